//! Values in eight bits: which real number each integer stands for.

/// An integer `q` of 0 to 255 stands for `step * (q - zero)`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    step: f32,
    zero: f32,
}

/// The largest integer.
const MOST: f32 = 255.0;

impl Scale {
    /// The integers over a range, which is first widened to contain 0, so that 0 is exact.
    pub fn of_range([least, most]: [f32; 2]) -> Scale {
        let (least, most) = (f64::from(least.min(0.0)), f64::from(most.max(0.0)));
        let step = ((most - least) / f64::from(MOST)) as f32;
        // Nothing but zeros, or a range that is too small to be divided.
        if step == 0.0 {
            return Scale { step: 1.0, zero: 0.0 };
        }
        let zero = (-least / f64::from(step)).round_ties_even().clamp(0.0, f64::from(MOST)) as f32;
        Scale { step, zero }
    }

    /// The distance of neighbours.
    pub fn step(self) -> f32 {
        self.step
    }

    /// The number that stands for one, in eight bits.
    pub fn rounded(self, number: f32) -> f32 {
        let integer = ((number / self.step).round_ties_even() + self.zero).clamp(0.0, MOST);
        self.step * (integer - self.zero)
    }

    /// The same of all numbers.
    pub(crate) fn round(self, numbers: &mut [f32]) {
        numbers.iter_mut().for_each(|number| *number = self.rounded(*number));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_become_the_nearest_that_can_be_said() {
        for range in [[-1.0, 3.0], [0.0, 6.0], [-4.0, 0.0], [2.0, 5.0], [-0.3, 0.01]] {
            let scale = Scale::of_range(range);
            let all: Vec<f32> = (0..=255).map(|integer| scale.step * (integer as f32 - scale.zero)).collect();
            assert!(all.contains(&0.0), "{range:?}");
            for k in -500..500 {
                let number = k as f32 * 0.0137;
                let best = all.iter().map(|say| (say - number).abs()).fold(f32::INFINITY, f32::min);
                let off = (scale.rounded(number) - number).abs();
                assert!(off <= best + 1e-6, "{number} of {range:?}: {off} {best}");
            }
        }
    }

    #[test]
    fn a_range_without_width_is_exact_at_zero() {
        assert_eq!(Scale::of_range([0.0, 0.0]).rounded(0.0), 0.0);
        assert_eq!(Scale::of_range([0.0, f32::MIN_POSITIVE / 4.0]).rounded(0.0), 0.0);
    }
}
