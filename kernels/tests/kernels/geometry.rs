//! A convolution to test: its geometry, its numbers, and the step that computes it with any register tile.

use graphc_kernels::{packing::pack_conv2d, simd::Isa};
use graphc_program::{Epilogue, Halo, LANES, Number, Pointwise, Pooling, Tile, Value, Window, step::Conv2d};

use super::{
    naive::{self, Tensor},
    runner::{Case, Expected, Memory, integers, isas, numbers, tiles_for},
};

/// A function that is applied in registers.
pub(super) const BOUNDED: Pointwise = Pointwise::Hardtanh { min_val: -7.0, max_val: 20.0 };

/// The parameters that affect how a convolution is computed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Geometry {
    pub(super) images: usize,
    /// Of the input and the output.
    pub(super) channels: [usize; 2],
    /// Of the input.
    pub(super) size: [usize; 2],
    pub(super) kernel: [usize; 2],
    pub(super) stride: [usize; 2],
    pub(super) dilation: [usize; 2],
    pub(super) padding: Halo,
    pub(super) groups: usize,
    pub(super) arrangement: Arrangement,
    pub(super) number: Number,
    pub(super) activation: Pointwise,
    pub(super) residual: Option<Halo>,
    pub(super) pool: Option<Pool>,
}

/// The layout of the operands in the arena.
#[derive(Clone, Copy, Debug)]
pub(super) enum Arrangement {
    /// In channel blocks, with a halo as wide as the padding.
    Blocks,
    /// Each as a part of a concatenation, with a halo wider than this convolution needs.
    Parts,
    /// The input in planes.
    Planes,
}

/// A pool after a convolution.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pool {
    pub(super) window: Window,
    pub(super) ceil: bool,
}

impl Pool {
    /// Height and width of the pooled value.
    pub(super) fn output_size(&self, size: [usize; 2]) -> [usize; 2] {
        let Window { kernel, stride, dilation, padding } = self.window;
        [0, 1].map(|axis| {
            let window = [kernel[axis], stride[axis], dilation[axis]];
            naive::windows(size[axis], window, [padding[axis]; 2], self.ceil)
        })
    }
}

/// 3x3 over two images of 7x9; each test changes what it tests.
pub(super) const PLAIN: Geometry = Geometry {
    images: 2,
    channels: [5, 20],
    size: [7, 9],
    kernel: [3, 3],
    stride: [1, 1],
    dilation: [1, 1],
    padding: Halo { top: 1, left: 1, bottom: 1, right: 1 },
    groups: 1,
    arrangement: Arrangement::Blocks,
    number: Number::F32,
    activation: Pointwise::Identity,
    residual: None,
    pool: None,
};

/// A halo wider than most tests' padding, and different on each side.
pub(super) const WIDE: Halo = Halo { top: 2, left: 3, bottom: 1, right: 2 };

/// The numbers of a convolution.
pub(super) struct Operands {
    pub(super) input: Tensor<f32>,
    pub(super) weight: Tensor<f32>,
    pub(super) bias: Vec<f32>,
    pub(super) residual: Option<Tensor<f32>>,
}

impl Geometry {
    /// Height and width of the convolution's own result.
    pub(super) fn conv_size(&self) -> [usize; 2] {
        let Halo { top, left, bottom, right } = self.padding;
        [(0, [top, bottom]), (1, [left, right])].map(|(axis, padding)| {
            let window = [self.kernel[axis], self.stride[axis], self.dilation[axis]];
            naive::windows(self.size[axis], window, padding, false)
        })
    }

    /// Pixels of a row of tiles: of the whole image, if it is one row.
    fn row_pixels(&self) -> usize {
        let ([height, width], one) = (self.conv_size(), [1, 1]);
        let alone = self.kernel == one && self.stride == one && self.padding == Halo::NONE && self.pool.is_none();
        let is_flat = alone && self.groups == 1 && matches!(self.arrangement, Arrangement::Blocks);
        if is_flat { height * width } else { width }
    }

    /// Height and width of the stored result.
    pub(super) fn output_size(&self) -> [usize; 2] {
        let size = self.conv_size();
        self.pool.map_or(size, |pool| pool.output_size(size))
    }

    fn window(&self) -> Window {
        let Geometry { kernel, stride, dilation, padding, .. } = *self;
        Window { kernel, stride, dilation, padding: [padding.top, padding.left] }
    }

    /// A different seed for each geometry.
    pub(super) fn seed(&self) -> u64 {
        format!("{self:?}").bytes().fold(0, |seed: u64, byte| seed.wrapping_mul(31).wrapping_add(byte.into()))
    }

    /// Operands with these numbers.
    pub(super) fn operands(&self, numbers: fn([usize; 4], u64) -> Tensor<f32>) -> Operands {
        let [inputs, outputs] = self.channels;
        let ([height, width], [rows, columns], seed) = (self.size, self.conv_size(), self.seed());
        Operands {
            input: numbers([self.images, inputs, height, width], seed),
            weight: numbers([outputs, inputs / self.groups, self.kernel[0], self.kernel[1]], seed ^ 1),
            bias: numbers([1, outputs, 1, 1], seed ^ 2).values,
            residual: self.residual.map(|_| numbers([self.images, outputs, rows, columns], seed ^ 3)),
        }
    }

    /// The expected result.
    pub(super) fn twin<T: naive::Number>(&self, operands: &Operands) -> Tensor<T> {
        let of = |tensor: &Tensor<f32>| tensor.map(T::from);
        let bias: Vec<T> = operands.bias.iter().map(|bias| T::from(*bias)).collect();
        let (input, weight) = (of(&operands.input), of(&operands.weight));
        let mut result = naive::conv2d(&input, &weight, &bias, &self.window(), self.groups, self.conv_size());
        if let Some(residual) = &operands.residual {
            result = naive::add(&result, &of(residual));
        }
        result = naive::pointwise(&result, self.activation);
        match self.pool {
            Some(pool) => naive::pool2d(&result, &pool.window, Pooling::Max, self.output_size()),
            None => result,
        }
    }

    /// On integers, in each type, with the smallest and the largest tile of every instruction set and one in between.
    pub(super) fn check(&self) {
        let operands = self.operands(integers);
        let twin = self.twin(&operands);
        for number in numbers() {
            Geometry { number, ..*self }.check_on(&operands, &Expected::stored(&twin, number), |tiles| {
                vec![tiles[0], tiles[self.seed() as usize % tiles.len()], tiles[tiles.len() - 1]]
            });
        }
    }

    /// On some of the tiles that every instruction set has and that fit in a row. All must give the same bits.
    pub(super) fn check_on(&self, operands: &Operands, expected: &Expected, some: impl Fn(&[Tile]) -> Vec<Tile>) {
        for isa in isas(self.number) {
            let mut tiles = tiles(isa);
            tiles.retain(|tile| tile.pixels <= self.row_pixels());
            let mut first = None;
            for tile in some(&tiles) {
                let found = self.check_tile(operands, expected, isa, tile);
                let bits = found.map(f32::to_bits).values;
                assert_eq!(*first.get_or_insert_with(|| bits.clone()), bits, "{self:?} on {}, {tile:?}", isa.name());
            }
        }
    }

    fn check_tile(&self, operands: &Operands, expected: &Expected, isa: Isa, tile: Tile) -> Tensor<f32> {
        let mut memory = Memory::of(self.number);
        let [inputs, outputs] = self.channels;
        let shape = [inputs, self.size[0], self.size[1]];
        let input = match self.arrangement {
            Arrangement::Blocks => memory.blocks(shape, self.padding),
            Arrangement::Parts => memory.part(shape, add(self.padding, WIDE)),
            Arrangement::Planes => memory.planes(shape, self.padding),
        };
        let place = |memory: &mut Memory, [height, width]: [usize; 2], halo| match self.arrangement {
            Arrangement::Blocks | Arrangement::Planes => memory.blocks([outputs, height, width], halo),
            Arrangement::Parts => memory.part([outputs, height, width], halo),
        };
        let output = place(&mut memory, self.output_size(), WIDE);
        let residual = self.residual.map(|halo| place(&mut memory, self.conv_size(), halo));
        let (step, weights) = self.step(operands, [input, output], residual, (isa, tile));
        let mut case = Case::new(memory, &step);
        case.isas = vec![isa];
        case.halo = 0.0;
        case.inputs.push((input, &operands.input));
        case.inputs.extend(residual.zip(operands.residual.as_ref()));
        case.weights = &weights;
        case.check(&format!("{self:?}, {tile:?}"), expected)
    }

    /// The step, and its packed weights.
    fn step(
        &self,
        operands: &Operands,
        [input, output]: [Value; 2],
        add: Option<Value>,
        (isa, tile): (Isa, Tile),
    ) -> (Conv2d<Value>, Vec<f32>) {
        let mut step = Conv2d {
            input,
            output,
            window: self.window(),
            groups: self.groups,
            size: self.conv_size(),
            epilogue: Epilogue { add, then: self.activation, pool: self.pool.map(|pool| pool.window) },
            weights: LANES * size_of::<f32>(),
            bias: 0,
            tiles: tiles_for(isa, tile),
        };
        let [weights, bias] = step.weights().try_into().expect("weights and bias");
        step.bias = weights.start + weights.len;
        let mut packed = vec![0.0; (step.bias + bias.len) / size_of::<f32>()];
        let (weight, at) = (&operands.weight, step.bias / size_of::<f32>());
        pack_conv2d(&weight.values, weight.shape, self.groups, (step.order(), self.number), &mut packed[LANES..at]);
        packed[at..][..operands.bias.len()].copy_from_slice(&operands.bias);
        (step, packed)
    }
}

fn add(a: Halo, b: Halo) -> Halo {
    Halo { top: a.top + b.top, left: a.left + b.left, bottom: a.bottom + b.bottom, right: a.right + b.right }
}

/// Every tile compiled for an instruction set.
pub(super) fn tiles(isa: Isa) -> Vec<Tile> {
    isa.class().tiles().to_vec()
}
