/** `Keywords`, compiled from its model file.

 | layer | operator | output | parameters |
 |---|---|---|---:|
 | `features.0` | Conv1d | [20, 40] | 380 |
 | `features.1` | BatchNorm1d | [20, 40] | 40 |
 | `features.2` | ReLU | [20, 40] | 0 |
 | `features.3` | MaxPool1d | [20, 20] | 0 |
 | `features.4` | Conv1d | [20, 20] | 100 |
 | `features.5` | Conv1d | [33, 20] | 693 |
 | `features.6` | AvgPool1d | [33, 10] | 0 |
 | `features.7` | Conv1d | [33, 10] | 3,300 |
 | `features.8` | AdaptiveMaxPool1d | [33, 3] | 0 |
 | `features.9` | AdaptiveAvgPool1d | [33, 1] | 0 |
 | `features.10` | torch.flatten | [33] | 0 |
 | `classifier.0` | Linear | [12] | 408 |

 4,921 parameters.*/
pub struct Keywords {
    weights: ::graphc::__private::Weights,
}
/// The results of [`Keywords`] for one image.
#[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
pub struct KeywordsOutput<'s> {
    /// Layer `features.6`: [33, 10].
    pub features_6: &'s [[f32; 10]; 33],
    /// Layer `classifier.0`: [12].
    pub classifier_0: &'s [f32; 12],
}
/// The results of [`Keywords`] for a batch, which is the first dimension.
#[derive(::core::clone::Clone, ::core::fmt::Debug)]
pub struct KeywordsBatch {
    /// Layer `features.6`: [33, 10].
    pub features_6: ::graphc::ndarray::Array3<f32>,
    /// Layer `classifier.0`: [12].
    pub classifier_0: ::graphc::ndarray::Array2<f32>,
}
const _: () = {
    use ::graphc::__private as __graphc;
    ::core::assert!(
        __graphc::VERSION == 9u32, "the versions of graphc and graphc-compiler differ"
    );
    const FEATURES_0: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 20,
        height: 1,
        width: 20,
        halo: __graphc::Halo {
            top: 0,
            left: 3,
            bottom: 0,
            right: 1,
        },
        strides: __graphc::Strides {
            plane: 384,
            row: 384,
        },
        place: __graphc::Place {
            offset: 0,
            image: 3072,
            start: 0,
        },
    };
    const FEATURES_4: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 20,
        height: 1,
        width: 20,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 320,
            row: 320,
        },
        place: __graphc::Place {
            offset: 3840,
            image: 2560,
            start: 0,
        },
    };
    const FEATURES_5: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 33,
        height: 1,
        width: 20,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 320,
            row: 320,
        },
        place: __graphc::Place {
            offset: 0,
            image: 3840,
            start: 0,
        },
    };
    const FEATURES_6: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 33,
        height: 1,
        width: 10,
        halo: __graphc::Halo {
            top: 0,
            left: 2,
            bottom: 0,
            right: 2,
        },
        strides: __graphc::Strides {
            plane: 224,
            row: 224,
        },
        place: __graphc::Place {
            offset: 3840,
            image: 2688,
            start: 0,
        },
    };
    const FEATURES_7: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 33,
        height: 1,
        width: 10,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 160,
            row: 160,
        },
        place: __graphc::Place {
            offset: 0,
            image: 1920,
            start: 0,
        },
    };
    const FEATURES_8: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 33,
        height: 1,
        width: 3,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 48,
            row: 48,
        },
        place: __graphc::Place {
            offset: 3264,
            image: 576,
            start: 0,
        },
    };
    const FEATURES_9: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 33,
        height: 1,
        width: 1,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 16,
            row: 16,
        },
        place: __graphc::Place {
            offset: 0,
            image: 192,
            start: 0,
        },
    };
    const CLASSIFIER_0: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 12,
        height: 1,
        width: 1,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 16,
            row: 16,
        },
        place: __graphc::Place {
            offset: 192,
            image: 64,
            start: 0,
        },
    };
    const SAMPLES_PLANES: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 2,
        height: 1,
        width: 160,
        halo: __graphc::Halo {
            top: 0,
            left: 3,
            bottom: 0,
            right: 3,
        },
        strides: __graphc::Strides {
            plane: 166,
            row: 166,
        },
        place: __graphc::Place {
            offset: 3072,
            image: 1344,
            start: 0,
        },
    };
    const FEATURES_6_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 33,
        height: 1,
        width: 10,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 10,
            row: 10,
        },
        place: __graphc::Place {
            offset: 1920,
            image: 1344,
            start: 0,
        },
    };
    const CLASSIFIER_0_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 12,
        height: 1,
        width: 1,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1,
            row: 1,
        },
        place: __graphc::Place {
            offset: 0,
            image: 64,
            start: 0,
        },
    };
    impl ::core::fmt::Debug for Keywords {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __graphc::debug::<Self>(f)
        }
    }
    static ABOUT: __graphc::About = __graphc::About {
        name: "Keywords",
        hash: __graphc::ProgramHash(0xc3d5fada1f3365de),
        inputs: &[
            __graphc::Input {
                name: "samples",
                shape: &[2, 160],
            },
        ],
        outputs: &[
            __graphc::Output {
                name: "features.6",
                shape: &[33, 10],
            },
            __graphc::Output {
                name: "classifier.0",
                shape: &[12],
            },
        ],
        parameters: 4921,
        macs: 62666,
        arena_bytes: 6528,
        batches: &[1],
        precision: __graphc::Precision::F32,
        layers: &[
            __graphc::Layer {
                name: "features.0",
                operator: "Conv1d",
                output: &[20, 40],
                parameters: 380,
                macs: 14400,
            },
            __graphc::Layer {
                name: "features.1",
                operator: "BatchNorm1d",
                output: &[20, 40],
                parameters: 40,
                macs: 0,
            },
            __graphc::Layer {
                name: "features.2",
                operator: "ReLU",
                output: &[20, 40],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "features.3",
                operator: "MaxPool1d",
                output: &[20, 20],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "features.4",
                operator: "Conv1d",
                output: &[20, 20],
                parameters: 100,
                macs: 2000,
            },
            __graphc::Layer {
                name: "features.5",
                operator: "Conv1d",
                output: &[33, 20],
                parameters: 693,
                macs: 13200,
            },
            __graphc::Layer {
                name: "features.6",
                operator: "AvgPool1d",
                output: &[33, 10],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "features.7",
                operator: "Conv1d",
                output: &[33, 10],
                parameters: 3300,
                macs: 32670,
            },
            __graphc::Layer {
                name: "features.8",
                operator: "AdaptiveMaxPool1d",
                output: &[33, 3],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "features.9",
                operator: "AdaptiveAvgPool1d",
                output: &[33, 1],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "features.10",
                operator: "torch.flatten",
                output: &[33],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "classifier.0",
                operator: "Linear",
                output: &[12],
                parameters: 408,
                macs: 396,
            },
        ],
        summary: "Keywords\n--------------------------------------------------------------------------------\nLayer (type)                    Output Shape          Param #               MACs\n================================================================================\nfeatures.0 (Conv1d)             [-1, 20, 40]              380             14,400\nfeatures.1 (BatchNorm1d)        [-1, 20, 40]               40                  0\nfeatures.2 (ReLU)               [-1, 20, 40]                0                  0\nfeatures.3 (MaxPool1d)          [-1, 20, 20]                0                  0\nfeatures.4 (Conv1d)             [-1, 20, 20]              100              2,000\nfeatures.5 (Conv1d)             [-1, 33, 20]              693             13,200\nfeatures.6 (AvgPool1d)          [-1, 33, 10]                0                  0\nfeatures.7 (Conv1d)             [-1, 33, 10]            3,300             32,670\nfeatures.8 (AdaptiveMaxPool1d)   [-1, 33, 3]                0                  0\nfeatures.9 (AdaptiveAvgPool1d)   [-1, 33, 1]                0                  0\nfeatures.10 (torch.flatten)         [-1, 33]                0                  0\nclassifier.0 (Linear)               [-1, 12]              408                396\n================================================================================\nTotal params: 4,921\nTrainable params: 4,921\nNon-trainable params: 0\nTotal MACs: 62,666\n--------------------------------------------------------------------------------\nInput size (MB): 0.00\nForward/backward pass size (MB): 0.04\nParams size (MB): 0.02\nEstimated Total Size (MB): 0.06\n--------------------------------------------------------------------------------\nPlanned arena of the forward pass (MB): 0.01\n--------------------------------------------------------------------------------\n",
        others: &[],
        preprocess: ::core::option::Option::None,
        classes: ::core::option::Option::None,
    };
    impl __graphc::Model for Keywords {
        const ABOUT: &'static __graphc::About = &ABOUT;
        const STEPS: &'static [__graphc::Step] = &[
            __graphc::Step {
                name: "samples",
                description: "the image, in planes",
                kernel: &__graphc::Import {
                    input: 0,
                    output: SAMPLES_PLANES,
                },
            },
            __graphc::Step {
                name: "features.0",
                description: "conv1d 2 -> 20, 9 / 4, batch_norm1d, relu, max_pool1d 3 / 2",
                kernel: &__graphc::Conv2d {
                    input: SAMPLES_PLANES,
                    output: FEATURES_0,
                    window: __graphc::Window {
                        kernel: [1, 9],
                        stride: [1, 4],
                        padding: [0, 3],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [1, 40],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Relu,
                        pool: ::core::option::Option::Some(__graphc::Window {
                            kernel: [1, 3],
                            stride: [1, 2],
                            padding: [0, 1],
                            dilation: [1, 1],
                        }),
                    },
                    weights: 0,
                    bias: 2304,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 10,
                            vectors: 2,
                        },
                        r16x8: __graphc::Tile {
                            pixels: 5,
                            vectors: 1,
                        },
                        r32x4: __graphc::Tile {
                            pixels: 5,
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
                name: "features.4",
                description: "conv1d 20 -> 20, 5, 20 groups",
                kernel: &__graphc::GroupedConv2d {
                    input: FEATURES_0,
                    output: FEATURES_4,
                    window: __graphc::Window {
                        kernel: [1, 5],
                        stride: [1, 1],
                        padding: [0, 3],
                        dilation: [1, 1],
                    },
                    group: 1,
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 2432,
                    bias: 3072,
                },
            },
            __graphc::Step {
                name: "features.5",
                description: "conv1d 20 -> 33, 1",
                kernel: &__graphc::Conv2d {
                    input: FEATURES_4,
                    output: FEATURES_5,
                    window: __graphc::Window {
                        kernel: [1, 1],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [1, 20],
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 3200,
                    bias: 7040,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 5,
                            vectors: 3,
                        },
                        r16x8: __graphc::Tile {
                            pixels: 5,
                            vectors: 1,
                        },
                        r32x4: __graphc::Tile {
                            pixels: 5,
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
                name: "features.6",
                description: "avg_pool1d 2 / 2",
                kernel: &__graphc::Pool2d {
                    input: FEATURES_5,
                    output: FEATURES_6,
                    window: __graphc::Window {
                        kernel: [1, 2],
                        stride: [1, 2],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    pooling: __graphc::Pooling::AverageInside,
                },
            },
            __graphc::Step {
                name: "features.6",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: FEATURES_6,
                    output: FEATURES_6_RESULT,
                },
            },
            __graphc::Step {
                name: "features.7",
                description: "conv1d 33 -> 33, 3",
                kernel: &__graphc::Conv2d {
                    input: FEATURES_6,
                    output: FEATURES_7,
                    window: __graphc::Window {
                        kernel: [1, 3],
                        stride: [1, 1],
                        padding: [0, 2],
                        dilation: [1, 2],
                    },
                    groups: 1,
                    size: [1, 10],
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 7232,
                    bias: 26240,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 5,
                            vectors: 3,
                        },
                        r16x8: __graphc::Tile {
                            pixels: 5,
                            vectors: 1,
                        },
                        r32x4: __graphc::Tile {
                            pixels: 5,
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
                name: "features.8",
                description: "adaptive_max_pool1d 3",
                kernel: &__graphc::AdaptivePool2d {
                    input: FEATURES_7,
                    output: FEATURES_8,
                    pooling: __graphc::Pooling::Max,
                },
            },
            __graphc::Step {
                name: "features.9",
                description: "adaptive_avg_pool1d 1",
                kernel: &__graphc::AdaptivePool2d {
                    input: FEATURES_8,
                    output: FEATURES_9,
                    pooling: __graphc::Pooling::AverageInside,
                },
            },
            __graphc::Step {
                name: "classifier.0",
                description: "linear 33 -> 12",
                kernel: &__graphc::Linear {
                    input: FEATURES_9,
                    output: CLASSIFIER_0,
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 26432,
                    bias: 28544,
                },
            },
            __graphc::Step {
                name: "classifier.0",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: CLASSIFIER_0,
                    output: CLASSIFIER_0_RESULT,
                },
            },
        ];
        const EMBEDDED: ::core::option::Option<&'static [u8]> = ::core::option::Option::None;
        type Input<'a> = &'a [[f32; 160]; 2];
        type Images<'a> = ::graphc::ndarray::ArrayView3<'a, f32>;
        type Arrays = ::graphc::ndarray::Array3<f32>;
        type Output<'s> = KeywordsOutput<'s>;
        type Batch = KeywordsBatch;
        const PROGRAM: __graphc::Program = __graphc::Program {
            tensors: &[
                __graphc::TensorSpec {
                    name: "features.0.weight",
                    shape: &[20, 2, 9],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "features.0.bias",
                    shape: &[20],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "features.1.weight",
                    shape: &[20],
                    kind: __graphc::TensorKind::BatchNormWeight,
                },
                __graphc::TensorSpec {
                    name: "features.1.bias",
                    shape: &[20],
                    kind: __graphc::TensorKind::BatchNormBias,
                },
                __graphc::TensorSpec {
                    name: "features.1.running_mean",
                    shape: &[20],
                    kind: __graphc::TensorKind::RunningMean,
                },
                __graphc::TensorSpec {
                    name: "features.1.running_var",
                    shape: &[20],
                    kind: __graphc::TensorKind::RunningVar,
                },
                __graphc::TensorSpec {
                    name: "features.4.weight",
                    shape: &[20, 1, 5],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "features.5.weight",
                    shape: &[33, 20, 1],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "features.5.bias",
                    shape: &[33],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "features.7.weight",
                    shape: &[33, 33, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "features.7.bias",
                    shape: &[33],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "classifier.0.weight",
                    shape: &[12, 33],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "classifier.0.bias",
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
                    batch_norm: ::core::option::Option::Some(__graphc::BatchNormTensors {
                        weight: ::core::option::Option::Some(2),
                        bias: ::core::option::Option::Some(3),
                        statistics: ::core::option::Option::Some([4, 5]),
                        eps: 1e-5,
                    }),
                    shape: [20, 2, 1, 9],
                    groups: 1,
                    order: __graphc::ReadingOrder::Planar,
                    number: __graphc::Number::F32,
                    weights_at: 0,
                    bias_at: 2304,
                },
                __graphc::Packing::GroupedConv2d {
                    weight: 6,
                    bias: ::core::option::Option::None,
                    batch_norm: ::core::option::Option::None,
                    shape: [20, 1, 1, 5],
                    weights_at: 2432,
                    bias_at: 3072,
                },
                __graphc::Packing::Conv2d {
                    weight: 7,
                    bias: ::core::option::Option::Some(8),
                    batch_norm: ::core::option::Option::None,
                    shape: [33, 20, 1, 1],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 3200,
                    bias_at: 7040,
                },
                __graphc::Packing::Conv2d {
                    weight: 9,
                    bias: ::core::option::Option::Some(10),
                    batch_norm: ::core::option::Option::None,
                    shape: [33, 33, 1, 3],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 7232,
                    bias_at: 26240,
                },
                __graphc::Packing::Linear {
                    weight: 11,
                    bias: ::core::option::Option::Some(12),
                    batch_norm: ::core::option::Option::None,
                    shape: [12, 33],
                    number: __graphc::Number::F32,
                    weights_at: 26432,
                    bias_at: 28544,
                },
            ],
            packed: 28608,
            values: 6528,
            workspace: 0,
            scratch: 5120,
            outputs: &[FEATURES_6_RESULT, CLASSIFIER_0_RESULT],
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
            images.rows([2, 160])
        }
        fn output<'s>(outputs: __graphc::Outputs<'s>) -> Self::Output<'s> {
            KeywordsOutput {
                features_6: outputs.rows(0),
                classifier_0: outputs.vector(1),
            }
        }
        fn batch(mut results: __graphc::Results) -> Self::Batch {
            KeywordsBatch {
                features_6: results.rows([33, 10]),
                classifier_0: results.vectors(12),
            }
        }
    }
    impl Keywords {
        /// What the compiler knows of the network, as one value. The other constants are its parts.
        pub const ABOUT: &'static __graphc::About = <Self as __graphc::Model>::ABOUT;
        /// The name in the model file, or where it was compiled.
        pub const NAME: &'static str = <Self as __graphc::Model>::ABOUT.name;
        /// Channels and length of an image.
        pub const INPUT: [usize; 2] = [2, 160];
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
        ) -> __graphc::Box<[[f32; 160]; 2]> {
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
