//! Titles: who holds them. الوزير for وزير المالية علي علاوي.

use std::ops::Range;

use super::antecedent::{NEAR, bare, is_definite, last_of, noun};
use super::object::{act_between, is_said};
use super::{Context, actor, finite, source};
use crate::doc::Kind;
use crate::fold::{self, Key};
use crate::lexicon::{Class, EntityType, Tag};
use crate::rules::claim::words::BEFORE_THAT;
use crate::rules::gender;
use crate::words::{Words, words};

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
/// between them. الرئيس الروسي is the one who is called so before any الرئيس, and no
/// president of another country.
fn title_holder(context: &Context<'_, '_>, at: usize) -> Option<usize> {
    let title = noun(context, at).without_article();
    let same = |near: usize| {
        let other = noun(context, near).without_article();
        // المدرب for المدير الفني
        let coach = || title == Key::of("مدرب") && other == Key::of("مدير") && context.is(near + 1, words!["الفني"]);
        (other == title || coach() || is_own(context, near, title)) && (!is_former(context, near) || is_former(context, at))
    };
    let Some(nation) = nation(context, at) else {
        return holder(context, at, |_, near| same(near));
    };
    let is_of = |near: usize, wanted: bool| same(near) && self::nation(context, near).is_some_and(|other| (other == nation) == wanted);
    let foreign = |entity: usize| {
        let mut mentions = context.entities[entity].mentions.iter().take(NEAR);
        mentions.any(|mention| holds(context, &mention.tokens, entity, 0, usize::MAX, |near| is_of(near, false)))
    };
    holder(context, at, |_, near| is_of(near, true)).or_else(|| holder(context, at, |entity, near| same(near) && !foreign(entity)))
}

/// وقال رئيسها: who was named as having the title in the body that the pronoun means, which is
/// the last one named that agrees with it.
pub(super) fn of_own(context: &Context<'_, '_>, at: usize) -> Option<usize> {
    let feminine = context.doc.ends_in(at, "ها");
    if !feminine && !context.doc.ends_in(at, "ه") {
        return None;
    }
    let title = bare(context, at).drop_last(if feminine { 2 } else { 1 });
    let fits = |entity: usize| context.entities[entity].kind == EntityType::Org && actor::fits(context, entity, feminine);
    let body = OFFICES
        .contains(&title)
        .then(|| last_of(context, at, |_, entity| fits(entity)))
        .flatten()?;
    let of_body = |near: usize| {
        let named = context.mentions_in(&(near + 1..near + 3)).first();
        noun(context, near).without_article() == title && named.is_some_and(|(_, entity)| *entity == body) && !is_former(context, near)
    };
    holder(context, at, |_, near| of_body(near))
}

/// مدربه، رئيسها: whether a word is a title with whose it is; مدربة is a woman.
fn is_own(context: &Context<'_, '_>, at: usize, title: Key) -> bool {
    let word = bare(context, at);
    let his = || word.drop_last(1) == title && context.doc.ends_in(at, "ه");
    let hers = || word.drop_last(2) == title && context.doc.ends_in(at, "ها");
    his() || hers()
}

/// The country that stands by a title, as its name or as the nationality: رئيس فرنسا، وزير
/// الخارجية الفرنسي.
pub(super) fn nation(context: &Context<'_, '_>, title: usize) -> Option<Key> {
    let country = |at: &usize| match context.mention_at(*at) {
        Some((tokens, entity)) => tokens.start == *at && gender::is_country(context.lexicon, &context.entities[*entity]),
        None => context.doc.tokens[*at].class & Class::NATIONALITY != 0,
    };
    let end = context.doc.tokens.len().min(title + 4);
    // السفير لدى ألبانيا is of another country.
    let mut phrase = (title + 1..end).take_while(|&at| !context.has(at, Tag::Preposition));
    phrase.find(country).map(|at| country_root(context.doc.tokens[at].key))
}

/// The nationality that stands by a title: وزير الخارجية الفرنسي.
fn nationality(context: &Context<'_, '_>, title: usize) -> Option<Key> {
    let end = context.doc.tokens.len().min(title + 4);
    let mut phrase = (title + 1..end).take_while(|&at| !context.has(at, Tag::Preposition) && context.mention_at(at).is_none());
    let adjective = phrase.find(|&at| context.doc.tokens[at].class & Class::NATIONALITY != 0)?;
    Some(country_root(context.doc.tokens[adjective].key))
}

/// المدرب البرتغالي for البرتغالي فلان: whether a person is called by the nationality that stands
/// by a title, too.
pub(super) fn is_compatriot(context: &Context<'_, '_>, person: usize, title: usize) -> bool {
    /// How far before a name where he is from may stand.
    const BEFORE: usize = 8;
    let Some(nation) = nation(context, title) else {
        return false;
    };
    let mut mentions = context.entities[person].mentions.iter().take(NEAR);
    mentions.any(|mention| {
        let first = mention.tokens.start.saturating_sub(BEFORE);
        let mut before = (first..mention.tokens.start)
            .rev()
            .take_while(|&at| context.mark(at) != b'.' && !finite::is_finite(context, at));
        before.any(|at| context.doc.tokens[at].class & Class::NATIONALITY != 0 && country_root(context.doc.tokens[at].key) == nation)
    })
}

/// وزير المالية for وزير المالية العراقي علي علاوي, أمين المدينة for أمين منطقة
/// المدينة المنورة فلان: the same office, the title and what it is of being the
/// same; before, or close behind as of a headline.
fn office_holder(context: &Context<'_, '_>, at: usize) -> Option<usize> {
    let same = |near: usize| is_office(context, at, near);
    let far = if is_headline(context, at) { FAR } else { BEHIND };
    holder(context, at, |_, near| same(near)).or_else(|| holder_behind(context, at, far, same))
}

/// Whether the same office stands at two tokens: وزير المالية، ووزير المالية; سفير إيران، السفير
/// الإيراني.
fn is_office(context: &Context<'_, '_>, at: usize, near: usize) -> bool {
    let (first, other) = (bare(context, at), bare(context, near));
    // وزير الخارجية السعودي is not وزير الخارجية الروسي.
    if nationality(context, at)
        .zip(nationality(context, near))
        .is_some_and(|(own, other)| own != other)
    {
        return false;
    }
    let same = first.without_article() == other.without_article();
    if is_former(context, near) && !is_former(context, at) {
        return false;
    }
    if same && is_of_body(context, at, near) {
        return true;
    }
    let Some(second) = context.doc.tokens.get(at + 1).filter(|next| next.kind == Kind::Arabic) else {
        // «خبير: الأسعار سترتفع»: of a headline, whoever it is of in the text.
        return same && is_headline(context, at);
    };
    let key = second.key.without_article();
    // وزير الطاقة for وزير النفط والطاقة
    let of = |at: usize| {
        let joined = |next: Key| at > near + 1 && next.get(0) == fold::WAW && next.skip(1).without_article() == key;
        let next = context.doc.tokens.get(at);
        next.is_some_and(|next| next.key.without_article() == key || next.clitics == 1 && joined(next.key))
    };
    // رئيس الحكومة for رئيس الوزراء and رئيس مجلس الوزراء
    let cabinet =
        |at: usize| context.is(at, words!["الحكومة", "الوزراء"]) || context.is(at, words!["مجلس"]) && context.is(at + 1, words!["الوزراء"]);
    let heads = words!["رئيس", "رئيسة"].contains(&first.without_article());
    if heads && first == other && cabinet(at + 1) && cabinet(near + 1) {
        return true;
    }
    let country = || context.mention_at(at + 1).is_some() || second.class & Class::NATIONALITY != 0;
    let of_country =
        || country() && context.has_article(near + 1) && country_root(context.doc.tokens[near + 1].key) == country_root(second.key);
    first == other && (of(near + 1) || of(near + 2)) || same && of_country()
}

/// «رئيس أوراكل» for «الرئيس التنفيذي لشركة أوراكل فلان»: whether two titles are of the same body or outlet, and not of a part
/// of it.
fn is_of_body(context: &Context<'_, '_>, at: usize, near: usize) -> bool {
    const WHOLE: Words = words!["التنفيذي", "التنفيذية", "المدير", "العام", "العامة", "مجلس", "إدارة", "الإدارة"];
    /// How far behind a title the name of what it is of stands at most.
    const NEAR: usize = 6;
    let heads = Class::HEAD | Class::INSTITUTION | Tag::Nominal.bit();
    let whole = |at: usize| !context.is_word(at) || context.doc.tokens[at].class & heads != 0 || context.is(at, WHOLE);
    let body = |at: usize| {
        let (tokens, entity) = context.mentions_in(&(at + 1..at + 1 + NEAR)).first()?;
        // الرئيس التنفيذي لشركة صناعة الرقائق إنفيديا: of what trade it is.
        let headed = |at: usize| context.doc.tokens[at].class & Class::HEAD != 0;
        let head = (at + 1..tokens.start).find(|&at| headed(at)).unwrap_or(tokens.start);
        (context.is_body(*entity) && (at + 1..head).all(whole)).then_some(*entity)
    };
    body(at).is_some_and(|wanted| body(near) == Some(wanted))
}

/// «الرئيس الراحل هواري بومدين»: whether a title is that of one who has it no more.
fn is_former(context: &Context<'_, '_>, title: usize) -> bool {
    const FORMER: Words = words!["الراحل", "الراحلة", "السابق", "السابقة", "الأسبق", "الأسبقة", "المخلوع"];
    let phrase = (title + 1..context.doc.tokens.len().min(title + 4)).take_while(|&at| context.mark(at) == 0);
    phrase.into_iter().any(|at| context.is(at, FORMER))
}

/// What a country and its nationality have in common: إيران of الإيراني, ترك of تركيا and التركية.
fn country_root(key: Key) -> Key {
    let key = key.without_article();
    let endings: [&[u8]; 5] = [
        &[fold::YEH, fold::ALEF],
        &[fold::YEH, fold::HEH],
        &[fold::YEH],
        &[fold::ALEF],
        &[fold::HEH],
    ];
    let ending = endings.iter().find(|ending| key.ends_with(ending)).map_or(0, |ending| ending.len());
    // الألماني has the letters of the article twice, ألمانيا once.
    let root = key.drop_last(ending).without_article();
    // أميركي and أمريكي
    const AMERICA: Words = words!["أميرك", "أمريك"];
    if AMERICA.contains(&root) { Key::of("امريك") } else { root }
}

/// خبير اقتصادي in a headline, for who is called so in the text.
pub(super) fn of_headline(context: &Context<'_, '_>, at: usize) -> Option<usize> {
    if !is_headline(context, at) {
        return None;
    }
    holder_behind(context, at, FAR, |near| is_office(context, at, near))
}

/// Whether a token stands in the first sentence, which names nobody yet.
pub(super) fn is_headline(context: &Context<'_, '_>, at: usize) -> bool {
    context.doc.sentences.first().is_some_and(|sentence| sentence.tokens.contains(&at))
}

/// The first person at most so far behind a title by whose name a title stands that fits.
fn holder_behind(context: &Context<'_, '_>, at: usize, far: usize, fits: impl Fn(usize) -> bool) -> Option<usize> {
    let behind = context.mentions.partition_point(|(tokens, _)| tokens.start <= at);
    let mut near = context.mentions[behind..].iter().take_while(|(tokens, _)| tokens.start < at + far);
    near.find(|(tokens, entity)| holds(context, tokens, *entity, at + 2, usize::MAX, &fits))
        .map(|(_, entity)| *entity)
}

/// How far behind the headline who is meant may be named first: in a lead, and a sentence or two.
const FAR: usize = 200;

/// How far behind a title somebody named may still be its holder.
const BEHIND: usize = 60;

/// The last person before a token by whose name any title stands.
pub(super) fn titled(context: &Context<'_, '_>, at: usize) -> Option<usize> {
    holder(context, at, |_, near| context.doc.tokens[near].class & Class::TITLE != 0)
}

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
    "قائد",
    "متحدث",
    "مستشار"
];

/// Whether a person named before a token has an office, so that المسؤول means him.
pub(super) fn is_official(context: &Context<'_, '_>, person: usize, at: usize) -> bool {
    let office = |near: usize| context.is(near, words!["سفير", "السفير"]) || OFFICES.contains(&noun(context, near).without_article());
    let mentions = &context.entities[person].mentions;
    let first = mentions.iter().take(NEAR).find(|mention| mention.tokens.end <= at);
    first.is_some_and(|mention| holds(context, &mention.tokens, person, 0, at, office))
}

/// The last person before `at` by whose name a title stands that fits.
fn holder(context: &Context<'_, '_>, at: usize, fits: impl Fn(usize, usize) -> bool) -> Option<usize> {
    let before = context.mentions.partition_point(|(tokens, _)| tokens.end <= at);
    let mut near = context.mentions[..before].iter().rev().take(NEAR);
    near.find(|(tokens, entity)| holds(context, tokens, *entity, 0, at, |near| fits(*entity, near)))
        .map(|(_, entity)| *entity)
}

/// Whether a person named at some tokens has a title by the name that fits:
/// within `from..to`, and with no clause between.
fn holds(context: &Context<'_, '_>, tokens: &Range<usize>, entity: usize, from: usize, to: usize, fits: impl Fn(usize) -> bool) -> bool {
    /// How far before a name its title begins, and how far if nothing but the title stands between.
    const BEFORE: usize = 9;
    const LONGEST: usize = 20;
    let clause = |near: usize| {
        matches!(context.mark(near), b'.' | b';' | b':')
            || context.doc.tokens[near].class & (Tag::That.bit() | Tag::ThatPronoun.bit() | Tag::Relative.bit()) != 0
            || finite::is_finite(context, near)
    };
    if context.entities[entity].kind != EntityType::Person {
        return false;
    }
    let first = tokens.start.saturating_sub(LONGEST).max(from);
    // وزير المياه والكهرباء رئيس مجلس إدارة المؤسسة العامة المهندس فلان
    let reaches = |near: usize| {
        near + BEFORE >= tokens.start || source::behind(context, near, tokens.end).is_some_and(|title| title == (near..tokens.end))
    };
    // «التقى الرئيس الروسي فلان الرئيس الأميركي فلان»: a title is of the first who is named
    // behind it; but المتحدث باسم الرئيس and مستشار الوزير are not he.
    let other = |near: usize| {
        let of_another = context.is(near + 1, words!["باسم"]) || context.doc.tokens[near + 1].class & Class::TITLE != 0;
        let mut named = context.mentions_in(&(near + 1..tokens.start)).iter();
        !of_another && named.any(|(_, entity)| context.is_person(*entity))
    };
    // «رئيس الوزراء عن زيارة الملك فلان»: behind a preposition the name is that of another office.
    let office =
        |near: usize| context.doc.tokens[near].class & Class::TITLE != 0 && OFFICES.contains(&noun(context, near).without_article());
    // «فتح المدعي العام تحقيقا ضد فلان»: he is no prosecutor.
    let opposed = |near: usize| (near + 1..tokens.start).any(|at| context.is(at, words!["ضد", "بحق", "بشأن", "حول", "تجاه"]));
    let governed = |near: usize| {
        let preposition = (near + 1..tokens.start).find(|&at| context.is(at, BEFORE_THAT) || context.is(at, words!["مع"]));
        preposition.is_some_and(|preposition| (preposition + 1..tokens.start).any(office))
    };
    // «تلقى فلان، وزير الخارجية، اتصالا من فلان»: what commas enclose behind a name is his.
    let anothers = |near: usize| {
        let named = near
            .checked_sub(2)
            .and_then(|last| context.mention_at(last))
            .is_some_and(|(_, before)| *before != entity && context.is_person(*before));
        named && context.mark(near - 1) == b',' && (near + 1..tokens.start).any(|at| context.mark(at) == b',')
    };
    let mut before = (first..tokens.start).rev().take_while(|&near| !clause(near));
    let titled = before.any(|near| fits(near) && reaches(near) && !other(near) && !governed(near) && !opposed(near) && !anothers(near));
    let end = (tokens.end + 3).min(to).min(context.doc.tokens.len());
    titled || (tokens.end..end).take_while(|&near| !clause(near)).any(&fits)
}

/// «أمين سر المجلس عادل الخرافي»، «رئيسة القسم في الجمعية فلانة»: a title up to
/// the name of who has it, with no object between.
pub(super) fn phrase(context: &Context<'_, '_>, first: usize, end: usize) -> Option<Range<usize>> {
    const LONGEST: usize = 24;
    if context.doc.tokens[first].class & Class::TITLE == 0 {
        return None;
    }
    let end = end.min(first + LONGEST);
    let limit = act_between(context, first + 1, end).unwrap_or(end);
    let tokens = source::behind(context, first, limit).filter(|tokens| tokens.start == first)?;
    let (named, _) = context.mentions_in(&tokens).iter().find(|(_, entity)| context.is_person(*entity))?;
    Some(first..named.end)
}

/// «معالي وزير الشؤون البلدية والقروية ضرورة التطوير»: a title up to what is only ever said.
pub(super) fn phrase_before_said(context: &Context<'_, '_>, first: usize, end: usize) -> Option<Range<usize>> {
    const LONGEST: usize = 9;
    let titled = |at: usize| context.doc.tokens.get(at).is_some_and(|token| token.class & Class::TITLE != 0);
    if !(titled(first) || titled(first + 1)) || context.has_article(first) {
        return None;
    }
    let said = (first + 2..end.min(first + LONGEST))
        .take_while(|&at| context.is_word(at))
        .find(|&at| is_said(context, at))?;
    let last = context.doc.tokens[said - 1].key;
    let definite = last.starts_with(&[fold::ALEF, fold::LAM]) || last.starts_with(&[fold::WAW, fold::ALEF, fold::LAM]);
    source::behind(context, first, said).filter(|tokens| *tokens == (first..said) && definite)
}
