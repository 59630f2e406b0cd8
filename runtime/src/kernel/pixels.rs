//! Imports images given as bytes: each byte is mapped to its number, `numbers[channel][byte]`, directly where the first
//! layer reads it.
//!
//! Work is divided by rows of images. In a row, the channels of a pixel are interleaved; they are separated in one pass
//! per channel of the network, while the row is in the cache.

use std::{
    num::NonZeroUsize,
    sync::{Mutex, PoisonError},
};

use super::{Place, Planes, Share};
use crate::{
    element::Stored,
    image::{Color, Pixels, Row},
    simd::LANES,
    threads::Team,
};

/// Imports images into channel blocks, and clears the halos. `number` is the number of a channel for a byte.
///
/// # Safety
/// The place must be valid for the batch.
pub(crate) unsafe fn import_blocked<E: Stored>(
    share: Share<'_>,
    pixels: Pixels<'_>,
    to: Place<E>,
    number: impl Fn(usize, u8) -> E,
) {
    let value = to.value;
    assert!(pixels.len() == share.images, "as many images as in the batch");
    assert!(pixels.preprocess.numbers.len() == value.channels, "numbers for each channel");
    pixels.for_each_row(share.lane, |row| {
        assert!(row.y < value.height && row.bytes.len() == value.width * row.channels, "rows of the input");
        for channel in 0..value.channels {
            // SAFETY: image, block, row, column and lane are in range.
            unsafe {
                let to = to.block(row.image, channel / LANES).add(row.y * value.strides.row + channel % LANES);
                write(&row, component(pixels.preprocess.color, &row, channel), |byte| number(channel, byte), to, LANES);
            }
        }
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
    pixels: Pixels<'_>,
    to: Planes<E>,
    number: impl Fn(usize, u8) -> E,
) {
    let value = to.value;
    assert!(pixels.len() == share.images, "as many images as in the batch");
    assert!(pixels.preprocess.numbers.len() == value.channels, "numbers for each channel");
    pixels.for_each_row(share.lane, |row| {
        assert!(row.y < value.height && row.bytes.len() == value.width * row.channels, "rows of the input");
        for channel in 0..value.channels {
            // SAFETY: image, channel, row and column are in range.
            unsafe {
                let to = to.channel(row.image, channel).add(value.origin() + row.y * value.strides.row);
                write(&row, component(pixels.preprocess.color, &row, channel), |byte| number(channel, byte), to, 1);
            }
        }
    });
    // SAFETY: guaranteed by the caller.
    unsafe { to.clear_halo(share) };
}

/// Images as numbers in the caller's order, `[image][channel][row][column]`: on this thread.
pub(crate) fn as_numbers(pixels: Pixels<'_>, [height, width]: [usize; 2], numbers: &mut [f32]) {
    let (tables, color) = (pixels.preprocess.numbers, pixels.preprocess.color);
    let numbers = Mutex::new(numbers);
    Team::new(NonZeroUsize::MIN).run(&|lane| {
        let numbers = &mut **numbers.lock().unwrap_or_else(PoisonError::into_inner);
        pixels.for_each_row(lane, |row| {
            for (channel, table) in tables.iter().enumerate() {
                let start = ((row.image * tables.len() + channel) * height + row.y) * width;
                let bytes = row.bytes[component(color, &row, channel)..].iter().step_by(row.channels);
                for (number, byte) in numbers[start..][..width].iter_mut().zip(bytes) {
                    *number = table[usize::from(*byte)];
                }
            }
        });
    });
}

/// The byte of a pixel that belongs to a channel of the network.
fn component(color: Color, row: &Row<'_>, channel: usize) -> usize {
    match (row.channels, color) {
        (1, _) => 0,
        (_, Color::Bgr) => row.channels - 1 - channel,
        (_, Color::Rgb | Color::Gray) => channel,
    }
}

/// Writes a channel of a row, at intervals of `step` numbers.
///
/// # Safety
/// `to` must be valid for the row.
unsafe fn write<E>(row: &Row<'_>, component: usize, number: impl Fn(u8) -> E, to: *mut E, step: usize) {
    for (x, byte) in row.bytes[component..].iter().step_by(row.channels).enumerate() {
        // SAFETY: `x` is a column, and the caller guarantees the row.
        unsafe { *to.add(x * step) = number(*byte) };
    }
}
