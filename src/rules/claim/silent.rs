//! Reporting verbs that report no speech: amounts, what was not said or is still to come.

use std::ops::Range;

use super::opening::opening;
use super::polarity::is_indefinite;
use super::{Context, Draft, Refusal};
use crate::doc::Kind;
use crate::fold;
use crate::lexicon::inflect::{Form, Person, Shape};
use crate::lexicon::{ClaimClass, Class, Frame, Tag};
use crate::rules::claim::words::{BEFORE_NOUNS, CAME_OUT, CHARGES, IF, NEGATIONS, WHAT, WHO_IS};
use crate::words::words;

/// Why a finite reporting verb reports no speech, if it does not.
pub(super) fn no_speech(context: &Context<'_, '_>, draft: &Draft, form: Form, sentence: &Range<usize>) -> Option<&'static str> {
    let at = draft.cue.start;
    // ولا يرى أن: a belief is reported all the same.
    let belief = draft.class == ClaimClass::Estimate;
    if form.person == Person::First {
        return Some(Refusal::PERSON);
    }
    if !belief && is_negated_event(context, at) && !rules_out(context, at) {
        return Some("no speech took place");
    }
    // وهو ما وصفه الوزير بأنه، بسبب ما وصفته الحركة بالمجزرة
    let called = form.pronoun && draft.frames & Frame::ABOUT != 0 && context.is(at.wrapping_sub(1), WHAT);
    if !called && is_unreal(context, at, form) {
        return Some("the speech is only possible, still to come, or the journalist's inference");
    }
    if draft.clitics == 0 && at > sentence.start && governs(context, at - 1) {
        return Some("a preposition before it makes it a noun");
    }
    // هذا وعد رجال
    let demonstrative = at > sentence.start && context.is(at - 1, words!["هذا", "وهذا", "هذه", "وهذه"]);
    let governed = at > sentence.start + 1 && context.has(at - 2, Tag::Preposition);
    if draft.clitics == 0 && form.shape == Shape::Perfect && demonstrative && !governed {
        return Some("a demonstrative before it makes it a noun");
    }
    // مقال نُشر مؤخرا
    let dated = || context.has(at + 1, Tag::Time);
    if at > sentence.start && context.is(at, CAME_OUT) && (context.has(at - 1, Tag::Document) || dated()) {
        return Some("the document before it is what was published");
    }
    // يُقدر بنحو مليار: a quantity.
    if belief && !form.pronoun && is_amount(context, at + 1) {
        return Some(AMOUNT);
    }
    // «مقال نشرته صحيفة»: the verb describes what stands before it. Only who is
    // told something stands as a pronoun: أخبره أن.
    if form.pronoun && draft.frames & Frame::ABOUT == 0 {
        // في بيان بثته الوكالة إن: what is said is said by whose words it spreads.
        if draft.frames & Frame::TOLD == 0 && draft.clitics == 0 && spreads_words(context, at) {
            return Some("it tells who spread the words, and not who said them");
        }
        let strict = draft.frames & Frame::STRICT != 0;
        let bi = if draft.frames & Frame::TOLD != 0 { Frame::BI } else { 0 };
        let told =
            opening(context, at + 1, draft.class, draft.frames & (Frame::THAT | bi), sentence).is_some_and(|opening| match opening.frame {
                "bi" => opening.at <= at + 1,
                // في مؤتمر بثه التلفزيون «…»
                "quote" => draft.frames & Frame::TOLD != 0 && opening.at <= at + 4,
                _ => opening.at <= at + 4,
            });
        // «…، وطالبهم بالرحيل»: who is asked or warned, in a clause of its own; but حشد الناس وحثهم على.
        let apart = at == sentence.start || matches!(context.mark(at - 1), b',' | b'.');
        let asks = matches!(draft.class, ClaimClass::Request | ClaimClass::Warn) && draft.clitics > 0 && apart && !strict;
        let asked = asks && opening(context, at + 1, draft.class, draft.frames, sentence).is_some_and(|opening| opening.at == at + 1);
        if !asked && (!told || strict && draft.frames & Frame::TOLD == 0) {
            return Some("its object is a pronoun, and the verb describes what stands before it");
        }
    }
    None
}

/// «بيان نقلته الوكالة»، «كلمة متلفزة بثتها القناة»: whether an indefinite noun of what is said or written stands
/// right before a verb, with its adjective.
pub(super) fn spreads_words(context: &Context<'_, '_>, verb: usize) -> bool {
    let words = |at: usize| {
        let class = context.doc.tokens[at].class & (Tag::Occasion.bit() | Tag::Document.bit());
        class != 0 && !context.has_article(at) && context.mention_at(at).is_none()
    };
    verb > 1 && (words(verb - 1) || is_indefinite(context, verb - 1) && words(verb - 2))
}

/// Whether a word at a token has a noun behind it and no verb; but هناك من يرى.
fn governs(context: &Context<'_, '_>, at: usize) -> bool {
    context.reads(at, BEFORE_NOUNS) && !context.reads(at, words!["من"])
}

/// Of تبين with nobody and nothing that shows it.
pub(super) const CLEAR: &str = "it tells what became clear";

pub(super) const AMOUNT: &str = "a quantity is put at an amount";

/// بنحو 30 مليونا، بـ20 دولارا: an amount behind بـ.
pub(super) fn is_amount(context: &Context<'_, '_>, at: usize) -> bool {
    let Some(token) = context.doc.tokens.get(at) else {
        return false;
    };
    let glued = token.key.get(0) == fold::BEH && (token.clitics == 1 || context.is(at, words!["ب"]));
    let number = token.kind == Kind::Number || token.class & (Class::NUMBER | Tag::About.bit()) != 0;
    glued && (number || context.doc.tokens.get(at + 1).is_some_and(|next| next.kind == Kind::Number))
}

/// لم تقل: no speech took place.
pub(super) fn is_negated_event(context: &Context<'_, '_>, at: usize) -> bool {
    at > 0 && context.is(at - 1, NEGATIONS)
}

/// «ولم يستبعد فلان»: a verb that says something by its negation.
pub(super) fn rules_out(context: &Context<'_, '_>, at: usize) -> bool {
    context.is(at, words!["يستبعد", "تستبعد", "يستبعدوا", "يستبعدون"])
}

/// قد توصي، أن تقرر، ستكشف، مما يؤكد: speech that may come, or an inference
/// of the journalist's.
pub(super) fn is_unreal(context: &Context<'_, '_>, at: usize, form: Form) -> bool {
    let key = context.doc.tokens[at].key;
    let prefixed = matches!(key.get(0), fold::YEH | fold::TEH | fold::NOON);
    if form.shape == Shape::Imperfect && key.get(usize::from(context.doc.tokens[at].clitics)) == fold::SEEN && !prefixed {
        return true;
    }
    let Some(before) = at.checked_sub(1) else {
        return false;
    };
    // وكان الخبراء قد توقعوا: a perfect that begins with ت tells of what has been said.
    let prefixed = prefixed && form.shape == Shape::Imperfect;
    prefixed && context.is(before, words!["قد", "أن", "لن", "سوف", "كي", "لكي", "بأن", "أنه", "يمكن", "يا"])
        || context.is(before, words!["مما", "ما", "بما"])
        || context.reads(before, IF)
        || context.is(before, words!["إن", "وإن", "فإن"]) && context.doc.letters(before).contains('إ')
        || prefixed && context.is(before, words!["كنت", "كنتم"])
        || context.has(before, Tag::Copula) && before > 0 && context.is(before - 1, words!["إذا"])
}

/// «وهو ما أكده»، «الأمر الذي نفاه»، «وهي اتهامات تنفيها»: whether a verb has what went before for its object.
pub(super) fn takes_up(context: &Context<'_, '_>, verb: usize) -> bool {
    let (before, first) = (verb.wrapping_sub(1), verb.wrapping_sub(2));
    context.is(before, words!["ما"]) && context.is(first, words!["وهو", "وهي", "وهذا", "هذا", "هو"])
        || context.is(before, words!["الذي"]) && context.is(first, words!["الأمر", "الشيء"])
        || context.is(before, CHARGES) && context.is(first, WHO_IS)
}
