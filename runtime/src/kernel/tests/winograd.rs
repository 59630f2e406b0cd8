//! Convolutions by minimal filtering, against the direct sum in `f64`.

use super::{
    fused_pool::POOLS,
    geometry::{Geometry, Layout, Operands, PLAIN, WIDE, tiles},
    runner::{Case, Expected, Memory, reals},
};
use crate::{
    pass::Pass,
    simd::{Isa, LANES, PerIsa},
    step::{Activation, ConvInput, Filtering, Halo, NO_HALO, Region, Tile, Winograd},
    weights::{LoadError, Packing, TensorSource, pack::pack},
};

const FILTERINGS: [Filtering; 3] = [Filtering::F3R3, Filtering::F4R3, Filtering::F3R5];

/// Whole blocks of channels.
const BLOCKS: Geometry = Geometry { channels: [16, 48], ..PLAIN };

/// The weight and the bias of a convolution.
struct Tensors<'a>(&'a Operands);

impl TensorSource for Tensors<'_> {
    fn read(&mut self, index: usize, out: &mut Vec<f32>) -> Result<(), LoadError> {
        out.clone_from([&self.0.weight.values, &self.0.bias][index]);
        Ok(())
    }
}

/// The same convolution by every filtering; by the smallest and the largest register tile and one between, with the rows of
/// Winograd tiles worked on one by one, two at a time and all together. Only the filtering may change a bit.
fn check(geometry: &Geometry) {
    for filtering in FILTERINGS {
        let geometry = Geometry { kernel: [filtering.taps(); 2], ..*geometry };
        let operands = geometry.operands(reals);
        let expected = Expected::near(geometry.twin(&operands));
        let image = geometry.conv_size()[0].div_ceil(filtering.outputs());
        let least = if geometry.pool.is_some() { image } else { 1 };
        for isa in Isa::available() {
            let tiles = tiles(isa);
            let middle = tiles[geometry.seed() as usize % tiles.len()];
            let mut first = None;
            for (tile, rows) in [(tiles[0], least), (middle, 2 * least), (tiles[tiles.len() - 1], 3 * image)] {
                let found = check_one(&geometry, &operands, &expected, (filtering, isa, tile, rows));
                let same = *first.get_or_insert_with(|| found.clone()) == found;
                assert!(same, "{geometry:?}, {filtering:?} on {}, {tile:?}, {rows} rows", isa.name());
            }
        }
    }
}

/// The bits of the result.
fn check_one(
    geometry: &Geometry,
    operands: &Operands,
    expected: &Expected,
    (filtering, isa, tile, rows): (Filtering, Isa, Tile, usize),
) -> Vec<u32> {
    let mut memory = Memory::default();
    let [inputs, outputs] = geometry.channels;
    let mut place = |channels, [height, width]: [usize; 2], halo| match geometry.layout {
        Layout::Blocked | Layout::Planar => memory.region([channels, height, width], halo),
        Layout::Parts => memory.part([channels, height, width], halo),
    };
    let input = place(inputs, geometry.size, whole_tiles(geometry, filtering));
    let output = place(outputs, geometry.output_size(), WIDE);
    let residual = geometry.residual.map(|halo| place(outputs, geometry.conv_size(), halo));
    let (step, weights) = step(geometry, operands, [input, output], (filtering, tile, rows));
    let step = Winograd { residual, ..step };
    let run = |pass: &Pass<'_>| pass.winograd(&step);
    let mut case = Case::new(memory, ConvInput::Blocked(output), &run);
    case.isas = vec![isa];
    case.halo = 0.0;
    case = case.reading(&[(input, &operands.input)]);
    case.inputs.extend(residual.map(ConvInput::Blocked).zip(operands.residual.as_ref()));
    case.weights = &weights;
    case.workspace = Box::new(|images| step.workspace(images));
    case.scratch = step.plane();
    case.check(&format!("{geometry:?}, {filtering:?}, {tile:?}, {rows} rows"), expected).map(f32::to_bits).values
}

/// The padding, and what the windows of the last tiles read beyond it.
fn whole_tiles(geometry: &Geometry, filtering: Filtering) -> Halo {
    let Halo { top, left, .. } = geometry.padding;
    let [bottom, right] = [(0, top), (1, left)].map(|(axis, before)| {
        let outputs = geometry.conv_size()[axis].next_multiple_of(filtering.outputs());
        (outputs + filtering.taps() - 1).saturating_sub(before + geometry.size[axis])
    });
    Halo { top, left, bottom, right }
}

/// The step without a residual, and its packed weights.
fn step(
    geometry: &Geometry,
    operands: &Operands,
    [input, output]: [Region; 2],
    (filtering, tile, rows): (Filtering, Tile, usize),
) -> (Winograd, Vec<f32>) {
    let mut step = Winograd {
        input,
        output,
        residual: None,
        filtering,
        padding: [geometry.padding.top, geometry.padding.left],
        groups: geometry.groups,
        size: geometry.conv_size(),
        activation: geometry.activation,
        pool: geometry.pool.map(|pool| pool.window),
        rows,
        weights: LANES,
        bias: 0,
        tile: PerIsa { portable: tile, avx2: tile, avx512: tile },
    };
    step.bias = step.weights + step.weights_len();
    let packing = Packing::Winograd {
        weight: 0,
        bias: Some(1),
        batch_norm: None,
        shape: operands.weight.shape,
        filtering,
        weights_at: step.weights,
        bias_at: step.bias,
    };
    let packed = pack(&[packing], step.bias + output.blocks() * LANES, &mut Tensors(operands)).expect("memory");
    (step, packed.as_slice().to_vec())
}

/// Results that are one tile, a part of one, and several with a part of one at the end.
#[test]
fn every_size() {
    for height in [1, 2, 5] {
        for width in 1..=14 {
            check(&Geometry { size: [height, width], padding: padding(2), ..BLOCKS });
        }
    }
}

fn padding(pixels: usize) -> Halo {
    Halo { top: pixels, left: pixels, bottom: pixels, right: pixels }
}

#[test]
fn channels_and_groups() {
    for (groups, channels) in
        [(1, [16, 16]), (1, [48, 16]), (1, [32, 80]), (2, [32, 64]), (3, [48, 144]), (2, [96, 32])]
    {
        for layout in [Layout::Blocked, Layout::Parts] {
            check(&Geometry { groups, channels, layout, padding: padding(2), size: [5, 6], ..BLOCKS });
        }
    }
}

#[test]
fn padding_on_one_side() {
    for padding in [NO_HALO, Halo { top: 2, ..NO_HALO }, Halo { left: 2, right: 1, ..NO_HALO }, padding(4)] {
        check(&Geometry { padding, size: [7, 9], ..BLOCKS });
    }
}

#[test]
fn residual_activation_and_images() {
    for (images, activation) in [(1, Activation::Relu), (3, Activation::Identity), (9, Activation::Relu)] {
        for residual in [None, Some(NO_HALO), Some(WIDE)] {
            check(&Geometry { images, activation, residual, padding: padding(1), size: [6, 7], ..BLOCKS });
        }
    }
}

#[test]
fn pools() {
    for pool in POOLS.map(Some) {
        check(&Geometry { pool, images: 3, activation: Activation::Relu, padding: padding(2), size: [8, 7], ..BLOCKS });
    }
}

/// The deepest sums of AlexNet, and with 5x5 taps deeper ones.
#[test]
fn long_sums() {
    check(&Geometry { channels: [384, 16], padding: padding(1), size: [7, 7], images: 1, ..BLOCKS });
}
