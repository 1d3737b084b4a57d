//! Clubs in texts about games: there الزمالك and الهلال are no quarter and no crescent.

use super::anyway::means_else;
use super::words::body::{AGAINST, FEDERATION, OF_GAMES};
use super::{Names, head};
use crate::doc::Kind;
use crate::fold;
use crate::lexicon::{Class, Sense};
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
    "مباراتين",
    "مباراتي",
    "للمباراة",
    "الدوري",
    "دوري",
    "بالدوري",
    "لدوري",
    "الشوط",
    "الديربي",
    "ديربي",
    "بهدفين",
    "بهدف",
    "هدفا",
    "هدفين",
    "بثلاثية",
    "برباعية",
    "ثنائية",
    "التعادل",
    "المرمى",
    "مرمى",
    "لاعب",
    "اللاعب",
    "لاعبي",
    "لاعبو",
    "اللاعبين",
    "لاعبا",
    "لاعبه",
    "مدرب",
    "المدرب",
    "مدربه",
    "مهاجم",
    "المهاجم",
    "مهاجمه",
    "مدافع",
    "المدافع",
    "هداف",
    "الحارس",
    "كأس",
    "ملعب",
    "الملعب",
    "ملعبه",
    "البطولة",
    "بطولة",
    "المنتخب",
    "منتخب",
    "القدم",
    "نادي",
    "النادي",
    "الأندية",
    "الفريق",
    "فريق",
    "لفريق",
    "للمحترفين",
    "الميركاتو",
    "ميركاتو",
    "الإعارة",
    "إعارة",
    "الانتقالات",
    "انتقالات",
    "المونديال",
    "مونديال",
    "الظهير",
    "ظهير",
    "الجناح",
    "الكروي",
    "الكروية",
    "الدقيقة",
    "استاد",
    "ستاد",
    "للمرمى",
    "السوبر",
    "للسوبر",
    "تسديدة",
    "ركلة",
];

/// Names that are words, too, but in no text about games stand where a club does.
static CLUBS: Words = words!["الأهلي", "الهلال", "النصر", "للأهلي", "للهلال", "للنصر", "والأهلي", "والهلال", "والنصر"];

/// Whom a club meets: نظيره الاتحاد.
static RIVALS: Words = words!["نظيره", "مضيفه", "غريمه", "لنظيره", "لغريمه", "بنظيره"];
static GUESTS: Words = words!["ضيفه", "جاره", "لضيفه", "لجاره", "مطارده", "ملاحقه", "منافسه", "لمنافسه", "بضيفه"];

/// Clubs whose name mostly means something else in texts about games, too: a federation, the young.
static WORDS: Words = words!["الاتحاد", "الشباب"];

/// What clubs are.
static SIDES: Words = words!["نادي", "ناديي", "فريق", "فريقي", "أندية"];

/// What a club does and has, and a city of its name does not: شباك الرياض.
static OF_CLUBS: Words = words![
    "فاز",
    "يفوز",
    "فوز",
    "خسر",
    "يخسر",
    "خسارة",
    "تعادل",
    "يتعادل",
    "هزم",
    "يهزم",
    "هزيمة",
    "شباك",
    "مرمى",
    "لاعب",
    "لاعبي",
    "لاعبو",
    "مهاجم",
    "مهاجمي",
    "حارس",
    "مدافع",
    "مدافعي",
    "هداف",
    "هدافي",
    "صفوف",
    "قميص",
    "دفاعات",
    "نادي",
    "ناديي",
    "فريق",
    "فريقي",
    "انتصار",
    "دفاع",
    // Cities are feminine, and these govern none as an object: كاد الرياض أن.
    "كاد",
    "تمكن",
    "نجح",
    "أخفق",
    "فشل",
    "اكتفى",
    "حافظ",
    "حاول",
    "استطاع",
    "تعثر",
    "انهزم",
    "يحتل",
    "يبتعد"
];

/// What is told of clubs more than of anything else in texts about games.
static ABOUT_CLUBS: Words = words![
    "واجه",
    "يواجه",
    "مواجهة",
    "يلتقي",
    "التقى",
    "استضاف",
    "يستضيف",
    "مباراة",
    "مباراتي",
    "لقاء",
    "ديربي",
    "تأهل",
    "يتأهل",
    "تصدر",
    "يتصدر",
    "مدرب",
    "جماهير",
    "جمهور",
    "نجم",
    "نجوم",
    "لاعبين",
    "تجاوز",
    "يتجاوز",
    "تخطى",
    "اكتسح",
    "أسقط",
    "سحق",
    "عاد",
    "قلب",
    "رد",
    "سجل",
    "تقدم",
    "رصيد",
    "إدارة",
    "قائد",
    "أمام",
    "ضد",
    "ويبقى",
    "يبتعد",
    "عرقل",
    "اعتلى",
    "انفرد"
];

/// What stands between a club and the one that it meets, behind what it does: تغلب على.
static TOWARDS: Words = words![
    "تغلب",
    "يتغلب",
    "تغلبه",
    "فوز",
    "فوزه",
    "الفوز",
    "فاز",
    "يفوز",
    "تعادل",
    "تعادله",
    "خسارته",
    "مباراته",
    "مواجهته",
    "هزيمته",
    "انتصاره",
    "حساب",
    "مباراة",
    "المباراة",
    "الخسارة",
    "التعادل",
    "تفوق",
    "تفوقه"
];

/// What a club does, behind its name: الشباب يفوز.
static DOES: Words = words![
    "يفوز",
    "يهزم",
    "يتغلب",
    "يخسر",
    "يتعادل",
    "يواجه",
    "يستضيف",
    "يتأهل",
    "يتصدر",
    "يضم",
    "يتعاقد",
    "يكتسح",
    "يسقط",
    "يقلب"
];

/// Whether what may be a club's name is one though it is a word or a nationality, too: whom another club
/// meets, or in a text about games what such a text tells of clubs or has told of one, and no adjective of
/// a noun before it, البنك الأهلي, nor what another body is called, جمعية الوداد, or part of a longer name,
/// الهلال الأحمر.
pub(super) fn is_club_alone(names: &Names<'_, '_>, entry: u32, first: usize, end: usize) -> bool {
    const RED: Words = words!["الأحمر"];
    if is_met(names, first) {
        return true;
    }
    if !is_of_games(names) || names.is(end, RED) {
        return false;
    }
    let word = names.is_one_of(first, WORDS);
    // الاتحاد السعودي is the federation before it is the club.
    if word && end > first + 1 {
        return false;
    }
    if is_among_clubs(names, OF_CLUBS, first, end) || !word && is_among_clubs(names, ABOUT_CLUBS, first, end) {
        return true;
    }
    let known = || {
        let club = names.by_entry.get(&entry).map(|&club| &names.entities[club]);
        let named = club.is_some_and(|club| !club.mentions.is_empty());
        named && is_whole(names, first, end) && !(word && told_of(names).federation)
    };
    let plain = || !word && (!means_else(names, first) || names.is(first, CLUBS));
    !is_described(names, first) && (plain() || known())
}

/// Whether a name that is a city's, too, can only be the club's where it stands: فوز الرياض.
pub(super) fn is_club_and_no_city(names: &Names<'_, '_>, first: usize, end: usize) -> bool {
    // Most cities stand where no club does; the text is asked about last.
    is_met(names, first) || is_among_clubs(names, OF_CLUBS, first, end) && is_of_games(names)
}

/// Whether a name stands where only whom a club meets does; a minister and a team meet نظيره المصري.
fn is_met(names: &Names<'_, '_>, first: usize) -> bool {
    let met = |before: usize| names.is(before, RIVALS) || names.is_one_of(before, GUESTS) && is_of_games(names);
    first
        .checked_sub(1)
        .is_some_and(|before| met(before) && !names.is_nationality(first))
}

/// Whether a name is an adjective of a noun before it, or what another body is called.
fn is_described(names: &Names<'_, '_>, first: usize) -> bool {
    first > 0 && !names.has_and(first) && {
        let before = &names.doc.tokens[first - 1];
        let body = before.class & Class::INSTITUTION != 0 && !names.is_one_of(first - 1, SIDES);
        names.is_definite(first - 1) || before.article || body
    }
}

/// Whether a name stands behind one of some words, against a club or beside one, or before what clubs do.
fn is_among_clubs(names: &Names<'_, '_>, of_clubs: Words, first: usize, end: usize) -> bool {
    let Some(before) = first.checked_sub(1).filter(|_| is_whole(names, first, end)) else {
        // التعاون يتعادل في أولى مواجهاته
        return first == 0 && names.is(end, DOES);
    };
    let is_club = |at: usize| names.entity_at(at).is_some_and(|entity| is_of_a_club(names, entity));
    let alone = names.doc.tokens[first].clitics == 0 || names.is_definite(first);
    let against = || {
        let other = before.checked_sub(1);
        alone && names.is(before, AGAINST) && other.is_some_and(|other| is_club(other) || names.is_one_of(other, TOWARDS))
    };
    let rival = || names.is(before, words!["حساب"]) && alone;
    let joined = || names.has_and(first) && is_club(before);
    // فاز ليفربول على تشيلسي، ولايبزيغ على فولفسبورغ
    let listed = || {
        let comma = names.has_and(first) && names.doc.tokens[before].mark == b',';
        comma && names.is(end, AGAINST) && before.checked_sub(1).is_some_and(is_club)
    };
    let does = || names.is(end, DOES) && !names.is_definite(before);
    alone && names.is_one_of(before, of_clubs) && !names.is_definite(before)
        || against()
        || rival()
        || joined()
        || listed()
        || does()
        || pairs(names, first, end)
        || is_in_table(names, first, end)
}

/// ليون (فرنسا) - ميلان (إيطاليا): whether a name and its land in brackets stand in a row of matches.
fn is_in_table(names: &Names<'_, '_>, first: usize, end: usize) -> bool {
    const NIL: Words = words!["صفر"];
    let mark = |at: usize, mark: u8| names.doc.tokens.get(at).is_some_and(|token| token.mark == mark);
    let Some(close) = names
        .doc
        .partner(end)
        .filter(|close| mark(end, b'(') && (end + 2..end + 4).contains(close))
    else {
        return false;
    };
    let score = |at: usize| names.doc.tokens.get(at).is_some_and(|token| token.kind == Kind::Number) || names.is(at, NIL);
    mark(close + 1, b'-') || score(close + 1) || first > 0 && mark(first - 1, b'-')
}

/// بين الاتحاد والهلال: whether a name between which and another a club's is joined.
fn pairs(names: &Names<'_, '_>, first: usize, end: usize) -> bool {
    const BETWEEN: Words = words![
        "بين",
        "ناديي",
        "فريقي",
        "مباراة",
        "مواجهة",
        "لقاء",
        "قمة",
        "ديربي",
        "ناديا",
        "فريقا"
    ];
    let between = first.checked_sub(1).is_some_and(|before| names.is(before, BETWEEN));
    between
        && names.has_and(end)
        && names.doc.tokens.get(end).is_some_and(|next| {
            let mut senses = names.lexicon.word_senses(next.stem);
            senses.any(|sense| matches!(sense, Sense::Name(form) if names.lexicon.entry(names.lexicon.form(form).entry).plays))
        })
}

/// Whether no word behind a club's name shows that it goes on: an adjective that is no nationality of a
/// club, a given name unless behind رئيس نادي الشباب.
pub(super) fn is_whole(names: &Names<'_, '_>, first: usize, end: usize) -> bool {
    names.doc.tokens.get(end).is_none_or(|next| {
        let given = names.lexicon.whole_class(next) & Class::GIVEN != 0 && next.class & (Class::ORDINARY | Class::TAGS) == 0;
        let side = || first.checked_sub(1).is_some_and(|before| names.is_one_of(before, SIDES));
        let nationality = names.is_nationality(end);
        let relation = names.is_definite(end) && (nationality || head::is_relation(next.key));
        next.kind != Kind::Arabic || (!given || side()) && (!relation || nationality && next.key.last() == fold::YEH)
    })
}

/// Whether a word is a club's name, too, in a text about games.
pub(super) fn may_be_club(names: &Names<'_, '_>, word: fold::Key) -> bool {
    let plays = |sense: Sense| matches!(sense, Sense::Name(form) if names.lexicon.entry(names.lexicon.form(form).entry).plays);
    names.lexicon.word_senses(names.lexicon.find(word)).any(plays) && is_of_games(names)
}

pub(super) fn is_of_a_club(names: &Names<'_, '_>, entity: usize) -> bool {
    names.entities[entity].entry.is_some_and(|entry| names.lexicon.entry(entry).plays)
}

/// What a text tells of.
pub(super) struct Told {
    /// Whether it is about games.
    games: bool,
    /// Whether it speaks of a federation of games, الاتحاد السعودي لكرة القدم.
    federation: bool,
}

pub(super) fn is_of_games(names: &Names<'_, '_>) -> bool {
    told_of(names).games
}

fn told_of<'n>(names: &'n Names<'_, '_>) -> &'n Told {
    names.told.get_or_init(|| {
        let tokens = &names.doc.tokens;
        let games = tokens.iter().filter(|token| GAMES.has(token)).take(ENOUGH).count() == ENOUGH;
        let of_games = |at: usize| (at + 1..at + 4).any(|next| names.is(next, OF_GAMES));
        let federation = games && (0..tokens.len()).any(|at| names.is_one_of(at, FEDERATION) && of_games(at));
        Told { games, federation }
    })
}
