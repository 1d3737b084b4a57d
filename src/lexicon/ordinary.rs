//! Ordinary words: is a token a form of a word in `word/common.txt`?
//!
//! The lists hold lemmas; this takes endings and beginnings off until one is
//! found. It is asked only where a name may end, never for every token.

use super::{Class, Lexicon};
use crate::fold::{self, ALEF, HEH, KAF, Key, LAM, MEEM, NOON, TEH, WAW, YEH};

impl Lexicon {
    /// The ordinary classes of a word, its clitics and inflection taken off.
    pub fn ordinary(&self, key: Key) -> u64 {
        let inflected = self.inflected(key);
        if inflected != 0 { inflected } else { self.behind_clitics(key) }
    }

    /// The ordinary classes of a word, behind the clitics that it begins with.
    fn behind_clitics(&self, key: Key) -> u64 {
        if key.is_cut() {
            return 0;
        }
        let mut rest = key;
        let mut found = 0;
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
        // سيتم, which no short word with another letter behind س is: سناب.
        if found == 0 && rest.get(0) == fold::SEEN && (rest.len() > 4 || rest.len() == 4 && matches!(rest.get(1), YEH | TEH)) {
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

    /// A noun or adjective with its endings: سيارة، سيارات، سيارتها، مهندسون.
    fn nominal(&self, key: Key) -> u64 {
        let class = Class::NOUN | Class::ADJECTIVE | Class::PARTICLE;
        let found = self.lemma(key, class);
        if found != 0 {
            return found;
        }
        // مقاتلو، منسوبو: participles of many before what they govern.
        if key.last() == WAW && key.get(0) == MEEM && key.len() > 4 {
            return self.lemma(key.drop_last(1), class);
        }
        // تطبيقك, but no short name: دارك.
        if key.last() == KAF && key.len() > 4 && !key.ends_with(&[TEH, KAF]) {
            return self.lemma(key.drop_last(1), Class::NOUN);
        }
        for base in without(key, nominal_endings(key.last()), 2) {
            let found = self.lemma(base, class);
            if found != 0 {
                return found;
            }
            // ة is written ت before an ending: سيارته، شركات.
            let found = self.lemma(base.append(HEH), class);
            if found != 0 {
                return found;
            }
            // ء has a seat before a pronoun: أدائهم، شركاؤها.
            if matches!(base.last(), fold::HAMZA_ON_WAW | fold::HAMZA_ON_YEH) {
                let found = self.lemma(base.drop_last(1).append(fold::HAMZA), class);
                if found != 0 {
                    return found;
                }
            }
        }
        0
    }

    /// A verb: its perfect with endings, or its imperfect with any prefix.
    pub(crate) fn verb(&self, key: Key) -> u64 {
        if key.len() < 3 {
            return 0;
        }
        let is_verb = |key: Key| self.lemma(key, Class::VERB) != 0;
        let last = key.last();
        // تمت، مرت: of a doubled verb two letters are written.
        let doubled = || last == TEH && key.len() == 3 && is_verb(key.drop_last(1));
        let perfect = || is_verb(key) || without(key, perfect_endings(last), 3).any(is_verb) || doubled();
        // نفت and نفوا, of نفى: the weak letter falls before ت and وا.
        let many = key.len() > 4 && key.ends_with(&[WAW, ALEF]);
        let weak = || {
            let open = key.drop_last(if many { 2 } else { 1 });
            (last == TEH || many) && (is_verb(open.append(YEH)) || is_verb(open.append(ALEF)))
        };
        let imperfect = || {
            let third = |key: Key| is_verb(key.skip(1).prepend(YEH));
            // يعانون, of يعاني, and أصيبت, the passive that begins as أصيب does.
            let weak = || key.len() > 4 && (many || key.ends_with(&[WAW, NOON])) && third(key.drop_last(2).append(YEH));
            // لم تنته, of تنتهي
            let jussive = || key.len() > 3 && matches!(key.get(0), YEH | TEH) && third(key.append(YEH));
            let passive = || key.get(0) == ALEF && (last == TEH && third(key.drop_last(1)) || many && third(key.drop_last(2)));
            matches!(key.get(0), YEH | TEH | NOON | ALEF)
                && (third(key) || without(key, imperfect_endings(last), 3).any(third) || weak() || passive() || jussive())
        };
        if perfect() || weak() || imperfect() { Class::VERB } else { 0 }
    }

    #[inline]
    fn lemma(&self, key: Key, class: u64) -> u64 {
        if key.len() < 2 { 0 } else { self.image.ordinary(key) & class }
    }
}

/// At most four codes that a word may end in, as [`Key::tail`] has them.
struct Ending {
    codes: u32,
    mask: u32,
    len: usize,
}

/// The word without those of the endings that it has, the shortest first, as
/// long as so many codes stay.
fn without(key: Key, endings: &'static [Ending], least: usize) -> impl Iterator<Item = Key> {
    let (tail, len) = (key.tail(), key.len());
    let fit = endings.iter().filter(move |ending| tail & ending.mask == ending.codes);
    fit.map(|ending| ending.len)
        .take_while(move |ending| len >= ending + least)
        .map(move |ending| key.drop_last(ending))
}

/// Endings that stand in the code, the shortest first.
macro_rules! endings {
    ($([$($code:ident),+]),* $(,)?) => {
        const { &[$(Ending::of(&[$($code),+])),*] }
    };
}

impl Ending {
    const fn of(codes: &[u8]) -> Ending {
        let mut packed = 0;
        let mut at = 0;
        while at < codes.len() {
            packed = packed >> 8 | (codes[at] as u32) << 24;
            at += 1;
        }
        Ending {
            codes: packed,
            mask: u32::MAX << (32 - 8 * codes.len()),
            len: codes.len(),
        }
    }
}

/// The endings of nouns and adjectives, by their last letter: case and
/// plural, and the pronouns behind them; فيديوهات as well.
fn nominal_endings(last: u8) -> &'static [Ending] {
    match last {
        HEH => endings![[HEH], [TEH, HEH], [ALEF, TEH, HEH]],
        ALEF => endings![
            [ALEF],
            [NOON, ALEF],
            [HEH, ALEF],
            [TEH, ALEF],
            [HEH, MEEM, ALEF],
            [TEH, HEH, ALEF],
            [YEH, HEH, ALEF],
            [WAW, HEH, ALEF],
            [TEH, NOON, ALEF],
            [ALEF, TEH, HEH, ALEF],
            [ALEF, TEH, NOON, ALEF],
        ],
        YEH => endings![[YEH], [TEH, YEH]],
        NOON => endings![[WAW, NOON], [YEH, NOON], [ALEF, NOON], [TEH, YEH, NOON], [TEH, ALEF, NOON]],
        MEEM => endings![
            [HEH, MEEM],
            [TEH, HEH, MEEM],
            [YEH, HEH, MEEM],
            [WAW, HEH, MEEM],
            [ALEF, TEH, HEH, MEEM]
        ],
        TEH => endings![[ALEF, TEH], [HEH, ALEF, TEH]],
        KAF => endings![[TEH, KAF], [ALEF, TEH, KAF]],
        _ => &[],
    }
}

/// The endings of the perfect behind its third person: ـت، ـوا، ـه، ـتها.
fn perfect_endings(last: u8) -> &'static [Ending] {
    match last {
        TEH => endings![[TEH]],
        ALEF => endings![
            [ALEF],
            [WAW, ALEF],
            [TEH, ALEF],
            [NOON, ALEF],
            [HEH, ALEF],
            [TEH, HEH, ALEF],
            [TEH, NOON, ALEF],
            [WAW, HEH, ALEF],
        ],
        HEH => endings![[HEH], [TEH, HEH], [WAW, HEH]],
        YEH => endings![[NOON, YEH], [TEH, NOON, YEH]],
        MEEM => endings![[HEH, MEEM], [TEH, HEH, MEEM]],
        _ => &[],
    }
}

/// The endings of the imperfect: ـون، ـان، ـها، ـني.
fn imperfect_endings(last: u8) -> &'static [Ending] {
    match last {
        NOON => endings![[NOON], [WAW, NOON], [ALEF, NOON]],
        ALEF => endings![[WAW, ALEF], [HEH, ALEF], [NOON, ALEF], [WAW, NOON, HEH, ALEF]],
        HEH => endings![[HEH], [WAW, NOON, HEH]],
        MEEM => endings![[HEH, MEEM], [WAW, NOON, HEH, MEEM]],
        YEH => endings![[NOON, YEH]],
        _ => &[],
    }
}
