//! The lexicon: every word and phrase that khabar knows, found by one hash
//! look-up a word, whatever the number of entries.
//!
//! The data are the text files beside this module, in the format of
//! [`parse`]. They are compiled to an [`image`] when khabar is built, which
//! [`Lexicon::embedded`] reads in place; [`Lexicon::with`] adds the user's own
//! files in the same format.

mod build;
mod class;
pub mod image;
pub mod inflect;
mod ordinary;
pub mod parse;
mod reading;
mod respell;
mod sense;
mod slots;
pub(crate) mod sound;

pub use class::{Class, Tag};
pub(crate) use reading::Cut;
pub use reading::Reading;
pub use respell::Respelling;
pub(crate) use respell::{Skeleton, are_spellings};
pub(crate) use sense::name_of;
pub use sense::{
    ClaimClass, Condition, Cue, Currency, EntityType, Entry, Frame, Govern, NameForm, NumberKind, NumberWord, RoleWord, Sense, Text,
};

use respell::Spelling;

use crate::doc::Token;
use crate::fold::Key;

/// Every word and phrase that khabar knows.
///
/// The big tables stay in their binary [`image`](image::Image) and are read in
/// place; the small ones are taken out of it once.
#[derive(Debug)]
pub struct Lexicon {
    image: image::Image,
    /// The currencies.
    pub currencies: Vec<Currency>,
    shares: Vec<([u8; 3], u32)>,
    /// The reporting lemmas and phrases.
    pub cues: Vec<Cue>,
    /// The roles that words tell.
    pub roles: Vec<RoleWord>,
    /// The units to count per.
    pub pers: Vec<Text>,
    countries: Vec<Country>,
}

/// A country: its code, its currency's, and its entry.
#[derive(Debug)]
struct Country {
    code: [u8; 2],
    currency: [u8; 3],
    entry: u32,
}

impl Lexicon {
    /// A range of the lexicon's strings.
    pub fn text(&self, text: Text) -> &str {
        self.image.string(text.start as usize, text.len as usize)
    }

    /// An entity.
    #[inline]
    pub fn entry(&self, entry: u32) -> Entry {
        self.image.entry(entry as usize)
    }

    /// The canonical name of an entity.
    pub fn name(&self, entry: u32) -> &str {
        self.text(self.entry(entry).name)
    }

    /// The currencies that share a name, each with how many of the named make
    /// one unit of it.
    pub fn shared(&self, currency: &Currency) -> &[([u8; 3], u32)] {
        let (start, len) = currency.shared;
        &self.shares[start as usize..start as usize + len as usize]
    }

    /// The currency of a country, by its ISO 3166-1 code.
    pub fn currency_of(&self, country: [u8; 2]) -> Option<[u8; 3]> {
        self.country(country).map(|country| country.currency)
    }

    /// The entry of a country, by its ISO 3166-1 code.
    pub(crate) fn nation(&self, country: [u8; 2]) -> Option<u32> {
        self.country(country).map(|country| country.entry)
    }

    fn country(&self, code: [u8; 2]) -> Option<&Country> {
        self.countries.iter().find(|country| country.code == code)
    }

    /// Whether a word is one of a condition's.
    #[inline]
    pub fn condition_has(&self, condition: &Condition, word: Key) -> bool {
        let (start, len) = condition.words;
        condition.some & word.bit() != 0 && (start..start + u32::from(len)).any(|at| self.image.condition_word(at as usize) == word)
    }

    /// How a foreign name, or a part of one, is usually spelt in Latin letters.
    pub fn latin(&self, key: Key) -> Option<&str> {
        self.image.latin(key).map(|row| self.text(self.image.spelling(row)))
    }

    /// The same of a part of a name that no list has, by the listed one that it is [another spelling](respell) of.
    pub fn latin_of_respelt(&self, key: Key) -> Option<&str> {
        let skeleton = Skeleton::of(key).filter(|skeleton| skeleton.sureness() != Respelling::Part && self.find(key) == 0)?;
        let nearest = self.nearest(key, skeleton, |spelling| spelling.latin)?;
        Some(self.text(self.image.spelling(nearest.latin)))
    }

    /// The lexicon's word that a word which no list has is [another spelling](respell) of, and how far it is sure.
    fn respelt(&self, key: Key) -> Option<(u32, Respelling)> {
        let skeleton = Skeleton::of(key)?;
        let nearest = self.nearest(key, skeleton, |spelling| spelling.word)?;
        Some((nearest.word, skeleton.sureness()))
    }

    /// Of the listed spellings that have something, the one that a word is nearest to.
    fn nearest(&self, key: Key, skeleton: Skeleton, something: impl Fn(&Spelling) -> u32) -> Option<Spelling> {
        let spellings = self.image.spellings(skeleton).filter(|spelling| something(spelling) != 0);
        skeleton.nearest(key, spellings)
    }

    /// A form of a name.
    #[inline]
    pub fn form(&self, form: u32) -> NameForm {
        match form.checked_sub(NameForm::UNCONDITIONAL) {
            Some(entry) => NameForm { entry, conditions: (0, 0) },
            None => self.image.form(form as usize),
        }
    }

    /// A form's conditions.
    pub fn conditions(&self, form: &NameForm) -> impl Iterator<Item = Condition> + use<'_> {
        let (start, len) = form.conditions;
        (start..start + u32::from(len)).map(|at| self.image.condition(at as usize))
    }

    /// A hash of all the data, the same on every machine.
    pub fn hash(&self) -> u64 {
        self.image.hash()
    }

    /// The word with this key, or 0.
    #[inline]
    pub fn find(&self, key: Key) -> u32 {
        self.image.find(key)
    }

    /// The same by the key's hash.
    #[inline]
    fn find_hash(&self, hash: u64) -> u32 {
        self.image.find_hash(hash)
    }

    /// The classes of a word; none for 0.
    #[inline]
    pub fn class(&self, word: u32) -> u64 {
        self.image.class(word)
    }

    /// The phrase trie's node for a first word; 0 for none.
    #[inline]
    pub fn first(&self, word: u32) -> u32 {
        self.image.row(word)
    }

    /// The node that `word` leads to from `node`, or 0.
    pub fn next(&self, node: u32, word: u32) -> u32 {
        if word == 0 { 0 } else { self.image.next(node, word) }
    }

    /// Whether a phrase may begin with these two words; never wrong in saying
    /// no, and quicker than to look for it.
    #[inline]
    pub fn may_follow(&self, first: u32, second: u32) -> bool {
        self.image.may_follow(self.first(first), second)
    }

    /// Brings near the processor what looking up a hash will ask for: a number of
    /// no meaning, made of all of it.
    #[inline]
    pub(crate) fn touch(&self, hash: u64) -> u64 {
        self.image.touch(hash)
    }

    /// The same of what a word means.
    #[inline]
    pub(crate) fn touch_meaning(&self, word: u32) -> u64 {
        self.image.touch_meaning(self.first(word))
    }

    /// The same of whom or what it names, once that was touched.
    #[inline]
    pub(crate) fn touch_sense(&self, word: u32) -> u64 {
        self.image.touch_sense(self.first(word))
    }

    /// The same of a phrase of two words.
    #[inline]
    pub(crate) fn touch_phrase(&self, first: u32, second: u32) -> u64 {
        self.image.touch_next(self.first(first), second)
    }

    /// The classes of a token's whole word.
    #[inline]
    pub fn whole_class(&self, token: &Token) -> u64 {
        if token.stem == 0 { token.class } else { self.class(token.whole) }
    }

    /// What the phrase that ends in `node` means.
    #[inline]
    pub fn senses(&self, node: u32) -> impl Iterator<Item = Sense> + Clone + use<'_> {
        self.image.senses(node as usize)
    }

    /// What a single word means.
    #[inline]
    pub fn word_senses(&self, word: u32) -> impl Iterator<Item = Sense> + Clone + use<'_> {
        self.senses(self.first(word))
    }
}
