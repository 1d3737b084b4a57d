//! A ministry that the text names is meant by its field alone where that speaks: وزارة الصحة,
//! then قالت الصحة, «الصحة» and, at the head of a line, الصحة: ….

use std::ops::Range;

use foldhash::{HashMap, HashMapExt as _};

use super::introduced::spoken_by_a_woman;
use super::words::body::MINISTRY;
use super::{Names, official};
use crate::doc::Kind;
use crate::fold::{self, Key};
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

/// وزارتا الدفاع والداخلية: names each ministry, the first with the head of all; one alone has none,
/// وزارات الدولة. The token behind them.
pub(super) fn several(names: &mut Names<'_, '_>, tokens: Range<usize>, clitics: u8) -> usize {
    let mut fields: Vec<Range<usize>> = Vec::new();
    for at in tokens.start + 1..tokens.end {
        match fields.last_mut() {
            Some(field) if !names.has_and(at) => field.end = at + 1,
            _ => fields.push(at..at + 1),
        }
    }
    let of_a_ministry = |field: &Range<usize>| official::portfolio(names, field.clone()).is_some();
    if fields.len() < 2 || !fields.iter().all(of_a_ministry) {
        return tokens.end;
    }
    // وزارتا الدفاع والداخلية العراقيتان: both are Iraqi.
    let country = official::nationality(names, tokens.end - 1);
    if let Some(last) = fields.last_mut().filter(|_| is_dual(names, tokens.end - 1)) {
        last.end -= 1;
    }
    names.retract_all(tokens.clone());
    for (place, field) in fields.into_iter().enumerate() {
        let joined = u8::from(place > 0);
        let official = country.and_then(|country| official::ministry(names, field.clone(), country));
        let name = official.unwrap_or_else(|| format!("وزارة {}", names.written(field.clone(), joined)));
        let ministry = names.named(EntityType::Org, &name);
        let (tokens, clitics) = if place > 0 {
            (field, joined)
        } else {
            (tokens.start..field.end, clitics)
        };
        names.mention(ministry, tokens, clitics, "institution");
    }
    tokens.end
}

/// Whether an adjective of two stands at a token: العراقيتان، العراقيتين.
fn is_dual(names: &Names<'_, '_>, at: usize) -> bool {
    let key = names.doc.tokens[at].key;
    let two = key.ends_with(&[fold::ALEF, fold::NOON]) || key.ends_with(&[fold::YEH, fold::NOON]);
    two && names.is_nationality(at)
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
