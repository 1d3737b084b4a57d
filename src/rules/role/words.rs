//! Single words that the rules of roles look for.

use crate::fold::Key;
use crate::rules::words::actors::{COMPANIES, COURTS, JUDGES};
use crate::rules::words::deeds::{COLLECTING, EARNING, VALUING};
use crate::rules::words::joints::AMOUNTING;
use crate::rules::words::things::{AGREEMENTS, LOANS, TRANCHES};
use crate::words::{Words, words};

/// Of, which stands before the whole of a part.
pub(super) const MIN: Key = Key::literal("من");

/// Over, which stands before what a surplus exceeds.
pub(super) const FROM: Key = Key::literal("عن");

/// Loans, and one or more of them.
pub(super) static OUTSTANDING: Words = words!["قروض"];
pub(super) static LOAN: Words = words!["دفعة"; LOANS];

/// Instalments, of a loan where they are paid back.
pub(super) static INSTALMENTS: Words = words!["قسط", "أقساط"];

/// What is said of all loans that are outstanding.
pub(super) static TOTALS: Words = words!["إجمالي", "حجم", "محفظة", "رصيد"];

/// Licences, which cost a fee.
pub(super) static LICENCES: Words = words!["ترخيص", "ترخيصا", "تراخيص", "رخصة", "رخص"];

/// What many do at once, before selling and buying.
pub(super) static WAVES: Words = words!["موجة", "موجات", "عمليات", "ضغوط", "ضغط", "أوامر"];

/// This and that.
pub(super) static DEMONSTRATIVES: Words = words!["تلك", "هذه", "هذا"];

/// What ties an amount to the noun before.
pub(super) static AMOUNTS: Words = words!["يبلغ", "تبلغ", "بلغت", "بلغ", "المقدرة", "المقدر"; AMOUNTING];

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
    (Key::literal("أسبوعية"), "week"),
    (Key::literal("يومي"), "day"),
    (Key::literal("يومية"), "day"),
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
    "حسب",
    "إذا",
    "لو"
];

/// Shares.
pub(super) const SHARES: Key = Key::literal("أسهم");

/// Verbs of putting a value on a company, and of raising it.
pub(super) static PUTTING_AT: Words = words!["رفع" / "يرفع", "ليرفع", "لترفع"; VALUING];

/// In, before a time.
pub(super) const INSIDE: Key = Key::literal("في");

/// What stands between a sum and the currency that it is a rate of.
pub(super) static AGAINST: Words = words!["مقابل", "أمام"];

/// What stands before whom a club is paid for.
pub(super) static FOR_WHOM: Words = words!["من", "كي", "لكي", "مقابل", "لقاء", "نظير", "لضم", "للتعاقد", "لشراء"];

/// What stands behind the two sides of a rate.
pub(super) static SIDES: Words = words!["للشراء", "للبيع"];

/// What stands before a currency that is priced.
pub(super) static RATE: Words = words!["سعر", "صرف", "قيمة"];

/// Worth, before the name of what is worth so much.
pub(super) const WORTH: Key = Key::literal("قيمة");

/// What is traded, before its worth.
pub(super) static GOODS: Words = words!["سلع", "بضائع", "منتجات", "أصول", "ممتلكات"];

/// To, before what is come to.
pub(super) const TO: Key = Key::literal("إلى");

/// Those of what is still to be paid.
pub(super) static WILL_PAY: Words = words!["يدفع", "تدفع", "ستدفع", "سيدفع"];

/// The times by which he is.
pub(super) static PAID_IN: Words = words!["عام", "سنة", "شهر", "أسبوع", "موسم"];

/// Parts of a loan.
pub(super) static TRANCHE: Words = words!["قرض"; TRANCHES];

/// To a body that lends.
pub(super) static LENDER: Words = words!["لصندوق", "للصندوق", "للبنك"];

/// If not, of what is paid then.
pub(super) static IF: Words = words!["إذا", "إن"];
pub(super) const NOT: Key = Key::literal("لم");

/// Capital, of spending.
pub(super) static CAPITAL: Words = words!["رأسمالي", "رأسمالية", "رأسماليا", "استثماري", "استثمارية"];

/// What is built or bought to be kept: factories, servers, data centres, the basic
/// structure.
pub(super) static PLANTS: Words = words!["مصنع", "مصانع", "خوادم"];
pub(super) static CENTRES: Words = words!["مراكز", "مركز"];
pub(super) static DATA: Words = words!["بيانات"];
pub(super) static STRUCTURE: Words = words!["بنية", "بنيتها", "بنى"];
pub(super) static BASIC: Words = words!["تحتية"];

pub(super) static CLUB: Words = words!["نادي", "ناديه", "فريق", "نادية"];

/// Income, and what is left of it.
pub(super) static INCOME: Words = words!["دخل", "دخلها", "دخله"];
pub(super) static OPERATING: Words = words!["تشغيلي", "صافي"];

pub(super) static HOLDERS: Words = words![
    "مساهمين",
    "مساهمون",
    "مساهمي",
    "مساهميها",
    "مساهميه",
    "مالكتها",
    "مالكها",
    "ملاكها",
    "مالكيها",
    "مالكيه"
];

/// What is like a noun of money with a pronoun, but for its last letter: a rank.
pub(super) static OTHERS: Words = words!["مرتبة"];

/// What brings a noun in that only says in what regard: من حيث القيمة السوقية.
pub(super) const REGARD: Key = Key::literal("حيث");

/// Kinds of business, which are worth what they would be sold for.
pub(super) static BUSINESSES: Words = words!["شركته", "شركتها", "شركتهم", "بنك", "مصرف", "ناشئة"; COMPANIES];

/// What, before what it is worth.
pub(super) const WHAT: Key = Key::literal("ما");

/// Verbs of spending on others.
pub(super) static HANDING: Words = words!["صرف", "صرفها", "صرفه", "صرفت", "يصرف", "تصرف", "أنفق", "أنفقت", "دفع", "دفعت"];

/// Agreements, and the disputes that they end.
pub(super) static AGREEMENT: Words = words!["صفقة", "صلح"; AGREEMENTS];
pub(super) static DISPUTES: Words = words![
    "نزاع",
    "نزاعا",
    "نزاعها",
    "نزاعهما",
    "خصومة",
    "خصومتها",
    "خلافا",
    "خلافها",
    "دعوى",
    "دعاوى",
    "دعواها",
    "دعاوي"
];

/// What is passed or stood at.
pub(super) static THRESHOLD: Words = words!["عتبة", "حاجز", "مستوى", "سقف"];

/// What stands behind from where it tells of no part.
pub(super) static MEANS: Words = words!["خلال", "قبل", "بين", "أجل", "جانب", "دون", "شأن"];

/// On, before what is bought, and land and houses.
pub(super) const UPON: Key = Key::literal("على");
pub(super) static PROPERTY: Words = words!["أرض", "أراض", "أراضي", "عقار", "عقارات", "منزل", "قصر", "شقة", "فيلا", "يخت", "لوحة"];

/// Verbs of making a worth greater, of which it is the object.
pub(super) static RAISING: Words = words!["تضاعف", "يضاعف", "ضاعف", "ضاعفت", "سيضاعف", "ستضاعف", "تعزز", "يعزز", "عزز", "عززت"];

/// Plans, before what is to be spent, and what is spent on to be kept by who plans it.
pub(super) static PLANS: Words = words![
    "خطة",
    "خطط",
    "خططها",
    "خطته",
    "خطتها",
    "زيادة",
    "تعتزم",
    "يعتزم",
    "تخطط",
    "يخطط",
    "لزيادة"
];
pub(super) static TECHNOLOGY: Words = words!["ذكاء", "حوسبة", "سحابة", "رقائق"];

/// The number or sum that was told before.
pub(super) static THE_SUM: Words = words!["الرقم", "المبلغ"];

pub(super) static SENTENCE: Words = words!["سجن", "سجنه", "سجنها", "إدانة", "مدان", "إدانته"; COURTS, JUDGES];

/// What aid is told by.
pub(super) static RELIEF: Words = words![
    "إغاثة",
    "لإغاثة",
    "إنسانية",
    "مساعدة",
    "لمساعدة",
    "مساعدات",
    "منكوبين",
    "للمنكوبين",
    "نازحين",
    "للنازحين",
    "مانحين",
    "مانحون"
];

pub(super) static FUTURE: Words = words!["آجلة", "آجل", "مستقبلية"];

/// By the year or a part of it, as dividends are paid.
pub(super) static YEARLY: Words = words!["سنويا", "فصليا", "ربع", "نصف"];

/// Levels that a price comes to.
pub(super) static LEVEL: Words = words!["مستوى", "مستويات"];

/// Aid that was told of before.
pub(super) static PACKAGES: Words = words![
    "الحزمة",
    "للحزمة",
    "الرزمة",
    "للرزمة",
    "المنحة",
    "للمنحة",
    "المساعدة",
    "المساعدات",
    "للمساعدات"
];

/// A place in a list of sums.
pub(super) static RANKS: Words = words!["مركز", "مرتبة"];

/// Verbs of what a film brings in.
pub(super) static GROSSING: Words = words!["تجاوز" / "يتجاوز", "تخطى" / "يتخطى"; EARNING, COLLECTING];
