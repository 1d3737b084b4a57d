//! Sets of folded words that rules turn on, made when khabar is built.

pub(crate) mod verb;

use crate::doc::Token;
use crate::fold::Key;

/// A set of words that stands in the code.
pub(crate) type Words = &'static WordSet;

/// A set of words as open hash tables, in which empty keys are free slots. What is
/// asked for most, the filter of the words as they are, takes one cache line.
#[derive(Debug)]
#[repr(C, align(64))]
pub(crate) struct WordSet {
    /// The words as they are.
    exact: Table,
    /// How all of them end.
    endings: Endings,
    /// The words and what stays of them without their article.
    bare: Table,
}

/// How many rows a table's filter has; a power of two. In fewer, the bits of a
/// long list stand so close that nobody could foresee whether one is there.
const ROWS: usize = 8;

#[derive(Debug)]
#[repr(C)]
struct Table {
    /// A bit for each word, in one of these rows: nearly all others are turned
    /// down by it.
    some: [u64; ROWS],
    /// The words by the low bits of their [mixes](Key::mix).
    slots: &'static [Key],
}

impl WordSet {
    pub(crate) const fn new(exact: &'static [Key], bare: &'static [Key]) -> WordSet {
        WordSet {
            exact: Table::new(exact),
            bare: Table::new(bare),
            endings: Endings::new(bare),
        }
    }

    /// Whether a token, as it stands, is one of them.
    #[inline]
    pub(crate) fn has(&self, token: &Token) -> bool {
        debug_assert_eq!(token.mix, token.key.mix());
        self.exact.has(token.key, token.mix)
    }

    /// Whether a word is one of them.
    #[inline]
    pub(crate) fn contains(&self, word: &Key) -> bool {
        self.exact.has(*word, word.mix())
    }

    /// Whether a word is one of them, or one of them without its article.
    #[inline]
    pub(crate) fn contains_bare(&self, word: &Key) -> bool {
        self.bare.has(*word, word.mix())
    }
}

impl WordSet {
    /// Whether one of the words ends as a word does, whose proclitics may still stand before it;
    /// never wrong in saying no.
    #[inline]
    pub(crate) fn may_end(&self, word: Key) -> bool {
        let (row, bit) = self.endings.place(word);
        self.endings.some[row] & bit != 0
    }
}

/// A bit for how each word of a table ends, which what stands before it does not change.
#[derive(Debug)]
struct Endings {
    some: [u64; ENDINGS],
    /// How many bits of a [tail](Key::tail) stand before what is looked at: the last letters, as
    /// many as all words have, and three at most.
    before: u32,
}

/// How many rows these have; a power of two.
const ENDINGS: usize = 4;

impl Endings {
    const fn new(words: &[Key]) -> Endings {
        let mut least = 3;
        let mut at = 0;
        while at < words.len() {
            let len = words[at].len();
            if len > 0 && len < least {
                least = len;
            }
            at += 1;
        }
        let mut endings = Endings {
            some: [0; ENDINGS],
            before: u32::BITS - 8 * least as u32,
        };
        at = 0;
        while at < words.len() {
            if !words[at].is_empty() {
                let (row, bit) = endings.place(words[at]);
                endings.some[row] |= bit;
            }
            at += 1;
        }
        endings
    }

    /// The row and the bit of a word's ending.
    #[inline]
    const fn place(&self, word: Key) -> (usize, u64) {
        let mixed = (word.tail() >> self.before).wrapping_mul(0x9E37_79B1);
        ((mixed >> 30) as usize & (ENDINGS - 1), 1 << (mixed >> 24 & 63))
    }
}

impl Table {
    const fn new(slots: &'static [Key]) -> Table {
        let mut some = [0; ROWS];
        let mut at = 0;
        while at < slots.len() {
            if !slots[at].is_empty() {
                let mix = slots[at].mix();
                some[Table::row(mix)] |= slots[at].bit();
            }
            at += 1;
        }
        Table { some, slots }
    }

    /// The row in which a word's bit stands.
    #[inline]
    const fn row(mix: u16) -> usize {
        mix as usize >> 7 & (ROWS - 1)
    }

    /// Whether a word, of which this is the mix, is in the table.
    #[inline]
    fn has(&self, word: Key, mix: u16) -> bool {
        self.some[Table::row(mix)] & Key::bit_of(mix) != 0 && self.holds(word, mix)
    }

    fn holds(&self, word: Key, mix: u16) -> bool {
        let mask = self.slots.len().wrapping_sub(1);
        let mut at = usize::from(mix) & mask;
        while let Some(slot) = self.slots.get(at).filter(|slot| !slot.is_empty()) {
            if *slot == word {
                return true;
            }
            at = (at + 1) & mask;
        }
        false
    }
}

/// How many slots so many words take: a power of two that leaves most free.
pub(crate) const fn slots(words: usize) -> usize {
    (2 * words + 1).next_power_of_two()
}

/// The hash table of some words, with what stays of them without their article
/// if that is wanted.
pub(crate) const fn table<const SLOTS: usize>(words: &[Key], bare: bool) -> [Key; SLOTS] {
    let mut table = [Key::from_bits(0); SLOTS];
    let mut at = 0;
    while at < words.len() {
        insert(&mut table, words[at]);
        if bare {
            insert(&mut table, words[at].without_article());
        }
        at += 1;
    }
    table
}

const fn insert(table: &mut [Key], word: Key) {
    let mask = table.len() - 1;
    let mut at = word.mix() as usize & mask;
    while !table[at].is_empty() {
        if table[at].bits() == word.bits() {
            return;
        }
        at = (at + 1) & mask;
    }
    table[at] = word;
}

/// The set of some Arabic words. `"دفع" / "يدفع"` stands for the [forms](verb) of a verb, `"دفع" / "يدفع" / "ها"` for
/// those with a pronoun, and what stands behind a semicolon for the words of other sets.
macro_rules! words {
    ($($word:literal $(/ $imperfect:literal $(/ $pronoun:literal)?)? $(,)?)* $(; $($set:path),+)?) => {{
        use $crate::fold::Key;
        use $crate::words::{WordSet, slots, table, verb};
        const ENTRIES: &[verb::Entry] = &[$($crate::words::entry!($word $(, $imperfect $(, $pronoun)?)?)),*];
        const SETS: &[&WordSet] = &[$($($set),+)?];
        const WORDS: [Key; verb::count(ENTRIES, SETS)] = verb::all(ENTRIES, SETS);
        static EXACT: [Key; slots(WORDS.len())] = table(&WORDS, false);
        static BARE: [Key; slots(2 * WORDS.len())] = table(&WORDS, true);
        static SET: WordSet = WordSet::new(&EXACT, &BARE);
        &SET
    }};
}
pub(crate) use words;

/// An entry of [`words!`].
macro_rules! entry {
    ($word:literal) => {
        $crate::words::verb::Entry::word(Key::literal($word))
    };
    ($word:literal, $imperfect:literal) => {
        $crate::words::verb::Entry::verb(Key::literal($word), Key::literal($imperfect))
    };
    ($word:literal, $imperfect:literal, $pronoun:literal) => {
        $crate::words::verb::Entry::verb_with(Key::literal($word), Key::literal($imperfect), Key::literal($pronoun))
    };
}
pub(crate) use entry;
