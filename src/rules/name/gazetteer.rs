//! The names that the lexicon lists, where their conditions hold.

use super::{Names, without_article};
use crate::lexicon::parse::Role;
use crate::lexicon::{Class, EntityType, NameForm, Reading, Sense, Tag};

/// How far `?` and `!` conditions look, in tokens.
const NEAR: usize = 6;

pub(super) fn find(names: &mut Names<'_, '_>) {
    let mut at = 0;
    while at < names.doc.tokens.len() {
        at = match longest(names, at) {
            Some(found) => {
                take(names, at, &found);
                found.end
            }
            None => at + 1,
        };
    }
}

struct Found {
    entry: u32,
    reading: Reading,
    end: usize,
}

/// The longest listed name that begins at a token, over all its readings.
fn longest(names: &Names<'_, '_>, at: usize) -> Option<Found> {
    if names.doc.tokens[at].class & Class::NAME == 0 {
        return None;
    }
    let mut best: Option<Found> = None;
    for reading in names.doc.readings(at) {
        if names.lexicon.class(reading.word) & Class::NAME == 0 {
            continue;
        }
        let mut node = names.lexicon.first(reading.word);
        let mut next = at + 1;
        while node != 0 {
            // لافتا is the participle, not EFTA behind ل: a single word that is
            // known whole is not cut for a name's sake.
            let cut = next == at + 1
                && reading.clitics > 0
                && names.lexicon.class(names.doc.tokens[at].whole) & (Class::ORDINARY | Class::CUE) != 0;
            if !cut && best.as_ref().is_none_or(|best| next > best.end) {
                if let Some(entry) = meaning(names, node, at, next) {
                    best = Some(Found { entry, reading, end: next });
                }
            }
            if names.doc.is_joining_hyphen(next) {
                next += 1;
            }
            let Some(token) = names.doc.tokens.get(next).filter(|token| token.class & Class::INNER != 0) else {
                break;
            };
            node = names.lexicon.next(node, token.whole);
            next += 1;
        }
    }
    best
}

/// The entity that a phrase names here. A form whose conditions hold goes
/// before one that has none: صحيفة الرياض is the newspaper, الرياض the city.
fn meaning(names: &Names<'_, '_>, node: u32, first: usize, end: usize) -> Option<u32> {
    let mut plain = None;
    for sense in names.lexicon.senses(node) {
        if let Sense::Name(form) = *sense {
            let form = names.lexicon.form(form);
            let conditional = form.conditions.1 > 0;
            if conditional && holds(names, &form, first, end) {
                return Some(form.entry);
            }
            if !conditional && plain.is_none() {
                plain = Some(form.entry);
            }
        }
    }
    plain
}

/// Whether all conditions of a form hold for the tokens.
fn holds(names: &Names<'_, '_>, form: &NameForm, first: usize, end: usize) -> bool {
    names.lexicon.conditions(form).all(|condition| {
        let is_one = |at: usize| {
            names.fits(at, |variant| {
                names
                    .lexicon
                    .condition_has(&condition, |word| word == variant || without_article(word) == variant)
            })
        };
        match condition.role {
            Role::Before => names.before(first).is_some_and(is_one),
            Role::After => {
                let after = if names.doc.closes_quote(end) { end + 1 } else { end };
                is_one(after)
            }
            Role::Near => near(names, first, end, is_one),
            Role::NotNear => !near(names, first, end, is_one),
            _ => true,
        }
    })
}

fn near(names: &Names<'_, '_>, first: usize, end: usize, is_one: impl Fn(usize) -> bool) -> bool {
    let stops = |at: &usize| matches!(names.doc.tokens[*at].mark, b'\n' | b'\r');
    (first.saturating_sub(NEAR)..first).rev().take_while(|at| !stops(at)).any(&is_one)
        || (end..(end + NEAR).min(names.doc.tokens.len()))
            .take_while(|at| !stops(at))
            .any(&is_one)
}

fn take(names: &mut Names<'_, '_>, at: usize, found: &Found) {
    let entry = names.lexicon.entries[found.entry as usize];
    let mut end = found.end;
    // An institution's name takes the nationality behind it: البنك المركزي العراقي.
    let institution =
        names.lexicon.class(found.reading.word) & Class::INSTITUTION != 0 || names.doc.tokens[at].class & Class::INSTITUTION != 0;
    if entry.kind == EntityType::Org
        && institution
        && names
            .doc
            .tokens
            .get(end)
            .is_some_and(|next| next.class & Class::NATIONALITY != 0 && next.clitics == 0)
    {
        end += 1;
    }
    let entity = if entry.acts && acts(names, at, end) {
        let name = names.lexicon.text(entry.name).to_owned();
        names.named(EntityType::Org, &name)
    } else {
        names.of_entry(found.entry)
    };
    names.mention(entity, at..end, found.reading.clitics, "name");
}

/// Whether a platform that is also a company acts as one here: it speaks, is
/// bought, led or fined, or stands behind شركة.
fn acts(names: &Names<'_, '_>, first: usize, end: usize) -> bool {
    let verb = |at: usize| names.doc.tokens.get(at).is_some_and(|token| token.class & Class::CUE != 0);
    let after = if names.doc.closes_quote(end) { end + 1 } else { end };
    let Some(before) = names.before(first) else {
        return verb(after);
    };
    let channel = names.has_tag(before, Tag::Channel);
    !channel
        && (names.doc.tokens[before].class & (Class::TITLE | Class::ROLE) != 0
            || verb(before)
            || verb(after)
            || names.is_one_of(before, &company_words()))
}

fn company_words() -> [crate::fold::Key; 8] {
    ["شركة", "عملاق", "صفقة", "استحواذ", "سهم", "أسهم", "موظفي", "مساهمي"].map(crate::fold::Key::of)
}
