//! Heads of institutions that glued proclitics leave with their article, للنيابة العامة, and what only
//! looks like one: a district, مركز أسيوط, a letter, البريد الإلكتروني.

use crate::fold;
use crate::lexicon::{Class, EntityType, Reading, Tag};
use crate::rules::name::repeat::without_clitics;
use crate::rules::name::{Names, is_definite_key};
use crate::words::{Words, words};

/// للنيابة العامة: the reading as a head of a word that glued proclitics leave with its article, and
/// that by itself begins listed names.
pub(super) fn glued_head(names: &Names<'_, '_>, at: usize) -> Option<Reading> {
    let token = &names.doc.tokens[at];
    let glued = token.clitics > 0 && !token.article && names.taken[at] == 0;
    let definite = glued
        .then(|| without_clitics(token.key, token.clitics))
        .filter(|&key| is_definite_key(key))?;
    let word = names.lexicon.find(definite.without_article());
    (names.lexicon.class(word) & Class::INSTITUTION != 0).then_some(Reading {
        word,
        clitics: token.clitics,
        article: true,
    })
}

/// الترشح للرئاسة، الفوز بالرئاسة الأميركية: whether the office is meant, and no body.
pub(super) fn is_office(names: &Names<'_, '_>, at: usize) -> bool {
    const OFFICE: Words = words!["للرئاسة", "بالرئاسة"];
    names.is(at, OFFICE)
}

/// لمركز أسيوط: whether a listed town stands between two tokens, and nothing behind it that a body is
/// for, so that its centre is its district.
pub(super) fn is_town(names: &Names<'_, '_>, start: usize, end: usize) -> bool {
    let entry = names.entity_at(start).and_then(|place| names.entities[place].entry);
    let town = |entry: u32| {
        let entry = names.lexicon.entry(entry);
        entry.kind == EntityType::Place && entry.country != [0; 2] && entry.currency == [0; 3]
    };
    let purpose = names
        .doc
        .tokens
        .get(end)
        .is_some_and(|next| next.key.starts_with(&[fold::LAM, fold::LAM]));
    entry.is_some_and(town) && !purpose
}

/// البريد الإلكتروني للجوازات: whether a head and the word behind it are a document's name.
pub(super) fn is_document(names: &Names<'_, '_>, at: usize) -> bool {
    names.doc.tokens[at].class & Class::PHRASE != 0 && names.doc.tag(names.lexicon, at, Tag::Document).is_some_and(|end| end > at + 1)
}

/// من مصلحة الشعب اللبناني, في مصلحة الأمة: what is good for somebody, and no department.
pub(super) fn is_interest(names: &Names<'_, '_>, at: usize) -> bool {
    const FOR: Words = words!["من", "في", "ضد", "فوق", "على", "ليس", "ليست"];
    let governed = || at > 0 && names.is(at - 1, FOR) || names.has_lam(at, names.doc.tokens[at].clitics);
    names.is_one_of(at, words!["مصلحة"]) && governed()
}
