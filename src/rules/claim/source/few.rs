//! One, both or some of those spoken of, who speak without a noun.

use crate::rules::claim::Context;
use crate::words::{Words, words};

/// «قال أحدهم»، «وأكد الاثنان»، «وأضاف آخر أن»: whether one, both or some of those spoken of stand at a token.
pub(in crate::rules::claim) fn is_one_of_them(context: &Context<'_, '_>, at: usize) -> bool {
    const OF_THEM: Words = words![
        "كلاهما",
        "كلتاهما",
        "الاثنان",
        "الاثنتان",
        "أحدهم",
        "أحدهما",
        "إحداهن",
        "إحداهما",
        "بعضهم",
        "بعضهن",
        "معظمهم",
        "أغلبهم",
        "غالبيتهم",
        "جميعهم",
        "كثيرون",
        "آخرون",
        "أخريات"
    ];
    let another = context.is(at, words!["آخر", "أخرى", "ثان", "ثالث", "ثانية", "ثالثة"]) && context.opens_that(at + 1);
    context.is(at, OF_THEM) || another
}
