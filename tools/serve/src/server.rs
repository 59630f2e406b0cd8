//! A server without a transport: what REST and gRPC call.

mod inspect;

use std::{
    fmt, io,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Instant,
};

use graphc::{EngineError, SettingError, default_threads};
use tokio::{sync::Semaphore, task};

pub(crate) use inspect::{Network, WeightsInUse};

use crate::{
    intake::takes_images,
    options::Options,
    protocol::{
        Code, DataType, Error, IndexEntry, InferRequest, InferResponse, ModelConfig, ModelMetadata, ServerMetadata,
        TensorMetadata,
    },
    repository::{Repository, Served, State, Version, config},
    scheduler::Budget,
    statistics::{Counters, Statistics},
};

/// Models at work. Clones are the same server.
///
/// Everything that a request needs is asked with names as the protocol has them. A version is a text: empty for the highest that is ready.
/// The methods that are `async` must be called on a runtime of tokio with its timer.
#[derive(Clone, Debug)]
pub struct Server {
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    repository: Repository,
    budget: Arc<Budget>,
    /// As many images are decoded at the same time as there are threads.
    decoders: Arc<Semaphore>,
    is_stopping: AtomicBool,
    is_retired: AtomicBool,
}

impl Server {
    /// A server of these models, which are not loaded yet.
    ///
    /// # Errors
    /// If there are none, two have the same name and version, a name cannot stand in a path, a version is not a whole number from 1, or
    /// `GRAPHC_THREADS` says what cannot be.
    pub fn new(models: impl IntoIterator<Item = impl Into<Served>>, options: &Options) -> Result<Server, StartError> {
        let models = models.into_iter().map(Into::into).collect();
        let repository = Repository::new(models, options)?;
        let threads = options.threads.map_or_else(default_threads, Ok).map_err(StartError::Setting)?.get();
        let (budget, decoders) = (Arc::new(Budget::new(threads)), Arc::new(Semaphore::new(threads)));
        Ok(Server {
            shared: Arc::new(Shared {
                repository,
                budget,
                decoders,
                is_stopping: AtomicBool::default(),
                is_retired: AtomicBool::default(),
            }),
        })
    }

    /// Loads all models that were not loaded yet, one after the other, and gives the problems of those that could not be. It takes as long as that takes: a server
    /// calls it on a thread of its own, and is ready when it is done.
    pub fn load_all(&self) -> Vec<Error> {
        let waiting = self.shared.repository.all().filter(|version| version.state() == State::Loading);
        waiting.filter_map(|version| version.load(&self.shared.budget).err()).collect()
    }

    /// What the server is.
    pub fn metadata(&self) -> ServerMetadata {
        ServerMetadata {
            name: "graphc",
            version: env!("CARGO_PKG_VERSION"),
            extensions: &[
                "classification",
                "model_configuration",
                "model_repository",
                "model_repository(unload_dependents)",
                "schedule_policy",
                "statistics",
                "binary_tensor_data",
                "parameters",
            ],
        }
    }

    /// Whether every model that is to be there is ready, and the server takes requests.
    pub fn is_ready(&self) -> bool {
        let is_there = |version: &Version| matches!(version.state(), State::Ready | State::Unloaded);
        !self.is_leaving() && self.shared.repository.all().all(is_there)
    }

    /// Whether a version of a model is ready.
    ///
    /// # Errors
    /// If there is no such model or version.
    pub fn model_is_ready(&self, model: &str, version: &str) -> Result<bool, Error> {
        let mut versions = self.shared.repository.versions(model)?;
        if version.is_empty() {
            return Ok(versions.any(|version| version.state() == State::Ready));
        }
        Ok(self.version(model, version)?.state() == State::Ready)
    }

    /// What a model takes and gives.
    ///
    /// # Errors
    /// If there is no such model or version, or it is not ready.
    pub fn model_metadata(&self, model: &str, version: &str) -> Result<ModelMetadata, Error> {
        let found = self.version(model, version)?;
        found.running()?;
        let ready = self.shared.repository.versions(model)?.filter(|version| version.state() == State::Ready);
        let tensor = |name, shape: &[usize]| {
            let shape = [-1].into_iter().chain(shape.iter().map(|size| *size as i64)).collect();
            TensorMetadata { name, datatype: DataType::Fp32, shape }
        };
        let about = found.about();
        Ok(ModelMetadata {
            name: found.name().into(),
            versions: ready.map(|version| version.number().to_string()).collect(),
            platform: "graphc",
            inputs: about.inputs.iter().map(|input| tensor(input.name, input.shape)).collect(),
            outputs: about.outputs.iter().map(|output| tensor(output.name, output.shape)).collect(),
        })
    }

    /// How a model is run.
    ///
    /// # Errors
    /// As for [`model_metadata`](Server::model_metadata).
    pub fn model_config(&self, model: &str, version: &str) -> Result<ModelConfig, Error> {
        let found = self.version(model, version)?;
        found.running()?;
        Ok(config(found.served()))
    }

    /// The picture of a model's layers in SVG, if it was given one.
    ///
    /// # Errors
    /// If there is no such model or version.
    pub fn drawing(&self, model: &str, version: &str) -> Result<Option<&'static str>, Error> {
        Ok(self.version(model, version)?.served().drawing)
    }

    /// What models have done: all of them if no name is given, all of its versions if no version is.
    ///
    /// # Errors
    /// If there is no such model or version.
    pub fn statistics(&self, model: &str, version: &str) -> Result<Vec<ModelStatistics>, Error> {
        let repository = &self.shared.repository;
        let versions: Vec<&Version> = match (model, version) {
            ("", _) => repository.all().collect(),
            (model, "") => repository.versions(model)?.collect(),
            (model, version) => vec![repository.find(model, version)?],
        };
        let counted = versions.into_iter().map(|version| ModelStatistics {
            name: version.name().into(),
            version: version.number().to_string(),
            statistics: Statistics { pending: version.pending(), ..version.counters().now() },
        });
        Ok(counted.collect())
    }

    /// Every version of every model, and whether it can be used.
    pub fn index(&self) -> Vec<IndexEntry> {
        self.shared.repository.all().map(Version::entry).collect()
    }

    /// Loads all versions of a model, which answer with their old weights until they have the new ones, and keep these if the new ones
    /// cannot be used.
    ///
    /// # Errors
    /// If there is no such model, or a version of it cannot be loaded.
    pub async fn load(&self, model: &str) -> Result<(), Error> {
        self.change(model, |version, budget| version.load(budget)).await
    }

    /// Takes all versions of a model from work. Requests that they have taken in are still answered.
    ///
    /// # Errors
    /// If there is no such model.
    pub async fn unload(&self, model: &str) -> Result<(), Error> {
        self.change(model, |version, _| {
            version.unload();
            Ok(())
        })
        .await
    }

    /// The results of a request. Whoever stops waiting takes it out of the queue.
    ///
    /// # Errors
    /// If there is no such model or version, or it is not ready; if the request does not fit it; if too many others wait, or it has waited
    /// too long; or if the pass fails.
    pub async fn infer(&self, model: &str, version: &str, request: InferRequest) -> Result<InferResponse, Error> {
        let version = self.version(model, version)?;
        let mut count = Count::begin(version.counters());
        let outcome = match version.running() {
            Ok(running) if !self.is_stopping() => running.infer(request, &self.shared.decoders).await,
            Ok(_) => Err(Error::new(
                Code::Unavailable,
                "Server is stopping, scheduler for model has stopped accepting new inference requests",
            )),
            Err(error) => Err(error),
        };
        count.is_over = true;
        let whole = count.start.elapsed();
        match outcome {
            Ok(answered) => {
                version.counters().succeeded(answered.images, whole, &answered.times);
                Ok(answered.response)
            }
            Err(error) => {
                version.counters().failed(whole, &error);
                Err(error)
            }
        }
    }

    /// The bytes of a request to a model at most, whatever the transport: numbers as text are the longest.
    ///
    /// # Errors
    /// If there is no such model or version.
    pub fn max_request_bytes(&self, model: &str, version: &str) -> Result<usize, Error> {
        let version = self.version(model, version)?;
        Ok(request_bytes(version.served()))
    }

    /// The same for any of the models.
    pub fn max_request_bytes_of_all(&self) -> usize {
        self.shared.repository.all().map(|version| request_bytes(version.served())).max().unwrap_or(0)
    }

    /// Takes no requests any more. Those that it has taken in are still answered.
    pub fn stop(&self) {
        self.shared.is_stopping.store(true, Ordering::SeqCst);
    }

    /// Whether it was stopped.
    pub fn is_stopping(&self) -> bool {
        self.shared.is_stopping.load(Ordering::SeqCst)
    }

    fn version(&self, model: &str, version: &str) -> Result<&Version, Error> {
        self.shared.repository.find(model, version)
    }

    /// Does something with each version of a model that may take its time; the first error of several is given.
    async fn change(
        &self,
        model: &str,
        change: impl Fn(&Version, &Arc<Budget>) -> Result<(), Error> + Send + 'static,
    ) -> Result<(), Error> {
        let (shared, model) = (Arc::clone(&self.shared), model.to_owned());
        let all = move || {
            let versions = shared.repository.versions(&model)?;
            versions.map(|version| change(version, &shared.budget)).fold(Ok(()), Result::and)
        };
        task::spawn_blocking(all).await.map_err(Error::internal)?
    }
}

/// The statistics of a version of a model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModelStatistics {
    /// The model.
    pub name: String,
    /// The version.
    pub version: String,
    /// What it has done.
    pub statistics: Statistics,
}

/// Characters of a number in JSON, with what is between two of them.
const CHARACTERS: usize = 26;

/// Room for everything but elements: names, parameters and the texts of JSON.
const BESIDES: usize = 64 << 10;

/// Bytes of the files of images in a request.
const FILES: usize = 64 << 20;

fn request_bytes(served: &Served) -> usize {
    let about = served.about;
    let capacity = served.batches().capacity(about.batches);
    let numbers: usize = about.inputs.iter().map(|input| input.shape.iter().product::<usize>()).sum();
    let text = numbers.saturating_mul(capacity).saturating_mul(CHARACTERS);
    let files = if takes_images(about) { FILES } else { 0 };
    text.max(files).saturating_add(BESIDES)
}

/// A request that is being answered. If nobody waits for it any more, it is counted as such.
struct Count<'c> {
    counters: &'c Counters,
    start: Instant,
    is_over: bool,
}

impl Count<'_> {
    fn begin(counters: &Counters) -> Count<'_> {
        Count { counters, start: Instant::now(), is_over: false }
    }
}

impl Drop for Count<'_> {
    fn drop(&mut self) {
        if !self.is_over {
            self.counters.failed(self.start.elapsed(), &Error::new(Code::Cancelled, "Request cancelled"));
        }
    }
}

/// Why a server or a model does not start.
#[derive(Debug)]
#[non_exhaustive]
pub enum StartError {
    /// There are no models.
    NoModels,
    /// A name that cannot stand in a path, or a version that is not a whole number from 1.
    Name {
        /// The name.
        name: String,
        /// The version.
        version: u64,
    },
    /// Two models of the same name and version.
    Twice {
        /// The name.
        name: String,
        /// The version.
        version: u64,
    },
    /// A setting in the environment.
    Setting(SettingError),
    /// There is no session for a model.
    Session(EngineError),
    /// There is no memory for batches of so many images.
    Batch(usize),
    /// The system gives no thread.
    Thread(io::Error),
}

impl fmt::Display for StartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            StartError::NoModels => write!(f, "expected one model or more, found none"),
            StartError::Name { name, version } => {
                let name = name.escape_debug();
                write!(f, "expected a name without `/` and a version from 1, found `{name}` and {version}")
            }
            StartError::Twice { name, version } => {
                write!(f, "two models have the name `{}` and the version {version}", name.escape_debug())
            }
            StartError::Setting(error) => error.fmt(f),
            StartError::Session(error) => error.fmt(f),
            StartError::Batch(images) => write!(f, "there is no memory for batches of {images} images"),
            StartError::Thread(error) => write!(f, "cannot start a thread: {error}"),
        }
    }
}

impl std::error::Error for StartError {}
