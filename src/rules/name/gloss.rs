//! Glosses: a name with its form in the other script in brackets behind it.
//! ميتا (Meta) is one entity; where one side is unknown it takes the other's
//! identity.

use super::Names;
use super::organisation::latin_run;
use crate::doc::Kind;
use crate::lexicon::EntityType;

pub(super) fn find(names: &mut Names<'_, '_>) {
    for open in 0..names.doc.tokens.len() {
        if names.doc.tokens[open].mark == b'('
            && let Some(close) = names.doc.partner(open)
        {
            gloss(names, open, close);
        }
    }
}

fn gloss(names: &mut Names<'_, '_>, open: usize, close: usize) {
    let inner = open + 1..close;
    let Some(last) = open.checked_sub(1) else {
        return;
    };
    if inner.is_empty() || names.doc.tokens[inner.start].kind != Kind::Latin || latin_run(names, inner.start) != close {
        return;
    }
    // The name before the bracket, its closing quotation mark passed over.
    let last = if names.doc.closes_quote(last) && last > 0 { last - 1 } else { last };
    let outer = names.entity_at(last);
    let known = names.entity_at(inner.start);
    match (outer, known) {
        (Some(entity), None) => {
            // The gloss tells the English name of what no list has.
            if names.entities[entity].entry.is_none() && names.entities[entity].kind != EntityType::Model {
                let name = names.written(inner.clone(), 0);
                names.entities[entity].name = name;
            }
            names.mention(entity, inner, 0, "gloss");
        }
        (None, Some(entity)) if names.doc.closes_quote(open - 1) => {
            let Some(first) = names.doc.partner(open - 1).map(|quote| quote + 1) else {
                return;
            };
            let words = first..open - 1;
            if (1..=4).contains(&words.len()) && names.is_free(words.clone()) {
                names.mention(entity, words, 0, "gloss-quoted");
            }
        }
        (None, Some(entity)) => {
            let mut first = open;
            while first > 0 && open - first < 4 && names.is_unknown(first - 1) {
                first -= 1;
            }
            if first < open {
                names.mention(entity, first..open, 0, "gloss-unknown");
            }
        }
        (None, None) => unlisted(names, open, inner),
        (Some(_), Some(_)) => {}
    }
}

/// Neither side is known: a name in quotation marks with its Latin form.
fn unlisted(names: &mut Names<'_, '_>, open: usize, inner: std::ops::Range<usize>) {
    let words = if names.doc.closes_quote(open - 1) {
        match names.doc.partner(open - 1) {
            Some(quote) => quote + 1..open - 1,
            None => return,
        }
    } else {
        let mut first = open;
        while first > 0 && open - first < 4 && names.is_unknown(first - 1) {
            first -= 1;
        }
        first..open
    };
    if !(1..=4).contains(&words.len()) || !names.is_free(words.clone()) || !names.is_free(inner.clone()) {
        return;
    }
    let name = names.written(inner.clone(), 0);
    let entity = names.named(EntityType::Product, &name);
    names.mention(entity, words, 0, "gloss-pair");
    names.mention(entity, inner, 0, "gloss-pair");
}
