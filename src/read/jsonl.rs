//! JSON lines: one article a line, `{"id", "text", "title"?, "date"?, "url"?}`.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use memchr::memchr_iter;
use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde_json::value::RawValue;

use super::lines::Chunk;
use super::{Article, Error, Format, LONGEST, Piece, STDIN, Source};

/// What a line holds, borrowed from it wherever nothing is escaped.
#[derive(Debug, serde::Deserialize)]
struct Line<'a> {
    #[serde(borrow, default)]
    id: Option<Id<'a>>,
    #[serde(borrow)]
    text: Cow<'a, str>,
    #[serde(borrow, default)]
    title: Option<&'a RawValue>,
    #[serde(borrow, default)]
    date: Option<&'a RawValue>,
    #[serde(borrow, default)]
    url: Option<&'a RawValue>,
}

/// An id: a string, or a whole number, which stands for its digits.
#[derive(Debug)]
struct Id<'a>(Cow<'a, str>);

impl<'de: 'a, 'a> Deserialize<'de> for Id<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct IdVisitor;
        impl<'de> Visitor<'de> for IdVisitor {
            type Value = Id<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string or a whole number as the id")
            }
            fn visit_borrowed_str<E: de::Error>(self, id: &'de str) -> Result<Id<'de>, E> {
                Ok(Id(Cow::Borrowed(id)))
            }
            fn visit_str<E: de::Error>(self, id: &str) -> Result<Id<'de>, E> {
                Ok(Id(Cow::Owned(id.to_owned())))
            }
            fn visit_u64<E: de::Error>(self, id: u64) -> Result<Id<'de>, E> {
                Ok(Id(Cow::Owned(id.to_string())))
            }
            fn visit_i64<E: de::Error>(self, id: i64) -> Result<Id<'de>, E> {
                Ok(Id(Cow::Owned(id.to_string())))
            }
        }
        deserializer.deserialize_any(IdVisitor)
    }
}

/// Calls `take` with each line, and with what went wrong before the first.
/// Blank lines are passed over.
pub(super) fn pieces(chunk: &Chunk, mut take: impl FnMut(Result<Piece<'_>, Error>)) {
    if let Some(error) = &chunk.error {
        take(Err(error.clone()));
    }
    let all = chunk.bytes.as_slice();
    let valid = simdutf8::basic::from_utf8(all).ok();
    let mut start = 0;
    let ends = memchr_iter(b'\n', all).chain((!all.ends_with(b"\n")).then_some(all.len()));
    for (line, end) in (chunk.first_line..).zip(ends) {
        let here = start..end;
        let offset = chunk.first_byte + start as u64;
        start = end + 1;
        let bytes = all.get(here.clone()).unwrap_or_default();
        if bytes.trim_ascii().is_empty() {
            continue;
        }
        // Where the whole chunk is valid, so is a line of it, for a line end
        // is a character of its own.
        let text = valid.and_then(|valid| valid.get(here));
        let source = Source::Line { chunk, line, offset, text };
        take(Ok(Piece { bytes, source }));
    }
}

/// The article of a line.
pub(super) fn article<'a>(chunk: &'a Chunk, line: u64, offset: u64, bytes: &'a [u8], text: Option<&'a str>) -> Result<Article<'a>, Error> {
    match text.map_or_else(|| std::str::from_utf8(bytes), Ok) {
        Ok(text) => parse(chunk, line, text),
        Err(error) => Err(invalid(chunk, line, bytes, offset, error)),
    }
}

fn invalid(chunk: &Chunk, line: u64, bytes: &[u8], offset: u64, error: std::str::Utf8Error) -> Error {
    let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
    let column = 1 + std::str::from_utf8(good).unwrap_or_default().chars().count() as u64;
    let byte = offset + error.valid_up_to() as u64;
    let wrong = bytes.get(error.valid_up_to()).copied().unwrap_or_default();
    Error::new(
        &place(chunk),
        "not in its encoding",
        format!("byte {byte} (0x{wrong:02X}) is not UTF-8; JSON lines are UTF-8, else name the encoding with --encoding"),
    )
    .at(line, column)
}

fn parse<'a>(chunk: &'a Chunk, line: u64, text: &'a str) -> Result<Article<'a>, Error> {
    let parsed: Line<'a> = serde_json::from_str(text).map_err(|error| malformed(chunk, line, text, &error))?;
    if parsed.text.len() as u64 > LONGEST {
        return Err(Error::too_long(&place(chunk), LONGEST).at(line, 1));
    }
    let path = chunk.name.as_deref();
    let id = match parsed.id {
        Some(Id(id)) => id,
        None => Cow::Owned(format!("{}:{line}", path.unwrap_or(STDIN))),
    };
    Ok(Article {
        id,
        text: parsed.text,
        derived: false,
        title: parsed.title.map(Cow::Borrowed),
        date: parsed.date,
        url: parsed.url,
        path,
        line: Some(line),
        format: Format::Jsonl,
        encoding: chunk.encoding,
    })
}

/// A parser's complaint with its column in characters and without its own
/// idea of a line.
fn malformed(chunk: &Chunk, line: u64, text: &str, error: &serde_json::Error) -> Error {
    let said = error.to_string();
    let said = said.split(" at line ").next().unwrap_or_default();
    let before = error.column().saturating_sub(1).min(text.len());
    let column = 1 + text.bytes().take(before).filter(|byte| byte & 0xC0 != 0x80).count() as u64;
    let (kind, cause) = match error.classify() {
        serde_json::error::Category::Data => ("no article", format!("{said}; an article is a line such as {EXAMPLE}")),
        _ => ("not JSON", format!("not JSON: {said}; every line is an object such as {EXAMPLE}")),
    };
    Error::new(&place(chunk), kind, cause).at(line, column)
}

const EXAMPLE: &str = r#"{"id":"a-1","text":"…"}"#;

fn place(chunk: &Chunk) -> Arc<str> {
    chunk.name.clone().unwrap_or_else(|| Arc::from(STDIN))
}
