//! What is bought where the sum is told as spent, got or signed for.

use crate::finding::Role;
use crate::fold;
use crate::lexicon::{Class, EntityType, Govern};
use crate::rules::about::deal::takeover::THE_ACQUISITION;
use crate::rules::about::who::name::{KIND, is_thing, opens};
use crate::rules::about::words::{CONTRACT, FROM, PARTS};
use crate::rules::about::{Answer, Clause, Name, OWNER, Stage};
use crate::rules::bare;
use crate::rules::role::{Word, word_at};
use crate::rules::words::deeds::{BUYING, GIVING, TENDERING, TO_GET};
use crate::words::{Words, words};

/// Who owns a company.
static OWNERS: Words = words!["مساهمو", "مساهمي", "مساهمين", "ملاك"];

/// Buying, before what is bought.
static SUPPLYING: Words = words!["لتوريد", "توريد"; BUYING];

impl Stage<'_, '_> {
    /// أنفقت كذا للحصول على حصة 49% في كذا: the company of which a part is got.
    pub(in crate::rules::about) fn stake_behind(&self, clause: &Clause<'_>) -> Option<&Name> {
        const PART: usize = 4;
        let end = clause.figure.end;
        self.doc.tokens.get(end).filter(|token| TO_GET.has(token))?;
        let part = (end + 1..clause.end.min(end + 1 + PART)).find(|&at| {
            let token = &self.doc.tokens[at];
            token.mark == b'%' || PARTS.contains(&bare(token).without_article())
        })?;
        self.within(part..clause.end.min(part + OWNER)).find(is_thing)
    }

    /// وقعت كذا عقدا مع كذا لشراء خدمات بقيمة كذا: the contract, where what is bought has no name.
    pub(in crate::rules::about) fn contract_for(&self, clause: &Clause<'_>, word: &Word) -> Option<Word> {
        let start = word.tokens.start;
        let named = || self.within(word.tokens.end..clause.figure.start).any(|name| is_thing(&name));
        if !self.is_any_of(word, SUPPLYING) || named() {
            return None;
        }
        (clause.inner.max(start.saturating_sub(OWNER))..start)
            .rev()
            .filter_map(|at| word_at(self.doc, self.lexicon, at))
            .find(|contract| contract.role == Role::Deal && contract.govern == Govern::Noun && self.is_any_of(contract, CONTRACT))
    }

    /// منحت الوزارة كذا عقدا, منحت عقدا بقيمة كذا لكذا: who gets a contract, and not who gives it.
    pub(in crate::rules::about) fn awarded(&self, clause: &Clause<'_>, word: &Word) -> Option<Answer> {
        const LAM: usize = 5;
        let start = word.tokens.start;
        if let Some(name) = self.tendered(clause, start) {
            return Some((Some(name.entity), "about-recipient"));
        }
        let verb = (clause.inner.max(start.saturating_sub(OWNER))..start)
            .rev()
            .find(|&at| GIVING.has(&self.doc.tokens[at]))?;
        let mut named = self.within(verb + 1..start).filter(is_thing);
        let second = named.next().and_then(|_| named.next()).filter(|name| name.tokens.end == start);
        let end = clause.figure.end;
        let behind = || {
            self.within(end..clause.end.min(end + LAM))
                .find(|name| is_thing(name) && self.begins_with_lam(name))
        };
        let given = second.or_else(behind).filter(|name| !self.is_joined(name));
        Some((given.map(|name| name.entity), "about-recipient"))
    }

    /// منحت الوزارة شركة كذا عقدا. وتبلغ قيمة العقد كذا: who got the contract that was told of, or is a party to it.
    pub(in crate::rules::about) fn of_the_contract(&self, word: &Word) -> Option<&Name> {
        const REACH: usize = 60;
        const NEAR: usize = 8;
        const PARTY: Words = words!["مع"];
        let start = word.tokens.start;
        let last = word.tokens.end - 1;
        let definite = bare(&self.doc.tokens[last]).starts_with(&[fold::ALEF, fold::LAM]);
        let told = (start.saturating_sub(REACH)..start)
            .rev()
            .filter(|_| definite)
            .find(|&at| CONTRACT.has(&self.doc.tokens[at]))?;
        let company = |name: &&Name| self.kind(name) == EntityType::Org && !self.is_public(name.entity) && !self.plays(name);
        let party = self.within(told..start.min(told + NEAR)).filter(company);
        let party = party.into_iter().find(|name| self.past_kind(name, PARTY, KIND).is_some());
        party.or_else(|| self.within(told.saturating_sub(NEAR)..told).rfind(company))
    }

    /// أرست الوزارة مناقصة على شركة كذا بقيمة كذا, ترسية عقد بكذا على كذا: who wins a tender, before the sum or behind it.
    fn tendered(&self, clause: &Clause<'_>, start: usize) -> Option<&Name> {
        const FAR: usize = 18;
        const ON: Words = words!["على", "إلى"];
        let verb = (clause.inner.max(start.saturating_sub(OWNER))..clause.figure.start).find(|&at| TENDERING.has(&self.doc.tokens[at]))?;
        let end = clause.figure.end;
        self.within(verb + 1..clause.figure.start)
            .chain(self.within(end..clause.end.min(end + FAR)))
            .filter(is_thing)
            .find(|name| self.past_kind(name, ON, KIND).is_some())
    }

    /// صفقة لتطوير رأس الحكمة بقيمة كذا: what is built or run by a deal, a place too.
    pub(in crate::rules::about) fn developed(&self, clause: &Clause<'_>, word: &Word) -> Option<&Name> {
        const WORKS: Words = words!["لتطوير", "لإنشاء", "لبناء", "لتشغيل", "لإدارة", "لتوسعة", "لتحديث"];
        const KIND: usize = 2;
        let at = word.tokens.end;
        let works = self.doc.tokens.get(at).is_some_and(|token| WORKS.has(token));
        if !works || word.govern != Govern::Noun {
            return None;
        }
        self.within(at + 1..clause.figure.start.min(at + 2 + KIND))
            .next()
            .filter(|name| matches!(name.kind, EntityType::Place | EntityType::Product | EntityType::Org))
            .filter(|name| (at + 1..self.first_of(name)).all(|at| self.doc.tokens[at].class & Class::HEAD != 0))
    }

    /// 80% من نادي كذا, حصة من كذا: a part of it, and not from it.
    pub(in crate::rules::about) fn is_part_of(&self, name: &Name) -> bool {
        let of = (1..=3)
            .filter_map(|back| name.tokens.start.checked_sub(back))
            .find(|&at| FROM.has(&self.doc.tokens[at]));
        of.and_then(|of| of.checked_sub(1)).is_some_and(|part| {
            let token = &self.doc.tokens[part];
            token.mark == b'%' || PARTS.has(token)
        })
    }

    /// حصة غالبية في مجموعة كذا, أسهما في كذا: whether a part is of what a name is, with nothing but its kind between.
    pub(in crate::rules::about) fn is_stake_in(&self, name: &Name) -> bool {
        const IN: Words = words!["في"];
        const REACH: usize = 4;
        let first = self.first_of(name);
        let Some(inside) = self.past_kind(name, IN, REACH) else {
            return false;
        };
        let kind = |at: usize| self.doc.tokens[at].class & Class::HEAD != 0 || opens(self.doc.tokens[at].mark);
        let part = |at: usize| {
            let token = &self.doc.tokens[at];
            token.mark == b'%' || PARTS.contains(&bare(token).without_article())
        };
        matches!(
            name.kind,
            EntityType::Org | EntityType::Product | EntityType::Model | EntityType::Media
        ) && !self.is_exchange(name)
            && (inside + 1..first).all(kind)
            && (inside.saturating_sub(KIND)..inside).any(part)
    }

    /// وافق مساهمو كذا على صفقة الاستحواذ: whose owners agree to a deal, it takes.
    pub(in crate::rules::about) fn of_owners(&self, clause: &Clause<'_>, word: &Word) -> Option<&Name> {
        const KIND: usize = 2;
        if !self.is_any_of(word, THE_ACQUISITION) {
            return None;
        }
        let owned = |name: &&Name| {
            let first = self.first_of(name);
            is_thing(name) && (first.saturating_sub(KIND)..first).any(|at| OWNERS.contains(&bare(&self.doc.tokens[at])))
        };
        self.within(clause.start..word.tokens.start).find(owned)
    }

    /// رفض مساهمو كذا عرضا للاستحواذ على شركتهم: the company whose owners are told of.
    pub(in crate::rules::about) fn own_company(&self, clause: &Clause<'_>, word: &Word) -> Option<&Name> {
        const THEIRS: Words = words!["شركتهم", "شركته", "شركتهما"];
        let end = word.tokens.end;
        let theirs = self.doc.tokens.get(end + 1).is_some_and(|token| THEIRS.has(token));
        theirs.then(|| self.of_owners(clause, word)).flatten()
    }
}
