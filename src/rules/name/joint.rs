//! One head for the two that are named behind it: بنكا الأهلي ومصر, جامعتي القاهرة وعين شمس. Each
//! is the one that the head's singular names with what stands there, بنك مصر; the first
//! has the head in its name, as ministries do, and the other none.

use super::Names;
use crate::fold::{self, Key};
use crate::lexicon::{Class, EntityType, Sense};
use crate::words::{Words, words};

/// Heads of two and their singular.
static HEADS: [(Words, [&str; 2]); 3] = [
    (words!["بنكا", "بنكي"], ["بنك", "البنك"]),
    (words!["مصرفا", "مصرفي"], ["مصرف", "المصرف"]),
    (words!["جامعتا", "جامعتي"], ["جامعة", "الجامعة"]),
];

pub(super) fn find(names: &mut Names<'_, '_>) {
    let doc = names.doc;
    for at in doc.having(Class::HEAD) {
        // A dual before what it governs has lost its ن.
        if !matches!(doc.tokens[at].key.last(), fold::ALEF | fold::YEH) || names.is_definite(at) {
            continue;
        }
        let Some((two, one)) = HEADS.iter().find(|(two, _)| names.is_one_of(at, two)) else {
            continue;
        };
        let named = |start: usize| one.iter().find_map(|head| named(names, head, start));
        let Some(first) = named(at + 1) else {
            continue;
        };
        let Some(second) = named(first.end).filter(|_| names.has_and(first.end)) else {
            continue;
        };
        // The ب of بنكي is no proclitic.
        let clitics = if names.is(at, two) { 0 } else { doc.tokens[at].clitics };
        names.retract_all(at..second.end);
        let entity = names.of_entry(first.entry);
        names.mention(entity, at..first.end, clitics, "institution");
        let entity = names.of_entry(second.entry);
        names.mention(entity, first.end..second.end, 1, "institution");
    }
}

/// Who is named with a head.
struct Named {
    entry: u32,
    end: usize,
}

/// The longest name that begins with a head, which stands elsewhere, and goes on at a token.
fn named(names: &Names<'_, '_>, head: &str, start: usize) -> Option<Named> {
    let token = names.doc.tokens.get(start)?;
    let word = if token.clitics == 0 { token.whole } else { token.stem };
    let first = names.lexicon.first(names.lexicon.find(Key::of(head)));
    let mut node = names.lexicon.next(first, word);
    let mut end = start + 1;
    let mut best = None;
    while node != 0 {
        let forms = names.lexicon.senses(node).filter_map(|sense| match sense {
            Sense::Name(form) => Some(names.lexicon.form(form)),
            _ => None,
        });
        let orgs = forms.filter(|form| names.lexicon.entry(form.entry).kind == EntityType::Org);
        // One that needs nothing around it, or the first that may be meant.
        if let Some(form) = orgs.min_by_key(|form| form.conditions.1 != 0) {
            best = Some(Named { entry: form.entry, end });
        }
        (node, end) = names.doc.step(names.lexicon, node, end);
    }
    best
}
