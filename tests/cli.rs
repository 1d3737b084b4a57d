//! The built binary, as its users call it.

use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;
use tempfile::TempDir;

/// A sentence with an entity, a figure and a claim.
const NEWS: &str = "قالت شركة مايكروسوفت أمس إن أرباحها بلغت 30 مليون دولار.";

fn khabar() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_khabar"));
    command.stdin(Stdio::null());
    command
}

fn run(args: &[&str]) -> Output {
    khabar().args(args).output().expect("runs")
}

/// Runs with this on standard input.
fn fed(args: &[&str], input: &[u8]) -> Output {
    let mut child = khabar()
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("starts");
    let mut stdin = child.stdin.take().expect("is piped");
    let input = input.to_vec();
    let feeder = thread::spawn(move || stdin.write_all(&input));
    let output = child.wait_with_output().expect("ends");
    // A process that needs no input may be gone before it has it all.
    let _ = feeder.join();
    output
}

/// The objects on standard output.
fn objects(output: &Output) -> Vec<Value> {
    serde_json::Deserializer::from_slice(&output.stdout)
        .into_iter()
        .map(|value| value.expect("is JSON"))
        .collect()
}

fn only(output: &Output) -> Value {
    let mut objects = objects(output);
    assert_eq!(objects.len(), 1, "{}", stderr(output));
    objects.remove(0)
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn code(output: &Output) -> Option<i32> {
    output.status.code()
}

fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = TempDir::new().expect("a folder");
    for (name, bytes) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("has a parent")).expect("is made");
        fs::write(path, bytes).expect("is written");
    }
    folder
}

fn text(path: &Path) -> &str {
    path.to_str().expect("is UTF-8")
}

fn line(id: &str, text: &str) -> String {
    format!("{}\n", serde_json::json!({ "id": id, "text": text }))
}

/// The characters of a text from one to another.
fn chars(text: &str, start: &Value, end: &Value) -> String {
    let (start, end) = (start.as_u64().expect("a number") as usize, end.as_u64().expect("a number") as usize);
    text.chars().skip(start).take(end - start).collect()
}

mod extract {
    use super::*;

    #[test]
    fn an_article_on_standard_input_gives_grounded_findings() {
        let report = only(&fed(&["extract"], NEWS.as_bytes()));
        assert_eq!(report["id"], "stdin");
        assert_eq!(report["schema_version"], "1.0");
        assert_eq!(
            report["source"],
            serde_json::json!({ "path": null, "format": "text", "encoding": "UTF-8" })
        );
        assert_eq!(report["offsets"], "chars");
        assert_eq!(report["khabar"]["version"], env!("CARGO_PKG_VERSION"));
        let figure = &report["figures"][0];
        assert_eq!((&figure["min"], &figure["currency"]), (&30_000_000.into(), &"USD".into()));
        for found in [
            figure,
            &report["entities"][0]["mentions"][0],
            &report["claims"][0]["cue"],
            &report["claims"][0]["content"],
        ] {
            assert_eq!(chars(NEWS, &found["start"], &found["end"]), found["text"]);
        }
    }

    #[test]
    fn offsets_count_what_is_asked_for() {
        let news = format!("🙂 {NEWS}");
        let start = |unit: &str| {
            let report = only(&fed(&["extract", "--offsets", unit], news.as_bytes()));
            assert_eq!(report["offsets"], unit);
            report["claims"][0]["cue"]["start"].as_u64()
        };
        assert_eq!((start("chars"), start("utf16"), start("bytes")), (Some(2), Some(3), Some(5)));
    }

    #[test]
    fn files_and_folders_come_in_order_whatever_the_number_of_threads() {
        let lines: String = (0..2_000).map(|n| line(&format!("n{n}"), NEWS)).collect();
        let folder = folder(&[
            ("b.txt", NEWS.as_bytes()),
            ("a/2.html", format!("<p>{NEWS}</p>").as_bytes()),
            ("a/1.jsonl", lines.as_bytes()),
            (".hidden.txt", NEWS.as_bytes()),
            ("image.png", b"\x89PNG"),
        ]);
        let outputs: Vec<Output> = ["1", "2", "7"]
            .iter()
            .map(|jobs| run(&["extract", "-t", "jsonl", "-j", jobs, text(folder.path())]))
            .collect();
        assert!(outputs.iter().all(|output| output.stdout == outputs[0].stdout));
        let ids: Vec<Value> = objects(&outputs[0]).iter().map(|report| report["id"].clone()).collect();
        assert_eq!(ids.len(), 2_002);
        assert_eq!((&ids[0], &ids[1_999]), (&"n0".into(), &"n1999".into()));
        assert_eq!(ids[2_000], text(&folder.path().join("a/2.html")));
        assert_eq!(ids[2_001], text(&folder.path().join("b.txt")));
        assert!(stderr(&outputs[0]).contains("1 file was passed over"), "{}", stderr(&outputs[0]));
        assert_eq!(code(&outputs[0]), Some(0));
    }

    #[test]
    fn only_and_include_choose_what_is_reported() {
        let report = only(&fed(
            &["extract", "--only", "figures", "--include", "text,segments,rules"],
            NEWS.as_bytes(),
        ));
        assert!(report.get("entities").is_none() && report.get("claims").is_none());
        assert_eq!(report["text"], NEWS);
        assert!(report["figures"][0]["rule"].is_string());
        let segment = &report["segments"][0];
        assert_eq!(segment["kind"], "paragraph");
        assert_eq!(
            chars(NEWS, &segment["sentences"][0]["start"], &segment["sentences"][0]["end"]),
            NEWS
        );
        let plain = only(&fed(&["extract"], NEWS.as_bytes()));
        assert!(["text", "segments"].iter().all(|part| plain.get(part).is_none()));
        assert!(plain["figures"][0].get("rule").is_none());
    }

    #[test]
    fn a_conversion_says_what_it_repeats() {
        let news = "دفعت الشركة 375 مليون ريال سعودي (100 مليون دولار).";
        let figures = &only(&fed(&["extract"], news.as_bytes()))["figures"];
        assert!(figures[0].get("conversion_of").is_none());
        assert_eq!(figures[1]["conversion_of"], figures[0]["id"]);
        let human = fed(&["extract", "--to", "text"], news.as_bytes());
        let human = String::from_utf8_lossy(&human.stdout);
        assert!(human.contains(", which is \u{2068}375 مليون ريال سعودي\u{2069}"), "{human}");
    }

    #[test]
    fn what_comes_with_a_line_goes_out_with_it() {
        let input = format!(
            "{}\n\n{}\n",
            serde_json::json!({ "id": 17, "text": NEWS, "title": "عنوان", "date": "2026-01-05", "url": "https://example.org/17", "more": [1] }),
            serde_json::json!({ "text": "نص" })
        );
        let reports = objects(&fed(&["extract", "-t", "jsonl"], input.as_bytes()));
        assert_eq!(reports[0]["id"], "17");
        assert_eq!(reports[0]["title"], "عنوان");
        assert_eq!(reports[0]["date"], "2026-01-05");
        assert_eq!(reports[0]["url"], "https://example.org/17");
        assert_eq!((&reports[1]["id"], &reports[1]["source"]["line"]), (&"stdin:3".into(), &3.into()));
    }

    #[test]
    fn amounts_are_exact_numbers() {
        let output = fed(
            &["extract", "-t", "jsonl"],
            "بلغ السعر 54.20 دولارا، والدين 12 تريليون دولار.".as_bytes(),
        );
        let out = String::from_utf8(output.stdout).expect("is UTF-8");
        assert!(out.contains("\"min\":54.2,"), "{out}");
        assert!(out.contains("\"min\":12000000000000,"), "{out}");
    }

    #[test]
    fn every_encoding_is_read_and_named() {
        let utf16 = |to_bytes: fn(u16) -> [u8; 2]| -> Vec<u8> { format!("\u{FEFF}{NEWS}").encode_utf16().flat_map(to_bytes).collect() };
        let old = |encoding: &'static encoding_rs::Encoding| encoding.encode(NEWS).0.into_owned();
        for (encoding, bytes) in [
            ("UTF-8", format!("\u{FEFF}{NEWS}").into_bytes()),
            ("UTF-16LE", utf16(u16::to_le_bytes)),
            ("UTF-16BE", utf16(u16::to_be_bytes)),
            ("windows-1256", old(encoding_rs::WINDOWS_1256)),
            ("ISO-8859-6", old(encoding_rs::ISO_8859_6)),
        ] {
            let report = only(&fed(&["extract", "--include", "text"], &bytes));
            assert_eq!((&report["source"]["encoding"], &report["text"]), (&encoding.into(), &NEWS.into()));
        }
        let named = only(&fed(
            &["extract", "--include", "text", "--encoding", "cp1256"],
            &old(encoding_rs::WINDOWS_1256),
        ));
        assert_eq!(named["text"], NEWS);
        let lines = line("a", NEWS);
        let wide: Vec<u8> = format!("\u{FEFF}{lines}").encode_utf16().flat_map(u16::to_le_bytes).collect();
        let report = only(&fed(&["extract", "--from", "jsonl", "--include", "text"], &wide));
        assert_eq!((&report["id"], &report["text"]), (&"a".into(), &NEWS.into()));
    }

    #[test]
    fn invalid_utf8_is_an_error_with_its_place() {
        let mut bytes = format!("سطر\n{NEWS}").into_bytes();
        bytes.insert("سطر\nقالت".len(), 0xFF);
        for encoding in ["auto", "utf-8"] {
            let output = fed(&["extract", "--encoding", encoding], &bytes);
            assert_eq!(code(&output), Some(1));
            assert!(output.stdout.is_empty());
            assert!(
                stderr(&output).starts_with("khabar: stdin:2:5: byte 15 (0xFF) is not UTF-8"),
                "{}",
                stderr(&output)
            );
        }
    }

    #[test]
    fn bad_lines_are_named_and_the_rest_goes_on() {
        let mut input = line("good", NEWS).into_bytes();
        input.extend_from_slice(b"{\"id\": \"cut\", \"text\": \n");
        input.extend_from_slice(b"{\"id\": \"empty\"}\n");
        input.extend_from_slice(b"{\"text\": \"\xFF\"}\n");
        input.extend_from_slice(b"{\"text\": \"\\ud800\"}\n");
        input.extend_from_slice(line("last", NEWS).as_bytes());
        for jobs in ["1", "3"] {
            let output = fed(&["extract", "-t", "jsonl", "-j", jobs], &input);
            assert_eq!(code(&output), Some(1));
            let ids: Vec<Value> = objects(&output).iter().map(|report| report["id"].clone()).collect();
            assert_eq!(ids, ["good", "last"]);
            let errors = stderr(&output);
            let errors: Vec<&str> = errors.lines().collect();
            assert!(errors[0].starts_with("khabar: stdin:2:"), "{errors:?}");
            assert!(errors[1].contains("stdin:3:") && errors[1].contains("`text`"), "{errors:?}");
            assert!(errors[2].contains("stdin:4:11: byte ") && errors[2].contains("0xFF"), "{errors:?}");
            assert!(errors[3].contains("stdin:5:"), "{errors:?}");
        }
    }

    #[test]
    fn a_missing_file_does_not_stop_the_others() {
        let folder = folder(&[("a.txt", NEWS.as_bytes())]);
        let missing = folder.path().join("none.txt");
        let output = run(&["extract", text(&missing), text(&folder.path().join("a.txt"))]);
        assert_eq!(code(&output), Some(1));
        assert_eq!(objects(&output).len(), 1);
        assert_eq!(stderr(&output), format!("khabar: {}: no such file or folder\n", missing.display()));
    }

    #[test]
    fn usage_and_lexicon_errors_write_nothing() {
        let folder = folder(&[("bad.txt", "@org\n    ميتا\n".as_bytes()), ("good.txt", NEWS.as_bytes())]);
        let bad = folder.path().join("bad.txt");
        let out = folder.path().join("out.json");
        let good = folder.path().join("good.txt");
        let output = run(&["extract", "--lexicon", text(&bad), "-o", text(&out), text(&good)]);
        assert_eq!(code(&output), Some(2));
        assert!(stderr(&output).contains("bad.txt:2: "), "{}", stderr(&output));
        assert!(output.stdout.is_empty() && !out.exists());
        for args in [
            &["extract", "--to", "xml"][..],
            &["extract", "--encoding", "klingon"],
            &["find"],
            &["extract", "-j", "0"],
        ] {
            let output = run(args);
            assert_eq!(code(&output), Some(2), "{args:?}");
            assert!(output.stdout.is_empty() && !output.stderr.is_empty());
        }
        let nowhere = folder.path().join("no/where.json");
        assert_eq!(code(&run(&["extract", "-o", text(&nowhere), text(&good)])), Some(2));
    }

    #[test]
    fn a_users_own_names_are_found() {
        let folder = folder(&[("mine.txt", "@org\nDarb Lab\n    مختبر درب الجديد\n".as_bytes())]);
        let mine = folder.path().join("mine.txt");
        let input = "أعلن مختبر درب الجديد عن مشروعه.".as_bytes();
        let with = only(&fed(&["extract", "--lexicon", text(&mine)], input));
        let without = only(&fed(&["extract"], input));
        let has = |report: &Value| {
            report["entities"]
                .as_array()
                .expect("a list")
                .iter()
                .any(|entity| entity["name"] == "Darb Lab")
        };
        assert!(has(&with) && !has(&without));
        assert_ne!(with["khabar"]["lexicon"], without["khabar"]["lexicon"]);
    }

    #[test]
    fn output_is_written_whole_or_not_at_all() {
        let folder = folder(&[("a.txt", NEWS.as_bytes()), ("out.json", b"before")]);
        let (a, out) = (folder.path().join("a.txt"), folder.path().join("out.json"));
        // Some input fails: what could be read is written.
        let output = run(&["extract", "-o", text(&out), text(&a), text(&folder.path().join("none.txt"))]);
        assert_eq!(code(&output), Some(1));
        assert!(output.stdout.is_empty());
        let written: Value = serde_json::from_slice(&fs::read(&out).expect("is there")).expect("is JSON");
        assert_eq!(written["id"], text(&a));
        assert_eq!(fs::read_dir(folder.path()).expect("is read").count(), 2, "no other file is left");
    }

    #[cfg(unix)]
    #[test]
    fn an_interrupted_output_leaves_nothing_behind() {
        let folder = folder(&[("out.json", b"before")]);
        let out = folder.path().join("out.json");
        let mut child = khabar()
            .args(["extract", "--from", "jsonl", "-o", text(&out)])
            .stdin(Stdio::piped())
            .spawn()
            .expect("starts");
        let mut stdin = child.stdin.take().expect("is piped");
        stdin.write_all(line("a", NEWS).as_bytes()).expect("is taken");
        wait_for(|| fs::read_dir(folder.path()).expect("is read").count() == 2);
        // The handler is set once the file is there; give it that moment.
        thread::sleep(Duration::from_millis(100));
        signal(child.id(), "TERM");
        assert!(!child.wait().expect("ends").success());
        assert_eq!(fs::read(&out).expect("is there"), b"before");
        assert_eq!(fs::read_dir(folder.path()).expect("is read").count(), 1);
        drop(stdin);
    }

    #[test]
    fn an_answer_comes_before_the_input_ends() {
        for jobs in ["1", "2"] {
            let mut child = khabar()
                .args(["extract", "-f", "jsonl", "-t", "jsonl", "-j", jobs])
                .stdin(Stdio::piped())
                .stdout(Stdio::piped())
                .spawn()
                .expect("starts");
            let mut stdin = child.stdin.take().expect("is piped");
            let mut stdout = std::io::BufReader::new(child.stdout.take().expect("is piped"));
            for id in ["a", "b"] {
                stdin.write_all(line(id, NEWS).as_bytes()).expect("is taken");
                let mut answer = String::new();
                std::io::BufRead::read_line(&mut stdout, &mut answer).expect("an answer");
                let answer: Value = serde_json::from_str(&answer).expect("is JSON");
                assert_eq!(answer["id"], id);
            }
            drop(stdin);
            assert!(child.wait().expect("ends").success());
        }
    }

    #[test]
    fn a_closed_pipe_ends_quietly() {
        for jobs in ["1", "2"] {
            let mut child = khabar()
                .args(["extract", "-f", "jsonl", "-t", "jsonl", "-j", jobs])
                .stdin(Stdio::piped())
                .stdout(Stdio::piped())
                .stderr(Stdio::piped())
                .spawn()
                .expect("starts");
            let mut stdin = child.stdin.take().expect("is piped");
            let feeder = thread::spawn(move || {
                let line = line("a", NEWS);
                while stdin.write_all(line.as_bytes()).is_ok() {}
            });
            let mut stdout = child.stdout.take().expect("is piped");
            stdout.read_exact(&mut [0; 10]).expect("a beginning");
            drop(stdout);
            let output = child.wait_with_output().expect("ends");
            feeder.join().expect("ends");
            assert_eq!((code(&output), stderr(&output)), (Some(0), String::new()), "{jobs} jobs");
        }
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_full_disk_is_an_error_that_names_the_place() {
        let full = || fs::OpenOptions::new().write(true).open("/dev/full").expect("opens");
        let folder = folder(&[("a.txt", NEWS.as_bytes())]);
        let output = khabar()
            .args(["extract", text(folder.path())])
            .stdout(full())
            .stderr(Stdio::piped())
            .output()
            .expect("runs");
        assert_eq!(
            (code(&output), stderr(&output)),
            (Some(1), "khabar: stdout: No space left on device\n".to_owned())
        );
    }

    #[test]
    fn text_is_safe_to_show() {
        let input = format!("\u{1B}[31m{NEWS} قال «\u{202E}أحمد\u{7}» إن \u{1B}]0;x\u{7} الأمر انتهى.");
        let output = fed(&["extract", "--to", "text", "--include", "text"], input.as_bytes());
        let shown = String::from_utf8(output.stdout).expect("is UTF-8");
        assert!(shown.contains("\u{2068}مايكروسوفت\u{2069}"), "{shown}");
        assert!(shown.contains("30000000 USD"), "{shown}");
        assert!(shown.chars().all(|c| c == '\n' || !c.is_control()), "{shown:?}");
        assert!(!shown.contains('\u{202E}') && shown.contains("<U+202E>"));
        let name = fed(&["extract", "\u{1B}[31m.txt"], b"");
        assert!(!stderr(&name).contains('\u{1B}'));
    }

    #[test]
    fn a_page_gives_its_articles_text() {
        let page = format!(
            "<!doctype html><meta charset=windows-1256><nav><a href=/>قائمة</a></nav><article><h1>عنوان الخبر</h1><script>x</script><p>{NEWS}</p>\
             <figcaption>صورة</figcaption><h2>مواضيع</h2><ul><li><a href=1>خبر</a><li><a href=2>خبر</a></ul></article>"
        );
        let bytes = encoding_rs::WINDOWS_1256.encode(&page).0.into_owned();
        let report = only(&fed(&["extract"], &bytes));
        let text = format!("عنوان الخبر\n\n{NEWS}");
        assert_eq!(report["text"], text);
        assert_eq!(report["title"], "عنوان الخبر");
        assert_eq!(
            report["source"],
            serde_json::json!({ "path": null, "format": "html", "encoding": "windows-1256" })
        );
        let figure = &report["figures"][0];
        assert_eq!(chars(&text, &figure["start"], &figure["end"]), figure["text"]);
    }

    #[test]
    fn an_empty_file_has_no_findings() {
        for input in ["", "\u{FEFF}", " \n\t\r\n"] {
            let report = only(&fed(&["extract"], input.as_bytes()));
            for findings in ["entities", "figures", "claims", "warnings"] {
                assert_eq!(report[findings], serde_json::json!([]), "{input:?}");
            }
        }
        assert!(fed(&["extract", "--from", "jsonl"], b"").stdout.is_empty());
    }

    #[test]
    fn noise_is_read_or_refused_in_words() {
        let mut state = 7u64;
        let mut noise = vec![0u8; 1 << 20];
        for byte in &mut noise {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            *byte = (state >> 33) as u8;
        }
        for format in ["text", "html", "jsonl"] {
            let output = fed(&["extract", "-t", "jsonl", "--from", format], &noise);
            assert!(matches!(code(&output), Some(0 | 1)), "{format}: {}", stderr(&output));
            assert_eq!(code(&output) == Some(1), !output.stderr.is_empty(), "{format}");
            assert!(!stderr(&output).contains("khabar failed"), "{format}");
        }
    }
}

/// Texts made to cost much. A cost by the square of their length would take hours
/// where they take a second; `benches/scale.rs` times such texts at several lengths.
mod hostile {
    use super::*;

    /// The findings of one kind in a text.
    fn count(text: &str, findings: &str) -> usize {
        let folder = folder(&[("a.txt", text.as_bytes())]);
        let path = folder.path().join("a.txt");
        let output = run(&["extract", "-t", "jsonl", self::text(&path)]);
        assert_eq!((code(&output), stderr(&output)), (Some(0), String::new()));
        only(&output)[findings].as_array().map_or(0, Vec::len)
    }

    #[test]
    fn open_quotes_end() {
        for mark in ["«", "\"", "("] {
            assert_eq!(count(&mark.repeat(1_000_000), "claims"), 0);
        }
    }

    #[test]
    fn a_line_without_a_full_stop_ends() {
        let unit = "قال محمد إن شركة ميتا ستنفق 30 مليار دولار وأضاف أن الوزير وافق ";
        assert_eq!(count(&unit.repeat(20_000), "figures"), 20_000);
    }

    #[test]
    fn cues_end() {
        assert!(count(&"قال: ".repeat(30_000), "claims") > 0);
        count(&"« قال ".repeat(30_000), "claims");
        assert!(count(&"ميتا كشف ".repeat(60_000), "claims") > 10_000);
    }

    #[test]
    fn what_stands_before_attributions_ends() {
        assert!(count(&"ارتفع السهم كثيرا بحسب رويترز ".repeat(30_000), "claims") > 10_000);
        assert!(count(&"مصر ومؤكدا و".repeat(30_000), "claims") > 10_000);
        assert!(count(&"من المتوقع أن يرتفع السهم مشيرا إلى أن العام جيد ".repeat(30_000), "claims") > 10_000);
    }

    #[test]
    fn names_that_are_repeated_in_short_end() {
        // No two family names alike.
        let family = |n: usize| -> String {
            let letters = ['ب', 'ت', 'ج', 'ح', 'د', 'ر', 'س', 'ص', 'ط', 'ع', 'ف', 'ق', 'ك', 'ل', 'م', 'ن'];
            (0..5).map(|place| letters[(n * 7919 + 123_456) >> (4 * place) & 15]).collect()
        };
        let named = |n: usize| format!("قال محمد {0} إن الأمر جيد. وأضاف {0} أن العام حسن، ووافق محمد. ", family(n));
        let people: String = (0..25_000).map(named).collect();
        assert!(count(&people, "entities") > 20_000);
    }

    #[test]
    fn names_that_take_in_others_end() {
        assert!(count(&"ميتا GPT".repeat(60_000), "entities") > 0);
    }

    #[test]
    fn words_of_other_scripts_end() {
        assert_eq!(count(&"新聞".repeat(300_000), "entities"), 0);
        assert_eq!(count(&"новости".repeat(300_000), "entities"), 0);
    }

    #[test]
    fn one_word_and_numbers_end() {
        assert_eq!(count(&"ا".repeat(4_000_000), "entities"), 0);
        assert_eq!(count(&"1 ".repeat(1_000_000), "claims"), 0);
    }
}

mod batch {
    use super::*;

    fn articles() -> TempDir {
        let lines: String = (0..300).map(|n| line(&format!("n{n}"), &format!("{NEWS} {n}"))).collect();
        let folder = folder(&[
            ("b.txt", NEWS.as_bytes()),
            ("a/page.html", format!("<p>{NEWS}</p>").as_bytes()),
            ("a/lines.jsonl", lines.as_bytes()),
            ("a.txt.gz", &gzip(NEWS.as_bytes())),
            ("z.txt.zst", &zstd(NEWS.as_bytes())),
            (".hidden/c.txt", NEWS.as_bytes()),
            ("note.pdf", b"%PDF"),
        ]);
        for n in 0..40 {
            fs::write(folder.path().join(format!("many-{n:02}.txt")), format!("{NEWS} {n}").repeat(20)).expect("is written");
        }
        folder
    }

    fn gzip(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
        encoder.write_all(bytes).expect("is packed");
        encoder.finish().expect("is packed")
    }

    /// A frame of one block that is not compressed.
    fn zstd(bytes: &[u8]) -> Vec<u8> {
        let size = u8::try_from(bytes.len()).expect("a short text");
        let header = (u32::from(size) << 3 | 1).to_le_bytes();
        let mut frame = vec![0x28, 0xB5, 0x2F, 0xFD, 0x20, size];
        frame.extend_from_slice(&header[..3]);
        frame.extend_from_slice(bytes);
        frame
    }

    fn batch(input: &Path, out: &Path, more: &[&str]) -> Output {
        let mut args = vec!["batch", text(input), "--out", text(out)];
        args.extend_from_slice(more);
        run(&args)
    }

    /// All files below a folder that are not hidden, with their bytes.
    fn tree(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
        // A run that was killed early made no folder.
        if !folder.exists() {
            return Vec::new();
        }
        let mut files: Vec<(PathBuf, Vec<u8>)> = walkdir::WalkDir::new(folder)
            .into_iter()
            .filter_entry(|entry| !entry.file_name().to_string_lossy().starts_with(".khabar"))
            .map(|entry| entry.expect("is read"))
            .filter(|entry| entry.file_type().is_file())
            .map(|entry| {
                (
                    entry.path().strip_prefix(folder).expect("is below").to_owned(),
                    fs::read(entry.path()).expect("is read"),
                )
            })
            .collect();
        files.sort();
        files
    }

    #[test]
    fn a_folder_becomes_a_folder_or_a_file() {
        let (input, out) = (articles(), TempDir::new().expect("a folder"));
        let (lines, folder) = (out.path().join("found.jsonl"), out.path().join("found"));
        let summary = out.path().join("summary.json");
        let output = batch(input.path(), &lines, &["--summary", text(&summary)]);
        assert_eq!(code(&output), Some(0), "{}", stderr(&output));
        assert!(output.stdout.is_empty());
        let reports: Vec<Value> = serde_json::Deserializer::from_slice(&fs::read(&lines).expect("is there"))
            .into_iter()
            .map(|report| report.expect("is whole"))
            .collect();
        let ids: Vec<&str> = reports.iter().filter_map(|report| report["id"].as_str()).collect();
        assert_eq!(ids.len(), 344);
        assert_eq!(
            (ids[0], ids[299], ids[300], ids[301], ids[302]),
            ("n0", "n299", "a/page.html", "a.txt.gz", "b.txt")
        );
        assert_eq!(ids[343], "z.txt.zst");
        let summary: Value = serde_json::from_slice(&fs::read(summary).expect("is there")).expect("is JSON");
        assert_eq!(
            (&summary["articles"], &summary["complete"], &summary["passed_over"]),
            (&344.into(), &true.into(), &1.into())
        );
        assert!(summary["figures"]["money"].as_u64() >= Some(344));
        assert!(stderr(&output).contains("344 articles"), "{}", stderr(&output));

        assert_eq!(code(&batch(input.path(), &folder, &["-j", "3"])), Some(0));
        let files = tree(&folder);
        assert_eq!(files.len(), 344);
        let page: Value = serde_json::from_slice(&fs::read(folder.join("a/page.html.json")).expect("is there")).expect("is JSON");
        assert_eq!(page["id"], "a/page.html");
        let line: Value = serde_json::from_slice(&fs::read(folder.join("a/lines.jsonl/0000017.json")).expect("is there")).expect("is JSON");
        assert_eq!((&line["id"], &line["source"]["line"]), (&"n16".into(), &17.into()));
    }

    #[test]
    fn globs_choose_files() {
        let (input, out) = (articles(), TempDir::new().expect("a folder"));
        let folder = out.path().join("found");
        assert_eq!(
            code(&batch(input.path(), &folder, &["--glob", "*.txt", "--glob", "!many-*"])),
            Some(0)
        );
        let names: Vec<PathBuf> = tree(&folder).into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, [PathBuf::from("b.txt.json")]);
    }

    #[test]
    fn failures_are_named_and_counted() {
        let input = folder(&[
            ("a.txt", NEWS.as_bytes()),
            ("bad.txt", b"\xFF\xFE\x00"),
            ("lines.jsonl", b"{}\n"),
            ("torn.txt.gz", &gzip(NEWS.as_bytes())[..30]),
        ]);
        let out = TempDir::new().expect("a folder");
        let summary = out.path().join("s.json");
        let output = batch(input.path(), &out.path().join("found"), &["--summary", text(&summary)]);
        assert_eq!(code(&output), Some(1));
        for name in ["bad.txt:1:1: ", "lines.jsonl:1:", "torn.txt.gz: "] {
            let place = format!("khabar: {}/{name}", input.path().display());
            assert!(stderr(&output).contains(&place), "{name}: {}", stderr(&output));
        }
        let summary: Value = serde_json::from_slice(&fs::read(summary).expect("is there")).expect("is JSON");
        assert_eq!(summary["articles"], 1);
        let failures = summary["failures"].as_object().expect("an object");
        assert_eq!(failures.values().filter_map(Value::as_u64).sum::<u64>(), 3, "{failures:?}");
        assert_eq!(
            code(&run(&["batch", text(&out.path().join("none")), "--out", text(out.path())])),
            Some(2)
        );
    }

    #[test]
    fn a_second_run_reads_only_what_changed() {
        let (input, out) = (articles(), TempDir::new().expect("a folder"));
        for target in ["found", "found.jsonl"] {
            let target = out.path().join(target);
            let kept = |more: &[&str]| {
                let summary = out.path().join("s.json");
                let mut args = vec!["--resume", "--summary", text(&summary)];
                args.extend_from_slice(more);
                assert_eq!(code(&batch(input.path(), &target, &args)), Some(0));
                let summary: Value = serde_json::from_slice(&fs::read(summary).expect("is there")).expect("is JSON");
                assert_eq!(summary["articles"], 344);
                summary["kept"].as_u64()
            };
            assert_eq!(kept(&[]), Some(0));
            let all = if target.is_dir() {
                tree(&target)
            } else {
                vec![(PathBuf::new(), fs::read(&target).expect("is there"))]
            };
            assert_eq!(kept(&[]), Some(344));
            let again = if target.is_dir() {
                tree(&target)
            } else {
                vec![(PathBuf::new(), fs::read(&target).expect("is there"))]
            };
            assert!(all == again);
            // Content counts, not times.
            fs::write(input.path().join("b.txt"), format!("{NEWS} جديد")).expect("is written");
            assert_eq!(kept(&[]), Some(343));
            fs::write(input.path().join("b.txt"), NEWS).expect("is written");
            assert_eq!(kept(&[]), Some(343));
            // So do the options and the lexicon.
            assert_eq!(kept(&["--offsets", "bytes"]), Some(0));
            let mine = out.path().join("mine.txt");
            fs::write(&mine, "@org\nDarb Lab\n    مختبر درب الجديد\n").expect("is written");
            assert_eq!(kept(&["--lexicon", text(&mine)]), Some(0));
        }
    }

    #[test]
    fn output_within_the_folder_is_not_read() {
        let input = folder(&[("a.txt", NEWS.as_bytes())]);
        let out = input.path().join("found.jsonl");
        for _ in 0..2 {
            assert_eq!(code(&batch(input.path(), &out, &[])), Some(0));
            assert_eq!(fs::read_to_string(&out).expect("is there").lines().count(), 1);
        }
    }

    #[cfg(unix)]
    #[test]
    fn killed_at_any_moment_it_leaves_whole_files_and_goes_on() {
        let input = articles();
        let out = TempDir::new().expect("a folder");
        let whole = (out.path().join("whole"), out.path().join("whole.jsonl"));
        assert_eq!(code(&batch(input.path(), &whole.0, &[])), Some(0));
        assert_eq!(code(&batch(input.path(), &whole.1, &[])), Some(0));
        for (at, delay) in [1, 3, 5, 8, 12, 17, 23, 30, 40].into_iter().enumerate() {
            let signal = ["KILL", "TERM", "INT"][at % 3];
            let (folder, lines) = (out.path().join("found"), out.path().join("found.jsonl"));
            let _ = fs::remove_dir_all(&folder);
            let _ = fs::remove_file(&lines);
            for target in [&folder, &lines] {
                for _ in 0..3 {
                    interrupt(input.path(), target, Duration::from_millis(delay), signal);
                    for (name, bytes) in tree(&folder) {
                        let report: Result<Value, _> = serde_json::from_slice(&bytes);
                        assert!(report.is_ok(), "{} is not whole", name.display());
                    }
                }
                let output = batch(input.path(), target, &["--resume"]);
                assert_eq!(code(&output), Some(0), "{}", stderr(&output));
            }
            assert!(tree(&folder) == tree(&whole.0), "{signal} after {delay} ms");
            assert!(
                fs::read(&lines).expect("is there") == fs::read(&whole.1).expect("is there"),
                "{signal} after {delay} ms"
            );
        }
    }

    #[cfg(unix)]
    fn interrupt(input: &Path, out: &Path, delay: Duration, name: &str) {
        let mut child = khabar()
            .args(["batch", text(input), "--resume", "--out", text(out)])
            .stderr(Stdio::null())
            .spawn()
            .expect("starts");
        thread::sleep(delay);
        signal(child.id(), name);
        child.wait().expect("ends");
    }
}

mod rest {
    use super::*;

    #[test]
    fn the_schema_describes_the_output() {
        let schema: Value = serde_json::from_slice(&run(&["schema"]).stdout).expect("is JSON");
        let validator = jsonschema::validator_for(&schema).expect("is a schema");
        let lines = serde_json::json!({ "id": "a", "text": NEWS, "title": "عنوان", "date": 5 }).to_string();
        let vague = "وتوقع خبراء أن تصل الخسائر إلى مليارات الدولارات، بينما بلغت النسبة 12.5 في المئة.";
        for (args, input) in [
            (&["extract"][..], NEWS),
            (&["extract", "--include", "text,segments,rules", "--offsets", "utf16"], NEWS),
            (&["extract", "--only", "claims"], NEWS),
            (&["extract"], vague),
            (&["extract"], ""),
            (&["extract", "--from", "html"], NEWS),
            (&["extract", "--from", "jsonl"], &lines),
        ] {
            let report = only(&fed(args, input.as_bytes()));
            let faults: Vec<String> = validator.iter_errors(&report).map(|fault| fault.to_string()).collect();
            assert!(faults.is_empty(), "{args:?}: {faults:?}");
        }
        let mut wrong = only(&fed(&["extract"], NEWS.as_bytes()));
        wrong["figures"][0]["currency"] = "dollars".into();
        assert!(!validator.is_valid(&wrong));
    }

    #[test]
    fn help_manual_and_completions_are_written() {
        for args in [
            &["--help"][..],
            &["extract", "--help"],
            &["batch", "--help"],
            &["--version"],
            &["man"],
            &["completions", "bash"],
        ] {
            let output = run(args);
            assert_eq!(code(&output), Some(0), "{args:?}");
            assert!(String::from_utf8_lossy(&output.stdout).contains("khabar"), "{args:?}");
        }
        assert_eq!(code(&run(&[])), Some(2));
    }
}

/// Waits until something holds.
#[cfg(unix)]
fn wait_for(holds: impl Fn() -> bool) {
    let start = Instant::now();
    while !holds() {
        assert!(start.elapsed() < Duration::from_secs(20), "waited in vain");
        thread::sleep(Duration::from_millis(5));
    }
}

#[cfg(unix)]
fn signal(process: u32, name: &str) {
    // The process may be at its end already.
    let _ = Command::new("kill")
        .args([format!("-{name}"), process.to_string()])
        .stderr(Stdio::null())
        .status();
}
