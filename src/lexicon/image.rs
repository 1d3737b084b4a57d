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

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Deref;
use std::sync::Arc;

use super::inflect::{Form, Person, Shape};
use super::parse::Role;
use super::{
    ClaimClass, Class, Condition, Cue, Currency, EntityType, Entry, Govern, Lexicon, NameForm, NumberKind, NumberWord, RoleWord, Sense,
    Tag, Text, slots,
};
use crate::fold::{Key, unfold};

/// The first bytes of an image.
const MAGIC: &[u8; 8] = b"khabar 1";

/// Where tables start: at the start of a processor's cache line.
const ALIGN: usize = 64;

/// The tables, in the order in which they stand, with the widths of their rows.
const WIDTHS: [usize; 21] = [8, 8, 8, 8, 8, 8, 32, 12, 16, 16, 16, 8, 16, 8, 16, 8, 8, 8, 8, 8, 8];
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
/// For each two words that begin a phrase a bit at the place that their hash
/// says: most look-ups for longer phrases end in this small table.
const PAIRS: usize = 16;
/// Slots over the ordinary words, each with its ordinary classes.
const ORDINARY: usize = 17;
/// The countries' codes, each with its currency's.
const COUNTRIES: usize = 18;
/// Slots over the keys that are spelled in Latin letters, each with its spelling.
const LATIN: usize = 19;
/// For each ordinary word two bits in the row that its hash says: most of what is
/// none ends in this small table.
const SOME_ORDINARY: usize = 20;

/// A word of the lexicon.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Word {
    pub(super) key: Key,
    pub(super) class: u64,
}

/// A step of the phrase trie: from a node by a word's row to another node.
#[derive(Debug, Clone, Copy)]
pub(super) struct Edge {
    pub(super) node: u32,
    pub(super) word: u32,
    pub(super) target: u32,
}

impl Edge {
    #[inline]
    fn hash(node: u32, word: u32) -> u64 {
        let mixed = (u64::from(node) << 32 | u64::from(word)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        mixed ^ mixed >> 29
    }
}

/// The tables of a lexicon before they are written.
#[derive(Debug, Default)]
pub(super) struct Parts {
    pub(super) words: Vec<Word>,
    /// What the words and, behind them, the inner nodes mean.
    pub(super) senses: Vec<Vec<Sense>>,
    pub(super) edges: Vec<Edge>,
    pub(super) strings: String,
    pub(super) entries: Vec<Entry>,
    pub(super) forms: Vec<NameForm>,
    pub(super) conditions: Vec<Condition>,
    pub(super) condition_words: Vec<Key>,
    pub(super) currencies: Vec<Currency>,
    pub(super) shares: Vec<([u8; 3], u32)>,
    pub(super) cues: Vec<Cue>,
    pub(super) roles: Vec<RoleWord>,
    pub(super) pers: Vec<Text>,
    pub(super) latin: Vec<(Key, Text)>,
    pub(super) hash: u64,
}

/// A lexicon in bytes, which its copies share.
#[derive(Debug, Clone)]
pub struct Image {
    bytes: Bytes,
    strings: Strings,
    /// Where each table starts, and how many rows it has.
    tables: [(usize, usize); WIDTHS.len()],
    /// How many low bits of a word's number are its row, and how many all are.
    row_bits: u32,
    word_bits: u32,
}

impl Parts {
    /// Writes the tables.
    ///
    /// # Errors
    /// What is wrong with a lexicon that does not fit.
    pub(super) fn write(self) -> Result<Image, String> {
        let (words, classes) = self.numbered()?;
        let clash = |(one, other): (u32, u32)| {
            let row = |word: u32| word as usize & !(usize::MAX << slots::bits(words.len()));
            let letters = |word: u32| {
                let key = self.words[row(word)].key;
                unfold(&(0..key.len()).map(|at| key.get(at)).collect::<Vec<u8>>())
            };
            format!("{} and {} have one hash, and cannot both be words", letters(one), letters(other))
        };
        let word_bits = slots::bits(words.len()) + slots::bits(classes.len());
        let keys = self
            .words
            .iter()
            .zip(&words)
            .skip(1)
            .map(|(word, &number)| (word.key.hash(), number));
        let word_slots = slots::fill(word_bits, keys).map_err(clash)?;
        let node_bits = slots::bits(self.senses.len());
        let hash = |edge: &Edge| Edge::hash(edge.node, words[edge.word as usize]);
        let edges = self.edges.iter().map(|edge| (hash(edge), edge.target));
        let edge_slots = slots::fill(node_bits, edges).map_err(|_| "two phrases have one hash".to_owned())?;
        let listed = self.words.iter().filter(|word| word.class & Class::ORDINARY != 0);
        let listed = listed.map(|word| (word.key.hash(), ((word.class & Class::ORDINARY) >> ORDINARY_SHIFT) as u32));
        let some_ordinary = some(listed.clone().map(|(hash, _)| hash));
        let ordinary = slots::fill(ORDINARY_BITS, listed).map_err(|_| "two ordinary words have one hash".to_owned())?;
        let latin = self.latin.iter().zip(1..).map(|((key, _), row)| (key.hash(), row));
        let latin_bits = slots::bits(self.latin.len());
        let latin_slots = slots::fill(latin_bits, latin).map_err(|_| "two Latin spellings have one hash".to_owned())?;
        let begun = self.edges.iter().filter(|edge| (edge.node as usize) < words.len());
        let pairs = pairs(begun.map(hash));
        let mut numbers: Vec<NumberWord> = Vec::new();
        let mut senses: Vec<[u8; 8]> = Vec::new();
        let meanings: Vec<[u8; 8]> = self.senses.iter().map(|meant| meaning(meant, &mut senses, &mut numbers)).collect();
        let (of_words, of_nodes) = meanings.split_at(words.len());
        let labels = std::iter::once(Text {
            start: self.roles.len() as u32,
            len: 0,
        })
        .chain(self.roles.iter().map(RoleWord::label))
        .chain(self.pers);
        let spellings = std::iter::once(Text::default()).chain(self.latin.iter().map(|(_, text)| *text));
        let tables: [Vec<u8>; WIDTHS.len()] = [
            rows(of_words.iter().copied()),
            rows(word_slots.into_iter().map(u64::to_le_bytes)),
            rows(edge_slots.into_iter().map(u64::to_le_bytes)),
            rows(classes.into_iter().map(u64::to_le_bytes)),
            rows(senses),
            rows(of_nodes.iter().copied()),
            rows(self.entries.iter().map(entry_row)),
            rows(self.forms.iter().map(|form| {
                let mut row = [0; 12];
                row[..4].copy_from_slice(&form.entry.to_le_bytes());
                row[4..8].copy_from_slice(&form.conditions.0.to_le_bytes());
                row[8] = form.conditions.1;
                row
            })),
            rows(self.conditions.iter().map(|condition| {
                let mut row = [0; 16];
                row[..8].copy_from_slice(&pair(condition.words.0, u32::from(condition.words.1)));
                row[6] = role_code(condition.role);
                row[8..].copy_from_slice(&condition.some.to_le_bytes());
                row
            })),
            rows(self.condition_words.iter().map(|key| key.bits().to_le_bytes())),
            rows(self.currencies.iter().map(|currency| {
                let mut row = [0; 16];
                row[..3].copy_from_slice(&currency.code);
                row[3] = currency.shared.1 as u8;
                row[4..8].copy_from_slice(&currency.divisor.to_le_bytes());
                row[8..12].copy_from_slice(&currency.factor.to_le_bytes());
                row[12..16].copy_from_slice(&currency.shared.0.to_le_bytes());
                row
            })),
            rows(
                self.shares
                    .iter()
                    .map(|share| pair(u32::from_le_bytes([share.0[0], share.0[1], share.0[2], 0]), share.1)),
            ),
            rows(self.cues.iter().map(|cue| {
                let mut row = [0; 16];
                row[..8].copy_from_slice(&pair(cue.lemma.start, cue.lemma.len));
                row[8..12].copy_from_slice(&cue.frames.to_le_bytes());
                row[12] = ClaimClass::NAMES.iter().position(|(_, class)| *class == cue.class).unwrap_or(0) as u8;
                row
            })),
            rows(labels.map(|text| pair(text.start, text.len))),
            rows(numbers.iter().map(|number| {
                let mut row = [0; 16];
                row[..8].copy_from_slice(&number.value.to_le_bytes());
                row[8] = number.divisor;
                row[9] = NUMBER_KINDS.iter().position(|kind| *kind == number.kind).unwrap_or(0) as u8;
                row
            })),
            rows(spellings.map(|text| pair(text.start, text.len))),
            rows(pairs.into_iter().map(u64::to_le_bytes)),
            rows(ordinary.into_iter().map(u64::to_le_bytes)),
            rows(self.entries.iter().filter(|entry| entry.currency != [0; 3]).map(|entry| {
                let mut row = [0; 8];
                row[..2].copy_from_slice(&entry.country);
                row[2..5].copy_from_slice(&entry.currency);
                row
            })),
            rows(latin_slots.into_iter().map(u64::to_le_bytes)),
            rows(some_ordinary.into_iter().map(u64::to_le_bytes)),
        ];
        let mut bytes = MAGIC.to_vec();
        bytes.extend(self.hash.to_le_bytes());
        let mut offset = (bytes.len() + tables.len() * 8).next_multiple_of(ALIGN);
        for (table, width) in tables.iter().zip(WIDTHS) {
            bytes.extend(pair(offset as u32, (table.len() / width) as u32));
            offset += table.len().next_multiple_of(ALIGN);
        }
        for table in tables {
            bytes.resize(bytes.len().next_multiple_of(ALIGN), 0);
            bytes.extend_from_slice(&table);
        }
        Ok(Image::open(Cow::Owned(bytes), Cow::Owned(self.strings)))
    }

    /// The words' numbers, and the classes whose places stand in them.
    fn numbered(&self) -> Result<(Vec<u32>, Vec<u64>), String> {
        let mut classes = vec![0];
        let mut places = HashMap::from([(0, 0)]);
        let mut place = |class: u64| {
            *places.entry(class).or_insert_with(|| {
                classes.push(class);
                classes.len() as u32 - 1
            })
        };
        let of_words: Vec<u32> = self.words.iter().map(|word| place(word.class)).collect();
        let row_bits = slots::bits(self.words.len());
        if row_bits + slots::bits(classes.len()) > u32::BITS {
            return Err(format!("{} words are more than a lexicon holds", self.words.len()));
        }
        let number = |(row, class): (u32, u32)| row | class << row_bits;
        Ok(((0..).zip(of_words).map(number).collect(), classes))
    }
}

/// The bytes of an image: the program's own, or made at run time.
#[derive(Debug, Clone)]
enum Bytes {
    Static(&'static [u8]),
    Shared(Arc<[u8]>),
}

/// An image's strings, likewise. They stand apart from its tables, so that they
/// are known to be text.
#[derive(Debug, Clone)]
enum Strings {
    Static(&'static str),
    Shared(Arc<str>),
}

impl Deref for Strings {
    type Target = str;

    #[inline]
    fn deref(&self) -> &str {
        match self {
            Strings::Static(strings) => strings,
            Strings::Shared(strings) => strings,
        }
    }
}

impl Deref for Bytes {
    type Target = [u8];

    #[inline]
    fn deref(&self) -> &[u8] {
        match self {
            Bytes::Static(bytes) => bytes,
            Bytes::Shared(bytes) => bytes,
        }
    }
}

impl Image {
    /// Opens an image that [`Parts::write`] made, with its strings.
    pub fn open(bytes: Cow<'static, [u8]>, strings: Cow<'static, str>) -> Image {
        let strings = match strings {
            Cow::Borrowed(strings) => Strings::Static(strings),
            Cow::Owned(strings) => Strings::Shared(strings.into()),
        };
        let bytes = match bytes {
            Cow::Borrowed(bytes) => Bytes::Static(bytes),
            Cow::Owned(bytes) => Bytes::Shared(bytes.into()),
        };
        let mut tables = [(0, 0); WIDTHS.len()];
        for (at, table) in tables.iter_mut().enumerate() {
            *table = (u32_at(&bytes, 16 + at * 8) as usize, u32_at(&bytes, 20 + at * 8) as usize);
        }
        let row_bits = slots::bits(tables[MEANINGS].1);
        Image {
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

    fn at(&self, table: usize, row: usize) -> usize {
        self.tables[table].0 + row * WIDTHS[table]
    }

    /// The word with this key, or 0.
    #[inline]
    pub(super) fn find(&self, key: Key) -> u32 {
        self.look_up(SLOTS, self.word_bits, key.hash())
    }

    /// Brings what [`Image::find`] will ask for near the processor.
    #[inline]
    pub(super) fn touch(&self, hash: u64) -> u64 {
        self.first_slot(SLOTS, hash)
    }

    /// The node that a word leads to from a node, or 0.
    #[inline]
    pub(super) fn next(&self, node: u32, word: u32) -> u32 {
        let node_bits = slots::bits(self.tables[MEANINGS].1 + self.tables[NODES].1);
        self.look_up(EDGES, node_bits, Edge::hash(node, word))
    }

    /// The same of [`Image::next`].
    #[inline]
    pub(super) fn touch_next(&self, node: u32, word: u32) -> u64 {
        self.first_slot(EDGES, Edge::hash(node, word))
    }

    /// The same of [`Image::senses`], where the node is a word's.
    #[inline]
    pub(super) fn touch_meaning(&self, node: u32) -> u64 {
        u64_at(&self.bytes, self.at(MEANINGS, node as usize))
    }

    #[inline]
    pub(super) fn may_follow(&self, node: u32, word: u32) -> bool {
        let (row, bit) = pair_bit(Edge::hash(node, word), self.tables[PAIRS].1);
        u64_at(&self.bytes, self.at(PAIRS, row)) & bit != 0
    }

    /// The ordinary classes of a word.
    #[inline]
    pub(super) fn ordinary(&self, key: Key) -> u64 {
        let hash = key.hash();
        let (row, bits) = some_bits(hash, self.tables[SOME_ORDINARY].1);
        if u64_at(&self.bytes, self.at(SOME_ORDINARY, row)) & bits != bits {
            return 0;
        }
        u64::from(self.look_up(ORDINARY, ORDINARY_BITS, hash)) << ORDINARY_SHIFT
    }

    #[inline]
    fn look_up(&self, slots: usize, bits: u32, hash: u64) -> u32 {
        slots::find(hash, self.tables[slots].1, bits, |slot| u64_at(&self.bytes, self.at(slots, slot)))
    }

    /// The first slot that a hash may have.
    #[inline]
    fn first_slot(&self, slots: usize, hash: u64) -> u64 {
        let slot = hash as usize & self.tables[slots].1.wrapping_sub(1);
        u64_at(&self.bytes, self.at(slots, slot))
    }

    /// The row of a word, which is its node.
    #[inline]
    pub(super) fn row(&self, word: u32) -> u32 {
        word & !(u32::MAX << self.row_bits)
    }

    /// The class of a word, from the number alone and a small table.
    #[inline]
    pub(super) fn class(&self, word: u32) -> u64 {
        u64_at(&self.bytes, self.at(CLASSES, (word >> self.row_bits) as usize))
    }

    /// What the phrase that ends in a node means.
    #[inline]
    pub(super) fn senses(&self, node: usize) -> impl Iterator<Item = Sense> + Clone + use<'_> {
        let words = self.tables[MEANINGS].1;
        let place = if node < words {
            self.at(MEANINGS, node)
        } else {
            self.at(NODES, node - words)
        };
        let meaning = u64_at(&self.bytes, place);
        let alone = meaning & SOLE != 0;
        let (count, start) = if alone { (1, 0) } else { (meaning as u32 >> 8, meaning >> 32) };
        (0..count).map(move |at| {
            let bits = if alone {
                meaning
            } else {
                u64_at(&self.bytes, self.at(SENSES, start as usize + at as usize))
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
            value: u64_at(&self.bytes, at),
            divisor: small(8),
            kind: NUMBER_KINDS[usize::from(small(9)) % NUMBER_KINDS.len()],
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

    /// The Latin spelling with this key.
    pub(super) fn latin(&self, key: Key) -> Option<Text> {
        let row = self.look_up(LATIN, slots::bits(self.tables[SPELLINGS].1 - 1), key.hash());
        let at = self.at(SPELLINGS, row as usize);
        (row != 0).then(|| Text {
            start: u32_at(&self.bytes, at),
            len: u32_at(&self.bytes, at + 4),
        })
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
            countries: image.rows(COUNTRIES, |row| ([row[0], row[1]], [row[2], row[3], row[4]])),
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

impl RoleWord {
    /// The bits of a label's length that are the length.
    const LENGTH: u32 = 0x00FF_FFFF;

    fn label(&self) -> Text {
        let govern = Govern::NAMES.iter().position(|(_, govern)| *govern == self.govern).unwrap_or(0);
        Text {
            start: self.name.start,
            len: self.name.len & RoleWord::LENGTH | (govern as u32) << 24,
        }
    }

    fn of(label: Text) -> RoleWord {
        RoleWord {
            name: Text {
                start: label.start,
                len: label.len & RoleWord::LENGTH,
            },
            govern: Govern::NAMES[(label.len >> 24) as usize % Govern::NAMES.len()].1,
        }
    }
}

const ROLES: [Role; 4] = [Role::Before, Role::After, Role::Near, Role::NotNear];

fn role_code(role: Role) -> u8 {
    ROLES.iter().position(|other| *other == role).unwrap_or(0) as u8
}

const NUMBER_KINDS: [NumberKind; 11] = [
    NumberKind::Unit,
    NumberKind::Teen,
    NumberKind::Tens,
    NumberKind::Hundred,
    NumberKind::Scale,
    NumberKind::ScaleAlef,
    NumberKind::Dual,
    NumberKind::DualConstruct,
    NumberKind::ScalePlural,
    NumberKind::VaguePlural,
    NumberKind::Fraction,
];

/// The bit of a meaning that is a sense, beside the sense's kind. Without it, the
/// meaning is, above its first byte, how many senses there are, and above that
/// where the first one stands.
const SOLE: u64 = 1 << 7;

/// What a node means, in eight bytes; several senses go to their own table.
fn meaning(meant: &[Sense], senses: &mut Vec<[u8; 8]>, numbers: &mut Vec<NumberWord>) -> [u8; 8] {
    if let [sole] = meant {
        let row = u64::from_le_bytes(sense_row(*sole, numbers));
        return (row | SOLE).to_le_bytes();
    }
    let start = senses.len() as u32;
    senses.extend(meant.iter().map(|sense| sense_row(*sense, numbers)));
    pair((senses.len() as u32 - start) << 8, start)
}

/// A sense in eight bytes: its kind, a small part, and an index.
fn sense_row(sense: Sense, numbers: &mut Vec<NumberWord>) -> [u8; 8] {
    let row = |kind: u8, small: u8, index: u32| {
        let mut row = pair(u32::from(kind), index);
        row[1] = small;
        row
    };
    match sense {
        Sense::Name(form) => row(0, 0, form),
        Sense::Description(entry) => row(1, 0, entry),
        Sense::Currency(currency) => row(2, 0, u32::from(currency)),
        Sense::Number(number) => {
            let at = numbers.iter().position(|other| *other == number).unwrap_or_else(|| {
                numbers.push(number);
                numbers.len() - 1
            });
            row(3, 0, at as u32)
        }
        Sense::Cue(cue, form) => row(4, form_code(form), u32::from(cue)),
        Sense::Phrase(cue) => row(5, 0, u32::from(cue)),
        Sense::Role(role) => row(6, 0, u32::from(role)),
        Sense::Per(per) => row(7, 0, u32::from(per)),
        Sense::Head(kind) => row(8, 0, kind_code(kind)),
        Sense::Nationality(entry) => row(9, 0, entry),
        Sense::Tag(tag) => row(10, 0, tag as u32),
        Sense::Plain => row(11, 0, 0),
        Sense::Inside(kind, strong) => row(12, u8::from(strong), kind_code(kind)),
        Sense::Title => row(13, 0, 0),
    }
}

fn kind_code(kind: EntityType) -> u32 {
    EntityType::NAMES.iter().position(|(_, other)| *other == kind).unwrap_or(0) as u32
}

fn kind_of(code: u32) -> EntityType {
    EntityType::NAMES[code as usize % EntityType::NAMES.len()].1
}

const SHAPES: [Shape; 4] = [Shape::Perfect, Shape::Imperfect, Shape::Participle, Shape::Noun];
const PERSONS: [Person; 4] = [Person::First, Person::Second, Person::Third, Person::Third];

fn form_code(form: Form) -> u8 {
    let place = |found: Option<usize>| found.unwrap_or(0) as u8;
    place(SHAPES.iter().position(|shape| *shape == form.shape))
        | place(PERSONS.iter().position(|person| *person == form.person)) << 2
        | u8::from(form.feminine) << 4
        | u8::from(form.plural) << 5
        | u8::from(form.pronoun) << 6
        | u8::from(form.wasl) << 7
}

fn form_of(code: u8) -> Form {
    Form {
        shape: SHAPES[usize::from(code & 3)],
        person: PERSONS[usize::from(code >> 2 & 3)],
        feminine: code & 16 != 0,
        plural: code & 32 != 0,
        pronoun: code & 64 != 0,
        wasl: code & 128 != 0,
    }
}

fn entry_row(entry: &Entry) -> [u8; 32] {
    let mut row = [0; 32];
    row[..8].copy_from_slice(&pair(entry.name.start, entry.name.len));
    row[8..16].copy_from_slice(&pair(entry.maker.start, entry.maker.len));
    row[16] = kind_code(entry.kind) as u8;
    row[17] = u8::from(entry.female) | u8::from(entry.acts) << 1;
    row[18..20].copy_from_slice(&entry.country);
    row[20..23].copy_from_slice(&entry.currency);
    row[24..].copy_from_slice(&pair(entry.demonym.start, entry.demonym.len));
    row
}

fn entry_of(row: &[u8]) -> Entry {
    Entry {
        name: text_of(row),
        maker: text_of(&row[8..]),
        kind: kind_of(u32::from(row[16])),
        female: row[17] & 1 != 0,
        acts: row[17] & 2 != 0,
        country: [row[18], row[19]],
        currency: [row[20], row[21], row[22]],
        demonym: text_of(&row[24..]),
    }
}

/// The table of [`PAIRS`], at least eight bits for each.
fn pairs(edges: impl Iterator<Item = u64> + Clone) -> Vec<u64> {
    let mut rows = vec![0; (edges.clone().count() / 8 + 1).next_power_of_two()];
    for edge in edges {
        let (row, bit) = pair_bit(edge, rows.len());
        rows[row] |= bit;
    }
    rows
}

/// The row of an edge's hash among so many, and its bit in it.
#[inline]
fn pair_bit(hash: u64, rows: usize) -> (usize, u64) {
    ((hash >> 6) as usize & rows.wrapping_sub(1), 1 << (hash & 63))
}

/// The table of [`SOME_ORDINARY`], at least eight bits for each.
fn some(hashes: impl Iterator<Item = u64> + Clone) -> Vec<u64> {
    let mut rows = vec![0; (hashes.clone().count() / 8 + 1).next_power_of_two()];
    for hash in hashes {
        let (row, bits) = some_bits(hash, rows.len());
        rows[row] |= bits;
    }
    rows
}

/// The row of a hash among so many, and its bits in it.
#[inline]
fn some_bits(hash: u64, rows: usize) -> (usize, u64) {
    (
        (hash >> 12) as usize & rows.wrapping_sub(1),
        1 << (hash & 63) | 1 << (hash >> 6 & 63),
    )
}

/// How many bits the ordinary classes take, and where they stand in a class.
const ORDINARY_BITS: u32 = Class::ORDINARY.count_ones();
const ORDINARY_SHIFT: u32 = Class::ORDINARY.trailing_zeros();

fn text_of(row: &[u8]) -> Text {
    Text {
        start: u32_at(row, 0),
        len: u32_at(row, 4),
    }
}

fn rows<const N: usize>(rows: impl IntoIterator<Item = [u8; N]>) -> Vec<u8> {
    rows.into_iter().flatten().collect()
}

fn pair(first: u32, second: u32) -> [u8; 8] {
    (u64::from(first) | u64::from(second) << 32).to_le_bytes()
}

/// Four bytes as a number; 0 past the end, so that no image can panic.
#[inline]
fn u32_at(bytes: &[u8], at: usize) -> u32 {
    bytes
        .get(at..at + 4)
        .map_or(0, |bytes| u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]))
}

#[inline]
fn u64_at(bytes: &[u8], at: usize) -> u64 {
    bytes
        .get(at..at + 8)
        .and_then(|bytes| bytes.try_into().ok())
        .map_or(0, u64::from_le_bytes)
}

#[inline]
fn key_at(bytes: &[u8], at: usize) -> Key {
    Key::from_halves(u64_at(bytes, at), u64_at(bytes, at + 8))
}
