//! Articles whose punctuation is taken out: who says what is still found.

use std::fs;
use std::path::{Path, PathBuf};

use khabar::Lexicon;
use khabar::check::{self, Fixture};
use serde_json::Value;

/// How much lower the F1 of claims may be without punctuation.
const MOST_LOST: f64 = 0.06;

/// The marks that part words, sentences and quotations.
const PUNCTUATION: &[char] = &[
    '.', ',', '\u{060C}', '\u{061B}', ';', ':', '!', '?', '\u{061F}', '\u{00AB}', '\u{00BB}', '"', '\u{201C}', '\u{201D}', '\'',
    '\u{2018}', '\u{2019}', '(', ')', '[', ']', '-', '\u{2013}', '\u{2014}', '\u{2026}', '/', '|',
];

/// A text with a space for every mark but those inside a number, so that
/// nothing moves.
fn bare(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let digit = |at: Option<usize>| at.and_then(|at| chars.get(at)).is_some_and(|c| c.is_numeric());
    let mark = |(at, c): (usize, &char)| match c {
        c if !PUNCTUATION.contains(c) => *c,
        '.' | ',' | '\u{060C}' | '/' | '-' | ':' if digit(at.checked_sub(1)) && digit(Some(at + 1)) => *c,
        _ => ' ',
    };
    chars.iter().enumerate().map(mark).collect()
}

/// The claims of a gold file, in words of the bare text; what only a mark tells
/// is not to be found there.
fn bare_claims(gold: &Value) -> Value {
    let mut claims = gold["claims"].as_array().cloned().unwrap_or_default();
    claims.retain(|claim| claim["cue"].as_str().is_some_and(|cue| cue.chars().any(char::is_alphabetic)));
    for claim in &mut claims {
        for part in ["cue", "source", "content_start", "content_end"] {
            let words = claim[part].as_str().map(bare);
            if let Some(words) = words {
                claim[part] = Value::String(words);
            }
        }
    }
    serde_json::json!({ "claims": claims })
}

/// The fixtures of a folder whose gold files hold claims alone, as they are and
/// without punctuation.
fn written(fixtures: &[Fixture], folder: &Path, change: fn(&str) -> String) -> Vec<Fixture> {
    for fixture in fixtures.iter().filter(|fixture| !fixture.gold.partial) {
        let name = fixture.id.replace(['/', '\\'], "-");
        let gold: Value = serde_json::from_str(&fs::read_to_string(&fixture.path).expect("a gold file")).expect("is JSON");
        let claims = bare_claims(&gold);
        // The words of the gold file stand in the text as it is only if no mark
        // was taken out of them.
        let text = change(&fixture.text);
        let gold = if text == fixture.text {
            serde_json::json!({ "claims": gold["claims"] })
        } else {
            claims
        };
        fs::write(folder.join(format!("{name}.txt")), text).expect("is written");
        fs::write(folder.join(format!("{name}.json")), gold.to_string()).expect("is written");
    }
    check::fixtures(&[folder.to_owned()], false).expect("well-formed")
}

fn found(fixtures: &[Fixture]) -> f64 {
    let checked = check::check(fixtures, &Lexicon::embedded(), false).expect("every string stands in its article");
    checked.scores.named("claims.found").expect("is a figure")
}

#[test]
fn claims_are_found_without_punctuation() {
    let own = [PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures"))];
    let fixtures = check::fixtures(&own, false).expect("the fixtures are well-formed");
    let (marked, unmarked) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    let marked = found(&written(&fixtures, marked.path(), str::to_owned));
    let unmarked = found(&written(&fixtures, unmarked.path(), bare));
    assert!(
        unmarked >= marked - MOST_LOST,
        "claims.found is {marked:.3} as it is and {unmarked:.3} without punctuation"
    );
}

#[test]
fn only_marks_are_taken_out() {
    assert_eq!(bare("قال: \"12.5 مليون، لا أكثر\"."), "قال   12.5 مليون  لا أكثر  ");
}
