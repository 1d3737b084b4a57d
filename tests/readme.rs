//! The README says what is true: its `$` lines print what it shows, and its
//! commands are those that the project runs.
//!
//! `UPDATE=1 cargo test --test readme` writes the outputs anew; read the diff.

use std::fs;
use std::path::Path;
use std::process::Command;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

fn readme() -> String {
    fs::read_to_string(Path::new(ROOT).join("README.md")).expect("a README")
}

/// The lines of the fenced blocks of one language.
fn fenced<'r>(readme: &'r str, language: &str) -> Vec<&'r str> {
    let mut inside = false;
    let mut lines = Vec::new();
    for line in readme.lines() {
        match line.strip_prefix("```") {
            Some(word) => inside = word == language,
            None if inside => lines.push(line),
            None => {}
        }
    }
    lines
}

/// What a shell line prints, where `khabar` is the built program. Isolates are
/// left out: they are for terminals, and nobody sees them in a file.
#[cfg(unix)]
fn run(line: &str) -> String {
    let program = Path::new(env!("CARGO_BIN_EXE_khabar"));
    let mut path = program.parent().expect("a folder").as_os_str().to_owned();
    path.push(":");
    path.push(std::env::var_os("PATH").unwrap_or_default());
    let output = Command::new("sh")
        .args(["-c", line])
        .current_dir(ROOT)
        .env("PATH", path)
        .output()
        .expect("a shell");
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && errors.is_empty(), "{line}\n{errors}");
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    let text = text.replace(['\u{2068}', '\u{2069}'], ""); // First-strong isolate and its end.
    without_hash(&text)
}

/// The lexicon's hash is another one with every word that is added.
#[cfg(unix)]
fn without_hash(text: &str) -> String {
    const FIELD: &str = "\"lexicon\": \"";
    let mut parts = text.split(FIELD);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (_, rest) = part.split_once('"').expect("the string ends");
        out.push_str(&format!("{FIELD}…\"{rest}"));
    }
    out
}

/// The README with each `$` line followed by what it prints today.
#[cfg(unix)]
fn printed(readme: &str) -> String {
    let mut out = String::new();
    let mut inside = false;
    for line in readme.lines() {
        if let Some(word) = line.strip_prefix("```") {
            inside = word == "console";
        } else if inside && !line.starts_with("$ ") {
            continue;
        }
        out.push_str(line);
        out.push('\n');
        if let Some(command) = line.strip_prefix("$ ").filter(|_| inside) {
            let text = run(command);
            out.push_str(text.trim_end());
            out.push('\n');
        }
    }
    out
}

#[cfg(unix)]
#[test]
fn commands_print_what_the_readme_shows() {
    let readme = readme();
    let printed = printed(&readme);
    if readme == printed {
        return;
    }
    if std::env::var_os("UPDATE").is_some_and(|value| value == "1") {
        fs::write(Path::new(ROOT).join("README.md"), printed).expect("written");
        return;
    }
    let different: Vec<String> = readme
        .lines()
        .zip(printed.lines())
        .filter(|(shown, today)| shown != today)
        .map(|(shown, today)| format!("- {shown}\n+ {today}"))
        .take(5)
        .collect();
    panic!("the README is not up to date; UPDATE=1 writes it anew:\n{}", different.join("\n"));
}

#[test]
fn the_first_command_finds_something() {
    let readme = readme();
    let line = fenced(&readme, "sh").into_iter().find(|line| line.starts_with("cargo run "));
    let arguments = line.and_then(|line| line.split_once(" -- ")).expect("a command to try it").1;
    let output = Command::new(env!("CARGO_BIN_EXE_khabar"))
        .args(arguments.split_whitespace())
        .current_dir(ROOT)
        .output()
        .expect("khabar runs");
    assert!(output.status.success());
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    for heading in ["  entities\n", "  figures\n", "  claims\n"] {
        assert!(text.contains(heading), "{text}");
    }
}

#[test]
fn what_must_hold_is_what_the_readme_tells_to_run() {
    let readme = readme();
    let line = fenced(&readme, "sh").into_iter().find(|line| line.starts_with("cargo test"));
    let tests = line.expect("a command that runs the tests");
    let run = fs::read_to_string(Path::new(ROOT).join(".ci/run"));
    // Absent from the published package.
    assert!(run.map_or(true, |run| run.contains(tests)), "{tests}");
}

#[test]
fn the_version_that_the_readme_asks_for_is_the_one_promised() {
    let version = env!("CARGO_PKG_RUST_VERSION");
    assert!(readme().contains(&format!("(https://rustup.rs) {version} or later")), "{version}");
}
