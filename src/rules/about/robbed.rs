//! Whom thieves take a sum from.

use super::words::{FROM, THEFT};
use super::{Answer, BEHIND, Clause, Name, Stage};
use crate::finding::Role;
use crate::lexicon::EntityType;
use crate::rules::bare;
use crate::rules::role::Word;
use crate::words::{Words, words};

/// Breaking in, and what is broken into.
static BREAKING: Words = words![
    "اختراق",
    "اختراقا",
    "اخترق",
    "اخترقت",
    "اخترقوا",
    "استهدف",
    "استهدفت",
    "هجوم",
    "هجوما",
    "قرصنة"
];

/// How far before a name the preposition may stand that takes from what it is.
const FROM_KIND: usize = 8;

/// How far a break may be told of from what is taken.
const NEAR: usize = 16;

impl Stage<'_, '_> {
    /// سرق قراصنة كذا من منصة كذا, اختراق منصة كذا وسرقة كذا: who is robbed.
    pub(super) fn robbed(&self, clause: &Clause<'_>, word: &Word) -> Option<Answer> {
        let verb = self.doc.tokens.get(word.tokens.start)?;
        if clause.role != Role::Loss || !THEFT.contains(&bare(verb).without_article()) {
            return None;
        }
        let end = clause.end.min(clause.figure.end + 2 * BEHIND);
        let victim = self
            .within(clause.figure.end..end)
            .find(|name| self.is_platform(name) && (self.follows(name, FROM) || self.follows_kind(name, FROM, FROM_KIND)))
            .or_else(|| self.broken_into(clause, word));
        Some((victim.map(|name| name.entity), "about-robbed"))
    }

    /// What was broken into before something was taken from it.
    fn broken_into(&self, clause: &Clause<'_>, word: &Word) -> Option<&Name> {
        let start = word.tokens.start;
        let from = clause.start.max(start.saturating_sub(2 * NEAR));
        let breaks = (from..start).rev().find(|&at| BREAKING.contains(&bare(&self.doc.tokens[at])))?;
        let behind = self.within(breaks..start.min(breaks + 4)).find(|name| self.is_platform(name));
        // شهدت منصة كذا اختراقا
        behind.or_else(|| {
            self.within(from..breaks)
                .rev()
                .find(|name| self.is_platform(name) && !self.is_adjunct(name))
        })
    }

    fn is_platform(&self, name: &Name) -> bool {
        matches!(self.kind(name), EntityType::Org | EntityType::Product)
    }
}
