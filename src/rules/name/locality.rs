//! Places that neither a list nor a head shows: by who lives and rules there (سكان نورثبورن), by where it lies (شمال نورثبورن،
//! نورثبورن الألمانية), by who goes and stays there (سافر إلى نورثبورن، مقرها نورثبورن) and by what it is joined to (في نورثبورن
//! وباريس).

use std::cell::OnceCell;
use std::ops::Range;

use super::firm::families;
use super::unlisted::past_gloss;
use super::words::{
    particle::{IN, TO},
    place::DIRECTIONS,
};
use super::{Names, strange, towns};
use crate::doc::Kind;
use crate::fold;
use crate::lexicon::{Class, EntityType};
use crate::words::{Words, words};

/// What only a place has, without the article before its name.
pub(super) static THEIRS: Words = words![
    "سكان" "أهالي" "عمدة" "ضواحي" "ضاحية" "بلدية" "أحياء" "شوارع" "مشارف" "تخوم" "قاطني" "قاطنو"
];
/// Who and what has a place that stands behind في.
static STAYS: Words = words![
    "المقيم" "المقيمة" "المقيمين" "مقيم" "مقيمة" "يقيم" "تقيم" "يعيش" "تعيش" "يعيشون" "عاش" "عاشت" "ولد" "ولدت" "المولود" "المولودة" "نشأ" "نشأت" "ترعرع" "ترعرعت"
    "تقع" "يقع" "الواقع" "الواقعة" "واقعة" "الكائن" "الكائنة" "مقره" "مقرها" "ومقره" "ومقرها" "يقطن" "تقطن" "استقر" "استقرت" "هبطت" "هبط" "رست"
];
/// Who goes where stands behind إلى.
static GOES: Words = words![
    "سافر" "سافرت" "يسافر" "تسافر" "سافروا" "وصل" "وصلت" "يصل" "وصلوا" "توجه" "توجهت" "يتوجه" "رحلة" "رحلته" "رحلتها" "رحلات" "زيارة" "زيارته" "زيارتها" "طريقه" "طريقها" "طريقهم"
    "متجهة" "متجها" "المتجهة" "نزح" "نزحوا" "فر" "فروا" "هاجر" "هاجرت" "هاجروا" "وصوله" "وصولها" "وصولهم" "السفر" "عودته" "عودتها"
];
/// A seat whose place stands right behind it.
pub(super) static SEATS: Words = words!["مقره" "مقرها" "ومقره" "ومقرها"];
/// So many letters are of two words with no space between them.
const TWO_WORDS: usize = 10;
static OUT_OF: Words = words!["من" "بين"];

pub(super) fn find(names: &mut Names<'_, '_>) {
    provincial(names);
    let people = OnceCell::new();
    for nth in 0..names.strange.len() {
        let at = names.strange[nth];
        let person = |names: &Names<'_, '_>| people.get_or_init(|| families(names)).contains(&names.doc.tokens[at].key);
        if strange::is_free(names, at)
            && is_shown(names, at)
            && let Some(tokens) = strange::name(names, at, false)
            && !person(names)
        {
            let written = names.written(tokens.clone(), 0);
            let place = names.named(EntityType::Place, &written);
            names.mention(place, tokens, 0, "locality");
        }
    }
}

/// في لافايت بولاية لويزيانا: names what somebody stays in, comes from or goes to that lies in a listed province, if it
/// means nothing else, or nothing but somebody's name.
fn provincial(names: &mut Names<'_, '_>) {
    const LONGEST: usize = 3;
    let doc = names.doc;
    for province in doc.having_within(2..doc.tokens.len().saturating_sub(1), Class::HEAD) {
        if !towns::is_in_province(names, province) || names.kind_at(province + 1) != Some(EntityType::Place) {
            continue;
        }
        let word = |at: usize| {
            let token = &doc.tokens[at];
            let named = token.class & (Class::GIVEN | Class::SURNAME) != 0 && names.lexicon.ordinary(token.key) == 0;
            token.kind == Kind::Arabic && names.taken[at] == 0 && (names.is_unknown(at) || named)
        };
        let mut start = province;
        while province - start < LONGEST && start > 1 && word(start - 1) {
            start -= 1;
        }
        let led = names.is(start - 1, IN) || names.is(start - 1, TO) || names.is(start - 1, OUT_OF);
        if led && start < province {
            let written = names.written(start..province, 0);
            let place = names.named(EntityType::Place, &written);
            names.mention(place, start..province, 0, "locality");
        }
    }
}

/// Whether what stands around a name shows a place.
pub(super) fn is_place(names: &Names<'_, '_>, tokens: &Range<usize>) -> bool {
    let behind = past_gloss(names, tokens.end);
    let Some(before) = names.before(tokens.start) else {
        return false;
    };
    is_told(names, before)
        || names.is(before, IN) && is_stayed(names, before)
        || names.is(before, TO) && is_gone_to(names, before)
        || lies(names, behind)
}

/// Whether what stands around a word shows a place.
fn is_shown(names: &Names<'_, '_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else {
        return false;
    };
    if is_told(names, before) {
        return true;
    }
    let (within, to) = (names.is(before, IN), names.is(before, TO));
    if !within && !to && !names.is(before, OUT_OF) {
        return false;
    }
    let stayed = || is_stayed(names, before) || has_more_than_a_root(names, at);
    within && stayed() || to && is_gone_to(names, before) || lies(names, at + 1) || is_joined(names, at + 1)
}

/// سكان نورثبورن, شمال نورثبورن, مقره نورثبورن: whether only a place stands behind a word.
fn is_told(names: &Names<'_, '_>, before: usize) -> bool {
    (names.is_one_of(before, THEIRS) || names.is_one_of(before, DIRECTIONS)) && !names.is_definite(before) || names.is(before, SEATS)
}

/// يقيم في نورثبورن: whether somebody stays where في leads from a token.
fn is_stayed(names: &Names<'_, '_>, within: usize) -> bool {
    within > 0 && names.is_one_of(within - 1, STAYS)
}

/// وصل الوزير إلى نورثبورن: whether somebody goes where إلى leads from a token.
fn is_gone_to(names: &Names<'_, '_>, to: usize) -> bool {
    (to.saturating_sub(2)..to).any(|at| names.is_one_of(at, GOES))
}

/// Whether a word has more consonants than the four that an Arabic word's root has at most, and no pronoun behind them; what
/// is in such a thing is in a place.
fn has_more_than_a_root(names: &Names<'_, '_>, at: usize) -> bool {
    let key = names.doc.tokens[at].key;
    let long = |letter: u8| matches!(letter, fold::ALEF | fold::WAW | fold::YEH);
    let letters = || (0..key.len()).map(|at| key.get(at));
    let consonants = letters().filter(|&letter| !long(letter)).count();
    // مستنقعات, استنباط, تدحرج
    let derived = key.get(0) == fold::MEEM || names.doc.letters(at).starts_with('ا') || key.get(0) == fold::TEH && !letters().any(long);
    let pronoun = ["ه", "هن", "هما", "ك"].iter().any(|ending| names.doc.ends_in(at, ending));
    consonants > 4 && key.len() < TWO_WORDS && !derived && !pronoun
}

/// نورثبورن الألمانية, نورثبورن بألمانيا: whether what stands at a token, right behind a word, tells the land where that lies.
fn lies(names: &Names<'_, '_>, next: usize) -> bool {
    let feminine = || names.doc.ends_in(next, "ة");
    let land = || {
        let glued = names.doc.tokens[next].key.get(0) == fold::BEH;
        glued && names.kind_at(next) == Some(EntityType::Place) && names.mention_at(next).is_some_and(|place| place.clitics == 1)
    };
    next < names.doc.tokens.len() && (names.is_nationality(next) && names.is_definite(next) && feminine() || land())
}

/// نورثبورن وباريس: whether a place stands at a token, joined to what is before it.
fn is_joined(names: &Names<'_, '_>, at: usize) -> bool {
    let place = |at: usize| names.kind_at(at) == Some(EntityType::Place) && names.doc.tokens[at].class & Class::INSTITUTION == 0;
    names.has_and(at) && place(at)
}
