//! Sources: the noun phrase that speaks, behind its verb or before it.
//!
//! What can begin one ([`head`]), how far it reaches ([`phrase`]), what ends it before
//! an object ([`object`]), and where it stands before its verb ([`before`]).

mod addressee;
mod apposition;
mod aside;
mod before;
mod described;
mod few;
mod head;
mod object;
mod phrase;
mod quoted;

use std::ops::Range;

pub(super) use addressee::is_outlet_at;
pub(super) use apposition::{past_apposition, past_closing_title};
pub(super) use before::{before, is_document_before, over_relative};
pub(super) use few::is_one_of_them;
use head::{ADVERBS, can_head, is_circumstance, is_part_of_time, is_spoken_to};
pub(super) use head::{LATTER, is_adverb, is_count_of, is_quantity, is_resumed, joined, past_addressee, sits_in};
pub(super) use object::{is_general, is_governed_plural, is_issued, without_object, without_people};
pub(super) use phrase::CLOSE_TO;
use phrase::phrase_end;
pub(super) use quoted::is_quoted_name;

use super::Context;
use super::finite::is_finite;
use super::object::is_thing;
use super::subject::names_speaker;
use crate::doc::{Kind, TITLE_POINT};
use crate::fold;
use crate::lexicon::{Class, Tag};
use crate::rules::claim::words::AS_FOR;
use crate::words::{Words, words};

/// Who is called by what he governs: المشرف على البرنامج.
pub(super) const GOVERNING: Words = words![
    "مشرف",
    "مشرفة",
    "مشرفون",
    "مشرفين",
    "قائم",
    "قائمون",
    "قائمين",
    "مسؤول",
    "مسؤولة",
    "مسؤولون",
    "مسؤولين",
    "مطلع",
    "مطلعة",
    "مطلعون",
    "مطلعين",
    "مقرب",
    "مقربة",
    "مقربون",
    "مقربين"
];

/// Who is called by what stands behind عن, besides whoever is called by what he governs.
const STANDING_FOR: Words = words![
    "نائب",
    "نائبة",
    "نواب",
    "عضو",
    "عضوة",
    "مرشح",
    "مرشحة",
    "ناطق",
    "ناطقة",
    "متحدث",
    "متحدثة",
    "مدافع",
    "مدافعة",
    "محام",
    "محامي",
    "ممثل",
    "ممثلة",
    "مندوب",
    "مندوبة"
];

/// Participles that describe who has a title: المدير المكلف.
const DESCRIBING: Words = words!["المكلف", "المكلفة", "المقيم", "المقيمة", "المعني", "المعنية", "التابع", "التابعة"];

/// A source has at most this many tokens.
const LONGEST: usize = 24;

/// The noun phrase that begins at `start` and ends before `limit`: its tokens
/// and the letters of proclitics before it. Leading adverbs are passed over.
pub(super) fn behind(context: &Context<'_, '_>, start: usize, limit: usize) -> Option<Range<usize>> {
    let mut first = start;
    let adverb = |at: usize| is_adverb(context, at) || context.is(at, ADVERBS) || is_part_of_time(context, at);
    while first < limit && adverb(first) && !is_count_of(context, first) {
        first += 1;
    }
    // وقال (فلاديمير) بوتين: a given name that the outlet adds.
    if let Some(surname) = past_added_name(context, first).filter(|&surname| surname < limit) {
        return Some(first..named_end(context, surname, phrase_end(context, surname, limit), limit));
    }
    let told = past_addressee(context, start, limit);
    if told > first && told < limit && can_head(context, told) {
        let behind = told..named_end(context, told, phrase_end(context, told, limit), limit);
        let called = context.doc.tokens[told].class & Class::GIVEN != 0;
        if !behind.is_empty() && (called || names_speaker(context, &behind)) {
            return Some(behind);
        }
    }
    // نشر تغريدة: what is made is not who speaks.
    if is_made(context, first) {
        return None;
    }
    let end = named_end(context, first, phrase_end(context, first, limit), limit);
    let heads = || can_head(context, first) || is_count_of(context, first) || is_strange_name(context, first, end);
    (end > first && heads()).then_some(first..end)
}

/// «(فلاديمير) بوتين»: the name behind another in brackets that goes before it.
fn past_added_name(context: &Context<'_, '_>, open: usize) -> Option<usize> {
    const LONGEST: usize = 3;
    let close = context
        .doc
        .partner(open)
        .filter(|&close| context.mark(open) == b'(' && close > open)?;
    let named = context
        .mention_at(close + 1)
        .is_some_and(|(tokens, entity)| tokens.start == close + 1 && context.is_person(*entity));
    (named && close - open <= LONGEST).then_some(close + 1)
}

/// «كالي ديفيس»: whether a name that no list has begins with what looks like a preposition, since
/// a surname or another given name goes on with it.
fn is_strange_name(context: &Context<'_, '_>, first: usize, end: usize) -> bool {
    let name = Class::GIVEN | Class::SURNAME;
    let token = &context.doc.tokens[first];
    let apart = first + 1 < end && context.doc.tokens[first + 1].class & name != 0 && context.doc.tokens[first + 1].clitics == 0;
    let glued = matches!(token.key.get(0), fold::BEH | fold::KAF | fold::LAM) && !token.key.starts_with(&[fold::LAM, fold::LAM]);
    let known = context.lexicon.whole_class(token) & (Class::ORDINARY | Class::CUE) != 0;
    token.kind == Kind::Arabic && !known && glued && apart && end <= first + 3 && context.mention_at(first).is_none()
}

/// Whether an indefinite noun of a post or a statement stands at a token, with
/// nobody's name behind it: نشر تغريدة, but not نقلت مدونة الشركة.
fn is_made(context: &Context<'_, '_>, at: usize) -> bool {
    let Some(token) = context.doc.tokens.get(at) else {
        return false;
    };
    let occasion =
        token.class & Tag::Occasion.bit() != 0 && token.class & (Tag::Document.bit() | Tag::Role.bit() | Tag::Nominal.bit()) == 0;
    let definite = |at: usize| {
        context
            .doc
            .tokens
            .get(at)
            .is_some_and(|token| token.key.starts_with(&[fold::ALEF, fold::LAM]))
    };
    let construct = definite(at + 1)
        || context.mention_at(at + 1).is_some()
        || context.doc.tokens.get(at + 1).is_some_and(|next| next.kind == Kind::Latin);
    occasion && !definite(at) && !construct && context.mention_at(at).is_none()
}

/// «مدير مكتب الحملة لنصرة الأشقاء في لبنان فلان»: a title reaches up to the
/// name right before what is said, whatever it is the title of.
fn named_end(context: &Context<'_, '_>, first: usize, end: usize, limit: usize) -> usize {
    let Some(head) = context.doc.tokens.get(first) else {
        return end;
    };
    let known = head.class & (Class::TITLE | Tag::Role.bit()) != 0 && head.kind == Kind::Arabic;
    let titled = known || is_called_by_trade(context, first, end, limit);
    if end <= first
        || !titled
        || context
            .mentions_in(&(first..end))
            .iter()
            .any(|(_, entity)| context.is_person(*entity))
    {
        return end;
    }
    let limit = limit.min(first + LONGEST);
    let named = context
        .mentions_in(&(end..limit))
        .iter()
        .find(|(_, entity)| context.is_person(*entity));
    let Some((tokens, _)) = named.filter(|(tokens, _)| tokens.end <= limit && context.name_clitics(tokens.start) == Some(0)) else {
        return past_unknown_name(context, end, limit);
    };
    let clause =
        Tag::That.bit() | Tag::ThatPronoun.bit() | Tag::Relative.bit() | Tag::Subordinate.bit() | Tag::Occasion.bit() | Tag::Contrast.bit();
    let parted = |at: usize| match context.mark(at) {
        0 | b'(' | b')' | b'"' | TITLE_POINT => false,
        // الوزير المنتدب المكلف بالميزانية، الناطق باسم الحكومة، السيد فلان
        b',' => at + 1 != tokens.start && !is_title(context, at + 1),
        _ => !context.doc.opens_quote(at) && !context.doc.closes_quote(at),
    };
    // المدير المكلف فلان، الوسيط المقيم في ميامي فلان: participles describe who has the title.
    let described = |at: usize| context.is(at, DESCRIBING);
    // المشرف على برنامج كذا فلان
    let governs = GOVERNING.contains(&head.key.without_article());
    let governed = |at: usize| governs || at > first + 1 && GOVERNING.contains(&context.doc.tokens[at - 2].key.without_article());
    let programme = |at: usize| context.is(at - 1, words!["على", "عن"]) && governed(at);
    let opens = |at: usize| context.doc.tokens[at].class & clause != 0 && !described(at) && !programme(at);
    // الصحيفة تصريحا لكبير الاقتصاديين فلان: what it does something with.
    let apart = (end..tokens.start).any(|at| parted(at) || opens(at) || is_finite(context, at) || is_thing(context, at));
    if apart { end } else { tokens.end }
}

/// «مرمم متحف المدينة في الجنوب سمير القاسم أن»: whether a noun that no list has for a title begins what somebody's name, right
/// before the clause that he says, closes.
fn is_called_by_trade(context: &Context<'_, '_>, first: usize, end: usize, limit: usize) -> bool {
    let other =
        Class::HEAD | Class::INSTITUTION | Class::CUE | Class::NAME | Tag::Document.bit() | Tag::Nominal.bit() | Tag::Occasion.bit();
    let token = &context.doc.tokens[first];
    if end <= first + 1 || token.kind != Kind::Arabic || token.class & other != 0 {
        return false;
    }
    let noun = || context.lexicon.ordinary(token.key.without_article()) & Class::NOUN != 0;
    let clause = |at: usize| context.opens_that(at) || context.has(at, Tag::Preposition) && context.opens_that(at + 1);
    let person = limit
        .checked_sub(1)
        .filter(|&last| last >= end)
        .and_then(|last| context.mention_at(last));
    let named = person.is_some_and(|(tokens, entity)| tokens.end == limit && context.is_person(*entity));
    named && clause(limit) && context.mention_at(first).is_none() && noun()
}

/// Whether a title with the article stands at a token, and nothing before it.
fn is_title(context: &Context<'_, '_>, at: usize) -> bool {
    context.has_article(at) && context.doc.tokens[at].class & Class::TITLE != 0
}

/// «المحلل لدى «سيتي» إد مورس إن»: the token behind words that no list has, between a body's name and the
/// clause: the name of whose title that is.
fn past_unknown_name(context: &Context<'_, '_>, end: usize, limit: usize) -> usize {
    const LONGEST: usize = 3;
    let behind_body = context.mention_at(end - 1).is_some() || context.doc.closes_quote(end - 1);
    let given = context.doc.tokens.get(end).is_some_and(|token| token.class & Class::GIVEN != 0);
    // «المتحدث باسم فيسبوك آندي ستون عبر تويتر»: what stands behind a given name and another goes on as an adjunct.
    let adjunct = |at: usize| given && context.is(at, words!["عبر", "في", "خلال", "لوكالة", "لصحيفة", "لقناة", "لموقع"]);
    let limit = (end + 2..limit.min(end + LONGEST + 1)).find(|&at| adjunct(at)).unwrap_or(limit);
    let opens = || context.opens_that(limit) || context.opens_that(limit + 1) || adjunct(limit);
    if !behind_body || !(1..=LONGEST).contains(&limit.saturating_sub(end)) || !opens() {
        return end;
    }
    let word = |at: usize| {
        let token = &context.doc.tokens[at];
        let told = token.key.starts_with(&[fold::LAM, fold::LAM]);
        let plain = token.kind == Kind::Arabic && (token.clitics == 0 || token.whole != 0) && !context.has_article(at);
        plain && !told && !is_adverb(context, at)
    };
    let first = &context.doc.tokens[end];
    let unknown = first.class & Class::GIVEN != 0 || context.lexicon.whole_class(first) & (Class::ORDINARY | Class::CUE) == 0;
    if unknown && (end..limit).all(word) { limit } else { end }
}

/// The noun phrase behind بحسب and its like: whatever stands in quotation
/// marks there is a source.
pub(super) fn genitive(context: &Context<'_, '_>, start: usize, limit: usize) -> Option<Range<usize>> {
    if is_quoted_name(context, start) {
        let close = context.doc.partner(start)?;
        let end = if context.mark(close + 1) == b'(' {
            context.doc.partner(close + 1)? + 1
        } else {
            close + 1
        };
        // «لو باريزيان» الفرنسية
        let nation = end < limit && context.has_article(end) && context.doc.tokens[end].class & Class::NATIONALITY != 0;
        let end = end + usize::from(nation);
        return Some(if end > close + 1 { start..end.min(limit) } else { start + 1..close });
    }
    let end = phrase_end(context, start, limit);
    let function = Tag::That.bit() | Tag::ThatPronoun.bit() | Tag::Relative.bit() | Tag::Preposition.bit() | Tag::Negation.bit();
    let token = context.doc.tokens.get(start)?;
    // كما تتعهد بإمكانية الدخول: a noun with ب is no source.
    let manner = || context.is(start, words!["بشكل", "بصورة", "بطريقة", "بالتزامن", "بالإضافة"]);
    let adverbial = token.key.get(0) == fold::BEH && context.name_clitics(start) != Some(0) && (is_spoken_to(context, start) || manner());
    // نشرة, which نشره is folded like.
    let bulletin = context.is(start, words!["نشرة"]) && context.doc.ends_in(start, "ة");
    let governs = bulletin || context.lexicon.whole_class(token) & function == 0;
    (end > start && governs && !adverbial && !is_circumstance(context, start)).then_some(start..end)
}

/// «أما حساب الشركة فكتب»: the topic between أما and the verb with its ف.
pub(super) fn topic(context: &Context<'_, '_>, verb: usize, feminine: bool, sentence: &Range<usize>) -> Option<Range<usize>> {
    let first = sentence.start.max(verb.saturating_sub(LONGEST));
    let opens = (first..verb).rev().any(|at| context.reads(at, AS_FOR));
    if opens { before(context, verb, feminine, sentence) } else { None }
}
