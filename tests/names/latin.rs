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
        ("غرمت المفوضية Zentrix أمس", &["org: Zentrix"]),
        ("وقعت آبل وZentrix العقد", &["org: آبل", "org: Zentrix"]),
        ("قال الرئيس التنفيذي لـ Zentrix إن الطلب قوي", &["org: Zentrix"]),
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
