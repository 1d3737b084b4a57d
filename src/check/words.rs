//! Where strings stand in a text, as people who write fixtures count them.

use unicode_normalization::char::is_combining_mark;

use crate::fold;
use crate::span::Span;

/// The letters that may stand glued before an occurrence: و ف ب ك ل and a
/// tatweel.
const PROCLITICS: [char; 6] = ['و', 'ف', 'ب', 'ك', 'ل', '\u{0640}'];

/// How many of them may.
const MOST_PROCLITICS: usize = 3;

/// Whether a character is a letter or digit; vowel marks are neither.
fn is_alphanumeric(c: char) -> bool {
    c.is_alphanumeric() && !is_combining_mark(c)
}

/// The spans of the whole-word occurrences of `needle`, which proclitics may
/// stand before, in text order.
pub(super) fn occurrences(text: &str, needle: &str) -> Vec<Span> {
    let (Some(first), Some(last)) = (needle.chars().next(), needle.chars().next_back()) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(offset) = text.get(at..).and_then(|rest| rest.find(needle)) {
        let start = at + offset;
        let end = start + needle.len();
        if is_open_before(text, start, first) && is_open_after(text, end, last) {
            found.push(Span::new(start as u32, end as u32));
        }
        at = start + first.len_utf8();
    }
    found
}

/// Whether a word can begin at `start`, behind at most three proclitics.
fn is_open_before(text: &str, start: usize, first: char) -> bool {
    let mut next = first;
    let mut before = text.get(..start).unwrap_or_default().chars().rev();
    for _ in 0..=MOST_PROCLITICS {
        let Some(c) = before.next() else {
            return true;
        };
        if !(is_alphanumeric(c) && is_alphanumeric(next)) || c.is_ascii() != next.is_ascii() {
            return true;
        }
        if !PROCLITICS.contains(&c) {
            return false;
        }
        next = c;
    }
    false
}

/// Whether a word can end at `end`; a digit and a letter are two words.
fn is_open_after(text: &str, end: usize, last: char) -> bool {
    let Some(next) = text.get(end..).and_then(|rest| rest.chars().next()) else {
        return true;
    };
    !(is_alphanumeric(next) && is_alphanumeric(last)) || next.is_numeric() != last.is_numeric()
}

/// The first place where `needle` would stand if vowels, tatweel and spelling
/// variants did not count: what to show a person whose string is not found.
pub(super) fn nearly(text: &str, needle: &str) -> Option<Span> {
    let wanted = folded(needle);
    let wanted: Vec<u8> = wanted.into_iter().map(|(code, _)| code).collect();
    if wanted.is_empty() {
        return None;
    }
    let place = folded(text);
    let at = place
        .windows(wanted.len())
        .position(|window| window.iter().map(|(code, _)| code).eq(wanted.iter()))?;
    let start = place.get(at)?.1;
    let last = place.get(at + wanted.len() - 1)?.1;
    let width = text.get(last as usize..)?.chars().next()?.len_utf8() as u32;
    Some(Span::new(start, last + width))
}

/// The codes of a text, each with the byte where its character begins; runs of
/// spaces are one.
fn folded(text: &str) -> Vec<(u8, u32)> {
    let mut all: Vec<(u8, u32)> = Vec::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        if c.is_whitespace() {
            if all.last().is_some_and(|(code, _)| *code != b' ') {
                all.push((b' ', at as u32));
            }
        } else {
            fold::codes(c, |code| all.push((code, at as u32)));
        }
    }
    all
}

/// The words of a text, to count how much two spans share.
pub(super) struct Words(Vec<Span>);

impl Words {
    /// Finds the words: runs of letters, digits and underscores.
    pub(super) fn new(text: &str) -> Words {
        let mut words: Vec<Span> = Vec::new();
        let mut open = false;
        for (at, c) in text.char_indices() {
            let (start, end) = (at as u32, (at + c.len_utf8()) as u32);
            let within = c == '_' || is_alphanumeric(c);
            match words.last_mut() {
                Some(word) if within && open => word.end = end,
                _ if within => words.push(Span::new(start, end)),
                _ => {}
            }
            open = within;
        }
        Words(words)
    }

    /// The words that a span touches, as a range of their numbers.
    pub(super) fn of(&self, span: Span) -> std::ops::Range<usize> {
        let first = self.0.partition_point(|word| word.end <= span.start);
        let last = self.0.partition_point(|word| word.start < span.end);
        first..last.max(first)
    }

    /// The word-level F1 of two spans.
    pub(super) fn f1(&self, wanted: Span, found: Span) -> f64 {
        let (wanted, found) = (self.of(wanted), self.of(found));
        if wanted.is_empty() && found.is_empty() {
            return 1.0;
        }
        2.0 * shared(&wanted, &found) as f64 / (wanted.len() + found.len()) as f64
    }

    /// Whether two sources agree: both without a span, or spans that share at
    /// least half of the longer's words.
    pub(super) fn agree(&self, wanted: Option<Span>, found: Option<Span>) -> bool {
        match (wanted, found) {
            (None, None) => true,
            (Some(wanted), Some(found)) => {
                let (wanted, found) = (self.of(wanted), self.of(found));
                !wanted.is_empty() && !found.is_empty() && shared(&wanted, &found) * 2 >= wanted.len().max(found.len())
            }
            _ => false,
        }
    }
}

fn shared(one: &std::ops::Range<usize>, other: &std::ops::Range<usize>) -> usize {
    one.end.min(other.end).saturating_sub(one.start.max(other.start))
}

/// Whether two canonical names are the same but for case, spaces, punctuation
/// and the shape of alef. No name at all is an empty one.
pub(super) fn same_name(one: Option<&str>, other: Option<&str>) -> bool {
    letters(one.unwrap_or_default()).eq(letters(other.unwrap_or_default()))
}

fn letters(name: &str) -> impl Iterator<Item = char> + '_ {
    name.chars()
        .flat_map(char::to_lowercase)
        .filter(|c| is_alphanumeric(*c))
        .map(|c| match c {
            'أ' | 'إ' | 'آ' => 'ا',
            c => c,
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn starts(text: &str, needle: &str) -> Vec<usize> {
        let chars = |byte: u32| text.get(..byte as usize).unwrap_or_default().chars().count();
        occurrences(text, needle).iter().map(|span| chars(span.start)).collect()
    }

    #[test]
    fn occurrences_are_whole_words_behind_proclitics() {
        assert_eq!(starts("ميتا وميتا ولميتا", "ميتا"), [0, 6, 13]);
        assert_eq!(starts("ميتافيرس", "ميتا"), Vec::<usize>::new()); // A longer word.
        assert_eq!(starts("للرياض", "لرياض"), [1]);
        assert_eq!(starts("بـ32 مليار", "32 مليار"), [2]);
        assert_eq!(starts("132 مليار", "32 مليار"), Vec::<usize>::new());
        assert_eq!(starts("رقائق H20الجديدة", "H20"), [6]); // Glued to another script.
        assert_eq!(starts("ألف", ""), Vec::<usize>::new());
    }

    #[test]
    fn a_near_miss_is_shown() {
        let text = "قالت غُوغل أمس";
        let span = nearly(text, "غوغل").expect("the vowel does not count");
        assert_eq!(text.get(span.range()), Some("غُوغل"));
        assert_eq!(nearly(text, "ميتا"), None);
    }

    #[test]
    fn sources_agree_on_half_of_their_words() {
        let text = "موقع ذا إنفورميشن التقني قال";
        let words = Words::new(text);
        let span = |part: &str| {
            let start = text.find(part).expect(part) as u32;
            Some(Span::new(start, start + part.len() as u32))
        };
        assert!(words.agree(span("موقع ذا إنفورميشن التقني"), span("ذا إنفورميشن")));
        assert!(!words.agree(span("موقع ذا إنفورميشن التقني"), span("التقني")));
        assert!(words.agree(None, None) && !words.agree(None, span("قال")));
        assert_eq!(
            words.f1(span("موقع ذا").expect("a span"), span("ذا إنفورميشن").expect("a span")),
            0.5
        );
    }

    #[test]
    fn names_are_compared_by_their_letters() {
        assert!(same_name(Some("E& Group"), Some("e  group")));
        assert!(same_name(Some("أرامكو"), Some("ارامكو")));
        assert!(same_name(None, Some("")));
        assert!(!same_name(None, Some("Meta")));
    }
}
