//! Charges: verbs that accuse only with a noun of blame for their object: وجه اتهاما،
//! وجه تهمة، حمل المسؤولية.

use std::ops::Range;

use super::object::{is_plain_noun, past_aside};
use super::subject::{names_speaker, subject_noun};
use super::{Context, Draft, source};
use crate::lexicon::inflect::{Form, Shape};
use crate::lexicon::{ClaimClass, Frame, Tag};
use crate::rules::claim::words::CHARGES;
use crate::words::{Words, words};

/// How far behind its verb a charge may stand.
const REACH: usize = 20;

/// Whether a verb accuses only with a charge for its object: وجه.
pub(super) fn charges(draft: &Draft) -> bool {
    draft.class == ClaimClass::Allege && draft.frames & Frame::STRICT != 0 && draft.frames & Frame::ABOUT != 0
}

/// Whether a verb or participle lays blame only with responsibility for its object: حمل.
pub(super) fn blames(draft: &Draft) -> bool {
    draft.class == ClaimClass::Allege && draft.frames & Frame::STRICT != 0 && draft.frames & Frame::OBJECT != 0
}

/// Whether a verb or participle asks only with what is to be done behind it: وجه بـ.
pub(super) fn directs(draft: &Draft) -> bool {
    draft.class == ClaimClass::Request && draft.frames & Frame::STRICT != 0
}

/// «وجهت النيابة اتهاما إلى المدير بأنه»: where the charge stands behind such a verb.
pub(super) fn charge(context: &Context<'_, '_>, at: usize, sentence: &Range<usize>) -> Option<usize> {
    (at + 1..sentence.end.min(at + REACH)).find(|&at| context.is(at, CHARGES) && !context.is(at, COUNTS))
}

/// Of what somebody is charged, before the name of it.
const COUNTS: Words = words!["تهمة", "تهم", "تهمتي", "تهما"];

/// «وجهت النيابة إلى المدير تهمة الاختلاس»: a charge by its name, which is the content.
pub(super) fn counted(context: &Context<'_, '_>, draft: &Draft, form: Form, sentence: &Range<usize>) -> Option<Draft> {
    let verb = draft.cue.start;
    let end = sentence.end.min(verb + REACH);
    let count = (verb + 1..end)
        .take_while(|&at| context.mark(at) == 0)
        .find(|&at| context.is(at, COUNTS))?;
    let of = context.has_article(count + 1) || is_plain_noun(context, count + 1);
    let source = subject_noun(context, verb + 1, count).filter(|_| of && !form.pronoun)?;
    Some(draft.of_object(Some(source), count + 1..sentence.end))
}

/// What one blames somebody for is named behind these.
const BLAME: Words = words!["مسؤولية", "المسؤولية", "مسئولية", "المسئولية", "تبعات"];

/// «محملا إسرائيل المسؤولية»: whether responsibility stands behind whom a word lays it on.
pub(super) fn lays_blame(context: &Context<'_, '_>, at: usize, sentence: &Range<usize>) -> bool {
    const NEAR: usize = 10;
    // كلا من موسكو وكييف
    let each = |at: usize| context.is(at, words!["من"]) && context.is(at - 1, EACH);
    // حمل النائب فلان، اليوم الأربعاء، الحكومة المسؤولية
    let aside = (at + 2..sentence.end.min(at + 2 + NEAR)).find(|&at| context.mark(at) != 0);
    let start = aside.map_or(at + 2, |at| past_aside(context, at, sentence.end).max(at));
    let start = if aside == Some(start) { at + 2 } else { start };
    (start..sentence.end.min(start + NEAR))
        .take_while(|&at| context.mark(at) == 0 && (!context.has(at, Tag::Preposition) || each(at)))
        .any(|at| context.is(at, BLAME))
}

/// Each of those on whom blame is laid.
const EACH: Words = words!["كلا", "كل"];

/// «حملت الحركة إسرائيل مسؤولية الفشل»: on whom somebody lays the blame, and for what.
pub(super) fn blamed(context: &Context<'_, '_>, draft: &Draft, form: Form, sentence: &Range<usize>) -> Option<Draft> {
    let verb = draft.cue.start;
    let before = source::before(context, verb, form.feminine, sentence).filter(|_| draft.clitics == 0);
    let (source, first) = match before.filter(|tokens| names_speaker(context, tokens)) {
        Some(tokens) => (Some(tokens), verb + 1),
        None => {
            let tokens = subject_noun(context, verb + 1, sentence.end).filter(|tokens| names_speaker(context, tokens))?;
            let tokens = source::without_object(context, tokens);
            let behind = (tokens.end..sentence.end)
                .find(|&at| !source::is_adverb(context, at))
                .unwrap_or(tokens.end);
            let first = past_aside(context, behind, sentence.end);
            // وحملت الحكومة المسؤولية: who goes on lays it on her.
            match context.is(first, BLAME) {
                true => (None, tokens.start),
                false => (Some(tokens), first),
            }
        }
    };
    // تحمل الحكومة المسؤولية: she may bear it.
    let bears = form.shape == Shape::Imperfect || draft.clitics == 0;
    if form.pronoun || source.is_none() && bears || !context.is_word(first) || context.is(first, BLAME) {
        return None;
    }
    Some(draft.of_object(source, first..sentence.end))
}
