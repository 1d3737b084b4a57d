//! How well findings agree with gold: precision, recall and F1 by layer, and
//! the accuracy of what is said about the findings that agree.

use std::collections::{BTreeMap, BTreeSet};

use super::found::Found;
use super::gold::{Claim, Figure};
use super::resolve::Expected;
use super::words::{Words, same_name};
use crate::finding::{self, FigureKind, Findings};
use crate::lexicon::EntityType;
use crate::span::Span;

/// The figures of an evaluation.
#[derive(Debug, Clone, Default)]
pub struct Scores {
    /// How many articles were scored.
    pub articles: usize,
    /// What was found by layer: `entities.strict`, `money.value`, ….
    pub tallies: BTreeMap<&'static str, Tally>,
    /// Accuracies over what was found: `claims.class`, `money.role`, ….
    pub means: BTreeMap<&'static str, Mean>,
    /// Names by their type.
    pub types: BTreeMap<&'static str, Tally>,
}

/// How often something was found that should be, or not.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Found and expected.
    pub right: u64,
    /// Found and not expected.
    pub spurious: u64,
    /// Expected and not found.
    pub missed: u64,
}

impl Tally {
    /// The share of what was found that is right.
    pub fn precision(self) -> f64 {
        share(self.right, self.right + self.spurious)
    }

    /// The share of what is right that was found.
    pub fn recall(self) -> f64 {
        share(self.right, self.right + self.missed)
    }

    /// The harmonic mean of precision and recall.
    pub fn f1(self) -> f64 {
        let (p, r) = (self.precision(), self.recall());
        if p + r > 0.0 { 2.0 * p * r / (p + r) } else { 0.0 }
    }

    fn add(&mut self, right: u64, found: u64, expected: u64) {
        self.right += right;
        self.spurious += found.saturating_sub(right);
        self.missed += expected.saturating_sub(right);
    }
}

fn share(part: u64, whole: u64) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

/// The mean of a measure over the findings that it was taken of.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Mean {
    /// The sum.
    pub total: f64,
    /// Over how many.
    pub n: u64,
}

impl Mean {
    /// The mean, 0 of none.
    pub fn value(self) -> f64 {
        if self.n == 0 { 0.0 } else { self.total / self.n as f64 }
    }
}

impl Scores {
    /// The names of all figures: those that have an F1, then those that have a
    /// mean.
    pub const NAMES: [&'static str; 25] = [
        "entities.strict",
        "entities.span",
        "money.value",
        "money.full",
        "percent.value",
        "percent.full",
        "claims.cue",
        "claims.found",
        "grounded",
        "entities.name",
        "money.span",
        "money.currency",
        "money.modifier",
        "money.per",
        "money.role",
        "money.about",
        "percent.span",
        "percent.modifier",
        "claims.content",
        "claims.class",
        "claims.quote",
        "claims.polarity",
        "claims.hedged",
        "claims.source_kind",
        "claims.source_name",
    ];

    /// The figure that a name asks for: an F1 or a mean.
    pub fn named(&self, name: &str) -> Option<f64> {
        let tally = self.tallies.get(name).map(|tally| tally.f1());
        tally.or_else(|| self.means.get(name).map(|mean| mean.value()))
    }

    /// Adds an article.
    pub fn add(&mut self, text: &str, expected: &Expected<'_>, findings: &Findings, found: &Found<'_>) {
        self.articles += 1;
        let words = Words::new(text);
        self.add_grounded(found);
        self.add_names(expected, found);
        self.add_figures(FigureKind::Money, expected, findings, found);
        self.add_figures(FigureKind::Percent, expected, findings, found);
        self.add_claims(&words, expected, findings, found);
    }

    fn tally(&mut self, name: &'static str, right: u64, found: u64, expected: u64) {
        self.tallies.entry(name).or_default().add(right, found, expected);
    }

    fn mean(&mut self, name: &'static str, value: f64) {
        let mean = self.means.entry(name).or_default();
        mean.total += value;
        mean.n += 1;
    }

    fn check(&mut self, name: &'static str, holds: bool) {
        self.mean(name, f64::from(u8::from(holds)));
    }

    /// What a finding says stands at its span stands there: khabar's findings
    /// are spans, so it cannot be otherwise.
    fn add_grounded(&mut self, found: &Found<'_>) {
        let parts = found.parts as u64;
        if parts > 0 {
            let mean = self.means.entry("grounded").or_default();
            mean.total += parts as f64;
            mean.n += parts;
        }
    }

    fn add_names(&mut self, expected: &Expected<'_>, found: &Found<'_>) {
        let got: BTreeMap<Span, (EntityType, &str)> = found.named.iter().map(|name| (name.span, (name.kind, name.name))).collect();
        let (mut strict, mut both) = (0, 0);
        for (span, mention) in &expected.mentions {
            let hit = got.get(span);
            let right = hit.is_some_and(|(kind, _)| *kind == mention.kind);
            both += u64::from(hit.is_some());
            strict += u64::from(right);
            self.types
                .entry(mention.kind.name())
                .or_default()
                .add(u64::from(right), u64::from(right), 1);
            if right && let Some((_, name)) = hit {
                let wanted = mention.item.value.name.as_deref();
                self.check("entities.name", wanted.is_none() || same_name(wanted, Some(name)));
            }
        }
        for (span, (kind, _)) in &got {
            if expected.mentions.get(span).is_none_or(|mention| mention.kind != *kind) {
                self.types.entry(kind.name()).or_default().add(0, 1, 0);
            }
        }
        let (found, expected) = (got.len() as u64, expected.mentions.len() as u64);
        self.tally("entities.strict", strict, found, expected);
        self.tally("entities.span", both, found, expected);
    }

    fn add_figures(&mut self, kind: FigureKind, expected: &Expected<'_>, findings: &Findings, found: &Found<'_>) {
        let names = &FigureNames::OF[usize::from(kind == FigureKind::Percent)];
        let have: Vec<&finding::Figure> = found.figures.iter().copied().filter(|figure| figure.kind == kind).collect();
        let want: Vec<(Span, &Figure)> = expected
            .figures
            .iter()
            .filter(|(_, item)| item.value.kind == kind)
            .map(|(span, item)| (*span, &item.value))
            .collect();
        let mut used = BTreeSet::new();
        let (mut right, mut full) = (0, 0);
        for (span, figure) in &want {
            let near = |at: usize, got: &finding::Figure| !used.contains(&at) && got.span.overlaps(*span) && same_value(figure, got);
            let Some((at, got)) = have.iter().enumerate().find(|(at, got)| near(*at, got)).map(|(at, got)| (at, *got)) else {
                continue;
            };
            used.insert(at);
            right += 1;
            full += u64::from(self.add_figure(names, *span, figure, findings, got));
        }
        let (found, expected) = (have.len() as u64, want.len() as u64);
        self.tally(names.value, right, found, expected);
        self.tally(names.full, full, found, expected);
    }

    /// Whether a figure whose value is right is right in full.
    fn add_figure(&mut self, names: &FigureNames, span: Span, want: &Figure, findings: &Findings, got: &finding::Figure) -> bool {
        let money = want.kind == FigureKind::Money;
        let currency = !money || want.currency.as_deref().map(str::as_bytes) == got.currency.as_ref().map(<[u8; 3]>::as_slice);
        let modifier = want.modifier == got.modifier;
        let per = want.per == got.per;
        self.check(names.span, span == got.span);
        self.check(names.modifier, modifier);
        if money {
            let about = got
                .about
                .and_then(|about| findings.entities.get(about))
                .map(|entity| entity.name.as_str());
            self.check("money.currency", currency);
            self.check("money.per", per);
            self.check("money.role", want.role == got.role);
            self.check("money.about", same_name(want.about.as_deref(), about));
        }
        currency && modifier && per
    }

    fn add_claims(&mut self, words: &Words, expected: &Expected<'_>, findings: &Findings, found: &Found<'_>) {
        let have = &found.claims;
        let (mut used, mut cues_used) = (BTreeSet::new(), BTreeSet::new());
        let (mut right, mut cues) = (0, 0);
        for want in &expected.claims {
            let near: Vec<usize> = (0..have.len())
                .filter(|at| have.get(*at).is_some_and(|claim| claim.cue.overlaps(want.cue)))
                .collect();
            let fit: Vec<usize> = near
                .iter()
                .copied()
                .filter(|at| !used.contains(at) && have.get(*at).is_some_and(|claim| words.agree(want.source, claim.source)))
                .collect();
            let free: Vec<usize> = near.iter().copied().filter(|at| !cues_used.contains(at)).collect();
            if let Some(first) = free.first() {
                cues += 1;
                cues_used.insert(fit.iter().find(|at| free.contains(at)).copied().unwrap_or(*first));
            }
            let content = |at: &usize| have.get(*at).map_or(0.0, |claim| words.f1(want.content, claim.content));
            // The first of the best, as a later one has to be better.
            let best = fit.iter().fold(None, |best: Option<(usize, f64)>, at| match best {
                Some((_, f1)) if f1 >= content(at) => best,
                _ => Some((*at, content(at))),
            });
            if let Some((at, f1)) = best
                && let Some(got) = have.get(at)
            {
                used.insert(at);
                right += 1;
                self.add_claim(f1, &want.item.value, findings, got);
            }
        }
        let (found, expected) = (have.len() as u64, expected.claims.len() as u64);
        self.tally("claims.cue", cues, found, expected);
        self.tally("claims.found", right, found, expected);
    }

    fn add_claim(&mut self, content: f64, want: &Claim, findings: &Findings, got: &finding::Claim) {
        let speaker = got
            .speaker
            .and_then(|speaker| findings.entities.get(speaker))
            .map(|entity| entity.name.as_str());
        self.mean("claims.content", content);
        self.check("claims.class", want.class == got.class);
        self.check("claims.quote", want.quote == got.quote);
        self.check("claims.polarity", want.negated == got.negated);
        self.check("claims.hedged", want.hedged == got.hedged);
        self.check("claims.source_kind", want.source_kind == got.source_kind);
        self.check("claims.source_name", same_name(want.source_name.as_deref(), speaker));
    }
}

/// What the figures of one kind are counted under.
struct FigureNames {
    value: &'static str,
    full: &'static str,
    span: &'static str,
    modifier: &'static str,
}

impl FigureNames {
    const OF: [FigureNames; 2] = [
        FigureNames {
            value: "money.value",
            full: "money.full",
            span: "money.span",
            modifier: "money.modifier",
        },
        FigureNames {
            value: "percent.value",
            full: "percent.full",
            span: "percent.span",
            modifier: "percent.modifier",
        },
    ];
}

/// Whether two figures are worth the same.
pub(super) fn same_value(want: &Figure, got: &finding::Figure) -> bool {
    let magnitude = got.magnitude.map(crate::decimal::Decimal::whole);
    want.min == got.min && want.max == got.max && (want.magnitude.is_none() || want.magnitude == magnitude)
}
