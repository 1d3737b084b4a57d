//! The JSON twins of the findings: their fields, their order, their names.
//!
//! A twin borrows what it shows and is made while it is written, so that a
//! report costs no allocation for its findings. [`super::schema`] is
//! generated from these very types.

mod claim;
mod entity;
mod figure;
mod names;
mod value;

use schemars::JsonSchema;
use serde::Serialize;

use claim::Claim;
use entity::Entity;
use figure::Figure;
use names::{Format, SegmentKind};
pub(super) use value::Amount;
use value::{List, Raw};

use super::{Offsets, SCHEMA_VERSION, Style, Unit};
use crate::doc::{self, Doc};
use crate::finding::{self, Findings};
use crate::read;
use crate::span::Span;

/// What the twins read from.
pub(super) struct Context<'a> {
    pub(super) doc: &'a Doc<'a>,
    pub(super) findings: &'a Findings,
    pub(super) offsets: &'a Offsets,
    pub(super) rules: bool,
}

impl<'a> Context<'a> {
    fn place(&self, span: Span) -> Place<'a> {
        Place {
            start: self.offsets.at(self.doc.text, span.start),
            end: self.offsets.at(self.doc.text, span.end),
            text: self.doc.slice(span),
        }
    }

    fn entity_name(&self, entity: usize) -> Option<&'a str> {
        self.findings.entities.get(entity).map(|entity| entity.name.as_str())
    }

    fn rule(&self, rule: &'static str) -> Option<&'static str> {
        self.rules.then_some(rule)
    }
}

/// What khabar found in one article.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "khabar's report on an article")]
pub(super) struct Report<'a> {
    /// The version of this shape.
    schema_version: &'static str,
    /// The article's id: the input's own, else its path, else `stdin`.
    id: &'a str,
    /// The title that came with the article, as it came.
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<Raw<'a>>,
    /// The date that came with the article, as it came.
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<Raw<'a>>,
    /// The address that came with the article, as it came.
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<Raw<'a>>,
    /// What made this report.
    khabar: Khabar<'a>,
    /// Where the article was read from.
    source: Source<'a>,
    /// What every `start` and `end` counts.
    offsets: Unit,
    /// The article's text, where it was asked for or cut from HTML.
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'a str>,
    /// The entities, by their first mention; left out by `--only`.
    #[serde(skip_serializing_if = "Option::is_none")]
    entities: Option<List<'a, finding::Entity, Entity<'a>>>,
    /// The figures, in text order; left out by `--only`.
    #[serde(skip_serializing_if = "Option::is_none")]
    figures: Option<List<'a, finding::Figure, Figure<'a>>>,
    /// The claims, in the order of their cues; left out by `--only`.
    #[serde(skip_serializing_if = "Option::is_none")]
    claims: Option<List<'a, finding::Claim, Claim<'a>>>,
    /// What could not be read whole.
    warnings: List<'a, finding::Warning, Warning<'a>>,
    /// The headings, paragraphs and list items, where they were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    segments: Option<List<'a, doc::Block, Segment<'a>>>,
}

impl<'a> Report<'a> {
    pub(super) fn new(context: &'a Context<'a>, article: &'a read::Article<'a>, style: &Style, hash: &'a str) -> Report<'a> {
        let findings = context.findings;
        Report {
            schema_version: SCHEMA_VERSION,
            id: &article.id,
            title: article.title.as_deref().map(Raw::of),
            date: article.date.map(Raw::of),
            url: article.url.map(Raw::of),
            khabar: Khabar {
                version: env!("CARGO_PKG_VERSION"),
                lexicon: hash,
            },
            source: Source {
                path: article.path,
                line: article.line,
                format: Format::from(article.format),
                encoding: article.encoding,
            },
            offsets: style.offsets,
            text: (style.text || article.derived).then_some(context.doc.text),
            entities: style.entities.then(|| List::new(context, &findings.entities, Entity::new)),
            figures: style.figures.then(|| List::new(context, &findings.figures, Figure::new)),
            claims: style.claims.then(|| List::new(context, &findings.claims, Claim::new)),
            warnings: List::new(context, &findings.warnings, Warning::new),
            segments: style.segments.then(|| List::new(context, &context.doc.blocks, Segment::new)),
        }
    }
}

/// What made a report.
#[derive(Serialize, JsonSchema)]
struct Khabar<'a> {
    /// khabar's version.
    version: &'static str,
    /// A hash of the lexicon, the user's own files included.
    lexicon: &'a str,
}

/// Where an article was read from.
#[derive(Serialize, JsonSchema)]
struct Source<'a> {
    /// The file; null for standard input.
    path: Option<&'a str>,
    /// The line of the file, from 1, where it holds many articles.
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<u64>,
    /// The form that the article came in.
    format: Format,
    /// The encoding that it came in, by its WHATWG name.
    encoding: &'static str,
}

/// A range of the article, and what stands there.
#[derive(Serialize, JsonSchema)]
struct Place<'a> {
    /// Where it begins, in the unit of `offsets`.
    start: u32,
    /// Where it ends: one past its last.
    end: u32,
    /// What stands there, letter for letter.
    text: &'a str,
}

/// What looked like a finding and could not be read whole.
#[derive(Serialize, JsonSchema)]
struct Warning<'a> {
    /// Where it begins, in the unit of `offsets`.
    start: u32,
    /// Where it ends: one past its last.
    end: u32,
    /// What stands there, letter for letter.
    text: &'a str,
    /// Why it was not read.
    reason: &'a str,
}

impl<'a> Warning<'a> {
    fn new(context: &'a Context<'a>, _: usize, warning: &'a finding::Warning) -> Warning<'a> {
        let Place { start, end, text } = context.place(warning.span);
        Warning {
            start,
            end,
            text,
            reason: warning.reason,
        }
    }
}

/// A heading, paragraph or list item.
#[derive(Serialize, JsonSchema)]
struct Segment<'a> {
    /// What it is.
    kind: SegmentKind,
    /// Where it begins.
    start: u32,
    /// Where it ends.
    end: u32,
    /// Its sentences.
    sentences: List<'a, doc::Sentence, Range>,
}

impl<'a> Segment<'a> {
    fn new(context: &'a Context<'a>, at: usize, block: &'a doc::Block) -> Segment<'a> {
        let Range { start, end } = Range::of(context, block.tokens.clone());
        let all = &context.doc.sentences;
        let first = all.partition_point(|sentence| sentence.block < at);
        let last = all.partition_point(|sentence| sentence.block <= at);
        Segment {
            kind: block.kind.into(),
            start,
            end,
            sentences: List::new(context, all.get(first..last).unwrap_or_default(), |context, _, sentence| {
                Range::of(context, sentence.tokens.clone())
            }),
        }
    }
}

/// A range of the article.
#[derive(Serialize, JsonSchema)]
struct Range {
    /// Where it begins.
    start: u32,
    /// Where it ends.
    end: u32,
}

impl Range {
    fn of(context: &Context<'_>, tokens: std::ops::Range<usize>) -> Range {
        let tokens = context.doc.tokens.get(tokens).unwrap_or_default();
        let start = tokens.first().map_or(0, |token| token.span.start);
        let end = tokens.last().map_or(start, |token| token.span.end);
        Range {
            start: context.offsets.at(context.doc.text, start),
            end: context.offsets.at(context.doc.text, end),
        }
    }
}
