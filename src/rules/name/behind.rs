//! What stands behind a person's name and is no part of it: what he acts on, whom he serves, what a
//! noun that he seems to be called by governs.

use super::parts::is_over;
use super::person::{appositive, speaks};
use super::surname::is_stranger;
use super::words::person::{ORDINALS, WHO_IS};
use super::{Names, head};
use crate::doc::Kind;
use crate::fold;
use crate::lexicon::{ClaimClass, Class, EntityType, Sense};

/// Whether a word with the article is an adjective that no man has, and no family's name.
pub(super) fn is_feminine_adjective(names: &Names<'_, '_>, at: usize) -> bool {
    let token = &names.doc.tokens[at];
    let adjective = (token.class | names.lexicon.ordinary(token.key.without_article())) & Class::ADJECTIVE != 0;
    let listed = names.lexicon.whole_class(token) & (Class::GIVEN | Class::SURNAME) != 0;
    names.is_definite(at) && names.doc.ends_in(at, "ة") && adjective && !listed
}

/// لوكا روسو محامي فان دايك: whether a title stands at a token, with whom it serves behind it.
pub(super) fn is_agent(names: &Names<'_, '_>, at: usize) -> bool {
    let titled = names.doc.tokens[at].class & Class::TITLE != 0 && !names.is_definite(at);
    titled && at + 1 < names.doc.tokens.len() && names.kind_at(at + 1) == Some(EntityType::Person)
}

/// Whether a part of an Arab's name is a noun or adjective besides.
pub(super) fn is_noun_too(names: &Names<'_, '_>, at: usize) -> bool {
    let token = &names.doc.tokens[at];
    names.lexicon.latin(token.key).is_none() && token.class & (Class::NOUN | Class::ADJECTIVE) != 0
}

/// Whether what stands behind a word is what it governs, which begins no office: عودة بلاده، عودة السلام. A foreigner, whose
/// name begins at `first`, has no Arab's third name before anything but its end.
pub(super) fn governs(names: &Names<'_, '_>, first: usize, at: usize) -> bool {
    let foreign = names.lexicon.latin(names.doc.tokens[first].key).is_some() && is_stranger(names, at - 1);
    if foreign && !is_over(names, at + 1) {
        return true;
    }
    names.doc.tokens.get(at + 1).is_some_and(|next| {
        let other = Class::TITLE | Class::GIVEN | Class::SURNAME | Class::NATIONALITY | Class::CUE;
        let his = next.key.ends_with(&[fold::HEH, fold::ALEF]) || next.key.last() == fold::HEH && names.doc.ends_in(at + 1, "ه");
        let noun = next.class & other == 0 && names.lexicon.inflected(next.key) & Class::NOUN != 0;
        !names.is_definite(at) && next.kind == Kind::Arabic && noun && (his || names.is_definite(at + 1))
    })
}

/// استقال سامر كبير من منصبه, تسلم الجائزة سامر كبير أمس: whether a verb, with what it is done to or without, stands before who does it.
pub(super) fn acts(names: &Names<'_, '_>, at: usize) -> bool {
    let verb = |at: usize| {
        let token = &names.doc.tokens[at];
        token.kind == Kind::Arabic
            && names.taken[at] == 0
            && token.class & (Class::PARTICLE | Class::TAGS | Class::TITLE) == 0
            && names.lexicon.ordinary(token.key) == Class::VERB
    };
    let object = |at: usize| names.is_definite(at) && names.doc.tokens[at].class & Class::TAGS == 0;
    at > 0 && names.doc.tokens[at].clitics == 0 && (verb(at - 1) || at > 1 && object(at - 1) && verb(at - 2))
}

/// التقى الرئيس أحمد دروبني الوفد: whether a noun with the article is what somebody acts on, whose name begins at `at` right
/// behind the verb or his title.
pub(super) fn is_object(names: &Names<'_, '_>, at: usize, end: usize) -> bool {
    const TITLED: usize = 3;
    let token = &names.doc.tokens[end];
    let noun = (token.class | names.lexicon.ordinary(token.key.without_article())) & Class::NOUN != 0;
    let listed = names.lexicon.whole_class(token) & (Class::GIVEN | Class::SURNAME) != 0;
    let office = names.doc.tokens.get(end + 1).is_some_and(|next| next.class & Class::TITLE != 0) && !names.is_definite(end + 1);
    let told = office || speaks(names, end + 1) || appositive(names, end + 1) || names.is(end + 2, WHO_IS) || names.is(end, ORDINALS);
    if !names.is_definite(end) || !noun || listed || told || head::is_relation(token.key) {
        return false;
    }
    let titled = |at: usize| names.doc.tokens[at].class & (Class::TITLE | Class::NATIONALITY) != 0;
    let verb = (at.saturating_sub(TITLED + 1)..at).rev().find(|&at| !titled(at));
    let stop = names.doc.tokens.get(end + 1).is_none_or(|next| next.mark == b'.');
    verb.is_some_and(|at| {
        let token = &names.doc.tokens[at];
        let asked = token.class & Class::CUE != 0 && asks(names, at);
        let clause = token.class & Class::CUE != 0 && !stop && !asked;
        let word = names.lexicon.ordinary(token.key);
        // At a sentence's beginning stands a verb, whatever noun it also is; and نادي هجر is a club.
        let first = || at.checked_sub(1).is_none_or(|before| names.doc.tokens[before].kind != Kind::Arabic);
        let headed = || at > 0 && names.doc.tokens[at - 1].class & (Class::HEAD | Class::INSTITUTION) != 0;
        let verb = asked || word == Class::VERB || word & Class::VERB != 0 && first();
        verb && !clause && names.taken[at] == 0 && token.class & (Class::PARTICLE | Class::TAGS) == 0 && !headed()
    })
}

/// Whether a verb by which somebody is asked for something stands at a token: دعا، طالب، حث.
fn asks(names: &Names<'_, '_>, at: usize) -> bool {
    let asked = |sense: Sense| matches!(sense, Sense::Cue(lemma, _) if names.lexicon.cues[usize::from(lemma)].class == ClaimClass::Request);
    let mut readings = names.doc.readings(at);
    readings.any(|reading| names.lexicon.word_senses(reading.word).any(asked))
}

/// Whether a strange word that begins with و is the rest of the name before it: مصطفى ورانك is one, ريبر وبرفوت, موسى والأدميون
/// and مينغ وتشنغ are two, as a foreign W has a vowel behind it, and عائشة ومرافقوها is none.
pub(super) fn is_no_other(names: &Names<'_, '_>, at: usize) -> bool {
    let key = names.doc.tokens[at].key;
    let her = key.ends_with(&[fold::HEH, fold::ALEF]) || key.ends_with(&[fold::HEH, fold::MEEM]);
    let vowel = matches!(key.get(1), fold::ALEF | fold::WAW | fold::YEH | fold::REH);
    let foreign = names.lexicon.latin(names.doc.tokens[at - 1].key).is_some();
    !her && (vowel || !foreign) && (foreign && !is_of_several(key) || !is_joined(names, at))
}

/// موسى والأدميون: whether somebody with the article is joined to whoever is named before.
pub(super) fn is_joined(names: &Names<'_, '_>, at: usize) -> bool {
    let token = &names.doc.tokens[at];
    let listed = names.lexicon.whole_class(token) & (Class::GIVEN | Class::SURNAME) != 0;
    token.key.starts_with(&[fold::WAW, fold::ALEF, fold::LAM]) && !listed
}

/// Whether a word ends as those of many men do.
fn is_of_several(key: fold::Key) -> bool {
    key.ends_with(&[fold::WAW, fold::NOON]) || key.ends_with(&[fold::YEH, fold::NOON])
}

/// زكريا يتقمص دور الوزير: whether a strange word can only be what somebody does, by the stem that it has.
pub(super) fn is_reflexive(key: fold::Key) -> bool {
    let stem = key.starts_with(&[fold::YEH, fold::TEH]) && key.len() == 5;
    stem || key.starts_with(&[fold::YEH, fold::SEEN, fold::TEH]) && key.len() == 6
}
