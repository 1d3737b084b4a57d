//! What neighbouring figures lend each other: an amount and its conversion,
//! and units that several share.

use crate::decimal::Decimal;
use crate::doc::{Doc, Kind, Token};
use crate::finding::{Figure, FigureKind, Modifier};
use crate::lexicon::{Class, Tag};
use crate::rules::words::joints::EQUALLING;
use crate::words::{Words, words};

use super::words::{AND_TO, COMPARES, EQUALS, MA, MIN, OR, TO};

/// How far apart two sums that are compared may stand.
const REACH: usize = 6;

/// What is equal to something, before the verb that says so.
static AND_MA: Words = words!["بما", "وما", "مما"];

/// What words of bounds are or begin.
const BOUND: u64 = Tag::About.bit() | Tag::MoreThan.bit() | Tag::LessThan.bit() | Class::PHRASE;

/// Links amounts to the ones that they repeat in another currency, in brackets
/// or behind أي or ما يعادل: the repeated one has the first one's unit, and in
/// brackets its bound.
pub(super) fn conversions(doc: &Doc<'_>, figures: &mut [Figure]) {
    for at in 1..figures.len() {
        let (before, rest) = figures.split_at_mut(at);
        let (Some(first), Some(second)) = (before.last(), rest.first_mut()) else {
            continue;
        };
        if first.kind != FigureKind::Money || second.kind != FigureKind::Money || first.currency == second.currency {
            continue;
        }
        if !repeats(doc, first, second) {
            continue;
        }
        second.conversion_of = Some(at - 1);
        let bracketed = doc
            .tokens
            .get(first.tokens.end)
            .is_some_and(|token| matches!(token.mark, b'(' | b'-'))
            || quotes(doc, first.tokens.end);
        if bracketed && second.modifier == Modifier::Exact {
            second.modifier = first.modifier;
        }
        if second.per.is_none() {
            second.per.clone_from(&first.per);
        }
    }
}

/// Whether only a bracket, a comma, words of being equal and of bounds stand
/// between, with a bracket, a pair of dashes or a word of being equal among
/// them.
fn repeats(doc: &Doc<'_>, first: &Figure, second: &Figure) -> bool {
    let (from, to) = (first.tokens.end, second.tokens.start);
    let is_dash = |at: usize| doc.tokens.get(at).is_some_and(|token| token.mark == b'-');
    if is_dash(from) && from + 1 == to && is_dash(second.tokens.end) {
        return true;
    }
    if quotes(doc, from) && from + 1 == to && quotes(doc, second.tokens.end) {
        return true;
    }
    if told_again(doc, first, second) {
        return true;
    }
    let Some(between) = doc.tokens.get(from..to).filter(|between| between.len() <= 5) else {
        return false;
    };
    let equals = between.iter().any(|token| token.mark == b'(' || EQUALS.has(token));
    let nothing_else = between.iter().all(|token| {
        matches!(token.mark, b'(' | b',' | b'-') || EQUALS.has(token) || [MA, OR].contains(&token.key) || token.class & BOUND != 0
    });
    equals && nothing_else
}

/// 380 مليار يوان في الحوسبة خلال ثلاثة أعوام، أي ما يعادل 53 مليار دولار: whether a sum is said to be equal to the one
/// before, with what that one is for between.
fn told_again(doc: &Doc<'_>, first: &Figure, second: &Figure) -> bool {
    const LONGEST: usize = 14;
    const BEFORE: usize = 4;
    let both = first.currency.is_some() && second.currency.is_some();
    let Some(between) = doc.tokens.get(first.tokens.end..second.tokens.start).filter(|_| both) else {
        return false;
    };
    let near = between.iter().rev().take(BEFORE);
    let mut equal = near.skip_while(|token| !EQUALLING.has(token));
    let told = equal.next().is_some()
        && equal
            .next()
            .is_some_and(|what| what.key == MA || what.mark == b',' || AND_MA.has(what));
    let straight = |token: &Token| {
        token.kind != Kind::Break && token.mark != b'.' && (token.class & Class::ROLE == 0 || token.class & Tag::Preposition.bit() != 0)
    };
    told && between.len() <= LONGEST && between.iter().all(straight)
}

/// 422 مليار دينار "5 مليارات دولار": quotation marks for brackets.
fn quotes(doc: &Doc<'_>, at: usize) -> bool {
    doc.tokens.get(at).is_some_and(Token::is_quote)
}

/// المدخلات 0.10 دولار والمخرجات 0.40 دولار لكل مليون رمز: a unit that is said
/// once behind the last; and one that is said with one end of a change or
/// comparison (3 ريالات بدلا من ريالين للساعة).
pub(super) fn shared_units(doc: &Doc<'_>, figures: &mut [Figure]) {
    for at in 1..figures.len() {
        let (before, rest) = figures.split_at_mut(at);
        let (Some(first), Some(second)) = (before.last_mut(), rest.first_mut()) else {
            continue;
        };
        let kin = first.kind == FigureKind::Money && first.currency.is_some() && first.currency == second.currency;
        let Some(between) = doc.tokens.get(first.tokens.end..second.tokens.start).filter(|_| kin) else {
            continue;
        };
        if is_million(first) == is_million(second) {
            share_unit(first, second, between);
        }
        let least = first.modifier == Modifier::AtLeast && second.modifier == Modifier::Exact;
        let joined = between.first().is_none_or(|token| token.mark == 0) && between.last().is_some_and(Token::is_and);
        if least && joined && between.len() <= 5 {
            second.modifier = Modifier::AtLeast;
        }
    }
}

/// Lends one of two sums of a currency the unit of the other.
fn share_unit(first: &mut Figure, second: &mut Figure, between: &[Token]) {
    if first.per.is_none()
        && second.per.is_some()
        && between.len() <= 2
        && between.first().is_some_and(|token| token.key.get(0) == crate::fold::WAW)
    {
        first.per.clone_from(&second.per);
    }
    let goes_on = between.iter().rev().take(2).any(|token| [TO, AND_TO].contains(&token.key));
    // إلى 5 دراهم من 4 دراهم
    let from = matches!(between, [token] if token.key == MIN);
    if first.per.is_none() && between.len() == 1 && goes_on {
        first.per.clone_from(&second.per);
    }
    let compared = between.len() <= REACH
        && between.iter().any(|token| COMPARES.has(token))
        && between.iter().all(|token| {
            (token.class & Class::ROLE == 0 || token.class & (Class::PER | Tag::Preposition.bit()) != 0)
                && token.kind != Kind::Break
                && token.mark != b'.'
        });
    // 500 ليرة لكل عامل، وارتفع سعر الخبز إلى 40: a sum of something else.
    let other = between.iter().any(|token| token.mark == b',') && between.iter().any(|token| token.class & Class::ROLE != 0);
    if second.per.is_none() && first.per.is_some() && (between.len() <= 12 && goes_on && !other || compared || from) {
        second.per.clone_from(&first.per);
    }
    if first.per.is_none() && compared && between.len() <= 3 {
        first.per.clone_from(&second.per);
    }
}

/// Whether a sum is so large that what is counted by the piece shares no unit with it: 3 ملايين
/// ريال وتوزيع 5 ريالات للسهم.
fn is_million(figure: &Figure) -> bool {
    figure.max.is_some_and(|max| max >= Decimal::whole(1_000_000))
}
