//! What stands between a subject and its verb behind it: times, auxiliaries and asides.

use std::ops::Range;

use super::apposition::{is_epithet, tells_what_he_is};
use super::head::{can_head, is_adverb};
use super::phrase::phrase_end;
use crate::fold;
use crate::lexicon::{Class, EntityType, Tag};
use crate::rules::claim::Context;
use crate::rules::claim::finite::is_finite;
use crate::rules::claim::opening::withholds_name;
use crate::rules::claim::words::{ACCORDING, ACCORDING_TO, GOES_ON, STILL, STILL_IN_ONE, WAS, WHO_IS};
use crate::words::{Words, words};

/// Where what stands before a verb ends, times and auxiliaries passed over.
pub(super) fn back_over_adverbs(context: &Context<'_, '_>, verb: usize, sentence: &Range<usize>) -> Option<usize> {
    const AUXILIARIES: Words = words!["قد", "لا", "لم", "كان", "كانت", "يوم", "صباح", "مساء"];
    let mut end = verb;
    let passed = |at: usize| {
        context.is_word(at) && is_adverb(context, at) || context.is(at, AUXILIARIES) || context.reads(at, GOES_ON) || is_still(context, at)
    };
    while end > sentence.start && passed(end - 1) {
        end -= 1;
    }
    // وقد قدرت الصفقة بمليار: a clause of its own, with nothing before it.
    let opens = end == sentence.start || context.is(end - 1, words!["وقد", "ولقد", "فلقد"]);
    (!opens).then_some(end)
}

/// «البنك ما زال يتوقع»، «لا يزال البنك يتوقع»: whether a word is of the verb that tells that something goes on.
pub(super) fn is_still(context: &Context<'_, '_>, at: usize) -> bool {
    context.is(at, STILL) || context.reads(at, STILL_IN_ONE) || context.reads(at, words!["ما"]) && context.is(at + 1, STILL)
}

/// Where a phrase ends that a parenthesis between commas, dashes or brackets may close.
pub(super) fn back_over_asides(context: &Context<'_, '_>, close: usize, sentence: &Range<usize>) -> Option<usize> {
    let mut end = close;
    if matches!(context.mark(end - 1), b',' | b'-') {
        end = match parenthesis(context, end - 1, sentence) {
            Some(open) => open,
            // «السفير الجديد محمد حسن، يعلن»: the comma closes a long subject.
            None if context.mark(end - 1) == b',' && ends_name(context, end - 1) => end - 1,
            // «وكانت تقارير صحفية، ذكرت أن»: behind كان a comma closes its subject, too.
            None if context.mark(end - 1) == b',' && is_subject_of_copula(context, end - 1, sentence) => end - 1,
            None => return None,
        };
    }
    if end > sentence.start && context.mark(end - 1) == b')' {
        end = context.doc.partner(end - 1).filter(|&open| open > sentence.start && open < end)?;
    }
    Some(end)
}

/// Whether a name, in quotation marks or without, ends before a token.
fn ends_name(context: &Context<'_, '_>, at: usize) -> bool {
    let last = at
        .checked_sub(1)
        .map(|last| last - usize::from(last > 0 && context.doc.closes_quote(last)));
    last.is_some_and(|last| context.mention_at(last).is_some())
}

/// Whether one noun phrase is all that stands between كان at the head of a sentence and a comma.
fn is_subject_of_copula(context: &Context<'_, '_>, comma: usize, sentence: &Range<usize>) -> bool {
    let first = sentence.start + 1;
    let copula = context.reads(sentence.start, WAS);
    // كانت كلماته كالرصاص، بينت: its predicate stands before the comma.
    let likened = |at: usize| context.doc.tokens[at].key.starts_with(&[fold::KAF, fold::ALEF, fold::LAM]);
    // كانت الأجواء هادئة، أكدت
    let predicate = |last: usize| context.has_article(first) && !context.has_article(last) && context.mention_at(last).is_none();
    if comma == first + 2 && predicate(first + 1) {
        return false;
    }
    copula && first < comma && can_head(context, first) && phrase_end(context, first, comma) == comma && !(first..comma).any(likened)
}

/// «ليلى حمدان، وهي مهندسة سابقة في الشركة، ترى»: where the parenthesis that
/// ends with this comma or dash begins. It opens with a relative, a pronoun,
/// a title or a preposition.
fn parenthesis(context: &Context<'_, '_>, close: usize, sentence: &Range<usize>) -> Option<usize> {
    let mark = context.mark(close);
    let open = (sentence.start..close).rev().take(36).find(|&at| context.mark(at) == mark)?;
    let next = open + 1;
    // «رام الله - وكالات - أعلنت»: where the news is from and who wrote it.
    let from = context.mention_at(sentence.start).filter(|(tokens, _)| tokens.end == open);
    if mark == b'-' && next + 1 == close && from.is_some_and(|(_, entity)| context.entities[*entity].kind == EntityType::Place) {
        return None;
    }
    let token = context.doc.tokens.get(next)?;
    let opener = Tag::Relative.bit() | Tag::Pronoun.bit() | Tag::Preposition.bit() | Tag::Time.bit() | Class::TITLE;
    let aside = token.class & opener != 0
        || mark == b'-'
        || [WHO_IS, ACCORDING, ACCORDING_TO].iter().any(|&words| context.is(next, words))
        || context.is(
            next,
            words![
                "التابعة",
                "التابع",
                "نقلا",
                "أحد",
                "إحدى",
                "بقيادة",
                "برئاسة",
                "بزعامة",
                "بدعم",
                "ممثلة",
                "ومقرها",
                "ومقره"
            ],
        )
        || token.key.starts_with(&[fold::ALEF, fold::LAM])
        || withholds_name(context, next)
        || is_epithet(context, next)
        || tells_what_he_is(context, open, close)
        || context.mention_at(next).is_some_and(|(tokens, _)| tokens.end == close);
    (aside && next < close).then_some(open)
}

/// Whether what stands between a subject and its verb is an adverbial phrase.
pub(super) fn is_adjunct(context: &Context<'_, '_>, start: usize, end: usize) -> bool {
    start <= end
        && end - start <= 8
        && context.doc.tokens[start].class & (Tag::Preposition.bit() | Tag::Time.bit()) != 0
        && !(start..end).any(|at| context.mark(at) != 0 || is_finite(context, at))
}
