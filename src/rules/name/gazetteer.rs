//! The names that the lexicon lists, where their conditions hold.

use std::cell::LazyCell;
use std::ops::Range;

use super::anyway::{is_named, is_quoted, stands_anyway};
use super::fit::{has_hamza_behind, is_fit};
use super::head::is_head_word;
use super::land::is_of_told_land;
use super::words::{
    body::{AGAINST, COUNCIL, PARTY, STATE_BODIES},
    outlet::{INTERVIEWS, PRESS, SPEECH},
    particle::LIKE,
    thing::{APPS, SERVICES},
};
use super::{Names, code, games, institution, official};
use crate::doc::Kind;
use crate::fold::{self, Key};
use crate::lexicon::parse::Role;
use crate::lexicon::{Class, Condition, EntityType, NameForm, Reading, Sense, Tag};
use crate::words::{Words, words};

/// Engines of search, which are the company's whose name they have: محرك البحث ياهو.
static ENGINES: Words = words!["محرك", "محركي", "محركات"];
/// Whose they are: عملاق محركات البحث غوغل.
static OF_ENGINES: Words = words!["عملاق", "عملاقة", "شركة", "مجموعة", "مالكة", "صاحبة", "صاحب"];

/// Shops, in which a product's name is the shop's.
static STORES: Words = words!["متجر", "متجري", "متجرا", "متاجر"];

/// How far `?` and `!` conditions look, in tokens.
const NEAR: usize = 6;

pub(super) fn find(names: &mut Names<'_, '_>) {
    let doc = names.doc;
    let mut from = 0;
    while let Some(at) = doc.first_having(from..doc.tokens.len(), Class::NAME) {
        from = match longest(names, at).filter(|found| !is_cut_short(names, at, found)) {
            Some(found) => take(names, at, &found).max(at + 1),
            None => at + 1,
        };
    }
}

/// حزب الاتحاد الديمقراطي المسيحي: whether a party's name is only the beginning of
/// another that begins behind its head.
fn is_cut_short(names: &Names<'_, '_>, at: usize, found: &Found) -> bool {
    const GROUP: Words = words!["تنظيم"];
    const OF_A_STATE: Words = words!["القومي", "الوطني", "الفيدرالي"];
    // مجلس الأمن القومي والدفاع is no council of the United Nations.
    if found.end == at + 2 && names.is(found.end, OF_A_STATE) && names.is_one_of(at, COUNCIL) {
        return true;
    }
    if found.end == at + 1 {
        return false;
    }
    let group = names.is_one_of(at, GROUP);
    (group || names.is_one_of(at, PARTY))
        && longest(names, at + 1).is_some_and(|longer| longer.end > found.end && (group || longer.entry != found.entry))
}

struct Found {
    entry: u32,
    reading: Reading,
    end: usize,
    /// Whether it is a name only because of what stands around it.
    bound: bool,
}

/// The longest listed name that begins at a token, over all its readings.
fn longest(names: &Names<'_, '_>, at: usize) -> Option<Found> {
    let mut best: Option<Found> = None;
    for reading in readings(names, at) {
        if !names.doc.may_name(names.lexicon, at, reading) || names.lexicon.class(reading.word) & Class::NAME == 0 {
            continue;
        }
        // شركة كاسيا: no Asia, as "like it" does not stand right behind a head, but فريق كالشباب.
        let like = reading.clitics > 0 && !reading.article && matches!(names.doc.tokens[at].key.get(0), fold::KAF | fold::FEH);
        if like
            && names
                .head(at)
                .is_some_and(|head| head.near && !head.definite && head.kind == EntityType::Org)
        {
            continue;
        }
        let mut node = names.lexicon.first(reading.word);
        let mut next = at + 1;
        while node != 0 {
            if best.as_ref().is_none_or(|best| next > best.end)
                && (next > at + 1 || !names.doc.tokens[at].is_unsure())
                && let Some((entry, bound)) = meaning(names, node, at..next, reading.clitics)
                && is_fit(names, at, reading, entry, next)
            {
                best = Some(Found {
                    entry,
                    reading,
                    end: next,
                    bound,
                });
            }
            (node, next) = names.doc.step(names.lexicon, node, next);
        }
    }
    best
}

/// The readings of a token: whole before stem, but where a hamza shows that a
/// proclitic stands before it: وآبل is Apple, though وابل is a word.
fn readings(names: &Names<'_, '_>, at: usize) -> impl Iterator<Item = Reading> + use<> {
    let mut readings = names.doc.readings(at);
    let (first, second) = (readings.next(), readings.next());
    let swap = second.is_some_and(|stem| has_hamza_behind(names, at, stem.clitics));
    let (first, second) = if swap { (second, first) } else { (first, second) };
    first.into_iter().chain(second)
}

/// The entity that a phrase names here. A form whose conditions hold goes
/// before one that has none: صحيفة الرياض is the newspaper, الرياض the city.
/// Whether it only holds by what is asked to stand around it is told too.
fn meaning(names: &Names<'_, '_>, node: u32, tokens: Range<usize>, clitics: u8) -> Option<(u32, bool)> {
    let (first, end) = (tokens.start, tokens.end);
    let mut plain = None;
    let mut conditional: Option<NameForm> = None;
    let mut joined: Option<(u32, bool)> = None;
    let mut club: Option<(u32, bool)> = None;
    let head = names.head(first).map(|head| head.kind);
    // Most nodes on the way to a name mean nothing.
    let outlet =
        LazyCell::new(|| names.is_told_to_outlet(first, end) || is_interviewer(names, first, clitics) || is_credited(names, first));
    let kind = |entry: u32| names.lexicon.entry(entry).kind;
    for sense in names.lexicon.senses(node) {
        let Sense::Name(form) = sense else {
            continue;
        };
        let form = names.lexicon.form(form);
        let entry = form.entry;
        if is_told_by_marks(names, first, end) {
            let city = names.lexicon.text(names.lexicon.entry(entry).demonym).is_empty();
            if city && kind(entry) == EntityType::Place {
                return Some((entry, false));
            }
            continue;
        }
        if kind(entry) == EntityType::Media && *outlet {
            return Some((entry, false));
        }
        if form.conditions.1 == 0 {
            plain.get_or_insert((entry, false));
        } else if holds(names, &form, first, end, clitics)
            && (end > first + 1 || !names.lexicon.entry(entry).plays || games::is_whole(names, first, end))
        {
            // Of two that hold, the one that the head speaks of; of two places, the one that asks for
            // what stands around it and does not only bar: مدينة عمان.
            let better = conditional.is_none_or(|other| {
                let places = kind(entry) == EntityType::Place && kind(other.entry) == EntityType::Place;
                let bars = (only_bars(names, &other), only_bars(names, &form));
                if places && bars.0 != bars.1 {
                    bars.0
                } else {
                    head == Some(kind(entry))
                }
            });
            if better {
                conditional = Some(form);
            }
        } else if (stands_anyway(names, entry, first, end, clitics) || is_of_told_land(names, &form, first, end, clitics))
            && is_free_of_bars(names, &form, first, end)
        {
            // Of two, the one that the text has named.
            if joined.is_none_or(|(other, _)| is_named(names, entry) && !is_named(names, other)) {
                joined = Some((entry, true));
            }
            // استبقت «الشرق الأوسط»: no region is quoted.
            if kind(entry) == EntityType::Media && is_quoted(names, EntityType::Media, first, end) {
                return Some((entry, true));
            }
            if names.lexicon.entry(entry).plays {
                club.get_or_insert((entry, true));
            }
        }
    }
    let bound = |form: &NameForm| {
        (kind(form.entry) == EntityType::Org || is_alone(names, node, kind(form.entry) == EntityType::Place))
            && is_wanted_around(names, form)
    };
    // A city is its club where only clubs stand.
    if club.is_some()
        && games::is_club_and_no_city(names, first, end)
        && conditional.is_none_or(|form| kind(form.entry) == EntityType::Place)
    {
        return club;
    }
    conditional.map(|form| (form.entry, bound(&form))).or(plain).or(joined)
}

/// عمّان: whether a shadda tells Jordan's capital from the country that is written like it.
fn is_told_by_marks(names: &Names<'_, '_>, first: usize, end: usize) -> bool {
    // Few words have marks.
    end == first + 1
        && names.doc.has_marks(first)
        && names.is_one_of(first, words!["عمان"])
        && names.doc.letters(first).contains("م\u{651}")
}

/// في حديث للجزيرة, مصادر للعربية, مقابلة مع الجزيرة: whether a name can only be an
/// outlet's, if it is one's, by who speaks to it.
fn is_interviewer(names: &Names<'_, '_>, first: usize, clitics: u8) -> bool {
    const WITH: Words = words!["مع"];
    const SOURCES: Words = words!["مصادر", "مصدر"];
    let Some(before) = first.checked_sub(1) else {
        return false;
    };
    names.has_lam(first, clitics) && (names.is_one_of(before, SPEECH) || names.is_one_of(before, SOURCES) || is_told(names, first))
        || clitics == 0 && names.is(before, WITH) && before > 0 && names.is_one_of(before - 1, INTERVIEWS)
}

/// قال المصدر للأناضول إن: whether somebody tells an outlet what follows, and not the people.
fn is_told(names: &Names<'_, '_>, first: usize) -> bool {
    /// So many tokens stand between the verb and whom it is told to.
    const CLAUSE: usize = 8;
    const PEOPLE: Words = words![
        "الشعب",
        "الأمة",
        "العالم",
        "الجمهور",
        "الجمهورية",
        "المواطن",
        "الشباب",
        "العرب",
        "المدينة",
        "المحكمة",
        "الأنباء",
        "الأخبار"
    ];
    let said = names
        .doc
        .tokens
        .get(first + 1)
        .is_some_and(|next| next.class & Tag::That.bit() != 0);
    let verb = || {
        let clause = (first.saturating_sub(CLAUSE)..first).rev();
        clause
            .take_while(|&at| names.doc.tokens[at].kind != Kind::Break && names.doc.tokens[at].mark != b'.')
            .any(|at| names.reports(at))
    };
    said && !names.is_one_of(first, PEOPLE) && verb()
}

/// المصدر: أرقام: whether an article's source is named at a token.
fn is_credited(names: &Names<'_, '_>, first: usize) -> bool {
    const SOURCE: Words = words!["المصدر", "المصادر"];
    first > 1 && names.doc.tokens[first - 1].mark == b':' && names.is(first - 2, SOURCE)
}

/// Whether a phrase is the name of one entity of its kind only, a place's beside companies and clubs
/// called after it.
fn is_alone(names: &Names<'_, '_>, node: u32, place: bool) -> bool {
    let entries = names.lexicon.senses(node).filter_map(|sense| match sense {
        Sense::Name(form) => Some(names.lexicon.form(form).entry),
        _ => None,
    });
    let entries = entries.filter(|&entry| !place || names.lexicon.entry(entry).kind != EntityType::Org);
    entries.clone().min() == entries.max()
}

/// Whether a form only asks for words around it, and bars none: then it holds
/// as well where it is joined to a name of its kind, في العراق وسورية.
fn is_wanted_around(names: &Names<'_, '_>, form: &NameForm) -> bool {
    names.lexicon.conditions(form).all(|condition| condition.role != Role::NotNear)
}

/// Whether a form only bars words around it.
fn only_bars(names: &Names<'_, '_>, form: &NameForm) -> bool {
    names.lexicon.conditions(form).all(|condition| condition.role == Role::NotNear)
}

/// Whether nothing that a form bars stands near the tokens.
fn is_free_of_bars(names: &Names<'_, '_>, form: &NameForm, first: usize, end: usize) -> bool {
    let barred = |condition: Condition| {
        let is_one = |at: usize| names.fits(at, |variant| names.lexicon.condition_has(&condition, variant));
        condition.role == Role::NotNear && near(names, first, end, is_one)
    };
    !names.lexicon.conditions(form).any(barred)
}

/// Whether all conditions of a form hold for the tokens.
fn holds(names: &Names<'_, '_>, form: &NameForm, first: usize, end: usize, clitics: u8) -> bool {
    let more = form.conditions.1 > 1;
    // No verb stands behind a preposition: بتعز.
    let bare = || names.doc.tokens[first].key.skip(usize::from(clitics)).without_article();
    let word = || names.lexicon.class(names.lexicon.find(bare())) & (Class::NOUN | Class::ADJECTIVE) != 0;
    names.lexicon.conditions(form).all(|condition| {
        let is_one = |at: usize| names.fits(at, |variant| names.lexicon.condition_has(&condition, variant));
        match condition.role {
            Role::Before => stands_before(names, first, is_one) || is_glued_to(names, &condition, first, clitics) && (more || !word()),
            Role::After => is_one(names.after(end)),
            Role::Near => near(names, first, end, is_one),
            Role::NotNear => !near(names, first, end, is_one),
            _ => true,
        }
    })
}

/// Whether one of a condition's words stands right before a name. القناة
/// العربية is "the Arab channel", not قناة العربية: a noun with the article
/// governs no name that begins with it, unless in quotation marks.
pub(super) fn stands_before(names: &Names<'_, '_>, first: usize, is_one: impl Fn(usize) -> bool) -> bool {
    let Some(before) = names.before(first) else {
        return false;
    };
    let quoted = before + 1 < first;
    let described = !quoted && names.is_definite(before) && names.is_definite(first);
    if !described && is_one(before) {
        return true;
    }
    // شركة التقنية الصينية "…": the head, past its adjectives.
    quoted && names.head(first).is_some_and(|head| is_one(head.at()))
}

/// بفاس: whether the last proclitic of a name is a preposition that a condition asks for as a word of its own.
/// A name that is a word, too, بالبندقية, or a club's, لبرشلونة, wants more around it.
pub(super) fn is_glued_to(names: &Names<'_, '_>, condition: &Condition, first: usize, clitics: u8) -> bool {
    let Some(last) = clitics.checked_sub(1) else {
        return false;
    };
    let key = names.doc.tokens[first].key;
    let preposition = match key.get(usize::from(last)) {
        fold::BEH => Key::literal("في"),
        fold::LAM => Key::literal("إلى"),
        _ => return false,
    };
    names.lexicon.condition_has(condition, preposition) && !games::may_be_club(names, key.skip(usize::from(clitics)))
}

fn near(names: &Names<'_, '_>, first: usize, end: usize, is_one: impl Fn(usize) -> bool) -> bool {
    let stops = |at: &usize| names.doc.tokens[*at].kind == Kind::Break;
    (first.saturating_sub(NEAR)..first).rev().take_while(|at| !stops(at)).any(&is_one)
        || (end..(end + NEAR).min(names.doc.tokens.len()))
            .take_while(|at| !stops(at))
            .any(&is_one)
}

fn take(names: &mut Names<'_, '_>, at: usize, found: &Found) -> usize {
    let entry = names.lexicon.entry(found.entry);
    names.clubs |= entry.plays;
    let mut end = found.end;
    // A public institution's name takes the nationality behind it.
    if entry.kind == EntityType::Org && is_public(names, at, found.reading) {
        while end - found.end < 2 && is_bare_nationality(names, end) && !is_bare_nationality(names, end - 1) {
            end += 1;
        }
        // جامعة عجمان للعلوم: what a listed one is for.
        if end == found.end && names.is_one_of(at, SCHOOLS) && !is_purposeful(names, at, end) {
            end = institution::purpose(names, end);
        }
    }
    // صحيفة الوطن المصرية: an outlet's nationality is no part of its name.
    if entry.kind == EntityType::Media && is_described(names, at, end - 1) && is_named_before(names, at..end, found) {
        end -= 1;
    }
    let kind = if is_club(names, at, end, found.entry) {
        EntityType::Org
    } else {
        kind_here(names, at, entry.kind, names.lexicon.text(entry.name))
    };
    let entity = match kind {
        kind if kind == entry.kind => names.of_entry(found.entry),
        kind => {
            let name = names.lexicon.text(entry.name).to_owned();
            names.named(kind, &name)
        }
    };
    let respelt = names.doc.tokens[at..end].iter().any(|token| token.respelling.is_some());
    let rule = if respelt { "name-respelt" } else { "name" };
    names.mention(entity, at..end, found.reading.clitics, rule);
    if found.bound && !matches!(entry.kind, EntityType::Product | EntityType::Model) {
        names.bound.push(at);
    }
    end
}

/// Bodies whose name often goes on with what they are for.
static SCHOOLS: Words = words!["جامعة", "معهد", "أكاديمية", "كلية"];

/// Whether a name says already what its body is for, or whoever stands before it
/// serves what is said behind it: وكيل جامعة عجمان للبحوث.
fn is_purposeful(names: &Names<'_, '_>, at: usize, end: usize) -> bool {
    let for_it = |at: usize| names.doc.tokens[at].key.starts_with(&[fold::LAM, fold::LAM]);
    (at + 1..end).any(for_it)
        || at
            .checked_sub(1)
            .is_some_and(|before| names.doc.tokens[before].class & Class::TITLE != 0)
}

/// Whether a word describes the head before a name, and so agrees with it: صحيفة
/// الوطن المصرية, but قناة الحوار التونسي is called so.
fn is_described(names: &Names<'_, '_>, at: usize, last: usize) -> bool {
    let feminine = |at: usize| names.doc.tokens[at].key.last() == fold::HEH;
    names
        .head(at)
        .is_some_and(|head| !head.told && feminine(head.at()) == feminine(last))
}

/// Whether a name ends with a state's nationality without which it is an outlet's, too.
fn is_named_before(names: &Names<'_, '_>, tokens: Range<usize>, found: &Found) -> bool {
    let last = tokens.end - 1;
    if last == tokens.start || !is_bare_nationality(names, last) || official::nationality(names, last).is_none() {
        return false;
    }
    let mut node = names.lexicon.first(found.reading.word);
    let mut next = tokens.start + 1;
    while node != 0 && next < last {
        (node, next) = names.doc.step(names.lexicon, node, next);
    }
    let outlet = |form| names.lexicon.entry(names.lexicon.form(form).entry).kind == EntityType::Media;
    let mut senses = names.lexicon.senses(node);
    node != 0 && next == last && senses.any(|sense| matches!(sense, Sense::Name(form) if outlet(form)))
}

/// Whether a city's name is its club's: a man's adjective describes it, and no
/// noun governs it that the adjective may describe, أمام نيس الفرنسي.
fn is_club(names: &Names<'_, '_>, at: usize, end: usize, entry: u32) -> bool {
    let entry = names.lexicon.entry(entry);
    let city = entry.kind == EntityType::Place && names.lexicon.text(entry.demonym).is_empty();
    if !city || names.is_definite(at) || !is_bare_nationality(names, end) || names.doc.tokens[end].key.last() == fold::HEH {
        return false;
    }
    at.checked_sub(1)
        .is_some_and(|before| names.is(before, AGAINST) || names.lexicon.ordinary(names.doc.tokens[before].key) == Class::VERB)
}

fn is_bare_nationality(names: &Names<'_, '_>, at: usize) -> bool {
    names.is_nationality(at) && names.is_definite(at) && names.entity_at(at).is_none()
}

/// Whether a name is a public institution's by its first word: وزارة، بنك،
/// الكونغرس. A company's nationality stays outside.
fn is_public(names: &Names<'_, '_>, at: usize, reading: Reading) -> bool {
    let strong = |word: u32| {
        let senses = names.lexicon.word_senses(word);
        senses.clone().any(|sense| matches!(sense, Sense::Inside(EntityType::Org, _)))
            && !senses.clone().any(|sense| matches!(sense, Sense::Head(_)))
    };
    let key = names.doc.tokens[at].key;
    let bare = if key.is_cut() {
        key
    } else {
        key.skip(usize::from(reading.clitics))
    };
    strong(reading.word)
        || bare.starts_with(&[fold::ALEF, fold::LAM]) && !bare.is_cut() && strong(names.lexicon.find(bare.skip(2)))
        || STATE_BODIES.contains(&bare)
}

/// Whether the head at a token is a search engine, and no company's.
fn is_engine(names: &Names<'_, '_>, at: usize) -> bool {
    is_head_word(names.doc, at, ENGINES) && !at.checked_sub(1).is_some_and(|before| names.is_one_of(before, OF_ENGINES))
}

/// تطبيقات أخرى مثل فيرو: whether what is named is an example of several services.
fn is_example(names: &Names<'_, '_>, first: usize, head: usize) -> bool {
    const EXAMPLES: Words = words!["تطبيقات", "منصات", "برامج", "روبوتات", "متصفحات", "محركات"];
    names.before(first).is_some_and(|before| names.is(before, LIKE)) && is_head_word(names.doc, head, EXAMPLES)
}

/// The type that a listed name has behind the head before it: شركة makes a
/// product's name its maker's, صحيفة a city's name a newspaper's, تطبيق a
/// company's name its app's.
fn kind_here(names: &Names<'_, '_>, at: usize, kind: EntityType, name: &str) -> EntityType {
    let Some(head) = names.head(at).filter(|head| head.near && !head.definite) else {
        return kind;
    };
    match (kind, head.kind) {
        // متجر آب ستور is the service, whoever keeps a shop.
        (EntityType::Product | EntityType::Model, EntityType::Org) if !is_head_word(names.doc, head.at(), STORES) => EntityType::Org,
        // تطبيق جيميناي is what the model speaks through; نموذج ديب سيك is no maker.
        (EntityType::Model, EntityType::Product) if is_head_word(names.doc, head.at(), APPS) => EntityType::Product,
        (EntityType::Org, EntityType::Model) if code::is_namesake(name) => EntityType::Model,
        (EntityType::Place | EntityType::Org, EntityType::Media) if is_head_word(names.doc, head.at(), PRESS) => EntityType::Media,
        (EntityType::Org, EntityType::Product)
            // مواقع الحوثيين: where they are, and no sites of theirs.
            if (is_head_word(names.doc, head.at(), SERVICES) || is_engine(names, head.at()) || is_example(names, at, head.at()))
                && names.doc.tokens[at].class & Class::INSTITUTION == 0
                && !names.is_definite(at)
                && !names.has_lam(at, names.doc.tokens[at].clitics) =>
        {
            EntityType::Product
        }
        _ => kind,
    }
}
