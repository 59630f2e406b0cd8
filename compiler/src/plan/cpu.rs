//! Tuning for the CPU: the channel block, which convolutions read planes, the algorithm of a convolution, and the register
//! tiles.

use super::Filtering;
use crate::ir::{Conv2d, Convolutions, Target};

/// Channels in a block: the `f32` lanes of the widest vector. The same on every instruction set, so that a plan is.
pub const LANES: usize = 16;

/// Images in a panel of a linear layer.
pub const PANEL: usize = 8;

/// A convolution of the network's input reads planes up to this many channels: blocks would be mostly padding.
pub const PLANAR_CHANNELS: usize = 8;

/// Pixels of the widest tile that the runtime has.
pub const MAX_PIXELS: usize = 14;

/// The tile for each instruction set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tiles {
    /// Without vector extensions: 16 registers of 4 lanes.
    pub portable: Tile,
    /// AVX2: 16 registers of 8 lanes.
    pub avx2: Tile,
    /// AVX-512: 32 registers of 16 lanes.
    pub avx512: Tile,
}

/// Pixels of a row by blocks of output channels, kept in registers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tile {
    /// Pixels.
    pub pixels: usize,
    /// Blocks.
    pub vectors: usize,
}

/// What decides the tile: how many blocks the registers hold, and the cost of a load in multiply-adds. An instruction set
/// whose vectors are shorter than a block needs several registers, and as many instructions, for each.
struct Machine {
    registers: usize,
    parts: usize,
}

const PORTABLE: Machine = Machine { registers: 4, parts: 4 };
const AVX2: Machine = Machine { registers: 8, parts: 2 };
const AVX512: Machine = Machine { registers: 32, parts: 1 };

/// The best tiles for a convolution with a result of height and width `size`: for its rows of pixels, or for all the tiles of
/// an image.
pub fn conv_tiles(conv: &Conv2d, size: [usize; 2], filtering: Option<Filtering>) -> Tiles {
    let width = filtering.map_or(size[1], |filtering| filtering.tiles(size).iter().product());
    let blocks = blocks_together(conv);
    Tiles {
        portable: tile(&PORTABLE, width, blocks),
        avx2: tile(&AVX2, width, blocks),
        avx512: tile(&AVX512, width, blocks),
    }
}

/// Output blocks that a tile may take together: those of a group, unless groups share blocks.
fn blocks_together(conv: &Conv2d) -> usize {
    let group = conv.out_channels / conv.groups;
    if conv.groups > 1 && !group.is_multiple_of(LANES) { 1 } else { group.div_ceil(LANES) }
}

/// The best tile for rows of `width` pixels and `blocks` output blocks that can be taken together.
fn tile(machine: &Machine, width: usize, blocks: usize) -> Tile {
    let mut best = Tile { pixels: 1, vectors: 1 };
    for vectors in 1..=blocks.min(3) {
        for pixels in 1..=MAX_PIXELS.min(width) {
            let tile = Tile { pixels, vectors };
            let fits = pixels * vectors + vectors < machine.registers;
            // The runtime has three vectors only for tiles that can need them.
            let exists = vectors < 3 || (4..=9).contains(&pixels);
            if fits && exists && cost(machine, tile, width, blocks) < cost(machine, best, width, blocks) {
                best = tile;
            }
        }
    }
    best
}

/// Half cycles for one input channel and tap of a row of all blocks. Blocks that a tile leaves over are taken one by one.
fn cost(machine: &Machine, tile: Tile, width: usize, blocks: usize) -> usize {
    let rest = Tile { vectors: 1, ..tile };
    let each = |tile: Tile| width.div_ceil(tile.pixels) * half_cycles(machine, tile);
    blocks / tile.vectors * each(tile) + blocks % tile.vectors * each(rest)
}

/// Two multiply-adds or two loads a cycle, four cycles until a sum can be added to again, and what the loop costs by itself.
fn half_cycles(machine: &Machine, tile: Tile) -> usize {
    const LATENCY: usize = 8;
    const LOOP: usize = 3;
    let products = tile.pixels * tile.vectors * machine.parts;
    let loads = tile.pixels + tile.vectors * machine.parts;
    products.max(loads).max(LATENCY) + LOOP
}

/// The kinds of filtering that the runtime has.
const FILTERINGS: [Filtering; 3] = [Filtering::F3R3, Filtering::F4R3, Filtering::F3R5];

/// Bytes of weights that a core reads from memory in half a cycle: about 40 GB/s at 4 GHz.
const BYTES_A_HALF_CYCLE: usize = 5;

/// Cores that work together, and share the memory. With more, arithmetic gets cheaper, and bytes do not.
const CORES: usize = 2;

/// The filtering that a convolution with a result of height and width `size` is computed by, if that is faster than the direct
/// sum.
///
/// Judged with the widest vectors and weights that are read from memory, once for the target's batch: the larger it is, the
/// more it favours filtering, whose weights are more. All batches then use one algorithm, or the bits of an image would
/// depend on the batch.
pub fn filtering(conv: &Conv2d, size: [usize; 2], target: Target) -> Option<Filtering> {
    match target.convolutions {
        Convolutions::Fastest => {}
        Convolutions::Exact => return None,
    }
    let fits = |filtering: &Filtering| {
        let group = [conv.in_channels / conv.groups, conv.out_channels / conv.groups];
        conv.kernel == [filtering.taps(); 2]
            && conv.stride == [1, 1]
            && conv.dilation == [1, 1]
            && group.iter().all(|channels| channels.is_multiple_of(LANES))
            && group[0] <= most_channels(*filtering)
    };
    let cost = |filtering: Filtering| filtered(conv, size, filtering, target.images);
    let best = FILTERINGS.into_iter().filter(fits).min_by_key(|filtering| cost(*filtering))?;
    (cost(best) < direct(conv, size, target)).then_some(best)
}

/// The depth to which a filtering's rounding error, which grows with it, leaves a margin to 1e-5 of the largest output: the
/// error of F(3, 5) is 3e-6 at 96 channels and 6e-6 at 384.
fn most_channels(filtering: Filtering) -> usize {
    match filtering {
        Filtering::F3R3 | Filtering::F4R3 => usize::MAX,
        Filtering::F3R5 => 192,
    }
}

/// Half cycles of the direct sum, for an image.
fn direct(conv: &Conv2d, [height, width]: [usize; 2], target: Target) -> usize {
    let (taps, dtype) = (conv.kernel[0] * conv.kernel[1], target.precision.dtype());
    let arithmetic = taps * height * products(conv, width) / dtype.together();
    arithmetic.max(reading(taps * filters(conv) * dtype.bytes(), target.images))
}

/// Half cycles of minimal filtering, for an image. Its products and weights are in `f32` always. A transform of a tile reads,
/// computes and writes about a dozen vectors for each frequency.
fn filtered(conv: &Conv2d, size: [usize; 2], filtering: Filtering, images: usize) -> usize {
    const TRANSFORM: usize = 12;
    let frequencies = filtering.inputs() * filtering.inputs();
    let tiles = filtering.tiles(size).iter().product();
    let transforms = (conv.in_channels + conv.out_channels) / LANES * tiles * TRANSFORM;
    let arithmetic = frequencies * (products(conv, tiles) + transforms);
    arithmetic.max(reading(frequencies * filters(conv) * size_of::<f32>(), images))
}

/// Half cycles for an image's part of reading weights once for some images, which goes on during the arithmetic.
fn reading(bytes: usize, images: usize) -> usize {
    CORES * bytes / BYTES_A_HALF_CYCLE / images
}

/// Pairs of an input and an output channel.
fn filters(conv: &Conv2d) -> usize {
    conv.in_channels / conv.groups * conv.out_channels
}

/// Half cycles for one tap, or frequency, of `width` pixels, or tiles, of all channels.
fn products(conv: &Conv2d, width: usize) -> usize {
    let blocks = blocks_together(conv);
    conv.in_channels * cost(&AVX512, tile(&AVX512, width, blocks), width, blocks)
}

/// Tiles that are worked on together: what a frequency of 384 channels needs then takes half of a second-level cache of 1 MiB.
const BLOCK_TILES: usize = 128;

/// The rows of tiles that are worked on together; whole images, if they are to be pooled.
pub fn rows([rows, columns]: [usize; 2], pooled: Pooled) -> usize {
    match pooled {
        Pooled::No => (BLOCK_TILES / columns).max(1),
        Pooled::Yes => rows * (BLOCK_TILES / (rows * columns)).max(1),
    }
}

/// Whether a convolution's result is pooled in the same step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pooled {
    /// It is.
    Yes,
    /// It is not.
    No,
}

/// Whether a convolution with a result of height and width `size` can be pooled in the same step. By minimal filtering, the
/// tiles of an image must fit a block, or nearly; the direct sum finishes rows group by group, whose channels must fill blocks.
pub fn can_pool(conv: &Conv2d, size: [usize; 2], filtering: Option<Filtering>) -> bool {
    match filtering {
        Some(filtering) => filtering.tiles(size).iter().product::<usize>() <= 2 * BLOCK_TILES,
        None => conv.groups == 1 || (conv.out_channels / conv.groups).is_multiple_of(LANES),
    }
}
