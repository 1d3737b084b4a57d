//! Whose a sum is by the course of the text: what others expect, what goes on, what is set against another.

use crate::sums::{Row, hold};

/// What others expect of a company's account.
const EXPECTED: &[Row] = &[
    (
        "أعلنت نوكيا خسارة قدرها 5 ملايين يورو. وكان المحللون يتوقعون خسارة قدرها 9 ملايين يورو",
        &["loss Nokia", "loss Nokia"],
    ),
    (
        "أعلنت نوكيا إيرادات قدرها 5 ملايين يورو. وتوقع المحللون نحو 6 ملايين يورو",
        &["revenue Nokia", "revenue Nokia"],
    ),
    // Nobody is said to expect it.
    ("حضرت نوكيا المعرض مع زوارها. وسجل القطاع خسائر قدرها 9 ملايين يورو", &["loss"]),
];

/// What is bought, that a pronoun stands for, or that a payment is for.
const DEALS: &[Row] = &[
    ("رفضت ياهو عرضا لشرائها من ميتا بقيمة 3 مليارات دولار", &["deal Yahoo"]),
    ("موقع يوتيوب الذي استحوذت عليه «غوغل» مقابل 2 مليار دولار", &["deal YouTube"]),
    ("دفعت غوغل مبلغ ملياري دولار لقاء شراء يوتيوب", &["deal YouTube"]),
    (
        "تستحوذ لينوفو على شركة نوكيا. وبموجب الاتفاقية ستدفع لينوفو 3 مليارات دولار",
        &["deal Nokia"],
    ),
];

/// Who is given something, and who only gives.
const GIVEN: &[Row] = &[
    ("أعلنت الولايات المتحدة عن منح «إنتل» 6 مليارات دولار لبناء مصنع", &["funding Intel"]),
    ("قالت الوزارة إن الاتحاد الأوروبي منح تونس 160 مليون يورو", &["funding Tunisia"]),
    (
        "ستدفع الشركة تعويضا قدره مليار دولار لشركة نوكيا. وقالت نوكيا إن الاتفاق عادل",
        &["fine"],
    ),
    ("غرمت الهيئة شركة يوتيوب التابعة لمجموعة ألفابت 50 مليون يورو", &["fine YouTube"]),
];

/// What is set against what another has.
const AGAINST: &[Row] = &[
    (
        "بلغت ودائع البنك الأهلي المصري 5 مليارات جنيه، مقابل 3 مليارات جنيه لدى بنك مصر",
        &["assets National Bank of Egypt", "assets Banque Misr"],
    ),
    ("خفض البنك تقييمه لسهم آبل، وحدد لها السعر المستهدف عند 200 دولار", &["price Apple"]),
];

/// Fortunes, by what stands behind the sum.
const FORTUNES: &[Row] = &[
    (
        "تراجعت أسهم شركة تسلا أمس، وخسر إيلون ماسك 5 مليارات دولار من ثروته",
        &["loss Elon Musk"],
    ),
    (
        "أدى تراجع أسهم تسلا إلى محو 4 مليارات دولار من ثروة مديرها إيلون ماسك",
        &["loss Elon Musk"],
    ),
    (
        "ارتفعت ثروة إيلون ماسك أمس، ليصل إجمالي ثروته إلى 200 مليار دولار",
        &["assets Elon Musk"],
    ),
    ("قاد الصعود إيلون ماسك وجيف بيزوس، وبلغت ثروتهما 400 مليار دولار", &["assets"]),
];

/// Lands whose trade was told of.
const LANDS: &[Row] = &[
    (
        "بلغت صادرات إيران 29 مليار دولار، وكانت الصين شريكها الأول. وبلغت صادرات الغاز 6 مليارات دولار",
        &["assets Iran", "assets"],
    ),
    (
        "زار وفد من الصين طهران. وبلغت صادرات إيران 29 مليار دولار. وبلغت صادرات الغاز 6 مليارات دولار",
        &["assets Iran", "assets Iran"],
    ),
];

/// What a company is worth that raised money.
const RAISED: &[Row] = &[
    (
        "جمعت فيغما 200 مليون دولار في يونيو، بقيمة إجمالية قدرها 10 مليارات دولار",
        &["funding Figma", "valuation Figma"],
    ),
    ("قالت فيغما إنها نجحت في جمع استثمارات بلغت 113 مليون دولار", &["funding Figma"]),
];

/// A state's budget, in its own money; not what its people owe.
const BUDGETS: &[Row] = &[
    (
        "بلغت إيرادات موازنة مصر 700 مليار جنيه. وبحسب تقرير وزارة المالية فإن تكلفة فوائد الدين بلغت 900 مليار جنيه",
        &["revenue Egypt", "debt Egypt"],
    ),
    (
        "بلغت إيرادات موازنة مصر 700 مليار جنيه. وبلغت القروض الشخصية 900 مليار جنيه",
        &["revenue Egypt", "debt"],
    ),
    ("ارتفعت مصروفات الحكومة بموازنة مصر إلى 800 مليار جنيه", &["cost Egypt"]),
];

/// What is told of a thing in whose relative clause something is expected.
const RELATIVES: &[Row] = &[
    (
        "توسع الهيئة قناة السويس التي يتوقع أن تحقق إيرادات بقيمة 6 مليارات دولار",
        &["revenue Suez Canal"],
    ),
    ("نشر معهد ماكس بلانك تقريره الذي أظهر أن الخسائر بلغت 6 مليارات دولار", &["loss"]),
];

/// What is made up of parts, and what is frozen of somebody's.
const PARTS: &[Row] = &[
    (
        "تستحوذ أوبر على شركة كريم مقابل 3 مليارات دولار، تتكون من ملياري دولار سندات ومليار دولار نقدا",
        &["deal Careem", "deal Careem", "deal Careem"],
    ),
    (
        "جمدت الولايات المتحدة 9 مليارات دولار من الأصول المملوكة للبنك المركزي الإيراني",
        &["assets Central Bank of Iran"],
    ),
    (
        "يرد في النص أن الشركة نالت عقدا لوكالة ناسا، وتصل قيمته إلى 100 مليون دولار",
        &["deal"],
    ),
];

/// Funding that is divided or gone on about, and what is invested in each of several.
const FUNDING: &[Row] = &[
    (
        "حصلت نوكيا على تمويل بقيمة 20 مليار دولار. وينقسم التمويل إلى 7 مليارات دولار كأسهم و13 مليار دولار كقرض",
        &["funding Nokia", "funding Nokia", "funding Nokia"],
    ),
    (
        "تستثمر إنفيديا 20 مليار دولار في نوكيا ضمن جولة تمويل جديدة تستهدف جمع 30 مليار دولار",
        &["investment Nokia", "funding Nokia"],
    ),
    // Another's own.
    (
        "حصلت نوكيا على تمويل بقيمة 20 مليار دولار. وحصلت ياهو على تمويل بقيمة 7 مليارات دولار",
        &["funding Nokia", "funding Yahoo"],
    ),
    (
        "أعلنت إنفيديا استثمارات بقيمة 500 مليون دولار في شركة نوكيا، و600 مليون دولار في شركة ياهو",
        &["investment Nokia", "investment Yahoo"],
    ),
];

/// Whose accounts a sentence gives the cause of, and a text its results of.
const ACCOUNTS: &[Row] = &[
    (
        "عزت نوكيا الخسائر إلى تسجيل مخصص للديون المستحقة من شركة ياهو بمبلغ 8 ملايين يورو وارتفاع المصاريف بمبلغ 2 مليون يورو",
        &["debt Nokia", "cost Nokia"],
    ),
    ("عزت نوكيا التراجع إلى ارتفاع أرباح شركة ياهو بمبلغ 8 ملايين يورو", &["profit Yahoo"]),
    ("قال البيان إن ارتفاع المصاريف بلغ 2 مليون يورو", &["cost"]),
];

/// Whom an offer is made to, who issues shares, and what the price is of that is known.
const OFFERS: &[Row] = &[
    ("تحاول غوغل تقديم عرض لشركة ياهو وصل إلى 4 مليارات دولار", &["deal Yahoo"]),
    ("تصدر نوكيا 100 مليون سهم لصالح إنفيديا بسعر 6 دولارات للسهم", &["price Nokia"]),
    ("اشترت إنفيديا أسهم نوكيا بسعر 6 دولارات للسهم", &["price Nokia"]),
];

/// What is lent, in a text that names one land, or two.
const LENT: &[Row] = &[
    (
        "وافق البنك الدولي أمس على مليار دولار من التمويل لدعم برنامج الحكومة. وقالت الوزيرة إن مصر تشكر البنك، وإن مصر ستنفق المبلغ",
        &["funding Egypt"],
    ),
    (
        "وافق البنك الدولي أمس على مليار دولار من التمويل لدعم برنامج الحكومة. وشكرت مصر البنك، كما شكره الأردن. وزار مصر وفد من الأردن",
        &["funding"],
    ),
];

/// What is paid where a settlement was told of, and places that were struck.
const PAID: &[Row] = &[
    (
        "لم تنشر ميتا تفاصيل التسوية مع المدعين. ووافقت ميتا على دفع 50 مليون دولار",
        &["fine Meta"],
    ),
    ("زار الوفد غزة. وبلغت خسائر القطاع الزراعي 50 مليون دولار", &["loss"]),
    (
        "بلغت الأضرار في غزة 30 مليون دولار. وبلغت خسائر القطاع 50 مليون دولار",
        &["loss Gaza", "loss Gaza"],
    ),
];

#[test]
fn each_sum_is_whose_the_text_goes_on_about() {
    hold(&[
        EXPECTED, DEALS, GIVEN, AGAINST, FORTUNES, LANDS, RAISED, BUDGETS, RELATIVES, PARTS, FUNDING, ACCOUNTS, OFFERS, LENT, PAID,
    ]);
}
