//! Where the files of a call are, and how their paths are shown.

use std::{
    ffi::{OsStr, OsString},
    fs,
    path::{Component, Path, PathBuf},
};

use super::Site;

/// What a path in a call is of.
#[derive(Clone, Copy, Debug)]
pub(super) enum Sought {
    Model,
    Weights,
}

impl Sought {
    fn name(self) -> &'static str {
        match self {
            Sought::Model => "model file",
            Sought::Weights => "weight file",
        }
    }

    fn extensions(self) -> &'static [&'static str] {
        match self {
            Sought::Model => &["yaml", "yml"],
            Sought::Weights => &["safetensors", "pth", "pt", "bin"],
        }
    }
}

impl Site {
    /// The file: its path is relative to the source file of the call, or to the manifest of the package.
    pub(super) fn find(&self, written: &str, sought: Sought) -> Result<PathBuf, String> {
        let source = self.source.as_deref().and_then(Path::parent).map(|folder| self.folder.join(folder));
        let folders = source.into_iter().chain(self.package.clone());
        let mut candidates: Vec<PathBuf> = folders.map(|folder| folder.join(written)).collect();
        candidates.dedup();
        let found = candidates.iter().find(|candidate| candidate.is_file());
        found.cloned().ok_or_else(|| self.not_found(written, &candidates, sought))
    }

    fn not_found(&self, written: &str, candidates: &[PathBuf], sought: Sought) -> String {
        let mut message = format!("there is no {} `{written}`", sought.name());
        let mut places: Vec<String> = candidates.iter().map(|candidate| self.shown(candidate, written)).collect();
        places.dedup();
        for place in places {
            message += &format!("\n   = note: looked for `{place}`");
        }
        if let Some(near) = candidates.iter().find_map(|candidate| same_stem(candidate, sought)) {
            let near = Path::new(written).with_file_name(near);
            message += &format!("\n   = help: did you mean `{}`?", near.display());
        }
        message
    }

    /// The path below the folder that the build runs in; otherwise as it is written in the source.
    pub(super) fn shown(&self, file: &Path, written: &str) -> String {
        let normal: PathBuf = file.components().fold(PathBuf::new(), |mut path, component| {
            match component {
                Component::ParentDir => _ = path.pop(),
                Component::CurDir => {}
                Component::Prefix(_) | Component::RootDir | Component::Normal(_) => path.push(component),
            }
            path
        });
        normal.strip_prefix(&self.folder).map_or_else(|_| written.into(), |path| path.display().to_string())
    }
}

/// A file in the same folder that differs only in its extension or in capitals.
fn same_stem(missing: &Path, sought: Sought) -> Option<OsString> {
    let stem = missing.file_stem()?;
    let names = fs::read_dir(missing.parent()?).ok()?.filter_map(|entry| Some(entry.ok()?.file_name()));
    let ends = |end: &OsStr| sought.extensions().iter().any(|known| end == *known);
    let mut others = names.filter(|name| Path::new(name).extension().is_some_and(ends));
    others.find(|name| Path::new(name).file_stem().is_some_and(|found| found.eq_ignore_ascii_case(stem)))
}
