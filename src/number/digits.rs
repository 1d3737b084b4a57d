//! Digits with what separates them: which mark is the decimal one.

use super::Value;
use crate::decimal::Decimal;
use crate::fold;

/// What a string of digits is worth, and whether it can be read otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Digits {
    /// The likelier value.
    pub value: Value,
    /// Why another value is possible, where one is.
    pub doubt: Option<&'static str>,
}

/// Reads digits of any shape with their separators, before a scale: 1 if none
/// follows.
///
/// Two kinds of separator: the last is the decimal mark. One kind, twice or
/// more: thousands. One, once: ٫ is a decimal mark, ٬ and ' are thousands; one
/// that does not stand before exactly three digits is a decimal mark. A point
/// or comma before three digits is told by what is likely, and reported where
/// it may be otherwise (see [`one_separator`]). ر stands between a fraction
/// and the whole part behind it, and so does a point with a right-to-left mark:
/// 61ر49 is 49.61.
pub(crate) fn digits(text: &str, scale: u128) -> Digits {
    const UNREAD: Digits = Digits {
        value: Value::Unread("digits whose separators contradict each other"),
        doubt: None,
    };
    let value = |digits: &str| Digits {
        value: Decimal::parse(digits).map_or(Value::Unread("more digits than an amount can hold"), Value::Exact),
        doubt: None,
    };
    // Most are plain.
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return value(text);
    }
    let (groups, marks) = groups(text);
    let grouped = |groups: &[String]| {
        groups.iter().skip(1).all(|group| group.len() == 3) && groups.first().is_some_and(|first| (1..=3).contains(&first.len()))
    };
    let (Some(first), Some(last_group)) = (groups.first(), groups.last()) else {
        return UNREAD;
    };
    let Some((&last, before)) = marks.split_last() else {
        return value(first);
    };
    if marks.contains(&'ر') {
        return if before.is_empty() {
            value(&format!("{last_group}.{first}"))
        } else {
            UNREAD
        };
    }
    if before.is_empty() {
        return one_separator(first, last, last_group, scale, value);
    }
    if before.iter().all(|&mark| mark == last) {
        return if grouped(&groups) { value(&groups.concat()) } else { UNREAD };
    }
    let whole: Vec<String> = groups.iter().take(groups.len() - 1).cloned().collect();
    let uniform = before.windows(2).all(|pair| pair.first() == pair.last());
    // Indian and loose groups of two digits pass: 26،013,94 is a bill.
    let loose = whole.iter().skip(1).all(|group| group.len() == 3 || group.len() == 2);
    if uniform && loose {
        value(&format!("{}.{last_group}", whole.concat()))
    } else {
        UNREAD
    }
}

/// The runs of digits, as ASCII, and the marks between them.
fn groups(text: &str) -> (Vec<String>, Vec<char>) {
    let mut groups: Vec<String> = vec![String::new()];
    let mut marks = Vec::new();
    for c in text.chars() {
        let mut digit = None;
        fold::codes(c, |code| digit = Some(code));
        match (c, digit) {
            ('ر', _) => {
                marks.push('ر');
                groups.push(String::new());
            }
            (_, Some(code)) => {
                if let Some(group) = groups.last_mut() {
                    group.push(code as char);
                }
            }
            ('\u{200F}', None) if groups.last().is_some_and(String::is_empty) => {
                if let Some(point) = marks.last_mut().filter(|mark| **mark == '.') {
                    *point = 'ر';
                }
            }
            (c, None) if fold::class(c) == fold::Class::Invisible => {}
            (c, None) => {
                marks.push(c);
                groups.push(String::new());
            }
        }
    }
    (groups, marks)
}

/// One separator between two runs of digits.
///
/// Before three digits it is a thousands mark unless the whole part is 0 or
/// has more than three digits; but a scale makes it a decimal mark (1.325
/// مليار, and less surely 1.325 مليون), for a comma only from the milliard on,
/// where one says 1,200 مليون but تريليون and not 1,325 مليار; and a point behind a single digit before
/// three that are no round hundred is a decimal mark (3.745 ريال).
fn one_separator(whole: &str, mark: char, part: &str, scale: u128, value: impl Fn(&str) -> Digits) -> Digits {
    let three = part.len() == 3 && whole.len() <= 3 && !whole.starts_with('0');
    let comma = matches!(mark, ',' | '،');
    let (thousands, doubt) = match mark {
        '\u{066B}' => (false, false),
        '\u{066C}' | '\'' => (true, false),
        _ if !three => (false, false),
        _ if comma && scale == 1 => (true, false),
        _ if comma => (scale < 1_000_000_000 || part.ends_with("00"), true),
        _ if scale > 1 => (false, scale == 1_000_000),
        _ => (whole.len() > 1 || part.ends_with("00"), whole.len() == 1),
    };
    let read = value(&if thousands {
        format!("{whole}{part}")
    } else {
        format!("{whole}.{part}")
    });
    Digits {
        doubt: doubt.then_some("the separator before three digits may be a decimal mark or one of thousands"),
        ..read
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_every_shape() {
        let rows = [
            ("٢٥٠", false, "250"),
            ("۲۵۰", false, "250"),
            ("٣٫٥", false, "3.5"),
            ("٣٬٥٠٠", false, "3500"),
            ("٣,٥", false, "3.5"),
            ("3،5", false, "3.5"),
            ("1.500.000", false, "1500000"),
            ("26،013,94", false, "26013.94"), // An Arabic comma for thousands, a Latin one before the fraction.
            ("1,234.5", false, "1234.5"),
            ("1.234,5", false, "1234.5"),
            ("1.325", true, "1.325"),
            ("20.000", false, "20000"),
            ("1.500", false, "1500"),
            ("1.085", false, "1.085"),
            ("0.125", false, "0.125"),
            ("61ر49", true, "49.61"),
            ("5ر0", false, "0.5"),
            ("080ر15", false, "15.08"),
            ("45.\u{200F}1", false, "1.45"),
            ("940.\u{200F}50", false, "50.94"),
            ("3\u{200F}.5", false, "3.5"),
        ];
        for (text, scaled, expected) in rows {
            let value = match digits(text, if scaled { 1_000_000_000 } else { 1 }).value {
                Value::Exact(value) => value.to_string(),
                other => format!("{other:?}"),
            };
            assert_eq!(value, expected, "{text}");
        }
    }
}
