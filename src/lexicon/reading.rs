//! Readings: what words of the lexicon a token's letters are, behind the
//! proclitics and the article that they may begin with.

use super::{Class, Lexicon};
use crate::doc::{Kind, Token};
use crate::fold::{self, Key};

/// How a token's letters were read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// The lexicon's word, never 0.
    pub word: u32,
    /// How many codes of the token stand before it as proclitics.
    pub clitics: u8,
    /// Whether an article that is no part of it stands before it.
    pub article: bool,
}

impl Lexicon {
    /// Reads a token's letters: whole, and without the proclitics and the
    /// article that the lexicon allows to take off.
    ///
    /// Proclitics are tried in the order in which they stand: و or ف, then ب,
    /// ك or ل, of which لل stands for ل and ال; last the article. The first
    /// cut that leaves a known word is the stem.
    pub fn read(&self, token: &mut Token) {
        let read = !matches!(token.kind, Kind::Other | Kind::Break);
        token.whole = if read { self.find(token.key) } else { 0 };
        let cut = token.kind == Kind::Arabic && !self.stands_alone(token);
        let stem = if cut { self.stem(token.key) } else { None };
        token.stem = stem.map_or(0, |stem| stem.word);
        token.clitics = stem.map_or(0, |stem| stem.clitics);
        token.article = stem.is_some_and(|stem| stem.article);
        token.class = self.class_of(token);
    }

    /// The classes of a token whose words are known.
    #[inline]
    pub(crate) fn class_of(&self, token: &Token) -> u64 {
        let class = self.class(token.whole) | self.class(token.stem);
        // فالكون 9, القاهرة 24: a number is part of a name, and nothing else
        // here.
        let part = if token.kind == Kind::Number {
            Class::NAME | Class::ALONE | Class::INNER
        } else {
            u64::MAX
        };
        class & part
    }

    /// Whether a word has no reading but the whole: a plain particle.
    fn stands_alone(&self, token: &Token) -> bool {
        let class = self.class(token.whole);
        let plain_particle = class & Class::PARTICLE != 0 && class & Class::CUE == 0;
        token.key.is_cut() || plain_particle && !matches!(token.key.get(0), fold::WAW | fold::FEH)
    }

    fn stem(&self, key: Key) -> Option<Reading> {
        let mut found = None;
        each_stem(key, |stem, clitics, article| {
            let word = self.find(stem);
            // Of للجنة nobody knows whether the article stands in it: only a name
            // has none.
            let own = clitics > 0 && stem.get(0) == fold::LAM && key.get(usize::from(clitics) - 1) == fold::LAM;
            let known = word != 0 && (!own || self.class(word) & Class::ALONE != 0);
            found = known.then_some(Reading { word, clitics, article });
            known
        });
        found
    }

    /// Calls `take` with the hashes that reading a key may look up.
    #[inline]
    pub(crate) fn look_ups(&self, key: Key, mut take: impl FnMut(u64)) {
        take(key.hash());
        if !key.is_cut() {
            each_stem(key, |stem, _, _| {
                take(stem.hash());
                false
            });
        }
    }
}

/// The most hashes that [`Lexicon::look_ups`] gives of one key.
pub(crate) const LOOK_UPS: usize = 5;

/// Calls `take` with what stays of a word without its proclitics, with how many
/// codes these have and whether an article stood before it too, until it is
/// content.
#[inline]
fn each_stem(key: Key, mut take: impl FnMut(Key, u8, bool) -> bool) {
    let long = |key: Key, codes: usize| key.get(codes) != 0;
    let mut rest = key;
    let mut clitics = 0u8;
    if matches!(rest.get(0), fold::WAW | fold::FEH) && long(rest, 2) {
        rest = rest.skip(1);
        clitics = 1;
        if take(rest, clitics, false) {
            return;
        }
    }
    if rest.starts_with(&[fold::LAM, fold::LAM]) && long(rest, 3) {
        let with_article = rest.skip(1).prepend(fold::ALEF);
        // للبنان is ل and لبنان.
        let _ = take(with_article, clitics + 1, false) || take(rest.skip(1), clitics + 1, false) || take(rest.skip(2), clitics + 1, true);
        return;
    }
    if matches!(rest.get(0), fold::BEH | fold::KAF | fold::LAM) && long(rest, 2) {
        rest = rest.skip(1);
        clitics += 1;
        if take(rest, clitics, false) {
            return;
        }
    }
    if rest.starts_with(&[fold::ALEF, fold::LAM]) && long(rest, 3) {
        take(rest.skip(2), clitics, true);
    }
}
