//! Short repeats: what was named in full once is named in short later. A
//! person by the last part of the name, an unlisted name by all of it.

use super::Names;
use crate::doc::Kind;
use crate::fold::{self, Key};
use crate::lexicon::{Class, EntityType};

struct Alias {
    words: Vec<Key>,
    entity: usize,
    /// It counts from this token on.
    from: usize,
}

pub(super) fn find(names: &mut Names<'_, '_>) {
    let aliases = aliases(names);
    if aliases.is_empty() {
        return;
    }
    let mut firsts = [false; 256];
    for alias in &aliases {
        firsts[(alias.words[0].hash() & 255) as usize] = true;
    }
    for at in 0..names.doc.tokens.len() {
        if names.taken[at] != 0 || names.doc.tokens[at].kind == Kind::Mark {
            continue;
        }
        if let Some((alias, clitics)) = matching(names, &aliases, &firsts, at) {
            let (entity, len) = (aliases[alias].entity, aliases[alias].words.len());
            names.mention(entity, at..at + len, clitics, "repeat");
        }
    }
}

fn matching(names: &Names<'_, '_>, aliases: &[Alias], firsts: &[bool; 256], at: usize) -> Option<(usize, u8)> {
    let key = names.doc.tokens[at].key;
    let mut forms = vec![(key, 0u8)];
    if !key.is_cut() && key.len() > 3 && names.doc.tokens[at].kind == Kind::Arabic {
        if matches!(key.get(0), fold::WAW | fold::FEH | fold::BEH | fold::LAM | fold::KAF) {
            forms.push((key.skip(1), 1));
        }
        if matches!(key.get(0), fold::WAW | fold::FEH) && matches!(key.get(1), fold::BEH | fold::LAM | fold::KAF) && key.len() > 4 {
            forms.push((key.skip(2), 2));
        }
    }
    forms
        .into_iter()
        .filter(|(form, _)| firsts[(form.hash() & 255) as usize])
        .find_map(|(form, clitics)| {
            let fits = |alias: &Alias| {
                alias.from <= at
                    && alias.words[0] == form
                    && alias.words.iter().enumerate().skip(1).all(|(offset, word)| {
                        names
                            .doc
                            .tokens
                            .get(at + offset)
                            .is_some_and(|token| token.key == *word && names.taken[at + offset] == 0)
                    })
            };
            aliases
                .iter()
                .enumerate()
                .filter(|(_, alias)| fits(alias))
                .max_by_key(|(_, alias)| alias.words.len())
                .map(|(index, _)| (index, clitics))
        })
}

fn aliases(names: &Names<'_, '_>) -> Vec<Alias> {
    let mut aliases: Vec<Alias> = Vec::new();
    for (entity, data) in names.entities.iter().enumerate() {
        for mention in &data.mentions {
            let tokens = mention.tokens.clone();
            let words: Vec<Key> = tokens
                .clone()
                .map(|at| {
                    if at == tokens.start {
                        names.doc.tokens[at].key.skip_clitics(mention.clitics)
                    } else {
                        names.doc.tokens[at].key
                    }
                })
                .collect();
            if mention.rule != "name" && mention.rule != "version" {
                push(&mut aliases, words.clone(), entity, 0);
            }
            if data.kind == EntityType::Person && words.len() > 1 {
                let last = words.len() - 1;
                let two = last > 1
                    && ["عبد", "أبو", "آل", "بن", "دي", "فان", "فون"]
                        .iter()
                        .any(|link| Key::of(link) == words[last - 1]);
                let alias = words[if two { last - 1 } else { last }..].to_vec();
                let given = names.lexicon.class(names.lexicon.find(alias[0])) & Class::GIVEN != 0;
                if alias.len() > 1
                    || !is_ordinary(names, alias[0]) && !(given && names.lexicon.class(names.lexicon.find(alias[0])) & Class::ORDINARY != 0)
                {
                    push(&mut aliases, alias, entity, mention.tokens.end);
                }
            }
        }
    }
    aliases
}

fn is_ordinary(names: &Names<'_, '_>, word: Key) -> bool {
    let class = names.lexicon.class(names.lexicon.find(word));
    class & (Class::CUE | Class::NATIONALITY | Class::TITLE | Class::INSTITUTION) != 0
        || class & (Class::TAGS | Class::PHRASE) != 0
        || names.lexicon.ordinary(word) != 0
}

fn push(aliases: &mut Vec<Alias>, words: Vec<Key>, entity: usize, from: usize) {
    let known = aliases.iter().any(|alias| alias.words == words);
    if !known && words[0].len() > 1 {
        aliases.push(Alias { words, entity, from });
    }
}

impl Key {
    /// The word without its first letters, if it is held letter by letter.
    fn skip_clitics(self, clitics: u8) -> Key {
        if self.is_cut() { self } else { self.skip(usize::from(clitics)) }
    }
}
