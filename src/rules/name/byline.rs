//! The line that an article begins with, or has behind its title, of who reports from where for whom:
//! «فلان الفلاني – عكاظ – جدة:».
//!
//! ```text
//! byline := part (dash part)+ (colon | line end)
//! part   := up to three words
//! ```
//! No verb stands in it that would tell a name, and outlets stand without the
//! head that theirs wants elsewhere.

use std::ops::Range;

use super::Names;
use crate::doc::Kind;
use crate::fold;
use crate::lexicon::{Class, EntityType, Sense};
use crate::words::{Words, words};

/// A byline has at most this many tokens.
const LONGEST: usize = 14;
/// A title, behind which one may stand, has at most this many.
const TITLE: usize = 40;
/// A part of one has at most this many words.
const PART: usize = 3;

/// What outlets' names end with.
static OUTLETS: Words = words!["نيوز", "ميديا", "برس", "الإخباري", "الإخبارية", "أونلاين", "تايمز"];

pub(super) fn find(names: &mut Names<'_, '_>) {
    let Some(parts) = parts(names) else {
        return;
    };
    for part in parts {
        // الرباط - المغرب اليوم: a place may begin an outlet's name.
        let place = |at: usize| names.taken[at] == 0 || names.kind_at(at) == Some(EntityType::Place);
        if !part.clone().all(place) || names.mention_at(part.start).is_some_and(|place| place.tokens == part) {
            continue;
        }
        let free = names.is_free(part.clone());
        if let Some(entry) = outlet(names, &part) {
            names.retract_all(part.clone());
            let entity = names.of_entry(entry);
            names.mention(entity, part, 0, "byline");
        } else if free && part.len() > 1 && names.is(part.end - 1, OUTLETS) {
            let name = names.written(part.clone(), 0);
            let entity = names.named(EntityType::Media, &name);
            names.mention(entity, part, 0, "byline");
        } else if free && is_person(names, &part) {
            let name = names.written(part.clone(), 0);
            let entity = names.named(EntityType::Person, &name);
            names.mention(entity, part, 0, "byline");
        }
    }
}

/// The parts of the byline that the text begins with, or has behind its title, the first line.
fn parts(names: &Names<'_, '_>) -> Option<Vec<Range<usize>>> {
    let second = || {
        let mut title = names.doc.tokens.iter().take(TITLE);
        title.position(|token| token.kind == Kind::Break).map(|end| end + 1)
    };
    line(names, 0).or_else(|| line(names, second()?))
}

/// The parts of the byline that begins at a token, if one does.
fn line(names: &Names<'_, '_>, from: usize) -> Option<Vec<Range<usize>>> {
    let mut parts = Vec::new();
    let mut start = from;
    for (at, token) in names.doc.tokens.iter().enumerate().skip(from).take(LONGEST) {
        match (token.kind, token.mark) {
            (Kind::Arabic, _) if at - start < PART => {}
            (Kind::Break, _) | (Kind::Mark, b':' | b'-') if at > start => {
                parts.push(start..at);
                start = at + 1;
            }
            _ => return None,
        }
        if token.kind == Kind::Break || token.mark == b':' {
            return (parts.len() > 1).then_some(parts);
        }
    }
    None
}

/// The outlet that the lexicon has by these words, whatever it asks for
/// elsewhere.
fn outlet(names: &Names<'_, '_>, part: &Range<usize>) -> Option<u32> {
    let outlet = |sense: &Sense| match sense {
        Sense::Name(form) => {
            let entry = names.lexicon.form(*form).entry;
            (names.lexicon.entry(entry).kind == EntityType::Media).then_some(entry)
        }
        _ => None,
    };
    let mut whole = names
        .doc
        .readings(part.start)
        .filter(|reading| reading.clitics == 0 && !reading.article);
    let found = whole.find_map(|reading| names.doc.phrase(names.lexicon, part.start, reading, outlet));
    found.filter(|(_, end)| *end == part.end).map(|(entry, _)| entry)
}

/// Whether some words are a given name and what may follow one.
fn is_person(names: &Names<'_, '_>, part: &Range<usize>) -> bool {
    let whole = |at: usize| names.lexicon.whole_class(&names.doc.tokens[at]);
    let name = |at: usize| {
        let token = &names.doc.tokens[at];
        // مسلم الهواملة: one behind a given name.
        let definite = names.is_definite(at) && (token.key.last() != fold::HEH || part.len() == 2);
        whole(at) & (Class::GIVEN | Class::SURNAME) != 0
            || names.is_unknown(at)
            || (definite || token.key.last() == fold::YEH) && token.class & (Class::TAGS | Class::PARTICLE) == 0
    };
    part.len() > 1 && whole(part.start) & Class::GIVEN != 0 && !names.is_definite(part.start) && part.clone().all(name)
}
