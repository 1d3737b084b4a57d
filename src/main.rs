//! khabar's command line: arguments in, an exit code out.

mod batch;
mod cli;
mod extract;
mod output;
mod parallel;
mod run_check;
mod run_diff;
mod run_explain;
mod run_export;
mod run_ledger;
mod run_rules;

use std::fmt::Display;
use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

use clap::{CommandFactory, Parser};
use khabar::report::Visible;

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    /// All was read.
    Done,
    /// Some input failed; the rest was done.
    Partly,
}

fn main() -> ExitCode {
    let cli = cli::Cli::parse();
    match run(&cli.command) {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::Partly) => ExitCode::from(1),
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            complain(&output::plain(&format_args!("{error:#}")));
            ExitCode::from(2)
        }
    }
}

fn run(command: &cli::Command) -> anyhow::Result<Outcome> {
    match command {
        cli::Command::Extract(args) => return extract::run(args),
        cli::Command::Check(args) => return run_check::run(args),
        cli::Command::Diff(args) => return run_diff::run(args),
        cli::Command::Ledger(args) => return run_ledger::run(args),
        cli::Command::Rules(args) => return run_rules::run(args),
        cli::Command::Explain(args) => return run_explain::run(args),
        cli::Command::Batch(args) => return batch::run(args),
        cli::Command::Schema => {
            let mut schema = serde_json::to_vec_pretty(&khabar::report::schema())?;
            schema.push(b'\n');
            io::stdout().write_all(&schema)?;
        }
        cli::Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(*shell, &mut cli::Cli::command(), "khabar", &mut script);
            io::stdout().write_all(&script)?;
        }
        cli::Command::Man => {
            let mut page = Vec::new();
            clap_mangen::Man::new(cli::Cli::command()).render(&mut page)?;
            io::stdout().write_all(&page)?;
        }
    }
    Ok(Outcome::Done)
}

/// Says on standard error what went wrong. What is said may quote an input, so
/// its control characters are made visible.
fn complain(problem: &dyn Display) {
    let line = format!("khabar: {}\n", Visible(&problem.to_string()));
    // If nobody listens there is nobody to tell.
    let _ = io::stderr().write_all(line.as_bytes());
}

/// Whether the reader of our output went away, which is no failure.
fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error
        .chain()
        .filter_map(|cause| cause.downcast_ref::<io::Error>())
        .any(|cause| cause.kind() == ErrorKind::BrokenPipe)
}
