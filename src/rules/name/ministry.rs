//! A ministry that the text names is meant by its field alone where that speaks: وزارة الصحة,
//! then قالت الصحة, «الصحة» and, at the head of a line, الصحة: ….

use foldhash::{HashMap, HashMapExt as _};

use super::Names;
use super::introduced::spoken_by_a_woman;
use super::words::MINISTRY;
use crate::doc::Kind;
use crate::fold::Key;
use crate::lexicon::{Class, EntityType};

pub(super) fn find(names: &mut Names<'_, '_>) {
    let fields = fields(names);
    if fields.is_empty() {
        return;
    }
    for at in 0..names.doc.tokens.len() {
        let meant = fields.get(&names.doc.tokens[at].key).copied().flatten();
        if let Some(ministry) = meant.filter(|_| names.taken[at] == 0 && (speaks(names, at) || is_label(names, at))) {
            // قالت الصحة السعودية
            let nation = names
                .doc
                .tokens
                .get(at + 1)
                .is_some_and(|next| next.class & Class::NATIONALITY != 0);
            let end = at + 1 + usize::from(nation && names.is_definite(at + 1));
            names.mention(ministry, at..end, 0, "ministry");
        }
    }
}

/// Whose field each one is; none where two ministries have it.
fn fields(names: &Names<'_, '_>) -> HashMap<Key, Option<usize>> {
    let mut fields = HashMap::new();
    for (entity, mention) in names.mentions_of(&[EntityType::Org]) {
        let field = mention.tokens.start + 1;
        if mention.tokens.len() > 1 && names.is_one_of(mention.tokens.start, MINISTRY) && names.is_definite(field) {
            let owner = fields.entry(names.doc.tokens[field].key).or_insert(Some(entity));
            *owner = owner.filter(|&owner| owner == entity);
        }
    }
    fields
}

/// قالت الصحة إن, but not تحسنت الصحة, أكد الصحة or قالت الصحة العامة.
fn speaks(names: &Names<'_, '_>, at: usize) -> bool {
    let described = names.is_definite(at + 1) && names.doc.tokens[at + 1].class & Class::NATIONALITY == 0;
    at > 0 && names.doc.tokens[at - 1].class & Class::CUE != 0 && !described && spoken_by_a_woman(names, at)
}

/// «الصحة» تنفذ, الصحة: لا إصابات جديدة
fn is_label(names: &Names<'_, '_>, at: usize) -> bool {
    let doc = names.doc;
    let quoted = at > 0 && doc.opens_quote(at - 1) && doc.partner(at - 1) == Some(at + 1);
    let heads = at == 0 || doc.tokens[at - 1].kind == Kind::Break;
    quoted || heads && doc.tokens.get(at + 1).is_some_and(|next| next.mark == b':')
}
