//! khabar reads Arabic news and answers: who claims what, about whom, and for
//! how much?
//!
//! ```
//! use khabar::{Doc, Lexicon, extract};
//!
//! let lexicon = Lexicon::embedded();
//! let text = "قالت رويترز إن ميتا أنفقت نحو ملياري دولار"; // Reuters said that Meta spent about two billion dollars.
//! let doc = Doc::new(text, &lexicon);
//! let findings = extract(&doc, &lexicon);
//!
//! let figure = &findings.figures[0];
//! assert_eq!(doc.slice(figure.span), "ملياري دولار");
//! assert_eq!(figure.min.unwrap().to_string(), "2000000000");
//! let owner = &findings.entities[figure.about.unwrap()];
//! assert_eq!(owner.name, "Meta");
//!
//! let claim = &findings.claims[0];
//! assert_eq!(claim.source.map(|span| doc.slice(span)), Some("رويترز"));
//! ```
//!
//! # The way of a text
//!
//! ```text
//! bytes ── read ──> Article ── doc ──> Doc ──┐
//!                               │            ├── rules ──> Findings ── report ──> JSON, text, …
//! lexicon/*.txt ── lexicon ──> Lexicon ──────┘
//! ```
//!
//! - [`read`] turns bytes into articles: encodings, web pages, JSON lines, folders.
//! - [`fold`] writes a letter or a word as rules see it: without vowels, in one
//!   shape of alef, hamza, ya and digit. A folded word is a [`fold::Key`].
//! - [`doc`] takes a text apart, once: tokens with their keys and what the
//!   lexicon knows of them, sentences, quotations. It is never changed afterwards.
//! - [`lexicon`] holds the words, as data. The embedded files are compiled to an
//!   image when khabar is built; files of the user's are added at run time.
//! - `rules` find figures, names, what money is and whose, and claims, in this
//!   order. A later one reads what earlier ones found.
//! - [`finding`] is what they find; [`report`] writes it.
//! - [`ledger`] sets the reports of many articles side by side.
//! - [`check`], [`diff`] and [`examples`] judge the rest: against articles whose
//!   findings are known, against another run, by every rule's own examples.
//!
//! # What always holds
//!
//! - The text is sacred. Every [`Span`] is a range of bytes of the text that came
//!   in, on whole characters, and what stands there is the finding, letter for
//!   letter. The report alone turns bytes into other units.
//! - A span neither begins nor ends in a mark that nobody sees.
//! - Extraction cannot fail, does no input or output, and panics on no text. What
//!   can fail is reading an input, loading a lexicon and writing an output.
//! - Its time is linear in the text: no rule looks further than a sentence or a
//!   fixed number of words.
//! - Findings depend on the text and the lexicon alone: not on the machine, the
//!   time, the order of a hash table or the number of threads.
//! - No rule knows a spelling. Variants fold before a rule sees a word, and words
//!   are data: what a linguist may want to add stands in a file below `lexicon/`.
//! - No prefix is cut off blindly: `و` may be a conjunction or the word's first
//!   letter, and the lexicon decides which ([`Doc`]'s readings).
//! - Money is a [`Decimal`], never a float. What cannot be read whole becomes a
//!   [`finding::Warning`], never a number that may be wrong.
//! - Every finding names its rule, and every rule has sentences that it must and
//!   must not match ([`examples`]).
//! - The JSON is a contract with a version, written by types of its own; those of
//!   [`finding`] are free to change.

pub mod check;
mod decimal;
pub mod diff;
pub mod doc;
mod embedded;
pub mod examples;
pub mod finding;
pub mod fold;
mod lang;
pub mod ledger;
pub mod lexicon;
mod number;
pub mod read;
pub mod report;
#[doc(hidden)] // Public for the benches, which time each stage.
pub mod rules;
mod span;
mod words;

pub use decimal::Decimal;
pub use doc::Doc;
pub use embedded::SOURCES;
pub use finding::Findings;
pub use lang::Lang;
pub use lexicon::Lexicon;
pub use rules::claim::Refusal;
pub use span::Span;

/// The README's code is right as well.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

/// Finds the entities, figures and claims of a document.
///
/// It reads its arguments and nothing else: no file, no clock, no global. One
/// lexicon serves any number of threads.
///
/// ```
/// use std::thread;
///
/// use khabar::{Doc, Lexicon, extract};
///
/// let lexicon = Lexicon::embedded();
/// // "Meta's profits amounted to two billion dollars", "Apple denied the report".
/// let texts = ["بلغت أرباح ميتا ملياري دولار", "نفت آبل التقرير"];
/// let found: Vec<Vec<String>> = thread::scope(|scope| {
///     let threads = texts.map(|text| scope.spawn(|| {
///         let doc = Doc::new(text, &lexicon);
///         let findings = extract(&doc, &lexicon);
///         findings.entities.iter().map(|entity| entity.name.to_string()).collect()
///     }));
///     threads.into_iter().map(|thread| thread.join().unwrap()).collect()
/// });
/// assert_eq!(found, [["Meta"], ["Apple"]]);
/// ```
///
/// `examples/library.rs` is a whole program.
pub fn extract(doc: &Doc<'_>, lexicon: &Lexicon) -> Findings {
    rules::run(doc, lexicon)
}

/// Finds the same, and tells which words were turned down as cues of claims.
pub fn explain(doc: &Doc<'_>, lexicon: &Lexicon) -> (Findings, Vec<Refusal>) {
    let trace = rules::claim::Trace::default();
    let findings = rules::run_traced(doc, lexicon, Some(&trace));
    (findings, trace.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_can_be_shared_among_threads_and_sent_to_them() {
        fn is_shared<T: Send + Sync>() {}
        is_shared::<Lexicon>();
        is_shared::<Doc<'_>>();
        is_shared::<doc::Memo>();
        is_shared::<Findings>();
        is_shared::<report::Reporter<'_>>();
        is_shared::<read::Reader>();
        is_shared::<read::Article<'_>>();
        is_shared::<read::Error>();
        fn is_sent<T: Send>() {}
        is_sent::<read::Inputs>();
    }
}
