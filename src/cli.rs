//! The command line: every command, flag and sentence of help.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use khabar::Lang;
use khabar::check::report::Minimum;
use khabar::check::{self, Scores};
use khabar::diff;
use khabar::read::{Charset, Format};
use khabar::report::{Separator, Shape, Style, Table, Unit};

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

/// The place of the claim with this id among the article's claims, from 0.
fn claim(id: &str) -> Result<usize, String> {
    let number = id.strip_prefix('c').and_then(|number| number.parse::<usize>().ok());
    number
        .and_then(|number| number.checked_sub(1))
        .ok_or_else(|| "a claim's id is c and its number, as in c3".to_owned())
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

/// How a finding moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Motion {
    /// Only the run after finds it
    Gained,
    /// Only the run before found it
    Lost,
    /// Both find it, but otherwise
    Changed,
}

impl Motion {
    pub(crate) fn motion(self) -> diff::Motion {
        match self {
            Motion::Gained => diff::Motion::Gained,
            Motion::Lost => diff::Motion::Lost,
            Motion::Changed => diff::Motion::Changed,
        }
    }
}

/// A form of the report on many reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum DiffFormat {
    /// People
    Human,
    /// Programs: one JSON object, with every change
    Json,
}

/// A form of the report on fixtures.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum CheckFormat {
    /// People
    Human,
    /// Programs: one JSON object
    Json,
    /// CI servers: JUnit's XML
    Junit,
    /// GitHub: workflow annotations at the fixtures' lines
    Github,
}

impl CheckFormat {
    pub(crate) fn format(self) -> check::report::Format {
        match self {
            CheckFormat::Human => check::report::Format::Human,
            CheckFormat::Json => check::report::Format::Json,
            CheckFormat::Junit => check::report::Format::Junit,
            CheckFormat::Github => check::report::Format::Github,
        }
    }
}

fn minimum(given: &str) -> Result<Minimum, String> {
    let least = |least: &str| least.parse().ok().filter(|least| (0.0..=1.0).contains(least));
    let (name, least) = given
        .split_once('=')
        .and_then(|(name, given)| Some((name, least(given)?)))
        .ok_or("write a figure and its least value from 0 to 1, as in claims.found=0.85")?;
    if !Scores::NAMES.contains(&name) {
        return Err(format!("no figure is called {name}; there are {}", Scores::NAMES.join(", ")));
    }
    Ok(Minimum {
        name: name.to_owned(),
        least,
    })
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

/// How articles are read.
#[derive(Debug, Args)]
pub(crate) struct Reading {
    /// What comes in: by default told by extension, then by content
    ///
    /// `html` takes the article's text from a page, without its menus,
    /// scripts and captions; offsets are into that text, which is then given
    /// in the output. `jsonl` holds one article a line, as an object with
    /// `text` and, optionally, `id`, `title`, `date` and `url`.
    #[arg(short, long, value_name = "FORM", default_value = "auto")]
    pub(crate) from: From,

    /// The encoding of the input
    ///
    /// `auto` goes by a byte order mark, then takes what is valid UTF-8 as
    /// UTF-8, then asks a detector; the output names what was used. Text in a
    /// named encoding that holds other bytes is an error, not a guess.
    #[arg(long, value_name = "NAME", default_value = "auto", value_parser = charset)]
    pub(crate) encoding: Charset,
}

/// What language people are told things in.
#[derive(Debug, Args)]
pub(crate) struct Language {
    /// The language of labels and summaries; by default the locale's
    ///
    /// What programs read is the same in every language.
    #[arg(long, value_name = "LANG")]
    lang: Option<LangName>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum LangName {
    /// Arabic
    Ar,
    /// English
    En,
}

impl Language {
    /// The language that was asked for, else the locale's. Of the locale's
    /// variables the first that is set counts, as everywhere.
    pub(crate) fn get(&self) -> Lang {
        match self.lang {
            Some(LangName::Ar) => Lang::Ar,
            Some(LangName::En) => Lang::En,
            None => {
                let set = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(std::env::var_os);
                let locale = set.into_iter().find(|value| !value.is_empty()).unwrap_or_default();
                Lang::of_locale(&locale.to_string_lossy())
            }
        }
    }
}

/// What is looked for, and what of it is reported.
#[derive(Debug, Args)]
pub(crate) struct Finding {
    /// Report only these findings
    #[arg(long, value_name = "KINDS", value_delimiter = ',')]
    pub(crate) only: Vec<Layer>,

    /// Report more: the text, its segments, the rules that found things
    #[arg(long, value_name = "PARTS", value_delimiter = ',')]
    pub(crate) include: Vec<Part>,

    /// What offsets count
    ///
    /// `chars` counts as Python does, `utf16` as JavaScript and Java, `bytes`
    /// as Rust and Go.
    #[arg(long, value_name = "UNIT", default_value = "chars")]
    pub(crate) offsets: Offsets,

    /// Add your own names, currencies and words, or override khabar's
    ///
    /// A lexicon file holds blocks of a name and its forms; it is given as
    /// often as there are files.
    #[arg(long, value_name = "FILE")]
    pub(crate) lexicon: Vec<PathBuf>,

    /// Threads to work on; the output is the same for any number
    ///
    /// By default as many as the machine runs at once.
    #[arg(short, long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub(crate) jobs: Option<u16>,
}

/// A form of input.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum From {
    /// By extension, then by content
    Auto,
    /// One article, as plain text
    Text,
    /// One article, as a web page
    Html,
    /// One article a line, as JSON
    Jsonl,
}

impl From {
    pub(crate) fn format(self) -> Option<Format> {
        match self {
            From::Auto => None,
            From::Text => Some(Format::Text),
            From::Html => Some(Format::Html),
            From::Jsonl => Some(Format::Jsonl),
        }
    }
}

/// A shape of output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum To {
    /// A JSON object an article, over many lines
    Json,
    /// A JSON object an article, on one line
    Jsonl,
    /// A short view for people
    Text,
    /// A page with all articles, marked, with lists, tables and a filter
    Html,
    /// Tables for spreadsheets: commas, with what would be a formula defused
    Csv,
    /// Tables for programs: tabs, exact
    Tsv,
    /// Tokens with IOB2 tags, as CoNLL-U Plus
    Conll,
    /// brat's standoff: NAME.txt and NAME.ann
    Brat,
    /// W3C Web Annotations: a JSON-LD document a line
    Webannotation,
    /// schema.org's Claim: a JSON-LD document a line
    ClaimsJsonld,
}

/// How an output is made of streams and files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Plan {
    /// All articles in one stream.
    Stream(Shape),
    /// All articles in each of some files of a folder.
    Files(Vec<(String, Shape)>),
    /// Some files for each article, told apart by their extensions, and some
    /// for the folder.
    Each(Vec<(&'static str, Shape)>, Vec<(&'static str, String)>),
}

impl Extract {
    /// How the output is made.
    ///
    /// # Errors
    /// What does not go with the shape.
    pub(crate) fn plan(&self) -> Result<Plan, String> {
        self.fits()?;
        Ok(match self.to {
            To::Json => Plan::Stream(Shape::Json),
            To::Jsonl => Plan::Stream(Shape::Jsonl),
            To::Text => Plan::Stream(Shape::Text),
            To::Html => Plan::Stream(Shape::Html),
            To::Conll => Plan::Stream(Shape::Conll),
            To::Webannotation => Plan::Stream(Shape::WebAnnotation),
            To::ClaimsJsonld => Plan::Stream(Shape::ClaimsJsonld),
            To::Csv => self.tables(Separator::Comma, "csv")?,
            To::Tsv => self.tables(Separator::Tab, "tsv")?,
            To::Brat => {
                self.folder("brat writes files for each article")?;
                Plan::Each(
                    vec![("txt", Shape::BratText), ("ann", Shape::BratAnnotations)],
                    vec![("annotation.conf", khabar::report::brat_configuration())],
                )
            }
        })
    }

    fn tables(&self, separator: Separator, extension: &str) -> Result<Plan, String> {
        let is_folder = self.output.as_ref().is_some_and(|output| output.is_dir());
        if let ([layer], false) = (self.finding.only.as_slice(), is_folder) {
            return Ok(Plan::Stream(Shape::Table(layer.table(), separator)));
        }
        self.folder(&format!("{extension} writes a file a layer"))?;
        let layers = [Layer::Entities, Layer::Figures, Layer::Claims];
        let layers = layers.into_iter().filter(|layer| self.finding.shows(*layer)).map(Layer::table);
        let named = |table| Table::NAMES.into_iter().find(|(_, known)| *known == table);
        let tables = std::iter::once(Table::Articles).chain(layers).filter_map(named);
        Ok(Plan::Files(
            tables
                .map(|(name, table)| (format!("{name}.{extension}"), Shape::Table(table, separator)))
                .collect(),
        ))
    }

    fn folder(&self, why: &str) -> Result<(), String> {
        match &self.output {
            Some(output) if output.exists() && !output.is_dir() => {
                Err(format!("{}: is a file; {why}, so --output takes a folder", output.display()))
            }
            Some(_) => Ok(()),
            None if self.to == To::Brat => Err(format!("{why}; name a folder by --output")),
            None => Err(format!("{why}; name a folder by --output, or one layer by --only")),
        }
    }

    /// Whether the other options go with the shape.
    fn fits(&self) -> Result<(), String> {
        let name = self
            .to
            .to_possible_value()
            .map_or_else(String::new, |value| value.get_name().to_owned());
        let json = matches!(self.to, To::Json | To::Jsonl | To::Text);
        let tables = matches!(self.to, To::Csv | To::Tsv);
        for (part, fits) in [(Part::Text, json), (Part::Segments, json), (Part::Rules, json || tables)] {
            if self.finding.include.contains(&part) && !fits {
                let part = part
                    .to_possible_value()
                    .map_or_else(String::new, |value| value.get_name().to_owned());
                return Err(format!("--to {name} has no place for --include {part}"));
            }
        }
        if matches!(self.to, To::Brat | To::Webannotation) && !matches!(self.finding.offsets, Offsets::Chars) {
            return Err(format!("--to {name} counts in chars, and takes no other --offsets"));
        }
        if self.to == To::ClaimsJsonld && !self.finding.shows(Layer::Claims) {
            return Err(format!("--to {name} tells claims, and --only leaves them out"));
        }
        Ok(())
    }
}

/// A kind of finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Layer {
    /// Companies, outlets, people, places, models, products
    Entities,
    /// Sums of money and percentages
    Figures,
    /// Attributed statements
    Claims,
}

impl Layer {
    /// The table that holds it.
    fn table(self) -> Table {
        match self {
            Layer::Entities => Table::Entities,
            Layer::Figures => Table::Figures,
            Layer::Claims => Table::Claims,
        }
    }
}

/// A part of the report that is left out by default.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Part {
    /// The article's text
    Text,
    /// Its headings, paragraphs, list items and sentences
    Segments,
    /// The rule behind each finding
    Rules,
}

/// A unit of offsets.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Offsets {
    /// Unicode characters
    Chars,
    /// Bytes of UTF-8
    Bytes,
    /// UTF-16 code units
    Utf16,
}

impl Offsets {
    pub(crate) fn unit(self) -> Unit {
        match self {
            Offsets::Chars => Unit::Chars,
            Offsets::Bytes => Unit::Bytes,
            Offsets::Utf16 => Unit::Utf16,
        }
    }
}

impl Finding {
    fn shows(&self, layer: Layer) -> bool {
        self.only.is_empty() || self.only.contains(&layer)
    }

    /// What a report of this shape has.
    pub(crate) fn style(&self, shape: Shape) -> Style {
        Style {
            offsets: self.offsets.unit(),
            entities: self.shows(Layer::Entities),
            figures: self.shows(Layer::Figures),
            claims: self.shows(Layer::Claims),
            text: self.include.contains(&Part::Text),
            segments: self.include.contains(&Part::Segments),
            rules: self.include.contains(&Part::Rules),
            ..Style::new(shape)
        }
    }

    /// How many threads work.
    pub(crate) fn jobs(&self) -> usize {
        self.jobs
            .map_or_else(|| std::thread::available_parallelism().map_or(1, usize::from), usize::from)
    }
}

fn charset(name: &str) -> Result<Charset, String> {
    Charset::named(name).ok_or_else(|| "no such encoding; try auto, utf-8, utf-16, windows-1256 or iso-8859-6".to_owned())
}
