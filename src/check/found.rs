//! What was found, as far as a fixture cares.

use crate::finding::{Claim, Figure, Findings, MentionKind};
use crate::lexicon::EntityType;
use crate::span::Span;

/// An article's findings outside its gold file's ignored strings.
#[derive(Debug, Default)]
pub struct Found<'f> {
    /// The places where something is named, in text order.
    pub named: Vec<Named<'f>>,
    /// The figures, in text order.
    pub figures: Vec<&'f Figure>,
    /// The claims, in the order of their cues.
    pub claims: Vec<&'f Claim>,
    /// How many spans all of these say something of.
    pub parts: usize,
}

/// One place where an entity is named.
#[derive(Debug, Clone, Copy)]
pub struct Named<'f> {
    /// The name.
    pub span: Span,
    /// What it names.
    pub kind: EntityType,
    /// Its canonical name.
    pub name: &'f str,
    /// The rule that found it.
    pub rule: &'static str,
}

impl<'f> Found<'f> {
    /// The findings outside of `ignored`.
    pub fn new(findings: &'f Findings, ignored: &[Span]) -> Found<'f> {
        let clear = |span: Span| !ignored.iter().any(|zone| zone.overlaps(span));
        let mut named: Vec<Named<'f>> = Vec::new();
        for entity in &findings.entities {
            let names = entity
                .mentions
                .iter()
                .filter(|mention| mention.kind == MentionKind::Name && clear(mention.span));
            named.extend(names.map(|mention| Named {
                span: mention.span,
                kind: entity.kind,
                name: &entity.name,
                rule: mention.rule,
            }));
        }
        named.sort_by_key(|name| (name.span, name.kind));
        let figures: Vec<&Figure> = findings.figures.iter().filter(|figure| clear(figure.span)).collect();
        let claims: Vec<&Claim> = findings.claims.iter().filter(|claim| clear(claim.cue)).collect();
        let mentions = findings.entities.iter().flat_map(|entity| &entity.mentions);
        let parts = mentions.filter(|mention| clear(mention.span)).count()
            + figures.len()
            + claims.iter().map(|claim| 2 + usize::from(claim.source.is_some())).sum::<usize>();
        Found {
            named,
            figures,
            claims,
            parts,
        }
    }
}
