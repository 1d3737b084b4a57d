//! Links between claims: whose words an outlet passes on, what is said inside
//! what, and what one source says in order.

use crate::finding::{Claim, SourceKind};

/// How many claims back a claim is looked for that holds another or passes it
/// on: no text nests deeper, and none without a full stop costs more.
const RECENT: usize = 24;

/// Fills in the links.
pub(super) fn fill(claims: &mut [Claim], entities: usize) {
    let mut last: Vec<Option<usize>> = vec![None; if claims.is_empty() { 0 } else { entities }];
    for at in 0..claims.len() {
        let (before, rest) = claims.split_at_mut(at);
        let Some(claim) = rest.first_mut() else {
            return;
        };
        claim.via = via(before, claim);
        claim.parent = parent(before, claim);
        claim.previous = match claim.speaker {
            Some(speaker) => last.get_mut(speaker).and_then(|last| last.replace(at)),
            None => nameless(before, claim),
        };
    }
}

/// نقلت رويترز عن مصدر: the claim before it that has the same content, and
/// whose source is another. Who goes on speaking passes nothing on: أوضح ذلك فلان
/// وقال.
fn via(before: &[Claim], claim: &Claim) -> Option<usize> {
    let other = |outer: &Claim| outer.speaker.is_none() || outer.speaker != claim.speaker;
    let passes = |index: &usize| {
        let outer = &before[*index];
        outer.content_tokens == claim.content_tokens && outer.source_tokens != claim.source_tokens && other(outer)
    };
    claim.source_tokens.as_ref()?;
    recent(before).find(passes)
}

/// قال المحلل إن الشركة أبلغت …: the claim with the smallest content that holds
/// this one's cue.
fn parent(before: &[Claim], claim: &Claim) -> Option<usize> {
    let cue = claim.cue_tokens.start;
    let holds = |index: &usize| {
        let content = &before[*index].content_tokens;
        content.contains(&cue) && content.end >= claim.content_tokens.end && *content != claim.content_tokens
    };
    recent(before).filter(holds).min_by_key(|index| before[*index].content_tokens.len())
}

/// The last claim that a source without a name goes on from: وأضاف.
fn nameless(before: &[Claim], claim: &Claim) -> Option<usize> {
    let hidden = claim.source_tokens.is_none() && claim.source_kind != SourceKind::None;
    let goes_on = |index: &usize| before[*index].speaker.is_none() && before[*index].source_kind == claim.source_kind;
    recent(before).filter(|_| hidden).find(goes_on)
}

fn recent(before: &[Claim]) -> impl Iterator<Item = usize> + use<> {
    let end = before.len();
    (end.saturating_sub(RECENT)..end).rev()
}
