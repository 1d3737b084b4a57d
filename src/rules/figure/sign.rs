//! Fractions in one sign before a scale: ¾ مليون, 2½ مليون.

use super::Finder;
use super::amount::Amount;
use crate::decimal::Decimal;
use crate::doc::Kind;
use crate::number::{Number, Value, digits};

/// Each sign, and how many quarters it is. Thirds have no exact decimal value, and are warned of.
const SIGNS: [(&str, u128); 3] = [("½", 2), ("¼", 1), ("¾", 3)];

impl Finder<'_, '_> {
    /// An amount with the fraction that stands before its scale, and the whole number before
    /// that.
    pub(super) fn with_sign(&self, amount: &Amount) -> Amount {
        self.quarters_before(amount).unwrap_or(*amount)
    }

    fn quarters_before(&self, amount: &Amount) -> Option<Amount> {
        let number = &amount.number;
        let scale_alone = number.is_large() && number.exact() == Some(Decimal::whole(number.scale));
        let sign = amount.first.checked_sub(1)?;
        if !scale_alone || number.clitics > 0 || amount.first != number.first {
            return None;
        }
        let letters = self.doc.letters(sign);
        let (_, quarters) = SIGNS.iter().find(|(sign, _)| *sign == letters)?;
        let quarters = Decimal::whole(*quarters);
        let whole = sign
            .checked_sub(1)
            .filter(|&at| self.doc.tokens[sign].glued && self.doc.tokens[at].kind == Kind::Number);
        let quarters = match whole {
            Some(at) => self.whole(at)?.checked_mul(4)?.checked_add(quarters)?,
            None => quarters,
        };
        let first = whole.unwrap_or(sign);
        let value = Value::Exact(quarters.checked_mul(number.scale)?.checked_div(4)?);
        let number = Number { first, value, ..*number };
        Some(Amount { first, number, ..*amount })
    }

    fn whole(&self, at: usize) -> Option<Decimal> {
        match digits(self.doc.letters(at), 1).value {
            Value::Exact(value) => Some(value),
            _ => None,
        }
    }
}
