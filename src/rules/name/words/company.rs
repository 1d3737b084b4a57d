//! Words of companies: what they are called, have and do, and who leads them.

use std::sync::LazyLock;

use crate::fold::Key;
use crate::words::{Words, words};

/// What a company is called right before its name.
pub(in crate::rules::name) static FIRMS: Words = words![
    "شركة" "شركتا" "شركتي" "مجموعة" "مجموعتا" "مجموعتي" "مؤسسة" "مؤسستا" "مؤسستي" "بنك" "بنكا" "بنكي" "مصرف" "مصرفا" "مصرفي" "صندوق" "سلسلة" "شبكة"
    "عملاق" "عملاقة" "وكالة"
];

/// Those with which the adjective behind a company's name agrees, and which a service is called as well: منصة كرم السعودية.
pub(in crate::rules::name) static VENTURES: Words = words!["شركة", "منصة", "مجموعة"];

/// What a company's name is explained with that stands before it: نورفيكس، الشركة الناشئة.
pub(in crate::rules::name) static CALLED: Words = words![
    "شركة" "الشركة" "مجموعة" "المجموعة" "عملاق" "عملاقة" "استوديو" "الاستوديو" "بنك" "البنك" "مصرف" "المصرف" "صندوق" "الصندوق"
];
pub(in crate::rules::name) static DESCRIBED: Words = words!["المتخصصة", "المصنعة", "المطورة", "المشغلة", "المنتجة", "الناشئة", "المالكة"];

/// The forms that companies' names end with: الشركة المصرية السورية القابضة.
pub(in crate::rules::name) static HOLDING: Words = words!["القابضة", "المحدودة"];

/// Shares, which companies have.
pub(in crate::rules::name) static SHARES: Words = words!["سهم", "سهما", "سهمي", "سهمان", "سهمين", "أسهم"];

/// What companies report.
pub(in crate::rules::name) static RESULTS: Words = words!["إيرادات" "أرباح" "مبيعات" "عائدات" "خسائر"];

/// Buying and selling.
pub(in crate::rules::name) static BUYS: Words = words!["شراء" "اشترى" "اشترت" "يشتري" "تشتري" "ستشتري" "سيشتري" "بيع"];

/// The verb and noun of acquiring, which are done to companies: استحواذ على تويتر.
pub(in crate::rules::name) static ACQUISITIONS: Words = words![
    "استحواذ" "استحواذا" "استحواذه" "استحواذها" "الاستحواذ" "استحوذ" "استحوذت" "يستحوذ" "تستحوذ" "سيستحوذ" "ستستحوذ" "مستحوذا" "مستحوذة"
];

/// Words of companies besides: what one does with an organisation, not with an app.
pub(in crate::rules::name) static OWNED: Words = words![
    "صفقة" "موظفي" "موظفو" "موظف" "مساهمي" "مساهمو" "إدارة" "امتلاك" "مقر" "مستقبل" "عملاق" "مالك" "ملكية" "يملك"
    "غرامة" "تغريم" "حصة" "استثمار" "قيمة" "يمتلك" "عرض" "المساهمين" "ضد" "صفقته" "لصالح" "منافسة" "قاضى" "شركات"
    "موظفين" "موظفون" "العاملين" "موظفا" "استثمارات" "مقرات" "مكاتب" "مهندسي" "مسؤولي"
];

/// What one does to a company through a preposition: استحواذ على تويتر.
pub(in crate::rules::name) static TAKEOVER: Words = words![
    "سيطرة" "سيطرته" "صفقة" "دعوى" "غرامة" "صاحب" "استثمر" "استثمرت" "يستثمر" "غرمت" "غرم" "تغريم"
];

/// What a company alone does.
pub(in crate::rules::name) static SELLS: Words = words![
    "استحوذت" "تستحوذ" "ستستحوذ" "سرحت" "تسرح" "طرحت" "تطرح" "ستطرح" "باعت" "تبيع" "صنعت" "تصنع" "طورت" "تطور"
    "أطلقت" "تطلق" "ستطلق"
];

/// What a company or another body does, told of it as of a woman.
pub(in crate::rules::name) static ACTS: Words = words![
    "أعلنت" "تعلن" "ستعلن" "كشفت" "تكشف" "ستكشف" "قدمت" "تقدم" "ستقدم" "سجلت" "تسجل" "حققت" "تحقق" "تعتزم"
    "تخطط" "قررت" "أوقفت" "حدثت" "خفضت" "رفعت" "أضافت" "تضيف" "أتاحت" "تتيح" "ستتيح" "وفرت" "توفر" "ستوفر"
    "تختبر" "اختبرت" "تستعد" "استعرضت" "عرضت" "أنتجت" "تنتج" "شحنت" "تعمل" "اشترت" "تشتري" "سحبت" "تسحب" "أصدرت"
    "تصدر" "ستصدر" "جمعت" "حصلت" "تتوقع" "توقعت" "خسرت" "تخسر" "تمتلك" "تملك" "وقعت" "أبرمت" "عينت" "تكبدت"
    "وزعت" "أقرت" "توقع" "تجمع" "تبرم" "تعين" "تتكبد" "توزع" "تقر" "تربح" "تستثمر" "تتعاون" "ترفع" "تستهدف"
    "تدشن" "توسع" "تتحول" "ترسي" "تفوز" "أغلقت" "حظرت"
];

/// What such a body says.
pub(in crate::rules::name) static SAYS: Words = words![
    "قالت" "أكدت" "أوضحت" "أضافت" "تؤكد" "توضح"
];

/// What a company does that no product does, told of it as of a man.
pub(in crate::rules::name) static DECIDES: Words = words![
    "أطلق" "قرر" "رفض" "وافق" "حاول" "سعى" "أمضى" "واجه" "يواجه" "انتقد" "اضطر" "يقرر" "يرفض" "يعتزم"
    "يخطط" "يدرس" "يسعى" "يحاول" "اشترى" "يدفع" "دفع" "وظف" "عين" "سرح" "طرح" "استثمر" "جمع" "قرار"
    "محاولة" "يقوم" "قام" "تقوم" "قامت"
];

/// Who leads or founded a company.
pub(in crate::rules::name) static LEADERS: Words = words![
    "مؤسس" "مؤسسا" "مؤسسي" "مؤسسة" "رئيس" "رئيسة" "رئيسا" "مدير" "مديرة" "مديرا" "مديري" "مديرو" "مالكو" "مالكي" "مسؤول" "مسؤولة" "مسؤولو" "محامي" "محامو"
];

/// What stands behind a company's name to tell its legal form or its reach: ديلويت غلوبال.
pub(in crate::rules::name) static LEGAL_FORMS: Words = words![
    "المحدودة" "القابضة" "ليمتد" "ليميتد" "هولدينغ" "هولدينغز" "هولدينجز" "هولدنغ" "هولدنغز" "هولدنجز" "كورب" "كوربوريشن" "كوربوريشين" "غروب"
    "جروب" "سيستمز" "تكنولوجيز" "إندستريز" "ثيرابيوتكس" "إنترناشونال" "غلوبال" "جلوبال" "إنك" "انترناشيونال" "كومباني"
];

/// Other words that make a longer name of a company one of the same company: ميتا بلاتفورمز.
pub(in crate::rules::name) static CORPORATE: Words = words![
    "بي" "إل" "سي" "بلاتفورمز" "تكنولوجي" "كو" "شايز" "فارما" "فارماسوتيكالز" "ثيرابيز" "لابوراتوريز" "بيوساينسز"
];

/// What Arab companies trade in, as an adjective that only their names have.
pub(in crate::rules::name) static TRADING: Words = words![
    "العقارية",
    "الغذائية",
    "الدوائية",
    "اللوجستية",
    "الطبية",
    "التعليمية",
    "الزراعية",
    "الصناعية",
    "الاستثمارية"
];

/// What foreign companies trade in, as the last word of their names, without which they are others.
pub(in crate::rules::name) static TRADES: Words = words![
    "إنرجي" "إنيرجي" "انرجي" "باور" "بتروليوم" "فايننشال" "فاينانشال" "فاينانس" "إنفستمنت" "إنفستمنتس" "انفستمنت" "إنفستمنتز" "ماركتس" "سيكيوريتيز"
    "سوليوشنز" "سولوشن" "سولوشنز" "سوليوشن" "سوفتوير" "نتووركس" "روبوتيكس" "إيروسبيس" "إيرلاينز" "كيميكالز" "لوجستيكس" "لوجيستيكس" "بيوتيك" "ديناميكس" "إلكترونيكس" "إلكتريك" "موبيليتي"
    "موبيلتي" "كونستراكشون" "كونستركشن" "إنجنيرينغ" "هيلث" "هيلثكير" "ستوديوز" "ريسيرش" "أسوشيتس",
];

/// The same, but for such as are often left away: سيكويا كابيتال.
pub(in crate::rules::name) static FUNDS: Words = words!["كابيتال" "فنتشرز" "فينتشرز" "فنتشر" "فينتشر" "بارتنرز" "موتورز" "إنترتينمنت"];

/// What makes no other of a company in Latin letters.
pub(in crate::rules::name) static LATIN_FORMS: LazyLock<Box<[Key]>> = LazyLock::new(|| {
    [
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

/// What bodies have, besides results and shares, before the name of one in quotation marks.
pub(in crate::rules::name) static OF_BODIES: Words = words!["اكتتاب" "مساهمو" "مساهمي" "عمومية" "إدارة" "صكوك" "سندات" "نتائج" "حصة"];
