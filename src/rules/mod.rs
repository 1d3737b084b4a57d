//! The rules, in running order: figures, names, what money is and whose, and
//! claims. A later rule reads what earlier ones found and changes none of it.

mod about;
pub mod claim;
mod company;
pub mod figure;
mod gender;
pub mod name;
mod nationality;
mod role;
mod words;

use crate::doc::{Doc, Token};
use crate::finding::Findings;
use crate::fold::{self, Key};
use crate::lexicon::Lexicon;
use crate::words::Words;

/// A token's word without the proclitics before it.
fn bare(token: &Token) -> Key {
    if token.whole != 0 || token.key.is_cut() {
        token.key
    } else {
        token.key.skip(usize::from(token.clitics))
    }
}

/// Whether a token, its proclitics and article aside, is one of some words.
fn is_noun(doc: &Doc<'_>, at: usize, words: Words) -> bool {
    doc.tokens.get(at).is_some_and(|token| {
        let word = bare(token);
        let noun = word.without_article();
        // ألزم only looks as if it had an article.
        words.contains(&noun) || noun != word && words.contains(&word)
    })
}

/// Whether a token, a conjunction before it aside, is one of some words: وألزمتها, which is read as one word.
fn is_verb(token: &Token, words: Words) -> bool {
    let key = token.key;
    let joined = matches!(key.get(0), fold::WAW | fold::FEH) && !key.is_cut();
    words.contains(&key) || joined && words.contains(&key.skip(1))
}

/// Runs all rules over a document.
pub fn run(doc: &Doc<'_>, lexicon: &Lexicon) -> Findings {
    run_traced(doc, lexicon, None)
}

/// Runs all rules, and writes down which words were turned down as cues of
/// claims where somebody asks.
pub fn run_traced(doc: &Doc<'_>, lexicon: &Lexicon, trace: Option<&claim::Trace>) -> Findings {
    let (mut figures, mut warnings) = figure::find(doc, lexicon);
    let mut entities = name::find(doc, lexicon);
    figure::settle(doc, lexicon, &entities, &mut figures, &mut warnings);
    let governors = role::fill(doc, lexicon, &entities, &mut figures);
    about::fill(doc, lexicon, &entities, &mut figures, &governors);
    let claims = claim::find_traced(doc, lexicon, &entities, &figures, trace);
    // Last, since the rules before it read names only.
    name::nominal::link(doc, lexicon, &mut entities);
    Findings {
        entities,
        figures,
        claims,
        warnings,
    }
}
