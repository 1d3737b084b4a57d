//! Numbers of a list that have their unit from the last one: 120 و85 و40 مليون دولار.

use crate::doc::Kind;
use crate::lexicon::{Class, Tag};
use crate::number::{self, Number, Value};
use crate::rules::words::joints::{RESPECTIVELY, SO_MUCH};
use crate::words::{Words, words};

use super::Finder;
use super::amount::Amount;

/// So many numbers has a list at most.
const LONGEST: usize = 6;

/// How far behind the list is said that they belong to as many names.
const BEHIND: usize = 6;

/// What is right before a list of amounts.
static OPENS_LIST: Words = words!["إلى", "عند", "ب", "بقيم", "بواقع", "بنسبة", "نسبة", "بمبالغ", "على"];

impl Finder<'_, '_> {
    /// بقيم 120 و85 و40 مليون دولار: a number of a list in digits, in the scale and unit of the last.
    pub(super) fn of_list(&self, amount: &Amount) -> Option<Amount> {
        if !self.is_plain(amount.first) || amount.end != amount.first + 1 {
            return None;
        }
        let last = self.last_of_list(amount.end)?;
        let head = self.head_of_list(amount.first);
        let respectively = (last.end..last.end + BEHIND).any(|at| self.doc.tokens.get(at).is_some_and(|token| RESPECTIVELY.has(token)));
        if !respectively && !self.opens_list(head) || self.stands_after(head, Tag::Between) {
            return None;
        }
        let value = amount.number.exact()?.checked_mul(last.number.scale)?;
        Some(Amount {
            number: Number {
                value: Value::Exact(value),
                scale: last.number.scale,
                digits: false,
                ..amount.number
            },
            unit: last.unit,
            rule: "money-listed",
            ..*amount
        })
    }

    /// The number with a unit that ends a list that goes on at a token.
    fn last_of_list(&self, mut at: usize) -> Option<Amount> {
        for _ in 1..LONGEST {
            // 3و2%: a decimal with و for its mark.
            let apart = self.doc.tokens.get(at).is_some_and(|token| !token.glued);
            let next = number::conjunction(self.doc, at).filter(|&next| apart && self.is_plain(next))?;
            let amount = self.amount(next)?;
            if amount.unit.is_some() {
                return (amount.first == next).then_some(amount);
            }
            at = (amount.end == next + 1).then_some(amount.end)?;
        }
        None
    }

    /// The first number of the list that goes on at one.
    fn head_of_list(&self, mut first: usize) -> usize {
        let tokens = &self.doc.tokens;
        for _ in 1..LONGEST {
            match first.checked_sub(2) {
                Some(before) if tokens[before + 1].is_and() && self.is_plain(before) => first = before,
                _ => break,
            }
        }
        first
    }

    fn opens_list(&self, head: usize) -> bool {
        const LEVEL: u64 = Tag::Level.bit() | Tag::About.bit() | Tag::MoreThan.bit() | Tag::LessThan.bit() | Class::ROLE;
        head.checked_sub(1).is_some_and(|before| {
            let token = &self.doc.tokens[before];
            token.class & LEVEL != 0 || OPENS_LIST.has(token) || SO_MUCH.has(token)
        })
    }

    /// A number in digits that is no year.
    fn is_plain(&self, at: usize) -> bool {
        let Some(token) = self.doc.tokens.get(at).filter(|token| token.kind == Kind::Number) else {
            return false;
        };
        let year = token.key.len() == 4 && matches!(token.key.get(0), b'1' | b'2') && (0..4).all(|at| token.key.get(at).is_ascii_digit());
        !year
    }
}
