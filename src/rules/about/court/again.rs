//! Who pays a fine or damages of which more was told: who appeals against it, or paid the last.

use crate::finding::{Figure, Role};
use crate::rules::about::court::fine::FINES;
use crate::rules::about::row::carry::previous_sum;
use crate::rules::about::{Clause, Name, Stage};
use crate::rules::is_noun;
use crate::rules::role::Word;
use crate::rules::words::deeds::APPEALING;
use crate::rules::words::joints::MORE;

/// How far before a sum the last may stand that it goes on from.
const REACH: usize = 60;

impl Stage<'_, '_> {
    /// الطعن المقدم من كذا ضد غرامة بقيمة كذا, استأنفت كذا غرامة: who appeals against what he pays.
    pub(in crate::rules::about) fn appeals(&self, clause: &Clause<'_>, governor: Option<&Word>) -> Option<&Name> {
        const NEAR: usize = 10;
        let fine = governor
            .filter(|word| self.is_any_of(word, FINES))?
            .tokens
            .start
            .min(clause.figure.start);
        let from = clause.start.max(fine.saturating_sub(NEAR));
        let appeal = (from..fine).rev().find(|&at| is_noun(self.doc, at, APPEALING))?;
        let pays = |name: &&Name| self.can_pay(name) && !self.judges(name) && !self.is_court(name);
        let behind = self.within(appeal + 1..fine).find(pays);
        behind.or_else(|| {
            self.within(clause.start..appeal)
                .rev()
                .filter(pays)
                .find(|name| !self.is_adjunct(name))
        })
    }

    /// وفرضت الهيئة غرامة أخرى قدرها كذا: who paid the last, where nobody else is named who could.
    pub(in crate::rules::about) fn fined_again(
        &self,
        figures: &[Figure],
        at: usize,
        clause: &Clause<'_>,
        governor: Option<&Word>,
    ) -> Option<usize> {
        let word = governor.filter(|word| clause.role == Role::Fine && word.tokens.end < clause.figure.start)?;
        self.doc.tokens.get(word.tokens.end).filter(|token| MORE.has(token))?;
        let (payer, last) = self.paid_last(figures, at, clause)?;
        let laid = self.laid_right_behind(clause).is_some();
        let other = |name: &Name| name.entity != payer && self.can_pay(name) && !self.is_judge(name);
        (!laid && !self.within(last..clause.figure.start).any(other)).then_some(payer)
    }

    /// ألزمت المحكمة كذا بدفع كذا لكذا، وكانت هيئة محلفين منحت كذا مبلغ كذا: who paid the last sum, where only the claimant of
    /// this one is named.
    pub(in crate::rules::about) fn pays_claimant(&self, figures: &[Figure], at: usize, clause: &Clause<'_>) -> Option<usize> {
        let (payer, _) = self.paid_last(figures, at, clause)?;
        let claimant = self
            .within(clause.start..clause.figure.start)
            .any(|name| name.entity == payer && self.claims(name));
        (!claimant).then_some(payer)
    }

    /// Who paid the last fine or damages, and where its sum ends.
    fn paid_last(&self, figures: &[Figure], at: usize, clause: &Clause<'_>) -> Option<(usize, usize)> {
        let last = &figures[previous_sum(figures, at)?];
        let end = last.tokens.end.min(clause.figure.start);
        let near = clause.figure.start - end <= REACH && last.role == Role::Fine;
        last.about.filter(|_| near).map(|payer| (payer, end))
    }
}
