//! Kernels of which a number of the result depends on many of a value: norms, reductions, products and interpolations.

use graphc_program::{
    Sampling,
    step::{Matrices, Over, Reduction, Statistics},
};

use super::{NULL, Text, packed};
use crate::plan::cuda::{Layout, Norm, Value};

impl Text<'_> {
    pub(super) fn norm(&mut self, layout: &Layout, norm: &Norm) -> &'static str {
        let Norm { over, statistics, eps, affine: [scales, shifts], then } = norm;
        let has_mean = usize::from(*statistics == Statistics::MeanAndVariance);
        let has = |at: &Option<usize>| usize::from(at.is_some());
        self.image(layout);
        self.constants(&[("has_mean", has_mean), ("has_scales", has(scales)), ("has_shifts", has(shifts))]);
        self.function = Some(*then);
        self.extra = vec![format!("{eps:?}f")];
        for (name, at) in [("scales", scales), ("shifts", shifts)] {
            self.pointer(name, "const float".into(), at.map_or(NULL.into(), packed));
        }
        match over {
            Over::Channels => "norm_over_channels",
            Over::Groups(groups) => {
                self.constants(&[("groups", *groups), ("threads", self.kernel.threads)]);
                "norm_over_groups"
            }
        }
    }

    pub(super) fn interpolate(&mut self, [input, output]: [&Layout; 2], sampling: &Sampling) -> &'static str {
        let Sampling { filter, scale, centre } = *sampling;
        self.image(input);
        self.result(output);
        self.constants(&[("taps", filter.taps())]);
        self.extra = [scale, centre].as_flattened().iter().map(|number| format!("{number:?}f")).collect();
        "interpolate"
    }

    pub(super) fn reduce(&mut self, from: &Layout, to: &Layout, reduction: Reduction) -> &'static str {
        self.image(from);
        self.result(to);
        self.constants(&[("out_channels", to.channels), ("out_stride", to.stride)]);
        let by = match reduction {
            Reduction::Sum => "SUM",
            Reduction::Mean => "MEAN",
            Reduction::Max => "MAX",
            Reduction::Min => "MIN",
        };
        self.sizes.push(vec![("reduction", by.into())]);
        if from.channels == to.channels { "reduce_pixels" } else { "reduce_channels" }
    }

    pub(super) fn matmul(&mut self, [left, right]: &[Value; 2], output: &Value, matrices: Matrices) -> &'static str {
        self.image(&output.layout);
        let depth = left.layout.width;
        self.constants(&[("depth", depth), ("left_stride", left.layout.stride), ("right_stride", right.layout.stride)]);
        self.constants(&[("left_channels", left.layout.channels), ("right_channels", right.layout.channels)]);
        self.read("left", left);
        self.read("right", right);
        self.write("output", output);
        match matrices {
            Matrices::One => "multiply_matrix",
            Matrices::PerChannel => "multiply_each_channel",
        }
    }

    pub(super) fn constant(&mut self, at: usize, output: &Value) -> &'static str {
        self.image(&output.layout);
        self.pointer("numbers", "const float".into(), packed(at));
        self.write("output", output);
        "write_constant"
    }
}
