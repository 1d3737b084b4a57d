//! Words of institutions, ministries and federations that more than one rule reads.

use crate::words::{Words, words};

/// Adjectives of institutions: the General Authority, the Supreme Council.
pub(in crate::rules::name) static CONSTITUTIONAL: Words = words![
    "العام" "العامة" "الأعلى" "العليا" "الوطني" "الوطنية" "المركزي" "المركزية" "الملكي" "الملكية" "الدولي" "الدولية" "الاتحادي" "الاتحادية" "الفيدرالي"
    "الفيدرالية" "القومي" "القومية" "الموحد" "الموحدة" "المتحد" "المتحدة" "المشترك" "المشتركة" "العربي" "العربية" "الإسلامي" "الإسلامية" "التنفيذي"
    "التنفيذية" "المسلحة" "الجوية" "البحرية" "السامية" "السامي" "المستقلة" "الحكومي" "الحكومية" "التأسيسي" "التأسيسية" "الأهلي" "الأهلية" "الخيري" "الخيرية"
    "الكبرى" "الأهلي" "الجمهوري" "الجمهورية" "الديمقراطي" "الديمقراطية" "الاشتراكي" "الاشتراكية" "الشيوعي" "الثوري" "الشعبي" "الشعبية" "الدستورية" "الدستوري" "المتحدون" "المتحدين" "الحرة" "الحر" "العرب" "الطائرة"
];

/// Definite heads that a nationality alone makes a name of: الجيش التركي.
pub(in crate::rules::name) static STATE_BODIES: Words = words![
    "الجيش" "السفارة" "القنصلية" "الرئاسة" "الكونغرس" "الكونجرس" "الكنيست" "البوندستاغ" "الكرملين" "الأسطول" "الخزانة" "البنتاغون" "البرلمان"
    "الشرطة" "المخابرات" "الاستخبارات" "الجمارك" "الديوانة" "الدرك"
];

/// What stands before the field of a ministry.
pub(in crate::rules::name) static MINISTRY: Words = words!["وزارة"];

/// What stands before the fields of several.
pub(in crate::rules::name) static SEVERAL_MINISTRIES: Words = words!["وزارتا" "وزارتي" "وزارات"];

/// State bodies that are ministries by their field: الخارجية الإيرانية.
pub(in crate::rules::name) static MINISTRIES: Words = words!["الخارجية" "الداخلية" "الخزانة"];

/// What governs a ministry's field in a title: وزير الخارجية الإيراني.
pub(in crate::rules::name) static MINISTERS: Words = words![
    "وزير" "وزيرة" "وزراء" "وزيري" "وزيرا" "السياسة" "الشؤون" "العلاقات" "التجارة" "القوى" "الضغوط" "التدخلات" "الديون" "وكيل"
];

/// Heads whose name may go on with what they are for: جامعة عجمان للعلوم.
pub(in crate::rules::name) static PURPOSEFUL: Words = words![
    "جامعة" "معهد" "مركز" "مؤسسة" "منظمة" "جمعية" "هيئة" "مجلس" "اتحاد" "رابطة" "أكاديمية" "وكالة" "كلية" "مدرسة" "صندوق" "لجنة" "شركة" "إدارة"
    "مكتب" "محكمة" "مفوضية" "برنامج" "مستشفى" "مجموعة" "شبكة" "نيابة" "جهاز" "مديرية" "سوق" "الحملة" "حملة"
];

/// Heads that stand before a place, an unlisted name or a person's.
pub(in crate::rules::name) static CALLED_AFTER: Words = words![
    "جامعة" "معهد" "بنك" "مصرف" "بورصة" "كلية" "مستشفى" "مؤسسة" "نادي" "حزب" "مطار" "ميناء" "مرفأ" "متحف" "جسر" "شارع" "ميدان" "مسجد" "جامع" "مدرسة"
    "استاد" "سد" "قصر" "مضيق" "خليج" "وادي" "مخيم" "سجن" "برج" "مركز" "غرفة" "شرطة" "بلدية" "حركة" "كنيسة" "كتائب" "هيئة" "دار" "سفارة" "قنصلية"
    "كاتدرائية" "مختبر" "مختبرات" "فيلق" "حلف" "أمانة" "أكاديمية" "جمرك" "جبل" "نهر" "بحيرة" "مقابر" "مقبرة"
];

/// Heads of sites that stand in a name before a king's only: حديقة الملك فهد.
pub(in crate::rules::name) static CALLED_AFTER_KINGS: Words = words!["حديقة" "طريق" "مدينة" "قاعة" "قاعدة" "كوبري" "ملعب"];

/// What stands before the club that one plays: أمام نيس الفرنسي.
pub(in crate::rules::name) static AGAINST: Words = words!["أمام" "ضد" "مع" "على"];

/// What is called after who leads it, with the family name: حكومة آبي.
pub(in crate::rules::name) static GOVERNMENT: Words = words!["حكومة"];

/// A federation.
pub(in crate::rules::name) static FEDERATION: Words = words!["اتحاد"];

/// Of games, in the name of a federation of sports.
pub(in crate::rules::name) static OF_GAMES: Words = words!["لكرة" "للكرة" "لألعاب" "للتنس" "للسباحة" "للسيارات" "للجودو" "للملاكمة" "للمصارعة" "للتايكوندو" "للكاراتيه" "للكاراتي" "للدراجات"
    "للفروسية" "للرماية" "للشطرنج" "للجمباز" "للمبارزة" "للتجديف" "للجوجيتسو" "للبولينج" "للجولف" "للغولف" "للاسكواش" "للإسكواش" "للريشة" "للطائرة" "للسلة" "لليد"
    "للرياضة" "للرياضات" "للهجن" "للصقور" "للبادل" "للكريكيت" "للرجبي" "للهوكي"];

/// Those of them that a second word tells.
pub(in crate::rules::name) static GAMES_OF: Words = words!["لكرة" "لألعاب"];

/// What a federation is one of, with no preposition: اتحاد السلة.
pub(in crate::rules::name) static GAMES: Words = words![
    "الكرة" "السلة" "اليد" "الطائرة" "التنس" "الملاكمة" "المصارعة" "الجودو" "التايكوندو" "الكاراتيه" "السباحة" "الدراجات" "الفروسية" "الجمباز" "الشطرنج"
];

pub(in crate::rules::name) static COUNCIL: Words = words!["مجلس" "مجالس"];

pub(in crate::rules::name) static PARTY: Words = words!["حزب"];

/// The police, and which of a town's stations is told of: قسم شرطة أول المنصورة.
pub(in crate::rules::name) static POLICE: Words = words!["شرطة"];
pub(in crate::rules::name) static NUMBERED: Words = words!["أول" "ثان" "ثاني" "ثالث" "بندر" "مركز"];
