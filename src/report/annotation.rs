//! Findings as W3C Web Annotations: a JSON-LD document an article, on one
//! line, an `AnnotationPage` whose items are the findings.
//!
//! Every target and part is a range of the article's text, told twice: by its
//! position, which the standard counts in characters, and by a quotation with
//! what stands around it, which survives changes elsewhere in the text. The
//! article is named by its address, where it came with one, else by a UUID
//! made of its id; annotations by UUIDs that are the same in every run.

use serde::Serialize;

use super::json::Amount;
use super::view::{View, bounds, code, polarity, urn, web_address};
use super::{Offsets, Unit, write};
use crate::finding::{Claim, Figure, FigureKind, MentionKind};
use crate::span::Span;

/// Appends an article's annotations.
pub(super) fn write(out: &mut Vec<u8>, view: &View<'_>) -> Result<(), write::Refused> {
    let mut offsets = Offsets::new(Unit::Chars);
    offsets.count(view.doc.text);
    let view = View {
        offsets: &offsets,
        ..*view
    };
    let url = view.url();
    let article = url
        .as_deref()
        .and_then(web_address)
        .map_or_else(|| urn(&["article", &view.article.id]), str::to_owned);
    let maker = Maker {
        view: &view,
        article: &article,
    };
    let page = Page {
        context: "http://www.w3.org/ns/anno.jsonld",
        id: urn(&["page", &view.article.id]),
        kind: "AnnotationPage",
        items: maker.items(),
    };
    write::json::<false>(out, &page)?;
    out.push(b'\n');
    Ok(())
}

#[derive(Serialize)]
struct Page<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    items: Vec<Annotation<'a>>,
}

#[derive(Serialize)]
struct Annotation<'a> {
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    motivation: &'static str,
    body: Vec<Body<'a>>,
    target: Target<'a>,
}

/// A range of the article.
#[derive(Serialize)]
struct Target<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    source: Source<'a>,
    selector: Vec<Selector<'a>>,
}

#[derive(Serialize)]
struct Source<'a> {
    id: &'a str,
    #[serde(rename = "type")]
    kind: &'static str,
    format: &'static str,
    language: &'static str,
    /// The id that the article has among its like.
    #[serde(rename = "dcterms:identifier")]
    identifier: &'a str,
}

#[derive(Serialize)]
#[serde(tag = "type")]
enum Selector<'a> {
    TextPositionSelector { start: u32, end: u32 },
    TextQuoteSelector { exact: &'a str, prefix: &'a str, suffix: &'a str },
}

#[derive(Serialize)]
#[serde(untagged)]
enum Body<'a> {
    Text(Text<'a>),
    Money(Money<'a>),
    Percent(Percent),
    Part(Part<'a>),
}

/// A word about the target.
#[derive(Serialize)]
struct Text<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    purpose: &'static str,
    value: &'a str,
}

/// A sum of money, in schema.org's terms.
#[derive(Serialize)]
struct Money<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(rename = "schema:currency", skip_serializing_if = "Option::is_none")]
    currency: Option<&'a str>,
    #[serde(rename = "schema:minValue", skip_serializing_if = "Option::is_none")]
    min: Option<Amount>,
    #[serde(rename = "schema:maxValue", skip_serializing_if = "Option::is_none")]
    max: Option<Amount>,
}

/// A percentage, in schema.org's terms.
#[derive(Serialize)]
struct Percent {
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(rename = "schema:unitCode")]
    unit: &'static str,
    #[serde(rename = "schema:minValue", skip_serializing_if = "Option::is_none")]
    min: Option<Amount>,
    #[serde(rename = "schema:maxValue", skip_serializing_if = "Option::is_none")]
    max: Option<Amount>,
}

/// Another range that belongs to the target: a claim's cue, its source.
#[derive(Serialize)]
struct Part<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    purpose: &'static str,
    label: &'static str,
    source: &'a str,
    selector: Vec<Selector<'a>>,
}

struct Maker<'a> {
    view: &'a View<'a>,
    article: &'a str,
}

impl<'a> Maker<'a> {
    fn items(&self) -> Vec<Annotation<'a>> {
        let view = self.view;
        let mut items = Vec::new();
        if view.style.entities {
            let mut counts = vec![0; view.findings.entities.len()];
            for (at, mention) in view.mentions() {
                let (Some(entity), Some(count)) = (view.entity(at), counts.get_mut(at)) else {
                    continue;
                };
                *count += 1;
                let motivation = match mention.kind {
                    MentionKind::Name => "identifying",
                    MentionKind::Nominal => "linking",
                };
                let body = vec![text("identifying", &entity.name), text("classifying", entity.kind.name())];
                items.push(self.annotation(&format!("e{}.{count}", at + 1), motivation, body, mention.span));
            }
        }
        if view.style.figures {
            for (at, figure) in view.findings.figures.iter().enumerate() {
                items.push(self.annotation(&format!("f{}", at + 1), "describing", self.figure(figure), figure.span));
            }
        }
        if view.style.claims {
            for (at, claim) in view.findings.claims.iter().enumerate() {
                items.push(self.annotation(&format!("c{}", at + 1), "describing", self.claim(claim), claim.content));
            }
        }
        items
    }

    fn annotation(&self, id: &str, motivation: &'static str, body: Vec<Body<'a>>, span: Span) -> Annotation<'a> {
        Annotation {
            id: urn(&["annotation", &self.view.article.id, id]),
            kind: "Annotation",
            motivation,
            body,
            target: Target {
                kind: "SpecificResource",
                source: Source {
                    id: self.article,
                    kind: "Text",
                    format: "text/plain",
                    language: "ar",
                    identifier: &self.view.article.id,
                },
                selector: self.selectors(span),
            },
        }
    }

    fn figure(&self, figure: &'a Figure) -> Vec<Body<'a>> {
        let (min, max) = bounds(figure);
        let amount = match figure.kind {
            FigureKind::Money => Body::Money(Money {
                kind: "schema:MonetaryAmount",
                currency: figure.currency.as_ref().map(code),
                min,
                max,
            }),
            FigureKind::Percent => Body::Percent(Percent {
                kind: "schema:QuantitativeValue",
                unit: "P1", // UN/CEFACT's code of a percentage.
                min,
                max,
            }),
        };
        let mut body = vec![
            amount,
            text("classifying", figure.kind.name()),
            text("describing", figure.modifier.name()),
        ];
        if figure.kind == FigureKind::Money {
            body.push(text("classifying", figure.role.name()));
        }
        if let Some(about) = figure.about.and_then(|entity| self.view.entity(entity)) {
            body.push(text("identifying", &about.name));
        }
        body
    }

    fn claim(&self, claim: &'a Claim) -> Vec<Body<'a>> {
        let mut body = vec![
            text("classifying", claim.class.name()),
            text("describing", claim.quote.name()),
            text("describing", polarity(claim)),
            self.part("cue", claim.cue),
        ];
        if claim.hedged {
            body.push(text("describing", "hedged"));
        }
        body.extend(claim.source.map(|source| self.part("source", source)));
        if let Some(speaker) = claim.speaker.and_then(|speaker| self.view.entity(speaker)) {
            body.push(text("identifying", &speaker.name));
        }
        body
    }

    fn part(&self, label: &'static str, span: Span) -> Body<'a> {
        Body::Part(Part {
            kind: "SpecificResource",
            purpose: "linking",
            label,
            source: self.article,
            selector: self.selectors(span),
        })
    }

    fn selectors(&self, span: Span) -> Vec<Selector<'a>> {
        let (start, end) = self.view.range(span);
        let text = self.view.doc.text;
        vec![
            Selector::TextPositionSelector { start, end },
            Selector::TextQuoteSelector {
                exact: self.view.doc.slice(span),
                prefix: last_chars(text.get(..span.start as usize).unwrap_or_default()),
                suffix: first_chars(text.get(span.end as usize..).unwrap_or_default()),
            },
        ]
    }
}

fn text<'a>(purpose: &'static str, value: &'a str) -> Body<'a> {
    Body::Text(Text {
        kind: "TextualBody",
        purpose,
        value,
    })
}

/// How many characters a quotation shows at either side.
const AROUND: usize = 32;

fn last_chars(text: &str) -> &str {
    let start = text.char_indices().rev().nth(AROUND - 1).map_or(0, |(at, _)| at);
    text.get(start..).unwrap_or_default()
}

fn first_chars(text: &str) -> &str {
    let end = text.char_indices().nth(AROUND).map_or(text.len(), |(at, _)| at);
    text.get(..end).unwrap_or_default()
}
