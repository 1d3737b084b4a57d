//! The project's own fixtures, through the same code as `khabar check`.
//!
//! Not every rule is perfect, so they are judged as an evaluation: each figure
//! has a floor, as measured, cut to two places. A floor only ever rises; when the figures have
//! left it behind, raise it.

use std::path::PathBuf;

use khabar::check::{self, Fixture};
use khabar::{Doc, Lexicon, extract};

/// The least that each figure may be over all the fixtures.
const FLOORS: &[(&str, f64)] = &[
    ("entities.strict", 0.97),
    ("entities.span", 0.98),
    ("entities.name", 0.95),
    ("money.value", 1.00),
    ("money.full", 0.97),
    ("money.span", 1.00),
    ("money.currency", 1.00),
    ("money.modifier", 0.99),
    ("money.per", 0.98),
    ("money.role", 0.97),
    ("money.about", 0.88),
    ("percent.value", 1.00),
    ("percent.full", 1.00),
    ("percent.modifier", 1.00),
    ("claims.cue", 0.97),
    ("claims.found", 0.97),
    ("claims.content", 0.97),
    ("claims.class", 0.99),
    ("claims.quote", 1.00),
    ("claims.polarity", 0.99),
    ("claims.hedged", 0.98),
    ("claims.source_kind", 0.98),
    ("claims.source_name", 0.89),
    ("grounded", 1.00),
];

fn fixtures() -> Vec<Fixture> {
    check::fixtures(&[PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures"))], false).expect("the fixtures are well-formed")
}

#[test]
fn figures_stay_above_their_floors() {
    let fixtures = fixtures();
    let checked = check::check(&fixtures, &Lexicon::embedded(), false).expect("every string stands in its article");
    let fallen: Vec<String> = FLOORS
        .iter()
        .map(|(name, floor)| (name, floor, checked.scores.named(name).unwrap_or_default()))
        .filter(|(_, floor, reached)| reached < floor)
        .map(|(name, floor, reached)| format!("{name} fell to {reached:.4}, under {floor}"))
        .collect();
    assert!(
        fallen.is_empty(),
        "{}\nkhabar check --details fixtures tells what is missed",
        fallen.join("\n")
    );
}

#[test]
fn every_kind_of_thing_is_expected_somewhere() {
    let fixtures = fixtures();
    let claims = fixtures.iter().flat_map(|fixture| &fixture.gold.claims);
    let classes: std::collections::BTreeSet<_> = claims.map(|claim| claim.value.class).collect();
    assert_eq!(classes.len(), khabar::lexicon::ClaimClass::NAMES.len(), "{classes:?}");
    let names = fixtures.iter().flat_map(|fixture| &fixture.gold.entities);
    let types: std::collections::BTreeSet<_> = names.map(|name| name.value.kind).collect();
    assert_eq!(types.len(), khabar::lexicon::EntityType::NAMES.len(), "{types:?}");
    assert!(
        fixtures
            .iter()
            .any(|fixture| fixture.gold.entities.is_empty() && fixture.gold.claims.is_empty())
    );
}

/// What khabar says of an article does not turn on how it is told apart from
/// what stands around it.
#[test]
fn findings_do_not_turn_on_line_ends() {
    let lexicon = Lexicon::embedded();
    for fixture in fixtures() {
        let other = fixture.text.replace('\n', "\r\n");
        let count = |text: &str| {
            let findings = extract(&Doc::new(text, &lexicon), &lexicon);
            (findings.entities.len(), findings.figures.len(), findings.claims.len())
        };
        assert_eq!(count(&fixture.text), count(&other), "{}", fixture.id);
    }
}

/// A folder of fixtures of a test's own.
fn written(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, text) in files {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        std::fs::write(path, text).expect("a file");
    }
    folder
}

fn bless(folder: &tempfile::TempDir) -> usize {
    let fixtures = check::fixtures(&[folder.path().to_owned()], true).expect("well-formed");
    let checked = check::check(&fixtures, &Lexicon::embedded(), true).expect("every string stands in its article");
    let mut written = 0;
    for article in &checked.articles {
        if let Some(new) = &article.blessed {
            assert_eq!(new.unwritten, [], "{}", article.fixture.id);
            std::fs::write(&article.fixture.path, &new.text).expect("written");
            written += 1;
        }
    }
    written
}

#[test]
fn what_is_blessed_passes_and_is_blessed_but_once() {
    let files: Vec<(String, String)> = fixtures()
        .into_iter()
        .map(|fixture| (format!("{}.txt", fixture.id), fixture.text))
        .collect();
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let folder = written(&files);
    assert_eq!(bless(&folder), files.len());
    assert_eq!(bless(&folder), 0);
    let fixtures = check::fixtures(&[folder.path().to_owned()], false).expect("well-formed");
    let checked = check::check(&fixtures, &Lexicon::embedded(), false).expect("every string stands in its article");
    for article in &checked.articles {
        assert!(article.holds(), "{}: {:#?}", article.fixture.id, article.differences);
    }
    for (name, tally) in &checked.scores.tallies {
        assert_eq!((tally.spurious, tally.missed), (0, 0), "{name}");
    }
}

#[test]
fn blessing_keeps_the_note_and_what_is_ignored() {
    let folder = written(&[
        ("a.txt", "قالت شركة ميتا إن الأرباح زادت 5% في 2024.\n"),
        ("a.json", "{\"note\": \"from the desk\", \"ignore\": [\"5%\"]}"),
    ]);
    assert_eq!(bless(&folder), 1);
    let gold = std::fs::read_to_string(folder.path().join("a.json")).expect("a gold file");
    assert!(
        gold.contains("\"note\": \"from the desk\"") && gold.contains("\"ignore\": [\n    \"5%\"\n  ]"),
        "{gold}"
    );
    assert!(!gold.contains("percent"), "{gold}");
    assert_eq!(bless(&folder), 0);
}

#[test]
fn a_partial_gold_file_stays_partial() {
    let entry = "{\"text\": \"ميتا\", \"type\": \"org\"}";
    let gold = format!(
        "{{\"partial\": true, \"entities\": [{entry}, {{\"text\": \"الأرباح\", \"type\": \"org\"}}],\n\
         \"figures\": [{{\"text\": \"5%\", \"kind\": \"percent\", \"min\": 6, \"max\": 6}}], \"absent\": [{{\"text\": \"قالت\", \"layer\": \"claim\"}}]}}"
    );
    let folder = written(&[("a.txt", "قالت شركة ميتا إن الأرباح زادت 5% في 2024.\n"), ("a.json", &gold)]);
    let fixtures = check::fixtures(&[folder.path().to_owned()], false).expect("well-formed");
    let checked = check::check(&fixtures, &Lexicon::embedded(), false).expect("every string stands in its article");
    let outcomes: Vec<String> = checked.articles[0]
        .differences
        .iter()
        .map(|difference| format!("{} {}", difference.outcome.name(), difference.layer.name()))
        .collect();
    assert_eq!(outcomes, ["unexpected claim", "missed entity", "different percent"]);
    assert_eq!(bless(&folder), 1);
    let gold = std::fs::read_to_string(folder.path().join("a.json")).expect("a gold file");
    assert!(
        gold.contains("\"partial\": true") && gold.contains(entry) && gold.contains("\"min\": 5"),
        "{gold}"
    );
    assert!(!gold.contains("الأرباح") && !gold.contains("absent"), "{gold}");
    assert_eq!(bless(&folder), 0);
}
