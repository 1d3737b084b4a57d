//! What the journalist adds to what is said: contrasts, circumstances, and what
//! somebody did besides saying it.

use crate::lexicon::{Class, Tag};
use crate::rules::claim::finite::finite_sense;
use crate::rules::claim::object::is_rumour;
use crate::rules::claim::verb::GOD;
use crate::rules::claim::words::{BUT, CHARGES, DONE, DURING, EXCEPT, HAPPENS, OBJECTS, OF_THE_PRESS, STATEMENTS, WHILE, WHO_IS};
use crate::rules::claim::{Context, finite, source};
use crate::words::{Words, words};

/// Whether a contrast opens at a token: فيما أعلنت, but not فيما يتعلق بـ.
pub(super) fn draws_contrast(context: &Context<'_, '_>, at: usize) -> bool {
    let within = context.reads(at, words!["فيما"])
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
    // للتحقيق فيما تم كشفه: in what was, with no comma before.
    let done = || context.is(at + 1, DONE) || context.is(at + 1, HAPPENS);
    let in_what = context.is(at, words!["فيما"]) && done() && context.mark(at.wrapping_sub(1)) != b',';
    !within && !in_what && context.starts(at, Tag::Contrast).is_some() || is_while(context, at)
}

/// «، في وقت تشير البيانات إلى»: whether a clause of what goes on at the same time opens at a token.
fn is_while(context: &Context<'_, '_>, at: usize) -> bool {
    context.reads(at, words!["في"]) && context.is(at + 1, words!["وقت"]) && finite::is_imperfect(context, at + 2)
}

/// Whether a contrast at a token sets a clause beside the one before, that may be said, too: بينما، في
/// حين.
pub(super) fn sets_beside(context: &Context<'_, '_>, at: usize) -> bool {
    let when = context.reads(at, words!["في"]) && context.is(at + 1, words!["حين"]);
    context.reads(at, words!["بينما"]) || when || is_while(context, at)
}

/// «، وذلك في إطار الخطة»: what the journalist sees in what was said.
pub(super) fn tells_how(context: &Context<'_, '_>, at: usize) -> bool {
    let seen = words!["في", "كما", "حسب", "بحسب", "وفق", "قد", "ضمن", "بعدما"];
    let since = context.is(at + 1, words!["بعد"]) && context.is(at + 2, words!["أن"]);
    context.is(at, words!["وذلك"]) && (since || context.is(at + 1, seen) && !context.is(at + 2, words!["حال", "حالة"]))
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
    let thanks = words![
        "شكره",
        "شكرها",
        "شكرهم",
        "الشكر",
        "اعتذاره",
        "اعتذارها",
        "تعازيه",
        "التهنئة",
        "التحية",
        "تهانيه"
    ];
    // «، سبق أن قال تقرير إن»: what was said before.
    let earlier = context.reads(at, words!["سبق"]) && context.is(at + 1, words!["أن"]);
    // «، وذلك عبر حسابه»: how it was said.
    let channel = Tag::Occasion.bit() | Tag::Channel.bit();
    let by = context.is(at, words!["وذلك"])
        && context.is(at + 1, words!["عبر", "في", "خلال", "ردا"])
        && context.doc.tokens.get(at + 2).is_some_and(|token| token.class & channel != 0);
    // «، وذلك خلال لقائه الوزير»
    let met = context.is(at, words!["وذلك"]) && context.is(at + 1, DURING) && context.is(at + 2, MEETINGS);
    // داعيا الله أن: a prayer.
    let prays = context.is(at, words!["داعيا", "داعية", "داعين"]) && context.is(at + 1, GOD);
    // «، في إشارة إلى لقائهما»، «، دون أن يقدم دليلا»، «، رافضا التعليق»: what the journalist adds.
    let to = |at: usize| context.is(at, words!["إلى"]);
    let hints = context.is(at, words!["في"]) && context.is(at + 1, words!["إشارة"]) && (to(at + 2) || to(at + 3));
    let without = if context.is(at, words!["من"]) { at + 1 } else { at };
    let leaves = context.is(without, words!["دون", "بدون"])
        && (context.is(without + 1, words!["أن"]) && context.is(without + 2, DETAILS_VERBS) || context.is(without + 1, DETAILS));
    // «، بينما لم يكشف عن تفاصيل»، «، ولم يقدم تفاصيل»
    let not = match () {
        () if context.reads(at, WHILE) && context.is(at + 1, words!["لم"]) => at + 2,
        () if context.is(at, words!["ولم"]) => at + 1,
        () => at,
    };
    let told = |at: usize| context.is(at, words!["تفاصيل", "التفاصيل", "مزيدا", "المزيد"]);
    let keeps = not > at && context.is(not, DETAILS_VERBS) && (not + 1..not + 4).any(told);
    let refuses = context.is(at, words!["رافضا", "رافضة", "رافضين"]) && context.is(at + 1, ANSWERS);
    // «، خلال مؤتمر صحفي»، «، في مقابلة مع»: where it was said.
    let where_said = context.is(at, DURING) && context.is(at + 1, STATEMENTS)
        || context.is(at, DURING) && context.is(at + 1, words!["مؤتمر"]) && context.is(at + 2, OF_THE_PRESS)
        || context.is(at, words!["خلال"]) && context.is(at + 1, MEETINGS);
    // «، جاء ذلك في تقرير الصندوق»
    let told = context.reads(at, words!["جاء", "جاءت"]) && context.is(at + 1, words!["ذلك", "هذا", "تصريحاته", "تصريحات", "أقواله"]);
    // «، وهي اتهامات نفتها الشركة»
    let judged = || context.is(at + 1, WORDS_OF) && finite_sense(context, at + 2).is_some();
    let glosses = context.is(at, WHO_IS) && (context.is(at + 1, CHARGES) || judged());
    // «، وهو ما يتناقض مع توقعات الوكالة»
    let belies = context.is(at, words!["وهو"])
        && context.is(at + 1, words!["ما"])
        && context.is(at + 2, words!["يتناقض", "يناقض", "يتعارض", "يتنافى", "يخالف"]);
    by || met
        || hints
        || belies
        || glosses
        || told
        || leaves
        || keeps
        || refuses
        || where_said
        || prays
        || earlier
        || context.is(at, TELLS)
        || context.is(at, words!["مقدما", "مقدمة", "مقدمين", "موجها", "موجهة", "موجهين"]) && context.is(at + 1, thanks)
}

/// How a speaker tells what he feels, or what he does as he speaks, besides what he says.
const TELLS: Words = words![
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
    "مثمنين",
    "متسائلا",
    "متسائلة",
    "متسائلين",
    "مدللا",
    "مدللة",
    "مستدلا",
    "مستدلة",
    "مختتما",
    "مختتمة",
    "معلقا",
    "معلقة",
    "متحدثا",
    "متحدثة",
    "ملوحا",
    "ملوحة",
    "مستغربا",
    "مستغربة",
    "مستهجنا",
    "مستهجنة",
    "متطرقا",
    "متطرقة",
    "متناولا",
    "متناولة"
];

/// «أقرت الشركة بالثغرة في بيان، …»، «أعلن عن الخدمة عبر صفحته»: whether nothing but where it was said stands at a
/// token, up to a mark.
pub(super) fn tells_where(context: &Context<'_, '_>, at: usize, end: usize) -> bool {
    const OWN: Words = words!["صفحته", "صفحتها", "حسابه", "حسابها", "قناته", "قناتها", "منصته", "منصتها"];
    let own = context.is(at, words!["عبر"]) && context.is(at + 1, OWN);
    let told = context.is(at, words!["في"]) && context.is(at + 1, STATEMENTS);
    let described = context.is(
        at + 2,
        words!["رسمي", "رسمية", "مقتضب", "مقتضبة", "مكتوب", "مكتوبة", "لها", "له", "لهم"],
    ) || context.is(at + 2, OF_THE_PRESS);
    let close = at + 2 + usize::from(described);
    let over = close >= end || matches!(context.mark(close), b',' | b'.' | b'\n');
    own && at > 0 || told && over
}

/// «، في خطوة أثارت الجدل»: whether what the journalist sees in something that was announced or asked for stands
/// at a token.
pub(super) fn is_seen_as(context: &Context<'_, '_>, at: usize) -> bool {
    const SEEN: Words = words!["خطوة", "سابقة", "مؤشر", "تطور", "تحول", "مشهد"];
    context.is(at, words!["في"]) && context.is(at + 1, SEEN) && context.is_word(at + 2)
}

/// «، لكن المدير رفض التعليق»، «، غير أن الحكومة نفت ذلك»: whether another who turns down what is said stands
/// behind the but at a token.
pub(super) fn is_turned_down(context: &Context<'_, '_>, at: usize, end: usize) -> bool {
    /// How many words who turns it down has at most.
    const LONGEST: usize = 8;
    const TAKEN_UP: Words = words![
        "ذلك",
        "هذا",
        "هذه",
        "تلك",
        "الأمر",
        "الفكرة",
        "الاقتراح",
        "المقترح",
        "العرض",
        "الخطة",
        "عن",
        "على",
        "من"
    ];
    let first = match () {
        () if context.reads(at, BUT) => at + 1,
        () if context.is(at, EXCEPT) && context.is(at + 1, words!["أن"]) => at + 2,
        () => return false,
    };
    let mut words = (first + 1..end.min(first + LONGEST)).take_while(|&at| context.is_word(at));
    let Some(verb) = words.find(|&at| context.is(at, OBJECTS)) else {
        return false;
    };
    // A body may turn down what somebody tells of it; whoever is called by name or office answers him.
    let titled = context.doc.tokens[first].class & Class::TITLE != 0 && !context.has_article(first);
    let person = || {
        context
            .mentions_in(&(first..verb))
            .iter()
            .any(|(_, entity)| context.is_person(*entity))
    };
    let whole = |tokens: std::ops::Range<usize>| tokens == (first..verb) && (titled || person());
    let taken_up = context.is(verb + 1, ANSWERS) || is_rumour(context, verb + 1) || context.is(verb + 1, TAKEN_UP);
    taken_up && source::behind(context, first, verb).is_some_and(whole)
}

/// «، في حين رفضت الشركة التعليق»، «، فيما لم يرد المدير على طلب للتعليق»: whether it is told at a token who has no
/// comment.
pub(super) fn has_no_comment(context: &Context<'_, '_>, at: usize, end: usize) -> bool {
    /// How many words that has at most.
    const LONGEST: usize = 10;
    let first = match () {
        () if context.reads(at, WHILE) => at + 1,
        () if context.reads(at, words!["في"]) && context.is(at + 1, words!["حين"]) => at + 2,
        () if context.reads(at, BUT) => at + 1,
        () => return false,
    };
    let clause = || (first..end.min(first + LONGEST)).take_while(|&at| context.mark(at) == 0);
    clause().any(|verb| gives_no_comment(context, verb) || context.is(verb, words!["لم"])) && clause().any(|at| is_comment(context, at))
}

/// «رفضت الشركة التعليق»: whether a verb is that of one who has no comment.
pub(in crate::rules::claim) fn declines_comment(context: &Context<'_, '_>, verb: usize) -> bool {
    /// How far behind the verb that stands.
    const NEAR: usize = 8;
    gives_no_comment(context, verb)
        && (verb + 1..verb + NEAR)
            .take_while(|&at| context.mark(at) == 0)
            .any(|at| is_comment(context, at))
}

fn gives_no_comment(context: &Context<'_, '_>, verb: usize) -> bool {
    context.reads(verb, OBJECTS) || context.reads(verb, words!["أحجم", "أحجمت", "أحجموا"])
}

fn is_comment(context: &Context<'_, '_>, at: usize) -> bool {
    context.is(at, words!["التعليق", "تعليق", "للتعليق", "بالتعليق"])
}

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

/// What somebody speaks at.
const MEETINGS: Words = words![
    "اجتماع",
    "اجتماعه",
    "اجتماعها",
    "لقاء",
    "لقائه",
    "لقائها",
    "لقاءه",
    "لقاءها",
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
