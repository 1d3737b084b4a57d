//! Who speaks: what stands as a claim's source, and whose name is behind it. Each
//! row is a text, the cue of one of its claims as it is written (the last one of
//! these letters), and the source with the name that it must and must not have.

use khabar::finding::SourceKind;
use khabar::{Doc, Lexicon, extract};

/// A cue, where its source stands in the text, what kind it is, and its name.
type Row<'t> = (&'t str, &'t str, Option<&'t str>, SourceKind, Option<&'t str>);

fn check(rows: &[Row<'_>]) {
    let lexicon = Lexicon::embedded();
    for &(text, cue, source, kind, name) in rows {
        let doc = Doc::new(text, &lexicon);
        let findings = extract(&doc, &lexicon);
        let claims: Vec<_> = findings.claims.iter().filter(|claim| doc.slice(claim.cue) == cue).collect();
        let Some(claim) = claims.last() else {
            panic!("{text}: no claim has the cue {cue}");
        };
        let speaker = claim.speaker.map(|speaker| findings.entities[speaker].name.as_str());
        assert_eq!(claim.source.map(|source| doc.slice(source)), source, "{text}");
        assert_eq!((claim.source_kind, speaker), (kind, name), "{text}");
    }
}

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
fn titles_of_one_letter_open_a_source() {
    use SourceKind::Named;
    let rows = [
        ("وقال د. خالد الزهراني إن الأسعار سترتفع.", "د. خالد الزهراني"),
        ("قال د.خالد الزهراني إن الأسعار سترتفع.", "د.خالد الزهراني"),
        ("قال م/ خالد الزهراني إن الأسعار سترتفع.", "م/ خالد الزهراني"),
        (
            "قال مدير المستشفى أ.د. خالد الزهراني إن الأسعار سترتفع.",
            "مدير المستشفى أ.د. خالد الزهراني",
        ),
    ];
    check(&rows.map(|(text, source)| (text, "قال", Some(source), Named, Some("خالد الزهراني"))));
}

#[test]
fn a_letter_that_is_no_title_ends_its_sentence_as_before() {
    let lexicon = Lexicon::embedded();
    for text in ["يبلغ طول الجسر 500 م. وقال المدير إن العمل انتهى.", "الفقرة أ. ب. ج. من القانون."]
    {
        let doc = Doc::new(text, &lexicon);
        assert!(doc.tokens.iter().all(|token| token.mark != khabar::doc::TITLE_POINT), "{text}");
    }
}

#[test]
fn dignitaries_are_called_by_an_honour() {
    use SourceKind::{Named, Role};
    check(&[
        (
            "قال وزير الطاقة الأمير عبدالعزيز بن سلمان إن السوق متوازنة. وأوضح معاليه أن الإنتاج كاف.",
            "أوضح",
            Some("معاليه"),
            Named,
            Some("Abdulaziz bin Salman Al Saud"),
        ),
        ("وأوضح معاليه أن الإنتاج كاف.", "أوضح", Some("معاليه"), Role, None),
    ]);
}

#[test]
fn whoever_is_spoken_to_is_no_source() {
    use SourceKind::{Anonymous, Named};
    check(&[
        (
            "قالت لـ«عكاظ» مصادر مطلعة إن القرار تأجل.",
            "قالت",
            Some("مصادر مطلعة"),
            Anonymous,
            None,
        ),
        (
            "وقال للصحفيين الرئيس الأميركي جو بايدن إن القرار تأجل.",
            "قال",
            Some("الرئيس الأميركي جو بايدن"),
            Named,
            Some("Joe Biden"),
        ),
        (
            "وقال جو بايدن للصحفيين إن القرار تأجل.",
            "قال",
            Some("جو بايدن"),
            Named,
            Some("Joe Biden"),
        ),
        (
            "قال في تصريح صحفي جو بايدن إن القرار تأجل.",
            "قال",
            Some("جو بايدن"),
            Named,
            Some("Joe Biden"),
        ),
    ]);
}

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
fn who_is_accused_or_asked_is_no_part_of_who_does_it() {
    use SourceKind::{Named, Role};
    check(&[
        (
            "اتهمت الحكومة السودانية الإمارات بدعم المتمردين.",
            "اتهمت",
            Some("الحكومة السودانية"),
            Role,
            None,
        ),
        (
            "طالبت منظمة العفو الدولية السلطات بالإفراج عن المعتقلين.",
            "طالبت",
            Some("منظمة العفو الدولية"),
            Named,
            Some("Amnesty International"),
        ),
        (
            "طالب الاتحاد الأوروبي إسرائيل بوقف البناء.",
            "طالب",
            Some("الاتحاد الأوروبي"),
            Named,
            Some("European Union"),
        ),
        ("حذرت المنظمة الدول الأعضاء من تفشي الوباء.", "حذرت", Some("المنظمة"), Role, None),
        (
            "حذر الرئيس الأميركي جو بايدن من العواقب.",
            "حذر",
            Some("الرئيس الأميركي جو بايدن"),
            Named,
            Some("Joe Biden"),
        ),
    ]);
}

#[test]
fn a_source_that_withholds_its_name_speaks_all_the_same() {
    check(&[(
        "وقال مصدر أمني لوكالة فرانس برس طالبا عدم الكشف عن هويته إن المهاجم قتل.",
        "قال",
        Some("مصدر أمني"),
        SourceKind::Anonymous,
        None,
    )]);
}

#[test]
fn a_relative_clause_is_spoken_by_what_it_describes() {
    check(&[(
        "نفى الكرملين صحة التقارير التي تحدثت عن لقاء قريب.",
        "تحدثت",
        Some("التقارير"),
        SourceKind::Document,
        None,
    )]);
}

#[test]
fn the_subject_stands_before_its_relative_clause() {
    use SourceKind::{Anonymous, Named};
    check(&[
        (
            "شركة آبل التي أطلقت هاتفا جديدا أمس قالت إن الطلب قوي.",
            "قالت",
            Some("شركة آبل"),
            Named,
            Some("Apple"),
        ),
        ("المبنى الذي انهار أمس قال شهود إنه قديم.", "قال", Some("شهود"), Anonymous, None),
    ]);
}

#[test]
fn whom_one_tells_does_not_speak() {
    use SourceKind::{Named, Role};
    check(&[
        (
            "قال الرئيس إن العمل بدأ. وأبلغ وكالة رويترز أن القرار نهائي.",
            "أبلغ",
            None,
            Role,
            None,
        ),
        ("أبلغ الوزير وكالة رويترز أن القرار نهائي.", "أبلغ", Some("الوزير"), Role, None),
        (
            "وذكرت وكالة رويترز أن القرار نهائي.",
            "ذكرت",
            Some("وكالة رويترز"),
            Named,
            Some("Reuters"),
        ),
    ]);
}

#[test]
fn who_belongs_to_somebody_is_not_he() {
    use SourceKind::{Named, Role};
    check(&[
        (
            "قال أحد مستشاري جو بايدن إن القرار تأجل.",
            "قال",
            Some("أحد مستشاري جو بايدن"),
            Role,
            None,
        ),
        (
            "قال مراسل الجزيرة إن القصف مستمر.",
            "قال",
            Some("مراسل الجزيرة"),
            Role,
            Some("Al Jazeera"),
        ),
        (
            "قال الرئيس جو بايدن إن القرار تأجل.",
            "قال",
            Some("الرئيس جو بايدن"),
            Named,
            Some("Joe Biden"),
        ),
    ]);
}

#[test]
fn a_semicolon_may_stand_before_what_is_said() {
    check(&[(
        "أعلنت وزارة الصحة؛ أن الحملة بدأت.",
        "أعلنت",
        Some("وزارة الصحة"),
        SourceKind::Named,
        Some("وزارة الصحة"),
    )]);
}

#[test]
fn norms_say_nothing() {
    let lexicon = Lexicon::embedded();
    for text in [
        "تمت محاسبة المقصرين وفقا للنظام.",
        "يوزع الدعم وفق توجيهات الوزير.",
        "تصرف المكافآت وفقا للوائح.",
        "أقيم الحفل وفقا لعادات أهل المنطقة.",
        "يجب حل الأزمة وفقا لمقررات جنيف.",
        "توزع المعدات وفقا لواقع كل قرية.",
    ] {
        let findings = extract(&Doc::new(text, &lexicon), &lexicon);
        assert!(findings.claims.is_empty(), "{text}");
    }
}

#[test]
fn who_has_a_title_acts_and_not_what_it_is_of() {
    use SourceKind::{Named, Role};
    check(&[
        (
            "قال نائب الرئيس اليمني خالد بحاح إن عدن آمنة. وأشاد نائب الرئيس اليمني بجهود مجلس الأمن، مطالبا بمزيد من الدعم.",
            "مطالبا",
            None,
            Named,
            Some("Khaled Bahah"),
        ),
        (
            "شكر رئيس بلدية جدة خالد الزهراني لجنة السوق، مؤكدا أن الأسعار مناسبة.",
            "مؤكدا",
            None,
            Named,
            Some("خالد الزهراني"),
        ),
        // Several are no one of those who were named.
        ("اجتمعت نساء الحي مع مجلس الأمن، حيث أكدن أن الوضع آمن.", "أكدن", None, Role, None),
        // Those who are driven out do not speak.
        (
            "قال خالد الزهراني إن الحي آمن. وأثنى على من تمكنوا من طرد مسلحي الجماعة، مبينا أن السوق مفتوح.",
            "مبينا",
            None,
            Named,
            Some("خالد الزهراني"),
        ),
    ]);
}

#[test]
fn whom_it_is_done_to_does_not_speak() {
    use SourceKind::{Named, Role};
    check(&[
        // The verb does not agree with what stands behind it.
        (
            "تفقد خالد الزهراني سوق الحي، كما دعا مديرية المياه إلى الإسراع.",
            "دعا",
            None,
            Named,
            Some("خالد الزهراني"),
        ),
        // A plural in the accusative.
        (
            "قال خالد الزهراني إن الحي آمن. ودعا المواطنين إلى التعاون.",
            "دعا",
            None,
            Named,
            Some("خالد الزهراني"),
        ),
        (
            "قال خالد الزهراني إن الحي آمن. ودعا كافة الأهالي إلى التعاون.",
            "دعا",
            None,
            Named,
            Some("خالد الزهراني"),
        ),
        // A relative is the subject of its verb, unless a pronoun points back to it.
        (
            "أغضب القرار حزب العمال الكردستاني الذي اتهم السلطة المركزية بالتقصير.",
            "اتهم",
            Some("حزب العمال الكردستاني"),
            Named,
            Some("Kurdistan Workers' Party"),
        ),
        ("هذا هو القرار الذي طالب المدير بإلغائه.", "طالب", Some("المدير"), Role, None),
        (
            "تفقد خالد الزهراني الملعب، وحث اللاعبين على الالتزام.",
            "حث",
            None,
            Named,
            Some("خالد الزهراني"),
        ),
        (
            "وطالبت الحكومة مؤسسات المجتمع الدولي بالتدخل.",
            "طالبت",
            Some("الحكومة"),
            Role,
            None,
        ),
        ("ودعا المدير إلى التعاون.", "دعا", Some("المدير"), Role, None),
        ("واتهمت المعارضة الحكومة بالتقصير.", "اتهمت", Some("المعارضة"), Role, None),
        ("دعا المواطنون إلى التعاون.", "دعا", Some("المواطنون"), Role, None),
    ]);
}

#[test]
fn a_title_reaches_up_to_its_holder_in_front_of_an_object() {
    use SourceKind::Named;
    let rows = [
        (
            "استنكر مدير عام فرع وزارة العمل بالمنطقة الشرقية خالد بن علي الزهراني العمل الإجرامي.",
            "استنكر",
            "مدير عام فرع وزارة العمل بالمنطقة الشرقية خالد بن علي الزهراني",
        ),
        (
            "دان أمين سر المجلس، خالد الزهراني، العمل الإجرامي.",
            "دان",
            "أمين سر المجلس، خالد الزهراني",
        ),
        (
            "قال المدير العام المكلف خالد الزهراني إن العمل انتهى.",
            "قال",
            "المدير العام المكلف خالد الزهراني",
        ),
        (
            "قال الوسيط العقاري المقيم في جدة خالد الزهراني إن الأسعار ارتفعت.",
            "قال",
            "الوسيط العقاري المقيم في جدة خالد الزهراني",
        ),
        (
            "ذكر المشرف العام على برنامج «رواد الغد» خالد الزهراني أن التسجيل بدأ.",
            "ذكر",
            "المشرف العام على برنامج «رواد الغد» خالد الزهراني",
        ),
        (
            "أكد المدير الإقليمي للحملة الوطنية لنصرة الجياع في لبنان د. خالد الزهراني أن المساعدات وصلت.",
            "أكد",
            "المدير الإقليمي للحملة الوطنية لنصرة الجياع في لبنان د. خالد الزهراني",
        ),
    ];
    check(
        &rows
            .map(|(text, cue, source)| (text, cue, Some(source), Named, Some("خالد الزهراني")))
            .map(|row| {
                if row.0.contains("بن علي") {
                    (row.0, row.1, row.2, row.3, Some("خالد بن علي الزهراني"))
                } else {
                    row
                }
            }),
    );
}

#[test]
fn an_honour_is_all_that_stands_for_who_has_it() {
    use SourceKind::Named;
    let named = Some("Khaled bin Faisal Al Saud");
    let before = "قال الأمير خالد الفيصل إن المشروع كبير. ";
    let rows = [
        ("وأكد سموه وقوف الإمارة مع الأهالي.", "أكد"),
        ("وقال سموه في خطبة اليوم إن المشروع كبير.", "قال"),
        ("ودعا سموه الوعاظ إلى أن يعلموا الشباب.", "دعا"),
    ];
    for (text, cue) in rows {
        let text = format!("{before}{text}");
        let lexicon = Lexicon::embedded();
        let doc = Doc::new(&text, &lexicon);
        let findings = extract(&doc, &lexicon);
        let claim = findings.claims.iter().rfind(|claim| doc.slice(claim.cue) == cue);
        let source = claim.and_then(|claim| claim.source).map(|source| doc.slice(source));
        assert_eq!(source, Some("سموه"), "{text}");
        let name = claim
            .and_then(|claim| claim.speaker)
            .map(|speaker| findings.entities[speaker].name.as_str());
        assert_eq!((claim.map(|claim| claim.source_kind), name), (Some(Named), named), "{text}");
    }
}

#[test]
fn how_something_is_said_is_nobody() {
    use SourceKind::{Named, Role};
    check(&[
        (
            "قال خالد الزهراني إن السوق مفتوح. وتابع مدافعا عن القرار: «لن نتراجع عن هذا».",
            "تابع",
            None,
            Named,
            Some("خالد الزهراني"),
        ),
        // Behind أن it is the subject.
        (
            "ذكرت رويترز أن خبيرا في الطاقة قال إن الأسعار ستتراجع.",
            "قال",
            Some("خبيرا في الطاقة"),
            Role,
            None,
        ),
        (
            "ذكرت رويترز أن تقريرا أكد أن الأسعار ستتراجع.",
            "أكد",
            Some("تقريرا"),
            SourceKind::Document,
            None,
        ),
        // Two of them, in the nominative.
        (
            "قال مندوبا المملكة وناميبيا إن العلاقات قوية.",
            "قال",
            Some("مندوبا المملكة وناميبيا"),
            Role,
            None,
        ),
        // A time is no part of who speaks.
        ("قال الوزير الأسبوع الماضي إن السوق مفتوح.", "قال", Some("الوزير"), Role, None),
        ("قال المدير لأول مرة إن السوق مفتوح.", "قال", Some("المدير"), Role, None),
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
fn a_statement_is_of_whoever_issued_it_last() {
    use SourceKind::{Document, Named};
    check(&[
        (
            "استهدفت الغارات تنظيم داعش. وقالت قوة المهام في بيان إن الغارات نجحت. وأضاف البيان أن الطائرات عادت.",
            "أضاف",
            Some("البيان"),
            Document,
            None,
        ),
        (
            "قالت وزارة الدفاع الأميركية في بيان إن الغارات نجحت. وأضاف البيان أن الطائرات عادت.",
            "أضاف",
            Some("البيان"),
            Named,
            Some("US Department of Defense"),
        ),
    ]);
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
fn a_subject_agrees_with_its_verb() {
    use SourceKind::{Anonymous, Role};
    check(&[
        (
            "من بين ألف شخص أعلنت السلطات عن توقيفهم خرج مئة.",
            "أعلنت",
            Some("السلطات"),
            Role,
            None,
        ),
        ("كشفت مصادر أعلنت أن الاتفاق قريب.", "أعلنت", Some("مصادر"), Anonymous, None),
    ]);
}

#[test]
fn a_seat_stands_between_a_title_and_its_holder() {
    check(&[(
        "وصف مدير التعليم بمنطقة نجران خالد الزهراني الخطوة بالمهمة.",
        "وصف",
        Some("مدير التعليم بمنطقة نجران خالد الزهراني"),
        SourceKind::Named,
        Some("خالد الزهراني"),
    )]);
}

#[test]
fn a_spokesmans_name_may_stand_in_quotation_marks() {
    check(&[(
        "صرح الناطق باسم الحكومة «خالد الزهراني»: «لن نتراجع عن القرار».",
        "صرح",
        Some("الناطق باسم الحكومة «خالد الزهراني»"),
        SourceKind::Named,
        Some("خالد الزهراني"),
    )]);
}

#[test]
fn many_speak_as_one_does() {
    use SourceKind::{Anonymous, Document, Named, Role};
    check(&[
        ("أكد جميع الحاضرين أن السوق جيد.", "أكد", Some("جميع الحاضرين"), Role, None),
        (
            "أشارت جميع التقارير الاقتصادية إلى تراجع الأسعار.",
            "أشارت",
            Some("جميع التقارير الاقتصادية"),
            Document,
            None,
        ),
        ("قالت هذه المصادر إن السوق جيد.", "قالت", Some("هذه المصادر"), Anonymous, None),
        ("واتهمت تلك الزعامات الحكومة بالتقصير.", "اتهمت", Some("تلك الزعامات"), Role, None),
        (
            "قال خالد الزهراني إن السوق جيد، ووصف هذه الخطوة بالمهمة.",
            "وصف",
            None,
            Named,
            Some("خالد الزهراني"),
        ),
        // Whoever stands behind ل does nothing.
        (
            "قالت وزارة الدفاع الأميركية في بيان إن الغارات نجحت. وقال خالد الزهراني إن السوق جيد. ولن يكون لجو بايدن دور، وأضاف أن الأسعار ثابتة.",
            "أضاف",
            None,
            Named,
            Some("خالد الزهراني"),
        ),
    ]);
}

#[test]
fn who_keeps_his_name_back_is_anonymous() {
    use SourceKind::{Anonymous, Role};
    check(&[
        ("قال مسؤول طلب عدم نشر اسمه إن الوقود قليل.", "قال", Some("مسؤول"), Anonymous, None),
        (
            "قال سائق أجرة (رفض الكشف عن هويته) إن الوقود قليل.",
            "قال",
            Some("سائق أجرة (رفض الكشف عن هويته)"),
            Anonymous,
            None,
        ),
        (
            "قال الوزير خالد الزهراني إن السوق جيد. وبحسب المسؤول الذي فضل عدم ذكر اسمه، فإن الوقود قليل.",
            "بحسب",
            Some("المسؤول"),
            Anonymous,
            None,
        ),
        ("قال مسؤول كبير إن الوزارة نشرت اسمه.", "قال", Some("مسؤول كبير"), Role, None),
    ]);
}

#[test]
fn a_document_behind_lam_and_the_article_is_one() {
    let document = SourceKind::Document;
    check(&[
        ("تراجعت الأسعار وفقا للبيانات.", "وفقا", Some("لبيانات"), document, None),
        ("سيبدأ الموسم غدا وفقا للتقرير.", "وفقا", Some("لتقرير"), document, None),
    ]);
}

#[test]
fn a_mother_is_called_by_her_son() {
    let named = SourceKind::Named;
    check(&[("قالت أم فيصل إن الحفل جميل.", "قالت", Some("أم فيصل"), named, Some("أم فيصل"))]);
}

#[test]
fn a_nationality_alone_is_who_spoke_last() {
    use SourceKind::{Named, Role};
    check(&[
        (
            "قال المدرب أرنه سلوت إن الفريق جاهز. وأضاف الهولندي أن العمل مستمر.",
            "أضاف",
            Some("الهولندي"),
            Named,
            Some("Arne Slot"),
        ),
        (
            "قال المدرب أرنه سلوت إن الفريق جاهز. وأضافت الهولندية أن العمل مستمر.",
            "أضافت",
            Some("الهولندية"),
            Role,
            None,
        ),
        (
            "وصل محمد صلاح إلى لندن. وكان صلاح قد صرح بأنه سعيد في النادي.",
            "صرح",
            Some("صلاح"),
            Named,
            Some("محمد صلاح"),
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
fn the_same_source_is_whoever_spoke() {
    use SourceKind::{Anonymous, Named};
    check(&[
        (
            "قال بنك إنجلترا إن التضخم سيتراجع. وستنخفض البطالة، بحسب المصدر ذاته.",
            "بحسب",
            Some("المصدر ذاته"),
            Named,
            Some("Bank of England"),
        ),
        (
            "قال مصدر أمني إن المهاجم قتل. وقال الجيش العراقي إن الهجوم فشل. ونجا اثنان، وفق المصدر نفسه.",
            "وفق",
            Some("المصدر نفسه"),
            Anonymous,
            None,
        ),
        (
            "قال مصدر مقرب من إيلون ماسك إن الصفقة قريبة.",
            "قال",
            Some("مصدر مقرب من إيلون ماسك"),
            Anonymous,
            None,
        ),
    ]);
}

#[test]
fn a_nameless_speaker_is_meant_by_his_noun() {
    use SourceKind::{Anonymous, Named, Role};
    check(&[
        (
            "قال سائق رفض الكشف عن اسمه إن الوقود نفد. وأضاف السائق أن الطوابير طويلة.",
            "أضاف",
            Some("السائق"),
            Anonymous,
            None,
        ),
        (
            "قال مسؤول أميركي إن الحرب ستنتهي. وقال وزير الدفاع لويد أوستن إن الجيش مستعد. وأوضح المسؤول أن المحادثات صعبة.",
            "أوضح",
            Some("المسؤول"),
            Role,
            None,
        ),
        (
            "قال متحدث باسم صندوق النقد الدولي إن الحوار جيد. وقال وزير الدفاع لويد أوستن إن الجيش مستعد. وذكر المتحدث أن القرض كبير.",
            "ذكر",
            Some("المتحدث"),
            Role,
            Some("International Monetary Fund"),
        ),
        (
            "نشرت مايكروسوفت أرقامها. وقال المتحدث باسمها إن المبيعات زادت.",
            "قال",
            Some("المتحدث باسمها"),
            Role,
            Some("Microsoft"),
        ),
        (
            "صرح كيليان مبابي بأنه باق. وتابع المهاجم الفرنسي أنه سعيد.",
            "تابع",
            Some("المهاجم الفرنسي"),
            Named,
            Some("Kylian Mbappé"),
        ),
        (
            "قال جوزيه مورينيو إن فريقه خسر. وأضاف المدرب البرتغالي أن الحكم أخطأ.",
            "أضاف",
            Some("المدرب البرتغالي"),
            Named,
            Some("José Mourinho"),
        ),
        // Who does not go on may be anybody.
        (
            "قال ليونيل ميسي إنه سعيد. وقال المدرب إن اللاعب جاهز.",
            "قال",
            Some("المدرب"),
            Role,
            None,
        ),
        (
            "وصل إيلون ماسك إلى بكين. وقال رجل الأعمال الأميركي إن السوق مهمة.",
            "قال",
            Some("رجل الأعمال الأميركي"),
            Named,
            Some("Elon Musk"),
        ),
        (
            "أصدر بيل غيتس تحذيرا للشباب. وقال مؤسس مايكروسوفت إن الخطر كبير.",
            "قال",
            Some("مؤسس مايكروسوفت"),
            Named,
            Some("Bill Gates"),
        ),
    ]);
}

#[test]
fn a_title_is_of_one_country() {
    use SourceKind::{Named, Role};
    check(&[
        (
            "قال الرئيس الأميركي جو بايدن إن الحلف موحد. وقال الرئيس الروسي إن الحوار ممكن.",
            "قال",
            Some("الرئيس الروسي"),
            Role,
            None,
        ),
        (
            "التقى الرئيس الروسي فلاديمير بوتين الرئيس الأميركي جو بايدن. وأكد الرئيس الروسي أن الحوار ممكن.",
            "أكد",
            Some("الرئيس الروسي"),
            Named,
            Some("Vladimir Putin"),
        ),
        (
            "أقال نادي تشيلسي مدربه جوزيه مورينيو. وقال المدرب إنه فوجئ بالقرار.",
            "قال",
            Some("المدرب"),
            Named,
            Some("José Mourinho"),
        ),
        (
            "سفير فرنسا في بيروت يحذر من الفراغ. قال السفير الفرنسي هيرفي ماغرو إن الأزمة طويلة.",
            "يحذر",
            Some("سفير فرنسا"),
            Named,
            Some("Hervé Magro"),
        ),
        (
            "خبير اقتصادي يتوقع موجة من الغلاء\n\nقال سامي العمري، خبير اقتصادي في الطاقة، إن الأسعار سترتفع.",
            "يتوقع",
            Some("خبير اقتصادي"),
            Named,
            Some("سامي العمري"),
        ),
    ]);
}

#[test]
fn a_document_is_whose_it_was_said_to_be() {
    use SourceKind::{Document, Named};
    check(&[
        (
            "نشر المنتدى الاقتصادي العالمي تقريرا عن الوظائف. وقالت رويترز إن الأسهم هبطت. وذكر التقرير أن العمل يتغير.",
            "ذكر",
            Some("التقرير"),
            Named,
            Some("World Economic Forum"),
        ),
        (
            "نشر المنتدى الاقتصادي العالمي تقريرا عن الوظائف. وبحسب توقعات التقرير، فإن العمل سيتغير.",
            "بحسب",
            Some("توقعات التقرير"),
            Named,
            Some("World Economic Forum"),
        ),
        (
            "قال البنك الدولي في تقرير إن النمو سيتباطأ. وقالت رويترز إن الأسهم هبطت. وأوضح التقرير أن الأسعار سترتفع.",
            "أوضح",
            Some("التقرير"),
            Named,
            Some("World Bank"),
        ),
        // Nobody's study is not that of the outlet which tells of it.
        (
            "أظهرت دراسة حديثة أن القهوة مفيدة، بحسب صحيفة الغارديان. وأضافت الدراسة أن الشاي مفيد.",
            "أضافت",
            Some("الدراسة"),
            Document,
            None,
        ),
        (
            "وفقا لوثيقة مقدمة إلى وزارة الخزانة الأميركية، باعت الشركة أسهمها.",
            "وفقا",
            Some("وثيقة مقدمة إلى وزارة الخزانة الأميركية"),
            Document,
            None,
        ),
        (
            "بحسب بيان صادر عن وزارة الخزانة الأميركية، باعت الشركة أسهمها.",
            "بحسب",
            Some("بيان صادر عن وزارة الخزانة الأميركية"),
            Named,
            Some("US Department of the Treasury"),
        ),
    ]);
}

#[test]
fn who_is_not_named_lends_no_name_to_what_points_back() {
    use SourceKind::{Anonymous, Document, None as Nobody, Role};
    check(&[
        (
            "قالت ثلاثة مصادر مطلعة إن القاعدة أغلقت.",
            "قالت",
            Some("ثلاثة مصادر مطلعة"),
            Anonymous,
            None,
        ),
        (
            "قصفت الطائرات مواقع تنظيم داعش. وقال بيان لقوة المهام إن القصف ناجح. وأضاف البيان أن العملية مستمرة.",
            "أضاف",
            Some("البيان"),
            Document,
            None,
        ),
        (
            "ذكرت صحيفة لوموند أن دراسة حديثة أجريت على الأطفال. وأشارت الدراسة إلى أن النوم مهم.",
            "أشارت",
            Some("الدراسة"),
            Document,
            None,
        ),
        ("قال أحمد العلي إنه يتفق مع من يقول إن الحل بعيد.", "يقول", None, Nobody, None),
        (
            "استغرب مصدر حكومي تصريحات الوزير أحمد العلي، واصفا إياها بالباطلة.",
            "واصفا",
            None,
            Anonymous,
            None,
        ),
        ("قالت كالي ديفيس إن البنك سيرفع الفائدة.", "قالت", Some("كالي ديفيس"), Role, None),
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
fn who_stands_at_the_head_of_a_sentence_is_its_subject() {
    use SourceKind::Named;
    check(&[
        (
            "قال سام ألتمان إن النموذج جاهز. إيلون ماسك، الذي غادر الشركة قبل سنوات، أصبح من أشد المنتقدين لها، واتهمها بالخداع.",
            "اتهمها",
            None,
            Named,
            Some("Elon Musk"),
        ),
        (
            "التقى الرئيس إيمانويل ماكرون نظيره دونالد ترامب في باريس بينما قال إن المحادثات صعبة.",
            "قال",
            None,
            Named,
            Some("Emmanuel Macron"),
        ),
        (
            "زار مصطفى مدبولي رئيس مجلس الوزراء المصنع. وتطرق رئيس مجلس الوزراء إلى الأسعار، لافتا إلى أنها مستقرة.",
            "لافتا",
            None,
            Named,
            Some("Mostafa Madbouly"),
        ),
    ]);
}

#[test]
fn a_title_is_no_other_office_behind_a_preposition() {
    use SourceKind::{Named, Role};
    check(&[
        (
            "قال مصطفى مدبولي، رئيس الوزراء، إن العمل مستمر. وتحدث رئيس الوزراء عن زيارة الرئيس عبد الفتاح السيسي للمصنع. وأعلن رئيس الوزراء أن الإنتاج زاد.",
            "أعلن",
            Some("رئيس الوزراء"),
            Named,
            Some("Mostafa Madbouly"),
        ),
        (
            "وقع بنك غولدمان ساكس العقد مع تحالف أوبك+. وقال البنك إن الأسعار ستنخفض.",
            "قال",
            Some("البنك"),
            Named,
            Some("Goldman Sachs"),
        ),
        // He goes on by his title; a verb that does not go on may be another's.
        (
            "قال المدير الفني لفريق النصر، لويس كاسترو، إن المباراة صعبة. وأضاف مدرب النصر: «سنفوز».",
            "أضاف",
            Some("مدرب النصر"),
            Named,
            Some("Luís Castro"),
        ),
        (
            "قال سام ألتمان إن النموذج جاهز. وقال مدير المتجر إن السعر مرتفع.",
            "قال",
            Some("مدير المتجر"),
            Role,
            None,
        ),
    ]);
}

#[test]
fn what_one_lays_to_something_or_asks_says_nothing() {
    use SourceKind::{Named, Role};
    check(&[
        (
            "قالت شركة ميتا إن أرباحها زادت. وعزت هذه الزيادة إلى نمو الإعلانات.",
            "عزت",
            None,
            Named,
            Some("Meta"),
        ),
        (
            "قالت إسرائيل إن الحدود مغلقة. ودعت المجتمع الدولي إلى التدخل.",
            "دعت",
            None,
            Named,
            Some("Israel"),
        ),
        (
            "قال سام ألتمان إن السوق صعبة. وطالب أصحاب المصانع بخفض الأسعار.",
            "طالب",
            None,
            Named,
            Some("Sam Altman"),
        ),
        ("ودعا الطرفان إلى وقف القتال.", "دعا", Some("الطرفان"), Role, None),
        ("وأرجع المحللون الزيادة إلى نمو الطلب.", "أرجع", Some("المحللون"), Role, None),
    ]);
}

#[test]
fn the_kind_of_an_occasion_is_nobody() {
    use SourceKind::Named;
    check(&[
        (
            "وفي لقاء صحفي صرح سام ألتمان بأن النموذج جاهز.",
            "صرح",
            Some("سام ألتمان"),
            Named,
            Some("Sam Altman"),
        ),
        (
            "أما المدير التنفيذي لشركة تسلا إيلون ماسك، فأكد هو الآخر قوة المنافسة في السوق.",
            "أكد",
            Some("المدير التنفيذي لشركة تسلا إيلون ماسك"),
            Named,
            Some("Elon Musk"),
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
fn who_issues_a_statement_speaks_in_it() {
    use SourceKind::Named;
    check(&[
        (
            "أصدرت وزارة الدفاع الأميركية بيانا أعلنت فيه فرض حظر على السفر.",
            "أعلنت",
            None,
            Named,
            Some("US Department of Defense"),
        ),
        (
            "سئل دونالد ترامب عن الهجوم فقال إن الوضع تحت السيطرة.",
            "قال",
            None,
            Named,
            Some("Donald Trump"),
        ),
        (
            "قال سام ألتمان إن النموذج جاهز. وشدد الخبير على أن السوق قوية.",
            "شدد",
            Some("الخبير"),
            Named,
            Some("Sam Altman"),
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
fn a_clause_describes_who_speaks_before_the_verb() {
    use SourceKind::{Anonymous, None as Nobody, Role};
    check(&[
        (
            "لكن علماء لم يشاركوا في الدراسة يرون أن النتيجة تحتاج إلى دليل.",
            "يرون",
            Some("علماء"),
            Role,
            None,
        ),
        (
            "رفضت أرامكو العرض، لكن مصدرا مطلعا، اشترط إخفاء هويته، حذر من تأخر الصفقة.",
            "حذر",
            Some("مصدرا مطلعا"),
            Anonymous,
            None,
        ),
        (
            "وكان خبراء البنك قد توقعوا نمو الاقتصاد بنسبة 3%.",
            "توقعوا",
            Some("خبراء البنك"),
            Role,
            None,
        ),
        (
            "وقالت أرامكو إن المياه ارتفعت. ويُخشى أن تغمر السيول قرى أخرى.",
            "يُخشى",
            None,
            Nobody,
            None,
        ),
        (
            "لكن اللاعبين لم يشاركوا في التدريب. ويرى المدرب أن الفريق جاهز.",
            "يرى",
            Some("المدرب"),
            Role,
            None,
        ),
    ]);
}

#[test]
fn who_is_tried_is_called_so() {
    use SourceKind::{Named, Role};
    check(&[
        (
            "أدانت المحكمة سامي الخطيب بتهمة التزوير. وأكد المدان أنه سيستأنف الحكم.",
            "أكد",
            Some("المدان"),
            Named,
            Some("سامي الخطيب"),
        ),
        (
            "رفعت الشركة دعوى على المهندس حسن البدري. وقال المدعى عليه إن الاتهامات كيدية.",
            "قال",
            Some("المدعى عليه"),
            Named,
            Some("حسن البدري"),
        ),
        (
            "مثل حسن البدري أمام القاضي، وحضر الجلسة محاميه سامي الخطيب. وقال المتهم إنه بريء.",
            "قال",
            Some("المتهم"),
            Named,
            Some("حسن البدري"),
        ),
        ("زار حسن البدري المدينة. وقال المتهم إنه بريء.", "قال", Some("المتهم"), Role, None),
    ]);
}

#[test]
fn a_post_is_of_whoever_wrote_it() {
    use SourceKind::{Document, Named};
    check(&[
        (
            "وجاء في تغريدة نشرها ترامب على منصته: \"لا أحد يوقفنا\".",
            "جاء في",
            Some("تغريدة"),
            Named,
            Some("Donald Trump"),
        ),
        (
            "وجاء في حيثيات الحكم أن العقد باطل.",
            "جاء في",
            Some("حيثيات الحكم"),
            Document,
            None,
        ),
        (
            "بلغ عدد القتلى مئة وفقا لآخر تقرير رسمي.",
            "وفقا",
            Some("آخر تقرير رسمي"),
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
fn who_was_named_last_is_the_latter() {
    use SourceKind::Named;
    check(&[
        (
            "أعلنت الشركة تعيين سامر داود رئيسا تنفيذيا. وأكد الأخير أن الأسس متينة.",
            "أكد",
            Some("الأخير"),
            Named,
            Some("سامر داود"),
        ),
        (
            "آلت الصفقة إلى ألستوم الفرنسية وهيونداي روتيم الكورية. وأعلنت هذه الأخيرة أن العقد كبير.",
            "أعلنت",
            Some("هذه الأخيرة"),
            Named,
            Some("Hyundai Rotem"),
        ),
        (
            "بدأت مصر وإثيوبيا المفاوضات. وكشفت الخلافات الأخيرة أن الطريق طويل.",
            "كشفت",
            Some("الخلافات الأخيرة"),
            SourceKind::Role,
            None,
        ),
    ]);
}

#[test]
fn who_does_not_show_his_name_is_anonymous() {
    use SourceKind::{Anonymous, Role};
    check(&[
        (
            "ونقلت الصحيفة عن مسؤولين أميركيين، لم تكشف عن هوياتهم، أن الضربة قريبة.",
            "عن",
            Some("مسؤولين أميركيين"),
            Anonymous,
            None,
        ),
        ("وأكد فيها الادعاء على أن الجماعة إرهابية.", "أكد", Some("الادعاء"), Role, None),
    ]);
}

#[test]
fn a_guest_is_not_his_host_and_a_long_office_has_its_holder() {
    use SourceKind::{Named, Role};
    check(&[
        (
            "وقال السفير الروسي لدى الأمم المتحدة إن القرار باطل.",
            "قال",
            Some("السفير الروسي لدى الأمم المتحدة"),
            Role,
            None,
        ),
        (
            "وأكد وزير المياه والكهرباء رئيس مجلس إدارة المؤسسة العامة لتحلية المياه المالحة المهندس عبدالله الحصين أن الإنتاج بدأ. وأشار وزير المياه والكهرباء إلى أن العمل مستمر.",
            "أشار",
            Some("وزير المياه والكهرباء"),
            Named,
            Some("عبدالله الحصين"),
        ),
        (
            "زار وزير المياه والكهرباء المدينة أمس قبل أن يفتتح المهندس عبدالله الحصين المصنع. وأشار وزير المياه والكهرباء إلى أن العمل مستمر.",
            "أشار",
            Some("وزير المياه والكهرباء"),
            Role,
            None,
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
fn a_statement_is_a_bodys_and_no_outlets() {
    use SourceKind::{Named, Role};
    check(&[
        (
            "زار وفد الاتحاد الأوروبي المدينة. وذكرت رويترز أن الوفد تأخر. وقال البيان إن الزيارة مهمة.",
            "قال",
            Some("البيان"),
            Named,
            Some("European Union"),
        ),
        ("وأكدت عائلة سامي الخطيب وفاته أمس.", "أكدت", Some("عائلة سامي الخطيب"), Role, None),
    ]);
}

#[test]
fn the_man_is_who_spoke_last() {
    use SourceKind::{Named, Role};
    check(&[
        (
            "أكد سامر داود، رئيس الشركة، أن الخطة جاهزة. وقال الرجل إن المال متوفر.",
            "قال",
            Some("الرجل"),
            Named,
            Some("سامر داود"),
        ),
        (
            "أكد سامر داود، رئيس الشرطة، أن رجلا فر من السجن. وقال الرجل إنه بريء.",
            "قال",
            Some("الرجل"),
            Role,
            None,
        ),
    ]);
}

#[test]
fn her_head_is_who_has_the_title_in_the_body() {
    use SourceKind::{Named, Role};
    check(&[
        (
            "كشف أسامة ربيع، رئيس هيئة قناة السويس، عن تراجع الإيرادات. وقررت الهيئة منح خصم. وقال رئيسها إن القرار مؤقت.",
            "قال",
            Some("رئيسها"),
            Named,
            Some("Osama Rabie"),
        ),
        (
            "التقى أسامة ربيع، رئيس هيئة قناة السويس، وفدا من ميرسك. وقررت ميرسك العودة. وقال رئيسها إن القرار مؤقت.",
            "قال",
            Some("رئيسها"),
            Role,
            None,
        ),
    ]);
}

#[test]
fn what_is_attributed_to_her_figures_is_hers() {
    use SourceKind::{Document, Named};
    check(&[
        (
            "رفضت إنتل العرض. وبحسب نتائجها المالية، حققت ميتا ربحا كبيرا.",
            "بحسب",
            Some("نتائجها المالية"),
            Named,
            Some("Meta"),
        ),
        (
            "رفضت إنتل العرض. وبحسب نتائجها المالية، ارتفعت المبيعات.",
            "بحسب",
            Some("نتائجها المالية"),
            Named,
            Some("Intel"),
        ),
        (
            "أفاد بلاغ للمكتب الوطني للسكك الحديدية بأن الخط جاهز. وحسب أرقام المكتب، نقل الخط مليون مسافر.",
            "حسب",
            Some("أرقام المكتب"),
            Named,
            Some("ONCF"),
        ),
        (
            "وبحسب نتائج الدراسة، ارتفعت المبيعات.",
            "بحسب",
            Some("نتائج الدراسة"),
            Document,
            None,
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
fn his_lawyer_is_one_man_and_her_letters_are_hers() {
    use SourceKind::{Named, Role};
    check(&[
        (
            "وصرح محاميه سامي الخطيب بأنه سيستأنف الحكم",
            "صرح",
            Some("محاميه سامي الخطيب"),
            Named,
            Some("سامي الخطيب"),
        ),
        ("وقالت محامية ترامب إن الحكم ظالم", "قالت", Some("محامية ترامب"), Role, None),
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
fn whoever_heads_a_body_is_who_is_named_so() {
    use SourceKind::{Named, Role};
    check(&[
        (
            "رئيس \"آبل\" يكشف عن أبحاث جديدة\nقال الرئيس التنفيذي لشركة آبل، تيم كوك، إن العمل مستمر.",
            "يكشف",
            Some("رئيس \"آبل\""),
            Named,
            Some("Tim Cook"),
        ),
        (
            "قال سامر حداد، الرئيس المدير العام لمجموعة أوراكل، إن العمل مستمر. وأكد رئيس مجموعة أوراكل أن السوق ستنمو.",
            "أكد",
            Some("رئيس مجموعة أوراكل"),
            Named,
            Some("سامر حداد"),
        ),
        (
            "قال رئيس قسم المبيعات في أوراكل سامر حداد إن العمل مستمر. وأكد رئيس أوراكل أن السوق ستنمو.",
            "أكد",
            Some("رئيس أوراكل"),
            Role,
            None,
        ),
    ]);
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
fn who_is_passed_on_is_the_official_who_spoke_before() {
    use SourceKind::{Named, Role};
    check(&[
        (
            "أعرب متحدث باسم وزارة الخارجية الأميركية عن تقديره للزيارة. ونقلت وكالة رويترز عن المسؤول الأميركي قوله إن الاتفاق بعيد.",
            "قوله",
            Some("المسؤول الأميركي"),
            Role,
            Some("US Department of State"),
        ),
        (
            "وزير الطاقة: الأسعار مستقرة\nقال سامي الحداد وزير النفط والطاقة والصناعة إن السوق متوازنة.",
            ":",
            Some("وزير الطاقة"),
            Named,
            Some("سامي الحداد"),
        ),
        (
            "قال رئيس الحكومة، والأمين العام لحزب العدالة والتنمية، سعد الدين العثماني، إن الإصلاح قادم.",
            "قال",
            Some("رئيس الحكومة، والأمين العام لحزب العدالة والتنمية، سعد الدين العثماني"),
            Named,
            Some("Saadeddine Othmani"),
        ),
        (
            "وقال المتحدث باسم فيسبوك آندي ستون عبر تويتر: «ندرك أن الخدمة متوقفة».",
            "قال",
            Some("المتحدث باسم فيسبوك آندي ستون"),
            Named,
            Some("Andy Stone"),
        ),
        (
            "أشار قسم الهندسة في فيسبوك إلى عودة الخدمة.",
            "أشار",
            Some("قسم الهندسة في فيسبوك"),
            Named,
            Some("Facebook"),
        ),
        (
            "قال سامي الحداد إن الشركة ظلمته بعدما أبلغ مسؤولي الشركة بوجود مشكلات أمنية.",
            "أبلغ",
            None,
            Named,
            Some("سامي الحداد"),
        ),
    ]);
}

#[test]
fn what_is_called_as_before_is_the_same() {
    use SourceKind::{Anonymous, Named, Role};
    check(&[
        (
            "قالت شركة التعدين السويسرية «جلينكور» إنها تدرس العروض. وقال متحدث باسم شركة التعدين إن القرار قريب.",
            "قال",
            Some("متحدث باسم شركة التعدين"),
            Role,
            Some("Glencore"),
        ),
        (
            "أعلنت الشركة البريطانية «بي تي جروب» أنها تفاوض «أو تو» التابعة للإسبانية «تليفونيكا». وأوضحت الشركة أن المحادثات أولية.",
            "أوضحت",
            Some("الشركة"),
            Named,
            Some("BT Group"),
        ),
        (
            "أشاد دونالد ترامب بإيلون ماسك، واصفا إياه بـ«المميز»، وذلك ردا على سؤال عن المدة التي سيستمر فيها ماسك. واعتبر أن ما يحدث مشين.",
            "اعتبر",
            None,
            Named,
            Some("Donald Trump"),
        ),
        (
            "قال والد الملياردير إيلون ماسك إن الخلاف سينتهي.",
            "قال",
            Some("والد الملياردير إيلون ماسك"),
            Role,
            None,
        ),
        (
            "ذكرت وول ستريت جورنال أن وزارة التجارة «أبلغت الشركات بوجوب الترخيص»، مبينة أن المخاوف كبيرة.",
            "مبينة",
            None,
            Named,
            Some("The Wall Street Journal"),
        ),
        (
            "نقلت صحيفة الغارديان عن مصادرها أن الاتفاق قريب.",
            "عن",
            Some("مصادرها"),
            Anonymous,
            None,
        ),
        (
            "فرضت الولايات المتحدة عقوبات على شركات في هونغ كونغ تزعم الإدارة أنها تشحن الرقائق.",
            "تزعم",
            Some("الإدارة"),
            Role,
            None,
        ),
    ]);
}

#[test]
fn of_one_surname_the_one_who_spoke_is_meant() {
    use SourceKind::{Anonymous, Document, Named, Role};
    check(&[
        (
            "أعلن سعد الحريري استقالته، مشيرا إلى اغتيال والده رفيق الحريري. وقال الحريري إن الأجواء صعبة.",
            "قال",
            Some("الحريري"),
            Named,
            Some("Saad Hariri"),
        ),
        (
            "أيد رئيس الحكومة حسان دياب القرار. وقال الراعي إن الوضع صعب. ووجه رئيس الوزراء انتقادا شديدا للمصرف، مطالبا الحكومة بالتدخل.",
            "مطالبا",
            None,
            Named,
            Some("Hassan Diab"),
        ),
        (
            "قال أحد العاملين بمؤسسة كاسبرسكي إن الخطر كبير.",
            "قال",
            Some("أحد العاملين بمؤسسة كاسبرسكي"),
            Role,
            None,
        ),
        (
            "ودعا موقع «بي سي ماغازين» المتخصص في مجال التقنية مستخدمي الإنترنت إلى توخي الحذر.",
            "دعا",
            Some("موقع «بي سي ماغازين» المتخصص في مجال التقنية"),
            Named,
            Some("PCMag"),
        ),
        (
            "وجه صاحب السمو الملكي الأمير فيصل بن خالد أمير منطقة عسير بتسمية الشوارع.",
            "وجه",
            Some("صاحب السمو الملكي الأمير فيصل بن خالد أمير منطقة عسير"),
            Named,
            Some("فيصل بن خالد"),
        ),
        (
            "لكن أردوغان، الذي انتقد القرار مرارا، طالب البنك المركزي بخفض الفائدة.",
            "طالب",
            Some("أردوغان"),
            Named,
            Some("Recep Tayyip Erdogan"),
        ),
        (
            "انتشرت تسريبات من داخل «أبل» تشير إلى أن الشركة بدأت بصناعة الهاتف الجديد.",
            "تشير",
            Some("تسريبات من داخل «أبل»"),
            Document,
            None,
        ),
        (
            "ونقل موقع «بزنس إنسايدر» عن موظف في أبل، لم يكشف عن هويته، أن المنتجات تأخرت.",
            "عن",
            Some("موظف في أبل"),
            Anonymous,
            None,
        ),
    ]);
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
fn a_document_is_of_whoever_issued_sent_or_took_it() {
    use SourceKind::{Document, Named};
    check(&[
        (
            "تعتزم نوكيا تسريح 70 موظفا بحسب بيان أصدرته في مايو.",
            "بحسب",
            Some("بيان"),
            Named,
            Some("Nokia"),
        ),
        (
            "ارتفعت الأرباح، وفقا لبيان أصدرته أمس شركة نوكيا.",
            "وفقا",
            Some("بيان"),
            Named,
            Some("Nokia"),
        ),
        (
            "بحسب بريد إلكتروني أرسله الرئيس التنفيذي تيم سويني إلى الموظفين، ستغلق الشركة المكتب.",
            "بحسب",
            Some("بريد إلكتروني"),
            Named,
            Some("Tim Sweeney"),
        ),
        (
            "بحسب مسح لإنتاج أوبك أجرته رويترز، ارتفع الإنتاج.",
            "بحسب",
            Some("مسح لإنتاج أوبك"),
            Named,
            Some("Reuters"),
        ),
        (
            "أكد تقرير حديث أن الطلب ارتفع. وبحسب تقرير شركة غارتنر فإن السوق نمت.",
            "أكد",
            Some("تقرير حديث"),
            Named,
            Some("Gartner"),
        ),
        (
            "أكد تقرير حديث أن الطلب ارتفع. وتراجعت أسهم غارتنر أمس.",
            "أكد",
            Some("تقرير حديث"),
            Document,
            None,
        ),
    ]);
}

#[test]
fn a_title_is_of_nobody_whom_it_stands_against() {
    use SourceKind::{Anonymous, Named, Role};
    check(&[
        (
            "فتح المدعي العام السويسري تحقيقا ضد سعيد الفرا، نائب وزير سابق. وقال المدعي العام إن التحقيق مستمر.",
            "قال",
            Some("المدعي العام"),
            Role,
            None,
        ),
        // Sources are not the one man who spoke.
        (
            "قال سعيد الفرا، المتحدث باسم ميتا، إن القرار نهائي. وذكرت نفس المصادر أن العمل مستمر.",
            "ذكرت",
            Some("نفس المصادر"),
            Anonymous,
            None,
        ),
        (
            "قالت مارغريت فيستاغير إن العمل بدأ. وأضافت فيستاغر أن العمل مستمر.",
            "أضافت",
            Some("فيستاغر"),
            Named,
            Some("Margrethe Vestager"),
        ),
        (
            "قال شو هيه يي إن العمل بدأ. وأضاف شو أن العمل مستمر.",
            "أضاف",
            Some("شو"),
            Named,
            Some("Xu Heyi"),
        ),
        (
            "قالت صحيفة الغارديان إن العمل بدأ. لكن المدير سعيد الفرا طمأن العملاء، قائلا إن الخدمة مستمرة.",
            "قائلا",
            None,
            Named,
            Some("سعيد الفرا"),
        ),
    ]);
}

#[test]
fn what_somebody_is_charged_with_belongs_to_his_title() {
    use SourceKind::{Named, Role};
    check(&[
        (
            "أكد كاتب الدولة المكلف بالتجارة الخارجية أن العمل بدأ.",
            "أكد",
            Some("كاتب الدولة المكلف بالتجارة الخارجية"),
            Role,
            None,
        ),
        (
            "أوضح الوزير المنتدب المكلف بالعلاقات مع البرلمان، الناطق الرسمي باسم الحكومة، السيد سعيد الفرا، أن العمل بدأ.",
            "أوضح",
            Some("الوزير المنتدب المكلف بالعلاقات مع البرلمان، الناطق الرسمي باسم الحكومة، السيد سعيد الفرا"),
            Named,
            Some("سعيد الفرا"),
        ),
        (
            "قال الفريق في ورقة بحثية نشرتها المجلة إن العمل بدأ.",
            "قال",
            Some("الفريق"),
            Role,
            None,
        ),
        (
            "تحدث المدير عن المواقع التي زعمت أن الشركة أفلست.",
            "زعمت",
            Some("المواقع"),
            Role,
            None,
        ),
        (
            "يشار إلى أن \"واتساب\" كان قد دعا المستخدمين إلى تحديث التطبيق.",
            "دعا",
            Some("\"واتساب\""),
            Named,
            Some("WhatsApp"),
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
fn a_minister_of_another_country_is_somebody_else() {
    check(&[(
        "قال وزير الخارجية السعودي الأمير فيصل بن فرحان خلال لقائه وزير الخارجية الروسي سيرغي لافروف إن الحل قريب. وأشار وزير الخارجية السعودي إلى أن الحوار مستمر.",
        "أشار",
        Some("وزير الخارجية السعودي"),
        SourceKind::Named,
        Some("Faisal bin Farhan Al Saud"),
    )]);
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
