//! Verbs, by what they tell.

use crate::words::{Words, words};

/// Verbs of saying and no more.
pub(in crate::rules::claim) static SAYS: Words = words!["قال" "قالت" "قالوا"];

/// That a document or a talk was made or made known, by nobody who is named.
pub(in crate::rules::claim) static WAS_MADE: Words = words!["أجري" "أجريت" "أعد" "أعدت"];

/// What tells that the act of the noun behind it is done: تم بث المباراة.
pub(in crate::rules::claim) static DONE: Words = words!["تم" "يتم" "سيتم" "جرى" "يجري" "سيجري" "جار"];

/// That something happens.
pub(in crate::rules::claim) static HAPPENS: Words = words!["حدث" "يحدث" "حصل" "يحصل" "وقع" "يقع"];

/// That a source tells its name, behind a negation.
pub(in crate::rules::claim) static DISCLOSES: Words = words!["يكشف" "تكشف" "يفصح" "تفصح" "يذكر" "تذكر" "يعلن" "تعلن"];

/// What a nameless source does about its name.
pub(in crate::rules::claim) static WITHHOLDS: Words = words![
    "طلب" "طلبت" "طلبا" "طلبوا" "فضل" "فضلت" "فضلا" "فضلوا" "يفضل" "تفضل" "آثر" "آثرت" "آثروا" "اشترط" "اشترطت" "اشترطوا" "رفض" "رفضت" "رفضا" "رفضوا"
];

/// Verbs of turning down what somebody else has said or wants.
pub(in crate::rules::claim) static OBJECTS: Words = words![
    "رفض" "رفضت" "رفضوا" "نفى" "نفت" "انتقد" "انتقدت" "عارض" "عارضت" "استنكر" "استنكرت" "دحض" "دحضت" "فند" "فندت" "امتنع" "امتنعت" "اعترض"
    "اعترضت" "سخر" "سخرت"
];

/// Verbs of judging and laying down, which only what can do so reports by: القانون، المحكمة.
pub(in crate::rules::claim) static DECREES: Words = words!["يقضي" "تقضي" "قضى" "قضت" "يحكم" "تحكم" "حكم" "حكمت"];

/// That a number comes to be another, with ل: what came of it, ليصل إلى مئة.
pub(in crate::rules::claim) static REACHES: Words = words!["ليصل" "لتصل" "ليبلغ" "لتبلغ" "ليصبح" "لتصبح" "ليكون" "لتكون"];

/// That something goes on, by the verb behind ما or لا.
pub(in crate::rules::claim) static STILL: Words = words![
    "يزال" "تزال" "يزالان" "تزالان" "يزالون" "يزالوا" "يزل" "زال" "زالت" "زالا" "زالوا"
];

/// The same in one word.
pub(in crate::rules::claim) static STILL_IN_ONE: Words = words!["مازال" "مازالت" "مازالوا" "لايزال" "لاتزال"];

/// That one takes part in a wish for somebody: صلى الله عليه.
pub(in crate::rules::claim) static BLESSES: Words = words!["صلى" "رضي"];

/// Verbs of going on and beginning, behind which another tells what one does: ظل يؤكد، راح يقول.
pub(in crate::rules::claim) static GOES_ON: Words = words!["مضى" "مضت" "راح" "راحت" "بدأ" "بدأت" "أخذ" "أخذت" "ظل" "ظلت" "بات" "باتت"];
