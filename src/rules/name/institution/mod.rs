//! Institutions that no list has, by the head inside their name: وزارة النفط
//! العراقية, هيئة إدارة الكوارث والطوارئ, جامعة عجمان للعلوم والتكنولوجيا,
//! المعهد الوطني للصحة.
//!
//! Where such a name ends:
//!
//! ```text
//! name  := head what (adjective | joint)* purpose? nationality*
//! what  := place | unknown+ | noun* definite     وزارة المالية، لجنة تدريب الحج
//! joint := و (field | field definite)            والصناعة، وحماية الحدود
//! purpose := ل field (adjective | joint)*        للعلوم والتكنولوجيا
//! ```
//! An adjective is one of relation, of nationality or of institutions. A name
//! with a nationality ends there.

mod called;
mod glued;
mod namesake;
mod tail;
mod words;

use std::ops::Range;

use super::words::{
    body::{
        CALLED_AFTER, CALLED_AFTER_KINGS, COUNCIL, FEDERATION, MINISTERS, MINISTRIES, NUMBERED, PARTY, POLICE, PURPOSEFUL,
        SEVERAL_MINISTRIES, STATE_BODIES,
    },
    company::HOLDING,
    particle::IN,
    person::{ORDINALS, ROYALS},
    place::FEATURES,
};
use words::{
    AGENCIES, ANY_PLACE_S, BANKS, BOARD, BUREAUS, CAUSES, CENTRAL, CENTRE, CHAMBERS, COMBAT, COMMITTEE, COURT, COURTS, DEGREES,
    DEPARTMENTAL, DEPARTMENTS, DESIGNATED, DESIGNATIONS, FORCES, FOUNDATION, GENERAL, HOSPITAL, HOUSES, IDEOLOGIES, JURISDICTIONS, JURY,
    KINDS, LEANINGS, LOCAL, MANAGED_BY, MANAGEMENT, MUSEUM, OF_PLACES, PANEL, PANELS, POSTS, PRISON, SERVING, TEAMS, UNITED, UNITS, VALLEY,
    WARDS,
};

use called::{bloc, club, court, federation, founded, memorial, station};
use glued::{glued_head, is_document, is_interest, is_office, is_town};
use namesake::{called_after, is_proper, is_somebody, qualified};
use tail::{adjectives, is_adjective, is_bare_noun, is_constitutional, is_noun};
pub(super) use tail::{joints, purpose};

use super::Names;
use super::extend::has_capital;
use super::head::is_relation;
use super::headed::is_definite_name;
use super::headed::latin_run;
use super::ministry;
use crate::doc::Kind;
use crate::fold;
use crate::lexicon::{Class, EntityType, Reading, Sense};
use crate::words::{Words, words};

/// A name has at most this many tokens.
const LONGEST: usize = 10;

pub(super) fn find(names: &mut Names<'_, '_>) {
    let mut from = 0;
    while let Some(at) = next_head(names, from) {
        let free = names.taken[at] == 0;
        from = match free.then(|| institution(names, at)).flatten() {
            Some(found) => take(names, found),
            None => at + 1,
        };
    }
    for title in names.doc.having_within(1..names.doc.tokens.len(), Class::TITLE) {
        if let Some(found) = site(names, title) {
            take(names, found);
        }
    }
}

/// حديقة الملك فهد, مدينة الأمير سلطان الطبية: a place that is called after the
/// king, by a head that stands in no other name.
fn site(names: &Names<'_, '_>, title: usize) -> Option<Found> {
    let head = title - 1;
    if !names.is(title, ROYALS) || names.taken[head] != 0 || names.taken[title] != 0 {
        return None;
    }
    let key = names.doc.tokens[head].key;
    let mut readings = names.doc.readings(head).filter(|reading| !reading.article && !key.is_cut());
    let clitics = readings
        .find(|reading| CALLED_AFTER_KINGS.contains(&key.skip(usize::from(reading.clitics))))?
        .clitics;
    Some(Found {
        tokens: head..purpose(names, adjectives(names, called_after(names, title)?, head)),
        clitics,
        kind: EntityType::Place,
    })
}

/// The first token from one on that may begin an institution's name: a head, or
/// a state body before a nationality.
fn next_head(names: &Names<'_, '_>, from: usize) -> Option<usize> {
    let end = names.doc.tokens.len();
    names
        .doc
        .having_within(from..end, Class::INSTITUTION | Class::NATIONALITY)
        .find_map(|at| {
            let class = names.doc.tokens[at].class;
            let body = at
                .checked_sub(1)
                .filter(|&body| body >= from && class & Class::NATIONALITY != 0 && names.is_definite(body) && names.is(body, STATE_BODIES));
            body.or((class & Class::INSTITUTION != 0).then_some(at))
        })
}

struct Found {
    tokens: Range<usize>,
    clitics: u8,
    kind: EntityType,
}

fn take(names: &mut Names<'_, '_>, found: Found) -> usize {
    let Found { tokens, clitics, kind } = found;
    if names.is_one_of(tokens.start, SEVERAL_MINISTRIES) {
        return ministry::several(names, tokens, clitics);
    }
    let tokens = tokens.start..quotation(names, &tokens);
    let end = tokens.end;
    names.retract_all(tokens.clone());
    let name = names.written(tokens.clone(), clitics);
    let entity = names.named(kind, &name);
    names.mention(entity, tokens, clitics, "institution");
    end
}

/// «مختبر الآلات الواعدة»: the end of a name whose quotation goes on with words
/// that have the article.
fn quotation(names: &Names<'_, '_>, tokens: &Range<usize>) -> usize {
    let end = tokens.end;
    if !tokens.start.checked_sub(1).is_some_and(|open| names.doc.opens_quote(open)) {
        return end;
    }
    let behind = (end..tokens.start + LONGEST).take_while(|&at| names.is_definite(at) && names.taken[at] == 0);
    let past = end + behind.count();
    if names.doc.closes_quote(past) { past } else { end }
}

fn institution(names: &Names<'_, '_>, at: usize) -> Option<Found> {
    // وأدى الرئيس الصلاة: no valley has a hamza.
    if names.is(at, VALLEY) && names.doc.letters(at).contains('أ') || is_document(names, at) || is_office(names, at) {
        return None;
    }
    state_body(names, at).or_else(|| {
        names
            .doc
            .readings(at)
            .filter(|reading| names.lexicon.class(reading.word) & Class::INSTITUTION != 0)
            .chain(glued_head(names, at))
            .find_map(|reading| headed(names, at, reading))
    })
}

/// A company, by a head that also stands outside names: only in its official
/// form is it a name, شركة النفط الوطنية الإيرانية.
fn is_company(names: &Names<'_, '_>, reading: Reading) -> bool {
    names
        .lexicon
        .word_senses(reading.word)
        .any(|sense| matches!(sense, Sense::Head(kind) if kind != EntityType::Place))
}

/// Whether a head and its adjectives only introduce a name: بنك الاستثمار
/// الأميركي مورغان ستانلي, وكالة الأنباء الكورية "…".
fn introduces(names: &Names<'_, '_>, at: usize, end: usize) -> bool {
    let quoted = names.doc.opens_quote(end);
    let name = if quoted { end + 1 } else { end };
    let named = quoted
        || matches!(names.kind_at(name), Some(EntityType::Org | EntityType::Media))
        || names.doc.tokens.get(name).is_some_and(|token| token.kind == Kind::Latin);
    named && names.head(name).is_some_and(|head| head.at() == at)
}

fn headed(names: &Names<'_, '_>, at: usize, reading: Reading) -> Option<Found> {
    let ((kind, strong), start) = names.doc.phrase(names.lexicon, at, reading, |sense| match sense {
        Sense::Inside(kind, strong) => Some((*kind, *strong)),
        _ => None,
    })?;
    if reading.article {
        let end = definite(names, at, start, strong)?;
        let body = kind == EntityType::Org || names.is_one_of(at, MUSEUM);
        return (body && !introduces(names, at, end)).then_some(Found {
            tokens: at..end,
            clitics: reading.clitics,
            kind,
        });
    }
    if let Some(found) = club(names, at, start) {
        return Some(found);
    }
    let end = without_leaning(names, construct(names, at, start, kind, strong)?, start);
    let constitutional = (start..end).any(|at| is_constitutional(names, at)) && names.is_nationality(end - 1);
    let called = || {
        names.is(start, ROYALS)
            || founded(names, at, start).is_some()
            || names.is_one_of(at, FOUNDATION) && names.is_definite(start) && is_purpose(names, end - 1)
    };
    // معهد الديمقراطية والتوسط goes on.
    let whole = || end > start + 1 || !names.has_and(end);
    let serves = || names.is_one_of(at, SERVING) && names.taken[start] == 0 && names.doc.tokens[start].class & Class::FIELD != 0 && whole();
    let official =
        !is_company(names, reading) || constitutional || called() || kind == EntityType::Place || is_agency(names, at, start) || serves();
    (official && !introduces(names, at, end)).then(|| {
        let found = Found {
            tokens: at..end,
            clitics: reading.clitics,
            kind,
        };
        station(names, found)
    })
}

/// حزب الحرية اليميني: the end of a name without what the party is like.
fn without_leaning(names: &Names<'_, '_>, end: usize, start: usize) -> usize {
    end - usize::from(end > start + 1 && names.is(end - 1, LEANINGS))
}

/// الجيش التركي, السفارة الأوكرانية; and الخارجية الإيرانية, where no minister
/// stands before it.
fn state_body(names: &Names<'_, '_>, at: usize) -> Option<Found> {
    let token = &names.doc.tokens[at];
    let mut clitics = 0;
    let mut key = token.key;
    if key.is_cut() {
        return None;
    }
    while clitics < 2 && !STATE_BODIES.contains(&key) && !MINISTRIES.contains(&key) && key.len() > 4 {
        if !matches!(key.get(0), fold::WAW | fold::FEH | fold::BEH | fold::KAF | fold::LAM) {
            return None;
        }
        clitics += 1;
        key = key.skip(1);
        if key.get(0) == fold::LAM {
            key = key.prepend(fold::ALEF);
        }
    }
    let ministry = MINISTRIES.contains(&key);
    if !ministry && !STATE_BODIES.contains(&key) || !is_free_nationality(names, at + 1) {
        return None;
    }
    if ministry
        && at
            .checked_sub(1)
            .is_some_and(|before| names.is_one_of(before, MINISTERS) || names.doc.tokens[before].class & Class::NOUN != 0)
    {
        return None;
    }
    Some(Found {
        tokens: at..at + 2,
        clitics,
        kind: EntityType::Org,
    })
}

fn is_free_nationality(names: &Names<'_, '_>, at: usize) -> bool {
    names.is_nationality(at) && names.is_definite(at) && names.taken[at] == 0 && !names.doc.ends_in(at, "ين")
}

/// الهيئة العامة للغذاء والدواء, المعهد الوطني الإيطالي: a head with the
/// article and the adjectives behind it. One adjective alone makes no name.
fn definite(names: &Names<'_, '_>, at: usize, start: usize, strong: bool) -> Option<usize> {
    let mut end = start;
    let mut national = false;
    let mut constitutional = false;
    let court = names.is_one_of(at, COURT);
    let degree = |at: usize| court && at > start && (names.is(at, ORDINALS) || names.is(at, DEGREES));
    while end - start < 4 && (is_adjective(names, end) || degree(end)) && (!national || names.is_nationality(end)) {
        national |= names.is_nationality(end);
        constitutional |= is_constitutional(names, end) || court && (names.is(end, ORDINALS) || names.is(end, DEGREES));
        end += 1;
    }
    // طالب بالفرقة الثانية: a year of students.
    let unit = names.is_one_of(at, UNITS) && names.is(start, ORDINALS) && names.doc.tokens[at].key.get(0) != fold::BEH;
    // اللواء 44
    let numbered = names.is_one_of(at, UNITS)
        && names
            .doc
            .tokens
            .get(start)
            .is_some_and(|next| next.kind == Kind::Number && next.key.len() < 4);
    let unit = unit || numbered;
    end += usize::from(unit && end == start);
    let adjectives = end - start;
    // الوكالة الفيدرالية الطبية والبيولوجية
    end += usize::from(adjectives > 1 && tail::is_second_relation(names, end));
    let holding = adjectives > 0 && names.is(end, HOLDING);
    end += usize::from(holding);
    let bank = names.is_one_of(at, BANKS) && names.is(start, CENTRAL);
    let past = if adjectives > 0 && !names.is_one_of(at, TEAMS) {
        tail::task(names, at, end)
    } else {
        end
    };
    let general = past == end && names.is_one_of(at, DEPARTMENTAL) && names.is(start, GENERAL);
    let past = if general { tail::general_purpose(names, end) } else { past };
    let minister = at.checked_sub(1).is_some_and(|before| names.is_one_of(before, MINISTERS));
    let designated = adjectives == 1 && !minister && names.is_one_of(at, DESIGNATED) && names.is(start, DESIGNATIONS);
    let designated = designated || court && adjectives == 1 && !minister && names.is(start, JURISDICTIONS);
    let designated = designated || adjectives > 0 && names.is_one_of(at, PARTY) && names.is(start, IDEOLOGIES);
    end += usize::from(designated && court && names.is(end, words!["المتخصصة"]));
    let of_chamber = || adjectives == 1 && names.is_one_of(at, COMMITTEE) && is_in(names, end, |at| names.is_one_of(at, CHAMBERS));
    let proper = bank
        || holding
        || designated
        || unit
        || of_chamber()
        || adjectives > 0 && past > end
        || adjectives > 1 && constitutional
        || adjectives > 1 && national && strong;
    if !proper {
        return None;
    }
    let mut end = past;
    while is_free_nationality(names, end) && end - at < LONGEST {
        end += 1;
    }
    Some(end)
}

/// The end of a name whose head stands in construct: وزارة المالية.
fn construct(names: &Names<'_, '_>, at: usize, start: usize, kind: EntityType, strong: bool) -> Option<usize> {
    // مجلس الإدارة is every company's, هيئة المحلفين every court's.
    let panel = names.is_one_of(at, PANEL) && names.is(start, PANELS) && !is_adjective(names, start + 1);
    let board = names.is(start, BOARD) || names.is(start, MANAGEMENT) && names.is_one_of(at, COUNCIL);
    // إدارة الجمعية السعودية is the association's management.
    let managed = names.is_one_of(at, MANAGED_BY) && names.is_definite(start) && names.doc.tokens[start].class & Class::INSTITUTION != 0;
    // لجنة تحكيم المسابقة is every contest's.
    let jury = names.is_one_of(at, COMMITTEE) && names.is(start, JURY);
    if board || panel || managed || jury || is_interest(names, at) {
        return None;
    }
    let royal = names.is(start, ROYALS);
    if (names.is_one_of(at, COURTS) || names.is_one_of(at, OF_PLACES))
        && let Some(end) = court(names, at, start)
    {
        return Some(adjectives(names, end, at));
    }
    if let Some(end) = bloc(names, at).or_else(|| federation(names, at, start)) {
        return Some(end);
    }
    // قسم شرطة أول الزقازيق, مستشفى حميات دسوق
    let part = names.is_one_of(at, POLICE) && names.is(start, NUMBERED) || names.is_one_of(at, HOSPITAL) && names.is(start, WARDS);
    let start = start + usize::from(part);
    if let Some(end) = local(names, at, start)
        .or_else(|| memorial(names, at, start))
        .or_else(|| founded(names, at, start))
    {
        return Some(adjectives(names, end, at));
    }
    // قضى بسجن فلان: it is he who goes there.
    if names.is_one_of(at, PRISON) && is_somebody(names, start) {
        return None;
    }
    if (strong || names.is_one_of(at, CALLED_AFTER))
        && let Some(end) = spelled(names, start)
    {
        return Some(purpose(names, end));
    }
    // بحيرة جميلة: what nature made may be told of by what it is like.
    let described = names.is_one_of(at, FEATURES)
        && names
            .doc
            .tokens
            .get(start)
            .is_some_and(|token| names.lexicon.ordinary(token.key) & Class::ADJECTIVE != 0);
    let called =
        names.is_one_of(at, CALLED_AFTER) && (!described || names.is_definite(start)) || royal && strong && names.is_one_of(at, PURPOSEFUL);
    if names.is_one_of(at, CALLED_AFTER) && kind == EntityType::Place {
        if let Some(end) = qualified(names, start) {
            return Some(end);
        }
        // وادي القور
        if is_definite_name(names, start) {
            return Some(start + 1);
        }
    }
    // مركز شرطة الكعكية, جمرك الربيعان
    if names.is_one_of(at, POSTS) && is_definite_name(names, start) {
        return Some(start + 1);
    }
    if called && let Some(end) = called_after(names, start) {
        let district = names.is_one_of(at, CENTRE) && is_town(names, start, end);
        let end = adjectives(names, end, start);
        if district && names.mention_at(start).is_some_and(|town| town.tokens.end == end) {
            return None;
        }
        return Some(if names.is_one_of(at, PURPOSEFUL) {
            purpose(names, end)
        } else {
            end
        });
    }
    if kind != EntityType::Org || royal {
        return None;
    }
    // لجنة تدريب الحج: bare nouns that lead up to a definite one.
    let mut first = start;
    let agency = is_agency(names, at, start);
    while (strong || agency) && first - start < 3 && is_bare_noun(names, first) {
        first += 1;
    }
    // هيئة تطوير الرياض: the place that a body works for.
    if strong && first > start && names.doc.tokens[first - 1].class & Class::FIELD != 0 && names.kind_at(first) == Some(EntityType::Place) {
        return called_after(names, first);
    }
    // بقيادة السوداني: he who is called so, as nobody's adjective stands there.
    let his = first == at + 1 && names.is_nationality(first) && names.doc.tokens[first].key.last() == fold::YEH;
    if his || !is_noun(names, first) || names.taken[first] != 0 {
        return None;
    }
    let mut end = adjectives(names, first + 1, at);
    if first == start && end == first + 1 && is_anyones(names, at, first) {
        return None;
    }
    let field = |at: usize| names.doc.tokens[at].class & Class::FIELD != 0;
    end = joints(names, end, at);
    let national = (start..end).any(|at| names.is_nationality(at));
    let past = if !national && names.is_one_of(at, PURPOSEFUL) {
        purpose(names, end)
    } else {
        end
    };
    let bureau = || names.is_one_of(at, BUREAUS) && field(first) && is_in(names, end, |at| names.kind_at(at) == Some(EntityType::Place));
    let for_it = past > end && names.is_one_of(at, HOUSES);
    // قوة الردع المشتركة, جهاز الأمن الوطني
    let forces = || names.is_one_of(at, FORCES) && field(first) && (first + 1..end).any(|at| is_constitutional(names, at));
    let union = || names.is_one_of(at, FEDERATION) && end > first + 1 && names.doc.tokens[first + 1].key.last() == fold::HEH;
    let proper = strong
        || agency
        || for_it
        || forces()
        || (field(first) || is_relation(names.doc.tokens[first].key)) && (national || past > end || bureau() || union());
    let mut end = past;
    while !national && end - at < LONGEST && is_free_nationality(names, end) {
        end += 1;
    }
    let national = (start..end).any(|at| names.is_nationality(at));
    (proper || national && field(first)).then_some(end)
}

/// بنك Zentrix: the end of a name in Latin letters that begins at a token.
fn spelled(names: &Names<'_, '_>, start: usize) -> Option<usize> {
    let token = names.doc.tokens.get(start)?;
    let end = || latin_run(names, start);
    let named = token.kind == Kind::Latin && token.key.len() > 2 && has_capital(names.doc.letters(start));
    (named && names.is_free(start..end())).then(end)
}

/// جهاز حماية المستهلك, صندوق تنمية الموارد: whether a head that means other things
/// too is an agency's by the cause behind it.
fn is_agency(names: &Names<'_, '_>, at: usize, start: usize) -> bool {
    names.is(start, CAUSES) && (names.is_one_of(at, AGENCIES) || names.is_one_of(at, BUREAUS))
        || names.is(start, UNITED) && names.is_one_of(at, FEDERATION)
        || names.is(start, COMBAT) && names.is_one_of(at, DEPARTMENTS)
}

/// Whether what fits stands at a token behind في or ب.
fn is_in(names: &Names<'_, '_>, at: usize, fits: impl Fn(usize) -> bool) -> bool {
    let glued = |at: usize| {
        names
            .doc
            .tokens
            .get(at)
            .is_some_and(|token| token.clitics == 1 && token.key.get(0) == fold::BEH)
    };
    names.is(at, IN) && fits(at + 1) || glued(at) && fits(at)
}

/// Whether a token ends what an institution is for: للدراسات.
fn is_purpose(names: &Names<'_, '_>, last: usize) -> bool {
    (last.saturating_sub(3)..=last).any(|at| purpose(names, at) > at)
}

/// مجلس مدينة الموصل, بلدية محافظة الطائف: the end of the place whose body it is.
fn local(names: &Names<'_, '_>, at: usize, start: usize) -> Option<usize> {
    let kind = names.is_one_of(at, LOCAL) && names.is(start, KINDS) && names.taken[start] == 0;
    (kind && names.kind_at(start + 1) == Some(EntityType::Place))
        .then(|| called_after(names, start + 1))
        .flatten()
}

/// بلدية المحافظة, شرطة المدينة, غرفة الملابس: whether a head and the one noun
/// behind it are of any place or body of the kind, or a room.
fn is_anyones(names: &Names<'_, '_>, at: usize, noun: usize) -> bool {
    const ROOM: Words = words!["غرفة", "غرف"];
    let class = names.doc.tokens[noun].class;
    let room = names.is_one_of(at, ROOM) && class & Class::FIELD == 0 && class & Class::NOUN != 0;
    (room || names.is(noun, ANY_PLACE_S)) && names.kind_at(noun).is_none()
}
