//! A version of a model at work: from a request to its response.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use graphc::Engine;
use tokio::{sync::Semaphore, task, time};

use super::{Served, served::Problem};
use crate::{
    answer, blocking,
    intake::{Checked, Intake, Numbers, takes_images},
    protocol::{
        BatchingConfig, Error, InferRequest, InferResponse, InputConfig, InstanceConfig, ModelConfig, OutputConfig,
    },
    scheduler::{Budget, Scheduler, Work, expired},
    statistics::{Counters, Times},
};

/// A version of a model at work.
#[derive(Debug)]
pub(crate) struct Running {
    version: u64,
    intake: Intake,
    scheduler: Scheduler,
}

/// A response, and what it took.
pub(crate) struct Answered {
    pub(crate) response: InferResponse,
    pub(crate) images: usize,
    pub(crate) times: Times,
}

impl Running {
    /// Makes the sessions of a network and their threads.
    pub(crate) fn start(
        served: &Served,
        engine: &Engine,
        budget: &Arc<Budget>,
        counters: &Arc<Counters>,
    ) -> Result<Running, Problem> {
        let batching = served.batches();
        let capacity = batching.capacity(served.about.batches);
        let intake = Intake { model: served.name.clone(), about: served.about, capacity };
        let scheduler = Scheduler::start(engine, &batching, budget, counters)?;
        Ok(Running { version: served.version, intake, scheduler })
    }

    /// The results of a request. `decoders` are those who may decode images at the same time.
    pub(crate) async fn infer(&self, mut request: InferRequest, decoders: &Arc<Semaphore>) -> Result<Answered, Error> {
        let start = Instant::now();
        let checked = self.intake.check(&mut request)?;
        let (images, wanted) = (checked.images, checked.outputs.clone());
        let InferRequest { id, priority, timeout, .. } = request;
        let limit = self.scheduler.limit(timeout);
        let (inputs, waited) = self.numbers(checked, &id, decoders, limit).await?;
        let prepared = start.elapsed() - waited;
        let timeout = limit.map(|limit| limit.saturating_sub(waited));
        let mut done = self.scheduler.infer(Work { images, inputs, priority, timeout }).await?;
        let start = Instant::now();
        let (about, results) = (self.intake.about, done.results);
        let count = results.iter().map(Vec::len).sum();
        let outputs = blocking::run(count, move || answer::outputs(about, &wanted, images, results)).await?;
        done.times.queue += waited;
        done.times.input += prepared;
        done.times.output += start.elapsed();
        let (model_name, model_version) = (self.intake.model.clone(), self.version.to_string());
        let response = InferResponse { model_name, model_version, id, outputs };
        Ok(Answered { response, images, times: done.times })
    }

    /// Decodes what is encoded, on a thread that may take its time, and says how long it had to wait for that.
    async fn numbers(
        &self,
        checked: Checked,
        id: &str,
        decoders: &Arc<Semaphore>,
        limit: Option<Duration>,
    ) -> Result<(Vec<Numbers>, Duration), Error> {
        let about = self.intake.about;
        if !checked.is_encoded() {
            return Ok((checked.numbers(about, id)?, Duration::ZERO));
        }
        let start = Instant::now();
        let permit = time::timeout(limit.unwrap_or(Duration::MAX), Arc::clone(decoders).acquire_owned()).await;
        let permit = permit.map_err(|_| expired())?.map_err(Error::internal)?;
        let waited = start.elapsed();
        let id = id.to_owned();
        let decode = move || {
            // If the caller goes, the work goes on to its end; nobody else begins meanwhile.
            let _permit = permit;
            checked.numbers(about, &id)
        };
        Ok((task::spawn_blocking(decode).await.map_err(Error::internal)??, waited))
    }

    /// Is no longer where new requests go: those that it has are answered, and do not wait for others.
    pub(crate) fn retire(&self) {
        self.scheduler.hurry();
    }

    /// Requests that wait.
    pub(crate) fn pending(&self) -> usize {
        self.scheduler.pending()
    }
}

/// How a model is run.
pub(crate) fn config(served: &Served) -> ModelConfig {
    let about = served.about;
    let batching = served.batches();
    let dims = |shape: &[usize]| shape.iter().map(|size| *size as i64).collect();
    let takes_images = takes_images(about);
    let inputs =
        about.inputs.iter().map(|input| InputConfig { name: input.name, dims: dims(input.shape), takes_images });
    let labels = about.classes.map_or(&[] as &[&str], |classes| classes.labels);
    let outputs =
        about.outputs.iter().map(|output| OutputConfig { name: output.name, dims: dims(output.shape), labels });
    ModelConfig {
        name: served.name.clone(),
        version: served.version,
        max_batch_size: batching.capacity(about.batches),
        inputs: inputs.collect(),
        outputs: outputs.collect(),
        instances: InstanceConfig {
            name: format!("{}_0", served.name),
            kind: if served.device() == "CPU" { "KIND_CPU" } else { "KIND_GPU" },
            count: batching.instances.get(),
        },
        batching: BatchingConfig {
            preferred: batching.preferred(about.batches),
            delay: batching.delay,
            queue_size: batching.queue_size,
            timeout: batching.timeout,
            priority_levels: batching.levels(),
            default_priority: batching.default_priority(),
        },
    }
}
