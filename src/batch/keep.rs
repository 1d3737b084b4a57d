//! Which files of the folder are read.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Context as _;
use globset::{GlobBuilder, GlobSet, GlobSetBuilder};

use crate::cli::Batch;

/// Which files of the folder are read: those that the globs ask for, and none
/// of the output.
pub(super) fn keep(args: &Batch) -> anyhow::Result<Arc<khabar::read::Keep>> {
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
