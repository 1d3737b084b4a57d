//! [`Offsets`]: from bytes to the unit that a report counts in.

use schemars::JsonSchema;
use serde::Serialize;

/// What offsets count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Unit {
    /// Unicode scalar values, as Python's `str` counts.
    Chars,
    /// Bytes of UTF-8, as Rust and Go count.
    Bytes,
    /// UTF-16 code units, as JavaScript, Java and C# count.
    Utf16,
}

impl Unit {
    /// Its name, as reports have it.
    pub fn name(self) -> &'static str {
        match self {
            Unit::Chars => "chars",
            Unit::Bytes => "bytes",
            Unit::Utf16 => "utf16",
        }
    }
}

/// How many bytes share one entry of the table.
const BLOCK: usize = 64;

/// How many bytes are counted together.
const WORD: usize = 8;

/// A text's offsets in another unit: one pass over the text counts the units
/// before each block of 64 bytes, and a look-up counts within one block.
#[derive(Debug)]
pub struct Offsets {
    unit: Unit,
    before: Vec<u32>,
}

impl Offsets {
    /// Offsets in this unit, of no text yet.
    pub fn new(unit: Unit) -> Offsets {
        Offsets { unit, before: Vec::new() }
    }

    /// Counts a text's units.
    pub fn count(&mut self, text: &str) {
        self.before.clear();
        if self.unit == Unit::Bytes {
            return;
        }
        let bytes = text.as_bytes();
        let mut sum = 0u32;
        self.before.reserve(bytes.len() / BLOCK + 1);
        let (blocks, _) = bytes.as_chunks::<BLOCK>();
        for block in blocks {
            self.before.push(sum);
            sum += self.units(block);
        }
        self.before.push(sum);
    }

    /// The offset of a byte of the text whose units were counted last. The
    /// byte is the first of a character, or the text's end.
    pub fn at(&self, text: &str, byte: u32) -> u32 {
        if self.unit == Unit::Bytes {
            return byte;
        }
        let byte = byte as usize;
        let block = byte / BLOCK;
        let start = block * BLOCK;
        let before = self.before.get(block).copied().unwrap_or_default();
        before + text.as_bytes().get(start..byte).map_or(0, |part| self.units(part))
    }

    /// The units that begin in these bytes.
    #[inline]
    fn units(&self, bytes: &[u8]) -> u32 {
        let (words, rest) = bytes.as_chunks::<WORD>();
        let whole: u32 = words.iter().map(|&word| self.units_of(word)).sum();
        // What is filled up with continues a character.
        let mut last = [0x80; WORD];
        last.iter_mut().zip(rest).for_each(|(last, &byte)| *last = byte);
        whole + if rest.is_empty() { 0 } else { self.units_of(last) }
    }

    /// The units that begin in eight bytes: those that do not continue a
    /// character; in UTF-16 two for one of four bytes.
    #[inline]
    fn units_of(&self, word: [u8; WORD]) -> u32 {
        const LOW: u64 = u64::from_ne_bytes([1; WORD]);
        let word = u64::from_ne_bytes(word);
        let begins = !(word >> 7) | word >> 6;
        let long = word & word << 1 & word << 2 & word << 3;
        let units = match self.unit {
            Unit::Utf16 => (begins & LOW) + (long >> 7 & LOW),
            _ => begins & LOW,
        };
        // The sum of the bytes, in the highest one.
        (units.wrapping_mul(LOW) >> 56) as u32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_unit_counts_as_its_language_does() {
        let text = "قال «مارك» 🙂 Meta: ".repeat(20);
        for unit in [Unit::Chars, Unit::Bytes, Unit::Utf16] {
            let mut offsets = Offsets::new(unit);
            offsets.count(&text);
            let ends = text.char_indices().map(|(at, _)| at).chain([text.len()]);
            for at in ends {
                let before = text.get(..at).expect("a character's beginning");
                let expected = match unit {
                    Unit::Chars => before.chars().count(),
                    Unit::Bytes => at,
                    Unit::Utf16 => before.encode_utf16().count(),
                };
                assert_eq!(offsets.at(&text, at as u32) as usize, expected, "{unit:?} at byte {at}");
            }
        }
    }
}
