//! Writing JSON: a serializer for the twins of [`super::json`].
//!
//! A report has hundreds of short fields to a page of text, so what counts is
//! the cost of a field. Here a key, which a type's author wrote and which
//! needs no escaping, is copied with its length known when khabar is compiled;
//! text is searched for what JSON escapes many bytes at a time.

use std::fmt;

use serde::ser::{self, Impossible, Serialize};

/// Appends a value's JSON, over many lines if it is to be pretty.
pub(super) fn json<const PRETTY: bool>(out: &mut Vec<u8>, value: &impl Serialize) -> Result<(), Refused> {
    value.serialize(&mut Json::<PRETTY> {
        out,
        depth: 0,
        verbatim: false,
    })
}

/// The name of a newtype whose text is JSON already.
pub(super) const RAW: &str = "$khabar::raw";

/// Methods for types that no report has.
macro_rules! refused {
    ($(fn $name:ident($value:ty);)*) => {
        $(fn $name(self, _: $value) -> Result<(), Refused> { Err(Refused) })*
    };
}

struct Json<'o, const PRETTY: bool> {
    out: &'o mut Vec<u8>,
    depth: usize,
    /// Whether the next text is JSON already.
    verbatim: bool,
}

impl<const PRETTY: bool> Json<'_, PRETTY> {
    #[inline]
    fn raw(&mut self, bytes: &[u8]) {
        self.out.extend_from_slice(bytes);
    }

    #[inline]
    fn integer(&mut self, value: impl itoa::Integer) {
        self.raw(itoa::Buffer::new().format(value).as_bytes());
    }

    /// Begins a line within brackets.
    #[inline]
    fn line(&mut self) {
        if PRETTY {
            self.out.push(b'\n');
            self.out.extend(std::iter::repeat_n(b' ', self.depth * 2));
        }
    }

    /// Begins an item of a list or object.
    #[inline(always)]
    fn item(&mut self, is_first: &mut bool) {
        if *is_first {
            *is_first = false;
        } else {
            self.out.push(b',');
        }
        self.line();
    }

    fn close(&mut self, bracket: u8, is_empty: bool) {
        self.depth -= 1;
        if !is_empty {
            self.line();
        }
        self.out.push(bracket);
    }
}

/// The items of a list or object that is being written.
struct Items<'j, 'o, const PRETTY: bool> {
    json: &'j mut Json<'o, PRETTY>,
    is_first: bool,
}

impl<'j, 'o, const PRETTY: bool> Items<'j, 'o, PRETTY> {
    #[inline]
    fn open(json: &'j mut Json<'o, PRETTY>, bracket: u8) -> Items<'j, 'o, PRETTY> {
        json.out.push(bracket);
        json.depth += 1;
        Items { json, is_first: true }
    }

    #[inline]
    fn close(self, bracket: u8) {
        self.json.close(bracket, self.is_first);
    }
}

impl<const PRETTY: bool> ser::SerializeSeq for Items<'_, '_, PRETTY> {
    type Ok = ();
    type Error = Refused;

    #[inline]
    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Refused> {
        self.json.item(&mut self.is_first);
        value.serialize(&mut *self.json)
    }

    #[inline]
    fn end(self) -> Result<(), Refused> {
        self.close(b']');
        Ok(())
    }
}

impl<const PRETTY: bool> ser::SerializeStruct for Items<'_, '_, PRETTY> {
    type Ok = ();
    type Error = Refused;

    #[inline(always)]
    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), Refused> {
        self.json.item(&mut self.is_first);
        self.json.out.push(b'"');
        self.json.raw(key.as_bytes());
        self.json.raw(if PRETTY { b"\": " } else { b"\":" });
        value.serialize(&mut *self.json)
    }

    #[inline]
    fn end(self) -> Result<(), Refused> {
        self.close(b'}');
        Ok(())
    }
}

impl<'j, 'o, const PRETTY: bool> ser::Serializer for &'j mut Json<'o, PRETTY> {
    type Ok = ();
    type Error = Refused;
    type SerializeSeq = Items<'j, 'o, PRETTY>;
    type SerializeStruct = Items<'j, 'o, PRETTY>;
    type SerializeTuple = Impossible<(), Refused>;
    type SerializeTupleStruct = Impossible<(), Refused>;
    type SerializeTupleVariant = Impossible<(), Refused>;
    type SerializeMap = Impossible<(), Refused>;
    type SerializeStructVariant = Impossible<(), Refused>;

    #[inline]
    fn serialize_bool(self, value: bool) -> Result<(), Refused> {
        self.raw(if value { b"true" } else { b"false" });
        Ok(())
    }

    #[inline]
    fn serialize_u32(self, value: u32) -> Result<(), Refused> {
        self.integer(value);
        Ok(())
    }

    #[inline]
    fn serialize_u64(self, value: u64) -> Result<(), Refused> {
        self.integer(value);
        Ok(())
    }

    fn serialize_u128(self, value: u128) -> Result<(), Refused> {
        self.integer(value);
        Ok(())
    }

    #[inline]
    fn serialize_str(self, text: &str) -> Result<(), Refused> {
        if self.verbatim {
            self.verbatim = false;
            self.raw(text.as_bytes());
            return Ok(());
        }
        self.out.push(b'"');
        escaped(self.out, text.as_bytes());
        self.out.push(b'"');
        Ok(())
    }

    #[inline]
    fn serialize_none(self) -> Result<(), Refused> {
        self.raw(b"null");
        Ok(())
    }

    #[inline]
    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Refused> {
        value.serialize(self)
    }

    #[inline]
    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<(), Refused> {
        self.out.push(b'"');
        self.raw(variant.as_bytes());
        self.out.push(b'"');
        Ok(())
    }

    #[inline]
    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, name: &'static str, value: &T) -> Result<(), Refused> {
        self.verbatim = name == RAW;
        value.serialize(self)
    }

    #[inline]
    fn serialize_seq(self, _: Option<usize>) -> Result<Items<'j, 'o, PRETTY>, Refused> {
        Ok(Items::open(self, b'['))
    }

    #[inline]
    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Items<'j, 'o, PRETTY>, Refused> {
        Ok(Items::open(self, b'{'))
    }

    refused! {
        fn serialize_i8(i8);
        fn serialize_i16(i16);
        fn serialize_i32(i32);
        fn serialize_i64(i64);
        fn serialize_u8(u8);
        fn serialize_u16(u16);
        fn serialize_f32(f32);
        fn serialize_f64(f64);
        fn serialize_char(char);
        fn serialize_bytes(&[u8]);
        fn serialize_unit_struct(&'static str);
    }

    fn serialize_unit(self) -> Result<(), Refused> {
        Err(Refused)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(self, _: &'static str, _: u32, _: &'static str, _: &T) -> Result<(), Refused> {
        Err(Refused)
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, Refused> {
        Err(Refused)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeTupleStruct, Refused> {
        Err(Refused)
    }

    fn serialize_tuple_variant(self, _: &'static str, _: u32, _: &'static str, _: usize) -> Result<Self::SerializeTupleVariant, Refused> {
        Err(Refused)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, Refused> {
        Err(Refused)
    }

    fn serialize_struct_variant(self, _: &'static str, _: u32, _: &'static str, _: usize) -> Result<Self::SerializeStructVariant, Refused> {
        Err(Refused)
    }
}

/// How many bytes are looked at together, in long texts and in short ones.
const LANE: usize = 32;
const WORD: usize = 8;

/// Appends text with what JSON escapes escaped: quotation marks, backslashes
/// and C0 controls.
fn escaped(out: &mut Vec<u8>, text: &[u8]) {
    out.reserve(text.len());
    let (lanes, rest) = text.as_chunks::<LANE>();
    let mut plain = 0;
    for (at, lane) in lanes.iter().enumerate() {
        if lane.iter().fold(false, |found, &byte| found | is_escaped(byte)) {
            let end = at * LANE;
            out.extend_from_slice(text.get(plain..end).unwrap_or_default());
            escape_each(out, lane);
            plain = end + LANE;
        }
    }
    let end = text.len() - rest.len();
    if may_have_escaped(text, rest) {
        out.extend_from_slice(text.get(plain..end).unwrap_or_default());
        escape_each(out, rest);
    } else {
        out.extend_from_slice(text.get(plain..).unwrap_or_default());
    }
}

/// Whether something is to be escaped in the rest of a text, or right before it;
/// never wrong in saying no.
#[inline]
fn may_have_escaped(text: &[u8], rest: &[u8]) -> bool {
    let (words, tail) = rest.as_chunks::<WORD>();
    if words.iter().any(|&word| has_escaped(word)) {
        return true;
    }
    // The last word may overlap what was looked at already.
    match text.last_chunk() {
        Some(&last) => !tail.is_empty() && has_escaped(last),
        None => tail.iter().any(|&byte| is_escaped(byte)),
    }
}

#[inline]
fn is_escaped(byte: u8) -> bool {
    (byte < 0x20) | (byte == b'"') | (byte == b'\\')
}

/// Whether one of eight bytes is escaped: a byte less than another borrows from
/// its highest bit (Anderson, Bit Twiddling Hacks).
#[inline]
fn has_escaped(word: [u8; WORD]) -> bool {
    const fn each(byte: u8) -> u64 {
        u64::from_ne_bytes([byte; WORD])
    }
    let word = u64::from_ne_bytes(word);
    let less = |word: u64, than: u8| word.wrapping_sub(each(than)) & !word & each(0x80);
    less(word, 0x20) | less(word ^ each(b'"'), 1) | less(word ^ each(b'\\'), 1) != 0
}

fn escape_each(out: &mut Vec<u8>, bytes: &[u8]) {
    for &byte in bytes {
        match byte {
            b'"' => out.extend_from_slice(b"\\\""),
            b'\\' => out.extend_from_slice(b"\\\\"),
            b'\n' => out.extend_from_slice(b"\\n"),
            b'\r' => out.extend_from_slice(b"\\r"),
            b'\t' => out.extend_from_slice(b"\\t"),
            0..0x20 => {
                let digit = |half: u8| b"0123456789abcdef".get(usize::from(half)).copied().unwrap_or_default();
                out.extend_from_slice(b"\\u00");
                out.extend([digit(byte >> 4), digit(byte & 15)]);
            }
            _ => out.push(byte),
        }
    }
}

/// A value of a type that no report has.
#[derive(Debug)]
pub(super) struct Refused;

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("reports have no values of this type")
    }
}

impl std::error::Error for Refused {}

impl ser::Error for Refused {
    fn custom<T: fmt::Display>(_: T) -> Refused {
        Refused
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(serde::Serialize)]
    struct Sample<'a> {
        text: &'a str,
        none: Option<u32>,
        list: Vec<u64>,
        empty: Vec<u64>,
        inner: Option<Box<Sample<'a>>>,
        yes: bool,
        huge: u128,
    }

    fn sample(text: &str) -> Sample<'_> {
        let make = |inner| Sample {
            text,
            none: None,
            list: vec![0, 17, u64::MAX],
            empty: Vec::new(),
            inner,
            yes: true,
            huge: u128::MAX,
        };
        make(Some(Box::new(make(None))))
    }

    #[test]
    fn json_is_that_of_serde_json() {
        let controls: String = (0..0x30).filter_map(char::from_u32).collect();
        let long = "نص «طويل» بلا علامات، ثم \"علامة\" ثم ".repeat(9);
        for text in ["", "a\"b\\c", &controls, &long, "\u{7F}\u{2028}🙂"] {
            let value = sample(text);
            let (mut compact, mut pretty) = (Vec::new(), Vec::new());
            assert!(json::<false>(&mut compact, &value).is_ok() && json::<true>(&mut pretty, &value).is_ok());
            let expected = |bytes: serde_json::Result<Vec<u8>>| {
                // It writes two controls shorter.
                let text = String::from_utf8(bytes.expect("is written")).expect("is UTF-8");
                text.replace("\\b", "\\u0008").replace("\\f", "\\u000c").into_bytes()
            };
            assert_eq!(compact, expected(serde_json::to_vec(&value)));
            assert_eq!(pretty, expected(serde_json::to_vec_pretty(&value)));
        }
    }

    #[test]
    fn what_is_json_already_is_written_as_it_is() {
        #[derive(serde::Serialize)]
        #[serde(rename = "$khabar::raw")]
        struct Raw(&'static str);
        let mut out = Vec::new();
        assert!(json::<false>(&mut out, &vec![Raw("1.50"), Raw("{\"a\":[1]}")]).is_ok());
        assert_eq!(out, b"[1.50,{\"a\":[1]}]");
    }
}
