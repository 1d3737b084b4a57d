//! Who is named in two ways in one text: خالد عبد العزيز and خالد عبدالعزيز, تركي بن فهد
//! and تركي بن فهد بن سعود, نوح العبدالله and نوح حمد العبدالله are each one man.
//!
//! A shorter name is the longer one's that it begins, or whose first part and last it
//! has, if only one person's does. Who is listed is nobody else for a part more. And
//! where a name stands by itself as well, a word behind it that is none is no part of it:
//! سجل صالح العمري هدفين.

use std::ops::Range;

use foldhash::{HashMap, HashMapExt as _};

use super::repeat::without_clitics;
use super::words::person::{KUNYA, LINEAGE, SERVANT};
use super::{Names, head, is_definite_key, is_listed};
use crate::finding::Mention;
use crate::fold::{self, Key};
use crate::lexicon::{Class, EntityType};
use crate::words::{Words, words};

/// So many parts of a name are looked at.
const PARTS: usize = 10;

pub(super) fn find(names: &mut Names<'_, '_>) {
    let mut people = people(names);
    if people.len() < 2 {
        return;
    }
    if cut_overrun(names, &people) {
        people = self::people(names);
    }
    let mut same = Same {
        moved: (0..names.entities.len()).collect(),
    };
    spelled_apart(names, &people, &mut same);
    shortened(names, &people, &mut same);
}

/// سمير فينغر … وأضاف فينغر: gives the mentions by a famous family name alone, or by a company's that is called so, to whom
/// the text has named so in full before them all, and no title tells apart: وقال الرئيس أوباما.
pub(super) fn called_alike(names: &mut Names<'_, '_>) {
    let mut famous: HashMap<Key, usize> = HashMap::new();
    for (entity, data) in names.entities.iter().enumerate() {
        let person = data.kind == EntityType::Person;
        let firm = |at: usize| !person && (names.head(at).is_some() || acts_as_firm(names, at));
        let alone = |mention: &Mention| {
            let at = mention.tokens.start;
            mention.tokens.len() == 1 && is_listed(mention) && !is_titled(names, at) && !firm(at)
        };
        let listed = (person || matches!(data.kind, EntityType::Org | EntityType::Product)) && data.entry.is_some();
        if let Some(first) = data.mentions.first().filter(|_| listed && data.mentions.iter().all(alone)) {
            famous.insert(word(names, first, 0), entity);
        }
    }
    if famous.is_empty() {
        return;
    }
    for (entity, mention) in people(names) {
        let last = word(names, &mention, mention.tokens.len() - 1);
        let Some(&alike) = famous.get(&last).filter(|_| names.entities[entity].entry.is_none()) else {
            continue;
        };
        famous.remove(&last);
        let behind = |other: &Mention| other.tokens.start > mention.tokens.start;
        if names.entities[alike].mentions.iter().all(behind) {
            names.merge(alike, entity);
        }
    }
}

/// أعلنت فورد, وفورد ستبيع: whether the verb before or behind a name tells of it as of a woman, as it does of companies.
fn acts_as_firm(names: &Names<'_, '_>, at: usize) -> bool {
    let verb = |at: usize, feminine: fn(Key) -> bool| {
        let token = names.doc.tokens.get(at);
        token.is_some_and(|token| feminine(token.key) && names.lexicon.ordinary(token.key) & Class::VERB != 0)
    };
    let she = |key: Key| key.last() == fold::TEH || key.get(0) == fold::TEH;
    at > 0 && verb(at - 1, she) || verb(at + 1, she)
}

/// عبد الخالق الحوثي … وغادر الحوثي, إيفان شبيغل … وغادر شبيغل: gives what a body is called by a family's
/// name, or an outlet by any that no head tells of, to whom the text has named so in full before it.
pub(super) fn of_a_family(names: &mut Names<'_, '_>) {
    let family = |names: &Names<'_, '_>, mention: &Mention| {
        let at = mention.tokens.start;
        let word = without_clitics(names.doc.tokens[at].key, mention.clitics);
        let outlet = names.kind_at(at) == Some(EntityType::Media) && names.head(at).is_none() && !is_definite_key(word);
        (mention.tokens.len() == 1 && is_listed(mention) && (outlet || is_family(word))).then_some(word)
    };
    let bodies = names.entities.iter();
    if !bodies
        .filter(|data| matches!(data.kind, EntityType::Org | EntityType::Media))
        .flat_map(|data| &data.mentions)
        .any(|mention| family(names, mention).is_some())
    {
        return;
    }
    let mut bodies = names.mentions_of(&[EntityType::Org, EntityType::Media]);
    bodies.retain(|(_, mention)| family(names, mention).is_some());
    let people = people(names);
    let mut people = people.iter().peekable();
    let mut called: HashMap<Key, usize> = HashMap::new();
    for (_, mention) in bodies {
        while let Some((person, named)) = people.next_if(|(_, named)| named.tokens.start < mention.tokens.start) {
            called.insert(word(names, named, named.tokens.len() - 1), *person);
        }
        if let Some(&person) = family(names, &mention).and_then(|word| called.get(&word)) {
            names.retract(mention.tokens.start);
            names.mention(person, mention.tokens, mention.clitics, "repeat");
        }
    }
}

/// Whether a word may be a family's: it has the article and ends as adjectives of relation do.
fn is_family(word: Key) -> bool {
    is_definite_key(word) && head::is_relation(word)
}

/// Whether a title stands before a name.
fn is_titled(names: &Names<'_, '_>, first: usize) -> bool {
    first
        .checked_sub(1)
        .is_some_and(|before| names.doc.tokens[before].class & Class::TITLE != 0)
}

/// The mentions of people by more than one word, by text order.
fn people(names: &Names<'_, '_>) -> Vec<(usize, Mention)> {
    let mut people = names.mentions_of(&[EntityType::Person]);
    people.retain(|(_, mention)| mention.tokens.len() > 1);
    people
}

/// Cuts from the names of the unlisted what is none, where the rest is somebody's name
/// elsewhere. Whether there was any.
fn cut_overrun(names: &mut Names<'_, '_>, people: &[(usize, Mention)]) -> bool {
    let mut whole: HashMap<u64, usize> = HashMap::with_capacity(people.len());
    for (entity, mention) in people {
        if let Some(letters) = beginnings(names, mention).last() {
            whole.entry(letters).or_insert(*entity);
        }
    }
    let mut cut = false;
    for (entity, mention) in people.iter().filter(|(_, mention)| mention.tokens.len() > 2) {
        let first = 1 + usize::from(is_in_two(names, mention));
        let begun = beginnings(names, mention).enumerate().take(mention.tokens.len() - 1).skip(first);
        let known = begun.filter_map(|(last, letters)| Some((mention.tokens.start + last + 1, *whole.get(&letters)?)));
        let mut overrun = known.filter(|&(end, _)| is_overrun(names, end));
        let Some((end, owner)) = overrun.next().filter(|_| names.entities[*entity].entry.is_none()) else {
            continue;
        };
        drop(overrun);
        names.retract(mention.tokens.start);
        names.mention(owner, mention.tokens.start..end, mention.clitics, mention.rule);
        cut = true;
    }
    cut
}

/// Whether a word behind a whole name is no part of it: another word, or a strange one
/// behind a family's name.
fn is_overrun(names: &Names<'_, '_>, at: usize) -> bool {
    let listed = |at: usize| names.lexicon.whole_class(&names.doc.tokens[at]);
    if listed(at) & (Class::GIVEN | Class::SURNAME) != 0 || names.is(at, LINEAGE) {
        return false;
    }
    let token = &names.doc.tokens[at];
    let word = names.lexicon.ordinary(token.key) != 0 || names.lexicon.inflected(token.key) != 0 || token.class & Class::TITLE != 0;
    let behind_family =
        listed(at - 1) & Class::SURNAME != 0 || names.is_definite(at - 1) && head::is_relation(names.doc.tokens[at - 1].key);
    word || behind_family && !names.is_definite(at)
}

/// Who was found to be whom.
struct Same {
    /// For each entity, the one that it became.
    moved: Vec<usize>,
}

impl Same {
    fn now(&self, mut entity: usize) -> usize {
        while self.moved[entity] != entity {
            entity = self.moved[entity];
        }
        entity
    }

    /// Makes two one: nobody who is listed becomes another.
    fn join(&mut self, names: &mut Names<'_, '_>, entity: usize, other: usize) {
        if entity != other && names.entities[entity].entry.is_none() {
            names.merge(entity, other);
            self.moved[entity] = other;
        }
    }
}

/// Makes one of those whose names have the same letters, however these are parted and
/// whatever hamza they carry; who is listed only by what stands around his name is it
/// elsewhere, too.
fn spelled_apart(names: &mut Names<'_, '_>, people: &[(usize, Mention)], same: &mut Same) {
    let mut by_letters: HashMap<u64, usize> = HashMap::with_capacity(people.len());
    for (entity, mention) in people {
        let Some(letters) = beginnings(names, mention).last() else {
            continue;
        };
        let entity = same.now(*entity);
        let other = same.now(*by_letters.entry(letters).or_insert(entity));
        let listed = names.entities[entity].entry.is_some();
        let (from, into) = if listed { (other, entity) } else { (entity, other) };
        same.join(names, from, into);
    }
}

/// Gives the shorter names to whom the longer ones belong.
fn shortened(names: &mut Names<'_, '_>, people: &[(usize, Mention)], same: &mut Same) {
    let mut longer: HashMap<u64, Option<usize>> = HashMap::with_capacity(4 * people.len());
    for (entity, mention) in people.iter().filter(|(_, mention)| mention.tokens.len() > 2) {
        let entity = same.now(*entity);
        let parts = mention.tokens.len().min(PARTS);
        let begun = beginnings(names, mention).take(parts - 1).skip(1);
        for short in begun.chain(ends(names, mention)) {
            let owner = longer.entry(short).or_insert(Some(entity));
            *owner = owner.filter(|&owner| owner == entity);
        }
    }
    if longer.is_empty() {
        return;
    }
    for (entity, mention) in people {
        let given = mention.tokens.len() == 2 && SERVANT.contains(&word(names, mention, 0));
        let whole = beginnings(names, mention).last();
        if let Some(&Some(owner)) = whole.filter(|_| !given).and_then(|whole| longer.get(&whole)) {
            same.join(names, same.now(*entity), same.now(owner));
        }
    }
}

/// Whether a name's first part is of two words: عبد الواحد, أبو شعيب.
fn is_in_two(names: &Names<'_, '_>, mention: &Mention) -> bool {
    let first = word(names, mention, 0);
    SERVANT.contains(&first) || KUNYA.contains(&first)
}

/// The word of a name at a place, without what stands glued before the first.
fn word(names: &Names<'_, '_>, mention: &Mention, at: usize) -> Key {
    let key = names.doc.tokens[mention.tokens.start + at].key;
    if at == 0 { without_clitics(key, mention.clitics) } else { key }
}

/// The letters of a name up to each of its words' ends, as a hash.
fn beginnings<'n>(names: &'n Names<'_, '_>, mention: &'n Mention) -> impl Iterator<Item = u64> + 'n {
    let words = (0..mention.tokens.len().min(PARTS)).map(|at| word(names, mention, at));
    words.scan(0, |letters, word| {
        *letters = with(*letters, word);
        Some(*letters)
    })
}

/// The letters of a name's first word and its last, which is no father's name.
fn ends(names: &Names<'_, '_>, mention: &Mention) -> Option<u64> {
    let last = mention.tokens.len() - 1;
    let father = LINEAGE.contains(&word(names, mention, last - 1));
    (!father).then(|| with(with(0, word(names, mention, 0)), word(names, mention, last)))
}

/// Letters with those of one more word behind them.
fn with(letters: u64, word: Key) -> u64 {
    let add = |letters: u64, letter: u8| (letters ^ u64::from(letter)).wrapping_mul(0x0000_0100_0000_01B3).rotate_left(7);
    let letters = (0..word.len()).fold(letters, |letters, at| add(letters, word.get(at)));
    if word.is_cut() { add(letters, u8::MAX) } else { letters }
}

/// المجلس الانتقالي الجنوبي: whether a name is that of a body of a state or a movement, with an adjective
/// and another that tells whose it is, without which it is called, too.
pub(super) fn tells_whose(names: &Names<'_, '_>, tokens: &Range<usize>, words: &[Key]) -> bool {
    const BODIES: Words = words![
        "المجلس",
        "القيادة",
        "الحرس",
        "الجيش",
        "القوات",
        "المحكمة",
        "النيابة",
        "الهيئة",
        "اللجنة",
        "الائتلاف",
        "الجبهة",
        "الحركة",
        "الحزب",
        "الهلال",
        "الحملة"
    ];
    const ANY_TOWN_S: Words = words!["البلدي", "المحلي", "البلدية", "المحلية"];
    const SIDES: Words = words!["الجنوبي", "الجنوبية", "الشمالي", "الشمالية"];
    let last = tokens.end.saturating_sub(1);
    let body = matches!(words, [first, second, _] if BODIES.contains(first) && !ANY_TOWN_S.contains(second));
    body && (names.is(last, SIDES) || names.is_nationality(last)) && tokens.clone().all(|at| names.is_definite(at))
}
