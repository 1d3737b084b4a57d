//! [`View`]: an article with what was found in it, as the writers of the
//! formats for other tools see it.

use serde_json::value::RawValue;

use super::json::Amount;
use super::{Offsets, Style};
use crate::doc::Doc;
use crate::finding::{Claim, Entity, Figure, Findings, Mention, Modifier};
use crate::read::Article;
use crate::span::Span;

/// An article and its findings.
#[derive(Clone, Copy)]
pub(super) struct View<'a> {
    pub(super) style: &'a Style,
    pub(super) article: &'a Article<'a>,
    pub(super) doc: &'a Doc<'a>,
    pub(super) findings: &'a Findings,
    pub(super) offsets: &'a Offsets,
}

impl<'a> View<'a> {
    /// Where a span begins and ends, in the unit of the offsets.
    pub(super) fn range(&self, span: Span) -> (u32, u32) {
        (self.offsets.at(self.doc.text, span.start), self.offsets.at(self.doc.text, span.end))
    }

    /// The article's title, where it came as a string.
    pub(super) fn title(&self) -> Option<String> {
        string(self.article.title.as_deref())
    }

    /// The article's date, where it came as a string.
    pub(super) fn date(&self) -> Option<String> {
        string(self.article.date)
    }

    /// The article's address, where it came as a string.
    pub(super) fn url(&self) -> Option<String> {
        string(self.article.url)
    }

    pub(super) fn entity(&self, at: usize) -> Option<&'a Entity> {
        self.findings.entities.get(at)
    }

    pub(super) fn figure(&self, at: usize) -> Option<&'a Figure> {
        self.findings.figures.get(at)
    }

    /// All mentions in text order, each with its entity's place in the list.
    pub(super) fn mentions(&self) -> Vec<(usize, &'a Mention)> {
        let entities = self.findings.entities.iter().enumerate();
        let mut mentions: Vec<(usize, &Mention)> = entities
            .flat_map(|(at, entity)| entity.mentions.iter().map(move |mention| (at, mention)))
            .collect();
        mentions.sort_by_key(|(at, mention)| (mention.span, *at));
        mentions
    }

    /// The mention of an entity that stands nearest to a span.
    pub(super) fn nearest(&self, entity: usize, span: Span) -> Option<usize> {
        let mentions = &self.entity(entity)?.mentions;
        let next = mentions.partition_point(|mention| mention.span.start < span.start);
        let far = |at: &usize| mentions.get(*at).map(|mention| mention.span.start.abs_diff(span.start));
        (next.saturating_sub(1)..mentions.len().min(next + 1)).min_by_key(far)
    }
}

/// Whether a claim's main predicate is negated, in the word of the reports.
pub(super) fn polarity(claim: &Claim) -> &'static str {
    if claim.negated { "negated" } else { "affirmed" }
}

/// A currency's code.
pub(super) fn code(code: &[u8; 3]) -> &str {
    std::str::from_utf8(code).unwrap_or_default()
}

fn string(value: Option<&RawValue>) -> Option<String> {
    serde_json::from_str(value?.get()).ok()
}

/// The least and the most that a figure may be, as schema.org has them: one
/// that is bounded on one side has no other.
pub(super) fn bounds(figure: &Figure) -> (Option<Amount>, Option<Amount>) {
    let (min, max) = (figure.min.map(Amount), figure.max.map(Amount));
    match figure.modifier {
        Modifier::MoreThan | Modifier::AtLeast => (min, None),
        Modifier::LessThan | Modifier::UpTo => (None, max),
        Modifier::Exact | Modifier::About => (min, max),
    }
}

/// An identifier for an article or a finding that is the same in every run
/// over the same article: a UUID made of a hash of what it names.
pub(super) fn urn(parts: &[&str]) -> String {
    let hash = twox_hash::XxHash3_128::oneshot(parts.join("\0").as_bytes());
    // Version 8 says that the bits mean what their maker says; then the variant.
    let bits = hash & !(0xF << 76) & !(0b11 << 62) | 8 << 76 | 0b10 << 62;
    let digits = format!("{bits:032x}");
    let mut out = String::from("urn:uuid:");
    for (at, digit) in digits.chars().enumerate() {
        if matches!(at, 8 | 12 | 16 | 20) {
            out.push('-');
        }
        out.push(digit);
    }
    out
}

/// An article's address as an absolute IRI, if it is a sound one.
pub(super) fn web_address(url: &str) -> Option<&str> {
    let is_web = ["http://", "https://"]
        .iter()
        .any(|scheme| url.len() > scheme.len() && url.starts_with(scheme));
    let unsound = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '"' | '{' | '}' | '|' | '\\' | '^' | '`');
    (is_web && !url.contains(unsound)).then_some(url)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_are_uuids_and_stay() {
        let urn = super::urn(&["a-17", "c1"]);
        assert_eq!(urn, super::urn(&["a-17", "c1"]));
        assert_ne!(urn, super::urn(&["a-1", "7c1"]));
        let groups: Vec<usize> = urn.trim_start_matches("urn:uuid:").split('-').map(str::len).collect();
        assert_eq!(groups, [8, 4, 4, 4, 12]);
        assert_eq!(urn.chars().nth(9 + 14), Some('8'), "{urn}");
        assert!(matches!(urn.chars().nth(9 + 19), Some('8'..='b')), "{urn}");
    }

    #[test]
    fn only_sound_addresses_are_iris() {
        assert_eq!(web_address("https://example.org/خبر"), Some("https://example.org/خبر"));
        for unsound in ["javascript:alert(1)", "https://", "https://a b", "http://a\"b", "example.org", ""] {
            assert_eq!(web_address(unsound), None, "{unsound}");
        }
    }
}
