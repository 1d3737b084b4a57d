//! Mentions that are no names: الشركة, الوزارة, عملاق التواصل الاجتماعي, الأخير.
//! They are linked where only one entity can be meant: one of the kind that the
//! noun tells is named shortly before, or, of الأخير (the latter), the last one
//! named that agrees with it.

use std::ops::Range;

use foldhash::HashMap;

use crate::doc::{Doc, Kind};
use crate::finding::{Entity, Mention, MentionKind};
use crate::fold::{self, Key};
use crate::lexicon::{Class, EntityType, Lexicon, Sense, Tag};
use crate::rules::{company, gender, nationality};
use crate::words::{Words, words};

/// How many tokens back an antecedent may stand.
const NEAR: usize = 60;

/// Nouns of companies.
static COMPANY: Words = words!["الشركة", "المجموعة", "المؤسسة", "العملاق", "العملاقة"];

/// Those of them that describe the noun before them, too: الصاروخ العملاق.
static GIANT: Words = words!["العملاق", "العملاقة"];

/// Nouns of outlets.
static OUTLET: Words = words!["الصحيفة", "الوكالة", "المجلة", "القناة", "الجريدة"];

/// Nouns of apps and sites.
static SERVICE: Words = words!["المنصة", "التطبيق", "الموقع"];

/// The latter: a man or what has a masculine name, a woman or what has a
/// feminine one.
static LATTER: [Key; 2] = [Key::literal("الأخير"), Key::literal("الأخيرة")];
/// Which of them is feminine.
const FEMININE: usize = 1;

/// How many tokens back the latter may be named.
const LATELY: usize = 25;

/// What says whose company it is: الشركة المالكة لكذا, which is not any company
/// named before.
static RELATION: Words = words!["المالكة", "الأم", "المطورة", "المصنعة", "المنتجة", "المشغلة", "المؤسسة"];

/// Whom a noun can mean.
#[derive(Debug, Clone, Copy)]
enum Meant {
    Company,
    Outlet,
    Service,
    /// An institution whose name begins with this word of the lexicon: الوزارة,
    /// وزارة المالية.
    Institution(u32),
}

/// Links what is no name to the entities that are named.
pub fn link(doc: &Doc<'_>, lexicon: &Lexicon, entities: &mut [Entity]) {
    let mut taken = vec![false; doc.tokens.len()];
    let count = entities.iter().map(|entity| entity.mentions.len()).sum();
    let mut candidates = Vec::with_capacity(count);
    let mut named = Vec::with_capacity(count);
    for (index, entity) in entities.iter().enumerate() {
        for mention in &entity.mentions {
            taken
                .iter_mut()
                .take(mention.tokens.end)
                .skip(mention.tokens.start)
                .for_each(|taken| *taken = true);
            named.push((mention.tokens.start, index));
            if matches!(entity.kind, EntityType::Org | EntityType::Media | EntityType::Product) {
                candidates.push((mention.tokens.start, index));
            }
        }
    }
    candidates.sort_unstable();
    named.sort_unstable();
    let by_entry = entities
        .iter()
        .enumerate()
        .filter_map(|(index, entity)| Some((entity.entry?, index)))
        .collect();
    let linker = Linker {
        doc,
        lexicon,
        entities,
        taken,
        candidates,
        named,
        by_entry,
    };
    for (entity, mention) in linker.find() {
        entities[entity].mentions.push(mention);
    }
    for entity in entities {
        entity.mentions.sort_by_key(|mention| mention.span);
    }
}

/// عملاق التواصل الاجتماعي: the listed descriptions of entities that the text also names, where no name
/// stands: whose each is, its tokens, and how many letters of proclitics stand before it.
pub fn described(doc: &Doc<'_>, lexicon: &Lexicon, entities: &[Entity]) -> Vec<(usize, Range<usize>, u8)> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = doc.first_having(from..doc.tokens.len(), Class::DESCRIPTION) {
        let named = |entry: u32| entities.iter().position(|entity| entity.entry == Some(entry));
        let description = description(doc, lexicon, at, named);
        from = description.map_or(at + 1, |(_, end, _)| end);
        found.extend(description.map(|(entity, end, clitics)| (entity, at..end, clitics)));
    }
    found
}

/// A listed description at a token of an entity that the text also names: whose, its end, and its proclitics.
fn description(doc: &Doc<'_>, lexicon: &Lexicon, at: usize, named: impl Fn(u32) -> Option<usize>) -> Option<(usize, usize, u8)> {
    if doc.tokens[at].class & Class::DESCRIPTION == 0 {
        return None;
    }
    doc.readings(at).find_map(|reading| {
        if !doc.may_name(lexicon, at, reading) {
            return None;
        }
        let (entry, end) = doc.phrase(lexicon, at, reading, |sense| match sense {
            Sense::Description(entry) => Some(*entry),
            _ => None,
        })?;
        // Another's name may be part of it: مالكة فيسبوك.
        Some((named(entry)?, end, reading.clitics))
    })
}

struct Linker<'d, 't> {
    doc: &'d Doc<'t>,
    lexicon: &'d Lexicon,
    entities: &'d [Entity],
    /// For each token, whether a name covers it.
    taken: Vec<bool>,
    /// The names that a noun can point back to: where they begin, and whose
    /// they are, in text order.
    candidates: Vec<(usize, usize)>,
    /// All names.
    named: Vec<(usize, usize)>,
    by_entry: HashMap<u32, usize>,
}

impl Linker<'_, '_> {
    fn find(&self) -> Vec<(usize, Mention)> {
        let mut found = Vec::new();
        let mut from = 0;
        while let Some(at) = self.doc.first_having(
            from..self.doc.tokens.len(),
            Class::DESCRIPTION | Tag::Nominal.bit() | Tag::Filler.bit(),
        ) {
            from = match self.description(at).or_else(|| self.noun(at)).or_else(|| self.latter(at)) {
                Some((entity, end, clitics)) => {
                    let mention = Mention {
                        span: self.doc.span(at, clitics, end - 1),
                        tokens: at..end,
                        kind: MentionKind::Nominal,
                        clitics,
                        rule: "nominal",
                    };
                    found.push((entity, mention));
                    end
                }
                None => at + 1,
            };
        }
        found
    }

    /// A listed description of an entity that the text also names.
    fn description(&self, at: usize) -> Option<(usize, usize, u8)> {
        let named = |entry: u32| self.by_entry.get(&entry).copied();
        description(self.doc, self.lexicon, at, named).filter(|_| !self.taken[at])
    }

    /// وقال الأخير، مع الأخيرة: who was named last. Behind a noun, الأخير says
    /// which, and في الأخير is a time.
    fn latter(&self, at: usize) -> Option<(usize, usize, u8)> {
        let token = &self.doc.tokens[at];
        if token.class & Tag::Filler.bit() == 0 {
            return None;
        }
        let latter = definite(token.key)?;
        let which = LATTER.iter().position(|&word| word == latter)?;
        let before = at.checked_sub(1).filter(|_| !self.taken[at])?;
        let clitics = before_article(token.key);
        let prepositional = clitics > 0 && matches!(token.key.get(usize::from(clitics - 1)), fold::LAM | fold::BEH);
        if !prepositional && !self.is_governor(before, which) {
            return None;
        }
        let end = self.named.partition_point(|(start, _)| *start < at);
        let near = self.named.get(..end)?.iter().rev().take_while(|(start, _)| start + LATELY >= at);
        // Who pays the latter is not the latter: ستدفع غوغل للأخيرة.
        let acts = |start: usize| prepositional && start.checked_sub(1).is_some_and(|verb| self.is_verb(verb));
        let agrees = |&&(start, entity): &&(usize, usize)| self.is_feminine(start, entity) == Some(which == FEMININE) && !acts(start);
        let (_, entity) = near.into_iter().find(agrees)?;
        Some((*entity, at + 1, clitics))
    }

    /// Whether a word takes a noun behind it that does not describe it: a verb,
    /// a preposition, أن, هذا.
    fn is_governor(&self, at: usize, which: usize) -> bool {
        let token = &self.doc.tokens[at];
        let function = token.class & (Tag::Preposition.bit() | Tag::That.bit() | Tag::Demonstrative.bit()) != 0;
        let in_the_end = which != FEMININE && ends_in_in(token.key);
        !self.taken[at] && !in_the_end && (function || self.is_verb(at))
    }

    fn is_verb(&self, at: usize) -> bool {
        let token = &self.doc.tokens[at];
        let definite = token.article || token.key.starts_with(&[fold::ALEF, fold::LAM]);
        let class = token.class | self.lexicon.ordinary(token.key);
        class & (Class::VERB | Class::CUE) != 0 && !definite
    }

    /// Whether a name is feminine; none for what the latter does not mean.
    fn is_feminine(&self, start: usize, entity: usize) -> Option<bool> {
        let entity = &self.entities[entity];
        match entity.kind {
            EntityType::Person => Some(entity.female),
            EntityType::Org | EntityType::Media => Some(!gender::is_masculine_body(self.doc, start)),
            EntityType::Place => gender::is_country(self.lexicon, entity).then_some(true),
            EntityType::Model | EntityType::Product => None,
        }
    }

    /// الشركة, وللوزارة: a noun with the article that stands for a name.
    fn noun(&self, at: usize) -> Option<(usize, usize, u8)> {
        let token = &self.doc.tokens[at];
        let before_name = || self.taken.get(at + 1).is_some_and(|taken| *taken);
        let another = || self.doc.tokens.get(at + 1).is_some_and(|next| RELATION.has(next));
        if token.class & Tag::Nominal.bit() == 0 || self.taken[at] || before_name() || another() || self.describes(at) {
            return None;
        }
        let entity = self.antecedent(at, self.meant(at)?)?;
        Some((entity, at + 1, if token.article { token.clitics } else { 0 }))
    }

    /// الصاروخ العملاق: whether a giant is only what the noun before it is like.
    fn describes(&self, at: usize) -> bool {
        let word = self.doc.tokens[at].key;
        let before = at.checked_sub(1).filter(|&before| self.doc.tokens[before].kind == Kind::Arabic);
        GIANT.contains(&word) && before.is_some_and(|before| !self.is_governor(before, FEMININE))
    }

    /// Whom the noun at a token can mean.
    fn meant(&self, at: usize) -> Option<Meant> {
        let token = &self.doc.tokens[at];
        let noun = definite(token.key);
        let is = |words: Words| noun.is_some_and(|noun| words.contains(&noun));
        if is(COMPANY) {
            return Some(Meant::Company);
        }
        if is(OUTLET) {
            return Some(Meant::Outlet);
        }
        if is(SERVICE) {
            return Some(Meant::Service);
        }
        let institution = token.article
            && self
                .lexicon
                .word_senses(token.stem)
                .any(|sense| matches!(sense, Sense::Inside(EntityType::Org, _)));
        institution.then_some(Meant::Institution(token.stem))
    }

    /// The one entity that is meant: the only one that is named in the stretch
    /// before.
    fn antecedent(&self, at: usize, meant: Meant) -> Option<usize> {
        let before = self.candidates.partition_point(|(start, _)| *start < at);
        let before = self.candidates.get(..before)?;
        let near = before.partition_point(|(start, _)| start + NEAR < at);
        let fits = |&&(start, entity): &&(usize, usize)| self.fits(start, entity, meant);
        let near = before.get(near..)?.iter().filter(fits);
        let candidates = near.clone().map(|&(_, entity)| &self.entities[entity]);
        let may_be = nationality::among(self.doc, self.lexicon, at + 1, candidates);
        let mut found = None;
        for &(_, entity) in near {
            if found != Some(entity) && may_be(&self.entities[entity]) {
                if found.is_some() {
                    return None;
                }
                found = Some(entity);
            }
        }
        found
    }

    fn fits(&self, start: usize, entity: usize, meant: Meant) -> bool {
        let kind = self.entities[entity].kind;
        match meant {
            Meant::Company => kind == EntityType::Org && company::is_company(self.doc, start),
            Meant::Outlet => kind == EntityType::Media,
            Meant::Service => kind == EntityType::Product,
            Meant::Institution(word) => kind == EntityType::Org && self.doc.readings(start).any(|reading| reading.word == word),
        }
    }
}

/// Whether a word is في, also behind a conjunction.
fn ends_in_in(key: Key) -> bool {
    words!["في", "وفي", "ففي"].contains(&key)
}

/// How many letters stand before the article of a definite word; the first lam
/// of لل is one.
fn before_article(key: Key) -> u8 {
    (0..3u8)
        .find_map(|cut| {
            let rest = key.skip(usize::from(cut));
            if rest.starts_with(&[fold::ALEF, fold::LAM]) {
                Some(cut)
            } else {
                rest.starts_with(&[fold::LAM, fold::LAM]).then_some(cut + 1)
            }
        })
        .unwrap_or_default()
}

/// A definite word without what stands before its article: وللشركة is الشركة.
fn definite(key: Key) -> Option<Key> {
    if key.is_cut() {
        return None;
    }
    let from_article = (0..3)
        .map(|cut| key.skip(cut))
        .find(|rest| rest.starts_with(&[fold::ALEF, fold::LAM]) || rest.starts_with(&[fold::LAM, fold::LAM]))?;
    Some(from_article.skip(1).prepend(fold::ALEF))
}
