//! Lists of places: مدن وبلدات "خان المرج، ودير سعد، وحاس", and بينها الطائف، أضم، وميسان. Behind their
//! kind in the dual or plural, or among places that are known, a word is another, whatever else it means.

use super::head::Head;
use super::towns::{is_in_province, is_kafr, toponym, twofold};
use super::words::place::{ANYONES, PLACES, TWO_PLACES};
use super::{KNOWN, Names, is_definite_key};
use crate::doc::Kind;
use crate::fold::{self, Key};
use crate::lexicon::{Class, EntityType, Sense, Tag};
use crate::words::{Words, words};

/// A list has so many places at most.
const LONGEST: usize = 24;

/// What has several places.
static INCLUDES: Words = words![
    "تشمل",
    "شملت",
    "وشملت",
    "وتشمل",
    "يشمل",
    "ستشمل",
    "تضم",
    "ضمت",
    "لتضم",
    "ستضم",
    "وتضم"
];

/// How sure it is that an item is a place.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Strength {
    /// It is named already.
    Known,
    /// It means nothing else.
    Strange,
    /// It is a word.
    Word,
}

struct Item {
    start: usize,
    end: usize,
    clitics: u8,
    strength: Strength,
    /// Whether a comma stands before it.
    comma: bool,
}

pub(super) fn find(names: &mut Names<'_, '_>) {
    let mut from = 0;
    while let Some(at) = names.next_head(from) {
        from = at + 1;
        let kinds = |head: &Head| head.kind == EntityType::Place && head.near && !head.definite && is_of_several(names, head.at());
        let Some(head) = names.head(at).filter(kinds) else {
            continue;
        };
        let most = if names.is_one_of(head.at(), TWO_PLACES) { 2 } else { LONGEST };
        let mut items = items(names, at, most);
        trim(names, &mut items, most == 2);
        let known = items.iter().filter(|item| item.strength != Strength::Word).count();
        if items.len() > 1 && known > 0 && known * 3 >= items.len() {
            take(names, &items);
        }
    }
    among(names);
}

/// Whether a head tells of several places.
fn is_of_several(names: &Names<'_, '_>, at: usize) -> bool {
    names.is_one_of(at, PLACES) || names.is_one_of(at, TWO_PLACES)
}

/// جدة، الكامل، تربة، والليث: words between places, all parted by commas.
fn among(names: &mut Names<'_, '_>) {
    let mut past = 0;
    for (_, mention) in names.mentions_of(&[EntityType::Place]) {
        let start = mention.tokens.start;
        let comma = names.doc.tokens.get(mention.tokens.end).is_some_and(|token| token.mark == b',');
        if start < past || !comma || mention.clitics > 1 {
            continue;
        }
        let mut items = items(names, start, LONGEST);
        past = items.last().map_or(past, |item| item.end);
        // تشمل بنغازي، سلوق، وتوكرة
        let included = start > 0 && mention.clitics == 0 && names.is(start - 1, INCLUDES);
        if included && items.len() > 2 {
            trim(names, &mut items, false);
            let strange = items.iter().filter(|item| item.strength != Strength::Word).count();
            if items.len() > 2 && strange * 2 >= items.len() {
                take(names, &items);
            }
            continue;
        }
        while items.last().is_some_and(|item| item.strength != Strength::Known || !item.comma) {
            items.pop();
        }
        let known = items.iter().filter(|item| item.strength == Strength::Known).count();
        let parted = items.iter().skip(1).all(|item| item.comma || item.strength == Strength::Known);
        if known > 1 && known < items.len() && known * 2 >= items.len() && parted {
            take(names, &items);
        }
    }
}

/// The items of the list that begins at a token.
fn items(names: &Names<'_, '_>, first: usize, most: usize) -> Vec<Item> {
    let mut items = Vec::new();
    let mut at = first;
    let (mut clitics, mut comma) = (0, false);
    while items.len() < most {
        let known = names.mention_at(at).filter(|place| place.tokens.start == at && items.is_empty());
        let clitics_here = known.map_or(clitics, |place| place.clitics);
        let Some((end, strength)) = item(names, at, clitics_here) else {
            break;
        };
        items.push(Item {
            start: at,
            end,
            clitics: clitics_here,
            strength,
            comma,
        });
        let Some((next, joined, parted)) = separator(names, end) else {
            break;
        };
        (at, clitics, comma) = (next, joined, parted);
    }
    items
}

/// The token behind the item that begins at one, and how sure it is.
fn item(names: &Names<'_, '_>, at: usize, clitics: u8) -> Option<(usize, Strength)> {
    let token = names.doc.tokens.get(at).filter(|token| token.kind == Kind::Arabic)?;
    if let Some(mention) = names.mention_at(at) {
        let place = names.kind_at(at) == Some(EntityType::Place) && mention.tokens.start == at;
        return place.then_some((mention.tokens.end, Strength::Known));
    }
    if let Some(end) = toponym(names, at).or_else(|| twofold(names, at)) {
        return Some((end, Strength::Strange));
    }
    let bare = bare(token.key, clitics)?;
    let class = names.lexicon.class(names.lexicon.find(bare));
    let ordinary = names.lexicon.ordinary(bare);
    let strange = (ordinary == 0 || is_kafr(bare)) && class & KNOWN == 0 && !names.doc.has_tanwin(at);
    if strange && names.is_unknown(at + 1) && !names.has_and(at + 1) && names.doc.tokens[at + 1].key.get(0) != fold::WAW {
        return Some((at + 2, Strength::Strange));
    }
    if strange || class & (Class::TAGS | Class::CUE | Class::VERB) == 0 && is_place(names, bare) {
        return Some((at + 1, Strength::Strange));
    }
    let not =
        Class::CUE | Class::TAGS | Class::CURRENCY | Class::NATIONALITY | Class::HEAD | Class::INSTITUTION | Class::TITLE | Class::FIELD;
    let definite = is_definite_key(bare);
    let adjective = !definite && ordinary & Class::ADJECTIVE != 0;
    let hers = bare.ends_with(&[fold::HEH, fold::ALEF]) || bare.ends_with(&[fold::HEH, fold::MEEM]);
    let many = hers || bare.ends_with(&[fold::ALEF, fold::TEH]) || definite && bare.len() > 6 && bare.last() == fold::NOON;
    let word = class & not == 0 && !adjective && !many && !names.is_one_of(at, ANYONES) && !names.doc.has_tanwin(at) && bare.len() > 2;
    word.then_some((at + 1, Strength::Word))
}

fn bare(key: Key, clitics: u8) -> Option<Key> {
    (!key.is_cut() && key.len() > usize::from(clitics) + 1).then(|| key.skip(usize::from(clitics)))
}

/// Whether the lexicon has a place of a name, whatever it asks for around it.
pub(super) fn is_place(names: &Names<'_, '_>, word: Key) -> bool {
    place(names, word).is_some()
}

fn place(names: &Names<'_, '_>, word: Key) -> Option<u32> {
    names.lexicon.word_senses(names.lexicon.find(word)).find_map(|sense| match sense {
        Sense::Name(form) => {
            let entry = names.lexicon.form(form).entry;
            (names.lexicon.entry(entry).kind == EntityType::Place).then_some(entry)
        }
        _ => None,
    })
}

/// What parts an item from the next: where that begins, how many proclitics it has, and whether a comma
/// stands between.
fn separator(names: &Names<'_, '_>, end: usize) -> Option<(usize, u8, bool)> {
    let end = names.after(end);
    let comma = names.doc.tokens.get(end)?.mark == b',';
    let mut next = end + usize::from(comma);
    let token = names.doc.tokens.get(next)?;
    let lone = token.is_and();
    next += usize::from(lone);
    next += usize::from(names.doc.opens_quote(next));
    let token = names.doc.tokens.get(next)?;
    let and = !lone && token.key.get(0) == fold::WAW && !token.key.is_cut() && token.key.len() > 3;
    (comma || lone || and).then_some((next, u8::from(and), comma))
}

/// Takes the last items off that may be no places: words behind which the clause goes on.
fn trim(names: &Names<'_, '_>, items: &mut Vec<Item>, two: bool) {
    while let Some(last) = items.last() {
        let next = names.doc.tokens.get(last.end);
        let closed =
            names.doc.closes_quote(last.end) || next.is_none_or(|next| next.kind == Kind::Break || matches!(next.mark, b'.' | b')'));
        // محيط قرى تل واسط والحواش والحمرا بريف حماة
        let closed = closed || is_in_province(names, last.end);
        let closed = closed || two && items.len() == 2 && next.is_some_and(|next| next.mark == b',');
        let goes_on = next.is_some_and(|next| {
            let clause = (Class::TAGS & !Tag::Preposition.bit()) | Class::NUMBER | Class::CUE;
            next.class & clause != 0 || names.is_definite(last.end) || names.is_unknown(last.end)
        });
        let fits = match last.strength {
            Strength::Known => true,
            Strength::Strange => !last.comma || !goes_on,
            Strength::Word => closed,
        };
        if fits {
            return;
        }
        items.pop();
    }
}

fn take(names: &mut Names<'_, '_>, items: &[Item]) {
    for item in items.iter().filter(|item| item.strength != Strength::Known) {
        let tokens = item.start..item.end;
        names.retract_all(tokens.clone());
        let one = bare(names.doc.tokens[item.start].key, item.clitics).filter(|_| tokens.len() == 1);
        let entity = match one.and_then(|word| place(names, word)) {
            Some(entry) => names.of_entry(entry),
            None => {
                let name = names.written(tokens.clone(), item.clitics);
                names.named(EntityType::Place, &name)
            }
        };
        names.mention(entity, tokens, item.clitics, "head-unknown");
    }
}
