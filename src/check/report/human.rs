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
use crate::lang::Lang;
use crate::report::{Isolated, Visible};

pub(super) fn write(out: &mut dyn Write, checked: &Checked<'_>, judgement: &Judgement) -> io::Result<()> {
    let mut human = Human {
        out,
        color: judgement.color,
        lang: judgement.lang,
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
    lang: Lang,
}

impl Human<'_> {
    fn article(&mut self, article: &Article<'_>) -> io::Result<()> {
        let path = super::super::shown(&article.fixture.article);
        let counts: Vec<String> = [Outcome::Missed, Outcome::Unexpected, Outcome::Different]
            .into_iter()
            .map(|outcome| (article.count(outcome), outcome))
            .filter(|(count, _)| *count > 0)
            .map(|(count, outcome)| self.lang.counted(count, outcome.name()))
            .collect();
        let title = match article.fixture.line {
            Some(line) => format!("{path}:{line} ({})", article.fixture.id),
            None => path,
        };
        self.painted(Style::new().bold(), &Visible(&title))?;
        writeln!(self.out, ": {}", counts.join(self.lang.comma()))?;
        for difference in &article.differences {
            self.difference(article, difference)?;
        }
        writeln!(self.out)
    }

    fn difference(&mut self, article: &Article<'_>, difference: &Difference) -> io::Result<()> {
        let lang = self.lang;
        let say = |english| lang.say(english);
        let color = match difference.outcome {
            Outcome::Missed => AnsiColor::Red,
            Outcome::Unexpected => AnsiColor::Yellow,
            Outcome::Different => AnsiColor::Cyan,
        };
        write!(self.out, "\n  ")?;
        self.painted(
            color.on_default(),
            &format_args!("{} {}", say(difference.outcome.name()), say(difference.layer.name())),
        )?;
        if article.fixture.line.is_none()
            && let Some(line) = article_line(article.fixture, difference)
        {
            write!(self.out, "{}{} {line}", lang.comma(), say("line"))?;
        }
        if let Some(rule) = &difference.rule {
            write!(self.out, "  [{rule}]")?;
        }
        let around = excerpt(&article.fixture.text, difference.span);
        let shown = format!("{}\u{27E6}{}\u{27E7}{}", around.before, around.at, around.after); // White square brackets.
        writeln!(self.out, "\n    {}", Isolated(&shown))?;
        for field in &difference.fields {
            let (expected, found) = (Isolated(&field.expected), Isolated(&field.found));
            let (wanted, got) = (say("expected"), say("found"));
            writeln!(self.out, "    {:<12} {wanted} {expected}{}{got} {found}", field.name, lang.comma())?;
        }
        // An entry of a gold file stands alone on its line and begins with a
        // Latin letter, so that it can be copied without any isolates.
        if let Some(entry) = difference.expected.as_ref().filter(|_| difference.fields.is_empty()) {
            let says = if difference.outcome == Outcome::Missed {
                "expected by line"
            } else {
                "forbidden by line"
            };
            writeln!(self.out, "    {} {}\n    {}", say(says), entry.line, Visible(&one_line(&entry.raw)))?;
        }
        let acceptance = acceptance(lang, article.fixture, difference);
        write!(self.out, "    {}", say("to accept, "))?;
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
            "",
            self.lang.say("P"),
            self.lang.say("R"),
            "F1",
            self.lang.say("right"),
            self.lang.say("spurious"),
            self.lang.say("missed")
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
        let counted = match self.lang {
            Lang::En => counted(all, "article", "articles") + " checked",
            Lang::Ar => self.lang.counted(all, "checked"),
        };
        if !judgement.minimums.is_empty() {
            return writeln!(self.out, "{counted}");
        }
        if broken == 0 {
            let verdict = format!("{counted}: {}", self.lang.say("all hold"));
            self.painted(AnsiColor::Green.on_default(), &verdict)?;
            return writeln!(self.out);
        }
        let verdict = match self.lang {
            Lang::En => format!("{counted}: {broken} {} not hold", if broken == 1 { "does" } else { "do" }),
            Lang::Ar => format!("{counted}، {}", self.lang.counted(broken, "not holding")),
        };
        self.painted(AnsiColor::Red.on_default(), &verdict)?;
        let hint = self
            .lang
            .say("khabar check --bless writes their gold files as things are found today");
        writeln!(self.out, "\n{hint}")
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
