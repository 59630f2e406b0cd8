//! Imports images given as bytes: each byte is mapped to its number, `numbers[channel][byte]`, directly where the first
//! layer reads it.
//!
//! Work is divided by rows of images. In a row, the channels of a pixel are interleaved; they are separated in one pass
//! per channel of the network, while the row is in the cache.

use graphc_program::Value;

use super::{Place, Planes, Share};
use crate::{
    element::Stored,
    input::{Pixels, Row},
    simd::LANES,
};

/// Imports images into channel blocks, and clears the halos. `number` is the number of a channel for a byte.
///
/// # Safety
/// The place must be valid for the batch.
pub(crate) unsafe fn import_blocked<E: Stored>(
    share: Share<'_>,
    pixels: &dyn Pixels,
    to: Place<E>,
    number: impl Fn(usize, u8) -> E,
) {
    let (row, color) = (to.value.strides.row, pixels.color());
    for_each_channel(share, pixels, &to.value, |from, channel| {
        let numbers = from.channel(color, channel).map(|byte| number(channel, byte));
        // SAFETY: image, block, row, column and lane are in range, and no other thread has the row.
        unsafe { write(numbers, to.block(from.image, channel / LANES).add(from.y * row + channel % LANES), LANES) };
    });
    // SAFETY: guaranteed by the caller.
    unsafe { to.clear_halo(share) };
}

/// Imports images into planes, and clears the halos.
///
/// # Safety
/// As for [`import_blocked`].
pub(crate) unsafe fn import_planar<E: Stored>(
    share: Share<'_>,
    pixels: &dyn Pixels,
    to: Planes<E>,
    number: impl Fn(usize, u8) -> E,
) {
    let (origin, row, color) = (to.value.origin(), to.value.strides.row, pixels.color());
    for_each_channel(share, pixels, &to.value, |from, channel| {
        let numbers = from.channel(color, channel).map(|byte| number(channel, byte));
        // SAFETY: image, channel, row and column are in range, and no other thread has the row.
        unsafe { write(numbers, to.channel(from.image, channel).add(origin + from.y * row), 1) };
    });
    // SAFETY: guaranteed by the caller.
    unsafe { to.clear_halo(share) };
}

/// Calls `give` with each channel of this thread's rows, which are those of the value and no other thread's, whoever gives them.
fn for_each_channel(share: Share<'_>, pixels: &dyn Pixels, value: &Value, give: impl Fn(&Row<'_>, usize)) {
    assert!(pixels.images() == share.images, "as many images as in the batch");
    assert!(pixels.numbers().len() == value.channels, "numbers for each channel");
    let own = share.lane.share(share.images * value.height);
    pixels.for_each_row(share.lane, &mut |row| {
        let is_there = row.image < share.images && row.y < value.height;
        assert!(is_there && own.contains(&(row.image * value.height + row.y)), "the thread's rows");
        assert!(row.bytes.len() == value.width * row.channels, "rows of the input");
        (0..value.channels).for_each(|channel| give(&row, channel));
    });
}

/// Writes a channel of a row, at intervals of `step` numbers.
///
/// # Safety
/// `to` must be valid for the row.
unsafe fn write<E>(row: impl Iterator<Item = E>, to: *mut E, step: usize) {
    for (x, number) in row.enumerate() {
        // SAFETY: `x` is a column, and the caller guarantees the row.
        unsafe { *to.add(x * step) = number };
    }
}
