//! Converts between the caller's order `[image][channel][row][column]` and the arena's. Work is divided by (image,
//! channel).

use graphc_program::{
    Layout, Value,
    step::{Export, Import, Step},
};

use super::{Place, Planes, Share, pixels};
use crate::{
    element::Element,
    input::Input,
    pass::{Pass, with_element},
    run::Run,
    simd::LANES,
};

impl Run for Import<Value> {
    fn run(&self, pass: &Pass<'_>) {
        let share = pass.share();
        #[cfg(feature = "int8")]
        if let Some(scale) = self.output.number.scale() {
            return super::int8::layout::import(self, scale, pass);
        }
        with_element!(self.output.number, E => {
            // SAFETY: the step has been checked, and the session has checked the length of the input.
            unsafe {
                match (self.output.layout, pass.input) {
                    (Layout::Blocks, Input::Numbers(numbers)) => {
                        let to = pass.blocks::<E>(&self.output);
                        import_blocked(share, numbers.of(self.input), to);
                        to.clear_halo(share);
                    }
                    (Layout::Planes, Input::Numbers(numbers)) => {
                        import_planar::<E>(share, numbers.of(self.input), pass.planes(&self.output));
                    }
                    (Layout::Blocks, Input::Pixels(images)) => {
                        let numbers = images.numbers();
                        let number = |channel: usize, byte| E::from_f32(numbers[channel][usize::from(byte)]);
                        pixels::import_blocked(share, images, pass.blocks(&self.output), number);
                    }
                    (Layout::Planes, Input::Pixels(images)) => {
                        let numbers = images.numbers();
                        let number = |channel: usize, byte| E::from_f32(numbers[channel][usize::from(byte)]);
                        pixels::import_planar(share, images, pass.planes(&self.output), number);
                    }
                }
            }
        });
    }

    fn step(&self) -> Step<Value> {
        (*self).into()
    }
}

impl Run for Export<Value> {
    fn run(&self, pass: &Pass<'_>) {
        #[cfg(feature = "int8")]
        if let Some(scale) = self.input.number.scale() {
            return super::int8::layout::export(self, scale, pass);
        }
        with_element!(self.input.number, E => with_element!(self.output.number, T => {
            // SAFETY: the step has been checked.
            unsafe { export::<E, T>(pass.share(), pass.blocks(&self.input), pass.planes(&self.output)) };
        }));
    }

    fn step(&self) -> Step<Value> {
        (*self).into()
    }
}

/// Copies the caller's images into channel blocks.
///
/// # Safety
/// The place must be valid for the batch, and `images` must contain it.
unsafe fn import_blocked<E: Element>(share: Share<'_>, images: &[f32], to: Place<E>) {
    let value = to.value;
    let pixels = value.height * value.width;
    // By whole blocks, because neighbouring channels are adjacent in memory.
    for unit in share.lane.share(share.images * value.planes()) {
        let (image, block) = (unit / value.planes(), unit % value.planes());
        for lane in 0..LANES.min(value.channels - block * LANES) {
            let channel = &images[(image * value.channels + block * LANES + lane) * pixels..][..pixels];
            for (y, row) in channel.chunks_exact(value.width).enumerate() {
                for (x, number) in row.iter().enumerate() {
                    // SAFETY: image, block, row, column and lane are in range.
                    unsafe { *to.row(image, block, y).add(x * LANES + lane) = E::from_f32(*number) };
                }
            }
        }
    }
}

/// Copies the caller's images into planes with a halo of zeros.
///
/// # Safety
/// The planes must be valid for the batch, and `images` must contain it.
unsafe fn import_planar<E: Element>(share: Share<'_>, images: &[f32], to: Planes<E>) {
    let value = to.value;
    let pixels = value.height * value.width;
    let (row, rows) = (value.strides.row, value.halo.top + value.height + value.halo.bottom);
    for unit in share.lane.share(share.images * value.channels * rows) {
        let (channel, y) = (unit / rows, unit % rows);
        let (image, in_image) = (channel / value.channels, channel % value.channels);
        // SAFETY: image, channel and row are in range; a row is the left halo, the image's row and the right halo.
        unsafe {
            let to = to.channel(image, in_image).add(y * row);
            if (value.halo.top..value.halo.top + value.height).contains(&y) {
                let from = &images[channel * pixels + (y - value.halo.top) * value.width..][..value.width];
                to.write_bytes(0, value.halo.left);
                for (x, number) in from.iter().enumerate() {
                    *to.add(value.halo.left + x) = E::from_f32(*number);
                }
                to.add(value.halo.left + value.width).write_bytes(0, value.halo.right);
            } else {
                to.write_bytes(0, value.halo.left + value.width + value.halo.right);
            }
        }
    }
}

/// Copies channel blocks into the caller's order.
///
/// # Safety
/// Both places must be valid for the batch.
unsafe fn export<E: Element, T: Element>(share: Share<'_>, from: Place<E>, to: Planes<T>) {
    let value = from.value;
    for unit in share.lane.share(share.images * value.channels) {
        let (image, channel) = (unit / value.channels, unit % value.channels);
        // SAFETY: image, channel, row and column are in range.
        unsafe {
            let from = from.block(image, channel / LANES).add(channel % LANES);
            let to = to.channel(image, channel);
            for y in 0..value.height {
                for x in 0..value.width {
                    *to.add(y * value.width + x) = T::from_f32((*from.add(y * value.strides.row + x * LANES)).to_f32());
                }
            }
        }
    }
}
