/** `Scaled`, compiled from its model file.

 | layer | operator | output | parameters |
 |---|---|---|---:|
 | `stem` | Conv2d | [16, 12, 12] | 448 |
 | `bend` | SiLU | [16, 12, 12] | 0 |
 | `deep` | Conv2d | [16, 12, 12] | 160 |
 | `limit` | ReLU6 | [16, 12, 12] | 0 |
 | `back` | Conv2d | [16, 12, 12] | 272 |
 | `sum` | torch.add | [16, 12, 12] | 0 |
 | `pool` | MaxPool2d | [16, 6, 6] | 0 |
 | `left` | Conv2d | [16, 6, 6] | 2,320 |
 | `right` | Conv2d | [16, 6, 6] | 272 |
 | `both` | torch.cat | [32, 6, 6] | 0 |
 | `squeeze` | AdaptiveAvgPool2d | [32, 1, 1] | 0 |
 | `gate` | Conv2d | [32, 1, 1] | 1,056 |
 | `open` | Sigmoid | [32, 1, 1] | 0 |
 | `gated` | torch.mul | [32, 6, 6] | 0 |
 | `norm` | BatchNorm2d | [32, 6, 6] | 64 |
 | `flat` | torch.flatten | [1152] | 0 |
 | `classes` | Linear | [10] | 11,530 |
 | `answer` | Softmax | [10] | 0 |

 16,122 parameters.*/
pub struct Scaled {
    weights: ::graphc::__private::Weights,
}
const _: () = {
    use ::graphc::__private as __graphc;
    ::core::assert!(
        __graphc::VERSION == 9u32, "the versions of graphc and graphc-compiler differ"
    );
    ::core::assert!(
        __graphc::INT8,
        "`precision = int8` needs graphc with its feature: `features = [\"int8\"]`"
    );
    const STEM: __graphc::Value = __graphc::Value {
        number: __graphc::Number::U8(__graphc::Scale::new(0.010117647, 28)),
        layout: __graphc::Layout::Blocks,
        channels: 16,
        height: 12,
        width: 12,
        halo: __graphc::Halo {
            top: 1,
            left: 1,
            bottom: 1,
            right: 2,
        },
        strides: __graphc::Strides {
            plane: 3360,
            row: 240,
        },
        place: __graphc::Place {
            offset: 0,
            image: 3392,
            start: 0,
        },
    };
    const DEEP: __graphc::Value = __graphc::Value {
        number: __graphc::Number::U8(__graphc::Scale::new(0.007843138, 0)),
        layout: __graphc::Layout::Blocks,
        channels: 16,
        height: 12,
        width: 12,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 2304,
            row: 192,
        },
        place: __graphc::Place {
            offset: 3392,
            image: 2304,
            start: 0,
        },
    };
    const BACK: __graphc::Value = __graphc::Value {
        number: __graphc::Number::U8(__graphc::Scale::new(0.018627452, 94)),
        layout: __graphc::Layout::Blocks,
        channels: 16,
        height: 12,
        width: 12,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 2304,
            row: 192,
        },
        place: __graphc::Place {
            offset: 5696,
            image: 2304,
            start: 0,
        },
    };
    const POOL: __graphc::Value = __graphc::Value {
        number: __graphc::Number::U8(__graphc::Scale::new(0.018627452, 94)),
        layout: __graphc::Layout::Blocks,
        channels: 16,
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
            offset: 1152,
            image: 1024,
            start: 0,
        },
    };
    const BOTH: __graphc::Value = __graphc::Value {
        number: __graphc::Number::U8(__graphc::Scale::new(0.019607844, 127)),
        layout: __graphc::Layout::Blocks,
        channels: 32,
        height: 6,
        width: 6,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 576,
            row: 96,
        },
        place: __graphc::Place {
            offset: 0,
            image: 1152,
            start: 0,
        },
    };
    const SQUEEZE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::U8(__graphc::Scale::new(0.007843138, 127)),
        layout: __graphc::Layout::Blocks,
        channels: 32,
        height: 1,
        width: 1,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 16,
            row: 16,
        },
        place: __graphc::Place {
            offset: 1280,
            image: 64,
            start: 0,
        },
    };
    const GATE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 32,
        height: 1,
        width: 1,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 16,
            row: 16,
        },
        place: __graphc::Place {
            offset: 9216,
            image: 128,
            start: 0,
        },
    };
    const GATED: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 32,
        height: 6,
        width: 6,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 576,
            row: 96,
        },
        place: __graphc::Place {
            offset: 0,
            image: 4608,
            start: 0,
        },
    };
    const NORM: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 32,
        height: 6,
        width: 6,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 576,
            row: 96,
        },
        place: __graphc::Place {
            offset: 4608,
            image: 4608,
            start: 0,
        },
    };
    const FLAT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::U8(__graphc::Scale::new(0.011764706, 127)),
        layout: __graphc::Layout::Blocks,
        channels: 1152,
        height: 1,
        width: 1,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 16,
            row: 16,
        },
        place: __graphc::Place {
            offset: 0,
            image: 1152,
            start: 0,
        },
    };
    const CLASSES: __graphc::Value = __graphc::Value {
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
            offset: 1152,
            image: 64,
            start: 0,
        },
    };
    const ANSWER: __graphc::Value = __graphc::Value {
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
    const LEFT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::U8(__graphc::Scale::new(0.019607844, 127)),
        layout: __graphc::Layout::Blocks,
        channels: 16,
        height: 6,
        width: 6,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 576,
            row: 96,
        },
        place: __graphc::Place {
            offset: 0,
            image: 1152,
            start: 0,
        },
    };
    const RIGHT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::U8(__graphc::Scale::new(0.019607844, 127)),
        layout: __graphc::Layout::Blocks,
        channels: 16,
        height: 6,
        width: 6,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 576,
            row: 96,
        },
        place: __graphc::Place {
            offset: 0,
            image: 1152,
            start: 576,
        },
    };
    const INPUT_PLANES: __graphc::Value = __graphc::Value {
        number: __graphc::Number::U8(__graphc::Scale::new(0.007843138, 127)),
        layout: __graphc::Layout::Planes,
        channels: 3,
        height: 12,
        width: 12,
        halo: __graphc::Halo {
            top: 1,
            left: 1,
            bottom: 1,
            right: 2,
        },
        strides: __graphc::Strides {
            plane: 210,
            row: 15,
        },
        place: __graphc::Place {
            offset: 3392,
            image: 640,
            start: 0,
        },
    };
    const GATE_BEFORE_POOL: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 32,
        height: 1,
        width: 1,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 16,
            row: 16,
        },
        place: __graphc::Place {
            offset: 1152,
            image: 128,
            start: 0,
        },
    };
    const BOTH_F32: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 32,
        height: 6,
        width: 6,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 576,
            row: 96,
        },
        place: __graphc::Place {
            offset: 4608,
            image: 4608,
            start: 0,
        },
    };
    const NORM_INT8: __graphc::Value = __graphc::Value {
        number: __graphc::Number::U8(__graphc::Scale::new(0.011764706, 127)),
        layout: __graphc::Layout::Blocks,
        channels: 32,
        height: 6,
        width: 6,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 576,
            row: 96,
        },
        place: __graphc::Place {
            offset: 1152,
            image: 1152,
            start: 0,
        },
    };
    const FLAT_PLANES: __graphc::Value = __graphc::Value {
        number: __graphc::Number::U8(__graphc::Scale::new(0.011764706, 127)),
        layout: __graphc::Layout::Planes,
        channels: 32,
        height: 6,
        width: 6,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 36,
            row: 6,
        },
        place: __graphc::Place {
            offset: 0,
            image: 1152,
            start: 0,
        },
    };
    const ANSWER_RESULT: __graphc::Value = __graphc::Value {
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
    impl ::core::fmt::Debug for Scaled {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __graphc::debug::<Self>(f)
        }
    }
    static ABOUT: __graphc::About = __graphc::About {
        name: "Scaled",
        hash: __graphc::ProgramHash(0xa6cd4fc816eac008),
        inputs: &[
            __graphc::Input {
                name: "input",
                shape: &[3, 12, 12],
            },
        ],
        outputs: &[
            __graphc::Output {
                name: "answer",
                shape: &[10],
            },
        ],
        parameters: 16122,
        macs: 224512,
        arena_bytes: 9344,
        batches: &[1],
        precision: __graphc::Precision::Int8,
        layers: &[
            __graphc::Layer {
                name: "stem",
                operator: "Conv2d",
                output: &[16, 12, 12],
                parameters: 448,
                macs: 62208,
            },
            __graphc::Layer {
                name: "bend",
                operator: "SiLU",
                output: &[16, 12, 12],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "deep",
                operator: "Conv2d",
                output: &[16, 12, 12],
                parameters: 160,
                macs: 20736,
            },
            __graphc::Layer {
                name: "limit",
                operator: "ReLU6",
                output: &[16, 12, 12],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "back",
                operator: "Conv2d",
                output: &[16, 12, 12],
                parameters: 272,
                macs: 36864,
            },
            __graphc::Layer {
                name: "sum",
                operator: "torch.add",
                output: &[16, 12, 12],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "pool",
                operator: "MaxPool2d",
                output: &[16, 6, 6],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "left",
                operator: "Conv2d",
                output: &[16, 6, 6],
                parameters: 2320,
                macs: 82944,
            },
            __graphc::Layer {
                name: "right",
                operator: "Conv2d",
                output: &[16, 6, 6],
                parameters: 272,
                macs: 9216,
            },
            __graphc::Layer {
                name: "both",
                operator: "torch.cat",
                output: &[32, 6, 6],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "squeeze",
                operator: "AdaptiveAvgPool2d",
                output: &[32, 1, 1],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "gate",
                operator: "Conv2d",
                output: &[32, 1, 1],
                parameters: 1056,
                macs: 1024,
            },
            __graphc::Layer {
                name: "open",
                operator: "Sigmoid",
                output: &[32, 1, 1],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "gated",
                operator: "torch.mul",
                output: &[32, 6, 6],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "norm",
                operator: "BatchNorm2d",
                output: &[32, 6, 6],
                parameters: 64,
                macs: 0,
            },
            __graphc::Layer {
                name: "flat",
                operator: "torch.flatten",
                output: &[1152],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "classes",
                operator: "Linear",
                output: &[10],
                parameters: 11530,
                macs: 11520,
            },
            __graphc::Layer {
                name: "answer",
                operator: "Softmax",
                output: &[10],
                parameters: 0,
                macs: 0,
            },
        ],
        summary: "Scaled\n---------------------------------------------------------------------------------\nLayer (type)                     Output Shape          Param #               MACs\n=================================================================================\nstem (Conv2d)                [-1, 16, 12, 12]              448             62,208\nbend (SiLU)                  [-1, 16, 12, 12]                0                  0\ndeep (Conv2d)                [-1, 16, 12, 12]              160             20,736\nlimit (ReLU6)                [-1, 16, 12, 12]                0                  0\nback (Conv2d)                [-1, 16, 12, 12]              272             36,864\nsum (torch.add)              [-1, 16, 12, 12]                0                  0\npool (MaxPool2d)               [-1, 16, 6, 6]                0                  0\nleft (Conv2d)                  [-1, 16, 6, 6]            2,320             82,944\nright (Conv2d)                 [-1, 16, 6, 6]              272              9,216\nboth (torch.cat)               [-1, 32, 6, 6]                0                  0\nsqueeze (AdaptiveAvgPool2d)    [-1, 32, 1, 1]                0                  0\ngate (Conv2d)                  [-1, 32, 1, 1]            1,056              1,024\nopen (Sigmoid)                 [-1, 32, 1, 1]                0                  0\ngated (torch.mul)              [-1, 32, 6, 6]                0                  0\nnorm (BatchNorm2d)             [-1, 32, 6, 6]               64                  0\nflat (torch.flatten)               [-1, 1152]                0                  0\nclasses (Linear)                     [-1, 10]           11,530             11,520\nanswer (Softmax)                     [-1, 10]                0                  0\n=================================================================================\nTotal params: 16,122\nTrainable params: 16,122\nNon-trainable params: 0\nTotal MACs: 224,512\n---------------------------------------------------------------------------------\nInput size (MB): 0.00\nForward/backward pass size (MB): 0.11\nParams size (MB): 0.06\nEstimated Total Size (MB): 0.17\n---------------------------------------------------------------------------------\nPlanned arena of the forward pass (MB): 0.01\n---------------------------------------------------------------------------------\n",
        others: &[],
        preprocess: ::core::option::Option::None,
        classes: ::core::option::Option::Some(__graphc::Classes {
            top_k: 5,
            labels: &[],
            scores: __graphc::Scores::Probabilities,
        }),
    };
    impl __graphc::Model for Scaled {
        const ABOUT: &'static __graphc::About = &ABOUT;
        const STEPS: &'static [__graphc::Step] = &[
            __graphc::Step {
                name: "input",
                description: "the image, in planes in int8",
                kernel: &__graphc::Import {
                    input: 0,
                    output: INPUT_PLANES,
                },
            },
            __graphc::Step {
                name: "stem",
                description: "conv2d 3 -> 16, 3x3, silu in int8",
                kernel: &__graphc::QuantizedConv2d {
                    input: INPUT_PLANES,
                    output: STEM,
                    window: __graphc::Window {
                        kernel: [3, 3],
                        stride: [1, 1],
                        padding: [1, 1],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [12, 12],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Silu,
                        pool: ::core::option::Option::None,
                    },
                    table: ::core::option::Option::Some(__graphc::Tabled {
                        before: __graphc::Scale::new(0.019607844, 127),
                        at: 0,
                    }),
                    weights: 256,
                    bias: 832,
                    multipliers: 896,
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
                name: "deep",
                description: "conv2d 16 -> 16, 3x3, 16 groups, relu6 in int8",
                kernel: &__graphc::QuantizedDepthwise {
                    input: STEM,
                    output: DEEP,
                    window: __graphc::Window {
                        kernel: [3, 3],
                        stride: [1, 1],
                        padding: [1, 1],
                        dilation: [1, 1],
                    },
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Relu6,
                        pool: ::core::option::Option::None,
                    },
                    table: ::core::option::Option::None,
                    weights: 960,
                    bias: 1344,
                    multipliers: 1408,
                },
            },
            __graphc::Step {
                name: "back",
                description: "conv2d 16 -> 16, 1x1, add in int8",
                kernel: &__graphc::QuantizedConv2d {
                    input: DEEP,
                    output: BACK,
                    window: __graphc::Window {
                        kernel: [1, 1],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [12, 12],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::Some(STEM),
                        then: __graphc::Pointwise::Identity,
                        pool: ::core::option::Option::None,
                    },
                    table: ::core::option::Option::None,
                    weights: 1472,
                    bias: 1728,
                    multipliers: 1792,
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
                name: "pool",
                description: "max_pool2d 2x2 / 2 in int8",
                kernel: &__graphc::Pool2d {
                    input: BACK,
                    output: POOL,
                    window: __graphc::Window {
                        kernel: [2, 2],
                        stride: [2, 2],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    pooling: __graphc::Pooling::Max,
                },
            },
            __graphc::Step {
                name: "left",
                description: "conv2d 16 -> 16, 3x3 in int8",
                kernel: &__graphc::QuantizedConv2d {
                    input: POOL,
                    output: LEFT,
                    window: __graphc::Window {
                        kernel: [3, 3],
                        stride: [1, 1],
                        padding: [1, 1],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [6, 6],
                    epilogue: __graphc::Epilogue::NONE,
                    table: ::core::option::Option::None,
                    weights: 1856,
                    bias: 4160,
                    multipliers: 4224,
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
                name: "right",
                description: "conv2d 16 -> 16, 1x1 in int8",
                kernel: &__graphc::QuantizedConv2d {
                    input: POOL,
                    output: RIGHT,
                    window: __graphc::Window {
                        kernel: [1, 1],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [6, 6],
                    epilogue: __graphc::Epilogue::NONE,
                    table: ::core::option::Option::None,
                    weights: 4288,
                    bias: 4544,
                    multipliers: 4608,
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
                name: "squeeze",
                description: "adaptive_avg_pool2d 1x1 in int8",
                kernel: &__graphc::AdaptivePool2d {
                    input: BOTH,
                    output: SQUEEZE,
                    pooling: __graphc::Pooling::AverageInside,
                },
            },
            __graphc::Step {
                name: "gate",
                description: "conv2d 32 -> 32, 1x1 in int8",
                kernel: &__graphc::QuantizedConv2d {
                    input: SQUEEZE,
                    output: GATE_BEFORE_POOL,
                    window: __graphc::Window {
                        kernel: [1, 1],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [1, 1],
                    epilogue: __graphc::Epilogue::NONE,
                    table: ::core::option::Option::None,
                    weights: 4672,
                    bias: 5696,
                    multipliers: 5824,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 1,
                            vectors: 2,
                        },
                        r16x8: __graphc::Tile {
                            pixels: 1,
                            vectors: 2,
                        },
                        r32x4: __graphc::Tile {
                            pixels: 1,
                            vectors: 2,
                        },
                        r16x4: __graphc::Tile {
                            pixels: 1,
                            vectors: 1,
                        },
                    },
                },
            },
            __graphc::Step {
                name: "gate",
                description: "sigmoid",
                kernel: &__graphc::Map {
                    input: GATE_BEFORE_POOL,
                    output: GATE,
                    function: __graphc::Function::Pointwise(
                        __graphc::Pointwise::Sigmoid,
                    ),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "both",
                description: "to f32",
                kernel: &__graphc::Convert {
                    input: BOTH,
                    output: BOTH_F32,
                },
            },
            __graphc::Step {
                name: "gated",
                description: "mul",
                kernel: &__graphc::Zip {
                    inputs: [BOTH_F32, GATE],
                    output: GATED,
                    operator: __graphc::Operator::Mul,
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "norm",
                description: "batch_norm2d",
                kernel: &__graphc::Map {
                    input: GATED,
                    output: NORM,
                    function: __graphc::Function::Affine(5952, 6080),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "norm",
                description: "to int8",
                kernel: &__graphc::Convert {
                    input: NORM,
                    output: NORM_INT8,
                },
            },
            __graphc::Step {
                name: "flat",
                description: "flatten in int8",
                kernel: &__graphc::Export {
                    input: NORM_INT8,
                    output: FLAT_PLANES,
                },
            },
            __graphc::Step {
                name: "classes",
                description: "linear 1152 -> 10 in int8",
                kernel: &__graphc::QuantizedLinear {
                    input: FLAT,
                    output: CLASSES,
                    epilogue: __graphc::Epilogue::NONE,
                    table: ::core::option::Option::None,
                    weights: 6208,
                    bias: 24640,
                    multipliers: 24704,
                },
            },
            __graphc::Step {
                name: "answer",
                description: "softmax",
                kernel: &__graphc::Softmax {
                    input: CLASSES,
                    output: ANSWER,
                    shares: __graphc::Shares::Plain,
                },
            },
            __graphc::Step {
                name: "answer",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: ANSWER,
                    output: ANSWER_RESULT,
                },
            },
        ];
        const EMBEDDED: ::core::option::Option<&'static [u8]> = ::core::option::Option::None;
        type Input<'a> = &'a [[[f32; 12]; 12]; 3];
        type Images<'a> = ::graphc::ndarray::ArrayView4<'a, f32>;
        type Arrays = ::graphc::ndarray::Array4<f32>;
        type Output<'s> = &'s [f32; 10];
        type Batch = ::graphc::ndarray::Array2<f32>;
        const PROGRAM: __graphc::Program = __graphc::Program {
            tensors: &[
                __graphc::TensorSpec {
                    name: "stem.weight",
                    shape: &[16, 3, 3, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "stem.bias",
                    shape: &[16],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "deep.weight",
                    shape: &[16, 1, 3, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "deep.bias",
                    shape: &[16],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "back.weight",
                    shape: &[16, 16, 1, 1],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "back.bias",
                    shape: &[16],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "left.weight",
                    shape: &[16, 16, 3, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "left.bias",
                    shape: &[16],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "right.weight",
                    shape: &[16, 16, 1, 1],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "right.bias",
                    shape: &[16],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "gate.weight",
                    shape: &[32, 32, 1, 1],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "gate.bias",
                    shape: &[32],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "norm.weight",
                    shape: &[32],
                    kind: __graphc::TensorKind::BatchNormWeight,
                },
                __graphc::TensorSpec {
                    name: "norm.bias",
                    shape: &[32],
                    kind: __graphc::TensorKind::BatchNormBias,
                },
                __graphc::TensorSpec {
                    name: "norm.running_mean",
                    shape: &[32],
                    kind: __graphc::TensorKind::RunningMean,
                },
                __graphc::TensorSpec {
                    name: "norm.running_var",
                    shape: &[32],
                    kind: __graphc::TensorKind::RunningVar,
                },
                __graphc::TensorSpec {
                    name: "classes.weight",
                    shape: &[10, 1152],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "classes.bias",
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
                __graphc::Packing::Table {
                    function: __graphc::Pointwise::Silu,
                    scales: [
                        __graphc::Scale::new(0.019607844, 127),
                        __graphc::Scale::new(0.010117647, 28),
                    ],
                    at: 0,
                },
                __graphc::Packing::Quantized {
                    weight: 0,
                    bias: ::core::option::Option::Some(1),
                    batch_norm: ::core::option::Option::None,
                    filters: __graphc::QuantizedFilters::Conv2d {
                        shape: [16, 3, 3, 3],
                        groups: 1,
                        order: __graphc::ReadingOrder::Planar,
                    },
                    input: __graphc::Scale::new(0.007843138, 127),
                    output: ::core::option::Option::Some(
                        __graphc::Scale::new(0.019607844, 127),
                    ),
                    weights_at: 256,
                    bias_at: 832,
                    multipliers_at: 896,
                },
                __graphc::Packing::Quantized {
                    weight: 2,
                    bias: ::core::option::Option::Some(3),
                    batch_norm: ::core::option::Option::None,
                    filters: __graphc::QuantizedFilters::Depthwise {
                        shape: [16, 1, 3, 3],
                        stride: 1,
                    },
                    input: __graphc::Scale::new(0.010117647, 28),
                    output: ::core::option::Option::Some(
                        __graphc::Scale::new(0.007843138, 0),
                    ),
                    weights_at: 960,
                    bias_at: 1344,
                    multipliers_at: 1408,
                },
                __graphc::Packing::Quantized {
                    weight: 4,
                    bias: ::core::option::Option::Some(5),
                    batch_norm: ::core::option::Option::None,
                    filters: __graphc::QuantizedFilters::Conv2d {
                        shape: [16, 16, 1, 1],
                        groups: 1,
                        order: __graphc::ReadingOrder::Blocked,
                    },
                    input: __graphc::Scale::new(0.007843138, 0),
                    output: ::core::option::Option::Some(
                        __graphc::Scale::new(0.018627452, 94),
                    ),
                    weights_at: 1472,
                    bias_at: 1728,
                    multipliers_at: 1792,
                },
                __graphc::Packing::Quantized {
                    weight: 6,
                    bias: ::core::option::Option::Some(7),
                    batch_norm: ::core::option::Option::None,
                    filters: __graphc::QuantizedFilters::Conv2d {
                        shape: [16, 16, 3, 3],
                        groups: 1,
                        order: __graphc::ReadingOrder::Blocked,
                    },
                    input: __graphc::Scale::new(0.018627452, 94),
                    output: ::core::option::Option::Some(
                        __graphc::Scale::new(0.019607844, 127),
                    ),
                    weights_at: 1856,
                    bias_at: 4160,
                    multipliers_at: 4224,
                },
                __graphc::Packing::Quantized {
                    weight: 8,
                    bias: ::core::option::Option::Some(9),
                    batch_norm: ::core::option::Option::None,
                    filters: __graphc::QuantizedFilters::Conv2d {
                        shape: [16, 16, 1, 1],
                        groups: 1,
                        order: __graphc::ReadingOrder::Blocked,
                    },
                    input: __graphc::Scale::new(0.018627452, 94),
                    output: ::core::option::Option::Some(
                        __graphc::Scale::new(0.019607844, 127),
                    ),
                    weights_at: 4288,
                    bias_at: 4544,
                    multipliers_at: 4608,
                },
                __graphc::Packing::Quantized {
                    weight: 10,
                    bias: ::core::option::Option::Some(11),
                    batch_norm: ::core::option::Option::None,
                    filters: __graphc::QuantizedFilters::Conv2d {
                        shape: [32, 32, 1, 1],
                        groups: 1,
                        order: __graphc::ReadingOrder::Blocked,
                    },
                    input: __graphc::Scale::new(0.007843138, 127),
                    output: ::core::option::Option::None,
                    weights_at: 4672,
                    bias_at: 5696,
                    multipliers_at: 5824,
                },
                __graphc::Packing::Affine {
                    batch_norm: __graphc::BatchNormTensors {
                        weight: ::core::option::Option::Some(12),
                        bias: ::core::option::Option::Some(13),
                        statistics: ::core::option::Option::Some([14, 15]),
                        eps: 1e-5,
                    },
                    scales_at: 5952,
                    shifts_at: 6080,
                },
                __graphc::Packing::Quantized {
                    weight: 16,
                    bias: ::core::option::Option::Some(17),
                    batch_norm: ::core::option::Option::None,
                    filters: __graphc::QuantizedFilters::Linear {
                        shape: [10, 1152],
                    },
                    input: __graphc::Scale::new(0.011764706, 127),
                    output: ::core::option::Option::None,
                    weights_at: 6208,
                    bias_at: 24640,
                    multipliers_at: 24704,
                },
            ],
            packed: 24768,
            values: 9344,
            workspace: 0,
            scratch: 0,
            outputs: &[ANSWER_RESULT],
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
            images.images([3, 12, 12])
        }
        fn output<'s>(outputs: __graphc::Outputs<'s>) -> Self::Output<'s> {
            outputs.vector(0)
        }
        fn batch(mut results: __graphc::Results) -> Self::Batch {
            results.vectors(10)
        }
    }
    impl Scaled {
        /// What the compiler knows of the network, as one value. The other constants are its parts.
        pub const ABOUT: &'static __graphc::About = <Self as __graphc::Model>::ABOUT;
        /// The name in the model file, or where it was compiled.
        pub const NAME: &'static str = <Self as __graphc::Model>::ABOUT.name;
        /// Channels, height and width of an image.
        pub const INPUT: [usize; 3] = [3, 12, 12];
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
        ) -> __graphc::Box<[[[f32; 12]; 12]; 3]> {
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
