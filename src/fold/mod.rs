//! Folding: the spelling variants of a letter become one code.
//!
//! A folded word is a string over a **one-byte alphabet**: ASCII letters in
//! lower case and digits stand for themselves, every Arabic letter for one
//! byte from `0x80` up. Most words then fit one 128-bit [`Key`], which is
//! compared, hashed and cut (a proclitic is a shift) without touching memory.
//!
//! What folds together: أ إ آ ٱ ا; ى ي and Persian ی; ة ه; ك and Persian ک
//! گ; ڤ ف; پ ب; چ ج; digits of all three shapes; presentation forms and
//! ligatures with their letters; accented Latin letters with the plain ones.
//! What is dropped: vowels, shadda, tanwin, tatweel, bidi and zero-width marks.
//! Folding is for finding candidates: it maps ى to ي, so that على "on" and
//! علي "Ali" are one key, and rules that care look at the original letters.

mod key;

pub use key::Key;

/// How a character takes part in a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// A letter of the Arabic script.
    Arabic,
    /// A letter of the Latin script, accented or not.
    Latin,
    /// A letter of any other script.
    Other,
    /// A decimal digit of any of the three shapes.
    Digit,
    /// A vowel, shadda, tanwin or tatweel: visible, but no letter.
    Mark,
    /// A bidi control, joiner or zero-width character.
    Invisible,
    /// Any kind of space that does not end a line.
    Space,
    /// A space that keeps what it stands between together (NBSP and kin).
    HardSpace,
    /// A line or paragraph end.
    Break,
    /// Everything else: punctuation, symbols, controls.
    Punct,
}

/// The code of hamza, the first Arabic letter; the letter at U+06xx has the
/// code `0x80 + xx`, which keeps the alphabet's order.
const ARABIC_BASE: u32 = 0x600 - 0x80;

/// The code of an Arabic letter that is already in its folded shape.
pub const fn letter(c: char) -> u8 {
    (c as u32 - ARABIC_BASE) as u8
}

/// Hamza by itself.
pub const HAMZA: u8 = letter('ء');
/// Hamza on waw.
pub const HAMZA_ON_WAW: u8 = letter('ؤ');
/// Hamza on yeh.
pub const HAMZA_ON_YEH: u8 = letter('ئ');
/// Alef, in its folded shape.
pub const ALEF: u8 = letter('ا');
/// Lam.
pub const LAM: u8 = letter('ل');
/// Waw.
pub const WAW: u8 = letter('و');
/// Feh.
pub const FEH: u8 = letter('ف');
/// Beh.
pub const BEH: u8 = letter('ب');
/// Kaf.
pub const KAF: u8 = letter('ك');
/// Heh, which teh marbuta folds to.
pub const HEH: u8 = letter('ه');
/// Yeh, which alef maqsura folds to.
pub const YEH: u8 = letter('ي');
/// Dal.
pub const DAL: u8 = letter('د');
/// Teh.
pub const TEH: u8 = letter('ت');
/// Reh.
pub const REH: u8 = letter('ر');
/// Noon.
pub const NOON: u8 = letter('ن');
/// Meem.
pub const MEEM: u8 = letter('م');
/// Seen.
pub const SEEN: u8 = letter('س');
/// Theh.
pub const THEH: u8 = letter('ث');
/// Jeem.
pub const JEEM: u8 = letter('ج');
/// Hah.
pub const HAH: u8 = letter('ح');
/// Khah.
pub const KHAH: u8 = letter('خ');
/// Thal.
pub const THAL: u8 = letter('ذ');
/// Zain.
pub const ZAIN: u8 = letter('ز');
/// Sheen.
pub const SHEEN: u8 = letter('ش');
/// Sad.
pub const SAD: u8 = letter('ص');
/// Dad.
pub const DAD: u8 = letter('ض');
/// Tah.
pub const TAH: u8 = letter('ط');
/// Zah.
pub const ZAH: u8 = letter('ظ');
/// Ain.
pub const AIN: u8 = letter('ع');
/// Ghain.
pub const GHAIN: u8 = letter('غ');
/// Qaf.
pub const QAF: u8 = letter('ق');

/// In the table of the Arabic block: a vowel, shadda, tanwin or tatweel.
pub(crate) const MARK: u8 = 0;
/// A comma or other punctuation, or nothing.
pub(crate) const PUNCT: u8 = 1;
/// The Arabic letter mark.
pub(crate) const INVISIBLE: u8 = 2;
/// A letter that Arabic does not write: ٹ.
pub(crate) const FOREIGN: u8 = 3;

/// What the Arabic block U+0600–U+06FF folds to: a letter's code, an ASCII
/// digit, or one of the four above, which are less than both.
static ARABIC: [u8; 256] = ARABIC_TABLE;
const ARABIC_TABLE: [u8; 256] = arabic_table();

const fn arabic_table() -> [u8; 256] {
    let mut table = [PUNCT; 256];
    let mut at = 0x21;
    while at <= 0x4A {
        table[at] = (at + 0x80) as u8;
        at += 1;
    }
    let foreign: [(usize, usize); 8] = [
        (0x20, 0x20),
        (0x6E, 0x6F),
        (0x71, 0xD3),
        (0xD5, 0xD5),
        (0xE5, 0xE6),
        (0xEE, 0xEF),
        (0xFA, 0xFC),
        (0xFF, 0xFF),
    ];
    fill(&mut table, &foreign, FOREIGN);
    let variants: [(char, char); 24] = [
        ('آ', 'ا'),
        ('أ', 'ا'),
        ('إ', 'ا'),
        ('\u{0671}', 'ا'), // Alef wasla.
        ('\u{0672}', 'ا'),
        ('\u{0673}', 'ا'),
        ('ى', 'ي'),
        ('\u{06CC}', 'ي'), // Persian yeh.
        ('\u{06D2}', 'ي'), // Yeh barree.
        ('\u{06CE}', 'ي'),
        ('ة', 'ه'),
        ('\u{06D5}', 'ه'), // Ae.
        ('\u{06C1}', 'ه'), // Heh goal.
        ('\u{06BE}', 'ه'), // Heh doachashmee.
        ('\u{06C0}', 'ه'),
        ('\u{06C3}', 'ه'),
        ('\u{06A9}', 'ك'), // Keheh.
        ('\u{06AA}', 'ك'),
        ('\u{06AF}', 'ك'), // Gaf: «گوگل» is كوكل.
        ('\u{06A4}', 'ف'), // Veh.
        ('\u{06A8}', 'ق'),
        ('\u{067E}', 'ب'), // Peh.
        ('\u{0686}', 'ج'), // Tcheh.
        ('\u{0698}', 'ز'), // Jeh.
    ];
    let mut i = 0;
    while i < variants.len() {
        table[(variants[i].0 as u32 - 0x600) as usize] = letter(variants[i].1);
        i += 1;
    }
    let marks: [(usize, usize); 7] = [
        (0x10, 0x1A),
        (0x40, 0x40), // Tatweel.
        (0x4B, 0x5F), // Tanwin, vowels, shadda, sukun, combining hamza.
        (0x70, 0x70),
        (0xD6, 0xDC),
        (0xDF, 0xE8),
        (0xEA, 0xED),
    ];
    fill(&mut table, &marks, MARK);
    let mut digit = 0;
    while digit < 10 {
        table[0x60 + digit] = b'0' + digit as u8;
        table[0xF0 + digit] = b'0' + digit as u8;
        digit += 1;
    }
    table[0x1C] = INVISIBLE; // Arabic letter mark.
    table
}

/// Gives the places of some ranges, ends included, a code.
const fn fill(table: &mut [u8; 256], ranges: &[(usize, usize)], code: u8) {
    let mut i = 0;
    while i < ranges.len() {
        let mut at = ranges[i].0;
        while at <= ranges[i].1 {
            table[at] = code;
            at += 1;
        }
        i += 1;
    }
}

/// What the character at this place of the Arabic block folds to: a letter's
/// code from `0x80` up, an ASCII digit, or [`MARK`], [`PUNCT`], [`INVISIBLE`],
/// [`FOREIGN`].
#[inline]
pub(crate) fn arabic_code(offset: u8) -> u8 {
    ARABIC[offset as usize]
}

/// The high bit of each of eight bytes: of a code, whether it is a letter's; of
/// UTF-8, whether the byte is not ASCII.
const HIGH: u64 = 0x8080_8080_8080_8080;

/// What characters of two bytes fold to, by both bytes: a letter's code, or
/// [`PUNCT`] for everything else.
static PAIRS: [u8; 1 << 16] = pairs_table();

const fn pairs_table() -> [u8; 1 << 16] {
    let mut table = [PUNCT; 1 << 16];
    let mut offset = 0;
    while offset < ARABIC_TABLE.len() {
        if ARABIC_TABLE[offset] >= 0x80 {
            table[(0xD8 + (offset >> 6)) << 8 | 0x80 | offset & 0x3F] = ARABIC_TABLE[offset];
        }
        offset += 1;
    }
    table
}

/// How many of sixteen bytes of UTF-8 stand before the first that is ASCII.
#[inline]
pub(crate) fn before_ascii(bytes: [u8; 16]) -> usize {
    const EACH: u128 = HIGH as u128 | (HIGH as u128) << 64;
    (!u128::from_le_bytes(bytes) & EACH).trailing_zeros() as usize / 8
}

/// The codes of the eight characters of two bytes each that stand in sixteen
/// bytes of UTF-8, as half a [`Key`]; [`PUNCT`] for what is no letter of the
/// Arabic block.
#[inline]
pub(crate) fn eight_codes(bytes: [u8; 16]) -> u64 {
    let bits = u128::from_be_bytes(bytes);
    let code = |lane: u32| u64::from(PAIRS[usize::from((bits >> (112 - 16 * lane)) as u16)]) << (8 * lane);
    code(0) | code(1) | code(2) | code(3) | code(4) | code(5) | code(6) | code(7)
}

/// The first codes of a key's half, if they are letters'.
#[inline]
pub(crate) fn first_letters(codes: u64, count: usize) -> Option<u64> {
    let kept = u64::MAX.checked_shr(u64::BITS - 8 * count as u32).unwrap_or(0);
    (!codes & HIGH & kept == 0).then_some(codes & kept)
}

/// The letters' codes that a key's half begins with, and how many they are.
#[inline]
pub(crate) fn leading_letters(codes: u64) -> (u64, usize) {
    let stops = !codes & HIGH;
    let before_first = ((stops & stops.wrapping_neg()) >> 7).wrapping_sub(1);
    (codes & before_first, stops.trailing_zeros() as usize / 8)
}

/// The class of any character.
pub fn class(c: char) -> Class {
    match c {
        '0'..='9' => Class::Digit,
        'a'..='z' | 'A'..='Z' => Class::Latin,
        '\n' | '\r' | '\u{0B}' | '\u{0C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Class::Break,
        ' ' | '\t' => Class::Space,
        '\0'..='\u{7F}' => Class::Punct,
        '\u{0600}'..='\u{06FF}' => match ARABIC[(c as u32 - 0x600) as usize] {
            MARK => Class::Mark,
            PUNCT => Class::Punct,
            INVISIBLE => Class::Invisible,
            FOREIGN => Class::Other,
            b'0'..=b'9' => Class::Digit,
            _ => Class::Arabic,
        },
        '\u{A0}' | '\u{202F}' | '\u{2007}' | '\u{2009}' => Class::HardSpace,
        '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}' => Class::Invisible,
        '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' if c.is_alphabetic() => Class::Arabic,
        '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205E}' => Class::Punct, // Dashes, quotation marks, an ellipsis.
        _ if c.is_whitespace() => Class::Space,
        '\u{00C0}'..='\u{024F}' | '\u{1E00}'..='\u{1EFF}' if c.is_alphabetic() => Class::Latin,
        '\u{0300}'..='\u{036F}' => Class::Mark,
        _ if c.is_alphabetic() => Class::Other,
        _ => Class::Punct,
    }
}

/// Whether a character is none of a word's letters: a mark on one, or what
/// nobody sees.
pub fn is_dropped(c: char) -> bool {
    matches!(class(c), Class::Mark | Class::Invisible)
}

/// Calls `push` with each code that `c` folds to: none for a mark, several
/// for a ligature, one otherwise.
pub fn codes(c: char, mut push: impl FnMut(u8)) {
    match c {
        'a'..='z' | '0'..='9' => push(c as u8),
        'A'..='Z' => push(c.to_ascii_lowercase() as u8),
        '\u{0600}'..='\u{06FF}' => match ARABIC[(c as u32 - 0x600) as usize] {
            MARK..=FOREIGN => {}
            code => push(code),
        },
        _ => match class(c) {
            Class::Arabic => unicode_normalization::char::decompose_compatible(c, |part| {
                if let '\u{0600}'..='\u{06FF}' = part
                    && let code @ b'0'.. = ARABIC[(part as u32 - 0x600) as usize]
                {
                    push(code);
                }
            }),
            Class::Latin => unicode_normalization::char::decompose_compatible(c, |part| {
                if part.is_ascii_alphanumeric() {
                    push(part.to_ascii_lowercase() as u8);
                }
            }),
            _ => {}
        },
    }
}

/// The folded word written out again, in folded letters; for messages.
pub fn unfold(codes: &[u8]) -> String {
    codes
        .iter()
        .map(|&code| {
            if code < 0x80 {
                code as char
            } else {
                char::from_u32(u32::from(code) + ARABIC_BASE).unwrap_or('?')
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(word: &str) -> String {
        let mut out = Vec::new();
        word.chars().for_each(|c| codes(c, |code| out.push(code)));
        unfold(&out)
    }

    #[test]
    fn variants_fold_together() {
        let rows = [
            ("أإآٱا", "ااااا"),
            ("مدرسة", "مدرسه"),
            ("على", "علي"),
            ("غُوغِلٌ", "غوغل"),
            ("غـوغـل", "غوغل"),
            ("گوگل", "كوكل"),
            ("ترکیا", "تركيا"),
            ("\u{FEFB}", "لا"),    // Ligature lam-alef, isolated.
            ("\u{FDF2}", "الله"), // Ligature Allah.
            ("\u{FE8D}\u{FEDF}\u{FEF4}\u{FEEE}\u{FEE1}", "اليوم"),
            ("٢٥۳", "253"),
            ("Niinistö", "niinisto"),
            ("سؤال", "سؤال"),
            ("\u{200F}دبي\u{200E}", "دبي"),
        ];
        for (word, expected) in rows {
            assert_eq!(folded(word), expected, "{word}");
        }
    }

    #[test]
    fn letters_of_the_block_are_classed_as_unicode_has_them() {
        for c in '\u{600}'..='\u{6FF}' {
            let letter = matches!(class(c), Class::Arabic | Class::Other);
            assert!(letter == c.is_alphabetic() || class(c) == Class::Mark, "{c:?}");
        }
    }

    #[test]
    fn leading_letters_end_at_what_is_none() {
        let rows = [
            ("استثمار،", 7),
            ("قال إن ", 3),
            ("استثمارات", 8),
            ("قَال", 1),
            ("a", 0),
            ("٣ قال", 0),
        ];
        for (text, count) in rows {
            let mut bytes = [b' '; 16];
            let filled = text.len().min(16);
            bytes[..filled].copy_from_slice(&text.as_bytes()[..filled]);
            let word: String = text.chars().take(count).collect();
            let half = (Key::of(&word).bits() as u64, count);
            assert_eq!(leading_letters(eight_codes(bytes)), half, "{text}");
        }
    }
}
