//! The report that an editor reads: a block for each article that does not
//! hold, and the scores of the whole.
//!
//! What stands in an article is shown between isolates, with its control
//! characters visible and the span between ⟦brackets⟧: no carets, which a
//! terminal that reorders right-to-left text would put in the wrong place.

use std::fmt::Display;
use std::io::{self, Write};

use anstyle::{AnsiColor, Style};

use super::super::{Article, Checked, Difference, Outcome};
use super::{Judgement, acceptance, article_line, counted, excerpt};
use crate::report::{Isolated, Visible};

pub(super) fn write(out: &mut dyn Write, checked: &Checked<'_>, judgement: &Judgement) -> io::Result<()> {
    let mut human = Human {
        out,
        color: judgement.color,
    };
    if judgement.tells_differences() {
        for article in checked.articles.iter().filter(|article| !article.holds()) {
            human.article(article)?;
        }
    }
    human.scores(checked)?;
    human.verdict(checked, judgement)
}

struct Human<'o> {
    out: &'o mut dyn Write,
    color: bool,
}

impl Human<'_> {
    fn article(&mut self, article: &Article<'_>) -> io::Result<()> {
        let path = super::super::shown(&article.fixture.article);
        let counts: Vec<String> = [Outcome::Missed, Outcome::Unexpected, Outcome::Different]
            .into_iter()
            .map(|outcome| (article.count(outcome), outcome))
            .filter(|(count, _)| *count > 0)
            .map(|(count, outcome)| format!("{count} {}", outcome.name()))
            .collect();
        let title = match article.fixture.line {
            Some(line) => format!("{path}:{line} ({})", article.fixture.id),
            None => path,
        };
        self.painted(Style::new().bold(), &Visible(&title))?;
        writeln!(self.out, ": {}", counts.join(", "))?;
        for difference in &article.differences {
            self.difference(article, difference)?;
        }
        writeln!(self.out)
    }

    fn difference(&mut self, article: &Article<'_>, difference: &Difference) -> io::Result<()> {
        let color = match difference.outcome {
            Outcome::Missed => AnsiColor::Red,
            Outcome::Unexpected => AnsiColor::Yellow,
            Outcome::Different => AnsiColor::Cyan,
        };
        write!(self.out, "\n  ")?;
        self.painted(
            color.on_default(),
            &format_args!("{} {}", difference.outcome.name(), difference.layer.name()),
        )?;
        if article.fixture.line.is_none()
            && let Some(line) = article_line(article.fixture, difference)
        {
            write!(self.out, ", line {line}")?;
        }
        if let Some(rule) = &difference.rule {
            write!(self.out, "  [{rule}]")?;
        }
        let around = excerpt(&article.fixture.text, difference.span);
        let shown = format!("{}\u{27E6}{}\u{27E7}{}", around.before, around.at, around.after); // White square brackets.
        writeln!(self.out, "\n    {}", Isolated(&shown))?;
        for field in &difference.fields {
            let (expected, found) = (Isolated(&field.expected), Isolated(&field.found));
            writeln!(self.out, "    {:<12} expected {expected}, found {found}", field.name)?;
        }
        // An entry of a gold file stands alone on its line and begins with a
        // Latin letter, so that it can be copied without any isolates.
        if let Some(entry) = difference.expected.as_ref().filter(|_| difference.fields.is_empty()) {
            let says = if difference.outcome == Outcome::Missed {
                "expected"
            } else {
                "forbidden"
            };
            writeln!(
                self.out,
                "    {says} by line {}\n    {}",
                entry.line,
                Visible(&one_line(&entry.raw))
            )?;
        }
        let acceptance = acceptance(article.fixture, difference);
        write!(self.out, "    to accept, ")?;
        for (at, line) in acceptance.lines().enumerate() {
            writeln!(self.out, "{}{}", if at == 0 { "" } else { "    " }, Visible(line))?;
        }
        Ok(())
    }

    fn scores(&mut self, checked: &Checked<'_>) -> io::Result<()> {
        let scores = &checked.scores;
        if scores.articles == 0 {
            return Ok(());
        }
        writeln!(
            self.out,
            "{:<20} {:>6} {:>6} {:>6} {:>7} {:>9} {:>7}",
            "", "P", "R", "F1", "right", "spurious", "missed"
        )?;
        let types = scores.types.iter().map(|(name, tally)| (format!("  {name}"), tally));
        let tallies = scores.tallies.iter().map(|(name, tally)| ((*name).to_owned(), tally));
        for (name, tally) in tallies.chain(types) {
            let (p, r, f1) = (tally.precision(), tally.recall(), tally.f1());
            writeln!(
                self.out,
                "{name:<20} {p:>6.4} {r:>6.4} {f1:>6.4} {:>7} {:>9} {:>7}",
                tally.right, tally.spurious, tally.missed
            )?;
        }
        for (name, mean) in &scores.means {
            writeln!(self.out, "{name:<20} {:>6.4} of {}", mean.value(), mean.n)?;
        }
        Ok(())
    }

    fn verdict(&mut self, checked: &Checked<'_>, judgement: &Judgement) -> io::Result<()> {
        let all = checked.articles.len();
        let broken = all - checked.holding();
        if checked.scores.articles > 0 {
            writeln!(self.out)?;
        }
        for minimum in &judgement.minimums {
            match minimum.complaint(checked) {
                Some(complaint) => self.painted(AnsiColor::Red.on_default(), &complaint)?,
                None => write!(self.out, "{} is at least {}", minimum.name, minimum.least)?,
            }
            writeln!(self.out)?;
        }
        if !judgement.minimums.is_empty() {
            return writeln!(self.out, "{} checked", counted(all, "article", "articles"));
        }
        if broken == 0 {
            self.painted(
                AnsiColor::Green.on_default(),
                &format_args!("{} checked: all hold", counted(all, "article", "articles")),
            )?;
            writeln!(self.out)
        } else {
            let verb = if broken == 1 { "does" } else { "do" };
            let verdict = format!("{} checked: {broken} {verb} not hold", counted(all, "article", "articles"));
            self.painted(AnsiColor::Red.on_default(), &verdict)?;
            writeln!(self.out, "\nkhabar check --bless writes their gold files as things are found today")
        }
    }

    fn painted(&mut self, paint: Style, shown: &dyn Display) -> io::Result<()> {
        if self.color {
            write!(self.out, "{paint}{shown}{paint:#}")
        } else {
            write!(self.out, "{shown}")
        }
    }
}

/// An entry that is written over several lines, in one.
fn one_line(raw: &str) -> String {
    raw.lines().map(str::trim).collect::<Vec<_>>().join(" ")
}
