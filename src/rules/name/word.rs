//! What the passes ask of the words of a text.

use super::{KNOWN, Names, head};
use crate::doc::{Kind, Token};
use crate::fold::{self, Key};
use crate::lexicon::Class;
use crate::words::Words;

/// هاتفا: whether a word is one of some in the accusative.
fn is_accusative(word: Key, words: Words) -> bool {
    word.last() == fold::ALEF && !word.is_cut() && words.contains(&word.drop_last(1))
}

/// منصتها: a word without the pronoun that it may end with, and with the ة that stands before none.
fn without_owner(word: Key) -> impl Iterator<Item = Key> {
    let ends = |ending: &[u8]| !word.is_cut() && word.ends_with(ending);
    let pronoun = match () {
        () if ends(&[fold::HEH, fold::ALEF]) || ends(&[fold::HEH, fold::MEEM]) => 2,
        () => usize::from(ends(&[fold::HEH])),
    };
    let noun = word.drop_last(pronoun);
    let feminine = (noun.last() == fold::TEH).then(|| noun.drop_last(1).append(fold::HEH));
    [Some(noun), feminine].into_iter().flatten().filter(move |_| pronoun > 0)
}

impl Names<'_, '_> {
    /// Whether a token, its clitics and article aside, is one of the words.
    pub(super) fn is_one_of(&self, at: usize, words: Words) -> bool {
        let may_be = self.doc.tokens.get(at).is_some_and(|token| words.may_end(token.key));
        may_be && self.fits(at, |variant| words.contains_bare(&variant))
    }

    /// هاتفا, هاتفها, منصاته: whether a token is one of the words, clitics and article aside, or one of them in the accusative
    /// or as somebody's own.
    pub(super) fn is_form_of(&self, at: usize, words: Words) -> bool {
        self.is_one_of(at, words) || self.is_own(at, words) || self.fits(at, |variant| is_accusative(variant, words))
    }

    /// هاتفها, منصاته: whether one of the words stands at a token as somebody's own.
    pub(super) fn is_own(&self, at: usize, words: Words) -> bool {
        self.fits(at, |variant| without_owner(variant).any(|word| words.contains(&word)))
    }

    /// Whether a token, or what stays of it without clitics and article, fits.
    pub(super) fn fits(&self, at: usize, fits: impl Fn(Key) -> bool) -> bool {
        let mut matched = false;
        if let Some(token) = self.doc.tokens.get(at) {
            bare_variants(token.key, |variant| matched = matched || fits(variant));
        }
        matched
    }

    /// Whether a token can be part of an unlisted name: an Arabic word that is
    /// known as nothing else.
    pub(super) fn is_unknown(&self, at: usize) -> bool {
        let Some(token) = self.doc.tokens.get(at) else {
            return false;
        };
        token.kind == Kind::Arabic
            && token.key.len() > 1
            && self.taken[at] == 0
            && token.class & KNOWN == 0
            && (!token.key.starts_with(&[fold::ALEF, fold::LAM]) || self.has_hamza(at) && !head::is_relation(token.key))
            && !token.key.starts_with(&[fold::LAM, fold::LAM])
            && self.lexicon.ordinary(token.key) == 0
            && !self.doc.has_tanwin(at)
    }

    /// Whether a token is, as it stands, one of the words.
    pub(super) fn is(&self, at: usize, words: Words) -> bool {
        self.doc.tokens.get(at).is_some_and(|token| words.has(token))
    }

    /// Whether و stands glued before a word: وتويتر، وبتويتر.
    pub(super) fn has_and(&self, at: usize) -> bool {
        let joined = |token: &Token| token.clitics > 0 && token.key.get(0) == fold::WAW && !token.key.is_cut();
        self.doc.tokens.get(at).is_some_and(joined)
    }

    /// Whether so many proclitics of a word end in ل: للجزيرة، ولفيسبوك.
    pub(super) fn has_lam(&self, at: usize, clitics: u8) -> bool {
        clitics > 0 && self.doc.tokens[at].key.get(usize::from(clitics - 1)) == fold::LAM
    }

    /// Whether a nationality adjective stands at a token.
    pub(super) fn is_nationality(&self, at: usize) -> bool {
        self.doc.tokens.get(at).is_some_and(|token| token.class & Class::NATIONALITY != 0)
    }

    /// Whether a token begins with the article and nothing before it.
    pub(super) fn is_definite(&self, at: usize) -> bool {
        self.doc
            .tokens
            .get(at)
            .is_some_and(|token| token.kind == Kind::Arabic && is_definite_key(token.key) && !self.has_hamza(at))
    }

    /// Whether a word begins with an alef that carries a hamza, which the article
    /// never does: ألعاب, إليكتريكا.
    pub(super) fn has_hamza(&self, at: usize) -> bool {
        self.doc.letters(at).starts_with(['أ', 'إ', 'آ'])
    }

    /// The token behind a name that ends before `at`: a closing quotation mark
    /// is passed over.
    pub(super) fn after(&self, at: usize) -> usize {
        if self.doc.closes_quote(at) { at + 1 } else { at }
    }

    /// The token before, quotation marks and opening brackets passed over.
    pub(super) fn before(&self, at: usize) -> Option<usize> {
        let mut before = at.checked_sub(1)?;
        while self.doc.tokens[before].may_open() {
            before = before.checked_sub(1)?;
        }
        Some(before)
    }
}

/// Calls `take` with a word's key, and with what stays of it when proclitics
/// and the article come off.
pub(super) fn bare_variants(key: Key, mut take: impl FnMut(Key)) {
    take(key);
    if key.is_cut() {
        return;
    }
    let mut rest = key;
    if matches!(rest.get(0), fold::WAW | fold::FEH) && rest.len() > 2 {
        rest = rest.skip(1);
        take(rest);
    }
    if rest.starts_with(&[fold::LAM, fold::LAM]) {
        take(rest.skip(2));
        return;
    }
    take(rest.without_article());
    if matches!(rest.get(0), fold::BEH | fold::KAF | fold::LAM) && rest.len() > 2 {
        rest = rest.skip(1);
        take(rest);
        take(rest.without_article());
    }
}

/// Whether a word begins with the article.
pub(super) fn is_definite_key(key: Key) -> bool {
    !key.is_cut() && key.starts_with(&[fold::ALEF, fold::LAM]) && key.len() > 3
}
