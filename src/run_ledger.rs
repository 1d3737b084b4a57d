//! `khabar ledger`: what is claimed about each entity, across articles?

use std::fs::File;
use std::io::{self, BufReader, Write};
use std::path::{Path, PathBuf};

use anstyle::{AnsiColor, Style};
use anyhow::Context as _;
use khabar::Lang;
use khabar::ledger::{Account, Entry, Ledger as Book, Subject};
use khabar::report::{Isolated, Visible, threes};
use serde_json::value::RawValue;

use crate::cli::{DiffFormat, Ledger};
use crate::{Outcome, complain, extract, output};

/// Runs the command.
pub(crate) fn run(args: &Ledger) -> anyhow::Result<Outcome> {
    let mut outcome = Outcome::Done;
    let mut book = Book::new();
    for path in reports(&args.paths)? {
        let read = File::open(&path).map_err(|error| output::plain(&error)).and_then(|file| {
            let read = book.read(BufReader::new(file));
            read.map_err(|error| format!("no report of khabar's: {error}"))
        });
        if let Err(cause) = read {
            outcome = Outcome::Partly;
            complain(&format_args!("{}: {cause}", path.display()));
        }
    }
    let articles = book.articles();
    let mut subjects = book.subjects();
    subjects.retain(|subject| args.about.is_empty() || args.about.contains(&subject.name));
    if args.differing {
        for subject in &mut subjects {
            subject.accounts.retain(|account| account.differs);
        }
        subjects.retain(|subject| !subject.accounts.is_empty());
    }
    let mut out = io::BufWriter::new(io::stdout().lock());
    match args.format {
        DiffFormat::Human => Human {
            out: &mut out,
            lang: args.language.get(),
            color: extract::colored(),
        }
        .ledger(articles, &subjects),
        DiffFormat::Json => json(&mut out, articles, &subjects),
    }
    .and_then(|()| out.flush())
    .context("stdout")?;
    Ok(outcome)
}

/// The files that hold reports: those that were named, and of folders those
/// that end in .json or .jsonl, in the order of their names.
fn reports(paths: &[PathBuf]) -> anyhow::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for path in paths {
        if !path.is_dir() {
            files.push(path.clone());
            continue;
        }
        let visible = |entry: &walkdir::DirEntry| entry.depth() == 0 || !entry.file_name().to_string_lossy().starts_with('.');
        for entry in walkdir::WalkDir::new(path).sort_by_file_name().into_iter().filter_entry(visible) {
            let entry = entry.with_context(|| path.to_string_lossy().into_owned())?;
            if entry.file_type().is_file() && is_report(entry.path()) {
                files.push(entry.into_path());
            }
        }
    }
    Ok(files)
}

fn is_report(path: &Path) -> bool {
    let extension = path.extension().unwrap_or_default();
    ["json", "jsonl", "ndjson"]
        .iter()
        .any(|known| extension.eq_ignore_ascii_case(known))
}

#[derive(serde::Serialize)]
struct Json<'s> {
    articles: usize,
    subjects: &'s [Subject],
}

fn json(out: &mut dyn Write, articles: usize, subjects: &[Subject]) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, &Json { articles, subjects })?;
    writeln!(out)
}

struct Human<'o> {
    out: &'o mut dyn Write,
    lang: Lang,
    color: bool,
}

impl Human<'_> {
    fn ledger(&mut self, articles: usize, subjects: &[Subject]) -> io::Result<()> {
        for subject in subjects {
            self.subject(subject)?;
        }
        let accounts = subjects.iter().flat_map(|subject| &subject.accounts);
        let differing = accounts.clone().filter(|account| account.differs).count();
        let counts = [
            ("articles", articles),
            ("entities", subjects.len()),
            ("accounts", accounts.count()),
            ("differing", differing),
        ];
        for (at, (name, count)) in counts.into_iter().enumerate() {
            write!(
                self.out,
                "{}{}: {count}",
                if at == 0 { "" } else { self.lang.comma() },
                self.lang.say(name)
            )?;
        }
        writeln!(self.out)
    }

    fn subject(&mut self, subject: &Subject) -> io::Result<()> {
        self.painted(Style::new().bold(), &Isolated(&subject.name))?;
        let (kind, claims) = (self.lang.word(&subject.kind), self.lang.say("claims"));
        writeln!(self.out, "  {}  {claims}: {}", Visible(kind), subject.claims)?;
        for account in &subject.accounts {
            self.account(account)?;
        }
        writeln!(self.out)
    }

    fn account(&mut self, account: &Account) -> io::Result<()> {
        write!(self.out, "  {}", Visible(self.lang.word(&account.role)))?;
        if let Some(currency) = &account.currency {
            write!(self.out, " {}", Visible(currency))?;
        }
        if let Some(per) = &account.per {
            write!(self.out, " / {}", Visible(self.lang.word(per)))?;
        }
        if account.differs {
            write!(self.out, "  ")?;
            self.painted(AnsiColor::Yellow.on_default(), &self.lang.say("differs"))?;
        }
        writeln!(self.out)?;
        account.entries.iter().try_for_each(|entry| self.entry(entry))
    }

    fn entry(&mut self, entry: &Entry) -> io::Result<()> {
        let mark = if entry.differs { "\u{2260}" } else { " " }; // Not equal to.
        write!(
            self.out,
            "   {mark} {:<10}  {}",
            Visible(entry.date.as_deref().unwrap_or("")).to_string(),
            amount(entry, self.lang)
        )?;
        write!(self.out, "  {}", Isolated(&entry.text))?;
        match &entry.source {
            Some(source) => write!(self.out, "  {}", Isolated(source))?,
            None => write!(self.out, "  ({})", self.lang.say("the article itself"))?,
        }
        if entry.hedged {
            write!(self.out, " ({})", self.lang.say("hedged"))?;
        }
        if let Some(outlet) = &entry.outlet {
            write!(self.out, "  {}", Visible(outlet))?;
        }
        writeln!(self.out, "  {}", Isolated(&entry.article))
    }

    fn painted(&mut self, paint: Style, shown: &dyn std::fmt::Display) -> io::Result<()> {
        if self.color {
            write!(self.out, "{paint}{shown}{paint:#}")
        } else {
            write!(self.out, "{shown}")
        }
    }
}

/// A sum in short.
fn amount(entry: &Entry, lang: Lang) -> String {
    let digits = |raw: &Option<Box<RawValue>>| raw.as_deref().map(|raw| threes(raw.get(), ','));
    let amount = match (digits(&entry.min), digits(&entry.max), digits(&entry.magnitude)) {
        (_, _, Some(order)) => format!("\u{00D7}{order}"), // Multiplication sign: some millions.
        (Some(min), Some(max), _) if min == max => min,
        (Some(min), Some(max), _) => format!("{min}\u{2013}{max}"), // En dash.
        _ => String::new(),
    };
    match entry.modifier.as_str() {
        "about" => format!("{} {amount}", lang.say("about")),
        "more_than" => format!("{} {amount}", lang.say("more than")),
        "at_least" => format!("{} {amount}", lang.say("at least")),
        "less_than" => format!("{} {amount}", lang.say("less than")),
        "up_to" => format!("{} {amount}", lang.say("up to")),
        _ => amount,
    }
}
