//! Which elements of an axis make an element of a resized one, and by what they are multiplied: as ONNX's reference has it, for every
//! mode that it has.

use crate::front::onnx::{
    mistake::{Result, invalid},
    quoted,
};

/// What is made of the elements around a place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Filter {
    Nearest(Nearest),
    Linear,
    /// With the slope of the cubic convolution.
    Cubic(f64),
}

/// Which of two elements is nearest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Nearest {
    RoundPreferFloor,
    RoundPreferCeil,
    Floor,
    Ceil,
}

impl Nearest {
    pub(super) fn find(name: &str) -> Result<Nearest> {
        Ok(match name {
            "round_prefer_floor" | "" => Nearest::RoundPreferFloor,
            "round_prefer_ceil" => Nearest::RoundPreferCeil,
            "floor" => Nearest::Floor,
            "ceil" => Nearest::Ceil,
            other => return invalid(format!("has the unknown `nearest_mode` {}", quoted(other))),
        })
    }
}

/// Where a place of the result is in the input.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Coordinates {
    HalfPixel,
    HalfPixelSymmetric,
    PytorchHalfPixel,
    AlignCorners,
    Asymmetric,
    HalfPixelForNearest,
    /// Between these shares of the input.
    Crop([f64; 2]),
}

impl Coordinates {
    pub(super) fn find(name: &str) -> Result<Coordinates> {
        Ok(match name {
            "half_pixel" => Coordinates::HalfPixel,
            "half_pixel_symmetric" => Coordinates::HalfPixelSymmetric,
            "pytorch_half_pixel" => Coordinates::PytorchHalfPixel,
            "align_corners" => Coordinates::AlignCorners,
            "asymmetric" => Coordinates::Asymmetric,
            "tf_half_pixel_for_nn" => Coordinates::HalfPixelForNearest,
            "tf_crop_and_resize" => Coordinates::Crop([0.0, 1.0]),
            other => return invalid(format!("has the unknown `coordinate_transformation_mode` {}", quoted(other))),
        })
    }
}

/// An axis that is resized.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Axis {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) scale: f64,
    pub(super) coordinates: Coordinates,
    pub(super) filter: Filter,
    pub(super) antialias: Antialias,
    pub(super) outside: Outside,
}

/// Whether a filter is as wide as what it leaves out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Antialias {
    On,
    Off,
}

/// What stands for elements beyond the ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outside {
    /// Those at the ends.
    Edge,
    /// None: the others count for more.
    Excluded,
}

/// The elements that one is made of, with their factors; none where a number stands for it.
pub(super) type Row = Option<Vec<(usize, f64)>>;

impl Axis {
    /// The elements that each element of the result is made of.
    pub(super) fn rows(&self) -> Vec<Row> {
        (0..self.to).map(|place| self.row(place)).collect()
    }

    fn row(&self, place: usize) -> Row {
        let at = self.place(place as f64);
        let last = self.from as f64 - 1.0;
        if matches!(self.coordinates, Coordinates::Crop(_)) && !(0.0..=last).contains(&at) {
            return None;
        }
        // A whole place is the second of two.
        let (base, ratio) = if at.fract() == 0.0 { (at - 1.0, 1.0) } else { (at.floor(), at - at.floor()) };
        let (first, mut factors) = self.factors(ratio);
        let inside = |tap: usize| (0.0..=last).contains(&(base + first + tap as f64));
        if self.outside == Outside::Excluded {
            let kept = factors.iter().enumerate().map(|(tap, factor)| if inside(tap) { *factor } else { 0.0 });
            factors = kept.collect();
            let sum: f64 = factors.iter().sum();
            factors.iter_mut().for_each(|factor| *factor /= sum);
        }
        let mut row: Vec<(usize, f64)> = Vec::new();
        for (tap, factor) in factors.into_iter().enumerate().filter(|(_, factor)| *factor != 0.0) {
            let element = (base + first + tap as f64).clamp(0.0, last) as usize;
            // They come in order.
            match row.last_mut() {
                Some((other, sum)) if *other == element => *sum += factor,
                Some(_) | None => row.push((element, factor)),
            }
        }
        Some(row)
    }

    /// Where a place of the result is in the input.
    fn place(&self, x: f64) -> f64 {
        let (from, to) = (self.from as f64, self.to as f64);
        // ONNX's reference does not round a size that follows from a scale.
        let scaled = self.scale * from;
        let ends = if scaled > 1.0 { (from - 1.0) / (scaled - 1.0) } else { 0.0 };
        match self.coordinates {
            Coordinates::HalfPixel => (x + 0.5) / self.scale - 0.5,
            Coordinates::HalfPixelSymmetric => {
                let adjustment = to / (self.scale * from);
                let offset = from / 2.0 * (1.0 - adjustment);
                offset + (x + 0.5) / self.scale - 0.5
            }
            Coordinates::PytorchHalfPixel => {
                if self.to > 1 {
                    (x + 0.5) / self.scale - 0.5
                } else {
                    -0.5
                }
            }
            Coordinates::AlignCorners => x * ends,
            Coordinates::Asymmetric => x / self.scale,
            Coordinates::HalfPixelForNearest => (x + 0.5) / self.scale,
            Coordinates::Crop([start, end]) if scaled > 1.0 => start * (from - 1.0) + x * (end - start) * ends,
            Coordinates::Crop([start, end]) => 0.5 * (start + end) * (from - 1.0),
        }
    }

    /// The factors of adjacent elements, from which one on, counted from the one before the place.
    fn factors(&self, ratio: f64) -> (f64, Vec<f64>) {
        let stretch = if self.antialias == Antialias::On { self.scale.min(1.0) } else { 1.0 };
        match self.filter {
            Filter::Nearest(nearest) => {
                let is_second = ratio == 1.0
                    || match nearest {
                        Nearest::RoundPreferFloor => ratio > 0.5,
                        Nearest::RoundPreferCeil => ratio >= 0.5,
                        Nearest::Floor => false,
                        Nearest::Ceil => true,
                    };
                (0.0, if is_second { vec![0.0, 1.0] } else { vec![1.0, 0.0] })
            }
            Filter::Linear => stretched(1.0, stretch, |distance| (1.0 - distance.abs()).clamp(0.0, 1.0), ratio),
            Filter::Cubic(slope) => stretched(2.0, stretch, |distance| cubic(slope, distance.abs()), ratio),
        }
    }
}

/// The factors of a filter that reaches so far, made wider.
fn stretched(reach: f64, stretch: f64, filter: impl Fn(f64) -> f64, ratio: f64) -> (f64, Vec<f64>) {
    let first = (-reach / stretch).floor() + 1.0;
    let count = (2.0 - 2.0 * first) as usize;
    let factors: Vec<f64> = (0..count).map(|tap| filter((first + tap as f64 - ratio) * stretch)).collect();
    let sum: f64 = factors.iter().sum();
    (first, factors.into_iter().map(|factor| factor / sum).collect())
}

/// The cubic convolution.
fn cubic(slope: f64, x: f64) -> f64 {
    if x <= 1.0 {
        ((slope + 2.0) * x - (slope + 3.0)) * x * x + 1.0
    } else if x < 2.0 {
        ((slope * x - 5.0 * slope) * x + 8.0 * slope) * x - 4.0 * slope
    } else {
        0.0
    }
}
