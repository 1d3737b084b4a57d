//! `khabar explain`, as its users call it, and what of it the report gives.

use std::fs;
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

/// An outlet, its source, a nested claim, one that goes on, and words that
/// report elsewhere.
const NEWS: &str = "نقلت رويترز عن مصدر مطلع قوله إن ميتا قد ترفع إنفاقها.\n\
    قال المحلل سامر داود إن الشركة أبلغت مساهميها أن الأرباح ستنخفض، مضيفا أن السوق هادئة.\n\
    لن تعلن الشركة عن خطة جديدة. يذكر أن الشركة تأسست عام 2004.\n";

struct Article {
    path: String,
    _folder: TempDir,
}

fn article(text: &str) -> Article {
    let folder = TempDir::new().expect("a folder");
    let path = folder.path().join("a.txt");
    fs::write(&path, text).expect("is written");
    Article {
        path: path.to_string_lossy().into_owned(),
        _folder: folder,
    }
}

fn khabar(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_khabar")).args(args).output().expect("runs")
}

/// What explain prints, without the isolates around Arabic.
fn explained(args: &[&str]) -> String {
    let output = khabar(&[&["explain"], args].concat());
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).expect("is UTF-8");
    text.replace(['\u{2068}', '\u{2069}'], "")
}

fn claims(text: &str) -> Vec<Value> {
    let article = article(text);
    let output = khabar(&["extract", "--include", "rules", &article.path]);
    let report: Value = serde_json::from_slice(&output.stdout).expect("is JSON");
    report["claims"].as_array().expect("claims").clone()
}

#[test]
fn a_claim_names_its_rule_frame_and_end() {
    let article = article(NEWS);
    let text = explained(&[&article.path, "--claim", "c2"]);
    for part in [
        "c2  say",
        "قوله",
        "`that`",
        "relayed",
        "مصدر مطلع",
        "with its sentence",
        "قد weakens it",
        "via        c1",
    ] {
        assert!(text.contains(part), "«{part}» is not in {text}");
    }
}

#[test]
fn a_word_turned_down_has_its_reason() {
    let article = article(NEWS);
    for (word, why) in [("تعلن", "no speech took place"), ("يذكر", "a formula of the journalist's own")] {
        let at = NEWS
            .chars()
            .collect::<String>()
            .find(word)
            .map(|byte| NEWS.get(..byte).map_or(0, |before| before.chars().count()));
        let at = at.expect("stands there").to_string();
        let text = explained(&[&article.path, "--at", &at]);
        assert!(text.contains(word) && text.contains(why), "{text}");
    }
}

#[test]
fn a_place_is_in_the_unit_asked_for() {
    let article = article(NEWS);
    let byte = NEWS.find("أبلغت").expect("stands there");
    let text = explained(&[&article.path, "--at", &byte.to_string(), "--offsets", "bytes"]);
    assert!(text.contains("parent     c3"), "{text}");
}

#[test]
fn what_cannot_be_explained_is_an_error() {
    let article = article(NEWS);
    let path = article.path.as_str();
    let wrong: [&[&str]; 6] = [
        &[path],
        &[path, "--claim", "c99"],
        &[path, "--claim", "3"],
        &[path, "--at", "99999"],
        &["no-such-file.txt", "--at", "1"],
        &[path, "--at", "1", "--id", "other"],
    ];
    for args in wrong {
        let output = khabar(&[&["explain"], args].concat());
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(output.stdout.is_empty() && !output.stderr.is_empty(), "{args:?}");
    }
}

#[test]
fn claims_are_linked() {
    let claims = claims(NEWS);
    let link = |at: usize, name: &str| claims[at][name].as_str().unwrap_or("none").to_owned();
    let cue = |at: usize| claims[at]["cue"]["text"].as_str().unwrap_or_default().to_owned();
    assert_eq!((cue(1).as_str(), link(1, "via").as_str()), ("قوله", "c1"));
    assert_eq!((cue(3).as_str(), link(3, "parent").as_str()), ("أبلغت", "c3"));
    assert_eq!((cue(4).as_str(), link(4, "previous").as_str()), ("مضيفا", "c3"));
    assert_eq!(link(0, "via"), "none");
}

#[test]
fn certainty_says_what_it_rests_on() {
    let rows = [
        ("أكد الوزير أن الخطة جاهزة", "high", vec!["cue"]),
        ("قال الوزير إن الخطة جاهزة", "medium", vec!["cue"]),
        ("قال الوزير إن الخطة قد تتأخر", "low", vec!["cue", "hedge"]),
        ("أعلنت ميتا أنها ستفتح مكتبا", "medium", vec!["cue", "plan"]),
        ("زعم الوزير أن الخطة جاهزة", "low", vec!["cue"]),
        ("قال الوزير: هل الخطة جاهزة؟", "low", vec!["cue", "question"]),
        ("قال الوزير إنه إذا وافق المجلس بدأ العمل", "low", vec!["cue", "condition"]),
    ];
    for (text, grade, because) in rows {
        let claims = claims(text);
        let certainty = &claims.first().unwrap_or_else(|| panic!("no claim in {text}"))["certainty"];
        assert_eq!(certainty["grade"], grade, "{text}");
        assert_eq!(certainty["because"], serde_json::json!(because), "{text}");
    }
}

#[test]
fn hedges_are_given_where_they_stand() {
    let claims = claims("قال الوزير إن الخطة ربما تتأخر");
    let hedge = &claims[0]["hedges"][0];
    assert_eq!(hedge["text"], "ربما");
    assert_eq!(claims[0]["hedged"], true);
}

#[test]
fn a_content_tells_why_it_ends() {
    let rows = [
        ("قال الوزير إن الخطة جاهزة.", "sentence"),
        ("قال الوزير إن الخطة جاهزة، مضيفا أن العمل بدأ.", "participle"),
        ("قال الوزير إن الخطة جاهزة وأضاف أن العمل بدأ.", "next-claim"),
        ("قال الوزير إن الخطة جاهزة، فيما بقيت الأسعار على حالها.", "contrast"),
        ("قال الوزير: \"الخطة جاهزة ولا تأخير فيها\".", "quotation"),
        ("بلغ عدد المستخدمين 30 مليونا، بحسب رويترز.", "cue"),
        ("أعلنت ميتا إطلاق خدمة جديدة، وهي الخدمة الثالثة.", "comma"),
    ];
    for (text, end) in rows {
        let claims = claims(text);
        assert_eq!(claims.first().unwrap_or_else(|| panic!("no claim in {text}"))["end"], end, "{text}");
    }
}
