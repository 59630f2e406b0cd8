//! What a server says of itself and of its models.

use std::time::Duration;

use super::DataType;

/// What the server is: `/v2`, `ServerMetadata`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServerMetadata {
    /// `graphc`.
    pub name: &'static str,
    /// The version of graphc.
    pub version: &'static str,
    /// The names of the protocol's extensions that it has.
    pub extensions: &'static [&'static str],
}

/// What a model takes and gives: `/v2/models/{model}`, `ModelMetadata`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModelMetadata {
    /// The model.
    pub name: String,
    /// Its versions that are ready, ascending.
    pub versions: Vec<String>,
    /// `graphc`.
    pub platform: &'static str,
    /// Its inputs.
    pub inputs: Vec<TensorMetadata>,
    /// Its results.
    pub outputs: Vec<TensorMetadata>,
}

/// An input or a result of a model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TensorMetadata {
    /// Its name.
    pub name: &'static str,
    /// The type of its elements.
    pub datatype: DataType,
    /// Its shape: -1, which stands for any number of images, and the shape for one.
    pub shape: Vec<i64>,
}

/// How a model is run: `/v2/models/{model}/config`, `ModelConfig`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModelConfig {
    /// The model.
    pub name: String,
    /// The version.
    pub version: u64,
    /// The images of a request at most.
    pub max_batch_size: usize,
    /// Its inputs, without the batch.
    pub inputs: Vec<InputConfig>,
    /// Its results, without the batch.
    pub outputs: Vec<OutputConfig>,
    /// The sessions that run it.
    pub instances: InstanceConfig,
    /// How batches are made of requests.
    pub batching: BatchingConfig,
}

/// An input in a [`ModelConfig`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InputConfig {
    /// Its name.
    pub name: &'static str,
    /// Its shape for one image.
    pub dims: Vec<i64>,
    /// Whether it may be files of images or their pixels: the model file says how these become the input.
    pub takes_images: bool,
}

/// A result in a [`ModelConfig`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutputConfig {
    /// Its name.
    pub name: &'static str,
    /// Its shape for one image.
    pub dims: Vec<i64>,
    /// The names of its classes, if the model file has them.
    pub labels: &'static [&'static str],
}

impl InputConfig {
    /// The order of its dimensions, as Triton names it.
    pub fn format(&self) -> &'static str {
        if self.dims.len() == 3 { "FORMAT_NCHW" } else { "FORMAT_NONE" }
    }
}

impl OutputConfig {
    /// The name that Triton has for a file of labels; empty without labels.
    pub fn label_filename(&self) -> &'static str {
        if self.labels.is_empty() { "" } else { "labels.txt" }
    }
}

/// The sessions that run a model, in a [`ModelConfig`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InstanceConfig {
    /// Their name.
    pub name: String,
    /// Where they run, as Triton names it: `KIND_CPU` or `KIND_GPU`.
    pub kind: &'static str,
    /// Passes that may run at the same time.
    pub count: usize,
}

/// How batches are made of requests, in a [`ModelConfig`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BatchingConfig {
    /// Sizes at which a batch waits for no more requests.
    pub preferred: Vec<usize>,
    /// How long a request waits for others, while nothing else is to be done.
    pub delay: Duration,
    /// Requests that may wait.
    pub queue_size: usize,
    /// How long a request may wait.
    pub timeout: Option<Duration>,
    /// Priorities are 1, the most urgent, to this.
    pub priority_levels: u64,
    /// The priority of requests that say none.
    pub default_priority: u64,
}

/// A version of a model, and whether it can be used: `/v2/repository/index`, `RepositoryIndex`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndexEntry {
    /// The model.
    pub name: String,
    /// The version.
    pub version: String,
    /// `LOADING`, `READY` or `UNAVAILABLE`.
    pub state: &'static str,
    /// Why it is unavailable; otherwise empty.
    pub reason: String,
}
