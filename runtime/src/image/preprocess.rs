//! The `preprocess:` block of a model file.

/// How the bytes of an image become the input of a network.
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

/// The size after resizing, with antialiased bilinear interpolation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resize {
    /// The smaller of height and width; the other in proportion, rounded down.
    ShorterSide(usize),
    /// Height and width.
    Exact([usize; 2]),
}

/// The order of a network's channels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Color {
    /// Red, green, blue.
    Rgb,
    /// Blue, green, red.
    Bgr,
    /// Luma, by the weights of ITU-R 601.
    Gray,
}

/// The number for each byte: bytes are mapped to the range `scale`, and then to `(x - mean) / std`. Rounded like
/// `torchvision.transforms.Normalize` after `ToTensor`.
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
