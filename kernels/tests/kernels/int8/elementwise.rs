//! Conversions, pools, and functions of two values.

use graphc_program::{
    Epilogue, Halo, Number, Pointwise, Pooling, Scale, Window,
    step::{AdaptivePool2d, Convert, Export, Fill, Import, Operator, Piece, Pool2d, Rearrange, Zip},
};

use super::{
    super::{
        geometry::WIDE,
        naive::{Tensor, int8 as defined, windows},
        runner::{Case, Expected, Memory, reals},
    },
    SCALES, bytes, floats, integers,
};

/// The shapes that steps are tested on.
const SHAPES: [[usize; 4]; 4] = [[1, 1, 1, 1], [2, 16, 3, 5], [3, 33, 4, 9], [1, 5, 2, 21]];

fn extent(shape: [usize; 4]) -> [usize; 3] {
    [shape[1], shape[2], shape[3]]
}

#[test]
fn conversions() {
    for (shape, (index, scale)) in
        SHAPES.into_iter().flat_map(|shape| SCALES.into_iter().enumerate().map(move |s| (shape, s)))
    {
        // Ties, numbers beyond both ends, infinities and NaN.
        let special = [f32::NAN, f32::INFINITY, f32::NEG_INFINITY, -0.0, 1e30, -1e30, 1e-40];
        let mut numbers = reals(shape, index as u64).map(|x| (x * 600.0).floor() * 0.5 * scale.step());
        if numbers.values.len() > 20 {
            numbers.values[3..10].copy_from_slice(&special);
        }
        let mut memory = Memory::of(Number::F32);
        let input = memory.part(extent(shape), WIDE);
        memory.number = Number::U8(scale);
        let output = memory.part(extent(shape), WIDE);
        let step = Convert { input, output };
        let quantized = defined::quantize(&numbers, scale);
        Case::new(memory, &step)
            .reading(&[(input, &numbers)])
            .check("f32 to integers", &Expected::Exactly(floats(&quantized)));
        for q in &quantized.values {
            assert_eq!(scale.quantize(scale.dequantize(*q as u8)), *q as u8);
        }

        let stored = bytes(shape, index as u64);
        let step = Convert { input: output, output: input };
        let mut case = Case::new(memory, &step).reading(&[(output, &stored)]);
        case.isas = graphc_kernels::simd::Isa::available();
        case.check("integers to f32", &Expected::Exactly(defined::dequantize(&integers(&stored), scale)));

        let to = Scale::new(scale.step() * [0.613, 2.1, 1.0, 1e-9, 0.999][index], 255 - 60 * index as u8);
        memory.number = Number::U8(to);
        let rescaled = memory.part(extent(shape), Halo::NONE);
        let step = Convert { input: output, output: rescaled };
        let expected = defined::rescale(&integers(&stored), [scale, to]);
        Case::new(memory, &step)
            .reading(&[(output, &stored)])
            .check("integers of another scale", &Expected::Exactly(floats(&expected)));
    }
}

#[test]
fn imports_and_exports() {
    for shape in SHAPES {
        let scale = SCALES[0];
        let numbers = reals(shape, 9).map(|x| x * 6.0);
        let quantized = floats(&defined::quantize(&numbers, scale));
        for planar in [false, true] {
            let mut memory = Memory::of(Number::U8(scale));
            let output = if planar { memory.planes(extent(shape), WIDE) } else { memory.part(extent(shape), WIDE) };
            let step = Import { input: 1, output };
            let mut case = Case::new(memory, &step);
            case.pixels = Some(&numbers);
            case.check("an import", &Expected::Exactly(quantized.clone()));
        }
        for number in [Number::U8(scale), Number::F32] {
            let mut memory = Memory::of(Number::U8(scale));
            let input = memory.part(extent(shape), WIDE);
            memory.number = number;
            let output = memory.planes(extent(shape), Halo::NONE);
            let step = Export { input, output };
            let mut expected = quantized.clone();
            if number == Number::F32 {
                expected = defined::dequantize(&integers(&quantized), scale);
            }
            Case::new(memory, &step).reading(&[(input, &quantized)]).check("an export", &Expected::Exactly(expected));
        }
    }
}

#[test]
fn pools() {
    let square = |kernel: usize, stride: usize, padding: usize| Window {
        kernel: [kernel; 2],
        stride: [stride; 2],
        padding: [padding; 2],
        dilation: [1; 2],
    };
    let poolings = [Pooling::Max, Pooling::AveragePadded, Pooling::AverageInside, Pooling::AverageFixed(3)];
    for window in [square(2, 2, 0), square(3, 2, 1), square(3, 1, 1), square(5, 3, 2)] {
        for (pooling, (index, from)) in
            poolings.iter().flat_map(|p| SCALES.into_iter().enumerate().map(move |s| (*p, s)))
        {
            let shape = [2, 20, 7, 9];
            let input = bytes(shape, index as u64);
            // So that results are not mostly the ends of the range.
            let coarser = if pooling == Pooling::AverageFixed(3) { 0.45 * window.kernel[0].pow(2) as f32 } else { 1.3 };
            let size = [0, 1].map(|axis| {
                windows(
                    shape[2 + axis],
                    [window.kernel[axis], window.stride[axis], 1],
                    [window.padding[axis]; 2],
                    false,
                )
            });
            let to = if pooling == Pooling::Max { from } else { Scale::new(from.step() * coarser, from.zero) };
            let mut memory = Memory::of(Number::U8(from));
            let value = memory.part(extent(shape), WIDE);
            memory.number = Number::U8(to);
            let output = memory.part([20, size[0], size[1]], WIDE);
            let step = Pool2d { input: value, output, window, pooling };
            let expected = defined::pool2d((&integers(&input), [from, to]), &window, pooling, size);
            let case = Case::new(memory, &step).reading(&[(value, &input)]);
            case.check(&format!("{pooling:?} {window:?}"), &Expected::Exactly(floats(&expected)));
        }
    }
}

/// Over whole images, and a window for each pixel.
#[test]
fn adaptive_pools() {
    for (index, from) in SCALES.into_iter().enumerate() {
        let (shape, to) = ([2, 33, 7, 6], Scale::new(from.step() * 1.1, from.zero));
        let input = bytes(shape, index as u64);
        let mut memory = Memory::of(Number::U8(from));
        let value = memory.blocks(extent(shape), Halo::NONE);
        memory.number = Number::U8(to);
        let output = memory.blocks([33, 1, 1], Halo::NONE);
        let step = AdaptivePool2d { input: value, output, pooling: Pooling::AverageInside };
        let window = Window { kernel: [7, 6], stride: [1; 2], padding: [0; 2], dilation: [1; 2] };
        let expected = defined::pool2d((&integers(&input), [from, to]), &window, Pooling::AverageInside, [1, 1]);
        let case = Case::new(memory, &step).reading(&[(value, &input)]);
        case.check("an average", &Expected::Exactly(floats(&expected)));
    }
}

#[test]
fn functions_of_two_values() {
    let shape = [2, 20, 5, 7];
    for (operator, (index, of_a)) in [Operator::Add, Operator::Sub, Operator::Mul]
        .into_iter()
        .flat_map(|operator| SCALES.into_iter().enumerate().map(move |scale| (operator, scale)))
    {
        let of_b = Scale::new(of_a.step() * 0.37, 255 - of_a.zero);
        let step = if operator == Operator::Mul { of_a.step() * of_b.step() * 90.0 } else { of_a.step() * 0.9 };
        let to = Scale::new(step, 97);
        for (other, function) in [
            (shape, Pointwise::Identity),
            ([2, 20, 1, 1], Pointwise::Relu),
            ([2, 1, 5, 7], Pointwise::Clamp { min: -2.0 * step, max: 40.0 * step }),
            ([2, 1, 1, 1], Pointwise::Identity),
        ] {
            let (a, b) = (bytes(shape, index as u64), bytes(other, 77 + index as u64));
            let mut memory = Memory::of(Number::U8(of_a));
            let left = memory.part(extent(shape), WIDE);
            memory.number = Number::U8(of_b);
            let right = memory.part(extent(other), WIDE);
            memory.number = Number::U8(to);
            let output = memory.part(extent(shape), WIDE);
            let epilogue = Epilogue::then(function);
            let step = Zip { inputs: [left, right], output, operator, epilogue };
            let limits = to.limits(function).expect("limits");
            let expected = defined::zip((&integers(&a), &integers(&b)), operator, [of_a, of_b, to], limits);
            let case = Case::new(memory, &step).reading(&[(left, &a), (right, &b)]);
            case.check(&format!("{operator:?} {other:?}"), &Expected::Exactly(floats(&expected)));
        }
    }
}

#[test]
fn moves_and_fills() {
    let (shape, scale) = ([2, 20, 5, 7], SCALES[2]);
    let input = bytes(shape, 4);
    let mut memory = Memory::of(Number::U8(scale));
    let value = memory.part(extent(shape), WIDE);
    let output = memory.part(extent(shape), WIDE);
    let step = Rearrange { input: value, output, piece: Piece::at(extent(shape), [0; 3]) };
    Case::new(memory, &step).reading(&[(value, &input)]).check("a copy", &Expected::Exactly(input.clone()));
    let step = Fill { output, number: -100.0 };
    let filled = Tensor::from_fn(shape, |_| f32::from(scale.quantize(-100.0)));
    Case::new(memory, &step).check("a fill", &Expected::Exactly(filled));
}
