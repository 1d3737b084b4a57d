//! khabar inside another program: articles shared out over threads that read
//! one lexicon, and what is in them as values, with no JSON between.
//!
//! `cargo run --release --example library -- fixtures/articles/*.txt`

use std::env;
use std::error::Error;
use std::fs;
use std::io::{self, Write};
use std::thread;

use khabar::doc::Memo;
use khabar::finding::FigureKind;
use khabar::read::Charset;
use khabar::read::decode::decode;
use khabar::{Doc, Lexicon, extract};

fn main() -> Result<(), Box<dyn Error>> {
    let paths: Vec<String> = env::args().skip(1).collect();
    let texts = paths.iter().map(|path| read(path)).collect::<Result<Vec<_>, _>>()?;
    let lexicon = Lexicon::embedded();
    let share = texts.len().div_ceil(thread::available_parallelism()?.get()).max(1);
    let lines: Vec<String> = thread::scope(|scope| {
        let workers: Vec<_> = texts
            .chunks(share)
            .map(|texts| {
                scope.spawn(|| {
                    texts
                        .iter()
                        .scan(Memo::new(), |memo, text| Some(sums(text, &lexicon, memo)))
                        .collect::<Vec<_>>()
                })
            })
            .collect();
        workers.into_iter().flat_map(|worker| worker.join().unwrap_or_default()).collect()
    });
    for (path, line) in paths.iter().zip(&lines) {
        writeln!(io::stdout(), "{path}: {line}")?;
    }
    Ok(())
}

/// A file's text, whatever encoding it is in.
fn read(path: &str) -> Result<String, Box<dyn Error>> {
    let bytes = fs::read(path)?;
    let decoded = decode(&bytes, Charset::Auto, None).map_err(|fault| format!("{path}: {}", fault.cause))?;
    Ok(decoded.text.into_owned())
}

/// The sums of money in a text and who they are said to be of. The memo is a
/// thread's own, and makes the next article faster.
fn sums(text: &str, lexicon: &Lexicon, memo: &mut Memo) -> String {
    let doc = Doc::with_memo(text, lexicon, memo);
    let findings = extract(&doc, lexicon);
    let sums = findings
        .figures
        .iter()
        .filter(|figure| figure.kind == FigureKind::Money)
        .map(|figure| {
            let owner = figure.about.and_then(|entity| findings.entities.get(entity));
            let of = owner.map_or_else(String::new, |entity| format!(" ({})", entity.name));
            format!("{}{of}", doc.slice(figure.span))
        });
    sums.collect::<Vec<_>>().join(" · ")
}
