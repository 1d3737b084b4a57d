//! The inputs of a run, in order, as pieces of work.

use std::collections::VecDeque;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::lines::Lines;
use super::walk;
use super::{Error, Format, KEPT, LONGEST, Options, Packing, STDIN, Work};

/// A folder's files, one after the other.
type Files = Box<dyn Iterator<Item = walkdir::Result<PathBuf>> + Send>;

/// Files, folders and standard input as pieces of work, in order.
///
/// A folder gives the files whose names tell their form; others in it are
/// passed over and counted, unless [`Options::format`] says what they are.
pub struct Inputs {
    paths: VecDeque<PathBuf>,
    options: Options,
    folder: Option<Files>,
    lines: Option<Lines>,
    pool: Arc<Pool>,
    passed_over: u64,
}

impl Inputs {
    /// The inputs at these paths; `-` is standard input, and so is no path at
    /// all.
    pub fn new(paths: &[PathBuf], options: Options) -> Inputs {
        let paths = match paths {
            [] => VecDeque::from([PathBuf::from("-")]),
            paths => paths.iter().cloned().collect(),
        };
        Inputs {
            paths,
            options,
            folder: None,
            lines: None,
            pool: Arc::default(),
            passed_over: 0,
        }
    }

    /// How many files of folders were passed over so far, for their names tell
    /// no form.
    pub fn passed_over(&self) -> u64 {
        self.passed_over
    }

    /// Whether all there is to do is one article of a file of its own.
    pub fn is_single(&self) -> bool {
        match self.paths.iter().collect::<Vec<_>>().as_slice() {
            [path] => {
                let format = self.options.format.or_else(|| walk::by_name(path).0);
                matches!(format, Some(Format::Text | Format::Html)) && !path.is_dir()
            }
            _ => false,
        }
    }

    /// How many bytes of files there are to read, packed as they are.
    pub fn total(&self) -> u64 {
        let size = |path: &Path| std::fs::metadata(path).map_or(0, |data| data.len());
        let is_read = |path: &Path| {
            let known = self.options.format.is_some() || walk::by_name(path).0.is_some();
            known && self.options.keep.as_ref().is_none_or(|keep| keep(path))
        };
        let total = |path: &PathBuf| match path.is_dir() {
            true => walk::files(path)
                .flatten()
                .filter(|file| is_read(file))
                .map(|file| size(&file))
                .sum(),
            false => size(path),
        };
        self.paths.iter().map(total).sum::<u64>()
    }

    /// Where the buffers of chunks that are done go back to.
    pub fn pool(&self) -> Arc<Pool> {
        Arc::clone(&self.pool)
    }

    fn path(&mut self, path: &Path) -> Option<Work> {
        if path.as_os_str() == "-" {
            return self.stdin();
        }
        if path.is_dir() {
            self.folder = Some(Box::new(walk::files(path)));
            return None;
        }
        let (format, packing) = walk::by_name(path);
        self.file(path, self.options.format.or(format), packing)
    }

    /// A file of a folder.
    fn found(&mut self, path: &Path) -> Option<Work> {
        if self.options.keep.as_ref().is_some_and(|keep| !keep(path)) {
            return None;
        }
        let (format, packing) = walk::by_name(path);
        let format = self.options.format.or(format);
        if format.is_none() {
            self.passed_over += 1;
            return None;
        }
        self.file(path, format, packing)
    }

    fn file(&mut self, path: &Path, format: Option<Format>, packing: Packing) -> Option<Work> {
        let name = self.name(path);
        let format = match format {
            Some(format @ (Format::Text | Format::Html)) => {
                return Some(Work::File {
                    path: path.to_owned(),
                    name,
                    format,
                    packing,
                });
            }
            other => other,
        };
        let opened = super::open(path, packing, &self.options.progress).and_then(|mut file| Ok((head(&mut file)?, file)));
        let (head, file) = match opened {
            Ok(opened) => opened,
            Err(error) => return Some(Work::Failed(Error::io(&name, &error))),
        };
        match format.unwrap_or_else(|| walk::by_content(&head, self.options.charset)) {
            Format::Jsonl => {
                self.lines = Some(Lines::new(Some(name), head, file, self.options.charset, packing.longest()));
                None
            }
            format => Some(Work::File {
                path: path.to_owned(),
                name,
                format,
                packing,
            }),
        }
    }

    /// What a file is called in reports: its path, with the same separator on
    /// every system where it is named from a folder.
    fn name(&self, path: &Path) -> Arc<str> {
        let inside = self.options.root.as_ref().and_then(|root| path.strip_prefix(root).ok());
        match inside {
            Some(inside) => {
                let parts: Vec<_> = inside.iter().map(|part| part.to_string_lossy()).collect();
                Arc::from(parts.join("/"))
            }
            None => Arc::from(path.to_string_lossy()),
        }
    }

    fn stdin(&mut self) -> Option<Work> {
        let mut stdin = io::stdin();
        let name: Arc<str> = Arc::from(STDIN);
        let head = match head(&mut stdin) {
            Ok(head) => head,
            Err(error) => return Some(Work::Failed(Error::io(&name, &error))),
        };
        let format = self.options.format.unwrap_or_else(|| walk::by_content(&head, self.options.charset));
        if format == Format::Jsonl {
            self.lines = Some(Lines::new(None, head, Box::new(stdin), self.options.charset, LONGEST));
            return None;
        }
        let mut bytes = head;
        let rest = LONGEST + 1 - bytes.len() as u64;
        Some(match stdin.take(rest).read_to_end(&mut bytes) {
            Err(error) => Work::Failed(Error::io(&name, &error)),
            Ok(_) if bytes.len() as u64 > LONGEST => Work::Failed(Error::too_long(&name, LONGEST)),
            Ok(_) => Work::Bytes { bytes, format },
        })
    }
}

/// Buffers that are used again, whatever the thread.
#[derive(Debug, Default)]
pub struct Pool(Mutex<Vec<Vec<u8>>>);

impl Pool {
    /// A used buffer, emptied, or a new one.
    pub fn take(&self) -> Vec<u8> {
        self.lock().pop().unwrap_or_default()
    }

    /// Gives a buffer back; one that grew large goes to the system instead.
    pub fn give(&self, mut buffer: Vec<u8>) {
        if buffer.capacity() <= KEPT {
            buffer.clear();
            self.lock().push(buffer);
        }
    }

    /// Gives back the buffer of work that is done, if it has one.
    pub fn give_back(&self, work: Work) {
        if let Work::Lines(chunk) = work {
            self.give(chunk.into_buffer());
        }
    }

    fn lock(&self) -> MutexGuard<'_, Vec<Vec<u8>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Iterator for Inputs {
    type Item = Work;

    fn next(&mut self) -> Option<Work> {
        loop {
            if let Some(lines) = &mut self.lines {
                match lines.next(self.pool.take()) {
                    Some(chunk) => return Some(Work::Lines(chunk)),
                    None => self.lines = None,
                }
            }
            let work = match self.folder.as_mut().and_then(Iterator::next) {
                Some(Ok(path)) => self.found(&path),
                Some(Err(error)) => Some(Work::Failed(unwalked(&error))),
                None => {
                    self.folder = None;
                    let path = self.paths.pop_front()?;
                    self.path(&path)
                }
            };
            if work.is_some() {
                return work;
            }
        }
    }
}

/// The beginning of a stream: enough to tell its form, but no more than one
/// read where that tells it, so that a slow stream is not waited for.
fn head(reader: &mut dyn Read) -> io::Result<Vec<u8>> {
    let mut head = Vec::new();
    while head.len() < walk::HEAD && head.trim_ascii_start().first() != Some(&b'{') {
        let before = head.len();
        head.resize(before + 2 * walk::HEAD, 0);
        match reader.read(head.get_mut(before..).unwrap_or_default()) {
            Ok(count) => head.truncate(before + count),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {
                head.truncate(before);
                continue;
            }
            Err(error) => return Err(error),
        }
        if head.len() == before {
            break;
        }
    }
    Ok(head)
}

fn unwalked(error: &walkdir::Error) -> Error {
    let place: Arc<str> = error
        .path()
        .map_or_else(|| Arc::from("folder"), |path| Arc::from(path.to_string_lossy()));
    match error.io_error() {
        Some(cause) => Error::io(&place, cause),
        None => Error::new(&place, "cannot be read", error.to_string()),
    }
}
