//! What arguments may be: their values, and how they are read.

use clap::ValueEnum;
use khabar::check::report::Minimum;
use khabar::check::{self, Scores};
use khabar::diff;
use khabar::read::{Charset, Format};
use khabar::report::{Table, Unit};

/// A form of input.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum From {
    /// By extension, then by content
    Auto,
    /// One article, as plain text
    Text,
    /// One article, as a web page
    Html,
    /// One article a line, as JSON
    Jsonl,
}

impl From {
    pub(crate) fn format(self) -> Option<Format> {
        match self {
            From::Auto => None,
            From::Text => Some(Format::Text),
            From::Html => Some(Format::Html),
            From::Jsonl => Some(Format::Jsonl),
        }
    }
}

/// A shape of output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum To {
    /// A JSON object an article, over many lines
    Json,
    /// A JSON object an article, on one line
    Jsonl,
    /// A short view for people
    Text,
    /// A page with all articles, marked, with lists, tables and a filter
    Html,
    /// Tables for spreadsheets: commas, with what would be a formula defused
    Csv,
    /// Tables for programs: tabs, exact
    Tsv,
    /// Tokens with IOB2 tags, as CoNLL-U Plus
    Conll,
    /// brat's standoff: NAME.txt and NAME.ann
    Brat,
    /// W3C Web Annotations: a JSON-LD document a line
    Webannotation,
    /// schema.org's Claim: a JSON-LD document a line
    ClaimsJsonld,
}

/// A kind of finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Layer {
    /// Companies, outlets, people, places, models, products
    Entities,
    /// Sums of money and percentages
    Figures,
    /// Attributed statements
    Claims,
}

impl Layer {
    /// The table that holds it.
    pub(super) fn table(self) -> Table {
        match self {
            Layer::Entities => Table::Entities,
            Layer::Figures => Table::Figures,
            Layer::Claims => Table::Claims,
        }
    }
}

/// A part of the report that is left out by default.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Part {
    /// The article's text
    Text,
    /// Its headings, paragraphs, list items and sentences
    Segments,
    /// The rule behind each finding
    Rules,
}

/// A unit of offsets.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Offsets {
    /// Unicode characters
    Chars,
    /// Bytes of UTF-8
    Bytes,
    /// UTF-16 code units
    Utf16,
}

impl Offsets {
    pub(crate) fn unit(self) -> Unit {
        match self {
            Offsets::Chars => Unit::Chars,
            Offsets::Bytes => Unit::Bytes,
            Offsets::Utf16 => Unit::Utf16,
        }
    }
}

/// How a finding moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Motion {
    /// Only the run after finds it
    Gained,
    /// Only the run before found it
    Lost,
    /// Both find it, but otherwise
    Changed,
}

impl Motion {
    pub(crate) fn motion(self) -> diff::Motion {
        match self {
            Motion::Gained => diff::Motion::Gained,
            Motion::Lost => diff::Motion::Lost,
            Motion::Changed => diff::Motion::Changed,
        }
    }
}

/// A form of the report on many reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum DiffFormat {
    /// People
    Human,
    /// Programs: one JSON object, with every change
    Json,
}

/// A form of the report on fixtures.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum CheckFormat {
    /// People
    Human,
    /// Programs: one JSON object
    Json,
    /// CI servers: JUnit's XML
    Junit,
    /// GitHub: workflow annotations at the fixtures' lines
    Github,
}

impl CheckFormat {
    pub(crate) fn format(self) -> check::report::Format {
        match self {
            CheckFormat::Human => check::report::Format::Human,
            CheckFormat::Json => check::report::Format::Json,
            CheckFormat::Junit => check::report::Format::Junit,
            CheckFormat::Github => check::report::Format::Github,
        }
    }
}

pub(super) fn minimum(given: &str) -> Result<Minimum, String> {
    let least = |least: &str| least.parse().ok().filter(|least| (0.0..=1.0).contains(least));
    let (name, least) = given
        .split_once('=')
        .and_then(|(name, given)| Some((name, least(given)?)))
        .ok_or("write a figure and its least value from 0 to 1, as in claims.found=0.85")?;
    if !Scores::NAMES.contains(&name) {
        return Err(format!("no figure is called {name}; there are {}", Scores::NAMES.join(", ")));
    }
    Ok(Minimum {
        name: name.to_owned(),
        least,
    })
}

/// The place of the claim with this id among the article's claims, from 0.
pub(super) fn claim(id: &str) -> Result<usize, String> {
    let number = id.strip_prefix('c').and_then(|number| number.parse::<usize>().ok());
    number
        .and_then(|number| number.checked_sub(1))
        .ok_or_else(|| "a claim's id is c and its number, as in c3".to_owned())
}

pub(super) fn charset(name: &str) -> Result<Charset, String> {
    Charset::named(name).ok_or_else(|| "no such encoding; try auto, utf-8, utf-16, windows-1256 or iso-8859-6".to_owned())
}
