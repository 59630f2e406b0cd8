//! A version of a model at work: from a request to its response.

use std::{sync::Arc, time::Instant};

use graphc::Engine;
use tokio::{sync::Semaphore, task};

use super::{Served, served::Problem};
use crate::{
    answer, blocking,
    intake::{Checked, Intake, Numbers, takes_images},
    protocol::{BatchingConfig, Error, InferRequest, InferResponse, InputConfig, ModelConfig, OutputConfig},
    scheduler::{Budget, Scheduler, Work},
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
        let inputs = self.numbers(checked, &id, decoders).await?;
        let prepared = start.elapsed();
        let mut done = self.scheduler.infer(Work { images, inputs, priority, timeout }).await?;
        let start = Instant::now();
        let (about, results) = (self.intake.about, done.results);
        let count = results.iter().map(Vec::len).sum();
        let outputs = blocking::run(count, move || answer::outputs(about, &wanted, images, results)).await?;
        done.times.input += prepared;
        done.times.output += start.elapsed();
        let (model_name, model_version) = (self.intake.model.clone(), self.version.to_string());
        let response = InferResponse { model_name, model_version, id, outputs };
        Ok(Answered { response, images, times: done.times })
    }

    /// Decodes what is encoded, on a thread that may take its time.
    async fn numbers(&self, checked: Checked, id: &str, decoders: &Arc<Semaphore>) -> Result<Vec<Numbers>, Error> {
        let about = self.intake.about;
        if !checked.is_encoded() {
            return checked.numbers(about, id);
        }
        let permit = Arc::clone(decoders).acquire_owned().await.map_err(Error::internal)?;
        let id = id.to_owned();
        let decode = move || {
            // If the caller goes, the work goes on to its end; nobody else begins meanwhile.
            let _permit = permit;
            checked.numbers(about, &id)
        };
        task::spawn_blocking(decode).await.map_err(Error::internal)?
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
        instances: batching.instances.get(),
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
