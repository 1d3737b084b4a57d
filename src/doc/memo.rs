//! The readings of frequent words, kept from one text to the next.

use super::token::{Kind, Token};
use crate::fold::Key;
use crate::lexicon::Lexicon;

/// How many words a memo keeps at first, which is enough for an article, and
/// how many once it has read many; powers of two.
const FIRST: usize = 1 << 9;
const MOST: usize = 1 << 13;

/// Keeps how words were read, so that the frequent ones, which are most of any
/// text, cost one look-up. A word takes the row that its hash says, and the
/// place of the word there before. Belongs to one lexicon and one thread.
#[derive(Debug, Clone)]
pub struct Memo {
    rows: Vec<Row>,
    /// How often a word was not there since the memo grew.
    missed: usize,
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
            rows: vec![Row::default(); FIRST],
            missed: 0,
        }
    }

    /// Reads a token's letters by the lexicon, from memory if it can.
    pub(super) fn read(&mut self, lexicon: &Lexicon, token: &mut Token) {
        if token.kind != Kind::Arabic || token.key.is_empty() {
            lexicon.read(token);
            return;
        }
        let at = token.key.hash() as usize & (self.rows.len() - 1);
        let row = &mut self.rows[at];
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
            self.grow();
            return;
        }
        token.class = row.class;
        token.whole = row.whole;
        token.stem = row.stem;
        token.ordinary = row.ordinary;
        token.clitics = row.clitics;
        token.article = row.article;
    }

    /// Forgets all and takes more room when words push each other out.
    fn grow(&mut self) {
        self.missed += 1;
        if self.missed > 2 * self.rows.len() && self.rows.len() < MOST {
            *self = Memo {
                rows: vec![Row::default(); MOST],
                missed: 0,
            };
        }
    }
}

impl Default for Memo {
    fn default() -> Memo {
        Memo::new()
    }
}
