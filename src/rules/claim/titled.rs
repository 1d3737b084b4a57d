//! A title or a role that speaks without a name: how far its phrase reaches.

use std::ops::Range;

use super::object::{act_between, is_told_of};
use super::{Context, source};
use crate::fold;
use crate::lexicon::{Class, Tag};
use crate::rules::claim::words::{AT, SOME};
use crate::words::{Words, words};

/// A phrase that begins with who speaks: titles run up to the name in them; a bare role is one or two
/// words.
pub(super) fn titled(context: &Context<'_, '_>, first: usize, end: usize) -> Range<usize> {
    const LONGEST: usize = 12;
    let mut last = first + 1;
    for at in first..end.min(first + LONGEST) {
        match part(context, first, at, end) {
            Part::Inside => last = at + 1,
            Part::Last(end) => return first..end,
            Part::Outside => break,
        }
    }
    first..last
}

/// What a word is to a phrase that begins with who speaks.
enum Part {
    Inside,
    /// It, or what begins with it, closes the phrase; where that ends.
    Last(usize),
    Outside,
}

fn part(context: &Context<'_, '_>, first: usize, at: usize, end: usize) -> Part {
    // متحدث باسم «الأفق»
    if at > first
        && context.is(at - 1, words!["باسم"])
        && let Some(close) = context
            .doc
            .partner(at)
            .filter(|&close| close > at && close < end && context.doc.opens_quote(at))
    {
        return Part::Last(close + 1);
    }
    // المتحدث باسم الجيش
    let spokesman = at > first && (context.is(at, words!["باسم"]) || context.is(at - 1, words!["باسم"]));
    if spokesman && context.mention_at(at).is_none() {
        return Part::Inside;
    }
    if let Some((tokens, _)) = context.mention_at(at) {
        return Part::Last(tokens.end);
    }
    if at == first {
        return Part::Inside;
    }
    let token = &context.doc.tokens[at];
    // مصادر أمنية، مصادر مطلعة
    let called = context.doc.ends_in(at, "ية") || context.is(at, NAMELESS);
    let kind = at == first + 1 && context.has(first, Tag::Anonymous) && called && !context.has_article(at);
    // مصدر مسؤول بالهيئة
    let body = Class::HEAD | Class::INSTITUTION | Tag::Nominal.bit();
    let seat = token.key.get(0) == fold::BEH && token.clitics > 0 && token.class & body != 0;
    if context.has(first, Tag::Anonymous) && seat {
        return Part::Last(at + 1);
    }
    // مصادر مقربة من القناة
    if kind && context.is(at + 1, words!["من"]) && context.is(at, source::CLOSE_TO) {
        let limit = act_between(context, at + 3, end).unwrap_or(end);
        let close_to = source::behind(context, first, limit).filter(|tokens| tokens.start == first);
        return Part::Last(close_to.map_or(at + 1, |tokens| tokens.end));
    }
    if is_occasion_of(context, first, at) {
        return Part::Outside;
    }
    if let Some(end) = charged(context, at, end) {
        return Part::Last(end);
    }
    if source::is_quoted_name(context, at) {
        return context.doc.partner(at).map_or(Part::Outside, |close| Part::Last(close + 1));
    }
    if let Some(end) = seated(context, first, at, end) {
        return Part::Last(end);
    }
    // نتائج أعمال البنك، استطلاع رأي
    if at == first + 1 && context.has(first, Tag::Document) && context.is(at, words!["أعمال", "رأي"]) {
        return Part::Inside;
    }
    // أكد المواطن عادل العيد حرصه: a name that nobody knows, of given names.
    let given = |at: usize| {
        let token = &context.doc.tokens[at];
        let other = Class::PARTICLE | Class::TAGS | Class::CUE;
        token.class & (Class::GIVEN | Class::SURNAME) != 0 && token.class & other == 0 && token.clitics == 0
    };
    let called = context.has_article(first) && context.doc.tokens[first].class & (Class::TITLE | Tag::Role.bit()) != 0;
    if called && (at == first + 1 && given(at) || at > first + 1 && given(at - 1) && (given(at) || context.has_article(at))) {
        return Part::Inside;
    }
    // إلى is no آلي; what is denied is no adjective: الوزير الشائعات.
    if context.has(at, Tag::Preposition) || is_told_of(context, at) || source::is_issued(context, at) {
        return Part::Outside;
    }
    // بعض المنتجين، أحد المسؤولين
    if at == first + 1 && context.has_article(at) && context.is(first, SOME) {
        return Part::Inside;
    }
    let adjective = kind || is_adjective(context, first, at);
    // أحد الأطراف | أقصى
    let adjective = adjective && (context.has_article(at) || !context.has_article(at - 1));
    if adjective || is_whose(context, first, at) {
        return Part::Inside;
    }
    // أكد الوزير قوة الاقتصاد: behind a definite noun only a title goes on with it.
    let people = Class::TITLE | Tag::Role.bit() | Tag::Anonymous.bit() | Class::NATIONALITY;
    let other = context.has_article(at - 1) && !context.has_article(at) && token.clitics == 0;
    let goes_on = token.class & (SPEAKS | Class::ADJECTIVE | Class::NATIONALITY) != 0 && !(other && token.class & people == 0);
    if goes_on { Part::Inside } else { Part::Outside }
}

/// «كاتب الدولة المكلف بالتجارة الخارجية»، «الوزير المكلف بالعلاقات مع البرلمان»: where what somebody is charged with ends.
fn charged(context: &Context<'_, '_>, at: usize, end: usize) -> Option<usize> {
    let with = context.doc.tokens.get(at + 1).filter(|_| at + 1 < end)?;
    let charge = with.key.get(0) == fold::BEH && with.clitics > 0;
    if !charge || !context.is(at, words!["المكلف", "المكلفة"]) {
        return None;
    }
    let mut last = at + 2;
    let adjective = |at: usize| context.lexicon.ordinary(context.doc.tokens[at].key) & Class::ADJECTIVE != 0;
    while last < end && (context.has_article(last) && adjective(last) || source::joined(context, last) > 0) {
        last += 1;
    }
    let of = last + 1 < end && context.is(last, words!["مع", "لدى"]) && context.has_article(last + 1);
    Some(last + 2 * usize::from(of))
}

/// «باحثون في جامعة دمشق اكتشاف علاج»: where what tells where somebody nameless works ends, right before
/// what he speaks of.
fn seated(context: &Context<'_, '_>, first: usize, at: usize, end: usize) -> Option<usize> {
    /// How long it is at most.
    const LONGEST: usize = 12;
    let people = context.doc.tokens[first].class & (Tag::Role.bit() | Tag::Anonymous.bit()) != 0 && !context.has_article(first);
    if !people || !context.is(at, AT) {
        return None;
    }
    let act = act_between(context, at + 1, end.min(at + LONGEST))?;
    source::behind(context, first, act)
        .filter(|tokens| *tokens == (first..act))
        .map(|tokens| tokens.end)
}

/// Whether an adjective, an ordinal or a number stands at a token in a phrase.
fn is_adjective(context: &Context<'_, '_>, first: usize, at: usize) -> bool {
    context.has(at, Tag::Ordinal)
        || at == first + 1 && is_count(context, at) && context.starts(at, Tag::Time).is_none()
        || context.lexicon.ordinary(context.doc.tokens[at].key) & Class::ADJECTIVE != 0
        || source::is_general(context, at)
}

/// معارضون سوريون | خطاب الرئيس: whether an occasion stands behind nameless people and what they are like.
fn is_occasion_of(context: &Context<'_, '_>, first: usize, at: usize) -> bool {
    let people = context.doc.tokens[first].class & (Tag::Role.bit() | Tag::Anonymous.bit()) != 0 && !context.has_article(first);
    let described = context.doc.tokens[at - 1].class & (Class::ADJECTIVE | Class::NATIONALITY) != 0;
    at > first + 1 && people && context.has(at, Tag::Occasion) && described
}

/// القيادة العامة للجيش: whether it is told behind an adjective whose something is.
fn is_whose(context: &Context<'_, '_>, first: usize, at: usize) -> bool {
    let document = context.has(first, Tag::Document) && context.has_article(first);
    let own = source::is_general(context, at - 1) || document && context.has_article(at - 1);
    context.doc.tokens[at].key.starts_with(&[fold::LAM, fold::LAM]) && own
}

/// The classes of what speaks.
pub(super) const SPEAKS: u64 =
    Tag::Role.bit() | Tag::Anonymous.bit() | Tag::Nominal.bit() | Class::TITLE | Class::HEAD | Class::INSTITUTION | Tag::Document.bit();

/// How a source is called that is not named.
const NAMELESS: Words = words![
    "مطلع",
    "مطلعة",
    "مطلعون",
    "مطلعين",
    "مسؤول",
    "مسؤولة",
    "مسئول",
    "مسئولة",
    "موثوق",
    "موثوقة",
    "مقرب",
    "مقربة",
    "متطابقة",
    "عليم",
    "عليمة",
    "خاصة",
    "مأذون",
    "رفيع",
    "رفيعة",
    "عيان"
];

/// Whether how many somebody are stands at a token: المتهمون الثمانية.
pub(super) fn is_count(context: &Context<'_, '_>, at: usize) -> bool {
    let number = context.lexicon.find(context.doc.tokens[at].key.without_article());
    context.has_article(at) && context.lexicon.class(number) & Class::NUMBER != 0
}
