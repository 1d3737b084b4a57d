//! Reporting verbs, and the frames in which they report: a clause, a
//! quotation, a noun phrase, before or behind.

use std::ops::Range;

use super::acted::is_accusing_passive;
use super::charge::{blamed, blames, charge, charges, counted, directs, lays_blame};
use super::headline::before_dots;
use super::homograph::{expresses_opinion, is_other_word, is_vowelled_person};
use super::noun::{noun, participle, reaffirmed};
use super::object::{before_clause, held, object, object_at};
use super::opening::{BEFORE_THAT, Opening, REACH, opened, opening, withholds_name};
use super::promise::{PROMISES, promises};
use super::silent::{AMOUNT, CLEAR, WHAT, is_amount, is_idiom, is_negated_event, no_speech, rules_out, takes_up};
use super::subject::{is_third_party, names_speaker, shows, subject};
use super::unmarked::{SAYS, in_person, unmarked};
use super::{Context, Draft, Refusal, content, source};
use crate::doc::BlockKind;
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
    let mut draft = Draft {
        lemma: Some(lemma),
        form: Some(form),
        ..Draft::new(at..at + 1, reading.clitics, cue.class, cue.frames, "verb")
    };
    // عبر عن شكره: only what one thinks is anything said.
    let expresses = draft.frames & (Frame::MARKED | Frame::AN) == Frame::MARKED | Frame::AN;
    if expresses && !expresses_opinion(context, at) {
        draft.frames &= !Frame::AN;
    }
    if form.person == Person::Second || is_vowelled_person(context, at, form) {
        return context.refuse(at, Refusal::PERSON);
    }
    if reading.article && form.shape != Shape::Noun {
        return context.refuse(at, "with the article it is a noun or an adjective");
    }
    if context.is(at, PROMISES) && !promises(context, at, form, sentence) {
        return context.refuse(at, "it tells what something is, or is counted as");
    }
    if is_other_word(context, at, reading, form, draft.frames) {
        return context.refuse(at, "its letters are those of another word");
    }
    if context.starts(at, Tag::Contrast).is_some() {
        return context.refuse(at, "it opens a formula of the journalist's own");
    }
    if withholds_name(context, at) {
        return context.refuse(at, "the source asks not to be named");
    }
    if blames(&draft) && !lays_blame(context, at, sentence) {
        return context.refuse(at, "it carries something else than blame");
    }
    // A verb takes no ب or ل: بقول is a noun.
    let prefixed = reading.clitics > 0
        && matches!(
            context.doc.tokens[at].key.get(reading.clitics as usize - 1),
            fold::BEH | fold::KAF | fold::LAM
        );
    match form.shape {
        Shape::Perfect | Shape::Imperfect if prefixed => context.refuse(at, "no verb takes ب، ك or ل"),
        Shape::Perfect | Shape::Imperfect => finite(context, draft, form, sentence).map(|draft| with_negation(context, draft)),
        Shape::Participle if prefixed => None,
        Shape::Participle => participle(context, draft, sentence),
        Shape::Noun if reading.article && !context.is(at, words!["بالقول"]) => {
            if let Some(draft) = reaffirmed(context, &draft, sentence) {
                return Some(draft);
            }
            context.refuse(at, "with the article it is a noun that nobody owns")
        }
        Shape::Noun => noun(context, draft, form, sentence),
    }
}

/// «لم يستبعد»: who does not rule something out says so with the negation.
fn with_negation(context: &Context<'_, '_>, mut draft: Draft) -> Draft {
    let at = draft.cue.start;
    if rules_out(context, at) && draft.clitics == 0 && is_negated_event(context, at) {
        draft.clitics = u8::from(context.doc.tokens[at - 1].key.get(0) == fold::WAW);
        draft.cue.start = at - 1;
    }
    draft
}

fn finite(context: &Context<'_, '_>, mut draft: Draft, form: Form, sentence: &Range<usize>) -> Option<Draft> {
    let at = draft.cue.start;
    if let Some(why) = is_idiom(context, at, form) {
        return context.refuse(at, why);
    }
    if blames(&draft) {
        return blamed(context, &draft, form, sentence).or_else(|| context.refuse(at, "nobody is named who lays the blame"));
    }
    if charges(&draft)
        && let Some(draft) = counted(context, &draft, form, sentence)
    {
        return Some(draft);
    }
    if charges(&draft) && (form.pronoun || charge(context, at, sentence).is_none()) {
        return context.refuse(at, "it directs something else than a charge");
    }
    if let Some(draft) = held(context, &draft, form, sentence).or_else(|| taken_up(context, &draft, form, sentence)) {
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
    if (context.bare.get() || found.is_some() && context.is(at, SAYS))
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
        let says = context.is(at, SAYS);
        return quoted_before(context, &draft, sentence)
            .or_else(|| unmarked(context, &draft, form, None, sentence).filter(|_| says))
            .or_else(|| object(context, draft.clone(), sentence))
            .or_else(|| in_person(context, &draft, form, sentence))
            .or_else(|| quoted_in_headline(context, &draft, form, sentence))
            .or_else(|| context.refuse(at, Refusal::NOTHING_SAID));
    };
    // التزمت إسرائيل بوقف إطلاق النار: who has kept to something promises nothing.
    let kept = draft.class == ClaimClass::Promise && form.shape == Shape::Perfect && opening.frame == "bi";
    if kept && context.is(at, KEPT) {
        return context.refuse(at, "it tells what was kept to");
    }
    // الذين اتهموا بالفساد: with nobody whom they accuse they are accused.
    let relative = at > sentence.start && context.has(at - 1, Tag::Relative);
    if relative && draft.charges_somebody() && !form.pronoun && opening.at == at + 1 {
        return context.refuse(at, "with nobody whom it accuses it is a passive");
    }
    if opening.frame == "bi" && draft.frames & Frame::TOLD != 0 && !tells_of(context, at, &opening) {
        return context.refuse(at, "what stands behind it is not what somebody is told of");
    }
    // دعا الشيخ الله أن يتقبل الشهداء
    // رحمه الله، صلى الله عليه: a wish for who is named.
    let wish = |at: usize| context.doc.ends_in(at - 1, "ه") || context.is(at - 1, words!["صلى", "رضي", "يحفظها", "حفظها", "رحمها"]);
    let prayed = |at: usize| context.is(at, GOD) && context.mention_at(at).is_none() && !wish(at);
    if draft.class == ClaimClass::Request && (at + 1..opening.at).any(prayed) {
        return context.refuse(at, "it is a prayer");
    }
    let subject = subject(context, &draft, form, &opening, sentence);
    // تأمل الإدارة التخلي عن اللاعب في صفقة: what is hoped for stands between.
    let words = |tokens: &Range<usize>| (tokens.end..opening.at).any(|at| context.is_word(at) && !source::is_adverb(context, at));
    let aside = |tokens: &Range<usize>| context.has(tokens.end + 1, Tag::Relative) && context.mark(opening.at - 1) == b',';
    let apart = |tokens: &Range<usize>| tokens.start == draft.cue.end && words(tokens) && !aside(tokens);
    if opening.frame == "fi" && subject.as_ref().is_some_and(apart) {
        return context.refuse(at, "something else than what it governs stands between");
    }
    // وجهت إليه اتهامات بحق أطفال
    let against = || context.is(opening.at, words!["بحق", "بحقه", "بحقها", "بحقهم", "بشأن"]);
    if charges(&draft) && (subject.is_none() || charge(context, at, sentence).is_none_or(|charge| charge > opening.at) || against()) {
        return context.refuse(at, "nobody is named who brings the charge, or nothing that it is");
    }
    // ويُتهم فلان بالاختلاس: nobody is told of who accuses him.
    let accused = context.mention_at(at + 1).map(|(mention, _)| mention.clone());
    let passive = subject.is_none() && accused.is_some_and(|tokens| is_accusing_passive(context, &draft, &tokens, sentence));
    if passive {
        draft.frames |= Frame::IMPERSONAL;
    }
    let directs = directs(&draft);
    let subject = match subject {
        Some(tokens) if directs => director(context, at, tokens, &opening),
        subject => subject,
    };
    if directs && subject.is_none() {
        return context.refuse(at, "it directs something else than what is to be done");
    }
    // Inside a quotation only what an other says is a claim of its own; and
    // يهدد بـ is a warning only where somebody utters it.
    let phrase = opening.is_phrase(context);
    let bare = opening.clitics > 0 && matches!(draft.class, ClaimClass::Warn | ClaimClass::Say) || phrase && form.shape == Shape::Imperfect;
    let goes_on = draft.clitics > 0 && opening.clitics > 0 && draft.class == ClaimClass::Say;
    // خبراء يشككون في الأرقام، ويحذرون من الركود
    let several = draft.clitics > 0 && form.plural && context.mark(at.wrapping_sub(1)) == b',';
    let goes_on = goes_on || several || form.pronoun && context.is(at.wrapping_sub(1), WHAT);
    let quoted = content::enclosing_quote(context, at, sentence).is_some();
    if subject.is_none() && (bare && !goes_on && !passive || quoted) {
        return context.refuse(at, "nobody is named who utters it");
    }
    if quoted && !subject.as_ref().is_some_and(|tokens| is_third_party(context, tokens, phrase)) {
        return context.refuse(at, Refusal::QUOTED);
    }
    // أسعار زادت، أشهر مضت، ختم المرحلة: only who speaks goes on so, or what is said tells it.
    let adds = draft.frames & (Frame::CONTINUE | Frame::STRICT) == Frame::CONTINUE | Frame::STRICT && draft.clitics == 0;
    let told = || context.mark(at + 1) == b':' || (at + 1..opening.at).any(|at| context.is(at, IN_WORDS));
    if adds && !subject.as_ref().is_some_and(|tokens| names_speaker(context, tokens)) && !told() {
        return context.refuse(at, "nobody goes on with it");
    }
    if subject.is_none() && context.is(at, words!["يفترض", "ويفترض"]) {
        return context.refuse(at, "it tells what ought to be");
    }
    // وتبين أن المتهم فر
    if subject.is_none() && context.is(at, words!["تبين", "وتبين", "فتبين"]) && !context.doc.letters(at).contains('\u{064F}')
    {
        return context.refuse(at, CLEAR);
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
    let first = first_part(context, &draft, &opening, sentence);
    let draft = opened(draft, opening);
    Some(match first {
        Some(start) => Draft {
            content: start..draft.content.end,
            rule: "quote-around",
            ..draft
        },
        None => draft,
    })
}

/// What tells that somebody goes on in words.
const IN_WORDS: Words = words![
    "قائلا",
    "قائلة",
    "قائلين",
    "بالقول",
    "بقوله",
    "بقولها",
    "حديثه",
    "حديثها",
    "كلامه",
    "كلامها",
    "كلمته",
    "كلمتها",
    "تصريحه",
    "تصريحاته",
    "تصريحها",
    "تصريحاتها",
    "رسالته",
    "رسالتها"
];

/// To whom one prays.
pub(super) const GOD: Words = words!["الله", "المولى", "الباري", "الرب", "ربه", "ربها", "العلي"];

/// Of keeping to something.
const KEPT: Words = words!["التزم", "التزمت", "والتزم", "والتزمت", "التزموا", "فالتزم"];

/// «أبلغت الشركة موظفيها بإغلاق المصنع»: whether nothing but who tells and who is told stands
/// between a verb of telling and what one is told of; but not أبلغ الشرطة عن السرقة بالمتجر.
fn tells_of(context: &Context<'_, '_>, at: usize, opening: &Opening) -> bool {
    /// How far behind the verb it stands at most.
    const NEAR: usize = 14;
    let governs = |at: usize| context.has(at, Tag::Preposition) && context.is(at, BEFORE_THAT);
    // بمكة المكرمة: where he is.
    let place = context
        .mention_at(opening.content.start)
        .is_some_and(|(_, entity)| context.entities[*entity].kind == EntityType::Place);
    opening.at <= at + NEAR && !place && !(at + 1..opening.at).any(governs)
}

/// «وجه الوزير أمس بتشكيل لجنة»، «وجه المدير، فلان، رجال الأمن برصد العصابة»: who directs that
/// something be done, where nothing else is directed; توجه برسالة is another verb.
fn director(context: &Context<'_, '_>, at: usize, tokens: Range<usize>, opening: &Opening) -> Option<Range<usize>> {
    let speaks = !context.is(at, words!["توجه", "وتوجه"]) && names_speaker(context, &tokens);
    let seat = context.doc.tokens[opening.at].class & Class::HEAD != 0;
    let passed = |at: usize| !context.is_word(at) || context.has(at, Tag::Time) || source::is_adverb(context, at);
    if !speaks || seat || !(tokens.end..opening.at).all(passed) {
        return None;
    }
    let person = |entity: usize| context.entities[entity].kind == EntityType::Person;
    let named = context
        .mentions_in(&tokens)
        .iter()
        .rfind(|(_, entity)| person(*entity))
        .map(|(mention, _)| mention.end);
    let titled = |end: usize| context.doc.tokens[end].class & Class::TITLE != 0;
    Some(tokens.start..named.filter(|&end| !titled(end)).unwrap_or(tokens.end))
}

/// «…»، قال فلان، «…»: where the first part of a quotation begins that goes on
/// behind who says it.
fn first_part(context: &Context<'_, '_>, draft: &Draft, opening: &Opening, sentence: &Range<usize>) -> Option<usize> {
    let verb = draft.cue.start;
    let goes_on = opening.closed && opening.frame == "quote" && context.mark(opening.at - 1) == b',';
    let close = verb.checked_sub(2).filter(|_| context.mark(verb - 1) == b',')?;
    let open = context.doc.partner(close).filter(|_| context.doc.closes_quote(close))?;
    (goes_on && draft.clitics == 0 && open >= sentence.start && close - open > 2).then_some(open + 1)
}

/// «…، وهو ما أكده الوزير»: what went before is taken up as said.
fn taken_up(context: &Context<'_, '_>, draft: &Draft, form: Form, sentence: &Range<usize>) -> Option<Draft> {
    let at = draft.cue.start;
    let what = at.checked_sub(2).filter(|&what| what > sentence.start)?;
    // وهو ما وصفه بأنه: what he calls it is said.
    let takes = form.pronoun && form.person == Person::Third && draft.frames & Frame::ABOUT == 0 && takes_up(context, at);
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

const OBJECTED: &str = "it has an object that is no speech, and what follows hangs on another word";

/// How far behind a verb with other senses its content may open.
const STRICT_REACH: usize = 20;

/// The same in a text without punctuation, which parts nothing.
const BARE_REACH: usize = 8;

/// «"لن نستسلم أبدا".. زيلينسكي يرد»: a quotation that a headline begins with, and behind two
/// dots who says it.
fn quoted_in_headline(context: &Context<'_, '_>, draft: &Draft, form: Form, sentence: &Range<usize>) -> Option<Draft> {
    let close = before_dots(context, sentence.start.checked_sub(1)?)?;
    let speaks = draft.frames & Frame::QUOTE != 0 && draft.clitics == 0 && form.shape == Shape::Imperfect;
    let open = context
        .doc
        .partner(close)
        .filter(|&open| speaks && open + 3 < close && context.doc.closes_quote(close))?;
    let block = context.doc.block_of(open);
    let heads = context
        .doc
        .blocks
        .get(block)
        .is_some_and(|found| found.tokens.start == open && (block == 0 || found.kind == BlockKind::Heading));
    let source =
        source::before(context, draft.cue.start, form.feminine, sentence).filter(|tokens| heads && names_speaker(context, tokens))?;
    Some(Draft {
        source: Some((source, 0)),
        content: open + 1..close,
        closed: true,
        rule: "quote-before",
        frame: "quote",
        end: "quotation",
        ..draft.clone()
    })
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
        // «الوضع صعب»، قال الوزير: with nothing before it a short one is no name.
        let least = |open: usize| if open == sentence.start && before < verb { 2 } else { 3 };
        let open = context.doc.partner(close).filter(|&open| close - open > least(open))?;
        draft.source = subject.map(|tokens| (tokens, 0));
        draft.content = open + 1..close;
        draft.closed = true;
        (draft.frame, draft.end) = ("quote", "quotation");
        draft.rule = "quote-before";
        return Some(draft);
    }
    // «المنافسة صحية للسوق، يقول المحلل»: only a present tense without و.
    let present = draft.form.is_some_and(|form| form.shape == Shape::Imperfect);
    // ميدانيا، يختتم الفريق معسكره: neither an adverb nor a verb of other senses.
    let says = draft.class == ClaimClass::Say && draft.frames & Frame::STRICT == 0 && before > sentence.start + 2;
    // «الأسعار سترتفع، قال الخبير.»: a perfect where nothing else is said behind it.
    let closes = |tokens: &Range<usize>| (tokens.end..sentence.end).all(|at| !context.is_word(at) && !context.doc.opens_quote(at));
    let told = context.is(verb, words!["قال", "قالت", "قالوا"]) && subject.as_ref().is_some_and(closes);
    if context.mark(verb - 1) == b',' && draft.clitics == 0 && (present || told) && subject.is_some() && says {
        draft.source = subject.map(|tokens| (tokens, 0));
        draft.content = content::before(sentence, verb - 1);
        draft.closed = true;
        (draft.frame, draft.end) = ("clause", "cue");
        draft.rule = "clause-before";
        return Some(draft);
    }
    None
}
