//! What stands before and after a network: how the pixels of an image become its input, and its result an answer.

use graphc_program::{Color, Resize, Scores};

use super::Size;

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

impl Preprocess {
    /// The same for an input of another size: `center_crop`, or a `resize` to the input's own height and width, is to that one, and
    /// a `resize` before a crop keeps its ratio to the crop, rounded down.
    #[must_use]
    pub fn at(self, size: Size) -> Self {
        let Size::Image(size) = size else { return self };
        let Some(crop) = self.center_crop else {
            let resize = self.resize.map(|_| Resize::Exact(size));
            return Preprocess { resize, ..self };
        };
        let scaled = |side: usize, axis: usize| side.saturating_mul(size[axis]) / crop[axis];
        let resize = self.resize.map(|resize| match resize {
            // Enough for both sides of the crop, whichever side of the image is the shorter.
            Resize::ShorterSide(side) => Resize::ShorterSide(scaled(side, 0).max(scaled(side, 1))),
            Resize::Exact([height, width]) => Resize::Exact([scaled(height, 0), scaled(width, 1)]),
        });
        Preprocess { resize, center_crop: Some(size), ..self }
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn at(resize: Option<Resize>, center_crop: Option<[usize; 2]>) -> (Option<Resize>, Option<[usize; 2]>) {
        let (mean, std) = (vec![0.0; 3], vec![1.0; 3]);
        let preprocess = Preprocess {
            exif_orientation: false,
            resize,
            center_crop,
            color: Color::Rgb,
            scale: [0.0, 1.0],
            mean,
            std,
        };
        let Preprocess { resize, center_crop, .. } = preprocess.at(Size::Image([320, 448]));
        (resize, center_crop)
    }

    #[test]
    fn images_of_other_sizes() {
        let crop = Some([224, 224]);
        assert_eq!(at(None, None), (None, None));
        assert_eq!(at(None, crop), (None, Some([320, 448])));
        assert_eq!(at(Some(Resize::Exact([224, 224])), None), (Some(Resize::Exact([320, 448])), None));
        let shorter = Some(Resize::ShorterSide(512));
        assert_eq!(at(Some(Resize::ShorterSide(256)), crop), (shorter, Some([320, 448])));
        let both = Some(Resize::Exact([365, 512]));
        assert_eq!(at(Some(Resize::Exact([256, 256])), crop), (both, Some([320, 448])));
    }
}
