//! The definitions of operators over dimensions that are not those of an image: each sees them as ones that are.

use graphc_compiler::ir::{Id, InputNorm, InputNormKind, Normalized, Reduce, Shape, Softmax, TensorId};
use graphc_program::step::{Over, Shares, Statistics};

use super::{
    definition::Tensor,
    naive::{self, Tensor as Images},
};

/// Calls `f` with the last dimensions as vectors, of which there are as many images as the other dimensions have elements.
pub(crate) fn over_last(value: &Tensor, count: usize, f: impl Fn(&Images<f64>) -> Images<f64>) -> Tensor {
    let (others, last) = value.shape.split_at(value.shape.len() - count);
    let shape = [others.iter().product(), last.iter().product(), 1, 1];
    let result = f(&Images { shape, values: value.values.clone() });
    let last = if result.shape[1] == shape[1] { last.to_vec() } else { vec![result.shape[1]] };
    Tensor { shape: [others, &last].concat(), values: result.values }
}

/// Calls `f` with a dimension as the channels: those before it are the images, those after it the pixels.
fn over_one(value: &Tensor, dim: usize, f: impl Fn(&Images<f64>) -> Images<f64>) -> Tensor {
    let (before, after) = (&value.shape[..dim], &value.shape[dim + 1..]);
    let shape = [before.iter().product(), value.shape[dim], 1, after.iter().product()];
    let result = f(&Images { shape, values: value.values.clone() });
    Tensor { shape: [before, &[result.shape[1]], after].concat(), values: result.values }
}

pub(crate) fn input_norm(norm: &InputNorm, value: &Tensor, tensors: &[Vec<f64>]) -> Tensor {
    let own = |id: Option<TensorId>, len: usize, other: f64| {
        id.map_or_else(|| vec![other; len], |id| tensors[id.index()].clone())
    };
    let of = |images: &Images<f64>, over: Over, statistics: Statistics| {
        let len = images.shape[1];
        let (weight, bias) = (own(norm.weight, len, 1.0), own(norm.bias, len, 0.0));
        naive::norm(images, (over, statistics), norm.eps, [&weight, &bias])
    };
    let rank = |normalized: Normalized| match normalized {
        Normalized::Last(shape) => shape.rank(),
        Normalized::Channels(_) => unreachable!("the graph is as the file has it"),
    };
    match norm.kind {
        InputNormKind::Layer(normalized) => {
            over_last(value, rank(normalized), |vectors| of(vectors, Over::Channels, Statistics::MeanAndVariance))
        }
        InputNormKind::RootMeanSquare(normalized) => {
            over_last(value, rank(normalized), |vectors| of(vectors, Over::Channels, Statistics::MeanSquare))
        }
        InputNormKind::Group { groups, .. } => {
            over_one(value, 1, |images| of(images, Over::Groups(groups), Statistics::MeanAndVariance))
        }
        InputNormKind::Instance { channels, .. } => {
            over_one(value, 1, |images| of(images, Over::Groups(channels), Statistics::MeanAndVariance))
        }
    }
}

pub(crate) fn softmax(softmax: Softmax, value: &Tensor) -> Tensor {
    over_one(value, softmax.dim + 1, |images| match softmax.shares {
        Shares::Plain => naive::softmax(images),
        Shares::Logarithms => naive::log_softmax(images),
    })
}

/// One dimension after the other.
pub(crate) fn reduce(reduce: &Reduce, value: &Tensor, shape: &Shape) -> Tensor {
    let over = |value: Tensor, dim: &usize| {
        over_one(&value, dim + 1, |images| {
            let [count, _, height, width] = images.shape;
            naive::reduce(images, reduce.reduction, [count, 1, height, width])
        })
    };
    let reduced = reduce.dims.iter().fold(value.clone(), over);
    Tensor { shape: [&value.shape[..1], shape.sizes()].concat(), values: reduced.values }
}

pub(crate) fn matmul(left: &Tensor, right: &Tensor) -> Tensor {
    let images = |value: &Tensor| {
        let shape = match value.shape[..] {
            [count, rows, columns] => [count, 1, rows, columns],
            [count, matrices, rows, columns] => [count, matrices, rows, columns],
            _ => unreachable!("{:?} are no matrices", value.shape),
        };
        Images { shape, values: value.values.clone() }
    };
    let product = naive::matmul(&images(left), &images(right));
    let [count, matrices, rows, columns] = product.shape;
    let shape = if left.shape.len() == 3 { vec![count, rows, columns] } else { vec![count, matrices, rows, columns] };
    Tensor { shape, values: product.values }
}
