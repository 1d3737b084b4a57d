//! Entities and their mentions.

use schemars::JsonSchema;
use serde::Serialize;

use super::names::{EntityType, MentionKind};
use super::value::{Id, List};
use super::{Context, Place};
use crate::finding;
use crate::span::Span;

/// A name and where the text has it.
#[derive(Serialize, JsonSchema)]
pub(super) struct Entity<'a> {
    /// Its id within this report.
    id: Id<'e'>,
    /// What it is.
    #[serde(rename = "type")]
    kind: EntityType,
    /// Its canonical name, the same for every form of it.
    name: &'a str,
    /// Where it is named, in text order.
    mentions: List<'a, finding::Mention, Mention<'a>>,
}

impl<'a> Entity<'a> {
    pub(super) fn new(context: &'a Context<'a>, at: usize, entity: &'a finding::Entity) -> Entity<'a> {
        Entity {
            id: Id(at),
            kind: entity.kind.into(),
            name: &entity.name,
            mentions: List::new(context, &entity.mentions, Mention::new),
        }
    }
}

/// One place where an entity is named.
#[derive(Serialize, JsonSchema)]
pub(super) struct Mention<'a> {
    /// Where it begins, in the unit of `offsets`.
    start: u32,
    /// Where it ends: one past its last.
    end: u32,
    /// What stands there, letter for letter.
    text: &'a str,
    /// Whether by its name or by a description.
    kind: MentionKind,
    /// The proclitics glued before it (و، ل، ولل), where there are any.
    #[serde(skip_serializing_if = "Option::is_none")]
    clitics: Option<&'a str>,
    /// The rule that found it, where rules were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    rule: Option<&'a str>,
}

impl<'a> Mention<'a> {
    fn new(context: &'a Context<'a>, _: usize, mention: &'a finding::Mention) -> Mention<'a> {
        let first = context.doc.tokens.get(mention.tokens.start);
        let clitics = first
            .filter(|first| mention.clitics > 0 && first.span.start < mention.span.start)
            .map(|first| context.doc.slice(Span::new(first.span.start, mention.span.start)));
        let Place { start, end, text } = context.place(mention.span);
        Mention {
            start,
            end,
            text,
            kind: mention.kind.into(),
            clitics,
            rule: context.rule(mention.rule),
        }
    }
}
