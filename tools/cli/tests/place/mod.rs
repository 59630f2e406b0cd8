//! A cache with a script in place of cargo, for tests of what is built and when.

use std::{
    env, fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::{self, Command, Output},
};

/// A folder with a cache and a cargo, gone at the end.
pub(crate) struct Place(pub(crate) PathBuf);

impl Place {
    /// `cargo` adds what it is told to the file `arguments` beside it.
    pub(crate) fn new(name: &str, cargo: &str) -> Place {
        let folder = env::temp_dir().join(format!("graphc-place-{}-{name}", process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        let place = Place(folder);
        place.set_cargo(cargo);
        place
    }

    pub(crate) fn set_cargo(&self, script: &str) {
        let cargo = self.0.join("cargo");
        fs::write(&cargo, script).expect("a file");
        fs::set_permissions(cargo, fs::Permissions::from_mode(0o755)).expect("a program");
    }

    pub(crate) fn graphc(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_graphc"));
        command.args(arguments);
        command.env("CARGO", self.0.join("cargo")).env("GRAPHC_CACHE", self.0.join("cache")).env_remove("RUSTFLAGS");
        command
    }

    /// What cargo has been told, each time that it built something.
    pub(crate) fn builds(&self) -> Vec<String> {
        let calls = fs::read_to_string(self.0.join("arguments")).unwrap_or_default();
        calls.lines().filter(|call| call.starts_with("build ")).map(String::from).collect()
    }

    /// The folder in the cache of the one package that is there.
    pub(crate) fn kept(&self) -> PathBuf {
        let folders =
            fs::read_dir(self.0.join("cache/run")).expect("a cache").map(|entry| entry.expect("an entry").path());
        let kept: Vec<PathBuf> = folders.filter(|folder| folder.join("program.json").is_file()).collect();
        assert_eq!(kept.len(), 1, "{kept:?}");
        kept[0].clone()
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

pub(crate) fn file(name: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(name).display().to_string()
}

pub(crate) fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}
