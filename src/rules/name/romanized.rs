//! What unlisted foreigners are called: by the usual Latin spelling of their
//! names, if every part of the name has one. Who is called otherwise than the
//! list has it keeps the Arabic form; nothing is spelt by guess.

use std::ops::Range;

use super::Names;
use crate::doc::Kind;
use crate::fold::Key;
use crate::lexicon::{EntityType, Sense};

pub(super) fn find(names: &mut Names<'_, '_>) {
    for entity in 0..names.entities.len() {
        let data = &names.entities[entity];
        if data.entry.is_some() || data.kind != EntityType::Person {
            continue;
        }
        // The fullest mention is the one that the name was taken from.
        let Some(full) = data.mentions.iter().rev().max_by_key(|mention| mention.tokens.len()) else {
            continue;
        };
        // Another of the name of somebody listed, but not he: not in this text.
        let namesake = is_listed(names, &full.tokens);
        if let Some(latin) = latin(names, full.tokens.clone(), full.clitics).filter(|_| !namesake) {
            names.rename(entity, latin);
        }
    }
}

/// Whether the list has a name of just these tokens, whose conditions do not
/// hold here.
fn is_listed(names: &Names<'_, '_>, tokens: &Range<usize>) -> bool {
    names.doc.readings(tokens.start).any(|reading| {
        let listed = names.doc.phrase(names.lexicon, tokens.start, reading, |sense| {
            matches!(sense, Sense::Name(_)).then_some(())
        });
        listed.is_some_and(|((), end)| end == tokens.end)
    })
}

/// The Latin spelling of the name at some tokens.
fn latin(names: &Names<'_, '_>, tokens: Range<usize>, clitics: u8) -> Option<String> {
    let mut name = String::new();
    let mut at = tokens.start;
    let mut hyphen = false;
    while at < tokens.end {
        let token = &names.doc.tokens[at];
        if token.mark == b'-' && !name.is_empty() {
            hyphen = true;
            at += 1;
            continue;
        }
        if token.kind != Kind::Arabic {
            return None;
        }
        let key = if at == tokens.start && !token.key.is_cut() {
            token.key.skip(usize::from(clitics))
        } else {
            token.key
        };
        // جاويش أوغلو is one part, whether written apart or not.
        let pair = names
            .doc
            .tokens
            .get(at + 1)
            .filter(|next| at + 1 < tokens.end && next.kind == Kind::Arabic);
        let joined = pair.and_then(|next| names.lexicon.latin(joined(key, next.key)?));
        let (part, taken) = match joined {
            Some(part) => (part, 2),
            None => (names.lexicon.latin(key).or_else(|| names.lexicon.latin_of_respelt(key))?, 1),
        };
        if !name.is_empty() {
            name.push(if hyphen { '-' } else { ' ' });
        }
        hyphen = false;
        name.push_str(part);
        at += taken;
    }
    (!name.is_empty()).then_some(name)
}

/// Two words as one, if that is short enough to be a spelling.
fn joined(first: Key, second: Key) -> Option<Key> {
    let fits = !first.is_cut() && !second.is_cut() && first.len() + second.len() <= Key::WHOLE;
    fits.then(|| (0..second.len()).fold(first, |key, at| key.append(second.get(at))))
}
