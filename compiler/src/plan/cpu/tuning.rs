//! Tuning for the CPU: the channel block, which convolutions read planes, the algorithm of a convolution, and the register
//! tiles.

use graphc_program::{
    Filtering, LANES, PerClass, RegisterClass, Tile, Value, Window,
    step::{QuantizedConv2d, QuantizedDepthwise, Workers},
};

use crate::ir::{Conv, Convolutions, Target};

/// A convolution of the network's input reads planes up to this many channels: blocks would be mostly padding.
pub(super) const PLANAR_CHANNELS: usize = 8;

/// The best tiles for a convolution whose rows have `width` pixels; by minimal filtering, for all the tiles of an image.
pub(super) fn conv_tiles(conv: &Conv, width: usize) -> PerClass<Tile> {
    let blocks = blocks_together(conv);
    PerClass::new(|class| tile(class, width, blocks))
}

/// The best tiles for a convolution of integers, which is as much of its step as decides about them, and rows of `width` pixels.
pub(super) fn integer_tiles(conv: &QuantizedConv2d<Value>, width: usize) -> PerClass<Tile> {
    let blocks = if conv.straddles() { 1 } else { conv.group_out().div_ceil(LANES) };
    PerClass::new(|class| tile_of(class, QuantizedConv2d::<Value>::MOST_VECTORS, width, blocks))
}

/// Output blocks that a tile may take together: those of a group, unless groups share blocks.
fn blocks_together(conv: &Conv) -> usize {
    let group = conv.group_outputs();
    if conv.groups > 1 && !group.is_multiple_of(LANES) { 1 } else { group.div_ceil(LANES) }
}

/// The best tile for rows of `width` pixels and `blocks` output blocks that can be taken together.
fn tile(class: RegisterClass, width: usize, blocks: usize) -> Tile {
    tile_of(class, 3, width, blocks)
}

/// The best of at most so many vectors.
fn tile_of(class: RegisterClass, vectors: usize, width: usize, blocks: usize) -> Tile {
    let fits = |tile: &&Tile| tile.vectors <= blocks.min(vectors) && tile.pixels <= width;
    let by_cost = |tile: &&Tile| cost(class, **tile, width, blocks);
    class.tiles().iter().filter(fits).min_by_key(by_cost).copied().unwrap_or(Tile::ONE)
}

/// Half cycles for one input channel and tap of a row of all blocks. Blocks that a tile leaves over are taken one by one.
fn cost(class: RegisterClass, tile: Tile, width: usize, blocks: usize) -> usize {
    let rest = Tile { vectors: 1, ..tile };
    let each = |tile: Tile| width.div_ceil(tile.pixels) * half_cycles(class, tile);
    blocks / tile.vectors * each(tile) + blocks % tile.vectors * each(rest)
}

/// Two multiply-adds or two loads a cycle, the cycles until a sum can be added to again, and what the loop costs by itself.
/// Where a register holds less than a block, each product and each load of weights takes several instructions.
///
/// A sum waits for four cycles; for five on many CPUs whose widest vectors are those of AVX2 (AMD's Zen 1 and 2, Intel's Haswell).
///
/// Measured on x86-64 alone. Of Arm's cores, Cortex-A76 and Neoverse N1 are published to have the same two, two and four, and Apple's
/// large ones four multiply-adds and three loads, by which the widest of NEON's tiles are the best as well.
fn half_cycles(class: RegisterClass, tile: Tile) -> usize {
    const LOOP: usize = 3;
    let latency = if class == RegisterClass::R16x8 { 10 } else { 8 };
    let products = tile.pixels * tile.vectors * class.per_block();
    let loads = tile.pixels + tile.vectors * class.per_block();
    products.max(loads).max(latency) + LOOP
}

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
pub(super) fn filtering(conv: &Conv, size: [usize; 2], target: Target) -> Option<Filtering> {
    match target.convolutions {
        Convolutions::Fastest => {}
        Convolutions::Exact => return None,
    }
    let fits = |filtering: &Filtering| {
        let group = [conv.group_inputs(), conv.group_outputs()];
        conv.kernel == filtering.taps()
            && conv.stride == [1, 1]
            && conv.dilation == [1, 1]
            && group.iter().all(|channels| channels.is_multiple_of(LANES))
            && group[0] <= most_channels(*filtering)
            && row_bytes(conv, *filtering, size) <= MOST_BYTES_OF_ROW
    };
    let cost = |filtering: Filtering| filtered(conv, size, filtering, target.images);
    let best = Filtering::ALL.into_iter().filter(fits).min_by_key(|filtering| cost(*filtering))?;
    (cost(best) < direct(conv, size, target)).then_some(best)
}

/// The depth to which a filtering's rounding error, which grows with it, leaves a margin to 1e-5 of the largest output: at
/// its largest, that of F(3, 5) is 3e-6 at 96 channels and 6e-6 at 384, that of F(4, 7) 4e-6 at 192 and 8e-6 at 384.
fn most_channels(filtering: Filtering) -> usize {
    match filtering.order() {
        [_, 3] => usize::MAX,
        _ => 192,
    }
}

/// Bytes of a row of transformed tiles, at most: of a sequence, all of it is one row.
const MOST_BYTES_OF_ROW: usize = 64 << 20;

/// Bytes of a row of transformed tiles, of the inputs and of the products.
fn row_bytes(conv: &Conv, filtering: Filtering, size: [usize; 2]) -> usize {
    filtering.tiles(size)[1] * tile_bytes(conv, filtering)
}

/// Bytes of a transformed tile, of the inputs and of the products.
fn tile_bytes(conv: &Conv, filtering: Filtering) -> usize {
    filtering.frequencies() * (conv.in_channels + conv.out_channels) * size_of::<f32>()
}

/// Half cycles of the direct sum, for an image.
fn direct(conv: &Conv, [height, width]: [usize; 2], target: Target) -> usize {
    let (taps, number) = (conv.kernel[0] * conv.kernel[1], target.precision.number());
    let arithmetic = taps * height * products(conv, width) / number.per_word();
    arithmetic.max(reading(taps * filters(conv) * number.bytes(), target.images))
}

/// Half cycles of minimal filtering, for an image. Its products and weights are in `f32` always. A transform of a tile reads,
/// computes and writes about a dozen vectors for each frequency.
fn filtered(conv: &Conv, size: [usize; 2], filtering: Filtering, images: usize) -> usize {
    const TRANSFORM: usize = 12;
    let frequencies = filtering.frequencies();
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
fn filters(conv: &Conv) -> usize {
    conv.group_inputs() * conv.out_channels
}

/// Half cycles for one tap, or frequency, of `width` pixels, or tiles, of all channels.
fn products(conv: &Conv, width: usize) -> usize {
    let blocks = blocks_together(conv);
    conv.in_channels * cost(RegisterClass::R32x16, tile(RegisterClass::R32x16, width, blocks), width, blocks)
}

/// Tiles that all threads work on together: what a frequency of 384 channels needs then takes half of a second-level cache of 1 MiB.
const BLOCK_TILES: usize = 128;

/// Bytes of weights and transformed tiles that a thread by itself keeps in such a cache.
const CACHED: usize = 768 << 10;

/// How much larger than the room in such a cache a row of tiles may be, which is the least that a thread works on: at VGG-16's first
/// 64 channels, 5.6 times, a thread by itself still takes a seventh less with 2 MiB of cache.
const LARGER: usize = 6;

/// The fewest tiles whose arithmetic hides that all weights are read from there.
const LEAST_TILES: usize = 8;

/// Tiles, and rows of them, that are enough for threads to share them out.
const MANY_TILES: usize = 64;
const LEAST_ROWS: usize = 8;

/// The rows of tiles that are worked on together; whole images, if they are to be pooled. And who works on them.
///
/// A thread by itself neither waits for others nor reads what they wrote, which takes a fifth to two fifths of the time off layers of
/// few channels and large images; but each thread reads all weights, and there is work for as many threads as there are rows.
pub(super) fn rows(conv: &Conv, filtering: Filtering, size: [usize; 2], pooled: Pooled) -> (usize, Workers) {
    let [rows, columns] = filtering.tiles(size);
    let weights = filtering.frequencies() * filters(conv) * size_of::<f32>();
    let room = CACHED.saturating_sub(weights) / tile_bytes(conv, filtering);
    let fits = room >= LEAST_TILES && columns <= LARGER * room;
    match pooled {
        Pooled::No if fits && rows >= LEAST_ROWS && rows * columns >= MANY_TILES => {
            ((room / columns).clamp(1, rows), Workers::One)
        }
        Pooled::No => ((BLOCK_TILES / columns).max(1), Workers::All),
        Pooled::Yes => (rows * (BLOCK_TILES / (rows * columns)).max(1), Workers::All),
    }
}

/// Bytes of a strip, which stays in a second-level cache together with what it is computed from.
const STRIP: usize = 256 << 10;

/// Numbers of the smallest batch that are worth not being written, nor read from where another core wrote them. Of MobileNetV2's inverted
/// residuals at a batch of 1, those with more take a tenth to a fifth less in one step than in two, in `f32` and in `int8`; those with
/// fewer take a tenth more, in `f32`.
const WORTH_STRIPS: usize = 96 << 10;

/// The rows of windows of a strip, where the result of a convolution of single pixels is better computed strip by strip, for the blocks
/// of a tile at a time, by the step that applies a window to it. Not where that would compute a quarter of the rows twice.
pub(super) fn rows_of_strip(conv: &Conv, result: &Value, window: &Window, target: Target) -> Option<usize> {
    let numbers = result.extent().into_iter().fold(target.images, usize::saturating_mul);
    let vectors = tile(RegisterClass::R32x16, result.height * result.width, blocks_together(conv)).vectors;
    let rows = STRIP / (vectors * result.strides.row * result.number.bytes());
    let (reach, stride) = (window.reach(0), window.stride[0]);
    let padded = result.halo.top + result.height + result.halo.bottom;
    if numbers < WORTH_STRIPS || rows < reach.min(padded) {
        return None;
    }
    let all = padded.saturating_sub(reach) / stride + 1;
    let strips = all.div_ceil(rows.saturating_sub(reach) / stride + 1);
    let rows = all.div_ceil(strips);
    let twice = reach.saturating_sub(stride);
    (strips == 1 || 4 * twice <= rows * stride).then_some(rows)
}

/// The same for integers: whole tiles, unless the strip is the image.
pub(super) fn rows_of_strip_of_integers(rows: usize, height: usize) -> usize {
    rows.next_multiple_of(QuantizedDepthwise::<Value>::ROWS).min(height)
}

/// Whether a convolution's result is pooled in the same step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pooled {
    /// It is.
    Yes,
    /// It is not.
    No,
}

/// Whether a convolution with a result of height and width `size` can be pooled in the same step. By minimal filtering, the
/// tiles of an image must fit a block, or nearly; the direct sum finishes rows group by group, whose channels must fill blocks.
pub(super) fn can_pool(conv: &Conv, size: [usize; 2], filtering: Option<Filtering>) -> bool {
    match filtering {
        Some(filtering) => filtering.tiles(size).iter().product::<usize>() <= 2 * BLOCK_TILES,
        None => conv.groups == 1 || conv.group_outputs().is_multiple_of(LANES),
    }
}
