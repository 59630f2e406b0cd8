//! A transposed convolution as a convolution, whose outputs are the phases of its result.
//!
//! With a stride of `s`, pixel `y` of the result reads the taps `y - s * i` of the pixels `i`: only every `s`th tap, from one on
//! that depends on `y mod s` alone. So pixels of equal `y mod s`, a phase, are those of a convolution with every `s`th tap, and all
//! phases together are one convolution with `s` times as many outputs along each axis, which are then interleaved.

data! {
    /// The filters of all phases of a transposed convolution; pairs are `[vertical, horizontal]`.
    ///
    /// Its outputs are counted `[group][vertical phase][horizontal phase][output of the group]`. Taps that a phase lacks are zero.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct Phases {
        /// Shape of `weight`: inputs, outputs of a group, rows and columns.
        pub shape: [usize; 4],
        /// Groups of channels.
        pub groups: usize,
        /// Phases along each axis: the distance between the windows that neighbouring inputs are spread to.
        pub stride: [usize; 2],
        /// The distance between taps.
        pub dilation: [usize; 2],
    }
}

impl Phases {
    /// How many there are.
    pub const fn count(&self) -> usize {
        self.stride[0].saturating_mul(self.stride[1])
    }

    /// Shape of the filters: outputs, inputs of a group, rows and columns.
    pub const fn filters(&self) -> [usize; 4] {
        let [inputs, outputs, ..] = self.shape;
        let outputs = outputs.saturating_mul(self.groups).saturating_mul(self.count());
        [outputs, inputs / self.groups, self.taps(0), self.taps(1)]
    }

    /// The distance between the taps of the filters along an axis. Where the stride selects taps, those between dilated ones count.
    pub const fn distance(&self, axis: usize) -> usize {
        if self.stride[axis] == 1 { self.dilation[axis] } else { 1 }
    }

    /// Taps of the filters along an axis.
    const fn taps(&self, axis: usize) -> usize {
        let taps = self.shape[2 + axis];
        if self.stride[axis] == 1 {
            return taps;
        }
        taps.saturating_sub(1).saturating_mul(self.dilation[axis]).saturating_add(1).div_ceil(self.stride[axis])
    }

    /// The output of the transposed convolution whose phase an output is.
    pub const fn output(&self, output: usize) -> usize {
        let each = self.shape[1];
        output / (each * self.count()) * each + output % each
    }

    /// The element of `weight` that is an element of the filters; none is zero.
    pub fn weight(&self, [output, input, row, column]: [usize; 4]) -> Option<usize> {
        let [_, each, height, width] = self.shape;
        let (group, phase) = (output / (each * self.count()), output / each % self.count());
        let input = group * self.filters()[1] + input;
        let row = self.tap(0, phase / self.stride[1], row)?;
        let column = self.tap(1, phase % self.stride[1], column)?;
        Some(((input * each + output % each) * height + row) * width + column)
    }

    /// The tap of `weight` that is a tap of a phase. A transposed convolution spreads pixels where a convolution collects them, so
    /// they are in reverse order.
    fn tap(&self, axis: usize, phase: usize, tap: usize) -> Option<usize> {
        let from_last = self.taps(axis) - 1 - tap;
        if self.stride[axis] == 1 {
            return Some(from_last);
        }
        let reached = phase + from_last * self.stride[axis];
        let tap = reached / self.dilation[axis];
        (reached.is_multiple_of(self.dilation[axis]) && tap < self.shape[2 + axis]).then_some(tap)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(shape: [usize; 4], stride: usize, dilation: usize) -> Phases {
        Phases { shape, groups: 1, stride: [1, stride], dilation: [1, dilation] }
    }

    fn taps(phases: &Phases) -> Vec<Vec<Option<usize>>> {
        let [outputs, _, _, taps] = phases.filters();
        (0..outputs).map(|output| (0..taps).map(|tap| phases.weight([output, 0, 0, tap])).collect()).collect()
    }

    #[test]
    fn every_tap_is_in_one_phase() {
        assert_eq!(taps(&row([1, 1, 1, 3], 1, 1)), [[Some(2), Some(1), Some(0)]]);
        assert_eq!(taps(&row([1, 1, 1, 2], 2, 1)), [[Some(0)], [Some(1)]]);
        assert_eq!(taps(&row([1, 1, 1, 3], 2, 1)), [[Some(2), Some(0)], [None, Some(1)]]);
        assert_eq!(taps(&row([1, 1, 1, 1], 3, 1)), [[Some(0)], [None], [None]]);
        // Taps at 0, 3 and 6: the even ones are the first and the last.
        assert_eq!(taps(&row([1, 1, 1, 3], 2, 3)), [[Some(2), None, None, Some(0)], [None, None, Some(1), None],]);
        assert_eq!((row([1, 1, 1, 3], 1, 3).distance(1), row([1, 1, 1, 3], 2, 3).distance(1)), (3, 1));
    }

    #[test]
    fn phases_of_a_group_follow_each_other() {
        let phases = Phases { shape: [4, 3, 1, 2], groups: 2, stride: [1, 2], dilation: [1, 1] };
        assert_eq!((phases.count(), phases.filters()), (2, [12, 2, 1, 1]));
        let outputs: Vec<usize> = (0..12).map(|output| phases.output(output)).collect();
        assert_eq!(outputs, [0, 1, 2, 0, 1, 2, 3, 4, 5, 3, 4, 5]);
        // Output 4 of group 1 is its second; input 1 of the group is the fourth of all.
        assert_eq!(phases.weight([10, 1, 0, 0]), Some((3 * 3 + 1) * 2 + 1));
    }
}
