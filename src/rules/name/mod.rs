//! Names: entities and where they are mentioned.
//!
//! Passes, each reading what the ones before it took: the lexicon's names
//! ([`gazetteer`]), versions of models and products ([`version`]), people by
//! title, given name and shape ([`person`]), organisations by their heads
//! ([`organisation`]), names bound by a gloss in brackets ([`gloss`]), and
//! what was named in full once and is named in short later ([`repeat`]).
//! Within a pass the leftmost, longest name wins; a later pass takes no token
//! that an earlier one took.

mod gazetteer;
mod gloss;
mod organisation;
mod person;
mod repeat;
mod version;

use std::collections::HashMap;
use std::ops::Range;

use crate::doc::{Doc, Kind};
use crate::finding::{Entity, Mention, MentionKind};
use crate::fold::{self, Key};
use crate::lexicon::{Class, EntityType, Lexicon, Tag};

/// Finds all entities, in the order of their first mentions.
pub fn find(doc: &Doc<'_>, lexicon: &Lexicon) -> Vec<Entity> {
    let mut names = Names::new(doc, lexicon);
    gazetteer::find(&mut names);
    version::find(&mut names);
    person::find(&mut names);
    organisation::find(&mut names);
    gloss::find(&mut names);
    repeat::find(&mut names);
    names.finish()
}

/// The names found so far.
struct Names<'d, 't> {
    doc: &'d Doc<'t>,
    lexicon: &'d Lexicon,
    entities: Vec<Entity>,
    by_entry: HashMap<u32, usize>,
    by_name: HashMap<(EntityType, String), usize>,
    /// For each token, the entity whose name covers it, plus one.
    taken: Vec<u32>,
}

impl<'d, 't> Names<'d, 't> {
    fn new(doc: &'d Doc<'t>, lexicon: &'d Lexicon) -> Names<'d, 't> {
        Names {
            doc,
            lexicon,
            entities: Vec::new(),
            by_entry: HashMap::new(),
            by_name: HashMap::new(),
            taken: vec![0; doc.tokens.len()],
        }
    }

    fn is_free(&self, tokens: Range<usize>) -> bool {
        self.taken[tokens].iter().all(|&taken| taken == 0)
    }

    /// The entity that a token's mention names.
    fn entity_at(&self, at: usize) -> Option<usize> {
        self.taken.get(at).and_then(|&taken| (taken as usize).checked_sub(1))
    }

    /// The entity of a lexicon entry.
    fn of_entry(&mut self, entry: u32) -> usize {
        if let Some(&entity) = self.by_entry.get(&entry) {
            return entity;
        }
        let data = self.lexicon.entries[entry as usize];
        let entity = self.named(data.kind, self.lexicon.text(data.name));
        self.entities[entity].entry = Some(entry);
        self.entities[entity].female = data.female;
        self.by_entry.insert(entry, entity);
        entity
    }

    /// The entity of this type and name, made if there is none.
    fn named(&mut self, kind: EntityType, name: &str) -> usize {
        if let Some(&entity) = self.by_name.get(&(kind, name.to_owned())) {
            return entity;
        }
        self.entities.push(Entity {
            kind,
            name: name.to_owned(),
            entry: None,
            female: false,
            mentions: Vec::new(),
        });
        let entity = self.entities.len() - 1;
        self.by_name.insert((kind, name.to_owned()), entity);
        entity
    }

    fn mention(&mut self, entity: usize, tokens: Range<usize>, clitics: u8, rule: &'static str) {
        let span = self.doc.span(tokens.start, clitics, tokens.end - 1);
        for at in tokens.clone() {
            self.taken[at] = entity as u32 + 1;
        }
        self.entities[entity].mentions.push(Mention {
            span,
            tokens,
            kind: MentionKind::Name,
            clitics,
            rule,
        });
    }

    /// Takes back a mention that begins at a token, to replace it.
    fn retract(&mut self, first: usize) {
        if let Some(entity) = self.entity_at(first) {
            let mentions = &mut self.entities[entity].mentions;
            if let Some(at) = mentions.iter().position(|mention| mention.tokens.contains(&first)) {
                let mention = mentions.remove(at);
                for token in mention.tokens {
                    self.taken[token] = 0;
                }
            }
        }
    }

    /// The mentions by text order, with their entities.
    fn mentions(&self) -> Vec<(usize, Mention)> {
        let mut all: Vec<(usize, Mention)> = self
            .entities
            .iter()
            .enumerate()
            .flat_map(|(entity, data)| data.mentions.iter().map(move |mention| (entity, mention.clone())))
            .collect();
        all.sort_by_key(|(_, mention)| mention.span);
        all
    }

    fn finish(mut self) -> Vec<Entity> {
        for entity in &mut self.entities {
            entity.mentions.sort_by_key(|mention| mention.span);
        }
        self.entities.retain(|entity| !entity.mentions.is_empty());
        self.entities.sort_by_key(|entity| entity.mentions[0].span);
        self.entities
    }

    /// The letters from one token to another, as a name: marks of vowels out,
    /// one space between words.
    fn written(&self, tokens: Range<usize>, clitics: u8) -> String {
        let span = self.doc.span(tokens.start, clitics, tokens.end - 1);
        let mut name = String::new();
        for c in self.doc.slice(span).chars() {
            match fold::class(c) {
                fold::Class::Mark | fold::Class::Invisible => {}
                fold::Class::Space | fold::Class::HardSpace | fold::Class::Break if name.ends_with(' ') => {}
                fold::Class::Space | fold::Class::HardSpace | fold::Class::Break => name.push(' '),
                _ => name.push(c),
            }
        }
        name
    }

    /// Whether a token, its clitics and article aside, is one of the words.
    fn is_one_of(&self, at: usize, words: &[Key]) -> bool {
        self.fits(at, |variant| {
            words.iter().any(|&word| word == variant || without_article(word) == variant)
        })
    }

    /// Whether a token, or what stays of it without clitics and article, fits.
    fn fits(&self, at: usize, fits: impl Fn(Key) -> bool) -> bool {
        let mut matched = false;
        if let Some(token) = self.doc.tokens.get(at) {
            bare_variants(token.key, |variant| matched = matched || fits(variant));
        }
        matched
    }

    /// Whether a token can be part of an unlisted name: an Arabic word that is
    /// known as nothing else.
    fn is_unknown(&self, at: usize) -> bool {
        let Some(token) = self.doc.tokens.get(at) else {
            return false;
        };
        let known = Class::ORDINARY
            | Class::NUMBER
            | Class::CURRENCY
            | Class::CUE
            | Class::NATIONALITY
            | Class::TITLE
            | Class::HEAD
            | Class::INSTITUTION
            | Class::TAGS
            | Class::PHRASE;
        token.kind == Kind::Arabic
            && token.key.len() > 1
            && self.taken[at] == 0
            && token.class & known == 0
            && !token.key.starts_with(&[fold::ALEF, fold::LAM])
            && !token.key.starts_with(&[fold::LAM, fold::LAM])
            && self.lexicon.ordinary(token.key) == 0
    }

    fn has_tag(&self, at: usize, tag: Tag) -> bool {
        self.doc.tokens.get(at).is_some_and(|token| token.class & tag.bit() != 0)
    }

    /// The token before, quotation marks and opening brackets passed over.
    fn before(&self, at: usize) -> Option<usize> {
        let mut before = at.checked_sub(1)?;
        while matches!(self.doc.tokens[before].mark, b'"' | b'\'' | b'(' | crate::doc::OPEN_QUOTE) {
            before = before.checked_sub(1)?;
        }
        Some(before)
    }
}

/// Calls `take` with a word's key, and with what stays of it when proclitics
/// and the article come off.
fn bare_variants(key: Key, mut take: impl FnMut(Key)) {
    take(key);
    if key.is_cut() {
        return;
    }
    let mut rest = key;
    if matches!(rest.get(0), fold::WAW | fold::FEH) && rest.len() > 2 {
        rest = rest.skip(1);
        take(rest);
    }
    if rest.starts_with(&[fold::LAM, fold::LAM]) {
        take(rest.skip(2));
        return;
    }
    take(without_article(rest));
    if matches!(rest.get(0), fold::BEH | fold::KAF | fold::LAM) && rest.len() > 2 {
        rest = rest.skip(1);
        take(rest);
        take(without_article(rest));
    }
}

fn without_article(key: Key) -> Key {
    if !key.is_cut() && key.starts_with(&[fold::ALEF, fold::LAM]) && key.len() > 3 {
        key.skip(2)
    } else {
        key
    }
}
