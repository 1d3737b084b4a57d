//! The readings of frequent words, kept from one text to the next.

use super::token::Token;
use crate::lexicon::{Class, Cut, Lexicon, Respelling};

/// How many words a memo keeps at first, which is enough for an article, and
/// how many once it has read many; powers of two.
const FIRST: usize = 1 << 9;
const MOST: usize = 1 << 15;

/// How many tokens are read together.
const BATCH: usize = 64;

/// Keeps how words were read, so that the frequent ones, which are most of any
/// text, cost one look-up. A word, which is its hash of 64 bits here, takes the
/// row that the hash says, and the place of the word there before. Belongs to
/// one lexicon and one thread.
#[derive(Debug, Clone)]
pub struct Memo {
    rows: Vec<Row>,
    /// How often a word was not there since the memo grew.
    missed: usize,
    /// The cuts of a batch's words that the lexicon is asked for; kept for its
    /// memory.
    cuts: Vec<Cut>,
}

/// A quarter of a cache line.
#[derive(Debug, Clone, Copy, Default)]
#[repr(align(16))]
struct Row {
    /// The hash of the key; in place of its low bits, which the row's place tells,
    /// the stem's article, whether a head hides behind it, how far the word is sure as another spelling
    /// and how many clitics there are.
    tag: u64,
    whole: u32,
    stem: u32,
}

impl Memo {
    /// An empty memo.
    pub fn new() -> Memo {
        Memo {
            rows: vec![Row::default(); FIRST],
            missed: 0,
            cuts: Vec::with_capacity(BATCH * Cut::MOST),
        }
    }

    /// Reads tokens' letters by the lexicon, from memory where it can.
    pub(super) fn read(&mut self, lexicon: &Lexicon, tokens: &mut [Token]) {
        for batch in tokens.chunks_mut(BATCH) {
            self.read_batch(lexicon, batch);
        }
    }

    /// Reads a batch of tokens: first those that are kept, then the others. What
    /// either will ask for is fetched for all of them before any is looked at, so
    /// that the processor waits for memory once.
    fn read_batch(&mut self, lexicon: &Lexicon, batch: &mut [Token]) {
        // Short loops ask for much memory before they wait for any.
        let mut hashes = [0; BATCH];
        for (hash, token) in hashes.iter_mut().zip(batch.iter()) {
            *hash = token.key.hash();
        }
        let mut near = 0;
        for &hash in &hashes[..batch.len()] {
            near |= self.rows[self.place(hash)].tag;
        }
        let mut missed = [0; BATCH];
        let mut count = 0;
        for (at, (token, hash)) in batch.iter_mut().zip(hashes).enumerate() {
            // No branch, since none could be foreseen: what is given in vain is
            // overwritten.
            let row = &self.rows[self.place(hash)];
            row.give(token);
            token.class = lexicon.class_of(token) | row.hidden_head();
            missed[count] = at;
            count += usize::from(!row.is_of(hash));
        }
        let missed = &missed[..count];
        // Where each word's cuts begin, and behind the last one's.
        let mut starts = [0; BATCH + 1];
        self.cuts.clear();
        for (start, &at) in starts[1..].iter_mut().zip(missed) {
            Cut::all(batch[at].key, &mut self.cuts);
            *start = self.cuts.len();
        }
        for cut in &self.cuts {
            near |= lexicon.touch(cut.hash);
        }
        std::hint::black_box(near);
        for (cuts, &at) in starts.windows(2).zip(missed) {
            let hidden = lexicon.read(&mut batch[at], &self.cuts[cuts[0]..cuts[1]]);
            self.learn(&batch[at], hashes[at], hidden);
        }
    }

    /// Keeps how a token was read, and whether its article hides a head.
    fn learn(&mut self, token: &Token, hash: u64, hidden: bool) {
        let place = self.place(hash);
        self.rows[place] = Row::of(token, hash, hidden);
        self.grow();
    }

    #[inline]
    fn place(&self, hash: u64) -> usize {
        hash as usize & (self.rows.len() - 1)
    }

    /// Forgets all and takes more room when words push each other out.
    fn grow(&mut self) {
        self.missed += 1;
        if self.missed > 2 * self.rows.len() && self.rows.len() < MOST {
            self.rows = vec![Row::default(); MOST];
            self.missed = 0;
        }
    }
}

impl Row {
    /// How many low bits of the tag are no part of the hash: fewer than the
    /// smallest memo's places take.
    const FREE: u32 = 8;
    const ARTICLE: u64 = 1 << (Row::FREE - 1);
    const HEAD: u32 = Row::FREE - 2;
    /// Above the clitics, the [`Respelling`].
    const RESPELLING: u32 = Row::FREE - 4;
    const RESPELLINGS: [Option<Respelling>; 4] = [None, Some(Respelling::Part), Some(Respelling::Told), Some(Respelling::Whole)];

    /// A token's reading.
    fn of(token: &Token, hash: u64, hidden: bool) -> Row {
        let respelling = token.respelling.map_or(0, |respelling| respelling as u64 + 1) << Row::RESPELLING;
        let free = (u64::from(token.article) * Row::ARTICLE) | (u64::from(hidden) << Row::HEAD) | respelling | u64::from(token.clitics);
        Row {
            tag: (hash >> Row::FREE << Row::FREE) | free,
            whole: token.whole,
            stem: token.stem,
        }
    }

    #[inline]
    fn is_of(&self, hash: u64) -> bool {
        (self.tag ^ hash) >> Row::FREE == 0
    }

    /// The class of a head that the token's article hides, if it hides one.
    #[inline]
    fn hidden_head(&self) -> u64 {
        (self.tag >> Row::HEAD & 1) * Class::INSTITUTION
    }

    #[inline]
    fn give(&self, token: &mut Token) {
        token.whole = self.whole;
        token.stem = self.stem;
        token.clitics = (self.tag & ((1 << Row::RESPELLING) - 1)) as u8;
        token.respelling = Row::RESPELLINGS[(self.tag >> Row::RESPELLING & 3) as usize];
        token.article = self.tag & Row::ARTICLE != 0;
    }
}

impl Default for Memo {
    fn default() -> Memo {
        Memo::new()
    }
}
