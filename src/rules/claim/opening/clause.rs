//! Clauses and quotations that open behind a verb.

use std::ops::Range;

use super::mark::quotations_end;
use super::mark::{Passed, mark, quotes_name};
use super::{Opening, REACH, is_reporting_verb};
use crate::doc::Kind;
use crate::fold;
use crate::lexicon::inflect::{Form, Shape};
use crate::lexicon::{ClaimClass, Class, Frame, Reading, Tag};
use crate::rules::claim::attribution::opens_relay;
use crate::rules::claim::object::is_possessed;
use crate::rules::claim::words::{BEFORE_THAT, BY_SAYING, IN_IT, ON_CONDITION, WHAT};
use crate::rules::claim::{Context, accused, finite, source};
use crate::words::{Words, words};

/// Where a clause or a quotation opens behind a verb, if one does before anything else.
pub(super) fn clause(context: &Context<'_, '_>, start: usize, class: ClaimClass, frames: u32, sentence: &Range<usize>) -> Option<Opening> {
    let end = sentence.end.min(start + REACH);
    let mut at = start;
    let mut relative = false;
    while at < end {
        let token = &context.doc.tokens[at];
        if token.mark != 0 {
            match mark(context, start, at, end, frames, sentence) {
                Passed::On(next) => at = next,
                Passed::Opened(opening) => return Some(opening),
                Passed::Stopped => return None,
            }
            relative &= token.mark != b',';
            continue;
        }
        if let Some((tokens, _)) = context.mention_at(at)
            && context.name_clitics(at) == Some(0)
        {
            at = tokens.end;
            continue;
        }
        if !is_anothers(context, start, at)
            && let Some(opening) = that(context, start, at, frames, sentence)
            && !is_infinitive(context, at, class, frames)
        {
            return Some(opening);
        }
        if frames & Frame::QUOTE != 0 && class != ClaimClass::Estimate && asks_how(context, start, at) {
            return Some(Opening::open(at, at..sentence.end, "that"));
        }
        // تحدثوا شريطة عدم نشر أسمائهم: it tells of who speaks, as a relative does.
        relative |= context.has(at, Tag::Relative) || context.is(at + 1, ON_CONDITION);
        relative |= at > start && describes(context, start, at);
        // «وتابع الوزير حسبما ذكرت القناة، أنه»: an attribution by another, up to its comma.
        if token.class & Class::CUE != 0
            && opens_relay(context, at)
            && let Some(comma) = past_relay(context, at, end)
        {
            at = comma;
            continue;
        }
        let stops = context.lexicon.whole_class(token) & (Tag::Contrast.bit() | Tag::But.bit()) != 0 || context.is(at, words!["مما"]);
        if stops || !relative && at > start && takes_for_itself(context, start, at, frames) {
            return None;
        }
        at += 1;
    }
    None
}

/// Whether a clause at a token is that of a verb right before it, which is none of who speaks.
fn is_anothers(context: &Context<'_, '_>, start: usize, at: usize) -> bool {
    if at <= start + 1 {
        return false;
    }
    // السلطات التي قال إنها ستحدد
    let described = context.has(at - 2, Tag::Relative) && finite::is_finite(context, at - 1) && is_reporting_verb(context, at - 1);
    // علقت الحركة على تصريحاته، ووصفتها بأنها: it has a pronoun for what it tells of.
    described || context.mark(at - 2) == b',' && takes_pronoun(context, at - 1)
}

/// Whether another reporting verb or participle stands at a token, which takes what follows for itself.
fn takes_for_itself(context: &Context<'_, '_>, start: usize, at: usize, frames: u32) -> bool {
    context.doc.tokens[at].class & Class::CUE != 0
        && (is_reporting_verb(context, at)
            || says_in_it(context, at)
            || holds_pronoun(context, at)
            || calls_pronoun(context, at)
            || is_going_on(context, at)
            || has_own_clause(context, start, at, frames))
}

/// «نشر الموقع خبرا، لفت فيه إلى أن»: whether a reporting verb has what was published or written for where it says something.
fn says_in_it(context: &Context<'_, '_>, at: usize) -> bool {
    let finite = |form: Form| form.is_finite() && !form.pronoun;
    context.is(at + 1, IN_IT) && context.cue_sense(at, |reading, _, form| !reading.article && finite(form)).is_some()
}

/// «شرح كيف تمكن الفريق من الفوز»، «تساءل عما إذا كان الفوز ممكنا»، «تساءل لماذا خسر»: a clause
/// that tells how something is done, or asks whether or why it is.
fn asks_how(context: &Context<'_, '_>, start: usize, at: usize) -> bool {
    let question = at > start && context.is(at - 1, words!["سؤال", "أسئلة", "استفسار", "السؤال", "الأسئلة"]);
    let whether = context.is(at, words!["عما"]) && context.is(at + 1, words!["إذا"]) && !question;
    let asked = context.is(at, words!["لماذا", "هل", "ماذا"]);
    let asks = || at == start || source::behind(context, start, at).is_some_and(|tokens| tokens.end == at);
    whether
        || asked && asks()
        || context.is(at, words!["كيف"]) && (finite::may_be_verb(context, at + 1) || context.starts(at + 1, Tag::That).is_some())
}

/// «دراسة وصفتها بـ«الأكبر»»: whether a verb tells what a pronoun is called, right behind it.
fn calls_pronoun(context: &Context<'_, '_>, at: usize) -> bool {
    let calls = |lemma: u16| context.lexicon.cues[lemma as usize].frames & Frame::ABOUT != 0;
    let called = context.doc.tokens.get(at + 1).is_some_and(|next| next.key.get(0) == fold::BEH);
    // عن مصدر وصفته بالمطلع القول إن، عما وصفته بالمصادر المطلعة أن: so is whom an outlet quotes.
    let quoted = at > 0 && (context.has(at - 1, Tag::Anonymous) || context.is(at - 1, WHAT));
    let verb = |reading: Reading, lemma: u16, form: Form| !reading.article && form.pronoun && form.is_finite() && calls(lemma);
    called && !quoted && context.cue_sense(at, verb).is_some()
}

/// Whether a token is a verb that tells what a pronoun is held to be: واعتبرته.
pub(super) fn holds_pronoun(context: &Context<'_, '_>, at: usize) -> bool {
    let holds = |lemma: u16| context.lexicon.cues[lemma as usize].class == ClaimClass::Estimate;
    context.doc.tokens[at].class & Class::CUE != 0
        && context
            .cue_sense(at, |_, lemma, form| form.pronoun && form.is_finite() && holds(lemma))
            .is_some()
}

/// Whether a verb joined by و that has a pronoun for its object stands at a token: ووصفتها.
fn takes_pronoun(context: &Context<'_, '_>, at: usize) -> bool {
    let token = &context.doc.tokens[at];
    token.class & Class::CUE != 0
        && token.key.get(0) == fold::WAW
        && context
            .cue_sense(at, |reading, _, form| reading.clitics > 0 && form.pronoun && form.is_finite())
            .is_some()
}

/// «دبلوماسي روسي يتابع الوضع»، «رجل يدعى فلانا»: whether a verb in the present
/// stands right behind who speaks and is not known, and so tells of him.
fn describes(context: &Context<'_, '_>, start: usize, at: usize) -> bool {
    const PEOPLE: Words = words!["رجل", "امرأة", "سيدة", "شاب", "شابة", "شخص"];
    let speaks = Class::TITLE | Tag::Role.bit() | Tag::Anonymous.bit();
    let described = Class::ADJECTIVE | Class::NATIONALITY;
    let indefinite =
        |at: usize| context.doc.tokens[at].kind == Kind::Arabic && !context.has_article(at) && context.mention_at(at).is_none();
    let adjective = |at: usize| (context.doc.tokens[at].class | context.lexicon.ordinary(context.doc.tokens[at].key)) & described != 0;
    context.doc.tokens[at].clitics == 0
        && at - start <= 3
        && (context.doc.tokens[start].class & speaks != 0 || context.is(start, PEOPLE))
        && (start..at).all(indefinite)
        && (start + 1..at).all(adjective)
        && finite::is_imperfect(context, at)
}

/// بعد أن رفعت، يمكن أن، قررت أن تبيع: أن with a verb is no clause that is
/// said, unless the cue tells what is expected, asked, promised or feared.
fn is_infinitive(context: &Context<'_, '_>, at: usize, class: ClaimClass, frames: u32) -> bool {
    // على الرغم من أن
    let in_spite = at > 1 && context.is(at - 1, words!["من"]) && context.is(at - 2, words!["الرغم", "بالرغم", "وبالرغم"]);
    let subordinate = in_spite
        || at > 0
            && context.is(
                at - 1,
                words![
                    "بعد",
                    "قبل",
                    "دون",
                    "منذ",
                    "كاد",
                    "كادت",
                    "يمكن",
                    "يجب",
                    "ينبغي",
                    "بدون",
                    "غير",
                    "إلا",
                    "سوى",
                    "لولا",
                    "عليه",
                    "عليها",
                    "يكفي",
                    "رغم",
                    "لابد",
                    "بد",
                    "بيد",
                    "حين",
                    "شرط",
                    "بشرط",
                    "شريطة",
                    "هو",
                    "هي",
                    "المتوقع",
                    "المنتظر",
                    "المقرر",
                    "المرجح",
                    "المحتمل",
                    "الممكن",
                    "المفترض",
                    "الضروري",
                ],
            );
    let expects = matches!(
        class,
        ClaimClass::Estimate | ClaimClass::Request | ClaimClass::Promise | ClaimClass::Warn | ClaimClass::Allege | ClaimClass::Deny
    ) || frames & Frame::INFINITIVE != 0;
    // وقال المدعى عليه إن
    // قال من قبل إنه: when he did.
    let ago = at > 1 && context.is(at - 1, words!["قبل"]) && context.is(at - 2, words!["من"]) && !context.is(at, words!["أن"]);
    let subordinate = subordinate && !ago && !(at > 1 && accused::is_with_pronoun(context, at - 2));
    subordinate || !expects && context.is(at, words!["أن", "بأن", "ألا"]) && finite::is_imperfect(context, at + 1)
}

/// Whether أن and its negation stand at a token in one word: ألا, and not إلا.
pub(in crate::rules::claim) fn is_that_not(context: &Context<'_, '_>, at: usize) -> bool {
    context.is(at, words!["ألا"]) && !context.doc.letters(at).starts_with('إ')
}

/// Whether a word that no name is begins as a verb in the imperfect does: ألا وهو is none.
fn begins_imperfect(context: &Context<'_, '_>, at: usize) -> bool {
    let token = context.doc.tokens.get(at);
    let prefixed = |key: fold::Key| matches!(key.get(0), fold::YEH | fold::TEH | fold::NOON) && key.len() > 2;
    token.is_some_and(|token| token.kind == Kind::Arabic && prefixed(token.key)) && context.mention_at(at).is_none()
}

/// A participle that goes on with a speaker: «، مشيرا».
fn is_going_on(context: &Context<'_, '_>, at: usize) -> bool {
    let key = context.doc.tokens[at].key;
    let accusative = matches!(key.last(), fold::ALEF | fold::HEH);
    // «المستشار، مظهر صالح، »: no name is in the accusative.
    let told_how = accusative || key.ends_with(&[fold::YEH, fold::NOON]);
    // قال الوزير، مخاطبا النواب: «…»
    let tells = |lemma: u16| {
        let cue = context.lexicon.cues[lemma as usize];
        cue.class == ClaimClass::Say && cue.frames & Frame::TOLD != 0
    };
    (context.mark(at - 1) == b',' && told_how || context.bare.get() && accusative)
        && context
            .cue_sense(at, |_, lemma, form| form.shape == Shape::Participle && !tells(lemma))
            .is_some()
}

/// «استنكر الوزير نشر الأخبار مؤكدا أن»: whether a participle has the clause right behind it, and
/// the verb before it something else for its object; «مبررا ذلك بأن» has what was done before it.
fn has_own_clause(context: &Context<'_, '_>, start: usize, at: usize, frames: u32) -> bool {
    let done = context.is(at + 1, words!["ذلك"]);
    let next = at + 1 + usize::from(done);
    let clause = context.opens_that(next) || context.has(next, Tag::Preposition) && context.opens_that(next + 1);
    let other = || source::behind(context, start, at).is_none_or(|tokens| tokens.end < at);
    let participle = || context.cue_sense(at, |reading, _, form| !reading.article && form.shape == Shape::Participle);
    // واصل المدير حديثه قائلا إن: that is how the verb reports.
    if frames & Frame::OBJECT == 0 && context.is(at, BY_SAYING) {
        return false;
    }
    (done || frames & (Frame::OBJECT | Frame::STRICT) != 0)
        && clause
        && matches!(context.doc.tokens[at].key.last(), fold::ALEF | fold::HEH)
        && participle().is_some()
        && other()
}

/// Where أن begins with its preposition: that of أشار إلى أن is no part of the source.
fn with_preposition(context: &Context<'_, '_>, at: usize) -> usize {
    let governed = at > 0 && context.is(at - 1, BEFORE_THAT);
    at - usize::from(governed)
}

/// إن، أن، بأن، and إلى أن: a clause follows.
fn that(context: &Context<'_, '_>, start: usize, at: usize, frames: u32, sentence: &Range<usize>) -> Option<Opening> {
    let with_bi = context.doc.tokens[at].key.get(0) == fold::BEH;
    let wanted = frames & (Frame::THAT | Frame::INFINITIVE) != 0 || frames & Frame::ABOUT != 0 && with_bi;
    if !wanted {
        return None;
    }
    // وأن، فإن، لأن: what goes on from a clause, and opens none.
    if at > start && matches!(context.doc.tokens[at].key.get(0), fold::WAW | fold::FEH | fold::LAM) {
        return None;
    }
    // أجمع الخبراء على أن, but not أجمع الأدلة … إن.
    if frames & Frame::GOVERNED != 0 && !with_bi && !(at > start && context.is(at - 1, BEFORE_THAT)) {
        return None;
    }
    // توقع ألا ترتفع: أن in one word with the negation, which is said.
    if is_that_not(context, at) && begins_imperfect(context, at + 1) {
        return Some(Opening::open(with_preposition(context, at), at..sentence.end, "that"));
    }
    let plain = context.starts(at, Tag::That);
    if plain.is_none() && !context.has(at, Tag::ThatPronoun) {
        return None;
    }
    let mut start = plain.unwrap_or(at + 1).max(at + 1);
    if start >= sentence.end {
        return None;
    }
    // دعا إلى أن يعود, but دعا … وقال إن الحل قريب: one asks only that something be done.
    let asks = frames & (Frame::THAT | Frame::QUOTE | Frame::ABOUT) == 0;
    let thing = |at: usize| context.has_article(at) || context.name_clitics(at) == Some(0) || is_possessed(context, at);
    if asks && (plain.is_none() || thing(start)) {
        return None;
    }
    let at = with_preposition(context, at);
    // وصفه بأنه «ممتاز» للشركة: what something is called is over with its quotation marks.
    if frames & Frame::ABOUT != 0
        && let Some(close) = quotations_end(context, start)
    {
        return Some(Opening::quotation(at, start..close + 1, "that"));
    }
    // أن «ديب سيك»، المنافسة الصينية، تستخدم: a name says nothing by itself.
    if context.doc.opens_quote(start) && !quotes_name(context, start, sentence) {
        let close = context.doc.partner(start).unwrap_or(start);
        // إن «الخطة جاهزة»، وإن «التمويل متوفر»
        let joined = |at: usize| {
            let that = context.starts(at, Tag::That).is_some() || context.starts(at, Tag::ThatPronoun).is_some();
            that && context.doc.tokens[at].key.get(0) == fold::WAW
        };
        let goes_on = close + 3 < sentence.end && context.mark(close + 1) == b',' && joined(close + 2);
        if !goes_on && (close + 1 >= sentence.end || !context.is_word(close + 1) && context.mark(close + 1) != b'(') {
            return Some(Opening {
                at,
                content: start + 1..close,
                clitics: 0,
                closed: close + 1 >= sentence.end,
                frame: "that",
            });
        }
    }
    if context.mark(start) == b':' {
        start += 1;
    }
    Some(Opening::open(at, start..sentence.end, "that"))
}

/// «حسبما ذكرت القناة، أن»: the comma that closes an attribution by a verb, where a clause follows it.
fn past_relay(context: &Context<'_, '_>, at: usize, end: usize) -> Option<usize> {
    /// How far behind its first word the verb of an attribution may stand.
    const NEAR: usize = 3;
    let verb = (at + 1..end.min(at + NEAR)).find(|&at| is_reporting_verb(context, at))?;
    let quotes = |at: usize| context.doc.opens_quote(at) || context.doc.closes_quote(at);
    let comma = (verb + 1..end).find(|&at| context.mark(at) != 0 && !quotes(at))?;
    let that = context.opens_that(comma + 1);
    (context.mark(comma) == b',' && that).then_some(comma)
}
