//! Products, models and platforms: versions, codes and what one does with them.

use khabar::finding::MentionKind;

use super::{check, compare, mentions};

#[test]
fn a_hyphen_joins_a_version() {
    let called = |text: &str| mentions(text, MentionKind::Name).into_iter().map(|(_, _, name)| name).collect();
    compare(
        &[
            ("أطلقت الشركة نموذج «جي بي تي-4» أمس", &["GPT-4"]),
            ("طلبت 30 طائرة بوينغ 787-9", &["Boeing 787-9"]),
            ("طلبت 30 طائرة إيرباص A350-900", &["Airbus A350-900"]),
        ],
        called,
    );
}

#[test]
fn versions_need_no_entry() {
    check(&[
        ("أطلقت الشركة نموذج GPT-9 mini", &["model: GPT-9 mini"]),
        ("يعمل هاتف آيفون 29 برو ماكس بشريحة جديدة", &["product: آيفون 29 برو ماكس"]),
        ("كشفت هواوي عن معالج أسيند 910C", &["org: هواوي", "product: أسيند 910C"]),
        ("قورن نموذجا K7 وV9 بغيرهما", &["model: K7", "model: V9"]),
        ("وصل القطاران K7 وV9", &[]),
        ("قالت الشركة إن غروك 4 فاست أسرع", &["model: غروك 4 فاست"]),
        ("وقع غروك 4 عقود مع النادي", &[]),
        ("كلود أوبس 9.5 من أنثروبيك", &["model: كلود أوبس 9.5", "org: أنثروبيك"]),
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
        (
            "وأضاف على صفحته الرسمية بفيسبوك أن فيسبوك قالت ذلك",
            &["product: فيسبوك", "org: فيسبوك"],
        ),
        (
            "نشر حسابه بـ«تويتر» الصورة وقالت تويتر إنها حذفت",
            &["product: تويتر", "org: تويتر"],
        ),
        ("كتب على تويتر رسالة", &["product: تويتر"]),
        ("سرحت شركة تويتر موظفين", &["org: تويتر"]),
        ("أعلنت تويتر نتائجها", &["org: تويتر"]),
        // It decides, is led and has rivals.
        ("رفضت إنستغرام حذف الصور", &["org: إنستغرام"]),
        ("قضى مدير ريديت عطلته هنا", &["org: ريديت"]),
        ("وصل الرئيس التنفيذي لتيك توك أمس", &["org: تيك توك"]),
        ("ترى سنوفا أن لينكدإن وشركات أخرى ستتأثر", &["org: سنوفا", "org: لينكدإن"]),
        ("قالت منصة تويتر إنها حذفت الحسابات", &["org: تويتر"]),
        // What one uses, and what breaks down.
        ("كان المدرب يستخدم تيك توك كثيرا", &["product: تيك توك"]),
        ("تعطل واتساب صباح اليوم", &["product: واتساب"]),
        ("زاد عدد متابعيه في إنستغرام إلى الضعف", &["product: إنستغرام"]),
        ("نشر الصورة عبر شبكة تويتر", &["product: تويتر"]),
        ("طالب نشطاء تويتر بإعادته", &["product: تويتر"]),
        ("أطلقت الوزارة منصة مماثلة لتويتر", &["product: تويتر"]),
    ]);
}

#[test]
fn a_platform_is_what_it_is_joined_to() {
    check(&[
        ("حققت الهيئة مع غوغل وآبل وفيسبوك", &["org: غوغل", "org: آبل", "org: فيسبوك"]),
        ("انتشر المقطع على تويتر وفيسبوك", &["product: تويتر", "product: فيسبوك"]),
        ("خسر مالك \"فيسبوك\" (Facebook) دعواه", &["org: فيسبوك", "org: Facebook"]),
        ("يعملون عبر تطبيق \"سلاك\" (Slack) يوميا", &["product: سلاك", "product: Slack"]),
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
fn a_number_behind_a_maker_is_its_device_s() {
    check(&[
        ("وصل هاتف ون بلس 13 إلى الأسواق", &["product: ون بلس 13"]),
        ("كشفت عن هاتف شاومي 15 ألترا أمس", &["product: شاومي 15 ألترا"]),
        ("كشفت عن هاتفي شاومي 15 ألترا وغيره", &["product: شاومي 15 ألترا"]),
        ("باعت هاتف سامسونغ 20 ألف مرة", &["org: سامسونغ"]),
        ("باعت سامسونغ 20 جهازا", &["org: سامسونغ"]),
    ]);
}

#[test]
fn a_code_behind_a_maker_is_its_devices() {
    check(&[
        ("كشفت الشركة عن هاتف هواوي Mate X2 أمس", &["product: هواوي Mate X2"]),
        ("رأينا سيارة تويوتا bZ4X في المعرض", &["product: تويوتا bZ4X"]),
        ("انتظر الناس هواوي P50 برو طويلا", &["product: هواوي P50 برو"]),
        ("كشفت عن هاتف سامسونغ Samsung أمس", &["org: سامسونغ", "org: Samsung"]),
        ("باعت هواوي P50 قطعة", &["org: هواوي"]),
    ]);
}

#[test]
fn a_number_that_counts_ends_no_name() {
    check(&[
        ("استثمرت فيات 500 مليون يورو", &["org: فيات"]),
        ("قاد سيارة فيات 500 بيضاء", &["product: فيات 500"]),
        ("هبط ستاندرد آند بورز 500 أمس", &["product: ستاندرد آند بورز 500"]),
    ]);
}

#[test]
fn a_version_may_stand_glued_or_behind_hyphens() {
    check(&[
        ("قارنت بين Qwen2.5-VL-72B والنموذج", &["model: Qwen2.5-VL-72B"]),
        ("طرحت Llama-3.1-405B أمس", &["model: Llama-3.1-405B"]),
        ("أطلقت كوين 2.5-ماكس أمس", &["model: كوين 2.5-ماكس"]),
        ("ارتفع كوين 2.5 في المئة", &[]),
        ("طرحت نموذج o4-mini-high أمس", &["model: o4-mini-high"]),
        ("طرحت DeepSeek-R1-0528 أمس", &["model: DeepSeek-R1-0528"]),
        ("طرحت نموذج GPT-5-Codex-Max أمس", &["model: GPT-5-Codex-Max"]),
        ("طرحت نموذج DeepSeek V3.2-Exp أمس", &["model: DeepSeek V3.2-Exp"]),
        ("طرحت نموذج Llama 3.1 405B أمس", &["model: Llama 3.1 405B"]),
        ("يعمل بشريحة Snapdragon 8 Gen 3 الجديدة", &["product: Snapdragon 8 Gen 3"]),
        ("وصل غالاكسي S25 إلى الأسواق", &["product: غالاكسي S25"]),
        ("وصل iPhone15 إلى الأسواق", &["product: iPhone15"]),
        ("زادت مبيعات آيفون 17 في المئة", &["product: آيفون"]),
        ("نشرت دراسة عن Xyzzy3 أمس", &["product: Xyzzy3"]),
        ("طلبت الشركة 20 طائرة من طراز «إيرباص 800-A330»", &["product: إيرباص 800-A330"]),
        ("طلبت الشركة 20 طائرة بوينغ 787-9 دريم لاينر", &["product: بوينغ 787-9 دريم لاينر"]),
    ]);
}

#[test]
fn a_model_s_code_goes_with_its_maker() {
    let names = |text: &str| -> Vec<String> { mentions(text, MentionKind::Name).into_iter().map(|(_, _, name)| name).collect() };
    assert_eq!(names("أجلت DeepSeek نموذجها الجديد. وقالت إن نموذج R2 تأخر")[1], "DeepSeek R2");
    assert_eq!(names("أجلت ديب سيك العمل. وقالت إن نموذج آر 2 تأخر")[1], "DeepSeek R2");
    assert_eq!(names("طرحت ميتا نموذج R2 أمس")[1], "R2");
    check(&[("طرحت أوبو هاتف أوبو فايند إكس 9 أمس", &["org: أوبو", "product: أوبو فايند إكس 9"])]);
}

#[test]
fn the_further_versions_of_a_family_go_without_it() {
    check(&[
        (
            "طرحت أبل آيفون 17 و17 برو و17 برو ماكس. ونفد 17 برو سريعا",
            &[
                "org: أبل",
                "product: آيفون 17",
                "product: 17 برو",
                "product: 17 برو ماكس",
                "product: 17 برو",
            ],
        ),
        (
            "تفوق Gemini 2.5 Pro و2.5 Flash في الاختبار",
            &["model: Gemini 2.5 Pro", "model: 2.5 Flash"],
        ),
        ("كلف آيفون 15 و16 مليون دولار", &["product: آيفون 15"]),
        (
            "يعمل الهاتف بمعالج سنابدراجون 8 الجيل الثالث",
            &["product: سنابدراجون 8 الجيل الثالث"],
        ),
        ("وصل هاتف شاومي 15إس برو", &["product: شاومي 15إس برو"]),
        (
            "طرحت أبل آيفون 6 إس بلس وآيفون 4 إس",
            &["org: أبل", "product: آيفون 6 إس بلس", "product: آيفون 4 إس"],
        ),
        ("يعرض آيفون 7 سي إن إن مباشرة", &["product: آيفون 7", "media: سي إن إن"]),
        (
            "وصل غالاكسي إس 9 ورافقه المدير. وبيع من غالاكسي إس 9 أجهزة",
            &["product: غالاكسي إس 9", "product: غالاكسي إس"],
        ),
        ("يعمل بمعالج إكسينوس 7870 من سامسونغ", &["product: إكسينوس 7870", "org: سامسونغ"]),
        ("عرف إكسينوس 2019 نجاحا", &["product: إكسينوس"]),
        ("يعمل الجهاز بنظام أندرويد 5.0.2 لولي بوب", &["product: أندرويد 5.0.2 لولي بوب"]),
        ("يعمل الجهاز بنظام أندرويد لولي بوب Lollipop", &["product: أندرويد لولي بوب"]),
        (
            "قاد سيارة مرسيدس جي 63 وهاتف نوكيا إن 73",
            &["product: مرسيدس جي 63", "product: نوكيا إن 73"],
        ),
        ("قالت نوكيا إن 73 موظفا غادروا", &["org: نوكيا"]),
        ("قدمت الشركة هاتف ميزو برو 7", &["product: ميزو برو 7"]),
        ("قدمت الشركة هاتف كيه 9 الجديد", &["product: كيه 9"]),
        ("قدمت الشركة نظام كيه 9 الجديد", &[]),
        ("يعمل بمعالج كيرين 659 ثماني النواة", &["product: كيرين 659"]),
        ("يأتي مع شاشة Super AMOLED ومعالج Quad-core بتردد 2.5 GHz", &[]),
        ("يأتي مع شاشة Infinity Display", &["product: Infinity Display"]),
        ("يعمل بمعالج كور آي 5 وكور آي 9", &["product: كور آي 5", "product: كور آي 9"]),
        ("يعمل بمعالج «إكسينوس Exynos 7885»", &["product: إكسينوس", "product: Exynos 7885"]),
        (
            "عرضت نينتندو سويتش 2 أمس. وبيع من سويتش 2 الملايين",
            &["product: نينتندو سويتش 2", "product: سويتش 2"],
        ),
    ]);
}

#[test]
fn a_fair_is_no_product() {
    check(&[
        ("عرضت الشركة الجهاز في CES 2026 أمس", &[]),
        ("كشفت الشركة عن الجهاز خلال Tech Week 2025 أمس", &[]),
        ("كشفت الشركة عن النظام في WWDC25 أمس", &[]),
        ("قالت الشركة في مؤتمر Google I/O إن الخدمة جاهزة", &["org: Google"]),
        ("يعمل الجهاز مع Photo Studio 2025 أيضا", &["product: Photo Studio 2025"]),
    ]);
}

#[test]
fn a_thing_is_called_by_a_strange_word_behind_its_kind() {
    check(&[
        ("صعد مؤشر سينارو ثلاثة في المئة", &["product: سينارو"]),
        ("هبط المؤشر إيفارو الإسباني قليلا", &["product: إيفارو"]),
        ("وصل المسبار غوليرو إلى مداره", &["product: غوليرو"]),
        ("عرضت هاتفيها «سونارو» و«سونارو برو»", &["product: سونارو", "product: سونارو برو"]),
        // What describes a thing or whose it is names none.
        ("أطلقت تطبيقا جديدا لموظفيها", &[]),
        ("أعاد التطبيق سريعا", &[]),
        ("انتهى عقار مخصص للسكن", &[]),
        ("باعت أسهما لموظفيها", &[]),
        // Nor is what is on the air a product.
        ("قال في برنامج «أهل الدار» على قناة محلية", &[]),
    ]);
}

#[test]
fn strange_words_behind_a_thing_s_head_name_it() {
    check(&[
        ("كشفت الشركة عن هاتف أورينو 12 الجديد", &["product: أورينو 12"]),
        ("باعت الشركة هاتف أورينو 12 مرة", &["product: أورينو"]),
        ("ارتفعت عملة أوريكو المشفرة", &["product: أوريكو"]),
        ("كشفت الشركة عن سيارتها أوريكو", &["product: أوريكو"]),
        ("انفجرت سيارة ملغومة أمس", &[]),
        ("باعت سيارات وتراكتورات", &[]),
        ("أطلقت الشركة نموذج أورينو للذكاء الاصطناعي", &["model: أورينو"]),
        ("عرضت الوزارة نموذج أورينو في الاقتصاد", &[]),
    ]);
}

#[test]
fn engines_examples_and_alternatives_are_services() {
    check(&[
        ("يستخدم محرك البحث غوغل كل يوم", &["product: غوغل"]),
        ("قال عملاق محركات البحث غوغل إن الأرباح زادت", &["org: غوغل"]),
        ("وفي تطبيقات أخرى مثل ديب سيك ما يشبهه", &["product: ديب سيك"]),
        ("نصبوا «ويندوز» أو «سولاريس» معا", &["product: ويندوز", "product: سولاريس"]),
        ("منافس لمواقع «فيسبوك وتويتر» منذ عام", &["product: فيسبوك", "product: تويتر"]),
        ("كشفت الشركة عن هاتف nova 12 أمس", &["product: nova 12"]),
        ("ووصفه بأنه \"بطيء\" (Reuters, July 3, 2025)", &["media: Reuters"]),
        ("قال Adam Doe-Smith رئيس المصنع إن العمل بدأ", &["person: Adam Doe-Smith"]),
        ("طرحت سوني هاتف إكسبيريا 1 VII أمس", &["org: سوني", "product: إكسبيريا 1 VII"]),
    ]);
}

#[test]
fn a_code_name_is_a_name() {
    check(&[("تطور الشركة معالجا جديدا يحمل الاسم الرمزي Zorblax للهواتف", &["product: Zorblax"])]);
}

#[test]
fn versions_have_a_second_number() {
    check(&[
        ("يعمل الهاتف بمعالج Snapdragon 8 Elite 2 الجديد", &["product: Snapdragon 8 Elite 2"]),
        ("يعمل الهاتف بمعالج Snapdragon 8 Gen1 الجديد", &["product: Snapdragon 8 Gen1"]),
        ("طرحت الشركة هاتف OnePlus Ace 6 Pro أمس", &["product: OnePlus Ace 6 Pro"]),
    ]);
}

#[test]
fn whose_a_thing_is_makes_it_no_other() {
    check(&[
        ("أعلنت الشركة عن أورينو، أحدث شاحناتها الكهربائية", &["product: أورينو"]),
        ("طرحت الشركة أورينو، أقوى حواسيبها", &["product: أورينو"]),
        ("أبرمت سنابر اتفاقا بشأن طابعاتها الجديدة", &["org: سنابر"]),
        ("أطلقت مركبة الفضاء «نيو أورينو» من القاعدة", &["product: نيو أورينو"]),
        // What has a pronoun is no field of a thing, nor is an adjective a thing.
        ("هاتف زوجها «ستيفان» في المنزل", &[]),
        ("اتصال هاتفي تلقاه الوزير أمس", &[]),
    ]);
}

#[test]
fn a_version_has_its_plus_its_experts_and_its_step() {
    check(&[
        ("كشفت الشركة عن هاتف Galaxy S24+ الجديد", &["product: Galaxy S24+"]),
        ("معالج Ryzen 9 9950X الجديد", &["product: Ryzen 9 9950X"]),
        ("معالج Core Ultra 9 285K الجديد", &["product: Core Ultra 9 285K"]),
        ("يعمل بمعالج Exynos 2200 في أوروبا", &["product: Exynos 2200", "place: أوروبا"]),
        ("تفوق نموذج Mixtral 8x7B الجديد", &["model: Mixtral 8x7B"]),
        // How much a thing holds, and a year.
        ("هاتف Galaxy S24 256GB الجديد", &["product: Galaxy S24"]),
        ("طرحت Exynos 2026 بأسعار جديدة", &["product: Exynos"]),
    ]);
}

#[test]
fn a_maker_before_its_product_belongs_to_it_behind_a_preposition_too() {
    check(&[
        ("نظام التشغيل لسامسونغ غالاكسي S24 مسبقا", &["product: سامسونغ غالاكسي S24"]),
        ("نحو سلسلة سامسونغ Galaxy S26 المرتقبة", &["product: سامسونغ Galaxy S26"]),
        ("أطلقت سامسونغ Galaxy S26 أمس", &["org: سامسونغ", "product: Galaxy S26"]),
    ]);
}

#[test]
fn what_a_head_says_of_a_model_s_name_holds() {
    check(&[
        ("الميزة متاحة عبر تطبيق Gemini أمس", &["product: Gemini"]),
        ("تفوق نموذج «ديب سيك» الصيني على منافسيه", &["model: ديب سيك"]),
        ("قالت شركة «ديب سيك» الصينية إنها نمت", &["org: ديب سيك"]),
        // In a text that tells of no models of intelligence.
        ("باعت الشركة سيارات من نماذج مثل Veron أمس", &["product: Veron"]),
        ("وقع العضو على نموذج «أ» أمس", &[]),
    ]);
}

#[test]
fn some_makers_devices_go_by_their_name_and_a_number() {
    check(&[
        ("يبدو أن OnePlus 15 على وشك الظهور", &["product: OnePlus 15"]),
        ("كشفت عن هاتفها الذكي (ون بلس 9) أمس", &["product: ون بلس 9"]),
        ("مقارنة مع شاومي 15 الذي طرح أمس", &["product: شاومي 15"]),
        ("وظفت شاومي 15 مهندسا، وباعت شاومي 15 مليون هاتف", &["org: شاومي", "org: شاومي"]),
    ]);
}
