//! How much a sum's words leave open.

use serde_json::value::RawValue;

/// The amounts that an account of a sum may mean. It serves the comparison
/// alone, where the last digit does not count: nothing of it is shown, and so
/// it may be floating point.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Range {
    pub(super) low: f64,
    pub(super) high: f64,
}

/// `about` is within a tenth.
const ABOUT: f64 = 0.1;

/// A sum is rounded by half of its last digit, but by no more than this part.
const ROUNDING: f64 = 0.05;

impl Range {
    /// The range of an amount as a report tells it; none where it tells no number.
    pub(super) fn of(min: Option<&RawValue>, max: Option<&RawValue>, magnitude: Option<&RawValue>, modifier: &str) -> Option<Range> {
        let number = |raw: &RawValue| raw.get().parse::<f64>().ok().filter(|number| number.is_finite());
        if let Some(order) = magnitude.and_then(number) {
            return Some(Range::vague(order));
        }
        let (min, max) = (min?, max?);
        let (low, high) = (number(min)?, number(max)?);
        let (under, over) = (low * slack(min.get(), modifier), high * slack(max.get(), modifier));
        let (low, high) = (low - under, high + over);
        Some(match modifier {
            "more_than" | "at_least" => Range { low, high: f64::INFINITY },
            "less_than" | "up_to" => Range { low: 0.0, high },
            _ => Range { low, high },
        })
    }

    /// «ملايين» (millions) are less than a milliard, «عشرات الملايين» (tens of
    /// millions) less than a hundred millions: by a tenth, for who means nearly
    /// the next order says that.
    fn vague(order: f64) -> Range {
        let power = order.log10().round();
        let next = if power % 3.0 == 0.0 { 1000.0 } else { 10.0 };
        Range {
            low: order,
            high: order * next * 0.9,
        }
    }

    /// Whether it has no amount between two bounds.
    pub(super) fn is_apart_from(self, low: f64, high: f64) -> bool {
        self.high < low || high < self.low
    }
}

/// The part of an amount by which it may be off, as it is written.
fn slack(digits: &str, modifier: &str) -> f64 {
    if modifier == "about" {
        return ABOUT;
    }
    let told: String = digits.chars().filter(char::is_ascii_digit).collect();
    let told = told.trim_matches('0');
    match told.parse::<f64>() {
        Ok(told) if told > 0.0 => (0.5 / told).min(ROUNDING),
        _ => 0.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn range(min: &str, max: &str, magnitude: &str, modifier: &str) -> Range {
        let raw = |digits: &str| RawValue::from_string(digits.to_owned()).expect("JSON");
        let given = |digits: &str| (!digits.is_empty()).then(|| raw(digits));
        let (min, max, magnitude) = (given(min), given(max), given(magnitude));
        Range::of(min.as_deref(), max.as_deref(), magnitude.as_deref(), modifier).expect("an amount")
    }

    fn differ(one: Range, other: Range) -> bool {
        one.is_apart_from(other.low, other.high)
    }

    #[test]
    fn a_few_millions_are_no_milliard() {
        let millions = range("", "", "1000000", "exact");
        assert!(differ(millions, range("1000000000", "1000000000", "", "exact")));
        assert!(!differ(millions, range("6000000", "6000000", "", "exact")));
        let tens = range("", "", "10000000", "exact");
        assert!(differ(tens, range("500000000", "500000000", "", "exact")));
        assert!(!differ(tens, range("30000000", "30000000", "", "about")));
    }

    #[test]
    fn rounding_and_bounds_do_not_differ() {
        let exact = |digits| range(digits, digits, "", "exact");
        assert!(!differ(exact("398000000000"), exact("398400000000")));
        assert!(differ(exact("398000000000"), exact("454800000000")));
        assert!(differ(exact("1000000000"), exact("500000000")));
        assert!(!differ(range("65000000000", "65000000000", "", "about"), exact("61000000000")));
        assert!(!differ(range("60", "60", "", "more_than"), exact("64")));
        assert!(differ(range("60", "60", "", "up_to"), exact("64")));
        assert!(!differ(range("60", "65", "", "exact"), exact("64.5")));
    }
}
