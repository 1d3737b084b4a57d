//! Who was found without a list, but is listed in another spelling that alone would not be
//! sure: مؤسسة «سفيلز» is Savills, of which the lexicon has سافيلز.

use super::Names;
use crate::finding::Entity;
use crate::lexicon::{Respelling, Sense};

pub(super) fn find(names: &mut Names<'_, '_>) {
    for entity in 0..names.entities.len() {
        if let Some(entry) = listed(names, &names.entities[entity]) {
            let other = names.of_entry(entry);
            names.merge(entity, other);
        }
    }
}

/// The only entry of an entity's type that has the name of one word by which it is called in full.
fn listed(names: &Names<'_, '_>, entity: &Entity) -> Option<u32> {
    if entity.entry.is_some() {
        return None;
    }
    let full = entity.mentions.iter().max_by_key(|mention| mention.tokens.len());
    let mention = full.filter(|mention| mention.tokens.len() == 1)?;
    let at = mention.tokens.start;
    if names.doc.tokens[at].respelling != Some(Respelling::Told) {
        return None;
    }
    let reading = names.doc.readings(at).find(|reading| reading.clitics == mention.clitics)?;
    let mut entries = names.lexicon.word_senses(reading.word).filter_map(|sense| {
        let Sense::Name(form) = sense else { return None };
        let form = names.lexicon.form(form);
        let fits = form.conditions.1 == 0 && names.lexicon.entry(form.entry).kind == entity.kind;
        fits.then_some(form.entry)
    });
    let entry = entries.next()?;
    entries.next().is_none().then_some(entry)
}
