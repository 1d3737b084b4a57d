//! What a name, or a noun that stands for one, is to a sum.

pub(super) mod capitals;
pub(super) mod name;
pub(super) mod nominal;
pub(super) mod seat;
pub(super) mod state;
