//! Glosses: a name with its form in the other script in brackets behind it.
//! ميتا (Meta) is one entity; where one side is unknown it takes the other's
//! identity. And bynames in quotation marks behind a full name: أحمد مصطفى «زيزو».

use std::ops::Range;

use super::extend::has_capital;
use super::headed::latin_run;
use super::made::IS;
use super::repeat::bare;
use super::words::{LETTERS, TERMS, company::FIRMS, outlet::AGENCY, particle::AT};
use super::{Names, unlisted};
use crate::doc::Kind;
use crate::fold::{self, Key};
use crate::lexicon::{Class, EntityType, Sense, sound};
use crate::words::{Words, words};

/// Who sings, writes and plays what stands in quotation marks behind the name.
static ARTISTS: Words = words![
    "الفنان",
    "الفنانة",
    "المطرب",
    "المطربة",
    "الشاعر",
    "الشاعرة",
    "المخرج",
    "المخرجة",
    "الكاتب",
    "الكاتبة"
];

/// A name before its gloss has at most this many words.
const WORDS: usize = 4;

pub(super) fn find(names: &mut Names<'_, '_>) {
    let doc = names.doc;
    agencies(names);
    for open in doc.having_within(1..doc.tokens.len(), Kind::Mark.bit()) {
        if names.doc.tokens[open].mark == b'('
            && let Some(close) = names.doc.partner(open).filter(|&close| close > open + 1)
        {
            gloss(names, open, open + 1..close);
        } else if names.doc.opens_quote(open)
            && let Some(close) = names.doc.partner(open).filter(|&close| close > open + 1)
        {
            byname(names, open, open + 1..close);
        }
    }
}

/// وكالة الأنباء الروسية «سبوتنيك»: another outlet's name shows that a nation's agency is only
/// described before it.
fn agencies(names: &mut Names<'_, '_>) {
    let outlets = names.mentions_of(&[EntityType::Media]);
    for pair in outlets.windows(2) {
        let [(agency, described), (outlet, named)] = pair else {
            continue;
        };
        let end = described.tokens.end;
        let nation = described.tokens.len() > 2 && names.is_one_of(described.tokens.start, AGENCY) && names.is_nationality(end - 1);
        let opened = names.doc.tokens.get(end).is_some_and(|token| token.may_open());
        if nation && agency != outlet && named.clitics == 0 && named.tokens.start == end + usize::from(opened) {
            names.retract(described.tokens.start);
        }
    }
}

fn gloss(names: &mut Names<'_, '_>, open: usize, inner: Range<usize>) {
    if names.doc.tokens[inner.start].kind == Kind::Arabic {
        if let Some(entity) = supplied(names, open, &inner) {
            names.mention(entity, inner, 0, "gloss");
            return;
        }
        abbreviation(names, open, inner);
        return;
    }
    if names.doc.tokens[inner.start].kind != Kind::Latin {
        return;
    }
    // (Bookerly – من كلمة كتاب): more may be told behind it.
    let end = latin_run(names, inner.start);
    let told = end < inner.end && end > inner.start && matches!(names.doc.tokens[end].mark, b'-' | b',' | b';');
    // (Gizmodo, August 12, 2026): a source and its date.
    let dated = told
        && names
            .doc
            .tokens
            .get(end + 1)
            .is_some_and(|next| matches!(next.kind, Kind::Latin | Kind::Number));
    if end != inner.end && !told || dated {
        return;
    }
    let inner = inner.start..end;
    // The name before the bracket, its closing quotation mark passed over.
    let quoted = names.doc.closes_quote(open - 1);
    let last = if quoted && open > 1 { open - 2 } else { open - 1 };
    let outer = names.entity_at(last).filter(|_| !quoted || !is_within(names, open - 1));
    let known = names.entity_at(inner.start);
    match (outer, known) {
        (Some(entity), None) => bind(names, entity, inner),
        (None, Some(entity)) => {
            if let Some((words, clitics)) = before(names, open, &inner) {
                names.retract_all(words.clone());
                names.mention(entity, words, clitics, "gloss-outer");
            }
        }
        (None, None) => unlisted(names, open, inner),
        (Some(outer), Some(known)) if outer != known => settle(names, outer, known, inner),
        (Some(_), Some(_)) => {}
    }
}

/// (فلاديمير) بوتين: who has the given name that is put in brackets before his surname.
fn supplied(names: &Names<'_, '_>, open: usize, inner: &Range<usize>) -> Option<usize> {
    let given = names.lexicon.whole_class(&names.doc.tokens[inner.start]) & Class::GIVEN != 0;
    let behind = inner.end + 1;
    let person = |at: usize| names.kind_at(at) == Some(EntityType::Person);
    let alone = inner.len() == 1 && names.taken[inner.start] == 0 && !person(open - 1);
    let named = names
        .mention_at(behind)
        .filter(|name| name.tokens.start == behind && name.clitics == 0);
    (given && alone && person(behind) && named.is_some())
        .then(|| names.entity_at(behind))
        .flatten()
}

/// «مايكروسوفت تو دو» (Microsoft To Do): whether a quotation that has a gloss is longer than the
/// name of a company that ends it or begins it, and all else of it is unknown.
fn is_within(names: &Names<'_, '_>, close: usize) -> bool {
    let Some(open) = names.doc.partner(close) else {
        return false;
    };
    let inner = open + 1..close;
    if !(1..=WORDS).contains(&inner.len()) {
        return false;
    }
    let company = |at: usize| names.kind_at(at) == Some(EntityType::Org);
    let free = inner.clone().filter(|&at| names.is_unknown(at)).count();
    let taken = inner.clone().filter(|&at| company(at)).count();
    free > 0 && taken > 0 && free + taken == inner.len()
}

/// الاتحاد الدولي لكرة القدم (فيفا): what an organisation named in full is called in
/// short, be it a word that by itself is none of its names.
fn abbreviation(names: &mut Names<'_, '_>, open: usize, inner: Range<usize>) {
    // Points stand between a few letters.
    let short = inner.len() <= WORDS || inner.len() < 2 * WORDS && is_spelled(names, &inner);
    if !short || !names.is_free(inner.clone()) {
        return;
    }
    let last = if names.doc.closes_quote(open - 1) {
        open.saturating_sub(2)
    } else {
        open - 1
    };
    let Some(entity) = names
        .entity_at(last)
        .filter(|&entity| names.entities[entity].kind == EntityType::Org)
    else {
        return;
    };
    let in_full = last > 0 && names.entity_at(last - 1) == Some(entity);
    let unknown = inner
        .clone()
        .all(|at| names.is_unknown(at) && names.doc.tokens[at].class & (Class::GIVEN | Class::SURNAME) == 0);
    if is_listed(names, entity, &inner) || in_full && (unknown || is_spelled(names, &inner) || is_own_word(names, last, &inner)) {
        names.mention(entity, inner, 0, "gloss");
    }
}

/// حزب العمال الكردستاني (بي كي كي), هيئة السلوك المالي (إف.سي.إيه): an abbreviation,
/// letter by letter.
fn is_spelled(names: &Names<'_, '_>, words: &Range<usize>) -> bool {
    let point = |at: usize| at > words.start && names.doc.tokens[at].mark == b'.';
    words.len() > 1 && words.clone().all(|at| names.is(at, LETTERS) || point(at))
}

/// هيئة حماية النزاهة ومكافحة الفساد «نزاهة»: whether the full name that ends at a token has a
/// word, which it is called by in short.
fn is_own_word(names: &Names<'_, '_>, last: usize, short: &Range<usize>) -> bool {
    let key = names.doc.tokens[short.start].key;
    let full = names.mention_at(last).map_or(0..0, |mention| mention.tokens.clone());
    short.len() == 1 && key.len() > 3 && full.skip(1).any(|at| bare(names.doc.tokens[at].key) == key)
}

/// البنك الأهلي السعودي «ألبا», أحمد سالم «كوكا»: what the full name before a quotation is
/// in short, if it is a word that means nothing else or one of its listed forms.
fn byname(names: &mut Names<'_, '_>, open: usize, inner: Range<usize>) {
    if inner.len() > WORDS || !names.is_free(inner.clone()) || names.doc.closes_quote(open - 1) {
        return;
    }
    let Some(entity) = names.entity_at(open - 1).filter(|&entity| {
        // غنى الفنان طلال «أناديك»: a song may stand there.
        let first = names.mention_at(open - 1).map_or(0, |mention| mention.tokens.start);
        let sings = first > 0 && names.is_one_of(first - 1, ARTISTS);
        let kind = names.entities[entity].kind;
        kind == EntityType::Org || kind == EntityType::Person && !sings
    }) else {
        return;
    };
    let in_full = open > 1 && names.entity_at(open - 2) == Some(entity);
    let org = names.entities[entity].kind == EntityType::Org;
    let strange =
        inner.len() == 1 && names.is_unknown(inner.start) || org && (is_spelled(names, &inner) || is_own_word(names, open - 1, &inner));
    if is_listed(names, entity, &inner) || strange && in_full {
        let (kind, name) = (names.entities[entity].kind, names.entities[entity].name.clone());
        let short = names.written(inner.clone(), 0);
        names.mention(entity, inner, 0, "gloss");
        if let Some(other) = names.called(kind, &short).filter(|&other| other != entity) {
            names.rename(other, name);
        }
    }
}

/// Whether the words are one of an entity's listed forms, whatever conditions it
/// has elsewhere.
fn is_listed(names: &Names<'_, '_>, entity: usize, words: &Range<usize>) -> bool {
    let Some(entry) = names.entities[entity].entry else {
        return false;
    };
    let (doc, lexicon) = (names.doc, names.lexicon);
    doc.readings(words.start).filter(|reading| reading.clitics == 0).any(|reading| {
        let mut node = lexicon.first(reading.word);
        let mut next = words.start + 1;
        while node != 0 && next < words.end {
            (node, next) = doc.step(lexicon, node, next);
        }
        let mut senses = lexicon.senses(node);
        node != 0 && next == words.end && senses.any(|sense| matches!(sense, Sense::Name(form) if lexicon.form(form).entry == entry))
    })
}

/// The gloss of a known name; it tells the English name of one that no list
/// has.
fn bind(names: &mut Names<'_, '_>, entity: usize, inner: Range<usize>) {
    if !names.is_free(inner.clone()) {
        return;
    }
    if names.entities[entity].entry.is_none() && !names.entities[entity].name.is_ascii() {
        names.entities[entity].name = names.written(inner.clone(), 0);
    }
    names.mention(entity, inner, 0, "gloss");
}

/// Both sides are names of their own: one that no list has is the other, and the
/// gloss is what the head makes of the name, تطبيق سلاك (Slack).
fn settle(names: &mut Names<'_, '_>, outer: usize, known: usize, inner: Range<usize>) {
    if names.entities[outer].name == names.entities[known].name {
        names.retract(inner.start);
        names.mention(outer, inner, 0, "gloss");
        return;
    }
    // وكالة الأمن السيبراني (CISA): others may have the same letters.
    let letters = inner.len() == 1 && names.doc.letters(inner.start).chars().all(|c| c.is_ascii_uppercase());
    let both = |kind: EntityType| names.entities[outer].kind == kind && names.entities[known].kind == kind;
    if letters && both(EntityType::Org) && names.entities[outer].entry.is_some() {
        names.retract(inner.start);
        names.mention(outer, inner, 0, "gloss");
        return;
    }
    if names.entities[known].entry.is_some() && names.entities[outer].entry.is_none() {
        let kind = names.entities[known].kind;
        // معهد آلان تورينغ (Alan Turing) is called after him.
        if kind == EntityType::Person && names.entities[outer].kind == EntityType::Org {
            names.retract(inner.start);
            names.mention(outer, inner, 0, "gloss");
            return;
        }
        if names.entities[outer].kind == kind {
            names.entities[outer].name = names.entities[known].name.clone();
        } else if names.entities[outer].kind == EntityType::Media && kind == EntityType::Org {
            // بيانات من منصة «هاغينغ فيس» (Hugging Face): the gloss tells that it publishes nothing.
            names.merge(outer, known);
        }
    } else if names.entities[outer].entry.is_none() && names.entities[known].entry.is_none() {
        names.entities[outer].name = names.entities[known].name.clone();
        names.entities[known].kind = names.entities[outer].kind;
    } else if names.entities[known].entry.is_none() {
        names.entities[known].kind = names.entities[outer].kind;
    }
}

/// The free words before a bracket that can be a name, with how many proclitics stand before them: a whole quotation, or
/// words that spell the gloss or mean nothing else.
fn before(names: &Names<'_, '_>, open: usize, gloss: &Range<usize>) -> Option<(Range<usize>, u8)> {
    let words = if names.doc.closes_quote(open - 1) {
        let inner = names.doc.partner(open - 1)? + 1..open - 1;
        if is_within(names, open - 1) {
            return Some((inner, 0));
        }
        inner
    } else if let Some(spelled) = spelled(names, open, gloss) {
        return Some(spelled);
    } else {
        let mut first = open;
        while first > 0 && open - first < WORDS && names.is_unknown(first - 1) {
            first -= 1;
        }
        first..open
    };
    let clitics = conjunction(names, &words, gloss);
    ((1..=WORDS).contains(&words.len()) && names.is_free(words.clone())).then_some((words, clitics))
}

/// Whether a gloss begins with a letter that may be written و.
fn begins_so(names: &Names<'_, '_>, gloss: &Range<usize>) -> bool {
    names.doc.letters(gloss.start).starts_with(['W', 'V', 'O', 'U', 'w', 'v', 'o', 'u'])
}

/// لفيرودا (Veroda): the words before a bracket that spell the gloss by its sounds, whatever else they mean, and how many
/// proclitics stand before them.
fn spelled(names: &Names<'_, '_>, open: usize, gloss: &Range<usize>) -> Option<(Range<usize>, u8)> {
    // One sound is many words'.
    const LEAST: usize = 2;
    let word = |at: usize| names.doc.tokens[at].kind == Kind::Latin;
    if !gloss.clone().all(|at| word(at) || names.doc.is_joining_hyphen(at)) {
        return None;
    }
    let latin: String = gloss.clone().filter(|&at| word(at)).map(|at| names.doc.letters(at)).collect();
    let mut behind = String::new();
    for first in (open.saturating_sub(WORDS)..open).rev() {
        let token = &names.doc.tokens[first];
        let known = Class::HEAD | Class::INSTITUTION | Class::TITLE;
        if token.kind != Kind::Arabic || names.taken[first] != 0 || token.class & known != 0 {
            return None;
        }
        let most = proclitics(token.key);
        // و is a vowel's letter, too.
        let joined = token.key.get(0) == fold::WAW && !begins_so(names, gloss);
        let spells = |clitics: &u8| {
            let own = sound::of_arabic(token.key.skip(usize::from(*clitics)));
            own.is_some_and(|own| {
                let sounds = sound::join(&own, &behind);
                sounds.len() >= LEAST && sound::are_of(&sounds, &latin)
            })
        };
        if let Some(clitics) = (most.min(u8::from(joined))..=most).find(spells) {
            return Some((first..open, clitics));
        }
        behind = sound::join(&sound::of_arabic(token.key)?, &behind);
    }
    None
}

/// How many letters of a word may be proclitics: و or ف, then ب, ك or ل.
fn proclitics(word: Key) -> u8 {
    let joins = matches!(word.get(0), fold::WAW | fold::FEH);
    let governs = matches!(word.get(usize::from(joins)), fold::BEH | fold::KAF | fold::LAM);
    if word.is_cut() { 0 } else { u8::from(joins) + u8::from(governs) }
}

/// سمارت كيبورد (Smart Keyboard) وماجيك كيبورد (Magic Keyboard): how many proclitics stand
/// before a glossed name, which a mark shows to be one of several, if its gloss begins with
/// no letter that is written so.
fn conjunction(names: &Names<'_, '_>, words: &Range<usize>, gloss: &Range<usize>) -> u8 {
    let key = names.doc.tokens[words.start].key;
    let several = words.start > 0 && matches!(names.doc.tokens[words.start - 1].mark, b')' | b',');
    u8::from(several && !begins_so(names, gloss) && key.get(0) == fold::WAW && !key.is_cut() && key.len() > 4)
}

/// Neither side is known: a name in quotation marks, or one that a head
/// introduces, with its Latin form.
fn unlisted(names: &mut Names<'_, '_>, open: usize, inner: Range<usize>) {
    let Some((words, clitics)) = before(names, open, &inner) else {
        return;
    };
    let word = names.doc.letters(inner.start);
    let proper = word.chars().next().is_some_and(char::is_uppercase) && !(inner.len() == 1 && word.chars().all(|c| !c.is_lowercase()));
    let term = names.before(words.start).is_some_and(|before| names.is_one_of(before, TERMS));
    let several = names
        .before(words.start)
        .is_some_and(|before| before > 0 && names.doc.tokens[before].class & Class::TITLE == 0 && names.is_one_of(before - 1, TERMS));
    if term || several || is_so_called(names, words.start) || !proper || !has_capital(word) || !names.is_free(inner.clone()) {
        return;
    }
    let kind = kind(names, words.start, &inner);
    let name = names.written(inner.clone(), 0);
    let entity = names.named(kind, &name);
    names.retract_all(words.clone());
    names.mention(entity, words, clitics, "gloss-pair");
    names.mention(entity, inner, 0, "gloss-pair");
}

/// ما يعرف بـ"عصر الوكلاء" (Agentic Era): whether what begins at a token is only a term for something.
fn is_so_called(names: &Names<'_, '_>, first: usize) -> bool {
    const NEAR: usize = 5;
    const WHAT: Words = words!["ما", "بما", "لما", "فيما", "مما", "بات"];
    const CALLED: Words = words!["يعرف", "تعرف", "يسمى", "تسمى", "يدعى", "يطلق"];
    (first.saturating_sub(NEAR).max(1)..first).any(|at| names.is_one_of(at, CALLED) && names.is_one_of(at - 1, WHAT))
}

/// Whether a token and the next say that what was named is a company: وهي شركة.
fn is_company(names: &Names<'_, '_>, at: usize) -> bool {
    let at = if names.doc.tokens.get(at).is_some_and(|token| token.mark == b',') {
        at + 1
    } else {
        at
    };
    names.is(at, IS) && names.is(at + 1, FIRMS)
}

/// The type of an unlisted name with a gloss, by what stands around both and by the gloss.
fn kind(names: &Names<'_, '_>, first: usize, gloss: &Range<usize>) -> EntityType {
    if let Some(head) = names.head(first) {
        return head.kind;
    }
    let before = names.before(first);
    let class = before.map_or(0, |before| names.doc.tokens[before].class);
    let company = before.is_some_and(|before| names.is(before, AT)) || is_company(names, gloss.end + 1);
    if company {
        EntityType::Org
    } else if class & Class::TITLE != 0 {
        EntityType::Person
    } else {
        unlisted::kind(names, gloss, &(first..gloss.end + 1))
    }
}
