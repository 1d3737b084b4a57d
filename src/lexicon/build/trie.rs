//! The words and the phrase trie over them, in the making.

use super::Builder;
use crate::doc::{self, Kind};
use crate::fold::Key;
use crate::lexicon::image::Word;
use crate::lexicon::{Class, Sense, Text};

impl Builder {
    /// Adds a phrase and what it means; its first word gets `class`.
    pub(super) fn phrase(&mut self, form: &str, sense: Sense, class: u64) -> Result<u32, String> {
        let mut keys = Vec::new();
        doc::walk(form, |token| {
            if token.kind != Kind::Break && !(token.mark == b'-' && token.glued) {
                keys.push(token.key);
            }
        });
        keys.retain(|key| !key.is_empty());
        let (&first, rest) = keys.split_first().ok_or_else(|| format!("«{form}» folds away to nothing"))?;
        let word = self.word(first);
        let mut node = self.root(word);
        for &key in rest {
            let word = self.word(key);
            self.lexicon.words[word as usize].class |= Class::INNER;
            node = self.child(node, word);
        }
        let alone = if rest.is_empty() && class & Class::NAME != 0 {
            Class::ALONE
        } else {
            0
        };
        self.lexicon.words[word as usize].class |= class | alone;
        let layer = self.layer;
        let senses = &mut self.senses[node as usize];
        if layer > 0 && matches!(sense, Sense::Name(_)) {
            senses.retain(|(old, of)| !(matches!(old, Sense::Name(_)) && *of < layer));
        }
        if !senses.iter().any(|(old, _)| *old == sense) {
            senses.push((sense, layer));
        }
        Ok(node)
    }

    pub(super) fn add_sense(&mut self, word: u32, sense: Sense, class: u64) {
        let node = self.root(word);
        self.lexicon.words[word as usize].class |= class;
        let layer = self.layer;
        let senses = &mut self.senses[node as usize];
        if !senses.iter().any(|(old, _)| *old == sense) {
            senses.push((sense, layer));
        }
    }

    pub(super) fn word(&mut self, key: Key) -> u32 {
        let words = &mut self.lexicon.words;
        let roots = &mut self.roots;
        *self.words.entry(key).or_insert_with(|| {
            words.push(Word { key, class: 0 });
            roots.push(0);
            words.len() as u32 - 1
        })
    }

    fn root(&mut self, word: u32) -> u32 {
        if self.roots[word as usize] == 0 {
            self.roots[word as usize] = self.node();
        }
        self.roots[word as usize]
    }

    fn child(&mut self, node: u32, word: u32) -> u32 {
        if let Some(&child) = self.edges.get(&(node, word)) {
            return child;
        }
        let child = self.node();
        self.edges.insert((node, word), child);
        child
    }

    fn node(&mut self) -> u32 {
        self.senses.push(Vec::new());
        self.senses.len() as u32 - 1
    }

    pub(super) fn text(&mut self, text: &str) -> Text {
        let start = self.lexicon.strings.len() as u32;
        self.lexicon.strings.push_str(text);
        Text {
            start,
            len: text.len() as u32,
        }
    }
}
