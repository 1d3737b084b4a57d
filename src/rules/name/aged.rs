//! People who are named with their age: بدر شنودة حنا، 7 سنوات, سميحة سيد حسن (60 سنة).
//!
//! ```text
//! aged := part part+ [comma | bracket] number years
//! ```
//! One part at least is a given name; the others are names or nothing that is known. Nothing but a person has such a
//! name, whatever is told of the years.

use std::ops::Range;

use super::Names;
use super::parts::begins_another;
use super::person::is_strange;
use super::words::person::{LINEAGE, SERVANT};
use crate::doc::Kind;
use crate::fold;
use crate::lexicon::{Class, EntityType};
use crate::words::{Words, words};

/// A name has at most this many tokens.
const LONGEST: usize = 5;

/// What a life is counted in.
static YEARS: Words = words!["سنة", "سنوات", "عاما", "عام", "أعوام", "ربيعا", "شهرا", "أشهر", "شهور"];

pub(super) fn find(names: &mut Names<'_, '_>) {
    let doc = names.doc;
    for number in doc.having_within(2..doc.tokens.len(), Kind::Number.bit()) {
        if doc.tokens[number].key.len() > 2 || !names.is(number + 1, YEARS) {
            continue;
        }
        let apart = matches!(doc.tokens[number - 1].mark, b',' | b'(' | b'-');
        let end = number - usize::from(apart);
        if let Some((tokens, clitics)) = name(names, end) {
            let written = names.written(tokens.clone(), clitics);
            let person = names.named(EntityType::Person, &written);
            names.mention(person, tokens, clitics, "person-aged");
        }
    }
}

/// The name that ends before a token, and how many proclitics stand before it.
fn name(names: &Names<'_, '_>, end: usize) -> Option<(Range<usize>, u8)> {
    let class = |at: usize| names.lexicon.whole_class(&names.doc.tokens[at]);
    let listed = |at: usize| class(at) & (Class::GIVEN | Class::SURNAME) != 0;
    let part = |at: usize| {
        let strange = names.is_unknown(at) || names.is_definite(at) && is_strange(names, at);
        let free = names.taken[at] == 0 && names.doc.tokens[at].kind == Kind::Arabic;
        free && (names.is(at, LINEAGE) || names.is(at, SERVANT) || listed(at) || strange)
    };
    // مكاريوس نجاح عياد: a father's name that is a word stands between two that are names.
    let sure = |at: usize| listed(at) && class(at) & (Class::ORDINARY | Class::CUE | Class::TITLE | Class::TAGS) == 0;
    let father = |at: usize| {
        let token = &names.doc.tokens[at];
        let word = token.kind == Kind::Arabic && names.taken[at] == 0 && token.clitics == 0 && !names.is_definite(at);
        word && token.class & (Class::TAGS | Class::NUMBER | Class::CUE | Class::TITLE | Class::VERB) == 0
    };
    let mut start = end;
    let mut clitics = 0;
    while start > 0 && end - start < LONGEST {
        let at = start - 1;
        if names.taken[at] == 0 && begins_another(names, at) {
            (start, clitics) = (at, 1);
            break;
        }
        if end > start && at > 0 && !part(at) && father(at) && names.taken[at - 1] == 0 && sure(at - 1) {
            start = at - 1;
            continue;
        }
        if !part(at) || names.doc.tokens[at].key.get(0) == fold::WAW && !listed(at) {
            break;
        }
        start = at;
    }
    // نجاح فارس: a deed is no given name before another.
    let first = || clitics > 0 || sure(start) || names.is_unknown(start) || names.is(start, SERVANT) || begins(names, start);
    (end > start + 1 && first() && !names.is(start, LINEAGE) && (start..end).any(sure)).then_some((start..end, clitics))
}

/// Whether what stands before a token parts it from what was told before.
fn begins(names: &Names<'_, '_>, start: usize) -> bool {
    start.checked_sub(1).is_none_or(|before| {
        let token = &names.doc.tokens[before];
        token.kind != Kind::Arabic || token.class & Class::TITLE != 0
    })
}
