//! Whom a pronoun on a verb or a preposition stands for, and a verb with no subject: of whom the sentences before tell.

use crate::finding::Role;
use crate::lexicon::{Class, EntityType, Govern, Tag};
use crate::rules::about::{Clause, Stage};
use crate::rules::role::Word;
use crate::rules::words::deeds::{COMPELLING_HER, COMPELLING_HIM, RECKONING};
use crate::rules::{bare, gender, is_verb};
use crate::words::{Words, words};

/// How many sentences back the one is looked for that names whom all tell of.
const BACK: usize = 3;

/// How far into such a sentence, in tokens.
const LONGEST: usize = 80;

/// Prepositions with a pronoun, by its gender.
static ON_HER: Words = words!["عليها", "لديها", "فيها", "منها", "إليها", "لها"];
static ON_HIM: Words = words!["عليه", "لديه", "فيه", "منه", "إليه", "له"];

/// Verbs of judging with a pronoun, by its gender.
static FINED_HER: Words = words!["غرم" / "يغرم" / "ها", "عاقب" / "يعاقب" / "ها", "تغريمها", "بتغريمها"; COMPELLING_HER];
static FINED_HIM: Words = words!["غرم" / "يغرم" / "ه", "عاقب" / "يعاقب" / "ه", "تغريمه", "بتغريمه"; COMPELLING_HIM];

/// What, before what somebody does.
static WHAT: Words = words!["ما"];

impl Stage<'_, '_> {
    /// Of whom the sentence before tells that names anybody who can have the sum: the first that is no adjunct, of this
    /// gender. Where it names nobody else of its own, the one before that.
    pub(in crate::rules::about) fn told_of(&self, clause: &Clause<'_>, feminine: bool) -> Option<usize> {
        const OPENING: usize = 6;
        let index = self.doc.sentence_of(clause.figure.start);
        for back in 1..=BACK {
            let before = &self.doc.sentences.get(index.checked_sub(back)?)?.tokens;
            let nominal = (before.start..before.end.min(before.start + OPENING)).find_map(|at| Some((at, self.nominal(at, clause)?)));
            let end = before.end.min(before.start + LONGEST);
            let named = self.within(before.start..end).find(|name| !self.is_adjunct(name));
            let named = named.map(|name| (name.tokens.start, name.entity));
            let told = match (named, nominal) {
                (Some(named), Some(nominal)) => Some(named.min(nominal)),
                (one, other) => one.or(other),
            };
            // Beyond a sentence that names nobody, and goes on itself.
            let Some((at, entity)) = told else {
                if self.doc.block_of(before.start) != self.doc.block_of(clause.figure.start) {
                    return None;
                }
                continue;
            };
            let agrees = gender::agrees(self.doc, self.lexicon, &self.entities[entity], at, feminine);
            // زار الوزير مصنع كذا. وخصص كذا: a factory gives its gender to no company.
            let genitive = || {
                let noun = at.checked_sub(1).filter(|&noun| noun >= before.start && self.name_at(at).is_some());
                noun.is_some_and(|noun| self.is_common(noun) && self.doc.tokens[noun].class & Class::HEAD == 0)
            };
            let may = self.may_have(&self.nameless(entity), clause);
            return (agrees && (feminine || !genitive()) && may).then_some(entity);
        }
        None
    }

    /// وتراكمت عليها ديون بكذا, وألزمتها هيئة محلفين بتعويض قدره كذا, وعليها أن تسدد كذا: whom a pronoun stands for that is no
    /// noun's, where the clause names nobody who can have the sum.
    pub(in crate::rules::about) fn on_her(&self, clause: &Clause<'_>, governor: Option<&Word>) -> Option<usize> {
        let start = clause.figure.start;
        let (hers, his) = match clause.role {
            Role::Fine => (FINED_HER, FINED_HIM),
            Role::Debt | Role::Cost | Role::Funding => (ON_HER, ON_HIM),
            _ => return None,
        };
        let word = governor.filter(|word| word.tokens.start >= clause.start && word.tokens.start < start)?;
        let at = (clause.start..start).rev().find(|&at| {
            let token = &self.doc.tokens[at];
            is_verb(token, hers) || is_verb(token, his)
        })?;
        let own = |at: usize| self.doc.tokens.get(at + 1).is_some_and(|next| next.class & Tag::That.bit() != 0);
        // وعليها أن تسدد كذا, وتراكمت عليها ديون
        let near = clause.role == Role::Fine || own(at) || at + 2 >= word.tokens.start && word.govern == Govern::Noun;
        let named = self.within(clause.start..start).any(|name| {
            self.fits(name, clause.role) && name.kind != EntityType::Media && !(clause.role == Role::Fine && self.judges(name))
        });
        let feminine = is_verb(&self.doc.tokens[at], hers);
        (near && !named).then(|| self.told_of(clause, feminine)).flatten()
    }

    /// قدرت تقارير ما أنفقته على كذا بكذا: who did what is reckoned.
    pub(in crate::rules::about) fn what_she_did(&self, clause: &Clause<'_>, governor: Option<&Word>) -> Option<usize> {
        let verb = governor
            .filter(|word| word.govern == Govern::Verb && word.tokens.start < clause.figure.start)?
            .tokens
            .start;
        let what = verb
            .checked_sub(1)
            .filter(|&at| at >= clause.start && WHAT.has(&self.doc.tokens[at]))?;
        const NEAR: usize = 3;
        let from = clause.start.max(what.saturating_sub(NEAR));
        let reckoned = (from..what).any(|at| RECKONING.contains(&bare(&self.doc.tokens[at])));
        let done = ["ته", "تها", "ه"].iter().any(|ending| self.doc.ends_in(verb, ending));
        let named = self
            .within(clause.start..clause.figure.start)
            .any(|name| self.may_own(name, clause) && !self.is_adjunct(name));
        if !reckoned || !done || named {
            return None;
        }
        let feminine = self.doc.ends_in(verb, "ته") || self.doc.ends_in(verb, "تها");
        self.told_of(clause, feminine)
    }
}
