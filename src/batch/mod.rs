//! `khabar batch`: a folder of articles, in parallel, that can be interrupted
//! at any moment and gone on with.
//!
//! The output is a folder with a file for each article, or one file of JSON
//! lines. A hidden folder within or beside it holds the [`log`] of what is
//! done, and whatever is not whole yet; files leave it, or replace others,
//! only by being renamed.

mod log;
mod summary;

use std::collections::HashMap;
use std::fs::{self, File};
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context as _, bail};
use globset::{GlobBuilder, GlobSet, GlobSetBuilder};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use khabar::read::{Error, Inputs, Options, Piece, Pool, Reader, Work};
use khabar::report::Shape;

use crate::cli::Batch;
use crate::extract::{Finder, lexicon};
use crate::{Outcome, complain, output, parallel};
use log::{Entry, Header, Known, Logs, hash};
use summary::{Counts, Summary, Told};

/// Set when the run is asked to stop.
static STOP: AtomicBool = AtomicBool::new(false);

/// Runs the command.
pub(crate) fn run(args: &Batch) -> anyhow::Result<Outcome> {
    let started = Instant::now();
    if !args.folder.is_dir() {
        bail!(
            "{}: no such folder; batch reads a folder, extract reads files",
            args.folder.display()
        );
    }
    let lexicon = lexicon(&args.finding.lexicon)?;
    let target = Target::new(&args.out)?;
    let style = args.finding.style(target.shape());
    let header = Header {
        khabar: env!("CARGO_PKG_VERSION").to_owned(),
        lexicon: format!("{:016x}", lexicon.hash()),
        options: format!("{style:?} {:?} {:?}", args.reading.from, args.reading.encoding),
    };
    let options = Options {
        format: args.reading.from.format(),
        charset: args.reading.encoding,
        root: Some(args.folder.clone()),
        keep: Some(keep(args)?),
        ..Options::default()
    };
    let mut store = Store::open(target, &header, args.resume).with_context(|| args.out.display().to_string())?;
    stop_when_asked();

    let mut inputs = Inputs::new(std::slice::from_ref(&args.folder), options.clone());
    let progress = Progress::new(&inputs, &options);
    let pool = inputs.pool();
    let mut summary = Summary::default();
    let mut units = Units {
        inputs: &mut inputs,
        logs: std::mem::take(&mut store.logs),
    };
    let made = AtomicUsize::new(0);
    let worker = || Worker {
        reader: Reader::new(options.clone()),
        finder: Finder::new(&style, &lexicon),
        place: store.place.for_worker(made.fetch_add(1, Ordering::Relaxed)),
        pool: &pool,
    };
    let (data, log) = (&mut store.data, &mut store.log);
    let written = parallel::ordered(
        args.finding.jobs(),
        &mut units,
        worker,
        |worker, unit| worker.run(unit),
        |done| {
            for error in &done.errors {
                *summary.failures.entry(error.kind).or_default() += 1;
                progress.aside(|| complain(&format_args!("{}/{error}", args.folder.display())));
            }
            if let Some(failure) = done.failure {
                return Err(failure);
            }
            let written = write(data.as_mut(), log, &done.out, &done.entries).map_err(|error| at(&args.out, error));
            pool.give(done.out);
            written?;
            for entry in &done.entries {
                summary.counts.add(&entry.counts);
            }
            summary.articles += done.entries.len() as u64;
            summary.kept += done.kept;
            progress.update(summary.articles);
            Ok(())
        },
    );
    progress.finish();
    summary.passed_over = inputs.passed_over();
    summary.bytes = options.progress.load(Ordering::Relaxed);
    let stopped = STOP.load(Ordering::Relaxed);
    let finished = written.and_then(|()| {
        if stopped {
            Ok(())
        } else {
            store.finish().map_err(|error| at(&args.out, error))
        }
    });
    summary.complete = finished.is_ok() && !stopped;
    summary.time = started.elapsed();
    tell(args, &summary, stopped)?;
    match finished {
        Err(error) => {
            complain(&output::plain(&error));
            Ok(Outcome::Partly)
        }
        Ok(()) if stopped || !summary.failures.is_empty() => Ok(Outcome::Partly),
        Ok(()) => Ok(Outcome::Done),
    }
}

/// Says what came of the run.
fn tell(args: &Batch, summary: &Summary, stopped: bool) -> anyhow::Result<()> {
    // If nobody listens there is nobody to tell.
    let _ = io::stderr().write_all(Told(summary, args.language.get()).to_string().as_bytes());
    if stopped {
        complain(&"stopped; --resume goes on from here");
    }
    if let Some(path) = &args.summary {
        let mut json = serde_json::to_vec_pretty(&summary.json())?;
        json.push(b'\n');
        let write = || {
            let mut file = output::Whole::create(path)?;
            file.write_all(&json)?;
            file.finish()
        };
        write().with_context(|| path.display().to_string())?;
    }
    Ok(())
}

/// On an interrupt the articles under way are finished; on a second one the
/// process ends at once.
fn stop_when_asked() {
    // It fails only if a handler is set already, and none is.
    let _ = ctrlc::set_handler(|| {
        if STOP.swap(true, Ordering::Relaxed) {
            std::process::exit(130);
        }
    });
}

/// Which files of the folder are read: those that the globs ask for, and none
/// of the output.
fn keep(args: &Batch) -> anyhow::Result<Arc<khabar::read::Keep>> {
    let (mut wanted, mut unwanted) = (Vec::new(), Vec::new());
    for glob in &args.glob {
        match glob.strip_prefix('!') {
            Some(glob) => unwanted.push(glob),
            None => wanted.push(glob.as_str()),
        }
    }
    let everything = wanted.is_empty();
    let (wanted, unwanted) = (globs(&wanted)?, globs(&unwanted)?);
    let folder = args.folder.clone();
    let output = inside(&args.folder, &args.out);
    Ok(Arc::new(move |path: &Path| {
        let path = path.strip_prefix(&folder).unwrap_or(path);
        let is_output = output.as_ref().is_some_and(|output| path.starts_with(output));
        !is_output && (everything || wanted.is_match(path)) && !unwanted.is_match(path)
    }))
}

fn globs(patterns: &[&str]) -> anyhow::Result<GlobSet> {
    let mut set = GlobSetBuilder::new();
    for pattern in patterns {
        set.add(GlobBuilder::new(pattern).build().with_context(|| format!("--glob {pattern}"))?);
    }
    Ok(set.build()?)
}

/// Where the output lies within the folder, if it does.
fn inside(folder: &Path, out: &Path) -> Option<PathBuf> {
    let folder = folder.canonicalize().ok()?;
    let out = out.canonicalize().ok().or_else(|| {
        let parent = out
            .parent()
            .filter(|parent| !parent.as_os_str().is_empty())
            .unwrap_or(Path::new("."));
        Some(parent.canonicalize().ok()?.join(out.file_name()?))
    })?;
    let within = out.strip_prefix(folder).ok()?;
    (!within.as_os_str().is_empty()).then(|| within.to_owned())
}

/// What the output is.
#[derive(Debug, Clone)]
enum Target {
    /// A folder with a file for each article.
    Folder(PathBuf),
    /// One file of JSON lines.
    Lines(PathBuf),
}

impl Target {
    fn new(out: &Path) -> anyhow::Result<Target> {
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

    fn shape(&self) -> Shape {
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
struct Store {
    target: Target,
    state: PathBuf,
    /// Which run this is of those that did not come to their end.
    turn: u32,
    logs: Logs,
    log: log::Writer,
    /// The file of JSON lines, not yet in its place.
    data: Option<Data>,
    place: Place,
    /// Held while this process writes here.
    _lock: File,
}

impl Store {
    fn open(target: Target, header: &Header, resume: bool) -> anyhow::Result<Store> {
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
    fn finish(&mut self) -> io::Result<()> {
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
struct Data {
    file: File,
    length: u64,
}

/// Writes results that stand in one piece, and then what the log says of
/// them. If the disk is full, what was written of a piece is taken back.
fn write(data: Option<&mut Data>, log: &mut log::Writer, out: &[u8], entries: &[Entry]) -> io::Result<()> {
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

/// Names the file in an error of the system.
fn at(path: &Path, error: io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {}", path.display(), output::plain(&error)))
}

/// Where an article's report goes.
#[derive(Debug, Clone)]
enum Place {
    /// To a file of its own in this folder, by way of a file under way.
    Folder { folder: PathBuf, part: PathBuf },
    /// To the stream of all.
    Stream,
}

impl Place {
    fn for_worker(&self, number: usize) -> Place {
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
fn own_file(folder: &Path, name: &str, line: u64) -> PathBuf {
    let mut path = folder.to_owned();
    path.extend(name.split('/'));
    if line > 0 {
        path.push(format!("{line:07}.json"));
    } else {
        path.as_mut_os_string().push(".json");
    }
    path
}

/// Some work, with what earlier runs have done of it.
struct Unit {
    work: Work,
    known: Vec<Known>,
}

/// The walk, and the logs read along with it.
struct Units<'i> {
    inputs: &'i mut Inputs,
    logs: Logs,
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
struct Done {
    /// The reports for the stream.
    out: Vec<u8>,
    /// The articles done; where they begin is told from the beginning of
    /// `out`.
    entries: Vec<Entry>,
    /// How many of them earlier runs had done.
    kept: u64,
    errors: Vec<Error>,
    /// Why output could not be written, which ends the run.
    failure: Option<io::Error>,
}

/// Reads, searches and reports; one a thread.
struct Worker<'l> {
    reader: Reader,
    finder: Finder<'l>,
    place: Place,
    pool: &'l Pool,
}

impl Worker<'_> {
    fn run(&mut self, unit: Unit) -> Done {
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

/// Puts a whole file in its place.
fn put(path: &Path, part: &Path, bytes: &[u8]) -> io::Result<()> {
    fs::write(part, bytes)?;
    fs::rename(part, path).or_else(|error| {
        let Some(folder) = path.parent().filter(|_| error.kind() == io::ErrorKind::NotFound) else {
            return Err(error);
        };
        fs::create_dir_all(folder)?;
        fs::rename(part, path)
    })
}

/// A bar on a terminal: articles, speed, time left.
struct Progress {
    bar: Option<ProgressBar>,
    read: Arc<std::sync::atomic::AtomicU64>,
}

impl Progress {
    fn new(inputs: &Inputs, options: &Options) -> Progress {
        let bar = io::stderr().is_terminal().then(|| {
            let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr_with_hz(10));
            let style = ProgressStyle::with_template("{bar:30} {percent:>3}%  {msg} articles  {decimal_bytes_per_sec}  {eta} left");
            bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
            bar.set_length(inputs.total());
            bar.enable_steady_tick(Duration::from_millis(200));
            bar
        });
        Progress {
            bar,
            read: Arc::clone(&options.progress),
        }
    }

    fn update(&self, articles: u64) {
        if let Some(bar) = &self.bar {
            bar.set_message(articles.to_string());
            bar.set_position(self.read.load(Ordering::Relaxed));
        }
    }

    /// Says something above the bar.
    fn aside(&self, say: impl FnOnce()) {
        match &self.bar {
            Some(bar) => bar.suspend(say),
            None => say(),
        }
    }

    fn finish(&self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}
