//! Findings as tags of tokens: CoNLL-U Plus, with IOB2 tags.
//!
//! A line is a token, a blank line ends a sentence, and comments tell where an
//! article (`newdoc id`), a paragraph (`newpar`) and a sentence (`sent_id`,
//! `text`) begin. The columns are those that the first line names:
//!
//! - `ID`, `FORM` and `MISC` as in CoNLL-U; `MISC` has the token's offsets
//!   (`TokenRange=0:4`) and `SpaceAfter=No`.
//! - `KHABAR:ENTITY`: `B-ORG`, `I-ORG` …; names alone, not descriptions.
//! - `KHABAR:FIGURE`: `B-MONEY`, `B-PERCENT` ….
//! - `KHABAR:ATTRIBUTION`: `B-CUE` and `B-SOURCE` ….
//! - `KHABAR:CONTENT`: `B-SAY`, `B-REPORT` …, the class of the claim.
//!
//! A token is a word as it is written, cut where a finding begins or ends
//! inside it: «وميتا» is «و» and «ميتا». IOB2 is flat: where two findings of a
//! column overlap, the one that begins first and of these the longest is
//! tagged. Claims within claims are therefore told in part; the other formats
//! have them all.

use std::fmt::Write as _;

use super::view::View;
use crate::doc::Kind;
use crate::finding::MentionKind;
use crate::span::Span;

/// What stands before the first article.
pub(super) const HEAD: &str = "# global.columns = ID FORM MISC KHABAR:ENTITY KHABAR:FIGURE KHABAR:ATTRIBUTION KHABAR:CONTENT\n";

/// Appends an article's sentences.
pub(super) fn write(out: &mut Vec<u8>, view: &View<'_>) {
    let mut text = String::new();
    let mut writer = Writer {
        view,
        columns: columns(view),
        cuts: Vec::new(),
        next_cut: 0,
    };
    writer.cuts = cuts(&writer.columns);
    // Writing into a string cannot fail.
    let _ = writer.article(&mut text);
    out.extend_from_slice(text.as_bytes());
}

/// A column's tags: spans in text order that do not overlap.
struct Column {
    tags: Vec<(Span, String)>,
    at: usize,
}

impl Column {
    /// Of spans that overlap, the one that begins first, and of these the
    /// longest.
    fn new(mut tags: Vec<(Span, String)>) -> Column {
        tags.sort_by_key(|(span, _)| (span.start, u32::MAX - span.end));
        let mut end = 0;
        tags.retain(|(span, _)| {
            let stays = span.start >= end && !span.is_empty();
            if stays {
                end = span.end;
            }
            stays
        });
        Column { tags, at: 0 }
    }

    /// The tag of a piece of the text; pieces are asked for in text order.
    fn tag(&mut self, piece: Span) -> Option<(&'static str, &str)> {
        while self.tags.get(self.at).is_some_and(|(span, _)| span.end <= piece.start) {
            self.at += 1;
        }
        let (span, name) = self.tags.get(self.at).filter(|(span, _)| span.contains(piece))?;
        Some((if span.start == piece.start { "B" } else { "I" }, name))
    }
}

fn columns(view: &View<'_>) -> [Column; 4] {
    let (findings, style) = (view.findings, view.style);
    let names = view
        .mentions()
        .into_iter()
        .filter(|(_, mention)| style.entities && mention.kind == MentionKind::Name);
    let entities = names.filter_map(|(at, mention)| Some((mention.span, view.entity(at)?.kind.name().to_uppercase())));
    let figures = findings.figures.iter().filter(|_| style.figures);
    let figures = figures.map(|figure| (figure.span, figure.kind.name().to_uppercase()));
    let claims = || findings.claims.iter().filter(|_| style.claims);
    let cues = claims().map(|claim| (claim.cue, "CUE".to_owned()));
    let sources = claims().filter_map(|claim| Some((claim.source?, "SOURCE".to_owned())));
    let contents = claims().map(|claim| (claim.content, claim.class.name().to_uppercase()));
    [
        Column::new(entities.collect()),
        Column::new(figures.collect()),
        Column::new(cues.chain(sources).collect()),
        Column::new(contents.collect()),
    ]
}

/// Where tags begin and end, in text order.
fn cuts(columns: &[Column]) -> Vec<u32> {
    let spans = columns.iter().flat_map(|column| &column.tags).map(|(span, _)| *span);
    let mut cuts: Vec<u32> = spans.flat_map(|span| [span.start, span.end]).collect();
    cuts.sort_unstable();
    cuts.dedup();
    cuts
}

struct Writer<'v> {
    view: &'v View<'v>,
    columns: [Column; 4],
    cuts: Vec<u32>,
    next_cut: usize,
}

impl Writer<'_> {
    fn article(&mut self, out: &mut String) -> std::fmt::Result {
        let id = one_line(&self.view.article.id);
        writeln!(out, "# newdoc id = {id}")?;
        let mut block = usize::MAX;
        for (at, sentence) in self.view.doc.sentences.iter().enumerate() {
            let tokens = self.view.doc.tokens.get(sentence.tokens.clone()).unwrap_or_default();
            let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else {
                continue;
            };
            if block != sentence.block {
                block = sentence.block;
                out.push_str("# newpar\n");
            }
            writeln!(out, "# sent_id = {id}-{}", at + 1)?;
            writeln!(out, "# text = {}", one_line(self.view.doc.slice(first.span.cover(last.span))))?;
            let mut number = 0;
            let words = tokens.iter().enumerate().filter(|(_, token)| token.kind != Kind::Break);
            for (place, token) in words {
                let glued = tokens.get(place + 1).is_some_and(|next| next.glued);
                self.token(out, &mut number, token.span, glued)?;
            }
            out.push('\n');
        }
        if self.view.doc.sentences.is_empty() {
            out.push('\n');
        }
        Ok(())
    }

    /// Writes a token, in pieces where a finding begins or ends inside it.
    fn token(&mut self, out: &mut String, number: &mut usize, token: Span, glued: bool) -> std::fmt::Result {
        let mut start = token.start;
        while self.cuts.get(self.next_cut).is_some_and(|cut| *cut <= start) {
            self.next_cut += 1;
        }
        while let Some(&cut) = self.cuts.get(self.next_cut).filter(|cut| **cut < token.end) {
            self.piece(out, number, Span::new(start, cut), true)?;
            start = cut;
            self.next_cut += 1;
        }
        self.piece(out, number, Span::new(start, token.end), glued)
    }

    fn piece(&mut self, out: &mut String, number: &mut usize, piece: Span, glued: bool) -> std::fmt::Result {
        let form = one_line(self.view.doc.slice(piece));
        // A control character alone is no token of a file of lines and cells.
        if form.trim().is_empty() {
            return Ok(());
        }
        *number += 1;
        let (start, end) = self.view.range(piece);
        let space = if glued { "SpaceAfter=No|" } else { "" };
        write!(out, "{number}\t{form}\t{space}TokenRange={start}:{end}")?;
        for column in &mut self.columns {
            match column.tag(piece) {
                Some((place, name)) => write!(out, "\t{place}-{name}")?,
                None => out.push_str("\tO"),
            }
        }
        out.push('\n');
        Ok(())
    }
}

/// Text with its control characters and line ends as spaces, which in these
/// files part cells and lines.
fn one_line(text: &str) -> String {
    let is_end = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
    text.chars().map(|c| if is_end(c) { ' ' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_tags_that_overlap_the_first_and_longest_stays() {
        let tag = |start, end, name: &str| (Span::new(start, end), name.to_owned());
        let mut column = Column::new(vec![tag(5, 9, "C"), tag(0, 4, "A"), tag(0, 6, "B"), tag(6, 8, "D")]);
        let asked = [(0, 2), (2, 6), (6, 8), (8, 9)].map(|(start, end)| {
            column
                .tag(Span::new(start, end))
                .map(|(place, name)| format!("{place}-{name}"))
                .unwrap_or_default()
        });
        assert_eq!(asked, ["B-B", "I-B", "B-D", ""]);
    }
}
