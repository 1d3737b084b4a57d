//! Claims in schema.org's terms: a JSON-LD document an article, on one line,
//! whose graph is the article and its claims.
//!
//! A `Claim` has the content as its `text`, appears in the article, and has an
//! `author` where the name behind it is a person's or a body's, else a
//! `creditText`. Entities and figures of the content are `mentions`. What
//! schema.org has no word for (the class, how far it is quoted, whether it is
//! negated or hedged) is among the `keywords`.

use serde::Serialize;

use super::json::Amount;
use super::view::{View, bounds, code, polarity, urn, web_address};
use super::write;
use crate::finding::{Claim as Found, Entity, Figure, FigureKind};
use crate::lexicon::EntityType;

/// Appends an article's claims.
pub(super) fn write(out: &mut Vec<u8>, view: &View<'_>) -> Result<(), write::Refused> {
    let (title, date, url) = (view.title(), view.date(), view.url());
    let url = url.as_deref().and_then(web_address);
    let id = url.map_or_else(|| urn(&["article", &view.article.id]), str::to_owned);
    let article = Node::Article(Article {
        kind: "NewsArticle",
        id: &id,
        identifier: &view.article.id,
        language: "ar",
        headline: title.as_deref(),
        date: date.as_deref(),
        url,
    });
    let claims = view.findings.claims.iter().enumerate();
    let claims = claims.map(|(at, claim)| Node::Claim(make(view, at, claim, &id)));
    let document = Document {
        context: "https://schema.org",
        graph: std::iter::once(article).chain(claims).collect(),
    };
    write::json::<false>(out, &document)?;
    out.push(b'\n');
    Ok(())
}

#[derive(Serialize)]
struct Document<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@graph")]
    graph: Vec<Node<'a>>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Node<'a> {
    Article(Article<'a>),
    Claim(Claim<'a>),
}

#[derive(Serialize)]
struct Article<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "@id")]
    id: &'a str,
    identifier: &'a str,
    #[serde(rename = "inLanguage")]
    language: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    headline: Option<&'a str>,
    #[serde(rename = "datePublished", skip_serializing_if = "Option::is_none")]
    date: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
}

#[derive(Serialize)]
struct Claim<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "@id")]
    id: String,
    text: &'a str,
    appearance: Reference<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    author: Option<Named<'a>>,
    #[serde(rename = "creditText", skip_serializing_if = "Option::is_none")]
    credit: Option<&'a str>,
    #[serde(rename = "inLanguage")]
    language: &'static str,
    mentions: Vec<Mention<'a>>,
    keywords: Vec<&'static str>,
}

#[derive(Serialize)]
struct Reference<'a> {
    #[serde(rename = "@id")]
    id: &'a str,
}

#[derive(Serialize)]
struct Named<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: &'a str,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Mention<'a> {
    Entity(Named<'a>),
    Money(Money<'a>),
    Percent(Percent<'a>),
}

#[derive(Serialize)]
struct Money<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    /// The amount as it stands in the text.
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    currency: Option<&'a str>,
    #[serde(rename = "minValue", skip_serializing_if = "Option::is_none")]
    min: Option<Amount>,
    #[serde(rename = "maxValue", skip_serializing_if = "Option::is_none")]
    max: Option<Amount>,
}

#[derive(Serialize)]
struct Percent<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: &'a str,
    #[serde(rename = "unitCode")]
    unit: &'static str,
    #[serde(rename = "minValue", skip_serializing_if = "Option::is_none")]
    min: Option<Amount>,
    #[serde(rename = "maxValue", skip_serializing_if = "Option::is_none")]
    max: Option<Amount>,
}

fn make<'a>(view: &View<'a>, at: usize, claim: &'a Found, article: &'a str) -> Claim<'a> {
    let speaker = claim.speaker.and_then(|speaker| view.entity(speaker));
    let author = speaker.and_then(author);
    let credit = match &author {
        Some(_) => None,
        None => claim
            .source
            .map(|source| view.doc.slice(source))
            .or(speaker.map(|speaker| speaker.name.as_str())),
    };
    let entities = claim.entities.iter().filter_map(|at| view.entity(*at));
    let figures = claim.figures.iter().filter_map(|at| view.figure(*at));
    let mut keywords = vec![claim.class.name(), claim.quote.name(), polarity(claim), claim.source_kind.name()];
    if claim.hedged {
        keywords.push("hedged");
    }
    Claim {
        kind: "Claim",
        id: urn(&["claim", &view.article.id, &(at + 1).to_string()]),
        text: view.doc.slice(claim.content),
        appearance: Reference { id: article },
        author,
        credit,
        language: "ar",
        mentions: entities.map(thing).chain(figures.map(|figure| amount(view, figure))).collect(),
        keywords,
    }
}

/// Who can be an author: schema.org knows persons and organisations. A country
/// that announces is a body; a product is none.
fn author(entity: &Entity) -> Option<Named<'_>> {
    let kind = match entity.kind {
        EntityType::Person => "Person",
        EntityType::Media => "NewsMediaOrganization",
        EntityType::Org | EntityType::Place => "Organization",
        EntityType::Model | EntityType::Product => return None,
    };
    Some(Named { kind, name: &entity.name })
}

fn thing(entity: &Entity) -> Mention<'_> {
    let kind = match entity.kind {
        EntityType::Person => "Person",
        EntityType::Media => "NewsMediaOrganization",
        EntityType::Org => "Organization",
        EntityType::Place => "Place",
        EntityType::Model => "SoftwareApplication",
        EntityType::Product => "Product",
    };
    Mention::Entity(Named { kind, name: &entity.name })
}

fn amount<'a>(view: &View<'a>, figure: &'a Figure) -> Mention<'a> {
    let (min, max) = bounds(figure);
    let name = view.doc.slice(figure.span);
    match figure.kind {
        FigureKind::Money => Mention::Money(Money {
            kind: "MonetaryAmount",
            name,
            currency: figure.currency.as_ref().map(code),
            min,
            max,
        }),
        FigureKind::Percent => Mention::Percent(Percent {
            kind: "QuantitativeValue",
            name,
            unit: "P1", // UN/CEFACT's code of a percentage.
            min,
            max,
        }),
    }
}
