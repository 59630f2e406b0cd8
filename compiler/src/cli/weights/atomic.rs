//! Files that are there whole or not at all: written under another name in the same folder, and renamed.

use std::{
    ffi::OsString,
    fs::{self, File},
    io,
    path::{Path, PathBuf},
    process,
};

/// A file that is being written.
#[derive(Debug)]
pub(super) struct Atomic {
    file: File,
    target: PathBuf,
    temporary: PathBuf,
    is_complete: bool,
}

impl Atomic {
    /// Begins a file that is to be at `target`.
    pub(super) fn create(target: &Path) -> io::Result<Self> {
        let name = target.file_name().ok_or_else(|| io::Error::from(io::ErrorKind::IsADirectory))?;
        let mut temporary = OsString::from(".");
        temporary.push(name);
        temporary.push(format!(".{}.tmp", process::id()));
        let temporary = target.with_file_name(temporary);
        let file = File::create_new(&temporary)?;
        Ok(Atomic { file, target: target.into(), temporary, is_complete: false })
    }

    /// Where to write.
    pub(super) fn file(&mut self) -> &mut File {
        &mut self.file
    }

    /// Puts it in its place, instead of what is there.
    pub(super) fn complete(mut self) -> io::Result<()> {
        self.file.sync_all()?;
        fs::rename(&self.temporary, &self.target)?;
        self.is_complete = true;
        Ok(())
    }
}

impl Drop for Atomic {
    fn drop(&mut self) {
        if !self.is_complete {
            // There is nobody left to tell.
            let _ = fs::remove_file(&self.temporary);
        }
    }
}
