//! Who is paid, where only his trade or office is told.

use super::{Clause, Name, Stage};
use crate::finding::Role;
use crate::lexicon::EntityType;
use crate::rules::role::Word;
use crate::words::{Words, words};

impl Stage<'_, '_> {
    /// يحصل اللاعب على كذا سنويا: whoever was named last, for whom his trade stands.
    pub(super) fn player_s(&self, clause: &Clause<'_>) -> Option<usize> {
        const PLAYERS: Words = words!["اللاعب", "للاعب", "المدرب", "للمدرب", "النجم", "المهاجم", "الحارس", "المدافع"];
        const NEAR: usize = 8;
        let start = clause.figure.start;
        let player = (clause.start.max(start.saturating_sub(NEAR))..start)
            .rev()
            .filter(|_| clause.role == Role::Salary)
            .find(|&at| PLAYERS.has(&self.doc.tokens[at]))?;
        self.last_before(player, |name| name.kind == EntityType::Person)
    }

    /// حزمة الرواتب المستهدفة لرئيسها التنفيذي, المنح للمدير التنفيذي: the man who is named before, or behind in the sentence.
    pub(super) fn chief_s(&self, clause: &Clause<'_>, word: &Word) -> Option<usize> {
        const CHIEFS: Words = words!["لرئيسها", "لمديرها", "رئيسها", "مديرها", "للرئيس", "للمدير"];
        let start = clause.figure.start;
        let man = |name: &Name| name.kind == EntityType::Person;
        let chief = (word.tokens.start..start)
            .filter(|_| clause.role == Role::Salary)
            .find(|&at| CHIEFS.contains(&self.doc.tokens[at].key))?;
        if self.within(chief..start).any(man) {
            return None;
        }
        let behind = || {
            self.within(clause.figure.end..clause.end)
                .find(|name| man(name))
                .map(|name| name.entity)
        };
        self.last_before(chief, man).or_else(behind)
    }
}
