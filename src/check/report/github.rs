//! Workflow annotations: a line for each difference, which GitHub shows at the
//! line of the fixture.

use std::io::{self, Write};

use super::super::{Article, Checked, Difference};
use super::{Judgement, acceptance, excerpt, message, place};
use crate::lang::Lang;
use crate::report::Visible;

pub(super) fn write(out: &mut dyn Write, checked: &Checked<'_>, judgement: &Judgement) -> io::Result<()> {
    for complaint in judgement.minimums.iter().filter_map(|minimum| minimum.complaint(checked)) {
        writeln!(out, "::error title=khabar check::{}", data(&complaint))?;
    }
    if judgement.tells_differences() {
        let kind = if judgement.minimums.is_empty() { "error" } else { "notice" };
        for article in &checked.articles {
            for difference in &article.differences {
                annotation(out, kind, article, difference)?;
            }
        }
    }
    let (all, holding) = (checked.articles.len(), checked.holding());
    writeln!(out, "::notice title=khabar check::{holding} of {all} fixtures hold")
}

fn annotation(out: &mut dyn Write, kind: &str, article: &Article<'_>, difference: &Difference) -> io::Result<()> {
    let place = place(article.fixture, difference);
    let around = excerpt(&article.fixture.text, difference.span);
    let title = format!("{} {}", difference.outcome.name(), difference.layer.name());
    // The isolate is ours; whatever the article holds of its kind is made visible.
    let body = format!(
        "{}%0A\u{2068}{}\u{2069}%0A{}",
        data(&message(difference)),
        data(&format!("{}\u{27E6}{}\u{27E7}{}", around.before, around.at, around.after)),
        data(&format!("to accept, {}", acceptance(Lang::En, article.fixture, difference)))
    );
    writeln!(
        out,
        "::{kind} file={},line={},title={}::{}",
        property(&place.path),
        place.line,
        property(&title),
        body
    )
}

/// Text behind a command, as the runner decodes it.
fn data(text: &str) -> String {
    visible(text).replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Text whose control characters, but for line ends, cannot drive a log.
fn visible(text: &str) -> String {
    text.split('\n')
        .map(|line| Visible(line).to_string())
        .collect::<Vec<_>>()
        .join("\n")
}

/// The value of a command's property, as the runner decodes it.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
