//! Decoding: from bytes to text, or to a [`Fault`] that names the first byte
//! that is wrong. Nothing is replaced or left out.

use std::borrow::Cow;
use std::sync::Arc;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{DecoderResult, Encoding, ISO_8859_6, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1256};

use super::Error;

/// The encoding that inputs are in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Charset {
    /// To be told: by a byte order mark, by being valid UTF-8, then by a
    /// detector.
    #[default]
    Auto,
    /// UTF-16 in the order that its mark or its bytes tell.
    Utf16,
    /// This one.
    Named(&'static Encoding),
}

impl Charset {
    /// The encoding of this name, as the web knows it.
    pub fn named(name: &str) -> Option<Charset> {
        match name.trim().to_ascii_lowercase().as_str() {
            "auto" => Some(Charset::Auto),
            "utf-16" | "utf16" => Some(Charset::Utf16),
            label => Encoding::for_label(label.as_bytes())
                .filter(|encoding| encoding.name() != "replacement" && encoding.name() != "x-user-defined")
                .map(Charset::Named),
        }
    }
}

/// Text, and the encoding it came in.
#[derive(Debug)]
pub struct Decoded<'b> {
    /// The text, without a byte order mark.
    pub text: Cow<'b, str>,
    /// The encoding's name.
    pub encoding: &'static str,
}

/// The first byte that does not decode.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Its offset.
    pub byte: usize,
    /// Its line, from 1.
    pub line: u64,
    /// Its column in characters, from 1.
    pub column: u64,
    /// What is wrong, and what would be right.
    pub cause: String,
}

impl Fault {
    pub(super) fn error(self, place: &Arc<str>) -> Error {
        Error::new(place, "not in its encoding", self.cause).at(self.line, self.column)
    }
}

/// Decodes bytes. `declared` is what the bytes say of themselves, as in an
/// HTML page's `charset`; it counts where there is no mark and they are not
/// UTF-8 anyway.
///
/// # Errors
/// The first byte that is not valid in the encoding named, declared or told.
pub fn decode<'b>(bytes: &'b [u8], charset: Charset, declared: Option<&'static Encoding>) -> Result<Decoded<'b>, Fault> {
    match charset {
        Charset::Named(encoding) => strict(after_mark(bytes, encoding), encoding, bytes.len()),
        Charset::Utf16 => {
            let encoding = marked(bytes).or_else(|| unmarked_utf16(bytes)).unwrap_or(UTF_16LE);
            strict(after_mark(bytes, encoding), encoding, bytes.len())
        }
        Charset::Auto => {
            if let Some(encoding) = marked(bytes) {
                return strict(after_mark(bytes, encoding), encoding, bytes.len());
            }
            if let Some(encoding) = unmarked_utf16(bytes) {
                return strict(bytes, encoding, bytes.len());
            }
            if simdutf8::basic::from_utf8(bytes).is_ok() || declared == Some(UTF_8) || is_damaged_utf8(bytes) {
                return strict(bytes, UTF_8, bytes.len());
            }
            strict(bytes, declared.unwrap_or_else(|| detect(bytes)), bytes.len())
        }
    }
}

/// The encoding that a byte order mark tells.
pub(super) fn marked(bytes: &[u8]) -> Option<&'static Encoding> {
    Encoding::for_bom(bytes).map(|(encoding, _)| encoding)
}

/// The bytes behind the encoding's byte order mark.
pub(super) fn after_mark<'b>(bytes: &'b [u8], encoding: &'static Encoding) -> &'b [u8] {
    match Encoding::for_bom(bytes) {
        Some((found, length)) if found == encoding => bytes.get(length..).unwrap_or_default(),
        _ => bytes,
    }
}

/// Decodes with no replacement. `total` is the input's length, to tell where
/// in it the bytes stand.
fn strict<'b>(bytes: &'b [u8], encoding: &'static Encoding, total: usize) -> Result<Decoded<'b>, Fault> {
    let skipped = total - bytes.len();
    if encoding == UTF_8 {
        return match simdutf8::compat::from_utf8(bytes) {
            Ok(text) => Ok(Decoded {
                text: Cow::Borrowed(text),
                encoding: UTF_8.name(),
            }),
            Err(error) => {
                let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
                let good = std::str::from_utf8(good).unwrap_or_default();
                Err(fault(good, skipped + error.valid_up_to(), bytes.get(error.valid_up_to()), UTF_8))
            }
        };
    }
    match encoding.decode_without_bom_handling_and_without_replacement(bytes) {
        Some(text) => Ok(Decoded {
            text,
            encoding: encoding.name(),
        }),
        None => Err(first_fault(bytes, encoding, skipped)),
    }
}

/// Decodes up to the first malformed byte, to tell where it stands.
fn first_fault(bytes: &[u8], encoding: &'static Encoding, skipped: usize) -> Fault {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let mut good = String::with_capacity(
        decoder
            .max_utf8_buffer_length_without_replacement(bytes.len())
            .unwrap_or(bytes.len()),
    );
    let (result, read) = decoder.decode_to_string_without_replacement(bytes, &mut good, true);
    let byte = match result {
        DecoderResult::Malformed(length, after) => read.saturating_sub(usize::from(length) + usize::from(after)),
        _ => read,
    };
    fault(&good, skipped + byte, bytes.get(byte), encoding)
}

fn fault(good: &str, byte: usize, wrong: Option<&u8>, encoding: &'static Encoding) -> Fault {
    let line = 1 + good.bytes().filter(|&byte| byte == b'\n').count() as u64;
    let column = 1 + good.rsplit('\n').next().unwrap_or_default().chars().count() as u64;
    let wrong = wrong.map_or_else(String::new, |wrong| format!(" (0x{wrong:02X})"));
    let hint = if encoding == UTF_8 {
        "save the file as UTF-8 or name its encoding, as in --encoding windows-1256"
    } else {
        "name the right one with --encoding"
    };
    Fault {
        byte,
        line,
        column,
        cause: format!("byte {byte}{wrong} is not {}; {hint}", encoding.name()),
    }
}

/// UTF-16 with no mark: Arabic and Latin text has the same few high bytes in
/// every other place, and no other text has controls there.
fn unmarked_utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..bytes.len().min(4096)).unwrap_or_default();
    memchr::memchr2(0x00, 0x06, head)?;
    let pairs = head.len() / 2;
    if pairs < 2 || !bytes.len().is_multiple_of(2) {
        return None;
    }
    let is_high = |byte: u8| matches!(byte, 0x00 | 0x06 | 0x20 | 0xFB | 0xFE);
    let high = |at: usize| {
        let places = head.iter().skip(at).step_by(2);
        let telling = places.clone().filter(|&&byte| matches!(byte, 0x00 | 0x06)).count();
        (telling * 2 > pairs && places.filter(|&&byte| is_high(byte)).count() * 20 > pairs * 19).then_some(())
    };
    match (high(0), high(1)) {
        (None, Some(())) => Some(UTF_16LE),
        (Some(()), None) => Some(UTF_16BE),
        _ => None,
    }
}

/// Whether bytes are UTF-8 but for a few: nine in ten of the characters
/// beyond ASCII decode. Text in a one-byte encoding hardly ever looks so, and
/// to read a damaged file in another encoding would spoil all of it.
fn is_damaged_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().bytes().filter(|&byte| byte >= 0xC0).count();
        bad += chunk.invalid().len();
    }
    good > bad.saturating_mul(9)
}

/// How many bytes the detector sees: it is slow, and sure long before.
const SAMPLE: usize = 64 << 10;

/// What a detector takes the bytes for, told that the text is most likely
/// Arabic.
///
/// Of the two old Arabic encodings the detector prefers windows-1256, and most
/// letters before ف stand at the same place in both. Those behind it tell
/// them apart: see [`looks_iso`].
fn detect(bytes: &[u8]) -> &'static Encoding {
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(sample, sample.len() == bytes.len());
    let guess = detector.guess(Some(b"sa"), Utf8Detection::Deny);
    if guess == WINDOWS_1256 && looks_iso(bytes) {
        ISO_8859_6
    } else if guess == ISO_8859_6 && !looks_iso(bytes) {
        WINDOWS_1256
    } else {
        guess
    }
}

/// Whether text in an old Arabic encoding is in ISO-8859-6: it has no byte
/// that ISO-8859-6 leaves empty, such as those of ف ق ك in windows-1256, and
/// more letters where ISO-8859-6 has ه و ى ي than where it has vowel signs
/// and windows-1256 has ي and ى.
fn looks_iso(bytes: &[u8]) -> bool {
    let count = |range: std::ops::RangeInclusive<u8>| bytes.iter().filter(|byte| range.contains(byte)).count();
    let fits = |byte: &u8| matches!(byte, 0..=0x7F | 0xA0 | 0xA4 | 0xAC | 0xAD | 0xBB | 0xBF | 0xC1..=0xDA | 0xE0..=0xF2);
    bytes.iter().all(fits) && count(0xE7..=0xEA) > count(0xEB..=0xF2)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NEWS: &str = "قالت وزارة المالية في بيان إن العجز بلغ 40 مليار ريال، وهو أقل من المتوقع";

    fn told(bytes: &[u8]) -> (&'static str, String) {
        let decoded = decode(bytes, Charset::Auto, None).expect("decodes");
        (decoded.encoding, decoded.text.into_owned())
    }

    fn utf16(text: &str, to_bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(to_bytes).collect()
    }

    #[test]
    fn encodings_are_told_apart() {
        for (encoding, bytes) in [
            ("UTF-8", NEWS.as_bytes().to_vec()),
            ("UTF-8", format!("\u{FEFF}{NEWS}").into_bytes()),
            ("UTF-16LE", utf16(&format!("\u{FEFF}{NEWS}"), u16::to_le_bytes)),
            ("UTF-16BE", utf16(&format!("\u{FEFF}{NEWS}"), u16::to_be_bytes)),
            ("UTF-16LE", utf16(NEWS, u16::to_le_bytes)),
            ("UTF-16BE", utf16(NEWS, u16::to_be_bytes)),
            ("windows-1256", WINDOWS_1256.encode(NEWS).0.into_owned()),
            ("ISO-8859-6", ISO_8859_6.encode(NEWS).0.into_owned()),
        ] {
            assert_eq!(told(&bytes), (encoding, NEWS.to_owned()), "{encoding}");
        }
    }

    #[test]
    fn a_few_letters_tell_the_old_encodings_apart() {
        for text in ["وزير", "مال", "ارتفاع", "إلى اليمن", "على"] {
            let (encoding, decoded) = told(&WINDOWS_1256.encode(text).0);
            assert_eq!((encoding, decoded.as_str()), ("windows-1256", text));
        }
    }

    #[test]
    fn damaged_utf8_is_an_error_with_its_place() {
        let mut bytes = format!("سطر أول\n{NEWS}").into_bytes();
        let at = "سطر أول\nقالت".len();
        bytes.insert(at, 0xFF);
        for charset in [Charset::Auto, Charset::Named(UTF_8)] {
            let fault = decode(&bytes, charset, None).expect_err("is damaged");
            assert_eq!((fault.byte, fault.line, fault.column), (at, 2, 5));
            assert!(fault.cause.contains("0xFF"), "{}", fault.cause);
        }
    }

    #[test]
    fn text_in_a_named_encoding_is_not_guessed_at() {
        let old = WINDOWS_1256.encode(NEWS).0;
        assert_eq!(decode(&old, Charset::Named(UTF_8), None).expect_err("is not UTF-8").byte, 0);
        let lone = [0x27, 0x06, 0x00, 0xD8, 0x28, 0x06];
        let fault = decode(&lone, Charset::Named(UTF_16LE), None).expect_err("half a pair");
        assert_eq!((fault.byte, fault.line, fault.column), (2, 1, 2));
    }
}
