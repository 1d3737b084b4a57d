//! The command line: every command, flag and sentence of help.

mod plan;
mod shared;
mod values;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};
use khabar::check::report::Minimum;

pub(crate) use plan::Plan;
use shared::{Finding, Language, Reading};
pub(crate) use values::DiffFormat;
use values::{CheckFormat, Motion, Offsets, To, claim, minimum};

const ABOUT: &str = "Finds who claims what, about whom, and for how much, in Arabic news";

const EXAMPLES: &str = "\
Examples:
  khabar extract article.txt                     one article, as JSON
  khabar extract --to text page.html             the same for people, from a web page
  khabar extract -t jsonl news.jsonl > out.jsonl one article a line, in and out
  curl -s https://example.org/news | khabar extract --from html
  khabar batch archive --out found.jsonl         a folder of articles

Exit codes: 0 all was read; 1 some of it could not be, and the rest was done; 2 the
call or a lexicon is wrong, and nothing was written.";

/// Finds who claims what, about whom, and for how much, in Arabic news.
#[derive(Debug, Parser)]
#[command(name = "khabar", version, about = ABOUT, after_help = EXAMPLES, arg_required_else_help = true, disable_help_subcommand = true)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Find the entities, figures and claims of articles
    ///
    /// Reads articles from files, folders or standard input in one pass and
    /// writes what it finds to standard output, in the order of the input.
    Extract(Extract),
    /// Check that fixtures are still found as they should be
    ///
    /// A fixture is an article, NAME.txt or NAME.html, and a gold file,
    /// NAME.json, that says what is to be found in it. Whatever is missed, not
    /// expected or different fails it, and the report says where, by which
    /// rule, and how to accept it. In a partial gold file, only what it lists
    /// counts.
    Check(Check),
    /// Tell what moved between two runs over the same articles
    ///
    /// Compares the reports of two runs, as after a change of rules or words:
    /// what was gained, lost and changed, by layer and, where both were
    /// extracted with --include rules, by rule, with examples.
    Diff(Diff),
    /// Set side by side what is claimed about each entity
    ///
    /// Reads reports, as of a batch, and tells for each name the sums that are
    /// said of it in one role and currency, by whom and when. Sums that cannot
    /// be the same are marked: they may contradict, or be of different years
    /// or parts.
    Ledger(Ledger),
    /// List every rule and word with its examples, or run these
    ///
    /// Each rule and each entry of the lexicon carries sentences in which it
    /// must be found, marked by brackets, and others in which it must not.
    Rules(Rules),
    /// Tell why something is a claim, or is not
    ///
    /// Names for a claim its rule, the frame of its cue, who is behind its
    /// source, why its content ends where it does and how sure it is; and for
    /// a place in the text also which words there were turned down as cues of
    /// claims, and why.
    Explain(Explain),
    /// Find them in a folder of articles, resumably
    ///
    /// Reads all articles below a folder and writes a folder with a JSON file
    /// for each, or one file of JSON lines. Interrupted or killed at any
    /// moment, it leaves only whole files, and goes on with --resume.
    Batch(Batch),
    /// Print the JSON Schema of the output
    ///
    /// The schema (draft 2020-12) describes one article's object, as
    /// `extract` and `batch` write it. It is generated from the types that
    /// write the output.
    Schema,
    /// Print a shell's completion script
    Completions {
        /// The shell to complete in
        shell: clap_complete::Shell,
    },
    /// Print the manual page
    ///
    /// As in: khabar man > khabar.1 && man ./khabar.1
    Man,
}

#[derive(Debug, Args)]
pub(crate) struct Extract {
    /// Files and folders of articles; none, or -, for standard input
    ///
    /// Of a folder, the files that end in .txt, .html, .jsonl and kin are
    /// read, also packed as .gz or .zst; hidden ones are not.
    #[arg(value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,

    #[command(flatten)]
    pub(crate) reading: Reading,

    /// What goes out
    ///
    /// `csv` and `tsv` write a file a layer into the folder that --output
    /// names (articles, entities, figures, claims), or one layer, by --only,
    /// to standard output or to a file. `brat` writes a pair of files an
    /// article, into a folder.
    #[arg(short, long, value_name = "SHAPE", default_value = "json")]
    pub(crate) to: To,

    #[command(flatten)]
    pub(crate) language: Language,

    /// Write to a file, whole or not at all; a folder, where there are many
    ///
    /// The file appears under its name only when all is written. By default
    /// the output goes to standard output.
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,

    #[command(flatten)]
    pub(crate) finding: Finding,
}

#[derive(Debug, Args)]
pub(crate) struct Check {
    /// Folders of fixtures, or single ones
    ///
    /// A folder holds pairs of NAME.txt or NAME.html and NAME.json, or
    /// articles.jsonl and gold/ID.json.
    #[arg(value_name = "PATH", required = true)]
    pub(crate) paths: Vec<PathBuf>,

    /// Judge by a figure of the whole instead of by single differences
    ///
    /// As in --min claims.found=0.85. The figures are those of the report's
    /// table: an F1 for each layer, a mean for what is said of the findings.
    #[arg(long, value_name = "LAYER=F1", value_parser = minimum)]
    pub(crate) min: Vec<Minimum>,

    /// What the report is for
    #[arg(long, value_name = "FORM", default_value = "human")]
    pub(crate) format: CheckFormat,

    /// With --min, tell single differences all the same
    #[arg(long)]
    pub(crate) details: bool,

    /// Write the gold files of what does not hold as things are found today
    ///
    /// An article without a gold file gets one. What a partial gold file does
    /// not list stays unlisted.
    #[arg(long, conflicts_with = "min")]
    pub(crate) bless: bool,

    #[command(flatten)]
    pub(crate) language: Language,

    /// Add your own names, currencies and words, or override khabar's
    #[arg(long, value_name = "FILE")]
    pub(crate) lexicon: Vec<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Diff {
    /// The reports of the run before
    pub(crate) old: PathBuf,

    /// The reports of the run after
    pub(crate) new: PathBuf,

    /// Exit with 1 if anything moved in one of these ways
    #[arg(long, value_name = "MOTIONS", value_delimiter = ',')]
    pub(crate) fail_on: Vec<Motion>,

    /// Examples to show of each kind of change
    #[arg(long, value_name = "N", default_value_t = 3)]
    pub(crate) examples: usize,

    /// What the report is for
    #[arg(long, value_name = "FORM", default_value = "human")]
    pub(crate) format: DiffFormat,
}

#[derive(Debug, Args)]
#[command(group = clap::ArgGroup::new("what").required(true))]
pub(crate) struct Explain {
    /// The article; - for standard input
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,

    /// A place in the text, in the unit of --offsets
    #[arg(long, value_name = "OFFSET", group = "what")]
    pub(crate) at: Option<u32>,

    /// A claim, by its id in the article's report, as in c3
    #[arg(long, value_name = "ID", group = "what", value_parser = claim)]
    pub(crate) claim: Option<usize>,

    /// The article's id, where the file holds several
    #[arg(long, value_name = "ID")]
    pub(crate) id: Option<String>,

    /// What --at counts
    #[arg(long, value_name = "UNIT", default_value = "chars")]
    pub(crate) offsets: Offsets,

    #[command(flatten)]
    pub(crate) reading: Reading,

    /// Add your own names, currencies and words, or override khabar's
    #[arg(long, value_name = "FILE")]
    pub(crate) lexicon: Vec<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Ledger {
    /// Files of reports, or folders of .json and .jsonl files
    #[arg(value_name = "PATH", required = true)]
    pub(crate) paths: Vec<PathBuf>,

    /// Only the entity of this canonical name
    #[arg(long, value_name = "NAME")]
    pub(crate) about: Vec<String>,

    /// Only sums of which some differ
    #[arg(long)]
    pub(crate) differing: bool,

    /// What the report is for
    #[arg(long, value_name = "FORM", default_value = "human")]
    pub(crate) format: DiffFormat,

    #[command(flatten)]
    pub(crate) language: Language,
}

#[derive(Debug, Args)]
pub(crate) struct Rules {
    /// Only what has this in its name, or in one of its forms
    pub(crate) word: Option<String>,

    /// Run the examples, and look over your own lexicon files
    ///
    /// Tells of every example that does not hold and, in your own files, of
    /// names that are ordinary words too, forms that fold to the same, entries
    /// without an example, and embedded entries that yours take the place of.
    #[arg(long)]
    pub(crate) check: bool,

    /// Add your own names, currencies and words, or override khabar's
    #[arg(long, value_name = "FILE")]
    pub(crate) lexicon: Vec<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Batch {
    /// The folder of articles
    ///
    /// All files below it that end in .txt, .html, .jsonl and kin are read,
    /// also packed as .gz or .zst; hidden ones are not.
    #[arg(value_name = "DIR")]
    pub(crate) folder: PathBuf,

    /// Where the output goes: a folder, or a file that ends in .jsonl
    ///
    /// A folder gets a file for each article, in the tree of the input:
    /// a/b.txt.json for a/b.txt, and c.jsonl/0000017.json for line 17 of
    /// c.jsonl. A file of JSON lines appears when all is done.
    #[arg(short, long, value_name = "OUT")]
    pub(crate) out: PathBuf,

    /// Read only files that match, as '*.html' or '2024/**'; '!' before it
    /// leaves them out
    #[arg(short, long, value_name = "GLOB")]
    pub(crate) glob: Vec<String>,

    /// Do not read again what an earlier run has done
    ///
    /// An article is done if its content, the lexicon and the options are the
    /// same as then; times do not count.
    #[arg(long)]
    pub(crate) resume: bool,

    /// Write the summary as JSON as well
    #[arg(long, value_name = "FILE")]
    pub(crate) summary: Option<PathBuf>,

    #[command(flatten)]
    pub(crate) language: Language,

    #[command(flatten)]
    pub(crate) reading: Reading,

    #[command(flatten)]
    pub(crate) finding: Finding,
}
