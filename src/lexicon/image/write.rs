//! From the parts of a lexicon to its image.

use std::borrow::Cow;
use std::collections::HashMap;

use super::row::{
    ORDINARY_BITS, ORDINARY_SHIFT, SOLE, condition_row, country_row, cue_row, currency_row, entry_row, filter_bits, form_row, number_row,
    pair, sense_row, share_row, spelling_row, text_row,
};
use super::{ALIGN, Image, MAGIC, WIDTHS};
use crate::fold::{Key, unfold};
use crate::lexicon::respell::{Skeleton, Spelling};
use crate::lexicon::{Class, Condition, Cue, Currency, Entry, NameForm, NumberWord, RoleWord, Sense, Text, slots};

/// A word of the lexicon.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::lexicon) struct Word {
    pub(in crate::lexicon) key: Key,
    pub(in crate::lexicon) class: u64,
}

/// A step of the phrase trie: from a node by a word's row to another node.
#[derive(Debug, Clone, Copy)]
pub(in crate::lexicon) struct Edge {
    pub(in crate::lexicon) node: u32,
    pub(in crate::lexicon) word: u32,
    pub(in crate::lexicon) target: u32,
}

impl Edge {
    #[inline]
    pub(super) fn hash(node: u32, word: u32) -> u64 {
        let mixed = (u64::from(node) << 32 | u64::from(word)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        mixed ^ mixed >> 29
    }
}

/// The tables of a lexicon before they are written.
#[derive(Debug, Default)]
pub(in crate::lexicon) struct Parts {
    pub(in crate::lexicon) words: Vec<Word>,
    /// What the words and, behind them, the inner nodes mean.
    pub(in crate::lexicon) senses: Vec<Vec<Sense>>,
    pub(in crate::lexicon) edges: Vec<Edge>,
    pub(in crate::lexicon) strings: String,
    pub(in crate::lexicon) entries: Vec<Entry>,
    pub(in crate::lexicon) forms: Vec<NameForm>,
    pub(in crate::lexicon) conditions: Vec<Condition>,
    pub(in crate::lexicon) condition_words: Vec<Key>,
    pub(in crate::lexicon) currencies: Vec<Currency>,
    pub(in crate::lexicon) shares: Vec<([u8; 3], u32)>,
    pub(in crate::lexicon) cues: Vec<Cue>,
    pub(in crate::lexicon) roles: Vec<RoleWord>,
    pub(in crate::lexicon) pers: Vec<Text>,
    pub(in crate::lexicon) latin: Vec<(Key, Text)>,
    /// The spellings of foreign words by their skeletons; a word by its place in the words.
    pub(in crate::lexicon) foreign: Vec<(Skeleton, Spelling)>,
    pub(in crate::lexicon) hash: u64,
}

impl Parts {
    /// Writes the tables.
    ///
    /// # Errors
    /// What is wrong with a lexicon that does not fit.
    pub(in crate::lexicon) fn write(self) -> Result<Image, String> {
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
        let some_ordinary = filter(listed.clone().map(|(hash, _)| hash));
        let ordinary = slots::fill(ORDINARY_BITS, listed).map_err(|_| "two ordinary words have one hash".to_owned())?;
        let latin = self.latin.iter().zip(1..).map(|((key, _), row)| (key.hash(), row));
        let latin_bits = slots::bits(self.latin.len());
        let latin_slots = slots::fill(latin_bits, latin).map_err(|_| "two Latin spellings have one hash".to_owned())?;
        let some_edges = filter(self.edges.iter().map(hash));
        let foreign = self.foreign.iter().map(|(_, spelling)| {
            spelling_row(&Spelling {
                word: words[spelling.word as usize],
                ..*spelling
            })
        });
        let skeletons = self.foreign.chunk_by(|one, other| one.0 == other.0);
        let skeletons = skeletons.scan(1, |row, chunk| {
            let first = *row;
            *row += chunk.len() as u32;
            Some((chunk.first()?.0.key.hash(), first))
        });
        let some_skeletons = filter(skeletons.clone().map(|(hash, _)| hash));
        let skeletons = slots::fill(slots::bits(self.foreign.len()), skeletons).map_err(|_| "two skeletons have one hash".to_owned())?;
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
            rows(self.forms.iter().map(form_row)),
            rows(self.conditions.iter().map(condition_row)),
            rows(self.condition_words.iter().map(|key| key.bits().to_le_bytes())),
            rows(self.currencies.iter().map(currency_row)),
            rows(self.shares.iter().map(share_row)),
            rows(self.cues.iter().map(cue_row)),
            rows(labels.map(text_row)),
            rows(numbers.iter().map(number_row)),
            rows(spellings.map(text_row)),
            rows(some_edges.into_iter().map(u64::to_le_bytes)),
            rows(ordinary.into_iter().map(u64::to_le_bytes)),
            rows(
                (0..)
                    .zip(&self.entries)
                    .filter(|(_, entry)| entry.currency != [0; 3])
                    .map(country_row),
            ),
            rows(latin_slots.into_iter().map(u64::to_le_bytes)),
            rows(some_ordinary.into_iter().map(u64::to_le_bytes)),
            rows(foreign),
            rows(skeletons.into_iter().map(u64::to_le_bytes)),
            rows(some_skeletons.into_iter().map(u64::to_le_bytes)),
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

/// A table that tells most of what is none of these hashes, with at least eight
/// bits for each.
fn filter(hashes: impl Iterator<Item = u64> + Clone) -> Vec<u64> {
    let mut rows = vec![0; (hashes.clone().count() / 8 + 1).next_power_of_two()];
    for hash in hashes {
        let (row, bits) = filter_bits(hash, rows.len());
        rows[row] |= bits;
    }
    rows
}

fn rows<const N: usize>(rows: impl IntoIterator<Item = [u8; N]>) -> Vec<u8> {
    rows.into_iter().flatten().collect()
}
