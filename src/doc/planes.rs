//! The tokens' classes turned on their side: for each class a row of bits, one
//! a token, so that a rule goes straight to the tokens that it is about.

use std::ops::Range;

use super::places::Places;
use super::token::Token;

/// How many classes there are, and how many tokens stand in one row.
const SIDE: usize = u64::BITS as usize;

/// For each block of 64 tokens one row of 64 bits for each of [`Token::classes`].
#[derive(Debug)]
pub(super) struct Planes(Vec<[u64; SIDE]>);

impl Planes {
    pub(super) fn of(tokens: &[Token]) -> Planes {
        let block = |tokens: &[Token]| {
            let mut classes = [0; SIDE];
            for (class, token) in classes.iter_mut().zip(tokens) {
                *class = token.classes();
            }
            transpose(&mut classes);
            classes
        };
        Planes(tokens.chunks(SIDE).map(block).collect())
    }

    /// Gives a class to these tokens, and to no others.
    pub(super) fn replace(&mut self, class: u64, places: &Places) {
        for (rows, row) in self.0.iter_mut().zip(places.rows()) {
            rows[class.trailing_zeros() as usize % SIDE] = *row;
        }
    }

    /// The first token of a range that has one of these classes. What stands behind
    /// the range costs nothing.
    #[inline]
    pub(super) fn first(&self, range: &Range<usize>, classes: u64) -> Option<usize> {
        let mut block = range.start / SIDE;
        let mut row = self.row(block, classes)? & u64::MAX << (range.start % SIDE);
        while row == 0 {
            block += 1;
            if block * SIDE >= range.end {
                return None;
            }
            row = self.row(block, classes)?;
        }
        Some(block * SIDE + row.trailing_zeros() as usize).filter(|&at| at < range.end)
    }

    /// The tokens of a range that have one of these classes.
    pub(super) fn within(&self, mut range: Range<usize>, classes: u64) -> impl Iterator<Item = usize> + use<'_> {
        std::iter::from_fn(move || {
            let found = self.first(&range, classes)?;
            range.start = found + 1;
            Some(found)
        })
    }

    /// Which tokens of a block have one of these classes right `ahead` of them, or
    /// behind them if that is negative.
    pub(super) fn shifted(&self, block: usize, classes: u64, ahead: i32) -> u64 {
        let row = |block: Option<usize>| block.and_then(|block| self.row(block, classes)).unwrap_or(0);
        let (here, by) = (row(Some(block)), ahead.unsigned_abs());
        debug_assert!(by < u64::BITS, "classes stand in this block and the next");
        match ahead {
            0 => here,
            1.. => here >> by | row(block.checked_add(1)) << (u64::BITS - by),
            _ => here << by | row(block.checked_sub(1)) >> (u64::BITS - by),
        }
    }

    pub(super) fn blocks(&self) -> usize {
        self.0.len()
    }

    /// Which tokens of a block have one of these classes.
    #[inline]
    fn row(&self, block: usize, mut classes: u64) -> Option<u64> {
        let rows = self.0.get(block)?;
        let mut row = 0;
        while classes != 0 {
            row |= rows[classes.trailing_zeros() as usize % SIDE];
            classes &= classes - 1;
        }
        Some(row)
    }
}

/// Makes rows of columns, by swapping ever smaller quarters (Warren, Hacker's
/// Delight, 7-3).
fn transpose(rows: &mut [u64; SIDE]) {
    let mut width = SIDE / 2;
    let mut low = u64::MAX >> width;
    while width != 0 {
        let mut first = 0;
        while first < SIDE {
            for at in first..first + width {
                let swapped = (rows[at] >> width ^ rows[at + width]) & low;
                rows[at] ^= swapped << width;
                rows[at + width] ^= swapped;
            }
            first += 2 * width;
        }
        width /= 2;
        low ^= low << width;
    }
}
