/** `Gates`, compiled from its model file.

 | layer | operator | output | parameters |
 |---|---|---|---:|
 | `stem` | Conv2d | [20, 9, 7] | 560 |
 | `x` | ReLU | [20, 9, 7] | 0 |
 | `squeeze` | AdaptiveAvgPool2d | [20, 1, 1] | 0 |
 | `fc1` | Conv2d | [5, 1, 1] | 105 |
 | `reduced` | ReLU | [5, 1, 1] | 0 |
 | `fc2` | Conv2d | [20, 1, 1] | 120 |
 | `gate` | Sigmoid | [20, 1, 1] | 0 |
 | `excited` | torch.mul | [20, 9, 7] | 0 |
 | `mask` | Conv2d | [1, 9, 7] | 21 |
 | `masked` | torch.sub | [20, 9, 7] | 0 |
 | `positive` | ReLU | [20, 9, 7] | 0 |
 | `rows` | Conv2d | [20, 1, 7] | 3,620 |
 | `larger` | torch.maximum | [20, 9, 7] | 0 |
 | `smaller` | torch.minimum | [20, 9, 7] | 0 |
 | `shifted` | torch.add | [20, 9, 7] | 0 |
 | `shares` | Softmax | [20, 9, 7] | 0 |
 | `quotient` | torch.div | [20, 9, 7] | 0 |
 | `sum` | torch.add | [20, 9, 7] | 0 |

 4,426 parameters.*/
pub struct Gates {
    weights: ::graphc::__private::Weights,
}
/// The results of [`Gates`] for one image.
#[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
pub struct GatesOutput<'s> {
    /// Layer `excited`: [20, 9, 7].
    pub excited: &'s [[[f32; 7]; 9]; 20],
    /// Layer `masked`: [20, 9, 7].
    pub masked: &'s [[[f32; 7]; 9]; 20],
    /// Layer `sum`: [20, 9, 7].
    pub sum: &'s [[[f32; 7]; 9]; 20],
}
/// The results of [`Gates`] for a batch, which is the first dimension.
#[derive(::core::clone::Clone, ::core::fmt::Debug)]
pub struct GatesBatch {
    /// Layer `excited`: [20, 9, 7].
    pub excited: ::graphc::ndarray::Array4<f32>,
    /// Layer `masked`: [20, 9, 7].
    pub masked: ::graphc::ndarray::Array4<f32>,
    /// Layer `sum`: [20, 9, 7].
    pub sum: ::graphc::ndarray::Array4<f32>,
}
const _: () = {
    use ::graphc::__private as __graphc;
    ::core::assert!(
        __graphc::VERSION == 9u32, "the versions of graphc and graphc-compiler differ"
    );
    const STEM: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 20,
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
    const X: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 20,
        height: 9,
        width: 7,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 112,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 8064,
            start: 0,
        },
    };
    const SQUEEZE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 20,
        height: 1,
        width: 1,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 16,
            row: 16,
        },
        place: __graphc::Place {
            offset: 16128,
            image: 128,
            start: 0,
        },
    };
    const FC1: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 5,
        height: 1,
        width: 1,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 16,
            row: 16,
        },
        place: __graphc::Place {
            offset: 16256,
            image: 64,
            start: 0,
        },
    };
    const FC2: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 20,
        height: 1,
        width: 1,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 16,
            row: 16,
        },
        place: __graphc::Place {
            offset: 43264,
            image: 128,
            start: 0,
        },
    };
    const EXCITED: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 20,
        height: 9,
        width: 7,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 112,
        },
        place: __graphc::Place {
            offset: 16128,
            image: 8064,
            start: 0,
        },
    };
    const MASK: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 1,
        height: 9,
        width: 7,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 112,
        },
        place: __graphc::Place {
            offset: 37312,
            image: 4032,
            start: 0,
        },
    };
    const MASKED: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 20,
        height: 9,
        width: 7,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 112,
        },
        place: __graphc::Place {
            offset: 24192,
            image: 8064,
            start: 0,
        },
    };
    const POSITIVE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 20,
        height: 9,
        width: 7,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 112,
        },
        place: __graphc::Place {
            offset: 16128,
            image: 8064,
            start: 0,
        },
    };
    const ROWS: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 20,
        height: 1,
        width: 7,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 112,
            row: 112,
        },
        place: __graphc::Place {
            offset: 42368,
            image: 896,
            start: 0,
        },
    };
    const LARGER: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 20,
        height: 9,
        width: 7,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 112,
        },
        place: __graphc::Place {
            offset: 24192,
            image: 8064,
            start: 0,
        },
    };
    const SMALLER: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 20,
        height: 9,
        width: 7,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 112,
        },
        place: __graphc::Place {
            offset: 16128,
            image: 8064,
            start: 0,
        },
    };
    const SHIFTED: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 20,
        height: 9,
        width: 7,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 112,
        },
        place: __graphc::Place {
            offset: 16128,
            image: 8064,
            start: 0,
        },
    };
    const SHARES: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 20,
        height: 9,
        width: 7,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 112,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 8064,
            start: 0,
        },
    };
    const QUOTIENT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 20,
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
        channels: 20,
        height: 9,
        width: 7,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 112,
        },
        place: __graphc::Place {
            offset: 16128,
            image: 8064,
            start: 0,
        },
    };
    const INPUT_PLANES: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 3,
        height: 9,
        width: 7,
        halo: __graphc::Halo {
            top: 1,
            left: 1,
            bottom: 1,
            right: 1,
        },
        strides: __graphc::Strides {
            plane: 99,
            row: 9,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 1216,
            start: 0,
        },
    };
    const EXCITED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 20,
        height: 9,
        width: 7,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 7,
        },
        place: __graphc::Place {
            offset: 32256,
            image: 5056,
            start: 0,
        },
    };
    const MASKED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 20,
        height: 9,
        width: 7,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 7,
        },
        place: __graphc::Place {
            offset: 37312,
            image: 5056,
            start: 0,
        },
    };
    const SHIFTED_1: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 20,
        height: 9,
        width: 7,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 112,
        },
        place: __graphc::Place {
            offset: 24192,
            image: 8064,
            start: 0,
        },
    };
    const SUM_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 20,
        height: 9,
        width: 7,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 7,
        },
        place: __graphc::Place {
            offset: 0,
            image: 5056,
            start: 0,
        },
    };
    impl ::core::fmt::Debug for Gates {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __graphc::debug::<Self>(f)
        }
    }
    static ABOUT: __graphc::About = __graphc::About {
        name: "Gates",
        hash: __graphc::ProgramHash(0xaf152144b88536f2),
        inputs: &[
            __graphc::Input {
                name: "input",
                shape: &[3, 9, 7],
            },
        ],
        outputs: &[
            __graphc::Output {
                name: "excited",
                shape: &[20, 9, 7],
            },
            __graphc::Output {
                name: "masked",
                shape: &[20, 9, 7],
            },
            __graphc::Output {
                name: "sum",
                shape: &[20, 9, 7],
            },
        ],
        parameters: 4426,
        macs: 60680,
        arena_bytes: 43392,
        batches: &[1],
        precision: __graphc::Precision::F32,
        layers: &[
            __graphc::Layer {
                name: "stem",
                operator: "Conv2d",
                output: &[20, 9, 7],
                parameters: 560,
                macs: 34020,
            },
            __graphc::Layer {
                name: "x",
                operator: "ReLU",
                output: &[20, 9, 7],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "squeeze",
                operator: "AdaptiveAvgPool2d",
                output: &[20, 1, 1],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "fc1",
                operator: "Conv2d",
                output: &[5, 1, 1],
                parameters: 105,
                macs: 100,
            },
            __graphc::Layer {
                name: "reduced",
                operator: "ReLU",
                output: &[5, 1, 1],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "fc2",
                operator: "Conv2d",
                output: &[20, 1, 1],
                parameters: 120,
                macs: 100,
            },
            __graphc::Layer {
                name: "gate",
                operator: "Sigmoid",
                output: &[20, 1, 1],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "excited",
                operator: "torch.mul",
                output: &[20, 9, 7],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "mask",
                operator: "Conv2d",
                output: &[1, 9, 7],
                parameters: 21,
                macs: 1260,
            },
            __graphc::Layer {
                name: "masked",
                operator: "torch.sub",
                output: &[20, 9, 7],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "positive",
                operator: "ReLU",
                output: &[20, 9, 7],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "rows",
                operator: "Conv2d",
                output: &[20, 1, 7],
                parameters: 3620,
                macs: 25200,
            },
            __graphc::Layer {
                name: "larger",
                operator: "torch.maximum",
                output: &[20, 9, 7],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "smaller",
                operator: "torch.minimum",
                output: &[20, 9, 7],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "shifted",
                operator: "torch.add",
                output: &[20, 9, 7],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "shares",
                operator: "Softmax",
                output: &[20, 9, 7],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "quotient",
                operator: "torch.div",
                output: &[20, 9, 7],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "sum",
                operator: "torch.add",
                output: &[20, 9, 7],
                parameters: 0,
                macs: 0,
            },
        ],
        summary: "Gates\n-------------------------------------------------------------------------------\nLayer (type)                   Output Shape          Param #               MACs\n===============================================================================\nstem (Conv2d)                [-1, 20, 9, 7]              560             34,020\nx (ReLU)                     [-1, 20, 9, 7]                0                  0\nsqueeze (AdaptiveAvgPool2d)  [-1, 20, 1, 1]                0                  0\nfc1 (Conv2d)                  [-1, 5, 1, 1]              105                100\nreduced (ReLU)                [-1, 5, 1, 1]                0                  0\nfc2 (Conv2d)                 [-1, 20, 1, 1]              120                100\ngate (Sigmoid)               [-1, 20, 1, 1]                0                  0\nexcited (torch.mul)          [-1, 20, 9, 7]                0                  0\nmask (Conv2d)                 [-1, 1, 9, 7]               21              1,260\nmasked (torch.sub)           [-1, 20, 9, 7]                0                  0\npositive (ReLU)              [-1, 20, 9, 7]                0                  0\nrows (Conv2d)                [-1, 20, 1, 7]            3,620             25,200\nlarger (torch.maximum)       [-1, 20, 9, 7]                0                  0\nsmaller (torch.minimum)      [-1, 20, 9, 7]                0                  0\nshifted (torch.add)          [-1, 20, 9, 7]                0                  0\nshares (Softmax)             [-1, 20, 9, 7]                0                  0\nquotient (torch.div)         [-1, 20, 9, 7]                0                  0\nsum (torch.add)              [-1, 20, 9, 7]                0                  0\n===============================================================================\nTotal params: 4,426\nTrainable params: 4,426\nNon-trainable params: 0\nTotal MACs: 60,680\n-------------------------------------------------------------------------------\nInput size (MB): 0.00\nForward/backward pass size (MB): 0.04\nParams size (MB): 0.02\nEstimated Total Size (MB): 0.06\n-------------------------------------------------------------------------------\nPlanned arena of the forward pass (MB): 0.04\n-------------------------------------------------------------------------------\n",
        others: &[],
        preprocess: ::core::option::Option::None,
        classes: ::core::option::Option::None,
    };
    impl __graphc::Model for Gates {
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
                name: "stem",
                description: "conv2d 3 -> 20, 3x3",
                kernel: &__graphc::Conv2d {
                    input: INPUT_PLANES,
                    output: STEM,
                    window: __graphc::Window {
                        kernel: [3, 3],
                        stride: [1, 1],
                        padding: [1, 1],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [9, 7],
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 0,
                    bias: 3456,
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
                name: "x",
                description: "relu",
                kernel: &__graphc::Map {
                    input: STEM,
                    output: X,
                    function: __graphc::Function::Pointwise(__graphc::Pointwise::Relu),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "squeeze",
                description: "adaptive_avg_pool2d 1x1",
                kernel: &__graphc::AdaptivePool2d {
                    input: X,
                    output: SQUEEZE,
                    pooling: __graphc::Pooling::AverageInside,
                },
            },
            __graphc::Step {
                name: "fc1",
                description: "conv2d 20 -> 5, 1x1, relu",
                kernel: &__graphc::Conv2d {
                    input: SQUEEZE,
                    output: FC1,
                    window: __graphc::Window {
                        kernel: [1, 1],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [1, 1],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Relu,
                        pool: ::core::option::Option::None,
                    },
                    weights: 3584,
                    bias: 4864,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 1,
                            vectors: 1,
                        },
                        r16x8: __graphc::Tile {
                            pixels: 1,
                            vectors: 1,
                        },
                        r32x4: __graphc::Tile {
                            pixels: 1,
                            vectors: 1,
                        },
                        r16x4: __graphc::Tile {
                            pixels: 1,
                            vectors: 1,
                        },
                    },
                },
            },
            __graphc::Step {
                name: "fc2",
                description: "conv2d 5 -> 20, 1x1, sigmoid",
                kernel: &__graphc::Conv2d {
                    input: FC1,
                    output: FC2,
                    window: __graphc::Window {
                        kernel: [1, 1],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [1, 1],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Sigmoid,
                        pool: ::core::option::Option::None,
                    },
                    weights: 4928,
                    bias: 5568,
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
                name: "excited",
                description: "mul",
                kernel: &__graphc::Zip {
                    inputs: [FC2, X],
                    output: EXCITED,
                    operator: __graphc::Operator::Mul,
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "excited",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: EXCITED,
                    output: EXCITED_RESULT,
                },
            },
            __graphc::Step {
                name: "mask",
                description: "conv2d 20 -> 1, 1x1",
                kernel: &__graphc::Conv2d {
                    input: STEM,
                    output: MASK,
                    window: __graphc::Window {
                        kernel: [1, 1],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [9, 7],
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 5696,
                    bias: 6976,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 13,
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
                name: "masked",
                description: "sub",
                kernel: &__graphc::Zip {
                    inputs: [EXCITED, MASK],
                    output: MASKED,
                    operator: __graphc::Operator::Sub,
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "masked",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: MASKED,
                    output: MASKED_RESULT,
                },
            },
            __graphc::Step {
                name: "positive",
                description: "relu",
                kernel: &__graphc::Map {
                    input: MASKED,
                    output: POSITIVE,
                    function: __graphc::Function::Pointwise(__graphc::Pointwise::Relu),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "rows",
                description: "conv2d 20 -> 20, 9x1",
                kernel: &__graphc::Conv2d {
                    input: POSITIVE,
                    output: ROWS,
                    window: __graphc::Window {
                        kernel: [9, 1],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [1, 7],
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 7040,
                    bias: 30080,
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
                name: "larger",
                description: "maximum",
                kernel: &__graphc::Zip {
                    inputs: [POSITIVE, ROWS],
                    output: LARGER,
                    operator: __graphc::Operator::Maximum,
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "smaller",
                description: "minimum",
                kernel: &__graphc::Zip {
                    inputs: [LARGER, FC2],
                    output: SMALLER,
                    operator: __graphc::Operator::Minimum,
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "shifted",
                description: "add",
                kernel: &__graphc::Zip {
                    inputs: [SMALLER, FC2],
                    output: SHIFTED_1,
                    operator: __graphc::Operator::Add,
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "shifted",
                description: "add",
                kernel: &__graphc::Zip {
                    inputs: [SHIFTED_1, X],
                    output: SHIFTED,
                    operator: __graphc::Operator::Add,
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "shares",
                description: "softmax",
                kernel: &__graphc::Softmax {
                    input: STEM,
                    output: SHARES,
                    shares: __graphc::Shares::Plain,
                },
            },
            __graphc::Step {
                name: "quotient",
                description: "div",
                kernel: &__graphc::Zip {
                    inputs: [SHIFTED, FC2],
                    output: QUOTIENT,
                    operator: __graphc::Operator::Div,
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "sum",
                description: "add",
                kernel: &__graphc::Zip {
                    inputs: [QUOTIENT, SHARES],
                    output: SUM,
                    operator: __graphc::Operator::Add,
                    epilogue: __graphc::Epilogue::NONE,
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
        type Input<'a> = &'a [[[f32; 7]; 9]; 3];
        type Images<'a> = ::graphc::ndarray::ArrayView4<'a, f32>;
        type Arrays = ::graphc::ndarray::Array4<f32>;
        type Output<'s> = GatesOutput<'s>;
        type Batch = GatesBatch;
        const PROGRAM: __graphc::Program = __graphc::Program {
            tensors: &[
                __graphc::TensorSpec {
                    name: "stem.weight",
                    shape: &[20, 3, 3, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "stem.bias",
                    shape: &[20],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "fc1.weight",
                    shape: &[5, 20, 1, 1],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "fc1.bias",
                    shape: &[5],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "fc2.weight",
                    shape: &[20, 5, 1, 1],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "fc2.bias",
                    shape: &[20],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "mask.weight",
                    shape: &[1, 20, 1, 1],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "mask.bias",
                    shape: &[1],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "rows.weight",
                    shape: &[20, 20, 9, 1],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "rows.bias",
                    shape: &[20],
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
                    shape: [20, 3, 3, 3],
                    groups: 1,
                    order: __graphc::ReadingOrder::Planar,
                    number: __graphc::Number::F32,
                    weights_at: 0,
                    bias_at: 3456,
                },
                __graphc::Packing::Conv2d {
                    weight: 2,
                    bias: ::core::option::Option::Some(3),
                    batch_norm: ::core::option::Option::None,
                    shape: [5, 20, 1, 1],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 3584,
                    bias_at: 4864,
                },
                __graphc::Packing::Conv2d {
                    weight: 4,
                    bias: ::core::option::Option::Some(5),
                    batch_norm: ::core::option::Option::None,
                    shape: [20, 5, 1, 1],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 4928,
                    bias_at: 5568,
                },
                __graphc::Packing::Conv2d {
                    weight: 6,
                    bias: ::core::option::Option::Some(7),
                    batch_norm: ::core::option::Option::None,
                    shape: [1, 20, 1, 1],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 5696,
                    bias_at: 6976,
                },
                __graphc::Packing::Conv2d {
                    weight: 8,
                    bias: ::core::option::Option::Some(9),
                    batch_norm: ::core::option::Option::None,
                    shape: [20, 20, 9, 1],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 7040,
                    bias_at: 30080,
                },
            ],
            packed: 30208,
            values: 43392,
            workspace: 0,
            scratch: 0,
            outputs: &[EXCITED_RESULT, MASKED_RESULT, SUM_RESULT],
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
            images.images([3, 9, 7])
        }
        fn output<'s>(outputs: __graphc::Outputs<'s>) -> Self::Output<'s> {
            GatesOutput {
                excited: outputs.image(0),
                masked: outputs.image(1),
                sum: outputs.image(2),
            }
        }
        fn batch(mut results: __graphc::Results) -> Self::Batch {
            GatesBatch {
                excited: results.images([20, 9, 7]),
                masked: results.images([20, 9, 7]),
                sum: results.images([20, 9, 7]),
            }
        }
    }
    impl Gates {
        /// What the compiler knows of the network, as one value. The other constants are its parts.
        pub const ABOUT: &'static __graphc::About = <Self as __graphc::Model>::ABOUT;
        /// The name in the model file, or where it was compiled.
        pub const NAME: &'static str = <Self as __graphc::Model>::ABOUT.name;
        /// Channels, height and width of an image.
        pub const INPUT: [usize; 3] = [3, 9, 7];
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
        ) -> __graphc::Box<[[[f32; 7]; 9]; 3]> {
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
