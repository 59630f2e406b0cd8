//! The `preprocess:` block of a model file.

pub use graphc_program::{Color, Resize};

/// How the bytes of an image become the input of a network: `preprocess:` of its model file.
#[derive(Clone, Copy, Debug)]
pub struct Preprocess {
    /// Whether programs that decode files apply the EXIF orientation of an image first. An [`Image`](super::Image) has
    /// none: the caller applies it when decoding.
    pub exif_orientation: bool,
    /// The size that an image is first resized to.
    pub resize: Option<Resize>,
    /// The height and width then cropped from the centre.
    pub center_crop: Option<[usize; 2]>,
    /// The order of the network's channels.
    pub color: Color,
    /// For each channel of the network, the number for each byte.
    #[doc(hidden)]
    pub numbers: &'static [[f32; 256]],
}

/// The number that stands for each byte: bytes are brought to the range `scale`, and then to `(x - mean) / std`. Rounded
/// as `torchvision.transforms.Normalize` rounds after `ToTensor`.
#[doc(hidden)]
#[must_use]
pub const fn normalization<const CHANNELS: usize>(
    scale: [f64; 2],
    mean: [f32; CHANNELS],
    std: [f32; CHANNELS],
) -> [[f32; 256]; CHANNELS] {
    let mut numbers = [[0.0; 256]; CHANNELS];
    let mut channel = 0;
    while channel < CHANNELS {
        let mut byte = 0;
        while byte < 256 {
            let scaled = (scale[0] + byte as f64 * (scale[1] - scale[0]) / 255.0) as f32;
            numbers[channel][byte] = (scaled - mean[channel]) / std[channel];
            byte += 1;
        }
        channel += 1;
    }
    numbers
}
