/** `PermutedResults`, compiled from its model file.

 | layer | operator | output | parameters |
 |---|---|---|---:|
 | `start` | ReLU | [4, 5, 6] | 0 |
 | `last` | torch.permute | [5, 6, 4] | 0 |
 | `back` | torch.permute | [4, 5, 6] | 0 |
 | `bent` | Tanh | [4, 5, 6] | 0 |
 | `alike` | torch.transpose | [6, 5, 4] | 0 |
 | `same` | torch.permute | [5, 6, 4] | 0 |
 | `gate` | Sigmoid | [5, 6, 4] | 0 |
 | `sum` | torch.add | [5, 6, 4] | 0 |
 | `first` | torch.permute | [6, 5, 4] | 0 |
 | `mixed` | torch.mul | [6, 5, 4] | 0 |

 0 parameters.*/
pub struct PermutedResults {
    weights: ::graphc::__private::Weights,
}
/// The results of [`PermutedResults`] for one image.
#[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
pub struct PermutedResultsOutput<'s> {
    /// Layer `last`: [5, 6, 4].
    pub last: &'s [[[f32; 4]; 6]; 5],
    /// Layer `back`: [4, 5, 6].
    pub back: &'s [[[f32; 6]; 5]; 4],
    /// Layer `bent`: [4, 5, 6].
    pub bent: &'s [[[f32; 6]; 5]; 4],
    /// Layer `same`: [5, 6, 4].
    pub same: &'s [[[f32; 4]; 6]; 5],
    /// Layer `gate`: [5, 6, 4].
    pub gate: &'s [[[f32; 4]; 6]; 5],
    /// Layer `sum`: [5, 6, 4].
    pub sum: &'s [[[f32; 4]; 6]; 5],
    /// Layer `mixed`: [6, 5, 4].
    pub mixed: &'s [[[f32; 4]; 5]; 6],
}
/// The results of [`PermutedResults`] for a batch, which is the first dimension.
#[derive(::core::clone::Clone, ::core::fmt::Debug)]
pub struct PermutedResultsBatch {
    /// Layer `last`: [5, 6, 4].
    pub last: ::graphc::ndarray::Array4<f32>,
    /// Layer `back`: [4, 5, 6].
    pub back: ::graphc::ndarray::Array4<f32>,
    /// Layer `bent`: [4, 5, 6].
    pub bent: ::graphc::ndarray::Array4<f32>,
    /// Layer `same`: [5, 6, 4].
    pub same: ::graphc::ndarray::Array4<f32>,
    /// Layer `gate`: [5, 6, 4].
    pub gate: ::graphc::ndarray::Array4<f32>,
    /// Layer `sum`: [5, 6, 4].
    pub sum: ::graphc::ndarray::Array4<f32>,
    /// Layer `mixed`: [6, 5, 4].
    pub mixed: ::graphc::ndarray::Array4<f32>,
}
const _: () = {
    use ::graphc::__private as __graphc;
    ::core::assert!(
        __graphc::VERSION == 9u32, "the versions of graphc and graphc-compiler differ"
    );
    const INPUT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 4,
        height: 5,
        width: 6,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 480,
            row: 96,
        },
        place: __graphc::Place {
            offset: 0,
            image: 1920,
            start: 0,
        },
    };
    const START: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 4,
        height: 5,
        width: 6,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 480,
            row: 96,
        },
        place: __graphc::Place {
            offset: 1920,
            image: 1920,
            start: 0,
        },
    };
    const LAST: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 5,
        height: 6,
        width: 4,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 384,
            row: 64,
        },
        place: __graphc::Place {
            offset: 0,
            image: 1536,
            start: 0,
        },
    };
    const BENT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 4,
        height: 5,
        width: 6,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 480,
            row: 96,
        },
        place: __graphc::Place {
            offset: 0,
            image: 1920,
            start: 0,
        },
    };
    const SAME: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 5,
        height: 6,
        width: 4,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 384,
            row: 64,
        },
        place: __graphc::Place {
            offset: 0,
            image: 1536,
            start: 0,
        },
    };
    const GATE_0: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 4,
        height: 5,
        width: 6,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 480,
            row: 96,
        },
        place: __graphc::Place {
            offset: 0,
            image: 1920,
            start: 0,
        },
    };
    const GATE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 5,
        height: 6,
        width: 4,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 384,
            row: 64,
        },
        place: __graphc::Place {
            offset: 3840,
            image: 1536,
            start: 0,
        },
    };
    const SUM_0: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 4,
        height: 5,
        width: 6,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 480,
            row: 96,
        },
        place: __graphc::Place {
            offset: 0,
            image: 1920,
            start: 0,
        },
    };
    const SUM: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 5,
        height: 6,
        width: 4,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 384,
            row: 64,
        },
        place: __graphc::Place {
            offset: 3840,
            image: 1536,
            start: 0,
        },
    };
    const MIXED_0: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 4,
        height: 5,
        width: 6,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 480,
            row: 96,
        },
        place: __graphc::Place {
            offset: 3840,
            image: 1920,
            start: 0,
        },
    };
    const MIXED: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 6,
        height: 5,
        width: 4,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 320,
            row: 64,
        },
        place: __graphc::Place {
            offset: 0,
            image: 1280,
            start: 0,
        },
    };
    const LAST_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 5,
        height: 6,
        width: 4,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 24,
            row: 4,
        },
        place: __graphc::Place {
            offset: 5760,
            image: 512,
            start: 0,
        },
    };
    const BACK_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 4,
        height: 5,
        width: 6,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 30,
            row: 6,
        },
        place: __graphc::Place {
            offset: 6272,
            image: 512,
            start: 0,
        },
    };
    const BENT_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 4,
        height: 5,
        width: 6,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 30,
            row: 6,
        },
        place: __graphc::Place {
            offset: 6784,
            image: 512,
            start: 0,
        },
    };
    const SAME_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 5,
        height: 6,
        width: 4,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 24,
            row: 4,
        },
        place: __graphc::Place {
            offset: 7296,
            image: 512,
            start: 0,
        },
    };
    const GATE_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 5,
        height: 6,
        width: 4,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 24,
            row: 4,
        },
        place: __graphc::Place {
            offset: 7808,
            image: 512,
            start: 0,
        },
    };
    const SUM_0_1: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 4,
        height: 5,
        width: 6,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 480,
            row: 96,
        },
        place: __graphc::Place {
            offset: 3840,
            image: 1920,
            start: 0,
        },
    };
    const SUM_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 5,
        height: 6,
        width: 4,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 24,
            row: 4,
        },
        place: __graphc::Place {
            offset: 8320,
            image: 512,
            start: 0,
        },
    };
    const MIXED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 6,
        height: 5,
        width: 4,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 20,
            row: 4,
        },
        place: __graphc::Place {
            offset: 1280,
            image: 512,
            start: 0,
        },
    };
    impl ::core::fmt::Debug for PermutedResults {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __graphc::debug::<Self>(f)
        }
    }
    static ABOUT: __graphc::About = __graphc::About {
        name: "PermutedResults",
        hash: __graphc::ProgramHash(0x84f8cd379c62620b),
        inputs: &[
            __graphc::Input {
                name: "input",
                shape: &[4, 5, 6],
            },
        ],
        outputs: &[
            __graphc::Output {
                name: "last",
                shape: &[5, 6, 4],
            },
            __graphc::Output {
                name: "back",
                shape: &[4, 5, 6],
            },
            __graphc::Output {
                name: "bent",
                shape: &[4, 5, 6],
            },
            __graphc::Output {
                name: "same",
                shape: &[5, 6, 4],
            },
            __graphc::Output {
                name: "gate",
                shape: &[5, 6, 4],
            },
            __graphc::Output {
                name: "sum",
                shape: &[5, 6, 4],
            },
            __graphc::Output {
                name: "mixed",
                shape: &[6, 5, 4],
            },
        ],
        parameters: 0,
        macs: 0,
        arena_bytes: 8832,
        batches: &[1],
        precision: __graphc::Precision::F32,
        layers: &[
            __graphc::Layer {
                name: "start",
                operator: "ReLU",
                output: &[4, 5, 6],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "last",
                operator: "torch.permute",
                output: &[5, 6, 4],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "back",
                operator: "torch.permute",
                output: &[4, 5, 6],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "bent",
                operator: "Tanh",
                output: &[4, 5, 6],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "alike",
                operator: "torch.transpose",
                output: &[6, 5, 4],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "same",
                operator: "torch.permute",
                output: &[5, 6, 4],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "gate",
                operator: "Sigmoid",
                output: &[5, 6, 4],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "sum",
                operator: "torch.add",
                output: &[5, 6, 4],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "first",
                operator: "torch.permute",
                output: &[6, 5, 4],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "mixed",
                operator: "torch.mul",
                output: &[6, 5, 4],
                parameters: 0,
                macs: 0,
            },
        ],
        summary: "PermutedResults\n--------------------------------------------------------------------------\nLayer (type)              Output Shape          Param #               MACs\n==========================================================================\nstart (ReLU)             [-1, 4, 5, 6]                0                  0\nlast (torch.permute)     [-1, 5, 6, 4]                0                  0\nback (torch.permute)     [-1, 4, 5, 6]                0                  0\nbent (Tanh)              [-1, 4, 5, 6]                0                  0\nalike (torch.transpose)  [-1, 6, 5, 4]                0                  0\nsame (torch.permute)     [-1, 5, 6, 4]                0                  0\ngate (Sigmoid)           [-1, 5, 6, 4]                0                  0\nsum (torch.add)          [-1, 5, 6, 4]                0                  0\nfirst (torch.permute)    [-1, 6, 5, 4]                0                  0\nmixed (torch.mul)        [-1, 6, 5, 4]                0                  0\n==========================================================================\nTotal params: 0\nTrainable params: 0\nNon-trainable params: 0\nTotal MACs: 0\n--------------------------------------------------------------------------\nInput size (MB): 0.00\nForward/backward pass size (MB): 0.00\nParams size (MB): 0.00\nEstimated Total Size (MB): 0.00\n--------------------------------------------------------------------------\nPlanned arena of the forward pass (MB): 0.01\n--------------------------------------------------------------------------\n",
        others: &[],
        preprocess: ::core::option::Option::None,
        classes: ::core::option::Option::None,
    };
    impl __graphc::Model for PermutedResults {
        const ABOUT: &'static __graphc::About = &ABOUT;
        const STEPS: &'static [__graphc::Step] = &[
            __graphc::Step {
                name: "input",
                description: "the image, in channel blocks",
                kernel: &__graphc::Import {
                    input: 0,
                    output: INPUT,
                },
            },
            __graphc::Step {
                name: "start",
                description: "relu",
                kernel: &__graphc::Map {
                    input: INPUT,
                    output: START,
                    function: __graphc::Function::Pointwise(__graphc::Pointwise::Relu),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "last",
                description: "permute to [2, 3, 1]",
                kernel: &__graphc::Rearrange {
                    input: START,
                    output: LAST,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 5,
                                from: [0, 1, 0],
                                to: [1, 0, 0],
                            },
                            __graphc::Digit {
                                size: 6,
                                from: [0, 0, 1],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 4,
                                from: [1, 0, 0],
                                to: [0, 0, 1],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "last",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: LAST,
                    output: LAST_RESULT,
                },
            },
            __graphc::Step {
                name: "back",
                description: "permute to [1, 2, 3]",
                kernel: &__graphc::Export {
                    input: START,
                    output: BACK_RESULT,
                },
            },
            __graphc::Step {
                name: "bent",
                description: "tanh",
                kernel: &__graphc::Map {
                    input: START,
                    output: BENT,
                    function: __graphc::Function::Pointwise(__graphc::Pointwise::Tanh),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "bent",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: BENT,
                    output: BENT_RESULT,
                },
            },
            __graphc::Step {
                name: "same",
                description: "permute to [2, 3, 1]",
                kernel: &__graphc::Rearrange {
                    input: START,
                    output: SAME,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 5,
                                from: [0, 1, 0],
                                to: [1, 0, 0],
                            },
                            __graphc::Digit {
                                size: 6,
                                from: [0, 0, 1],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 4,
                                from: [1, 0, 0],
                                to: [0, 0, 1],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "same",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: SAME,
                    output: SAME_RESULT,
                },
            },
            __graphc::Step {
                name: "gate",
                description: "sigmoid",
                kernel: &__graphc::Map {
                    input: START,
                    output: GATE_0,
                    function: __graphc::Function::Pointwise(
                        __graphc::Pointwise::Sigmoid,
                    ),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "gate",
                description: "permute to [2, 3, 1]",
                kernel: &__graphc::Rearrange {
                    input: GATE_0,
                    output: GATE,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 5,
                                from: [0, 1, 0],
                                to: [1, 0, 0],
                            },
                            __graphc::Digit {
                                size: 6,
                                from: [0, 0, 1],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 4,
                                from: [1, 0, 0],
                                to: [0, 0, 1],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "gate",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: GATE,
                    output: GATE_RESULT,
                },
            },
            __graphc::Step {
                name: "sum",
                description: "add",
                kernel: &__graphc::Zip {
                    inputs: [GATE_0, START],
                    output: SUM_0_1,
                    operator: __graphc::Operator::Add,
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "sum",
                description: "add",
                kernel: &__graphc::Zip {
                    inputs: [SUM_0_1, START],
                    output: SUM_0,
                    operator: __graphc::Operator::Add,
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "sum",
                description: "permute to [2, 3, 1]",
                kernel: &__graphc::Rearrange {
                    input: SUM_0,
                    output: SUM,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 5,
                                from: [0, 1, 0],
                                to: [1, 0, 0],
                            },
                            __graphc::Digit {
                                size: 6,
                                from: [0, 0, 1],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 4,
                                from: [1, 0, 0],
                                to: [0, 0, 1],
                            },
                        ],
                    },
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
            __graphc::Step {
                name: "mixed",
                description: "mul",
                kernel: &__graphc::Zip {
                    inputs: [SUM_0, START],
                    output: MIXED_0,
                    operator: __graphc::Operator::Mul,
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "mixed",
                description: "permute to [3, 2, 1]",
                kernel: &__graphc::Rearrange {
                    input: MIXED_0,
                    output: MIXED,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 6,
                                from: [0, 0, 1],
                                to: [1, 0, 0],
                            },
                            __graphc::Digit {
                                size: 5,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 4,
                                from: [1, 0, 0],
                                to: [0, 0, 1],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "mixed",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: MIXED,
                    output: MIXED_RESULT,
                },
            },
        ];
        const EMBEDDED: ::core::option::Option<&'static [u8]> = ::core::option::Option::None;
        type Input<'a> = &'a [[[f32; 6]; 5]; 4];
        type Images<'a> = ::graphc::ndarray::ArrayView4<'a, f32>;
        type Arrays = ::graphc::ndarray::Array4<f32>;
        type Output<'s> = PermutedResultsOutput<'s>;
        type Batch = PermutedResultsBatch;
        const PROGRAM: __graphc::Program = __graphc::Program {
            tensors: &[],
            mapping: __graphc::Mapping {
                prefix: "",
                ignore: &[],
                rename: &[],
            },
            packing: &[],
            packed: 0,
            values: 8832,
            workspace: 0,
            scratch: 0,
            outputs: &[
                LAST_RESULT,
                BACK_RESULT,
                BENT_RESULT,
                SAME_RESULT,
                GATE_RESULT,
                SUM_RESULT,
                MIXED_RESULT,
            ],
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
            images.images([4, 5, 6])
        }
        fn output<'s>(outputs: __graphc::Outputs<'s>) -> Self::Output<'s> {
            PermutedResultsOutput {
                last: outputs.image(0),
                back: outputs.image(1),
                bent: outputs.image(2),
                same: outputs.image(3),
                gate: outputs.image(4),
                sum: outputs.image(5),
                mixed: outputs.image(6),
            }
        }
        fn batch(mut results: __graphc::Results) -> Self::Batch {
            PermutedResultsBatch {
                last: results.images([5, 6, 4]),
                back: results.images([4, 5, 6]),
                bent: results.images([4, 5, 6]),
                same: results.images([5, 6, 4]),
                gate: results.images([5, 6, 4]),
                sum: results.images([5, 6, 4]),
                mixed: results.images([6, 5, 4]),
            }
        }
    }
    impl PermutedResults {
        /// What the compiler knows of the network, as one value. The other constants are its parts.
        pub const ABOUT: &'static __graphc::About = <Self as __graphc::Model>::ABOUT;
        /// The name in the model file, or where it was compiled.
        pub const NAME: &'static str = <Self as __graphc::Model>::ABOUT.name;
        /// Channels, height and width of an image.
        pub const INPUT: [usize; 3] = [4, 5, 6];
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
        ) -> __graphc::Box<[[[f32; 6]; 5]; 4]> {
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
