//! What a program is made from, as one hash.
//!
//! Everything that can make a difference is in it by its content, not by times or paths: the model file and the files that
//! it names, the options, the package with the generated code, the header of a weight file or all of an embedded one, the
//! sources of graphc, what the environment and cargo's configuration say of builds, and the compiler of Rust.

use std::{
    env,
    fs::{self, File},
    io::{self, Read},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use graphc_weights::sha256;

use super::in_file;

/// The list of what a program is made from, without the compiler: a line for each thing, its name and its hash.
#[derive(Debug, Default)]
pub(super) struct Ingredients(String);

impl Ingredients {
    /// A text.
    pub(super) fn text(&mut self, name: &str, text: &str) -> io::Result<()> {
        self.add(name, text.as_bytes())
    }

    /// All of a file. Its name, not its path, is part of the hash.
    pub(super) fn file(&mut self, name: &str, path: &Path) -> io::Result<()> {
        let file = File::open(path).map_err(|error| in_file(path, error))?;
        self.add(name, file).map_err(|error| in_file(path, error))
    }

    /// All files of a folder and of those in it.
    pub(super) fn folder(&mut self, name: &str, path: &Path) -> io::Result<()> {
        let entries = fs::read_dir(path).and_then(Iterator::collect::<io::Result<Vec<_>>>);
        let mut entries = entries.map_err(|error| in_file(path, error))?;
        entries.sort_by_key(fs::DirEntry::file_name);
        for entry in entries {
            let (path, name) = (entry.path(), format!("{name}/{}", entry.file_name().display()));
            if path.is_dir() {
                self.folder(&name, &path)?;
            } else if path.is_file() {
                self.file(&name, &path)?;
            }
        }
        Ok(())
    }

    /// What changes a build from outside: variables of the environment, and cargo's configuration where `package` lies.
    pub(super) fn surroundings(&mut self, package: &Path) -> io::Result<()> {
        const NAMES: [&str; 4] = ["RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "RUSTC_WRAPPER", "RUSTC_WORKSPACE_WRAPPER"];
        const PREFIXES: [&str; 3] = ["CARGO_BUILD_", "CARGO_PROFILE_RELEASE_", "CARGO_TARGET_"];
        // Where things are put, and how many processes do it, is not what is built.
        const WITHOUT: [&str; 5] = [
            "CARGO_BUILD_JOBS",
            "CARGO_BUILD_TARGET_DIR",
            "CARGO_BUILD_BUILD_DIR",
            "CARGO_TARGET_DIR",
            "CARGO_TARGET_TMPDIR",
        ];
        let mut variables: Vec<_> = env::vars_os()
            .map(|(name, value)| [name, value].map(|text| text.to_string_lossy().into_owned()))
            .filter(|[name, _]| NAMES.contains(&name.as_str()) || PREFIXES.iter().any(|begin| name.starts_with(begin)))
            .filter(|[name, _]| !WITHOUT.contains(&name.as_str()))
            .collect();
        variables.sort();
        for [name, value] in variables {
            self.text(&name, &value)?;
        }
        let home = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(env::home_dir()?.join(".cargo")));
        let folders = package.ancestors().map(|folder| folder.join(".cargo")).chain(home);
        for file in folders.flat_map(|folder| ["config.toml", "config"].map(|name| folder.join(name))) {
            if file.is_file() {
                self.file("cargo's configuration", &file)?;
            }
        }
        Ok(())
    }

    /// The hash of all that was added.
    pub(super) fn hash(&self) -> io::Result<String> {
        hash(&self.0)
    }

    fn add(&mut self, name: &str, content: impl Read) -> io::Result<()> {
        let hash = sha256(content)?;
        self.0 += &format!("{name:?} {hash}\n");
        Ok(())
    }
}

/// The identity of a program: what it is made from, and the compiler.
pub(super) fn identity(ingredients: &str, compiler: &str) -> io::Result<String> {
    hash(&format!("{ingredients}\n{compiler}"))
}

/// The compiler that cargo uses in a folder, in its own words; `None` if it cannot be started.
pub(super) fn compiler(folder: &Path) -> Option<String> {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc).arg("-vV").current_dir(folder).stdin(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

fn hash(text: &str) -> io::Result<String> {
    Ok(sha256(text.as_bytes())?.to_string())
}
