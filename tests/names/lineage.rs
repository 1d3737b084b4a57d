//! Fathers, families and sons in the names of people.

use super::check;

#[test]
fn a_nationality_without_the_article_is_a_familys() {
    check(&[
        ("قال المهندس ممدوح بن محمد عراقي رئيس البلدية", &["person: ممدوح بن محمد عراقي"]),
        (
            "قال المهندس ممدوح بن محمد العراقي إن الطريق آمن",
            &["person: ممدوح بن محمد العراقي"],
        ),
    ]);
}

#[test]
fn a_mans_son_has_a_name_before_his() {
    check(&[
        ("شمل القرار أحمد علي عبدالله صالح وآخرين", &["person: أحمد علي عبدالله صالح"]),
        ("يحب الشاعر العربي محمود درويش وطنه", &["person: محمود درويش"]),
    ]);
}

#[test]
fn no_verb_behind_its_negation_is_a_name() {
    check(&[("قال الوزير محمد حرنوش لايعني أحدا", &["person: محمد حرنوش"])]);
}
