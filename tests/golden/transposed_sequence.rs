/** `TransposedSequence`, compiled from its model file.

 | layer | operator | output | parameters |
 |---|---|---|---:|
 | `wide` | Conv1d | [24, 11] | 384 |
 | `doubled` | ConvTranspose1d | [16, 22] | 1,552 |
 | `norm` | BatchNorm1d | [16, 22] | 32 |
 | `positive` | ReLU | [16, 22] | 0 |
 | `open` | ConvTranspose1d | [3, 48] | 123 |
 | `dilated` | ConvTranspose1d | [9, 11] | 657 |

 2,748 parameters.*/
pub struct TransposedSequence {
    weights: ::graphc::__private::Weights,
}
/// The results of [`TransposedSequence`] for one image.
#[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
pub struct TransposedSequenceOutput<'s> {
    /// Layer `positive`: [16, 22].
    pub positive: &'s [[f32; 22]; 16],
    /// Layer `open`: [3, 48].
    pub open: &'s [[f32; 48]; 3],
    /// Layer `dilated`: [9, 11].
    pub dilated: &'s [[f32; 11]; 9],
}
/// The results of [`TransposedSequence`] for a batch, which is the first dimension.
#[derive(::core::clone::Clone, ::core::fmt::Debug)]
pub struct TransposedSequenceBatch {
    /// Layer `positive`: [16, 22].
    pub positive: ::graphc::ndarray::Array3<f32>,
    /// Layer `open`: [3, 48].
    pub open: ::graphc::ndarray::Array3<f32>,
    /// Layer `dilated`: [9, 11].
    pub dilated: ::graphc::ndarray::Array3<f32>,
}
const _: () = {
    use ::graphc::__private as __graphc;
    ::core::assert!(
        __graphc::VERSION == 9u32, "the versions of graphc and graphc-compiler differ"
    );
    const WIDE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 24,
        height: 1,
        width: 11,
        halo: __graphc::Halo {
            top: 0,
            left: 2,
            bottom: 0,
            right: 2,
        },
        strides: __graphc::Strides {
            plane: 240,
            row: 240,
        },
        place: __graphc::Place {
            offset: 3072,
            image: 1920,
            start: 0,
        },
    };
    const DOUBLED_0: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 32,
        height: 1,
        width: 12,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 192,
            row: 192,
        },
        place: __graphc::Place {
            offset: 0,
            image: 1536,
            start: 0,
        },
    };
    const DOUBLED: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 16,
        height: 1,
        width: 22,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 352,
            row: 352,
        },
        place: __graphc::Place {
            offset: 1536,
            image: 1408,
            start: 0,
        },
    };
    const OPEN_0: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 12,
        height: 1,
        width: 12,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 192,
            row: 192,
        },
        place: __graphc::Place {
            offset: 6400,
            image: 768,
            start: 0,
        },
    };
    const OPEN: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 3,
        height: 1,
        width: 48,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 768,
            row: 768,
        },
        place: __graphc::Place {
            offset: 0,
            image: 3072,
            start: 0,
        },
    };
    const DILATED: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 9,
        height: 1,
        width: 11,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 176,
            row: 176,
        },
        place: __graphc::Place {
            offset: 0,
            image: 704,
            start: 0,
        },
    };
    const INPUT_PLANES: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 5,
        height: 1,
        width: 13,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 13,
            row: 13,
        },
        place: __graphc::Place {
            offset: 0,
            image: 320,
            start: 0,
        },
    };
    const POSITIVE_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 16,
        height: 1,
        width: 22,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 22,
            row: 22,
        },
        place: __graphc::Place {
            offset: 4992,
            image: 1408,
            start: 0,
        },
    };
    const OPEN_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 3,
        height: 1,
        width: 48,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 48,
            row: 48,
        },
        place: __graphc::Place {
            offset: 6400,
            image: 576,
            start: 0,
        },
    };
    const DILATED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 9,
        height: 1,
        width: 11,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 11,
            row: 11,
        },
        place: __graphc::Place {
            offset: 704,
            image: 448,
            start: 0,
        },
    };
    impl ::core::fmt::Debug for TransposedSequence {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __graphc::debug::<Self>(f)
        }
    }
    static ABOUT: __graphc::About = __graphc::About {
        name: "TransposedSequence",
        hash: __graphc::ProgramHash(0xb41f94b27228a524),
        inputs: &[
            __graphc::Input {
                name: "input",
                shape: &[5, 13],
            },
        ],
        outputs: &[
            __graphc::Output {
                name: "positive",
                shape: &[16, 22],
            },
            __graphc::Output {
                name: "open",
                shape: &[3, 48],
            },
            __graphc::Output {
                name: "dilated",
                shape: &[9, 11],
            },
        ],
        parameters: 2748,
        macs: 29304,
        arena_bytes: 7168,
        batches: &[1],
        precision: __graphc::Precision::F32,
        layers: &[
            __graphc::Layer {
                name: "wide",
                operator: "Conv1d",
                output: &[24, 11],
                parameters: 384,
                macs: 3960,
            },
            __graphc::Layer {
                name: "doubled",
                operator: "ConvTranspose1d",
                output: &[16, 22],
                parameters: 1552,
                macs: 16896,
            },
            __graphc::Layer {
                name: "norm",
                operator: "BatchNorm1d",
                output: &[16, 22],
                parameters: 32,
                macs: 0,
            },
            __graphc::Layer {
                name: "positive",
                operator: "ReLU",
                output: &[16, 22],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "open",
                operator: "ConvTranspose1d",
                output: &[3, 48],
                parameters: 123,
                macs: 1320,
            },
            __graphc::Layer {
                name: "dilated",
                operator: "ConvTranspose1d",
                output: &[9, 11],
                parameters: 657,
                macs: 7128,
            },
        ],
        summary: "TransposedSequence\n---------------------------------------------------------------------------\nLayer (type)               Output Shape          Param #               MACs\n===========================================================================\nwide (Conv1d)              [-1, 24, 11]              384              3,960\ndoubled (ConvTranspose1d)  [-1, 16, 22]            1,552             16,896\nnorm (BatchNorm1d)         [-1, 16, 22]               32                  0\npositive (ReLU)            [-1, 16, 22]                0                  0\nopen (ConvTranspose1d)      [-1, 3, 48]              123              1,320\ndilated (ConvTranspose1d)   [-1, 9, 11]              657              7,128\n===========================================================================\nTotal params: 2,748\nTrainable params: 2,748\nNon-trainable params: 0\nTotal MACs: 29,304\n---------------------------------------------------------------------------\nInput size (MB): 0.00\nForward/backward pass size (MB): 0.01\nParams size (MB): 0.01\nEstimated Total Size (MB): 0.02\n---------------------------------------------------------------------------\nPlanned arena of the forward pass (MB): 0.01\n---------------------------------------------------------------------------\n",
        others: &[],
        preprocess: ::core::option::Option::None,
        classes: ::core::option::Option::None,
    };
    impl __graphc::Model for TransposedSequence {
        const ABOUT: &'static __graphc::About = &ABOUT;
        const STEPS: &'static [__graphc::Step] = &[
            __graphc::Step {
                name: "input",
                description: "the image, in planes",
                kernel: &__graphc::Import {
                    input: 0,
                    output: INPUT_PLANES,
                },
            },
            __graphc::Step {
                name: "wide",
                description: "conv1d 5 -> 24, 3",
                kernel: &__graphc::Conv2d {
                    input: INPUT_PLANES,
                    output: WIDE,
                    window: __graphc::Window {
                        kernel: [1, 3],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [1, 11],
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 0,
                    bias: 1920,
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
                name: "doubled",
                description: "conv1d 24 -> 32, 2, 2 phases of a transposed one, batch_norm1d, relu",
                kernel: &__graphc::Conv2d {
                    input: WIDE,
                    output: DOUBLED_0,
                    window: __graphc::Window {
                        kernel: [1, 2],
                        stride: [1, 1],
                        padding: [0, 1],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [1, 12],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Relu,
                        pool: ::core::option::Option::None,
                    },
                    weights: 2048,
                    bias: 8192,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 12,
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
                name: "doubled",
                description: "2 phases, interleaved",
                kernel: &__graphc::Rearrange {
                    input: DOUBLED_0,
                    output: DOUBLED,
                    piece: __graphc::Piece {
                        from: [0, 0, 1],
                        to: [0, 0, 1],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 11,
                                from: [0, 0, 1],
                                to: [0, 0, 2],
                            },
                            __graphc::Digit {
                                size: 16,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "doubled",
                description: "2 phases, interleaved",
                kernel: &__graphc::Rearrange {
                    input: DOUBLED_0,
                    output: DOUBLED,
                    piece: __graphc::Piece {
                        from: [16, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 11,
                                from: [0, 0, 1],
                                to: [0, 0, 2],
                            },
                            __graphc::Digit {
                                size: 16,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "doubled",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: DOUBLED,
                    output: POSITIVE_RESULT,
                },
            },
            __graphc::Step {
                name: "open",
                description: "conv1d 24 -> 12, 2, 3 groups, 4 phases of a transposed one",
                kernel: &__graphc::Conv2d {
                    input: WIDE,
                    output: OPEN_0,
                    window: __graphc::Window {
                        kernel: [1, 2],
                        stride: [1, 1],
                        padding: [0, 1],
                        dilation: [1, 1],
                    },
                    groups: 3,
                    size: [1, 12],
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 8320,
                    bias: 11392,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 12,
                            vectors: 1,
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
                name: "open",
                description: "4 phases, interleaved",
                kernel: &__graphc::Rearrange {
                    input: OPEN_0,
                    output: OPEN,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 3,
                                from: [4, 0, 0],
                                to: [1, 0, 0],
                            },
                            __graphc::Digit {
                                size: 12,
                                from: [0, 0, 1],
                                to: [0, 0, 4],
                            },
                            __graphc::Digit {
                                size: 4,
                                from: [1, 0, 0],
                                to: [0, 0, 1],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "open",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: OPEN,
                    output: OPEN_RESULT,
                },
            },
            __graphc::Step {
                name: "dilated",
                description: "conv1d 24 -> 9, 3, transposed",
                kernel: &__graphc::Conv2d {
                    input: WIDE,
                    output: DILATED,
                    window: __graphc::Window {
                        kernel: [1, 3],
                        stride: [1, 1],
                        padding: [0, 2],
                        dilation: [1, 2],
                    },
                    groups: 1,
                    size: [1, 11],
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 11456,
                    bias: 16064,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 11,
                            vectors: 1,
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
                name: "dilated",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: DILATED,
                    output: DILATED_RESULT,
                },
            },
        ];
        const EMBEDDED: ::core::option::Option<&'static [u8]> = ::core::option::Option::None;
        type Input<'a> = &'a [[f32; 13]; 5];
        type Images<'a> = ::graphc::ndarray::ArrayView3<'a, f32>;
        type Arrays = ::graphc::ndarray::Array3<f32>;
        type Output<'s> = TransposedSequenceOutput<'s>;
        type Batch = TransposedSequenceBatch;
        const PROGRAM: __graphc::Program = __graphc::Program {
            tensors: &[
                __graphc::TensorSpec {
                    name: "wide.weight",
                    shape: &[24, 5, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "wide.bias",
                    shape: &[24],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "doubled.weight",
                    shape: &[24, 16, 4],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "doubled.bias",
                    shape: &[16],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "norm.weight",
                    shape: &[16],
                    kind: __graphc::TensorKind::BatchNormWeight,
                },
                __graphc::TensorSpec {
                    name: "norm.bias",
                    shape: &[16],
                    kind: __graphc::TensorKind::BatchNormBias,
                },
                __graphc::TensorSpec {
                    name: "norm.running_mean",
                    shape: &[16],
                    kind: __graphc::TensorKind::RunningMean,
                },
                __graphc::TensorSpec {
                    name: "norm.running_var",
                    shape: &[16],
                    kind: __graphc::TensorKind::RunningVar,
                },
                __graphc::TensorSpec {
                    name: "open.weight",
                    shape: &[24, 1, 5],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "open.bias",
                    shape: &[3],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "dilated.weight",
                    shape: &[24, 9, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "dilated.bias",
                    shape: &[9],
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
                    shape: [24, 5, 1, 3],
                    groups: 1,
                    order: __graphc::ReadingOrder::Planar,
                    number: __graphc::Number::F32,
                    weights_at: 0,
                    bias_at: 1920,
                },
                __graphc::Packing::ConvTranspose2d {
                    weight: 2,
                    bias: ::core::option::Option::Some(3),
                    batch_norm: ::core::option::Option::Some(__graphc::BatchNormTensors {
                        weight: ::core::option::Option::Some(4),
                        bias: ::core::option::Option::Some(5),
                        statistics: ::core::option::Option::Some([6, 7]),
                        eps: 1e-5,
                    }),
                    phases: __graphc::Phases {
                        shape: [24, 16, 1, 4],
                        groups: 1,
                        stride: [1, 2],
                        dilation: [1, 1],
                    },
                    order: __graphc::FilterOrder::Direct(
                        __graphc::ReadingOrder::Blocked,
                        __graphc::Number::F32,
                    ),
                    weights_at: 2048,
                    bias_at: 8192,
                },
                __graphc::Packing::ConvTranspose2d {
                    weight: 8,
                    bias: ::core::option::Option::Some(9),
                    batch_norm: ::core::option::Option::None,
                    phases: __graphc::Phases {
                        shape: [24, 1, 1, 5],
                        groups: 3,
                        stride: [1, 4],
                        dilation: [1, 1],
                    },
                    order: __graphc::FilterOrder::Direct(
                        __graphc::ReadingOrder::Blocked,
                        __graphc::Number::F32,
                    ),
                    weights_at: 8320,
                    bias_at: 11392,
                },
                __graphc::Packing::ConvTranspose2d {
                    weight: 10,
                    bias: ::core::option::Option::Some(11),
                    batch_norm: ::core::option::Option::None,
                    phases: __graphc::Phases {
                        shape: [24, 9, 1, 3],
                        groups: 1,
                        stride: [1, 1],
                        dilation: [1, 2],
                    },
                    order: __graphc::FilterOrder::Direct(
                        __graphc::ReadingOrder::Blocked,
                        __graphc::Number::F32,
                    ),
                    weights_at: 11456,
                    bias_at: 16064,
                },
            ],
            packed: 16128,
            values: 7168,
            workspace: 0,
            scratch: 0,
            outputs: &[POSITIVE_RESULT, OPEN_RESULT, DILATED_RESULT],
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
            run(&[input.as_flattened()])
        }
        fn views<R>(
            images: Self::Images<'_>,
            run: impl ::core::ops::FnOnce(&[__graphc::ArrayViewD<'_, f32>]) -> R,
        ) -> R {
            run(&[images.into_dyn()])
        }
        fn arrays(mut images: __graphc::Results) -> Self::Arrays {
            images.rows([5, 13])
        }
        fn output<'s>(outputs: __graphc::Outputs<'s>) -> Self::Output<'s> {
            TransposedSequenceOutput {
                positive: outputs.rows(0),
                open: outputs.rows(1),
                dilated: outputs.rows(2),
            }
        }
        fn batch(mut results: __graphc::Results) -> Self::Batch {
            TransposedSequenceBatch {
                positive: results.rows([16, 22]),
                open: results.rows([3, 48]),
                dilated: results.rows([9, 11]),
            }
        }
    }
    impl TransposedSequence {
        /// What the compiler knows of the network, as one value. The other constants are its parts.
        pub const ABOUT: &'static __graphc::About = <Self as __graphc::Model>::ABOUT;
        /// The name in the model file, or where it was compiled.
        pub const NAME: &'static str = <Self as __graphc::Model>::ABOUT.name;
        /// Channels and length of an image.
        pub const INPUT: [usize; 2] = [5, 13];
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
        pub fn random_images(seed: u64, count: usize) -> __graphc::Array3<f32> {
            <Self as __graphc::Model>::random_images(seed, count)
        }
        /// An image on the heap, each number by its channel and its place there.
        #[must_use]
        pub fn image_from_fn(
            number: impl ::core::ops::FnMut([usize; 2]) -> f32,
        ) -> __graphc::Box<[[f32; 13]; 5]> {
            __graphc::rows_from_fn(number)
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
