//! Platforms that are also companies: what تويتر is depends on what is done
//! with it. Where one writes or watches it is a product; where it speaks, is
//! owned, bought or fined it is an organisation. A mention that nothing tells
//! goes with most of the article's.

use super::Names;
use super::head::is_head_word;
use super::made::IS;
use super::words::{
    IN_THE_NAME,
    company::{ACQUISITIONS, ACTS, BUYS, DECIDES, LEADERS, OWNED, RESULTS, SELLS, SHARES, TAKEOVER},
    outlet::SITES,
    particle::{BY, IN, OF},
    thing::{APPS, CHANNELS, DEVICES, OUTAGE, SYSTEMS, USED, USERS},
};
use crate::doc::Kind;
use crate::finding::Mention;
use crate::fold;
use crate::lexicon::{Class, EntityType, Tag};
use crate::rules::words::{COMPANY, SPOKESMEN};
use crate::words::{Words, words};

/// So many names are joined to each other at most.
const JOINED: usize = 8;
/// How many words before a name may tell what it is.
const NEAR: usize = 5;

/// What a company is to its service: سناب المطورة للتطبيق.
static OWNERS: Words = words!["المطورة", "المالكة", "المشغلة"];
/// Parts of a company, and who has a part of it.
static DIVISIONS: Words = words!["قسم", "فريق", "وحدة", "مساهم", "مساهما", "كمساهم", "مستثمر", "مستثمرا"];

/// What the words around a mention say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lean {
    Company,
    Service,
    Open,
}

pub(super) fn find(names: &mut Names<'_, '_>) {
    for entity in 0..names.entities.len() {
        if !is_both(names, entity) {
            continue;
        }
        let leans: Vec<Lean> = names.entities[entity].mentions.iter().map(|mention| lean(names, mention)).collect();
        let count = |which: Lean| leans.iter().filter(|&&lean| lean == which).count();
        let name = names.entities[entity].name.clone();
        // Those that the head already told are company's.
        let told = names
            .called(EntityType::Org, &name)
            .map_or(0, |company| names.entities[company].mentions.len());
        let spoken = told + count(Lean::Company);
        let company = spoken > 0 && spoken >= count(Lean::Service);
        let mentions = std::mem::take(&mut names.entities[entity].mentions);
        for (mention, lean) in mentions.into_iter().zip(leans) {
            let owner = if lean == Lean::Company || lean == Lean::Open && company {
                names.named(EntityType::Org, &name)
            } else {
                entity
            };
            names.add(owner, mention);
        }
    }
}

/// Whether an entity is a product that its company shares the name of: the
/// lexicon says so, people write on it, or the text calls it a company.
fn is_both(names: &Names<'_, '_>, entity: usize) -> bool {
    let data = &names.entities[entity];
    if !matches!(data.kind, EntityType::Product | EntityType::Model) {
        return false;
    }
    let acts = data.entry.is_some_and(|entry| names.lexicon.entry(entry).acts);
    let written_on = || data.entry.is_none() && data.mentions.iter().any(|mention| mention.rule == "platform");
    acts || written_on()
        || names
            .called(EntityType::Org, &data.name)
            .is_some_and(|company| !names.entities[company].mentions.is_empty())
}

/// What the words around a mention say of it; if nothing, of what it is joined to.
fn lean(names: &Names<'_, '_>, mention: &Mention) -> Lean {
    let mut said = said_of(names, mention);
    let mut first = mention.tokens.start;
    for _ in 0..JOINED {
        if said.is_some() {
            break;
        }
        let Some(joined) = joined_to(names, first) else {
            break;
        };
        said = said_of(names, joined);
        first = joined.tokens.start;
    }
    if let Some(lean) = said {
        return lean;
    }
    // غوغل وآبل وفيسبوك: one among companies.
    if first < mention.tokens.start && names.kind_at(first) == Some(EntityType::Org) {
        return Lean::Company;
    }
    Lean::Open
}

/// The name that و or a comma joins to the one that begins at a token, or that it
/// glosses in brackets.
fn joined_to<'n>(names: &'n Names<'_, '_>, first: usize) -> Option<&'n Mention> {
    let tokens = &names.doc.tokens;
    let mut last = first.checked_sub(1)?;
    let mut bracket = false;
    while tokens[last].may_open() && !names.doc.closes_quote(last) {
        bracket |= tokens[last].mark == b'(';
        last = last.checked_sub(1)?;
    }
    let apart = tokens[last].is_and();
    if apart {
        last = last.checked_sub(1)?;
    }
    let comma = tokens[last].mark == b',';
    if comma {
        last = last.checked_sub(1)?;
    }
    if !bracket && !apart && !comma && !names.has_and(first) {
        return None;
    }
    if tokens[last].mark == b')' {
        last = names.doc.partner(last)?.checked_sub(1)?;
    }
    if names.doc.closes_quote(last) {
        last = last.checked_sub(1)?;
    }
    names.mention_at(last)
}

/// What the words around a name say.
fn said_of(names: &Names<'_, '_>, name: &Mention) -> Option<Lean> {
    let (first, end) = (name.tokens.start, name.tokens.end);
    let behind = names.after(end);
    let head = names.head(first);
    // الهاتف الذكي الشهير «بلاكبيري»
    if head.is_some_and(|head| !head.near && is_head_word(names.doc, head.at(), DEVICES)) {
        return Some(Lean::Service);
    }
    let head = head.filter(|head| head.near);
    let before = names.before(first);
    if let Some(head) = head {
        match head.kind {
            EntityType::Org => return Some(Lean::Company),
            // قالت منصة تويتر: it speaks, whatever it is called.
            EntityType::Product => {
                // قالت منصة تويتر، مالك منصة تويتر، شراء منصة تويتر
                let owned = |before: usize| names.is_one_of(before, LEADERS) || is_owned(names, before);
                let company = names.is_one_of(head.at(), SITES)
                    && head
                        .at()
                        .checked_sub(1)
                        .is_some_and(|before| speaks(names, before) || owned(before));
                return Some(if company { Lean::Company } else { Lean::Service });
            }
            // نموذج ديب سيك
            EntityType::Model => return Some(Lean::Service),
            _ => {}
        }
    }
    // يوتيوب هو منصة: what it is said to be.
    let is = names.is(behind, IS);
    if is && (names.is_one_of(behind + 1, SITES) || names.is_one_of(behind + 1, APPS) || names.is_one_of(behind + 1, SYSTEMS)) {
        return Some(Lean::Service);
    }
    let company = |so: bool| so.then_some(Lean::Company);
    let service = |so: bool| so.then_some(Lean::Service);
    let Some(before) = before else {
        return service(names.is_one_of(behind, OUTAGE)).or_else(|| company(is_deed(names, behind)));
    };
    let past = |tells: fn(&Names<'_, '_>, usize) -> bool| clause_before(names, first).any(|at| tells(names, at));
    let channel = || {
        let on = names.is_one_of(before, CHANNELS) && name.clitics == 0;
        on || is_page_at(names, name, before) || names.is_one_of(before, USED) || is_for_users(names, name)
    };
    let outage = || names.is_one_of(before, OUTAGE) || names.is_one_of(behind, OUTAGE);
    let deed = || {
        let begins = names.doc.tokens[before].class & Tag::That.bit() != 0;
        let own = speaks(names, behind) || acts(names, behind) || begins && is_feminine_verb(names, behind);
        own || is_deed(names, before) || names.is_one_of(behind, COMPANY) || names.is(behind, OWNERS)
    };
    // رئيس تويتر، مدير في تويتر، المتحدث باسم تويتر
    let led = || is_led(names, before, name.clitics) || is_spoken_for(names, before) || is_owned(names, before);
    let employed = || clause_before(names, before).any(|at| names.is_one_of(at, LEADERS) || names.is_one_of(at, DIVISIONS));
    let within = || {
        let lean = if employed() { Lean::Company } else { Lean::Service };
        names.is(before, IN).then_some(lean)
    };
    company(past(is_taken_over))
        .or_else(|| service(channel() || outage()))
        .or_else(|| company(deed() || led() || past(is_owned)))
        .or_else(within)
}

/// The words shortly before a token, in its sentence.
fn clause_before<'n>(names: &'n Names<'_, '_>, at: usize) -> impl Iterator<Item = usize> + use<'n> {
    let tokens = &names.doc.tokens;
    (at.saturating_sub(NEAR)..at)
        .rev()
        .take_while(|&at| tokens[at].kind != Kind::Break && tokens[at].mark != b'.')
}

/// Whether a word tells what one does with a company, or what it has.
fn is_owned(names: &Names<'_, '_>, at: usize) -> bool {
    [OWNED, RESULTS, SHARES, BUYS, ACQUISITIONS]
        .iter()
        .any(|words| names.is_one_of(at, words))
}

/// Whether a word tells what one does to a company through a preposition.
fn is_taken_over(names: &Names<'_, '_>, at: usize) -> bool {
    names.is_one_of(at, ACQUISITIONS) || names.is_one_of(at, TAKEOVER)
}

/// Whether a word tells what a company does and no product.
fn acts(names: &Names<'_, '_>, at: usize) -> bool {
    [SELLS, ACTS, DECIDES].iter().any(|words| names.is_one_of(at, words))
}

/// Whether a company does what a word tells: it speaks, decides or, as no app
/// does, is feminine like the company that it is.
fn is_deed(names: &Names<'_, '_>, at: usize) -> bool {
    speaks(names, at) || acts(names, at) || is_feminine_verb(names, at)
}

/// Whether a word says that somebody speaks; عبر is what one speaks through, and بين is
/// between.
fn speaks(names: &Names<'_, '_>, at: usize) -> bool {
    let between = names
        .doc
        .tokens
        .get(at)
        .is_some_and(|token| token.class & Tag::Preposition.bit() != 0);
    names.reports(at) && !between && !names.is_one_of(at, CHANNELS)
}

fn is_feminine_verb(names: &Names<'_, '_>, at: usize) -> bool {
    let Some(token) = names.doc.tokens.get(at) else {
        return false;
    };
    let feminine = token.key.get(0) == fold::TEH || token.key.last() == fold::TEH && token.key.len() > 3;
    feminine && token.class & (Class::TAGS | Class::PARTICLE) == 0 && names.lexicon.ordinary(token.key) == Class::VERB
}

/// مليار مستخدم لفيسبوك، منصة مماثلة لتويتر: who uses it, or what is like it.
fn is_for_users(names: &Names<'_, '_>, name: &Mention) -> bool {
    let first = name.tokens.start;
    let before = first.saturating_sub(1);
    let before = if names.doc.opens_quote(before) {
        before.saturating_sub(1)
    } else {
        before
    };
    (names.has_lam(first, name.clitics) || names.is(before, OF)) && (first.saturating_sub(4)..first).any(|at| names.is_one_of(at, USERS))
}

/// صفحته بفيسبوك، حسابه بـ«تويتر»: what one has there.
fn is_page_at(names: &Names<'_, '_>, name: &Mention, before: usize) -> bool {
    const PAGES: Words = words!["صفحة", "صفحته", "صفحتها", "حساب", "حسابه", "حسابها"];
    let first = name.tokens.start;
    let glued = name.clitics == 1 && names.doc.tokens[first].key.get(0) == fold::BEH;
    let page = if names.is(before, BY) {
        before.checked_sub(1)
    } else {
        Some(before).filter(|_| glued)
    };
    // صفحته الرسمية بفيسبوك
    page.is_some_and(|page| names.is_one_of(page, PAGES) || page > 0 && names.is_definite(page) && names.is_one_of(page - 1, PAGES))
}

/// Whether somebody speaks for what is named: متحدث باسم تويتر; but a site may be known
/// by its name.
fn is_spoken_for(names: &Names<'_, '_>, before: usize) -> bool {
    names.is(before, IN_THE_NAME) && (before.saturating_sub(2)..before).any(|at| names.is_one_of(at, SPOKESMEN))
}

/// Whether a title governs the name: مؤسس تويتر، رئيسا لتويتر.
fn is_led(names: &Names<'_, '_>, before: usize, clitics: u8) -> bool {
    let to = clitics > 0 && names.doc.tokens[before].class & Class::TITLE != 0;
    // الرئيس التنفيذي لتويتر
    let described = clitics > 0 && before > 0 && names.is_one_of(before - 1, LEADERS);
    to || described || names.is_one_of(before, LEADERS) && !names.is_definite(before)
}
