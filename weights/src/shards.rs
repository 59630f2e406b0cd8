//! A sharded file: an index, and the weight files beside it. Every tensor must be in the shard that the index gives,
//! and in no other.

use std::{collections::HashSet, fs, path::Path};

use crate::{
    Format, LoadError,
    file::{Contents, Source},
    safetensors::index::Index,
    shown::shown,
};

/// The files, the index first, and the contents of the shards.
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

/// A shard and its contents. Every tensor in it must be listed there.
fn shard(source: &Source<'_>, index: &Index, place: usize) -> Result<(Source<'static>, Contents), LoadError> {
    let problem = |problem: String| source.refused(Format::Shards, problem.into());
    let name = &index.shards[place];
    let path = source.path.parent().unwrap_or(Path::new("")).join(name);
    let name = shown(name);
    if !path.exists() {
        return Err(problem(format!("its shard `{name}` is missing: it must be beside the index")));
    }
    let mut shard = Source::open(&path)?;
    let contents = match shard.detect()? {
        Format::Shards => return Err(problem(format!("its shard `{name}` is a JSON file, not a weight file"))),
        format => shard.contents(format)?,
    };
    let misplaced = contents.tensors.iter().find(|tensor| index.places.get(&tensor.name) != Some(&place));
    if let Some(tensor) = misplaced {
        let listed = index.places.get(&tensor.name);
        let tensor = shown(&tensor.name);
        return Err(problem(match listed {
            Some(other) => {
                format!("`{tensor}` is in `{name}`, but the index lists it in `{}`", shown(&index.shards[*other]))
            }
            None => format!("`{tensor}` is in `{name}`, but not in the index"),
        }));
    }
    Ok((shard, contents))
}

/// A tensor that is missing from its shard. Misplaced ones have been reported.
fn lacking(index: &Index, contents: &Contents) -> Option<String> {
    let held: HashSet<&str> = contents.tensors.iter().map(|tensor| &*tensor.name).collect();
    let lacking = index.places.iter().filter(|(name, _)| !held.contains(name.as_str())).min()?;
    let (tensor, shard) = (shown(lacking.0), shown(&index.shards[*lacking.1]));
    Some(format!("the index lists `{tensor}` in `{shard}`, which lacks it"))
}

/// Adds the contents of a shard, which is file number `source`.
fn append(contents: &mut Contents, mut shard: Contents, source: usize) {
    let first = contents.storages.len();
    shard.storages.iter_mut().for_each(|storage| storage.source = source);
    shard.tensors.iter_mut().for_each(|tensor| tensor.view.storage += first);
    contents.storages.append(&mut shard.storages);
    contents.tensors.append(&mut shard.tensors);
    contents.unread.append(&mut shard.unread);
}

/// The message for a folder, which may be that of a model with weights in it.
pub(crate) fn folder(path: &Path) -> String {
    const WEIGHTS: [&str; 4] =
        ["model.safetensors", "model.safetensors.index.json", "pytorch_model.bin", "pytorch_model.bin.index.json"];
    let is_there = |name: &&&str| fs::metadata(path.join(name)).is_ok_and(|about| about.is_file());
    match WEIGHTS.iter().find(is_there) {
        Some(name) => format!("it is a folder: name the file `{name}` in it"),
        None => "it is a folder".into(),
    }
}

#[cfg(test)]
mod tests;
