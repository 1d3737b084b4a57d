//! Hash tables over rows that stand elsewhere: open addressing in four bytes a
//! slot, so that a table of a hundred thousand rows stays in a processor's
//! second cache, and what is not there is known without a look at any row.
//!
//! A slot is 0 if it is free; else its low bits are a row, counted from 1, and
//! its high bits those of the row's hash. Row 0 is never in a table.

/// How many low bits of a slot are the row, where there are so many rows.
pub(super) fn row_bits(rows: usize) -> u32 {
    usize::BITS - rows.leading_zeros()
}

/// The slots of a table whose row `n`, from row 1 on, has the hash `hashes[n - 1]`.
pub(super) fn fill(hashes: &[u64]) -> Vec<u32> {
    fill_with(hashes.len(), row_bits(hashes.len() + 1), hashes.iter().copied().zip(1..))
}

/// The slots of so many hashes, each with a number of so many bits that is not 0.
pub(super) fn fill_with(count: usize, bits: u32, numbers: impl Iterator<Item = (u64, u32)>) -> Vec<u32> {
    let mut slots = vec![0; (count + count / 2).max(2).next_power_of_two()];
    let mask = slots.len() - 1;
    for (hash, number) in numbers {
        let mut at = hash as usize & mask;
        while slots[at] != 0 {
            at = (at + 1) & mask;
        }
        slots[at] = tag(hash, bits) | number;
    }
    slots
}

/// The row of this hash that `is` the one looked for, or 0. `slot` gives the
/// slots, of which there are a power of two, and of these at least one free.
#[inline]
pub(super) fn find(hash: u64, slots: usize, bits: u32, slot: impl Fn(usize) -> u32, is: impl Fn(u32) -> bool) -> u32 {
    let mask = slots.wrapping_sub(1);
    let tag = tag(hash, bits);
    let mut at = hash as usize & mask;
    loop {
        let found = slot(at);
        if found == 0 {
            return 0;
        }
        let row = found ^ tag;
        if row >> bits == 0 && is(row) {
            return row;
        }
        at = (at + 1) & mask;
    }
}

/// The high bits of a slot.
#[inline]
fn tag(hash: u64, bits: u32) -> u32 {
    ((hash >> 32) as u32) >> bits << bits
}
