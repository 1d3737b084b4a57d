//! `khabar explain`: why something is a claim, or is not.

use std::io::{self, Write};
use std::path::Path;

use anyhow::{Context as _, bail};
use khabar::examples::{self, Subject};
use khabar::finding::{Certainty, Claim, Findings, Grade};
use khabar::read::{Article, Inputs, Options, Reader};
use khabar::report::{Isolated, Offsets};
use khabar::{Doc, Lexicon, Refusal, Span};

use crate::cli::Explain;
use crate::{Outcome, complain, extract};

/// Runs the command.
pub(crate) fn run(args: &Explain) -> anyhow::Result<Outcome> {
    let lexicon = extract::lexicon(&args.lexicon)?;
    if args.file != Path::new("-") && !args.file.is_file() {
        bail!("{}: explain takes one file, or - for standard input", args.file.display());
    }
    let options = Options {
        format: args.reading.from.format(),
        charset: args.reading.encoding,
        ..Options::default()
    };
    let mut out = Vec::new();
    let mut seen = 0u64;
    let mut failed = false;
    let mut problem = None;
    let mut reader = Reader::new(options.clone());
    for work in Inputs::new(std::slice::from_ref(&args.file), options) {
        reader.articles(&work, |article| match article {
            Ok(article) => {
                if args.id.as_ref().is_none_or(|id| *id == article.id) {
                    seen += 1;
                    if seen == 1 {
                        problem = article_explained(&mut out, args, &article, &lexicon).err();
                    }
                }
            }
            Err(error) => {
                failed = true;
                complain(&error);
            }
        });
    }
    if let Some(problem) = problem {
        return Err(problem);
    }
    match (seen, &args.id) {
        (0, _) if failed => return Ok(Outcome::Partly),
        (0, Some(id)) => bail!("{}: no article has the id {id}", args.file.display()),
        (1, _) | (_, Some(_)) => {}
        (count, None) => bail!("{}: {count} articles; --id says which", args.file.display()),
    }
    io::stdout().lock().write_all(&out).context("stdout")?;
    Ok(if failed { Outcome::Partly } else { Outcome::Done })
}

/// Explains what was asked of an article.
fn article_explained(out: &mut dyn Write, args: &Explain, article: &Article<'_>, lexicon: &Lexicon) -> anyhow::Result<()> {
    let doc = Doc::new(&article.text, lexicon);
    let (findings, refusals) = khabar::explain(&doc, lexicon);
    let subjects = examples::subjects(&[])?;
    let view = View {
        doc: &doc,
        lexicon,
        findings: &findings,
        rules: &subjects,
    };
    if let Some(claim) = args.claim {
        if claim >= findings.claims.len() {
            bail!("there is no claim c{}; the article has {}", claim + 1, findings.claims.len());
        }
        view.claim(out, claim)?;
        let cue = findings.claims[claim].cue_tokens.clone();
        return Ok(view.refusals(out, "Turned down in its sentence", &refusals, view.sentence(cue.start))?);
    }
    let Some(at) = args.at else {
        return Ok(()); // clap asks for one of the two.
    };
    let Some(byte) = byte_at(&doc, args.offsets.unit(), at) else {
        bail!("the text ends before {at}");
    };
    view.place(out, byte, &refusals)?;
    Ok(())
}

/// The byte of the character that stands at an offset.
fn byte_at(doc: &Doc<'_>, unit: khabar::report::Unit, at: u32) -> Option<u32> {
    let mut offsets = Offsets::new(unit);
    offsets.count(doc.text);
    let bytes = doc.text.char_indices().map(|(byte, _)| byte as u32);
    bytes.take_while(|&byte| offsets.at(doc.text, byte) <= at).last().filter(|&byte| {
        let next = doc
            .text
            .get(byte as usize..)
            .and_then(|rest| rest.chars().next())
            .map_or(0, char::len_utf8) as u32;
        at < offsets.at(doc.text, byte + next)
    })
}

struct View<'a> {
    doc: &'a Doc<'a>,
    lexicon: &'a Lexicon,
    findings: &'a Findings,
    rules: &'a [Subject<'static>],
}

impl View<'_> {
    /// What is claimed at a place, and what was turned down in its sentence.
    fn place(&self, out: &mut dyn Write, byte: u32, refusals: &[Refusal]) -> io::Result<()> {
        let covers = |span: Span| span.start <= byte && byte < span.end;
        let touches = |claim: &Claim| covers(claim.cue) || claim.source.is_some_and(covers) || covers(claim.content);
        let mut found = false;
        for (at, claim) in self.findings.claims.iter().enumerate() {
            if touches(claim) {
                found = true;
                self.claim(out, at)?;
            }
        }
        let token = self.doc.tokens.partition_point(|token| token.span.end <= byte);
        let word = self.doc.tokens.get(token).map_or("", |token| self.doc.slice(token.span));
        if !found {
            writeln!(out, "No claim has its cue, source or content at {}.\n", Isolated(word))?;
        }
        self.refusals(out, "Turned down in this sentence", refusals, self.sentence(token))
    }

    /// The tokens of the sentence that a token stands in.
    fn sentence(&self, token: usize) -> std::ops::Range<usize> {
        let sentence = self.doc.sentences.get(self.doc.sentence_of(token));
        sentence.map_or(token..token, |sentence| sentence.tokens.clone())
    }

    fn refusals(&self, out: &mut dyn Write, heading: &str, refusals: &[Refusal], tokens: std::ops::Range<usize>) -> io::Result<()> {
        let is_cue = |token: usize| self.findings.claims.iter().any(|claim| claim.cue_tokens.contains(&token));
        let mut shown: Vec<Refusal> = Vec::new();
        for refusal in refusals
            .iter()
            .filter(|refusal| tokens.contains(&refusal.token) && !is_cue(refusal.token))
        {
            if !shown.contains(refusal) {
                shown.push(*refusal);
            }
        }
        // Of a word's readings those tell most that came furthest.
        let all = shown.clone();
        shown.retain(|refusal| {
            !all.iter()
                .any(|other| other.token == refusal.token && other.weight() > refusal.weight())
        });
        if shown.is_empty() {
            return Ok(());
        }
        writeln!(out, "{heading}:")?;
        shown.sort_by_key(|refusal| refusal.token);
        for refusal in shown {
            let word = self.doc.tokens.get(refusal.token).map_or("", |token| self.doc.slice(token.span));
            writeln!(out, "  {}  {}", Isolated(word), refusal.why)?;
        }
        Ok(())
    }

    fn claim(&self, out: &mut dyn Write, at: usize) -> io::Result<()> {
        let claim = &self.findings.claims[at];
        writeln!(out, "c{}  {}", at + 1, claim.class.name())?;
        writeln!(
            out,
            "  cue        {}  in the frame `{}`",
            Isolated(self.doc.slice(claim.cue)),
            claim.frame
        )?;
        if let Some(lemma) = claim.lemma.and_then(|lemma| self.lexicon.cues.get(usize::from(lemma))) {
            writeln!(out, "  word       {}", Isolated(self.lexicon.text(lemma.lemma)))?;
        }
        writeln!(out, "  rule       {}{}", claim.rule, self.described(claim.rule))?;
        self.source(out, claim)?;
        writeln!(out, "  content    {}", Isolated(self.doc.slice(claim.content)))?;
        writeln!(out, "  ends       {}", ending(claim.end))?;
        self.certainty(out, claim)?;
        for (name, link) in [("via", claim.via), ("parent", claim.parent), ("previous", claim.previous)] {
            if let Some(link) = link {
                writeln!(out, "  {name:<10} c{}", link + 1)?;
            }
        }
        writeln!(out)
    }

    fn source(&self, out: &mut dyn Write, claim: &Claim) -> io::Result<()> {
        let name = claim.speaker.and_then(|speaker| self.findings.entities.get(speaker));
        match (claim.source, name) {
            (Some(source), Some(name)) => writeln!(out, "  source     {}: {}", Isolated(self.doc.slice(source)), Isolated(&name.name)),
            (Some(source), None) => writeln!(out, "  source     {}: nobody is named", Isolated(self.doc.slice(source))),
            (None, Some(name)) => writeln!(out, "  source     not by the cue; it goes on from {}", Isolated(&name.name)),
            (None, None) => writeln!(out, "  source     none"),
        }
    }

    fn certainty(&self, out: &mut dyn Write, claim: &Claim) -> io::Result<()> {
        let Certainty {
            grade,
            condition,
            question,
            plan,
            ..
        } = claim.certainty;
        let grade = match grade {
            Grade::Low => "low",
            Grade::Medium => "medium",
            Grade::High => "high",
        };
        write!(out, "  certainty  {grade}: the cue's class")?;
        for hedge in &claim.hedges {
            write!(out, "; {} weakens it", Isolated(self.doc.slice(*hedge)))?;
        }
        for (holds, why) in [
            (condition, "it depends on a condition"),
            (question, "it is a question"),
            (plan, "it is still to come"),
        ] {
            if holds {
                write!(out, "; {why}")?;
            }
        }
        writeln!(out)
    }

    /// The first line of a rule's description.
    fn described(&self, rule: &str) -> String {
        let block = self.rules.iter().find(|subject| subject.is_rule() && subject.block.id == rule);
        let line = block.and_then(|subject| subject.block.forms().next());
        line.map_or(String::new(), |(text, _)| format!(": {text}"))
    }
}

/// Why a content ends where it does, in words.
fn ending(end: &str) -> &'static str {
    match end {
        "sentence" => "with its sentence",
        "quotation" => "with its quotation",
        "next-claim" => "before the next reporting verb of the same level",
        "participle" => "before a participle that goes on with the same speaker",
        "attribution" => "before an attribution of its own",
        "contrast" => "where the journalist draws a contrast",
        "comma" => "at the comma behind its noun phrase",
        "clause" => "where another clause opens, in a text without punctuation",
        "length" => "where a content is as long as one can be",
        _ => "where its cue stands",
    }
}
