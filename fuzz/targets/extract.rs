//! Any text through everything: what is found stands in it, letter for letter,
//! and every report of it can be written and read.
#![no_main]

use std::borrow::Cow;
use std::sync::LazyLock;

use khabar::read::{Article, Format};
use khabar::report::{Reporter, Shape, Style, Unit};
use khabar::{Doc, Lexicon, extract};
use libfuzzer_sys::fuzz_target;

static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::embedded);

fuzz_target!(|text: &str| {
    let doc = Doc::new(text, &LEXICON);
    let findings = extract(&doc, &LEXICON);
    for span in findings.spans() {
        let found = text.get(span.range()).expect("whole characters");
        assert!(!found.is_empty());
    }
    let article = Article {
        id: Cow::Borrowed("fuzzed"),
        text: Cow::Borrowed(text),
        derived: false,
        title: None,
        date: None,
        url: None,
        path: None,
        line: None,
        format: Format::Text,
        encoding: "UTF-8",
    };
    for shape in [Shape::Json, Shape::Jsonl, Shape::Text] {
        let style = Style {
            offsets: Unit::Utf16,
            text: true,
            segments: true,
            rules: true,
            ..Style::new(shape)
        };
        let mut out = Vec::new();
        Reporter::new(style, &LEXICON).write(&mut out, &article, &doc, &findings);
        assert!(std::str::from_utf8(&out).is_ok_and(|report| report.ends_with('\n')));
    }
});
