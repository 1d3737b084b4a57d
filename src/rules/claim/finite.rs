//! Whether a word is a verb.

use super::Context;
use crate::doc::Kind;
use crate::fold;
use crate::lexicon::inflect::{Form, Person};
use crate::lexicon::{Class, Tag};
use crate::rules::claim::words::RESUMING;
use crate::words::words;

/// Whether a token is an ordinary verb or a cue verb and nothing else. Many rules
/// ask it of the same tokens: the answer is kept.
pub(super) fn is_finite(context: &Context<'_, '_>, at: usize) -> bool {
    let Some(known) = context.finite.get(at) else {
        return false;
    };
    known.get().unwrap_or_else(|| {
        let finite = reads_finite(context, at);
        known.set(Some(finite));
        finite
    })
}

fn reads_finite(context: &Context<'_, '_>, at: usize) -> bool {
    let token = &context.doc.tokens[at];
    if token.kind != Kind::Arabic || context.mention_at(at).is_some() {
        return false;
    }
    let nominal = Tag::Role.bit()
        | Tag::Document.bit()
        | Tag::Anonymous.bit()
        | Class::TITLE
        | Class::HEAD
        | Class::INSTITUTION
        | Class::NOUN
        | Class::ADJECTIVE
        | Class::NATIONALITY
        | Class::GIVEN;
    // الآن is no ألان, and عليها no verb with a pronoun.
    if token.class & nominal != 0 || context.is(at, words!["الآن", "علينا"]) || context.is(at, RESUMING) {
        return false;
    }
    if token.class & Class::CUE != 0 && is_inflected_cue(context, at) {
        return true;
    }
    token.class & Class::VERB != 0
        || token.class & (Class::PARTICLE | Class::TAGS & !AMOUNTS) == 0 && context.lexicon.ordinary(token.key) == Class::VERB
}

/// Tags of what is told of amounts, which is told by verbs too: تراجعت، تجاوز.
const AMOUNTS: u64 = Tag::Change.bit()
    | Tag::Level.bit()
    | Tag::MoreThan.bit()
    | Tag::LessThan.bit()
    | Tag::AtLeast.bit()
    | Tag::UpTo.bit()
    | Tag::About.bit();

/// Whether a token is a verb in the imperfect.
pub(super) fn is_imperfect(context: &Context<'_, '_>, at: usize) -> bool {
    context.doc.tokens.get(at).is_some_and(|token| {
        let prefixed = matches!(token.key.get(0), fold::YEH | fold::TEH | fold::NOON);
        let noun = token.class & (Class::ROLE | Class::NOUN | Class::NAME) != 0;
        prefixed
            && !noun
            && context.mention_at(at).is_none()
            && (is_finite(context, at) || context.lexicon.ordinary(token.key) == Class::VERB)
    })
}

/// Whether a finite verb stands at a token, or a word that can be one.
pub(in crate::rules::claim) fn may_be_verb(context: &Context<'_, '_>, at: usize) -> bool {
    is_finite(context, at) || context.is_word(at) && is_verb_key(context, context.doc.tokens[at].key)
}

/// Whether a word can be a verb.
pub(super) fn is_verb_key(context: &Context<'_, '_>, key: fold::Key) -> bool {
    let class = context.lexicon.class(context.lexicon.find(key)) | context.lexicon.ordinary(key);
    !key.is_cut() && class & (Class::VERB | Class::CUE) != 0
}

/// Whether a token is a reporting verb in the third person.
fn is_inflected_cue(context: &Context<'_, '_>, at: usize) -> bool {
    context.lexicon.whole_class(&context.doc.tokens[at]) & Tag::Preposition.bit() == 0
        && context
            .cue_sense(at, |reading, _, form| {
                !reading.article && form.is_finite() && form.person == Person::Third
            })
            .is_some()
}

/// يُعتقد: a damma on the first letter.
pub(super) fn is_vowelled_passive(context: &Context<'_, '_>, at: usize) -> bool {
    context.doc.letters(at).chars().take(3).any(|c| c == '\u{064F}')
}

/// The first sense of a token as a reporting verb.
pub(super) fn finite_sense(context: &Context<'_, '_>, at: usize) -> Option<(u16, Form)> {
    context.cue_sense(at, |reading, _, form| reading.clitics == 0 && !reading.article && form.is_finite())
}
