//! Kernels whose results have other rows and columns than what they read.

use graphc_program::Sampling;

use super::Text;
use crate::plan::cuda::Layout;

impl Text<'_> {
    pub(super) fn interleave(
        &mut self,
        [input, output]: [&Layout; 2],
        groups: usize,
        [stride, first]: [[usize; 2]; 2],
    ) -> &'static str {
        self.image(input);
        self.result(output);
        self.constants(&[("out_channels", output.channels), ("out_stride", output.stride)]);
        self.constants(&[("group_outputs", output.channels / groups)]);
        self.constants(&[("phases_v", stride[0]), ("phases_u", stride[1])]);
        self.constants(&[("top", first[0]), ("left", first[1])]);
        "interleave"
    }

    pub(super) fn interpolate(&mut self, [input, output]: [&Layout; 2], sampling: &Sampling) -> &'static str {
        let Sampling { filter, scale, centre } = *sampling;
        self.image(input);
        self.result(output);
        self.constants(&[("taps", filter.taps())]);
        self.extra = [scale, centre].as_flattened().iter().map(|number| format!("{number:?}f")).collect();
        "interpolate"
    }
}
