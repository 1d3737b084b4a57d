//! JSON lines: one article a line, `{"id", "text", "title"?, "date"?, "url"?}`.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use memchr::memchr_iter;
use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde_json::value::RawValue;

use super::lines::Chunk;
use super::{Article, Error, Format, LONGEST, STDIN};

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

/// Calls `take` with the article of each line, or with what is wrong in it.
/// Blank lines are passed over.
pub(super) fn articles(chunk: &Chunk, mut take: impl FnMut(Result<Article<'_>, Error>)) {
    if let Some(error) = &chunk.error {
        take(Err(error.clone()));
    }
    let bytes = chunk.bytes.as_slice();
    let text = simdutf8::basic::from_utf8(bytes).ok();
    let mut start = 0;
    let ends = memchr_iter(b'\n', bytes).chain((!bytes.ends_with(b"\n")).then_some(bytes.len()));
    for (line, end) in (chunk.first_line..).zip(ends) {
        let here = start..end;
        start = end + 1;
        // Where the whole chunk is valid, so is a line of it, for a line end
        // is a character of its own.
        match text {
            Some(text) => match text.get(here) {
                Some(text) => one(chunk, line, text, &mut take),
                None => continue,
            },
            None => {
                let offset = chunk.first_byte + here.start as u64;
                match std::str::from_utf8(bytes.get(here.clone()).unwrap_or_default()) {
                    Ok(text) => one(chunk, line, text, &mut take),
                    Err(error) => take(Err(invalid(chunk, line, bytes.get(here).unwrap_or_default(), offset, error))),
                }
            }
        }
    }
}

fn one(chunk: &Chunk, line: u64, text: &str, take: &mut impl FnMut(Result<Article<'_>, Error>)) {
    if !text.trim_ascii().is_empty() {
        take(article(chunk, line, text));
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

fn article<'a>(chunk: &'a Chunk, line: u64, text: &'a str) -> Result<Article<'a>, Error> {
    let parsed: Line<'a> = serde_json::from_str(text).map_err(|error| malformed(chunk, line, text, &error))?;
    if parsed.text.len() as u64 > LONGEST {
        return Err(Error::too_long(&place(chunk)).at(line, 1));
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
