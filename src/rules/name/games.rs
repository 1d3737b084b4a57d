//! Clubs in texts about games: there الزمالك and الهلال are no quarter and no crescent.

use super::Names;
use super::gazetteer::means_else;
use crate::lexicon::Class;
use crate::words::{Words, words};

/// So many words of games make a text one about them.
const ENOUGH: usize = 3;

/// What is told of games and of little else.
static GAMES: Words = words![
    "مباراة",
    "مباريات",
    "المباراة",
    "المباريات",
    "مباراته",
    "الدوري",
    "دوري",
    "بالدوري",
    "الشوط",
    "بهدفين",
    "بهدف",
    "هدفا",
    "هدفين",
    "لاعب",
    "اللاعب",
    "لاعبي",
    "لاعبو",
    "اللاعبين",
    "لاعبا",
    "مدرب",
    "المدرب",
    "مدربه",
    "مهاجم",
    "المهاجم",
    "مدافع",
    "المدافع",
    "كأس",
    "ملعب",
    "الملعب",
    "البطولة",
    "القدم",
    "نادي",
    "النادي",
    "الأندية",
    "الفريق",
    "فريق",
];

/// Names that are words, too, but in no text about games stand where a club does.
static CLUBS: Words = words!["الأهلي", "الهلال", "النصر", "للأهلي", "للهلال", "للنصر", "والأهلي", "والهلال", "والنصر"];

/// Whom a club meets: نظيره الاتحاد.
static RIVALS: Words = words!["نظيره", "مضيفه", "غريمه", "لنظيره", "لغريمه", "بنظيره"];
static GUESTS: Words = words!["ضيفه", "جاره", "لضيفه", "لجاره", "مطارده", "ملاحقه"];

/// Clubs whose name mostly means something else in texts about games, too: a federation, the young.
static WORDS: Words = words!["الاتحاد", "الشباب"];

/// Whether what may be a club's name is one: whom another club meets, or in a text about games, and no adjective of
/// a noun before it, البنك الأهلي, nor what another body is called, جمعية الوداد, or part of a longer name, الهلال الأحمر.
pub(super) fn is_club_alone(names: &Names<'_, '_>, first: usize) -> bool {
    const RED: Words = words!["الأحمر"];
    const SIDES: Words = words!["نادي", "ناديي", "فريق", "فريقي", "أندية"];
    let described = first > 0 && {
        let before = &names.doc.tokens[first - 1];
        let body = before.class & Class::INSTITUTION != 0 && !names.is_one_of(first - 1, SIDES);
        names.is_definite(first - 1) || before.article || body
    };
    let met = || {
        let before = first.checked_sub(1);
        before.is_some_and(|before| names.is(before, RIVALS) || names.is(before, GUESTS) && is_of_games(names))
    };
    if met() {
        return true;
    }
    let word = names.is_one_of(first, WORDS);
    !described && !word && !names.is(first + 1, RED) && (!means_else(names, first) || names.is(first, CLUBS)) && is_of_games(names)
}

fn is_of_games(names: &Names<'_, '_>) -> bool {
    *names.games.get_or_init(|| {
        let told = names.doc.tokens.iter().filter(|token| GAMES.contains(&token.key));
        told.take(ENOUGH).count() == ENOUGH
    })
}
