//! The word walk: one pass over the text's bytes, a token for each word,
//! number, mark and line end, folded on the way.

use super::token::{ELLIPSIS, Kind, TITLE_POINT, Token, plain_mark};
use super::wrap;
use crate::fold::{self, Class, FOREIGN, INVISIBLE, Key, MARK, PUNCT};
use crate::span::Span;

/// Walks `text` and calls `push` with each token in order. The tokens come
/// without lexicon readings. Tokens never overlap; what lies between two is
/// spaces, stray vowels and invisible marks.
pub fn walk(text: &str, mut push: impl FnMut(Token)) {
    let mut walker = Walker {
        text,
        bytes: text.as_bytes(),
        at: 0,
        glued: false,
        hard_space: false,
        foreign_end: 0,
        width: wrap::width(text),
    };
    while let Some(token) = walker.next_token() {
        push(token);
    }
}

/// The first and the last sixteen of 32 bytes.
#[inline]
fn halves(window: &[u8; 32]) -> ([u8; 16], [u8; 16]) {
    let mut halves = ([0; 16], [0; 16]);
    halves.0.copy_from_slice(&window[..16]);
    halves.1.copy_from_slice(&window[16..]);
    halves
}

struct Walker<'t> {
    text: &'t str,
    bytes: &'t [u8],
    at: usize,
    glued: bool,
    hard_space: bool,
    /// Where the last run of letters of other scripts ends, looked for once: it may
    /// hold any number of words.
    foreign_end: usize,
    /// The width at which the lines are broken, if they are.
    width: Option<usize>,
}

/// Codes of the word being read; a word seldom has more than sixteen.
struct Codes {
    first: [u8; Key::WHOLE],
    len: usize,
    rest: Vec<u8>,
}

impl Codes {
    fn new() -> Codes {
        Codes::after(Key::default(), 0)
    }

    /// What follows on the `len` codes of a key.
    fn after(key: Key, len: usize) -> Codes {
        Codes {
            first: key.bits().to_le_bytes(),
            len,
            rest: Vec::new(),
        }
    }

    #[inline]
    fn push(&mut self, code: u8) {
        if self.len < Key::WHOLE {
            self.first[self.len] = code;
        } else {
            self.rest.push(code);
        }
        self.len += 1;
    }

    fn key(&self) -> Key {
        if self.rest.is_empty() {
            Key::from_bits(u128::from_le_bytes(self.first))
        } else {
            let mut all = self.first.to_vec();
            all.extend_from_slice(&self.rest);
            Key::new(&all)
        }
    }
}

/// Codes of currencies that are written right before their numbers; others are names there as
/// often: COP28, TOP500.
const CODES: [&[u8]; 22] = [
    b"USD", b"EUR", b"GBP", b"JPY", b"CNY", b"CHF", b"CAD", b"AUD", b"INR", b"KRW", b"SAR", b"AED", b"QAR", b"KWD", b"BHD", b"OMR", b"JOD",
    b"EGP", b"TRY", b"MAD", b"DZD", b"TND",
];

impl Walker<'_> {
    // Always inlined, as is the next one: a call costs as much as a word does.
    #[inline(always)]
    fn next_token(&mut self) -> Option<Token> {
        loop {
            let &byte = self.bytes.get(self.at)?;
            if matches!(byte, 0xD8..=0xDB) {
                let word = self.plain_word();
                if word.is_some() {
                    return word;
                }
            } else if byte == b' ' {
                self.at += 1;
                self.glued = false;
                self.hard_space = false;
                continue;
            }
            if let Some(token) = self.any_token(byte) {
                return Some(token);
            }
        }
    }

    /// A word that is nothing but letters of the Arabic block, as most are, if
    /// one stands here.
    ///
    /// Where it ends is where ASCII follows, which is known before its letters are
    /// folded: the processor goes on to the next word while it folds this one. All
    /// places are folded, and what stands behind the last letter is thrown away:
    /// no branch, since none could be foreseen.
    #[inline(always)]
    fn plain_word(&mut self) -> Option<Token> {
        let start = self.at;
        let window: &[u8; 32] = self.bytes.get(start..)?.first_chunk()?;
        let (first, second) = halves(window);
        let mut bytes = fold::before_ascii(first);
        let low = fold::eight_codes(first);
        let key = if bytes < first.len() {
            fold::first_letters(low, bytes / 2).map(|low| Key::from_halves(low, 0))
        } else {
            let more = fold::before_ascii(second);
            bytes += more;
            let high = fold::first_letters(fold::eight_codes(second), more / 2).filter(|_| more < second.len());
            high.zip(fold::first_letters(low, 8)).map(|(high, low)| Key::from_halves(low, high))
        };
        let Some(key) = key else {
            return self.marked_word(window);
        };
        self.at = start + bytes;
        Some(self.token(Kind::Arabic, start, start + bytes, key, 0))
    }

    /// The word that begins with the letters of a window, if it begins with any,
    /// whatever stands on and behind them.
    #[inline(never)]
    fn marked_word(&mut self, window: &[u8; 32]) -> Option<Token> {
        let start = self.at;
        let (first, second) = halves(window);
        let (low, mut count) = fold::leading_letters(fold::eight_codes(first));
        let mut high = 0;
        if count == 8 {
            let more;
            (high, more) = fold::leading_letters(fold::eight_codes(second));
            count += more;
        }
        (count > 0).then(|| self.rest_of_word(start, start + 2 * count, Codes::after(Key::from_halves(low, high), count)))
    }

    /// The token that begins at a byte; none if what stands there begins none.
    #[inline(never)]
    fn any_token(&mut self, byte: u8) -> Option<Token> {
        match byte {
            0xD8..=0xDB => match fold::arabic_code(self.arabic_offset(self.at)) {
                MARK | INVISIBLE => self.no_letter(),
                PUNCT | FOREIGN => self.other(),
                b'0'..=b'9' => Some(self.number()),
                _ => Some(self.rest_of_word(self.at, self.at, Codes::new())),
            },
            b'0'..=b'9' => Some(self.number()),
            b'a'..=b'z' | b'A'..=b'Z' => Some(self.latin_word()),
            b'\n' | b'\r' | 0x0B | 0x0C => self.line_end(),
            b'\t' => {
                self.at += 1;
                self.glued = false;
                self.hard_space = false;
                None
            }
            0..=0x7F => Some(self.mark(byte as char)),
            _ => self.other(),
        }
    }

    /// Passes over a mark that no letter carries. Where nothing but tatweels
    /// stands between spaces, a line, they are a dash.
    fn no_letter(&mut self) -> Option<Token> {
        let start = self.at;
        let mut end = start;
        while self.bytes.get(end..end + 2) == Some("\u{0640}".as_bytes()) {
            end += 2;
        }
        let apart = !self.glued && self.bytes.get(end).is_none_or(u8::is_ascii_whitespace);
        if !apart || end == start {
            self.at += 2;
            return None;
        }
        self.at = end;
        Some(self.token(Kind::Mark, start, end, Key::symbol('-'), b'-'))
    }

    /// The token at a character that is neither ASCII nor a letter or digit of
    /// the Arabic block; none if it begins none.
    fn other(&mut self) -> Option<Token> {
        let c = self.char_at(self.at);
        let class = fold::class(c);
        Some(match class {
            Class::Arabic => self.rest_of_word(self.at, self.at, Codes::new()),
            Class::Latin => self.latin_word(),
            Class::Other => self.foreign_word(),
            Class::Digit => self.number(),
            Class::Break => return self.line_end(),
            Class::Punct => self.mark(c),
            Class::Mark | Class::Invisible | Class::Space | Class::HardSpace => {
                self.at += c.len_utf8();
                self.glued &= !matches!(class, Class::Space | Class::HardSpace);
                self.hard_space |= class == Class::HardSpace;
                return None;
            }
        })
    }

    fn char_at(&self, at: usize) -> char {
        self.text.get(at..).and_then(|rest| rest.chars().next()).unwrap_or('\u{FFFD}')
    }

    /// The place in the Arabic block of the two-byte character at `at`.
    #[inline]
    fn arabic_offset(&self, at: usize) -> u8 {
        (self.bytes[at] & 3) << 6 | self.bytes.get(at + 1).map_or(0, |next| next & 0x3F)
    }

    #[inline]
    fn token(&mut self, kind: Kind, start: usize, end: usize, key: Key, mark: u8) -> Token {
        let token = Token {
            span: Span::new(start as u32, end as u32),
            key,
            kind,
            mark,
            glued: self.glued,
            hard_space: self.hard_space,
            class: 0,
            whole: 0,
            stem: 0,
            clitics: 0,
            article: false,
            respelling: None,
            mix: key.mix(),
        };
        self.glued = true;
        self.hard_space = false;
        token
    }

    /// A run of Arabic letters and the marks on them, of which the letters up to
    /// `end` are read. Invisible marks inside belong to it, at its end they do
    /// not; a final tatweel neither.
    #[inline(never)]
    fn rest_of_word(&mut self, start: usize, mut end: usize, mut codes: Codes) -> Token {
        self.at = end;
        while let Some(&byte) = self.bytes.get(self.at) {
            if matches!(byte, 0xD8..=0xDB) {
                match fold::arabic_code(self.arabic_offset(self.at)) {
                    MARK => {
                        self.at += 2;
                        let tatweel = self.bytes[self.at - 2] == 0xD9 && self.bytes[self.at - 1] == 0x80;
                        if !tatweel {
                            end = self.at;
                        }
                    }
                    INVISIBLE => self.at += 2,
                    PUNCT | FOREIGN | b'0'..=b'9' => break,
                    code => {
                        codes.push(code);
                        self.at += 2;
                        end = self.at;
                    }
                }
            } else if byte < 0x80 {
                break;
            } else {
                let c = self.char_at(self.at);
                match fold::class(c) {
                    Class::Arabic => {
                        fold::codes(c, |code| codes.push(code));
                        self.at += c.len_utf8();
                        end = self.at;
                    }
                    Class::Mark => {
                        self.at += c.len_utf8();
                        end = self.at;
                    }
                    Class::Invisible => self.at += c.len_utf8(),
                    _ => break,
                }
            }
        }
        self.token(Kind::Arabic, start, end, codes.key(), 0)
    }

    /// A run of Latin letters, and of digits behind the first letter; of USD5 the
    /// code alone.
    fn latin_word(&mut self) -> Token {
        let start = self.at;
        let mut end = start;
        let mut codes = Codes::new();
        while let Some(&byte) = self.bytes.get(self.at) {
            if byte.is_ascii_digit() && self.bytes.get(start..self.at).is_some_and(|word| CODES.contains(&word)) {
                break;
            }
            if byte.is_ascii_alphanumeric() {
                codes.push(byte.to_ascii_lowercase());
                self.at += 1;
            } else if byte < 0x80 {
                break;
            } else if let Some((digit, after)) = self.digit(self.at) {
                codes.push(digit);
                self.at = after;
            } else {
                let c = self.char_at(self.at);
                match fold::class(c) {
                    Class::Latin => fold::codes(c, |code| codes.push(code)),
                    Class::Mark if !matches!(c, '\u{0600}'..='\u{06FF}') => {}
                    Class::Invisible => {
                        self.at += c.len_utf8();
                        continue;
                    }
                    _ => break,
                }
                self.at += c.len_utf8();
            }
            end = self.at;
        }
        self.token(Kind::Latin, start, end, codes.key(), 0)
    }

    /// A word of a script that khabar does not read, cut as UAX #29 has it.
    fn foreign_word(&mut self) -> Token {
        use unicode_segmentation::UnicodeSegmentation;
        let start = self.at;
        if self.foreign_end <= start {
            let rest = self.text.get(start..).unwrap_or_default();
            let foreign = |c| matches!(fold::class(c), Class::Other | Class::Mark);
            self.foreign_end = start + rest.find(|c| !foreign(c)).unwrap_or(rest.len());
        }
        let run = self.text.get(start..self.foreign_end).unwrap_or_default();
        let word = run.split_word_bounds().next().unwrap_or(run);
        self.at += word.len().max(self.char_at(start).len_utf8());
        self.token(Kind::Other, start, self.at, Key::default(), 0)
    }

    /// Digits, and any single separator that stands between two of them: a
    /// point, comma, Arabic comma or separator, apostrophe, or the ر that
    /// news agencies set as a decimal mark.
    fn number(&mut self) -> Token {
        let start = self.at;
        let mut end = start;
        let mut codes = Codes::new();
        while let Some((digit, after)) = self.digit(self.at) {
            codes.push(digit);
            self.at = after;
            end = after;
            let mut next = self.skip_invisible(after);
            if let Some(after_mark) = self.separator(next).map(|after| self.skip_invisible(after))
                && self.digit(after_mark).is_some()
            {
                codes.push(b'.');
                next = after_mark;
            }
            if self.digit(next).is_none() {
                break;
            }
            self.at = next;
        }
        self.at = end;
        self.token(Kind::Number, start, end, codes.key(), 0)
    }

    fn digit(&self, at: usize) -> Option<(u8, usize)> {
        match *self.bytes.get(at)? {
            byte @ b'0'..=b'9' => Some((byte, at + 1)),
            0xD8..=0xDB => match fold::arabic_code(self.arabic_offset(at)) {
                digit @ b'0'..=b'9' => Some((digit, at + 2)),
                _ => None,
            },
            _ => None,
        }
    }

    fn separator(&self, at: usize) -> Option<usize> {
        match *self.bytes.get(at)? {
            b'.' | b',' | b'\'' => Some(at + 1),
            0xD8..=0xDB => matches!(self.char_at(at), '،' | '\u{066B}' | '\u{066C}' | 'ر').then_some(at + 2),
            _ => None,
        }
    }

    fn skip_invisible(&self, mut at: usize) -> usize {
        while let Some(&byte) = self.bytes.get(at) {
            if !matches!(byte, 0xD8 | 0xE2 | 0xEF) {
                break;
            }
            let c = self.char_at(at);
            if fold::class(c) != Class::Invisible {
                break;
            }
            at += c.len_utf8();
        }
        at
    }

    /// A line's end, or several with nothing between; none where it stands for a space.
    fn line_end(&mut self) -> Option<Token> {
        let start = self.at;
        let soft = self.width.is_some_and(|width| wrap::is_soft(self.text, start, width));
        let mut lines = 0;
        while self.at < self.bytes.len() {
            let c = self.char_at(self.at);
            match fold::class(c) {
                Class::Break => {
                    lines += usize::from(c != '\n' || self.at == 0 || self.bytes[self.at - 1] != b'\r');
                    self.at += c.len_utf8();
                }
                Class::Space | Class::HardSpace | Class::Invisible => self.at += c.len_utf8(),
                _ => break,
            }
        }
        if soft {
            (self.glued, self.hard_space) = (false, false);
            return None;
        }
        let mark = if lines > 1 { b'\r' } else { b'\n' };
        let token = self.token(Kind::Break, start, self.at, Key::default(), mark);
        self.glued = false;
        Some(token)
    }

    /// Whether a title of one letter stands right before a place, and a word of
    /// Arabic letters behind it: د. خالد, but neither 5 م. وقال nor أ. ب.
    fn ends_title(&self, at: usize) -> bool {
        const TITLES: [&str; 4] = ["د", "م", "أ", "ا"];
        let before = self.text.get(..at).unwrap_or_default();
        let Some(rest) = TITLES.iter().find_map(|title| before.strip_suffix(title)) else {
            return false;
        };
        let behind = self.text.get(at + 1..).unwrap_or_default().trim_start_matches(' ');
        let mut letters = rest.chars().rev().take(8).skip_while(|&c| fold::is_dropped(c));
        let written = |c: char| matches!(fold::class(c), Class::Arabic | Class::Latin | Class::Other | Class::Digit);
        let alone = letters.next().map_or(rest.is_empty(), |c| !written(c));
        let counted = rest.trim_end_matches(' ').ends_with(char::is_numeric);
        let word = behind.chars().take(2).filter(|&c| fold::class(c) == Class::Arabic).count() == 2;
        // أ.د. خالد
        let another = || {
            TITLES
                .iter()
                .any(|title| behind.strip_prefix(title).is_some_and(|rest| rest.starts_with(['.', '/'])))
        };
        alone && !counted && (word || another())
    }

    fn mark(&mut self, c: char) -> Token {
        let start = self.at;
        self.at += c.len_utf8();
        let mut mark = plain_mark(c);
        if c == '.' && self.bytes.get(self.at) == Some(&b'.') {
            while self.bytes.get(self.at) == Some(&b'.') {
                self.at += 1;
            }
            mark = ELLIPSIS;
        } else if c == '\'' && self.bytes.get(self.at) == Some(&b'\'') {
            self.at += 1;
            mark = b'"';
        } else if matches!(c, '.' | '/') && self.ends_title(start) {
            mark = TITLE_POINT;
        }
        let key = Key::symbol(match mark {
            TITLE_POINT => '.',
            _ if mark.is_ascii_graphic() => mark as char,
            _ => c,
        });
        self.token(Kind::Mark, start, self.at, key, mark)
    }
}
