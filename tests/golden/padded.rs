/** `Padded`, compiled from its model file.

 | layer | operator | output | parameters |
 |---|---|---|---:|
 | `reflected` | torch.nn.functional.pad | [18, 11, 12] | 0 |
 | `replicated` | torch.nn.functional.pad | [18, 8, 9] | 0 |
 | `wrapped` | torch.nn.functional.pad | [18, 14, 14] | 0 |
 | `partly_reflected` | torch.nn.functional.pad | [18, 5, 8] | 0 |
 | `partly_wrapped` | torch.nn.functional.pad | [18, 5, 8] | 0 |
 | `channels_too` | torch.nn.functional.pad | [22, 8, 8] | 0 |
 | `walled` | torch.nn.functional.pad | [18, 8, 9] | 0 |
 | `inside` | MaxPool2d | [18, 6, 7] | 0 |
 | `inside_too` | MaxPool2d | [18, 6, 7] | 0 |
 | `zeros` | torch.nn.functional.pad | [18, 7, 8] | 0 |
 | `folded` | Conv2d | [20, 3, 3] | 3,260 |
 | `mirrored` | Conv2d | [17, 6, 7] | 2,771 |
 | `norm` | BatchNorm2d | [17, 6, 7] | 34 |
 | `positive` | ReLU | [17, 6, 7] | 0 |
 | `around` | Conv2d | [16, 6, 7] | 3,280 |
 | `mirrored_too` | Conv2d | [16, 6, 7] | 2,608 |
 | `sum` | torch.add | [16, 6, 7] | 0 |
 | `repeated` | Conv2d | [12, 6, 9] | 984 |
 | `bordered` | torch.nn.functional.pad | [12, 7, 10] | 0 |
 | `pooled` | MaxPool2d | [12, 6, 9] | 0 |

 12,937 parameters.*/
pub struct Padded {
    weights: ::graphc::__private::Weights,
}
/// The results of [`Padded`] for one image.
#[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
pub struct PaddedOutput<'s> {
    /// Layer `reflected`: [18, 11, 12].
    pub reflected: &'s [[[f32; 12]; 11]; 18],
    /// Layer `replicated`: [18, 8, 9].
    pub replicated: &'s [[[f32; 9]; 8]; 18],
    /// Layer `wrapped`: [18, 14, 14].
    pub wrapped: &'s [[[f32; 14]; 14]; 18],
    /// Layer `partly_reflected`: [18, 5, 8].
    pub partly_reflected: &'s [[[f32; 8]; 5]; 18],
    /// Layer `partly_wrapped`: [18, 5, 8].
    pub partly_wrapped: &'s [[[f32; 8]; 5]; 18],
    /// Layer `channels_too`: [22, 8, 8].
    pub channels_too: &'s [[[f32; 8]; 8]; 22],
    /// Layer `inside`: [18, 6, 7].
    pub inside: &'s [[[f32; 7]; 6]; 18],
    /// Layer `inside_too`: [18, 6, 7].
    pub inside_too: &'s [[[f32; 7]; 6]; 18],
    /// Layer `folded`: [20, 3, 3].
    pub folded: &'s [[[f32; 3]; 3]; 20],
    /// Layer `positive`: [17, 6, 7].
    pub positive: &'s [[[f32; 7]; 6]; 17],
    /// Layer `sum`: [16, 6, 7].
    pub sum: &'s [[[f32; 7]; 6]; 16],
    /// Layer `repeated`: [12, 6, 9].
    pub repeated: &'s [[[f32; 9]; 6]; 12],
    /// Layer `pooled`: [12, 6, 9].
    pub pooled: &'s [[[f32; 9]; 6]; 12],
}
/// The results of [`Padded`] for a batch, which is the first dimension.
#[derive(::core::clone::Clone, ::core::fmt::Debug)]
pub struct PaddedBatch {
    /// Layer `reflected`: [18, 11, 12].
    pub reflected: ::graphc::ndarray::Array4<f32>,
    /// Layer `replicated`: [18, 8, 9].
    pub replicated: ::graphc::ndarray::Array4<f32>,
    /// Layer `wrapped`: [18, 14, 14].
    pub wrapped: ::graphc::ndarray::Array4<f32>,
    /// Layer `partly_reflected`: [18, 5, 8].
    pub partly_reflected: ::graphc::ndarray::Array4<f32>,
    /// Layer `partly_wrapped`: [18, 5, 8].
    pub partly_wrapped: ::graphc::ndarray::Array4<f32>,
    /// Layer `channels_too`: [22, 8, 8].
    pub channels_too: ::graphc::ndarray::Array4<f32>,
    /// Layer `inside`: [18, 6, 7].
    pub inside: ::graphc::ndarray::Array4<f32>,
    /// Layer `inside_too`: [18, 6, 7].
    pub inside_too: ::graphc::ndarray::Array4<f32>,
    /// Layer `folded`: [20, 3, 3].
    pub folded: ::graphc::ndarray::Array4<f32>,
    /// Layer `positive`: [17, 6, 7].
    pub positive: ::graphc::ndarray::Array4<f32>,
    /// Layer `sum`: [16, 6, 7].
    pub sum: ::graphc::ndarray::Array4<f32>,
    /// Layer `repeated`: [12, 6, 9].
    pub repeated: ::graphc::ndarray::Array4<f32>,
    /// Layer `pooled`: [12, 6, 9].
    pub pooled: ::graphc::ndarray::Array4<f32>,
}
const _: () = {
    use ::graphc::__private as __graphc;
    ::core::assert!(
        __graphc::VERSION == 9u32, "the versions of graphc and graphc-compiler differ"
    );
    const INPUT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 18,
        height: 6,
        width: 7,
        halo: __graphc::Halo {
            top: 0,
            left: 0,
            bottom: 1,
            right: 1,
        },
        strides: __graphc::Strides {
            plane: 896,
            row: 128,
        },
        place: __graphc::Place {
            offset: 49536,
            image: 7168,
            start: 0,
        },
    };
    const REFLECTED: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 18,
        height: 11,
        width: 12,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 2304,
            row: 192,
        },
        place: __graphc::Place {
            offset: 0,
            image: 17664,
            start: 0,
        },
    };
    const REPLICATED: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 18,
        height: 8,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1152,
            row: 144,
        },
        place: __graphc::Place {
            offset: 0,
            image: 9216,
            start: 0,
        },
    };
    const WRAPPED: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 18,
        height: 14,
        width: 14,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 3328,
            row: 224,
        },
        place: __graphc::Place {
            offset: 0,
            image: 25856,
            start: 0,
        },
    };
    const PARTLY_REFLECTED: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 18,
        height: 5,
        width: 8,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 640,
            row: 128,
        },
        place: __graphc::Place {
            offset: 0,
            image: 5120,
            start: 0,
        },
    };
    const PARTLY_WRAPPED: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 18,
        height: 5,
        width: 8,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 640,
            row: 128,
        },
        place: __graphc::Place {
            offset: 0,
            image: 5120,
            start: 0,
        },
    };
    const CHANNELS_TOO: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 22,
        height: 8,
        width: 8,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1024,
            row: 128,
        },
        place: __graphc::Place {
            offset: 0,
            image: 8192,
            start: 0,
        },
    };
    const WALLED: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 18,
        height: 8,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1152,
            row: 144,
        },
        place: __graphc::Place {
            offset: 0,
            image: 9216,
            start: 0,
        },
    };
    const INSIDE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 18,
        height: 6,
        width: 7,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 672,
            row: 112,
        },
        place: __graphc::Place {
            offset: 16896,
            image: 5376,
            start: 0,
        },
    };
    const INSIDE_TOO: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 18,
        height: 6,
        width: 7,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 672,
            row: 112,
        },
        place: __graphc::Place {
            offset: 0,
            image: 5376,
            start: 0,
        },
    };
    const ZEROS: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 20,
        height: 3,
        width: 3,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 144,
            row: 48,
        },
        place: __graphc::Place {
            offset: 0,
            image: 1152,
            start: 0,
        },
    };
    const MIRRORED_0: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 18,
        height: 8,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1152,
            row: 144,
        },
        place: __graphc::Place {
            offset: 0,
            image: 9216,
            start: 0,
        },
    };
    const MIRRORED: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 17,
        height: 6,
        width: 7,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 672,
            row: 112,
        },
        place: __graphc::Place {
            offset: 16896,
            image: 5376,
            start: 0,
        },
    };
    const MIRRORED_TOO_0: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 18,
        height: 8,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1152,
            row: 144,
        },
        place: __graphc::Place {
            offset: 0,
            image: 9216,
            start: 0,
        },
    };
    const MIRRORED_TOO: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 16,
        height: 6,
        width: 7,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 672,
            row: 112,
        },
        place: __graphc::Place {
            offset: 73600,
            image: 2688,
            start: 0,
        },
    };
    const AROUND_0: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 17,
        height: 9,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1296,
            row: 144,
        },
        place: __graphc::Place {
            offset: 0,
            image: 10368,
            start: 0,
        },
    };
    const AROUND: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 16,
        height: 6,
        width: 7,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 672,
            row: 112,
        },
        place: __graphc::Place {
            offset: 16896,
            image: 2688,
            start: 0,
        },
    };
    const REPEATED_0: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 18,
        height: 8,
        width: 11,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1408,
            row: 176,
        },
        place: __graphc::Place {
            offset: 0,
            image: 11264,
            start: 0,
        },
    };
    const REPEATED: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 12,
        height: 6,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 864,
            row: 144,
        },
        place: __graphc::Place {
            offset: 16896,
            image: 3456,
            start: 0,
        },
    };
    const BORDERED: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 12,
        height: 7,
        width: 10,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1120,
            row: 160,
        },
        place: __graphc::Place {
            offset: 0,
            image: 4480,
            start: 0,
        },
    };
    const POOLED: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 12,
        height: 6,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 864,
            row: 144,
        },
        place: __graphc::Place {
            offset: 4480,
            image: 3456,
            start: 0,
        },
    };
    const REFLECTED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 18,
        height: 11,
        width: 12,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 132,
            row: 12,
        },
        place: __graphc::Place {
            offset: 40000,
            image: 9536,
            start: 0,
        },
    };
    const REPLICATED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 18,
        height: 8,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 72,
            row: 9,
        },
        place: __graphc::Place {
            offset: 56704,
            image: 5184,
            start: 0,
        },
    };
    const WRAPPED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 18,
        height: 14,
        width: 14,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 196,
            row: 14,
        },
        place: __graphc::Place {
            offset: 25856,
            image: 14144,
            start: 0,
        },
    };
    const PARTLY_REFLECTED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 18,
        height: 5,
        width: 8,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 40,
            row: 8,
        },
        place: __graphc::Place {
            offset: 64960,
            image: 2880,
            start: 0,
        },
    };
    const PARTLY_WRAPPED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 18,
        height: 5,
        width: 8,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 40,
            row: 8,
        },
        place: __graphc::Place {
            offset: 67840,
            image: 2880,
            start: 0,
        },
    };
    const CHANNELS_TOO_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 22,
        height: 8,
        width: 8,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 64,
            row: 8,
        },
        place: __graphc::Place {
            offset: 11264,
            image: 5632,
            start: 0,
        },
    };
    const INSIDE_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 18,
        height: 6,
        width: 7,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 42,
            row: 7,
        },
        place: __graphc::Place {
            offset: 22272,
            image: 3072,
            start: 0,
        },
    };
    const INSIDE_TOO_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 18,
        height: 6,
        width: 7,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 42,
            row: 7,
        },
        place: __graphc::Place {
            offset: 61888,
            image: 3072,
            start: 0,
        },
    };
    const FOLDED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 20,
        height: 3,
        width: 3,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 9,
            row: 3,
        },
        place: __graphc::Place {
            offset: 76288,
            image: 768,
            start: 0,
        },
    };
    const POSITIVE_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 17,
        height: 6,
        width: 7,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 42,
            row: 7,
        },
        place: __graphc::Place {
            offset: 70720,
            image: 2880,
            start: 0,
        },
    };
    const SUM_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 16,
        height: 6,
        width: 7,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 42,
            row: 7,
        },
        place: __graphc::Place {
            offset: 73600,
            image: 2688,
            start: 0,
        },
    };
    const REPEATED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 12,
        height: 6,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 54,
            row: 9,
        },
        place: __graphc::Place {
            offset: 7936,
            image: 2624,
            start: 0,
        },
    };
    const POOLED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 12,
        height: 6,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 54,
            row: 9,
        },
        place: __graphc::Place {
            offset: 0,
            image: 2624,
            start: 0,
        },
    };
    impl ::core::fmt::Debug for Padded {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __graphc::debug::<Self>(f)
        }
    }
    static ABOUT: __graphc::About = __graphc::About {
        name: "Padded",
        hash: __graphc::ProgramHash(0xa413210132dd8406),
        inputs: &[
            __graphc::Input {
                name: "input",
                shape: &[18, 6, 7],
            },
        ],
        outputs: &[
            __graphc::Output {
                name: "reflected",
                shape: &[18, 11, 12],
            },
            __graphc::Output {
                name: "replicated",
                shape: &[18, 8, 9],
            },
            __graphc::Output {
                name: "wrapped",
                shape: &[18, 14, 14],
            },
            __graphc::Output {
                name: "partly_reflected",
                shape: &[18, 5, 8],
            },
            __graphc::Output {
                name: "partly_wrapped",
                shape: &[18, 5, 8],
            },
            __graphc::Output {
                name: "channels_too",
                shape: &[22, 8, 8],
            },
            __graphc::Output {
                name: "inside",
                shape: &[18, 6, 7],
            },
            __graphc::Output {
                name: "inside_too",
                shape: &[18, 6, 7],
            },
            __graphc::Output {
                name: "folded",
                shape: &[20, 3, 3],
            },
            __graphc::Output {
                name: "positive",
                shape: &[17, 6, 7],
            },
            __graphc::Output {
                name: "sum",
                shape: &[16, 6, 7],
            },
            __graphc::Output {
                name: "repeated",
                shape: &[12, 6, 9],
            },
            __graphc::Output {
                name: "pooled",
                shape: &[12, 6, 9],
            },
        ],
        parameters: 12937,
        macs: 443268,
        arena_bytes: 77056,
        batches: &[1],
        precision: __graphc::Precision::F32,
        layers: &[
            __graphc::Layer {
                name: "reflected",
                operator: "torch.nn.functional.pad",
                output: &[18, 11, 12],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "replicated",
                operator: "torch.nn.functional.pad",
                output: &[18, 8, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "wrapped",
                operator: "torch.nn.functional.pad",
                output: &[18, 14, 14],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "partly_reflected",
                operator: "torch.nn.functional.pad",
                output: &[18, 5, 8],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "partly_wrapped",
                operator: "torch.nn.functional.pad",
                output: &[18, 5, 8],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "channels_too",
                operator: "torch.nn.functional.pad",
                output: &[22, 8, 8],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "walled",
                operator: "torch.nn.functional.pad",
                output: &[18, 8, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "inside",
                operator: "MaxPool2d",
                output: &[18, 6, 7],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "inside_too",
                operator: "MaxPool2d",
                output: &[18, 6, 7],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "zeros",
                operator: "torch.nn.functional.pad",
                output: &[18, 7, 8],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "folded",
                operator: "Conv2d",
                output: &[20, 3, 3],
                parameters: 3260,
                macs: 29160,
            },
            __graphc::Layer {
                name: "mirrored",
                operator: "Conv2d",
                output: &[17, 6, 7],
                parameters: 2771,
                macs: 115668,
            },
            __graphc::Layer {
                name: "norm",
                operator: "BatchNorm2d",
                output: &[17, 6, 7],
                parameters: 34,
                macs: 0,
            },
            __graphc::Layer {
                name: "positive",
                operator: "ReLU",
                output: &[17, 6, 7],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "around",
                operator: "Conv2d",
                output: &[16, 6, 7],
                parameters: 3280,
                macs: 137088,
            },
            __graphc::Layer {
                name: "mirrored_too",
                operator: "Conv2d",
                output: &[16, 6, 7],
                parameters: 2608,
                macs: 108864,
            },
            __graphc::Layer {
                name: "sum",
                operator: "torch.add",
                output: &[16, 6, 7],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "repeated",
                operator: "Conv2d",
                output: &[12, 6, 9],
                parameters: 984,
                macs: 52488,
            },
            __graphc::Layer {
                name: "bordered",
                operator: "torch.nn.functional.pad",
                output: &[12, 7, 10],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "pooled",
                operator: "MaxPool2d",
                output: &[12, 6, 9],
                parameters: 0,
                macs: 0,
            },
        ],
        summary: "Padded\n------------------------------------------------------------------------------------------------\nLayer (type)                                    Output Shape          Param #               MACs\n================================================================================================\nreflected (torch.nn.functional.pad)         [-1, 18, 11, 12]                0                  0\nreplicated (torch.nn.functional.pad)          [-1, 18, 8, 9]                0                  0\nwrapped (torch.nn.functional.pad)           [-1, 18, 14, 14]                0                  0\npartly_reflected (torch.nn.functional.pad)    [-1, 18, 5, 8]                0                  0\npartly_wrapped (torch.nn.functional.pad)      [-1, 18, 5, 8]                0                  0\nchannels_too (torch.nn.functional.pad)        [-1, 22, 8, 8]                0                  0\nwalled (torch.nn.functional.pad)              [-1, 18, 8, 9]                0                  0\ninside (MaxPool2d)                            [-1, 18, 6, 7]                0                  0\ninside_too (MaxPool2d)                        [-1, 18, 6, 7]                0                  0\nzeros (torch.nn.functional.pad)               [-1, 18, 7, 8]                0                  0\nfolded (Conv2d)                               [-1, 20, 3, 3]            3,260             29,160\nmirrored (Conv2d)                             [-1, 17, 6, 7]            2,771            115,668\nnorm (BatchNorm2d)                            [-1, 17, 6, 7]               34                  0\npositive (ReLU)                               [-1, 17, 6, 7]                0                  0\naround (Conv2d)                               [-1, 16, 6, 7]            3,280            137,088\nmirrored_too (Conv2d)                         [-1, 16, 6, 7]            2,608            108,864\nsum (torch.add)                               [-1, 16, 6, 7]                0                  0\nrepeated (Conv2d)                             [-1, 12, 6, 9]              984             52,488\nbordered (torch.nn.functional.pad)           [-1, 12, 7, 10]                0                  0\npooled (MaxPool2d)                            [-1, 12, 6, 9]                0                  0\n================================================================================================\nTotal params: 12,937\nTrainable params: 12,937\nNon-trainable params: 0\nTotal MACs: 443,268\n------------------------------------------------------------------------------------------------\nInput size (MB): 0.00\nForward/backward pass size (MB): 0.05\nParams size (MB): 0.05\nEstimated Total Size (MB): 0.10\n------------------------------------------------------------------------------------------------\nPlanned arena of the forward pass (MB): 0.07\n------------------------------------------------------------------------------------------------\n",
        others: &[],
        preprocess: ::core::option::Option::None,
        classes: ::core::option::Option::None,
    };
    impl __graphc::Model for Padded {
        const ABOUT: &'static __graphc::About = &ABOUT;
        const STEPS: &'static [__graphc::Step] = &[
            __graphc::Step {
                name: "input",
                description: "the image, in channel blocks",
                kernel: &__graphc::Import {
                    input: 0,
                    output: INPUT,
                },
            },
            __graphc::Step {
                name: "reflected",
                description: "pad [[3, 2], [1, 4]], reflect",
                kernel: &__graphc::Rearrange {
                    input: INPUT,
                    output: REFLECTED,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 1, 3],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 6,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 7,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 18,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "reflected",
                description: "pad [[3, 2], [1, 4]], reflect",
                kernel: &__graphc::Rearrange {
                    input: INPUT,
                    output: REFLECTED,
                    piece: __graphc::Piece {
                        from: [0, 0, 3],
                        to: [0, 1, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 6,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 3,
                                from: [0, 0, -1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 18,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "reflected",
                description: "pad [[3, 2], [1, 4]], reflect",
                kernel: &__graphc::Rearrange {
                    input: INPUT,
                    output: REFLECTED,
                    piece: __graphc::Piece {
                        from: [0, 0, 5],
                        to: [0, 1, 10],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 6,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 2,
                                from: [0, 0, -1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 18,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "reflected",
                description: "pad [[3, 2], [1, 4]], reflect",
                kernel: &__graphc::Rearrange {
                    input: INPUT,
                    output: REFLECTED,
                    piece: __graphc::Piece {
                        from: [0, 1, 0],
                        to: [0, 0, 3],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 7,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 18,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "reflected",
                description: "pad [[3, 2], [1, 4]], reflect",
                kernel: &__graphc::Rearrange {
                    input: INPUT,
                    output: REFLECTED,
                    piece: __graphc::Piece {
                        from: [0, 1, 3],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 3,
                                from: [0, 0, -1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 18,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "reflected",
                description: "pad [[3, 2], [1, 4]], reflect",
                kernel: &__graphc::Rearrange {
                    input: INPUT,
                    output: REFLECTED,
                    piece: __graphc::Piece {
                        from: [0, 1, 5],
                        to: [0, 0, 10],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 2,
                                from: [0, 0, -1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 18,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "reflected",
                description: "pad [[3, 2], [1, 4]], reflect",
                kernel: &__graphc::Rearrange {
                    input: INPUT,
                    output: REFLECTED,
                    piece: __graphc::Piece {
                        from: [0, 4, 0],
                        to: [0, 7, 3],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 4,
                                from: [0, -1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 7,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 18,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "reflected",
                description: "pad [[3, 2], [1, 4]], reflect",
                kernel: &__graphc::Rearrange {
                    input: INPUT,
                    output: REFLECTED,
                    piece: __graphc::Piece {
                        from: [0, 4, 3],
                        to: [0, 7, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 4,
                                from: [0, -1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 3,
                                from: [0, 0, -1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 18,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "reflected",
                description: "pad [[3, 2], [1, 4]], reflect",
                kernel: &__graphc::Rearrange {
                    input: INPUT,
                    output: REFLECTED,
                    piece: __graphc::Piece {
                        from: [0, 4, 5],
                        to: [0, 7, 10],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 4,
                                from: [0, -1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 2,
                                from: [0, 0, -1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 18,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "reflected",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: REFLECTED,
                    output: REFLECTED_RESULT,
                },
            },
            __graphc::Step {
                name: "replicated",
                description: "pad [[2, 0], [-1, 3]], replicate",
                kernel: &__graphc::Rearrange {
                    input: INPUT,
                    output: REPLICATED,
                    piece: __graphc::Piece {
                        from: [0, 1, 0],
                        to: [0, 0, 2],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 5,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 7,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 18,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "replicated",
                description: "pad [[2, 0], [-1, 3]], replicate",
                kernel: &__graphc::Rearrange {
                    input: INPUT,
                    output: REPLICATED,
                    piece: __graphc::Piece {
                        from: [0, 1, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 5,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 2,
                                from: [0, 0, 0],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 18,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "replicated",
                description: "pad [[2, 0], [-1, 3]], replicate",
                kernel: &__graphc::Rearrange {
                    input: INPUT,
                    output: REPLICATED,
                    piece: __graphc::Piece {
                        from: [0, 5, 0],
                        to: [0, 5, 2],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 3,
                                from: [0, 0, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 7,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 18,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "replicated",
                description: "pad [[2, 0], [-1, 3]], replicate",
                kernel: &__graphc::Rearrange {
                    input: INPUT,
                    output: REPLICATED,
                    piece: __graphc::Piece {
                        from: [0, 5, 0],
                        to: [0, 5, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 3,
                                from: [0, 0, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 2,
                                from: [0, 0, 0],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 18,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "replicated",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: REPLICATED,
                    output: REPLICATED_RESULT,
                },
            },
            __graphc::Step {
                name: "wrapped",
                description: "pad [[4, 3], [2, 6]], circular",
                kernel: &__graphc::Rearrange {
                    input: INPUT,
                    output: WRAPPED,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 2, 4],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 6,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 7,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 18,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "wrapped",
                description: "pad [[4, 3], [2, 6]], circular",
                kernel: &__graphc::Rearrange {
                    input: INPUT,
                    output: WRAPPED,
                    piece: __graphc::Piece {
                        from: [0, 0, 3],
                        to: [0, 2, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 6,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 4,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 18,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "wrapped",
                description: "pad [[4, 3], [2, 6]], circular",
                kernel: &__graphc::Rearrange {
                    input: INPUT,
                    output: WRAPPED,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 2, 11],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 6,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 3,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 18,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "wrapped",
                description: "pad [[4, 3], [2, 6]], circular",
                kernel: &__graphc::Rearrange {
                    input: INPUT,
                    output: WRAPPED,
                    piece: __graphc::Piece {
                        from: [0, 4, 0],
                        to: [0, 0, 4],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 2,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 7,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 18,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "wrapped",
                description: "pad [[4, 3], [2, 6]], circular",
                kernel: &__graphc::Rearrange {
                    input: INPUT,
                    output: WRAPPED,
                    piece: __graphc::Piece {
                        from: [0, 4, 3],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 2,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 4,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 18,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "wrapped",
                description: "pad [[4, 3], [2, 6]], circular",
                kernel: &__graphc::Rearrange {
                    input: INPUT,
                    output: WRAPPED,
                    piece: __graphc::Piece {
                        from: [0, 4, 0],
                        to: [0, 0, 11],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 2,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 3,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 18,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "wrapped",
                description: "pad [[4, 3], [2, 6]], circular",
                kernel: &__graphc::Rearrange {
                    input: INPUT,
                    output: WRAPPED,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 8, 4],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 6,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 7,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 18,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "wrapped",
                description: "pad [[4, 3], [2, 6]], circular",
                kernel: &__graphc::Rearrange {
                    input: INPUT,
                    output: WRAPPED,
                    piece: __graphc::Piece {
                        from: [0, 0, 3],
                        to: [0, 8, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 6,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 4,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 18,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "wrapped",
                description: "pad [[4, 3], [2, 6]], circular",
                kernel: &__graphc::Rearrange {
                    input: INPUT,
                    output: WRAPPED,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 8, 11],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 6,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 3,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 18,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "wrapped",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: WRAPPED,
                    output: WRAPPED_RESULT,
                },
            },
            __graphc::Step {
                name: "partly_reflected",
                description: "pad [[-2, 3], [0, -1]], reflect",
                kernel: &__graphc::Rearrange {
                    input: INPUT,
                    output: PARTLY_REFLECTED,
                    piece: __graphc::Piece {
                        from: [0, 0, 2],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 5,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 5,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 18,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "partly_reflected",
                description: "pad [[-2, 3], [0, -1]], reflect",
                kernel: &__graphc::Rearrange {
                    input: INPUT,
                    output: PARTLY_REFLECTED,
                    piece: __graphc::Piece {
                        from: [0, 0, 5],
                        to: [0, 0, 5],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 5,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 3,
                                from: [0, 0, -1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 18,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "partly_reflected",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: PARTLY_REFLECTED,
                    output: PARTLY_REFLECTED_RESULT,
                },
            },
            __graphc::Step {
                name: "partly_wrapped",
                description: "pad [[3, -2], [-1, 0]], circular",
                kernel: &__graphc::Rearrange {
                    input: INPUT,
                    output: PARTLY_WRAPPED,
                    piece: __graphc::Piece {
                        from: [0, 1, 0],
                        to: [0, 0, 3],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 5,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 5,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 18,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "partly_wrapped",
                description: "pad [[3, -2], [-1, 0]], circular",
                kernel: &__graphc::Rearrange {
                    input: INPUT,
                    output: PARTLY_WRAPPED,
                    piece: __graphc::Piece {
                        from: [0, 1, 2],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 5,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 3,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 18,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "partly_wrapped",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: PARTLY_WRAPPED,
                    output: PARTLY_WRAPPED_RESULT,
                },
            },
            __graphc::Step {
                name: "channels_too",
                description: "pad [[1, 0], [0, 2], [3, 1]], reflect",
                kernel: &__graphc::Rearrange {
                    input: INPUT,
                    output: CHANNELS_TOO,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [3, 0, 1],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 6,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 7,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 18,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "channels_too",
                description: "pad [[1, 0], [0, 2], [3, 1]], reflect",
                kernel: &__graphc::Rearrange {
                    input: INPUT,
                    output: CHANNELS_TOO,
                    piece: __graphc::Piece {
                        from: [0, 0, 1],
                        to: [3, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 6,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 18,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "channels_too",
                description: "pad [[1, 0], [0, 2], [3, 1]], reflect",
                kernel: &__graphc::Rearrange {
                    input: INPUT,
                    output: CHANNELS_TOO,
                    piece: __graphc::Piece {
                        from: [0, 4, 0],
                        to: [3, 6, 1],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 2,
                                from: [0, -1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 7,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 18,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "channels_too",
                description: "pad [[1, 0], [0, 2], [3, 1]], reflect",
                kernel: &__graphc::Rearrange {
                    input: INPUT,
                    output: CHANNELS_TOO,
                    piece: __graphc::Piece {
                        from: [0, 4, 1],
                        to: [3, 6, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 2,
                                from: [0, -1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 18,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "channels_too",
                description: "pad [[1, 0], [0, 2], [3, 1]], reflect",
                kernel: &__graphc::Rearrange {
                    input: INPUT,
                    output: CHANNELS_TOO,
                    piece: __graphc::Piece {
                        from: [3, 0, 0],
                        to: [0, 0, 1],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 3,
                                from: [-1, 0, 0],
                                to: [1, 0, 0],
                            },
                            __graphc::Digit {
                                size: 6,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 7,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "channels_too",
                description: "pad [[1, 0], [0, 2], [3, 1]], reflect",
                kernel: &__graphc::Rearrange {
                    input: INPUT,
                    output: CHANNELS_TOO,
                    piece: __graphc::Piece {
                        from: [3, 0, 1],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 3,
                                from: [-1, 0, 0],
                                to: [1, 0, 0],
                            },
                            __graphc::Digit {
                                size: 6,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "channels_too",
                description: "pad [[1, 0], [0, 2], [3, 1]], reflect",
                kernel: &__graphc::Rearrange {
                    input: INPUT,
                    output: CHANNELS_TOO,
                    piece: __graphc::Piece {
                        from: [3, 4, 0],
                        to: [0, 6, 1],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 3,
                                from: [-1, 0, 0],
                                to: [1, 0, 0],
                            },
                            __graphc::Digit {
                                size: 2,
                                from: [0, -1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 7,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "channels_too",
                description: "pad [[1, 0], [0, 2], [3, 1]], reflect",
                kernel: &__graphc::Rearrange {
                    input: INPUT,
                    output: CHANNELS_TOO,
                    piece: __graphc::Piece {
                        from: [3, 4, 1],
                        to: [0, 6, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 3,
                                from: [-1, 0, 0],
                                to: [1, 0, 0],
                            },
                            __graphc::Digit {
                                size: 2,
                                from: [0, -1, 0],
                                to: [0, 1, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "channels_too",
                description: "pad [[1, 0], [0, 2], [3, 1]], reflect",
                kernel: &__graphc::Rearrange {
                    input: INPUT,
                    output: CHANNELS_TOO,
                    piece: __graphc::Piece {
                        from: [16, 0, 0],
                        to: [21, 0, 1],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 6,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 7,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "channels_too",
                description: "pad [[1, 0], [0, 2], [3, 1]], reflect",
                kernel: &__graphc::Rearrange {
                    input: INPUT,
                    output: CHANNELS_TOO,
                    piece: __graphc::Piece {
                        from: [16, 0, 1],
                        to: [21, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 6,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "channels_too",
                description: "pad [[1, 0], [0, 2], [3, 1]], reflect",
                kernel: &__graphc::Rearrange {
                    input: INPUT,
                    output: CHANNELS_TOO,
                    piece: __graphc::Piece {
                        from: [16, 4, 0],
                        to: [21, 6, 1],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 2,
                                from: [0, -1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 7,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "channels_too",
                description: "pad [[1, 0], [0, 2], [3, 1]], reflect",
                kernel: &__graphc::Rearrange {
                    input: INPUT,
                    output: CHANNELS_TOO,
                    piece: __graphc::Piece {
                        from: [16, 4, 1],
                        to: [21, 6, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 2,
                                from: [0, -1, 0],
                                to: [0, 1, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "channels_too",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: CHANNELS_TOO,
                    output: CHANNELS_TOO_RESULT,
                },
            },
            __graphc::Step {
                name: "walled",
                description: "what is around the input",
                kernel: &__graphc::Fill {
                    output: WALLED,
                    number: ::core::primitive::f32::NEG_INFINITY,
                },
            },
            __graphc::Step {
                name: "walled",
                description: "pad [[1, 1], [1, 1]] with -inf",
                kernel: &__graphc::Rearrange {
                    input: INPUT,
                    output: WALLED,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 1, 1],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 6,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 7,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 18,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "inside",
                description: "max_pool2d 3x3",
                kernel: &__graphc::Pool2d {
                    input: WALLED,
                    output: INSIDE,
                    window: __graphc::Window {
                        kernel: [3, 3],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    pooling: __graphc::Pooling::Max,
                },
            },
            __graphc::Step {
                name: "inside",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: INSIDE,
                    output: INSIDE_RESULT,
                },
            },
            __graphc::Step {
                name: "inside_too",
                description: "max_pool2d 3x3",
                kernel: &__graphc::Pool2d {
                    input: INPUT,
                    output: INSIDE_TOO,
                    window: __graphc::Window {
                        kernel: [3, 3],
                        stride: [1, 1],
                        padding: [1, 1],
                        dilation: [1, 1],
                    },
                    pooling: __graphc::Pooling::Max,
                },
            },
            __graphc::Step {
                name: "inside_too",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: INSIDE_TOO,
                    output: INSIDE_TOO_RESULT,
                },
            },
            __graphc::Step {
                name: "zeros",
                description: "conv2d 18 -> 20, 3x3 / 2",
                kernel: &__graphc::Conv2d {
                    input: INPUT,
                    output: ZEROS,
                    window: __graphc::Window {
                        kernel: [3, 3],
                        stride: [2, 2],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [3, 3],
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 0,
                    bias: 20736,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 3,
                            vectors: 2,
                        },
                        r16x8: __graphc::Tile {
                            pixels: 3,
                            vectors: 1,
                        },
                        r32x4: __graphc::Tile {
                            pixels: 3,
                            vectors: 1,
                        },
                        r16x4: __graphc::Tile {
                            pixels: 2,
                            vectors: 1,
                        },
                    },
                },
            },
            __graphc::Step {
                name: "zeros",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: ZEROS,
                    output: FOLDED_RESULT,
                },
            },
            __graphc::Step {
                name: "mirrored",
                description: "pad [[1, 1], [1, 1]], reflect",
                kernel: &__graphc::Rearrange {
                    input: INPUT,
                    output: MIRRORED_0,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 1, 1],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 6,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 7,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 18,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "mirrored",
                description: "pad [[1, 1], [1, 1]], reflect",
                kernel: &__graphc::Rearrange {
                    input: INPUT,
                    output: MIRRORED_0,
                    piece: __graphc::Piece {
                        from: [0, 0, 1],
                        to: [0, 1, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 6,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 18,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "mirrored",
                description: "pad [[1, 1], [1, 1]], reflect",
                kernel: &__graphc::Rearrange {
                    input: INPUT,
                    output: MIRRORED_0,
                    piece: __graphc::Piece {
                        from: [0, 0, 5],
                        to: [0, 1, 8],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 6,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 18,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "mirrored",
                description: "pad [[1, 1], [1, 1]], reflect",
                kernel: &__graphc::Rearrange {
                    input: INPUT,
                    output: MIRRORED_0,
                    piece: __graphc::Piece {
                        from: [0, 1, 0],
                        to: [0, 0, 1],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 7,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 18,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "mirrored",
                description: "pad [[1, 1], [1, 1]], reflect",
                kernel: &__graphc::Rearrange {
                    input: INPUT,
                    output: MIRRORED_0,
                    piece: __graphc::Piece {
                        from: [0, 1, 1],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 18,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "mirrored",
                description: "pad [[1, 1], [1, 1]], reflect",
                kernel: &__graphc::Rearrange {
                    input: INPUT,
                    output: MIRRORED_0,
                    piece: __graphc::Piece {
                        from: [0, 1, 5],
                        to: [0, 0, 8],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 18,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "mirrored",
                description: "pad [[1, 1], [1, 1]], reflect",
                kernel: &__graphc::Rearrange {
                    input: INPUT,
                    output: MIRRORED_0,
                    piece: __graphc::Piece {
                        from: [0, 4, 0],
                        to: [0, 7, 1],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 7,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 18,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "mirrored",
                description: "pad [[1, 1], [1, 1]], reflect",
                kernel: &__graphc::Rearrange {
                    input: INPUT,
                    output: MIRRORED_0,
                    piece: __graphc::Piece {
                        from: [0, 4, 1],
                        to: [0, 7, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 18,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "mirrored",
                description: "pad [[1, 1], [1, 1]], reflect",
                kernel: &__graphc::Rearrange {
                    input: INPUT,
                    output: MIRRORED_0,
                    piece: __graphc::Piece {
                        from: [0, 4, 5],
                        to: [0, 7, 8],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 18,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "mirrored",
                description: "conv2d 18 -> 17, 3x3, batch_norm2d, relu",
                kernel: &__graphc::Conv2d {
                    input: MIRRORED_0,
                    output: MIRRORED,
                    window: __graphc::Window {
                        kernel: [3, 3],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [6, 7],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Relu,
                        pool: ::core::option::Option::None,
                    },
                    weights: 20864,
                    bias: 41600,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 7,
                            vectors: 2,
                        },
                        r16x8: __graphc::Tile {
                            pixels: 4,
                            vectors: 1,
                        },
                        r32x4: __graphc::Tile {
                            pixels: 4,
                            vectors: 1,
                        },
                        r16x4: __graphc::Tile {
                            pixels: 2,
                            vectors: 1,
                        },
                    },
                },
            },
            __graphc::Step {
                name: "mirrored",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: MIRRORED,
                    output: POSITIVE_RESULT,
                },
            },
            __graphc::Step {
                name: "mirrored_too",
                description: "pad [[1, 1], [1, 1]], reflect",
                kernel: &__graphc::Rearrange {
                    input: INPUT,
                    output: MIRRORED_TOO_0,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 1, 1],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 6,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 7,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 18,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "mirrored_too",
                description: "pad [[1, 1], [1, 1]], reflect",
                kernel: &__graphc::Rearrange {
                    input: INPUT,
                    output: MIRRORED_TOO_0,
                    piece: __graphc::Piece {
                        from: [0, 0, 1],
                        to: [0, 1, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 6,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 18,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "mirrored_too",
                description: "pad [[1, 1], [1, 1]], reflect",
                kernel: &__graphc::Rearrange {
                    input: INPUT,
                    output: MIRRORED_TOO_0,
                    piece: __graphc::Piece {
                        from: [0, 0, 5],
                        to: [0, 1, 8],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 6,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 18,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "mirrored_too",
                description: "pad [[1, 1], [1, 1]], reflect",
                kernel: &__graphc::Rearrange {
                    input: INPUT,
                    output: MIRRORED_TOO_0,
                    piece: __graphc::Piece {
                        from: [0, 1, 0],
                        to: [0, 0, 1],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 7,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 18,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "mirrored_too",
                description: "pad [[1, 1], [1, 1]], reflect",
                kernel: &__graphc::Rearrange {
                    input: INPUT,
                    output: MIRRORED_TOO_0,
                    piece: __graphc::Piece {
                        from: [0, 1, 1],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 18,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "mirrored_too",
                description: "pad [[1, 1], [1, 1]], reflect",
                kernel: &__graphc::Rearrange {
                    input: INPUT,
                    output: MIRRORED_TOO_0,
                    piece: __graphc::Piece {
                        from: [0, 1, 5],
                        to: [0, 0, 8],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 18,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "mirrored_too",
                description: "pad [[1, 1], [1, 1]], reflect",
                kernel: &__graphc::Rearrange {
                    input: INPUT,
                    output: MIRRORED_TOO_0,
                    piece: __graphc::Piece {
                        from: [0, 4, 0],
                        to: [0, 7, 1],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 7,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 18,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "mirrored_too",
                description: "pad [[1, 1], [1, 1]], reflect",
                kernel: &__graphc::Rearrange {
                    input: INPUT,
                    output: MIRRORED_TOO_0,
                    piece: __graphc::Piece {
                        from: [0, 4, 1],
                        to: [0, 7, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 18,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "mirrored_too",
                description: "pad [[1, 1], [1, 1]], reflect",
                kernel: &__graphc::Rearrange {
                    input: INPUT,
                    output: MIRRORED_TOO_0,
                    piece: __graphc::Piece {
                        from: [0, 4, 5],
                        to: [0, 7, 8],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 18,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "mirrored_too",
                description: "conv2d 18 -> 16, 3x3",
                kernel: &__graphc::Conv2d {
                    input: MIRRORED_TOO_0,
                    output: MIRRORED_TOO,
                    window: __graphc::Window {
                        kernel: [3, 3],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [6, 7],
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 41728,
                    bias: 52096,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 7,
                            vectors: 1,
                        },
                        r16x8: __graphc::Tile {
                            pixels: 4,
                            vectors: 1,
                        },
                        r32x4: __graphc::Tile {
                            pixels: 4,
                            vectors: 1,
                        },
                        r16x4: __graphc::Tile {
                            pixels: 2,
                            vectors: 1,
                        },
                    },
                },
            },
            __graphc::Step {
                name: "around",
                description: "pad [[1, 1], [1, 2]], circular",
                kernel: &__graphc::Rearrange {
                    input: MIRRORED,
                    output: AROUND_0,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 1, 1],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 6,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 7,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 17,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "around",
                description: "pad [[1, 1], [1, 2]], circular",
                kernel: &__graphc::Rearrange {
                    input: MIRRORED,
                    output: AROUND_0,
                    piece: __graphc::Piece {
                        from: [0, 0, 6],
                        to: [0, 1, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 6,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 17,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "around",
                description: "pad [[1, 1], [1, 2]], circular",
                kernel: &__graphc::Rearrange {
                    input: MIRRORED,
                    output: AROUND_0,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 1, 8],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 6,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 17,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "around",
                description: "pad [[1, 1], [1, 2]], circular",
                kernel: &__graphc::Rearrange {
                    input: MIRRORED,
                    output: AROUND_0,
                    piece: __graphc::Piece {
                        from: [0, 5, 0],
                        to: [0, 0, 1],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 7,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 17,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "around",
                description: "pad [[1, 1], [1, 2]], circular",
                kernel: &__graphc::Rearrange {
                    input: MIRRORED,
                    output: AROUND_0,
                    piece: __graphc::Piece {
                        from: [0, 5, 6],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 17,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "around",
                description: "pad [[1, 1], [1, 2]], circular",
                kernel: &__graphc::Rearrange {
                    input: MIRRORED,
                    output: AROUND_0,
                    piece: __graphc::Piece {
                        from: [0, 5, 0],
                        to: [0, 0, 8],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 17,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "around",
                description: "pad [[1, 1], [1, 2]], circular",
                kernel: &__graphc::Rearrange {
                    input: MIRRORED,
                    output: AROUND_0,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 7, 1],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 2,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 7,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 17,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "around",
                description: "pad [[1, 1], [1, 2]], circular",
                kernel: &__graphc::Rearrange {
                    input: MIRRORED,
                    output: AROUND_0,
                    piece: __graphc::Piece {
                        from: [0, 0, 6],
                        to: [0, 7, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 2,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 17,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "around",
                description: "pad [[1, 1], [1, 2]], circular",
                kernel: &__graphc::Rearrange {
                    input: MIRRORED,
                    output: AROUND_0,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 7, 8],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 2,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 17,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "around",
                description: "conv2d 17 -> 16, 4x3, add",
                kernel: &__graphc::Conv2d {
                    input: AROUND_0,
                    output: AROUND,
                    window: __graphc::Window {
                        kernel: [4, 3],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [6, 7],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::Some(MIRRORED_TOO),
                        then: __graphc::Pointwise::Identity,
                        pool: ::core::option::Option::None,
                    },
                    weights: 52160,
                    bias: 65216,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 7,
                            vectors: 1,
                        },
                        r16x8: __graphc::Tile {
                            pixels: 4,
                            vectors: 1,
                        },
                        r32x4: __graphc::Tile {
                            pixels: 4,
                            vectors: 1,
                        },
                        r16x4: __graphc::Tile {
                            pixels: 2,
                            vectors: 1,
                        },
                    },
                },
            },
            __graphc::Step {
                name: "around",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: AROUND,
                    output: SUM_RESULT,
                },
            },
            __graphc::Step {
                name: "repeated",
                description: "pad [[1, 3], [2, 0]], replicate",
                kernel: &__graphc::Rearrange {
                    input: INPUT,
                    output: REPEATED_0,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 2, 1],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 6,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 7,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 18,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "repeated",
                description: "pad [[1, 3], [2, 0]], replicate",
                kernel: &__graphc::Rearrange {
                    input: INPUT,
                    output: REPEATED_0,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 2, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 6,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 18,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "repeated",
                description: "pad [[1, 3], [2, 0]], replicate",
                kernel: &__graphc::Rearrange {
                    input: INPUT,
                    output: REPEATED_0,
                    piece: __graphc::Piece {
                        from: [0, 0, 6],
                        to: [0, 2, 8],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 6,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 3,
                                from: [0, 0, 0],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 18,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "repeated",
                description: "pad [[1, 3], [2, 0]], replicate",
                kernel: &__graphc::Rearrange {
                    input: INPUT,
                    output: REPEATED_0,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 0, 1],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 2,
                                from: [0, 0, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 7,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 18,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "repeated",
                description: "pad [[1, 3], [2, 0]], replicate",
                kernel: &__graphc::Rearrange {
                    input: INPUT,
                    output: REPEATED_0,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 2,
                                from: [0, 0, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 18,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "repeated",
                description: "pad [[1, 3], [2, 0]], replicate",
                kernel: &__graphc::Rearrange {
                    input: INPUT,
                    output: REPEATED_0,
                    piece: __graphc::Piece {
                        from: [0, 0, 6],
                        to: [0, 0, 8],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 2,
                                from: [0, 0, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 3,
                                from: [0, 0, 0],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 18,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "repeated",
                description: "conv2d 18 -> 12, 3x3, 2 groups",
                kernel: &__graphc::Conv2d {
                    input: REPEATED_0,
                    output: REPEATED,
                    window: __graphc::Window {
                        kernel: [3, 3],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 2,
                    size: [6, 9],
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 65280,
                    bias: 75648,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 9,
                            vectors: 1,
                        },
                        r16x8: __graphc::Tile {
                            pixels: 5,
                            vectors: 1,
                        },
                        r32x4: __graphc::Tile {
                            pixels: 3,
                            vectors: 1,
                        },
                        r16x4: __graphc::Tile {
                            pixels: 2,
                            vectors: 1,
                        },
                    },
                },
            },
            __graphc::Step {
                name: "repeated",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: REPEATED,
                    output: REPEATED_RESULT,
                },
            },
            __graphc::Step {
                name: "bordered",
                description: "what is around the input",
                kernel: &__graphc::Fill {
                    output: BORDERED,
                    number: 0.0,
                },
            },
            __graphc::Step {
                name: "bordered",
                description: "pad [[0, 1], [0, 1]] with 0",
                kernel: &__graphc::Rearrange {
                    input: REPEATED,
                    output: BORDERED,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 6,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 9,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 12,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "pooled",
                description: "max_pool2d 2x2",
                kernel: &__graphc::Pool2d {
                    input: BORDERED,
                    output: POOLED,
                    window: __graphc::Window {
                        kernel: [2, 2],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    pooling: __graphc::Pooling::Max,
                },
            },
            __graphc::Step {
                name: "pooled",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: POOLED,
                    output: POOLED_RESULT,
                },
            },
        ];
        const EMBEDDED: ::core::option::Option<&'static [u8]> = ::core::option::Option::None;
        type Input<'a> = &'a [[[f32; 7]; 6]; 18];
        type Images<'a> = ::graphc::ndarray::ArrayView4<'a, f32>;
        type Arrays = ::graphc::ndarray::Array4<f32>;
        type Output<'s> = PaddedOutput<'s>;
        type Batch = PaddedBatch;
        const PROGRAM: __graphc::Program = __graphc::Program {
            tensors: &[
                __graphc::TensorSpec {
                    name: "folded.weight",
                    shape: &[20, 18, 3, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "folded.bias",
                    shape: &[20],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "mirrored.weight",
                    shape: &[17, 18, 3, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "mirrored.bias",
                    shape: &[17],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "norm.weight",
                    shape: &[17],
                    kind: __graphc::TensorKind::BatchNormWeight,
                },
                __graphc::TensorSpec {
                    name: "norm.bias",
                    shape: &[17],
                    kind: __graphc::TensorKind::BatchNormBias,
                },
                __graphc::TensorSpec {
                    name: "norm.running_mean",
                    shape: &[17],
                    kind: __graphc::TensorKind::RunningMean,
                },
                __graphc::TensorSpec {
                    name: "norm.running_var",
                    shape: &[17],
                    kind: __graphc::TensorKind::RunningVar,
                },
                __graphc::TensorSpec {
                    name: "around.weight",
                    shape: &[16, 17, 4, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "around.bias",
                    shape: &[16],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "mirrored_too.weight",
                    shape: &[16, 18, 3, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "mirrored_too.bias",
                    shape: &[16],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "repeated.weight",
                    shape: &[12, 9, 3, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "repeated.bias",
                    shape: &[12],
                    kind: __graphc::TensorKind::Bias,
                },
            ],
            mapping: __graphc::Mapping {
                prefix: "",
                ignore: &[],
                rename: &[],
            },
            packing: &[
                __graphc::Packing::Conv2d {
                    weight: 0,
                    bias: ::core::option::Option::Some(1),
                    batch_norm: ::core::option::Option::None,
                    shape: [20, 18, 3, 3],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 0,
                    bias_at: 20736,
                },
                __graphc::Packing::Conv2d {
                    weight: 2,
                    bias: ::core::option::Option::Some(3),
                    batch_norm: ::core::option::Option::Some(__graphc::BatchNormTensors {
                        weight: ::core::option::Option::Some(4),
                        bias: ::core::option::Option::Some(5),
                        statistics: ::core::option::Option::Some([6, 7]),
                        eps: 1e-5,
                    }),
                    shape: [17, 18, 3, 3],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 20864,
                    bias_at: 41600,
                },
                __graphc::Packing::Conv2d {
                    weight: 10,
                    bias: ::core::option::Option::Some(11),
                    batch_norm: ::core::option::Option::None,
                    shape: [16, 18, 3, 3],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 41728,
                    bias_at: 52096,
                },
                __graphc::Packing::Conv2d {
                    weight: 8,
                    bias: ::core::option::Option::Some(9),
                    batch_norm: ::core::option::Option::None,
                    shape: [16, 17, 4, 3],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 52160,
                    bias_at: 65216,
                },
                __graphc::Packing::Conv2d {
                    weight: 12,
                    bias: ::core::option::Option::Some(13),
                    batch_norm: ::core::option::Option::None,
                    shape: [12, 9, 3, 3],
                    groups: 2,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 65280,
                    bias_at: 75648,
                },
            ],
            packed: 75712,
            values: 77056,
            workspace: 0,
            scratch: 0,
            outputs: &[
                REFLECTED_RESULT,
                REPLICATED_RESULT,
                WRAPPED_RESULT,
                PARTLY_REFLECTED_RESULT,
                PARTLY_WRAPPED_RESULT,
                CHANNELS_TOO_RESULT,
                INSIDE_RESULT,
                INSIDE_TOO_RESULT,
                FOLDED_RESULT,
                POSITIVE_RESULT,
                SUM_RESULT,
                REPEATED_RESULT,
                POOLED_RESULT,
            ],
        };
        fn from_weights(weights: __graphc::Weights) -> Self {
            Self { weights }
        }
        fn weights(&self) -> &__graphc::Weights {
            &self.weights
        }
        fn numbers<R>(
            input: Self::Input<'_>,
            run: impl ::core::ops::FnOnce(&[&[f32]]) -> R,
        ) -> R {
            run(&[input.as_flattened().as_flattened()])
        }
        fn views<R>(
            images: Self::Images<'_>,
            run: impl ::core::ops::FnOnce(&[__graphc::ArrayViewD<'_, f32>]) -> R,
        ) -> R {
            run(&[images.into_dyn()])
        }
        fn arrays(mut images: __graphc::Results) -> Self::Arrays {
            images.images([18, 6, 7])
        }
        fn output<'s>(outputs: __graphc::Outputs<'s>) -> Self::Output<'s> {
            PaddedOutput {
                reflected: outputs.image(0),
                replicated: outputs.image(1),
                wrapped: outputs.image(2),
                partly_reflected: outputs.image(3),
                partly_wrapped: outputs.image(4),
                channels_too: outputs.image(5),
                inside: outputs.image(6),
                inside_too: outputs.image(7),
                folded: outputs.image(8),
                positive: outputs.image(9),
                sum: outputs.image(10),
                repeated: outputs.image(11),
                pooled: outputs.image(12),
            }
        }
        fn batch(mut results: __graphc::Results) -> Self::Batch {
            PaddedBatch {
                reflected: results.images([18, 11, 12]),
                replicated: results.images([18, 8, 9]),
                wrapped: results.images([18, 14, 14]),
                partly_reflected: results.images([18, 5, 8]),
                partly_wrapped: results.images([18, 5, 8]),
                channels_too: results.images([22, 8, 8]),
                inside: results.images([18, 6, 7]),
                inside_too: results.images([18, 6, 7]),
                folded: results.images([20, 3, 3]),
                positive: results.images([17, 6, 7]),
                sum: results.images([16, 6, 7]),
                repeated: results.images([12, 6, 9]),
                pooled: results.images([12, 6, 9]),
            }
        }
    }
    impl Padded {
        /// What the compiler knows of the network, as one value. The other constants are its parts.
        pub const ABOUT: &'static __graphc::About = <Self as __graphc::Model>::ABOUT;
        /// The name in the model file, or where it was compiled.
        pub const NAME: &'static str = <Self as __graphc::Model>::ABOUT.name;
        /// Channels, height and width of an image.
        pub const INPUT: [usize; 3] = [18, 6, 7];
        /// The inputs.
        pub const INPUTS: &'static [__graphc::Input] = <Self as __graphc::Model>::ABOUT
            .inputs;
        /// The results.
        pub const OUTPUTS: &'static [__graphc::Output] = <Self as __graphc::Model>::ABOUT
            .outputs;
        /// Number of parameters, as PyTorch counts them.
        pub const PARAMETERS: u64 = <Self as __graphc::Model>::ABOUT.parameters;
        /// Multiply-accumulate operations for one image.
        pub const MACS: u64 = <Self as __graphc::Model>::ABOUT.macs;
        /// Bytes of a session's arena, for the largest compiled batch.
        pub const ARENA_BYTES: usize = <Self as __graphc::Model>::ABOUT.arena_bytes;
        /// The batch sizes that it was compiled for, ascending.
        pub const BATCHES: &'static [usize] = <Self as __graphc::Model>::ABOUT.batches;
        /// What weights and the values between layers are stored in.
        pub const PRECISION: __graphc::Precision = <Self as __graphc::Model>::ABOUT
            .precision;
        /// The layers of the model file, in order.
        pub const LAYERS: &'static [__graphc::Layer] = <Self as __graphc::Model>::ABOUT
            .layers;
        /// The layers as a table, with the totals: what `graphc check` prints.
        pub const SUMMARY: &'static str = <Self as __graphc::Model>::ABOUT.summary;
        /// What a forward pass does, in order.
        pub const STEPS: &'static [__graphc::Step] = <Self as __graphc::Model>::STEPS;
        /// How images become its input, if the model file says so.
        pub const PREPROCESS: ::core::option::Option<__graphc::Preprocess> = <Self as __graphc::Model>::ABOUT
            .preprocess;
        /// How its result becomes answers, if there is one result and that is a vector.
        pub const CLASSES: ::core::option::Option<__graphc::Classes> = <Self as __graphc::Model>::ABOUT
            .classes;
        /// The weight file in the program, if it was compiled with one.
        pub const EMBEDDED: ::core::option::Option<&'static [u8]> = <Self as __graphc::Model>::EMBEDDED;
        /// Reads the weights from a file: safetensors, or PyTorch's `.pth`, `.pt` or `.bin`, with the names of its
        /// state dict.
        ///
        /// # Errors
        /// If the file cannot be read, is damaged, or holds other tensors than the network has.
        pub fn load(
            path: impl ::core::convert::AsRef<__graphc::Path>,
        ) -> ::core::result::Result<Self, __graphc::LoadError> {
            <Self as __graphc::Model>::load(path)
        }
        /// Reads the weights from a file whose tensors have other names, or that has more of them.
        ///
        /// # Errors
        /// As for [`load`](Self::load).
        pub fn load_with(
            path: impl ::core::convert::AsRef<__graphc::Path>,
            mapping: &__graphc::Mapping<'_>,
        ) -> ::core::result::Result<Self, __graphc::LoadError> {
            <Self as __graphc::Model>::load_with(path, mapping)
        }
        /// Reads the weights from the bytes of a file.
        ///
        /// # Errors
        /// As for [`load`](Self::load).
        pub fn from_bytes(
            bytes: &[u8],
        ) -> ::core::result::Result<Self, __graphc::LoadError> {
            <Self as __graphc::Model>::from_bytes(bytes)
        }
        /// Generates weights, the same everywhere for the same seed.
        #[must_use]
        pub fn random(seed: u64) -> Self {
            <Self as __graphc::Model>::random(seed)
        }
        /// `count` images of numbers uniform in [-2, 2), the same everywhere for the same seed: for trying and timing.
        #[must_use]
        pub fn random_images(seed: u64, count: usize) -> __graphc::Array4<f32> {
            <Self as __graphc::Model>::random_images(seed, count)
        }
        /// An image on the heap, each number by its channel, row and column.
        #[must_use]
        pub fn image_from_fn(
            number: impl ::core::ops::FnMut([usize; 3]) -> f32,
        ) -> __graphc::Box<[[[f32; 7]; 6]; 18]> {
            __graphc::image_from_fn(number)
        }
        /// Whether an image can be the input.
        ///
        /// # Errors
        /// If the model file has no `preprocess`, or the image has another size and is not to be resized.
        pub fn check_image(
            image: &__graphc::Image<'_>,
        ) -> ::core::result::Result<(), __graphc::ImageError> {
            <Self as __graphc::Model>::check_image(image)
        }
        /// Memory and threads for one caller: as many as there are cores at hand, or as the environment variables
        /// `GRAPHC_THREADS` and `GRAPHC_ISA` say.
        ///
        /// # Panics
        /// If a variable says what cannot be, or there is not enough memory.
        #[must_use]
        #[track_caller]
        pub fn session(&self) -> __graphc::Session<'_, Self> {
            <Self as __graphc::Model>::session(self)
        }
        /// The same, or why there is none.
        ///
        /// # Errors
        /// If a variable says what cannot be, or there is not enough memory.
        pub fn try_session(
            &self,
        ) -> ::core::result::Result<
            __graphc::Session<'_, Self>,
            __graphc::SessionError,
        > {
            <Self as __graphc::Model>::try_session(self)
        }
        /// A session with this many threads, the caller's included, but no more than the cores at hand.
        ///
        /// # Panics
        /// If `GRAPHC_ISA` names no instruction set of the CPU, or there is not enough memory.
        #[must_use]
        #[track_caller]
        pub fn session_with_threads(
            &self,
            threads: ::core::num::NonZeroUsize,
        ) -> __graphc::Session<'_, Self> {
            <Self as __graphc::Model>::session_with_threads(self, threads)
        }
        /// A session that shares the network instead of borrowing it, and may live and move anywhere.
        ///
        /// # Panics
        /// As for [`session`](Self::session).
        #[must_use]
        #[track_caller]
        pub fn shared_session(
            self: &__graphc::Arc<Self>,
        ) -> __graphc::Session<'static, Self> {
            <Self as __graphc::Model>::shared_session(self)
        }
    }
};
