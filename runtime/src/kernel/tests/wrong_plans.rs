//! Plans that the compiler never makes: a pass must refuse them before a kernel touches memory.

use std::panic::{self, AssertUnwindSafe};

use super::{
    super::naive::Tensor,
    runner::{Case, Memory, integers},
};
use crate::{
    pass::{Pass, Run},
    simd::{Isa, LANES, PerIsa},
    step::*,
};

const HALO: Halo = Halo { top: 1, left: 1, bottom: 1, right: 1 };

/// Four values of one shape, the weights of a 3x3 convolution of one by itself, and room for panels and scratch.
struct Fixture {
    memory: Memory,
    values: [Region; 4],
    weights: Vec<f32>,
    workspace: usize,
}

impl Fixture {
    fn new() -> Self {
        let mut memory = Memory::default();
        let values = [0; 4].map(|_| memory.region([16, 6, 6], HALO));
        Fixture { memory, values, weights: vec![0.0; 16 * 9 * LANES + LANES], workspace: 8 * 16 }
    }

    /// What a pass says of a step; nothing if it runs.
    fn refusal(&self, step: impl Fn(&Pass<'_>) + Sync) -> Option<String> {
        let images = integers([2, 16, 6, 6], 1);
        let mut case = Case::new(self.memory, ConvInput::Blocked(self.values[3]), &step);
        case.inputs = self.values[..3].iter().map(|value| (ConvInput::Blocked(*value), &images)).collect();
        case.halo = 0.0;
        case.weights = &self.weights;
        case.workspace = Box::new(|_| self.workspace);
        case.scratch = 6 * LANES;
        let run = || -> Tensor<f32> { case.run(Isa::available()[0], 1, &[0, 1]) };
        let panic = panic::catch_unwind(AssertUnwindSafe(run)).err()?;
        let text = panic.downcast_ref::<String>().cloned();
        Some(text.or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned())).expect("a message"))
    }

    #[track_caller]
    fn refuses(&self, message: &str, step: impl Fn(&Pass<'_>) + Sync) {
        assert_eq!(self.refusal(step).as_deref(), Some(message));
    }

    /// A convolution that is as it should be, changed.
    fn conv2d(&self, change: impl FnOnce(&mut Conv2d)) -> Conv2d {
        let tile = Tile { pixels: 2, vectors: 1 };
        let mut step = Conv2d {
            input: ConvInput::Blocked(self.values[0]),
            output: self.values[3],
            residual: None,
            window: Window { kernel: [3, 3], stride: [1, 1], padding: [1, 1], dilation: [1, 1] },
            groups: 1,
            size: [6, 6],
            activation: Activation::Identity,
            pool: None,
            weights: 0,
            bias: 16 * 9 * LANES,
            tile: PerIsa { portable: tile, avx2: tile, avx512: tile },
        };
        change(&mut step);
        step
    }

    #[track_caller]
    fn refuses_conv2d(&self, message: &str, change: impl FnOnce(&mut Conv2d)) {
        let step = self.conv2d(change);
        self.refuses(message, |pass| pass.conv2d(&step));
    }
}

/// A minimal filtering that is as it should be, changed: two by two tiles.
fn winograd(fixture: &Fixture, change: impl FnOnce(&mut Winograd)) -> Winograd {
    let tile = Tile { pixels: 2, vectors: 1 };
    let mut step = Winograd {
        input: fixture.values[0],
        output: fixture.values[3],
        residual: None,
        filtering: Filtering::F3R3,
        padding: [1, 1],
        groups: 1,
        size: [6, 6],
        activation: Activation::Identity,
        pool: None,
        rows: 1,
        weights: 0,
        bias: 0,
        tile: PerIsa { portable: tile, avx2: tile, avx512: tile },
    };
    change(&mut step);
    step
}

const POOL: Window = Window { kernel: [2, 2], stride: [1, 1], padding: [0, 0], dilation: [1, 1] };

#[test]
fn the_fixture_runs() {
    let fixture = Fixture::new();
    let step = fixture.conv2d(|_| {});
    assert_eq!(fixture.refusal(|pass| pass.conv2d(&step)), None);
}

#[test]
fn values_outside_the_arena() {
    let fixture = Fixture::new();
    let [input, _, _, output] = fixture.values;
    let map = |output| Map { input, output, function: Function::Relu };
    let (image, buffer) = (output.image, output.buffer);
    // The workspace of the threads follows, and no value may lie there.
    let end = 2 * (buffer + image + LANES);
    let message = |offset: usize| format!("value outside the arena: {offset} + {} of {end}", 2 * image);
    for far in [buffer + LANES + 1, buffer + 200, usize::MAX / 2 + 1, usize::MAX] {
        let step = map(Region { buffer: far, ..output });
        fixture.refuses(&message(far.saturating_mul(2)), |pass| pass.map(&step));
    }
    let step = map(Region { start: 1, ..output });
    fixture.refuses(&format!("value outside its buffer: 1 + {image} of {image}"), |pass| pass.map(&step));
    let step = map(Region { start: usize::MAX, ..output });
    let message = format!("value outside its buffer: {} + {image} of {image}", usize::MAX);
    fixture.refuses(&message, |pass| pass.map(&step));
}

/// Without channels any height would fit, and whatever is counted by the height would wrap.
#[test]
fn empty_values() {
    let fixture = Fixture::new();
    let [input, _, _, output] = fixture.values;
    for (channels, height, width) in [(0, 6, 6), (0, usize::MAX / 2, 6), (16, 0, 6), (16, 6, 0)] {
        let empty = |value| Region { channels, height, width, halo: NO_HALO, ..value };
        let step = Softmax { input: empty(input), output: empty(output) };
        fixture.refuses("an empty value", |pass| pass.softmax(&step));
    }
}

/// Pools whose rows, counted in floats, wrap to a small number, or would take for ever.
#[test]
fn pools_larger_than_the_image() {
    const MESSAGE: &str = "a pool's window larger than the image";
    let fixture = Fixture::new();
    let [input, _, _, output] = fixture.values;
    // Times 16 lanes the first wraps to 16.
    for huge in [usize::MAX / LANES + 2, usize::MAX, 1 << 30, 9] {
        for axis in [0, 1] {
            let mut pool = POOL;
            pool.kernel[axis] = huge;
            fixture.refuses_conv2d(MESSAGE, |step| step.pool = Some(pool));
            let norm = LocalResponseNorm { input, output, size: 5, alpha: 1.0, beta: 0.75, k: 1.0, pool: Some(pool) };
            fixture.refuses(MESSAGE, |pass| pass.local_response_norm(&norm));
            let step = Pool2d { input, output, window: pool, pooling: Pooling::Max };
            fixture.refuses(MESSAGE, |pass| pass.pool2d(&step));
        }
    }
    for axis in [0, 1] {
        let mut pool = POOL;
        pool.stride[axis] = usize::MAX / 4;
        let step = Pool2d { input, output, window: pool, pooling: Pooling::Max };
        fixture.refuses("a pool's windows outside of the image", |pass| pass.pool2d(&step));
    }
}

/// Taps that all lie on one pixel, or windows that do: as many as one likes would lie in the image.
#[test]
fn windows_that_stand_still() {
    const MESSAGE: &str = "a window without size, stride or dilation";
    let fixture = Fixture::new();
    let [input, _, _, output] = fixture.values;
    let changes: [fn(&mut Window, usize); 4] = [
        |window, axis| (window.kernel[axis], window.dilation[axis]) = (1 << 30, 0),
        |window, axis| window.dilation[axis] = 0,
        |window, axis| window.stride[axis] = 0,
        |window, axis| window.kernel[axis] = 0,
    ];
    for (change, axis) in changes.into_iter().flat_map(|change| [(change, 0), (change, 1)]) {
        fixture.refuses_conv2d(MESSAGE, |step| change(&mut step.window, axis));
        fixture.refuses_conv2d(MESSAGE, |step| {
            change(&mut step.window, axis);
            step.size[axis] = usize::MAX / LANES + 2;
            step.pool = Some(POOL);
        });
        let mut pool = POOL;
        change(&mut pool, axis);
        fixture.refuses_conv2d(MESSAGE, |step| step.pool = Some(pool));
        let norm = LocalResponseNorm { input, output, size: 5, alpha: 1.0, beta: 0.75, k: 1.0, pool: Some(pool) };
        fixture.refuses(MESSAGE, |pass| pass.local_response_norm(&norm));
        let step = Pool2d { input, output, window: pool, pooling: Pooling::AveragePadded };
        fixture.refuses(MESSAGE, |pass| pass.pool2d(&step));
    }
}

/// Every number of a step, one after the other, as large as it can be: whatever is computed of it, it fits nowhere.
#[test]
fn numbers_that_overflow() {
    let fixture = Fixture::new();
    let huge = [1 << 30, 1 << 31, 1 << 60, usize::MAX / LANES + 1, usize::MAX / 2 + 1, usize::MAX - 15, usize::MAX];
    let conv2d: [fn(&mut Conv2d, usize); 14] = [
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
        |step, huge| step.weights = huge,
        |step, huge| step.bias = huge,
        |step, huge| step.output.channels = huge,
        |step, huge| step.output.halo = Halo { top: huge, left: huge, bottom: huge, right: huge },
    ];
    for huge in huge {
        for change in conv2d {
            let step = fixture.conv2d(|step| change(step, huge));
            assert!(fixture.refusal(|pass| pass.conv2d(&step)).is_some(), "{step:?}");
            let pooled = fixture.conv2d(|step| {
                step.pool = Some(POOL);
                change(step, huge);
            });
            assert!(fixture.refusal(|pass| pass.conv2d(&pooled)).is_some(), "{pooled:?}");
        }
        let [input, _, _, output] = fixture.values;
        for [channels, height, width] in [[huge, 6, 6], [16, huge, 6], [16, 6, huge], [huge; 3]] {
            let sized = |region| Region { channels, height, width, ..region };
            for step in [
                &Softmax { input: sized(input), output: sized(output) } as &dyn Run,
                &AdaptivePool2d { input: sized(input), output: sized(output), pooling: Pooling::AverageInside },
                &Linear {
                    input: sized(input),
                    output: sized(output),
                    activation: Activation::Identity,
                    weights: 0,
                    bias: 0,
                },
                &Export { input: sized(input), output: planar(sized(output)) },
                &Import::Blocked(sized(output)),
                &Import::Planar(planar(sized(output))),
                &CopyChannels { input: sized(input), output: sized(output), channel: 0 },
            ] {
                assert!(fixture.refusal(|pass| step.run(pass)).is_some(), "{step:?}");
            }
        }
    }
}

/// The same places in planes, without halo.
fn planar(Region { dtype, buffer, image, channels, height, width, .. }: Region) -> Planar {
    Planar { dtype, buffer, image, channels, height, width, halo: NO_HALO }
}

/// Sizes whose product wraps to a small number.
#[test]
fn sizes_that_wrap() {
    let fixture = Fixture::new();
    let [input, _, _, output] = fixture.values;
    let huge = usize::MAX / 2 + 1;
    for [channels, height, width] in [[16, huge, 2 * LANES], [huge, 4, 6], [16, 6, usize::MAX - 1], [16, huge, huge]] {
        let sized = |region| Region { channels, height, width, ..region };
        let step = Map { input: sized(input), output: sized(output), function: Function::Relu };
        let refusal = fixture.refusal(|pass| pass.map(&step)).expect("a refusal");
        assert!(
            refusal.starts_with("a step writes what it reads") || refusal.starts_with("value outside"),
            "{refusal}"
        );
    }
}

#[test]
fn steps_that_write_what_they_read() {
    const MESSAGE: &str = "a step writes what it reads";
    let fixture = Fixture::new();
    let [input, other, _, output] = fixture.values;
    let into = |buffer: usize| Region { buffer, ..output };
    for buffer in [input.buffer, input.buffer + 1, input.buffer + input.image - 1] {
        let step = Map { input, output: into(buffer), function: Function::Relu };
        fixture.refuses(MESSAGE, |pass| pass.map(&step));
        let step = Zip { inputs: [other, input], output: step.output, operator: Operator::Add };
        fixture.refuses(MESSAGE, |pass| pass.zip(&step));
        fixture.refuses_conv2d(MESSAGE, |step| step.output.buffer = buffer);
        fixture.refuses_conv2d(MESSAGE, |step| step.residual = Some(Region { buffer: output.buffer + 1, ..output }));
    }
    fixture.refuses(MESSAGE, |pass| pass.softmax(&Softmax { input, output: input }));
    fixture.refuses(MESSAGE, |pass| pass.copy_channels(&CopyChannels { input, output: input, channel: 0 }));
    let norm = LocalResponseNorm { input, output: input, size: 5, alpha: 1.0, beta: 0.75, k: 1.0, pool: None };
    fixture.refuses(MESSAGE, |pass| pass.local_response_norm(&norm));
    let pool = Pool2d { input, output: input, window: POOL, pooling: Pooling::Max };
    fixture.refuses(MESSAGE, |pass| pass.pool2d(&pool));
    let adaptive = AdaptivePool2d { input, output: input, pooling: Pooling::Max };
    fixture.refuses(MESSAGE, |pass| pass.adaptive_pool2d(&adaptive));
    fixture.refuses(MESSAGE, |pass| pass.export(&Export { input, output: planar(input) }));
}

/// Parts of one buffer; where they do not overlap, a step may read one and write another.
#[test]
fn parts_that_overlap() {
    let mut fixture = Fixture::new();
    let whole = fixture.memory.region([48, 6, 6], HALO);
    let part = |start: usize, channels: usize| Region { start, channels, ..whole };
    for (input, output) in [(part(0, 17), part(whole.plane(), 16)), (part(whole.plane(), 16), part(1, 16))] {
        let step = Map { input, output: Region { channels: input.channels, ..output }, function: Function::Relu };
        fixture.refuses("a step writes what it reads", |pass| pass.map(&step));
    }
}

#[test]
fn windows_outside_the_halo() {
    let fixture = Fixture::new();
    for padding in [[2, 1], [1, 2]] {
        fixture.refuses_conv2d("the halo is narrower than the padding", |step| step.window.padding = padding);
    }
    let (below, right) = ("windows below the halo", "windows to the right of the halo");
    fixture.refuses_conv2d(below, |step| step.window.padding = [0, 1]);
    fixture.refuses_conv2d(right, |step| step.window.padding = [1, 0]);
    fixture.refuses_conv2d(below, |step| step.size[0] = 7);
    fixture.refuses_conv2d(right, |step| step.size[1] = 7);
    fixture.refuses_conv2d(below, |step| step.window.dilation = [2, 1]);
    fixture.refuses_conv2d(right, |step| step.window.kernel = [3, 4]);
    fixture.refuses_conv2d(right, |step| step.window.stride = [1, usize::MAX / 5]);
    let Region { buffer, image, channels, height, width, halo, .. } = fixture.values[0];
    let planar = Planar { dtype: DType::F32, buffer, image, channels, height, width, halo: Halo { right: 0, ..halo } };
    fixture.refuses_conv2d(right, |step| step.input = ConvInput::Planar(planar));
}

#[test]
fn convolutions_that_do_not_fit_together() {
    let fixture = Fixture::new();
    let tile = |pixels, vectors| {
        let tile = Tile { pixels, vectors };
        PerIsa { portable: tile, avx2: tile, avx512: tile }
    };
    fixture.refuses_conv2d("a tile wider than a row", |step| {
        (step.size[1], step.output.width, step.tile) = (1, 1, tile(2, 1));
    });
    fixture.refuses_conv2d("no tile of 6 by 1 on portable", |step| step.tile = tile(6, 1));
    fixture.refuses_conv2d("no tile of 0 by 1 on portable", |step| step.tile = tile(0, 1));
    for groups in [0, 3] {
        fixture.refuses_conv2d("groups do not divide the channels", |step| step.groups = groups);
    }
    fixture.refuses_conv2d("result of another size", |step| step.size = [5, 6]);
    fixture.refuses_conv2d("values of different size", |step| {
        step.residual = Some(Region { width: 5, ..fixture.values[1] });
    });
    fixture.refuses_conv2d("a residual before a pool", |step| {
        (step.pool, step.residual) = (Some(POOL), Some(fixture.values[1]));
    });
    fixture.refuses_conv2d("a pool after groups that straddle blocks", |step| {
        (step.pool, step.groups) = (Some(POOL), 2);
    });
    fixture.refuses_conv2d("scratch of 192 floats, room for 96", |step| step.pool = Some(POOL));
    fixture.refuses_conv2d("weights outside of the packed ones: 2320 + 16 of 2320", |step| step.bias += LANES);
    fixture.refuses_conv2d("weights outside of the packed ones: 17 + 2304 of 2320", |step| step.weights = 17);
}

#[test]
fn minimal_filterings_that_do_not_fit_together() {
    let with_workspace = |workspace| Fixture { weights: vec![0.0; 25 * 16 * LANES], workspace, ..Fixture::new() };
    let fixture = &with_workspace(25 * 2 * 15 * LANES);
    let good = winograd(fixture, |_| {});
    assert_eq!(fixture.refusal(|pass| pass.winograd(&good)), None);
    let refuses = |message: &str, change: &dyn Fn(&mut Winograd)| {
        let step = winograd(fixture, change);
        fixture.refuses(message, |pass| pass.winograd(&step));
    };
    let [input, other, ..] = fixture.values;
    for padding in [[2, 1], [1, 2]] {
        refuses("the halo is narrower than the padding", &|step| step.padding = padding);
    }
    refuses("tiles below the halo", &|step| step.size[0] = 7);
    refuses("tiles below the halo", &|step| step.size[0] = usize::MAX);
    refuses("tiles to the right of the halo", &|step| step.size[1] = 7);
    refuses("tiles to the right of the halo", &|step| step.padding[1] = 0);
    for groups in [0, 2] {
        refuses("groups that are not whole channel blocks", &|step| step.groups = groups);
    }
    refuses("no rows", &|step| step.rows = 0);
    refuses("result of another size", &|step| step.size = [6, 5]);
    let fewer = Region { height: 3, ..other };
    refuses("values of different size", &|step| step.residual = Some(fewer));
    let pooled = |step: &mut Winograd| (step.pool, step.rows) = (Some(POOL), 2);
    refuses("scratch of 576 floats, room for 96", &pooled);
    refuses("a residual before a pool", &|step| {
        pooled(step);
        step.residual = Some(other);
    });
    refuses("a pool after parts of images", &|step| {
        pooled(step);
        step.rows = 3;
    });
    refuses("a step writes what it reads", &|step| step.output.buffer = input.buffer);
    refuses("a step writes what it reads", &|step| step.residual = Some(step.output));
    refuses("weights outside of the packed ones: 1 + 6400 of 6400", &|step| step.weights = 1);
    refuses("weights outside of the packed ones: 6385 + 16 of 6400", &|step| step.bias = 6385);
    refuses("no tile of 6 by 1 on portable", &|step| step.tile.portable = Tile { pixels: 6, vectors: 1 });
    for huge in [1 << 30, usize::MAX / 2 + 1, usize::MAX] {
        let changes: [fn(&mut Winograd, usize); 10] = [
            |step, huge| step.size[0] = huge,
            |step, huge| step.size[1] = huge,
            |step, huge| step.padding[0] = huge,
            |step, huge| step.padding[1] = huge,
            |step, huge| step.groups = huge,
            |step, huge| step.weights = huge,
            |step, huge| step.bias = huge,
            |step, huge| step.input.channels = huge,
            |step, huge| step.output.channels = huge,
            |step, huge| step.input.halo.bottom = huge,
        ];
        for change in changes {
            let step = winograd(fixture, |step| change(step, huge));
            assert!(fixture.refusal(|pass| pass.winograd(&step)).is_some(), "{step:?}");
        }
    }
    let message = "workspace of 12000 floats, room for 11999";
    with_workspace(11_999).refuses(message, |pass| pass.winograd(&good));
}

#[test]
fn other_steps_that_do_not_fit_together() {
    let fixture = Fixture::new();
    let [input, other, _, output] = fixture.values;
    let fewer = Region { channels: 15, ..output };
    let sizes = "values of different size";
    fixture.refuses(sizes, |pass| pass.map(&Map { input, output: fewer, function: Function::Tanh }));
    fixture.refuses(sizes, |pass| pass.softmax(&Softmax { input, output: fewer }));
    let zip = Zip { inputs: [input, other], output: fewer, operator: Operator::Mul };
    fixture.refuses(sizes, |pass| pass.zip(&zip));
    let mut norm = LocalResponseNorm { input, output: fewer, size: 5, alpha: 1.0, beta: 0.75, k: 1.0, pool: None };
    fixture.refuses(sizes, |pass| pass.local_response_norm(&norm));
    norm.pool = Some(POOL);
    fixture.refuses("a pool keeps the channels", |pass| pass.local_response_norm(&norm));
    (norm.output, norm.size, norm.pool) = (output, 81, None);
    fixture.refuses("scratch of 112 floats, room for 96", |pass| pass.local_response_norm(&norm));
    let pool = Pool2d { input, output: fewer, window: POOL, pooling: Pooling::Max };
    fixture.refuses("a pool keeps the channels", |pass| pass.pool2d(&pool));
    for channel in [1, usize::MAX] {
        let copy = CopyChannels { input, output, channel };
        fixture.refuses("more channels than the concatenation has", |pass| pass.copy_channels(&copy));
    }
    let copy = CopyChannels { input: Region { height: 4, ..input }, output, channel: 0 };
    fixture.refuses("parts of different size", |pass| pass.copy_channels(&copy));
    let flat = planar(output);
    let [channels, height, width, halo] = [
        Planar { channels: 1, ..flat },
        Planar { height: 5, ..flat },
        Planar { width: 7, ..flat },
        Planar { halo: HALO, ..flat },
    ];
    for output in [channels, height, width, halo] {
        fixture.refuses("export of another size", |pass| pass.export(&Export { input, output }));
    }
    for function in [Function::Prelu(2305), Function::Affine(0, 2305), Function::Affine(2305, 0)] {
        let message = "weights outside of the packed ones: 2305 + 16 of 2320";
        fixture.refuses(message, |pass| pass.map(&Map { input, output, function }));
    }
}

#[test]
fn linear_layers_that_do_not_fit_together() {
    let fixture = Fixture::new();
    let vector = |region, channels| Region { channels, height: 1, width: 1, halo: NO_HALO, ..region };
    let [input, output] = [fixture.values[0], fixture.values[3]];
    let linear = |input, output| Linear { input, output, activation: Activation::Identity, weights: 0, bias: 0 };
    let step = linear(input, vector(output, 16));
    fixture.refuses("a linear layer takes and gives vectors", |pass| pass.linear(&step));
    let step = linear(vector(input, 16), output);
    fixture.refuses("a linear layer takes and gives vectors", |pass| pass.linear(&step));
    let step = linear(vector(input, 17), vector(output, 16));
    fixture.refuses("workspace of 136 floats, room for 128", |pass| pass.linear(&step));
    let step = linear(vector(input, 16), vector(output, 160));
    fixture.refuses("weights outside of the packed ones: 0 + 2560 of 2320", |pass| pass.linear(&step));
    let step = linear(vector(input, 16), vector(input, 16));
    fixture.refuses("a step writes what it reads", |pass| pass.linear(&step));
}
