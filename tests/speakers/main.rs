//! Who speaks: what stands as a claim's source, and whose name is behind it. Each
//! row is a text, the cue of one of its claims as it is written (the last one of
//! these letters), and the source with the name that it must and must not have.

mod bodies;
mod documents;
mod nameless;
mod subjects;
mod titles;
mod unsaid;

use khabar::finding::SourceKind;
use khabar::{Doc, Lexicon, extract};

/// A cue, where its source stands in the text, what kind it is, and its name.
type Row<'t> = (&'t str, &'t str, Option<&'t str>, SourceKind, Option<&'t str>);

fn check(rows: &[Row<'_>]) {
    let lexicon = Lexicon::embedded();
    for &(text, cue, source, kind, name) in rows {
        let doc = Doc::new(text, &lexicon);
        let findings = extract(&doc, &lexicon);
        let claims: Vec<_> = findings.claims.iter().filter(|claim| doc.slice(claim.cue) == cue).collect();
        let Some(claim) = claims.last() else {
            panic!("{text}: no claim has the cue {cue}");
        };
        let speaker = claim.speaker.map(|speaker| findings.entities[speaker].name.as_str());
        assert_eq!(claim.source.map(|source| doc.slice(source)), source, "{text}");
        assert_eq!((claim.source_kind, speaker), (kind, name), "{text}");
    }
}
