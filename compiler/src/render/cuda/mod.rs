//! A plan for a GPU as one translation unit of CUDA C++ without includes.
//!
//! Fixed code is in `fixed/`; a program includes the files that its kernels use. `writer` owns indentation and
//! sections; `kernels` writes a kernel: its sizes as constants, its operands as pointers, and a call of the fixed code.

mod kernels;
mod writer;

use crate::plan::cuda::{Batch, Kernel, KernelKind, Program, Unary};
use writer::Writer;

/// A file of fixed code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Fixed {
    Primitives,
    Values,
    Layout,
    Convolve,
    Direct,
    Pool,
    Interpolate,
    Combine,
    MatrixVector,
    Normalise,
    Pointwise,
    Norm,
    Softmax,
    Reduce,
    Matmul,
}

/// The complete source.
pub fn render(program: &Program) -> String {
    let mut writer = Writer::default();
    header(&mut writer, program);
    for file in fixed(program) {
        writer.section(file.title());
        writer.fixed(file.text());
    }
    for batch in &program.batches {
        writer.section(&images(batch));
        for kernel in &batch.kernels {
            kernels::kernel(&mut writer, program, batch, kernel);
        }
    }
    writer.finish()
}

fn header(writer: &mut Writer, program: &Program) {
    let Program { name, precision, weight_bytes, batches, .. } = program;
    let kernels: usize = batches.iter().map(|batch| batch.kernels.len()).sum();
    writer.comment(&format!(
        "{name} in {}: {kernels} kernels, {weight_bytes} bytes of packed weights. Emitted by graphc.\n\n\
         Every kernel gets the arena and the packed weights, and has its offsets and sizes as constants. Those of a batch \
         size run in order.",
        precision.name()
    ));
    for batch in batches {
        writer.comment(&format!("{}: {} bytes of arena.", images(batch), batch.arena_bytes));
    }
}

fn images(batch: &Batch) -> String {
    if batch.images == 1 { "Batches of 1 image".into() } else { format!("Batches of {} images", batch.images) }
}

/// The files that a program needs, in the order of their dependencies.
fn fixed(program: &Program) -> Vec<Fixed> {
    let kernels = program.batches.iter().flat_map(|batch| &batch.kernels);
    let mut files: Vec<Fixed> =
        kernels.flat_map(of_kernel).copied().chain([Fixed::Primitives, Fixed::Values]).collect();
    files.sort_unstable();
    files.dedup();
    files
}

fn of_kernel(kernel: &Kernel) -> &'static [Fixed] {
    match &kernel.kind {
        KernelKind::Import(..) | KernelKind::Export(..) | KernelKind::Fill { .. } => &[Fixed::Layout],
        KernelKind::Convolve(conv) if conv.tile.is_none() => &[Fixed::Direct],
        KernelKind::Convolve(_) => &[Fixed::Convolve],
        KernelKind::Combine(_) => &[Fixed::Pool, Fixed::Combine],
        KernelKind::MatrixVector(_) => &[Fixed::MatrixVector],
        KernelKind::Zip { .. } => &[Fixed::Pointwise],
        KernelKind::Matmul { .. } | KernelKind::Constant(..) => &[Fixed::Matmul],
        KernelKind::Unary { function, .. } => match function {
            Unary::Pool(..) | Unary::AdaptivePool(_) => &[Fixed::Pool],
            Unary::Interpolate(_) => &[Fixed::Interpolate],
            Unary::Normalise { .. } => &[Fixed::Pool, Fixed::Normalise],
            Unary::Map(..) => &[Fixed::Pointwise],
            Unary::Norm(_) => &[Fixed::Norm],
            Unary::Softmax(_) => &[Fixed::Softmax],
            Unary::Reduce(_) => &[Fixed::Reduce],
            Unary::CopyChannels { .. } | Unary::Rearrange(_) | Unary::Reshape => &[Fixed::Layout],
        },
    }
}

impl Fixed {
    fn title(self) -> &'static str {
        match self {
            Fixed::Primitives => "Primitives",
            Fixed::Values => "Values",
            Fixed::Layout => "Layouts",
            Fixed::Convolve => "Convolutions",
            Fixed::Direct => "Convolutions without tiles",
            Fixed::Pool => "Pools",
            Fixed::Interpolate => "Interpolation",
            Fixed::Combine => "Sums of parts",
            Fixed::MatrixVector => "Linear layers",
            Fixed::Normalise => "Normalisation",
            Fixed::Pointwise => "Functions",
            Fixed::Norm => "Norms of a value by itself",
            Fixed::Softmax => "Softmax",
            Fixed::Reduce => "Reductions",
            Fixed::Matmul => "Products of values",
        }
    }

    fn text(self) -> &'static str {
        match self {
            Fixed::Primitives => include_str!("fixed/primitives.cuh"),
            Fixed::Values => include_str!("fixed/values.cuh"),
            Fixed::Layout => include_str!("fixed/layout.cuh"),
            Fixed::Convolve => include_str!("fixed/convolve.cuh"),
            Fixed::Direct => include_str!("fixed/direct.cuh"),
            Fixed::Pool => include_str!("fixed/pool.cuh"),
            Fixed::Interpolate => include_str!("fixed/interpolate.cuh"),
            Fixed::Combine => include_str!("fixed/combine.cuh"),
            Fixed::MatrixVector => include_str!("fixed/matrix_vector.cuh"),
            Fixed::Normalise => include_str!("fixed/normalise.cuh"),
            Fixed::Pointwise => include_str!("fixed/pointwise.cuh"),
            Fixed::Norm => include_str!("fixed/norm.cuh"),
            Fixed::Softmax => include_str!("fixed/softmax.cuh"),
            Fixed::Reduce => include_str!("fixed/reduce.cuh"),
            Fixed::Matmul => include_str!("fixed/matmul.cuh"),
        }
    }
}
