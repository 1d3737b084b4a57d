//! The proof beside the claim: every rule and every word of the lexicon with
//! its examples, and running them.
//!
//! Rules are described in `rules/rules.txt`, words in the lexicon's files; both
//! are in the lexicon's format. What stands in brackets on a line that begins
//! with `+` must be found by the rule, or as the block's entity; of a line that
//! begins with `-`, nothing may be.

use std::collections::HashMap;

use crate::doc::Doc;
use crate::embedded::SOURCES;
use crate::finding::{Entity, Findings, MentionKind};
use crate::fold::{self, Key};
use crate::lexicon::parse::{self, Block, Error, Role};
use crate::lexicon::{Class, EntityType, Lexicon};
use crate::span::Span;

/// The file that describes the rules, and its text.
pub const RULES: (&str, &str) = ("rules/rules.txt", include_str!("rules/rules.txt"));

/// The section of a block that describes a rule.
const RULE: &str = "rule";

/// A block and the file that it stands in.
#[derive(Debug, Clone)]
pub struct Subject<'s> {
    /// The file's name.
    pub file: &'s str,
    /// The rule or entry.
    pub block: Block<'s>,
}

/// Something that is wrong with a block, or worth knowing of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// The file.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// What, and what would be right.
    pub text: String,
    /// Whether it has to be put right.
    pub fault: bool,
}

/// The rules, the embedded lexicon's entries and those of other files.
///
/// # Errors
/// The first line of a file that does not fit the format.
pub fn subjects<'s>(files: &[(&'s str, &'s str)]) -> Result<Vec<Subject<'s>>, Error> {
    let mut subjects = Vec::new();
    for (file, source) in std::iter::once(&RULES).chain(SOURCES).chain(files) {
        subjects.extend(parse::parse(file, source)?.into_iter().map(|block| Subject { file, block }));
    }
    Ok(subjects)
}

impl Subject<'_> {
    /// Whether this is a rule, not a word.
    pub fn is_rule(&self) -> bool {
        self.block.kind == RULE
    }

    /// Whether its id has this in it, or one of its forms these words;
    /// spelling variants and vowels do not count.
    pub fn has(&self, word: &str) -> bool {
        let wanted = spaced(word);
        let with = |text: &str| wanted.len() > 2 && spaced(text).windows(wanted.len()).any(|part| part == wanted);
        let forms = |role: Role| matches!(role, Role::Form | Role::Description | Role::Adjective);
        self.block.id.to_lowercase().contains(&word.to_lowercase())
            || !self.is_rule() && self.block.lines.iter().any(|line| forms(line.role) && with(line.text))
    }

    /// Runs the block's examples: those that do not hold.
    pub fn check(&self, lexicon: &Lexicon) -> Vec<Remark> {
        let examples = self.block.examples();
        examples
            .filter_map(|(found, example, line)| {
                let text = self.problem(lexicon, found, example)?;
                Some(Remark {
                    file: self.file.to_owned(),
                    line,
                    text,
                    fault: true,
                })
            })
            .collect()
    }

    fn problem(&self, lexicon: &Lexicon, found: bool, example: &str) -> Option<String> {
        let (text, marked) = unmarked(example);
        let doc = Doc::new(&text, lexicon);
        let findings = crate::extract(&doc, lexicon);
        let hits = self.hits(&findings);
        if found {
            let missed = marked.iter().find(|span| !hits.contains(span))?;
            return Some(format!(
                "«{}» is not found as {}; found {}",
                doc.slice(*missed),
                self.block.id,
                summary(&doc, &findings)
            ));
        }
        let hit = hits.first()?;
        Some(format!("«{}» is found as {} in «{text}»", doc.slice(*hit), self.block.id))
    }

    /// The spans that were found by this rule, or as what the block is about.
    fn hits(&self, findings: &Findings) -> Vec<Span> {
        let id = self.block.id;
        let figures = &findings.figures;
        match self.block.kind {
            RULE => {
                let mentions = findings.entities.iter().flat_map(|entity| &entity.mentions);
                let named = mentions.filter(|mention| mention.rule == id).map(|mention| mention.span);
                let of_figure = figures
                    .iter()
                    .filter(|figure| [figure.rule, figure.role_rule, figure.about_rule].contains(&id));
                let claims = findings.claims.iter().filter(|claim| claim.rule == id).map(|claim| claim.cue);
                named.chain(of_figure.map(|figure| figure.span)).chain(claims).collect()
            }
            "currency" => {
                let code = id.as_bytes();
                let of_currency = figures
                    .iter()
                    .filter(|figure| figure.currency.is_none_or(|currency| currency.as_slice() == code));
                of_currency.map(|figure| figure.span).collect()
            }
            "cue" => findings.claims.iter().map(|claim| claim.cue).collect(),
            kind => match EntityType::named(kind) {
                Some(kind) => names(findings, |entity| is_it(entity, kind, id)),
                None => names(findings, |_| true),
            },
        }
    }
}

/// Whether an entity is the one of this type and name. A product that acts is
/// an organisation.
fn is_it(entity: &Entity, kind: EntityType, name: &str) -> bool {
    let acts = matches!(kind, EntityType::Product | EntityType::Model) && entity.kind == EntityType::Org;
    entity.name == name && (entity.kind == kind || acts)
}

fn names(findings: &Findings, is_it: impl Fn(&Entity) -> bool) -> Vec<Span> {
    let entities = findings.entities.iter().filter(|entity| is_it(entity));
    let mentions = entities.flat_map(|entity| &entity.mentions);
    mentions
        .filter(|mention| mention.kind == MentionKind::Name)
        .map(|mention| mention.span)
        .collect()
}

/// An example without its brackets, and what stood in them.
fn unmarked(example: &str) -> (String, Vec<Span>) {
    let mut text = String::with_capacity(example.len());
    let mut marked = Vec::new();
    let mut open = None;
    for c in example.chars() {
        match (c, open) {
            ('[', None) => open = Some(text.len() as u32),
            (']', Some(start)) => {
                marked.push(Span::new(start, text.len() as u32));
                open = None;
            }
            _ => text.push(c),
        }
    }
    (text, marked)
}

/// What was found, in one line.
fn summary(doc: &Doc<'_>, findings: &Findings) -> String {
    let mut found = Vec::new();
    for entity in &findings.entities {
        let mentions = entity.mentions.iter().map(|mention| doc.slice(mention.span));
        found.extend(mentions.map(|text| format!("{} {} «{text}»", entity.kind.name(), entity.name)));
    }
    for figure in &findings.figures {
        let rules = [figure.rule, figure.role_rule, figure.about_rule].join(" ");
        found.push(format!("figure «{}» [{rules}]", doc.slice(figure.span)));
    }
    for claim in &findings.claims {
        found.push(format!("claim «{}» [{}]", doc.slice(claim.cue), claim.rule));
    }
    if found.is_empty() { "nothing".to_owned() } else { found.join(", ") }
}

/// Looks over the entries of the user's own files, by the files' names.
///
/// # Errors
/// None, unless an embedded file were broken.
pub fn lint(subjects: &[Subject<'_>], own: &[&str]) -> Result<Vec<Remark>, Error> {
    let embedded = Lexicon::embedded();
    let mut known: HashMap<Vec<u8>, String> = HashMap::new();
    for (file, source) in SOURCES {
        for block in parse::parse(file, source)? {
            if EntityType::named(block.kind).is_some() {
                known.extend(
                    block
                        .forms()
                        .map(|(form, line)| (folded(form), format!("{} ({file}:{line})", block.id))),
                );
            }
        }
    }
    let mut remarks = Vec::new();
    for subject in subjects.iter().filter(|subject| own.contains(&subject.file)) {
        let mut linter = Linter {
            subject,
            embedded: &embedded,
            known: &known,
            remarks: &mut remarks,
        };
        linter.block();
    }
    Ok(remarks)
}

struct Linter<'a> {
    subject: &'a Subject<'a>,
    embedded: &'a Lexicon,
    known: &'a HashMap<Vec<u8>, String>,
    remarks: &'a mut Vec<Remark>,
}

impl Linter<'_> {
    fn block(&mut self) {
        let block = &self.subject.block;
        let named = EntityType::named(block.kind).is_some();
        if named && !block.examples().any(|(found, ..)| found) {
            self.remark(
                block.at,
                true,
                format!(
                    "{} has no example; add a line that begins with + and has the name in [brackets]",
                    block.id
                ),
            );
        }
        let mut seen: HashMap<Vec<u8>, usize> = HashMap::new();
        for (at, line) in block.lines.iter().enumerate() {
            if line.role != Role::Form {
                continue;
            }
            let letters = folded(line.text);
            if let Some(first) = seen.insert(letters.clone(), line.at) {
                let text = format!("«{}» folds to the same as line {first}; one of them is enough", line.text);
                self.remark(line.at, true, text);
            }
            if named {
                let next = block.lines.get(at + 1).map(|line| line.role);
                self.name(line.text, line.at, next.is_some_and(Role::is_condition));
                if let Some(entry) = self.known.get(&letters) {
                    self.remark(line.at, false, format!("«{}» takes the place of {entry}", line.text));
                }
            }
        }
    }

    /// A name that is an ordinary word as well needs a condition.
    fn name(&mut self, form: &str, line: usize, limited: bool) {
        let single = form.split_whitespace().count() == 1;
        if single && !limited && self.is_ordinary(form) {
            let text = format!("«{form}» is an ordinary word too; limit it by a line below it that begins with <, >, ? or !");
            self.remark(line, true, text);
        }
    }

    /// Whether a word, with or without its article, is listed as an ordinary
    /// one. Inflected forms are not asked for: too many names are like one.
    fn is_ordinary(&self, form: &str) -> bool {
        let article = "\u{627}\u{644}"; // Alef, lam.
        let listed = |word: &str| self.embedded.class(self.embedded.find(Key::of(word))) & Class::ORDINARY != 0;
        listed(form) || form.strip_prefix(article).is_some_and(listed)
    }

    fn remark(&mut self, line: usize, fault: bool, text: String) {
        self.remarks.push(Remark {
            file: self.subject.file.to_owned(),
            line,
            text,
            fault,
        });
    }
}

/// A text folded, with a space around every word.
fn spaced(text: &str) -> Vec<u8> {
    let mut codes = vec![b' '];
    codes.extend(folded(text));
    codes.push(b' ');
    codes
}

/// The letters and digits of a text, folded, with one space between words.
fn folded(text: &str) -> Vec<u8> {
    let mut codes = Vec::with_capacity(text.len());
    for word in text.split_whitespace() {
        let before = codes.len();
        if before > 0 {
            codes.push(b' ');
        }
        let start = codes.len();
        for c in word.chars() {
            fold::codes(c, |code| codes.push(code));
        }
        if codes.len() == start {
            codes.truncate(before);
        }
    }
    codes
}
