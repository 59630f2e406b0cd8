//! Linear layers: a matrix-vector product for one image, panels of eight for more.

use graphc_kernels::packing::pack_linear;
use graphc_program::{Epilogue, Halo, LANES, Number, Pointwise, step::Linear};

use super::{
    geometry::BOUNDED,
    naive::{self, Tensor},
    runner::{Case, Expected, Memory, integers, isas, numbers, reals},
};

/// The numbers of a layer.
struct Operands {
    input: Tensor<f32>,
    weight: Tensor<f32>,
    bias: Vec<f32>,
}

impl Operands {
    fn new(images: usize, [inputs, outputs]: [usize; 2], values: fn([usize; 4], u64) -> Tensor<f32>) -> Self {
        Operands {
            input: values([images, inputs, 1, 1], 1),
            weight: values([outputs, inputs, 1, 1], 2),
            bias: values([1, outputs, 1, 1], 3).values,
        }
    }

    fn twin<T: naive::Number>(&self, activation: Pointwise) -> Tensor<T> {
        let bias: Vec<T> = self.bias.iter().map(|bias| T::from(*bias)).collect();
        let result = naive::linear(&self.input.map(T::from), &self.weight.map(T::from), &bias);
        naive::pointwise(&result, activation)
    }

    /// In `f32`; in `bf16`, on numbers rounded to it; and from `bf16` to a result in `f32`.
    fn check_exactly(&self, activation: Pointwise) {
        let of_bf16 =
            numbers().filter(|number| *number == Number::Bf16).flat_map(|bf16| [[bf16; 2], [bf16, Number::F32]]);
        for of in [[Number::F32; 2]].into_iter().chain(of_bf16) {
            self.check(activation, of, &Expected::stored(&self.twin(activation), of[1]));
        }
    }

    fn check(&self, activation: Pointwise, of: [Number; 2], expected: &Expected) {
        let [outputs, inputs, _, _] = self.weight.shape;
        let mut memory = Memory::of(of[0]);
        // An odd number of blocks comes before the vectors: they are tested both as parts of concatenations and on
        // their own.
        let input = memory.part([inputs, 1, 1], Halo::NONE);
        memory.number = of[1];
        let output = memory.part([outputs, 1, 1], Halo::NONE);
        let epilogue = Epilogue::then(activation);
        let mut step = Linear { input, output, epilogue, weights: LANES * size_of::<f32>(), bias: 0 };
        let [weights, bias] = step.weights().try_into().expect("weights and bias");
        step.bias = weights.start + weights.len;
        let at = step.bias / size_of::<f32>();
        let mut packed = vec![0.0; at + bias.len / size_of::<f32>()];
        pack_linear(&self.weight.values, [outputs, inputs], of[0], &mut packed[LANES..at]);
        packed[at..][..outputs].copy_from_slice(&self.bias);
        let mut case = Case::new(memory, &step).reading(&[(input, &self.input)]);
        case.isas = isas(of[0]);
        case.weights = &packed;
        case.check(&format!("{inputs} to {outputs}, {activation:?}, {of:?}"), expected);
    }
}

/// The last tile of outputs, and the last chunk of inputs, are shorter.
#[test]
fn features_around_blocks_and_chunks() {
    for inputs in [1, 3, 16, 17, 511, 512, 513, 1024, 1100] {
        for outputs in [1, 15, 16, 17, 33, 48, 64, 65, 100] {
            let operands = Operands::new(3, [inputs, outputs], integers);
            operands.check_exactly(Pointwise::Identity);
        }
    }
}

/// The last panel, and the last tile of it, have fewer images.
#[test]
fn images_around_panels() {
    for images in [1, 2, 4, 5, 7, 8, 9, 16, 17] {
        for activation in [Pointwise::Identity, Pointwise::Relu, BOUNDED] {
            let operands = Operands::new(images, [530, 70], integers);
            operands.check_exactly(activation);
        }
    }
}

#[test]
fn real_numbers_are_close_to_the_exact_sum() {
    for features in [[9216, 40], [4096, 17], [100, 10]] {
        let operands = Operands::new(9, features, reals);
        let expected = Expected::near(operands.twin(Pointwise::Identity));
        operands.check(Pointwise::Identity, [Number::F32; 2], &expected);
    }
}

/// Functions that are applied in a sweep over the outputs.
#[test]
fn functions_in_a_sweep() {
    for (function, images) in [Pointwise::Tanh, Pointwise::Sigmoid].into_iter().flat_map(|of| [(of, 1), (of, 9)]) {
        let operands = Operands::new(images, [100, 70], reals);
        operands.check(function, [Number::F32; 2], &Expected::near(operands.twin(function)));
    }
}

/// A NaN stays in its image, and reaches every output of it; -0.0 passes the ReLU.
#[test]
fn special_values() {
    let mut operands = Operands::new(9, [40, 20], integers);
    operands.input.values[4 * 40 + 7] = f32::NAN;
    operands.weight.values.iter_mut().for_each(|weight| *weight = weight.abs());
    operands.input.values[5 * 40 + 7] = f32::INFINITY;
    let expected: Tensor<f32> = operands.twin(Pointwise::Relu);
    assert!((0..9).all(|n| expected.at([n, 3, 0, 0]).is_nan() == (n == 4)));
    operands.check_exactly(Pointwise::Relu);
}
