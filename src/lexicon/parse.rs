//! The lexicon's file format: blocks of an id and its lines.
//!
//! ```text
//! # A comment.
//! @org                               what the blocks below are
//! Meta | acts=org                    an id, flush left, and its properties
//!     ميتا                            a form
//!     ! ميتافيرس، تحليل               a condition on the form right above it
//!     ~ عملاق التواصل الاجتماعي        a description that stands for it
//!     + قالت [ميتا] إن أرباحها زادت    an example: must be found
//!     - نشر ميتا تحليل للدراسات        an example: must not be found
//! $town مدينة، بلدة، قرية             a set of words for the conditions below it
//! Massa
//!     ماسة
//!     < $town                         the condition with the words of the set
//! ```

use std::fmt;

/// A block: an id and the lines below it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block<'s> {
    /// The section it stands in (`org`, `currency`, …), without the `@`.
    pub kind: &'s str,
    /// The id, as written.
    pub id: &'s str,
    /// `key=value` properties; a bare word has an empty value.
    pub properties: Vec<(&'s str, &'s str)>,
    /// The lines below the id, in order.
    pub lines: Vec<Line<'s>>,
    /// The number of the id's line, from 1.
    pub at: usize,
}

impl<'s> Block<'s> {
    /// The value of a property.
    pub fn property(&self, name: &str) -> Option<&'s str> {
        self.properties.iter().find(|(key, _)| *key == name).map(|(_, value)| *value)
    }

    /// The block's forms, each with its line's number.
    pub fn forms(&self) -> impl Iterator<Item = (&'s str, usize)> + '_ {
        self.lines
            .iter()
            .filter(|line| line.role == Role::Form)
            .map(|line| (line.text, line.at))
    }

    /// The block's examples: whether it must be found, the sentence, its line.
    pub fn examples(&self) -> impl Iterator<Item = (bool, &'s str, usize)> + '_ {
        self.lines.iter().filter_map(|line| match line.role {
            Role::Found => Some((true, line.text, line.at)),
            Role::NotFound => Some((false, line.text, line.at)),
            _ => None,
        })
    }
}

/// An indented line of a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line<'s> {
    /// What its first character says it is.
    pub role: Role,
    /// The rest of it.
    pub text: &'s str,
    /// Its number, from 1.
    pub at: usize,
}

/// What a line says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// A surface form.
    Form,
    /// `<`: one of these words stands right before the form above.
    Before,
    /// `>`: one of these words stands right after it.
    After,
    /// `?`: one of these words stands near it.
    Near,
    /// `!`: none of these words stands near it.
    NotNear,
    /// `~`: a description that stands for the entity but is no name.
    Description,
    /// `*`: a nationality adjective, masculine singular.
    Adjective,
    /// `+`: an example in which the bracketed part must be found.
    Found,
    /// `-`: an example in which nothing of this block may be found.
    NotFound,
}

impl Role {
    fn of(sigil: &str) -> Option<Role> {
        Some(match sigil {
            "<" => Role::Before,
            ">" => Role::After,
            "?" => Role::Near,
            "!" => Role::NotNear,
            "~" => Role::Description,
            "*" => Role::Adjective,
            "+" => Role::Found,
            "-" => Role::NotFound,
            _ => return None,
        })
    }

    /// Whether a line of this role qualifies the form above it.
    pub fn is_condition(self) -> bool {
        matches!(self, Role::Before | Role::After | Role::Near | Role::NotNear)
    }
}

/// What is wrong in a lexicon file, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    /// The file's name.
    pub file: String,
    /// The line's number, from 1.
    pub line: usize,
    /// What is wrong and what would be right.
    pub problem: String,
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.problem)
    }
}

impl std::error::Error for Error {}

/// Reads a file's blocks.
///
/// # Errors
/// The first line that does not fit the format.
pub fn parse<'s>(file: &str, source: &'s str) -> Result<Vec<Block<'s>>, Error> {
    let error = |line, problem: &str| Error {
        file: file.to_owned(),
        line,
        problem: problem.to_owned(),
    };
    let mut blocks: Vec<Block<'s>> = Vec::new();
    let mut kind = None;
    let mut open = false;
    let mut sets: Vec<(&str, &str)> = Vec::new();
    let source = source.strip_prefix('\u{FEFF}').unwrap_or(source);
    for (line, text) in (1..).zip(source.lines()) {
        let body = text.trim();
        if body.is_empty() || body.starts_with('#') {
            continue;
        }
        if let Some(section) = body.strip_prefix('@') {
            kind = Some(section.trim());
            open = false;
        } else if let Some(set) = text.strip_prefix('$') {
            let (name, words) = set
                .split_once(' ')
                .ok_or_else(|| error(line, "a set without words; they stand behind its name: $town مدينة، بلدة"))?;
            if sets.iter().any(|(other, _)| *other == name) {
                return Err(error(line, "a set of this name stands already in the file"));
            }
            sets.push((name, words.trim()));
            open = false;
        } else if !text.starts_with([' ', '\t']) {
            let kind = kind.ok_or_else(|| error(line, "a block before any section; begin the file with one, such as @org"))?;
            blocks.push(head(kind, body, line));
            open = true;
        } else {
            let block = blocks
                .last_mut()
                .filter(|_| open)
                .ok_or_else(|| error(line, "a form before any id; an id stands flush left"))?;
            let mut line = body_line(body, line);
            if let Some(name) = line.text.strip_prefix('$').filter(|_| line.role.is_condition()) {
                let set = sets.iter().find(|(other, _)| *other == name);
                line.text = set.map(|(_, words)| *words).ok_or_else(|| {
                    error(
                        line.at,
                        "a set that nothing above it defines; a line such as $town مدينة، بلدة flush left does",
                    )
                })?;
            }
            if line.role.is_condition() && !block.lines.iter().any(|line| line.role == Role::Form) {
                return Err(error(
                    line.at,
                    "a condition before any form; it belongs below the form that it limits",
                ));
            }
            if line.role == Role::Found && !line.text.contains('[') {
                return Err(error(line.at, "a + example without [brackets] around what must be found"));
            }
            block.lines.push(line);
        }
    }
    Ok(blocks)
}

fn head<'s>(kind: &'s str, body: &'s str, at: usize) -> Block<'s> {
    let (id, properties) = body.split_once(" | ").unwrap_or((body, ""));
    let properties = properties
        .split_whitespace()
        .map(|property| property.split_once('=').unwrap_or((property, "")))
        .collect();
    Block {
        kind,
        id: id.trim(),
        properties,
        lines: Vec::new(),
        at,
    }
}

fn body_line(body: &str, at: usize) -> Line<'_> {
    match body.split_once(' ').and_then(|(sigil, rest)| Some((Role::of(sigil)?, rest))) {
        Some((role, rest)) => Line {
            role,
            text: rest.trim(),
            at,
        },
        None => Line {
            role: Role::Form,
            text: body,
            at,
        },
    }
}

/// The words of a condition line.
pub fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split(['،', ',']).map(str::trim).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_stands_for_its_words() {
        let source = "@place\n$town مدينة، بلدة\nMassa\n    ماسة\n    < $town\n    ? المغرب\n";
        let blocks = parse("a.txt", source).unwrap();
        let conditions: Vec<_> = blocks[0].lines.iter().filter(|line| line.role.is_condition()).collect();
        assert_eq!(words(conditions[0].text).collect::<Vec<_>>(), ["مدينة", "بلدة"]);
        assert_eq!(words(conditions[1].text).collect::<Vec<_>>(), ["المغرب"]);
    }

    #[test]
    fn a_set_is_defined_once_and_before_it_is_asked_for() {
        for (source, line) in [
            ("@place\nMassa\n    ماسة\n    < $town\n", 4),
            ("@place\n$town مدينة\n$town بلدة\n", 3),
            ("@place\n$town\n", 2),
            // A form below a set belongs to no block.
            ("@place\nMassa\n$town مدينة\n    ماسة\n", 4),
        ] {
            assert_eq!(parse("a.txt", source).unwrap_err().line, line, "{source}");
        }
    }
}
