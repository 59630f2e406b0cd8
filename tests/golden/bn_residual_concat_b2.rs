/** `BnResidualConcat`, compiled from its model file.

 | layer | operator | output | parameters |
 |---|---|---|---:|
 | `c1` | Conv2d | [8, 12, 9] | 360 |
 | `b1` | BatchNorm2d | [8, 12, 9] | 16 |
 | `r1` | ReLU | [8, 12, 9] | 0 |
 | `c2` | Conv2d | [8, 12, 9] | 576 |
 | `b2` | BatchNorm2d | [8, 12, 9] | 16 |
 | `add` | torch.add | [8, 12, 9] | 0 |
 | `pr` | PReLU | [8, 12, 9] | 8 |
 | `e1` | Conv2d | [4, 12, 9] | 36 |
 | `er1` | ReLU | [4, 12, 9] | 0 |
 | `e3` | Conv2d | [6, 12, 9] | 438 |
 | `er3` | ReLU | [6, 12, 9] | 0 |
 | `pool` | MaxPool2d | [8, 12, 9] | 0 |
 | `cat` | torch.cat | [18, 12, 9] | 0 |
 | `b3` | BatchNorm2d | [18, 12, 9] | 36 |
 | `r3` | ReLU | [18, 12, 9] | 0 |
 | `mul` | torch.mul | [18, 12, 9] | 0 |
 | `gap` | AdaptiveAvgPool2d | [18, 1, 1] | 0 |
 | `flat` | torch.flatten | [18] | 0 |
 | `fc` | Linear | [6] | 114 |

 1,600 parameters.*/
pub struct BnResidualConcat {
    weights: ::graphc::__private::Weights,
}
const _: () = {
    use ::graphc::__private as __graphc;
    ::core::assert!(
        __graphc::VERSION == 9u32, "the versions of graphc and graphc-compiler differ"
    );
    const C1: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 8,
        height: 12,
        width: 9,
        halo: __graphc::Halo {
            top: 1,
            left: 1,
            bottom: 1,
            right: 1,
        },
        strides: __graphc::Strides {
            plane: 2464,
            row: 176,
        },
        place: __graphc::Place {
            offset: 0,
            image: 9856,
            start: 0,
        },
    };
    const C2: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 8,
        height: 12,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1728,
            row: 144,
        },
        place: __graphc::Place {
            offset: 23680,
            image: 6912,
            start: 0,
        },
    };
    const PR: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 8,
        height: 12,
        width: 9,
        halo: __graphc::Halo {
            top: 1,
            left: 1,
            bottom: 1,
            right: 1,
        },
        strides: __graphc::Strides {
            plane: 2464,
            row: 176,
        },
        place: __graphc::Place {
            offset: 13824,
            image: 9856,
            start: 0,
        },
    };
    const E3: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 6,
        height: 12,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1728,
            row: 144,
        },
        place: __graphc::Place {
            offset: 23680,
            image: 6912,
            start: 0,
        },
    };
    const POOL: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 8,
        height: 12,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1728,
            row: 144,
        },
        place: __graphc::Place {
            offset: 30592,
            image: 6912,
            start: 0,
        },
    };
    const CAT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 18,
        height: 12,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1728,
            row: 144,
        },
        place: __graphc::Place {
            offset: 0,
            image: 13824,
            start: 0,
        },
    };
    const B3: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 18,
        height: 12,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1728,
            row: 144,
        },
        place: __graphc::Place {
            offset: 13824,
            image: 13824,
            start: 0,
        },
    };
    const MUL: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 18,
        height: 12,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1728,
            row: 144,
        },
        place: __graphc::Place {
            offset: 27648,
            image: 13824,
            start: 0,
        },
    };
    const GAP: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 18,
        height: 1,
        width: 1,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 16,
            row: 16,
        },
        place: __graphc::Place {
            offset: 0,
            image: 128,
            start: 0,
        },
    };
    const FC: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 6,
        height: 1,
        width: 1,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 16,
            row: 16,
        },
        place: __graphc::Place {
            offset: 128,
            image: 64,
            start: 0,
        },
    };
    const E1: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 4,
        height: 12,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1728,
            row: 144,
        },
        place: __graphc::Place {
            offset: 0,
            image: 13824,
            start: 0,
        },
    };
    const INPUT_PLANES: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 5,
        height: 12,
        width: 9,
        halo: __graphc::Halo {
            top: 1,
            left: 1,
            bottom: 1,
            right: 1,
        },
        strides: __graphc::Strides {
            plane: 154,
            row: 11,
        },
        place: __graphc::Place {
            offset: 9856,
            image: 3136,
            start: 0,
        },
    };
    const FC_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 6,
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
    impl ::core::fmt::Debug for BnResidualConcat {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __graphc::debug::<Self>(f)
        }
    }
    static ABOUT: __graphc::About = __graphc::About {
        name: "BnResidualConcat",
        hash: __graphc::ProgramHash(0x8e62d9e73873a842),
        inputs: &[
            __graphc::Input {
                name: "input",
                shape: &[5, 12, 9],
            },
        ],
        outputs: &[
            __graphc::Output {
                name: "fc",
                shape: &[6],
            },
        ],
        parameters: 1600,
        macs: 151308,
        arena_bytes: 83520,
        batches: &[2],
        precision: __graphc::Precision::F32,
        layers: &[
            __graphc::Layer {
                name: "c1",
                operator: "Conv2d",
                output: &[8, 12, 9],
                parameters: 360,
                macs: 38880,
            },
            __graphc::Layer {
                name: "b1",
                operator: "BatchNorm2d",
                output: &[8, 12, 9],
                parameters: 16,
                macs: 0,
            },
            __graphc::Layer {
                name: "r1",
                operator: "ReLU",
                output: &[8, 12, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "c2",
                operator: "Conv2d",
                output: &[8, 12, 9],
                parameters: 576,
                macs: 62208,
            },
            __graphc::Layer {
                name: "b2",
                operator: "BatchNorm2d",
                output: &[8, 12, 9],
                parameters: 16,
                macs: 0,
            },
            __graphc::Layer {
                name: "add",
                operator: "torch.add",
                output: &[8, 12, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "pr",
                operator: "PReLU",
                output: &[8, 12, 9],
                parameters: 8,
                macs: 0,
            },
            __graphc::Layer {
                name: "e1",
                operator: "Conv2d",
                output: &[4, 12, 9],
                parameters: 36,
                macs: 3456,
            },
            __graphc::Layer {
                name: "er1",
                operator: "ReLU",
                output: &[4, 12, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "e3",
                operator: "Conv2d",
                output: &[6, 12, 9],
                parameters: 438,
                macs: 46656,
            },
            __graphc::Layer {
                name: "er3",
                operator: "ReLU",
                output: &[6, 12, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "pool",
                operator: "MaxPool2d",
                output: &[8, 12, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "cat",
                operator: "torch.cat",
                output: &[18, 12, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "b3",
                operator: "BatchNorm2d",
                output: &[18, 12, 9],
                parameters: 36,
                macs: 0,
            },
            __graphc::Layer {
                name: "r3",
                operator: "ReLU",
                output: &[18, 12, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "mul",
                operator: "torch.mul",
                output: &[18, 12, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "gap",
                operator: "AdaptiveAvgPool2d",
                output: &[18, 1, 1],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "flat",
                operator: "torch.flatten",
                output: &[18],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "fc",
                operator: "Linear",
                output: &[6],
                parameters: 114,
                macs: 108,
            },
        ],
        summary: "BnResidualConcat\n----------------------------------------------------------------------------\nLayer (type)                Output Shape          Param #               MACs\n============================================================================\nc1 (Conv2d)               [-1, 8, 12, 9]              360             38,880\nb1 (BatchNorm2d)          [-1, 8, 12, 9]               16                  0\nr1 (ReLU)                 [-1, 8, 12, 9]                0                  0\nc2 (Conv2d)               [-1, 8, 12, 9]              576             62,208\nb2 (BatchNorm2d)          [-1, 8, 12, 9]               16                  0\nadd (torch.add)           [-1, 8, 12, 9]                0                  0\npr (PReLU)                [-1, 8, 12, 9]                8                  0\ne1 (Conv2d)               [-1, 4, 12, 9]               36              3,456\ner1 (ReLU)                [-1, 4, 12, 9]                0                  0\ne3 (Conv2d)               [-1, 6, 12, 9]              438             46,656\ner3 (ReLU)                [-1, 6, 12, 9]                0                  0\npool (MaxPool2d)          [-1, 8, 12, 9]                0                  0\ncat (torch.cat)          [-1, 18, 12, 9]                0                  0\nb3 (BatchNorm2d)         [-1, 18, 12, 9]               36                  0\nr3 (ReLU)                [-1, 18, 12, 9]                0                  0\nmul (torch.mul)          [-1, 18, 12, 9]                0                  0\ngap (AdaptiveAvgPool2d)   [-1, 18, 1, 1]                0                  0\nflat (torch.flatten)            [-1, 18]                0                  0\nfc (Linear)                      [-1, 6]              114                108\n============================================================================\nTotal params: 1,600\nTrainable params: 1,600\nNon-trainable params: 0\nTotal MACs: 151,308\n----------------------------------------------------------------------------\nInput size (MB): 0.00\nForward/backward pass size (MB): 0.09\nParams size (MB): 0.01\nEstimated Total Size (MB): 0.10\n----------------------------------------------------------------------------\nPlanned arena of the forward pass (MB): 0.04\nPlanned arena for a batch of 2 (MB): 0.08\n----------------------------------------------------------------------------\n",
        others: &[],
        preprocess: ::core::option::Option::None,
        classes: ::core::option::Option::Some(__graphc::Classes {
            top_k: 5,
            labels: &[],
            scores: __graphc::Scores::Logits,
        }),
    };
    impl __graphc::Model for BnResidualConcat {
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
                name: "c1",
                description: "conv2d 5 -> 8, 3x3, batch_norm2d, relu",
                kernel: &__graphc::Conv2d {
                    input: INPUT_PLANES,
                    output: C1,
                    window: __graphc::Window {
                        kernel: [3, 3],
                        stride: [1, 1],
                        padding: [1, 1],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [12, 9],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Relu,
                        pool: ::core::option::Option::None,
                    },
                    weights: 0,
                    bias: 2880,
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
                name: "c2",
                description: "conv2d 8 -> 8, 3x3, batch_norm2d, add",
                kernel: &__graphc::Conv2d {
                    input: C1,
                    output: C2,
                    window: __graphc::Window {
                        kernel: [3, 3],
                        stride: [1, 1],
                        padding: [1, 1],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [12, 9],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::Some(C1),
                        then: __graphc::Pointwise::Identity,
                        pool: ::core::option::Option::None,
                    },
                    weights: 2944,
                    bias: 7552,
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
                name: "pr",
                description: "prelu",
                kernel: &__graphc::Map {
                    input: C2,
                    output: PR,
                    function: __graphc::Function::Prelu(7616),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "e1",
                description: "conv2d 8 -> 4, 1x1, relu",
                kernel: &__graphc::Conv2d {
                    input: PR,
                    output: E1,
                    window: __graphc::Window {
                        kernel: [1, 1],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [12, 9],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Relu,
                        pool: ::core::option::Option::None,
                    },
                    weights: 7680,
                    bias: 8192,
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
                name: "e3",
                description: "conv2d 8 -> 6, 3x3, relu",
                kernel: &__graphc::Conv2d {
                    input: PR,
                    output: E3,
                    window: __graphc::Window {
                        kernel: [3, 3],
                        stride: [1, 1],
                        padding: [1, 1],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [12, 9],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Relu,
                        pool: ::core::option::Option::None,
                    },
                    weights: 8256,
                    bias: 12864,
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
                name: "pool",
                description: "max_pool2d 3x3",
                kernel: &__graphc::Pool2d {
                    input: PR,
                    output: POOL,
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
                name: "cat",
                description: "concat: a part that is not in place",
                kernel: &__graphc::Rearrange {
                    input: E3,
                    output: CAT,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [4, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 12,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 9,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 6,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "cat",
                description: "concat: a part that is not in place",
                kernel: &__graphc::Rearrange {
                    input: POOL,
                    output: CAT,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [10, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 12,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 9,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 8,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "b3",
                description: "batch_norm2d, relu",
                kernel: &__graphc::Map {
                    input: CAT,
                    output: B3,
                    function: __graphc::Function::Affine(12928, 13056),
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Relu,
                        pool: ::core::option::Option::None,
                    },
                },
            },
            __graphc::Step {
                name: "mul",
                description: "mul",
                kernel: &__graphc::Zip {
                    inputs: [B3, CAT],
                    output: MUL,
                    operator: __graphc::Operator::Mul,
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "gap",
                description: "adaptive_avg_pool2d 1x1",
                kernel: &__graphc::AdaptivePool2d {
                    input: MUL,
                    output: GAP,
                    pooling: __graphc::Pooling::AverageInside,
                },
            },
            __graphc::Step {
                name: "fc",
                description: "linear 18 -> 6",
                kernel: &__graphc::Linear {
                    input: GAP,
                    output: FC,
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 13184,
                    bias: 14336,
                },
            },
            __graphc::Step {
                name: "fc",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: FC,
                    output: FC_RESULT,
                },
            },
        ];
        const EMBEDDED: ::core::option::Option<&'static [u8]> = ::core::option::Option::None;
        type Input<'a> = &'a [[[f32; 9]; 12]; 5];
        type Images<'a> = ::graphc::ndarray::ArrayView4<'a, f32>;
        type Arrays = ::graphc::ndarray::Array4<f32>;
        type Output<'s> = &'s [f32; 6];
        type Batch = ::graphc::ndarray::Array2<f32>;
        const PROGRAM: __graphc::Program = __graphc::Program {
            tensors: &[
                __graphc::TensorSpec {
                    name: "c1.weight",
                    shape: &[8, 5, 3, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "b1.weight",
                    shape: &[8],
                    kind: __graphc::TensorKind::BatchNormWeight,
                },
                __graphc::TensorSpec {
                    name: "b1.bias",
                    shape: &[8],
                    kind: __graphc::TensorKind::BatchNormBias,
                },
                __graphc::TensorSpec {
                    name: "b1.running_mean",
                    shape: &[8],
                    kind: __graphc::TensorKind::RunningMean,
                },
                __graphc::TensorSpec {
                    name: "b1.running_var",
                    shape: &[8],
                    kind: __graphc::TensorKind::RunningVar,
                },
                __graphc::TensorSpec {
                    name: "c2.weight",
                    shape: &[8, 8, 3, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "b2.weight",
                    shape: &[8],
                    kind: __graphc::TensorKind::BatchNormWeight,
                },
                __graphc::TensorSpec {
                    name: "b2.bias",
                    shape: &[8],
                    kind: __graphc::TensorKind::BatchNormBias,
                },
                __graphc::TensorSpec {
                    name: "b2.running_mean",
                    shape: &[8],
                    kind: __graphc::TensorKind::RunningMean,
                },
                __graphc::TensorSpec {
                    name: "b2.running_var",
                    shape: &[8],
                    kind: __graphc::TensorKind::RunningVar,
                },
                __graphc::TensorSpec {
                    name: "pr.weight",
                    shape: &[8],
                    kind: __graphc::TensorKind::PreluWeight,
                },
                __graphc::TensorSpec {
                    name: "e1.weight",
                    shape: &[4, 8, 1, 1],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "e1.bias",
                    shape: &[4],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "e3.weight",
                    shape: &[6, 8, 3, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "e3.bias",
                    shape: &[6],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "b3.weight",
                    shape: &[18],
                    kind: __graphc::TensorKind::BatchNormWeight,
                },
                __graphc::TensorSpec {
                    name: "b3.bias",
                    shape: &[18],
                    kind: __graphc::TensorKind::BatchNormBias,
                },
                __graphc::TensorSpec {
                    name: "b3.running_mean",
                    shape: &[18],
                    kind: __graphc::TensorKind::RunningMean,
                },
                __graphc::TensorSpec {
                    name: "b3.running_var",
                    shape: &[18],
                    kind: __graphc::TensorKind::RunningVar,
                },
                __graphc::TensorSpec {
                    name: "fc.weight",
                    shape: &[6, 18],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "fc.bias",
                    shape: &[6],
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
                        eps: 0.001,
                    }),
                    shape: [8, 5, 3, 3],
                    groups: 1,
                    order: __graphc::ReadingOrder::Planar,
                    number: __graphc::Number::F32,
                    weights_at: 0,
                    bias_at: 2880,
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
                    weights_at: 2944,
                    bias_at: 7552,
                },
                __graphc::Packing::Channels {
                    tensor: 10,
                    channels: 8,
                    at: 7616,
                },
                __graphc::Packing::Conv2d {
                    weight: 11,
                    bias: ::core::option::Option::Some(12),
                    batch_norm: ::core::option::Option::None,
                    shape: [4, 8, 1, 1],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 7680,
                    bias_at: 8192,
                },
                __graphc::Packing::Conv2d {
                    weight: 13,
                    bias: ::core::option::Option::Some(14),
                    batch_norm: ::core::option::Option::None,
                    shape: [6, 8, 3, 3],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 8256,
                    bias_at: 12864,
                },
                __graphc::Packing::Affine {
                    batch_norm: __graphc::BatchNormTensors {
                        weight: ::core::option::Option::Some(15),
                        bias: ::core::option::Option::Some(16),
                        statistics: ::core::option::Option::Some([17, 18]),
                        eps: 1e-5,
                    },
                    scales_at: 12928,
                    shifts_at: 13056,
                },
                __graphc::Packing::Linear {
                    weight: 19,
                    bias: ::core::option::Option::Some(20),
                    batch_norm: ::core::option::Option::None,
                    shape: [6, 18],
                    number: __graphc::Number::F32,
                    weights_at: 13184,
                    bias_at: 14336,
                },
            ],
            packed: 14400,
            values: 41472,
            workspace: 576,
            scratch: 0,
            outputs: &[FC_RESULT],
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
            images.images([5, 12, 9])
        }
        fn output<'s>(outputs: __graphc::Outputs<'s>) -> Self::Output<'s> {
            outputs.vector(0)
        }
        fn batch(mut results: __graphc::Results) -> Self::Batch {
            results.vectors(6)
        }
    }
    impl BnResidualConcat {
        /// What the compiler knows of the network, as one value. The other constants are its parts.
        pub const ABOUT: &'static __graphc::About = <Self as __graphc::Model>::ABOUT;
        /// The name in the model file, or where it was compiled.
        pub const NAME: &'static str = <Self as __graphc::Model>::ABOUT.name;
        /// Channels, height and width of an image.
        pub const INPUT: [usize; 3] = [5, 12, 9];
        /// The inputs.
        pub const INPUTS: &'static [__graphc::Input] = <Self as __graphc::Model>::ABOUT
            .inputs;
        /// Shape of the result, without the batch.
        pub const OUTPUT: [usize; 1] = [6];
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
        ) -> __graphc::Box<[[[f32; 9]; 12]; 5]> {
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
