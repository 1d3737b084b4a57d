//! [`Decimal`]: an exact decimal number. Money is never floating point.

use std::fmt;

/// `mantissa / 10^scale`, kept in lowest terms (no trailing zero behind the
/// point), so that equal values are equal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Decimal {
    mantissa: u128,
    scale: u8,
}

impl Decimal {
    /// Zero.
    pub const ZERO: Decimal = Decimal { mantissa: 0, scale: 0 };

    /// `mantissa / 10^scale`.
    pub fn new(mantissa: u128, scale: u8) -> Decimal {
        let mut decimal = Decimal { mantissa, scale };
        while decimal.scale > 0 && decimal.mantissa.is_multiple_of(10) {
            decimal.mantissa /= 10;
            decimal.scale -= 1;
        }
        if decimal.mantissa == 0 {
            decimal.scale = 0;
        }
        decimal
    }

    /// A whole number.
    pub fn whole(value: u128) -> Decimal {
        Decimal::new(value, 0)
    }

    /// The number that a digit string with at most one point writes; nothing
    /// if it is too long for the mantissa.
    pub fn parse(digits: &str) -> Option<Decimal> {
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let mut mantissa = 0u128;
        for digit in whole.bytes().chain(fraction.bytes()) {
            let digit = digit.checked_sub(b'0').filter(|digit| *digit < 10)?;
            mantissa = mantissa.checked_mul(10)?.checked_add(u128::from(digit))?;
        }
        Some(Decimal::new(mantissa, u8::try_from(fraction.len()).ok()?))
    }

    /// The sum, if it can be held.
    pub fn checked_add(self, other: Decimal) -> Option<Decimal> {
        let scale = self.scale.max(other.scale);
        let mantissa = self.at_scale(scale)?.checked_add(other.at_scale(scale)?)?;
        Some(Decimal::new(mantissa, scale))
    }

    /// The product with a whole number, if it can be held.
    pub fn checked_mul(self, factor: u128) -> Option<Decimal> {
        Some(Decimal::new(self.mantissa.checked_mul(factor)?, self.scale))
    }

    /// The quotient by a small whole number, if it is exact in at most six
    /// more places; a third of a million has none.
    pub fn checked_div(self, divisor: u32) -> Option<Decimal> {
        let mut value = self;
        for _ in 0..=6 {
            if divisor != 0 && value.mantissa.is_multiple_of(u128::from(divisor)) {
                return Some(Decimal::new(value.mantissa / u128::from(divisor), value.scale));
            }
            value = Decimal {
                mantissa: value.mantissa.checked_mul(10)?,
                scale: value.scale.checked_add(1)?,
            };
        }
        None
    }

    /// The number if it is whole.
    pub fn to_whole(self) -> Option<u128> {
        (self.scale == 0).then_some(self.mantissa)
    }

    fn at_scale(self, scale: u8) -> Option<u128> {
        self.mantissa.checked_mul(10u128.checked_pow(u32::from(scale - self.scale))?)
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Decimal) -> Option<std::cmp::Ordering> {
        let scale = self.scale.max(other.scale);
        Some(self.at_scale(scale)?.cmp(&other.at_scale(scale)?))
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.scale == 0 {
            return write!(f, "{}", self.mantissa);
        }
        let digits = format!("{:0>width$}", self.mantissa, width = usize::from(self.scale) + 1);
        let (whole, fraction) = digits.split_at(digits.len() - usize::from(self.scale));
        write!(f, "{whole}.{fraction}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_exact() {
        let parse = |digits| Decimal::parse(digits).expect(digits);
        assert_eq!(
            parse("5.6").checked_mul(1_000_000).map(|n| n.to_string()).as_deref(),
            Some("5600000")
        );
        assert_eq!(parse("0.05").to_string(), "0.05");
        assert_eq!(parse("54.20").to_string(), "54.2");
        assert_eq!(parse("5").checked_div(100).map(|n| n.to_string()).as_deref(), Some("0.05"));
        assert_eq!(Decimal::whole(1_000_000).checked_div(3), None);
        assert!(parse("1.2") < parse("1.25"));
        assert_eq!(Decimal::parse(&"9".repeat(60)), None);
    }
}
