//! Histograms of values that nobody has seen yet.
//!
//! A bin is as wide as a power of two and begins at a multiple of it, so that two neighbours merge into one of twice the width
//! without any value changing its side. All bins together reach from the least value, or 0, to the largest, or 0, and have the
//! smallest width with which 2,048 are enough: more than 1,024 are in use. So a histogram depends on what was counted, and not on
//! the order or the parts in which that came.

/// Bins.
const BINS: usize = 2048;

/// Exponents of the least width: numbers that are smaller than 2,048 of it are as good as none.
const LEAST_EXPONENT: i32 = -120;

/// How often values lie where.
#[derive(Clone, Debug, PartialEq)]
pub struct Histogram {
    least: f32,
    most: f32,
    /// A bin is 2 to the power of this wide.
    exponent: i32,
    /// The first bin begins at this many widths.
    first: i64,
    counts: Vec<u64>,
    zeros: u64,
}

impl Default for Histogram {
    fn default() -> Self {
        Histogram { least: 0.0, most: 0.0, exponent: LEAST_EXPONENT, first: 0, counts: vec![0; BINS], zeros: 0 }
    }
}

/// A bin.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Bin {
    /// Where it begins and ends.
    pub(crate) ends: [f64; 2],
    /// How many values are in it, without those that are 0.
    pub(crate) count: u64,
}

impl Bin {
    /// Its middle, which stands for its values.
    pub(crate) fn middle(&self) -> f64 {
        f64::midpoint(self.ends[0], self.ends[1])
    }
}

impl Histogram {
    /// Counts numbers.
    ///
    /// # Errors
    /// The position of one that is NaN or infinite; none is counted then.
    pub fn add(&mut self, numbers: &[f32]) -> Result<(), usize> {
        let ends = |[least, most]: [f32; 2], number: &f32| [least.min(*number), most.max(*number)];
        let [least, most] = numbers.iter().fold([self.least, self.most], ends);
        // NaN is lost by `min` and `max`, but not by a sum of products with 0.
        let is_finite =
            least.is_finite() && most.is_finite() && numbers.iter().map(|number| number * 0.0).sum::<f32>() == 0.0;
        if !is_finite {
            return Err(numbers.iter().position(|number| !number.is_finite()).unwrap_or(0));
        }
        self.reach(least, most);
        let scale = (2.0f64).powi(-self.exponent);
        for number in numbers {
            let bin = (f64::from(*number) * scale).floor() as i64 - self.first;
            self.counts[bin as usize] += u64::from(*number != 0.0);
        }
        self.zeros += numbers.iter().map(|number| u64::from(*number == 0.0)).sum::<u64>();
        Ok(())
    }

    /// Makes room for values up to these, by merging bins.
    fn reach(&mut self, least: f32, most: f32) {
        (self.least, self.most) = (least, most);
        let place = |number: f32, exponent: i32| (f64::from(number) * (2.0f64).powi(-exponent)).floor() as i64;
        // That many bins are just too few, were all of them this narrow.
        let width = (f64::from(most) - f64::from(least)) / BINS as f64;
        let mut exponent = self.exponent.max(width.log2().floor() as i32);
        while place(most, exponent) - place(least, exponent) >= BINS as i64 {
            exponent += 1;
        }
        let first = place(least, exponent);
        if (exponent, first) == (self.exponent, self.first) {
            return;
        }
        let mut counts = vec![0; BINS];
        let merged = (exponent - self.exponent).min(i64::BITS as i32 - 1);
        for (bin, count) in (self.first..).zip(&self.counts).filter(|(_, count)| **count > 0) {
            counts[((bin >> merged) - first) as usize] += count;
        }
        (self.exponent, self.first, self.counts) = (exponent, first, counts);
    }

    /// The least and the largest number, of which one may be a 0 that was not counted.
    pub fn ends(&self) -> [f32; 2] {
        [self.least, self.most]
    }

    /// How many numbers were counted.
    pub fn total(&self) -> u64 {
        self.zeros + self.counts.iter().sum::<u64>()
    }

    /// How many of them are 0.
    pub fn zeros(&self) -> u64 {
        self.zeros
    }

    /// The bins with numbers in them, in ascending order.
    pub(crate) fn bins(&self) -> impl DoubleEndedIterator<Item = Bin> {
        let width = (2.0f64).powi(self.exponent);
        let bin = move |(place, count): (i64, &u64)| Bin {
            ends: [place as f64 * width, (place + 1) as f64 * width],
            count: *count,
        };
        let places = self.first..self.first + BINS as i64;
        places.zip(&self.counts).filter(|(_, count)| **count > 0).map(bin).collect::<Vec<_>>().into_iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers without a pattern, most of them small.
    pub(crate) fn numbers(count: usize, scale: f32, shift: f32) -> Vec<f32> {
        let mut state = 0x1234_5678_9abc_def1u64;
        let mut unit = || {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            (state >> 40) as f32 / (1 << 24) as f32
        };
        (0..count).map(|_| scale * (unit() + unit() + unit() - 1.5) * unit() + shift).collect()
    }

    #[test]
    fn a_bin_has_the_numbers_between_its_ends() {
        for (scale, shift) in [(1.0, 0.0), (1e-20, 0.0), (3e30, 0.0), (1.0, 7.0), (0.01, -3.0)] {
            let mut all = numbers(5000, scale, shift);
            all.extend([0.0, 0.0, -0.0]);
            let mut histogram = Histogram::default();
            histogram.add(&all).unwrap();
            assert_eq!((histogram.total(), histogram.zeros()), (5003, 3));
            for Bin { ends: [from, to], count } in histogram.bins() {
                let inside = all.iter().map(|number| f64::from(*number));
                let inside = inside.filter(|number| (from..to).contains(number) && *number != 0.0).count();
                assert_eq!(inside as u64, count, "{from} to {to}");
            }
            let [least, most] = histogram.ends();
            let width = histogram.bins().next().map_or(0.0, |bin| bin.ends[1] - bin.ends[0]);
            let used = f64::from(most - least) / width;
            assert!((1022.0..=2048.0).contains(&used), "{used} bins");
        }
    }

    #[test]
    fn order_and_parts_do_not_matter() {
        let all = [numbers(1000, 1.0, 0.0), numbers(1000, 100.0, 50.0), numbers(10, 1e-6, 0.0)].concat();
        let mut whole = Histogram::default();
        whole.add(&all).unwrap();
        // Numbers that are nothing beside what comes then.
        let all = [numbers(10, 1e-33, 0.0), all].concat();
        whole.add(&all[..10]).unwrap();
        let mut parts = Histogram::default();
        all.rchunks(37).for_each(|part| parts.add(part).unwrap());
        assert_eq!(whole, parts);
    }

    #[test]
    fn what_is_not_finite_is_refused() {
        let mut histogram = Histogram::default();
        histogram.add(&[1.0, 2.0]).unwrap();
        let before = histogram.clone();
        assert_eq!(histogram.add(&[1.0, f32::NAN]), Err(1));
        assert_eq!(histogram.add(&[f32::NEG_INFINITY, 1.0]), Err(0));
        assert_eq!(histogram, before);
    }
}
