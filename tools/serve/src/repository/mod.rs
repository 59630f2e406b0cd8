//! The models of a server: their versions, and whether each can be used.
//!
//! A version that is loaded again is loaded beside the old one, which answers until the new one is ready, and keeps answering if the new one
//! cannot be. Requests that it has taken in are answered by it.

mod running;
mod served;

use std::{
    collections::BTreeMap,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{Arc, Mutex, PoisonError, RwLock},
};

use graphc::About;

pub(crate) use running::{Running, config};
pub use served::Served;

use crate::{
    options::Options,
    protocol::{Code, Error, IndexEntry},
    scheduler::Budget,
    server::StartError,
    statistics::Counters,
};

/// Whether a version of a model can be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// Not yet: its weights are being loaded.
    Loading,
    /// It can.
    Ready,
    /// It was unloaded.
    Unloaded,
    /// It could not be loaded, and why.
    Failed(String),
}

impl State {
    /// Its name in the protocol, and the reason that goes with it.
    fn described(&self) -> (&'static str, &str) {
        match self {
            State::Loading => ("LOADING", ""),
            State::Ready => ("READY", ""),
            State::Unloaded => ("UNAVAILABLE", "unloaded"),
            State::Failed(reason) => ("UNAVAILABLE", reason),
        }
    }
}

/// All models, by name and version. Which there are never changes.
#[derive(Debug)]
pub(crate) struct Repository {
    models: BTreeMap<String, BTreeMap<u64, Version>>,
}

/// A version of a model.
#[derive(Debug)]
pub(crate) struct Version {
    served: Served,
    counters: Arc<Counters>,
    condition: RwLock<Condition>,
    /// Held by whoever loads it.
    loading: Mutex<()>,
}

#[derive(Debug)]
struct Condition {
    state: State,
    running: Option<Arc<Running>>,
}

impl Repository {
    pub(crate) fn new(models: Vec<Served>, options: &Options) -> Result<Repository, StartError> {
        let mut named: BTreeMap<String, BTreeMap<u64, Version>> = BTreeMap::new();
        for served in models {
            let (name, version) = (served.name.clone(), served.version);
            if name.is_empty() || name.contains('/') || version == 0 || i64::try_from(version).is_err() {
                return Err(StartError::Name { name, version });
            }
            let served = served.batching_otherwise(&options.batching);
            let versions = named.entry(name.clone()).or_default();
            if versions.insert(version, Version::new(served)).is_some() {
                return Err(StartError::Twice { name, version });
            }
        }
        if named.is_empty() {
            return Err(StartError::NoModels);
        }
        Ok(Repository { models: named })
    }

    /// Each version of each model, in order.
    pub(crate) fn all(&self) -> impl Iterator<Item = &Version> {
        self.models.values().flat_map(BTreeMap::values)
    }

    /// The versions of a model, ascending.
    pub(crate) fn versions(&self, model: &str) -> Result<impl Iterator<Item = &Version>, Error> {
        let versions = self.models.get(model).ok_or_else(|| unknown(format!("'{model}' is not found")))?;
        Ok(versions.values())
    }

    /// A version of a model: the highest that is ready if the text is empty.
    pub(crate) fn find(&self, model: &str, version: &str) -> Result<&Version, Error> {
        let mut versions = self.versions(model)?;
        match number(version)? {
            Some(number) => versions
                .find(|version| version.served.version == number)
                .ok_or_else(|| unknown(format!("'{model}' version {number} is not found"))),
            None => {
                let ready = versions.filter(|version| version.state() == State::Ready).last();
                let message = || format!("Request for unknown model: '{model}' has no available versions");
                ready.ok_or_else(|| Error::new(Code::Unavailable, message()))
            }
        }
    }
}

/// What a version is called: a whole number from 1. An empty text is none.
fn number(version: &str) -> Result<Option<u64>, Error> {
    if version.is_empty() {
        return Ok(None);
    }
    let number = version.parse().ok().filter(|number: &u64| *number > 0 && i64::try_from(*number).is_ok());
    number.map(Some).ok_or_else(|| {
        Error::invalid(format!(
            "failed to get model version from specified version string '{version}', version should be an integral value > 0"
        ))
    })
}

fn unknown(message: String) -> Error {
    Error::new(Code::NotFound, format!("Request for unknown model: {message}"))
}

impl Version {
    fn new(served: Served) -> Version {
        let condition = RwLock::new(Condition { state: State::Loading, running: None });
        Version { served, counters: Arc::default(), condition, loading: Mutex::new(()) }
    }

    pub(crate) fn name(&self) -> &str {
        &self.served.name
    }

    pub(crate) fn number(&self) -> u64 {
        self.served.version
    }

    pub(crate) fn about(&self) -> &'static About {
        self.served.about
    }

    pub(crate) fn served(&self) -> &Served {
        &self.served
    }

    pub(crate) fn counters(&self) -> &Arc<Counters> {
        &self.counters
    }

    pub(crate) fn state(&self) -> State {
        self.read(|condition| condition.state.clone())
    }

    /// The model at work.
    pub(crate) fn running(&self) -> Result<Arc<Running>, Error> {
        let not_ready = || {
            let message =
                format!("Request for unknown model: '{}' version {} is not at ready state", self.name(), self.number());
            Error::new(Code::Unavailable, message)
        };
        self.read(|condition| condition.running.clone()).ok_or_else(not_ready)
    }

    /// Requests that wait.
    pub(crate) fn pending(&self) -> usize {
        self.read(|condition| condition.running.as_ref().map_or(0, |running| running.pending()))
    }

    /// What the index has of it.
    pub(crate) fn entry(&self) -> IndexEntry {
        let state = self.state();
        let (state, reason) = state.described();
        IndexEntry { name: self.name().into(), version: self.number().to_string(), state, reason: reason.into() }
    }

    /// Loads its weights and puts it to work; if that fails, whatever worked before goes on. It takes as long as it takes to read the
    /// weights.
    pub(crate) fn load(&self, budget: &Arc<Budget>) -> Result<(), Error> {
        let _alone = self.loading.lock().unwrap_or_else(PoisonError::into_inner);
        self.change(|condition| {
            if condition.running.is_none() {
                condition.state = State::Loading;
            }
        });
        let start = || {
            let engine = self.served.engine_with_weights()?;
            Running::start(&self.served, &engine, budget, &self.counters)
        };
        let panicked = |_| Err("loading it ended in a panic".into());
        match catch_unwind(AssertUnwindSafe(start)).unwrap_or_else(panicked) {
            Ok(running) => {
                self.put_to_work(Some(running), State::Ready);
                Ok(())
            }
            Err(problem) => {
                let problem = problem.to_string();
                self.change(|condition| {
                    if condition.running.is_none() {
                        condition.state = State::Failed(problem.clone());
                    }
                });
                Err(Error::internal(format!("failed to load '{}' version {}: {problem}", self.name(), self.number())))
            }
        }
    }

    /// Takes it from work. Requests that it has taken in are still answered.
    pub(crate) fn unload(&self) {
        let _alone = self.loading.lock().unwrap_or_else(PoisonError::into_inner);
        self.put_to_work(None, State::Unloaded);
    }

    /// In place of what was at work before, which answers what it has taken in.
    fn put_to_work(&self, running: Option<Running>, state: State) {
        let running = running.map(Arc::new);
        // The old one is dropped outside of the lock.
        let old = self.change(|condition| {
            condition.state = state;
            std::mem::replace(&mut condition.running, running)
        });
        if let Some(old) = old {
            old.retire();
        }
    }

    fn read<T>(&self, read: impl FnOnce(&Condition) -> T) -> T {
        read(&self.condition.read().unwrap_or_else(PoisonError::into_inner))
    }

    fn change<T>(&self, change: impl FnOnce(&mut Condition) -> T) -> T {
        change(&mut self.condition.write().unwrap_or_else(PoisonError::into_inner))
    }
}
