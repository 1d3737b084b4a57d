//! khabar reads Arabic news and answers: who claims what, about whom, and for
//! how much?

pub mod check;
mod decimal;
pub mod diff;
pub mod doc;
mod embedded;
pub mod examples;
pub mod finding;
pub mod fold;
pub mod lexicon;
mod number;
pub mod read;
pub mod report;
mod rules;
mod span;

pub use decimal::Decimal;
pub use doc::Doc;
pub use embedded::SOURCES;
pub use finding::Findings;
pub use lexicon::Lexicon;
pub use span::Span;

/// Finds the entities, figures and claims of a document.
pub fn extract(doc: &Doc<'_>, lexicon: &Lexicon) -> Findings {
    rules::run(doc, lexicon)
}
