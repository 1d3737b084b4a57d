//! Whose a sum is by the frame of the verb or noun that governs it: who wins, pays, gets, is valued, and who only does it.

use crate::sums::{Row, hold};

/// Who wins a contract, before the sum or behind it.
const AWARDS: &[Row] = &[
    (
        "أعلنت شركة موانئ الساحل ترسية عقد قيمته مليار درهم (272 مليون دولار) لبناء الأرصفة على شركة الحبتور للمقاولات",
        &["deal الحبتور للمقاولات", "deal الحبتور للمقاولات"],
    ),
    (
        "أرسى «إكسبو 2020 دبي» عقدا لإنشاء الساحات، بقيمة 169 مليون درهم، على شركة «أرابتك» للإنشاءات",
        &["deal Arabtec"],
    ),
    // Who gives a contract is not who wins it.
    ("أرسى «إكسبو 2020 دبي» عقدا لإنشاء الساحات بقيمة 169 مليون درهم", &["deal"]),
];

/// Who is made to pay.
const PAYERS: &[Row] = &[
    (
        "طلبت محكمة أميركية من شركة تويوتا اليابانية، الخميس، دفع مليون دولار تعويضا عن الحادث",
        &["fine Toyota"],
    ),
    (
        "قضت محكمة أميركية على شركة تويوتا اليابانية للسيارات بضرورة دفع الشركة تعويضا يصل إلى 3 ملايين دولار",
        &["fine Toyota"],
    ),
    ("تم تغريم المفوضية الأوروبية 6 ملايين يورو", &["fine European Commission"]),
    ("يتعين على المفوضية الأوروبية دفع تعويض قدره 412 يورو", &["fine European Commission"]),
    // Who fines another does not pay.
    ("غرمت المفوضية الأوروبية غوغل 6 ملايين يورو", &["fine Google"]),
];

/// Whom a sum that a clause describes is given to, and who spends it.
const DESCRIBED: &[Row] = &[
    (
        "أعلنت السعودية تخصيص مليار ريال للإغاثة، بالإضافة إلى 274 مليون دولار قدمتها المملكة للأمم المتحدة",
        &["budget Saudi Arabia", "funding United Nations"],
    ),
    // A verb that takes up something else says nothing of the sum.
    (
        "أعلنت السعودية تخصيص مليار ريال للطرق، بالإضافة إلى مليوني ريال للحدائق التي زارها الوفد",
        &["budget Saudi Arabia", "budget Saudi Arabia"],
    ),
    (
        "تعهدت اليابان بتقديم 330 مليار ين دعما ماليا لشركة إنتل، وما يصل إلى 476 مليار ين لمصنع سامسونغ الجديد",
        &["funding Intel", "funding Samsung"],
    ),
];

/// What is agreed on, and what is agreed to be lent.
const AGREEMENTS: &[Row] = &[
    (
        "وقع المغرب ثلاثة عقود قروض مع بنك التنمية الألماني بمبلغ إجمالي قدره 250 مليون يورو",
        &["funding Morocco"],
    ),
    (
        "حصل المغرب على قرض بقيمة 120 مليون يورو من البنك الدولي. وتبلغ قيمة الاتفاقية الثانية 18 مليون يورو",
        &["funding Morocco", "funding Morocco"],
    ),
    (
        "وقعت بوينغ عقدا مع الخطوط السعودية بمبلغ إجمالي قدره 250 مليون دولار",
        &["deal Boeing"],
    ),
    // A decade is no contract.
    ("نفذ الهلال الأحمر منذ تأسيسه قبل عقد من الزمن أعمالا بلغت 8 ملايين دولار", &["other"]),
];

/// What a company is put at, and what is wiped off of it.
const WORTHS: &[Row] = &[
    ("قال شخص مطلع إن الصفقة تقدر «سبيس إكس» بتريليون دولار", &["valuation SpaceX"]),
    ("أضاف أن الدمج يقيم «سبيس إكس» عند 800 مليار دولار", &["valuation SpaceX"]),
    (
        "خسر رأس المال السوقي للبورصة المصرية 12 مليار جنيه ليغلق عند 700 مليار جنيه",
        &["loss Egyptian Exchange", "valuation Egyptian Exchange"],
    ),
    (
        "فقدت البورصة المصرية اليوم 12 مليار جنيه من رأسمالها السوقي",
        &["loss Egyptian Exchange"],
    ),
    (
        "صعدت البورصة المصرية أمس، وارتفع رأس المال السوقي إلى 700 مليار جنيه",
        &["valuation Egyptian Exchange"],
    ),
    (
        "هبط سهم أرامكو بعدما خسر نحو 2.2 ريال متراجعا من 30 ريالا إلى 27.8 ريال",
        &["loss Saudi Aramco", "price Saudi Aramco", "price Saudi Aramco"],
    ),
];

/// Who is paid, beside whose name or behind which sum his office is told.
const PAID: &[Row] = &[
    (
        "تصدر ديفيد زاسلاف، الرئيس التنفيذي لشركة ديزني، القائمة بإجمالي أجر بلغ 42 مليون دولار",
        &["salary David Zaslav"],
    ),
    (
        "بلغت التعويضات 7 ملايين دولار لرئيس شركة «ديزني» ديفيد زاسلاف",
        &["salary David Zaslav"],
    ),
    ("بلغت تعويضات ديفيد زاسلاف رئيس شركة ديزني 29 مليون دولار", &["salary David Zaslav"]),
    (
        "تراجع برنت كثيرا. أما أسعار الذهب فقد انخفضت، والأسعار في طريقها لكسر 1000 دولار",
        &["price"],
    ),
    (
        "الفيلم من إخراج كولين تريفورو وتوزيع يونيفرسال بيكتشرز بميزانية كبيرة (150 مليون دولار)",
        &["budget"],
    ),
    // What a court makes one pay is no pay.
    (
        "قضت المحكمة على شركة ديزني بدفع تعويضات قدرها 7 ملايين دولار لرئيس النقابة",
        &["fine The Walt Disney Company"],
    ),
    ("زار وفد من العراق المعرض. وبلغت إيرادات النفط 9 مليارات دولار", &["revenue Iraq"]),
];

/// Of whom a stake is, and what its shares and all of them cost.
const STAKES: &[Row] = &[
    (
        "يستحوذ صندوق الاستثمارات العامة على حصة أقلية في مجموعة «إم بي سي» الإعلامية مقابل 3 مليارات ريال",
        &["deal MBC"],
    ),
    (
        "اشترى مستثمرون حصة في شركة المملكة القابضة، عبر صفقة بكمية 10 ملايين سهم بسعر 12.5 ريال، وبقيمة 125 مليون ريال",
        &["price Kingdom Holding Company", "deal Kingdom Holding Company"],
    ),
    (
        "تتم نوكيا صفقة استحواذ بقيمة 15 مليار يورو (17 مليار دولار) على شركة مايكروسوفت",
        &["deal Microsoft", "deal Microsoft"],
    ),
    (
        "يتضمن عقد ليونيل ميسي مع برشلونة شرطا جزائيا بقيمة 45 مليون يورو",
        &["deal Lionel Messi"],
    ),
    (
        "مدد ليونيل ميسي عقده مع برشلونة، وخفض قيمة فسخ عقده من 150 مليون يورو إلى 30 مليون يورو",
        &["deal Lionel Messi", "deal Lionel Messi"],
    ),
    ("تقدر الصفقة قيمة كل سهم بـ12 ريالا", &["price"]),
];

/// Who has a sum in a list that leaves out its verb, and where.
const LISTS: &[Row] = &[
    (
        "تصدر الوليد بن طلال القائمة بثروة قدرها 17 مليار دولار، ثم محمد العمودي الثاني عربيا بـ8 مليارات دولار",
        &["assets Al-Waleed bin Talal", "assets Mohammed Al Amoudi"],
    ),
    ("جدة: اختلس موظف أكثر من 600 مليون ريال", &["loss"]),
    (
        "استغل قراصنة ثغرة في العقود مع شركة «بولي نتوورك» وسرقوا 600 مليون دولار",
        &["loss Poly Network"],
    ),
    ("قالت شركة «بولي نتوورك» إن قراصنة سرقوا 600 مليون دولار", &["loss"]),
    (
        "استثمرت مايكروسوفت العام الماضي 1.5 مليار دولار للاستحواذ على حصة في مجموعة جي42",
        &["investment G42"],
    ),
    (
        "شهد العام اختراقات شملت منصة Bybit بخسائر بلغت 223 مليون دولار، وبروتوكول Xandrel بخسائر وصلت إلى 128 مليون دولار",
        &["loss Bybit", "loss"],
    ),
    (
        "أعلنت مايكروسوفت، اليوم الإثنين، أنها ستنفق 7 مليارات دولار على مراكز البيانات، ما يرفع حجم استثماراتها إلى 15 مليار دولار",
        &["investment Microsoft", "investment Microsoft"],
    ),
    ("35 مليون ريال لتجهيز المدارس", &["cost"]),
    ("35 مليون ريال لأصحاب المدارس", &["other"]),
    (
        "زار وفد من مصر معرضا في مصر. وبلغ حجم التمويل في الشرق الأوسط 277 مليون دولار",
        &["funding"],
    ),
    (
        "أعلن رئيس الوزراء الياباني خطة استثمارية بقيمة 10 تريليونات ين لدعم الرقائق في اليابان",
        &["investment Japan"],
    ),
];

/// What is got, added, awarded, seized and ranked, as a clause beside the sum tells.
const BESIDE: &[Row] = &[
    (
        "مددت السعودية أجل وديعة بقيمة 5 مليارات دولار، كانت قد حصلت عليها مصر العام الماضي",
        &["funding Egypt"],
    ),
    (
        "أعلن البنك الدولي تحويل قرض بقيمة 5 مليارات دولار تلقته تونس العام الماضي",
        &["funding Tunisia"],
    ),
    // Who gets something else gets no such sum.
    (
        "أعلن البنك الدولي تحويل قرض بقيمة 5 مليارات دولار إلى تونس، ثم حصلت مصر على شهادة",
        &["funding Tunisia"],
    ),
    (
        "أعلنت الولايات المتحدة مساعدات لأوكرانيا بقيمة 6 مليارات دولار، تشمل ملياري دولار لدعم الأمن، و3 مليارات دولار من الموازنة",
        &["funding Ukraine", "funding Ukraine", "funding Ukraine"],
    ),
    (
        "قدمت الولايات المتحدة لأوكرانيا مساعدات بقيمة 3 مليارات دولار من الاحتياطي، بالإضافة إلى مليار دولار عبر مبادرة أخرى",
        &["funding Ukraine", "funding Ukraine"],
    ),
    // What is added has a noun of its own.
    (
        "تلقت تونس مساعدات بقيمة 3 مليارات دولار، بالإضافة إلى عجز بقيمة مليار دولار في الموازنة",
        &["funding Tunisia", "budget Tunisia"],
    ),
    ("أعلنت الوزارة ترسية مجموعة من المشاريع بقيمة 1.5 مليار دولار", &["deal"]),
    ("أعلنت الوزارة إطلاق مجموعة من المشاريع بقيمة 1.5 مليار دولار", &["investment"]),
    ("جمدت الولايات المتحدة أصولا بقيمة 30 مليار دولار", &["assets"]),
    ("تملك الولايات المتحدة أصولا بقيمة 30 مليار دولار", &["assets United States"]),
    ("جاء فيلم الحركة في المركز الرابع بـ845 مليون دولار", &["revenue"]),
    (
        "بلغ عائد التوزيع 5% وفق إغلاق سهم أرامكو أمس عند 25.58 ريال",
        &["price Saudi Aramco"],
    ),
    (
        "وافق الكونغرس على مساعدة لأوكرانيا بقيمة 40 مليار دولار.\nكما تشمل الرزمة نحو 9 مليارات دولار لأمور أخرى",
        &["funding Ukraine", "funding Ukraine"],
    ),
    (
        "تحتفظ الحكومة بودائع بقيمة 19 مليار دولار لدول عربية لدى البنك المركزي المصري",
        &["assets Central Bank of Egypt"],
    ),
];

#[test]
fn frames_tell_who_wins_pays_and_gets() {
    hold(&[AWARDS, PAYERS, DESCRIBED, AGREEMENTS, WORTHS, PAID, STAKES, LISTS, BESIDE]);
}
