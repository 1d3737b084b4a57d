//! Whose a sum is by the noun or the verb that governs it: what stands in the genitive behind a noun or is meant by its
//! pronoun, and the subject of a verb, whatever clause it stands in.

pub(super) mod control;
pub(super) mod cost;
pub(super) mod genitive;
pub(super) mod governed;
pub(super) mod pronoun;
pub(super) mod relative;
