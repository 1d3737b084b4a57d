//! Where output goes: standard output, or a file that appears whole.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

/// Standard output, or a file that is not yet there.
#[derive(Debug)]
pub(crate) enum Output {
    /// Standard output, written through at once.
    Stdout(io::Stdout),
    /// A device or pipe, which cannot be put in place as a file is.
    Through(fs::File),
    /// A file in the making.
    File(Whole),
}

impl Output {
    /// Output to this file, or to standard output.
    pub(crate) fn open(path: Option<&Path>) -> io::Result<Output> {
        let Some(path) = path else {
            return Ok(Output::Stdout(io::stdout()));
        };
        match fs::metadata(path) {
            Ok(data) if data.is_dir() => Err(io::Error::from(io::ErrorKind::IsADirectory)),
            Ok(data) if !data.is_file() => Ok(Output::Through(fs::OpenOptions::new().write(true).open(path)?)),
            _ => {
                let file = Whole::create(path)?;
                remove_when_asked_to_stop(std::slice::from_ref(&file));
                Ok(Output::File(file))
            }
        }
    }

    /// Writes through. If the reader of standard output went away, which is
    /// no failure, the process ends here: its input may never end.
    pub(crate) fn put(&mut self, bytes: &[u8]) -> io::Result<()> {
        match self {
            Output::Stdout(stdout) => match stdout.write_all(bytes).and_then(|()| stdout.flush()) {
                Err(error) if error.kind() == io::ErrorKind::BrokenPipe => std::process::exit(0),
                result => result,
            },
            Output::Through(file) => file.write_all(bytes),
            Output::File(file) => file.write_all(bytes),
        }
    }

    /// Puts the output in place.
    pub(crate) fn finish(self) -> io::Result<()> {
        match self {
            Output::Stdout(mut stdout) => stdout.flush(),
            Output::Through(mut file) => file.flush(),
            Output::File(file) => file.finish(),
        }
    }
}

/// A file that appears under its name only when all of it is written: until
/// then it is a hidden one beside it, which goes away if the work fails.
#[derive(Debug)]
pub(crate) struct Whole {
    temporary: NamedTempFile,
    path: PathBuf,
}

impl Whole {
    /// Begins a file to stand at `path`. Where a link stands there, the file
    /// it leads to is meant.
    pub(crate) fn create(path: &Path) -> io::Result<Whole> {
        let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let folder = match path.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder,
            _ => Path::new("."),
        };
        let mut builder = tempfile::Builder::new();
        builder.prefix(PREFIX).suffix(SUFFIX);
        permit(&mut builder, &path);
        Ok(Whole {
            temporary: builder.tempfile_in(folder)?,
            path,
        })
    }

    /// Puts the file in place.
    pub(crate) fn finish(self) -> io::Result<()> {
        self.temporary.as_file().sync_data()?;
        self.place()
    }

    /// Puts the file in place and leaves it to the system when to write it
    /// down: for many small files, which can be made again.
    pub(crate) fn place(self) -> io::Result<()> {
        self.temporary.persist(&self.path).map_err(|error| error.error)?;
        Ok(())
    }
}

impl Write for Whole {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.temporary.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.temporary.flush()
    }
}

/// On an interrupt the hidden files go away with the process.
pub(crate) fn remove_when_asked_to_stop(files: &[Whole]) {
    let paths: Vec<PathBuf> = files.iter().map(|file| file.temporary.path().to_owned()).collect();
    // It fails only if a handler is set already, and none is.
    let _ = ctrlc::set_handler(move || {
        for path in &paths {
            let _ = fs::remove_file(path);
        }
        std::process::exit(130);
    });
}

/// An error of the system, without the number it has there and the name of a
/// hidden file.
pub(crate) fn plain(error: &dyn std::fmt::Display) -> String {
    let text = error.to_string();
    match text.split_once(" (os error ") {
        Some((cause, _)) => cause.to_owned(),
        None => text,
    }
}

/// How the names of files in the making begin and end.
const PREFIX: &str = ".khabar-";
const SUFFIX: &str = ".part";

/// A new file may be read as any other; one that replaces another keeps its
/// permissions.
fn permit(builder: &mut tempfile::Builder<'_, '_>, path: &Path) {
    if let Ok(data) = fs::metadata(path) {
        builder.permissions(data.permissions());
        return;
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
}
