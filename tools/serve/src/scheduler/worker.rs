//! Runs batches: brings the numbers of several requests together, runs a pass, and hands the results out again.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::Arc,
    time::{Duration, Instant},
};

use graphc::{
    Engine, EngineError, EngineSession, Output, SessionOptions,
    ndarray::{ArrayViewD, ArrayViewMutD, IxDyn},
};

use super::{Done, Job};
use crate::{
    protocol::Error,
    server::StartError,
    statistics::{Counters, Times},
};

/// A session with its memory, for one thread.
pub(super) struct Worker {
    engine: Engine,
    options: SessionOptions,
    session: EngineSession,
    /// Whether something panicked while it was at work: a session may be in any state then.
    is_lost: bool,
    /// The numbers of each input and of each result, for the largest batch.
    inputs: Vec<Vec<f32>>,
    results: Vec<Vec<f32>>,
    counters: Arc<Counters>,
}

impl Worker {
    pub(super) fn new(
        engine: &Engine,
        options: SessionOptions,
        capacity: usize,
        counters: &Arc<Counters>,
    ) -> Result<Worker, StartError> {
        let about = engine.about();
        let inputs = about.inputs.iter().map(|input| zeros(input.shape, capacity));
        let results = about.outputs.iter().map(|output| zeros(output.shape, capacity));
        Ok(Worker {
            inputs: inputs.collect::<Result<_, _>>()?,
            results: results.collect::<Result<_, _>>()?,
            session: engine.session(options).map_err(StartError::Session)?,
            is_lost: false,
            engine: engine.clone(),
            options,
            counters: Arc::clone(counters),
        })
    }

    /// Threads of a pass.
    pub(super) fn threads(&self) -> usize {
        self.session.threads()
    }

    /// Runs a batch, which has no more images than there is room for, and answers each request with the time that it waited.
    pub(super) fn run(&mut self, batch: Vec<(Job, Duration)>) {
        // Those whose callers have gone meanwhile need no results.
        let batch: Vec<(Job, Duration)> = batch.into_iter().filter(|(job, _)| !job.reply.is_closed()).collect();
        if batch.is_empty() {
            return;
        }
        let error = match catch_unwind(AssertUnwindSafe(|| self.results(&batch))) {
            Ok(Ok(all)) => return batch.into_iter().zip(all).for_each(|((job, _), done)| job.answer(Ok(done))),
            Ok(Err(error)) => Error::internal(error),
            Err(_) => {
                self.is_lost = true;
                Error::internal("the pass of the network ended in a panic")
            }
        };
        batch.into_iter().for_each(|(job, _)| job.answer(Err(error.clone())));
    }

    /// What comes of each request. They are counted first: whoever has an answer finds it counted.
    fn results(&mut self, batch: &[(Job, Duration)]) -> Result<Vec<Done>, EngineError> {
        if self.is_lost {
            self.session = self.engine.session(self.options)?;
            self.is_lost = false;
        }
        let images = batch.iter().map(|(job, _)| job.images).sum();
        let start = Instant::now();
        self.gather(batch);
        let mut times = Times { input: start.elapsed(), ..Times::default() };
        let start = Instant::now();
        self.pass(images)?;
        times.infer = start.elapsed();
        let start = Instant::now();
        let parts = self.parts(batch);
        times.output = start.elapsed();
        self.counters.ran(images, &times);
        let done =
            |(results, (_, queue)): (_, &(Job, Duration))| Done { results, times: Times { queue: *queue, ..times } };
        Ok(parts.into_iter().zip(batch).map(done).collect())
    }

    /// Writes the numbers of all requests, one after the other.
    fn gather(&mut self, batch: &[(Job, Duration)]) {
        for (index, (input, numbers)) in self.engine.about().inputs.iter().zip(&mut self.inputs).enumerate() {
            let len: usize = input.shape.iter().product();
            let mut rest = numbers.as_mut_slice();
            for (job, _) in batch {
                let (part, after) = rest.split_at_mut(len * job.images);
                job.inputs[index].copy_to(part);
                rest = after;
            }
        }
    }

    fn pass(&mut self, images: usize) -> Result<(), EngineError> {
        let about = self.engine.about();
        let inputs: Vec<ArrayViewD<'_, f32>> = about
            .inputs
            .iter()
            .zip(&self.inputs)
            .filter_map(|(input, numbers)| {
                let shape = input.batch_shape(images);
                let len = shape.iter().product();
                ArrayViewD::from_shape(IxDyn(&shape), &numbers[..len]).ok()
            })
            .collect();
        let mut results: Vec<ArrayViewMutD<'_, f32>> = about
            .outputs
            .iter()
            .zip(&mut self.results)
            .filter_map(|(output, numbers)| {
                let shape = output.batch_shape(images);
                let len = shape.iter().product();
                ArrayViewMutD::from_shape(IxDyn(&shape), &mut numbers[..len]).ok()
            })
            .collect();
        self.session.run_into(&inputs, &mut results)
    }

    /// Each request's part of each result.
    fn parts(&self, batch: &[(Job, Duration)]) -> Vec<Vec<Vec<f32>>> {
        let mut first = 0;
        let part = |(job, _): &(Job, Duration)| {
            let numbers = |(output, numbers): (&Output, &Vec<f32>)| {
                let len: usize = output.shape.iter().product();
                numbers[first * len..][..job.images * len].to_vec()
            };
            let results = self.engine.about().outputs.iter().zip(&self.results).map(numbers).collect();
            first += job.images;
            results
        };
        batch.iter().map(part).collect()
    }
}

/// Room for the numbers of so many images.
fn zeros(shape: &[usize], images: usize) -> Result<Vec<f32>, StartError> {
    let mut numbers = Vec::new();
    let len = shape.iter().try_fold(images, |len, size| len.checked_mul(*size)).unwrap_or(usize::MAX);
    numbers.try_reserve_exact(len).map_err(|_| StartError::Batch(images))?;
    numbers.resize(len, 0.0);
    Ok(numbers)
}
