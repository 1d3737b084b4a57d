//! The cut of an element into blocks of text.

use ego_tree::NodeId;
use ego_tree::iter::Edge;
use scraper::node::Element;
use scraper::{Html, Node};

use super::element::{BOILERPLATE, is_any, is_block, is_silent};
use super::weigh::Weights;

/// What a block of text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A heading of the first rank.
    Title,
    Heading,
    Paragraph,
    Item,
}

#[derive(Debug)]
pub(super) struct Block {
    pub(super) kind: Kind,
    pub(super) text: String,
    /// How many bytes of the text are in links.
    pub(super) linked: usize,
    /// How many bytes of the text stand before the first link.
    pub(super) lead: usize,
    /// The list it is in, counted from 1; 0 for none.
    pub(super) list: usize,
}

/// Cuts an element into blocks.
pub(super) struct Cut<'w> {
    weights: &'w Weights,
    root: NodeId,
    pub(super) blocks: Vec<Block>,
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
    pub(super) fn new(weights: &'w Weights, root: NodeId) -> Cut<'w> {
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

    pub(super) fn walk(&mut self, html: &Html) {
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
