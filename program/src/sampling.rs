//! Pixels between pixels: which of an axis an interpolation reads, and by what it multiplies them.

data! {
    /// How the pixels of a result follow from those of an image; pairs are `[vertical, horizontal]`.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct Sampling {
        /// What is made of the pixels around a place.
        pub filter: Filter,
        /// The distance in the image between neighbours in the result.
        pub scale: [f32; 2],
        /// Where in a pixel its value is: 0.5 for the middle, 0 where the corners of both lie on each other.
        pub centre: [f32; 2],
    }

    /// What is made of the pixels around a place.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Filter {
        /// The pixel that the place is in.
        Nearest,
        /// The two pixels beside it, each in proportion to the distance of the other.
        Bilinear,
        /// Four pixels, by the cubic convolution with a slope of -0.75.
        Cubic,
    }
}

/// The pixels along an axis that a place is computed from, and their factors. Those beyond [`Filter::taps`] are not used.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tapped {
    /// The pixels, in the image; in order, but at its border the same one several times.
    pub pixels: [u32; 4],
    /// The factors.
    pub factors: [f32; 4],
}

impl Filter {
    /// The pixels along an axis that a place is computed from.
    #[inline]
    pub const fn taps(self) -> usize {
        match self {
            Filter::Nearest => 1,
            Filter::Bilinear => 2,
            Filter::Cubic => 4,
        }
    }
}

impl Sampling {
    /// The pixels for place `index` of the result along dimension `axis`, where the image has `size` pixels: at least one, and at
    /// most as many as 32 bits count.
    ///
    /// As in PyTorch's UpSample.h, in `f32`.
    #[inline]
    pub fn tapped(&self, axis: usize, index: usize, size: usize) -> Tapped {
        let (scale, centre) = (self.scale[axis], self.centre[axis]);
        let from_start = scale * (index as f32 + centre);
        let last = size.saturating_sub(1);
        match self.filter {
            Filter::Nearest => {
                let pixel = (from_start as usize).min(last) as u32;
                Tapped { pixels: [pixel; 4], factors: [1.0, 0.0, 0.0, 0.0] }
            }
            Filter::Bilinear => {
                let at = (from_start - centre).max(0.0);
                let first = (at as usize).min(last);
                let next = (at - first as f32).clamp(0.0, 1.0);
                let second = (first + 1).min(last) as u32;
                let first = first as u32;
                Tapped { pixels: [first, second, second, second], factors: [1.0 - next, next, 0.0, 0.0] }
            }
            Filter::Cubic => {
                let at = from_start - centre;
                let first = (at.floor() as i64).min(last as i64);
                let next = (at - first as f32).clamp(0.0, 1.0);
                let pixel = |tap: i64| (first.saturating_add(tap - 1)).clamp(0, last as i64) as u32;
                Tapped { pixels: [pixel(0), pixel(1), pixel(2), pixel(3)], factors: cubic(next) }
            }
        }
    }
}

/// The slope of the cubic convolution at a distance of 1.
const SLOPE: f32 = -0.75;

/// The factors of the pixels at `-1 - x`, `-x`, `1 - x` and `2 - x`, for `x` from 0 to 1.
///
/// At distances `d` from 1 to 2 PyTorch's polynomial is `SLOPE * (d - 1) * (2 - d)^2`; so it does not lose digits.
#[inline]
fn cubic(x: f32) -> [f32; 4] {
    let near = |x: f32| ((SLOPE + 2.0) * x - (SLOPE + 3.0)) * x * x + 1.0;
    let far = |x: f32| SLOPE * x * x * (1.0 - x);
    [far(1.0 - x), near(x), near(1.0 - x), far(x)]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tapped(filter: Filter, scale: f32, centre: f32, index: usize, size: usize) -> (Vec<u32>, Vec<f32>) {
        let sampling = Sampling { filter, scale: [1.0, scale], centre: [0.0, centre] };
        let Tapped { pixels, factors } = sampling.tapped(1, index, size);
        (pixels[..filter.taps()].to_vec(), factors[..filter.taps()].to_vec())
    }

    #[test]
    fn the_nearest_pixel() {
        let pixels = |scale: f32, centre: f32, of: usize, size: usize| -> Vec<u32> {
            (0..of).map(|index| tapped(Filter::Nearest, scale, centre, index, size).0[0]).collect()
        };
        assert_eq!(pixels(0.5, 0.0, 6, 3), [0, 0, 1, 1, 2, 2]);
        assert_eq!(pixels(3.0 / 5.0, 0.0, 5, 3), [0, 0, 1, 1, 2]);
        assert_eq!(pixels(3.0 / 5.0, 0.5, 5, 3), [0, 0, 1, 2, 2]);
        assert_eq!(pixels(2.5, 0.0, 2, 5), [0, 2]);
        assert_eq!(pixels(2.5, 0.5, 2, 5), [1, 3]);
        // A scale that was given may lead beyond the image.
        assert_eq!(pixels(1.0, 0.0, 3, 2), [0, 1, 1]);
    }

    #[test]
    fn two_pixels_in_proportion() {
        assert_eq!(tapped(Filter::Bilinear, 0.5, 0.5, 0, 4), (vec![0, 1], vec![1.0, 0.0]));
        assert_eq!(tapped(Filter::Bilinear, 0.5, 0.5, 1, 4), (vec![0, 1], vec![0.75, 0.25]));
        assert_eq!(tapped(Filter::Bilinear, 0.5, 0.5, 2, 4), (vec![0, 1], vec![0.25, 0.75]));
        assert_eq!(tapped(Filter::Bilinear, 0.5, 0.5, 7, 4), (vec![3, 3], vec![0.75, 0.25]));
        assert_eq!(tapped(Filter::Bilinear, 3.0 / 7.0, 0.0, 7, 4).0, [3, 3]);
        assert_eq!(tapped(Filter::Bilinear, 0.0, 0.0, 0, 1), (vec![0, 0], vec![1.0, 0.0]));
    }

    #[test]
    fn four_pixels_by_a_cubic() {
        // -0.75 * (x^3 - 5 x^2 + 8 x - 4) at 1.25 and 1.75, 1.25 x^3 - 2.25 x^2 + 1 at 0.25 and 0.75.
        let factors = vec![-0.105_468_75, 0.878_906_25, 0.261_718_75, -0.035_156_25];
        assert_eq!(tapped(Filter::Cubic, 0.5, 0.5, 3, 4), (vec![0, 1, 2, 3], factors.clone()));
        let reversed: Vec<f32> = factors.into_iter().rev().collect();
        assert_eq!(tapped(Filter::Cubic, 0.5, 0.5, 0, 4), (vec![0, 0, 0, 1], reversed));
        assert_eq!(tapped(Filter::Cubic, 1.0, 0.0, 2, 4), (vec![1, 2, 3, 3], vec![0.0, 1.0, 0.0, 0.0]));
    }

    #[test]
    fn every_pixel_is_in_the_image() {
        for filter in [Filter::Nearest, Filter::Bilinear, Filter::Cubic] {
            for scale in [0.0, 0.3, 1e30, f32::INFINITY, f32::NAN, -1e30, -1.0] {
                for index in [0, 1, 1000] {
                    for size in [1, 2, 7] {
                        let (pixels, _) = tapped(filter, scale, 0.5, index, size);
                        assert!(pixels.iter().all(|pixel| (*pixel as usize) < size), "{filter:?} {scale} {pixels:?}");
                    }
                }
            }
        }
    }
}
