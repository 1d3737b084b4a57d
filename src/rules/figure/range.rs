//! Two amounts in one breath: ranges, and the old and new of a change.

use crate::decimal::Decimal;
use crate::doc::Kind;
use crate::fold;
use crate::lexicon::{Class, Tag};
use crate::number::{self, Value};
use crate::rules::bare;
use crate::rules::words::joints::SO_MUCH;
use crate::words::{Words, words};

use super::amount::{Amount, Unit};
use super::words::{AND_ARTICLE, ARTICLE, EQUALS, FI, MA, MIN, OR, TO, UNTIL, UP_TO, YEARS};
use super::{Finder, Worth};

/// How two amounts are joined.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Joint {
    /// 5-7, 5 ~ 7
    Hyphen,
    /// بين 5 و7
    And,
    /// 5 إلى 7
    To,
    /// 5 أو 7
    Or,
    /// من 5 لـ 7
    For,
}

impl Finder<'_, '_> {
    /// The other end of a range or change that begins with `low`, and whether
    /// it is a change.
    pub(super) fn other_end(&self, low: &Amount) -> Option<(Amount, bool)> {
        if let Some(high) = self.later_end(low) {
            return Some((high, true));
        }
        let (high, change) = self.end_behind(low)?;
        if high.unit.is_some() {
            return Some((high, change));
        }
        // ما بين 565 مليون ريال و592 مليونا: in the currency of the lower end.
        let told = matches!(low.unit, Some(Unit::Money(..))) && self.stands_after(low.first, Tag::Between);
        let between = told && high.number.is_large() && low.number.exact() < high.number.exact();
        between.then_some((Amount { unit: low.unit, ..high }, change))
    }

    /// The other end of a range or change in so many thousands at least, where neither has a unit:
    /// بين 3 و4 مليارات.
    pub(super) fn bare_end(&self, low: &Amount) -> Option<(Amount, bool)> {
        const THOUSAND: u128 = 1_000;
        let (high, change) = self.end_behind(low)?;
        let large = low.unit.is_none() && high.unit.is_none() && high.number.scale >= THOUSAND;
        let low = self.shared(*low, &high).number.exact()?;
        (large && (change || low < high.number.exact()?)).then_some((high, change))
    }

    fn end_behind(&self, low: &Amount) -> Option<(Amount, bool)> {
        let (joint, next) = self.joint(low.end)?;
        if joint == Joint::And && !self.stands_after(low.first, Tag::Between) || joint == Joint::For && !self.follows_from(low.first) {
            return None;
        }
        let joint = if joint == Joint::For { Joint::To } else { joint };
        if !number::begins(self.doc, next) {
            return None;
        }
        let high = self.amount(next)?;
        if !self.may_share(low, &high) {
            return None;
        }
        let change = joint == Joint::To && (self.is_change(low.first) || self.is_step(low));
        let bare = low.unit.is_none() && !low.number.is_large();
        if joint == Joint::To && bare && self.is_year(low, &high) {
            return None;
        }
        // نحو 10 إلى 15 مليون: what is told as about so much is an amount.
        let about = || {
            low.first
                .checked_sub(1)
                .is_some_and(|before| self.doc.tokens[before].class & Tag::About.bit() != 0)
        };
        let between = || self.stands_after(low.first, Tag::Between);
        let priced = || low.number.digits && self.is_told_by_money(low.first);
        let told = change || self.follows_from(low.first) || matches!(high.unit, Some(Unit::Percent)) || about() || between() || priced();
        if joint == Joint::To && bare && !told {
            return None;
        }
        if joint == Joint::Or && !self.are_alternatives(low, &high) {
            return None;
        }
        // البلدان الأربعة إلى 10 في المئة: an adjective is no lower end.
        if joint == Joint::To && bare && self.is_definite(low.first) && !self.is_definite(next) {
            return None;
        }
        Some((high, change))
    }

    /// 5 أو 6 ملايين, مليونا أو مليوني دولار: the first is the less, in the scale of
    /// the other.
    fn are_alternatives(&self, low: &Amount, high: &Amount) -> bool {
        if low.unit.is_some() {
            return false;
        }
        if low.number.is_large() {
            return low.number.scale == high.number.scale && low.number.exact() < high.number.exact();
        }
        low.number.exact() < high_in_scale(high)
    }

    /// Whether a number word has the article.
    fn is_definite(&self, at: usize) -> bool {
        let token = &self.doc.tokens[at];
        token.kind == Kind::Arabic && bare(token).starts_with(&[fold::ALEF, fold::LAM])
    }

    /// بقيمة 5 إلى 6 ملايين, تكلف 5 إلى 6 ملايين: a word of money stands right before.
    fn is_told_by_money(&self, first: usize) -> bool {
        first.checked_sub(1).is_some_and(|before| {
            let token = &self.doc.tokens[before];
            token.class & Class::ROLE != 0 || SO_MUCH.has(token)
        })
    }

    /// من 15 مليونا عام 2014 إلى 21 مليون دولار: what the old end was, told
    /// with its time, and what it came to.
    fn later_end(&self, low: &Amount) -> Option<Amount> {
        let time = low.end + usize::from(self.doc.tokens.get(low.end)?.key == FI);
        let dated =
            YEARS.contains(&self.doc.tokens.get(time)?.key) && self.doc.tokens.get(time + 1).is_some_and(|next| next.kind == Kind::Number);
        let to = self.doc.tag(self.lexicon, time, Tag::Time).or(dated.then_some(time + 2))?;
        let (joint, next) = self.joint(to)?;
        if joint != Joint::To || !self.follows_from(low.first) || !number::begins(self.doc, next) {
            return None;
        }
        self.amount(next).filter(|high| high.unit.is_some() && self.may_share(low, high))
    }

    fn joint(&self, at: usize) -> Option<(Joint, usize)> {
        let token = self.doc.tokens.get(at)?;
        // 2000 ~ 2100
        Some(if matches!(token.mark, b'-' | b'~') {
            (Joint::Hyphen, at + 1)
        } else if matches!(token.mark, b',' | b':') {
            // بين 15، 20 مليونا, بين 8 : 10 جنيهات
            (Joint::And, at + 1)
        } else if token.key == AND_ARTICLE {
            (Joint::And, at + 1)
        } else if token.kind == Kind::Arabic && token.key.get(0) == fold::WAW {
            (Joint::And, if token.key.len() == 1 { at + 1 } else { at })
        } else if [TO, UNTIL, UP_TO].contains(&token.key) {
            (Joint::To, at + 1)
        } else if token.key == OR {
            (Joint::Or, at + 1)
        } else if token.key.len() == 1 && token.key.get(0) == fold::LAM {
            (Joint::For, at + 1)
        } else {
            return None;
        })
    }

    /// Whether two amounts are of one kind and currency.
    fn may_share(&self, low: &Amount, high: &Amount) -> bool {
        match (low.unit, high.unit) {
            (Some(Unit::Percent), Some(Unit::Money(..))) | (Some(Unit::Money(..)), Some(Unit::Percent)) => false,
            (Some(Unit::Money(a, _)), Some(Unit::Money(b, _))) => {
                self.lexicon.currencies[usize::from(a)].code == self.lexicon.currencies[usize::from(b)].code
            }
            _ => true,
        }
    }

    /// عام 2020 إلى 5 مليارات, النصف الأول من 2015 إلى 6 ملايين: a year is no
    /// lower end.
    fn is_year(&self, low: &Amount, high: &Amount) -> bool {
        const FAR: u128 = 1_000;
        let Some(year) = low.number.exact().and_then(|value| value.to_whole()) else {
            return false;
        };
        let named = low.first.checked_sub(1).is_some_and(|before| YEARS.has(&self.doc.tokens[before]));
        let far = high
            .number
            .exact()
            .is_some_and(|top| top > Decimal::whole(year.saturating_mul(FAR)));
        (named || far) && (1900..2100).contains(&year)
    }

    /// من 5, ما 5, and من نحو 5.
    pub(super) fn follows_from(&self, first: usize) -> bool {
        let from = |at: usize| [MIN, MA].contains(&self.doc.tokens[at].key);
        let Some(before) = first.checked_sub(1) else {
            return false;
        };
        let about = self.doc.tokens[before].class & Tag::About.bit() != 0;
        from(before) || about && before.checked_sub(1).is_some_and(from)
    }

    /// Whether a phrase with the tag ends right before the token.
    pub(super) fn stands_after(&self, first: usize, tag: Tag) -> bool {
        // بين الـ10
        let article = first > 0 && self.doc.tokens[first - 1].key == ARTICLE;
        let first = first - usize::from(article);
        (1..=4).any(|back| {
            first
                .checked_sub(back)
                .is_some_and(|start| self.doc.tag(self.lexicon, start, tag) == Some(first))
        })
    }

    /// رفع … من 4 إلى 6: a change in the words before, within the clause.
    fn is_change(&self, first: usize) -> bool {
        let start = first.saturating_sub(12);
        self.follows_from(first)
            && (start..first)
                .rev()
                .take_while(|&at| !matches!(self.doc.tokens[at].mark, b'.' | b';' | b'\n' | b'\r'))
                .any(|at| self.doc.tokens[at].class & Tag::Change.bit() != 0)
    }

    /// ارتفع سعره 10 دولارات إلى 2650 دولارا: by how much it changed, and what it
    /// came to.
    fn is_step(&self, low: &Amount) -> bool {
        const REACH: usize = 8;
        let clause = |at: &usize| {
            let token = &self.doc.tokens[*at];
            token.kind != Kind::Break && token.kind != Kind::Number && !matches!(token.mark, b'.' | b',' | b';' | b':')
        };
        const BY: Words = words!["بمقدار", "بواقع"];
        let by = low.first.checked_sub(1).is_some_and(|before| BY.has(&self.doc.tokens[before]));
        let again = by || self.tells_percent_again(low.first);
        matches!(low.unit, Some(Unit::Money(..)))
            && !self.follows_from(low.first)
            && !self.stands_after(low.first, Tag::Between)
            && (again
                || (low.first.saturating_sub(REACH)..low.first)
                    .rev()
                    .take_while(clause)
                    .any(|at| self.doc.tokens[at].class & Tag::Change.bit() != 0))
    }

    /// ارتفع بنسبة 3% أو 1.37 دولار إلى كذا: whether an amount tells again a change that was told
    /// in per cent.
    fn tells_percent_again(&self, first: usize) -> bool {
        const LONGEST: usize = 3;
        let tokens = &self.doc.tokens;
        let again = first.checked_sub(1).filter(|&at| tokens[at].key == OR || EQUALS.has(&tokens[at]));
        again.is_some_and(|again| {
            (again.saturating_sub(LONGEST)..again).any(|at| self.doc.tag(self.lexicon, at, Tag::Percent) == Some(again))
        })
    }

    /// Gives the low end the scale and currency that it shares with the high.
    pub(super) fn shared(&self, mut low: Amount, high: &Amount) -> Amount {
        if !low.number.is_large()
            && high.number.is_large()
            && low.unit.is_none()
            && let (Some(value), Some(top)) = (low.number.exact(), high.number.exact())
            && let Some(scaled) = value.checked_mul(high.number.scale)
            && (scaled < top || self.is_change(low.first))
        {
            low.number.value = Value::Exact(scaled);
        }
        low.unit = low.unit.or(high.unit);
        low
    }

    pub(super) fn range(&mut self, low: Amount, high: Amount) -> usize {
        let low = self.shared(low, &high);
        let (Some(min), Some(max), Some(unit)) = (low.number.exact(), high.number.exact(), high.unit) else {
            // مئات الملايين إلى مليارات: no exact ends.
            self.single(&low);
            self.single(&high);
            return high.end;
        };
        let falls = min > max;
        if falls && !self.stands_after(low.first, Tag::Between) {
            return self.two(low, high);
        }
        let (min, max) = if falls { (max, min) } else { (min, max) };
        let worth = Worth {
            min: self.in_units(min, low.unit.unwrap_or(unit)),
            max: self.in_units(max, unit),
            magnitude: None,
        };
        if worth.max.is_none() {
            self.single(&high);
            return high.end;
        }
        // ريال 5 - 5 سنتات: in units of their own the ends may stand the other way round.
        if worth.min > worth.max {
            return self.two(low, high);
        }
        let whole = Amount { end: high.end, ..low };
        let span = self.span(&whole);
        let modifier = self.modifier(low.first, high.end);
        self.doubt(&low, span);
        self.doubt_beginning(&low, span);
        self.doubt(&high, span);
        self.push(span, low.first..high.end, unit, worth, modifier, "range");
        high.end
    }

    /// The two figures of a change.
    pub(super) fn two(&mut self, low: Amount, high: Amount) -> usize {
        let low = self.shared(low, &high);
        self.single(&Amount { rule: "change", ..low });
        self.single(&Amount { rule: "change", ..high });
        high.end
    }
}

/// What one unit of the high end's scale is worth beside a bare low end.
fn high_in_scale(high: &Amount) -> Option<Decimal> {
    high.number
        .exact()
        .and_then(|value| value.checked_div(u32::try_from(high.number.scale).ok()?).or(Some(value)))
}
