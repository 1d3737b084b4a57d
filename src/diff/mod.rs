//! What moved between two runs: findings gained, lost and changed, by layer
//! and by rule.
//!
//! Two streams of reports, as `khabar extract` and `khabar batch` write them,
//! are read side by side; articles are told by their ids. Reports in the same
//! order are compared as they come, so that memory does not grow with them.

mod finding;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::io::BufRead;

use finding::{Finding, Report, claims, figures, names};

/// What moved between two runs.
#[derive(Debug, Default)]
pub struct Diff {
    /// How many articles both have.
    pub articles: usize,
    /// The articles that only the old run has.
    pub only_old: Vec<String>,
    /// The articles that only the new run has.
    pub only_new: Vec<String>,
    /// How much moved, by layer.
    pub layers: BTreeMap<&'static str, Moved>,
    /// How much moved, by layer and rule.
    pub rules: BTreeMap<(&'static str, String), Moved>,
    /// Every change, in the order of the articles and of their texts.
    pub changes: Vec<Change>,
}

/// How many findings moved, and how many did not.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Moved {
    /// Only found by the new run.
    pub gained: usize,
    /// Only found by the old run.
    pub lost: usize,
    /// Found by both, but otherwise.
    pub changed: usize,
    /// Found by both alike.
    pub same: usize,
}

impl Moved {
    fn count(&mut self, motion: Motion) {
        match motion {
            Motion::Gained => self.gained += 1,
            Motion::Lost => self.lost += 1,
            Motion::Changed => self.changed += 1,
        }
    }
}

/// One finding that moved.
#[derive(Debug, Clone)]
pub struct Change {
    /// The article.
    pub id: String,
    /// `entity`, `money`, `percent` or `claim`.
    pub layer: &'static str,
    /// How it moved.
    pub motion: Motion,
    /// The rule that finds it, or found it.
    pub rule: Option<String>,
    /// Where it stands, in the reports' unit.
    pub start: u64,
    /// Its words.
    pub text: String,
    /// What it is, in short.
    pub reading: String,
    /// What changed: the field, what it was, what it is.
    pub fields: Vec<(&'static str, String, String)>,
}

/// How a finding moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Motion {
    /// Only the new run finds it.
    Gained,
    /// Only the old run found it.
    Lost,
    /// Both find it, but otherwise.
    Changed,
}

impl Motion {
    /// All motions with their names.
    pub const NAMES: [(&'static str, Motion); 3] = [("gained", Motion::Gained), ("lost", Motion::Lost), ("changed", Motion::Changed)];

    /// Its name.
    pub fn name(self) -> &'static str {
        Motion::NAMES
            .iter()
            .find(|(_, motion)| *motion == self)
            .map_or("", |(name, _)| name)
    }
}

/// Why two runs cannot be compared.
#[derive(Debug)]
pub enum Error {
    /// The old run's reports cannot be read.
    Old(serde_json::Error),
    /// The new run's reports cannot be read.
    New(serde_json::Error),
    /// The reports of an article count in different units.
    Units(String),
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Error::Old(error) | Error::New(error) => write!(f, "no report of khabar's: {error}"),
            Error::Units(id) => write!(
                f,
                "the two reports of {id} count in different units; extract both with the same --offsets"
            ),
        }
    }
}

impl std::error::Error for Error {}

/// Compares two streams of reports.
///
/// # Errors
/// What is no report, and reports that cannot be compared.
pub fn diff(old: impl BufRead, new: impl BufRead) -> Result<Diff, Error> {
    let mut old = serde_json::Deserializer::from_reader(old).into_iter::<Report>();
    let mut new = serde_json::Deserializer::from_reader(new).into_iter::<Report>();
    let mut waiting_old: HashMap<String, Report> = HashMap::new();
    let mut waiting_new: HashMap<String, Report> = HashMap::new();
    let mut diff = Diff::default();
    loop {
        let before = old.next().transpose().map_err(Error::Old)?;
        let after = new.next().transpose().map_err(Error::New)?;
        if before.is_none() && after.is_none() {
            break;
        }
        if let Some(before) = before {
            match waiting_new.remove(&before.id) {
                Some(after) => diff.article(&before, &after)?,
                None => drop(waiting_old.insert(before.id.clone(), before)),
            }
        }
        if let Some(after) = after {
            match waiting_old.remove(&after.id) {
                Some(before) => diff.article(&before, &after)?,
                None => drop(waiting_new.insert(after.id.clone(), after)),
            }
        }
    }
    diff.only_old = waiting_old.into_keys().collect();
    diff.only_new = waiting_new.into_keys().collect();
    diff.only_old.sort();
    diff.only_new.sort();
    Ok(diff)
}

impl Diff {
    fn article(&mut self, old: &Report, new: &Report) -> Result<(), Error> {
        if old.offsets != new.offsets && old.offsets.is_some() && new.offsets.is_some() {
            return Err(Error::Units(old.id.clone()));
        }
        self.articles += 1;
        let first = self.changes.len();
        // A layer that one run was told to leave out cannot have moved.
        if let (Some(before), Some(after)) = (&old.entities, &new.entities) {
            self.layer(&old.id, "entity", names(before), names(after));
        }
        if let (Some(before), Some(after)) = (&old.figures, &new.figures) {
            self.layer(&old.id, "money", figures(before, "money"), figures(after, "money"));
            self.layer(&old.id, "percent", figures(before, "percent"), figures(after, "percent"));
        }
        if let (Some(before), Some(after)) = (&old.claims, &new.claims) {
            self.layer(&old.id, "claim", claims(before), claims(after));
        }
        if let Some(changes) = self.changes.get_mut(first..) {
            changes.sort_by(|one, other| (one.start, one.layer, one.motion).cmp(&(other.start, other.layer, other.motion)));
        }
        Ok(())
    }

    /// Pairs the findings of a layer, which stand in text order, and tells
    /// those that moved.
    fn layer(&mut self, id: &str, layer: &'static str, old: Vec<Finding>, new: Vec<Finding>) {
        self.layers.entry(layer).or_default();
        let partners = pair(&old, &new);
        let taken: BTreeSet<usize> = partners.iter().copied().flatten().collect();
        for (before, partner) in old.iter().zip(&partners) {
            match partner.and_then(|at| new.get(at)) {
                Some(after) => self.both(id, before, after),
                None => self.moved(id, Motion::Lost, before, Vec::new()),
            }
        }
        for (at, after) in new.iter().enumerate() {
            if !taken.contains(&at) {
                self.moved(id, Motion::Gained, after, Vec::new());
            }
        }
    }

    fn both(&mut self, id: &str, before: &Finding, after: &Finding) {
        let pairs = before.fields.iter().zip(&after.fields);
        let fields: Vec<(&'static str, String, String)> = pairs
            .filter(|(one, other)| one.1 != other.1)
            .map(|(one, other)| (one.0, one.1.clone(), other.1.clone()))
            .collect();
        if fields.is_empty() {
            self.layers.entry(after.layer).or_default().same += 1;
        } else {
            self.moved(id, Motion::Changed, after, fields);
        }
    }

    fn moved(&mut self, id: &str, motion: Motion, finding: &Finding, fields: Vec<(&'static str, String, String)>) {
        self.layers.entry(finding.layer).or_default().count(motion);
        if let Some(rule) = &finding.rule {
            self.rules.entry((finding.layer, rule.clone())).or_default().count(motion);
        }
        self.changes.push(Change {
            id: id.to_owned(),
            layer: finding.layer,
            motion,
            rule: finding.rule.clone(),
            start: finding.start,
            text: finding.text.clone(),
            reading: finding.reading.clone(),
            fields,
        });
    }
}

/// For each old finding, the new one that it is: of those that overlap, the
/// one that agrees best and is not taken.
fn pair(old: &[Finding], new: &[Finding]) -> Vec<Option<usize>> {
    let mut taken = vec![false; new.len()];
    let mut first = 0;
    let mut partners = Vec::with_capacity(old.len());
    for before in old {
        // In text order, what ends before this one begins is behind us.
        while new.get(first).is_some_and(|after| after.end <= before.start) {
            first += 1;
        }
        let near = (first..new.len()).take_while(|at| new.get(*at).is_some_and(|after| after.start < before.end));
        let free = near.filter(|at| taken.get(*at) == Some(&false) && new.get(*at).is_some_and(|after| after.overlaps(before)));
        let best = free.max_by_key(|at| (new.get(*at).map(|after| after.agreement(before)), std::cmp::Reverse(*at)));
        if let Some(mark) = best.and_then(|at| taken.get_mut(at)) {
            *mark = true;
        }
        partners.push(best);
    }
    partners
}

#[cfg(test)]
mod tests {
    use super::*;

    const OLD: &str = r#"{"id":"a","entities":[{"type":"org","name":"Meta","mentions":[{"start":0,"end":4,"text":"ميتا","kind":"name","rule":"name"}]}],
        "figures":[{"kind":"money","start":10,"end":20,"text":"5 دولارات","min":5,"max":5,"currency":"USD","role":"price","rule":"money"}],"claims":[]}
        {"id":"b","entities":[],"figures":[],"claims":[]} {"id":"gone"}"#;
    const NEW: &str = r#"{"id":"new"} {"id":"b","entities":[{"type":"place","name":"Egypt","mentions":[{"start":3,"end":6,"text":"مصر","kind":"name","rule":"name"}]}],"figures":[],"claims":[]}
        {"id":"a","entities":[],"figures":[{"kind":"money","start":9,"end":20,"text":"15 دولارا","min":15,"max":15,"currency":"USD","role":"price","rule":"money"}]}"#;

    #[test]
    fn what_moved_is_told_whatever_the_order_of_articles() {
        let diff = diff(OLD.as_bytes(), NEW.as_bytes()).expect("reports");
        assert_eq!(
            (diff.articles, diff.only_old.as_slice(), diff.only_new.as_slice()),
            (2, &["gone".to_owned()][..], &["new".to_owned()][..])
        );
        let mut moved: Vec<String> = diff
            .changes
            .iter()
            .map(|change| format!("{} {} {} {}", change.id, change.motion.name(), change.layer, change.reading))
            .collect();
        moved.sort();
        assert_eq!(
            moved,
            [
                "a changed money 15 USD price",
                "a lost entity org Meta",
                "b gained entity place Egypt"
            ]
        );
        assert_eq!(
            diff.layers["entity"],
            Moved {
                gained: 1,
                lost: 1,
                changed: 0,
                same: 0
            }
        );
        assert!(!diff.layers.contains_key("claim") || diff.layers["claim"] == Moved::default());
        assert_eq!(diff.rules[&("money", "money".to_owned())].changed, 1);
    }

    #[test]
    fn equal_runs_have_not_moved() {
        let diff = diff(OLD.as_bytes(), OLD.as_bytes()).expect("reports");
        assert!(diff.changes.is_empty());
        assert_eq!(diff.layers["money"].same, 1);
    }

    #[test]
    fn what_is_no_report_and_other_units_are_errors() {
        assert!(diff("[1]".as_bytes(), "".as_bytes()).is_err());
        let chars = r#"{"id":"a","offsets":"chars"}"#;
        let bytes = r#"{"id":"a","offsets":"bytes"}"#;
        let error = diff(chars.as_bytes(), bytes.as_bytes()).expect_err("other units").to_string();
        assert!(error.contains("--offsets"), "{error}");
    }
}
