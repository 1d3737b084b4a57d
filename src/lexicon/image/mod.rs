//! The lexicon's binary image: flat tables of fixed-width rows, little-endian,
//! that are read in place. It is made when khabar is built, so that starting
//! costs nothing, and by the same code when the user adds files.
//!
//! ```text
//! magic, hash of the sources, then for each table its offset and row count
//! meanings   of the words: what each means by itself, 8
//! slots      over the words, 8 each, as [`slots`] has them
//! edges      of the phrase trie: slots over nodes and the words that lead on
//! classes    all there are, 8 each
//! …
//! ```
//!
//! A word is a number: in its low bits its row, which is also the node of the
//! phrase trie that it leads to from the root, and above them its class, so that
//! this is known without another look. The inner nodes are counted on from the
//! words. A node's meaning is the one sense of the phrase that ends there, or
//! where its several senses stand.

mod row;
mod write;

use std::borrow::Cow;

use row::{
    NUMBER_KINDS, ORDINARY_BITS, ORDINARY_SHIFT, ROLES, SOLE, entry_of, filter_bits, form_of, key_at, kind_of, spelling_of, text_of,
    u32_at, u64_at,
};
pub(super) use write::{Edge, Parts, Word};

use super::respell::{Skeleton, Spelling};
use super::{ClaimClass, Condition, Country, Cue, Currency, Entry, Lexicon, NameForm, NumberWord, RoleWord, Sense, Tag, Text, slots};
use crate::fold::Key;

/// The first bytes of an image.
const MAGIC: &[u8; 8] = b"khabar 1";

/// Where tables start: at the start of a processor's cache line.
const ALIGN: usize = 64;

/// The tables, in the order in which they stand, with the widths of their rows.
const WIDTHS: [usize; 24] = [8, 8, 8, 8, 8, 8, 32, 12, 16, 16, 16, 8, 16, 8, 24, 8, 8, 8, 8, 8, 8, 32, 8, 8];
const MEANINGS: usize = 0;
const SLOTS: usize = 1;
/// Slots over the edges, each with the node that it leads to.
const EDGES: usize = 2;
const CLASSES: usize = 3;
const SENSES: usize = 4;
/// The meanings of the inner nodes.
const NODES: usize = 5;
const ENTRIES: usize = 6;
const FORMS: usize = 7;
const CONDITIONS: usize = 8;
const CONDITION_WORDS: usize = 9;
const CURRENCIES: usize = 10;
const SHARES: usize = 11;
const CUES: usize = 12;
/// The roles, then the units to count per; how many are roles stands in the
/// first row. How a role's words govern stands above its name's length.
const LABELS: usize = 13;
const NUMBERS: usize = 14;
/// Latin spellings: what is asked for once in a few articles stays out of the
/// words.
const SPELLINGS: usize = 15;
/// A filter of the edges: most look-ups for longer phrases end in this small
/// table.
const SOME_EDGES: usize = 16;
/// Slots over the ordinary words, each with its ordinary classes.
const ORDINARY: usize = 17;
/// The countries' codes, each with its currency's and its entry.
const COUNTRIES: usize = 18;
/// Slots over the keys that are spelled in Latin letters, each with its spelling.
const LATIN: usize = 19;
/// A filter of the ordinary words: most of what is none ends in this small table.
const SOME_ORDINARY: usize = 20;
/// The spellings of foreign words, those of one skeleton together.
const FOREIGN: usize = 21;
/// Slots over the skeletons, each with the row of its first spelling, counted from 1.
const SKELETONS: usize = 22;
/// A filter of the skeletons.
const SOME_SKELETONS: usize = 23;

/// A lexicon in bytes: the program's own, or made at run time.
#[derive(Debug)]
pub struct Image {
    bytes: Cow<'static, [u8]>,
    /// They stand apart from the tables, so that they are known to be text.
    strings: Cow<'static, str>,
    /// Where each table starts, and how many rows it has.
    tables: [(usize, usize); WIDTHS.len()],
    /// The classes, which every token asks for: taken out of the tables.
    classes: Vec<u64>,
    /// How many low bits of a word's number are its row, and how many all are.
    row_bits: u32,
    word_bits: u32,
}

impl Image {
    /// Opens an image that [`Parts::write`] made, with its strings.
    pub fn open(bytes: Cow<'static, [u8]>, strings: Cow<'static, str>) -> Image {
        let mut tables = [(0, 0); WIDTHS.len()];
        for (at, table) in tables.iter_mut().enumerate() {
            *table = (u32_at(&bytes, 16 + at * 8) as usize, u32_at(&bytes, 20 + at * 8) as usize);
        }
        let row_bits = slots::bits(tables[MEANINGS].1);
        let (classes, count) = tables[CLASSES];
        let classes = (0..count).map(|row| u64_at(&bytes, classes + row * WIDTHS[CLASSES])).collect();
        Image {
            classes,
            bytes,
            strings,
            tables,
            row_bits,
            word_bits: row_bits + slots::bits(tables[CLASSES].1),
        }
    }

    /// The image's bytes, to write to a file.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The image's strings, to write to another file.
    pub fn strings(&self) -> &str {
        &self.strings
    }

    pub(super) fn hash(&self) -> u64 {
        u64_at(&self.bytes, 8)
    }

    /// A row of eight bytes; 0 past the end, so that no image can panic.
    #[inline]
    fn eight(&self, table: usize, row: usize) -> u64 {
        let (rows, _) = self.bytes.as_chunks();
        let row = rows.get(self.tables[table].0 / size_of::<u64>() + row);
        row.map_or(0, |row| u64::from_le_bytes(*row))
    }

    /// Where a row stands in the bytes.
    fn at(&self, table: usize, row: usize) -> usize {
        self.tables[table].0 + row * WIDTHS[table]
    }

    /// The word with this key, or 0.
    #[inline]
    pub(super) fn find(&self, key: Key) -> u32 {
        self.find_hash(key.hash())
    }

    /// The word whose key has this hash, or 0.
    #[inline]
    pub(super) fn find_hash(&self, hash: u64) -> u32 {
        self.look_up(SLOTS, self.word_bits, hash)
    }

    /// Brings what [`Image::find`] will ask for near the processor.
    #[inline]
    pub(super) fn touch(&self, hash: u64) -> u64 {
        self.first_slot(SLOTS, hash)
    }

    /// The node that a word leads to from a node, or 0.
    #[inline]
    pub(super) fn next(&self, node: u32, word: u32) -> u32 {
        let hash = Edge::hash(node, word);
        if !self.may_hold(SOME_EDGES, hash) {
            return 0;
        }
        let node_bits = slots::bits(self.tables[MEANINGS].1 + self.tables[NODES].1);
        self.look_up(EDGES, node_bits, hash)
    }

    /// The same of [`Image::next`].
    #[inline]
    pub(super) fn touch_next(&self, node: u32, word: u32) -> u64 {
        self.first_slot(EDGES, Edge::hash(node, word))
    }

    /// The same of [`Image::senses`], where the node is a word's.
    #[inline]
    pub(super) fn touch_meaning(&self, node: u32) -> u64 {
        self.eight(MEANINGS, node as usize)
    }

    /// The same of what a word's node means, once that is near: the entity that it
    /// names, or the form that tells which, or its several senses.
    #[inline]
    pub(super) fn touch_sense(&self, node: u32) -> u64 {
        let meaning = self.eight(MEANINGS, node as usize);
        let index = (meaning >> 32) as u32;
        if meaning & SOLE == 0 {
            return self.eight(SENSES, index as usize);
        }
        match index.checked_sub(NameForm::UNCONDITIONAL) {
            Some(entry) => self.touch_entry(entry),
            None => u64::from(u32_at(&self.bytes, self.at(FORMS, index as usize))),
        }
    }

    /// The same of an entity.
    #[inline]
    fn touch_entry(&self, entry: u32) -> u64 {
        u64::from(u32_at(&self.bytes, self.at(ENTRIES, entry as usize)))
    }

    /// Whether a node may lead on by a word; never wrong in saying no.
    #[inline]
    pub(super) fn may_follow(&self, node: u32, word: u32) -> bool {
        self.may_hold(SOME_EDGES, Edge::hash(node, word))
    }

    /// Whether a filter may hold a hash; never wrong in saying no.
    #[inline]
    fn may_hold(&self, filter: usize, hash: u64) -> bool {
        let (row, bits) = filter_bits(hash, self.tables[filter].1);
        self.eight(filter, row) & bits == bits
    }

    /// The ordinary classes of a word.
    #[inline]
    pub(super) fn ordinary(&self, key: Key) -> u64 {
        let hash = key.hash();
        if !self.may_hold(SOME_ORDINARY, hash) {
            return 0;
        }
        u64::from(self.look_up(ORDINARY, ORDINARY_BITS, hash)) << ORDINARY_SHIFT
    }

    #[inline]
    fn look_up(&self, slots: usize, bits: u32, hash: u64) -> u32 {
        slots::find(hash, self.tables[slots].1, bits, |slot| self.eight(slots, slot))
    }

    /// The first slot that a hash may have.
    #[inline]
    fn first_slot(&self, slots: usize, hash: u64) -> u64 {
        let slot = hash as usize & self.tables[slots].1.wrapping_sub(1);
        self.eight(slots, slot)
    }

    /// The row of a word, which is its node.
    #[inline]
    pub(super) fn row(&self, word: u32) -> u32 {
        word & !(u32::MAX << self.row_bits)
    }

    /// The class of a word, from the number alone and a small table.
    #[inline]
    pub(super) fn class(&self, word: u32) -> u64 {
        self.classes.get((word >> self.row_bits) as usize).copied().unwrap_or_default()
    }

    /// What the phrase that ends in a node means.
    #[inline]
    pub(super) fn senses(&self, node: usize) -> impl Iterator<Item = Sense> + Clone + use<'_> {
        let words = self.tables[MEANINGS].1;
        let meaning = if node < words {
            self.eight(MEANINGS, node)
        } else {
            self.eight(NODES, node - words)
        };
        let alone = meaning & SOLE != 0;
        let (count, start) = if alone { (1, 0) } else { (meaning as u32 >> 8, meaning >> 32) };
        (0..count).map(move |at| {
            let bits = if alone {
                meaning
            } else {
                self.eight(SENSES, start as usize + at as usize)
            };
            self.sense(bits)
        })
    }

    /// An entity.
    #[inline]
    pub(super) fn entry(&self, row: usize) -> Entry {
        let at = self.at(ENTRIES, row);
        self.bytes.get(at..at + WIDTHS[ENTRIES]).map_or(entry_of(&[0; 32]), entry_of)
    }

    #[inline]
    fn sense(&self, bits: u64) -> Sense {
        let (kind, small, index) = ((bits & !SOLE) as u8, (bits >> 8) as u8, (bits >> 32) as u32);
        match kind {
            0 => Sense::Name(index),
            1 => Sense::Description(index),
            2 => Sense::Currency(index as u16),
            3 => Sense::Number(self.number(index as usize)),
            4 => Sense::Cue(index as u16, form_of(small)),
            5 => Sense::Phrase(index as u16),
            6 => Sense::Role(index as u16),
            7 => Sense::Per(index as u16),
            8 => Sense::Head(kind_of(index)),
            9 => Sense::Nationality(index),
            10 => Sense::Tag(Tag::NAMES[index as usize % Tag::NAMES.len()].1),
            12 => Sense::Inside(kind_of(index), small != 0),
            13 => Sense::Title,
            _ => Sense::Plain,
        }
    }

    fn number(&self, row: usize) -> NumberWord {
        let at = self.at(NUMBERS, row);
        let small = |offset: usize| self.bytes.get(at + offset).copied().unwrap_or(0);
        NumberWord {
            value: u128::from(u64_at(&self.bytes, at)) | u128::from(u64_at(&self.bytes, at + 8)) << 64,
            divisor: small(16),
            kind: NUMBER_KINDS[usize::from(small(17)) % NUMBER_KINDS.len()],
        }
    }

    #[inline]
    pub(super) fn string(&self, start: usize, len: usize) -> &str {
        self.strings.get(start..start + len).unwrap_or_default()
    }

    #[inline]
    pub(super) fn form(&self, row: usize) -> NameForm {
        let at = self.at(FORMS, row);
        NameForm {
            entry: u32_at(&self.bytes, at),
            conditions: (u32_at(&self.bytes, at + 4), self.bytes[at + 8]),
        }
    }

    pub(super) fn condition(&self, row: usize) -> Condition {
        let at = self.at(CONDITIONS, row);
        let words = (u32_at(&self.bytes, at), u32_at(&self.bytes, at + 4) as u16);
        Condition {
            role: ROLES[usize::from(self.bytes[at + 6]) % ROLES.len()],
            words,
            some: u64_at(&self.bytes, at + 8),
        }
    }

    pub(super) fn condition_word(&self, row: usize) -> Key {
        key_at(&self.bytes, self.at(CONDITION_WORDS, row))
    }

    /// Which Latin spelling a key has.
    pub(super) fn latin(&self, key: Key) -> Option<u32> {
        let row = self.look_up(LATIN, slots::bits(self.tables[SPELLINGS].1 - 1), key.hash());
        (row != 0).then_some(row)
    }

    /// A Latin spelling.
    pub(super) fn spelling(&self, row: u32) -> Text {
        let at = self.at(SPELLINGS, row as usize);
        self.bytes.get(at..).map_or_else(Text::default, text_of)
    }

    /// The listed spellings of foreign words that have a skeleton.
    pub(super) fn spellings(&self, skeleton: Skeleton) -> impl Iterator<Item = Spelling> + use<'_> {
        let hash = skeleton.key.hash();
        let first = if self.may_hold(SOME_SKELETONS, hash) {
            self.look_up(SKELETONS, slots::bits(self.tables[FOREIGN].1), hash) as usize
        } else {
            0
        };
        let rows = first.checked_sub(1).map_or(0..0, |first| first..self.tables[FOREIGN].1);
        let spellings = rows.map(|row| spelling_of(&self.bytes, self.at(FOREIGN, row)));
        spellings.take_while(move |spelling| Skeleton::of(spelling.key) == Some(skeleton))
    }

    fn rows<T>(&self, table: usize, read: impl Fn(&[u8]) -> T) -> Vec<T> {
        let bytes = self.bytes.get(self.at(table, 0)..self.at(table, self.tables[table].1));
        bytes.unwrap_or_default().chunks_exact(WIDTHS[table]).map(read).collect()
    }
}

impl Lexicon {
    /// The lexicon in an image.
    pub fn open(image: Image) -> Lexicon {
        let labels = image.rows(LABELS, text_of);
        let (roles, pers) = match labels.split_first() {
            Some((first, rest)) => rest.split_at((first.start as usize).min(rest.len())),
            None => (&[][..], &[][..]),
        };
        Lexicon {
            countries: image.rows(COUNTRIES, |row| Country {
                code: [row[0], row[1]],
                currency: [row[2], row[3], row[4]],
                entry: u32::from_le_bytes([row[5], row[6], row[7], 0]),
            }),
            currencies: image.rows(CURRENCIES, |row| Currency {
                code: [row[0], row[1], row[2]],
                divisor: u32_at(row, 4),
                factor: u32_at(row, 8),
                shared: (u32_at(row, 12), u16::from(row[3])),
            }),
            shares: image.rows(SHARES, |row| ([row[0], row[1], row[2]], u32_at(row, 4))),
            cues: image.rows(CUES, |row| Cue {
                lemma: text_of(row),
                class: ClaimClass::NAMES[usize::from(row[12]) % ClaimClass::NAMES.len()].1,
                frames: u32_at(row, 8),
            }),
            roles: roles.iter().map(|label| RoleWord::of(*label)).collect(),
            pers: pers.to_vec(),
            image,
        }
    }

    /// The image that the lexicon reads.
    pub fn image(&self) -> &Image {
        &self.image
    }
}
