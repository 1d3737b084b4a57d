//! The rules, in running order: figures, names, what money is and whose, and
//! claims. A later rule reads what earlier ones found and changes none of it.

pub mod claim;
pub mod figure;
pub mod name;
pub mod role;

use crate::doc::Doc;
use crate::finding::Findings;
use crate::lexicon::Lexicon;

/// Runs all rules over a document.
pub fn run(doc: &Doc<'_>, lexicon: &Lexicon) -> Findings {
    let (mut figures, warnings) = figure::find(doc, lexicon);
    let entities = name::find(doc, lexicon);
    role::fill(doc, lexicon, &entities, &mut figures);
    let claims = claim::find(doc, lexicon, &entities, &figures);
    Findings {
        entities,
        figures,
        claims,
        warnings,
    }
}
