//! Tables that are read out of the image as they are asked for. Whoever reads
//! one article needs few of their rows and should not wait for all.

use std::ops::Index;
use std::sync::OnceLock;

use super::Entry;
use super::image::Image;

/// How many rows are read together.
const BLOCK: usize = 32;

/// A table in blocks, each read when one of its rows is first asked for.
#[derive(Debug)]
struct Blocks<T>(Box<[OnceLock<Box<[T]>>]>);

impl<T> Blocks<T> {
    fn new(rows: usize) -> Blocks<T> {
        Blocks((0..rows.div_ceil(BLOCK)).map(|_| OnceLock::new()).collect())
    }

    /// The block that a row stands in; `read` reads it.
    #[inline]
    fn of(&self, row: usize, read: impl FnOnce() -> Box<[T]>) -> &[T] {
        self.0.get(row / BLOCK).map_or(&[], |block| block.get_or_init(read))
    }
}

/// The entities.
#[derive(Debug)]
pub struct Entries {
    blocks: Blocks<Entry>,
    /// What they are read from; a copy of the lexicon's, for an index has none
    /// at hand.
    image: Image,
}

impl Entries {
    pub(super) fn new(image: &Image) -> Entries {
        Entries {
            blocks: Blocks::new(image.entries()),
            image: image.clone(),
        }
    }
}

impl Index<usize> for Entries {
    type Output = Entry;

    /// # Panics
    /// If there is no such entity, as with a vector.
    #[inline]
    fn index(&self, entry: usize) -> &Entry {
        let first = entry - entry % BLOCK;
        &self.blocks.of(entry, || self.image.entry_rows(first..first + BLOCK))[entry - first]
    }
}
