//! The embedded lexicon is tidy: every file parses, no entity stands in it twice, no form stands for two
//! entities, and no ordinary Arabic word stands for one unless its entry says
//! what must be near.

use std::collections::HashMap;

use khabar::doc::walk;
use khabar::fold::Key;
use khabar::lexicon::parse::{self, Block, Role};
use khabar::lexicon::{Class, EntityType};
use khabar::{Lexicon, SOURCES};

/// Every block of an entity, with its file.
fn entities() -> Vec<(&'static str, Block<'static>)> {
    SOURCES
        .iter()
        .flat_map(|(file, source)| {
            let blocks = parse::parse(file, source).unwrap_or_else(|error| panic!("{error}"));
            blocks.into_iter().map(move |block| (*file, block))
        })
        .filter(|(_, block)| EntityType::named(block.kind).is_some())
        .collect()
}

/// A block's forms: each with its line and whether conditions follow it.
fn forms(block: &Block<'static>) -> Vec<(&'static str, usize, bool)> {
    let mut forms: Vec<(&'static str, usize, bool)> = Vec::new();
    for line in &block.lines {
        match line.role {
            Role::Form => forms.push((line.text, line.at, false)),
            role if role.is_condition() => {
                if let Some(form) = forms.last_mut() {
                    form.2 = true;
                }
            }
            _ => {}
        }
    }
    forms
}

/// The folded words of a form.
fn keys(form: &str) -> Vec<Key> {
    let mut keys = Vec::new();
    walk(form, |token| {
        if !(token.key.is_empty() || token.mark == b'-' && token.glued) {
            keys.push(token.key);
        }
    });
    keys
}

fn report(what: &str, faults: &[String]) {
    assert!(faults.is_empty(), "{} {what}:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn every_entity_stands_once() {
    let mut places: HashMap<String, String> = HashMap::new();
    let mut faults = Vec::new();
    for (file, block) in &entities() {
        let line = block.lines.first().map_or(0, |line| line.at);
        let place = format!("{file}, above line {line}");
        if let Some(other) = places.insert(format!("{}:{}", block.kind, block.id), place.clone()) {
            faults.push(format!("{place}: {} stands {other}, too", block.id));
        }
    }
    report("entities stand twice", &faults);
}

#[test]
fn no_form_stands_for_two_entities() {
    let blocks = entities();
    let mut claims: HashMap<Vec<Key>, (String, String)> = HashMap::new();
    let mut faults = Vec::new();
    for (file, block) in &blocks {
        for (form, line, conditional) in forms(block) {
            if conditional {
                continue;
            }
            let id = format!("{}:{}", block.kind, block.id);
            let place = format!("{file}:{line}");
            match claims.get(&keys(form)) {
                Some((other, at)) if *other != id => faults.push(format!("{place}: «{form}» of {id} is at {at} a form of {other}")),
                Some(_) => {}
                None => {
                    claims.insert(keys(form), (id, place));
                }
            }
        }
    }
    report("forms are claimed twice", &faults);
}

#[test]
fn no_ordinary_word_stands_for_an_entity_without_a_condition() {
    let lexicon = Lexicon::embedded();
    let mut faults = Vec::new();
    for (file, block) in &entities() {
        for (form, line, conditional) in forms(block) {
            let keys = keys(form);
            // A place that is also a word (مصر, حلب) is read as the place.
            let place = block.kind == "place";
            if conditional || keys.len() != 1 || place {
                continue;
            }
            if lexicon.class(lexicon.find(keys[0])) & Class::ORDINARY != 0 {
                faults.push(format!("{file}:{line}: «{form}» of {}:{}", block.kind, block.id));
            }
        }
    }
    report("forms are ordinary words", &faults);
}

#[test]
fn conditions_are_single_words() {
    let mut faults = Vec::new();
    for (file, block) in &entities() {
        for line in block.lines.iter().filter(|line| line.role.is_condition()) {
            for word in parse::words(line.text).filter(|word| keys(word).len() != 1) {
                faults.push(format!("{file}:{}: «{word}»", line.at));
            }
        }
    }
    report("conditions are no single words", &faults);
}

#[test]
fn every_set_of_words_is_asked_for() {
    let mut faults = Vec::new();
    for (file, source) in SOURCES {
        let sets = source.lines().filter_map(|line| line.strip_prefix('$')?.split_once(' '));
        for (set, _) in sets.filter(|(set, _)| !source.lines().any(|line| line.ends_with(&format!(" ${set}")))) {
            faults.push(format!("{file}: ${set}"));
        }
    }
    report("sets are asked for by no condition", &faults);
}
