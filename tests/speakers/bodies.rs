//! Bodies, companies and outlets, and the nouns that point back to them.

use khabar::finding::SourceKind;

use crate::check;

#[test]
fn a_noun_points_back_to_its_own_kind_alone() {
    use SourceKind::{Document, Named, Role};
    check(&[
        (
            "أعلنت وزارة الصحة الخطة. وقالت \"الوزارة\" إن العمل بدأ.",
            "قالت",
            Some("\"الوزارة\""),
            Named,
            Some("وزارة الصحة"),
        ),
        ("وصل جو بايدن أمس. وقال المدرب إن الفريق جاهز.", "قال", Some("المدرب"), Role, None),
        (
            "قالت رويترز إن السوق هبطت. وأشار عدد من التقارير إلى أن الخسائر كبيرة.",
            "أشار",
            Some("عدد من التقارير"),
            Document,
            None,
        ),
    ]);
}

#[test]
fn a_body_is_called_by_its_head_before_a_preposition_too() {
    use SourceKind::Named;
    check(&[(
        "أعلن الجيش التركي انتهاء العملية. وأشار الجيش إلى أن الجنود عادوا.",
        "أشار",
        Some("الجيش"),
        Named,
        Some("Turkish Armed Forces"),
    )]);
}

#[test]
fn an_outlet_with_its_head_is_spoken_to() {
    use SourceKind::{Anonymous, Role};
    check(&[
        ("قال المصدر لوكالة «رويترز» إن القرار تأجل.", "قال", Some("المصدر"), Anonymous, None),
        (
            "أعلن مراسل لقناة الجزيرة أن القصف مستمر.",
            "أعلن",
            Some("مراسل لقناة الجزيرة"),
            Role,
            Some("Al Jazeera"),
        ),
    ]);
}

#[test]
fn an_outlet_is_meant_by_the_noun_that_it_is_called_by() {
    use SourceKind::Named;
    let text = "ذكرت صحيفة «لوموند» أن الوزير استقال. وقالت رويترز إن الأسهم هبطت. ";
    let newspaper = format!("{text}وأضافت الصحيفة أن القرار نهائي.");
    let agency = format!("{text}وأضافت الوكالة أن القرار نهائي.");
    check(&[
        (&newspaper, "أضافت", Some("الصحيفة"), Named, Some("Le Monde")),
        (&agency, "أضافت", Some("الوكالة"), Named, Some("Reuters")),
        (
            "ذكر موقع أكسيوس أن الاتفاق قريب. وكتب وزير على موقع تويتر أن الاتفاق بعيد. وأوضح الموقع أن المحادثات ستستأنف.",
            "أوضح",
            Some("الموقع"),
            Named,
            Some("Axios"),
        ),
        (
            "أعلنت وكالة ناسا تأجيل الرحلة. وكتبت صحيفة الغارديان أن المهمة صعبة. وأضافت الوكالة أن الفحص سيستمر.",
            "أضافت",
            Some("الوكالة"),
            Named,
            Some("NASA"),
        ),
        // Of which nothing is said may be anything.
        (
            "قالت بلومبرغ إن الصفقة تأجلت. وأضافت الوكالة أن السعر مرتفع.",
            "أضافت",
            Some("الوكالة"),
            Named,
            Some("Bloomberg"),
        ),
    ]);
}

#[test]
fn a_body_is_meant_by_the_noun_before_its_name() {
    use SourceKind::Named;
    check(&[
        (
            "شن تنظيم داعش هجوما على القرية. وقال الجيش العراقي إن الهجوم فشل. وأعلن التنظيم أنه انسحب.",
            "أعلن",
            Some("التنظيم"),
            Named,
            Some("Islamic State"),
        ),
        (
            "أعلن نادي ليفربول تعاقده مع لاعب. وقال تشيلسي إن عرضه رفض. وأكد النادي أن العقد طويل.",
            "أكد",
            Some("النادي"),
            Named,
            Some("Liverpool"),
        ),
    ]);
}

#[test]
fn a_body_that_spoke_is_no_man() {
    use SourceKind::{Named, Role};
    check(&[
        (
            "اشترى السير جيم راتكليف ربع النادي. وتوقع مانشستر يونايتد خسارة. وصرح الملياردير البريطاني بأن الخزائن فرغت.",
            "صرح",
            Some("الملياردير البريطاني"),
            Named,
            Some("Jim Ratcliffe"),
        ),
        (
            "توقع مانشستر يونايتد خسارة. وصرح الملياردير البريطاني بأن الخزائن فرغت.",
            "صرح",
            Some("الملياردير البريطاني"),
            Role,
            None,
        ),
    ]);
}

#[test]
fn a_broadcaster_s_letters_end_no_wish() {
    check(&[(
        "قال مسؤولان لشبكة سي إن إن، شريطة عدم ذكر اسميهما، إن الخطط جاهزة",
        "قال",
        Some("مسؤولان"),
        SourceKind::Anonymous,
        None,
    )]);
}

#[test]
fn a_giant_of_its_trade_is_the_company_that_the_text_is_about() {
    use SourceKind::Named;
    check(&[(
        "رفعت شركة غوغل أسعار خدماتها. وقال عملاق الإنترنت إن الأسعار عادلة.",
        "قال",
        Some("عملاق الإنترنت"),
        Named,
        Some("Google"),
    )]);
}

#[test]
fn a_ministry_is_of_the_land_whose_towns_are_told_of() {
    use SourceKind::Named;
    check(&[
        (
            "افتتح المعرض في أريانة أمس. وزار المدير قفصة وأريانة. وقالت وزارة الداخلية إن العمل بدأ.",
            "قالت",
            Some("وزارة الداخلية"),
            Named,
            Some("Tunisian Ministry of Interior"),
        ),
        // Of two lands neither is meant.
        (
            "افتتح المعرض في أريانة والجزائر أمس. وقالت وزارة الداخلية إن العمل بدأ.",
            "قالت",
            Some("وزارة الداخلية"),
            Named,
            Some("وزارة الداخلية"),
        ),
        (
            "أعلنت وزارة الاقتصاد الرقمي والريادة الأردنية أن العمل بدأ.",
            "أعلنت",
            Some("وزارة الاقتصاد الرقمي والريادة الأردنية"),
            Named,
            Some("Jordanian Ministry of Digital Economy and Entrepreneurship"),
        ),
    ]);
}

#[test]
fn a_noun_or_an_adjective_tells_a_body_named_before() {
    use SourceKind::{Named, Role};
    check(&[
        (
            "أعلن البنك المركزي النرويجي رفع الفائدة. وأوضح المركزي أن التضخم مرتفع.",
            "أوضح",
            Some("المركزي"),
            Named,
            Some("Norges Bank"),
        ),
        (
            "اجتمعت المفوضية الأوروبية أمس. وقال متحدث باسم المفوضية إن العمل انتهى.",
            "قال",
            Some("متحدث باسم المفوضية"),
            Role,
            Some("European Commission"),
        ),
        (
            "كشف موقع «بزنس إنسايدر» أن تسلا ستستدعي السيارات. وقدمت الإدارة الوطنية لسلامة المرور على الطرق السريعة الطلب. \
             وقالت الوكالة إن العطل خطير.",
            "قالت",
            Some("الوكالة"),
            Named,
            Some("National Highway Traffic Safety Administration"),
        ),
        // What a body is for is told of one that is new.
        (
            "استدعت تسلا السيارات. وقالت الهيئة المسؤولة عن السلامة على الطرق إن العطل خطير.",
            "قالت",
            Some("الهيئة المسؤولة عن السلامة على الطرق"),
            Role,
            None,
        ),
    ]);
}

#[test]
fn a_broadcaster_points_back_where_no_adjective_makes_it_another() {
    use SourceKind::{Named, Role};
    check(&[
        (
            "ذكرت إذاعة مونت كارلو أن الطريق مغلق. وأضافت الإذاعة أن العمل مستمر.",
            "أضافت",
            Some("الإذاعة"),
            Named,
            Some("Monte Carlo Doualiya"),
        ),
        (
            "ذكرت إذاعة مونت كارلو أن الطريق مغلق. وقالت الإذاعة الوطنية إن العمل مستمر.",
            "قالت",
            Some("الإذاعة الوطنية"),
            Role,
            None,
        ),
    ]);
}

#[test]
fn strange_names_to_which_something_is_laid_are_known_by_them() {
    use SourceKind::Named;
    check(&[
        ("بحسب كوراميد، ستطلق الخدمة غدا.", "بحسب", Some("كوراميد"), Named, Some("كوراميد")),
        (
            "أغلق المكتب أمس، وفقا لستوربرغ موراغا.",
            "وفقا",
            Some("ستوربرغ موراغا"),
            Named,
            Some("ستوربرغ موراغا"),
        ),
        (
            "ونقلت الصحيفة عن موراغا قوله إن المكتب مغلق.",
            "قوله",
            Some("موراغا"),
            Named,
            Some("موراغا"),
        ),
        (
            "قالت جيانج سونوي إن المكتب مغلق. وذكرت جيانج أن الوعود كثيرة.",
            "ذكرت",
            Some("جيانج"),
            Named,
            Some("جيانج سونوي"),
        ),
        // One of whom is spelled otherwise is nobody new.
        (
            "قالت مارغريت فيستاغير إن القرار نهائي. وأضافت فيستاغر أن الغرامة عادلة.",
            "أضافت",
            Some("فيستاغر"),
            Named,
            Some("Margrethe Vestager"),
        ),
        // An ordinary word is no name.
        ("قالت شقيقته إن المكتب مغلق.", "قالت", Some("شقيقته"), SourceKind::Role, None),
    ]);
}

#[test]
fn a_company_is_known_by_what_it_makes() {
    use SourceKind::{Named, Role};
    check(&[
        (
            "طالبت تسلا موظفيها بالعودة. وأكدت صانعة السيارات الكهربائية أن العمل مستمر.",
            "أكدت",
            Some("صانعة السيارات الكهربائية"),
            Named,
            Some("Tesla"),
        ),
        (
            "يقال الكثير عن السوق. وأكدت صانعة السيارات الكهربائية أن العمل مستمر.",
            "أكدت",
            Some("صانعة السيارات الكهربائية"),
            Role,
            None,
        ),
        (
            "قال أحد موظفي فيسبوك السابقين إن الشركة أخطأت.",
            "قال",
            Some("أحد موظفي فيسبوك السابقين"),
            Role,
            None,
        ),
        (
            "ارتفع السهم في السوق، وقال اثنان من المصادر إن الصفقة قريبة.",
            "قال",
            Some("اثنان من المصادر"),
            SourceKind::Anonymous,
            None,
        ),
    ]);
}
