//! `khabar check` and `khabar diff` from outside: exit codes, formats, faults.

use std::fs;
use std::process::{Command, Output};

use serde_json::Value;

/// An article of two sentences; what [`GOLD`] expects of it holds.
const ARTICLE: &str = "أرباح ميتا\n\nقالت شركة ميتا إن أرباحها زادت 5% في 2024. وأنفقت الشركة 3 مليارات دولار على الخوادم.\n";

/// A partial gold file that holds.
const GOLD: &str = r#"{
  "partial": true,
  "entities": [
    {"text": "ميتا", "type": "org", "name": "Meta"}
  ],
  "figures": [
    {"text": "5%", "kind": "percent", "min": 5, "max": 5},
    {"text": "3 مليارات دولار", "kind": "money", "min": 3e9, "max": 3000000000, "currency": "USD"}
  ]
}
"#;

/// The same with a missed, a different and a forbidden finding.
const BROKEN: &str = r#"{
  "partial": true,
  "entities": [
    {"text": "الخوادم", "type": "product"}
  ],
  "figures": [
    {"text": "5%", "kind": "percent", "min": 6, "max": 6}
  ],
  "absent": [{"text": "ميتا", "nth": 2, "layer": "entity"}]
}
"#;

struct Folder(tempfile::TempDir);

impl Folder {
    fn new(files: &[(&str, &str)]) -> Folder {
        let folder = Folder(tempfile::tempdir().expect("a folder"));
        for (name, text) in files {
            folder.write(name, text);
        }
        folder
    }

    fn write(&self, name: &str, text: &str) {
        let path = self.0.path().join(name);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        fs::write(path, text).expect("a file");
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.0.path().join(name)).expect("a file")
    }

    fn khabar(&self, args: &[&str]) -> Run {
        let mut command = Command::new(env!("CARGO_BIN_EXE_khabar"));
        let output = command.args(args).current_dir(self.0.path()).env("NO_COLOR", "1").output();
        Run(output.expect("khabar runs"))
    }
}

struct Run(Output);

impl Run {
    fn code(&self) -> i32 {
        self.0.status.code().expect("khabar is not killed")
    }

    fn out(&self) -> String {
        String::from_utf8(self.0.stdout.clone()).expect("UTF-8")
    }

    fn err(&self) -> String {
        String::from_utf8(self.0.stderr.clone()).expect("UTF-8")
    }

    fn json(&self) -> Value {
        serde_json::from_str(&self.out()).expect("JSON")
    }
}

#[test]
fn fixtures_that_hold_pass_and_others_fail() {
    let folder = Folder::new(&[("a.txt", ARTICLE), ("a.json", GOLD)]);
    let run = folder.khabar(&["check", "."]);
    assert_eq!((run.code(), run.err().as_str()), (0, ""), "{}", run.out());
    assert!(run.out().contains("1 article checked: all hold"));
    folder.write("a.json", BROKEN);
    let run = folder.khabar(&["check", "."]);
    assert_eq!(run.code(), 1);
    assert!(run.out().contains("1 article checked: 1 does not hold"), "{}", run.out());
}

#[test]
fn the_report_for_people_says_what_where_why_and_how_to_accept() {
    let folder = Folder::new(&[("desk/a.txt", ARTICLE), ("desk/a.json", BROKEN)]);
    let out = folder.khabar(&["check", "desk"]).out();
    assert!(out.starts_with("desk/a.txt: 1 missed, 1 unexpected, 1 different\n"), "{out}");
    // The words around, the span in brackets, all within one isolate.
    assert!(
        out.contains("\u{2068}أرباح ميتا قالت شركة ⟦ميتا⟧ إن أرباحها زادت 5% في 2024. وأنفقت…\u{2069}"),
        "{out}"
    );
    assert!(out.contains("missed entity, line 3\n"), "{out}");
    assert!(
        out.contains("expected by line 4\n    {\"text\": \"الخوادم\", \"type\": \"product\"}\n    to accept, delete line 4 of desk/a.json"),
        "{out}"
    );
    assert!(out.contains("different percent, line 3  [percent]\n"), "{out}");
    assert!(
        out.contains("min          expected \u{2068}6\u{2069}, found \u{2068}5\u{2069}"),
        "{out}"
    );
    assert!(
        out.contains("make line 7 of desk/a.json this:\n    {\"text\": \"5%\", \"kind\": \"percent\", \"min\": 5, \"max\": 5}\n"),
        "{out}"
    );
    assert!(out.contains("forbidden by line 9"), "{out}");
}

#[test]
fn control_characters_of_an_article_do_not_reach_the_terminal() {
    let article = "قالت شركة ميتا \u{1B}[31mإن الأرباح\u{202E} زادت 5% في 2024.\n";
    let gold = r#"{"entities": [], "figures": [], "claims": []}"#;
    let folder = Folder::new(&[("a.txt", article), ("a.json", gold)]);
    for format in ["human", "json", "junit", "github"] {
        let run = folder.khabar(&["check", "--format", format, "."]);
        assert_eq!(run.code(), 1);
        assert!(!run.out().contains('\u{1B}'), "{format}: {}", run.out());
    }
    assert!(!folder.khabar(&["check", "."]).out().contains('\u{202E}'));
}

#[test]
fn malformed_fixtures_are_explained_and_exit_with_2() {
    let cases: [(&str, &str); 8] = [
        (r#"{"entities": [}"#, "a.json:1:15: expected value"),
        (
            r#"{"entities": [{"text": "غوغل", "type": "org"}]}"#,
            "a.json:1: entities[0]: «غوغل» does not stand in the text",
        ),
        (
            r#"{"entities": [{"text": "مِيتا", "type": "org"}]}"#,
            "«مِيتا» does not stand in the text; it has «ميتا»",
        ),
        (
            r#"{"entities": [{"text": "رباح", "type": "org"}]}"#,
            "«رباح» stands in the text only inside longer words",
        ),
        (
            r#"{"entities": [{"text": "ميتا", "type": "org", "nth": 3}]}"#,
            "«ميتا» stands in the text 2 times: there is no nth 3, they count from 1",
        ),
        (
            r#"{"claims": [{"cue": "قالت", "class": "say", "content_start": "أرباحها زادت", "content_end": "أمس"}]}"#,
            "a.json:1: claims[0]: content_end: «أمس» does not stand behind content_start",
        ),
        (
            r#"{"claims": [{"cue": "قالت", "class": "said", "content_start": "", "content_end": ""}]}"#,
            "\"said\" is none of say, announce",
        ),
        (
            r#"{"figures": [{"text": "5%", "kind": "percent", "min": -5}]}"#,
            "min: -5 is no amount",
        ),
    ];
    for (gold, problem) in cases {
        let folder = Folder::new(&[("a.txt", ARTICLE), ("a.json", gold)]);
        let run = folder.khabar(&["check", "."]);
        assert_eq!((run.code(), run.out().as_str()), (2, ""), "{gold}");
        assert!(run.err().contains(problem), "{gold}: {}", run.err());
    }
}

#[test]
fn every_fault_is_told_at_once_and_nothing_is_blessed() {
    let folder = Folder::new(&[
        ("a.txt", ARTICLE),
        (
            "a.json",
            r#"{"entities": [{"text": "غوغل", "type": "org"}, {"text": "أبل", "type": "org"}]}"#,
        ),
        ("b.json", "{}"),
        ("c.txt", ARTICLE),
    ]);
    let run = folder.khabar(&["check", "."]);
    assert_eq!(run.code(), 2);
    assert!(
        run.err().contains("c.txt: no gold file") && run.err().contains("b.json: no article beside it"),
        "{}",
        run.err()
    );
    fs::remove_file(folder.0.path().join("b.json")).expect("removed");
    let run = folder.khabar(&["check", "--bless", "."]);
    assert_eq!(run.code(), 2);
    assert_eq!(run.err().lines().count(), 2, "{}", run.err());
    assert!(!folder.0.path().join("c.json").exists());
    let run = folder.khabar(&["check", "nowhere"]);
    assert!(
        run.code() == 2 && run.err().contains("nowhere: no such file or folder"),
        "{}",
        run.err()
    );
}

#[test]
fn blessing_says_what_changed_and_then_all_holds() {
    let folder = Folder::new(&[
        ("a.txt", ARTICLE),
        ("a.json", BROKEN),
        (
            "b.html",
            "<html><body><article><p>زادت أرباح ميتا 5% في 2024.</p></article></body></html>",
        ),
    ]);
    let run = folder.khabar(&["check", "--bless", "."]);
    assert_eq!(run.code(), 0, "{}", run.err());
    assert_eq!(
        run.out(),
        "./a.json: 1 added, 1 removed, 1 changed\n./b.json: new\n2 of 2 gold files written\n"
    );
    let (a, b) = (folder.read("a.json"), folder.read("b.json"));
    assert!(
        b.starts_with("{\n  \"id\": \"b\",\n  \"entities\": [\n    {\"text\": \"ميتا\", \"type\": \"org\", \"name\": \"Meta\"}\n  ],\n"),
        "{b}"
    );
    assert_eq!(folder.khabar(&["check", "."]).code(), 0);
    assert_eq!(folder.khabar(&["check", "--bless", "."]).out(), "0 of 2 gold files written\n");
    assert_eq!((folder.read("a.json"), folder.read("b.json")), (a, b));
}

#[test]
fn a_set_of_articles_is_judged_by_its_figures() {
    let line = |id: &str| serde_json::json!({"id": id, "text": ARTICLE}).to_string();
    let articles = format!("{}\n{}\n", line("one"), line("two"));
    let gold = |id: &str| {
        format!(
            "{{\"id\": \"{id}\", \"entities\": [{{\"text\": \"ميتا\", \"type\": \"org\"}}, {{\"text\": \"الخوادم\", \"type\": \"product\"}}]}}"
        )
    };
    let folder = Folder::new(&[("articles.jsonl", articles.as_str()), ("gold/one.json", &gold("one"))]);
    // Two of three names were found, and nothing else.
    let run = folder.khabar(&["check", "--min", "entities.strict=0.8", "."]);
    assert_eq!(run.code(), 0, "{}", run.out());
    assert!(
        run.out().contains("entities.strict is at least 0.8\n") && !run.out().contains("missed entity"),
        "{}",
        run.out()
    );
    let run = folder.khabar(&[
        "check",
        "--min",
        "entities.strict=0.9",
        "--min",
        "entities.span=0.5",
        "--details",
        ".",
    ]);
    assert_eq!(run.code(), 1);
    assert!(run.out().contains("entities.strict is 0.8000, under 0.9\n"), "{}", run.out());
    assert!(
        run.out().contains("./articles.jsonl:1 (one): ") && run.out().contains("missed entity"),
        "{}",
        run.out()
    );
    folder.write("gold/three.json", &gold("three"));
    let run = folder.khabar(&["check", "."]);
    assert!(run.code() == 2 && run.err().contains("has the id three"), "{}", run.err());
    for wrong in ["entities.strict", "entities=0.5", "entities.strict=2"] {
        assert_eq!(folder.khabar(&["check", "--min", wrong, "."]).code(), 2, "{wrong}");
    }
}

#[test]
fn the_report_for_programs_has_the_referees_keys() {
    let folder = Folder::new(&[("a.txt", ARTICLE), ("a.json", BROKEN)]);
    let report = folder.khabar(&["check", "--format", "json", "."]).json();
    assert_eq!(report["passes"], false);
    assert_eq!((&report["articles"], &report["holding"]), (&Value::from(1), &Value::from(0)));
    assert_eq!(report["scored"], 0);
    let differences = report["fixtures"][0]["differences"].as_array().expect("a list");
    let text: Vec<char> = ARTICLE.chars().collect();
    for difference in differences {
        let offset = |key: &str| usize::try_from(difference[key].as_u64().expect("an offset")).expect("small");
        let shown: String = text[offset("start")..offset("end")].iter().collect();
        assert_eq!(difference["text"], shown.as_str());
    }
    assert_eq!(differences[1]["outcome"], "different");
    assert_eq!(
        differences[1]["fields"][0],
        serde_json::json!({"field": "min", "expected": "6", "found": "5"})
    );
    assert_eq!(differences[1]["found"]["min"], 5);
    folder.write(
        "a.json",
        r#"{"figures": [{"text": "5%", "kind": "percent", "min": 5, "max": 5}, {"text": "2024", "kind": "percent", "min": 1, "max": 1}]}"#,
    );
    let report = folder.khabar(&["check", "--format", "json", "."]).json();
    assert_eq!(
        report["scores"]["percent.value"],
        serde_json::json!({"p": 1.0, "r": 0.5, "f1": 0.6667, "tp": 1, "fp": 0, "fn": 1})
    );
    assert_eq!(report["means"]["percent.span"], serde_json::json!({"mean": 1.0, "n": 1}));
    assert_eq!(report["types"]["org"]["fp"], 2);
}

/// An element of Jenkins' published `junit-10.xsd`, as far as a report can
/// need it.
struct Element {
    name: &'static str,
    /// The attributes that it may have.
    may: &'static [&'static str],
    /// Those that it must have.
    must: &'static [&'static str],
    /// What may stand in it.
    children: &'static [&'static str],
}

const JUNIT: [Element; 4] = [
    Element {
        name: "testsuites",
        may: &["name", "time", "tests", "failures", "disabled", "errors"],
        must: &[],
        children: &["testsuite"],
    },
    Element {
        name: "testsuite",
        may: &[
            "name",
            "tests",
            "failures",
            "errors",
            "time",
            "disabled",
            "skipped",
            "timestamp",
            "hostname",
            "id",
            "package",
        ],
        must: &["name", "tests"],
        children: &["properties", "testcase", "system-out", "system-err"],
    },
    Element {
        name: "testcase",
        may: &["name", "assertions", "time", "classname", "status"],
        must: &["name", "classname"],
        children: &["skipped", "error", "failure", "system-out", "system-err"],
    },
    Element {
        name: "failure",
        may: &["type", "message"],
        must: &[],
        children: &[],
    },
];

#[test]
fn junit_keeps_to_the_published_schema() {
    let article = "قالت شركة ميتا \u{1}\"<&>]]>\" إن الأرباح زادت 5% في 2024.\n";
    let folder = Folder::new(&[
        ("x & y/a.txt", article),
        ("x & y/a.json", r#"{"entities": []}"#),
        ("b.txt", ARTICLE),
        ("b.json", GOLD),
    ]);
    let run = folder.khabar(&["check", "--format", "junit", "."]);
    assert_eq!(run.code(), 1);
    let text = run.out();
    let report = roxmltree::Document::parse(&text).expect("well-formed XML");
    assert_eq!(report.root_element().tag_name().name(), "testsuites");
    for node in report.descendants().filter(roxmltree::Node::is_element) {
        let name = node.tag_name().name();
        let element = JUNIT
            .iter()
            .find(|element| element.name == name)
            .unwrap_or_else(|| panic!("no element {name}"));
        for attribute in node.attributes() {
            assert!(element.may.contains(&attribute.name()), "{name} has no {}", attribute.name());
            if ["tests", "failures", "errors"].contains(&attribute.name()) {
                attribute.value().parse::<u32>().expect("a count");
            }
        }
        assert!(element.must.iter().all(|attribute| node.has_attribute(*attribute)), "{name}");
        for child in node.children().filter(roxmltree::Node::is_element) {
            assert!(
                element.children.contains(&child.tag_name().name()),
                "{} in {name}",
                child.tag_name().name()
            );
        }
    }
    let counted = |name: &str| report.descendants().filter(|node| node.has_tag_name(name)).count();
    assert_eq!(report.root_element().attribute("tests"), Some("2"));
    assert_eq!((counted("testcase"), counted("failure")), (2, 1));
    let run = folder.khabar(&["check", "--format", "junit", "--min", "entities.strict=1", "."]);
    let text = run.out();
    let report = roxmltree::Document::parse(&text).expect("well-formed XML");
    assert!(
        report.descendants().any(|node| node.attribute("name") == Some("entities.strict")),
        "{text}"
    );
}

/// A workflow command, as the runner's own parser takes it apart: the
/// command, its properties and its data, decoded.
fn command(line: &str) -> (String, Vec<(String, String)>, String) {
    let (head, data) = line.strip_prefix("::").and_then(|rest| rest.split_once("::")).expect("a command");
    let (name, properties) = head.split_once(' ').unwrap_or((head, ""));
    let decoded = |text: &str| text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
    let properties = properties
        .split(',')
        .map(|property| property.split_once('=').expect("key=value"))
        .map(|(key, value)| (key.to_owned(), decoded(&value.replace("%3A", ":").replace("%2C", ","))))
        .collect();
    (name.to_owned(), properties, decoded(data))
}

#[test]
fn github_annotations_keep_to_the_runners_grammar() {
    let article = "قالت شركة ميتا إن الأرباح زادت 100% في 2024.\n::error::not ours\n";
    let folder = Folder::new(&[
        ("a,b: 50%/a.txt", article),
        ("a,b: 50%/a.json", "{\n\"entities\": [\n{\"text\": \"الأرباح\", \"type\": \"org\"}]}"),
    ]);
    let run = folder.khabar(&["check", "--format", "github", "."]);
    assert_eq!(run.code(), 1);
    let out = run.out();
    let commands: Vec<_> = out.lines().map(command).collect();
    assert!(commands.len() > 2, "{out}");
    for (name, properties, data) in &commands {
        assert!(["error", "notice"].contains(&name.as_str()), "{name}");
        let keys: Vec<&str> = properties.iter().map(|(key, _)| key.as_str()).collect();
        assert!(keys == ["file", "line", "title"] || keys == ["title"], "{keys:?}");
        assert!(!data.is_empty());
    }
    let at = |text: &str| {
        commands
            .iter()
            .find(|(_, _, data)| data.starts_with(text))
            .unwrap_or_else(|| panic!("{text}: {out}"))
    };
    let (_, missed, _) = at("missed entity");
    assert_eq!(missed[0].1, "./a,b: 50%/a.json");
    assert_eq!(missed[1].1, "3");
    let (_, unexpected, data) = at("unexpected percent");
    assert_eq!((unexpected[0].1.as_str(), unexpected[1].1.as_str()), ("./a,b: 50%/a.txt", "1"));
    assert!(
        data.contains("⟦100%⟧") && data.contains("\u{2068}") && !data.contains("U+2068"),
        "{data}"
    );
}

#[test]
fn your_own_words_count() {
    let folder = Folder::new(&[
        ("a.txt", "قالت دكان زرقاء إن المبيعات زادت.\n"),
        (
            "a.json",
            r#"{"partial": true, "entities": [{"text": "دكان زرقاء", "type": "org", "name": "Blue Shop"}]}"#,
        ),
        ("mine.lexicon", "@org\nBlue Shop\n    دكان زرقاء\n"),
    ]);
    assert_eq!(folder.khabar(&["check", "."]).code(), 1);
    let run = folder.khabar(&["check", "--lexicon", "mine.lexicon", "."]);
    assert_eq!(run.code(), 0, "{}", run.out());
    folder.write("mine.lexicon", "Blue Shop\n    دكان زرقاء\n");
    let run = folder.khabar(&["check", "--lexicon", "mine.lexicon", "."]);
    assert!(run.code() == 2 && run.err().contains("mine.lexicon:1: "), "{}", run.err());
}

fn extracted(folder: &Folder, text: &str, name: &str) {
    folder.write("in.jsonl", &format!("{}\n", serde_json::json!({"id": "a", "text": text})));
    let run = folder.khabar(&["extract", "-t", "jsonl", "--include", "rules", "-o", name, "in.jsonl"]);
    assert_eq!(run.code(), 0, "{}", run.err());
}

#[test]
fn a_diff_tells_what_moved_and_fails_on_request() {
    let folder = Folder::new(&[]);
    extracted(&folder, ARTICLE, "old.jsonl");
    extracted(&folder, &ARTICLE.replace("5%", "7%").replace("الخوادم", "مصر"), "new.jsonl");
    let run = folder.khabar(&["diff", "old.jsonl", "new.jsonl"]);
    assert_eq!(run.code(), 0, "{}", run.err());
    let out = run.out();
    assert!(out.contains("changed percent  [percent]  1 of 1"), "{out}");
    assert!(out.contains("min: \u{2068}5\u{2069} -> \u{2068}7\u{2069}"), "{out}");
    assert!(out.contains("gained entity  [name]"), "{out}");
    assert_eq!(folder.khabar(&["diff", "--fail-on", "lost", "old.jsonl", "new.jsonl"]).code(), 0);
    assert_eq!(folder.khabar(&["diff", "--fail-on", "lost", "new.jsonl", "old.jsonl"]).code(), 1);
    assert_eq!(
        folder
            .khabar(&["diff", "--fail-on", "gained,changed", "old.jsonl", "new.jsonl"])
            .code(),
        1
    );
    let report = folder.khabar(&["diff", "--format", "json", "old.jsonl", "new.jsonl"]).json();
    assert_eq!(report["layers"]["percent"]["changed"], 1);
    let changes = report["changes"].as_array().expect("a list").iter();
    let moved: Vec<String> = changes
        .map(|change| format!("{} {}", change["motion"], change["layer"]).replace('"', ""))
        .collect();
    assert_eq!(moved, ["changed claim", "changed percent", "changed money", "gained entity"]);
    folder.write("broken.jsonl", "[]");
    let run = folder.khabar(&["diff", "old.jsonl", "broken.jsonl"]);
    assert!(
        run.code() == 2 && run.err().starts_with("khabar: broken.jsonl: no report of khabar's"),
        "{}",
        run.err()
    );
    assert_eq!(folder.khabar(&["diff", "old.jsonl", "none.jsonl"]).code(), 2);
}

/// What the GitHub action runs, with its inputs as GitHub hands them over.
#[test]
#[cfg(unix)]
fn the_action_checks_and_sums_up() {
    let folder = Folder::new(&[
        ("fixtures/a.txt", ARTICLE),
        ("fixtures/a.json", GOLD),
        ("two words/b.txt", ARTICLE),
        ("two words/b.json", BROKEN),
    ]);
    let khabar = std::path::Path::new(env!("CARGO_BIN_EXE_khabar"));
    let bin = khabar.parent().expect("a folder");
    let path = format!("{}:{}", bin.display(), std::env::var("PATH").unwrap_or_default());
    let action = |paths: &str, min: &str| {
        let mut command = Command::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.github/actions/check/check.sh"));
        command
            .current_dir(folder.0.path())
            .env("PATH", &path)
            .env("GITHUB_STEP_SUMMARY", folder.0.path().join("summary.md"));
        Run(command
            .env("KHABAR_PATH", paths)
            .env("KHABAR_MIN", min)
            .env("KHABAR_LEXICON", "")
            .output()
            .expect("the script runs"))
    };
    let run = action("fixtures", "");
    assert_eq!(
        (run.code(), run.out().as_str()),
        (0, "::notice title=khabar check::1 of 1 fixtures hold\n"),
        "{}",
        run.err()
    );
    let run = action("fixtures\ntwo words\n", "");
    assert!(
        run.code() == 1 && run.out().contains("::error file=two words/b.json,line=4,"),
        "{}",
        run.out()
    );
    assert!(folder.read("summary.md").contains("2 articles checked: 1 does not hold"));
    assert_eq!(action("$(touch harm)", "").code(), 2);
    assert!(!folder.0.path().join("harm").exists());
    folder.write("fixtures/a.json", r#"{"entities": [{"text": "ميتا", "type": "org"}]}"#);
    assert_eq!(action("fixtures", "entities.strict=1\nentities.name=1").code(), 0);
}

#[test]
fn rules_are_listed_by_word_with_their_examples() {
    let folder = Folder::new(&[]);
    let run = folder.khabar(&["rules", "money-dual-construct"]);
    assert_eq!(run.code(), 0, "{}", run.err());
    assert!(
        run.out().starts_with("money-dual-construct  rule  rules/rules.txt:"),
        "{}",
        run.out()
    );
    assert!(
        run.out().contains("    + \u{2068}أنفقت الشركة [مليارا دولار] على المصنع\u{2069}\n"),
        "{}",
        run.out()
    );
    let run = folder.khabar(&["rules", "مِيتا"]);
    assert!(run.out().starts_with("Meta  org  "), "{}", run.out());
    assert_eq!(folder.khabar(&["rules", "no such word"]).out(), "");
    assert!(folder.khabar(&["rules"]).out().lines().count() > 10_000);
}

#[test]
fn your_own_words_are_run_and_looked_over() {
    let lexicon = "@org\nDawn\n    سماء\n    سَماء\nMeta Two\n    ميتا\n    + قالت [ميتا] إنها بخير\n    + قالت [الشركة] إنها بخير\n    - باعت ميتا السيارة\n";
    let folder = Folder::new(&[("mine.txt", lexicon)]);
    let check = |word: &str| folder.khabar(&["rules", "--check", "--lexicon", "mine.txt", word]);
    let run = check("سماء");
    assert_eq!(run.code(), 1, "{}", run.err());
    for fault in [
        "mine.txt:2: Dawn has no example",
        "mine.txt:3: «سماء» is an ordinary word too",
        "mine.txt:4: «سَماء» folds to the same as line 3",
    ] {
        assert!(run.out().contains(fault), "{fault}: {}", run.out());
    }
    let run = check("Meta Two");
    assert_eq!(run.code(), 1);
    assert!(
        run.out()
            .contains("mine.txt:6: note: «ميتا» takes the place of Meta (org/technology.txt:"),
        "{}",
        run.out()
    );
    assert!(run.out().contains("mine.txt:8: «الشركة» is not found as Meta Two"), "{}", run.out());
    assert!(run.out().contains("mine.txt:9: «ميتا» is found as Meta Two"), "{}", run.out());
    assert!(run.out().ends_with("3 examples run: 2 faults\n"), "{}", run.out());
    folder.write(
        "mine.txt",
        "@org\nDawn\n    فجر زرقاء\n    + قالت [فجر زرقاء] إنها بخير\nDusk\n    فجر زرقاء\n",
    );
    let run = check("Dawn");
    assert!(run.code() == 2 && run.err().contains("mine.txt:6: "), "{}", run.err());
    folder.write(
        "mine.txt",
        "@org\nBlue Dawn\n    فجر زرقاء\n    + قالت [فجر زرقاء] إنها بخير\n    - طلع فجر جديد\n",
    );
    let run = check("Blue Dawn");
    assert_eq!(run.out(), "2 examples run: all is well\n", "{}", run.err());
}
