//! Who is named that no list has: by a given name, a father, a title, a nation, a row of others.

use khabar::finding::MentionKind;
use khabar::lexicon::EntityType;
use khabar::{Doc, Lexicon, extract};

/// The people whom a sentence names, in text order.
fn people(text: &str) -> Vec<String> {
    named(text).into_iter().map(|(written, _)| written).collect()
}

/// The same, each with the canonical name.
fn named(text: &str) -> Vec<(String, String)> {
    let lexicon = Lexicon::embedded();
    let doc = Doc::new(text, &lexicon);
    let findings = extract(&doc, &lexicon);
    let mut found = Vec::new();
    for person in findings.entities.iter().filter(|entity| entity.kind == EntityType::Person) {
        for mention in person.mentions.iter().filter(|mention| mention.kind == MentionKind::Name) {
            found.push((mention.span.start, doc.slice(mention.span).to_owned(), person.name.clone()));
        }
    }
    found.sort();
    found.into_iter().map(|(_, written, name)| (written, name)).collect()
}

fn check(rows: &[(&str, &[&str])]) {
    for (text, expected) in rows {
        assert_eq!(people(text), *expected, "{text}");
    }
}

#[test]
fn god_s_servant_is_part_of_a_name_whatever_stands_before_it() {
    check(&[
        ("يقوم بإخراجه نبيل عبد المنعم أمس", &["نبيل عبد المنعم"]),
        ("غنى مع كثيرين، وأشرف عبد الباقي، في الحفل", &["أشرف عبد الباقي"]),
        ("سجل الهدف حسني عبد ربه", &["حسني عبد ربه"]),
        ("ومنهم صالح عبد الحي", &["صالح عبد الحي"]),
        ("جاء فوز عبد الفتاح ليعوض الخروج", &["عبد الفتاح"]),
        ("ينتمي إلى بني عبد الله منذ القدم", &[]),
        ("يقع المتجر في شارع عبد العزيز", &[]),
        ("كان كل عبد مملوك يباع", &[]),
    ]);
}

#[test]
fn a_noun_is_the_family_s_name_of_who_is_titled_unless_it_is_acted_on() {
    check(&[
        ("التقى وزير الداخلية سعيد صيام بمقر الوزارة وفدا", &["سعيد صيام"]),
        ("وصل وزير الدفاع سمير مقبل إلى المطار", &["سمير مقبل"]),
        ("قبل عام من رحيل أحمد سراج لم تكن هناك خطة", &["أحمد سراج"]),
        ("عقد الوزير خالد لقاء مع الوفد", &[]),
        ("عقد الوزير خالد جلسة في المقر", &[]),
        ("أجرى الوزير خالد محادثات مع الوفد", &[]),
        ("قال الوزير خالد أمس", &[]),
        ("ساعد مواطن يمني بسيط يعمل في النظافة غيره", &[]),
        ("كانت المؤسسة خير دليل على الكفاءة", &[]),
        ("تضم المعروضات قطعا أثرية تروي جوانب من تاريخ البلاد", &[]),
    ]);
}

#[test]
fn a_foreigner_s_family_name_may_look_like_an_inflected_word() {
    check(&[
        ("كان رامون كالديرون يشغل المنصب", &["رامون كالديرون"]),
        ("مثل كريستوفر والكن الدور", &["كريستوفر والكن"]),
        ("منح الفرنسي لويس ساها التقدم لفريقه", &["لويس ساها"]),
        ("كان تاج أراغون من ذهب", &[]),
    ]);
}

#[test]
fn strange_words_behind_a_nation_are_a_person() {
    check(&[
        ("عادت المرتبة الثالثة للكيني كيبلاغات كيبكورير", &["كيبلاغات كيبكورير"]),
        ("سجل البرازيلي دودو سيلفا هدف المباراة", &["دودو سيلفا"]),
        ("عادت المرتبة الثالثة للكيني أمس", &[]),
    ]);
}

#[test]
fn strange_words_joined_to_a_person_are_another() {
    check(&[
        (
            "حضر إدغار دافيدز وكلارنس سيدورف وزورغان بلورفيتش.",
            &["إدغار دافيدز", "كلارنس سيدورف", "زورغان بلورفيتش"],
        ),
        (
            "سجل ستيفن جيرارد (44 و62) وزورغان بلورفيتش (70) الأهداف",
            &["ستيفن جيرارد", "زورغان بلورفيتش"],
        ),
        ("حضر إدغار دافيدز وصفق بلورفيتش كثيرا", &["إدغار دافيدز"]),
    ]);
}

#[test]
fn a_given_name_alone_is_named_where_it_speaks_or_is_told() {
    check(&[
        ("وقال سيباستيان إن العمل بدأ", &["سيباستيان"]),
        ("تقول جارة تدعى زينب إن شقيقها سافر", &["زينب"]),
        ("قال سعيد إن العمل بدأ", &[]),
        ("يمشي سيباستيان كل يوم", &[]),
    ]);
    let full = named("وقال سيباستيان إن العمل بدأ. ثم غادر سيباستيان بلورف القاعة");
    assert!(full.iter().all(|(_, name)| *name == full[0].1), "{full:?}");
}

#[test]
fn a_father_tells_who_is_named() {
    check(&[
        ("وصل اللواء محيا بن عطا الله العتيبي أمس", &["محيا بن عطا الله العتيبي"]),
        ("أقدم مشعشع بن مفرح بن سلمان حريصي على ذلك", &["مشعشع بن مفرح بن سلمان حريصي"]),
        ("قال محافظ بلجرشي سفر بن سويد الغامدي إن العمل بدأ", &["سفر بن سويد الغامدي"]),
        ("أوضح رئيس بلدية أبو عريش محمد بن مسفر القحطاني ذلك", &["محمد بن مسفر القحطاني"]),
        ("وأوضح بن دليم أن العمل بدأ", &["بن دليم"]),
        ("يقرأ فكر بن سلوم", &[]),
        ("عرف أن ابن خلدون هو المؤرخ", &["ابن خلدون"]),
        ("سأل عن بن فارغ الصبر", &[]),
    ]);
    let short = named("زار اللواء محيا بن عطا الله العتيبي المصابين. وحرص اللواء محيا العتيبي على ذلك");
    assert_eq!(short[1].0, "محيا العتيبي");
    assert_eq!(short[0].1, short[1].1);
}

#[test]
fn whoever_is_addressed_may_be_called_by_an_ordinary_word() {
    check(&[
        ("وصلت السيدة دين كالثروب أمس", &["دين كالثروب"]),
        ("وصل اللواء ركن خالد الحربي أمس", &["خالد الحربي"]),
        ("زار السيد مدير المدرسة القاعة", &[]),
    ]);
}

#[test]
fn rulers_are_counted() {
    check(&[
        ("سقطت المدينة في يد فرناندو الثالث قديما", &["فرناندو الثالث"]),
        ("بني القصر في عهد الشاه عباس الأول", &["عباس الأول"]),
        ("حكم لويس الرابع عشر البلاد", &["لويس الرابع عشر"]),
        ("كان عباس الأول على دفعته", &[]),
    ]);
}

#[test]
fn an_office_and_whom_it_is_for_end_a_name() {
    check(&[
        ("وكان منصور التركي المتحدث الأمني لوزارة الداخلية حاضرا", &["منصور التركي"]),
        ("وكان سعيد القاضي المتحدث باسم النادي حاضرا", &["سعيد القاضي"]),
        ("كشف محافظ البنك المركزي، برعي الصديق، أن السيولة تحسنت", &["برعي الصديق"]),
        ("كان منصور المدير المناوب أمس", &[]),
    ]);
}
