//! Tokens: what they are, and the plain shapes of marks.

use crate::fold::{self, Key};
use crate::lexicon::Respelling;
use crate::span::Span;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A word of Arabic letters.
    Arabic,
    /// A word of Latin letters, with the digits that follow a letter: `R1`.
    Latin,
    /// A word of another script.
    Other,
    /// Digits of one shape or another, with the separators between them.
    Number,
    /// One punctuation mark or symbol.
    Mark,
    /// One or more line ends.
    Break,
}

impl Kind {
    /// The bit that stands for the kind beside the classes, in
    /// [`Doc::having`](super::Doc::having).
    pub const fn bit(self) -> u64 {
        1 << (crate::lexicon::Class::KIND + self as u32)
    }
}

/// A word, number, mark or line end.
#[derive(Debug, Clone, Copy)]
pub struct Token {
    /// Where it stands, without invisible marks at its ends.
    pub span: Span,
    /// Its folded form.
    pub key: Key,
    /// What it is.
    pub kind: Kind,
    /// Of a [`Kind::Mark`], the mark in its plain shape (see [`plain_mark`]);
    /// of a break, `\n`, or `\r` for a blank line; else 0.
    pub mark: u8,
    /// Whether nothing stands between the token before and this one.
    pub glued: bool,
    /// Whether a hard space (NBSP and kin) stands before it.
    pub hard_space: bool,
    /// The classes of its readings (`lexicon::Class` bits).
    pub class: u64,
    /// The lexicon's word for the whole of it, or 0.
    pub whole: u32,
    /// The lexicon's word for it without its proclitics, or 0.
    pub stem: u32,
    /// How many codes of the word the proclitics before [`Token::stem`] take.
    pub clitics: u8,
    /// Whether the stem stands behind an article that is no part of it.
    pub article: bool,
    /// How far its reading, if it is another spelling of the lexicon's word, is sure.
    pub respelling: Option<Respelling>,
    /// The key's [mix](Key::mix), which rules ask for most.
    pub(crate) mix: u16,
}

impl Token {
    /// The classes of its readings, with what only tells where tokens are looked
    /// for: the bit of its kind, and what its mark does.
    #[inline]
    pub(super) fn classes(&self) -> u64 {
        use crate::lexicon::Class;
        let mark = match self.mark {
            0 => 0,
            b',' | b'-' => Class::PAUSE,
            _ if self.may_open() => Class::OPENING,
            _ => 0,
        };
        self.class | self.kind.bit() | mark
    }

    /// Whether it is a word of which the lexicon knows no reading.
    #[inline]
    pub(crate) fn is_unknown(&self) -> bool {
        self.class == 0 && self.kind == Kind::Arabic && self.whole == 0 && self.stem == 0
    }

    /// Whether its reading is no name by itself, since it is [another spelling](Respelling) of a short word.
    #[inline]
    pub fn is_unsure(&self) -> bool {
        matches!(self.respelling, Some(Respelling::Part | Respelling::Told))
    }

    /// Whether it is و apart from the next word, as it stands before numbers and quotation marks.
    #[inline]
    pub fn is_and(&self) -> bool {
        self.key.len() == 1 && self.key.get(0) == fold::WAW
    }

    /// Whether it is a double quotation mark, of any shape.
    #[inline]
    pub fn is_quote(&self) -> bool {
        matches!(self.mark, b'"' | OPEN_QUOTE | CLOSE_QUOTE)
    }

    /// Whether it is a mark that opens: a bracket, or what may be an opening
    /// quotation mark.
    #[inline]
    pub fn may_open(&self) -> bool {
        matches!(self.mark, b'"' | b'\'' | b'(' | OPEN_QUOTE)
    }
}

/// An opening quotation mark, whatever its shape («).
pub const OPEN_QUOTE: u8 = 0x11;
/// A closing quotation mark (»).
pub const CLOSE_QUOTE: u8 = 0x12;
/// An ellipsis, as one character or as two or more dots.
pub const ELLIPSIS: u8 = 0x13;
/// The point or stroke behind a title of one letter: د. خالد، م/ سعاد.
pub const TITLE_POINT: u8 = 0x14;

/// The plain shape of a mark: one byte for all the shapes of a comma, a dash,
/// a quotation mark that opens and closes alike …; 0 for a mark with no role.
pub fn plain_mark(c: char) -> u8 {
    match c {
        '،' | '\u{FF0C}' | '\u{066C}' | '\u{066B}' => b',',
        '؛' => b';',
        '؟' => b'?',
        '٪' | '\u{FF05}' => b'%',
        '۔' => b'.',
        // {الوطنية}: as some papers quote.
        '«' | '‹' | '{' => OPEN_QUOTE,
        '»' | '›' | '}' => CLOSE_QUOTE,
        '“' | '”' | '„' | '‟' | '″' | '〝' | '〞' => b'"',
        '‘' | '’' | '‚' | '‛' | '`' | '´' => b'\'',
        '–' | '—' | '―' | '‐' | '‑' | '−' | '‒' => b'-',
        '～' | '∼' => b'~',
        '…' => ELLIPSIS,
        '•' | '·' | '●' | '▪' | '◦' | '■' | '∙' => b'*',
        '﴾' | '[' => b'(',
        '﴿' | ']' => b')',
        c if c.is_ascii() => c as u8,
        _ => 0,
    }
}
