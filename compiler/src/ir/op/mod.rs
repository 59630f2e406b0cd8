//! The operators: an enum of families with one payload each, and what there is to know of an operator beside its payload.
//!
//! Payloads have PyTorch's names and meanings; pairs are `[vertical, horizontal]`, and sizes that PyTorch infers are resolved.
//! A family is a file of this folder: its payload, its facts, its shape rule and its words.

mod conv;
mod conv_transpose;
mod epilogue;
mod facts;
mod input_norm;
mod join;
mod layout;
mod linear;
mod matmul;
mod norm;
mod pointwise;
mod pool;
mod reduce;
mod softmax;
mod spatial;
mod upsample;

pub use conv::{Conv, Padding};
pub use conv_transpose::{ConvTranspose, Interleave};
pub use epilogue::{Epilogue, Residual};
pub use facts::{Counted, Effect, Facts, Fuses, Inputs, Keeps, Torch, Work};
pub use input_norm::{InputNorm, InputNormKind, Normalized};
pub use join::{Concat, Fold};
pub use layout::{Bounds, Dropout, Extent, Idle, Move, PadMode, row_major};
pub use linear::Linear;
pub use matmul::{Matmul, Parameter};
pub use norm::{BatchNorm, BatchNormLayer, LocalResponseNorm, NormOver};
pub use pointwise::{Activation, Prelu};
pub use pool::{AdaptivePool, Combine, Divisor, Pool, PoolWindow, Rounding};
pub use reduce::Reduce;
pub use softmax::Softmax;
pub use spatial::Spatial;
pub use upsample::{Upsample, UpsampleMode, UpsampleSize};

use super::{
    Shape, TensorId,
    shape::{self, Result},
    shape_error::ShapeError,
    window::Window,
};

/// What a node computes.
#[derive(Clone, Debug, PartialEq)]
pub enum Op {
    /// A value that the caller gives.
    Input(Input),
    /// A convolution, with what the passes fused into it.
    Conv(Conv),
    /// A transposed convolution, with what the passes fused into it.
    ConvTranspose(ConvTranspose),
    /// The phases of a transposed convolution, put together: what the passes make of one.
    Interleave(Interleave),
    /// A matrix of weights, with what the passes fused into it.
    Linear(Linear),
    /// A function of each element, and perhaps of its channel.
    Activation(Activation),
    /// A pool of windows that slide over an image.
    Pool(Pool),
    /// A pool of windows that follow from the size of the result.
    AdaptivePool(AdaptivePool),
    /// `torch.nn.Upsample`: other rows and columns, interpolated.
    Upsample(Upsample),
    /// `torch.nn.LocalResponseNorm`, with what the passes fused into it.
    LocalResponseNorm(LocalResponseNorm),
    /// `torch.nn.BatchNorm2d` or `BatchNorm1d` in evaluation mode, with what the passes fused into it.
    BatchNorm(BatchNormLayer),
    /// `torch.nn.Dropout` and others: the identity at inference.
    Dropout(Dropout),
    /// Elements that keep their order under another shape, or go to other places.
    Move(Move),
    /// A norm by the statistics of its own input, with what the passes fused into it.
    InputNorm(InputNorm),
    /// `torch.nn.Softmax` or `LogSoftmax`.
    Softmax(Softmax),
    /// A sum, mean or extremum over dimensions.
    Reduce(Reduce),
    /// `torch.matmul` of two values.
    Matmul(Matmul),
    /// `torch.nn.Parameter`: a value from the weights.
    Parameter(Parameter),
    /// `torch.add` and the like of several values, left to right, with what the passes fused into it.
    Fold(Fold),
    /// `torch.cat`.
    Concat(Concat),
}

/// The same expression for the payload of any operator.
macro_rules! payload {
    ($op:expr, $payload:ident => $body:expr) => {
        match $op {
            Op::Input($payload) => $body,
            Op::Conv($payload) => $body,
            Op::ConvTranspose($payload) => $body,
            Op::Interleave($payload) => $body,
            Op::Linear($payload) => $body,
            Op::Activation($payload) => $body,
            Op::Pool($payload) => $body,
            Op::AdaptivePool($payload) => $body,
            Op::Upsample($payload) => $body,
            Op::LocalResponseNorm($payload) => $body,
            Op::BatchNorm($payload) => $body,
            Op::Dropout($payload) => $body,
            Op::Move($payload) => $body,
            Op::InputNorm($payload) => $body,
            Op::Softmax($payload) => $body,
            Op::Reduce($payload) => $body,
            Op::Matmul($payload) => $body,
            Op::Parameter($payload) => $body,
            Op::Fold($payload) => $body,
            Op::Concat($payload) => $body,
        }
    };
}

impl Op {
    /// What the rest of the compiler asks: the one match over the operators, but for the walk that lowers them.
    fn family(&self) -> &dyn Family {
        payload!(self, payload => payload)
    }

    fn family_mut(&mut self) -> &mut dyn Family {
        payload!(self, payload => payload)
    }

    /// What is true of the operator, whatever it is applied to.
    pub fn facts(&self) -> Facts {
        self.family().facts()
    }

    /// The shape of the result, with what is fused. `Op::Input` has a shape of its own, so it is not for this function.
    ///
    /// # Errors
    /// If the operator cannot be applied to these shapes.
    pub fn infer(&self, inputs: &[Shape]) -> Result<Shape> {
        let expected = self.facts().inputs;
        if !expected.allows(inputs.len()) {
            return Err(ShapeError::Arity { expected, found: inputs.len() });
        }
        let own = self.family().infer(inputs)?;
        let shape = self.epilogue().map_or(Ok(own), |epilogue| epilogue.infer(own, inputs))?;
        shape::within_limits(shape)
    }

    /// The shape that the result would have if sizes that follow from the input were right: what the layers after a mistake are
    /// judged by. `None` if nothing can be said.
    pub fn recover(&self, inputs: &[Shape]) -> Option<Shape> {
        self.family().recover(inputs.first()?).and_then(|shape| shape::within_limits(shape).ok())
    }

    /// The windows that slide over an image of this shape, vertical and horizontal, or over a sequence.
    pub fn windows(&self, input: &Shape) -> Vec<Window> {
        let [_, height, width] = input.view();
        self.family().windows([height, width])
    }

    /// What the operator does, with what is fused into it: `conv2d 3 -> 96, 11x11 / 4, relu, max_pool2d 3x3 / 2`.
    pub fn describe(&self) -> String {
        let fused = self.epilogue().map(Epilogue::describe).unwrap_or_default();
        self.family().describe() + &fused
    }

    /// Attributes that say what the layer is or that are not their defaults, for a drawing.
    pub fn attributes(&self) -> String {
        self.family().attributes()
    }

    /// The outputs that a batch norm can be folded into.
    pub fn features(&self) -> usize {
        self.family().features()
    }

    /// What is fused into the operator, if anything can be.
    pub fn epilogue(&self) -> Option<&Epilogue> {
        self.family().epilogue()
    }

    /// The same operator with another epilogue; unchanged if it can have none.
    #[must_use]
    pub fn with_epilogue(&self, epilogue: Epilogue) -> Op {
        let mut op = self.clone();
        if let Some(own) = op.family_mut().epilogue_mut() {
            *own = epilogue;
        }
        op
    }

    /// The tensors that the operator owns, and those of what is fused into it.
    pub fn tensors(&self) -> Vec<TensorId> {
        let mut op = self.clone();
        op.tensors_mut().into_iter().map(|id| *id).collect()
    }

    /// As [`tensors`](Op::tensors), to number them anew.
    pub fn tensors_mut(&mut self) -> Vec<&mut TensorId> {
        self.family_mut().tensors_mut()
    }
}

/// What each payload says of itself; [`Op`] has the words for whoever asks.
trait Family {
    fn facts(&self) -> Facts;

    /// The shape of the operator's own result. As many inputs as its facts say.
    fn infer(&self, inputs: &[Shape]) -> Result<Shape>;

    fn describe(&self) -> String {
        self.facts().name.into()
    }

    fn attributes(&self) -> String {
        String::new()
    }

    fn tensors_mut(&mut self) -> Vec<&mut TensorId> {
        Vec::new()
    }

    /// The shape of the operator's own result, were its sizes those that this input needs.
    fn recover(&self, _: &Shape) -> Option<Shape> {
        self.facts().fixed
    }

    fn windows(&self, _: [usize; 2]) -> Vec<Window> {
        Vec::new()
    }

    fn features(&self) -> usize {
        0
    }

    fn epilogue(&self) -> Option<&Epilogue> {
        None
    }

    fn epilogue_mut(&mut self) -> Option<&mut Epilogue> {
        None
    }
}

/// An input of the network. Its name and shape are the node's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Input;

impl Family for Input {
    fn facts(&self) -> Facts {
        let facts = Facts::of("input", Torch::Function("Input"));
        Facts { inputs: Inputs::None, placeable: false, work: Work::Terminal, ..facts }
    }

    /// The node has the shape.
    fn infer(&self, _: &[Shape]) -> Result<Shape> {
        Err(ShapeError::Arity { expected: Inputs::None, found: 0 })
    }
}
