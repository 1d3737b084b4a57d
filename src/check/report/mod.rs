//! Telling the result of a check: to people, to programs and to CI.

mod github;
mod human;
mod json;
mod junit;

use std::io;

use super::{Checked, Difference, Fixture};
use crate::lang::Lang;

/// A form of report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For people to read.
    Human,
    /// One JSON object.
    Json,
    /// JUnit's XML.
    Junit,
    /// GitHub's workflow annotations.
    Github,
}

/// How fixtures are judged, and what is told of it.
#[derive(Debug, Clone, Default)]
pub struct Judgement {
    /// The least figures to reach; if there are any, single differences do
    /// not count.
    pub minimums: Vec<Minimum>,
    /// Whether differences are told though they do not count.
    pub details: bool,
    /// Whether text is coloured.
    pub color: bool,
    /// The language of the report for people.
    pub lang: Lang,
}

/// The least that a figure has to be.
#[derive(Debug, Clone)]
pub struct Minimum {
    /// The figure: `claims.found`, `money.role`, ….
    pub name: String,
    /// The least.
    pub least: f64,
}

impl Judgement {
    /// Whether fixtures pass.
    pub fn passes(&self, checked: &Checked<'_>) -> bool {
        if self.minimums.is_empty() {
            return checked.articles.iter().all(super::Article::holds);
        }
        self.minimums.iter().all(|minimum| minimum.holds(checked))
    }

    fn tells_differences(&self) -> bool {
        self.minimums.is_empty() || self.details
    }
}

impl Minimum {
    /// The figure that was reached, to the four places that reports show.
    fn reached(&self, checked: &Checked<'_>) -> Option<f64> {
        checked.scores.named(&self.name).map(rounded)
    }

    fn holds(&self, checked: &Checked<'_>) -> bool {
        self.reached(checked).is_some_and(|reached| reached >= self.least)
    }

    /// In words, if it is not reached.
    fn complaint(&self, checked: &Checked<'_>) -> Option<String> {
        match self.reached(checked) {
            Some(reached) if reached >= self.least => None,
            Some(reached) => Some(format!("{} is {reached:.4}, under {}", self.name, self.least)),
            None => Some(format!("{} was not measured: no fixture has any", self.name)),
        }
    }
}

/// Writes a report.
///
/// # Errors
/// What the writer says.
pub fn write(out: &mut dyn io::Write, format: Format, checked: &Checked<'_>, judgement: &Judgement) -> io::Result<()> {
    match format {
        Format::Human => human::write(out, checked, judgement),
        Format::Json => json::write(out, checked, judgement),
        Format::Junit => junit::write(out, checked, judgement),
        Format::Github => github::write(out, checked, judgement),
    }
}

fn rounded(value: f64) -> f64 {
    format!("{value:.4}").parse().unwrap_or(value)
}

/// A number and a noun.
fn counted(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// Where a difference stands in a fixture's files.
struct Place {
    /// The file to look at.
    path: String,
    /// The line there, from 1.
    line: usize,
}

/// Where a difference is best shown: at the gold file's entry, if it is about
/// one, else in the article.
fn place(fixture: &Fixture, difference: &Difference) -> Place {
    match (&difference.expected, article_line(fixture, difference)) {
        (Some(entry), _) => Place {
            path: super::shown(&fixture.path),
            line: entry.line,
        },
        (None, Some(line)) => Place {
            path: super::shown(&fixture.article),
            line,
        },
        (None, None) => Place {
            path: super::shown(&fixture.path),
            line: 1,
        },
    }
}

/// The line of a difference in the article's file, where that can be told.
fn article_line(fixture: &Fixture, difference: &Difference) -> Option<usize> {
    if let Some(line) = fixture.line {
        return usize::try_from(line).ok();
    }
    let before = fixture.text.as_bytes().get(..difference.span.start as usize)?;
    fixture.plain.then(|| 1 + before.iter().filter(|byte| **byte == b'\n').count())
}

/// What is wrong, in words, without its place.
fn message(difference: &Difference) -> String {
    let mut message = format!("{} {}", difference.outcome.name(), difference.layer.name());
    let fields: Vec<String> = difference
        .fields
        .iter()
        .map(|field| format!("{} is {}, not {}", field.name, field.found, field.expected))
        .collect();
    if !fields.is_empty() {
        message.push_str(": ");
        message.push_str(&fields.join("; "));
    }
    if let Some(rule) = &difference.rule {
        message.push_str(&format!(" [{rule}]"));
    }
    message
}

/// How to accept what was found.
fn acceptance(lang: Lang, fixture: &Fixture, difference: &Difference) -> String {
    let path = super::shown(&fixture.path);
    let (of, within) = (lang.say("of"), lang.say("in"));
    let delete = |line| format!("{} {line} {of} {path}", lang.say("delete line"));
    match (&difference.expected, &difference.found) {
        (Some(entry), None) => delete(entry.line),
        (Some(entry), Some(found)) if difference.outcome == super::Outcome::Different => {
            format!(
                "{} {} {of} {path} {}:\n{found}",
                lang.say("make line"),
                entry.line,
                lang.say("this")
            )
        }
        (Some(entry), Some(_)) => delete(entry.line),
        (None, Some(found)) => {
            let list = match difference.layer {
                super::Layer::Entity => "entities",
                super::Layer::Money | super::Layer::Percent => "figures",
                super::Layer::Claim => "claims",
            };
            format!("{} \"{list}\" {within} {path}:\n{found}", lang.say("put this under"))
        }
        (None, None) => lang
            .say("a gold file cannot say this, for its words are no whole words of the article")
            .to_owned(),
    }
}

/// The words around a span, in one line.
struct Excerpt {
    before: String,
    at: String,
    after: String,
}

/// How many characters are shown at either side of a span.
const AROUND: usize = 40;

/// How many characters of a span are shown.
const WITHIN: usize = 120;

fn excerpt(text: &str, span: crate::span::Span) -> Excerpt {
    let before = text.get(..span.start as usize).unwrap_or_default();
    let after = text.get(span.end as usize..).unwrap_or_default();
    let mut head: Vec<char> = before.chars().rev().take(AROUND + 1).collect();
    head.reverse();
    let mut tail: Vec<char> = after.chars().take(AROUND + 1).collect();
    let cut_head = head.len() > AROUND;
    let cut_tail = tail.len() > AROUND;
    if cut_head {
        let from = head.iter().position(|c| c.is_whitespace()).map_or(1, |at| at + 1);
        head.drain(..from);
    }
    if cut_tail {
        let to = tail.iter().rposition(|c| c.is_whitespace()).unwrap_or(AROUND);
        tail.truncate(to);
    }
    let at = text.get(span.range()).unwrap_or_default();
    let mut within: String = at.chars().take(WITHIN).collect();
    if within.len() < at.len() {
        within.push('\u{2026}'); // Horizontal ellipsis.
    }
    Excerpt {
        before: format!("{}{}", if cut_head { "\u{2026}" } else { "" }, one_line(head)),
        at: one_line(within.chars()),
        after: format!("{}{}", one_line(tail).trim_end(), if cut_tail { "\u{2026}" } else { "" }),
    }
}

/// Line ends become spaces, runs of them one.
fn one_line(chars: impl IntoIterator<Item = char>) -> String {
    let mut line = String::new();
    let mut ended = false;
    for c in chars {
        let ends = matches!(c, '\n' | '\r');
        if !(ends && ended) {
            line.push(if ends { ' ' } else { c });
        }
        ended = ends;
    }
    line
}
