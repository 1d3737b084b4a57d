//! Rates of exchange: what one currency is in another.

use super::ends_clause;
use super::scene::Scene;
use super::word::word_at;
use super::words::{AGAINST, RATE, SIDES};
use crate::decimal::Decimal;
use crate::doc::Kind;
use crate::finding::Figure;
use crate::fold::{self, Key};
use crate::lexicon::{Class, Govern, Sense, Tag};
use crate::rules::bare;
use crate::rules::words::joints::EQUALLING;
use crate::rules::words::things::{METALS, SHARES};
use crate::words::{Words, words};

impl Scene<'_, '_> {
    /// 1 دولار = 86 روبلا, سجل الدولار 50.7 جنيه: what one currency is in
    /// another.
    pub(super) fn is_rate(&self) -> bool {
        let equals = |at: Option<usize>| at.and_then(|at| self.doc.tokens.get(at)).is_some_and(|token| token.mark == b'=');
        equals(self.figure.start.checked_sub(1))
            || equals(Some(self.figure.end))
            || self.against_another()
            || self.of_another()
            || self.is_equated()
            || self.is_sold()
            || self.is_listed_rate()
            || self.heads_line_of_rates()
            || self.is_told_as_rate()
            || self.is_one_side()
    }

    /// الدولار … بلغ المتوسط 51 جنيها للشراء و52 جنيها للبيع: both sides of what one currency is in another,
    /// where no metal was told of since it was named.
    pub(super) fn is_two_sided(&self, figures: &[Figure]) -> bool {
        const BETWEEN: usize = 3;
        const REACH: usize = 160;
        const PRICED: Words = words!["جرام", "غرام", "عيار", "سبيكة", "أونصة", "أوقية"; METALS, SHARES];
        let side = |end: usize| self.doc.tokens.get(end).filter(|token| SIDES.has(token)).map(|token| token.key);
        let Some(own) = side(self.figure.end).filter(|_| self.small) else {
            return false;
        };
        let other = |figure: Option<&Figure>| {
            figure.is_some_and(|figure| {
                let apart = figure
                    .tokens
                    .start
                    .saturating_sub(self.figure.end)
                    .max(self.figure.start.saturating_sub(figure.tokens.end));
                apart <= BETWEEN && side(figure.tokens.end).is_some_and(|side| side != own)
            })
        };
        if !other(figures.get(self.at + 1)) && !other(self.at.checked_sub(1).and_then(|at| figures.get(at))) {
            return false;
        }
        let told = (self.figure.start.saturating_sub(REACH)..self.figure.start)
            .rev()
            .find(|&at| self.is_definite_currency(at) || self.is_to_currency(at) || self.is_one_at(at, &PRICED));
        told.is_some_and(|at| !self.is_one_at(at, &PRICED))
    }

    /// للدولار
    fn is_to_currency(&self, at: usize) -> bool {
        let token = &self.doc.tokens[at];
        token.class & Class::CURRENCY != 0 && token.key.starts_with(&[fold::LAM, fold::LAM])
    }

    /// «100 ين ياباني: 32.15 جنيه», a line of a list: how many of a currency its rate is told of.
    fn heads_line_of_rates(&self) -> bool {
        let end = self.figure.end;
        let first = self
            .figure
            .start
            .checked_sub(1)
            .is_none_or(|before| self.doc.tokens[before].kind == Kind::Break);
        let colon = self.doc.tokens.get(end).is_some_and(|token| token.mark == b':');
        first && colon && self.small && self.doc.tokens.get(end + 1).is_some_and(|next| next.kind == Kind::Number)
    }

    /// 118 دينارا لسعر صرف العملة
    fn is_told_as_rate(&self) -> bool {
        const FOR_RATE: Words = words!["لسعر", "كسعر", "سعرا"];
        const EXCHANGE: Words = words!["صرف", "للصرف", "الصرف"];
        let is = |at: usize, words: Words| self.doc.tokens.get(at).is_some_and(|token| words.has(token));
        is(self.figure.end, FOR_RATE) && is(self.figure.end + 1, EXCHANGE)
    }

    /// الريال السعودي للشراء 140 ريالا
    fn is_one_side(&self) -> bool {
        const REACH: usize = 3;
        let side = self.figure.start.checked_sub(1).filter(|&at| at >= self.from);
        let side = side.filter(|&at| SIDES.has(&self.doc.tokens[at]));
        side.is_some_and(|side| (self.from.max(side.saturating_sub(REACH))..side).any(|at| self.is_definite_currency(at)))
    }

    /// 50.65 جنيه للشراء و50.75 جنيه للبيع, بينما بلغ سعر البيع 50.75 جنيه, فيما بلغ في السوق الموازية 60
    /// جنيها
    pub(super) fn is_side_of_rate(&self) -> bool {
        const SIDE: Words = words!["البيع", "الشراء", "والبيع", "والشراء"];
        const MARKET: Words = words!["الموازية", "الموازي", "السوداء", "الرسمية", "الرسمي"];
        const NEAR: usize = 4;
        let start = self.figure.start;
        let next = self.doc.tokens.get(self.figure.end);
        let before = start.checked_sub(1).filter(|&at| at >= self.from);
        let mut near = self.from.max(start.saturating_sub(NEAR))..start;
        next.is_some_and(|next| SIDES.has(next))
            || before.is_some_and(|at| SIDE.has(&self.doc.tokens[at]))
            || near.any(|at| MARKET.has(&self.doc.tokens[at]))
    }

    /// بلغ الدولار 50 جنيها، وتجاوز 51 جنيها في بعض البنوك: whether no word behind the sum before says what
    /// this one is, or of how much of what.
    pub(super) fn is_silent_since(&self) -> bool {
        let told = |at: usize| word_at(self.doc, self.lexicon, at).is_some_and(|word| word.govern != Govern::Weak);
        (self.from..self.figure.start).all(|at| {
            let token = &self.doc.tokens[at];
            !ends_clause(self.doc, at) && (SIDES.has(token) || token.class & Class::PER == 0 && !told(at))
        })
    }

    /// «الريال السعودي: 973 جنيها», in a list.
    fn is_listed_rate(&self) -> bool {
        const LONGEST: usize = 3;
        let colon = self.figure.start.checked_sub(1).filter(|&at| self.doc.tokens[at].mark == b':');
        colon.is_some_and(|colon| {
            (colon.saturating_sub(LONGEST)..colon).any(|at| {
                let opens = at
                    .checked_sub(1)
                    .is_none_or(|before| matches!(self.doc.tokens[before].kind, Kind::Break | Kind::Mark));
                opens && self.is_definite_currency(at)
            })
        })
    }

    /// 89 ألف ليرة مقابل الدولار
    fn against_another(&self) -> bool {
        let Some(next) = self.doc.tokens.get(self.figure.end) else {
            return false;
        };
        AGAINST.has(next) && self.is_definite_currency(self.figure.end + 1)
    }

    /// بلغ سعر صرف الدولار 50 جنيها, تراجع الدولار إلى 50 جنيها: the subject is
    /// a currency, and no word between says what the sum is.
    fn of_another(&self) -> bool {
        const REACH: usize = 9;
        let start = self.from.max(self.figure.start.saturating_sub(REACH));
        let Some(at) = (start..self.figure.start).rev().find(|&at| self.is_definite_currency(at)) else {
            return false;
        };
        let rises = |at: usize| {
            let token = &self.doc.tokens[at];
            let of = token.class & Tag::Preposition.bit() != 0;
            token.class & (Class::VERB | Tag::Level.bit()) != 0 && !of || RATE.contains(&bare(token))
        };
        let silent = (at + 1..self.figure.start).all(|at| {
            let level = self.doc.tokens[at].class & Tag::Level.bit() != 0;
            !ends_clause(self.doc, at) && (level || word_at(self.doc, self.lexicon, at).is_none())
        });
        let subject = at.checked_sub(1).is_some_and(|before| before >= self.from && rises(before));
        subject && silent
    }

    /// (الدولار يعادل 16.5 جنيه), الدولار الأمريكي يساوي 3.75 ريال: the subject stands before its
    /// verb. Of a number of them the sum is a conversion («5 ملايين دولار تعادل»).
    fn is_equated(&self) -> bool {
        const NEAR: usize = 3;
        let start = self.from.max(self.figure.start.saturating_sub(NEAR));
        let Some(verb) = (start..self.figure.start).rev().find(|&at| EQUALLING.has(&self.doc.tokens[at])) else {
            return false;
        };
        (verb.saturating_sub(2).max(self.from)..verb).any(|at| self.is_definite_currency(at))
    }

    /// 1 دولار يساوي 3 دنانير: one of a currency, and what it is in another.
    pub(super) fn is_of_one(&self, figures: &[Figure]) -> bool {
        let equalling = |at: usize| self.doc.tokens.get(at).is_some_and(|token| EQUALLING.has(token));
        let one = |at: usize| {
            figures
                .get(at)
                .is_some_and(|figure| figure.min == Some(Decimal::whole(1)) && figure.min == figure.max)
        };
        let is_one = || one(self.at) && equalling(self.figure.end);
        let of_one = || {
            self.previous
                .is_some_and(|before| one(before) && figures[before].tokens.end + 1 == self.figure.start)
        };
        is_one() || self.figure.start.checked_sub(1).is_some_and(equalling) && of_one()
    }

    /// الريال السعودي بات يتم بيعه بـ 245 جنيها: at what a currency is sold.
    fn is_sold(&self) -> bool {
        const NEAR: usize = 3;
        const REACH: usize = 7;
        const SELLING: Words = words![
            "بيعه",
            "بيعها",
            "شراؤه",
            "شرائه",
            "شراؤها",
            "شرائها",
            "تداوله",
            "تداولها",
            "صرفه",
            "صرفها"
        ];
        let start = self.figure.start;
        let near = self.from.max(start.saturating_sub(NEAR));
        let Some(sold) = (near..start).rev().find(|&at| SELLING.has(&self.doc.tokens[at])) else {
            return false;
        };
        (self.from.max(sold.saturating_sub(REACH))..sold).any(|at| self.is_definite_currency(at))
    }

    /// ارتفعت بيتكوين … سعر العملة: whether goods are named shortly before a currency that is told of by its kind.
    fn is_coin_told(&self, at: usize) -> bool {
        const REACH: usize = 60;
        let before = self.names.partition_point(|name| name.tokens.start < at);
        let near = self.names.get(..before).unwrap_or_default().iter().rev();
        near.take_while(|name| name.tokens.start + REACH >= at).any(|name| name.goods)
    }

    /// الدولار
    fn is_definite_currency(&self, at: usize) -> bool {
        const CURRENCY: Key = Key::literal("العملة");
        let token = self.doc.tokens.get(at);
        // هبطت العملة المحلية إلى 50 جنيها
        // بيتكوين … العملة الافتراضية
        const CRYPTO: Words = words!["الافتراضية", "الرقمية", "المشفرة"];
        let crypto = self.doc.tokens.get(at + 1).is_some_and(|next| CRYPTO.has(next));
        let by_kind = token.is_some_and(|token| token.key == CURRENCY) && !crypto && !self.is_coin_told(at);
        let definite = token.is_some_and(|token| token.class & Class::CURRENCY != 0 && bare(token).starts_with(&[fold::ALEF, fold::LAM]));
        // الذهب only begins a currency's name.
        let currency = |sense: &Sense| matches!(sense, Sense::Currency(_)).then_some(());
        by_kind
            || definite
                && self
                    .doc
                    .readings(at)
                    .any(|reading| self.doc.phrase(self.lexicon, at, reading, currency).is_some())
    }
}
