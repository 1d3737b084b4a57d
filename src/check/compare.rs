//! What was expected against what was found, difference by difference.

use std::collections::{BTreeMap, BTreeSet};

use super::bless;
use super::found::{Found, Named};
use super::gold::{self, Gold, Item, Layer};
use super::resolve::{Attribution, Expected, Mention};
use super::score::same_value;
use super::words::{Words, same_name};
use crate::decimal::Decimal;
use crate::finding::{Claim, Figure, FigureKind, Findings};
use crate::lexicon::name_of;
use crate::span::Span;

/// One thing in which an article does not turn out as expected.
#[derive(Debug, Clone)]
pub struct Difference {
    /// What kind of finding it is about.
    pub layer: Layer,
    /// What is wrong.
    pub outcome: Outcome,
    /// Where in the article.
    pub span: Span,
    /// The gold file's entry that expects otherwise.
    pub expected: Option<Entry>,
    /// What was found, as a gold file would say it; none where that has no
    /// words for it.
    pub found: Option<String>,
    /// The fields that differ.
    pub fields: Vec<Field>,
    /// The rule that found it.
    pub rule: Option<String>,
}

/// What is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// It was expected and not found.
    Missed,
    /// It was found and not expected.
    Unexpected,
    /// It was found, but not as expected.
    Different,
}

impl Outcome {
    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Outcome::Missed => "missed",
            Outcome::Unexpected => "unexpected",
            Outcome::Different => "different",
        }
    }
}

/// An entry of a gold file.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Its line, from 1.
    pub line: usize,
    /// Its JSON, as written.
    pub raw: String,
}

/// A field that is not as expected.
#[derive(Debug, Clone)]
pub struct Field {
    /// The field, by the gold file's name for it.
    pub name: &'static str,
    /// What it should be.
    pub expected: String,
    /// What it is.
    pub found: String,
}

/// Compares an article's findings with what its gold file expects.
pub(super) fn compare(text: &str, gold: &Gold, expected: &Expected<'_>, findings: &Findings, found: &Found<'_>) -> Vec<Difference> {
    let mut comparison = Comparison {
        text,
        partial: gold.partial,
        findings,
        differences: Vec::new(),
    };
    comparison.names(expected, found);
    comparison.figures(FigureKind::Money, Layer::Money, expected, found);
    comparison.figures(FigureKind::Percent, Layer::Percent, expected, found);
    comparison.claims(expected, found);
    comparison.absent(expected, found);
    let mut differences = comparison.differences;
    differences.sort_by_key(|difference| (difference.span, difference.layer, difference.outcome));
    differences
}

struct Comparison<'a> {
    text: &'a str,
    partial: bool,
    findings: &'a Findings,
    differences: Vec<Difference>,
}

impl<'a> Comparison<'a> {
    fn names(&mut self, expected: &Expected<'_>, found: &Found<'a>) {
        let mut places: BTreeMap<Span, Vec<usize>> = BTreeMap::new();
        for (at, named) in found.named.iter().enumerate() {
            places.entry(named.span).or_default().push(at);
        }
        let mut used = BTreeSet::new();
        let mut left = Vec::new();
        for (span, mention) in &expected.mentions {
            let here = places.get(span).map(Vec::as_slice).unwrap_or_default();
            let right = here
                .iter()
                .find(|at| found.named.get(**at).is_some_and(|named| named.kind == mention.kind));
            match right.or(here.first()).and_then(|at| Some((*at, found.named.get(*at)?))) {
                Some((at, named)) => {
                    used.insert(at);
                    self.name(*span, mention, named);
                }
                None => left.push((*span, mention)),
            }
        }
        for (span, mention) in left {
            let free = |(at, named): &(usize, &Named<'_>)| !used.contains(at) && named.span.overlaps(span);
            match found.named.iter().enumerate().find(free) {
                Some((at, named)) => {
                    used.insert(at);
                    self.name(span, mention, named);
                }
                None => self.missed(Layer::Entity, span, mention.item),
            }
        }
        let unexpected = (0..)
            .zip(&found.named)
            .filter(|(at, _)| !used.contains(at))
            .map(|(_, named)| *named);
        for named in unexpected.collect::<Vec<_>>() {
            self.unexpected(Layer::Entity, named.span, self.shown_name(&named), named.rule.to_owned(), None);
        }
    }

    fn name(&mut self, span: Span, mention: &Mention<'_>, named: &Named<'_>) {
        let wanted = &mention.item.value;
        let mut fields = Fields::default();
        fields.check("text", span == named.span, self.slice(span), self.slice(named.span));
        fields.check("type", mention.kind == named.kind, mention.kind.name(), named.kind.name());
        if let Some(name) = &wanted.name {
            fields.check("name", same_name(Some(name), Some(named.name)), name, named.name);
        }
        self.different(
            Layer::Entity,
            span,
            mention.item,
            fields,
            self.shown_name(named),
            named.rule.to_owned(),
        );
    }

    fn shown_name(&self, named: &Named<'_>) -> Option<String> {
        bless::name(self.text, named).ok()
    }

    fn figures(&mut self, kind: FigureKind, layer: Layer, expected: &Expected<'_>, found: &Found<'a>) {
        let have: Vec<&Figure> = found.figures.iter().copied().filter(|figure| figure.kind == kind).collect();
        let mut used = BTreeSet::new();
        for (span, item) in expected.figures.iter().filter(|(_, item)| item.value.kind == kind) {
            let fit = |at: &usize| have.get(*at).map(|got| (same_value(&item.value, got), got.span == *span));
            let near = (0..have.len()).filter(|at| !used.contains(at) && have.get(*at).is_some_and(|got| got.span.overlaps(*span)));
            match near
                .max_by_key(|at| (fit(at), std::cmp::Reverse(*at)))
                .and_then(|at| Some((at, *have.get(at)?)))
            {
                Some((at, got)) => {
                    used.insert(at);
                    self.figure(layer, *span, item, got);
                }
                None => self.missed(layer, *span, item),
            }
        }
        for (at, got) in have.iter().enumerate() {
            if !used.contains(&at) {
                self.unexpected(
                    layer,
                    got.span,
                    bless::figure(self.text, self.findings, got).ok(),
                    figure_rule(got),
                    None,
                );
            }
        }
    }

    fn figure(&mut self, layer: Layer, span: Span, item: &Item<gold::Figure>, got: &Figure) {
        let want = &item.value;
        let cares = |field: &str| !self.partial || item.writes(field);
        let money = layer == Layer::Money;
        let mut fields = Fields::default();
        fields.check("text", span == got.span, self.slice(span), self.slice(got.span));
        for (field, want, got) in [
            ("min", want.min, got.min),
            ("max", want.max, got.max),
            ("magnitude", want.magnitude, got.magnitude.map(Decimal::whole)),
        ] {
            if cares(field) {
                fields.check(field, want == got, &shown(want), &shown(got));
            }
        }
        let currency = got.currency.map(|code| String::from_utf8_lossy(&code).into_owned());
        if money && cares("currency") {
            fields.check(
                "currency",
                want.currency == currency,
                &shown(want.currency.as_ref()),
                &shown(currency.as_ref()),
            );
        }
        if cares("modifier") {
            let (want, got) = (want.modifier.name(), got.modifier.name());
            fields.check("modifier", want == got, want, got);
        }
        if cares("per") {
            fields.check("per", want.per == got.per, &shown(want.per.as_ref()), &shown(got.per.as_ref()));
        }
        if money && cares("role") {
            let (want, got) = (want.role.name(), got.role.name());
            fields.check("role", want == got, want, got);
        }
        if money && cares("about") {
            let (want, got) = (want.about.as_deref(), self.entity_name(got.about));
            fields.check("about", same_name(want, got), &shown(want), &shown(got));
        }
        let found = bless::figure(self.text, self.findings, got).ok();
        self.different(layer, span, item, fields, found, figure_rule(got));
    }

    fn claims(&mut self, expected: &Expected<'_>, found: &Found<'a>) {
        let words = Words::new(self.text);
        let have = &found.claims;
        let mut used = BTreeSet::new();
        for want in &expected.claims {
            let fit = |at: &usize| {
                have.get(*at).map(|got| {
                    let content = (words.f1(want.content, got.content) * 1e6) as u64;
                    (words.agree(want.source, got.source), got.cue == want.cue, content)
                })
            };
            let near = (0..have.len()).filter(|at| !used.contains(at) && have.get(*at).is_some_and(|got| got.cue.overlaps(want.cue)));
            match near
                .max_by_key(|at| (fit(at), std::cmp::Reverse(*at)))
                .and_then(|at| Some((at, *have.get(at)?)))
            {
                Some((at, got)) => {
                    used.insert(at);
                    self.claim(want, got);
                }
                None => self.missed(Layer::Claim, want.cue, want.item),
            }
        }
        for (at, got) in have.iter().enumerate() {
            if !used.contains(&at) {
                self.unexpected(
                    Layer::Claim,
                    got.cue,
                    bless::claim(self.text, self.findings, got).ok(),
                    got.rule.to_owned(),
                    None,
                );
            }
        }
    }

    fn claim(&mut self, want: &Attribution<'_>, got: &Claim) {
        let item = want.item;
        let cares = |field: &str| !self.partial || item.writes(field);
        let mut fields = Fields::default();
        fields.check("cue", want.cue == got.cue, self.slice(want.cue), self.slice(got.cue));
        if cares("source") {
            let source = |span: Option<Span>| shown(span.map(|span| self.slice(span)));
            fields.check(
                "source",
                source(want.source) == source(got.source),
                &source(want.source),
                &source(got.source),
            );
        }
        // The same words elsewhere are the same content: a gold file has no
        // way to tell them apart.
        let (content, got_content) = (self.slice(want.content), self.slice(got.content));
        fields.check("content", content == got_content, content, got_content);
        let want = &item.value;
        if cares("source_name") {
            let (want, got) = (want.source_name.as_deref(), self.entity_name(got.speaker));
            fields.check("source_name", same_name(want, got), &shown(want), &shown(got));
        }
        for (field, want, got) in [
            ("source_kind", want.source_kind.name(), got.source_kind.name()),
            ("class", want.class.name(), got.class.name()),
            ("quote", want.quote.name(), got.quote.name()),
            (
                "polarity",
                name_of(&gold::POLARITIES, want.negated),
                name_of(&gold::POLARITIES, got.negated),
            ),
            ("hedged", yes(want.hedged), yes(got.hedged)),
        ] {
            if cares(field) {
                fields.check(field, want == got, want, got);
            }
        }
        let found = bless::claim(self.text, self.findings, got).ok();
        self.different(Layer::Claim, got.cue, item, fields, found, got.rule.to_owned());
    }

    /// What a gold file says must not be found.
    fn absent(&mut self, expected: &Expected<'_>, found: &Found<'a>) {
        for (place, item) in &expected.absent {
            let forbidden = |layer: Layer, span: Span| item.value.layer.is_none_or(|only| only == layer) && span.overlaps(*place);
            let entry = || Some(entry_of(item));
            for named in found.named.iter().filter(|named| forbidden(Layer::Entity, named.span)) {
                self.push_unexpected(Layer::Entity, named.span, self.shown_name(named), named.rule.to_owned(), entry());
            }
            for figure in &found.figures {
                let layer = if figure.kind == FigureKind::Money {
                    Layer::Money
                } else {
                    Layer::Percent
                };
                if forbidden(layer, figure.span) {
                    let shown = bless::figure(self.text, self.findings, figure).ok();
                    self.push_unexpected(layer, figure.span, shown, figure_rule(figure), entry());
                }
            }
            for claim in found.claims.iter().filter(|claim| forbidden(Layer::Claim, claim.cue)) {
                let shown = bless::claim(self.text, self.findings, claim).ok();
                self.push_unexpected(Layer::Claim, claim.cue, shown, claim.rule.to_owned(), entry());
            }
        }
    }

    fn missed<T>(&mut self, layer: Layer, span: Span, item: &Item<T>) {
        self.differences.push(Difference {
            layer,
            outcome: Outcome::Missed,
            span,
            expected: Some(entry_of(item)),
            found: None,
            fields: Vec::new(),
            rule: None,
        });
    }

    fn unexpected(&mut self, layer: Layer, span: Span, found: Option<String>, rule: String, entry: Option<Entry>) {
        if !self.partial {
            self.push_unexpected(layer, span, found, rule, entry);
        }
    }

    fn push_unexpected(&mut self, layer: Layer, span: Span, found: Option<String>, rule: String, expected: Option<Entry>) {
        self.differences.push(Difference {
            layer,
            outcome: Outcome::Unexpected,
            span,
            expected,
            found,
            fields: Vec::new(),
            rule: Some(rule).filter(|rule| !rule.is_empty()),
        });
    }

    fn different<T>(&mut self, layer: Layer, span: Span, item: &Item<T>, fields: Fields, found: Option<String>, rule: String) {
        if !fields.0.is_empty() {
            self.differences.push(Difference {
                layer,
                outcome: Outcome::Different,
                span,
                expected: Some(entry_of(item)),
                found,
                fields: fields.0,
                rule: Some(rule).filter(|rule| !rule.is_empty()),
            });
        }
    }

    fn slice(&self, span: Span) -> &'a str {
        self.text.get(span.range()).unwrap_or_default()
    }

    fn entity_name(&self, entity: Option<usize>) -> Option<&'a str> {
        entity
            .and_then(|entity| self.findings.entities.get(entity))
            .map(|entity| entity.name.as_str())
    }
}

/// The fields that differ.
#[derive(Default)]
struct Fields(Vec<Field>);

impl Fields {
    fn check(&mut self, name: &'static str, same: bool, expected: &str, found: &str) {
        if !same {
            self.0.push(Field {
                name,
                expected: expected.to_owned(),
                found: found.to_owned(),
            });
        }
    }
}

fn entry_of<T>(item: &Item<T>) -> Entry {
    Entry {
        line: item.line,
        raw: item.raw.clone(),
    }
}

/// The rules behind a figure: the one that read it, then the one that told
/// its role.
fn figure_rule(figure: &Figure) -> String {
    let rules = [figure.rule, figure.role_rule].into_iter().filter(|rule| !rule.is_empty());
    rules.collect::<Vec<_>>().join(", ")
}

fn shown<T: ToString>(value: Option<T>) -> String {
    value.map_or_else(|| "none".to_owned(), |value| value.to_string())
}

fn yes(value: bool) -> &'static str {
    if value { "true" } else { "false" }
}
