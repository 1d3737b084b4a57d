//! The words around a figure among which the word that governs it is looked for.

use std::ops::Range;

use super::REACH;
use super::scene::Scene;
use super::word::{Word, word_at};
use crate::doc::{Doc, Kind};
use crate::lexicon::{Class, Govern};

/// The sentence of a figure; the paragraph, where the sentence holds little
/// but the figure: «أكثر من 20 مليارا.. ميزانية الكويت».
pub(super) fn region(doc: &Doc<'_>, figure: &Range<usize>) -> Range<usize> {
    let index = doc.sentence_of(figure.start);
    let Some(sentence) = doc.sentences.get(index) else {
        return figure.clone();
    };
    // ارتفع سهم الشركة إلى 334 دولارا: so short, and it tells.
    let tells = |at: usize| !figure.contains(&at) && doc.tokens[at].class & Class::ROLE != 0;
    if sentence.tokens.len().saturating_sub(figure.len()) > 4 || sentence.tokens.clone().any(tells) {
        return sentence.tokens.clone();
    }
    let block = doc
        .blocks
        .get(sentence.block)
        .map_or(sentence.tokens.clone(), |block| block.tokens.clone());
    block.start.max(figure.start.saturating_sub(REACH))..block.end.min(figure.end + REACH)
}

impl Scene<'_, '_> {
    /// «وأسعارها على النحو التالي:» above the lines of a list: the word that tells what the sums
    /// of all its items are.
    pub(super) fn announced(&self) -> Option<Word> {
        const ITEMS: usize = 8;
        const ITEM: usize = 20;
        const HEAD: usize = 12;
        let doc = self.doc;
        let index = doc.block_of(self.figure.start);
        let mut above = doc.blocks.get(index.saturating_sub(ITEMS)..=index)?.iter().rev();
        if above.next()?.tokens.len() > ITEM {
            return None;
        }
        for block in above {
            let last = block.tokens.clone().rev().find(|&at| doc.tokens[at].kind != Kind::Break)?;
            if doc.tokens[last].mark == b':' {
                return (block.tokens.start.max(last.saturating_sub(HEAD))..last)
                    .rev()
                    .filter_map(|at| word_at(doc, self.lexicon, at))
                    .find(|word| matches!(word.govern, Govern::Noun | Govern::Phrase));
            }
            if block.tokens.len() > ITEM {
                return None;
            }
        }
        None
    }
}
