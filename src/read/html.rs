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
//! Time is linear in the page whatever its tags: see [`parse`].

use std::borrow::Cow;
use std::collections::HashMap;

use ego_tree::NodeId;
use ego_tree::iter::Edge;
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};
use html5ever::TokenizerResult;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{BufferQueue, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts, TreeSink};
use scraper::node::Element;
use scraper::{Html, HtmlTreeSink, Node};

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

/// A page is read no deeper than this; what lies deeper is read as if it lay
/// here. Pages that people write are some thirty deep.
const DEEPEST: usize = 256;

/// A tag has at most so many attributes.
const ATTRIBUTES: usize = 1024;

/// Parses a page in time linear in its length.
///
/// The parser compares every attribute of a tag with all before it, looks
/// through all open elements at many tags, and opens formatting elements that
/// were left open anew in each paragraph. So a tag is ended after a thousand
/// attributes, and tags that nest too deep and formatting tags, which say
/// nothing about the text's structure, do not reach the tree.
fn parse(html: &str) -> Html {
    let sink = Shallow(TreeBuilder::new(
        HtmlTreeSink::new(Html::new_document()),
        TreeBuilderOpts::default(),
    ));
    let tokenizer = Tokenizer::new(sink, TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(&*with_short_tags(html)));
    // The tree asks for pauses at scripts, which are not run.
    while !matches!(tokenizer.feed(&input), TokenizerResult::Done) {}
    tokenizer.end();
    tokenizer.sink.0.sink.finish()
}

/// The page with a `>` after every [`ATTRIBUTES`] that a tag has without one.
fn with_short_tags(html: &str) -> Cow<'_, str> {
    let mut cuts = Vec::new();
    let mut separators = None;
    let mut before = 0;
    for (at, byte) in html.bytes().enumerate() {
        match byte {
            b'>' => separators = None,
            b' ' | b'\t' | b'\n' | b'\r' | 0x0C | b'/' | b'"' | b'\'' => {
                if let Some(count) = &mut separators {
                    *count += 1;
                    if *count > ATTRIBUTES {
                        cuts.push(at);
                        separators = None;
                    }
                }
            }
            _ if before == b'<' && byte.is_ascii_alphabetic() && separators.is_none() => separators = Some(0),
            _ => {}
        }
        before = byte;
    }
    if cuts.is_empty() {
        return Cow::Borrowed(html);
    }
    let mut short = String::with_capacity(html.len() + cuts.len());
    let mut start = 0;
    for cut in cuts {
        short.push_str(html.get(start..cut).unwrap_or_default());
        short.push('>');
        start = cut;
    }
    short.push_str(html.get(start..).unwrap_or_default());
    Cow::Owned(short)
}

/// A tree builder that sees no formatting tags and none that nest too deep.
struct Shallow(TreeBuilder<NodeId, HtmlTreeSink>);

impl Shallow {
    /// Whether the tree is as deep as it may be where the last node went.
    fn is_deep(&self) -> bool {
        let html = self.0.sink.0.borrow();
        html.tree
            .nodes()
            .next_back()
            .is_some_and(|last| last.ancestors().nth(DEEPEST).is_some())
    }
}

impl TokenSink for Shallow {
    type Handle = NodeId;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<NodeId> {
        if let Token::TagToken(tag) = &token {
            let is_raw = matches!(&*tag.name, "script" | "style" | "title" | "textarea");
            if is_formatting(&tag.name) || tag.kind == TagKind::StartTag && !is_raw && self.is_deep() {
                return TokenSinkResult::Continue;
            }
        }
        self.0.process_token(token, line)
    }

    fn end(&self) {
        self.0.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.0.adjusted_current_node_present_but_not_in_html_namespace()
    }
}

fn is_formatting(name: &str) -> bool {
    matches!(
        name,
        "b" | "big" | "code" | "em" | "font" | "i" | "nobr" | "s" | "small" | "strike" | "strong" | "tt" | "u"
    )
}

/// For each element, how many bytes of text in paragraphs it holds, outside
/// links and what is never text.
struct Weights(HashMap<NodeId, usize>);

impl Weights {
    fn of(html: &Html) -> Weights {
        let mut weights = HashMap::new();
        let mut open: Vec<usize> = Vec::new();
        let (mut silent, mut paragraphs) = (0usize, 0usize);
        for edge in html.tree.root().traverse() {
            match edge {
                Edge::Open(node) => match node.value() {
                    Node::Element(element) => {
                        silent += usize::from(is_silent(element) || element.name() == "a");
                        paragraphs += usize::from(element.name() == "p");
                        open.push(0);
                    }
                    Node::Text(text) if silent == 0 && paragraphs > 0 => {
                        if let Some(weight) = open.last_mut() {
                            *weight += text.trim().len();
                        }
                    }
                    _ => {}
                },
                Edge::Close(node) => {
                    if let Node::Element(element) = node.value() {
                        silent -= usize::from(is_silent(element) || element.name() == "a");
                        paragraphs -= usize::from(element.name() == "p");
                        let weight = open.pop().unwrap_or_default();
                        if let Some(parent) = open.last_mut() {
                            *parent += weight;
                        }
                        weights.insert(node.id(), weight);
                    }
                }
            }
        }
        Weights(weights)
    }

    fn get(&self, node: NodeId) -> usize {
        self.0.get(&node).copied().unwrap_or_default()
    }
}

/// An article has at least this many bytes in paragraphs.
const ARTICLE: usize = 200;

/// The element that holds the article: what is marked as an article's body;
/// or the one `article` that outweighs all others; or the page's `main`; or
/// all of it.
fn root(html: &Html, weights: &Weights) -> NodeId {
    let mut body = html.tree.root().id();
    let mut marked = Vec::new();
    let mut articles = Vec::new();
    let mut mains = Vec::new();
    for node in html.tree.root().descendants() {
        let Node::Element(element) = node.value() else { continue };
        let candidate = (weights.get(node.id()), node.id());
        if element
            .attr("itemprop")
            .is_some_and(|names| names.split_ascii_whitespace().any(|name| name == "articleBody"))
        {
            marked.push(candidate);
        }
        match element.name() {
            "body" => body = node.id(),
            "article" => articles.push(candidate),
            "main" => mains.push(candidate),
            _ if element.attr("role") == Some("main") => mains.push(candidate),
            _ => {}
        }
    }
    heaviest(&marked, 1)
        .or_else(|| heaviest(&articles, 3))
        .or_else(|| heaviest(&mains, 1))
        .unwrap_or(body)
}

/// The heaviest of the candidates, if it is an article and outweighs every
/// other so many times.
fn heaviest(candidates: &[(usize, NodeId)], times: usize) -> Option<NodeId> {
    let &(most, found) = candidates.iter().max_by_key(|(weight, _)| *weight)?;
    let outweighs = |&(weight, other): &(usize, NodeId)| other == found || weight.saturating_mul(times) <= most;
    (most >= ARTICLE && (times == 1 || candidates.iter().all(outweighs))).then_some(found)
}

/// What a block of text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// A heading of the first rank.
    Title,
    Heading,
    Paragraph,
    Item,
}

#[derive(Debug)]
struct Block {
    kind: Kind,
    text: String,
    /// How many bytes of the text are in links.
    linked: usize,
    /// How many bytes of the text stand before the first link.
    lead: usize,
    /// The list it is in, counted from 1; 0 for none.
    list: usize,
}

/// Cuts an element into blocks.
struct Cut<'w> {
    weights: &'w Weights,
    root: NodeId,
    blocks: Vec<Block>,
    text: String,
    linked: usize,
    lead: Option<usize>,
    /// White space that becomes a space if more text follows.
    space: bool,
    links: usize,
    titles: usize,
    headings: usize,
    items: usize,
    lists: usize,
    list: usize,
}

impl<'w> Cut<'w> {
    fn new(weights: &'w Weights, root: NodeId) -> Cut<'w> {
        Cut {
            weights,
            root,
            blocks: Vec::new(),
            text: String::new(),
            linked: 0,
            lead: None,
            space: false,
            links: 0,
            titles: 0,
            headings: 0,
            items: 0,
            lists: 0,
            list: 0,
        }
    }

    fn walk(&mut self, html: &Html) {
        let Some(root) = html.tree.get(self.root) else { return };
        let mut skipped = None;
        for edge in root.traverse() {
            match edge {
                Edge::Open(node) if skipped.is_none() => match node.value() {
                    Node::Element(element) if node.id() != self.root && self.is_boilerplate(node.id(), element) => {
                        self.flush();
                        skipped = Some(node.id());
                    }
                    Node::Element(element) => self.open(element),
                    Node::Text(text) => self.say(text),
                    _ => {}
                },
                Edge::Close(node) if skipped == Some(node.id()) => skipped = None,
                Edge::Close(node) if skipped.is_none() => {
                    if let Node::Element(element) = node.value() {
                        self.close(element);
                    }
                }
                _ => {}
            }
        }
        self.flush();
    }

    fn is_boilerplate(&self, node: NodeId, element: &Element) -> bool {
        if is_silent(element) || matches!(element.name(), "nav" | "menu" | "aside" | "footer" | "figcaption") {
            return true;
        }
        let named = [element.attr("class"), element.attr("id"), element.attr("role")];
        let words = || {
            let names = named.iter().flatten();
            names.flat_map(|name| name.split(|c: char| !c.is_ascii_alphanumeric()))
        };
        if words().any(|word| is_any(word, &["comments", "caption", "navigation", "breadcrumb", "breadcrumbs"])) {
            return true;
        }
        // A name such as has-sidebar may stand on what holds the article.
        words().any(|word| is_any(word, BOILERPLATE)) && self.weights.get(node) * 3 < self.weights.get(self.root)
    }

    fn open(&mut self, element: &Element) {
        match element.name() {
            "a" => self.links += 1,
            "br" => {
                self.space = false;
                self.text.push('\n');
            }
            "ul" | "ol" | "dl" => {
                self.flush();
                self.list += usize::from(self.lists == 0);
                self.lists += 1;
            }
            name if is_block(name) => {
                self.flush();
                self.count(name, 1);
            }
            _ => {}
        }
    }

    fn close(&mut self, element: &Element) {
        match element.name() {
            "a" => self.links = self.links.saturating_sub(1),
            "ul" | "ol" | "dl" => {
                self.flush();
                self.lists = self.lists.saturating_sub(1);
            }
            name if is_block(name) => {
                self.flush();
                self.count(name, -1);
            }
            _ => {}
        }
    }

    fn count(&mut self, name: &str, step: isize) {
        let counter = match name {
            "h1" => &mut self.titles,
            "h2" | "h3" | "h4" | "h5" | "h6" => &mut self.headings,
            "li" | "dd" => &mut self.items,
            _ => return,
        };
        *counter = counter.saturating_add_signed(step);
    }

    /// Adds text, with one space for each run of white space.
    fn say(&mut self, text: &str) {
        let starts_spaced = text.starts_with(|c: char| c.is_ascii_whitespace());
        self.space |= starts_spaced;
        let before = self.text.len();
        for word in text.split_ascii_whitespace() {
            if self.space && !self.text.is_empty() && !self.text.ends_with('\n') {
                self.text.push(' ');
            }
            if self.links > 0 && self.lead.is_none() {
                self.lead = Some(self.text.len());
            }
            self.text.push_str(word);
            self.space = true;
        }
        if self.text.len() > before {
            self.space = text.ends_with(|c: char| c.is_ascii_whitespace());
        }
        if self.links > 0 {
            self.linked += self.text.len() - before;
        }
    }

    fn flush(&mut self) {
        let text = std::mem::take(&mut self.text);
        let linked = std::mem::take(&mut self.linked);
        let lead = self.lead.take();
        self.space = false;
        let kind = match (self.titles, self.headings, self.items) {
            (1.., _, _) => Kind::Title,
            (_, 1.., _) => Kind::Heading,
            (_, _, 1..) => Kind::Item,
            _ => Kind::Paragraph,
        };
        let trimmed = text.trim();
        if !trimmed.is_empty() {
            self.blocks.push(Block {
                kind,
                lead: lead.unwrap_or(text.len()),
                text: if trimmed.len() == text.len() { text } else { trimmed.to_owned() },
                linked,
                list: if self.lists > 0 { self.list } else { 0 },
            });
        }
    }
}

/// Whether an element's text is never part of an article's.
fn is_silent(element: &Element) -> bool {
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
const BOILERPLATE: &[&str] = &[
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

fn is_any(word: &str, list: &[&str]) -> bool {
    list.iter().any(|known| word.eq_ignore_ascii_case(known))
}

/// Whether text before and after the element stands apart from its own.
fn is_block(name: &str) -> bool {
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

/// Leaves out what only links elsewhere: lists that are mostly links, with
/// the heading above them, and lines that are links but for a label before
/// them («اقرأ أيضا:»).
fn without_links(blocks: Vec<Block>) -> Vec<Block> {
    let mut lists: HashMap<usize, (usize, usize)> = HashMap::new();
    for block in blocks.iter().filter(|block| block.list > 0) {
        let (linked, all) = lists.entry(block.list).or_default();
        *linked += block.linked;
        *all += block.text.len();
    }
    let is_links = |block: &Block| {
        let list = lists.get(&block.list).is_some_and(|&(linked, all)| linked * 10 >= all * 7);
        let line = !matches!(block.kind, Kind::Title | Kind::Heading) && block.linked > 0 && is_link_line(block);
        block.list > 0 && list || line
    };
    let mut kept: Vec<Block> = Vec::with_capacity(blocks.len());
    let mut in_links = false;
    for block in blocks {
        if !is_links(&block) {
            in_links = false;
            kept.push(block);
            continue;
        }
        if !in_links && kept.last().is_some_and(|last| last.kind == Kind::Heading) {
            kept.pop();
        }
        in_links = true;
    }
    kept
}

/// How long a label before a link is, in bytes, at most.
const LABEL: usize = 48;

fn is_link_line(block: &Block) -> bool {
    let unlinked = block.text.len().saturating_sub(block.linked);
    let labelled = block.lead <= LABEL
        && unlinked <= block.lead + 1
        && block.text.get(..block.lead).is_some_and(|label| label.trim_end().ends_with(':'));
    unlinked * 10 <= block.text.len() || labelled
}

/// A title that stands outside the article: the page's first heading that is
/// no link, else the title it gives to those who share it, else its own.
fn title(html: &Html) -> Option<String> {
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
fn inner_text(node: ego_tree::NodeRef<'_, Node>, but_links: bool) -> String {
    let mut text = String::new();
    let mut links = 0usize;
    let mut unlinked = false;
    for edge in node.traverse() {
        let is_link = |node: ego_tree::NodeRef<'_, Node>| node.value().as_element().is_some_and(|element| element.name() == "a");
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
