//! The entries of a gold file, as they are written.

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::value::RawValue;

use super::amount::amount;
use super::parse::plain;
use super::{Absent, Claim, Figure, Layer, Name, Nth, POLARITIES};
use crate::finding::{FigureKind, Modifier, Quote, Role, SourceKind};
use crate::lexicon::{ClaimClass, EntityType};

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

pub(super) fn name(raw: &str) -> Result<Name, String> {
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

pub(super) fn figure(raw: &str) -> Result<Figure, String> {
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

pub(super) fn claim(raw: &str) -> Result<Claim, String> {
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

pub(super) fn absent(raw: &str) -> Result<Absent, String> {
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
