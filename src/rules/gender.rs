//! The gender of names, as verbs, pronouns and adjectives show it.

use crate::doc::Doc;
use crate::finding::Entity;
use crate::fold::{self, Key};
use crate::lexicon::{EntityType, Lexicon};
use crate::words::{Words, words};

/// Heads without the article that make a body's name masculine: صندوق النقد.
static MASCULINE: Words = words![
    "بنك",
    "مصرف",
    "صندوق",
    "مجلس",
    "حزب",
    "نادي",
    "معهد",
    "مركز",
    "اتحاد",
    "جيش",
    "تحالف",
    "برنامج",
    "مكتب",
    "جهاز",
    "ديوان",
    "موقع",
    "تطبيق",
    "عملاق",
    "فريق",
    "مصنع",
    "تنظيم",
    "داعش",
    "منتدى",
    "متحف",
    "مستشفى",
    "بيت",
    "حلف",
    "تيار",
    "مصدر",
    "بنتاغون",
    "كرملين"
];

/// Plurals that a verb calls she: القوات العراقية.
static FEMININE: Words = words!["قوات", "سلطات", "جامعات", "شرطة", "أمم", "ولايات"];

/// Countries that are masculine.
static MASCULINE_COUNTRIES: Words = words!["العراق", "لبنان", "اليمن", "السودان", "الأردن", "المغرب", "الصومال", "الفاتيكان"];

/// Whether a noun makes what it is the kind of masculine: النادي, البنك.
pub(super) fn is_masculine_noun(noun: Key) -> bool {
    MASCULINE.contains(&noun.without_article())
}

/// Whether a body's name that begins at a token is masculine; the head may stand
/// before it: تنظيم القاعدة.
pub(super) fn is_masculine_body(doc: &Doc<'_>, start: usize) -> bool {
    let noun = |at: usize| doc.tokens.get(at).map_or(Key::default(), super::bare);
    let heads = |at: usize| is_masculine_noun(noun(at));
    let before = start.checked_sub(1);
    if heads(start) || before.is_some_and(heads) {
        return true;
    }
    // A noun with the article shows it by its ending: الكرملين، الاتحاد.
    let first = noun(start);
    let definite = first.without_article() != first;
    let feminine =
        first.ends_with(&[fold::HEH]) || first.ends_with(&[fold::ALEF, fold::TEH]) || FEMININE.contains(&first.without_article());
    definite && !feminine && first.len() > 3
}

/// Whether a verb of this gender can have the entity as its subject that is named
/// at a token. Of a person whom no list has a masculine verb is taken to speak.
pub(super) fn agrees(doc: &Doc<'_>, lexicon: &Lexicon, entity: &Entity, start: usize, feminine: bool) -> bool {
    match entity.kind {
        EntityType::Person => entity.female == feminine || entity.entry.is_none() && !feminine,
        EntityType::Org => is_masculine_body(doc, start) != feminine,
        // What is called الشرق الأوسط is a newspaper.
        EntityType::Media => feminine || is_masculine_body(doc, start),
        EntityType::Place => {
            let masculine = doc
                .tokens
                .get(start)
                .is_some_and(|token| MASCULINE_COUNTRIES.contains(&super::bare(token)));
            is_country(lexicon, entity) && masculine != feminine
        }
        EntityType::Model | EntityType::Product => false,
    }
}

/// Whether an entity is a state.
pub(super) fn is_country(lexicon: &Lexicon, entity: &Entity) -> bool {
    entity.kind == EntityType::Place && entity.entry.is_some_and(|entry| lexicon.entry(entry).currency != [0; 3])
}
