//! The parser of the grammar: groups, their scales, and what joins them.

use std::borrow::Cow;

use super::{Number, Value, conjunction, digits};
use crate::decimal::Decimal;
use crate::doc::{CLOSE_QUOTE, Doc, Kind, OPEN_QUOTE, Token};
use crate::fold::{self, Key};
use crate::lexicon::{Class, Lexicon, NumberKind, NumberWord, Reading, Sense, Tag};
use crate::words::words;

/// Of, between a vague number and what it counts.
const MIN: Key = Key::literal("من");

/// The letter that news agencies set as a decimal mark.
const REH: Key = Key::literal("ر");

pub(super) struct Parser<'d, 't> {
    pub(super) doc: &'d Doc<'t>,
    pub(super) lexicon: &'d Lexicon,
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

impl Group {
    /// A group in words, of which there is no other reading.
    fn in_words(value: Value, scale: u128, end: usize, clitics: u8) -> Group {
        Group {
            value,
            scale,
            end,
            clitics,
            alef: false,
            digits: false,
            doubt: None,
        }
    }
}

/// A number word with where it ends and what stands before it.
pub(super) struct Found {
    pub(super) word: NumberWord,
    pub(super) end: usize,
    reading: Reading,
}

impl Parser<'_, '_> {
    pub(super) fn number(&self, at: usize) -> Option<Number> {
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
                if let Some(value) = self.scaled_together(&number, sum, &group, value) {
                    number.value = value;
                    number.end = group.end;
                    number.scale = group.scale;
                    number.alef = false;
                    number.digits = false;
                }
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

    /// 47 ألفا و328 مليار: thousands that the scale behind what is joined to them counts too. What stands
    /// behind بين is the one end of a range: بين 900 ألف و300 مليون.
    fn scaled_together(&self, number: &Number, thousands: Decimal, group: &Group, value: Decimal) -> Option<Value> {
        const THOUSAND: u128 = 1_000;
        const LONGEST: usize = 3;
        let whole = value.to_whole()?;
        let below = whole.is_multiple_of(group.scale) && (10..THOUSAND).contains(&(whole / group.scale));
        let between = (number.first.saturating_sub(LONGEST)..number.first)
            .any(|at| self.doc.tag(self.lexicon, at, Tag::Between) == Some(number.first));
        if number.scale != THOUSAND || group.scale <= THOUSAND || !below || between {
            return None;
        }
        let sum = thousands
            .checked_mul(group.scale)
            .and_then(|thousands| thousands.checked_add(value));
        Some(sum.map_or(Value::Unread("the amount is too large to hold"), Value::Exact))
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

    pub(super) fn word(&self, at: usize) -> Option<Found> {
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
        let group = |value, scale, end| Some(Group::in_words(value, scale, end, clitics));
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
                // مليون واحد
                let one = self.doc.tokens.get(end).is_some_and(|token| words!["واحد", "واحدا"].has(token));
                let alef = found.word.kind == NumberKind::ScaleAlef && factor == 1 && !one && !self.doc.has_tanwin(at);
                let value = multiply(whole(found.word.value), factor);
                let scale = found.word.value.saturating_mul(factor);
                Some(Group {
                    alef,
                    ..Group::in_words(value, scale, end + usize::from(one), clitics)
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

    fn digit_group(&self, at: usize) -> Option<Group> {
        let mut end = at + 1;
        let mut text = Cow::Borrowed(self.doc.letters(at));
        let mut soft = false;
        while let Some(next) = self.doc.tokens.get(end)
            && self.is_group_of_thousands(end)
            && (next.hard_space || self.may_be_parted(at))
        {
            soft |= !next.hard_space;
            text.to_mut().push_str(self.doc.letters(end));
            end += 1;
        }
        let fraction = self.whole_behind(at).filter(|_| end == at + 1);
        if let Some(whole) = fraction {
            let text = text.to_mut();
            text.push('ر');
            text.push_str(self.doc.letters(whole));
            end = whole + 1;
        }
        let (scale, after) = self.scales(self.past_closing(at, end));
        let mut read = digits(&text, scale);
        if soft || fraction.is_some() {
            read.doubt = read.doubt.or(Some("the digits that spaces part are read as one number"));
        }
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

    /// 39 ر108 دولار, 39 ر 108 دولار, 39ر 108 دولار, 50 .2 درهم: the token of the whole behind its fraction, as some news systems
    /// turn them about, where a scale, a currency or a percent sign counts them.
    fn whole_behind(&self, at: usize) -> Option<usize> {
        const LONGEST: usize = 3;
        let tokens = &self.doc.tokens;
        let [fraction, point, whole, unit] = tokens.get(at..at + 4)? else {
            return None;
        };
        let few = |token: &Token, most: usize| {
            let key = token.key;
            token.kind == Kind::Number && key.len() <= most && (0..key.len()).all(|at| key.get(at).is_ascii_digit())
        };
        let parts = point.mark == b'.' || point.key == REH;
        let percent = unit.mark == b'%' || self.doc.tag(self.lexicon, at + 3, Tag::Percent).is_some();
        let counted = percent || unit.class & (Class::NUMBER | Class::CURRENCY) != 0;
        // 4ر 3389: no year stands behind the letter.
        let longest = LONGEST + usize::from(point.key == REH);
        let apart = if point.key == REH {
            !(point.glued && whole.glued)
        } else {
            !point.glued && whole.glued
        };
        (few(fraction, LONGEST) && parts && few(whole, longest) && apart && counted).then_some(at + 2)
    }

    /// Whether a token is three digits that stand apart: 500 in 1 500.
    fn is_group_of_thousands(&self, at: usize) -> bool {
        let token = &self.doc.tokens[at];
        token.kind == Kind::Number && !token.glued && token.key.len() == 3
    }

    /// Whether plain spaces may part the thousands of a number that begins here:
    /// one to three digits with no zero before them, behind no name, month or
    /// other number (آيفون 15 500 دولار).
    fn may_be_parted(&self, at: usize) -> bool {
        let token = &self.doc.tokens[at];
        let short = token.kind == Kind::Number && token.key.len() <= 3 && token.key.get(0) != b'0';
        let apart = at.checked_sub(1).is_none_or(|before| {
            let before = &self.doc.tokens[before];
            let named = before.class & Class::NAME != 0 && before.class & (Class::VERB | Tag::Level.bit()) == 0;
            let other = Class::NUMBER | Class::CURRENCY | Tag::Time.bit();
            !matches!(before.kind, Kind::Number | Kind::Latin) && before.class & other == 0 && !named
        });
        short && apart
    }

    /// مبلغ (274) مليون دولار, «25» ألف ريال, /25/ ألف ريال: the token behind the mark that
    /// encloses digits alone, where a scale or currency counts them; else `end`.
    /// البند (4) and (1) at the head of a line are labels.
    fn past_closing(&self, at: usize, end: usize) -> usize {
        let tokens = &self.doc.tokens;
        // (7546 - 8146) ريالا: the bracket opens before the lower end.
        let lower = at
            .checked_sub(2)
            .filter(|&lower| tokens[lower].kind == Kind::Number && tokens[lower + 1].mark == b'-');
        let first = lower.unwrap_or(at);
        let (Some(open), Some(close), Some(unit)) = (first.checked_sub(1), tokens.get(end), tokens.get(end + 1)) else {
            return end;
        };
        let encloses = match tokens[open].mark {
            b'(' => close.mark == b')',
            OPEN_QUOTE => close.mark == CLOSE_QUOTE,
            mark @ (b'"' | b'\'') => close.mark == mark,
            b'/' => close.mark == b'/' && open.checked_sub(1).is_none_or(|before| tokens[before].kind == Kind::Arabic),
            _ => false,
        };
        let counted = unit.kind == Kind::Arabic && unit.class & (Class::NUMBER | Class::CURRENCY) != 0 && !unit.glued;
        const LABEL: usize = 2;
        let bracket = tokens[open].mark == b'(' && tokens[at].key.len() <= LABEL;
        let before = open
            .checked_sub(1)
            .map(|before| &tokens[before])
            .filter(|token| token.kind != Kind::Break);
        let label = before.map_or(bracket, |token| words!["المادة", "الفقرة", "البند", "الجدول", "رقم"].has(token));
        // ( 150.000 ) ريال: parted from both of its marks, or from none.
        if encloses && tokens[first].glued == close.glued && counted && !label {
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
    pub(super) fn scales(&self, mut at: usize) -> (u128, usize) {
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
        let from = self.doc.tokens.get(at).filter(|token| token.key == MIN).map_or(at, |_| at + 1);
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
        // مئات الدولارات، بضع مئات من الريالات: of the currency itself.
        let of = usize::from(self.doc.tokens.get(end).is_some_and(|token| token.key == MIN));
        let of_currency = || {
            let token = self.doc.tokens.get(end + of);
            token.is_some_and(|token| token.class & Class::CURRENCY != 0 && token.key.starts_with(&[fold::ALEF, fold::LAM]))
        };
        (scale > 1 || of_currency()).then(|| Group::in_words(Value::Vague(found.word.value * scale), scale, end, found.reading.clitics))
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
        (scale > 1 || of_currency || self.is_percent(end))
            .then(|| Group::in_words(fraction(&found.word, scale), scale, end, found.reading.clitics))
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

/// What a fraction of a scale is worth.
pub(super) fn fraction(word: &NumberWord, scale: u128) -> Value {
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
