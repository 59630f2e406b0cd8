//! Steps that the compiler never makes: each is rejected because of one violated condition.

mod expanded;
mod quantized;

use super::*;
use crate::{
    Epilogue, Filtering, Halo, LANES, Layout, Number, PerClass, Place, Pointwise, Pooling, RegisterClass, Tile, Window,
};

const HALO: Halo = Halo { top: 1, left: 1, bottom: 1, right: 1 };

const POOL: Window = Window { kernel: [2, 2], stride: [1, 1], padding: [0, 0], dilation: [1, 1] };

/// Numbers too large for anything, whose products wrap.
const HUGE: [usize; 7] =
    [1 << 30, 1 << 31, 1 << 60, usize::MAX / LANES + 1, usize::MAX / 2 + 1, usize::MAX - 15, usize::MAX];

/// Four contiguous values of the same shape.
fn values() -> [Value; 4] {
    let mut offset = 0;
    [0; 4].map(|_| {
        let value = Value::dense(Number::F32, Layout::Blocks, [16, 6, 6], HALO);
        let place = Place { offset, image: value.buffer_len(), start: 0 };
        offset += place.image;
        Value { place, ..value }
    })
}

fn sized(value: Value, extent: [usize; 3]) -> Value {
    Value { place: value.place, ..Value::dense(value.number, value.layout, extent, value.halo) }
}

fn planes(value: Value) -> Value {
    Value { place: value.place, ..value.repacked(Number::F32, Layout::Planes) }
}

/// The same in planes with a halo, in a buffer of the same size.
fn padded_planes(value: Value) -> Value {
    Value { place: value.place, ..Value::dense(value.number, Layout::Planes, value.extent(), value.halo) }
}

fn tiles(pixels: usize, vectors: usize) -> PerClass<Tile> {
    PerClass::new(|_| Tile { pixels, vectors })
}

/// A valid convolution with a change.
fn conv2d(change: impl FnOnce(&mut Conv2d<Value>)) -> Step<Value> {
    let [input, _, _, output] = values();
    let mut step = Conv2d {
        input,
        output,
        window: Window { kernel: [3, 3], stride: [1, 1], padding: [1, 1], dilation: [1, 1] },
        groups: 1,
        size: [6, 6],
        epilogue: Epilogue::NONE,
        weights: 0,
        bias: 16 * 9 * LANES * 4,
        tiles: tiles(2, 1),
    };
    change(&mut step);
    step.into()
}

/// A valid minimal filtering of two by two tiles, with a change.
fn winograd(change: impl FnOnce(&mut Winograd<Value>)) -> Step<Value> {
    let [input, _, _, output] = values();
    let mut step = Winograd {
        input,
        output,
        filtering: Filtering::F3R3,
        padding: [1, 1],
        groups: 1,
        size: [6, 6],
        epilogue: Epilogue::NONE,
        rows: 1,
        workers: Workers::All,
        weights: 0,
        bias: 0,
        tiles: tiles(2, 1),
    };
    change(&mut step);
    step.into()
}

fn map(input: Value, output: Value) -> Step<Value> {
    Map { input, output, function: Function::Pointwise(Pointwise::Relu), epilogue: Epilogue::NONE }.into()
}

fn zip(inputs: [Value; 2], output: Value) -> Step<Value> {
    Zip { inputs, output, operator: Operator::Add, epilogue: Epilogue::NONE }.into()
}

fn norm(input: Value, output: Value, pool: Option<Window>) -> Step<Value> {
    let epilogue = Epilogue { pool, ..Epilogue::NONE };
    LocalResponseNorm { input, output, size: 5, alpha: 1.0, beta: 0.75, k: 1.0, epilogue }.into()
}

fn own_norm(input: Value, output: Value, over: Over) -> Step<Value> {
    let (statistics, epilogue) = (Statistics::MeanAndVariance, Epilogue::NONE);
    Norm { input, output, over, statistics, eps: 1e-5, scales: Some(0), shifts: None, epilogue }.into()
}

fn reduce(input: Value, output: Value) -> Step<Value> {
    Reduce { input, output, reduction: Reduction::Mean }.into()
}

/// A product of values of these sizes.
fn matmul(matrices: Matrices, extents: [[usize; 3]; 3]) -> Step<Value> {
    let [a, b, _, output] = values();
    let inputs = [sized(a, extents[0]), sized(b, extents[1])];
    Matmul { inputs, output: sized(output, extents[2]), matrices }.into()
}

fn linear(input: Value, output: Value) -> Step<Value> {
    Linear { input, output, epilogue: Epilogue::NONE, weights: 0, bias: 0 }.into()
}

fn pool(input: Value, output: Value, window: Window) -> Step<Value> {
    Pool2d { input, output, window, pooling: Pooling::AveragePadded }.into()
}

fn interpolate(input: Value, output: Value) -> Step<Value> {
    let sampling = crate::Sampling { filter: crate::Filter::Cubic, scale: [2.0, 0.9], centre: [0.5, 0.5] };
    Interpolate { input, output, sampling }.into()
}

#[track_caller]
fn refuses(mistake: &'static str, step: impl Into<Step<Value>>) {
    let step = step.into();
    assert_eq!(step.check(), Err(Mistake(mistake)), "{step:?}");
}

#[test]
fn steps_as_they_should_be() {
    let [a, b, c, output] = values();
    let smaller = sized(output, [16, 5, 5]);
    let vector = |value: Value| {
        let vector = Value::dense(Number::F32, Layout::Blocks, [16, 1, 1], Halo::NONE);
        Value { place: value.place, ..vector }
    };
    let pooled = Epilogue { pool: Some(POOL), ..Epilogue::NONE };
    for step in [
        conv2d(|_| {}),
        conv2d(|step| (step.epilogue, step.output) = (pooled, smaller)),
        conv2d(|step| step.epilogue.add = Some(b)),
        conv2d(|step| step.input = padded_planes(step.input)),
        winograd(|_| {}),
        winograd(|step| (step.epilogue, step.output, step.rows) = (pooled, smaller, 2)),
        winograd(|step| step.workers = Workers::One),
        map(a, output),
        zip([a, b], output),
        norm(c, output, None),
        norm(c, smaller, Some(POOL)),
        linear(vector(a), vector(output)),
        pool(a, smaller, POOL),
        interpolate(a, sized(output, [16, 3, 7])),
        AdaptivePool2d { input: a, output: sized(output, [16, 2, 3]), pooling: Pooling::Max }.into(),
        Softmax { input: a, output, shares: Shares::Plain }.into(),
        part(sized(a, [3, 6, 6]), output, 13),
        Fill { output, number: 1.0 }.into(),
        Reshape { input: sized(a, [8, 6, 6]), output: sized(output, [16, 6, 3]) }.into(),
        Import { input: 0, output }.into(),
        Export { input: a, output: planes(output) }.into(),
        own_norm(a, output, Over::Channels),
        own_norm(a, output, Over::Groups(4)),
        reduce(a, sized(output, [1, 6, 1])),
        reduce(a, sized(output, [16, 1, 6])),
        matmul(Matrices::One, [[16, 1, 4], [4, 1, 5], [16, 1, 5]]),
        matmul(Matrices::PerChannel, [[16, 6, 3], [1, 3, 5], [16, 6, 5]]),
        Constant { output, weights: 0 }.into(),
    ] {
        assert_eq!(step.check(), Ok(()), "{step:?}");
    }
}

#[test]
fn steps_that_write_what_they_read() {
    const MISTAKE: &str = "a step that writes what it reads";
    let [input, other, _, output] = values();
    let near = |offset| Value { place: Place { offset, ..output.place }, ..output };
    let place = input.place;
    for offset in [place.offset, place.offset + 64, place.offset + place.image - 64] {
        refuses(MISTAKE, map(input, near(offset)));
        refuses(MISTAKE, zip([other, input], near(offset)));
        refuses(MISTAKE, conv2d(|step| step.output = near(offset)));
        refuses(MISTAKE, winograd(|step| step.output = near(offset)));
    }
    refuses(MISTAKE, conv2d(|step| step.epilogue.add = Some(near(step.output.place.offset + 64))));
    for step in [
        Softmax { input, output: input, shares: Shares::Plain }.into(),
        part(input, input, 0),
        Reshape { input, output: input }.into(),
        norm(input, input, None),
        pool(input, input, POOL),
        AdaptivePool2d { input, output: input, pooling: Pooling::Max }.into(),
        Export { input, output: planes(input) }.into(),
        own_norm(input, input, Over::Channels),
        reduce(input, input),
        Matmul { inputs: [other, input], output: input, matrices: Matrices::PerChannel }.into(),
    ] {
        refuses(MISTAKE, step);
    }
}

/// Parts of one buffer: a step may read one and write another if they do not overlap.
#[test]
fn parts_that_overlap() {
    let whole = Value::dense(Number::F32, Layout::Blocks, [48, 6, 6], HALO);
    let whole = Value { place: Place { offset: 0, image: whole.buffer_len(), start: 0 }, ..whole };
    let plane = whole.strides.plane * 4;
    let part = |start: usize, channels: usize| Value { place: Place { start, ..whole.place }, channels, ..whole };
    assert_eq!(map(part(0, 16), part(2 * plane, 16)).check(), Ok(()));
    refuses("a step that writes what it reads", map(part(0, 17), part(plane, 17)));
    refuses("a step that writes what it reads", map(part(plane, 16), part(64, 16)));
}

#[test]
fn windows_outside_the_halo() {
    let (narrow, below, right) =
        ("a halo narrower than the padding", "windows below the halo", "windows to the right of the halo");
    refuses(narrow, conv2d(|step| step.window.padding = [2, 1]));
    refuses(narrow, conv2d(|step| step.window.padding = [1, 2]));
    refuses(below, conv2d(|step| step.window.padding = [0, 1]));
    refuses(right, conv2d(|step| step.window.padding = [1, 0]));
    refuses(below, conv2d(|step| step.size[0] = 7));
    refuses(right, conv2d(|step| step.size[1] = 7));
    refuses(below, conv2d(|step| step.window.dilation = [2, 1]));
    refuses(right, conv2d(|step| step.window.kernel = [3, 4]));
    refuses(right, conv2d(|step| step.window.stride = [1, usize::MAX / 5]));
    refuses(narrow, winograd(|step| step.padding = [2, 1]));
    refuses("tiles below the halo", winograd(|step| step.size[0] = 7));
    refuses("tiles to the right of the halo", winograd(|step| step.size[1] = 7));
    refuses("tiles to the right of the halo", winograd(|step| step.padding[1] = 0));
}

/// Taps or windows without a stride all lie on one pixel: any number of them would be in the image.
#[test]
fn windows_that_stand_still() {
    const MISTAKE: &str = "a window without taps or stride";
    let [input, _, _, output] = values();
    let changes: [fn(&mut Window, usize); 4] = [
        |window, axis| (window.kernel[axis], window.dilation[axis]) = (1 << 30, 0),
        |window, axis| window.dilation[axis] = 0,
        |window, axis| window.stride[axis] = 0,
        |window, axis| window.kernel[axis] = 0,
    ];
    for (change, axis) in changes.into_iter().flat_map(|change| [(change, 0), (change, 1)]) {
        refuses(MISTAKE, conv2d(|step| change(&mut step.window, axis)));
        let mut window = POOL;
        change(&mut window, axis);
        refuses(MISTAKE, conv2d(|step| step.epilogue.pool = Some(window)));
        refuses(MISTAKE, norm(input, output, Some(window)));
        refuses(MISTAKE, pool(input, output, window));
    }
}

#[test]
fn pools_larger_than_the_image() {
    let [input, _, _, output] = values();
    for huge in [usize::MAX / LANES + 2, usize::MAX, 1 << 30, 9] {
        for axis in [0, 1] {
            let mut window = POOL;
            window.kernel[axis] = huge;
            for step in [
                conv2d(|step| step.epilogue.pool = Some(window)),
                norm(input, output, Some(window)),
                pool(input, output, window),
            ] {
                refuses("a pool's window larger than the image", step);
            }
        }
    }
    let window = Window { stride: [1, usize::MAX / 4], ..POOL };
    refuses("a pool's windows outside the image", pool(input, output, window));
}

#[test]
fn convolutions_that_do_not_fit_together() {
    let [_, other, ..] = values();
    let narrower = |step: &mut Conv2d<Value>| {
        (step.size[1], step.output, step.tiles) = (1, sized(step.output, [16, 6, 1]), tiles(2, 1));
    };
    refuses("a tile wider than a row", conv2d(narrower));
    for [pixels, vectors] in [[0, 1], [15, 1], [9, 1], [4, 3], [3, 1]] {
        refuses("a tile without a kernel", conv2d(|step| step.tiles = tiles(pixels, vectors)));
        refuses("a tile without a kernel", winograd(|step| step.tiles = tiles(pixels, vectors)));
    }
    for groups in [0, 3] {
        refuses("groups that do not divide the channels", conv2d(|step| step.groups = groups));
    }
    for groups in [0, 2] {
        refuses("groups that are not whole channel blocks", winograd(|step| step.groups = groups));
    }
    let pooled = Epilogue { pool: Some(POOL), ..Epilogue::NONE };
    refuses("a result of the wrong size", conv2d(|step| step.size = [5, 6]));
    refuses("a result of the wrong size", winograd(|step| step.size = [6, 5]));
    let narrow = sized(other, [16, 6, 5]);
    refuses("a term of the wrong shape", conv2d(|step| step.epilogue.add = Some(narrow)));
    refuses("an addition before a pool", conv2d(|step| step.epilogue = Epilogue { add: Some(other), ..pooled }));
    refuses("a pool after groups that share blocks", conv2d(|step| (step.epilogue, step.groups) = (pooled, 2)));
    refuses("no tiles", winograd(|step| step.rows = 0));
    refuses("a pool after parts of images", winograd(|step| (step.epilogue, step.rows) = (pooled, 3)));
    let apart = |step: &mut Winograd<Value>| (step.epilogue, step.rows, step.workers) = (pooled, 2, Workers::One);
    refuses("a pool after blocks of one thread", winograd(apart));
    refuses("a convolution that changes the type", conv2d(|step| step.input.number = Number::Bf16));
}

#[test]
fn other_steps_that_do_not_fit_together() {
    let [input, other, _, output] = values();
    let fewer = sized(output, [15, 6, 6]);
    refuses("values of different shape or type", map(input, fewer));
    refuses("values of different shape or type", Softmax { input, output: fewer, shares: Shares::Logarithms });
    refuses("values of different shape or type", zip([input, other], fewer));
    refuses("values of different shape or type", map(input, Value { number: Number::Bf16, ..output }));
    refuses("a normalisation that changes the channels", norm(input, fewer, None));
    refuses("a pool that changes the channels", pool(input, fewer, POOL));
    refuses("an interpolation that changes the channels", interpolate(input, fewer));
    let power = AdaptivePool2d { input, output: sized(output, [16, 2, 3]), pooling: Pooling::Power(2.0) };
    refuses("a power average of adaptive windows", power);
    for channel in [1, usize::MAX] {
        refuses("a piece outside its values", part(input, output, channel));
    }
    refuses("a reshape to another length", Reshape { input, output: fewer });
    refuses("values of different type", Reshape { input, output: Value { number: Number::Bf16, ..output } });
    let flat = planes(output);
    for extent in [[1, 6, 6], [16, 5, 6], [16, 6, 7]] {
        refuses("an export of the wrong shape", Export { input, output: sized(flat, extent) });
    }
    let wide = Value { strides: crate::Strides { row: 7, plane: 42 }, ..flat };
    refuses("an export that is not in the caller's order", Export { input, output: wide });
    refuses("a linear layer on something other than vectors", linear(input, output));
    refuses("a value that is not in channel blocks", map(planes(input), output));
}

/// All channels into a concatenation.
fn part(input: Value, output: Value, channel: usize) -> Step<Value> {
    Rearrange { input, output, piece: Piece::at(input.extent(), [channel, 0, 0]) }.into()
}

#[test]
fn pieces_outside_or_on_top_of_each_other() {
    let [input, _, _, output] = values();
    let refuses = |mistake, from, to, digits: &[Digit]| {
        refuses(mistake, Rearrange { input, output, piece: Piece::new(from, to, digits) });
    };
    let digit = |size, from, to| Digit { size, from, to };
    let (outside, twice) = ("a piece outside its values", "a piece that writes a number twice");
    refuses(outside, [0; 3], [0; 3], &[digit(7, [0; 3], [0, 1, 0])]);
    refuses(outside, [0; 3], [0; 3], &[digit(7, [0, 1, 0], [1, 0, 0])]);
    refuses(outside, [0, 0, 1], [0; 3], &[digit(3, [0, 0, -1], [1, 0, 0])]);
    refuses(outside, [0; 3], [0, 6, 0], &[]);
    refuses(outside, [0; 3], [0; 3], &[digit(usize::MAX, [isize::MAX; 3], [0, 1, 0])]);
    refuses(twice, [0; 3], [0; 3], &[digit(3, [0; 3], [1, 0, 0]), digit(2, [0; 3], [2, 0, 0])]);
    let one = "a digit that does not go along one dimension";
    refuses(one, [0; 3], [0; 3], &[digit(2, [1, 0, 0], [0; 3])]);
    refuses(one, [0; 3], [0; 3], &[digit(2, [1, 0, 0], [1, 1, 0])]);
    refuses(one, [0; 3], [0; 3], &[digit(0, [1, 0, 0], [1, 0, 0])]);
}

#[test]
fn norms_reductions_and_products_that_do_not_fit_together() {
    let [input, _, _, output] = values();
    let bf16 = Value { number: Number::Bf16, ..output };
    for groups in [0, 3, 17, usize::MAX] {
        refuses("groups that do not divide the channels", own_norm(input, output, Over::Groups(groups)));
    }
    refuses("values of different shape or type", own_norm(input, sized(output, [16, 5, 6]), Over::Channels));
    refuses("values of different shape or type", own_norm(input, bf16, Over::Channels));
    for extent in [[8, 1, 1], [16, 2, 6], [16, 6, 3]] {
        refuses("a reduction to another size", reduce(input, sized(output, extent)));
    }
    refuses(
        "a reduction that changes the type",
        reduce(input, Value { number: Number::Bf16, ..sized(output, [1, 6, 6]) }),
    );
    for (matrices, extents) in [
        (Matrices::One, [[16, 1, 4], [5, 1, 5], [16, 1, 5]]),
        (Matrices::One, [[16, 1, 4], [4, 1, 5], [15, 1, 5]]),
        (Matrices::One, [[16, 1, 4], [4, 1, 5], [16, 1, 6]]),
        (Matrices::One, [[16, 2, 4], [4, 2, 5], [16, 2, 5]]),
        (Matrices::PerChannel, [[16, 6, 3], [16, 4, 5], [16, 6, 5]]),
        (Matrices::PerChannel, [[16, 6, 3], [2, 3, 5], [16, 6, 5]]),
        (Matrices::PerChannel, [[16, 5, 3], [16, 3, 5], [16, 6, 5]]),
        (Matrices::PerChannel, [[16, 6, 3], [16, 3, 4], [16, 6, 5]]),
    ] {
        refuses("matrices that do not fit together", matmul(matrices, extents));
    }
}

/// A step of each kind that takes any values, from one value to another.
fn of_values(a: Value, b: Value) -> Vec<Step<Value>> {
    vec![
        map(a, b),
        zip([a, a], b),
        linear(a, b),
        norm(a, b, None),
        pool(a, b, POOL),
        Softmax { input: a, output: b, shares: Shares::Plain }.into(),
        AdaptivePool2d { input: a, output: b, pooling: Pooling::AverageInside }.into(),
        interpolate(a, b),
        part(a, b, 0),
        Fill { output: b, number: 0.0 }.into(),
        Reshape { input: a, output: b }.into(),
        Export { input: a, output: planes(b) }.into(),
        Import { input: 0, output: b }.into(),
        Import { input: 0, output: planes(b) }.into(),
        own_norm(a, b, Over::Groups(1)),
        reduce(a, b),
        Constant { output: b, weights: 0 }.into(),
        Matmul { inputs: [a, a], output: b, matrices: Matrices::PerChannel }.into(),
    ]
}

/// Every number of a step in turn is as large as possible: any size computed from it must be rejected.
#[test]
fn numbers_that_overflow() {
    let of_conv2d: [fn(&mut Conv2d<Value>, usize); 12] = [
        |step, huge| step.window.kernel[0] = huge,
        |step, huge| step.window.kernel[1] = huge,
        |step, huge| step.window.padding[0] = huge,
        |step, huge| step.window.padding[1] = huge,
        |step, huge| step.window.dilation[0] = huge,
        |step, huge| step.window.dilation[1] = huge,
        |step, huge| step.window.stride = [huge; 2],
        |step, huge| step.groups = huge,
        |step, huge| step.size[0] = huge,
        |step, huge| step.size[1] = huge,
        |step, huge| step.output.channels = huge,
        |step, huge| step.output.halo = Halo { top: huge, left: huge, bottom: huge, right: huge },
    ];
    let of_winograd: [fn(&mut Winograd<Value>, usize); 8] = [
        |step, huge| step.size[0] = huge,
        |step, huge| step.size[1] = huge,
        |step, huge| step.padding[0] = huge,
        |step, huge| step.padding[1] = huge,
        |step, huge| step.groups = huge,
        |step, huge| step.input.channels = huge,
        |step, huge| step.output.channels = huge,
        |step, huge| step.input.halo.bottom = huge,
    ];
    let [input, _, _, output] = values();
    for huge in HUGE {
        let pooled = |step: &mut Conv2d<Value>| step.epilogue.pool = Some(POOL);
        let mut steps: Vec<Step<Value>> = of_conv2d.iter().map(|change| conv2d(|step| change(step, huge))).collect();
        steps.extend(of_conv2d.iter().map(|change| {
            conv2d(|step| {
                pooled(step);
                change(step, huge);
            })
        }));
        steps.extend(of_winograd.iter().map(|change| winograd(|step| change(step, huge))));
        for extent in [[huge, 6, 6], [16, huge, 6], [16, 6, huge], [huge; 3]] {
            let (a, b) = (sized(input, extent), sized(output, extent));
            steps.extend(of_values(a, b));
        }
        for step in steps {
            assert!(step.check().is_err(), "{step:?}");
        }
    }
}

#[test]
fn imports_of_inputs() {
    let [value, ..] = values();
    let of = |extent| Import { input: 0, output: sized(value, extent) };
    let (image, sequence, vector) = (of([16, 6, 5]), of([16, 1, 6]), of([16, 1, 1]));
    for (import, shape) in [(image, &[16, 6, 5][..]), (sequence, &[16, 6]), (vector, &[16]), (vector, &[16, 1])] {
        assert_eq!(import.check_input(Some(shape)), Ok(()), "{shape:?}");
    }
    assert_eq!(image.check_input(None), Err(Mistake("an import of an input that is not there")));
    let another = Err(Mistake("an import of an input of another shape"));
    for shape in [&[][..], &[16], &[16, 6], &[16, 30], &[6, 16, 5], &[16, 6, 5, 1], &[1, 16, 6, 5], &[usize::MAX; 3]] {
        assert_eq!(image.check_input(Some(shape)), another, "{shape:?}");
    }
    assert_eq!(sequence.check_input(Some(&[6, 16])), another);
}

/// What a step needs and costs can be asked of any step that has been checked, and fits when it is asked for huge batches.
#[test]
fn needs_of_many_images() {
    for step in [conv2d(|_| {}), winograd(|_| {})] {
        for images in HUGE {
            assert!(step.needs(images).workspace >= step.needs(1).workspace);
        }
    }
    assert!(RegisterClass::ALL.iter().all(|class| class.has(Tile { pixels: 1, vectors: 1 })));
}
