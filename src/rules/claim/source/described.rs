//! The indefinite document or nameless source that stands right before its verb, with what describes it.

use std::ops::Range;

use super::before::NEAR;
use super::phrase::phrase_end;
use crate::fold;
use crate::lexicon::{Class, Tag};
use crate::rules::claim::Context;
use crate::rules::claim::speaker::class_of;
use crate::words::words;

/// «عقب تقرير لصحيفة كذا نقل عن»، «تفند بيانا للشركة يؤكد أن»: the indefinite document right
/// before a verb, with whose it is.
pub(super) fn document_of(context: &Context<'_, '_>, end: usize, sentence: &Range<usize>) -> Option<Range<usize>> {
    let of =
        |at: usize| context.doc.tokens[at].key.get(0) == fold::LAM && (context.doc.tokens[at].clitics > 0 || context.is(at, words!["ل"]));
    let document = |&at: &usize| {
        let bare = !context.has_article(at) && (context.doc.tokens[at].clitics == 0 || context.is(at, words!["بيانا"]));
        bare && class_of(context, at) & Tag::Document.bit() != 0
    };
    let first = sentence.start.max(end.saturating_sub(NEAR));
    let head = (first..end.saturating_sub(1)).rev().find(document)?;
    // بيان من سامسونغ قال إن
    let from = context.is(head + 1, words!["من"]) && context.mention_at(end - 1).is_some_and(|(tokens, _)| tokens.start == head + 2);
    ((of(head + 1) || from) && phrase_end(context, head, end) == end).then_some(head..end)
}

/// «بعد تقارير إعلامية غربية زعمت أن»: the indefinite document or source right before a verb, with
/// its adjectives.
pub(super) fn described_before(context: &Context<'_, '_>, end: usize, sentence: &Range<usize>) -> Option<Range<usize>> {
    let indefinite = |at: usize| context.is_word(at) && !context.has_article(at) && context.mention_at(at).is_none();
    let adjective = |at: usize| {
        let token = &context.doc.tokens[at];
        let class = token.class | context.lexicon.ordinary(token.key);
        // وثائق مسربة تؤكد أن: a word in the feminine that heads nothing itself describes what is many.
        let noun = Class::HEAD | Class::INSTITUTION | Class::NUMBER | Tag::Nominal.bit() | Tag::Document.bit() | Tag::Role.bit();
        let feminine = context.doc.ends_in(at, "ة") && class & noun == 0 && at > sentence.start;
        let many = || class_of(context, at - 1) & Tag::Document.bit() != 0;
        let called = ["ية", "ي"].iter().any(|&ending| context.doc.ends_in(at, ending)) || feminine && many();
        let called = called && class & Tag::Preposition.bit() == 0;
        indefinite(at) && (called || class & (Class::ADJECTIVE | Class::NATIONALITY) != 0)
    };
    let first = sentence.start.max(end.saturating_sub(3));
    let head = (first..end)
        .rev()
        .find(|&at| !adjective(at) || class_of(context, at) & Tag::Document.bit() != 0)?;
    let news = context.is(head, words!["أنباء", "أخبار"]);
    let speaks = news || class_of(context, head) & (Tag::Document.bit() | Tag::Anonymous.bit()) != 0;
    let bare = indefinite(head) && context.doc.tokens[head].clitics == 0;
    (speaks && bare && head + 1 < end && head > sentence.start).then_some(head..end)
}
