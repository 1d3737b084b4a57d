//! A folded word as a number: compared, hashed and cut without touching memory.

use super::{ALEF, ARABIC_TABLE, FOREIGN, HIGH, INVISIBLE, LAM, MARK, PUNCT, codes};

/// A folded word in 128 bits.
///
/// Up to sixteen codes stand in it one byte each, the first in the lowest
/// byte, and zeros behind them. Of a longer word the first seven codes stand
/// as they are, then a zero, and the rest as a 64-bit hash, so that two such
/// words are taken for one only by a collision of that hash; [`Key::is_cut`]
/// tells them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, PartialOrd, Ord)]
pub struct Key {
    // Two halves, so that a token is not padded to the alignment of a u128.
    low: u64,
    high: u64,
}

impl Key {
    /// The longest word that a key holds letter by letter.
    pub const WHOLE: usize = 16;

    /// How many codes of a longer word it holds.
    const CUT: usize = 7;

    /// The key of a folded word.
    #[inline]
    pub fn new(codes: &[u8]) -> Key {
        let mut bytes = [0u8; Key::WHOLE];
        if codes.len() <= Key::WHOLE {
            bytes[..codes.len()].copy_from_slice(codes);
        } else {
            bytes[..Key::CUT].copy_from_slice(&codes[..Key::CUT]);
            // Never 0, which stands behind a word that is whole.
            bytes[8..].copy_from_slice(&(fnv(&codes[Key::CUT..]) | 1).to_le_bytes());
        }
        Key::from_bits(u128::from_le_bytes(bytes))
    }

    /// The key of a word whose first eight codes stand in one number and the
    /// next eight in the other, the first of them in the lowest byte.
    #[inline]
    pub(crate) const fn from_halves(low: u64, high: u64) -> Key {
        Key { low, high }
    }

    /// The key's bits.
    #[inline]
    pub(crate) const fn bits(self) -> u128 {
        self.low as u128 | (self.high as u128) << 64
    }

    /// The key with these bits.
    #[inline]
    pub(crate) const fn from_bits(bits: u128) -> Key {
        Key {
            low: bits as u64,
            high: (bits >> 64) as u64,
        }
    }

    /// The key of a phrase's word, from its text.
    pub fn of(word: &str) -> Key {
        let mut folded = Vec::with_capacity(word.len());
        for c in word.chars() {
            codes(c, |code| folded.push(code));
        }
        Key::new(&folded)
    }

    /// The key of an Arabic word that stands in the code, made when khabar is
    /// built. Only letters of the Arabic block and spaces-free words.
    pub const fn literal(word: &str) -> Key {
        let bytes = word.as_bytes();
        let (mut bits, mut len, mut at) = (0u128, 0, 0);
        while at < bytes.len() {
            assert!(bytes[at] & 0xFC == 0xD8 && len < Key::WHOLE, "a literal key is a short Arabic word");
            let code = ARABIC_TABLE[((bytes[at] & 3) << 6 | (bytes[at + 1] & 0x3F)) as usize];
            assert!(code != PUNCT && code != FOREIGN, "a literal key is made of letters");
            if code != MARK && code != INVISIBLE {
                bits |= (code as u128) << (8 * len);
                len += 1;
            }
            at += 2;
        }
        Key::from_bits(bits)
    }

    /// The key of a punctuation mark or symbol: its own code if it is ASCII,
    /// else a tagged number, which no word's key equals.
    pub(crate) fn symbol(c: char) -> Key {
        Key::from_bits(if c.is_ascii() { c as u128 } else { (c as u128) << 8 | 3 })
    }

    /// How many codes the word has; of a word that is cut, one more than a key
    /// holds.
    #[inline]
    pub const fn len(self) -> usize {
        const fn bytes(half: u64) -> usize {
            (u64::BITS - half.leading_zeros()).div_ceil(8) as usize
        }
        match self.high {
            0 => bytes(self.low),
            _ if self.is_cut() => Key::WHOLE + 1,
            high => 8 + bytes(high),
        }
    }

    /// Whether there is no code at all.
    #[inline]
    pub const fn is_empty(self) -> bool {
        self.low == 0
    }

    /// Whether the word is too long to be held letter by letter.
    #[inline]
    pub const fn is_cut(self) -> bool {
        self.high != 0 && self.low >> (8 * Key::CUT) == 0
    }

    /// The code at `at`, or 0 past the end.
    #[inline]
    pub const fn get(self, at: usize) -> u8 {
        let half = match at {
            0..8 => self.low,
            8..16 => self.high,
            _ => 0,
        };
        (half >> (8 * (at & 7))) as u8
    }

    /// The first code, or 0.
    #[inline]
    pub const fn first(self) -> u8 {
        self.low as u8
    }

    /// The last code, or 0.
    #[inline]
    pub const fn last(self) -> u8 {
        match self.len() {
            0 => 0,
            len => self.get(len - 1),
        }
    }

    /// The last four codes, the last of them in the highest byte; of a word
    /// that is cut, something that tells it from others.
    #[inline]
    pub const fn tail(self) -> u32 {
        if self.high == 0 {
            (self.low.wrapping_shl(self.low.leading_zeros() & !7) >> 32) as u32
        } else {
            let bits = self.bits();
            (bits << (bits.leading_zeros() & !7) >> 96) as u32
        }
    }

    /// The word without its first `n` codes; one that is cut, whose letters are not
    /// known, stays as it is.
    #[inline]
    pub const fn skip(self, n: usize) -> Key {
        if self.is_cut() {
            self
        } else if n >= Key::WHOLE {
            Key::from_bits(0)
        } else {
            Key::from_bits(self.bits() >> (8 * n))
        }
    }

    /// The word without its last `n` codes; one that is cut stays as it is.
    #[inline]
    pub const fn drop_last(self, n: usize) -> Key {
        if self.is_cut() {
            self
        } else if n >= self.len() {
            Key::from_bits(0)
        } else {
            Key::from_bits(self.bits() & (u128::MAX >> (128 - 8 * (self.len() - n))))
        }
    }

    /// The word with `code` put before it; one that has no room for it stays as
    /// it is.
    #[inline]
    pub const fn prepend(self, code: u8) -> Key {
        if self.len() < Key::WHOLE {
            Key::from_bits(self.bits() << 8 | code as u128)
        } else {
            self
        }
    }

    /// The word with `code` put behind it; one that has no room for it stays as
    /// it is.
    #[inline]
    pub const fn append(self, code: u8) -> Key {
        let len = self.len();
        if len < Key::WHOLE {
            Key::from_bits(self.bits() | (code as u128) << (8 * len))
        } else {
            self
        }
    }

    /// Whether the code stands in the word before its last letter; never wrong in
    /// saying no. Only for words that are not cut.
    #[inline]
    pub(crate) const fn holds_inside(self, code: u8) -> bool {
        const EACH: u64 = 0x0101_0101_0101_0101;
        // A byte that is 0 borrows from its highest bit (Anderson, Bit Twiddling Hacks).
        const fn found(half: u64, code: u8) -> u64 {
            let rest = half ^ (code as u64 * EACH);
            rest.wrapping_sub(EACH) & !rest & HIGH
        }
        const fn before_last(half: u64) -> u64 {
            if half == 0 {
                0
            } else {
                u64::MAX >> (half.leading_zeros() & !7) >> 8
            }
        }
        match self.high {
            0 => found(self.low, code) & before_last(self.low) != 0,
            high => (found(self.low, code) | found(high, code) & before_last(high)) != 0,
        }
    }

    /// Whether the word begins with these codes, of which there are at most
    /// eight.
    #[inline]
    pub fn starts_with(self, codes: &[u8]) -> bool {
        codes.is_empty() || self.low << (64 - 8 * codes.len()) == packed(codes) << (64 - 8 * codes.len())
    }

    /// Whether the word ends with these codes, of which there are at most
    /// eight.
    #[inline]
    pub fn ends_with(self, codes: &[u8]) -> bool {
        if self.len() < codes.len() || self.is_cut() {
            return false;
        }
        codes.is_empty() || (self.bits() >> (8 * (self.len() - codes.len()))) as u64 == packed(codes)
    }

    /// The word without its article, where it has one and more than a letter
    /// stays.
    #[inline]
    pub const fn without_article(self) -> Key {
        const ARTICLE: u64 = ALEF as u64 | (LAM as u64) << 8;
        let longer = self.low >> 24 != 0;
        if self.low & 0xFFFF == ARTICLE && longer && !self.is_cut() {
            Key::from_bits(self.bits() >> 16)
        } else {
            self
        }
    }

    /// A short hash of the word's first eight codes. Sets of few words turn down most
    /// others by it, for less than a whole hash costs.
    #[inline]
    pub(crate) const fn mix(self) -> u16 {
        (self.low.wrapping_mul(0xD6E8_FEB8_6659_FD93) >> 48) as u16
    }

    /// The bit for the word among the 64 of a set's.
    #[inline]
    pub(crate) const fn bit(self) -> u64 {
        Key::bit_of(self.mix())
    }

    /// The bit for a word with this mix.
    #[inline]
    pub(crate) const fn bit_of(mix: u16) -> u64 {
        1 << (mix >> 10)
    }

    /// A well-mixed hash.
    #[inline]
    pub(crate) const fn hash(self) -> u64 {
        let mixed = (self.low ^ self.high.wrapping_mul(0x9E37_79B9_7F4A_7C15)).wrapping_mul(0xD6E8_FEB8_6659_FD93);
        mixed ^ mixed >> 32
    }
}

/// At most eight codes in a number, the first in the lowest byte.
#[inline]
fn packed(codes: &[u8]) -> u64 {
    codes.iter().rev().fold(0, |packed, &code| packed << 8 | u64::from(code))
}

/// FNV-1a (Fowler, Noll, Vo), for the tails of long words.
fn fnv(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xCBF2_9CE4_8422_2325, |hash, &byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3)
    })
}

#[cfg(test)]
mod tests {
    use super::super::HEH;
    use super::*;

    #[test]
    fn a_code_inside_a_word_is_not_its_last() {
        for (word, inside) in [
            ("", false),
            ("ه", false),
            ("مدرسة", false),
            ("شركةغوغل", true),
            ("هدف", true),
            ("استثماراته", false),
            ("استثماراتها", true),
            ("استثماراتناة", false),
        ] {
            assert_eq!(Key::of(word).holds_inside(HEH), inside, "{word}");
        }
    }

    #[test]
    fn keys_are_cut_by_shifting() {
        let key = Key::of("وبالرياض");
        assert_eq!(key.skip(1), Key::of("بالرياض"));
        assert_eq!(key.skip(2), Key::of("الرياض"));
        assert_eq!(Key::of("لرياض").prepend(ALEF), Key::of("الرياض"));
        assert_eq!(Key::of("ملياري").drop_last(1), Key::of("مليار"));
        assert!(Key::of("internationalisation").is_cut());
        assert_eq!(Key::of("internationalisation").len(), 17);
        assert_eq!(Key::of("internationalisation").skip(2), Key::of("internationalisation"));
        assert_eq!(Key::of("internationalisation").drop_last(1), Key::of("internationalisation"));
        for full in ["internationalisation", "internationalise"] {
            assert_eq!(
                (Key::of(full).append(HEH), Key::of(full).prepend(ALEF)),
                (Key::of(full), Key::of(full))
            );
        }
        for word in [
            "",
            "و",
            "ملياري",
            "استثمار",
            "استثمارا",
            "استثمارات",
            "بالاستثماراتها",
            "internationalise",
        ] {
            let key = Key::of(word);
            assert!(!key.is_cut() && key.len() == word.chars().count(), "{word}");
            let last: Vec<u8> = (0..4)
                .map(|back| key.len().checked_sub(back + 1).map_or(0, |at| key.get(at)))
                .collect();
            assert_eq!(key.tail().to_be_bytes().to_vec(), last, "{word}");
        }
        assert_ne!(Key::of("internationalisation"), Key::of("internationalization"));
    }
}
