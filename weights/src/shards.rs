//! A file in shards: an index, and beside it the weight files that it names. Every tensor must be where the index says, and
//! nowhere else.

use std::{collections::HashSet, fs, path::Path};

use crate::{
    Format, LoadError,
    file::{Contents, Source},
    safetensors::index::Index,
    shown::shown,
};

/// The files, the index first, and what the shards say of their tensors.
pub(crate) fn open(source: Source<'static>, index: &Index) -> Result<(Vec<Source<'static>>, Contents), LoadError> {
    let mut contents = Contents { storages: Vec::new(), tensors: Vec::new(), unread: Vec::new() };
    let mut shards = Vec::with_capacity(index.shards.len());
    for place in 0..index.shards.len() {
        let (shard, found) = shard(&source, index, place)?;
        append(&mut contents, found, place + 1);
        shards.push(shard);
    }
    if let Some(problem) = lacking(index, &contents) {
        return Err(source.refused(Format::Shards, problem.into()));
    }
    shards.insert(0, source);
    Ok((shards, contents))
}

/// A shard, and what it holds: no tensor that is not listed in it.
fn shard(source: &Source<'_>, index: &Index, place: usize) -> Result<(Source<'static>, Contents), LoadError> {
    let problem = |problem: String| source.refused(Format::Shards, problem.into());
    let name = &index.shards[place];
    let path = source.path.parent().unwrap_or(Path::new("")).join(name);
    let name = shown(name);
    if !path.exists() {
        return Err(problem(format!("its shard `{name}` is missing: it must lie beside the index")));
    }
    let mut shard = Source::open(&path)?;
    let contents = match shard.detect()? {
        Format::Shards => return Err(problem(format!("its shard `{name}` is no weight file, but a JSON text"))),
        format => shard.contents(format)?,
    };
    let misplaced = contents.tensors.iter().find(|tensor| index.places.get(&tensor.name) != Some(&place));
    if let Some(tensor) = misplaced {
        let listed = index.places.get(&tensor.name);
        let tensor = shown(&tensor.name);
        return Err(problem(match listed {
            Some(other) => {
                format!("`{tensor}` is in `{name}`, but the index has it in `{}`", shown(&index.shards[*other]))
            }
            None => format!("`{tensor}` is in `{name}`, but not in the index"),
        }));
    }
    Ok((shard, contents))
}

/// A tensor that is not where the index has it. None is anywhere else.
fn lacking(index: &Index, contents: &Contents) -> Option<String> {
    let held: HashSet<&str> = contents.tensors.iter().map(|tensor| &*tensor.name).collect();
    let lacking = index.places.iter().filter(|(name, _)| !held.contains(name.as_str())).min()?;
    let (tensor, shard) = (shown(lacking.0), shown(&index.shards[*lacking.1]));
    Some(format!("the index has `{tensor}` in `{shard}`, which lacks it"))
}

/// Adds what a shard holds, which is file number `source`.
fn append(contents: &mut Contents, mut shard: Contents, source: usize) {
    let first = contents.storages.len();
    shard.storages.iter_mut().for_each(|storage| storage.source = source);
    shard.tensors.iter_mut().for_each(|tensor| tensor.view.storage += first);
    contents.storages.append(&mut shard.storages);
    contents.tensors.append(&mut shard.tensors);
    contents.unread.append(&mut shard.unread);
}

/// What to say of a folder: it may be that of a model, with weights in it.
pub(crate) fn folder(path: &Path) -> String {
    const WEIGHTS: [&str; 4] =
        ["model.safetensors", "model.safetensors.index.json", "pytorch_model.bin", "pytorch_model.bin.index.json"];
    let is_there = |name: &&&str| fs::metadata(path.join(name)).is_ok_and(|about| about.is_file());
    match WEIGHTS.iter().find(is_there) {
        Some(name) => format!("it is a folder: give `{name}` in it"),
        None => "it is a folder".into(),
    }
}

#[cfg(test)]
mod tests;
