//! Which element holds the article: by what the page says, and by the weight
//! of its paragraphs.

use std::collections::HashMap;

use ego_tree::NodeId;
use ego_tree::iter::Edge;
use scraper::{Html, Node};

use super::element::is_silent;

/// For each element, how many bytes of text in paragraphs it holds, outside
/// links and what is never text.
pub(super) struct Weights(HashMap<NodeId, usize>);

impl Weights {
    pub(super) fn of(html: &Html) -> Weights {
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

    pub(super) fn get(&self, node: NodeId) -> usize {
        self.0.get(&node).copied().unwrap_or_default()
    }
}

/// An article has at least this many bytes in paragraphs.
const ARTICLE: usize = 200;

/// The element that holds the article: what is marked as an article's body;
/// or the one `article` that outweighs all others; or the page's `main`; or
/// all of it.
pub(super) fn root(html: &Html, weights: &Weights) -> NodeId {
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
