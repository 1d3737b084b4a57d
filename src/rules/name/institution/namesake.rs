//! Whom or what an institution is called after: جامعة هارفارد, مطار الملك خالد, مستشفى كمال عدوان.

use super::words::HOLY;
use crate::doc::Kind;
use crate::lexicon::{Class, EntityType};
use crate::rules::name::introduced::Context;
use crate::rules::name::surname::is_servant;
use crate::rules::name::words::{
    person::{FILIAL, ROYALS, SERVANT},
    place::{ANYONES, SERVES},
};
use crate::rules::name::{Names, parts};
use crate::words::{Words, words};

/// Who are called so for what they learned.
static DOCTORS: Words = words!["الدكتور", "الدكتورة", "البروفيسور", "المهندس", "الأستاذ"];

/// What foreign sites' names end with, though it means something else.
static FOREIGN: Words = words!["بارك", "سكوير", "ستريت", "هول", "سنتر", "غاردن", "روود"];

/// مطار النيرب العسكري, مطار بئر عجم الدولي: the token behind a word or two of any meaning and whom the place of a kind
/// serves, which describes it.
pub(super) fn qualified(names: &Names<'_, '_>, start: usize) -> Option<usize> {
    let not = Class::TAGS | Class::CUE | Class::PARTICLE | Class::NUMBER | Class::TITLE | Class::NATIONALITY;
    let word = |at: usize| {
        names.doc.tokens.get(at).is_some_and(|token| {
            let free = token.kind == Kind::Arabic && names.taken[at] == 0;
            free && token.class & not == 0 && !names.is(at, ANYONES) && !names.is(at, SERVES)
        })
    };
    let words = (start..start + 2).take_while(|&at| word(at)).count();
    (words > 0 && names.is(start + words, SERVES)).then_some(start + words + 1)
}

/// جامعة هارفارد, بنك السودان, مطار الملك خالد: the end of the place or proper
/// name that an institution is called after.
pub(super) fn called_after(names: &Names<'_, '_>, start: usize) -> Option<usize> {
    let token = names.doc.tokens.get(start)?;
    if token.kind != Kind::Arabic {
        return None;
    }
    if let Some(mention) = names.mention_at(start) {
        let proper = matches!(names.kind_at(start), Some(EntityType::Place | EntityType::Person));
        let bare = mention.tokens.start == start && mention.clitics == 0;
        return (proper && bare).then_some(mention.tokens.end);
    }
    // مستشفى الدكتور عبد الرحمن المشاري: a doctor has a family's name.
    let given = |at: usize| is_somebody(names, at) && names.kind_at(at).is_none() || is_servant(names, at);
    if names.is(start, DOCTORS) && given(start + 1) {
        return Some(parts::body(names, start + 1, true, Context::Title));
    }
    let mut end = start;
    if names.is(end, ROYALS) || names.is(end, HOLY) {
        // ملعب الأمير مولاي عبد الله
        end += 1 + usize::from(names.is(end + 1, words!["مولاي"]));
        if names.kind_at(end) == Some(EntityType::Person) {
            return called_after(names, end);
        }
        // مستشفى الملك فهد: a king's name is one, whatever else it means.
        let given = names
            .doc
            .tokens
            .get(end)
            .is_some_and(|token| names.taken[end] == 0 && names.lexicon.whole_class(token) & Class::GIVEN != 0);
        if !given && !is_proper(names, end) {
            return None;
        }
        // معهد الملك عبد الله; a text may be cut behind عبد.
        let servant = names.is(end, SERVANT);
        let master = names.doc.tokens.get(end + 1).is_some_and(|token| token.kind == Kind::Arabic);
        if servant && !master {
            return None;
        }
        end = parts::links(names, end + 1 + usize::from(servant));
    }
    // بلدية أبو عريش محمد بن مسفر: nor is she called after her mayor.
    let another = |end: usize| end > start && names.is(end + 1, FILIAL);
    while end - start < 3 && is_proper(names, end) && !another(end) {
        end += 1;
    }
    // مسجد فنسبري بارك
    end += usize::from(end > start && names.is(end, FOREIGN) && names.taken[end] == 0);
    (end > start).then_some(end)
}

/// Whether a person's name, or a word that can be a given name, stands at a token.
pub(super) fn is_somebody(names: &Names<'_, '_>, at: usize) -> bool {
    let given = |token| names.lexicon.whole_class(token) & Class::GIVEN != 0;
    names.kind_at(at) == Some(EntityType::Person) || names.taken.get(at) == Some(&0) && names.doc.tokens.get(at).is_some_and(given)
}

/// Whether a word can be nothing but a proper name: unknown, or a given name
/// that is no ordinary word.
pub(super) fn is_proper(names: &Names<'_, '_>, at: usize) -> bool {
    names.is_unknown(at)
        || names.doc.tokens.get(at).is_some_and(|token| {
            names.taken[at] == 0
                && names.lexicon.whole_class(token) & (Class::GIVEN | Class::SURNAME) != 0
                && token.class & (Class::ORDINARY | Class::CUE | Class::TAGS) == 0
        })
}
