//! The rules' examples, through the same code as `khabar rules --check`.

use std::collections::BTreeSet;
use std::path::PathBuf;

use khabar::examples::{self, Subject};
use khabar::{Doc, Lexicon, check, extract};

fn rules() -> Vec<Subject<'static>> {
    let mut subjects = examples::subjects(&[]).expect("well-formed");
    subjects.retain(Subject::is_rule);
    subjects
}

#[test]
fn every_rules_examples_hold() {
    let lexicon = Lexicon::embedded();
    let remarks: Vec<String> = rules()
        .iter()
        .flat_map(|rule| rule.check(&lexicon))
        .map(|remark| format!("{}:{}: {}", remark.file, remark.line, remark.text))
        .collect();
    assert!(remarks.is_empty(), "{}", remarks.join("\n"));
}

#[test]
fn every_rule_is_described_once_and_proved_both_ways() {
    let mut seen = BTreeSet::new();
    for rule in rules() {
        let id = rule.block.id;
        assert!(seen.insert(id.to_owned()), "{id} is described twice");
        assert_eq!(rule.block.forms().count(), 1, "{id} has one line that describes it");
        for found in [true, false] {
            let proved = rule.block.examples().any(|(finds, ..)| finds == found);
            assert!(proved, "{id} has no line that begins with {}", if found { '+' } else { '-' });
        }
    }
}

/// A rule that finds something in a fixture without being in `rules.txt` would
/// be a rule without a proof.
#[test]
fn every_rule_that_finds_something_is_described() {
    let known: BTreeSet<String> = rules().iter().map(|rule| rule.block.id.to_owned()).collect();
    let lexicon = Lexicon::embedded();
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures"));
    let mut unknown = BTreeSet::new();
    for fixture in check::fixtures(&[folder], false).expect("the fixtures are well-formed") {
        let findings = extract(&Doc::new(&fixture.text, &lexicon), &lexicon);
        let mentions = findings
            .entities
            .iter()
            .flat_map(|entity| &entity.mentions)
            .map(|mention| mention.rule);
        let figures = findings
            .figures
            .iter()
            .flat_map(|figure| [figure.rule, figure.role_rule, figure.about_rule]);
        let claims = findings.claims.iter().map(|claim| claim.rule);
        unknown.extend(
            mentions
                .chain(figures)
                .chain(claims)
                .filter(|rule| !rule.is_empty() && !known.contains(*rule)),
        );
    }
    assert!(unknown.is_empty(), "describe them in src/rules/rules.txt: {unknown:?}");
}
