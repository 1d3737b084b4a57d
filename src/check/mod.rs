//! Fixtures: does khabar still find what a person says is there?
//!
//! [`fixtures`] collects articles and their gold files from folders, [`check`]
//! runs khabar over them and compares: every [`Difference`], and the
//! [`Scores`] of the whole. [`report`] tells the result to people and to CI.
//! All of it stands on the library's public face, so that the project's own
//! fixtures and other people's are judged by the same code.

mod bless;
mod compare;
mod folder;
mod found;
pub mod gold;
pub mod report;
mod resolve;
mod score;
mod words;

use std::path::Path;

pub use compare::{Difference, Entry, Field, Outcome};
pub use folder::{Fixture, fixtures};
pub use gold::{Fault, Gold, Layer};
pub use score::{Mean, Scores, Tally};

use crate::doc::Doc;
use crate::finding::Findings;
use crate::lexicon::Lexicon;
use found::Found;

/// What came of checking fixtures.
#[derive(Debug)]
pub struct Checked<'f> {
    /// Each fixture with its differences, in the given order.
    pub articles: Vec<Article<'f>>,
    /// How well all of them were found, the partial ones left out.
    pub scores: Scores,
}

/// What came of one fixture.
#[derive(Debug)]
pub struct Article<'f> {
    /// The fixture.
    pub fixture: &'f Fixture,
    /// What is not as expected, in text order.
    pub differences: Vec<Difference>,
    /// Its gold file written anew, if it has to be and that was asked for.
    pub blessed: Option<Blessed>,
}

impl Article<'_> {
    /// Whether everything is as expected.
    pub fn holds(&self) -> bool {
        self.differences.is_empty()
    }

    /// How many differences have this outcome.
    pub fn count(&self, outcome: Outcome) -> usize {
        self.differences.iter().filter(|difference| difference.outcome == outcome).count()
    }
}

pub use bless::Blessed;

impl Checked<'_> {
    /// How many fixtures hold.
    pub fn holding(&self) -> usize {
        self.articles.iter().filter(|article| article.holds()).count()
    }
}

/// Runs khabar over fixtures and compares; with `bless`, writes the gold files
/// of those that do not hold anew, for the caller to put in place.
///
/// # Errors
/// Every string of a gold file that does not stand in its article; nothing is
/// checked then.
pub fn check<'f>(fixtures: &'f [Fixture], lexicon: &Lexicon, bless: bool) -> Result<Checked<'f>, Vec<Fault>> {
    let mut faults = Vec::new();
    let mut all = Vec::with_capacity(fixtures.len());
    for fixture in fixtures {
        match resolve::resolve(&fixture.path, &fixture.gold, &fixture.text) {
            Ok(expected) => all.push((fixture, expected)),
            Err(found) => faults.extend(found),
        }
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let mut checked = Checked {
        articles: Vec::with_capacity(all.len()),
        scores: Scores::default(),
    };
    for (fixture, expected) in &all {
        let doc = Doc::new(&fixture.text, lexicon);
        let findings = crate::extract(&doc, lexicon);
        let found = Found::new(&findings, &expected.ignored);
        // A partial gold file does not say what else is right.
        if !fixture.gold.partial {
            checked.scores.add(&fixture.text, expected, &findings, &found);
        }
        let differences = compare::compare(&fixture.text, &fixture.gold, expected, &findings, &found);
        let blessed = (bless && (fixture.new || !differences.is_empty())).then(|| blessed(fixture, &differences, &findings, &found));
        checked.articles.push(Article {
            fixture,
            differences,
            blessed,
        });
    }
    Ok(checked)
}

/// A fixture's gold file, brought up to date.
fn blessed(fixture: &Fixture, differences: &[Difference], findings: &Findings, found: &Found<'_>) -> Blessed {
    let gold = &fixture.gold;
    let id = gold.id.as_deref().unwrap_or(&fixture.id);
    if gold.partial {
        bless::partial(id, gold, differences)
    } else {
        bless::whole(id, gold, &fixture.text, findings, found)
    }
}

/// A path as reports show it: with forward slashes on every system.
fn shown(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}
