//! How fast each stage is, and the whole; README.md beside this file says what
//! came of it.
//!
//! The corpus is `news.txt`, an article of our own writing: once for each
//! stage, and many times over, as JSON lines, for the whole.

use std::fs;
use std::path::PathBuf;
use std::sync::LazyLock;

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use khabar::doc::walk;
use khabar::read::decode::{Charset, decode};
use khabar::read::{Article, Format, Inputs, Options, Reader, html};
use khabar::report::{Reporter, Shape, Style};
use khabar::rules::{claim, figure, name};
use khabar::{Doc, Findings, Lexicon, extract};
use tempfile::TempDir;

const NEWS: &str = include_str!("news.txt");

static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::embedded);
static DOC: LazyLock<Doc<'static>> = LazyLock::new(|| Doc::new(NEWS, &LEXICON));
static FINDINGS: LazyLock<Findings> = LazyLock::new(|| extract(&DOC, &LEXICON));

/// A file of JSON lines, the article a thousand times over.
struct Lines {
    path: PathBuf,
    size: u64,
    _folder: TempDir,
}

static LINES: LazyLock<Lines> = LazyLock::new(|| {
    let folder = TempDir::new().expect("a folder for the corpus");
    let path = folder.path().join("news.jsonl");
    let lines: String = (0..1_000)
        .map(|n| format!("{}\n", serde_json::json!({ "id": n.to_string(), "text": NEWS })))
        .collect();
    fs::write(&path, &lines).expect("the corpus is written");
    Lines {
        path,
        size: lines.len() as u64,
        _folder: folder,
    }
});

fn main() {
    // What is shared is made before anything is timed.
    LazyLock::force(&FINDINGS);
    LazyLock::force(&LINES);
    divan::main();
}

/// The lexicon made ready: what every start of the program costs.
#[divan::bench]
fn start() -> Lexicon {
    Lexicon::embedded()
}

mod read {
    use super::*;

    /// UTF-8 is told and checked.
    #[divan::bench]
    fn utf8(bencher: Bencher<'_, '_>) {
        let bytes = NEWS.as_bytes();
        bencher
            .counter(BytesCount::of_str(NEWS))
            .bench(|| decode(black_box(bytes), Charset::Auto, None).map(|decoded| decoded.text.len()));
    }

    /// An old encoding is told and decoded.
    #[divan::bench]
    fn windows_1256(bencher: Bencher<'_, '_>) {
        let bytes = encoding_rs::WINDOWS_1256.encode(NEWS).0;
        bencher
            .counter(BytesCount::of_slice(&*bytes))
            .bench(|| decode(black_box(&bytes), Charset::Auto, None).map(|decoded| decoded.text.len()));
    }

    /// The article is taken out of a page.
    #[divan::bench]
    fn page(bencher: Bencher<'_, '_>) {
        let paragraphs: String = NEWS.split("\n\n").map(|block| format!("<p>{block}</p>\n")).collect();
        let page = format!("<!doctype html><title>خبر</title><nav><a href=/>قائمة</a></nav><article>{paragraphs}</article>");
        bencher
            .counter(BytesCount::of_str(&page))
            .bench(|| html::read(black_box(&page)).text.len());
    }

    /// Lines are cut, parsed and borrowed from.
    #[divan::bench]
    fn json_lines(bencher: Bencher<'_, '_>) {
        bencher.counter(BytesCount::new(LINES.size)).bench(|| {
            let mut reader = Reader::new(Options::default());
            let mut length = 0;
            for work in Inputs::new(std::slice::from_ref(&LINES.path), Options::default()) {
                reader.articles(&work, |article| length += article.map_or(0, |article| article.text.len()));
            }
            length
        });
    }
}

mod doc {
    use super::*;

    /// Text is cut into words and folded.
    #[divan::bench]
    fn fold_and_walk(bencher: Bencher<'_, '_>) {
        bencher.counter(BytesCount::of_str(NEWS)).bench(|| {
            let mut count = 0usize;
            walk(black_box(NEWS), |token| count += token.key.len());
            count
        });
    }

    /// The same, with every word looked up, and blocks, sentences and
    /// quotations found.
    #[divan::bench]
    fn whole(bencher: Bencher<'_, '_>) {
        bencher
            .counter(BytesCount::of_str(NEWS))
            .bench(|| Doc::new(black_box(NEWS), &LEXICON).tokens.len());
    }
}

mod rules {
    use super::*;

    #[divan::bench]
    fn figures(bencher: Bencher<'_, '_>) {
        bencher
            .counter(BytesCount::of_str(NEWS))
            .bench(|| figure::find(black_box(&DOC), &LEXICON).0.len());
    }

    #[divan::bench]
    fn names(bencher: Bencher<'_, '_>) {
        bencher
            .counter(BytesCount::of_str(NEWS))
            .bench(|| name::find(black_box(&DOC), &LEXICON).len());
    }

    #[divan::bench]
    fn claims(bencher: Bencher<'_, '_>) {
        let found = &*FINDINGS;
        bencher
            .counter(BytesCount::of_str(NEWS))
            .bench(|| claim::find(black_box(&DOC), &LEXICON, &found.entities, &found.figures).len());
    }

    /// All of them, with the roles and owners of figures.
    #[divan::bench]
    fn all(bencher: Bencher<'_, '_>) {
        bencher
            .counter(BytesCount::of_str(NEWS))
            .bench(|| extract(black_box(&DOC), &LEXICON).claims.len());
    }
}

mod report {
    use super::*;

    #[divan::bench(args = [Shape::Jsonl, Shape::Json, Shape::Text])]
    fn write(bencher: Bencher<'_, '_>, shape: Shape) {
        let article = Article {
            id: "news".into(),
            text: NEWS.into(),
            derived: false,
            title: None,
            date: None,
            url: None,
            path: None,
            line: None,
            format: Format::Text,
            encoding: "UTF-8",
        };
        let mut reporter = Reporter::new(Style::new(shape), &LEXICON);
        let mut out = Vec::new();
        bencher.counter(BytesCount::of_str(NEWS)).bench_local(|| {
            out.clear();
            reporter.write(&mut out, black_box(&article), &DOC, &FINDINGS);
            out.len()
        });
    }
}

/// JSON lines in, JSON lines out, on one thread.
#[divan::bench]
fn whole(bencher: Bencher<'_, '_>) {
    bencher.counter(BytesCount::new(LINES.size)).bench(|| {
        let mut reader = Reader::new(Options::default());
        let mut reporter = Reporter::new(Style::new(Shape::Jsonl), &LEXICON);
        let mut out = Vec::new();
        let mut length = 0;
        for work in Inputs::new(std::slice::from_ref(&LINES.path), Options::default()) {
            out.clear();
            reader.articles(&work, |article| {
                let Ok(article) = article else { return };
                let doc = Doc::new(&article.text, &LEXICON);
                let findings = extract(&doc, &LEXICON);
                reporter.write(&mut out, &article, &doc, &findings);
            });
            length += out.len();
        }
        length
    });
}
