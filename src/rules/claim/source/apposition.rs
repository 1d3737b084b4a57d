//! Appositions: what a comma parts from a name and tells of it.

use crate::doc::Kind;
use crate::fold;
use crate::lexicon::{Class, Tag};
use crate::rules::claim::Context;
use crate::rules::claim::finite::{is_finite, is_verb_key};
use crate::rules::claim::object::is_act;
use crate::rules::claim::titled::SPEAKS;
use crate::words::{Words, words};

/// «، الرئيس التنفيذي لشركة تسلا،»: an apposition between commas, up to the
/// second comma or the limit.
pub(super) fn apposition(context: &Context<'_, '_>, comma: usize, limit: usize) -> Option<usize> {
    let next = comma + 1;
    let token = context.doc.tokens.get(next)?;
    if let Some((tokens, entity)) = context.mention_at(next)
        && tokens.start == next
        && token.clitics == 0
        && context.is_person(*entity)
    {
        return (tokens.end == limit || matches!(context.mark(tokens.end), b',' | b'.' | b'\n')).then_some(tokens.end.min(limit));
    }
    // «مدير الشركة، «خالد العلي»،»
    let close = context
        .doc
        .partner(next)
        .filter(|&close| close > next && context.doc.opens_quote(next));
    let quoted = |close: usize| {
        let named = context.mention_at(next + 1);
        named.is_some_and(|(tokens, entity)| *tokens == (next + 1..close) && context.is_person(*entity))
    };
    if let Some(close) = close.filter(|&close| quoted(close)) {
        return (close + 1 == limit || context.mark(close + 1) == b',').then_some((close + 1).min(limit));
    }
    // «المحلل في شركة كذا، التابعة لمجموعة كذا، فلان»: the name behind an aside.
    if context.is(next, words!["التابعة", "التابع"]) {
        let close = (next..limit.min(next + 8)).find(|&at| context.mark(at) == b',')?;
        return apposition(context, close, limit);
    }
    let title = |at: usize| context.doc.tokens.get(at).is_some_and(|token| token.class & Class::TITLE != 0);
    // أحد كبار المحللين
    let role = |at: usize| title(at) || context.has(at, Tag::Role) || context.has(at, Tag::Anonymous);
    let one = context.is(next, words!["أحد", "إحدى"]) && (next + 1..next + 3).any(role);
    // «رئيس الحكومة، والأمين العام للحزب، فلان»: another title, before the name of who has both.
    let another = || token.clitics == 1 && token.key.get(0) == fold::WAW && is_second_title(context, comma, limit);
    // وكيل الوزارة begins with its own و.
    let own = token.clitics == 0 || context.is_whole(next);
    let titled = title(next) && context.mention_at(next).is_none() && (own || another());
    // «ستيفن موردوك، باحث أمني في جامعة كذا،»
    let person = |at: usize| context.mention_at(at).is_some_and(|(_, entity)| context.is_person(*entity));
    let role = context.has(next, Tag::Role) && token.clitics == 0 && !context.has_article(next) && comma > 0 && person(comma - 1);
    if context.doc.has_tanwin(next) {
        return None;
    }
    let known = titled || one || role || is_epithet(context, next);
    if !known && !tells_what_he_is(context, comma, limit) {
        return None;
    }
    let parts = |&at: &usize| matches!(context.mark(at), b',' | b';' | b':' | b'.');
    let end = (next..limit).find(parts).unwrap_or(limit);
    (end - next <= 16 && !(next..end).any(|at| context.has(at, Tag::Relative))).then_some(end)
}

/// «ماريا لوبيز، القابلة في مستشفى مدريد،»: whether a noun stands behind the comma at the end of a man's or a
/// woman's name, and no clause up to where it is closed: whatever word it is, it tells what he or she is.
pub(super) fn tells_what_he_is(context: &Context<'_, '_>, comma: usize, limit: usize) -> bool {
    /// Nouns of when, where or of whom besides something is said.
    const OTHER: Words = words![
        "ل",
        "ب",
        "ك",
        "الأمر",
        "الشيء",
        "الأول",
        "الثاني",
        "الجاري",
        "الماضي",
        "المقبل",
        "الحالي"
    ];
    let next = comma + 1;
    let token = &context.doc.tokens[next];
    let person = |at: usize| context.mention_at(at).is_some_and(|(_, entity)| context.is_person(*entity));
    let nominal = Class::PARTICLE | Class::TAGS & !SPEAKS | Class::NUMBER | Class::CUE;
    let noun = token.kind == Kind::Arabic
        && token.clitics == 0
        && token.class & nominal == 0
        && !matches!(token.key.last(), fold::ALEF)
        && context.mention_at(next).is_none()
        && !context.is(next, OTHER);
    let closes = |&at: &usize| matches!(context.mark(at), b',' | b';' | b':' | b'.');
    let end = (next..limit).find(closes).unwrap_or(limit);
    // فلان، تصرف الوزير على الفور وعادت السفينة،
    let joined = |at: usize| {
        let token = &context.doc.tokens[at];
        token.clitics == 1 && token.key.get(0) == fold::WAW && is_verb_key(context, token.key.skip(1))
    };
    let clause = |at: usize| is_finite(context, at) || joined(at) || context.has(at, Tag::Copula) || context.opens_that(at);
    // فلان، أهمية الحوار، وأن: what he speaks of, unless what he says opens behind it.
    let opens = |at: usize| context.opens_that(at) || context.mark(at) == b':';
    let said = opens(end) || opens(end + 1);
    let described = context.has_article(next) || end > next + 1 && (said || !is_act(context, next));
    // فلان، البالغ 22 عاما، المقيم في كذا: a participle with the article is a relative.
    let ordinary = context.lexicon.ordinary(token.key) | context.lexicon.ordinary(token.key.without_article());
    let aged = context
        .doc
        .tokens
        .get(next + 1)
        .is_some_and(|behind| behind.kind == Kind::Number || behind.class & Class::NUMBER != 0);
    let relative = context.has_article(next) && (aged || ordinary & (Class::NOUN | Class::ADJECTIVE) == Class::ADJECTIVE);
    let verb = relative || !context.has_article(next) && is_verb_key(context, token.key);
    noun && !verb && comma > 0 && person(comma - 1) && described && !(next..end).any(clause) && (context.mark(end) == b',' || said)
}

/// Whether a comma opens a title that another closes, with the name of who has it behind that.
fn is_second_title(context: &Context<'_, '_>, comma: usize, limit: usize) -> bool {
    let Some(close) = (comma + 1..limit).find(|&at| context.mark(at) == b',') else {
        return false;
    };
    let titled = (comma.saturating_sub(4)..comma).any(|at| context.doc.tokens[at].class & Class::TITLE != 0);
    let named = context
        .mention_at(close + 1)
        .is_some_and(|(tokens, entity)| tokens.start == close + 1 && context.is_person(*entity));
    titled && named
}

/// «ميتا، أكبر شبكة اجتماعية في العالم،»: whether what somebody or something is called begins
/// behind the comma at the end of its name; أول أمس is a time.
pub(super) fn is_epithet(context: &Context<'_, '_>, at: usize) -> bool {
    const EPITHETS: Words = words![
        "أكبر",
        "أضخم",
        "أول",
        "ثاني",
        "ثالث",
        "رابع",
        "أهم",
        "أشهر",
        "أبرز",
        "أعرق",
        "أقدم",
        "أسرع",
        "عملاق",
        "عملاقة",
        "صانع",
        "صانعة",
        "مالك",
        "مالكة",
        "مطور",
        "مطورة",
        "مشغل",
        "مشغلة",
        "الفاعل",
    ];
    let named = |last: usize| context.mention_at(last).is_some() || context.doc.closes_quote(last);
    context.is(at, EPITHETS) && at > 1 && named(at - 2) && !context.has(at + 1, Tag::Time) && !context.is(at + 1, words!["من", "أمس"])
}

/// «…»، أوضح فلان، محلل البرامج في الشركة.: the token behind a title that a comma parts from the name before it and that closes
/// the sentence, or another comma does.
pub(in crate::rules::claim) fn past_closing_title(context: &Context<'_, '_>, at: usize, limit: usize) -> usize {
    let named = at > 0 && context.mention_at(at - 1).is_some() && context.mark(at) == b',';
    let end = named.then(|| apposition(context, at, limit)).flatten();
    end.unwrap_or(at)
}

/// «وصف فلان، رئيس الشركة، الاتفاق بأنه»: the token behind a phrase between commas that tells of
/// the name before it.
pub(in crate::rules::claim) fn past_apposition(context: &Context<'_, '_>, at: usize, limit: usize) -> usize {
    let quoted = || at > 1 && context.doc.closes_quote(at - 1) && context.mention_at(at - 2).is_some();
    let named = at > 0 && (context.mention_at(at - 1).is_some() || quoted()) && context.mark(at) == b',';
    let end = named.then(|| apposition(context, at, limit)).flatten();
    end.filter(|&end| end < limit && context.mark(end) == b',').unwrap_or(at)
}
