//! Things that are called by a name of their own behind their kind: المسبار أورينو, مؤشر سيكس; and
//! names of letters with points between them.

use std::ops::Range;

use super::Names;
use super::head::{Head, is_head_word};
use super::made::tells_of_models;
use super::words::{
    LETTERS,
    thing::{APPS, COINS, CRAFT, DEVICES, INDICES, REMEDIES, SYSTEMS},
};
use crate::fold::{self, Key};
use crate::lexicon::{Class, EntityType};
use crate::words::{Words, words};

/// What shows that a programme is broadcast.
static AIR: Words = words![
    "قناة",
    "شاشة",
    "فضائية",
    "إذاعة",
    "راديو",
    "تلفزيون",
    "مذاع",
    "المذاع",
    "يذاع",
    "يبث",
    "مداخلة",
    "مداخلته",
    "مداخلتها",
    "حلقة",
    "حلقات",
    "يقدمه",
    "تقدمه",
    "تقديم",
    "ضيف",
    "ضيفا",
    "إعلامي",
    "الإعلامي",
    "الإعلامية",
    "مذيع",
    "مذيعة",
    "مقدم",
    "مقدمة"
];

/// سهم إيه.إل.كيه-فارغو: letters by their names with points between them, and what a hyphen joins.
pub(super) fn lettered(names: &Names<'_, '_>, start: usize, head: &Head) -> Option<Range<usize>> {
    const LONGEST: usize = 9;
    if head.definite || head.kind == EntityType::Place || !names.is(start, LETTERS) {
        return None;
    }
    let point = |at: usize| names.doc.tokens.get(at).is_some_and(|token| token.mark == b'.' && token.glued);
    let mut end = start + 1;
    while end - start < LONGEST && point(end) && names.is(end + 1, LETTERS) && names.doc.tokens[end + 1].glued {
        end += 2;
    }
    if end - start < 5 || !names.is_free(start..end) {
        return None;
    }
    let joined = names.doc.is_joining_hyphen(end) && names.is_unknown(end + 1);
    Some(start..end + if joined { 2 } else { 0 })
}

/// نموذج أورينو: whether strange words behind a model's head name one, since the text is about models of
/// intelligence or language.
pub(super) fn is_of_ai(names: &Names<'_, '_>, start: usize) -> bool {
    let key = names.doc.tokens[start].key;
    key.len() > 3 && key.last() != fold::YEH && !is_of_theirs(key) && tells_of_models(names)
}

/// Whether a head is a thing's that strange words behind it name, as no adjective or owner is strange; with
/// the article, as the thing that is told of: المسبار أورينو.
pub(super) fn is_thing_s(names: &Names<'_, '_>, start: usize, head: &Head) -> bool {
    let key = names.doc.tokens[start].key;
    // منصة ريفونتي: an adjective of it would be feminine, too.
    let feminine = names.doc.ends_in(head.at(), "ة");
    let relation = key.last() == fold::YEH && !feminine || key.ends_with(&[fold::YEH, fold::HEH]) || is_of_theirs(key);
    let owner = names.doc.tokens[start].class & (Class::GIVEN | Class::SURNAME) != 0;
    let verb =
        matches!(key.get(0), fold::YEH | fold::TEH | fold::NOON | fold::ALEF | fold::SEEN) && !names.doc.letters(start).starts_with('إ');
    let told = if head.definite {
        !verb && is_head_word(names.doc, head.at(), CRAFT) || is_head_word(names.doc, head.at(), INDICES)
    } else {
        true
    };
    // سيارة ملغومة, سيارات وتراكتورات: what it is, and others.
    let described = names.doc.ends_in(start, "ة") || key.ends_with(&[fold::ALEF, fold::TEH]);
    // هاتفها الجديد أورينو: what a company calls its own stands in apposition to the name.
    let own = || [DEVICES, APPS].iter().any(|words| names.is_own(head.at(), words));
    // نظام التشغيل أورينو, but nobody's نظام.
    let meant = || start > head.at() + 1 && is_head_word(names.doc, head.at(), SYSTEMS);
    let things = [DEVICES, CRAFT, APPS, REMEDIES, INDICES, COINS];
    let called = || things.iter().any(|words| is_head_word(names.doc, head.at(), words));
    let thing = || head.near && (called() || meant()) || own();
    // عمله is what somebody does.
    let work = names.is_one_of(head.at(), COINS) && !feminine;
    key.len() > 3 && !relation && !described && !owner && !work && told && thing()
}

/// مداخلة في برنامج «أهل البلد» على قناة …, برنامج «أجيال الغد المشرق»: whether what is quoted behind a programme's head is on the
/// air, and so is a work, or ordinary words, as those of an initiative are and those of software are not.
pub(super) fn is_on_air(names: &Names<'_, '_>, head: &Head, quoted: &Range<usize>) -> bool {
    const BETWEEN: usize = 6;
    const PROGRAMMES: Words = words!["برنامج", "برامج"];
    if !is_head_word(names.doc, head.at(), PROGRAMMES) {
        return false;
    }
    let ordinary = |at: usize| names.lexicon.ordinary(names.doc.tokens[at].key) & (Class::NOUN | Class::ADJECTIVE) != 0;
    if quoted.len() > 1 && quoted.clone().all(ordinary) {
        return true;
    }
    let around = (head.at().saturating_sub(BETWEEN)..head.at()).chain(quoted.end..quoted.end + BETWEEN);
    around.into_iter().any(|at| names.is_one_of(at, AIR))
}

/// Whether a word ends in a pronoun, as no name does: حلفائهم.
pub(super) fn is_of_theirs(key: Key) -> bool {
    key.ends_with(&[fold::HEH, fold::MEEM]) || key.ends_with(&[fold::HEH, fold::ALEF]) || key.ends_with(&[fold::ALEF, fold::YEH, fold::HEH])
}
