//! Speakers: who is behind a source, and what kind of source it is.

use std::ops::Range;

use super::{Context, Draft, claim};
use crate::finding::{Claim, SourceKind};
use crate::fold::{self, words};
use crate::lexicon::{ClaimClass, Class, EntityType, Frame, Tag};

/// Turns drafts into claims, in order, so that a later one can go on from an
/// earlier speaker.
pub(super) fn resolve(context: &Context<'_, '_>, drafts: Vec<Draft>) -> Vec<Claim> {
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
    let head = speaking_head(context, tokens);
    let class = context.doc.tokens[head].class;
    let inside = context.mentions_in(tokens);
    let starts_with_name = inside.first().is_some_and(|(mention, _)| mention.start == tokens.start);
    let named = |kinds: &[EntityType]| {
        let found = inside.iter().find(|(_, entity)| kinds.contains(&context.entities[*entity].kind));
        found.map(|(_, entity)| *entity)
    };
    let spokesman = context.is(head, SPOKESMEN);
    if let Some(person) = named(&[EntityType::Person]) {
        // متحدثة باسم فيشر: who is spoken for.
        let spoken_for = spokesman && !ends_with_name(context, tokens);
        return (Some(person), if spoken_for { SourceKind::Role } else { SourceKind::Named });
    }
    if class & Tag::Anonymous.bit() != 0 && !starts_with_name {
        return (None, SourceKind::Anonymous);
    }
    let definite = is_definite(context, head);
    let document = class & Tag::Document.bit() != 0 && class & (Tag::Nominal.bit() | Class::TITLE) == 0;
    let owner = named(&[EntityType::Media, EntityType::Org]).or_else(|| {
        // دولة الإمارات، بكين
        let place = starts_with_name || class & Class::HEAD != 0;
        inside.first().filter(|_| place).map(|(_, entity)| *entity)
    });
    if let Some(owner) = owner {
        let body = Class::HEAD | Class::INSTITUTION | Tag::Nominal.bit();
        let role = class & Tag::Role.bit() != 0 && class & body == 0 && !starts_with_name && !document;
        return match role {
            false => (Some(owner), SourceKind::Named),
            // مراسل الجزيرة speaks for it.
            true if context.is(head, words!["مراسل", "مراسلة", "محرر", "محررة"]) => (Some(owner), SourceKind::Named),
            true if spokesman => (Some(owner), SourceKind::Role),
            true => match title_holder(context, head) {
                Some(person) => (Some(person), SourceKind::Named),
                None => (None, SourceKind::Role),
            },
        };
    }
    if document {
        return match document_owner(context, tokens, definite, claims) {
            Some(owner) => (Some(owner), SourceKind::Named),
            None => (None, SourceKind::Document),
        };
    }
    match antecedent(context, head, class, definite) {
        Some(antecedent) => (Some(antecedent), SourceKind::Named),
        None => (None, SourceKind::Role),
    }
}

const SPOKESMEN: &[fold::Key] = words!["متحدث", "المتحدث", "متحدثة", "المتحدثة", "ناطق", "الناطق", "الناطقة", "متحدثا"];

/// The noun that tells what a phrase is: past بعض، أحد، عدد من.
fn speaking_head(context: &Context<'_, '_>, tokens: &Range<usize>) -> usize {
    let mut head = tokens.start;
    let quantity = words![
        "بعض", "أحد", "إحدى", "عدد", "من", "كل", "معظم", "لبعض", "لأحد", "آخر", "عدة", "نص", "كبير", "كبار", "أكثر"
    ];
    while head + 1 < tokens.end && context.is(head, quantity) {
        head += 1;
    }
    head
}

fn is_definite(context: &Context<'_, '_>, at: usize) -> bool {
    let key = context.doc.tokens[at].key;
    key.starts_with(&[fold::ALEF, fold::LAM]) || key.starts_with(&[fold::LAM, fold::LAM])
}

/// Whether a phrase ends with a name that no باسم stands before.
fn ends_with_name(context: &Context<'_, '_>, tokens: &Range<usize>) -> bool {
    let last = context.mentions_in(tokens).last();
    last.is_some_and(|(mention, _)| {
        mention.end == tokens.end && mention.start > tokens.start && !context.is(mention.start - 1, words!["باسم"])
    })
}

/// Whose a document is: of whom it says so right behind it (تقرير نشرته
/// رويترز), else, if it is spoken of as known, who published last.
fn document_owner(context: &Context<'_, '_>, tokens: &Range<usize>, definite: bool, claims: &[Claim]) -> Option<usize> {
    let publishes = |entity: usize| matches!(context.entities[entity].kind, EntityType::Media | EntityType::Org);
    if context.has(tokens.end, Tag::Relative) {
        let clause = tokens.end..tokens.end + 10;
        let published = context
            .mentions_in(&clause)
            .iter()
            .map(|(_, entity)| *entity)
            .find(|&entity| publishes(entity));
        if published.is_some() {
            return published;
        }
    }
    if !definite {
        return None;
    }
    let spoke = claims
        .iter()
        .rev()
        .take(4)
        .filter_map(|claim| claim.speaker)
        .find(|&speaker| publishes(speaker));
    spoke.or_else(|| last_of(context, tokens.start, |kind, _| kind == EntityType::Media))
}

/// الشركة، الصحيفة، الوزير: whom a definite noun points back to.
fn antecedent(context: &Context<'_, '_>, at: usize, class: u64, definite: bool) -> Option<usize> {
    let key = context.doc.tokens[at].key;
    let plural = key.ends_with(&[fold::WAW, fold::NOON]) || key.ends_with(&[fold::YEH, fold::NOON]) || context.is(at, PLURALS);
    if !definite || plural {
        return None;
    }
    if context.is(at, words!["الصحيفة", "الوكالة", "المجلة", "القناة", "الشبكة", "الموقع", "الجريدة"])
    {
        return last_of(context, at, |kind, _| kind == EntityType::Media);
    }
    if class & Tag::Nominal.bit() != 0 {
        return same_head(context, at).or_else(|| company(context, at));
    }
    if class & (Class::TITLE | Tag::Role.bit()) == 0 || context.is(at, words!["الحكومة", "السلطات", "الشرطة", "المعارضة"])
    {
        return None;
    }
    title_holder(context, at).or_else(|| {
        let female = key.last() == fold::HEH;
        last_of(context, at, |kind, entity| {
            let data = &context.entities[entity];
            kind == EntityType::Person && (data.female == female || data.entry.is_none())
        })
    })
}

/// Broken plurals that speak as a group.
const PLURALS: &[fold::Key] = words![
    "الشركات",
    "النقاد",
    "العلماء",
    "الخبراء",
    "الوزراء",
    "الرؤساء",
    "النواب",
    "القادة",
    "الأطباء",
    "الكتاب",
    "البنوك",
    "المصارف",
    "الحكومات",
    "المنظمات",
    "الباحثات",
    "التجار",
    "العمال",
    "الزعماء",
    "الأعضاء",
    "السلطات",
    "الدول",
    "الوزارات",
    "الهيئات",
    "الصحف",
    "المواقع",
    "الوكالات",
];

/// المنتدى for المنتدى الاقتصادي العالمي, الوزارة for وزارة النفط: the last
/// body whose name begins with the noun.
fn same_head(context: &Context<'_, '_>, at: usize) -> Option<usize> {
    let noun = context.doc.tokens[at].key.without_article();
    let before = context.mentions.partition_point(|(tokens, _)| tokens.start < at);
    let fits = |(tokens, entity): &&(Range<usize>, usize)| {
        let first = &context.doc.tokens[tokens.start];
        context.entities[*entity].kind == EntityType::Org
            && (first.key.without_article() == noun
                || first.clitics > 0 && first.key.skip(usize::from(first.clitics)).without_article() == noun)
    };
    context.mentions[..before]
        .iter()
        .rev()
        .take(60)
        .find(fits)
        .map(|(_, entity)| *entity)
}

/// الشركة: of the organisations named lately the one that the text is about,
/// that is the one named most; no institution.
fn company(context: &Context<'_, '_>, at: usize) -> Option<usize> {
    let end = context.mentions.partition_point(|(tokens, _)| tokens.start < at);
    let start = context.mentions.partition_point(|(tokens, _)| tokens.end + 90 < at);
    let lately = &context.mentions[start.min(end)..end];
    let count = |entity: usize| lately.iter().filter(|(_, other)| *other == entity).count();
    let fits = |tokens: &Range<usize>, entity: usize| {
        context.entities[entity].kind == EntityType::Org && context.doc.tokens[tokens.start].class & Class::INSTITUTION == 0
    };
    let best = lately
        .iter()
        .filter(|(tokens, entity)| fits(tokens, *entity))
        .max_by_key(|(tokens, entity)| (count(*entity), tokens.start));
    best.map(|(_, entity)| *entity)
        .or_else(|| last_of(context, at, |kind, _| kind == EntityType::Org))
}

/// الوزير for وزير المالية علي علاوي, الخبير for مصطفى لبراق، خبير اقتصادي:
/// the last person by whose name the same title stands.
fn title_holder(context: &Context<'_, '_>, at: usize) -> Option<usize> {
    let title = context.doc.tokens[at].key.without_article();
    let before = context.mentions.partition_point(|(tokens, _)| tokens.end <= at);
    let holds = |(tokens, entity): &&(Range<usize>, usize)| {
        context.entities[*entity].kind == EntityType::Person
            && (tokens.start.saturating_sub(7)..tokens.start)
                .chain(tokens.end..(tokens.end + 3).min(at))
                .any(|near| context.doc.tokens[near].key.without_article() == title)
    };
    context.mentions[..before]
        .iter()
        .rev()
        .take(60)
        .find(holds)
        .map(|(_, entity)| *entity)
}

/// How many mentions back an antecedent may stand.
const FAR: usize = 200;

/// The entity of the last mention before a token that fits.
fn last_of(context: &Context<'_, '_>, at: usize, fits: impl Fn(EntityType, usize) -> bool) -> Option<usize> {
    let before = context.mentions.partition_point(|(tokens, _)| tokens.start < at);
    context.mentions[..before]
        .iter()
        .rev()
        .take(FAR)
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
            .take_while(|claim| claim.cue_tokens.start >= range.start)
            .find(|claim| claim.source_kind != SourceKind::None)
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
    let head = draft
        .source
        .as_ref()
        .map_or(0, |(tokens, _)| context.doc.tokens[speaking_head(context, tokens)].class);
    let document = kind == SourceKind::Document || head & Tag::Document.bit() != 0;
    let shows = draft
        .lemma
        .is_some_and(|lemma| context.lexicon.cues[lemma as usize].frames & Frame::SHOWS != 0);
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
