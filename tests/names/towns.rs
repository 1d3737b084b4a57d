//! Towns and villages, what keeps its kind in its name, and what only looks like one.

use super::check;

#[test]
fn a_village_is_told_by_how_its_name_begins() {
    check(&[
        ("اندلع حريق في تل حرنوش ظهر أمس", &["place: تل حرنوش"]),
        ("أصيب عاملان بآيت بورغين ونقلا إلى المستشفى", &["place: آيت بورغين"]),
        ("وصلت القافلة إلى كفر زنطور مساء", &["place: كفر زنطور"]),
        // A house and the beginning of a year are none.
        ("اجتمع الأقارب في بيت العائلة", &[]),
        ("احتفل الأطفال في رأس السنة", &[]),
    ]);
}

#[test]
fn a_town_lies_in_its_province() {
    check(&[
        ("شب حريق في نورثبورن بولاية كولورادو مساء", &["place: نورثبورن", "place: كولورادو"]),
        ("شب حريق في مستودع بولاية كولورادو مساء", &["place: كولورادو"]),
    ]);
}

#[test]
fn mountains_and_rivers_keep_their_kind() {
    check(&[
        ("تسلق الشبان جبل زرنوق صباحا", &["place: جبل زرنوق"]),
        ("فاض نهر حرنوش بعد الأمطار", &["place: نهر حرنوش"]),
        ("تقع القرية قرب بحيرة ترفيسة", &["place: بحيرة ترفيسة"]),
        // What people live in does not.
        ("تقع مدينة حرنوش على الساحل", &["place: حرنوش"]),
        ("وصل إلى جبل شاهق", &[]),
    ]);
}

#[test]
fn nobody_is_named_behind_the_kind_of_a_town() {
    check(&[
        ("أقام الفريق معسكره في مدينة هورست، وقال المدرب إن الأمر جيد", &["place: هورست"]),
        (
            "زار الوفد محافظة مكة المكرمة ومنطقة الرياض",
            &["place: مكة المكرمة", "place: الرياض"],
        ),
    ]);
}

#[test]
fn a_flood_is_no_city() {
    check(&[
        ("دهمت القرية سيول وادي حرنوش", &["place: وادي حرنوش"]),
        ("اجتمع الوزراء في سيول أمس", &["place: سيول"]),
    ]);
}
