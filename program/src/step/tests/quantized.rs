//! Steps on integers: valid ones, and those with one violated condition each.

use super::*;
use crate::{Scale, Tabled};

const SCALE: Scale = Scale::new(0.1, 3);

const OTHER: Scale = Scale::new(0.2, 3);

fn of(value: Value, scale: Scale) -> Value {
    let number = Number::U8(scale);
    Value { place: value.place, ..Value::dense(number, value.layout, value.extent(), value.halo) }
}

/// A convolution of integers with a change.
fn quantized(change: impl FnOnce(&mut QuantizedConv2d<Value>)) -> Step<Value> {
    let [input, _, _, output] = values();
    let mut step = QuantizedConv2d {
        input: of(input, SCALE),
        output: of(output, OTHER),
        window: Window { kernel: [3, 3], stride: [1, 1], padding: [1, 1], dilation: [1, 1] },
        groups: 1,
        size: [6, 6],
        epilogue: Epilogue::NONE,
        table: None,
        weights: 0,
        bias: 0,
        multipliers: 0,
        tiles: tiles(2, 1),
    };
    change(&mut step);
    step.into()
}

/// A depthwise convolution of integers with a change.
fn depthwise(change: impl FnOnce(&mut QuantizedDepthwise<Value>)) -> Step<Value> {
    let [at, _, _, output] = values();
    let input = Value::dense(Number::U8(SCALE), Layout::Blocks, [16, 6, 6], Halo { right: 2, ..HALO });
    let mut step = QuantizedDepthwise {
        input: Value { place: at.place, ..input },
        output: of(output, OTHER),
        window: Window { kernel: [3, 3], stride: [1, 1], padding: [1, 1], dilation: [1, 1] },
        epilogue: Epilogue::NONE,
        table: None,
        weights: 0,
        bias: 0,
        multipliers: 0,
    };
    change(&mut step);
    step.into()
}

fn with_table() -> Option<Tabled> {
    Some(Tabled { before: OTHER, at: 0 })
}

fn planar(step: &mut QuantizedConv2d<Value>, right: usize) {
    let value = Value::dense(Number::U8(SCALE), Layout::Planes, [3, 6, 6], Halo { right, ..HALO });
    step.input = Value { place: step.input.place, ..value };
}

#[test]
fn steps_of_integers_as_they_should_be() {
    let [a, b, _, output] = values();
    let (from, same, to) = (of(a, SCALE), of(output, SCALE), of(output, OTHER));
    let smaller = |value: Value| sized(value, [16, 5, 5]);
    let silu = Epilogue::then(Pointwise::Silu);
    let [input, result] =
        [SCALE, OTHER].map(|scale| Value::dense(Number::U8(scale), Layout::Blocks, [16, 1, 1], Halo::NONE));
    let (input, output_vector) = (Value { place: a.place, ..input }, Value { place: output.place, ..result });
    let (weights, bias, multipliers) = (0, 0, 0);
    for step in [
        quantized(|_| {}),
        quantized(|step| step.output.number = Number::F32),
        quantized(|step| step.epilogue.add = Some(of(b, SCALE))),
        quantized(|step| (step.epilogue, step.table) = (silu, with_table())),
        quantized(|step| step.epilogue = Epilogue::then(Pointwise::Relu6)),
        quantized(|step| planar(step, 2)),
        quantized(|step| step.groups = 8),
        quantized(|step| {
            step.epilogue.pool = Some(POOL);
            step.output = smaller(step.output);
        }),
        depthwise(|_| {}),
        depthwise(|step| step.epilogue.add = Some(of(b, SCALE))),
        QuantizedLinear {
            input,
            output: output_vector,
            epilogue: Epilogue::NONE,
            table: None,
            weights,
            bias,
            multipliers,
        }
        .into(),
        Convert { input: a, output: to }.into(),
        Convert { input: from, output }.into(),
        Convert { input: from, output: to }.into(),
        Lookup { input: from, output: to, function: Pointwise::Silu, table: 0 }.into(),
        pool(from, smaller(to), POOL),
        Pool2d { input: from, output: smaller(same), window: POOL, pooling: Pooling::Max }.into(),
        zip([from, of(b, OTHER)], same),
        part(from, same, 0),
        Reshape { input: from, output: same }.into(),
        Fill { output: to, number: 1.0 }.into(),
        Import { input: 0, output: to }.into(),
        Export { input: from, output: planes(output) }.into(),
    ] {
        assert_eq!(step.check(), Ok(()), "{step:?}");
    }
}

#[test]
fn integers_where_there_should_be_none() {
    const MISTAKE: &str = "integers in a step for other numbers";
    let [a, _, _, output] = values();
    let (from, to) = (of(a, SCALE), of(output, SCALE));
    refuses(MISTAKE, map(from, to));
    refuses(MISTAKE, norm(from, to, None));
    refuses(MISTAKE, own_norm(from, to, Over::Channels));
    refuses(MISTAKE, reduce(from, sized(to, [1, 6, 6])));
    refuses(MISTAKE, interpolate(from, to));
    refuses(MISTAKE, Softmax { input: from, output: to, shares: Shares::Plain });
    refuses(MISTAKE, Constant { output: to, weights: 0 });
    refuses(MISTAKE, conv2d(|step| (step.input, step.output) = (of(step.input, SCALE), of(step.output, SCALE))));
    refuses(MISTAKE, Zip { inputs: [from; 2], output: to, operator: Operator::Div, epilogue: Epilogue::NONE });
}

#[test]
fn products_of_integers_that_do_not_fit_together() {
    const ANOTHER: &str = "a convolution of integers of something else";
    refuses(ANOTHER, quantized(|step| step.input = values()[0]));
    refuses(ANOTHER, depthwise(|step| step.input = values()[0]));
    let table = "a function of integers without a table";
    refuses(table, quantized(|step| step.epilogue = Epilogue::then(Pointwise::Silu)));
    refuses(table, depthwise(|step| step.epilogue = Epilogue::then(Pointwise::Silu)));
    let in_f32 = "more than a limit after sums of integers in f32";
    refuses(in_f32, quantized(|step| (step.output.number, step.table) = (Number::F32, with_table())));
    refuses("windows to the right of the halo", quantized(|step| planar(step, 1)));
    refuses("windows to the right of the halo", depthwise(|step| step.input = of(values()[0], SCALE)));
    refuses(
        "groups or dilated windows in planes",
        quantized(|step| {
            planar(step, 9);
            step.window.dilation[1] = 2;
        }),
    );
    refuses("a depthwise convolution with dilated rows", depthwise(|step| step.window.dilation[1] = 2));
    refuses("a pool after a depthwise convolution", depthwise(|step| step.epilogue.pool = Some(POOL)));
    refuses("a tile without a kernel", quantized(|step| step.tiles = tiles(4, 3)));
    for groups in [0, 3] {
        refuses("groups that do not divide the channels", quantized(|step| step.groups = groups));
    }
    refuses(
        "a sum of integers that could overflow",
        quantized(|step| {
            let wide = Value::dense(Number::U8(SCALE), Layout::Blocks, [4096, 6, 6], HALO);
            step.input = Value { place: Place { image: wide.buffer_len(), offset: 1 << 20, start: 0 }, ..wide };
        }),
    );
}

#[test]
fn scales_that_do_not_fit_together() {
    let [a, _, _, output] = values();
    let (from, to) = (of(a, SCALE), of(output, OTHER));
    refuses("values of different type", part(from, to, 0));
    refuses("values of different type", Reshape { input: from, output: to });
    refuses(
        "a pool that changes the type",
        Pool2d { input: from, output: sized(to, [16, 5, 5]), window: POOL, pooling: Pooling::Max },
    );
    let flat = Value { number: Number::U8(OTHER), ..planes(output) };
    refuses("an export to another scale", Export { input: from, output: flat });
    refuses("a conversion that is none of integers", Convert { input: a, output });
    let function = Pointwise::Silu;
    refuses("a table for something other than integers", Lookup { input: a, output: to, function, table: 0 });
}

/// Every number of a step in turn is as large as possible.
#[test]
fn numbers_of_integers_that_overflow() {
    let changes: [fn(&mut QuantizedConv2d<Value>, usize); 8] = [
        |step, huge| step.window.kernel[0] = huge,
        |step, huge| step.window.kernel[1] = huge,
        |step, huge| step.window.padding[1] = huge,
        |step, huge| step.window.dilation[1] = huge,
        |step, huge| step.window.stride = [huge; 2],
        |step, huge| step.groups = huge,
        |step, huge| step.size[1] = huge,
        |step, huge| step.output.channels = huge,
    ];
    for huge in HUGE {
        for change in changes {
            for is_planar in [false, true] {
                let step = quantized(|step| {
                    if is_planar {
                        planar(step, 2);
                    }
                    change(step, huge);
                });
                assert!(step.check().is_err(), "{step:?}");
            }
        }
        for step in [
            depthwise(|step| step.window.kernel[1] = huge),
            depthwise(|step| step.window.kernel[0] = huge),
            depthwise(|step| step.window.stride[1] = huge),
            depthwise(|step| step.output.width = huge),
        ] {
            assert!(step.check().is_err(), "{step:?}");
        }
    }
}
