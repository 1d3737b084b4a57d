//! Families that are called as a city is: جيني برلين, جاك لندن.

use super::Names;
use super::introduced::is_starring;
use super::parts::is_over;
use super::words::person::{FORMS_OF_ADDRESS, ROYALS};
use crate::doc::Kind;
use crate::finding::Mention;
use crate::lexicon::{Class, EntityType, Tag};

pub(super) fn find(names: &mut Names<'_, '_>) {
    let mut people = Vec::new();
    let places = names.entities.iter().filter(|entity| entity.kind == EntityType::Place);
    for place in places.flat_map(|entity| &entity.mentions) {
        if let Some(given) = place.tokens.start.checked_sub(1).filter(|&given| is_somebody(names, given, place)) {
            people.push(given);
        }
    }
    for given in people {
        names.retract(given + 1);
        let tokens = given..given + 2;
        let name = names.written(tokens.clone(), 0);
        let entity = names.named(EntityType::Person, &name);
        names.mention(entity, tokens, 0, "person-city");
    }
}

/// Whether a foreigner's given name, before which somebody is spoken of, goes before a city
/// that families are called after; in غادر جون لندن he left it.
fn is_somebody(names: &Names<'_, '_>, given: usize, city: &Mention) -> bool {
    let token = &names.doc.tokens[given];
    let else_ = Class::CUE | Class::PARTICLE | Class::TAGS | Class::TITLE | Class::NATIONALITY;
    token.class & Class::GIVEN != 0
        && token.class & else_ == 0
        && city.tokens.len() == 1
        && city.clitics == 0
        && names.taken[given] == 0
        && names.lexicon.whole_class(token) & Class::GIVEN != 0
        && names.lexicon.latin(token.key).is_some()
        && names.lexicon.latin(names.doc.tokens[given + 1].key).is_some()
        && is_introduced(names, given)
}

/// Whether who is told of stands behind a verb of saying or a title, or, whatever else his
/// name means, behind the comma of a list or what he plays in.
fn is_introduced(names: &Names<'_, '_>, given: usize) -> bool {
    let Some(before) = given.checked_sub(1) else {
        return false;
    };
    let token = &names.doc.tokens[before];
    let only = names.doc.tokens[given].class & Class::ORDINARY == 0;
    let ruler = names.is(before, FORMS_OF_ADDRESS) || names.is(before, ROYALS);
    let titled = token.class & Class::TITLE != 0 && names.is_definite(before) && !ruler;
    let listed = (token.mark == b',' || token.kind == Kind::Break) && is_over(names, given + 2);
    let said = || names.reports(before) || token.class & Tag::That.bit() != 0;
    listed || is_starring(names, given) || only && (titled || said())
}
