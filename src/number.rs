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

use crate::decimal::Decimal;
use crate::doc::{Doc, Kind};
use crate::fold::{self, Key};
use crate::lexicon::{Class, Lexicon, NumberKind, NumberWord, Reading, Sense};

/// A number as it was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Number {
    /// What it is worth.
    pub value: Value,
    /// Its first token.
    pub first: usize,
    /// How many folded letters of the first token stand before it.
    pub clitics: u8,
    /// The token after it.
    pub end: usize,
    /// The last scale word in it: 1 if there is none.
    pub scale: u64,
    /// Whether the last scale is in the accusative with no number before it:
    /// مليارا, which is one or, in construct, two.
    pub alef: bool,
    /// Whether it is written in digits alone.
    pub digits: bool,
}

/// What a number is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value {
    /// An exact value.
    Exact(Decimal),
    /// مليارات، عشرات الملايين: only its order of magnitude.
    Vague(u128),
    /// It reads like a number, but its value cannot be told or held.
    Unread(&'static str),
}

impl Number {
    /// The exact value.
    pub fn exact(&self) -> Option<Decimal> {
        match self.value {
            Value::Exact(value) => Some(value),
            _ => None,
        }
    }

    /// Whether it has a scale or is vague.
    pub fn is_large(&self) -> bool {
        self.scale > 1
    }
}

/// The number that begins at a token, read as far as it goes.
pub fn parse(doc: &Doc<'_>, lexicon: &Lexicon, at: usize) -> Option<Number> {
    Parser { doc, lexicon }.number(at)
}

/// Whether a number can begin at a token.
pub fn begins(doc: &Doc<'_>, at: usize) -> bool {
    doc.tokens
        .get(at)
        .is_some_and(|token| token.kind == Kind::Number || token.class & Class::NUMBER != 0)
}

struct Parser<'d, 't> {
    doc: &'d Doc<'t>,
    lexicon: &'d Lexicon,
}

/// A number's part: a value below its scale, and the scale.
struct Group {
    value: Value,
    scale: u64,
    end: usize,
    clitics: u8,
    alef: bool,
    digits: bool,
}

/// A number word with where it ends and what stands before it.
struct Found {
    word: NumberWord,
    end: usize,
    reading: Reading,
}

impl Parser<'_, '_> {
    fn number(&self, at: usize) -> Option<Number> {
        let first = self.group(at, u64::MAX)?;
        let mut number = Number {
            value: first.value,
            first: at,
            clitics: first.clitics,
            end: first.end,
            scale: first.scale,
            alef: first.alef,
            digits: first.digits,
        };
        let mut limit = first.scale;
        loop {
            let Some(next) = self.conjunction(number.end) else {
                break;
            };
            if let Some((value, end)) = self.trailing_fraction(next, number.scale) {
                number.value = add(number.value, value);
                number.end = end;
                number.alef = false;
                break;
            }
            if limit <= 1 {
                break;
            }
            let Some(group) = self.group(next, limit) else {
                break;
            };
            let (Value::Exact(sum), Value::Exact(value)) = (number.value, group.value) else {
                break;
            };
            if value >= Decimal::whole(u128::from(limit)) {
                break;
            }
            number.value = sum
                .checked_add(value)
                .map_or(Value::Unread("the amount is too large to hold"), Value::Exact);
            number.end = group.end;
            number.scale = group.scale;
            number.alef = false;
            number.digits = false;
            limit = group.scale;
        }
        Some(number)
    }

    /// Where a part joined by و begins: the token itself if the و is glued to
    /// its word, the next one if it stands alone or before digits.
    fn conjunction(&self, at: usize) -> Option<usize> {
        let token = self.doc.tokens.get(at)?;
        if token.kind != Kind::Arabic || token.key.get(0) != fold::WAW {
            return None;
        }
        Some(if token.key.len() == 1 { at + 1 } else { at })
    }

    fn word(&self, at: usize) -> Option<Found> {
        let token = self.doc.tokens.get(at)?;
        if token.class & Class::NUMBER == 0 {
            return None;
        }
        self.doc.readings(at).find_map(|reading| {
            let (word, end) = self.doc.phrase(self.lexicon, at, reading, |sense| match sense {
                Sense::Number(word) => Some(*word),
                _ => None,
            })?;
            Some(Found { word, end, reading })
        })
    }

    fn group(&self, at: usize, limit: u64) -> Option<Group> {
        let token = self.doc.tokens.get(at)?;
        if token.kind == Kind::Number {
            return self.digit_group(at);
        }
        let found = self.word(at)?;
        let clitics = found.reading.clitics;
        let group = |value, scale, end| {
            Some(Group {
                value,
                scale,
                end,
                clitics,
                alef: false,
                digits: false,
            })
        };
        let whole = |value: u64| Value::Exact(Decimal::whole(u128::from(value)));
        match found.word.kind {
            NumberKind::Fraction => self.fraction_of_scale(&found),
            NumberKind::VaguePlural => self.vague(&found),
            NumberKind::ScalePlural => {
                let (factor, end) = self.vague_scales(found.end);
                group(
                    Value::Vague(u128::from(found.word.value) * u128::from(factor)),
                    found.word.value.saturating_mul(factor),
                    end,
                )
            }
            NumberKind::Dual | NumberKind::DualConstruct => {
                let (factor, end) = self.scales(found.end);
                group(
                    multiply(whole(found.word.value), factor),
                    (found.word.value / 2).saturating_mul(factor),
                    end,
                )
            }
            NumberKind::Scale | NumberKind::ScaleAlef => {
                if self.is_bare_latin_letter(at) {
                    return None;
                }
                let (factor, end) = self.scales(found.end);
                let alef = found.word.kind == NumberKind::ScaleAlef && factor == 1 && !self.has_tanwin(at);
                Some(Group {
                    value: multiply(whole(found.word.value), factor),
                    scale: found.word.value.saturating_mul(factor),
                    end,
                    clitics,
                    alef,
                    digits: false,
                })
            }
            NumberKind::Unit | NumberKind::Teen | NumberKind::Tens | NumberKind::Hundred => {
                let (value, end) = self.below_thousand(&found)?;
                let (scale, end) = self.scales(end);
                if scale == 1 && u64::MAX != limit && value >= limit {
                    return None;
                }
                group(
                    multiply(whole(value), scale),
                    scale.max(if value >= 20 && scale == 1 { 1 } else { scale }),
                    end,
                )
            }
        }
    }

    /// A Latin k, m, b, t counts as a scale only right behind digits.
    fn is_bare_latin_letter(&self, at: usize) -> bool {
        self.doc.tokens[at].kind == Kind::Latin
    }

    /// Whether the alef of a scale is written with its tanwin: مليارًا.
    fn has_tanwin(&self, at: usize) -> bool {
        self.doc.letters(at).contains('\u{064B}')
    }

    fn digit_group(&self, at: usize) -> Option<Group> {
        let mut end = at + 1;
        let mut text = self.doc.letters(at).to_owned();
        // 1 500 000 with hard spaces.
        while let Some(next) = self.doc.tokens.get(end)
            && next.kind == Kind::Number
            && next.hard_space
            && next.key.len() == 3
        {
            text.push_str(self.doc.letters(end));
            end += 1;
        }
        let (scale, after) = self.scales(end);
        let value = digits(&text, scale > 1);
        Some(Group {
            value: multiply(value, scale),
            scale,
            end: after,
            clitics: 0,
            alef: false,
            digits: scale == 1,
        })
    }

    /// Units, teens, tens and hundreds: مئة وخمسة وعشرون.
    fn below_thousand(&self, first: &Found) -> Option<(u64, usize)> {
        let mut total = 0;
        let mut found = Found {
            word: first.word,
            end: first.end,
            reading: first.reading,
        };
        // Each part must be of a lower rank than the one before, but for the
        // unit that Arabic puts before its ten.
        let mut rank = 4;
        loop {
            let (mut value, mut end) = (found.word.value, found.end);
            let this = match found.word.kind {
                NumberKind::Hundred if rank > 3 => 3,
                NumberKind::Tens if rank > 2 || rank == 1 => 0,
                NumberKind::Unit if rank > 1 => {
                    if let Some(next) = self.word(end).filter(|next| next.reading.clitics == 0) {
                        match next.word.kind {
                            NumberKind::Teen if value < 10 => {
                                value += 10;
                                end = next.end;
                            }
                            NumberKind::Hundred if next.word.value == 100 && (3..10).contains(&value) => {
                                value *= 100;
                                end = next.end;
                            }
                            _ => {}
                        }
                    }
                    if value >= 100 {
                        3
                    } else if value > 10 {
                        0
                    } else {
                        1
                    }
                }
                NumberKind::Teen if rank > 1 => 1,
                _ => return (rank < 4).then_some((total, first.end)),
            };
            total += value;
            rank = this;
            let joined = self
                .conjunction(end)
                .and_then(|next| self.word(next))
                .filter(|next| match next.word.kind {
                    NumberKind::Hundred => false,
                    NumberKind::Tens => rank == 1 || rank == 3,
                    NumberKind::Unit | NumberKind::Teen => rank == 3,
                    _ => false,
                });
            // A unit that has a scale of its own starts a new group.
            match joined {
                Some(next) if rank > 0 => found = next,
                _ => return Some((total, end)),
            }
        }
    }

    /// The scale words from a token on, multiplied, and the token after them.
    fn scales(&self, mut at: usize) -> (u64, usize) {
        let mut scale = 1u64;
        while let Some(found) = self.word(at) {
            let kind = found.word.kind;
            let fits = matches!(kind, NumberKind::Scale | NumberKind::ScaleAlef | NumberKind::ScalePlural) && found.reading.clitics == 0;
            if !fits {
                break;
            }
            let Some(product) = scale.checked_mul(found.word.value) else {
                break;
            };
            scale = product;
            at = found.end;
        }
        (scale, at)
    }

    /// What multiplies a vague plural behind it: آلاف الملايين.
    fn vague_scales(&self, at: usize) -> (u64, usize) {
        let from = self
            .doc
            .tokens
            .get(at)
            .filter(|token| token.key == const { Key::literal("من") })
            .map_or(at, |_| at + 1);
        match self.word(from) {
            Some(found) if matches!(found.word.kind, NumberKind::ScalePlural) && found.reading.clitics == 0 => {
                (found.word.value, found.end)
            }
            _ => (1, at),
        }
    }

    /// عشرات الملايين، مئات المليارات، عشرات من الآلاف.
    fn vague(&self, found: &Found) -> Option<Group> {
        let (scale, end) = self.vague_scales(found.end);
        let (scale, end) = if scale == 1 { self.scales(found.end) } else { (scale, end) };
        (scale > 1).then(|| Group {
            value: Value::Vague(u128::from(found.word.value) * u128::from(scale)),
            scale,
            end,
            clitics: found.reading.clitics,
            alef: false,
            digits: false,
        })
    }

    /// نصف مليار، ثلاثة أرباع المليون.
    fn fraction_of_scale(&self, found: &Found) -> Option<Group> {
        let (scale, end) = self.scales(found.end);
        (scale > 1).then(|| Group {
            value: fraction(&found.word, scale),
            scale,
            end,
            clitics: found.reading.clitics,
            alef: false,
            digits: false,
        })
    }

    /// ونصف، ونصف المليار behind a scale.
    fn trailing_fraction(&self, at: usize, scale: u64) -> Option<(Value, usize)> {
        let found = self.word(at).filter(|found| found.word.kind == NumberKind::Fraction)?;
        let (again, end) = self.scales(found.end);
        match again {
            1 if scale > 1 => Some((fraction(&found.word, scale), found.end)),
            again if again > 1 && again <= scale => Some((fraction(&found.word, again), end)),
            _ => None,
        }
    }
}

fn fraction(word: &NumberWord, scale: u64) -> Value {
    let product = Decimal::whole(u128::from(word.value) * u128::from(scale));
    product
        .checked_div(u32::from(word.divisor))
        .map_or(Value::Unread("a fraction that has no exact decimal value"), Value::Exact)
}

fn multiply(value: Value, scale: u64) -> Value {
    match value {
        Value::Exact(value) => value
            .checked_mul(u128::from(scale))
            .map_or(Value::Unread("the amount is too large to hold"), Value::Exact),
        other => other,
    }
}

fn add(left: Value, right: Value) -> Value {
    match (left, right) {
        (Value::Exact(left), Value::Exact(right)) => left
            .checked_add(right)
            .map_or(Value::Unread("the amount is too large to hold"), Value::Exact),
        (Value::Exact(_), right) => right,
        (left, _) => left,
    }
}

/// Reads digits of any shape with their separators.
///
/// Two kinds of separator: the last is the decimal mark. One kind, twice or
/// more: thousands. One, once: ٫ is a decimal mark, ٬ and ' are thousands; a
/// point or comma before exactly three digits is thousands unless a scale
/// word follows a point (1.325 مليار) or what stands before it is 0 or, with
/// a point, the three digits do not end in 00 and only one stands before;
/// everything else is a decimal mark. ر stands between a fraction and the
/// whole part behind it: 61ر49 is 49.61.
pub fn digits(text: &str, scaled: bool) -> Value {
    const UNREAD: Value = Value::Unread("digits whose separators contradict each other");
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
            (c, None) if fold::class(c) == fold::Class::Invisible => {}
            (c, None) => {
                marks.push(c);
                groups.push(String::new());
            }
        }
    }
    let value = |digits: &str| Decimal::parse(digits).map_or(Value::Unread("more digits than an amount can hold"), Value::Exact);
    let grouped = |groups: &[String]| {
        groups.iter().skip(1).all(|group| group.len() == 3) && groups.first().is_some_and(|first| (1..=3).contains(&first.len()))
    };
    let Some(&last) = marks.last() else {
        return value(&groups[0]);
    };
    if marks.contains(&'ر') {
        return if marks.len() == 1 {
            value(&format!("{}.{}", groups[1], groups[0]))
        } else {
            UNREAD
        };
    }
    let alike = marks.iter().all(|&mark| mark == last);
    if alike && marks.len() > 1 {
        return if grouped(&groups) { value(&groups.concat()) } else { UNREAD };
    }
    if !alike {
        let (fraction, whole) = (&groups[groups.len() - 1], &groups[..groups.len() - 1]);
        let uniform = marks[..marks.len() - 1].iter().all(|&mark| mark == marks[0]);
        return if uniform && (grouped(whole) || whole.iter().skip(1).all(|group| group.len() == 3 || group.len() == 2)) {
            value(&format!("{}.{fraction}", whole.concat()))
        } else {
            UNREAD
        };
    }
    let (whole, part) = (&groups[0], &groups[1]);
    let thousands = match last {
        '\u{066B}' => false,
        '\u{066C}' | '\'' => true,
        _ => {
            let shape = part.len() == 3 && whole.len() <= 3 && whole != "0" && !whole.starts_with('0');
            shape
                && if matches!(last, ',' | '،') {
                    true
                } else {
                    !scaled && (whole.len() > 1 || part.ends_with("00"))
                }
        }
    };
    value(&if thousands {
        format!("{whole}{part}")
    } else {
        format!("{whole}.{part}")
    })
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
        ];
        for (text, scaled, expected) in rows {
            let value = match digits(text, scaled) {
                Value::Exact(value) => value.to_string(),
                other => format!("{other:?}"),
            };
            assert_eq!(value, expected, "{text}");
        }
    }
}
