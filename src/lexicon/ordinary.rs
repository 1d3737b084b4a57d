//! Ordinary words: is a token a form of a word in `word/common.txt`?
//!
//! The lists hold lemmas; this takes endings and beginnings off until one is
//! found. It is asked only where a name may end, never for every token.

use super::{Class, Lexicon};
use crate::fold::{self, ALEF, HEH, Key, LAM, MEEM, NOON, TEH, WAW, YEH};

/// What kind of ordinary word a token is: bits of [`Class`].
impl Lexicon {
    /// The ordinary classes of a word, its clitics and inflection taken off.
    pub fn ordinary(&self, key: Key) -> u64 {
        if key.is_empty() || key.is_cut() {
            return 0;
        }
        let mut rest = key;
        let mut found = self.inflected(rest);
        if found != 0 {
            return found;
        }
        if matches!(rest.get(0), fold::WAW | fold::FEH) && rest.len() > 3 {
            rest = rest.skip(1);
            found = self.inflected(rest);
        }
        if found == 0 && rest.starts_with(&[LAM, LAM]) && rest.len() > 4 {
            found = self.nominal(rest.skip(2));
        }
        if found == 0 && matches!(rest.get(0), fold::BEH | fold::KAF | fold::LAM) && rest.len() > 3 {
            rest = rest.skip(1);
            found = self.inflected(rest);
        }
        if found == 0 && rest.get(0) == fold::SEEN && rest.len() > 4 {
            found = self.verb(rest.skip(1));
        }
        found
    }

    /// The ordinary classes of a word as it stands: its article and inflection
    /// are taken off, but no proclitic is.
    pub fn inflected(&self, key: Key) -> u64 {
        if key.is_cut() {
            return 0;
        }
        let found = if key.starts_with(&[ALEF, LAM]) && key.len() > 4 {
            self.nominal(key.skip(2))
        } else {
            0
        };
        if found != 0 { found } else { self.nominal(key) | self.verb(key) }
    }

    fn lemma(&self, key: Key, class: u64) -> u64 {
        if key.len() < 2 || !self.image.may_be_ordinary(key) {
            return 0;
        }
        self.class(self.find(key)) & class
    }

    /// A noun or adjective with its endings: سيارة، سيارات، سيارتها، مهندسون.
    fn nominal(&self, key: Key) -> u64 {
        const ENDINGS: [&[u8]; 22] = [
            &[],
            &[HEH],
            &[ALEF],
            &[YEH],
            &[NOON, ALEF],
            &[HEH, ALEF],
            &[HEH, MEEM],
            &[HEH, MEEM, ALEF],
            &[WAW, NOON],
            &[YEH, NOON],
            &[ALEF, NOON],
            &[ALEF, TEH],
            &[TEH, YEH],
            &[TEH, ALEF],
            &[TEH, HEH],
            &[TEH, HEH, ALEF],
            &[TEH, HEH, MEEM],
            &[TEH, YEH, NOON],
            &[TEH, ALEF, NOON],
            &[ALEF, TEH, HEH],
            &[ALEF, TEH, HEH, ALEF],
            &[ALEF, TEH, HEH, MEEM],
        ];
        let class = Class::NOUN | Class::ADJECTIVE | Class::PARTICLE;
        // Most words end in a letter that none of these does.
        let open = matches!(key.last(), HEH | ALEF | YEH | NOON | MEEM | TEH);
        for ending in &ENDINGS[..if open { ENDINGS.len() } else { 1 }] {
            if key.len() < ending.len() + 2 || !key.ends_with(ending) {
                continue;
            }
            let base = key.drop_last(ending.len());
            let found = self.lemma(base, class);
            if found != 0 {
                return found;
            }
            // ة is written ت before an ending: سيارته، شركات.
            if !ending.is_empty() && base.len() < Key::WHOLE {
                let found = self.lemma(base.append(HEH), class);
                if found != 0 {
                    return found;
                }
            }
        }
        0
    }

    /// A verb: its perfect with endings, or its imperfect with any prefix.
    pub(crate) fn verb(&self, key: Key) -> u64 {
        const PERFECT: [&[u8]; 9] = [
            &[],
            &[TEH],
            &[ALEF],
            &[WAW, ALEF],
            &[TEH, ALEF],
            &[NOON, ALEF],
            &[HEH],
            &[HEH, ALEF],
            &[TEH, HEH],
        ];
        const IMPERFECT: [&[u8]; 8] = [
            &[],
            &[WAW, NOON],
            &[WAW, ALEF],
            &[ALEF, NOON],
            &[NOON],
            &[HEH],
            &[HEH, ALEF],
            &[HEH, MEEM],
        ];
        for ending in PERFECT {
            if key.len() >= ending.len() + 3 && key.ends_with(ending) && self.lemma(key.drop_last(ending.len()), Class::VERB) != 0 {
                return Class::VERB;
            }
        }
        // نفت, of نفى: the weak letter falls before ت.
        if key.len() >= 3 && key.last() == TEH {
            let open = key.drop_last(1);
            if open.len() < Key::WHOLE && (self.lemma(open.append(YEH), Class::VERB) | self.lemma(open.append(ALEF), Class::VERB)) != 0 {
                return Class::VERB;
            }
        }
        if matches!(key.get(0), YEH | TEH | NOON | ALEF) {
            for ending in IMPERFECT {
                if key.len() >= ending.len() + 3 && key.ends_with(ending) {
                    let third = key.drop_last(ending.len()).skip(1).prepend(YEH);
                    if self.lemma(third, Class::VERB) != 0 {
                        return Class::VERB;
                    }
                }
            }
        }
        0
    }
}
