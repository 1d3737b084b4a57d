//! Heads outside a name: شركة، صحيفة، تطبيق. They tell the type of what
//! follows them, past the adjectives that describe it.

use super::words::DESCRIPTIONS;
use super::{bare_variants, is_definite_key};
use crate::doc::{Doc, Kind};
use crate::fold::{self, Key};
use crate::lexicon::{Class, EntityType, Lexicon, Sense};
use crate::words::Words;

/// The longest run of adjectives between a head and its name.
const ADJECTIVES: usize = 3;

/// What a head tells of the name behind it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Head {
    /// The type of what it names.
    pub kind: EntityType,
    /// The head's first token.
    at: u32,
    /// Whether nothing but a quotation mark stands between.
    pub near: bool,
    /// Whether the head has the article: الشركة.
    pub definite: bool,
}

impl Head {
    /// The head's first token.
    pub(super) fn at(&self) -> usize {
        self.at as usize
    }
}

/// For each token, the head that introduces what begins there.
pub(super) fn find(doc: &Doc<'_>, lexicon: &Lexicon) -> Vec<Option<Head>> {
    let mut heads = vec![None; doc.tokens.len()];
    for at in doc.having(Class::HEAD) {
        let Some((kind, definite, end)) = phrase(doc, lexicon, at) else {
            continue;
        };
        let head = Head {
            kind,
            at: at as u32,
            near: true,
            definite,
        };
        mark(doc, &mut heads, end, head);
        let mut past = end;
        while past - end < ADJECTIVES && is_adjective(doc, lexicon, past) {
            past += 1;
        }
        if past > end {
            mark(doc, &mut heads, past, Head { near: false, ..head });
        }
    }
    heads
}

/// The head that begins at a token, and the token behind it.
fn phrase(doc: &Doc<'_>, lexicon: &Lexicon, at: usize) -> Option<(EntityType, bool, usize)> {
    doc.readings(at)
        .filter(|reading| lexicon.class(reading.word) & Class::HEAD != 0)
        .find_map(|reading| {
            let (kind, end) = doc.phrase(lexicon, at, reading, |sense| match sense {
                Sense::Head(kind) => Some(*kind),
                _ => None,
            })?;
            Some((kind, reading.article, end))
        })
}

fn mark(doc: &Doc<'_>, heads: &mut [Option<Head>], at: usize, head: Head) {
    let at = if doc.opens_quote(at) { at + 1 } else { at };
    if let Some(slot) = heads.get_mut(at)
        && slot.is_none_or(|old| !old.near || head.near)
    {
        *slot = Some(head);
    }
}

/// An adjective behind a head: of nationality, of relation (ـي، ـية), or one
/// of the usual ones.
pub(super) fn is_adjective(doc: &Doc<'_>, lexicon: &Lexicon, at: usize) -> bool {
    let Some(token) = doc.tokens.get(at) else {
        return false;
    };
    if token.kind != Kind::Arabic || token.clitics > 0 && !token.article {
        return false;
    }
    let class = token.class;
    class & Class::NATIONALITY != 0
        || is_definite_key(token.key)
            && class & (Class::CUE | Class::TAGS) == 0
            && is_relation(token.key)
            && lexicon.ordinary(token.key) != 0
        || DESCRIPTIONS.contains(&token.key)
}

/// Whether a definite word ends as adjectives of relation do: الدولي، الطبية.
pub(super) fn is_relation(key: Key) -> bool {
    !key.is_cut() && key.len() > 4 && (key.last() == fold::YEH || key.ends_with(&[fold::YEH, fold::HEH]))
}

/// Whether the word of a head is one of the words, its article and proclitics
/// aside.
pub(super) fn is_head_word(doc: &Doc<'_>, at: usize, words: Words) -> bool {
    let mut found = false;
    if let Some(token) = doc.tokens.get(at) {
        bare_variants(token.key, |variant| found |= words.contains(&variant));
    }
    found
}
