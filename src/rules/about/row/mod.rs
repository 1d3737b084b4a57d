//! Whose a sum is by the names and the sums that it stands beside.

pub(super) mod carry;
pub(super) mod rank;
pub(super) mod series;

use crate::finding::{Figure, Role};
use crate::rules::about::{Answer, Clause, NOTHING, SERIES, Stage, is, of};
use crate::rules::role::Word;

impl Stage<'_, '_> {
    /// Whose a sum is by a name that stands right beside it, or by those beside the sums of its list.
    pub(super) fn beside(&self, figures: &[Figure], at: usize, clause: &Clause<'_>) -> Option<Answer> {
        let figure = &figures[at];
        // صعد برنت، وتراجع الخام الأميركي إلى كذا: of the other, which has no name.
        if figure.role == Role::Price && self.is_of_other_crude(clause) {
            return NOTHING;
        }
        if figure.role_rule == "role-beside-company" {
            let start = figure.tokens.start;
            let name = self.within(start.saturating_sub(SERIES)..start).next_back();
            return Some((name.map(|name| name.entity), "about-beside"));
        }
        is(self.ranked(clause), "about-before")
            .or_else(|| is(self.next_listed(clause), "about-series"))
            .or_else(|| is(self.man_listed(clause), "about-before"))
            .or_else(|| is(self.gapped(figures, at).or_else(|| self.next_of_kind(figures, at)), "about-series"))
            .or_else(|| is(self.for_whom(clause), "about-for"))
    }

    /// Whose a sum is by a verb or a noun that ties it to a name, whatever the word is that says what the sum is.
    pub(super) fn framed(&self, figures: &[Figure], at: usize, clause: &Clause<'_>, governor: Option<&Word>) -> Option<Answer> {
        let figure = &figures[at];
        let state = |entity: usize, rule| (Some(self.state_of(entity, figure.role)), rule);
        // 500 مليون في شركة كذا، و600 مليون في شركة كذا
        let again = figure.role == Role::Investment && figure.role_rule == "role-inherited";
        is(self.invested_in(clause).filter(|_| again), "about-investee")
            .or_else(|| of(self.attributed(clause, governor), "about-speaker"))
            .or_else(|| self.risen(clause, governor).map(|name| state(name.entity, "about-subject")))
            .or_else(|| self.valued_relative(figure).map(|name| state(name.entity, "about-antecedent")))
            .or_else(|| self.pledged(clause, governor))
            .or_else(|| self.paid_to_him(clause, governor))
            .or_else(|| self.struck(clause, governor))
    }

    /// Whose a sum is by whose the one before it was, of which it is a part, the next or another of its series.
    pub(super) fn of_the_sum_before(&self, figures: &[Figure], at: usize, clause: &Clause<'_>, governor: Option<&Word>) -> Option<Answer> {
        let figure = &figures[at];
        let state = |entity: usize, rule| (Some(self.state_of(entity, figure.role)), rule);
        let inherited = figure.role_rule == "role-inherited";
        let more = of(self.of_the_change(figures, at), "about-inherited")
            .or_else(|| of(self.of_the_round(figures, at), "about-investee"))
            .or_else(|| of(self.of_the_funding(figures, at, clause), "about-the-funding"))
            .or_else(|| of(self.next_fined(figures, at, clause), "about-payer"))
            .or_else(|| of(self.fined_again(figures, at, clause, governor), "about-payer"))
            .or_else(|| is(self.robbed_next(figures, at, clause), "about-robbed"))
            .or_else(|| of(self.of_shares_bought(figures, at, clause), "about-share"))
            .or_else(|| self.respective(figures, at, clause).map(|entity| state(entity, "about-respective")))
            .or_else(|| {
                let land = self.helped_by_all(figures, at, clause).filter(|_| figure.role == Role::Funding);
                of(land, "about-recipient")
            })
            .or_else(|| is(self.dealt_out(figures, at, clause), "about-recipient"))
            // محفظة البنك كذا مقابل كذا لدى بنك كذا
            .or_else(|| of(inherited.then(|| self.held_behind(clause)).flatten(), "about-genitive"));
        if more.is_some() {
            return more;
        }
        let laid = (figure.role == Role::Fine).then(|| self.laid_right_behind(clause)).flatten();
        let lender = self.lender(figures, at).filter(|_| laid.is_none());
        if let Some(first) = lender.or_else(|| self.part_paid(figures, at, governor)) {
            return Some((figures[first].about, "about-inherited"));
        }
        self.of_next(figures, at)
            .map(|name| state(name.entity, "about-series"))
            .or_else(|| of(self.included(figures, at, clause), "about-inherited"))
            .or_else(|| self.compared(figures, at, clause, governor))
            .or_else(|| of(self.of_the_offering(figures, at, clause), "about-inherited"))
            .or_else(|| self.part_told(figures, at, clause, governor))
    }
}
