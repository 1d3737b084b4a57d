//! Who was named in full before, and is called by a part of the name then.

use std::ops::Range;

use foldhash::{HashMap, HashMapExt as _, HashSet, HashSetExt as _};

use super::Names;
use super::alone::FIRST_NAME;
use super::person::Found;
use super::repeat::without_clitics;
use super::words::person::PRINCES;
use crate::fold::{self, Key};
use crate::lexicon::{Class, EntityType};

/// People by parts of their names.
pub(super) struct Known {
    /// The last parts of all that have several.
    families: HashSet<Key>,
    /// Unlisted people by the first part: الأمير خالد, after خالد بن سعد, is he.
    firsts: HashMap<Key, usize>,
    /// The same of listed people, of whom only princes are called so.
    listed: HashMap<Key, usize>,
    /// Unlisted people by both: سلطان السبيعي, after سلطان سعد السبيعي, is he, too.
    ends: HashMap<(Key, Key), usize>,
}

impl Known {
    /// The listed people that a text has.
    pub(super) fn of_listed(names: &Names<'_, '_>) -> Known {
        let mut known = Known {
            families: HashSet::new(),
            firsts: HashMap::new(),
            listed: HashMap::new(),
            ends: HashMap::new(),
        };
        for (entity, data) in names.entities.iter().enumerate() {
            let people = data.mentions.iter().filter(|_| data.kind == EntityType::Person);
            for mention in people.filter(|mention| mention.tokens.len() > 1) {
                let key = |at: usize| names.doc.tokens[at].key;
                known.families.insert(key(mention.tokens.end - 1));
                let first = without_clitics(key(mention.tokens.start), mention.clitics);
                known.listed.entry(first).or_insert(entity);
            }
        }
        known
    }

    /// The entity of a name that was found: one known before, or a new one, which is known
    /// from now on.
    pub(super) fn entity(&mut self, names: &mut Names<'_, '_>, tokens: &Range<usize>, clitics: u8, rule: &'static str) -> usize {
        let first = bare(names, tokens.start, clitics);
        let last = names.doc.tokens[tokens.end - 1].key;
        let addressed = tokens.len() == 1 && rule == "person-address";
        let prince = || tokens.start > 0 && names.is_one_of(tokens.start - 1, PRINCES);
        let by_first = || self.firsts.get(&first).or_else(|| self.listed.get(&first).filter(|_| prince()));
        let by_both = || self.ends.get(&(first, last)).filter(|_| tokens.len() == 2);
        let known = if addressed { by_first() } else { by_both() };
        let entity = known.copied().unwrap_or_else(|| {
            let name = names.written(tokens.clone(), clitics);
            names.named(EntityType::Person, &name)
        });
        if tokens.len() > 1 {
            self.families.insert(last);
            self.firsts.insert(first, entity);
            self.ends.entry((first, last)).or_insert(entity);
        }
        entity
    }

    /// «توماس وماكغراث», «قال توماس لماكغراث إن»: what was found, without the second of two words if that is the family name of
    /// whoever was named in full before, with a proclitic.
    pub(super) fn without_another(&self, names: &Names<'_, '_>, found: Found) -> Found {
        let (tokens, clitics, rule) = found;
        let key = names.doc.tokens[tokens.end - 1].key;
        let glued = matches!(key.get(0), fold::WAW | fold::LAM) && !key.is_cut();
        if tokens.len() == 2 && glued && !self.families.contains(&key) && self.families.contains(&without_clitics(key, 1)) {
            return (tokens.start..tokens.start + 1, clitics, FIRST_NAME);
        }
        (tokens, clitics, rule)
    }

    /// Whether what looks like a name is somebody's family name who was named in
    /// full before: alone (قال ريبر), with another word before it (حياة ريبر) or
    /// behind it (ريبر وبرفوت). [`super::repeat`] finds it.
    pub(super) fn is_short(&self, names: &Names<'_, '_>, found: &Found) -> bool {
        let (tokens, clitics, _) = found;
        let known = |at: usize, clitics: u8| self.families.contains(&bare(names, at, clitics));
        match tokens.len() {
            1 => known(tokens.start, *clitics),
            2 => {
                let second = names.doc.tokens[tokens.start + 1].key;
                let joined = known(tokens.start, *clitics) && second.get(0) == fold::WAW;
                let word = names.doc.tokens[tokens.start].class & Class::ORDINARY != 0;
                // ريبر الصديق المقرب: what he is.
                let given = names.lexicon.class(names.lexicon.find(bare(names, tokens.start, *clitics))) & Class::GIVEN != 0;
                let described = !given && known(tokens.start, *clitics) && names.is_definite(tokens.start + 1);
                joined || described || word && known(tokens.start + 1, 0)
            }
            _ => false,
        }
    }
}

/// A part of a name as it stands, without the proclitics before it.
pub(super) fn bare(names: &Names<'_, '_>, at: usize, clitics: u8) -> Key {
    let key = names.doc.tokens[at].key;
    if key.is_cut() { key } else { key.skip(usize::from(clitics)) }
}
