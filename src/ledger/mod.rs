//! What is claimed about each entity, across articles: the sums of money that
//! are said of one name in one role, side by side, and which of them differ.
//!
//! Reports are read as `khabar extract` and `khabar batch` write them, one
//! after another; what is kept of them is a line a sum, not the articles.
//!
//! Two sums differ if no one amount could be both. How much an account of a
//! sum leaves open is told by its words ([`Range`]). What differs need not
//! contradict: the sums may be of different years or parts. And an article
//! that tells two sums of one source tells two things, so that only what
//! different sources or articles say is set against each other.

mod range;
mod report;

use std::collections::{BTreeMap, HashMap};
use std::io::BufRead;

use serde::Serialize;
use serde_json::value::RawValue;

use range::Range;
use report::{Claim, Entity, Report};

/// What is claimed about every entity.
#[derive(Debug, Default)]
pub struct Ledger {
    articles: usize,
    subjects: BTreeMap<String, Gathered>,
}

/// What is gathered of one entity.
#[derive(Debug, Default)]
struct Gathered {
    kind: String,
    claims: usize,
    accounts: BTreeMap<Key, Vec<Entry>>,
}

/// What sums must share to be set side by side: role, currency, unit.
type Key = (String, Option<String>, Option<String>);

/// An entity, and what is said of it.
#[derive(Debug, Serialize)]
pub struct Subject {
    /// Its canonical name.
    pub name: String,
    /// What it is: `org`, `person` ….
    #[serde(rename = "type")]
    pub kind: String,
    /// How many claims name it.
    pub claims: usize,
    /// The sums that are said of it.
    pub accounts: Vec<Account>,
}

/// The sums that are said of an entity in one role and currency.
#[derive(Debug, Serialize)]
pub struct Account {
    /// What the money is.
    pub role: String,
    /// Its currency; none where the texts do not tell.
    pub currency: Option<String>,
    /// What it is counted per.
    pub per: Option<String>,
    /// Whether some differ.
    pub differs: bool,
    /// Who says what, by date.
    pub entries: Vec<Entry>,
}

/// One sum, and who says it.
#[derive(Debug, Serialize)]
pub struct Entry {
    /// The article's id.
    pub article: String,
    /// The article's date, where it came with one.
    pub date: Option<String>,
    /// The host of the article's address, where it came with one.
    pub outlet: Option<String>,
    /// Whose claim it is: a name, or else the words for the source; none for
    /// what the article says on its own.
    pub source: Option<String>,
    /// The class of the claim.
    pub class: Option<String>,
    /// Whether the claim is weakened.
    pub hedged: bool,
    /// The sum as it stands in the text.
    pub text: String,
    /// The lowest amount.
    pub min: Option<Box<RawValue>>,
    /// The highest amount.
    pub max: Option<Box<RawValue>>,
    /// Of a vague sum, its order.
    pub magnitude: Option<Box<RawValue>>,
    /// How it is bounded.
    pub modifier: String,
    /// Whether it differs from what somebody else says.
    pub differs: bool,
    #[serde(skip)]
    range: Range,
}

impl Ledger {
    /// A ledger of nothing.
    pub fn new() -> Ledger {
        Ledger::default()
    }

    /// How many articles were read.
    pub fn articles(&self) -> usize {
        self.articles
    }

    /// Reads a stream of reports.
    ///
    /// # Errors
    /// What is no report; what stands before it has been read.
    pub fn read(&mut self, reports: impl BufRead) -> Result<(), serde_json::Error> {
        for report in serde_json::Deserializer::from_reader(reports).into_iter::<Report>() {
            self.add(report?);
        }
        Ok(())
    }

    fn add(&mut self, report: Report) {
        self.articles += 1;
        let date = report.date();
        let outlet = report.outlet();
        let entities: HashMap<&str, &Entity> = report.entities.iter().map(|entity| (entity.id.as_str(), entity)).collect();
        let mut tellers: HashMap<&str, &Claim> = HashMap::new();
        for claim in &report.claims {
            for entity in claim.entities.iter().filter_map(|id| entities.get(id.as_str())) {
                self.subject(entity).claims += 1;
            }
            for figure in &claim.figures {
                // Of claims within claims, the inmost is who says the sum.
                let teller = tellers.entry(figure).or_insert(claim);
                if claim.content.length() < teller.content.length() {
                    *teller = claim;
                }
            }
        }
        for figure in report.figures {
            let (Some(about), "money") = (&figure.about, figure.kind.as_str()) else {
                continue;
            };
            let Some(entity) = entities.get(about.entity.as_str()) else {
                continue;
            };
            let (min, max, order) = (figure.min.as_deref(), figure.max.as_deref(), figure.magnitude.as_deref());
            let Some(range) = Range::of(min, max, order, &figure.modifier) else {
                continue;
            };
            let claim = tellers.get(figure.id.as_str());
            let source = claim.and_then(|claim| claim.source.told().cloned());
            let entry = Entry {
                article: report.id.clone(),
                date: date.clone(),
                outlet: outlet.clone(),
                source,
                class: claim.map(|claim| claim.class.clone()),
                hedged: claim.is_some_and(|claim| claim.hedged),
                text: figure.text,
                min: figure.min,
                max: figure.max,
                magnitude: figure.magnitude,
                modifier: figure.modifier,
                differs: false,
                range,
            };
            let key = (figure.role, figure.currency, figure.per);
            self.subject(entity).accounts.entry(key).or_default().push(entry);
        }
    }

    fn subject(&mut self, entity: &Entity) -> &mut Gathered {
        let gathered = self.subjects.entry(entity.name.clone()).or_default();
        if gathered.kind.is_empty() {
            gathered.kind.clone_from(&entity.kind);
        }
        gathered
    }

    /// Who says what of each entity of which a sum is told, by name.
    pub fn subjects(self) -> Vec<Subject> {
        let told = self.subjects.into_iter().filter(|(_, gathered)| !gathered.accounts.is_empty());
        told.map(|(name, gathered)| Subject {
            name,
            kind: gathered.kind,
            claims: gathered.claims,
            accounts: gathered.accounts.into_iter().map(|(key, entries)| account(key, entries)).collect(),
        })
        .collect()
    }
}

fn account((role, currency, per): Key, mut entries: Vec<Entry>) -> Account {
    // Stable: what has the same date stays in the order of the articles.
    entries.sort_by(|one, other| one.date.cmp(&other.date));
    let marks: Vec<bool> = {
        let extremes = Extremes::of(&entries);
        entries.iter().map(|entry| extremes.differ_from(entry)).collect()
    };
    for (entry, differs) in entries.iter_mut().zip(&marks) {
        entry.differs = *differs;
    }
    Account {
        role,
        currency,
        per,
        differs: marks.contains(&true),
        entries,
    }
}

/// Who says a sum: a source in an article.
type Teller<'e> = (&'e str, Option<&'e str>);

fn teller(entry: &Entry) -> Teller<'_> {
    (&entry.article, entry.source.as_deref())
}

/// The highest lower end and the lowest upper end of all sums, each with those
/// of the next teller: what differs from any other sum differs from these, and
/// so a comparison takes one look, however many sums there are.
struct Extremes<'e> {
    lows: [Option<(f64, Teller<'e>)>; 2],
    highs: [Option<(f64, Teller<'e>)>; 2],
}

impl<'e> Extremes<'e> {
    fn of(entries: &'e [Entry]) -> Extremes<'e> {
        let mut extremes = Extremes {
            lows: [None; 2],
            highs: [None; 2],
        };
        for entry in entries {
            keep(&mut extremes.lows, entry.range.low, teller(entry), |new, old| new > old);
            keep(&mut extremes.highs, entry.range.high, teller(entry), |new, old| new < old);
        }
        extremes
    }

    fn differ_from(&self, entry: &Entry) -> bool {
        let other = |ends: &[Option<(f64, Teller<'_>)>; 2]| {
            let others = ends.iter().flatten().find(|(_, who)| *who != teller(entry));
            others.map(|(end, _)| *end)
        };
        let low = other(&self.lows).unwrap_or(f64::NEG_INFINITY);
        let high = other(&self.highs).unwrap_or(f64::INFINITY);
        entry.range.is_apart_from(low, high)
    }
}

/// Keeps the best end, and the best of those that another teller has.
fn keep<'e>(best: &mut [Option<(f64, Teller<'e>)>; 2], end: f64, who: Teller<'e>, is_better: impl Fn(f64, f64) -> bool) {
    let [first, second] = best;
    match first {
        Some((old, by)) if *by == who => {
            if is_better(end, *old) {
                *old = end;
            }
        }
        Some((old, _)) if !is_better(end, *old) => {
            if second.is_none_or(|(old, _)| is_better(end, old)) {
                *second = Some((end, who));
            }
        }
        _ => {
            *second = *first;
            *first = Some((end, who));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_other_tellers_are_set_against_each_other() {
        let entry = |article: &str, source: Option<&str>, amount: f64| Entry {
            article: article.to_owned(),
            date: None,
            outlet: None,
            source: source.map(str::to_owned),
            class: None,
            hedged: false,
            text: String::new(),
            min: None,
            max: None,
            magnitude: None,
            modifier: "exact".to_owned(),
            differs: false,
            range: Range { low: amount, high: amount },
        };
        let marks = |entries| {
            account(("cost".to_owned(), None, None), entries)
                .entries
                .iter()
                .map(|entry| entry.differs)
                .collect::<Vec<_>>()
        };
        assert_eq!(marks(vec![entry("a", None, 1.0), entry("a", None, 9.0)]), [false, false]);
        assert_eq!(
            marks(vec![entry("a", None, 1.0), entry("b", None, 9.0), entry("b", None, 1.0)]),
            [true, true, false]
        );
        assert_eq!(marks(vec![entry("a", Some("x"), 1.0), entry("a", Some("y"), 9.0)]), [true, true]);
        assert_eq!(
            marks(vec![entry("a", None, 5.0), entry("b", None, 5.0), entry("c", None, 5.0)]),
            [false; 3]
        );
        assert_eq!(
            marks(vec![
                entry("a", None, 9.0),
                entry("a", None, 8.0),
                entry("b", None, 1.0),
                entry("b", None, 8.0)
            ]),
            [true, true, true, true]
        );
    }
}
