//! Where an article's report goes.

use std::path::{Path, PathBuf};
use std::{fs, io};

/// Where an article's report goes.
#[derive(Debug, Clone)]
pub(super) enum Place {
    /// To a file of its own in this folder, by way of a file under way.
    Folder { folder: PathBuf, part: PathBuf },
    /// To the stream of all.
    Stream,
}

impl Place {
    pub(super) fn for_worker(&self, number: usize) -> Place {
        match self {
            Place::Folder { folder, part } => Place::Folder {
                folder: folder.clone(),
                part: part.with_extension(number.to_string()),
            },
            Place::Stream => Place::Stream,
        }
    }
}

/// An article's own file within the output folder.
pub(super) fn own_file(folder: &Path, name: &str, line: u64) -> PathBuf {
    let mut path = folder.to_owned();
    path.extend(name.split('/'));
    if line > 0 {
        path.push(format!("{line:07}.json"));
    } else {
        path.as_mut_os_string().push(".json");
    }
    path
}

/// Puts a whole file in its place.
pub(super) fn put(path: &Path, part: &Path, bytes: &[u8]) -> io::Result<()> {
    fs::write(part, bytes)?;
    fs::rename(part, path).or_else(|error| {
        let Some(folder) = path.parent().filter(|_| error.kind() == io::ErrorKind::NotFound) else {
            return Err(error);
        };
        fs::create_dir_all(folder)?;
        fs::rename(part, path)
    })
}
