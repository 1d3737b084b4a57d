//! `khabar batch`: a folder of articles, in parallel, that can be interrupted
//! at any moment and gone on with.
//!
//! The output is a folder with a file for each article, or one file of JSON
//! lines. A hidden folder within or beside it holds the [`log`] of what is
//! done, and whatever is not whole yet; files leave it, or replace others,
//! only by being renamed.

mod keep;
mod log;
mod place;
mod progress;
mod store;
mod summary;
mod worker;

use std::io::{self, Write};
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Instant;

use anyhow::{Context as _, bail};
use khabar::read::{Inputs, Options, Reader};

use crate::cli::Batch;
use crate::extract::{Finder, lexicon};
use crate::{Outcome, complain, output, parallel};
use keep::keep;
use log::Header;
use progress::Progress;
use store::{Store, Target, write};
use summary::{Summary, Told};
use worker::{Units, Worker};

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

/// Names the file in an error of the system.
fn at(path: &Path, error: io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {}", path.display(), output::plain(&error)))
}
