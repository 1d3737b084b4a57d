//! What a sum is counted per: للسهم، لكل برميل، شهريا، في الشهر.

use std::ops::Range;

use crate::doc::Kind;
use crate::fold;
use crate::lexicon::{Class, Sense, Tag};
use crate::rules::bare;
use crate::rules::words::joints::BY_TIME;

use super::Finder;
use super::words::{ABOUT as FOR, BY, EVERY, FI, FOR_EVERY, MA, ON, ONE, TO, YIELDS};

/// How far before a figure its unit may be told.
const BEFORE: usize = 8;

/// Times that a date can be told by: العام الماضي.
const TIMES: [&str; 7] = ["year", "quarter", "month", "week", "day", "hour", "minute"];

impl Finder<'_, '_> {
    /// What the figure over these tokens is counted per: said right behind it,
    /// in brackets there, or before it (كل منها، لكل طن، الساعة بـ100، سنويا).
    pub(super) fn per(&self, tokens: &Range<usize>) -> Option<String> {
        let bracket = usize::from(self.doc.tokens.get(tokens.end).is_some_and(|token| token.mark == b'('));
        self.per_at(tokens.end + bracket)
            .or_else(|| self.each_before(tokens.start))
            .or_else(|| self.for_one_before(tokens.start))
            .or_else(|| self.unit_by_price(tokens.start))
            .or_else(|| self.told_before(tokens.start))
            .map(str::to_owned)
    }

    fn per_at(&self, at: usize) -> Option<&str> {
        let token = self.doc.tokens.get(at)?;
        // في كل شهر, عن كل سهم
        if [FI, FOR].contains(&token.key) && self.doc.tokens.get(at + 1).is_some_and(|next| next.key == EVERY) {
            return self.unit_at(at + 2);
        }
        if token.mark == b'/' {
            return self.unit_at(at + 1);
        }
        if token.key == FOR_EVERY {
            return self.whole_phrase(at).or_else(|| self.unit_at(at + 1));
        }
        if token.key == EVERY {
            return self.whole_phrase(at);
        }
        let for_one = token.key.starts_with(&[fold::LAM]) && token.key.len() > 2;
        // بالشهر
        let within = token.key.starts_with(&[fold::BEH, fold::ALEF, fold::LAM]);
        let adverb = token.key == FI || within || token.key.ends_with(&[fold::YEH, fold::ALEF]) || token.key == ON;
        if token.class & Class::PER != 0 && (for_one || adverb) {
            let (unit, end) = self.named_unit(at)?;
            // في العام الماضي, للعام 2022, لشهر رمضان: a date.
            let of_time = TIMES.contains(&unit);
            let named = for_one && !token.key.starts_with(&[fold::LAM, fold::LAM]);
            let dated = of_time && (named || (token.key == FI || within || for_one) && self.is_dated(end));
            // 999 دولارا لنسخة 64 غيغابايت: one of several.
            let version = unit == "unit"
                && named
                && self
                    .doc
                    .tokens
                    .get(end)
                    .is_some_and(|next| matches!(next.kind, Kind::Number | Kind::Latin));
            return (!dated && !version).then_some(unit);
        }
        if for_one && self.doc.tokens.get(at + 1).is_some_and(|next| ONE.has(next)) {
            return Some("unit");
        }
        None
    }

    /// Whether a time is told by what follows it: an adjective or a number.
    fn is_dated(&self, at: usize) -> bool {
        self.doc.tokens.get(at).is_some_and(|token| {
            token.kind == Kind::Number
                || token.class & (Tag::Time.bit() | Tag::Filler.bit()) != 0
                || token.kind == Kind::Arabic && token.key.starts_with(&[fold::ALEF, fold::LAM])
        })
    }

    fn whole_phrase(&self, at: usize) -> Option<&str> {
        self.named_unit(at).map(|(unit, _)| unit)
    }

    /// A unit behind لكل, كل or a stroke; a thing that is not listed is one.
    fn unit_at(&self, at: usize) -> Option<&str> {
        let token = self.doc.tokens.get(at)?;
        self.whole_phrase(at)
            .or_else(|| (token.kind == Kind::Arabic && token.class & Class::NOUN != 0).then_some("unit"))
    }

    fn named_unit(&self, at: usize) -> Option<(&str, usize)> {
        self.doc.readings(at).find_map(|reading| {
            if self.lexicon.class(reading.word) & Class::PER == 0 {
                return None;
            }
            let (per, end) = self.doc.phrase(self.lexicon, at, reading, |sense| match sense {
                Sense::Per(per) => Some(*per),
                _ => None,
            })?;
            Some((self.lexicon.text(*self.lexicon.pers.get(usize::from(per))?), end))
        })
    }

    /// الأرباح للسهم الواحد بلغت 30 سنتا, بلغت ربحية السهم 30 سنتا
    fn for_one_before(&self, first: usize) -> Option<&str> {
        (first.saturating_sub(5)..first)
            .rev()
            // الربح للسهم: 0.50 دولار
            .take_while(|&at| self.doc.tokens[at].kind == Kind::Arabic || at + 1 == first && self.doc.tokens[at].mark == b':')
            .find_map(|at| {
                let token = &self.doc.tokens[at];
                let yields = || {
                    at.checked_sub(1)
                        .is_some_and(|before| YIELDS.contains(&bare(&self.doc.tokens[before])))
                };
                if token.class & Class::PER == 0 || !token.key.starts_with(&[fold::LAM, fold::LAM]) && !yields() {
                    return None;
                }
                self.whole_phrase(at).filter(|unit| *unit == "share" && !self.is_of_another(at))
            })
    }

    /// يبيعون كل منها بحوالي 300 ألف
    fn each_before(&self, first: usize) -> Option<&str> {
        (3..=4).find_map(|back| {
            let at = first.checked_sub(back)?;
            if self.doc.tokens[at].key != EVERY {
                return None;
            }
            let (unit, end) = self.named_unit(at)?;
            (end < first && unit == "unit").then_some(unit)
        })
    }

    /// الساعة بـ100 ريال, الكيلو بـ20 ريالا: the unit right before its price.
    fn unit_by_price(&self, first: usize) -> Option<&str> {
        let number = &self.doc.tokens[first];
        let glued = number.whole == 0 && number.clitics > 0 && number.key.get(0) == fold::BEH;
        let before = first.checked_sub(1)?;
        let apart = self.doc.tokens[before].key == BY;
        let at = if apart { before.checked_sub(1)? } else { before };
        let token = &self.doc.tokens[at];
        let definite = bare(token).starts_with(&[fold::ALEF, fold::LAM]) || token.article;
        let unit = token.class & Class::PER != 0 && token.class & Tag::Time.bit() == 0;
        if !(glued || apart) || !definite || !unit {
            return None;
        }
        self.named_unit(at).filter(|(_, end)| *end == at + 1).map(|(unit, _)| unit)
    }

    /// تكلفة الطاقة لكل ميغاواط ساعة بلغت 50 دولارا, ينفقون سنويا ما يزيد على
    /// 80 مليارا: told before it, with no other number, verb of change or
    /// clause between.
    fn told_before(&self, first: usize) -> Option<&str> {
        // ينفق كذا يوميا و12 مليارا: another clause.
        let and = |at: usize| self.doc.tokens[at].key.get(0) == fold::WAW;
        let token = &self.doc.tokens[first];
        let apart = first
            .checked_sub(1)
            .is_some_and(|before| and(before) && self.doc.tokens[before].key.len() == 1);
        if apart || token.whole == 0 && token.clitics > 0 && and(first) {
            return None;
        }
        (first.saturating_sub(BEFORE)..first)
            .rev()
            .take_while(|&at| {
                let token = &self.doc.tokens[at];
                // الأرباح لكل سهم إلى كذا, ما يزيد على is a bound.
                let bound = at.checked_sub(1).is_some_and(|before| self.doc.tokens[before].key == MA);
                let changes = token.class & Tag::Change.bit() != 0 && !bound;
                token.kind == Kind::Arabic && token.class & Class::NUMBER == 0 && !changes && (token.key != TO || at + 1 == first)
            })
            .find_map(|at| {
                let token = &self.doc.tokens[at];
                // نما سنويا إلى كذا: it is no sum a year.
                let adverb = self.doc.tokens[first - 1].key != TO && BY_TIME.has(token);
                let unit = if token.key == FOR_EVERY {
                    self.whole_phrase(at + 1)
                } else {
                    adverb.then(|| self.whole_phrase(at)).flatten()
                };
                unit.filter(|_| !self.is_of_another(at))
            })
    }

    /// Whether a unit stands behind a sum that it is of: دولاران للمستخدم شهريا.
    fn is_of_another(&self, at: usize) -> bool {
        let sum = Class::CURRENCY | Class::NUMBER | Class::PER;
        at.checked_sub(1)
            .is_some_and(|before| self.doc.tokens[before].class & sum != 0 || self.doc.tokens[before].kind == Kind::Number)
    }
}
