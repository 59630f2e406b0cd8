/** `Expanded`, compiled from its model file.

 | layer | operator | output | parameters |
 |---|---|---|---:|
 | `stem` | Conv2d | [16, 50, 46] | 448 |
 | `wide` | Conv2d | [48, 50, 46] | 816 |
 | `limit` | ReLU6 | [48, 50, 46] | 0 |
 | `deep` | Conv2d | [48, 50, 46] | 480 |
 | `bend` | SiLU | [48, 50, 46] | 0 |
 | `narrow` | Conv2d | [16, 50, 46] | 784 |
 | `sum` | torch.add | [16, 50, 46] | 0 |
 | `wider` | Conv2d | [56, 50, 46] | 952 |
 | `bend2` | SiLU | [56, 50, 46] | 0 |
 | `halved` | Conv2d | [56, 25, 23] | 1,456 |
 | `limit2` | ReLU6 | [56, 25, 23] | 0 |
 | `again` | Conv2d | [192, 25, 23] | 10,944 |
 | `seen` | Conv2d | [192, 25, 23] | 1,920 |
 | `back` | Conv2d | [32, 25, 23] | 6,176 |
 | `row` | Conv2d | [32, 25, 23] | 7,200 |
 | `column` | Conv2d | [32, 25, 23] | 7,200 |

 38,376 parameters.*/
pub struct Expanded {
    weights: ::graphc::__private::Weights,
}
/// The results of [`Expanded`] for one image.
#[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
pub struct ExpandedOutput<'s> {
    /// Layer `sum`: [16, 50, 46].
    pub sum: &'s [[[f32; 46]; 50]; 16],
    /// Layer `again`: [192, 25, 23].
    pub again: &'s [[[f32; 23]; 25]; 192],
    /// Layer `column`: [32, 25, 23].
    pub column: &'s [[[f32; 23]; 25]; 32],
}
/// The results of [`Expanded`] for a batch, which is the first dimension.
#[derive(::core::clone::Clone, ::core::fmt::Debug)]
pub struct ExpandedBatch {
    /// Layer `sum`: [16, 50, 46].
    pub sum: ::graphc::ndarray::Array4<f32>,
    /// Layer `again`: [192, 25, 23].
    pub again: ::graphc::ndarray::Array4<f32>,
    /// Layer `column`: [32, 25, 23].
    pub column: ::graphc::ndarray::Array4<f32>,
}
const _: () = {
    use ::graphc::__private as __graphc;
    ::core::assert!(
        __graphc::VERSION == 9u32, "the versions of graphc and graphc-compiler differ"
    );
    const STEM: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 16,
        height: 50,
        width: 46,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 37120,
            row: 736,
        },
        place: __graphc::Place {
            offset: 444160,
            image: 147200,
            start: 0,
        },
    };
    const DEEP: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 48,
        height: 50,
        width: 46,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 37120,
            row: 736,
        },
        place: __graphc::Place {
            offset: 0,
            image: 444160,
            start: 0,
        },
    };
    const NARROW: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 16,
        height: 50,
        width: 46,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 37120,
            row: 736,
        },
        place: __graphc::Place {
            offset: 668864,
            image: 147200,
            start: 0,
        },
    };
    const HALVED: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 56,
        height: 25,
        width: 23,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 9472,
            row: 368,
        },
        place: __graphc::Place {
            offset: 518400,
            image: 150464,
            start: 0,
        },
    };
    const AGAIN: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 192,
        height: 25,
        width: 23,
        halo: __graphc::Halo {
            top: 1,
            left: 1,
            bottom: 1,
            right: 1,
        },
        strides: __graphc::Strides {
            plane: 10800,
            row: 400,
        },
        place: __graphc::Place {
            offset: 0,
            image: 518400,
            start: 0,
        },
    };
    const SEEN: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 192,
        height: 25,
        width: 23,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 9472,
            row: 368,
        },
        place: __graphc::Place {
            offset: 518400,
            image: 453568,
            start: 0,
        },
    };
    const BACK: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 32,
        height: 25,
        width: 23,
        halo: __graphc::Halo {
            top: 0,
            left: 3,
            bottom: 0,
            right: 4,
        },
        strides: __graphc::Strides {
            plane: 12000,
            row: 480,
        },
        place: __graphc::Place {
            offset: 100224,
            image: 96000,
            start: 0,
        },
    };
    const ROW: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 32,
        height: 25,
        width: 23,
        halo: __graphc::Halo {
            top: 3,
            left: 0,
            bottom: 6,
            right: 0,
        },
        strides: __graphc::Strides {
            plane: 12544,
            row: 368,
        },
        place: __graphc::Place {
            offset: 0,
            image: 100224,
            start: 0,
        },
    };
    const COLUMN: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 32,
        height: 25,
        width: 23,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 9472,
            row: 368,
        },
        place: __graphc::Place {
            offset: 100224,
            image: 74688,
            start: 0,
        },
    };
    const INPUT_PLANES: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 3,
        height: 50,
        width: 46,
        halo: __graphc::Halo {
            top: 1,
            left: 1,
            bottom: 1,
            right: 1,
        },
        strides: __graphc::Strides {
            plane: 2496,
            row: 48,
        },
        place: __graphc::Place {
            offset: 0,
            image: 29952,
            start: 0,
        },
    };
    const SUM_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 16,
        height: 50,
        width: 46,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 2300,
            row: 46,
        },
        place: __graphc::Place {
            offset: 1413568,
            image: 147200,
            start: 0,
        },
    };
    const AGAIN_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 192,
        height: 25,
        width: 23,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 575,
            row: 23,
        },
        place: __graphc::Place {
            offset: 971968,
            image: 441600,
            start: 0,
        },
    };
    const COLUMN_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 32,
        height: 25,
        width: 23,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 575,
            row: 23,
        },
        place: __graphc::Place {
            offset: 0,
            image: 73600,
            start: 0,
        },
    };
    impl ::core::fmt::Debug for Expanded {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __graphc::debug::<Self>(f)
        }
    }
    static ABOUT: __graphc::About = __graphc::About {
        name: "Expanded",
        hash: __graphc::ProgramHash(0x0238c6625ce4530c),
        inputs: &[
            __graphc::Input {
                name: "input",
                shape: &[3, 50, 46],
            },
        ],
        outputs: &[
            __graphc::Output {
                name: "sum",
                shape: &[16, 50, 46],
            },
            __graphc::Output {
                name: "again",
                shape: &[192, 25, 23],
            },
            __graphc::Output {
                name: "column",
                shape: &[32, 25, 23],
            },
        ],
        parameters: 38376,
        macs: 27337800,
        arena_bytes: 1856448,
        batches: &[1],
        precision: __graphc::Precision::F32,
        layers: &[
            __graphc::Layer {
                name: "stem",
                operator: "Conv2d",
                output: &[16, 50, 46],
                parameters: 448,
                macs: 993600,
            },
            __graphc::Layer {
                name: "wide",
                operator: "Conv2d",
                output: &[48, 50, 46],
                parameters: 816,
                macs: 1766400,
            },
            __graphc::Layer {
                name: "limit",
                operator: "ReLU6",
                output: &[48, 50, 46],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "deep",
                operator: "Conv2d",
                output: &[48, 50, 46],
                parameters: 480,
                macs: 993600,
            },
            __graphc::Layer {
                name: "bend",
                operator: "SiLU",
                output: &[48, 50, 46],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "narrow",
                operator: "Conv2d",
                output: &[16, 50, 46],
                parameters: 784,
                macs: 1766400,
            },
            __graphc::Layer {
                name: "sum",
                operator: "torch.add",
                output: &[16, 50, 46],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "wider",
                operator: "Conv2d",
                output: &[56, 50, 46],
                parameters: 952,
                macs: 2060800,
            },
            __graphc::Layer {
                name: "bend2",
                operator: "SiLU",
                output: &[56, 50, 46],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "halved",
                operator: "Conv2d",
                output: &[56, 25, 23],
                parameters: 1456,
                macs: 805000,
            },
            __graphc::Layer {
                name: "limit2",
                operator: "ReLU6",
                output: &[56, 25, 23],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "again",
                operator: "Conv2d",
                output: &[192, 25, 23],
                parameters: 10944,
                macs: 6182400,
            },
            __graphc::Layer {
                name: "seen",
                operator: "Conv2d",
                output: &[192, 25, 23],
                parameters: 1920,
                macs: 993600,
            },
            __graphc::Layer {
                name: "back",
                operator: "Conv2d",
                output: &[32, 25, 23],
                parameters: 6176,
                macs: 3532800,
            },
            __graphc::Layer {
                name: "row",
                operator: "Conv2d",
                output: &[32, 25, 23],
                parameters: 7200,
                macs: 4121600,
            },
            __graphc::Layer {
                name: "column",
                operator: "Conv2d",
                output: &[32, 25, 23],
                parameters: 7200,
                macs: 4121600,
            },
        ],
        summary: "Expanded\n----------------------------------------------------------------------\nLayer (type)          Output Shape          Param #               MACs\n======================================================================\nstem (Conv2d)     [-1, 16, 50, 46]              448            993,600\nwide (Conv2d)     [-1, 48, 50, 46]              816          1,766,400\nlimit (ReLU6)     [-1, 48, 50, 46]                0                  0\ndeep (Conv2d)     [-1, 48, 50, 46]              480            993,600\nbend (SiLU)       [-1, 48, 50, 46]                0                  0\nnarrow (Conv2d)   [-1, 16, 50, 46]              784          1,766,400\nsum (torch.add)   [-1, 16, 50, 46]                0                  0\nwider (Conv2d)    [-1, 56, 50, 46]              952          2,060,800\nbend2 (SiLU)      [-1, 56, 50, 46]                0                  0\nhalved (Conv2d)   [-1, 56, 25, 23]            1,456            805,000\nlimit2 (ReLU6)    [-1, 56, 25, 23]                0                  0\nagain (Conv2d)   [-1, 192, 25, 23]           10,944          6,182,400\nseen (Conv2d)    [-1, 192, 25, 23]            1,920            993,600\nback (Conv2d)     [-1, 32, 25, 23]            6,176          3,532,800\nrow (Conv2d)      [-1, 32, 25, 23]            7,200          4,121,600\ncolumn (Conv2d)   [-1, 32, 25, 23]            7,200          4,121,600\n======================================================================\nTotal params: 38,376\nTrainable params: 38,376\nNon-trainable params: 0\nTotal MACs: 27,337,800\n----------------------------------------------------------------------\nInput size (MB): 0.03\nForward/backward pass size (MB): 8.49\nParams size (MB): 0.15\nEstimated Total Size (MB): 8.67\n----------------------------------------------------------------------\nPlanned arena of the forward pass (MB): 1.77\n----------------------------------------------------------------------\n",
        others: &[],
        preprocess: ::core::option::Option::None,
        classes: ::core::option::Option::None,
    };
    impl __graphc::Model for Expanded {
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
                description: "conv2d 3 -> 16, 3x3",
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
                    size: [50, 46],
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 0,
                    bias: 1728,
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
                description: "conv2d 16 -> 48, 1x1, relu6, conv2d 48 -> 48, 3x3, 48 groups, silu",
                kernel: &__graphc::ExpandedDepthwise {
                    input: STEM,
                    output: DEEP,
                    expansion: __graphc::Expansion {
                        then: __graphc::Pointwise::Relu6,
                        weights: 1792,
                        bias: 4864,
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
                    window: __graphc::Window {
                        kernel: [3, 3],
                        stride: [1, 1],
                        padding: [1, 1],
                        dilation: [1, 1],
                    },
                    rows: 25,
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Silu,
                        pool: ::core::option::Option::None,
                    },
                    weights: 5056,
                    bias: 6784,
                },
            },
            __graphc::Step {
                name: "narrow",
                description: "conv2d 48 -> 16, 1x1, add",
                kernel: &__graphc::Conv2d {
                    input: DEEP,
                    output: NARROW,
                    window: __graphc::Window {
                        kernel: [1, 1],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [50, 46],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::Some(STEM),
                        then: __graphc::Pointwise::Identity,
                        pool: ::core::option::Option::None,
                    },
                    weights: 6976,
                    bias: 10048,
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
                name: "narrow",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: NARROW,
                    output: SUM_RESULT,
                },
            },
            __graphc::Step {
                name: "halved",
                description: "conv2d 16 -> 56, 1x1, silu, conv2d 56 -> 56, 5x5 / 2, 56 groups, relu6",
                kernel: &__graphc::ExpandedDepthwise {
                    input: NARROW,
                    output: HALVED,
                    expansion: __graphc::Expansion {
                        then: __graphc::Pointwise::Silu,
                        weights: 10112,
                        bias: 14208,
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
                    window: __graphc::Window {
                        kernel: [5, 5],
                        stride: [2, 2],
                        padding: [2, 2],
                        dilation: [1, 1],
                    },
                    rows: 13,
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Relu6,
                        pool: ::core::option::Option::None,
                    },
                    weights: 14464,
                    bias: 20864,
                },
            },
            __graphc::Step {
                name: "again",
                description: "conv2d 56 -> 192, 1x1",
                kernel: &__graphc::Conv2d {
                    input: HALVED,
                    output: AGAIN,
                    window: __graphc::Window {
                        kernel: [1, 1],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [25, 23],
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 21120,
                    bias: 64128,
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
                name: "again",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: AGAIN,
                    output: AGAIN_RESULT,
                },
            },
            __graphc::Step {
                name: "seen",
                description: "conv2d 192 -> 192, 3x3, 192 groups",
                kernel: &__graphc::GroupedConv2d {
                    input: AGAIN,
                    output: SEEN,
                    window: __graphc::Window {
                        kernel: [3, 3],
                        stride: [1, 1],
                        padding: [1, 1],
                        dilation: [1, 1],
                    },
                    group: 1,
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 64896,
                    bias: 71808,
                },
            },
            __graphc::Step {
                name: "back",
                description: "conv2d 192 -> 32, 1x1",
                kernel: &__graphc::Conv2d {
                    input: SEEN,
                    output: BACK,
                    window: __graphc::Window {
                        kernel: [1, 1],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [25, 23],
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 72576,
                    bias: 97152,
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
                name: "row",
                description: "conv2d 32 -> 32, 1x7, by F(4, 7)",
                kernel: &__graphc::Winograd {
                    input: BACK,
                    output: ROW,
                    filtering: __graphc::Filtering::RowF4R7,
                    padding: [0, 3],
                    groups: 1,
                    size: [25, 23],
                    epilogue: __graphc::Epilogue::NONE,
                    rows: 25,
                    workers: __graphc::Workers::One,
                    weights: 97280,
                    bias: 138240,
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
                name: "column",
                description: "conv2d 32 -> 32, 7x1, by F(4, 7)",
                kernel: &__graphc::Winograd {
                    input: ROW,
                    output: COLUMN,
                    filtering: __graphc::Filtering::ColumnF4R7,
                    padding: [3, 0],
                    groups: 1,
                    size: [25, 23],
                    epilogue: __graphc::Epilogue::NONE,
                    rows: 5,
                    workers: __graphc::Workers::All,
                    weights: 138368,
                    bias: 179328,
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
                name: "column",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: COLUMN,
                    output: COLUMN_RESULT,
                },
            },
        ];
        const EMBEDDED: ::core::option::Option<&'static [u8]> = ::core::option::Option::None;
        type Input<'a> = &'a [[[f32; 46]; 50]; 3];
        type Images<'a> = ::graphc::ndarray::ArrayView4<'a, f32>;
        type Arrays = ::graphc::ndarray::Array4<f32>;
        type Output<'s> = ExpandedOutput<'s>;
        type Batch = ExpandedBatch;
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
                    name: "wide.weight",
                    shape: &[48, 16, 1, 1],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "wide.bias",
                    shape: &[48],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "deep.weight",
                    shape: &[48, 1, 3, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "deep.bias",
                    shape: &[48],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "narrow.weight",
                    shape: &[16, 48, 1, 1],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "narrow.bias",
                    shape: &[16],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "wider.weight",
                    shape: &[56, 16, 1, 1],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "wider.bias",
                    shape: &[56],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "halved.weight",
                    shape: &[56, 1, 5, 5],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "halved.bias",
                    shape: &[56],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "again.weight",
                    shape: &[192, 56, 1, 1],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "again.bias",
                    shape: &[192],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "seen.weight",
                    shape: &[192, 1, 3, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "seen.bias",
                    shape: &[192],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "back.weight",
                    shape: &[32, 192, 1, 1],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "back.bias",
                    shape: &[32],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "row.weight",
                    shape: &[32, 32, 1, 7],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "row.bias",
                    shape: &[32],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "column.weight",
                    shape: &[32, 32, 7, 1],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "column.bias",
                    shape: &[32],
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
                    shape: [16, 3, 3, 3],
                    groups: 1,
                    order: __graphc::ReadingOrder::Planar,
                    number: __graphc::Number::F32,
                    weights_at: 0,
                    bias_at: 1728,
                },
                __graphc::Packing::Conv2d {
                    weight: 2,
                    bias: ::core::option::Option::Some(3),
                    batch_norm: ::core::option::Option::None,
                    shape: [48, 16, 1, 1],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 1792,
                    bias_at: 4864,
                },
                __graphc::Packing::GroupedConv2d {
                    weight: 4,
                    bias: ::core::option::Option::Some(5),
                    batch_norm: ::core::option::Option::None,
                    shape: [48, 1, 3, 3],
                    weights_at: 5056,
                    bias_at: 6784,
                },
                __graphc::Packing::Conv2d {
                    weight: 6,
                    bias: ::core::option::Option::Some(7),
                    batch_norm: ::core::option::Option::None,
                    shape: [16, 48, 1, 1],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 6976,
                    bias_at: 10048,
                },
                __graphc::Packing::Conv2d {
                    weight: 8,
                    bias: ::core::option::Option::Some(9),
                    batch_norm: ::core::option::Option::None,
                    shape: [56, 16, 1, 1],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 10112,
                    bias_at: 14208,
                },
                __graphc::Packing::GroupedConv2d {
                    weight: 10,
                    bias: ::core::option::Option::Some(11),
                    batch_norm: ::core::option::Option::None,
                    shape: [56, 1, 5, 5],
                    weights_at: 14464,
                    bias_at: 20864,
                },
                __graphc::Packing::Conv2d {
                    weight: 12,
                    bias: ::core::option::Option::Some(13),
                    batch_norm: ::core::option::Option::None,
                    shape: [192, 56, 1, 1],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 21120,
                    bias_at: 64128,
                },
                __graphc::Packing::GroupedConv2d {
                    weight: 14,
                    bias: ::core::option::Option::Some(15),
                    batch_norm: ::core::option::Option::None,
                    shape: [192, 1, 3, 3],
                    weights_at: 64896,
                    bias_at: 71808,
                },
                __graphc::Packing::Conv2d {
                    weight: 16,
                    bias: ::core::option::Option::Some(17),
                    batch_norm: ::core::option::Option::None,
                    shape: [32, 192, 1, 1],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 72576,
                    bias_at: 97152,
                },
                __graphc::Packing::Winograd {
                    weight: 18,
                    bias: ::core::option::Option::Some(19),
                    batch_norm: ::core::option::Option::None,
                    shape: [32, 32, 1, 7],
                    filtering: __graphc::Filtering::RowF4R7,
                    weights_at: 97280,
                    bias_at: 138240,
                },
                __graphc::Packing::Winograd {
                    weight: 20,
                    bias: ::core::option::Option::Some(21),
                    batch_norm: ::core::option::Option::None,
                    shape: [32, 32, 7, 1],
                    filtering: __graphc::Filtering::ColumnF4R7,
                    weights_at: 138368,
                    bias_at: 179328,
                },
            ],
            packed: 179456,
            values: 1560768,
            workspace: 295680,
            scratch: 385280,
            outputs: &[SUM_RESULT, AGAIN_RESULT, COLUMN_RESULT],
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
            images.images([3, 50, 46])
        }
        fn output<'s>(outputs: __graphc::Outputs<'s>) -> Self::Output<'s> {
            ExpandedOutput {
                sum: outputs.image(0),
                again: outputs.image(1),
                column: outputs.image(2),
            }
        }
        fn batch(mut results: __graphc::Results) -> Self::Batch {
            ExpandedBatch {
                sum: results.images([16, 50, 46]),
                again: results.images([192, 25, 23]),
                column: results.images([32, 25, 23]),
            }
        }
    }
    impl Expanded {
        /// What the compiler knows of the network, as one value. The other constants are its parts.
        pub const ABOUT: &'static __graphc::About = <Self as __graphc::Model>::ABOUT;
        /// The name in the model file, or where it was compiled.
        pub const NAME: &'static str = <Self as __graphc::Model>::ABOUT.name;
        /// Channels, height and width of an image.
        pub const INPUT: [usize; 3] = [3, 50, 46];
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
        ) -> __graphc::Box<[[[f32; 46]; 50]; 3]> {
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
