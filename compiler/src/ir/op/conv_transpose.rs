//! Transposed convolutions, and the two operators that the passes make of one.

use graphc_program::{
    Phases,
    step::{Digit, Piece, along},
};

use super::{Conv, Counted, Epilogue, Facts, Family, Fuses, NormOver, PadMode, Padding, Spatial, Torch, Work, pool};
use crate::ir::{
    Shape, TensorId,
    shape::{self, Result},
    shape_error::ShapeError,
    window,
};

/// `torch.nn.ConvTranspose1d` or `ConvTranspose2d`.
#[derive(Clone, Debug, PartialEq)]
pub struct ConvTranspose {
    /// The dimensions that it goes over.
    pub spatial: Spatial,
    /// Channels of the input.
    pub in_channels: usize,
    /// Channels of the output.
    pub out_channels: usize,
    /// Size of the filter.
    pub kernel: [usize; 2],
    /// Distance between the windows that neighbouring pixels are spread to.
    pub stride: [usize; 2],
    /// Rows and columns that are cut off at each side.
    pub padding: [usize; 2],
    /// Rows and columns that are not cut off at the end.
    pub output_padding: [usize; 2],
    /// Distance between the taps of the filter.
    pub dilation: [usize; 2],
    /// Number of groups; both channel counts are multiples of it.
    pub groups: usize,
    /// The tensor `weight`: `[in_channels, out_channels / groups, height, width]`, without the height if it goes over sequences.
    pub weight: TensorId,
    /// The tensor `bias`: `[out_channels]`.
    pub bias: Option<TensorId>,
    /// What the passes moved into this step.
    pub epilogue: Epilogue,
}

/// The phases of a transposed convolution, put together: the pixels of its result from the channels of a convolution.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interleave {
    /// The dimensions that it goes over.
    pub spatial: Spatial,
    /// Groups of channels.
    pub groups: usize,
    /// Channels of a group of the result.
    pub each: usize,
    /// Phases along each axis.
    pub stride: [usize; 2],
    /// Pixels of the phases before the first of the result.
    pub first: [usize; 2],
    /// Height and width of the result.
    pub size: [usize; 2],
}

/// A transposed convolution along an axis, as a convolution of its phases.
struct Split {
    /// Zeros before and after the input.
    padding: [usize; 2],
    /// Pixels of the phases before the first of the result.
    first: usize,
}

impl ConvTranspose {
    /// The convolution of its phases, and what puts them together, unless they are the result. The input has been checked.
    pub fn split(&self, input: &Shape) -> (Conv, Option<Interleave>) {
        let [_, height, width] = input.view();
        let size = [self.size(0, height), self.size(1, width)].map(|size| size.max(1) as usize);
        let [vertical, horizontal] = [0, 1].map(|axis| self.along(axis, [height, width][axis], size[axis]));
        let phases = self.phases();
        let ([top, bottom], [left, right]) = (vertical.padding, horizontal.padding);
        let [out_channels, _, rows, columns] = phases.filters();
        let conv = Conv {
            spatial: self.spatial,
            in_channels: self.in_channels,
            out_channels,
            kernel: [rows, columns],
            stride: [1, 1],
            padding: Padding { top, left, bottom, right },
            padding_mode: PadMode::Constant(0.0),
            dilation: [phases.distance(0), phases.distance(1)],
            groups: self.groups,
            phases: Some(phases),
            weight: self.weight,
            bias: self.bias,
            epilogue: self.epilogue.clone(),
        };
        let first = [vertical.first, horizontal.first];
        let is_whole = self.stride == [1, 1] && first == [0, 0] && conv.own_size(input) == size;
        let ConvTranspose { spatial, groups, stride, .. } = *self;
        let each = self.out_channels / groups;
        (conv, (!is_whole).then_some(Interleave { spatial, groups, each, stride, first, size }))
    }

    fn phases(&self) -> Phases {
        let [height, width] = self.kernel;
        let shape = [self.in_channels, self.out_channels / self.groups, height, width];
        Phases { shape, groups: self.groups, stride: self.stride, dilation: self.dilation }
    }

    /// Pixel `y` of the result is pixel `(y + padding) / stride` of a phase, which reads as many pixels before it as the filter of
    /// the phase reaches. Where all of these are cut off, the first phases begin at the first pixel.
    fn along(&self, axis: usize, input: usize, result: usize) -> Split {
        let phases = self.phases();
        let taps = phases.filters()[2 + axis];
        let reach = (taps - 1) * phases.distance(axis);
        let (stride, padding) = (self.stride[axis], self.padding[axis]);
        let start = (padding / stride).min(reach);
        let count = (result - 1 + padding) / stride - start + 1;
        let before = reach - start;
        Split { padding: [before, (count + reach).saturating_sub(before + input)], first: padding - start * stride }
    }

    /// The size of the result along an axis, which may be 0 or less.
    fn size(&self, axis: usize, input: usize) -> i64 {
        // Attributes are at most `MAX_DIMENSION`, so none of this overflows 64 bits.
        let [input, kernel, stride, padding, output_padding, dilation] = [
            input,
            self.kernel[axis],
            self.stride[axis],
            self.padding[axis],
            self.output_padding[axis],
            self.dilation[axis],
        ]
        .map(|size| size as i64);
        (input - 1) * stride - 2 * padding + dilation * (kernel - 1) + output_padding + 1
    }

    /// The formula of PyTorch's documentation in numbers.
    fn arithmetic(&self, axis: usize, input: usize) -> String {
        let [stride, padding, dilation] = [self.stride[axis], self.padding[axis], self.dilation[axis]];
        let (kernel, output_padding) = (self.kernel[axis], self.output_padding[axis]);
        let size = self.size(axis, input);
        format!("({input} - 1)*{stride} - 2*{padding} + {dilation}*({kernel} - 1) + {output_padding} + 1 = {size}")
    }
}

impl Family for ConvTranspose {
    fn facts(&self) -> Facts {
        let (name, torch) =
            self.spatial.pick(("conv_transpose1d", "ConvTranspose1d"), ("conv_transpose2d", "ConvTranspose2d"));
        let over = self.spatial.pick(NormOver::Vectors, NormOver::Images);
        Facts {
            fuses: Fuses { batch_norm: Some(over), activation: true, ..Fuses::NOTHING },
            macs_each: self.out_channels / self.groups * self.kernel[0] * self.kernel[1],
            counted: Counted::Input,
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
        shape::check_weight(&[self.in_channels, self.out_channels / self.groups, self.kernel[0], self.kernel[1]])?;
        shape::check_weight(&self.phases().filters())?;
        for (axis, size) in [height, width].into_iter().enumerate() {
            if self.size(axis, size) < 1 {
                let (axis, arithmetic) = (window::axes(self.spatial)[axis], self.arithmetic(axis, size));
                return Err(ShapeError::Nothing { attribute: "padding", axis, size, arithmetic });
            }
        }
        let size = [self.size(0, height), self.size(1, width)].map(|size| size as usize);
        let result = shape::within_limits(self.spatial.shape([self.out_channels, size[0], size[1]]))?;
        let (conv, _) = self.split(&inputs[0]);
        conv.infer(inputs).and_then(shape::within_limits)?;
        Ok(result)
    }

    fn describe(&self) -> String {
        let window = pool::describe(self.spatial, self.kernel, self.stride);
        let groups = if self.groups > 1 { format!(", {} groups", self.groups) } else { String::new() };
        format!("{} {} -> {}, {window}{groups}", self.facts().name, self.in_channels, self.out_channels)
    }

    fn attributes(&self) -> String {
        pool::list([
            Some(self.spatial.words(self.kernel)),
            pool::unless([1, 1], "stride", self.stride),
            pool::unless([0, 0], "padding", self.padding),
            pool::unless([0, 0], "output padding", self.output_padding),
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
        self.out_channels
    }

    fn recover(&self, input: &Shape) -> Option<Shape> {
        let channels = input.channels();
        ConvTranspose { in_channels: channels, groups: 1, ..self.clone() }.infer(&[*input]).ok()
    }

    fn epilogue(&self) -> Option<&Epilogue> {
        Some(&self.epilogue)
    }

    fn epilogue_mut(&mut self) -> Option<&mut Epilogue> {
        Some(&mut self.epilogue)
    }
}

/// Consecutive phases along an axis of which the same pixels are in the result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Run {
    /// The first phase.
    phase: usize,
    phases: usize,
    /// The first of these pixels.
    from: usize,
    /// Where that of the first phase goes.
    to: usize,
    /// How many there are.
    pixels: usize,
}

impl Interleave {
    /// Which elements of the phases go where: pixel `i * stride + phase - first` of the result is pixel `i` of that phase, along both
    /// axes. Channels of the phases are counted `[group][vertical phase][horizontal phase][channel of the group]`.
    ///
    /// One piece if the result has all pixels of all phases, and nine at most.
    pub fn pieces(&self) -> Vec<Piece> {
        let [vertical, horizontal] = [0, 1].map(|axis| self.runs(axis));
        vertical.iter().flat_map(|rows| horizontal.iter().map(|columns| self.piece([*rows, *columns]))).collect()
    }

    fn runs(&self, axis: usize) -> Vec<Run> {
        let (stride, first, size) = (self.stride[axis], self.first[axis], self.size[axis]);
        let mut runs: Vec<Run> = Vec::new();
        for phase in 0..stride {
            let from = first.saturating_sub(phase).div_ceil(stride);
            let to = from * stride + phase - first;
            let pixels = size.saturating_sub(to).div_ceil(stride);
            match runs.last_mut() {
                Some(run) if (run.from, run.pixels) == (from, pixels) => run.phases += 1,
                _ => runs.push(Run { phase, phases: 1, from, to, pixels }),
            }
        }
        runs.retain(|run| run.pixels > 0);
        runs
    }

    fn piece(&self, [rows, columns]: [Run; 2]) -> Piece {
        let [vertical, horizontal] = self.stride.map(usize::cast_signed);
        let each = self.each.cast_signed();
        let digit = |size: usize, from: [isize; 3], to: [isize; 3]| Digit { size, from, to };
        let digits = [
            digit(self.groups, along(0, vertical * horizontal * each), along(0, each)),
            digit(rows.pixels, along(1, 1), along(1, vertical)),
            digit(rows.phases, along(0, horizontal * each), along(1, 1)),
            digit(columns.pixels, along(2, 1), along(2, horizontal)),
            digit(columns.phases, along(0, each), along(2, 1)),
            digit(self.each, along(0, 1), along(0, 1)),
        ];
        let channel = (rows.phase * self.stride[1] + columns.phase) * self.each;
        Piece::new([channel, rows.from, columns.from], [0, rows.to, columns.to], &digits)
    }
}

impl Family for Interleave {
    fn facts(&self) -> Facts {
        Facts::of("interleave", Torch::Function("torch.nn.functional.pixel_shuffle"))
    }

    fn infer(&self, inputs: &[Shape]) -> Result<Shape> {
        let [channels, height, width] = self.spatial.expect(inputs[0])?;
        let each = self.groups * self.each;
        shape::expect_size("in_channels", each * self.stride[0] * self.stride[1], channels)?;
        for (axis, pixels) in [height, width].into_iter().enumerate() {
            let (found, given) = (pixels * self.stride[axis], self.first[axis] + self.size[axis]);
            if given > found {
                return Err(ShapeError::InputSize { attribute: "size", given, found });
            }
        }
        Ok(self.spatial.shape([each, self.size[0], self.size[1]]))
    }

    fn describe(&self) -> String {
        let [vertical, horizontal] = self.stride;
        format!("{} phases, interleaved", self.spatial.pick(horizontal.to_string(), format!("{vertical}x{horizontal}")))
    }
}
