/** `AlexNetTorchvision`, compiled from its model file.

 | layer | operator | output | parameters |
 |---|---|---|---:|
 | `features.0` | Conv2d | [64, 55, 55] | 23,296 |
 | `features.1` | ReLU | [64, 55, 55] | 0 |
 | `features.2` | MaxPool2d | [64, 27, 27] | 0 |
 | `features.3` | Conv2d | [192, 27, 27] | 307,392 |
 | `features.4` | ReLU | [192, 27, 27] | 0 |
 | `features.5` | MaxPool2d | [192, 13, 13] | 0 |
 | `features.6` | Conv2d | [384, 13, 13] | 663,936 |
 | `features.7` | ReLU | [384, 13, 13] | 0 |
 | `features.8` | Conv2d | [256, 13, 13] | 884,992 |
 | `features.9` | ReLU | [256, 13, 13] | 0 |
 | `features.10` | Conv2d | [256, 13, 13] | 590,080 |
 | `features.11` | ReLU | [256, 13, 13] | 0 |
 | `features.12` | MaxPool2d | [256, 6, 6] | 0 |
 | `avgpool` | AdaptiveAvgPool2d | [256, 6, 6] | 0 |
 | `flatten` | torch.flatten | [9216] | 0 |
 | `classifier.0` | Dropout | [9216] | 0 |
 | `classifier.1` | Linear | [4096] | 37,752,832 |
 | `classifier.2` | ReLU | [4096] | 0 |
 | `classifier.3` | Dropout | [4096] | 0 |
 | `classifier.4` | Linear | [4096] | 16,781,312 |
 | `classifier.5` | ReLU | [4096] | 0 |
 | `classifier.6` | Linear | [1000] | 4,097,000 |

 61,100,840 parameters.*/
pub struct AlexNetTorchvision {
    weights: ::graphc::__private::Weights,
}
const _: () = {
    use ::graphc::__private as __graphc;
    ::core::assert!(
        __graphc::VERSION == 9u32, "the versions of graphc and graphc-compiler differ"
    );
    ::core::assert!(
        __graphc::BF16,
        "`precision = bf16` needs graphc with its feature: `features = [\"bf16\"]`"
    );
    const FEATURES_0: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
        layout: __graphc::Layout::Blocks,
        channels: 64,
        height: 27,
        width: 27,
        halo: __graphc::Halo {
            top: 2,
            left: 2,
            bottom: 2,
            right: 2,
        },
        strides: __graphc::Strides {
            plane: 15376,
            row: 496,
        },
        place: __graphc::Place {
            offset: 311936,
            image: 123008,
            start: 0,
        },
    };
    const FEATURES_3: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
        layout: __graphc::Layout::Blocks,
        channels: 192,
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
            offset: 434944,
            image: 110976,
            start: 0,
        },
    };
    const FEATURES_6: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
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
            image: 221952,
            start: 0,
        },
    };
    const FEATURES_8: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
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
            offset: 221952,
            image: 147968,
            start: 0,
        },
    };
    const FEATURES_10: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
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
            image: 18432,
            start: 0,
        },
    };
    const FLATTEN: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
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
            offset: 18432,
            image: 18432,
            start: 0,
        },
    };
    const CLASSIFIER_1: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
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
            image: 8192,
            start: 0,
        },
    };
    const CLASSIFIER_4: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
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
            offset: 8192,
            image: 8192,
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
        number: __graphc::Number::Bf16,
        layout: __graphc::Layout::Planes,
        channels: 3,
        height: 224,
        width: 224,
        halo: __graphc::Halo {
            top: 2,
            left: 2,
            bottom: 2,
            right: 2,
        },
        strides: __graphc::Strides {
            plane: 51984,
            row: 228,
        },
        place: __graphc::Place {
            offset: 0,
            image: 311936,
            start: 0,
        },
    };
    const FLATTEN_PLANES: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
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
            offset: 18432,
            image: 18432,
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
    /// For each channel, the number that each byte of an image becomes.
    static NUMBERS: [[f32; 256]; 3] = __graphc::normalization(
        [0.0, 1.0],
        [0.485, 0.456, 0.406],
        [0.229, 0.224, 0.225],
    );
    impl ::core::fmt::Debug for AlexNetTorchvision {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __graphc::debug::<Self>(f)
        }
    }
    static ABOUT: __graphc::About = __graphc::About {
        name: "AlexNetTorchvision",
        hash: __graphc::ProgramHash(0x86b123128879d893),
        inputs: &[
            __graphc::Input {
                name: "input",
                shape: &[3, 224, 224],
            },
        ],
        outputs: &[
            __graphc::Output {
                name: "classifier.6",
                shape: &[1000],
            },
        ],
        parameters: 61100840,
        macs: 714188480,
        arena_bytes: 4616448,
        batches: &[1],
        precision: __graphc::Precision::Bf16,
        layers: &[
            __graphc::Layer {
                name: "features.0",
                operator: "Conv2d",
                output: &[64, 55, 55],
                parameters: 23296,
                macs: 70276800,
            },
            __graphc::Layer {
                name: "features.1",
                operator: "ReLU",
                output: &[64, 55, 55],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "features.2",
                operator: "MaxPool2d",
                output: &[64, 27, 27],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "features.3",
                operator: "Conv2d",
                output: &[192, 27, 27],
                parameters: 307392,
                macs: 223948800,
            },
            __graphc::Layer {
                name: "features.4",
                operator: "ReLU",
                output: &[192, 27, 27],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "features.5",
                operator: "MaxPool2d",
                output: &[192, 13, 13],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "features.6",
                operator: "Conv2d",
                output: &[384, 13, 13],
                parameters: 663936,
                macs: 112140288,
            },
            __graphc::Layer {
                name: "features.7",
                operator: "ReLU",
                output: &[384, 13, 13],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "features.8",
                operator: "Conv2d",
                output: &[256, 13, 13],
                parameters: 884992,
                macs: 149520384,
            },
            __graphc::Layer {
                name: "features.9",
                operator: "ReLU",
                output: &[256, 13, 13],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "features.10",
                operator: "Conv2d",
                output: &[256, 13, 13],
                parameters: 590080,
                macs: 99680256,
            },
            __graphc::Layer {
                name: "features.11",
                operator: "ReLU",
                output: &[256, 13, 13],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "features.12",
                operator: "MaxPool2d",
                output: &[256, 6, 6],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "avgpool",
                operator: "AdaptiveAvgPool2d",
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
        summary: "AlexNetTorchvision\n----------------------------------------------------------------------------------\nLayer (type)                      Output Shape          Param #               MACs\n==================================================================================\nfeatures.0 (Conv2d)           [-1, 64, 55, 55]           23,296         70,276,800\nfeatures.1 (ReLU)             [-1, 64, 55, 55]                0                  0\nfeatures.2 (MaxPool2d)        [-1, 64, 27, 27]                0                  0\nfeatures.3 (Conv2d)          [-1, 192, 27, 27]          307,392        223,948,800\nfeatures.4 (ReLU)            [-1, 192, 27, 27]                0                  0\nfeatures.5 (MaxPool2d)       [-1, 192, 13, 13]                0                  0\nfeatures.6 (Conv2d)          [-1, 384, 13, 13]          663,936        112,140,288\nfeatures.7 (ReLU)            [-1, 384, 13, 13]                0                  0\nfeatures.8 (Conv2d)          [-1, 256, 13, 13]          884,992        149,520,384\nfeatures.9 (ReLU)            [-1, 256, 13, 13]                0                  0\nfeatures.10 (Conv2d)         [-1, 256, 13, 13]          590,080         99,680,256\nfeatures.11 (ReLU)           [-1, 256, 13, 13]                0                  0\nfeatures.12 (MaxPool2d)        [-1, 256, 6, 6]                0                  0\navgpool (AdaptiveAvgPool2d)    [-1, 256, 6, 6]                0                  0\nflatten (torch.flatten)             [-1, 9216]                0                  0\nclassifier.0 (Dropout)              [-1, 9216]                0                  0\nclassifier.1 (Linear)               [-1, 4096]       37,752,832         37,748,736\nclassifier.2 (ReLU)                 [-1, 4096]                0                  0\nclassifier.3 (Dropout)              [-1, 4096]                0                  0\nclassifier.4 (Linear)               [-1, 4096]       16,781,312         16,777,216\nclassifier.5 (ReLU)                 [-1, 4096]                0                  0\nclassifier.6 (Linear)               [-1, 1000]        4,097,000          4,096,000\n==================================================================================\nTotal params: 61,100,840\nTrainable params: 61,100,840\nNon-trainable params: 0\nTotal MACs: 714,188,480\n----------------------------------------------------------------------------------\nInput size (MB): 0.57\nForward/backward pass size (MB): 8.38\nParams size (MB): 233.08\nEstimated Total Size (MB): 242.03\n----------------------------------------------------------------------------------\nPlanned arena of the forward pass (MB): 4.40\n----------------------------------------------------------------------------------\n",
        others: &[],
        preprocess: ::core::option::Option::Some(__graphc::Preprocess {
            exif_orientation: false,
            resize: ::core::option::Option::Some(__graphc::Resize::ShorterSide(256)),
            center_crop: ::core::option::Option::Some([224, 224]),
            color: __graphc::Color::Rgb,
            numbers: &NUMBERS,
        }),
        classes: ::core::option::Option::Some(__graphc::Classes {
            top_k: 5,
            labels: &[],
            scores: __graphc::Scores::Logits,
        }),
    };
    impl __graphc::Model for AlexNetTorchvision {
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
                description: "conv2d 3 -> 64, 11x11 / 4, relu, max_pool2d 3x3 / 2",
                kernel: &__graphc::Conv2d {
                    input: INPUT_PLANES,
                    output: FEATURES_0,
                    window: __graphc::Window {
                        kernel: [11, 11],
                        stride: [4, 4],
                        padding: [2, 2],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [55, 55],
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
                    weights: 0,
                    bias: 50688,
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
                name: "features.3",
                description: "conv2d 64 -> 192, 5x5, relu, max_pool2d 3x3 / 2, by F(3, 5)",
                kernel: &__graphc::Winograd {
                    input: FEATURES_0,
                    output: FEATURES_3,
                    filtering: __graphc::Filtering::F3R5,
                    padding: [2, 2],
                    groups: 1,
                    size: [27, 27],
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
                    rows: 9,
                    workers: __graphc::Workers::All,
                    weights: 50944,
                    bias: 2459392,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 9,
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
                name: "features.6",
                description: "conv2d 192 -> 384, 3x3, relu, by F(3, 3)",
                kernel: &__graphc::Winograd {
                    input: FEATURES_3,
                    output: FEATURES_6,
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
                    weights: 2460160,
                    bias: 9832960,
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
                name: "features.8",
                description: "conv2d 384 -> 256, 3x3, relu, by F(3, 3)",
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
                    weights: 9834496,
                    bias: 19664896,
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
                description: "conv2d 256 -> 256, 3x3, relu, max_pool2d 3x3 / 2, by F(3, 3)",
                kernel: &__graphc::Winograd {
                    input: FEATURES_8,
                    output: FEATURES_10,
                    filtering: __graphc::Filtering::F3R3,
                    padding: [1, 1],
                    groups: 1,
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
                    weights: 19665920,
                    bias: 26219520,
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
                    input: FEATURES_10,
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
                    weights: 26220544,
                    bias: 101718016,
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
                    weights: 101734400,
                    bias: 135288832,
                },
            },
            __graphc::Step {
                name: "classifier.6",
                description: "linear 4096 -> 1000",
                kernel: &__graphc::Linear {
                    input: CLASSIFIER_4,
                    output: CLASSIFIER_6,
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 135305216,
                    bias: 143562752,
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
        type Input<'a> = &'a [[[f32; 224]; 224]; 3];
        type Images<'a> = ::graphc::ndarray::ArrayView4<'a, f32>;
        type Arrays = ::graphc::ndarray::Array4<f32>;
        type Output<'s> = &'s [f32; 1000];
        type Batch = ::graphc::ndarray::Array2<f32>;
        const PROGRAM: __graphc::Program = __graphc::Program {
            tensors: &[
                __graphc::TensorSpec {
                    name: "features.0.weight",
                    shape: &[64, 3, 11, 11],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "features.0.bias",
                    shape: &[64],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "features.3.weight",
                    shape: &[192, 64, 5, 5],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "features.3.bias",
                    shape: &[192],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "features.6.weight",
                    shape: &[384, 192, 3, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "features.6.bias",
                    shape: &[384],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "features.8.weight",
                    shape: &[256, 384, 3, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "features.8.bias",
                    shape: &[256],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "features.10.weight",
                    shape: &[256, 256, 3, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "features.10.bias",
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
                    shape: [64, 3, 11, 11],
                    groups: 1,
                    order: __graphc::ReadingOrder::Planar,
                    number: __graphc::Number::Bf16,
                    weights_at: 0,
                    bias_at: 50688,
                },
                __graphc::Packing::Winograd {
                    weight: 2,
                    bias: ::core::option::Option::Some(3),
                    batch_norm: ::core::option::Option::None,
                    shape: [192, 64, 5, 5],
                    filtering: __graphc::Filtering::F3R5,
                    weights_at: 50944,
                    bias_at: 2459392,
                },
                __graphc::Packing::Winograd {
                    weight: 4,
                    bias: ::core::option::Option::Some(5),
                    batch_norm: ::core::option::Option::None,
                    shape: [384, 192, 3, 3],
                    filtering: __graphc::Filtering::F3R3,
                    weights_at: 2460160,
                    bias_at: 9832960,
                },
                __graphc::Packing::Winograd {
                    weight: 6,
                    bias: ::core::option::Option::Some(7),
                    batch_norm: ::core::option::Option::None,
                    shape: [256, 384, 3, 3],
                    filtering: __graphc::Filtering::F3R3,
                    weights_at: 9834496,
                    bias_at: 19664896,
                },
                __graphc::Packing::Winograd {
                    weight: 8,
                    bias: ::core::option::Option::Some(9),
                    batch_norm: ::core::option::Option::None,
                    shape: [256, 256, 3, 3],
                    filtering: __graphc::Filtering::F3R3,
                    weights_at: 19665920,
                    bias_at: 26219520,
                },
                __graphc::Packing::Linear {
                    weight: 10,
                    bias: ::core::option::Option::Some(11),
                    batch_norm: ::core::option::Option::None,
                    shape: [4096, 9216],
                    number: __graphc::Number::Bf16,
                    weights_at: 26220544,
                    bias_at: 101718016,
                },
                __graphc::Packing::Linear {
                    weight: 12,
                    bias: ::core::option::Option::Some(13),
                    batch_norm: ::core::option::Option::None,
                    shape: [4096, 4096],
                    number: __graphc::Number::Bf16,
                    weights_at: 101734400,
                    bias_at: 135288832,
                },
                __graphc::Packing::Linear {
                    weight: 14,
                    bias: ::core::option::Option::Some(15),
                    batch_norm: ::core::option::Option::None,
                    shape: [1000, 4096],
                    number: __graphc::Number::Bf16,
                    weights_at: 135305216,
                    bias_at: 143562752,
                },
            ],
            packed: 143566784,
            values: 545920,
            workspace: 4070528,
            scratch: 23360,
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
            images.images([3, 224, 224])
        }
        fn output<'s>(outputs: __graphc::Outputs<'s>) -> Self::Output<'s> {
            outputs.vector(0)
        }
        fn batch(mut results: __graphc::Results) -> Self::Batch {
            results.vectors(1000)
        }
    }
    impl __graphc::Classifier for AlexNetTorchvision {
        type Answer = [__graphc::Class; 5];
        const UNANSWERED: Self::Answer = [__graphc::Class::UNKNOWN; 5];
    }
    impl AlexNetTorchvision {
        /// What the compiler knows of the network, as one value. The other constants are its parts.
        pub const ABOUT: &'static __graphc::About = <Self as __graphc::Model>::ABOUT;
        /// The name in the model file, or where it was compiled.
        pub const NAME: &'static str = <Self as __graphc::Model>::ABOUT.name;
        /// Channels, height and width of an image.
        pub const INPUT: [usize; 3] = [3, 224, 224];
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
        ) -> __graphc::Box<[[[f32; 224]; 224]; 3]> {
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
