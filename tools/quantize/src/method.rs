//! Methods of calibration: from the histogram of a value to its range.

use std::{fmt, str::FromStr};

use crate::{
    histogram::{Bin, Histogram},
    rounded::{rounded, scale},
};

/// How the range of a value is chosen. `docs/int8.md` has the definitions.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Method {
    /// From the least to the largest value: nothing is cut off.
    MinMax,
    /// What is left when this percentage of the values is kept, and as many are cut off at one end as at the other.
    Percentile(f64),
    /// The range in which rounding loses the least information: the least Kullback-Leibler divergence of the histograms.
    Entropy,
    /// The range with the least mean squared error of rounding, and of cutting off.
    Mse,
}

/// The percentage that is kept unless somebody says another.
const PERCENTILE: f64 = 99.999;

impl Method {
    /// All of them, with their usual parameters.
    pub const ALL: [Method; 4] = [Method::MinMax, Method::Percentile(PERCENTILE), Method::Entropy, Method::Mse];

    /// As it is written.
    pub fn name(self) -> &'static str {
        match self {
            Method::MinMax => "minmax",
            Method::Percentile(_) => "percentile",
            Method::Entropy => "entropy",
            Method::Mse => "mse",
        }
    }

    /// The range of a value.
    pub fn range(self, histogram: &Histogram) -> [f32; 2] {
        let ends = histogram.ends();
        match self {
            Method::MinMax => ends,
            Method::Percentile(kept) => percentile(histogram, kept),
            Method::Entropy => narrowed(ends, &divergence(histogram)),
            Method::Mse => narrowed(ends, &squared_error(histogram)),
        }
    }
}

impl fmt::Display for Method {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Method::Percentile(kept) => write!(f, "percentile {kept}"),
            Method::MinMax | Method::Entropy | Method::Mse => f.write_str(self.name()),
        }
    }
}

impl FromStr for Method {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let expected = "expected minmax, percentile, entropy or mse";
        Method::ALL.into_iter().find(|method| method.name() == text).ok_or_else(|| expected.into())
    }
}

/// Cuts off whole bins at both ends, as long as less than the share that may be.
fn percentile(histogram: &Histogram, kept: f64) -> [f32; 2] {
    let share = (100.0 - kept) / 200.0 * histogram.total() as f64;
    let [least, most] = histogram.ends();
    // Zeros are in no bin; all that lies beyond them is cut off first.
    let negative: u64 = histogram.bins().filter(|bin| bin.ends[1] <= 0.0).map(|bin| bin.count).sum();
    let positive: u64 = histogram.bins().filter(|bin| bin.ends[0] >= 0.0).map(|bin| bin.count).sum();
    let end = |count: u64, mut bins: Vec<Bin>, outer: usize| -> f64 {
        let mut cut = 0;
        bins.retain(|bin| {
            cut += bin.count;
            cut as f64 > share
        });
        bins.first().filter(|_| count as f64 > share).map_or(0.0, |bin| bin.ends[outer])
    };
    let low = end(negative, histogram.bins().collect(), 0) as f32;
    let high = end(positive, histogram.bins().rev().collect(), 1) as f32;
    [low.max(least), high.min(most)]
}

/// Parts of an end that are tried.
const PARTS: u32 = 100;

/// Times that each end is moved.
const ROUNDS: usize = 4;

/// The range of the least cost, each end being some hundredths of the given one: one end is moved while the other stays, until
/// neither gets better. Of ranges that cost the same, the wider.
fn narrowed(ends: [f32; 2], cost: &dyn Fn([f32; 2]) -> f64) -> [f32; 2] {
    let mut best = (cost(ends), ends);
    for _ in 0..ROUNDS {
        let before = best.1;
        for end in [1, 0] {
            let whole = ends[end];
            for part in (1..PARTS).rev().filter(|_| whole != 0.0) {
                let mut range = best.1;
                range[end] = whole * (part as f32 / PARTS as f32);
                let found = cost(range);
                if found < best.0 {
                    best = (found, range);
                }
            }
        }
        if best.1 == before {
            break;
        }
    }
    best.1
}

/// The sum of the squares of what rounding changes, each bin by its middle.
fn squared_error(histogram: &Histogram) -> impl Fn([f32; 2]) -> f64 {
    let bins: Vec<(f32, f64)> = histogram.bins().map(|bin| (bin.middle() as f32, bin.count as f64)).collect();
    move |range| {
        let scale = scale(range);
        bins.iter().map(|(number, count)| count * f64::from(rounded(scale, *number) - number).powi(2)).sum()
    }
}

/// The divergence of the histogram from what rounding leaves of it. Inside of the range, each integer's numbers are spread evenly over
/// those of its bins that are not empty; what lies outside belongs to the outermost bins of the range in the histogram, and is
/// missing in what is left.
fn divergence(histogram: &Histogram) -> impl Fn([f32; 2]) -> f64 {
    let bins: Vec<Bin> = histogram.bins().collect();
    move |[least, most]| {
        let scale = scale([least, most]);
        let is_inside = |bin: &&Bin| bin.ends[0] <= f64::from(most) && bin.ends[1] >= f64::from(least);
        let inside: Vec<&Bin> = bins.iter().filter(is_inside).collect();
        let (Some(first), Some(last)) = (inside.first(), inside.last()) else { return f64::INFINITY };
        let below: u64 = bins.iter().take_while(|bin| bin.ends[0] < first.ends[0]).map(|bin| bin.count).sum();
        let above: u64 = bins.iter().rev().take_while(|bin| bin.ends[0] > last.ends[0]).map(|bin| bin.count).sum();
        let mut whole: Vec<f64> = inside.iter().map(|bin| bin.count as f64).collect();
        if let Some(first) = whole.first_mut() {
            *first += below as f64;
        }
        if let Some(last) = whole.last_mut() {
            *last += above as f64;
        }
        let (total, left) = (whole.iter().sum::<f64>(), inside.iter().map(|bin| bin.count as f64).sum::<f64>());
        let integer = |bin: &&Bin| rounded(scale, bin.middle() as f32);
        let mut divergence = 0.0;
        let mut counted = whole.iter();
        for of_integer in inside.chunk_by(|a, b| integer(a) == integer(b)) {
            let even = of_integer.iter().map(|bin| bin.count as f64).sum::<f64>() / of_integer.len() as f64;
            for count in counted.by_ref().take(of_integer.len()) {
                divergence += count / total * ((count / total) / (even / left)).ln();
            }
        }
        divergence
    }
}

#[cfg(test)]
mod tests;
