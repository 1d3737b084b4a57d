//! Who plays in a work, one behind the other: بطولة الفيلم بول دانو، سيث روجن وتيو بلورف.
//! Behind the first whom other rules find, strange words between commas are the others.

use super::introduced::is_starring;
use super::parts::is_over;
use super::{KNOWN, Names};
use crate::doc::Kind;
use crate::finding::Mention;
use crate::lexicon::{Class, EntityType};

/// So many players are listed at most.
const PLAYERS: usize = 16;
/// A player's name has so many words.
const WORDS: std::ops::RangeInclusive<usize> = 2..=3;

pub(super) fn find(names: &mut Names<'_, '_>) {
    let mut firsts: Vec<usize> = Vec::new();
    let people = names.entities.iter().filter(|entity| entity.kind == EntityType::Person);
    for person in people.flat_map(|entity| &entity.mentions) {
        if is_starring(names, person.tokens.start) {
            firsts.push(person.tokens.end);
        }
    }
    for first in firsts {
        others(names, first);
    }
}

/// Takes the players that are listed behind the end of the first one's name.
fn others(names: &mut Names<'_, '_>, mut end: usize) {
    for _ in 0..PLAYERS {
        let comma = names.doc.tokens.get(end).is_some_and(|token| token.mark == b',');
        let next = end + usize::from(comma);
        if next >= names.doc.tokens.len() || !comma && !names.has_and(next) {
            return;
        }
        let person = |mention: &&Mention| names.kind_at(next) == Some(EntityType::Person) && mention.tokens.start == next;
        if let Some(known) = names.mention_at(next).filter(person) {
            end = known.tokens.end;
            continue;
        }
        let Some(past) = player(names, next) else {
            return;
        };
        let clitics = u8::from(names.has_and(next));
        let name = names.written(next..past, clitics);
        let entity = names.named(EntityType::Person, &name);
        names.mention(entity, next..past, clitics, "person-cast");
        end = past;
    }
}

/// The token behind the name of a player that begins at a token: words that are names or
/// mean nothing else, up to the next comma; behind a given name, one of any meaning.
fn player(names: &Names<'_, '_>, at: usize) -> Option<usize> {
    let free = |at: usize| {
        names
            .doc
            .tokens
            .get(at)
            .filter(|token| token.kind == Kind::Arabic && names.taken[at] == 0)
    };
    let listed = |at: usize, class: u64| free(at).is_some_and(|token| names.lexicon.whole_class(token) & class != 0);
    let strange =
        |at: usize| free(at).is_some_and(|token| token.class & KNOWN == 0 && names.lexicon.ordinary(token.key.without_article()) == 0);
    let part = |at: usize| names.is_unknown(at) || listed(at, Class::GIVEN | Class::SURNAME) || names.is_definite(at) && strange(at);
    let another = |at: usize| free(at).is_some() && names.has_and(at);
    let over = |at: usize| is_over(names, at) || another(at);
    let function = Class::TAGS | Class::PARTICLE | Class::CUE | Class::TITLE | Class::NUMBER | Class::NATIONALITY;
    let given = free(at).is_some_and(|token| {
        let key = if names.has_and(at) { token.key.skip(1) } else { token.key };
        names.lexicon.class(names.lexicon.find(key)) & Class::GIVEN != 0
    });
    if given && over(at + 2) && free(at + 1).is_some_and(|token| token.class & function == 0) {
        return Some(at + 2);
    }
    let behind = (at + 1..at + 1 + WORDS.end()).take_while(|&at| part(at) && !another(at));
    let end = at + 1 + behind.count();
    let named = part(at) && !names.is_definite(at) || given;
    (named && over(end) && WORDS.contains(&(end - at))).then_some(end)
}
