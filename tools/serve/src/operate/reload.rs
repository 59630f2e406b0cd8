//! New weights while the server works: a file whose content has changed is loaded beside the old weights and takes their place.

use std::{
    fs::{self, File},
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
    /// What the files looked like the last time.
    stamps: Vec<Stamp>,
    /// Whether their content is known since they look so.
    is_read: bool,
    /// The content that was last loaded, or refused.
    content: Option<Vec<Sha256>>,
}

/// What tells that a file may have changed, without reading it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Stamp {
    path: PathBuf,
    bytes: u64,
    modified: Option<SystemTime>,
}

impl Reloader {
    /// For the models that have a file of weights, before they are loaded: whatever changes from now on is loaded again.
    pub(crate) fn new(server: &Server) -> Reloader {
        let watched = server.weights_in_use().into_iter().map(|weights| {
            let stamps = stamps(&weights.file).unwrap_or_default();
            Watched { weights, stamps, is_read: true, content: None }
        });
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

    /// Takes note of what the files have now, if they are those that were there at the start.
    pub(crate) fn read(&mut self) {
        for watched in &mut self.watched {
            if stamps(&watched.weights.file).is_ok_and(|now| now == watched.stamps) {
                watched.content = content(&watched.stamps).ok();
            }
        }
    }

    /// Loads what has changed. A file is left alone while somebody writes it: until it looks the same twice.
    pub(crate) fn look(&mut self) {
        for watched in &mut self.watched {
            if let Err(error) = watched.look(&self.server) {
                let WeightsInUse { model, version, file } = &watched.weights;
                tracing::warn!(model, version, file = %file.display(), error, "weights cannot be used; the old ones stay");
            }
        }
    }
}

impl Watched {
    fn look(&mut self, server: &Server) -> Result<(), String> {
        let WeightsInUse { model, version, file } = &self.weights;
        // A file that is being replaced may not be there for a moment.
        let Ok(now) = stamps(file) else { return Ok(()) };
        if now != self.stamps {
            (self.stamps, self.is_read) = (now, false);
            return Ok(());
        }
        if self.is_read {
            return Ok(());
        }
        self.is_read = true;
        let content = content(&self.stamps).map_err(|error| error.to_string())?;
        if self.content.as_ref() == Some(&content) {
            return Ok(());
        }
        self.content = Some(content);
        if server.reload(model, version).map_err(|error| error.to_string())? {
            tracing::info!(model, version, file = %file.display(), "changed weights are loaded");
        }
        Ok(())
    }
}

/// Of a weight file, and of its shards if it is an index of them.
fn stamps(path: &Path) -> io::Result<Vec<Stamp>> {
    let files: Vec<PathBuf> = match WeightFile::open(path) {
        Ok(file) => file.files().map(Path::to_path_buf).collect(),
        // It is half written, or wrong: loading it says so.
        Err(_) => vec![path.into()],
    };
    let stamp = |path: PathBuf| {
        let about = fs::metadata(&path)?;
        Ok(Stamp { path, bytes: about.len(), modified: about.modified().ok() })
    };
    files.into_iter().map(stamp).collect()
}

fn content(stamps: &[Stamp]) -> io::Result<Vec<Sha256>> {
    stamps.iter().map(|stamp| sha256(File::open(&stamp.path)?)).collect()
}
