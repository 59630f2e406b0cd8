//! Networks made at random, the same everywhere for the same seed. Each value has a range, so that functions are applied only
//! where a rounding of their argument does not change the result much: no logarithm of what may be near 0.

use super::{
    network::{Given, Layer, Network},
    operators::OPERATORS,
    random::Random,
};

/// The most elements of a value, which keep a network small enough to compute its definition in a millisecond or two.
pub(crate) const MOST_ELEMENTS: usize = 6000;

/// Channels and features: around the lengths of vectors.
pub(crate) const CHANNELS: [usize; 16] = [1, 2, 3, 4, 6, 8, 12, 15, 16, 17, 20, 24, 31, 32, 33, 48];

/// The elementwise functions of a network.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Functions {
    /// All.
    All,
    /// Those without jumps.
    Continuous,
}

/// A network that is being made.
pub(crate) struct Generator {
    pub(crate) random: Random,
    pub(crate) functions: Functions,
    network: Network,
    /// Between which numbers each value is.
    ranges: Vec<Range>,
}

/// The numbers from a least to a most.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Range {
    pub(crate) least: f64,
    pub(crate) most: f64,
}

impl Range {
    pub(crate) const ANY: Range = Range { least: f64::NEG_INFINITY, most: f64::INFINITY };

    pub(crate) fn new(least: f64, most: f64) -> Range {
        Range { least, most }
    }

    fn holds(self, other: Range) -> bool {
        self.least <= other.least && other.most <= self.most
    }
}

/// The network of a seed.
pub(crate) fn generate(seed: u64, functions: Functions) -> Network {
    let mut generator =
        Generator { random: Random::new(seed), functions, network: Network::default(), ranges: Vec::new() };
    let inputs = generator.random.pick(&[1, 1, 1, 2, 2, 3]);
    for input in 0..inputs {
        generator.input(input);
    }
    let layers = generator.random.within(2, 14);
    while generator.network.layers.len() < layers {
        let total: usize = OPERATORS.iter().map(|operator| operator.weight).sum();
        let mut ticket = generator.random.below(total);
        let chosen = OPERATORS.iter().find(|operator| {
            let is_it = ticket < operator.weight;
            ticket = ticket.saturating_sub(operator.weight);
            is_it
        });
        let make = chosen.expect("a ticket is below the sum of all weights").make;
        make(&mut generator);
    }
    generator.finish()
}

impl Generator {
    fn input(&mut self, input: usize) {
        let channels = self.random.pick(&CHANNELS);
        let mut size = |limit: usize| self.random.within(1, limit);
        let shape = match size(10) {
            1 | 2 => vec![channels],
            3 | 4 => vec![channels, size(24)],
            5 => vec![channels.min(16), size(10) + 9, size(10) + 9],
            _ => vec![channels, size(12), size(12)],
        };
        let name = if input == 0 { "input0".into() } else { ["context", "mask"][input - 1].into() };
        self.network.inputs.push(Given { name, shape });
        self.ranges.push(Range::new(-2.0, 2.0));
    }

    /// Makes results of what nothing reads, and of a few other layers.
    fn finish(mut self) -> Network {
        while let Some(input) = (0..self.network.inputs.len()).find(|input| !self.network.is_read(*input)) {
            let shape = self.shape(input);
            self.layer("relu", [], &[input], &shape, Range::new(0.0, 2.0));
        }
        let inputs = self.network.inputs.len();
        for layer in 0..self.network.layers.len() {
            if !self.network.is_read(layer + inputs) || self.random.percent(8) {
                self.network.outputs.push(layer);
            }
        }
        self.network
    }

    pub(crate) fn shape(&self, value: usize) -> Vec<usize> {
        self.network.shape(value).to_vec()
    }

    pub(crate) fn range(&self, value: usize) -> Range {
        self.ranges[value]
    }

    /// A value of which something holds: often the last, as in a chain, or any other.
    pub(crate) fn value(&mut self, fits: impl Fn(&[usize]) -> bool) -> Option<usize> {
        let all: Vec<usize> = (0..self.network.values()).filter(|value| fits(self.network.shape(*value))).collect();
        let last = *all.last()?;
        Some(if self.random.percent(65) { last } else { self.random.pick(&all) })
    }

    /// All values of which something holds.
    pub(crate) fn values(&self, fits: impl Fn(&[usize]) -> bool) -> Vec<usize> {
        (0..self.network.values()).filter(|value| fits(self.network.shape(*value))).collect()
    }

    /// Adds a layer, and gives the value that it computes.
    pub(crate) fn layer<const N: usize>(
        &mut self,
        operator: &'static str,
        attributes: [(&'static str, String); N],
        from: &[usize],
        shape: &[usize],
        range: Range,
    ) -> usize {
        self.layer_with(operator, attributes.into(), from, shape, range)
    }

    /// The same, with attributes of which there may be any number.
    pub(crate) fn layer_with(
        &mut self,
        operator: &'static str,
        attributes: Vec<(&'static str, String)>,
        from: &[usize],
        shape: &[usize],
        range: Range,
    ) -> usize {
        let name = format!("l{}", self.network.layers.len());
        let (from, shape) = (from.to_vec(), shape.to_vec());
        self.network.layers.push(Layer { name, operator, attributes, from, shape });
        self.ranges.push(range);
        self.network.values() - 1
    }

    /// The value, or its numbers brought into a range.
    pub(crate) fn limited(&mut self, value: usize, range: Range) -> usize {
        if range.holds(self.range(value)) {
            return value;
        }
        let limits = [("min", format!("{:?}", range.least)), ("max", format!("{:?}", range.most))];
        let limits = limits.into_iter().filter(|(_, limit)| !limit.contains("inf")).collect();
        let (shape, own) = (self.shape(value), self.range(value));
        let within = |number: f64| number.clamp(range.least, range.most);
        self.layer_with("clamp", limits, &[value], &shape, Range::new(within(own.least), within(own.most)))
    }
}
