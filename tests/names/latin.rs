//! Names in Latin letters that no list has, by what stands around them.

use super::check;

#[test]
fn a_company_is_known_by_what_it_does_and_what_is_done_to_it() {
    check(&[
        ("استحوذت الشركة على Zentrix أمس", &["org: Zentrix"]),
        ("وقعت الشركة اتفاقا مع Zentrix أمس", &["org: Zentrix"]),
        ("رفعت الوزارة دعوى ضد Zentrix أمس", &["org: Zentrix"]),
        ("ارتفعت أسهم Zentrix أمس", &["org: Zentrix"]),
        ("خسرت Zentrix مليار دولار", &["org: Zentrix"]),
        ("بلغت القيمة السوقية ل Zentrix مليار دولار", &["org: Zentrix"]),
        ("قدم عرضا بقيمة 43 مليار دولار لشراء Zentrix أمس", &["org: Zentrix"]),
        ("رد صاحب Zentrix على العرض", &["org: Zentrix"]),
        ("غرمت المفوضية Zentrix أمس", &["org: Zentrix"]),
        ("وقعت آبل وZentrix العقد", &["org: آبل", "org: Zentrix"]),
        ("قال الرئيس التنفيذي لـ Zentrix إن الطلب قوي", &["org: Zentrix"]),
        (
            "تعاونت شركتا «أورينو» (Orino) و«نورفيكس» (Norvex) أمس",
            &["org: أورينو", "org: Orino", "org: نورفيكس", "org: Norvex"],
        ),
        (
            "يعمل التطبيق مع نماذج مثل جي بي تي-4 من Zentrix",
            &["model: جي بي تي-4", "org: Zentrix"],
        ),
        // Elsewhere it is the same.
        ("استحوذت الشركة على Zentrix. ووصل Zentrix أمس", &["org: Zentrix", "org: Zentrix"]),
    ]);
}

#[test]
fn what_is_only_made_and_used_is_a_product() {
    check(&[
        ("أطلقت آبل Zentrix أمس", &["org: آبل", "product: Zentrix"]),
        ("يعمل الجهاز مع Zentrix جيدا", &["product: Zentrix"]),
        ("وقعت الشركة اتفاقا، ويعمل الجهاز مع Zentrix جيدا", &["product: Zentrix"]),
        (
            "يبيع المتجر ملايين الأجهزة كل عام، واستخدم الزبائن Zentrix أمس",
            &["product: Zentrix"],
        ),
        ("اشترى الزبائن Zentrix أمس", &["product: Zentrix"]),
    ]);
}

#[test]
fn an_institution_s_head_takes_its_name_along() {
    check(&[
        ("أعلن بنك Zentrix أرباحه", &["org: بنك Zentrix"]),
        ("قال باحثون في جامعة Zentrix State إن الطلب قوي", &["org: جامعة Zentrix State"]),
        ("شركة Zentrix للطيران", &["org: Zentrix"]),
    ]);
}

#[test]
fn what_is_counted_is_no_version() {
    check(&[
        ("باعت Zentrix 70 مليون جهاز", &["org: Zentrix"]),
        ("وصل Zentrix 70 أمس", &["product: Zentrix 70"]),
    ]);
}

#[test]
fn a_gloss_spells_the_name_before_it_by_its_sounds() {
    check(&[
        ("تعاونت الشركة مع فيرودا (Veroda) أمس", &["org: فيرودا", "org: Veroda"]),
        ("وفقا لزينتريكس (Zentrix)، زاد الطلب", &["org: زينتريكس", "org: Zentrix"]),
        ("وقعت آبل وزينتريكس (Zentrix) العقد", &["org: آبل", "org: زينتريكس", "org: Zentrix"]),
        ("تعرف الناس على ويندرا (Wendra) أمس", &["product: ويندرا", "product: Wendra"]),
        ("أجرى المقابلة مع قناة (CNN) أمس", &["media: CNN"]),
    ]);
}

#[test]
fn what_a_glossed_name_is_stands_behind_its_gloss() {
    check(&[
        (
            "أحدث الذكاء الاصطناعي ضجة. كشفت الشركة عن زينتريكس (Zentrix)، وهو نموذج صغير",
            &["model: زينتريكس", "model: Zentrix"],
        ),
        (
            "كشفت الشركة عن زينتريكس (Zentrix)، وهي شركة ناشئة",
            &["org: زينتريكس", "org: Zentrix"],
        ),
        ("كشفت الشركة عن زينتريكس (Zentrix) أمس", &["product: زينتريكس", "product: Zentrix"]),
    ]);
}

#[test]
fn somebody_is_known_by_what_he_does_though_no_list_has_his_name() {
    check(&[
        (
            "قال سندرا فولكنت (Sandra Volkent) إن الطلب قوي",
            &["person: سندرا فولكنت", "person: Sandra Volkent"],
        ),
        (
            "قال الرئيس التنفيذي لنورفيكس (Norvex) سندرا فولكنت (Sandra Volkent) إن الطلب قوي",
            &["org: نورفيكس", "org: Norvex", "person: سندرا فولكنت", "person: Sandra Volkent"],
        ),
        (
            "نقل الموقع عن الرئيس التنفيذي لنورفيكس (Norvex) سندرا فولكنت (Sandra Volkent) قوله إن الطلب قوي",
            &["org: نورفيكس", "org: Norvex", "person: سندرا فولكنت", "person: Sandra Volkent"],
        ),
        ("شوهد مع Graham Volkent أمس", &["person: Graham Volkent"]),
        ("شوهد مع Norvex Volkent أمس", &["product: Norvex Volkent"]),
        ("استقالت Sandra Volkent من منصبها", &["person: Sandra Volkent"]),
        ("فيلم من إخراج Sandra Volkent", &["person: Sandra Volkent"]),
        (
            "كتاب للمؤلف فولكنت غرايدن (Volkent Grayden)",
            &["person: فولكنت غرايدن", "person: Volkent Grayden"],
        ),
        ("يرى Zentrix أن الطلب قوي", &["product: Zentrix"]),
    ]);
}

#[test]
fn a_place_and_an_outlet_are_known_by_what_is_done_there() {
    check(&[
        ("شكا سكان Northborne من الضوضاء", &["place: Northborne"]),
        ("وصل الوفد إلى نورثبورن (Northborne) أمس", &["place: نورثبورن", "place: Northborne"]),
        ("نقلت Zentrix عن مصادر أن الطلب قوي", &["media: Zentrix"]),
        ("قالت صحيفة ذا زينترك بوست إن الطلب قوي", &["media: ذا زينترك بوست"]),
        ("قالت صحيفة ذا إن الطلب قوي", &[]),
        ("وصل الوفد على Zentrix أمس", &["product: Zentrix"]),
    ]);
}
