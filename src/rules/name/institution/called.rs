//! Institutions that are called after somebody, or by one noun with what they are for.

use super::tail::adjectives;
use super::words::{FOUNDATION, FOUNDED, MEMORIALS, OF_COURTS, OF_PLACES, REGION, STATIONS};
use super::{Found, called_after, is_proper, is_somebody, purpose};
use crate::doc::Kind;
use crate::fold;
use crate::lexicon::{Class, EntityType, Tag};
use crate::rules::name::introduced::Context;
use crate::rules::name::words::{
    body::{FEDERATION, GAMES, POLICE},
    person::ORDINALS,
};
use crate::rules::name::{Names, is_definite_key, parts};
use crate::words::{Words, words};

/// Who is called after his father.
static SON: Words = words!["ابن", "أبن", "آل"];

/// مستشفى كمال عدوان: the end of the full name of whom it is called after.
pub(super) fn memorial(names: &Names<'_, '_>, at: usize, start: usize) -> Option<usize> {
    if !names.is_one_of(at, MEMORIALS) || names.entity_at(start).is_some() {
        return None;
    }
    // مستشفى ابن سينا
    let father = || names.doc.tokens.get(start + 1).is_some_and(|father| father.kind == Kind::Arabic) && names.taken[start + 1] == 0;
    if names.is(start, SON) && father() {
        return Some(start + 2);
    }
    if !is_somebody(names, start) {
        return None;
    }
    let end = parts::body(names, start, true, Context::Nothing);
    let end = end + usize::from(names.is(end, ORDINALS)); // مستشفى محمد الخامس
    (end > start + 1).then_some(end)
}

/// منظمة إنصاف لحقوق المرأة: the end of what a body of one noun is for.
pub(super) fn founded(names: &Names<'_, '_>, at: usize, start: usize) -> Option<usize> {
    let token = names.doc.tokens.get(start)?;
    let senses = names.lexicon.inflected(token.key);
    let noun = senses & Class::NOUN != 0 && senses & Class::ADJECTIVE == 0 && token.clitics == 0;
    let word = noun || is_proper(names, start) && !names.is_one_of(at, FOUNDATION);
    let noun = word && names.taken[start] == 0 && !names.is_definite(start);
    let name = names.is_one_of(at, FOUNDED) && noun && token.class & Class::FIELD == 0;
    if !name || token.key.ends_with(&[fold::YEH, fold::HEH]) {
        return None;
    }
    let end = purpose(names, start + 1);
    (end > start + 1).then_some(end)
}

/// نادي كوسينزا الإيطالي: a club of a strange name, to which neither its kind nor its nation belongs.
pub(super) fn club(names: &Names<'_, '_>, at: usize, start: usize) -> Option<Found> {
    const CLUB: Words = words!["نادي", "ناد"];
    /// So many words has the name of such a club.
    const WORDS: usize = 3;
    let end = start
        + (start..start + WORDS)
            .take_while(|&at| names.is_unknown(at) && !names.has_and(at))
            .count();
    let nation = names.is_nationality(end) && names.is_definite(end) && names.doc.tokens[end].key.last() == fold::YEH;
    (names.is_one_of(at, CLUB) && end > start && nation).then_some(Found {
        tokens: start..end,
        clitics: 0,
        kind: EntityType::Org,
    })
}

/// «كتلة التضامن»: the end of a bloc's name that is all that stands in quotation marks.
pub(super) fn bloc(names: &Names<'_, '_>, at: usize) -> Option<usize> {
    const BLOCS: Words = words![
        "كتلة",
        "تكتل",
        "تيار",
        "حركة",
        "جبهة",
        "تحالف",
        "ائتلاف",
        "لواء",
        "سرايا",
        "جيش",
        "قوات"
    ];
    /// So many words has the name of a bloc.
    const WORDS: usize = 5;
    let open = at.checked_sub(1).filter(|&open| names.doc.opens_quote(open))?;
    let close = names.doc.partner(open).filter(|&close| close > at + 1 && close - at <= WORDS)?;
    let function = Tag::That.bit() | Tag::Relative.bit() | Tag::Negation.bit() | Tag::Preposition.bit() | Tag::Demonstrative.bit();
    let word = |at: usize| names.doc.tokens[at].kind == Kind::Arabic && names.doc.tokens[at].class & (function | Class::CUE) == 0;
    // «جبهة ضعيفة» is what is said of one.
    let last = close - 1;
    let named = names.is_definite(last) || names.is_unknown(last);
    (names.is(at, BLOCS) && named && names.is_free(at..close) && (at..close).all(word)).then_some(close)
}

/// اتحاد كرة السلة, اتحاد اليد المصري: the end of a federation's name that tells its game with no preposition.
pub(super) fn federation(names: &Names<'_, '_>, at: usize, start: usize) -> Option<usize> {
    let ball = names.is(start, words!["كرة"]) && names.is_definite(start + 1);
    let game = names.is_one_of(at, FEDERATION) && (ball || names.is(start, GAMES));
    game.then(|| adjectives(names, start + 1 + usize::from(ball), at))
}

/// قسم شرطة حلوان: a police's name with its station.
pub(super) fn station(names: &Names<'_, '_>, found: Found) -> Found {
    let at = found.tokens.start;
    let station = at
        .checked_sub(1)
        .filter(|&station| found.clitics == 0 && names.is_one_of(at, POLICE) && names.taken[station] == 0);
    let station = station.filter(|&station| names.is_one_of(station, STATIONS) && !names.fits(station, is_definite_key));
    match station {
        Some(station) => Found {
            tokens: station..found.tokens.end,
            clitics: if names.is(station, STATIONS) {
                0
            } else {
                names.doc.tokens[station].clitics
            },
            kind: found.kind,
        },
        None => found,
    }
}

/// محكمة جنايات القاهرة, محكمة شمال القاهرة الابتدائية: the end of the place that a
/// court is called after, behind what it judges and which part it is of.
pub(super) fn court(names: &Names<'_, '_>, at: usize, start: usize) -> Option<usize> {
    let mut first = start;
    while first - start < 3 && names.taken.get(first) == Some(&0) && names.is(first, OF_COURTS) {
        first += 1;
    }
    first += usize::from(names.is(first, REGION) && names.taken.get(first) == Some(&0));
    // مديرية أمن القاهرة, إمارة منطقة الرياض; but مديرية حجة and إمارة دبي are places.
    let of_place = names.is_one_of(at, OF_PLACES) && first == start && !names.is(start, REGION);
    (names.kind_at(first) == Some(EntityType::Place) && !of_place)
        .then(|| called_after(names, first))
        .flatten()
}
