//! Words by which an institution's name is known, and where it ends.

use crate::words::{Words, words};

/// البنك المركزي is one country's, even with no nationality behind it.
pub(super) static BANKS: Words = words!["بنك", "مصرف"];
/// What boards and committees of every company are for.
pub(super) static BOARD: Words = words!["الإدارة", "الأعمال"];
/// Who sits in a council that is a chamber or a cabinet: مجلس النواب.
pub(super) static MEMBERS: Words = words![
    "النواب",
    "الوزراء",
    "الشيوخ",
    "الأعيان",
    "المستشارين",
    "اللوردات",
    "المحافظين",
    "القضاة",
    "الخبراء"
];
pub(super) static MANAGEMENT: Words = words!["إدارة"];
/// Bodies that are called after one noun, with what they are for behind it.
pub(super) static FOUNDATION: Words = words!["مؤسسة"];
pub(super) static FOUNDED: Words = words!["مؤسسة", "منظمة", "جمعية"];
pub(super) static HOUSES: Words = words!["مؤسسة", "مركز", "اتحاد"];
/// Heads besides bureaus that mean other things too, but no other with the cause that they serve.
pub(super) static AGENCIES: Words = words!["جهاز", "صندوق", "مركز", "اتحاد"];
/// Those that only one cause makes an agency's: إدارة شؤون الدولة is what one does.
pub(super) static DEPARTMENTS: Words = words!["إدارة", "وحدة", "فرقة", "شرطة"];
pub(super) static COMBAT: Words = words!["مكافحة"];
/// What such agencies do: جهاز حماية المستهلك.
pub(super) static CAUSES: Words = words![
    "مكافحة",
    "حماية",
    "شؤون",
    "رعاية",
    "تنسيق",
    "تنمية",
    "دعم",
    "تنظيم",
    "تشجيع",
    "ضمان",
    "إحياء",
    "إغاثة",
    "تطوير",
    "تمويل"
];
/// Offices that a place behind them shows to be one of many: دائرة الأراضي في دبي.
pub(super) static BUREAUS: Words = words!["دائرة", "مديرية", "مصلحة", "مكتب"];
/// Bodies of a place, and the kinds of places that stand between: مجلس مدينة الموصل.
pub(super) static LOCAL: Words = words!["مجلس", "بلدية", "أمانة", "شرطة", "ديوان", "نيابة", "محكمة", "قيادة"];
pub(super) static KINDS: Words = words![
    "لواء",
    "عمليات",
    "شرطة",
    "مدينة",
    "محافظة",
    "منطقة",
    "إقليم",
    "ولاية",
    "بلدة",
    "قضاء",
    "مقاطعة",
    "جهة"
];
/// Honours of saints and the like, whom houses of prayer, schools and hospitals are called after.
pub(super) static HOLY: Words = words!["السيدة", "القديس", "القديسة", "الشهيدة", "النبي", "الصحابي", "سيدي", "مار"];
/// What is called after somebody: مستشفى كمال عدوان.
pub(super) static MEMORIALS: Words = words![
    "مستشفى",
    "مدرسة",
    "جامعة",
    "معهد",
    "مسجد",
    "جامع",
    "شارع",
    "ميدان",
    "مطار",
    "جسر",
    "استاد",
    "ملعب",
    "قاعة"
];
/// Units of armies, of which each has its number: الفرقة السابعة.
pub(super) static UNITS: Words = words!["فرقة", "لواء", "كتيبة", "فيلق"];
/// Bodies of a state that bear arms or watch.
pub(super) static FORCES: Words = words!["قوة", "قوات", "جهاز"];
/// Posts of the police and the customs, which are called as where they are, whatever that means.
pub(super) static POSTS: Words = words!["شرطة", "جمرك"];
/// Bodies of every state, with the adjective that makes one its name.
pub(super) static DESIGNATED: Words = words!["نيابة", "حرس", "قوات", "ديوان", "محكمة"];
pub(super) static DESIGNATIONS: Words = words![
    "العامة",
    "العمومية",
    "الوطني",
    "الجمهوري",
    "المسلحة",
    "الجوية",
    "البحرية",
    "الملكي",
    "الأميري",
    "الرئاسي",
    "السلطاني",
    "العليا",
    "الدستورية"
];
/// Heads of departments that serve whatever stands behind them: الإدارة العامة للتحريات.
pub(super) static DEPARTMENTAL: Words = words!["إدارة", "مديرية", "هيئة", "مؤسسة", "أمانة", "مندوبية", "وكالة"];
/// What such a department is called.
pub(super) static GENERAL: Words = words!["العامة", "العام", "الوطنية", "العليا", "الأعلى", "المركزية", "الملكية", "القومية"];
/// Those who play for a country, which are no bodies.
pub(super) static TEAMS: Words = words!["منتخب", "فريق"];
/// The stations that the police has.
pub(super) static STATIONS: Words = words!["قسم", "مركز", "مخفر", "قيادة", "مديرية"];
/// What courts are called by, of which each place has one.
pub(super) static JURISDICTIONS: Words = words![
    "الجزائية",
    "الإدارية",
    "العمالية",
    "التجارية",
    "الابتدائية",
    "العسكرية",
    "الاتحادية",
    "الشرعية",
    "الجعفرية"
];
/// Whose committees a single adjective names: اللجنة المالية في البرلمان.
pub(super) static COMMITTEE: Words = words!["لجنة"];
pub(super) static CHAMBERS: Words = words!["مجلس", "برلمان", "كونغرس", "كونجرس", "كنيست"];
/// What a committee of any contest or sale does.
pub(super) static JURY: Words = words!["تحكيم", "التحكيم", "فرز", "المناقشة", "مناقشة", "تسيير"];
/// What courts, schools and papers have of their own: هيئة المحلفين; with an
/// adjective it may be one that is called so, هيئة الدفاع المدني.
pub(super) static PANELS: Words = words!["المحلفين", "الدفاع", "المحكمة", "التدريس", "التحرير", "الادعاء"];
pub(super) static PANEL: Words = words!["هيئة"];
/// What is called after its town, and is the town's district where it is called so only.
pub(super) static CENTRE: Words = words!["مركز"];
pub(super) static CENTRAL: Words = words!["المركزي"];
/// Courts, and what stands between them and the place that they are of.
pub(super) static COURTS: Words = words!["محكمة", "نيابة"];
/// A court, and which of its kind it is: المحكمة الصغرى الجنائية الثالثة.
pub(super) static COURT: Words = words!["محكمة"];
pub(super) static DEGREES: Words = words!["الصغرى", "الكبرى", "العليا", "الرابعة", "الخامسة", "السادسة"];
/// What governs places, and is called as they are.
pub(super) static OF_PLACES: Words = words!["مديرية", "إمارة", "إدارة"];
pub(super) static REGION: Words = words!["منطقة", "المنطقة"];
pub(super) static OF_COURTS: Words = words![
    "جنايات",
    "جنح",
    "استئناف",
    "نقض",
    "تمييز",
    "بداية",
    "صلح",
    "أمن",
    "مستأنف",
    "شمال",
    "جنوب",
    "شرق",
    "غرب",
    "وسط",
    "أوقاف",
    "صحة",
    "تعليم",
    "تربية",
    "زراعة",
    "تموين",
    "شباب",
    "ري",
    "طرق",
    "إسكان",
    "ثقافة",
    "مرور",
    "جمارك",
    "ضرائب",
    "مرافق",
];
pub(super) static PRISON: Words = words!["سجن"];
/// Places and bodies whose own offices only their kind is told of: بلدية المحافظة.
pub(super) static ANY_PLACE_S: Words = words![
    "المحافظة",
    "الجهة",
    "الإقليم",
    "العمالة",
    "الجماعة",
    "المنطقة",
    "المدينة",
    "القرية",
    "الحي",
    "المطار",
    "المركز",
    "البلدية",
    "الأمانة",
    "الإمارة",
    "الوزارة",
    "الهيئة",
    "الجامعة",
    "الشركة",
    "النادي",
    "المجمع",
    "المدرسة",
];
/// What holy places and the holy book are called: سفارة خادم الحرمين الشريفين.
pub(super) static NOBLE: Words = words!["الشريفين", "الشريف", "الكريم"];

/// Adjectives of no relation that what bodies are for is called by: الطاقة المتجددة،
/// المنشآت الصغيرة والمتوسطة.
pub(super) static QUALITIES: Words = words![
    "الصغيرة",
    "الصغرى",
    "المتوسطة",
    "المتجددة",
    "المستدامة",
    "المتقدمة",
    "الناشئة",
    "الذكية",
    "النادرة",
    "البديلة",
    "المبتكرة",
    "السريعة",
    "النظيفة",
];

/// What education is called that goes on behind a trade: التعليم الطبي المستمر.
pub(super) static CONTINUING: Words = words!["المستمر"];
pub(super) static EDUCATION: Words = words!["التعليم", "والتعليم", "للتعليم", "بالتعليم", "التدريب", "والتدريب"];

/// A valley, to which "and performed" folds.
pub(super) static VALLEY: Words = words!["وادي"];

/// What a party is like, which is no part of its name: حزب الحرية اليميني.
pub(super) static LEANINGS: Words = words!["اليميني", "اليمينية", "اليساري", "اليسارية"];

/// What every body has, and is no body of its own.
pub(super) static MANAGED_BY: Words = words!["إدارة", "رئاسة"];

/// A place that is called by its adjectives as bodies are: المتحف الوطني للفنون.
pub(super) static MUSEUM: Words = words!["متحف"];

/// What is called by the field that it serves, though it also stands outside names: معهد البحوث الزراعية.
pub(super) static SERVING: Words = words!["معهد", "منظمة"];

/// A party, and what it is called by with the article and no more: الحزب الشيوعي.
pub(super) static IDEOLOGIES: Words = words![
    "الشيوعي",
    "الاشتراكي",
    "الليبرالي",
    "القومي",
    "الشعبي",
    "الجمهوري",
    "الديمقراطي",
    "الديموقراطي",
    "الراديكالي",
    "الدستوري"
];

/// Whose unions each land has one of: اتحاد الصناعات.
pub(super) static UNITED: Words = words![
    "الصناعات",
    "الناشرين",
    "العمال",
    "الكتاب",
    "الأدباء",
    "الطلبة",
    "الطلاب",
    "المزارعين",
    "الفلاحين",
    "المصارف",
    "البنوك",
    "الغرف",
    "المقاولين",
    "الصحفيين",
    "الصحافيين",
    "المحامين",
    "الجمعيات",
    "النقابات",
    "البرلمانات"
];

/// What a town's hospital cures, between its kind and the town.
pub(super) static HOSPITAL: Words = words!["مستشفى"];
pub(super) static WARDS: Words = words!["حميات", "صدر", "رمد", "أطفال", "أورام", "نساء", "عيون"];
