//! Clubs, in texts about games.

use khabar::{Doc, Lexicon, extract};

use super::check;

#[test]
fn a_mans_adjective_makes_a_city_a_club() {
    check(&[
        ("تعادل الفريق أمام نيس الفرنسي", &["org: نيس"]),
        ("وصلت الطائرة إلى مطار نيس الفرنسي", &["place: مطار نيس الفرنسي"]),
        ("وصلت الطائرة إلى نيس الفرنسية", &["place: نيس"]),
    ]);
}

#[test]
fn clubs_stand_alone_in_texts_about_games() {
    check(&[
        (
            "انتهت المباراة أمس وسجل المهاجم هدفين في الشوط الثاني. وواصل الزمالك تقدمه في الدوري",
            &["org: الزمالك"],
        ),
        ("تسكن العائلة في حي الزمالك منذ عام", &["place: الزمالك"]),
        // No adjective, nor part of what another body is called.
        ("سجل المهاجم هدفين في المباراة، وافتتح البنك الأهلي فرعا قرب الملعب", &[]),
        ("سجل المهاجم هدفين في المباراة على الملعب، ونقل الهلال الأحمر المصابين", &[]),
    ]);
}

#[test]
fn what_is_told_of_clubs_makes_a_word_or_a_city_one() {
    // Three words of games make a text about them: "in the league, the striker scored in the match".
    let of_games = |text: &str| format!("سجل المهاجم في مباراة الدوري. {text}");
    let clubs = |text: &str, clubs: &[&str]| check(&[(&of_games(text), clubs)]);
    clubs("فاز الخليج على التعاون بهدف", &["org: الخليج", "org: التعاون"]);
    clubs("هز شباك الرياض أمس", &["org: الرياض"]);
    clubs("التقى الاتحاد والهلال، أما الاتحاد فقد تقدم", &["org: الهلال"]);
    clubs(
        "جمع اللقاء بين الاتحاد والهلال، أما الاتحاد فقد تقدم",
        &["org: الاتحاد", "org: الهلال", "org: الاتحاد"],
    );
    clubs("يفوز برشلونة ويخسر روما", &["org: برشلونة", "org: روما"]);
    // A text may end behind the first of two.
    clubs("تقام المباراة بين برشلونة", &["org: برشلونة"]);
    // A federation is one, and so are the young, and a city in which one plays.
    clubs(
        "أوضح الاتحاد السعودي لكرة القدم أن الاتحاد درس الطلب",
        &["org: الاتحاد السعودي لكرة القدم"],
    );
    clubs("قال أحد الشباب إن الملعب بعيد", &[]);
    clubs("وصل الفريق إلى الرياض أمس", &["place: الرياض"]);
    // Without games nothing is told of clubs.
    check(&[("هز شباك الرياض أمس", &["place: الرياض"]), ("فاز الشباب بالجائزة", &[])]);
}

#[test]
fn a_club_whose_name_several_have_is_of_the_country_told_of() {
    let lexicon = Lexicon::embedded();
    for (text, name) in [
        ("فاز الأهلي على الزمالك في مباراة الدوري المصري، وسجل المهاجم هدفين", "Al Ahly"),
        ("فاز الأهلي على التعاون في مباراة الدوري السعودي، وسجل المهاجم هدفين", "Al-Ahli"),
        ("فاز الوحدة على العين في مباراة الدوري الإماراتي، وسجل المهاجم هدفين", "Al Wahda"),
        (
            "فاز الفيصلي على الوحدات في مباراة الدوري الأردني، وسجل المهاجم هدفين",
            "Al-Faisaly SC (Amman)",
        ),
        // By its nationality it is told anyway.
        (
            "فاز الأهلي المصري في مباراة الدوري السعودي، وسجل المهاجم السعودي هدفين في السعودية",
            "Al Ahly",
        ),
    ] {
        let findings = extract(&Doc::new(text, &lexicon), &lexicon);
        let club = findings.entities.first().map(|club| club.name.as_str());
        assert_eq!(club, Some(name), "{text}");
    }
}

#[test]
fn whom_a_club_meets_is_a_club() {
    check(&[
        ("يلتقي الهلال نظيره الاتحاد غدا", &["org: الهلال", "org: الاتحاد"]),
        ("فاز النصر على مضيفه الشباب", &["org: النصر", "org: الشباب"]),
        ("دعا الاتحاد إلى مباراة بين اللاعبين على الملعب، وشكر الشباب", &[]),
    ]);
}

#[test]
fn a_strange_club_is_called_without_its_nation() {
    check(&[
        ("انتقل إلى نادي زيلتك الإيطالي", &["org: زيلتك"]),
        ("انتقل إلى نادي القضاة المصري", &["org: نادي القضاة المصري"]),
    ]);
}

#[test]
fn a_club_is_called_by_its_city() {
    check(&[
        ("خسر دينامو تيرانا أمام ضيفه", &["org: دينامو تيرانا"]),
        (
            "جرت المباراة على ملعب المدينة، وفاز اتحاد أكادير على ضيفه بهدفين",
            &["org: اتحاد أكادير"],
        ),
        (
            "قال رئيس اتحاد العمال في القنيطرة إنه راض",
            &["org: اتحاد العمال", "place: القنيطرة"],
        ),
        ("قدم شباب طنجة عرضا على المسرح", &["place: طنجة"]),
    ]);
}
