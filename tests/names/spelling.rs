//! Names that the lexicon lists in another spelling.

use khabar::finding::MentionKind;

use super::{compare, mentions};

/// The names of a sentence, in text order, as they are called.
fn called(text: &str) -> Vec<String> {
    let mentions = mentions(text, MentionKind::Name).into_iter();
    mentions.map(|(_, _, name)| name).collect()
}

#[test]
fn a_vowel_letter_more_or_fewer_is_another_spelling() {
    compare(
        &[
            ("رفعت ولاية كليفورنيا الحد الأدنى للأجور", &["California"]),
            ("عاد الوفد من سكرامنتو أمس", &["Sacramento"]),
            ("وقعت جنرال موترز العقد", &["General Motors"]),
            ("فاز وست هام يوناتد بالمباراة", &["West Ham United"]),
            ("نشرت الصحيفة تسريبات ويكليكس كاملة", &["WikiLeaks"]),
            ("والتقى الوزير نظيره فرانك فالتر شتاينمير", &["Frank-Walter Steinmeier"]),
            // Behind a proclitic, and in short once it was named.
            ("عاد الوفد بسكرامنتو", &["Sacramento"]),
            (
                "قال الرئيس توماس جفرسون كلمته. وكتب جفرسون بعدها",
                &["Thomas Jefferson", "Thomas Jefferson"],
            ),
        ],
        called,
    );
}

#[test]
fn another_letter_of_one_sound_is_another_spelling() {
    compare(
        &[
            ("بدأ المعسكر في سالسبورغ", &["Salzburg"]),
            ("وقال المدرب يورغن كلينزمان إن الفريق جاهز", &["Jürgen Klinsmann"]),
            ("فاز منتخب مونتينيقرو", &["Montenegro"]),
        ],
        called,
    );
}

#[test]
fn a_short_one_is_a_name_where_others_tell_it() {
    compare(
        &[
            ("قال محلل في مؤسسة «سفيلز» إن الطلب تراجع", &["Savills"]),
            ("قالت ميريل سفيلز كلمة", &[] as &[&str]),
            ("يسكن قرب سفيلز القديم", &[]),
        ],
        |text| called(text).into_iter().filter(|name| name == "Savills").collect(),
    );
}

#[test]
fn ordinary_words_and_what_may_be_two_are_nobody_s_spelling() {
    compare(
        &[
            ("عاشت أسرة مسكينة في القرية", &[]),
            ("ظهرت الفتاة ببهرجة لافتة", &[]),
            // Winston and Weinstein are equally near.
            ("تحدث وينستن طويلا", &[]),
            // The letters of one vowel are not another's.
            ("نشر سنابشوت للشاشة", &[]),
        ],
        called,
    );
}

#[test]
fn a_stranger_s_name_is_spelt_in_latin_by_its_nearest_spelling() {
    compare(
        &[
            ("قال القنصل دونلد بلوم إن الطريق آمن", &["Donald Bloom"]),
            ("قال اللاعب سامر سالم إن الفريق جاهز", &["سامر سالم"]),
            ("قال الحارس عمر جابر إن الفريق جاهز", &["عمر جابر"]),
        ],
        called,
    );
}
