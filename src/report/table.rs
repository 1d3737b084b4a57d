//! Findings as tables: CSV for spreadsheets, TSV for programs.
//!
//! There are four [`Table`]s, joined by the columns `article`, `entity`,
//! `figure` and `claim`, whose values are the ids of the JSON.
//!
//! - CSV is as RFC 4180 and spreadsheets have it: commas, lines that end in
//!   CRLF, and a byte order mark before the head, without which Excel takes
//!   Arabic for another encoding. A spreadsheet runs a cell that begins with
//!   `=`, `+`, `-` or `@` as a formula, and articles are anybody's writing:
//!   such a cell gets an apostrophe before it, and is then no longer what
//!   stands in the text, letter for letter.
//! - TSV is exact: tabs, line feeds, no mark, no apostrophe. Cells with a tab,
//!   a quotation mark or a line end are quoted as in CSV.

use std::fmt::{Display, Write as _};

use super::Style;
use super::view::{View, code, polarity};

/// One of the tables that findings are written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Table {
    /// A row an article: title, date, address, where it was read from.
    Articles,
    /// A row a mention of an entity.
    Entities,
    /// A row a figure.
    Figures,
    /// A row a claim.
    Claims,
}

impl Table {
    /// All tables with their names.
    pub const NAMES: [(&'static str, Table); 4] = [
        ("articles", Table::Articles),
        ("entities", Table::Entities),
        ("figures", Table::Figures),
        ("claims", Table::Claims),
    ];

    /// Its columns. Those behind `rule` are told where rules are asked for.
    fn columns(self) -> &'static [&'static str] {
        match self {
            Table::Articles => &["article", "title", "date", "url", "path", "line", "format", "encoding", "offsets"],
            Table::Entities => &["article", "entity", "type", "name", "start", "end", "text", "kind", "rule"],
            Table::Figures => &[
                "article",
                "figure",
                "kind",
                "start",
                "end",
                "text",
                "min",
                "max",
                "magnitude",
                "currency",
                "modifier",
                "per",
                "role",
                "about_entity",
                "about",
                "rule",
            ],
            Table::Claims => &[
                "article",
                "claim",
                "class",
                "cue_start",
                "cue_end",
                "cue",
                "source_start",
                "source_end",
                "source",
                "source_kind",
                "source_entity",
                "source_name",
                "content_start",
                "content_end",
                "content",
                "quote",
                "polarity",
                "hedged",
                "entities",
                "figures",
                "rule",
            ],
        }
    }
}

/// How cells are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Separator {
    /// CSV: for spreadsheets.
    Comma,
    /// TSV: for programs.
    Tab,
}

impl Separator {
    fn mark(self) -> char {
        match self {
            Separator::Comma => ',',
            Separator::Tab => '\t',
        }
    }

    fn line_end(self) -> &'static str {
        match self {
            Separator::Comma => "\r\n",
            Separator::Tab => "\n",
        }
    }
}

/// The table's head.
pub(super) fn head(style: &Style, table: Table, separator: Separator) -> String {
    let mut out = String::new();
    if separator == Separator::Comma {
        out.push('\u{FEFF}'); // Byte order mark.
    }
    let columns = table.columns().iter().filter(|column| style.rules || **column != "rule");
    let mut row = Row::begin(&mut out, separator, true);
    columns.for_each(|column| row.text(column));
    row.end();
    out
}

/// Appends an article's rows.
pub(super) fn write(out: &mut Vec<u8>, view: &View<'_>, table: Table, separator: Separator) {
    let mut text = String::new();
    let mut rows = Rows {
        out: &mut text,
        view,
        separator,
    };
    match table {
        Table::Articles => rows.article(),
        Table::Entities => rows.entities(),
        Table::Figures => rows.figures(),
        Table::Claims => rows.claims(),
    }
    out.extend_from_slice(text.as_bytes());
}

struct Rows<'o, 'v> {
    out: &'o mut String,
    view: &'v View<'v>,
    separator: Separator,
}

impl Rows<'_, '_> {
    /// Begins a row with the article's id.
    fn row(&mut self) -> Row<'_> {
        let mut row = Row::begin(self.out, self.separator, self.view.style.rules);
        row.text(&self.view.article.id);
        row
    }

    fn article(&mut self) {
        let article = self.view.article;
        let (title, date, url) = (self.view.title(), self.view.date(), self.view.url());
        let offsets = self.view.style.offsets.name();
        let mut row = self.row();
        for given in [title, date, url] {
            row.text(given.as_deref().unwrap_or_default());
        }
        row.text(article.path.unwrap_or_default());
        row.value(article.line);
        row.text(article.format.name());
        row.text(article.encoding);
        row.text(offsets);
        row.end();
    }

    fn entities(&mut self) {
        let view = self.view;
        for (at, mention) in view.mentions() {
            let Some(entity) = view.entity(at) else { continue };
            let (start, end) = view.range(mention.span);
            let mut row = self.row();
            row.id('e', Some(at));
            row.text(entity.kind.name());
            row.text(&entity.name);
            row.value(Some(start));
            row.value(Some(end));
            row.text(view.doc.slice(mention.span));
            row.text(mention.kind.name());
            row.rule(mention.rule);
            row.end();
        }
    }

    fn figures(&mut self) {
        let view = self.view;
        for (at, figure) in view.findings.figures.iter().enumerate() {
            let (start, end) = view.range(figure.span);
            let about = figure.about.and_then(|entity| view.entity(entity));
            let mut row = self.row();
            row.id('f', Some(at));
            row.text(figure.kind.name());
            row.value(Some(start));
            row.value(Some(end));
            row.text(view.doc.slice(figure.span));
            row.value(figure.min);
            row.value(figure.max);
            row.value(figure.magnitude);
            row.text(figure.currency.as_ref().map_or("", code));
            row.text(figure.modifier.name());
            row.text(figure.per.as_deref().unwrap_or_default());
            row.text(figure.role.name());
            row.id('e', figure.about);
            row.text(about.map_or("", |entity| &entity.name));
            row.rule(figure.rule);
            row.end();
        }
    }

    fn claims(&mut self) {
        let view = self.view;
        for (at, claim) in view.findings.claims.iter().enumerate() {
            let speaker = claim.speaker.and_then(|entity| view.entity(entity));
            let mut row = self.row();
            row.id('c', Some(at));
            row.text(claim.class.name());
            row.place(view, Some(claim.cue));
            row.place(view, claim.source);
            row.text(claim.source_kind.name());
            row.id('e', claim.speaker);
            row.text(speaker.map_or("", |entity| &entity.name));
            row.place(view, Some(claim.content));
            row.text(claim.quote.name());
            row.text(polarity(claim));
            row.value(Some(claim.hedged));
            row.text(&ids('e', &claim.entities));
            row.text(&ids('f', &claim.figures));
            row.rule(claim.rule);
            row.end();
        }
    }
}

/// Ids with spaces between them.
fn ids(letter: char, list: &[usize]) -> String {
    let ids: Vec<String> = list.iter().map(|at| format!("{letter}{}", at + 1)).collect();
    ids.join(" ")
}

/// One row in the making.
struct Row<'o> {
    out: &'o mut String,
    separator: Separator,
    rules: bool,
    is_first: bool,
}

impl<'o> Row<'o> {
    fn begin(out: &'o mut String, separator: Separator, rules: bool) -> Row<'o> {
        Row {
            out,
            separator,
            rules,
            is_first: true,
        }
    }

    fn next(&mut self) {
        if !self.is_first {
            self.out.push(self.separator.mark());
        }
        self.is_first = false;
    }

    /// A cell of text, as it has to be written to be read as it is.
    fn text(&mut self, text: &str) {
        self.next();
        let guard = self.separator == Separator::Comma && begins_a_formula(text);
        let quoted = text.contains([self.separator.mark(), '"', '\r', '\n']);
        let quote = if quoted { "\"" } else { "" };
        self.out.push_str(quote);
        if guard {
            self.out.push('\'');
        }
        self.out.push_str(&text.replace('"', "\"\""));
        self.out.push_str(quote);
    }

    /// A cell of a number or a truth value; empty if there is none.
    fn value(&mut self, value: Option<impl Display>) {
        self.next();
        if let Some(value) = value {
            // Writing into a string cannot fail.
            let _ = write!(self.out, "{value}");
        }
    }

    fn id(&mut self, letter: char, at: Option<usize>) {
        self.value(at.map(|at| format!("{letter}{}", at + 1)));
    }

    /// Three cells: where a span begins, where it ends, what stands there.
    fn place(&mut self, view: &View<'_>, span: Option<crate::span::Span>) {
        let range = span.map(|span| view.range(span));
        self.value(range.map(|(start, _)| start));
        self.value(range.map(|(_, end)| end));
        self.text(span.map_or("", |span| view.doc.slice(span)));
    }

    fn rule(&mut self, rule: &str) {
        if self.rules {
            self.text(rule);
        }
    }

    fn end(self) {
        self.out.push_str(self.separator.line_end());
    }
}

/// Whether a spreadsheet would take the cell for a formula. Some look past
/// spaces and past marks that nobody sees, and take the wide shapes of the
/// signs for the signs.
fn begins_a_formula(text: &str) -> bool {
    let seen = |c: &char| !(c.is_whitespace() && !matches!(c, '\t' | '\r' | '\n') || matches!(c, '\u{200B}'..='\u{200F}' | '\u{FEFF}'));
    let wide = ['\u{FF1D}', '\u{FF0B}', '\u{FF0D}', '\u{FF20}']; // Fullwidth =, +, - and @.
    let first = text.chars().find(seen);
    first.is_some_and(|first| matches!(first, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n') || wide.contains(&first))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(separator: Separator, text: &str) -> String {
        let mut out = String::new();
        Row::begin(&mut out, separator, false).text(text);
        out
    }

    #[test]
    fn cells_are_quoted_where_they_must_be() {
        let csv = |text| cell(Separator::Comma, text);
        assert_eq!(csv("قال"), "قال");
        assert_eq!(csv("a,b"), "\"a,b\"");
        assert_eq!(csv("a\tb"), "a\tb");
        assert_eq!(csv("قال \"نعم\"\r\nثم"), "\"قال \"\"نعم\"\"\r\nثم\"");
        assert_eq!(cell(Separator::Tab, "a,b"), "a,b");
        assert_eq!(cell(Separator::Tab, "a\tb"), "\"a\tb\"");
    }

    #[test]
    fn no_cell_of_a_spreadsheet_begins_a_formula() {
        for text in ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\u{200F}=1", "\u{FF1D}1"] {
            assert_eq!(cell(Separator::Comma, text), format!("'{text}"), "{text:?}");
            assert_eq!(cell(Separator::Tab, text), text, "{text:?}");
        }
        assert_eq!(cell(Separator::Comma, "\t=1"), "'\t=1");
        assert_eq!(cell(Separator::Comma, "=HYPERLINK(\"x\",1)"), "\"'=HYPERLINK(\"\"x\"\",1)\"");
        assert_eq!(cell(Separator::Comma, "5 - 3 = 2"), "5 - 3 = 2");
    }
}
