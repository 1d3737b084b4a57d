//! The words around a figure among which the word that governs it is looked for.

use std::ops::Range;

use super::REACH;
use crate::doc::Doc;

/// The sentence of a figure; the paragraph, where the sentence holds little
/// but the figure: «أكثر من 20 مليارا.. ميزانية الكويت».
pub(super) fn region(doc: &Doc<'_>, figure: &Range<usize>) -> Range<usize> {
    let index = doc.sentences.partition_point(|sentence| sentence.tokens.end <= figure.start);
    let Some(sentence) = doc.sentences.get(index) else {
        return figure.clone();
    };
    if sentence.tokens.len().saturating_sub(figure.len()) > 4 {
        return sentence.tokens.clone();
    }
    let block = doc
        .blocks
        .get(sentence.block)
        .map_or(sentence.tokens.clone(), |block| block.tokens.clone());
    block.start.max(figure.start.saturating_sub(REACH))..block.end.min(figure.end + REACH)
}
