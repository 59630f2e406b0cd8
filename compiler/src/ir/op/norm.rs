//! Normalisations.

use super::{Epilogue, Facts, Family, Fuses, Keeps, Torch, Work, pool};
use crate::ir::{
    Shape, TensorId,
    shape::{self, Result},
};

/// `torch.nn.BatchNorm2d` or `BatchNorm1d` in evaluation mode, or a learned scale, as a step of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct BatchNormLayer {
    /// The norm.
    pub norm: BatchNorm,
    /// What the passes moved into this step.
    pub epilogue: Epilogue,
}

/// `(x - mean) / sqrt(variance + eps) * weight + bias` of each channel. Without statistics, nothing is subtracted or divided by.
#[derive(Clone, Debug, PartialEq)]
pub struct BatchNorm {
    /// Channels, or features.
    pub num_features: usize,
    /// Added to the variance.
    pub eps: f64,
    /// What is normalised.
    pub over: NormOver,
    /// The tensor `weight`.
    pub weight: Option<TensorId>,
    /// The tensor `bias`.
    pub bias: Option<TensorId>,
    /// The tensors `running_mean` and `running_var`.
    pub statistics: Option<[TensorId; 2]>,
}

/// What a batch norm takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NormOver {
    /// Images: `BatchNorm2d`.
    Images,
    /// Vectors and sequences: `BatchNorm1d`.
    Vectors,
    /// Anything: `layer_scale`, which has a weight alone.
    Anything,
}

impl NormOver {
    /// The operator's name in a model file.
    pub fn name(self) -> &'static str {
        match self {
            NormOver::Images => "batch_norm2d",
            NormOver::Vectors => "batch_norm1d",
            NormOver::Anything => "layer_scale",
        }
    }

    /// Whether an operator that folds `other` can fold it.
    pub fn folds_with(self, other: Option<NormOver>) -> bool {
        other.is_some_and(|other| other == self || self == NormOver::Anything)
    }

    fn torch(self) -> Torch {
        match self {
            NormOver::Images => Torch::Module("BatchNorm2d"),
            NormOver::Vectors => Torch::Module("BatchNorm1d"),
            NormOver::Anything => Torch::Function("torch.mul"),
        }
    }
}

impl BatchNorm {
    pub(super) fn own_tensors_mut(&mut self) -> Vec<&mut TensorId> {
        self.weight.iter_mut().chain(&mut self.bias).chain(self.statistics.iter_mut().flatten()).collect()
    }
}

impl Family for BatchNormLayer {
    fn facts(&self) -> Facts {
        Facts {
            keeps: Keeps::Shape,
            fuses: Fuses { activation: true, ..Fuses::NOTHING },
            work: Work::Normalisation,
            ..Facts::of(self.norm.over.name(), self.norm.over.torch())
        }
    }

    fn infer(&self, inputs: &[Shape]) -> Result<Shape> {
        let features = match self.norm.over {
            NormOver::Images => shape::expect_image(inputs[0])?[0],
            NormOver::Vectors => shape::expect_no_image(inputs[0])?,
            NormOver::Anything => inputs[0].channels(),
        };
        shape::expect_size("num_features", self.norm.num_features, features)?;
        Ok(inputs[0])
    }

    fn attributes(&self) -> String {
        pool::list([
            (self.norm.statistics.is_some() && self.norm.eps != 1e-5).then(|| format!("eps {}", self.norm.eps)),
            self.norm.weight.is_none().then(|| "not affine".into()),
        ])
    }

    fn tensors_mut(&mut self) -> Vec<&mut TensorId> {
        self.norm.own_tensors_mut()
    }

    fn recover(&self, input: &Shape) -> Option<Shape> {
        let norm = BatchNorm { num_features: input.channels(), ..self.norm.clone() };
        BatchNormLayer { norm, ..self.clone() }.infer(&[*input]).ok()
    }

    fn epilogue(&self) -> Option<&Epilogue> {
        Some(&self.epilogue)
    }

    fn epilogue_mut(&mut self) -> Option<&mut Epilogue> {
        Some(&mut self.epilogue)
    }
}

/// `torch.nn.LocalResponseNorm`, in PyTorch's convention:
/// `x / (k + alpha / size * sum of squares of `size` neighbouring channels) ^ beta`.
#[derive(Clone, Debug, PartialEq)]
pub struct LocalResponseNorm {
    /// Number of neighbouring channels; channel `c` sees `c - size / 2 ..= c + (size - 1) / 2`.
    pub size: usize,
    /// PyTorch's alpha: the paper's times `size`.
    pub alpha: f64,
    /// The exponent.
    pub beta: f64,
    /// The constant.
    pub k: f64,
    /// What the passes moved into this step.
    pub epilogue: Epilogue,
}

impl LocalResponseNorm {
    /// The same norm of `channels` channels, of which no window reaches beyond the last on both sides.
    pub fn within(&self, channels: usize) -> LocalResponseNorm {
        let most = 2 * channels;
        if self.size <= most {
            return self.clone();
        }
        LocalResponseNorm { size: most, alpha: self.alpha * most as f64 / self.size as f64, ..self.clone() }
    }
}

impl Family for LocalResponseNorm {
    fn facts(&self) -> Facts {
        Facts {
            keeps: Keeps::Shape,
            fuses: Fuses { pool: true, ..Fuses::NOTHING },
            work: Work::Normalisation,
            ..Facts::of("local_response_norm", Torch::Module("LocalResponseNorm"))
        }
    }

    fn infer(&self, inputs: &[Shape]) -> Result<Shape> {
        shape::expect_image(inputs[0])?;
        Ok(inputs[0])
    }

    fn describe(&self) -> String {
        format!("local_response_norm over {} channels", self.size)
    }

    fn attributes(&self) -> String {
        format!("size {}, alpha {}, beta {}, k {}", self.size, self.alpha, self.beta, self.k)
    }

    fn epilogue(&self) -> Option<&Epilogue> {
        Some(&self.epilogue)
    }

    fn epilogue_mut(&mut self) -> Option<&mut Epilogue> {
        Some(&mut self.epilogue)
    }
}
