//! What a step costs at least, whatever the kernel: to hold a measured time against the machine's limits.

use super::{Conv2d, ConvInput, LANES, Linear, Planar, ReadingOrder, Region, StepKind, Winograd, weights};

/// The work of a step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Work {
    /// Multiply-accumulate operations of the direct algorithm, for one image.
    pub macs: u64,
    /// Bytes of the values that it reads and writes, for one image.
    pub value_bytes: u64,
    /// Bytes of its weights, for any number of images.
    pub weight_bytes: u64,
}

impl StepKind {
    /// What the step costs.
    pub(super) fn work(&self) -> Work {
        let (macs, weights) = match self {
            StepKind::Conv2d(conv) => {
                let order = match conv.input {
                    ConvInput::Blocked(_) => ReadingOrder::Blocked,
                    ConvInput::Planar(_) if conv.window.dilation[1] > 1 => ReadingOrder::PlanarDilated,
                    ConvInput::Planar(_) => ReadingOrder::Planar,
                };
                let filter = weights::filter_len(order, conv.group_in(), conv.window.kernel, conv.dtype());
                (conv_macs(conv), conv.output.channels * filter)
            }
            StepKind::Winograd(Winograd { conv, filtering, .. }) => {
                let frequencies = filtering.inputs() * filtering.inputs();
                (conv_macs(conv), conv.output.channels * conv.group_in() * frequencies)
            }
            StepKind::Linear(Linear { input, output, .. }) => {
                let macs = input.channels as u64 * output.channels as u64;
                (macs, weights::linear_len(input.channels, output.channels, input.dtype))
            }
            StepKind::ImportBlocked(_)
            | StepKind::ImportPlanar(_)
            | StepKind::Export(..)
            | StepKind::Pool2d(_)
            | StepKind::AdaptivePool2d(..)
            | StepKind::LocalResponseNorm(..)
            | StepKind::Map(..)
            | StepKind::Zip(..)
            | StepKind::Softmax(..)
            | StepKind::CopyChannels(..) => (0, 0),
        };
        Work { macs, value_bytes: self.value_bytes() as u64, weight_bytes: (weights * size_of::<f32>()) as u64 }
    }

    /// Bytes of the operands, without halos.
    fn value_bytes(&self) -> usize {
        let region =
            |value: &Region| value.channels.next_multiple_of(LANES) * value.height * value.width * value.dtype.bytes();
        let planes = |value: &Planar| value.channels * value.height * value.width * value.dtype.bytes();
        let image = |channels: usize, height: usize, width: usize| channels * height * width * size_of::<f32>();
        match self {
            // The caller's image is read as well.
            StepKind::ImportBlocked(to) => image(to.channels, to.height, to.width) + region(to),
            StepKind::ImportPlanar(to) => image(to.channels, to.height, to.width) + planes(to),
            StepKind::Export(from, to) => region(from) + planes(to),
            StepKind::Conv2d(conv) | StepKind::Winograd(Winograd { conv, .. }) => {
                let input = match &conv.input {
                    ConvInput::Blocked(input) => region(input),
                    ConvInput::Planar(input) => planes(input),
                };
                input + region(&conv.output) + conv.residual.as_ref().map_or(0, region)
            }
            StepKind::Linear(Linear { input, output, .. }) => region(input) + region(output),
            StepKind::Pool2d(pool) => region(&pool.input) + region(&pool.output),
            StepKind::AdaptivePool2d(input, output, _)
            | StepKind::LocalResponseNorm(input, output, _)
            | StepKind::Map(input, output, _)
            | StepKind::Softmax(input, output) => region(input) + region(output),
            StepKind::CopyChannels(input, ..) => 2 * region(input),
            StepKind::Zip(inputs, output, _) => inputs.iter().map(region).sum::<usize>() + region(output),
        }
    }
}

/// The multiply-adds of the direct sum.
fn conv_macs(conv: &Conv2d) -> u64 {
    let taps = conv.window.kernel[0] * conv.window.kernel[1];
    let results = conv.size[0] * conv.size[1] * conv.output.channels;
    (conv.group_in() * taps) as u64 * results as u64
}
