//! Functions of one and of two values, and the copies for concatenations.

use graphc_kernels::{kernel::pointwise::needs_sweep, simd::Isa};
use graphc_program::{
    Approximate, Epilogue, Halo, LANES, Number, Place, Pointwise, Value,
    step::{Function, Map, Operator, Zip},
};

use super::{
    naive::{self, Tensor},
    runner::{Case, Expected, Memory, integers, isas, numbers, reals, stored},
};

const WIDE: Halo = Halo { top: 1, left: 0, bottom: 2, right: 1 };

const EDGES: [usize; 6] = [1, 3, 15, 16, 17, 33];

/// Every kind of number, to be combined with each parameter and each other.
const SPECIAL: [f32; 11] =
    [f32::NAN, f32::INFINITY, f32::NEG_INFINITY, 0.0, -0.0, 1.0, -1.0, TINY, -TINY, LARGEST, -LARGEST];

/// The largest number that both types can represent.
const LARGEST: f32 = f32::from_bits(0x7F7F_0000);

/// Less than the smallest normal number.
const TINY: f32 = 1e-42;

fn special(shape: [usize; 4], step: usize) -> Tensor<f32> {
    let mut count = 0;
    Tensor::from_fn(shape, |_| {
        count += 1;
        SPECIAL[count / step % SPECIAL.len()]
    })
}

/// In `f32`, and in `bf16` on the numbers rounded to it.
fn check_map_exactly(
    input: &Tensor<f32>,
    function: Function,
    weights: &[f32],
    twin: impl Fn(&Tensor<f32>) -> Tensor<f32>,
) {
    for number in numbers() {
        let input = stored(input, number);
        let result = twin(&input);
        check_map(&input, function, weights, number, &Expected::stored(&result, number));
        let then = Expected::stored(&naive::pointwise(&result, Pointwise::Relu), number);
        check_map_then(&input, (function, Pointwise::Relu), weights, number, &then);
    }
}

fn check_map(input: &Tensor<f32>, function: Function, weights: &[f32], number: Number, expected: &Expected) {
    check_map_then(input, (function, Pointwise::Identity), weights, number, expected);
}

fn check_map_then(
    input: &Tensor<f32>,
    (function, then): (Function, Pointwise),
    weights: &[f32],
    number: Number,
    expected: &Expected,
) {
    let mut memory = Memory::of(number);
    let [_, channels, height, width] = input.shape;
    let from = memory.part([channels, height, width], Halo::NONE);
    let output = memory.part([channels, height, width], WIDE);
    let step = Map { input: from, output, function, epilogue: Epilogue::then(then) };
    let mut case = Case::new(memory, &step).reading(&[(from, input)]);
    case.weights = weights;
    case.check(&format!("{function:?}, {then:?} of {:?}, {number:?}", input.shape), expected);
}

fn check_zip(inputs: [&Tensor<f32>; 2], operator: Operator) {
    for number in numbers() {
        let [a, b] = inputs.map(|input| stored(input, number));
        let result = naive::zip(&a, &b, operator);
        let relu = Expected::stored(&naive::pointwise(&result, Pointwise::Relu), number);
        check_zip_of([&a, &b], operator, Pointwise::Identity, number, &Expected::stored(&result, number));
        check_zip_of([&a, &b], operator, Pointwise::Relu, number, &relu);
    }
}

fn check_zip_of(
    inputs: [&Tensor<f32>; 2],
    operator: Operator,
    activation: Pointwise,
    number: Number,
    expected: &Expected,
) {
    let mut memory = Memory::of(number);
    let size = |tensor: &Tensor<f32>| [tensor.shape[1], tensor.shape[2], tensor.shape[3]];
    let a = memory.blocks(size(inputs[0]), WIDE);
    let b = memory.part(size(inputs[1]), Halo::NONE);
    let output = memory.part([0, 1, 2].map(|axis| size(inputs[0])[axis].max(size(inputs[1])[axis])), WIDE);
    let step = Zip { inputs: [a, b], output, operator, epilogue: Epilogue::then(activation) };
    let case = Case::new(memory, &step).reading(&[(a, inputs[0]), (b, inputs[1])]);
    case.check(&format!("{operator:?}, {activation:?} of {:?}, {number:?}", inputs[0].shape), expected);
}

fn relu(input: &Tensor<f32>) -> Tensor<f32> {
    naive::pointwise(input, Pointwise::Relu)
}

/// One number per channel, in the format of packed weights: whole blocks.
fn packed(channels: &Tensor<f32>) -> Vec<f32> {
    let mut values = channels.values.clone();
    values.resize(values.len().next_multiple_of(LANES), 0.0);
    values
}

#[test]
fn functions_of_one_value() {
    for channels in EDGES {
        let shape = [3, channels, 5, 7];
        let (input, slopes, shifts) =
            (integers(shape, 1), integers([1, channels, 1, 1], 2), integers([1, channels, 1, 1], 3));
        let at = size_of_val(packed(&slopes).as_slice());
        let weights = [packed(&slopes), packed(&shifts)].concat();
        check_map_exactly(&input, Function::Pointwise(Pointwise::Identity), &[], Tensor::clone);
        check_map_exactly(&input, Function::Pointwise(Pointwise::Relu), &[], relu);
        check_map_exactly(&input, Function::Prelu(0), &weights, |input| naive::prelu(input, &slopes.values));
        let affine = |input: &Tensor<f32>| naive::affine(input, &slopes.values, &shifts.values);
        check_map_exactly(&input, Function::Affine(0, at), &weights, affine);
    }
}

/// The functions of the table with their defaults, and with other parameters.
fn functions() -> Vec<Pointwise> {
    let mut all: Vec<Pointwise> = Pointwise::ROWS.iter().map(|row| (row.with)(&[])).collect();
    all.extend([-3.0, -1.0, -0.5, 0.0, 0.5, 1.0, 1.7, 3.0, 10.0, 33.0].map(|exponent| Pointwise::Pow { exponent }));
    all.extend([
        Pointwise::LeakyRelu { negative_slope: -0.25 },
        Pointwise::Elu { alpha: 0.3 },
        Pointwise::Celu { alpha: 0.3 },
        Pointwise::Celu { alpha: -2.0 },
        Pointwise::Gelu { approximate: Approximate::Tanh },
        Pointwise::Softplus { beta: 0.7, threshold: 2.0 },
        Pointwise::Softplus { beta: -0.5, threshold: 1e3 },
        Pointwise::Hardtanh { min_val: 0.0, max_val: 3.5 },
        Pointwise::Clamp { min: -0.5, max: f32::INFINITY },
        Pointwise::Clamp { min: f32::NEG_INFINITY, max: 0.0 },
        Pointwise::Clamp { min: 3.0, max: 1.0 },
    ]);
    all
}

/// The definition of a function, with infinity for what is too large for an `f32`.
fn defined(input: &Tensor<f32>, function: Pointwise) -> Tensor<f64> {
    naive::pointwise(&input.map(f64::from), function).map(|value| {
        let single = value as f32;
        if single.is_infinite() { single.into() } else { value }
    })
}

/// Every function against its definition: on real numbers, on numbers of every size, and on each kind of number.
#[test]
fn every_function_of_the_table() {
    let sizes = reals([2, 20, 9, 9], 2).map(|value| value.signum() * (80.0 * value).exp2());
    let inputs = [reals([2, 20, 9, 9], 1).map(|value| 9.0 * value), sizes, special([2, 17, 11, 7], 1)];
    for (function, number) in functions().into_iter().flat_map(|function| numbers().map(move |of| (function, of))) {
        let tolerance = match (number, function) {
            // A sum of the size of 10 is rounded before its exponential is taken.
            (Number::F32, Pointwise::Gelu { approximate: Approximate::Tanh }) => 1e-5,
            (Number::F32, _) => 5e-7,
            (Number::Bf16 | Number::U8(_), _) => 1.0 / 256.0,
        };
        for input in &inputs {
            let input = stored(input, number);
            let expected = Expected::EachNear(defined(&input, function), tolerance);
            check_map(&input, Function::Pointwise(function), &[], number, &expected);
        }
    }
}

/// A function after another step gives the bits that it gives by itself.
#[test]
fn every_function_after_another() {
    let (input, slopes) = (reals([2, 20, 5, 9], 1).map(|value| 9.0 * value), reals([1, 20, 1, 1], 2));
    let weights = packed(&slopes);
    for (function, number) in functions().into_iter().flat_map(|function| numbers().map(move |of| (function, of))) {
        let input = stored(&input, number);
        let between = stored(&naive::prelu(&input, &slopes.values), number);
        for isa in isas(number) {
            let alone = map_on(isa, &between, (Function::Pointwise(function), Pointwise::Identity), &[], number);
            let fused = map_on(isa, &input, (Function::Prelu(0), function), &weights, number);
            let name = format!("{function:?} on {}, {number:?}", isa.name());
            // What is applied in registers is not rounded before.
            let is_exact = number == Number::F32 || needs_sweep(function);
            let same = |(a, b): (&f32, &f32)| a.to_bits() == b.to_bits() || a.is_nan() && b.is_nan();
            assert!(!is_exact || alone.values.iter().zip(&fused.values).all(same), "{name}");
        }
    }
}

fn map_on(
    isa: Isa,
    input: &Tensor<f32>,
    (function, then): (Function, Pointwise),
    weights: &[f32],
    number: Number,
) -> Tensor<f32> {
    let mut memory = Memory::of(number);
    let [images, channels, height, width] = input.shape;
    let from = memory.part([channels, height, width], Halo::NONE);
    let output = memory.part([channels, height, width], WIDE);
    let step = Map { input: from, output, function, epilogue: Epilogue::then(then) };
    let mut case = Case::new(memory, &step).reading(&[(from, input)]);
    case.weights = weights;
    case.run(isa, 1, &(0..images).collect::<Vec<_>>())
}

#[test]
fn special_values_of_one() {
    let input = special([2, 17, 11, 7], 1);
    let slopes = special([1, 17, 1, 1], 1);
    check_map_exactly(&input, Function::Pointwise(Pointwise::Identity), &[], Tensor::clone);
    check_map_exactly(&input, Function::Pointwise(Pointwise::Relu), &[], relu);
    let weights = packed(&slopes);
    check_map_exactly(&input, Function::Prelu(0), &weights, |input| naive::prelu(input, &slopes.values));
}

/// `torch.relu` of NaN, 1, -0, -1, inf and -inf.
#[test]
fn relu_as_pytorch() {
    let input = Tensor { shape: [1, 6, 1, 1], values: vec![f32::NAN, 1.0, -0.0, -1.0, f32::INFINITY, -f32::INFINITY] };
    let output = Tensor { shape: [1, 6, 1, 1], values: vec![f32::NAN, 1.0, -0.0, 0.0, f32::INFINITY, 0.0] };
    check_map_exactly(&input, Function::Pointwise(Pointwise::Relu), &[], |_| output.clone());
}

#[test]
fn real_numbers() {
    let input = reals([2, 20, 9, 9], 1).map(|value| 5.0 * value);
    let (scales, shifts) = (reals([1, 20, 1, 1], 2), reals([1, 20, 1, 1], 3));
    let exact = |tensor: &Tensor<f32>| tensor.map(f64::from);
    let weights = [packed(&scales), packed(&shifts)].concat();
    let expected = Expected::EachNear(exact(&input).map(f64::tanh), 5e-7);
    check_map(&input, Function::Pointwise(Pointwise::Tanh), &[], Number::F32, &expected);
    let expected = naive::affine(&exact(&input), &exact(&scales).values, &exact(&shifts).values);
    let affine = Function::Affine(0, size_of_val(packed(&scales).as_slice()));
    check_map(&input, affine, &weights, Number::F32, &Expected::Near(expected, 2e-7));
}

#[test]
fn functions_of_two_values() {
    for channels in EDGES {
        let shape = [3, channels, 5, 7];
        let (a, b) = (integers(shape, 1), integers(shape, 2));
        OPERATORS.iter().for_each(|operator| check_zip([&a, &b], *operator));
        // In `bf16`, quotients below the smallest normal number may become 0.
        let (a, b) = (special(shape, 1), special(shape, SPECIAL.len()));
        let others = OPERATORS.iter().filter(|operator| **operator != Operator::Div);
        others.for_each(|operator| check_zip([&a, &b], *operator));
        let quotients = Expected::Exactly(naive::zip(&a, &b, Operator::Div));
        check_zip_of([&a, &b], Operator::Div, Pointwise::Identity, Number::F32, &quotients);
    }
}

const OPERATORS: [Operator; 6] =
    [Operator::Add, Operator::Sub, Operator::Mul, Operator::Div, Operator::Maximum, Operator::Minimum];

/// Sizes of 1 are repeated, in either operand or each in another dimension.
#[test]
fn values_that_are_repeated() {
    for channels in [1, 17, 40] {
        for [a, b] in [
            [[channels, 5, 7], [channels, 1, 1]],
            [[channels, 1, 1], [channels, 5, 7]],
            [[channels, 5, 7], [1, 5, 7]],
            [[channels, 1, 7], [1, 5, 1]],
            [[1, 1, 1], [channels, 5, 7]],
            [[channels, 5, 1], [channels, 1, 7]],
        ] {
            let [a, b] = [(a, 1), (b, 2)].map(|([c, h, w], seed)| integers([3, c, h, w], seed));
            OPERATORS.iter().for_each(|operator| check_zip([&a, &b], *operator));
        }
    }
}

/// Two parts of one concatenation, in both orders, with another part between them.
#[test]
fn from_part_to_part() {
    let images = integers([3, 17, 5, 7], 1);
    for (number, [from, to]) in numbers().flat_map(|of| [(of, [0, 3]), (of, [3, 0])]) {
        let mut memory = Memory::of(number);
        let whole = memory.blocks([80, 5, 7], WIDE);
        let start = |block: usize| block * whole.strides.plane * number.bytes();
        let part = |block| Value { place: Place { start: start(block), ..whole.place }, channels: 17, ..whole };
        let function = Function::Pointwise(Pointwise::Relu);
        let step = Map { input: part(from), output: part(to), function, epilogue: Epilogue::NONE };
        let case = Case::new(memory, &step).reading(&[(step.input, &images)]);
        case.check(&format!("block {from} to {to}, {number:?}"), &Expected::Exactly(relu(&images)));
    }
}
