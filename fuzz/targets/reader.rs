//! Any bytes, read as any form in any encoding: articles or a stated error.
//!
//! The first byte chooses the form and the encoding, the rest is the input.
#![no_main]

use khabar::read::{Charset, Format, Options, Reader, Work};
use libfuzzer_sys::fuzz_target;

const FORMATS: [Format; 2] = [Format::Text, Format::Html];
const CHARSETS: [&str; 5] = ["auto", "utf-8", "utf-16", "windows-1256", "iso-8859-6"];

fuzz_target!(|data: &[u8]| {
    let Some((&choice, bytes)) = data.split_first() else {
        return;
    };
    let choice = usize::from(choice);
    let format = FORMATS[choice % FORMATS.len()];
    let charset = Charset::named(CHARSETS[choice / FORMATS.len() % CHARSETS.len()]).expect("a known encoding");
    let mut reader = Reader::new(Options {
        format: Some(format),
        charset,
        ..Options::default()
    });
    let work = Work::Bytes {
        bytes: bytes.to_vec(),
        format,
    };
    let mut outcomes = 0;
    reader.articles(&work, |article| {
        outcomes += 1;
        if let Err(error) = article {
            assert!(!error.cause.is_empty());
        }
    });
    assert_eq!(outcomes, 1, "one article, or why there is none");
    if let Ok(text) = std::str::from_utf8(bytes) {
        let _ = khabar::lexicon::parse::parse("fuzzed.txt", text);
    }
});
