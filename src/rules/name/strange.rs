//! Strange words: what no list tells anything of, beside which something stands that may show whose name it is. They are
//! looked for once; the rules of what is made, companies, platforms and places ([`made`], [`conduct`], [`platform`], [`locality`]) look at these alone.

use std::ops::Range;

use super::called::NAMING;
use super::conduct::{EXECUTIVE, IS, ON_THE_MARKET, PAYS, POSSESSIONS};
use super::headed::versioned;
use super::locality::{SEATS, THEIRS};
use super::made::{self, MOST, RIVALS, TRAINS};
use super::platform::READERS;
use super::thing::is_of_theirs;
use super::words::{
    LETTERS,
    company::{ACTS, CALLED, DESCRIBED, RESULTS, SELLS},
    place::DIRECTIONS,
    thing::MODELS,
};
use super::{KNOWN, Names, is_definite_key};
use crate::doc::{Kind, Token};
use crate::fold;
use crate::lexicon::{Class, Tag};
use crate::rules::words::{ACCORDING, ACCORDING_TO, MADE_BY};
use crate::words::{Words, words};

/// A name of strange words has at most this many.
const WORDS: usize = 3;
/// A quoted one has at most this many tokens.
pub(super) const QUOTED: usize = 4;

/// What may stand between what shows a name and the name.
static LINKS: Words = words!["في" "لدى" "ل" "إلى" "الى" "من" "بين" "على" "عبر" "باسم" "إدارة" "عن"];

/// What stands right before a name and may show whose it is.
static SHOWING: [Words; 13] = [
    POSSESSIONS,
    RESULTS,
    SELLS,
    ACTS,
    READERS,
    THEIRS,
    DIRECTIONS,
    SEATS,
    TRAINS,
    RIVALS,
    MADE_BY,
    PAYS,
    NAMING,
];

/// The strange words of a text, in order.
pub(super) fn find(names: &Names<'_, '_>) -> Vec<usize> {
    let strange = |token: &Token| token.kind == Kind::Arabic && token.class & KNOWN == 0 && token.key.len() > 3;
    let tokens = names.doc.tokens.iter().enumerate();
    tokens
        .filter(|(at, token)| strange(token) && may_be_shown(names, *at))
        .map(|(at, _)| at)
        .collect()
}

/// Whether something stands beside a word that may show whose name it is; never wrong in saying no.
fn may_be_shown(names: &Names<'_, '_>, at: usize) -> bool {
    let tokens = &names.doc.tokens;
    let shows = |words: &[Words], token: &Token| words.iter().any(|words| words.may_end(token.key));
    let before = at.checked_sub(1).map(|before| &tokens[before]);
    // زينتريكس 4 برو، أحدث نماذجها
    let behind = versioned(names, at + 1);
    let shown = |before: &Token| {
        let joined = before.is_and() || before.mark == b',' || tokens[at].key.get(0) == fold::WAW && names.taken[at - 1] != 0;
        let officer = tokens[at].key.get(0) == fold::LAM && shows(&[EXECUTIVE, ON_THE_MARKET], before);
        let cited = before.class & Class::CUE != 0 || ACCORDING.has(before) || ACCORDING_TO.has(before);
        joined || officer || cited || before.may_open() || LINKS.has(before) || before.kind == Kind::Arabic && shows(&SHOWING, before)
    };
    let begins = |before: &Token| before.kind != Kind::Arabic || before.class & Tag::That.bit() != 0;
    before.is_some_and(shown)
        || tokens.get(behind).is_some_and(|next| {
            let what = [CALLED, IS, made::IS, MOST];
            let called = || what.iter().any(|words| names.is(behind + 1, words)) || names.is_form_of(behind + 1, MODELS);
            let acts = || before.is_none_or(begins) && shows(&[SELLS, ACTS], next);
            next.mark == b',' && called() || DESCRIBED.has(next) || RIVALS.has(next) || acts()
        })
}

/// Whether no name covers a token.
pub(super) fn is_free(names: &Names<'_, '_>, at: usize) -> bool {
    names.taken[at] == 0
}

/// The name that begins at a token; in quotation marks all that stands there.
pub(super) fn name(names: &Names<'_, '_>, at: usize, quoted: bool) -> Option<Range<usize>> {
    if quoted {
        let inner = at..names.doc.partner(at - 1)?;
        let part = |at: usize| is_strange(names, at) || names.doc.tokens[at].kind == Kind::Latin || is_corporate(names, at);
        return (inner.len() <= QUOTED && is_strange(names, at) && inner.clone().all(part)).then_some(inner);
    }
    if !is_strange(names, at) || is_described(names, at) {
        return None;
    }
    let word = |at: usize| names.is_unknown(at) && names.doc.tokens[at].class & Class::GIVEN == 0 && !names.fits(at, is_definite_key);
    let goes_on = |at: &usize| is_corporate(names, *at) || word(*at) && names.doc.tokens[*at].key.get(0) != fold::WAW;
    let mut end = (at + 1..at + WORDS).find(|at| !goes_on(at)).unwrap_or(at + WORDS);
    // متحدث باسم نورفيكس إن: a letter alone is another word.
    let last = end - 1;
    if names.is(last, LETTERS) && (last == at || !names.is(last - 1, LETTERS)) {
        end = last;
    }
    (end > at).then_some(at..end)
}

/// Whether a word without the article means nothing else and is nobody's given or family name.
fn is_strange(names: &Names<'_, '_>, at: usize) -> bool {
    let person = |token: &Token| token.class & (Class::GIVEN | Class::SURNAME) != 0;
    names.is_unknown(at) && !person(&names.doc.tokens[at]) && !names.fits(at, is_definite_key)
}

/// Whether a word ends as adjectives, plurals and what has a pronoun behind it do.
fn is_described(names: &Names<'_, '_>, at: usize) -> bool {
    let key = names.doc.tokens[at].key;
    let several = [
        [fold::ALEF, fold::TEH],
        [fold::YEH, fold::NOON],
        [fold::WAW, fold::NOON],
        [fold::KAF, fold::MEEM],
    ];
    names.doc.ends_in(at, "ة") || is_of_theirs(key) || several.iter().any(|ending| key.ends_with(ending))
}

/// Whether a word is one that companies' names end with, or a letter's name.
fn is_corporate(names: &Names<'_, '_>, at: usize) -> bool {
    let free = names.taken.get(at) == Some(&0);
    free && (names.is(at, LETTERS) || names.is_corporate(at) || names.is_trade(at))
}
