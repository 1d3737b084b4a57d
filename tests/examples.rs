//! Every example line of the lexicon, through the whole pipeline: what stands
//! in brackets on a `+` line must be found as the block's entity, and on a
//! `-` line nothing may be.

use khabar::lexicon::EntityType;
use khabar::lexicon::parse::{self, Block};
use khabar::{Doc, Lexicon, SOURCES, extract};

/// The sentence without its brackets, and where they stood.
fn unbracket(example: &str) -> Option<(String, usize, usize)> {
    let (before, rest) = example.split_once('[')?;
    let (inside, after) = rest.split_once(']')?;
    let text = format!("{before}{inside}{after}");
    Some((text, before.len(), before.len() + inside.len()))
}

/// What is wrong with an example, if anything.
fn fault(lexicon: &Lexicon, block: &Block<'_>, found: bool, example: &str) -> Option<String> {
    let kind = EntityType::named(block.kind)?;
    let (text, start, end) = if found {
        unbracket(example)?
    } else {
        (example.replace(['[', ']'], ""), 0, 0)
    };
    let doc = Doc::new(&text, lexicon);
    let findings = extract(&doc, lexicon);
    // A platform that acts is an organisation.
    let is_it = |entity: &&khabar::finding::Entity| {
        entity.name == block.id
            && (entity.kind == kind || matches!(kind, EntityType::Product | EntityType::Model) && entity.kind == EntityType::Org)
    };
    let named = |mention: &&khabar::finding::Mention| mention.kind == khabar::finding::MentionKind::Name;
    let mut mentions = findings
        .entities
        .iter()
        .filter(is_it)
        .flat_map(|entity| entity.mentions.iter().filter(named));
    if found {
        let hit = mentions.any(|mention| mention.span.start as usize == start && mention.span.end as usize == end);
        if hit {
            return None;
        }
        let mut others = Vec::new();
        for entity in &findings.entities {
            for mention in &entity.mentions {
                others.push(format!("{}:{} «{}»", entity.kind.name(), entity.name, doc.slice(mention.span)));
            }
        }
        Some(format!("+ {example} of {}:{}; found {}", block.kind, block.id, others.join(", ")))
    } else {
        mentions
            .next()
            .map(|mention| format!("- {example} of {}:{}; found «{}»", block.kind, block.id, doc.slice(mention.span)))
    }
}

#[test]
fn every_example_of_an_entity_holds() {
    let lexicon = Lexicon::embedded();
    let mut faults = Vec::new();
    let mut count = 0;
    for (file, source) in SOURCES {
        for block in parse::parse(file, source).unwrap_or_else(|error| panic!("{error}")) {
            for (found, example, line) in block.examples() {
                count += 1;
                if let Some(fault) = fault(&lexicon, &block, found, example) {
                    faults.push(format!("{file}:{line}: {fault}"));
                }
            }
        }
    }
    assert!(
        faults.is_empty(),
        "{} of {count} examples fail:\n{}",
        faults.len(),
        faults.join("\n")
    );
}
