//! Those acted on: whom a verb accuses, warns or asks, what it lays to something,
//! where they stand as its subject would.

use std::ops::Range;

use super::object::past_manner;
use super::opening::Opening;
use super::subject::names_speaker;
use super::{Context, Draft, antecedent, source};
use crate::fold;
use crate::lexicon::inflect::{Form, Shape};
use crate::lexicon::{ClaimClass, Class, EntityType, Tag};
use crate::rules::claim::words::HONORIFICS;
use crate::rules::claim::words::{JOINTS, relatives};
use crate::rules::gender;
use crate::words::{Words, words};

/// Whether the noun phrase right behind a verb is whom it is done to, and not who
/// does it: دعا مديرية الكهرباء, which does not agree; دعا المواطنين, in the
/// accusative; الحزب الذي اتهم الحكومة بالتقصير, of which the relative is the subject.
pub(super) fn is_acted_on(context: &Context<'_, '_>, draft: &Draft, form: Form, tokens: &Range<usize>, opening: &Opening) -> bool {
    let (at, first) = (draft.cue.start, tokens.start);
    if first != at + 1 + usize::from(source::is_resumed(context, at + 1)) {
        return false;
    }
    let token = &context.doc.tokens[first];
    if context.reads(at.wrapping_sub(1), relatives(form.feminine)) && !form.pronoun {
        return !points_back(context, opening);
    }
    if let Some((_, entity)) = context.mention_at(first) {
        let data = &context.entities[*entity];
        // ودعا كييف إلى: a city is feminine.
        let city = data.kind == EntityType::Place && !gender::is_country(context.lexicon, data);
        if city && draft.class == ClaimClass::Request && !form.feminine && !context.has_article(first) {
            return true;
        }
        // دعا مديرية المياه إلى: nor does a body whose noun shows its gender.
        let body = data.kind == EntityType::Org && context.doc.ends_in(first, "ة") && token.class & Class::INSTITUTION != 0;
        if body && !form.feminine && !gender::is_masculine_body(context.doc, first) {
            return true;
        }
        return gender::is_country(context.lexicon, data) && !gender::agrees(context.doc, context.lexicon, data, first, form.feminine);
    }
    let plural = context.has_article(first) && token.key.ends_with(&[fold::YEH, fold::NOON]) && token.key.len() > 6;
    let stem = token.key.drop_last(2).without_article();
    if plural && context.lexicon.inflected(stem) & (Class::NOUN | Class::ADJECTIVE) != 0 {
        return true;
    }
    // أبلغ مسؤولي الشركة: who does it is مسؤولو.
    if source::is_governed_plural(context, first) {
        return true;
    }
    if token.class & (Class::TITLE | Class::GIVEN | Class::SURNAME | Tag::Anonymous.bit()) != 0 {
        return false;
    }
    let things = context.has_article(first) && context.doc.ends_in(first, "ات");
    // ودعا الحكومة إلى, but ودعا القادة إلى: a group is no plural of men.
    let men = token.class & Tag::Role.bit() != 0 && !antecedent::is_group(context, first);
    let feminine = !form.feminine && (context.doc.ends_in(first, "ة") || things) && !men;
    let goes_on = draft.clitics > 0 || context.reads(at.wrapping_sub(1), JOINTS);
    // ودعا الشباب إلى, but وطالب الأهالي بـ
    let demands = words!["طالب", "طالبت", "يطالب", "تطالب"];
    let called = context.is(first, CALLED) || context.is(first, ADVISED) && !context.reads(at, demands);
    let called = draft.class == ClaimClass::Request && goes_on && called;
    feminine || called || form.feminine && is_masculine(context, first)
}

/// «وعزت هذه الزيادة إلى الطلب»، «وطالب أصحاب المحال بالالتزام»: whether the noun phrase right behind
/// a verb is what it lays to something, or whom one who goes on asks for something.
pub(super) fn is_laid(context: &Context<'_, '_>, draft: &Draft, tokens: &Range<usize>, opening: &Opening) -> bool {
    let first = tokens.start;
    let token = &context.doc.tokens[first];
    let lays = draft.lays();
    let asks = draft.class == ClaimClass::Request && draft.clitics > 0 && is_alone(context, tokens, opening);
    if !(lays || asks) || names_speaker(context, tokens) || context.is(first, HONORIFICS) {
        return false;
    }
    // ودعا الطرفان إلى
    let two = token.key.ends_with(&[fold::ALEF, fold::NOON]);
    let ordinary = context.lexicon.ordinary(token.key) | context.lexicon.ordinary(token.key.without_article());
    let noun = ordinary & Class::NOUN != 0 && token.class & (Class::GIVEN | Class::SURNAME) == 0;
    context.has(first, Tag::Demonstrative) && lays || noun && !two
}

/// «عزا الوزير ارتفاع الأسعار إلى الحرب»: the content of a verb that lays something to something begins with the one.
pub(super) fn with_laid(context: &Context<'_, '_>, mut draft: Draft) -> Draft {
    if !draft.lays() || draft.frame != "ila" || draft.content_clitics > 0 {
        return draft;
    }
    let to = draft.content.start.saturating_sub(1);
    let behind = past_manner(context, draft.source_end().max(draft.cue.end), to);
    let first = (behind..to).find(|&at| context.is_word(at) && !source::is_adverb(context, at));
    draft.content.start = first.unwrap_or(draft.content.start);
    draft
}

/// المجتمع الدولي: whether the adjective behind a noun with the article tells that it is
/// masculine.
fn is_masculine(context: &Context<'_, '_>, at: usize) -> bool {
    let ends = |at: usize, endings: &[&str]| endings.iter().any(|&ending| context.doc.ends_in(at, ending));
    let next = at + 1;
    let describes = || {
        let token = &context.doc.tokens[next];
        (token.class | context.lexicon.ordinary(token.key)) & (Class::ADJECTIVE | Class::NATIONALITY) != 0
    };
    context.has_article(at)
        && context.has_article(next)
        && context.mention_at(next).is_none()
        && !ends(at, &["ة", "ات", "اء"])
        && !ends(next, &["ة", "ات", "ى", "اء"])
        && describes()
}

/// «نفى المتحدث ذلك، واتهم الكرملين بالكذب»: whether the one noun phrase between a verb of
/// charges that goes on from another and the charge is whom it accuses.
pub(super) fn is_accused(
    context: &Context<'_, '_>,
    draft: &Draft,
    tokens: &Range<usize>,
    opening: &Opening,
    sentence: &Range<usize>,
) -> bool {
    let accuses = draft.charges_somebody();
    let goes_on = draft.clitics > 0 && draft.cue.start > sentence.start && !draft.form.is_some_and(|form| form.pronoun);
    accuses && (goes_on || is_accusing_passive(context, draft, tokens, sentence)) && is_alone(context, tokens, opening)
}

/// «ويتهم فلان بالاختلاس»: whether a verb that accuses somebody opens a sentence in the imperfect, with
/// his name and no other behind it, so that it is a passive.
pub(super) fn is_accusing_passive(context: &Context<'_, '_>, draft: &Draft, tokens: &Range<usize>, sentence: &Range<usize>) -> bool {
    let accuses = draft.charges_somebody();
    let imperfect = draft.form.is_some_and(|form| form.shape == Shape::Imperfect && !form.pronoun);
    let named = context.mention_at(tokens.start).is_some_and(|(mention, _)| mention == tokens);
    accuses && imperfect && named && draft.cue.start == sentence.start
}

/// Whether a noun phrase is all that stands between a verb and what opens behind it.
fn is_alone(context: &Context<'_, '_>, tokens: &Range<usize>, opening: &Opening) -> bool {
    tokens.end == opening.at && source::without_object(context, tokens.clone()) == *tokens
}

/// القرار الذي طالب الوزير بإلغائه: whether a pronoun in a relative clause points
/// back to what it describes, so that somebody else is its subject.
pub(super) fn points_back(context: &Context<'_, '_>, opening: &Opening) -> bool {
    let pronoun = |at: usize| ["ه", "ها", "هم"].iter().any(|&pronoun| context.doc.ends_in(at, pronoun));
    let start = opening.content.start;
    opening.is_phrase(context) && (start..opening.content.end.min(start + 3)).any(pronoun)
}

/// «أبلغ «الاقتصادية» مصرفيون»: who speaks behind the outlet that is told.
pub(super) fn past_outlet(context: &Context<'_, '_>, tokens: Range<usize>) -> Range<usize> {
    let named = source::is_outlet_at(context, tokens.start);
    let close = context.doc.partner(tokens.start).filter(|_| context.doc.opens_quote(tokens.start));
    let mention = context.mention_at(tokens.start).map(|(mention, _)| mention.end);
    let end = close.map(|close| close + 1).or(mention);
    let speaks =
        |end: usize| context.is_word(end) && (named && names_speaker(context, &(end..tokens.end)) || context.doc.ends_in(end, "ون"));
    match end {
        Some(end) if end < tokens.end && speaks(end) => end..tokens.end,
        _ => tokens,
    }
}

/// «أبلغت مصادر «رويترز»»: who speaks, without the outlet behind him that is told.
pub(super) fn before_outlet(context: &Context<'_, '_>, tokens: Range<usize>) -> Range<usize> {
    let head = &context.doc.tokens[tokens.start];
    let nameless = head.class & (Tag::Role.bit() | Tag::Anonymous.bit()) != 0 && head.class & Class::HEAD == 0;
    let outlet = |at: usize| {
        let name = at + usize::from(context.doc.opens_quote(at));
        let mention = context.mention_at(name).filter(|(mention, _)| mention.start == name);
        let media = mention.is_some_and(|(_, entity)| context.entities[*entity].kind == EntityType::Media);
        media && context.name_clitics(name) == Some(0) && mention.is_some_and(|(mention, _)| mention.end + (name - at) == tokens.end)
    };
    let Some(mut end) = (tokens.start + 1..tokens.end).find(|&at| nameless && outlet(at)) else {
        return tokens;
    };
    // وكالة أنباء «رويترز»
    while end > tokens.start + 1 && (context.doc.tokens[end - 1].class & Class::HEAD != 0 || context.is(end - 1, words!["أنباء", "الأنباء"]))
    {
        end -= 1;
    }
    tokens.start..end
}

/// «دعا مكتب رئيس الحكومة، الوسطاء إلى»: who asks, without whom a comma parts from him.
pub(super) fn without_asked(context: &Context<'_, '_>, draft: &Draft, tokens: Range<usize>, opening: &Opening) -> Range<usize> {
    let asks = draft.class == ClaimClass::Request && tokens.end == opening.at;
    let comma = tokens.clone().find(|&at| asks && context.mark(at) == b',');
    let named = |comma: usize| {
        let behind = context.mentions_in(&(comma..tokens.end));
        behind.iter().any(|(_, entity)| context.is_person(*entity))
    };
    match comma.filter(|&comma| !named(comma)) {
        Some(comma) => tokens.start..comma,
        None => tokens,
    }
}

/// Whom one calls upon or advises, who demand something themselves, too.
const ADVISED: Words = words![
    "الشباب",
    "الشبان",
    "المواطنات",
    "الأهالي",
    "السكان",
    "الطلاب",
    "الطالبات",
    "التلاميذ",
    "الآباء",
    "الأمهات",
    "الزوار",
    "أصحاب",
    "التجار",
    "العمال",
    "الحضور",
    "الركاب",
    "الحجاج",
    "الزبائن",
    "الجيران",
    "النساء",
    "الرجال"
];

/// Whom one calls upon.
const CALLED: Words = words![
    "جميع",
    "كافة",
    "كل",
    "الجميع",
    "الشعب",
    "المجتمع",
    "الجماهير",
    "جماهير",
    "الأطراف",
    "أبناء",
    "الناس",
    "أنصاره",
    "أنصارها",
    "مؤيديه",
    "مؤيديها",
    "أتباعه",
    "شعبه",
    "شعبها",
    "مواطنيه",
    "مواطنيها",
    "رعاياه",
    "رعاياها",
    "حلفاءه",
    "حلفاءها",
    "نظيره",
    "نظيرها"
];
