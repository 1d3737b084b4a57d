//! Faults: what is wrong with a fixture.

use std::fmt;
use std::path::{Path, PathBuf};

/// What is wrong with a fixture, where, and what would be right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The file.
    pub path: PathBuf,
    /// The line, from 1, where there is one.
    pub line: Option<usize>,
    /// The column in characters, from 1, where there is one.
    pub column: Option<usize>,
    /// The entry and field, as `claims[3].cue`, or nothing.
    pub place: String,
    /// What is wrong.
    pub problem: String,
}

impl Fault {
    /// A fault of a whole file.
    pub fn of(path: &Path, problem: impl Into<String>) -> Fault {
        Fault {
            path: path.to_owned(),
            line: None,
            column: None,
            place: String::new(),
            problem: problem.into(),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.path.display())?;
        for number in [self.line, self.column].into_iter().flatten() {
            write!(f, ":{number}")?;
        }
        if self.place.is_empty() {
            write!(f, ": {}", self.problem)
        } else {
            write!(f, ": {}: {}", self.place, self.problem)
        }
    }
}

impl std::error::Error for Fault {}
