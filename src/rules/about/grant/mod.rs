//! Who gets what is given, lent, put in or paid.

pub(super) mod handed;
pub(super) mod pay;
pub(super) mod recipient;
