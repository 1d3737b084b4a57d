//! What money is and what it goes for: classes of nouns.

use crate::words::{Words, words};

/// A loan.
pub(in crate::rules) static LOANS: Words = words!["قرض", "قرضا", "قرضين", "قرضان", "قروض", "قروضا"];

/// A part of what is lent or paid.
pub(in crate::rules) static TRANCHES: Words = words!["دفعة", "دفعات", "شريحة", "شريحتين", "شريحتان", "شرائح", "للشريحة", "لشريحة"];

/// What is paid at once of a price.
pub(in crate::rules) static PAYMENTS: Words = words!["دفعة", "دفعات"];

/// Bonds.
pub(in crate::rules) static BONDS: Words = words!["سند", "سندا", "سندات", "صكوك", "لسندات", "لصكوك"];

/// An agreement.
pub(in crate::rules) static AGREEMENTS: Words = words!["اتفاق", "اتفاقا", "اتفاقية", "اتفاقيتين", "اتفاقيات", "اتفاقات"];

/// A contract.
pub(in crate::rules) static CONTRACTS: Words = words!["عقد", "عقدا", "عقدين", "عقدان", "عقود", "عقودا"];

/// A share of a company.
pub(in crate::rules) static SHARES: Words = words!["سهم", "سهما", "أسهم", "أسهما"];

/// Her shares.
pub(in crate::rules) static HER_SHARES: Words = words!["سهمها", "سهمه", "أسهمها", "أسهمه"];

/// A part of a company.
pub(in crate::rules) static STAKES: Words = words!["حصة", "حصص", "نسبة", "أسهم"];

/// The hundred that a percentage is told by.
pub(in crate::rules) static HUNDRED: Words = words!["المئة", "المائة", "بالمئة", "بالمائة"];

/// Dealings at an exchange.
pub(in crate::rules) static DEALINGS: Words = words!["تداول", "تداولات", "تعاملات", "متداولة"];

/// Trade between lands.
pub(in crate::rules) static FOREIGN_TRADE: Words = words!["صادرات", "واردات", "مبادلات", "تجارة", "تجاري", "تجارية"];

/// A state's money and where it is kept.
pub(in crate::rules) static TREASURY: Words = words!["موازنة", "ميزانية", "خزينة", "خزانة", "خزائن"];

/// What rich men have.
pub(in crate::rules) static FORTUNE: Words = words!["ثروة"];

/// His or her fortune.
pub(in crate::rules) static HIS_FORTUNE: Words = words!["ثروته", "ثروتها"];

/// What a state keeps.
pub(in crate::rules) static RESERVES: Words = words!["احتياطي", "احتياطيات", "احتياط", "احتياطات"];

/// Taxes.
pub(in crate::rules) static TAXES: Words = words!["ضريبة", "ضرائب", "زكاة"];

/// Fees and charges.
pub(in crate::rules) static FEES: Words = words!["رسوم", "رسوما"];

/// What is won.
pub(in crate::rules) static PRIZES: Words = words!["جائزة", "جوائز", "جائزتان", "جائزتين", "بجائزة"];

/// What is given so that somebody does what he may not.
pub(in crate::rules) static BRIBES: Words = words!["رشوة", "رشاوى", "رشى"];

/// A film or a series.
pub(in crate::rules) static FILMS: Words = words!["فيلم", "فيلما", "أفلام", "مسلسل", "مسلسلات", "شريط"];

/// Works of art and jewels, which are sold at auctions.
pub(in crate::rules) static WORKS_OF_ART: Words = words!["لوحة", "منحوتة", "تمثال", "مخطوطة", "ماسة", "قلادة", "مجوهرات", "تحفة"];

/// What a suit at court is.
pub(in crate::rules) static SUITS: Words = words!["دعوى", "دعواه", "دعواها", "دعاوى", "قضية", "شكوى"];

/// What is paid so that a player's contract ends: شرط جزائي.
pub(in crate::rules) static PENALTY: Words = words!["جزائي", "جزائيا"];

/// Aid, behind what is given for it.
pub(in crate::rules) static FOR_AID: Words = words!["للمساعدات", "للمساعدة", "للإغاثة", "للعمل"];

/// Metals that are traded.
pub(in crate::rules) static METALS: Words = words!["ذهب", "فضة", "بلاتين", "نحاس"];

/// Goods that people buy one of for little, by their kind.
pub(in crate::rules) static ARTICLES: Words = words![
    "نموذج",
    "هاتف",
    "جهاز",
    "حاسوب",
    "لابتوب",
    "لوح",
    "تلفاز",
    "ساعة",
    "سماعة",
    "نظارة",
    "لعبة",
    "كتاب",
    "قميص",
    "تذكرة",
    "تطبيق",
    "خدمة",
    "نسخة",
    "إصدار",
    "خطة",
    "خطط",
    "باقة",
    "اشتراك",
    "عضوية"
];

/// Goods that people buy one of.
pub(in crate::rules) static GOODS: Words = words!["سيارة"; ARTICLES];

/// The deal that was told of before.
pub(in crate::rules) static THE_DEAL: Words = words![
    "الصفقة",
    "للصفقة",
    "والصفقة",
    "بالصفقة",
    "فالصفقة",
    "الاتفاق",
    "للاتفاق",
    "الاتفاقية",
    "للاتفاقية"
];
