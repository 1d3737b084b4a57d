//! What stands in quotation marks, or is a strange word, behind the word "name": شركة جديدة تحمل اسم «أورينو», جهاز
//! لوحي يدعى «أورينو», أطلقت على خدمتها اسم «أورينو». What is called so tells its type.

use std::ops::Range;

use super::extend::has_capital;
use super::head::phrase;
use super::headed::{latin_run, quoted, take, versioned};
use super::words::{TERMS, particle::BY};
use super::{Names, head, strange};
use crate::doc::Kind;
use crate::fold;
use crate::lexicon::{Class, EntityType, Sense};
use crate::words::{Words, words};

/// So many tokens stand between what is called and its name at most.
const REACH: usize = 12;

/// What tells by itself that a name follows.
pub(super) static NAMING: Words = words![
    "اسم",
    "باسم",
    "اسمه",
    "اسمها",
    "لقب",
    "يدعى",
    "تدعى",
    "يسمى",
    "تسمى",
    "المسمى",
    "المسماة",
    "سماه",
    "سماها",
    "أسماه",
    "أسماها",
    "أسمته",
    "أسمتها",
    "سمته",
    "سمتها",
    "سميت",
    "سمي"
];
/// A name that a thing has until it is on the market: الاسم الرمزي.
static CODE: Words = words!["الرمزي", "التجاري"];
static THE_NAME: Words = words!["الاسم", "بالاسم"];
/// Whom somebody gave a name: أطلقت عليه «أورينو».
static ON_IT: Words = words!["عليه", "عليها"];
static GAVE: Words = words!["أطلق", "أطلقت", "يطلق", "تطلق", "أطلقوا", "ستطلق", "سيطلق"];
/// What is known by its name: المعروف بـ«أورينو».
static KNOWN_BY: Words = words!["المعروف", "المعروفة", "معروف", "معروفة"];

pub(super) fn find(names: &mut Names<'_, '_>) {
    let doc = names.doc;
    for open in doc.having_within(2..doc.tokens.len(), Class::OPENING) {
        if !doc.opens_quote(open) || names.taken[open + 1] != 0 || names.head(open + 1).is_some_and(|head| head.near) {
            continue;
        }
        let Some(naming) = naming(names, open) else {
            continue;
        };
        let Some(kind) = called(names, naming) else {
            continue;
        };
        if let Some(name) = quoted(names, open).filter(|name| is_long(names, name)) {
            take(names, name, 0, kind, "called");
        }
    }
    for at in doc.having_within(2..doc.tokens.len(), Kind::Latin.bit()) {
        let free = doc.tokens[at - 1].kind == Kind::Arabic && names.taken[at] == 0 && names.head(at).is_none_or(|head| !head.near);
        let Some(naming) = free.then(|| naming(names, at)).flatten() else {
            continue;
        };
        let name = at..latin_run(names, at);
        let named = has_capital(doc.letters(at)) && is_long(names, &name) && names.is_free(name.clone());
        if let Some(kind) = named.then(|| called(names, naming)).flatten() {
            take(names, name, 0, kind, "called");
        }
    }
    for nth in 0..names.strange.len() {
        let at = names.strange[nth];
        let bare = at > 1 && strange::is_free(names, at) && (names.is_one_of(at - 1, NAMING) || is_code_name(names, at - 1));
        let naming = if bare { naming(names, at) } else { None };
        let Some(kind) = naming.and_then(|naming| called(names, naming)) else {
            continue;
        };
        if let Some(name) = strange::name(names, at, false) {
            let made = matches!(kind, EntityType::Product | EntityType::Model);
            let end = if made { versioned(names, name.end) } else { name.end };
            take(names, name.start..end, 0, kind, "called");
        }
    }
}

/// The type of a name that begins at a token, if it is told to be one.
pub(super) fn kind(names: &Names<'_, '_>, at: usize) -> Option<EntityType> {
    let naming = names.before(at).filter(|&naming| names.is_one_of(naming, NAMING))?;
    called(names, naming)
}

/// The first token of what tells that a name follows in quotation marks.
fn naming(names: &Names<'_, '_>, open: usize) -> Option<usize> {
    let last = open - 1;
    if names.is_one_of(last, NAMING) {
        return Some(last);
    }
    if is_code_name(names, last) {
        return Some(last - 1);
    }
    let by = names.is(last, BY) && names.is_one_of(last - 1, KNOWN_BY);
    let on = names.is(last, ON_IT) && names.is_one_of(last - 1, GAVE);
    (by || on).then_some(last - 1)
}

/// Whether الاسم الرمزي ends at a token.
fn is_code_name(names: &Names<'_, '_>, at: usize) -> bool {
    at > 0 && names.is(at, CODE) && names.is(at - 1, THE_NAME)
}

/// Whether a name has more than a letter or two.
fn is_long(names: &Names<'_, '_>, name: &Range<usize>) -> bool {
    name.clone().map(|at| names.doc.tokens[at].key.len()).sum::<usize>() > 2
}

/// The type of what is called so: the nearest head before, past what describes it, what is in it or of
/// it, and the verb. Behind any other noun nothing is told: حملة باسم «أورينو».
fn called(names: &Names<'_, '_>, naming: usize) -> Option<EntityType> {
    let doc = names.doc;
    for at in (naming.saturating_sub(REACH)..naming).rev() {
        let token = &doc.tokens[at];
        if token.kind == Kind::Break || token.mark == b'.' || names.is_one_of(at, TERMS) {
            return None;
        }
        if token.kind != Kind::Arabic || names.taken[at] != 0 {
            continue;
        }
        let governed = is_governed(names, at);
        if (!governed || is_described_only(names, at + 1..naming))
            && let Some((kind, definite)) = head_at(names, at)
        {
            // كشفت الشركة عن بطارية باسم: it is not the company that is called so, but أطلق على الشركة اسم.
            let named = !definite || at > 0 && names.is(at - 1, words!["على"]) && names.is(naming, words!["اسم"]);
            return Some(kind).filter(|&kind| named && kind != EntityType::Place);
        }
        if !governed && !is_passed(names, at) {
            return None;
        }
    }
    None
}

/// What a head at a token tells, and whether it has the article; in the accusative as well: جهازا.
fn head_at(names: &Names<'_, '_>, at: usize) -> Option<(EntityType, bool)> {
    let token = &names.doc.tokens[at];
    if token.class & Class::HEAD != 0 {
        return phrase(names.doc, names.lexicon, at).map(|(kind, definite, _)| (kind, definite));
    }
    let key = token.key;
    if key.is_cut() || key.len() < 4 || key.last() != fold::ALEF {
        return None;
    }
    let word = names.lexicon.find(key.drop_last(1));
    names.lexicon.word_senses(word).find_map(|sense| match sense {
        Sense::Head(kind) => Some((kind, false)),
        _ => None,
    })
}

/// في شركة جديدة تحمل اسم: whether nothing but adjectives and the verb stand between what is called
/// and its name, so that it is what is called so wherever it stands.
fn is_described_only(names: &Names<'_, '_>, mut between: Range<usize>) -> bool {
    const CARRIES: Words = words!["تحمل", "يحمل", "حملت", "حمل", "ستحمل", "سيحمل", "يعرف", "تعرف"];
    between.all(|at| {
        let adjective = names.lexicon.ordinary(names.doc.tokens[at].key) & Class::ADJECTIVE != 0;
        names.taken[at] == 0 && (adjective || names.is_one_of(at, CARRIES) || head::is_adjective(names.doc, names.lexicon, at))
    })
}

/// Whether a word tells whose, where or what for something is: من إنتاجها, للتشغيل.
fn is_governed(names: &Names<'_, '_>, at: usize) -> bool {
    const OF: Words = words!["من", "في", "لدى", "مع", "ضمن", "خلال", "قبل", "بعد"];
    let glued = names.doc.tokens[at].key.starts_with(&[fold::LAM, fold::LAM]);
    glued || at > 0 && names.is(at - 1, OF)
}

/// Whether a word between what is called and its name is no other thing: an adjective, a verb, a
/// preposition.
fn is_passed(names: &Names<'_, '_>, at: usize) -> bool {
    let token = &names.doc.tokens[at];
    let class = names.lexicon.ordinary(token.key);
    let noun = class & Class::NOUN != 0 && class & (Class::ADJECTIVE | Class::VERB) == 0;
    // لوحي, نسائية
    let relation = names.doc.ends_in(at, "ي") || names.doc.ends_in(at, "ية");
    !noun
        || relation
        || token.class & (Class::NATIONALITY | Class::TAGS | Class::PARTICLE) != 0
        || head::is_adjective(names.doc, names.lexicon, at)
}
