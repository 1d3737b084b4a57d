//! What a list of words in the code is made of: words, all forms of verbs, and other lists.
//!
//! [`crate::lexicon::inflect`] makes all forms of the verbs in the lexicon's files. Of those in the code no more are
//! made than tell of somebody's deeds in news: who does it is he, she, they or we.

use super::WordSet;
use crate::fold::{ALEF, Key, NOON, SEEN, TEH, WAW, YEH};

/// A word of a list: as it is, or a verb by its perfect and its imperfect.
pub(crate) struct Entry {
    word: Key,
    /// Empty where the word is no verb.
    imperfect: Key,
    /// What is attached to all forms of a verb, or nothing.
    pronoun: Key,
}

/// How many forms a verb has here.
const FORMS: usize = 13;

const NONE: Key = Key::from_bits(0);

impl Entry {
    pub(crate) const fn word(word: Key) -> Entry {
        Entry {
            word,
            imperfect: NONE,
            pronoun: NONE,
        }
    }

    /// A verb by what he did and what he does: دفع, يدفع. One whose perfect ends in ي, as بقي does, folds to what
    /// نفى would, and has to be listed form by form.
    pub(crate) const fn verb(word: Key, imperfect: Key) -> Entry {
        Entry::verb_with(word, imperfect, NONE)
    }

    /// A verb with its object's pronoun: دفع, يدفع, ها.
    pub(crate) const fn verb_with(word: Key, imperfect: Key, pronoun: Key) -> Entry {
        assert!(imperfect.first() == YEH, "a verb's second part begins with a yeh");
        Entry { word, imperfect, pronoun }
    }

    const fn count(&self) -> usize {
        if self.imperfect.is_empty() { 1 } else { FORMS }
    }

    /// دفع دفعت دفعوا دفعنا, يدفع تدفع ندفع سيدفع ستدفع سندفع, يدفعون يدفعوا سيدفعون
    const fn forms(&self) -> [Key; FORMS] {
        let with = !self.pronoun.is_empty();
        // اشترى: اشترت, اشتروا, اشترينا, اشتراها
        let weak = matches!(self.word.last(), YEH | ALEF);
        let did = if weak { self.word.drop_last(1) } else { self.word };
        let he = if weak && with { did.append(ALEF) } else { self.word };
        let we = if weak { did.append(YEH) } else { did };
        let rest = self.imperfect.skip(1);
        let many = if matches!(rest.last(), ALEF | YEH | WAW) {
            rest.drop_last(1).append(WAW)
        } else {
            rest.append(WAW)
        };
        let they = if with { many } else { many.append(ALEF) };
        let mut forms = [
            he,
            did.append(TEH),
            if with { did.append(WAW) } else { did.append(WAW).append(ALEF) },
            we.append(NOON).append(ALEF),
            rest.prepend(YEH),
            rest.prepend(TEH),
            rest.prepend(NOON),
            rest.prepend(YEH).prepend(SEEN),
            rest.prepend(TEH).prepend(SEEN),
            rest.prepend(NOON).prepend(SEEN),
            many.append(NOON).prepend(YEH),
            they.prepend(YEH),
            many.append(NOON).prepend(YEH).prepend(SEEN),
        ];
        let mut at = 0;
        while at < FORMS {
            forms[at] = joined(forms[at], self.pronoun);
            at += 1;
        }
        forms
    }
}

const fn joined(mut word: Key, end: Key) -> Key {
    let mut at = 0;
    while at < end.len() {
        word = word.append(end.get(at));
        at += 1;
    }
    word
}

/// How many words some entries and lists are.
pub(crate) const fn count(entries: &[Entry], lists: &[&WordSet]) -> usize {
    let (mut count, mut at) = (0, 0);
    while at < entries.len() {
        count += entries[at].count();
        at += 1;
    }
    at = 0;
    while at < lists.len() {
        let mut slot = 0;
        while slot < lists[at].exact.slots.len() {
            count += !lists[at].exact.slots[slot].is_empty() as usize;
            slot += 1;
        }
        at += 1;
    }
    count
}

/// The words that some entries and lists are.
pub(crate) const fn all<const COUNT: usize>(entries: &[Entry], lists: &[&WordSet]) -> [Key; COUNT] {
    let mut words = [NONE; COUNT];
    let (mut at, mut filled) = (0, 0);
    while at < entries.len() {
        let forms = if entries[at].imperfect.is_empty() {
            [entries[at].word; FORMS]
        } else {
            entries[at].forms()
        };
        let mut form = 0;
        while form < entries[at].count() {
            words[filled] = forms[form];
            filled += 1;
            form += 1;
        }
        at += 1;
    }
    at = 0;
    while at < lists.len() {
        let mut slot = 0;
        while slot < lists[at].exact.slots.len() {
            if !lists[at].exact.slots[slot].is_empty() {
                words[filled] = lists[at].exact.slots[slot];
                filled += 1;
            }
            slot += 1;
        }
        at += 1;
    }
    words
}

#[cfg(test)]
mod tests {
    use crate::fold::Key;
    use crate::words::{Words, words};

    static PAYING: Words = words!["دفع" / "يدفع"];
    static GETTING: Words = words!["تلقى" / "يتلقى", "اشترى" / "يشتري", "دعا" / "يدعو", "شراء"; PAYING];
    static GIVING_HER: Words = words!["أعطى" / "يعطي" / "ها", "منح" / "يمنح" / "ها"];

    fn check(words: Words, some: &str, others: &str) {
        for word in some.split(' ') {
            assert!(words.contains(&Key::of(word)), "{word}");
        }
        for word in others.split(' ') {
            assert!(!words.contains(&Key::of(word)), "{word}");
        }
    }

    #[test]
    fn a_verb_stands_for_its_forms() {
        let all = "دفع دفعت دفعوا دفعنا يدفع تدفع ندفع سيدفع ستدفع سندفع يدفعون يدفعوا سيدفعون";
        check(PAYING, all, "دفعي مدفوع دفعها الدفع");
        let weak = "اشترى اشترت اشتروا اشترينا يشتري ستشتري يشتروا دعت يدعون تدعو تلقت تلقوا تتلقى يتلقون";
        check(GETTING, weak, "اشتريت تلقاها يتلقاون");
        let with = "أعطاها أعطتها أعطوها يعطيها ستعطيها يعطونها منحها منحتها منحوها تمنحها";
        check(GIVING_HER, with, "أعطى منحت منحه");
    }

    #[test]
    fn a_list_holds_words_and_other_lists() {
        check(GETTING, "شراء دفعت يدفعون", "شراءت يشراء الشراء");
    }
}
