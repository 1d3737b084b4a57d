//! People that no list has: a given name and what follows it, or a title, a
//! reporting verb or an apposition and the shape of a name.
//!
//! Where a name ends:
//!
//! ```text
//! name := part (part | بن part | آل part | particle part)*
//! part := given name | family name | word that means nothing else
//! ```
//! A word that also means something else ends a name only: محمد جامع، and only
//! where what follows shows that the name is over.

use std::ops::Range;

use foldhash::HashSet;

use super::head;
use super::words::{DESCRIPTIONS, DEVOUT, FORMS_OF_ADDRESS, HOMOGRAPHS, KUNYA, LINEAGE, PARTICLES, SERVANT};
use super::{KNOWN, Names};
use crate::doc::{Kind, Places, TITLE_POINT};
use crate::fold::{self, Key};
use crate::lexicon::{Class, EntityType, Reading, Sense, Tag};

/// A person's name has at most this many parts.
const LONGEST: usize = 6;
/// A title reaches at most this many tokens: المتحدث باسم وزارة … فلان.
const TITLE: usize = 14;

/// What shows that a person is named at a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Context {
    Nothing,
    /// A reporting verb stands before it.
    Spoken,
    /// A title stands before it, with what it is the title of.
    Titled,
    /// A title stands right before it.
    Title,
}

pub(super) fn find(names: &mut Names<'_, '_>) {
    extend_listed(names);
    let mut candidates = candidates(names);
    let titled = titles(names, &mut candidates);
    let mut families = families(names);
    let mut from = 0;
    // A title may reach up to the text's end.
    while let Some(at) = candidates.next(from).filter(|&at| at < names.doc.tokens.len()) {
        from = at + 1;
        if !may_begin(names, &titled, at) {
            continue;
        }
        let found = person_at(names, &titled, at).filter(|found| !is_short(names, &families, found));
        if let Some((tokens, clitics, rule)) = found {
            let end = tokens.end;
            if tokens.len() > 1 {
                families.insert(names.doc.tokens[end - 1].key);
            }
            let name = names.written(tokens.clone(), clitics);
            let entity = names.named(EntityType::Person, &name);
            names.mention(entity, tokens, clitics, rule);
            from = end;
        }
    }
}

/// Where a person may be named but for a title: at a given name, behind what
/// introduces one, and before what parts a name of two or three parts from what
/// follows.
fn candidates(names: &Names<'_, '_>) -> Places {
    names.doc.places(&[
        (Class::GIVEN, 0),
        (Class::CUE | Class::OPENING, -1),
        (Class::PAUSE, 2),
        (Class::PAUSE, 3),
    ])
}

/// Whether a person may be named at one of the candidates. What comes after holds
/// this in all its cases; it is asked first because most end here.
#[inline]
fn may_begin(names: &Names<'_, '_>, titled: &[Context], at: usize) -> bool {
    let tokens = &names.doc.tokens;
    let token = &tokens[at];
    // What is no given name must be nothing that is known, or a family name.
    let strange = token.class & KNOWN == 0 || token.class & Class::SURNAME != 0;
    let introduced = || {
        let before = &tokens[at - 1];
        before.class & Class::CUE != 0 || before.may_open()
    };
    token.kind == Kind::Arabic
        && names.taken[at] == 0
        && (token.class & Class::GIVEN != 0
            || titled[at] != Context::Nothing
            || (strange || names.is(at, KUNYA)) && at > 0 && introduced()
            || strange && (is_name_before(names, at, at + 2) || is_name_before(names, at, at + 3)))
}

/// Whether what stands behind some words shows that they are a name.
fn is_name_before(names: &Names<'_, '_>, at: usize, end: usize) -> bool {
    appositive(names, end) || parenthetic(names, at, end)
}

/// The last parts of the names of listed people.
fn families(names: &Names<'_, '_>) -> HashSet<Key> {
    let people = names.entities.iter().filter(|entity| entity.kind == EntityType::Person);
    let mentions = people
        .flat_map(|entity| &entity.mentions)
        .filter(|mention| mention.tokens.len() > 1);
    mentions.map(|mention| names.doc.tokens[mention.tokens.end - 1].key).collect()
}

/// Whether what looks like a name is somebody's family name who was named in
/// full before: alone (قال ريبر), with another word before it (حياة ريبر) or
/// behind it (ريبر وبرفوت). [`super::repeat`] finds it.
fn is_short(names: &Names<'_, '_>, families: &HashSet<Key>, found: &Found) -> bool {
    let (tokens, clitics, _) = found;
    let bare = |at: usize, clitics: u8| {
        let key = names.doc.tokens[at].key;
        if key.is_cut() { key } else { key.skip(usize::from(clitics)) }
    };
    let known = |at: usize, clitics: u8| families.contains(&bare(at, clitics));
    match tokens.len() {
        1 => known(tokens.start, *clitics),
        2 => {
            let second = names.doc.tokens[tokens.start + 1].key;
            let joined = known(tokens.start, *clitics) && second.get(0) == fold::WAW;
            let word = names.doc.tokens[tokens.start].class & Class::ORDINARY != 0;
            joined || word && known(tokens.start + 1, 0)
        }
        _ => false,
    }
}

/// محمد بن سلمان + بن عبد العزيز آل سعود is the same man; محمد حسين + متجلي,
/// of given names alone, is another.
fn extend_listed(names: &mut Names<'_, '_>) {
    for (entity, mention) in names.mentions_of(&[EntityType::Person]) {
        let tokens = mention.tokens;
        let end = links(names, tokens.end);
        if end > tokens.end {
            names.retract(tokens.start);
            names.mention(entity, tokens.start..end, mention.clitics, "person-lineage");
            continue;
        }
        let given = |at: usize| names.doc.tokens[at].class & Class::GIVEN != 0 && names.doc.tokens[at].class & Class::SURNAME == 0;
        let open = tokens.len() > 1 && tokens.clone().all(given);
        if open && names.is_unknown(tokens.end) && names.doc.tokens[tokens.end].key.get(0) != fold::WAW {
            names.retract(tokens.start);
            let whole = tokens.start..tokens.end + 1;
            let name = names.written(whole.clone(), mention.clitics);
            let entity = names.named(EntityType::Person, &name);
            names.mention(entity, whole, mention.clitics, "person-given");
        }
    }
}

/// The token behind بن X، آل X … that begins at `at`, as often as it goes.
fn links(names: &Names<'_, '_>, mut at: usize) -> usize {
    for _ in 0..LONGEST {
        let next = at + 1;
        let linked = names.is(at, LINEAGE) && names.doc.tokens.get(next).is_some_and(|token| token.kind == Kind::Arabic);
        if !linked || names.taken[next] != 0 {
            break;
        }
        at = next + 1;
        if names.is(next, SERVANT) && names.doc.tokens.get(at).is_some_and(|token| token.kind == Kind::Arabic) {
            at += 1;
        }
    }
    at
}

/// For each token, whether a title reaches up to it; those that one reaches up
/// to are candidates.
fn titles(names: &Names<'_, '_>, candidates: &mut Places) -> Vec<Context> {
    let mut contexts = vec![Context::Nothing; names.doc.tokens.len() + 1];
    for at in names.doc.having(Class::TITLE) {
        if names.taken[at] != 0 {
            continue;
        }
        let Some(end) = title(names, at) else {
            continue;
        };
        contexts[end] = Context::Title;
        candidates.add(end);
        let past = reach(names, end);
        if past > end && contexts[past] == Context::Nothing {
            contexts[past] = Context::Titled;
            candidates.add(past);
        }
    }
    contexts
}

/// The token behind the longest title that begins at a token.
fn title(names: &Names<'_, '_>, at: usize) -> Option<usize> {
    names
        .doc
        .readings(at)
        .filter(|reading| names.lexicon.class(reading.word) & Class::TITLE != 0)
        .filter_map(|reading| {
            names
                .doc
                .phrase(names.lexicon, at, reading, |sense| (*sense == Sense::Title).then_some(()))
        })
        .map(|((), end)| end)
        .max()
        // د. خالد
        .map(|end| end + usize::from(names.doc.tokens.get(end).is_some_and(|next| next.mark == TITLE_POINT)))
}

/// Where what a title is the title of ends: وزير *الصناعة التركي* فلان, الرئيس
/// التنفيذي *لشركة آبل* فلان, with the comma that may stand behind it.
fn reach(names: &Names<'_, '_>, from: usize) -> usize {
    let mut at = from;
    while at - from < TITLE && is_of_title(names, at) {
        at += 1;
    }
    let comma = names.doc.tokens.get(at).is_some_and(|token| token.mark == b',');
    if comma { at + 1 } else { at }.min(names.doc.tokens.len())
}

fn is_of_title(names: &Names<'_, '_>, at: usize) -> bool {
    let Some(token) = names.doc.tokens.get(at) else {
        return false;
    };
    if let Some(kind) = names.kind_at(at) {
        return kind != EntityType::Person;
    }
    match token.kind {
        Kind::Mark => names.doc.partner(at).is_some() && token.mark != b'(' && token.mark != b')',
        Kind::Latin => true,
        Kind::Arabic => {
            let clause = Tag::That.bit() | Tag::Relative.bit() | Tag::ThatPronoun.bit() | Tag::Time.bit();
            if token.class & clause != 0 || token.class & Class::CUE != 0 && !names.is_definite(at) {
                return false;
            }
            let known = token.class
                & (Class::HEAD | Class::INSTITUTION | Class::NATIONALITY | Class::TITLE | Class::FIELD | Tag::Preposition.bit())
                != 0;
            let given = names.lexicon.whole_class(token) & (Class::GIVEN | Class::SURNAME) != 0;
            let ordinary = || names.lexicon.ordinary(token.key) & (Class::NOUN | Class::ADJECTIVE) != 0;
            !given && (known || names.is_definite(at) || ordinary()) || names.is(at, DESCRIPTIONS)
        }
        _ => false,
    }
}

type Found = (Range<usize>, u8, &'static str);

fn person_at(names: &Names<'_, '_>, titled: &[Context], at: usize) -> Option<Found> {
    if names.doc.tokens[at].key.len() < 2 {
        return None;
    }
    // What a head introduces is no person: شركة جون دير.
    if names
        .head(at)
        .is_some_and(|head| head.near && !head.definite && head.kind != EntityType::Place)
    {
        return None;
    }
    let given = given_name(names, at);
    let context = context(names, titled, at);
    if let Some(end) = enclosed(names, at, given.is_some(), context) {
        return Some((at..end, 0, "person-title"));
    }
    if let Some(reading) = given {
        return by_given_name(names, at, reading, context);
    }
    if names.is(at, KUNYA) && context != Context::Nothing {
        let father = names
            .doc
            .tokens
            .get(at + 1)
            .is_some_and(|next| next.kind == Kind::Arabic && next.class & Class::TAGS == 0 && names.taken[at + 1] == 0);
        return father.then(|| (at..body(names, at + 1, true, context), 0, "person-kunya"));
    }
    by_shape(names, at, context)
}

/// «وزير المالية، فلان الفلاني، إن …»: what stands between commas behind a
/// title, with what was said or a verb of saying behind it, is a name, whatever
/// its last parts mean.
fn enclosed(names: &Names<'_, '_>, at: usize, given: bool, context: Context) -> Option<usize> {
    let comma = |at: usize| names.doc.tokens.get(at).is_some_and(|token| token.mark == b',');
    if !matches!(context, Context::Title | Context::Titled) || at == 0 || !comma(at - 1) || !given && !names.is_unknown(at) {
        return None;
    }
    let end = (at + 1..at + 5).find(|&at| comma(at))?;
    let behind = end + 1;
    let over = speaks(names, behind)
        || names.reports(behind)
        || names.doc.tokens.get(behind).is_some_and(|next| next.class & Tag::Time.bit() != 0);
    let not = Class::TAGS | Class::NUMBER | Class::CURRENCY | Class::TITLE | Class::NATIONALITY | Class::HEAD;
    let parts = (at + 1..end).all(|at| {
        let token = &names.doc.tokens[at];
        token.kind == Kind::Arabic && names.taken[at] == 0 && (token.class & not == 0 || names.is(at, LINEAGE) || names.is(at, PARTICLES))
    });
    (end > at + 1 && over && parts).then_some(end)
}

/// The reading of a token as a given name, if it can be one here.
fn given_name(names: &Names<'_, '_>, at: usize) -> Option<Reading> {
    let token = &names.doc.tokens[at];
    if token.class & Class::GIVEN == 0 || is_other_word(names, at) {
        return None;
    }
    names.doc.readings(at).find(|reading| {
        let class = names.lexicon.class(reading.word);
        if class & Class::GIVEN == 0 || reading.article {
            return false;
        }
        let key = token.key.skip(if token.key.is_cut() { 0 } else { usize::from(reading.clitics) });
        match HOMOGRAPHS.iter().find(|(homograph, _)| *homograph == key) {
            Some((_, spelled)) => names.doc.slice(names.doc.span(at, reading.clitics, at)) == *spelled,
            None => {
                let whole = names.lexicon.whole_class(token);
                class & (Class::PARTICLE | Class::TAGS) == 0
                    && (reading.clitics == 0 || whole & (Class::PARTICLE | Class::TAGS) == 0)
                    && (reading.clitics == 0 || names.lexicon.inflected(token.key) == 0)
            }
        }
    })
}

/// Whether a given name is another word before a name: a verb (أمر طارق), a
/// form of address (السيد عبد الله), a nationality (العربي أحمد).
fn is_other_word(names: &Names<'_, '_>, at: usize) -> bool {
    let token = &names.doc.tokens[at];
    let named = names
        .doc
        .tokens
        .get(at + 1)
        .is_some_and(|next| names.lexicon.whole_class(next) & Class::GIVEN != 0);
    // السيد بلينكوف is one Blinkov; السيد البدوي may be called so.
    let address = names.is(at, FORMS_OF_ADDRESS)
        && !names.is_definite(at + 1)
        && names.doc.tokens.get(at + 1).is_some_and(|next| next.kind == Kind::Arabic);
    named && token.class & (Class::CUE | Class::TITLE) != 0 || address || names.is_definite(at) && head::is_relation(token.key)
}

fn context(names: &Names<'_, '_>, titled: &[Context], at: usize) -> Context {
    let titled = titled.get(at).copied().unwrap_or(Context::Nothing);
    if titled == Context::Title {
        return titled;
    }
    let Some(before) = names.before(at) else {
        return titled;
    };
    let token = &names.doc.tokens[before];
    let spoken = token.class & Class::CUE != 0 && names.taken[before] == 0 && is_verb(names, before);
    if spoken { Context::Spoken } else { titled }
}

/// Whether a token is a finite reporting verb.
fn is_verb(names: &Names<'_, '_>, at: usize) -> bool {
    verb(names, at).is_some()
}

/// Whether the finite reporting verb at a token is feminine.
fn verb(names: &Names<'_, '_>, at: usize) -> Option<bool> {
    names.doc.readings(at).find_map(|reading| {
        names.lexicon.word_senses(reading.word).find_map(|sense| match sense {
            Sense::Cue(_, form) if form.is_finite() && !form.pronoun => Some(form.feminine),
            _ => None,
        })
    })
}

fn by_given_name(names: &Names<'_, '_>, at: usize, reading: Reading, context: Context) -> Option<Found> {
    let end = body(names, at, true, context);
    let class = names.lexicon.class(reading.word);
    let ordinary = Class::ORDINARY | Class::CUE | Class::ROLE | Class::CURRENCY | Class::NUMBER | Class::NATIONALITY;
    if end > at + 1 {
        let sure = class & ordinary == 0 && names.doc.tokens[at].key.len() > 2;
        let listed = (at..end).all(|at| names.lexicon.whole_class(&names.doc.tokens[at]) & (Class::GIVEN | Class::SURNAME) != 0);
        let spoken = parenthetic(names, at, end) || listed && (end > at + 2 || is_over(names, end));
        let named = (at + 1..end).any(|at| {
            let class = names.lexicon.whole_class(&names.doc.tokens[at]);
            class & (Class::GIVEN | Class::SURNAME) != 0 && class & ordinary == 0 || names.is(at, LINEAGE)
        });
        return (sure || named || spoken || context != Context::Nothing || appositive(names, end)).then_some((
            at..end,
            reading.clitics,
            "person-given",
        ));
    }
    let addressed = context == Context::Title && at > 0 && names.is_addressed(at);
    (addressed && class & (Class::VERB | Class::CUE) == 0).then_some((at..end, reading.clitics, "person-address"))
}

/// A name of unknown words only: by what stands before it and behind it.
fn by_shape(names: &Names<'_, '_>, at: usize, context: Context) -> Option<Found> {
    if context == Context::Nothing && !is_name_before(names, at, at + 2) && !is_name_before(names, at, at + 3) {
        return None;
    }
    if !names.is_unknown(at) && !is_family_name(names, at) {
        return None;
    }
    let end = body(names, at, false, context);
    let parts = end - at;
    let rule = match context {
        Context::Title | Context::Titled if parts > 1 => "person-title",
        Context::Title if names.is_addressed(at) => "person-address",
        Context::Spoken if parts > 1 && (!spoken_by_a_woman(names, at) || appositive(names, end)) => "person-spoken",
        Context::Spoken if !spoken_by_a_woman(names, at) && speaks(names, end) => "person-spoken",
        _ if parts > 1 && parts < 4 && is_name_before(names, at, end) => "person-apposition",
        _ => return None,
    };
    Some((at..end, 0, rule))
}

fn is_family_name(names: &Names<'_, '_>, at: usize) -> bool {
    let token = &names.doc.tokens[at];
    token.class & Class::SURNAME != 0
        && names.taken[at] == 0
        && names.lexicon.whole_class(token) & Class::SURNAME != 0
        && token.class & (Class::ORDINARY | Class::CUE | Class::TAGS | Class::NATIONALITY) == 0
}

fn spoken_by_a_woman(names: &Names<'_, '_>, at: usize) -> bool {
    names.before(at).and_then(|before| verb(names, before)) == Some(true)
}

/// Whether what was said begins right behind a name.
fn speaks(names: &Names<'_, '_>, at: usize) -> bool {
    names
        .doc
        .tokens
        .get(at)
        .is_some_and(|token| token.class & (Tag::That.bit() | Tag::ThatPronoun.bit()) != 0 || token.mark == b':')
}

/// Whether a title follows a name in apposition: «…، الخبيرة في …».
fn appositive(names: &Names<'_, '_>, at: usize) -> bool {
    let opened = names.doc.tokens.get(at).is_some_and(|token| matches!(token.mark, b',' | b'-'));
    opened && names.doc.tokens.get(at + 1).is_some_and(|token| token.class & Class::TITLE != 0) && title(names, at + 1).is_some()
}

/// Whether a name stands between commas and what was said follows: «…، فلان
/// الفلاني، إن …».
fn parenthetic(names: &Names<'_, '_>, at: usize, end: usize) -> bool {
    let comma = |at: usize| names.doc.tokens.get(at).is_some_and(|token| token.mark == b',');
    at > 0 && comma(at - 1) && comma(end) && speaks(names, end + 1)
}

/// The token behind a name that begins at `at`.
fn body(names: &Names<'_, '_>, at: usize, given: bool, context: Context) -> usize {
    let mut end = at + 1;
    let mut parts = 1;
    if names.is(at, SERVANT) && names.doc.tokens.get(end).is_some_and(|next| next.kind == Kind::Arabic) {
        end += 1;
    }
    while end < names.doc.tokens.len() && parts < LONGEST && names.taken[end] == 0 && names.doc.tokens[end].kind == Kind::Arabic {
        let linked = links(names, end);
        if linked > end {
            end = linked;
            parts += 1;
            continue;
        }
        if names.is(end, PARTICLES) && !is_over(names, end + 1) {
            let whole = names.doc.tokens.get(end + 1).is_some_and(|next| next.kind == Kind::Arabic)
                && names.taken[end + 1] == 0
                && is_part(names, end + 1, given, 0);
            if !whole {
                break;
            }
            end += 2;
        } else if is_part(names, end, given, parts) || names.is(end, PARTICLES) && given {
            end += 1;
        } else {
            let known = given && (context != Context::Nothing || parts > 1 || is_sure(names, at) && appositive(names, end + 1));
            if known && (is_last_part(names, end) || context == Context::Spoken && is_family(names, end)) {
                end += 1;
            }
            break;
        }
        parts += 1;
    }
    end
}

/// Whether a token can be a further part of a name.
fn is_part(names: &Names<'_, '_>, at: usize, given: bool, parts: usize) -> bool {
    let token = &names.doc.tokens[at];
    if token.key.len() < 2 {
        return false;
    }
    let whole = names.lexicon.whole_class(token);
    // A given name goes before the verb that it may also be (صالح, حسن).
    let not = Class::CUE | Class::PARTICLE | if whole & Class::GIVEN != 0 { 0 } else { Class::VERB };
    let listed = whole & (Class::GIVEN | Class::SURNAME) != 0 && (token.class | whole) & Class::TAGS == 0;
    if listed && (whole & not == 0 || is_over(names, at + 1)) {
        return true;
    }
    // نور الدين, سيف الإسلام
    if given && names.is(at, DEVOUT) {
        return true;
    }
    // عبد العزيز: whatever God is called.
    if names.is_definite(at) && names.is(at - 1, SERVANT) {
        return true;
    }
    if names.is_definite(at) {
        // A family name with the article: only behind a given name, and only
        // if it is no ordinary word, nationality or number.
        let known = Class::NATIONALITY
            | Class::NUMBER
            | Class::CURRENCY
            | Class::TITLE
            | Class::INSTITUTION
            | Class::HEAD
            | Class::ORDINARY
            | Class::FIELD;
        return given && token.class & (known | Class::TAGS) == 0 && names.lexicon.ordinary(token.key) == 0;
    }
    // ريبر وبرفوت are two, مصطفى ورانك is one.
    names.is_unknown(at) && !(token.key.get(0) == fold::WAW && (parts > 1 || !given))
}

/// Whether an ordinary word is a name's last part, because what follows shows
/// that the name is over: صالح جامع، برعي الصديق، جينيفر كلاب:
fn is_last_part(names: &Names<'_, '_>, at: usize) -> bool {
    let token = &names.doc.tokens[at];
    let not = Class::PARTICLE | Class::CUE | Class::TITLE | Class::NUMBER | Class::TAGS;
    let national = names.is_definite(at) && names.is_nationality(at);
    let glued = token.clitics > 0 && !token.article && token.whole == 0;
    let plain = token.class & not == 0 && !national && (!glued || appositive(names, at + 1)) && !head::is_relation(token.key);
    plain && is_over(names, at + 1) && names.lexicon.ordinary(token.key) & Class::VERB == 0
}

/// Whether a word with the article is the family name of who speaks: أشار
/// حسين الفردان إلى …
fn is_family(names: &Names<'_, '_>, at: usize) -> bool {
    let token = &names.doc.tokens[at];
    let not =
        Class::ADJECTIVE | Class::PARTICLE | Class::CUE | Class::TITLE | Class::NATIONALITY | Class::NUMBER | Class::TAGS | Class::FIELD;
    names.is_definite(at)
        && token.class & not == 0
        && names
            .doc
            .tokens
            .get(at + 1)
            .is_some_and(|next| next.class & Tag::Preposition.bit() != 0)
}

/// Whether the word is a given name and nothing else.
fn is_sure(names: &Names<'_, '_>, at: usize) -> bool {
    let class = names.lexicon.whole_class(&names.doc.tokens[at]);
    class & Class::GIVEN != 0 && class & (Class::ORDINARY | Class::CUE | Class::TAGS) == 0
}

/// Whether what stands behind a name shows that it is over.
fn is_over(names: &Names<'_, '_>, at: usize) -> bool {
    names.doc.tokens.get(at).is_none_or(|next| {
        matches!(next.mark, b',' | b':' | b'.' | b'"' | b'(' | b'-' | crate::doc::OPEN_QUOTE)
            || next.class & (Tag::That.bit() | Tag::ThatPronoun.bit()) != 0
            || next.class & Class::TITLE != 0 && !names.is_definite(at)
    })
}

impl Names<'_, '_> {
    /// Whether a form of address, and no other title, stands right before a
    /// token.
    fn is_addressed(&self, at: usize) -> bool {
        at.checked_sub(1).is_some_and(|before| self.is(before, FORMS_OF_ADDRESS))
    }
}
