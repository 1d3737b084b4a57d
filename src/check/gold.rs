//! Gold files: what a person expects to be found in an article.
//!
//! A gold file is JSON that a person can write: strings of the article in
//! place of offsets, and fields left out where they have their usual value.
//! Whatever is wrong with one is a [`Fault`] that names the place and what
//! would be right; all the faults of a file are told at once.

use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::value::RawValue;

use crate::decimal::Decimal;
use crate::finding::{FigureKind, Modifier, Quote, Role, SourceKind};
use crate::lexicon::{ClaimClass, EntityType, name_of};

/// What a gold file holds.
#[derive(Debug, Clone, Default)]
pub struct Gold {
    /// The article's id, where the file gives it.
    pub id: Option<String>,
    /// Whether only what is listed has to be found.
    pub partial: bool,
    /// The names.
    pub entities: Vec<Item<Name>>,
    /// The money and percent figures.
    pub figures: Vec<Item<Figure>>,
    /// The attributed statements.
    pub claims: Vec<Item<Claim>>,
    /// Strings in which findings are neither right nor wrong.
    pub ignore: Vec<String>,
    /// What must not be found.
    pub absent: Vec<Item<Absent>>,
    /// A note to readers.
    pub note: Option<String>,
}

/// One entry of a gold file, and where it is written.
#[derive(Debug, Clone)]
pub struct Item<T> {
    /// What it says.
    pub value: T,
    /// Its line, from 1.
    pub line: usize,
    /// Its JSON, as written.
    pub raw: String,
    /// The fields that it writes out.
    pub written: Vec<String>,
}

impl<T> Item<T> {
    /// Whether the entry writes a field out.
    pub fn writes(&self, field: &str) -> bool {
        self.written.iter().any(|written| written == field)
    }
}

/// An entity's name in the text.
#[derive(Debug, Clone)]
pub struct Name {
    /// What stands in the text.
    pub text: String,
    /// Its type.
    pub kind: EntityType,
    /// Its canonical name; none where it does not matter.
    pub name: Option<String>,
    /// Which of its occurrences.
    pub nth: Nth,
}

/// A figure.
#[derive(Debug, Clone)]
pub struct Figure {
    /// What stands in the text.
    pub text: String,
    /// Which of its occurrences.
    pub nth: Nth,
    /// Money or percent.
    pub kind: FigureKind,
    /// The lowest amount; none for a vague one.
    pub min: Option<Decimal>,
    /// The highest amount.
    pub max: Option<Decimal>,
    /// Of a vague amount, its order.
    pub magnitude: Option<Decimal>,
    /// The ISO 4217 code.
    pub currency: Option<String>,
    /// How the amount is bounded.
    pub modifier: Modifier,
    /// What it is counted per.
    pub per: Option<String>,
    /// What the money is.
    pub role: Role,
    /// The canonical name of the entity that it is about.
    pub about: Option<String>,
}

/// An attributed statement.
#[derive(Debug, Clone)]
pub struct Claim {
    /// The word or phrase that attributes.
    pub cue: String,
    /// Which of its occurrences, from 1.
    pub cue_nth: usize,
    /// The source's words: the occurrence nearest to the cue.
    pub source: Option<String>,
    /// The first words of the content.
    pub content_start: String,
    /// The last words of the content.
    pub content_end: String,
    /// Whether the content stands before the cue.
    pub content_before: bool,
    /// The canonical name behind the source.
    pub source_name: Option<String>,
    /// What kind of source it is.
    pub source_kind: SourceKind,
    /// What kind of speech it is.
    pub class: ClaimClass,
    /// How far it is quoted.
    pub quote: Quote,
    /// Whether the content is negated.
    pub negated: bool,
    /// Whether the cue or the content is weakened.
    pub hedged: bool,
}

/// Words in which something must not be found.
#[derive(Debug, Clone)]
pub struct Absent {
    /// What stands in the text.
    pub text: String,
    /// Which of its occurrences.
    pub nth: Nth,
    /// What must not be found there; none for anything at all.
    pub layer: Option<Layer>,
}

/// One of the kinds of findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Layer {
    /// A name.
    Entity,
    /// A sum of money.
    Money,
    /// A percentage.
    Percent,
    /// An attributed statement.
    Claim,
}

impl Layer {
    /// All layers with their names.
    pub const NAMES: [(&'static str, Layer); 4] = [
        ("entity", Layer::Entity),
        ("money", Layer::Money),
        ("percent", Layer::Percent),
        ("claim", Layer::Claim),
    ];

    /// The layer's name.
    pub fn name(self) -> &'static str {
        name_of(&Layer::NAMES, self)
    }
}

/// Which occurrences of a string are meant.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(untagged, expecting = "expected a number from 1, a list of numbers, or \"all\"")]
pub enum Nth {
    /// This one, from 1.
    One(usize),
    /// These ones, from 1.
    Some(Vec<usize>),
    /// Every one.
    Word(All),
}

/// The word `all`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum All {
    /// Every occurrence.
    #[serde(rename = "all")]
    All,
}

impl Nth {
    /// Every occurrence.
    pub const ALL: Nth = Nth::Word(All::All);
}

/// A claim's polarities, with whether they are negated.
pub(super) const POLARITIES: [(&str, bool); 2] = [("affirmed", false), ("negated", true)];

/// What is wrong with a fixture, where, and what would be right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The file.
    pub path: PathBuf,
    /// The line, from 1, where there is one.
    pub line: Option<usize>,
    /// The column in characters, from 1, where there is one.
    pub column: Option<usize>,
    /// The entry and field, as `claims[3].cue`, or nothing.
    pub place: String,
    /// What is wrong.
    pub problem: String,
}

impl Fault {
    /// A fault of a whole file.
    pub fn of(path: &Path, problem: impl Into<String>) -> Fault {
        Fault {
            path: path.to_owned(),
            line: None,
            column: None,
            place: String::new(),
            problem: problem.into(),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.path.display())?;
        for number in [self.line, self.column].into_iter().flatten() {
            write!(f, ":{number}")?;
        }
        if self.place.is_empty() {
            write!(f, ": {}", self.problem)
        } else {
            write!(f, ": {}: {}", self.place, self.problem)
        }
    }
}

impl std::error::Error for Fault {}

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
fn plain(error: &serde_json::Error) -> String {
    let text = error.to_string();
    match text.rsplit_once(" at line ") {
        Some((plain, _)) => plain.to_owned(),
        None => text,
    }
}

fn read<'a, T: Deserialize<'a>>(raw: &'a str) -> Result<T, String> {
    serde_json::from_str(raw).map_err(|error| plain(&error))
}

fn one_of<T: Copy>(field: &str, value: &str, names: &[(&'static str, T)]) -> Result<T, String> {
    names
        .iter()
        .find(|(name, _)| *name == value)
        .map(|(_, value)| *value)
        .ok_or_else(|| {
            let known: Vec<&str> = names.iter().map(|(name, _)| *name).collect();
            format!("{field}: {value:?} is none of {}", known.join(", "))
        })
}

fn one_of_or<T: Copy>(field: &str, value: Option<&str>, names: &[(&'static str, T)], usual: T) -> Result<T, String> {
    value.map_or(Ok(usual), |value| one_of(field, value, names))
}

/// An exact amount, however JSON writes it.
fn amount(field: &str, raw: Option<&RawValue>) -> Result<Option<Decimal>, String> {
    let Some(raw) = raw.map(RawValue::get) else {
        return Ok(None);
    };
    decimal(raw)
        .map(Some)
        .ok_or_else(|| format!("{field}: {raw} is no amount; write a number that is not negative, such as 14300000000"))
}

/// No amount of money needs a larger one.
const FARTHEST_EXPONENT: u32 = 40;

fn decimal(raw: &str) -> Option<Decimal> {
    let (digits, exponent) = raw.split_once(['e', 'E']).unwrap_or((raw, "0"));
    let exponent: i32 = exponent.trim_start_matches('+').parse().ok()?;
    let mut value = Decimal::parse(digits)?;
    if exponent.unsigned_abs() > FARTHEST_EXPONENT {
        return None;
    }
    for _ in 0..exponent.unsigned_abs() {
        value = if exponent > 0 {
            value.checked_mul(10)?
        } else {
            value.checked_div(10)?
        };
    }
    Some(value)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawName {
    text: String,
    #[serde(rename = "type")]
    kind: String,
    #[serde(default)]
    name: Option<String>,
    #[serde(default)]
    nth: Option<Nth>,
    #[serde(default, rename = "note")]
    _note: IgnoredAny,
}

fn name(raw: &str) -> Result<Name, String> {
    let raw: RawName = read(raw)?;
    Ok(Name {
        kind: one_of("type", &raw.kind, &EntityType::NAMES)?,
        text: raw.text,
        name: raw.name.filter(|name| !name.is_empty()),
        nth: raw.nth.unwrap_or(Nth::ALL),
    })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawFigure<'a> {
    text: String,
    #[serde(default)]
    nth: Option<Nth>,
    kind: String,
    #[serde(default, borrow)]
    min: Option<&'a RawValue>,
    #[serde(default, borrow)]
    max: Option<&'a RawValue>,
    #[serde(default, borrow)]
    magnitude: Option<&'a RawValue>,
    #[serde(default)]
    currency: Option<String>,
    #[serde(default)]
    modifier: Option<String>,
    #[serde(default)]
    per: Option<String>,
    #[serde(default)]
    role: Option<String>,
    #[serde(default)]
    about: Option<String>,
    #[serde(default, rename = "note")]
    _note: IgnoredAny,
}

fn figure(raw: &str) -> Result<Figure, String> {
    let raw: RawFigure<'_> = read(raw)?;
    let figure = Figure {
        kind: one_of("kind", &raw.kind, &FigureKind::NAMES)?,
        text: raw.text,
        nth: raw.nth.unwrap_or(Nth::One(1)),
        min: amount("min", raw.min)?,
        max: amount("max", raw.max)?,
        magnitude: amount("magnitude", raw.magnitude)?,
        currency: raw.currency,
        modifier: one_of_or("modifier", raw.modifier.as_deref(), &Modifier::NAMES, Modifier::Exact)?,
        per: raw.per,
        role: one_of_or("role", raw.role.as_deref(), &Role::NAMES, Role::Other)?,
        about: raw.about,
    };
    if figure.min.is_none() && figure.max.is_none() && figure.magnitude.is_none() {
        return Err("no min, max or magnitude; a single amount is both min and max".to_owned());
    }
    Ok(figure)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawClaim {
    cue: String,
    #[serde(default)]
    cue_nth: Option<usize>,
    #[serde(default)]
    source: Option<String>,
    content_start: String,
    content_end: String,
    #[serde(default)]
    content_before: bool,
    #[serde(default)]
    source_name: Option<String>,
    #[serde(default)]
    source_kind: Option<String>,
    class: String,
    #[serde(default)]
    quote: Option<String>,
    #[serde(default)]
    polarity: Option<String>,
    #[serde(default)]
    hedged: bool,
    #[serde(default, rename = "note")]
    _note: IgnoredAny,
}

fn claim(raw: &str) -> Result<Claim, String> {
    let raw: RawClaim = read(raw)?;
    Ok(Claim {
        class: one_of("class", &raw.class, &ClaimClass::NAMES)?,
        source_kind: one_of_or("source_kind", raw.source_kind.as_deref(), &SourceKind::NAMES, SourceKind::None)?,
        quote: one_of_or("quote", raw.quote.as_deref(), &Quote::NAMES, Quote::Indirect)?,
        negated: one_of_or("polarity", raw.polarity.as_deref(), &POLARITIES, false)?,
        cue: raw.cue,
        cue_nth: raw.cue_nth.unwrap_or(1),
        source: raw.source.filter(|source| !source.is_empty()),
        content_start: raw.content_start,
        content_end: raw.content_end,
        content_before: raw.content_before,
        source_name: raw.source_name,
        hedged: raw.hedged,
    })
}

/// A string stands for `{"text": …}`.
#[derive(Deserialize)]
#[serde(untagged, expecting = "expected a string, or {\"text\", \"layer\", \"nth\"}")]
enum RawAbsent {
    Text(String),
    Item(AbsentItem),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AbsentItem {
    text: String,
    #[serde(default)]
    nth: Option<Nth>,
    #[serde(default)]
    layer: Option<String>,
    #[serde(default, rename = "note")]
    _note: IgnoredAny,
}

fn absent(raw: &str) -> Result<Absent, String> {
    let item = match read(raw)? {
        RawAbsent::Item(item) => item,
        RawAbsent::Text(text) => {
            return Ok(Absent {
                text,
                nth: Nth::ALL,
                layer: None,
            });
        }
    };
    Ok(Absent {
        text: item.text,
        nth: item.nth.unwrap_or(Nth::ALL),
        layer: item
            .layer
            .as_deref()
            .map(|layer| one_of("layer", layer, &Layer::NAMES))
            .transpose()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(source: &str) -> String {
        let faults = parse(Path::new("a.json"), source).expect_err("the file is malformed");
        faults.iter().map(Fault::to_string).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn amounts_are_exact_however_they_are_written() {
        for (raw, exact) in [
            ("5.6e6", "5600000"),
            ("14300000000.0", "14300000000"),
            ("0.1", "0.1"),
            ("25E-1", "2.5"),
        ] {
            assert_eq!(decimal(raw).map(|value| value.to_string()).as_deref(), Some(exact), "{raw}");
        }
        assert_eq!(decimal("-3"), None);
        assert_eq!(decimal("0e999999999"), None);
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
