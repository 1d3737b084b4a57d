//! The report for programs.

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde::Serialize;
use serde_json::value::RawValue;

use super::super::{Article, Checked, Difference, Tally};
use super::{Judgement, Minimum, article_line, rounded};
use crate::span::Span;

pub(super) fn write(out: &mut dyn Write, checked: &Checked<'_>, judgement: &Judgement) -> io::Result<()> {
    let report = Report {
        passes: judgement.passes(checked),
        articles: checked.articles.len(),
        holding: checked.holding(),
        scored: checked.scores.articles,
        scores: rows(&checked.scores.tallies),
        means: checked
            .scores
            .means
            .iter()
            .map(|(name, mean)| {
                let row = MeanRow {
                    mean: rounded(mean.value()),
                    n: mean.n,
                };
                (*name, row)
            })
            .collect(),
        types: rows(&checked.scores.types),
        minimums: judgement.minimums.iter().map(|minimum| MinimumRow::new(minimum, checked)).collect(),
        fixtures: checked.articles.iter().map(FixtureRow::new).collect(),
    };
    serde_json::to_writer_pretty(&mut *out, &report)?;
    writeln!(out)
}

fn rows(tallies: &BTreeMap<&'static str, Tally>) -> BTreeMap<&'static str, TallyRow> {
    let row = |tally: &Tally| TallyRow {
        p: rounded(tally.precision()),
        r: rounded(tally.recall()),
        f1: rounded(tally.f1()),
        tp: tally.right,
        fp: tally.spurious,
        r#fn: tally.missed,
    };
    tallies.iter().map(|(name, tally)| (*name, row(tally))).collect()
}

#[derive(Serialize)]
struct Report<'a> {
    passes: bool,
    articles: usize,
    holding: usize,
    /// All but the partial ones.
    scored: usize,
    scores: BTreeMap<&'static str, TallyRow>,
    means: BTreeMap<&'static str, MeanRow>,
    types: BTreeMap<&'static str, TallyRow>,
    minimums: Vec<MinimumRow<'a>>,
    fixtures: Vec<FixtureRow<'a>>,
}

#[derive(Serialize)]
struct TallyRow {
    p: f64,
    r: f64,
    f1: f64,
    tp: u64,
    fp: u64,
    r#fn: u64,
}

#[derive(Serialize)]
struct MeanRow {
    mean: f64,
    n: u64,
}

#[derive(Serialize)]
struct MinimumRow<'a> {
    name: &'a str,
    least: f64,
    reached: Option<f64>,
    holds: bool,
}

impl<'a> MinimumRow<'a> {
    fn new(minimum: &'a Minimum, checked: &Checked<'_>) -> MinimumRow<'a> {
        MinimumRow {
            name: &minimum.name,
            least: minimum.least,
            reached: minimum.reached(checked),
            holds: minimum.holds(checked),
        }
    }
}

#[derive(Serialize)]
struct FixtureRow<'a> {
    id: &'a str,
    article: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<u64>,
    gold: String,
    holds: bool,
    differences: Vec<DifferenceRow<'a>>,
}

impl<'a> FixtureRow<'a> {
    fn new(article: &'a Article<'_>) -> FixtureRow<'a> {
        let chars = Chars::new(&article.fixture.text);
        FixtureRow {
            id: &article.fixture.id,
            article: super::super::shown(&article.fixture.article),
            line: article.fixture.line,
            gold: super::super::shown(&article.fixture.path),
            holds: article.holds(),
            differences: article
                .differences
                .iter()
                .map(|difference| DifferenceRow::new(article, difference, &chars))
                .collect(),
        }
    }
}

#[derive(Serialize)]
struct DifferenceRow<'a> {
    outcome: &'static str,
    layer: &'static str,
    /// In characters of the article's text.
    start: usize,
    end: usize,
    text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    gold_line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    expected: Option<Box<RawValue>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    found: Option<Box<RawValue>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fields: Vec<FieldRow<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule: Option<&'a str>,
}

#[derive(Serialize)]
struct FieldRow<'a> {
    field: &'static str,
    expected: &'a str,
    found: &'a str,
}

impl<'a> DifferenceRow<'a> {
    fn new(article: &'a Article<'_>, difference: &'a Difference, chars: &Chars) -> DifferenceRow<'a> {
        let Span { start, end } = difference.span;
        let raw = |json: &str| RawValue::from_string(json.to_owned()).ok();
        DifferenceRow {
            outcome: difference.outcome.name(),
            layer: difference.layer.name(),
            start: chars.before(start),
            end: chars.before(end),
            text: article.fixture.text.get(difference.span.range()).unwrap_or_default(),
            line: article_line(article.fixture, difference),
            gold_line: difference.expected.as_ref().map(|entry| entry.line),
            expected: difference.expected.as_ref().and_then(|entry| raw(&entry.raw)),
            found: difference.found.as_deref().and_then(raw),
            fields: difference
                .fields
                .iter()
                .map(|field| FieldRow {
                    field: field.name,
                    expected: &field.expected,
                    found: &field.found,
                })
                .collect(),
            rule: difference.rule.as_deref(),
        }
    }
}

/// Where each character of a text begins.
struct Chars(Vec<u32>);

impl Chars {
    fn new(text: &str) -> Chars {
        Chars(text.char_indices().map(|(at, _)| at as u32).collect())
    }

    /// How many characters stand before a byte.
    fn before(&self, byte: u32) -> usize {
        self.0.partition_point(|start| *start < byte)
    }
}
