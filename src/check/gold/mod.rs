//! Gold files: what a person expects to be found in an article.
//!
//! A gold file is JSON that a person can write: strings of the article in
//! place of offsets, and fields left out where they have their usual value.
//! Whatever is wrong with one is a [`Fault`] that names the place and what
//! would be right; all the faults of a file are told at once.

mod amount;
mod entry;
mod fault;
mod parse;

use serde::Deserialize;

pub use fault::Fault;
pub use parse::parse;

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
