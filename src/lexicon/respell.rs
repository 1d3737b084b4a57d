//! Respellings: a listed foreign name as another newsroom spells it.
//!
//! Arabic writes short vowels or not and has several letters for a foreign consonant, so
//! that Jefferson is جيفرسون and جفرسون, Salzburg سالزبورغ and سالسبورج. Lists cannot hold all
//! of these. A word that no list has is read as a listed foreign one if their [`Skeleton`]s
//! are one and a single letter differs, two in long words; whichever of several it may be is
//! not guessed.

use crate::fold::{
    AIN, ALEF, DAD, DAL, GHAIN, HAH, HAMZA, HAMZA_ON_WAW, HAMZA_ON_YEH, HEH, JEEM, KAF, Key, LAM, QAF, SAD, SEEN, TAH, TEH, THAL, THEH,
    WAW, YEH, ZAH, ZAIN,
};

/// How far a respelling is sure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Respelling {
    /// It is a part of names of several words.
    Part,
    /// It is a name by itself, too, where others tell that it is one: شركة كريزلر.
    Told,
    /// It is a name wherever it stands.
    Whole,
}

/// A listed spelling of a foreign word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Spelling {
    pub(super) key: Key,
    /// The lexicon's word, or 0 if no listed name has it.
    pub(super) word: u32,
    /// Which of the Latin spellings it stands for, or 0.
    pub(super) latin: u32,
    /// A hash of the Latin word that it spells: the spellings of one are alike.
    pub(super) sound: u32,
}

/// What all spellings of a foreign word have in common: its first letter, its last, and
/// the consonants between them, those alike that stand for one foreign sound.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Skeleton {
    pub(super) key: Key,
    /// How many consonants it has.
    consonants: usize,
}

/// Fewer consonants tell no name from others.
const LEAST: usize = 3;
/// With so many a word is a name where it is told to be one.
const SOME: usize = 4;
/// With so many it is one wherever it stands.
const SURE: usize = 5;
/// In a word of so many two letters may differ.
const LONG: usize = 6;

impl Skeleton {
    /// The skeleton of a word; none of one that is too short or too long, or that has the
    /// article, an ending or a letter as only Arabic words have.
    pub(crate) fn of(word: Key) -> Option<Skeleton> {
        let ends = word.starts_with(&[ALEF, LAM]) || word.last() == HEH;
        let last = word.len().checked_sub(1).filter(|_| !word.is_cut() && !ends)?;
        let codes = word.bits().to_le_bytes();
        let mut kept = [0; Key::WHOLE];
        let mut count = 0;
        let mut consonants = 0;
        for (at, &code) in codes.iter().enumerate().take(last + 1) {
            let sound = SOUNDS[usize::from(code)];
            if sound == NATIVE {
                return None;
            }
            let weak = sound == WEAK;
            let edge = at == 0 || at == last;
            kept[count] = if weak { code } else { sound };
            count += usize::from(!weak || edge);
            // At its beginning و and ي are consonants.
            consonants += usize::from(!weak || at == 0 && matches!(code, WAW | YEH));
        }
        (consonants >= LEAST).then(|| Skeleton {
            key: Key::new(&kept[..count]),
            consonants,
        })
    }

    /// How far a word of this skeleton is sure to be a name.
    pub(super) fn sureness(self) -> Respelling {
        match self.consonants {
            ..SOME => Respelling::Part,
            SOME..SURE => Respelling::Told,
            SURE.. => Respelling::Whole,
        }
    }

    /// Of some spellings of this skeleton, the one that a word is another spelling of.
    pub(super) fn nearest(self, word: Key, spellings: impl Iterator<Item = Spelling>) -> Option<Spelling> {
        let most = if self.consonants >= LONG { 2 } else { 1 };
        let mut near = spellings.filter(|spelling| differences(word, spelling.key) <= most);
        let first = near.next()?;
        near.all(|other| other.sound == first.sound).then_some(first)
    }
}

/// Whether two words may be spellings of one foreign name.
pub(crate) fn are_spellings(one: Key, other: Key) -> bool {
    let skeleton = Skeleton::of(one);
    skeleton.is_some() && skeleton == Skeleton::of(other)
}

/// How many letters differ in two words of one skeleton: vowel letters that only one of them
/// has, and consonants of one sound. Where each has another vowel letter, those are two.
fn differences(one: Key, other: Key) -> usize {
    let differs = |one: u8, other: u8| usize::from(one != other);
    let (mut differ, mut at, mut beside) = (differs(one.get(0), other.get(0)), 1, 1);
    loop {
        let (end, end_beside) = (end_of_vowels(one, at), end_of_vowels(other, beside));
        differ += vowels_differ((one, at, end), (other, beside, end_beside));
        let codes = (one.get(end), other.get(end_beside));
        if codes.0 == 0 || codes.1 == 0 {
            return differ;
        }
        differ += differs(codes.0, codes.1);
        (at, beside) = (end + 1, end_beside + 1);
    }
}

/// Where the vowel letters end that stand in a word from one place on; the last letter is
/// none of them.
fn end_of_vowels(word: Key, from: usize) -> usize {
    let last = word.len().saturating_sub(1);
    (from..last).find(|&at| !is_weak(word.get(at))).unwrap_or(last.max(from))
}

/// How many letters differ in two runs of vowel letters.
fn vowels_differ(one: (Key, usize, usize), other: (Key, usize, usize)) -> usize {
    let (short, long) = if one.2 - one.1 <= other.2 - other.1 {
        (one, other)
    } else {
        (other, one)
    };
    let (len, longer) = (short.2 - short.1, long.2 - long.1);
    // Where the longer one has its letters more is where fewest others differ.
    let with_gap = |gap: usize| {
        let beside = |at: usize| if at < gap { at } else { at + longer - len };
        let others = |&at: &usize| short.0.get(short.1 + at) != long.0.get(long.1 + beside(at));
        2 * (0..len).filter(others).count()
    };
    longer - len + (0..=len).map(with_gap).min().unwrap_or(0)
}

/// Of a letter that stands for a vowel inside a foreign name, or carries one.
const WEAK: u8 = 0;
/// Of a letter that no foreign name is spelled with.
const NATIVE: u8 = 1;

/// For each letter that which stands for all that write one foreign sound, or one of the two above.
static SOUNDS: [u8; 256] = sounds();

const fn sounds() -> [u8; 256] {
    let mut sounds = [0; 256];
    let mut code = 0;
    while code < sounds.len() {
        sounds[code] = sound(code as u8);
        code += 1;
    }
    sounds
}

const fn sound(code: u8) -> u8 {
    match code {
        ALEF | WAW | YEH | HAMZA | HAMZA_ON_WAW | HAMZA_ON_YEH => WEAK,
        HAH | DAD | ZAH | AIN => NATIVE,
        GHAIN | QAF | KAF => JEEM,
        TAH | THEH => TEH,
        SAD | ZAIN => SEEN,
        THAL => DAL,
        code => code,
    }
}

fn is_weak(code: u8) -> bool {
    SOUNDS[usize::from(code)] == WEAK
}
