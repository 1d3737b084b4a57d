//! Where names begin and end, what they are, and what is none.

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
    for (text, expected) in rows {
        assert_eq!(names(text), *expected, "{text}");
    }
}

#[test]
fn an_institution_ends_where_its_words_do() {
    check(&[
        ("أعلنت وزارة الري والزراعة في بيان أن الموسم بدأ", &["org: وزارة الري والزراعة"]),
        ("بدأت لجنة مراقبة الأسواق جولة جديدة", &["org: لجنة مراقبة الأسواق"]),
        (
            "التحق بأكاديمية الفنون الشعبية للدراسات المسرحية",
            &["org: أكاديمية الفنون الشعبية للدراسات المسرحية"],
        ),
        ("قدمت الهيئة الوطنية للأرصاد الجوية توقعاتها", &["org: الهيئة الوطنية للأرصاد الجوية"]),
        // What is no name: a bare institution, its board, a field of business.
        ("قررت الوزارة تأجيل المشروع", &[]),
        ("اجتمع مجلس الإدارة مساء", &[]),
        ("نظفت بلدية المحافظة الشوارع، وخرج المصاب من غرفة العمليات", &[]),
        ("نالت مختبرات الأمانة شهادة، وزار الوفد غرفة الملابس", &[]),
        ("أقامت سفارة خادم الحرمين الشريفين حفلا", &["org: سفارة خادم الحرمين الشريفين"]),
        ("نما قطاع النقل وتراجعت أسعار النفط", &[]),
    ]);
}

#[test]
fn a_head_outside_the_name_tells_its_type() {
    check(&[
        ("اشترت شركة \"نوفاريم لابز\" مصنعا", &["org: نوفاريم لابز"]),
        ("نقلت صحيفة \"صدى الوادي\" الخبر", &["media: صدى الوادي"]),
        ("يقطن في بلدة زرنوق منذ عام", &["place: زرنوق"]),
        ("اندلع حريق في منطقة الزهور بولاية الجزائر", &["place: الزهور", "place: الجزائر"]),
        ("أقيمت المباراة على ملعب \"دينامو بلورف\" أمس", &["place: دينامو بلورف"]),
        ("خرج اللاعبون من معسكر الفريق", &[]),
        ("أقيمت المباراة على ملعب برشلونة أمس", &[]),
        ("قالت الشركة \"المملوكة للدولة\" إنها تتوسع", &[]),
    ]);
}

#[test]
fn people_end_with_the_last_part_of_their_name() {
    check(&[
        ("قال الخبير طارق العبيدلي إن السوق هادئة", &["person: طارق العبيدلي"]),
        ("وأضاف مدير المصنع سامر بن خالد آل رشدان أمس", &["person: سامر بن خالد آل رشدان"]),
        ("أكدت ليندا كرومويل، المديرة المالية، الخبر", &["person: ليندا كرومويل"]),
        ("أمر طارق إبراهيم بالتحقيق", &["person: طارق إبراهيم"]),
        // A verb, a preposition or a common noun begins no name.
        ("على المستثمرين أن يتريثوا", &[]),
        ("قال مسؤول كبير إن القرار نهائي", &[]),
    ]);
}

#[test]
fn an_adjective_of_a_country_is_no_place() {
    check(&[
        ("نمت الأندية السعودية والبنوك السعودية", &[]),
        ("طلبت الشركة بالأسواق السعودية تمويلا", &[]),
        ("قدم الوفد طلبًا تركيًا للمجلس", &[]),
        ("استقبلت السفارة السعودية الزوار", &["org: السفارة السعودية"]),
        ("وصلت إلى السعودية", &["place: السعودية"]),
        ("التزمت السعودية الصمت", &["place: السعودية"]),
        ("يزور الوزير السعودية غدا", &["place: السعودية"]),
        ("تستضيف اليوم السعودية المؤتمر", &["place: السعودية"]),
    ]);
}

#[test]
fn a_family_name_may_mean_something_else() {
    check(&[
        ("أكد محمد المصري أن العمل بدأ", &["person: محمد المصري"]),
        ("قال الدكتور حاتم القرشي إن العمل بدأ", &["person: حاتم القرشي"]),
        ("قالت منى الحربي إن العمل بدأ", &["person: منى الحربي"]),
        ("زار السيد ناصيف البياوي المصنع", &["person: ناصيف البياوي"]),
        ("قال رامي أبو الفرج إن العمل بدأ", &["person: رامي أبو الفرج"]),
        ("قال علي حسين إن العمل بدأ", &["person: علي حسين"]),
        ("وأضاف محمد علي الحربي أن العمل بدأ", &["person: محمد علي الحربي"]),
        ("أوضح المتحدث باسم الوزارة مبارك العصيمي، أمس، الخبر", &["person: مبارك العصيمي"]),
        ("عبر مدير المركز عوض الغامدي عن رضاه", &["person: عوض الغامدي"]),
        ("قال مدير المركز يزيد بن فهد الرشيد إن العمل بدأ", &["person: يزيد بن فهد الرشيد"]),
        ("هزم الملك فرناندو الثالث خصومه", &["person: فرناندو الثالث"]),
        ("وصل البابا بلورفات السادس عشر أمس", &["person: بلورفات السادس عشر"]),
        ("روى كريم بن أبي طالب الخبر أمس", &["person: كريم بن أبي طالب"]),
        ("وزار الدكتور عادل بن زيد الطريفي في مكتبه الوفد", &["person: عادل بن زيد الطريفي"]),
        ("قدم الوفد التهنئة بالعيد السعيد وستبقى بعون الله قوية ولله الحمد", &[]),
        ("وبين معاليه أن العمل بدأ، وهي أكبر دولة عربية", &[]),
        // What only describes him, or whose letters some write for another word.
        ("قبل حلول شهر رمضان المبارك", &[]),
        ("استقبل الملك سلمان المفدى الضيوف", &["person: سلمان"]),
        ("ظهرت علي المصابة أعراض المرض", &[]),
        ("قال محمد علي هامش المؤتمر إن العمل بدأ", &[]),
    ]);
}

#[test]
fn a_name_ends_where_another_word_begins() {
    check(&[
        ("قال خالد وعبدالعزيز الحربي إنهما وصلا", &["person: عبدالعزيز الحربي"]),
        ("توفي المهندس سامر الطريقي ـــ رحمه الله ـــ أمس", &["person: سامر الطريقي"]),
        ("وكان الملك فيصل رحمه الله يزورها", &["person: فيصل"]),
        ("قال حسن نصر الله إنه باق", &["person: حسن نصر الله"]),
        ("وشكر القاضي كارلوس سامور المحلفين", &["person: كارلوس سامور"]),
        ("قال طلعت حافظ الأمين العام للجنة إنه باق", &["person: طلعت حافظ"]),
        (
            "زار الأمير سلطان بن سلمان بن عبدالعزيز المتحف أمس",
            &["person: سلطان بن سلمان بن عبدالعزيز"],
        ),
        ("هل المولود ذكر أم أنثى", &[]),
        ("قدم خدمة ذات جودة عالية وحرية جميلة وخلاقة", &[]),
    ]);
}

#[test]
fn a_short_name_that_is_a_word_wants_its_head() {
    let found = names("أطلقت الوزارة موقع \"مساند\" أمس. وقال المدير إن موقع مساند جاهز، وهو مساند للعمال");
    assert_eq!(found, ["product: مساند", "product: مساند"]);
}

#[test]
fn who_is_told_is_an_outlet() {
    check(&[
        ("وقال المحلل لـ«الشرق الأوسط» إن السوق هادئة", &["media: الشرق الأوسط"]),
        ("وأكد لـ\"الاقتصادية\" أن السوق هادئة", &["media: الاقتصادية"]),
        ("وقال لـ\"زملائه\" إن السوق هادئة", &[]),
        ("هذا انتماء لـ«الشرق الأوسط»", &["place: الشرق الأوسط"]),
        ("قال المتحدث باسم حماس إن الوفد وصل", &["org: حماس"]),
    ]);
}

#[test]
fn a_byline_tells_who_reports_for_whom() {
    check(&[
        (
            "غالب السهلي – سبق – جدة: افتتح المتحف",
            &["person: غالب السهلي", "media: سبق", "place: جدة"],
        ),
        ("خاص – الرياض: افتتح المتحف", &["place: الرياض"]),
    ]);
}

#[test]
fn lam_may_stand_before_a_lam_of_the_name() {
    check(&[
        ("قدم المساعدات للبنان ولليبيا", &["place: لبنان", "place: ليبيا"]),
        ("ارتفع الطلب للنفط", &[]),
    ]);
}

#[test]
fn an_institution_may_be_called_after_a_king() {
    check(&[
        ("نقل إلى مستشفى الملك فهد أمس", &["org: مستشفى الملك فهد"]),
        ("أقيم في حديقة الملك فهد أمس", &["place: حديقة الملك فهد"]),
        ("دعمت جمعية الملك فهد الخيرية الأسر", &["org: جمعية الملك فهد الخيرية"]),
        ("قال الملك فهد إنه باق", &["person: فهد"]),
        (
            "أعلنت وزارة الشؤون البلدية والقروية والإسكان خطتها",
            &["org: وزارة الشؤون البلدية والقروية والإسكان"],
        ),
        ("خرجت هيئة المحلفين من القاعة", &[]),
        ("أكدت هيئة الدفاع المدني الخبر", &["org: هيئة الدفاع المدني"]),
    ]);
}

#[test]
fn a_mans_adjective_makes_a_city_a_club() {
    check(&[
        ("تعادل الفريق أمام نيس الفرنسي", &["org: نيس"]),
        ("وصلت الطائرة إلى مطار نيس الفرنسي", &["place: مطار نيس الفرنسي"]),
        ("وصلت الطائرة إلى نيس الفرنسية", &["place: نيس"]),
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
fn a_surname_repeats_the_full_name() {
    let found = mentions("وصل المهندس هاشم البرغوثاني صباحا. وقال البرغوثاني إن العمل بدأ", MentionKind::Name);
    assert_eq!(found.len(), 2, "{found:?}");
    assert_eq!(found[0].2, found[1].2);
}

#[test]
fn versions_need_no_entry() {
    check(&[
        ("أطلقت الشركة نموذج GPT-9 mini", &["model: GPT-9 mini"]),
        ("يعمل هاتف آيفون 29 برو ماكس بشريحة جديدة", &["product: آيفون 29 برو ماكس"]),
    ]);
    let found = mentions("طورت أنثروبيك نموذج كلود 9 سونيت", MentionKind::Name);
    assert!(
        found
            .iter()
            .any(|(_, text, name)| text == "كلود 9 سونيت" && name == "Claude 9 Sonnet"),
        "{found:?}"
    );
}

#[test]
fn a_platform_is_what_one_does_with_it() {
    check(&[
        ("كتب على تويتر رسالة", &["product: تويتر"]),
        ("سرحت شركة تويتر موظفين", &["org: تويتر"]),
        ("أعلنت تويتر نتائجها", &["org: تويتر"]),
    ]);
}

#[test]
fn a_longer_quotation_or_run_is_another_thing() {
    check(&[
        ("كشفت عن جهاز \"كيندل نوفارا\" أمس", &["product: كيندل نوفارا"]),
        ("جربت Twitter Blimps مجانا", &["product: Twitter Blimps"]),
    ]);
}

#[test]
fn a_clitic_is_taken_off_names_only() {
    check(&[
        ("وآبل تنافس سامسونغ", &["org: آبل", "org: سامسونغ"]),
        ("قال ذلك لافتا إلى النمو، وبلغت وفيات الحوادث ألفا", &[]),
    ]);
}

#[test]
fn ministries_have_official_names() {
    let found = mentions("أعلنت وزارة الكهرباء والري السودانية خطة", MentionKind::Name);
    assert_eq!(found[0].2, "Sudanese Ministry of Electricity and Irrigation", "{found:?}");
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
fn a_name_ends_before_a_word_with_a_pronoun_a_place_or_an_office() {
    check(&[
        ("يستعد الحزب لتحضير الرئيس محمود عباس لخلافته", &["person: محمود عباس"]),
        ("التقى الوزير خالد الزهراني وإخوانه", &["person: خالد الزهراني"]),
        (
            "قال الأمير سعود بن نايف أمير المنطقة الشرقية إن العمل بدأ",
            &["person: سعود بن نايف", "place: المنطقة الشرقية"],
        ),
        (
            "قال الشيخ حسن المرمضي أبو الدكتور فيصل إن العمل بدأ",
            &["person: حسن المرمضي", "person: فيصل"],
        ),
    ]);
}
