//! What ends a subject: the object of its verb, an occasion, where a document came from.

use std::ops::Range;

use super::addressee::is_outlet_at;
use super::head::is_spoken_to;
use crate::doc::{Kind, TITLE_POINT};
use crate::fold;
use crate::lexicon::{Class, Tag};
use crate::rules::claim::Context;
use crate::rules::claim::object::{is_possessed, is_relation};
use crate::rules::claim::words::{ISSUED, THE_SPOKESMAN};
use crate::words::{Words, words};

/// A subject without the object behind it, of a verb that has both: اتهمت الحكومة
/// السودانية | الإمارات، حذرت المنظمة | الدول، أبلغت الشركة | مساهميها.
pub(in crate::rules::claim) fn without_object(context: &Context<'_, '_>, tokens: Range<usize>) -> Range<usize> {
    if let Some(at) = (tokens.start + 1..tokens.end).find(|&at| is_outlet_behind(context, tokens.start, at)) {
        return tokens.start..at;
    }
    // موقع «بي سي» المتخصص في التقنية | مستخدمي الإنترنت
    let closed = |at: usize| {
        let marked = context.doc.closes_quote(at) || context.mark(at) == b')';
        marked || context.has_article(at) || context.mention_at(at).is_some()
    };
    // المتحدث باسم الشركة | الصحفيين, محللون | المسؤولين
    let over = |at: usize| {
        let key = context.doc.tokens[at].key;
        let adjective = || context.lexicon.ordinary(key) == Class::ADJECTIVE;
        closed(at) || key.starts_with(&[fold::LAM, fold::LAM]) || key.ends_with(&[fold::WAW, fold::NOON]) || adjective()
    };
    let people = |at: usize| {
        let speaks = context.doc.tokens[at].class & (Class::TITLE | Tag::Role.bit()) != 0;
        speaks && context.has_article(at) && is_oblique(context, at) && over(at - 1)
    };
    let object = |at: usize| is_governed_plural(context, at) && closed(at - 1) || people(at);
    if let Some(at) = (tokens.start + 1..tokens.end).find(|&at| object(at)) {
        return tokens.start..at;
    }
    // فلاحون | شركة التعدين: a sound plural that governs something has no ن.
    let several = tokens.start
        ..tokens
            .end
            .min(tokens.start + 1 + usize::from(context.doc.ends_in(tokens.start, "ون")));
    let heads = Class::HEAD | Class::INSTITUTION;
    if let Some(at) = several
        .skip(1)
        .find(|&at| context.doc.tokens[at].class & heads != 0 && !context.has_article(at))
    {
        return tokens.start..at;
    }
    // منظمة العفو الدولية | السلطات
    let headed = context.doc.tokens[tokens.start].class & Class::HEAD != 0 && context.mention_at(tokens.start).is_none();
    let first = tokens.start + usize::from(headed);
    let head = context.mention_at(first).filter(|(mention, _)| mention.start == first);
    let behind = match head {
        Some((mention, _)) => Some(mention.end),
        None if context.has_article(tokens.start) => Some(tokens.start + 1),
        None => past_construct(context, &tokens),
    };
    let Some(mut at) = behind else {
        return tokens;
    };
    while at < tokens.end && is_described(context, tokens.start, at) {
        at += 1;
    }
    // الرئيس التنفيذي لشركة أرامكو | الصحفيين
    let body = at + usize::from(context.doc.tokens[at.min(tokens.end - 1)].class & Class::HEAD != 0);
    if at < tokens.end
        && is_spoken_to(context, at)
        && let Some((mention, _)) = context.mention_at(body).filter(|(mention, _)| mention.start == body)
    {
        at = mention.end;
        while at < tokens.end && is_described(context, tokens.start, at) {
            at += 1;
        }
        // د. نبيل
        let title = |at: usize| context.mark(at) == TITLE_POINT || context.doc.tokens[at].class & Class::TITLE != 0;
        let name = (at..tokens.end).find(|&at| !title(at)).unwrap_or(at);
        if is_named_person(context, name) {
            at = name;
        }
    }
    // الرئيس الأميركي دونالد ترامب | حماس
    let mut named = head.is_some();
    if !named
        && is_named_person(context, at)
        && let Some((mention, _)) = context.mention_at(at)
    {
        (at, named) = (mention.end, true);
    }
    let object = at < tokens.end && context.doc.tokens[at].kind == Kind::Arabic && is_object(context, &tokens, at, named);
    if object { tokens.start..at } else { tokens }
}

/// Whether a person's name begins at a token.
fn is_named_person(context: &Context<'_, '_>, at: usize) -> bool {
    let mention = context.mention_at(at);
    mention.is_some_and(|(mention, entity)| mention.start == at && context.is_person(*entity))
}

/// مصدر مطلع | رويترز، تقرير أممي | إسرائيل، يوريو مالكة الشركة | قناة «سي إن بي سي»: whether an outlet, or another name, stands
/// behind a speaker who is not called by it.
fn is_outlet_behind(context: &Context<'_, '_>, first: usize, at: usize) -> bool {
    // مسؤول أميركي | وكالة رويترز
    let nameless = |at: usize| {
        let class = context.doc.tokens[at].class | context.lexicon.ordinary(context.doc.tokens[at].key);
        let indefinite = context.mention_at(at).is_none() && !context.has_article(first);
        indefinite && class & (Class::ADJECTIVE | Class::NATIONALITY | Tag::Anonymous.bit()) != 0
    };
    if context.name_clitics(at) == Some(0) {
        let speaks = Tag::Document.bit() | Tag::Role.bit() | Tag::Anonymous.bit();
        let nobody = context.doc.tokens[first].class & speaks != 0 && at == first + 2;
        let described = context.doc.tokens[at - 1].class & (Class::TITLE | Class::HEAD | Tag::Role.bit() | Tag::Time.bit()) == 0;
        let other = context.mention_at(at).is_some_and(|(_, entity)| !context.is_person(*entity));
        return (nobody && described && other || is_outlet_at(context, at)) && nameless(at - 1);
    }
    let named = |at: usize| context.name_clitics(at) == Some(0) || context.doc.opens_quote(at);
    let ended = context.has_article(at - 1) || context.mention_at(at - 1).is_some() || nameless(at - 1);
    let head = context.doc.tokens[at].class & Class::HEAD != 0 && !is_spoken_to(context, at);
    ended && head && context.mention_at(at).is_none() && named(at + 1)
}

/// الوزير | المعارضة: whether a woman stands behind a man, and is no adjective of his.
fn is_hers(context: &Context<'_, '_>, first: usize, at: usize) -> bool {
    context.doc.ends_in(at, "ة") && at == first + 1 && is_man(context, first)
}

/// Whether an adjective with the article stands at a token, of a phrase that begins at `first`.
fn is_described(context: &Context<'_, '_>, first: usize, at: usize) -> bool {
    let token = &context.doc.tokens[at];
    let class = token.class | context.lexicon.ordinary(token.key);
    let adjective = class & (Class::ADJECTIVE | Class::NATIONALITY) != 0 || is_general(context, at);
    context.mention_at(at).is_none() && context.has_article(at) && adjective && !is_hers(context, first, at) && !is_oblique(context, at)
}

/// Whether an object begins at a token behind a subject, who may be named.
fn is_object(context: &Context<'_, '_>, tokens: &Range<usize>, at: usize, named: bool) -> bool {
    if let Some((mention, entity)) = context.mention_at(at) {
        return mention.start == at && context.name_clitics(at) == Some(0) && (named || !context.is_person(*entity));
    }
    if context.has_article(at) {
        return is_definite_object(context, tokens, at, named);
    }
    let titled = context.doc.tokens[at].class & (Class::TITLE | Tag::Role.bit()) != 0 && context.doc.tokens[at].clitics == 0;
    let own = || is_possessed(context, at) || is_relation(context, at);
    !named && (titled || governs(context, at)) || own() || context.is(at, words!["جميع", "كل", "كافة", "ذلك", "هذا"])
}

/// الرئيس التنفيذي المدير العام is one man, الرئيس وزير الدفاع are two, and so are
/// النيابة المدير and الوزير الصحفيين: whether what has the article is another than the subject.
fn is_definite_object(context: &Context<'_, '_>, tokens: &Range<usize>, at: usize, named: bool) -> bool {
    const NEAR: usize = 4;
    let (first, token) = (&context.doc.tokens[tokens.start], &context.doc.tokens[at]);
    // غوتيريش الأمين العام للأمم المتحدة
    if named && (context.is(at, THE_SPOKESMAN) || context.is(at, words!["الأمين", "الأمينة"])) {
        return false;
    }
    // رئيس الوزراء نتنياهو | الرئيس الأميركي دونالد ترامب
    let titled = token.class & (Class::TITLE | Tag::Role.bit()) != 0;
    let mut behind = at + 1..tokens.end.min(at + NEAR);
    let stops = behind.find(|&at| context.mention_at(at).is_some() || !is_described(context, tokens.start, at));
    let person = stops
        .and_then(|at| context.mention_at(at))
        .is_some_and(|(_, entity)| context.is_person(*entity));
    if titled && named && person {
        return true;
    }
    let is_noun = |class: u64| class & (Class::NOUN | Tag::Role.bit() | Tag::Nominal.bit()) != 0;
    let several = first.key.ends_with(&[fold::WAW, fold::NOON]);
    let another = token.class & Class::TITLE == 0 || first.class & Class::TITLE == 0 || several || is_hers(context, tokens.start, at);
    is_oblique(context, at) || another && is_noun(token.class | context.lexicon.ordinary(token.key))
}

/// الحكومة مؤسسات المجتمع: whether a noun at a token governs the next one, which has the article; a noun
/// before it that has one, too, does not govern it.
fn governs(context: &Context<'_, '_>, at: usize) -> bool {
    let other = Class::PARTICLE | Tag::Time.bit() | Tag::Preposition.bit() | Class::ADJECTIVE | Class::NATIONALITY | Tag::Filler.bit();
    let bodies = Class::NOUN | Class::HEAD | Class::INSTITUTION | Tag::Nominal.bit() | Tag::Document.bit();
    let token = &context.doc.tokens[at];
    // وسائل begins with its own و.
    let own = token.whole != 0 && token.key.get(0) == fold::WAW;
    let class = if own { context.lexicon.whole_class(token) } else { token.class };
    let noun = class | context.lexicon.inflected(token.key) & Class::ORDINARY;
    (token.clitics == 0 || own) && noun & bodies != 0 && noun & other == 0 && context.has_article(at + 1)
}

/// Whether a title of one man stands at a token.
fn is_man(context: &Context<'_, '_>, at: usize) -> bool {
    let token = &context.doc.tokens[at];
    token.class & Class::TITLE != 0 && context.mention_at(at).is_none() && !context.doc.ends_in(at, "ة") && !context.doc.ends_in(at, "ات")
}

/// The token behind the genitive of a phrase without the article: عائلات الرهائن | الحكومة.
fn past_construct(context: &Context<'_, '_>, tokens: &Range<usize>) -> Option<usize> {
    const LONGEST: usize = 4;
    let mut words = tokens.start + 1..tokens.end.min(tokens.start + LONGEST);
    let genitive = words.find(|&at| context.has_article(at) || context.mention_at(at).is_some())?;
    let plain = |at: usize| context.doc.tokens[at].clitics == 0 && context.doc.tokens[at].kind == Kind::Arabic;
    // عدد من المرضى
    let apart = (tokens.start + 1..genitive).any(|at| context.has(at, Tag::Preposition));
    (context.mention_at(genitive).is_none() && !apart && (tokens.start..=genitive).all(plain)).then_some(genitive + 1)
}

/// The same where only people are an object: وعد الرئيس | الناخبين, but the
/// الحكومة الإسلامية المحافظة is one.
pub(in crate::rules::claim) fn without_people(context: &Context<'_, '_>, tokens: Range<usize>) -> Range<usize> {
    let subject = without_object(context, tokens.clone());
    let at = subject.end;
    let people = at < tokens.end && (is_oblique(context, at) || is_possessed(context, at) || context.mention_at(at).is_some());
    if people { subject } else { tokens }
}

/// النيابة العامة، النتائج المالية: an adjective that is a noun, too.
pub(in crate::rules::claim) fn is_general(context: &Context<'_, '_>, at: usize) -> bool {
    context.is(
        at,
        words!["العام", "العامة", "المالية", "الوطنية", "الأمنية", "المحلية", "الأهلية", "الخاصة"],
    )
}

/// A plural in the accusative: الصحفيين.
fn is_oblique(context: &Context<'_, '_>, at: usize) -> bool {
    let key = context.doc.tokens[at].key;
    let stem = key.drop_last(2).without_article();
    // خادم الحرمين الشريفين
    let agrees = at > 0 && context.doc.tokens[at - 1].key.ends_with(&[fold::YEH, fold::NOON]) && context.mention_at(at - 1).is_none();
    key.ends_with(&[fold::YEH, fold::NOON])
        && key.len() > 6
        && !agrees
        && (context.doc.tokens[at].class & (Class::TITLE | Tag::Role.bit()) != 0
            || context.lexicon.inflected(stem) & (Class::NOUN | Class::ADJECTIVE) != 0)
}

/// Whether a demonstrative by itself, an occasion that is somebody's own, or where a document
/// came from stands at a token: محللون ذلك، الشركة لدى إعلانها النتائج.
pub(super) fn is_cut_off(context: &Context<'_, '_>, at: usize) -> bool {
    /// All that may do so: one look for any other word.
    const CUTS: Words = words![
        "ولم",
        "ولن",
        "ولا",
        "وليس",
        "وليست",
        "ذلك",
        "هذا",
        "هذه",
        "تلك",
        "لدى",
        "عند",
        "أثناء",
        "خلال",
        "الصادرة",
        "الصادر",
        "المنشورة",
        "المنشور"
    ];
    if !context.is(at, CUTS) {
        return false;
    }
    if context.is(at, words!["ولم", "ولن", "ولا", "وليس", "وليست"]) {
        return true;
    }
    // أعمال العنف هذه: behind a definite noun it points at that.
    let points = context.is(at, words!["ذلك"]) || context.is(at, words!["هذا", "هذه", "تلك"]) && !context.has_article(at - 1);
    let of_all = || context.is(at - 1, words!["كل", "وكل", "مثل", "ومثل"]);
    let own_occasion = || context.is(at, words!["لدى", "عند", "أثناء", "خلال"]) && is_possessed(context, at + 1);
    points && !context.has_article(at + 1) && !of_all() || own_occasion() || is_issued(context, at)
}

/// البيانات الصادرة عن المركز: where it is told where a document came from.
pub(in crate::rules::claim) fn is_issued(context: &Context<'_, '_>, at: usize) -> bool {
    context.is(at, ISSUED) && context.is(at + 1, words!["عن", "في", "من", "على"])
}

/// «حث النويصر مديري الإدارات»: a plural of titles before its genitive, which is in the accusative.
pub(in crate::rules::claim) fn is_governed_plural(context: &Context<'_, '_>, at: usize) -> bool {
    let token = &context.doc.tokens[at];
    let stem = token.key.drop_last(1);
    // مستخدمي الإنترنت
    let participle =
        || token.key.get(0) == fold::MEEM && stem.len() > 4 && context.lexicon.inflected(stem) & (Class::NOUN | Class::ADJECTIVE) != 0;
    token.key.last() == fold::YEH
        && context.doc.ends_in(at, "ي")
        && token.clitics == 0
        && context.has_article(at + 1)
        && !context.has_article(at)
        && context.mention_at(at).is_none()
        && !context.is(at, words!["محامي", "قاضي"])
        && (context.lexicon.class(context.lexicon.find(stem)) & (Class::TITLE | Tag::Role.bit()) != 0 || participle())
}
