//! What the built program survives: full disks, signals, folders that lead
//! back into themselves, files that are none, archives that never end.

#![cfg(unix)]

use std::fs;
use std::io::Write;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;
use tempfile::TempDir;

const KHABAR: &str = env!("CARGO_BIN_EXE_khabar");

/// A sentence with an entity, a figure and a claim.
const NEWS: &str = "قالت شركة مايكروسوفت أمس إن أرباحها بلغت 30 مليون دولار.";

fn folder() -> TempDir {
    TempDir::new().expect("a folder")
}

fn write(folder: &Path, name: &str, bytes: impl AsRef<[u8]>) {
    fs::write(folder.join(name), bytes).expect("is written");
}

/// As many articles, one a line.
fn lines(count: usize) -> String {
    (0..count)
        .map(|n| {
            format!(
                "{}\n",
                serde_json::json!({ "id": n.to_string(), "text": format!("{NEWS} {n}").repeat(4) })
            )
        })
        .collect()
}

/// Runs a shell script in which `$khabar` is the program and `$here` a folder.
fn shell(here: &Path, script: &str) -> Output {
    Command::new("sh")
        .args(["-c", script])
        .env("khabar", KHABAR)
        .env("here", here)
        .stdin(Stdio::null())
        .output()
        .expect("a shell")
}

fn batch(here: &Path, out: &str) -> Output {
    shell(
        here,
        &format!("exec \"$khabar\" batch \"$here/in\" --out \"$here/{out}\" --resume --summary \"$here/summary.json\""),
    )
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn code(output: &Output) -> Option<i32> {
    output.status.code()
}

/// The names in a folder, hidden ones as well.
fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .expect("is read")
        .map(|entry| entry.expect("is read").file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

fn summary(here: &Path) -> Value {
    serde_json::from_slice(&fs::read(here.join("summary.json")).expect("is there")).expect("is JSON")
}

/// No file may grow beyond 64 KB, which a write notices as it would a full
/// disk.
const FULL: &str = "trap '' XFSZ; ulimit -f 128; exec \"$khabar\"";

#[test]
fn a_full_disk_is_an_error_that_names_the_file_and_a_second_run_goes_on() {
    let here = folder();
    fs::create_dir(here.path().join("in")).expect("is made");
    write(here.path(), "in/articles.jsonl", lines(400));
    for out in ["found.jsonl", "found"] {
        if out == "found" {
            // One report that is too long by itself, behind one that is not.
            write(here.path(), "in/articles.jsonl", lines(1));
            write(here.path(), "in/long.txt", format!("{NEWS} ").repeat(400));
        }
        let full = shell(here.path(), &format!("{FULL} batch \"$here/in\" --out \"$here/{out}\" -j 2"));
        assert_eq!(code(&full), Some(1), "{}", stderr(&full));
        let place = if out == "found" { "found/long.txt.json" } else { out };
        let named = format!("khabar: {}/{place}: File too large", here.path().display());
        assert!(stderr(&full).contains(&named), "{}", stderr(&full));
        // What stands under a name that users see is whole.
        assert!(!here.path().join("found.jsonl").exists());
        if out == "found" {
            assert_eq!(names(&here.path().join(out)), [".khabar", "articles.jsonl"]);
            assert!(
                names(&here.path().join("found/.khabar"))
                    .iter()
                    .all(|name| !name.starts_with("part"))
            );
        }
        // With room again the rest is done, and nothing is done twice.
        let again = batch(here.path(), out);
        assert_eq!(code(&again), Some(0), "{}", stderr(&again));
        assert!(summary(here.path())["kept"].as_u64() > Some(0));
        let again = fs::read(here.path().join(if out == "found" { "found/long.txt.json" } else { out })).expect("is there");
        fs::remove_dir_all(here.path().join(format!(".{out}.khabar"))).ok();
        let fresh = batch(here.path(), &format!("fresh-{out}"));
        assert_eq!(code(&fresh), Some(0));
        let fresh = here.path().join(format!("fresh-{out}"));
        let fresh = fs::read(if out == "found" { fresh.join("long.txt.json") } else { fresh }).expect("is there");
        assert!(again == fresh, "{out}: another output than without the full disk");
        fs::remove_file(here.path().join("found.jsonl")).ok();
    }
}

#[test]
fn a_full_disk_leaves_no_half_of_extracts_output() {
    let here = folder();
    write(here.path(), "articles.jsonl", lines(400));
    let run = |before: &str| {
        shell(
            here.path(),
            &format!("{before} extract \"$here/articles.jsonl\" -o \"$here/out.json\""),
        )
    };
    let full = run(FULL);
    assert_eq!(code(&full), Some(2), "{}", stderr(&full));
    assert!(stderr(&full).contains("out.json: File too large"), "{}", stderr(&full));
    assert_eq!(names(here.path()), ["articles.jsonl"]);
    assert_eq!(code(&run("exec \"$khabar\"")), Some(0));
    assert_eq!(names(here.path()), ["articles.jsonl", "out.json"]);
}

/// A disk that is really full, where the system lets users mount one.
#[cfg(target_os = "linux")]
#[test]
fn a_small_disk_fills_up() {
    let here = folder();
    fs::create_dir(here.path().join("in")).expect("is made");
    fs::create_dir(here.path().join("disk")).expect("is made");
    write(here.path(), "in/articles.jsonl", lines(400));
    let mount = "mount -t tmpfs -o size=256k none \"$here/disk\"";
    let within = |script: &str| shell(here.path(), &format!("exec unshare -rm sh -c '{mount} || exit 77; {script}'"));
    let probe = within("exit 0");
    if code(&probe) != Some(0) {
        #[allow(clippy::print_stderr)] // A test that tests nothing says so.
        {
            eprintln!("not tested: no disk can be mounted here: {}", stderr(&probe));
        }
        return;
    }
    let full = within("\"$khabar\" batch \"$here/in\" --out \"$here/disk/found.jsonl\"; code=$?; ls -A \"$here/disk\"; exit $code");
    assert_eq!(code(&full), Some(1), "{}", stderr(&full));
    let named = format!("khabar: {}/disk/found.jsonl: No space left on device", here.path().display());
    assert!(stderr(&full).contains(&named), "{}", stderr(&full));
    assert_eq!(String::from_utf8_lossy(&full.stdout), ".found.jsonl.khabar\n");
}

#[test]
fn asked_to_stop_it_finishes_what_it_writes_and_says_how_to_go_on() {
    for (signal, out) in [("TERM", "found.jsonl"), ("INT", "found")] {
        let here = folder();
        fs::create_dir(here.path().join("in")).expect("is made");
        write(here.path(), "in/articles.jsonl", lines(30_000));
        let (out, state) = match out {
            "found" => (here.path().join(out), here.path().join("found/.khabar")),
            _ => (here.path().join(out), here.path().join(".found.jsonl.khabar")),
        };
        let child = Command::new(KHABAR)
            .args(["batch", "-j", "2", "--summary"])
            .arg(here.path().join("summary.json"))
            .arg("--out")
            .args([&out, &here.path().join("in")])
            .stderr(Stdio::piped())
            .spawn()
            .expect("starts");
        // Something is done, but by far not all.
        let log = state.join("1.log");
        let start = Instant::now();
        while fs::metadata(&log).map_or(0, |data| data.len()) < 1_000 {
            assert!(start.elapsed() < Duration::from_secs(60), "nothing was done");
            thread::sleep(Duration::from_millis(2));
        }
        let kill = Command::new("kill").args([format!("-{signal}"), child.id().to_string()]).status();
        assert!(kill.expect("kill").success());
        let output = child.wait_with_output().expect("ends");
        assert_eq!(code(&output), Some(1), "{signal}: {}", stderr(&output));
        assert!(
            stderr(&output).contains("khabar: stopped; --resume goes on from here"),
            "{}",
            stderr(&output)
        );
        let done = summary(here.path());
        assert_eq!(done["complete"], false);
        let articles = done["articles"].as_u64().expect("a number");
        assert!(0 < articles && articles < 30_000, "{articles}");
        assert!(!here.path().join("found.jsonl").exists(), "an output that is not whole");
    }
}

#[test]
fn links_that_lead_back_pipes_and_devices_are_passed_by() {
    let here = folder();
    let input = here.path().join("in");
    fs::create_dir_all(input.join("deep")).expect("is made");
    write(&input, "a.txt", NEWS);
    write(here.path(), "outside.txt", NEWS);
    symlink("..", input.join("deep/up")).expect("a link");
    symlink("self.txt", input.join("self.txt")).expect("a link");
    symlink("pong.txt", input.join("ping.txt")).expect("a link");
    symlink("ping.txt", input.join("pong.txt")).expect("a link");
    symlink("/dev/zero", input.join("endless.txt")).expect("a link");
    symlink(here.path().join("outside.txt"), input.join("linked.txt")).expect("a link");
    let pipe = input.join("pipe.txt");
    assert!(Command::new("mkfifo").arg(&pipe).status().expect("mkfifo").success());
    symlink("pipe.txt", input.join("to-pipe.txt")).expect("a link");
    let output = batch(here.path(), "found");
    assert_eq!(code(&output), Some(0), "{}", stderr(&output));
    let mut found = names(&here.path().join("found"));
    found.retain(|name| !name.starts_with('.'));
    assert_eq!(found, ["a.txt.json", "linked.txt.json"]);
    let output = shell(here.path(), "exec \"$khabar\" extract --to jsonl \"$here/in\"");
    assert_eq!(code(&output), Some(0), "{}", stderr(&output));
    assert_eq!(output.stdout.iter().filter(|byte| **byte == b'\n').count(), 2);
}

#[test]
fn what_may_not_or_cannot_be_read_is_named_and_the_rest_is_done() {
    let here = folder();
    let input = here.path().join("in");
    fs::create_dir_all(input.join("locked")).expect("is made");
    for name in ["a.txt", "closed.txt", "z.txt"] {
        write(&input, name, NEWS);
    }
    for (name, mode) in [("closed.txt", 0o000), ("locked", 0o000)] {
        fs::set_permissions(input.join(name), fs::Permissions::from_mode(mode)).expect("is set");
    }
    // Nothing is closed to root.
    let is_closed = fs::read(input.join("closed.txt")).is_err();
    let mut named = if is_closed {
        vec!["in/closed.txt: permission denied", "in/locked: permission denied"]
    } else {
        Vec::new()
    };
    // Opens, and cannot be read.
    if cfg!(target_os = "linux") {
        symlink("/proc/self/mem", input.join("m.txt")).expect("a link");
        named.push("in/m.txt: ");
    }
    let output = batch(here.path(), "found");
    fs::set_permissions(input.join("locked"), fs::Permissions::from_mode(0o700)).expect("is set");
    assert_eq!(code(&output), Some(i32::from(!named.is_empty())), "{}", stderr(&output));
    for name in &named {
        assert!(stderr(&output).contains(name), "{name}: {}", stderr(&output));
    }
    let summary = summary(here.path());
    assert_eq!(summary["articles"], if is_closed { 2 } else { 3 });
    let failures = summary["failures"]
        .as_object()
        .expect("an object")
        .values()
        .filter_map(Value::as_u64);
    assert_eq!(failures.sum::<u64>(), named.len() as u64);
}

#[test]
fn an_archive_that_unpacks_without_end_is_not_followed() {
    let here = folder();
    fs::create_dir(here.path().join("in")).expect("is made");
    // Members that follow each other: 5 GB of spaces, in 5 MB.
    let mut member = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    member.write_all(&vec![b' '; 16 << 20]).expect("is packed");
    let bomb = member.finish().expect("is packed").repeat(320);
    write(here.path(), "in/bomb.txt.gz", &bomb);
    write(here.path(), "in/bomb.jsonl.gz", [member_of(b"{\"text\":\""), bomb].concat());
    write(here.path(), "in/good.txt.gz", member_of(NEWS.as_bytes()));
    let output = shell(
        here.path(),
        "ulimit -v 2000000; exec \"$khabar\" batch \"$here/in\" --out \"$here/found\" -j 1 --summary \"$here/summary.json\"",
    );
    assert_eq!(code(&output), Some(1), "{}", stderr(&output));
    for name in ["bomb.txt.gz: ", "bomb.jsonl.gz:1:1: "] {
        let named = format!("/in/{name}more than 256 MiB when unpacked");
        assert!(stderr(&output).contains(&named), "{}", stderr(&output));
    }
    assert_eq!(summary(here.path())["articles"], 1);
}

fn member_of(bytes: &[u8]) -> Vec<u8> {
    let mut member = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    member.write_all(bytes).expect("is packed");
    member.finish().expect("is packed")
}
