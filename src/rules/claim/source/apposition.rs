//! Appositions: what a comma parts from a name and tells of it.

use crate::fold;
use crate::lexicon::{Class, Tag};
use crate::rules::claim::Context;
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
        return (tokens.end == limit || context.mark(tokens.end) == b',').then_some(tokens.end.min(limit));
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
    let titled = title(next) && context.mention_at(next).is_none() && (token.clitics == 0 || another());
    // «ستيفن موردوك، باحث أمني في جامعة كذا،»
    let person = |at: usize| context.mention_at(at).is_some_and(|(_, entity)| context.is_person(*entity));
    let role = context.has(next, Tag::Role) && token.clitics == 0 && !context.has_article(next) && comma > 0 && person(comma - 1);
    if !titled && !one && !role && !is_epithet(context, next) {
        return None;
    }
    let parts = |&at: &usize| matches!(context.mark(at), b',' | b';' | b':' | b'.');
    let end = (next..limit).find(parts).unwrap_or(limit);
    (end - next <= 16 && !(next..end).any(|at| context.has(at, Tag::Relative))).then_some(end)
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

/// «وصف فلان، رئيس الشركة، الاتفاق بأنه»: the token behind a phrase between commas that tells of
/// the name before it.
pub(in crate::rules::claim) fn past_apposition(context: &Context<'_, '_>, at: usize, limit: usize) -> usize {
    let named = at > 0 && context.mention_at(at - 1).is_some() && context.mark(at) == b',';
    let end = named.then(|| apposition(context, at, limit)).flatten();
    end.filter(|&end| end < limit && context.mark(end) == b',').unwrap_or(at)
}
