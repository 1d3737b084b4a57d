//! Writing gold files: what is found today, as a person would write it.
//!
//! What is written is minimal and stable: entries in text order, one a line;
//! `nth` and other fields only where they have not their usual value; contents
//! by their first and last words. Reading it back yields the same findings.

use std::collections::{BTreeMap, BTreeSet};

use super::compare::{Difference, Outcome};
use super::found::{Found, Named};
use super::gold::{self, Gold, Item};
use super::resolve;
use super::words::occurrences;
use crate::finding::{Claim, Figure, FigureKind, Findings, Modifier, Quote, Role, SourceKind};
use crate::lexicon::{EntityType, name_of};
use crate::span::Span;

/// How many words of a content are written at either end, if they suffice.
const CONTENT_WORDS: usize = 2;

/// A gold file, anew.
#[derive(Debug, Clone)]
pub struct Blessed {
    /// Its text.
    pub text: String,
    /// What was found but cannot be written with whole words of the article,
    /// by its span.
    pub unwritten: Vec<Span>,
}

/// Writes a gold file anew from all that is found; the note and the ignored
/// strings of the file until now are kept.
pub(super) fn whole(id: &str, old: &Gold, text: &str, findings: &Findings, found: &Found<'_>) -> Blessed {
    let mut unwritten = Vec::new();
    let mut lines = Lists {
        entities: names(text, found, &mut unwritten),
        ..Lists::default()
    };
    for got in &found.figures {
        lines
            .figures
            .extend(figure(text, findings, got).map_err(|span| unwritten.push(span)).ok());
    }
    let mut claims = found.claims.clone();
    claims.sort_by_key(|claim| (claim.cue, claim.source, claim.content));
    for got in claims {
        lines
            .claims
            .extend(claim(text, findings, got).map_err(|span| unwritten.push(span)).ok());
    }
    Blessed {
        text: file(id, old, &lines),
        unwritten,
    }
}

/// Brings a partial gold file up to date: what holds stays as it is written,
/// what is found otherwise is written so, what is not found is left out, and
/// so is what is found though it should not be.
pub(super) fn partial(id: &str, old: &Gold, differences: &[Difference]) -> Blessed {
    let unwritten = differences
        .iter()
        .filter(|difference| difference.outcome == Outcome::Different && difference.found.is_none());
    Blessed {
        unwritten: unwritten.map(|difference| difference.span).collect(),
        text: file(
            id,
            old,
            &Lists {
                entities: updated(&old.entities, differences),
                figures: updated(&old.figures, differences),
                claims: updated(&old.claims, differences),
                absent: updated(&old.absent, differences),
            },
        ),
    }
}

fn updated<T>(items: &[Item<T>], differences: &[Difference]) -> Vec<String> {
    let mut lines: Vec<String> = Vec::with_capacity(items.len());
    for item in items {
        let of_item = |difference: &&Difference| {
            difference
                .expected
                .as_ref()
                .is_some_and(|entry| entry.line == item.line && entry.raw == item.raw)
        };
        let mut broken = differences.iter().filter(of_item).peekable();
        if broken.peek().is_none() {
            lines.push(item.raw.clone());
        }
        let found = broken
            .filter(|difference| difference.outcome == Outcome::Different)
            .filter_map(|difference| difference.found.clone());
        for line in found {
            if !lines.contains(&line) {
                lines.push(line);
            }
        }
    }
    lines
}

/// A gold file's lists, each entry a line of JSON.
#[derive(Debug, Default)]
struct Lists {
    entities: Vec<String>,
    figures: Vec<String>,
    claims: Vec<String>,
    absent: Vec<String>,
}

/// Writes a gold file of these entries.
fn file(id: &str, old: &Gold, lines: &Lists) -> String {
    let mut text = format!("{{\n  \"id\": {}", json(id));
    if let Some(note) = &old.note {
        text.push_str(&format!(",\n  \"note\": {}", json(note)));
    }
    if old.partial {
        text.push_str(",\n  \"partial\": true");
    }
    let ignore: Vec<String> = old.ignore.iter().map(|string| json(string)).collect();
    for (name, lines, always) in [
        ("entities", &lines.entities, !old.partial),
        ("figures", &lines.figures, !old.partial),
        ("claims", &lines.claims, !old.partial),
        ("ignore", &ignore, false),
        ("absent", &lines.absent, false),
    ] {
        if !lines.is_empty() {
            text.push_str(&format!(",\n  \"{name}\": [\n    {}\n  ]", lines.join(",\n    ")));
        } else if always {
            text.push_str(&format!(",\n  \"{name}\": []"));
        }
    }
    text.push_str("\n}\n");
    text
}

/// The names, an entry for each of their forms.
fn names(text: &str, found: &Found<'_>, unwritten: &mut Vec<Span>) -> Vec<String> {
    let mut groups: BTreeMap<(&str, EntityType, &str), BTreeSet<Span>> = BTreeMap::new();
    for named in &found.named {
        let form = text.get(named.span.range()).unwrap_or_default();
        groups.entry((form, named.kind, named.name)).or_default().insert(named.span);
    }
    let mut lines: Vec<(Span, String)> = Vec::with_capacity(groups.len());
    for ((form, kind, name), spans) in &groups {
        let Some(first) = spans.first() else {
            continue;
        };
        match nth(text, form, spans, found) {
            Some(nth) => lines.push((*first, name_line(form, *kind, name, nth))),
            None => unwritten.extend(spans),
        }
    }
    lines.sort_by_key(|(span, _)| (span.start, std::cmp::Reverse(span.end)));
    lines.into_iter().map(|(_, line)| line).collect()
}

/// Which occurrences of a form these spans are: nothing to write if they are
/// all that do not stand inside a longer name; none if one is no occurrence.
fn nth(text: &str, form: &str, spans: &BTreeSet<Span>, found: &Found<'_>) -> Option<Vec<usize>> {
    let all = occurrences(text, form);
    let nested = |span: &Span| found.named.iter().any(|named| named.span != *span && named.span.contains(*span));
    if all.iter().filter(|span| !nested(span)).eq(spans.iter()) {
        return Some(Vec::new());
    }
    let places = spans.iter().map(|span| all.iter().position(|known| known == span).map(|at| at + 1));
    places.collect()
}

fn name_line(form: &str, kind: EntityType, name: &str, nth: Vec<usize>) -> String {
    let mut line = Line::new();
    line.string("text", form);
    line.string("type", kind.name());
    line.string("name", name);
    match nth.as_slice() {
        [] => {}
        [one] => line.plain("nth", one),
        some => line.plain("nth", format!("{some:?}")),
    }
    line.end()
}

/// The entry for one place where something is named.
///
/// # Errors
/// The span that is no whole words of the text.
pub(super) fn name(text: &str, named: &Named<'_>) -> Result<String, Span> {
    let (form, before) = written(text, named.span)?;
    let nth = if occurrences(text, form).len() == 1 {
        Vec::new()
    } else {
        vec![before + 1]
    };
    Ok(name_line(form, named.kind, named.name, nth))
}

/// The entry for a figure.
///
/// # Errors
/// The span that is no whole words of the text.
pub(super) fn figure(text: &str, findings: &Findings, figure: &Figure) -> Result<String, Span> {
    let (form, at) = written(text, figure.span)?;
    let mut line = Line::new();
    line.string("text", form);
    if at > 0 {
        line.plain("nth", at + 1);
    }
    line.string("kind", figure.kind.name());
    match (figure.min, figure.max) {
        (None, None) => line.plain("magnitude", figure.magnitude.unwrap_or_default()),
        (min, max) => {
            line.plain("min", amount(min));
            line.plain("max", amount(max));
        }
    }
    if let Some(currency) = figure.currency.filter(|_| figure.kind == FigureKind::Money) {
        line.string("currency", &String::from_utf8_lossy(&currency));
    }
    if figure.modifier != Modifier::Exact {
        line.string("modifier", figure.modifier.name());
    }
    if let Some(per) = &figure.per {
        line.string("per", per);
    }
    if figure.kind == FigureKind::Money {
        if figure.role != Role::Other {
            line.string("role", figure.role.name());
        }
        if let Some(about) = figure.about.and_then(|about| findings.entities.get(about)) {
            line.string("about", &about.name);
        }
    }
    Ok(line.end())
}

/// The words at a span, and how many occurrences of them stand before it.
fn written(text: &str, span: Span) -> Result<(&str, usize), Span> {
    let form = text.get(span.range()).ok_or(span)?;
    let at = occurrences(text, form).iter().position(|known| *known == span).ok_or(span)?;
    Ok((form, at))
}

fn amount(amount: Option<crate::decimal::Decimal>) -> String {
    amount.map_or_else(|| "null".to_owned(), |amount| amount.to_string())
}

/// The entry for a claim.
///
/// # Errors
/// The span that is no whole words of the text.
pub(super) fn claim(text: &str, findings: &Findings, claim: &Claim) -> Result<String, Span> {
    let (cue, before) = written(text, claim.cue)?;
    let source = claim
        .source
        .map(|span| written(text, span))
        .transpose()?
        .map(|(source, _)| source.to_owned());
    let speaker = claim.speaker.and_then(|speaker| findings.entities.get(speaker));
    let mut entry = gold::Claim {
        cue: cue.to_owned(),
        cue_nth: before + 1,
        source,
        content_start: String::new(),
        content_end: String::new(),
        content_before: claim.content.start < claim.cue.start,
        source_name: speaker.map(|speaker| speaker.name.clone()),
        source_kind: claim.source_kind,
        class: claim.class,
        quote: claim.quote,
        negated: claim.negated,
        hedged: claim.hedged,
    };
    write_content(text, claim, &mut entry);
    Ok(claim_line(&entry))
}

/// Writes as few of a content's first and last words as find it again.
fn write_content(text: &str, claim: &Claim, entry: &mut gold::Claim) {
    let content = text.get(claim.content.range()).unwrap_or_default();
    let ends = word_ends(content);
    let starts = word_starts(content);
    content.clone_into(&mut entry.content_end);
    for words in widths(ends.len()) {
        let end = ends.get(words.saturating_sub(1)).copied().unwrap_or(content.len());
        content.get(..end).unwrap_or(content).clone_into(&mut entry.content_start);
        let found = resolve::content(text, claim.cue, entry).ok();
        if found.is_some_and(|found| found.start == claim.content.start) {
            break;
        }
    }
    for words in widths(starts.len()) {
        let start = starts.len().checked_sub(words).and_then(|at| starts.get(at)).copied().unwrap_or(0);
        content.get(start..).unwrap_or(content).clone_into(&mut entry.content_end);
        let found = resolve::content(text, claim.cue, entry).ok();
        if found.is_some_and(|found| text.get(found.range()) == Some(content)) {
            break;
        }
    }
}

/// How many words to try: a few, then twice as many each time, then all.
fn widths(words: usize) -> impl Iterator<Item = usize> {
    let growing = std::iter::successors(Some(CONTENT_WORDS), |width| width.checked_mul(2));
    growing.take_while(move |width| *width < words).chain(std::iter::once(words))
}

fn word_starts(content: &str) -> Vec<usize> {
    let mut before = true;
    let mut starts = Vec::new();
    for (at, c) in content.char_indices() {
        if before && !c.is_whitespace() {
            starts.push(at);
        }
        before = c.is_whitespace();
    }
    starts
}

fn word_ends(content: &str) -> Vec<usize> {
    let mut within = false;
    let mut ends = Vec::new();
    for (at, c) in content.char_indices() {
        if within && c.is_whitespace() {
            ends.push(at);
        }
        within = !c.is_whitespace();
    }
    if within {
        ends.push(content.len());
    }
    ends
}

fn claim_line(claim: &gold::Claim) -> String {
    let mut line = Line::new();
    line.string("cue", &claim.cue);
    if claim.cue_nth > 1 {
        line.plain("cue_nth", claim.cue_nth);
    }
    if let Some(source) = &claim.source {
        line.string("source", source);
    }
    line.string("content_start", &claim.content_start);
    line.string("content_end", &claim.content_end);
    if claim.content_before {
        line.plain("content_before", true);
    }
    if let Some(name) = &claim.source_name {
        line.string("source_name", name);
    }
    if claim.source_kind != SourceKind::None {
        line.string("source_kind", claim.source_kind.name());
    }
    line.string("class", claim.class.name());
    if claim.quote != Quote::Indirect {
        line.string("quote", claim.quote.name());
    }
    if claim.negated {
        line.string("polarity", name_of(&gold::POLARITIES, claim.negated));
    }
    if claim.hedged {
        line.plain("hedged", true);
    }
    line.end()
}

/// An entry being written.
struct Line(String);

impl Line {
    fn new() -> Line {
        Line("{".to_owned())
    }

    fn string(&mut self, field: &str, value: &str) {
        self.plain(field, json(value));
    }

    fn plain(&mut self, field: &str, value: impl ToString) {
        if self.0.len() > 1 {
            self.0.push_str(", ");
        }
        self.0.push_str(&format!("\"{field}\": {}", value.to_string()));
    }

    fn end(mut self) -> String {
        self.0.push('}');
        self.0
    }
}

/// A string as JSON has it.
fn json(string: &str) -> String {
    serde_json::Value::from(string).to_string()
}
