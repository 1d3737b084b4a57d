//! Openings: where what is said begins, at إن, a quotation, a colon or the
//! verb's own preposition.
//!
//! [`clause`] finds the clause or quotation, [`phrase`] the noun phrase behind a
//! preposition.

mod clause;
mod mark;
mod phrase;

use std::ops::Range;

use super::finite::finite_sense;
use super::{Context, Draft, source};
use crate::fold;
use crate::lexicon::inflect::Person;
use crate::lexicon::{ClaimClass, Class, Frame, Tag};
use crate::rules::claim::words::{CONCEALMENT, DISCLOSES, DISCLOSURE, ITS_NAME, REASONS, WAS, WITHHOLDS};
use crate::words::words;
use clause::clause;
pub(super) use clause::is_that_not;
pub(super) use mark::{after_colon, is_entitled};
pub(super) use phrase::is_noun_with_bi;
use phrase::{governs, phrase_behind};

/// How far behind a verb its content may open, in tokens.
pub(super) const REACH: usize = 32;

/// Where a content opens: its first token, whether it is a quotation, and
/// letters of a preposition glued to it.
pub(super) struct Opening {
    /// Where the words before it end.
    pub(super) at: usize,
    pub(super) content: Range<usize>,
    pub(super) clitics: u8,
    pub(super) closed: bool,
    /// The frame that it is of.
    pub(super) frame: &'static str,
}

impl Opening {
    /// One that goes on as far as the sentence lets it.
    fn open(at: usize, content: Range<usize>, frame: &'static str) -> Opening {
        Opening {
            at,
            content,
            clitics: 0,
            closed: false,
            frame,
        }
    }

    /// One that a quotation ends.
    fn quotation(at: usize, content: Range<usize>, frame: &'static str) -> Opening {
        Opening {
            closed: true,
            ..Opening::open(at, content, frame)
        }
    }

    /// Whether it is at the verb's own preposition: عن إطلاق، بالالتزام.
    pub(super) fn is_phrase(&self, context: &Context<'_, '_>) -> bool {
        self.clitics > 0 || self.at + 1 == self.content.start && context.has(self.at, Tag::Preposition)
    }
}

/// The draft with the content that opens so.
pub(super) fn opened(draft: Draft, opening: Opening) -> Draft {
    Draft {
        content: opening.content,
        content_clitics: opening.clitics,
        closed: opening.closed,
        frame: opening.frame,
        end: if opening.closed { "quotation" } else { "" },
        ..draft
    }
}

/// Finds where a content opens behind a verb: at a clause, quotation or colon,
/// else at the verb's preposition. What its own preposition governs is its
/// complement, whatever clause follows: طالب بتشكيل لجنة، بأن تقوم.
pub(super) fn opening(context: &Context<'_, '_>, start: usize, class: ClaimClass, frames: u32, sentence: &Range<usize>) -> Option<Opening> {
    let clause = clause(context, start, class, frames, sentence);
    let phrase = || phrase_behind(context, start, frames, sentence);
    match clause {
        Some(clause) => Some(
            phrase()
                .filter(|phrase| governs(context, start, frames, phrase, &clause) || is_anothers(context, phrase, &clause))
                .unwrap_or(clause),
        ),
        None => phrase(),
    }
}

/// «طالب بعقوبة السجن، في حين رأى المحامي أن»: whether a contrast parts a clause from the phrase that
/// a verb has before it, so that the clause is another's.
fn is_anothers(context: &Context<'_, '_>, phrase: &Opening, clause: &Opening) -> bool {
    let own = matches!(phrase.frame, "an" | "ila" | "ala" | "bi" | "li");
    own && (phrase.content.start + 1..clause.at).any(|at| context.mark(at - 1) == b',' && context.starts(at, Tag::Contrast).is_some())
}

/// طالبا عدم الكشف عن هويته، فضل عدم ذكر اسمه: what a nameless source asks for itself.
pub(super) fn withholds_name(context: &Context<'_, '_>, at: usize) -> bool {
    // لم يكشف عن هويته
    let told = |at: usize| context.is(at, DISCLOSES) && (at + 1..at + 3).any(|at| context.is(at, ITS_NAME));
    let kept = |at: usize| context.reads(at, words!["لم", "دون"]);
    if at > 0 && told(at) && kept(at - 1) || kept(at) && told(at + 1) {
        return true;
    }
    let asks = context.doc.tokens.get(at).is_some_and(|token| token.key.ends_with(&[fold::ALEF])) || context.is(at, WITHHOLDS);
    asks && context.is(at + 1, words!["عدم"]) && context.is(at + 2, DISCLOSURE)
        || context.is(at, WITHHOLDS) && context.is(at + 1, CONCEALMENT)
        || context.is(at, words!["رفض", "رفضت", "رفضوا", "رافضا", "رافضة", "رافضين"])
            && context.is(at + 1, DISCLOSURE)
            && (context.is(at + 2, words!["عن"]) || context.is(at + 2, ITS_NAME))
}

pub(super) fn is_reporting_verb(context: &Context<'_, '_>, at: usize) -> bool {
    // نقلا عن: no two men do it.
    let relays = context.is(at, words!["نقلا"]) && context.is(at + 1, words!["عن"]);
    if withholds_name(context, at) || relays {
        return false;
    }
    let nominal = Tag::Role.bit() | Tag::Document.bit() | Tag::Occasion.bit() | Class::TITLE | Class::NOUN;
    // بعد لقاء كيري: no verb takes ك.
    let key = context.doc.tokens[at].key;
    let prefixed = |clitics: u8| clitics > 0 && matches!(key.get(usize::from(clitics) - 1), fold::BEH | fold::KAF);
    context.doc.tokens[at].class & nominal == 0
        && context
            .cue_sense(at, |reading, lemma, form| {
                form.is_finite()
                    && !prefixed(reading.clitics)
                    && form.person == Person::Third
                    && !form.pronoun
                    && context.lexicon.cues[lemma as usize].frames & (Frame::STRICT | Frame::MARKED) == 0
            })
            .is_some()
}

/// «، إذ صرح الوزير»، «، حيث كانت الشركة قد أعلنت»: whether a clause of another's words opens
/// behind a comma.
fn opens_reason(context: &Context<'_, '_>, comma: usize) -> bool {
    let said = |at: usize| finite_sense(context, at).is_some();
    let verb = (comma + 2..comma + 4).find(|&at| !is_auxiliary(context, at)).unwrap_or(comma + 4);
    context.is(comma + 1, REASONS) && context.is_word(verb) && said(verb)
}

/// Whether a content can open at a token.
pub(super) fn opens_content(context: &Context<'_, '_>, at: usize) -> bool {
    context.opens_that(at) || context.doc.opens_quote(at) && !source::is_quoted_name(context, at)
}

/// Whether a mark stands in brackets that open behind `start`.
pub(super) fn inside_brackets(context: &Context<'_, '_>, start: usize, at: usize) -> bool {
    (start..at).any(|open| context.mark(open) == b'(' && context.doc.partner(open).is_some_and(|close| close >= at))
        || context.mark(at) == b'-' && context.doc.is_joining_hyphen(at)
}

/// Whether what may stand before the verb of a clause stands at a token.
pub(super) fn is_auxiliary(context: &Context<'_, '_>, at: usize) -> bool {
    context.is(at, WAS) || context.is(at, words!["قد", "سبق"])
}
