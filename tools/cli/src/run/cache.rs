//! Where programs, libraries and modules are kept, and the lock of whoever changes that.

use std::{
    env,
    fs::{self, File, TryLockError},
    io::{self, Write},
    path::{Path, PathBuf},
};

use super::in_file;

/// The folder for programs.
#[derive(Clone, Debug)]
pub(crate) struct Cache {
    pub(crate) folder: PathBuf,
}

impl Cache {
    /// In `GRAPHC_CACHE`, or where the system keeps what can be made again. An empty variable is as good as none.
    pub(crate) fn find() -> io::Result<Cache> {
        let variable = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
        let folder = |name: &str| variable(name).filter(|path| path.is_absolute());
        let home = |below: &str| folder("HOME").map(|home| home.join(below));
        let system = || match env::consts::OS {
            "macos" => home("Library/Caches"),
            "windows" => folder("LOCALAPPDATA"),
            _ => folder("XDG_CACHE_HOME").or_else(|| home(".cache")),
        };
        let cache = variable("GRAPHC_CACHE").or_else(|| Some(system()?.join("graphc")));
        let problem = "there is no folder to keep programs in: name one with the environment variable `GRAPHC_CACHE`";
        let cache = cache.ok_or_else(|| io::Error::new(io::ErrorKind::NotFound, problem))?;
        Ok(Cache { folder: std::path::absolute(cache)?.join("run") })
    }

    /// Where all packages are built, so that they share what they depend on.
    pub(super) fn target(&self) -> PathBuf {
        self.folder.join("target")
    }

    /// Where the Python package `graphc` keeps the modules that it has had built.
    pub(super) fn modules(&self) -> PathBuf {
        self.folder.with_file_name("graphc-python")
    }

    /// Folders of programs, in no order. What cannot be read is as good as absent.
    pub(super) fn programs(&self) -> Vec<PathBuf> {
        let entries = fs::read_dir(&self.folder).into_iter().flatten().filter_map(Result::ok);
        let folders = entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()));
        folders.map(|entry| entry.path()).filter(|path| *path != self.target()).collect()
    }

    /// Keeps other processes from changing the cache until the lock is dropped.
    pub(crate) fn lock(&self) -> io::Result<Lock> {
        let path = self.folder.join("lock");
        let about = |error| in_file(&path, error);
        fs::create_dir_all(&self.folder).map_err(|error| in_file(&self.folder, error))?;
        let file = File::options().create(true).append(true).open(&path).map_err(about)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                writeln!(anstream::stderr(), "graphc: waiting for another process that builds or cleans")?;
                file.lock().map_err(about)?;
            }
            Err(TryLockError::Error(error)) => return Err(about(error)),
        }
        Ok(Lock(file))
    }
}

/// Whoever has it may change the cache, and finds there what was there before.
#[derive(Debug)]
#[must_use]
pub(crate) struct Lock(#[expect(dead_code, reason = "the file is locked while it is open")] File);

/// Bytes of a file, or of all files in a folder; links are not followed.
pub(super) fn size(path: &Path) -> u64 {
    let Ok(about) = fs::symlink_metadata(path) else { return 0 };
    if !about.is_dir() {
        return about.len();
    }
    fs::read_dir(path).into_iter().flatten().filter_map(Result::ok).map(|entry| size(&entry.path())).sum()
}
