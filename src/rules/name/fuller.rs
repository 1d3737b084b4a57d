//! Listed people who are named more fully than the list has them, and others who only share a part of a listed name.

use std::ops::Range;

use super::Names;
use super::head;
use super::parts::links;
use super::person::is_strange;
use super::shape::is_son_of_listed;
use super::words::person::{FILIAL, ROYALS, SERVANT};
use crate::doc::Token;
use crate::fold;
use crate::lexicon::{Class, EntityType, sound};

/// محمد بن سلمان + بن عبد العزيز آل سعود is the same man; محمد حسين + متجلي,
/// of given names alone, is another.
pub(super) fn find(names: &mut Names<'_, '_>) {
    for (entity, mention) in names.mentions_of(&[EntityType::Person]) {
        let tokens = mention.tokens;
        if let Some(first) = strange_first(names, &tokens, mention.clitics) {
            let name = names.written(first..tokens.end, 0);
            let called = names.entities[entity].name.clone();
            names.retract(tokens.start);
            let same = sound::spelled(names.doc.tokens[first].key, &called).is_some();
            let entity = if same { entity } else { names.named(EntityType::Person, &name) };
            names.mention(entity, first..tokens.end, 0, "person-title");
            continue;
        }
        // وابنه أحمد علي عبدالله صالح: a man of his own name before a listed man's is his son.
        if mention.clitics == 0 && tokens.len() > 1 && is_son_of_listed(names, tokens.start) {
            another(names, tokens.start, tokens.start - 1..tokens.end, 0);
            continue;
        }
        let end = links(names, tokens.end);
        // عبد الله بن ناصر البصيري is somebody else than the prince who is listed by his father's name, and so is
        // عبد الله بن ناصر بن تركي البصيري.
        if is_anothers_father(names, &(tokens.start..end)) {
            another(names, tokens.start, tokens.start..end + 1, mention.clitics);
            continue;
        }
        if end > tokens.end {
            names.retract(tokens.start);
            names.mention(entity, tokens.start..end, mention.clitics, "person-lineage");
            continue;
        }
        let given = |at: usize| names.doc.tokens[at].class & Class::GIVEN != 0 && names.doc.tokens[at].class & Class::SURNAME == 0;
        let open = tokens.len() > 1 && tokens.clone().all(given);
        if open && names.is_unknown(tokens.end) && names.doc.tokens[tokens.end].key.get(0) != fold::WAW {
            another(names, tokens.start, tokens.start..tokens.end + 1, mention.clitics);
        }
    }
}

/// Takes a listed man's mention back, and names somebody else by a longer name.
fn another(names: &mut Names<'_, '_>, listed: usize, whole: Range<usize>, clitics: u8) {
    names.retract(listed);
    let name = names.written(whole.clone(), clitics);
    let entity = names.named(EntityType::Person, &name);
    names.mention(entity, whole, clitics, "person-given");
}

/// الحارس غانلويغي بوفون: the strange word between a man's title and the one name that he is listed by.
fn strange_first(names: &Names<'_, '_>, tokens: &Range<usize>, clitics: u8) -> Option<usize> {
    let first = tokens.start.checked_sub(1).filter(|_| tokens.len() == 1 && clitics == 0)?;
    let title = first.checked_sub(1)?;
    let proclitic = matches!(
        names.doc.tokens[first].key.get(0),
        fold::WAW | fold::FEH | fold::BEH | fold::LAM | fold::KAF
    );
    let titled = names.doc.tokens[title].class & Class::TITLE != 0 && names.is_definite(title) && names.taken[title] == 0;
    (titled && !proclitic && names.is_unknown(first)).then_some(first)
}

/// Whether a name that ends with the father's goes on with a family's, and no prince's
/// title stands before it.
fn is_anothers_father(names: &Names<'_, '_>, tokens: &Range<usize>) -> bool {
    let end = tokens.end;
    let father = tokens.len() > 2 && (names.is(end - 2, FILIAL) || names.is(end - 3, FILIAL) && names.is(end - 2, SERVANT));
    let royal = tokens.start > 0 && names.is(tokens.start - 1, ROYALS);
    let family = |next: &Token| {
        let other = Class::TITLE | Class::NATIONALITY | Class::TAGS | Class::CUE | Class::NUMBER;
        let listed = names.lexicon.whole_class(next) & Class::SURNAME != 0 && next.class & other == 0;
        listed || is_strange(names, end) && head::is_relation(next.key)
    };
    father && !royal && names.is_definite(end) && names.taken[end] == 0 && family(&names.doc.tokens[end])
}
