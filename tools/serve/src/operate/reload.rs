//! New weights while the server works: a file whose content has changed is loaded beside the old weights and takes their place.

use std::{
    fs::{self, File, Metadata},
    io,
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

use graphc_weights::{Sha256, WeightFile, sha256};

use crate::{Server, server::WeightsInUse};

/// The weight files of a server's models, as they were when they were last looked at.
#[derive(Debug)]
pub(crate) struct Reloader {
    server: Server,
    watched: Vec<Watched>,
}

/// The weights of a version of a model.
#[derive(Debug)]
struct Watched {
    weights: WeightsInUse,
    /// The weight file, and its shards if it is an index of them, as they looked the last time.
    files: Vec<Seen>,
    /// The attempt to load them that is still to be made.
    due: Option<Attempt>,
    /// The content that was last loaded.
    content: Option<Vec<Sha256>>,
}

/// A file as it looked, if it was there.
#[derive(Debug, PartialEq, Eq)]
struct Seen {
    path: PathBuf,
    stamp: Option<Stamp>,
}

/// What tells that a file may have changed, without opening it.
#[derive(Debug, PartialEq, Eq)]
struct Stamp {
    bytes: u64,
    modified: Option<SystemTime>,
    inode: Option<Inode>,
}

/// The device and the number of an inode, and the time of its last change: unlike that of the content, no program can set it.
type Inode = (u64, u64, i64, i64);

/// An attempt to load files.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Attempt {
    /// Those before it, which have failed.
    failures: u32,
    /// Looks until it is made.
    looks: u32,
}

impl Reloader {
    /// For the models that have a file of weights, before they are loaded: whatever changes from now on is loaded again.
    pub(crate) fn new(server: &Server) -> Reloader {
        let watched = server.weights_in_use().into_iter().map(Watched::new);
        Reloader { watched: watched.collect(), server: server.clone() }
    }

    /// Looks at the files again and again. Whoever waits no longer ends that.
    pub(crate) async fn run(mut self, interval: Duration) {
        if self.watched.is_empty() {
            return;
        }
        let mut step: fn(&mut Reloader) = Reloader::read;
        loop {
            let stepped = tokio::task::spawn_blocking(move || {
                step(&mut self);
                self
            });
            // It is gone only with the runtime.
            let Ok(reloader) = stepped.await else { return };
            self = reloader;
            step = Reloader::look;
            tokio::time::sleep(interval).await;
        }
    }

    /// Takes note of what the files have now, if they are those that were there at the start and could be loaded.
    pub(crate) fn read(&mut self) {
        for watched in &mut self.watched {
            if self.server.is_failed(&watched.weights) {
                watched.due = Some(Attempt::default().after_failure());
            } else if listed(&watched.weights.file) == watched.files {
                watched.content = content(&watched.files).ok();
            }
        }
    }

    /// Loads what has changed, and tries again what could not be loaded.
    pub(crate) fn look(&mut self) {
        for watched in &mut self.watched {
            let WeightsInUse { model, version, file } = watched.weights.clone();
            match watched.look(|weights| self.server.reload(weights).map_err(|error| error.to_string())) {
                Ok(false) => {}
                Ok(true) => tracing::info!(model, version, file = %file.display(), "changed weights are loaded"),
                Err(error) => {
                    tracing::warn!(model, version, file = %file.display(), error, "weights cannot be used; the old ones stay");
                }
            }
        }
    }
}

impl Watched {
    fn new(weights: WeightsInUse) -> Watched {
        Watched { files: listed(&weights.file), weights, due: None, content: None }
    }

    /// Says whether new weights were loaded. Files are left alone while somebody writes them: until they look the same twice.
    fn look(&mut self, load: impl FnOnce(&WeightsInUse) -> Result<bool, String>) -> Result<bool, String> {
        let mut now: Vec<Seen> = self.files.iter().map(|file| Seen::now(&file.path)).collect();
        // A file that is being replaced may not be there for a moment.
        if now.first().is_none_or(|file| file.stamp.is_none()) {
            return Ok(false);
        }
        let attempt = self.due;
        let is_due = attempt.is_some_and(|attempt| attempt.looks == 0);
        // Which files there are can only be another matter then.
        if is_due || now != self.files {
            now = listed(&self.weights.file);
        }
        if now != self.files {
            (self.files, self.due) = (now, Some(Attempt::default()));
            return Ok(false);
        }
        let Some(attempt) = attempt else { return Ok(false) };
        if let Some(looks) = attempt.looks.checked_sub(1) {
            self.due = Some(Attempt { looks, ..attempt });
            return Ok(false);
        }
        let loaded = self.load(load);
        self.due = loaded.is_err().then(|| attempt.after_failure());
        loaded
    }

    /// Loads the files, unless their content is in use already.
    fn load(&mut self, load: impl FnOnce(&WeightsInUse) -> Result<bool, String>) -> Result<bool, String> {
        let content = content(&self.files).map_err(|error| error.to_string())?;
        if self.content.as_ref() == Some(&content) {
            return Ok(false);
        }
        let is_loaded = load(&self.weights)?;
        self.content = Some(content);
        Ok(is_loaded)
    }
}

impl Attempt {
    /// The most looks between two attempts, as a power of two: a file that stays as it is takes little time and few lines of the log.
    const LONGEST: u32 = 6;

    /// The next one, after a pause twice as long.
    fn after_failure(self) -> Attempt {
        let failures = self.failures.saturating_add(1);
        Attempt { failures, looks: 1 << failures.min(Attempt::LONGEST) }
    }
}

impl Seen {
    fn now(path: &Path) -> Seen {
        let stamp = fs::metadata(path).ok().map(|about| Stamp {
            bytes: about.len(),
            modified: about.modified().ok(),
            inode: inode(&about),
        });
        Seen { path: path.into(), stamp }
    }
}

#[cfg(unix)]
fn inode(about: &Metadata) -> Option<Inode> {
    use std::os::unix::fs::MetadataExt;
    Some((about.dev(), about.ino(), about.ctime(), about.ctime_nsec()))
}

#[cfg(not(unix))]
fn inode(_about: &Metadata) -> Option<Inode> {
    None
}

/// A weight file, and its shards if it is an index of them.
fn listed(path: &Path) -> Vec<Seen> {
    match WeightFile::open(path) {
        Ok(file) => file.files().map(Seen::now).collect(),
        // It is half written, or wrong: loading it says so.
        Err(_) => vec![Seen::now(path)],
    }
}

fn content(files: &[Seen]) -> io::Result<Vec<Sha256>> {
    files.iter().map(|file| sha256(File::open(&file.path)?)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A file that is loaded when it looks the same twice.
    fn watched(folder: &Path) -> Watched {
        let file = folder.join("weights");
        fs::write(&file, "old").unwrap();
        Watched::new(WeightsInUse { model: "Net".into(), version: "1".into(), file })
    }

    #[test]
    fn what_could_not_be_loaded_is_tried_again_and_ever_more_rarely() {
        let folder = tempfile::tempdir().unwrap();
        let mut watched = watched(folder.path());
        fs::write(&watched.weights.file, "newer").unwrap();
        let failed = |watched: &mut Watched| watched.look(|_| Err("no memory".into())).is_err();
        let failures: Vec<usize> = (0..200).filter(|_| failed(&mut watched)).collect();
        assert_eq!(failures, [1, 4, 9, 18, 35, 68, 133, 198]);

        let loaded: Vec<usize> = (0..200).filter(|_| watched.look(|_| Ok(true)).unwrap()).collect();
        assert_eq!(loaded, [63]);
        // A change does not wait that long.
        fs::write(&watched.weights.file, "newest").unwrap();
        assert!(!watched.look(|_| Ok(true)).unwrap() && watched.look(|_| Ok(true)).unwrap());
    }

    #[test]
    #[cfg(unix)]
    fn a_file_of_the_same_length_and_time_is_another_one() {
        let folder = tempfile::tempdir().unwrap();
        let mut watched = watched(folder.path());
        let (file, new) = (watched.weights.file.clone(), folder.path().join("new"));
        let set_time = |path: &Path| {
            let open = File::options().append(true).open(path).unwrap();
            open.set_modified(SystemTime::UNIX_EPOCH).unwrap();
        };
        let loads = |watched: &mut Watched| {
            assert!(!watched.look(|_| Ok(true)).unwrap(), "somebody may still write it");
            watched.look(|_| Ok(true)).unwrap()
        };
        set_time(&file);
        assert!(loads(&mut watched));
        fs::write(&new, "new").unwrap();
        set_time(&new);
        fs::rename(&new, &file).unwrap();
        assert!(loads(&mut watched), "another inode");
    }
}
