//! What people read is in their language; what programs read is not touched.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

fn khabar(args: &[&str], locale: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_khabar"));
    command.args(args).env("LC_ALL", locale).current_dir(env!("CARGO_MANIFEST_DIR"));
    command.output().expect("khabar runs")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

/// How many articles the fixtures are of; beside each lies its gold file.
fn articles() -> usize {
    let files = fs::read_dir("fixtures/articles").expect("the fixtures");
    files
        .filter(|file| {
            file.as_ref()
                .is_ok_and(|file| file.path().extension().is_some_and(|kind| kind != "json"))
        })
        .count()
}

#[test]
fn a_batch_is_summed_up_in_arabic() {
    let folder = TempDir::new().expect("a folder");
    let found = |name: &str| folder.path().join(name).into_os_string().into_string().expect("UTF-8");
    let (arabic, english) = (found("ar.jsonl"), found("en.jsonl"));
    let articles = articles();
    let said = text(&khabar(&["batch", "fixtures/articles", "--out", &arabic], "ar_SA.UTF-8").stderr);
    assert!(
        said.contains(&format!("المقالات: {articles}")) && said.contains("الأقوال") && said.contains("مبلغ "),
        "{said}"
    );
    assert!(!said.contains("entities"), "{said}");
    let said = text(&khabar(&["batch", "fixtures/articles", "--out", &english], "C").stderr);
    assert!(said.starts_with(&format!("{articles} articles, ")), "{said}");
    assert_eq!(
        fs::read(&arabic).expect("written"),
        fs::read(&english).expect("written"),
        "the findings are the same"
    );
}

#[test]
fn a_check_is_reported_in_arabic_to_people_alone() {
    let folder = TempDir::new().expect("a folder");
    let file = |name: &str, text: &str| fs::write(folder.path().join(name), text).expect("written");
    file("a.txt", "قالت ميتا إن أرباحها بلغت 30 مليون دولار.\n");
    file(
        "a.json",
        "{\"id\": \"a\",\n\"entities\": [{\"text\": \"أرباحها\", \"type\": \"org\", \"name\": \"X\"}],\n\"figures\": [], \"claims\": []}\n",
    );
    let path = Path::new(folder.path()).to_str().expect("UTF-8");
    let arabic = khabar(&["check", "--lang", "ar", path], "C");
    assert_eq!(arabic.status.code(), Some(1));
    let said = text(&arabic.stdout);
    for phrase in [
        "فات اسم، السطر 1",
        "غير متوقع مبلغ",
        "للقبول: احذف السطر 2 من",
        "المفحوص من المقالات: 1",
    ] {
        assert!(said.contains(phrase), "{phrase} in\n{said}");
    }
    for format in ["json", "junit", "github"] {
        let told = |lang| khabar(&["check", "--lang", lang, "--format", format, path], "C").stdout;
        assert_eq!(told("ar"), told("en"), "{format}");
    }
}
