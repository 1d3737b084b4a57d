//! The words that the rules of names turn on, folded once.

use std::sync::LazyLock;

use crate::fold::Key;
use crate::words::{Words, words};

/// What joins what somebody is to the name: فلانة وهي نائبة.
pub(super) static WHO_IS: Words = words!["وهو" "وهي"];

/// Who is counted among those of one name: الملك فرناندو الثالث.
pub(super) static RULERS: Words =
    words!["الملك" "الملكة" "السلطان" "البابا" "القيصر" "الإمبراطور" "الإمبراطورة" "الشاه" "الخديوي" "الخديو" "الخليفة" "الدوق" "الفرعون"];

/// Names that foreign rulers have more often than others, where they are counted: فرناندو الثالث.
pub(super) static REGNAL: Words = words![
    "تشارلز" "شارل" "كارل" "كارلوس" "لويس" "هنري" "جورج" "إدوارد" "إليزابيث" "فيليب" "فيليبي" "فرديناند" "فرناندو" "ألفونسو" "جيمس" "ريتشارد"
    "وليام" "ويليام" "وليم" "فريدريك" "فيلهلم" "نيكولاس" "نيقولا" "ألكسندر" "إسكندر" "بطرس" "كاترين" "غوستاف" "أولاف" "ليوبولد" "نابليون" "بولس"
    "يوحنا" "بنديكت" "بندكت" "بيوس" "غريغوريوس" "أوربان" "رمسيس" "تحتمس" "أمنحتب" "داريوس" "قسطنطين" "جستنيان" "فيكتور" "همبرت"
];

/// The day of the week that many families are called by.
pub(super) static WEEKDAY: Words = words!["الخميس"];

/// What makes a count one of more than ten.
pub(super) static TEN: Words = words!["عشر" "عشرة"];

/// The counts of rulers.
pub(super) static ORDINALS: Words = words![
    "الأول" "الأولى" "الثاني" "الثانية" "الثالث" "الثالثة" "الرابع" "الخامس" "السادس" "السابع" "الثامن" "التاسع" "العاشر"
    "الرابعة" "الخامسة" "السادسة" "السابعة" "الثامنة" "التاسعة" "العاشرة"
];

/// Links of a lineage: محمد بن سلمان آل سعود.
pub(super) static LINEAGE: Words = words!["بن" "ابن" "آل" "بنت"];

/// Those of them that go from son to father.
pub(super) static FILIAL: Words = words!["بن" "ابن" "بنت"];

/// The one of them that stands in no other place than a name.
pub(super) static SON: Words = words!["بن"];

/// The link before a tribe's or family's name: آل الشيخ.
pub(super) static TRIBE: Words = words!["آل"];

/// What is no given name before a body's: المتحدث باسم حماس.
pub(super) static IN_THE_NAME: Words = words!["باسم"];

/// Adjectives of times: زار الشهر الماضي السعودية.
pub(super) static TIMES: Words = words!["الماضي" "الماضية" "المقبل" "المقبلة" "القادم" "القادمة" "الجاري" "الجارية" "الحالي" "الحالية"];

/// Parts of a name that want another part behind them: عبد الله, فان دايك.
pub(super) static PARTICLES: Words = words![
    "عبد" "أبو" "أبي" "أبا" "آل" "أم" "دي" "فان" "فون" "دو" "لو" "لا" "سان" "ماك" "إل" "ولد" "دا" "بو" "دير" "ديل"
];

/// The second half of a given name of two words: نور الدين.
pub(super) static DEVOUT: Words = words!["الدين" "العابدين" "الله" "الإسلام" "الحق" "الزهراء" "النبي" "المجد" "النصر"];

/// What wishes God's mercy or care on who was named: رحمه الله.
pub(super) static BLESSINGS: Words =
    words!["رحمه" "رحمها" "رحمهم" "حفظه" "حفظها" "حفظهم" "رعاه" "رعاها" "أيده" "أدام" "رضي" "غفر" "وفقه" "أعزه" "سلمه"];

/// The first half of a name of God's servant: عبد الرحمن.
pub(super) static SERVANT: Words = words!["عبد" "عبيد"];

/// The same of a family: فهد العبد الكريم.
pub(super) static THE_SERVANT: Words = words!["العبد"];

/// What God is called in such names.
pub(super) static OF_GOD: Words = words![
    "الله" "الرحمن" "الرحيم" "العزيز" "الكريم" "اللطيف" "القادر" "العالي" "الوهاب" "المحسن" "الهادي" "السلام" "الجبار" "الحميد" "المجيد"
    "الملك" "العظيم" "الواحد" "الغني" "الرزاق" "الحليم" "الحكيم" "الستار" "الغفور" "الناصر" "الفتاح" "الصمد" "الباري" "الخالق" "القدوس"
    "المنعم" "السميع" "المعطي" "الحي" "الباقي" "الجليل" "الجواد" "الرؤوف" "الرب" "الحق" "الإله" "القوي" "الودود" "العليم" "المتعال" "المولى" "النور"
    "الرشيد" "المؤمن" "البديع" "البصير" "الحافظ" "الحفيظ" "الحسيب" "الشافي" "الشكور" "القهار" "الكافي" "المعين" "النبي" "الرسول" "الخبير" "الرافع" "العاطي" "التواب" "الظاهر" "البر" "الدايم" "الدائم" "المقصود" "الموجود" "المهيمن" "المطلب" "المسيح" "الوارث" "الوكيل" "الولي" "الأحد" "الفضيل" "الصبور" "الصادق" "العال"
];

/// God, in a name of two words that has no article: عبد ربه.
pub(super) static HIS_LORD: Words = words!["ربه"];

/// What begins the name of a father, أبو أنس, as the sentence has it: لأبي أنس.
pub(super) static FATHER: Words = words!["أبو" "أبي"];

/// The same of a father or a mother.
pub(super) static KUNYA: Words = words!["أبو" "أم" "أبي" "أبا"];

/// Of a mother; before what is no given name it is "or": ذكر أم أنثى.
pub(super) static MOTHER: Words = words!["أم"];

/// Given names that fold together with a function word: على and علي, أن and
/// آن, الآن and آلان. The second column is how the name is spelled.
pub(super) static HOMOGRAPHS: [(Key, &str); 7] = [
    (Key::literal("منى"), "منى"),
    (Key::literal("علي"), "علي"),
    (Key::literal("آن"), "آن"),
    (Key::literal("آنا"), "آنا"),
    (Key::literal("آلان"), "آلان"),
    (Key::literal("إيان"), "إيان"),
    (Key::literal("إمام"), "إمام"),
];

/// What a feast is of: عيد الأضحى.
pub(super) static FEASTS: Words = words![
    "الأضحى" "الفطر" "الميلاد" "العمال" "الأم" "الأب" "الأسرة" "الحب" "الاستقلال" "الشكر" "الفصح" "القيامة" "النوروز" "النيروز" "المعلم" "الثورة"
    "التحرير" "الجلوس" "العرش" "الغدير" "الشرطة" "الجيش" "الوحدة" "الجلاء" "الشجرة" "الفن" "العلم"
];

/// What somebody leads or makes, whose name stands behind it.
pub(super) static LED_BY: Words = words![
    "برئاسة" "بقيادة" "بزعامة" "بإشراف" "تأليف" "إخراج" "سيناريو" "ألحان" "بقلم" "بعدسة" "تعيين" "إقالة" "تكليف" "تنصيب" "اغتيال" "استقالة" "ترشيح"
    "انتخاب" "مقتل" "وفاة" "رحيل" "استشهاد" "اعتقال" "توقيف" "اختطاف" "مصرع" "محاكمة" "إعدام" "لخلافة" "بحضور" "بمشاركة" "إصابة" "غياب" "استبعاد"
];

/// What befalls somebody or is done with him, before his name: استشهد خالد, والتقى خالد.
pub(super) static BEFALLS: Words = words![
    "استشهد" "استشهدت" "اعتقل" "اعتقلت" "توفي" "توفيت" "اغتيل" "اغتيلت" "فاز" "فازت" "انتخب" "انتخبت" "ترشح" "ترشحت" "التقى" "التقت" "هنأ" "نعى" "رحل" "ولد" "ولدت"
    "أصيب" "أصيبت" "قتل" "تغيب" "أدين" "استقال" "استقالت" "تسلم" "ترأس" "ناب" "الثنائي" "الثلاثي" "الرباعي"
];

/// Titles that open the way to a name of a single part: الملك سلمان.
pub(super) static FORMS_OF_ADDRESS: Words = words![
    "الملك" "الملكة" "الأمير" "الأميرة" "الشيخ" "الشيخة" "الدكتور" "الدكتورة" "السيد" "السيدة" "المهندس" "المهندسة" "الأستاذ" "الأستاذة"
    "الجنرال" "البابا" "السلطان" "الإمام" "العقيد" "العميد" "اللواء" "الفريق" "المستر" "الحاج" "الفنان" "الفنانة" "الأنبا" "القمص" "القس"
    "المطران" "البطريرك" "الكاردينال"
];

/// Adjectives that stand between a title and a name, or between a head and
/// the name of what it describes.
pub(super) static DESCRIPTIONS: Words = words![
    "العملاقة" "العملاق" "الناشئة" "الرائدة" "الرائد" "الشهيرة" "الشهير" "الجديد" "الجديدة" "السابق" "السابقة" "الحالي" "الحالية" "الأسبق" "الراحل"
    "المساعد" "المقيم" "الأول" "الأولى" "العام" "العامة" "الأعلى" "المناوب" "المؤسس" "المشارك" "المختصة" "المتخصصة" "المعروفة" "المملوكة"
    "الخاصة" "الكبرى" "المنتخب" "المكلف" "المؤقت" "المفوض" "المستقل" "المستقلة" "الواسعة" "الأكبر" "الأوسط"
    "الكبير" "الكبيرة" "الصغير" "الصغيرة" "المصغر" "المصغرة" "الضخم" "الضخمة" "المتطور" "المتطورة" "المتقدم" "المتقدمة" "الأحدث" "الأقوى" "المفتوح" "المفتوحة" "الذكي" "الذكية"
];

/// Adjectives of institutions: the General Authority, the Supreme Council.
pub(super) static CONSTITUTIONAL: Words = words![
    "العام" "العامة" "الأعلى" "العليا" "الوطني" "الوطنية" "المركزي" "المركزية" "الملكي" "الملكية" "الدولي" "الدولية" "الاتحادي" "الاتحادية" "الفيدرالي"
    "الفيدرالية" "القومي" "القومية" "الموحد" "الموحدة" "المتحد" "المتحدة" "المشترك" "المشتركة" "العربي" "العربية" "الإسلامي" "الإسلامية" "التنفيذي"
    "التنفيذية" "المسلحة" "الجوية" "البحرية" "السامية" "السامي" "المستقلة" "الحكومي" "الحكومية" "التأسيسي" "التأسيسية" "الأهلي" "الأهلية" "الخيري" "الخيرية"
    "الكبرى" "الأهلي" "الجمهوري" "الجمهورية" "الديمقراطي" "الديمقراطية" "الاشتراكي" "الاشتراكية" "الشيوعي" "الثوري" "الشعبي" "الشعبية" "الدستورية" "الدستوري" "المتحدون" "المتحدين" "الحرة" "الحر" "العرب" "الطائرة"
];

/// Definite heads that a nationality alone makes a name of: الجيش التركي.
pub(super) static STATE_BODIES: Words = words![
    "الجيش" "السفارة" "القنصلية" "الرئاسة" "الكونغرس" "الكونجرس" "الكنيست" "البوندستاغ" "الكرملين" "الأسطول" "الخزانة" "البنتاغون" "البرلمان"
    "الشرطة" "المخابرات" "الاستخبارات" "الجمارك" "الديوانة" "الدرك"
];

/// What stands before the field of a ministry.
pub(super) static MINISTRY: Words = words!["وزارة"];

/// What stands before the fields of several.
pub(super) static SEVERAL_MINISTRIES: Words = words!["وزارتا" "وزارتي" "وزارات"];

/// State bodies that are ministries by their field: الخارجية الإيرانية.
pub(super) static MINISTRIES: Words = words!["الخارجية" "الداخلية" "الخزانة"];

/// What governs a ministry's field in a title: وزير الخارجية الإيراني.
pub(super) static MINISTERS: Words = words![
    "وزير" "وزيرة" "وزراء" "وزيري" "وزيرا" "السياسة" "الشؤون" "العلاقات" "التجارة" "القوى" "الضغوط" "التدخلات" "الديون" "وكيل"
];

/// Heads whose name may go on with what they are for: جامعة عجمان للعلوم.
pub(super) static PURPOSEFUL: Words = words![
    "جامعة" "معهد" "مركز" "مؤسسة" "منظمة" "جمعية" "هيئة" "مجلس" "اتحاد" "رابطة" "أكاديمية" "وكالة" "كلية" "مدرسة" "صندوق" "لجنة" "شركة" "إدارة"
    "مكتب" "محكمة" "مفوضية" "برنامج" "مستشفى" "مجموعة" "شبكة" "نيابة" "جهاز" "مديرية" "سوق" "الحملة" "حملة"
];

/// Heads that stand before a place, an unlisted name or a person's.
pub(super) static CALLED_AFTER: Words = words![
    "جامعة" "معهد" "بنك" "مصرف" "بورصة" "كلية" "مستشفى" "مؤسسة" "نادي" "حزب" "مطار" "ميناء" "مرفأ" "متحف" "جسر" "شارع" "ميدان" "مسجد" "جامع" "مدرسة"
    "استاد" "سد" "قصر" "مضيق" "خليج" "وادي" "مخيم" "سجن" "برج" "مركز" "غرفة" "شرطة" "بلدية" "حركة" "كنيسة" "كتائب" "هيئة" "دار" "سفارة" "قنصلية"
    "كاتدرائية" "مختبر" "مختبرات" "فيلق" "حلف" "أمانة" "أكاديمية" "جمرك" "جبل" "نهر" "بحيرة" "مقابر" "مقبرة"
];

/// Heads of sites that stand in a name before a king's only: حديقة الملك فهد.
pub(super) static CALLED_AFTER_KINGS: Words = words!["حديقة" "طريق" "مدينة" "قاعة" "قاعدة" "كوبري" "ملعب"];

/// Words of companies: what one does with an organisation, not with an app.
pub(super) static OWNED: Words = words![
    "سهم" "أسهم" "استحواذ" "صفقة" "شراء" "اشترى" "اشترت" "موظفي" "موظفو" "موظف" "مساهمي" "مساهمو" "إدارة" "امتلاك" "بيع" "إيرادات" "أرباح" "خسائر"
    "مقر" "مستقبل" "عملاق" "مالك" "ملكية" "يملك" "غرامة" "تغريم" "حصة" "استثمار" "قيمة" "يمتلك" "عرض" "المساهمين" "ضد" "صفقته" "لصالح" "منافسة" "قاضى" "شركات" "موظفين" "موظفون" "العاملين" "موظفا" "استثمارات" "مقرات" "مكاتب" "مهندسي" "مسؤولي"
];

/// What one does to a company through a preposition: استحواذ على تويتر.
pub(super) static TAKEOVER: Words = words!["استحواذ" "استحواذه" "الاستحواذ" "استحوذ" "استحوذت" "سيطرة" "سيطرته" "صفقة" "دعوى" "غرامة" "صاحب" "استثمر" "استثمرت" "يستثمر" "غرمت" "غرم" "تغريم"];

/// What a company does that no product does.
pub(super) static LAUNCHES: Words = words!["أطلقت" "تطلق" "ستطلق" "أطلق" "طورت" "تطور" "استحوذت" "تستحوذ" "جمعت" "وقعت" "أغلقت" "حظرت" "سرحت" "تعتزم" "تخطط" "طرحت" "تطرح" "رفعت" "عينت"
    "قرر" "رفض" "وافق" "حاول" "سعى" "أمضى" "واجه" "يواجه" "انتقد" "اضطر" "يقرر" "يرفض" "يعتزم" "يخطط" "يدرس" "يسعى" "يحاول" "اشترى" "يدفع" "دفع" "وظف" "عين" "سرح" "طرح"
    "استثمر" "جمع" "قرار" "محاولة" "يقوم" "تقوم" "قام" "قامت"];

/// Words of platforms: where one writes, watches and follows.
pub(super) static CHANNELS: Words = words![
    "على" "عبر" "تطبيق" "منصة" "منصتي" "موقع" "مواقع" "موقعي" "خدمة" "خدمات" "حساب" "حسابه" "حسابها" "حسابات" "صفحة" "صفحته" "صفحتها" "مستخدمي" "مستخدمو" "مستخدم"
    "نجوم" "نجم" "إعلانات" "قناة" "قنوات" "منشور" "تغريدة" "مقاطع" "مقطع" "فيديوهات" "متابعيه" "شبكة" "تطبيقات" "استخدام" "تحميل" "تنزيل" "حظر" "تعطل" "واجهة"
    "متابعي" "محتوى" "حجب" "نشطاء" "ناشطو" "مغردي" "مغردو" "رواد" "مجموعات" "مجموعة" "خوارزمية" "خوارزميات" "ميزة"
];

/// Who leads or founded a company.
pub(super) static LEADERS: Words = words![
    "مؤسس" "مؤسسا" "مؤسسي" "مؤسسة" "رئيس" "رئيسة" "رئيسا" "مدير" "مديرة" "مديرا" "مديري" "مديرو" "مالكو" "مالكي" "مسؤول" "مسؤولة" "مسؤولو" "محامي" "محامو"
];

/// What one does with a platform: يستخدم تويتر.
pub(super) static USED: Words = words![
    "يستخدم" "تستخدم" "استخدم" "استخدمت" "يستخدمون" "يستعمل" "يتصفح" "يتصفحون" "تصفح" "غادر" "غادرت" "ترك" "تركت" "هجر" "دخل" "دخول" "اجتاح" "اجتاحت"
];

/// What befalls a service: تعطل فيسبوك.
pub(super) static OUTAGE: Words = words![
    "عاد" "عادت" "عودة" "تعطل" "تعطلت" "تعطيل" "توقف" "توقفت" "انقطاع" "انقطع" "عطل" "أعطال" "خلل" "استعادة"
];

/// Who and what a service has, with ل before it: مستخدم لفيسبوك.
pub(super) static USERS: Words = words![
    "مستخدم" "مستخدما" "مستخدمين" "مستخدمي" "مشترك" "مشتركا" "مشتركين" "متابع" "متابعا" "تحميل" "تنزيل" "نسخة" "إصدار" "تحديث" "بديل" "بديلا" "بديلة" "مماثلة"
    "مماثل" "مشابهة" "مشابه" "شبيهة" "شبيه"
];

/// Heads under which even a company's name is a service's: تطبيق سلاك.
pub(super) static SERVICES: Words = words![
    "تطبيق" "مواقع" "موقعي" "متصفح" "ناقلة" "سفينة" "لعبة"
];

/// Things that are called by their maker and a name: ساعة سوني سمارت واتش.
pub(super) static DEVICES: Words = words![
    "هاتف" "هاتفا" "هاتفي" "هواتف" "هواتفها" "تليفون" "تليفونات" "موبايل" "جوال" "جوالات" "سوار" "طراز" "طرازا" "طرازي" "طرازات" "ساعة" "ساعات" "ساعتها" "هاتفها" "حاسوب" "كمبيوتر" "لابتوب" "جهاز" "جهازي" "جهازا" "أجهزة" "سماعة" "سماعات" "نظارة" "نظارات" "كاميرا" "شاشة" "سيارة" "سيارات"
    "طائرة" "طائرات" "مروحية" "طابعة" "معالج" "رقاقة" "شريحة" "دراجة" "شاحنة" "نموذج"
];

/// Words that make a longer name of a company one of the same company:
/// ديلويت غلوبال, Meta Platforms.
pub(super) static CORPORATE: LazyLock<Box<[Key]>> = LazyLock::new(|| {
    [
        "غلوبال",
        "جلوبال",
        "ليمتد",
        "ليميتد",
        "غروب",
        "جروب",
        "كوربوريشن",
        "كورب",
        "إنك",
        "المحدودة",
        "القابضة",
        "هولدينغ",
        "هولدينغز",
        "هولدينجز",
        "هولدنغز",
        "هولدنجز",
        "هولدنغ",
        "إنترناشونال",
        "انترناشيونال",
        "بي",
        "إل",
        "سي",
        "بلاتفورمز",
        "تكنولوجيز",
        "تكنولوجي",
        "كومباني",
        "كو",
        "شايز",
        "فارما",
        "فارماسوتيكالز",
        "ثيرابيوتكس",
        "ثيرابيز",
        "لابوراتوريز",
        "بيوساينسز",
        "كابيتال",
        "فنتشرز",
        "بارتنرز",
        "موتورز",
        "إنترتينمنت",
        "سيستمز",
        "إندستريز",
        "global",
        "group",
        "corp",
        "corporation",
        "inc",
        "ltd",
        "llc",
        "plc",
        "holding",
        "holdings",
        "international",
        "company",
        "co",
        "technologies",
        "technology",
        "platforms",
        "motors",
        "systems",
        "industries",
        "chase",
        "ai",
        "labs",
        "lab",
        "sa",
        "ag",
        "se",
        "nv",
        "enterprises",
        "limited",
        "partners",
    ]
    .map(Key::of)
    .into()
});

/// Honours before the name that an institution is called after: جامعة الملك …
pub(super) static ROYALS: Words = words!["الملك" "الأمير" "الشيخ" "الرئيس" "الإمام" "الأميرة" "الملكة" "السلطان" "الشهيد"];

/// Those of them who are called by no family's name.
pub(super) static PRINCES: Words = words!["الملك" "الأمير" "الأميرة" "الملكة"];

/// What the reporters of an outlet do: وعلمت «الوطن» أن.
pub(super) static OUTLETS_DO: Words = words!["علمت" "رصدت" "التقت" "تجولت" "حاورت" "وعلمت" "ورصدت" "والتقت" "وتجولت" "وحاورت"];

/// What is said to an outlet, with no verb of saying: في حديث لـ«الوطن».
pub(super) static SPEECH: Words = words!["حديث" "حديثه" "حديثها" "تصريح" "تصريحات" "تصريحه" "تصريحاته" "حوار" "مقابلة"];

/// To whom it is said, or by whom it is known: تصريح إلى «الوطن», وفقا لـ«الوطن».
pub(super) static TO: Words = words!["إلى" "ل"];

/// What stands before that.
pub(super) static ADDRESSING: Words = words!["حديث" "حديثه" "حديثها" "تصريح" "تصريحات" "تصريحه" "تصريحاته" "حوار" "مقابلة" "وفقا" "طبقا"];

/// Speech that is had with an outlet: في مقابلة مع الجزيرة.
pub(super) static INTERVIEWS: Words = words!["مقابلة" "حوار" "حديث" "لقاء" "اتصال" "مداخلة"];

/// What stands before the club that one plays: أمام نيس الفرنسي.
pub(super) static AGAINST: Words = words!["أمام" "ضد" "مع" "على"];

/// What a company or another body does, told of it as of a woman.
pub(super) static BODIES_DO: Words = words![
    "أعلنت" "قالت" "أطلقت" "وقعت" "حققت" "سجلت" "كشفت" "أكدت" "أوضحت" "أضافت" "طرحت" "استحوذت" "جمعت" "أبرمت" "عينت" "تكبدت" "وزعت" "أقرت"
    "تعلن" "تطلق" "توقع" "تحقق" "تسجل" "تكشف" "تؤكد" "توضح" "تطرح" "تستحوذ" "تجمع" "تبرم" "تعين" "تتكبد" "توزع" "تقر" "تربح" "تخسر"
    "تعتزم" "تخطط" "تتوقع" "تستثمر" "تتعاون" "تستعد" "تبيع" "تشتري" "ترفع" "تستهدف" "تدشن" "توسع" "تتحول" "ترسي" "تفوز"
];

/// What companies have, before the name of one in quotation marks.
pub(super) static OF_BODIES: Words = words![
    "سهم" "سهما" "سهمي" "أسهم" "أرباح" "خسائر" "إيرادات" "مبيعات" "اكتتاب" "مساهمو" "مساهمي" "عمومية" "إدارة" "صكوك" "سندات" "نتائج" "حصة"
];

/// What is called after who leads it, with the family name: حكومة آبي.
pub(super) static GOVERNMENT: Words = words!["حكومة"];

/// What somebody does or has, besides a given name: عودة غسان عرمان.
pub(super) static DEEDS: Words = words!["عودة" "فوز" "حياة" "نجاح" "كفاح" "نضال" "جهاد" "انتصار" "إقبال" "وعد" "عهد" "رحيل" "رضا"];

/// Those for or against somebody, or what is done to him, before his family name: خصوم سلامة.
pub(super) static PARTISANS: Words = words![
    "خصوم" "أنصار" "مناصرو" "مناصري" "مؤيدو" "مؤيدي" "منتقدو" "منتقدي" "معارضو" "معارضي" "حلفاء" "محامو" "محامي" "منافسو"
    "منافسي" "كتلة" "محاكمة" "مقتل" "وفاة" "رحيل" "اغتيال" "دخول" "وصول" "خطاب" "تصريحات" "نجل" "زوجة" "عائلة" "أسرة" "شقيق" "والدة"
    "مقربو" "مساعدو" "مساعدي" "عهد" "إقالة" "استقالة" "انتخاب" "توقيف" "اعتقال" "إدارة"
];

/// Heads of outlets, whatever else the name may stand for: صحيفة الرياض.
pub(super) static PRESS: Words = words!["صحيفة" "صحيفتي" "جريدة" "مجلة" "قناة" "إذاعة" "يومية" "فضائية"];

/// What comes before a term, a title or a plan, not before a name.
pub(super) static TERMS: Words = words![
    "مصطلح" "مصطلحات" "مفهوم" "ظاهرة" "تقنية" "معيار" "بروتوكول" "عبارة" "كلمة" "بعنوان" "عنوان" "العنوان" "كتاب" "كتابه" "كتابها" "رواية" "فيلم" "مؤتمر"
    "معرض" "خطة" "خطط" "باقة" "باقات" "وضع" "فئة" "حدث" "اختصار" "اختصارا" "شعار" "وسم" "هاشتاغ" "مسلسل" "أغنية" "ألبوم" "دورة" "جائزة" "مبادرة" "مباراة" "بطولة" "مهرجان" "مسابقة" "هجوم" "هجمات" "تنسيق"
];

/// What has a title of its own.
pub(super) static WORKS: Words = words![
    "فيلم" "فيلمه" "فيلمها" "الفيلم" "فيلمي" "مسلسل" "المسلسل" "مسلسلي" "مسلسلها" "مسلسله" "مسلسلات" "رواية" "روايته" "روايتها" "كتاب" "كتابه" "كتابها" "أغنية" "أغنيته" "أغنيتها" "مسرحية" "ألبوم" "ديوان" "قصيدة"
];

/// Kinds of places, two or more of them.
pub(super) static PLACES: Words = words!["محافظتي" "محافظتا" "محافظات" "مدينتي" "مدينتا" "مدن" "منطقتي" "منطقتا" "مناطق" "ولايتي" "ولايتا" "ولايات" "بلدتي" "بلدتا" "بلدات" "قريتي" "قريتا" "قرى" "حيي" "أحياء" "مقاطعتي" "مقاطعات" "أودية"];

/// A federation.
pub(super) static FEDERATION: Words = words!["اتحاد"];

/// Of games, in the name of a federation of sports.
pub(super) static OF_GAMES: Words = words!["لكرة" "للكرة" "لألعاب" "للتنس" "للسباحة" "للسيارات" "للجودو" "للملاكمة" "للمصارعة" "للتايكوندو" "للكاراتيه" "للكاراتي" "للدراجات"
    "للفروسية" "للرماية" "للشطرنج" "للجمباز" "للمبارزة" "للتجديف" "للجوجيتسو" "للبولينج" "للجولف" "للغولف" "للاسكواش" "للإسكواش" "للريشة" "للطائرة" "للسلة" "لليد"
    "للرياضة" "للرياضات" "للهجن" "للصقور" "للبادل" "للكريكيت" "للرجبي" "للهوكي"];

/// Those of them that a second word tells.
pub(super) static GAMES_OF: Words = words!["لكرة" "لألعاب"];

/// What a federation is one of, with no preposition: اتحاد السلة.
pub(super) static GAMES: Words = words![
    "الكرة" "السلة" "اليد" "الطائرة" "التنس" "الملاكمة" "المصارعة" "الجودو" "التايكوندو" "الكاراتيه" "السباحة" "الدراجات" "الفروسية" "الجمباز" "الشطرنج"
];

/// Letters that foreign names are shortened to: ديفيد إيه. غروس.
pub(super) static LETTERS: Words = words![
    "إيه",
    "أيه",
    "بي",
    "سي",
    "دي",
    "إي",
    "إف",
    "جي",
    "إتش",
    "آي",
    "جيه",
    "جاي",
    "كيه",
    "كي",
    "إل",
    "إم",
    "إن",
    "أو",
    "كيو",
    "آر",
    "إس",
    "تي",
    "يو",
    "في",
    "دبليو",
    "إكس",
    "واي",
    "زد",
    "أ",
    "ب",
    "ج",
    "د",
    "ر",
    "س",
    "م",
    "ه",
    "و",
];

/// Cuba and America, which together are a cup.
pub(super) static CUBA: Words = words!["كوبا"];
pub(super) static AMERICA: Words = words!["أمريكا", "أميركا"];

/// What stands before an outlet's quoted name: its sources, what it does, and
/// what is according to it.
pub(super) static REPORTERS: Words = words![
    "مصادر" "مصدر" "مراسل" "مراسلة" "نقلت" "ذكرت" "كتبت" "أوردت" "أفادت" "نشرت" "نشرته" "نشرتها" "أعدته" "أعدتها" "أجرته" "أجرتها" "أوردته" "أوردتها" "بثته" "بثتها" "رصدته" "كشفته" "تابعته" "بثت" "تلقت" "تسلمت" "حصلت" "اطلعت" "علمت" "بحسب" "حسب" "وفق"
];

/// What is God's in names of two words, which may be a family's.
pub(super) static OF_GODS: Words = words![
    "خلف" "جاد" "عطا" "فضل" "نصر" "حمد" "فتح" "عوض" "رزق" "ضيف" "سعد" "خير" "جار" "دخيل" "مال" "لطف" "شكر" "حبيب" "فرج" "حسب" "جاب" "سيف" "أسد" "هبة" "نعمة" "منة" "آية" "جود" "دفع" "ولي" "نجم" "حرز"
];
