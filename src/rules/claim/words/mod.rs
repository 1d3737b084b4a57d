//! The classes of words that the rules of claims turn on, one list to a concept: function words ([`function`]), nouns
//! ([`noun`]) and verbs ([`verb`]). What a single rule alone asks for stands beside it.
//!
//! Words stand here without و and ف, which [`Context::reads`](super::Context::reads) passes over, and without other
//! spellings of the same letters, which are folded.

mod function;
mod noun;
mod verb;

pub(super) use self::function::*;
pub(super) use self::noun::*;
pub(super) use self::verb::*;
pub(super) use crate::rules::words::{ACCORDING, ACCORDING_TO, HONORIFICS, HONOURS, NEGATIONS, RELATIVES, SOME};
