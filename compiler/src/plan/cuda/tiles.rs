//! Tuning for GPUs: how a product of matrices is cut into tiles, and when it is worth splitting its depth.
//!
//! Every tile that the kernels have is judged by a model of its time on a Hopper card, in cycles of a multiprocessor. A
//! block's panels are bound by the products, by the bytes of the second-level cache or, where too few blocks share a
//! multiprocessor, by the latency of a copy. The model need not be exact: it must know that 48 blocks leave 84 of 132
//! multiprocessors idle, and that adding parts up takes a kernel of its own. Other cards run the same tiles.
//!
//! What to expect, by arithmetic and not by measurement, of AlexNet in bf16 on a card that reads 4.3 TB/s: one image is bound
//! by the 125 MB of weights, 29 us, of which the linear layers are 27; the convolutions before them are bound by latency, a
//! dozen kernels of 2 to 4 us that leave the memory idle. 128 images are bound by the tensor cores, of whose rate
//! `mma.sync` reaches about 60% on Hopper: 0.6 ms, and the bytes of the pools.

use super::Element;

/// Multiprocessors.
const PROCESSORS: usize = 132;
/// Shared memory of a multiprocessor, and what a block is charged on top of its own.
const SHARED_BYTES: usize = 227 * 1024;
const SHARED_EACH: usize = 1024;
/// Threads and registers of a multiprocessor.
const THREADS: usize = 2048;
const REGISTERS: usize = 65536;
/// Registers of a thread beside its sums: addresses, fragments.
const REGISTERS_BESIDE: usize = 70;
/// Bytes a cycle: from the second-level cache to a multiprocessor, from that cache to all, from memory to all.
const CACHE_EACH: usize = 48;
const CACHE_ALL: usize = 3000;
const MEMORY_ALL: usize = 2400;
/// Cycles from the start of a copy until it has landed; of a barrier and the loop around it; to start and end a block.
const LATENCY: usize = 800;
const LOOP: usize = 60;
const BLOCK: usize = 1500;
/// Cycles from a kernel to the next.
const LAUNCH: usize = 3000;

/// The most parts that a depth is split into.
const MOST_SPLITS: usize = 16;

/// The most channels of a group that is computed without tiles, which would be nearly empty.
const MOST_DIRECT: usize = 8;

/// The most images of a linear layer that are multiplied as vectors.
const MOST_VECTORS: usize = 4;

/// How a product of matrices is cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tile {
    /// Pixels of a block.
    pub rows: usize,
    /// Channels of a block.
    pub columns: usize,
    /// Warps along the pixels and along the channels.
    pub warps: [usize; 2],
    /// A panel's part of the depth, in 16 bytes.
    pub slots: usize,
    /// Panels in shared memory.
    pub stages: usize,
    /// Parts of the depth.
    pub splits: usize,
}

/// The tiles that the kernels have.
const TILES: [Tile; 10] = [
    tile(16, 64, [1, 4]),
    tile(32, 32, [2, 2]),
    tile(32, 64, [2, 2]),
    tile(32, 96, [2, 2]),
    tile(64, 32, [4, 1]),
    tile(64, 64, [2, 2]),
    tile(64, 96, [2, 2]),
    tile(128, 64, [4, 2]),
    tile(128, 128, [2, 4]),
    tile(128, 128, [2, 2]),
];

const fn tile(rows: usize, columns: usize, warps: [usize; 2]) -> Tile {
    Tile { rows, columns, warps, slots: 4, stages: 4, splits: 1 }
}

impl Tile {
    /// Threads of a block.
    pub fn threads(&self) -> usize {
        self.warps[0] * self.warps[1] * 32
    }

    /// Bytes of shared memory of a block.
    pub fn shared_bytes(&self) -> usize {
        self.stages * self.panel_bytes()
    }

    fn panel_bytes(&self) -> usize {
        (self.rows + self.columns) * self.slots * 16
    }

    /// Blocks that share a multiprocessor.
    fn together(&self) -> usize {
        let registers = self.rows * self.columns / self.threads() + REGISTERS_BESIDE;
        let by_registers = REGISTERS / (registers.next_multiple_of(8) * self.threads());
        let by_shared = SHARED_BYTES / (self.shared_bytes() + SHARED_EACH);
        by_registers.min(by_shared).min(THREADS / self.threads()).max(1)
    }
}

/// A product of matrices, once for each group.
#[derive(Clone, Copy, Debug)]
pub(super) struct Product {
    /// What is multiplied.
    pub(super) precision: Element,
    /// Rows of the result: pixels of all images.
    pub(super) rows: usize,
    /// Columns of the result: channels of a group.
    pub(super) columns: usize,
    /// Elements that are summed over.
    pub(super) depth: usize,
    /// Groups.
    pub(super) groups: usize,
}

impl Product {
    /// The tile that the model says is fastest; none where groups are too small for any.
    pub(super) fn tile(&self) -> Option<Tile> {
        if self.groups > 1 && self.columns <= MOST_DIRECT {
            return None;
        }
        let mut best = (usize::MAX, TILES[0]);
        for tile in TILES.into_iter().filter(|tile| self.fits(tile)) {
            for (slots, stages) in [(4, 4), (8, 3)] {
                for splits in 1..=MOST_SPLITS.min(self.panels(slots)) {
                    let tile = Tile { slots, splits, stages, ..tile };
                    let cycles = self.cycles(&tile);
                    if cycles < best.0 {
                        best = (cycles, tile);
                    }
                }
            }
        }
        Some(best.1)
    }

    /// In words, how it is cut.
    pub(super) fn describe(&self, tile: Option<Tile>) -> String {
        let size = format!("{} x {} x {}", self.rows, self.columns, self.depth);
        match tile {
            None => format!("{size}, without tiles"),
            Some(Tile { rows, columns, splits: 1, .. }) => format!("{size} in tiles of {rows} x {columns}"),
            Some(Tile { rows, columns, splits, .. }) => {
                format!("{size} in tiles of {rows} x {columns}, in {splits} parts")
            }
        }
    }

    fn panels(&self, slots: usize) -> usize {
        self.depth.div_ceil(slots * self.precision.in_16_bytes())
    }

    /// Cycles of a multiprocessor for a panel's products, which are bound by their units or by the loads from shared memory
    /// that feed them. A warp's load of 16 bytes a lane takes four cycles.
    fn products(&self, tile: &Tile) -> usize {
        let [down, across] = tile.warps;
        let (units, loads) = match self.precision {
            // A thread takes 16 bytes of each of its rows and columns at a time.
            Element::F32 => {
                let (high, wide) = (tile.rows / 16, tile.columns * 16 / tile.threads());
                (tile.slots * high * wide, tile.slots * 4 * (high + wide))
            }
            // A warp takes 32 bytes of 16 rows or 16 columns at a time; a product of 16 by 8 takes 1.6 cycles.
            Element::Tf32 | Element::Bf16 => {
                let (high, wide) = (tile.rows / down / 16, tile.columns / across / 8);
                (tile.slots / 2 * high * wide * 8 / 5, tile.slots / 2 * 4 * (high + wide / 2))
            }
        };
        down * across * units.max(loads)
    }

    /// Whether a thread's sums leave room for what it multiplies: those of the ordinary units are fetched one by one.
    fn fits(&self, tile: &Tile) -> bool {
        let sums = tile.rows * tile.columns / tile.threads();
        match self.precision {
            Element::F32 => sums <= 64,
            Element::Tf32 | Element::Bf16 => true,
        }
    }

    fn cycles(&self, tile: &Tile) -> usize {
        let blocks = self.rows.div_ceil(tile.rows) * self.columns.div_ceil(tile.columns) * self.groups * tile.splits;
        let together = tile.together();
        let (full, rest) = (blocks / (PROCESSORS * together), blocks % (PROCESSORS * together));
        let last = if rest == 0 { 0 } else { self.wave(tile, rest.div_ceil(PROCESSORS)) };
        let filters = self.columns * self.groups * self.depth * self.precision.bytes() / MEMORY_ALL;
        (full * self.wave(tile, together) + last).max(filters) + self.combining(tile)
    }

    /// Of a multiprocessor with so many blocks.
    fn wave(&self, tile: &Tile, blocks: usize) -> usize {
        let copies = tile.panel_bytes() / CACHE_EACH;
        let panel = (blocks * self.products(tile).max(copies)).max(LATENCY / (tile.stages - 1)) + LOOP;
        self.panels(tile.slots).div_ceil(tile.splits) * panel + BLOCK
    }

    /// The parts are written and read, as floats, by another kernel.
    fn combining(&self, tile: &Tile) -> usize {
        match tile.splits {
            1 => 0,
            splits => LAUNCH + 2 * splits * self.rows * self.columns * self.groups * size_of::<f32>() / CACHE_ALL,
        }
    }
}

/// Whether a linear layer reads its matrix once for all images, without tiles.
pub(super) fn is_vector(images: usize) -> bool {
    images <= MOST_VECTORS
}

/// Outputs of a block and its threads, for a matrix with so many outputs and 16 bytes of inputs: as many outputs as leave two
/// blocks for each multiprocessor, since their loads are all in flight at once; no more threads than have something to do.
pub(super) fn vector_block(outputs: usize, chunks: usize) -> (usize, usize) {
    let rows = [4, 2].into_iter().find(|rows| outputs.div_ceil(*rows) >= 2 * PROCESSORS).unwrap_or(1);
    (rows, chunks.next_multiple_of(32).min(256))
}
