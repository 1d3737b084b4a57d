//! Companies of words that mean other things, too, behind their head: by the form that only a company has,
//! شركة خبراء الأفق المحدودة, by what the company trades in, شركة الفجر للأوراق المالية, or by its owner's name, شركة سعد
//! علي الراشد للمقاولات.

use std::cell::OnceCell;
use std::ops::Range;

use foldhash::HashSet;

use super::head::Head;
use super::headed::{RESUMPTIVE, UNKNOWN, take};
use super::introduced::Context;
use super::surname::is_servant;
use super::words::{
    company::{ACQUISITIONS, FIRMS, HOLDING, VENTURES},
    particle::ON,
};
use super::{Names, institution, parts};
use crate::doc::Kind;
use crate::fold::{self, Key};
use crate::lexicon::{Class, EntityType, Tag};

/// A company's name with its form has at most this many words.
const CORPORATE: usize = 7;

/// جيدار كابيتال: takes strange words that end with what foreign companies trade in, with no head before them.
pub(super) fn alone(names: &mut Names<'_, '_>) {
    /// So many words stand before that at most.
    const WORDS: usize = 2;
    /// What the last of such words may be besides, as part of listed names.
    const LISTED: u64 = Class::NAME | Class::INNER | Class::ALONE | Class::DESCRIPTION;
    for end in 1..names.doc.tokens.len() {
        let token = &names.doc.tokens[end];
        let trade = token.class & !LISTED == 0 && token.key.len() > 3 && names.taken[end] == 0 && names.is_trade(end);
        let over = || !names.is_unknown(end + 1) || names.doc.tokens[end + 1].clitics > 0;
        if !trade || !over() {
            continue;
        }
        let person = |at: usize| names.doc.tokens[at].class & (Class::GIVEN | Class::SURNAME) != 0;
        let word = |at: usize| names.is_unknown(at) && !person(at) && names.doc.tokens[at].key.len() > 2;
        let words = (end.saturating_sub(WORDS)..end).rev().take_while(|&at| word(at)).count();
        let start = end - words;
        if words == 0 || names.head(start).is_some_and(|head| head.near && head.kind != EntityType::Org) {
            continue;
        }
        let and = names.doc.tokens[start].key.get(0) == fold::WAW && start > 0 && names.taken[start - 1] != 0;
        let name = names.written(start..end + 1, u8::from(and));
        let company = names.named(EntityType::Org, &name);
        names.mention(company, start..end + 1, u8::from(and), "head-corporate");
    }
}

/// استحواذ سانوفي على بلو برينت ميديسينز: words that mean nothing else, of which somebody
/// gets hold, are a company.
pub(super) fn acquired(names: &mut Names<'_, '_>) {
    /// So many words stand between the deed and its object at most.
    const BETWEEN: usize = 6;
    let doc = names.doc;
    // Buying is a role of money, and few words tell one.
    for deed in doc.having(Class::ROLE) {
        if !names.is_one_of(deed, ACQUISITIONS) {
            continue;
        }
        let behind = deed + 1..(deed + 1 + BETWEEN).min(doc.tokens.len());
        let Some(on) = behind
            .take_while(|&at| !matches!(doc.tokens[at].mark, b'.' | b',') && doc.tokens[at].kind != Kind::Break)
            .find(|&at| names.is(at, ON))
        else {
            continue;
        };
        let mut end = on + 1;
        while end - on <= UNKNOWN && names.is_unknown(end) {
            end += 1;
        }
        let letters: usize = (on + 1..end).map(|at| doc.tokens[at].key.len()).sum();
        if end > on + 1 && letters > 4 && names.taken[on] == 0 && !names.is(end, RESUMPTIVE) {
            take(names, on + 1..end, 0, EntityType::Org, "head-unknown");
        }
    }
}

/// A company's name behind its head.
pub(super) fn named(names: &Names<'_, '_>, start: usize, head: &Head) -> Option<Range<usize>> {
    if head.kind != EntityType::Org || head.definite || !head.near || !names.is_one_of(head.at(), FIRMS) {
        return None;
    }
    let of_place = || formal(names, start).or_else(|| local(names, start));
    of_place().or_else(|| trading(names, start)).or_else(|| {
        let owner = owner_s(names, start, head)?;
        Some(start..institution::purpose(names, owner))
    })
}

/// شركة سعد علي الراشد: the token behind a man's full name that his company is called by.
pub(super) fn owner_s(names: &Names<'_, '_>, start: usize, head: &Head) -> Option<usize> {
    let firm = head.kind == EntityType::Org && !head.definite && head.near && names.is_one_of(head.at(), FIRMS);
    let given = || names.taken.get(start) == Some(&0) && (parts::is_sure(names, start) || is_servant(names, start));
    if !firm || !given() {
        return None;
    }
    let end = parts::body(names, start, true, Context::Titled);
    let one = end == start + 1 || end == start + 2 && is_servant(names, start);
    (!one).then_some(end)
}

/// شركة قطر للغاز المسال المحدودة, شركة حلب للصناعات الغذائية: whether a place begins a company's name that
/// ends with its form or with what it trades in.
pub(super) fn begins_with_place(names: &Names<'_, '_>, start: usize, head: &Head) -> bool {
    let firm = || !head.definite && head.near && names.is_one_of(head.at(), FIRMS);
    let named = || formal(names, start).is_some() || firm() && local(names, start).is_some();
    names.kind_at(start) == Some(EntityType::Place) && head.kind == EntityType::Org && named()
}

/// شركة بكين للسيارات: a place right behind the head, and what the company trades in.
fn local(names: &Names<'_, '_>, start: usize) -> Option<Range<usize>> {
    let place = names
        .mention_at(start)
        .filter(|place| place.tokens.start == start && place.clitics == 0)?;
    let last = place.tokens.end;
    let end = institution::purpose(names, last);
    (names.kind_at(start) == Some(EntityType::Place) && end > last).then_some(start..end)
}

/// شركة خبراء الأفق المحدودة: words of any meaning that end with what only a company is.
fn formal(names: &Names<'_, '_>, start: usize) -> Option<Range<usize>> {
    let function = Tag::That.bit() | Tag::Relative.bit() | Tag::Negation.bit() | Tag::Preposition.bit() | Tag::Demonstrative.bit();
    let is_word = |at: &usize| {
        let token = names.doc.tokens.get(*at);
        let free = || names.taken[*at] == 0 || names.kind_at(*at) == Some(EntityType::Place);
        token.is_some_and(|token| token.kind == Kind::Arabic && token.class & function == 0) && free()
    };
    let last = (start..start + CORPORATE).take_while(is_word).find(|&at| names.is(at, HOLDING))?;
    (last > start).then_some(start..last + 1)
}

/// شركة الفجر للأوراق المالية: a noun with the article that is no trade itself, and what the company trades in.
fn trading(names: &Names<'_, '_>, start: usize) -> Option<Range<usize>> {
    let not = Class::FIELD | Class::TAGS | Class::CUE | Class::NUMBER | Class::TITLE | Class::HEAD | Class::INSTITUTION;
    let noun = names.is_definite(start) && names.taken[start] == 0 && names.doc.tokens[start].class & not == 0;
    let end = if noun {
        institution::purpose(names, start + 1)
    } else {
        return None;
    };
    (end > start + 1).then_some(start..end)
}

/// شركة عطية للتطوير العقاري: an Arab's name and what the company trades in, which is only told of a foreign one: شركة تسلا للسيارات.
pub(super) fn trader(names: &Names<'_, '_>, head: &Head, strange: Range<usize>) -> Option<Range<usize>> {
    let firm = head.kind == EntityType::Org && !head.definite && head.near;
    let firm = firm && (names.is_one_of(head.at(), FIRMS) || names.is_one_of(head.at(), VENTURES));
    let arab = |at: usize| {
        let token = &names.doc.tokens[at];
        names.lexicon.whole_class(token) & (Class::GIVEN | Class::SURNAME) != 0 && names.lexicon.latin(token.key).is_none()
    };
    let firm = firm && strange.clone().all(arab);
    let end = institution::purpose(names, strange.end);
    (firm && end > strange.end).then_some(strange.start..end)
}

/// The family names of whoever is named in full.
pub(super) fn families(names: &Names<'_, '_>) -> HashSet<Key> {
    let people = names.entities.iter().filter(|entity| entity.kind == EntityType::Person);
    let full = people
        .flat_map(|person| &person.mentions)
        .filter(|mention| mention.tokens.len() > 1);
    full.map(|mention| names.doc.tokens[mention.tokens.end - 1].key).collect()
}

/// منصة ماكغراث, where غريغ ماكغراث was named: whether the one word behind a head is the family name of
/// whose it is.
pub(super) fn is_owner(names: &Names<'_, '_>, families: &OnceCell<HashSet<Key>>, tokens: &Range<usize>) -> bool {
    let quoted = tokens.start > 0 && names.doc.opens_quote(tokens.start - 1);
    let key = names.doc.tokens[tokens.start].key;
    tokens.len() == 1 && !quoted && families.get_or_init(|| self::families(names)).contains(&key)
}
