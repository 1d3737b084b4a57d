//! Whose a sum is by what the text tells of, where its own clause names nobody.

pub(super) mod account;
pub(super) mod her;
pub(super) mod ongoing;
pub(super) mod speaker;
pub(super) mod topic;

use crate::finding::Figure;
use crate::rules::about::{Answer, Clause, Stage, of};
use crate::rules::role::Word;

impl Stage<'_, '_> {
    /// Whose a sum is that no rule before tells, the last of which is named: by the account told last, by the only state
    /// or company of the text, by a budget that is told of.
    pub(super) fn by_text(
        &self,
        figures: &[Figure],
        at: usize,
        clause: &Clause<'_>,
        governor: Option<&Word>,
        rule: &'static str,
    ) -> Option<Answer> {
        let figure = &figures[at];
        let of_budget = || {
            let open = matches!(rule, "about-none" | "about-common" | "about-treasury");
            open.then(|| self.of_state_budget(figures, at, clause, governor)).flatten()
        };
        self.told_before(figures, at, clause, governor, rule)
            .or_else(|| {
                let land = || self.of_same_land(figures, at, clause, governor);
                of((rule == "about-common").then(land).flatten(), "about-carried")
            })
            .or_else(|| self.only_state(figure, clause, governor, rule))
            .or_else(|| self.sole_company(figures, at, clause, governor, rule))
            .or_else(|| of(of_budget(), "about-treasury"))
            .or_else(|| self.ruined(figure, clause, governor, rule))
    }

    /// مايكروسوفت لا تزال الأعلى بقيمة كذا: a name of the sentence, where the word that governs the sum is of
    /// another.
    pub(super) fn in_paragraph(&self, figure: &Figure, clause: &Clause<'_>, governor: Option<&Word>) -> Option<Answer> {
        if figure.role_rule != "role-paragraph" || governor.is_none_or(|word| word.tokens.end > clause.start) {
            return None;
        }
        let (entity, rule) = match self.before(clause, clause.figure.start) {
            Some((Some(entity), rule)) => self.is_free(entity, clause).then_some((entity, rule))?,
            _ => self.free_before(clause).and_then(|(entity, rule)| Some((entity?, rule)))?,
        };
        Some((Some(self.state_of(entity, figure.role)), rule))
    }
}
