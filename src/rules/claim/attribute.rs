//! A claim's attributes: how it is quoted, whether it is negated, whether it
//! is weakened.

use super::{Context, Draft, finite};
use crate::finding::{Certainty, Grade, Quote};
use crate::fold::{self, Key};
use crate::lexicon::{ClaimClass, Class, Frame, Tag};
use crate::span::Span;
use crate::words::{Words, words};

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

/// The words that weaken the cue or the content's main predicate.
pub(super) fn hedges(context: &Context<'_, '_>, draft: &Draft) -> Vec<Span> {
    let mut hedges = Vec::new();
    if draft.frames & Frame::HEDGED != 0 {
        hedges.push(context.doc.span(draft.cue.start, draft.clitics, draft.cue.end - 1));
    }
    let end = draft.content.end.min(draft.content.start + HEAD - 2);
    for at in draft.content.start..end {
        if context.has(at, Tag::Relative) || context.mark(at) == b',' {
            break;
        }
        let Some(behind) = context.starts(at, Tag::Hedge) else {
            continue;
        };
        let certain = context.is(at, words!["قد", "وقد", "فقد"]) && !is_imperfect(context, at + 1);
        if certain {
            break;
        }
        let token = &context.doc.tokens[at];
        let clitics = if token.whole == 0 { token.clitics } else { 0 };
        hedges.push(context.doc.span(at, clitics, behind.clamp(at + 1, end.max(at + 1)) - 1));
        break;
    }
    hedges
}

/// How sure a claim is presented to be.
pub(super) fn certainty(context: &Context<'_, '_>, draft: &Draft, hedged: bool) -> Certainty {
    let start = draft.content.start;
    let end = draft.content.end.min(start + HEAD);
    let clause = |at: usize| context.mark(at) == b',' || context.has(at, Tag::Relative) || context.has(at, Tag::That);
    let condition = (start..end).take_while(|&at| !clause(at)).any(|at| is_condition(context, at));
    let mark = (draft.content.end.saturating_sub(1)..draft.content.end + 2).any(|at| context.mark(at) == b'?');
    let question = mark || context.starts(start, Tag::Question).is_some();
    let plan = (start..end).take_while(|&at| !clause(at)).any(|at| is_future(context, at));
    let grade = match draft.class {
        ClaimClass::Confirm | ClaimClass::Announce | ClaimClass::Deny => 2,
        ClaimClass::Estimate | ClaimClass::Allege => 0,
        _ => 1u8,
    };
    let lowered = [hedged, condition || question, plan].into_iter().filter(|lowers| *lowers).count() as u8;
    Certainty {
        grade: match grade.saturating_sub(lowered) {
            0 => Grade::Low,
            1 => Grade::Medium,
            _ => Grade::High,
        },
        hedge: hedged,
        condition,
        question,
        plan,
    }
}

/// Whether a token opens a condition: إذا استمر، but neither ما إذا كان, which asks,
/// nor حتى لو, which sets one aside.
fn is_condition(context: &Context<'_, '_>, at: usize) -> bool {
    const CONDITIONS: Words = words!["إذا", "لو", "شريطة", "بشرط"];
    const NONE: Words = words!["ما", "عما", "مما", "فيما", "حتى"];
    let opens = context.is(at, CONDITIONS) || context.is(at, words!["حال"]) && at > 0 && context.is(at - 1, words!["في"]);
    opens && !(at > 0 && context.is(at - 1, NONE))
}

/// سيفتتح، ستعمل، سوف: a verb of what is still to come.
fn is_future(context: &Context<'_, '_>, at: usize) -> bool {
    let key = context.doc.tokens[at].key;
    let token = &context.doc.tokens[at];
    let noun = Class::NOUN | Class::NAME | Class::GIVEN | Class::SURNAME | Class::NUMBER | Class::TITLE;
    let verb = key.get(0) == fold::SEEN
        && matches!(key.get(1), fold::YEH | fold::TEH | fold::NOON)
        && key.len() > 3
        && context.mention_at(at).is_none()
        && context.lexicon.whole_class(token) & noun == 0
        && finite::is_verb_key(context, key.skip(1));
    // سيطر begins as a future does.
    verb && !context.is(at, words!["سيطر", "سيطرت", "سيطروا"]) || context.is(at, words!["سوف"])
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
