//! From a gold file's JSON to what it holds.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::value::RawValue;

use super::entry::{absent, claim, figure, name};
use super::{Fault, Gold, Item};

/// Reads a gold file.
///
/// # Errors
/// Everything that is wrong with its form.
pub fn parse(path: &Path, source: &str) -> Result<Gold, Vec<Fault>> {
    let source = source.strip_prefix('\u{FEFF}').unwrap_or(source);
    let file: File<'_> = serde_json::from_str(source).map_err(|error| {
        vec![Fault {
            line: Some(error.line()),
            column: Some(error.column()),
            ..Fault::of(path, plain(&error))
        }]
    })?;
    let mut reader = Reader {
        path,
        source,
        faults: Vec::new(),
    };
    let gold = Gold {
        id: file.id.map(|id| match id {
            Id::Text(id) => id,
            Id::Number(id) => id.to_string(),
        }),
        partial: file.partial,
        entities: reader.items("entities", &file.entities, name),
        figures: reader.items("figures", &file.figures, figure),
        claims: reader.items("claims", &file.claims, claim),
        ignore: file.ignore,
        absent: reader.items("absent", &file.absent, absent),
        note: file.note,
    };
    if !gold.absent.is_empty() && !gold.partial {
        reader.faults.push(Fault::of(
            path,
            "\"absent\" says what must not be found, which goes without saying unless \"partial\" is true",
        ));
    }
    if reader.faults.is_empty() { Ok(gold) } else { Err(reader.faults) }
}

/// The file's outermost shape; its entries are read one by one, so that each
/// has its line.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File<'a> {
    #[serde(default)]
    id: Option<Id>,
    #[serde(default)]
    note: Option<String>,
    #[serde(default)]
    partial: bool,
    #[serde(default, borrow)]
    entities: Vec<&'a RawValue>,
    #[serde(default, borrow)]
    figures: Vec<&'a RawValue>,
    #[serde(default, borrow)]
    claims: Vec<&'a RawValue>,
    #[serde(default)]
    ignore: Vec<String>,
    #[serde(default, borrow)]
    absent: Vec<&'a RawValue>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Id {
    Text(String),
    Number(serde_json::Number),
}

struct Reader<'a> {
    path: &'a Path,
    source: &'a str,
    faults: Vec<Fault>,
}

impl Reader<'_> {
    fn items<T>(&mut self, list: &str, raws: &[&RawValue], read: fn(&str) -> Result<T, String>) -> Vec<Item<T>> {
        let mut items = Vec::with_capacity(raws.len());
        for (at, raw) in raws.iter().enumerate() {
            let line = self.line_of(raw);
            match read(raw.get()) {
                Ok(value) => items.push(Item {
                    value,
                    line,
                    raw: raw.get().to_owned(),
                    written: written(raw),
                }),
                Err(problem) => self.faults.push(Fault {
                    line: Some(line),
                    place: format!("{list}[{at}]"),
                    ..Fault::of(self.path, problem)
                }),
            }
        }
        items
    }

    /// The line of an entry, which borrows from the source.
    fn line_of(&self, raw: &RawValue) -> usize {
        let offset = (raw.get().as_ptr() as usize).saturating_sub(self.source.as_ptr() as usize);
        let before = self.source.as_bytes().get(..offset).unwrap_or_default();
        1 + before.iter().filter(|byte| **byte == b'\n').count()
    }
}

/// The fields that an entry writes out.
fn written(raw: &RawValue) -> Vec<String> {
    serde_json::from_str::<BTreeMap<String, IgnoredAny>>(raw.get())
        .map(|fields| fields.into_keys().collect())
        .unwrap_or_default()
}

/// An error of the JSON reader without its place, which is told apart.
pub(super) fn plain(error: &serde_json::Error) -> String {
    let text = error.to_string();
    match text.rsplit_once(" at line ") {
        Some((plain, _)) => plain.to_owned(),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(source: &str) -> String {
        let faults = parse(Path::new("a.json"), source).expect_err("the file is malformed");
        faults.iter().map(Fault::to_string).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn faults_name_the_line_and_what_would_be_right() {
        let source = "{\n \"entities\": [\n  {\"text\": \"ميتا\", \"type\": \"company\"},\n  {\"text\": \"ميتا\", \"type\": \"org\", \"nth\": \"first\"}\n ],\n \
                      \"figures\": [{\"text\": \"مليار\", \"kind\": \"money\"}]}";
        assert_eq!(
            faults(source),
            "a.json:3: entities[0]: type: \"company\" is none of org, media, person, place, model, product\n\
             a.json:4: entities[1]: expected a number from 1, a list of numbers, or \"all\"\n\
             a.json:6: figures[0]: no min, max or magnitude; a single amount is both min and max"
        );
        assert!(faults("{\"entities\": [}").starts_with("a.json:1:15: expected value"));
        assert!(faults("{\"claims\": [{\"cue\": \"قال\", \"sorce\": \"x\"}]}").contains("claims[0]: unknown field `sorce`"));
        assert!(faults("{\"absent\": [\"ميتا\"]}").contains("unless \"partial\" is true"));
    }
}
