//! `khabar extract` to formats that take several files: a table a layer, or a
//! pair of files an article.

use std::collections::HashSet;
use std::fs;
use std::io::{self, Write};
use std::path::{Component, Path, PathBuf};

use anyhow::Context as _;
use khabar::Lexicon;
use khabar::read::{Article, Error, Reader, STDIN, Work};
use khabar::report::{Shape, Style};

use crate::cli::Extract;
use crate::extract::{Finder, Start, lexicon, passed_over, place, start, tell};
use crate::output::{Whole, remove_when_asked_to_stop};
use crate::{Outcome, complain, parallel};

/// Writes all articles to each of some files of a folder. The files appear
/// together, when all is written.
pub(crate) fn files(args: &Extract, files: &[(String, Shape)]) -> anyhow::Result<Outcome> {
    let lexicon = lexicon(&args.finding.lexicon)?;
    let folder = folder(args)?;
    let styles: Vec<Style> = files.iter().map(|(_, shape)| args.finding.style(*shape)).collect();
    let create = |(name, _): &(String, Shape)| Whole::create(&folder.join(name));
    let mut outputs = files
        .iter()
        .map(create)
        .collect::<io::Result<Vec<Whole>>>()
        .with_context(|| place(args))?;
    remove_when_asked_to_stop(&outputs);
    for (output, style) in outputs.iter_mut().zip(&styles) {
        output.write_all(style.head().as_bytes()).with_context(|| place(args))?;
    }
    let outcome = articles(args, &lexicon, &styles, false, |done| {
        for (output, part) in outputs.iter_mut().zip(&done.outs) {
            output.write_all(part)?;
        }
        Ok(())
    })?;
    for output in outputs {
        output.finish().with_context(|| place(args))?;
    }
    Ok(outcome)
}

/// Writes some files for each article into a folder, each file whole.
pub(crate) fn each(args: &Extract, files: &[(&str, Shape)], once: &[(&str, String)]) -> anyhow::Result<Outcome> {
    let lexicon = lexicon(&args.finding.lexicon)?;
    let folder = folder(args)?;
    for (name, text) in once {
        put(&folder.join(name), text.as_bytes()).with_context(|| place(args))?;
    }
    let styles: Vec<Style> = files.iter().map(|(_, shape)| args.finding.style(*shape)).collect();
    let mut taken = HashSet::new();
    let mut clashes = false;
    let outcome = articles(args, &lexicon, &styles, true, |done| {
        let mut parts = done.outs.iter();
        for stem in &done.stems {
            let is_new = taken.insert(stem.clone());
            if !is_new {
                clashes = true;
                complain(&format_args!(
                    "{}: a second article of this name; its files are left out",
                    stem.display()
                ));
            }
            for ((extension, _), part) in files.iter().zip(parts.by_ref()) {
                if is_new {
                    let path = folder.join(stem);
                    put(&path.with_file_name(format!("{}.{extension}", file_name(&path))), part)?;
                }
            }
        }
        Ok(())
    })?;
    Ok(if clashes { Outcome::Partly } else { outcome })
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn put(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut file = Whole::create(path)?;
    file.write_all(bytes)?;
    file.place()
}

/// The folder of the output, which is made if it is not there.
fn folder(args: &Extract) -> anyhow::Result<PathBuf> {
    let folder = args.output.clone().context("name a folder by --output")?;
    fs::create_dir_all(&folder).with_context(|| place(args))?;
    Ok(folder)
}

/// What came of one piece of work.
#[derive(Default)]
struct Done {
    /// For each style what was written; where articles are kept apart, all
    /// parts of the first, then all of the next.
    outs: Vec<Vec<u8>>,
    /// Where articles are kept apart, what their files are called.
    stems: Vec<PathBuf>,
    errors: Vec<Error>,
}

/// Extracts all articles in several styles and takes what is written in the
/// order of the input.
fn articles(
    args: &Extract,
    lexicon: &Lexicon,
    styles: &[Style],
    apart: bool,
    mut take: impl FnMut(&Done) -> io::Result<()>,
) -> anyhow::Result<Outcome> {
    let Start { options, mut inputs, jobs } = start(args);
    let pool = inputs.pool();
    let mut outcome = Outcome::Done;
    let written = parallel::ordered(
        jobs,
        &mut inputs,
        || (Reader::new(options.clone()), Finder::with(styles, lexicon)),
        |(reader, finder), work| {
            let done = search(reader, finder, &work, styles.len(), apart);
            pool.give_back(work);
            done
        },
        |done| {
            tell(&done.errors, &mut outcome);
            take(&done)
        },
    );
    passed_over(&inputs);
    written.with_context(|| place(args))?;
    Ok(outcome)
}

fn search(reader: &mut Reader, finder: &mut Finder<'_>, work: &Work, styles: usize, apart: bool) -> Done {
    let mut done = Done::default();
    reader.articles(work, |article| {
        let written = article.and_then(|article| {
            if apart || done.outs.is_empty() {
                done.outs.extend(std::iter::repeat_n(Vec::new(), styles));
            }
            let last = done.outs.len() - styles;
            let result = finder.reports(&article, done.outs.get_mut(last..).unwrap_or_default(), |_| ());
            match result {
                Ok(()) if apart => done.stems.push(stem(&article)),
                Err(_) if apart => done.outs.truncate(last),
                _ => {}
            }
            result
        });
        done.errors.extend(written.err());
    });
    done
}

/// What an article's files are called within a folder: the path of its own
/// file, without what leads out of the folder, and its line there.
fn stem(article: &Article<'_>) -> PathBuf {
    let path = Path::new(article.path.unwrap_or(STDIN));
    let inside = path.components().filter(|part| matches!(part, Component::Normal(_)));
    let path: PathBuf = inside.collect();
    match article.line {
        Some(line) => path.join(format!("{line:07}")),
        None if path.extension().is_some_and(|extension| extension == "txt") => path.with_extension(""),
        None => path,
    }
}
