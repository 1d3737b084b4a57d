//! Words of people: the parts of their names, how they are addressed, what they do and what is done to them.

use crate::fold::Key;
use crate::words::{Words, words};

/// What joins what somebody is to the name: فلانة وهي نائبة.
pub(in crate::rules::name) static WHO_IS: Words = words!["وهو" "وهي"];

/// Who is counted among those of one name: الملك فرناندو الثالث.
pub(in crate::rules::name) static RULERS: Words =
    words!["الملك" "الملكة" "السلطان" "البابا" "القيصر" "الإمبراطور" "الإمبراطورة" "الشاه" "الخديوي" "الخديو" "الخليفة" "الدوق" "الفرعون"];

/// Names that foreign rulers have more often than others, where they are counted: فرناندو الثالث.
pub(in crate::rules::name) static REGNAL: Words = words![
    "تشارلز" "شارل" "كارل" "كارلوس" "لويس" "هنري" "جورج" "إدوارد" "إليزابيث" "فيليب" "فيليبي" "فرديناند" "فرناندو" "ألفونسو" "جيمس" "ريتشارد"
    "وليام" "ويليام" "وليم" "فريدريك" "فيلهلم" "نيكولاس" "نيقولا" "ألكسندر" "إسكندر" "بطرس" "كاترين" "غوستاف" "أولاف" "ليوبولد" "نابليون" "بولس"
    "يوحنا" "بنديكت" "بندكت" "بيوس" "غريغوريوس" "أوربان" "رمسيس" "تحتمس" "أمنحتب" "داريوس" "قسطنطين" "جستنيان" "فيكتور" "همبرت"
];

/// The day of the week that many families are called by.
pub(in crate::rules::name) static WEEKDAY: Words = words!["الخميس"];

/// What makes a count one of more than ten.
pub(in crate::rules::name) static TEN: Words = words!["عشر" "عشرة"];

/// The counts of rulers.
pub(in crate::rules::name) static ORDINALS: Words = words![
    "الأول" "الأولى" "الثاني" "الثانية" "الثالث" "الثالثة" "الرابع" "الخامس" "السادس" "السابع" "الثامن" "التاسع" "العاشر"
    "الرابعة" "الخامسة" "السادسة" "السابعة" "الثامنة" "التاسعة" "العاشرة"
];

/// Links of a lineage: محمد بن سلمان آل سعود.
pub(in crate::rules::name) static LINEAGE: Words = words!["بن" "ابن" "آل" "بنت"];

/// Those of them that go from son to father.
pub(in crate::rules::name) static FILIAL: Words = words!["بن" "ابن" "بنت"];

/// The one of them that stands in no other place than a name.
pub(in crate::rules::name) static SON: Words = words!["بن"];

/// The link before a tribe's or family's name: آل الشيخ.
pub(in crate::rules::name) static TRIBE: Words = words!["آل"];

/// Parts of a name that want another part behind them: عبد الله, فان دايك.
pub(in crate::rules::name) static PARTICLES: Words = words![
    "عبد" "أبو" "أبي" "أبا" "آل" "أم" "دي" "فان" "فون" "دو" "لو" "لا" "سان" "ماك" "إل" "ولد" "دا" "بو" "دير" "ديل"
];

/// The second half of a given name of two words: نور الدين.
pub(in crate::rules::name) static DEVOUT: Words = words!["الدين" "العابدين" "الله" "الإسلام" "الحق" "الزهراء" "النبي" "المجد" "النصر"];

/// What wishes God's mercy or care on who was named: رحمه الله.
pub(in crate::rules::name) static BLESSINGS: Words =
    words!["رحمه" "رحمها" "رحمهم" "حفظه" "حفظها" "حفظهم" "رعاه" "رعاها" "أيده" "أدام" "رضي" "غفر" "وفقه" "أعزه" "سلمه"];

/// The first half of a name of God's servant: عبد الرحمن.
pub(in crate::rules::name) static SERVANT: Words = words!["عبد" "عبيد"];

/// The same of a family: فهد العبد الكريم.
pub(in crate::rules::name) static THE_SERVANT: Words = words!["العبد"];

/// What God is called in such names.
pub(in crate::rules::name) static OF_GOD: Words = words![
    "الله" "الرحمن" "الرحيم" "العزيز" "الكريم" "اللطيف" "القادر" "العالي" "الوهاب" "المحسن" "الهادي" "السلام" "الجبار" "الحميد" "المجيد"
    "الملك" "العظيم" "الواحد" "الغني" "الرزاق" "الحليم" "الحكيم" "الستار" "الغفور" "الناصر" "الفتاح" "الصمد" "الباري" "الخالق" "القدوس"
    "المنعم" "السميع" "المعطي" "الحي" "الباقي" "الجليل" "الجواد" "الرؤوف" "الرب" "الحق" "الإله" "القوي" "الودود" "العليم" "المتعال" "المولى" "النور"
    "الرشيد" "المؤمن" "البديع" "البصير" "الحافظ" "الحفيظ" "الحسيب" "الشافي" "الشكور" "القهار" "الكافي" "المعين" "النبي" "الرسول" "الخبير" "الرافع" "العاطي" "التواب" "الظاهر" "البر" "الدايم" "الدائم" "المقصود" "الموجود" "المهيمن" "المطلب" "المسيح" "الوارث" "الوكيل" "الولي" "الأحد" "الفضيل" "الصبور" "الصادق" "العال"
];

/// God, in a name of two words that has no article: عبد ربه.
pub(in crate::rules::name) static HIS_LORD: Words = words!["ربه"];

/// What begins the name of a father, أبو أنس, as the sentence has it: لأبي أنس.
pub(in crate::rules::name) static FATHER: Words = words!["أبو" "أبي"];

/// The same of a father or a mother.
pub(in crate::rules::name) static KUNYA: Words = words!["أبو" "أم" "أبي" "أبا"];

/// Of a mother; before what is no given name it is "or": ذكر أم أنثى.
pub(in crate::rules::name) static MOTHER: Words = words!["أم"];

/// Given names that fold together with a function word: على and علي, أن and
/// آن, الآن and آلان. The second column is how the name is spelled.
pub(in crate::rules::name) static HOMOGRAPHS: [(Key, &str); 7] = [
    (Key::literal("منى"), "منى"),
    (Key::literal("علي"), "علي"),
    (Key::literal("آن"), "آن"),
    (Key::literal("آنا"), "آنا"),
    (Key::literal("آلان"), "آلان"),
    (Key::literal("إيان"), "إيان"),
    (Key::literal("إمام"), "إمام"),
];

/// What somebody leads or makes, whose name stands behind it.
pub(in crate::rules::name) static LED_BY: Words = words![
    "برئاسة" "بقيادة" "بزعامة" "بإشراف" "تأليف" "إخراج" "سيناريو" "ألحان" "بقلم" "بعدسة" "تعيين" "إقالة" "تكليف" "تنصيب" "اغتيال" "استقالة" "ترشيح"
    "انتخاب" "مقتل" "وفاة" "رحيل" "استشهاد" "اعتقال" "توقيف" "اختطاف" "مصرع" "محاكمة" "إعدام" "لخلافة" "بحضور" "بمشاركة" "إصابة" "غياب" "استبعاد"
];

/// What befalls somebody or is done with him, before his name: استشهد خالد, والتقى خالد.
pub(in crate::rules::name) static BEFALLS: Words = words![
    "استشهد" "استشهدت" "اعتقل" "اعتقلت" "توفي" "توفيت" "اغتيل" "اغتيلت" "فاز" "فازت" "انتخب" "انتخبت" "ترشح" "ترشحت" "التقى" "التقت" "هنأ" "نعى" "رحل" "ولد" "ولدت"
    "أصيب" "أصيبت" "قتل" "تغيب" "أدين" "استقال" "استقالت" "تسلم" "ترأس" "ناب" "الثنائي" "الثلاثي" "الرباعي"
];

/// Titles that open the way to a name of a single part: الملك سلمان.
pub(in crate::rules::name) static FORMS_OF_ADDRESS: Words = words![
    "الملك" "الملكة" "الأمير" "الأميرة" "الشيخ" "الشيخة" "الدكتور" "الدكتورة" "السيد" "السيدة" "المهندس" "المهندسة" "الأستاذ" "الأستاذة"
    "الجنرال" "البابا" "السلطان" "الإمام" "العقيد" "العميد" "اللواء" "الفريق" "المستر" "الحاج" "الفنان" "الفنانة" "الأنبا" "القمص" "القس"
    "المطران" "البطريرك" "الكاردينال"
];

/// Honours before the name that an institution is called after: جامعة الملك …
pub(in crate::rules::name) static ROYALS: Words = words!["الملك" "الأمير" "الشيخ" "الرئيس" "الإمام" "الأميرة" "الملكة" "السلطان" "الشهيد"];

/// Those of them who are called by no family's name.
pub(in crate::rules::name) static PRINCES: Words = words!["الملك" "الأمير" "الأميرة" "الملكة"];

/// What somebody does or has, besides a given name: عودة غسان عرمان.
pub(in crate::rules::name) static DEEDS: Words =
    words!["عودة" "فوز" "حياة" "نجاح" "كفاح" "نضال" "جهاد" "انتصار" "إقبال" "وعد" "عهد" "رحيل" "رضا"];

/// Those for or against somebody, or what is done to him, before his family name: خصوم سلامة.
pub(in crate::rules::name) static PARTISANS: Words = words![
    "خصوم" "أنصار" "مناصرو" "مناصري" "مؤيدو" "مؤيدي" "منتقدو" "منتقدي" "معارضو" "معارضي" "حلفاء" "محامو" "محامي" "منافسو"
    "منافسي" "كتلة" "محاكمة" "مقتل" "وفاة" "رحيل" "اغتيال" "دخول" "وصول" "خطاب" "تصريحات" "نجل" "زوجة" "عائلة" "أسرة" "شقيق" "والدة"
    "مقربو" "مساعدو" "مساعدي" "عهد" "إقالة" "استقالة" "انتخاب" "توقيف" "اعتقال" "إدارة"
];

/// What is God's in names of two words, which may be a family's.
pub(in crate::rules::name) static OF_GODS: Words = words![
    "خلف" "جاد" "عطا" "فضل" "نصر" "حمد" "فتح" "عوض" "رزق" "ضيف" "سعد" "خير" "جار" "دخيل" "مال" "لطف" "شكر" "حبيب" "فرج" "حسب" "جاب" "سيف" "أسد" "هبة" "نعمة" "منة" "آية" "جود" "دفع" "ولي" "نجم" "حرز"
];
