//! The definition of a graph: each node computed in double precision, one after the other, by the plain loops with which the
//! kernels are compared.

use graphc_compiler::ir::{
    Activation, AdaptivePool, BatchNorm, Epilogue, Fold, Graph, Id, LocalResponseNorm, Node, Op, Pool, TensorId,
};
use graphc_program::{Window, step::Operator};

use super::{
    moves,
    naive::{self, Tensor as Images},
    spatial, whole,
};

/// A value for some images, row-major; the images are its first dimension.
#[derive(Clone, Debug)]
pub(crate) struct Tensor {
    pub(crate) shape: Vec<usize>,
    pub(crate) values: Vec<f64>,
}

/// How numbers are stored between two layers.
pub(crate) type Stored = fn(f64) -> f64;

/// The value of each node, given those of the inputs and the tensors of the weight file.
pub(crate) fn evaluate(graph: &Graph, inputs: &[Tensor], tensors: &[Vec<f64>], stored: Stored) -> Vec<Tensor> {
    let images = inputs[0].shape[0];
    let mut inputs = inputs.iter();
    let mut values: Vec<Tensor> = Vec::new();
    for (_, node) in graph.nodes.iter() {
        assert!(node.op.epilogue().is_none_or(Epilogue::is_empty), "{}: the graph is as the file has it", node.name);
        let operands: Vec<&Tensor> = node.inputs.iter().map(|input| &values[input.index()]).collect();
        let mut value = match &node.op {
            Op::Input(_) => inputs.next().expect("a value for each input").clone(),
            Op::Parameter(parameter) => Tensor {
                shape: [&[images], parameter.shape.sizes()].concat(),
                values: tensors[parameter.tensor.index()].repeat(images),
            },
            _ => Definition { node, operands, tensors }.value(),
        };
        assert_eq!(value.shape[1..], *node.shape.sizes(), "{}: the shape of the definition", node.name);
        value.values.iter_mut().for_each(|number| *number = stored(*number));
        values.push(value);
    }
    values
}

/// The value of a node that has inputs, given theirs.
pub(crate) fn of_node(node: &Node, operands: &[Tensor], tensors: &[Vec<f64>]) -> Tensor {
    Definition { node, operands: operands.iter().collect(), tensors }.value()
}

/// A node with what it is computed from.
struct Definition<'a> {
    node: &'a Node,
    operands: Vec<&'a Tensor>,
    tensors: &'a [Vec<f64>],
}

impl Definition<'_> {
    fn value(&self) -> Tensor {
        let rank = self.operands[0].shape.len();
        match &self.node.op {
            Op::Conv(_) | Op::Pool(_) | Op::AdaptivePool(_) | Op::ConvTranspose(_) | Op::Upsample(_) => {
                of_images(&self.windows(), rank)
            }
            Op::Linear(linear) => {
                let shape = [linear.out_features, linear.in_features, 1, 1];
                let weight = Images { shape, values: self.tensor(linear.weight).to_vec() };
                let bias = self.or_zeros(linear.bias, shape[0]);
                whole::over_last(self.operands[0], 1, |vectors| naive::linear(vectors, &weight, &bias))
            }
            Op::Activation(Activation::Pointwise(function)) => {
                let value = self.operands[0];
                Tensor { shape: value.shape.clone(), values: naive::pointwise(&flat(value), *function).values }
            }
            Op::Activation(Activation::Prelu(prelu)) => {
                let (image, slopes) = (self.image(), self.tensor(prelu.weight));
                let slopes: Vec<f64> = slopes.iter().copied().cycle().take(image.shape[1]).collect();
                Tensor { shape: self.operands[0].shape.clone(), values: naive::prelu(&image, &slopes).values }
            }
            Op::BatchNorm(layer) => {
                Tensor { shape: self.operands[0].shape.clone(), values: self.batch_norm(&layer.norm).values }
            }
            Op::LocalResponseNorm(LocalResponseNorm { size, alpha, beta, k, .. }) => {
                of_images(&naive::local_response_norm(&self.image(), *size, [*alpha, *beta, *k]), rank)
            }
            Op::InputNorm(norm) => whole::input_norm(norm, self.operands[0], self.tensors),
            Op::Softmax(softmax) => whole::softmax(*softmax, self.operands[0]),
            Op::Reduce(reduce) => whole::reduce(reduce, self.operands[0], &self.node.shape),
            Op::Matmul(_) => whole::matmul(self.operands[0], self.operands[1]),
            Op::Dropout(_) => self.operands[0].clone(),
            Op::Move(of) => moves::moved(of, self.operands[0]),
            Op::Fold(Fold { operator, .. }) => self.fold(*operator),
            Op::Concat(concat) => moves::concat(&self.operands, concat.dim),
            other => unreachable!("{} has no definition here", other.facts().name),
        }
    }

    /// What slides windows over an image.
    fn windows(&self) -> Images<f64> {
        let image = self.image();
        let [_, channels, height, width] = image.shape;
        match &self.node.op {
            Op::ConvTranspose(conv) => {
                let (weight, bias) = (self.tensor(conv.weight), self.or_zeros(conv.bias, conv.out_channels));
                let [_, height, width] = self.node.shape.view();
                spatial::conv_transpose(conv, &image, weight, &bias, [height, width])
            }
            Op::Upsample(upsample) => {
                let [_, height, width] = self.node.shape.view();
                spatial::upsample(upsample, &image, [height, width])
            }
            Op::Conv(conv) => {
                let mut window = Window::from(conv);
                let mut sides = [[conv.padding.top, conv.padding.bottom], [conv.padding.left, conv.padding.right]];
                let bordered = conv.border().map(|border| images(&moves::moved(&border, self.operands[0])));
                if bordered.is_some() {
                    (window.padding, sides) = ([0, 0], [[0, 0], [0, 0]]);
                }
                let image = bordered.unwrap_or(image);
                let [height, width] = [image.shape[2], image.shape[3]];
                let size = sizes(&window, [height, width], sides, false);
                let shape = [conv.out_channels, channels / conv.groups, window.kernel[0], window.kernel[1]];
                let weight = Images { shape, values: self.tensor(conv.weight).to_vec() };
                let bias = self.or_zeros(conv.bias, conv.out_channels);
                naive::conv2d(&image, &weight, &bias, &window, conv.groups, size)
            }
            Op::Pool(Pool { window: pool, combine }) => {
                let window = Window::from(pool);
                let is_ceil = pool.rounding == graphc_compiler::ir::Rounding::Ceil;
                let size = sizes(&window, [height, width], window.padding.map(|padding| [padding; 2]), is_ceil);
                naive::pool2d(&image, &window, (*combine).into(), size)
            }
            Op::AdaptivePool(AdaptivePool { output, combine, .. }) => {
                naive::adaptive_pool2d(&image, (*combine).into(), *output)
            }
            other => unreachable!("{} has no windows", other.facts().name),
        }
    }

    fn batch_norm(&self, norm: &BatchNorm) -> Images<f64> {
        let own = |id: Option<TensorId>, other: f64| {
            id.map_or_else(|| vec![other; norm.num_features], |id| self.tensor(id).to_vec())
        };
        let [mean, variance] = norm.statistics.map_or([None; 2], |statistics| statistics.map(Some));
        let (weight, bias, mean) = (own(norm.weight, 1.0), own(norm.bias, 0.0), own(mean, 0.0));
        // Without statistics, nothing is divided by.
        let deviation = |channel: usize| variance.map_or(1.0, |id| (self.tensor(id)[channel] + norm.eps).sqrt());
        let scales: Vec<f64> = weight.iter().enumerate().map(|(channel, w)| w / deviation(channel)).collect();
        let shifts: Vec<f64> = bias.iter().zip(&mean).zip(&scales).map(|((b, m), scale)| b - m * scale).collect();
        naive::affine(&self.image(), &scales, &shifts)
    }

    /// From left to right.
    fn fold(&self, operator: Operator) -> Tensor {
        let mut operands = self.operands.iter().copied();
        let first = operands.next().expect("two or more inputs").clone();
        operands.fold(first, |folded, operand| {
            let shape: Vec<usize> = folded.shape.iter().zip(&operand.shape).map(|(a, b)| *a.max(b)).collect();
            let [one, other] = [&folded, operand].map(|value| flat(&value.broadcast(&shape)));
            Tensor { shape, values: naive::zip(&one, &other, operator).values }
        })
    }

    fn image(&self) -> Images<f64> {
        images(self.operands[0])
    }

    fn tensor(&self, id: TensorId) -> &[f64] {
        &self.tensors[id.index()]
    }

    fn or_zeros(&self, id: Option<TensorId>, len: usize) -> Vec<f64> {
        id.map_or_else(|| vec![0.0; len], |id| self.tensor(id).to_vec())
    }
}

/// The size of a result, with these rows and columns around the image.
fn sizes(window: &Window, size: [usize; 2], sides: [[usize; 2]; 2], ceil: bool) -> [usize; 2] {
    [0, 1].map(|axis| {
        let each = [window.kernel[axis], window.stride[axis], window.dilation[axis]];
        naive::windows(size[axis], each, sides[axis], ceil)
    })
}

/// The elements of a value as one row.
fn flat(value: &Tensor) -> Images<f64> {
    Images { shape: [1, 1, 1, value.values.len()], values: value.values.clone() }
}

/// A value as images: a vector has one pixel, a sequence one row.
fn images(value: &Tensor) -> Images<f64> {
    let shape = match value.shape[..] {
        [count, features] => [count, features, 1, 1],
        [count, channels, length] => [count, channels, 1, length],
        [count, channels, height, width] => [count, channels, height, width],
        [count, channels, depth, height, width] => [count, channels, depth * height, width],
        _ => unreachable!("{:?} is no image", value.shape),
    };
    Images { shape, values: value.values.clone() }
}

/// Images as a value of so many dimensions.
fn of_images(images: &Images<f64>, rank: usize) -> Tensor {
    let [count, channels, height, width] = images.shape;
    let shape = match rank {
        2 => vec![count, channels],
        3 => vec![count, channels, width],
        _ => vec![count, channels, height, width],
    };
    Tensor { shape, values: images.values.clone() }
}
