//! What stands before the verb that says it: a quotation, a clause, a headline's quotation, or what
//! ما takes up.

use std::ops::Range;

use super::headline::before_dots;
use super::object::is_asked;
use super::opening::{Opening, REACH};
use super::silent::takes_up;
use super::subject::names_speaker;
use super::{Context, Draft, content, finite, source};
use crate::doc::BlockKind;
use crate::fold;
use crate::lexicon::inflect::{Form, Person, Shape};
use crate::lexicon::{ClaimClass, Class, Frame, Tag};
use crate::rules::claim::words::SAYS;
use crate::words::words;

/// «…»، قال فلان: the quotation or clause stands before the verb.
pub(super) fn quoted_before(context: &Context<'_, '_>, draft: &Draft, sentence: &Range<usize>) -> Option<Draft> {
    // «…». وأظهرت لقطات: what shows something has said nothing.
    if draft.frames & (Frame::QUOTE | Frame::ILA) == 0 || draft.frames & Frame::SHOWS != 0 && draft.clitics > 0 {
        return None;
    }
    let verb = draft.cue.start;
    let passed = |at: usize| matches!(context.mark(at), b',' | b'.' | b'-') || context.is(at, words!["هكذا", "هذا"]);
    let mut before = verb;
    while before > sentence.start && passed(before - 1) {
        before -= 1;
    }
    if before == sentence.start {
        return None;
    }
    let subject = subject_behind(context, verb, sentence);
    // «…»، ويتوقع حدوث طفرة: what stands behind is the object.
    if draft.frames & Frame::OBJECT != 0 && draft.clitics > 0 && subject.as_ref().is_some_and(|tokens| !names_speaker(context, tokens)) {
        return None;
    }
    // «…»، وناشدت المحلفين الرأفة: who is asked has not said it.
    if subject.as_ref().is_some_and(|tokens| is_asked(context, tokens)) {
        return None;
    }
    let close = before - 1;
    let said = if context.doc.closes_quote(close) {
        // «الوضع صعب»، قال الوزير: with nothing before it a short one is no name.
        let least = |open: usize| if open == sentence.start && before < verb { 2 } else { 3 };
        let open = context.doc.partner(close).filter(|&open| close - open > least(open))?;
        Draft {
            content: open + 1..close,
            frame: "quote",
            end: "quotation",
            rule: "quote-before",
            ..draft.clone()
        }
    } else {
        let clause = before > sentence.start + 2 && is_told_before(context, draft, subject.as_ref(), sentence);
        clause.then(|| Draft {
            content: content::before(sentence, verb - 1),
            frame: "clause",
            end: "cue",
            rule: "clause-before",
            ..draft.clone()
        })?
    };
    Some(Draft {
        source: subject.map(|tokens| (tokens, 0)),
        closed: true,
        ..said
    })
}

/// The subject right behind a verb that stands behind what is said.
fn subject_behind(context: &Context<'_, '_>, verb: usize, sentence: &Range<usize>) -> Option<Range<usize>> {
    let ends = |at: usize| {
        matches!(context.mark(at), b',' | b':' | b'.' | b';') || context.doc.opens_quote(at) && !source::is_quoted_name(context, at)
    };
    let far = sentence.end.min(verb + REACH);
    let limit = (verb + 1..far).find(|&at| ends(at)).unwrap_or(far);
    let subject = source::behind(context, verb + 1, limit)?;
    // «…»، أوضح فلان، محلل البرامج في الشركة.
    let titled = source::past_closing_title(context, subject.end, sentence.end);
    Some(subject.start..titled)
}

/// «المنافسة صحية للسوق، يقول المحلل»، «الأسعار سترتفع، قال الخبير.»: whether a verb behind a clause
/// tells who says it: a present tense without و, or a perfect where nothing else is said behind it.
fn is_told_before(context: &Context<'_, '_>, draft: &Draft, subject: Option<&Range<usize>>, sentence: &Range<usize>) -> bool {
    let verb = draft.cue.start;
    let present = draft.form.is_some_and(|form| form.shape == Shape::Imperfect);
    // ميدانيا، يختتم الفريق معسكره: neither an adverb nor a verb of other senses.
    let says = draft.class == ClaimClass::Say && draft.frames & Frame::STRICT == 0;
    let closes = |tokens: &Range<usize>| (tokens.end..sentence.end).all(|at| !context.is_word(at) && !context.doc.opens_quote(at));
    let told = context.is(verb, SAYS) && subject.is_some_and(closes);
    let thus = verb - usize::from(context.is(verb - 1, words!["هكذا", "هذا"]));
    let parted = context.mark(thus - 1) == b',' && draft.clitics == 0;
    let closed = || subject.is_some_and(|tokens| closes(tokens) && closes_clause(context, draft, tokens, sentence.start..thus - 1));
    parted && ((present || told) && subject.is_some() && says || closed())
}

/// «ارتفعت الحصيلة إلى ستة، أعلنت وزارة الصحة.»: whether a verb with its subject, and nothing behind them, closes the
/// clause that it reports, whatever it says elsewhere.
fn closes_clause(context: &Context<'_, '_>, draft: &Draft, subject: &Range<usize>, clause: Range<usize>) -> bool {
    /// What a phrase that only goes before a verb begins with.
    const LEADS: u64 = Tag::Preposition.bit() | Tag::Subordinate.bit() | Tag::Contrast.bit() | Tag::Time.bit() | Tag::Occasion.bit();
    let speaks = matches!(
        draft.class,
        ClaimClass::Say | ClaimClass::Report | ClaimClass::Announce | ClaimClass::Confirm | ClaimClass::Estimate
    );
    let plain = draft.frames & (Frame::STRICT | Frame::CONTINUE | Frame::MARKED | Frame::ABOUT) == 0
        || context.is(draft.cue.start, words!["ذكر", "ذكرت", "يذكر", "تذكر", "أضاف", "أضافت"]);
    let third = draft
        .form
        .is_some_and(|form| form.person == Person::Third && !form.pronoun && !form.plural && form.is_finite());
    let first = clause.start;
    let glued =
        |at: usize| context.doc.tokens[at].clitics > 0 && matches!(context.doc.tokens[at].key.get(0), fold::BEH | fold::LAM | fold::KAF);
    let whole = source::without_object(context, subject.clone()) == *subject;
    let leads = glued(first) && !context.is_whole(first)
        || context.lexicon.whole_class(&context.doc.tokens[first]) & LEADS != 0
        || context.doc.tokens[first].class & Class::CUE != 0;
    let told = finite::may_be_verb(context, first)
        || clause
            .clone()
            .any(|at| finite::is_finite(context, at) || context.has(at, Tag::Copula) || context.has(at, Tag::Negation));
    whole && speaks && plain && third && !leads && told && subject.start == draft.cue.end && names_speaker(context, subject)
}

/// «"لن نستسلم أبدا".. زيلينسكي يرد»: a quotation that a headline begins with, and behind two
/// dots who says it.
pub(super) fn quoted_in_headline(context: &Context<'_, '_>, draft: &Draft, form: Form, sentence: &Range<usize>) -> Option<Draft> {
    let close = before_dots(context, sentence.start.checked_sub(1)?)?;
    let speaks = draft.frames & Frame::QUOTE != 0 && draft.clitics == 0 && form.shape == Shape::Imperfect;
    let open = context
        .doc
        .partner(close)
        .filter(|&open| speaks && open + 3 < close && context.doc.closes_quote(close))?;
    let block = context.doc.block_of(open);
    let heads = context
        .doc
        .blocks
        .get(block)
        .is_some_and(|found| found.tokens.start == open && (block == 0 || found.kind == BlockKind::Heading));
    let source =
        source::before(context, draft.cue.start, form.feminine, sentence).filter(|tokens| heads && names_speaker(context, tokens))?;
    Some(Draft {
        source: Some((source, 0)),
        content: open + 1..close,
        closed: true,
        rule: "quote-before",
        frame: "quote",
        end: "quotation",
        ..draft.clone()
    })
}

/// «…»، قال فلان، «…»: where the first part of a quotation begins that goes on
/// behind who says it.
pub(super) fn first_part(context: &Context<'_, '_>, draft: &Draft, opening: &Opening, sentence: &Range<usize>) -> Option<usize> {
    let verb = draft.cue.start;
    let goes_on = opening.closed && opening.frame == "quote" && context.mark(opening.at - 1) == b',';
    let close = verb.checked_sub(2).filter(|_| context.mark(verb - 1) == b',')?;
    let open = context.doc.partner(close).filter(|_| context.doc.closes_quote(close))?;
    (goes_on && draft.clitics == 0 && open >= sentence.start && close - open > 2).then_some(open + 1)
}

/// «…، وهو ما أكده الوزير»: what went before is taken up as said.
pub(super) fn taken_up(context: &Context<'_, '_>, draft: &Draft, form: Form, sentence: &Range<usize>) -> Option<Draft> {
    let at = draft.cue.start;
    let what = at.checked_sub(2).filter(|&what| what > sentence.start)?;
    // وهو ما وصفه بأنه: what he calls it is said.
    // وهو ما شككت فيه موسكو
    let resumed = source::is_resumed(context, at + 1);
    let asks = matches!(draft.class, ClaimClass::Request | ClaimClass::Promise);
    // وهو ما اعتبرته المنظمة «دليلا»: what she holds it to be is said.
    if draft.class == ClaimClass::Estimate && draft.frames & Frame::STRICT != 0 && form.pronoun {
        return None;
    }
    let object = form.pronoun || resumed && form.is_finite() && !asks;
    let takes = object && form.person == Person::Third && draft.frames & Frame::ABOUT == 0 && takes_up(context, at);
    if !takes {
        return None;
    }
    let limit = (at + 1..sentence.end.min(at + REACH))
        .find(|&at| matches!(context.mark(at), b',' | b'.' | b';' | b':'))
        .unwrap_or(sentence.end.min(at + REACH));
    let source = source::behind(context, at + 1 + usize::from(resumed), limit)?;
    // وهو الأمر الذي نفاه
    let mut end = what - usize::from(context.is(what - 1, words!["وهو", "وهذا", "هو"]));
    while end > sentence.start && matches!(context.mark(end - 1), b',' | b'-') {
        end -= 1;
    }
    Some(Draft {
        source: Some((source, 0)),
        content: content::before(sentence, end),
        closed: true,
        rule: "taken-up",
        frame: "clause",
        end: "cue",
        ..draft.clone()
    })
}
