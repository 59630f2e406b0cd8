//! Norms by the statistics of what they normalise.

use super::{Epilogue, Facts, Family, Fuses, Keeps, Spatial, Torch, Work, pool};
use crate::ir::{
    Shape, TensorId,
    shape::{self, Result},
    shape_error::ShapeError,
};

/// `torch.nn.LayerNorm`, `RMSNorm`, `GroupNorm`, `InstanceNorm1d` or `InstanceNorm2d`:
/// `(x - mean) / sqrt(variance + eps) * weight + bias`.
#[derive(Clone, Debug, PartialEq)]
pub struct InputNorm {
    /// What is normalised together, and by what.
    pub kind: InputNormKind,
    /// Added to the variance.
    pub eps: f64,
    /// The tensor `weight`: as large as the dimensions of a layer norm, or a number for each channel.
    pub weight: Option<TensorId>,
    /// The tensor `bias`, likewise.
    pub bias: Option<TensorId>,
    /// What the passes moved into this step.
    pub epilogue: Epilogue,
}

/// What is normalised together, and by what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InputNormKind {
    /// `torch.nn.LayerNorm`.
    Layer(Normalized),
    /// `torch.nn.RMSNorm`: divides by the root of the mean square, and subtracts nothing.
    RootMeanSquare(Normalized),
    /// `torch.nn.GroupNorm`: all pixels of each group of channels.
    Group {
        /// The number of groups.
        groups: usize,
        /// The channels of all groups.
        channels: usize,
    },
    /// `torch.nn.InstanceNorm1d` or `InstanceNorm2d`: all pixels of each channel.
    Instance {
        /// The dimensions of the pixels.
        spatial: Spatial,
        /// The number of channels.
        channels: usize,
    },
}

/// The dimensions of a layer norm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Normalized {
    /// The last ones, which have these sizes: PyTorch's `normalized_shape`.
    Last(Shape),
    /// The channels, so many: what a pass makes of the last dimension.
    Channels(usize),
}

impl InputNormKind {
    fn name(self) -> (&'static str, &'static str) {
        match self {
            InputNormKind::Layer(_) => ("layer_norm", "LayerNorm"),
            InputNormKind::RootMeanSquare(_) => ("rms_norm", "RMSNorm"),
            InputNormKind::Group { .. } => ("group_norm", "GroupNorm"),
            InputNormKind::Instance { spatial, .. } => {
                spatial.pick(("instance_norm1d", "InstanceNorm1d"), ("instance_norm2d", "InstanceNorm2d"))
            }
        }
    }

    /// The dimensions of a layer norm.
    pub fn normalized(self) -> Option<Normalized> {
        match self {
            InputNormKind::Layer(normalized) | InputNormKind::RootMeanSquare(normalized) => Some(normalized),
            InputNormKind::Group { .. } | InputNormKind::Instance { .. } => None,
        }
    }

    fn check(self, input: Shape) -> Result<()> {
        match self {
            InputNormKind::Layer(Normalized::Last(last)) | InputNormKind::RootMeanSquare(Normalized::Last(last)) => {
                if input.sizes().ends_with(last.sizes()) {
                    Ok(())
                } else {
                    Err(ShapeError::LastSizes { last })
                }
            }
            InputNormKind::Layer(Normalized::Channels(channels))
            | InputNormKind::RootMeanSquare(Normalized::Channels(channels)) => {
                shape::expect_size("normalized_shape", channels, input.channels())
            }
            InputNormKind::Group { groups, channels } => {
                shape::expect_size("num_channels", channels, input.channels())?;
                let attribute = "num_channels";
                let divides = channels.is_multiple_of(groups);
                if divides { Ok(()) } else { Err(ShapeError::Groups { attribute, channels, groups }) }
            }
            InputNormKind::Instance { spatial, channels } => {
                let [found, ..] = spatial.expect(input)?;
                shape::expect_size("num_features", channels, found)
            }
        }
    }
}

impl Family for InputNorm {
    fn facts(&self) -> Facts {
        let (name, torch) = self.kind.name();
        Facts {
            keeps: Keeps::Shape,
            fuses: Fuses { activation: true, ..Fuses::NOTHING },
            work: Work::Normalisation,
            ..Facts::of(name, Torch::Module(torch))
        }
    }

    fn infer(&self, inputs: &[Shape]) -> Result<Shape> {
        self.kind.check(inputs[0])?;
        Ok(inputs[0])
    }

    fn describe(&self) -> String {
        let (name, _) = self.kind.name();
        match self.kind {
            InputNormKind::Layer(Normalized::Last(last)) | InputNormKind::RootMeanSquare(Normalized::Last(last)) => {
                format!("{name} over {last}")
            }
            InputNormKind::Layer(Normalized::Channels(channels))
            | InputNormKind::RootMeanSquare(Normalized::Channels(channels)) => {
                format!("{name} over {channels} channels")
            }
            InputNormKind::Group { groups, .. } => format!("{name}, {groups} groups"),
            InputNormKind::Instance { .. } => name.into(),
        }
    }

    fn attributes(&self) -> String {
        let over = match self.kind {
            InputNormKind::Layer(Normalized::Last(last)) | InputNormKind::RootMeanSquare(Normalized::Last(last)) => {
                Some(last.to_string())
            }
            InputNormKind::Layer(Normalized::Channels(channels))
            | InputNormKind::RootMeanSquare(Normalized::Channels(channels)) => Some(format!("{channels} channels")),
            InputNormKind::Group { groups, .. } => Some(format!("{groups} groups")),
            InputNormKind::Instance { .. } => None,
        };
        let affine = match (self.weight, self.bias) {
            (None, _) => Some("not affine".into()),
            (Some(_), None) => Some("no bias".into()),
            (Some(_), Some(_)) => None,
        };
        pool::list([over, (self.eps != 1e-5).then(|| format!("eps {}", self.eps)), affine])
    }

    fn tensors_mut(&mut self) -> Vec<&mut TensorId> {
        self.weight.iter_mut().chain(&mut self.bias).collect()
    }

    fn epilogue(&self) -> Option<&Epilogue> {
        Some(&self.epilogue)
    }

    fn epilogue_mut(&mut self) -> Option<&mut Epilogue> {
        Some(&mut self.epilogue)
    }
}
