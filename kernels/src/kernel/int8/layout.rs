//! Integers for the caller's numbers or bytes, and numbers for integers. Work is divided by (image, channel) and, for images of bytes,
//! by rows.

use graphc_program::{
    Layout, Number, Scale, Value,
    step::{Export, Import},
};

use super::convert::Quantize;
use crate::{
    input::{Input, Pixels},
    kernel::{Place, Planes, Share, pixels},
    pass::Pass,
    simd::{Isa, LANES},
};

/// Copies the caller's images, as integers of a scale.
pub(crate) fn import(step: &Import<Value>, scale: Scale, pass: &Pass<'_>) {
    let share = pass.share();
    // SAFETY: the step has been checked, and the session has checked the length of the input.
    unsafe {
        match (step.output.layout, pass.input) {
            (Layout::Blocks, Input::Numbers(numbers)) => {
                let to = pass.blocks(&step.output);
                to.clear_halo(share);
                import_blocked(share, numbers.of(step.input), to, scale);
            }
            (Layout::Planes, Input::Numbers(numbers)) => {
                let to = pass.planes(&step.output);
                to.clear_halo(share);
                import_planar(share, numbers.of(step.input), to, scale);
            }
            (Layout::Blocks, Input::Pixels(images)) => {
                let table = Bytes::new(pass.isa, images, scale);
                pixels::import_blocked(share, images, pass.blocks(&step.output), |c, byte| table.of(c, byte));
            }
            (Layout::Planes, Input::Pixels(images)) => {
                let table = Bytes::new(pass.isa, images, scale);
                pixels::import_planar(share, images, pass.planes(&step.output), |c, byte| table.of(c, byte));
            }
        }
    }
}

/// The most channels of an image of bytes.
const MOST_CHANNELS: usize = 4;

/// The integer for each byte of an image, by channel.
struct Bytes([[u8; 256]; MOST_CHANNELS]);

impl Bytes {
    fn new(isa: Isa, images: &dyn Pixels, scale: Scale) -> Bytes {
        let mut bytes = Bytes([[0; 256]; MOST_CHANNELS]);
        assert!(images.numbers().len() <= MOST_CHANNELS, "an image of so many channels");
        for (numbers, bytes) in images.numbers().iter().zip(&mut bytes.0) {
            isa.run_int8(Quantize { from: numbers.as_ptr(), to: bytes.as_mut_ptr(), count: numbers.len(), scale });
        }
        bytes
    }

    fn of(&self, channel: usize, byte: u8) -> u8 {
        self.0[channel][usize::from(byte)]
    }
}

/// Numbers that become integers together, on their way into channel blocks.
const CHUNK: usize = 512;

/// Copies the caller's images into channel blocks.
///
/// # Safety
/// The place must be valid for the batch, and `images` must contain it.
unsafe fn import_blocked(share: Share<'_>, images: &[f32], to: Place<u8>, scale: Scale) {
    let value = to.value;
    let pixels = value.height * value.width;
    let mut bytes = [0; CHUNK];
    // By whole blocks, because neighbouring channels are adjacent in memory.
    for unit in share.lane.share(share.images * value.planes()) {
        let (image, block) = (unit / value.planes(), unit % value.planes());
        for lane in 0..LANES.min(value.channels - block * LANES) {
            let channel = &images[(image * value.channels + block * LANES + lane) * pixels..][..pixels];
            for (y, row) in channel.chunks_exact(value.width).enumerate() {
                for (chunk, numbers) in row.chunks(CHUNK).enumerate() {
                    let (from, to_bytes) = (numbers.as_ptr(), bytes.as_mut_ptr());
                    share.isa.run_int8(Quantize { from, to: to_bytes, count: numbers.len(), scale });
                    for (x, byte) in bytes[..numbers.len()].iter().enumerate() {
                        // SAFETY: image, block, row, column and lane are in range.
                        unsafe { *to.row(image, block, y).add((chunk * CHUNK + x) * LANES + lane) = *byte };
                    }
                }
            }
        }
    }
}

/// Copies the caller's images into planes.
///
/// # Safety
/// The planes must be valid for the batch, and `images` must contain it.
unsafe fn import_planar(share: Share<'_>, images: &[f32], to: Planes<u8>, scale: Scale) {
    let value = to.value;
    let Value { channels, height, width, .. } = value;
    for unit in share.lane.share(share.images * channels * height) {
        let (channel, y) = (unit / height, unit % height);
        let from = &images[unit * width..][..width];
        // SAFETY: image, channel and row are in range.
        unsafe {
            let to = to.channel(channel / channels, channel % channels).add(value.origin() + y * value.strides.row);
            share.isa.run_int8(Quantize { from: from.as_ptr(), to, count: width, scale });
        }
    }
}

/// Copies channel blocks into the caller's order: as integers, or as the numbers that they stand for.
pub(crate) fn export(step: &Export<Value>, scale: Scale, pass: &Pass<'_>) {
    let (share, from) = (pass.share(), pass.blocks(&step.input));
    // SAFETY: the step has been checked.
    unsafe {
        if step.output.number == Number::F32 {
            let mut numbers = [0.0; 256];
            for (q, number) in (0..=u8::MAX).zip(&mut numbers) {
                *number = scale.dequantize(q);
            }
            export_as(share, from, pass.planes::<f32>(&step.output), |q| numbers[usize::from(q)]);
        } else {
            export_as(share, from, pass.planes::<u8>(&step.output), |q| q);
        }
    }
}

/// # Safety
/// Both places must be valid for the batch.
unsafe fn export_as<T: crate::element::Stored>(
    share: Share<'_>,
    from: Place<u8>,
    to: Planes<T>,
    number: impl Fn(u8) -> T,
) {
    let value = from.value;
    for unit in share.lane.share(share.images * value.channels) {
        let (image, channel) = (unit / value.channels, unit % value.channels);
        // SAFETY: image, channel, row and column are in range.
        unsafe {
            let from = from.block(image, channel / LANES).add(channel % LANES);
            let to = to.channel(image, channel);
            for y in 0..value.height {
                for x in 0..value.width {
                    *to.add(y * value.width + x) = number(*from.add(y * value.strides.row + x * LANES));
                }
            }
        }
    }
}
