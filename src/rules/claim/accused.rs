//! Who stands before a court: المتهم، المدان، المدعى عليه for the one of whom it was told.

use std::ops::Range;

use super::Context;
use super::antecedent::NEAR;
use crate::words::{Words, words};

/// What one is called whom a court tries.
const ACCUSED: Words = words![
    "المتهم",
    "المتهمة",
    "المدان",
    "المدانة",
    "المشتبه",
    "الموقوف",
    "الموقوفة",
    "المعتقل",
    "المعتقلة",
    "المحكوم",
    "المحكومة",
    "المدعى",
    "الجاني",
    "الجانية"
];

/// Those of them that are whole only with a preposition and its pronoun.
const UNFINISHED: Words = words!["المدعى", "المحكوم", "المشتبه"];

/// Whether who is tried stands at a token; of المدعى only with عليه behind it.
pub(super) fn is_accused(context: &Context<'_, '_>, at: usize) -> bool {
    context.is(at, ACCUSED) && (!context.is(at, UNFINISHED) || is_with_pronoun(context, at))
}

/// «المدعى عليه»، «المشتبه به»: whether a noun that is whole only with its preposition and pronoun
/// stands at a token.
pub(super) fn is_with_pronoun(context: &Context<'_, '_>, at: usize) -> bool {
    context.is(at, UNFINISHED) && context.is(at + 1, words!["عليه", "عليها", "عليهم", "به", "بها", "بهم", "فيه", "فيها", "فيهم"])
}

/// What a court and its police do to somebody, and where he stands.
const TRIED: Words = words![
    "أدانت",
    "وأدانت",
    "إدانة",
    "أدين",
    "أدينت",
    "وأدين",
    "المدان",
    "المدانة",
    "متهم",
    "متهمة",
    "المتهم",
    "المتهمة",
    "اتهمت",
    "اتهم",
    "اتهام",
    "محاكمة",
    "يحاكم",
    "تحاكم",
    "حوكم",
    "القبض",
    "اعتقال",
    "اعتقلت",
    "اعتقل",
    "واعتقلت",
    "توقيف",
    "أوقفت",
    "وأوقفت",
    "أوقف",
    "احتجاز",
    "احتجزت",
    "سجن",
    "بسجن",
    "حكمت",
    "وحكمت",
    "حكم",
    "مثل",
    "مثلت",
    "ومثل",
    "ومثلت",
    "يمثل",
    "مثول",
    "دعوى",
    "استجواب",
    "استجوبت",
    "واستجوبت",
    "استدعت",
    "واستدعت"
];

/// The last person before a token by whose name it is told that he is tried; but not his lawyer.
pub(super) fn person(context: &Context<'_, '_>, at: usize) -> Option<usize> {
    let before = context.mentions.partition_point(|(tokens, _)| tokens.end <= at);
    let near = context.mentions[..before].iter().rev().take(NEAR);
    near.filter(|(_, entity)| context.is_person(*entity))
        .find(|(tokens, _)| is_tried(context, tokens))
        .map(|(_, entity)| *entity)
}

/// Whether a word of trying somebody stands close before his name, in the same clause.
fn is_tried(context: &Context<'_, '_>, tokens: &Range<usize>) -> bool {
    const BEFORE: usize = 8;
    const LAWYERS: Words = words!["محامي", "محامية", "المحامي", "المحامية", "محام", "القاضي", "القاضية", "قاضي"];
    let first = tokens.start.saturating_sub(BEFORE);
    let clause = || {
        (first..tokens.start)
            .rev()
            .take_while(|&at| !matches!(context.mark(at), b'.' | b';' | b':'))
    };
    let other = |at: usize| {
        let named = context.mention_at(at);
        named.is_some_and(|(_, entity)| context.is_person(*entity))
    };
    let mut words = clause().take_while(|&at| !other(at));
    words.any(|at| context.is(at, TRIED)) && !clause().any(|at| context.is(at, LAWYERS))
}
