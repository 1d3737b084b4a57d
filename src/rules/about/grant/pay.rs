//! Who is paid, where only his trade or office is told.

use crate::finding::Role;
use crate::lexicon::{EntityType, Tag};
use crate::rules::about::text::speaker::LEADERS;
use crate::rules::about::words::FROM;
use crate::rules::about::{Clause, Name, Stage};
use crate::rules::role::Word;
use crate::rules::words::deeds::GAINING;
use crate::rules::{bare, is_noun};
use crate::words::{Words, words};

impl Stage<'_, '_> {
    /// يحصل اللاعب على كذا سنويا: whoever was named last, for whom his trade stands.
    pub(in crate::rules::about) fn player_s(&self, clause: &Clause<'_>) -> Option<usize> {
        const PLAYERS: Words = words!["اللاعب", "للاعب", "المدرب", "للمدرب", "النجم", "المهاجم", "الحارس", "المدافع"];
        const NEAR: usize = 8;
        let start = clause.figure.start;
        let player = (clause.start.max(start.saturating_sub(NEAR))..start)
            .rev()
            .filter(|_| clause.role == Role::Salary)
            .find(|&at| PLAYERS.has(&self.doc.tokens[at]))?;
        let man = |name: &Name| name.kind == EntityType::Person;
        // قال الصحفي فلان إن النادي ضم فلانا. وسيحصل اللاعب على كذا
        self.last_before(player, |name| self.is_moved(name))
            .or_else(|| self.last_before(player, man))
    }

    /// حزمة الرواتب المستهدفة لرئيسها التنفيذي, المنح للمدير التنفيذي: the man who is named before, or behind in the sentence.
    pub(in crate::rules::about) fn chief_s(&self, clause: &Clause<'_>, word: &Word) -> Option<usize> {
        const HER_CHIEFS: Words = words!["لرئيسها", "لمديرها", "رئيسها", "مديرها", "للرئيس", "للمدير"];
        let start = clause.figure.start;
        let man = |name: &Name| name.kind == EntityType::Person;
        let chief = (word.tokens.start..start)
            .filter(|_| clause.role == Role::Salary)
            .find(|&at| HER_CHIEFS.contains(&self.doc.tokens[at].key))?;
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

    /// لا يزال كوك يجني كذا كتعويض: a company that only is told of earns no pay, but the man named last.
    pub(in crate::rules::about) fn earner(&self, entity: usize, rule: &'static str, clause: &Clause<'_>) -> usize {
        const REACH: usize = 30;
        let org = |entity: usize| self.kind(&self.nameless(entity)) == EntityType::Org;
        let start = clause.figure.start;
        let told = matches!(
            rule,
            "about-topic" | "about-speaker" | "about-before" | "about-pronoun" | "about-antecedent"
        );
        let told = told && clause.role == Role::Salary && org(entity);
        let person = |name: &&Name| name.kind == EntityType::Person;
        let last = self.within(start.saturating_sub(REACH)..start).next_back();
        // فلان، الرئيس التنفيذي لشركة كذا، بأجر كذا: the man, beside whose name his office is told.
        let officer = || {
            let man = self.within(clause.start..start).rev().find(person)?;
            let end = man.tokens.end;
            let comma = self.doc.tokens.get(end).is_some_and(|token| token.mark == b',');
            (comma && is_noun(self.doc, end + 1, LEADERS)).then_some(man)
        };
        let man = last.filter(person).or_else(officer).filter(|_| told);
        let that = |name: &Name| (name.tokens.end..start).any(|at| self.doc.tokens[at].class & Tag::That.bit() != 0);
        // تراجعت كتلة الرواتب إلى كذا
        const PAYROLL: Words = words!["رواتب", "أجور", "مرتبات"];
        let of_many = |at: usize| self.is_definite_many(at) || is_noun(self.doc, at, PAYROLL);
        let many = |name: &Name| (name.tokens.end..start).any(of_many);
        man.filter(|name| !that(name) && !many(name)).map_or(entity, |name| name.entity)
    }

    /// حصل ريال مدريد على كذا من صفقة انتقال كذا: the club that gets it.
    pub(in crate::rules::about) fn club_that_gets(&self, clause: &Clause<'_>) -> Option<&Name> {
        const MOVING: Words = words!["صفقة", "انتقال", "بيع", "رحيل", "إعارة"];
        const REACH: usize = 8;
        let end = clause.figure.end;
        let token = |at: usize| self.doc.tokens.get(at);
        let moving = token(end).is_some_and(|token| FROM.has(token)) && token(end + 1).is_some_and(|token| MOVING.has(token));
        let start = clause.figure.start;
        let verb = (clause.inner.max(start.saturating_sub(REACH))..start)
            .rev()
            .filter(|_| moving && clause.role == Role::Deal)
            .find(|&at| GAINING.contains(&bare(&self.doc.tokens[at])))?;
        self.within(verb + 1..start)
            .next()
            .filter(|name| self.kind(name) == EntityType::Org)
    }
}
