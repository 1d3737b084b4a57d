//! Towns and villages that no list has, behind their kind: بلدة برقين, قرى المسعودية والغوز.

use super::head::Head;
use super::person::is_no_word;
use super::words::PLACES;
use super::{Names, is_definite_key};
use crate::doc::Kind;
use crate::finding::Mention;
use crate::fold;
use crate::lexicon::{Class, EntityType};
use crate::words::{Words, words};

/// So many names share one kind.
const COORDINATED: usize = 8;

/// قريتي زابوريزكه ونوفوجورجييفكا: strange words that و joins to a place whose kind stands in
/// the dual or plural before it are places, too.
pub(super) fn several(names: &mut Names<'_, '_>) {
    let mut from = 0;
    while let Some(at) = names.next_head(from) {
        from = at + 1;
        let kinds = |head: Head| head.kind == EntityType::Place && head.near && !head.definite && names.is_one_of(head.at(), PLACES);
        let place = |mention: &&Mention| {
            names.head(at).is_some_and(kinds) && mention.tokens.start == at && names.kind_at(at) == Some(EntityType::Place)
        };
        let Some(first) = names.mention_at(at).filter(place) else {
            continue;
        };
        let mut next = first.tokens.end;
        while next - at < COORDINATED && (names.is_unknown(next) && is_joined(names, next) || is_joined_village(names, at, next)) {
            let name = names.written(next..next + 1, 1);
            let entity = names.named(EntityType::Place, &name);
            names.mention(entity, next..next + 1, 1, "head-unknown");
            next += 1;
        }
    }
}

/// قرى المسعودية والعزيزية والغوز: whether a word with the article that و joins to villages is one,
/// whatever else it means, as no adjective agrees with them by و.
fn is_joined_village(names: &Names<'_, '_>, first: usize, at: usize) -> bool {
    const VILLAGES: Words = words!["قرى", "بلدات", "بلدتي", "بلدتا", "قريتي", "قريتا"];
    let not = Class::TAGS | Class::NUMBER | Class::TITLE | Class::CUE | Class::NATIONALITY | Class::HEAD | Class::INSTITUTION;
    let Some(token) = names.doc.tokens.get(at) else {
        return false;
    };
    let head = names.head(first).is_some_and(|head| names.is_one_of(head.at(), VILLAGES));
    let definite = token.key.get(0) == fold::WAW && !token.key.is_cut() && is_definite_key(token.key.skip(1)) && token.key.len() > 5;
    let over = !names.is_definite(at + 1) || names.kind_at(at + 1).is_some();
    head && definite && over && token.kind == Kind::Arabic && names.taken[at] == 0 && token.class & not == 0
}

/// Whether a word begins with و, behind which enough stays.
fn is_joined(names: &Names<'_, '_>, at: usize) -> bool {
    let key = names.doc.tokens[at].key;
    key.get(0) == fold::WAW && !key.is_cut() && key.len() > 4 && !is_definite_key(key.skip(1))
}

/// بلدة برقين: whether a word that only looks like an inflected one stands behind the kind of a place
/// that an adjective would agree with.
pub(super) fn is_town(names: &Names<'_, '_>, at: usize, head: &Head) -> bool {
    const FEMININE: Words = words!["بلدة", "قرية", "مدينة", "ناحية", "مديرية"];
    let plural = |key: fold::Key| key.ends_with(&[fold::ALEF, fold::TEH]) || key.last() == fold::HEH;
    names.is_one_of(head.at(), FEMININE)
        && !names.is_definite(head.at())
        && is_no_word(names, at)
        && !plural(names.doc.tokens[at].key)
        && names.doc.tokens[at].clitics == 0
        && !names.doc.has_tanwin(at)
        && names.lexicon.ordinary(names.doc.tokens[at].key) & Class::VERB == 0
}
