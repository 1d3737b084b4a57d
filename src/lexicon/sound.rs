//! Sounds: whether an Arabic word spells a Latin one, by the consonants that both have.

use crate::fold::{
    self, AIN, ALEF, BEH, DAD, DAL, FEH, GHAIN, HAH, JEEM, KAF, KHAH, Key, LAM, MEEM, NOON, QAF, REH, SAD, SEEN, SHEEN, TAH, TEH, THAL,
    THEH, ZAH, ZAIN,
};

/// The word of a Latin name that an Arabic word spells: كليفورنيا of California, but
/// not جامعة of California University.
pub(crate) fn spelled(word: Key, name: &str) -> Option<&str> {
    let sounds = of_arabic(word)?;
    let mut words = name.split([' ', '-', '.', '\'']);
    // One sound is many words'.
    words.find(|latin| sounds.len() > 1 && are_of(&sounds, latin))
}

/// Whether consonants of Arabic words are those of Latin ones, as [`of_arabic`] has them.
pub(crate) fn are_of(sounds: &str, latin: &str) -> bool {
    of_latin(latin, 's') == sounds || of_latin(latin, 'k') == sounds
}

/// The consonants of an Arabic word by their sound, none twice in a row; none at all of one
/// that no foreign name is spelled like.
pub(crate) fn of_arabic(word: Key) -> Option<String> {
    if word.is_cut() || word.starts_with(&[ALEF, LAM]) {
        return None;
    }
    let mut sounds = String::new();
    for at in 0..word.len() {
        match word.get(at) {
            BEH => push(&mut sounds, 'b'),
            TEH | TAH | THEH => push(&mut sounds, 't'),
            JEEM | GHAIN | QAF | KAF | KHAH => push(&mut sounds, 'k'),
            DAL | THAL => push(&mut sounds, 'd'),
            REH => push(&mut sounds, 'r'),
            ZAIN | SEEN | SHEEN => push(&mut sounds, 's'),
            FEH => push(&mut sounds, 'f'),
            LAM => push(&mut sounds, 'l'),
            MEEM => push(&mut sounds, 'm'),
            NOON => push(&mut sounds, 'n'),
            HAH | AIN | SAD | DAD | ZAH => return None,
            _ => {}
        }
    }
    Some(sounds)
}

/// The consonants of a Latin word by the sound that Arabic hears in them; `ch` is heard as told.
fn of_latin(word: &str, ch: char) -> String {
    let mut folded = Vec::new();
    word.chars().for_each(|c| fold::codes(c, |code| folded.push(code)));
    let mut sounds = String::new();
    let mut rest = folded.as_slice();
    while let [letter, behind @ ..] = rest {
        rest = behind;
        match (letter, behind.first()) {
            (b'c', Some(b'h')) => push(&mut sounds, ch),
            (b'c', Some(b'e' | b'i' | b'y')) | (b's' | b'z', _) => push(&mut sounds, 's'),
            (b'p', Some(b'h')) | (b'f' | b'v', _) => push(&mut sounds, 'f'),
            (b'b' | b'p', _) => push(&mut sounds, 'b'),
            (b'c' | b'g' | b'j' | b'k' | b'q', _) => push(&mut sounds, 'k'),
            (b'x', _) => {
                push(&mut sounds, 'k');
                push(&mut sounds, 's');
            }
            (b't' | b'd' | b'r' | b'l' | b'm' | b'n', _) => push(&mut sounds, char::from(*letter)),
            _ => {}
        }
    }
    sounds
}

/// The consonants of two words that are read as one.
pub(crate) fn join(first: &str, second: &str) -> String {
    let mut sounds = first.to_owned();
    second.chars().for_each(|sound| push(&mut sounds, sound));
    sounds
}

/// Puts a sound behind others, unless it is the last of them.
fn push(sounds: &mut String, sound: char) {
    if !sounds.ends_with(sound) {
        sounds.push(sound);
    }
}
