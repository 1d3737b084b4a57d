//! Sources that point back to a source: المصدر نفسه, and المسؤول who spoke as مسؤول أميركي.

use std::ops::Range;

use super::antecedent::{RECENT, is_definite, stem};
use super::hidden::Speaker;
use super::speaker::speaking_head;
use super::who::is_unnamed;
use super::{Context, title};
use crate::finding::{Claim, SourceKind};
use crate::fold::Key;
use crate::lexicon::{Class, Tag};
use crate::rules::claim::words::{SAME, SELF};
use crate::words::words;

/// How many claims back a nameless source may have spoken that المصدر means.
const FAR: usize = 20;

/// المصدر ذاته: whoever spoke last, named or not, where nobody spoke as مصدر; without ذاته only
/// what is no person.
pub(super) fn same_source(context: &Context<'_, '_>, tokens: &Range<usize>, head: usize, claims: &[Claim]) -> Option<Speaker> {
    let same = context.is(tokens.start, SAME) && context.is(tokens.start + 1, words!["المصدر", "المصادر"]);
    if !same && !context.is(head, words!["المصدر", "للمصدر"]) {
        return None;
    }
    let nameless = |claim: &Claim| noun_of(context, claim).is_some_and(|(_, noun)| words!["مصدر", "مصادر"].contains(&noun));
    if claims.iter().rev().take(FAR).any(nameless) {
        return None;
    }
    let last = claims
        .iter()
        .rev()
        .take(RECENT)
        .find(|claim| claim.source_kind != SourceKind::None)?;
    // وذكرت نفس المصادر: one man is no sources.
    let one = last.speaker.is_some_and(|speaker| context.is_person(speaker));
    if one && context.is(tokens.start + 1, words!["المصادر"]) {
        return None;
    }
    let same = same || (head + 1..tokens.end + 1).any(|at| context.is(at, SELF));
    let known = match last.speaker {
        Some(speaker) => same || context.is_body(speaker),
        None => last.source_kind == SourceKind::Document,
    };
    let alone = same || tokens.end <= head + 1;
    (known && alone).then_some((last.speaker, last.source_kind))
}

/// المسؤول، المتحدث الرسمي: who spoke before as مسؤول أميركي or متحدث باسم كذا, or by name with
/// the same word.
pub(super) fn repeated(context: &Context<'_, '_>, tokens: &Range<usize>, head: usize, claims: &[Claim]) -> Option<Speaker> {
    let class = context.doc.tokens[head].class;
    let speaks = class & (Tag::Role.bit() | Tag::Anonymous.bit() | Class::TITLE) != 0 && class & Tag::Nominal.bit() == 0;
    let plain = tokens.end <= head + 2 && (head + 1..tokens.end).all(|at| context.has_article(at) || context.is(at, SELF));
    if !speaks || !plain || !is_definite(context, head) {
        return None;
    }
    let noun = stem(context, head);
    let official = is_unnamed(context, head);
    let nation = if tokens.end > head + 1 {
        title::nation(context, head)
    } else {
        None
    };
    let same = |claim: &&Claim| {
        let Some((first, other)) = noun_of(context, claim) else {
            return false;
        };
        let agrees = |other: Key| nation.is_none_or(|nation| nation == other);
        let others = title::nation(context, first);
        let person = claim.speaker.is_some_and(|speaker| context.is_person(speaker));
        let known = match claim.source_kind {
            SourceKind::Anonymous => true,
            SourceKind::Role => claim.speaker.is_some() || !is_definite(context, first) && class & Class::TITLE == 0,
            // الرئيس الأميركي is not الرئيس بوتين.
            SourceKind::Named => person && (nation.is_none() || official || others.is_some()),
            _ => false,
        };
        other == noun && known && others.is_none_or(agrees)
    };
    let claim = claims.iter().rev().take(RECENT).find(same)?;
    Some((claim.speaker, claim.source_kind))
}

/// The noun of what stands as a claim's source, and its token.
fn noun_of(context: &Context<'_, '_>, claim: &Claim) -> Option<(usize, Key)> {
    let head = speaking_head(context, claim.source_tokens.as_ref()?);
    Some((head, stem(context, head)))
}
