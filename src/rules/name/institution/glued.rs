//! Heads of institutions that glued proclitics leave with their article: للنيابة العامة.

use crate::lexicon::{Class, Reading};
use crate::rules::name::repeat::without_clitics;
use crate::rules::name::{Names, is_definite_key};

/// للنيابة العامة: the reading as a head of a word that glued proclitics leave with its article, and
/// that by itself begins listed names.
pub(super) fn glued_head(names: &Names<'_, '_>, at: usize) -> Option<Reading> {
    let token = &names.doc.tokens[at];
    let glued = token.clitics > 0 && !token.article && names.taken[at] == 0;
    let definite = glued
        .then(|| without_clitics(token.key, token.clitics))
        .filter(|&key| is_definite_key(key))?;
    let word = names.lexicon.find(definite.without_article());
    (names.lexicon.class(word) & Class::INSTITUTION != 0).then_some(Reading {
        word,
        clitics: token.clitics,
        article: true,
    })
}
