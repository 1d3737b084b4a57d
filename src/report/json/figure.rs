//! Figures.

use schemars::JsonSchema;
use serde::Serialize;

use super::names::{FigureKind, Modifier, Role};
use super::value::{Amount, Code, Id, List};
use super::{Context, Place};
use crate::finding;

/// A sum of money or a percentage.
#[derive(Serialize, JsonSchema)]
pub(super) struct Figure<'a> {
    /// Its id within this report.
    id: Id<'f'>,
    /// Money or percent.
    kind: FigureKind,
    /// Where it begins, in the unit of `offsets`.
    start: u32,
    /// Where it ends: one past its last.
    end: u32,
    /// What stands there, letter for letter.
    text: &'a str,
    /// The lowest amount, exact, in units of the currency or in percent; null
    /// for a vague one.
    min: Option<Amount>,
    /// The highest amount.
    max: Option<Amount>,
    /// Of a vague amount, its order: مليارات الدولارات is 1000000000.
    magnitude: Option<u128>,
    /// The ISO 4217 code; null where the text does not tell.
    currency: Option<Code>,
    /// What the name of a currency may stand for, where the text does not
    /// tell.
    #[serde(skip_serializing_if = "Option::is_none")]
    candidates: Option<List<'a, [u8; 3], Code>>,
    /// How the amount is bounded.
    modifier: Modifier,
    /// What it is counted per.
    per: Option<&'a str>,
    /// What the money is.
    role: Role,
    /// What it is about.
    about: Option<About<'a>>,
    /// The figure whose amount this one repeats in another currency.
    #[serde(skip_serializing_if = "Option::is_none")]
    conversion_of: Option<Id<'f'>>,
    /// The rule that read it, where rules were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    rule: Option<&'a str>,
    /// The rule that told its role, where rules were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    role_rule: Option<&'a str>,
    /// The rule that told what it is about, where rules were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    about_rule: Option<&'a str>,
}

impl<'a> Figure<'a> {
    pub(super) fn new(context: &'a Context<'a>, at: usize, figure: &'a finding::Figure) -> Figure<'a> {
        let Place { start, end, text } = context.place(figure.span);
        Figure {
            id: Id(at),
            kind: figure.kind.into(),
            start,
            end,
            text,
            min: figure.min.map(Amount),
            max: figure.max.map(Amount),
            magnitude: figure.magnitude,
            currency: figure.currency.map(Code),
            candidates: (!figure.candidates.is_empty()).then(|| List::new(context, &figure.candidates, |_, _, code| Code(*code))),
            modifier: figure.modifier.into(),
            per: figure.per.as_deref(),
            role: figure.role.into(),
            about: figure.about.and_then(|entity| {
                Some(About {
                    entity: Id(entity),
                    name: context.entity_name(entity)?,
                })
            }),
            conversion_of: figure.conversion_of.map(Id),
            rule: context.rule(figure.rule),
            role_rule: context.rule(figure.role_rule),
            about_rule: context.rule(figure.about_rule),
        }
    }
}

/// The entity that a figure is about.
#[derive(Serialize, JsonSchema)]
pub(super) struct About<'a> {
    /// Its id within this report.
    entity: Id<'e'>,
    /// Its canonical name.
    name: &'a str,
}
