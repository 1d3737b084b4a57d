//! Reading: from files, folders and streams to articles.
//!
//! Text comes out as it came in: decoding changes bytes to characters and
//! nothing else, and only HTML is taken apart (see [`html`]). Whatever cannot
//! be read is an [`Error`] that names the place and what would be right; the
//! inputs after it go on.
//!
//! [`Inputs`] walks the inputs in order and yields pieces of [`Work`]: one
//! file, or some whole lines of a JSON lines stream. [`Reader::articles`]
//! turns a piece into articles. The two are apart so that many threads can do
//! the second while one does the first.

pub mod decode;
pub mod html;
mod input;
pub mod jsonl;
mod lines;
mod walk;

use std::borrow::Cow;
use std::fmt;
use std::fs::File;
use std::io::{self, Read};
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use serde_json::value::RawValue;

pub use decode::Charset;
pub use input::{Inputs, Pool};
pub use lines::Chunk;

/// The longest text that is read: offsets are 32 bits wide.
pub const LONGEST: u64 = u32::MAX as u64;

/// The longest text that is unpacked: a few bytes can stand for any number.
pub const LONGEST_UNPACKED: u64 = 256 << 20;

/// What form articles come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// One article, as plain text.
    Text,
    /// One article, as a web page.
    Html,
    /// One article a line, as a JSON object.
    Jsonl,
}

impl Format {
    /// Its name, as reports and the command line have it.
    pub fn name(self) -> &'static str {
        match self {
            Format::Text => "text",
            Format::Html => "html",
            Format::Jsonl => "jsonl",
        }
    }
}

/// How a file is packed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Packing {
    /// Not at all.
    Plain,
    /// By gzip: `.gz`.
    Gzip,
    /// By Zstandard: `.zst`.
    Zstd,
}

impl Packing {
    /// The longest text that is read out of it.
    fn longest(self) -> u64 {
        match self {
            Packing::Plain => LONGEST,
            Packing::Gzip | Packing::Zstd => LONGEST_UNPACKED,
        }
    }
}

/// How inputs are to be read.
#[derive(Clone, Default)]
pub struct Options {
    /// The form they come in; none to tell by extension, then by content.
    pub format: Option<Format>,
    /// Their encoding.
    pub charset: Charset,
    /// The folder that reports name files from; none to name them as they are
    /// given.
    pub root: Option<PathBuf>,
    /// Which files of a folder are read: those for which it holds.
    pub keep: Option<Arc<Keep>>,
    /// Counts the bytes that were read from files, before they are unpacked.
    pub progress: Arc<AtomicU64>,
}

/// Whether a file of a folder is to be read.
pub type Keep = dyn Fn(&Path) -> bool + Send + Sync;

impl fmt::Debug for Options {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Options")
            .field("format", &self.format)
            .field("charset", &self.charset)
            .field("root", &self.root)
            .finish_non_exhaustive()
    }
}

/// An article, ready to be searched.
#[derive(Debug)]
pub struct Article<'a> {
    /// Its id: the input's own, else its path, else `stdin`.
    pub id: Cow<'a, str>,
    /// Its text; every offset is into this.
    pub text: Cow<'a, str>,
    /// Whether the text is khabar's own cut of what came in, as from HTML, so
    /// that the report must give it.
    pub derived: bool,
    /// Its title, as JSON.
    pub title: Option<Cow<'a, RawValue>>,
    /// Its date, as JSON.
    pub date: Option<&'a RawValue>,
    /// Its address, as JSON.
    pub url: Option<&'a RawValue>,
    /// Its file; none for standard input.
    pub path: Option<&'a str>,
    /// Its line in the file, from 1, where a file holds many.
    pub line: Option<u64>,
    /// The form it came in.
    pub format: Format,
    /// The encoding it came in.
    pub encoding: &'static str,
}

/// What could not be read, where, and what would be right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    /// The path, or `stdin`.
    pub place: Arc<str>,
    /// The line, from 1, where there is one.
    pub line: Option<u64>,
    /// The column in characters, from 1, where there is one.
    pub column: Option<u64>,
    /// What is wrong, and what would be right.
    pub cause: String,
    /// The same without particulars, to count by.
    pub kind: &'static str,
}

impl Error {
    pub(crate) fn new(place: &Arc<str>, kind: &'static str, cause: impl Into<String>) -> Error {
        Error {
            place: Arc::clone(place),
            line: None,
            column: None,
            cause: cause.into(),
            kind,
        }
    }

    pub(crate) fn io(place: &Arc<str>, error: &io::Error) -> Error {
        let kind = match error.kind() {
            io::ErrorKind::NotFound => "not found",
            io::ErrorKind::PermissionDenied => "permission denied",
            io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof => "damaged archive",
            _ => "cannot be read",
        };
        Error::new(place, kind, plain_cause(error))
    }

    /// khabar's own failure in an article, which another article does not
    /// share.
    pub fn fault(article: &Article<'_>) -> Error {
        let place = Arc::from(article.path.unwrap_or(STDIN));
        let mut error = Error::new(
            &place,
            "khabar failed",
            "khabar failed on this article; please report it with the article",
        );
        error.line = article.line;
        error
    }

    /// More than `longest`, a packing's limit.
    fn too_long(place: &Arc<str>, longest: u64) -> Error {
        let cause = match longest {
            LONGEST_UNPACKED => "more than 256 MiB when unpacked; unpack it first if that is an article",
            _ => "longer than 4 GiB; split it into articles",
        };
        Error::new(place, "too long", cause)
    }

    pub(crate) fn at(mut self, line: u64, column: u64) -> Error {
        self.line = Some(line);
        self.column = Some(column);
        self
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.place)?;
        for number in [self.line, self.column].into_iter().flatten() {
            write!(f, ":{number}")?;
        }
        write!(f, ": {}", self.cause)
    }
}

impl std::error::Error for Error {}

/// An input error's cause, without the number that the system gives it.
fn plain_cause(error: &io::Error) -> String {
    let text = error.to_string();
    let text = text.split(" (os error").next().unwrap_or(&text);
    match error.kind() {
        io::ErrorKind::NotFound => "no such file or folder".to_owned(),
        io::ErrorKind::PermissionDenied => "permission denied".to_owned(),
        _ => text.to_owned(),
    }
}

/// A piece of the input that one thread reads and searches at a time.
#[derive(Debug)]
pub enum Work {
    /// A file that holds one article.
    File {
        /// Where it is.
        path: PathBuf,
        /// What it is called in reports.
        name: Arc<str>,
        /// The form it is in.
        format: Format,
        /// How it is packed.
        packing: Packing,
    },
    /// Bytes of standard input that hold one article.
    Bytes {
        /// All of them.
        bytes: Vec<u8>,
        /// The form they are in.
        format: Format,
    },
    /// Whole lines of a JSON lines stream.
    Lines(Chunk),
    /// An input that could not be opened.
    Failed(Error),
}

impl Work {
    /// What the work is called in reports; `stdin` for standard input.
    pub fn name(&self) -> &str {
        match self {
            Work::File { name, .. } => name,
            Work::Bytes { .. } => STDIN,
            Work::Lines(chunk) => chunk.name.as_deref().unwrap_or(STDIN),
            Work::Failed(error) => &error.place,
        }
    }

    /// The numbers of the lines it holds, from 1; 0 for an article of a file
    /// of its own.
    pub fn lines(&self) -> Range<u64> {
        match self {
            Work::Lines(chunk) => chunk.first_line..chunk.first_line + chunk.lines,
            _ => 0..1,
        }
    }
}

/// Turns work into articles; one a thread, so that its buffers are used again.
#[derive(Debug)]
pub struct Reader {
    options: Options,
    bytes: Vec<u8>,
}

impl Reader {
    /// A reader with these options, those of the [`Inputs`] that it reads.
    pub fn new(options: Options) -> Reader {
        Reader {
            options,
            bytes: Vec::new(),
        }
    }

    /// Calls `take` with each article of some work, or with why it could not
    /// be read.
    pub fn articles(&mut self, work: &Work, mut take: impl FnMut(Result<Article<'_>, Error>)) {
        self.pieces(work, |piece| match piece {
            Ok(piece) => take(piece.article()),
            Err(error) => take(Err(error)),
        });
    }

    /// Calls `take` with the bytes of each article of some work, or with why
    /// there are none.
    pub fn pieces(&mut self, work: &Work, mut take: impl FnMut(Result<Piece<'_>, Error>)) {
        let charset = self.options.charset;
        match work {
            Work::File {
                path,
                name,
                format,
                packing,
            } => {
                let mut bytes = std::mem::take(&mut self.bytes);
                bytes.clear();
                take(read_file(path, *packing, name, &self.options.progress, &mut bytes).map(|()| Piece {
                    bytes: &bytes,
                    source: Source::Whole {
                        name: Some(name),
                        format: *format,
                        charset,
                    },
                }));
                if bytes.capacity() <= KEPT {
                    self.bytes = bytes;
                }
            }
            Work::Bytes { bytes, format } => take(Ok(Piece {
                bytes,
                source: Source::Whole {
                    name: None,
                    format: *format,
                    charset,
                },
            })),
            Work::Lines(chunk) => jsonl::pieces(chunk, take),
            Work::Failed(error) => take(Err(error.clone())),
        }
    }
}

/// The bytes of one article.
#[derive(Debug)]
pub struct Piece<'a> {
    bytes: &'a [u8],
    source: Source<'a>,
}

/// What a piece is a piece of.
#[derive(Debug)]
enum Source<'a> {
    Whole {
        name: Option<&'a Arc<str>>,
        format: Format,
        charset: Charset,
    },
    Line {
        chunk: &'a Chunk,
        line: u64,
        /// Where the line stands in the stream.
        offset: u64,
        /// The bytes as text, where it is known that they are.
        text: Option<&'a str>,
    },
}

impl<'a> Piece<'a> {
    /// The bytes, as they came in.
    pub fn bytes(&self) -> &'a [u8] {
        self.bytes
    }

    /// The line they are of a JSON lines stream, from 1; else 0.
    pub fn line(&self) -> u64 {
        match self.source {
            Source::Whole { .. } => 0,
            Source::Line { line, .. } => line,
        }
    }

    /// The article that the bytes hold.
    ///
    /// # Errors
    /// Why they hold none.
    pub fn article(&self) -> Result<Article<'a>, Error> {
        match self.source {
            Source::Whole { name, format, charset } => whole(self.bytes, name, format, charset),
            Source::Line { chunk, line, offset, text } => jsonl::article(chunk, line, offset, self.bytes, text),
        }
    }
}

/// A buffer larger than this is given back to the system after use.
const KEPT: usize = 4 << 20;

/// What standard input is called.
pub const STDIN: &str = "stdin";

/// Opens a file, unpacked.
fn open(path: &Path, packing: Packing, progress: &Arc<AtomicU64>) -> io::Result<Box<dyn Read + Send>> {
    let file = Counted {
        file: File::open(path)?,
        progress: Arc::clone(progress),
    };
    Ok(match packing {
        Packing::Plain => Box::new(file),
        Packing::Gzip => Box::new(flate2::read::MultiGzDecoder::new(file)),
        Packing::Zstd => Box::new(zstd(file)?),
    })
}

fn zstd(file: Counted) -> io::Result<impl Read + Send> {
    ruzstd::decoding::StreamingDecoder::new(io::BufReader::new(file))
        .map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error.to_string()))
}

/// A file that counts what is read of it.
struct Counted {
    file: File,
    progress: Arc<AtomicU64>,
}

impl Read for Counted {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.file.read(buffer)?;
        self.progress.fetch_add(count as u64, Ordering::Relaxed);
        Ok(count)
    }
}

fn read_file(path: &Path, packing: Packing, name: &Arc<str>, progress: &Arc<AtomicU64>, bytes: &mut Vec<u8>) -> Result<(), Error> {
    let mut file = open(path, packing, progress).map_err(|error| Error::io(name, &error))?;
    read_to_end(&mut file, name, packing.longest(), bytes)
}

fn read_to_end(reader: &mut dyn Read, name: &Arc<str>, longest: u64, bytes: &mut Vec<u8>) -> Result<(), Error> {
    reader
        .take(longest + 1)
        .read_to_end(bytes)
        .map_err(|error| Error::io(name, &error))?;
    if bytes.len() as u64 > longest {
        return Err(Error::too_long(name, longest));
    }
    Ok(())
}

/// The one article that bytes hold.
fn whole<'a>(bytes: &'a [u8], name: Option<&'a Arc<str>>, format: Format, charset: Charset) -> Result<Article<'a>, Error> {
    let declared = (format == Format::Html).then(|| html::declared(bytes)).flatten();
    let place = || name.map_or_else(|| Arc::from(STDIN), Arc::clone);
    let decoded = decode::decode(bytes, charset, declared).map_err(|fault| fault.error(&place()))?;
    let (text, title) = match format {
        Format::Html => {
            let page = html::read(&decoded.text);
            (Cow::Owned(page.text), page.title)
        }
        _ => (decoded.text, None),
    };
    if text.len() as u64 > LONGEST {
        return Err(Error::too_long(&place(), LONGEST));
    }
    Ok(Article {
        id: Cow::Borrowed(name.map_or(STDIN, |name| name)),
        text,
        derived: format == Format::Html,
        title: title.and_then(|title| serde_json::value::to_raw_value(&title).ok()).map(Cow::Owned),
        date: None,
        url: None,
        path: name.map(|name| &**name),
        line: None,
        format,
        encoding: decoded.encoding,
    })
}
