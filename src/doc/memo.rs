//! The readings of frequent words, kept from one text to the next.

use super::token::{Kind, Token};
use crate::fold::Key;
use crate::lexicon::{Class, Lexicon};

/// How many words a memo keeps at first, which is enough for an article, and
/// how many once it has read many; powers of two.
const FIRST: usize = 1 << 9;
const MOST: usize = 1 << 13;

/// How many tokens are read together.
const BATCH: usize = 32;

/// Keeps how words were read, so that the frequent ones, which are most of any
/// text, cost one look-up. A word takes the row that its hash says, and the
/// place of the word there before. Belongs to one lexicon and one thread.
#[derive(Debug, Clone)]
pub struct Memo {
    rows: Vec<Row>,
    /// How often a word was not there since the memo grew.
    missed: usize,
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
            rows: vec![Row::default(); FIRST],
            missed: 0,
        }
    }

    /// Reads tokens' letters by the lexicon, from memory where it can.
    pub(super) fn read(&mut self, lexicon: &Lexicon, tokens: &mut [Token]) {
        for batch in tokens.chunks_mut(BATCH) {
            self.touch(lexicon, batch);
            for token in batch {
                self.read_one(lexicon, token);
            }
        }
    }

    /// Brings what a batch of tokens will ask for near the processor. Nothing
    /// here waits for anything but memory, so that it waits for all at once.
    fn touch(&self, lexicon: &Lexicon, batch: &[Token]) {
        let mut missed = [Key::default(); BATCH];
        let mut count = 0;
        for token in batch {
            missed[count] = token.key;
            count += usize::from(self.row(token.key).key != token.key.bits());
        }
        let missed = &missed[..count];
        let mut words = [0; BATCH];
        for (word, key) in words.iter_mut().zip(missed) {
            *word = lexicon.guess(*key);
        }
        let classes = words[..count].iter().fold(0, |classes, &word| classes | lexicon.class(word));
        std::hint::black_box(classes);
    }

    fn read_one(&mut self, lexicon: &Lexicon, token: &mut Token) {
        if token.kind != Kind::Arabic || token.key.is_empty() || token.key.is_cut() {
            lexicon.read(token);
            return;
        }
        if self.row(token.key).key == token.key.bits() {
            self.row(token.key).give(token);
        } else {
            lexicon.read(token);
            if let Some(row) = Row::of(token) {
                let at = self.place(token.key);
                self.rows[at] = row;
            }
            self.grow();
        }
    }

    #[inline]
    fn place(&self, key: Key) -> usize {
        key.hash() as usize & (self.rows.len() - 1)
    }

    #[inline]
    fn row(&self, key: Key) -> &Row {
        &self.rows[self.place(key)]
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
            stem: token.stem | u32::from(token.clitics) << Row::WORD | (u32::from(token.article) * Row::ARTICLE),
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
