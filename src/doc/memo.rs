//! The readings of frequent words, kept from one text to the next.

use super::token::{Kind, Token};
use crate::fold::Key;
use crate::lexicon::Lexicon;

/// How many words a memo keeps; a power of two.
const ROWS: usize = 1 << 13;

/// Keeps how words were read, so that the frequent ones, which are most of any
/// text, cost one look-up. A word takes the row that its hash says, and the
/// place of the word there before. Belongs to one lexicon and one thread.
#[derive(Debug, Clone)]
pub struct Memo {
    rows: Vec<Row>,
}

#[derive(Debug, Clone, Copy, Default)]
struct Row {
    key: Key,
    class: u64,
    whole: u32,
    stem: u32,
    ordinary: u16,
    clitics: u8,
    article: bool,
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
        if token.kind != Kind::Arabic || token.key.is_empty() {
            lexicon.read(token);
            return;
        }
        let row = &mut self.rows[token.key.hash() as usize & (ROWS - 1)];
        if row.key != token.key {
            lexicon.read(token);
            *row = Row {
                key: token.key,
                class: token.class,
                whole: token.whole,
                stem: token.stem,
                ordinary: token.ordinary,
                clitics: token.clitics,
                article: token.article,
            };
            return;
        }
        token.class = row.class;
        token.whole = row.whole;
        token.stem = row.stem;
        token.ordinary = row.ordinary;
        token.clitics = row.clitics;
        token.article = row.article;
    }
}

impl Default for Memo {
    fn default() -> Memo {
        Memo::new()
    }
}
