//! What other tools read: tables, CoNLL, brat, JSON-LD.
//!
//! The shape of each is tested here, and each is read by a library that others
//! read such files with, where the variable `KHABAR_PYTHON` names a Python that
//! has those of `tests/consumers/requirements.txt`; CI does.

use std::env;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// Articles that try to break out of whatever they are written into.
const HOSTILE: &str = include_str!("hostile.jsonl");

fn khabar(folder: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_khabar"))
        .args(args)
        .current_dir(folder)
        .output()
        .expect("khabar runs")
}

fn done(output: &Output) -> String {
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{errors}");
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

fn refused(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// A folder with the hostile articles, and the fixtures' texts.
fn articles() -> TempDir {
    let folder = TempDir::new().expect("a folder");
    fs::write(folder.path().join("hostile.jsonl"), HOSTILE).expect("written");
    let fixtures = fs::read_dir(Path::new(ROOT).join("fixtures/articles")).expect("fixtures");
    for entry in fixtures {
        let path = entry.expect("an entry").path();
        if path.extension().is_some_and(|extension| extension != "json") {
            fs::copy(&path, folder.path().join(path.file_name().expect("a name"))).expect("copied");
        }
    }
    folder
}

fn reports(folder: &Path) -> Vec<Value> {
    let output = done(&khabar(folder, &["extract", "--to", "jsonl", "--include", "text", "."]));
    let reports = output.lines().map(|line| serde_json::from_str(line).expect("JSON"));
    reports.collect()
}

fn count(reports: &[Value], layer: &str) -> usize {
    reports.iter().map(|report| report[layer].as_array().map_or(0, Vec::len)).sum()
}

/// A small reader of RFC 4180, for the shape alone.
fn rows(csv: &str, separator: char) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let (mut quoted, mut chars) = (false, csv.chars().peekable());
    while let Some(c) = chars.next() {
        let row = rows.last_mut().expect("a row");
        let cell = row.last_mut().expect("a cell");
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => {
                cell.push('"');
                chars.next();
            }
            '"' => quoted = !quoted,
            c if c == separator && !quoted => row.push(String::new()),
            '\r' if !quoted && chars.peek() == Some(&'\n') => {}
            '\n' if !quoted => rows.push(vec![String::new()]),
            c => cell.push(c),
        }
    }
    assert!(!quoted);
    rows.pop();
    rows
}

#[test]
fn tables_have_a_row_a_finding_and_no_formula() {
    let folder = articles();
    let reports = reports(folder.path());
    for (form, separator) in [("csv", ','), ("tsv", '\t')] {
        done(&khabar(folder.path(), &["extract", "--to", form, "--output", form, "."]));
        for (table, layer) in [("articles", ""), ("figures", "figures"), ("claims", "claims")] {
            let written = fs::read_to_string(folder.path().join(form).join(format!("{table}.{form}"))).expect("a table");
            assert_eq!(written.starts_with('\u{FEFF}'), form == "csv");
            let rows = rows(written.trim_start_matches('\u{FEFF}'), separator);
            let expected = if table == "articles" {
                reports.len()
            } else {
                count(&reports, layer)
            };
            assert_eq!(rows.len(), 1 + expected, "{table}.{form}");
            assert!(rows.iter().all(|row| row.len() == rows[0].len()), "{table}.{form}");
            let formulas = rows.iter().flatten().filter(|cell| cell.starts_with(['=', '+', '-', '@'])).count();
            assert_eq!(formulas == 0, form == "csv", "{table}.{form}: the hostile id begins with a sign");
        }
    }
    let left: Vec<_> = fs::read_dir(folder.path().join("csv")).expect("a folder").collect();
    assert_eq!(left.len(), 4, "nothing is left behind");
}

#[test]
fn one_table_goes_to_standard_output() {
    let folder = articles();
    let figures = done(&khabar(
        folder.path(),
        &["extract", "--to", "tsv", "--only", "figures", "hostile.jsonl"],
    ));
    let rows = rows(&figures, '\t');
    assert_eq!(rows[0][..3], ["article", "figure", "kind"]);
    assert!(!rows[0].contains(&"rule".to_owned()));
    assert!(
        rows.iter()
            .any(|row| row.contains(&"30000000".to_owned()) && row.contains(&"USD".to_owned())),
        "{figures}"
    );
    let args = ["extract", "--to", "tsv", "--only", "figures", "--include", "rules", "hostile.jsonl"];
    assert!(
        done(&khabar(folder.path(), &args))
            .lines()
            .next()
            .is_some_and(|head| head.ends_with("\trule"))
    );
}

#[test]
fn what_does_not_go_with_a_format_is_refused() {
    let folder = articles();
    let cases: [(&[&str], &str); 7] = [
        (&["--to", "csv"], "--output"),
        (&["--to", "brat"], "--output"),
        (&["--to", "csv", "--output", "hostile.jsonl"], "takes a folder"),
        (&["--to", "brat", "--output", "out", "--offsets", "bytes"], "counts in chars"),
        (&["--to", "webannotation", "--offsets", "utf16"], "counts in chars"),
        (&["--to", "conll", "--include", "rules"], "--include rules"),
        (&["--to", "claims-jsonld", "--only", "figures"], "--only"),
    ];
    for (args, why) in cases {
        let all: Vec<&str> = ["extract", "hostile.jsonl"].iter().chain(args).copied().collect();
        let errors = refused(&khabar(folder.path(), &all));
        assert!(errors.contains(why), "{args:?}: {errors}");
        assert!(!folder.path().join("out").exists(), "{args:?}");
    }
}

#[test]
fn conll_tells_every_token_and_cuts_where_findings_do() {
    let folder = articles();
    let conll = done(&khabar(folder.path(), &["extract", "--to", "conll", "."]));
    assert!(conll.starts_with("# global.columns = ID FORM MISC KHABAR:ENTITY"));
    assert_eq!(
        conll.lines().filter(|line| line.starts_with("# newdoc id")).count(),
        reports(folder.path()).len()
    );
    for line in conll.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        assert_eq!(line.split('\t').count(), 7, "{line}");
    }
    // In «وميتا», the conjunction is no part of the name.
    assert!(conll.contains("\tو\tSpaceAfter=No|") && conll.contains("\tB-ORG"), "{conll}");
}

#[test]
fn brat_has_a_pair_an_article_inside_the_folder() {
    let folder = articles();
    done(&khabar(
        folder.path(),
        &["extract", "--to", "brat", "--output", "out/brat", "hostile.jsonl", "model-race.txt"],
    ));
    let out = folder.path().join("out/brat");
    for path in [
        "annotation.conf",
        "model-race.txt",
        "model-race.ann",
        "hostile.jsonl/0000002.ann",
        "hostile.jsonl/0000003.txt",
    ] {
        assert!(out.join(path).is_file(), "{path}");
    }
    let text = fs::read_to_string(out.join("hostile.jsonl/0000001.txt")).expect("a text");
    let annotations = fs::read_to_string(out.join("hostile.jsonl/0000001.ann")).expect("annotations");
    assert!(!text.contains('\r') && annotations.contains("30000000 USD"), "{annotations}");
    let again = khabar(
        folder.path(),
        &["extract", "--to", "brat", "--output", "twice", "model-race.txt", "./model-race.txt"],
    );
    assert_eq!(again.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&again.stderr).contains("second article of this name"));
}

#[test]
fn linked_data_names_an_article_by_a_sound_address_alone() {
    let folder = articles();
    for shape in ["webannotation", "claims-jsonld"] {
        let output = done(&khabar(folder.path(), &["extract", "--to", shape, "hostile.jsonl"]));
        let documents: Vec<Value> = output.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
        assert_eq!(documents.len(), 3, "a line an article");
        assert!(output.contains("\"https://example.org/a\""));
        assert!(!output.contains("javascript:"));
        assert_eq!(output, done(&khabar(folder.path(), &["extract", "--to", shape, "hostile.jsonl"])));
    }
}

#[test]
fn other_tools_read_what_is_exported() {
    let Some(python) = env::var_os("KHABAR_PYTHON") else { return };
    let folder = articles();
    let out = TempDir::new().expect("a folder");
    let path = |name: &str| out.path().join(name).into_os_string().into_string().expect("UTF-8");
    let shapes: [(&str, &str, &[&str]); 7] = [
        ("jsonl", "found.jsonl", &["--include", "text"]),
        ("csv", "csv", &[]),
        ("tsv", "tsv", &[]),
        ("conll", "found.conll", &[]),
        ("brat", "brat", &[]),
        ("webannotation", "annotations.jsonl", &[]),
        ("claims-jsonld", "claims.jsonl", &[]),
    ];
    for (shape, name, more) in shapes {
        let name = path(name);
        let args: Vec<&str> = ["extract", "--to", shape, "--output", &name, "."]
            .iter()
            .chain(more)
            .copied()
            .collect();
        done(&khabar(folder.path(), &args));
    }
    let script = Path::new(ROOT).join("tests/consumers/exports.py");
    let output = Command::new(python).arg(script).arg(out.path()).output().expect("Python runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// Rules and words change what is found, and so the answers: `UPDATE=1` writes
/// them anew.
#[test]
fn the_answers_of_the_examples_are_todays() {
    let Some(python) = env::var_os("KHABAR_PYTHON") else { return };
    let folder = TempDir::new().expect("a folder");
    let found = folder.path().join("found.jsonl");
    let found = found.to_str().expect("UTF-8");
    let output = khabar(Path::new(ROOT), &["batch", "fixtures/articles", "--out", found]);
    assert!(output.status.success());
    let examples = Path::new(ROOT).join("examples");
    fs::copy(examples.join("archive.csv"), folder.path().join("archive.csv")).expect("copied");
    let mut command = Command::new(python);
    command.arg(Path::new(ROOT).join("tests/consumers/questions.py"));
    command.arg(folder.path()).arg(examples.join("duckdb.md"));
    if env::var_os("UPDATE").is_some_and(|value| value == "1") {
        command.arg("--update");
    }
    let output = command.output().expect("Python runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
