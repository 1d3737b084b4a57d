//! Reports: findings as JSON, JSON lines, text for people, or what the tools of
//! the field read.
//!
//! The shape of the JSON is [`json`]'s own and carries a version; the types of
//! [`crate::finding`] stay free to change. Everything is written straight
//! from the findings: no copy of them is made.
//!
//! A [`Shape`] is one stream or one file of output. A format that takes several
//! files ([`table`]s, [`brat`]'s pairs) is several shapes, and whoever calls
//! decides where each goes. What stands once before the first article is its
//! [`Style::head`], and what stands behind the last its [`Style::foot`].

mod annotation;
mod brat;
mod claims;
mod conll;
mod html;
mod json;
mod offsets;
mod schema;
mod table;
mod text;
mod view;
mod write;

use crate::doc::Doc;
use crate::finding::Findings;
use crate::lang::Lang;
use crate::lexicon::Lexicon;
use crate::read::Article;

pub use offsets::{Offsets, Unit};
pub use schema::schema;
pub use table::{Separator, Table};
pub use text::{Isolated, Visible, threes};

/// The version of the JSON's shape: it grows by one behind the point when a
/// field is added, before it when one changes.
pub const SCHEMA_VERSION: &str = "1.0";

/// What a report looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A JSON object over many lines, for each article.
    Json,
    /// A JSON object on one line, for each article.
    Jsonl,
    /// For people to read.
    Text,
    /// One table of rows and columns.
    Table(Table, Separator),
    /// CoNLL-U Plus with IOB2 tags.
    Conll,
    /// The article's text, as brat takes it.
    BratText,
    /// brat's standoff annotations of that text.
    BratAnnotations,
    /// W3C Web Annotations: a JSON-LD document on one line, for each article.
    WebAnnotation,
    /// Claims in schema.org's terms: a JSON-LD document on one line, for each
    /// article.
    ClaimsJsonld,
    /// One page of all articles, with what was found marked in place.
    Html,
}

/// What goes into a report, and how.
#[derive(Debug, Clone)]
pub struct Style {
    /// Its shape.
    pub shape: Shape,
    /// What offsets count.
    pub offsets: Unit,
    /// Whether entities are reported.
    pub entities: bool,
    /// Whether figures are.
    pub figures: bool,
    /// Whether claims are.
    pub claims: bool,
    /// Whether the article's text is given.
    pub text: bool,
    /// Whether paragraphs and sentences are given.
    pub segments: bool,
    /// Whether each finding names the rule that found it.
    pub rules: bool,
    /// Whether text is coloured.
    pub color: bool,
    /// The language of what is for people alone.
    pub lang: Lang,
}

impl Style {
    /// All findings and nothing else, in this shape.
    pub fn new(shape: Shape) -> Style {
        Style {
            shape,
            offsets: Unit::Chars,
            entities: true,
            figures: true,
            claims: true,
            text: false,
            segments: false,
            rules: false,
            color: false,
            lang: Lang::En,
        }
    }

    /// What stands once, before the first article.
    pub fn head(&self) -> String {
        match self.shape {
            Shape::Table(table, separator) => table::head(self, table, separator),
            Shape::Conll => conll::HEAD.to_owned(),
            Shape::Html => html::head(self.lang),
            _ => String::new(),
        }
    }

    /// What stands once, behind the last article.
    pub fn foot(&self) -> String {
        match self.shape {
            Shape::Html => html::foot(self.lang),
            _ => String::new(),
        }
    }
}

/// The `annotation.conf` that brat wants beside [`Shape::BratAnnotations`].
pub fn brat_configuration() -> String {
    brat::configuration()
}

/// Writes reports; one a thread, so that its buffers are used again.
#[derive(Debug)]
pub struct Reporter<'l> {
    style: Style,
    lexicon: &'l Lexicon,
    hash: String,
    offsets: Offsets,
}

impl<'l> Reporter<'l> {
    /// A reporter of what this lexicon finds.
    pub fn new(style: Style, lexicon: &'l Lexicon) -> Reporter<'l> {
        Reporter {
            hash: format!("{:016x}", lexicon.hash()),
            offsets: Offsets::new(style.offsets),
            style,
            lexicon,
        }
    }

    /// Appends an article's report.
    pub fn write(&mut self, out: &mut Vec<u8>, article: &Article<'_>, doc: &Doc<'_>, findings: &Findings) {
        if self.style.shape == Shape::Text {
            return text::write(out, &self.style, article, doc, findings);
        }
        self.offsets.count(doc.text);
        if !matches!(self.style.shape, Shape::Json | Shape::Jsonl) {
            return self.write_for_tools(out, article, doc, findings);
        }
        let context = json::Context {
            doc,
            findings,
            offsets: &self.offsets,
            rules: self.style.rules,
        };
        let report = json::Report::new(&context, article, &self.style, &self.hash);
        // Writing into memory cannot fail, and no twin is of a type that is
        // refused.
        let start = out.len();
        let written = match self.style.shape {
            Shape::Json => write::json::<true>(out, &report),
            _ => write::json::<false>(out, &report),
        };
        debug_assert!(written.is_ok());
        if written.is_err() {
            return out.truncate(start);
        }
        out.push(b'\n');
    }

    fn write_for_tools(&self, out: &mut Vec<u8>, article: &Article<'_>, doc: &Doc<'_>, findings: &Findings) {
        let view = view::View {
            style: &self.style,
            article,
            doc,
            findings,
            offsets: &self.offsets,
        };
        let start = out.len();
        let written = match self.style.shape {
            Shape::Table(table, separator) => {
                table::write(out, &view, table, separator);
                Ok(())
            }
            Shape::Conll => {
                conll::write(out, &view);
                Ok(())
            }
            Shape::BratText => {
                brat::text(out, &view);
                Ok(())
            }
            Shape::BratAnnotations => {
                brat::annotations(out, &view);
                Ok(())
            }
            Shape::Html => {
                html::write(out, &view);
                Ok(())
            }
            Shape::WebAnnotation => annotation::write(out, &view),
            Shape::ClaimsJsonld => claims::write(out, &view),
            Shape::Json | Shape::Jsonl | Shape::Text => Ok(()),
        };
        debug_assert!(written.is_ok());
        if written.is_err() {
            out.truncate(start);
        }
    }

    /// The lexicon whose findings are reported.
    pub fn lexicon(&self) -> &'l Lexicon {
        self.lexicon
    }
}
