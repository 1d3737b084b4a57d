//! What is done with money: classes of verbs, each with the nouns of its deed. A rule looks for the class that its
//! concept is, and not for single words of it.

use crate::words::{Words, words};

/// To pay.
pub(in crate::rules) static PAYING: Words = words!["دفع" / "يدفع", "بدفع", "لدفع"; REPAYING];

/// To pay back, a loan or its part.
pub(in crate::rules) static REPAYING: Words = words!["سدد" / "يسدد", "سداد", "تسديد", "لسداد", "لتسديد", "بسداد", "بتسديد", "خلاص", "لخلاص"];

/// To pay, before what somebody is made to pay: بدفع كذا.
pub(in crate::rules) static TO_PAY: Words = words!["بدفع", "بسداد", "بتسديد", "بتعويض", "برد", "بأداء", "بإعادة", "بإرجاع"];

/// To spend.
pub(in crate::rules) static SPENDING: Words = words![
    "أنفق" / "ينفق",
    "صرف" / "يصرف",
    "إنفاق",
    "إنفاقها",
    "إنفاقه",
    "لإنفاق",
    "بإنفاق",
    "نفقات",
    "نفقاتها",
    "نفقاته",
    "مصروفات",
    "مصروفاتها"
];

/// To cost somebody; not كلفه, which is folded as a cost is.
pub(in crate::rules) static COSTING: Words = words![
    "كلف" / "يكلف",
    "كلفها",
    "يكلفها",
    "يكلفه",
    "تكلفها",
    "سيكلفها",
    "سيكلفه",
    "ستكلفها",
    "ستكلفه"
];

/// To cost her.
pub(in crate::rules) static COSTING_HER: Words = words!["كلف" / "يكلف" / "ها", "كبد" / "يكبد" / "ها"];

/// To bear, a debt or a cost.
pub(in crate::rules) static BEARING: Words = words!["تحمل" / "يتحمل", "تكبد" / "يتكبد"];

/// To set aside for something.
pub(in crate::rules) static ALLOTTING: Words = words!["خصص" / "يخصص", "رصد" / "يرصد", "تخصيص", "لتخصيص", "بتخصيص"];

/// The same, and what is set aside, behind a sum: كذا مخصصة للمؤسسة.
pub(in crate::rules) static ALLOTTED: Words = words![
    "مخصصة", "مخصص", "المخصصة", "المخصص", "موجهة", "مرصودة"; ALLOTTING
];

/// To invest, or to put in.
pub(in crate::rules) static INVESTING: Words = words!["استثمر" / "يستثمر", "ضخ" / "يضخ"];

/// To borrow.
pub(in crate::rules) static BORROWING: Words = words!["اقترض" / "يقترض", "استدان" / "يستدين"];

/// To give to somebody, who is its object.
pub(in crate::rules) static GIVING: Words = words![
    "منح" / "يمنح",
    "أعطى" / "يعطي",
    "أقرض" / "يقرض"; GIVING_IT
];

/// The same with its object's pronoun; not منحه, which is folded as a grant is.
pub(in crate::rules) static GIVING_IT: Words = words![
    "منحها",
    "منحتها",
    "منحته",
    "يمنحها",
    "تمنحها",
    "يمنحه",
    "تمنحه",
    "أعطى" / "يعطي" / "ها",
    "أعطى" / "يعطي" / "ه",
    "أقرض" / "يقرض" / "ها",
    "أقرض" / "يقرض" / "ه"
];

/// Lending and giving, before who gets it.
pub(in crate::rules) static LENDING: Words = words!["لمنح", "بمنح", "لإعطاء", "بإعطاء", "إقراض", "لإقراض", "بإقراض", "إقراضها", "إقراضه"];

/// To give for a cause or with others.
pub(in crate::rules) static DONATING: Words = words!["قدم" / "يقدم", "تبرع" / "يتبرع"];

/// To contribute, and what is contributed.
pub(in crate::rules) static CONTRIBUTING: Words = words![
    "ساهم" / "يساهم",
    "أسهم" / "يسهم",
    "مساهمة",
    "مساهمات",
    "مساهمتها",
    "مساهمته",
    "مساهماتها",
    "مساهماته"
];

/// To decide that something is given or spent, as whoever gives it does.
pub(in crate::rules) static APPROVING: Words = words!["وافق" / "يوافق", "أقر" / "يقر", "قرر" / "يقرر", "موافقة", "إقرار"];

/// The same, and what a parliament does with what its state borrows.
pub(in crate::rules) static RATIFYING: Words = words![
    "صادق" / "يصادق", "صوت" / "يصوت", "أجاز" / "يجيز", "مرر" / "يمرر", "مصادقة"; APPROVING
];

/// To hand out, as a dividend.
pub(in crate::rules) static DISTRIBUTING: Words = words!["وزع" / "يوزع", "توزيع", "توزيعات"];

/// To help, before who is helped.
pub(in crate::rules) static HELPING: Words = words![
    "دعم", "بدعم", "تزويد", "بتزويد", "مد", "بمد", "لمد", "مساعدة", "بمساعدة", "إمداد", "بإمداد", "لإمداد"; TO_HELP
];

/// The same, behind what is given for it.
pub(in crate::rules) static TO_HELP: Words = words![
    "لدعم",
    "لمساعدة",
    "لمساندة",
    "لإسناد",
    "لإغاثة",
    "لإنقاذ",
    "لإعمار",
    "لإعادة",
    "لتمويل",
    "لتزويد",
    "لتسليح",
    "لتمكين"
];

/// To let out, money and men.
pub(in crate::rules) static RELEASING: Words = words!["أفرج" / "يفرج", "إفراج", "للإفراج", "بالإفراج"];

/// To get what somebody gives.
pub(in crate::rules) static RECEIVING: Words = words![
    "تلقى" / "يتلقى",
    "حصل" / "يحصل",
    "نال" / "ينال",
    "تسلم" / "يتسلم",
    "استلم" / "يستلم",
    "استقطب" / "يستقطب",
    "جذب" / "يجذب"
];

/// To bring money together.
pub(in crate::rules) static COLLECTING: Words = words!["جمع" / "يجمع"];

/// To earn: what a man, a company or a film brings in.
pub(in crate::rules) static EARNING: Words = words![
    "كسب" / "يكسب",
    "جنى" / "يجني",
    "حصد" / "يحصد",
    "حقق" / "يحقق",
    "جلب" / "يجلب",
    "ربح" / "يربح",
    "استفاد" / "يستفيد"
];

/// To get or earn: what a man is paid, or a club for a player.
pub(in crate::rules) static GAINING: Words = words![; RECEIVING, EARNING];

/// To ask for.
pub(in crate::rules) static ASKING: Words = words!["طلب" / "يطلب", "طالب" / "يطالب", "مطالبة"];

/// To judge, as a court does.
pub(in crate::rules) static JUDGING: Words = words!["قضى" / "يقضي", "حكم" / "يحكم", "حكما"];

/// To ask a higher court to undo a judgment.
pub(in crate::rules) static APPEALING: Words = words![
    "طعن" / "يطعن",
    "استأنفت",
    "استأنف",
    "يستأنف",
    "تستأنف",
    "اعترض" / "يعترض",
    "استئناف",
    "اعتراض"
];

/// To make somebody do, who is its object.
pub(in crate::rules) static MAKING: Words = words!["ألزم" / "يلزم", "أجبر" / "يجبر", "إلزام", "بإلزام", "إجبار", "بإجبار"];

/// The same, and to order, whoever is ordered.
pub(in crate::rules) static COMPELLING: Words = words!["أمر" / "يأمر", "أمرا"; MAKING, COMPELLING_HER, COMPELLING_HIM];

/// The same with the pronoun of whoever is made to.
pub(in crate::rules) static COMPELLING_HER: Words = words!["ألزم" / "يلزم" / "ها", "أمر" / "يأمر" / "ها", "إلزامها", "بإلزامها"];
pub(in crate::rules) static COMPELLING_HIM: Words = words!["ألزم" / "يلزم" / "ه", "أمر" / "يأمر" / "ه", "إلزامه", "بإلزامه", "إلزامهم"];

/// What a court does, before what is to be paid.
pub(in crate::rules) static SENTENCING: Words = words![; JUDGING, COMPELLING];

/// To punish with a fine.
pub(in crate::rules) static FINING: Words = words!["غرم" / "يغرم", "عاقب" / "يعاقب", "عوقب", "تغريم", "بتغريم", "معاقبة"];

/// To lay a fine on somebody, with who lays it behind the verb.
pub(in crate::rules) static LAYING: Words = words![
    "فرض" / "يفرض",
    "قرر" / "يقرر",
    "أصدر" / "يصدر",
    "أوقع" / "يوقع",
    "حرر" / "يحرر",
    "أقر" / "يقر",
    "قام" / "يقوم",
    "سجلت",
    "وقعت",
    "وقع"; JUDGING
];

/// To tell before what will be.
pub(in crate::rules) static EXPECTING: Words = words![
    "رجح" / "يرجح",
    "انتظر" / "ينتظر",
    "توقعات",
    "توقعاتهم",
    "تقديرات",
    "تقدير",
    "متوقع",
    "متوقعة",
    "متوقعين"; FORESEEING
];
/// To expect, which one does of others and of oneself.
pub(in crate::rules) static FORESEEING: Words = words!["توقع" / "يتوقع"];

/// To reckon: who reckons a sum does not have it.
pub(in crate::rules) static RECKONING: Words = words!["قدر" / "يقدر"; FORESEEING];

/// To value a company at a sum.
pub(in crate::rules) static VALUING: Words = words!["قيم" / "يقيم", "يقيمها", "تقيمها", "يقيمه", "تقيمه", "تقييم"];

/// Buying, right before what is bought.
pub(in crate::rules) static BUYING: Words = words!["شراء", "لشراء", "بشراء"];

/// To award a contract by tender.
pub(in crate::rules) static TENDERING: Words = words![
    "أرسى" / "يرسي",
    "رست",
    "رسا",
    "ترسية",
    "بترسية",
    "لترسية",
    "إرساء",
    "إسناد",
    "بإسناد",
    "أسند" / "يسند"
];

/// To sell.
pub(in crate::rules) static SELLING: Words = words!["باع" / "يبيع", "بيع", "لبيع", "ببيع"];

/// In order to have a thing or a part of a company, behind what is given for it.
pub(in crate::rules) static TO_GET: Words = words!["للحصول", "لامتلاك", "لتملك", "للاستحواذ", "لشراء", "لاقتناء"];

/// To take a company over.
pub(in crate::rules) static TAKING_OVER: Words = words!["استحوذ" / "يستحوذ", "استحواذ", "استحواذا", "الاستحواذ", "للاستحواذ"];

/// To sign a player, or his change of club.
pub(in crate::rules) static SIGNING: Words = words![
    "ضم" / "يضم",
    "ضم" / "يضم" / "ه",
    "ضم" / "يضم" / "ها",
    "تعاقد" / "يتعاقد",
    "انضم" / "ينضم",
    "انتقل" / "ينتقل",
    "انتدب" / "ينتدب",
    "انتدب" / "ينتدب" / "ه",
    "استقدم" / "يستقدم",
    "لضم",
    "بضم",
    "وضم",
    "التعاقد",
    "للتعاقد",
    "بالتعاقد",
    "تعاقده",
    "تعاقدها",
    "انتقال",
    "انتقاله",
    "لانتقال",
    "بانتقال",
    "توقيعه",
    "لتوقيع",
    "انتداب",
    "لانتداب",
    "بانتداب"
];

/// In order to sign him, behind what is paid for it.
pub(in crate::rules) static TO_SIGN: Words = words!["للتعاقد", "لضم", "لضمه", "لضمها", "لانتداب", "لاستقدام", "لجلب", "لخطف", "للظفر"];

/// To offer.
pub(in crate::rules) static OFFERING: Words = words!["عرض" / "يعرض"; OFFERS];

/// What is offered, or shown in a cinema.
pub(in crate::rules) static OFFERS: Words = words!["عرض", "عرضا", "عروض", "عروضا", "عرضه", "عرضها"];

/// To own.
pub(in crate::rules) static OWNING: Words = words![
    "امتلك" / "يمتلك",
    "امتلك" / "يمتلك" / "ها",
    "يملك",
    "تملك",
    "يملكون",
    "يملكها",
    "تملكها",
    "يملكه",
    "تملكه"
];

/// To belong to somebody.
pub(in crate::rules) static BELONGING: Words = words![
    "تعود",
    "يعود",
    "عائدة",
    "عائدا",
    "عائد",
    "تابعة",
    "تابع",
    "مملوكة",
    "مملوك",
    "مستحقة",
    "مستحق",
    "تخص",
    "يخص"
];

/// To have as a part.
pub(in crate::rules) static INCLUDING: Words = words!["شمل" / "يشمل", "تضمن" / "يتضمن", "شاملة", "شاملا", "متضمنة", "متضمنا"];

/// To be made up of parts, before من.
pub(in crate::rules) static MADE_UP: Words = words!["تكون" / "يتكون", "تألف" / "يتألف", "مكونة", "مكون", "موزعة", "موزع"];

/// To steal, and what is stolen.
pub(in crate::rules) static THEFT: Words = words![
    "سرق" / "يسرق",
    "اختلس" / "يختلس",
    "نهب" / "ينهب",
    "استولى" / "يستولي",
    "سرقة",
    "مسروقات",
    "اختلاس"
];

/// To take from whoever may not have it.
pub(in crate::rules) static SEIZING: Words = words!["صادر" / "يصادر", "جمد" / "يجمد", "مصادرة", "حجز", "تجميد"];

/// Laundering, before money that is nobody's who is told of.
pub(in crate::rules) static LAUNDERING: Words = words!["تبييض", "غسل", "غسيل", "لتبييض", "لغسل", "لغسيل"];
