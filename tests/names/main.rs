//! Where names begin and end, what they are, and what is none.

mod bodies;
mod clubs;
mod companies;
mod latin;
mod lineage;
mod made;
mod outlets;
mod people;
mod places;
mod spelling;
mod things;
mod towns;
mod who;

use khabar::finding::MentionKind;
use khabar::{Doc, Lexicon, extract};

/// The names of a sentence, in text order, as `type: text`.
fn names(text: &str) -> Vec<String> {
    mentions(text, MentionKind::Name)
        .into_iter()
        .map(|(kind, text, _)| format!("{kind}: {text}"))
        .collect()
}

fn mentions(text: &str, kind: MentionKind) -> Vec<(&'static str, String, String)> {
    let lexicon = Lexicon::embedded();
    let doc = Doc::new(text, &lexicon);
    let findings = extract(&doc, &lexicon);
    let mut found = Vec::new();
    for entity in &findings.entities {
        for mention in entity.mentions.iter().filter(|mention| mention.kind == kind) {
            found.push((
                mention.span.start,
                (entity.kind.name(), doc.slice(mention.span).to_owned(), entity.name.clone()),
            ));
        }
    }
    found.sort();
    found.into_iter().map(|(_, mention)| mention).collect()
}

fn check(rows: &[(&str, &[&str])]) {
    compare(rows, names);
}

/// Holds each sentence to what is to be found in it.
fn compare(rows: &[(&str, &[&str])], found: impl Fn(&str) -> Vec<String>) {
    for (text, expected) in rows {
        assert_eq!(found(text), *expected, "{text}");
    }
}

#[test]
fn what_is_joined_may_have_an_adjective_before_it() {
    check(&[("مع شركتي “ماك” الألمانية و“ديباكو” الهندية", &["org: ماك", "org: ديباكو"])]);
}

#[test]
fn letters_may_have_points_between_them() {
    check(&[
        ("ارتفع سهم إيه.إم.دي أمس", &["org: إيه.إم.دي"]),
        ("قالت قناة إم.بي.سي إن البث عاد", &["media: إم.بي.سي"]),
        // But not where more letters follow.
        ("قالت شركة إتش.بي.كيو إن المصنع جاهز", &["org: إتش.بي.كيو"]),
        ("حظر بيع منتجات شركة جي.في.كيه في السوق", &["org: جي.في.كيه"]),
    ]);
}

#[test]
fn a_head_outside_the_name_tells_its_type() {
    check(&[
        ("اشترت شركة \"نوفاريم لابز\" مصنعا", &["org: نوفاريم لابز"]),
        ("نقلت صحيفة \"صدى الوادي\" الخبر", &["media: صدى الوادي"]),
        ("يقطن في بلدة زرنوق منذ عام", &["place: زرنوق"]),
        ("اندلع حريق في منطقة الزهور بولاية الجزائر", &["place: الزهور", "place: الجزائر"]),
        ("قال إن الطلب على الرقائق \"مذهل\"", &[]),
        ("قال إن الهاتف \"الأنحف على الإطلاق\"", &[]),
        ("اختارت شركة غراند فيو ريسيرش مقرها", &["org: غراند فيو ريسيرش"]),
        ("أقيمت المباراة على ملعب \"دينامو بلورف\" أمس", &["place: دينامو بلورف"]),
        ("خرج اللاعبون من معسكر الفريق", &[]),
        ("أقيمت المباراة على ملعب برشلونة أمس", &[]),
        ("قالت الشركة \"المملوكة للدولة\" إنها تتوسع", &[]),
    ]);
}

#[test]
fn a_short_name_that_is_a_word_wants_its_head() {
    let found = names("أطلقت الوزارة موقع \"مساند\" أمس. وقال المدير إن موقع مساند جاهز، وهو مساند للعمال");
    assert_eq!(found, ["product: مساند", "product: مساند"]);
}

#[test]
fn lam_may_stand_before_a_lam_of_the_name() {
    check(&[
        ("قدم المساعدات للبنان ولليبيا", &["place: لبنان", "place: ليبيا"]),
        ("ارتفع الطلب للنفط", &[]),
    ]);
}

#[test]
fn what_a_name_is_joined_to_tells_what_it_is() {
    check(&[
        (
            "تمتد محافظات لحج والضالع وأبين بعيدا",
            &["place: لحج", "place: الضالع", "place: أبين"],
        ),
        ("زار محافظة لحج والضالع في الأمر معه", &["place: لحج"]),
        ("يقع بين محافظتي لحج وتعز، كان في طريقه", &["place: لحج", "place: تعز"]),
        ("انتشر في العراق وسورية", &["place: العراق", "place: سورية"]),
        ("حضرت وفود عراقية وسورية", &[]),
        ("وهي مهمة للبنان وكحجر أساس", &["place: لبنان"]),
    ]);
}

#[test]
fn a_name_stands_behind_two_proclitics() {
    check(&[
        ("عقد الاجتماع في جدة، وبالرياض ختم", &["place: جدة", "place: الرياض"]),
        ("للمصنع فرع في القاهرة وبدبي آخر", &["place: القاهرة", "place: دبي"]),
        ("حضر وبالتأخر عوقب", &[]),
    ]);
}

#[test]
fn a_missing_space_hides_no_name() {
    check(&[
        ("أعلنت شركةغوغل خطتها", &["org: غوغل"]),
        ("جمعت الحملةفي القاهرة تبرعات", &["place: القاهرة"]),
    ]);
}

#[test]
fn a_function_word_is_no_short_name() {
    check(&[(
        "وقال تيمور علي إن القدرة علی العمل والقدرة على الصبر سواء. وأضاف علي أن الأمر حسن",
        &["person: تيمور علي", "person: علي"],
    )]);
}

#[test]
fn a_clitic_is_taken_off_names_only() {
    check(&[
        ("وآبل تنافس سامسونغ", &["org: آبل", "org: سامسونغ"]),
        ("قال ذلك لافتا إلى النمو، وبلغت وفيات الحوادث ألفا", &[]),
    ]);
}

#[test]
fn a_noun_points_back_to_the_only_one_it_can_mean() {
    let found = mentions("رفعت إنفيديا أسعارها. وقالت الشركة إن الطلب قوي", MentionKind::Nominal);
    assert_eq!(found, [("org", "الشركة".to_owned(), "Nvidia".to_owned())]);
    // Two companies are named: neither is meant for sure.
    let found = mentions("اتفقت إنفيديا مع مايكروسوفت. وقالت الشركة إن الطلب قوي", MentionKind::Nominal);
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn a_noun_with_a_nationality_points_to_a_company_from_there() {
    let of = |text: &str| {
        mentions(text, MentionKind::Nominal)
            .into_iter()
            .map(|(_, _, name)| name)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        of("أعلنت «ديب سيك» (DeepSeek) الصينية نموذجا على رقائق إنفيديا. وقالت الشركة الصينية إنه رخيص"),
        ["DeepSeek"]
    );
    assert_eq!(
        of("أطلقت إنفيديا الأمريكية رقاقة ونافستها هواوي الصينية. وقالت الشركة الناشئة الأمريكية إنها الأسرع"),
        ["Nvidia"]
    );
    // Without a nationality either may be meant.
    assert_eq!(
        of("أطلقت إنفيديا الأمريكية رقاقة ونافستها هواوي الصينية. وقالت الشركة إنها الأسرع"),
        [""; 0]
    );
}

#[test]
fn no_noun_points_back_to_where_an_analyst_works() {
    let of = |text: &str| {
        mentions(text, MentionKind::Nominal)
            .into_iter()
            .map(|(_, _, name)| name)
            .collect::<Vec<_>>()
    };
    assert_eq!(of("رفعت إنفيديا أسعارها. وقال محلل في مورغان ستانلي إن الشركة ستربح"), ["Nvidia"]);
    assert_eq!(of("رفعت إنفيديا أسعارها. وتوقع محللو بنك مورغان ستانلي أن تربح الشركة"), ["Nvidia"]);
    // Whoever lends is meant as well as whoever borrows.
    assert_eq!(of("اقترضت إنفيديا من مورغان ستانلي. وقالت الشركة إنها ستربح"), [""; 0]);
}

#[test]
fn a_short_name_in_brackets_is_of_the_organisation_before_it() {
    check(&[
        (
            "أعلن الاتحاد الدولي لكرة القدم (فيفا) القرعة",
            &["org: الاتحاد الدولي لكرة القدم", "org: فيفا"],
        ),
        (
            "نشرت الهيئة الوطنية للأمن السيبراني (نوفار) الضوابط",
            &["org: الهيئة الوطنية للأمن السيبراني", "org: نوفار"],
        ),
        (
            "نشرت الهيئة الوطنية للأمن السيبراني (أمس) الضوابط",
            &["org: الهيئة الوطنية للأمن السيبراني"],
        ),
        ("قال مدير الاستخبارات الأميركية (جيمس) إن العمل بدأ", &["org: الاستخبارات الأميركية"]),
    ]);
}

#[test]
fn what_a_head_introduces_may_stand_in_brackets() {
    check(&[
        ("أعلنت شركة (فلونترا) أرباحها", &["org: فلونترا"]),
        ("ونقلت صحيفة (البلاد) الخبر", &["media: البلاد"]),
        ("عقدت شركات (فلونترا) و(سيمترا) اتفاقا", &["org: فلونترا", "org: سيمترا"]),
        ("تعمل في شركة (خاصة) منذ عام", &[]),
        ("تملك شركات (حكومية) الحصص", &[]),
        ("خسر في مجموعة (أ) أمس", &[]),
        ("نشرت وكالة (لم يسمها) الخبر", &[]),
        ("قدم برنامج (الحصاد) الضيف", &[]),
    ]);
}

#[test]
fn a_quotation_holds_the_whole_name() {
    check(&[
        ("أسست «مختبر الآلات الواعدة» قبل عام", &["org: مختبر الآلات الواعدة"]),
        ("قالت «وزارة المالية» الجديدة كلمتها", &["org: وزارة المالية"]),
        ("حصلت «الإمارات اليوم» على نسخة", &["media: الإمارات اليوم"]),
        ("في بيان تلقت «الشرق الأوسط» نسخة منه", &["media: الشرق الأوسط"]),
        ("زرت الإمارات اليوم", &["place: الإمارات"]),
        ("قالت الحكومة إن القناة «ملك للشعب»", &[]),
        ("ذكر موقع «البوابة الزرقاء» الخبر", &["media: البوابة الزرقاء"]),
    ]);
}

#[test]
fn a_giant_behind_a_noun_describes_it() {
    let nominal = |text: &str| mentions(text, MentionKind::Nominal).len();
    assert_eq!(nominal("أطلقت ميتا المركز. ونقل الصاروخ العملاق المعدات"), 0);
    assert_eq!(nominal("أطلقت ميتا المركز. وقال العملاق الأميركي إن العمل بدأ"), 1);
}

#[test]
fn what_only_folds_to_a_name_is_none() {
    check(&[
        ("وأدى الرئيس السيسي صلاة العيد", &["person: السيسي"]),
        ("جاء القرار تأكيدًا للموعد", &[]),
        ("فازت تشيلي بكأس كوبا أميركا", &["place: تشيلي"]),
        ("زار الوفد كوبا وأميركا", &["place: كوبا", "place: أميركا"]),
        ("فاز الأهلي على الزمالك", &["org: الأهلي", "org: الزمالك"]),
        ("يدعم القطاع الأهلي المدارس", &[]),
    ]);
}

#[test]
fn two_names_behind_a_head_of_two_share_quotation_marks() {
    check(&[
        ("رعته شركتا «زرفان ولومتا» أمس", &["org: زرفان", "org: لومتا"]),
        ("رعته شركتي «نايكي وبابلوت» أمس", &["org: نايكي", "org: بابلوت"]),
        ("رعته شركة «زرفان ولومتا» أمس", &["org: زرفان ولومتا"]),
        ("لاعبو ناديي «الأهلي والاتحاد» في المباراة", &["org: الأهلي", "org: الاتحاد"]),
        ("أغلق صحيفتي «زرفان ويكلي» و«لومتا» أمس", &["media: زرفان ويكلي", "media: لومتا"]),
    ]);
}

#[test]
fn what_a_text_has_named_is_known_by_its_other_names() {
    check(&[
        (
            "تفوق Grok على غيره في الاختبارات كلها، وظل «غروك» بطيئا",
            &["model: Grok", "model: غروك"],
        ),
        ("هاجم الحوثيون المدينة، وقصف الحوثي الميناء", &["org: الحوثيون", "org: الحوثي"]),
        // Somebody has that name.
        (
            "هاجم الحوثيون المدينة، والتقى عبد الخالق الحوثي الوفد",
            &["org: الحوثيون", "person: عبد الخالق الحوثي"],
        ),
        (
            "هاجم الحوثيون المدينة، والتقى عبد الخالق الحوثي الوفد، وغادر الحوثي أمس",
            &["org: الحوثيون", "person: عبد الخالق الحوثي", "person: الحوثي"],
        ),
        // Nothing has named it, or it is a word.
        ("ظل «غروك» بطيئا", &[]),
        ("قالت شركة إعمار العقارية إن إعمار البلاد مهم", &["org: إعمار العقارية"]),
    ]);
}

#[test]
fn a_quotation_with_a_gloss_is_one_name() {
    check(&[
        (
            "يدعم الجهاز لوحة سمارت كيبورد (Smart Keyboard) وماجيك كيبورد (Magic Keyboard) معا",
            &[
                "product: سمارت كيبورد",
                "product: Smart Keyboard",
                "product: ماجيك كيبورد",
                "product: Magic Keyboard",
            ],
        ),
        ("شنت الطائرات غارات على تنظيم الدولة الإسلامية", &["org: الدولة الإسلامية"]),
        ("شنت الطائرات هجوما عسكريا روسيا أمس", &[]),
        ("زار الوزير روسيا أمس", &["place: روسيا"]),
        ("تفوق غروك 4 في الاختبار", &["model: غروك 4"]),
        ("قال مهرون إيتباري، مدير المصنع، إن الإنتاج بدأ", &["person: مهرون إيتباري"]),
    ]);
}

#[test]
fn what_the_word_name_stands_before_is_one() {
    check(&[
        (
            "كشفت الشركة عن جهاز لوحي من إنتاجها باسم «أورينو باد» أمس",
            &["product: أورينو باد"],
        ),
        (
            "أطلقت أبل على خدمتها الجديدة اسم «نداء الصباح»",
            &["org: أبل", "product: نداء الصباح"],
        ),
        ("أطلق الباحثون على نموذجهم اللغوي اسم «بلورفات»", &["model: بلورفات"]),
        ("اندمجتا في شركة جديدة تحمل اسم «أورينو»", &["org: أورينو"]),
        ("أطلقت الوزارة حملة توعية باسم «نداء الصباح»", &[]),
        ("كشفت الشركة عن بطارية جديدة تحمل اسم «أورينو»", &[]),
        ("وكل ما ظهر على الشاشة كان باسم «تقريب المسافات»", &[]),
        ("وهو ما يعرف بـ«عصر الخدم الأذكياء» (Servant Age) اليوم", &[]),
    ]);
}

#[test]
fn a_name_goes_on_past_a_space_or_a_point() {
    check(&[
        ("قالت وزارة الصناعة و المناجم إن المصنع جاهز", &["org: وزارة الصناعة و المناجم"]),
        (
            "قال المكتب الوطني للكهرباء و الماء الصالح للشرب إن المصنع جاهز",
            &["org: المكتب الوطني للكهرباء و الماء الصالح للشرب"],
        ),
        ("قالت شركة إتش.إس.بي.سي إن الأرباح زادت", &["org: إتش.إس.بي.سي"]),
        ("قرأ تقرير البنك المركزي السنوي أمس", &["org: البنك المركزي"]),
    ]);
}

#[test]
fn braces_quote_as_well() {
    check(&[("قال الوزير لـ {الشرق الأوسط} إن المفاوضات بدأت", &["media: الشرق الأوسط"])]);
}
