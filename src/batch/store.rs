//! The output: what it is, and the hidden folder where it comes to be.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use anyhow::bail;
use khabar::report::Shape;

use super::log::{self, Entry, Header, Logs};
use super::place::Place;

/// What the output is.
#[derive(Debug, Clone)]
pub(super) enum Target {
    /// A folder with a file for each article.
    Folder(PathBuf),
    /// One file of JSON lines.
    Lines(PathBuf),
}

impl Target {
    pub(super) fn new(out: &Path) -> anyhow::Result<Target> {
        let is_lines = out
            .extension()
            .is_some_and(|extension| extension.eq_ignore_ascii_case("jsonl") || extension.eq_ignore_ascii_case("ndjson"));
        if out.is_dir() {
            Ok(Target::Folder(out.to_owned()))
        } else if out.exists() && !is_lines {
            bail!("{}: is a file; --out takes a folder or a .jsonl file", out.display());
        } else if is_lines {
            Ok(Target::Lines(out.to_owned()))
        } else {
            Ok(Target::Folder(out.to_owned()))
        }
    }

    pub(super) fn shape(&self) -> Shape {
        match self {
            Target::Folder(_) => Shape::Json,
            Target::Lines(_) => Shape::Jsonl,
        }
    }

    /// The hidden folder for what is under way.
    fn state(&self) -> PathBuf {
        match self {
            Target::Folder(folder) => folder.join(".khabar"),
            Target::Lines(file) => {
                let name = file.file_name().unwrap_or_default().to_string_lossy();
                file.with_file_name(format!(".{name}.khabar"))
            }
        }
    }
}

/// The log of the last run that came to its end.
const FINAL: &str = "done.log";

/// The output of a run, under way.
pub(super) struct Store {
    target: Target,
    state: PathBuf,
    /// Which run this is of those that did not come to their end.
    turn: u32,
    pub(super) logs: Logs,
    pub(super) log: log::Writer,
    /// The file of JSON lines, not yet in its place.
    pub(super) data: Option<Data>,
    pub(super) place: Place,
    /// Held while this process writes here.
    _lock: File,
}

impl Store {
    pub(super) fn open(target: Target, header: &Header, resume: bool) -> anyhow::Result<Store> {
        let state = target.state();
        fs::create_dir_all(&state)?;
        let lock = File::create(state.join("lock"))?;
        if lock.try_lock().is_err() {
            bail!("another khabar batch is writing here; wait for its end");
        }
        let turns = turns(&state)?;
        let mut logs = Logs::default();
        if resume {
            let data = |turn: Option<u32>| match &target {
                Target::Folder(_) => None,
                // A run that was killed when it had just put its output in
                // place left a log with no data of its own.
                Target::Lines(file) => Some(
                    turn.map(|turn| state.join(format!("{turn}.jsonl")))
                        .filter(|data| data.exists())
                        .unwrap_or_else(|| file.clone()),
                ),
            };
            logs.add(&state.join(FINAL), data(None).as_deref(), header);
            for &turn in &turns {
                logs.add(&state.join(format!("{turn}.log")), data(Some(turn)).as_deref(), header);
            }
        } else {
            clear(&state, &turns)?;
        }
        let turn = turns.last().map_or(1, |last| last + 1);
        let place = match &target {
            Target::Folder(folder) => Place::Folder {
                folder: folder.clone(),
                part: state.join("part"),
            },
            Target::Lines(_) => Place::Stream,
        };
        let data = match &target {
            Target::Folder(_) => None,
            Target::Lines(_) => Some(Data {
                file: File::create(state.join(format!("{turn}.jsonl")))?,
                length: 0,
            }),
        };
        Ok(Store {
            log: log::Writer::create(&state.join(format!("{turn}.log")), header)?,
            target,
            state,
            turn,
            logs,
            data,
            place,
            _lock: lock,
        })
    }

    /// Puts what is done in its place and forgets the runs before.
    pub(super) fn finish(&mut self) -> io::Result<()> {
        self.log.flush()?;
        if let (Some(data), Target::Lines(file)) = (&self.data, &self.target) {
            data.file.sync_data()?;
            fs::rename(self.state.join(format!("{}.jsonl", self.turn)), file)?;
        }
        fs::rename(self.state.join(format!("{}.log", self.turn)), self.state.join(FINAL))?;
        clear(&self.state, &turns(&self.state)?)
    }
}

/// The runs that did not come to their end, in order.
fn turns(state: &Path) -> io::Result<Vec<u32>> {
    let mut turns = Vec::new();
    for entry in fs::read_dir(state)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "log" || extension == "jsonl") {
            turns.extend(
                path.file_stem()
                    .and_then(|stem| stem.to_str())
                    .and_then(|stem| stem.parse::<u32>().ok()),
            );
        }
    }
    turns.sort_unstable();
    turns.dedup();
    Ok(turns)
}

/// Removes what runs that did not come to their end left behind.
fn clear(state: &Path, turns: &[u32]) -> io::Result<()> {
    for turn in turns {
        for extension in ["log", "jsonl"] {
            match fs::remove_file(state.join(format!("{turn}.{extension}"))) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
                _ => {}
            }
        }
    }
    Ok(())
}

/// The file of JSON lines, and how much of it is written.
pub(super) struct Data {
    file: File,
    length: u64,
}

/// Writes results that stand in one piece, and then what the log says of
/// them. If the disk is full, what was written of a piece is taken back.
pub(super) fn write(data: Option<&mut Data>, log: &mut log::Writer, out: &[u8], entries: &[Entry]) -> io::Result<()> {
    let mut start = 0;
    if let Some(data) = data {
        if let Err(error) = data.file.write_all(out) {
            let _ = data.file.set_len(data.length);
            return Err(error);
        }
        start = data.length;
        data.length += out.len() as u64;
    }
    for entry in entries {
        log.entry(&Entry {
            start: start + entry.start,
            ..entry.clone()
        })?;
    }
    log.flush()
}
