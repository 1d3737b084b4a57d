//! What a message amounts to: بلاغا مفاده أن، صدر عن الوزارة ما مفاده أن.

use std::ops::Range;

use super::speaker::class_of;
use super::{Context, Draft, source};
use crate::lexicon::{Frame, Tag};
use crate::rules::claim::words::NEWS;
use crate::words::words;

/// Whether such a phrase stands at the end of some tokens.
pub(super) fn is_purport(context: &Context<'_, '_>, cue: &Range<usize>) -> bool {
    context.reads(cue.end - 1, words!["مفاده", "مفادها"])
}

/// A draft of such a phrase with the message that it stands behind, or whoever that comes from, for its source; none where
/// an idea or a rule amounts to something, which nobody says.
pub(super) fn with_message(context: &Context<'_, '_>, draft: Draft, sentence: &Range<usize>) -> Option<Draft> {
    if !is_purport(context, &draft.cue) {
        return Some(draft);
    }
    let source = match draft.cue.len() {
        1 => message(context, draft.cue.start, sentence),
        _ => sender(context, draft.cue.start, sentence),
    };
    let Some(tokens) = source else {
        return context.refuse(draft.cue.start, "nobody has sent what amounts to it");
    };
    Some(Draft {
        source: Some((tokens, 0)),
        frames: draft.frames & !Frame::IMPERSONAL,
        ..draft
    })
}

/// «برقية عاجلة مفادها»: the message right before it, with an adjective.
fn message(context: &Context<'_, '_>, at: usize, sentence: &Range<usize>) -> Option<Range<usize>> {
    let own = |at: usize| context.doc.tokens[at].clitics == 0 || context.is_whole(at);
    let bare = |at: usize| context.is_word(at) && !context.has_article(at) && own(at);
    // رسالة إيجابية مفادها: what an act tells people, mostly.
    let shown = |at: usize| context.is(at, words!["رسالة", "رسائل"]);
    let sent = |at: usize| context.is(at, NEWS) || class_of(context, at) & Tag::Document.bit() != 0 && !shown(at);
    let last = at.checked_sub(1).filter(|&last| last >= sentence.start && bare(last))?;
    let before = || {
        last.checked_sub(1)
            .filter(|&first| first >= sentence.start && bare(first) && sent(first))
    };
    let first = if sent(last) { Some(last) } else { before() };
    first.map(|first| first..at)
}

/// «صدر عن الوزارة ما مفاده»: who stands behind عن and right before it.
fn sender(context: &Context<'_, '_>, at: usize, sentence: &Range<usize>) -> Option<Range<usize>> {
    /// How long whoever it is from is at most.
    const LONGEST: usize = 16;
    let from = (sentence.start.max(at.saturating_sub(LONGEST))..at)
        .rev()
        .find(|&at| context.is(at, words!["عن"]))?;
    source::behind(context, from + 1, at).filter(|tokens| tokens.end == at)
}
