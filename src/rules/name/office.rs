//! Who is called by one name alone behind his office, or by his government.

use super::Names;
use super::parts::is_sure;
use super::shape::is_family_name;
use super::words::GOVERNMENT;
use crate::fold;
use crate::lexicon::{Class, EntityType, Tag};
use crate::words::{Words, words};

/// حكومة ناكاغاوا: takes whoever a government is called by, if nobody named him so far and the word means nothing else.
pub(super) fn of_governments(names: &mut Names<'_, '_>) {
    let doc = names.doc;
    for at in doc.having(Tag::Role.bit()) {
        let head = at + 1;
        let strange = |names: &Names<'_, '_>| {
            let proclitic = matches!(
                doc.tokens[head].key.get(0),
                fold::BEH | fold::LAM | fold::KAF | fold::WAW | fold::FEH
            );
            names.is_unknown(head) && !proclitic || is_family_name(names, head)
        };
        if head < doc.tokens.len() && names.is_one_of(at, GOVERNMENT) && !names.is_definite(at) && strange(names) {
            let name = names.written(head..head + 1, 0);
            let entity = names.named(EntityType::Person, &name);
            names.mention(entity, head..head + 1, 0, "person-address");
        }
    }
}

/// انتخاب الرئيس إلياس: whether a given name and nothing else stands alone behind an office's title.
pub(super) fn is_called_by_office(names: &Names<'_, '_>, at: usize) -> bool {
    const PROPHET: Words = words!["النبي", "الرسول"];
    const BEHIND: u64 =
        Tag::Preposition.bit() | Tag::Relative.bit() | Tag::That.bit() | Tag::ThatPronoun.bit() | Tag::Time.bit() | Class::CUE;
    let token = &names.doc.tokens[at];
    let alone = names.doc.tokens.get(at + 1).is_none_or(|next| {
        let verb =
            || names.lexicon.whole_class(next) & (Class::GIVEN | Class::SURNAME) == 0 && names.lexicon.ordinary(next.key) == Class::VERB;
        let glued = next.clitics > 0 && next.whole == 0 && matches!(next.key.get(0), fold::BEH | fold::LAM | fold::KAF);
        next.mark != 0 || next.class & BEHIND != 0 || glued || verb()
    });
    let title = at
        .checked_sub(1)
        .is_some_and(|title| names.is_definite(title) && !names.is(title, PROPHET));
    title && alone && token.stem == 0 && !names.is_definite(at) && is_sure(names, at)
}
