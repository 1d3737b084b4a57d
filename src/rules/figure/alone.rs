//! Currencies with no number before them: دولاران, دولار واحد, دولار ونصف.

use super::Finder;
use super::amount::{Amount, Unit};
use super::words::{EVERY, FOR_EVERY};
use crate::fold::{self, Key};
use crate::lexicon::{Class, Sense};
use crate::number::Number;
use crate::words::{Words, words};

impl Finder<'_, '_> {
    /// A currency with no number before it: its own dual (دولاران، دولارين),
    /// or one of it (دولار واحد).
    pub(super) fn currency_alone(&mut self, at: usize) -> usize {
        const POLY: Words = words!["بولي", "البولي", "والبولي", "وبولي"];
        if let Some(end) = self.one(at) {
            return end;
        }
        let key = self.doc.tokens[at].key;
        let dual = has_dual_ending(key);
        // البولي بروبلين
        let plastic = at.checked_sub(1).is_some_and(|before| POLY.has(&self.doc.tokens[before]));
        let Some(reading) = self
            .doc
            .reading(self.lexicon, at, Class::CURRENCY)
            .filter(|reading| dual && !plastic && !reading.article)
        else {
            return at + 1;
        };
        let Some((currency, end)) = self.doc.phrase(self.lexicon, at, reading, |sense| match sense {
            Sense::Currency(currency) => Some(*currency),
            _ => None,
        }) else {
            return at + 1;
        };
        let country = self.currency(at).and_then(|(unit, behind)| match unit {
            Unit::Money(_, country) => Some((country, behind)),
            Unit::Percent => None,
        });
        let (country, end) = country.unwrap_or((None, end));
        let stem = key.skip(usize::from(reading.clitics)).drop_last(2);
        let is_currency = |key| self.lexicon.class(self.lexicon.find(key)) & Class::CURRENCY != 0;
        // ليرتان: the teh of the singular ليرة is open.
        let feminine = stem.last() == fold::TEH && is_currency(stem.drop_last(1).append(fold::HEH));
        if is_currency(stem) || feminine {
            let number = Number::in_currency(2, at, reading.clitics);
            let amount = Amount {
                number,
                unit: Some(Unit::Money(currency, country)),
                first: at,
                end,
                rule: "money-dual",
            };
            let amount = self.with_rest(amount);
            self.single(&amount);
            return amount.end;
        }
        end
    }

    /// دولار واحد, دولار ونصف, unless it is what a rate is for: لكل دولار واحد.
    fn one(&mut self, at: usize) -> Option<usize> {
        let (unit, end) = self.currency(at)?;
        let reading = self.doc.reading(self.lexicon, at, Class::CURRENCY)?;
        let each = at
            .checked_sub(1)
            .is_some_and(|before| [EVERY, FOR_EVERY].contains(&self.doc.tokens[before].key));
        if each || reading.article || reading.clitics > 0 || self.is_plural(at) || has_dual_ending(self.doc.tokens[at].key) {
            return None;
        }
        let amount = Amount {
            number: Number::in_currency(1, at, 0),
            unit: Some(unit),
            first: at,
            end,
            rule: "money-one",
        };
        let one = self
            .doc
            .tokens
            .get(end)
            .is_some_and(|token| words!["واحد", "واحدة", "واحدا"].has(token));
        let amount = if one {
            Amount { end: end + 1, ..amount }
        } else {
            self.with_fraction(&amount)?
        };
        self.single(&amount);
        Some(amount.end)
    }
}

/// دولاران, دولارين; and تومان, which is one.
fn has_dual_ending(key: Key) -> bool {
    !key.is_cut() && (key.ends_with(&[fold::YEH, fold::NOON]) || key.ends_with(&[fold::ALEF, fold::NOON]))
}
