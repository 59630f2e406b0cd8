//! `graphc clean`: what the cache holds, and how to be rid of it.

use std::{
    fs,
    io::{self, Write},
    path::PathBuf,
    process::ExitCode,
    time::{Duration, SystemTime},
};

use clap::Args;
use graphc_weights::{shown, shown_path};

use super::{
    cache::{Cache, Lock, size},
    in_file,
    record::{Record, last_used},
};

/// What is removed.
#[derive(Args, Debug)]
pub(crate) struct Clean {
    /// Only print what there is, with its size and the days since it was last used.
    #[arg(long)]
    list: bool,
    /// Only remove programs that have not been used for so many days. What programs are built from goes with the last one.
    #[arg(long, value_name = "DAYS", conflicts_with = "list")]
    unused_for: Option<u64>,
}

/// Lists or removes.
pub(crate) fn run(arguments: &Clean) -> io::Result<ExitCode> {
    let cache = Cache::find()?;
    let mut out = io::stdout().lock();
    if !cache.folder.is_dir() {
        writeln!(out, "{} holds no programs", shown_path(&cache.folder))?;
        return Ok(ExitCode::SUCCESS);
    }
    // Nobody builds or copies meanwhile. A program that runs goes on without its file.
    let _locks: Option<[Lock; 2]> = if arguments.list { None } else { Some(cache.lock_to_remove()?) };
    let least = Duration::from_secs(arguments.unused_for.unwrap_or(0).saturating_mul(DAY));
    let (mut found, kept): (Vec<Entry>, Vec<Entry>) =
        entries(&cache).into_iter().partition(|entry| entry.unused >= least);
    if kept.is_empty() && cache.target().exists() {
        let unused = found.iter().map(|entry| entry.unused).min().unwrap_or_default();
        found.push(Entry { path: cache.target(), what: "what programs are built from".into(), unused });
    }
    if kept.is_empty() && cache.modules().exists() {
        found.push(Entry { path: cache.modules(), what: "modules of Python".into(), unused: Duration::ZERO });
    }
    let mut total = 0;
    for entry in &found {
        let bytes = size(&entry.path);
        total += bytes;
        if !arguments.list {
            remove(entry)?;
        }
        writeln!(out, "{:>10.1} MB  {:>4} d  {}", mb(bytes), entry.unused.as_secs() / DAY, entry.what)?;
    }
    let verb = if arguments.list { "in" } else { "removed from" };
    writeln!(out, "{:>10.1} MB  {verb} {}", mb(total), shown_path(&cache.folder))?;
    if !kept.is_empty() {
        writeln!(out, "{} programs stay", kept.len())?;
    }
    Ok(ExitCode::SUCCESS)
}

const DAY: u64 = 24 * 60 * 60;

fn mb(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}

/// A program, or the folder that all are built in.
struct Entry {
    path: PathBuf,
    what: String,
    unused: Duration,
}

/// The programs, the largest time without use first.
fn entries(cache: &Cache) -> Vec<Entry> {
    let now = SystemTime::now();
    let mut entries: Vec<Entry> = cache
        .programs()
        .into_iter()
        .filter_map(|path| {
            let name = shown(&path.file_name()?.to_string_lossy());
            let model = Record::read(&path).map(|record| record.model);
            // One without a record is what a build has left that did not end well.
            let is_ours = model.is_some() || path.join("Cargo.toml").is_file() && path.join("src").is_dir();
            let unused = last_used(&path).and_then(|used| now.duration_since(used).ok()).unwrap_or_default();
            let what = format!("{name}  {}", model.as_deref().map_or("not built".into(), shown));
            is_ours.then_some(Entry { path, what, unused })
        })
        .collect();
    entries.sort_by(|a, b| b.unused.cmp(&a.unused).then_with(|| a.what.cmp(&b.what)));
    entries
}

fn remove(entry: &Entry) -> io::Result<()> {
    fs::remove_dir_all(&entry.path).map_err(|error| in_file(&entry.path, error))
}
