//! Names that only say where a company sits, or that a word with a pronoun stands before.

use super::Stage;
use super::words::RELATED;
use crate::lexicon::{Class, Tag};
use crate::rules::bare;
use crate::words::{Words, words};

/// Where a body sits.
static SEAT: Words = words!["مقرها", "مقره", "مقر", "مركزها", "مركزه", "ومقرها", "ومقره", "ومركزها", "ومركزه"];

impl Stage<'_, '_> {
    /// ومقرها فيينا, ومقرها الرئيسي فيينا: whether what stands behind a token is where a body sits.
    pub(super) fn is_seat(&self, before: usize) -> bool {
        const CHIEF: Words = words!["الرئيسي", "الرئيس", "العالمي", "الإقليمي"];
        let chief = CHIEF.has(&self.doc.tokens[before]);
        let seat = before.checked_sub(usize::from(chief));
        seat.is_some_and(|at| SEAT.has(&self.doc.tokens[at]))
    }

    /// فازت منافستها كذا: a word with a pronoun of what another is to a company, before the other's name, which
    /// stands as that word does.
    pub(super) fn is_own(&self, at: usize) -> bool {
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
}
