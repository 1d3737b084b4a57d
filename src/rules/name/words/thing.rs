//! Words of what is made: devices, software and the platforms on which one writes.

use crate::words::{Words, words};

/// Words of platforms: where one writes, watches and follows.
pub(in crate::rules::name) static CHANNELS: Words = words![
    "على" "عبر" "تطبيق" "منصة" "منصتي" "موقع" "مواقع" "موقعي" "خدمة" "خدمات" "حساب" "حسابه" "حسابها" "حسابات" "صفحة" "صفحته" "صفحتها" "مستخدمي" "مستخدمو" "مستخدم"
    "نجوم" "نجم" "إعلانات" "قناة" "قنوات" "منشور" "تغريدة" "مقاطع" "مقطع" "فيديوهات" "متابعيه" "شبكة" "تطبيقات" "استخدام" "تحميل" "تنزيل" "حظر" "تعطل" "واجهة"
    "متابعي" "محتوى" "حجب" "نشطاء" "ناشطو" "مغردي" "مغردو" "رواد" "مجموعات" "مجموعة" "خوارزمية" "خوارزميات" "ميزة"
];

/// What one does with a platform: يستخدم تويتر.
pub(in crate::rules::name) static USED: Words = words![
    "يستخدم" "تستخدم" "استخدم" "استخدمت" "يستخدمون" "يستعمل" "يتصفح" "يتصفحون" "تصفح" "غادر" "غادرت" "ترك" "تركت" "هجر" "دخل" "دخول" "اجتاح" "اجتاحت"
];

/// What befalls a service: تعطل فيسبوك.
pub(in crate::rules::name) static OUTAGE: Words = words![
    "عاد" "عادت" "عودة" "تعطل" "تعطلت" "تعطيل" "توقف" "توقفت" "انقطاع" "انقطع" "عطل" "أعطال" "خلل" "استعادة"
];

/// Who and what a service has, with ل before it: مستخدم لفيسبوك.
pub(in crate::rules::name) static USERS: Words = words![
    "مستخدم" "مستخدما" "مستخدمين" "مستخدمي" "مشترك" "مشتركا" "مشتركين" "متابع" "متابعا" "تحميل" "تنزيل" "نسخة" "إصدار" "تحديث" "بديل" "بديلا" "بديلة" "مماثلة"
    "مماثل" "مشابهة" "مشابه" "شبيهة" "شبيه"
];

/// Heads under which even a company's name is a service's: تطبيق سلاك.
pub(in crate::rules::name) static SERVICES: Words = words![
    "تطبيق" "مواقع" "موقعي" "متصفح" "ناقلة" "سفينة" "لعبة"
];

/// Things that are called by their maker and a name: ساعة سوني سمارت واتش.
pub(in crate::rules::name) static DEVICES: Words = words![
    "هاتف" "هاتفين" "هواتف" "تليفون" "تليفونات" "موبايل" "جوال" "جوالات" "سوار" "طراز" "طرازي" "طرازات" "ساعة" "ساعات" "حاسوب" "حواسيب" "حاسب" "كمبيوتر"
    "لابتوب" "جهاز" "جهازي" "أجهزة" "سماعة" "سماعات" "نظارة" "نظارات" "كاميرا" "كاميرات" "شاشة" "شاشات" "طابعة" "طابعات" "معالج" "معالجات" "رقاقة" "رقاقات" "رقائق"
    "شريحة" "شرائح" "بطارية" "بطاريات" "روبوت" "روبوتات" "سيارة" "سيارات" "شاحنة" "شاحنات" "دراجة" "مركبة" "مركبات" "طائرة" "طائرات" "مروحية" "مروحيات"
];

/// Craft, which are told of as the one that has a name: المسبار أورينو.
pub(in crate::rules::name) static CRAFT: Words = words!["مسبار" "مقاتلة" "صاروخ" "فرقاطة" "غواصة" "ناقلة" "سفينة" "تلسكوب"];

/// Software that is called by a name of its own.
pub(in crate::rules::name) static APPS: Words = words!["تطبيق" "تطبيقات" "منصة" "منصات" "متصفح" "متصفحات" "لعبة" "ألعاب" "أداة" "أدوات"];

/// Software and the like that need no name: what stands right behind them may be whose they are.
pub(in crate::rules::name) static SYSTEMS: Words = words!["نظام" "محرك" "خدمة" "خدمات" "برنامج" "برمجية" "برمجيات" "مساعد" "بطاقة"];

/// Other things with names of their own: remedies, indices and coins.
pub(in crate::rules::name) static REMEDIES: Words = words!["عقار" "دواء" "لقاح"];
pub(in crate::rules::name) static INDICES: Words = words!["مؤشر" "مؤشرات" "مؤشري"];
pub(in crate::rules::name) static COINS: Words = words!["عملة"];

/// Models of intelligence and language, which are called so as well as what else serves as one.
pub(in crate::rules::name) static MODELS: Words = words!["نموذج" "نموذجي" "نماذج"];

/// What is new in a thing, and the next of its kind.
pub(in crate::rules::name) static RELEASES: Words =
    words!["منتج" "منتجات" "ميزة" "ميزات" "مزايا" "خاصية" "تحديث" "تحديثات" "إصدار" "إصدارات" "نسخة" "لوحي"];
