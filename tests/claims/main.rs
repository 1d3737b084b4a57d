//! Sentences of news and the claims in them: cue, source, content, and what
//! else is told of them, in the order of their cues.

mod asides;
mod attributions;
mod contents;
mod cues;
mod frames;
mod joined;
mod quotations;
mod sources;

use khabar::finding::{Claim, Quote};
use khabar::{Doc, Lexicon, extract};

/// A claim in a line: cue, source, content, and the attributes that are not
/// those of a plain say: the class, how it is quoted, negated, hedged.
fn line(doc: &Doc<'_>, claim: &Claim) -> String {
    let mut line = format!(
        "{} | {} | {}",
        doc.slice(claim.cue),
        claim.source.map_or("", |source| doc.slice(source)),
        doc.slice(claim.content)
    );
    let quote = match claim.quote {
        Quote::Direct => "direct",
        Quote::Mixed => "mixed",
        Quote::Indirect => "",
    };
    let negated = if claim.negated { "negated" } else { "" };
    let hedged = if claim.hedged { "hedged" } else { "" };
    for mark in [claim.class.name(), quote, negated, hedged] {
        if !mark.is_empty() && mark != "say" {
            line.push_str(" | ");
            line.push_str(mark);
        }
    }
    line
}

/// Checks that the sentences hold these claims and no other.
fn check(rows: &[(&str, &[&str])]) {
    let lexicon = Lexicon::embedded();
    let mut faults = Vec::new();
    for (text, expected) in rows {
        let doc = Doc::new(text, &lexicon);
        let findings = extract(&doc, &lexicon);
        let found: Vec<String> = findings.claims.iter().map(|claim| line(&doc, claim)).collect();
        if found != *expected {
            faults.push(format!("{text}\n  expected {expected:#?}\n  found {found:#?}"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
