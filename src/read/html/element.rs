//! What an element's name and attributes say of its text.

use scraper::node::Element;

/// Whether an element's text is never part of an article's.
pub(super) fn is_silent(element: &Element) -> bool {
    let hidden = element.attr("hidden").is_some()
        || element.attr("aria-hidden") == Some("true")
        || element.attr("style").is_some_and(|style| {
            let style: String = style.chars().filter(|c| !c.is_ascii_whitespace()).collect();
            style.to_ascii_lowercase().contains("display:none")
        });
    hidden
        || matches!(
            element.name(),
            "head"
                | "script"
                | "style"
                | "noscript"
                | "template"
                | "iframe"
                | "svg"
                | "math"
                | "form"
                | "button"
                | "select"
                | "textarea"
                | "object"
                | "audio"
                | "video"
                | "canvas"
                | "dialog"
        )
}

/// Words in the class, id or role of what stands around an article.
pub(super) const BOILERPLATE: &[&str] = &[
    "ad",
    "ads",
    "advert",
    "advertisement",
    "banner",
    "complementary",
    "contentinfo",
    "cookie",
    "cookies",
    "copyright",
    "footer",
    "menu",
    "nav",
    "navbar",
    "newsletter",
    "popular",
    "promo",
    "recommended",
    "related",
    "share",
    "sharing",
    "sidebar",
    "social",
    "subscribe",
    "tags",
    "toolbar",
    "trending",
];

pub(super) fn is_any(word: &str, list: &[&str]) -> bool {
    list.iter().any(|known| word.eq_ignore_ascii_case(known))
}

/// Whether text before and after the element stands apart from its own.
pub(super) fn is_block(name: &str) -> bool {
    matches!(
        name,
        "address"
            | "article"
            | "blockquote"
            | "body"
            | "caption"
            | "center"
            | "dd"
            | "details"
            | "div"
            | "dt"
            | "fieldset"
            | "figure"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "header"
            | "hgroup"
            | "hr"
            | "li"
            | "main"
            | "p"
            | "pre"
            | "section"
            | "summary"
            | "table"
            | "tbody"
            | "td"
            | "tfoot"
            | "th"
            | "thead"
            | "tr"
    )
}
