/** `AlexNetPaperTorchLrn`, compiled from its model file.

 | layer | operator | output | parameters |
 |---|---|---|---:|
 | `features.0` | Conv2d | [96, 55, 55] | 34,944 |
 | `features.1` | ReLU | [96, 55, 55] | 0 |
 | `features.2` | LocalResponseNorm | [96, 55, 55] | 0 |
 | `features.3` | MaxPool2d | [96, 27, 27] | 0 |
 | `features.4` | Conv2d | [256, 27, 27] | 307,456 |
 | `features.5` | ReLU | [256, 27, 27] | 0 |
 | `features.6` | LocalResponseNorm | [256, 27, 27] | 0 |
 | `features.7` | MaxPool2d | [256, 13, 13] | 0 |
 | `features.8` | Conv2d | [384, 13, 13] | 885,120 |
 | `features.9` | ReLU | [384, 13, 13] | 0 |
 | `features.10` | Conv2d | [384, 13, 13] | 663,936 |
 | `features.11` | ReLU | [384, 13, 13] | 0 |
 | `features.12` | Conv2d | [256, 13, 13] | 442,624 |
 | `features.13` | ReLU | [256, 13, 13] | 0 |
 | `features.14` | MaxPool2d | [256, 6, 6] | 0 |
 | `flatten` | torch.flatten | [9216] | 0 |
 | `classifier.0` | Dropout | [9216] | 0 |
 | `classifier.1` | Linear | [4096] | 37,752,832 |
 | `classifier.2` | ReLU | [4096] | 0 |
 | `classifier.3` | Dropout | [4096] | 0 |
 | `classifier.4` | Linear | [4096] | 16,781,312 |
 | `classifier.5` | ReLU | [4096] | 0 |
 | `classifier.6` | Linear | [1000] | 4,097,000 |

 60,965,224 parameters.*/
pub struct AlexNetPaperTorchLrn {
    weights: ::graphc::__private::Weights,
}
const _: () = {
    use ::graphc::__private as __graphc;
    ::core::assert!(
        __graphc::VERSION == 9u32, "the versions of graphc and graphc-compiler differ"
    );
    const FEATURES_0: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 96,
        height: 55,
        width: 55,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 48400,
            row: 880,
        },
        place: __graphc::Place {
            offset: 0,
            image: 1161600,
            start: 0,
        },
    };
    const FEATURES_2: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 96,
        height: 27,
        width: 27,
        halo: __graphc::Halo {
            top: 2,
            left: 2,
            bottom: 2,
            right: 2,
        },
        strides: __graphc::Strides {
            plane: 15616,
            row: 496,
        },
        place: __graphc::Place {
            offset: 1161600,
            image: 373824,
            start: 0,
        },
    };
    const FEATURES_4: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 256,
        height: 27,
        width: 27,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 11664,
            row: 432,
        },
        place: __graphc::Place {
            offset: 0,
            image: 746496,
            start: 0,
        },
    };
    const FEATURES_6: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 256,
        height: 13,
        width: 13,
        halo: __graphc::Halo {
            top: 1,
            left: 1,
            bottom: 3,
            right: 3,
        },
        strides: __graphc::Strides {
            plane: 4624,
            row: 272,
        },
        place: __graphc::Place {
            offset: 746496,
            image: 295936,
            start: 0,
        },
    };
    const FEATURES_8: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 384,
        height: 13,
        width: 13,
        halo: __graphc::Halo {
            top: 1,
            left: 1,
            bottom: 3,
            right: 3,
        },
        strides: __graphc::Strides {
            plane: 4624,
            row: 272,
        },
        place: __graphc::Place {
            offset: 0,
            image: 443904,
            start: 0,
        },
    };
    const FEATURES_10: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 384,
        height: 13,
        width: 13,
        halo: __graphc::Halo {
            top: 1,
            left: 1,
            bottom: 3,
            right: 3,
        },
        strides: __graphc::Strides {
            plane: 4624,
            row: 272,
        },
        place: __graphc::Place {
            offset: 443904,
            image: 443904,
            start: 0,
        },
    };
    const FEATURES_12: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 256,
        height: 6,
        width: 6,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 576,
            row: 96,
        },
        place: __graphc::Place {
            offset: 0,
            image: 36864,
            start: 0,
        },
    };
    const FLATTEN: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 9216,
        height: 1,
        width: 1,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 16,
            row: 16,
        },
        place: __graphc::Place {
            offset: 36864,
            image: 36864,
            start: 0,
        },
    };
    const CLASSIFIER_1: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 4096,
        height: 1,
        width: 1,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 16,
            row: 16,
        },
        place: __graphc::Place {
            offset: 0,
            image: 16384,
            start: 0,
        },
    };
    const CLASSIFIER_4: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 4096,
        height: 1,
        width: 1,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 16,
            row: 16,
        },
        place: __graphc::Place {
            offset: 16384,
            image: 16384,
            start: 0,
        },
    };
    const CLASSIFIER_6: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 1000,
        height: 1,
        width: 1,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 16,
            row: 16,
        },
        place: __graphc::Place {
            offset: 0,
            image: 4032,
            start: 0,
        },
    };
    const INPUT_PLANES: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 3,
        height: 227,
        width: 227,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 51529,
            row: 227,
        },
        place: __graphc::Place {
            offset: 1161600,
            image: 618368,
            start: 0,
        },
    };
    const FLATTEN_PLANES: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 256,
        height: 6,
        width: 6,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 36,
            row: 6,
        },
        place: __graphc::Place {
            offset: 36864,
            image: 36864,
            start: 0,
        },
    };
    const CLASSIFIER_6_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 1000,
        height: 1,
        width: 1,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1,
            row: 1,
        },
        place: __graphc::Place {
            offset: 4032,
            image: 4032,
            start: 0,
        },
    };
    impl ::core::fmt::Debug for AlexNetPaperTorchLrn {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __graphc::debug::<Self>(f)
        }
    }
    static ABOUT: __graphc::About = __graphc::About {
        name: "AlexNetPaperTorchLrn",
        hash: __graphc::ProgramHash(0xdfb4dc526f7889e9),
        inputs: &[
            __graphc::Input {
                name: "input",
                shape: &[3, 227, 227],
            },
        ],
        outputs: &[
            __graphc::Output {
                name: "classifier.6",
                shape: &[1000],
            },
        ],
        parameters: 60965224,
        macs: 724406816,
        arena_bytes: 7374592,
        batches: &[1],
        precision: __graphc::Precision::F32,
        layers: &[
            __graphc::Layer {
                name: "features.0",
                operator: "Conv2d",
                output: &[96, 55, 55],
                parameters: 34944,
                macs: 105415200,
            },
            __graphc::Layer {
                name: "features.1",
                operator: "ReLU",
                output: &[96, 55, 55],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "features.2",
                operator: "LocalResponseNorm",
                output: &[96, 55, 55],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "features.3",
                operator: "MaxPool2d",
                output: &[96, 27, 27],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "features.4",
                operator: "Conv2d",
                output: &[256, 27, 27],
                parameters: 307456,
                macs: 223948800,
            },
            __graphc::Layer {
                name: "features.5",
                operator: "ReLU",
                output: &[256, 27, 27],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "features.6",
                operator: "LocalResponseNorm",
                output: &[256, 27, 27],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "features.7",
                operator: "MaxPool2d",
                output: &[256, 13, 13],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "features.8",
                operator: "Conv2d",
                output: &[384, 13, 13],
                parameters: 885120,
                macs: 149520384,
            },
            __graphc::Layer {
                name: "features.9",
                operator: "ReLU",
                output: &[384, 13, 13],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "features.10",
                operator: "Conv2d",
                output: &[384, 13, 13],
                parameters: 663936,
                macs: 112140288,
            },
            __graphc::Layer {
                name: "features.11",
                operator: "ReLU",
                output: &[384, 13, 13],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "features.12",
                operator: "Conv2d",
                output: &[256, 13, 13],
                parameters: 442624,
                macs: 74760192,
            },
            __graphc::Layer {
                name: "features.13",
                operator: "ReLU",
                output: &[256, 13, 13],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "features.14",
                operator: "MaxPool2d",
                output: &[256, 6, 6],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "flatten",
                operator: "torch.flatten",
                output: &[9216],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "classifier.0",
                operator: "Dropout",
                output: &[9216],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "classifier.1",
                operator: "Linear",
                output: &[4096],
                parameters: 37752832,
                macs: 37748736,
            },
            __graphc::Layer {
                name: "classifier.2",
                operator: "ReLU",
                output: &[4096],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "classifier.3",
                operator: "Dropout",
                output: &[4096],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "classifier.4",
                operator: "Linear",
                output: &[4096],
                parameters: 16781312,
                macs: 16777216,
            },
            __graphc::Layer {
                name: "classifier.5",
                operator: "ReLU",
                output: &[4096],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "classifier.6",
                operator: "Linear",
                output: &[1000],
                parameters: 4097000,
                macs: 4096000,
            },
        ],
        summary: "AlexNetPaperTorchLrn\n-------------------------------------------------------------------------------------\nLayer (type)                         Output Shape          Param #               MACs\n=====================================================================================\nfeatures.0 (Conv2d)              [-1, 96, 55, 55]           34,944        105,415,200\nfeatures.1 (ReLU)                [-1, 96, 55, 55]                0                  0\nfeatures.2 (LocalResponseNorm)   [-1, 96, 55, 55]                0                  0\nfeatures.3 (MaxPool2d)           [-1, 96, 27, 27]                0                  0\nfeatures.4 (Conv2d)             [-1, 256, 27, 27]          307,456        223,948,800\nfeatures.5 (ReLU)               [-1, 256, 27, 27]                0                  0\nfeatures.6 (LocalResponseNorm)  [-1, 256, 27, 27]                0                  0\nfeatures.7 (MaxPool2d)          [-1, 256, 13, 13]                0                  0\nfeatures.8 (Conv2d)             [-1, 384, 13, 13]          885,120        149,520,384\nfeatures.9 (ReLU)               [-1, 384, 13, 13]                0                  0\nfeatures.10 (Conv2d)            [-1, 384, 13, 13]          663,936        112,140,288\nfeatures.11 (ReLU)              [-1, 384, 13, 13]                0                  0\nfeatures.12 (Conv2d)            [-1, 256, 13, 13]          442,624         74,760,192\nfeatures.13 (ReLU)              [-1, 256, 13, 13]                0                  0\nfeatures.14 (MaxPool2d)           [-1, 256, 6, 6]                0                  0\nflatten (torch.flatten)                [-1, 9216]                0                  0\nclassifier.0 (Dropout)                 [-1, 9216]                0                  0\nclassifier.1 (Linear)                  [-1, 4096]       37,752,832         37,748,736\nclassifier.2 (ReLU)                    [-1, 4096]                0                  0\nclassifier.3 (Dropout)                 [-1, 4096]                0                  0\nclassifier.4 (Linear)                  [-1, 4096]       16,781,312         16,777,216\nclassifier.5 (ReLU)                    [-1, 4096]                0                  0\nclassifier.6 (Linear)                  [-1, 1000]        4,097,000          4,096,000\n=====================================================================================\nTotal params: 60,965,224\nTrainable params: 60,965,224\nNon-trainable params: 0\nTotal MACs: 724,406,816\n-------------------------------------------------------------------------------------\nInput size (MB): 0.59\nForward/backward pass size (MB): 14.73\nParams size (MB): 232.56\nEstimated Total Size (MB): 247.88\n-------------------------------------------------------------------------------------\nPlanned arena of the forward pass (MB): 7.03\n-------------------------------------------------------------------------------------\n",
        others: &[],
        preprocess: ::core::option::Option::None,
        classes: ::core::option::Option::Some(__graphc::Classes {
            top_k: 5,
            labels: &[],
            scores: __graphc::Scores::Logits,
        }),
    };
    impl __graphc::Model for AlexNetPaperTorchLrn {
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
                name: "features.0",
                description: "conv2d 3 -> 96, 11x11 / 4, relu",
                kernel: &__graphc::Conv2d {
                    input: INPUT_PLANES,
                    output: FEATURES_0,
                    window: __graphc::Window {
                        kernel: [11, 11],
                        stride: [4, 4],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [55, 55],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Relu,
                        pool: ::core::option::Option::None,
                    },
                    weights: 0,
                    bias: 139392,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 14,
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
                name: "features.2",
                description: "local_response_norm over 5 channels, max_pool2d 3x3 / 2",
                kernel: &__graphc::LocalResponseNorm {
                    input: FEATURES_0,
                    output: FEATURES_2,
                    size: 5,
                    alpha: 0.0001,
                    beta: 0.75,
                    k: 2.0,
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Identity,
                        pool: ::core::option::Option::Some(__graphc::Window {
                            kernel: [3, 3],
                            stride: [2, 2],
                            padding: [0, 0],
                            dilation: [1, 1],
                        }),
                    },
                },
            },
            __graphc::Step {
                name: "features.4",
                description: "conv2d 96 -> 256, 5x5, 2 groups, relu, by F(3, 5)",
                kernel: &__graphc::Winograd {
                    input: FEATURES_2,
                    output: FEATURES_4,
                    filtering: __graphc::Filtering::F3R5,
                    padding: [2, 2],
                    groups: 2,
                    size: [27, 27],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Relu,
                        pool: ::core::option::Option::None,
                    },
                    rows: 14,
                    workers: __graphc::Workers::All,
                    weights: 139776,
                    bias: 2548224,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 14,
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
                name: "features.6",
                description: "local_response_norm over 5 channels, max_pool2d 3x3 / 2",
                kernel: &__graphc::LocalResponseNorm {
                    input: FEATURES_4,
                    output: FEATURES_6,
                    size: 5,
                    alpha: 0.0001,
                    beta: 0.75,
                    k: 2.0,
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Identity,
                        pool: ::core::option::Option::Some(__graphc::Window {
                            kernel: [3, 3],
                            stride: [2, 2],
                            padding: [0, 0],
                            dilation: [1, 1],
                        }),
                    },
                },
            },
            __graphc::Step {
                name: "features.8",
                description: "conv2d 256 -> 384, 3x3, relu, by F(3, 3)",
                kernel: &__graphc::Winograd {
                    input: FEATURES_6,
                    output: FEATURES_8,
                    filtering: __graphc::Filtering::F3R3,
                    padding: [1, 1],
                    groups: 1,
                    size: [13, 13],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Relu,
                        pool: ::core::option::Option::None,
                    },
                    rows: 25,
                    workers: __graphc::Workers::All,
                    weights: 2549248,
                    bias: 12379648,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 13,
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
                name: "features.10",
                description: "conv2d 384 -> 384, 3x3, 2 groups, relu, by F(3, 3)",
                kernel: &__graphc::Winograd {
                    input: FEATURES_8,
                    output: FEATURES_10,
                    filtering: __graphc::Filtering::F3R3,
                    padding: [1, 1],
                    groups: 2,
                    size: [13, 13],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Relu,
                        pool: ::core::option::Option::None,
                    },
                    rows: 25,
                    workers: __graphc::Workers::All,
                    weights: 12381184,
                    bias: 19753984,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 13,
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
                name: "features.12",
                description: "conv2d 384 -> 256, 3x3, 2 groups, relu, max_pool2d 3x3 / 2, by F(3, 3)",
                kernel: &__graphc::Winograd {
                    input: FEATURES_10,
                    output: FEATURES_12,
                    filtering: __graphc::Filtering::F3R3,
                    padding: [1, 1],
                    groups: 2,
                    size: [13, 13],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Relu,
                        pool: ::core::option::Option::Some(__graphc::Window {
                            kernel: [3, 3],
                            stride: [2, 2],
                            padding: [0, 0],
                            dilation: [1, 1],
                        }),
                    },
                    rows: 25,
                    workers: __graphc::Workers::All,
                    weights: 19755520,
                    bias: 24670720,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 13,
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
                name: "flatten",
                description: "flatten",
                kernel: &__graphc::Export {
                    input: FEATURES_12,
                    output: FLATTEN_PLANES,
                },
            },
            __graphc::Step {
                name: "classifier.1",
                description: "linear 9216 -> 4096, relu",
                kernel: &__graphc::Linear {
                    input: FLATTEN,
                    output: CLASSIFIER_1,
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Relu,
                        pool: ::core::option::Option::None,
                    },
                    weights: 24671744,
                    bias: 175666688,
                },
            },
            __graphc::Step {
                name: "classifier.4",
                description: "linear 4096 -> 4096, relu",
                kernel: &__graphc::Linear {
                    input: CLASSIFIER_1,
                    output: CLASSIFIER_4,
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Relu,
                        pool: ::core::option::Option::None,
                    },
                    weights: 175683072,
                    bias: 242791936,
                },
            },
            __graphc::Step {
                name: "classifier.6",
                description: "linear 4096 -> 1000",
                kernel: &__graphc::Linear {
                    input: CLASSIFIER_4,
                    output: CLASSIFIER_6,
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 242808320,
                    bias: 259323392,
                },
            },
            __graphc::Step {
                name: "classifier.6",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: CLASSIFIER_6,
                    output: CLASSIFIER_6_RESULT,
                },
            },
        ];
        const EMBEDDED: ::core::option::Option<&'static [u8]> = ::core::option::Option::None;
        type Input<'a> = &'a [[[f32; 227]; 227]; 3];
        type Images<'a> = ::graphc::ndarray::ArrayView4<'a, f32>;
        type Arrays = ::graphc::ndarray::Array4<f32>;
        type Output<'s> = &'s [f32; 1000];
        type Batch = ::graphc::ndarray::Array2<f32>;
        const PROGRAM: __graphc::Program = __graphc::Program {
            tensors: &[
                __graphc::TensorSpec {
                    name: "features.0.weight",
                    shape: &[96, 3, 11, 11],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "features.0.bias",
                    shape: &[96],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "features.4.weight",
                    shape: &[256, 48, 5, 5],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "features.4.bias",
                    shape: &[256],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "features.8.weight",
                    shape: &[384, 256, 3, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "features.8.bias",
                    shape: &[384],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "features.10.weight",
                    shape: &[384, 192, 3, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "features.10.bias",
                    shape: &[384],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "features.12.weight",
                    shape: &[256, 192, 3, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "features.12.bias",
                    shape: &[256],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "classifier.1.weight",
                    shape: &[4096, 9216],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "classifier.1.bias",
                    shape: &[4096],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "classifier.4.weight",
                    shape: &[4096, 4096],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "classifier.4.bias",
                    shape: &[4096],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "classifier.6.weight",
                    shape: &[1000, 4096],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "classifier.6.bias",
                    shape: &[1000],
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
                    shape: [96, 3, 11, 11],
                    groups: 1,
                    order: __graphc::ReadingOrder::Planar,
                    number: __graphc::Number::F32,
                    weights_at: 0,
                    bias_at: 139392,
                },
                __graphc::Packing::Winograd {
                    weight: 2,
                    bias: ::core::option::Option::Some(3),
                    batch_norm: ::core::option::Option::None,
                    shape: [256, 48, 5, 5],
                    filtering: __graphc::Filtering::F3R5,
                    weights_at: 139776,
                    bias_at: 2548224,
                },
                __graphc::Packing::Winograd {
                    weight: 4,
                    bias: ::core::option::Option::Some(5),
                    batch_norm: ::core::option::Option::None,
                    shape: [384, 256, 3, 3],
                    filtering: __graphc::Filtering::F3R3,
                    weights_at: 2549248,
                    bias_at: 12379648,
                },
                __graphc::Packing::Winograd {
                    weight: 6,
                    bias: ::core::option::Option::Some(7),
                    batch_norm: ::core::option::Option::None,
                    shape: [384, 192, 3, 3],
                    filtering: __graphc::Filtering::F3R3,
                    weights_at: 12381184,
                    bias_at: 19753984,
                },
                __graphc::Packing::Winograd {
                    weight: 8,
                    bias: ::core::option::Option::Some(9),
                    batch_norm: ::core::option::Option::None,
                    shape: [256, 192, 3, 3],
                    filtering: __graphc::Filtering::F3R3,
                    weights_at: 19755520,
                    bias_at: 24670720,
                },
                __graphc::Packing::Linear {
                    weight: 10,
                    bias: ::core::option::Option::Some(11),
                    batch_norm: ::core::option::Option::None,
                    shape: [4096, 9216],
                    number: __graphc::Number::F32,
                    weights_at: 24671744,
                    bias_at: 175666688,
                },
                __graphc::Packing::Linear {
                    weight: 12,
                    bias: ::core::option::Option::Some(13),
                    batch_norm: ::core::option::Option::None,
                    shape: [4096, 4096],
                    number: __graphc::Number::F32,
                    weights_at: 175683072,
                    bias_at: 242791936,
                },
                __graphc::Packing::Linear {
                    weight: 14,
                    bias: ::core::option::Option::Some(15),
                    batch_norm: ::core::option::Option::None,
                    shape: [1000, 4096],
                    number: __graphc::Number::F32,
                    weights_at: 242808320,
                    bias_at: 259323392,
                },
            ],
            packed: 259327424,
            values: 1779968,
            workspace: 5594624,
            scratch: 84032,
            outputs: &[CLASSIFIER_6_RESULT],
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
            images.images([3, 227, 227])
        }
        fn output<'s>(outputs: __graphc::Outputs<'s>) -> Self::Output<'s> {
            outputs.vector(0)
        }
        fn batch(mut results: __graphc::Results) -> Self::Batch {
            results.vectors(1000)
        }
    }
    impl AlexNetPaperTorchLrn {
        /// What the compiler knows of the network, as one value. The other constants are its parts.
        pub const ABOUT: &'static __graphc::About = <Self as __graphc::Model>::ABOUT;
        /// The name in the model file, or where it was compiled.
        pub const NAME: &'static str = <Self as __graphc::Model>::ABOUT.name;
        /// Channels, height and width of an image.
        pub const INPUT: [usize; 3] = [3, 227, 227];
        /// The inputs.
        pub const INPUTS: &'static [__graphc::Input] = <Self as __graphc::Model>::ABOUT
            .inputs;
        /// Shape of the result, without the batch.
        pub const OUTPUT: [usize; 1] = [1000];
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
        ) -> __graphc::Box<[[[f32; 227]; 227]; 3]> {
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
