//! Linear layers: a product with a vector for one image, with panels of eight for more.

use super::{
    super::{
        linear::panels_len,
        naive::{self, Number, Tensor},
    },
    runner::{Case, Expected, Memory, integers, reals},
};
use crate::{
    pass::Pass,
    simd::LANES,
    step::{Activation, ConvInput, Linear, NO_HALO},
    weights::pack::pack_linear,
};

/// The numbers of a layer.
struct Operands {
    input: Tensor<f32>,
    weight: Tensor<f32>,
    bias: Vec<f32>,
}

impl Operands {
    fn new(images: usize, [inputs, outputs]: [usize; 2], numbers: fn([usize; 4], u64) -> Tensor<f32>) -> Self {
        Operands {
            input: numbers([images, inputs, 1, 1], 1),
            weight: numbers([outputs, inputs, 1, 1], 2),
            bias: numbers([1, outputs, 1, 1], 3).values,
        }
    }

    fn twin<T: Number>(&self, activation: Activation) -> Tensor<T> {
        let bias: Vec<T> = self.bias.iter().map(|bias| T::from(*bias)).collect();
        let result = naive::linear(&self.input.map(T::from), &self.weight.map(T::from), &bias);
        match activation {
            Activation::Identity => result,
            Activation::Relu => naive::relu(&result),
        }
    }

    fn check(&self, activation: Activation, expected: &Expected) {
        let [outputs, inputs, _, _] = self.weight.shape;
        let mut memory = Memory::default();
        // An odd number of blocks before the vectors: they are parts of concatenations as well as values of their own.
        let input = memory.part([inputs, 1, 1], NO_HALO);
        let output = memory.part([outputs, 1, 1], NO_HALO);
        let (weights, blocks) = (LANES, output.blocks());
        let bias = weights + blocks * inputs * LANES;
        let mut packed = vec![0.0; bias + blocks * LANES];
        pack_linear(&self.weight.values, [outputs, inputs], &mut packed[weights..bias]);
        packed[bias..][..outputs].copy_from_slice(&self.bias);
        let step = Linear { input, output, activation, weights, bias };
        let run = |pass: &Pass<'_>| pass.linear(&step);
        let mut case = Case::new(memory, ConvInput::Blocked(output), &run).reading(&[(input, &self.input)]);
        case.weights = &packed;
        case.workspace = Box::new(|images| panels_len(&step, images));
        case.check(&format!("{inputs} to {outputs}, {activation:?}"), expected);
    }
}

/// The last tile of outputs, and the last chunk of inputs, are shorter.
#[test]
fn features_around_blocks_and_chunks() {
    for inputs in [1, 3, 16, 17, 511, 512, 513, 1024, 1100] {
        for outputs in [1, 15, 16, 17, 33, 48, 64, 65, 100] {
            let operands = Operands::new(3, [inputs, outputs], integers);
            operands.check(Activation::Identity, &Expected::Exactly(operands.twin(Activation::Identity)));
        }
    }
}

/// The last panel, and the last tile of it, have fewer images.
#[test]
fn images_around_panels() {
    for images in [1, 2, 4, 5, 7, 8, 9, 16, 17] {
        for activation in [Activation::Identity, Activation::Relu] {
            let operands = Operands::new(images, [530, 70], integers);
            operands.check(activation, &Expected::Exactly(operands.twin(activation)));
        }
    }
}

#[test]
fn real_numbers_are_close_to_the_exact_sum() {
    for features in [[9216, 40], [4096, 17], [100, 10]] {
        let operands = Operands::new(9, features, reals);
        operands.check(Activation::Identity, &Expected::near(operands.twin(Activation::Identity)));
    }
}

/// A NaN stays in its image, and in every output of it; -0.0 passes the ReLU.
#[test]
fn special_values() {
    let mut operands = Operands::new(9, [40, 20], integers);
    operands.input.values[4 * 40 + 7] = f32::NAN;
    operands.weight.values.iter_mut().for_each(|weight| *weight = weight.abs());
    operands.input.values[5 * 40 + 7] = f32::INFINITY;
    let expected: Tensor<f32> = operands.twin(Activation::Relu);
    assert!((0..9).all(|n| expected.at([n, 3, 0, 0]).is_nan() == (n == 4)));
    operands.check(Activation::Relu, &Expected::Exactly(expected));
}
