//! The network in f32 on all images, and a histogram of every layer's value.

use std::{num::NonZeroUsize, thread};

use graphc_compiler::Compiled;

use crate::{
    error::Error, histogram::Histogram, inputs::Inputs, method::Method, network::Network, tensors::Tensors,
    watch::Watch,
};

/// The values that a network had.
#[derive(Clone, Debug)]
pub struct Observed {
    /// The inputs and the layers, in order, by their full names.
    pub values: Vec<(String, Histogram)>,
}

impl Observed {
    /// A range for each value.
    pub fn ranges(&self, method: Method) -> Vec<(String, [f32; 2])> {
        self.values.iter().map(|(name, histogram)| (name.clone(), method.range(histogram))).collect()
    }
}

/// Runs a network that was compiled with every layer's value as a result.
///
/// # Errors
/// If an image cannot be read, or a value is not finite.
pub fn observe(
    layers: &Compiled,
    tensors: &Tensors,
    inputs: &Inputs,
    watch: &mut dyn Watch,
) -> Result<Observed, Error> {
    let network = Network::planned(&layers.plan, tensors.weights())?;
    let of_inputs = layers.graph.inputs().map(|(_, node)| node.name.clone());
    let names = of_inputs.chain(network.outputs().map(|(name, _)| name.to_owned()));
    let mut values: Vec<(String, Histogram)> = names.map(|name| (name, Histogram::default())).collect();
    watch.begin("calibrating", inputs.len());
    let all: Vec<usize> = (0..inputs.len()).collect();
    inputs.batches(&all, network.capacity(), |first, count, numbers| {
        let given: Vec<&[f32]> = numbers.iter().map(Vec::as_slice).collect();
        network.run(&given, count, |start, images, results| {
            let lens = network.lens().iter();
            let inputs = given.iter().zip(lens).map(|(input, len)| &input[start * len..][..images * len]);
            let found: Vec<&[f32]> = inputs.chain(results.iter().map(Vec::as_slice)).collect();
            add(&mut values, &found, first + start + images - 1)?;
            watch.done(first + start + images);
            Ok(())
        })
    })?;
    Ok(Observed { values })
}

/// Counts the values of a pass, on several threads.
fn add(values: &mut [(String, Histogram)], found: &[&[f32]], image: usize) -> Result<(), Error> {
    let threads = thread::available_parallelism().map_or(1, NonZeroUsize::get);
    let total: usize = found.iter().map(|numbers| numbers.len()).sum();
    let share = total.div_ceil(threads).max(1);
    thread::scope(|scope| {
        let mut workers = Vec::new();
        let (mut values, mut found) = (values, found);
        while !found.is_empty() {
            // As many values as come to a thread's share of the numbers.
            let mut sum = 0;
            let count = found.iter().take_while(|numbers| {
                let is_room = sum < share;
                sum += numbers.len();
                is_room
            });
            let count = count.count().max(1);
            let (part, rest) = values.split_at_mut(count);
            let (numbers, others) = found.split_at(count);
            (values, found) = (rest, others);
            workers.push(scope.spawn(move || {
                part.iter_mut().zip(numbers).try_for_each(|((name, histogram), numbers)| {
                    let wrong = |_| Error::NotFinite { layer: name.clone(), image };
                    histogram.add(numbers).map_err(wrong)
                })
            }));
        }
        workers
            .into_iter()
            .try_for_each(|worker| worker.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
    })
}
