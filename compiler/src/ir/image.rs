//! What stands before and after a network: how the pixels of an image become its input, and its result an answer.

use graphc_program::{Color, Resize, Scores};

/// How pixels become the input: colours, then the resize, the crop, and numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct Preprocess {
    /// Whether images are turned first, as their EXIF orientation says.
    pub exif_orientation: bool,
    /// To which size an image is brought first.
    pub resize: Option<Resize>,
    /// Height and width of what is then cut from its middle: those of the input.
    pub center_crop: Option<[usize; 2]>,
    /// What the input's channels are.
    pub color: Color,
    /// What the bytes 0 and 255 become, before the mean is taken away.
    pub scale: [f64; 2],
    /// For each channel, what is taken away.
    pub mean: Vec<f64>,
    /// For each channel, what the rest is divided by; not 0.
    pub std: Vec<f64>,
}

/// How the network's one result, a vector, becomes an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Classes {
    /// How many classes an answer names, 1 at least.
    pub top_k: usize,
    /// The names of all classes; none if the model file names none.
    pub labels: Vec<String>,
    /// What the numbers of the result are.
    pub scores: Scores,
}
