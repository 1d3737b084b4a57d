//! What is taken over: whom one rival buys, and what an earlier word of the clause takes.

use crate::finding::Role;
use crate::lexicon::{Class, Govern};
use crate::rules::about::who::name::{is_thing, opens};
use crate::rules::about::{Clause, Name, Stage};
use crate::rules::bare;
use crate::rules::role::{Word, word_at};
use crate::rules::words::actors::RIVALS;
use crate::rules::words::deeds::{OFFERS, TAKING_OVER};
use crate::rules::words::joints::ON;
use crate::words::{Words, words};

/// A takeover or deal, by that alone.
pub(in crate::rules::about) static THE_ACQUISITION: Words = words!["صفقة"; TAKING_OVER, OFFERS];

impl Stage<'_, '_> {
    /// الاستحواذ على «كذا»: what is taken over is named, but no name is known there.
    pub(in crate::rules::about) fn takes_unknown(&self, word: &Word) -> bool {
        let end = word.tokens.end;
        if !self.doc.tokens.get(end).is_some_and(|token| ON.has(token)) {
            return false;
        }
        let rival = self.past_rival(end + 1) - (end + 1);
        let kind = rival
            + usize::from(
                self.doc
                    .tokens
                    .get(end + 1 + rival)
                    .is_some_and(|token| token.class & Class::HEAD != 0),
            );
        let at = end + 1 + kind;
        let quoted = self.doc.tokens.get(at).is_some_and(|token| opens(token.mark));
        self.name_at(at + usize::from(quoted)).is_none() && (quoted || self.is_unknown(at) || kind == 1 && self.is_unknown_behind(at))
    }

    /// استحواذها على منافستها الأميركية كذا: the token behind what is taken over is to who takes it, with
    /// its nationality.
    fn past_rival(&self, at: usize) -> usize {
        let token = |at: usize| self.doc.tokens.get(at);
        if !token(at).is_some_and(|token| RIVALS.contains(&bare(token))) {
            return at;
        }
        let described = |at: usize| {
            token(at).is_some_and(|token| token.class & (Class::NATIONALITY | Class::ADJECTIVE) != 0 && self.name_at(at).is_none())
        };
        (at + 1..at + 4).find(|&at| !described(at)).unwrap_or(at + 1)
    }

    /// شركة الألعاب كذا: a company that is told by what it does before its name, of which
    /// nothing is known.
    fn is_unknown_behind(&self, at: usize) -> bool {
        const REACH: usize = 4;
        let mut phrase = (at..at + REACH).take_while(|&at| at < self.doc.tokens.len() && !self.ends_phrase(at));
        phrase.clone().all(|at| self.name_at(at).is_none()) && phrase.any(|at| self.is_unknown(at))
    }

    /// استحوذت أدنوك على كوفسترو في صفقة بقيمة كذا: what an earlier word of
    /// buying in the clause takes.
    pub(in crate::rules::about) fn taken_over(&self, clause: &Clause<'_>, word: &Word) -> Option<&Name> {
        let buying = (clause.inner..word.tokens.start)
            .rev()
            .filter_map(|at| word_at(self.doc, self.lexicon, at))
            .find(|earlier| earlier.role == Role::Deal && matches!(earlier.govern, Govern::Verb | Govern::Phrase))?;
        let end = word.tokens.start;
        self.within(buying.tokens.end..end)
            .filter(is_thing)
            .find(|name| self.follows(name, ON))
            .or_else(|| self.bought(clause, &buying).filter(|name| name.tokens.end <= end))
    }

    /// … الاستحواذ على كذا. … في صفقة بلغت قيمتها كذا: what was said to be taken right before.
    pub(in crate::rules::about) fn taken_before(&self, clause: &Clause<'_>, word: &Word) -> Option<&Name> {
        const REACH: usize = 30;
        if !self.is_any_of(word, THE_ACQUISITION) {
            return None;
        }
        let start = word.tokens.start;
        let taken = self
            .within(start.saturating_sub(REACH)..start)
            .rev()
            .find(|name| is_thing(name) && self.is_taken(name))?;
        // Nothing of another sentence, where this one names who buys and what.
        let other = taken.tokens.start < clause.start && self.within(clause.start..start).filter(is_thing).count() > 1;
        (!other).then_some(taken)
    }
}
