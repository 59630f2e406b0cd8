//! The size of images and sequences, which options set beside the model file.

use std::{fmt, num::NonZeroUsize, str::FromStr};

use super::shape::MAX_DIMENSION;

/// The most sizes that one type is compiled for.
pub const MOST_SIZES: usize = 16;

/// All dimensions of an input but its channels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Size {
    /// Of a sequence.
    Length(usize),
    /// Height and width of an image.
    Image([usize; 2]),
}

impl Size {
    /// The dimensions, as they stand in a shape after the channels.
    pub fn dimensions(&self) -> &[usize] {
        match self {
            Size::Length(length) => std::slice::from_ref(length),
            Size::Image(size) => size,
        }
    }

    /// What inputs of such a size are called.
    pub fn of_what(&self) -> &'static str {
        match self {
            Size::Length(_) => "sequences",
            Size::Image(_) => "images",
        }
    }
}

/// `320x240`, height first, or `8000`.
impl fmt::Display for Size {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Size::Length(length) => write!(f, "{length}"),
            Size::Image([height, width]) => write!(f, "{height}x{width}"),
        }
    }
}

impl FromStr for Size {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        const EXPECTED: &str = "expected a height and a width, such as 320x240, or the length of sequences";
        let dimension = |text: &str| {
            let parsed = text.parse().ok().map(NonZeroUsize::get).filter(|size| *size <= MAX_DIMENSION);
            parsed.ok_or_else(|| EXPECTED.to_owned())
        };
        match text.split_once('x') {
            Some((height, width)) => Ok(Size::Image([dimension(height)?, dimension(width)?])),
            None => dimension(text).map(Size::Length),
        }
    }
}

/// Holds a list of sizes to what one type can be compiled for. Gives the position of the one that is wrong, and why.
///
/// # Errors
/// If there are too many, one is there twice, or some are of images and some of sequences.
pub fn check_sizes(sizes: &[Size]) -> Result<(), (usize, String)> {
    if sizes.len() > MOST_SIZES {
        return Err((MOST_SIZES, format!("expected at most {MOST_SIZES} sizes, found {}", sizes.len())));
    }
    for (at, size) in sizes.iter().enumerate() {
        if sizes[..at].contains(size) {
            return Err((at, format!("the size {size} is given twice")));
        }
        if size.of_what() != sizes[0].of_what() {
            let [first, other] = [&sizes[0], size].map(|size| format!("{size} is a size of {}", size.of_what()));
            return Err((at, format!("{first}, {other}: all sizes must be of one kind")));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts() {
        for (text, size) in [("320x240", Size::Image([320, 240])), ("8000", Size::Length(8000))] {
            assert_eq!(text.parse(), Ok(size));
            assert_eq!(size.to_string(), text);
        }
        for wrong in ["", "x", "320x", "0x1", "320x240x3", "-1", "3.5", "99999999999999999999", "16777217"] {
            let error = wrong.parse::<Size>().expect_err(wrong);
            assert!(error.contains("320x240"), "{wrong}: {error}");
        }
    }

    #[test]
    fn lists() {
        let [small, large, length] = [Size::Image([8, 8]), Size::Image([9, 9]), Size::Length(8)];
        assert_eq!(check_sizes(&[small, large]), Ok(()));
        assert_eq!(check_sizes(&[small, large, small]).map_err(|(at, _)| at), Err(2));
        assert_eq!(check_sizes(&[small, length]).map_err(|(at, _)| at), Err(1));
        let many: Vec<Size> = (1..=MOST_SIZES + 1).map(Size::Length).collect();
        assert_eq!(check_sizes(&many).map_err(|(at, _)| at), Err(MOST_SIZES));
        assert_eq!(check_sizes(&many[1..]), Ok(()));
    }
}
