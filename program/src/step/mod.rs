//! The steps, one file each: operands, memory, cost, and the conditions under which the kernel is sound.

/// The methods that all steps share, derived from their fields: `reads` and `writes` are operands, `keeps` are not.
macro_rules! operands {
    ($step:ident: reads [$($read:ident),*], writes $write:ident, keeps [$($keep:ident),*]) => {
        impl<V: Copy> $step<V> {
            /// The values it reads.
            pub fn reads(&self) -> Vec<V> {
                #[allow(unused_mut, reason = "a step that reads no value")]
                let mut all = Vec::new();
                $($crate::step::Operand::each(&self.$read, &mut |value| all.push(value));)*
                all
            }

            /// The value it writes.
            pub fn writes(&self) -> V {
                self.$write
            }

            /// The same step with other operands.
            pub fn map<W>(self, f: &mut dyn FnMut(V) -> W) -> $step<W> {
                $step {
                    $($read: $crate::step::Operand::map(self.$read, f),)*
                    $write: f(self.$write),
                    $($keep: self.$keep,)*
                }
            }
        }
    };
}

mod adaptive_pool2d;
mod constant;
mod conv2d;
mod convert;
mod expanded_depthwise;
mod export;
mod grouped_conv2d;
mod import;
mod interpolate;
mod linear;
mod local_response_norm;
mod map;
mod matmul;
mod norm;
mod pool2d;
mod quantized_conv2d;
mod quantized_depthwise;
mod quantized_expanded_depthwise;
mod quantized_linear;
mod rearrange;
mod reduce;
mod softmax;
#[cfg(test)]
mod tests;
mod winograd;
mod zip;

pub use adaptive_pool2d::AdaptivePool2d;
pub use constant::Constant;
pub use conv2d::Conv2d;
pub use convert::{Convert, Lookup};
pub use expanded_depthwise::{ExpandedDepthwise, Expansion};
pub use export::Export;
pub use grouped_conv2d::GroupedConv2d;
pub use import::Import;
pub use interpolate::Interpolate;
pub use linear::Linear;
pub use local_response_norm::LocalResponseNorm;
pub use map::{Function, Map};
pub use matmul::{Matmul, Matrices};
pub use norm::{Norm, Over, Statistics};
pub use pool2d::Pool2d;
pub use quantized_conv2d::QuantizedConv2d;
pub use quantized_depthwise::{QuantizedDepthwise, columns_of_load};
pub use quantized_expanded_depthwise::{QuantizedExpandedDepthwise, QuantizedExpansion};
pub use quantized_linear::QuantizedLinear;
pub use rearrange::{DIGITS, Digit, Fill, Piece, Rearrange, Reshape, along};
pub use reduce::{Reduce, Reduction};
pub use softmax::{Shares, Softmax};
pub use winograd::{Winograd, Workers};
pub use zip::{Operator, Zip};

use crate::{
    Mistake, Scale, Tabled, Value, Window, Work,
    text::{Text, Writer},
};

/// The type of a step's operand: one value, several, or an optional one.
pub trait Operand<V> {
    /// The same, with a different type of value.
    type Of<W>;

    /// Calls `f` with every value.
    fn each(&self, f: &mut dyn FnMut(V));

    /// Replaces every value.
    fn map<W>(self, f: &mut dyn FnMut(V) -> W) -> Self::Of<W>;
}

impl<V: Copy> Operand<V> for V {
    type Of<W> = W;

    fn each(&self, f: &mut dyn FnMut(V)) {
        f(*self);
    }

    fn map<W>(self, f: &mut dyn FnMut(V) -> W) -> W {
        f(self)
    }
}

impl<V: Copy> Operand<V> for Option<V> {
    type Of<W> = Option<W>;

    fn each(&self, f: &mut dyn FnMut(V)) {
        self.iter().copied().for_each(f);
    }

    fn map<W>(self, f: &mut dyn FnMut(V) -> W) -> Option<W> {
        self.map(f)
    }
}

impl<V: Copy, const N: usize> Operand<V> for [V; N] {
    type Of<W> = [W; N];

    fn each(&self, f: &mut dyn FnMut(V)) {
        self.iter().copied().for_each(f);
    }

    fn map<W>(self, f: &mut dyn FnMut(V) -> W) -> [W; N] {
        self.map(f)
    }
}

/// Memory of the arena that a step uses while it runs, beside its values, in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Needs {
    /// Shared by the threads, for the whole batch.
    pub workspace: usize,
    /// For each thread.
    pub scratch: usize,
}

/// A range of the packed weights that a step reads, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WeightRange {
    /// Where it starts.
    pub start: usize,
    /// Its length.
    pub len: usize,
}

macro_rules! steps {
    ($($(#[doc = $doc:literal])* $step:ident,)*) => {
        /// Any step.
        #[derive(Clone, Copy, Debug, PartialEq)]
        pub enum Step<V> {
            $($(#[doc = $doc])* $step($step<V>),)*
        }

        impl<V: Copy> Step<V> {
            /// The name of its type.
            pub fn name(&self) -> &'static str {
                match self { $(Step::$step(_) => stringify!($step),)* }
            }

            /// The values it reads.
            pub fn reads(&self) -> Vec<V> {
                match self { $(Step::$step(step) => step.reads(),)* }
            }

            /// The value it writes.
            pub fn writes(&self) -> V {
                match self { $(Step::$step(step) => step.writes(),)* }
            }

            /// The same step with other operands.
            pub fn map<W>(self, mut f: impl FnMut(V) -> W) -> Step<W> {
                match self { $(Step::$step(step) => Step::$step(step.map(&mut f)),)* }
            }
        }

        impl Step<Value> {
            /// Its memory beside the values, for a batch of `images`.
            pub fn needs(&self, images: usize) -> Needs {
                match self { $(Step::$step(step) => step.needs(images),)* }
            }

            /// The ranges of packed weights it reads.
            pub fn weights(&self) -> Vec<WeightRange> {
                match self { $(Step::$step(step) => step.weights(),)* }
            }

            /// Its cost.
            pub fn work(&self) -> Work {
                let (macs, bytes) = match self { $(Step::$step(step) => (step.macs(), step.value_bytes()),)* };
                macs.with_values(bytes)
            }

            /// Checks that its kernel is sound.
            ///
            /// # Errors
            /// The violated condition.
            pub fn check(&self) -> Result<(), Mistake> {
                match self { $(Step::$step(step) => step.check(),)* }
            }
        }

        impl<V: Text + PartialEq> Text for Step<V> {
            fn write(&self, text: &mut Writer) {
                match self { $(Step::$step(step) => step.write(text),)* }
            }
        }

        $(
            impl<V> From<$step<V>> for Step<V> {
                fn from(step: $step<V>) -> Self {
                    Step::$step(step)
                }
            }
        )*
    };
}

steps! {
    /// Copies the caller's images into the arena.
    Import,
    /// Converts a value to the caller's order.
    Export,
    /// A convolution by the direct sum.
    Conv2d,
    /// A convolution of small groups.
    GroupedConv2d,
    /// A convolution of single pixels and a depthwise one of its result.
    ExpandedDepthwise,
    /// A convolution by minimal filtering.
    Winograd,
    /// A linear layer.
    Linear,
    /// A pool with a sliding window.
    Pool2d,
    /// A pool with adaptive windows.
    AdaptivePool2d,
    /// An interpolation to other rows and columns.
    Interpolate,
    /// Local response normalisation.
    LocalResponseNorm,
    /// A function of one value.
    Map,
    /// A function of two values.
    Zip,
    /// Softmax over the channels, or its logarithm.
    Softmax,
    /// Copies a piece of a value.
    Rearrange,
    /// A value of one number.
    Fill,
    /// The numbers of a value in another shape.
    Reshape,
    /// Normalisation by the statistics of the value itself.
    Norm,
    /// A sum, mean or extremum over dimensions.
    Reduce,
    /// A product of two values.
    Matmul,
    /// A value from the weights.
    Constant,
    /// A convolution of integers.
    QuantizedConv2d,
    /// A depthwise convolution of integers.
    QuantizedDepthwise,
    /// A convolution of integers of single pixels and a depthwise one of its result.
    QuantizedExpandedDepthwise,
    /// A linear layer of integers.
    QuantizedLinear,
    /// A conversion of integers.
    Convert,
    /// A function of integers by its table.
    Lookup,
}

/// Every operand is sound and of numbers other than integers, and none overlaps the result.
fn check_operands(reads: &[Value], writes: &Value) -> Result<(), Mistake> {
    check_any_operands(reads, writes)?;
    let integers = reads.iter().chain([writes]).any(|value| value.number.scale().is_some());
    Mistake::unless(!integers, "integers in a step for other numbers")
}

/// Every operand is sound, and none overlaps the result.
fn check_any_operands(reads: &[Value], writes: &Value) -> Result<(), Mistake> {
    writes.check()?;
    for read in reads {
        read.check()?;
        Mistake::unless(read.is_apart_from(writes), "a step that writes what it reads")?;
    }
    Ok(())
}

/// All values are in channel blocks.
fn check_blocks(values: &[Value]) -> Result<(), Mistake> {
    let blocks = values.iter().all(|value| value.layout == crate::Layout::Blocks);
    Mistake::unless(blocks, "a value that is not in channel blocks")
}

/// All values have the same shape and type, are in channel blocks and sound, and none overlaps the last, which is
/// written.
fn check_elementwise(reads: &[Value], writes: &Value) -> Result<(), Mistake> {
    check_operands(reads, writes)?;
    check_blocks(reads)?;
    check_blocks(&[*writes])?;
    let same = |read: &Value| read.extent() == writes.extent() && read.number == writes.number;
    Mistake::unless(reads.iter().all(same), "values of different shape or type")
}

/// Whether a convolution computes each pixel from the one at its place, and the pixels of its input follow each other from the first to
/// the last, without a halo between rows: they can then be computed as one row.
fn is_pointwise(window: &Window, input: &Value, size: [usize; 2], pool: Option<Window>) -> bool {
    let alone = window.kernel == [1, 1] && window.stride == [1, 1] && window.padding == [0, 0] && pool.is_none();
    alone && size == [input.height, input.width] && input.rows_follow()
}

/// No memory, no weights and no products, as in most steps.
macro_rules! plain {
    ($step:ident) => {
        impl $crate::step::$step<$crate::Value> {
            /// No memory beside its values.
            pub fn needs(&self, _images: usize) -> $crate::step::Needs {
                $crate::step::Needs::default()
            }

            /// No weights.
            pub fn weights(&self) -> Vec<$crate::step::WeightRange> {
                Vec::new()
            }

            pub(in crate::step) fn macs(&self) -> $crate::MacCounts {
                $crate::MacCounts::NONE
            }

            pub(in crate::step) fn value_bytes(&self) -> usize {
                $crate::step::operand_bytes(&self.reads(), &self.writes())
            }
        }
    };
}

/// What the steps of two convolutions share, of which the first is that of an `expansion`.
macro_rules! expanded {
    ($step:ident) => {
        impl $crate::step::$step<$crate::Value> {
            /// The strips in which the value between both is computed.
            pub fn strips(&self) -> $crate::Strips {
                let (of, height) = (self.between(), self.output.height);
                $crate::Strips { of, window: self.window, height, rows: self.rows }
            }

            /// A strip for each block of the tallest tile.
            pub fn needs(&self, _images: usize) -> $crate::step::Needs {
                let strip = self.strips().value(self.expansion.tiles.most_vectors());
                $crate::step::Needs { workspace: 0, scratch: strip.buffer_len() }
            }

            /// Those of both convolutions.
            pub fn weights(&self) -> Vec<$crate::step::WeightRange> {
                [self.expand().weights(), self.depthwise().weights()].concat()
            }

            pub(in crate::step) fn macs(&self) -> $crate::MacCounts {
                self.expand().macs().and(self.depthwise().macs())
            }

            pub(in crate::step) fn value_bytes(&self) -> usize {
                $crate::step::operand_bytes(&self.reads(), &self.writes())
            }
        }
    };
}

/// What a product of integers reads of the packed weights: from these places on, so many words of weights, a bias and a multiplier
/// for so many channels, and the table of a function.
fn quantized_ranges(
    [weights, bias, multipliers]: [usize; 3],
    table: Option<&Tabled>,
    [words, channels]: [usize; 2],
) -> Vec<WeightRange> {
    let range = |start, words: usize| WeightRange { start, len: words.saturating_mul(4) };
    let mut ranges = vec![range(weights, words), range(bias, channels), range(multipliers, channels)];
    ranges.extend(table.map(|table| WeightRange { start: table.at, len: 256 }));
    ranges
}

/// A sum of so many products of integers cannot overflow.
fn check_products(count: usize) -> Result<(), Mistake> {
    Mistake::unless(count <= Scale::MOST_PRODUCTS, "a sum of integers that could overflow")
}

/// Bytes of the operands, without halos.
fn operand_bytes(reads: &[Value], writes: &Value) -> usize {
    reads.iter().chain([writes]).map(Value::payload).sum()
}

pub(crate) use {expanded, plain};
