/** `MiniAlexNet`, compiled from its model file.

 | layer | operator | output | parameters |
 |---|---|---|---:|
 | `features.0` | Conv2d | [16, 28, 28] | 416 |
 | `features.1` | ReLU | [16, 28, 28] | 0 |
 | `features.2` | LocalResponseNorm | [16, 28, 28] | 0 |
 | `features.3` | MaxPool2d | [16, 13, 13] | 0 |
 | `features.4` | Conv2d | [32, 13, 13] | 6,432 |
 | `features.5` | ReLU | [32, 13, 13] | 0 |
 | `features.6` | LocalResponseNorm | [32, 13, 13] | 0 |
 | `features.7` | MaxPool2d | [32, 6, 6] | 0 |
 | `features.8` | Conv2d | [48, 6, 6] | 13,872 |
 | `features.9` | ReLU | [48, 6, 6] | 0 |
 | `features.10` | Conv2d | [48, 6, 6] | 10,416 |
 | `features.11` | ReLU | [48, 6, 6] | 0 |
 | `features.12` | Conv2d | [32, 6, 6] | 6,944 |
 | `features.13` | ReLU | [32, 6, 6] | 0 |
 | `features.14` | MaxPool2d | [32, 2, 2] | 0 |
 | `features.15` | torch.flatten | [128] | 0 |
 | `classifier.0` | Dropout | [128] | 0 |
 | `classifier.1` | Linear | [96] | 12,384 |
 | `classifier.2` | ReLU | [96] | 0 |
 | `classifier.3` | Dropout | [96] | 0 |
 | `classifier.4` | Linear | [96] | 9,312 |
 | `classifier.5` | ReLU | [96] | 0 |
 | `classifier.6` | Linear | [10] | 970 |

 60,746 parameters.*/
pub struct MiniAlexNet {
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
        channels: 16,
        height: 28,
        width: 28,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 12544,
            row: 448,
        },
        place: __graphc::Place {
            offset: 0,
            image: 50176,
            start: 0,
        },
    };
    const FEATURES_2: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 16,
        height: 13,
        width: 13,
        halo: __graphc::Halo {
            top: 2,
            left: 2,
            bottom: 2,
            right: 2,
        },
        strides: __graphc::Strides {
            plane: 4624,
            row: 272,
        },
        place: __graphc::Place {
            offset: 50176,
            image: 18496,
            start: 0,
        },
    };
    const FEATURES_4: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 32,
        height: 13,
        width: 13,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 2704,
            row: 208,
        },
        place: __graphc::Place {
            offset: 0,
            image: 21632,
            start: 0,
        },
    };
    const FEATURES_6: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 32,
        height: 6,
        width: 6,
        halo: __graphc::Halo {
            top: 1,
            left: 1,
            bottom: 1,
            right: 1,
        },
        strides: __graphc::Strides {
            plane: 1024,
            row: 128,
        },
        place: __graphc::Place {
            offset: 21632,
            image: 8192,
            start: 0,
        },
    };
    const FEATURES_8: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 48,
        height: 6,
        width: 6,
        halo: __graphc::Halo {
            top: 1,
            left: 1,
            bottom: 1,
            right: 1,
        },
        strides: __graphc::Strides {
            plane: 1024,
            row: 128,
        },
        place: __graphc::Place {
            offset: 0,
            image: 12288,
            start: 0,
        },
    };
    const FEATURES_10: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 48,
        height: 6,
        width: 6,
        halo: __graphc::Halo {
            top: 1,
            left: 1,
            bottom: 1,
            right: 1,
        },
        strides: __graphc::Strides {
            plane: 1024,
            row: 128,
        },
        place: __graphc::Place {
            offset: 12288,
            image: 12288,
            start: 0,
        },
    };
    const FEATURES_12: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 32,
        height: 2,
        width: 2,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 64,
            row: 32,
        },
        place: __graphc::Place {
            offset: 0,
            image: 512,
            start: 0,
        },
    };
    const FEATURES_15: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 128,
        height: 1,
        width: 1,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 16,
            row: 16,
        },
        place: __graphc::Place {
            offset: 512,
            image: 512,
            start: 0,
        },
    };
    const CLASSIFIER_1: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 96,
        height: 1,
        width: 1,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 16,
            row: 16,
        },
        place: __graphc::Place {
            offset: 0,
            image: 384,
            start: 0,
        },
    };
    const CLASSIFIER_4: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 96,
        height: 1,
        width: 1,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 16,
            row: 16,
        },
        place: __graphc::Place {
            offset: 384,
            image: 384,
            start: 0,
        },
    };
    const CLASSIFIER_6: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 10,
        height: 1,
        width: 1,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 16,
            row: 16,
        },
        place: __graphc::Place {
            offset: 0,
            image: 64,
            start: 0,
        },
    };
    const INPUT_PLANES: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 1,
        height: 28,
        width: 28,
        halo: __graphc::Halo {
            top: 2,
            left: 2,
            bottom: 2,
            right: 2,
        },
        strides: __graphc::Strides {
            plane: 1024,
            row: 32,
        },
        place: __graphc::Place {
            offset: 50176,
            image: 4096,
            start: 0,
        },
    };
    const FEATURES_15_PLANES: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 32,
        height: 2,
        width: 2,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 4,
            row: 2,
        },
        place: __graphc::Place {
            offset: 512,
            image: 512,
            start: 0,
        },
    };
    const CLASSIFIER_6_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 10,
        height: 1,
        width: 1,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1,
            row: 1,
        },
        place: __graphc::Place {
            offset: 64,
            image: 64,
            start: 0,
        },
    };
    /// For each channel, the number that each byte of an image becomes.
    static NUMBERS: [[f32; 256]; 1] = __graphc::normalization(
        [0.0, 1.0],
        [0.1307],
        [0.3081],
    );
    impl ::core::fmt::Debug for MiniAlexNet {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __graphc::debug::<Self>(f)
        }
    }
    static ABOUT: __graphc::About = __graphc::About {
        name: "MiniAlexNet",
        hash: __graphc::ProgramHash(0x7d0a4c8dc0180bb6),
        inputs: &[
            __graphc::Input {
                name: "input",
                shape: &[1, 28, 28],
            },
        ],
        outputs: &[
            __graphc::Output {
                name: "classifier.6",
                shape: &[10],
            },
        ],
        parameters: 60746,
        macs: 2537408,
        arena_bytes: 2213888,
        batches: &[1, 32],
        precision: __graphc::Precision::F32,
        layers: &[
            __graphc::Layer {
                name: "features.0",
                operator: "Conv2d",
                output: &[16, 28, 28],
                parameters: 416,
                macs: 313600,
            },
            __graphc::Layer {
                name: "features.1",
                operator: "ReLU",
                output: &[16, 28, 28],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "features.2",
                operator: "LocalResponseNorm",
                output: &[16, 28, 28],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "features.3",
                operator: "MaxPool2d",
                output: &[16, 13, 13],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "features.4",
                operator: "Conv2d",
                output: &[32, 13, 13],
                parameters: 6432,
                macs: 1081600,
            },
            __graphc::Layer {
                name: "features.5",
                operator: "ReLU",
                output: &[32, 13, 13],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "features.6",
                operator: "LocalResponseNorm",
                output: &[32, 13, 13],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "features.7",
                operator: "MaxPool2d",
                output: &[32, 6, 6],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "features.8",
                operator: "Conv2d",
                output: &[48, 6, 6],
                parameters: 13872,
                macs: 497664,
            },
            __graphc::Layer {
                name: "features.9",
                operator: "ReLU",
                output: &[48, 6, 6],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "features.10",
                operator: "Conv2d",
                output: &[48, 6, 6],
                parameters: 10416,
                macs: 373248,
            },
            __graphc::Layer {
                name: "features.11",
                operator: "ReLU",
                output: &[48, 6, 6],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "features.12",
                operator: "Conv2d",
                output: &[32, 6, 6],
                parameters: 6944,
                macs: 248832,
            },
            __graphc::Layer {
                name: "features.13",
                operator: "ReLU",
                output: &[32, 6, 6],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "features.14",
                operator: "MaxPool2d",
                output: &[32, 2, 2],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "features.15",
                operator: "torch.flatten",
                output: &[128],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "classifier.0",
                operator: "Dropout",
                output: &[128],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "classifier.1",
                operator: "Linear",
                output: &[96],
                parameters: 12384,
                macs: 12288,
            },
            __graphc::Layer {
                name: "classifier.2",
                operator: "ReLU",
                output: &[96],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "classifier.3",
                operator: "Dropout",
                output: &[96],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "classifier.4",
                operator: "Linear",
                output: &[96],
                parameters: 9312,
                macs: 9216,
            },
            __graphc::Layer {
                name: "classifier.5",
                operator: "ReLU",
                output: &[96],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "classifier.6",
                operator: "Linear",
                output: &[10],
                parameters: 970,
                macs: 960,
            },
        ],
        summary: "MiniAlexNet\n------------------------------------------------------------------------------------\nLayer (type)                        Output Shape          Param #               MACs\n====================================================================================\nfeatures.0 (Conv2d)             [-1, 16, 28, 28]              416            313,600\nfeatures.1 (ReLU)               [-1, 16, 28, 28]                0                  0\nfeatures.2 (LocalResponseNorm)  [-1, 16, 28, 28]                0                  0\nfeatures.3 (MaxPool2d)          [-1, 16, 13, 13]                0                  0\nfeatures.4 (Conv2d)             [-1, 32, 13, 13]            6,432          1,081,600\nfeatures.5 (ReLU)               [-1, 32, 13, 13]                0                  0\nfeatures.6 (LocalResponseNorm)  [-1, 32, 13, 13]                0                  0\nfeatures.7 (MaxPool2d)            [-1, 32, 6, 6]                0                  0\nfeatures.8 (Conv2d)               [-1, 48, 6, 6]           13,872            497,664\nfeatures.9 (ReLU)                 [-1, 48, 6, 6]                0                  0\nfeatures.10 (Conv2d)              [-1, 48, 6, 6]           10,416            373,248\nfeatures.11 (ReLU)                [-1, 48, 6, 6]                0                  0\nfeatures.12 (Conv2d)              [-1, 32, 6, 6]            6,944            248,832\nfeatures.13 (ReLU)                [-1, 32, 6, 6]                0                  0\nfeatures.14 (MaxPool2d)           [-1, 32, 2, 2]                0                  0\nfeatures.15 (torch.flatten)            [-1, 128]                0                  0\nclassifier.0 (Dropout)                 [-1, 128]                0                  0\nclassifier.1 (Linear)                   [-1, 96]           12,384             12,288\nclassifier.2 (ReLU)                     [-1, 96]                0                  0\nclassifier.3 (Dropout)                  [-1, 96]                0                  0\nclassifier.4 (Linear)                   [-1, 96]            9,312              9,216\nclassifier.5 (ReLU)                     [-1, 96]                0                  0\nclassifier.6 (Linear)                   [-1, 10]              970                960\n====================================================================================\nTotal params: 60,746\nTrainable params: 60,746\nNon-trainable params: 0\nTotal MACs: 2,537,408\n------------------------------------------------------------------------------------\nInput size (MB): 0.00\nForward/backward pass size (MB): 0.52\nParams size (MB): 0.23\nEstimated Total Size (MB): 0.75\n------------------------------------------------------------------------------------\nPlanned arena of the forward pass (MB): 0.07\nPlanned arena for a batch of 32 (MB): 2.11\n------------------------------------------------------------------------------------\n",
        others: &[],
        preprocess: ::core::option::Option::Some(__graphc::Preprocess {
            exif_orientation: false,
            resize: ::core::option::Option::Some(__graphc::Resize::Exact([28, 28])),
            center_crop: ::core::option::Option::None,
            color: __graphc::Color::Gray,
            numbers: &NUMBERS,
        }),
        classes: ::core::option::Option::Some(__graphc::Classes {
            top_k: 3,
            labels: &["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"],
            scores: __graphc::Scores::Logits,
        }),
    };
    impl __graphc::Model for MiniAlexNet {
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
                description: "conv2d 1 -> 16, 5x5, relu",
                kernel: &__graphc::Conv2d {
                    input: INPUT_PLANES,
                    output: FEATURES_0,
                    window: __graphc::Window {
                        kernel: [5, 5],
                        stride: [1, 1],
                        padding: [2, 2],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [28, 28],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Relu,
                        pool: ::core::option::Option::None,
                    },
                    weights: 0,
                    bias: 1600,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 14,
                            vectors: 1,
                        },
                        r16x8: __graphc::Tile {
                            pixels: 6,
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
                name: "features.2",
                description: "local_response_norm over 5 channels, max_pool2d 3x3 / 2",
                kernel: &__graphc::LocalResponseNorm {
                    input: FEATURES_0,
                    output: FEATURES_2,
                    size: 5,
                    alpha: 0.05,
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
                description: "conv2d 16 -> 32, 5x5, 2 groups, relu",
                kernel: &__graphc::Conv2d {
                    input: FEATURES_2,
                    output: FEATURES_4,
                    window: __graphc::Window {
                        kernel: [5, 5],
                        stride: [1, 1],
                        padding: [2, 2],
                        dilation: [1, 1],
                    },
                    groups: 2,
                    size: [13, 13],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Relu,
                        pool: ::core::option::Option::None,
                    },
                    weights: 1664,
                    bias: 27264,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 13,
                            vectors: 1,
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
                description: "local_response_norm over 5 channels, max_pool2d 3x3 / 2",
                kernel: &__graphc::LocalResponseNorm {
                    input: FEATURES_4,
                    output: FEATURES_6,
                    size: 5,
                    alpha: 0.05,
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
                description: "conv2d 32 -> 48, 3x3, relu",
                kernel: &__graphc::Conv2d {
                    input: FEATURES_6,
                    output: FEATURES_8,
                    window: __graphc::Window {
                        kernel: [3, 3],
                        stride: [1, 1],
                        padding: [1, 1],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [6, 6],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Relu,
                        pool: ::core::option::Option::None,
                    },
                    weights: 27392,
                    bias: 82688,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 6,
                            vectors: 3,
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
                name: "features.10",
                description: "conv2d 48 -> 48, 3x3, 2 groups, relu",
                kernel: &__graphc::Conv2d {
                    input: FEATURES_8,
                    output: FEATURES_10,
                    window: __graphc::Window {
                        kernel: [3, 3],
                        stride: [1, 1],
                        padding: [1, 1],
                        dilation: [1, 1],
                    },
                    groups: 2,
                    size: [6, 6],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Relu,
                        pool: ::core::option::Option::None,
                    },
                    weights: 82880,
                    bias: 138176,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 6,
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
                name: "features.12",
                description: "conv2d 48 -> 32, 3x3, 2 groups, relu, max_pool2d 3x3 / 2",
                kernel: &__graphc::Conv2d {
                    input: FEATURES_10,
                    output: FEATURES_12,
                    window: __graphc::Window {
                        kernel: [3, 3],
                        stride: [1, 1],
                        padding: [1, 1],
                        dilation: [1, 1],
                    },
                    groups: 2,
                    size: [6, 6],
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
                    weights: 138368,
                    bias: 166016,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 6,
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
                name: "features.15",
                description: "flatten",
                kernel: &__graphc::Export {
                    input: FEATURES_12,
                    output: FEATURES_15_PLANES,
                },
            },
            __graphc::Step {
                name: "classifier.1",
                description: "linear 128 -> 96, relu",
                kernel: &__graphc::Linear {
                    input: FEATURES_15,
                    output: CLASSIFIER_1,
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Relu,
                        pool: ::core::option::Option::None,
                    },
                    weights: 166144,
                    bias: 215296,
                },
            },
            __graphc::Step {
                name: "classifier.4",
                description: "linear 96 -> 96, relu",
                kernel: &__graphc::Linear {
                    input: CLASSIFIER_1,
                    output: CLASSIFIER_4,
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Relu,
                        pool: ::core::option::Option::None,
                    },
                    weights: 215680,
                    bias: 252544,
                },
            },
            __graphc::Step {
                name: "classifier.6",
                description: "linear 96 -> 10",
                kernel: &__graphc::Linear {
                    input: CLASSIFIER_4,
                    output: CLASSIFIER_6,
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 252928,
                    bias: 259072,
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
        type Input<'a> = &'a [[[f32; 28]; 28]; 1];
        type Images<'a> = ::graphc::ndarray::ArrayView4<'a, f32>;
        type Arrays = ::graphc::ndarray::Array4<f32>;
        type Output<'s> = &'s [f32; 10];
        type Batch = ::graphc::ndarray::Array2<f32>;
        const PROGRAM: __graphc::Program = __graphc::Program {
            tensors: &[
                __graphc::TensorSpec {
                    name: "features.0.weight",
                    shape: &[16, 1, 5, 5],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "features.0.bias",
                    shape: &[16],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "features.4.weight",
                    shape: &[32, 8, 5, 5],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "features.4.bias",
                    shape: &[32],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "features.8.weight",
                    shape: &[48, 32, 3, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "features.8.bias",
                    shape: &[48],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "features.10.weight",
                    shape: &[48, 24, 3, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "features.10.bias",
                    shape: &[48],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "features.12.weight",
                    shape: &[32, 24, 3, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "features.12.bias",
                    shape: &[32],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "classifier.1.weight",
                    shape: &[96, 128],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "classifier.1.bias",
                    shape: &[96],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "classifier.4.weight",
                    shape: &[96, 96],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "classifier.4.bias",
                    shape: &[96],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "classifier.6.weight",
                    shape: &[10, 96],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "classifier.6.bias",
                    shape: &[10],
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
                    shape: [16, 1, 5, 5],
                    groups: 1,
                    order: __graphc::ReadingOrder::Planar,
                    number: __graphc::Number::F32,
                    weights_at: 0,
                    bias_at: 1600,
                },
                __graphc::Packing::Conv2d {
                    weight: 2,
                    bias: ::core::option::Option::Some(3),
                    batch_norm: ::core::option::Option::None,
                    shape: [32, 8, 5, 5],
                    groups: 2,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 1664,
                    bias_at: 27264,
                },
                __graphc::Packing::Conv2d {
                    weight: 4,
                    bias: ::core::option::Option::Some(5),
                    batch_norm: ::core::option::Option::None,
                    shape: [48, 32, 3, 3],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 27392,
                    bias_at: 82688,
                },
                __graphc::Packing::Conv2d {
                    weight: 6,
                    bias: ::core::option::Option::Some(7),
                    batch_norm: ::core::option::Option::None,
                    shape: [48, 24, 3, 3],
                    groups: 2,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 82880,
                    bias_at: 138176,
                },
                __graphc::Packing::Conv2d {
                    weight: 8,
                    bias: ::core::option::Option::Some(9),
                    batch_norm: ::core::option::Option::None,
                    shape: [32, 24, 3, 3],
                    groups: 2,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 138368,
                    bias_at: 166016,
                },
                __graphc::Packing::Linear {
                    weight: 10,
                    bias: ::core::option::Option::Some(11),
                    batch_norm: ::core::option::Option::None,
                    shape: [96, 128],
                    number: __graphc::Number::F32,
                    weights_at: 166144,
                    bias_at: 215296,
                },
                __graphc::Packing::Linear {
                    weight: 12,
                    bias: ::core::option::Option::Some(13),
                    batch_norm: ::core::option::Option::None,
                    shape: [96, 96],
                    number: __graphc::Number::F32,
                    weights_at: 215680,
                    bias_at: 252544,
                },
                __graphc::Packing::Linear {
                    weight: 14,
                    bias: ::core::option::Option::Some(15),
                    batch_norm: ::core::option::Option::None,
                    shape: [10, 96],
                    number: __graphc::Number::F32,
                    weights_at: 252928,
                    bias_at: 259072,
                },
            ],
            packed: 259136,
            values: 68672,
            workspace: 16384,
            scratch: 5504,
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
            images.images([1, 28, 28])
        }
        fn output<'s>(outputs: __graphc::Outputs<'s>) -> Self::Output<'s> {
            outputs.vector(0)
        }
        fn batch(mut results: __graphc::Results) -> Self::Batch {
            results.vectors(10)
        }
    }
    impl __graphc::Classifier for MiniAlexNet {
        type Answer = [__graphc::Class; 3];
        const UNANSWERED: Self::Answer = [__graphc::Class::UNKNOWN; 3];
    }
    impl MiniAlexNet {
        /// What the compiler knows of the network, as one value. The other constants are its parts.
        pub const ABOUT: &'static __graphc::About = <Self as __graphc::Model>::ABOUT;
        /// The name in the model file, or where it was compiled.
        pub const NAME: &'static str = <Self as __graphc::Model>::ABOUT.name;
        /// Channels, height and width of an image.
        pub const INPUT: [usize; 3] = [1, 28, 28];
        /// The inputs.
        pub const INPUTS: &'static [__graphc::Input] = <Self as __graphc::Model>::ABOUT
            .inputs;
        /// Shape of the result, without the batch.
        pub const OUTPUT: [usize; 1] = [10];
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
        ) -> __graphc::Box<[[[f32; 28]; 28]; 1]> {
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
