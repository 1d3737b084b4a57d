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

use std::borrow::Cow;

use crate::decimal::Decimal;
use crate::doc::{CLOSE_QUOTE, Doc, Kind, OPEN_QUOTE};
use crate::fold::{self, Key};
use crate::lexicon::{Class, Lexicon, NumberKind, NumberWord, Reading, Sense, Tag};
use crate::words::words;

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
    let teen = || doc.tokens.get(at + 1).is_some_and(|next| words!["عشر", "عشرة"].contains(&next.key));
    if words!["واحد", "واحدة"].contains(&token.key) && !teen() {
        return None;
    }
    Some(if token.key.len() == 1 { at + 1 } else { at })
}

/// ونصف behind a currency: what it adds to an amount of this scale, and the
/// token after it.
pub(crate) fn fraction_behind(doc: &Doc<'_>, lexicon: &Lexicon, at: usize, scale: u128) -> Option<(Decimal, usize)> {
    let parser = Parser { doc, lexicon };
    let next = conjunction(doc, at)?;
    let found = parser.word(next).filter(|found| found.word.kind == NumberKind::Fraction)?;
    let (again, end) = parser.scales(found.end);
    if again > 1 && again != scale {
        return None;
    }
    match fraction(&found.word, scale) {
        Value::Exact(value) => Some((value, end)),
        _ => None,
    }
}

struct Parser<'d, 't> {
    doc: &'d Doc<'t>,
    lexicon: &'d Lexicon,
}

/// A number's part: a value below its scale, and the scale.
struct Group {
    value: Value,
    scale: u128,
    end: usize,
    clitics: u8,
    alef: bool,
    digits: bool,
    doubt: Option<&'static str>,
}

/// A number word with where it ends and what stands before it.
struct Found {
    word: NumberWord,
    end: usize,
    reading: Reading,
}

impl Parser<'_, '_> {
    fn number(&self, at: usize) -> Option<Number> {
        let first = self.group(at, u128::MAX)?;
        let mut number = Number {
            value: first.value,
            first: at,
            clitics: first.clitics,
            end: first.end,
            scale: first.scale,
            alef: first.alef,
            accusative: false,
            digits: first.digits,
            doubt: first.doubt,
        };
        if let Some(scaled) = self.half_before_scale(&number) {
            return Some(scaled);
        }
        let mut limit = first.scale;
        while let Some(next) = conjunction(self.doc, number.end) {
            if let Some((value, end)) = self.trailing_fraction(next, number.scale) {
                number.value = add(number.value, value);
                number.end = end;
                number.accusative |= number.alef;
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
            if value >= Decimal::whole(limit) {
                break;
            }
            number.value = sum
                .checked_add(value)
                .map_or(Value::Unread("the amount is too large to hold"), Value::Exact);
            number.end = group.end;
            number.scale = group.scale;
            number.accusative |= number.alef;
            number.alef = false;
            number.digits = false;
            number.doubt = number.doubt.or(group.doubt);
            limit = group.scale;
        }
        Some(number)
    }

    /// خمسة ونصف مليون: the scale behind a half counts what stands before it too.
    fn half_before_scale(&self, number: &Number) -> Option<Number> {
        let Value::Exact(whole) = number.value else {
            return None;
        };
        let next = conjunction(self.doc, number.end).filter(|_| number.scale == 1)?;
        let found = self.word(next).filter(|found| found.word.kind == NumberKind::Fraction)?;
        let (scale, end) = self.scales(found.end);
        (scale > 1).then(|| Number {
            value: add(multiply(Value::Exact(whole), scale), fraction(&found.word, scale)),
            end,
            scale,
            digits: false,
            ..*number
        })
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

    fn group(&self, at: usize, limit: u128) -> Option<Group> {
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
                doubt: None,
            })
        };
        let whole = |value: u128| Value::Exact(Decimal::whole(value));
        match found.word.kind {
            NumberKind::Fraction => self.fraction_of_scale(&found),
            NumberKind::VaguePlural => self.vague(&found),
            NumberKind::ScalePlural => {
                let (factor, end) = self.vague_scales(found.end);
                group(
                    Value::Vague(found.word.value * factor),
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
                    doubt: None,
                })
            }
            NumberKind::Unit | NumberKind::Teen | NumberKind::Tens | NumberKind::Hundred => {
                let (value, end) = self.below_thousand(&found)?;
                let (scale, end) = self.scales(end);
                if scale == 1 && u128::MAX != limit && value >= limit {
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
        let mut text = Cow::Borrowed(self.doc.letters(at));
        // 1 500 000 with hard spaces.
        while let Some(next) = self.doc.tokens.get(end)
            && next.kind == Kind::Number
            && next.hard_space
            && next.key.len() == 3
        {
            text.to_mut().push_str(self.doc.letters(end));
            end += 1;
        }
        let (scale, after) = self.scales(self.past_closing(at, end));
        let read = digits(&text, scale);
        Some(Group {
            value: multiply(read.value, scale),
            scale,
            end: after,
            clitics: 0,
            alef: false,
            digits: scale == 1,
            doubt: read.doubt,
        })
    }

    /// مبلغ (274) مليون دولار, «25» ألف ريال: the token behind the mark that
    /// encloses digits alone, where a scale or currency counts them; else `end`.
    /// البند (4) and (1) at the head of a line are labels.
    fn past_closing(&self, at: usize, end: usize) -> usize {
        let tokens = &self.doc.tokens;
        let (Some(open), Some(close), Some(unit)) = (at.checked_sub(1), tokens.get(end), tokens.get(end + 1)) else {
            return end;
        };
        let encloses = match tokens[open].mark {
            b'(' => close.mark == b')',
            OPEN_QUOTE => close.mark == CLOSE_QUOTE,
            mark @ (b'"' | b'\'') => close.mark == mark,
            _ => false,
        };
        let counted = unit.kind == Kind::Arabic && unit.class & (Class::NUMBER | Class::CURRENCY) != 0 && !unit.glued;
        let label = open.checked_sub(1).is_none_or(|before| {
            let token = &tokens[before];
            token.kind == Kind::Break || words!["المادة", "الفقرة", "البند", "الجدول", "رقم"].contains(&token.key)
        });
        if encloses && tokens[at].glued && close.glued && counted && !label {
            end + 1
        } else {
            end
        }
    }

    /// Units, teens, tens and hundreds: مئة وخمسة وعشرون.
    fn below_thousand(&self, first: &Found) -> Option<(u128, usize)> {
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
            let joined = conjunction(self.doc, end)
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
    fn scales(&self, mut at: usize) -> (u128, usize) {
        let mut scale = 1u128;
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
    fn vague_scales(&self, at: usize) -> (u128, usize) {
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
            value: Value::Vague(found.word.value * scale),
            scale,
            end,
            clitics: found.reading.clitics,
            alef: false,
            digits: false,
            doubt: None,
        })
    }

    /// نصف مليار، ثلاثة أرباع المليون, and of a currency itself or of one in a
    /// hundred: نصف دولار, نصف في المئة.
    fn fraction_of_scale(&self, found: &Found) -> Option<Group> {
        let (scale, end) = self.scales(found.end);
        let of_currency = self
            .doc
            .tokens
            .get(end)
            .is_some_and(|token| token.class & Class::CURRENCY != 0 && !token.key.starts_with(&[fold::ALEF, fold::LAM]));
        (scale > 1 || of_currency || self.is_percent(end)).then(|| Group {
            value: fraction(&found.word, scale),
            scale,
            end,
            clitics: found.reading.clitics,
            alef: false,
            digits: false,
            doubt: None,
        })
    }

    fn is_percent(&self, at: usize) -> bool {
        self.doc.tag(self.lexicon, at, Tag::Percent).is_some()
    }

    /// ونصف، ونصف المليار behind a scale, and ثلاثة ونصف في المئة.
    fn trailing_fraction(&self, at: usize, scale: u128) -> Option<(Value, usize)> {
        let found = self.word(at).filter(|found| found.word.kind == NumberKind::Fraction)?;
        let (again, end) = self.scales(found.end);
        match again {
            1 if scale > 1 || self.is_percent(found.end) => Some((fraction(&found.word, scale), found.end)),
            again if again > 1 && again <= scale => Some((fraction(&found.word, again), end)),
            _ => None,
        }
    }
}

fn fraction(word: &NumberWord, scale: u128) -> Value {
    let product = Decimal::whole(word.value * scale);
    product
        .checked_div(u32::from(word.divisor))
        .map_or(Value::Unread("a fraction that has no exact decimal value"), Value::Exact)
}

fn multiply(value: Value, scale: u128) -> Value {
    match value {
        Value::Exact(value) => value
            .checked_mul(scale)
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
