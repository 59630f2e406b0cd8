//! What a step must satisfy before a kernel runs: its operands lie in their buffers, its windows in its input and halo, its tile
//! is one of the instruction set's, and it does not write what it reads. A plan that does not is the compiler's mistake, and a
//! panic here.
//!
//! Any number may stand in a step. Sizes are computed with saturating arithmetic, so that one that overflows is larger than
//! whatever it must fit in.

use crate::{
    kernel::tile,
    simd::{Isa, LANES, PerIsa},
    step::{Conv2d, ConvInput, Halo, NO_HALO, Planar, Region, Tile, Window, Winograd},
};

/// Which floats a value takes: `len` from `start` in each image of its buffer.
#[derive(Clone, Copy)]
pub(super) struct Extent {
    pub(super) buffer: usize,
    pub(super) image: usize,
    pub(super) start: usize,
    pub(super) len: usize,
}

impl From<&Region> for Extent {
    fn from(region: &Region) -> Self {
        let Region { dtype, buffer, image, start, height, width, halo, .. } = *region;
        // A vector of numbers that take less than a float is still a whole number of floats.
        let len = numbers(region.blocks(), height, width, halo).saturating_mul(LANES / dtype.together());
        Extent { buffer, image, start, len }
    }
}

impl From<&Planar> for Extent {
    fn from(planar: &Planar) -> Self {
        let Planar { dtype, buffer, image, channels, height, width, halo } = *planar;
        let len = numbers(channels, height, width, halo).div_ceil(dtype.together());
        Extent { buffer, image, start: 0, len }
    }
}

/// The size of `planes` with their halo, where the address arithmetic of a value that is too large would wrap.
fn numbers(planes: usize, height: usize, width: usize, halo: Halo) -> usize {
    let rows = height.saturating_add(halo.top).saturating_add(halo.bottom);
    let columns = width.saturating_add(halo.left).saturating_add(halo.right);
    planes.saturating_mul(rows).saturating_mul(columns)
}

/// A step must not write what it reads. Two parts of one concatenation are apart although they share a buffer.
pub(super) fn separate(from: impl Into<Extent>, to: impl Into<Extent>) {
    let (a, b): (Extent, Extent) = (from.into(), to.into());
    let apart = |a: (usize, usize), b: (usize, usize)| a.0.saturating_add(a.1) <= b.0 || b.0.saturating_add(b.1) <= a.0;
    let buffers = apart((a.buffer, a.image), (b.buffer, b.image));
    let parts = (a.buffer, a.image) == (b.buffer, b.image) && apart((a.start, a.len), (b.start, b.len));
    assert!(buffers || parts, "a step writes what it reads");
}

pub(super) fn same_size(a: &Region, b: &Region) {
    let size = |region: &Region| (region.channels, region.height, region.width);
    assert!(size(a) == size(b), "values of different size");
}

/// The tile on an instruction set.
pub(super) fn tile(isa: Isa, tiles: &PerIsa<Tile>) -> Tile {
    let tile = *isa.pick(tiles);
    assert!(tile::exists(isa, tile), "no tile of {} by {} on {}", tile.pixels, tile.vectors, isa.name());
    tile
}

/// A window has taps, and moves; what it reaches over is then never less than its taps or its moves.
fn window(Window { kernel, stride, dilation, .. }: &Window) {
    let whole = |sizes: &[usize; 2]| sizes.iter().all(|size| *size > 0);
    assert!(whole(kernel) && whole(stride) && whole(dilation), "a window without size, stride or dilation");
}

/// From the first to the last of `count` places that are `distance` apart.
fn last(count: usize, distance: usize) -> usize {
    count.saturating_sub(1).saturating_mul(distance)
}

fn sum(sizes: [usize; 3]) -> usize {
    sizes.into_iter().fold(0, usize::saturating_add)
}

/// A pool of an image of height and width `size`: every window begins in the image or in the padding before it.
pub(super) fn pool(pool: &Window, size: [usize; 2], output: &Region) {
    window(pool);
    for (axis, windows) in [output.height, output.width].into_iter().enumerate() {
        let padded = size[axis].saturating_add(pool.padding[axis]);
        assert!(last(windows, pool.stride[axis]) < padded, "a pool's windows outside of the image");
        let most = padded.saturating_add(pool.padding[axis]).saturating_add(pool.stride[axis]);
        assert!(last(pool.kernel[axis], pool.dilation[axis]) < most, "a pool's window larger than the image");
    }
}

/// The output is the input's numbers and nothing else.
pub(super) fn export(input: &Region, output: &Planar) {
    let same = (input.channels, input.height, input.width) == (output.channels, output.height, output.width);
    assert!(same && output.halo == NO_HALO, "export of another size");
}

/// Pairs of an output block and a group that has channels in it.
pub(crate) const fn conv_pieces(step: &Conv2d) -> usize {
    let per_group = step.group_out();
    let mut pieces = 0;
    let mut group = 0;
    while group < step.groups {
        pieces += ((group + 1) * per_group).div_ceil(LANES) - group * per_group / LANES;
        group += 1;
    }
    pieces
}

pub(super) fn convolution(step: &Conv2d, tile: Tile) {
    window(&step.window);
    let (channels, height, width, halo) = match &step.input {
        ConvInput::Blocked(region) => (region.channels, region.height, region.width, region.halo),
        ConvInput::Planar(planar) => (planar.channels, planar.height, planar.width, planar.halo),
    };
    let Window { kernel, stride, padding, dilation } = step.window;
    let reach = |axis: usize| {
        last(step.size[axis], stride[axis]).saturating_add(last(kernel[axis], dilation[axis])).saturating_add(1)
    };
    assert!(padding[0] <= halo.top && padding[1] <= halo.left, "the halo is narrower than the padding");
    assert!(reach(0) <= sum([padding[0], height, halo.bottom]), "windows below the halo");
    assert!(reach(1) <= sum([padding[1], width, halo.right]), "windows to the right of the halo");
    assert!(tile.pixels <= step.size[1], "a tile wider than a row");
    for channels in [channels, step.output.channels] {
        assert!(step.groups > 0 && channels.is_multiple_of(step.groups), "groups do not divide the channels");
    }
    let straddling = step.groups > 1 && !step.group_out().is_multiple_of(LANES);
    match step.pool {
        Some(of) => {
            assert!(!straddling, "a pool after groups that straddle blocks");
            pool(&of, step.size, &step.output);
        }
        None => assert!(step.size == [step.output.height, step.output.width], "result of another size"),
    }
    if let Some(residual) = &step.residual {
        assert!(step.pool.is_none(), "a residual before a pool");
        same_size(residual, &step.output);
    }
}

pub(super) fn winograd(step: &Winograd) {
    let (filtering, [rows, columns]) = (step.filtering, step.tiles());
    let Region { height, width, halo, .. } = step.input;
    let reach = |tiles: usize| tiles.saturating_mul(filtering.outputs()).saturating_add(filtering.taps() - 1);
    assert!(step.padding[0] <= halo.top && step.padding[1] <= halo.left, "the halo is narrower than the padding");
    assert!(reach(rows) <= sum([step.padding[0], height, halo.bottom]), "tiles below the halo");
    assert!(reach(columns) <= sum([step.padding[1], width, halo.right]), "tiles to the right of the halo");
    let whole = |channels: usize| channels.is_multiple_of(step.groups.saturating_mul(LANES));
    assert!(whole(step.input.channels) && whole(step.output.channels), "groups that are not whole channel blocks");
    assert!(step.rows > 0, "no rows");
    match step.pool {
        Some(of) => {
            assert!(step.rows.is_multiple_of(rows), "a pool after parts of images");
            pool(&of, step.size, &step.output);
        }
        None => assert!(step.size == [step.output.height, step.output.width], "result of another size"),
    }
    if let Some(residual) = &step.residual {
        assert!(step.pool.is_none(), "a residual before a pool");
        same_size(residual, &step.output);
    }
}
