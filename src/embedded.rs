//! The lexicon that is compiled in.

use std::borrow::Cow;

use crate::lexicon::image::Image;
use crate::lexicon::{Lexicon, parse};

/// The embedded files: their names and texts.
pub const SOURCES: &[(&str, &str)] = &include!(concat!(env!("OUT_DIR"), "/sources.in"));

/// Starts at a cache line, as the image's tables do within it.
#[repr(align(64))]
struct Aligned<T: ?Sized>(T);

static IMAGE: &Aligned<[u8]> = &Aligned(*include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.bin")));

static STRINGS: &str = include_str!(concat!(env!("OUT_DIR"), "/strings.txt"));

impl Lexicon {
    /// The lexicon of the embedded files.
    pub fn embedded() -> Lexicon {
        Lexicon::open(Image::open(Cow::Borrowed(&IMAGE.0), Cow::Borrowed(STRINGS)))
    }

    /// The embedded files and the user's own, each a name and a text. A form
    /// of the user's takes the place of the embedded entry that claims it.
    ///
    /// # Errors
    /// The first line of a file that is not understood, or that claims a form
    /// which another entry of the user's has.
    pub fn with(files: &[(&str, &str)]) -> Result<Lexicon, parse::Error> {
        if files.is_empty() {
            Ok(Lexicon::embedded())
        } else {
            Lexicon::build(&[SOURCES, files])
        }
    }
}
