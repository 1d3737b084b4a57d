//! A source at the head of a sentence: what describes it, and tells where it spoke,
//! before what is reported begins.

use std::ops::Range;

use super::finite::finite_sense;
use super::opening::{REACH, withholds_name};
use super::{Context, antecedent, finite, source};
use crate::fold;
use crate::lexicon::Tag;
use crate::rules::claim::words::THEN;
use crate::words::words;

/// Where what describes a source at the head of a sentence ends: the relative clause
/// or participle behind it that something parts from what is reported. وفقا للقرار
/// الذي أصدره الوزير، فإن …; وفقا لتقرير نشرته الصحيفة، ارتفعت …
/// `that` tells whether أن opens what is reported, too.
pub(super) fn past_description(context: &Context<'_, '_>, start: usize, that: bool, sentence: &Range<usize>) -> usize {
    let limit = sentence.end.min(start + REACH);
    if start >= limit {
        return start;
    }
    // وفقا لصحيفة كذا، التي اطلعت على الوثائق، ارتفعت: between two commas.
    if context.mark(start) == b',' && context.has(start + 1, Tag::Relative) {
        let end = past_description(context, start + 1, that, sentence);
        return if end > start + 1 { end } else { start };
    }
    let participle = context.has_article(start) && context.mention_at(start).is_none() && !context.has(start, Tag::Time);
    // مصدر في الشركة تحدث لرويترز، فإن: before فإن any verb describes the source.
    let unnamed = || context.mention_at(start - 1).is_none();
    // معلومات تحصلت عليها الصحيفة
    let resumed = context.is_word(start) && !context.has_article(start) && source::is_resumed(context, start + 1);
    let finite = (finite::is_finite(context, start) || resumed) && unnamed();
    // مصدر أمني فضل عدم الكشف عن هويته، فإن
    let withheld = withholds_name(context, start);
    let told = finite || withheld || finite_sense(context, start).is_some() && unnamed();
    // Without it, only a verb behind a noun without the article does, with a
    // pronoun that points back to the noun. Any other is what is reported.
    let verb = finite && !antecedent::is_definite(context, start - 1);
    // بحسب ما نقلته وكالة تاس عن الكرملين، لا موعد
    let about = context.is(start, words!["عن"]);
    let parted = context.has(start, Tag::Relative) || participle || verb || about || withheld;
    if !told && !parted {
        return start;
    }
    let points_back = || {
        let key = context.doc.tokens[start].key;
        // مسودة اطلعت عليها وسائل إعلام
        key.last() == fold::HEH || key.ends_with(&[fold::HEH, fold::ALEF]) || source::is_resumed(context, start + 1)
    };
    let opens = |&at: &usize| context.is(at, THEN) || that && context.starts(at, Tag::That).is_some();
    let parts =
        |&at: &usize| matches!(context.mark(at), b',' | b';' | b':') || context.doc.opens_quote(at) && !source::is_quoted_name(context, at);
    let part = || (start + 1..limit).find(parts).filter(|_| parted && (!verb || points_back()));
    (start + 1..limit).find(opens).or_else(part).unwrap_or(start)
}

/// «وبحسب ما أعلنت الوزارة على منصتها، ارتفع العدد»، «وجاء في بيان للوزير، فلان، أن»: the comma
/// behind where a source at the head of a sentence spoke, or behind its name.
pub(super) fn past_occasion(context: &Context<'_, '_>, start: usize, sentence: &Range<usize>) -> usize {
    const LONGEST: usize = 14;
    let limit = sentence.end.min(start + LONGEST);
    let named = context
        .mention_at(start + 1)
        .filter(|(tokens, entity)| context.mark(start) == b',' && tokens.start == start + 1 && context.is_person(*entity));
    if let Some((tokens, _)) = named {
        let that = context.mark(tokens.end) == b',' && context.starts(tokens.end + 1, Tag::That).is_some();
        return if that && tokens.end < limit { tokens.end } else { start };
    }
    let told = |at: usize| finite::is_finite(context, at) || context.has(at, Tag::That) || context.has(at, Tag::Relative);
    // على منصتها تراجع العدد، وزادت الأرباح: what is reported has begun before.
    let goes_on = |at: usize| context.doc.tokens[at].key.get(0) == fold::WAW && context.doc.tokens[at].clitics > 0;
    let comma = (start..limit).find(|&at| context.mark(at) == b',');
    comma
        .filter(|&comma| {
            let where_told = context.has(start, Tag::Preposition) || context.is(start, words!["عبر"]);
            comma + 1 < sentence.end && !goes_on(comma + 1) && where_told && !(start + 1..comma).any(told)
        })
        .unwrap_or(start)
}

/// The token behind the marks and the فإن or فقد that open what is reported.
pub(super) fn past_opener(context: &Context<'_, '_>, mut at: usize, sentence: &Range<usize>) -> usize {
    let from = at;
    // The mark that closes a quoted source: بحسب "الفرنسية"، فقد …
    let closes = |at: usize| context.doc.closes_quote(at) && context.doc.partner(at).is_some_and(|open| open < from);
    let opens = |at: usize| {
        matches!(context.mark(at), b',' | b';' | b':' | b'-' | b')') || context.is(at, words!["أن", "إن"]) || context.is(at, THEN)
    };
    while at < sentence.end && (opens(at) || closes(at)) {
        at += 1;
    }
    at
}
