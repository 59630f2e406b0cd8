//! Convolutions by minimal filtering, with fused operations, on every register tile and in blocks of every size.

use std::ops::RangeInclusive;

use graphc_kernels::{packing::winograd::pack, simd::Isa};
use graphc_program::{
    Epilogue, Filtering, Halo, LANES, Number, Pointwise, Tile, Value,
    step::{Winograd, Workers},
};
use proptest::{prelude::*, test_runner::Config};

use super::{
    fused_pool::POOLS,
    geometry::{Arrangement, BOUNDED, Geometry, Operands, PLAIN, Pool, WIDE, tiles},
    naive::Tensor,
    runner::{Case, Expected, Memory, isas, numbers, reals, stored, tiles_for},
};

/// A convolution of stride 1, and how it is computed.
#[derive(Clone, Copy, Debug)]
struct Filtered {
    filtering: Filtering,
    geometry: Geometry,
}

/// The division of the work, which must not change any bit.
#[derive(Clone, Copy, Debug)]
struct Division {
    tile: Tile,
    /// Rows of tiles in a block.
    rows: usize,
    /// Who works on a block.
    workers: Workers,
}

impl Division {
    fn new(tile: Tile, (rows, workers): (usize, Workers)) -> Division {
        Division { tile, rows, workers }
    }
}

/// Padding that preserves the size.
fn around(filtering: Filtering) -> Halo {
    let [height, width] = filtering.taps().map(|taps| taps / 2);
    Halo { top: height, left: width, bottom: height, right: width }
}

/// Two images of 7x9 with each kind of filtering; each test changes what it tests.
fn plain() -> impl Iterator<Item = Filtered> {
    Filtering::ALL.into_iter().map(|filtering| {
        let kernel = filtering.taps();
        let geometry = Geometry { channels: [32, 48], kernel, padding: around(filtering), ..PLAIN };
        Filtered { filtering, geometry }
    })
}

impl Filtered {
    fn with(self, change: impl FnOnce(&mut Geometry)) -> Filtered {
        let mut geometry = self.geometry;
        change(&mut geometry);
        Filtered { geometry, ..self }
    }

    /// The root mean square error stated in `transform.rs`, relative to the largest result.
    fn stated_error(&self) -> f64 {
        match self.filtering {
            Filtering::F3R3 => 1.0e-7,
            Filtering::F4R3 => 1.7e-7,
            Filtering::F3R5 => 4.6e-7,
            Filtering::RowF4R3 | Filtering::ColumnF4R3 => 1.1e-7,
            Filtering::RowF4R5 | Filtering::ColumnF4R5 => 2.3e-7,
            Filtering::RowF4R7 | Filtering::ColumnF4R7 => 5.9e-7,
        }
    }

    /// The tolerance, relative to the largest result: the largest error of thousands is about eight times the root mean
    /// square, and more for images so small that their largest result is not far from the others. It grows with the
    /// number of channels in a sum: sums of more than a hundred have the tolerance of a whole network.
    fn tolerance(&self) -> f64 {
        let channels = self.geometry.channels[0] / self.geometry.groups;
        if channels > 100 { 1e-5 } else { 20.0 * self.stated_error() }
    }

    /// Rows and columns of tiles.
    fn tiles(&self) -> [usize; 2] {
        self.filtering.tiles(self.geometry.conv_size())
    }

    /// The halo that windows of whole tiles need around an image.
    fn halo(&self) -> Halo {
        let Geometry { padding, size, .. } = self.geometry;
        let after = |axis: usize, before: usize| {
            self.tiles()[axis] * self.filtering.outputs()[axis] + self.filtering.taps()[axis] - 1 - before - size[axis]
        };
        Halo { bottom: after(0, padding.top), right: after(1, padding.left), ..padding }
    }

    /// Rows of a block, and who works on it: parts of an image and several images; with a pool, whole images.
    fn blocks(&self) -> Vec<(usize, Workers)> {
        let [rows, _] = self.tiles();
        match self.geometry.pool {
            None => vec![
                (1, Workers::All),
                (1, Workers::One),
                (2, Workers::All),
                (2, Workers::One),
                (rows, Workers::One),
                (rows, Workers::All),
                (rows + 1, Workers::All),
                (2 * rows, Workers::One),
                (1000, Workers::All),
            ],
            Some(_) => vec![(rows, Workers::All), (2 * rows, Workers::All), (1000 * rows, Workers::All)],
        }
    }

    /// On real numbers, with the smallest and the largest tile of every instruction set, in small and in large blocks.
    fn check(&self) {
        self.check_some(|tiles, blocks| {
            let division = |tile: usize, block: usize| Division::new(tiles[tile], blocks[block]);
            vec![division(0, blocks.len() - 1), division(tiles.len() - 1, 0), division(tiles.len() - 1, 1)]
        });
    }

    /// With one division.
    fn check_one(&self) {
        let seed = self.geometry.seed() as usize;
        self.check_some(|tiles, blocks| {
            vec![Division::new(tiles[seed % tiles.len()], blocks[seed / tiles.len() % blocks.len()])]
        });
    }

    /// With every tile, and in blocks of every size.
    fn check_all(&self) {
        self.check_some(|tiles, blocks| {
            let division = |index: usize| Division::new(tiles[index % tiles.len()], blocks[index % blocks.len()]);
            (0..tiles.len().max(blocks.len())).map(division).collect()
        });
    }

    fn check_some(&self, some: impl Fn(&[Tile], &[(usize, Workers)]) -> Vec<Division>) {
        for number in numbers() {
            self.with(|geometry| geometry.number = number).check_some_of(&some);
        }
    }

    fn check_some_of(&self, some: &impl Fn(&[Tile], &[(usize, Workers)]) -> Vec<Division>) {
        let number = self.geometry.number;
        let mut operands = self.geometry.operands(reals);
        operands.input = stored(&operands.input, number);
        operands.residual = operands.residual.map(|residual| stored(&residual, number));
        let rounding = if number == Number::Bf16 { 1.0 / 256.0 } else { 0.0 };
        let expected = Expected::Near(self.geometry.twin(&operands), self.tolerance() + rounding);
        for isa in isas(number) {
            let mut first = None;
            for division in some(&tiles(isa), &self.blocks()) {
                let bits = self.check_division(&operands, &expected, isa, division).map(f32::to_bits).values;
                assert_eq!(
                    *first.get_or_insert_with(|| bits.clone()),
                    bits,
                    "{self:?} on {}, {division:?}",
                    isa.name()
                );
            }
        }
    }

    fn check_division(&self, operands: &Operands, expected: &Expected, isa: Isa, division: Division) -> Tensor<f32> {
        self.with_case(operands, (isa, division), |mut case| {
            case.isas = vec![isa];
            case.check(&format!("{self:?}, {division:?}"), expected)
        })
    }

    /// Calls a function with the case of a division, which borrows its step and weights.
    fn with_case<T>(
        &self,
        operands: &Operands,
        (isa, division): (Isa, Division),
        run: impl FnOnce(Case<'_>) -> T,
    ) -> T {
        let mut memory = Memory::of(self.geometry.number);
        let Geometry { channels: [inputs, outputs], arrangement, .. } = self.geometry;
        let mut place = |channels, [height, width]: [usize; 2], halo| match arrangement {
            Arrangement::Blocks | Arrangement::Planes => memory.blocks([channels, height, width], halo),
            Arrangement::Parts => memory.part([channels, height, width], halo),
        };
        let input = place(inputs, self.geometry.size, self.halo());
        let output = place(outputs, self.geometry.output_size(), WIDE);
        let residual = self.geometry.residual.map(|halo| place(outputs, self.geometry.conv_size(), halo));
        let (step, weights) = self.step(operands, [input, output], residual, (isa, division));
        let mut case = Case::new(memory, &step).reading(&[(input, &operands.input)]);
        case.inputs.extend(residual.zip(operands.residual.as_ref()));
        case.halo = 0.0;
        case.weights = &weights;
        run(case)
    }

    /// The step, and its packed weights.
    fn step(
        &self,
        operands: &Operands,
        [input, output]: [Value; 2],
        add: Option<Value>,
        (isa, Division { tile, rows, workers }): (Isa, Division),
    ) -> (Winograd<Value>, Vec<f32>) {
        let Geometry { padding, groups, activation, pool, .. } = self.geometry;
        let mut step = Winograd {
            input,
            output,
            filtering: self.filtering,
            padding: [padding.top, padding.left],
            groups,
            size: self.geometry.conv_size(),
            epilogue: Epilogue { add, then: activation, pool: pool.map(|pool| pool.window) },
            rows,
            workers,
            weights: LANES * size_of::<f32>(),
            bias: 0,
            tiles: tiles_for(isa, tile),
        };
        let [weights, _] = step.weights().try_into().expect("weights and bias");
        step.bias = weights.start + weights.len;
        let mut packed = vec![0.0; step.bias / size_of::<f32>()];
        pack(&operands.weight.values, operands.weight.shape, self.filtering, &mut packed[LANES..]);
        packed.extend(&operands.bias);
        (step, packed)
    }
}

/// Every remainder of rows and columns, on images of one tile and of several.
#[test]
fn images_of_every_size() {
    for filtered in plain() {
        // Of a dimension that is not filtered, a few are enough.
        let most = filtered.filtering.taps().map(|taps| if taps == 1 { 3 } else { 14 });
        for size in (1..=most[0]).flat_map(|height| (1..=most[1]).map(move |width| [height, width])) {
            filtered.with(|geometry| (geometry.size, geometry.channels) = (size, [16, 16])).check_one();
        }
    }
}

#[test]
fn channels() {
    for filtered in plain() {
        for inputs in [16, 32, 48, 80] {
            for outputs in [16, 32, 48, 80] {
                filtered.with(|geometry| geometry.channels = [inputs, outputs]).check();
            }
        }
    }
}

/// The longest sums in AlexNet, and longer ones with 5x5 taps.
#[test]
fn long_sums() {
    for filtered in plain() {
        filtered.with(|geometry| (geometry.channels, geometry.size) = ([384, 16], [7, 7])).check_one();
    }
}

#[test]
fn groups() {
    for filtered in plain() {
        for (groups, channels) in [(2, [32, 32]), (2, [64, 96]), (2, [96, 32]), (3, [48, 144]), (5, [80, 80])] {
            filtered.with(|geometry| (geometry.groups, geometry.channels) = (groups, channels)).check();
        }
    }
}

/// Register tiles wider than the number of tiles, and numbers of channel blocks that a tile does not divide.
#[test]
fn every_tile_in_blocks_of_every_size() {
    for filtered in plain() {
        for (images, size) in [(1, [1, 2]), (3, [4, 7]), (2, [13, 10])] {
            let small = filtered.with(|geometry| (geometry.images, geometry.size) = (images, size));
            small.with(|geometry| geometry.channels = [16, 80]).check_all();
        }
    }
}

#[test]
fn many_images() {
    for filtered in plain() {
        for images in [1, 3, 9] {
            filtered.with(|geometry| geometry.images = images).check_all();
        }
    }
}

#[test]
fn padding_on_each_side() {
    for filtered in plain() {
        // In a dimension that is not filtered, windows wholly in the padding.
        let [height, width] = filtered.filtering.taps();
        let most = height.max(width) - 1;
        for all in 0..=most {
            filtered.with(|geometry| geometry.padding = Halo { top: all, left: all, bottom: all, right: all }).check();
        }
        for one in 1..=most {
            let none = Halo::NONE;
            let [top, left] = [Halo { top: one, ..none }, Halo { left: one, ..none }];
            let [bottom, right] = [Halo { bottom: one, ..none }, Halo { right: one, ..none }];
            for padding in [top, left, bottom, right] {
                filtered.with(|geometry| geometry.padding = padding).check();
            }
        }
    }
}

#[test]
fn residual_activation_and_parts() {
    for filtered in plain() {
        for activation in [Pointwise::Identity, Pointwise::Relu, BOUNDED] {
            for residual in [None, Some(Halo::NONE), Some(WIDE)] {
                for arrangement in [Arrangement::Blocks, Arrangement::Parts] {
                    let change = |geometry: &mut Geometry| {
                        *geometry = Geometry { activation, residual, arrangement, ..*geometry };
                    };
                    filtered.with(change).check();
                }
            }
        }
    }
}

/// Pools with windows that overlap, leave gaps, or extend beyond the image.
#[test]
fn every_pool() {
    for filtered in plain() {
        for pool in POOLS {
            for ceil in [false, true] {
                for size in [[7, 9], [8, 8], [12, 5]] {
                    let change = |geometry: &mut Geometry| {
                        (geometry.pool, geometry.size) = (Some(Pool { ceil, ..pool }), size);
                    };
                    filtered.with(change).with(|geometry| geometry.channels = [16, 32]).check_one();
                }
            }
        }
    }
}

#[test]
fn pools_with_everything_else() {
    for filtered in plain() {
        for (groups, arrangement) in [(1, Arrangement::Blocks), (2, Arrangement::Parts)] {
            let change = |geometry: &mut Geometry| {
                (geometry.groups, geometry.arrangement) = (groups, arrangement);
                (geometry.images, geometry.channels) = (5, [32, 64]);
                (geometry.activation, geometry.pool) = (Pointwise::Relu, Some(POOLS[3]));
            };
            filtered.with(change).check_all();
        }
    }
}

/// Functions that are applied in a sweep over the stored rows. Their slopes are at most 1, so the error is at most that
/// of the sums, which have a larger maximum.
#[test]
fn functions_in_a_sweep() {
    let largest = |tensor: &Tensor<f64>| tensor.values.iter().fold(0.0, |most: f64, value| most.max(value.abs()));
    for filtered in plain() {
        for (activation, pool) in [(Pointwise::Tanh, None), (Pointwise::Sigmoid, Some(POOLS[3]))] {
            let filtered = filtered.with(|geometry| (geometry.activation, geometry.pool) = (activation, pool));
            let operands = filtered.geometry.operands(reals);
            let exact: Tensor<f64> = filtered.geometry.twin(&operands);
            let sums = filtered.with(|geometry| geometry.activation = Pointwise::Identity).geometry.twin(&operands);
            let tolerance = filtered.tolerance() * largest(&sums) / largest(&exact);
            let blocks = filtered.blocks();
            for isa in isas(Number::F32) {
                let expected = Expected::Near(exact.clone(), tolerance);
                for block in &blocks[..2] {
                    filtered.check_division(&operands, &expected, isa, Division::new(tiles(isa)[0], *block));
                }
            }
        }
    }
}

/// With few results, the largest is smaller, and the error relative to it larger.
#[test]
fn errors_are_as_stated() {
    for filtered in plain() {
        let filtered = filtered.with(|geometry| (geometry.channels, geometry.size) = ([96, 48], [18, 21]));
        let operands = filtered.geometry.operands(reals);
        let exact: Tensor<f64> = filtered.geometry.twin(&operands);
        let largest = exact.values.iter().fold(0.0, |largest: f64, value| largest.max(value.abs()));
        for isa in Isa::available() {
            let division = Division::new(tiles(isa)[0], (1000, Workers::All));
            let found = filtered.with_case(&operands, (isa, division), |case| case.run(isa, 1, &[0, 1]));
            let squares = exact.values.iter().zip(&found.values).map(|(a, b)| (a - f64::from(*b)).powi(2));
            let error = (squares.sum::<f64>() / exact.values.len() as f64).sqrt() / largest;
            let stated = filtered.stated_error();
            assert!((0.7 * stated..1.4 * stated).contains(&error), "{:?}: {error:e}", filtered.filtering);
        }
    }
}

/// A NaN reaches the windows that contain it, and no tile that does not.
#[test]
fn a_nan_stays_in_its_tiles() {
    for filtered in plain() {
        for at in [[0, 0], [3, 4], [6, 8], [5, 1]] {
            let mut operands = filtered.geometry.operands(reals);
            let [_, channels, height, width] = operands.input.shape;
            operands.input.values[((channels + 20) * height + at[0]) * width + at[1]] = f32::NAN;
            for isa in Isa::available() {
                for workers in [Workers::All, Workers::One] {
                    let division = Division::new(tiles(isa)[0], (2, workers));
                    let found = filtered.with_case(&operands, (isa, division), |case| case.run(isa, 2, &[0, 1]));
                    filtered.check_nans(&found, at);
                }
            }
        }
    }
}

impl Filtered {
    /// Checks that in image 1 the results that depend on pixel `at` are NaN, and no others except in the same tiles.
    fn check_nans(&self, found: &Tensor<f32>, at: [usize; 2]) {
        let Halo { top, left, .. } = self.geometry.padding;
        let (m, r) = (self.filtering.outputs(), self.filtering.taps());
        let reads = |[y, x]: [usize; 2], results: [usize; 2]| {
            let rows_or_columns = |axis: usize, start: usize| start..start + results[axis] + r[axis] - 1;
            rows_or_columns(0, y).contains(&(at[0] + top)) && rows_or_columns(1, x).contains(&(at[1] + left))
        };
        let wrong = Tensor::from_fn(found.shape, |[n, c, y, x]| {
            let nan = found.at([n, c, y, x]).is_nan();
            let (must, may) = (reads([y, x], [1, 1]), reads([y / m[0] * m[0], x / m[1] * m[1]], m));
            n == 1 && must && !nan || nan && !(n == 1 && may)
        });
        assert!(!wrong.values.contains(&true), "{self:?}: a NaN at {at:?} makes {found:?}");
    }
}

/// Any convolution: small, so that a failure shrinks to something readable.
fn any_convolution() -> impl Strategy<Value = Filtered> {
    let pair = |values: RangeInclusive<usize>| [values.clone(), values];
    let side = || 0..=4usize;
    let halo =
        || (side(), side(), side(), side()).prop_map(|(top, left, bottom, right)| Halo { top, left, bottom, right });
    let filtering = prop::sample::select(&Filtering::ALL[..]);
    let arrangement = prop_oneof![Just(Arrangement::Blocks), Just(Arrangement::Parts)];
    let activation = prop_oneof![Just(Pointwise::Identity), Just(Pointwise::Relu), Just(BOUNDED)];
    let after = prop_oneof![
        2 => Just((None, None)),
        1 => halo().prop_map(|halo| (Some(halo), None)),
        2 => prop::sample::select(&POOLS[..]).prop_map(|pool| (None, Some(pool))),
    ];
    let sizes = (pair(0..=9), halo(), 1..=3usize, 1..=2usize, pair(1..=2));
    (filtering, sizes, arrangement, activation, after).prop_map(|(filtering, sizes, arrangement, activation, after)| {
        let (more, padding, images, groups, blocks) = sizes;
        let [height, width] = filtering.taps().map(|taps| taps - 1);
        let Halo { top, left, bottom, right } = padding;
        let padding =
            Halo { top: top.min(height), left: left.min(width), bottom: bottom.min(height), right: right.min(width) };
        // Room for the widest pool.
        let size = [0, 1].map(|axis| filtering.taps()[axis] + 3 + more[axis]);
        let channels = blocks.map(|blocks| blocks * groups * LANES);
        let (residual, pool) = after;
        let kernel = filtering.taps();
        let geometry = Geometry { images, channels, size, kernel, padding, groups, arrangement, activation, ..PLAIN };
        Filtered { filtering, geometry: Geometry { residual, pool, ..geometry } }
    })
}

proptest! {
    #![proptest_config(Config::with_cases(64))]

    #[test]
    fn any_filtered_convolution(filtered in any_convolution()) {
        filtered.check_one();
    }
}
