//! Whose a sum is that a relative clause tells of.

use std::ops::Range;

use crate::doc::Kind;
use crate::finding::Role;
use crate::lexicon::{Class, EntityType, Govern, Tag};
use crate::rules::about::words::INSIDE;
use crate::rules::about::{Answer, Clause, Name, Stage};
use crate::rules::role::Word;
use crate::rules::words::deeds::RECKONING;
use crate::rules::{bare, gender, is_noun};
use crate::words::{Words, words};

/// To have a rank.
static RANKING: Words = words!["جاء", "حل", "احتل", "يأتي", "يحتل", "يحل"];

/// Who or which, of what is masculine.
static MASCULINE: Words = words!["الذي", "والذي"];

impl Stage<'_, '_> {
    /// الصندوق الذي تبلغ ديونه كذا: what a relative clause is of, that its pronoun
    /// stands for; nobody, where that is a thing with no name.
    pub(in crate::rules::about) fn of_relative(&self, clause: &Clause<'_>, word: Range<usize>) -> Option<Answer> {
        const REACH: usize = 3;
        let start = word.start;
        let relative = (start.saturating_sub(REACH).max(clause.start)..start).rev().find(|&at| {
            let token = &self.doc.tokens[at];
            token.class & Tag::Relative.bit() != 0 && token.key.len() > 3
        })?;
        // التي صدرتها أوكرانيا: the pronoun stands for the object.
        // التي تقدر قيمتها بكذا: of what is before.
        let own =
            word.len() > 1 && self.doc.ends_in(word.end - 1, "ها") || word.end < clause.figure.start && self.doc.ends_in(word.end, "ها");
        if relative + 1 == start && !own {
            let subject = self
                .name_at(word.end)
                .filter(|name| self.fits(name, clause.role) && !self.is_adjunct(name));
            return subject.map(|name| (Some(name.entity), "about-subject"));
        }
        let between = Class::ADJECTIVE | Class::NATIONALITY | Tag::Filler.bit();
        let mut last = relative.checked_sub(1)?;
        loop {
            if let Some(name) = self
                .within(clause.start..last + 1)
                .next_back()
                .filter(|name| name.tokens.end > last)
            {
                if let Some(thing) = self.thing_in(name, relative, clause) {
                    return thing;
                }
                return self.fits(name, clause.role).then_some((Some(name.entity), "about-antecedent"));
            }
            if let Some(entity) = self.nominal(last, clause) {
                return Some((Some(entity), "about-antecedent"));
            }
            let token = &self.doc.tokens[last];
            if token.kind != Kind::Mark && (token.class & between == 0 || token.class & Class::NOUN != 0) {
                break;
            }
            last = last.checked_sub(1).filter(|&last| last > clause.start)?;
        }
        let person = Class::TITLE | Tag::Role.bit() | Class::HEAD;
        let thing = self.doc.tokens[last].class & (Class::NOUN | person) == Class::NOUN;
        // كذا، وهي شركة في مجال كذا التي تبلغ قيمتها كذا
        let beside = || {
            self.set_beside(clause, last + 1)
                .map(|name| (Some(name.entity), "about-antecedent"))
        };
        thing.then(|| beside().unwrap_or((None, "about-common")))
    }

    /// بسبب كذا، التي تقول إن كلفة نموذجها كذا: who says in a relative clause what that of the sum tells.
    pub(in crate::rules::about) fn says_in_relative(&self, clause: &Clause<'_>) -> Option<&Name> {
        let that = clause.inner.checked_sub(1).filter(|&that| that > clause.start + 2)?;
        let says = self.doc.tokens[that - 1].class & Class::CUE != 0;
        let token = &self.doc.tokens[that - 2];
        let relative = token.class & Tag::Relative.bit() != 0 && token.key.len() > 3;
        let name = self.within(clause.start..that - 2).next_back().filter(|_| says && relative)?;
        let end = self.past_quote(name.tokens.end);
        let beside = (end..that - 2).all(|at| self.doc.tokens[at].mark == b',');
        (beside && self.fits(name, clause.role)).then_some(name)
    }

    /// البنك الدولي الذي قدر الأضرار بكذا: whether the relative clause before a token is of whoever reckons.
    pub(in crate::rules::about) fn is_of_reckoner(&self, clause: &Clause<'_>, at: usize) -> bool {
        const REACH: usize = 4;
        (clause.start.max(at.saturating_sub(REACH))..at).any(|at| {
            let token = &self.doc.tokens[at];
            let relative = token.class & Tag::Relative.bit() != 0 && token.key.len() > 3;
            relative && self.doc.tokens.get(at + 1).is_some_and(|verb| RECKONING.contains(&bare(verb)))
        })
    }

    /// مصنعها في ألمانيا الذي تبلغ كلفته كذا: a thing in a land of another gender than its relative's,
    /// of whom its pronoun stands for.
    fn thing_in(&self, land: &Name, relative: usize, clause: &Clause<'_>) -> Option<Option<Answer>> {
        let inside = land.tokens.start.checked_sub(1).filter(|&at| self.doc.tokens[at].key == INSIDE)?;
        let masculine = MASCULINE.has(&self.doc.tokens[relative]);
        let agrees = gender::agrees(self.doc, self.lexicon, &self.entities[land.entity], land.tokens.start, !masculine);
        let thing = inside.checked_sub(1).filter(|_| self.is_land(land) && masculine && !agrees)?;
        if !self.doc.ends_in(thing, "ها") {
            return Some(Some((None, "about-common")));
        }
        let tokens = thing..thing + 1;
        let word = Word {
            role: clause.role,
            govern: Govern::Noun,
            tokens,
        };
        Some(self.pronoun(clause, &word))
    }

    /// قناة كذا التي يتوقع أن تحقق كذا: what a relative clause is of in which something is said to be expected, where
    /// the clause of that names nobody.
    pub(in crate::rules::about) fn of_expected_relative(&self, clause: &Clause<'_>, at: usize) -> Option<usize> {
        const REACH: usize = 4;
        const EXPECTED: Words = words![
            "يتوقع",
            "متوقع",
            "يقدر",
            "مقدر",
            "ينتظر",
            "منتظر",
            "يرجح",
            "مرجح",
            "يفترض",
            "مفترض",
            "مقرر",
            "يمكن",
            "ممكن"
        ];
        let that = clause.inner.checked_sub(1).filter(|&that| that > clause.start)?;
        let relative = (clause.start.max(that.saturating_sub(REACH))..that).rev().find(|&at| {
            let token = &self.doc.tokens[at];
            token.class & Tag::Relative.bit() != 0 && token.key.len() > 3
        })?;
        let expected = (relative..that).any(|at| is_noun(self.doc, at, EXPECTED));
        if !expected || self.within(relative..at.max(relative)).next().is_some() {
            return None;
        }
        let name = self.within(clause.start..relative).next_back();
        let beside = name.filter(|name| {
            let end = self.past_quote(name.tokens.end);
            (end..relative).all(|at| self.doc.tokens[at].mark == b',') && self.fits(name, clause.role)
        });
        let nominal = || self.nominal(relative.checked_sub(1)?, clause);
        beside.map(|name| name.entity).or_else(nominal)
    }

    /// قياسا إلى كذا، التي تدرس بيع أسهم بقيمة كذا: the name that a relative clause is of which
    /// goes on to the sum, and of which its verb has no pronoun.
    pub(in crate::rules::about) fn of_open_relative(&self, clause: &Clause<'_>, at: usize, from: usize) -> Option<&Name> {
        const REACH: usize = 16;
        let relative = (from.max(at.saturating_sub(REACH))..at)
            .rev()
            .find(|&at| self.doc.tokens[at].class & Tag::Relative.bit() != 0 && self.doc.tokens[at].key.len() > 3)?;
        let comma = usize::from(
            relative
                .checked_sub(1)
                .is_some_and(|before| self.doc.tokens[before].kind == Kind::Mark),
        );
        let end = relative - comma;
        let name = self.within(clause.inner..relative).next_back()?;
        let object = self.doc.tokens.get(relative + 1).is_some_and(|verb| {
            verb.class & Tag::Preposition.bit() != 0 || ["ها", "ه"].iter().any(|ending| self.doc.ends_in(relative + 1, ending))
        });
        let stops = (relative..at).any(|at| self.doc.tokens[at].kind == Kind::Mark && self.doc.tokens[at].mark == b',');
        (name.tokens.end == end && !object && !stops && self.may_own(name, clause)).then_some(name)
    }

    /// تفوق كذا على فلان، رئيس شركة كذا، الذي جاء في المرتبة الثانية بأجر قدره كذا: the man of whom a clause of his rank tells.
    pub(in crate::rules::about) fn ranked_in_relative(&self, clause: &Clause<'_>) -> Option<&Name> {
        const REACH: usize = 14;
        const OFFICE: usize = 12;
        let start = clause.figure.start;
        let verb = (clause.start.max(start.saturating_sub(REACH))..start)
            .rev()
            .filter(|_| matches!(clause.role, Role::Salary | Role::Assets))
            .find(|&at| RANKING.contains(&bare(&self.doc.tokens[at])))?;
        let relative = verb.checked_sub(1).filter(|&at| MASCULINE.has(&self.doc.tokens[at]))?;
        let person = |name: &&Name| name.kind == EntityType::Person;
        if self.within(verb..start).any(|name| person(&name)) {
            return None;
        }
        self.within(relative.saturating_sub(OFFICE).max(clause.start)..relative)
            .rfind(person)
    }

    /// شركة كذا التي تقدم منصة كذا جمعت كذا: goods that a relative clause tells of a body, which does what the verb behind
    /// them tells.
    pub(in crate::rules::about) fn is_made_in_relative(&self, name: &Name) -> bool {
        const REACH: usize = 5;
        const BODY: usize = 4;
        let first = self.first_of(name);
        let relative = |at: &usize| self.doc.tokens[*at].class & Tag::Relative.bit() != 0 && self.doc.tokens[*at].key.len() > 3;
        let goods = matches!(self.kind(name), EntityType::Product | EntityType::Model);
        let Some(relative) = (first.saturating_sub(REACH)..first).rev().filter(|_| goods).find(relative) else {
            return false;
        };
        self.within(relative.saturating_sub(BODY)..relative)
            .any(|body| self.kind(body) == EntityType::Org)
    }
}
