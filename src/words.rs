//! Sets of folded words that rules turn on, made when khabar is built.

use crate::doc::Token;
use crate::fold::{ALEF, Key, NOON, SEEN, TEH, WAW, YEH};

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

/// How many third persons a verb has at most, of which news prints the same tense.
pub(crate) const PERSONS: usize = 9;

/// Some words, with the third persons of some verbs behind them. A verb stands as its masculine
/// singular: one that begins with ي in the imperfect, any other in the perfect.
///
/// The paradigms are those of [`crate::lexicon::inflect`], of which a list in the code needs the
/// third persons without pronouns: دفع، دفعت، دفعوا، دفعا، دفعتا; يدفع، تدفع، سيدفع، يدفعون …
pub(crate) const fn inflected<const COUNT: usize>(words: &[Key], verbs: &[&str]) -> [Key; COUNT] {
    let mut all = [Key::from_bits(0); COUNT];
    let mut at = 0;
    while at < words.len() {
        all[at] = words[at];
        at += 1;
    }
    let mut verb = 0;
    while verb < verbs.len() {
        let persons = third_persons(verbs[verb]);
        let mut person = 0;
        while person < PERSONS {
            all[at] = persons[person];
            at += 1;
            person += 1;
        }
        verb += 1;
    }
    all
}

const fn third_persons(verb: &str) -> [Key; PERSONS] {
    let base = Key::literal(verb);
    // The last letter as it is written: نفى and بقي fold to one ending.
    let written = verb.as_bytes();
    let last = [written[written.len() - 2], written[written.len() - 1]];
    if base.get(0) == YEH {
        imperfect(base, last)
    } else {
        perfect(base, last)
    }
}

const ALEF_MAKSURA: [u8; 2] = [0xD9, 0x89];
const WRITTEN_ALEF: [u8; 2] = [0xD8, 0xA7];
const WRITTEN_YEH: [u8; 2] = [0xD9, 0x8A];
const WRITTEN_WAW: [u8; 2] = [0xD9, 0x88];

const fn is(last: [u8; 2], letter: [u8; 2]) -> bool {
    last[0] == letter[0] && last[1] == letter[1]
}

/// دفع، نفى، دعا، بقي
const fn perfect(base: Key, last: [u8; 2]) -> [Key; PERSONS] {
    let weak = is(last, ALEF_MAKSURA) || is(last, WRITTEN_ALEF);
    let short = base.drop_last(1);
    let open = if weak { short } else { base };
    let feminine = open.append(TEH);
    let plural = if weak || is(last, WRITTEN_YEH) { short } else { base }.append(WAW).append(ALEF);
    // نفيا is written with what نفى folds to; دعوا is the plural as well.
    let dual = if is(last, WRITTEN_ALEF) { plural } else { base.append(ALEF) };
    let mut persons = [base; PERSONS];
    (persons[1], persons[2], persons[3], persons[4]) = (feminine, plural, dual, feminine.append(ALEF));
    persons
}

/// يدفع، ينفي، يدعو، يرى
const fn imperfect(base: Key, last: [u8; 2]) -> [Key; PERSONS] {
    let weak = is(last, ALEF_MAKSURA) || is(last, WRITTEN_YEH) || is(last, WRITTEN_WAW);
    let feminine = base.skip(1).prepend(TEH);
    let open = if weak { base.drop_last(1) } else { base }.append(WAW);
    let plural = open.append(NOON);
    [
        base,
        feminine,
        base.prepend(SEEN),
        feminine.prepend(SEEN),
        plural,
        plural.prepend(SEEN),
        open.append(ALEF),
        base.append(ALEF).append(NOON),
        feminine.append(ALEF).append(NOON),
    ]
}

/// The set of some Arabic words; behind `;` stand verbs, which are [inflected].
macro_rules! words {
    ($($word:literal $(,)?)* $(; $($verb:literal)*)?) => {{
        use $crate::fold::Key;
        use $crate::words::{PERSONS, WordSet, inflected, slots, table};
        const WORDS: &[Key] = &[$(Key::literal($word)),*];
        const VERBS: &[&str] = &[$($($verb),*)?];
        const COUNT: usize = WORDS.len() + PERSONS * VERBS.len();
        const ALL: [Key; COUNT] = inflected(WORDS, VERBS);
        static EXACT: [Key; slots(COUNT)] = table(&ALL, false);
        static BARE: [Key; slots(2 * COUNT)] = table(&ALL, true);
        static SET: WordSet = WordSet::new(&EXACT, &BARE);
        &SET
    }};
}
pub(crate) use words;

#[cfg(test)]
mod tests {
    use super::third_persons;
    use crate::fold::Key;
    use crate::lexicon::inflect;

    /// Of each kind, the perfect and the imperfect of a verb.
    const VERBS: [(&str, &str); 8] = [
        ("دفع", "يدفع"),
        ("قال", "يقول"),
        ("نفى", "ينفي"),
        ("دعا", "يدعو"),
        ("رأى", "يرى"),
        ("تولى", "يتولى"),
        ("بقي", "يبقى"),
        ("بدأ", "يبدأ"),
    ];

    #[test]
    fn verbs_of_every_kind_are_inflected_as_those_of_the_lexicon() {
        for (perfect, imperfect) in VERBS {
            let mut known = Vec::new();
            inflect::perfect(perfect, imperfect, |form, _| known.push(form));
            inflect::imperfect(imperfect, |form, _| known.push(form));
            let known: Vec<Key> = known.iter().map(|form| Key::of(form)).collect();
            for verb in [perfect, imperfect] {
                for (person, key) in third_persons(verb).iter().enumerate() {
                    assert!(known.contains(key), "{verb}: the person {person} is unknown");
                }
            }
        }
    }

    #[test]
    fn a_list_has_the_third_persons_of_its_verbs_and_no_others() {
        let paid = words!["سداد"; "دفع" "يدفع" "نفى" "بقي" "دعا" "يعطي"];
        for word in [
            "سداد",
            "دفع",
            "دفعت",
            "دفعوا",
            "دفعتا",
            "يدفع",
            "تدفع",
            "سيدفع",
            "ستدفع",
            "يدفعون",
            "سيدفعون",
            "يدفعوا",
            "نفت",
            "نفوا",
            "نفيا",
            "بقيت",
            "بقوا",
            "دعت",
            "دعوا",
            "تعطي",
            "يعطون",
            "يعطيان",
        ] {
            assert!(paid.contains(&Key::of(word)), "{word}");
        }
        for word in ["سدادت", "أدفع", "دفعها", "نفيت", "بقت", "دعات", "يعطيون", "تدفعون"] {
            assert!(!paid.contains(&Key::of(word)), "{word}");
        }
    }
}
