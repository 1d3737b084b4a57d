//! `khabar diff`: what moved between two runs over the same articles?

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, BufReader, Write};
use std::path::Path;

use anyhow::Context as _;
use khabar::diff::{self, Change, Diff as Moves, Error, Moved};
use khabar::report::{Isolated, Visible};
use serde_json::{Value, json};

use crate::cli::{Diff, DiffFormat};
use crate::{Outcome, complain};

/// Runs the command.
pub(crate) fn run(args: &Diff) -> anyhow::Result<Outcome> {
    let name = |path: &Path| path.to_string_lossy().into_owned();
    let open = |path: &Path| File::open(path).map(BufReader::new).with_context(|| name(path));
    let moves = diff::diff(open(&args.old)?, open(&args.new)?).map_err(|error| {
        let path = if matches!(error, Error::Old(_)) { &args.old } else { &args.new };
        anyhow::anyhow!("{}: {error}", name(path))
    })?;
    for (path, ids) in [(&args.old, &moves.only_old), (&args.new, &moves.only_new)] {
        if let [first, others @ ..] = ids.as_slice() {
            let more = if others.is_empty() {
                String::new()
            } else {
                format!(" and {} more", others.len())
            };
            complain(&format_args!("only {} has {first}{more}", path.display()));
        }
    }
    let mut out = io::BufWriter::new(io::stdout().lock());
    match args.format {
        DiffFormat::Human => human(&mut out, &moves, args.examples),
        DiffFormat::Json => json(&mut out, &moves),
    }
    .and_then(|()| out.flush())
    .context("stdout")?;
    let fails = |change: &Change| args.fail_on.iter().any(|motion| motion.motion() == change.motion);
    Ok(if moves.changes.iter().any(fails) {
        Outcome::Partly
    } else {
        Outcome::Done
    })
}

fn human(out: &mut dyn Write, moves: &Moves, examples: usize) -> io::Result<()> {
    writeln!(out, "{:<28} {:>7} {:>7} {:>7} {:>7}", "", "gained", "lost", "changed", "same")?;
    for (layer, moved) in &moves.layers {
        writeln!(
            out,
            "{layer:<28} {:>7} {:>7} {:>7} {:>7}",
            moved.gained, moved.lost, moved.changed, moved.same
        )?;
        for ((_, rule), moved) in moves.rules.iter().filter(|((of, _), _)| of == layer) {
            let rule = format!("  {}", Visible(rule));
            writeln!(out, "{rule:<28} {:>7} {:>7} {:>7}", moved.gained, moved.lost, moved.changed)?;
        }
    }
    let mut groups: BTreeMap<(&str, diff::Motion, Option<&str>), Vec<&Change>> = BTreeMap::new();
    for change in &moves.changes {
        groups
            .entry((change.layer, change.motion, change.rule.as_deref()))
            .or_default()
            .push(change);
    }
    for ((layer, motion, rule), changes) in &groups {
        let shown = changes.len().min(examples);
        if shown == 0 {
            continue;
        }
        write!(out, "\n{} {layer}", motion.name())?;
        if let Some(rule) = rule {
            write!(out, "  [{}]", Visible(rule))?;
        }
        writeln!(out, "  {shown} of {}", changes.len())?;
        for change in changes.iter().take(examples) {
            example(out, change)?;
        }
    }
    writeln!(
        out,
        "\n{} articles compared, {} findings moved",
        moves.articles,
        moves.changes.len()
    )
}

fn example(out: &mut dyn Write, change: &Change) -> io::Result<()> {
    writeln!(
        out,
        "  {}  {}  {}",
        Visible(&change.id),
        Isolated(&change.text),
        Isolated(&change.reading)
    )?;
    for (field, old, new) in &change.fields {
        writeln!(out, "    {field}: {} -> {}", Isolated(old), Isolated(new))?;
    }
    Ok(())
}

fn json(out: &mut dyn Write, moves: &Moves) -> io::Result<()> {
    let counts = |moved: &Moved| json!({"gained": moved.gained, "lost": moved.lost, "changed": moved.changed, "same": moved.same});
    let layers: serde_json::Map<String, Value> = moves
        .layers
        .iter()
        .map(|(layer, moved)| ((*layer).to_owned(), counts(moved)))
        .collect();
    let rules: Vec<Value> = moves
        .rules
        .iter()
        .map(|((layer, rule), moved)| json!({"layer": layer, "rule": rule, "gained": moved.gained, "lost": moved.lost, "changed": moved.changed}))
        .collect();
    let changes: Vec<Value> = moves
        .changes
        .iter()
        .map(|change| {
            let fields: Vec<Value> = change
                .fields
                .iter()
                .map(|(field, old, new)| json!({"field": field, "old": old, "new": new}))
                .collect();
            json!({
                "id": change.id, "motion": change.motion.name(), "layer": change.layer, "rule": change.rule, "start": change.start,
                "text": change.text, "reading": change.reading, "fields": fields,
            })
        })
        .collect();
    let report = json!({
        "articles": moves.articles, "only_old": moves.only_old, "only_new": moves.only_new,
        "layers": layers, "rules": rules, "changes": changes,
    });
    serde_json::to_writer_pretty(&mut *out, &report)?;
    writeln!(out)
}
