//! From lexicon files to the image: what the build script runs on the embedded
//! files, and [`Lexicon::with`] on these and the user's own.

mod entries;
mod forms;
mod trie;
mod words;

use std::collections::{BTreeMap, HashMap};

use super::image::{Edge, Image, Parts, Word};
use super::parse::{self, Block, Error};
use super::respell::{Skeleton, Spelling};
use super::{Class, EntityType, Lexicon, Sense, Text};
use crate::fold::Key;

impl Lexicon {
    /// The lexicon of several layers of files, each file a name and a text. A
    /// form of a later layer takes the place of the entries that claim it in
    /// an earlier one.
    ///
    /// # Errors
    /// The first line that is not understood, or that claims a form which
    /// another entry of the same layer has.
    pub fn build(layers: &[&[(&str, &str)]]) -> Result<Lexicon, Error> {
        let mut builder = Builder::new();
        for (layer, files) in (0..).zip(layers) {
            builder.layer = layer;
            for (file, source) in *files {
                builder.file(file, source)?;
            }
        }
        Ok(Lexicon::open(builder.finish()?))
    }
}

/// Who claims a form: to name both where two do.
struct Claim {
    layer: u8,
    conditional: bool,
    id: String,
    place: String,
}

struct Builder {
    lexicon: Parts,
    words: HashMap<Key, u32>,
    /// The node that each word leads to from the root, or 0.
    roots: Vec<u32>,
    edges: HashMap<(u32, u32), u32>,
    /// The senses of each node, with the layer that gave them.
    senses: Vec<Vec<(Sense, u8)>>,
    entries: HashMap<(EntityType, String), u32>,
    claims: HashMap<u32, Vec<Claim>>,
    /// Latin spellings by key bits, each with the layer that gave it.
    latin: BTreeMap<u128, (Key, Text, u8)>,
    /// The words of names that spell a Latin word, by key bits, each with a hash of that.
    foreign: BTreeMap<u128, (Key, u32)>,
    layer: u8,
    hash: u64,
}

impl Builder {
    fn new() -> Builder {
        let lexicon = Parts {
            words: vec![Word::default()],
            ..Parts::default()
        };
        Builder {
            lexicon,
            words: HashMap::new(),
            roots: vec![0],
            edges: HashMap::new(),
            senses: vec![Vec::new()],
            entries: HashMap::new(),
            claims: HashMap::new(),
            latin: BTreeMap::new(),
            foreign: BTreeMap::new(),
            layer: 0,
            hash: 0xCBF2_9CE4_8422_2325,
        }
    }

    fn file(&mut self, file: &str, source: &str) -> Result<(), Error> {
        for &byte in source.as_bytes() {
            self.hash = (self.hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3);
        }
        for block in parse::parse(file, source)? {
            self.block(file, &block)?;
        }
        Ok(())
    }

    fn block(&mut self, file: &str, block: &Block<'_>) -> Result<(), Error> {
        if let Some(kind) = EntityType::named(block.kind) {
            return self.entity(file, block, kind);
        }
        match block.kind {
            "currency" => self.currency(file, block),
            "number" => self.number(file, block),
            "function" => self.function(file, block),
            "cue" => self.cue(file, block),
            "role" => self.role(file, block),
            "per" => self.per(file, block),
            "noun" | "relation" => self.word_list(block, Class::NOUN),
            "adjective" => self.word_list(block, Class::ADJECTIVE),
            "particle" => self.word_list(block, Class::PARTICLE),
            "verb" => self.verb(block),
            "given-male" | "given-female" => self.word_list(block, Class::GIVEN),
            "surname" => self.word_list(block, Class::SURNAME),
            "title" => self
                .phrase(block.id, Sense::Title, Class::TITLE)
                .map(|_| ())
                .map_err(|problem| error(file, block.at, problem)),
            "org-head" => self.head(file, block, Class::HEAD, Sense::Head),
            "org-inside" => self.head(file, block, Class::INSTITUTION, |kind| Sense::Inside(kind, true)),
            "org-loose" => self.head(file, block, Class::INSTITUTION, |kind| Sense::Inside(kind, false)),
            "latin" => self.latin(file, block),
            "field" => self.word_list(block, Class::FIELD),
            other => Err(error(file, block.at, format!("the section @{other} is not known"))),
        }
    }

    fn finish(mut self) -> Result<Image, Error> {
        self.latin_given_names();
        let numbers = self.numbers();
        let lexicon = &mut self.lexicon;
        let inner = self.senses.len() - self.roots.iter().filter(|&&node| node != 0).count() - 1;
        lexicon.senses = vec![Vec::new(); lexicon.words.len() + inner];
        for (&number, senses) in numbers.iter().zip(&self.senses) {
            lexicon.senses[number as usize] = senses.iter().map(|(sense, _)| *sense).collect();
        }
        let number = |node: u32| numbers[node as usize];
        let edges = self.edges.iter().map(|(&(node, word), &target)| Edge {
            node: number(node),
            word,
            target: number(target),
        });
        lexicon.edges = edges.collect();
        lexicon.edges.sort_unstable_by_key(|edge| (edge.node, edge.word));
        lexicon.latin = self.latin.values().map(|(key, text, _)| (*key, *text)).collect();
        lexicon.hash = self.hash;
        self.lexicon.foreign = self.spellings();
        self.lexicon.write().map_err(|problem| error("lexicon", 0, problem))
    }

    /// Makes given names in Latin letters of those in Arabic ones that have a Latin spelling.
    fn latin_given_names(&mut self) {
        let class = |key: &Key| self.words.get(key).map_or(0, |&word| self.lexicon.words[word as usize].class);
        let given = self.latin.values().filter(|(key, ..)| class(key) & Class::GIVEN != 0);
        let keys: Vec<Key> = given.map(|(_, text, _)| Key::of(self.written(*text))).collect();
        for key in keys {
            let word = self.word(key);
            self.lexicon.words[word as usize].class |= Class::GIVEN;
        }
    }

    /// What stands at a place of the strings.
    fn written(&self, text: Text) -> &str {
        let (start, len) = (text.start as usize, text.len as usize);
        self.lexicon.strings.get(start..start + len).unwrap_or_default()
    }

    /// The spellings of foreign words, by their skeletons: those of names, unless they mean
    /// something else, and those that have a Latin spelling.
    fn spellings(&self) -> Vec<(Skeleton, Spelling)> {
        const IN_NAMES: u64 = Class::NAME | Class::ALONE | Class::INNER | Class::DESCRIPTION | Class::GIVEN | Class::SURNAME;
        let mut spellings = BTreeMap::new();
        for (bits, &(key, sound)) in &self.foreign {
            let word = self.words.get(&key).copied().unwrap_or_default();
            if self.lexicon.words[word as usize].class & !IN_NAMES == 0 {
                spellings.insert(
                    *bits,
                    Spelling {
                        key,
                        word,
                        latin: 0,
                        sound,
                    },
                );
            }
        }
        for ((bits, (key, text, _)), row) in self.latin.iter().zip(1..) {
            let new = Spelling {
                key: *key,
                word: 0,
                latin: 0,
                sound: sound(self.written(*text)),
            };
            spellings.entry(*bits).or_insert(new).latin = row;
        }
        let spellings = spellings.into_values();
        let mut spellings: Vec<_> = spellings
            .filter_map(|spelling| Some((Skeleton::of(spelling.key)?, spelling)))
            .collect();
        spellings.sort_by_key(|&(skeleton, _)| skeleton);
        spellings
    }

    /// The image's numbers of the nodes: those that words lead to from the root
    /// have their words', the others follow.
    fn numbers(&self) -> Vec<u32> {
        let mut numbers = vec![0; self.senses.len()];
        for (word, &node) in (0..).zip(&self.roots) {
            numbers[node as usize] = word;
        }
        numbers[0] = 0;
        let inner = numbers.iter_mut().skip(1).filter(|number| **number == 0);
        for (number, next) in inner.zip(self.roots.len() as u32..) {
            *number = next;
        }
        numbers
    }
}

/// A hash of a Latin word.
fn sound(latin: &str) -> u32 {
    Key::of(latin).hash() as u32
}

fn error(file: &str, line: usize, problem: impl Into<String>) -> Error {
    Error {
        file: file.to_owned(),
        line,
        problem: problem.into(),
    }
}

fn code<const N: usize>(code: Option<&str>) -> [u8; N] {
    code.and_then(|code| code.as_bytes().try_into().ok())
        .filter(|bytes: &[u8; N]| bytes.iter().all(u8::is_ascii_uppercase))
        .unwrap_or([0; N])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::{Frame, Tag};

    #[test]
    fn a_form_claimed_twice_is_an_error_that_names_both_places() {
        let files = [("mine.txt", "@org\nAcme\n    أكمي المتحدة\nOther\n    أكمي المتحدة\n")];
        let error = Lexicon::build(&[&[], &files]).expect_err("claimed twice").to_string();
        assert!(error.starts_with("mine.txt:5: ") && error.contains("mine.txt:3"), "{error}");
    }

    #[test]
    fn frames_and_tags_have_distinct_names() {
        for (at, (name, _)) in Frame::NAMES.iter().enumerate() {
            assert!(Frame::NAMES.iter().skip(at + 1).all(|(other, _)| other != name));
        }
        for (at, (name, tag)) in Tag::NAMES.iter().enumerate() {
            assert_eq!(*tag as usize, at, "{name} stands out of order");
        }
    }
}
