//! Places whose land a text tells of: وصل الوفد إلى الضالع, in an article about Yemen.

use super::gazetteer::{is_glued_to, stands_before};
use super::{Names, games};
use crate::fold::Key;
use crate::lexicon::parse::Role;
use crate::lexicon::{Class, EntityType, NameForm};

/// Whether what a form asks for right before it stands there, and what it asks for somewhere near is told
/// elsewhere in the text: its land. A noun wants it near.
pub(super) fn is_of_told_land(names: &Names<'_, '_>, form: &NameForm, first: usize, end: usize, clitics: u8) -> bool {
    let entry = names.lexicon.entry(form.entry);
    let town = entry.kind == EntityType::Place && entry.country != [0; 2] && entry.currency == [0; 3];
    if !town || end > first + 1 || form.conditions.1 < 2 {
        return false;
    }
    let (mut before, mut near) = (false, false);
    for condition in names.lexicon.conditions(form) {
        let is_one = |at: usize| names.fits(at, |variant| names.lexicon.condition_has(&condition, variant));
        match condition.role {
            // للحلة الجديدة: what something is for may be anything.
            Role::Before => {
                let glued = || !names.has_lam(first, clitics) && is_glued_to(names, &condition, first, clitics);
                before = stands_before(names, first, is_one) || glued();
            }
            Role::Near => near = true,
            _ => return false,
        }
    }
    let word = names.doc.tokens[first].key.skip(usize::from(clitics));
    before && near && !is_noun(names, word) && tells_of(names, entry.country) && !games::may_be_club(names, word)
}

/// Whether a word, its article aside, is a noun of the lists as it stands.
fn is_noun(names: &Names<'_, '_>, word: Key) -> bool {
    let word = names.lexicon.find(word.without_article());
    names.lexicon.class(word) & (Class::NOUN | Class::GIVEN | Class::NUMBER) != 0
}

/// Among so many entities named last one of the country is sought.
const NEAR: usize = 200;

/// Whether a text speaks of a country by its adjective, or has named a place or a body of it.
fn tells_of(names: &Names<'_, '_>, country: [u8; 2]) -> bool {
    let named = |entry: u32| names.lexicon.entry(entry).country == country;
    let mut entities = names.entities.iter().rev().take(NEAR);
    entities.any(|entity| entity.entry.is_some_and(named) && !entity.mentions.is_empty())
        || names.lands.get_or_init(|| adjectives(names)).contains(&country)
}

/// The countries whose adjectives a text has, each once.
fn adjectives(names: &Names<'_, '_>) -> Vec<[u8; 2]> {
    let mut countries: Vec<_> = names.nations().map(|entry| names.lexicon.entry(entry).country).collect();
    countries.sort_unstable();
    countries.dedup();
    countries
}
