//! Links to other articles, which are no text of this one.

use std::collections::HashMap;

use super::cut::{Block, Kind};

/// Leaves out what only links elsewhere: lists that are mostly links, with
/// the heading above them, and lines that are links but for a label before
/// them («اقرأ أيضا:»).
pub(super) fn without_links(blocks: Vec<Block>) -> Vec<Block> {
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
