//! Output files: a file is replaced when the new one is whole, or not at all. What is no file, such as a device or a pipe, is
//! written to as it is.

use std::{
    fs::{self, File},
    io::{self, Write},
    path::{Path, PathBuf},
};

use atomic_write_file::AtomicWriteFile;
use graphc_weights::shown_path;

/// Links that lead to each other.
const MOST_LINKS: usize = 40;

/// A file that is being written. Unless it is completed, the file that is there stays as it was.
#[derive(Debug)]
pub(crate) struct Output {
    path: PathBuf,
    target: Target,
}

#[derive(Debug)]
enum Target {
    /// Without a name where the system can do that, so that nothing is left of it when the process is killed.
    Whole(AtomicWriteFile),
    Direct(File),
}

impl Output {
    /// Begins a file that is to be at `path`, or where a link there leads. It will have the mode of the one that it replaces.
    pub(crate) fn create(path: &Path) -> io::Result<Self> {
        let output = |target| Output { path: path.into(), target };
        let opened = behind_links(path).and_then(|place| match fs::metadata(&place) {
            Ok(about) if about.is_dir() => Err(io::ErrorKind::IsADirectory.into()),
            Ok(about) if !about.is_file() => File::options().write(true).open(&place).map(Target::Direct),
            _ => AtomicWriteFile::open(&place).map(Target::Whole),
        });
        opened.map(output).map_err(|error| unwritable(path, error))
    }

    /// Puts it in its place.
    pub(crate) fn complete(self) -> io::Result<()> {
        let completed = match self.target {
            Target::Whole(file) => file.commit(),
            Target::Direct(mut file) => file.flush(),
        };
        completed.map_err(|error| unwritable(&self.path, error))
    }
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = match &mut self.target {
            Target::Whole(file) => file.write(bytes),
            Target::Direct(file) => file.write(bytes),
        };
        // Callers go on after these.
        written.map_err(|error| match error.kind() {
            io::ErrorKind::Interrupted => error,
            _ => unwritable(&self.path, error),
        })
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn unwritable(path: &Path, error: io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: cannot be written: {error}", shown_path(path)))
}

/// Where links lead, which need not exist.
fn behind_links(path: &Path) -> io::Result<PathBuf> {
    let mut path = path.to_owned();
    for _ in 0..MOST_LINKS {
        match fs::read_link(&path) {
            Ok(link) => path = path.parent().unwrap_or(Path::new("")).join(link),
            Err(_) => return Ok(path),
        }
    }
    Err(io::Error::other("its links lead in a circle"))
}
