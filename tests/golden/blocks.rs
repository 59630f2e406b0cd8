/** `Blocks`, compiled from its model file.

 | layer | operator | output | parameters |
 |---|---|---|---:|
 | `stem.0` | Conv2d | [8, 16, 16] | 216 |
 | `stem.1` | BatchNorm2d | [8, 16, 16] | 16 |
 | `stem.2` | ReLU | [8, 16, 16] | 0 |
 | `stages.first.0.conv1.0` | Conv2d | [8, 16, 16] | 576 |
 | `stages.first.0.conv1.1` | BatchNorm2d | [8, 16, 16] | 16 |
 | `stages.first.0.conv1.2` | ReLU | [8, 16, 16] | 0 |
 | `stages.first.0.conv2.0` | Conv2d | [8, 16, 16] | 576 |
 | `stages.first.0.conv2.1` | BatchNorm2d | [8, 16, 16] | 16 |
 | `stages.first.0.3` | torch.add | [8, 16, 16] | 0 |
 | `stages.first.0.4` | ReLU | [8, 16, 16] | 0 |
 | `stages.first.1.conv1.0` | Conv2d | [8, 16, 16] | 576 |
 | `stages.first.1.conv1.1` | BatchNorm2d | [8, 16, 16] | 16 |
 | `stages.first.1.conv1.2` | ReLU | [8, 16, 16] | 0 |
 | `stages.first.1.conv2.0` | Conv2d | [8, 16, 16] | 576 |
 | `stages.first.1.conv2.1` | BatchNorm2d | [8, 16, 16] | 16 |
 | `stages.first.1.3` | torch.add | [8, 16, 16] | 0 |
 | `stages.first.1.4` | ReLU | [8, 16, 16] | 0 |
 | `stages.second.0.conv1.0` | Conv2d | [16, 8, 8] | 1,152 |
 | `stages.second.0.conv1.1` | BatchNorm2d | [16, 8, 8] | 32 |
 | `stages.second.0.conv1.2` | ReLU | [16, 8, 8] | 0 |
 | `stages.second.0.conv2.0` | Conv2d | [16, 8, 8] | 2,304 |
 | `stages.second.0.conv2.1` | BatchNorm2d | [16, 8, 8] | 32 |
 | `stages.second.0.downsample.0` | Conv2d | [16, 8, 8] | 128 |
 | `stages.second.0.downsample.1` | BatchNorm2d | [16, 8, 8] | 32 |
 | `stages.second.0.3` | torch.add | [16, 8, 8] | 0 |
 | `stages.second.0.4` | ReLU | [16, 8, 8] | 0 |
 | `merged.small.0` | Conv2d | [16, 8, 8] | 128 |
 | `merged.small.1` | BatchNorm2d | [16, 8, 8] | 32 |
 | `merged.small.2` | ReLU | [16, 8, 8] | 0 |
 | `merged.sum` | torch.add | [16, 8, 8] | 0 |
 | `head.0` | AdaptiveAvgPool2d | [16, 1, 1] | 0 |
 | `head.1` | torch.flatten | [16] | 0 |
 | `head.2` | Linear | [10] | 170 |

 6,610 parameters.*/
pub struct Blocks {
    weights: ::graphc::__private::Weights,
}
const _: () = {
    use ::graphc::__private as __graphc;
    ::core::assert!(
        __graphc::VERSION == 9u32, "the versions of graphc and graphc-compiler differ"
    );
    const STEM_0: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 8,
        height: 16,
        width: 16,
        halo: __graphc::Halo {
            top: 1,
            left: 1,
            bottom: 1,
            right: 1,
        },
        strides: __graphc::Strides {
            plane: 5376,
            row: 288,
        },
        place: __graphc::Place {
            offset: 0,
            image: 20736,
            start: 0,
        },
    };
    const STAGES_FIRST_0_CONV1_0: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 8,
        height: 16,
        width: 16,
        halo: __graphc::Halo {
            top: 1,
            left: 1,
            bottom: 1,
            right: 1,
        },
        strides: __graphc::Strides {
            plane: 5376,
            row: 288,
        },
        place: __graphc::Place {
            offset: 20736,
            image: 20736,
            start: 0,
        },
    };
    const STAGES_FIRST_0_CONV2_0: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 8,
        height: 16,
        width: 16,
        halo: __graphc::Halo {
            top: 1,
            left: 1,
            bottom: 1,
            right: 1,
        },
        strides: __graphc::Strides {
            plane: 5376,
            row: 288,
        },
        place: __graphc::Place {
            offset: 41472,
            image: 20736,
            start: 0,
        },
    };
    const STAGES_FIRST_1_CONV1_0: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 8,
        height: 16,
        width: 16,
        halo: __graphc::Halo {
            top: 1,
            left: 1,
            bottom: 1,
            right: 1,
        },
        strides: __graphc::Strides {
            plane: 5376,
            row: 288,
        },
        place: __graphc::Place {
            offset: 0,
            image: 20736,
            start: 0,
        },
    };
    const STAGES_FIRST_1_CONV2_0: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 8,
        height: 16,
        width: 16,
        halo: __graphc::Halo {
            top: 1,
            left: 1,
            bottom: 1,
            right: 1,
        },
        strides: __graphc::Strides {
            plane: 5376,
            row: 288,
        },
        place: __graphc::Place {
            offset: 20736,
            image: 20736,
            start: 0,
        },
    };
    const STAGES_SECOND_0_CONV1_0: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 16,
        height: 8,
        width: 8,
        halo: __graphc::Halo {
            top: 1,
            left: 1,
            bottom: 2,
            right: 2,
        },
        strides: __graphc::Strides {
            plane: 1936,
            row: 176,
        },
        place: __graphc::Place {
            offset: 0,
            image: 7744,
            start: 0,
        },
    };
    const STAGES_SECOND_0_DOWNSAMPLE_0: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 16,
        height: 8,
        width: 8,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1024,
            row: 128,
        },
        place: __graphc::Place {
            offset: 7744,
            image: 4096,
            start: 0,
        },
    };
    const STAGES_SECOND_0_CONV2_0: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 16,
        height: 8,
        width: 8,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1024,
            row: 128,
        },
        place: __graphc::Place {
            offset: 11840,
            image: 4096,
            start: 0,
        },
    };
    const MERGED_SMALL_0: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 16,
        height: 8,
        width: 8,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1024,
            row: 128,
        },
        place: __graphc::Place {
            offset: 0,
            image: 4096,
            start: 0,
        },
    };
    const MERGED_SUM: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 16,
        height: 8,
        width: 8,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1024,
            row: 128,
        },
        place: __graphc::Place {
            offset: 4096,
            image: 4096,
            start: 0,
        },
    };
    const HEAD_0: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 16,
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
    const HEAD_2: __graphc::Value = __graphc::Value {
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
            offset: 64,
            image: 64,
            start: 0,
        },
    };
    const INPUT_PLANES: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 3,
        height: 16,
        width: 16,
        halo: __graphc::Halo {
            top: 1,
            left: 1,
            bottom: 1,
            right: 1,
        },
        strides: __graphc::Strides {
            plane: 324,
            row: 18,
        },
        place: __graphc::Place {
            offset: 20736,
            image: 3904,
            start: 0,
        },
    };
    const HEAD_2_RESULT: __graphc::Value = __graphc::Value {
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
            offset: 0,
            image: 64,
            start: 0,
        },
    };
    impl ::core::fmt::Debug for Blocks {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __graphc::debug::<Self>(f)
        }
    }
    static ABOUT: __graphc::About = __graphc::About {
        name: "Blocks",
        hash: __graphc::ProgramHash(0xc40d57fe869612fa),
        inputs: &[
            __graphc::Input {
                name: "input",
                shape: &[3, 16, 16],
            },
        ],
        outputs: &[
            __graphc::Output {
                name: "head.2",
                shape: &[10],
            },
        ],
        parameters: 6610,
        macs: 882848,
        arena_bytes: 110208,
        batches: &[1],
        precision: __graphc::Precision::F32,
        layers: &[
            __graphc::Layer {
                name: "stem.0",
                operator: "Conv2d",
                output: &[8, 16, 16],
                parameters: 216,
                macs: 55296,
            },
            __graphc::Layer {
                name: "stem.1",
                operator: "BatchNorm2d",
                output: &[8, 16, 16],
                parameters: 16,
                macs: 0,
            },
            __graphc::Layer {
                name: "stem.2",
                operator: "ReLU",
                output: &[8, 16, 16],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "stages.first.0.conv1.0",
                operator: "Conv2d",
                output: &[8, 16, 16],
                parameters: 576,
                macs: 147456,
            },
            __graphc::Layer {
                name: "stages.first.0.conv1.1",
                operator: "BatchNorm2d",
                output: &[8, 16, 16],
                parameters: 16,
                macs: 0,
            },
            __graphc::Layer {
                name: "stages.first.0.conv1.2",
                operator: "ReLU",
                output: &[8, 16, 16],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "stages.first.0.conv2.0",
                operator: "Conv2d",
                output: &[8, 16, 16],
                parameters: 576,
                macs: 147456,
            },
            __graphc::Layer {
                name: "stages.first.0.conv2.1",
                operator: "BatchNorm2d",
                output: &[8, 16, 16],
                parameters: 16,
                macs: 0,
            },
            __graphc::Layer {
                name: "stages.first.0.3",
                operator: "torch.add",
                output: &[8, 16, 16],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "stages.first.0.4",
                operator: "ReLU",
                output: &[8, 16, 16],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "stages.first.1.conv1.0",
                operator: "Conv2d",
                output: &[8, 16, 16],
                parameters: 576,
                macs: 147456,
            },
            __graphc::Layer {
                name: "stages.first.1.conv1.1",
                operator: "BatchNorm2d",
                output: &[8, 16, 16],
                parameters: 16,
                macs: 0,
            },
            __graphc::Layer {
                name: "stages.first.1.conv1.2",
                operator: "ReLU",
                output: &[8, 16, 16],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "stages.first.1.conv2.0",
                operator: "Conv2d",
                output: &[8, 16, 16],
                parameters: 576,
                macs: 147456,
            },
            __graphc::Layer {
                name: "stages.first.1.conv2.1",
                operator: "BatchNorm2d",
                output: &[8, 16, 16],
                parameters: 16,
                macs: 0,
            },
            __graphc::Layer {
                name: "stages.first.1.3",
                operator: "torch.add",
                output: &[8, 16, 16],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "stages.first.1.4",
                operator: "ReLU",
                output: &[8, 16, 16],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "stages.second.0.conv1.0",
                operator: "Conv2d",
                output: &[16, 8, 8],
                parameters: 1152,
                macs: 73728,
            },
            __graphc::Layer {
                name: "stages.second.0.conv1.1",
                operator: "BatchNorm2d",
                output: &[16, 8, 8],
                parameters: 32,
                macs: 0,
            },
            __graphc::Layer {
                name: "stages.second.0.conv1.2",
                operator: "ReLU",
                output: &[16, 8, 8],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "stages.second.0.conv2.0",
                operator: "Conv2d",
                output: &[16, 8, 8],
                parameters: 2304,
                macs: 147456,
            },
            __graphc::Layer {
                name: "stages.second.0.conv2.1",
                operator: "BatchNorm2d",
                output: &[16, 8, 8],
                parameters: 32,
                macs: 0,
            },
            __graphc::Layer {
                name: "stages.second.0.downsample.0",
                operator: "Conv2d",
                output: &[16, 8, 8],
                parameters: 128,
                macs: 8192,
            },
            __graphc::Layer {
                name: "stages.second.0.downsample.1",
                operator: "BatchNorm2d",
                output: &[16, 8, 8],
                parameters: 32,
                macs: 0,
            },
            __graphc::Layer {
                name: "stages.second.0.3",
                operator: "torch.add",
                output: &[16, 8, 8],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "stages.second.0.4",
                operator: "ReLU",
                output: &[16, 8, 8],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "merged.small.0",
                operator: "Conv2d",
                output: &[16, 8, 8],
                parameters: 128,
                macs: 8192,
            },
            __graphc::Layer {
                name: "merged.small.1",
                operator: "BatchNorm2d",
                output: &[16, 8, 8],
                parameters: 32,
                macs: 0,
            },
            __graphc::Layer {
                name: "merged.small.2",
                operator: "ReLU",
                output: &[16, 8, 8],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "merged.sum",
                operator: "torch.add",
                output: &[16, 8, 8],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "head.0",
                operator: "AdaptiveAvgPool2d",
                output: &[16, 1, 1],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "head.1",
                operator: "torch.flatten",
                output: &[16],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "head.2",
                operator: "Linear",
                output: &[10],
                parameters: 170,
                macs: 160,
            },
        ],
        summary: "Blocks\n-----------------------------------------------------------------------------------------------\nLayer (type)                                   Output Shape          Param #               MACs\n===============================================================================================\nstem.0 (Conv2d)                             [-1, 8, 16, 16]              216             55,296\nstem.1 (BatchNorm2d)                        [-1, 8, 16, 16]               16                  0\nstem.2 (ReLU)                               [-1, 8, 16, 16]                0                  0\nstages.first.0.conv1.0 (Conv2d)             [-1, 8, 16, 16]              576            147,456\nstages.first.0.conv1.1 (BatchNorm2d)        [-1, 8, 16, 16]               16                  0\nstages.first.0.conv1.2 (ReLU)               [-1, 8, 16, 16]                0                  0\nstages.first.0.conv2.0 (Conv2d)             [-1, 8, 16, 16]              576            147,456\nstages.first.0.conv2.1 (BatchNorm2d)        [-1, 8, 16, 16]               16                  0\nstages.first.0.3 (torch.add)                [-1, 8, 16, 16]                0                  0\nstages.first.0.4 (ReLU)                     [-1, 8, 16, 16]                0                  0\nstages.first.1.conv1.0 (Conv2d)             [-1, 8, 16, 16]              576            147,456\nstages.first.1.conv1.1 (BatchNorm2d)        [-1, 8, 16, 16]               16                  0\nstages.first.1.conv1.2 (ReLU)               [-1, 8, 16, 16]                0                  0\nstages.first.1.conv2.0 (Conv2d)             [-1, 8, 16, 16]              576            147,456\nstages.first.1.conv2.1 (BatchNorm2d)        [-1, 8, 16, 16]               16                  0\nstages.first.1.3 (torch.add)                [-1, 8, 16, 16]                0                  0\nstages.first.1.4 (ReLU)                     [-1, 8, 16, 16]                0                  0\nstages.second.0.conv1.0 (Conv2d)             [-1, 16, 8, 8]            1,152             73,728\nstages.second.0.conv1.1 (BatchNorm2d)        [-1, 16, 8, 8]               32                  0\nstages.second.0.conv1.2 (ReLU)               [-1, 16, 8, 8]                0                  0\nstages.second.0.conv2.0 (Conv2d)             [-1, 16, 8, 8]            2,304            147,456\nstages.second.0.conv2.1 (BatchNorm2d)        [-1, 16, 8, 8]               32                  0\nstages.second.0.downsample.0 (Conv2d)        [-1, 16, 8, 8]              128              8,192\nstages.second.0.downsample.1 (BatchNorm2d)   [-1, 16, 8, 8]               32                  0\nstages.second.0.3 (torch.add)                [-1, 16, 8, 8]                0                  0\nstages.second.0.4 (ReLU)                     [-1, 16, 8, 8]                0                  0\nmerged.small.0 (Conv2d)                      [-1, 16, 8, 8]              128              8,192\nmerged.small.1 (BatchNorm2d)                 [-1, 16, 8, 8]               32                  0\nmerged.small.2 (ReLU)                        [-1, 16, 8, 8]                0                  0\nmerged.sum (torch.add)                       [-1, 16, 8, 8]                0                  0\nhead.0 (AdaptiveAvgPool2d)                   [-1, 16, 1, 1]                0                  0\nhead.1 (torch.flatten)                             [-1, 16]                0                  0\nhead.2 (Linear)                                    [-1, 10]              170                160\n===============================================================================================\nTotal params: 6,610\nTrainable params: 6,610\nNon-trainable params: 0\nTotal MACs: 882,848\n-----------------------------------------------------------------------------------------------\nInput size (MB): 0.00\nForward/backward pass size (MB): 0.32\nParams size (MB): 0.03\nEstimated Total Size (MB): 0.35\n-----------------------------------------------------------------------------------------------\nPlanned arena of the forward pass (MB): 0.11\n-----------------------------------------------------------------------------------------------\n",
        others: &[],
        preprocess: ::core::option::Option::None,
        classes: ::core::option::Option::Some(__graphc::Classes {
            top_k: 5,
            labels: &[],
            scores: __graphc::Scores::Logits,
        }),
    };
    impl __graphc::Model for Blocks {
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
                name: "stem.0",
                description: "conv2d 3 -> 8, 3x3, batch_norm2d, relu",
                kernel: &__graphc::Conv2d {
                    input: INPUT_PLANES,
                    output: STEM_0,
                    window: __graphc::Window {
                        kernel: [3, 3],
                        stride: [1, 1],
                        padding: [1, 1],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [16, 16],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Relu,
                        pool: ::core::option::Option::None,
                    },
                    weights: 0,
                    bias: 1728,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 8,
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
                name: "stages.first.0.conv1.0",
                description: "conv2d 8 -> 8, 3x3, batch_norm2d, relu",
                kernel: &__graphc::Conv2d {
                    input: STEM_0,
                    output: STAGES_FIRST_0_CONV1_0,
                    window: __graphc::Window {
                        kernel: [3, 3],
                        stride: [1, 1],
                        padding: [1, 1],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [16, 16],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Relu,
                        pool: ::core::option::Option::None,
                    },
                    weights: 1792,
                    bias: 6400,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 8,
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
                name: "stages.first.0.conv2.0",
                description: "conv2d 8 -> 8, 3x3, batch_norm2d, add, relu",
                kernel: &__graphc::Conv2d {
                    input: STAGES_FIRST_0_CONV1_0,
                    output: STAGES_FIRST_0_CONV2_0,
                    window: __graphc::Window {
                        kernel: [3, 3],
                        stride: [1, 1],
                        padding: [1, 1],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [16, 16],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::Some(STEM_0),
                        then: __graphc::Pointwise::Relu,
                        pool: ::core::option::Option::None,
                    },
                    weights: 6464,
                    bias: 11072,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 8,
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
                name: "stages.first.1.conv1.0",
                description: "conv2d 8 -> 8, 3x3, batch_norm2d, relu",
                kernel: &__graphc::Conv2d {
                    input: STAGES_FIRST_0_CONV2_0,
                    output: STAGES_FIRST_1_CONV1_0,
                    window: __graphc::Window {
                        kernel: [3, 3],
                        stride: [1, 1],
                        padding: [1, 1],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [16, 16],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Relu,
                        pool: ::core::option::Option::None,
                    },
                    weights: 11136,
                    bias: 15744,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 8,
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
                name: "stages.first.1.conv2.0",
                description: "conv2d 8 -> 8, 3x3, batch_norm2d, add, relu",
                kernel: &__graphc::Conv2d {
                    input: STAGES_FIRST_1_CONV1_0,
                    output: STAGES_FIRST_1_CONV2_0,
                    window: __graphc::Window {
                        kernel: [3, 3],
                        stride: [1, 1],
                        padding: [1, 1],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [16, 16],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::Some(STAGES_FIRST_0_CONV2_0),
                        then: __graphc::Pointwise::Relu,
                        pool: ::core::option::Option::None,
                    },
                    weights: 15808,
                    bias: 20416,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 8,
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
                name: "stages.second.0.conv1.0",
                description: "conv2d 8 -> 16, 3x3 / 2, batch_norm2d, relu",
                kernel: &__graphc::Conv2d {
                    input: STAGES_FIRST_1_CONV2_0,
                    output: STAGES_SECOND_0_CONV1_0,
                    window: __graphc::Window {
                        kernel: [3, 3],
                        stride: [2, 2],
                        padding: [1, 1],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [8, 8],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Relu,
                        pool: ::core::option::Option::None,
                    },
                    weights: 20480,
                    bias: 25088,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 8,
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
                name: "stages.second.0.downsample.0",
                description: "conv2d 8 -> 16, 1x1 / 2, batch_norm2d",
                kernel: &__graphc::Conv2d {
                    input: STAGES_FIRST_1_CONV2_0,
                    output: STAGES_SECOND_0_DOWNSAMPLE_0,
                    window: __graphc::Window {
                        kernel: [1, 1],
                        stride: [2, 2],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [8, 8],
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 25152,
                    bias: 25664,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 8,
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
                name: "stages.second.0.conv2.0",
                description: "conv2d 16 -> 16, 3x3, batch_norm2d, add, relu, by F(3, 3)",
                kernel: &__graphc::Winograd {
                    input: STAGES_SECOND_0_CONV1_0,
                    output: STAGES_SECOND_0_CONV2_0,
                    filtering: __graphc::Filtering::F3R3,
                    padding: [1, 1],
                    groups: 1,
                    size: [8, 8],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::Some(STAGES_SECOND_0_DOWNSAMPLE_0),
                        then: __graphc::Pointwise::Relu,
                        pool: ::core::option::Option::None,
                    },
                    rows: 42,
                    workers: __graphc::Workers::All,
                    weights: 25728,
                    bias: 51328,
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
                name: "merged.small.0",
                description: "conv2d 8 -> 16, 1x1 / 2, batch_norm2d, relu",
                kernel: &__graphc::Conv2d {
                    input: STAGES_FIRST_1_CONV2_0,
                    output: MERGED_SMALL_0,
                    window: __graphc::Window {
                        kernel: [1, 1],
                        stride: [2, 2],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [8, 8],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Relu,
                        pool: ::core::option::Option::None,
                    },
                    weights: 51392,
                    bias: 51904,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 8,
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
                name: "merged.sum",
                description: "add",
                kernel: &__graphc::Zip {
                    inputs: [STAGES_SECOND_0_CONV2_0, MERGED_SMALL_0],
                    output: MERGED_SUM,
                    operator: __graphc::Operator::Add,
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "head.0",
                description: "adaptive_avg_pool2d 1x1",
                kernel: &__graphc::AdaptivePool2d {
                    input: MERGED_SUM,
                    output: HEAD_0,
                    pooling: __graphc::Pooling::AverageInside,
                },
            },
            __graphc::Step {
                name: "head.2",
                description: "linear 16 -> 10",
                kernel: &__graphc::Linear {
                    input: HEAD_0,
                    output: HEAD_2,
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 51968,
                    bias: 52992,
                },
            },
            __graphc::Step {
                name: "head.2",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: HEAD_2,
                    output: HEAD_2_RESULT,
                },
            },
        ];
        const EMBEDDED: ::core::option::Option<&'static [u8]> = ::core::option::Option::None;
        type Input<'a> = &'a [[[f32; 16]; 16]; 3];
        type Images<'a> = ::graphc::ndarray::ArrayView4<'a, f32>;
        type Arrays = ::graphc::ndarray::Array4<f32>;
        type Output<'s> = &'s [f32; 10];
        type Batch = ::graphc::ndarray::Array2<f32>;
        const PROGRAM: __graphc::Program = __graphc::Program {
            tensors: &[
                __graphc::TensorSpec {
                    name: "stem.0.weight",
                    shape: &[8, 3, 3, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "stem.1.weight",
                    shape: &[8],
                    kind: __graphc::TensorKind::BatchNormWeight,
                },
                __graphc::TensorSpec {
                    name: "stem.1.bias",
                    shape: &[8],
                    kind: __graphc::TensorKind::BatchNormBias,
                },
                __graphc::TensorSpec {
                    name: "stem.1.running_mean",
                    shape: &[8],
                    kind: __graphc::TensorKind::RunningMean,
                },
                __graphc::TensorSpec {
                    name: "stem.1.running_var",
                    shape: &[8],
                    kind: __graphc::TensorKind::RunningVar,
                },
                __graphc::TensorSpec {
                    name: "stages.first.0.conv1.0.weight",
                    shape: &[8, 8, 3, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "stages.first.0.conv1.1.weight",
                    shape: &[8],
                    kind: __graphc::TensorKind::BatchNormWeight,
                },
                __graphc::TensorSpec {
                    name: "stages.first.0.conv1.1.bias",
                    shape: &[8],
                    kind: __graphc::TensorKind::BatchNormBias,
                },
                __graphc::TensorSpec {
                    name: "stages.first.0.conv1.1.running_mean",
                    shape: &[8],
                    kind: __graphc::TensorKind::RunningMean,
                },
                __graphc::TensorSpec {
                    name: "stages.first.0.conv1.1.running_var",
                    shape: &[8],
                    kind: __graphc::TensorKind::RunningVar,
                },
                __graphc::TensorSpec {
                    name: "stages.first.0.conv2.0.weight",
                    shape: &[8, 8, 3, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "stages.first.0.conv2.1.weight",
                    shape: &[8],
                    kind: __graphc::TensorKind::BatchNormWeight,
                },
                __graphc::TensorSpec {
                    name: "stages.first.0.conv2.1.bias",
                    shape: &[8],
                    kind: __graphc::TensorKind::BatchNormBias,
                },
                __graphc::TensorSpec {
                    name: "stages.first.0.conv2.1.running_mean",
                    shape: &[8],
                    kind: __graphc::TensorKind::RunningMean,
                },
                __graphc::TensorSpec {
                    name: "stages.first.0.conv2.1.running_var",
                    shape: &[8],
                    kind: __graphc::TensorKind::RunningVar,
                },
                __graphc::TensorSpec {
                    name: "stages.first.1.conv1.0.weight",
                    shape: &[8, 8, 3, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "stages.first.1.conv1.1.weight",
                    shape: &[8],
                    kind: __graphc::TensorKind::BatchNormWeight,
                },
                __graphc::TensorSpec {
                    name: "stages.first.1.conv1.1.bias",
                    shape: &[8],
                    kind: __graphc::TensorKind::BatchNormBias,
                },
                __graphc::TensorSpec {
                    name: "stages.first.1.conv1.1.running_mean",
                    shape: &[8],
                    kind: __graphc::TensorKind::RunningMean,
                },
                __graphc::TensorSpec {
                    name: "stages.first.1.conv1.1.running_var",
                    shape: &[8],
                    kind: __graphc::TensorKind::RunningVar,
                },
                __graphc::TensorSpec {
                    name: "stages.first.1.conv2.0.weight",
                    shape: &[8, 8, 3, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "stages.first.1.conv2.1.weight",
                    shape: &[8],
                    kind: __graphc::TensorKind::BatchNormWeight,
                },
                __graphc::TensorSpec {
                    name: "stages.first.1.conv2.1.bias",
                    shape: &[8],
                    kind: __graphc::TensorKind::BatchNormBias,
                },
                __graphc::TensorSpec {
                    name: "stages.first.1.conv2.1.running_mean",
                    shape: &[8],
                    kind: __graphc::TensorKind::RunningMean,
                },
                __graphc::TensorSpec {
                    name: "stages.first.1.conv2.1.running_var",
                    shape: &[8],
                    kind: __graphc::TensorKind::RunningVar,
                },
                __graphc::TensorSpec {
                    name: "stages.second.0.conv1.0.weight",
                    shape: &[16, 8, 3, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "stages.second.0.conv1.1.weight",
                    shape: &[16],
                    kind: __graphc::TensorKind::BatchNormWeight,
                },
                __graphc::TensorSpec {
                    name: "stages.second.0.conv1.1.bias",
                    shape: &[16],
                    kind: __graphc::TensorKind::BatchNormBias,
                },
                __graphc::TensorSpec {
                    name: "stages.second.0.conv1.1.running_mean",
                    shape: &[16],
                    kind: __graphc::TensorKind::RunningMean,
                },
                __graphc::TensorSpec {
                    name: "stages.second.0.conv1.1.running_var",
                    shape: &[16],
                    kind: __graphc::TensorKind::RunningVar,
                },
                __graphc::TensorSpec {
                    name: "stages.second.0.conv2.0.weight",
                    shape: &[16, 16, 3, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "stages.second.0.conv2.1.weight",
                    shape: &[16],
                    kind: __graphc::TensorKind::BatchNormWeight,
                },
                __graphc::TensorSpec {
                    name: "stages.second.0.conv2.1.bias",
                    shape: &[16],
                    kind: __graphc::TensorKind::BatchNormBias,
                },
                __graphc::TensorSpec {
                    name: "stages.second.0.conv2.1.running_mean",
                    shape: &[16],
                    kind: __graphc::TensorKind::RunningMean,
                },
                __graphc::TensorSpec {
                    name: "stages.second.0.conv2.1.running_var",
                    shape: &[16],
                    kind: __graphc::TensorKind::RunningVar,
                },
                __graphc::TensorSpec {
                    name: "stages.second.0.downsample.0.weight",
                    shape: &[16, 8, 1, 1],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "stages.second.0.downsample.1.weight",
                    shape: &[16],
                    kind: __graphc::TensorKind::BatchNormWeight,
                },
                __graphc::TensorSpec {
                    name: "stages.second.0.downsample.1.bias",
                    shape: &[16],
                    kind: __graphc::TensorKind::BatchNormBias,
                },
                __graphc::TensorSpec {
                    name: "stages.second.0.downsample.1.running_mean",
                    shape: &[16],
                    kind: __graphc::TensorKind::RunningMean,
                },
                __graphc::TensorSpec {
                    name: "stages.second.0.downsample.1.running_var",
                    shape: &[16],
                    kind: __graphc::TensorKind::RunningVar,
                },
                __graphc::TensorSpec {
                    name: "merged.small.0.weight",
                    shape: &[16, 8, 1, 1],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "merged.small.1.weight",
                    shape: &[16],
                    kind: __graphc::TensorKind::BatchNormWeight,
                },
                __graphc::TensorSpec {
                    name: "merged.small.1.bias",
                    shape: &[16],
                    kind: __graphc::TensorKind::BatchNormBias,
                },
                __graphc::TensorSpec {
                    name: "merged.small.1.running_mean",
                    shape: &[16],
                    kind: __graphc::TensorKind::RunningMean,
                },
                __graphc::TensorSpec {
                    name: "merged.small.1.running_var",
                    shape: &[16],
                    kind: __graphc::TensorKind::RunningVar,
                },
                __graphc::TensorSpec {
                    name: "head.2.weight",
                    shape: &[10, 16],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "head.2.bias",
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
                    bias: ::core::option::Option::None,
                    batch_norm: ::core::option::Option::Some(__graphc::BatchNormTensors {
                        weight: ::core::option::Option::Some(1),
                        bias: ::core::option::Option::Some(2),
                        statistics: ::core::option::Option::Some([3, 4]),
                        eps: 1e-5,
                    }),
                    shape: [8, 3, 3, 3],
                    groups: 1,
                    order: __graphc::ReadingOrder::Planar,
                    number: __graphc::Number::F32,
                    weights_at: 0,
                    bias_at: 1728,
                },
                __graphc::Packing::Conv2d {
                    weight: 5,
                    bias: ::core::option::Option::None,
                    batch_norm: ::core::option::Option::Some(__graphc::BatchNormTensors {
                        weight: ::core::option::Option::Some(6),
                        bias: ::core::option::Option::Some(7),
                        statistics: ::core::option::Option::Some([8, 9]),
                        eps: 1e-5,
                    }),
                    shape: [8, 8, 3, 3],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 1792,
                    bias_at: 6400,
                },
                __graphc::Packing::Conv2d {
                    weight: 10,
                    bias: ::core::option::Option::None,
                    batch_norm: ::core::option::Option::Some(__graphc::BatchNormTensors {
                        weight: ::core::option::Option::Some(11),
                        bias: ::core::option::Option::Some(12),
                        statistics: ::core::option::Option::Some([13, 14]),
                        eps: 1e-5,
                    }),
                    shape: [8, 8, 3, 3],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 6464,
                    bias_at: 11072,
                },
                __graphc::Packing::Conv2d {
                    weight: 15,
                    bias: ::core::option::Option::None,
                    batch_norm: ::core::option::Option::Some(__graphc::BatchNormTensors {
                        weight: ::core::option::Option::Some(16),
                        bias: ::core::option::Option::Some(17),
                        statistics: ::core::option::Option::Some([18, 19]),
                        eps: 1e-5,
                    }),
                    shape: [8, 8, 3, 3],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 11136,
                    bias_at: 15744,
                },
                __graphc::Packing::Conv2d {
                    weight: 20,
                    bias: ::core::option::Option::None,
                    batch_norm: ::core::option::Option::Some(__graphc::BatchNormTensors {
                        weight: ::core::option::Option::Some(21),
                        bias: ::core::option::Option::Some(22),
                        statistics: ::core::option::Option::Some([23, 24]),
                        eps: 1e-5,
                    }),
                    shape: [8, 8, 3, 3],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 15808,
                    bias_at: 20416,
                },
                __graphc::Packing::Conv2d {
                    weight: 25,
                    bias: ::core::option::Option::None,
                    batch_norm: ::core::option::Option::Some(__graphc::BatchNormTensors {
                        weight: ::core::option::Option::Some(26),
                        bias: ::core::option::Option::Some(27),
                        statistics: ::core::option::Option::Some([28, 29]),
                        eps: 1e-5,
                    }),
                    shape: [16, 8, 3, 3],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 20480,
                    bias_at: 25088,
                },
                __graphc::Packing::Conv2d {
                    weight: 35,
                    bias: ::core::option::Option::None,
                    batch_norm: ::core::option::Option::Some(__graphc::BatchNormTensors {
                        weight: ::core::option::Option::Some(36),
                        bias: ::core::option::Option::Some(37),
                        statistics: ::core::option::Option::Some([38, 39]),
                        eps: 1e-5,
                    }),
                    shape: [16, 8, 1, 1],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 25152,
                    bias_at: 25664,
                },
                __graphc::Packing::Winograd {
                    weight: 30,
                    bias: ::core::option::Option::None,
                    batch_norm: ::core::option::Option::Some(__graphc::BatchNormTensors {
                        weight: ::core::option::Option::Some(31),
                        bias: ::core::option::Option::Some(32),
                        statistics: ::core::option::Option::Some([33, 34]),
                        eps: 1e-5,
                    }),
                    shape: [16, 16, 3, 3],
                    filtering: __graphc::Filtering::F3R3,
                    weights_at: 25728,
                    bias_at: 51328,
                },
                __graphc::Packing::Conv2d {
                    weight: 40,
                    bias: ::core::option::Option::None,
                    batch_norm: ::core::option::Option::Some(__graphc::BatchNormTensors {
                        weight: ::core::option::Option::Some(41),
                        bias: ::core::option::Option::Some(42),
                        statistics: ::core::option::Option::Some([43, 44]),
                        eps: 1e-5,
                    }),
                    shape: [16, 8, 1, 1],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 51392,
                    bias_at: 51904,
                },
                __graphc::Packing::Linear {
                    weight: 45,
                    bias: ::core::option::Option::Some(46),
                    batch_norm: ::core::option::Option::None,
                    shape: [10, 16],
                    number: __graphc::Number::F32,
                    weights_at: 51968,
                    bias_at: 52992,
                },
            ],
            packed: 53056,
            values: 62208,
            workspace: 48000,
            scratch: 0,
            outputs: &[HEAD_2_RESULT],
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
            images.images([3, 16, 16])
        }
        fn output<'s>(outputs: __graphc::Outputs<'s>) -> Self::Output<'s> {
            outputs.vector(0)
        }
        fn batch(mut results: __graphc::Results) -> Self::Batch {
            results.vectors(10)
        }
    }
    impl Blocks {
        /// What the compiler knows of the network, as one value. The other constants are its parts.
        pub const ABOUT: &'static __graphc::About = <Self as __graphc::Model>::ABOUT;
        /// The name in the model file, or where it was compiled.
        pub const NAME: &'static str = <Self as __graphc::Model>::ABOUT.name;
        /// Channels, height and width of an image.
        pub const INPUT: [usize; 3] = [3, 16, 16];
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
        ) -> __graphc::Box<[[[f32; 16]; 16]; 3]> {
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
