//! The arguments that several commands have.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use khabar::Lang;
use khabar::read::Charset;
use khabar::report::{Shape, Style};

use super::values::{From, Layer, Offsets, Part, charset};

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

impl Finding {
    pub(super) fn shows(&self, layer: Layer) -> bool {
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
