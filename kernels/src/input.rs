//! The caller's images, as the first steps of a pass read them.

use graphc_program::Color;

use crate::threads::Lane;

/// The caller's images.
#[derive(Clone, Copy)]
pub enum Input<'p> {
    /// Numbers for each input; as many as the session has checked.
    Numbers(&'p dyn Numbers),
    /// Bytes, which become numbers on their way into the arena.
    Pixels(&'p dyn Pixels),
}

/// The numbers of the images of a pass.
pub trait Numbers: Sync {
    /// How many inputs there are numbers for.
    fn inputs(&self) -> usize;

    /// Those for an input, image after image: `[image][channel][row][column]`, or what the input has of these.
    fn of(&self, input: usize) -> &[f32];
}

/// A slice for each input.
pub struct Slices<'a>(pub &'a [&'a [f32]]);

impl Numbers for Slices<'_> {
    fn inputs(&self) -> usize {
        self.0.len()
    }

    fn of(&self, input: usize) -> &[f32] {
        self.0[input]
    }
}

/// The images of a pass, as rows of bytes.
pub trait Pixels: Sync {
    /// How many images there are.
    fn images(&self) -> usize;

    /// The order of the network's channels.
    fn color(&self) -> Color;

    /// For each channel of the network, the number for each byte.
    fn numbers(&self) -> &'static [[f32; 256]];

    /// Calls `give` with a thread's share of the rows of all images.
    fn for_each_row(&self, lane: &Lane<'_>, give: &mut dyn FnMut(Row<'_>));
}

/// A row of the input before its bytes are converted to numbers.
#[derive(Clone, Copy, Debug)]
pub struct Row<'r> {
    /// The image.
    pub image: usize,
    /// Its row.
    pub y: usize,
    /// The pixels, their channels interleaved.
    pub bytes: &'r [u8],
    /// Bytes per pixel: 1 or 3.
    pub channels: usize,
}

impl<'r> Row<'r> {
    /// The bytes of a channel of the network.
    pub fn channel(&self, color: Color, channel: usize) -> impl Iterator<Item = u8> + use<'r> {
        let first = match (self.channels, color) {
            (1, _) => 0,
            (_, Color::Bgr) => self.channels - 1 - channel,
            (_, Color::Rgb | Color::Gray) => channel,
        };
        self.bytes[first..].iter().step_by(self.channels).copied()
    }
}
