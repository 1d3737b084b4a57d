//! The parser: a tree of any page in time linear in its length.
//!
//! The parser of browsers compares every attribute of a tag with all before
//! it, looks through all open elements at many tags, and opens formatting
//! elements that were left open anew in each paragraph. So a tag is ended
//! after a thousand attributes, and tags that nest too deep and formatting
//! tags, which say nothing about the text's structure, do not reach the tree.

use std::borrow::Cow;

use ego_tree::NodeId;
use html5ever::TokenizerResult;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{BufferQueue, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts, TreeSink};
use scraper::{Html, HtmlTreeSink};

/// A page is read no deeper than this; what lies deeper is read as if it lay
/// here. Pages that people write are some thirty deep.
const DEEPEST: usize = 256;

/// A tag has at most so many attributes.
const ATTRIBUTES: usize = 1024;

/// Parses a page in time linear in its length.
pub(super) fn parse(html: &str) -> Html {
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
