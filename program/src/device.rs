//! The packed weights of a program for GPUs: which tensors they are made of, in which order. What is padded is padded with zeros.
//!
//! A value on a device has its channels last, so weights are packed tap by tap, and the inputs of a linear layer pixel by pixel.

use crate::{BatchNormTensors, Phases};

/// Where buffers and packed weights of a device start: every offset is a multiple of it, in bytes.
pub const DEVICE_ALIGNMENT: usize = 256;

data! {
    /// A part of the packed weights.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct DeviceWeight {
        /// What it is made of.
        pub packing: DevicePacking,
        /// What its elements become.
        pub element: Element,
        /// Where it starts, in bytes.
        pub offset: usize,
    }

    /// What becomes of a layer's tensors. Tensors are positions in the model's table, and have the shape that it states.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub enum DevicePacking {
        /// The weights of a convolution: `[output][v][u][channel]`, `v` and `u` being the row and the column of a tap.
        Conv2d {
            /// The tensor `weight`.
            weight: usize,
            /// Its scales are folded into the weights.
            batch_norm: Option<BatchNormTensors>,
            /// Channels of a tap, at least those of a group's input.
            channels: usize,
            /// Elements from an output to the next, at least those of all its taps.
            row: usize,
            /// Outputs, at least as many as there are.
            rows: usize,
        },
        /// The weights of a transposed convolution, as those of the convolution that computes its phases.
        ConvTranspose2d {
            /// The tensor `weight`.
            weight: usize,
            /// Its scales are folded into the weights.
            batch_norm: Option<BatchNormTensors>,
            /// The filters of its phases.
            phases: Phases,
            /// Channels of a tap, at least those of a group's input.
            channels: usize,
            /// Elements from an output to the next, at least those of all its taps.
            row: usize,
            /// Outputs, at least as many as there are.
            rows: usize,
        },
        /// The bias of a transposed convolution, for each of its phases; zeros where there is none.
        PhaseBias {
            /// The tensor `bias`.
            bias: Option<usize>,
            /// Folded into it.
            batch_norm: Option<BatchNormTensors>,
            /// The filters of its phases.
            phases: Phases,
            /// Elements, at least as many as there are outputs.
            len: usize,
        },
        /// The bias of a convolution or linear layer; zeros where there is none.
        Bias {
            /// The tensor `bias`.
            bias: Option<usize>,
            /// Folded into it.
            batch_norm: Option<BatchNormTensors>,
            /// Elements, at least as many as there are outputs.
            len: usize,
        },
        /// The weights of a linear layer: `[output][input]`.
        Linear {
            /// The tensor `weight`.
            weight: usize,
            /// Its scales are folded in.
            batch_norm: Option<BatchNormTensors>,
            /// Channels, height and width of the image whose values are the inputs. PyTorch flattens it channel by channel,
            /// the device has it pixel by pixel: input `(c * height + y) * width + x` comes at
            /// `(y * width + x) * channels + c`. A vector is `[features, 1, 1]`, which changes nothing.
            image: [usize; 3],
            /// Elements from an output to the next, at least the inputs.
            row: usize,
            /// Outputs, at least as many as there are.
            rows: usize,
        },
        /// The scales of a batch norm by itself: `weight / sqrt(variance + eps)`.
        Scales(batch_norm: BatchNormTensors),
        /// The shifts of a batch norm by itself: `bias - mean * scale`.
        Shifts(batch_norm: BatchNormTensors),
        /// One value a channel; fewer are repeated.
        Channels {
            /// The tensor.
            tensor: usize,
            /// Channels.
            channels: usize,
        },
        /// A value of the weights: `[row][column][channel]`.
        Pixels {
            /// The tensor.
            tensor: usize,
            /// Channels, rows and columns.
            extent: [usize; 3],
            /// Channels that a pixel has room for.
            stride: usize,
        },
    }

    /// The type of elements on a device.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Element {
        /// 32-bit floats.
        F32,
        /// 32-bit floats of which the tensor cores take 10 bits of mantissa: rounded to nearest, ties away from zero, as
        /// `cvt.rna.tf32.f32` does.
        Tf32,
        /// bfloat16, rounded to nearest, ties to even.
        Bf16,
    }
}

impl Element {
    /// As it is written.
    pub const fn name(self) -> &'static str {
        match self {
            Element::F32 => "f32",
            Element::Tf32 => "tf32",
            Element::Bf16 => "bf16",
        }
    }

    /// Bytes of an element.
    pub const fn bytes(self) -> usize {
        match self {
            Element::F32 | Element::Tf32 => 4,
            Element::Bf16 => 2,
        }
    }

    /// Elements of 16 bytes, the largest piece that is moved at once.
    pub const fn in_16_bytes(self) -> usize {
        16 / self.bytes()
    }
}
