//! The readings of frequent words, kept from one text to the next.

use super::token::{Kind, Token};
use crate::fold::Key;
use crate::lexicon::{GUESSES, Lexicon};

/// How many words a memo keeps at first, which is enough for an article, and
/// how many once it has read many; powers of two.
const FIRST: usize = 1 << 9;
const MOST: usize = 1 << 15;

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
#[repr(align(32))]
struct Row {
    key: Key,
    class: u64,
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
            self.read_batch(lexicon, batch);
        }
    }

    /// Reads a batch of tokens: first those that are kept, then the others, for
    /// all of which the lexicon's rows are fetched together before any is read,
    /// so that the processor waits for memory once.
    fn read_batch(&mut self, lexicon: &Lexicon, batch: &mut [Token]) {
        let mut places = [0; BATCH];
        for (place, token) in places.iter_mut().zip(batch.iter()) {
            *place = self.place(token.key);
        }
        // Asks for all rows before any is looked at.
        let classes = places.iter().fold(0, |classes, &place| classes | self.rows[place].class);
        std::hint::black_box(classes);
        let mut missed = [0; BATCH];
        let mut count = 0;
        for (at, (token, place)) in batch.iter_mut().zip(places).enumerate() {
            let row = &self.rows[place];
            if row.key == token.key && !matches!(token.kind, Kind::Other | Kind::Break) {
                row.give(token);
            } else {
                missed[count] = at;
                count += 1;
            }
        }
        let missed = &missed[..count];
        let mut words = [0; BATCH * GUESSES];
        let mut count = 0;
        for &at in missed {
            lexicon.guesses(batch[at].key, |word| {
                words[count] = word;
                count += 1;
            });
        }
        let classes = words[..count].iter().fold(0, |classes, &word| classes | lexicon.class(word));
        std::hint::black_box(classes);
        for &at in missed {
            self.learn(lexicon, &mut batch[at]);
        }
    }

    /// Reads a token by the lexicon, and keeps its reading.
    fn learn(&mut self, lexicon: &Lexicon, token: &mut Token) {
        lexicon.read(token);
        if token.key.is_empty() || token.key.is_cut() {
            return;
        }
        if let Some(row) = Row::of(token) {
            let at = self.place(token.key);
            self.rows[at] = row;
        }
        self.grow();
    }

    #[inline]
    fn place(&self, key: Key) -> usize {
        key.hash() as usize & (self.rows.len() - 1)
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
        let fits = token.stem <= Row::MASK;
        fits.then(|| Row {
            key: token.key,
            class: token.class,
            whole: token.whole,
            stem: token.stem | u32::from(token.clitics) << Row::WORD | (u32::from(token.article) * Row::ARTICLE),
        })
    }

    #[inline]
    fn give(&self, token: &mut Token) {
        token.class = self.class;
        token.whole = self.whole;
        token.stem = self.stem & Row::MASK;
        token.clitics = ((self.stem & !Row::ARTICLE) >> Row::WORD) as u8;
        token.article = self.stem & Row::ARTICLE != 0;
    }
}

impl Default for Memo {
    fn default() -> Memo {
        Memo::new()
    }
}
