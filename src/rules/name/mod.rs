//! Names: entities and where they are mentioned.
//!
//! Passes, each reading what the ones before it took:
//!
//! - the heads that tell what follows them ([`head`]);
//! - the lexicon's names ([`gazetteer`]), some without what they ask for around them ([`anyway`], [`land`]), two that share a head
//!   ([`joint`]), who reports for whom in an article's first line ([`byline`]), longer names that begin with a listed one ([`extend`]),
//!   versions of models and products ([`version`], [`code`]);
//! - institutions by the head inside their name ([`institution`]), families and clubs called as a city is ([`city`], [`club`]);
//! - strange words ([`strange`]) whose officers are told of ([`conduct`]);
//! - people by title, given name and shape ([`person`], [`known`], [`fuller`]), which end where what is theirs begins ([`parts`], [`behind`]), who
//!   plays with them ([`cast`]), how old they are ([`aged`]), who is named in two ways ([`same`]);
//! - what a head outside the name introduces ([`headed`], [`outlet`], [`firm`]), what is told to be a name ([`called`]), the others of
//!   a row ([`row`]);
//! - names bound by a gloss in brackets ([`gloss`]), names in Latin letters ([`latin`]), federations ([`federation`]);
//! - models, products, outlets, companies, platforms and places by what is said of them ([`unlisted`], [`made`], [`conduct`],
//!   [`platform`], [`locality`]);
//! - who is called by one name alone ([`alone`]), what was named in full once and is named in short elsewhere ([`repeat`], [`alias`],
//!   [`ministry`]), whose club a name of several is ([`league`]), who is listed in another spelling ([`respelt`]);
//! - last whether a platform is spoken of as a company ([`lean`]), what ministries are called in English ([`official`]) and unlisted
//!   foreigners in Latin letters ([`romanized`]).
//!
//! Within a pass the leftmost, longest name wins; a later pass takes no token that an earlier one took.

mod aged;
mod alias;
mod alone;
mod anyway;
mod behind;
mod byline;
mod called;
mod cast;
mod cited;
mod city;
mod closed;
mod club;
mod code;
mod conduct;
mod extend;
mod federation;
mod firm;
mod fit;
mod fuller;
mod games;
mod gazetteer;
mod gloss;
mod head;
mod headed;
mod institution;
mod introduced;
mod joint;
mod known;
mod land;
mod last;
mod latin;
mod league;
mod lean;
mod listed;
mod locality;
mod made;
mod ministry;
pub mod nominal;
mod official;
mod outlet;
mod parts;
mod person;
mod platform;
mod repeat;
mod respelt;
mod romanized;
mod row;
mod same;
mod shape;
mod share;
mod strange;
mod surname;
mod thing;
mod towns;
mod unlisted;
mod variant;
mod version;
mod word;
mod words;

use std::cell::OnceCell;
use std::hash::BuildHasher as _;
use std::ops::Range;

use foldhash::fast::FixedState;
use foldhash::{HashMap, HashMapExt as _};

use word::{bare_variants, is_definite_key};

use crate::doc::Doc;
use crate::finding::{Entity, Mention, MentionKind};
use crate::fold::{self, Key};
use crate::lexicon::{Class, EntityType, Lexicon, Sense};
use crate::rules::words::{ACCORDING, ACCORDING_TO, MADE_BY, PUBLISHED_BY};
use words::{
    outlet::{REPORTERS, REPORTS, SPEECH},
    particle::{OF, TO},
};

/// Finds all entities, in the order of their first mentions.
pub fn find(doc: &Doc<'_>, lexicon: &Lexicon) -> Vec<Entity> {
    let mut names = Names::new(doc, lexicon);
    gazetteer::find(&mut names);
    joint::find(&mut names);
    byline::find(&mut names);
    extend::find(&mut names);
    version::find(&mut names);
    institution::find(&mut names);
    towns::unheaded(&mut names);
    city::find(&mut names);
    club::find(&mut names);
    names.strange = strange::find(&names);
    conduct::employers(&mut names);
    let alone = person::find(&mut names);
    cast::find(&mut names);
    aged::find(&mut names);
    same::find(&mut names);
    headed::find(&mut names);
    firm::alone(&mut names);
    called::find(&mut names);
    row::find(&mut names);
    gloss::find(&mut names);
    latin::find(&mut names);
    federation::find(&mut names);
    unlisted::settle(&mut names);
    made::find(&mut names);
    conduct::find(&mut names);
    platform::find(&mut names);
    locality::find(&mut names);
    cited::find(&mut names);
    alone::first_names(&mut names, alone);
    repeat::find(&mut names);
    alone::of_governments(&mut names);
    ministry::find(&mut names);
    league::settle(&mut names);
    respelt::find(&mut names);
    lean::find(&mut names);
    official::find(&mut names);
    romanized::find(&mut names);
    names.finish()
}

/// The names found so far.
struct Names<'d, 't> {
    doc: &'d Doc<'t>,
    lexicon: &'d Lexicon,
    entities: Vec<Entity>,
    by_entry: HashMap<u32, usize>,
    /// The entity of each type and name, which stand here as a hash.
    by_name: HashMap<u64, usize>,
    /// For each token, the entity whose name covers it, plus one.
    taken: Vec<u32>,
    /// For each of these tokens, which of the entity's mentions covers it.
    place: Vec<u32>,
    heads: head::Heads,
    /// The first tokens of the listed names that are names only because of what
    /// stands around them, in order.
    bound: Vec<usize>,
    /// The strange words beside which something may show whose name they are, once they are looked for.
    strange: Vec<usize>,
    /// Whether the text writes على as the rules of spelling want it, once asked.
    spells: OnceCell<bool>,
    /// What the text tells of games, once asked.
    told: OnceCell<games::Told>,
    /// Whether the text is about AI models, once asked.
    models: OnceCell<bool>,
    /// The countries whose adjectives the text has, once asked.
    lands: OnceCell<Vec<[u8; 2]>>,
    /// Whether a club has been named.
    clubs: bool,
}

/// What words have a meaning for that is no name's.
const KNOWN: u64 = Class::ORDINARY
    | Class::NUMBER
    | Class::CURRENCY
    | Class::CUE
    | Class::NATIONALITY
    | Class::TITLE
    | Class::HEAD
    | Class::INSTITUTION
    | Class::TAGS
    | Class::PHRASE;

/// Whether a mention is a name that the lexicon lists, in whatever spelling.
fn is_listed(mention: &Mention) -> bool {
    matches!(mention.rule, "name" | "name-respelt")
}

/// So many names have most articles at most.
const FEW: usize = 28;

/// What stands for a type and a name in [`Names::by_name`].
fn hash(kind: EntityType, name: &str) -> u64 {
    FixedState::default().hash_one((kind, name))
}

impl<'d, 't> Names<'d, 't> {
    fn new(doc: &'d Doc<'t>, lexicon: &'d Lexicon) -> Names<'d, 't> {
        Names {
            doc,
            lexicon,
            entities: Vec::with_capacity(FEW),
            by_entry: HashMap::with_capacity(FEW),
            by_name: HashMap::with_capacity(FEW),
            taken: vec![0; doc.tokens.len()],
            place: vec![0; doc.tokens.len()],
            heads: head::find(doc, lexicon),
            bound: Vec::new(),
            strange: Vec::new(),
            spells: OnceCell::new(),
            told: OnceCell::new(),
            models: OnceCell::new(),
            lands: OnceCell::new(),
            clubs: false,
        }
    }

    fn is_free(&self, tokens: Range<usize>) -> bool {
        self.taken[tokens].iter().all(|&taken| taken == 0)
    }

    /// The entity that a token's mention names.
    fn entity_at(&self, at: usize) -> Option<usize> {
        self.taken.get(at).and_then(|&taken| (taken as usize).checked_sub(1))
    }

    /// The mention that a token belongs to.
    fn mention_at(&self, at: usize) -> Option<&Mention> {
        self.entities[self.entity_at(at)?].mentions.get(self.place[at] as usize)
    }

    /// The entity of a lexicon entry.
    fn of_entry(&mut self, entry: u32) -> usize {
        if let Some(&entity) = self.by_entry.get(&entry) {
            return entity;
        }
        let data = self.lexicon.entry(entry);
        let entity = self.named(data.kind, self.lexicon.text(data.name));
        self.entities[entity].entry = Some(entry);
        self.entities[entity].female = data.female;
        self.by_entry.insert(entry, entity);
        entity
    }

    /// The entity of this type and name, made if there is none.
    fn named(&mut self, kind: EntityType, name: &str) -> usize {
        if let Some(entity) = self.called(kind, name) {
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
        self.call(entity, kind, name);
        entity
    }

    /// The entity that this name and type were given to.
    fn called(&self, kind: EntityType, name: &str) -> Option<usize> {
        self.by_name.get(&hash(kind, name)).copied()
    }

    fn call(&mut self, entity: usize, kind: EntityType, name: &str) {
        self.by_name.insert(hash(kind, name), entity);
    }

    fn mention(&mut self, entity: usize, tokens: Range<usize>, clitics: u8, rule: &'static str) {
        let span = self.doc.span(tokens.start, clitics, tokens.end - 1);
        self.add(
            entity,
            Mention {
                span,
                tokens,
                kind: MentionKind::Name,
                clitics,
                rule,
            },
        );
    }

    fn add(&mut self, entity: usize, mention: Mention) {
        let place = self.entities[entity].mentions.len() as u32;
        self.taken[mention.tokens.clone()].fill(entity as u32 + 1);
        self.place[mention.tokens.clone()].fill(place);
        self.entities[entity].mentions.push(mention);
    }

    /// Gives an entity another name; if one of that name and type is there, the
    /// two become one.
    fn rename(&mut self, entity: usize, name: String) {
        let kind = self.entities[entity].kind;
        let other = self
            .called(kind, &name)
            .filter(|&other| other != entity && self.entities[other].kind == kind);
        let Some(other) = other else {
            self.call(entity, kind, &name);
            self.entities[entity].name = name;
            return;
        };
        self.merge(entity, other);
    }

    /// Gives all that names an entity to another.
    fn merge(&mut self, entity: usize, other: usize) {
        for mention in std::mem::take(&mut self.entities[entity].mentions) {
            self.add(other, mention);
        }
    }

    /// Takes back the mention that a token belongs to, to replace it.
    fn retract(&mut self, at: usize) {
        let Some(entity) = self.entity_at(at) else {
            return;
        };
        let place = self.place[at];
        let mentions = &mut self.entities[entity].mentions;
        let mention = mentions.swap_remove(place as usize);
        self.taken[mention.tokens].fill(0);
        // The last one stands in its place now.
        let last = mentions.len() as u32;
        if let Some(moved) = mentions.get(place as usize) {
            for at in moved.tokens.clone() {
                if self.taken[at] as usize == entity + 1 && self.place[at] == last {
                    self.place[at] = place;
                }
            }
        }
    }

    /// Takes back all mentions that some tokens belong to.
    fn retract_all(&mut self, tokens: Range<usize>) {
        for at in tokens {
            self.retract(at);
        }
    }

    /// The mentions of what has one of these types, by text order, with their
    /// entities.
    fn mentions_of(&self, kinds: &[EntityType]) -> Vec<(usize, Mention)> {
        let mut all: Vec<(usize, Mention)> = self
            .entities
            .iter()
            .enumerate()
            .filter(|(_, data)| kinds.contains(&data.kind))
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
        let mut name = String::with_capacity(span.range().len() + 'ا'.len_utf8());
        // للرياض is ل and الرياض.
        let key = self.doc.tokens[tokens.start].key;
        if clitics > 0 && key.get(usize::from(clitics)) == fold::LAM && key.get(usize::from(clitics) - 1) == fold::LAM {
            name.push('ا');
        }
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

    /// Whether the text tells على from علي.
    fn spells_apart(&self) -> bool {
        let on = Key::of("على");
        *self.spells.get_or_init(|| {
            let mut words = self.doc.tokens.iter().enumerate().filter(|(_, token)| token.key == on);
            words.any(|(at, _)| self.doc.letters(at) == "على")
        })
    }

    /// Whether a quoted name can only be an outlet's, if it is one's: وقال
    /// لـ«الوطن»، مصادر «الوطن»، نقلت «الوطن»، بحسب «الوطن»، تصريح إلى «الوطن»، وفقا لـ«الوطن».
    fn is_told_to_outlet(&self, first: usize, end: usize) -> bool {
        let told = || self.head(first).is_some_and(|head| head.told);
        let opened = || first > 1 && self.doc.opens_quote(first - 1);
        let source = |at: usize| {
            let known = self.is(at, PUBLISHED_BY) || self.is(at, MADE_BY) || self.is(at, ACCORDING);
            known || self.is_one_of(at, REPORTERS) || self.is_one_of(at, REPORTS)
        };
        let sources = || opened() && source(first - 2);
        let speech = |at: usize| self.is_one_of(at, SPEECH) || self.is(at, ACCORDING_TO);
        let to = |at: usize| self.is(at, TO) || self.is(at, OF);
        let addressed = || opened() && first > 2 && to(first - 2) && speech(first - 3);
        self.doc.closes_quote(end) && (told() || sources() || addressed())
    }

    /// Whether a finite verb by which one tells somebody something stands at a token, as [`head::reports`] has it.
    fn reports(&self, at: usize) -> bool {
        head::reports(self.doc, self.lexicon, at)
    }

    /// The first token from one on that a head introduces.
    fn next_head(&self, from: usize) -> Option<usize> {
        self.heads.next(from)
    }

    /// The head that introduces what begins at a token.
    fn head(&self, at: usize) -> Option<head::Head> {
        self.heads.get(at)
    }

    /// The type of the name that covers a token.
    fn kind_at(&self, at: usize) -> Option<EntityType> {
        self.entity_at(at).map(|entity| self.entities[entity].kind)
    }

    /// The countries' entries whose adjectives the text has, one for each reading of each.
    fn nations(&self) -> impl Iterator<Item = u32> {
        let readings = self.doc.having(Class::NATIONALITY).flat_map(|at| self.doc.readings(at));
        readings.flat_map(|reading| {
            self.lexicon.word_senses(reading.word).filter_map(|sense| match sense {
                Sense::Nationality(entry) => Some(entry),
                _ => None,
            })
        })
    }
}
