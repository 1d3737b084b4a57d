//! Sets of tokens.

use super::planes::Planes;

/// A set of a document's tokens, a bit each.
#[derive(Debug)]
pub struct Places(Vec<u64>);

impl Places {
    /// The tokens for which all pairs of one of the terms hold: one of the classes
    /// stands so many tokens ahead of them, or behind them if that is negative.
    pub(super) fn by(planes: &Planes, terms: &[&[(u64, i32)]]) -> Places {
        let block = |block: usize| {
            let pair = |&(classes, ahead): &(u64, i32)| planes.shifted(block, classes, ahead);
            let term = |term: &&[(u64, i32)]| term.iter().map(pair).fold(u64::MAX, |all, one| all & one);
            terms.iter().map(term).fold(0, |all, one| all | one)
        };
        Places((0..planes.blocks()).map(block).collect())
    }

    /// Adds a token.
    pub fn add(&mut self, at: usize) {
        if let Some(row) = self.0.get_mut(at / 64) {
            *row |= 1 << (at % 64);
        }
    }

    /// Leaves those for which `keep` says so.
    pub(super) fn retain(&mut self, mut keep: impl FnMut(usize) -> bool) {
        for (block, row) in self.0.iter_mut().enumerate() {
            let mut left = *row;
            while left != 0 {
                let at = left.trailing_zeros() as usize;
                left &= left - 1;
                *row &= !(u64::from(!keep(block * 64 + at)) << at);
            }
        }
    }

    /// A bit for each token, 64 in a row.
    pub(super) fn rows(&self) -> &[u64] {
        &self.0
    }

    /// The first one from a token on.
    #[inline]
    pub fn next(&self, from: usize) -> Option<usize> {
        let mut block = from / 64;
        let mut row = self.0.get(block)? & u64::MAX << (from % 64);
        while row == 0 {
            block += 1;
            row = *self.0.get(block)?;
        }
        Some(block * 64 + row.trailing_zeros() as usize)
    }
}
