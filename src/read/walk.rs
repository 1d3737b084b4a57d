//! Walking folders, and telling a file's form by its name or its beginning.

use std::path::{Path, PathBuf};

use super::decode::{self, Charset};
use super::{Format, Packing};

/// The files of a folder, in the order of their names, hidden ones left out.
/// A link to a file is a file; a link to a folder is left out, for it may lead
/// back.
pub(super) fn files(folder: &Path) -> impl Iterator<Item = walkdir::Result<PathBuf>> + Send + use<> {
    walkdir::WalkDir::new(folder)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(|entry| entry.depth() == 0 || !entry.file_name().as_encoded_bytes().starts_with(b"."))
        .filter_map(|entry| match entry {
            Ok(entry) => {
                let kind = entry.file_type();
                (kind.is_file() || kind.is_symlink() && entry.path().is_file()).then(|| Ok(entry.into_path()))
            }
            Err(error) => Some(Err(error)),
        })
}

/// What a file's name says of its form and packing.
pub(super) fn by_name(path: &Path) -> (Option<Format>, Packing) {
    let packing = match extension(path).as_deref() {
        Some("gz") => Packing::Gzip,
        Some("zst") => Packing::Zstd,
        _ => Packing::Plain,
    };
    let inner = match packing {
        Packing::Plain => extension(path),
        _ => path.file_stem().and_then(|stem| extension(Path::new(stem))),
    };
    let format = match inner.as_deref() {
        Some("txt" | "text") => Some(Format::Text),
        Some("html" | "htm" | "xhtml") => Some(Format::Html),
        Some("jsonl" | "ndjson") => Some(Format::Jsonl),
        _ => None,
    };
    (format, packing)
}

fn extension(path: &Path) -> Option<String> {
    path.extension().map(|extension| extension.to_string_lossy().to_ascii_lowercase())
}

/// How many bytes tell a form by content.
pub(super) const HEAD: usize = 2048;

/// What the beginning of a file says of its form: an object's brace, a page's
/// tags, or text.
pub(super) fn by_content(head: &[u8], charset: Charset) -> Format {
    let head = head.get(..head.len().min(HEAD)).unwrap_or_default();
    let encoding = match charset {
        Charset::Named(encoding) => encoding,
        Charset::Utf16 => decode::marked(head).unwrap_or(encoding_rs::UTF_16LE),
        Charset::Auto => decode::marked(head).unwrap_or(encoding_rs::UTF_8),
    };
    let (text, _) = encoding.decode_without_bom_handling(decode::after_mark(head, encoding));
    let text = text.trim_start();
    if text.starts_with('{') {
        return Format::Jsonl;
    }
    let text = text.to_ascii_lowercase();
    let begins = ["<!doctype html", "<html", "<head", "<body", "<article", "<!--"]
        .iter()
        .any(|tag| text.starts_with(tag));
    if begins || text.starts_with('<') && text.contains("<html") {
        Format::Html
    } else {
        Format::Text
    }
}
