//! What operators ask of a server besides the protocol: its networks, their files, and an end that cuts nobody off.

use std::{path::PathBuf, sync::atomic::Ordering};

use graphc::About;

use super::Server;
use crate::{protocol::Error, repository::State};

/// The weight file of a version of a model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct WeightsInUse {
    pub(crate) model: String,
    pub(crate) version: String,
    pub(crate) file: PathBuf,
}

/// A version of a model, as its page shows it.
#[derive(Clone, Debug)]
pub(crate) struct Network {
    pub(crate) about: &'static About,
    /// `CPU`, or the name of a GPU.
    pub(crate) device: String,
    /// SVG.
    pub(crate) drawing: Option<&'static str>,
}

impl Server {
    /// Is not ready any more, so that nobody is sent here; whatever comes nevertheless is answered, until it is
    /// [stopped](Server::stop).
    pub fn retire(&self) {
        self.shared.is_retired.store(true, Ordering::SeqCst);
    }

    /// Whether it goes, or has gone: it was retired or stopped.
    pub(crate) fn is_leaving(&self) -> bool {
        self.is_stopping() || self.shared.is_retired.load(Ordering::SeqCst)
    }

    /// The weight file of each version of a model that has one.
    pub(crate) fn weights_in_use(&self) -> Vec<WeightsInUse> {
        let files = self.shared.repository.all().filter_map(|version| {
            let file = version.served().weight_file()?.to_path_buf();
            Some(WeightsInUse { model: version.name().into(), version: version.number().to_string(), file })
        });
        files.collect()
    }

    /// Loads the weights of a version anew, and says whether it did: one that was unloaded stays so. It takes as long as that takes.
    ///
    /// # Errors
    /// If there is no such version, or the weights cannot be used. The version goes on with those that it had.
    pub(crate) fn reload(&self, WeightsInUse { model, version, .. }: &WeightsInUse) -> Result<bool, Error> {
        let version = self.version(model, version)?;
        if version.state() == State::Unloaded {
            return Ok(false);
        }
        version.load(&self.shared.budget).map(|()| true)
    }

    /// Whether a version has no weights because they could not be loaded.
    pub(crate) fn is_failed(&self, WeightsInUse { model, version, .. }: &WeightsInUse) -> bool {
        self.version(model, version).is_ok_and(|version| matches!(version.state(), State::Failed(_)))
    }

    /// What a version of a model is.
    ///
    /// # Errors
    /// If there is no such version.
    pub(crate) fn network(&self, model: &str, version: &str) -> Result<Network, Error> {
        let served = self.version(model, version)?.served();
        Ok(Network { about: served.about, device: served.device().into(), drawing: served.drawing })
    }

    /// The highest version of a model that is at work.
    #[cfg(test)]
    pub(crate) fn at_work(&self, model: &str) -> std::sync::Arc<crate::repository::Running> {
        self.version(model, "").and_then(|version| version.running()).unwrap()
    }
}
