//! Convolutions of small groups, against the definition of any convolution.

use graphc_kernels::packing::pack_grouped_conv2d;
use graphc_program::{Epilogue, Halo, LANES, Number, Pointwise, Value, Window, step::GroupedConv2d};

use super::{
    geometry::{BOUNDED, WIDE},
    naive::{self, Tensor},
    runner::{Case, Expected, Memory, integers, numbers, reals},
};

/// What the kernel is told, other than numbers.
#[derive(Clone, Copy, Debug)]
struct Groups {
    channels: usize,
    group: usize,
    size: [usize; 2],
    window: Window,
    padding: Halo,
    activation: Pointwise,
    residual: bool,
}

const SQUARE: Window = Window { kernel: [3, 3], stride: [1, 1], padding: [1, 1], dilation: [1, 1] };
const ONE: Halo = Halo { top: 1, left: 1, bottom: 1, right: 1 };

const PLAIN: Groups = Groups {
    channels: 40,
    group: 1,
    size: [5, 19],
    window: SQUARE,
    padding: ONE,
    activation: Pointwise::Identity,
    residual: false,
};

impl Groups {
    fn out_size(&self) -> [usize; 2] {
        let Window { kernel, stride, dilation, .. } = self.window;
        let Halo { top, left, bottom, right } = self.padding;
        [(0, [top, bottom]), (1, [left, right])].map(|(axis, padding)| {
            naive::windows(self.size[axis], [kernel[axis], stride[axis], dilation[axis]], padding, false)
        })
    }

    /// On integers, in each type.
    fn check(&self) {
        for number in numbers() {
            let [input, weight, bias, residual] = self.operands(integers);
            let expected = Expected::stored(&self.twin(&[&input, &weight, &bias, &residual]), number);
            self.check_on([&input, &weight, &bias, &residual], number, &expected);
        }
    }

    fn operands(&self, numbers: fn([usize; 4], u64) -> Tensor<f32>) -> [Tensor<f32>; 4] {
        let ([height, width], [rows, columns], [v, u]) = (self.size, self.out_size(), self.window.kernel);
        [
            numbers([2, self.channels, height, width], 1),
            numbers([self.channels, self.group, v, u], 2),
            numbers([1, self.channels, 1, 1], 3),
            numbers([2, self.channels, rows, columns], 4),
        ]
    }

    fn twin<T: naive::Number>(&self, [input, weight, bias, residual]: &[&Tensor<f32>; 4]) -> Tensor<T> {
        let of = |tensor: &Tensor<f32>| tensor.map(T::from);
        let groups = self.channels / self.group;
        let result = naive::conv2d(&of(input), &of(weight), &of(bias).values, &self.window, groups, self.out_size());
        let result = if self.residual { naive::add(&result, &of(residual)) } else { result };
        naive::pointwise(&result, self.activation)
    }

    fn check_on(&self, [input, weight, bias, residual]: [&Tensor<f32>; 4], number: Number, expected: &Expected) {
        let mut memory = Memory::of(number);
        let ([height, width], [rows, columns]) = (self.size, self.out_size());
        let from = memory.part([self.channels, height, width], self.padding);
        let output = memory.part([self.channels, rows, columns], WIDE);
        let add = self.residual.then(|| memory.blocks([self.channels, rows, columns], Halo::NONE));
        let epilogue = Epilogue { add, then: self.activation, pool: None };
        let weights = LANES * size_of::<f32>();
        let mut step = GroupedConv2d::<Value> {
            input: from,
            output,
            window: self.window,
            group: self.group,
            epilogue,
            weights,
            bias: 0,
        };
        let [filters, biases] = step.weights().try_into().expect("weights and bias");
        step.bias = filters.start + filters.len;
        let mut packed = vec![0.0; (step.bias + biases.len) / size_of::<f32>()];
        let at = step.bias / size_of::<f32>();
        pack_grouped_conv2d(&weight.values, weight.shape, &mut packed[LANES..at]);
        packed[at..][..self.channels].copy_from_slice(&bias.values);
        let mut case = Case::new(memory, &step).reading(&[(from, input)]);
        case.inputs.extend(add.map(|add| (add, residual)));
        case.halo = 0.0;
        case.weights = &packed;
        case.check(&format!("{self:?}, {number:?}"), expected);
    }
}

#[test]
fn channels_and_groups() {
    for group in [1, 2, 4, 8] {
        for channels in [group, 8, 16, 24, 40] {
            for width in [1, 3, 4, 7, 8, 9, 17] {
                Groups { channels, group, size: [4, width], ..PLAIN }.check();
            }
        }
    }
}

#[test]
fn windows() {
    let wide = Halo { top: 4, left: 3, bottom: 2, right: 5 };
    for kernel in [[1, 1], [3, 3], [5, 5], [7, 7], [2, 3], [1, 4]] {
        for stride in [[1, 1], [2, 2], [1, 3], [3, 2]] {
            for dilation in [[1, 1], [2, 1], [1, 2]] {
                let window = Window { kernel, stride, dilation, padding: [wide.top, wide.left] };
                for group in [1, 4] {
                    Groups { group, window, padding: wide, size: [9, 20], ..PLAIN }.check();
                }
            }
        }
    }
}

#[test]
fn residuals_and_functions() {
    for group in [1, 8] {
        for activation in [Pointwise::Relu, Pointwise::Identity, BOUNDED] {
            for residual in [false, true] {
                Groups { group, activation, residual, ..PLAIN }.check();
            }
        }
    }
}

#[test]
fn real_numbers() {
    for group in [1, 2, 4, 8] {
        let groups = Groups { group, residual: true, activation: Pointwise::Sigmoid, ..PLAIN };
        let [input, weight, bias, residual] = groups.operands(reals);
        let expected = Expected::Near(groups.twin(&[&input, &weight, &bias, &residual]), 1e-6);
        groups.check_on([&input, &weight, &bias, &residual], Number::F32, &expected);
    }
}
