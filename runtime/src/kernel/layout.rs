//! Between the caller's order `[image][channel][row][column]` and the arena's. Work is shared by (image, channel).

use super::{Place, Planes, Share};
use crate::{element::Element, simd::LANES};

/// The caller's images into channel blocks.
///
/// # Safety
/// The place must be valid for the batch, and `images` hold it.
pub(crate) unsafe fn import_blocked<E: Element>(share: Share<'_>, images: &[f32], to: Place<E>) {
    let region = to.region;
    let pixels = region.height * region.width;
    // By whole blocks: neighbouring channels are neighbours in memory.
    for unit in share.lane.share(share.images * region.blocks()) {
        let (image, block) = (unit / region.blocks(), unit % region.blocks());
        for lane in 0..LANES.min(region.channels - block * LANES) {
            let channel = &images[(image * region.channels + block * LANES + lane) * pixels..][..pixels];
            for (y, row) in channel.chunks_exact(region.width).enumerate() {
                for (x, value) in row.iter().enumerate() {
                    // SAFETY: image, block, row, column and lane are in range.
                    unsafe { *to.block(image, block).add(y * region.row() + x * LANES + lane) = E::from_f32(*value) };
                }
            }
        }
    }
}

/// The caller's images into planes with a halo of zeros.
///
/// # Safety
/// The planes must be valid for the batch, and `images` hold it.
pub(crate) unsafe fn import_planar<E: Element>(share: Share<'_>, images: &[f32], to: Planes<E>) {
    let planar = to.planar;
    let pixels = planar.height * planar.width;
    let (row, rows) = (planar.row(), planar.halo.top + planar.height + planar.halo.bottom);
    for unit in share.lane.share(share.images * planar.channels * rows) {
        let (channel, y) = (unit / rows, unit % rows);
        let (image, in_image) = (channel / planar.channels, channel % planar.channels);
        // SAFETY: image, channel and row are in range; a row is the left halo, the image's row and the right halo.
        unsafe {
            let to = to.channel(image, in_image).add(y * row);
            if (planar.halo.top..planar.halo.top + planar.height).contains(&y) {
                let from = &images[channel * pixels + (y - planar.halo.top) * planar.width..][..planar.width];
                to.write_bytes(0, planar.halo.left);
                for (x, value) in from.iter().enumerate() {
                    *to.add(planar.halo.left + x) = E::from_f32(*value);
                }
                to.add(planar.halo.left + planar.width).write_bytes(0, planar.halo.right);
            } else {
                to.write_bytes(0, row);
            }
        }
    }
}

/// Channel blocks into the caller's order.
///
/// # Safety
/// Both places must be valid for the batch.
pub(crate) unsafe fn export<E: Element, T: Element>(share: Share<'_>, from: Place<E>, to: Planes<T>) {
    let region = from.region;
    for unit in share.lane.share(share.images * region.channels) {
        let (image, channel) = (unit / region.channels, unit % region.channels);
        // SAFETY: image, channel, row and column are in range.
        unsafe {
            let from = from.block(image, channel / LANES).add(channel % LANES);
            let to = to.channel(image, channel);
            for y in 0..region.height {
                for x in 0..region.width {
                    *to.add(y * region.width + x) = T::from_f32((*from.add(y * region.row() + x * LANES)).to_f32());
                }
            }
        }
    }
}

/// The channels of one value into another, from any channel on: a concatenation that is not aligned to blocks.
///
/// # Safety
/// Both places must be valid for the batch; `to` has room for the channels.
pub(crate) unsafe fn copy_channels<E: Element>(share: Share<'_>, from: Place<E>, to: Place<E>, first: usize) {
    let (source, target) = (from.region, to.region);
    let rows = source.height;
    // By rows: neighbouring channels are neighbours in memory.
    for unit in share.lane.share(share.images * rows) {
        let (image, y) = (unit / rows, unit % rows);
        for channel in 0..source.channels {
            // SAFETY: image, channel, row and column are in range.
            unsafe {
                let from = from.block(image, channel / LANES).add(y * source.row() + channel % LANES);
                let channel = first + channel;
                let to = to.block(image, channel / LANES).add(y * target.row() + channel % LANES);
                for x in 0..source.width {
                    *to.add(x * LANES) = *from.add(x * LANES);
                }
            }
        }
    }
}
