//! Operators that leave the elements as they are, in their places or in others.

mod geometry;
mod pad;

pub use geometry::{Bounds, Extent, row_major};
pub use pad::PadMode;

use graphc_program::step::Piece;

use super::{Effect, Facts, Family, Keeps, Torch};
use crate::ir::{
    Shape,
    shape::{MAX_RANK, Result},
    shape_error::ShapeError,
};

/// `torch.nn.Dropout` and others that are the identity at inference.
#[derive(Clone, Debug, PartialEq)]
pub struct Dropout {
    /// Which it is.
    pub kind: Idle,
    /// Probability of zeroing an element in training; without effect here.
    pub p: f64,
}

/// An operator without effect at inference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Idle {
    /// `torch.nn.Dropout`.
    Dropout,
    /// `torch.nn.Identity`.
    Identity,
    /// `torchvision.ops.StochasticDepth`.
    StochasticDepth,
}

impl Family for Dropout {
    fn facts(&self) -> Facts {
        let (name, torch) = match self.kind {
            Idle::Dropout => ("dropout", "Dropout"),
            Idle::Identity => ("identity", "Identity"),
            Idle::StochasticDepth => ("stochastic_depth", "StochasticDepth"),
        };
        Facts { keeps: Keeps::Shape, effect: Effect::Reshapes, ..Facts::of(name, Torch::Module(torch)) }
    }

    fn infer(&self, inputs: &[Shape]) -> Result<Shape> {
        Ok(inputs[0])
    }

    fn describe(&self) -> String {
        format!("{}: a copy", self.facts().name)
    }

    fn attributes(&self) -> String {
        match self.kind {
            Idle::Identity => String::new(),
            Idle::Dropout | Idle::StochasticDepth => format!("p {}", self.p),
        }
    }
}

/// Elements that keep their row-major order under another shape, or go to other places. Dimensions are counted from 0, the
/// first after the batch.
#[derive(Clone, Debug, PartialEq)]
pub enum Move {
    /// `torch.flatten`: the dimensions from one to another become one.
    Flatten {
        /// The first of them.
        start: usize,
        /// The last of them; none for the last of the value.
        end: Option<usize>,
    },
    /// `torch.reshape`.
    Reshape(Vec<Extent>),
    /// `torch.unflatten`.
    Unflatten {
        /// The dimension that becomes several.
        dim: usize,
        /// Their sizes.
        sizes: Vec<Extent>,
    },
    /// `torch.squeeze` of a dimension, if its size is 1; without one, of all of that size.
    Squeeze(Option<usize>),
    /// `torch.unsqueeze`: a dimension of size 1 before this one.
    Unsqueeze(usize),
    /// `torch.permute`: each dimension of the result is this one of the input.
    Permute(Vec<usize>),
    /// `torch.transpose`.
    Transpose([usize; 2]),
    /// `x[start:end:step]` of a dimension.
    Slice {
        /// The dimension.
        dim: usize,
        /// What is kept of it.
        bounds: Bounds,
    },
    /// `torch.select`: an index of a dimension, which goes. Negative from the end.
    Select {
        /// The dimension.
        dim: usize,
        /// The index.
        index: i64,
    },
    /// One of `torch.chunk`.
    Chunk {
        /// The dimension that is divided.
        dim: usize,
        /// Into how many at most.
        chunks: usize,
        /// Which of them.
        index: usize,
    },
    /// One of `torch.split` into parts of one size.
    Split {
        /// The dimension that is divided.
        dim: usize,
        /// The size of each part but the last.
        size: usize,
        /// Which of them.
        index: usize,
    },
    /// `torch.flip`.
    Flip(Vec<usize>),
    /// `torch.roll`: dimensions, and how far their elements go.
    Roll(Vec<(usize, i64)>),
    /// `torch.nn.PixelShuffle`.
    PixelShuffle(usize),
    /// `torch.nn.PixelUnshuffle`.
    PixelUnshuffle(usize),
    /// `torch.nn.ChannelShuffle`, by groups.
    ChannelShuffle(usize),
    /// `torch.nn.functional.pad`: elements before and after, for each dimension from the last on. A negative number crops.
    Pad {
        /// Before and after.
        amounts: Vec<[i64; 2]>,
        /// What they are.
        mode: PadMode,
    },
}

impl Move {
    /// Whether the elements keep their row-major order: all else is given by [`pieces`](Move::pieces).
    pub fn is_reshape(&self) -> bool {
        match self {
            Move::Flatten { .. }
            | Move::Reshape(_)
            | Move::Unflatten { .. }
            | Move::Squeeze(_)
            | Move::Unsqueeze(_) => true,
            Move::Permute(order) => order.is_sorted(),
            Move::Transpose([one, other]) => one == other,
            Move::Flip(dims) => dims.is_empty(),
            Move::Roll(rolls) => rolls.iter().all(|(_, shift)| *shift == 0),
            Move::PixelShuffle(by) | Move::PixelUnshuffle(by) | Move::ChannelShuffle(by) => *by == 1,
            Move::Pad { amounts, .. } => amounts.iter().all(|amount| *amount == [0, 0]),
            Move::Slice { .. } | Move::Select { .. } | Move::Chunk { .. } | Move::Split { .. } => false,
        }
    }

    /// What fills the elements of the result that are not in a piece.
    pub fn fill(&self) -> Option<f32> {
        if let Move::Pad { mode: PadMode::Constant(value), .. } = self { Some(*value) } else { None }
    }

    /// Which elements of a value of shape `from` go where in one of shape `to`, which [`Op::infer`](super::Op::infer) gave.
    pub fn pieces(&self, from: Shape, to: Shape) -> Vec<Piece> {
        geometry::pieces(self, from, to)
    }

    fn name(&self) -> (&'static str, Torch) {
        match self {
            Move::Flatten { .. } => ("flatten", Torch::Function("torch.flatten")),
            Move::Reshape(_) => ("reshape", Torch::Function("torch.reshape")),
            Move::Unflatten { .. } => ("unflatten", Torch::Module("Unflatten")),
            Move::Squeeze(_) => ("squeeze", Torch::Function("torch.squeeze")),
            Move::Unsqueeze(_) => ("unsqueeze", Torch::Function("torch.unsqueeze")),
            Move::Permute(_) => ("permute", Torch::Function("torch.permute")),
            Move::Transpose(_) => ("transpose", Torch::Function("torch.transpose")),
            Move::Slice { .. } => ("slice", Torch::Function("slice")),
            Move::Select { .. } => ("select", Torch::Function("torch.select")),
            Move::Chunk { .. } => ("chunk", Torch::Function("torch.chunk")),
            Move::Split { .. } => ("split", Torch::Function("torch.split")),
            Move::Flip(_) => ("flip", Torch::Function("torch.flip")),
            Move::Roll(_) => ("roll", Torch::Function("torch.roll")),
            Move::PixelShuffle(_) => ("pixel_shuffle", Torch::Module("PixelShuffle")),
            Move::PixelUnshuffle(_) => ("pixel_unshuffle", Torch::Module("PixelUnshuffle")),
            Move::ChannelShuffle(_) => ("channel_shuffle", Torch::Module("ChannelShuffle")),
            Move::Pad { .. } => ("pad", Torch::Function("torch.nn.functional.pad")),
        }
    }

    /// The sizes of the result.
    fn sizes(&self, input: Shape) -> Result<Vec<usize>> {
        let mut sizes = input.sizes().to_vec();
        match self {
            Move::Flatten { start, end } => {
                let end = end.unwrap_or(sizes.len() - 1);
                if *start > end {
                    return Err(ShapeError::Backwards { attribute: "start_dim" });
                }
                let product = sizes[*start..=end].iter().product();
                sizes.splice(*start..=end, [product]);
            }
            Move::Reshape(to) => sizes = geometry::resolve(to, input.elements(), input)?,
            Move::Unflatten { dim, sizes: to } => {
                let to = geometry::resolve(to, sizes[*dim], input)?;
                sizes.splice(*dim..=*dim, to);
            }
            Move::Squeeze(Some(dim)) if sizes[*dim] == 1 => drop(sizes.remove(*dim)),
            Move::Squeeze(Some(_)) => {}
            Move::Squeeze(None) => sizes.retain(|size| *size != 1),
            Move::Unsqueeze(dim) => sizes.insert(*dim, 1),
            Move::Permute(order) => return geometry::permuted(order, &sizes),
            Move::Transpose([one, other]) => sizes.swap(*one, *other),
            Move::Select { dim, index } => {
                geometry::selected("index", *index, sizes[*dim])?;
                sizes.remove(*dim);
            }
            Move::Slice { .. } | Move::Chunk { .. } | Move::Split { .. } | Move::Pad { .. } => {
                return geometry::kept(self, &sizes);
            }
            Move::Flip(_) | Move::Roll(_) => {}
            Move::PixelShuffle(by) => return geometry::widened(*by, input),
            Move::PixelUnshuffle(by) => return geometry::deepened(*by, input),
            Move::ChannelShuffle(groups) => return geometry::grouped(*groups, input),
        }
        Ok(sizes)
    }
}

impl Family for Move {
    fn facts(&self) -> Facts {
        let (name, torch) = self.name();
        let keeps = match self {
            Move::Flatten { .. }
            | Move::Reshape(_)
            | Move::Unflatten { .. }
            | Move::Squeeze(_)
            | Move::Unsqueeze(_) => Keeps::Elements,
            Move::Flip(_) | Move::Roll(_) | Move::ChannelShuffle(_) => Keeps::Shape,
            Move::Permute(_)
            | Move::Transpose(_)
            | Move::Slice { .. }
            | Move::Select { .. }
            | Move::Chunk { .. }
            | Move::Split { .. }
            | Move::PixelShuffle(_)
            | Move::PixelUnshuffle(_)
            | Move::Pad { .. } => Keeps::Nothing,
        };
        let is_cut = matches!(
            self,
            Move::Slice { bounds: Bounds { step: 1, .. }, .. } | Move::Chunk { .. } | Move::Split { .. }
        );
        let effect = match self.is_reshape() {
            true => Effect::Reshapes,
            false if is_cut => Effect::ComputesUnlessShaped,
            false => Effect::Computes,
        };
        Facts { keeps, effect, placeable: !self.is_reshape(), ..Facts::of(name, torch) }
    }

    fn infer(&self, inputs: &[Shape]) -> Result<Shape> {
        let sizes = self.sizes(inputs[0])?;
        if sizes.len() > MAX_RANK {
            return Err(ShapeError::TooManyDimensions { found: sizes.len() });
        }
        // A network's values have a dimension beside the batch.
        Ok(if sizes.is_empty() { Shape::new(&[1]) } else { Shape::new(&sizes) })
    }

    fn describe(&self) -> String {
        let attributes = self.attributes();
        let name = self.facts().name;
        if attributes.is_empty() { name.into() } else { format!("{name} {attributes}") }
    }

    /// With dimensions counted as in PyTorch, where the batch is the first.
    fn attributes(&self) -> String {
        geometry::words(self)
    }
}

/// The shape of values one after the other along a dimension.
pub(super) fn concatenated(dim: usize, inputs: &[Shape]) -> std::result::Result<Shape, usize> {
    let mut sizes = inputs[0].sizes().to_vec();
    for (position, input) in inputs.iter().enumerate().skip(1) {
        let others = |sizes: &[usize]| {
            sizes.iter().enumerate().filter(|(at, _)| *at != dim).map(|(_, size)| *size).collect::<Vec<_>>()
        };
        if input.rank() != sizes.len() || others(input.sizes()) != others(&sizes) {
            return Err(position);
        }
        sizes[dim] += input.sizes()[dim];
    }
    Ok(Shape::new(&sizes))
}

/// Where a part of a concatenation goes: to the elements of a dimension from `first` on.
pub(super) fn part(from: Shape, to: Shape, dim: usize, first: usize) -> Piece {
    geometry::part(from, to, dim, first)
}
