//! Amounts, exact however JSON writes them.

use serde_json::value::RawValue;

use crate::decimal::Decimal;

/// An exact amount, however JSON writes it.
pub(super) fn amount(field: &str, raw: Option<&RawValue>) -> Result<Option<Decimal>, String> {
    let Some(raw) = raw.map(RawValue::get) else {
        return Ok(None);
    };
    decimal(raw)
        .map(Some)
        .ok_or_else(|| format!("{field}: {raw} is no amount; write a number that is not negative, such as 14300000000"))
}

/// No amount of money needs a larger one.
const FARTHEST_EXPONENT: u32 = 40;

fn decimal(raw: &str) -> Option<Decimal> {
    let (digits, exponent) = raw.split_once(['e', 'E']).unwrap_or((raw, "0"));
    let exponent: i32 = exponent.trim_start_matches('+').parse().ok()?;
    let mut value = Decimal::parse(digits)?;
    if exponent.unsigned_abs() > FARTHEST_EXPONENT {
        return None;
    }
    for _ in 0..exponent.unsigned_abs() {
        value = if exponent > 0 {
            value.checked_mul(10)?
        } else {
            value.checked_div(10)?
        };
    }
    Some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_exact_however_they_are_written() {
        for (raw, exact) in [
            ("5.6e6", "5600000"),
            ("14300000000.0", "14300000000"),
            ("0.1", "0.1"),
            ("25E-1", "2.5"),
        ] {
            assert_eq!(decimal(raw).map(|value| value.to_string()).as_deref(), Some(exact), "{raw}");
        }
        assert_eq!(decimal("-3"), None);
        assert_eq!(decimal("0e999999999"), None);
    }
}
