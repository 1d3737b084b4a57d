//! Sums as the news of markets and companies writes them: what they are, and whose.

use khabar::finding::FigureKind;

use crate::{lines, read, role};

/// Sentences, and their figures as [`crate::line`] writes them.
const VALUES: &[(&str, &str)] = &[
    // A space that is left out behind a scale or a currency.
    ("بلغت المبيعات 3 ملياردولار", "3000000000 USD"),
    ("بلغت المبيعات 3 مليارريال سعودي", "3000000000 SAR"),
    ("بلغت المبيعات بملياردولار", "1000000000 USD"),
    ("بلغ سعره 1410 دينارٍعراقي", "1410 IQD"),
    ("بلغت المبيعات 6 ملايين دولارفي اليوم", "6000000 USD /day"),
    ("بلغت المبيعات 7 ملايين دولارأمريكي", "7000000 USD"),
    ("زار الملياردير المصنع", ""),
    ("بيعت 5 ديناصورات", ""),
    // A fraction before its whole, with a space before the mark.
    ("أغلق الخام عند 45 ر92 دولار", "92.45 USD"),
    ("حدد السعر عند 70 .3 درهم إماراتي", "3.7 AED"),
    ("ارتفع المؤشر 75 .1% أمس", "1.75 %"),
    ("جاء ذلك في عام 2014 .3 ملايين دولار كانت الكلفة", "3000000 USD"),
    // Several numbers with one unit.
    (
        "وقعت ثلاثة عقود بقيم 90 و65 و30 مليون يورو",
        "90000000 EUR | 65000000 EUR | 30000000 EUR",
    ),
    ("ارتفعا إلى 72 و68 دولارا على التوالي", "72 USD | 68 USD"),
    ("نما القطاعان بنسبة 4 و6 في المئة", "4 % | 6 %"),
    ("جاء في البندين 12 و40 مليون دولار", "40000000 USD"),
    ("وزعت 0.75 ريال سعودي عن كل سهم", "0.75 SAR /share"),
    ("تراوحت بين 3 و5 ملايين دولار", "3000000..5000000 USD"),
    // A range and a change without a currency of their own.
    ("حققت أرباحا بين 3 و4 مليارات", "3000000000..4000000000 ?"),
    (
        "بلغت المبيعات 5 مليارات دولار، وتتوقع الشركة أرباحا بين 1.1 و1.3 مليار",
        "5000000000 USD | 1100000000..1300000000 USD",
    ),
    ("تتوقع الشركة مبيعات بين 3 و4 ملايين سيارة", ""),
    (
        "توقعا أرباحا تبلغ ما بين 565 مليون ريال سعودي و592 مليونا",
        "565000000..592000000 SAR",
    ),
    (
        "بلغت الأرباح 565 مليون ريال سعودي والمبيعات 592 مليونا",
        "565000000 SAR | 592000000 SAR",
    ),
    // A ware of a land's kind tells no currency.
    (
        "شهدت أسواق الإسكندرية هدوءا. وبلغ سعر الدجاج 95 جنيها، وبلغ سعر البط السوداني 135 جنيها",
        "95 EGP | 135 EGP",
    ),
    ("بلغ إنفاق الوزير السوداني 135 مليون جنيه", "135000000 SDG"),
    ("تقدر قيمتها بين 15 ، 20 مليون دولار", "15000000..20000000 USD"),
    ("بلغت حصة السهم الواحد 0.33 ريال سعودي", "0.33 SAR /share"),
    // A bound before brackets.
    ("بلغت الكلفة نحو (7.5) مليارات دولار", "7500000000 USD about"),
    ("دفع أكثر من (450) ريالا سعوديا", "450 SAR more-than"),
    ("دفع نحو عام (450) ريالا سعوديا", "450 SAR"),
    // The unit of a change and of what was expected; a quotation mark behind a bound.
    ("ارتفعت أرباح السهم الواحد إلى 5 دولارات من 4 دولارات", "5 USD /share | 4 USD /share"),
    (
        "بلغ الربح 5 دولارات للسهم مقابل توقعات المحللين عند 4 دولارات",
        "5 USD /share | 4 USD /share",
    ),
    ("بلغ الربح 5 دولارات للسهم وباعت 4 دولارات", "5 USD /share | 4 USD"),
    ("استثمارات تصل إلى «400 مليون دولار»", "400000000 USD up-to"),
    ("بلغ متوسط أرباحه اليومية 70 مليون دولار", "70000000 USD /day"),
    ("بلغت أرباحه اليومية 70 مليون دولار", "70000000 USD"),
    ("بعد انخفاض سهمها إلى 444 دولارا", "444 USD /share"),
    ("السعر 999 دولارا لنسخة 64 غيغابايت", "999 USD"),
    ("السعر 999 دولارا للنسخة", "999 USD /unit"),
    ("سيبدأ سعر الهاتف 14 من 799 دولارا", "799 USD at-least"),
    ("سيبدأ سعره بـ1100 دولار", "1100 USD at-least"),
    ("أقل من قيمة أبل البالغة 3 تريليونات دولار وأعلى من غيرها", "3000000000000 USD"),
    ("دفع ثمن المنصة التي يستخدمها الملايين", ""),
    ("دفع ثمن المنصة الملايين", "~1000000 ?"),
    // Bounds that a level or a ceiling stands in.
    ("ظلت الأسعار تحوم حول 94 دولارا", "94 USD about"),
    ("ستتجاوز مبلغ 50 مليون دولار", "50000000 USD more-than"),
    ("كلف أكثر بكثير من 100 مليون دولار", "100000000 USD more-than"),
    ("استورد ما يقرب عن 355 مليون دولار", "355000000 USD about"),
    ("من المتوقع أن تصعد وأن يصل سعرها إلى 50 دولارا", "50 USD"),
    ("ستقفز قيمة الاشتراك من 10 دولارات إلى 13 دولارا", "10 USD | 13 USD"),
    ("بقيت الأسعار فوق مستوى 100 دولار", "100 USD more-than"),
    ("لم تتخط الإيرادات حاجز ملياري دولار", "2000000000 USD up-to"),
    ("تجاوز فيلم «الممر الأخير» حاجز 5 ملايين دولار", "5000000 USD more-than"),
    ("ستوزع الشركة أرباحا بحد أدنى قدره 135 مليون دولار", "135000000 USD at-least"),
    // Whose currency a shared name is, by who stands right before the sum.
    (
        "قالت أبوظبي كلمتها، ودفعت الرباط مليون درهم وأنفقت دبي مليوني درهم",
        "1000000 MAD | 2000000 AED",
    ),
    ("أنفقت تونس مليون دينار، وليبيا 3 ملايين دينار", "1000000 TND | 3000000 LYD"),
    ("قدمت السعودية لليمن 3 ملايين ريال", "3000000 SAR"),
    // No country but those that have one calls its currency a pound in Arabic today.
    ("قال التاجر السوري إنه دفع 5 ملايين جنيه", "5000000 ?"),
];

/// Texts, and what each of their sums is: «role owner», or the role alone where it is nobody's.
const SUMS: &[(&str, &[&str])] = &[
    // What a currency is bought and sold at, and what gold is.
    (
        "استقر سعر الدولار في المصارف. وسجل بنك مصر متوسطا قدره 49.1 جنيها للشراء و49.2 جنيها للبيع",
        &["other", "other"],
    ),
    (
        "استقر سعر الدولار في المصارف. وسجل جرام الذهب 4100 جنيه للشراء و4150 جنيها للبيع",
        &["price", "price"],
    ),
    // What a share came to behind what its company was bought for.
    (
        "تدرس تويوتا الاستحواذ على نيسان التي صعد سهمها خلال التعاملات إلى 5.2 يورو",
        &["price Nissan"],
    ),
    (
        "بلغت القيمة السوقية لشركة آبل 3 تريليونات دولار بعد صعود سهمها 2% إلى 210 دولارات",
        &["valuation Apple", "price Apple"],
    ),
    ("أنهت بتكوين جلسة التداول منخفضة إلى 61 ألف دولار", &["price Bitcoin"]),
    ("قيمت الصفقة شركة سبوتيفاي بسعر يزيد على 30 مليار دولار", &["valuation Spotify"]),
    // What a chief is paid in shares.
    ("منح سوندار بيتشاي مكافأة بلغت 200 مليون دولار", &["salary Sundar Pichai"]),
    // Within what a sum stands is not what it is.
    ("ويقدر حجم الاستثمارات في إطار هذا العقد بنحو 6 مليارات دولار", &["investment"]),
    // Whose: by the rank, and right behind.
    (
        "تتصدر إنفيديا القائمة بقيمة سوقية تبلغ 4 تريليونات دولار، تليها «آبل» في المرتبة الثانية بقيمة 3 تريليونات دولار",
        &["valuation Nvidia", "valuation Apple"],
    ),
    (
        "تراجعت القيمة السوقية لشركة إنفيديا إلى 3.2 تريليون دولار، مقابل 3.3 تريليون دولار لمايكروسوفت",
        &["valuation Nvidia", "valuation Microsoft"],
    ),
    // The banks', and not the land's in which they work.
    ("ارتفعت أرباح البنوك العاملة في مصر إلى 50 مليار جنيه", &["profit"]),
    ("ارتفعت إيرادات مصر إلى 50 مليار جنيه", &["revenue Egypt"]),
    // Whoever wins a tender.
    ("أرست الكويت مناقصة على شركة ليماك بقيمة 200 مليون دينار", &["deal Limak"]),
    // The only land that the text names has what lands have.
    (
        "نما الطلب في المغرب. وارتفعت الصادرات إلى 40 مليار درهم، وبلغ الدين العام 900 مليار درهم",
        &["assets Morocco", "debt Morocco"],
    ),
    ("نما الطلب في المغرب وتونس. وارتفعت الصادرات إلى 40 مليار دولار", &["assets"]),
    // A government that nothing names.
    ("أظهرت بيانات البنك المركزي أن الحكومة اقترضت 250 مليون دينار", &["debt"]),
    // A fine on what is told by its kind first.
    (
        "قالت مارغريت فيستاغر: فرضت المفوضية على محرك البحث غوغل غرامة قدرها 2 مليار يورو",
        &["fine Google"],
    ),
    // Two loans, and what an agreement is for.
    ("وقعت تونس قرضين بقيمة إجمالية 90 مليون دولار", &["funding Tunisia"]),
    ("دفعت ميتا غرامتين بقيمة 90 مليون دولار", &["fine Meta"]),
    ("ستتحمل نتفليكس رسوما بقيمة 300 مليون دولار", &["cost Netflix"]),
    // No measure of goods has a budget.
    ("أقرت الموازنة على أساس ستين دولارا للبرميل", &["price"]),
    // Who is named once among others is not who the text goes on about.
    (
        "أعلنت مايكروسوفت خطة. وقالت مايكروسوفت إنها ستفتح مكاتب جديدة في مدن كثيرة من العالم خلال الأشهر القليلة القادمة من هذا العام الصعب، مثل ألفابت، وأمازون. وتبلغ القيمة السوقية للشركة نحو 1.8 تريليون دولار",
        &["valuation Microsoft"],
    ),
    (
        "تأسس صندوق الاستثمارات العامة، وهو صندوق سيادي يدير أصولا بقيمة 700 مليار دولار",
        &["assets Public Investment Fund"],
    ),
    // What a film and a work of art bring in.
    (
        "حقق الفيلم الجديد، وهو من إنتاج شركة سوني، إيرادات بلغت 50 مليون دولار",
        &["revenue"],
    ),
    ("حققت سوني إيرادات بلغت 50 مليون دولار", &["revenue Sony"]),
    ("حققت لوحة للرسام الفرنسي 32 مليون دولار في المزاد", &["deal"]),
    // A fortune is a man's, and not what he founded.
    (
        "احتفظ جيف بيزوس مؤسس أمازون بالمركز الثاني، بصافي ثروة قيمتها 201 مليار دولار",
        &["assets Jeff Bezos"],
    ),
    ("زادت ثروة مؤسس أمازون نحو 23 مليار دولار", &["assets"]),
    ("تراجعت ثروة الأثرياء في روسيا إلى 260 مليار دولار", &["assets"]),
    (
        "دفع دويتشه بنك غرامة قيمتها 600 مليون دولار لعدم منعه تعاملات لتبييض أموال بقيمة 10 مليارات دولار",
        &["fine Deutsche Bank", "assets"],
    ),
    // What gold is bought for, and what is handed over.
    (
        "بلغ سعر غرام الذهب عيار 21 في الأردن 44 دينارا لغايات الشراء من محلات الصاغة، مقابل 42 دينارا لجهة البيع",
        &["price", "price"],
    ),
    ("باع التاجر في الأردن سيارة مقابل 4200 دينار", &["deal"]),
    // Shares that are traded are so at the exchange.
    (
        "أغلقت بورصة الكويت اليوم على ارتفاع. وبلغت قيمة الأسهم المتداولة حتى ساعة الإغلاق 9 ملايين دينار كويتي",
        &["assets Boursa Kuwait"],
    ),
    // What a deal is named by, and what a player is worth.
    ("حسم نادي الهلال صفقة نيمار بدفع مبلغ 90 مليون يورو", &["deal Neymar"]),
    (
        "جدد لامين جمال عقده مع برشلونة، وتقدر قيمته السوقية بنحو 200 مليون يورو",
        &["valuation Lamine Yamal"],
    ),
    (
        "طلبت طيران الإمارات شراء 30 طائرة من طراز إيرباص إيه 380 بقيمة 11 مليار دولار",
        &["deal Airbus A380"],
    ),
    // A relative clause with a pronoun of its own, and one without.
    (
        "تنافس ميتا شركة أوبن إيه آي التي تقدر قيمتها بنحو 157 مليار دولار",
        &["valuation OpenAI"],
    ),
    ("زادت البذور التي صدرتها أوكرانيا بقيمة 25 مليون دولار", &["assets Ukraine"]),
    // A benchmark and a crude with no name.
    (
        "صعد خام برنت والخام الأميركي إلى 71 و67 دولارا على التوالي",
        &["price Brent", "price"],
    ),
];

#[test]
fn amounts_of_market_news() {
    let wrong: Vec<String> = VALUES
        .iter()
        .filter(|(text, expected)| lines(text) != *expected)
        .map(|(text, expected)| format!("{text}\n    wanted {expected:?}, got {:?}", lines(text)))
        .collect();
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn sums_of_market_news() {
    let told = |text: &str| -> Vec<String> {
        let findings = read(text);
        let money = findings.figures.iter().filter(|figure| figure.kind == FigureKind::Money);
        money
            .map(|figure| {
                let owner = figure.about.map_or("", |at| findings.entities[at].name.as_str());
                format!("{} {owner}", role(figure.role)).trim_end().to_owned()
            })
            .collect()
    };
    let wrong: Vec<String> = SUMS
        .iter()
        .filter(|(text, expected)| told(text) != **expected)
        .map(|(text, expected)| format!("{text}\n    wanted {expected:?}, got {:?}", told(text)))
        .collect();
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
}
