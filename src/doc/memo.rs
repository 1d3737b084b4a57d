//! The readings of frequent words, kept from one text to the next.

use super::token::{Kind, Token};
use crate::lexicon::{Class, Lexicon};

/// How many words a memo keeps; a power of two.
const ROWS: usize = 1 << 13;

/// Keeps how words were read, so that the frequent ones, which are most of any
/// text, cost one look-up. A word takes the row that its hash says, and the
/// place of the word there before. Belongs to one lexicon and one thread.
#[derive(Debug, Clone)]
pub struct Memo {
    rows: Vec<Row>,
}

/// Half a cache line.
#[derive(Debug, Clone, Copy, Default)]
struct Row {
    key: u128,
    class: u64,
    /// The whole's word, and above it the ordinary classes.
    whole: u32,
    /// The stem's word, and above it how many clitics it has and its article.
    stem: u32,
}

impl Memo {
    /// An empty memo.
    pub fn new() -> Memo {
        Memo {
            rows: vec![Row::default(); ROWS],
        }
    }

    /// Reads a token's letters by the lexicon, from memory if it can.
    pub(super) fn read(&mut self, lexicon: &Lexicon, token: &mut Token) {
        if token.kind != Kind::Arabic || token.key.is_empty() || token.key.is_cut() {
            lexicon.read(token);
            return;
        }
        let row = &mut self.rows[token.key.hash() as usize & (ROWS - 1)];
        if row.key == token.key.bits() {
            row.give(token);
        } else {
            lexicon.read(token);
            *row = Row::of(token).unwrap_or(*row);
        }
    }
}

impl Row {
    /// How many bits a word's number takes.
    const WORD: u32 = 24;
    const MASK: u32 = (1 << Row::WORD) - 1;
    const ARTICLE: u32 = 1 << 31;

    /// A token's reading; none if it is of a lexicon with more words than fit.
    fn of(token: &Token) -> Option<Row> {
        let fits = (token.whole | token.stem) <= Row::MASK;
        let ordinary = u64::from(token.ordinary) >> Class::ORDINARY.trailing_zeros();
        fits.then(|| Row {
            key: token.key.bits(),
            class: token.class,
            whole: token.whole | (ordinary as u32) << Row::WORD,
            stem: token.stem | u32::from(token.clitics) << Row::WORD | u32::from(token.article) * Row::ARTICLE,
        })
    }

    #[inline]
    fn give(&self, token: &mut Token) {
        token.class = self.class;
        token.whole = self.whole & Row::MASK;
        token.stem = self.stem & Row::MASK;
        token.ordinary = ((self.whole >> Row::WORD) << Class::ORDINARY.trailing_zeros()) as u16;
        token.clitics = ((self.stem & !Row::ARTICLE) >> Row::WORD) as u8;
        token.article = self.stem & Row::ARTICLE != 0;
    }
}

impl Default for Memo {
    fn default() -> Memo {
        Memo::new()
    }
}
