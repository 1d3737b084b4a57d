//! What a report tells, as findings that can be compared.

use serde::Deserialize;
use serde_json::value::RawValue;

/// A report, as far as it is compared.
#[derive(Debug, Deserialize)]
pub(super) struct Report {
    pub(super) id: String,
    #[serde(default)]
    pub(super) offsets: Option<String>,
    #[serde(default)]
    pub(super) entities: Option<Vec<Entity>>,
    #[serde(default)]
    pub(super) figures: Option<Vec<Figure>>,
    #[serde(default)]
    pub(super) claims: Option<Vec<Claim>>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Entity {
    #[serde(rename = "type")]
    kind: String,
    name: String,
    mentions: Vec<Mention>,
}

#[derive(Debug, Deserialize)]
struct Mention {
    #[serde(flatten)]
    place: Place,
    #[serde(default)]
    kind: Option<String>,
    #[serde(default)]
    rule: Option<String>,
}

#[derive(Debug, Clone, Default, Deserialize)]
struct Place {
    start: Option<u64>,
    end: Option<u64>,
    text: Option<String>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Figure {
    kind: String,
    start: u64,
    end: u64,
    text: String,
    #[serde(default)]
    min: Option<Box<RawValue>>,
    #[serde(default)]
    max: Option<Box<RawValue>>,
    #[serde(default)]
    magnitude: Option<Box<RawValue>>,
    #[serde(default)]
    currency: Option<String>,
    #[serde(default)]
    modifier: Option<String>,
    #[serde(default)]
    per: Option<String>,
    #[serde(default)]
    role: Option<String>,
    #[serde(default)]
    about: Option<About>,
    #[serde(default)]
    rule: Option<String>,
}

#[derive(Debug, Deserialize)]
struct About {
    name: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct Claim {
    class: String,
    cue: Place,
    source: Source,
    content: Place,
    quote: String,
    polarity: String,
    hedged: bool,
    #[serde(default)]
    rule: Option<String>,
}

#[derive(Debug, Deserialize)]
struct Source {
    #[serde(flatten)]
    place: Place,
    kind: String,
    #[serde(default)]
    name: Option<String>,
}

/// A finding, ready to be compared with another of its layer: what must agree
/// for two to be one, and what may change then.
#[derive(Debug)]
pub(super) struct Finding {
    pub(super) layer: &'static str,
    pub(super) start: u64,
    pub(super) end: u64,
    pub(super) text: String,
    pub(super) reading: String,
    pub(super) rule: Option<String>,
    pub(super) fields: Vec<(&'static str, String)>,
}

impl Finding {
    pub(super) fn overlaps(&self, other: &Finding) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// How much of it the other one tells alike.
    pub(super) fn agreement(&self, other: &Finding) -> usize {
        let place = usize::from(self.start == other.start && self.end == other.end) * self.fields.len();
        let fields = self.fields.iter().zip(&other.fields);
        place + fields.filter(|(one, other)| one == other).count()
    }
}

fn shown(value: Option<&str>) -> String {
    value.unwrap_or("none").to_owned()
}

/// The places where something is named.
pub(super) fn names(entities: &[Entity]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for entity in entities {
        for mention in entity.mentions.iter().filter(|mention| mention.kind.as_deref() != Some("nominal")) {
            let text = mention.place.text.clone().unwrap_or_default();
            findings.push(Finding {
                layer: "entity",
                start: mention.place.start.unwrap_or_default(),
                end: mention.place.end.unwrap_or_default(),
                reading: format!("{} {}", entity.kind, entity.name),
                rule: mention.rule.clone(),
                fields: vec![("text", text.clone()), ("type", entity.kind.clone()), ("name", entity.name.clone())],
                text,
            });
        }
    }
    findings.sort_by_key(|finding| (finding.start, finding.end));
    findings
}

/// The figures of one layer, `money` or `percent`.
pub(super) fn figures(figures: &[Figure], layer: &'static str) -> Vec<Finding> {
    let of_layer = figures.iter().filter(|figure| figure.kind == layer);
    of_layer
        .map(|figure| {
            let raw = |raw: &Option<Box<RawValue>>| shown(raw.as_deref().map(RawValue::get));
            let (min, max, magnitude) = (raw(&figure.min), raw(&figure.max), raw(&figure.magnitude));
            let amount = match (&figure.magnitude, min == max) {
                (Some(_), _) => format!("some {magnitude}s"),
                (None, true) => min.clone(),
                (None, false) => format!("{min} to {max}"),
            };
            Finding {
                layer,
                start: figure.start,
                end: figure.end,
                text: figure.text.clone(),
                reading: [
                    Some(amount.as_str()),
                    figure.currency.as_deref(),
                    figure.role.as_deref().filter(|_| layer == "money"),
                ]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(" "),
                rule: figure.rule.clone(),
                fields: vec![
                    ("text", figure.text.clone()),
                    ("min", min),
                    ("max", max),
                    ("magnitude", magnitude),
                    ("currency", shown(figure.currency.as_deref())),
                    ("modifier", shown(figure.modifier.as_deref())),
                    ("per", shown(figure.per.as_deref())),
                    ("role", shown(figure.role.as_deref())),
                    ("about", shown(figure.about.as_ref().map(|about| about.name.as_str()))),
                ],
            }
        })
        .collect()
}

/// The claims.
pub(super) fn claims(claims: &[Claim]) -> Vec<Finding> {
    let mut findings: Vec<Finding> = claims
        .iter()
        .map(|claim| {
            let text = claim.cue.text.clone().unwrap_or_default();
            let source = claim.source.place.text.as_deref();
            let content = shown(claim.content.text.as_deref());
            Finding {
                layer: "claim",
                start: claim.cue.start.unwrap_or_default(),
                end: claim.cue.end.unwrap_or_default(),
                reading: format!("{} {}: {content}", claim.class, shown(source.or(claim.source.name.as_deref()))),
                rule: claim.rule.clone(),
                fields: vec![
                    ("cue", text.clone()),
                    ("source", shown(source)),
                    ("content", content),
                    ("class", claim.class.clone()),
                    ("source kind", claim.source.kind.clone()),
                    ("source name", shown(claim.source.name.as_deref())),
                    ("quote", claim.quote.clone()),
                    ("polarity", claim.polarity.clone()),
                    ("hedged", claim.hedged.to_string()),
                ],
                text,
            }
        })
        .collect();
    findings.sort_by_key(|finding| (finding.start, finding.end));
    findings
}
