//! Who has money: classes of nouns for companies, bodies and people.

use crate::words::{Words, words};

/// What a company makes or is to its trade, before that or before another's name: صانعة الرقائق, منافسة كذا.
pub(in crate::rules) static MAKERS: Words = words![
    "صانع",
    "صانعة",
    "مطور",
    "مطورة",
    "مشغل",
    "مشغلة",
    "مزود",
    "مزودة",
    "منتج",
    "منتجة",
    "ناشر",
    "ناشرة",
    "مالك",
    "مالكة"
];

/// Who tells before what others will earn, and does not earn it.
pub(in crate::rules) static EXPECTERS: Words = words![
    "محللون",
    "محللين",
    "محللو",
    "محللي",
    "خبراء",
    "مراقبون",
    "مراقبين",
    "سوق",
    "أسواق",
    "مستثمرون",
    "مستثمرين",
    "ستريت"
];

/// Courts.
pub(in crate::rules) static COURTS: Words = words!["محكمة", "محاكم", "قضاء", "نيابة", "محلفين", "محلفون"];

/// Who sits and speaks at court.
pub(in crate::rules) static JUDGES: Words = words!["قاض", "قاضي", "قاضية"];

/// Houses of a parliament.
pub(in crate::rules) static CHAMBERS: Words = words!["نواب", "برلمان", "كونغرس", "كونجرس", "شيوخ", "كنيست"];

/// What any company goes by.
pub(in crate::rules) static COMPANIES: Words = words!["شركة", "مجموعة", "مؤسسة", "عملاق", "عملاقة", "شبكة", "منصة", "موقع"];

/// What one company is to another that its pronoun stands for, before its name.
pub(in crate::rules) static RIVALS: Words = words![
    "منافستها",
    "منافسها",
    "منافسته",
    "منافسه",
    "نظيرتها",
    "نظيرته",
    "شريكتها",
    "شريكها",
    "شقيقتها",
    "غريمتها",
    "جارتها"
];

/// Who leads a company.
pub(in crate::rules) static CHIEFS: Words = words![
    "رئيس",
    "رئيسة",
    "رؤساء",
    "مدير",
    "مديرة",
    "مديري",
    "مديرين",
    "تنفيذي",
    "تنفيذية",
    "تنفيذيين"
];
