//! Where what has been built is kept, and the locks of those who change that or rely on it.

use std::{
    env,
    fs::{self, File, TryLockError},
    io::{self, ErrorKind, Write},
    path::{Path, PathBuf},
};

use super::in_file;

/// The folder for what is built.
#[derive(Clone, Debug)]
pub(super) struct Cache {
    pub(super) folder: PathBuf,
}

impl Cache {
    /// In `GRAPHC_CACHE`, or where the system keeps what can be made again. An empty variable is as good as none.
    pub(super) fn find() -> io::Result<Cache> {
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

    /// Folders of packages, in no order. What cannot be read is as good as absent.
    pub(super) fn programs(&self) -> Vec<PathBuf> {
        let entries = fs::read_dir(&self.folder).into_iter().flatten().filter_map(Result::ok);
        let folders = entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()));
        folders.map(|entry| entry.path()).filter(|path| *path != self.target()).collect()
    }

    /// Keeps other processes from building until the lock is dropped.
    pub(super) fn lock(&self) -> io::Result<Lock> {
        let path = self.folder.join("lock");
        self.writable(&path)?.locked(&path, File::try_lock, File::lock)
    }

    /// Keeps other processes from removing what is there until the lock is dropped, and not from building. Where the cache cannot be
    /// written to and has no file for that, there is no lock: nothing is removed.
    pub(super) fn hold(&self) -> io::Result<Option<Lock>> {
        let path = self.folder.join(HELD);
        let file = match File::open(&path).map(Lock).or_else(|_| self.writable(&path)) {
            Err(error) if matches!(error.kind(), ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem) => {
                return Ok(None);
            }
            file => file?,
        };
        file.locked(&path, File::try_lock_shared, File::lock_shared).map(Some)
    }

    /// Keeps other processes from building, and waits for those that rely on what is there. Whoever needs both locks takes them in this
    /// order, so that no two wait for each other.
    pub(super) fn lock_to_remove(&self) -> io::Result<[Lock; 2]> {
        let path = self.folder.join(HELD);
        let unused = self.writable(&path)?.locked(&path, File::try_lock, File::lock)?;
        Ok([unused, self.lock()?])
    }

    /// A file that is locked, and made if it is not there.
    fn writable(&self, path: &Path) -> io::Result<Lock> {
        fs::create_dir_all(&self.folder).map_err(|error| in_file(&self.folder, error))?;
        File::options().create(true).append(true).open(path).map(Lock).map_err(|error| in_file(path, error))
    }
}

/// The file whose lock those share who rely on what is there.
const HELD: &str = "held";

/// A file that is locked while it is open.
#[derive(Debug)]
#[must_use]
pub(super) struct Lock(File);

impl Lock {
    /// Locks it, and says so if that takes a while.
    fn locked(
        self,
        path: &Path,
        attempt: impl Fn(&File) -> Result<(), TryLockError>,
        wait: impl Fn(&File) -> io::Result<()>,
    ) -> io::Result<Lock> {
        match attempt(&self.0) {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                writeln!(anstream::stderr(), "graphc: waiting for another process that builds, copies or cleans")?;
                wait(&self.0).map_err(|error| in_file(path, error))?;
            }
            Err(TryLockError::Error(error)) => return Err(in_file(path, error)),
        }
        Ok(self)
    }
}

/// Bytes of a file, or of all files in a folder; links are not followed.
pub(super) fn size(path: &Path) -> u64 {
    let Ok(about) = fs::symlink_metadata(path) else { return 0 };
    if !about.is_dir() {
        return about.len();
    }
    fs::read_dir(path).into_iter().flatten().filter_map(Result::ok).map(|entry| size(&entry.path())).sum()
}
