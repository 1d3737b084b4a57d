//! People that no list has: a given name and what follows it, or a title or
//! reporting verb and the shape of a name.

use std::ops::Range;

use super::Names;
use crate::doc::Kind;
use crate::fold::{self, Key};
use crate::lexicon::{Class, EntityType, Tag};

/// A person's name has at most this many tokens.
const LONGEST: usize = 6;

pub(super) fn find(names: &mut Names<'_, '_>) {
    extend_listed(names);
    let mut at = 0;
    while at < names.doc.tokens.len() {
        match person_at(names, at) {
            Some((tokens, clitics, rule)) => {
                let end = tokens.end;
                let name = names.written(tokens.clone(), clitics);
                let entity = names.named(EntityType::Person, &name);
                names.mention(entity, tokens, clitics, rule);
                at = end;
            }
            None => at += 1,
        }
    }
}

/// محمد بن سلمان + بن عبد العزيز آل سعود.
fn extend_listed(names: &mut Names<'_, '_>) {
    for (entity, mention) in names.mentions() {
        if names.entities[entity].kind != EntityType::Person {
            continue;
        }
        let end = links(names, mention.tokens.end);
        if end > mention.tokens.end {
            names.retract(mention.tokens.start);
            names.mention(entity, mention.tokens.start..end, mention.clitics, "person-lineage");
        }
    }
}

/// The token behind بن X، آل X … that begins at `at`, as often as it goes.
fn links(names: &Names<'_, '_>, mut at: usize) -> usize {
    while is_link(names, at) {
        let next = at + 1;
        if names
            .doc
            .tokens
            .get(next)
            .is_none_or(|token| token.kind != Kind::Arabic || names.taken[next] != 0)
        {
            break;
        }
        at = next + 1;
        // عبد العزيز, عبد الله after بن.
        if names.doc.tokens[next].key == Key::of("عبد") && names.doc.tokens.get(at).is_some_and(|token| token.kind == Kind::Arabic) {
            at += 1;
        }
    }
    at
}

fn is_link(names: &Names<'_, '_>, at: usize) -> bool {
    names
        .doc
        .tokens
        .get(at)
        .is_some_and(|token| ["بن", "ابن", "آل", "بنت"].iter().any(|link| Key::of(link) == token.key))
}

fn person_at(names: &Names<'_, '_>, at: usize) -> Option<(Range<usize>, u8, &'static str)> {
    let token = &names.doc.tokens[at];
    if token.kind != Kind::Arabic || names.taken[at] != 0 {
        return None;
    }
    if let Some(reading) = names
        .doc
        .reading(names.lexicon, at, Class::GIVEN)
        .filter(|reading| !reading.article)
    {
        let end = body(names, at, true);
        let solid = end > at + 1 && (is_surely_given(names, at) || in_person_context(names, at) || surname_ends(names, end));
        if solid {
            return Some((at..end, reading.clitics, "person-given"));
        }
    }
    if in_person_context(names, at) && names.is_unknown(at) {
        let end = body(names, at, false);
        if end >= at + 2 {
            return Some((at..end, 0, "person-title"));
        }
    }
    None
}

/// Whether the word is hardly anything but a given name.
fn is_surely_given(names: &Names<'_, '_>, at: usize) -> bool {
    let token = &names.doc.tokens[at];
    token.class & (Class::ORDINARY | Class::CUE | Class::ROLE) == 0 && names.lexicon.ordinary(token.key) == 0
}

fn surname_ends(names: &Names<'_, '_>, end: usize) -> bool {
    names.doc.tokens[end - 1].class & Class::SURNAME != 0
}

/// Whether a title or reporting verb stands right before the token.
fn in_person_context(names: &Names<'_, '_>, at: usize) -> bool {
    let Some(before) = names.before(at) else {
        return false;
    };
    let token = &names.doc.tokens[before];
    if matches!(token.kind, Kind::Break | Kind::Number) || names.taken[before] != 0 {
        return false;
    }
    token.class & (Class::TITLE | Tag::Role.bit()) != 0
        || title_ends(names, at)
        || token.class & Class::CUE != 0 && token.class & Tag::Occasion.bit() == 0
}

/// Whether a title of several words ends right before the token: الرئيس
/// التنفيذي.
fn title_ends(names: &Names<'_, '_>, at: usize) -> bool {
    (2..=4).any(|back| {
        at.checked_sub(back).is_some_and(|start| {
            names.doc.reading(names.lexicon, start, Class::TITLE).is_some_and(|reading| {
                names
                    .doc
                    .phrase(names.lexicon, start, reading, |sense| {
                        matches!(sense, crate::lexicon::Sense::Plain).then_some(())
                    })
                    .is_some_and(|((), end)| end == at)
            })
        })
    })
}

/// The token behind a name that begins at `at`.
fn body(names: &Names<'_, '_>, at: usize, given: bool) -> usize {
    let mut end = at + 1;
    let mut parts = 1;
    // عبد الله
    if names.doc.tokens[at].key == Key::of("عبد") && names.doc.tokens.get(end).is_some_and(|next| next.kind == Kind::Arabic) {
        end += 1;
    }
    while end < names.doc.tokens.len() && parts < LONGEST && names.taken[end] == 0 {
        let linked = links(names, end);
        if linked > end {
            end = linked;
            parts += 1;
            continue;
        }
        if !is_part(names, end, given) {
            break;
        }
        let glue = ["عبد", "أبو", "آل", "دي", "فان", "فون", "دو", "لو", "أم"]
            .iter()
            .any(|word| Key::of(word) == names.doc.tokens[end].key);
        if glue
            && names
                .doc
                .tokens
                .get(end + 1)
                .is_none_or(|next| next.kind != Kind::Arabic || names.taken[end + 1] != 0)
        {
            break;
        }
        end += if glue { 2 } else { 1 };
        parts += 1;
    }
    end
}

/// Whether a token can be a further part of a name.
fn is_part(names: &Names<'_, '_>, at: usize, given: bool) -> bool {
    let token = &names.doc.tokens[at];
    if token.kind != Kind::Arabic || token.key.len() < 2 {
        return false;
    }
    let whole = names.lexicon.class(token.whole);
    let tagged = token.class & (Class::TAGS | Class::PHRASE) != 0;
    if whole & (Class::GIVEN | Class::SURNAME) != 0 && !tagged && whole & (Class::CUE | Class::VERB) == 0 {
        return true;
    }
    if ["عبد", "أبو", "دي", "فان", "فون", "دو", "لو"]
        .iter()
        .any(|word| Key::of(word) == token.key)
    {
        return true;
    }
    if token.key.starts_with(&[fold::ALEF, fold::LAM]) {
        // A family name with the article: only behind a given name, and only
        // if it is no ordinary word, nationality or number.
        let known =
            Class::NATIONALITY | Class::NUMBER | Class::CURRENCY | Class::TITLE | Class::INSTITUTION | Class::HEAD | Class::ORDINARY;
        return given && token.class & known == 0 && !tagged && names.lexicon.ordinary(token.key) == 0;
    }
    names.is_unknown(at)
}
