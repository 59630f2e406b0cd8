//! Tuning for the CPU: the channel block, which convolutions read planes, and the register tiles.

/// Channels in a block: the `f32` lanes of the widest vector. The same on every instruction set, so that a plan is.
pub const LANES: usize = 16;

/// Images in a panel of a linear layer.
pub const PANEL: usize = 8;

/// A convolution of the network's input reads planes up to this many channels: blocks would be mostly padding.
pub const PLANAR_CHANNELS: usize = 8;

/// The widest tile that the runtime has.
const MAX_PIXELS: usize = 14;

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

/// The best tiles for rows of `width` pixels and `blocks` output blocks that can be taken together.
pub fn tiles(width: usize, blocks: usize) -> Tiles {
    Tiles {
        portable: tile(&PORTABLE, width, blocks),
        avx2: tile(&AVX2, width, blocks),
        avx512: tile(&AVX512, width, blocks),
    }
}

fn tile(machine: &Machine, width: usize, blocks: usize) -> Tile {
    let mut best = Tile { pixels: 1, vectors: 1 };
    for vectors in 1..=blocks.min(2) {
        for pixels in 1..=MAX_PIXELS.min(width) {
            let tile = Tile { pixels, vectors };
            let fits = pixels * vectors + vectors < machine.registers;
            if fits && cost(machine, tile, width, blocks) < cost(machine, best, width, blocks) {
                best = tile;
            }
        }
    }
    best
}

/// Half cycles for one input channel and tap of a row of all blocks: two multiply-adds or two loads a cycle, four cycles
/// until a sum can be added to again.
fn cost(machine: &Machine, tile: Tile, width: usize, blocks: usize) -> usize {
    let products = tile.pixels * tile.vectors * machine.parts;
    let loads = tile.pixels + tile.vectors * machine.parts;
    const LATENCY: usize = 8;
    width.div_ceil(tile.pixels) * blocks.div_ceil(tile.vectors) * products.max(loads).max(LATENCY)
}
