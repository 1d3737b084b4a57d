//! What a sum of money is, and whose: its role from the words that govern it
//! in its clause, its subject from the entities around it; and which currency
//! a shared name stands for.

use std::ops::Range;

use crate::doc::{Doc, Kind};
use crate::finding::{Entity, Figure, FigureKind, Role};
use crate::lexicon::{Class, EntityType, Lexicon, Sense};

/// How far a role word may stand from its figure, in tokens.
const REACH: usize = 18;

/// Fills in the currencies, roles and subjects of the figures.
pub fn fill(doc: &Doc<'_>, lexicon: &Lexicon, entities: &[Entity], figures: &mut [Figure]) {
    currencies(lexicon, entities, figures);
    let owners = owners(entities);
    for at in 0..figures.len() {
        if figures[at].kind != FigureKind::Money {
            continue;
        }
        let sentence = sentence_of(doc, figures[at].tokens.start);
        let (role, rule) = role(doc, lexicon, &figures[at].tokens, sentence.clone())
            .or_else(|| inherited(figures, at))
            .unwrap_or((Role::Other, "role-none"));
        figures[at].role = role;
        figures[at].role_rule = rule;
        if figures[at].per.is_none() && role == Role::Price {
            figures[at].per = priced_per(doc, lexicon, &figures[at].tokens, &sentence);
        }
        figures[at].about = about(entities, &owners, &figures[at].tokens, &sentence, role);
    }
}

/// The tokens of the sentence that holds a token.
fn sentence_of(doc: &Doc<'_>, at: usize) -> Range<usize> {
    let index = doc.sentences.partition_point(|sentence| sentence.tokens.end <= at);
    doc.sentences.get(index).map_or(at..at + 1, |sentence| sentence.tokens.clone())
}

fn role(doc: &Doc<'_>, lexicon: &Lexicon, figure: &Range<usize>, sentence: Range<usize>) -> Option<(Role, &'static str)> {
    let start = sentence.start.max(figure.start.saturating_sub(REACH));
    let end = sentence.end.min(figure.end + 8);
    let before = (start..figure.start)
        .rev()
        .take_while(|&at| !ends_clause(doc, at))
        .find_map(|at| role_word(doc, lexicon, at));
    if let Some(role) = before {
        return Some((role, "role-before"));
    }
    let behind = (figure.end..end)
        .take_while(|&at| !ends_clause(doc, at))
        .find_map(|at| role_word(doc, lexicon, at));
    if let Some(role) = behind {
        return Some((role, "role-behind"));
    }
    (start..figure.start)
        .rev()
        .find_map(|at| role_word(doc, lexicon, at))
        .map(|role| (role, "role-sentence"))
}

fn ends_clause(doc: &Doc<'_>, at: usize) -> bool {
    matches!(doc.tokens[at].mark, b';' | b':' | b'.' | b'?' | b'!') || doc.tokens[at].kind == Kind::Break
}

fn role_word(doc: &Doc<'_>, lexicon: &Lexicon, at: usize) -> Option<Role> {
    let reading = doc.reading(lexicon, at, Class::ROLE)?;
    let (role, _) = doc.phrase(lexicon, at, reading, |sense| match sense {
        Sense::Role(role) => Some(*role),
        _ => None,
    })?;
    Role::named(lexicon.text(lexicon.roles[role as usize]))
}

/// The role of the figure right before, in the same breath: ranges of a list,
/// conversions in brackets, old and new of a change.
fn inherited(figures: &[Figure], at: usize) -> Option<(Role, &'static str)> {
    let previous = figures[..at].iter().rev().find(|figure| figure.kind == FigureKind::Money)?;
    let near = figures[at].tokens.start.saturating_sub(previous.tokens.end) <= 8;
    (near && previous.role != Role::Other).then_some((previous.role, "role-inherited"))
}

/// سعر البرميل … 80 دولارا: what is priced, named before the price.
fn priced_per(doc: &Doc<'_>, lexicon: &Lexicon, figure: &Range<usize>, sentence: &Range<usize>) -> Option<String> {
    let start = sentence.start.max(figure.start.saturating_sub(REACH));
    (start..figure.start).rev().take_while(|&at| !ends_clause(doc, at)).find_map(|at| {
        let reading = doc.reading(lexicon, at, Class::PER)?;
        let (per, _) = doc.phrase(lexicon, at, reading, |sense| match sense {
            Sense::Per(per) => Some(*per),
            _ => None,
        })?;
        let name = lexicon.text(lexicon.pers[per as usize]);
        matches!(name, "share" | "barrel" | "ounce" | "ton" | "pound" | "liter" | "gram" | "kilogram").then(|| name.to_owned())
    })
}

/// The mentions that can own money, by text order.
fn owners(entities: &[Entity]) -> Vec<(Range<usize>, usize)> {
    let mut owners: Vec<(Range<usize>, usize)> = entities
        .iter()
        .enumerate()
        .flat_map(|(at, entity)| entity.mentions.iter().map(move |mention| (mention.tokens.clone(), at)))
        .collect();
    owners.sort_by_key(|(tokens, _)| tokens.start);
    owners
}

/// The entity that the money is about: the last fitting one before it in the
/// sentence, else the first behind it.
fn about(
    entities: &[Entity],
    owners: &[(Range<usize>, usize)],
    figure: &Range<usize>,
    sentence: &Range<usize>,
    role: Role,
) -> Option<usize> {
    let fits = |entity: usize| match entities[entity].kind {
        EntityType::Media => 0,
        EntityType::Place => 1,
        EntityType::Person => {
            if matches!(role, Role::Assets | Role::Salary | Role::Fine) {
                3
            } else {
                1
            }
        }
        EntityType::Org => 3,
        EntityType::Model | EntityType::Product => {
            if matches!(role, Role::Price | Role::Cost | Role::Deal) {
                4
            } else {
                2
            }
        }
    };
    let mut best: Option<(i64, usize)> = None;
    for (tokens, entity) in owners {
        if tokens.start < sentence.start || tokens.end > sentence.end {
            continue;
        }
        let distance = if tokens.end <= figure.start {
            figure.start - tokens.end
        } else {
            6 + tokens.start.saturating_sub(figure.end)
        };
        let rank = fits(*entity);
        if rank == 0 {
            continue;
        }
        let score = i64::from(rank) * 6 - distance as i64;
        if best.is_none_or(|(top, _)| score > top) {
            best = Some((score, *entity));
        }
    }
    best.map(|(_, entity)| entity)
}

/// Shared names (ريال، جنيه) take the currency that the text makes clear: one
/// that a full form elsewhere names, else that of the country named nearest.
fn currencies(lexicon: &Lexicon, entities: &[Entity], figures: &mut [Figure]) {
    let full: Vec<[u8; 3]> = figures.iter().filter_map(|figure| figure.currency).collect();
    for figure in figures
        .iter_mut()
        .filter(|figure| figure.currency.is_none() && !figure.candidates.is_empty())
    {
        let settled = full
            .iter()
            .find(|code| figure.candidates.contains(code))
            .copied()
            .or_else(|| national(lexicon, entities, figure));
        if let Some(code) = settled {
            figure.currency = Some(code);
            figure.candidates.clear();
        }
    }
}

/// The currency of the candidate country whose mentions stand nearest.
fn national(lexicon: &Lexicon, entities: &[Entity], figure: &Figure) -> Option<[u8; 3]> {
    let mut best: Option<(u32, [u8; 3])> = None;
    for entity in entities.iter().filter(|entity| entity.kind == EntityType::Place) {
        let Some(entry) = entity.entry.map(|entry| lexicon.entries[entry as usize]) else {
            continue;
        };
        let code = if entry.currency == [0; 3] {
            lexicon.currency_of(entry.country)
        } else {
            Some(entry.currency)
        };
        let Some(code) = code.filter(|code| figure.candidates.contains(code)) else {
            continue;
        };
        for mention in &entity.mentions {
            let distance = mention.span.start.abs_diff(figure.span.start);
            if best.is_none_or(|(nearest, _)| distance < nearest) {
                best = Some((distance, code));
            }
        }
    }
    best.map(|(_, code)| code)
}
