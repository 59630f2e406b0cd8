//! Two convolutions in one step: valid ones, and those with one violated condition each.

use super::*;
use crate::{ALIGNMENT, Scale};

/// Eight rows by six columns without a halo, from 16 channels to 20.
fn ends(number: Number) -> [Value; 2] {
    let mut offset = 0;
    [[16, 8, 6], [20, 8, 6]].map(|extent| {
        let value = Value::dense(number, Layout::Blocks, extent, Halo::NONE);
        let place = Place { offset, image: value.buffer_len(), start: 0 };
        offset += place.image;
        Value { place, ..value }
    })
}

const WINDOW: Window = Window { kernel: [3, 3], stride: [1, 1], padding: [1, 1], dilation: [1, 1] };

fn expanded(change: impl FnOnce(&mut ExpandedDepthwise<Value>)) -> Step<Value> {
    let [input, output] = ends(Number::F32);
    let expansion = Expansion { then: Pointwise::Silu, weights: 0, bias: 0, tiles: tiles(2, 1) };
    let (window, rows, epilogue) = (WINDOW, 4, Epilogue::NONE);
    let mut step = ExpandedDepthwise { input, output, expansion, window, rows, epilogue, weights: 0, bias: 0 };
    change(&mut step);
    step.into()
}

fn quantized(change: impl FnOnce(&mut QuantizedExpandedDepthwise<Value>)) -> Step<Value> {
    let number = Number::U8(Scale::new(0.1, 3));
    let [input, output] = ends(number);
    let (weights, bias, multipliers, tiles) = (0, 0, 0, tiles(2, 1));
    let then = Pointwise::Relu;
    let expansion = QuantizedExpansion { number, then, table: None, weights, bias, multipliers, tiles };
    let mut step = QuantizedExpandedDepthwise {
        input,
        output,
        expansion,
        window: WINDOW,
        rows: 4,
        epilogue: Epilogue::NONE,
        table: None,
        weights,
        bias,
        multipliers,
    };
    change(&mut step);
    step.into()
}

#[test]
fn as_they_should_be() {
    for step in [
        expanded(|_| {}),
        expanded(|step| step.rows = usize::MAX),
        // All windows are in the padding.
        expanded(|step| {
            step.output = sized(step.output, [20, 1, 6]);
            step.window = Window { kernel: [1, 3], padding: [2, 1], ..step.window };
        }),
        expanded(|step| (step.window.stride, step.output) = ([2, 2], sized(step.output, [20, 4, 3]))),
        quantized(|_| {}),
        quantized(|step| step.output = ends(Number::F32)[1]),
    ] {
        assert_eq!(step.check(), Ok(()), "{step:?}");
    }
    // Six rows of two blocks, with a column of zeros on each side; for integers, as many as loads of four have.
    let [in_f32, in_int8] = [expanded(|step| step.expansion.tiles = tiles(2, 2)), quantized(|_| {})];
    assert_eq!(in_f32.needs(1).scratch, 6 * 8 * 2 * LANES * 4);
    assert_eq!(in_int8.needs(1).scratch, (6 * 9 * LANES).next_multiple_of(ALIGNMENT));
    // Both convolutions, of channels that fill blocks: 16 to 32, and 9 taps of 32.
    assert_eq!(in_f32.work().macs, (16 * 20 + 9 * 20) * 48);
    assert_eq!(in_f32.work().executed_macs, (16 * 32 + 9 * 32) * 48);
    assert_eq!(in_f32.weights().len(), 4);
}

#[test]
fn that_do_not_fit_together() {
    let strips = "strips without rows";
    refuses(strips, expanded(|step| step.rows = 0));
    refuses(strips, quantized(|step| step.rows = 0));
    let follow = "an expansion of pixels that do not follow each other";
    refuses(follow, expanded(|step| step.input = Value { place: step.input.place, ..wide(step.input) }));
    let strip = "a tile wider than a strip";
    refuses(strip, expanded(|step| (step.rows, step.expansion.tiles.r32x16) = (1, Tile { pixels: 13, vectors: 1 })));
    // Without zeros beside the rows, too, where the image would be one row for a step of its own.
    let row = "a tile wider than a row";
    refuses(row, quantized(|step| step.expansion.tiles.r32x16 = Tile { pixels: 7, vectors: 1 }));
    refuses(
        row,
        quantized(|step| {
            (step.window, step.output) = (Window { padding: [0, 0], ..step.window }, sized(step.output, [20, 6, 3]));
            step.window.kernel = [3, 4];
            step.expansion.tiles.r32x16 = Tile { pixels: 7, vectors: 1 };
        }),
    );
    let blocks = "a value that is not in channel blocks";
    let halo = Halo { right: 3, ..Halo::NONE };
    let planes =
        |input: Value| Value { place: input.place, ..Value::dense(input.number, Layout::Planes, [4, 8, 6], halo) };
    refuses(blocks, quantized(|step| step.input = planes(step.input)));
    let follow = "an expansion of pixels that do not follow each other";
    refuses(follow, expanded(|step| step.input = planes(step.input)));
    let writes = "a step that writes what it reads";
    refuses(writes, expanded(|step| step.epilogue.add = Some(step.output)));
    refuses(writes, quantized(|step| step.output.place = Place { image: step.output.place.image, ..step.input.place }));
    let pool = Epilogue { pool: Some(POOL), ..Epilogue::NONE };
    refuses("a pool after groups that share blocks", expanded(|step| step.epilogue = pool));
    refuses("a pool after a depthwise convolution", quantized(|step| step.epilogue = pool));
    refuses("a convolution that changes the type", expanded(|step| step.output.number = Number::Bf16));
    refuses("a convolution of integers of something else", quantized(|step| step.expansion.number = Number::F32));
    let table = "a function of integers without a table";
    refuses(table, quantized(|step| step.expansion.then = Pointwise::Silu));
}

/// With a column of zeros on each side, in a larger buffer.
fn wide(value: Value) -> Value {
    Value::dense(value.number, value.layout, [16, 8, 4], Halo { left: 1, right: 1, ..Halo::NONE })
}

#[test]
fn numbers_that_overflow() {
    let changes: [fn(&mut ExpandedDepthwise<Value>, usize); 8] = [
        |step, huge| step.window.stride = [huge; 2],
        |step, huge| step.window.dilation = [huge; 2],
        |step, huge| step.window.kernel = [huge; 2],
        |step, huge| step.output.height = huge,
        |step, huge| step.output.width = huge,
        |step, huge| step.output.channels = huge,
        |step, huge| step.input.height = huge,
        |step, huge| step.input.channels = huge,
    ];
    for (huge, change) in HUGE.iter().flat_map(|huge| changes.map(|change| (*huge, change))) {
        let step = expanded(|step| change(step, huge));
        // Windows over nothing but zeros are no mistake; what they need must be computed without overflow.
        assert!(step.check().is_err() || step.needs(huge).scratch > 0, "{step:?}");
    }
}
