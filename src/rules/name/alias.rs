//! The short forms of a text's names, by which they are called elsewhere in it.

use std::ops::Range;

use foldhash::{HashMap, HashMapExt as _, HashSet};

use super::parts::DER;
use super::repeat::{bare, without_clitics};
use super::words::{
    body::{FEDERATION, OF_GAMES},
    person::{DEVOUT, PARTICLES},
};
use super::{Names, is_definite_key, is_listed, same};
use crate::doc::Kind;
use crate::finding::Mention;
use crate::fold::{self, Key};
use crate::lexicon::{Class, EntityType, Sense};
use crate::words::words;

/// A short form.
pub(super) struct Alias {
    /// Its words, a range of [`Aliases::words`].
    pub(super) words: Range<usize>,
    /// What must stand around it, since the word means something else too.
    pub(super) wants: Wants,
    /// The next one with the same first two words.
    pub(super) next: Option<usize>,
}

/// What must stand around a short form that means something else too.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Wants {
    Nothing,
    /// A reporting verb: وأضاف جامع.
    Verb,
    /// This head: موقع مساند.
    Head(Key),
    /// Quotation marks, and nothing else between them: «بورشه».
    Quotes,
}

/// The short forms of a text's names.
pub(super) struct Aliases {
    pub(super) all: Vec<Alias>,
    pub(super) words: Vec<Key>,
    /// Who is called by which one, in the end by the order of these and of the text.
    pub(super) owners: Vec<(usize, Owner)>,
    /// The last one with these first two words; of one word, the second is empty.
    pub(super) by_words: HashMap<(Key, Key), usize>,
    /// A bit for how each first word ends, which no proclitic changes: most
    /// words of a text are turned down by it.
    pub(super) endings: [u64; 16],
}

/// An entity, and the token behind its full name.
pub(super) type Owner = (usize, usize);

impl Aliases {
    fn new(names: usize) -> Aliases {
        Aliases {
            all: Vec::with_capacity(names),
            words: Vec::with_capacity(2 * names),
            owners: Vec::with_capacity(2 * names),
            by_words: HashMap::with_capacity(names),
            endings: [0; 16],
        }
    }

    /// The short forms with these first words; none for the second finds those of
    /// one word.
    pub(super) fn beginning_with(&self, first: Key, second: Key) -> impl Iterator<Item = usize> {
        std::iter::successors(self.by_words.get(&(first, second)).copied(), |&alias| self.all[alias].next)
    }

    /// Who is called so at a token: the one named in full last before it, else
    /// the first behind it.
    pub(super) fn owner(&self, alias: usize, at: usize) -> usize {
        let behind = self.owners.partition_point(|&(called, (_, named))| (called, named) <= (alias, at));
        let (before, behind) = self.owners.split_at(behind);
        let last = before.last().filter(|(called, _)| *called == alias);
        last.or(behind.first()).map_or(0, |(_, (entity, _))| *entity)
    }

    /// Whether one begins with a word that ends as this one does; never wrong in
    /// saying no.
    #[inline]
    pub(super) fn may_begin_with(&self, word: Key) -> bool {
        let (row, bit) = Aliases::ending(word);
        self.endings[row] & bit != 0
    }

    /// The place of the last three letters in the table of endings.
    #[inline]
    fn ending(word: Key) -> (usize, u64) {
        let ending = (word.tail() >> 8).wrapping_mul(0x9E37_79B1);
        (ending as usize >> 28, 1 << (ending >> 22 & 63))
    }

    pub(super) fn push(&mut self, words: &[Key], owner: Owner, wants: Wants) {
        let Some(&first) = words.first().filter(|word| word.len() > 1) else {
            return;
        };
        let second = words.get(1).copied().unwrap_or_default();
        let same = |alias: &usize| self.all[*alias].wants == wants && self.words[self.all[*alias].words.clone()] == *words;
        let old = self.beginning_with(first, second).find(same);
        let alias = old.unwrap_or_else(|| self.add((first, second), words, wants));
        self.owners.push((alias, owner));
    }

    fn add(&mut self, begin: (Key, Key), words: &[Key], wants: Wants) -> usize {
        let (row, bit) = Aliases::ending(begin.0);
        self.endings[row] |= bit;
        let start = self.words.len();
        self.words.extend_from_slice(words);
        let alias = self.all.len();
        self.all.push(Alias {
            words: start..self.words.len(),
            wants,
            next: self.by_words.insert(begin, alias),
        });
        alias
    }
}

/// The short forms of a text's names.
pub(super) fn aliases(names: &Names<'_, '_>) -> Aliases {
    let mut aliases = Aliases::new(names.entities.len());
    let mut words: Vec<Key> = Vec::new();
    let mut firsts: Vec<(Key, Owner)> = Vec::new();
    let mut said: Option<HashSet<Key>> = None;
    for (entity, data) in names.entities.iter().enumerate() {
        for mention in &data.mentions {
            let owner = (entity, mention.tokens.end);
            let head = || names.head(mention.tokens.start).map(|head| bare(names.doc.tokens[head.at()].key));
            words.clear();
            words.extend(mention.tokens.clone().map(|at| names.doc.tokens[at].key));
            if let Some(first) = words.first_mut() {
                *first = without_clitics(*first, mention.clitics);
            }
            if data.entry.is_none() && !is_listed(mention) && mention.rule != "version" {
                unlisted(names, &mut aliases, &mut said, mention, &words, owner);
            }
            // هيئة حماية النزاهة «نزاهة» is «نزاهة», too, in quotation marks alone if it is a word.
            if data.entry.is_some() && mention.rule == "gloss" && data.kind == EntityType::Org {
                let word = words.len() == 1 && means_else(names, words[0]);
                aliases.push(&words, owner, if word { Wants::Quotes } else { Wants::Nothing });
            }
            // جمال سليمان, whatever is asked to stand around it elsewhere.
            if data.entry.is_some() && data.kind == EntityType::Person && is_listed(mention) && words.len() > 1 {
                aliases.push(&words, owner, Wants::Nothing);
            }
            // أفق الرمال القابضة is شركة أفق الرمال, too.
            if mention.rule == "head-corporate" && words.len() > 2 {
                let own = &words[..words.len() - 1];
                aliases.push(own, owner, head().map_or(Wants::Quotes, Wants::Head));
                aliases.push(own, owner, Wants::Quotes);
            }
            // قاعدة العند is one, then so is العند.
            // بيت الدين: nor does a place's name of two words mean anything else, nor القصرين, as no list has two castles.
            let listed = |word: Key| names.lexicon.class(names.lexicon.find(word.without_article())) & Class::ORDINARY != 0;
            let place = |words: &[Key]| words.len() > 1 || !listed(words[0]) && !means_else(names, words[0]);
            let alone = || data.kind == EntityType::Place && place(&words) || is_name_alone(names, &words);
            if is_listed(mention) && names.bound.binary_search(&mention.tokens.start).is_ok() && alone() {
                aliases.push(&words, owner, Wants::Nothing);
            }
            // A word that only its surroundings made a name is one in quotation marks, too, or anywhere
            // if it means nothing else; told once of each name.
            let works = matches!(
                data.kind,
                EntityType::Org | EntityType::Media | EntityType::Product | EntityType::Model
            );
            if works && is_listed(mention) && words.len() == 1 && data.mentions.first() == Some(mention) {
                let thing = matches!(data.kind, EntityType::Product | EntityType::Model);
                let lone = thing && is_name_alone(names, &words) && names.lexicon.ordinary(words[0]) == 0;
                aliases.push(&words, owner, if lone { Wants::Nothing } else { Wants::Quotes });
            }
            if matches!(data.kind, EntityType::Product | EntityType::Model) {
                without_maker(names, &mut aliases, &words, owner);
                without_family(names, &mut aliases, mention, &words, owner);
            }
            // الاتحاد السعودي لكرة القدم is الاتحاد السعودي, too.
            let federation =
                || FEDERATION.contains(&words[0].without_article()) && words.get(2).is_some_and(|word| OF_GAMES.contains(word));
            if data.kind == EntityType::Org && !words.is_empty() && federation() {
                aliases.push(&words[..2], owner, Wants::Nothing);
            }
            // البنك التجاري القطري is البنك التجاري, too.
            if data.kind == EntityType::Org && data.entry.is_some() && words.len() > 2 && is_national_body(names, &mention.tokens) {
                aliases.push(&words[..words.len() - 1], owner, Wants::Nothing);
            }
            if data.kind == EntityType::Org && same::tells_whose(names, &mention.tokens, &words) {
                aliases.push(&words[..2], owner, Wants::Nothing);
            }
            if words.len() < 2 {
                continue;
            }
            match data.kind {
                EntityType::Person => {
                    family_name(names, &mut aliases, &words, owner);
                    firsts.push((words[0], owner));
                }
                EntityType::Org | EntityType::Media | EntityType::Product if is_bare(names, words[0]) => firsts.push((words[0], owner)),
                _ => {}
            }
        }
    }
    for (word, owner) in firsts {
        if word.len() > 2 && !means_else(names, word) {
            aliases.push(&[word], owner, Wants::Nothing);
        }
    }
    aliases.owners.sort_by_key(|&(alias, (_, named))| (alias, named));
    aliases
}

/// What no list has by all of its words: where these are one that means something else, only behind its head or in
/// quotation marks.
fn unlisted(names: &Names<'_, '_>, aliases: &mut Aliases, said: &mut Option<HashSet<Key>>, mention: &Mention, words: &[Key], owner: Owner) {
    let national = |key: Key| names.lexicon.class(names.lexicon.find(key)) & Class::NATIONALITY != 0;
    let word = |key: Key| names.lexicon.ordinary(key) != 0 || national(key);
    let lone = words.len() == 1 && word(words[0]) && mention.rule != "latin";
    let mut definite = || mention.rule == "head-quoted" && is_definite_key(words[0]) && !is_said_without_article(names, said, words[0]);
    if !lone || definite() {
        aliases.push(words, owner, Wants::Nothing);
    } else if mention.rule == "gloss" && names.entities[owner.0].kind == EntityType::Org {
        aliases.push(words, owner, Wants::Quotes);
    } else if mention.rule == "head-quoted" {
        let head = names.head(mention.tokens.start);
        let wants = head.map_or(Wants::Nothing, |head| Wants::Head(bare(names.doc.tokens[head.at()].key)));
        aliases.push(words, owner, wants);
        if head.is_some_and(|head| !head.told) {
            aliases.push(words, owner, Wants::Quotes);
        }
    }
}

/// Whether a name is a body's with the article that ends with its nationality; lines of flight are anybody's.
fn is_national_body(names: &Names<'_, '_>, tokens: &Range<usize>) -> bool {
    let several = names.is_one_of(tokens.start, words!["خطوط", "قوات"]);
    let body = names.doc.tokens[tokens.start].class & Class::INSTITUTION != 0 && !several;
    body && names.is_definite(tokens.start) && names.is_definite(tokens.end - 1) && names.is_nationality(tokens.end - 1)
}

/// سويتش 2, of نينتندو سويتش 2: a product's name without that of its maker.
fn without_maker(names: &Names<'_, '_>, aliases: &mut Aliases, words: &[Key], owner: Owner) {
    let Some(&own) = words.get(1) else {
        return;
    };
    let lexicon = names.lexicon;
    let company = |sense: Sense| matches!(sense, Sense::Name(form) if lexicon.entry(lexicon.form(form).entry).kind == EntityType::Org);
    let proper = own.len() > 3 && lexicon.ordinary(own) == 0 && !own.get(0).is_ascii() && !means_else(names, own);
    if proper && lexicon.word_senses(lexicon.find(words[0])).any(company) {
        aliases.push(&words[1..], owner, Wants::Nothing);
    }
}

/// 17 برو ماكس, of آيفون 17 برو ماكس: a version with its variant, without the family.
fn without_family(names: &Names<'_, '_>, aliases: &mut Aliases, mention: &Mention, words: &[Key], owner: Owner) {
    let number = |at: &usize| names.doc.tokens[mention.tokens.start + at].kind == Kind::Number;
    let version = (0..words.len()).find(number).filter(|at| words.len() > at + 1);
    if let Some(at) = version.filter(|_| mention.rule == "version") {
        aliases.push(&words[at..], owner, Wants::Nothing);
    }
}

/// Whether the words of a name that needed others around it can be nothing else.
fn is_name_alone(names: &Names<'_, '_>, words: &[Key]) -> bool {
    let described = Class::NOUN | Class::ADJECTIVE | Class::VERB;
    let word = words.len() == 1 && is_definite_key(words[0]) && names.lexicon.ordinary(words[0]) & described != 0;
    !word && !means_else(names, words[0])
}

/// Whether the text has a word without its article too: with it, it is no
/// name by itself. The text's words are gathered when first asked for.
fn is_said_without_article(names: &Names<'_, '_>, said: &mut Option<HashSet<Key>>, word: Key) -> bool {
    let said = said.get_or_insert_with(|| names.doc.tokens.iter().map(|token| token.key).collect());
    said.contains(&word.without_article())
}

/// The last part of a person's name, with the particle before it.
fn family_name(names: &Names<'_, '_>, aliases: &mut Aliases, words: &[Key], owner: Owner) {
    let last = words.len() - 1;
    // نصر الله: God's name alone is nobody's.
    let article = last > 2 && DER.contains(&words[last - 1]) && PARTICLES.contains(&words[last - 2]);
    let particle = last > 1 && (article || PARTICLES.contains(&words[last - 1]) || DEVOUT.contains(&words[last]));
    if last == 1 && DEVOUT.contains(&words[last]) {
        return;
    }
    // فان دير بيرغ
    let alias = &words[last - usize::from(particle) - usize::from(article)..];
    // سعيد بن ريحان is بن ريحان and ابن ريحان, too.
    if last > 1 && words[last - 1] == SON.0 {
        aliases.push(&words[last - 1..], owner, Wants::Nothing);
        aliases.push(&[SON.1, words[last]], owner, Wants::Nothing);
    }
    let word = alias.len() == 1 && means_else(names, alias[0]);
    aliases.push(alias, owner, if word { Wants::Verb } else { Wants::Nothing });
}

/// Whether a word means something else than a name.
pub(super) fn means_else(names: &Names<'_, '_>, word: Key) -> bool {
    let class = names.lexicon.class(names.lexicon.find(word));
    let else_ = Class::CUE
        | Class::NATIONALITY
        | Class::TITLE
        | Class::INSTITUTION
        | Class::HEAD
        | Class::ORDINARY
        | Class::TAGS
        | Class::NUMBER
        | Class::CURRENCY;
    // Of a short word also its inflection counts; of a longer one that rests on
    // chance: تشين is no "they disgrace".
    class & else_ != 0 || word.len() < 4 && names.lexicon.ordinary(word) != 0
}

/// Whether the lexicon knows nothing of a word.
fn is_bare(names: &Names<'_, '_>, word: Key) -> bool {
    let class = names.lexicon.class(names.lexicon.find(word)) & !Class::SURNAME;
    // A word that other names begin with is one's short name only if it is no word.
    let begins = class & !(Class::NAME | Class::ALONE) == 0
        && names.lexicon.ordinary(word) == 0
        && !is_definite_key(word)
        && !word.ends_with(&[fold::ALEF, fold::TEH]);
    word.len() > 3 && (class == 0 || begins) && !means_else(names, word)
}

/// The link of a lineage, inside a name and at its beginning.
const SON: (Key, Key) = (Key::literal("بن"), Key::literal("ابن"));
