/** `Resized`, compiled from its model file.

 | layer | operator | output | parameters |
 |---|---|---|---:|
 | `stem` | Conv2d | [19, 9, 11] | 3,268 |
 | `twice` | Upsample | [19, 18, 22] | 0 |
 | `exact` | Upsample | [19, 13, 7] | 0 |
 | `between` | Upsample | [19, 18, 22] | 0 |
 | `positive` | ReLU | [19, 18, 22] | 0 |
 | `aligned` | Upsample | [19, 17, 17] | 0 |
 | `factors` | Upsample | [19, 11, 6] | 0 |
 | `sizes` | Upsample | [19, 11, 6] | 0 |
 | `cubic` | Upsample | [19, 22, 27] | 0 |
 | `small` | Upsample | [19, 4, 5] | 0 |
 | `averaged` | Upsample | [19, 4, 5] | 0 |
 | `covered` | Upsample | [19, 11, 6] | 0 |
 | `euclid` | LPPool2d | [19, 9, 11] | 0 |
 | `cube` | LPPool2d | [19, 9, 7] | 0 |
 | `sum` | LPPool2d | [19, 4, 5] | 0 |

 3,268 parameters.*/
pub struct Resized {
    weights: ::graphc::__private::Weights,
}
/// The results of [`Resized`] for one image.
#[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
pub struct ResizedOutput<'s> {
    /// Layer `twice`: [19, 18, 22].
    pub twice: &'s [[[f32; 22]; 18]; 19],
    /// Layer `exact`: [19, 13, 7].
    pub exact: &'s [[[f32; 7]; 13]; 19],
    /// Layer `positive`: [19, 18, 22].
    pub positive: &'s [[[f32; 22]; 18]; 19],
    /// Layer `aligned`: [19, 17, 17].
    pub aligned: &'s [[[f32; 17]; 17]; 19],
    /// Layer `factors`: [19, 11, 6].
    pub factors: &'s [[[f32; 6]; 11]; 19],
    /// Layer `sizes`: [19, 11, 6].
    pub sizes: &'s [[[f32; 6]; 11]; 19],
    /// Layer `cubic`: [19, 22, 27].
    pub cubic: &'s [[[f32; 27]; 22]; 19],
    /// Layer `small`: [19, 4, 5].
    pub small: &'s [[[f32; 5]; 4]; 19],
    /// Layer `averaged`: [19, 4, 5].
    pub averaged: &'s [[[f32; 5]; 4]; 19],
    /// Layer `covered`: [19, 11, 6].
    pub covered: &'s [[[f32; 6]; 11]; 19],
    /// Layer `euclid`: [19, 9, 11].
    pub euclid: &'s [[[f32; 11]; 9]; 19],
    /// Layer `cube`: [19, 9, 7].
    pub cube: &'s [[[f32; 7]; 9]; 19],
    /// Layer `sum`: [19, 4, 5].
    pub sum: &'s [[[f32; 5]; 4]; 19],
}
/// The results of [`Resized`] for a batch, which is the first dimension.
#[derive(::core::clone::Clone, ::core::fmt::Debug)]
pub struct ResizedBatch {
    /// Layer `twice`: [19, 18, 22].
    pub twice: ::graphc::ndarray::Array4<f32>,
    /// Layer `exact`: [19, 13, 7].
    pub exact: ::graphc::ndarray::Array4<f32>,
    /// Layer `positive`: [19, 18, 22].
    pub positive: ::graphc::ndarray::Array4<f32>,
    /// Layer `aligned`: [19, 17, 17].
    pub aligned: ::graphc::ndarray::Array4<f32>,
    /// Layer `factors`: [19, 11, 6].
    pub factors: ::graphc::ndarray::Array4<f32>,
    /// Layer `sizes`: [19, 11, 6].
    pub sizes: ::graphc::ndarray::Array4<f32>,
    /// Layer `cubic`: [19, 22, 27].
    pub cubic: ::graphc::ndarray::Array4<f32>,
    /// Layer `small`: [19, 4, 5].
    pub small: ::graphc::ndarray::Array4<f32>,
    /// Layer `averaged`: [19, 4, 5].
    pub averaged: ::graphc::ndarray::Array4<f32>,
    /// Layer `covered`: [19, 11, 6].
    pub covered: ::graphc::ndarray::Array4<f32>,
    /// Layer `euclid`: [19, 9, 11].
    pub euclid: ::graphc::ndarray::Array4<f32>,
    /// Layer `cube`: [19, 9, 7].
    pub cube: ::graphc::ndarray::Array4<f32>,
    /// Layer `sum`: [19, 4, 5].
    pub sum: ::graphc::ndarray::Array4<f32>,
}
const _: () = {
    use ::graphc::__private as __graphc;
    ::core::assert!(
        __graphc::VERSION == 9u32, "the versions of graphc and graphc-compiler differ"
    );
    const INPUT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 19,
        height: 9,
        width: 11,
        halo: __graphc::Halo {
            top: 1,
            left: 1,
            bottom: 1,
            right: 1,
        },
        strides: __graphc::Strides {
            plane: 2304,
            row: 208,
        },
        place: __graphc::Place {
            offset: 0,
            image: 18368,
            start: 0,
        },
    };
    const STEM: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 19,
        height: 9,
        width: 11,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1584,
            row: 176,
        },
        place: __graphc::Place {
            offset: 254464,
            image: 12672,
            start: 0,
        },
    };
    const TWICE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 19,
        height: 18,
        width: 22,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 6400,
            row: 352,
        },
        place: __graphc::Place {
            offset: 0,
            image: 50944,
            start: 0,
        },
    };
    const EXACT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 19,
        height: 13,
        width: 7,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1456,
            row: 112,
        },
        place: __graphc::Place {
            offset: 0,
            image: 11648,
            start: 0,
        },
    };
    const BETWEEN: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 19,
        height: 18,
        width: 22,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 6400,
            row: 352,
        },
        place: __graphc::Place {
            offset: 0,
            image: 50944,
            start: 0,
        },
    };
    const POSITIVE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 19,
        height: 18,
        width: 22,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 6400,
            row: 352,
        },
        place: __graphc::Place {
            offset: 76032,
            image: 50944,
            start: 0,
        },
    };
    const ALIGNED: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 19,
        height: 17,
        width: 17,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 4624,
            row: 272,
        },
        place: __graphc::Place {
            offset: 0,
            image: 36992,
            start: 0,
        },
    };
    const FACTORS: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 19,
        height: 11,
        width: 6,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1056,
            row: 96,
        },
        place: __graphc::Place {
            offset: 0,
            image: 8448,
            start: 0,
        },
    };
    const SIZES: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 19,
        height: 11,
        width: 6,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1056,
            row: 96,
        },
        place: __graphc::Place {
            offset: 0,
            image: 8448,
            start: 0,
        },
    };
    const CUBIC: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 19,
        height: 22,
        width: 27,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 9504,
            row: 432,
        },
        place: __graphc::Place {
            offset: 0,
            image: 76032,
            start: 0,
        },
    };
    const SMALL: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 19,
        height: 4,
        width: 5,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 320,
            row: 80,
        },
        place: __graphc::Place {
            offset: 0,
            image: 2560,
            start: 0,
        },
    };
    const AVERAGED: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 19,
        height: 4,
        width: 5,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 320,
            row: 80,
        },
        place: __graphc::Place {
            offset: 0,
            image: 2560,
            start: 0,
        },
    };
    const COVERED: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 19,
        height: 11,
        width: 6,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1056,
            row: 96,
        },
        place: __graphc::Place {
            offset: 0,
            image: 8448,
            start: 0,
        },
    };
    const EUCLID: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 19,
        height: 9,
        width: 11,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1584,
            row: 176,
        },
        place: __graphc::Place {
            offset: 0,
            image: 12672,
            start: 0,
        },
    };
    const CUBE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 19,
        height: 9,
        width: 7,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 112,
        },
        place: __graphc::Place {
            offset: 0,
            image: 8064,
            start: 0,
        },
    };
    const SUM: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 19,
        height: 4,
        width: 5,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 320,
            row: 80,
        },
        place: __graphc::Place {
            offset: 0,
            image: 2560,
            start: 0,
        },
    };
    const TWICE_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 19,
        height: 18,
        width: 22,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 396,
            row: 22,
        },
        place: __graphc::Place {
            offset: 172160,
            image: 30144,
            start: 0,
        },
    };
    const EXACT_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 19,
        height: 13,
        width: 7,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 91,
            row: 7,
        },
        place: __graphc::Place {
            offset: 267136,
            image: 6976,
            start: 0,
        },
    };
    const POSITIVE_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 19,
        height: 18,
        width: 22,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 396,
            row: 22,
        },
        place: __graphc::Place {
            offset: 202304,
            image: 30144,
            start: 0,
        },
    };
    const ALIGNED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 19,
        height: 17,
        width: 17,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 289,
            row: 17,
        },
        place: __graphc::Place {
            offset: 232448,
            image: 22016,
            start: 0,
        },
    };
    const FACTORS_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 19,
        height: 11,
        width: 6,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 66,
            row: 6,
        },
        place: __graphc::Place {
            offset: 274112,
            image: 5056,
            start: 0,
        },
    };
    const SIZES_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 19,
        height: 11,
        width: 6,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 66,
            row: 6,
        },
        place: __graphc::Place {
            offset: 279168,
            image: 5056,
            start: 0,
        },
    };
    const CUBIC_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 19,
        height: 22,
        width: 27,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 594,
            row: 27,
        },
        place: __graphc::Place {
            offset: 126976,
            image: 45184,
            start: 0,
        },
    };
    const SMALL_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 19,
        height: 4,
        width: 5,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 20,
            row: 5,
        },
        place: __graphc::Place {
            offset: 30080,
            image: 1536,
            start: 0,
        },
    };
    const AVERAGED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 19,
        height: 4,
        width: 5,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 20,
            row: 5,
        },
        place: __graphc::Place {
            offset: 31616,
            image: 1536,
            start: 0,
        },
    };
    const COVERED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 19,
        height: 11,
        width: 6,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 66,
            row: 6,
        },
        place: __graphc::Place {
            offset: 20224,
            image: 5056,
            start: 0,
        },
    };
    const EUCLID_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 19,
        height: 9,
        width: 11,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 99,
            row: 11,
        },
        place: __graphc::Place {
            offset: 12672,
            image: 7552,
            start: 0,
        },
    };
    const CUBE_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 19,
        height: 9,
        width: 7,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 7,
        },
        place: __graphc::Place {
            offset: 25280,
            image: 4800,
            start: 0,
        },
    };
    const SUM_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 19,
        height: 4,
        width: 5,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 20,
            row: 5,
        },
        place: __graphc::Place {
            offset: 2560,
            image: 1536,
            start: 0,
        },
    };
    impl ::core::fmt::Debug for Resized {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __graphc::debug::<Self>(f)
        }
    }
    static ABOUT: __graphc::About = __graphc::About {
        name: "Resized",
        hash: __graphc::ProgramHash(0xb70b82320bc65c18),
        inputs: &[
            __graphc::Input {
                name: "input",
                shape: &[19, 9, 11],
            },
        ],
        outputs: &[
            __graphc::Output {
                name: "twice",
                shape: &[19, 18, 22],
            },
            __graphc::Output {
                name: "exact",
                shape: &[19, 13, 7],
            },
            __graphc::Output {
                name: "positive",
                shape: &[19, 18, 22],
            },
            __graphc::Output {
                name: "aligned",
                shape: &[19, 17, 17],
            },
            __graphc::Output {
                name: "factors",
                shape: &[19, 11, 6],
            },
            __graphc::Output {
                name: "sizes",
                shape: &[19, 11, 6],
            },
            __graphc::Output {
                name: "cubic",
                shape: &[19, 22, 27],
            },
            __graphc::Output {
                name: "small",
                shape: &[19, 4, 5],
            },
            __graphc::Output {
                name: "averaged",
                shape: &[19, 4, 5],
            },
            __graphc::Output {
                name: "covered",
                shape: &[19, 11, 6],
            },
            __graphc::Output {
                name: "euclid",
                shape: &[19, 9, 11],
            },
            __graphc::Output {
                name: "cube",
                shape: &[19, 9, 7],
            },
            __graphc::Output {
                name: "sum",
                shape: &[19, 4, 5],
            },
        ],
        parameters: 3268,
        macs: 321651,
        arena_bytes: 284224,
        batches: &[1],
        precision: __graphc::Precision::F32,
        layers: &[
            __graphc::Layer {
                name: "stem",
                operator: "Conv2d",
                output: &[19, 9, 11],
                parameters: 3268,
                macs: 321651,
            },
            __graphc::Layer {
                name: "twice",
                operator: "Upsample",
                output: &[19, 18, 22],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "exact",
                operator: "Upsample",
                output: &[19, 13, 7],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "between",
                operator: "Upsample",
                output: &[19, 18, 22],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "positive",
                operator: "ReLU",
                output: &[19, 18, 22],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "aligned",
                operator: "Upsample",
                output: &[19, 17, 17],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "factors",
                operator: "Upsample",
                output: &[19, 11, 6],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "sizes",
                operator: "Upsample",
                output: &[19, 11, 6],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "cubic",
                operator: "Upsample",
                output: &[19, 22, 27],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "small",
                operator: "Upsample",
                output: &[19, 4, 5],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "averaged",
                operator: "Upsample",
                output: &[19, 4, 5],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "covered",
                operator: "Upsample",
                output: &[19, 11, 6],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "euclid",
                operator: "LPPool2d",
                output: &[19, 9, 11],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "cube",
                operator: "LPPool2d",
                output: &[19, 9, 7],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "sum",
                operator: "LPPool2d",
                output: &[19, 4, 5],
                parameters: 0,
                macs: 0,
            },
        ],
        summary: "Resized\n-------------------------------------------------------------------------\nLayer (type)             Output Shape          Param #               MACs\n=========================================================================\nstem (Conv2d)         [-1, 19, 9, 11]            3,268            321,651\ntwice (Upsample)     [-1, 19, 18, 22]                0                  0\nexact (Upsample)      [-1, 19, 13, 7]                0                  0\nbetween (Upsample)   [-1, 19, 18, 22]                0                  0\npositive (ReLU)      [-1, 19, 18, 22]                0                  0\naligned (Upsample)   [-1, 19, 17, 17]                0                  0\nfactors (Upsample)    [-1, 19, 11, 6]                0                  0\nsizes (Upsample)      [-1, 19, 11, 6]                0                  0\ncubic (Upsample)     [-1, 19, 22, 27]                0                  0\nsmall (Upsample)       [-1, 19, 4, 5]                0                  0\naveraged (Upsample)    [-1, 19, 4, 5]                0                  0\ncovered (Upsample)    [-1, 19, 11, 6]                0                  0\neuclid (LPPool2d)     [-1, 19, 9, 11]                0                  0\ncube (LPPool2d)        [-1, 19, 9, 7]                0                  0\nsum (LPPool2d)         [-1, 19, 4, 5]                0                  0\n=========================================================================\nTotal params: 3,268\nTrainable params: 3,268\nNon-trainable params: 0\nTotal MACs: 321,651\n-------------------------------------------------------------------------\nInput size (MB): 0.01\nForward/backward pass size (MB): 0.39\nParams size (MB): 0.01\nEstimated Total Size (MB): 0.41\n-------------------------------------------------------------------------\nPlanned arena of the forward pass (MB): 0.27\n-------------------------------------------------------------------------\n",
        others: &[],
        preprocess: ::core::option::Option::None,
        classes: ::core::option::Option::None,
    };
    impl __graphc::Model for Resized {
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
                name: "stem",
                description: "conv2d 19 -> 19, 3x3",
                kernel: &__graphc::Conv2d {
                    input: INPUT,
                    output: STEM,
                    window: __graphc::Window {
                        kernel: [3, 3],
                        stride: [1, 1],
                        padding: [1, 1],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [9, 11],
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 0,
                    bias: 21888,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 11,
                            vectors: 2,
                        },
                        r16x8: __graphc::Tile {
                            pixels: 6,
                            vectors: 1,
                        },
                        r32x4: __graphc::Tile {
                            pixels: 6,
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
                name: "twice",
                description: "upsample by 2, nearest",
                kernel: &__graphc::Interpolate {
                    input: STEM,
                    output: TWICE,
                    sampling: __graphc::Sampling {
                        filter: __graphc::Filter::Nearest,
                        scale: [0.5, 0.5],
                        centre: [0.0, 0.0],
                    },
                },
            },
            __graphc::Step {
                name: "twice",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: TWICE,
                    output: TWICE_RESULT,
                },
            },
            __graphc::Step {
                name: "exact",
                description: "upsample to 13x7, nearest-exact",
                kernel: &__graphc::Interpolate {
                    input: STEM,
                    output: EXACT,
                    sampling: __graphc::Sampling {
                        filter: __graphc::Filter::Nearest,
                        scale: [0.6923077, 1.5714285],
                        centre: [0.5, 0.5],
                    },
                },
            },
            __graphc::Step {
                name: "exact",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: EXACT,
                    output: EXACT_RESULT,
                },
            },
            __graphc::Step {
                name: "between",
                description: "upsample by 2, bilinear",
                kernel: &__graphc::Interpolate {
                    input: STEM,
                    output: BETWEEN,
                    sampling: __graphc::Sampling {
                        filter: __graphc::Filter::Bilinear,
                        scale: [0.5, 0.5],
                        centre: [0.5, 0.5],
                    },
                },
            },
            __graphc::Step {
                name: "positive",
                description: "relu",
                kernel: &__graphc::Map {
                    input: BETWEEN,
                    output: POSITIVE,
                    function: __graphc::Function::Pointwise(__graphc::Pointwise::Relu),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "positive",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: POSITIVE,
                    output: POSITIVE_RESULT,
                },
            },
            __graphc::Step {
                name: "aligned",
                description: "upsample to 17x17, bilinear",
                kernel: &__graphc::Interpolate {
                    input: STEM,
                    output: ALIGNED,
                    sampling: __graphc::Sampling {
                        filter: __graphc::Filter::Bilinear,
                        scale: [0.5, 0.625],
                        centre: [0.0, 0.0],
                    },
                },
            },
            __graphc::Step {
                name: "aligned",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: ALIGNED,
                    output: ALIGNED_RESULT,
                },
            },
            __graphc::Step {
                name: "factors",
                description: "upsample by 1.3x0.6, bilinear",
                kernel: &__graphc::Interpolate {
                    input: STEM,
                    output: FACTORS,
                    sampling: __graphc::Sampling {
                        filter: __graphc::Filter::Bilinear,
                        scale: [0.7692308, 1.6666666],
                        centre: [0.5, 0.5],
                    },
                },
            },
            __graphc::Step {
                name: "factors",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: FACTORS,
                    output: FACTORS_RESULT,
                },
            },
            __graphc::Step {
                name: "sizes",
                description: "upsample by 1.3x0.6, bilinear",
                kernel: &__graphc::Interpolate {
                    input: STEM,
                    output: SIZES,
                    sampling: __graphc::Sampling {
                        filter: __graphc::Filter::Bilinear,
                        scale: [0.8181818, 1.8333334],
                        centre: [0.5, 0.5],
                    },
                },
            },
            __graphc::Step {
                name: "sizes",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: SIZES,
                    output: SIZES_RESULT,
                },
            },
            __graphc::Step {
                name: "cubic",
                description: "upsample by 2.5, bicubic",
                kernel: &__graphc::Interpolate {
                    input: STEM,
                    output: CUBIC,
                    sampling: __graphc::Sampling {
                        filter: __graphc::Filter::Cubic,
                        scale: [0.4, 0.4],
                        centre: [0.5, 0.5],
                    },
                },
            },
            __graphc::Step {
                name: "cubic",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: CUBIC,
                    output: CUBIC_RESULT,
                },
            },
            __graphc::Step {
                name: "small",
                description: "upsample to 4x5, bicubic",
                kernel: &__graphc::Interpolate {
                    input: STEM,
                    output: SMALL,
                    sampling: __graphc::Sampling {
                        filter: __graphc::Filter::Cubic,
                        scale: [2.6666667, 2.5],
                        centre: [0.0, 0.0],
                    },
                },
            },
            __graphc::Step {
                name: "small",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: SMALL,
                    output: SMALL_RESULT,
                },
            },
            __graphc::Step {
                name: "averaged",
                description: "upsample to 4x5, area",
                kernel: &__graphc::AdaptivePool2d {
                    input: STEM,
                    output: AVERAGED,
                    pooling: __graphc::Pooling::AverageInside,
                },
            },
            __graphc::Step {
                name: "averaged",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: AVERAGED,
                    output: AVERAGED_RESULT,
                },
            },
            __graphc::Step {
                name: "covered",
                description: "upsample by 1.3x0.6, area",
                kernel: &__graphc::AdaptivePool2d {
                    input: STEM,
                    output: COVERED,
                    pooling: __graphc::Pooling::AverageInside,
                },
            },
            __graphc::Step {
                name: "covered",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: COVERED,
                    output: COVERED_RESULT,
                },
            },
            __graphc::Step {
                name: "euclid",
                description: "lp_pool2d 3x3 / 2",
                kernel: &__graphc::Pool2d {
                    input: POSITIVE,
                    output: EUCLID,
                    window: __graphc::Window {
                        kernel: [3, 3],
                        stride: [2, 2],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    pooling: __graphc::Pooling::Power(2.0),
                },
            },
            __graphc::Step {
                name: "euclid",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: EUCLID,
                    output: EUCLID_RESULT,
                },
            },
            __graphc::Step {
                name: "cube",
                description: "lp_pool2d 2x3 / 2x3",
                kernel: &__graphc::Pool2d {
                    input: POSITIVE,
                    output: CUBE,
                    window: __graphc::Window {
                        kernel: [2, 3],
                        stride: [2, 3],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    pooling: __graphc::Pooling::Power(3.0),
                },
            },
            __graphc::Step {
                name: "cube",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: CUBE,
                    output: CUBE_RESULT,
                },
            },
            __graphc::Step {
                name: "sum",
                description: "lp_pool2d 2x2 / 2",
                kernel: &__graphc::Pool2d {
                    input: STEM,
                    output: SUM,
                    window: __graphc::Window {
                        kernel: [2, 2],
                        stride: [2, 2],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    pooling: __graphc::Pooling::Power(1.0),
                },
            },
            __graphc::Step {
                name: "sum",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: SUM,
                    output: SUM_RESULT,
                },
            },
        ];
        const EMBEDDED: ::core::option::Option<&'static [u8]> = ::core::option::Option::None;
        type Input<'a> = &'a [[[f32; 11]; 9]; 19];
        type Images<'a> = ::graphc::ndarray::ArrayView4<'a, f32>;
        type Arrays = ::graphc::ndarray::Array4<f32>;
        type Output<'s> = ResizedOutput<'s>;
        type Batch = ResizedBatch;
        const PROGRAM: __graphc::Program = __graphc::Program {
            tensors: &[
                __graphc::TensorSpec {
                    name: "stem.weight",
                    shape: &[19, 19, 3, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "stem.bias",
                    shape: &[19],
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
                    shape: [19, 19, 3, 3],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 0,
                    bias_at: 21888,
                },
            ],
            packed: 22016,
            values: 284224,
            workspace: 0,
            scratch: 7808,
            outputs: &[
                TWICE_RESULT,
                EXACT_RESULT,
                POSITIVE_RESULT,
                ALIGNED_RESULT,
                FACTORS_RESULT,
                SIZES_RESULT,
                CUBIC_RESULT,
                SMALL_RESULT,
                AVERAGED_RESULT,
                COVERED_RESULT,
                EUCLID_RESULT,
                CUBE_RESULT,
                SUM_RESULT,
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
            images.images([19, 9, 11])
        }
        fn output<'s>(outputs: __graphc::Outputs<'s>) -> Self::Output<'s> {
            ResizedOutput {
                twice: outputs.image(0),
                exact: outputs.image(1),
                positive: outputs.image(2),
                aligned: outputs.image(3),
                factors: outputs.image(4),
                sizes: outputs.image(5),
                cubic: outputs.image(6),
                small: outputs.image(7),
                averaged: outputs.image(8),
                covered: outputs.image(9),
                euclid: outputs.image(10),
                cube: outputs.image(11),
                sum: outputs.image(12),
            }
        }
        fn batch(mut results: __graphc::Results) -> Self::Batch {
            ResizedBatch {
                twice: results.images([19, 18, 22]),
                exact: results.images([19, 13, 7]),
                positive: results.images([19, 18, 22]),
                aligned: results.images([19, 17, 17]),
                factors: results.images([19, 11, 6]),
                sizes: results.images([19, 11, 6]),
                cubic: results.images([19, 22, 27]),
                small: results.images([19, 4, 5]),
                averaged: results.images([19, 4, 5]),
                covered: results.images([19, 11, 6]),
                euclid: results.images([19, 9, 11]),
                cube: results.images([19, 9, 7]),
                sum: results.images([19, 4, 5]),
            }
        }
    }
    impl Resized {
        /// What the compiler knows of the network, as one value. The other constants are its parts.
        pub const ABOUT: &'static __graphc::About = <Self as __graphc::Model>::ABOUT;
        /// The name in the model file, or where it was compiled.
        pub const NAME: &'static str = <Self as __graphc::Model>::ABOUT.name;
        /// Channels, height and width of an image.
        pub const INPUT: [usize; 3] = [19, 9, 11];
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
        ) -> __graphc::Box<[[[f32; 11]; 9]; 19]> {
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
