//! What is bought, and what has a price.

pub(super) mod price;
pub(super) mod purchase;
pub(super) mod stake;
pub(super) mod takeover;
pub(super) mod transfer;
