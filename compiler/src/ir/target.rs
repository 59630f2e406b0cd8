//! What a network is compiled for.

use graphc_program::{Element, Number};

/// What decides the plan, besides the network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Target {
    /// What weights and values are stored in.
    pub precision: Precision,
    /// The batch that algorithms are chosen for. All batches use the same, so that their results have the same bits.
    pub images: usize,
    /// How convolutions are computed.
    pub convolutions: Convolutions,
}

impl Default for Target {
    fn default() -> Self {
        Target { precision: Precision::default(), images: 1, convolutions: Convolutions::default() }
    }
}

/// The algorithms that convolutions are computed by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Convolutions {
    /// The fastest: where that is minimal filtering, a sum takes products in with which it has nothing to do, and which
    /// cancel but for their rounding. A NaN or an infinity does not cancel.
    #[default]
    Fastest,
    /// The sum of the definition alone: a result is made of the pixels in its window, and of no others.
    Exact,
}

/// The precision that a network is compiled for. Results are in `f32`, whatever it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Precision {
    /// Everything is in `f32`.
    #[default]
    F32,
    /// As `f32`, but for the tensor cores of a GPU: of the numbers that convolutions and linear layers multiply, they take 10
    /// bits of the mantissa.
    Tf32,
    /// Weights and the values between layers are stored in `bf16`; sums are in `f32`.
    Bf16,
    /// On a CPU: weights and the values between layers are integers of 8 bits with scales, sums are integers of 32. What has
    /// no such form is in `f32`.
    Int8,
}

impl Precision {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Precision; 4] = [Precision::F32, Precision::Tf32, Precision::Bf16, Precision::Int8];

    /// Those that a GPU has.
    pub const ON_GPUS: [Precision; 3] = [Precision::F32, Precision::Tf32, Precision::Bf16];

    /// As it is written.
    pub fn name(self) -> &'static str {
        match self {
            Precision::F32 => "f32",
            Precision::Tf32 => "tf32",
            Precision::Bf16 => "bf16",
            Precision::Int8 => "int8",
        }
    }

    /// What values between layers are stored in, unless they are integers.
    pub fn number(self) -> Number {
        match self {
            Precision::F32 | Precision::Tf32 | Precision::Int8 => Number::F32,
            Precision::Bf16 => Number::Bf16,
        }
    }

    /// What a GPU multiplies, if it has the precision.
    pub fn on_gpus(self) -> Option<Element> {
        match self {
            Precision::F32 => Some(Element::F32),
            Precision::Tf32 => Some(Element::Tf32),
            Precision::Bf16 => Some(Element::Bf16),
            Precision::Int8 => None,
        }
    }
}
