//! Figures: sums of money and percentages, read whole or reported.
//!
//! A figure is a number and what follows or precedes it: a currency, a
//! percent sign, the other end of a range. This module reads values; what the
//! money is and whose stands in [`super::role`].

use std::ops::Range;

use crate::decimal::Decimal;
use crate::doc::{Doc, Kind};
use crate::finding::{Figure, FigureKind, Modifier, Role, Warning};
use crate::fold::{self, Key};
use crate::lexicon::{Class, Lexicon, Sense, Tag};
use crate::number::{self, Number, Value};
use crate::span::Span;

/// Finds all figures, in text order.
pub fn find(doc: &Doc<'_>, lexicon: &Lexicon) -> (Vec<Figure>, Vec<Warning>) {
    let mut finder = Finder {
        doc,
        lexicon,
        figures: Vec::new(),
        warnings: Vec::new(),
    };
    let mut at = 0;
    while at < doc.tokens.len() {
        let token = &doc.tokens[at];
        at = if token.kind == Kind::Number || token.class & Class::NUMBER != 0 {
            finder.number(at)
        } else if token.class & Class::CURRENCY != 0 {
            finder.currency_alone(at)
        } else {
            at + 1
        };
    }
    (finder.figures, finder.warnings)
}

struct Finder<'d, 't> {
    doc: &'d Doc<'t>,
    lexicon: &'d Lexicon,
    figures: Vec<Figure>,
    warnings: Vec<Warning>,
}

/// What makes a number a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Unit {
    /// An index into the lexicon's currencies, and the country of a
    /// nationality adjective behind it.
    Money(u16, Option<u32>),
    Percent,
}

/// A number with its unit, if it has one.
#[derive(Debug, Clone, Copy)]
struct Amount {
    number: Number,
    unit: Option<Unit>,
    /// The first token: the number's, or that of a symbol before it.
    first: usize,
    /// The token after the last one.
    end: usize,
}

impl Finder<'_, '_> {
    /// Reads what begins at a number; returns the token to go on from.
    fn number(&mut self, at: usize) -> usize {
        if self.is_version(at) {
            return at + 1;
        }
        let Some(low) = self.amount(at) else {
            return at + 1;
        };
        if let Some((high, change)) = self.other_end(&low) {
            return if change { self.two(low, high) } else { self.range(low, high) };
        }
        if low.unit.is_some() {
            self.single(&low);
        } else if self.is_money_by_context(&low) {
            self.without_currency(&low);
        }
        low.end.max(at + 1)
    }

    /// دولاران، دولارين: the currency's own dual.
    fn currency_alone(&mut self, at: usize) -> usize {
        let key = self.doc.tokens[at].key;
        let dual = !key.is_cut() && (key.ends_with(&[fold::YEH, fold::NOON]) || key.ends_with(&[fold::ALEF, fold::NOON]));
        let Some(reading) = self
            .doc
            .reading(self.lexicon, at, Class::CURRENCY)
            .filter(|reading| dual && !reading.article)
        else {
            return at + 1;
        };
        let Some((unit, end)) = self.currency(at) else {
            return at + 1;
        };
        let singular = key.skip(usize::from(reading.clitics)).drop_last(2);
        if self.lexicon.class(self.lexicon.find(singular)) & Class::CURRENCY != 0 {
            let number = Number {
                value: Value::Exact(Decimal::whole(2)),
                first: at,
                clitics: reading.clitics,
                end: at,
                scale: 1,
                alef: false,
                digits: false,
            };
            self.single(&Amount {
                number,
                unit: Some(unit),
                first: at,
                end,
            });
        }
        end
    }

    /// Whether the number belongs to a name: GPT-4, فوكوشيما-1, 5G.
    fn is_version(&self, at: usize) -> bool {
        let tokens = &self.doc.tokens;
        if tokens[at].kind != Kind::Number {
            return false;
        }
        let hyphen_before = at >= 2
            && self.doc.is_joining_hyphen(at - 1)
            && matches!(tokens[at - 2].kind, Kind::Latin | Kind::Arabic)
            && tokens[at - 2].key.len() > 1;
        let letters_before =
            at >= 1 && tokens[at].glued && tokens[at - 1].kind == Kind::Latin && tokens[at - 1].class & Class::CURRENCY == 0;
        hyphen_before || letters_before
    }

    /// A number with the currency or percent sign that follows or precedes it.
    fn amount(&self, at: usize) -> Option<Amount> {
        let number = number::parse(self.doc, self.lexicon, at)?;
        if let Some((unit, end)) = self.unit_after(&number) {
            let number = self.settle_alef(number, matches!(unit, Unit::Money(..)));
            let number = self.three_decimals(number, unit);
            return Some(Amount {
                number,
                unit: Some(unit),
                first: at,
                end,
            });
        }
        let number = self.settle_alef(number, false);
        if let Some((unit, first)) = self.unit_before(at) {
            let end = number.end;
            return Some(Amount {
                number,
                unit: Some(unit),
                first,
                end,
            });
        }
        Some(Amount {
            number,
            unit: None,
            first: at,
            end: number.end,
        })
    }

    /// مليارا right before its currency is the dual in construct: two of it.
    fn settle_alef(&self, mut number: Number, currency_follows: bool) -> Number {
        if number.alef && currency_follows {
            if let Value::Exact(value) = number.value {
                number.value = value
                    .checked_mul(2)
                    .map_or(Value::Unread("the amount is too large to hold"), Value::Exact);
            }
        }
        number.alef = false;
        number
    }

    /// Dinars and the omani rial have thousandths: 15.080 دينارا is no
    /// fifteen thousand.
    fn three_decimals(&self, mut number: Number, unit: Unit) -> Number {
        const THOUSANDTHS: [[u8; 3]; 7] = [*b"KWD", *b"BHD", *b"IQD", *b"JOD", *b"LYD", *b"OMR", *b"TND"];
        if let Unit::Money(currency, country) = unit
            && number.digits
            && number.end == number.first + 1
        {
            let currency = &self.lexicon.currencies[currency as usize];
            let code = country.map_or(currency.code, |entry| self.lexicon.entries[entry as usize].currency);
            let text = self.doc.letters(number.first);
            let points = text.matches(['.', '\u{066B}']).count();
            if THOUSANDTHS.contains(&code) && points == 1 && !text.contains([',', '،']) {
                number.value = number::digits(text, true);
            }
        }
        number
    }

    fn unit_after(&self, number: &Number) -> Option<(Unit, usize)> {
        let at = number.end;
        if let Some(end) = self.doc.tag(self.lexicon, at, Tag::Percent) {
            return Some((Unit::Percent, end));
        }
        // مليارات من الدولارات
        let from = const { Key::literal("من") };
        let of = self.doc.tokens.get(at).is_some_and(|token| token.key == from) && !number.digits;
        self.currency(at + usize::from(of))
    }

    /// A currency's name at a token, with its nationality adjective.
    fn currency(&self, at: usize) -> Option<(Unit, usize)> {
        let token = self.doc.tokens.get(at)?;
        if token.class & Class::CURRENCY == 0 {
            return None;
        }
        let (currency, mut end) = self.doc.readings(at).filter(|reading| reading.clitics == 0).find_map(|reading| {
            self.doc.phrase(self.lexicon, at, reading, |sense| match sense {
                Sense::Currency(currency) => Some(*currency),
                _ => None,
            })
        })?;
        let mut country = None;
        if let Some(reading) = self
            .doc
            .reading(self.lexicon, end, Class::NATIONALITY)
            .filter(|reading| reading.clitics == 0)
        {
            country = self.lexicon.word_senses(reading.word).iter().find_map(|sense| match sense {
                Sense::Nationality(entry) => Some(*entry),
                _ => None,
            });
            end += 1;
        }
        Some((Unit::Money(currency, country), end))
    }

    /// A symbol, code or currency's name right before a number: $5, USD 30,
    /// دولار 40, and ٪ before its number.
    fn unit_before(&self, at: usize) -> Option<(Unit, usize)> {
        let before = at.checked_sub(1)?;
        let token = &self.doc.tokens[before];
        if token.mark == b'%' {
            let free = before == 0 || !number::begins(self.doc, before - 1);
            return free.then_some((Unit::Percent, before));
        }
        let free = before == 0 || self.doc.tokens[before - 1].kind != Kind::Number;
        if token.class & Class::CURRENCY == 0 || !free || self.doc.tokens[at].kind != Kind::Number {
            return None;
        }
        // US$: two tokens.
        let first = if token.kind == Kind::Mark && before > 0 && token.glued && self.doc.tokens[before - 1].class & Class::CURRENCY != 0 {
            before - 1
        } else {
            before
        };
        let (unit, end) = self.currency(first)?;
        (end == at).then_some((unit, first))
    }

    /// The other end of a range or change that begins with `low`.
    fn other_end(&self, low: &Amount) -> Option<(Amount, bool)> {
        let tokens = &self.doc.tokens;
        let joint = tokens.get(low.end)?;
        let (next, between, to) = if joint.mark == b'-' {
            (low.end + 1, false, false)
        } else if joint.kind == Kind::Arabic && joint.key.get(0) == fold::WAW {
            let next = if joint.key.len() == 1 { low.end + 1 } else { low.end };
            (next, true, false)
        } else if joint.key == const { Key::literal("إلى") }
            || joint.key == const { Key::literal("الى") }
            || joint.key == const { Key::literal("حتى") }
        {
            (low.end + 1, false, true)
        } else {
            return None;
        };
        if between && !self.stands_after(low.first, Tag::Between) {
            return None;
        }
        if !number::begins(self.doc, next) {
            return None;
        }
        let high = self.amount(next)?;
        high.unit?;
        if low.unit.is_some()
            && low.unit != high.unit
            && matches!((low.unit, high.unit), (Some(Unit::Percent), _) | (_, Some(Unit::Percent)))
        {
            return None;
        }
        if let (Some(Unit::Money(a, _)), Some(Unit::Money(b, _))) = (low.unit, high.unit)
            && self.lexicon.currencies[a as usize].code != self.lexicon.currencies[b as usize].code
        {
            return None;
        }
        let change = to && self.is_change(low.first);
        if to
            && !change
            && low.unit.is_none()
            && !self.follows_from(low.first)
            && !low.number.is_large()
            && !matches!(high.unit, Some(Unit::Percent))
        {
            return None;
        }
        Some((high, change))
    }

    fn follows_from(&self, first: usize) -> bool {
        first.checked_sub(1).is_some_and(|before| {
            self.doc.tokens[before].key == const { Key::literal("من") } || self.doc.tokens[before].key == const { Key::literal("ما") }
        })
    }

    /// Whether a phrase with the tag ends right before the token.
    fn stands_after(&self, first: usize, tag: Tag) -> bool {
        (1..=4).any(|back| {
            first
                .checked_sub(back)
                .is_some_and(|start| self.doc.tag(self.lexicon, start, tag) == Some(first))
        })
    }

    /// رفع … من 4 إلى 6: a change in the words before, within the clause.
    fn is_change(&self, first: usize) -> bool {
        let start = first.saturating_sub(10);
        self.follows_from(first)
            && (start..first)
                .rev()
                .take_while(|&at| !matches!(self.doc.tokens[at].mark, b'.' | b';' | b'\n' | b'\r'))
                .any(|at| self.doc.tokens[at].class & Tag::Change.bit() != 0)
    }

    /// Gives the low end the scale and currency that it shares with the high.
    fn share(&self, mut low: Amount, high: &Amount) -> Amount {
        if !low.number.is_large()
            && high.number.is_large()
            && low.unit.is_none()
            && let (Some(value), Some(top)) = (low.number.exact(), high.number.exact())
            && let Some(scaled) = value.checked_mul(u128::from(high.number.scale))
            && (scaled < top || self.is_change(low.first))
        {
            low.number.value = Value::Exact(scaled);
        }
        low.unit = low.unit.or(high.unit);
        low
    }

    fn range(&mut self, low: Amount, high: Amount) -> usize {
        let low = self.share(low, &high);
        let (Some(min), Some(max), Some(unit)) = (low.number.exact(), high.number.exact(), high.unit) else {
            // مئات الملايين إلى مليارات: no exact ends.
            if low.unit.is_some() {
                self.single(&low);
            }
            self.single(&high);
            return high.end;
        };
        if min > max {
            self.two(low, high);
            return high.end;
        }
        let (min, max) = (self.in_units(min, unit), self.in_units(max, unit));
        let span = self.doc.span(low.first, low.number.clitics, high.end - 1);
        let modifier = self.modifier(low.first, high.end);
        self.push(span, low.first..high.end, unit, (min, max, None), modifier, "range");
        high.end
    }

    /// The two figures of a change.
    fn two(&mut self, low: Amount, high: Amount) -> usize {
        let low = self.share(low, &high);
        let old = Amount {
            end: low.number.end.max(low.first + 1),
            ..low
        };
        self.single(&if low.unit == high.unit && low.end == low.number.end {
            old
        } else {
            low
        });
        self.single(&high);
        high.end
    }

    fn single(&mut self, amount: &Amount) {
        let Some(unit) = amount.unit else {
            return;
        };
        let clitics = if amount.first == amount.number.first {
            amount.number.clitics
        } else {
            0
        };
        let span = self.doc.span(amount.first, clitics, amount.end - 1);
        let modifier = self.modifier(amount.first, amount.end);
        let tokens = amount.first..amount.end;
        let kind = if unit == Unit::Percent { "percent" } else { "money" };
        match amount.number.value {
            Value::Exact(value) => {
                let value = self.in_units(value, unit);
                self.push(span, tokens, unit, (value, value, None), modifier, kind);
            }
            Value::Vague(magnitude) => self.push(span, tokens, unit, (None, None, Some(magnitude)), modifier, "vague"),
            Value::Unread(reason) => self.warnings.push(Warning { span, reason }),
        }
    }

    /// A subunit counts in its currency's unit: 5 سنتات are 0.05.
    fn in_units(&self, value: Decimal, unit: Unit) -> Option<Decimal> {
        match unit {
            Unit::Percent => Some(value),
            Unit::Money(currency, _) => {
                let currency = &self.lexicon.currencies[currency as usize];
                value.checked_mul(u128::from(currency.factor))?.checked_div(currency.divisor)
            }
        }
    }

    fn push(
        &mut self,
        span: Span,
        tokens: Range<usize>,
        unit: Unit,
        value: (Option<Decimal>, Option<Decimal>, Option<u128>),
        modifier: Modifier,
        rule: &'static str,
    ) {
        let (min, max, magnitude) = value;
        if min.is_none() && magnitude.is_none() {
            self.warnings.push(Warning {
                span,
                reason: "the amount is too large or too fine to hold",
            });
            return;
        }
        let (kind, currency, candidates) = match unit {
            Unit::Percent => (FigureKind::Percent, None, Vec::new()),
            Unit::Money(currency, country) => {
                let (code, candidates) = self.code(currency, country);
                (FigureKind::Money, code, candidates)
            }
        };
        let per = self.per_after(tokens.end);
        self.figures.push(Figure {
            span,
            tokens,
            kind,
            min,
            max,
            magnitude,
            currency,
            candidates,
            modifier,
            per,
            role: Role::Other,
            about: None,
            rule,
            role_rule: "",
        });
    }

    /// The code of a currency, or what a shared name may stand for.
    fn code(&self, currency: u16, country: Option<u32>) -> (Option<[u8; 3]>, Vec<[u8; 3]>) {
        let currency = &self.lexicon.currencies[currency as usize];
        let national = country
            .map(|entry| self.lexicon.entries[entry as usize].currency)
            .filter(|code| *code != [0; 3]);
        let shared: Vec<[u8; 3]> = self.lexicon.shared(currency).iter().map(|(code, _)| *code).collect();
        if let Some(code) = national
            && (shared.contains(&code) || shared.is_empty() && is_dollar(currency.code) && is_dollar(code))
        {
            return (Some(code), Vec::new());
        }
        match shared.as_slice() {
            [] => (Some(currency.code), Vec::new()),
            [only] => (Some(*only), Vec::new()),
            _ => (None, shared),
        }
    }

    /// The modifier of the figure over these tokens: what ends right before
    /// it, else what begins right behind it.
    fn modifier(&self, first: usize, end: usize) -> Modifier {
        const BEFORE: [(Tag, Modifier); 5] = [
            (Tag::MoreThan, Modifier::MoreThan),
            (Tag::AtLeast, Modifier::AtLeast),
            (Tag::LessThan, Modifier::LessThan),
            (Tag::UpTo, Modifier::UpTo),
            (Tag::About, Modifier::About),
        ];
        let any = BEFORE.iter().fold(Class::PHRASE, |bits, (tag, _)| bits | tag.bit());
        let first = if first > 0 && self.stands_after(first, Tag::Between) {
            first - 1
        } else {
            first
        };
        // The longest phrase that ends here wins: ما لا يقل عن over عن.
        for back in (1..=5).rev() {
            let Some(start) = first.checked_sub(back) else {
                continue;
            };
            if self.doc.tokens[start].class & any == 0 || self.doc.tokens[start..first].iter().any(|token| token.kind == Kind::Break) {
                continue;
            }
            if self.doc.tag(self.lexicon, start, Tag::Level) == Some(first) {
                return Modifier::Exact;
            }
            for (tag, modifier) in BEFORE {
                if self.doc.tag(self.lexicon, start, tag) == Some(first) {
                    return modifier;
                }
            }
        }
        let after = [
            (Tag::AtLeast, Modifier::AtLeast),
            (Tag::UpTo, Modifier::UpTo),
            (Tag::About, Modifier::About),
            (Tag::MoreThan, Modifier::MoreThan),
        ];
        let behind = [
            const { Key::literal("على") },
            const { Key::literal("كحد") },
            const { Key::literal("بحد") },
            const { Key::literal("تقريبا") },
            const { Key::literal("أو") },
            const { Key::literal("فأكثر") },
            const { Key::literal("ونيف") },
            const { Key::literal("وما") },
        ];
        if self.doc.tokens.get(end).is_some_and(|token| behind.contains(&token.key)) {
            for (tag, modifier) in after {
                if self.doc.tag(self.lexicon, end, tag).is_some() {
                    return modifier;
                }
            }
        }
        Modifier::Exact
    }

    /// What the figure is counted per, right behind it: للسهم، لكل برميل،
    /// شهريا، في الشهر.
    fn per_after(&self, end: usize) -> Option<String> {
        let token = self.doc.tokens.get(end)?;
        let (at, needs_article) =
            if token.key == const { Key::literal("لكل") } || token.key == const { Key::literal("كل") } || token.mark == b'/' {
                (end + 1, false)
            } else {
                (end, true)
            };
        let token = self.doc.tokens.get(at)?;
        if token.class & Class::PER == 0 {
            return None;
        }
        let adverb = !needs_article || token.key.ends_with(&[fold::YEH, fold::ALEF]) || token.key == const { Key::literal("في") };
        self.doc.readings(at).find_map(|reading| {
            let for_each = reading.article && reading.clitics > 0 || adverb || self.doc.tokens[at].key.starts_with(&[fold::LAM]);
            if !for_each || self.lexicon.class(reading.word) & Class::PER == 0 {
                return None;
            }
            let (per, _) = self.doc.phrase(self.lexicon, at, reading, |sense| match sense {
                Sense::Per(per) => Some(*per),
                _ => None,
            })?;
            Some(self.lexicon.text(self.lexicon.pers[per as usize]).to_owned())
        })
    }

    /// Whether a large number with no currency is money: a word in its clause
    /// says what money it is, and nothing that is counted follows it; or a sum
    /// in a currency went before in the same sentence.
    fn is_money_by_context(&self, amount: &Amount) -> bool {
        if !amount.number.is_large() || !self.ends_phrase(amount.end) {
            return false;
        }
        let earlier = self.earlier_currency(amount.first).is_some();
        let vague = matches!(amount.number.value, Value::Vague(_));
        let governed = self.governing_role(amount.first);
        (earlier && !vague && amount.number.scale >= 1_000) || governed && amount.number.scale >= 1_000_000
    }

    fn without_currency(&mut self, amount: &Amount) {
        let currency = self
            .earlier_currency(amount.first)
            .map(|figure| (self.figures[figure].currency, self.figures[figure].candidates.clone()));
        let span = self.doc.span(amount.first, amount.number.clitics, amount.end - 1);
        let (min, magnitude) = match amount.number.value {
            Value::Exact(value) => (Some(value), None),
            Value::Vague(magnitude) => (None, Some(magnitude)),
            Value::Unread(reason) => {
                self.warnings.push(Warning { span, reason });
                return;
            }
        };
        let (currency, candidates) = currency.filter(|_| magnitude.is_none()).unwrap_or_default();
        self.figures.push(Figure {
            span,
            tokens: amount.first..amount.end,
            kind: FigureKind::Money,
            min,
            max: min,
            magnitude,
            currency,
            candidates,
            modifier: self.modifier(amount.first, amount.end),
            per: self.per_after(amount.end),
            role: Role::Other,
            about: None,
            rule: "money-elided",
            role_rule: "",
        });
    }

    /// The last money figure before a token in the same sentence.
    fn earlier_currency(&self, at: usize) -> Option<usize> {
        let figure = self.figures.iter().rposition(|figure| figure.kind == FigureKind::Money)?;
        let from = self.figures[figure].tokens.end;
        let near = from <= at && at - from <= 30;
        let same = self.doc.tokens[from.min(at)..at]
            .iter()
            .all(|token| !matches!(token.mark, b'.' | b'?' | b'!' | b'\n' | b'\r'));
        (near && same).then_some(figure)
    }

    /// Whether what follows a number cannot be what it counts.
    fn ends_phrase(&self, end: usize) -> bool {
        let Some(token) = self.doc.tokens.get(end) else {
            return true;
        };
        match token.kind {
            Kind::Mark => token.mark != b'-' && token.mark != b'/',
            Kind::Break => true,
            Kind::Arabic => {
                let function = Tag::Preposition.bit()
                    | Tag::Contrast.bit()
                    | Tag::But.bit()
                    | Tag::Subordinate.bit()
                    | Tag::That.bit()
                    | Tag::Relative.bit()
                    | Tag::Time.bit();
                let conjunction = token.key.get(0) == fold::WAW && token.stem != 0;
                let cue = token.class & Class::CUE != 0;
                token.class & Tag::Counted.bit() == 0
                    && token.key != const { Key::literal("من") }
                    && (token.class & function != 0 || conjunction || cue)
            }
            _ => false,
        }
    }

    /// Whether a word in the clause before says that money follows.
    fn governing_role(&self, first: usize) -> bool {
        (first.saturating_sub(8)..first)
            .rev()
            .take_while(|&at| !matches!(self.doc.tokens[at].mark, b'.' | b',' | b';' | b':' | b'\n' | b'\r'))
            .any(|at| self.doc.tokens[at].class & Class::ROLE != 0)
    }
}

/// The currencies called دولار.
fn is_dollar(code: [u8; 3]) -> bool {
    const DOLLARS: [&[u8; 3]; 10] = [b"USD", b"CAD", b"AUD", b"NZD", b"SGD", b"HKD", b"TWD", b"NAD", b"JMD", b"LRD"];
    DOLLARS.contains(&&code)
}
