//! What stands behind a figure and tells what it is.

use super::ends_clause;
use super::scene::{Choice, REACH_BEHIND, Scene, is_of_bodies};
use super::word::word_at;
use super::words::{INSIDE, MEANS, MIN, SINCE};
use crate::doc::Kind;
use crate::finding::{Figure, Role};
use crate::fold::Key;
use crate::lexicon::{Class, Govern, Tag};
use crate::words::{Words, words};

impl Scene<'_, '_> {
    /// 30 مليارا من التمويل الحكومي: what the amount is part of.
    pub(super) fn partitive(&self) -> Option<Choice> {
        let of = self.behind_unit();
        self.doc.tokens.get(of).filter(|token| token.key == MIN)?;
        // من خلال البيع: by what means.
        self.doc.tokens.get(of + 1).filter(|token| !MEANS.has(token))?;
        // من شركات استثمار: from whom.
        let from_whom =
            |at: usize| self.doc.tokens[at].class & (Class::HEAD | Class::INSTITUTION) != 0 || is_of_bodies(&self.doc.tokens[at]);
        (of + 1..(of + 4).min(self.region.end))
            .take_while(|&at| !from_whom(at))
            .find_map(|at| word_at(self.doc, self.lexicon, at))
            .filter(|word| matches!(word.govern, Govern::Noun | Govern::Phrase))
            .map(|word| (word, "role-partitive"))
    }

    /// What follows the figure and the time that it is told by: 3 مليارات في
    /// اليوم من نفقات الفائدة.
    pub(super) fn behind_unit(&self) -> usize {
        let end = self.figure.end;
        let times = |at: usize| self.doc.tokens.get(at).is_some_and(|token| token.class & Class::PER != 0);
        let within = self.doc.tokens.get(end).is_some_and(|token| token.key == INSIDE);
        // 20 مليارا فقط من الإيرادات
        const ONLY: Key = Key::literal("فقط");
        match within {
            _ if self.doc.tokens.get(end).is_some_and(|token| token.key == ONLY) => end + 1,
            true if times(end + 1) => end + 2,
            false if times(end) => end + 1,
            _ => end,
        }
    }

    /// استثمارات بكذا في 29 صفقة، بانخفاض كذا عن مارس: by how much the sum before has changed.
    pub(super) fn is_change_of(&self, figures: &[Figure]) -> bool {
        const BY: Words = words!["بانخفاض", "بزيادة", "بارتفاع", "بتراجع", "بهبوط", "بنمو"];
        const THAN: Words = words!["عن", "مقارنة", "مقابل", "على"];
        let by = self.figure.start.checked_sub(1).is_some_and(|at| BY.has(&self.doc.tokens[at]));
        let than = self.doc.tokens.get(self.figure.end).is_some_and(|token| THAN.has(token));
        let alike = |before: usize| figures[before].currency == figures[self.at].currency;
        by && than && self.previous.is_some_and(alike)
    }

    /// 43 مليارا لشراء تويتر: what it is for.
    pub(super) fn purpose(&self) -> Option<Choice> {
        (self.figure.end..(self.figure.end + 4).min(self.region.end))
            .take_while(|&at| !ends_clause(self.doc, at) && !SINCE.has(&self.doc.tokens[at]))
            .find_map(|at| word_at(self.doc, self.lexicon, at))
            .filter(|word| matches!(word.govern, Govern::Noun | Govern::Phrase))
            .map(|word| (word, "role-purpose"))
    }

    /// كذا قدمتها المملكة لليمن, كذا كانت الدولة تعهدت بها: the verb of a clause that describes the sum, whose pronoun takes
    /// it up.
    pub(super) fn resumed(&self) -> Option<Choice> {
        const REACH: usize = 6;
        const BY_IT: Words = words!["بها", "به", "عليها", "عليه"];
        let other = Tag::Preposition.bit() | Tag::Relative.bit() | Tag::Subordinate.bit() | Tag::That.bit();
        let end = self.figure.end;
        let joined = self.doc.tokens.get(end).is_some_and(|next| next.clitics > 0);
        let near = end..self.region.end.min(end + REACH);
        let straight = |at: &usize| {
            let token = &self.doc.tokens[*at];
            token.kind == Kind::Arabic && token.class & other == 0
        };
        let verb = near
            .take_while(straight)
            .filter_map(|at| word_at(self.doc, self.lexicon, at))
            .find(|word| matches!(word.govern, Govern::Verb | Govern::Light))
            .filter(|_| !joined)?;
        let at = verb.tokens.start;
        let own = ["ها", "ه"].iter().any(|ending| self.doc.ends_in(at, ending)) && !self.doc.ends_in(at, "ة");
        let by_it = || self.doc.tokens.get(verb.tokens.end).is_some_and(|next| BY_IT.has(next));
        (own || by_it()).then_some((verb, "role-resumed"))
    }

    /// The first word behind the figure that names an amount.
    pub(super) fn behind(&self) -> Option<Choice> {
        self.partitive().or_else(|| {
            let end = self.region.end.min(self.figure.end + REACH_BEHIND);
            let hangs = |at: usize| {
                let token = &self.doc.tokens[at];
                token.class & Tag::Subordinate.bit() != 0 || SINCE.has(token)
            };
            (self.figure.end..end)
                .take_while(|&at| !ends_clause(self.doc, at) && !hangs(at))
                .filter(|&at| self.name_over(at).is_none_or(|name| !name.org))
                .filter_map(|at| word_at(self.doc, self.lexicon, at))
                .filter(|word| !self.is_slice(word))
                .find(|word| matches!(word.govern, Govern::Noun | Govern::Phrase) && !(self.small && word.role == Role::Valuation))
                .map(|word| (word, "role-behind"))
        })
    }

    /// What stands behind the figure up to a clause that hangs on it: مستوى 5
    /// دولارات الذي وجد دعما.
    pub(super) fn main_clause_behind(&self) -> impl Iterator<Item = usize> {
        let hangs = Tag::Relative.bit() | Tag::Subordinate.bit();
        (self.figure.end..self.region.end.min(self.figure.end + REACH_BEHIND)).take_while(move |&at| self.doc.tokens[at].class & hangs == 0)
    }
}
