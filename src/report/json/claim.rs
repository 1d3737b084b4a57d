//! Claims.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Serialize, Serializer};

use super::names::{ClaimClass, Grade, Polarity, Quote, Reason, SourceKind};
use super::value::{Id, List};
use super::{Context, Place};
use crate::finding;
use crate::span::Span;

/// An attributed statement.
#[derive(Serialize, JsonSchema)]
pub(super) struct Claim<'a> {
    /// Its id within this report.
    id: Id<'c'>,
    /// What kind of speech it is.
    class: ClaimClass,
    /// The word or phrase that attributes.
    cue: Place<'a>,
    /// Who is presented as saying it.
    source: Speaker<'a>,
    /// What is claimed.
    content: Place<'a>,
    /// How far the words are quoted.
    quote: Quote,
    /// Whether the content's main predicate is negated.
    polarity: Polarity,
    /// Whether the cue or the content is weakened.
    hedged: bool,
    /// The words that weaken it.
    hedges: List<'a, Span, Place<'a>>,
    /// How sure it is presented to be.
    certainty: Certainty,
    /// The claim that passes this one on: the outlet's, of what its source
    /// says.
    via: Option<Id<'c'>>,
    /// The claim inside whose content this one is made.
    parent: Option<Id<'c'>>,
    /// The last claim before of the same source.
    previous: Option<Id<'c'>>,
    /// The entities inside the content.
    entities: List<'a, usize, Id<'e'>>,
    /// The figures inside the content.
    figures: List<'a, usize, Id<'f'>>,
    /// The rule that found it, where rules were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    rule: Option<&'a str>,
    /// The frame in which the cue reports here, where rules were asked for:
    /// `that`, `quote`, `colon`, `object`, `source`, `clause`, or a preposition
    /// by its Latin letters.
    #[serde(skip_serializing_if = "Option::is_none")]
    frame: Option<&'a str>,
    /// Why the content ends where it does, where rules were asked for:
    /// `sentence`, `quotation`, `next-claim`, `participle`, `attribution`,
    /// `contrast`, `comma`, `clause`, `length`, or `cue` if it stands before it.
    #[serde(skip_serializing_if = "Option::is_none")]
    end: Option<&'a str>,
}

impl<'a> Claim<'a> {
    pub(super) fn new(context: &'a Context<'a>, at: usize, claim: &'a finding::Claim) -> Claim<'a> {
        let source = claim.source.map(|source| context.place(source));
        Claim {
            id: Id(at),
            class: claim.class.into(),
            cue: context.place(claim.cue),
            source: Speaker {
                start: source.as_ref().map(|place| place.start),
                end: source.as_ref().map(|place| place.end),
                text: source.map(|place| place.text),
                kind: claim.source_kind.into(),
                name: claim.speaker.and_then(|entity| context.entity_name(entity)),
                entity: claim.speaker.map(Id),
            },
            content: context.place(claim.content),
            quote: claim.quote.into(),
            polarity: if claim.negated { Polarity::Negated } else { Polarity::Affirmed },
            hedged: claim.hedged,
            hedges: List::new(context, &claim.hedges, |context, _, span| context.place(*span)),
            certainty: Certainty {
                grade: claim.certainty.grade.into(),
                because: Because(claim.certainty),
            },
            via: claim.via.map(Id),
            parent: claim.parent.map(Id),
            previous: claim.previous.map(Id),
            entities: List::new(context, &claim.entities, |_, _, entity| Id(*entity)),
            figures: List::new(context, &claim.figures, |_, _, figure| Id(*figure)),
            rule: context.rule(claim.rule),
            frame: context.rule(claim.frame),
            end: context.rule(claim.end),
        }
    }
}

/// How sure a claim is presented to be.
#[derive(Serialize, JsonSchema)]
pub(super) struct Certainty {
    /// The grade: that of the cue's class, lowered by each of the rest.
    grade: Grade,
    /// What speaks for it.
    because: Because,
}

/// What speaks for a grade of certainty, in the order of [`Reason`].
pub(super) struct Because(finding::Certainty);

impl Serialize for Because {
    fn serialize<Z: Serializer>(&self, serializer: Z) -> Result<Z::Ok, Z::Error> {
        let reasons = [
            (true, Reason::Cue),
            (self.0.hedge, Reason::Hedge),
            (self.0.condition, Reason::Condition),
            (self.0.question, Reason::Question),
            (self.0.plan, Reason::Plan),
        ];
        serializer.collect_seq(reasons.iter().filter(|(holds, _)| *holds).map(|(_, reason)| *reason))
    }
}

impl JsonSchema for Because {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        <Vec<Reason>>::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        <Vec<Reason>>::json_schema(generator)
    }
}

/// Who is presented as saying a claim. The place is null where the source is
/// not written by the cue.
#[derive(Serialize, JsonSchema)]
pub(super) struct Speaker<'a> {
    /// Where the source begins.
    start: Option<u32>,
    /// Where it ends.
    end: Option<u32>,
    /// What stands there.
    text: Option<&'a str>,
    /// What kind of source it is.
    kind: SourceKind,
    /// The canonical name behind it, where there is one.
    name: Option<&'a str>,
    /// The entity behind it.
    entity: Option<Id<'e'>>,
}
