//! Findings for people: a few lines an article, safe in any terminal.
//!
//! Text from an article stands between isolates, so that a terminal that
//! reorders right-to-left text keeps it apart from what stands around it, and
//! its control characters are made visible, so that it cannot drive the
//! terminal.

use std::fmt::{self, Write as _};

use anstyle::{AnsiColor, Style as Paint};

use super::Style;
use crate::doc::Doc;
use crate::finding::{Claim, Entity, Figure, FigureKind, Findings, Modifier, Role};
use crate::read::Article;

/// Appends an article's report.
pub(super) fn write(out: &mut Vec<u8>, style: &Style, article: &Article<'_>, doc: &Doc<'_>, findings: &Findings) {
    let mut text = String::new();
    let view = View { style, doc, findings };
    // Writing into a string cannot fail.
    let written = view.article(&mut text, article);
    debug_assert!(written.is_ok());
    out.extend_from_slice(text.as_bytes());
}

struct View<'a> {
    style: &'a Style,
    doc: &'a Doc<'a>,
    findings: &'a Findings,
}

impl View<'_> {
    fn article(&self, out: &mut String, article: &Article<'_>) -> fmt::Result {
        let title = article
            .title
            .as_deref()
            .and_then(|title| serde_json::from_str::<String>(title.get()).ok());
        self.painted(out, Paint::new().bold(), &Isolated(&article.id))?;
        if let Some(title) = title {
            write!(out, "  {}", Isolated(&title))?;
        }
        out.push('\n');
        if self.style.entities {
            self.section(out, "entities", &self.findings.entities, Self::entity)?;
        }
        if self.style.figures {
            self.section(out, "figures", &self.findings.figures, Self::figure)?;
        }
        if self.style.claims {
            self.section(out, "claims", &self.findings.claims, Self::claim)?;
        }
        self.section(out, "warnings", &self.findings.warnings, |view, out, warning| {
            writeln!(out, "    {}  {}", Isolated(view.doc.slice(warning.span)), warning.reason)
        })?;
        if self.style.text {
            writeln!(out, "  text")?;
            for line in self.doc.text.lines().filter(|line| !line.trim().is_empty()) {
                writeln!(out, "    {}", Isolated(line))?;
            }
        }
        out.push('\n');
        Ok(())
    }

    fn section<T>(&self, out: &mut String, name: &str, items: &[T], line: impl Fn(&Self, &mut String, &T) -> fmt::Result) -> fmt::Result {
        if items.is_empty() {
            return Ok(());
        }
        out.push_str("  ");
        self.painted(out, AnsiColor::Cyan.on_default(), &name)?;
        out.push('\n');
        items.iter().try_for_each(|item| line(self, out, item))
    }

    fn entity(&self, out: &mut String, entity: &Entity) -> fmt::Result {
        write!(out, "    {:<8} {}", entity.kind.name(), Isolated(&entity.name))?;
        let mut forms: Vec<(&str, usize)> = Vec::new();
        for mention in &entity.mentions {
            let form = self.doc.slice(mention.span);
            match forms.iter_mut().find(|(known, _)| *known == form) {
                Some((_, count)) => *count += 1,
                None => forms.push((form, 1)),
            }
        }
        for (at, (form, count)) in forms.iter().enumerate() {
            out.push_str(if at == 0 { "  " } else { ", " });
            write!(out, "{}", Isolated(form))?;
            if *count > 1 {
                write!(out, " \u{00D7}{count}")?; // Multiplication sign.
            }
        }
        self.rule(out, entity.mentions.first().map(|mention| mention.rule))?;
        out.push('\n');
        Ok(())
    }

    fn figure(&self, out: &mut String, figure: &Figure) -> fmt::Result {
        write!(out, "    {}  ", Isolated(self.doc.slice(figure.span)))?;
        let paint = AnsiColor::Green.on_default();
        self.painted(out, paint, &Reading(figure))?;
        if figure.kind == FigureKind::Money && figure.role != Role::Other {
            write!(out, "  {}", figure.role.name())?;
        }
        if let Some(about) = figure.about.and_then(|entity| self.findings.entities.get(entity)) {
            write!(out, " of {}", Isolated(&about.name))?;
        }
        if let Some(first) = figure.conversion_of.and_then(|first| self.findings.figures.get(first)) {
            write!(out, ", which is {}", Isolated(self.doc.slice(first.span)))?;
        }
        self.rule(out, Some(figure.rule))?;
        out.push('\n');
        Ok(())
    }

    fn claim(&self, out: &mut String, claim: &Claim) -> fmt::Result {
        out.push_str("    ");
        self.painted(out, AnsiColor::Green.on_default(), &claim.class.name())?;
        for (holds, word) in [(claim.negated, "negated"), (claim.hedged, "hedged")] {
            if holds {
                write!(out, ", {word}")?;
            }
        }
        let speaker = claim.speaker.and_then(|entity| self.findings.entities.get(entity));
        let source = claim.source.map(|source| self.doc.slice(source));
        match (source, speaker) {
            (Some(source), Some(speaker)) if source != speaker.name => {
                write!(out, "  {} ({})", Isolated(source), Isolated(&speaker.name))?;
            }
            (Some(source), _) => write!(out, "  {}", Isolated(source))?,
            (None, Some(speaker)) => write!(out, "  ({})", Isolated(&speaker.name))?,
            (None, None) => {}
        }
        write!(out, "  {}", Isolated(self.doc.slice(claim.cue)))?;
        self.rule(out, Some(claim.rule))?;
        writeln!(out, "\n        {}", Isolated(self.doc.slice(claim.content)))
    }

    fn rule(&self, out: &mut String, rule: Option<&str>) -> fmt::Result {
        match rule {
            Some(rule) if self.style.rules => {
                out.push_str("  ");
                self.painted(out, Paint::new().dimmed(), &format_args!("[{rule}]"))
            }
            _ => Ok(()),
        }
    }

    fn painted(&self, out: &mut String, paint: Paint, shown: &dyn fmt::Display) -> fmt::Result {
        if self.style.color {
            write!(out, "{paint}{shown}{paint:#}")
        } else {
            write!(out, "{shown}")
        }
    }
}

/// What a figure is worth, in one line.
struct Reading<'a>(&'a Figure);

impl fmt::Display for Reading<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let figure = self.0;
        f.write_str(match figure.modifier {
            Modifier::Exact => "",
            Modifier::About => "about ",
            Modifier::MoreThan => "more than ",
            Modifier::AtLeast => "at least ",
            Modifier::LessThan => "less than ",
            Modifier::UpTo => "up to ",
        })?;
        match (figure.min, figure.max, figure.magnitude) {
            (Some(min), Some(max), _) if min == max => write!(f, "{min}")?,
            (Some(min), Some(max), _) => write!(f, "{min} to {max}")?,
            (_, _, Some(magnitude)) => write!(f, "some {magnitude}s")?,
            _ => f.write_str("?")?,
        }
        match (figure.kind, figure.currency) {
            (FigureKind::Percent, _) => f.write_char('%')?,
            (FigureKind::Money, Some(code)) => write!(f, " {}", std::str::from_utf8(&code).unwrap_or("?"))?,
            (FigureKind::Money, None) => {}
        }
        match &figure.per {
            Some(per) => write!(f, " a {per}"),
            None => Ok(()),
        }
    }
}

/// A number with this between each three digits of its whole part.
pub fn threes(number: &str, between: char) -> String {
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let mut out = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            out.push(between);
        }
        out.push(digit);
    }
    if !fraction.is_empty() {
        out.push('.');
        out.push_str(fraction);
    }
    out
}

/// Text from an article: isolated, and with its control characters visible.
pub struct Isolated<'a>(pub &'a str);

impl fmt::Display for Isolated<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_char('\u{2068}')?; // First strong isolate.
        write!(f, "{}", Visible(self.0))?;
        f.write_char('\u{2069}') // Pop directional isolate.
    }
}

/// Text whose control characters are made visible: C0 as control pictures,
/// others, and marks that turn or hide text, by their numbers. Line ends and
/// tabs become spaces.
pub struct Visible<'a>(pub &'a str);

impl fmt::Display for Visible<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for c in self.0.chars() {
            match c {
                '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}' => f.write_char(' ')?,
                '\0'..='\u{1F}' => f.write_char(char::from_u32(0x2400 + c as u32).unwrap_or('\u{FFFD}'))?,
                '\u{7F}' => f.write_char('\u{2421}')?, // Symbol for delete.
                '\u{80}'..='\u{9F}'
                | '\u{061C}'
                | '\u{200B}'
                | '\u{200E}'
                | '\u{200F}'
                | '\u{202A}'..='\u{202E}'
                | '\u{2060}'..='\u{206F}'
                | '\u{FEFF}'
                | '\u{FFF9}'..='\u{FFFB}'
                | '\u{E0000}'..='\u{E007F}' => write!(f, "<U+{:04X}>", c as u32)?,
                _ => f.write_char(c)?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_in_threes() {
        let spaced = |number| threes(number, ',');
        assert_eq!(
            ["5", "500", "5000", "1250000.75", ""].map(spaced),
            ["5", "500", "5,000", "1,250,000.75", ""]
        );
    }
}
