//! Small words that tie a sum to the words around it.

use crate::words::{Words, words};

/// In exchange for, before what is given or got.
pub(in crate::rules) static EXCHANGE: Words = words!["مقابل", "لقاء", "نظير"];

/// On, before who is fined, and before what is taken over.
pub(in crate::rules) static ON: Words = words!["على", "بحق", "حق", "ضد"];

/// In favour of, before who gets a sum.
pub(in crate::rules) static IN_FAVOUR: Words = words!["لصالح", "لفائدة", "لمصلحة"];

/// To, before who gets a sum.
pub(in crate::rules) static TO: Words = words!["إلى"; IN_FAVOUR];

/// What a sum is told by, right before it: قدره كذا.
static BY_AMOUNT: Words = words!["بقيمة", "قدرها", "قدره", "مقدارها", "مقداره", "البالغ", "البالغة", "البالغه"];

/// The same, and what only comes to so much: بمبلغ كذا.
pub(in crate::rules) static SO_MUCH: Words = words!["بمبلغ"; BY_AMOUNT];

/// What ties a sum to the noun before that it is as much of.
pub(in crate::rules) static AMOUNTING: Words = words!["قيمتها", "قيمته", "وقيمتها", "وقيمته"; BY_AMOUNT];

/// Its worth.
pub(in crate::rules) static ITS_WORTH: Words = words!["قيمتها", "قيمته", "قيمتهما"];

/// At a level, before what a price comes to.
pub(in crate::rules) static LEVELS: Words = words!["إلى", "عند"];

/// More of the same, behind a sum.
pub(in crate::rules) static MORE: Words = words!["أخرى", "أخريات", "إضافية", "إضافيا", "إضافي", "آخر"];

/// What is done, before its noun: تم تغريم كذا.
pub(in crate::rules) static DONE: Words = words![
    "تم", "تمت", "يتم", "تتم", "سيتم", "ستتم", "جرى", "يجري", "وتم", "وتمت", "ويتم", "وجرى"
];

/// Before a sum that is not all counted in: الأرباح قبل الفوائد.
pub(in crate::rules) static APART: Words = words!["قبل", "بعد", "احتساب", "خصم", "استقطاع", "استبعاد", "باستثناء", "دون"];

/// By virtue of what was told before.
pub(in crate::rules) static VIRTUE: Words = words!["بموجبها", "بموجبه", "بمقتضاها", "بمقتضاه"];

/// Respectively, behind on.
pub(in crate::rules) static RESPECTIVELY: Words = words!["التوالي", "الترتيب", "تواليا"];

/// To equal, before the same sum in another currency.
pub(in crate::rules) static EQUALLING: Words = words!["يعادل", "تعادل", "يعادلها", "يساوي", "تساوي", "يوازي", "توازي"];

/// Who or what comes next in a list.
pub(in crate::rules) static NEXT: Words = words!["تلاها", "تلاه", "تلتها", "تلته", "يليها", "يليه", "تليها", "تليه", "تلاهما"];

/// By the time: كذا شهريا.
pub(in crate::rules) static BY_TIME: Words = words!["سنويا", "شهريا", "أسبوعيا", "يوميا"];

/// Before what a sum is compared to.
pub(in crate::rules) static COMPARED: Words = words!["مقابل", "مقارنة", "قياسا"];
