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
pub(super) static RELATIVES: Words = words!["الذي", "التي", "الذين", "اللذان", "اللذين", "اللتان", "اللتين"];

/// Verbs with a pronoun for a document or a talk, before who made it or made it known:
/// دراسة أجرتها الجامعة، مقابلة نشرها موقع كذا.
pub(super) static MADE_BY: Words = words![
    "أجراها",
    "أجرتها",
    "أجراه",
    "أجرته",
    "أعدها",
    "أعدتها",
    "أعده",
    "أعدته",
    "أصدرها",
    "أصدرتها",
    "أصدره",
    "أصدرته",
    "نشرها",
    "نشرتها",
    "نشره",
    "نشرته",
    "بثها",
    "بثتها",
    "بثه",
    "بثته",
    "أوردها",
    "أوردتها",
    "أورده",
    "أوردته",
    "أعلنها",
    "أعلنتها",
    "أعلنه",
    "أعلنته",
    "كشفها",
    "كشفتها",
    "كشفه",
    "كشفته",
    "نقلها",
    "نقلتها",
    "نقله",
    "نقلته",
    "ذكرها",
    "ذكرتها",
    "ذكره",
    "ذكرته"
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
