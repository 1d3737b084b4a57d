//! Lines broken at a width: in mail and in plain text a line's end may stand for a space.
//!
//! A text whose lines are broken so shows it: hardly a line would have had room for the first word
//! of the next.

/// The longest line that anybody breaks at, and the shortest of the widths, in characters.
const WIDEST: usize = 120;
const NARROWEST: usize = 40;

/// How many lines at least have to be full.
const LEAST: usize = 3;

/// The width at which a text's lines are broken, if they are.
pub(super) fn width(text: &str) -> Option<usize> {
    let mut width = 0;
    for line in text.lines() {
        // Most texts have a longer one at their head.
        if line.len() > WIDEST * 4 {
            return None;
        }
        width = width.max(len(line));
        if width > WIDEST {
            return None;
        }
    }
    if width < NARROWEST {
        return None;
    }
    let (mut full, mut short) = (0, 0);
    let mut before = "";
    for line in text.lines() {
        if !before.trim().is_empty() && !line.trim().is_empty() {
            let soft = is_full(before, line, width);
            full += usize::from(soft);
            short += usize::from(!soft && !ends_sentence(before));
        }
        before = line;
    }
    (full >= LEAST && short * 4 <= full).then_some(width)
}

/// Whether the line's end at a byte stands for a space, in a text of this width.
pub(super) fn is_soft(text: &str, at: usize, width: usize) -> bool {
    let (Some(before), Some(behind)) = (text.get(..at), text.get(at..)) else {
        return false;
    };
    let behind = behind.strip_prefix('\r').unwrap_or(behind);
    let Some(behind) = behind.strip_prefix('\n') else {
        return false;
    };
    let line = before.rfind('\n').and_then(|end| before.get(end + 1..)).unwrap_or(before);
    let next = behind.lines().next().unwrap_or_default();
    !line.trim().is_empty() && !next.trim().is_empty() && is_full(line, next, width)
}

/// Whether a line has no room for the first word of the next, which is no item of a list.
fn is_full(line: &str, next: &str, width: usize) -> bool {
    let word = next.split_whitespace().next().unwrap_or_default();
    let item = word.starts_with(['-', '*', '•', '–', '#']) || word.ends_with(['.', ')']) && word.starts_with(|c: char| c.is_numeric());
    !item && len(line) + 1 + len(word) > width
}

fn ends_sentence(line: &str) -> bool {
    line.trim_end().ends_with(['.', '؟', '?', '!', ':', '»', '"', '”'])
}

fn len(line: &str) -> usize {
    line.trim_end().chars().count()
}
