//! Pools, and the words for windows that convolutions share.

use super::{Effect, Facts, Family, Spatial, Torch, Work};
use crate::ir::{
    Shape,
    shape::Result,
    shape_error::ShapeError,
    window::{self, Window},
};

/// `torch.nn.MaxPool2d` or `AvgPool2d`, or the same of sequences.
#[derive(Clone, Debug, PartialEq)]
pub struct Pool {
    /// The window.
    pub window: PoolWindow,
    /// What is made of its pixels.
    pub combine: Combine,
}

/// The window of a pool.
#[derive(Clone, Debug, PartialEq)]
pub struct PoolWindow {
    /// The dimensions that it slides over.
    pub spatial: Spatial,
    /// Its size.
    pub kernel: [usize; 2],
    /// Distance between windows.
    pub stride: [usize; 2],
    /// Implicit minus infinity (max) or zeros (average) at the top and bottom, left and right.
    pub padding: [usize; 2],
    /// Distance between the taps of the window.
    pub dilation: [usize; 2],
    /// How the output size is rounded.
    pub rounding: Rounding,
}

/// What a pool makes of the pixels of a window.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Combine {
    /// The largest.
    Max,
    /// Their sum, divided.
    Average(Divisor),
    /// `torch.nn.LPPool2d`: a root of the sum of their powers, with the exponent `norm_type`. A partial window counts as a whole.
    Power(f32),
}

/// Rounding of a pooled size: `ceil_mode` false or true.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rounding {
    /// `ceil_mode: false`.
    Floor,
    /// `ceil_mode: true`: a last, partial window, if it starts inside the image or its left or top padding.
    Ceil,
}

/// What `torch.nn.AvgPool2d` divides a window's sum by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Divisor {
    /// `count_include_pad: true`: the window's size, clipped to the padded image.
    PaddedWindow,
    /// `count_include_pad: false`: the part of the window that lies in the image.
    Window,
    /// `divisor_override`.
    Fixed(usize),
}

impl PoolWindow {
    fn sliding(&self, size: [usize; 2]) -> [Window; 2] {
        let padding = self.padding.map(|padding| [padding; 2]);
        window::windows(self.spatial, size, padding, [self.kernel, self.stride, self.dilation], self.rounding)
    }

    pub(super) fn infer(&self, input: &Shape) -> Result<Shape> {
        let [channels, height, width] = self.spatial.expect(*input)?;
        let windows = self.sliding([height, width]);
        for window in windows {
            let most = window.reach() / 2;
            if window.padding[0] > most {
                return Err(ShapeError::PoolPadding { window, most });
            }
        }
        let [height, width] = [windows[0].count()?, windows[1].count()?];
        Ok(self.spatial.shape([channels, height, width]))
    }

    /// `max_pool2d 3x3 / 2`.
    pub fn describe_max(&self) -> String {
        let name = self.spatial.pick("max_pool1d", "max_pool2d");
        format!("{name} {}", describe(self.spatial, self.kernel, self.stride))
    }
}

impl Family for Pool {
    fn facts(&self) -> Facts {
        let spatial = self.window.spatial;
        let (name, torch) = match self.combine {
            Combine::Max => spatial.pick(("max_pool1d", "MaxPool1d"), ("max_pool2d", "MaxPool2d")),
            Combine::Average(_) => spatial.pick(("avg_pool1d", "AvgPool1d"), ("avg_pool2d", "AvgPool2d")),
            Combine::Power(_) => spatial.pick(("lp_pool1d", "LPPool1d"), ("lp_pool2d", "LPPool2d")),
        };
        Facts { work: Work::Pool, ..Facts::of(name, Torch::Module(torch)) }
    }

    fn infer(&self, inputs: &[Shape]) -> Result<Shape> {
        self.window.infer(&inputs[0])
    }

    fn describe(&self) -> String {
        let PoolWindow { spatial, kernel, stride, .. } = self.window;
        format!("{} {}", self.facts().name, describe(spatial, kernel, stride))
    }

    fn attributes(&self) -> String {
        let PoolWindow { spatial, kernel, stride, padding, dilation, rounding } = self.window;
        let divisor = match self.combine {
            Combine::Max | Combine::Average(Divisor::PaddedWindow) => None,
            Combine::Average(Divisor::Window) => (padding != [0, 0]).then(|| "padding not counted".into()),
            Combine::Average(Divisor::Fixed(divisor)) => Some(format!("divisor {divisor}")),
            Combine::Power(exponent) => Some(format!("norm_type {exponent}")),
        };
        list([
            Some(spatial.words(kernel)),
            Some(format!("stride {}", distance(stride))),
            unless([0, 0], "padding", padding),
            unless([1, 1], "dilation", dilation),
            divisor,
            (rounding == Rounding::Ceil).then(|| "ceil".into()),
        ])
    }

    fn windows(&self, size: [usize; 2]) -> Vec<Window> {
        window::of_spatial(self.window.spatial, self.window.sliding(size))
    }
}

/// `torch.nn.AdaptiveMaxPool2d` or `AdaptiveAvgPool2d`, or the same of sequences.
#[derive(Clone, Debug, PartialEq)]
pub struct AdaptivePool {
    /// The dimensions that it goes over.
    pub spatial: Spatial,
    /// Height and width of the output; `None` in the file is resolved to the input's.
    pub output: [usize; 2],
    /// What is made of the pixels of a window. An average is of the pixels that there are.
    pub combine: Combine,
}

impl Family for AdaptivePool {
    fn facts(&self) -> Facts {
        let (length, image) = match self.combine {
            Combine::Max => {
                (("adaptive_max_pool1d", "AdaptiveMaxPool1d"), ("adaptive_max_pool2d", "AdaptiveMaxPool2d"))
            }
            Combine::Average(_) | Combine::Power(_) => {
                (("adaptive_avg_pool1d", "AdaptiveAvgPool1d"), ("adaptive_avg_pool2d", "AdaptiveAvgPool2d"))
            }
        };
        let (name, torch) = self.spatial.pick(length, image);
        Facts { effect: Effect::ComputesUnlessShaped, work: Work::Pool, ..Facts::of(name, Torch::Module(torch)) }
    }

    fn infer(&self, inputs: &[Shape]) -> Result<Shape> {
        let [channels, _, _] = self.spatial.expect(inputs[0])?;
        Ok(self.spatial.shape([channels, self.output[0], self.output[1]]))
    }

    fn describe(&self) -> String {
        let [height, width] = self.output;
        format!("{} {}", self.facts().name, self.spatial.pick(width.to_string(), format!("{height}x{width}")))
    }

    fn attributes(&self) -> String {
        format!("to {}", self.spatial.words(self.output))
    }
}

/// `11x11 / 4`, or `11 / 4` for sequences.
pub(super) fn describe(spatial: Spatial, [height, width]: [usize; 2], stride: [usize; 2]) -> String {
    if spatial == Spatial::Length {
        return if stride[1] == 1 { width.to_string() } else { format!("{width} / {}", stride[1]) };
    }
    match stride {
        [1, 1] => format!("{height}x{width}"),
        [vertical, horizontal] if vertical == horizontal => format!("{height}x{width} / {vertical}"),
        [vertical, horizontal] => format!("{height}x{width} / {vertical}x{horizontal}"),
    }
}

/// A number for both dimensions, or one each.
fn distance(pair_of: [usize; 2]) -> String {
    if pair_of[0] == pair_of[1] { pair_of[0].to_string() } else { format!("{}×{}", pair_of[0], pair_of[1]) }
}

/// The parts that there are.
pub(super) fn list<const N: usize>(parts: [Option<String>; N]) -> String {
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

pub(super) fn unless(default: [usize; 2], name: &str, given: [usize; 2]) -> Option<String> {
    (given != default).then(|| format!("{name} {}", distance(given)))
}
