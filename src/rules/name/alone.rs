//! Who is called by one name alone: by a given name where somebody speaks or behind his office, or by any behind his
//! government.

use std::ops::Range;

use foldhash::{HashMap, HashMapExt as _, HashSet};

use super::Names;
use super::known::bare;
use super::parts::is_sure;
use super::shape::is_family_name;
use super::words::{body::GOVERNMENT, person::SERVANT};
use crate::finding::Mention;
use crate::fold::{self, Key};
use crate::lexicon::{Class, EntityType, Tag};
use crate::words::{Words, words};

/// The rule of a given name alone that a verb of speech takes for its subject: قال سيباستيان إن.
pub(super) const FIRST_NAME: &str = "person-first";

/// A given name that stands alone, with its proclitics, and whether it is nothing else.
pub(super) type FirstName = (Range<usize>, u8, bool);

/// Takes the given names that stand alone: of whoever is named in full by it elsewhere, قال نجيب إن, else of somebody
/// new, if it is nothing else.
pub(super) fn first_names(names: &mut Names<'_, '_>, alone: Vec<FirstName>) {
    if alone.is_empty() {
        return;
    }
    // عبد العزيز is two words.
    let first = |names: &Names<'_, '_>, tokens: &Range<usize>, clitics: u8| {
        let servant = tokens.len() > 1 && names.is_one_of(tokens.start, SERVANT);
        let second = if servant {
            names.doc.tokens[tokens.start + 1].key
        } else {
            Key::default()
        };
        (bare(names, tokens.start, clitics), second)
    };
    let mut firsts: HashMap<(Key, Key), usize> = HashMap::new();
    for (person, data) in names.entities.iter().enumerate() {
        let full = |mention: &&Mention| data.kind == EntityType::Person && mention.tokens.len() > 1;
        for mention in data.mentions.iter().filter(full) {
            firsts.entry(first(names, &mention.tokens, mention.clitics)).or_insert(person);
        }
    }
    // قالت عطية, after شركة عطية للاستشارات: the company.
    let firms: HashSet<Key> = (names.entities.iter().flat_map(|data| &data.mentions))
        .filter(|mention| mention.rule == "head-corporate")
        .map(|mention| bare(names, mention.tokens.start, mention.clitics))
        .collect();
    for (tokens, clitics, sure) in alone {
        let known = firsts.get(&first(names, &tokens, clitics)).copied();
        if known.is_none() && tokens.len() == 1 && firms.contains(&bare(names, tokens.start, clitics)) {
            continue;
        }
        if names.taken[tokens.start] != 0 || known.is_none() && !sure {
            continue;
        }
        let person = known.unwrap_or_else(|| {
            let name = names.written(tokens.clone(), clitics);
            names.named(EntityType::Person, &name)
        });
        names.mention(person, tokens, clitics, FIRST_NAME);
    }
}

/// حكومة ناكاغاوا: takes whoever a government is called by, if nobody named him so far and the word means nothing else.
pub(super) fn of_governments(names: &mut Names<'_, '_>) {
    let doc = names.doc;
    for at in doc.having(Tag::Role.bit()) {
        let head = at + 1;
        let strange = |names: &Names<'_, '_>| {
            let proclitic = matches!(
                doc.tokens[head].key.get(0),
                fold::BEH | fold::LAM | fold::KAF | fold::WAW | fold::FEH
            );
            names.is_unknown(head) && !proclitic || is_family_name(names, head)
        };
        if head < doc.tokens.len() && names.is_one_of(at, GOVERNMENT) && !names.is_definite(at) && strange(names) {
            let name = names.written(head..head + 1, 0);
            let entity = names.named(EntityType::Person, &name);
            names.mention(entity, head..head + 1, 0, "person-address");
        }
    }
}

/// انتخاب الرئيس إبراهيم: whether a given name and nothing else stands alone behind an office's title.
pub(super) fn is_called_by_office(names: &Names<'_, '_>, at: usize) -> bool {
    const PROPHET: Words = words!["النبي", "الرسول"];
    const BEHIND: u64 =
        Tag::Preposition.bit() | Tag::Relative.bit() | Tag::That.bit() | Tag::ThatPronoun.bit() | Tag::Time.bit() | Class::CUE;
    let token = &names.doc.tokens[at];
    let alone = names.doc.tokens.get(at + 1).is_none_or(|next| {
        let verb =
            || names.lexicon.whole_class(next) & (Class::GIVEN | Class::SURNAME) == 0 && names.lexicon.ordinary(next.key) == Class::VERB;
        let glued = next.clitics > 0 && next.whole == 0 && matches!(next.key.get(0), fold::BEH | fold::LAM | fold::KAF);
        next.mark != 0 || next.class & BEHIND != 0 || glued || verb()
    });
    let title = at
        .checked_sub(1)
        .is_some_and(|title| names.is_definite(title) && !names.is(title, PROPHET));
    title && alone && token.stem == 0 && !names.is_definite(at) && is_sure(names, at)
}
