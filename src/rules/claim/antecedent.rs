//! Antecedents: whom a noun points back to that is no name itself: الشركة،
//! الوزير، التقرير.

use std::ops::Range;

use super::{Context, finite};
use crate::doc::Kind;
use crate::finding::{Claim, SourceKind};
use crate::fold::{self, Key};
use crate::lexicon::{Class, EntityType, Tag};
use crate::words::{Words, words};

/// How many mentions back an antecedent may stand.
const FAR: usize = 200;

/// How many mentions back a name is compared with a noun.
const NEAR: usize = 60;

/// How many claims back who spoke is looked for.
const RECENT: usize = 6;

/// Whose a document is: of whom it says so right behind it (تقرير نشرته
/// رويترز, بيان للوزارة), else, if it is spoken of as known, who published
/// last: an outlet a report, a body a statement.
pub(super) fn document_owner(
    context: &Context<'_, '_>,
    head: usize,
    tokens: &Range<usize>,
    definite: bool,
    claims: &[Claim],
) -> Option<usize> {
    if let Some(owner) = publisher(context, head, tokens.end) {
        return Some(owner);
    }
    // بيان للوزارة، تقديرات البنك
    let possessor = (head + 1..tokens.end).find(|&at| is_definite(context, at) && same_head(context, at).is_some());
    if let Some(owner) = possessor.and_then(|at| same_head(context, at)) {
        return Some(owner);
    }
    let possessed = (head + 1..tokens.end).any(|at| context.has(at, Tag::Preposition));
    if !definite || possessed || context.is(head, MEASURES) {
        return None;
    }
    let spoke = |kinds: &[EntityType]| speakers(claims).find(|&speaker| kinds.contains(&context.entities[speaker].kind));
    if context.is(head, STATEMENTS) {
        // «قالت قوة المهام في بيان»، «وأضاف البيان»: hers, who has no name.
        let unnamed = |claim: &Claim| {
            let source = claim.source_tokens.as_ref().filter(|_| claim.source_kind == SourceKind::Role);
            let issues = |source: &Range<usize>| (source.end..claim.content_tokens.start).any(|at| context.is(at, STATEMENTS));
            claim.speaker.is_none() && source.is_some_and(issues)
        };
        if claims.last().is_some_and(unnamed) {
            return None;
        }
        return spoke(&[EntityType::Org, EntityType::Media]).or_else(|| last_of(context, head, |kind, _| kind == EntityType::Org));
    }
    spoke(&[EntityType::Media])
        .or_else(|| last_of(context, head, |kind, _| kind == EntityType::Media))
        .or_else(|| spoke(&[EntityType::Org]))
}

/// Those who spoke in the last claims, the last first.
pub(super) fn speakers(claims: &[Claim]) -> impl Iterator<Item = usize> + use<'_> {
    claims.iter().rev().take(RECENT).filter_map(|claim| claim.speaker)
}

/// What a body issues, and an outlet only passes on.
const STATEMENTS: Words = words!["البيان", "بيان", "نص", "البلاغ", "بلاغ", "المنشور", "الرسالة"];

/// Figures show something whoever took them, and reports in the plural are anybody's.
const MEASURES: Words = words![
    "التقارير",
    "الأنباء",
    "المعلومات",
    "الوثائق",
    "الأرقام",
    "البيانات",
    "الإحصاءات",
    "التحقيقات",
    "المعطيات",
    "المؤشرات",
    "التقديرات",
    "التوقعات"
];

/// Who a document is of by the clause behind it: تقرير نشرته رويترز، بيان
/// صادر عن الوزارة، دراسة أجرتها الجامعة.
fn publisher(context: &Context<'_, '_>, head: usize, end: usize) -> Option<usize> {
    /// How far behind the document its publisher stands.
    const REACH: usize = 10;
    let verb = (head + 1..end + 2).find(|&at| context.starts(at, Tag::Relative).is_some() || context.is(at, PUBLISHED))?;
    let written = context.is(verb, words!["أرسله", "أرسلته", "أرسلها", "أرسلتها", "كتبه", "كتبته"]);
    let publishes = |entity: usize| match context.entities[entity].kind {
        EntityType::Media | EntityType::Org => !written,
        EntityType::Person => written,
        _ => false,
    };
    let mentions = context.mentions_in(&(verb..verb + REACH));
    mentions
        .iter()
        .take_while(|(tokens, _)| (verb..tokens.start).all(|at| !matches!(context.mark(at), b',' | b'.' | b';')))
        .map(|(_, entity)| *entity)
        .find(|&entity| publishes(entity))
}

const PUBLISHED: Words = words![
    "نشر",
    "نشرته",
    "نشرتها",
    "نشره",
    "نشرها",
    "نشرت",
    "صدر",
    "صدرت",
    "أصدرته",
    "أصدرتها",
    "أصدره",
    "أصدرها",
    "أعدته",
    "أعدتها",
    "أعده",
    "أعدها",
    "أجرته",
    "أجرتها",
    "أجراه",
    "أجراها",
    "نقلته",
    "بثته",
    "أوردته",
    "أرسله",
    "أرسلته",
    "أرسلها",
    "أرسلتها",
    "كتبه",
    "كتبته",
    "صادر",
    "صادرة",
    "منشور",
    "منشورة",
];

/// الشركة، الصحيفة، الوزير: whom a noun points back to.
pub(super) fn of_noun(context: &Context<'_, '_>, at: usize, class: u64) -> Option<usize> {
    if !is_definite(context, at) {
        // وزير المالية, with the same words before a name elsewhere.
        return if class & Class::TITLE != 0 { of_title(context, at) } else { None };
    }
    let noun = noun(context, at);
    let sound = noun.ends_with(&[fold::WAW, fold::NOON]) || noun.ends_with(&[fold::YEH, fold::NOON]);
    let plural = sound && !words!["الأمين"].contains(&noun) || PLURALS.contains(&noun);
    if plural {
        return None;
    }
    if OUTLETS.contains(&noun) {
        return last_of(context, at, |kind, _| kind == EntityType::Media);
    }
    if let Some(body) = same_head(context, at) {
        return Some(body);
    }
    if class & Tag::Nominal.bit() != 0 {
        return company(context, at);
    }
    if class & (Class::TITLE | Tag::Role.bit()) == 0 || GROUPS.contains(&noun) {
        return None;
    }
    of_title(context, at)
}

/// الشركة، الوزارة، القناة: the organisation that a noun points back to.
pub(super) fn body(context: &Context<'_, '_>, at: usize) -> Option<usize> {
    let speaks = context.doc.tokens.get(at)?.class & Tag::Nominal.bit() != 0 || OUTLETS.contains(&noun(context, at));
    if !is_definite(context, at) || !speaks {
        return None;
    }
    of_noun(context, at, Tag::Nominal.bit())
}

/// A token with its article and nothing before it: للوكالة is الوكالة.
fn noun(context: &Context<'_, '_>, at: usize) -> Key {
    let key = context.doc.tokens[at].key;
    if key.starts_with(&[fold::LAM, fold::LAM]) && !key.is_cut() {
        key.skip(1).prepend(fold::ALEF)
    } else {
        key
    }
}

pub(super) fn is_definite(context: &Context<'_, '_>, at: usize) -> bool {
    noun(context, at).starts_with(&[fold::ALEF, fold::LAM])
}

const OUTLETS: Words = words!["الصحيفة", "الوكالة", "المجلة", "القناة", "الشبكة", "الموقع", "الجريدة"];

/// Nouns that any company goes by.
const COMPANIES: Words = words!["الشركة", "المجموعة", "المؤسسة", "العملاق", "العملاقة", "البنك", "المصرف"];

/// Groups that no one person stands for.
const GROUPS: Words = words!["الحكومة", "السلطات", "الشرطة", "المعارضة"];

/// Broken plurals that speak as a group.
const PLURALS: Words = words![
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
/// body whose name begins with the noun. الاتحاد الآسيوي is not الاتحاد السعودي.
fn same_head(context: &Context<'_, '_>, at: usize) -> Option<usize> {
    let wanted = noun(context, at).without_article();
    let before = context.mentions.partition_point(|(tokens, _)| tokens.start < at);
    let described = adjective(context, at + 1);
    let fits = |(tokens, entity): &&(Range<usize>, usize)| {
        let first = &context.doc.tokens[tokens.start];
        let other = described.is_some() && adjective(context, tokens.start + 1).is_some_and(|adjective| Some(adjective) != described);
        !other
            && context.entities[*entity].kind == EntityType::Org
            && (first.key.without_article() == wanted
                || first.clitics > 0 && first.key.skip(usize::from(first.clitics)).without_article() == wanted)
    };
    let mut near = context.mentions[..before].iter().rev().take(NEAR);
    near.find(fits).map(|(_, entity)| *entity)
}

/// The word with the article behind a noun that tells it from others of its kind.
fn adjective(context: &Context<'_, '_>, at: usize) -> Option<Key> {
    const SAME: Words = words![
        "نفسه",
        "نفسها",
        "ذاته",
        "ذاتها",
        "المذكور",
        "المذكورة",
        "السابق",
        "السابقة",
        "الحالي",
        "الحالية"
    ];
    let token = context.doc.tokens.get(at)?;
    if token.class & Tag::Preposition.bit() != 0 {
        return None; // إلى, which آلي looks like.
    }
    let describes = (token.class | context.lexicon.ordinary(token.key)) & (Class::ADJECTIVE | Class::NATIONALITY) != 0;
    let definite = token.kind == Kind::Arabic && token.key.starts_with(&[fold::ALEF, fold::LAM]) && describes;
    (definite && !context.is(at, SAME) && context.mention_at(at).is_none_or(|(tokens, _)| tokens.start < at)).then_some(token.key)
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
    let mut all = lately.iter().filter(|(tokens, entity)| fits(tokens, *entity));
    let best = all.clone().max_by_key(|(tokens, entity)| (count(*entity), tokens.start));
    // المنظمة is any body's noun, and so nobody's where many are named.
    let sure =
        COMPANIES.contains(&noun(context, at)) || best.is_none_or(|(_, best)| count(*best) > 2 || all.all(|(_, other)| other == best));
    if !sure {
        return None;
    }
    best.map(|(_, entity)| *entity)
        .or_else(|| last_of(context, at, |kind, _| kind == EntityType::Org))
}

/// Whom a title is the title of: by the title, else, if nobody was named so
/// before, by the office that somebody named soon after holds.
pub(super) fn of_title(context: &Context<'_, '_>, at: usize) -> Option<usize> {
    let before = if is_definite(context, at) {
        title_holder(context, at)
    } else {
        None
    };
    before.or_else(|| office_holder(context, at))
}

/// الوزير for وزير المالية علي علاوي, الخبير for مصطفى لبراق، خبير اقتصادي:
/// the last person by whose name the same title stands, with no clause
/// between them.
fn title_holder(context: &Context<'_, '_>, at: usize) -> Option<usize> {
    let title = noun(context, at).without_article();
    holder(context, at, |near| noun(context, near).without_article() == title)
}

/// وزير المالية for وزير المالية العراقي علي علاوي, أمين المدينة for أمين منطقة
/// المدينة المنورة فلان: the same office, the title and what it is of being the
/// same; before, or close behind as of a headline.
fn office_holder(context: &Context<'_, '_>, at: usize) -> Option<usize> {
    let second = context.doc.tokens.get(at + 1).filter(|next| next.kind == Kind::Arabic)?.key;
    let first = bare(context, at);
    let second = second.without_article();
    let of = |at: usize| context.doc.tokens.get(at).is_some_and(|next| next.key.without_article() == second);
    let same = |near: usize| bare(context, near) == first && (of(near + 1) || of(near + 2));
    holder(context, at, same).or_else(|| {
        let behind = context.mentions.partition_point(|(tokens, _)| tokens.start <= at);
        let near = context.mentions[behind..]
            .iter()
            .take_while(|(tokens, _)| tokens.start < at + BEHIND);
        near.into_iter()
            .find(|(tokens, entity)| holds(context, tokens, *entity, at + 2, usize::MAX, same))
            .map(|(_, entity)| *entity)
    })
}

/// How far behind a title somebody named may still be its holder.
const BEHIND: usize = 60;

/// A token without و before it.
fn bare(context: &Context<'_, '_>, at: usize) -> Key {
    let token = &context.doc.tokens[at];
    if token.whole == 0 && token.clitics == 1 && token.key.get(0) == fold::WAW {
        token.key.skip(1)
    } else {
        token.key
    }
}

/// The last person before a token by whose name any title stands.
pub(super) fn titled(context: &Context<'_, '_>, at: usize) -> Option<usize> {
    holder(context, at, |near| context.doc.tokens[near].class & Class::TITLE != 0)
}

/// Whether a person named before a token has an office, so that المسؤول means him.
pub(super) fn is_official(context: &Context<'_, '_>, person: usize, at: usize) -> bool {
    const OFFICES: Words = words![
        "وزير",
        "وزيرة",
        "مدير",
        "مديرة",
        "رئيس",
        "رئيسة",
        "نائب",
        "وكيل",
        "محافظ",
        "أمين",
        "سفير",
        "قائد",
        "متحدث",
        "مستشار"
    ];
    let office = |near: usize| OFFICES.contains(&noun(context, near).without_article());
    let mentions = &context.entities[person].mentions;
    let first = mentions.iter().take(NEAR).find(|mention| mention.tokens.end <= at);
    first.is_some_and(|mention| holds(context, &mention.tokens, person, 0, at, office))
}

/// The last person before `at` by whose name a title stands that fits.
fn holder(context: &Context<'_, '_>, at: usize, fits: impl Fn(usize) -> bool) -> Option<usize> {
    let before = context.mentions.partition_point(|(tokens, _)| tokens.end <= at);
    let mut near = context.mentions[..before].iter().rev().take(NEAR);
    near.find(|(tokens, entity)| holds(context, tokens, *entity, 0, at, &fits))
        .map(|(_, entity)| *entity)
}

/// Whether a person named at some tokens has a title by the name that fits:
/// within `from..to`, and with no clause between.
fn holds(context: &Context<'_, '_>, tokens: &Range<usize>, entity: usize, from: usize, to: usize, fits: impl Fn(usize) -> bool) -> bool {
    /// How far before a name its title begins.
    const BEFORE: usize = 9;
    let clause = |near: usize| {
        matches!(context.mark(near), b'.' | b';' | b':')
            || context.doc.tokens[near].class & (Tag::That.bit() | Tag::ThatPronoun.bit() | Tag::Relative.bit()) != 0
            || finite::is_finite(context, near)
    };
    if context.entities[entity].kind != EntityType::Person {
        return false;
    }
    let first = tokens.start.saturating_sub(BEFORE).max(from);
    let titled = (first..tokens.start).rev().take_while(|&near| !clause(near)).any(&fits);
    let end = (tokens.end + 3).min(to).min(context.doc.tokens.len());
    titled || (tokens.end..end).take_while(|&near| !clause(near)).any(&fits)
}

/// The entity of the last mention before a token that fits.
pub(super) fn last_of(context: &Context<'_, '_>, at: usize, fits: impl Fn(EntityType, usize) -> bool) -> Option<usize> {
    let before = context.mentions.partition_point(|(tokens, _)| tokens.start < at);
    context.mentions[..before]
        .iter()
        .rev()
        .take(FAR)
        .find(|(_, entity)| fits(context.entities[*entity].kind, *entity))
        .map(|(_, entity)| *entity)
}
