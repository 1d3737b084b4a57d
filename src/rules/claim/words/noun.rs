//! Nouns: who speaks, in what, and of what.

use crate::words::{Words, words};

/// Words by whose they are, with what is said behind them: نقلت عنه قوله إن.
pub(in crate::rules::claim) static HIS_WORDS: Words = words!["قوله" "قولها" "قولهم" "قولهما" "القول"];

/// The same of what is stressed or said again: جدد تأكيده أن.
pub(in crate::rules::claim) static HIS_STRESS: Words =
    words!["تأكيده" "تأكيدها" "تأكيدهم" "التأكيد" "تشديده" "تشديدها" "التشديد" "التذكير"];

/// By saying: what tells that what a verb does is done in words.
pub(in crate::rules::claim) static BY_SAYING: Words = words!["قائلا" "قائلة" "قائلين" "بالقول" "بقوله" "بقولها" "بقولهم"];

/// What somebody says or writes to everybody, or where he is heard.
pub(in crate::rules::claim) static STATEMENTS: Words = words![
    "بيان" "بيانه" "بيانها" "تصريح" "تصريحات" "تصريحاته" "تصريحاتها" "مقابلة" "مقابلته" "مقابلتها" "حديث" "حديثه" "حديثها" "كلمة" "كلمته" "كلمتها"
    "خطاب" "خطابه" "خطابها" "رسالة" "رسالته" "رسالتها" "تغريدة" "تغريدته" "تغريدتها" "تغريدات" "تدوينة" "تدوينته" "تدوينتها" "منشور" "منشوره"
    "منشورات" "إيجاز" "إفادة" "إفادته" "شهادة" "شهادته" "شهادات"
];

/// What somebody posts where everybody reads it.
pub(in crate::rules::claim) static POSTS: Words = words!["منشور" "منشورات" "تغريدة" "تغريدات" "تدوينة" "تدوينات"];

/// What goes round, and what one confirms or denies; with the article, as one has heard of it.
pub(in crate::rules::claim) static RUMOURS: Words = words![
    "الأنباء" "المعلومات" "الاتهامات" "الشائعات" "الشائعة" "الإشاعات" "الإشاعة" "التقارير" "المزاعم" "الادعاءات" "التصريحات" "الأخبار" "التكهنات"
];

/// One of these alone, which is denied as it is: نفى صحة الخبر.
pub(in crate::rules::claim) static RUMOUR: Words = words!["صحة" "رواية" "الرواية" "الخبر" "النبأ"];

/// What comes in and tells something.
pub(in crate::rules::claim) static NEWS: Words = words![
    "أنباء" "أخبار" "خبر" "خبرا" "معلومات" "تقارير" "بلاغ" "بلاغات" "شكاوى" "إشارة" "إشارات" "مكالمة" "مكالمات" "اتصال" "اتصالا" "اتصالات" "إخبارية"
];

/// What a journalist calls that which is laid to somebody.
pub(in crate::rules::claim) static CHARGES: Words = words![
    "اتهام" "الاتهام" "اتهامات" "الاتهامات" "اتهاما" "اتهامه" "اتهامها" "اتهاماته" "اتهاماتها" "مزاعم" "المزاعم" "ادعاءات" "الادعاءات" "تهمة" "تهم"
];

/// What tells that a document has been made known or sent, behind its noun; also with the article.
pub(in crate::rules::claim) static ISSUED: Words = words!["الصادر" "الصادرة" "المنشور" "المنشورة"];

/// The same as a verb.
pub(in crate::rules::claim) static CAME_OUT: Words = words!["صدر" "صدرت" "نشر" "نشرت"];

/// What tells that a document has been sent to somebody.
pub(in crate::rules::claim) static SENT: Words = words!["مقدم" "مقدمة" "موجه" "موجهة" "مرسل" "مرسلة" "مرفوع" "مرفوعة"];

/// Outlets by the noun that they go by, once they are known.
pub(in crate::rules::claim) static OUTLETS: Words = words![
    "الصحيفة" "الوكالة" "المجلة" "القناة" "الشبكة" "الموقع" "الجريدة" "المحطة" "الدورية" "الفضائية" "المنصة"
];

/// Who speaks for a body; with the article, one who was told of before.
pub(in crate::rules::claim) static THE_SPOKESMAN: Words = words!["المتحدث" "المتحدثة" "الناطق" "الناطقة"];

/// Who reports for an outlet, and is no one whom it asks.
pub(in crate::rules::claim) static REPORTERS: Words =
    words!["مراسل" "مراسلة" "محرر" "محررة" "صحفي" "صحفية" "صحافي" "صحافية" "كاتب" "كاتبة" "مصور" "مصورة"];

/// Many people of a kind, by broken plurals, which no ending tells; also without the article.
pub(in crate::rules::claim) static PEOPLE: Words = words![
    "النقاد" "العلماء" "الخبراء" "الوزراء" "الرؤساء" "النواب" "القادة" "الأطباء" "الكتاب" "الباحثات" "التجار" "العمال" "الزعماء" "الأعضاء"
    "الأهالي" "السكان" "الجيران" "الأقارب" "الركاب" "الجنود" "الطلاب" "التلاميذ" "السياح" "الزبائن" "النزلاء" "السجناء" "الشبان" "النشطاء"
    "الشهود" "الوسطاء" "الرفاق" "الباعة" "البحارة" "العملاء" "الحلفاء" "الشركاء"
];

/// Forms of address, before another title: السيد الوزير.
pub(in crate::rules::claim) static ADDRESS: Words = words!["السيد" "السيدة" "الدكتور" "الدكتورة" "الأستاذ" "الأستاذة" "المهندس" "المهندسة"];

/// What a nameless source wants kept back.
pub(in crate::rules::claim) static ITS_NAME: Words = words![
    "اسمه" "اسمها" "اسمهم" "اسميهما" "أسمائهم" "أسماءهم" "هويته" "هويتها" "هويتهم" "هوياتهم" "هويتيهما"
];

/// What it does not want of it.
pub(in crate::rules::claim) static DISCLOSURE: Words = words!["الكشف" "كشف" "ذكر" "نشر" "الإفصاح" "الإعلان" "البوح"];

/// What it wants of it: اشترط إخفاء هويته.
pub(in crate::rules::claim) static CONCEALMENT: Words = words!["إخفاء" "حجب"];

/// What one is an official or a body for, behind the title or the name.
pub(in crate::rules::claim) static FIELDS: Words = words![
    "لشؤون" "لشئون" "لإدارة" "لقطاع" "لقسم" "لمنطقة" "لتطوير" "لأبحاث" "لهندسة" "لسياسات" "لعمليات" "لمنتجات" "لأمن" "لخدمات" "لحقوق"
];

/// Where one is it, in a text that tells of one place.
pub(in crate::rules::claim) static HERE: Words =
    words!["بالمنطقة" "بالمحافظة" "بالمدينة" "بالعاصمة" "بالولاية" "بالإقليم" "بالمملكة" "بالبلاد"];

/// Parts of a year, a month or a season.
pub(in crate::rules::claim) static PARTS_OF_TIME: Words = words!["بداية" "مطلع" "نهاية" "منتصف" "أواخر" "أوائل"];

/// Of what these are parts.
pub(in crate::rules::claim) static PERIODS: Words = words!["عام" "العام" "سنة" "السنة" "شهر" "الشهر" "الأسبوع" "الموسم"];

/// Bodies that stand before their names: حركة «حماس». الشركة is the one that the text is about, whatever stands before
/// the names of others.
pub(in crate::rules::claim) static BODIES: Words = words![
    "منظمة" "حركة" "جماعة" "تنظيم" "حزب" "جبهة" "ميليشيا" "مليشيا" "فصيل" "مجموعة" "مؤسسة" "جمعية" "نادي" "جهاز" "بنك" "مصرف" "تحالف" "ائتلاف"
    "رابطة" "نقابة" "كتلة" "مبادرة" "مركز" "معهد" "مرصد" "مختبر" "أكاديمية" "جامعة" "مدرسة" "مستشفى" "متحف" "تعاونية" "غرفة" "هيئة" "لجنة" "مكتب"
    "وكالة" "كتائب" "كتيبة" "لواء" "ألوية" "سرايا" "جيش" "عصائب" "فيلق"
];
