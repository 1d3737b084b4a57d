//! The article's text with what was found in it marked in place.
//!
//! Findings overlap: a name inside a source inside another claim's content.
//! Each is an element around its words; where two cross, or a line ends inside
//! one, the inner is closed and opened again, and its pieces share their
//! `data-` names. The first piece has the id that links lead to.

use std::fmt::{self, Write as _};

use super::super::view::View;
use super::safe::Safe;
use crate::doc::BlockKind;
use crate::lang::Lang;
use crate::span::Span;

/// Appends the text's paragraphs.
pub(super) fn write(out: &mut String, view: &View<'_>, id: &str, lang: Lang) -> fmt::Result {
    let mut writer = Writer {
        out,
        view,
        id,
        lang,
        open: Vec::new(),
    };
    writer.paragraphs(&marks(view))
}

/// A finding, or a part of one, where it stands.
#[derive(Clone, Copy)]
struct Mark {
    span: Span,
    part: Part,
    /// Its place in its list.
    at: usize,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Content,
    Source,
    Cue,
    Figure,
    Entity,
}

/// All marks, in the order in which they open: by where they begin, the
/// longest first.
fn marks(view: &View<'_>) -> Vec<Mark> {
    let (findings, style) = (view.findings, view.style);
    let mut marks = Vec::new();
    let mut add = |part, at, span: Span| {
        if !span.is_empty() {
            marks.push(Mark { span, part, at });
        }
    };
    for (at, claim) in findings.claims.iter().enumerate().filter(|_| style.claims) {
        add(Part::Content, at, claim.content);
        add(Part::Cue, at, claim.cue);
        if let Some(source) = claim.source {
            add(Part::Source, at, source);
        }
    }
    for (at, figure) in findings.figures.iter().enumerate().filter(|_| style.figures) {
        add(Part::Figure, at, figure.span);
    }
    for (at, entity) in findings.entities.iter().enumerate().filter(|_| style.entities) {
        for mention in &entity.mentions {
            add(Part::Entity, at, mention.span);
        }
    }
    marks.sort_by_key(|mark| (mark.span.start, u32::MAX - mark.span.end, mark.part, mark.at));
    marks
}

struct Open {
    mark: Mark,
    tag: &'static str,
}

struct Writer<'o, 'v> {
    out: &'o mut String,
    view: &'v View<'v>,
    id: &'v str,
    lang: Lang,
    /// The marks that are open, the outermost first.
    open: Vec<Open>,
}

impl Writer<'_, '_> {
    fn paragraphs(&mut self, marks: &[Mark]) -> fmt::Result {
        let text = self.view.doc.text;
        let mut next = 0;
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            let end = start + line.len();
            let words = start + line.trim_end_matches(['\n', '\r']).len();
            if line.trim().is_empty() {
                start = end;
                continue;
            }
            let class = match self.block(start, end) {
                Some(BlockKind::Heading) => " class=\"heading\"",
                Some(BlockKind::ListItem) => " class=\"item\"",
                _ => "",
            };
            write!(self.out, "<p{class}>")?;
            let kept: Vec<Mark> = self.open.drain(..).map(|open| open.mark).collect();
            let live = kept.into_iter().filter(|mark| mark.span.end as usize > start);
            for mark in live.collect::<Vec<_>>() {
                self.begin(mark, false)?;
            }
            self.line(marks, &mut next, start, words)?;
            for open in self.open.iter().rev() {
                write!(self.out, "</{}>", open.tag)?;
            }
            self.out.push_str("</p>\n");
            start = end;
        }
        Ok(())
    }

    /// What the block is that begins in a line.
    fn block(&self, start: usize, end: usize) -> Option<BlockKind> {
        let begins = |at: usize| {
            let block = self.view.doc.blocks.get(at)?;
            self.view.doc.tokens.get(block.tokens.start).map(|token| token.span.start as usize)
        };
        let blocks = &self.view.doc.blocks;
        let at = blocks.partition_point(|block| {
            let first = self.view.doc.tokens.get(block.tokens.start);
            first.is_some_and(|first| (first.span.start as usize) < start)
        });
        begins(at).filter(|first| *first < end)?;
        blocks.get(at).map(|block| block.kind)
    }

    /// Writes a line, from mark to mark.
    fn line(&mut self, marks: &[Mark], next: &mut usize, mut at: usize, end: usize) -> fmt::Result {
        while at < end {
            self.close_at(at)?;
            while let Some(mark) = marks.get(*next).filter(|mark| mark.span.start as usize <= at) {
                *next += 1;
                if mark.span.end as usize > at {
                    self.begin(*mark, true)?;
                }
            }
            let opens = marks.get(*next).map_or(end, |mark| mark.span.start as usize);
            let closes = self.open.iter().map(|open| open.mark.span.end as usize).min().unwrap_or(end);
            let until = opens.min(closes).min(end);
            let words = self.view.doc.text.get(at..until).unwrap_or_default();
            write!(self.out, "{}", Safe(words))?;
            at = until;
        }
        self.close_at(end)
    }

    /// Closes what ends here. What stands inside it and goes on is opened
    /// again.
    fn close_at(&mut self, at: usize) -> fmt::Result {
        let ends = |open: &Open| open.mark.span.end as usize <= at;
        let Some(first) = self.open.iter().position(ends) else {
            return Ok(());
        };
        let closed = self.open.split_off(first);
        for open in closed.iter().rev() {
            write!(self.out, "</{}>", open.tag)?;
        }
        for open in closed.iter().filter(|open| !ends(open)) {
            self.begin(open.mark, false)?;
        }
        Ok(())
    }

    /// Opens a mark, or another piece of it.
    fn begin(&mut self, mark: Mark, is_first: bool) -> fmt::Result {
        let (id, number) = (self.id, mark.at + 1);
        // No link stands inside a link.
        let links = matches!(mark.part, Part::Cue | Part::Figure) && self.open.iter().all(|open| open.tag != "a");
        let tag = if links { "a" } else { "span" };
        let letter = if mark.part == Part::Figure { 'f' } else { 'c' };
        write!(self.out, "<{tag}")?;
        if is_first && matches!(mark.part, Part::Cue | Part::Figure) {
            write!(self.out, " id=\"{id}-{letter}{number}-m\"")?;
        }
        if links {
            write!(self.out, " href=\"#{id}-{letter}{number}\"")?;
        }
        match mark.part {
            Part::Content => write!(self.out, " class=\"content\" data-c=\"c{number}\"")?,
            Part::Source => write!(self.out, " class=\"source\" data-c=\"c{number}\"")?,
            Part::Cue => write!(self.out, " class=\"cue\" data-c=\"c{number}\"")?,
            Part::Figure => {
                let kind = self.view.figure(mark.at).map_or("", |figure| figure.kind.name());
                write!(self.out, " class=\"figure {kind}\" data-kind=\"{kind}\" data-f=\"f{number}\"")?;
            }
            Part::Entity => {
                if let Some(entity) = self.view.entity(mark.at) {
                    let (kind, name) = (entity.kind.name(), Safe(&entity.name));
                    let said = self.lang.say(kind);
                    write!(
                        self.out,
                        " class=\"entity {kind}\" data-kind=\"{kind}\" data-name=\"{name}\" title=\"{name} \u{00B7} {said}\""
                    )?; // Middle dot.
                    if is_first {
                        self.out.push_str(" data-first");
                    }
                }
            }
        }
        self.out.push('>');
        self.open.push(Open { mark, tag });
        Ok(())
    }
}
