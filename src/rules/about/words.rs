//! Single words that the rules of what money is about look for.

use crate::fold::Key;
use crate::rules::words::actors::{MAKERS, RIVALS};
use crate::rules::words::deeds::TAKING_OVER;
use crate::rules::words::things::{CONTRACTS, HUNDRED, STAKES};
use crate::words::{Words, words};

/// Parts of a company, before of.
pub(super) static PARTS: Words = words![; STAKES, HUNDRED];

/// Owned by and belonging to, before who owns.
pub(super) static OWNED: Words = words!["مملوك", "مملوكة", "تابع", "تابعة", "منافس", "منافسة", "مالك", "مالكة"];

/// What one company or product is to another, before the other's name.
pub(super) static RELATED: Words = words![; OWNED, MAKERS, RIVALS];

/// What a company is to its trade, before it: صانعة الرقائق.
pub(super) static GIANTS: Words = words!["عملاق", "عملاقة"; MAKERS];

/// A ministry.
pub(super) const MINISTRY: Key = Key::literal("وزارة");

/// What a ministry is of that tells of the state's money.
pub(super) static TREASURIES: Words = words!["المالية", "الخزانة", "النفط", "البترول", "الاقتصاد", "التخطيط", "التجارة"];

/// A bank, and what makes it a state's.
pub(super) static BANKS: Words = words!["بنك", "مصرف"];
pub(super) const CENTRAL: Key = Key::literal("المركزي");

/// Bodies that lend and are lent nothing, in the order of their letters.
pub(super) const LENDERS: &[&str] = &[
    "Abu Dhabi Fund for Development",
    "African Development Bank",
    "Arab Fund for Economic and Social Development",
    "Arab Monetary Fund",
    "Asian Development Bank",
    "Asian Infrastructure Investment Bank",
    "European Bank for Reconstruction and Development",
    "European Investment Bank",
    "Export-Import Bank of the United States",
    "International Development Association",
    "International Finance Corporation",
    "International Monetary Fund",
    "Islamic Development Bank",
    "KfW",
    "Kuwait Fund for Arab Economic Development",
    "OPEC Fund for International Development",
    "Paris Club",
    "Saudi Fund for Development",
    "World Bank",
    "World Bank Group",
];

/// Unions and bodies of lands that give more than they are given, in the order of their letters.
pub(super) const DONORS: &[&str] = &[
    "European Commission",
    "European Union",
    "United States Agency for International Development",
];

/// What a thing costs, with its pronoun, and no man.
pub(super) static ITS_COST: Words = words!["كلفته", "تكلفته", "وكلفته", "وتكلفته"];

/// It cost, which reads as a plural of cost too.
pub(super) static COSTS: Words = words!["كلف"];

/// To bear, before a cost: whoever bears it has it.
pub(super) const BEARING: Key = Key::literal("تحمل");

/// To buy it, behind what is offered for it.
pub(super) static TO_BUY_IT: Words = words!["لشرائها", "لشرائه"];

/// What stands behind أنه where it stands for nobody: أنه تم.
pub(super) static IMPERSONAL: Words = words!["تم", "تمت", "يتم", "سيتم", "من", "جرى", "لا", "ليس", "في"];

/// According to, and what is like it: whoever stands behind is an adjunct.
pub(super) static ACCORDING: Words = words!["وفق", "وفقا", "بحسب", "حسب", "طبقا", "نقلا", "كما", "لدى"];

/// Between: what is so is two parties', and neither's.
pub(super) const BETWEEN: Key = Key::literal("بين");

/// Sizes, markets and trade, which are nobody's.
pub(super) static SIZE: Words = words![
    "حجم",
    "سوق",
    "التبادل",
    "التجارة",
    "فرصة",
    "نشاطا",
    "أسواق",
    "المبادلات",
    "تبادل",
    "القروض",
    "فاتورة",
];

/// A volume.
pub(super) const VOLUME: Key = Key::literal("حجم");

/// A country by its kind, without the article.
pub(super) static LAND: Words = words!["بلاد", "دولة", "مملكة", "جمهورية", "حكومة", "بلد"];

/// The country of whoever speaks.
pub(super) static OWN_LAND: Words = words!["بلاده", "بلادها", "بلادهم", "بلدهم", "بلده", "حكومته"];

/// What an exchange's name begins with.
pub(super) static EXCHANGES: Words = words!["بورصة", "سوق"];

/// Son, before a man's father.
pub(super) const SON: Key = Key::literal("بن");

/// A share of a company.
pub(super) const SHARE: Key = Key::literal("سهم");
pub(super) const SHARES: Key = Key::literal("أسهم");

/// A canal, which is a place, or a channel.
pub(super) const CANAL: Key = Key::literal("قناة");

/// Kinds that the name of whoever is one tells.
pub(super) static TELLING: Words = words![
    "وزارة",
    "هيئة",
    "جامعة",
    "مجلس",
    "لجنة",
    "جمعية",
    "معهد",
    "مركز",
    "بورصة",
    "جهاز",
    "مكتب",
    "ديوان",
    "برنامج"
];

/// Kinds that a name begins with, so that no other kind stands for it.
pub(super) static OTHER_KINDS: Words = words!["اتحاد", "وزارة", "هيئة", "لجنة", "محكمة", "حزب", "جامعة", "نقابة", "رابطة"];

/// Kinds of what is a product as well as a company.
pub(super) static PLATFORM: Words = words!["منصة", "موقع", "شبكة", "تطبيق"];

/// From, before who is robbed and who sells.
pub(super) static FROM: Words = words!["من"];

/// In, before what money goes into.
pub(super) const INSIDE: Key = Key::literal("في");

/// Sums, which are the object of a verb and no subject.
pub(super) static SUMS: Words = words!["مبلغا", "مبلغ", "مبالغ"];

/// Words of a contract, which is its parties'.
pub(super) static CONTRACT: Words = words!["مناقصة", "طلبية", "طلبيات", "تعاقدات", "اتفاقيات", "اتفاقات"; CONTRACTS];

/// On it, behind a word of buying.
pub(super) static ON_IT: Words = words!["عليها", "عليه", "عليهما"];

/// Words of taking a company over.
pub(super) static ACQUISITION: Words = words!["صفقة"; TAKING_OVER];

/// What stands between a price and what is bought for it.
pub(super) static PURCHASE: Words = words!["لشراء", "للاستحواذ", "لشرائها", "لاقتناء", "على", "لامتلاك", "مقابل", "شراء", "ثمنا"];

/// Words of subscribing.
pub(super) static SUBSCRIPTION: Words = words!["اشتراك", "الاشتراك", "اشتراكات", "الاشتراكات"];

/// The system that a thing runs on, before its name.
pub(super) static SYSTEM: Words = words!["نظام", "بنظام", "لنظام", "ونظام", "تشغيل"];

/// On and in, before where a thing is to be had.
pub(super) static UPON: Words = words!["على", "عبر", "في"];

/// With, before what goes with a sum.
pub(super) const WITH: Key = Key::literal("مع");

/// From, before who issued a document.
pub(super) static ISSUED: Words = words!["عن"];

/// What a company tells its results in.
pub(super) static DOCUMENTS: Words = words!["نتائج", "قوائم", "بيانات", "إفصاح", "تقرير", "ميزانية"];

/// Prison, which a fine is laid beside.
pub(super) static PRISON: Words = words!["سجن", "سجنا", "حبس", "حبسا"];

/// What a place's name stands behind where it only says where.
pub(super) static SITES: Words = words![
    "شمال",
    "جنوب",
    "شرق",
    "غرب",
    "شمالي",
    "جنوبي",
    "شرقي",
    "غربي",
    "وسط",
    "قرب",
    "محافظة",
    "منطقة",
    "أمانة",
    "بلدية",
    "ضواحي",
    "بورصة",
    "لقب",
    "بطل",
    "أبطال",
    "منتخب",
];

/// What is called after a country or a company that pays for it.
pub(super) static EVENTS: Words = words!["كأس", "دوري", "بطولة", "جائزة", "سباق"];

/// What a ruler's name stands behind where it only says when.
pub(super) static REIGNS: Words = words!["حكم", "عهد", "رئاسة", "ولاية", "رحيل"];

/// Of these, before owners that have no name.
pub(super) static OF_THESE: Words = words!["لهذه", "لتلك", "لهؤلاء"];

/// These, and of these, before things told already.
pub(super) static THESE: Words = words!["هذه", "تلك", "هؤلاء", "لهذه", "لتلك", "لهؤلاء"];

/// Nouns that end as if they were of many people.
pub(super) static NOT_PEOPLE: Words = words![
    "إثنين",
    "اثنين",
    "سنين",
    "حين",
    "ثلاثين",
    "عشرين",
    "ستين",
    "تمكين",
    "تحسين",
    "تمرين",
    "تدشين",
    "تأمين",
    "توطين",
    "طحين",
    "عرين",
    "صين",
    "ين",
    "تموين",
    "بنزين",
    "دين",
    "ديون",
    "قانون",
    "تعاون",
    "كربون",
    "زيتون",
    "مليون",
    "مخزون",
    "شؤون",
    "تكوين",
    "تخزين",
    "تدوين"
];

/// Broken plurals and collectives of who may own money, and what is spent on.
pub(super) static MANY: Words = words![
    "ضحايا",
    "زبائن",
    "عمال",
    "مليارديرات",
    "أثرياء",
    "أغنياء",
    "بنوك",
    "مصارف",
    "دول",
    "أفراد",
    "أسر",
    "عملاء",
    "أندية",
    "قطاع",
    "سياح",
    "حجاج",
    "مشاريع",
    "مشروعات",
];

/// Who leads a round: جولة قادتها كذا.
pub(super) static LEADING: Words = words!["تقودها", "يقودها", "قادتها", "قادها", "بقيادة", "برئاسة", "برعاية"];

/// At, behind a sum, before who has it.
pub(super) const AT: Key = Key::literal("لدى");

/// Crude oil, which a nationality tells apart from a benchmark.
pub(super) static CRUDES: Words = words!["خام", "نفط"];

/// Had, before what was done: وكانت قد تلقت.
pub(super) static HAD: Words = words!["قد"];
pub(super) static WAS: Words = words!["كان", "كانت", "وكان", "وكانت"];

/// Two companies or parties.
pub(super) static TWO: Words = words![
    "الشركتين",
    "الشركتان",
    "الطرفين",
    "الطرفان",
    "الجانبين",
    "الجانبان",
    "البلدين",
    "البلدان",
    "الدولتين",
    "الدولتان",
    "المجموعتين",
    "المجموعتان",
    "الصندوقين",
    "الصندوقان",
    "البنكين",
    "البنكان",
    "المصرفين",
    "المصرفان",
    "الناديين",
    "الناديان"
];
