//! Names that only say where a company sits, or that a word with a pronoun stands before.

use crate::lexicon::{Class, EntityType, Tag};
use crate::rules::about::words::{FROM, RELATED};
use crate::rules::about::{Name, Stage};
use crate::rules::words::deeds::{FORESEEING, RECKONING};
use crate::rules::{bare, is_noun, is_verb};
use crate::words::{Words, words};

/// Where a body sits.
static SEAT: Words = words!["مقرها", "مقره", "مقر", "مركزها", "مركزه", "ومقرها", "ومقره", "ومركزها", "ومركزه"];

impl Stage<'_, '_> {
    /// ومقرها فيينا, ومقرها الرئيسي فيينا: whether what stands behind a token is where a body sits.
    pub(in crate::rules::about) fn is_seat(&self, before: usize) -> bool {
        const CHIEF: Words = words!["الرئيسي", "الرئيس", "العالمي", "الإقليمي"];
        let chief = CHIEF.has(&self.doc.tokens[before]);
        let seat = before.checked_sub(usize::from(chief));
        seat.is_some_and(|at| SEAT.has(&self.doc.tokens[at]))
    }

    /// فازت منافستها كذا: a word with a pronoun of what another is to a company, before the other's name, which
    /// stands as that word does.
    pub(in crate::rules::about) fn is_own(&self, at: usize) -> bool {
        const ENDINGS: [&str; 2] = ["ها", "ه"];
        const ACTING: u64 = Class::VERB | Class::CUE | Tag::Level.bit() | Tag::Change.bit();
        let own = RELATED.contains(&bare(&self.doc.tokens[at])) && ENDINGS.iter().any(|ending| self.doc.ends_in(at, ending));
        let acts = |verb: usize| {
            let token = &self.doc.tokens[verb];
            let known = || self.lexicon.ordinary(token.key) == Class::VERB || self.lexicon.ordinary(bare(token)) == Class::VERB;
            token.class & ACTING != 0 || token.class & Tag::Preposition.bit() == 0 && known()
        };
        own && at.checked_sub(1).is_some_and(acts)
    }

    /// الجيل التالي من كذا, نسخة من كذا: of what a version is, it is that.
    pub(in crate::rules::about) fn is_version_of(&self, of: usize) -> bool {
        const VERSIONS: Words = words!["جيل", "نسخة", "إصدار", "طراز", "أجيال", "إصدارات", "نسخ"];
        const NEAR: usize = 3;
        let version = |at: usize| is_noun(self.doc, at, VERSIONS);
        FROM.has(&self.doc.tokens[of]) && (of.saturating_sub(NEAR)..of).any(version)
    }

    /// شركة كذا، صاحبة العلامة كذا: what another is called by.
    pub(in crate::rules::about) fn is_brand(&self, name: &Name) -> bool {
        const OWNERS: Words = words!["صاحبة", "صاحب", "مالكة", "مالك"];
        let before = self.first_of(name).checked_sub(1);
        if before.is_some_and(|at| OWNERS.contains(&bare(&self.doc.tokens[at]))) {
            return true;
        }
        let owner = self.first_of(name).checked_sub(2);
        owner.is_some_and(|at| OWNERS.contains(&bare(&self.doc.tokens[at])))
            && self.first_of(name).checked_sub(1).is_some_and(|at| self.is_common(at))
    }

    /// توقعت فورد، في بيان، خسارة قدرها كذا: whether a company tells before what it will lose or spend itself, as the object
    /// that stands at a token right behind it.
    pub(in crate::rules::about) fn foresees_own(&self, name: &Name, object: usize) -> bool {
        const ASIDE: usize = 5;
        let first = self.first_of(name);
        let head = first.checked_sub(1).filter(|&at| self.doc.tokens[at].class & Class::HEAD != 0);
        let verb = head.unwrap_or(first).checked_sub(1);
        let foresees = verb.is_some_and(|at| is_verb(&self.doc.tokens[at], FORESEEING));
        let end = self.past_quote(name.tokens.end);
        let company = self.kind(name) == EntityType::Org && !self.is_public(name.entity) && !self.is_lender(name.entity);
        let own = object >= end && object - end <= ASIDE && self.within(end..object).next().is_none();
        let that = (end..object.max(end)).any(|at| self.doc.tokens[at].class & Tag::That.bit() != 0);
        foresees && company && own && !that && !self.is_analyst(name)
    }

    /// قدر البنك الدولي الأضرار: who reckons a sum does not have it.
    pub(in crate::rules::about) fn estimates(&self, name: &Name) -> bool {
        let first = name.tokens.start;
        // البنك الدولي الذي قدر الأضرار
        let end = self.past_quote(name.tokens.end);
        let end = end + usize::from(self.doc.tokens.get(end).is_some_and(|token| token.mark == b','));
        let relative = self
            .doc
            .tokens
            .get(end)
            .is_some_and(|token| token.class & Tag::Relative.bit() != 0 && token.key.len() > 3);
        if relative && self.doc.tokens.get(end + 1).is_some_and(|token| RECKONING.contains(&bare(token))) {
            return true;
        }
        let head = first.checked_sub(1).filter(|&at| self.doc.tokens[at].class & Class::HEAD != 0);
        head.unwrap_or(first)
            .checked_sub(1)
            .is_some_and(|at| RECKONING.has(&self.doc.tokens[at]))
    }
}
