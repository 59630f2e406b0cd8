//! The algorithms, generic over [`simd`](crate::simd). Each file starts with its formula, layout and blocking;
//! `naive`, among the tests, defines every operator in plain loops; the tests compare the kernels with it.
//!
//! Functions that are generic over `Simd` are `#[inline(always)]` and use no closures over vectors, including those of
//! iterators and arrays (`map`): if the compiler does not inline one, it is compiled without the instruction set.

pub(crate) mod constant;
pub(crate) mod conv2d;
pub(crate) mod elementwise;
pub(crate) mod epilogue;
pub(crate) mod expanded_depthwise;
pub(crate) mod grouped_conv2d;
#[cfg(feature = "int8")]
pub(crate) mod int8;
pub(crate) mod interpolate;
pub(crate) mod lanes;
pub(crate) mod layout;
pub mod limits;
pub(crate) mod linear;
pub(crate) mod local_response_norm;
pub(crate) mod math;
pub(crate) mod matmul;
pub(crate) mod norm;
pub(crate) mod order;
pub(crate) mod pixels;
pub mod pointwise;
pub(crate) mod pool;
pub(crate) mod rearrange;
pub(crate) mod reduce;
pub(crate) mod runs;
pub(crate) mod softmax;
pub(crate) mod strip;
pub(crate) mod tile;
pub mod winograd;

use graphc_program::{Halo, Value, Window};

use crate::{
    element::Stored,
    simd::{Isa, LANES},
    threads::Lane,
};

/// A thread's share of a step.
#[derive(Clone, Copy)]
pub(crate) struct Share<'a> {
    /// The thread.
    pub(crate) lane: &'a Lane<'a>,
    /// The instruction set.
    pub(crate) isa: Isa,
    /// Images in the batch.
    pub(crate) images: usize,
}

/// A value in channel blocks, resolved to an address in a running arena.
///
/// The creator guarantees that the value is in the arena for every image of the batch, and that until the next barrier
/// no other thread writes what is read through it, or accesses what is written.
#[derive(Clone, Copy)]
pub(crate) struct Place<E> {
    /// The first number of the value in the first image.
    pub(crate) start: *mut E,
    /// Its shape.
    pub(crate) value: Value,
}

impl<E: Stored> Place<E> {
    /// The address of pixel (0, 0) of a channel block.
    ///
    /// # Safety
    /// `image` and `block` must be in range.
    #[inline(always)]
    pub(crate) unsafe fn block(&self, image: usize, block: usize) -> *mut E {
        debug_assert!(block < self.value.planes());
        // SAFETY: inside the value, as guaranteed by the caller and the type's creator.
        unsafe { self.image(image).add(block * self.value.strides.plane + self.value.origin()) }
    }

    /// The address of row `y` of a channel block, after the left halo.
    ///
    /// # Safety
    /// `image`, `block` and `y` must be in range.
    #[inline(always)]
    pub(crate) unsafe fn row(&self, image: usize, block: usize, y: usize) -> *mut E {
        // SAFETY: as above.
        unsafe { self.block(image, block).add(y * self.value.strides.row) }
    }

    /// The row, after the left halo, that the windows of a row of results begin in.
    ///
    /// # Safety
    /// Image, block and row must be in range, and the halo no narrower than the padding.
    #[inline(always)]
    pub(crate) unsafe fn row_of_windows(&self, [image, block, y]: [usize; 3], window: &Window) -> *const E {
        let row = self.value.strides.row;
        // SAFETY: as above.
        unsafe { self.block(image, block).add(y * window.stride[0] * row).sub(window.padding[0] * row).cast_const() }
    }

    /// The address of the first number of an image.
    ///
    /// # Safety
    /// `image` must be in range.
    #[inline(always)]
    unsafe fn image(&self, image: usize) -> *mut E {
        // SAFETY: as above.
        unsafe { self.start.byte_add(image * self.value.place.image) }
    }

    /// Clears this thread's share of the halos.
    ///
    /// # Safety
    /// As for writing through a [`Place`].
    pub(crate) unsafe fn clear_halo(&self, share: Share<'_>) {
        let value = &self.value;
        if value.halo == Halo::NONE {
            return;
        }
        let (rows, row) = (value.halo.top + value.height + value.halo.bottom, value.strides.row);
        let columns = (value.halo.left + value.width + value.halo.right) * LANES;
        let zero = value.number.zero_byte();
        for unit in share.lane.share(share.images * value.planes()) {
            let (image, block) = (unit / value.planes(), unit % value.planes());
            let inside = value.halo.top..value.halo.top + value.height;
            for y in 0..rows {
                // SAFETY: row `y` of a plane in range; the columns inside the image are skipped.
                unsafe {
                    let start = self.image(image).add(block * value.strides.plane + y * row);
                    if inside.contains(&y) {
                        let right = (value.halo.left + value.width) * LANES;
                        start.write_bytes(zero, value.halo.left * LANES);
                        start.add(right).write_bytes(zero, columns - right);
                    } else {
                        start.write_bytes(zero, columns);
                    }
                }
            }
        }
    }
}

/// A value in planes, resolved to an address in a running arena; the same guarantees as for [`Place`].
#[derive(Clone, Copy)]
pub(crate) struct Planes<E> {
    /// The first number of the first image.
    pub(crate) start: *mut E,
    /// Its shape.
    pub(crate) value: Value,
}

impl<E: Stored> Planes<E> {
    /// The address of the first number of a channel, halo included.
    ///
    /// # Safety
    /// `image` and `channel` must be in range.
    #[inline(always)]
    pub(crate) unsafe fn channel(&self, image: usize, channel: usize) -> *mut E {
        // SAFETY: inside the value, as guaranteed by the caller and the type's creator.
        unsafe { self.start.byte_add(image * self.value.place.image).add(channel * self.value.strides.plane) }
    }

    /// Clears this thread's share of the halos.
    ///
    /// # Safety
    /// As for writing through a [`Planes`].
    pub(crate) unsafe fn clear_halo(&self, share: Share<'_>) {
        let value = &self.value;
        if value.halo == Halo::NONE {
            return;
        }
        let (rows, row) = (value.halo.top + value.height + value.halo.bottom, value.strides.row);
        let inside = value.halo.top..value.halo.top + value.height;
        let right = value.halo.left + value.width;
        let columns = right + value.halo.right;
        let zero = value.number.zero_byte();
        for unit in share.lane.share(share.images * value.channels * rows) {
            let (channel, y) = (unit / rows, unit % rows);
            let (image, channel) = (channel / value.channels, channel % value.channels);
            // SAFETY: row `y` of a plane in range; the columns inside the image are skipped.
            unsafe {
                let start = self.channel(image, channel).add(y * row);
                if inside.contains(&y) {
                    start.write_bytes(zero, value.halo.left);
                    start.add(right).write_bytes(zero, value.halo.right);
                } else {
                    start.write_bytes(zero, columns);
                }
            }
        }
    }
}
