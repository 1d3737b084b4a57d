//! Epithets: who is meant by the man, the founder, the diplomat, his honour.

use std::ops::Range;

use super::hidden::Speaker;
use super::{Context, Draft, actor, antecedent, hidden, title};
use crate::finding::{Claim, SourceKind};
use crate::fold;
use crate::lexicon::{Class, EntityType, Frame, Tag};
use crate::rules::claim::words::SELF;
use crate::words::words;

/// الدبلوماسي النرويجي، رجل الأعمال: the person who spoke last, whatever he is called, if the
/// gender is the same, nothing else describes him, and he is not spoken of.
pub(super) fn last_person(context: &Context<'_, '_>, draft: &Draft, tokens: &Range<usize>, head: usize, claims: &[Claim]) -> Option<usize> {
    let described = |at: usize| context.has_article(at) || context.is(at, SELF);
    if !(head + 1..tokens.end).all(described) {
        return None;
    }
    let feminine = context.is(head, words!["سيدة"]) || context.doc.tokens[head].key.last() == fold::HEH;
    let national = context.doc.tokens[head].class & Class::NATIONALITY != 0;
    let person = |&speaker: &usize| {
        let data = &context.entities[speaker];
        let agrees = data.female == feminine || data.entry.is_none() && !national;
        let told = context.mentions_in(&draft.content).iter().any(|(_, entity)| *entity == speaker);
        data.kind == EntityType::Person && agrees && !told
    };
    let spoke = antecedent::speakers(claims).next();
    // وصل فلان، وقال رجل الأعمال: who acted.
    let acted = || actor::subject(context, head.saturating_sub(hidden::BACK)..head, feminine, claims);
    // أعلن النادي، ووصل فلان، وقال الملياردير: a body that spoke is not he.
    spoke.filter(person).or_else(acted).filter(person)
}

/// وأضاف المدير، وتابع مدرب الفريق: who goes on by his title is who spoke last.
pub(super) fn going_on(context: &Context<'_, '_>, draft: &Draft, tokens: &Range<usize>, head: usize, claims: &[Claim]) -> Option<usize> {
    let class = context.doc.tokens[head].class;
    let construct = tokens.end > head + 1 && antecedent::is_definite(context, head + 1);
    // وأضاف الفريق: a team, too.
    let several = context.is(head, words!["الفريق"]);
    let titled = class & (Tag::Role.bit() | Class::TITLE) != 0 && class & Tag::Nominal.bit() == 0 && !several;
    let goes_on = draft.frames & Frame::CONTINUE != 0 && titled && (construct || antecedent::is_definite(context, head));
    if goes_on {
        last_person(context, draft, tokens, head, claims)
    } else {
        None
    }
}

/// مؤسس مايكروسوفت: the person who spoke or acted last, since a founder is somebody.
pub(super) fn founder(context: &Context<'_, '_>, draft: &Draft, head: usize, claims: &[Claim]) -> Option<usize> {
    let founds = context.is(head, words!["مؤسس", "مؤسسة", "مالك", "مالكة"]);
    if founds {
        last_person(context, draft, &(head..head + 1), head, claims)
    } else {
        None
    }
}

/// وقال الرجل: whether nothing more than a man is meant, and no man without a name was told of before.
pub(super) fn is_the_man(context: &Context<'_, '_>, tokens: &Range<usize>) -> bool {
    /// How far before it he may be told of.
    const BACK: usize = 60;
    let at = tokens.start;
    let another = || (at.saturating_sub(BACK)..at).any(|before| context.is(before, words!["رجل", "رجلا", "رجلان", "رجلين"]));
    tokens.len() == 1 && context.is(at, words!["الرجل"]) && !another()
}

pub(super) fn is_businessman(context: &Context<'_, '_>, head: usize) -> bool {
    context.is(head, words!["رجل", "سيدة"]) && context.is(head + 1, words!["الأعمال"])
}

/// The person who is called so: who spoke last, else the last one with a title.
pub(super) fn honored(context: &Context<'_, '_>, claims: &[Claim], at: usize) -> Speaker {
    let person = |speaker: &usize| context.is_person(*speaker);
    match antecedent::speakers(claims).find(person).or_else(|| title::titled(context, at)) {
        Some(person) => (Some(person), SourceKind::Named),
        None => (None, SourceKind::Role),
    }
}
