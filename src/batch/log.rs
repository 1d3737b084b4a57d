//! What a batch has done: a log beside its output, so that a later run need
//! not do it again.
//!
//! A log begins with a [`Header`], then names the articles done, in the order
//! of the walk, each with a hash of what it was read from and of what was
//! written for it. Its lines are written after what they tell of; one that a
//! kill cut short, and all behind it, count as not written. Nothing in a log
//! is trusted that a hash does not confirm.

use std::cmp::Ordering;
use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Read, Seek, SeekFrom, Write};
use std::ops::Range;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use serde::{Deserialize, Serialize};

use super::summary::Counts;

/// What must be the same for an article's output to be the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Header {
    pub(super) khabar: String,
    pub(super) lexicon: String,
    pub(super) options: String,
}

/// An article that is done.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Entry {
    /// The file it was read from.
    pub(super) name: String,
    /// Its line there, or 0 for an article of its own file.
    pub(super) line: u64,
    /// The hash of what it was read from.
    pub(super) input: String,
    /// Where its output begins in the output file, and how long it is.
    pub(super) start: u64,
    pub(super) length: u64,
    /// The hash of its output.
    pub(super) output: String,
    pub(super) counts: Counts,
}

/// A hash of content, the same on every machine.
pub(super) fn hash(bytes: &[u8]) -> String {
    format!("{:032x}", twox_hash::XxHash3_128::oneshot(bytes))
}

/// A log in the making.
pub(super) struct Writer(BufWriter<File>);

impl Writer {
    pub(super) fn create(path: &Path, header: &Header) -> io::Result<Writer> {
        let mut writer = Writer(BufWriter::new(File::create(path)?));
        writer.line(header)?;
        writer.flush()?;
        Ok(writer)
    }

    pub(super) fn entry(&mut self, entry: &Entry) -> io::Result<()> {
        self.line(entry)
    }

    /// Hands to the system what was written.
    pub(super) fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }

    fn line(&mut self, value: &impl Serialize) -> io::Result<()> {
        serde_json::to_writer(&mut self.0, value)?;
        self.0.write_all(b"\n")
    }
}

/// A log of an earlier run, read along with the walk.
struct Log {
    lines: BufReader<File>,
    next: Option<Entry>,
    data: Option<Arc<Data>>,
}

/// The output that a log tells of, where many articles share a file.
#[derive(Debug)]
pub(super) struct Data(Mutex<File>);

impl Data {
    /// An entry's output, if it is there and is what was written.
    pub(super) fn read(&self, entry: &Entry, out: &mut Vec<u8>) -> bool {
        let start = out.len();
        let mut read = || -> io::Result<u64> {
            let mut file = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            file.seek(SeekFrom::Start(entry.start))?;
            (&mut *file).take(entry.length).read_to_end(out).map(|count| count as u64)
        };
        let whole = read().is_ok_and(|count| count == entry.length);
        if whole && hash(out.get(start..).unwrap_or_default()) == entry.output {
            return true;
        }
        out.truncate(start);
        false
    }
}

impl Log {
    /// Opens a log, if it is one of a run like this.
    fn open(path: &Path, data: Option<&Path>, header: &Header) -> Option<Log> {
        let mut lines = BufReader::new(File::open(path).ok()?);
        let found: Header = line(&mut lines)?;
        let data = match data {
            Some(data) => Some(Arc::new(Data(Mutex::new(File::open(data).ok()?)))),
            None => None,
        };
        let next = line(&mut lines);
        (found == *header).then_some(Log { lines, next, data })
    }

    /// What it says of these lines of a file; what stands before them is
    /// passed over.
    fn known(&mut self, name: &str, wanted: &Range<u64>, known: &mut Vec<Known>) {
        while let Some(entry) = self.next.take() {
            let order = by_walk(&entry.name, name).then_with(|| match entry.line {
                line if line < wanted.start => Ordering::Less,
                line if line < wanted.end => Ordering::Equal,
                _ => Ordering::Greater,
            });
            match order {
                Ordering::Greater => {
                    self.next = Some(entry);
                    break;
                }
                Ordering::Equal => known.push(Known {
                    entry,
                    data: self.data.clone(),
                }),
                Ordering::Less => {}
            }
            self.next = line(&mut self.lines);
        }
    }
}

/// The next line of a log; none at its end or where it is cut short.
fn line<T: for<'de> Deserialize<'de>>(lines: &mut BufReader<File>) -> Option<T> {
    let mut line = Vec::new();
    lines.read_until(b'\n', &mut line).ok()?;
    line.ends_with(b"\n").then(|| serde_json::from_slice(&line).ok()).flatten()
}

/// The order in which a walk comes to two files: folder by folder.
fn by_walk(one: &str, other: &str) -> Ordering {
    one.split('/').cmp(other.split('/'))
}

/// An article that an earlier run has done.
#[derive(Debug)]
pub(super) struct Known {
    pub(super) entry: Entry,
    pub(super) data: Option<Arc<Data>>,
}

/// The logs of earlier runs.
#[derive(Default)]
pub(super) struct Logs(Vec<Log>);

impl Logs {
    /// Adds a log, if it is one of a run like this.
    pub(super) fn add(&mut self, path: &Path, data: Option<&Path>, header: &Header) {
        self.0.extend(Log::open(path, data, header));
    }

    /// What earlier runs have done of these lines of a file. Files are asked
    /// for in the order of the walk.
    pub(super) fn known(&mut self, name: &str, lines: &Range<u64>) -> Vec<Known> {
        let mut known = Vec::new();
        for log in &mut self.0 {
            log.known(name, lines, &mut known);
        }
        known
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_is_the_walks() {
        for (one, other) in [("a/z.txt", "a.txt"), ("a", "a/b"), ("a/b/c", "a/bb"), ("b", "c/a")] {
            assert_eq!(by_walk(one, other), Ordering::Less, "{one} {other}");
        }
        assert_eq!(by_walk("a/b", "a/b"), Ordering::Equal);
    }
}
