//! What the elements of a tensor are like, in one pass over them.

use graphc_weights::{LoadError, WeightFile};

/// What the elements of a tensor are like. Those that are no numbers, or infinite, are counted and otherwise left out.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Statistics {
    pub(super) finite: u64,
    pub(super) nan: u64,
    pub(super) infinite: u64,
    pub(super) least: f64,
    pub(super) most: f64,
    pub(super) mean: f64,
    /// The sum of the squares of what the elements are from their mean.
    squares: f64,
}

impl Statistics {
    /// Those of a tensor of a file; of types without real numbers, nothing is counted.
    pub(super) fn of(file: &mut WeightFile<'_>, tensor: usize) -> Result<Self, LoadError> {
        let dtype = file.tensors()[tensor].dtype;
        let mut statistics = Statistics::default();
        file.read(tensor, &mut |bytes| {
            dtype.numbers(bytes, |number| statistics.add(number));
            Ok(())
        })?;
        Ok(statistics)
    }

    /// By Welford's method, which does not lose digits in large sums.
    fn add(&mut self, number: f64) {
        if number.is_nan() {
            self.nan += 1;
        } else if number.is_infinite() {
            self.infinite += 1;
        } else {
            self.least = if self.finite == 0 { number } else { self.least.min(number) };
            self.most = if self.finite == 0 { number } else { self.most.max(number) };
            self.finite += 1;
            let from_mean = number - self.mean;
            self.mean += from_mean / self.finite as f64;
            self.squares += from_mean * (number - self.mean);
        }
    }

    /// The standard deviation of the finite elements.
    pub(super) fn deviation(&self) -> f64 {
        (self.squares / self.finite.max(1) as f64).sqrt()
    }
}
