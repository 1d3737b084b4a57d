//! The document: a text's tokens, sentences and quotations.
//!
//! A [`Doc`] borrows its text and never changes it; every stage after it only
//! reads. All offsets are bytes of the original.

mod address;
mod memo;
mod places;
mod planes;
mod seam;
mod structure;
mod token;
mod walk;
mod wrap;

use std::ops::Range;

pub use memo::Memo;
pub use places::Places;
use planes::Planes;
pub use structure::{Block, BlockKind, Sentence};
pub use token::{CLOSE_QUOTE, ELLIPSIS, Kind, OPEN_QUOTE, TITLE_POINT, Token, plain_mark};
pub use walk::walk;

use crate::fold;
use crate::lexicon::{Class, Lexicon, Reading, Sense, Tag};
use crate::span::Span;

/// A text taken apart.
#[derive(Debug)]
pub struct Doc<'t> {
    /// The original text.
    pub text: &'t str,
    /// Its tokens, in order.
    pub tokens: Vec<Token>,
    /// Its sentences, as ranges of tokens, in order; they hold all tokens but
    /// line ends.
    pub sentences: Vec<Sentence>,
    /// Its paragraphs, headings and list items.
    pub blocks: Vec<Block>,
    /// For each token that is a quotation mark or bracket, its partner;
    /// `u32::MAX` for all others.
    pub partner: Vec<u32>,
    planes: Planes,
}

/// Takes the meaning from the tokens of addresses, so that no rule reads them.
fn mask_addresses(text: &str, tokens: &mut [Token]) {
    for range in address::find(text) {
        let first = tokens.partition_point(|token| (token.span.start as usize) < range.start);
        for token in tokens
            .iter_mut()
            .skip(first)
            .take_while(|token| (token.span.end as usize) <= range.end)
        {
            *token = Token {
                kind: Kind::Other,
                mark: 0,
                class: 0,
                whole: 0,
                stem: 0,
                clitics: 0,
                article: false,
                respelling: None,
                ..*token
            };
        }
    }
}

impl<'t> Doc<'t> {
    /// Takes `text` apart. A text holds less than 4 GiB; readers refuse more.
    pub fn new(text: &'t str, lexicon: &Lexicon) -> Doc<'t> {
        Doc::with_memo(text, lexicon, &mut Memo::new())
    }

    /// The same, with a memo of this lexicon's readings that goes from text to
    /// text: faster where there are many.
    pub fn with_memo(text: &'t str, lexicon: &Lexicon, memo: &mut Memo) -> Doc<'t> {
        let mut tokens = Vec::with_capacity(text.len() / 9);
        walk(text, |token| tokens.push(token));
        memo.read(lexicon, &mut tokens);
        mask_addresses(text, &mut tokens);
        seam::split(text, lexicon, memo, &mut tokens);
        let planes = Planes::of(&tokens);
        let (partner, blocks, sentences) = structure::find(&tokens, &planes);
        let mut doc = Doc {
            text,
            tokens,
            sentences,
            blocks,
            partner,
            planes,
        };
        doc.pass_over(lexicon);
        doc
    }

    /// Lets nobody look for a listed name where none begins, and brings what those
    /// who look will ask for near the processor, all at once.
    fn pass_over(&mut self, lexicon: &Lexicon) {
        // In news, a name may begin at a word in five, and each asks for two words.
        let some = self.tokens.len() / 2;
        let (mut names, mut phrases) = (Vec::with_capacity(some), Vec::with_capacity(some));
        // Past a hyphen, too, a name goes on with a word that stands inside one.
        let inside = Class::INNER | Class::PAUSE;
        let mut names_begin = self.places(&[&[(Class::NAME, 0), (Class::ALONE, 0)], &[(Class::NAME, 0), (inside, 1)]]);
        names_begin.retain(|at| {
            let token = &self.tokens[at];
            let second = self.behind(at);
            let goes_on = (second != 0) & (lexicon.may_follow(token.whole, second) | lexicon.may_follow(token.stem, second));
            let begins = goes_on | (token.class & Class::ALONE != 0);
            // No branch, since none could be foreseen: what is put there in vain is taken back.
            phrases.extend([(token.whole, second), (token.stem, second)]);
            phrases.truncate(phrases.len() - 2 * usize::from(!goes_on));
            names.extend([token.whole, token.stem]);
            names.truncate(names.len() - 2 * usize::from(!begins));
            begins
        });
        self.planes.replace(Class::NAME, &names_begin);
        let mut meanings = names.iter().fold(0, |near, &word| near | lexicon.touch_meaning(word));
        // What such a word means is asked by the rules that look for it.
        for at in self.having(Class::CUE | Class::TITLE | Class::HEAD | Class::PHRASE) {
            let token = &self.tokens[at];
            meanings |= lexicon.touch_meaning(token.whole) | lexicon.touch_meaning(token.stem);
        }
        let senses = names.iter().fold(0, |near, &word| near | lexicon.touch_sense(word));
        let phrases = phrases
            .iter()
            .fold(0, |near, &(first, second)| near | lexicon.touch_phrase(first, second));
        std::hint::black_box(meanings | senses | phrases);
    }

    /// The tokens that have one of these classes, or are of a kind whose
    /// [bit](Kind::bit) is among them, in order. [`Class::NAME`] is here only
    /// where a name may begin with what follows.
    pub fn having(&self, class: u64) -> impl Iterator<Item = usize> + use<'_> {
        self.having_within(0..self.tokens.len(), class)
    }

    /// Those of a range of tokens.
    pub fn having_within(&self, range: Range<usize>, class: u64) -> impl Iterator<Item = usize> + use<'_> {
        self.planes.within(range, class)
    }

    /// The tokens for which all pairs of one of the terms hold: one of the classes
    /// stands so many tokens ahead of them, or behind them if that is negative;
    /// fewer than 64.
    pub fn places(&self, terms: &[&[(u64, i32)]]) -> Places {
        Places::by(&self.planes, terms)
    }

    /// The first of those of a range.
    #[inline]
    pub fn first_having(&self, range: Range<usize>, class: u64) -> Option<usize> {
        self.planes.first(&range, class)
    }

    /// Which of the sentences a token stands in; of a line's end, the next one.
    pub fn sentence_of(&self, at: usize) -> usize {
        self.sentences.partition_point(|sentence| sentence.tokens.end <= at)
    }

    /// Which of the blocks a token stands in; of a line's end, the next one.
    pub fn block_of(&self, at: usize) -> usize {
        self.blocks.partition_point(|block| block.tokens.end <= at)
    }

    /// What stands at a span.
    #[inline]
    pub fn slice(&self, span: Span) -> &'t str {
        self.text.get(span.range()).unwrap_or_default()
    }

    /// A token's letters as they stand in the text.
    pub fn letters(&self, at: usize) -> &'t str {
        self.slice(self.tokens[at].span)
    }

    /// Whether a token's letters end in these, as they are written; marks and
    /// what nobody sees do not count.
    pub fn ends_in(&self, at: usize, ending: &str) -> bool {
        if !self.has_marks(at) {
            return self.letters(at).ends_with(ending);
        }
        let letters = self.letters(at).chars().rev();
        let mut letters = letters.filter(|&c| !fold::is_dropped(c));
        ending.chars().rev().all(|c| letters.next() == Some(c))
    }

    /// Whether a word shows the tanwin of the accusative: دوراً.
    pub fn has_tanwin(&self, at: usize) -> bool {
        self.has_marks(at) && self.letters(at).contains('\u{064B}')
    }

    /// Whether a word of Arabic may have marks on its letters: with nothing but
    /// letters, two bytes each, it has none.
    #[inline]
    pub(crate) fn has_marks(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        token.span.len() as usize != 2 * token.key.len()
    }

    /// The span from one token's reading to the end of another token: what
    /// the proclitics take is left out. `clitics` counts folded letters.
    pub fn span(&self, first: usize, clitics: u8, last: usize) -> Span {
        let start = self.after_clitics(first, clitics);
        Span::new(start, self.tokens[last].span.end.max(start))
    }

    /// Where the letter behind `clitics` folded letters of a token begins.
    fn after_clitics(&self, at: usize, clitics: u8) -> u32 {
        let span = self.tokens[at].span;
        if clitics == 0 {
            return span.start;
        }
        let mut left = usize::from(clitics);
        for (offset, c) in self.slice(span).char_indices() {
            let mut width = 0;
            fold::codes(c, |_| width += 1);
            if width == 0 {
                continue;
            }
            if left < width {
                return span.start + offset as u32;
            }
            left -= width;
        }
        span.start
    }

    /// The reading of a token that has one of these classes: whole before
    /// stem.
    #[inline]
    pub fn reading(&self, lexicon: &Lexicon, at: usize, class: u64) -> Option<Reading> {
        let token = self.tokens.get(at)?;
        if token.class & class == 0 {
            return None;
        }
        self.readings(at).find(|reading| lexicon.class(reading.word) & class != 0)
    }

    /// The readings of a token: whole, then without its proclitics; none behind the last one.
    #[inline]
    pub fn readings(&self, at: usize) -> impl Iterator<Item = Reading> + use<> {
        let token = self.tokens.get(at);
        let whole = token.filter(|token| token.whole != 0).map(|token| Reading {
            word: token.whole,
            clitics: 0,
            article: false,
        });
        let stem = token.filter(|token| token.stem != 0).map(|token| Reading {
            word: token.stem,
            clitics: token.clitics,
            article: token.article,
        });
        whole.into_iter().chain(stem)
    }

    /// The longest phrase that begins with the reading and has a sense that
    /// `take` accepts: what `take` made of it and the token after it.
    ///
    /// A hyphen glued to both its sides is passed over, so that «جي بي تي-4»
    /// is «جي بي تي 4».
    pub fn phrase<T>(
        &self,
        lexicon: &Lexicon,
        at: usize,
        reading: Reading,
        mut take: impl FnMut(&Sense) -> Option<T>,
    ) -> Option<(T, usize)> {
        let mut best = None;
        let mut node = lexicon.first(reading.word);
        let mut next = at + 1;
        while node != 0 {
            if let Some(found) = lexicon.senses(node).find_map(|sense| take(&sense)) {
                best = Some((found, next));
            }
            if next == at + 1 && !self.may_go_on(lexicon, at, reading) {
                break;
            }
            (node, next) = self.step(lexicon, node, next);
        }
        best
    }

    /// The node that the token at `next` leads to from a node of the phrase
    /// trie, or 0; and the token behind it.
    #[inline]
    pub fn step(&self, lexicon: &Lexicon, node: u32, next: usize) -> (u32, usize) {
        let next = self.past_hyphen(next);
        let Some(token) = self.tokens.get(next) else {
            return (0, next + 1);
        };
        let reached = if token.class & Class::INNER != 0 {
            lexicon.next(node, token.whole)
        } else {
            0
        };
        if reached == 0 && token.is_and() {
            return self.step_apart(lexicon, node, next);
        }
        if reached == 0 && self.is_joining_point(next) {
            return self.step(lexicon, node, next + 1);
        }
        (reached, next + 1)
    }

    /// إكس إي.آي: whether a token is a point between two words with no space around.
    #[inline]
    fn is_joining_point(&self, at: usize) -> bool {
        let word = |at: usize| self.tokens.get(at).is_some_and(|token| token.glued && token.kind == Kind::Arabic);
        self.tokens.get(at).is_some_and(|token| token.mark == b'.' && token.glued) && word(at + 1)
    }

    /// للكهرباء و الغاز: the same where a space stands behind و, which joins in the lexicon's phrases.
    #[cold]
    fn step_apart(&self, lexicon: &Lexicon, node: u32, and: usize) -> (u32, usize) {
        let joined = self
            .tokens
            .get(and + 1)
            .filter(|next| next.kind == Kind::Arabic && next.key.len() > 2 && !next.glued);
        let node = joined.map_or(0, |next| lexicon.next(node, lexicon.find(next.key.prepend(fold::WAW))));
        (node, and + 2)
    }

    /// Whether a phrase of several words may begin with the reading; never
    /// wrong in saying no.
    #[inline]
    pub fn may_go_on(&self, lexicon: &Lexicon, at: usize, reading: Reading) -> bool {
        let follows = |second: u32| second != 0 && lexicon.may_follow(reading.word, second);
        let point = || self.tokens.get(at + 1).is_some_and(|point| point.mark == b'.');
        follows(self.behind(at)) || point() && follows(self.behind_point(at + 1))
    }

    /// The word with which a phrase may go on behind a point that joins two words, or 0.
    #[cold]
    fn behind_point(&self, point: usize) -> u32 {
        if self.is_joining_point(point) { self.behind(point) } else { 0 }
    }

    /// The word with which a phrase may go on behind its first token, or 0.
    #[inline]
    fn behind(&self, at: usize) -> u32 {
        match self.tokens.get(self.past_hyphen(at + 1)) {
            Some(token) if token.class & Class::INNER != 0 => token.whole,
            _ => 0,
        }
    }

    /// Whether a name may begin with the reading, of one word or of several;
    /// never wrong in saying no of a token whose class is a name's.
    #[inline]
    pub fn may_name(&self, lexicon: &Lexicon, at: usize, reading: Reading) -> bool {
        self.tokens[at].class & Class::ALONE != 0 || self.may_go_on(lexicon, at, reading)
    }

    fn past_hyphen(&self, at: usize) -> usize {
        if self.is_joining_hyphen(at) { at + 1 } else { at }
    }

    /// Whether a token is a hyphen between two words with no space around.
    #[inline]
    pub fn is_joining_hyphen(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.mark == b'-' && token.glued) && self.tokens.get(at + 1).is_some_and(|next| next.glued)
    }

    /// Whether a phrase with this tag begins at the token, and where it ends.
    #[inline]
    pub fn tag(&self, lexicon: &Lexicon, at: usize, tag: Tag) -> Option<usize> {
        let class = self.tokens.get(at)?.class;
        if class & (tag.bit() | Class::PHRASE) == 0 {
            return None;
        }
        self.tag_of_phrase(lexicon, at, tag, class)
    }

    fn tag_of_phrase(&self, lexicon: &Lexicon, at: usize, tag: Tag, class: u64) -> Option<usize> {
        let long = || class & Class::PHRASE != 0 && self.readings(at).any(|reading| self.may_go_on(lexicon, at, reading));
        if class & tag.bit() == 0 && !long() {
            return None;
        }
        let reading = self.reading(lexicon, at, tag.bit() | Class::PHRASE)?;
        let end = self
            .phrase(lexicon, at, reading, |sense| (*sense == Sense::Tag(tag)).then_some(()))
            .map(|((), end)| end);
        end.or_else(|| {
            let token = self.tokens[at];
            let stem = Reading {
                word: token.stem,
                clitics: token.clitics,
                article: token.article,
            };
            (token.stem != 0 && token.stem != reading.word)
                .then(|| self.phrase(lexicon, at, stem, |sense| (*sense == Sense::Tag(tag)).then_some(())))
                .flatten()
                .map(|((), end)| end)
        })
    }

    /// The partner of a quotation mark or bracket.
    #[inline]
    pub fn partner(&self, at: usize) -> Option<usize> {
        self.partner
            .get(at)
            .copied()
            .filter(|&partner| partner != u32::MAX)
            .map(|partner| partner as usize)
    }

    /// Whether a token opens a quotation that is closed.
    pub fn opens_quote(&self, at: usize) -> bool {
        self.tokens
            .get(at)
            .is_some_and(|token| matches!(token.mark, b'"' | OPEN_QUOTE | b'\''))
            && self.partner(at).is_some_and(|partner| partner > at)
    }

    /// Whether a token closes a quotation that is open.
    pub fn closes_quote(&self, at: usize) -> bool {
        self.tokens
            .get(at)
            .is_some_and(|token| matches!(token.mark, b'"' | CLOSE_QUOTE | b'\''))
            && self.partner(at).is_some_and(|partner| partner < at)
    }
}
