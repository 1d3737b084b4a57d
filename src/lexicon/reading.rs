//! Readings: what words of the lexicon a token's letters are, behind the
//! proclitics and the article that they may begin with.

use super::{Class, Lexicon};
use crate::doc::{Kind, Token};
use crate::fold::{self, Key};

/// How a token's letters were read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// The lexicon's word, never 0.
    pub word: u32,
    /// How many codes of the token stand before it as proclitics.
    pub clitics: u8,
    /// Whether an article that is no part of it stands before it.
    pub article: bool,
}

/// One way to cut a token's letters: what the lexicon may know.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cut {
    /// The hash of what stays.
    pub(crate) hash: u64,
    clitics: u8,
    article: bool,
    /// Whether nobody knows if the article stands in what stays, as in للجنة:
    /// then it is a name, which has none, or nothing.
    bare: bool,
}

impl Lexicon {
    /// Reads a token's letters: whole, and without the proclitics and the
    /// article that the lexicon allows to take off.
    ///
    /// Proclitics are tried in the order in which they stand: و or ف, then ب,
    /// ك or ل, of which لل stands for ل and ال; last the article. The cuts are
    /// [`Cut::all`] of its key. Tells whether the article [hides a head](Lexicon::hides_head).
    pub(crate) fn read(&self, token: &mut Token, cuts: &[Cut]) -> bool {
        let read = !matches!(token.kind, Kind::Other | Kind::Break);
        let (whole, stems) = cuts.split_first().filter(|_| read).unzip();
        token.whole = whole.map_or(0, |whole| self.find_hash(whole.hash));
        let cut = token.kind == Kind::Arabic && !self.stands_alone(token);
        let stem = stems.filter(|_| cut).and_then(|stems| self.stem(stems));
        token.stem = stem.map_or(0, |stem| stem.word);
        token.clitics = stem.map_or(0, |stem| stem.clitics);
        token.article = stem.is_some_and(|stem| stem.article);
        token.respelling = None;
        if token.whole | token.stem == 0 && token.kind == Kind::Arabic {
            self.read_respelt(token);
        }
        let hidden = stems.is_some_and(|stems| self.hides_head(token, stems));
        token.class = self.class_of(token) | if hidden { Class::INSTITUTION } else { 0 };
        hidden
    }

    /// Reads a token that no list has as [another spelling](Respelling) of a foreign word, unless it is an ordinary one.
    fn read_respelt(&self, token: &mut Token) {
        let mut found = self.respelt(token.key).map(|found| (found, 0));
        if !token.key.is_cut() {
            each_stem(token.key, |stem, clitics, article| {
                if found.is_none() && !article {
                    found = self.respelt(stem).map(|found| (found, clitics));
                }
            });
        }
        let Some(((word, respelling), clitics)) = found.filter(|_| self.ordinary(token.key) == 0) else {
            return;
        };
        *if clitics == 0 { &mut token.whole } else { &mut token.stem } = word;
        token.clitics = clitics;
        token.respelling = Some(respelling);
    }

    /// للهيئة: whether an institution's head stays when the article comes off that the token was
    /// not read without, since names have the word as it is there, الهيئة.
    fn hides_head(&self, token: &Token, cuts: &[Cut]) -> bool {
        let definite = token.clitics > 0 && !token.article;
        let bare = cuts.iter().find(|cut| cut.article).filter(|_| definite);
        bare.is_some_and(|bare| self.class(self.find_hash(bare.hash)) & Class::INSTITUTION != 0)
    }

    /// The classes of a token whose words are known, but for a head that
    /// [its article hides](Lexicon::hides_head).
    #[inline]
    pub(crate) fn class_of(&self, token: &Token) -> u64 {
        let class = self.class(token.whole) | self.class(token.stem);
        // فالكون 9, القاهرة 24: a number is part of a name, and nothing else
        // here.
        let part = if token.kind == Kind::Number {
            Class::NAME | Class::DESCRIPTION | Class::ALONE | Class::INNER
        } else if token.is_unsure() {
            Class::NAME | Class::INNER
        } else {
            u64::MAX
        };
        class & part
    }

    /// Whether a word has no reading but the whole: a plain particle.
    fn stands_alone(&self, token: &Token) -> bool {
        let class = self.class(token.whole);
        let plain_particle = class & Class::PARTICLE != 0 && class & Class::CUE == 0;
        token.key.is_cut() || plain_particle && !matches!(token.key.get(0), fold::WAW | fold::FEH)
    }

    /// What the first cut that means something leaves, else the first known one: of
    /// وبالرياض not بالرياض, that only stands inside longer names.
    fn stem(&self, cuts: &[Cut]) -> Option<Reading> {
        let mut first = None;
        for cut in cuts {
            let word = self.find_hash(cut.hash);
            let class = self.class(word);
            if word == 0 || cut.bare && class & Class::ALONE == 0 {
                continue;
            }
            let reading = Reading {
                word,
                clitics: cut.clitics,
                article: cut.article,
            };
            if class & !Class::INNER != 0 {
                return Some(reading);
            }
            first = first.or(Some(reading));
        }
        first
    }
}

impl Cut {
    /// The most ways that one key is cut.
    pub(crate) const MOST: usize = 5;

    /// Adds the cuts of a key: the whole first, then what may be its stem, in the
    /// order in which they are tried.
    #[inline]
    pub(crate) fn all(key: Key, cuts: &mut Vec<Cut>) {
        let mut cut = |stem: Key, clitics: u8, article: bool| {
            let before = clitics.checked_sub(1).map_or(0, |last| key.get(usize::from(last)));
            cuts.push(Cut {
                hash: stem.hash(),
                clitics,
                article,
                bare: before == fold::LAM && stem.get(0) == fold::LAM,
            });
        };
        cut(key, 0, false);
        if !key.is_cut() {
            each_stem(key, cut);
        }
    }
}

/// Calls `take` with what stays of a word without its proclitics, with how many
/// codes these have and whether an article stood before it too.
#[inline]
fn each_stem(key: Key, mut take: impl FnMut(Key, u8, bool)) {
    let long = |key: Key, codes: usize| key.get(codes) != 0;
    let mut rest = key;
    let mut clitics = 0u8;
    if matches!(rest.get(0), fold::WAW | fold::FEH) && long(rest, 2) {
        rest = rest.skip(1);
        clitics = 1;
        take(rest, clitics, false);
    }
    if rest.starts_with(&[fold::LAM, fold::LAM]) && long(rest, 3) {
        let with_article = rest.skip(1).prepend(fold::ALEF);
        // للبنان is ل and لبنان.
        take(with_article, clitics + 1, false);
        take(rest.skip(1), clitics + 1, false);
        take(rest.skip(2), clitics + 1, true);
        return;
    }
    if matches!(rest.get(0), fold::BEH | fold::KAF | fold::LAM) && long(rest, 2) {
        rest = rest.skip(1);
        clitics += 1;
        take(rest, clitics, false);
    }
    if rest.starts_with(&[fold::ALEF, fold::LAM]) && long(rest, 3) {
        take(rest.skip(2), clitics, true);
    }
}
