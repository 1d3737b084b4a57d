//! `khabar ledger`, as its users call it.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::{Value, json};
use tempfile::TempDir;

fn khabar(folder: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_khabar"));
    command.args(args).current_dir(folder).env("LC_ALL", "C");
    command.output().expect("khabar runs")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

/// Two outlets that differ about the revenue of one company, and one that agrees with
/// the first.
fn archive() -> TempDir {
    let folder = TempDir::new().expect("a folder");
    let articles = [
        (
            "first",
            "2025-02-01",
            "one.example",
            "قالت رويترز إن إيرادات ميتا بلغت نحو 6 ملايين دولار.",
        ),
        (
            "second",
            "2025-01-15",
            "two.example",
            "قالت بلومبرغ إن إيرادات ميتا بلغت مليار دولار.",
        ),
        (
            "third",
            "2025-03-01",
            "three.example",
            "قال محللون إن إيرادات ميتا بلغت 5.8 ملايين دولار.",
        ),
    ];
    let lines = articles
        .map(|(id, date, host, text)| json!({ "id": id, "date": date, "url": format!("https://www.{host}/a"), "text": text }).to_string());
    fs::write(folder.path().join("articles.jsonl"), lines.join("\n")).expect("written");
    let made = khabar(
        folder.path(),
        &["extract", "articles.jsonl", "--to", "jsonl", "--output", "found.jsonl"],
    );
    assert!(made.status.success(), "{}", text(&made.stderr));
    folder
}

#[test]
fn what_differs_is_marked_by_source_and_date() {
    let folder = archive();
    let output = khabar(folder.path(), &["ledger", "found.jsonl", "--format", "json"]);
    assert!(output.status.success() && output.stderr.is_empty(), "{}", text(&output.stderr));
    let ledger: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(ledger["articles"], 3);
    let subject = &ledger["subjects"][0];
    assert_eq!(subject["name"], "Meta", "{ledger:#}");
    let account = &subject["accounts"][0];
    assert_eq!(
        (&account["role"], &account["currency"], &account["differs"]),
        (&json!("revenue"), &json!("USD"), &json!(true))
    );
    let entries = account["entries"].as_array().expect("entries");
    let told: Vec<(&str, &str)> = entries
        .iter()
        .map(|entry| {
            (
                entry["date"].as_str().expect("a date"),
                entry["outlet"].as_str().expect("an outlet"),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            ("2025-01-15", "two.example"),
            ("2025-02-01", "one.example"),
            ("2025-03-01", "three.example")
        ]
    );
    assert_eq!(entries[1]["source"], "Reuters");
    assert_eq!(entries[1]["min"], 6_000_000);
    assert!(
        entries.iter().all(|entry| entry["differs"] == true),
        "the milliard differs from both, and they from it"
    );
}

#[test]
fn people_are_told_in_their_language() {
    let folder = archive();
    let english = text(&khabar(folder.path(), &["ledger", "found.jsonl"]).stdout);
    assert!(
        english.contains("revenue USD  differs") && english.contains("about 6,000,000") && english.contains("articles: 3"),
        "{english}"
    );
    let arabic = text(&khabar(folder.path(), &["ledger", "--lang", "ar", "found.jsonl"]).stdout);
    assert!(arabic.contains("إيرادات USD  متباين") && arabic.contains("المقالات: 3"), "{arabic}");
}

#[test]
fn a_name_and_what_differs_can_be_asked_for() {
    let folder = archive();
    let told = |args: &[&str]| {
        let all: Vec<&str> = ["ledger", "found.jsonl", "--format", "json"].iter().chain(args).copied().collect();
        let ledger: Value = serde_json::from_slice(&khabar(folder.path(), &all).stdout).expect("JSON");
        ledger["subjects"].as_array().map_or(0, Vec::len)
    };
    assert_eq!(told(&["--about", "Meta"]), 1);
    assert_eq!(told(&["--about", "Apple"]), 0);
    assert_eq!(told(&["--differing"]), 1);
}

#[test]
fn a_folder_of_reports_is_read_and_what_is_none_is_named() {
    let folder = archive();
    let made = khabar(folder.path(), &["batch", ".", "--out", "reports", "--glob", "articles.jsonl"]);
    assert!(made.status.success(), "{}", text(&made.stderr));
    fs::write(folder.path().join("reports/wrong.json"), "[1]").expect("written");
    fs::write(folder.path().join("reports/note.txt"), "no report").expect("written");
    let output = khabar(folder.path(), &["ledger", "reports", "missing.jsonl"]);
    assert_eq!(output.status.code(), Some(1));
    let errors = text(&output.stderr);
    assert!(
        errors.contains("wrong.json: no report of khabar's") && errors.contains("missing.jsonl: "),
        "{errors}"
    );
    assert_eq!(errors.lines().count(), 2, "{errors}");
    assert!(text(&output.stdout).contains("Meta"));
}

#[test]
fn what_an_article_says_cannot_drive_a_terminal() {
    let folder = TempDir::new().expect("a folder");
    let name = "\u{1B}[31mX\u{202E}";
    let report = json!({
        "id": name, "date": name, "url": format!("https://{name}/"), "entities": [{ "id": "e1", "type": name, "name": name, "mentions": [] }],
        "figures": [{ "id": "f1", "kind": "money", "text": name, "min": 5, "max": 5, "magnitude": null, "currency": name, "modifier": "exact",
            "per": name, "role": name, "about": { "entity": "e1", "name": name } }],
        "claims": [],
    });
    fs::write(folder.path().join("a.jsonl"), report.to_string()).expect("written");
    let output = khabar(folder.path(), &["ledger", "a.jsonl"]);
    assert!(output.status.success());
    let shown = text(&output.stdout);
    assert!(!shown.contains(['\u{1B}', '\u{202E}']), "{shown:?}");
}
