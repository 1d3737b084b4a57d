//! Antecedents: whom a noun points back to that is no name itself: الشركة،
//! الصحيفة، الوزير.

use std::ops::Range;

use super::object::WITH;
use super::{Context, title};
use crate::doc::Kind;
use crate::finding::Claim;
use crate::fold::{self, Key};
use crate::lexicon::{Class, EntityType, Tag};
use crate::rules::claim::words::{BODIES, OUTLETS, PEOPLE, SELF};
use crate::rules::{company, gender, nationality};
use crate::words::{Words, words};

/// How many mentions back an antecedent may stand.
const FAR: usize = 200;

/// How many mentions back a name is compared with a noun.
pub(super) const NEAR: usize = 60;

/// How many claims back who spoke is looked for.
pub(super) const RECENT: usize = 6;

/// Those who spoke in the last claims, the last first.
pub(super) fn speakers(claims: &[Claim]) -> impl Iterator<Item = usize> + use<'_> {
    claims.iter().rev().take(RECENT).filter_map(|claim| claim.speaker)
}

/// الشركة، الصحيفة، الوزير: whom a noun points back to.
pub(super) fn of_noun(context: &Context<'_, '_>, at: usize, class: u64) -> Option<usize> {
    if !is_definite(context, at) {
        // وزير المالية, with the same words before a name elsewhere.
        return match () {
            // عملاقة التقنية الأميركية: of what it is one; عملاق الإنترنت غوغل bears its name.
            () if context.is(at, words!["عملاق", "عملاقة", "صانع", "صانعة", "مصنعة"]) && is_definite(context, at + 1) => {
                company(context, at)
            }
            () if context.is(at, words!["شركة"]) && is_giant(context, at) => company(context, at),
            () if class & Class::HEAD != 0 && context.has_article(at + 1) => same_phrase(context, at),
            () if class & Class::TITLE != 0 => title::of_title(context, at),
            () if class & Tag::Role.bit() != 0 && !GROUPS.contains(&noun(context, at)) => title::of_headline(context, at),
            () => None,
        };
    }
    let noun = noun(context, at);
    let sound = noun.ends_with(&[fold::WAW, fold::NOON]) || noun.ends_with(&[fold::YEH, fold::NOON]);
    let plural = sound && !words!["الأمين"].contains(&noun) || PEOPLE.contains(&noun) || MANY.contains(&noun);
    if plural {
        return None;
    }
    if is_told_anew(context, at) {
        return None;
    }
    // وقالت الإذاعة for إذاعة «الأفق»; الإذاعة الوطنية is a name of its own.
    let broadcasts = words!["الإذاعة", "التلفزيون"].contains(&noun) && !context.has_article(at + 1);
    if OUTLETS.contains(&noun) || broadcasts {
        return outlet(context, at);
    }
    if CENTRAL.contains(&noun) {
        return central_bank(context, at);
    }
    if let Some(body) = same_head(context, at) {
        return Some(body);
    }
    if class & Tag::Nominal.bit() != 0 {
        return company(context, at);
    }
    if class & (Class::TITLE | Tag::Role.bit()) == 0 || GROUPS.contains(&noun.without_article()) {
        return None;
    }
    title::of_title(context, at)
}

/// «الهيئة المسؤولة عن سلامة الطرق»: whether it is told what a body is for, so that it is none named before.
fn is_told_anew(context: &Context<'_, '_>, at: usize) -> bool {
    let told = context.is(
        at + 1,
        words!["المسؤولة", "المسئولة", "المسؤول", "المشرفة", "المكلفة", "المعنية", "المختصة"],
    );
    let by = |at: usize| {
        context
            .doc
            .tokens
            .get(at)
            .is_some_and(|token| token.key.get(0) == fold::BEH && token.clitics > 0)
    };
    told && (context.is(at + 2, words!["عن", "على"]) || by(at + 2))
}

/// A central bank by its adjective alone: «أبقى البنك المركزي النرويجي على الفائدة. وأوضح المركزي».
const CENTRAL: Words = words!["المركزي"];

/// The last body named that is called central.
fn central_bank(context: &Context<'_, '_>, at: usize) -> Option<usize> {
    let central = |entity: usize| {
        let mut mentions = context.entities[entity].mentions.iter().take(NEAR);
        mentions.any(|mention| mention.tokens.clone().any(|at| context.is(at, CENTRAL)))
    };
    last_of(context, at, |kind, entity| kind == EntityType::Org && central(entity))
}

/// شركة التكنولوجيا الأميركية العملاقة: whether a company is told by what it is a giant of.
fn is_giant(context: &Context<'_, '_>, at: usize) -> bool {
    const LONGEST: usize = 5;
    let end = context.doc.tokens.len().min(at + 1 + LONGEST);
    let mut phrase = (at + 1..end).take_while(|&at| is_definite(context, at));
    phrase.any(|at| context.is(at, words!["العملاقة"]))
}

/// الشركة، الوزارة، القناة: the organisation that a noun points back to.
pub(super) fn body(context: &Context<'_, '_>, at: usize) -> Option<usize> {
    let speaks = context.doc.tokens.get(at)?.class & Tag::Nominal.bit() != 0 || OUTLETS.contains(&noun(context, at));
    if !is_definite(context, at) || !speaks {
        return None;
    }
    of_noun(context, at, Tag::Nominal.bit())
}

/// الصحيفة، الشركة: the outlet or company that a noun points back to.
pub(super) fn publisher(context: &Context<'_, '_>, at: usize) -> Option<usize> {
    let noun = noun(context, at);
    let publishes = COMPANIES.contains(&noun) || OUTLETS.contains(&noun);
    if publishes { body(context, at) } else { None }
}

/// A token with its article and nothing before it: للوكالة is الوكالة.
pub(super) fn noun(context: &Context<'_, '_>, at: usize) -> Key {
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

/// The words for one kind of outlet each.
const OUTLET_KINDS: [Words; 5] = [
    words!["صحيفة", "جريدة", "يومية", "أسبوعية"],
    words!["قناة", "شبكة", "محطة", "تلفزيون", "إذاعة", "فضائية", "راديو"],
    words!["وكالة"],
    words!["مجلة", "دورية"],
    words!["موقع"],
];

/// الصحيفة for صحيفة «الحياة», and not for وكالة رويترز: the last one that is called so,
/// else the last outlet of which it is not said what it is.
fn outlet(context: &Context<'_, '_>, at: usize) -> Option<usize> {
    let wanted = noun(context, at).without_article();
    let same = OUTLET_KINDS.iter().find(|kind| kind.contains(&wanted))?;
    let before = context.mentions.partition_point(|(tokens, _)| tokens.start < at);
    let mentions = |entity: usize| context.entities[entity].mentions.iter().take(NEAR);
    let mut near = context.mentions[..before].iter().rev().take(NEAR);
    let called = near.find(|(tokens, entity)| match context.entities[*entity].kind {
        EntityType::Media => mentions(*entity).any(|mention| is_called(context, &mention.tokens, same)),
        // على موقع تويتر: where one writes does not speak.
        EntityType::Org | EntityType::Product => is_called(context, tokens, same) && !is_place_of_speech(context, tokens),
        _ => false,
    });
    let other = |entity: usize| mentions(entity).any(|mention| OUTLET_KINDS.iter().any(|kind| is_called(context, &mention.tokens, kind)));
    called
        .map(|(_, entity)| *entity)
        .or_else(|| last_of(context, at, |kind, entity| kind == EntityType::Media && !other(entity)))
        .or_else(|| if AGENCY.contains(&wanted) { agency(context, at) } else { None })
        .or_else(|| last_of(context, at, |kind, _| kind == EntityType::Media))
}

const AGENCY: Words = words!["وكالة"];

/// «الإدارة الوطنية لسلامة المرور … وقالت الوكالة»: a public body that an agency means where no other outlet is left.
fn agency(context: &Context<'_, '_>, at: usize) -> Option<usize> {
    const AGENCIES: Words = words!["إدارة", "هيئة", "مكتب", "وكالة", "جهاز"];
    let public = |entity: usize| {
        let mut mentions = context.entities[entity].mentions.iter().take(NEAR);
        mentions.any(|mention| AGENCIES.contains(&stem(context, mention.tokens.start)))
    };
    last_of(context, at, |kind, entity| kind == EntityType::Org && public(entity))
}

/// Whether a preposition stands before the noun that a name is the name of.
fn is_place_of_speech(context: &Context<'_, '_>, tokens: &Range<usize>) -> bool {
    let head = head_before(context, tokens);
    head.is_some_and(|head| head > 0 && context.has(head - 1, Tag::Preposition))
}

/// Whether a name is that of something which one of the nouns means: وكالة «رويترز», or
/// وكالة الأنباء الألمانية of which it is part.
fn is_called(context: &Context<'_, '_>, tokens: &Range<usize>, nouns: Words) -> bool {
    let means = |at: usize| nouns.contains(&stem(context, at));
    means(tokens.start) || head_before(context, tokens).is_some_and(means)
}

/// The word that a name stands behind, past an opening mark: صحيفة «الحياة».
pub(super) fn head_before(context: &Context<'_, '_>, tokens: &Range<usize>) -> Option<usize> {
    let before = tokens.start.checked_sub(1)?;
    let marked = context.doc.opens_quote(before) || context.mark(before) == b'(';
    before
        .checked_sub(usize::from(marked))
        .filter(|&at| context.doc.tokens[at].kind == Kind::Arabic)
}

/// A word without its proclitics and its article.
pub(super) fn stem(context: &Context<'_, '_>, at: usize) -> Key {
    let token = &context.doc.tokens[at];
    let clitics = if token.whole == 0 { usize::from(token.clitics) } else { 0 };
    token.key.skip(clitics).without_article()
}

/// الأخير، الأخيرة: who was named last and agrees with it.
pub(super) fn latter(context: &Context<'_, '_>, at: usize) -> Option<usize> {
    /// How many tokens back he may be named.
    const LATELY: usize = 30;
    let feminine = context.is(at, words!["الأخيرة"]);
    let lately = context.mentions_in(&(at.saturating_sub(LATELY)..at));
    let agrees = |(tokens, entity): &&(Range<usize>, usize)| {
        let data = &context.entities[*entity];
        gender::agrees(context.doc, context.lexicon, data, tokens.start, feminine)
    };
    lately.iter().rev().find(agrees).map(|(_, entity)| *entity)
}

/// Nouns that any company goes by.
pub(super) const COMPANIES: Words = words!["الشركة", "المجموعة", "المؤسسة", "العملاق", "العملاقة", "البنك", "المصرف"];

/// Groups that no one person stands for.
const GROUPS: Words = words!["حكومة", "سلطات", "شرطة", "معارضة", "عائلة", "أسرة", "إدارة", "جماهير"];

/// Whether a group of people stands at a token: الحكومة.
pub(super) fn is_group(context: &Context<'_, '_>, at: usize) -> bool {
    GROUPS.contains(&noun(context, at).without_article())
}

/// Many bodies of a kind, by plurals that speak as a group.
const MANY: Words = words![
    "الشركات" "البنوك" "المصارف" "الحكومات" "المنظمات" "السلطات" "الدول" "الوزارات" "الهيئات" "الصحف" "المواقع" "الوكالات"
];

/// المنتدى for المنتدى الاقتصادي العالمي, الوزارة for وزارة النفط, الحركة for حركة حماس:
/// the last body whose name begins with the noun, or stands behind it. الاتحاد الآسيوي is not الاتحاد السعودي.
pub(super) fn same_head(context: &Context<'_, '_>, at: usize) -> Option<usize> {
    let wanted = noun(context, at).without_article();
    let before = context.mentions.partition_point(|(tokens, _)| tokens.start < at);
    let described = adjective(context, at + 1);
    let body = BODIES.contains(&wanted);
    let headed = |tokens: &Range<usize>| body && head_before(context, tokens).is_some_and(|at| stem(context, at) == wanted);
    let fits = |(tokens, entity): &&(Range<usize>, usize)| {
        let first = &context.doc.tokens[tokens.start];
        let other = described.is_some() && adjective(context, tokens.start + 1).is_some_and(|adjective| Some(adjective) != described);
        !other
            && context.entities[*entity].kind == EntityType::Org
            && (noun(context, tokens.start).without_article() == wanted
                || first.clitics > 0 && first.key.skip(usize::from(first.clitics)).without_article() == wanted
                || headed(tokens))
    };
    let mut near = context.mentions[..before].iter().rev().take(NEAR);
    near.find(fits).map(|(_, entity)| *entity)
}

/// «شركة التعدين» for شركة التعدين السويسرية «جلينكور»: the last body that the same two words stand before.
pub(super) fn same_phrase(context: &Context<'_, '_>, at: usize) -> Option<usize> {
    /// How far before its name they may stand.
    const BEFORE: usize = 5;
    let key = |at: usize| context.doc.tokens[at].key;
    let (first, second) = (stem(context, at), key(at + 1));
    let before = context.mentions.partition_point(|(tokens, _)| tokens.start < at);
    let called = |tokens: &Range<usize>| {
        let mut words = tokens.start.saturating_sub(BEFORE)..tokens.start;
        words.any(|word| key(word + 1) == second && stem(context, word) == first)
    };
    let mut near = context.mentions[..before].iter().rev().take(NEAR);
    near.find(|(tokens, entity)| context.is_body(*entity) && tokens.start + 2 < at && called(tokens))
        .map(|(_, entity)| *entity)
}

/// The word with the article behind a noun that tells it from others of its kind.
fn adjective(context: &Context<'_, '_>, at: usize) -> Option<Key> {
    const TOLD: Words = words!["المذكور", "المذكورة", "السابق", "السابقة", "الحالي", "الحالية"];
    let token = context.doc.tokens.get(at)?;
    if token.class & Tag::Preposition.bit() != 0 {
        return None; // إلى, which آلي looks like.
    }
    let describes = (token.class | context.lexicon.ordinary(token.key)) & (Class::ADJECTIVE | Class::NATIONALITY) != 0;
    let definite = token.kind == Kind::Arabic && token.key.starts_with(&[fold::ALEF, fold::LAM]) && describes;
    (definite && !context.is(at, SELF) && !context.is(at, TOLD) && context.mention_at(at).is_none_or(|(tokens, _)| tokens.start < at))
        .then_some(token.key)
}

/// الشركة: of the organisations named lately the one that the text is about,
/// that is the one named most; no institution.
fn company(context: &Context<'_, '_>, at: usize) -> Option<usize> {
    let end = context.mentions.partition_point(|(tokens, _)| tokens.start < at);
    let start = context.mentions.partition_point(|(tokens, _)| tokens.end + 90 < at);
    let lately = &context.mentions[start.min(end)..end];
    // «جيه بي مورغان» (JP Morgan): told twice in one breath it is named once.
    let gloss = |tokens: &Range<usize>| tokens.start > 0 && context.mark(tokens.start - 1) == b'(';
    let named = |mentions: &[(Range<usize>, usize)], entity: usize| {
        let own = mentions.iter().filter(|(tokens, other)| *other == entity && !gloss(tokens));
        own.count()
    };
    let count = |entity: usize| named(lately, entity);
    let sentence = context
        .doc
        .sentences
        .get(context.doc.sentence_of(at))
        .map_or(0, |sentence| sentence.tokens.start);
    let told = |entity: usize| named(&context.mentions[end.saturating_sub(FAR)..end], entity);
    let firm = |tokens: &Range<usize>, entity: usize| {
        context.entities[entity].kind == EntityType::Org && company::is_company(context.doc, tokens.start)
    };
    let firms = lately.iter().filter(|(tokens, entity)| firm(tokens, *entity));
    let candidates = firms.map(|(_, entity)| &context.entities[*entity]);
    let may_be = nationality::among(context.doc, context.lexicon, at + 1, candidates);
    let of_nation = |entity: usize| may_be(&context.entities[entity]);
    let fits = |tokens: &Range<usize>, entity: usize| firm(tokens, entity) && of_nation(entity);
    let mut all = lately.iter().filter(|(tokens, entity)| fits(tokens, *entity));
    let best = all.clone().max_by_key(|(tokens, entity)| {
        let near = tokens.start >= sentence;
        // Who was named once, and in another sentence, is less likely meant than whom the text has told of before.
        let known = near || told(*entity) > 1;
        (count(*entity), !is_beside_another(context, tokens), known, tokens.start)
    });
    // المنظمة is any body's noun, and so nobody's where many are named.
    let sure =
        COMPANIES.contains(&noun(context, at)) || best.is_none_or(|(_, best)| count(*best) > 2 || all.all(|(_, other)| other == best));
    if !sure {
        return None;
    }
    // الشركة is no هيئة.
    const PUBLIC: Words = words!["وزارة", "هيئة", "لجنة", "مجلس", "محكمة", "مديرية", "بلدية", "رئاسة", "جامعة"];
    let private = context.is(at, words!["الشركة", "للشركة"]);
    let public = |entity: usize| {
        let first = context.entities[entity].mentions.first();
        first.is_some_and(|mention| PUBLIC.contains(&stem(context, mention.tokens.start)))
    };
    let last = |free: bool| {
        let mut before = context.mentions[..end].iter().rev().take(FAR);
        before.find(|(tokens, entity)| {
            let org = context.entities[*entity].kind == EntityType::Org;
            org && !(private && public(*entity)) && of_nation(*entity) && !(free && is_beside_another(context, tokens))
        })
    };
    // مساهمة فيسبوك في الشغب … وقالت الشركة: whose platform was named.
    let platform = |entity: usize| {
        let entry = context.entities[entity].entry.map(|entry| context.lexicon.entry(entry));
        entry.is_some_and(|entry| entry.acts)
    };
    best.or_else(|| last(true))
        .or_else(|| last(false))
        .map(|(_, entity)| *entity)
        .or_else(|| {
            last_of(context, at, |kind, entity| {
                private && kind == EntityType::Product && platform(entity)
            })
        })
}

/// تبني ميتا المركز بالشراكة مع كذا، وقالت الشركة: whether a name is of whom somebody does something with.
fn is_beside_another(context: &Context<'_, '_>, name: &Range<usize>) -> bool {
    const BESIDE: Words = words!["مع"];
    let headed = |at: usize| context.doc.tokens[at].class & Class::HEAD != 0;
    let before = name.start.checked_sub(1).map(|at| at - usize::from(at > 0 && headed(at)));
    before.is_some_and(|at| context.is(at, BESIDE) || context.is(at, WITH))
}

/// A token without و before it.
pub(super) fn bare(context: &Context<'_, '_>, at: usize) -> Key {
    let token = &context.doc.tokens[at];
    if token.whole == 0 && token.clitics == 1 && token.key.get(0) == fold::WAW {
        token.key.skip(1)
    } else {
        token.key
    }
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
