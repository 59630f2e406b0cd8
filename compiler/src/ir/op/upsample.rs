//! Interpolation of images and sequences.

use graphc_program::{Filter, Sampling};

use super::{Effect, Facts, Family, Spatial, Torch, Work};
use crate::ir::{Shape, shape::Result, shape_error::ShapeError, window};

/// `torch.nn.Upsample`, or `torch.nn.functional.interpolate`.
#[derive(Clone, Debug, PartialEq)]
pub struct Upsample {
    /// The dimensions that it goes over.
    pub spatial: Spatial,
    /// The size of the result.
    pub size: UpsampleSize,
    /// What is made of the pixels around a place.
    pub mode: UpsampleMode,
    /// Whether the corners of the image and those of the result lie on each other.
    pub align_corners: bool,
}

/// The size of an interpolation's result.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum UpsampleSize {
    /// `size`.
    Given([usize; 2]),
    /// A multiple of the input's, rounded down.
    Scaled {
        /// `scale_factor`.
        factor: [f64; 2],
        /// `recompute_scale_factor`: whether distances follow from the sizes, which are rounded, instead of the factor.
        recompute: bool,
    },
}

/// The filter of an interpolation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UpsampleMode {
    /// `nearest`: the pixel that the upper left corner of a pixel of the result lies in.
    Nearest,
    /// `nearest-exact`: the pixel that its middle lies in.
    NearestExact,
    /// `linear` or `bilinear`.
    Linear,
    /// `bicubic`.
    Cubic,
    /// `area`: the average of the pixels that a pixel of the result covers, as in an adaptive pool.
    Area,
}

impl Upsample {
    /// Which pixels make a pixel of the result, as PyTorch computes it; `None` if it is an adaptive average. The input has been checked.
    pub fn sampling(&self, input: &Shape) -> Option<Sampling> {
        let filter = match self.mode {
            UpsampleMode::Nearest | UpsampleMode::NearestExact => Filter::Nearest,
            UpsampleMode::Linear => Filter::Bilinear,
            UpsampleMode::Cubic => Filter::Cubic,
            UpsampleMode::Area => return None,
        };
        let [_, height, width] = input.view();
        let to = self.output([height, width]);
        let axes = [0, 1].map(|axis| self.along(axis, [height, width][axis], to[axis]));
        Some(Sampling { filter, scale: axes.map(|[scale, _]| scale), centre: axes.map(|[_, centre]| centre) })
    }

    /// Scale and centre along an axis. A linear interpolation to the same size is a copy, whatever its factor.
    fn along(&self, axis: usize, from: usize, to: usize) -> [f32; 2] {
        let of_sizes = from as f32 / to as f32;
        let scale = match self.size {
            UpsampleSize::Scaled { factor, recompute: false } => (1.0 / factor[axis]) as f32,
            UpsampleSize::Scaled { recompute: true, .. } | UpsampleSize::Given(_) => of_sizes,
        };
        let aligned = if to > 1 { (from - 1) as f32 / (to - 1) as f32 } else { 0.0 };
        match self.mode {
            UpsampleMode::Linear if from == to => [1.0, 0.0],
            UpsampleMode::Linear | UpsampleMode::Cubic if self.align_corners => [aligned, 0.0],
            UpsampleMode::Nearest => [scale, 0.0],
            UpsampleMode::NearestExact | UpsampleMode::Linear | UpsampleMode::Cubic | UpsampleMode::Area => {
                [scale, 0.5]
            }
        }
    }

    fn output(&self, [height, width]: [usize; 2]) -> [usize; 2] {
        match self.size {
            UpsampleSize::Given(size) => size,
            // A size beyond all limits stays one.
            UpsampleSize::Scaled { factor, .. } => {
                [height as f64 * factor[0], width as f64 * factor[1]].map(|size| size as usize)
            }
        }
    }

    /// PyTorch's word for the mode: images and sequences have different ones.
    pub fn word(&self) -> &'static str {
        match self.mode {
            UpsampleMode::Nearest => "nearest",
            UpsampleMode::NearestExact => "nearest-exact",
            UpsampleMode::Linear => self.spatial.pick("linear", "bilinear"),
            UpsampleMode::Cubic => "bicubic",
            UpsampleMode::Area => "area",
        }
    }
}

impl Family for Upsample {
    fn facts(&self) -> Facts {
        let effect = match self.mode {
            UpsampleMode::Area => Effect::ComputesUnlessShaped,
            UpsampleMode::Nearest | UpsampleMode::NearestExact | UpsampleMode::Linear | UpsampleMode::Cubic => {
                Effect::Computes
            }
        };
        Facts { effect, work: Work::Pool, ..Facts::of("upsample", Torch::Module("Upsample")) }
    }

    fn infer(&self, inputs: &[Shape]) -> Result<Shape> {
        let [channels, height, width] = self.spatial.expect(inputs[0])?;
        let size = self.output([height, width]);
        if let (Some(at), UpsampleSize::Scaled { factor, .. }) = (size.iter().position(|size| *size == 0), self.size) {
            let (axis, size) = (window::axes(self.spatial)[at], [height, width][at]);
            let arithmetic = format!("floor({size} * {}) = 0", factor[at]);
            return Err(ShapeError::Nothing { attribute: "scale_factor", axis, size, arithmetic });
        }
        Ok(self.spatial.shape([channels, size[0], size[1]]))
    }

    fn describe(&self) -> String {
        let size = match self.size {
            UpsampleSize::Given(size) => {
                format!("to {}", self.spatial.pick(size[1].to_string(), format!("{}x{}", size[0], size[1])))
            }
            UpsampleSize::Scaled { factor: [vertical, horizontal], .. } if vertical == horizontal => {
                format!("by {vertical}")
            }
            UpsampleSize::Scaled { factor: [vertical, horizontal], .. } => {
                format!("by {}", self.spatial.pick(horizontal.to_string(), format!("{vertical}x{horizontal}")))
            }
        };
        format!("upsample {size}, {}", self.word())
    }

    fn attributes(&self) -> String {
        let own = self.describe();
        let own = own.strip_prefix("upsample ").unwrap_or(&own);
        format!("{own}{}", if self.align_corners { ", corners aligned" } else { "" })
    }
}
