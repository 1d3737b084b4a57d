//! `khabar check`: are fixtures still found as they should be?

use std::io::{self, Write};
use std::path::Path;

use anyhow::Context as _;
use khabar::check::report::{self, Format, Judgement};
use khabar::check::{self, Article, Checked, Fault, Outcome as Found};
use khabar::report::Visible;

use crate::cli::Check;
use crate::output::Whole;
use crate::{Outcome, complain, extract};

/// Runs the command.
pub(crate) fn run(args: &Check) -> anyhow::Result<Outcome> {
    let lexicon = extract::lexicon(&args.lexicon)?;
    let fixtures = check::fixtures(&args.paths, args.bless).map_err(malformed)?;
    let checked = check::check(&fixtures, &lexicon, args.bless).map_err(malformed)?;
    if args.bless {
        return bless(&checked);
    }
    let format = args.format.format();
    let judgement = Judgement {
        minimums: args.min.clone(),
        details: args.details,
        color: format == Format::Human && extract::colored(),
        lang: args.language.get(),
    };
    let mut out = io::BufWriter::new(io::stdout().lock());
    report::write(&mut out, format, &checked, &judgement)
        .and_then(|()| out.flush())
        .context("stdout")?;
    Ok(if judgement.passes(&checked) {
        Outcome::Done
    } else {
        Outcome::Partly
    })
}

/// All that is wrong with the fixtures, as one error.
fn malformed(faults: Vec<Fault>) -> anyhow::Error {
    let (last, others) = match faults.split_last() {
        Some(split) => split,
        None => return anyhow::anyhow!("the fixtures are malformed"),
    };
    for fault in others {
        complain(fault);
    }
    anyhow::anyhow!("{last}")
}

/// Puts the gold files that were written anew in place, and says what changed.
fn bless(checked: &Checked<'_>) -> anyhow::Result<Outcome> {
    let mut outcome = Outcome::Done;
    let mut out = io::stdout().lock();
    let mut blessed = 0;
    for article in &checked.articles {
        let Some(new) = &article.blessed else {
            continue;
        };
        let path = &article.fixture.path;
        put(path, &new.text).with_context(|| path.to_string_lossy().into_owned())?;
        blessed += 1;
        writeln!(out, "{}: {}", Visible(&path.to_string_lossy()), changes(article))?;
        for span in &new.unwritten {
            outcome = Outcome::Partly;
            let words = article.fixture.text.get(span.range()).unwrap_or_default();
            complain(&format_args!(
                "{}: «{words}» was found but cannot be written: it is no whole word of the article",
                path.display()
            ));
        }
    }
    writeln!(out, "{blessed} of {} gold files written", checked.articles.len())?;
    Ok(outcome)
}

fn changes(article: &Article<'_>) -> String {
    if article.fixture.new {
        return "new".to_owned();
    }
    let of = |outcome| article.count(outcome);
    format!(
        "{} added, {} removed, {} changed",
        of(Found::Unexpected),
        of(Found::Missed),
        of(Found::Different)
    )
}

fn put(path: &Path, text: &str) -> io::Result<()> {
    let mut file = Whole::create(path)?;
    file.write_all(text.as_bytes())?;
    file.finish()
}
