//! Numbers in digits, words and mixtures of both, read whole and exactly.
//!
//! The grammar, after W. Wright, *A Grammar of the Arabic Language*, vol. 1,
//! §§ 318–328, with what the press makes of it:
//!
//! ```text
//! number := group (و group)*                 each smaller than the scale before it
//! group  := below-1000 scale* | scale | dual | fraction scale
//! scale  := ألف | مليون | مليار | تريليون …, in any case, with or without ال
//! after a scale: ونصف | وربع | وثلث, of that scale, which may be said again
//! ```

mod digits;
mod parser;

use crate::decimal::Decimal;
use crate::doc::{Doc, Kind, Token};
use crate::fold;
use crate::lexicon::{Class, Lexicon, NumberKind};
use crate::words::words;

pub(crate) use digits::digits;
use parser::{Parser, fraction};

/// A number as it was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Number {
    /// What it is worth.
    pub value: Value,
    /// Its first token.
    pub first: usize,
    /// How many folded letters of the first token stand before it.
    pub clitics: u8,
    /// The token after it.
    pub end: usize,
    /// The last scale word in it: 1 if there is none.
    pub scale: u128,
    /// Whether the last scale is in the accusative with no number before it:
    /// مليارا, which is one or, in construct, two.
    pub alef: bool,
    /// Whether a scale in the accusative was read as one of it, for more of the
    /// number follows: مليارا و200 مليون.
    pub accusative: bool,
    /// Whether it is written in digits alone.
    pub digits: bool,
    /// Why another reading is possible, where one is.
    pub doubt: Option<&'static str>,
}

/// What a number is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Value {
    /// An exact value.
    Exact(Decimal),
    /// مليارات، عشرات الملايين: only its order of magnitude.
    Vague(u128),
    /// It reads like a number, but its value cannot be told or held.
    Unread(&'static str),
}

impl Number {
    /// The number that a currency's own form tells, at its token: دولاران.
    pub(crate) fn in_currency(value: u128, at: usize, clitics: u8) -> Number {
        Number {
            value: Value::Exact(Decimal::whole(value)),
            first: at,
            clitics,
            end: at,
            scale: 1,
            alef: false,
            accusative: false,
            digits: false,
            doubt: None,
        }
    }

    /// The exact value.
    pub(crate) fn exact(&self) -> Option<Decimal> {
        match self.value {
            Value::Exact(value) => Some(value),
            _ => None,
        }
    }

    /// Whether it has a scale or is vague.
    pub(crate) fn is_large(&self) -> bool {
        self.scale > 1
    }
}

/// The number that begins at a token, read as far as it goes.
pub(crate) fn parse(doc: &Doc<'_>, lexicon: &Lexicon, at: usize) -> Option<Number> {
    Parser { doc, lexicon }.number(at)
}

/// Whether a number can begin at a token.
pub(crate) fn begins(doc: &Doc<'_>, at: usize) -> bool {
    doc.tokens
        .get(at)
        .is_some_and(|token| token.kind == Kind::Number || token.class & Class::NUMBER != 0)
}

/// Where a part joined by و begins: the token itself if the و is glued to
/// its word, the next one if it stands alone or before digits.
pub(crate) fn conjunction(doc: &Doc<'_>, at: usize) -> Option<usize> {
    let token = doc.tokens.get(at)?;
    if token.kind != Kind::Arabic || token.key.get(0) != fold::WAW {
        return None;
    }
    // مليون واحد joins nothing; but وأحد عشر, which folds to the same, does.
    let teen = || doc.tokens.get(at + 1).is_some_and(|next| words!["عشر", "عشرة"].has(next));
    if words!["واحد", "واحدة", "واحدا"].has(token) && !teen() {
        return None;
    }
    Some(if token.key.len() == 1 { at + 1 } else { at })
}

/// The scale words from a token on, multiplied, and the token after them.
pub(crate) fn scale_at(doc: &Doc<'_>, lexicon: &Lexicon, at: usize) -> (u128, usize) {
    Parser { doc, lexicon }.scales(at)
}

/// ونصف behind a currency: what it adds to an amount of this scale, and the
/// token after it.
pub(crate) fn fraction_behind(doc: &Doc<'_>, lexicon: &Lexicon, at: usize, scale: u128) -> Option<(Decimal, usize)> {
    let parser = Parser { doc, lexicon };
    let next = conjunction(doc, at)?;
    let found = parser.word(next).filter(|found| found.word.kind == NumberKind::Fraction)?;
    let (again, mut end) = parser.scales(found.end);
    if again > 1 && again != scale {
        return None;
    }
    // وربع الريال: the currency is said again.
    if again == 1 && scale == 1 {
        let definite = |token: &&Token| token.class & Class::CURRENCY != 0 && token.key.starts_with(&[fold::ALEF, fold::LAM]);
        end += usize::from(doc.tokens.get(end).filter(definite).is_some());
    }
    match fraction(&found.word, scale) {
        Value::Exact(value) => Some((value, end)),
        _ => None,
    }
}
