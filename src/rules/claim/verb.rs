//! Reporting verbs, and the frames in which they report: a clause, a
//! quotation, a noun phrase, before or behind.

use std::ops::Range;

use super::noun::{noun, participle};
use super::opening::{Opening, REACH, opened, opening};
use super::{Context, Draft, Refusal, content, source};
use crate::doc::Kind;
use crate::fold;
use crate::lexicon::inflect::{Form, Person, Shape};
use crate::lexicon::{ClaimClass, Class, EntityType, Frame, Reading, Tag};
use crate::words::{Words, words};

/// A reporting verb, participle or noun.
pub(super) fn word(
    context: &Context<'_, '_>,
    at: usize,
    reading: Reading,
    lemma: u16,
    form: Form,
    sentence: &Range<usize>,
) -> Option<Draft> {
    let cue = context.lexicon.cues[lemma as usize];
    let draft = Draft {
        lemma: Some(lemma),
        form: Some(form),
        ..Draft::new(at..at + 1, reading.clitics, cue.class, cue.frames, "verb")
    };
    if form.person == Person::Second {
        return context.refuse(at, Refusal::PERSON);
    }
    if reading.article && form.shape != Shape::Noun {
        return context.refuse(at, "with the article it is a noun or an adjective");
    }
    if is_other_word(context, at, reading, form, cue.frames) {
        return context.refuse(at, "its letters are those of another word");
    }
    if context.starts(at, Tag::Contrast).is_some() {
        return context.refuse(at, "it opens a formula of the journalist's own");
    }
    // A verb takes no ب or ل: بقول is a noun.
    let prefixed = reading.clitics > 0
        && matches!(
            context.doc.tokens[at].key.get(reading.clitics as usize - 1),
            fold::BEH | fold::KAF | fold::LAM
        );
    match form.shape {
        Shape::Perfect | Shape::Imperfect if prefixed => context.refuse(at, "no verb takes ب، ك or ل"),
        Shape::Perfect | Shape::Imperfect => finite(context, draft, form, sentence),
        Shape::Participle if prefixed => None,
        Shape::Participle => participle(context, draft, sentence),
        Shape::Noun => noun(context, draft, form, sentence),
    }
}

/// Whether the letters tell that the word is another than its folded form
/// says: أعتقد "I believe" for اعتقد, بين "between" for بيّن.
pub(super) fn is_other_word(context: &Context<'_, '_>, at: usize, reading: Reading, form: Form, frames: u32) -> bool {
    let start = context.doc.span(at, reading.clitics, at);
    let letters = context.doc.slice(start);
    if form.wasl && letters.starts_with(['أ', 'إ', 'آ']) {
        return true;
    }
    let bare = form.shape == Shape::Perfect && !form.feminine && !form.plural && !form.pronoun && form.person == Person::Third;
    // وبين الوزير أن: between does not go before a clause.
    let clause = || {
        let subject = subject_noun(context, at + 1, context.doc.tokens.len().min(at + REACH));
        bare && subject.is_some_and(|tokens| context.starts(tokens.end, Tag::That).is_some())
    };
    frames & Frame::MARKED != 0 && (bare || form.pronoun) && !letters.contains('\u{0651}') && !clause() // Shadda.
}

fn finite(context: &Context<'_, '_>, mut draft: Draft, form: Form, sentence: &Range<usize>) -> Option<Draft> {
    let at = draft.cue.start;
    if let Some(draft) = taken_up(context, &draft, form, sentence) {
        return Some(draft);
    }
    if let Some(why) = no_speech(context, &draft, form, sentence) {
        return context.refuse(at, why);
    }
    let reach = match (draft.frames & Frame::STRICT != 0, context.bare.get()) {
        (false, _) => REACH,
        (true, false) => STRICT_REACH,
        (true, true) => BARE_REACH,
    };
    let found = opening(context, at + 1, draft.class, draft.frames, sentence).filter(|opening| opening.at <= at + reach);
    if let Some(draft) = unmarked(context, &draft, form, found.as_ref(), sentence) {
        return Some(draft);
    }
    let Some(opening) = found else {
        return quoted_before(context, &draft, sentence)
            .or_else(|| object(context, draft, sentence))
            .or_else(|| context.refuse(at, Refusal::NOTHING_SAID));
    };
    let subject = subject(context, &draft, form, &opening, sentence);
    // Inside a quotation only what an other says is a claim of its own; and
    // يهدد بـ is a warning only where somebody utters it.
    let phrase = opening.clitics > 0 || opening.at + 1 == opening.content.start && context.has(opening.at, Tag::Preposition);
    let bare = opening.clitics > 0 && matches!(draft.class, ClaimClass::Warn | ClaimClass::Say) || phrase && form.shape == Shape::Imperfect;
    let goes_on = draft.clitics > 0 && opening.clitics > 0 && draft.class == ClaimClass::Say;
    if subject.is_none() && (bare && !goes_on || content::enclosing_quote(context, at, sentence).is_some()) {
        return context.refuse(at, "nobody is named who utters it");
    }
    if subject.is_none() && context.is(at, words!["يفترض", "ويفترض"]) {
        return context.refuse(at, "it tells what ought to be");
    }
    // «ويشير الارتفاع إلى حجم التحديات» tells what something shows.
    let utters = subject.as_ref().is_none_or(|tokens| names_speaker(context, tokens));
    if phrase && form.shape == Shape::Imperfect && !utters {
        return context.refuse(at, "what stands as its subject shows something, and speaks of nothing");
    }
    // تقدر قيمتهم بالتريليونات: a quantity, put at an amount.
    let amount = draft.class == ClaimClass::Estimate && form.shape == Shape::Imperfect && !utters;
    if amount && (at + 1..opening.at.min(at + 6)).any(|at| is_amount(context, at)) {
        return context.refuse(at, AMOUNT);
    }
    if draft.frames & Frame::SHOWS != 0 && !shows(context, &draft, subject.as_ref()) {
        return context.refuse(at, "only a document, an outlet or a body reports by showing");
    }
    draft.source = subject.map(|tokens| {
        let clitics = source::joined(context, tokens.start);
        (tokens, clitics)
    });
    Some(opened(draft, opening))
}

/// «وقال جاسي سنحتاج إلى عدد أقل»: in a text without punctuation what is said
/// may begin right behind who says it, or behind a verb that goes on with him.
fn unmarked(context: &Context<'_, '_>, draft: &Draft, form: Form, found: Option<&Opening>, sentence: &Range<usize>) -> Option<Draft> {
    /// How far behind the speaker a clause of his may still open.
    const NEAR: usize = 8;
    let at = draft.cue.start;
    let speech = draft.class == ClaimClass::Say && draft.frames & Frame::QUOTE != 0 && draft.frames & Frame::SHOWS == 0;
    if !context.bare.get() || !speech || form.pronoun || draft.frames & (Frame::STRICT | Frame::MARKED) != 0 {
        return None;
    }
    let limit = sentence.end.min(at + REACH);
    let source = source::behind(context, at + 1, found.map_or(limit, |opening| opening.at)).filter(|tokens| names_speaker(context, tokens));
    let goes_on = draft.frames & Frame::CONTINUE != 0 && draft.clitics > 0;
    let start = match &source {
        Some(tokens) => tokens.end,
        None if goes_on => at + 1,
        None => return None,
    };
    let function = Tag::Preposition.bit() | Tag::Relative.bit() | Tag::That.bit() | Tag::ThatPronoun.bit() | Tag::Contrast.bit();
    let token = context.doc.tokens.get(start).filter(|_| start + 3 < sentence.end)?;
    if found.is_some_and(|opening| opening.at <= start + NEAR) || token.class & function != 0 || !context.is_word(start) {
        return None;
    }
    Some(Draft {
        source: source.map(|tokens| (tokens, 0)),
        content: start..sentence.end,
        rule: "unmarked",
        frame: "quote",
        ..draft.clone()
    })
}

/// «…، وهو ما أكده الوزير»: what went before is taken up as said.
fn taken_up(context: &Context<'_, '_>, draft: &Draft, form: Form, sentence: &Range<usize>) -> Option<Draft> {
    let at = draft.cue.start;
    let what = at.checked_sub(2).filter(|&what| what > sentence.start)?;
    let takes = form.pronoun
        && form.person == Person::Third
        && context.is(at - 1, words!["ما"])
        && context.is(what, words!["وهو", "وهي", "وهذا", "هذا", "هو"]);
    if !takes {
        return None;
    }
    let limit = (at + 1..sentence.end.min(at + REACH))
        .find(|&at| matches!(context.mark(at), b',' | b'.' | b';' | b':'))
        .unwrap_or(sentence.end.min(at + REACH));
    let source = source::behind(context, at + 1, limit)?;
    let mut end = what;
    while end > sentence.start && matches!(context.mark(end - 1), b',' | b'-') {
        end -= 1;
    }
    Some(Draft {
        source: Some((source, 0)),
        content: content::before(sentence, end),
        closed: true,
        rule: "taken-up",
        frame: "clause",
        end: "cue",
        ..draft.clone()
    })
}

/// Why a finite reporting verb reports no speech, if it does not.
fn no_speech(context: &Context<'_, '_>, draft: &Draft, form: Form, sentence: &Range<usize>) -> Option<&'static str> {
    let at = draft.cue.start;
    // ولا يرى أن: a belief is reported all the same.
    let belief = draft.class == ClaimClass::Estimate;
    if form.person == Person::First {
        return Some(Refusal::PERSON);
    }
    if !belief && is_negated_event(context, at) {
        return Some("no speech took place");
    }
    if is_unreal(context, at, form) {
        return Some("the speech is only possible, still to come, or the journalist's inference");
    }
    if draft.clitics == 0 && at > sentence.start && context.is(at - 1, words!["عن", "على", "في", "إلى", "الى", "مع"]) {
        return Some("a preposition before it makes it a noun");
    }
    // مقال نُشر مؤخرا
    if at > sentence.start && context.is(at, words!["نشر", "نشرت"]) && context.has(at - 1, Tag::Document) {
        return Some("the document before it is what was published");
    }
    // يُقدر بنحو مليار: a quantity.
    if belief && !form.pronoun && is_amount(context, at + 1) {
        return Some(AMOUNT);
    }
    // «مقال نشرته صحيفة»: the verb describes what stands before it. Only who is
    // told something stands as a pronoun: أخبره أن.
    if form.pronoun && draft.frames & Frame::ABOUT == 0 {
        let strict = draft.frames & Frame::STRICT != 0;
        let told = opening(context, at + 1, draft.class, draft.frames & Frame::THAT, sentence).is_some_and(|opening| opening.at <= at + 4);
        if !told || strict {
            return Some("its object is a pronoun, and the verb describes what stands before it");
        }
    }
    None
}

const AMOUNT: &str = "a quantity is put at an amount";

/// بنحو 30 مليونا، بـ20 دولارا: an amount behind بـ.
fn is_amount(context: &Context<'_, '_>, at: usize) -> bool {
    let Some(token) = context.doc.tokens.get(at) else {
        return false;
    };
    let glued = token.key.get(0) == fold::BEH && (token.clitics == 1 || context.is(at, words!["ب"]));
    let number = token.kind == Kind::Number || token.class & (Class::NUMBER | Tag::About.bit()) != 0;
    glued && (number || context.doc.tokens.get(at + 1).is_some_and(|next| next.kind == Kind::Number))
}

/// The subject of a finite verb whose content opens behind it.
fn subject(context: &Context<'_, '_>, draft: &Draft, form: Form, opening: &Opening, sentence: &Range<usize>) -> Option<Range<usize>> {
    let at = draft.cue.start;
    // أنه قال، لكنها أشارت: the pronoun is the subject.
    if at > sentence.start && (context.has(at - 1, Tag::ThatPronoun) || context.is(at - 1, PRONOUNS)) {
        return None;
    }
    let limit = if draft.frames & Frame::VIA != 0 {
        (at + 1..opening.at).find(|&at| context.is(at, words!["عن"])).unwrap_or(opening.at)
    } else {
        opening.at
    };
    let behind = if form.plural {
        // واصلوا عمليات كذا: a verb in the plural has its subject before it.
        None
    } else if draft.frames & Frame::ABOUT != 0 {
        subject_noun(context, at + 1, limit)
    } else {
        source::behind(context, at + 1, limit)
    };
    // «تغريدات قال فيها إن»، «تقول عنه الشركة إن»: what stands before is
    // what the verb describes.
    if source::is_resumed(context, at + 1) {
        return behind.filter(|tokens| names_speaker(context, tokens));
    }
    // «إيران التي تتهمها»: what a relative's verb has a pronoun for is its object.
    let described = form.pronoun && at > sentence.start && context.has(at - 1, Tag::Relative);
    let preverbal = if context.doc.tokens[at].key.get(0) == fold::FEH && draft.clitics > 0 {
        source::topic(context, at, form.feminine, sentence)
    } else if draft.clitics > 0 || described {
        // A verb joined by و opens a clause of its own, so that nothing before
        // it can be its subject.
        None
    } else {
        source::before(context, at, form.feminine, sentence)
    };
    // Across a comma whoever is sure to speak goes before: «وبينما تواصل
    // القصف، تحدثت مصادر».
    let parted = matches!(context.mark(at.wrapping_sub(1)), b',' | b'-');
    match preverbal {
        Some(_) if (parted || context.bare.get()) && behind.as_ref().is_some_and(|tokens| names_speaker(context, tokens)) => behind,
        Some(tokens) if names_speaker(context, &tokens) => Some(tokens),
        preverbal => behind.or(preverbal),
    }
}

/// لكنه، ولكنها: but he, but she.
const PRONOUNS: Words = words!["لكنه", "لكنها", "لكنهم", "ولكنه", "ولكنها", "ولكنهم", "أنهما", "إنهما"];

/// Whether a subject reports by showing: a document, an outlet, a body; or one
/// left out behind و.
fn shows(context: &Context<'_, '_>, draft: &Draft, subject: Option<&Range<usize>>) -> bool {
    let Some(tokens) = subject else {
        return draft.clitics > 0;
    };
    let reports = Tag::Document.bit() | Tag::Anonymous.bit() | Tag::Role.bit() | Tag::Nominal.bit();
    let body = |entity: usize| matches!(context.entities[entity].kind, EntityType::Org | EntityType::Media);
    tokens.clone().take(3).any(|at| context.doc.tokens[at].class & reports != 0)
        || context
            .mentions_in(tokens)
            .first()
            .is_some_and(|(mention, entity)| mention.start == tokens.start && body(*entity))
}

/// How far behind a verb with other senses its content may open.
const STRICT_REACH: usize = 20;

/// The same in a text without punctuation, which parts nothing.
const BARE_REACH: usize = 8;

/// Whether a noun phrase before a verb is sure to be its subject: it is a
/// name that can speak, or begins with a role or title.
pub(super) fn names_speaker(context: &Context<'_, '_>, tokens: &Range<usize>) -> bool {
    let speaks = Tag::Role.bit() | Tag::Anonymous.bit() | Tag::Document.bit() | Class::TITLE | Tag::Nominal.bit() | Class::INSTITUTION;
    context.doc.tokens[tokens.start].class & speaks != 0
        || context.mentions_in(tokens).iter().any(|(_, entity)| can_speak(context, *entity))
}

/// Whether an entity is of a kind that speaks.
fn can_speak(context: &Context<'_, '_>, entity: usize) -> bool {
    matches!(
        context.entities[entity].kind,
        EntityType::Org | EntityType::Person | EntityType::Media | EntityType::Place
    )
}

/// لم تقل: no speech took place.
fn is_negated_event(context: &Context<'_, '_>, at: usize) -> bool {
    at > 0 && context.is(at - 1, words!["لم", "ولم", "لن", "ولن", "لا", "ولا", "فلم"])
}

/// قد توصي، أن تقرر، ستكشف، مما يؤكد: speech that may come, or an inference
/// of the journalist's.
fn is_unreal(context: &Context<'_, '_>, at: usize, form: Form) -> bool {
    let key = context.doc.tokens[at].key;
    let prefixed = matches!(key.get(0), fold::YEH | fold::TEH | fold::NOON);
    if form.shape == Shape::Imperfect && key.get(usize::from(context.doc.tokens[at].clitics)) == fold::SEEN && !prefixed {
        return true;
    }
    let Some(before) = at.checked_sub(1) else {
        return false;
    };
    prefixed && context.is(before, words!["قد", "أن", "لن", "سوف", "كي", "لكي", "بأن", "أنه", "يمكن", "يا"])
        || context.is(before, words!["مما", "ما", "بما"])
        || prefixed && context.is(before, words!["كنت", "كنتم"])
        || context.has(before, Tag::Copula) && before > 0 && context.is(before - 1, words!["إذا"])
}

/// «…»، قال فلان: the quotation or clause stands before the verb.
fn quoted_before(context: &Context<'_, '_>, draft: &Draft, sentence: &Range<usize>) -> Option<Draft> {
    let verb = draft.cue.start;
    if draft.frames & Frame::QUOTE == 0 {
        return None;
    }
    let mut before = verb;
    while before > sentence.start
        && (matches!(context.mark(before - 1), b',' | b'.' | b'-') || context.is(before - 1, words!["هكذا", "هذا"]))
    {
        before -= 1;
    }
    if before == sentence.start {
        return None;
    }
    let close = before - 1;
    let mut draft = draft.clone();
    let limit = (verb + 1..sentence.end.min(verb + REACH))
        .find(|&at| {
            matches!(context.mark(at), b',' | b':' | b'.' | b';') || context.doc.opens_quote(at) && !source::is_quoted_name(context, at)
        })
        .unwrap_or(sentence.end.min(verb + REACH));
    let subject = source::behind(context, verb + 1, limit);
    // «…»، ويتوقع حدوث طفرة: what stands behind is the object.
    if draft.frames & Frame::OBJECT != 0 && draft.clitics > 0 && subject.as_ref().is_some_and(|tokens| !names_speaker(context, tokens)) {
        return None;
    }
    if context.doc.closes_quote(close) {
        let open = context.doc.partner(close).filter(|&open| close - open > 3)?;
        draft.source = subject.map(|tokens| (tokens, 0));
        draft.content = open + 1..close;
        draft.closed = true;
        (draft.frame, draft.end) = ("quote", "quotation");
        draft.rule = "quote-before";
        return Some(draft);
    }
    // «المنافسة صحية للسوق، يقول المحلل»: only a present tense without و.
    let present = draft.form.is_some_and(|form| form.shape == Shape::Imperfect);
    if context.mark(verb - 1) == b',' && draft.clitics == 0 && present && subject.is_some() && draft.class == ClaimClass::Say {
        draft.source = subject.map(|tokens| (tokens, 0));
        draft.content = content::before(sentence, verb - 1);
        draft.closed = true;
        (draft.frame, draft.end) = ("clause", "cue");
        draft.rule = "clause-before";
        return Some(draft);
    }
    None
}

/// أكد فلان التزامه، توقع المحللون ارتفاع الأسعار: a noun phrase is what is
/// said.
fn object(context: &Context<'_, '_>, mut draft: Draft, sentence: &Range<usize>) -> Option<Draft> {
    if draft.frames & Frame::OBJECT == 0 {
        return None;
    }
    let start = draft.cue.end;
    if start >= sentence.end || !context.is_word(start) && !context.doc.opens_quote(start) {
        return None;
    }
    // بيل غيتس يحذر الشباب: what stands behind is the object.
    let preverbal = if draft.clitics > 0 {
        None
    } else {
        source::before(context, draft.cue.start, draft.form.is_some_and(|form| form.feminine), sentence)
    };
    let preverbal = preverbal.filter(|tokens| names_speaker(context, tokens));
    let subject = if preverbal.is_some() {
        None
    } else {
        subject_noun(context, start, sentence.end)
    };
    let (first, source) = match subject {
        Some(tokens) => (tokens.end, Some(tokens)),
        None => (start, preverbal),
    };
    let mut first = past_aside(context, first, sentence.end);
    while first < sentence.end && context.is_word(first) && source::is_adverb(context, first) {
        first += 1;
    }
    if first >= sentence.end || !context.is_word(first) && !context.doc.opens_quote(first) {
        return None;
    }
    let token = &context.doc.tokens[first];
    let function = Tag::Preposition.bit() | Tag::Relative.bit() | Tag::Contrast.bit() | Tag::Subordinate.bit();
    if context.lexicon.whole_class(token) & function != 0 {
        return None;
    }
    // With no subject in sight only a clause that goes on from another is sure
    // to be speech: «، وأكد ضرورة …».
    let goes_on = draft.clitics > 0 || context.is(draft.cue.start.saturating_sub(1), words!["كما", "و"]);
    if draft
        .form
        .is_none_or(|form| form.pronoun || is_unreal(context, draft.cue.start, form))
        || source.is_none() && !goes_on
    {
        return None;
    }
    if draft.frames & Frame::SHOWS != 0 && !shows(context, &draft, source.as_ref()) {
        return context.refuse(draft.cue.start, "only a document, an outlet or a body reports by showing");
    }
    draft.source = source.map(|tokens| (tokens, 0));
    draft.content = first..sentence.end;
    draft.frame = "object";
    draft.rule = "object";
    Some(draft)
}

/// «أعلنت الشركة، في نيسان الماضي، تراجع أرباحها»: the token behind an aside
/// of time or place between commas.
pub(super) fn past_aside(context: &Context<'_, '_>, at: usize, end: usize) -> usize {
    let mark = context.mark(at);
    if !matches!(mark, b',' | b'-') || at + 1 >= end {
        return at;
    }
    let Some(close) = (at + 1..end.min(at + 14)).find(|&at| context.mark(at) == mark) else {
        return at;
    };
    let opens =
        context.doc.tokens[at + 1].class & (Tag::Preposition.bit() | Tag::Time.bit() | Tag::Relative.bit() | Tag::Subordinate.bit()) != 0;
    let dated = (at + 1..close).any(|at| context.has(at, Tag::Time));
    if opens || dated || mark == b'-' { close + 1 } else { at }
}

/// The subject right behind a verb that has an object too: a name, or a noun
/// phrase that can speak.
pub(super) fn subject_noun(context: &Context<'_, '_>, start: usize, end: usize) -> Option<Range<usize>> {
    let mut first = start;
    // أعلن في العام الماضي فلان: a phrase of time.
    if context.has(first, Tag::Preposition) && context.has(first + 1, Tag::Time) {
        first += 2;
    }
    while first < end && source::is_adverb(context, first) {
        first += 1;
    }
    let speaks =
        Tag::Role.bit() | Tag::Anonymous.bit() | Tag::Nominal.bit() | Class::TITLE | Class::HEAD | Class::INSTITUTION | Tag::Document.bit();
    let token = context.doc.tokens.get(first)?;
    let mention = context
        .mention_at(first)
        .filter(|(tokens, _)| tokens.start == first && token.clitics == 0);
    if let Some((tokens, entity)) = mention {
        return can_speak(context, *entity).then(|| tokens.clone());
    }
    if source::is_quoted_name(context, first) {
        return context.doc.partner(first).map(|close| first..close + 1);
    }
    if token.class & speaks == 0 || token.clitics > 0 && token.whole == 0 {
        return None;
    }
    // Titles run up to the name in them; a bare role is one or two words.
    let mut last = first + 1;
    for at in first..end.min(first + 12) {
        // المتحدث باسم الجيش
        if at > first && (context.is(at, words!["باسم"]) || context.is(at - 1, words!["باسم"])) && context.mention_at(at).is_none()
        {
            last = at + 1;
            continue;
        }
        if let Some((tokens, _)) = context.mention_at(at) {
            return Some(first..tokens.end);
        }
        let token = &context.doc.tokens[at];
        let adjective = context.lexicon.ordinary(token.key) & Class::ADJECTIVE != 0;
        if at > first && source::is_quoted_name(context, at) {
            return context.doc.partner(at).map(|close| first..close + 1);
        }
        if at > first && !adjective && token.class & (speaks | Class::ADJECTIVE | Class::NATIONALITY) == 0 {
            break;
        }
        last = at + 1;
    }
    Some(first..last)
}
