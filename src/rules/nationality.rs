//! Nationalities: the country that an adjective tells, and that a text tells of
//! a company by it.

use crate::doc::{Doc, Kind};
use crate::finding::{Entity, MentionKind};
use crate::fold::{self, Key};
use crate::lexicon::{Class, Lexicon, Sense};

/// The lexicon's entry of the country whose nationality stands at a token.
pub(super) fn country(doc: &Doc<'_>, lexicon: &Lexicon, at: usize) -> Option<u32> {
    let reading = doc.reading(lexicon, at, Class::NATIONALITY)?;
    lexicon.word_senses(reading.word).find_map(|sense| match sense {
        Sense::Nationality(entry) => Some(entry),
        _ => None,
    })
}

/// للسوريين, النازحين السودانيين: the lexicon's entry of the country whose people a plural names.
pub(super) fn of_people(lexicon: &Lexicon, key: Key) -> Option<u32> {
    let noun = if key.starts_with(&[fold::LAM, fold::LAM]) {
        key.skip(2)
    } else {
        key.without_article()
    };
    let plural = noun.ends_with(&[fold::YEH, fold::NOON]) || noun.ends_with(&[fold::WAW, fold::NOON]);
    if !plural || noun == key || key.is_cut() {
        return None;
    }
    lexicon.word_senses(lexicon.find(noun.drop_last(2))).find_map(|sense| match sense {
        Sense::Nationality(entry) => Some(entry),
        _ => None,
    })
}

/// «الشركة الصينية»، «الشركة الناشئة الصينية»، «شركة «ديب سيك» (DeepSeek) الصينية»: the country that the
/// adjectives behind a noun or a name which ends at a token tell.
fn behind(doc: &Doc<'_>, lexicon: &Lexicon, end: usize) -> Option<u32> {
    const ADJECTIVES: usize = 3;
    let mut at = end;
    while let Some(token) = doc.tokens.get(at) {
        match token.mark {
            b'(' => at = doc.partner(at).filter(|&close| close > at)? + 1,
            _ if doc.closes_quote(at) => at += 1,
            _ => break,
        }
    }
    let definite = |at: &usize| {
        let token = doc.tokens.get(*at);
        token.is_some_and(|token| token.kind == Kind::Arabic && token.key.starts_with(&[fold::ALEF, fold::LAM]))
    };
    (at..at + ADJECTIVES).take_while(definite).find_map(|at| country(doc, lexicon, at))
}

/// Which of the candidates a noun that ends at a token may mean: where its adjectives
/// tell a nation, those that are known to be from there, if any, else those of
/// which nothing is known.
pub(super) fn among<'d>(
    doc: &'d Doc<'_>,
    lexicon: &'d Lexicon,
    end: usize,
    mut candidates: impl Iterator<Item = &'d Entity>,
) -> impl Fn(&Entity) -> bool {
    let nation = behind(doc, lexicon, end);
    let is_from = move |entity: &Entity| {
        let nation = lexicon.entry(nation?).country;
        home(doc, lexicon, entity).map(|home| home == nation)
    };
    let known = nation.is_some() && candidates.any(|entity| is_from(entity) == Some(true));
    move |entity| match known {
        true => is_from(entity) == Some(true),
        false => is_from(entity) != Some(false),
    }
}

/// The code of the country that a company is from, as the lexicon or the text tells.
fn home(doc: &Doc<'_>, lexicon: &Lexicon, entity: &Entity) -> Option<[u8; 2]> {
    let code = |entry: u32| lexicon.entry(entry).country;
    let listed = entity.entry.map(code).filter(|code| *code != [0; 2]);
    listed.or_else(|| told(doc, lexicon, entity).map(code))
}

/// The country that the text tells of an entity.
fn told(doc: &Doc<'_>, lexicon: &Lexicon, entity: &Entity) -> Option<u32> {
    /// How many mentions are looked at: what something is comes with its first.
    const FIRST: usize = 4;
    let names = entity.mentions.iter().filter(|mention| mention.kind == MentionKind::Name);
    names.take(FIRST).find_map(|mention| behind(doc, lexicon, mention.tokens.end))
}
