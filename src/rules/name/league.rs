//! Whose club one is whose name several have: الأهلي is the club of the country whose games are told of.

use std::ops::Range;

use foldhash::{HashMap, HashMapExt as _};

use super::Names;
use super::games::is_of_a_club;
use super::repeat::without_clitics;
use crate::finding::Mention;
use crate::fold::Key;
use crate::lexicon::{EntityType, Sense};
use crate::words::words;

/// Gives a club whose name several have to the country that its text speaks of most.
pub(super) fn settle(names: &mut Names<'_, '_>) {
    if !names.clubs {
        return;
    }
    let alike: Vec<(usize, Vec<u32>)> = (0..names.entities.len())
        .filter_map(|entity| Some((entity, namesakes(names, entity)?)))
        .collect();
    if alike.is_empty() {
        return;
    }
    let told = countries(names, &alike);
    for (entity, clubs) in alike {
        let count = |entry: u32| told.get(&names.lexicon.entry(entry).country).copied().unwrap_or_default();
        let most = clubs.iter().map(|&club| count(club)).max();
        let Some(&club) = clubs.iter().find(|&&club| Some(count(club)) == most) else {
            continue;
        };
        let name = names.lexicon.name(club).to_owned();
        if names.entities[entity].name != name {
            names.rename(entity, name);
            names.entities[entity].entry = Some(club);
        }
    }
}

/// The clubs that have the name by which alone one is called, if there are several.
fn namesakes(names: &Names<'_, '_>, entity: usize) -> Option<Vec<u32>> {
    let mentions = &names.entities[entity].mentions;
    let first = mentions.first().filter(|_| is_of_a_club(names, entity))?;
    if mentions.iter().any(|mention| own_word(names, mention).is_none()) {
        return None;
    }
    let key = own_word(names, first)?;
    let mut clubs: Vec<u32> = Vec::new();
    for sense in names.lexicon.word_senses(names.lexicon.find(key)) {
        if let Sense::Name(form) = sense {
            let entry = names.lexicon.form(form).entry;
            if names.lexicon.entry(entry).plays && !clubs.contains(&entry) {
                clubs.push(entry);
            }
        }
    }
    (clubs.len() > 1).then_some(clubs)
}

/// الأهلي, النادي الأهلي: the one word that a club is called by.
fn own_word(names: &Names<'_, '_>, mention: &Mention) -> Option<Key> {
    let Range { start, end } = mention.tokens;
    match end - start {
        1 => Some(without_clitics(names.doc.tokens[start].key, mention.clitics)),
        2 if names.is_one_of(start, words!["نادي"]) => Some(names.doc.tokens[start + 1].key),
        _ => None,
    }
}

/// How much a text speaks of each country: of its clubs, its places, its adjective, and a little of
/// all whose clubs may be meant.
fn countries(names: &Names<'_, '_>, alike: &[(usize, Vec<u32>)]) -> HashMap<[u8; 2], usize> {
    const CLUB: usize = 3;
    const ALIKE: usize = 2;
    let mut told = HashMap::new();
    let mut count = |entry: u32, times: usize| {
        let country = names.lexicon.entry(entry).country;
        if country != [0; 2] {
            *told.entry(country).or_default() += times;
        }
    };
    for (entity, data) in names.entities.iter().enumerate() {
        let club = is_of_a_club(names, entity) && namesakes(names, entity).is_none();
        if let Some(entry) = data
            .entry
            .filter(|_| (club || data.kind == EntityType::Place) && !data.mentions.is_empty())
        {
            count(entry, if club { CLUB } else { 1 });
        }
    }
    for &club in alike.iter().flat_map(|(_, clubs)| clubs) {
        count(club, ALIKE);
    }
    for entry in names.nations() {
        count(entry, 1);
    }
    told
}
