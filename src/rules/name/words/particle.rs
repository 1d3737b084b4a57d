//! Prepositions and the like, one meaning to a list.

use crate::words::{Words, words};

/// Where, and in what.
pub(in crate::rules::name) static IN: Words = words!["في"];

/// Where one works: مدير لدى كذا.
pub(in crate::rules::name) static AT: Words = words!["لدى"];

/// Whose, and for whom, apart before a mark or a Latin word: لـ«الوطن».
pub(in crate::rules::name) static OF: Words = words!["ل", "لـ"];

/// By what, and where, in the same place: بـ«تويتر».
pub(in crate::rules::name) static BY: Words = words!["ب", "بـ"];

/// From whom: نقلا عن كذا.
pub(in crate::rules::name) static FROM: Words = words!["عن"];

/// Whither, and to whom.
pub(in crate::rules::name) static TO: Words = words!["إلى", "الى"];

/// On what, and over what one wins.
pub(in crate::rules::name) static ON: Words = words!["على"];

/// Through what one writes and speaks.
pub(in crate::rules::name) static VIA: Words = words!["على", "عبر"];

/// What leads to an example.
pub(in crate::rules::name) static LIKE: Words = words!["مثل"];

/// What sets one beside another.
pub(in crate::rules::name) static OR: Words = words!["أو"];
