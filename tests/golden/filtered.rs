/** `Filtered`, compiled from its model file.

 | layer | operator | output | parameters |
 |---|---|---|---:|
 | `c1` | Conv2d | [32, 68, 66] | 896 |
 | `r1` | ReLU | [32, 68, 66] | 0 |
 | `c2` | Conv2d | [32, 68, 66] | 9,248 |
 | `r2` | ReLU | [32, 68, 66] | 0 |
 | `p2` | MaxPool2d | [32, 34, 33] | 0 |
 | `c3` | Conv2d | [64, 34, 33] | 9,280 |
 | `r3` | ReLU | [64, 34, 33] | 0 |
 | `c4` | Conv2d | [64, 34, 33] | 36,928 |
 | `add` | torch.add | [64, 34, 33] | 0 |
 | `r4` | ReLU | [64, 34, 33] | 0 |
 | `p4` | MaxPool2d | [64, 17, 17] | 0 |
 | `c5` | Conv2d | [48, 17, 17] | 76,848 |
 | `c6` | Conv2d | [32, 17, 17] | 18,464 |
 | `cat` | torch.cat | [144, 17, 17] | 0 |
 | `c7` | Conv2d | [64, 17, 17] | 83,008 |
 | `r7` | ReLU | [64, 17, 17] | 0 |
 | `p7` | MaxPool2d | [64, 8, 8] | 0 |
 | `flat` | torch.flatten | [4096] | 0 |
 | `fc` | Linear | [10] | 40,970 |

 275,642 parameters.*/
pub struct Filtered {
    weights: ::graphc::__private::Weights,
}
/// The results of [`Filtered`] for one image.
#[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
pub struct FilteredOutput<'s> {
    /// Layer `p2`: [32, 34, 33].
    pub p2: &'s [[[f32; 33]; 34]; 32],
    /// Layer `p4`: [64, 17, 17].
    pub p4: &'s [[[f32; 17]; 17]; 64],
    /// Layer `cat`: [144, 17, 17].
    pub cat: &'s [[[f32; 17]; 17]; 144],
    /// Layer `p7`: [64, 8, 8].
    pub p7: &'s [[[f32; 8]; 8]; 64],
    /// Layer `fc`: [10].
    pub fc: &'s [f32; 10],
}
/// The results of [`Filtered`] for a batch, which is the first dimension.
#[derive(::core::clone::Clone, ::core::fmt::Debug)]
pub struct FilteredBatch {
    /// Layer `p2`: [32, 34, 33].
    pub p2: ::graphc::ndarray::Array4<f32>,
    /// Layer `p4`: [64, 17, 17].
    pub p4: ::graphc::ndarray::Array4<f32>,
    /// Layer `cat`: [144, 17, 17].
    pub cat: ::graphc::ndarray::Array4<f32>,
    /// Layer `p7`: [64, 8, 8].
    pub p7: ::graphc::ndarray::Array4<f32>,
    /// Layer `fc`: [10].
    pub fc: ::graphc::ndarray::Array2<f32>,
}
const _: () = {
    use ::graphc::__private as __graphc;
    ::core::assert!(
        __graphc::VERSION == 9u32, "the versions of graphc and graphc-compiler differ"
    );
    const C1: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 32,
        height: 68,
        width: 66,
        halo: __graphc::Halo {
            top: 1,
            left: 1,
            bottom: 1,
            right: 3,
        },
        strides: __graphc::Strides {
            plane: 78400,
            row: 1120,
        },
        place: __graphc::Place {
            offset: 0,
            image: 627200,
            start: 0,
        },
    };
    const C2: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 32,
        height: 34,
        width: 33,
        halo: __graphc::Halo {
            top: 1,
            left: 1,
            bottom: 3,
            right: 4,
        },
        strides: __graphc::Strides {
            plane: 23104,
            row: 608,
        },
        place: __graphc::Place {
            offset: 369664,
            image: 184832,
            start: 0,
        },
    };
    const C3: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 64,
        height: 34,
        width: 33,
        halo: __graphc::Halo {
            top: 1,
            left: 1,
            bottom: 3,
            right: 4,
        },
        strides: __graphc::Strides {
            plane: 23104,
            row: 608,
        },
        place: __graphc::Place {
            offset: 0,
            image: 369664,
            start: 0,
        },
    };
    const C4: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 64,
        height: 34,
        width: 33,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 17952,
            row: 528,
        },
        place: __graphc::Place {
            offset: 369664,
            image: 287232,
            start: 0,
        },
    };
    const CAT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 144,
        height: 17,
        width: 17,
        halo: __graphc::Halo {
            top: 2,
            left: 2,
            bottom: 3,
            right: 3,
        },
        strides: __graphc::Strides {
            plane: 7744,
            row: 352,
        },
        place: __graphc::Place {
            offset: 0,
            image: 278784,
            start: 0,
        },
    };
    const C7: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 64,
        height: 8,
        width: 8,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1024,
            row: 128,
        },
        place: __graphc::Place {
            offset: 519232,
            image: 16384,
            start: 0,
        },
    };
    const FLAT: __graphc::Value = __graphc::Value {
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
    const FC: __graphc::Value = __graphc::Value {
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
            offset: 32768,
            image: 64,
            start: 0,
        },
    };
    const P4: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 64,
        height: 17,
        width: 17,
        halo: __graphc::Halo {
            top: 2,
            left: 2,
            bottom: 3,
            right: 3,
        },
        strides: __graphc::Strides {
            plane: 7744,
            row: 352,
        },
        place: __graphc::Place {
            offset: 0,
            image: 278784,
            start: 92928,
        },
    };
    const C5: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 48,
        height: 17,
        width: 17,
        halo: __graphc::Halo {
            top: 2,
            left: 2,
            bottom: 3,
            right: 3,
        },
        strides: __graphc::Strides {
            plane: 7744,
            row: 352,
        },
        place: __graphc::Place {
            offset: 0,
            image: 278784,
            start: 0,
        },
    };
    const C6: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 32,
        height: 17,
        width: 17,
        halo: __graphc::Halo {
            top: 2,
            left: 2,
            bottom: 3,
            right: 3,
        },
        strides: __graphc::Strides {
            plane: 7744,
            row: 352,
        },
        place: __graphc::Place {
            offset: 0,
            image: 278784,
            start: 216832,
        },
    };
    const INPUT_PLANES: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 3,
        height: 68,
        width: 66,
        halo: __graphc::Halo {
            top: 1,
            left: 1,
            bottom: 1,
            right: 1,
        },
        strides: __graphc::Strides {
            plane: 4760,
            row: 68,
        },
        place: __graphc::Place {
            offset: 627200,
            image: 57152,
            start: 0,
        },
    };
    const C2_BEFORE_POOL: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 32,
        height: 68,
        width: 66,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 71808,
            row: 1056,
        },
        place: __graphc::Place {
            offset: 627200,
            image: 574464,
            start: 0,
        },
    };
    const P2_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 32,
        height: 34,
        width: 33,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1122,
            row: 33,
        },
        place: __graphc::Place {
            offset: 656896,
            image: 143616,
            start: 0,
        },
    };
    const P4_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 64,
        height: 17,
        width: 17,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 289,
            row: 17,
        },
        place: __graphc::Place {
            offset: 445248,
            image: 73984,
            start: 0,
        },
    };
    const CAT_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 144,
        height: 17,
        width: 17,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 289,
            row: 17,
        },
        place: __graphc::Place {
            offset: 278784,
            image: 166464,
            start: 0,
        },
    };
    const P7_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 64,
        height: 8,
        width: 8,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 64,
            row: 8,
        },
        place: __graphc::Place {
            offset: 16384,
            image: 16384,
            start: 0,
        },
    };
    const FLAT_PLANES: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 64,
        height: 8,
        width: 8,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 64,
            row: 8,
        },
        place: __graphc::Place {
            offset: 0,
            image: 16384,
            start: 0,
        },
    };
    const FC_RESULT: __graphc::Value = __graphc::Value {
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
    impl ::core::fmt::Debug for Filtered {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __graphc::debug::<Self>(f)
        }
    }
    static ABOUT: __graphc::About = __graphc::About {
        name: "Filtered",
        hash: __graphc::ProgramHash(0xac8512e6d59cd856),
        inputs: &[
            __graphc::Input {
                name: "input",
                shape: &[3, 68, 66],
            },
        ],
        outputs: &[
            __graphc::Output {
                name: "p2",
                shape: &[32, 34, 33],
            },
            __graphc::Output {
                name: "p4",
                shape: &[64, 17, 17],
            },
            __graphc::Output {
                name: "cat",
                shape: &[144, 17, 17],
            },
            __graphc::Output {
                name: "p7",
                shape: &[64, 8, 8],
            },
            __graphc::Output {
                name: "fc",
                shape: &[10],
            },
        ],
        parameters: 275642,
        macs: 148474624,
        arena_bytes: 1998208,
        batches: &[1],
        precision: __graphc::Precision::F32,
        layers: &[
            __graphc::Layer {
                name: "c1",
                operator: "Conv2d",
                output: &[32, 68, 66],
                parameters: 896,
                macs: 3877632,
            },
            __graphc::Layer {
                name: "r1",
                operator: "ReLU",
                output: &[32, 68, 66],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "c2",
                operator: "Conv2d",
                output: &[32, 68, 66],
                parameters: 9248,
                macs: 41361408,
            },
            __graphc::Layer {
                name: "r2",
                operator: "ReLU",
                output: &[32, 68, 66],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "p2",
                operator: "MaxPool2d",
                output: &[32, 34, 33],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "c3",
                operator: "Conv2d",
                output: &[64, 34, 33],
                parameters: 9280,
                macs: 10340352,
            },
            __graphc::Layer {
                name: "r3",
                operator: "ReLU",
                output: &[64, 34, 33],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "c4",
                operator: "Conv2d",
                output: &[64, 34, 33],
                parameters: 36928,
                macs: 41361408,
            },
            __graphc::Layer {
                name: "add",
                operator: "torch.add",
                output: &[64, 34, 33],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "r4",
                operator: "ReLU",
                output: &[64, 34, 33],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "p4",
                operator: "MaxPool2d",
                output: &[64, 17, 17],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "c5",
                operator: "Conv2d",
                output: &[48, 17, 17],
                parameters: 76848,
                macs: 22195200,
            },
            __graphc::Layer {
                name: "c6",
                operator: "Conv2d",
                output: &[32, 17, 17],
                parameters: 18464,
                macs: 5326848,
            },
            __graphc::Layer {
                name: "cat",
                operator: "torch.cat",
                output: &[144, 17, 17],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "c7",
                operator: "Conv2d",
                output: &[64, 17, 17],
                parameters: 83008,
                macs: 23970816,
            },
            __graphc::Layer {
                name: "r7",
                operator: "ReLU",
                output: &[64, 17, 17],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "p7",
                operator: "MaxPool2d",
                output: &[64, 8, 8],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "flat",
                operator: "torch.flatten",
                output: &[4096],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "fc",
                operator: "Linear",
                output: &[10],
                parameters: 40970,
                macs: 40960,
            },
        ],
        summary: "Filtered\n---------------------------------------------------------------------------\nLayer (type)               Output Shape          Param #               MACs\n===========================================================================\nc1 (Conv2d)            [-1, 32, 68, 66]              896          3,877,632\nr1 (ReLU)              [-1, 32, 68, 66]                0                  0\nc2 (Conv2d)            [-1, 32, 68, 66]            9,248         41,361,408\nr2 (ReLU)              [-1, 32, 68, 66]                0                  0\np2 (MaxPool2d)         [-1, 32, 34, 33]                0                  0\nc3 (Conv2d)            [-1, 64, 34, 33]            9,280         10,340,352\nr3 (ReLU)              [-1, 64, 34, 33]                0                  0\nc4 (Conv2d)            [-1, 64, 34, 33]           36,928         41,361,408\nadd (torch.add)        [-1, 64, 34, 33]                0                  0\nr4 (ReLU)              [-1, 64, 34, 33]                0                  0\np4 (MaxPool2d)         [-1, 64, 17, 17]                0                  0\nc5 (Conv2d)            [-1, 48, 17, 17]           76,848         22,195,200\nc6 (Conv2d)            [-1, 32, 17, 17]           18,464          5,326,848\ncat (torch.cat)       [-1, 144, 17, 17]                0                  0\nc7 (Conv2d)            [-1, 64, 17, 17]           83,008         23,970,816\nr7 (ReLU)              [-1, 64, 17, 17]                0                  0\np7 (MaxPool2d)           [-1, 64, 8, 8]                0                  0\nflat (torch.flatten)         [-1, 4096]                0                  0\nfc (Linear)                    [-1, 10]           40,970             40,960\n===========================================================================\nTotal params: 275,642\nTrainable params: 275,642\nNon-trainable params: 0\nTotal MACs: 148,474,624\n---------------------------------------------------------------------------\nInput size (MB): 0.05\nForward/backward pass size (MB): 7.48\nParams size (MB): 1.05\nEstimated Total Size (MB): 8.58\n---------------------------------------------------------------------------\nPlanned arena of the forward pass (MB): 1.91\n---------------------------------------------------------------------------\n",
        others: &[],
        preprocess: ::core::option::Option::None,
        classes: ::core::option::Option::None,
    };
    impl __graphc::Model for Filtered {
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
                description: "conv2d 3 -> 32, 3x3, relu",
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
                    size: [68, 66],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Relu,
                        pool: ::core::option::Option::None,
                    },
                    weights: 0,
                    bias: 3456,
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
                name: "c2",
                description: "conv2d 32 -> 32, 3x3, relu, by F(4, 3)",
                kernel: &__graphc::Winograd {
                    input: C1,
                    output: C2_BEFORE_POOL,
                    filtering: __graphc::Filtering::F4R3,
                    padding: [1, 1],
                    groups: 1,
                    size: [68, 66],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Relu,
                        pool: ::core::option::Option::None,
                    },
                    rows: 4,
                    workers: __graphc::Workers::One,
                    weights: 3584,
                    bias: 151040,
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
                name: "c2",
                description: "max_pool2d 2x2 / 2",
                kernel: &__graphc::Pool2d {
                    input: C2_BEFORE_POOL,
                    output: C2,
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
                name: "c2",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: C2,
                    output: P2_RESULT,
                },
            },
            __graphc::Step {
                name: "c3",
                description: "conv2d 32 -> 64, 3x3, 2 groups, relu, by F(4, 3)",
                kernel: &__graphc::Winograd {
                    input: C2,
                    output: C3,
                    filtering: __graphc::Filtering::F4R3,
                    padding: [1, 1],
                    groups: 2,
                    size: [34, 33],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Relu,
                        pool: ::core::option::Option::None,
                    },
                    rows: 5,
                    workers: __graphc::Workers::One,
                    weights: 151168,
                    bias: 298624,
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
                name: "c4",
                description: "conv2d 64 -> 64, 3x3, add, relu, by F(4, 3)",
                kernel: &__graphc::Winograd {
                    input: C3,
                    output: C4,
                    filtering: __graphc::Filtering::F4R3,
                    padding: [1, 1],
                    groups: 1,
                    size: [34, 33],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::Some(C3),
                        then: __graphc::Pointwise::Relu,
                        pool: ::core::option::Option::None,
                    },
                    rows: 1,
                    workers: __graphc::Workers::One,
                    weights: 298880,
                    bias: 888704,
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
                name: "p4",
                description: "max_pool2d 3x3 / 2",
                kernel: &__graphc::Pool2d {
                    input: C4,
                    output: P4,
                    window: __graphc::Window {
                        kernel: [3, 3],
                        stride: [2, 2],
                        padding: [1, 1],
                        dilation: [1, 1],
                    },
                    pooling: __graphc::Pooling::Max,
                },
            },
            __graphc::Step {
                name: "p4",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: P4,
                    output: P4_RESULT,
                },
            },
            __graphc::Step {
                name: "c5",
                description: "conv2d 64 -> 48, 5x5, by F(3, 5)",
                kernel: &__graphc::Winograd {
                    input: P4,
                    output: C5,
                    filtering: __graphc::Filtering::F3R5,
                    padding: [2, 2],
                    groups: 1,
                    size: [17, 17],
                    epilogue: __graphc::Epilogue::NONE,
                    rows: 21,
                    workers: __graphc::Workers::All,
                    weights: 888960,
                    bias: 1491072,
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
                name: "c6",
                description: "conv2d 64 -> 32, 3x3, by F(3, 3)",
                kernel: &__graphc::Winograd {
                    input: P4,
                    output: C6,
                    filtering: __graphc::Filtering::F3R3,
                    padding: [1, 1],
                    groups: 1,
                    size: [17, 17],
                    epilogue: __graphc::Epilogue::NONE,
                    rows: 21,
                    workers: __graphc::Workers::All,
                    weights: 1491264,
                    bias: 1696064,
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
                name: "cat",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: CAT,
                    output: CAT_RESULT,
                },
            },
            __graphc::Step {
                name: "c7",
                description: "conv2d 144 -> 64, 3x3, relu, max_pool2d 3x3 / 2, by F(3, 3)",
                kernel: &__graphc::Winograd {
                    input: CAT,
                    output: C7,
                    filtering: __graphc::Filtering::F3R3,
                    padding: [1, 1],
                    groups: 1,
                    size: [17, 17],
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
                    rows: 18,
                    workers: __graphc::Workers::All,
                    weights: 1696192,
                    bias: 2617792,
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
                name: "c7",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: C7,
                    output: P7_RESULT,
                },
            },
            __graphc::Step {
                name: "flat",
                description: "flatten",
                kernel: &__graphc::Export {
                    input: C7,
                    output: FLAT_PLANES,
                },
            },
            __graphc::Step {
                name: "fc",
                description: "linear 4096 -> 10",
                kernel: &__graphc::Linear {
                    input: FLAT,
                    output: FC,
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 2618048,
                    bias: 2880192,
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
        type Input<'a> = &'a [[[f32; 66]; 68]; 3];
        type Images<'a> = ::graphc::ndarray::ArrayView4<'a, f32>;
        type Arrays = ::graphc::ndarray::Array4<f32>;
        type Output<'s> = FilteredOutput<'s>;
        type Batch = FilteredBatch;
        const PROGRAM: __graphc::Program = __graphc::Program {
            tensors: &[
                __graphc::TensorSpec {
                    name: "c1.weight",
                    shape: &[32, 3, 3, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "c1.bias",
                    shape: &[32],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "c2.weight",
                    shape: &[32, 32, 3, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "c2.bias",
                    shape: &[32],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "c3.weight",
                    shape: &[64, 16, 3, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "c3.bias",
                    shape: &[64],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "c4.weight",
                    shape: &[64, 64, 3, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "c4.bias",
                    shape: &[64],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "c5.weight",
                    shape: &[48, 64, 5, 5],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "c5.bias",
                    shape: &[48],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "c6.weight",
                    shape: &[32, 64, 3, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "c6.bias",
                    shape: &[32],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "c7.weight",
                    shape: &[64, 144, 3, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "c7.bias",
                    shape: &[64],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "fc.weight",
                    shape: &[10, 4096],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "fc.bias",
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
                    shape: [32, 3, 3, 3],
                    groups: 1,
                    order: __graphc::ReadingOrder::Planar,
                    number: __graphc::Number::F32,
                    weights_at: 0,
                    bias_at: 3456,
                },
                __graphc::Packing::Winograd {
                    weight: 2,
                    bias: ::core::option::Option::Some(3),
                    batch_norm: ::core::option::Option::None,
                    shape: [32, 32, 3, 3],
                    filtering: __graphc::Filtering::F4R3,
                    weights_at: 3584,
                    bias_at: 151040,
                },
                __graphc::Packing::Winograd {
                    weight: 4,
                    bias: ::core::option::Option::Some(5),
                    batch_norm: ::core::option::Option::None,
                    shape: [64, 16, 3, 3],
                    filtering: __graphc::Filtering::F4R3,
                    weights_at: 151168,
                    bias_at: 298624,
                },
                __graphc::Packing::Winograd {
                    weight: 6,
                    bias: ::core::option::Option::Some(7),
                    batch_norm: ::core::option::Option::None,
                    shape: [64, 64, 3, 3],
                    filtering: __graphc::Filtering::F4R3,
                    weights_at: 298880,
                    bias_at: 888704,
                },
                __graphc::Packing::Winograd {
                    weight: 8,
                    bias: ::core::option::Option::Some(9),
                    batch_norm: ::core::option::Option::None,
                    shape: [48, 64, 5, 5],
                    filtering: __graphc::Filtering::F3R5,
                    weights_at: 888960,
                    bias_at: 1491072,
                },
                __graphc::Packing::Winograd {
                    weight: 10,
                    bias: ::core::option::Option::Some(11),
                    batch_norm: ::core::option::Option::None,
                    shape: [32, 64, 3, 3],
                    filtering: __graphc::Filtering::F3R3,
                    weights_at: 1491264,
                    bias_at: 1696064,
                },
                __graphc::Packing::Winograd {
                    weight: 12,
                    bias: ::core::option::Option::Some(13),
                    batch_norm: ::core::option::Option::None,
                    shape: [64, 144, 3, 3],
                    filtering: __graphc::Filtering::F3R3,
                    weights_at: 1696192,
                    bias_at: 2617792,
                },
                __graphc::Packing::Linear {
                    weight: 14,
                    bias: ::core::option::Option::Some(15),
                    batch_norm: ::core::option::Option::None,
                    shape: [10, 4096],
                    number: __graphc::Number::F32,
                    weights_at: 2618048,
                    bias_at: 2880192,
                },
            ],
            packed: 2880256,
            values: 1201664,
            workspace: 796544,
            scratch: 631296,
            outputs: &[P2_RESULT, P4_RESULT, CAT_RESULT, P7_RESULT, FC_RESULT],
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
            images.images([3, 68, 66])
        }
        fn output<'s>(outputs: __graphc::Outputs<'s>) -> Self::Output<'s> {
            FilteredOutput {
                p2: outputs.image(0),
                p4: outputs.image(1),
                cat: outputs.image(2),
                p7: outputs.image(3),
                fc: outputs.vector(4),
            }
        }
        fn batch(mut results: __graphc::Results) -> Self::Batch {
            FilteredBatch {
                p2: results.images([32, 34, 33]),
                p4: results.images([64, 17, 17]),
                cat: results.images([144, 17, 17]),
                p7: results.images([64, 8, 8]),
                fc: results.vectors(10),
            }
        }
    }
    impl Filtered {
        /// What the compiler knows of the network, as one value. The other constants are its parts.
        pub const ABOUT: &'static __graphc::About = <Self as __graphc::Model>::ABOUT;
        /// The name in the model file, or where it was compiled.
        pub const NAME: &'static str = <Self as __graphc::Model>::ABOUT.name;
        /// Channels, height and width of an image.
        pub const INPUT: [usize; 3] = [3, 68, 66];
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
        ) -> __graphc::Box<[[[f32; 66]; 68]; 3]> {
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
