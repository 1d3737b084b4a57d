//! Who plays in a work, one behind the other: بطولة الفيلم بول دانو، سيث روجن وتيو بلورف.
//! Behind the first whom other rules find, strange words between commas are the others.

use super::introduced::{is_each, is_one_of_them, is_starring};
use super::parts::{is_only, is_over};
use super::words::person::LINEAGE;
use super::{KNOWN, Names};
use crate::doc::{Kind, Token};
use crate::finding::Mention;
use crate::fold;
use crate::lexicon::{Class, EntityType, Tag};

/// So many players are listed at most.
const PLAYERS: usize = 16;
/// A player's name has so many words.
const WORDS: std::ops::RangeInclusive<usize> = 2..=3;

pub(super) fn find(names: &mut Names<'_, '_>) {
    let mut firsts: Vec<usize> = Vec::new();
    let people = names.entities.iter().filter(|entity| entity.kind == EntityType::Person);
    for person in people.flat_map(|entity| &entity.mentions) {
        if is_starring(names, person.tokens.start) || is_one_of_them(names, person.tokens.start) {
            firsts.push(person.tokens.end);
        }
    }
    each(names, &mut firsts);
    for first in firsts {
        others(names, first);
    }
    joined(names);
}

/// كل من: كوين بلورف، وسيث روجن: takes the first of whom each is told, whom no other rule finds.
fn each(names: &mut Names<'_, '_>, firsts: &mut Vec<usize>) {
    let doc = names.doc;
    for of in doc.having_within(1..doc.tokens.len(), Tag::Preposition.bit()) {
        let colon = doc.tokens.get(of + 1).is_some_and(|token| token.mark == b':');
        let at = of + 1 + usize::from(colon);
        if at >= doc.tokens.len() || names.taken[at] != 0 || !is_each(names, of) {
            continue;
        }
        let Some(end) = player(names, at) else {
            continue;
        };
        let name = names.written(at..end, 0);
        let entity = names.named(EntityType::Person, &name);
        names.mention(entity, at..end, 0, "person-cast");
        firsts.push(end);
    }
}

/// خالد الفرا وحمد منتشري وسامي شاص: whoever is joined to somebody named in full by a given name that is
/// nothing else, whatever his family's name means where the list goes on or the clause is over.
fn joined(names: &mut Names<'_, '_>) {
    for (_, mention) in names.mentions_of(&[EntityType::Person]) {
        if mention.tokens.len() < 2 {
            continue;
        }
        let mut at = mention.tokens.end;
        for _ in 0..PLAYERS {
            at = behind_minutes(names, at);
            let Some(end) = friend(names, at) else {
                break;
            };
            let name = names.written(at..end, 1);
            let entity = names.named(EntityType::Person, &name);
            names.mention(entity, at..end, 1, "person-cast");
            at = end;
        }
    }
}

/// بول لوران (44 و62) وخالد الفرا: the token behind the brackets that hold when somebody scored, or `at`.
fn behind_minutes(names: &Names<'_, '_>, at: usize) -> usize {
    let Some(end) = names.doc.partner(at).filter(|&end| end > at && names.doc.tokens[at].mark == b'(') else {
        return at;
    };
    let number = |token: &Token| {
        token.kind == Kind::Number || token.class & (Class::NUMBER | Class::TAGS) != 0 || token.is_and() || token.mark == b','
    };
    if names.doc.tokens[at + 1..end].iter().all(number) {
        end + 1
    } else {
        at
    }
}

/// The token behind the name of two words that و joins.
fn friend(names: &Names<'_, '_>, at: usize) -> Option<usize> {
    let first = names
        .doc
        .tokens
        .get(at)
        .filter(|first| first.key.get(0) == fold::WAW && names.taken[at] == 0)?;
    let last = names.doc.tokens.get(at + 1).filter(|_| names.taken[at + 1] == 0)?;
    let class = names.lexicon.class(names.lexicon.find(first.key.skip(1)));
    let sure = is_only(class, Class::GIVEN) && first.clitics == 1;
    let not = Class::TAGS | Class::PARTICLE | Class::CUE | Class::TITLE | Class::NUMBER | Class::NATIONALITY | Class::VERB;
    let family = last.kind == Kind::Arabic
        && last.key.len() > 2
        && last.key.get(0) != fold::WAW
        && last.class & not == 0
        && !names.is(at + 1, LINEAGE);
    let past = at + 2;
    let another = names.doc.tokens.get(past).is_some_and(|next| {
        let class = names.lexicon.class(names.lexicon.find(next.key.skip(1)));
        names.has_and(past) && class & Class::GIVEN != 0 || next.key.get(0) == fold::WAW && is_foreigner(names, past)
    });
    let over = another
        || names
            .doc
            .tokens
            .get(past)
            .is_none_or(|next| next.kind == Kind::Break || matches!(next.mark, b'.' | b',' | b'('));
    ((sure && family || is_foreigner(names, at)) && over).then_some(past)
}

/// وكلارنس سيدورف: whether و joins two strange words, of which the last may be a family's.
fn is_foreigner(names: &Names<'_, '_>, at: usize) -> bool {
    let family = |last: &Token| is_only(names.lexicon.whole_class(last), Class::GIVEN | Class::SURNAME);
    let last = at + 1;
    names.is_unknown(at)
        && last < names.doc.tokens.len()
        && names.doc.tokens[at].key.len() > 4
        && (names.is_unknown(last) || names.taken[last] == 0 && names.doc.tokens.get(last).is_some_and(family))
        && names.doc.tokens[last].key.get(0) != fold::WAW
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
        // روبن دياز، وجوسكو جفارديول: no strange word begins with و behind a comma.
        let glued = comma && names.doc.tokens[next].key.get(0) == fold::WAW && names.is_unknown(next);
        let clitics = u8::from(names.has_and(next) || glued);
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
    // صابرين، محمود عبد المغني
    let comma = |at: usize| names.doc.tokens.get(at).is_some_and(|token| token.mark == b',');
    let alone = |class: u64| is_only(class, Class::GIVEN) && class & Class::NATIONALITY == 0;
    if comma(at + 1) && free(at).is_some_and(|token| alone(names.lexicon.whole_class(token))) {
        return Some(at + 1);
    }
    // كل من معرزيتا وكفرومة: only behind a given name does a strange word begin with و of its own.
    let joined = |at: usize| another(at) || !given && names.doc.tokens[at].key.get(0) == fold::WAW;
    let behind = (at + 1..at + 1 + WORDS.end()).take_while(|&at| part(at) && !joined(at));
    let end = at + 1 + behind.count();
    let named = part(at) && !names.is_definite(at) || given;
    (named && over(end) && WORDS.contains(&(end - at))).then_some(end)
}
