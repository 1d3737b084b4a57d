//! Hash tables in eight bytes a slot: open addressing, in which a key is its
//! hash. A look-up reads one place of memory, mostly, and no other table.
//!
//! A slot is 0 if it is free; else its low bits are a number that is not 0, and
//! its high bits those of the key's hash. These and the place are what two keys
//! are told apart by: some fifty bits. Those in a table are told apart surely,
//! for [`fill`] sees to it; a key that is in none is taken for one that is once
//! in some hundred thousand million.

/// How many bits hold the numbers up to one.
pub(super) fn bits(most: usize) -> u32 {
    usize::BITS - most.leading_zeros()
}

/// The slots of keys' hashes, each with a number of so many bits.
///
/// # Errors
/// The numbers of two keys that cannot be told apart.
pub(super) fn fill(bits: u32, keys: impl Iterator<Item = (u64, u32)> + Clone) -> Result<Vec<u64>, (u32, u32)> {
    let count = keys.clone().count();
    let mut slots = vec![0; (count + count / 2).max(2).next_power_of_two()];
    let mask = slots.len() - 1;
    for (hash, number) in keys {
        let mut at = hash as usize & mask;
        while slots[at] != 0 {
            let other = slots[at] ^ tag(hash, bits);
            if other >> bits == 0 {
                return Err((other as u32, number));
            }
            at = (at + 1) & mask;
        }
        slots[at] = tag(hash, bits) | u64::from(number);
    }
    Ok(slots)
}

/// The number of the key with this hash, or 0. `slot` gives the slots, of which
/// there are a power of two, and of these at least one free.
#[inline]
pub(super) fn find(hash: u64, slots: usize, bits: u32, slot: impl Fn(usize) -> u64) -> u32 {
    let mask = slots.wrapping_sub(1);
    let tag = tag(hash, bits);
    let mut at = hash as usize & mask;
    loop {
        let found = slot(at);
        let number = found ^ tag;
        if number >> bits == 0 {
            return number as u32;
        }
        if found == 0 {
            return 0;
        }
        at = (at + 1) & mask;
    }
}

/// The high bits of a slot.
#[inline]
fn tag(hash: u64, bits: u32) -> u64 {
    hash >> bits << bits
}
