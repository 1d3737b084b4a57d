//! HTML: from a web page to the text of its article.
//!
//! The page is parsed as browsers parse it. Of the tree, the element that
//! holds the article is found by what the page says of itself (`articleBody`,
//! `article`, `main`) and by where its paragraphs stand; its headings,
//! paragraphs, list items and quotations become blocks of text with a blank
//! line between two. Menus, scripts, captions, forms, share buttons and lists
//! of links to other articles are left out. A title that stands outside the
//! article comes first.
//!
//! Time is linear in the page whatever its tags: see [`mod@parse`].

mod cut;
mod element;
mod links;
mod parse;
mod title;
mod weigh;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use cut::{Cut, Kind};
use links::without_links;
use parse::parse;
use title::title;
use weigh::{Weights, root};

/// The article of a web page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The article's text: its title and blocks, a blank line between two.
    pub text: String,
    /// Its title.
    pub title: Option<String>,
}

/// Takes the article from a web page.
pub fn read(html: &str) -> Page {
    let html = parse(html);
    let weights = Weights::of(&html);
    let root = root(&html, &weights);
    let mut cut = Cut::new(&weights, root);
    cut.walk(&html);
    let blocks = without_links(cut.blocks);
    let own = blocks
        .iter()
        .find(|block| block.kind == Kind::Title)
        .map(|block| block.text.clone());
    let outside = if own.is_some() { None } else { title(&html) };
    let mut text = String::new();
    if let Some(outside) = &outside
        && blocks.first().is_none_or(|first| first.text != *outside)
    {
        text.push_str(outside);
    }
    for block in &blocks {
        if !text.is_empty() {
            text.push_str("\n\n");
        }
        if block.kind == Kind::Item {
            text.push_str("- ");
        }
        text.push_str(&block.text);
    }
    Page {
        text,
        title: own.or(outside),
    }
}

/// The encoding that a page's `meta` element declares in its first kilobyte.
pub fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..bytes.len().min(1024)).unwrap_or_default().to_ascii_lowercase();
    let found = memchr::memmem::find_iter(&head, "charset").find_map(|at| {
        let rest = head.get(at + "charset".len()..)?.trim_ascii_start();
        let value = rest.strip_prefix(b"=")?.trim_ascii_start();
        let value = value.strip_prefix(b"\"").or_else(|| value.strip_prefix(b"'")).unwrap_or(value);
        let end = value
            .iter()
            .position(|byte| !(byte.is_ascii_alphanumeric() || b"-_:.".contains(byte)))
            .unwrap_or(value.len());
        Encoding::for_label(value.get(..end)?)
    })?;
    // A page whose `meta` could be read is in no encoding of two-byte units.
    Some(if found == UTF_16LE || found == UTF_16BE { UTF_8 } else { found })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(html: &str) -> String {
        read(html).text
    }

    #[test]
    fn an_article_is_taken_without_what_stands_around_it() {
        let page = r#"<!doctype html><html dir="rtl"><head><title>سهم ترفع أرباحها | موقع</title>
            <script>document.write("<p>قال سكربت</p>")</script><style>p { color: red }</style></head>
            <body class="has-sidebar"><header><h1><a href="/">الموقع</a></h1>
            <nav><ul><li><a href="/">الرئيسية</a></li></ul></nav></header>
            <main><article><h1>سهم ترفع <em>أرباحها</em></h1>
            <figure><img src="x.jpg"><figcaption>مقر الشركة</figcaption></figure>
            <p>قالت شركة سهم إن أرباحها زادت <b>30 مليون</b>
               دولار&nbsp;هذا العام، وهي أعلى زيادة منذ أن بدأت الشركة عملها قبل عشرين سنة في المدينة نفسها.</p>
            <blockquote>نحن سعداء</blockquote>
            <h2>بالتفصيل</h2><ul><li>زيادة في المبيعات<li>زيادة في العملاء</ul>
            <p><strong>اقرأ أيضا:</strong> <a href="y">شركة أخرى تخسر</a></p>
            <h3>مواضيع ذات صلة</h3><ul><li><a href="a">خبر</a></li><li><a href="b">خبر ثان</a></li></ul>
            <div class="share-buttons">شارك</div><p hidden>مخفي</p><p>سطر<br>وسطر</p></article></main>
            <aside>إعلان</aside><footer>الحقوق محفوظة</footer></body></html>"#;
        let expected = [
            "سهم ترفع أرباحها",
            "قالت شركة سهم إن أرباحها زادت 30 مليون دولار\u{A0}هذا العام، وهي أعلى زيادة منذ أن بدأت الشركة عملها قبل عشرين سنة في المدينة نفسها.",
            "نحن سعداء",
            "بالتفصيل",
            "- زيادة في المبيعات",
            "- زيادة في العملاء",
            "سطر\nوسطر",
        ];
        assert_eq!(text(page), expected.join("\n\n"));
        assert_eq!(read(page).title.as_deref(), Some("سهم ترفع أرباحها"));
    }

    #[test]
    fn a_page_without_an_article_element_is_read_whole() {
        let page = "<title>عنوان</title><table><tr><td><a href=x>قسم</a><td>خبر في خلية.<p>وفقرة.</table>";
        assert_eq!(text(page), "عنوان\n\nخبر في خلية.\n\nوفقرة.");
        assert_eq!(text("نص بلا وسوم"), "نص بلا وسوم");
        assert_eq!(text(""), "");
    }

    #[test]
    fn links_within_a_sentence_stay() {
        let page = "<p>قالت <a href=x>شركة سهم</a> إنها تنمو.</p><ul><li>بند فيه <a href=y>رابط</a> ونص كثير بعده</li></ul>";
        assert_eq!(text(page), "قالت شركة سهم إنها تنمو.\n\n- بند فيه رابط ونص كثير بعده");
    }

    #[test]
    fn a_declared_encoding_is_found() {
        let name = |head: &str| declared(head.as_bytes()).map(Encoding::name);
        assert_eq!(name("<meta charset=windows-1256>"), Some("windows-1256"));
        assert_eq!(
            name(r#"<META http-equiv="Content-Type" content="text/html; charset = iso-8859-6">"#),
            Some("ISO-8859-6")
        );
        assert_eq!(name("<meta charset='utf-16'>"), Some("UTF-8"));
        assert_eq!(name("<p>charset</p>"), None);
    }

    #[test]
    fn hostile_pages_are_read() {
        let deep = format!("{}نص{}", "<div>".repeat(20_000), "</div>".repeat(20_000));
        assert_eq!(text(&deep), "نص");
        let wide: String = (0..50_000).map(|n| format!(" a{n}")).collect();
        assert!(text(&format!("<p{wide}>نص")).ends_with("نص"));
        let fonts: String = (0..2_000).map(|n| format!("<font size={n}>")).collect();
        assert_eq!(
            text(&format!("{fonts}{}", "<p>س".repeat(2_000)))
                .chars()
                .filter(|c| *c == 'س')
                .count(),
            2_000
        );
    }
}
