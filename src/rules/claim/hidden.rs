//! Hidden subjects: who says what وأضاف and مشيرا introduce.

use std::ops::Range;

use super::antecedent::last_of;
use super::{Context, Draft, finite, source};
use crate::finding::{Claim, SourceKind};
use crate::fold;
use crate::lexicon::{Class, EntityType, Frame, Tag};

/// How many claims back a speaker goes on.
const RECENT: usize = 6;

/// How many tokens before a verb its subject may have been that of another.
const BACK: usize = 60;

/// A speaker, if one is known, and what kind of source it is.
pub(super) type Speaker = (Option<usize>, SourceKind);

/// The speaker that stands unsaid. `genders` tells of each claim whether its
/// verb was feminine.
pub(super) fn speaker(context: &Context<'_, '_>, draft: &Draft, claims: &[Claim], genders: &[Option<bool>]) -> Option<Speaker> {
    let feminine = draft.form.is_some_and(|form| form.feminine);
    let at = draft.cue.start;
    let index = context.doc.sentences.partition_point(|sentence| sentence.tokens.end <= at);
    let sentence = context.doc.sentences.get(index).map(|sentence| sentence.tokens.clone())?;
    let agrees = |index: usize| {
        claims
            .get(index)
            .is_some_and(|claim| agrees(context, draft, claim, genders.get(index).copied().flatten()))
    };
    let recent = || (0..claims.len()).rev().take(RECENT);
    if draft.is_participle() {
        let near = recent()
            .take_while(|&index| claims[index].cue_tokens.start >= sentence.start)
            .find(|&index| claims[index].source_kind != SourceKind::None && agrees(index));
        if let Some(index) = near {
            return Some((claims[index].speaker, claims[index].source_kind));
        }
        if let Some((_, entity)) = subject(context, sentence.start.max(at.saturating_sub(BACK))..at, feminine, &[]) {
            return Some((Some(entity), SourceKind::Named));
        }
        // أشاد الوزير بالجهود، مؤكدا: a role is who acts.
        let acts = |at: usize| is_verb(context, at) && context.doc.tokens.get(at + 1).is_some_and(|next| next.class & Tag::Role.bit() != 0);
        if (sentence.start.max(at.saturating_sub(BACK))..at).rev().any(acts) {
            return Some((None, SourceKind::Role));
        }
    }
    // ذكر فلان أنه قال: the pronoun is who speaks already.
    let reported = |claim: &Claim| claim.content_tokens.contains(&at) && claim.content_tokens.start + 1 >= at;
    if at > 0
        && context.has(at - 1, Tag::ThatPronoun)
        && let Some(index) = recent().find(|&index| reported(&claims[index]) && agrees(index))
    {
        return Some((claims[index].speaker, claims[index].source_kind));
    }
    // «حيث أعلنت»، «التي كشفت»: inside a sentence the subject of the clause
    // before goes before the last speaker.
    let spoke = recent().find(|&index| agrees(index));
    let goes_on = spoke.is_some() && draft.frames & Frame::CONTINUE != 0;
    let hangs = at > 0 && context.doc.tokens[at - 1].class & (Tag::Subordinate.bit() | Tag::Relative.bit()) != 0;
    let first = claims.last().is_none_or(|claim| claim.cue_tokens.start < sentence.start);
    if draft.clitics == 0
        && draft.is_finite()
        && !goes_on
        && (hangs || first)
        && let Some(subject) = clause_subject(context, draft, &sentence, claims, feminine)
    {
        return Some((Some(subject), SourceKind::Named));
    }
    // Who acted since then is meant: رفض فلان العرض وأضاف.
    let since = spoke.map_or(0, |index| claims[index].cue_tokens.end);
    let acted = subject(context, since.max(at.saturating_sub(BACK))..at, feminine, claims);
    if draft.is_finite()
        && let Some((_, entity)) = acted
    {
        return Some((Some(entity), SourceKind::Named));
    }
    // زعموا: a group of people that no one name stands for.
    let group = draft.is_finite() && draft.form.is_some_and(|form| form.plural);
    if group && spoke.is_none_or(|index| claims[index].speaker.is_some()) {
        return Some((None, SourceKind::Role));
    }
    if let Some(claim) = spoke.and_then(|index| claims.get(index)) {
        let kind = match claim.source_kind {
            SourceKind::None => SourceKind::Named,
            kind => kind,
        };
        return Some((claim.speaker, kind));
    }
    // Nobody spoke before: who is named in the sentence, else before it.
    let in_sentence = context.mentions_in(&(sentence.start..at));
    let named = in_sentence.iter().rev().find(|(_, entity)| match context.entities[*entity].kind {
        EntityType::Person => !feminine || context.entities[*entity].female,
        EntityType::Org => feminine || draft.is_participle(),
        _ => false,
    });
    named
        .map(|(_, entity)| *entity)
        .or_else(|| {
            last_of(context, at, |kind, entity| match kind {
                EntityType::Person => context.entities[entity].female == feminine || !feminine,
                EntityType::Org => feminine,
                _ => false,
            })
        })
        .map(|entity| (Some(entity), SourceKind::Named))
}

/// Whether a claim's speaker can be the subject of a later verb.
fn agrees(context: &Context<'_, '_>, draft: &Draft, claim: &Claim, gender: Option<bool>) -> bool {
    let Some(form) = draft.form else {
        return claim.speaker.is_some() || claim.source_tokens.is_some();
    };
    // What one verb calls a woman no other calls a man.
    if let Some(gender) = gender
        && !form.plural
    {
        return gender == form.feminine;
    }
    match claim.speaker {
        Some(speaker) => {
            let entity = &context.entities[speaker];
            match entity.kind {
                EntityType::Person => entity.female == form.feminine || entity.entry.is_none() && !form.feminine,
                EntityType::Media => true,
                _ => form.feminine || draft.is_participle(),
            }
        }
        None => claim.source_tokens.is_some() && !form.feminine,
    }
}

/// Whether an entity fits a verb's gender.
fn fits(context: &Context<'_, '_>, entity: usize, feminine: bool) -> bool {
    let data = &context.entities[entity];
    match data.kind {
        EntityType::Person => data.female == feminine || data.entry.is_none() && !feminine,
        EntityType::Org => feminine,
        _ => false,
    }
}

/// The last subject in a range of tokens that fits a verb's gender: the name,
/// with the titles before it, right behind a verb of the journalist's own.
fn subject(context: &Context<'_, '_>, range: Range<usize>, feminine: bool, claims: &[Claim]) -> Option<(usize, usize)> {
    let recent = claims.len().saturating_sub(RECENT);
    let said = |at: usize| claims[recent..].iter().any(|claim| claim.content_tokens.contains(&at));
    // Some name must stand behind the verb.
    let (last, _) = context.mentions_in(&range).last()?;
    let verbs = (range.start..last.start)
        .rev()
        .filter(|&at| is_feminine(context, at) == feminine && !said(at) && is_verb(context, at));
    verbs.into_iter().find_map(|at| {
        let phrase = source::behind(context, at + 1, range.end)?;
        let titled = context.doc.tokens[phrase.start].class & Class::TITLE != 0;
        let (tokens, entity) = context.mentions_in(&phrase).first()?;
        let data = &context.entities[*entity];
        let fits = match data.kind {
            EntityType::Person => data.female == feminine || data.entry.is_none(),
            EntityType::Org | EntityType::Media => feminine,
            _ => false,
        };
        let quoted = context.doc.opens_quote(phrase.start);
        let first = tokens.start == phrase.start || quoted && tokens.start == phrase.start + 1;
        let person = titled && data.kind == EntityType::Person;
        (fits && (first || person)).then_some((at, *entity))
    })
}

/// Whether a token is a verb, or where a clause begins one that is a noun too:
/// رفض فلان العرض.
fn is_verb(context: &Context<'_, '_>, at: usize) -> bool {
    if finite::is_finite(context, at) || context.has(at, Tag::Copula) {
        return true;
    }
    let token = &context.doc.tokens[at];
    let joined = token.clitics > 0 && matches!(token.key.get(0), fold::WAW | fold::FEH);
    let opens = at == 0 || joined || matches!(context.mark(at - 1), b',' | b'.' | b'\n');
    opens && (token.class | context.lexicon.ordinary(token.key)) & Class::VERB != 0 && context.mention_at(at).is_none()
}

/// Whether a verb is feminine: رفضت، ترفض.
fn is_feminine(context: &Context<'_, '_>, at: usize) -> bool {
    let token = &context.doc.tokens[at];
    let first = if token.whole == 0 { usize::from(token.clitics) } else { 0 };
    token.key.ends_with(&[fold::TEH]) || token.key.get(first) == fold::TEH && token.key.len() > 3
}

/// The last entity named in the sentence before a verb and behind the last
/// claim's cue that agrees with the verb.
fn clause_subject(context: &Context<'_, '_>, draft: &Draft, sentence: &Range<usize>, claims: &[Claim], feminine: bool) -> Option<usize> {
    let start = claims
        .last()
        .map_or(sentence.start, |claim| claim.cue_tokens.end.max(sentence.start));
    if draft.cue.start <= sentence.start + 1 || start >= draft.cue.start {
        return None;
    }
    let mut named = context
        .mentions_in(&(start..draft.cue.start))
        .iter()
        .rev()
        .map(|(_, entity)| *entity);
    named.find(|&entity| fits(context, entity, feminine))
}
