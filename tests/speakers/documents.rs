//! Documents that speak, and whose they are.

use khabar::finding::SourceKind;
use khabar::{Doc, Lexicon, extract};

use crate::check;

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
fn a_document_behind_lam_and_the_article_is_one() {
    let document = SourceKind::Document;
    check(&[
        ("تراجعت الأسعار وفقا للبيانات.", "وفقا", Some("لبيانات"), document, None),
        ("سيبدأ الموسم غدا وفقا للتقرير.", "وفقا", Some("لتقرير"), document, None),
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
