//! Who acts in a clause, and so may be the subject of a verb behind it.

use std::ops::Range;

use super::antecedent::{self, RECENT};
use super::homograph::expresses;
use super::{Context, Draft, finite, source, title};
use crate::doc::Kind;
use crate::finding::Claim;
use crate::fold;
use crate::lexicon::{Class, EntityType, Tag};
use crate::rules::claim::words::{JOINTS, WHILE};
use crate::rules::gender;
use crate::words::{Words, words};

/// The last subject in a range of tokens that fits a verb's gender: the noun
/// phrase right behind a verb of the journalist's own.
pub(super) fn subject(context: &Context<'_, '_>, range: Range<usize>, feminine: bool, claims: &[Claim]) -> Option<usize> {
    subject_of(context, range, feminine, claims, |_| true)
}

/// The same of a verb that counts, and not of every one.
pub(super) fn subject_of(
    context: &Context<'_, '_>,
    range: Range<usize>,
    feminine: bool,
    claims: &[Claim],
    counts: impl Fn(usize) -> bool,
) -> Option<usize> {
    let recent = claims.len().saturating_sub(RECENT);
    let said = |at: usize| claims[recent..].iter().any(|claim| claim.content_tokens.contains(&at));
    // توجه «مدبولي»
    let quoted = |at: usize| context.doc.opens_quote(at) && context.mention_at(at + 1).is_some();
    let acts =
        |at: usize| context.mention_at(at).is_some() || context.doc.tokens[at].class & (Class::TITLE | Class::HEAD) != 0 || quoted(at);
    // The nearest one behind the word at hand that acts.
    let mut actor_at = usize::MAX;
    let verbs = (range.start..range.end.saturating_sub(1)).rev().filter(|&at| {
        if acts(at + 1) {
            actor_at = at + 1;
        }
        actor_at <= at + 3 && is_feminine(context, at) == feminine
    });
    // لن يكون لفلان رئيس اللجنة دور: whoever stands behind ل does nothing.
    let apart = |at: usize, phrase: &Range<usize>| (at + 1..phrase.start).any(|at| context.doc.tokens[at].key.get(0) == fold::LAM);
    let actor = |at: usize| {
        let phrase = source::behind(context, at + 1, range.end).filter(|phrase| !apart(at, phrase))?;
        // بدأت الشركة العمل وقالت إن, but none that a relative clause tells of
        let told = at > 0 && context.has(at - 1, Tag::Relative) || phrase.start > at + 1;
        let body = || antecedent::body(context, phrase.start).filter(|&body| !told && fits(context, body, feminine));
        actor(context, phrase.clone(), feminine).or_else(body)
    };
    verbs.filter(|&at| !said(at) && counts(at) && is_verb(context, at)).find_map(actor)
}

/// The last entity named in the sentence before a verb and behind the last
/// claim's cue that agrees with the verb.
pub(super) fn clause_subject(
    context: &Context<'_, '_>,
    draft: &Draft,
    sentence: &Range<usize>,
    claims: &[Claim],
    hangs: bool,
) -> Option<usize> {
    let feminine = draft.form.is_some_and(|form| form.feminine);
    let start = claims
        .last()
        .map_or(sentence.start, |claim| claim.cue_tokens.end.max(sentence.start));
    if draft.cue.start <= sentence.start + 1 || start >= draft.cue.start {
        return None;
    }
    let relative = context.has(draft.cue.start - 1, Tag::Relative);
    // «بيان لشركة آبل التي أعلنت», «من حياة ريبر، حيث قال»: whoever it is.
    let meant = |tokens: &Range<usize>, entity: usize| match context.entities[entity].kind {
        EntityType::Place => false,
        EntityType::Person if hangs => true,
        _ if tokens.end + 1 == draft.cue.start && context.mark(tokens.end) == 0 => true,
        // منها شركة «كذا» التي أعلنت
        _ if relative && tokens.end + 2 == draft.cue.start && context.doc.closes_quote(tokens.end) => true,
        _ if hangs => !is_governed(context, tokens),
        _ => !is_oblique(context, tokens),
    };
    // التقى عون نظيره ماتاريلا، فيما قال: who acts, rather than whom he meets.
    if (hangs && !relative || context.reads(draft.cue.start - 1, WHILE))
        && let Some(entity) = subject(context, start..draft.cue.start - 1, feminine, claims)
    {
        return Some(entity);
    }
    let mut named = context.mentions_in(&(start..draft.cue.start)).iter().rev();
    named
        .find(|(tokens, entity)| fits(context, *entity, feminine) && meant(tokens, *entity))
        .map(|(_, entity)| *entity)
}

/// «إيلون ماسك، الذي أسس الشركة، غادرها، واتهمها»، «الوزير يزور المصنع ويقول»: who stands at
/// the head of a sentence as its subject, before a verb or a relative clause.
pub(super) fn head(context: &Context<'_, '_>, sentence: &Range<usize>, at: usize, feminine: bool) -> Option<usize> {
    let first = sentence.start;
    if first + 2 >= at || !context.is_word(first) && !context.doc.opens_quote(first) || is_verb(context, first) {
        return None;
    }
    let tokens = source::behind(context, first, at).filter(|tokens| tokens.start == first && tokens.end < at)?;
    let parted = context.mark(tokens.end) == b',' && context.has(tokens.end + 1, Tag::Relative);
    let acts =
        parted || context.has(tokens.end, Tag::Relative) || finite::is_finite(context, tokens.end) || context.has(tokens.end, Tag::Copula);
    acts.then(|| actor(context, tokens, feminine)).flatten()
}

/// Who a noun phrase behind a verb is: a name by itself, behind what it is a name
/// of (شركة أرامكو) or behind a person's titles, or a title that somebody named
/// elsewhere has.
fn actor(context: &Context<'_, '_>, phrase: Range<usize>, feminine: bool) -> Option<usize> {
    let class = context.doc.tokens[phrase.start].class;
    let inside = context.mentions_in(&phrase);
    let titled = class & Class::TITLE != 0 && !feminine;
    let Some(first) = inside.first() else {
        let construct = phrase.len() > 1 && antecedent::is_definite(context, phrase.start + 1);
        let title = titled && (construct || antecedent::is_definite(context, phrase.start));
        return title.then(|| title::of_title(context, phrase.start)).flatten();
    };
    // رئيس بلدية جدة فلان: who has the title, not what it is of.
    let person = |(_, entity): &&(Range<usize>, usize)| context.is_person(*entity);
    let holder = inside.iter().find(person).filter(|_| class & Class::TITLE != 0);
    if holder.is_none()
        && titled
        && first.0.start > phrase.start
        && let Some(person) = title::of_title(context, phrase.start)
    {
        return Some(person);
    }
    let (tokens, entity) = holder.unwrap_or(first);
    let data = &context.entities[*entity];
    let quoted = usize::from(context.doc.opens_quote(phrase.start));
    let headed = usize::from(class & Class::HEAD != 0);
    let first = tokens.start <= phrase.start + quoted.max(headed);
    let person = class & Class::TITLE != 0 && data.kind == EntityType::Person;
    // Of whom no list has the verb tells whether it is a woman.
    let unlisted = data.kind == EntityType::Person && data.entry.is_none();
    let agrees = unlisted || gender::agrees(context.doc, context.lexicon, data, tokens.start, feminine);
    (agrees && (first || person)).then_some(*entity)
}

/// Whether an entity fits a verb's gender, as it is first named.
pub(super) fn fits(context: &Context<'_, '_>, entity: usize, feminine: bool) -> bool {
    let data = &context.entities[entity];
    let start = data.mentions.first().map_or(0, |mention| mention.tokens.start);
    gender::agrees(context.doc, context.lexicon, data, start, feminine)
}

/// Whether a name acts in nothing: it is part of an adverbial phrase or of another
/// noun's. في لندن، توجيهات الرئاسة.
pub(super) fn is_oblique(context: &Context<'_, '_>, tokens: &Range<usize>) -> bool {
    is_governed(context, tokens) || is_construct(context, tokens)
}

/// Whether a preposition stands before a name, or it is part of a relative clause.
fn is_governed(context: &Context<'_, '_>, tokens: &Range<usize>) -> bool {
    // إلى صحيفة «الأفق»
    let head = antecedent::head_before(context, tokens).filter(|&head| context.doc.tokens[head].class & Class::HEAD != 0);
    if head.is_some_and(|head| head > 0 && is_preposition(context, head - 1)) {
        return true;
    }
    /// How far before a name the clause that it stands in may begin.
    const CLAUSE: usize = 12;
    let glued = context.name_clitics(tokens.start).is_some_and(|clitics| {
        let last = usize::from(clitics)
            .checked_sub(1)
            .map(|last| context.doc.tokens[tokens.start].key.get(last));
        matches!(last, Some(fold::LAM | fold::BEH | fold::KAF))
    });
    let relative = || {
        let mut clause = (tokens.start.saturating_sub(CLAUSE)..tokens.start)
            .rev()
            .take_while(|&at| context.mark(at) == 0);
        clause.any(|at| context.has(at, Tag::Relative))
    };
    let opening = tokens.start - usize::from(tokens.start > 0 && context.doc.opens_quote(tokens.start - 1));
    let governed = |at: usize| at > 0 && is_preposition(context, at - 1);
    let joined = || joined_to(context, tokens.start, opening).is_some_and(|before| is_governed(context, before));
    glued || governed(tokens.start) || is_titled_object(context, tokens.start) || relative() || joined()
}

/// «ضد آبل و«فيسبوك»»: the name to which و joins one, whose quotation mark is `opening`.
fn joined_to<'c>(context: &'c Context<'_, '_>, name: usize, opening: usize) -> Option<&'c Range<usize>> {
    let token = context.doc.tokens.get(name)?;
    let glued = context.name_clitics(name) == Some(1) && token.key.get(0) == fold::WAW;
    let apart = opening.checked_sub(1).filter(|&at| context.is(at, words!["و"]));
    let end = if glued { Some(opening) } else { apart }?;
    let last = end.checked_sub(1 + usize::from(end > 0 && context.doc.closes_quote(end - 1)))?;
    context
        .mention_at(last)
        .map(|(tokens, _)| tokens)
        .filter(|tokens| tokens.end == last + 1)
}

/// «إلى صاحب السمو الشيخ فلان»، «بالرئيس الروسي فلان»: whether a preposition stands before the titles of a name.
fn is_titled_object(context: &Context<'_, '_>, name: usize) -> bool {
    /// How many titles a name has at most.
    const LONGEST: usize = 6;
    const HONOURS: Words = words!["السمو", "الجلالة", "الفخامة", "المعالي", "السعادة", "الملكي"];
    let titles = Class::TITLE | Class::NATIONALITY | Tag::Role.bit();
    let titled = |at: &usize| context.doc.tokens[*at].class & titles != 0 || context.is(*at, HONOURS);
    let glued = |at: usize| {
        let token = &context.doc.tokens[at];
        let last = usize::from(token.clitics).checked_sub(1).map(|last| token.key.get(last));
        token.whole == 0 && matches!(last, Some(fold::LAM | fold::BEH | fold::KAF)) || token.key.starts_with(&[fold::LAM, fold::LAM])
    };
    let mut first = name;
    for at in (name.saturating_sub(LONGEST)..name).rev().take_while(titled) {
        if glued(at) {
            return true;
        }
        first = at;
    }
    first < name && first > 0 && is_preposition(context, first - 1)
}

/// Whether a name stands behind a noun that it belongs to.
fn is_construct(context: &Context<'_, '_>, tokens: &Range<usize>) -> bool {
    let introduces = Class::TITLE | Class::HEAD | Tag::Role.bit() | Tag::That.bit() | Class::PARTICLE;
    tokens.start.checked_sub(1).is_some_and(|before| {
        let token = &context.doc.tokens[before];
        token.kind == Kind::Arabic
            && context.mention_at(before).is_none()
            && !antecedent::is_definite(context, before)
            && token.class & introduces == 0
            && !is_verb(context, before)
    })
}

fn is_preposition(context: &Context<'_, '_>, at: usize) -> bool {
    context.has(at, Tag::Preposition)
}

/// Whether a token is a verb, or where a clause begins one that is a noun too:
/// رفض فلان العرض.
pub(super) fn is_verb(context: &Context<'_, '_>, at: usize) -> bool {
    // عبر الوزير عن شكره، مشيرا إلى
    if context.reads(at, words!["عبر"]) {
        return expresses(context, at);
    }
    // «، أن لبنان يمر»: the same letters are a verb of pain. من قبل النادي
    let that = context.doc.tokens[at].class & (Tag::That.bit() | Tag::ThatPronoun.bit()) != 0;
    if that || is_preposition(context, at) || at > 0 && is_preposition(context, at - 1) {
        return false;
    }
    if finite::is_finite(context, at) || context.has(at, Tag::Copula) {
        return true;
    }
    // سئل الرئيس عن الحرب فقال
    if context.reads(at, words!["سئل", "سئلت"]) {
        return true;
    }
    let token = &context.doc.tokens[at];
    let joined = token.clitics > 0 && matches!(token.key.get(0), fold::WAW | fold::FEH);
    let opens = at == 0
        || joined
        || matches!(context.mark(at - 1), b',' | b'.' | b'\n')
        || context.doc.tokens[at - 1].kind == Kind::Break
        || context.has(at - 1, Tag::That)
        || context.reads(at - 1, JOINTS);
    opens && (token.class | context.lexicon.ordinary(token.key)) & Class::VERB != 0 && context.mention_at(at).is_none()
}

/// Whether a verb is feminine: رفضت، ترفض.
pub(super) fn is_feminine(context: &Context<'_, '_>, at: usize) -> bool {
    let token = &context.doc.tokens[at];
    let first = if token.whole == 0 { usize::from(token.clitics) } else { 0 };
    token.key.ends_with(&[fold::TEH]) || token.key.get(first) == fold::TEH && token.key.len() > 3
}
