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

use super::{Budget, Done, Job};
use crate::{
    protocol::Error,
    statistics::{Counters, Times},
};

/// A session with its memory, for one thread.
pub(super) struct Worker {
    engine: Engine,
    options: SessionOptions,
    session: EngineSession,
    /// The numbers of each input and of each result, for the largest batch.
    inputs: Vec<Vec<f32>>,
    results: Vec<Vec<f32>>,
    budget: Arc<Budget>,
    counters: Arc<Counters>,
}

impl Worker {
    pub(super) fn new(
        engine: &Engine,
        options: SessionOptions,
        capacity: usize,
        budget: &Arc<Budget>,
        counters: &Arc<Counters>,
    ) -> Result<Worker, EngineError> {
        let about = engine.about();
        let numbers = |shape: &[usize]| vec![0.0; shape.iter().product::<usize>() * capacity];
        Ok(Worker {
            session: engine.session(options)?,
            inputs: about.inputs.iter().map(|input| numbers(input.shape)).collect(),
            results: about.outputs.iter().map(|output| numbers(output.shape)).collect(),
            engine: engine.clone(),
            options,
            budget: Arc::clone(budget),
            counters: Arc::clone(counters),
        })
    }

    /// Runs a batch, which has no more images than there is room for, and answers each request with the time that it waited.
    pub(super) fn run(&mut self, batch: Vec<(Job, Duration)>) {
        // Those whose callers have gone meanwhile need no results.
        let batch: Vec<(Job, Duration)> = batch.into_iter().filter(|(job, _)| !job.reply.is_closed()).collect();
        let images = batch.iter().map(|(job, _)| job.images).sum();
        if images == 0 {
            return;
        }
        let start = Instant::now();
        self.gather(&batch);
        let mut times = Times { input: start.elapsed(), ..Times::default() };
        let permit = Arc::clone(&self.budget);
        let permit = permit.take(self.session.threads());
        let start = Instant::now();
        let outcome = catch_unwind(AssertUnwindSafe(|| self.pass(images)));
        times.infer = start.elapsed();
        drop(permit);
        let error = match outcome {
            Ok(Ok(())) => return self.hand_out(batch, images, times),
            Ok(Err(error)) => Error::internal(error),
            Err(_) => {
                self.renew();
                Error::internal("the pass of the network ended in a panic")
            }
        };
        for (job, _) in batch {
            let _ = job.reply.send(Err(error.clone()));
        }
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

    /// Gives each request its part of the results. They are counted first: whoever has an answer finds it counted.
    fn hand_out(&self, batch: Vec<(Job, Duration)>, images: usize, mut times: Times) {
        let mut first = 0;
        let mut answers = Vec::with_capacity(batch.len());
        for (job, queue) in batch {
            let start = Instant::now();
            let part = |(output, numbers): (&Output, &Vec<f32>)| {
                let len: usize = output.shape.iter().product();
                numbers[first * len..][..job.images * len].to_vec()
            };
            let results = self.engine.about().outputs.iter().zip(&self.results).map(part).collect();
            first += job.images;
            let output = start.elapsed();
            times.output += output;
            answers.push((job.reply, Done { results, times: Times { queue, output, ..times } }));
        }
        self.counters.ran(images, &times);
        for (reply, done) in answers {
            // Whoever has gone wants no answer.
            let _ = reply.send(Ok(done));
        }
    }

    /// A session in whose pass something panicked may be in any state. If there is no other, it is kept, and says so itself.
    fn renew(&mut self) {
        if let Ok(session) = self.engine.session(self.options) {
            self.session = session;
        }
    }
}
