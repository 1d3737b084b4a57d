//! A claim's attributes: how it is quoted, whether it is negated, whether it
//! is weakened.

use super::{Context, Draft};
use crate::finding::Quote;
use crate::fold::{self, Key, words};
use crate::lexicon::{Frame, Tag};

/// How many tokens into a content its main predicate is looked for.
const HEAD: usize = 9;

/// Direct where one pair of quotation marks holds all of it, mixed where it
/// holds a quotation, else indirect.
pub(super) fn quote(context: &Context<'_, '_>, draft: &Draft) -> Quote {
    let content = &draft.content;
    let opens = |at: usize| context.doc.opens_quote(at);
    let inner_end = content.end;
    if let Some(before) = content.start.checked_sub(1)
        && opens(before)
        && context
            .doc
            .partner(before)
            .is_some_and(|close| close >= inner_end.saturating_sub(1))
    {
        return Quote::Direct;
    }
    // The content stands inside a longer quotation: «…، يقول فلان، …».
    let first = (content.start..inner_end).find(|&at| opens(at));
    match first {
        Some(open) if open == content.start && context.doc.partner(open).is_some_and(|close| close + 1 >= inner_end) => Quote::Direct,
        Some(open) if is_name(context, open) && !(open + 1..inner_end).any(|at| opens(at) && !is_name(context, at)) => Quote::Indirect,
        Some(_) => Quote::Mixed,
        None if unfinished(context, draft) => Quote::Direct,
        None => Quote::Indirect,
    }
}

/// A quotation that holds a name alone says nothing in somebody's words.
fn is_name(context: &Context<'_, '_>, open: usize) -> bool {
    let Some(close) = context.doc.partner(open) else {
        return false;
    };
    context
        .mention_at(open + 1)
        .is_some_and(|(tokens, _)| tokens.start == open + 1 && tokens.end == close)
}

/// An opening mark whose partner is missing: قال: "…
fn unfinished(context: &Context<'_, '_>, draft: &Draft) -> bool {
    draft
        .content
        .start
        .checked_sub(1)
        .is_some_and(|before| matches!(context.mark(before), b'"' | crate::doc::OPEN_QUOTE) && context.doc.partner(before).is_none())
}

/// Whether the main predicate is negated: a negation in the content's head,
/// before any clause that hangs on it.
pub(super) fn is_negated(context: &Context<'_, '_>, draft: &Draft) -> bool {
    let end = draft.content.end.min(draft.content.start + HEAD);
    for at in draft.content.start..end {
        if context.has(at, Tag::Relative) && !context.is(at, words!["ما"])
            || context.mark(at) == b','
            || at > draft.content.start && context.has(at, Tag::That)
        {
            return false;
        }
        if context.starts(at, Tag::Negation).is_none() {
            continue;
        }
        let next = at + 1;
        if context.is(
            next,
            words!["يزال", "تزال", "يزالون", "سيما", "يقل", "تقل", "بد", "شك", "يزل", "زال"],
        ) {
            return false;
        }
        if context.is(at, words!["غير"]) {
            // As an attribute غير negates its word only: تقارير غير مؤكدة.
            return at <= draft.content.start + 1;
        }
        if context.is(at, words!["عدم"]) {
            return at <= draft.content.start + 1;
        }
        return true;
    }
    false
}

/// Whether the cue or the content's main predicate is weakened.
pub(super) fn is_hedged(context: &Context<'_, '_>, draft: &Draft) -> bool {
    if draft.frames & Frame::HEDGED != 0 {
        return true;
    }
    let end = draft.content.end.min(draft.content.start + HEAD - 2);
    for at in draft.content.start..end {
        if context.has(at, Tag::Relative) || context.mark(at) == b',' {
            return false;
        }
        if context.starts(at, Tag::Hedge).is_none() {
            continue;
        }
        if context.is(at, words!["قد", "وقد", "فقد"]) {
            return is_imperfect(context, at + 1);
        }
        return true;
    }
    false
}

/// قد weakens only an imperfect: قد تشتري, not قد اشترت.
fn is_imperfect(context: &Context<'_, '_>, at: usize) -> bool {
    context.doc.tokens.get(at).is_some_and(|token| {
        let key: Key = token.key;
        matches!(key.get(0), fold::YEH | fold::TEH | fold::NOON)
            && !key.is_cut()
            && !(key.get(0) == fold::TEH && key.ends_with(&[fold::TEH]))
            || context.is(at, words!["لا", "أكون"])
    })
}
