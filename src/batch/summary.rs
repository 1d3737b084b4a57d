//! What a batch found and what it could not read, counted.

use std::collections::BTreeMap;
use std::fmt;
use std::time::Duration;

use khabar::finding::FigureKind;
use khabar::lexicon::{ClaimClass, EntityType};
use khabar::{Findings, Lang};
use serde::{Deserialize, Serialize};

/// The findings of an article, or of many, by kind. The order of the kinds is
/// that of their enums' names.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Counts {
    entities: [u64; EntityType::NAMES.len()],
    money: u64,
    percent: u64,
    claims: [u64; ClaimClass::NAMES.len()],
    warnings: u64,
}

impl Counts {
    pub(super) fn of(findings: &Findings) -> Counts {
        let mut counts = Counts::default();
        for (count, (_, kind)) in counts.entities.iter_mut().zip(EntityType::NAMES) {
            *count = findings.entities.iter().filter(|entity| entity.kind == kind).count() as u64;
        }
        for (count, (_, class)) in counts.claims.iter_mut().zip(ClaimClass::NAMES) {
            *count = findings.claims.iter().filter(|claim| claim.class == class).count() as u64;
        }
        let figures = |kind| findings.figures.iter().filter(|figure| figure.kind == kind).count() as u64;
        counts.money = figures(FigureKind::Money);
        counts.percent = figures(FigureKind::Percent);
        counts.warnings = findings.warnings.len() as u64;
        counts
    }

    pub(super) fn add(&mut self, other: &Counts) {
        let pairs = self.entities.iter_mut().zip(other.entities);
        for (count, more) in pairs.chain(self.claims.iter_mut().zip(other.claims)) {
            *count += more;
        }
        self.money += other.money;
        self.percent += other.percent;
        self.warnings += other.warnings;
    }
}

/// What came of a batch.
#[derive(Debug, Default)]
pub(super) struct Summary {
    /// The articles done, those of earlier runs included.
    pub(super) articles: u64,
    /// Those of earlier runs.
    pub(super) kept: u64,
    pub(super) counts: Counts,
    /// Failures by cause.
    pub(super) failures: BTreeMap<&'static str, u64>,
    /// Files passed over, for their names tell no form.
    pub(super) passed_over: u64,
    /// Bytes read from files.
    pub(super) bytes: u64,
    pub(super) time: Duration,
    /// Whether the batch was done to its end.
    pub(super) complete: bool,
}

impl Summary {
    /// The summary for machines.
    pub(super) fn json(&self) -> serde_json::Value {
        let kinds = |names: Vec<&'static str>, counts: &[u64]| -> BTreeMap<&'static str, u64> {
            names.into_iter().zip(counts.iter().copied()).collect()
        };
        let counts = &self.counts;
        serde_json::json!({
            "complete": self.complete,
            "articles": self.articles,
            "kept": self.kept,
            "bytes": self.bytes,
            "seconds": self.time.as_secs_f64(),
            "entities": kinds(EntityType::NAMES.map(|(name, _)| name).to_vec(), &counts.entities),
            "figures": { "money": counts.money, "percent": counts.percent },
            "claims": kinds(ClaimClass::NAMES.map(|(name, _)| name).to_vec(), &counts.claims),
            "warnings": counts.warnings,
            "failures": self.failures,
            "passed_over": self.passed_over,
        })
    }
}

/// The summary for people, in their language.
pub(super) struct Told<'s>(pub(super) &'s Summary, pub(super) Lang);

impl fmt::Display for Told<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Told(summary, lang) = *self;
        let megabytes = summary.bytes as f64 / 1e6;
        let seconds = summary.time.as_secs_f64();
        f.write_str(&lang.counted(summary.articles, "articles"))?;
        if summary.kept > 0 {
            write!(f, " ({})", lang.counted(summary.kept, "kept from before"))?;
        }
        let speed = if seconds > 0.0 { megabytes / seconds } else { 0.0 };
        match lang {
            Lang::En => writeln!(f, ", {megabytes:.1} MB in {seconds:.1} s, {speed:.1} MB/s")?,
            Lang::Ar => writeln!(f, "، {megabytes:.1} م.ب في {seconds:.1} ث، {speed:.1} م.ب/ث")?,
        }
        let counts = &summary.counts;
        let entities = EntityType::NAMES.iter().map(|(name, _)| *name).zip(counts.entities);
        row(f, lang, "entities", entities)?;
        row(
            f,
            lang,
            "figures",
            [("money", counts.money), ("percent", counts.percent)].into_iter(),
        )?;
        let claims = ClaimClass::NAMES.iter().map(|(name, _)| *name).zip(counts.claims);
        row(f, lang, "claims", claims)?;
        row(f, lang, "warnings", std::iter::once(("not read whole", counts.warnings)))?;
        row(f, lang, "failures", summary.failures.iter().map(|(cause, count)| (*cause, *count)))?;
        row(f, lang, "passed over", std::iter::once(("of no known form", summary.passed_over)))
    }
}

/// One row of the summary: a total and what it is made of.
fn row(
    f: &mut fmt::Formatter<'_>,
    lang: Lang,
    name: &'static str,
    parts: impl Iterator<Item = (&'static str, u64)> + Clone,
) -> fmt::Result {
    let total: u64 = parts.clone().map(|(_, count)| count).sum();
    if total == 0 {
        return Ok(());
    }
    write!(f, "  {:<12} {total:>9}  ", lang.say(name))?;
    for (at, (part, count)) in parts.filter(|(_, count)| *count > 0).enumerate() {
        write!(f, "{}{} {count}", if at == 0 { "" } else { lang.comma() }, lang.say(part))?;
    }
    writeln!(f)
}
