//! Who pays what a court or a regulator lays on him, told by who appeals, asks and gets; and what is stolen.

use crate::sums::{Row, hold};

/// Who appeals against a fine pays it.
const APPEALS: &[Row] = &[
    (
        "أعادت المحكمة النظر في الطعن المقدم من شركة «واتساب» ضد غرامة الخصوصية البالغة 12 مليون يورو",
        &["fine WhatsApp"],
    ),
    ("استأنفت غوغل غرامة قدرها 90 مليون يورو", &["fine Google"]),
    ("تعتزم آبل الاستئناف على غرامة قدرها 90 مليون يورو", &["fine Apple"]),
    // Nobody appeals here.
    ("أعلنت المفوضية الأوروبية غرامة قدرها 90 مليون يورو", &["fine"]),
];

/// Who is made to pay, though it is a body that fines others, and of whom payment is asked.
const MADE: &[Row] = &[
    (
        "أصدرت المحكمة حكما يلزم المفوضية الأوروبية بدفع مليوني يورو لشركة إنتل",
        &["fine European Commission"],
    ),
    ("أجبرت المحكمة شركة تويوتا على دفع غرامة قدرها مليون دولار", &["fine Toyota"]),
    (
        "تطالب شركة إنتل المفوضية الأوروبية بسداد 500 مليون يورو",
        &["fine European Commission"],
    ),
    // The body that orders somebody without a name does not pay.
    ("أمرت المفوضية الأوروبية بدفع مليوني يورو تعويضا للمتضررين", &["fine"]),
];

/// What goes on from the last fine.
const AGAIN: &[Row] = &[
    (
        "فرضت المفوضية الأوروبية غرامة قدرها مليار يورو على إنتل. ثم فرضت غرامة أخرى قدرها 300 مليون يورو",
        &["fine Intel", "fine Intel"],
    ),
    (
        "فرضت المفوضية الأوروبية غرامة قدرها مليار يورو على إنتل. ثم فرضت غرامة أخرى قدرها 300 مليون يورو على ميتا",
        &["fine Intel", "fine Meta"],
    ),
    (
        "ألزمت المحكمة سامسونغ بدفع تعويض قدره 300 مليون دولار. وكانت هيئة المحلفين منحت آبل مبلغ 500 مليون دولار",
        &["fine Samsung", "fine Samsung"],
    ),
    (
        "أمرت هيئة محلفين شركة آبل بدفع 234 مليون دولار تعويضا. والمبلغ أقل مما طلبته جامعة ستانفورد، وهو 862 مليون دولار",
        &["fine Apple", "fine Apple"],
    ),
    (
        "حصلت آبل على تعويض قدره مليار دولار من سامسونغ. ودفعت سامسونغ 548 مليون دولار لآبل بعد صدور الحكم",
        &["fine Samsung", "fine Samsung"],
    ),
    // Who gets a fine pays it.
    ("حصلت غوغل على غرامة قدرها 325 مليون يورو", &["fine Google"]),
    // What is paid for something else is no fine.
    (
        "فرضت المحكمة غرامة قدرها مليار يورو على إنتل. ودفعت ميتا 500 مليون دولار لشراء أوكولوس",
        &["fine Intel", "deal Oculus"],
    ),
];

/// What is worth so much is what was stolen, or the fine, and no company; each is robbed of its own.
const STOLEN: &[Row] = &[
    (
        "فرضت فرنسا غرامة كبيرة على مجموعتي غوغل وأمازون تبلغ قيمتها 135 مليون يورو",
        &["fine"],
    ),
    (
        "أعلنت باينانس أن قراصنة سرقوا منها سبعة آلاف وحدة من بيتكوين وتبلغ قيمتها نحو 40 مليون دولار",
        &["loss Binance"],
    ),
    (
        "سرق قراصنة 600 مليون دولار من منصة كوين بيس، و570 مليون دولار من باينانس",
        &["loss Coinbase", "loss Binance"],
    ),
    // A company is worth so much.
    (
        "جمعت أوبن إيه آي 40 مليار دولار وتبلغ قيمتها 500 مليار دولار",
        &["funding OpenAI", "valuation OpenAI"],
    ),
];

/// Whom a sum is of that is told as the latter, by a contract that it ends, or behind a relative clause.
const TOLD: &[Row] = &[
    (
        "تراجع إيلون ماسك خلف جيف بيزوس. وهذا الأخير لم يخسر سوى 3 مليارات دولار",
        &["loss Jeff Bezos"],
    ),
    (
        "تراجع إيلون ماسك خلف جيف بيزوس. وفي الربع الأخير خسر ماسك 3 مليارات دولار",
        &["loss Elon Musk"],
    ),
    (
        "دفع مانشستر سيتي 60 مليون يورو لتفعيل الشرط الجزائي في عقد كيليان مبابي",
        &["deal Kylian Mbappé"],
    ),
    ("دفع مانشستر سيتي 60 مليون يورو لبناء ملعب", &["cost Manchester City"]),
    ("جمعت شركة ميسترال التي تقدم تطبيق واتساب 23 مليون دولار", &["funding Mistral AI"]),
    (
        "أبرمت بلاك روك وإنفيديا صفقة لشراء إحدى كبريات شركات مراكز البيانات في صفقة تبلغ قيمتها 40 مليار دولار",
        &["deal"],
    ),
    ("انخفضت قيمة عملة بيتكوين إلى مستوى 5666 دولارا", &["price Bitcoin"]),
];

/// A rule finds a verb in all its forms.
const FORMS: &[Row] = &[
    ("أعطت الصين باكستان قرضا بقيمة 3 مليارات دولار", &["funding Pakistan"]),
    ("سنخصص لجامعة القاهرة 3 ملايين جنيه", &["budget Cairo University"]),
    ("قال البيان إن القراصنة ينهبون 3 ملايين دولار من منصة باينانس", &["loss Binance"]),
];

#[test]
fn courts_tell_who_pays() {
    hold(&[APPEALS, MADE, AGAIN, STOLEN, TOLD, FORMS]);
}
