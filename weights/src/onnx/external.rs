//! Elements in files of their own: only regular files in the folder of the model, which no link leads out of.

use std::{
    collections::HashMap,
    path::{Component, Path, PathBuf},
};

use super::model::External;
use crate::{LoadError, file::Source, shown::shown};

/// The files beside a model that hold its elements, each opened once.
pub(super) struct Files<'s> {
    folder: Option<&'s Path>,
    opened: HashMap<String, usize>,
    pub(super) sources: Vec<Source<'static>>,
}

impl<'s> Files<'s> {
    /// Those of a model in a folder; a model in memory has none.
    pub(super) fn new(folder: Option<&'s Path>) -> Self {
        Files { folder, opened: HashMap::new(), sources: Vec::new() }
    }

    /// The position of the file that so many bytes of elements are in.
    pub(super) fn find(&mut self, external: &External, bytes: u64) -> Result<usize, String> {
        let location = shown(&external.location);
        let source = match self.opened.get(&external.location) {
            Some(source) => *source,
            None => {
                let path = self.path(&external.location)?;
                let source = Source::open(&path).map_err(|error| match error {
                    LoadError::Io { source, .. } => unread(&external.location, &source),
                    other => other.to_string(),
                })?;
                self.sources.push(source);
                self.opened.insert(external.location.clone(), self.sources.len() - 1);
                self.sources.len() - 1
            }
        };
        let len = self.sources[source].bytes.len();
        if external.offset.checked_add(bytes).is_some_and(|end| end <= len) {
            return Ok(source);
        }
        let from = external.offset;
        Err(format!("its external data `{location}` has {len} bytes, and {bytes} are expected from byte {from} on"))
    }

    fn path(&self, location: &str) -> Result<PathBuf, String> {
        let Some(folder) = self.folder else {
            return Err(format!("its elements are in the file `{}`, and only the model is in memory", shown(location)));
        };
        let mut parts = Path::new(location).components();
        let is_inside = !location.is_empty() && parts.all(|part| matches!(part, Component::Normal(_)));
        let outside = || format!("its external data `{}` is not in the folder of the model", shown(location));
        // A path of another system is none here.
        if !is_inside || location.contains(['\\', '\0']) {
            return Err(outside());
        }
        let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        let real = |path: &Path| path.canonicalize().map_err(|error| unread(location, &error));
        let path = folder.join(location);
        if real(&path)?.starts_with(real(folder)?) { Ok(path) } else { Err(outside()) }
    }
}

fn unread(location: &str, error: &std::io::Error) -> String {
    format!("its external data `{}` cannot be read: {error}", shown(location))
}
