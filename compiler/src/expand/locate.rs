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
    Ranges,
}

impl Sought {
    fn name(self) -> &'static str {
        match self {
            Sought::Model => "model file",
            Sought::Weights => "weight file",
            Sought::Ranges => "ranges file",
        }
    }

    fn extensions(self) -> &'static [&'static str] {
        match self {
            Sought::Model => &["yaml", "yml", "onnx"],
            Sought::Ranges => &["yaml", "yml"],
            Sought::Weights => &["safetensors", "pth", "pt", "bin", "onnx"],
        }
    }
}

/// The folders of a package that source files are in, which may be what a path is relative to where the source file of a
/// call is not known: editors do not tell.
const SOURCES: [&str; 4] = ["src", "tests", "examples", "benches"];

impl Site {
    /// The file: its path is relative to the source file of the call, or to the manifest of the package.
    pub(super) fn find(&self, written: &str, sought: Sought) -> Result<PathBuf, String> {
        let source = self.source.as_deref().and_then(Path::parent).map(|folder| self.folder.join(folder));
        let in_package = |package: &PathBuf| package.join(written);
        let candidates: Vec<PathBuf> =
            source.iter().map(in_package).chain(self.package.as_ref().map(in_package)).collect();
        let known = candidates.iter().filter(|candidate| candidate.is_file());
        let guessed: Vec<PathBuf> = match &self.package {
            Some(package) => SOURCES.iter().map(|folder| package.join(folder).join(written)).collect(),
            None => Vec::new(),
        };
        let guessed = guessed.iter().filter(|candidate| candidate.is_file());
        // The first of the places that the path is relative to by the documents; all, where one of them is not known.
        let found: Vec<&PathBuf> = match (&source, known.clone().next()) {
            (Some(_), Some(first)) => vec![first],
            _ => known.chain(guessed).collect(),
        };
        match distinct(&found).as_slice() {
            [] => Err(self.not_found(written, &candidates, sought)),
            [file] => Ok((*file).clone()),
            [first, second, ..] => {
                let [first, second] = [first, second].map(|file| self.shown(file, written));
                let message = format!("`{written}` may be `{first}` or `{second}`");
                let help = "write the path relative to the manifest of the package, and have no other file there";
                Err(format!("{message}\n   = help: {help}"))
            }
        }
    }

    fn not_found(&self, written: &str, candidates: &[PathBuf], sought: Sought) -> String {
        let mut message = format!("there is no {} `{written}`", sought.name());
        let mut places: Vec<String> = candidates.iter().map(|candidate| self.shown(candidate, written)).collect();
        places.dedup();
        for place in places {
            message += &format!("\n   = note: looked for `{place}`");
        }
        if self.package.is_some() {
            message += &format!("\n   = note: nor is it in `{}` of the package", SOURCES.join("`, `"));
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

/// Without those that are a file before them under another path.
fn distinct<'a>(files: &[&'a PathBuf]) -> Vec<&'a PathBuf> {
    let mut seen = Vec::new();
    let mut is_new = |file: &&&PathBuf| {
        let file = fs::canonicalize(file).unwrap_or_else(|_| (**file).clone());
        let is_new = !seen.contains(&file);
        seen.push(file);
        is_new
    };
    files.iter().filter(|file| is_new(file)).copied().collect()
}

/// A file in the same folder that differs only in its extension or in capitals.
fn same_stem(missing: &Path, sought: Sought) -> Option<OsString> {
    let stem = missing.file_stem()?;
    let names = fs::read_dir(missing.parent()?).ok()?.filter_map(|entry| Some(entry.ok()?.file_name()));
    let ends = |end: &OsStr| sought.extensions().iter().any(|known| end == *known);
    let mut others = names.filter(|name| Path::new(name).extension().is_some_and(ends));
    others.find(|name| Path::new(name).file_stem().is_some_and(|found| found.eq_ignore_ascii_case(stem)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Files in a folder of their own, which goes with them.
    struct Package(PathBuf);

    impl Package {
        fn new(name: &str, files: &[&str]) -> Package {
            let folder = std::env::temp_dir().join(format!("graphc-{}-{name}", std::process::id()));
            for file in files {
                let file = folder.join(file);
                fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
                fs::write(file, "").expect("a file");
            }
            Package(folder)
        }

        fn find(&self, source: Option<&str>, written: &str) -> Result<String, String> {
            let site = Site {
                source: source.map(PathBuf::from),
                package: Some(self.0.clone()),
                root: None,
                folder: self.0.clone(),
                cuda: None,
            };
            site.find(written, Sought::Model).map(|file| site.shown(&file, written))
        }
    }

    impl Drop for Package {
        fn drop(&mut self) {
            _ = fs::remove_dir_all(&self.0);
        }
    }

    #[test]
    fn a_path_without_the_source_file_of_the_call() {
        let files =
            ["src/main.rs", "models/a.yaml", "src/b.yaml", "b.yaml", "tests/c.yaml", "benches/d.yaml", "d.yaml"];
        let package = Package::new("unknown", &files);
        for (written, found) in
            [("models/a.yaml", "models/a.yaml"), ("../models/a.yaml", "models/a.yaml"), ("c.yaml", "tests/c.yaml")]
        {
            assert_eq!(package.find(None, written).as_deref(), Ok(found), "{written}");
        }
        for (written, both) in [("b.yaml", ["b.yaml", "src/b.yaml"]), ("d.yaml", ["d.yaml", "benches/d.yaml"])] {
            let message = package.find(None, written).expect_err("two files");
            assert!(both.iter().all(|file| message.contains(&format!("`{file}`"))), "{message}");
        }
        let message = package.find(None, "e.yaml").expect_err("no such file");
        assert!(message.contains("`src`, `tests`, `examples`, `benches`"), "{message}");
    }

    #[test]
    fn the_source_file_of_the_call_decides() {
        let package = Package::new("known", &["src/b.yaml", "b.yaml", "tests/b.yaml", "tests/c.yaml", "src/c.yaml"]);
        assert_eq!(package.find(Some("src/main.rs"), "b.yaml").as_deref(), Ok("src/b.yaml"));
        assert_eq!(package.find(Some("src/deep/mod.rs"), "b.yaml").as_deref(), Ok("b.yaml"));
        assert_eq!(package.find(Some("tests/it.rs"), "../b.yaml").as_deref(), Ok("b.yaml"));
        let message = package.find(Some("src/deep/mod.rs"), "c.yaml").expect_err("two files");
        assert!(message.contains("`src/c.yaml` or `tests/c.yaml`"), "{message}");
    }
}
