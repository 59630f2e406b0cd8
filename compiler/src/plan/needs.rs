//! What a step needs besides its operands' place: which buffers, and memory while it runs.

use super::{
    BufferId, Conv2d, ConvInput, Convolution, LANES, Linear, Plan, Planar, Pool2d, Region, StepKind, Winograd,
    cpu::{self, MAX_PIXELS},
};
use crate::ir::DType;

impl StepKind {
    /// Calls `f` with every buffer that the step reads or writes.
    pub(super) fn each_buffer(&self, mut f: impl FnMut(BufferId)) {
        match self {
            StepKind::ImportBlocked(region) => f(region.buffer),
            StepKind::ImportPlanar(planar) => f(planar.buffer),
            StepKind::Export(input, output) => {
                f(input.buffer);
                f(output.buffer);
            }
            StepKind::Conv2d(Conv2d { input: ConvInput::Planar(Planar { buffer, .. }), conv })
            | StepKind::Conv2d(Conv2d { input: ConvInput::Blocked(Region { buffer, .. }), conv })
            | StepKind::Winograd(Winograd { input: Region { buffer, .. }, conv, .. }) => {
                f(*buffer);
                conv.residual.iter().for_each(|region| f(region.buffer));
                f(conv.output.buffer);
            }
            StepKind::Linear(Linear { input, output, .. })
            | StepKind::Pool2d(Pool2d { input, output, .. })
            | StepKind::AdaptivePool2d(input, output, _)
            | StepKind::LocalResponseNorm(input, output, _)
            | StepKind::Map(input, output, _)
            | StepKind::Softmax(input, output)
            | StepKind::CopyChannels(input, output, _) => {
                f(input.buffer);
                f(output.buffer);
            }
            StepKind::Zip(inputs, output, _) => {
                inputs.iter().for_each(|region| f(region.buffer));
                f(output.buffer);
            }
        }
    }

    /// Floats that a thread needs of its own: results of a convolution that wait to be pooled, the squares of a
    /// normalisation.
    pub(super) fn scratch(&self) -> usize {
        match self {
            StepKind::Conv2d(Conv2d { conv: Convolution { pool: Some(pool), size, tiles, .. }, .. }) => {
                let vectors = [tiles.portable, tiles.avx2, tiles.avx512].map(|tile| tile.vectors);
                let rows = (pool.kernel[0] - 1) * pool.dilation[0] + 1;
                rows * size[1] * LANES * vectors.into_iter().max().unwrap_or(1)
            }
            StepKind::Winograd(Winograd { conv: Convolution { pool: Some(_), size, .. }, .. }) => {
                size[0] * size[1] * LANES
            }
            StepKind::LocalResponseNorm(input, _, norm) => {
                let channels = input.channels.next_multiple_of(LANES);
                let rows = norm.pool.as_ref().map_or(0, |pool| (pool.kernel[0] - 1) * pool.dilation[0] + 1);
                (norm.size + channels).next_multiple_of(LANES) + rows * input.width * channels
            }
            StepKind::Conv2d(_)
            | StepKind::Winograd(_)
            | StepKind::ImportBlocked(_)
            | StepKind::ImportPlanar(_)
            | StepKind::Export(..)
            | StepKind::Linear(_)
            | StepKind::Pool2d(_)
            | StepKind::AdaptivePool2d(..)
            | StepKind::Map(..)
            | StepKind::Zip(..)
            | StepKind::Softmax(..)
            | StepKind::CopyChannels(..) => 0,
        }
    }

    /// Floats that the threads share while the step runs on a batch.
    fn workspace(&self, images: usize) -> usize {
        match self {
            StepKind::Linear(linear) => linear.workspace(images),
            StepKind::Winograd(step) => step.workspace(images),
            StepKind::Conv2d(_)
            | StepKind::ImportBlocked(_)
            | StepKind::ImportPlanar(_)
            | StepKind::Export(..)
            | StepKind::Pool2d(_)
            | StepKind::AdaptivePool2d(..)
            | StepKind::LocalResponseNorm(..)
            | StepKind::Map(..)
            | StepKind::Zip(..)
            | StepKind::Softmax(..)
            | StepKind::CopyChannels(..) => 0,
        }
    }
}

impl Linear {
    /// Panels of images, and the sums where the output cannot hold them. As the runtime's `linear::workspace`.
    fn workspace(&self, images: usize) -> usize {
        let words = self.input.channels.div_ceil(self.input.dtype.together());
        let panels = if images == 1 { 0 } else { images.next_multiple_of(cpu::PANEL) * words };
        match self.output.dtype {
            DType::F32 => panels,
            DType::Bf16 => panels + images * self.output.channels.next_multiple_of(LANES),
        }
    }
}

impl Winograd {
    /// What lies between the phases. As the runtime's `Winograd::workspace`.
    fn workspace(&self, images: usize) -> usize {
        let [rows, columns] = self.filtering.tiles(self.conv.size);
        let tiles = ((images * rows).min(self.rows) * columns).max(MAX_PIXELS);
        let channels = [self.input.channels, self.conv.output.channels];
        let frequency = |channels: usize| ((channels / LANES * tiles) | 1) * LANES;
        let frequencies = self.filtering.inputs() * self.filtering.inputs();
        frequencies * channels.map(frequency).iter().sum::<usize>()
    }
}

impl Plan {
    /// Floats that the threads share while a step runs on a batch.
    pub fn workspace(&self, images: usize) -> usize {
        let needs = self.steps.iter().map(|step| step.kind.workspace(images).next_multiple_of(LANES));
        needs.max().unwrap_or(0)
    }

    /// Bytes of the arena for a batch: the values, and what the threads share. Each thread's scratch comes to that.
    pub fn arena_bytes(&self, images: usize) -> usize {
        (images * self.arena + self.workspace(images)) * size_of::<f32>()
    }
}
