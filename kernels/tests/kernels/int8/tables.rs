//! Tables of functions, and the arrangement of packed weights.

use graphc_kernels::packing::quantized::table;
use graphc_program::{Number, Pointwise, Scale, step::Lookup};

use super::{
    super::runner::{Case, Expected, Memory},
    SCALES, bytes,
};

fn table_of(function: Pointwise, scales: [Scale; 2]) -> (Vec<f32>, Vec<u8>) {
    let mut words = vec![0.0; 64];
    table(function, scales, &mut words);
    let bytes = words.iter().flat_map(|word| word.to_bits().to_ne_bytes()).collect();
    (words, bytes)
}

/// Every function that model files know, by its definition in double precision: where that is not near the middle between two
/// integers, the table has the nearest.
#[test]
fn tables_hold_the_nearest_results() {
    let output = Scale::new(0.031, 90);
    for row in Pointwise::ROWS {
        let function = (row.with)(&[]);
        let input = Scale::new(0.047, 101);
        let (_, bytes) = table_of(function, [input, output]);
        for (q, byte) in (0..=255u8).zip(bytes) {
            let exact = function.define(input.dequantize(q).into());
            if exact.is_nan() {
                assert_eq!(byte, output.zero, "{} of {q}", row.name);
                continue;
            }
            let steps = exact / f64::from(output.step()) + f64::from(output.zero);
            let off = (f64::from(byte) - steps.clamp(0.0, 255.0)).abs();
            assert!(off <= 0.5001, "{} of {q}: {byte} for {steps}", row.name);
        }
    }
}

#[test]
fn lookups() {
    for (channels, size) in [(1, [1, 1]), (16, [3, 5]), (33, [4, 9])] {
        let input = bytes([3, channels, size[0], size[1]], 5);
        for (index, from) in SCALES.into_iter().enumerate() {
            let (function, to) = (Pointwise::Silu, Scale::new(from.step() * 0.71, 20 * index as u8));
            let (words, table) = table_of(function, [from, to]);
            let mut memory = Memory::of(Number::U8(from));
            let extent = [channels, size[0], size[1]];
            let value = memory.part(extent, super::super::geometry::WIDE);
            memory.number = Number::U8(to);
            let output = memory.part(extent, super::super::geometry::WIDE);
            let step = Lookup { input: value, output, function, table: 0 };
            let mut case = Case::new(memory, &step).reading(&[(value, &input)]);
            case.weights = &words;
            let expected = input.map(|q| f32::from(table[q as usize]));
            case.check("a table", &Expected::Exactly(expected));
        }
    }
}
