//! Findings as brat's standoff: a `.txt` with the article, a `.ann` beside it,
//! and an `annotation.conf` for the folder.
//!
//! Mentions, figures, cues, sources and contents are text-bound annotations
//! (`T`); a claim is an event (`E`) whose trigger is the cue; what a figure is
//! about, and the name behind a source, are relations (`R`); the fields with a
//! few values are attributes (`A`); canonical names and amounts are notes (`#`).
//!
//! brat counts characters and knows one line end. So that no reader counts
//! otherwise, a carriage return is written as a space, or as a line feed where
//! none follows it; all other characters stand as they came. A span over
//! several lines is written in fragments, as brat has it.

use std::fmt::{self, Write as _};

use super::Offsets;
use super::view::{View, code, polarity};
use crate::finding::{Claim, Figure, FigureKind, MentionKind, Modifier, Quote, Role, SourceKind};
use crate::lexicon::{ClaimClass, EntityType};
use crate::span::Span;

/// Appends an article's text.
pub(super) fn text(out: &mut Vec<u8>, view: &View<'_>) {
    let text = view.doc.text;
    let mut text_out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        text_out.push(match c {
            '\r' if chars.peek() == Some(&'\n') => ' ',
            '\r' => '\n',
            c => c,
        });
    }
    out.extend_from_slice(text_out.as_bytes());
}

/// Appends an article's annotations.
pub(super) fn annotations(out: &mut Vec<u8>, view: &View<'_>) {
    let mut offsets = Offsets::new(super::Unit::Chars);
    offsets.count(view.doc.text);
    let view = View {
        offsets: &offsets,
        ..*view
    };
    let mut writer = Writer {
        out: String::new(),
        view: &view,
        counts: [0; 5],
    };
    // Writing into a string cannot fail.
    let _ = writer.article();
    out.extend_from_slice(writer.out.as_bytes());
}

/// The `annotation.conf` that a folder of such files needs.
pub(super) fn configuration() -> String {
    let mut out = String::from("[entities]\n");
    for (name, _) in EntityType::NAMES {
        let _ = writeln!(out, "{}", capital(name));
    }
    out.push_str("Money\nPercent\nSource\nContent\n\n[relations]\n");
    let types: Vec<String> = EntityType::NAMES.iter().map(|(name, _)| capital(name)).collect();
    let types = types.join("|");
    let _ = writeln!(out, "About\tArg1:Money|Percent, Arg2:{types}");
    let _ = writeln!(out, "Speaker\tArg1:Source, Arg2:{types}");
    out.push_str("\n[events]\n");
    for (name, _) in ClaimClass::NAMES {
        let _ = writeln!(out, "{}\tSource?:Source, Content:Content", capital(name));
    }
    out.push_str("\n[attributes]\n");
    let _ = writeln!(out, "Description\tArg:{types}");
    out.push_str("Negated\tArg:<EVENT>\nHedged\tArg:<EVENT>\n");
    values(&mut out, "Quote", "<EVENT>", Quote::NAMES.iter().map(|(name, _)| *name));
    values(&mut out, "SourceKind", "<EVENT>", SourceKind::NAMES.iter().map(|(name, _)| *name));
    values(&mut out, "Role", "Money", Role::NAMES.iter().map(|(name, _)| *name));
    values(&mut out, "Modifier", "Money|Percent", Modifier::NAMES.iter().map(|(name, _)| *name));
    out
}

fn values(out: &mut String, name: &str, of: &str, values: impl Iterator<Item = &'static str>) {
    let values: Vec<String> = values.map(capital).collect();
    let _ = writeln!(out, "{name}\tArg:{of}, Value:{}", values.join("|"));
}

struct Writer<'v> {
    out: String,
    view: &'v View<'v>,
    /// How many lines of each kind there are, in the order of [`KINDS`].
    counts: [usize; 5],
}

const KINDS: [char; 5] = ['T', 'E', 'R', 'A', '#'];

impl Writer<'_> {
    fn article(&mut self) -> fmt::Result {
        let view = self.view;
        let mut mentions: Vec<Vec<String>> = Vec::new();
        for entity in view.findings.entities.iter().filter(|_| view.style.entities) {
            let mut ids = Vec::new();
            for mention in &entity.mentions {
                let id = self.bound(&capital(entity.kind.name()), mention.span)?;
                self.note(&id, &entity.name)?;
                if mention.kind == MentionKind::Nominal {
                    self.attribute("Description", &id, None)?;
                }
                ids.push(id);
            }
            mentions.push(ids);
        }
        for figure in view.findings.figures.iter().filter(|_| view.style.figures) {
            self.figure(figure, &mentions)?;
        }
        for claim in view.findings.claims.iter().filter(|_| view.style.claims) {
            self.claim(claim, &mentions)?;
        }
        Ok(())
    }

    fn figure(&mut self, figure: &Figure, mentions: &[Vec<String>]) -> fmt::Result {
        let id = self.bound(&capital(figure.kind.name()), figure.span)?;
        self.note(&id, &amount(figure))?;
        self.attribute("Modifier", &id, Some(figure.modifier.name()))?;
        if figure.kind == FigureKind::Money {
            self.attribute("Role", &id, Some(figure.role.name()))?;
        }
        self.relation("About", &id, figure.about, figure.span, mentions)
    }

    fn claim(&mut self, claim: &Claim, mentions: &[Vec<String>]) -> fmt::Result {
        let kind = capital(claim.class.name());
        let trigger = self.bound(&kind, claim.cue)?;
        let source = claim.source.map(|source| self.bound("Source", source)).transpose()?;
        let content = self.bound("Content", claim.content)?;
        let event = self.id(1);
        write!(self.out, "{event}\t{kind}:{trigger}")?;
        if let Some(source) = &source {
            write!(self.out, " Source:{source}")?;
        }
        writeln!(self.out, " Content:{content}")?;
        self.attribute("Quote", &event, Some(claim.quote.name()))?;
        self.attribute("SourceKind", &event, Some(claim.source_kind.name()))?;
        if polarity(claim) == "negated" {
            self.attribute("Negated", &event, None)?;
        }
        if claim.hedged {
            self.attribute("Hedged", &event, None)?;
        }
        match (&source, claim.source, claim.speaker.and_then(|speaker| self.view.entity(speaker))) {
            (Some(id), Some(span), Some(_)) if self.view.style.entities => self.relation("Speaker", id, claim.speaker, span, mentions),
            (_, _, Some(speaker)) => self.note(&event, &speaker.name),
            _ => Ok(()),
        }
    }

    fn id(&mut self, kind: usize) -> String {
        let count = self.counts.get_mut(kind).map_or(0, |count| {
            *count += 1;
            *count
        });
        format!("{}{count}", KINDS.get(kind).copied().unwrap_or_default())
    }

    /// A text-bound annotation, in fragments where lines end inside it.
    fn bound(&mut self, kind: &str, span: Span) -> Result<String, fmt::Error> {
        let id = self.id(0);
        let fragments = fragments(self.view.doc.text, span);
        let places: Vec<String> = fragments
            .iter()
            .map(|fragment| {
                let (start, end) = self.view.range(*fragment);
                format!("{start} {end}")
            })
            .collect();
        let texts: Vec<&str> = fragments.iter().map(|fragment| self.view.doc.slice(*fragment)).collect();
        writeln!(self.out, "{id}\t{kind} {}\t{}", places.join(";"), texts.join(" "))?;
        Ok(id)
    }

    /// A relation to the mention of an entity that stands nearest.
    fn relation(&mut self, name: &str, from: &str, entity: Option<usize>, span: Span, mentions: &[Vec<String>]) -> fmt::Result {
        let to = entity.and_then(|entity| mentions.get(entity)?.get(self.view.nearest(entity, span)?));
        match to {
            Some(to) => {
                let id = self.id(2);
                writeln!(self.out, "{id}\t{name} Arg1:{from} Arg2:{to}")
            }
            None => Ok(()),
        }
    }

    fn attribute(&mut self, name: &str, of: &str, value: Option<&str>) -> fmt::Result {
        let id = self.id(3);
        match value {
            Some(value) => writeln!(self.out, "{id}\t{name} {of} {}", capital(value)),
            None => writeln!(self.out, "{id}\t{name} {of}"),
        }
    }

    fn note(&mut self, of: &str, text: &str) -> fmt::Result {
        let id = self.id(4);
        let text: String = text.chars().map(|c| if ends_line(c) { ' ' } else { c }).collect();
        writeln!(self.out, "{id}\tAnnotatorNotes {of}\t{text}")
    }
}

/// What a figure is worth, for a note: `65000000000 USD`.
fn amount(figure: &Figure) -> String {
    let mut amount = match (figure.min, figure.max, figure.magnitude) {
        (Some(min), Some(max), _) if min == max => min.to_string(),
        (Some(min), Some(max), _) => format!("{min}..{max}"),
        (_, _, Some(magnitude)) => format!("~{magnitude}"),
        _ => String::new(),
    };
    match (figure.kind, &figure.currency) {
        (FigureKind::Percent, _) => amount.push('%'),
        (_, Some(currency)) => {
            amount.push(' ');
            amount.push_str(code(currency));
        }
        _ => {}
    }
    if let Some(per) = &figure.per {
        amount.push_str(" per ");
        amount.push_str(per);
    }
    amount
}

/// The pieces of a span between line ends and control characters, without
/// spaces at their ends.
fn fragments(text: &str, span: Span) -> Vec<Span> {
    let mut fragments = Vec::new();
    let mut start = span.start;
    let mut push = |from: u32, to: u32| {
        let piece = text.get(from as usize..to as usize).unwrap_or_default();
        let left = piece.len() - piece.trim_start().len();
        let length = piece.trim().len();
        if length > 0 {
            let from = from + left as u32;
            fragments.push(Span::new(from, from + length as u32));
        }
    };
    let within = text.get(span.range()).unwrap_or_default();
    for (at, c) in within.char_indices().filter(|(_, c)| ends_line(*c)) {
        let at = span.start + at as u32;
        push(start, at);
        start = at + c.len_utf8() as u32;
    }
    push(start, span.end);
    fragments
}

fn ends_line(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}')
}

/// A name as brat's types are written: `more_than` as `MoreThan`.
fn capital(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for word in name.split('_') {
        let mut letters = word.chars();
        out.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        out.push_str(letters.as_str());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_over_lines_are_cut_into_fragments() {
        let text = "قال\r\n «نعم» \n\nثم";
        let whole = Span::new(0, text.len() as u32);
        let pieces: Vec<&str> = fragments(text, whole)
            .iter()
            .map(|span| text.get(span.range()).unwrap_or_default())
            .collect();
        assert_eq!(pieces, ["قال", "«نعم»", "ثم"]);
    }

    #[test]
    fn every_type_and_value_is_configured() {
        let configuration = configuration();
        for word in ["Org\n", "Percent\n", "Announce\tSource?", "MoreThan", "Value:Direct|Mixed|Indirect"] {
            assert!(configuration.contains(word), "{word} in\n{configuration}");
        }
    }
}
