//! A number with what makes it a figure: its currency or percent sign.

use crate::decimal::Decimal;
use crate::doc::Kind;
use crate::fold;
use crate::lexicon::{Class, Currency, Sense, Tag};
use crate::number::{self, Number, Value};
use crate::rules::nationality;
use crate::rules::words::joints::MORE;
use crate::words::{Words, words};

use super::Finder;
use super::words::{AND_MORE, BROKEN_PLURALS, DAL, DINAR, MEEM, MIN};

/// What makes a number a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    /// An index into the lexicon's currencies, and the country of a
    /// nationality adjective behind it.
    Money(u16, Option<u32>),
    Percent,
}

/// A number with its unit, if it has one.
#[derive(Debug, Clone, Copy)]
pub(super) struct Amount {
    pub(super) number: Number,
    pub(super) unit: Option<Unit>,
    /// The first token: the number's, or that of a symbol before it.
    pub(super) first: usize,
    /// The token after the last one.
    pub(super) end: usize,
    /// How it was read.
    pub(super) rule: &'static str,
}

const TOO_LARGE: Value = Value::Unread("the amount is too large to hold");

impl Finder<'_, '_> {
    /// Whether the number belongs to a name: GPT-4, فوكوشيما-1, 5G.
    pub(super) fn is_version(&self, at: usize) -> bool {
        let tokens = &self.doc.tokens;
        if tokens[at].kind != Kind::Number {
            return false;
        }
        let hyphen_before = at >= 2
            && self.doc.is_joining_hyphen(at - 1)
            && matches!(tokens[at - 2].kind, Kind::Latin | Kind::Arabic)
            && tokens[at - 2].key.len() > 1
            && tokens[at - 2].class & Class::CURRENCY == 0;
        let letters_before =
            at >= 1 && tokens[at].glued && tokens[at - 1].kind == Kind::Latin && tokens[at - 1].class & Class::CURRENCY == 0;
        hyphen_before || letters_before
    }

    /// A number with the currency or percent sign that follows or precedes it.
    pub(super) fn amount(&self, at: usize) -> Option<Amount> {
        let number = number::parse(self.doc, self.lexicon, at)?;
        if let Some((unit, end)) = self.unit_after(&number) {
            let (number, end) = self.scaled_behind(number, end);
            let (number, rule) = self.settle_alef(number, matches!(unit, Unit::Money(..)));
            let number = self.agreeing(number, unit);
            let amount = Amount {
                number,
                unit: Some(unit),
                first: at,
                end,
                rule,
            };
            return Some(self.with_rest(amount));
        }
        if let Some(amount) = self.abbreviated(number) {
            return Some(amount);
        }
        let (number, rule) = self.settle_alef(number, false);
        let amount = Amount {
            number,
            unit: None,
            first: at,
            end: number.end,
            rule,
        };
        Some(match self.unit_before(at) {
            Some((unit, first)) => Amount {
                unit: Some(unit),
                first,
                rule: "money-before",
                ..amount
            },
            None => amount,
        })
    }

    /// 5$ مليون: the scale behind the symbol of digits alone.
    fn scaled_behind(&self, number: Number, end: usize) -> (Number, usize) {
        let symbol = self.doc.tokens.get(number.end).is_some_and(|token| token.kind == Kind::Mark);
        let currency = symbol && number.digits && end == number.end + 1 && self.doc.tokens[number.end].mark != b'%';
        match currency.then(|| number::scale_at(self.doc, self.lexicon, end)) {
            Some((scale, behind)) if scale > 1 => (self.in_scale(number, scale), behind),
            _ => (number, end),
        }
    }

    /// مليارا right before its currency is the dual in construct: two of it.
    /// Behind a number, or with more of the number behind it, it is one.
    fn settle_alef(&self, mut number: Number, currency_follows: bool) -> (Number, &'static str) {
        let mut rule = "money";
        if number.alef && currency_follows {
            if let Value::Exact(value) = number.value {
                number.value = value.checked_mul(2).map_or(TOO_LARGE, Value::Exact);
            }
            rule = "money-dual-construct";
        } else if number.accusative {
            rule = "money-accusative";
        }
        number.alef = false;
        (number, rule)
    }

    /// One point before three digits: thousands or thousandths? Dinars and the
    /// omani rial have thousandths, and a counted noun in the plural stands
    /// behind 3 to 10 only, so that 104.637 دولارات is no hundred thousand.
    fn agreeing(&self, mut number: Number, unit: Unit) -> Number {
        const THOUSANDTHS: [[u8; 3]; 7] = [*b"KWD", *b"BHD", *b"IQD", *b"JOD", *b"LYD", *b"OMR", *b"TND"];
        let Unit::Money(currency, country) = unit else {
            return number;
        };
        let text = self.doc.letters(number.first);
        let points = text.matches(['.', '\u{066B}']).count();
        if !number.digits || number.end != number.first + 1 || points != 1 || text.contains([',', '،', '\u{066C}', '\'', 'ر', '\u{200F}'])
        {
            return number;
        }
        let currency = &self.lexicon.currencies[usize::from(currency)];
        let code = country
            .map(|entry| self.lexicon.entry(entry).currency)
            .filter(|code| *code != [0; 3])
            .unwrap_or(currency.code);
        let by_agreement = self.is_plural(number.end) && agrees_as_decimal(text);
        if THOUSANDTHS.contains(&code) || by_agreement {
            let read = number::digits(text, u128::MAX);
            number.value = read.value;
            number.doubt = None;
        }
        number
    }

    /// Whether a currency stands in the plural: دولارات، دنانير.
    pub(super) fn is_plural(&self, at: usize) -> bool {
        self.doc
            .tokens
            .get(at)
            .is_some_and(|token| token.key.ends_with(&[fold::ALEF, fold::TEH]) || BROKEN_PLURALS.has(token))
    }

    /// What belongs to an amount behind its currency: مليون دولار ونصف, and
    /// 5 دولارات و30 سنتا.
    pub(super) fn with_rest(&self, amount: Amount) -> Amount {
        self.with_fraction(&amount)
            .or_else(|| self.with_subunits(&amount))
            .or_else(|| self.with_less(&amount))
            .unwrap_or(amount)
    }

    pub(super) fn with_fraction(&self, amount: &Amount) -> Option<Amount> {
        let Unit::Money(..) = amount.unit? else {
            return None;
        };
        let (part, end) = number::fraction_behind(self.doc, self.lexicon, amount.end, amount.number.scale)?;
        if !self.counts_nothing(end) {
            return None;
        }
        let sum = amount.number.exact()?.checked_add(part)?;
        Some(Amount {
            number: Number {
                value: Value::Exact(sum),
                ..amount.number
            },
            end,
            rule: "money-and-fraction",
            ..*amount
        })
    }

    fn with_subunits(&self, amount: &Amount) -> Option<Amount> {
        let Unit::Money(main, _) = amount.unit? else {
            return None;
        };
        let next = number::conjunction(self.doc, amount.end)?;
        if !number::begins(self.doc, next) {
            return None;
        }
        let rest = number::parse(self.doc, self.lexicon, next)?;
        let (Unit::Money(sub, _), end) = self.currency(rest.end)? else {
            return None;
        };
        let main = &self.lexicon.currencies[usize::from(main)];
        let divisor = self.divisor_in(main, &self.lexicon.currencies[usize::from(sub)])?;
        let part = rest.exact()?.checked_div(divisor)?;
        let sum = amount.number.exact()?.checked_add(part)?;
        (part < Decimal::whole(1)).then_some(Amount {
            number: Number {
                value: Value::Exact(sum),
                digits: false,
                ..amount.number
            },
            end,
            rule: "money-and-subunit",
            ..*amount
        })
    }

    /// 3 ملايين دينار و200 ألف, مليار دولار و300 مليون: the less of the same sum, behind the currency of its
    /// millions.
    fn with_less(&self, amount: &Amount) -> Option<Amount> {
        const THOUSAND: u128 = 1_000;
        let Unit::Money(..) = amount.unit? else {
            return None;
        };
        let next = number::conjunction(self.doc, amount.end).filter(|_| amount.number.scale > THOUSAND)?;
        if !number::begins(self.doc, next) {
            return None;
        }
        let rest = number::parse(self.doc, self.lexicon, next)?;
        let part = rest
            .exact()
            .filter(|part| rest.scale >= THOUSAND && *part < Decimal::whole(amount.number.scale))?;
        let whole = amount.number.exact()?;
        let more = self.doc.tokens.get(rest.end).is_some_and(|token| MORE.has(token));
        if more || self.unit_after(&rest).is_some() || !self.counts_nothing(rest.end) {
            return None;
        }
        Some(Amount {
            number: Number {
                value: Value::Exact(whole.checked_add(part)?),
                digits: false,
                ..amount.number
            },
            end: rest.end,
            rule: "money-and-less",
            ..*amount
        })
    }

    /// How many of `sub` make one of `main`; none if they are not kin.
    fn divisor_in(&self, main: &Currency, sub: &Currency) -> Option<u32> {
        let kin: Vec<u32> = self
            .lexicon
            .shared(sub)
            .iter()
            .filter(|(code, divisor)| {
                *divisor > 1 && (*code == main.code || self.lexicon.shared(main).iter().any(|(other, _)| other == code))
            })
            .map(|(_, divisor)| *divisor)
            .collect();
        let first = *kin.first()?;
        kin.iter().all(|divisor| *divisor == first).then_some(first)
    }

    /// 5 م د, as the Maghreb's press has it: million dinars; and 5 م دولار.
    fn abbreviated(&self, number: Number) -> Option<Amount> {
        let tokens = &self.doc.tokens;
        if !number.digits || tokens.get(number.end)?.key != MEEM {
            return None;
        }
        let mut at = number.end + 1;
        at += usize::from(tokens.get(at)?.mark == b'.');
        if let Some((unit, end)) = self.currency(at) {
            return self.millions(number, unit, end);
        }
        if tokens.get(at)?.key != DAL {
            return None;
        }
        let mut end = at + 1;
        end += usize::from(
            tokens.get(end).is_some_and(|token| token.mark == b'.' && token.glued) && tokens.get(end + 1).is_none_or(|next| next.glued),
        );
        let dinar = self.lexicon.word_senses(self.lexicon.find(DINAR)).find_map(|sense| match sense {
            Sense::Currency(currency) => Some(currency),
            _ => None,
        })?;
        self.millions(number, Unit::Money(dinar, None), end)
    }

    /// Digits in millions that an abbreviation tells.
    fn millions(&self, number: Number, unit: Unit, end: usize) -> Option<Amount> {
        Some(Amount {
            number: self.in_scale(number, 1_000_000),
            unit: Some(unit),
            first: number.first,
            end,
            rule: "money-abbreviated",
        })
    }

    /// Digits whose scale is told apart from them.
    fn in_scale(&self, number: Number, scale: u128) -> Number {
        let text = self.doc.letters(number.first);
        let value = match number::digits(text, scale).value {
            Value::Exact(value) => value.checked_mul(scale).map_or(TOO_LARGE, Value::Exact),
            other => other,
        };
        Number {
            value,
            scale,
            digits: false,
            ..number
        }
    }

    fn unit_after(&self, number: &Number) -> Option<(Unit, usize)> {
        // خمسة ملايين ونيف من الدولارات
        let more = self.doc.tokens.get(number.end).is_some_and(|token| AND_MORE.has(token));
        let at = self.past_repeated(number).unwrap_or(number.end + usize::from(more));
        if let Some(end) = self.doc.tag(self.lexicon, at, Tag::Percent) {
            return Some((Unit::Percent, end));
        }
        // مليارات من الدولارات
        let of = self.doc.tokens.get(at).is_some_and(|token| token.key == MIN) && !number.digits;
        self.currency(at + usize::from(of))
    }

    /// 20,000 (عشرون ألف) ريال: the token behind brackets that hold the same number.
    fn past_repeated(&self, number: &Number) -> Option<usize> {
        let tokens = &self.doc.tokens;
        let open = tokens.get(number.end).filter(|token| token.mark == b'(').map(|_| number.end)?;
        let again = number::parse(self.doc, self.lexicon, open + 1)?;
        let closed = tokens.get(again.end).is_some_and(|token| token.mark == b')');
        (closed && again.exact().is_some() && again.exact() == number.exact()).then_some(again.end + 1)
    }

    /// A currency's name at a token, with its nationality adjective.
    pub(super) fn currency(&self, at: usize) -> Option<(Unit, usize)> {
        let token = self.doc.tokens.get(at)?;
        if token.class & Class::CURRENCY == 0 {
            return None;
        }
        let named = self.doc.readings(at).filter(|reading| reading.clitics == 0).find_map(|reading| {
            self.doc.phrase(self.lexicon, at, reading, |sense| match sense {
                Sense::Currency(currency) => Some(*currency),
                _ => None,
            })
        });
        let (currency, mut end) = named.or_else(|| self.ouguiya(at).map(|currency| (currency, at + 1)))?;
        let bare = |at: usize| self.doc.tokens.get(at).is_some_and(|token| token.clitics == 0);
        let country = nationality::country(self.doc, self.lexicon, end).filter(|_| bare(end));
        end += usize::from(country.is_some());
        Some((Unit::Money(currency, country), end))
    }

    /// 16 مليار أوقية, in a text that names Mauritania: its currency, and no ounces of gold.
    fn ouguiya(&self, at: usize) -> Option<u16> {
        const OUNCES: Words = words!["أوقية", "أوقيات"];
        const METAL: Words = words!["من", "ذهب", "ذهبا", "فضة", "بلاتين", "خالصة", "نقية", "تروي"];
        let metal = self.doc.tokens.get(at + 1).is_some_and(|next| METAL.has(next));
        if metal || !OUNCES.has(self.doc.tokens.get(at)?) || !self.names_mauritania() {
            return None;
        }
        self.lexicon
            .currencies
            .iter()
            .position(|currency| currency.code == *b"MRU")
            .map(|at| at as u16)
    }

    fn names_mauritania(&self) -> bool {
        const NAMES: Words = words![
            "موريتانيا",
            "بموريتانيا",
            "لموريتانيا",
            "وموريتانيا",
            "الموريتانية",
            "الموريتاني",
            "الموريتانيين",
            "نواكشوط",
            "بنواكشوط",
            "نواذيبو"
        ];
        *self
            .mauritanian
            .get_or_init(|| self.doc.tokens.iter().any(|token| NAMES.has(token)))
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
        let tournament = self.doc.tokens[at].kind == Kind::Number && self.is_tournament(before);
        if token.class & Class::CURRENCY == 0 || !free || self.doc.tokens[at].kind != Kind::Number || tournament {
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

    /// يورو 2016, the championship of that year.
    fn is_tournament(&self, at: usize) -> bool {
        let year = self.doc.tokens[at + 1].key;
        let plain = (0..year.len()).all(|digit| year.get(digit).is_ascii_digit());
        words!["يورو"].has(&self.doc.tokens[at]) && year.len() == 4 && plain && matches!(year.get(0), b'1' | b'2')
    }

    /// A subunit counts in its currency's unit: 5 سنتات are 0.05. One whose
    /// currency is still open stays as it is until that is settled, unless
    /// all that share its name agree.
    pub(super) fn in_units(&self, value: Decimal, unit: Unit) -> Option<Decimal> {
        let Unit::Money(named, country) = unit else {
            return Some(value);
        };
        let currency = &self.lexicon.currencies[usize::from(named)];
        let shared = self.lexicon.shared(currency);
        let divisor = match shared.first() {
            None => currency.divisor,
            Some(&(_, first)) => match self.code(named, country).0 {
                Some(code) => shared
                    .iter()
                    .find(|(other, _)| *other == code)
                    .map_or(first, |(_, divisor)| *divisor),
                None if shared.iter().all(|(_, divisor)| *divisor == first) => first,
                None => 1,
            },
        };
        value.checked_mul(u128::from(currency.factor))?.checked_div(divisor)
    }

    /// The code of a currency, or what a shared name may stand for.
    pub(super) fn code(&self, currency: u16, country: Option<u32>) -> (Option<[u8; 3]>, Vec<[u8; 3]>) {
        let currency = &self.lexicon.currencies[usize::from(currency)];
        let national = country
            .map(|entry| self.lexicon.entry(entry).currency)
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
}

/// Whether 104.637 agrees with a noun in the plural as a decimal and not as
/// thousands: the number that governs it ends in 3 to 10.
fn agrees_as_decimal(text: &str) -> bool {
    let mut groups = [0u64; 2];
    let mut group = 0;
    for c in text.chars() {
        if matches!(c, '.' | '\u{066B}') {
            group = 1;
        }
        fold::codes(c, |code| {
            if code.is_ascii_digit() {
                groups[group] = groups[group].saturating_mul(10).saturating_add(u64::from(code - b'0'));
            }
        });
    }
    let few = |value: u64| (3..=10).contains(&(value % 100));
    few(groups[0]) && !few(groups[1])
}

/// The currencies called دولار.
fn is_dollar(code: [u8; 3]) -> bool {
    const DOLLARS: [&[u8; 3]; 10] = [b"USD", b"CAD", b"AUD", b"NZD", b"SGD", b"HKD", b"TWD", b"NAD", b"JMD", b"LRD"];
    DOLLARS.contains(&&code)
}
