//! How the cost grows: with the input it should be linear, with the lexicon
//! flat. README.md beside this file says what came of it.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use khabar::doc::Memo;
use khabar::read::{Inputs, Options, Reader};
use khabar::report::{Reporter, Shape, Style};
use khabar::{Doc, Lexicon, extract};
use tempfile::TempDir;

const NEWS: &str = include_str!("news.txt");

static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::embedded);
static FOLDER: LazyLock<TempDir> = LazyLock::new(|| TempDir::new().expect("a folder for the corpus"));

/// How many articles one of a size is.
const ARTICLES: usize = 500;

fn main() {
    LazyLock::force(&LEXICON);
    LazyLock::force(&FOLDER);
    divan::main();
}

/// A file of so many articles, one a line.
fn lines(count: usize) -> PathBuf {
    let path = FOLDER.path().join(format!("{count}.jsonl"));
    let lines: String = (0..count)
        .map(|n| format!("{}\n", serde_json::json!({ "id": n.to_string(), "text": NEWS })))
        .collect();
    fs::write(&path, &lines).expect("the corpus is written");
    path
}

/// The whole job: JSON lines in, JSON lines out, on one thread.
fn run(path: &Path, lexicon: &Lexicon) -> usize {
    let mut reader = Reader::new(Options::default());
    let mut reporter = Reporter::new(Style::new(Shape::Jsonl), lexicon);
    let mut memo = Memo::new();
    let mut out = Vec::new();
    let mut length = 0;
    for work in Inputs::new(&[path.to_owned()], Options::default()) {
        out.clear();
        reader.articles(&work, |article| {
            let Ok(article) = article else { return };
            let doc = Doc::with_memo(&article.text, lexicon, &mut memo);
            let findings = extract(&doc, lexicon);
            reporter.write(&mut out, &article, &doc, &findings);
        });
        length += out.len();
    }
    length
}

/// Ever more articles.
#[divan::bench(args = [1, 2, 4, 8], sample_count = 20)]
fn articles(bencher: Bencher<'_, '_>, times: usize) {
    let path = lines(times * ARTICLES);
    let size = fs::metadata(&path).map_or(0, |data| data.len());
    bencher.counter(BytesCount::new(size)).bench(|| run(black_box(&path), &LEXICON));
}

/// One article that is ever longer.
#[divan::bench(args = [10, 20, 40, 80], sample_count = 20)]
fn length(bencher: Bencher<'_, '_>, times: usize) {
    let text = format!("{NEWS}\n\n").repeat(times);
    bencher.counter(BytesCount::of_str(&text)).bench(|| {
        let doc = Doc::new(black_box(&text), &LEXICON);
        extract(&doc, &LEXICON).claims.len()
    });
}

/// Units of texts made to cost much where a cost is not linear.
const HOSTILE: [&str; 10] = [
    "«",
    "قال: ",
    "« قال ",
    "ارتفع السهم كثيرا بحسب رويترز ",
    "مصر ومؤكدا و",
    "قال محمد إن شركة ميتا ستنفق 30 مليار دولار وأضاف أن الوزير وافق ",
    "ا",
    "ميتا GPT",
    "新聞",
    "قال مسؤول إن الأمر جيد. ",
];

/// A text of nothing but such a unit that is ever longer.
#[divan::bench(args = [1, 2, 4, 8], consts = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], sample_count = 20)]
fn hostile<const UNIT: usize>(bencher: Bencher<'_, '_>, times: usize) {
    let text = HOSTILE[UNIT].repeat(times * 1_500);
    bencher.counter(BytesCount::of_str(&text)).bench(|| {
        let doc = Doc::new(black_box(&text), &LEXICON);
        extract(&doc, &LEXICON).claims.len()
    });
}

/// The user's own names: as many, of two words each, that no article has.
fn names(count: usize) -> String {
    // Consonants, spread over all words by a step that shares no divisor with
    // their number.
    const LETTERS: [char; 16] = ['ب', 'ت', 'ث', 'ج', 'ح', 'خ', 'د', 'ر', 'ز', 'س', 'ش', 'ص', 'ط', 'ع', 'غ', 'ق'];
    let word = |seed: usize| -> String { (0..5).map(|at| LETTERS[seed >> (at * 4) & 15]).collect() };
    let mut text = "@org\n".to_owned();
    for n in 0..count {
        let mixed = (n * 0x9E375) & 0xF_FFFF;
        text.push_str(&format!("Name {n}\n    {} {}\n", word(mixed), word((mixed * 0x5DEEB) & 0xF_FFFF)));
    }
    text
}

/// The same articles with ever more names of the user's own.
#[divan::bench(args = [0, 3_000, 30_000, 300_000], sample_count = 20)]
fn lexicon(bencher: Bencher<'_, '_>, count: usize) {
    let path = lines(ARTICLES);
    let size = fs::metadata(&path).map_or(0, |data| data.len());
    let names = names(count);
    let files = [("names.txt", names.as_str())];
    let lexicon = Lexicon::with(if count == 0 { &[] } else { &files }).expect("names");
    bencher.counter(BytesCount::new(size)).bench(|| run(black_box(&path), &lexicon));
}

/// Making a lexicon with so many names of the user's own ready, once a start.
#[divan::bench(args = [0, 3_000, 30_000, 300_000], sample_count = 5)]
fn start(bencher: Bencher<'_, '_>, count: usize) {
    let names = names(count);
    let files = [("names.txt", names.as_str())];
    bencher.bench(|| Lexicon::with(black_box(if count == 0 { &[] } else { &files })).is_ok());
}
