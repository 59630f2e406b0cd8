//! Convolutions and linear layers.

use graphc_kernels::{
    packing::quantized::{Quantized, table},
    run::Run,
    simd::Isa,
};
use graphc_program::{
    Epilogue, Halo, LANES, Number, Pointwise, Pooling, QuantizedFilters, ReadingOrder, Scale, Tabled, Tile, Value,
    Window,
    step::{QuantizedConv2d, QuantizedDepthwise, QuantizedLinear},
};
use proptest::{prelude::*, test_runner::Config};

use super::{
    super::{
        naive::{self, Tensor, int8 as defined},
        runner::{Case, Expected, Memory, isas, reals, tiles_for},
    },
    bytes, floats, integers, loud,
};

/// A convolution, or a linear layer if images have one pixel.
#[derive(Clone, Copy, Debug)]
pub(super) struct Product {
    pub(super) kind: Kind,
    pub(super) images: usize,
    pub(super) channels: [usize; 2],
    pub(super) size: [usize; 2],
    pub(super) kernel: [usize; 2],
    pub(super) stride: [usize; 2],
    pub(super) dilation: [usize; 2],
    pub(super) padding: Halo,
    pub(super) groups: usize,
    pub(super) activation: Pointwise,
    pub(super) residual: bool,
    pub(super) pool: Option<Window>,
    /// Whether results are numbers.
    pub(super) in_f32: bool,
    /// Whether inputs are mostly the largest and the smallest.
    pub(super) is_loud: bool,
    /// The zeros of input, output and residual.
    pub(super) zeros: [u8; 3],
    /// What the step of the output is multiplied by.
    pub(super) coarse: f32,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Kind {
    Blocks,
    Planes,
    Depthwise,
    Linear,
}

const ONE: Halo = Halo { top: 1, left: 1, bottom: 1, right: 1 };

pub(super) const PLAIN: Product = Product {
    kind: Kind::Blocks,
    images: 2,
    channels: [5, 20],
    size: [7, 9],
    kernel: [3, 3],
    stride: [1, 1],
    dilation: [1, 1],
    padding: ONE,
    groups: 1,
    activation: Pointwise::Relu,
    residual: false,
    pool: None,
    in_f32: false,
    is_loud: false,
    zeros: [128, 100, 7],
    coarse: 1.0,
};

/// The numbers of a product, and its scales.
pub(super) struct Operands {
    pub(super) input: Tensor<f32>,
    pub(super) weight: Tensor<f32>,
    pub(super) bias: Vec<f32>,
    pub(super) residual: Tensor<f32>,
    pub(super) scales: [Scale; 3],
    /// That of the function's input.
    pub(super) before: Scale,
}

impl Product {
    pub(super) fn depthwise(channels: usize) -> Product {
        Product { kind: Kind::Depthwise, channels: [channels; 2], groups: channels, ..PLAIN }
    }

    fn window(&self) -> Window {
        let Product { kernel, stride, dilation, padding, .. } = *self;
        Window { kernel, stride, dilation, padding: [padding.top, padding.left] }
    }

    /// Height and width of the product's own result.
    pub(super) fn result(&self) -> [usize; 2] {
        let Halo { top, left, bottom, right } = self.padding;
        [(0, [top, bottom]), (1, [left, right])].map(|(axis, padding)| {
            naive::windows(self.size[axis], [self.kernel[axis], self.stride[axis], self.dilation[axis]], padding, false)
        })
    }

    fn output_size(&self) -> [usize; 2] {
        let size = self.result();
        self.pool.map_or(size, |pool| {
            [0, 1].map(|axis| {
                let window = [pool.kernel[axis], pool.stride[axis], pool.dilation[axis]];
                naive::windows(size[axis], window, [pool.padding[axis]; 2], false)
            })
        })
    }

    fn is_tabled(&self) -> bool {
        self.activation.limits().is_none()
    }

    pub(super) fn operands(&self) -> Operands {
        let seed =
            format!("{self:?}").bytes().fold(1, |seed: u64, byte| seed.wrapping_mul(31).wrapping_add(byte.into()));
        let ([inputs, outputs], [height, width], [rows, columns]) = (self.channels, self.size, self.result());
        let [of_input, of_output, of_residual] = self.zeros;
        let input = Scale::new(0.037_1, of_input);
        let taps = (inputs / self.groups * self.kernel[0] * self.kernel[1]) as f32;
        // So that results are spread over most of the integers.
        let step = self.coarse * 0.037_1 * 0.7 * taps.sqrt();
        let of = if self.is_loud { loud } else { bytes };
        Operands {
            input: of([self.images, inputs, height, width], seed),
            weight: reals([outputs, inputs / self.groups, self.kernel[0], self.kernel[1]], seed ^ 1),
            bias: reals([1, outputs, 1, 1], seed ^ 2).values.iter().map(|bias| 30.0 * step * bias).collect(),
            residual: of([self.images, outputs, rows, columns], seed ^ 3),
            scales: [input, Scale::new(step, of_output), Scale::new(step * 0.613, of_residual)],
            before: Scale::new(step * 0.9, 120),
        }
    }

    /// The scale that sums are converted to.
    fn requantized(&self, operands: &Operands) -> Option<Scale> {
        let scale = if self.is_tabled() { operands.before } else { operands.scales[1] };
        (!self.in_f32).then_some(scale)
    }

    /// The bytes of the function's table.
    fn table(&self, operands: &Operands) -> Vec<f32> {
        let mut words = vec![0.0; 64];
        table(self.activation, [operands.before, operands.scales[1]], &mut words);
        words
    }

    pub(super) fn expected(&self, operands: &Operands) -> Tensor<f32> {
        let Operands { input, weight, bias, residual, scales: [from, to, of_residual], .. } = operands;
        let scale = self.requantized(operands);
        let geometry = (&self.window(), self.groups, self.result());
        let mut products = defined::conv2d((&integers(input), *from), (weight, bias), geometry, scale);
        let Some(scale) = scale else {
            return naive::pointwise(&products, self.activation);
        };
        if self.residual {
            products = defined::add_residual(&products, &integers(residual), [*of_residual, scale]);
        }
        let mut result = defined::round(&products, scale, scale.limits(self.activation).unwrap_or([0, 255]));
        if self.is_tabled() {
            let words = self.table(operands);
            let bytes: Vec<u8> = words.iter().flat_map(|word| word.to_bits().to_ne_bytes()).collect();
            result = result.map(|q| i32::from(bytes[q as usize]));
        }
        if let Some(pool) = &self.pool {
            result = defined::pool2d((&result, [*to; 2]), pool, Pooling::Max, self.output_size());
        }
        floats(&result)
    }

    /// With a few tiles of every instruction set.
    fn check(&self) {
        let operands = self.operands();
        let expected = Expected::Exactly(self.expected(&operands));
        self.check_against(&operands, &expected);
    }

    fn check_against(&self, operands: &Operands, expected: &Expected) {
        for isa in isas(Number::U8(operands.scales[0])) {
            let pixels = if self.kernel == [1, 1] { self.result().iter().product() } else { self.result()[1] };
            let mut tiles = isa.class().tiles().to_vec();
            tiles.retain(|tile| tile.vectors <= 2 && tile.pixels <= pixels.min(self.result()[1]));
            let some = [tiles[0], tiles[self.images * 7919 % tiles.len()], tiles[tiles.len() - 1]];
            for tile in if matches!(self.kind, Kind::Blocks | Kind::Planes) { &some[..] } else { &some[..1] } {
                self.check_tile(operands, expected, isa, *tile);
            }
        }
    }

    fn check_tile(&self, operands: &Operands, expected: &Expected, isa: Isa, tile: Tile) {
        let [from, to, of_residual] = operands.scales;
        let [inputs, outputs] = self.channels;
        let ([height, width], [rows, columns], [result_rows, result_columns]) =
            (self.size, self.output_size(), self.result());
        let mut memory = Memory::of(Number::U8(from));
        let beyond = (self.window().in_words().kernel[1] - self.kernel[1]) * self.dilation[1];
        let input = match self.kind {
            Kind::Planes => {
                let halo = Halo { right: self.padding.right + beyond, ..self.padding };
                memory.planes([inputs, height, width], halo)
            }
            Kind::Depthwise => {
                let halo = Halo { right: self.padding.right + beyond, ..self.padding };
                memory.part([inputs, height, width], halo)
            }
            Kind::Linear => memory.blocks([inputs, 1, 1], Halo::NONE),
            Kind::Blocks => memory.blocks([inputs, height, width], self.padding),
        };
        memory.number = if self.in_f32 { Number::F32 } else { Number::U8(to) };
        let plain = self.kind == Kind::Linear || self.kernel == [1, 1];
        let output = memory.blocks([outputs, rows, columns], if plain { Halo::NONE } else { ONE });
        memory.number = Number::U8(of_residual);
        let residual = memory.blocks([outputs, result_rows, result_columns], Halo::NONE);
        let add = self.residual.then_some(residual);
        let (step, weights) = self.step(operands, [input, output], add, (isa, tile));
        let mut case = Case::new(memory, &*step);
        case.isas = vec![isa];
        case.inputs.push((input, &operands.input));
        case.inputs.extend(self.residual.then_some((residual, &operands.residual)));
        case.weights = &weights;
        case.check(&format!("{self:?}, {tile:?}"), expected);
    }

    fn filters(&self) -> QuantizedFilters {
        let [inputs, outputs] = self.channels;
        let shape = [outputs, inputs / self.groups, self.kernel[0], self.kernel[1]];
        match self.kind {
            Kind::Blocks => QuantizedFilters::Conv2d { shape, groups: self.groups, order: ReadingOrder::Blocked },
            Kind::Planes => QuantizedFilters::Conv2d { shape, groups: 1, order: ReadingOrder::Planar },
            Kind::Depthwise => QuantizedFilters::Depthwise { shape, stride: self.stride[1] },
            Kind::Linear => QuantizedFilters::Linear { shape: [outputs, inputs] },
        }
    }

    /// The step, and its packed weights.
    pub(super) fn step(
        &self,
        operands: &Operands,
        [input, output]: [Value; 2],
        add: Option<Value>,
        (isa, tile): (Isa, Tile),
    ) -> (Box<dyn Run>, Vec<f32>) {
        let epilogue = Epilogue { add, then: self.activation, pool: self.pool };
        let (window, groups, size) = (self.window(), self.groups, self.result());
        let tiles = tiles_for(isa, tile);
        let weights = LANES * 4;
        let make = |[bias, multipliers, at]: [usize; 3]| -> Box<dyn Run> {
            let table = self.is_tabled().then_some(Tabled { before: operands.before, at });
            match self.kind {
                Kind::Blocks | Kind::Planes => Box::new(QuantizedConv2d {
                    input,
                    output,
                    window,
                    groups,
                    size,
                    epilogue,
                    table,
                    weights,
                    bias,
                    multipliers,
                    tiles,
                }),
                Kind::Depthwise => {
                    Box::new(QuantizedDepthwise { input, output, window, epilogue, table, weights, bias, multipliers })
                }
                Kind::Linear => {
                    Box::new(QuantizedLinear { input, output, epilogue, table, weights, bias, multipliers })
                }
            }
        };
        let lengths: Vec<usize> = make([0; 3]).step().weights().iter().map(|range| range.len).collect();
        let bias = weights + lengths[0];
        let (multipliers, at) = (bias + lengths[1], bias + lengths[1] + lengths[2]);
        let mut packed = vec![0.0; (at + 256) / 4];
        let (values, outputs) = (&operands.weight.values, self.channels[1]);
        let scales = (operands.scales[0], self.requantized(operands));
        let quantized = Quantized::new(values, &operands.bias, outputs, scales);
        quantized.pack(&self.filters(), &mut packed[weights / 4..bias / 4]);
        for (index, (bias_of, multiplier)) in quantized.biases.iter().zip(&quantized.multipliers).enumerate() {
            packed[bias / 4 + index] = f32::from_bits(bias_of.cast_unsigned());
            packed[multipliers / 4 + index] = *multiplier;
        }
        if self.is_tabled() {
            packed[at / 4..].copy_from_slice(&self.table(operands));
        }
        (make([bias, multipliers, at]), packed)
    }
}

#[test]
fn channels_around_words_and_blocks() {
    for inputs in [1, 2, 3, 4, 5, 15, 16, 17, 33, 50] {
        for outputs in [1, 15, 16, 17, 33, 50] {
            let channels = [inputs, outputs];
            for kernel in [1, 3] {
                let padding = if kernel == 1 { Halo::NONE } else { ONE };
                Product { channels, kernel: [kernel; 2], padding, size: [3, 5], ..PLAIN }.check();
                if inputs < 6 && outputs < 34 {
                    let kind = Kind::Planes;
                    Product { kind, channels, kernel: [kernel; 2], padding, size: [3, 5], ..PLAIN }.check();
                }
            }
        }
    }
}

#[test]
fn rows_of_every_width() {
    for width in 1..=31 {
        for kind in [Kind::Blocks, Kind::Planes] {
            Product { kind, images: 1 + width % 3, size: [2, width], channels: [3, 34], ..PLAIN }.check();
        }
        let flat = Product { kernel: [1, 1], padding: Halo::NONE, channels: [20, 50], ..PLAIN };
        Product { size: [3, width], residual: width % 2 == 0, ..flat }.check();
        // A function is looked up once, however the pixels are divided.
        Product { size: [2, width], images: 1, activation: Pointwise::Silu, ..flat }.check();
    }
    Product { kernel: [1, 1], padding: Halo::NONE, size: [29, 17], images: 1, channels: [6, 17], ..PLAIN }.check();
}

#[test]
fn kernels_strides_and_dilations() {
    for kernel in 1..=11 {
        for stride in [1, 2, 3, 4] {
            for dilation in [1, 2] {
                let reach = (kernel - 1) * dilation + 1;
                let half = kernel / 2;
                let padding = Halo { top: half, left: half, bottom: half, right: half };
                let product = Product {
                    channels: [3, 17],
                    images: 1,
                    kernel: [kernel; 2],
                    stride: [stride; 2],
                    dilation: [dilation; 2],
                    padding,
                    size: [reach, reach + 5],
                    ..PLAIN
                };
                product.check();
                if dilation == 1 {
                    Product { kind: Kind::Planes, ..product }.check();
                    Product { kind: Kind::Depthwise, channels: [17; 2], groups: 17, ..product }.check();
                }
            }
        }
    }
}

#[test]
fn groups() {
    let some = [(2, [32, 64]), (3, [48, 48]), (2, [6, 32]), (2, [34, 32]), (2, [24, 24]), (5, [40, 40]), (3, [6, 33])];
    for (groups, channels) in some.into_iter().chain([(17, [17, 34]), (2, [64, 34]), (4, [128, 128]), (33, [33, 33])]) {
        Product { groups, channels, ..PLAIN }.check();
        Product { groups, channels, residual: true, images: 1, size: [4, 4], ..PLAIN }.check();
    }
}

#[test]
fn depthwise_of_every_size() {
    for channels in [1, 16, 33] {
        for size in 1..=10 {
            for stride in [1, 2] {
                Product { size: [size, 11 - size], stride: [stride; 2], ..Product::depthwise(channels) }.check();
            }
        }
    }
    let padding = Halo { top: 3, left: 2, bottom: 1, right: 0 };
    for kernel in [[3, 5], [5, 3], [7, 7], [2, 1], [1, 4]] {
        Product { padding, kernel, size: [9, 9], dilation: [2, 1], ..Product::depthwise(20) }.check();
        Product { padding, kernel, size: [9, 9], residual: true, ..Product::depthwise(20) }.check();
    }
}

#[test]
fn linear_layers() {
    for (inputs, outputs) in [(1, 1), (3, 17), (16, 16), (63, 65), (200, 100), (33, 250)] {
        for images in [1, 2, 7, 8, 9, 19] {
            let linear = Product {
                kind: Kind::Linear,
                channels: [inputs, outputs],
                images,
                size: [1, 1],
                kernel: [1, 1],
                padding: Halo::NONE,
                ..PLAIN
            };
            linear.check();
            Product { in_f32: true, ..linear }.check();
            Product { activation: Pointwise::Hardswish, ..linear }.check();
        }
    }
}

#[test]
fn epilogues() {
    let pool = Window { kernel: [3, 3], stride: [2, 2], padding: [1, 1], dilation: [1, 1] };
    let functions = [Pointwise::Identity, Pointwise::Relu6, Pointwise::Clamp { min: -1.0, max: 2.5 }, Pointwise::Silu];
    for activation in functions {
        for kind in [Kind::Blocks, Kind::Planes, Kind::Depthwise] {
            let of = if kind == Kind::Depthwise { Product::depthwise(40) } else { PLAIN };
            let product = Product { activation, kind, ..of };
            product.check();
            Product { residual: true, ..product }.check();
            if activation.limits().is_some() {
                Product { in_f32: true, ..product }.check();
            }
            if kind != Kind::Depthwise {
                Product { pool: Some(pool), channels: [5, 50], ..product }.check();
                Product { pool: Some(Window { padding: [0, 0], ..pool }), size: [9, 14], ..product }.check();
            }
        }
    }
}

/// Zeros at both ends, results that are mostly beyond them, and steps that make multipliers large.
#[test]
fn saturation() {
    for zeros in [[0, 0, 0], [255, 255, 255], [1, 254, 128]] {
        for coarse in [1e-12, 1e-6, 0.01, 0.1, 3.0] {
            for residual in [false, true] {
                let product =
                    Product { zeros, coarse, residual, is_loud: true, images: 1, channels: [40, 17], ..PLAIN };
                Product { activation: Pointwise::Identity, ..product }.check();
                Product {
                    activation: Pointwise::Identity,
                    channels: [17; 2],
                    groups: 17,
                    kind: Kind::Depthwise,
                    ..product
                }
                .check();
            }
        }
    }
    // As many products as there may be.
    let most = Product { channels: [Scale::MOST_PRODUCTS, 3], kind: Kind::Linear, is_loud: true, ..PLAIN };
    Product { size: [1, 1], kernel: [1, 1], padding: Halo::NONE, activation: Pointwise::Identity, ..most }.check();
}

/// Any product: small, so that a failure shrinks to something readable.
fn any_product() -> impl Strategy<Value = Product> {
    let pair = |most: usize| [1..=most, 1..=most];
    let halo = (0..=3usize, 0..=3usize, 0..=3usize, 0..=3usize);
    let halo = halo.prop_map(|(top, left, bottom, right)| Halo { top, left, bottom, right });
    let kind = prop_oneof![Just(Kind::Blocks), Just(Kind::Planes), Just(Kind::Depthwise)];
    let numbers = (any::<[u8; 3]>(), any::<bool>(), any::<bool>(), 0..4usize);
    (pair(5), pair(4), pair(3), pair(12), halo, (kind, 1..=5usize, pair(12), 1..=3usize), numbers).prop_map(
        |(kernel, stride, mut dilation, more, padding, (kind, mut groups, per_group, images), numbers)| {
            let (zeros, residual, is_loud, function) = numbers;
            let mut channels = per_group.map(|channels| channels * groups);
            match kind {
                Kind::Planes => (groups, dilation[1]) = (1, 1),
                Kind::Depthwise => (groups, channels, dilation[1]) = (channels[0], [channels[0]; 2], 1),
                Kind::Blocks | Kind::Linear => {}
            }
            let functions = [Pointwise::Identity, Pointwise::Relu, Pointwise::Hardsigmoid, Pointwise::Relu6];
            let size = [0, 1].map(|axis| (kernel[axis] - 1) * dilation[axis] + more[axis]);
            let product = Product { kind, images, channels, size, kernel, stride, dilation, padding, groups, ..PLAIN };
            Product { zeros, residual, is_loud, activation: functions[function], ..product }
        },
    )
}

proptest! {
    #![proptest_config(Config::with_cases(150))]

    #[test]
    fn any_product_of_integers(product in any_product()) {
        let operands = product.operands();
        let expected = Expected::Exactly(product.expected(&operands));
        // Zeros near an end leave few results between the ends. `saturation` has such cases.
        prop_assume!(!expected.proves_little());
        product.check_against(&operands, &expected);
    }
}
