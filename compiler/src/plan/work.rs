//! What a step costs: to hold a measured time against the machine's limits.

use super::{Conv2d, ConvInput, Convolution, LANES, Linear, Planar, ReadingOrder, Region, StepKind, Winograd, weights};
use crate::ir::DType;

/// The work of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Work {
    /// Multiply-accumulate operations of the direct algorithm, for one image.
    pub macs: u64,
    /// Multiply-adds that the kernel executes, for one image: less by minimal filtering, and more where channels do not fill
    /// their blocks. What tiles compute twice is not counted.
    pub executed_macs: u64,
    /// What they multiply.
    pub arithmetic: DType,
    /// Bytes of the values that it reads and writes, for one image.
    pub value_bytes: u64,
    /// Bytes of its weights, for any number of images.
    pub weight_bytes: u64,
}

/// The sums of products that a step takes.
struct Sums {
    /// Multiply-adds of the direct algorithm.
    macs: u64,
    /// Floats of packed weights.
    weights: usize,
    /// Products of each weight: one for each pixel, or tile of its frequency.
    products: usize,
    /// What is multiplied.
    arithmetic: DType,
}

impl StepKind {
    /// What the step costs.
    pub(super) fn work(&self) -> Work {
        let Sums { macs, weights, products, arithmetic } = self.sums();
        Work {
            macs,
            executed_macs: (weights * arithmetic.together()) as u64 * products as u64,
            arithmetic,
            value_bytes: self.value_bytes() as u64,
            weight_bytes: (weights * size_of::<f32>()) as u64,
        }
    }

    fn sums(&self) -> Sums {
        match self {
            StepKind::Conv2d(step) => {
                let conv = &step.conv;
                let order = match step.input {
                    ConvInput::Blocked(_) => ReadingOrder::Blocked,
                    ConvInput::Planar(_) if conv.window.dilation[1] > 1 => ReadingOrder::PlanarDilated,
                    ConvInput::Planar(_) => ReadingOrder::Planar,
                };
                let arithmetic = conv.dtype();
                let filter = weights::filter_len(order, step.group_in(), conv.window.kernel, arithmetic);
                let filters = weights::filters(conv.output.channels, conv.groups);
                Sums {
                    macs: conv_macs(conv, step.group_in()),
                    weights: filters * filter,
                    products: pixels(conv),
                    arithmetic,
                }
            }
            StepKind::Winograd(step @ Winograd { conv, filtering, .. }) => Sums {
                macs: conv_macs(conv, step.group_in()),
                weights: conv.output.channels * step.group_in() * filtering.inputs() * filtering.inputs(),
                products: filtering.tiles(conv.size).iter().product(),
                arithmetic: DType::F32,
            },
            StepKind::Linear(Linear { input, output, .. }) => Sums {
                macs: input.channels as u64 * output.channels as u64,
                weights: weights::linear_len(input.channels, output.channels, input.dtype),
                products: 1,
                arithmetic: input.dtype,
            },
            StepKind::ImportBlocked(_)
            | StepKind::ImportPlanar(_)
            | StepKind::Export(..)
            | StepKind::Pool2d(_)
            | StepKind::AdaptivePool2d(..)
            | StepKind::LocalResponseNorm(..)
            | StepKind::Map(..)
            | StepKind::Zip(..)
            | StepKind::Softmax(..)
            | StepKind::CopyChannels(..) => Sums { macs: 0, weights: 0, products: 0, arithmetic: DType::F32 },
        }
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
            StepKind::Conv2d(Conv2d { input: ConvInput::Planar(input), conv }) => {
                planes(input) + region(&conv.output) + conv.residual.as_ref().map_or(0, region)
            }
            StepKind::Conv2d(Conv2d { input: ConvInput::Blocked(input), conv })
            | StepKind::Winograd(Winograd { input, conv, .. }) => {
                region(input) + region(&conv.output) + conv.residual.as_ref().map_or(0, region)
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
fn conv_macs(conv: &Convolution, group_in: usize) -> u64 {
    let taps = conv.window.kernel[0] * conv.window.kernel[1];
    (group_in * taps) as u64 * (conv.output.channels * pixels(conv)) as u64
}

/// Pixels of a convolution's result, before the pool.
fn pixels(conv: &Convolution) -> usize {
    conv.size[0] * conv.size[1]
}
