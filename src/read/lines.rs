//! Cutting a stream into chunks of whole lines, with bounded memory.

use std::io::{self, Read};
use std::sync::Arc;

use encoding_rs::{Decoder, DecoderResult, Encoding, UTF_8};
use memchr::memrchr;

use super::decode::{self, Charset};
use super::{Error, STDIN};

/// How many bytes are read at a time.
const READ: usize = 256 << 10;

/// Some whole lines of a stream.
#[derive(Debug)]
pub struct Chunk {
    /// The stream's path; none for standard input.
    pub(super) name: Option<Arc<str>>,
    /// The lines, in UTF-8 or what should be.
    pub(super) bytes: Vec<u8>,
    /// The number of the first line, from 1.
    pub(super) first_line: u64,
    /// How many lines there are.
    pub(super) lines: u64,
    /// Where the first line stands in the stream.
    pub(super) first_byte: u64,
    /// The stream's encoding.
    pub(super) encoding: &'static str,
    /// What went wrong between these lines and the ones before.
    pub(super) error: Option<Error>,
}

impl Chunk {
    /// How many bytes the lines are.
    pub fn len(&self) -> usize {
        self.bytes.len()
    }

    /// Whether there are no lines.
    pub fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }

    /// The lines' buffer, to be used again.
    pub fn into_buffer(self) -> Vec<u8> {
        self.bytes
    }
}

/// A stream as chunks of lines.
///
/// A chunk is handed on as soon as it holds a line end, so that a program that
/// writes a line and waits for its answer gets one.
pub(super) struct Lines {
    name: Option<Arc<str>>,
    stream: Stream,
    /// The part of a line that the last chunk left over.
    rest: Vec<u8>,
    line: u64,
    byte: u64,
    /// How long a line may be.
    longest: u64,
    ended: bool,
}

impl Lines {
    /// The lines of a stream that begins with `head`.
    pub(super) fn new(name: Option<Arc<str>>, head: Vec<u8>, reader: Box<dyn Read + Send>, charset: Charset, longest: u64) -> Lines {
        let encoding = match charset {
            Charset::Named(encoding) => encoding,
            Charset::Utf16 => decode::marked(&head).unwrap_or(encoding_rs::UTF_16LE),
            Charset::Auto => decode::marked(&head).unwrap_or(UTF_8),
        };
        let bare = decode::after_mark(&head, encoding).to_vec();
        let skipped = (head.len() - bare.len()) as u64;
        Lines {
            name,
            stream: Stream::new(bare, reader, encoding),
            rest: Vec::new(),
            line: 1,
            byte: if encoding == UTF_8 { skipped } else { 0 },
            longest,
            ended: false,
        }
    }

    /// The next chunk, filled into a used buffer.
    pub(super) fn next(&mut self, mut buffer: Vec<u8>) -> Option<Chunk> {
        if self.ended {
            return None;
        }
        buffer.clear();
        buffer.append(&mut self.rest);
        let mut error = None;
        loop {
            let before = buffer.len();
            match self.stream.fill(&mut buffer) {
                Ok(0) => {
                    self.ended = true;
                    break;
                }
                Ok(_) => {}
                Err(cause) => {
                    error = Some(Error::io(&self.place(), &cause));
                    self.ended = true;
                    break;
                }
            }
            if let Some(end) = buffer.get(before..).and_then(|new| memrchr(b'\n', new)) {
                let keep = before + end + 1;
                self.rest.extend_from_slice(buffer.get(keep..).unwrap_or_default());
                buffer.truncate(keep);
                break;
            }
            if buffer.len() as u64 > self.longest {
                error = Some(Error::too_long(&self.place(), self.longest).at(self.line, 1));
                buffer = Vec::new();
                self.ended = true;
                break;
            }
        }
        if let Some(fault) = self.stream.fault.take() {
            error = error.or_else(|| Some(Error::new(&self.place(), "not in its encoding", fault)));
        }
        if buffer.is_empty() && error.is_none() {
            return None;
        }
        let ends = memchr::memchr_iter(b'\n', &buffer).count() as u64;
        let lines = ends + u64::from(!buffer.is_empty() && !buffer.ends_with(b"\n"));
        let chunk = Chunk {
            name: self.name.clone(),
            first_line: self.line,
            lines,
            first_byte: self.byte,
            encoding: self.stream.encoding.name(),
            error,
            bytes: buffer,
        };
        self.line += lines;
        self.byte += chunk.bytes.len() as u64;
        Some(chunk)
    }

    fn place(&self) -> Arc<str> {
        self.name.clone().unwrap_or_else(|| Arc::from(STDIN))
    }
}

/// Bytes of UTF-8, whatever the encoding they come in.
struct Stream {
    head: Vec<u8>,
    reader: Box<dyn Read + Send>,
    encoding: &'static Encoding,
    /// Of any encoding but UTF-8: what decodes it, and the bytes to decode.
    decoder: Option<(Decoder, Vec<u8>)>,
    read: u64,
    /// The first byte that did not decode; a U+FFFD stands for it.
    fault: Option<String>,
    faulty: bool,
}

impl Stream {
    fn new(head: Vec<u8>, reader: Box<dyn Read + Send>, encoding: &'static Encoding) -> Stream {
        Stream {
            head,
            reader,
            encoding,
            decoder: (encoding != UTF_8).then(|| (encoding.new_decoder_without_bom_handling(), Vec::new())),
            read: 0,
            fault: None,
            faulty: false,
        }
    }

    /// Appends what one read gives; 0 at the end.
    fn fill(&mut self, buffer: &mut Vec<u8>) -> io::Result<usize> {
        let Some((decoder, mut raw)) = self.decoder.take() else {
            return self.raw(buffer);
        };
        let mut decoder = decoder;
        loop {
            raw.clear();
            let count = self.raw(&mut raw)?;
            let before = buffer.len();
            self.decode(&mut decoder, &raw, count == 0, buffer);
            if count == 0 || buffer.len() > before {
                let filled = buffer.len() - before;
                // A decoder that was told the end must not be used again.
                self.decoder = Some((
                    if count == 0 {
                        self.encoding.new_decoder_without_bom_handling()
                    } else {
                        decoder
                    },
                    raw,
                ));
                return Ok(filled);
            }
        }
    }

    fn raw(&mut self, buffer: &mut Vec<u8>) -> io::Result<usize> {
        if !self.head.is_empty() {
            let count = self.head.len();
            buffer.append(&mut self.head);
            return Ok(count);
        }
        let before = buffer.len();
        buffer.resize(before + READ, 0);
        let result = loop {
            match self.reader.read(buffer.get_mut(before..).unwrap_or_default()) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                result => break result,
            }
        };
        buffer.truncate(before + result.as_ref().map_or(0, |&count| count));
        result
    }

    fn decode(&mut self, decoder: &mut Decoder, mut raw: &[u8], last: bool, buffer: &mut Vec<u8>) {
        let mut text = String::with_capacity(decoder.max_utf8_buffer_length(raw.len()).unwrap_or(raw.len() * 3 + 8));
        loop {
            let (result, read) = decoder.decode_to_string_without_replacement(raw, &mut text, last);
            raw = raw.get(read..).unwrap_or_default();
            self.read += read as u64;
            match result {
                DecoderResult::InputEmpty => break,
                DecoderResult::OutputFull => text.reserve(raw.len() * 3 + 8),
                DecoderResult::Malformed(length, after) => {
                    text.push('\u{FFFD}'); // Replacement character.
                    if !self.faulty {
                        let byte = self.read.saturating_sub(u64::from(length) + u64::from(after));
                        self.fault = Some(format!(
                            "byte {byte} is not {}; U+FFFD stands for what does not decode; name the right encoding with --encoding",
                            self.encoding.name()
                        ));
                    }
                    self.faulty = true;
                }
            }
        }
        buffer.extend_from_slice(text.as_bytes());
    }
}
