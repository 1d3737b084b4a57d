//! What a company is worth.

use super::ends_clause;
use super::scene::Scene;
use super::word::{Word, word_at};
use super::words::WORTH;
use crate::finding::Role;
use crate::lexicon::{Class, Govern};
use crate::rules::bare;
use crate::words::{Words, words};

impl Scene<'_, '_> {
    /// قيمة ميتا، قيمة شركة ميتا: what a company is worth.
    pub(super) fn worth(&self, at: usize) -> Option<Word> {
        if bare(&self.doc.tokens[at]) != WORTH {
            return None;
        }
        let kind = usize::from(self.doc.tokens.get(at + 1)?.class & Class::HEAD != 0);
        let named = |at: usize| self.name_over(at).is_some_and(|name| name.org && name.tokens.start == at);
        (named(at + 1) || named(at + 1 + kind)).then_some(Word {
            role: Role::Valuation,
            govern: Govern::Noun,
            tokens: at..at + 1,
        })
    }

    /// قدرت قيمة الشركة في آخر جولة تمويل بكذا: what a company is worth, where the word at hand only
    /// tells when that was.
    pub(super) fn worth_before(&self, word: &Word) -> Option<Word> {
        const REACH: usize = 8;
        const WHEN: Words = words!["في", "بعد", "خلال", "عقب", "قبل", "إثر", "ضمن"];
        const WHICH: Words = words!["آخر", "أول", "أحدث"];
        let is = |at: usize, words: Words| words.contains(&self.doc.tokens[at].key);
        let before = word.tokens.start.checked_sub(1)?;
        let when = if is(before, WHICH) { before.checked_sub(1)? } else { before };
        if !matches!(word.role, Role::Funding | Role::Deal) || !is(when, WHEN) {
            return None;
        }
        let worth = |at: usize| {
            let listed = word_at(self.doc, self.lexicon, at).filter(|word| word.role == Role::Valuation);
            listed.or_else(|| self.worth(at))
        };
        // بعد أن جمعت في جولة تمويل: another verb is between.
        let acts = |at: usize| word_at(self.doc, self.lexicon, at).is_some_and(|word| matches!(word.govern, Govern::Verb | Govern::Light));
        (self.from.max(when.saturating_sub(REACH))..when)
            .rev()
            .take_while(|&at| !ends_clause(self.doc, at) && !acts(at))
            .find_map(worth)
    }

    /// أسهم الشركة لتصل قيمتها إلى 3 تريليونات, قيمة أسهم الشركة: what all shares are
    /// worth is what the company is.
    pub(super) fn is_all_shares(&self, word: &Word) -> bool {
        const SHARES: Words = words!["سهم", "أسهم"];
        const WORTHS: Words = words!["قيمة", "قيمتها", "قيمته"];
        let from = self.from.max(word.tokens.start.saturating_sub(1));
        word.govern == Govern::Weak
            && self.is_one_of(word, &SHARES)
            && (from..self.figure.start).any(|at| WORTHS.contains(&bare(&self.doc.tokens[at])))
    }
}
