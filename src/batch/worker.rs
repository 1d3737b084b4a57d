//! The work on the articles: what a thread takes, and what comes of it.

use std::collections::HashMap;
use std::sync::atomic::Ordering;
use std::{fs, io};

use khabar::read::{Error, Inputs, Piece, Pool, Reader, Work};

use super::log::{Entry, Known, Logs, hash};
use super::place::{Place, own_file, put};
use super::summary::Counts;
use super::{STOP, at};
use crate::extract::Finder;

/// Some work, with what earlier runs have done of it.
pub(super) struct Unit {
    work: Work,
    known: Vec<Known>,
}

/// The walk, and the logs read along with it.
pub(super) struct Units<'i> {
    pub(super) inputs: &'i mut Inputs,
    pub(super) logs: Logs,
}

impl Iterator for Units<'_> {
    type Item = Unit;

    fn next(&mut self) -> Option<Unit> {
        if STOP.load(Ordering::Relaxed) {
            return None;
        }
        let work = self.inputs.next()?;
        let known = self.logs.known(work.name(), &work.lines());
        Some(Unit { work, known })
    }
}

/// What came of a unit.
#[derive(Default)]
pub(super) struct Done {
    /// The reports for the stream.
    pub(super) out: Vec<u8>,
    /// The articles done; where they begin is told from the beginning of
    /// `out`.
    pub(super) entries: Vec<Entry>,
    /// How many of them earlier runs had done.
    pub(super) kept: u64,
    pub(super) errors: Vec<Error>,
    /// Why output could not be written, which ends the run.
    pub(super) failure: Option<io::Error>,
}

/// Reads, searches and reports; one a thread.
pub(super) struct Worker<'l> {
    pub(super) reader: Reader,
    pub(super) finder: Finder<'l>,
    pub(super) place: Place,
    pub(super) pool: &'l Pool,
}

impl Worker<'_> {
    pub(super) fn run(&mut self, unit: Unit) -> Done {
        let mut done = Done {
            out: self.pool.take(),
            ..Done::default()
        };
        let known: HashMap<u64, Vec<&Known>> = unit.known.iter().fold(HashMap::new(), |mut known, one| {
            known.entry(one.entry.line).or_default().push(one);
            known
        });
        let mut single = Vec::new();
        let (finder, place) = (&mut self.finder, &self.place);
        self.reader.pieces(&unit.work, |piece| {
            if done.failure.is_some() {
                return;
            }
            let piece = match piece {
                Ok(piece) => piece,
                Err(error) => return done.errors.push(error),
            };
            let input = hash(piece.bytes());
            let known = known.get(&piece.line()).into_iter().flatten();
            for known in known.filter(|known| known.entry.input == input) {
                if keep_known(known, place, &mut done) {
                    return;
                }
            }
            article(&piece, input, unit.work.name(), finder, place, &mut single, &mut done);
        });
        self.pool.give_back(unit.work);
        done
    }
}

/// Takes over what an earlier run did, if it is still there.
fn keep_known(known: &Known, place: &Place, done: &mut Done) -> bool {
    let entry = &known.entry;
    let start = done.out.len() as u64;
    let there = match (place, &known.data) {
        (Place::Folder { folder, .. }, _) => {
            fs::metadata(own_file(folder, &entry.name, entry.line)).is_ok_and(|data| data.is_file() && data.len() == entry.length)
        }
        (Place::Stream, Some(data)) => data.read(entry, &mut done.out),
        (Place::Stream, None) => false,
    };
    if there {
        done.entries.push(Entry { start, ..entry.clone() });
        done.kept += 1;
    }
    there
}

/// Searches an article and writes or keeps its report.
fn article(piece: &Piece<'_>, input: String, name: &str, finder: &mut Finder<'_>, place: &Place, single: &mut Vec<u8>, done: &mut Done) {
    single.clear();
    let out = if matches!(place, Place::Stream) { &mut done.out } else { single };
    let start = out.len();
    let counts = match piece.article().and_then(|article| finder.report(&article, out, Counts::of)) {
        Ok(counts) => counts,
        Err(error) => return done.errors.push(error),
    };
    let report = out.get(start..).unwrap_or_default();
    let entry = Entry {
        name: name.to_owned(),
        line: piece.line(),
        input,
        start: start as u64,
        length: report.len() as u64,
        output: hash(report),
        counts,
    };
    if let Place::Folder { folder, part } = place {
        let path = own_file(folder, name, piece.line());
        if let Err(error) = put(&path, part, report) {
            let _ = fs::remove_file(part);
            done.failure = Some(at(&path, error));
            return;
        }
    }
    done.entries.push(entry);
}
