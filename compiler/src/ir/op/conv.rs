//! Convolutions.

use graphc_program::Phases;

use super::{Epilogue, Facts, Family, Fuses, Inputs, Move, NormOver, PadMode, Rounding, Spatial, Torch, Work, pool};
use crate::ir::{
    Shape, TensorId,
    shape::{self, Result},
    shape_error::ShapeError,
    window::{self, Window},
};

/// `torch.nn.Conv1d` or `Conv2d`.
#[derive(Clone, Debug, PartialEq)]
pub struct Conv {
    /// The dimensions that it goes over.
    pub spatial: Spatial,
    /// Channels of the input.
    pub in_channels: usize,
    /// Channels of the output.
    pub out_channels: usize,
    /// Size of the filter.
    pub kernel: [usize; 2],
    /// Distance between windows.
    pub stride: [usize; 2],
    /// Zeros added at each side.
    pub padding: Padding,
    /// What the padding is: a constant is zero.
    pub padding_mode: PadMode,
    /// Distance between the taps of the filter.
    pub dilation: [usize; 2],
    /// Number of groups; both channel counts are multiples of it.
    pub groups: usize,
    /// If it computes the phases of a transposed convolution: how its filters follow from the weights of that.
    pub phases: Option<Phases>,
    /// The tensor `weight`: `[out_channels, in_channels / groups, height, width]`, without the height if it goes over sequences.
    pub weight: TensorId,
    /// The tensor `bias`: `[out_channels]`.
    pub bias: Option<TensorId>,
    /// What the passes moved into this step.
    pub epilogue: Epilogue,
}

/// Zeros added around an image.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Padding {
    /// Rows above.
    pub top: usize,
    /// Columns to the left.
    pub left: usize,
    /// Rows below.
    pub bottom: usize,
    /// Columns to the right.
    pub right: usize,
}

impl Conv {
    /// Input channels of a group.
    pub fn group_inputs(&self) -> usize {
        self.in_channels / self.groups
    }

    /// Output channels of a group.
    pub fn group_outputs(&self) -> usize {
        self.out_channels / self.groups
    }

    /// The padding, if it is not zeros: what `torch.nn.functional.pad` would put around the input.
    pub fn border(&self) -> Option<Move> {
        let Padding { top, left, bottom, right } = self.padding;
        let [top, left, bottom, right] = [top, left, bottom, right].map(|side| side as i64);
        let amounts = self.spatial.pick(vec![[left, right]], vec![[left, right], [top, bottom]]);
        match self.padding_mode {
            PadMode::Constant(_) => None,
            PadMode::Reflect | PadMode::Replicate | PadMode::Circular if self.padding == Padding::default() => None,
            mode @ (PadMode::Reflect | PadMode::Replicate | PadMode::Circular) => Some(Move::Pad { amounts, mode }),
        }
    }

    /// The shape of the convolution's own result, before a pool that is fused into it. The input has been checked.
    pub fn own_shape(&self, input: &Shape) -> Shape {
        self.infer(&[*input]).unwrap_or(*input)
    }

    /// Height and width of the convolution's own result, before a pool that is fused into it. The input has been checked.
    pub fn own_size(&self, input: &Shape) -> [usize; 2] {
        let [_, height, width] = self.own_shape(input).view();
        [height, width]
    }
}

impl Family for Conv {
    fn facts(&self) -> Facts {
        let (name, torch) = self.spatial.pick(("conv1d", "Conv1d"), ("conv2d", "Conv2d"));
        let over = self.spatial.pick(NormOver::Vectors, NormOver::Images);
        Facts {
            inputs: if self.epilogue.residual.is_some() { Inputs::Two } else { Inputs::One },
            fuses: Fuses { batch_norm: Some(over), residual: true, activation: true, pool: true },
            macs_each: self.group_inputs() * self.kernel[0] * self.kernel[1],
            work: Work::Weighted,
            ..Facts::of(name, Torch::Module(torch))
        }
    }

    fn infer(&self, inputs: &[Shape]) -> Result<Shape> {
        let [channels, height, width] = self.spatial.expect(inputs[0])?;
        shape::expect_size("in_channels", self.in_channels, channels)?;
        for (attribute, channels) in [("in_channels", self.in_channels), ("out_channels", self.out_channels)] {
            if !channels.is_multiple_of(self.groups) {
                return Err(ShapeError::Groups { attribute, channels, groups: self.groups });
            }
        }
        shape::check_weight(&[self.out_channels, self.group_inputs(), self.kernel[0], self.kernel[1]])?;
        if let Some(border) = self.border() {
            border.infer(inputs)?;
        }
        let [vertical, horizontal] = self.sliding([height, width]);
        Ok(self.spatial.shape([self.out_channels, vertical.count()?, horizontal.count()?]))
    }

    fn describe(&self) -> String {
        let window = pool::describe(self.spatial, self.kernel, self.stride);
        let groups = if self.groups > 1 { format!(", {} groups", self.groups) } else { String::new() };
        let of = match self.phases.map(|phases| phases.count()) {
            None => String::new(),
            Some(1) => ", transposed".into(),
            Some(count) => format!(", {count} phases of a transposed one"),
        };
        format!("{} {} -> {}, {window}{groups}{of}", self.facts().name, self.in_channels, self.out_channels)
    }

    fn attributes(&self) -> String {
        pool::list([
            Some(self.spatial.words(self.kernel)),
            pool::unless([1, 1], "stride", self.stride),
            self.padding.attribute(),
            self.border().map(|_| self.padding_mode.word().into()),
            pool::unless([1, 1], "dilation", self.dilation),
            (self.groups > 1).then(|| format!("{} groups", self.groups)),
            self.bias.is_none().then(|| "no bias".into()),
        ])
    }

    fn tensors_mut(&mut self) -> Vec<&mut TensorId> {
        let own = [&mut self.weight].into_iter().chain(self.bias.as_mut());
        own.chain(self.epilogue.tensors_mut()).collect()
    }

    fn features(&self) -> usize {
        self.phases.map_or(self.out_channels, |phases| phases.shape[1] * phases.groups)
    }

    fn recover(&self, input: &Shape) -> Option<Shape> {
        Conv { in_channels: input.channels(), groups: 1, ..self.clone() }.infer(&[*input]).ok()
    }

    fn windows(&self, size: [usize; 2]) -> Vec<Window> {
        window::of_spatial(self.spatial, self.sliding(size))
    }

    fn epilogue(&self) -> Option<&Epilogue> {
        Some(&self.epilogue)
    }

    fn epilogue_mut(&mut self) -> Option<&mut Epilogue> {
        Some(&mut self.epilogue)
    }
}

impl Conv {
    /// The windows over an image of this height and width.
    pub fn sliding(&self, size: [usize; 2]) -> [Window; 2] {
        let Padding { top, left, bottom, right } = self.padding;
        let padding = [[top, bottom], [left, right]];
        window::windows(self.spatial, size, padding, [self.kernel, self.stride, self.dilation], Rounding::Floor)
    }
}

impl Padding {
    /// The same at opposite sides.
    pub const fn symmetric([vertical, horizontal]: [usize; 2]) -> Padding {
        Padding { top: vertical, left: horizontal, bottom: vertical, right: horizontal }
    }

    fn attribute(self) -> Option<String> {
        let Padding { top, left, bottom, right } = self;
        if [top, left] == [bottom, right] {
            pool::unless([0, 0], "padding", [top, left])
        } else {
            Some(format!("padding {top}, {right}, {bottom}, {left}"))
        }
    }
}
