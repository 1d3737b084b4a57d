//! What is said with nothing to open it: neither إن nor a colon nor quotation marks.

use std::ops::Range;

use super::headline::speaks_in_person;
use super::object::{is_act, is_possessed};
use super::opening::{Opening, REACH};
use super::subject::names_speaker;
use super::{Context, Draft, actor, attribute, finite, source};
use crate::fold;
use crate::lexicon::inflect::{Form, Shape};
use crate::lexicon::{ClaimClass, Class, EntityType, Frame, Tag};
use crate::rules::claim::words::{THERE_IS, WHO_IS};
use crate::words::words;

/// «وقال جاسي سنحتاج إلى عدد أقل»: in a text without punctuation what is said
/// may begin right behind who says it, or behind a verb that goes on with him;
/// behind قال it may in any text.
pub(super) fn unmarked(
    context: &Context<'_, '_>,
    draft: &Draft,
    form: Form,
    found: Option<&Opening>,
    sentence: &Range<usize>,
) -> Option<Draft> {
    /// How far behind the speaker a clause of his may still open.
    const NEAR: usize = 8;
    let at = draft.cue.start;
    let speech = draft.class == ClaimClass::Say && draft.frames & Frame::QUOTE != 0 && draft.frames & Frame::SHOWS == 0;
    if !speech || form.pronoun || draft.frames & (Frame::STRICT | Frame::MARKED) != 0 {
        return None;
    }
    let limit = sentence.end.min(at + REACH);
    let source = source::behind(context, at + 1, found.map_or(limit, |opening| opening.at)).filter(|tokens| names_speaker(context, tokens));
    // وأضاف الولايات المتحدة تنوي: no verb in the masculine is hers.
    let hers = |tokens: &Range<usize>| {
        let named = context
            .mention_at(tokens.start)
            .filter(|(mention, _)| mention.start == tokens.start);
        named.is_some_and(|(_, entity)| context.entities[*entity].kind == EntityType::Place && actor::fits(context, *entity, true))
    };
    let source = source.filter(|tokens| form.feminine || !hers(tokens));
    // وقال تواجد الفريق هنا مهم: what is said begins with a noun of its own.
    let own = draft.clitics > 0 && is_act(context, at + 1);
    let source = source.filter(|_| !own);
    let goes_on = draft.frames & Frame::CONTINUE != 0 && draft.clitics > 0 || own;
    let start = match &source {
        Some(tokens) => tokens.end,
        None if goes_on => at + 1,
        None => return None,
    };
    let function =
        Tag::Preposition.bit() | Tag::Relative.bit() | Tag::That.bit() | Tag::ThatPronoun.bit() | Tag::Contrast.bit() | Tag::Time.bit();
    let token = context.doc.tokens.get(start).filter(|_| start + 3 < sentence.end)?;
    let governed = token.class & Class::CUE != 0 || is_glued_bi(context, start) || token.key.get(0) == fold::LAM && token.clitics > 0;
    // قال اللاعب نعلم أن المباراة صعبة
    let in_person = token.key.get(0) == fold::NOON && finite::is_imperfect(context, start) && source.is_some();
    if !in_person && found.is_some_and(|opening| !context.bare.get() || opening.at <= start + NEAR)
        || token.class & function != 0
        || governed
        || is_possessed(context, start)
        || context.is(start, WHO_IS)
        // قال المتهم باكيا، إنه بريء
        || context.doc.ends_in(start, "ا") && context.mark(start + 1) == b','
        || !context.is_word(start)
    {
        return None;
    }
    Some(Draft {
        source: source.map(|tokens| (tokens, 0)),
        content: start..sentence.end,
        rule: "unmarked",
        frame: "quote",
        ..draft.clone()
    })
}

/// «وتابع زيدان، نحن سعداء بالفوز»، «وأضاف نحن سعداء»: what is said behind a comma that stands for
/// a colon, or right behind the verb, where it is told in the first person.
pub(super) fn in_person(context: &Context<'_, '_>, draft: &Draft, form: Form, sentence: &Range<usize>) -> Option<Draft> {
    /// How far into what is said the first person shows.
    const NEAR: usize = 10;
    let goes_on = draft.frames & Frame::CONTINUE != 0 && draft.clitics > 0 && form.shape == Shape::Perfect && !form.pronoun;
    if !goes_on || draft.frames & Frame::STRICT != 0 {
        return None;
    }
    let first = draft.cue.end + usize::from(context.mark(draft.cue.end) == b'-');
    let (source, start) = if speaks_in_person(context, first) || opens_with_verb(context, draft, first) {
        (None, first)
    } else {
        let limit = sentence.end.min(draft.cue.end + REACH);
        let comma = (draft.cue.end..limit).find(|&at| context.mark(at) == b',')?;
        let source =
            source::behind(context, draft.cue.end, comma).filter(|tokens| tokens.end == comma && names_speaker(context, tokens))?;
        let own = (comma + 1..sentence.end.min(comma + 1 + NEAR)).any(|at| speaks_in_person(context, at));
        if !own && !tells_clause(context, comma + 1, sentence) {
            return None;
        }
        (Some(source), comma + 1)
    };
    (start + 3 < sentence.end).then(|| Draft {
        source: source.map(|tokens| (tokens, 0)),
        content: start..sentence.end,
        rule: "unmarked",
        frame: "quote",
        ..draft.clone()
    })
}

/// «وأضاف المدير، الشركة ستفتح فرعين»: whether a clause with its subject before its verb opens at a token, and not
/// what the name before the comma is called.
fn tells_clause(context: &Context<'_, '_>, at: usize, sentence: &Range<usize>) -> bool {
    /// How far behind its subject's head the verb stands at most.
    const NEAR: usize = 6;
    let called = Class::TITLE | Tag::Role.bit() | Tag::Relative.bit() | Tag::Time.bit() | Tag::Demonstrative.bit();
    if context.is(at, THERE_IS) {
        return true;
    }
    let definite = context.has_article(at) || context.name_clitics(at) == Some(0);
    // الشركة is nobody's title.
    let plain = definite && (context.doc.tokens[at].class & called == 0 || context.has(at, Tag::Nominal));
    let mut words = (at + 1..sentence.end.min(at + NEAR)).take_while(|&at| context.is_word(at) && !context.has(at, Tag::Relative));
    plain && words.any(|at| finite::is_finite(context, at) || attribute::is_future(context, at))
}

/// «وأضاف بلغ حجم الخسائر مليارا»: whether a verb right behind one of adding opens what is said.
fn opens_with_verb(context: &Context<'_, '_>, draft: &Draft, at: usize) -> bool {
    let adds = context.is(draft.cue.start, words!["وأضاف", "وأضافت"]);
    adds && at == draft.cue.end && finite::is_finite(context, at) && context.doc.tokens[at].class & Class::CUE == 0
}

/// A noun with ب glued to it, but بأن.
fn is_glued_bi(context: &Context<'_, '_>, at: usize) -> bool {
    context.doc.tokens.get(at).is_some_and(|token| {
        token.key.get(0) == fold::BEH && token.clitics > 0 && token.class & (Tag::That.bit() | Tag::ThatPronoun.bit()) == 0
    })
}
