//! `khabar rules`: every rule and word with its examples, and running them.

use std::io::{self, Write};

use anyhow::Context as _;
use khabar::examples::{self, Subject};
use khabar::lexicon::parse::Role;
use khabar::report::{Isolated, Visible};
use khabar::{Lexicon, lexicon::parse::Line};

use crate::cli::Rules;
use crate::{Outcome, extract};

/// Runs the command.
pub(crate) fn run(args: &Rules) -> anyhow::Result<Outcome> {
    let files = extract::lexicon_files(&args.lexicon)?;
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let mut subjects = examples::subjects(&files)?;
    if let Some(word) = &args.word {
        subjects.retain(|subject| subject.has(word));
    }
    let mut out = io::BufWriter::new(io::stdout().lock());
    let outcome = if args.check {
        // Read first, for what is wrong in a file is worth more than what it
        // does to examples.
        let lexicon = Lexicon::with(&files)?;
        check(&mut out, &subjects, &files, &lexicon)?
    } else {
        for subject in &subjects {
            list(&mut out, subject).context("stdout")?;
        }
        Outcome::Done
    };
    out.flush().context("stdout")?;
    Ok(outcome)
}

fn list(out: &mut dyn Write, subject: &Subject<'_>) -> io::Result<()> {
    let block = &subject.block;
    write!(out, "{}  {}", Visible(block.id), Visible(block.kind))?;
    for (key, value) in &block.properties {
        let equals = if value.is_empty() { "" } else { "=" };
        write!(out, "  {}{equals}{}", Visible(key), Visible(value))?;
    }
    writeln!(out, "  {}:{}", Visible(subject.file), block.at)?;
    block.lines.iter().try_for_each(|line| write_line(out, line))
}

fn write_line(out: &mut dyn Write, line: &Line<'_>) -> io::Result<()> {
    let sigil = match line.role {
        Role::Form => "",
        Role::Before => "< ",
        Role::After => "> ",
        Role::Near => "? ",
        Role::NotNear => "! ",
        Role::Description => "~ ",
        Role::Adjective => "* ",
        Role::Found => "+ ",
        Role::NotFound => "- ",
    };
    writeln!(out, "    {sigil}{}", Isolated(line.text))
}

fn check(out: &mut dyn Write, subjects: &[Subject<'_>], files: &[(&str, &str)], lexicon: &Lexicon) -> anyhow::Result<Outcome> {
    let own: Vec<&str> = files.iter().map(|(name, _)| *name).collect();
    let mut remarks = if own.is_empty() {
        Vec::new()
    } else {
        examples::lint(subjects, &own)?
    };
    let mut run = 0;
    for subject in subjects {
        run += subject.block.examples().count();
        remarks.extend(subject.check(lexicon));
    }
    for remark in &remarks {
        let note = if remark.fault { "" } else { "note: " };
        writeln!(out, "{}:{}: {note}{}", Visible(&remark.file), remark.line, Visible(&remark.text)).context("stdout")?;
    }
    let faults = remarks.iter().filter(|remark| remark.fault).count();
    let found = match faults {
        0 => "all is well".to_owned(),
        1 => "1 fault".to_owned(),
        many => format!("{many} faults"),
    };
    writeln!(out, "{run} examples run: {found}").context("stdout")?;
    Ok(if faults == 0 { Outcome::Done } else { Outcome::Partly })
}
