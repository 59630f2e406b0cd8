//! Linear layers.

use super::{Epilogue, Facts, Family, Fuses, NormOver, Torch, Work, pool};
use crate::ir::{
    Shape, TensorId,
    shape::{self, Result},
    shape_error::ShapeError,
};

/// `torch.nn.Linear`, of the last dimension. A pass leaves only those of vectors; others become convolutions.
#[derive(Clone, Debug, PartialEq)]
pub struct Linear {
    /// Length of the last dimension of the input; 0 if that is unknown because of a mistake: of a vector then.
    pub in_features: usize,
    /// Length of the last dimension of the output.
    pub out_features: usize,
    /// The tensor `weight`: `[out_features, in_features]`.
    pub weight: TensorId,
    /// The tensor `bias`: `[out_features]`.
    pub bias: Option<TensorId>,
    /// What the passes moved into this step.
    pub epilogue: Epilogue,
}

impl Family for Linear {
    fn facts(&self) -> Facts {
        Facts {
            fixed: (self.in_features == 0).then(|| Shape::new(&[self.out_features])),
            fuses: Fuses { batch_norm: Some(NormOver::Vectors), activation: true, ..Fuses::NOTHING },
            macs_each: self.in_features,
            work: Work::Weighted,
            ..Facts::of("linear", Torch::Module("Linear"))
        }
    }

    fn infer(&self, inputs: &[Shape]) -> Result<Shape> {
        let [others @ .., features] = inputs[0].sizes() else { unreachable!("shapes have dimensions") };
        if !others.is_empty() && *features != self.in_features {
            return Err(ShapeError::NotAVector { shape: inputs[0] });
        }
        shape::expect_size("in_features", self.in_features, *features)?;
        shape::check_weight(&[self.out_features, *features])?;
        Ok(Shape::new(&[others, &[self.out_features]].concat()))
    }

    /// That of a vector, which is nearly always meant.
    fn recover(&self, _: &Shape) -> Option<Shape> {
        Some(Shape::new(&[self.out_features]))
    }

    fn describe(&self) -> String {
        format!("linear {} -> {}", self.in_features, self.out_features)
    }

    fn attributes(&self) -> String {
        pool::list([
            Some(format!("{} → {}", self.in_features, self.out_features)),
            self.bias.is_none().then(|| "no bias".into()),
        ])
    }

    fn tensors_mut(&mut self) -> Vec<&mut TensorId> {
        let own = [&mut self.weight].into_iter().chain(self.bias.as_mut());
        own.chain(self.epilogue.tensors_mut()).collect()
    }

    fn features(&self) -> usize {
        self.out_features
    }

    fn epilogue(&self) -> Option<&Epilogue> {
        Some(&self.epilogue)
    }

    fn epilogue_mut(&mut self) -> Option<&mut Epilogue> {
        Some(&mut self.epilogue)
    }
}
