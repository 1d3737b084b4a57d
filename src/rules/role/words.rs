//! Single words that the rules of roles look for.

use crate::fold::Key;
use crate::words::{Words, words};

/// Of, which stands before the whole of a part.
pub(super) const MIN: Key = Key::literal("من");

/// Over, which stands before what a surplus exceeds.
pub(super) const FROM: Key = Key::literal("عن");

/// Loans, and one or more of them.
pub(super) static LOANS: Words = words!["قروض"];
pub(super) static LOAN: Words = words!["قروض", "قروضا", "قرض", "قرضا", "دفعة"];

/// Instalments, of a loan where they are paid back.
pub(super) static INSTALMENTS: Words = words!["قسط", "أقساط"];

/// What is said of all loans that are outstanding.
pub(super) static TOTALS: Words = words!["إجمالي", "حجم", "محفظة", "رصيد"];

/// Words of paying back.
pub(super) static REPAYING: Words = words!["سدد", "سددت", "يسدد", "تسدد", "سداد", "تسديد", "لسداد", "لتسديد", "بسداد", "بتسديد"];

/// Licences, which cost a fee.
pub(super) static LICENCES: Words = words!["ترخيص", "ترخيصا", "تراخيص", "رخصة", "رخص"];

/// What many do at once, before selling and buying.
pub(super) static WAVES: Words = words!["موجة", "موجات", "عمليات", "ضغوط", "ضغط", "أوامر"];

/// Verbs of contributing.
pub(super) static CONTRIBUTING: Words = words!["ساهم", "ساهمت", "يساهم", "تساهم", "أسهم", "أسهمت", "يسهم", "تسهم"];

/// This and that.
pub(super) static DEMONSTRATIVES: Words = words!["تلك", "هذه", "هذا"];

/// What ties an amount to the noun before.
pub(super) static AMOUNTS: Words = words![
    "بقيمة",
    "قيمتها",
    "قيمته",
    "قدرها",
    "قدره",
    "البالغ",
    "البالغة",
    "يبلغ",
    "تبلغ",
    "بلغت",
    "بلغ",
    "المقدرة",
    "المقدر",
    "وقيمتها",
    "وقيمته",
];

/// Adjectives of pay, and what it is then counted per.
pub(super) static PERIODS: &[(Key, &str)] = &[
    (Key::literal("شهري"), "month"),
    (Key::literal("شهريا"), "month"),
    (Key::literal("شهرية"), "month"),
    (Key::literal("سنوي"), "year"),
    (Key::literal("سنويا"), "year"),
    (Key::literal("سنوية"), "year"),
    (Key::literal("أسبوعي"), "week"),
    (Key::literal("أسبوعيا"), "week"),
    (Key::literal("يومي"), "day"),
    (Key::literal("يوميا"), "day"),
];

/// What opens a phrase of when or why: إلى 312 دولارا بعد إعلان الأرباح, which tells
/// of another amount.
pub(super) static SINCE: Words = words![
    "بعد",
    "بعدما",
    "عقب",
    "إثر",
    "قبل",
    "قبيل",
    "منذ",
    "وسط",
    "بسبب",
    "نتيجة",
    "بفعل",
    "بفضل",
    "جراء",
    "مدفوعا",
    "مدفوعة",
    "مدعوما",
    "مدعومة",
    "بموجب",
    "وفق",
    "وفقا",
    "بحسب",
    "حسب"
];

/// Shares.
pub(super) const SHARES: Key = Key::literal("أسهم");

/// Verbs of putting a value on a company, and of raising it.
pub(super) static VALUING: Words = words![
    "قيمت",
    "تقيم",
    "يقيم",
    "تقيمها",
    "يقيمها",
    "رفع",
    "رفعت",
    "يرفع",
    "ترفع",
    "ليرفع",
    "لترفع"
];

/// In, before a time.
pub(super) const INSIDE: Key = Key::literal("في");

/// What stands between a sum and the currency that it is a rate of.
pub(super) static AGAINST: Words = words!["مقابل", "أمام"];

/// In exchange for, before what is given.
pub(super) static EXCHANGE: Words = words!["مقابل", "لقاء"];

/// What stands behind the two sides of a rate.
pub(super) static SIDES: Words = words!["للشراء", "للبيع"];

/// What stands before a currency that is priced.
pub(super) static RATE: Words = words!["سعر", "صرف", "قيمة"];

/// Worth, before the name of what is worth so much.
pub(super) const WORTH: Key = Key::literal("قيمة");

/// What a sum is told before or after.
pub(super) static TAXES: Words = words!["ضريبة", "ضرائب", "زكاة"];

/// What sets a part of a sum apart from it.
pub(super) static APART: Words = words!["قبل", "بعد", "احتساب", "خصم", "استقطاع", "باستثناء"];

/// What is traded, before its worth.
pub(super) static GOODS: Words = words!["سلع", "بضائع", "منتجات", "أصول", "ممتلكات"];

/// To, before what is come to.
pub(super) const TO: Key = Key::literal("إلى");
