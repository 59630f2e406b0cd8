//! Reads ahead: the convolutions of an image or a few are bound by latency and leave the memory idle, the linear layers after
//! them are bound by the bytes of their matrices. So each convolution asks for a part of what is to come.

use super::{Kernel, KernelKind, Span};

/// Bytes that a second-level cache can keep beside what the convolutions use of it: less than half of a Hopper card's.
const MOST: usize = 24 << 20;

/// What is asked for at once.
const LINE: usize = 128;

/// Gives every tiled convolution before the first product with a vector an equal part of the matrices to come.
pub(super) fn spread(kernels: &mut [Kernel]) {
    let Some(first) = kernels.iter().position(|kernel| matrix(kernel).is_some()) else { return };
    let (before, after) = kernels.split_at_mut(first);
    let mut convolutions: Vec<&mut Kernel> = before.iter_mut().filter(|kernel| is_tiled(kernel)).collect();
    if convolutions.is_empty() {
        return;
    }
    let wanted: usize = after.iter().filter_map(matrix).map(|matrix| matrix.bytes).sum();
    let each = (wanted.min(MOST) / convolutions.len()).next_multiple_of(LINE);
    let mut parts = after.iter().filter_map(matrix).flat_map(|matrix| cut(matrix, each));
    for kernel in &mut convolutions {
        kernel.ahead = parts.next();
    }
}

/// A matrix that is multiplied by vectors.
fn matrix(kernel: &Kernel) -> Option<Span> {
    match &kernel.kind {
        KernelKind::MatrixVector(product) => {
            let elements = product.output.layout.channels * product.inputs;
            Some(Span { offset: product.matrix, bytes: elements * product.input.layout.element.bytes() })
        }
        KernelKind::Import(..)
        | KernelKind::Export(..)
        | KernelKind::Convolve(_)
        | KernelKind::Combine(_)
        | KernelKind::Zip { .. }
        | KernelKind::Matmul { .. }
        | KernelKind::Constant(..)
        | KernelKind::Fill { .. }
        | KernelKind::Unary { .. } => None,
    }
}

fn is_tiled(kernel: &Kernel) -> bool {
    matches!(&kernel.kind, KernelKind::Convolve(conv) if conv.tile.is_some())
}

/// In parts of so many bytes, the last one shorter; a line that a matrix only begins is left out.
fn cut(matrix: Span, each: usize) -> impl Iterator<Item = Span> {
    let whole = matrix.bytes / LINE * LINE;
    let starts = (0..whole).step_by(each.max(LINE));
    starts.map(move |start| Span { offset: matrix.offset + start, bytes: each.min(whole - start) })
}
