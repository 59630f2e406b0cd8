//! The algorithms, generic over [`simd`](crate::simd). Each file starts with its formula, layout and blocking;
//! [`naive`] defines every operator in straight loops, and the tests hold the others against it.
//!
//! What is generic over `Simd` is `#[inline(always)]`, and has no closures over vectors, also not those of iterators and
//! arrays (`map`): where the compiler keeps one as a function, that function is compiled without the instruction set.

pub(crate) mod conv2d;
pub(crate) mod elementwise;
pub(crate) mod epilogue;
pub(crate) mod layout;
pub(crate) mod limits;
pub(crate) mod linear;
pub(crate) mod local_response_norm;
#[cfg(test)]
pub(crate) mod naive;
pub(crate) mod pixels;
pub(crate) mod pool;
pub(crate) mod softmax;
#[cfg(test)]
mod tests;
pub(crate) mod tile;
pub(crate) mod winograd;

use crate::{
    element::Element,
    simd::{Isa, LANES},
    step::{Halo, Planar, Region},
    threads::Lane,
};

/// The part of a step that one thread does.
#[derive(Clone, Copy)]
pub(crate) struct Share<'a> {
    /// The thread.
    pub(crate) lane: &'a Lane<'a>,
    /// The instruction set.
    pub(crate) isa: Isa,
    /// Images in the batch.
    pub(crate) images: usize,
}

/// A [`Region`] at its place in a running arena.
///
/// Whoever makes one vouches that the region lies in the arena for every image of the batch, and that no other thread
/// writes what is read through it, or touches what is written, before the next barrier.
#[derive(Clone, Copy)]
pub(crate) struct Place<E> {
    /// The first number of the value in the first image.
    pub(crate) start: *mut E,
    /// Its shape.
    pub(crate) region: Region,
}

impl<E: Element> Place<E> {
    /// Pixel (0, 0) of a channel block.
    ///
    /// # Safety
    /// `image` and `block` must be in range.
    #[inline(always)]
    pub(crate) unsafe fn block(&self, image: usize, block: usize) -> *mut E {
        debug_assert!(block < self.region.blocks());
        // SAFETY: inside the value, by the caller's word and the type's.
        unsafe { self.image(image).add(block * self.region.plane() + self.region.origin()) }
    }

    /// The first number of an image.
    ///
    /// # Safety
    /// `image` must be in range.
    #[inline(always)]
    unsafe fn image(&self, image: usize) -> *mut E {
        // SAFETY: as above.
        unsafe { self.start.add(image * self.region.image * E::TOGETHER) }
    }

    /// Writes the zeros around every image; this thread's share of them.
    ///
    /// # Safety
    /// As for writing through a [`Place`].
    pub(crate) unsafe fn clear_halo(&self, share: Share<'_>) {
        let region = &self.region;
        if region.halo == Halo::default() {
            return;
        }
        let (rows, row) = (region.halo.top + region.height + region.halo.bottom, region.row());
        for unit in share.lane.share(share.images * region.blocks()) {
            let (image, block) = (unit / region.blocks(), unit % region.blocks());
            let inside = region.halo.top..region.halo.top + region.height;
            for y in 0..rows {
                // SAFETY: row `y` of a plane in range; the columns inside the image are skipped.
                unsafe {
                    let start = self.image(image).add(block * region.plane() + y * row);
                    if inside.contains(&y) {
                        let right = (region.halo.left + region.width) * LANES;
                        start.write_bytes(0, region.halo.left * LANES);
                        start.add(right).write_bytes(0, row - right);
                    } else {
                        start.write_bytes(0, row);
                    }
                }
            }
        }
    }
}

/// A [`Planar`] at its place in a running arena; the same duties as for [`Place`].
#[derive(Clone, Copy)]
pub(crate) struct Planes<E> {
    /// The first number of the first image.
    pub(crate) start: *mut E,
    /// Its shape.
    pub(crate) planar: Planar,
}

impl<E: Element> Planes<E> {
    /// The first number of a channel, halo included.
    ///
    /// # Safety
    /// `image` and `channel` must be in range.
    #[inline(always)]
    pub(crate) unsafe fn channel(&self, image: usize, channel: usize) -> *mut E {
        // SAFETY: inside the value, by the caller's word and the type's.
        unsafe { self.start.add(image * self.planar.image * E::TOGETHER + channel * self.planar.plane()) }
    }

    /// Writes the zeros around every image; this thread's share of them.
    ///
    /// # Safety
    /// As for writing through a [`Planes`].
    pub(crate) unsafe fn clear_halo(&self, share: Share<'_>) {
        let planar = &self.planar;
        if planar.halo == Halo::default() {
            return;
        }
        let (rows, row) = (planar.halo.top + planar.height + planar.halo.bottom, planar.row());
        let inside = planar.halo.top..planar.halo.top + planar.height;
        let right = planar.halo.left + planar.width;
        for unit in share.lane.share(share.images * planar.channels * rows) {
            let (channel, y) = (unit / rows, unit % rows);
            let (image, channel) = (channel / planar.channels, channel % planar.channels);
            // SAFETY: row `y` of a plane in range; the columns inside the image are skipped.
            unsafe {
                let start = self.channel(image, channel).add(y * row);
                if inside.contains(&y) {
                    start.write_bytes(0, planar.halo.left);
                    start.add(right).write_bytes(0, planar.halo.right);
                } else {
                    start.write_bytes(0, row);
                }
            }
        }
    }
}
