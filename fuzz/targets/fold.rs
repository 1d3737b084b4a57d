//! Any text: its tokens stand in order, on whole characters, and each is folded
//! as a word alone is.
#![no_main]

use khabar::doc::{Kind, walk};
use khabar::fold::{self, Key};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let mut end = 0;
    walk(text, |token| {
        assert!(token.span.start >= end && !token.span.is_empty());
        let word = text.get(token.span.range()).expect("whole characters");
        if token.kind == Kind::Arabic {
            assert_eq!(token.key, Key::of(word), "{word:?}");
        }
        end = token.span.end;
    });
    let mut codes = Vec::new();
    for c in text.chars() {
        fold::codes(c, |code| codes.push(code));
    }
    let plain = fold::unfold(&codes);
    let mut again = Vec::new();
    for c in plain.chars() {
        fold::codes(c, |code| again.push(code));
    }
    assert_eq!(codes, again, "{plain:?}");
});
