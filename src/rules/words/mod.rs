//! Words that more than one layer reads, and the vocabulary of money: [`deeds`], [`things`], [`actors`] and the
//! [`joints`] between them. One concept has one list there, which the rules of roles and of owners share; a rule
//! that needs more or other words makes its own list of it, beside its code.

pub(in crate::rules) mod actors;
pub(in crate::rules) mod deeds;
pub(in crate::rules) mod joints;
pub(in crate::rules) mod things;

use crate::words::{Words, words};

/// What denies the verb behind it.
pub(super) static NEGATIONS: Words = words!["لا", "ولا", "فلا", "لن", "ولن", "فلن", "لم", "ولم", "فلم", "ألا"];

/// What opens a clause that describes the noun before it.
pub(super) static RELATIVES: Words = words![
    "الذي" "التي" "الذين" "اللذان" "اللذين" "اللتان" "اللتين" "اللاتي" "اللواتي"
];

/// Verbs with a pronoun for a document or a talk, before who made it: دراسة أجرتها الجامعة.
pub(super) static MADE_BY: Words = words![
    "أجراها" "أجرتها" "أجراه" "أجرته" "أعدها" "أعدتها" "أعده" "أعدته" "أصدرها" "أصدرتها" "أصدره" "أصدرته"
    "أعلنها" "أعلنتها" "أعلنه" "أعلنته" "كشفها" "كشفتها" "كشفه" "كشفته"
];

/// The same, before who made it known: مقابلة نشرها موقع كذا.
pub(super) static PUBLISHED_BY: Words = words![
    "نشرها" "نشرتها" "نشره" "نشرته" "بثها" "بثتها" "بثه" "بثته" "أوردها" "أوردتها" "أورده" "أوردته"
    "نقلها" "نقلتها" "نقله" "نقلته" "ذكرها" "ذكرتها" "ذكره" "ذكرته"
];

/// So many of them, or which of them: بعض المسؤولين، معظم المحللين.
pub(super) static SOME: Words = words![
    "بعض",
    "أحد",
    "إحدى",
    "عدد",
    "عدة",
    "كل",
    "معظم",
    "أغلب",
    "غالبية",
    "جميع",
    "كافة",
    "كثير",
    "الكثير",
    "عديد",
    "العديد",
    "كثيرون",
    "عشرات",
    "مئات",
    "آلاف"
];

/// What opens a clause before the one that it depends on: بعد أن كانت كذا، أعلنت كذا.
pub(super) static OPENING_CLAUSES: Words = words![
    "بعد" "بعدما" "قبل" "رغم" "منذ" "عندما" "حين" "حينما" "وبعد" "وبعدما" "ورغم" "فبعد"
];

/// The noun of companies, one, two or many, before the name of one or of several.
pub(super) static COMPANY: Words = words!["شركة", "شركتا", "شركتي", "شركتان", "شركتين", "شركات"];

/// Two or more of them.
pub(super) static SEVERAL_COMPANIES: Words = words!["شركتا", "شركتي", "شركتان", "شركتين", "شركات"];

/// Whose name stands behind those who speak in it: المتحدث باسم كذا.
pub(super) static SPOKESMEN: Words = words![
    "متحدث",
    "متحدثا",
    "متحدثة",
    "المتحدث",
    "المتحدثة",
    "متحدثون",
    "متحدثين",
    "ناطق",
    "ناطقا",
    "ناطقة",
    "الناطق",
    "الناطقة"
];

/// What goes before the title of a man of religion or rank: فضيلة الشيخ، معالي الوزير.
pub(super) static HONOURS: Words = words![
    "فضيلة" "سماحة" "معالي" "سمو" "سعادة" "سيادة" "دولة" "نيافة" "غبطة" "قداسة" "فخامة" "جلالة" "حضرة"
];

/// What a dignitary is called who was named before: وأوضح معاليه.
pub(super) static HONORIFICS: Words = words![
    "جلالته",
    "جلالتها",
    "فخامته",
    "فخامتها",
    "سموه",
    "سموها",
    "سموهما",
    "معاليه",
    "معاليها",
    "سعادته",
    "سعادتها",
    "سيادته",
    "سيادتها",
    "دولته",
    "فضيلته",
    "سماحته",
    "غبطته",
    "قداسته",
    "نيافته",
    "حضرته",
    "عظمته"
];

/// According to, before whom something is laid to.
pub(super) static ACCORDING: Words = words!["حسب" "وحسب" "فحسب" "بحسب" "وبحسب" "فبحسب" "وفق" "ووفق" "فوفق"];

/// The same with ل behind it.
pub(super) static ACCORDING_TO: Words = words!["وفقا" "ووفقا" "فوفقا" "طبقا" "وطبقا" "فطبقا" "استنادا" "واستنادا"];
