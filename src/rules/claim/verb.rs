//! Reporting verbs, and the frames in which they report: a clause, a
//! quotation, a noun phrase, before or behind.

use std::ops::Range;

use super::noun::{noun, participle};
use super::object::{before_clause, is_act, is_possessed, object, object_at};
use super::opening::{Opening, REACH, is_noun_with_bi, opened, opening, withholds_name};
use super::{Context, Draft, Refusal, content, finite, source};
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
    if withholds_name(context, at) {
        return context.refuse(at, "the source asks not to be named");
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
    // إبان "during" for أبان, رأي "an opinion" for رأى, وطلع "saw" for أطلع.
    let perfect = form.shape == Shape::Perfect && !form.pronoun;
    if perfect && (letters.starts_with('إ') || letters.ends_with('ي')) {
        return true;
    }
    let bare = form.shape == Shape::Perfect && !form.feminine && !form.plural && !form.pronoun && form.person == Person::Third;
    // وبين الوزير أن: between does not go before a clause.
    let clause = || bare && makes_clear(context, at);
    frames & Frame::MARKED != 0 && (bare || form.pronoun) && !letters.contains('\u{0651}') && !clause() // Shadda.
}

/// «وبين أن»، «وبين الدكتور خالد العلي أن»: who makes something clear, or
/// nobody, and a clause; but not الفرق بين أن تقول وأن تفعل, nor بين المدير
/// والموظفين.
fn makes_clear(context: &Context<'_, '_>, at: usize) -> bool {
    // عبر الهاتف إن: عبّر goes with عن.
    if !context.is(at, words!["بين", "وبين", "فبين"]) {
        return false;
    }
    let clause = |at: usize| context.starts(at, Tag::That).is_some() || context.has(at, Tag::ThatPronoun);
    let that = |at: usize| {
        let at = if context.is(at, words!["إلى", "الى"]) { at + 1 } else { at };
        clause(at) && !finite::is_imperfect(context, at + 1)
    };
    let joined = matches!(context.doc.tokens[at].key.get(0), fold::WAW | fold::FEH);
    if that(at + 1) {
        return joined || at == 0 || matches!(context.mark(at - 1), b',' | b'.' | b'\n');
    }
    let limit = context.doc.tokens.len().min(at + REACH);
    let subject = subject_noun(context, at + 1, limit).filter(|tokens| that(tokens.end));
    let titled = || {
        let end = (at + 1..limit)
            .find(|&at| clause(at) || context.mark(at) != 0)
            .filter(|&end| that(end))?;
        let tokens = source::behind(context, at + 1, end)?;
        let pair = tokens
            .clone()
            .any(|at| context.doc.tokens[at].key.get(0) == fold::WAW && context.doc.tokens[at].clitics > 0);
        (joined && !pair && tokens.end == end && names_speaker(context, &tokens)).then_some(tokens)
    };
    subject.or_else(titled).is_some()
}

fn finite(context: &Context<'_, '_>, mut draft: Draft, form: Form, sentence: &Range<usize>) -> Option<Draft> {
    let at = draft.cue.start;
    if let Some(why) = is_idiom(context, at, form) {
        return context.refuse(at, why);
    }
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
    if context.bare.get()
        && let Some(draft) = unmarked(context, &draft, form, found.as_ref(), sentence)
    {
        return Some(draft);
    }
    // «أكد المجلس أهمية الحوار، كما أن»: an object is what is said, or tells
    // that nothing is.
    if let Some(first) = found.as_ref().and_then(|opening| before_clause(context, &draft, opening)) {
        return object_at(context, draft, first, sentence).or_else(|| context.refuse(at, OBJECTED));
    }
    let Some(opening) = found else {
        let says = context.is(at, words!["قال", "وقال", "قالت", "وقالت", "قالوا", "وقالوا"]);
        return quoted_before(context, &draft, sentence)
            .or_else(|| unmarked(context, &draft, form, None, sentence).filter(|_| says))
            .or_else(|| object(context, draft, sentence))
            .or_else(|| context.refuse(at, Refusal::NOTHING_SAID));
    };
    let subject = subject(context, &draft, form, &opening, sentence);
    // Inside a quotation only what an other says is a claim of its own; and
    // يهدد بـ is a warning only where somebody utters it.
    let phrase = opening.is_phrase(context);
    let bare = opening.clitics > 0 && matches!(draft.class, ClaimClass::Warn | ClaimClass::Say) || phrase && form.shape == Shape::Imperfect;
    let goes_on = draft.clitics > 0 && opening.clitics > 0 && draft.class == ClaimClass::Say;
    let quoted = content::enclosing_quote(context, at, sentence).is_some();
    if subject.is_none() && (bare && !goes_on || quoted) {
        return context.refuse(at, "nobody is named who utters it");
    }
    if quoted && !subject.as_ref().is_some_and(|tokens| is_third_party(context, tokens, phrase)) {
        return context.refuse(at, Refusal::QUOTED);
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
/// may begin right behind who says it, or behind a verb that goes on with him;
/// behind قال it may in any text.
fn unmarked(context: &Context<'_, '_>, draft: &Draft, form: Form, found: Option<&Opening>, sentence: &Range<usize>) -> Option<Draft> {
    /// How far behind the speaker a clause of his may still open.
    const NEAR: usize = 8;
    let at = draft.cue.start;
    let speech = draft.class == ClaimClass::Say && draft.frames & Frame::QUOTE != 0 && draft.frames & Frame::SHOWS == 0;
    if !speech || form.pronoun || draft.frames & (Frame::STRICT | Frame::MARKED) != 0 {
        return None;
    }
    let limit = sentence.end.min(at + REACH);
    let source = source::behind(context, at + 1, found.map_or(limit, |opening| opening.at)).filter(|tokens| names_speaker(context, tokens));
    // وقال تواجد الفريق هنا مهم: what is said begins with a noun of its own.
    let own = draft.clitics > 0 && is_act(context, at + 1);
    let source = source.filter(|_| !own);
    let goes_on = draft.frames & Frame::CONTINUE != 0 && draft.clitics > 0 || own;
    let start = match &source {
        Some(tokens) => tokens.end,
        None if goes_on => at + 1,
        None => return None,
    };
    let function =
        Tag::Preposition.bit() | Tag::Relative.bit() | Tag::That.bit() | Tag::ThatPronoun.bit() | Tag::Contrast.bit() | Tag::Time.bit();
    let token = context.doc.tokens.get(start).filter(|_| start + 3 < sentence.end)?;
    let governed = token.class & Class::CUE != 0 || is_glued_bi(context, start) || token.key.get(0) == fold::LAM && token.clitics > 0;
    if found.is_some_and(|opening| opening.at <= start + NEAR)
        || token.class & function != 0
        || governed
        || is_possessed(context, start)
        || context.is(start, words!["وهو", "وهي", "وهم"])
        || !context.is_word(start)
    {
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

/// Why a verb means something else with the words around it, if it does.
fn is_idiom(context: &Context<'_, '_>, at: usize, form: Form) -> Option<&'static str> {
    let next = at + 1;
    let own = words!["أننا", "أنني", "أني", "بأننا", "بأنني", "بأني"];
    if form.wasl && form.shape == Shape::Perfect && context.is(at, words!["اعتقد", "واعتقد", "فاعتقد"]) && context.is(next, own)
    {
        return Some(Refusal::PERSON);
    }
    let noticed = words![
        "انتباهي",
        "انتباهنا",
        "انتباهه",
        "انتباهها",
        "انتباههم",
        "نظري",
        "نظرنا",
        "نظره",
        "نظرها",
        "نظرهم"
    ];
    if context.is(at, words!["لفت", "ولفت", "لفتت", "يلفت"]) && context.is(next, noticed) {
        return Some("it tells what strikes somebody");
    }
    // كلنا أمل أن
    if at > 0 && context.is(at, words!["أمل", "الأمل"]) && context.is(at - 1, HOPERS) {
        return Some("it is the noun, hope");
    }
    if context.is(at, words!["اطلع", "اطلعت", "واطلع", "واطلعت"]) && !context.doc.letters(at).contains('أ') {
        return Some("it is what somebody saw");
    }
    // عقب ذلك
    let responds = context.is(next, words!["على", "قائلا", "قائلة", "بقوله", "بالقول"]) || context.mark(next) == b':';
    if context.is(at, words!["عقب", "وعقب"]) && !responds && subject_noun(context, next, next + REACH).is_none() {
        return Some("it is the preposition, after");
    }
    if context.is(at, words!["توصل", "توصلت"]) && context.is(next, words!["به", "بها"]) {
        return Some("it tells of receiving");
    }
    if context.is(next, words!["شريطة", "بشرط"]) {
        return Some("it tells on what condition somebody speaks");
    }
    // ردا على سؤال: in reply
    let headline = || (next..next + 8).any(|at| context.mark(at) == b':');
    if context.is(at, words!["ردا", "وردا"]) && context.is(next, words!["على"]) && !headline() {
        return Some("it is what somebody says in reply to");
    }
    // يعتبر أمرا مبالغا فيه، توقع عقد الإنشاء، تقضي بانسحابهم
    if context.is(at, words!["يعتبر", "تعتبر"]) && is_accusative(context, next) {
        return Some("it tells what something is");
    }
    let agreement = words!["عقد", "عقدا", "عقود", "عقودا", "اتفاقية", "اتفاقيات", "اتفاقا", "مذكرة", "مذكرتي"];
    if context.is(at, words!["توقع", "يوقع"])
        && (next..next + 8).any(|at| context.is(at, agreement) && context.mark(at) == 0)
        && !context.has(next, Tag::Role)
    {
        return Some("it tells of signing");
    }
    let decrees = words!["تقضي", "يقضي", "قضى", "قضت", "حكم", "حكمت"];
    (context.is(at, decrees) && is_noun_with_bi(context, next)).then_some("it tells what is laid down")
}

/// Who has a hope, before the noun.
const HOPERS: Words = words![
    "كلنا",
    "وكلنا",
    "فكلنا",
    "كلي",
    "وكلي",
    "كلهم",
    "وكلهم",
    "لدينا",
    "لديه",
    "لديها",
    "ثمة",
    "هناك",
    "على",
    "لنا",
    "لي"
];

/// An indefinite noun in the accusative: أمرا.
fn is_accusative(context: &Context<'_, '_>, at: usize) -> bool {
    context.doc.tokens.get(at).is_some_and(|token| {
        token.key.last() == fold::ALEF
            && !token.key.is_cut()
            && !token.key.starts_with(&[fold::ALEF, fold::LAM])
            && context.mention_at(at).is_none()
            && context.lexicon.inflected(token.key.drop_last(1)) & (Class::NOUN | Class::ADJECTIVE) != 0
    })
}

/// A noun with ب glued to it, but بأن.
fn is_glued_bi(context: &Context<'_, '_>, at: usize) -> bool {
    context.doc.tokens.get(at).is_some_and(|token| {
        token.key.get(0) == fold::BEH && token.clitics > 0 && token.class & (Tag::That.bit() | Tag::ThatPronoun.bit()) == 0
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
    if draft.clitics == 0 && at > sentence.start && context.is(at - 1, NOMINAL) {
        return Some("a preposition before it makes it a noun");
    }
    // هذا وعد رجال
    let demonstrative = at > sentence.start && context.is(at - 1, words!["هذا", "وهذا", "هذه", "وهذه"]);
    let governed = at > sentence.start + 1 && context.has(at - 2, Tag::Preposition);
    if draft.clitics == 0 && form.shape == Shape::Perfect && demonstrative && !governed {
        return Some("a demonstrative before it makes it a noun");
    }
    // مقال نُشر مؤخرا
    let dated = || context.has(at + 1, Tag::Time);
    if at > sentence.start && context.is(at, words!["نشر", "نشرت"]) && (context.has(at - 1, Tag::Document) || dated()) {
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

/// What no verb stands behind.
const NOMINAL: Words = words![
    "عن",
    "على",
    "في",
    "إلى",
    "الى",
    "مع",
    "عدم",
    "بعدم",
    "دون",
    "بدون",
    "شريطة",
    "خلال",
    "بسبب"
];

const OBJECTED: &str = "it has an object that is no speech, and what follows hangs on another word";

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
        // قال الوزير قائلا إن، رد الوزير بالقول إن
        let manner = words!["قائلا", "قائلة", "قائلين", "بالقول", "بقوله", "بقولها", "بقولهم"];
        (at + 2..opening.at).find(|&at| context.is(at, manner)).unwrap_or(opening.at)
    };
    let behind = if form.plural {
        // واصلوا عمليات كذا: a verb in the plural has its subject before it.
        None
    } else if draft.frames & Frame::ABOUT != 0 {
        subject_noun(context, at + 1, limit)
    } else {
        source::behind(context, at + 1, limit)
    };
    // Who is accused, warned, asked or told is no part of who does it.
    // وأبلغ وكالة رويترز أن: whom the one who goes on tells.
    let told = draft.frames & Frame::TOLD != 0 && draft.clitics > 0;
    let behind = behind.filter(|tokens| !told || !is_outlet(context, tokens));
    let two = draft.frames & (Frame::ABOUT | Frame::TOLD) != 0
        || matches!(draft.class, ClaimClass::Allege | ClaimClass::Warn | ClaimClass::Request);
    let behind = behind.map(|tokens| if two { source::without_object(context, tokens) } else { tokens });
    // «تغريدات قال فيها إن»، «تقول عنه الشركة إن»: what stands before is
    // what the verb describes.
    if source::is_resumed(context, at + 1) {
        return behind.filter(|tokens| names_speaker(context, tokens));
    }
    // «إيران التي تتهمها»: what a relative's verb has a pronoun for is its object.
    let described = form.pronoun && at > sentence.start && context.has(at - 1, Tag::Relative);
    // أما الوزير فقد أكد
    let joined = at > sentence.start && context.is(at - 1, words!["فقد"]);
    let preverbal = if joined {
        source::topic(context, at - 1, form.feminine, sentence)
    } else if context.doc.tokens[at].key.get(0) == fold::FEH && draft.clitics > 0 {
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
        preverbal => behind
            .or_else(|| source::over_relative(context, at, form.feminine, sentence).filter(|_| draft.clitics == 0))
            .or(preverbal),
    }
}

/// Whether a noun phrase is an outlet and no more.
fn is_outlet(context: &Context<'_, '_>, tokens: &Range<usize>) -> bool {
    context.mentions_in(tokens).first().is_some_and(|(mention, entity)| {
        context.entities[*entity].kind == EntityType::Media && mention.start <= tokens.start + 1 && mention.end == tokens.end
    })
}

/// لكنه، ولكنها: but he, but she.
const PRONOUNS: Words = words!["لكنه", "لكنها", "لكنهم", "ولكنه", "ولكنها", "ولكنهم", "أنهما", "إنهما"];

/// Whether a subject reports by showing: a document, an outlet, a body; or one
/// left out behind و.
pub(super) fn shows(context: &Context<'_, '_>, draft: &Draft, subject: Option<&Range<usize>>) -> bool {
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

/// Whether a noun phrase inside a speaker's own words is somebody else who
/// speaks: a name, or before a clause a role too.
pub(super) fn is_third_party(context: &Context<'_, '_>, tokens: &Range<usize>, phrase: bool) -> bool {
    let own = tokens.clone().any(|at| context.doc.ends_in(at, "نا"));
    let named = context.mentions_in(tokens).iter().any(|(_, entity)| can_speak(context, *entity));
    let called = context.doc.tokens[tokens.start].class & (Class::GIVEN | Class::SURNAME) != 0;
    named || !phrase && !own && (called || names_speaker(context, tokens))
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
pub(super) fn is_unreal(context: &Context<'_, '_>, at: usize, form: Form) -> bool {
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
        || context.is(before, words!["إذا", "فإذا", "وإذا", "لو", "ولو"])
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
