//! Who pays a fine or damages, who asks for them, and from whom thieves take.

pub(super) mod again;
pub(super) mod claimant;
pub(super) mod fine;
pub(super) mod ordered;
pub(super) mod prison;
pub(super) mod robbed;
