//! Strange names in a row with the first of several that a head tells of: شركات سنابر وفيرودا
//! وغارتن, تطبيقات مثل سنابر، وفيرودا.

use std::ops::Range;

use super::Names;
use super::extend::has_capital;
use super::head::{SEVERAL, is_head_word};
use super::headed::{latin_run, versioned};
use super::thing::is_of_theirs;
use crate::doc::{Kind, Token};
use crate::fold;
use crate::lexicon::{Class, EntityType};

/// So many names share one head.
const LONGEST: usize = 10;
/// A name of strange words has at most this many.
const WORDS: usize = 3;

pub(super) fn find(names: &mut Names<'_, '_>) {
    let mut from = 0;
    while let Some(at) = names.next_head(from) {
        from = at + 1;
        let several = names
            .head(at)
            .filter(|head| !head.definite && head.kind != EntityType::Place && is_head_word(names.doc, head.at(), SEVERAL));
        let Some(head) = several else {
            continue;
        };
        let kind = head.kind;
        let Some(mut end) = names
            .mention_at(at)
            .filter(|_| names.kind_at(at) == Some(kind))
            .map(|first| first.tokens.end)
        else {
            continue;
        };
        for _ in 0..LONGEST {
            let Some((mut item, clitics)) = item(names, end) else {
                break;
            };
            if matches!(kind, EntityType::Product | EntityType::Model) && names.taken[item.start] == 0 {
                item.end = versioned(names, item.end);
            }
            end = item.end;
            if names.taken[item.start] == 0 {
                let name = names.written(item.clone(), clitics);
                let entity = names.named(kind, &name);
                names.mention(entity, item, clitics, "head-unknown");
            }
        }
        from = from.max(end);
    }
}

/// The next name of the row behind one that ends before a token, with how many proclitics stand
/// before it.
fn item(names: &Names<'_, '_>, end: usize) -> Option<(Range<usize>, u8)> {
    let mut at = names.after(end);
    // سنابر السعودية وفيرودا
    at += usize::from(names.is_nationality(at) && names.is_definite(at));
    let comma = names.doc.tokens.get(at).is_some_and(|token| token.mark == b',');
    at += usize::from(comma);
    let lone = names.doc.tokens.get(at).is_some_and(Token::is_and);
    at += usize::from(lone);
    if let Some(listed) = names.mention_at(at) {
        let joined = comma || lone || listed.tokens.start == at && listed.clitics > 0 && names.has_and(at);
        return (joined && listed.tokens.start == at).then(|| (listed.tokens.clone(), 0));
    }
    let token = names.doc.tokens.get(at)?;
    let joined = !lone && token.key.get(0) == fold::WAW && !token.key.is_cut() && token.key.len() > 4;
    if !comma && !lone && !joined {
        return None;
    }
    if token.kind == Kind::Latin {
        let run = at..latin_run(names, at);
        return (names.is_free(run.clone()) && has_capital(names.doc.letters(at))).then_some((run, 0));
    }
    let strange = |at: usize| {
        names.is_unknown(at) && !is_of_theirs(names.doc.tokens[at].key) && names.doc.tokens[at].class & (Class::GIVEN | Class::SURNAME) == 0
    };
    let goes_on = |at: usize| strange(at) && names.doc.tokens[at].key.get(0) != fold::WAW;
    let last = (at + 1..at + WORDS).take_while(|&at| goes_on(at)).count();
    let article = joined && super::is_definite_key(token.key.skip(1));
    (strange(at) && !article && token.key.len() > 3).then(|| (at..at + 1 + last, u8::from(joined)))
}
