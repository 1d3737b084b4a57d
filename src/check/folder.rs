//! Finding fixtures in folders.
//!
//! A fixture is an article and its gold file: `NAME.txt` or `NAME.html` with
//! `NAME.json` beside it, or a line of `articles.jsonl` with `gold/ID.json`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use super::gold::{self, Fault, Gold};
use crate::read::{Charset, Format, Inputs, Options, Reader};

/// An article and what is expected of it.
#[derive(Debug, Clone)]
pub struct Fixture {
    /// The article's id: in a folder of pairs, its file's name.
    pub id: String,
    /// The article's file.
    pub article: PathBuf,
    /// Its line there, from 1, where the file holds many.
    pub line: Option<u64>,
    /// Whether the lines of the text are those of the file.
    pub plain: bool,
    /// The article's text.
    pub text: String,
    /// The gold file.
    pub path: PathBuf,
    /// What it holds; empty where there is no such file yet.
    pub gold: Gold,
    /// Whether the gold file is yet to be written.
    pub new: bool,
}

/// A file in which a folder's articles stand one a line.
const ARTICLES: &str = "articles.jsonl";

/// The folder beside it that holds their gold files.
const GOLD: &str = "gold";

/// The extensions of articles.
const TEXTS: [&str; 5] = ["txt", "text", "html", "htm", "xhtml"];

/// The fixtures at these paths, in the order of their names.
///
/// An article of a folder of pairs has to have a gold file, unless `new` ones
/// are welcome; of `articles.jsonl`, those without one are passed over.
///
/// # Errors
/// Everything that is wrong with them.
pub fn fixtures(paths: &[PathBuf], new: bool) -> Result<Vec<Fixture>, Vec<Fault>> {
    let mut collector = Collector {
        reader: Reader::new(Charset::Auto),
        new,
        seen: BTreeSet::new(),
        fixtures: Vec::new(),
        faults: Vec::new(),
    };
    for path in paths {
        collector.path(path);
    }
    if collector.fixtures.is_empty() && collector.faults.is_empty() {
        collector.faults.extend(paths.iter().map(|path| {
            Fault::of(
                path,
                "no fixtures: put articles (NAME.txt or NAME.html) and gold files (NAME.json) there, or articles.jsonl and gold/",
            )
        }));
    }
    if collector.faults.is_empty() {
        Ok(collector.fixtures)
    } else {
        Err(collector.faults)
    }
}

struct Collector {
    reader: Reader,
    new: bool,
    seen: BTreeSet<PathBuf>,
    fixtures: Vec<Fixture>,
    faults: Vec<Fault>,
}

/// An article that was read.
struct Text {
    id: String,
    line: Option<u64>,
    plain: bool,
    text: String,
}

impl Collector {
    fn path(&mut self, path: &Path) {
        if path.is_dir() {
            self.folder(path);
        } else if path.file_name().is_some_and(|name| name == ARTICLES) {
            self.set(path);
        } else if !path.exists() {
            self.faults.push(Fault::of(path, "no such file or folder"));
        } else if has_extension(path, &["json"]) {
            match article_beside(path) {
                Some(article) => self.pair(&article, path),
                None => self.lone(path),
            }
        } else {
            self.pair(path, &path.with_extension("json"));
        }
    }

    fn folder(&mut self, folder: &Path) {
        let mut articles = BTreeSet::new();
        let mut golds = BTreeSet::new();
        let mut sets = Vec::new();
        for entry in walk(folder) {
            match entry {
                Ok(path) if path.file_name().is_some_and(|name| name == ARTICLES) => sets.push(path),
                Ok(path) if has_extension(&path, &TEXTS) => drop(articles.insert(path)),
                Ok(path) if has_extension(&path, &["json"]) => drop(golds.insert(path)),
                Ok(_) => {}
                Err(fault) => self.faults.push(fault),
            }
        }
        for set in &sets {
            golds.retain(|gold| gold.parent() != Some(&set.with_file_name(GOLD)));
            self.set(set);
        }
        for article in &articles {
            let gold = article.with_extension("json");
            golds.remove(&gold);
            self.pair(article, &gold);
        }
        for gold in &golds {
            self.lone(gold);
        }
    }

    /// A gold file without an article.
    fn lone(&mut self, gold: &Path) {
        self.faults
            .push(Fault::of(gold, "no article beside it; NAME.json belongs to NAME.txt or NAME.html"));
    }

    fn pair(&mut self, article: &Path, path: &Path) {
        // An article and its gold file may both have been given.
        if !self.seen.insert(article.to_owned()) {
            return;
        }
        let new = !path.exists();
        if new && !self.new {
            let problem = format!("no gold file: write {} or let --bless write it", path.display());
            self.faults.push(Fault::of(article, problem));
            return;
        }
        let Some(gold) = self.gold(path, new) else {
            return;
        };
        for text in self.read(article) {
            self.fixtures.push(Fixture {
                id: article.file_stem().unwrap_or_default().to_string_lossy().into_owned(),
                article: article.to_owned(),
                line: text.line,
                plain: text.plain,
                text: text.text,
                path: path.to_owned(),
                gold: gold.clone(),
                new,
            });
        }
    }

    /// The articles of a file that have gold files.
    fn set(&mut self, articles: &Path) {
        let folder = articles.with_file_name(GOLD);
        let mut texts: BTreeMap<String, Text> = self.read(articles).into_iter().map(|text| (text.id.clone(), text)).collect();
        for entry in walk(&folder) {
            let path = match entry {
                Ok(path) if has_extension(&path, &["json"]) => path,
                Ok(_) => continue,
                Err(fault) => {
                    self.faults.push(fault);
                    continue;
                }
            };
            let Some(gold) = self.gold(&path, false) else {
                continue;
            };
            let id = gold
                .id
                .clone()
                .unwrap_or_else(|| path.file_stem().unwrap_or_default().to_string_lossy().into_owned());
            match texts.remove(&id) {
                Some(text) => self.fixtures.push(Fixture {
                    id,
                    article: articles.to_owned(),
                    line: text.line,
                    plain: false,
                    text: text.text,
                    path,
                    gold,
                    new: false,
                }),
                None => {
                    let problem = format!("no article of {} has the id {id}, or two gold files have it", articles.display());
                    self.faults.push(Fault::of(&path, problem));
                }
            }
        }
    }

    fn gold(&mut self, path: &Path, new: bool) -> Option<Gold> {
        if new {
            return Some(Gold::default());
        }
        let source = fs::read(path).map_err(|error| vec![Fault::of(path, error.to_string())]);
        let source = source.and_then(|bytes| String::from_utf8(bytes).map_err(|_| vec![Fault::of(path, "not in UTF-8")]));
        match source.and_then(|source| gold::parse(path, &source)) {
            Ok(gold) => Some(gold),
            Err(faults) => {
                self.faults.extend(faults);
                None
            }
        }
    }

    fn read(&mut self, path: &Path) -> Vec<Text> {
        let mut texts = Vec::new();
        let faults = &mut self.faults;
        for work in Inputs::new(&[path.to_owned()], Options::default()) {
            self.reader.articles(&work, |article| match article {
                Ok(article) => texts.push(Text {
                    id: article.id.into_owned(),
                    line: article.line,
                    plain: article.format == Format::Text,
                    text: article.text.into_owned(),
                }),
                Err(error) => faults.push(Fault {
                    line: error.line.and_then(|line| usize::try_from(line).ok()),
                    column: error.column.and_then(|column| usize::try_from(column).ok()),
                    ..Fault::of(path, error.cause)
                }),
            });
        }
        texts
    }
}

/// The files of a folder in the order of their names, hidden ones left out.
fn walk(folder: &Path) -> impl Iterator<Item = Result<PathBuf, Fault>> + use<> {
    let folder = folder.to_owned();
    walkdir::WalkDir::new(&folder)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(|entry| entry.depth() == 0 || !entry.file_name().as_encoded_bytes().starts_with(b"."))
        .filter_map(move |entry| match entry {
            Ok(entry) => entry.path().is_file().then(|| Ok(entry.into_path())),
            Err(error) => Some(Err(Fault::of(error.path().unwrap_or(&folder), "cannot be read"))),
        })
}

fn has_extension(path: &Path, extensions: &[&str]) -> bool {
    path.extension()
        .is_some_and(|extension| extensions.iter().any(|known| extension.eq_ignore_ascii_case(known)))
}

fn article_beside(gold: &Path) -> Option<PathBuf> {
    TEXTS
        .iter()
        .map(|extension| gold.with_extension(extension))
        .find(|article| article.is_file())
}
