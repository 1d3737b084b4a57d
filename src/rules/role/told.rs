//! What the sum before tells of a sum.

use super::scene::Scene;
use super::unit::is_small;
use super::word::Word;
use super::words::{MIN, PACKAGES, RANKS, THE_SUM, THRESHOLD, TO};
use crate::doc::Kind;
use crate::finding::{Figure, FigureKind, Role};
use crate::fold;
use crate::rules::bare;
use crate::rules::words::actors::EXPECTERS;
use crate::rules::words::deeds::{COLLECTING, EXPECTING, INCLUDING, MADE_UP};
use crate::words::{Words, words};

/// At so much, before a sum.
static AT: Words = words!["ب", "بنحو", "بحوالي", "بثروة", "بقيمة", "بواقع", "برصيد", "بقرابة"];

impl Scene<'_, '_> {
    /// تجاوز ماسك عتبة كذا: what the last sum was, of which this is a threshold.
    pub(super) fn at_threshold(&self, figures: &[Figure]) -> Option<Role> {
        const NEAR: usize = 2;
        let from = self.figure.start.saturating_sub(NEAR);
        // رفع الرقم إلى كذا
        let threshold = (from..self.figure.start).any(|at| self.is_one_at(at, &THRESHOLD) || THE_SUM.contains(&bare(&self.doc.tokens[at])));
        // ليصل المجموع إلى كذا, يرتفع المبلغ الذي ستدفعه إلى كذا
        const SUM: Words = words!["المجموع", "المبلغ"];
        const FAR: usize = 12;
        let to = self.figure.start.checked_sub(1).is_some_and(|at| self.doc.tokens[at].key == TO);
        let sum = to && (self.from.max(self.figure.start.saturating_sub(FAR))..self.figure.start).any(|at| SUM.has(&self.doc.tokens[at]));
        let last = self.last_near(figures).filter(|_| threshold || sum)?;
        let alike = last.currency == figures[self.at].currency && last.role != Role::Other;
        let small = is_small(last);
        (alike && small == self.small).then_some(last.role)
    }

    /// صفقة بكذا تتكون من كذا نقدا وكذا أسهما: whether a sum is a part of the one before, told to be made up of it.
    pub(super) fn is_part_of(&self, figures: &[Figure], previous: usize) -> bool {
        let made_up = |start: usize| {
            let verb = start.checked_sub(2).filter(|&at| self.doc.tokens[at + 1].key == MIN);
            verb.is_some_and(|at| MADE_UP.contains(&bare(&self.doc.tokens[at])))
        };
        made_up(self.figure.start) || self.is_joined() && made_up(figures[previous].tokens.start)
    }

    /// قيمة آبل السوقية كذا، أكثر من ميتا (كذا): the sum alone in brackets beside a company is what
    /// the last one was.
    pub(super) fn beside_company(&self, figures: &[Figure]) -> Option<Role> {
        const NEAR: usize = 3;
        let open = self
            .figure
            .start
            .checked_sub(1)
            .filter(|&open| self.doc.tokens[open].mark == b'(')?;
        let closed = self.doc.tokens.get(self.figure.end).is_some_and(|next| next.mark == b')');
        let name = (open.saturating_sub(NEAR)..open)
            .rev()
            .find_map(|at| self.name_over(at))
            .filter(|name| (name.org || name.person) && closed)?;
        let last = self.last_near(figures)?;
        let alike = last.currency == figures[self.at].currency && is_small(last) == self.small;
        let series = match last.role {
            Role::Valuation | Role::Revenue | Role::Profit => name.org,
            // ماسك (400 مليار دولار)، يليه بيزوس (230 مليارا)
            Role::Assets | Role::Salary => name.person,
            _ => false,
        };
        (alike && series).then_some(last.role)
    }

    /// The last sum before, in this paragraph or the one above.
    pub(super) fn last_near<'f>(&self, figures: &'f [Figure]) -> Option<&'f Figure> {
        const REACH: usize = 80;
        let before = figures.partition_point(|figure| figure.tokens.start < self.figure.start);
        let last = figures[..before].iter().rfind(|figure| figure.kind == FigureKind::Money)?;
        (self.figure.start - last.tokens.end.min(self.figure.start) <= REACH).then_some(last)
    }

    /// كان المحللون يتوقعون كذا, يتوقعون كذا للسهم: what an account, or each share, was expected to be, of which the last
    /// sum tells.
    pub(super) fn expected(&self, figures: &[Figure]) -> Option<usize> {
        const NEAR: usize = 6;
        let before = self.from.max(self.figure.start.saturating_sub(NEAR))..self.figure.start;
        if !before.clone().any(|at| self.is_one_at(at, &EXPECTING)) {
            return None;
        }
        let of_share = |figure: &Figure| figure.per.as_deref() == Some("share");
        let share = |last: &usize| of_share(&figures[self.at]) && of_share(&figures[*last]) && figures[*last].role == Role::Profit;
        let alike = |last: &usize| {
            let last = &figures[*last];
            let account = matches!(last.role, Role::Revenue | Role::Profit | Role::Loss);
            account && is_small(last) == self.small && last.currency == figures[self.at].currency
        };
        let mut before = before;
        let by_others = before.any(|at| self.is_one_at(at, &EXPECTERS));
        let last = self.last_near(figures).map(|last| last.tokens.start);
        let last = last.and_then(|start| figures[..self.at].iter().rposition(|figure| figure.tokens.start == start));
        self.in_paragraph(figures)
            .filter(share)
            .or_else(|| last.filter(|last| by_others && alike(last)))
    }

    /// كما تشمل الحزمة كذا: what the aid is that was told of last, of which this is a part.
    pub(super) fn of_package(&self, figures: &[Figure]) -> Option<Role> {
        const NEAR: usize = 6;
        let near = self.from.max(self.figure.start.saturating_sub(NEAR))..self.figure.start;
        let includes = near.clone().any(|at| self.is_one_at(at, &INCLUDING));
        let package = near.into_iter().any(|at| PACKAGES.has(&self.doc.tokens[at]));
        let last = self
            .last_near(figures)
            .filter(|last| last.role == Role::Funding && is_small(last) == self.small);
        last.filter(|_| includes && package).map(|last| last.role)
    }

    /// - 26 مليار دولار لإسرائيل - 8 مليارات لمواجهة كذا: what the line above it begins with, in a list of sums.
    pub(super) fn in_list(&self, figures: &[Figure]) -> Option<Role> {
        let begins = |start: usize| {
            let dash = start.checked_sub(1).filter(|&at| self.doc.tokens[at].mark == b'-');
            dash.is_some_and(|at| at == 0 || self.doc.tokens[at - 1].kind == Kind::Break)
        };
        let last = self
            .last_near(figures)
            .filter(|last| begins(self.figure.start) && begins(last.tokens.start))?;
        let alike = last.currency == figures[self.at].currency && is_small(last) == self.small;
        (alike && last.role != Role::Other).then_some(last.role)
    }

    /// جمع سيولة نقدية بلغت كذا, جمع استثمارات بلغت كذا: what is raised.
    pub(super) fn is_raised(&self, word: &Word) -> bool {
        const CASH: Words = words!["سيولة", "استثمار", "استثمارات"];
        let before = word.tokens.start.checked_sub(1);
        self.is_one_of(word, &CASH) && before.is_some_and(|at| self.is_one_at(at, &COLLECTING))
    }

    /// حل كذا في المركز الأول بـ400 مليار دولار, وجاء كذا ثانيا بـ230 مليارا: what a man owns, by which he is ranked.
    pub(super) fn is_ranked_wealth(&self) -> bool {
        const ORDINALS: Words = words![
            "أولا",
            "ثانيا",
            "ثالثا",
            "رابعا",
            "خامسا",
            "سادسا",
            "سابعا",
            "ثامنا",
            "تاسعا",
            "عاشرا"
        ];
        const COMING: Words = words!["حل", "جاء", "يأتي", "يليه", "تلاه", "احتل", "يحتل"];
        const NEAR: usize = 3;
        const REACH: usize = 14;
        let start = self.figure.start;
        let at_sum = self.doc.tokens[start].key.get(0) == fold::BEH || start.checked_sub(1).is_some_and(|at| AT.has(&self.doc.tokens[at]));
        let near = self.from.max(start.saturating_sub(NEAR))..start;
        let ranked = near
            .into_iter()
            .any(|at| self.is_one_at(at, &RANKS) || ORDINALS.has(&self.doc.tokens[at]));
        if self.small || !at_sum || !ranked {
            return false;
        }
        let far = self.from.max(start.saturating_sub(REACH));
        let man = (far..start).rev().find_map(|at| self.name_over(at)).is_some_and(|name| name.person);
        man && (far..start).any(|at| COMING.contains(&bare(&self.doc.tokens[at])))
    }
}
