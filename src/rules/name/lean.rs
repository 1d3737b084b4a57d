//! Platforms that are also companies: what تويتر is depends on what is done
//! with it. Where one writes or watches it is a product; where it speaks, is
//! owned, bought or fined it is an organisation. A mention that nothing tells
//! goes with most of the article's.

use super::Names;
use super::words::{CHANNELS, LAUNCHES, OWNED, TAKEOVER};
use crate::finding::Mention;
use crate::lexicon::{Class, EntityType};

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
        let mentions = std::mem::take(&mut names.entities[entity].mentions);
        let leans: Vec<Lean> = mentions.iter().map(|mention| lean(names, mention)).collect();
        let count = |which: Lean| leans.iter().filter(|&&lean| lean == which).count();
        let name = names.entities[entity].name.clone();
        // Those that the head already told are company's.
        let told = names
            .called(EntityType::Org, &name)
            .map_or(0, |company| names.entities[company].mentions.len());
        let spoken = told + count(Lean::Company);
        let company = spoken > 0 && spoken >= count(Lean::Service);
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
/// lexicon says so, or the text calls it a company.
fn is_both(names: &Names<'_, '_>, entity: usize) -> bool {
    let data = &names.entities[entity];
    if !matches!(data.kind, EntityType::Product | EntityType::Model) {
        return false;
    }
    let acts = data.entry.is_some_and(|entry| names.lexicon.entry(entry).acts);
    acts || names
        .called(EntityType::Org, &data.name)
        .is_some_and(|company| !names.entities[company].mentions.is_empty())
}

fn lean(names: &Names<'_, '_>, mention: &Mention) -> Lean {
    let (first, end) = (mention.tokens.start, mention.tokens.end);
    let head = names.head(first).filter(|head| head.near);
    if head.is_some_and(|head| head.kind == EntityType::Org) {
        return Lean::Company;
    }
    if head.is_some_and(|head| head.kind == EntityType::Product) {
        return Lean::Service;
    }
    let before = names.before(first);
    let acts = |at: usize| names.reports(at) || names.is_one_of(at, LAUNCHES);
    if acts(names.after(end)) || before.is_some_and(acts) {
        return Lean::Company;
    }
    let Some(before) = before else {
        return Lean::Open;
    };
    // استحواذ فلان على تويتر
    if (first.saturating_sub(5)..before).any(|at| names.is_one_of(at, TAKEOVER)) {
        return Lean::Company;
    }
    if mention.clitics > 0 && names.doc.tokens[before].class & Class::TITLE != 0 || names.is_one_of(before, OWNED) {
        return Lean::Company;
    }
    if names.is_one_of(before, CHANNELS) && mention.clitics == 0 {
        return Lean::Service;
    }
    // رئيس مجلس إدارة تويتر, استحواذ ماسك على تويتر.
    let back = (first.saturating_sub(5)..first).rev();
    for at in back {
        if names.doc.tokens[at].kind == crate::doc::Kind::Break {
            break;
        }
        if names.is_one_of(at, OWNED) {
            return Lean::Company;
        }
    }
    Lean::Open
}
