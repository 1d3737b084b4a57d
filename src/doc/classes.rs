//! The tokens' classes side by side, so that a rule goes straight to the tokens
//! that it is about.

use std::ops::Range;

use super::token::Token;

/// How many tokens are passed over together.
const BLOCK: usize = 8;

/// For each token the classes of its readings, and the bit of its kind.
#[derive(Debug)]
pub(super) struct Classes(Vec<u64>);

impl Classes {
    pub(super) fn of(tokens: &[Token]) -> Classes {
        Classes(tokens.iter().map(|token| token.class | token.kind.bit()).collect())
    }

    /// The first token from `from` on that has one of these classes.
    #[inline]
    pub(super) fn next(&self, from: usize, class: u64) -> Option<usize> {
        let rest = self.0.get(from..)?;
        let (blocks, _) = rest.as_chunks::<BLOCK>();
        let has = |block: &[u64; BLOCK]| block.iter().fold(0, |all, one| all | one) & class != 0;
        let passed = BLOCK * blocks.iter().position(has).unwrap_or(blocks.len());
        let found = rest[passed..].iter().position(|one| one & class != 0)?;
        Some(from + passed + found)
    }

    /// The tokens of a range that have one of these classes.
    pub(super) fn within(&self, range: Range<usize>, class: u64) -> impl Iterator<Item = usize> + use<'_> {
        let mut from = range.start;
        std::iter::from_fn(move || {
            let found = self.next(from, class).filter(|&at| at < range.end)?;
            from = found + 1;
            Some(found)
        })
    }
}
