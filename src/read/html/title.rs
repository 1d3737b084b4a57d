//! A title that stands outside the article.

use ego_tree::NodeRef;
use ego_tree::iter::Edge;
use scraper::{Html, Node};

/// A title that stands outside the article: the page's first heading that is
/// no link, else the title it gives to those who share it, else its own.
pub(super) fn title(html: &Html) -> Option<String> {
    let nodes = || html.tree.root().descendants();
    let heading = nodes().find_map(|node| {
        let is_heading = node.value().as_element().is_some_and(|element| element.name() == "h1");
        let text = is_heading.then(|| inner_text(node, true))?;
        (!text.is_empty()).then_some(text)
    });
    let shared = || {
        nodes().find_map(|node| {
            let element = node.value().as_element()?;
            let is_title = element.name() == "meta" && element.attr("property") == Some("og:title");
            let text = is_title.then(|| element.attr("content")).flatten()?;
            let text = text.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
            (!text.is_empty()).then_some(text)
        })
    };
    let own = || {
        nodes().find_map(|node| {
            let is_title = node.value().as_element().is_some_and(|element| element.name() == "title");
            let text = is_title.then(|| inner_text(node, false))?;
            (!text.is_empty()).then_some(text)
        })
    };
    heading.or_else(shared).or_else(own)
}

/// An element's text on one line; nothing where all of it is a link, as in a
/// site's own name, and that is asked.
fn inner_text(node: NodeRef<'_, Node>, but_links: bool) -> String {
    let mut text = String::new();
    let mut links = 0usize;
    let mut unlinked = false;
    for edge in node.traverse() {
        let is_link = |node: NodeRef<'_, Node>| node.value().as_element().is_some_and(|element| element.name() == "a");
        match edge {
            Edge::Open(node) => {
                links += usize::from(is_link(node));
                if let Node::Text(part) = node.value() {
                    unlinked |= links == 0 && !part.trim().is_empty();
                    text.push_str(part);
                }
            }
            Edge::Close(node) => links -= usize::from(is_link(node)),
        }
    }
    if but_links && !unlinked {
        return String::new();
    }
    text.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}
