//! Words of places: their kinds, one or several, and where they lie.

use crate::words::{Words, words};

/// Kinds of places in which people live, one of them.
pub(in crate::rules::name) static VILLAGE: Words = words!["قرية" "بلدة"];
pub(in crate::rules::name) static TOWNS: Words = words!["مدينة" "قرية" "بلدة"];
pub(in crate::rules::name) static PROVINCES: Words = words!["محافظة" "ولاية" "إقليم" "عمالة" "قضاء" "معتمدية" "مقاطعة"];

/// Kinds of places, two of them.
pub(in crate::rules::name) static TWO_PLACES: Words = words![
    "محافظتي" "محافظتا" "مدينتي" "مدينتا" "منطقتي" "منطقتا" "ولايتي" "ولايتا" "بلدتي" "بلدتا" "قريتي" "قريتا" "حيي" "حيا" "مقاطعتي" "مقاطعتا"
    "قضاءي" "قضائي" "مديريتي" "مديريتا" "ناحيتي" "ناحيتا" "بلديتي" "بلديتا" "مخيمي" "مخيما" "إقليمي" "إقليما"
];
pub(in crate::rules::name) static TWO_VILLAGES: Words = words!["بلدتي" "بلدتا" "قريتي" "قريتا"];

/// Kinds of places, many of them.
pub(in crate::rules::name) static PLACES: Words = words![
    "محافظات" "مدن" "مناطق" "ولايات" "بلدات" "قرى" "أحياء" "مقاطعات" "أودية" "مديريات" "أقضية" "نواحي" "مخيمات" "محليات" "بلديات" "معتمديات" "أقاليم"
];
/// Those whose names are told right behind them, whatever else they mean.
pub(in crate::rules::name) static VILLAGES: Words = words!["قرى" "بلدات" "أحياء" "أودية"];

/// Places by their kind that are no name of one.
pub(in crate::rules::name) static ANYONES: Words = words![
    "العالم" "المملكة" "الدولة" "البلاد" "الجمهورية" "السلطنة" "الإمارة" "العاصمة" "المدينة" "المنطقة" "المحافظة" "القطاع" "الخارج" "الداخل"
    "الريف" "الأرياف" "الساحل" "الوسط" "الشمال" "الجنوب" "الشرق" "الغرب" "المحيط" "الجوار" "الحدود" "المجتمع" "السكان" "الأهالي"
    "القرية" "البلدة" "الأخرى" "الأم" "الصغيرة" "الكبيرة" "الذكية" "النموذجية" "الواحدة" "المجاورة" "نفسها" "ذاتها" "الحي" "الناس"
    "الدول" "الشوارع" "الطرق" "الجبال" "الصحراء" "المال" "الأعمال"
];

/// Where something lies, seen from a place.
pub(in crate::rules::name) static DIRECTIONS: Words = words!["شمال" "جنوب" "شرق" "غرب" "شمالي" "جنوبي" "شرقي" "غربي"];

/// Kinds of places that nature made.
pub(in crate::rules::name) static FEATURES: Words = words!["جبل" "نهر" "بحيرة" "جزيرة" "سهل"];

/// What an airport or a base serves, at the end of its name.
pub(in crate::rules::name) static SERVES: Words =
    words!["العسكري" "الدولي" "المدني" "الحربي" "البحري" "الجوي" "العسكرية" "البحرية" "الجوية"];

/// What villages' names of two words begin with: words that begin nothing else, and others.
pub(in crate::rules::name) static SURE_FIRST: Words = words![
    "كفر" "آيت" "أيت" "ايت" "خربة" "حاسي" "معرة" "منية" "أولاد" "كوم" "نجع" "عزبة" "سيدي" "ضيعة" "شبرا" "مجدل"
];
pub(in crate::rules::name) static FIRST: Words = words!["تل" "تلة" "تلول" "عين" "دير" "بيت" "بئر" "بير" "رأس" "أبو" "أم" "برج" "ميت"];
/// Words that begin such names now and then.
pub(in crate::rules::name) static RARE_FIRST: Words = words![
    "ابن" "أبي" "عيون" "بني" "بنو" "خان" "حوش" "سوق" "باب" "نزلة" "منشأة" "حصن" "فم" "عزيل" "واد" "جب" "نبع" "ربع" "سلة" "نجد" "زاوية" "أبيار" "عرب"
    "الشيخ" "شعب" "حمام" "ذراع" "مشتى" "قصر"
];

/// Cuba and America, which together are a cup.
pub(in crate::rules::name) static CUBA: Words = words!["كوبا"];
pub(in crate::rules::name) static AMERICA: Words = words!["أمريكا", "أميركا"];
