//! Speakers: who is behind a source, and what kind of source it is.

use std::ops::Range;

use super::{Context, Draft, claim};
use crate::finding::{Claim, SourceKind};
use crate::fold::{self, words};
use crate::lexicon::{ClaimClass, Class, EntityType, Frame, Tag};

/// Turns drafts into claims, in order, so that a later one can go on from an
/// earlier speaker.
pub(super) fn resolve(context: &mut Context<'_, '_>, drafts: Vec<Draft>) -> Vec<Claim> {
    let mut claims: Vec<Claim> = Vec::with_capacity(drafts.len());
    for mut draft in drafts {
        let (speaker, kind) = speaker(context, &draft, &claims);
        draft.class = class(context, &draft, speaker, kind);
        claims.push(claim(context, draft, speaker, kind));
    }
    claims
}

fn speaker(context: &Context<'_, '_>, draft: &Draft, claims: &[Claim]) -> (Option<usize>, SourceKind) {
    if draft.frames & Frame::IMPERSONAL != 0 {
        return (None, SourceKind::None);
    }
    match &draft.source {
        Some((tokens, _)) => of_phrase(context, tokens, claims),
        None => match hidden(context, draft, claims) {
            Some((speaker, kind)) => (speaker, kind),
            None => (None, SourceKind::None),
        },
    }
}

/// Who a noun phrase is.
fn of_phrase(context: &Context<'_, '_>, tokens: &Range<usize>, claims: &[Claim]) -> (Option<usize>, SourceKind) {
    let head = head_class(context, tokens.start);
    let inside = context.mentions_in(tokens);
    let of = |kinds: &[EntityType]| {
        inside
            .iter()
            .find(|(_, entity)| kinds.contains(&context.entities[*entity].kind))
            .map(|(_, entity)| *entity)
    };
    let starts_with_name = inside.first().is_some_and(|(mention, _)| mention.start == tokens.start);
    if let Some(person) = of(&[EntityType::Person]) {
        return (Some(person), SourceKind::Named);
    }
    if head & Tag::Anonymous.bit() != 0 && !starts_with_name {
        return (None, SourceKind::Anonymous);
    }
    let definite = context.doc.tokens[tokens.start].key.starts_with(&[fold::ALEF, fold::LAM]);
    let owner =
        of(&[EntityType::Media, EntityType::Org]).or_else(|| inside.first().filter(|_| starts_with_name).map(|(_, entity)| *entity));
    if let Some(owner) = owner {
        let role = head & Tag::Role.bit() != 0 && head & (Class::HEAD | Class::INSTITUTION | Tag::Nominal.bit()) == 0 && !starts_with_name;
        if role {
            let spokesman = context.is(
                tokens.start,
                words!["متحدث", "المتحدث", "متحدثة", "المتحدثة", "ناطق", "الناطق", "الناطقة", "متحدثا"],
            );
            return (
                Some(owner).filter(|_| spokesman || definite),
                if definite && !spokesman {
                    SourceKind::Named
                } else {
                    SourceKind::Role
                },
            );
        }
        return (Some(owner), SourceKind::Named);
    }
    if definite && let Some(antecedent) = antecedent(context, tokens.start, head, claims) {
        return (Some(antecedent), SourceKind::Named);
    }
    if head & Tag::Document.bit() != 0 && head & Tag::Role.bit() == 0 {
        return (None, SourceKind::Document);
    }
    (None, SourceKind::Role)
}

fn head_class(context: &Context<'_, '_>, at: usize) -> u64 {
    context.doc.tokens[at].class
}

/// الشركة، الصحيفة، الكاتبة، التقرير: whom a definite noun points back to.
fn antecedent(context: &Context<'_, '_>, at: usize, head: u64, claims: &[Claim]) -> Option<usize> {
    let outlet = words!["الصحيفة", "الوكالة", "المجلة", "القناة", "الشبكة", "الموقع", "الجريدة"];
    if context.is(at, outlet) {
        return last_of(context, at, |kind, _| kind == EntityType::Media);
    }
    if head & Tag::Document.bit() != 0 {
        return last_of(context, at, |kind, _| kind == EntityType::Media).filter(|_| context.is(at, words!["التقرير"]));
    }
    if head & (Tag::Nominal.bit() | Class::HEAD) != 0 {
        let spoke = claims
            .iter()
            .rev()
            .find_map(|claim| claim.speaker)
            .filter(|&speaker| context.entities[speaker].kind == EntityType::Org);
        return spoke.or_else(|| last_of(context, at, |kind, _| kind == EntityType::Org));
    }
    if head & (Class::TITLE | Tag::Role.bit()) != 0 {
        let female = context.doc.tokens[at].key.last() == fold::HEH;
        let plural = context.doc.tokens[at].key.ends_with(&[fold::WAW, fold::NOON])
            || context.doc.tokens[at].key.ends_with(&[fold::YEH, fold::NOON]);
        let body = context.is(
            at,
            words!["الحكومة", "السلطات", "الشرطة", "المعارضة", "الخبراء", "العلماء", "المحللون"],
        );
        return if plural || body {
            None
        } else {
            last_of(context, at, |kind, entity| {
                kind == EntityType::Person && (!female || context.entities[entity].female || context.entities[entity].entry.is_none())
            })
        };
    }
    None
}

/// The entity of the last mention before a token that fits.
fn last_of(context: &Context<'_, '_>, at: usize, fits: impl Fn(EntityType, usize) -> bool) -> Option<usize> {
    let before = context.mentions.partition_point(|(tokens, _)| tokens.start < at);
    context.mentions[..before]
        .iter()
        .rev()
        .find(|(_, entity)| fits(context.entities[*entity].kind, *entity))
        .map(|(_, entity)| *entity)
}

/// وأضاف، مشيرا: the speaker that stands unsaid.
fn hidden(context: &Context<'_, '_>, draft: &Draft, claims: &[Claim]) -> Option<(Option<usize>, SourceKind)> {
    let feminine = draft.form.is_some_and(|form| form.feminine);
    let sentence = context
        .doc
        .sentences
        .partition_point(|sentence| sentence.tokens.end <= draft.cue.start);
    let range = context.doc.sentences.get(sentence).map(|sentence| sentence.tokens.clone())?;
    if draft.is_participle()
        && let Some(claim) = claims
            .iter()
            .rev()
            .find(|claim| range.contains(&claim.cue_tokens.start) && claim.source_kind != SourceKind::None)
    {
        return Some((claim.speaker, claim.source_kind));
    }
    // «حيث أعلنت»، «التي كشفت»: inside a sentence the subject of the clause
    // before goes before the last speaker.
    if draft.clitics == 0
        && draft.is_finite()
        && let Some(subject) = clause_subject(context, draft, &range, claims, feminine)
    {
        return Some((Some(subject), SourceKind::Named));
    }
    let agrees = |claim: &&Claim| match claim.speaker {
        Some(speaker) => {
            let entity = &context.entities[speaker];
            match entity.kind {
                EntityType::Person => entity.female == feminine || entity.entry.is_none() && !feminine,
                EntityType::Media => true,
                _ => feminine || draft.is_participle(),
            }
        }
        None => claim.source_tokens.is_some() && !feminine,
    };
    if let Some(claim) = claims.iter().rev().take(6).find(agrees) {
        return Some((
            claim.speaker,
            if claim.source_kind == SourceKind::None {
                SourceKind::Named
            } else {
                claim.source_kind
            },
        ));
    }
    // Nobody spoke before: the subject of the sentence.
    let in_sentence = context.mentions_in(&(range.start..draft.cue.start));
    let person = in_sentence.iter().rev().find(|(_, entity)| match context.entities[*entity].kind {
        EntityType::Person => !feminine || context.entities[*entity].female,
        EntityType::Org => feminine || draft.is_participle(),
        _ => false,
    });
    if let Some((_, entity)) = person {
        return Some((Some(*entity), SourceKind::Named));
    }
    last_of(context, draft.cue.start, |kind, entity| match kind {
        EntityType::Person => context.entities[entity].female == feminine || !feminine,
        EntityType::Org => feminine,
        _ => false,
    })
    .map(|entity| (Some(entity), SourceKind::Named))
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
    let fits = |entity: usize| match context.entities[entity].kind {
        EntityType::Person => context.entities[entity].female == feminine || context.entities[entity].entry.is_none() && !feminine,
        EntityType::Org => feminine,
        _ => false,
    };
    context
        .mentions_in(&(start..draft.cue.start))
        .iter()
        .rev()
        .map(|(_, entity)| *entity)
        .find(|&entity| fits(entity))
}

/// A media outlet's or a document's plain saying is a report; a report by
/// anybody else is plain saying.
fn class(context: &Context<'_, '_>, draft: &Draft, speaker: Option<usize>, kind: SourceKind) -> ClaimClass {
    let media = speaker.is_some_and(|speaker| context.entities[speaker].kind == EntityType::Media);
    let head = draft.source.as_ref().map_or(0, |(tokens, _)| head_class(context, tokens.start));
    let document = kind == SourceKind::Document || head & Tag::Document.bit() != 0;
    let shows = draft.lemma.is_some_and(|lemma| {
        let lemma = context.lexicon.text(context.lexicon.cues[lemma as usize].lemma);
        lemma.starts_with("أظهر") || lemma.starts_with("رصد") || lemma.starts_with("وثق")
    });
    // تشير التقديرات إلى
    let estimates = draft
        .source
        .as_ref()
        .is_some_and(|(tokens, _)| context.is(tokens.start, words!["التقديرات", "تقديرات", "التوقعات", "توقعات"]));
    match draft.class {
        ClaimClass::Say | ClaimClass::Report if estimates => ClaimClass::Estimate,
        ClaimClass::Say if media || document => ClaimClass::Report,
        ClaimClass::Announce if document || media => ClaimClass::Report,
        ClaimClass::Report if !media && !document && !shows && kind != SourceKind::None => ClaimClass::Say,
        class => class,
    }
}
