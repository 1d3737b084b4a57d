//! What a name in Latin letters is that no list has, or one with a gloss in them: by its own words, and by what stands around
//! it. What nothing tells is a product, until what is said of it anywhere in the text tells that it is a model, an outlet, a
//! company or a place. What is found later as its repeat tells nothing: products act as companies do too often.

use std::ops::Range;

use super::introduced::{is_of_title, title as title_end};
use super::person::appositive;
use super::words::particle::OF;
use super::{Names, called, conduct, locality, made};
use crate::doc::Kind;
use crate::finding::Mention;
use crate::fold;
use crate::lexicon::{ClaimClass, Class, EntityType, Sense, Tag};
use crate::rules::words::{ACCORDING, ACCORDING_TO};
use crate::words::{Words, words};

/// What outlets are called.
const PRESS: [&str; 22] = [
    "News",
    "Times",
    "Post",
    "Journal",
    "Magazine",
    "Press",
    "Daily",
    "Herald",
    "Tribune",
    "Review",
    "Gazette",
    "TV",
    "Radio",
    "Weekly",
    "Chronicle",
    "Observer",
    "Telegraph",
    "Standard",
    "Guardian",
    "Insider",
    "Hebdo",
    "Media",
];

/// What the names of companies and other bodies end with.
const FIRM_ENDINGS: [&str; 33] = [
    "Bank",
    "Capital",
    "Corp",
    "Group",
    "Holding",
    "Holdings",
    "Inc",
    "Ltd",
    "Partners",
    "Ventures",
    "Research",
    "Securities",
    "Insurance",
    "University",
    "Institute",
    "Foundation",
    "Council",
    "Association",
    "Energy",
    "Airlines",
    "Motors",
    "Pharma",
    "Pharmaceuticals",
    "Therapeutics",
    "Technologies",
    "Consulting",
    "Analytics",
    "Metrics",
    "Economics",
    "Industries",
    "Investments",
    "Resources",
    "Society",
];

/// What people alone do and have, and what is done to them alone; their kin.
static PERSONAL: Words = words![
    "التقى" "التقت" "استقال" "استقالت" "استقالة" "تعيين" "إقالة" "ولد" "ولدت" "توفي" "توفيت" "وفاة" "مقتل" "تزوج" "تزوجت" "يرى" "ترى" "يعتقد" "تعتقد" "بقيادة" "إخراج" "تأليف" "بطولة" "ثروة"
    "زوجته" "زوجها" "زوجة" "ابنه" "ابنها" "ابنته" "ابنتها" "شقيقه" "شقيقها" "شقيقته" "والده" "والدته"
];

/// What outlets do with news.
static PUBLISHES: Words = words!["نقلت" "أوردت" "أوردته" "نشرته" "بثته" "نقلته"];

/// What is called after people.
static CALLED_AFTER: Words = words!["مصنع" "متجر" "مطعم" "مقهى" "فندق" "مسلسل" "فيلم" "رواية" "كتاب" "عطر" "علامة" "ماركة"];

/// Tells what those are of which no more than a name is known.
pub(super) fn settle(names: &mut Names<'_, '_>) {
    for entity in 0..names.entities.len() {
        let mentions = names.entities[entity].mentions.iter();
        let kind = is_unsettled(names, entity)
            .then(|| mentions.map(|mention| &mention.tokens).find_map(|tokens| told(names, tokens)))
            .flatten();
        if let Some(kind) = kind {
            let name = names.entities[entity].name.clone();
            let settled = names.named(kind, &name);
            names.merge(entity, settled);
        }
    }
}

/// What is told of a name beside it, if not that it is a product.
fn told(names: &Names<'_, '_>, tokens: &Range<usize>) -> Option<EntityType> {
    let called = called::kind(names, tokens.start).filter(|&kind| kind != EntityType::Product);
    if called.is_some() {
        called
    } else if made::kind(names, tokens) == Some(EntityType::Model) {
        Some(EntityType::Model)
    } else if is_outlet(names, tokens.start) {
        Some(EntityType::Media)
    } else if conduct::is_company(names, tokens) {
        Some(EntityType::Org)
    } else {
        locality::is_place(names, tokens).then_some(EntityType::Place)
    }
}

/// نقلت Zentrix عن مصادر: whether what stands before a token is done by outlets.
fn is_outlet(names: &Names<'_, '_>, at: usize) -> bool {
    names.before(at).is_some_and(|before| names.is_one_of(before, PUBLISHES))
}

/// Whether all that is known of an entity is that it has a name in Latin letters, or a gloss in them.
fn is_unsettled(names: &Names<'_, '_>, entity: usize) -> bool {
    let data = &names.entities[entity];
    let open = |mention: &Mention| matches!(mention.rule, "latin" | "gloss-pair") && names.head(mention.tokens.start).is_none();
    data.kind == EntityType::Product && data.entry.is_none() && !data.mentions.is_empty() && data.mentions.iter().all(open)
}

/// The token behind a name, past its gloss in brackets, or past the bracket of which it is the gloss.
pub(super) fn past_gloss(names: &Names<'_, '_>, end: usize) -> usize {
    let after = names.after(end);
    match names.doc.tokens.get(after).map_or(0, |token| token.mark) {
        b'(' => names.doc.partner(after).map_or(after, |close| close + 1),
        b')' => after + 1,
        _ => after,
    }
}

/// What a name in Latin letters is, by its words and what stands around it and its form in Arabic letters, if it has one.
pub(super) fn kind(names: &Names<'_, '_>, run: &Range<usize>, around: &Range<usize>) -> EntityType {
    let words = run.len();
    let before = names.before(around.start).map_or(0, |before| names.doc.tokens[before].class);
    // "Tim Brown" (مدير المصنع)
    let behind = names.after(around.end);
    let bracket = names.doc.tokens.get(behind).is_some_and(|token| token.mark == b'(');
    let after = names.doc.tokens.get(behind + usize::from(bracket)).map_or(0, |token| token.class);
    // عبر Model Context Protocol: through it, though "he expressed" is written so, too.
    let through = |at: usize| names.doc.tokens[at].class & Tag::Preposition.bit() != 0;
    let told = names
        .before(around.start)
        .is_some_and(|before| says(names, before) && !through(before));
    let spoken = told || says(names, names.after(around.end));
    // Adam Doe-Smith
    let hyphens = run.clone().filter(|&at| names.doc.is_joining_hyphen(at)).count();
    let plain = run.clone().all(|at| {
        let word = names.doc.tokens[at].kind == Kind::Latin && names.doc.letters(at).chars().all(char::is_alphabetic);
        word || names.doc.is_joining_hyphen(at)
    });
    let outlet = words > 1 && run.clone().any(|at| PRESS.contains(&names.doc.letters(at)));
    // Graham Doe, but مصنع Graham Doe
    let thing = names.before(around.start).is_some_and(|before| names.is(before, CALLED_AFTER));
    let given = || names.doc.tokens[run.start].class & Class::GIVEN != 0 && before & (Class::HEAD | Class::INSTITUTION) == 0 && !thing;
    let person = || {
        before & Class::TITLE != 0
            || after & Class::TITLE != 0
            || spoken
            || is_titled(names, before_gloss(names, around.start))
            || appositive(names, around.end)
            || is_somebody(names, around.start)
            || given()
    };
    let firm = words > 1 && FIRM_ENDINGS.contains(&names.doc.letters(run.end - 1));
    if (2..=3).contains(&(words - hyphens)) && words > 2 * hyphens + 1 && plain && !outlet && !firm && person() {
        return EntityType::Person;
    }
    if outlet {
        EntityType::Media
    } else if spoken || firm || is_according_to(names, around.start) {
        EntityType::Org
    } else {
        EntityType::Product
    }
}

/// التقى Adam Doe, زوجته Ann Doe: whether what stands before a token is done by people or to them alone, or is their kin.
fn is_somebody(names: &Names<'_, '_>, at: usize) -> bool {
    names.before(at).is_some_and(|before| names.is_one_of(before, PERSONAL))
}

/// الرئيس التنفيذي Adam Doe, مدير قسم النماذج في الشركة، Adam Doe: whether a title, and what it is the title of,
/// reach up to a token; a bare one right before it may be a company's, مدير Acme Robotics.
fn is_titled(names: &Names<'_, '_>, at: usize) -> bool {
    /// So many tokens stand between a title and a name at most.
    const BETWEEN: usize = 10;
    let comma = at > 0 && names.doc.tokens[at - 1].mark == b',';
    let end = at - usize::from(comma);
    // مدير مصنع Acme Robotics: it is the factory's name.
    let told = |last: usize| names.taken[last] != 0 || names.is_definite(last) || names.is_nationality(last);
    let reaches = |title: usize| {
        let behind = title_end(names, title).filter(|&behind| behind <= end);
        behind.is_some_and(|behind| comma || names.is_definite(title) || behind < end && told(end - 1))
    };
    (end.saturating_sub(BETWEEN)..end)
        .rev()
        .take_while(|&at| is_of_title(names, at))
        .any(|at| names.doc.tokens[at].class & Class::TITLE != 0 && names.taken[at] == 0 && reaches(at))
}

/// الرئيس التنفيذي لنورفيكس (Norvex) Adam Doe: where the gloss begins that stands right before a token, or the token.
fn before_gloss(names: &Names<'_, '_>, at: usize) -> usize {
    let gloss = at.checked_sub(1).filter(|&close| names.doc.tokens[close].mark == b')');
    gloss.and_then(|close| names.doc.partner(close)).unwrap_or(at)
}

/// وفقا لـ Coin Metrics: whether a source is told at a token.
fn is_according_to(names: &Names<'_, '_>, at: usize) -> bool {
    let Some(before) = names.before(at) else {
        return false;
    };
    // وفقا لزينتريكس (Zentrix)
    let glued = names.doc.tokens[at].kind == Kind::Arabic && names.doc.tokens[at].key.get(0) == fold::LAM;
    names.is(before, ACCORDING)
        || glued && names.is(before, ACCORDING_TO)
        || names.is(before, OF) && before > 0 && names.is(before - 1, ACCORDING_TO)
}

/// Whether a finite reporting verb stands at a token.
fn says(names: &Names<'_, '_>, at: usize) -> bool {
    names.doc.tokens.get(at).is_some_and(|token| token.class & Class::CUE != 0)
        && names.doc.readings(at).any(|reading| {
            names.lexicon.word_senses(reading.word).any(|sense| match sense {
                Sense::Cue(cue, form) => {
                    form.is_finite()
                        && matches!(
                            names.lexicon.cues[cue as usize].class,
                            ClaimClass::Say | ClaimClass::Announce | ClaimClass::Confirm
                        )
                }
                _ => false,
            })
        })
}
