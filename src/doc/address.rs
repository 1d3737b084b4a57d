//! Addresses of the web and of mail, and handles: what looks like names and
//! words in them is none.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::fold;

/// A web address with or without its scheme, a mail address, a handle.
static ADDRESS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let web = r"(?:https?://|www\.)[^\s«»“”،؛]+";
    let mail = r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+\.[A-Za-z0-9.-]*[A-Za-z0-9]";
    let handle = r"@[A-Za-z0-9_]{2,}";
    Regex::new(&format!("{web}|{mail}|{handle}")).ok()
});

/// The addresses in a text, as ranges of bytes in order. Costs a byte search
/// where there is none: only lines that hold the mark of one are looked
/// through.
pub(super) fn find(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    // The pattern is not even compiled where there is none.
    if !is_likely(text) {
        return found;
    }
    let Some(address) = ADDRESS.as_ref() else {
        return found;
    };
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if is_likely(line) {
            let mut from = 0;
            while let Some(range) = address.find_at(line, from).map(|address| address.range()) {
                let handle = line.as_bytes()[range.start] == b'@';
                if handle && ends_in_word(line.get(..range.start).unwrap_or_default()) {
                    from = range.start + 1;
                } else {
                    from = range.end;
                    found.push(start + range.start..start + range.end);
                }
            }
        }
        start += line.len();
    }
    found
}

/// Whether what stands before a handle is glued to it: then it is none. The
/// pattern could tell this itself, but in text that is not ASCII only by its
/// slowest engine.
fn ends_in_word(before: &str) -> bool {
    before
        .chars()
        .next_back()
        .is_some_and(|c| c.is_alphanumeric() || c == '_' || fold::class(c) == fold::Class::Mark)
}

/// Whether one of the letters that every address has stands where it would.
fn is_likely(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr::memchr3_iter(b'@', b'/', b'w', bytes).any(|at| match bytes[at] {
        b'/' => bytes[at..].starts_with(b"//") && bytes[..at].ends_with(b":"),
        b'w' => bytes[at..].starts_with(b"www."),
        _ => true,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_found_whole() {
        let rows = [
            ("زوروا www.meta.com/about اليوم", vec!["www.meta.com/about"]),
            ("راسلوا press@reuters.com، أو @OpenAI", vec!["press@reuters.com", "@OpenAI"]),
            ("«https://x.com/elonmusk»", vec!["https://x.com/elonmusk"]),
            ("باعت Booking.com أسهما", vec![]), // A company's name, with no www.
            ("كتبت@OpenAI a@b", vec![]),
        ];
        for (text, expected) in rows {
            let found: Vec<&str> = find(text).into_iter().filter_map(|range| text.get(range)).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
