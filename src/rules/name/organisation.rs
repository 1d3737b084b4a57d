//! Organisations, outlets, products and places that no list has, by the head
//! before them: شركة "إبيك غيمز", وزارة النفط العراقية, صحيفة المدار.

use std::ops::Range;

use super::Names;
use crate::doc::Kind;
use crate::fold::{self, Key};
use crate::lexicon::{Class, EntityType, Reading, Sense, Tag};

pub(super) fn find(names: &mut Names<'_, '_>) {
    let mut at = 0;
    while at < names.doc.tokens.len() {
        if names.taken[at] == 0 && names.doc.tokens[at].class & (Class::HEAD | Class::INSTITUTION) != 0 {
            if let Some((tokens, clitics, kind, rule)) = institution(names, at).or_else(|| headed(names, at)) {
                let end = tokens.end;
                let name = names.written(tokens.clone(), clitics);
                let entity = names.named(kind, &name);
                names.mention(entity, tokens, clitics, rule);
                at = end.max(at + 1);
                continue;
            }
        }
        at += 1;
    }
}

type Found = (Range<usize>, u8, EntityType, &'static str);

fn head(names: &Names<'_, '_>, at: usize, class: u64) -> Option<(EntityType, Reading, usize)> {
    let reading = names.doc.reading(names.lexicon, at, class)?;
    let (kind, end) = names.doc.phrase(names.lexicon, at, reading, |sense| match sense {
        Sense::Head(kind) => Some(*kind),
        _ => None,
    })?;
    Some((kind, reading, end))
}

/// وزارة النفط العراقية: the head is part of the name, which goes on as long
/// as definite words and nationalities follow.
fn institution(names: &Names<'_, '_>, at: usize) -> Option<Found> {
    let (kind, reading, start) = head(names, at, Class::INSTITUTION)?;
    let mut end = start;
    let mut national = false;
    if reading.article {
        // البنك المركزي: adjectives with the article only.
        while is_definite(names, end) && end - start < 3 {
            national |= is_nationality(names, end);
            end += 1;
        }
        let proper = national && end > start;
        return proper.then_some((at..end, reading.clitics, kind, "institution"));
    }
    while end - start < 9 {
        let Some(token) = names.doc.tokens.get(end) else {
            break;
        };
        if token.kind != Kind::Arabic || national && !is_nationality(names, end) {
            break;
        }
        let free = names.taken[end] == 0;
        let place = names
            .entity_at(end)
            .is_some_and(|entity| names.entities[entity].kind == EntityType::Place);
        let joined = token.key.get(0) == fold::WAW && is_definite_key(token.key.skip(1)) && end > start && token.whole == 0;
        let for_the = token.key.starts_with(&[fold::LAM, fold::LAM]) && end > start;
        let unknown = end == start && names.is_unknown(end);
        if free && (is_definite(names, end) || joined || for_the) || unknown || place && end == start && token.clitics == 0 {
            national |= is_nationality(names, end);
            end += 1;
            if place {
                break;
            }
        } else {
            break;
        }
    }
    (end > start).then_some((at..end, reading.clitics, kind, "institution"))
}

fn is_definite_key(key: Key) -> bool {
    !key.is_cut() && key.starts_with(&[fold::ALEF, fold::LAM]) && key.len() > 4
}

fn is_definite(names: &Names<'_, '_>, at: usize) -> bool {
    names.doc.tokens.get(at).is_some_and(|token| {
        let function = Tag::Relative.bit() | Tag::Time.bit() | Tag::That.bit();
        token.kind == Kind::Arabic && names.taken[at] == 0 && is_definite_key(token.key) && names.lexicon.class(token.whole) & function == 0
    })
}

fn is_nationality(names: &Names<'_, '_>, at: usize) -> bool {
    names.doc.tokens.get(at).is_some_and(|token| token.class & Class::NATIONALITY != 0)
}

/// شركة "إبيك غيمز", شركة Stability AI, تطبيق مرسال: the head stays outside.
fn headed(names: &Names<'_, '_>, at: usize) -> Option<Found> {
    let (kind, _, start) = head(names, at, Class::HEAD)?;
    quoted(names, start, kind)
        .or_else(|| latin(names, start, kind))
        .or_else(|| unknown(names, start, kind))
}

/// A short name in quotation marks.
fn quoted(names: &Names<'_, '_>, start: usize, kind: EntityType) -> Option<Found> {
    let close = names.doc.partner(start).filter(|_| names.doc.opens_quote(start))?;
    let inner = start + 1..close;
    let short = (1..=4).contains(&inner.len());
    let words = inner
        .clone()
        .all(|at| matches!(names.doc.tokens[at].kind, Kind::Arabic | Kind::Latin | Kind::Number) || names.doc.is_joining_hyphen(at));
    (short && words && names.is_free(inner.clone())).then_some((inner, 0, kind, "head-quoted"))
}

/// A run of Latin words.
fn latin(names: &Names<'_, '_>, start: usize, kind: EntityType) -> Option<Found> {
    let end = latin_run(names, start);
    (end > start && names.is_free(start..end)).then_some((start..end, 0, kind, "head-latin"))
}

/// The token behind a run of Latin words and the numbers between them.
pub(super) fn latin_run(names: &Names<'_, '_>, start: usize) -> usize {
    let mut end = start;
    while let Some(token) = names.doc.tokens.get(end) {
        let joins = token.kind == Kind::Latin
            || end > start && token.kind == Kind::Number
            || end > start
                && matches!(token.mark, b'&' | b'-' | b'.' | b'\'')
                && names
                    .doc
                    .tokens
                    .get(end + 1)
                    .is_some_and(|next| next.kind == Kind::Latin && (next.glued || token.mark == b'&'));
        if !joins || end - start >= 6 {
            break;
        }
        end += 1;
    }
    end
}

/// One to three words that are known as nothing else.
fn unknown(names: &Names<'_, '_>, start: usize, kind: EntityType) -> Option<Found> {
    if !matches!(kind, EntityType::Org | EntityType::Media) {
        return None;
    }
    let mut end = start;
    while end - start < 3 && names.is_unknown(end) {
        end += 1;
    }
    (end > start).then_some((start..end, 0, kind, "head-unknown"))
}
