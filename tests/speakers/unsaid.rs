//! Who goes on speaking where no subject stands with the verb.

use khabar::finding::SourceKind;

use crate::check;

#[test]
fn who_acts_goes_on_speaking_where_the_gender_agrees() {
    use SourceKind::Named;
    check(&[
        (
            "رفض البنك المركزي المصري طلب حماس، وأكد أن القرار نهائي.",
            "أكد",
            None,
            Named,
            Some("Central Bank of Egypt"),
        ),
        (
            "رفضت إسرائيل شروط حماس، وقالت إنها غير مقبولة.",
            "قالت",
            None,
            Named,
            Some("Israel"),
        ),
        (
            "وقعت شركة أرامكو عقدا مع وزارة الصحة، وأكدت أن العمل سيبدأ غدا.",
            "أكدت",
            None,
            Named,
            Some("Saudi Aramco"),
        ),
        (
            "شن تنظيم داعش هجوما على الجيش العراقي، مدعيا أنه أسقط طائرة.",
            "مدعيا",
            None,
            Named,
            Some("Islamic State"),
        ),
        (
            "رفضت وزارة الخارجية الأميركية التقرير وأكدت أنه كاذب.",
            "أكدت",
            None,
            Named,
            Some("US Department of State"),
        ),
    ]);
}

#[test]
fn who_only_stands_by_does_not_speak() {
    use SourceKind::{None as Nobody, Role};
    check(&[
        // A preposition, or another noun, governs the name.
        (
            "عقد الاجتماع في لندن مع غوغل، مؤكدا أن العمل سيبدأ غدا.",
            "مؤكدا",
            None,
            Nobody,
            None,
        ),
        // Several are no one person.
        ("التقى الزوار إيلون ماسك، مشيرين إلى أن المعرض كبير.", "مشيرين", None, Role, None),
    ]);
}

#[test]
fn whoever_is_quoted_in_anothers_words_speaks_in_them_alone() {
    use SourceKind::Named;
    check(&[
        (
            "قال خالد الزهراني: «نعمل كما أراد المؤسس، وقال الرئيس جو بايدن إن العمل حق للجميع». وأكد أن المصنع سيفتح غدا.",
            "أكد",
            None,
            Named,
            Some("خالد الزهراني"),
        ),
        (
            "ذكر خالد الزهراني أن المصنع جاهز. وقال الرئيس جو بايدن إن العمل حق للجميع. وأكد أن المصنع سيفتح غدا.",
            "أكد",
            None,
            Named,
            Some("Joe Biden"),
        ),
    ]);
}

#[test]
fn who_goes_on_is_he_whose_words_hold_what_others_say() {
    use SourceKind::{Named, Role};
    check(&[
        (
            "قال سام ألتمان إن الشركة ستتوسع حيث يتحدث إيلون ماسك عن التراجع. وأضاف أن النمو مستمر.",
            "أضاف",
            None,
            Named,
            Some("Sam Altman"),
        ),
        (
            "قال سام ألتمان إن النموذج جاهز، وهو ما أكده الباحثون أيضا. وأضاف أن النمو مستمر.",
            "أضاف",
            None,
            Named,
            Some("Sam Altman"),
        ),
        (
            "قال سام ألتمان إن النموذج جاهز، بحسب موقع ذا فيرج. إلا أنه أكد أن السعر لم يحدد.",
            "أكد",
            None,
            Named,
            Some("Sam Altman"),
        ),
        // He is none of several.
        (
            "قال سام ألتمان إن النموذج جاهز. وقال محللون إن السعر مرتفع. وأضاف أن النمو مستمر.",
            "أضاف",
            None,
            Named,
            Some("Sam Altman"),
        ),
        ("قال محللون إن السعر مرتفع. وأضافوا أن النمو مستمر.", "أضافوا", None, Role, None),
        // An outlet passes on what is said.
        (
            "ذكرت رويترز أن سام ألتمان قال إن النموذج جاهز. وأضاف أن النمو مستمر.",
            "أضاف",
            None,
            Named,
            Some("Sam Altman"),
        ),
    ]);
}

#[test]
fn who_says_so_behind_waw_goes_on() {
    use SourceKind::{Anonymous, Named, None as Nobody};
    check(&[
        (
            "قال سام ألتمان إن النموذج جاهز. وذكر أن السعر لم يحدد.",
            "ذكر",
            None,
            Named,
            Some("Sam Altman"),
        ),
        ("وذُكر أن السعر لم يحدد.", "ذُكر", None, Nobody, None),
        (
            "زاد الطلب، بحسب ما أكده لـ«رويترز» مصدر مطلع.",
            "بحسب ما أكده",
            Some("مصدر مطلع"),
            Anonymous,
            None,
        ),
        (
            "أكد سام ألتمان أن شركة ميتا تراجعت، فيما أشار إلى قوة السوق.",
            "أشار",
            None,
            Named,
            Some("Sam Altman"),
        ),
        (
            "ونقلت رويترز عن مصدر مقرب من «ريد بيرد» قوله إن العرض مرفوض.",
            "قوله",
            Some("مصدر مقرب من «ريد بيرد»"),
            Anonymous,
            None,
        ),
    ]);
}

#[test]
fn nobody_inside_what_is_said_goes_on() {
    use SourceKind::{Document, Named};
    check(&[
        (
            "قال سام ألتمان إن الأمر انتهى. وأضاف ألتمان، أن لبنان يمر بمرحلة صعبة. ولفت إلى أن العدد زاد.",
            "لفت",
            None,
            Named,
            Some("Sam Altman"),
        ),
        (
            "قال سام ألتمان إن الأمر انتهى. وحول التحديات في المنطقة قال إن الدعم ارتفع إلى الضعف.",
            "قال",
            None,
            Named,
            Some("Sam Altman"),
        ),
        (
            "وأشار بوتين إلى أن الأمر انتهى\n\nأبدى دونالد ترامب تفاؤله يوم الأحد.\n\nوقال للصحافيين: «أحرزنا تقدما كبيرا».",
            "قال",
            None,
            Named,
            Some("Donald Trump"),
        ),
        (
            "وتلقت الأوساط السياسية التقارير الغربية التي أكدت أن الجيش المصري تقدم.",
            "أكدت",
            Some("التقارير الغربية"),
            Document,
            None,
        ),
    ]);
}

#[test]
fn who_acted_goes_on_behind_what_only_tells_of_it() {
    use SourceKind::Named;
    check(&[
        (
            "وزار عبد الله الدخيل المصنع أمس، بحسب تقارير صحفية. وقال: «المرحلة مهمة».",
            "قال",
            None,
            Named,
            Some("عبد الله الدخيل"),
        ),
        (
            "وزار عبد الله الدخيل المصنع أمس، بحسب وزير الصناعة خالد العلي. وقال إن المرحلة مهمة.",
            "قال",
            None,
            Named,
            Some("خالد العلي"),
        ),
    ]);
}

#[test]
fn whom_a_preposition_stands_before_with_his_titles_does_not_act() {
    use SourceKind::Named;
    check(&[
        (
            "وتقدم العميد سمير القاسم إلى صاحب السمو الشيخ محمد بن راشد آل مكتوم بالتهاني، مؤكدا أن العمل مستمر.",
            "مؤكدا",
            None,
            Named,
            Some("سمير القاسم"),
        ),
        (
            "حضر الحفل الرئيس الروسي فلاديمير بوتين، مؤكدا أن العمل مستمر.",
            "مؤكدا",
            None,
            Named,
            Some("Vladimir Putin"),
        ),
    ]);
}

#[test]
fn what_a_relative_describes_speaks_and_nobody_named_before() {
    check(&[
        (
            "قالت رويترز إن الوضع هادئ. وارتفع سقف المطالب العراقية التي دعت إلى إقالة الحكومة.",
            "دعت",
            Some("سقف المطالب العراقية"),
            SourceKind::Role,
            None,
        ),
        (
            "قالت رويترز إن الوضع هادئ، وطالبت بتحسين الخدمات.",
            "طالبت",
            None,
            SourceKind::Named,
            Some("Reuters"),
        ),
    ]);
}

#[test]
fn the_company_goes_on_where_no_other_has_acted() {
    use SourceKind::Named;
    let apple = Some("Apple");
    check(&[
        (
            "أعلنت آبل نتائجها. وقالت الشركة إنها تفاوض سامسونج. وقالت الشركة أيضا: «نحن نكبر».",
            "قالت",
            Some("الشركة"),
            Named,
            apple,
        ),
        // An other that has done something since is meant.
        (
            "أعلنت آبل نتائجها. وقالت الشركة إنها ستكبر. وأطلقت سامسونج هاتفا. وقالت الشركة: «نحن نكبر».",
            "قالت",
            Some("الشركة"),
            Named,
            Some("Samsung"),
        ),
        // In one sentence it is the one named last.
        (
            "أعلنت آبل نتائجها وقالت الشركة إنها تكبر. وارتفع سهم سامسونج بعدما أعلنت الشركة أن أرباحها زادت.",
            "أعلنت",
            Some("الشركة"),
            Named,
            Some("Samsung"),
        ),
        // Told in brackets again is told once.
        (
            "طورت آبل شريحة جديدة. وتدفع سامسونج (Samsung) رسوما لشركة آبل. وأوضحت الشركة أن الرسوم عادلة.",
            "أوضحت",
            Some("الشركة"),
            Named,
            apple,
        ),
        (
            "كشفت غوغل عن هاتف جديد. وأعربت شركة التكنولوجيا الأميركية العملاقة عن رضاها عن المبيعات.",
            "أعربت",
            Some("شركة التكنولوجيا الأميركية العملاقة"),
            Named,
            Some("Google"),
        ),
    ]);
}

#[test]
fn a_document_goes_on_by_its_gender() {
    use SourceKind::{Document, Named, Role};
    check(&[
        (
            "وفقا لدراسة حديثة، فإن النوم مفيد. وأضافت أن السهر مضر.",
            "أضافت",
            None,
            Document,
            None,
        ),
        (
            "قال تيم كوك إن المبيعات زادت. وبحسب وثيقة داخلية، فإن الأرباح تراجعت. وأضاف أن الوضع جيد.",
            "أضاف",
            None,
            Named,
            Some("Tim Cook"),
        ),
        (
            "أفادت وكالة رويترز بأن مستثمرين رفعوا دعوى على ميتا، متهمين إياها بالاحتكار.",
            "متهمين",
            None,
            Role,
            None,
        ),
        (
            "قدم النائب اقتراحا إلى بنك الكويت المركزي، الأمر الذي رفضته الحكومة، مؤكدة أن الكلفة كبيرة.",
            "مؤكدة",
            None,
            Role,
            None,
        ),
        (
            "أفادت رويترز بأن ميتا تواجه دعوى. وجاء في الدعوى أن الشركة تحتكر السوق.",
            "جاء في",
            Some("الدعوى"),
            Document,
            None,
        ),
        (
            "ذكرت صحيفة الغارديان أن الأسعار سترتفع. وتطرق التقرير الفصلي للبنك الدولي إلى الغذاء. وأوضح التقرير أن القمح شحيح.",
            "أوضح",
            Some("التقرير"),
            Named,
            Some("World Bank"),
        ),
        (
            "أعلنت أرامكو السعودية نتائجها الفصلية. وأوضح بلاغ تلقته الصحيفة أن الإنتاج ارتفع.",
            "أوضح",
            Some("بلاغ"),
            Named,
            Some("Saudi Aramco"),
        ),
        (
            "أعلنت أرامكو السعودية نتائجها الفصلية. وأوضح بلاغ للشرطة أن حريقا اندلع.",
            "أوضح",
            Some("بلاغ للشرطة"),
            Document,
            None,
        ),
    ]);
}

#[test]
fn some_of_those_spoken_of_do_not_go_on_as_one() {
    use SourceKind::{Named, Role};
    check(&[
        (
            "قال الوزير سمير القاسم إن العمل مستمر. واعترف بعضهم بالخطأ. وأضاف أن التحقيق بدأ.",
            "أضاف",
            None,
            Named,
            Some("سمير القاسم"),
        ),
        (
            "قال الوزير سمير القاسم إن العمل مستمر. وقال أحدهم إن الخطأ كبير.",
            "قال",
            Some("أحدهم"),
            Role,
            None,
        ),
    ]);
}

#[test]
fn who_acts_without_a_name_goes_on_speaking_as_the_company() {
    use SourceKind::Named;
    check(&[
        (
            "تختبر نوكيا منتجات جديدة. وبدأت الشركة العمل في السوق مع مايكروسوفت وكشفت أنها ستعود.",
            "كشفت",
            None,
            Named,
            Some("Nokia"),
        ),
        (
            "أعلنت شركة الاتحاد للطيران رحلات جديدة. وأكدت شركة الاتحاد أنها ستنمو.",
            "أكدت",
            Some("شركة الاتحاد"),
            Named,
            Some("Etihad Airways"),
        ),
        (
            "كشفت شركة ميتا عن نتائجها، وأوضح مجلس إدارة الشركة أن العام كان صعبا.",
            "أوضح",
            Some("مجلس إدارة الشركة"),
            Named,
            Some("Meta"),
        ),
        (
            "حققت ميتا أرباحا كبيرة هذا العام، بحسب موقعها الإلكتروني.",
            "بحسب",
            Some("موقعها الإلكتروني"),
            Named,
            Some("Meta"),
        ),
    ]);
}

#[test]
fn who_has_seen_a_statement_does_not_go_on_speaking() {
    check(&[
        (
            "وقالت ميتا في بيان اطلعت عليه رويترز إن العام كان صعبا. وأضافت أن القادم أفضل.",
            "أضافت",
            None,
            SourceKind::Named,
            Some("Meta"),
        ),
        (
            "وأوضحت الموظفة فرانسيس هوجين بعد تقديم أدلة إلى صحيفة «وول ستريت جورنال» أن الشركة أخطأت. وتابعت أن الضرر كبير.",
            "تابعت",
            None,
            SourceKind::Named,
            Some("Frances Haugen"),
        ),
    ]);
}

#[test]
fn whoever_is_accused_or_commented_on_does_not_go_on_speaking() {
    use SourceKind::Named;
    check(&[
        (
            "رفعت صحيفة «نيويورك تايمز» دعوى ضد مايكروسوفت و«فيسبوك»، واتهمتهما بنسخ المقالات.",
            "اتهمتهما",
            None,
            Named,
            Some("The New York Times"),
        ),
        (
            "رفعت صحيفة «نيويورك تايمز» دعوى ضد مايكروسوفت وفيسبوك، واتهمتهما بنسخ المقالات.",
            "اتهمتهما",
            None,
            Named,
            Some("The New York Times"),
        ),
        (
            "علق دميتري بيسكوف على تصريحات إيمانويل ماكرون بأن الحوار ممكن، وقال إن بلاده مستعدة.",
            "قال",
            None,
            Named,
            Some("Dmitry Peskov"),
        ),
        (
            "ارتفعت الأسهم بعد تصريحات إيمانويل ماكرون بأن الحوار ممكن. وقال إن بلاده مستعدة.",
            "قال",
            None,
            Named,
            Some("Emmanuel Macron"),
        ),
    ]);
}

#[test]
fn an_outlet_between_does_not_hide_the_company_that_spoke() {
    check(&[
        (
            "أكدت شركة آبل أن هواتف سامسونغ ضعيفة، وفق ما أورد موقع «سي نت». وأوضحت الشركة أن السوق قوية.",
            "أوضحت",
            Some("الشركة"),
            SourceKind::Named,
            Some("Apple"),
        ),
        (
            "رام الله - معا - أعلنت مجموعة النور نتائجها المالية.",
            "أعلنت",
            Some("مجموعة النور"),
            SourceKind::Role,
            None,
        ),
        (
            "كشفت إحدى الشركات الأمنية ثغرة في هواتف سامسونغ.",
            "كشفت",
            Some("إحدى الشركات الأمنية"),
            SourceKind::Role,
            None,
        ),
    ]);
}

#[test]
fn who_expresses_thanks_goes_on() {
    use SourceKind::Named;
    check(&[(
        "أكد بدر البوسعيدي دعم السلطنة. من جانبه، عبر إسماعيل هنية عن شكره لمواقف السلطنة، مشيرا إلى أن الحوار مستمر.",
        "مشيرا",
        None,
        Named,
        Some("Ismail Haniyeh"),
    )]);
}

#[test]
fn who_has_no_comment_does_not_go_on_speaking() {
    use SourceKind::Named;
    check(&[(
        "قالت بلومبرغ إن المسؤولين لم يردوا على الأسئلة، في حين رفضت فودافون مصر التعليق. وأضافت أن المحادثات مستمرة.",
        "أضافت",
        None,
        Named,
        Some("Bloomberg"),
    )]);
}

#[test]
fn several_are_no_one_man() {
    use SourceKind::{Named, Role};
    check(&[
        (
            "وصف معارضون بارزون خطاب سام ألتمان بالفارغ، مؤكدين أن الخطاب هزيمة.",
            "مؤكدين",
            None,
            Role,
            None,
        ),
        (
            "أوضحت منظمة العفو الدولية أن المستشفى شهد دخول مسلحين، مطالبين بعلاجهم.",
            "مطالبين",
            None,
            Role,
            None,
        ),
        (
            "وصف إيلون ماسك خطاب سام ألتمان بالفارغ، مؤكدا أن الخطاب هزيمة.",
            "مؤكدا",
            None,
            Named,
            Some("Elon Musk"),
        ),
    ]);
}
