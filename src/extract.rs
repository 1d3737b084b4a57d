//! `khabar extract`: one pass over the inputs, reports out in order.

use std::io::{self, IsTerminal};
use std::panic::{self, AssertUnwindSafe};
use std::path::PathBuf;

use anyhow::Context as _;
use khabar::doc::Memo;
use khabar::read::{Article, Error, Inputs, Options, Reader, Work};
use khabar::report::{Reporter, Shape, Style};
use khabar::{Doc, Findings, Lexicon};

use crate::cli::{Extract, Plan};
use crate::output::{Output, plain};
use crate::{Outcome, complain, parallel, run_export};

/// Runs the command.
pub(crate) fn run(args: &Extract) -> anyhow::Result<Outcome> {
    match args.plan().map_err(anyhow::Error::msg)? {
        Plan::Stream(shape) => stream(args, shape),
        Plan::Files(files) => run_export::files(args, &files),
        Plan::Each(files, once) => run_export::each(args, &files, &once),
    }
}

/// All articles to one output.
fn stream(args: &Extract, shape: Shape) -> anyhow::Result<Outcome> {
    let lexicon = lexicon(&args.finding.lexicon)?;
    let mut output = Output::open(args.output.as_deref()).with_context(|| place(args))?;
    let mut style = args.finding.style(shape);
    style.lang = args.language.get();
    style.color = style.shape == Shape::Text && args.output.is_none() && colored();
    let Start { options, mut inputs, jobs } = start(args);
    let pool = inputs.pool();
    let mut outcome = Outcome::Done;
    let head = output.put(style.head().as_bytes());
    let mut articles = || {
        parallel::ordered(
            jobs,
            &mut inputs,
            || Worker::new(&options, &style, &lexicon),
            |worker, work| {
                let mut done = Done {
                    out: pool.take(),
                    errors: Vec::new(),
                };
                worker.run(&work, &mut done);
                pool.give_back(work);
                done
            },
            |done| {
                tell(&done.errors, &mut outcome);
                output.put(&done.out)?;
                pool.give(done.out);
                Ok(())
            },
        )
    };
    let written = head.and_then(|()| articles()).and_then(|()| output.put(style.foot().as_bytes()));
    passed_over(&inputs);
    let is_file = matches!(output, Output::File(_));
    match written.and_then(|()| output.finish()).with_context(|| place(args)) {
        Ok(()) => Ok(outcome),
        Err(error) if is_file => Err(error),
        // Some of the output is out already.
        Err(error) => {
            complain(&plain(&format_args!("{error:#}")));
            Ok(Outcome::Partly)
        }
    }
}

/// Tells of what could not be read, after which not all was.
pub(crate) fn tell(errors: &[Error], outcome: &mut Outcome) {
    for error in errors {
        *outcome = Outcome::Partly;
        complain(error);
    }
}

/// What an extraction begins with.
pub(crate) struct Start {
    pub(crate) options: Options,
    pub(crate) inputs: Inputs,
    pub(crate) jobs: usize,
}

/// Opens the inputs.
pub(crate) fn start(args: &Extract) -> Start {
    let options = Options {
        format: args.reading.from.format(),
        charset: args.reading.encoding,
        ..Options::default()
    };
    let inputs = Inputs::new(&args.paths, options.clone());
    let jobs = if inputs.is_single() { 1 } else { args.finding.jobs() };
    Start { options, inputs, jobs }
}

/// The embedded lexicon with the user's own files.
pub(crate) fn lexicon(paths: &[PathBuf]) -> anyhow::Result<Lexicon> {
    let files = lexicon_files(paths)?;
    let named: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    Ok(Lexicon::with(&named)?)
}

/// The user's lexicon files: their names and texts.
pub(crate) fn lexicon_files(paths: &[PathBuf]) -> anyhow::Result<Vec<(String, String)>> {
    let mut files = Vec::with_capacity(paths.len());
    for path in paths {
        let name = path.to_string_lossy().into_owned();
        let bytes = std::fs::read(path).with_context(|| name.clone())?;
        let text = khabar::read::decode::decode(&bytes, khabar::read::Charset::Named(encoding_rs::UTF_8), None)
            .map_err(|fault| anyhow::anyhow!("{name}:{}:{}: {}", fault.line, fault.column, fault.cause))?
            .text
            .into_owned();
        files.push((name, text));
    }
    Ok(files)
}

/// Where the output goes, for errors.
pub(crate) fn place(args: &Extract) -> String {
    args.output
        .as_ref()
        .map_or_else(|| "stdout".to_owned(), |path| path.to_string_lossy().into_owned())
}

pub(crate) fn colored() -> bool {
    let stdout = io::stdout();
    anstream::AutoStream::choice(&stdout) != anstream::ColorChoice::Never && stdout.is_terminal()
}

pub(crate) fn passed_over(inputs: &Inputs) {
    let count = inputs.passed_over();
    if count > 0 {
        let files = if count == 1 { "file was" } else { "files were" };
        complain(&format_args!(
            "{count} {files} passed over: the name tells no form such as .txt, .html or .jsonl; --from says what they are"
        ));
    }
}

/// What came of one piece of work.
struct Done {
    out: Vec<u8>,
    errors: Vec<Error>,
}

/// Reads, searches and reports; one a thread.
struct Worker<'l> {
    reader: Reader,
    finder: Finder<'l>,
}

impl<'l> Worker<'l> {
    fn new(options: &Options, style: &Style, lexicon: &'l Lexicon) -> Worker<'l> {
        Worker {
            reader: Reader::new(options.clone()),
            finder: Finder::new(style, lexicon),
        }
    }

    fn run(&mut self, work: &Work, done: &mut Done) {
        let finder = &mut self.finder;
        self.reader.articles(work, |article| match article {
            Ok(article) => {
                if let Err(error) = finder.report(&article, &mut done.out, |_| ()) {
                    done.errors.push(error);
                }
            }
            Err(error) => done.errors.push(error),
        });
    }
}

/// Searches and reports; what it keeps from one article to the next serves
/// speed alone.
pub(crate) struct Finder<'l> {
    lexicon: &'l Lexicon,
    reporters: Vec<Reporter<'l>>,
    memo: Memo,
}

impl<'l> Finder<'l> {
    pub(crate) fn new(style: &Style, lexicon: &'l Lexicon) -> Finder<'l> {
        Finder::with(std::slice::from_ref(style), lexicon)
    }

    /// One that writes several reports of each article.
    pub(crate) fn with(styles: &[Style], lexicon: &'l Lexicon) -> Finder<'l> {
        Finder {
            lexicon,
            reporters: styles.iter().map(|style| Reporter::new(style.clone(), lexicon)).collect(),
            memo: Memo::new(),
        }
    }

    /// Appends an article's report, and makes of its findings what the caller
    /// wants. A fault of khabar's own in one article does not take the others
    /// with it: it is an error of that article.
    pub(crate) fn report<T>(&mut self, article: &Article<'_>, out: &mut Vec<u8>, make: impl FnOnce(&Findings) -> T) -> Result<T, Error> {
        self.reports(article, std::slice::from_mut(out), make)
    }

    /// The same with several reports: the first to the first output, and so on.
    pub(crate) fn reports<T>(
        &mut self,
        article: &Article<'_>,
        outs: &mut [Vec<u8>],
        make: impl FnOnce(&Findings) -> T,
    ) -> Result<T, Error> {
        let starts: Vec<usize> = outs.iter().map(Vec::len).collect();
        panic::catch_unwind(AssertUnwindSafe(|| {
            let doc = Doc::with_memo(&article.text, self.lexicon, &mut self.memo);
            let findings = khabar::extract(&doc, self.lexicon);
            for (reporter, out) in self.reporters.iter_mut().zip(outs.iter_mut()) {
                reporter.write(out, article, &doc, &findings);
            }
            make(&findings)
        }))
        .map_err(|_| {
            for (out, start) in outs.iter_mut().zip(starts) {
                out.truncate(start);
            }
            Error::fault(article)
        })
    }
}
