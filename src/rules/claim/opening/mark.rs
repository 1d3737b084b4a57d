//! What a mark between a verb and what it governs does: a quotation, a colon, an aside.

use std::ops::Range;

use super::clause::holds_pronoun;
use super::{Opening, opens_reason};
use crate::doc::Kind;
use crate::fold;
use crate::lexicon::inflect::Shape;
use crate::lexicon::{Class, Frame, Tag};
use crate::rules::claim::object::past_manner;
use crate::rules::claim::words::{AT, HIS_WORDS};
use crate::rules::claim::{Context, attribute, content, finite, source};
use crate::words::{Words, words};

/// What becomes of the search for a clause at a mark.
pub(super) enum Passed {
    /// It goes on at a token.
    On(usize),
    /// A clause or a quotation opens here.
    Opened(Opening),
    /// None opens any more.
    Stopped,
}

/// What a mark between a verb and its clause does.
pub(super) fn mark(context: &Context<'_, '_>, start: usize, at: usize, end: usize, frames: u32, sentence: &Range<usize>) -> Passed {
    // A quotation that the verb stands in ends what it can say.
    if context.doc.closes_quote(at) && context.doc.partner(at).is_some_and(|open| open < start) {
        return Passed::Stopped;
    }
    if context.doc.opens_quote(at) {
        // أدانت الحركة القرار، واعتبرته «خطأ»: the quotation is the second verb's.
        if at > start && holds_pronoun(context, at - 1) {
            return Passed::Stopped;
        }
        let close = context.doc.partner(at).unwrap_or(at);
        if frames & (Frame::QUOTE | Frame::THAT) == 0 || is_passing_quote(context, start, at..close, end, frames, sentence) {
            return Passed::On(close + 1);
        }
        let end = resumed(context, close, sentence).unwrap_or(close);
        return Passed::Opened(Opening::quotation(at, at + 1..end, "quote"));
    }
    match context.mark(at) {
        b':' if frames & Frame::QUOTE != 0 && !is_entitled(context, at) => Passed::Opened(after_colon(context, at, sentence)),
        b'"' | crate::doc::OPEN_QUOTE if frames & Frame::QUOTE != 0 && at + 1 < sentence.end => {
            // One that nothing closes ends somewhere, too.
            let end = sentence.end.min(at + 1 + content::LONGEST);
            Passed::Opened(Opening::quotation(at, at + 1..end, "quote"))
        }
        b'(' => Passed::On(context.doc.partner(at).filter(|&close| close > at).unwrap_or(at) + 1),
        b',' if opens_reason(context, at) => Passed::Stopped,
        // أعلنت الإدارة؛ أن، and أوضح فلان؛ المستشار في الوزارة، أن
        b';' if context.opens_that(at + 1) || opens_office(context, at, end) => Passed::On(at + 1),
        b'-' => Passed::On(past_dashes(context, at, end).unwrap_or(at) + 1),
        b';' | b'.' | b'?' | b'!' => Passed::Stopped,
        _ => Passed::On(at + 1),
    }
}

/// Whether a quotation between a verb and what is said is none of speech: a name or a title, how
/// something is done, as what, or of what kind.
fn is_passing_quote(
    context: &Context<'_, '_>,
    start: usize,
    quote: Range<usize>,
    end: usize,
    frames: u32,
    sentence: &Range<usize>,
) -> bool {
    let (at, close) = (quote.start, quote.end);
    // ينقل زوار «مهرجان الورد»: who passes words on has them from somebody.
    let passes = || {
        frames & Frame::VIA != 0
            && !(start..at)
                .any(|at| (context.is(at, HIS_WORDS) || context.is(at, words!["عن", "عنه", "عنها", "عنهم"])) || context.mark(at) == b':')
    };
    // تقديمه كـ«لاعب محترف»: as what.
    let likened = at > start && context.is(at - 1, words!["ك"]);
    // ردا على سؤال «ماذا عن المستقبل»: «نعم»
    let asked = at > start && context.is(at - 1, words!["سؤال", "السؤال", "سؤاله", "سؤالها"]) && context.mark(close + 1) == b':';
    // مدرب المنتخب «تحت 21 عاما» على ضرورة: of whom a team is made.
    let aged = context.is(at + 1, words!["تحت", "دون", "فوق"]) && context.doc.tokens[at + 2].kind == Kind::Number;
    // من هجمات في «العديد من الدول» بواسطة برنامج: a part of a phrase.
    let within = at > start + 1 && context.is(at - 1, words!["في"]) && context.is_word(close + 1) && !context.opens_that(close + 1);
    let part = within && frames & Frame::MIN != 0 && (start..at - 1).any(|at| context.is(at, words!["من"]));
    likened
        || part
        || asked && close + 2 < sentence.end
        || aged && close - at <= 5
        || is_passing_name(context, start, &quote, sentence)
        || is_passing_title(context, start, &quote, end, sentence)
        // مصدر مقرب من «ريد بيرد» قوله إن
        || frames & Frame::VIA != 0 && at > start && close - at <= 4 && context.has(at - 1, Tag::Preposition) && goes_on(context, close, sentence)
        || passes()
}

/// Whether a quotation holds the name of who speaks, is spoken to, or of where, or how.
fn is_passing_name(context: &Context<'_, '_>, start: usize, quote: &Range<usize>, sentence: &Range<usize>) -> bool {
    let (at, close) = (quote.start, quote.end);
    let behind = at > start;
    let head = Class::HEAD | Class::INSTITUTION | Class::NOUN;
    let headed = behind && context.doc.tokens[at - 1].class & head != 0 && close - at <= 4;
    let name = source::is_quoted_name(context, at);
    // قال فلان لـ«عكاظ»: «…»
    let told = behind && context.is(at - 1, words!["ل"]) && name;
    let mention = context.mention_at(at + 1);
    let whole = mention.is_some_and(|(tokens, _)| tokens.start == at + 1 && tokens.end >= close);
    // نفت المنظمة «بشدة» التقارير
    let manner = past_manner(context, at + 1, close + 1) == close;
    // محلل لدى «أوزإس. فايننشال سرفيس»: «…»
    let at_whom = behind && close - at <= 8 && (context.is(at - 1, AT) || context.is(at - 1, words!["عبر"]));
    let hosted = at_whom && context.mark(close + 1) == b':' && context.doc.opens_quote(close + 2);
    // متحدث باسم «شل»
    let spoken_for = behind && context.is(at - 1, words!["باسم"]) && close - at <= 5;
    let speech = || is_over(context, close, sentence) && is_said_by(context, start, at);
    // بلدتي «لندن» و«ويست ميدلاندز»
    let listed = behind && context.is(at - 1, words!["و"]) && context.doc.closes_quote(at - 2) && close - at <= 4;
    told || whole || manner || hosted || spoken_for || listed || name && !speech() && (headed || goes_on(context, close, sentence))
}

/// «قال الوزير «الحل قريب»»: whether nothing but a man stands between a verb and a quotation, whom that is no name of.
fn is_said_by(context: &Context<'_, '_>, start: usize, open: usize) -> bool {
    let Some(last) = open.checked_sub(1).filter(|&last| last >= start) else {
        return false;
    };
    let person = context.mention_at(last).is_some_and(|(_, entity)| context.is_person(*entity));
    let speaks = Class::TITLE | Class::NATIONALITY | Tag::Role.bit() | Tag::Nominal.bit();
    let titled = context.has_article(last) && context.doc.tokens[last].class & speaks != 0;
    (person || titled) && source::behind(context, start, open).is_some_and(|tokens| tokens.end == open)
}

/// «قال الوزير «الحل قريب»، وغادر»، «، مضيفا أن»: whether a sentence is over behind a quotation, or the speaker goes
/// on behind its comma.
fn is_over(context: &Context<'_, '_>, close: usize, sentence: &Range<usize>) -> bool {
    if close + 1 >= sentence.end || context.mark(close + 1) == b'.' {
        return true;
    }
    let Some(next) = context.doc.tokens.get(close + 2).filter(|_| context.mark(close + 1) == b',') else {
        return false;
    };
    let joined = next.key.get(0) == fold::WAW && next.clitics == 1 && finite::is_finite(context, close + 2);
    let participle = next.class & Class::CUE != 0
        && matches!(next.key.last(), fold::ALEF | fold::HEH)
        && context
            .cue_sense(close + 2, |reading, _, form| !reading.article && form.shape == Shape::Participle)
            .is_some();
    joined || participle
}

/// Whether a quotation holds the title of a work or an office, behind which the clause follows.
fn is_passing_title(context: &Context<'_, '_>, start: usize, quote: &Range<usize>, end: usize, sentence: &Range<usize>) -> bool {
    let (at, close) = (quote.start, quote.end);
    let that = |at: usize| context.opens_that(at);
    // في برنامجه «على مسؤوليتي» إن
    let title = close - at <= 6 && close > at && context.starts(close + 1, Tag::That).is_some();
    // يقول فهد الغانمي «موظف في الفندق»: إن
    let office = context.mark(close + 1) == b':' && close - at <= 8 && context.mention_at(at.wrapping_sub(1)).is_some();
    title
        || is_entitled(context, at)
        || office && close + 2 < sentence.end
        // في ندوة «العرب: أن نكون أو لا نكون»، إن
        || at > start && attribute::bears_name(context, at - 1) && (close + 1..end).any(that)
        || attribute::is_named(context, at, close) && goes_on(context, close, sentence)
}

/// «أوضح فلان؛ المستشار في الوزارة، أن»: whether a semicolon stands between a name and the office
/// of who has it, up to the comma before the clause.
fn opens_office(context: &Context<'_, '_>, at: usize, end: usize) -> bool {
    let office = context
        .doc
        .tokens
        .get(at + 1)
        .is_some_and(|next| next.class & (Class::TITLE | Tag::Role.bit()) != 0);
    let comma = || {
        (at + 1..end)
            .find(|&at| context.mark(at) != 0)
            .filter(|&at| context.mark(at) == b',')
    };
    let opens = |comma: usize| context.opens_that(comma + 1);
    office && comma().is_some_and(opens)
}

/// «وأضاف - في كلمة نقلتها القناة - «سنعود»»: the dash that closes an aside before a clause or
/// quotation.
fn past_dashes(context: &Context<'_, '_>, open: usize, end: usize) -> Option<usize> {
    let close = (open + 1..end).find(|&at| context.mark(at) == b'-' && !context.doc.is_joining_hyphen(at))?;
    let opens = |at: usize| context.opens_that(at) || context.doc.opens_quote(at) || context.mark(at) == b':';
    (!context.doc.is_joining_hyphen(open) && opens(close + 1)).then_some(close)
}

/// بعنوان «…»، تحت شعار: «…»: a title, whoever speaks.
pub(in crate::rules::claim) fn is_entitled(context: &Context<'_, '_>, at: usize) -> bool {
    const TITLES: Words = words![
        "بعنوان",
        "عنوان",
        "عنوانه",
        "عنوانها",
        "بشعار",
        "شعار",
        "شعاره",
        "شعارها",
        "باسم",
        "اسم",
        "مسمى",
        "بمسمى"
    ];
    let marked = at > 0 && context.mark(at - 1) == b':';
    at.checked_sub(if marked { 2 } else { 1 })
        .is_some_and(|before| context.is(before, TITLES))
}

/// «لا علاقة لها» بالملف «أو تريد اتفاقا»: the closing mark of the quotation that goes on behind a
/// word or three of the journalist's.
fn resumed(context: &Context<'_, '_>, close: usize, sentence: &Range<usize>) -> Option<usize> {
    let open = (close + 1..sentence.end.min(close + 5)).find(|&at| context.doc.opens_quote(at))?;
    let between = close + 1..open;
    let plain = |at: usize| context.is_word(at) && !finite::is_finite(context, at) && context.doc.tokens[at].class & Class::CUE == 0;
    let last = context.doc.partner(open).filter(|&last| last > open + 2 && last < sentence.end)?;
    (!between.is_empty() && between.into_iter().all(plain)).then_some(last)
}

/// Whether more of the sentence follows a quotation than its end.
fn goes_on(context: &Context<'_, '_>, close: usize, sentence: &Range<usize>) -> bool {
    // الناطق «إيهاب بسيسو»: «…»
    let told = close + 2 < sentence.end && context.mark(close + 1) == b':' && context.doc.opens_quote(close + 2);
    told || (close + 1..sentence.end.min(close + 3)).any(|at| context.is_word(at) || context.mark(at) == b'(')
}

pub(in crate::rules::claim) fn after_colon(context: &Context<'_, '_>, colon: usize, sentence: &Range<usize>) -> Opening {
    let mut start = colon + 1;
    while start < sentence.end && (context.has(start, Tag::That) || context.has(start, Tag::ThatPronoun)) {
        start += 1;
    }
    // وقال الوزير:⏎«…»
    let next = (start..context.doc.tokens.len().min(start + 3)).find(|&at| context.doc.tokens[at].kind != Kind::Break);
    if start >= sentence.end
        && let Some(open) = next.filter(|&at| context.doc.opens_quote(at))
        && let Some(close) = context.doc.partner(open).filter(|&close| close - open <= content::LONGEST)
    {
        return Opening::quotation(colon, open + 1..close, "colon");
    }
    if context.doc.opens_quote(start) {
        let close = context.doc.partner(start).unwrap_or(start);
        if close + 2 >= sentence.end || !context.is_word(close + 1) {
            return Opening::quotation(colon, start + 1..close, "colon");
        }
    }
    Opening::open(colon, start..sentence.end, "colon")
}

/// Whether a quotation is a name and no more, and the clause goes on behind it.
pub(super) fn quotes_name(context: &Context<'_, '_>, open: usize, sentence: &Range<usize>) -> bool {
    let close = context.doc.partner(open).filter(|&close| close + 2 < sentence.end);
    let whole = |close: usize| {
        let named = context.mention_at(open + 1);
        named.is_some_and(|(tokens, _)| tokens.start == open + 1 && tokens.end >= close)
    };
    close.is_some_and(|close| context.mark(close + 1) == b',' && whole(close))
}

/// The closing mark of the last of the quotations that begin at a token and that و joins:
/// «أزمة» و«كارثة».
pub(super) fn quotations_end(context: &Context<'_, '_>, open: usize) -> Option<usize> {
    let close_of = |open: usize| {
        context
            .doc
            .partner(open)
            .filter(|&close| close > open && context.doc.opens_quote(open))
    };
    let mut close = close_of(open)?;
    while context.is(close + 1, words!["و"])
        && let Some(next) = close_of(close + 2)
    {
        close = next;
    }
    Some(close)
}
