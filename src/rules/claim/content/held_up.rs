//! Where the clause goes on that a claim in its midst has held up.

use std::ops::Range;

use crate::fold;
use crate::lexicon::Tag;
use crate::rules::claim::object::is_possessed;
use crate::rules::claim::opening::is_reporting_verb;
use crate::rules::claim::words::{RELATIVES, SINCE, WHEN, WHILE};
use crate::rules::claim::{Context, Draft, attribute, finite};
use crate::words::words;

/// «ترامب، الذي قال إنه سينهي الحرب، يواجه ضغوطا»، «تأكيد الشركة أن البيانات آمنة لم يقنع
/// أحدا»: where the clause goes on that what describes its subject, or a noun at its
/// head, has held up.
pub(super) fn main_clause(context: &Context<'_, '_>, sentence: &Range<usize>, draft: &Draft, inside: Range<usize>) -> Option<usize> {
    let cue = draft.cue.start;
    let relative = cue > sentence.start && draft.is_finite() && context.reads(cue - 1, RELATIVES);
    let noun = matches!(draft.rule, "noun" | "noun-object") && cue <= sentence.start + 1;
    // وبينما تقول موسكو إن، بعدما أعلنت الشركة أن
    let since = cue > sentence.start + 1 && context.is(cue - 1, words!["أن"]) && context.reads(cue - 2, words!["بعد", "منذ", "رغم"]);
    let hangs = [WHILE, WHEN, SINCE].iter().any(|&words| context.reads(cue.wrapping_sub(1), words))
        || context.is(cue.wrapping_sub(1), words!["وإذ"]);
    let subordinate = draft.is_finite() && cue > sentence.start && (hangs || since);
    let subordinate = subordinate || !noun && is_fronted(context, draft, sentence);
    if !relative && !noun && !subordinate {
        return None;
    }
    let negated = |at: usize| context.is(at, words!["لم", "لن", "لا", "قد", "كان", "كانت"]);
    let finite = |at: usize| finite::is_finite(context, at) || is_reporting_verb(context, at) || attribute::is_future(context, at);
    let verb = |at: usize| context.doc.tokens[at].clitics == 0 && finite(at) || negated(at);
    let definite = |at: usize| context.has_article(at) || context.mention_at(at).is_some() || is_possessed(context, at);
    // التي تبين أن الشاب، وصل: what stands before the comma has to tell something.
    let tells = |comma: usize| !definite(comma - 1) || (inside.start - 1..comma).any(finite) || draft.frame != "that";
    let closes = |&at: &usize| context.mark(at) == b',' && at + 1 < inside.end && verb(at + 1) && tells(at);
    // بعدما أعلنت إيران أنها مستعدة، وهبط النفط
    let joined = |at: usize| {
        let token = &context.doc.tokens[at];
        token.key.get(0) == fold::WAW && token.clitics == 1 && token.whole == 0 && finite(at)
    };
    let also = |&at: &usize| context.mark(at) == b',' && at + 1 < inside.end && joined(at + 1) && tells(at);
    if subordinate && let Some(comma) = inside.clone().find(also) {
        return Some(comma);
    }
    if (relative || subordinate)
        && let Some(comma) = inside.clone().find(closes)
    {
        return Some(comma);
    }
    // وإذ أكد الوزير أن الحل قريب شدد على
    if subordinate && context.is(cue - 1, words!["وإذ"]) {
        return inside
            .clone()
            .find(|&at| context.doc.tokens[at].clitics == 0 && is_reporting_verb(context, at));
    }
    // Without a comma only what stands at the sentence's head is sure to be held up.
    let heads = draft.source.as_ref().is_some_and(|(tokens, _)| tokens.start == sentence.start);
    if subordinate || relative && !heads {
        return None;
    }
    let governed = Tag::Relative.bit() | Tag::That.bit() | Tag::ThatPronoun.bit() | Tag::Subordinate.bit() | Tag::Negation.bit();
    let free = |at: usize| context.doc.tokens[at - 1].class & governed == 0 && !negated(at - 1) && !context.is(at - 1, words!["ما"]);
    let mut verbs = inside.filter(|&at| verb(at) && free(at));
    let first = verbs.next()?;
    // What stands right behind an indefinite word describes it, but for a predicate.
    let nominal = !matches!(draft.frame, "that" | "quote" | "colon");
    match (nominal, definite(first - 1)) {
        (true, true) | (false, false) => Some(first),
        (true, false) => None,
        (false, true) => verbs.next().filter(|&second| second > first + 1),
    }
}

/// «ورغم تأكيد المدير أن العمل مستمر، أغلق المصنع»: whether a noun of saying stands in a phrase of time or
/// circumstance at the head of a sentence.
fn is_fronted(context: &Context<'_, '_>, draft: &Draft, sentence: &Range<usize>) -> bool {
    const LONGEST: usize = 4;
    let function = Tag::Preposition.bit() | Tag::Subordinate.bit();
    let governs = |at: usize| {
        context.doc.tokens[at].class & function != 0
            || context.is(
                at,
                words![
                    "الرغم",
                    "ظل",
                    "أعقاب",
                    "ضوء",
                    "ورغم",
                    "رغم",
                    "وسط",
                    "ووسط",
                    "وبعد",
                    "ومع",
                    "ومنذ",
                    "وعلى",
                    "وفي"
                ],
            )
    };
    let before = sentence.start..draft.cue.start;
    matches!(draft.rule, "noun" | "noun-object" | "noun-pronoun") && (1..=LONGEST).contains(&before.len()) && before.clone().all(governs)
}

/// «وأشار المرصد الذي يؤكد أنه مستقل، إلى أن»: where what an earlier verb says opens, that one
/// in a relative clause has held up.
pub(super) fn goes_on(context: &Context<'_, '_>, before: &[Draft], draft: &Draft, inside: Range<usize>) -> Option<usize> {
    if !context.reads(draft.cue.start.wrapping_sub(1), RELATIVES) {
        return None;
    }
    let mut outer = before.iter().rev().take(RECENT);
    let opens = outer
        .find(|outer| outer.cue.start < draft.cue.start && inside.contains(&outer.content.start))?
        .content
        .start;
    let joint = Tag::That.bit() | Tag::ThatPronoun.bit() | Tag::Preposition.bit();
    let joins = |&at: &usize| !context.is_word(at) || context.doc.tokens[at].class & joint != 0;
    Some(opens - (inside.start..opens).rev().take_while(joins).count())
}

/// How many claims before one in a relative clause the verb that goes on is looked for.
const RECENT: usize = 4;
