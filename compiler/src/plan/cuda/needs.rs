//! What a kernel needs: its launch, and which buffers.

use graphc_program::step::Over;

use super::{BufferId, Combine, Convolve, Counted, Finish, KernelKind, MatrixVector, Norm, Unary, Value, tiles};

/// Threads of a block, where each has its own element of the result.
const THREADS: usize = 256;

/// Threads of a warp.
const WARP: usize = 32;

/// Blocks, threads and shared memory.
pub(super) struct Launch {
    pub(super) grid: [usize; 3],
    pub(super) threads: usize,
    pub(super) shared_bytes: usize,
}

impl KernelKind {
    /// The launch for a batch of `images`.
    pub(super) fn launch(&self, images: usize) -> Launch {
        let quads = |value: &Value| over(images * value.layout.elements() / 4);
        match self {
            KernelKind::Import(_, value) => over(images * value.layout.height * value.layout.width),
            KernelKind::Export(_, to) => over(images * to.stride),
            KernelKind::Convolve(conv) => conv.launch(images),
            KernelKind::Combine(Combine { output, .. }) | KernelKind::Zip { output, .. } => quads(output),
            KernelKind::Fill { output, .. } => over(images * output.layout.elements()),
            KernelKind::MatrixVector(product) => product.launch(images),
            KernelKind::Matmul { output, .. } | KernelKind::Constant(_, output) => {
                over(images * output.layout.elements())
            }
            KernelKind::Unary { input, output, function } => function.launch(images, input, output),
        }
    }

    /// Calls `f` with every buffer that the kernel reads or writes.
    pub(super) fn each_buffer(&self, mut f: impl FnMut(BufferId)) {
        let mut values = |values: &[&Value]| values.iter().for_each(|value| f(value.buffer));
        match self {
            KernelKind::Import(from, to) => {
                values(&[to]);
                f(from.buffer);
            }
            KernelKind::Export(from, to) => {
                values(&[from]);
                f(to.buffer);
            }
            KernelKind::Convolve(Convolve { input, output, finish, .. }) => {
                values(&[input, output]);
                values(&finish.iter().filter_map(|finish| finish.residual.as_ref()).collect::<Vec<_>>());
            }
            KernelKind::Combine(Combine { parts, finish: Finish { residual, .. }, output, .. }) => {
                values(&[parts, output]);
                values(&residual.iter().collect::<Vec<_>>());
            }
            KernelKind::MatrixVector(MatrixVector { input, output, .. }) | KernelKind::Unary { input, output, .. } => {
                values(&[input, output]);
            }
            KernelKind::Zip { inputs: [left, right], output, .. }
            | KernelKind::Matmul { inputs: [left, right], output, .. } => values(&[left, right, output]),
            KernelKind::Constant(_, output) => values(&[output]),
            KernelKind::Fill { output, .. } => values(&[output]),
        }
    }

    /// The largest number that the kernel counts to, of each kind.
    pub(super) fn counts(&self, images: usize) -> [(Counted, usize); 2] {
        let values = |values: &[&Value]| values.iter().map(|value| images * value.layout.elements()).max().unwrap_or(0);
        let elements = match self {
            KernelKind::Import(from, to) => from.elements.max(values(&[to])),
            KernelKind::Export(from, to) => values(&[from]).max(images * to.stride),
            KernelKind::Convolve(conv) => {
                let filters = conv.output.layout.channels * conv.depth();
                let splits = conv.tile.map_or(1, |tile| tile.splits);
                values(&[&conv.input]).max(splits * values(&[&conv.output])).max(filters)
            }
            KernelKind::Combine(combine) => combine.splits * values(&[&combine.parts, &combine.output]),
            KernelKind::MatrixVector(product) => {
                values(&[&product.input, &product.output]).max(product.output.layout.channels * product.inputs)
            }
            KernelKind::Zip { inputs: [input, other], output, .. }
            | KernelKind::Matmul { inputs: [input, other], output, .. } => values(&[input, other, output]),
            KernelKind::Constant(_, output) => values(&[output]),
            KernelKind::Fill { output, .. } => values(&[output]),
            KernelKind::Unary { input, output, function } => {
                let each = if function.is_by_warp(input, output) { WARP } else { 1 };
                values(&[input, output]) * each
            }
        };
        [(Counted::Elements, elements), (Counted::Blocks, self.launch(images).grid[1])]
    }
}

impl Unary {
    /// Whether a warp has the channels of a pixel.
    fn is_by_warp(&self, input: &Value, output: &Value) -> bool {
        match self {
            Unary::Softmax(_) => true,
            Unary::Norm(Norm { over, .. }) => *over == Over::Channels,
            Unary::Reduce(_) => input.layout.channels != output.layout.channels,
            Unary::Pool(..)
            | Unary::AdaptivePool(_)
            | Unary::Interpolate(_)
            | Unary::Normalise { .. }
            | Unary::Map(..)
            | Unary::CopyChannels { .. }
            | Unary::Rearrange(_)
            | Unary::Reshape => false,
        }
    }

    fn launch(&self, images: usize, input: &Value, output: &Value) -> Launch {
        let pixels = |value: &Value| images * value.layout.height * value.layout.width;
        let quads = || over(images * output.layout.elements() / 4);
        match self {
            Unary::Pool(..)
            | Unary::AdaptivePool(_)
            | Unary::Interpolate(_)
            | Unary::Normalise { .. }
            | Unary::Map(..) => quads(),
            Unary::Norm(Norm { over: Over::Groups(groups), .. }) => Launch {
                grid: [images * groups, 1, 1],
                threads: THREADS,
                shared_bytes: THREADS / WARP * size_of::<f32>(),
            },
            Unary::Softmax(_) | Unary::Norm(_) => over(pixels(output) * WARP),
            Unary::Reduce(_) if self.is_by_warp(input, output) => over(pixels(output) * WARP),
            Unary::Reduce(_) => quads(),
            Unary::CopyChannels { copied, .. } => over(pixels(input) * copied),
            Unary::Rearrange(piece) => over(images * piece.count()),
            Unary::Reshape => over(images * output.layout.elements()),
        }
    }
}

impl Convolve {
    /// Elements that are summed over.
    pub(super) fn depth(&self) -> usize {
        self.window.kernel[0] * self.window.kernel[1] * self.tap_channels
    }

    fn launch(&self, images: usize) -> Launch {
        let layout = &self.output.layout;
        let Some(tile) = self.tile else { return over(images * layout.elements()) };
        let (pixels, channels) = (images * layout.height * layout.width, layout.channels / self.groups);
        let columns = channels.div_ceil(tile.columns) * self.groups;
        Launch {
            grid: [pixels.div_ceil(tile.rows), columns, tile.splits],
            threads: tile.threads(),
            shared_bytes: tile.shared_bytes(),
        }
    }
}

impl MatrixVector {
    fn launch(&self, images: usize) -> Launch {
        let chunks = self.inputs / self.input.layout.element.in_16_bytes();
        let (_, threads) = tiles::vector_block(self.output.layout.channels, chunks);
        Launch {
            grid: [self.output.layout.stride.div_ceil(self.rows), 1, 1],
            threads,
            shared_bytes: threads / 32 * self.rows * images * size_of::<f32>(),
        }
    }
}

/// A thread for each of `count`.
fn over(count: usize) -> Launch {
    Launch { grid: [count.div_ceil(THREADS), 1, 1], threads: THREADS, shared_bytes: 0 }
}
