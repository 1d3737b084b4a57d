//! What the journalist adds to what is said: contrasts, circumstances, and what
//! somebody did besides saying it.

use crate::lexicon::Tag;
use crate::rules::claim::attribution::finite_sense;
use crate::rules::claim::verb::GOD;
use crate::rules::claim::{Context, finite};
use crate::words::{Words, words};

/// Whether a contrast opens at a token: فيما أعلنت, but not فيما يتعلق بـ.
pub(super) fn draws_contrast(context: &Context<'_, '_>, at: usize) -> bool {
    let within = context.is(at, words!["فيما", "وفيما"])
        && context.is(
            at + 1,
            words![
                "يتعلق",
                "يتصل",
                "يخص",
                "يختص",
                "عدا",
                "خلا",
                "بين",
                "بينهم",
                "بينهما",
                "بينها",
                "مضى",
                "بعد",
                "يلي",
                "سبق",
                "يبدو"
            ],
        );
    !within && context.starts(at, Tag::Contrast).is_some() || is_while(context, at)
}

/// «، في وقت تشير البيانات إلى»: whether a clause of what goes on at the same time opens at a token.
fn is_while(context: &Context<'_, '_>, at: usize) -> bool {
    context.is(at, words!["في", "وفي"]) && context.is(at + 1, words!["وقت"]) && finite::is_imperfect(context, at + 2)
}

/// Whether a contrast at a token sets a clause beside the one before, that may be said, too: بينما، في
/// حين.
pub(super) fn sets_beside(context: &Context<'_, '_>, at: usize) -> bool {
    let when = context.is(at, words!["في", "وفي"]) && context.is(at + 1, words!["حين"]);
    context.is(at, words!["بينما", "وبينما"]) || when || is_while(context, at)
}

/// «، وذلك في إطار الخطة»: what the journalist sees in what was said.
pub(super) fn tells_how(context: &Context<'_, '_>, at: usize) -> bool {
    let seen = words!["في", "كما", "حسب", "بحسب", "وفق", "قد", "ضمن"];
    context.is(at, words!["وذلك"]) && context.is(at + 1, seen) && !context.is(at + 2, words!["حال", "حالة"])
}

/// «، مقارنة بالعام الماضي»، «، بزيادة 5%»، «، ارتفاعا من مليون»: whether what a figure is compared with stands
/// at a token.
pub(super) fn compares(context: &Context<'_, '_>, at: usize) -> bool {
    const COMPARED: Words = words![
        "مقارنة",
        "بالمقارنة",
        "مقابل",
        "بزيادة",
        "بارتفاع",
        "بانخفاض",
        "بتراجع",
        "بنمو",
        "بهبوط"
    ];
    const MOVED: Words = words!["ارتفاعا", "انخفاضا", "تراجعا", "صعودا", "هبوطا", "نزولا"];
    context.is(at, COMPARED) || context.is(at, MOVED) && context.is(at + 1, words!["من", "عن"])
}

/// «، معبرا عن شكره»: what the speaker did as he said it.
pub(super) fn opens_circumstance(context: &Context<'_, '_>, at: usize) -> bool {
    let feels = words![
        "معبرا",
        "معبرة",
        "معبرين",
        "منوها",
        "منوهة",
        "منوهين",
        "مشيدا",
        "مشيدة",
        "مشيدين",
        "مرحبا",
        "مرحبة",
        "مرحبين",
        "مستشهدا",
        "مستشهدة",
        "معللا",
        "معللة",
        "متمنيا",
        "متمنية",
        "متمنين",
        "سائلا",
        "سائلة",
        "سائلين",
        "مناقضا",
        "مناقضة",
        "متأسفا",
        "متأسفة",
        "مستحضرا",
        "مستحضرة",
        "مستذكرا",
        "مستذكرة",
        "منددا",
        "منددة",
        "منتقدا",
        "منتقدة",
        "مهنئا",
        "مهنئة",
        "مستعرضا",
        "مستعرضة",
        "مبديا",
        "مبدية",
        "مثمنا",
        "مثمنة",
        "مثمنين"
    ];
    let thanks = words![
        "شكره",
        "شكرها",
        "شكرهم",
        "الشكر",
        "اعتذاره",
        "اعتذارها",
        "تعازيه",
        "التهنئة",
        "تهانيه"
    ];
    // «، وذلك عبر حسابه»: how it was said.
    let channel = Tag::Occasion.bit() | Tag::Channel.bit();
    let by = context.is(at, words!["وذلك"])
        && context.is(at + 1, words!["عبر", "في", "خلال", "ردا"])
        && context.doc.tokens.get(at + 2).is_some_and(|token| token.class & channel != 0);
    // داعيا الله أن: a prayer.
    let prays = context.is(at, words!["داعيا", "داعية", "داعين"]) && context.is(at + 1, GOD);
    // «، في إشارة إلى لقائهما»، «، دون أن يقدم دليلا»، «، رافضا التعليق»: what the journalist adds.
    let to = |at: usize| context.is(at, words!["إلى", "الى"]);
    let hints = context.is(at, words!["في"]) && context.is(at + 1, words!["إشارة"]) && (to(at + 2) || to(at + 3));
    let without = if context.is(at, words!["من"]) { at + 1 } else { at };
    let leaves = context.is(without, words!["دون", "بدون"])
        && (context.is(without + 1, words!["أن"]) && context.is(without + 2, DETAILS_VERBS) || context.is(without + 1, DETAILS));
    let refuses = context.is(at, words!["رافضا", "رافضة", "رافضين"]) && context.is(at + 1, ANSWERS);
    // «، خلال مؤتمر صحفي»، «، في مقابلة مع»: where it was said.
    let where_said = context.is(at, words!["في", "خلال", "عبر"]) && context.is(at + 1, SPEECHES)
        || context.is(at, words!["في", "خلال"]) && context.is(at + 1, words!["مؤتمر"]) && context.is(at + 2, words!["صحفي", "صحافي"])
        || context.is(at, words!["خلال"]) && context.is(at + 1, MEETINGS);
    // «، جاء ذلك في تقرير الصندوق»
    let told = context.is(at, words!["جاء", "وجاء", "جاءت"]) && context.is(at + 1, words!["ذلك", "هذا", "تصريحاته", "تصريحات", "أقواله"]);
    // «، وهي اتهامات نفتها الشركة»
    let judged = || context.is(at + 1, WORDS_OF) && finite_sense(context, at + 2).is_some();
    let glosses = context.is(at, words!["وهي", "وهو"]) && (context.is(at + 1, CHARGES) || judged());
    // «، وهو ما يتناقض مع توقعات الوكالة»
    let belies = context.is(at, words!["وهو"])
        && context.is(at + 1, words!["ما"])
        && context.is(at + 2, words!["يتناقض", "يناقض", "يتعارض", "يتنافى", "يخالف"]);
    by || hints
        || belies
        || glosses
        || told
        || leaves
        || refuses
        || where_said
        || prays
        || context.is(at, feels)
        || context.is(at, words!["مقدما", "مقدمة", "مقدمين"]) && context.is(at + 1, thanks)
}

/// What a journalist calls that which is laid to somebody.
const CHARGES: Words = words![
    "اتهامات",
    "الاتهامات",
    "اتهام",
    "الاتهام",
    "مزاعم",
    "المزاعم",
    "ادعاءات",
    "الادعاءات",
    "تهم",
    "تهمة"
];

/// What a journalist calls that which was said, before he tells what another says of it: «، وهو قول
/// وصفه القاضي بأنه مضلل»، «، وهو رقم يشكك فيه خبراء».
const WORDS_OF: Words = words![
    "قول",
    "كلام",
    "تصريح",
    "تصريحات",
    "رأي",
    "زعم",
    "ادعاء",
    "رواية",
    "تفسير",
    "وصف",
    "رقم",
    "أرقام",
    "تقدير",
    "تقديرات"
];

/// Where a speaker speaks, and nothing else happens.
const SPEECHES: Words = words![
    "تصريح",
    "تصريحات",
    "تصريحاته",
    "تصريحاتها",
    "مقابلة",
    "مقابلته",
    "بيان",
    "بيانها",
    "بيانه",
    "حديث",
    "كلمته",
    "كلمتها",
    "خطابه",
    "تغريدة",
    "تغريدته",
    "تدوينة",
    "منشور",
    "إيجاز",
    "إفادة"
];

/// What somebody speaks at.
const MEETINGS: Words = words![
    "اجتماع",
    "اجتماعه",
    "اجتماعها",
    "لقاء",
    "لقائه",
    "لقائها",
    "استقباله",
    "ترؤسه",
    "مداخلة",
    "حواره",
    "ندوة"
];

/// What a speaker leaves out.
const DETAILS: Words = words![
    "تقديم",
    "ذكر",
    "توضيح",
    "تحديد",
    "الكشف",
    "كشف",
    "الإفصاح",
    "إعطاء",
    "مزيد",
    "تفاصيل",
    "الخوض",
    "تسمية",
    "الإشارة"
];

/// That he leaves it out.
const DETAILS_VERBS: Words = words![
    "يقدم",
    "تقدم",
    "يقدموا",
    "يذكر",
    "تذكر",
    "يذكروا",
    "يوضح",
    "توضح",
    "يوضحوا",
    "يحدد",
    "تحدد",
    "يحددوا",
    "يكشف",
    "تكشف",
    "يكشفوا",
    "يفصح",
    "تفصح",
    "يعطي",
    "تعطي",
    "يسمي",
    "تسمي",
    "يسميه",
    "يسميها",
    "تسمه",
    "يسمه",
    "يخوض",
    "تخوض",
    "يشير",
    "تشير",
    "يدلي",
    "تدلي"
];

/// What a speaker refuses.
const ANSWERS: Words = words![
    "الإجابة",
    "التعليق",
    "الرد",
    "الخوض",
    "الكشف",
    "كشف",
    "الإفصاح",
    "تقديم",
    "تحديد",
    "تأكيد",
    "ذكر",
    "نشر"
];
