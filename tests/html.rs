//! The page that `--to html` writes. How it behaves is tested in a real
//! browser by `tests/browser/page.py`; what must hold of every page, here.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use scraper::{Html, Selector};
use tempfile::TempDir;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

fn extract(args: &[&str], paths: &[PathBuf]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_khabar"))
        .args(["extract", "--to", "html"])
        .args(args)
        .args(paths)
        .output()
        .expect("khabar runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

fn fixtures() -> Vec<PathBuf> {
    let folder = fs::read_dir(Path::new(ROOT).join("fixtures/articles")).expect("fixtures");
    let paths = folder.map(|entry| entry.expect("an entry").path());
    let mut paths: Vec<PathBuf> = paths
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    paths.sort();
    paths
}

fn hostile(folder: &TempDir, article: &serde_json::Value) -> PathBuf {
    let path = folder.path().join("a.jsonl");
    fs::write(&path, article.to_string()).expect("written");
    path
}

fn all<'p>(page: &'p Html, selector: &str) -> Vec<scraper::ElementRef<'p>> {
    page.select(&Selector::parse(selector).expect("a selector")).collect()
}

fn text(element: scraper::ElementRef<'_>) -> String {
    element.text().collect()
}

#[test]
fn the_page_has_all_articles_and_asks_for_nothing() {
    let paths = fixtures();
    let page = extract(&["--lang", "en"], &paths);
    let parsed = Html::parse_document(&page);
    assert_eq!(all(&parsed, "article").len(), paths.len());
    assert!(all(&parsed, "[src], link, iframe, object, embed, form, base").is_empty());
    assert!(page.contains("default-src 'none'"));
    assert_eq!(all(&parsed, "script").len(), 2);
}

#[test]
fn every_link_leads_to_a_place_and_no_place_is_there_twice() {
    let parsed = Html::parse_document(&extract(&[], &fixtures()));
    let mut ids: Vec<&str> = all(&parsed, "[id]").iter().filter_map(|element| element.attr("id")).collect();
    ids.sort_unstable();
    let count = ids.len();
    ids.dedup();
    assert_eq!(ids.len(), count);
    let links: Vec<&str> = all(&parsed, "a[href]")
        .iter()
        .filter_map(|link| link.attr("href")?.strip_prefix('#'))
        .collect();
    assert!(links.len() > 200, "{}", links.len());
    assert!(links.iter().all(|link| ids.binary_search(link).is_ok()));
    assert!(all(&parsed, "a a").is_empty(), "no link stands inside a link");
}

#[test]
fn marks_are_what_was_found_and_the_text_is_whole() {
    let path = Path::new(ROOT).join("fixtures/articles/gulf-pledges.txt");
    let article = fs::read_to_string(&path).expect("an article");
    let parsed = Html::parse_document(&extract(&[], &[path]));
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let shown: Vec<String> = all(&parsed, ".text p").into_iter().map(text).collect();
    assert_eq!(words(&shown.join("\n")), words(&article));
    for (entry, mark) in [("li[data-c]", "cue"), ("tr[data-f]", "figure")] {
        let entries = all(&parsed, entry);
        assert!(entries.len() > 3);
        for entry in entries {
            let id = entry.attr("id").expect("an id");
            let place = all(&parsed, &format!("#{id}-m"));
            assert!(
                place
                    .iter()
                    .all(|place| place.attr("class").is_some_and(|class| class.contains(mark))),
                "{id}"
            );
            assert_eq!(place.len(), 1, "{id}");
        }
    }
}

#[test]
fn nothing_of_an_article_is_markup() {
    let attack =
        "</script></style></title></p><script>window.broken=1</script><img src=x onerror=alert(1)>\" onmouseover=\"alert(1)' x='&lt;b&gt;";
    let folder = TempDir::new().expect("a folder");
    let article = serde_json::json!({
        "id": attack, "title": attack, "date": attack, "url": format!("https://example.org/\"><script>{attack}"),
        "text": format!("قالت {attack} ميتا إن \u{202E}أرباحها\u{2066} {attack} بلغت 30 مليون دولار {attack}.\0\u{1B}[31m\n{attack}"),
    });
    let page = extract(&["--lang", "en"], &[hostile(&folder, &article)]);
    let parsed = Html::parse_document(&page);
    assert_eq!(all(&parsed, "script").len(), 2);
    assert!(all(&parsed, "img, b, [onerror], [onmouseover], [x]").is_empty());
    assert!(
        all(&parsed, "a[href]")
            .iter()
            .all(|link| link.attr("href").is_some_and(|href| href.starts_with('#')))
    );
    assert!(!page.contains(['\u{202E}', '\u{2066}', '\0', '\u{1B}']));
    assert_eq!(text(all(&parsed, "h2")[0]), attack, "the title is told as it is");
    assert_eq!(all(&parsed, "tr[data-f]").len(), 1, "and the figure is found");
}

#[test]
fn only_addresses_of_the_web_are_links() {
    let folder = TempDir::new().expect("a folder");
    for (url, links) in [
        ("https://example.org/a?b=1&c='", 1),
        ("javascript:alert(1)", 0),
        (" https://example.org", 0),
        ("data:text/html,x", 0),
    ] {
        let article = serde_json::json!({ "id": "a", "title": "t", "url": url, "text": "خبر" });
        let parsed = Html::parse_document(&extract(&[], &[hostile(&folder, &article)]));
        let found = all(&parsed, ".meta a");
        assert_eq!(found.len(), links, "{url}");
        assert!(found.iter().all(|link| link.attr("href") == Some(url)));
    }
}

#[test]
fn overlapping_findings_nest() {
    let folder = TempDir::new().expect("a folder");
    // A claim inside a claim, over two lines, with a name and a sum in both.
    let words = "قالت رويترز إن ميتا أعلنت أن أرباحها بلغت 30 مليون دولار\nفي عام واحد.\r\n\r\nوأضافت رويترز أن ميتا ستنفق المبلغ.";
    let article = serde_json::json!({ "id": "a", "text": words });
    let parsed = Html::parse_document(&extract(&[], &[hostile(&folder, &article)]));
    assert!(!all(&parsed, ".content .content .figure").is_empty());
    let shown: Vec<String> = all(&parsed, ".text p").into_iter().map(text).collect();
    assert_eq!(shown, words.lines().filter(|line| !line.is_empty()).collect::<Vec<_>>());
}

#[test]
fn the_language_is_the_locales_unless_it_is_named() {
    let path = fixtures().remove(0);
    let language = |lang: Option<&str>, locale: &[(&str, &str)]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_khabar"));
        command.args(["extract", "--to", "html"]).arg(&path);
        for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            command.env_remove(name);
        }
        command.envs(locale.iter().copied());
        if let Some(lang) = lang {
            command.args(["--lang", lang]);
        }
        let page = String::from_utf8(command.output().expect("khabar runs").stdout).expect("UTF-8");
        let parsed = Html::parse_document(&page);
        let html = all(&parsed, "html")[0];
        (
            html.attr("lang").map(str::to_owned),
            html.attr("dir").map(str::to_owned),
            page.contains("الأقوال"),
        )
    };
    let arabic = (Some("ar".to_owned()), Some("rtl".to_owned()), true);
    let english = (Some("en".to_owned()), Some("ltr".to_owned()), false);
    assert_eq!(language(None, &[]), english);
    assert_eq!(language(None, &[("LANG", "ar_EG.UTF-8")]), arabic);
    assert_eq!(language(None, &[("LANG", "ar_EG.UTF-8"), ("LC_ALL", "C")]), english);
    assert_eq!(language(None, &[("LC_ALL", ""), ("LC_MESSAGES", "ar")]), arabic);
    assert_eq!(language(Some("en"), &[("LANG", "ar")]), english);
    assert_eq!(language(Some("ar"), &[("LANG", "C")]), arabic);
}
