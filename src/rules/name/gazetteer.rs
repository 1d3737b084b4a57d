//! The names that the lexicon lists, where their conditions hold.

use super::Names;
use super::head::is_head_word;
use super::words::{PRESS, SERVICES, STATE_BODIES};
use crate::doc::Kind;
use crate::fold;
use crate::lexicon::parse::Role;
use crate::lexicon::{Class, EntityType, NameForm, Reading, Sense};

/// How far `?` and `!` conditions look, in tokens.
const NEAR: usize = 6;

pub(super) fn find(names: &mut Names<'_, '_>) {
    let doc = names.doc;
    let mut from = 0;
    while let Some(at) = doc.next_having(from, Class::NAME) {
        from = match longest(names, at) {
            Some(found) => take(names, at, &found).max(at + 1),
            None => at + 1,
        };
    }
}

struct Found {
    entry: u32,
    reading: Reading,
    end: usize,
}

/// The longest listed name that begins at a token, over all its readings.
fn longest(names: &Names<'_, '_>, at: usize) -> Option<Found> {
    let mut best: Option<Found> = None;
    for reading in readings(names, at) {
        if !names.doc.may_name(names.lexicon, at, reading) || names.lexicon.class(reading.word) & Class::NAME == 0 {
            continue;
        }
        let mut node = names.lexicon.first(reading.word);
        let mut next = at + 1;
        while node != 0 {
            if best.as_ref().is_none_or(|best| next > best.end)
                && let Some(entry) = meaning(names, node, at, next)
                && is_fit(names, at, reading, entry, next)
            {
                best = Some(Found { entry, reading, end: next });
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

/// Whether the letter behind a proclitic is an alef that carries a hamza: it
/// begins a word.
fn has_hamza_behind(names: &Names<'_, '_>, at: usize, clitics: u8) -> bool {
    clitics > 0
        && names.doc.tokens[at].key.get(usize::from(clitics)) == fold::ALEF
        && names.doc.slice(names.doc.span(at, clitics, at)).starts_with(['أ', 'إ', 'آ'])
}

/// Whether a reading of a token may stand for an entity. An article that is
/// no part of the name stands before products only (الآيفون, but الحماس is
/// enthusiasm), and a proclitic is none where the whole is an ordinary word:
/// لافتا "noting", وفيات "deaths".
fn is_fit(names: &Names<'_, '_>, at: usize, reading: Reading, entry: u32, end: usize) -> bool {
    let kind = names.lexicon.entry(entry).kind;
    if reading.article {
        return matches!(kind, EntityType::Product | EntityType::Model) && names.lexicon.ordinary(names.doc.tokens[at].key) == 0;
    }
    if end == at + 1 && is_in_name(names, at, reading.clitics, kind) {
        return false;
    }
    reading.clitics == 0
        || end > at + 1
        || names.lexicon.inflected(names.doc.tokens[at].key) == 0
        || has_hamza_behind(names, at, reading.clitics)
}

/// Whether a word stands in a person's name, behind a given name: محمد بنيس is
/// no Muhammad in Nice, جوشوا بوتاش no company.
fn is_in_name(names: &Names<'_, '_>, at: usize, clitics: u8, kind: EntityType) -> bool {
    let token = &names.doc.tokens[at];
    let short = clitics > 0 && token.key.len() <= usize::from(clitics) + 3;
    let part = short || clitics == 0 && token.kind == Kind::Arabic && kind != EntityType::Place && kind != EntityType::Model;
    part && at.checked_sub(1).is_some_and(|before| {
        let class = names.lexicon.whole_class(&names.doc.tokens[before]);
        names.taken[before] == 0
            && names.lexicon.inflected(names.doc.tokens[before].key) & Class::VERB == 0
            && class & Class::GIVEN != 0
            && class & (Class::ORDINARY | Class::CUE | Class::TITLE) == 0
    })
}

/// The entity that a phrase names here. A form whose conditions hold goes
/// before one that has none: صحيفة الرياض is the newspaper, الرياض the city.
fn meaning(names: &Names<'_, '_>, node: u32, first: usize, end: usize) -> Option<u32> {
    let mut plain = None;
    let mut conditional = None;
    let head = names.head(first).map(|head| head.kind);
    for sense in names.lexicon.senses(node) {
        let Sense::Name(form) = sense else {
            continue;
        };
        let form = names.lexicon.form(form);
        let entry = form.entry;
        if form.conditions.1 == 0 {
            plain.get_or_insert(entry);
        } else if holds(names, &form, first, end) {
            // Of two that hold, the one that the head speaks of.
            if conditional.is_none() || head == Some(names.lexicon.entry(entry).kind) {
                conditional = Some(entry);
            }
        }
    }
    conditional.or(plain)
}

/// Whether all conditions of a form hold for the tokens.
fn holds(names: &Names<'_, '_>, form: &NameForm, first: usize, end: usize) -> bool {
    names.lexicon.conditions(form).all(|condition| {
        let is_one = |at: usize| names.fits(at, |variant| names.lexicon.condition_has(&condition, variant));
        match condition.role {
            Role::Before => stands_before(names, first, is_one),
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
fn stands_before(names: &Names<'_, '_>, first: usize, is_one: impl Fn(usize) -> bool) -> bool {
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

fn near(names: &Names<'_, '_>, first: usize, end: usize, is_one: impl Fn(usize) -> bool) -> bool {
    let stops = |at: &usize| names.doc.tokens[*at].kind == Kind::Break;
    (first.saturating_sub(NEAR)..first).rev().take_while(|at| !stops(at)).any(&is_one)
        || (end..(end + NEAR).min(names.doc.tokens.len()))
            .take_while(|at| !stops(at))
            .any(&is_one)
}

fn take(names: &mut Names<'_, '_>, at: usize, found: &Found) -> usize {
    let entry = names.lexicon.entry(found.entry);
    let mut end = found.end;
    // A public institution's name takes the nationality behind it.
    if entry.kind == EntityType::Org && is_public(names, at, found.reading) {
        while end - found.end < 2 && is_bare_nationality(names, end) && !is_bare_nationality(names, end - 1) {
            end += 1;
        }
    }
    let entity = match kind_here(names, at, entry.kind) {
        kind if kind == entry.kind => names.of_entry(found.entry),
        kind => {
            let name = names.lexicon.text(entry.name).to_owned();
            names.named(kind, &name)
        }
    };
    names.mention(entity, at..end, found.reading.clitics, "name");
    end
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

/// The type that a listed name has behind the head before it: شركة makes a
/// product's name its maker's, صحيفة a city's name a newspaper's, تطبيق a
/// company's name its app's.
fn kind_here(names: &Names<'_, '_>, at: usize, kind: EntityType) -> EntityType {
    let Some(head) = names.head(at).filter(|head| head.near && !head.definite) else {
        return kind;
    };
    match (kind, head.kind) {
        (EntityType::Product | EntityType::Model, EntityType::Org) => EntityType::Org,
        (EntityType::Place | EntityType::Org, EntityType::Media) if is_head_word(names.doc, head.at(), PRESS) => EntityType::Media,
        (EntityType::Org, EntityType::Product)
            if is_head_word(names.doc, head.at(), SERVICES) && names.doc.tokens[at].class & Class::INSTITUTION == 0 =>
        {
            EntityType::Product
        }
        _ => kind,
    }
}
