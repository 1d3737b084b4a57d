//! Which noun phrase around the verb speaks, and which only stands by it.

use khabar::finding::SourceKind;

use crate::check;

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
fn whom_it_is_told_stands_between_as_a_pronoun() {
    use SourceKind::{Named, Role};
    check(&[
        (
            "قال الموظفون إن مايكروسوفت أكدت لهم أن الوظائف متاحة.",
            "أكدت",
            Some("مايكروسوفت"),
            Named,
            Some("Microsoft"),
        ),
        ("وأضافت أن الأطباء أكدوا لهم أن العلاج متاح.", "أكدوا", Some("الأطباء"), Role, None),
    ]);
}

#[test]
fn a_clause_that_describes_who_speaks_is_no_part_of_him() {
    use SourceKind::{Named, Role};
    check(&[
        (
            "أعلن رئيس المجلس سام ألتمان، وهو أحد مؤسسي الشركة، استقالته.",
            "أعلن",
            Some("رئيس المجلس سام ألتمان"),
            Named,
            Some("Sam Altman"),
        ),
        (
            "هدد أكثر من 500 موظف من أصل 770 في الشركة بالاستقالة.",
            "هدد",
            Some("أكثر من 500 موظف من أصل 770 في الشركة"),
            Role,
            None,
        ),
    ]);
}

#[test]
fn a_group_is_asked_where_the_verb_is_a_mans() {
    use SourceKind::{Named, Role};
    check(&[
        (
            "أكد إيلون ماسك أن الوضع صعب. ودعا الحكومة إلى اتخاذ خطوات.",
            "دعا",
            None,
            Named,
            Some("Elon Musk"),
        ),
        ("ودعت الحكومة إلى اتخاذ خطوات.", "دعت", Some("الحكومة"), Role, None),
        ("ودعا القادة إلى اتخاذ خطوات.", "دعا", Some("القادة"), Role, None),
    ]);
}
