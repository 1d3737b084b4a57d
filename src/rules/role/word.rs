//! The words that tell a role, and how they govern.

use std::ops::Range;

use super::words::OTHERS;
use crate::doc::Doc;
use crate::finding::Role;
use crate::lexicon::{Class, Govern, Lexicon, Sense};
use crate::rules::bare;
use crate::words::Words;

/// A word that tells a role.
#[derive(Debug, Clone)]
pub(in crate::rules) struct Word {
    pub(in crate::rules) role: Role,
    pub(in crate::rules) govern: Govern,
    /// Its tokens.
    pub(in crate::rules) tokens: Range<usize>,
}

impl Word {
    /// Whether one of some words stands right before it.
    pub(in crate::rules) fn stands_behind(&self, doc: &Doc<'_>, words: Words) -> bool {
        let before = self.tokens.start.checked_sub(1);
        before.is_some_and(|at| words.has(&doc.tokens[at]))
    }
}

/// The word or phrase that begins at a token and tells a role.
pub(in crate::rules) fn word_at(doc: &Doc<'_>, lexicon: &Lexicon, at: usize) -> Option<Word> {
    let token = doc.tokens.get(at)?;
    if token.class & Class::ROLE == 0 {
        return None;
    }
    if doc.ends_in(at, "ة") && OTHERS.contains(&bare(token).without_article()) {
        return None;
    }
    let (role, end) = doc.readings(at).find_map(|reading| {
        if lexicon.class(reading.word) & Class::ROLE == 0 {
            return None;
        }
        doc.phrase(lexicon, at, reading, |sense| match sense {
            // No verb has an article, nor ends in ة: الصرف is no صرف, دفعة no دفعه.
            Sense::Role(role) => {
                let word = lexicon.roles.get(usize::from(*role))?;
                let verb = matches!(word.govern, Govern::Verb | Govern::Light);
                (!verb || !reading.article && !doc.ends_in(at, "ة")).then_some(*role)
            }
            _ => None,
        })
    })?;
    let word = lexicon.roles.get(usize::from(role))?;
    Some(Word {
        role: Role::named(lexicon.text(word.name))?,
        govern: word.govern,
        tokens: at..end,
    })
}
