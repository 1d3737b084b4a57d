//! Reports, as far as the ledger reads them.

use serde::Deserialize;
use serde_json::value::RawValue;

/// A report, as far as the ledger reads it.
#[derive(Debug, Deserialize)]
pub(super) struct Report {
    pub(super) id: String,
    #[serde(default)]
    date: Option<Box<RawValue>>,
    #[serde(default)]
    url: Option<Box<RawValue>>,
    #[serde(default)]
    pub(super) entities: Vec<Entity>,
    #[serde(default)]
    pub(super) figures: Vec<Figure>,
    #[serde(default)]
    pub(super) claims: Vec<Claim>,
}

impl Report {
    /// The day or the time that it tells, if a text.
    pub(super) fn date(&self) -> Option<String> {
        string(self.date.as_deref())
    }

    /// The host that it comes from.
    pub(super) fn outlet(&self) -> Option<String> {
        string(self.url.as_deref()).as_deref().and_then(host)
    }
}

#[derive(Debug, Deserialize)]
pub(super) struct Entity {
    pub(super) id: String,
    #[serde(rename = "type")]
    pub(super) kind: String,
    pub(super) name: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct Figure {
    pub(super) id: String,
    pub(super) kind: String,
    pub(super) text: String,
    pub(super) min: Option<Box<RawValue>>,
    pub(super) max: Option<Box<RawValue>>,
    pub(super) magnitude: Option<Box<RawValue>>,
    pub(super) currency: Option<String>,
    pub(super) modifier: String,
    pub(super) per: Option<String>,
    pub(super) role: String,
    pub(super) about: Option<About>,
}

#[derive(Debug, Deserialize)]
pub(super) struct About {
    pub(super) entity: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct Claim {
    pub(super) class: String,
    pub(super) source: Source,
    pub(super) content: Place,
    pub(super) hedged: bool,
    pub(super) entities: Vec<String>,
    pub(super) figures: Vec<String>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Source {
    name: Option<String>,
    text: Option<String>,
}

impl Source {
    /// Its canonical name, or else its words.
    pub(super) fn told(&self) -> Option<&String> {
        self.name.as_ref().or(self.text.as_ref())
    }
}

#[derive(Debug, Deserialize)]
pub(super) struct Place {
    start: u64,
    end: u64,
}

impl Place {
    /// How long it is, in the report's unit.
    pub(super) fn length(&self) -> u64 {
        self.end.saturating_sub(self.start)
    }
}

fn string(value: Option<&RawValue>) -> Option<String> {
    serde_json::from_str(value?.get()).ok()
}

/// The host of an address, without `www.`.
fn host(url: &str) -> Option<String> {
    let (scheme, rest) = url.split_once("://")?;
    let host = rest.split(['/', '?', '#']).next()?.rsplit('@').next()?;
    let host = host.strip_prefix("www.").unwrap_or(host);
    (scheme.starts_with("http") && !host.is_empty()).then(|| host.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_are_outlets() {
        assert_eq!(host("https://www.example.org/a?b").as_deref(), Some("example.org"));
        assert_eq!(host("https://user@example.org:80#x").as_deref(), Some("example.org:80"));
        assert_eq!(host("javascript:alert(1)"), None);
        assert_eq!(host("https:///a"), None);
    }
}
