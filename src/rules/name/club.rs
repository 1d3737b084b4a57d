//! Clubs that no list has, by what clubs are called before their city: سسكا صوفيا, رابيد بوخارست; and in a text
//! about games by words that mean other things, too: اتحاد طنجة, مولودية وجدة.

use super::{Names, games};
use crate::lexicon::EntityType;
use crate::words::{Words, words};

/// What only clubs are called.
static FIRST: Words = words![
    "سسكا",
    "لوكوموتيف",
    "لوكوموتيفا",
    "دينامو",
    "سبارتاك",
    "سبارتا",
    "سلافيا",
    "رابيد",
    "ستيوا",
    "هرتا",
    "بارتيزان",
    "روبين",
    "ليفسكي",
    "مكابي",
    "ماكابي",
    "هابوعيل",
    "أتلتيكو",
    "أتلتيك",
    "سبورتينغ",
    "سبورتنغ",
    "ستاندرد",
    "ستاندار",
    "بوروسيا",
    "آينتراخت",
    "فورتونا",
    "بترولول",
    "هايدوك"
];

/// What clubs are called among other things.
static ALSO: Words = words![
    "اتحاد",
    "شباب",
    "نهضة",
    "أولمبيك",
    "أولمبي",
    "سريع",
    "حسنية",
    "وداد",
    "رجاء",
    "ترجي",
    "راسينغ",
    "وفاق",
    "شبيبة",
    "مولودية"
];

/// Behind which a word of [`ALSO`] is none of a club: منتخب شباب.
static ELSE: Words = words!["منتخب", "منتخبي", "بطولة", "كأس", "مونديال", "فئة", "مركز", "وزارة", "دوري"];

pub(super) fn find(names: &mut Names<'_, '_>) {
    let mut clubs = Vec::new();
    for place in names.entities.iter().filter(|entity| entity.kind == EntityType::Place) {
        // اتحاد أميركا الجنوبية, شباب مصر: a land is no city.
        let city = |entry: u32| {
            let entry = names.lexicon.entry(entry);
            entry.country != [0; 2] && entry.currency == [0; 3]
        };
        if !place.entry.is_some_and(city) {
            continue;
        }
        for city in place.mentions.iter().filter(|city| city.clitics == 0) {
            if let Some(first) = city.tokens.start.checked_sub(1).filter(|&first| is_club_s(names, first)) {
                clubs.push(first..city.tokens.end);
            }
        }
    }
    for club in clubs {
        names.retract(club.start + 1);
        let clitics = if names.is(club.start, FIRST) || names.is(club.start, ALSO) {
            0
        } else {
            1
        };
        let name = names.written(club.clone(), clitics);
        let entity = names.named(EntityType::Org, &name);
        names.mention(entity, club, clitics, "club-city");
    }
}

/// Whether a word before a city begins a club's name.
fn is_club_s(names: &Names<'_, '_>, first: usize) -> bool {
    let free = names.taken[first] == 0 && !names.is_definite(first) && !names.doc.tokens[first].article;
    let only = || names.is_one_of(first, FIRST);
    let also = || {
        let another = first.checked_sub(1).is_some_and(|before| names.is_one_of(before, ELSE));
        names.is_one_of(first, ALSO) && !another && games::is_of_games(names)
    };
    free && (only() || also())
}
