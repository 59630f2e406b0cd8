/** `Joined`, compiled from its model file.

 | layer | operator | output | parameters |
 |---|---|---|---:|
 | `a` | ReLU | [16, 1, 8] | 0 |
 | `b` | torch.neg | [16, 1, 8] | 0 |
 | `both` | torch.cat | [32, 1, 8] | 0 |
 | `again` | torch.cat | [64, 1, 8] | 0 |
 | `c` | torch.abs | [16, 1, 8] | 0 |
 | `shorter` | torch.squeeze | [16, 8] | 0 |
 | `longer` | torch.unsqueeze | [16, 1, 8] | 0 |
 | `twice` | torch.cat | [32, 1, 8] | 0 |
 | `d` | torch.exp | [16, 1, 8] | 0 |
 | `alone` | torch.cat | [16, 1, 8] | 0 |
 | `with_result` | torch.cat | [32, 1, 8] | 0 |
 | `e` | torch.exp | [16, 1, 8] | 0 |
 | `f` | torch.neg | [16, 1, 8] | 0 |
 | `short` | torch.cat | [32, 1, 8] | 0 |
 | `g` | ReLU | [32, 1, 8] | 0 |
 | `long` | torch.cat | [64, 1, 8] | 0 |

 0 parameters.*/
pub struct Joined {
    weights: ::graphc::__private::Weights,
}
/// The results of [`Joined`] for one image.
#[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
pub struct JoinedOutput<'s> {
    /// Layer `again`: [64, 1, 8].
    pub again: &'s [[[f32; 8]; 1]; 64],
    /// Layer `twice`: [32, 1, 8].
    pub twice: &'s [[[f32; 8]; 1]; 32],
    /// Layer `alone`: [16, 1, 8].
    pub alone: &'s [[[f32; 8]; 1]; 16],
    /// Layer `with_result`: [32, 1, 8].
    pub with_result: &'s [[[f32; 8]; 1]; 32],
    /// Layer `g`: [32, 1, 8].
    pub g: &'s [[[f32; 8]; 1]; 32],
    /// Layer `long`: [64, 1, 8].
    pub long: &'s [[[f32; 8]; 1]; 64],
}
/// The results of [`Joined`] for a batch, which is the first dimension.
#[derive(::core::clone::Clone, ::core::fmt::Debug)]
pub struct JoinedBatch {
    /// Layer `again`: [64, 1, 8].
    pub again: ::graphc::ndarray::Array4<f32>,
    /// Layer `twice`: [32, 1, 8].
    pub twice: ::graphc::ndarray::Array4<f32>,
    /// Layer `alone`: [16, 1, 8].
    pub alone: ::graphc::ndarray::Array4<f32>,
    /// Layer `with_result`: [32, 1, 8].
    pub with_result: ::graphc::ndarray::Array4<f32>,
    /// Layer `g`: [32, 1, 8].
    pub g: ::graphc::ndarray::Array4<f32>,
    /// Layer `long`: [64, 1, 8].
    pub long: ::graphc::ndarray::Array4<f32>,
}
const _: () = {
    use ::graphc::__private as __graphc;
    ::core::assert!(
        __graphc::VERSION == 9u32, "the versions of graphc and graphc-compiler differ"
    );
    const INPUT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 16,
        height: 1,
        width: 8,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 128,
            row: 128,
        },
        place: __graphc::Place {
            offset: 4096,
            image: 512,
            start: 0,
        },
    };
    const BOTH: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 32,
        height: 1,
        width: 8,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 128,
            row: 128,
        },
        place: __graphc::Place {
            offset: 2048,
            image: 1024,
            start: 0,
        },
    };
    const AGAIN: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 64,
        height: 1,
        width: 8,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 128,
            row: 128,
        },
        place: __graphc::Place {
            offset: 0,
            image: 2048,
            start: 0,
        },
    };
    const LONGER: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 16,
        height: 1,
        width: 8,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 128,
            row: 128,
        },
        place: __graphc::Place {
            offset: 1024,
            image: 512,
            start: 0,
        },
    };
    const TWICE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 32,
        height: 1,
        width: 8,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 128,
            row: 128,
        },
        place: __graphc::Place {
            offset: 0,
            image: 1024,
            start: 0,
        },
    };
    const ALONE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 16,
        height: 1,
        width: 8,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 128,
            row: 128,
        },
        place: __graphc::Place {
            offset: 1024,
            image: 512,
            start: 0,
        },
    };
    const WITH_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 32,
        height: 1,
        width: 8,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 128,
            row: 128,
        },
        place: __graphc::Place {
            offset: 0,
            image: 1024,
            start: 0,
        },
    };
    const LONG: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 64,
        height: 1,
        width: 8,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 128,
            row: 128,
        },
        place: __graphc::Place {
            offset: 0,
            image: 2048,
            start: 0,
        },
    };
    const A: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 16,
        height: 1,
        width: 8,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 128,
            row: 128,
        },
        place: __graphc::Place {
            offset: 0,
            image: 2048,
            start: 1024,
        },
    };
    const B: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 16,
        height: 1,
        width: 8,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 128,
            row: 128,
        },
        place: __graphc::Place {
            offset: 0,
            image: 2048,
            start: 1536,
        },
    };
    const C: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 16,
        height: 1,
        width: 8,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 128,
            row: 128,
        },
        place: __graphc::Place {
            offset: 0,
            image: 1024,
            start: 0,
        },
    };
    const D: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 16,
        height: 1,
        width: 8,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 128,
            row: 128,
        },
        place: __graphc::Place {
            offset: 0,
            image: 1024,
            start: 0,
        },
    };
    const E: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 16,
        height: 1,
        width: 8,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 128,
            row: 128,
        },
        place: __graphc::Place {
            offset: 0,
            image: 2048,
            start: 0,
        },
    };
    const F: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 16,
        height: 1,
        width: 8,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 128,
            row: 128,
        },
        place: __graphc::Place {
            offset: 0,
            image: 2048,
            start: 512,
        },
    };
    const SHORT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 32,
        height: 1,
        width: 8,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 128,
            row: 128,
        },
        place: __graphc::Place {
            offset: 0,
            image: 2048,
            start: 0,
        },
    };
    const G: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 32,
        height: 1,
        width: 8,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 128,
            row: 128,
        },
        place: __graphc::Place {
            offset: 0,
            image: 2048,
            start: 1024,
        },
    };
    const AGAIN_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 64,
        height: 1,
        width: 8,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 8,
            row: 8,
        },
        place: __graphc::Place {
            offset: 2048,
            image: 2048,
            start: 0,
        },
    };
    const TWICE_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 32,
        height: 1,
        width: 8,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 8,
            row: 8,
        },
        place: __graphc::Place {
            offset: 6144,
            image: 1024,
            start: 0,
        },
    };
    const ALONE_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 16,
        height: 1,
        width: 8,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 8,
            row: 8,
        },
        place: __graphc::Place {
            offset: 9216,
            image: 512,
            start: 0,
        },
    };
    const WITH_RESULT_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 32,
        height: 1,
        width: 8,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 8,
            row: 8,
        },
        place: __graphc::Place {
            offset: 7168,
            image: 1024,
            start: 0,
        },
    };
    const G_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 32,
        height: 1,
        width: 8,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 8,
            row: 8,
        },
        place: __graphc::Place {
            offset: 8192,
            image: 1024,
            start: 0,
        },
    };
    const LONG_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 64,
        height: 1,
        width: 8,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 8,
            row: 8,
        },
        place: __graphc::Place {
            offset: 4096,
            image: 2048,
            start: 0,
        },
    };
    impl ::core::fmt::Debug for Joined {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __graphc::debug::<Self>(f)
        }
    }
    static ABOUT: __graphc::About = __graphc::About {
        name: "Joined",
        hash: __graphc::ProgramHash(0x64dc7d3d9be122af),
        inputs: &[
            __graphc::Input {
                name: "input",
                shape: &[16, 1, 8],
            },
        ],
        outputs: &[
            __graphc::Output {
                name: "again",
                shape: &[64, 1, 8],
            },
            __graphc::Output {
                name: "twice",
                shape: &[32, 1, 8],
            },
            __graphc::Output {
                name: "alone",
                shape: &[16, 1, 8],
            },
            __graphc::Output {
                name: "with_result",
                shape: &[32, 1, 8],
            },
            __graphc::Output {
                name: "g",
                shape: &[32, 1, 8],
            },
            __graphc::Output {
                name: "long",
                shape: &[64, 1, 8],
            },
        ],
        parameters: 0,
        macs: 0,
        arena_bytes: 9728,
        batches: &[1],
        precision: __graphc::Precision::F32,
        layers: &[
            __graphc::Layer {
                name: "a",
                operator: "ReLU",
                output: &[16, 1, 8],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "b",
                operator: "torch.neg",
                output: &[16, 1, 8],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "both",
                operator: "torch.cat",
                output: &[32, 1, 8],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "again",
                operator: "torch.cat",
                output: &[64, 1, 8],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "c",
                operator: "torch.abs",
                output: &[16, 1, 8],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "shorter",
                operator: "torch.squeeze",
                output: &[16, 8],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "longer",
                operator: "torch.unsqueeze",
                output: &[16, 1, 8],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "twice",
                operator: "torch.cat",
                output: &[32, 1, 8],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "d",
                operator: "torch.exp",
                output: &[16, 1, 8],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "alone",
                operator: "torch.cat",
                output: &[16, 1, 8],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "with_result",
                operator: "torch.cat",
                output: &[32, 1, 8],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "e",
                operator: "torch.exp",
                output: &[16, 1, 8],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "f",
                operator: "torch.neg",
                output: &[16, 1, 8],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "short",
                operator: "torch.cat",
                output: &[32, 1, 8],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "g",
                operator: "ReLU",
                output: &[32, 1, 8],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "long",
                operator: "torch.cat",
                output: &[64, 1, 8],
                parameters: 0,
                macs: 0,
            },
        ],
        summary: "Joined\n----------------------------------------------------------------------------\nLayer (type)                Output Shape          Param #               MACs\n============================================================================\na (ReLU)                  [-1, 16, 1, 8]                0                  0\nb (torch.neg)             [-1, 16, 1, 8]                0                  0\nboth (torch.cat)          [-1, 32, 1, 8]                0                  0\nagain (torch.cat)         [-1, 64, 1, 8]                0                  0\nc (torch.abs)             [-1, 16, 1, 8]                0                  0\nshorter (torch.squeeze)      [-1, 16, 8]                0                  0\nlonger (torch.unsqueeze)  [-1, 16, 1, 8]                0                  0\ntwice (torch.cat)         [-1, 32, 1, 8]                0                  0\nd (torch.exp)             [-1, 16, 1, 8]                0                  0\nalone (torch.cat)         [-1, 16, 1, 8]                0                  0\nwith_result (torch.cat)   [-1, 32, 1, 8]                0                  0\ne (torch.exp)             [-1, 16, 1, 8]                0                  0\nf (torch.neg)             [-1, 16, 1, 8]                0                  0\nshort (torch.cat)         [-1, 32, 1, 8]                0                  0\ng (ReLU)                  [-1, 32, 1, 8]                0                  0\nlong (torch.cat)          [-1, 64, 1, 8]                0                  0\n============================================================================\nTotal params: 0\nTrainable params: 0\nNon-trainable params: 0\nTotal MACs: 0\n----------------------------------------------------------------------------\nInput size (MB): 0.00\nForward/backward pass size (MB): 0.00\nParams size (MB): 0.00\nEstimated Total Size (MB): 0.00\n----------------------------------------------------------------------------\nPlanned arena of the forward pass (MB): 0.01\n----------------------------------------------------------------------------\n",
        others: &[],
        preprocess: ::core::option::Option::None,
        classes: ::core::option::Option::None,
    };
    impl __graphc::Model for Joined {
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
                name: "a",
                description: "relu",
                kernel: &__graphc::Map {
                    input: INPUT,
                    output: A,
                    function: __graphc::Function::Pointwise(__graphc::Pointwise::Relu),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "b",
                description: "neg",
                kernel: &__graphc::Map {
                    input: A,
                    output: B,
                    function: __graphc::Function::Pointwise(__graphc::Pointwise::Neg),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "both",
                description: "concat: a part that is not in place",
                kernel: &__graphc::Rearrange {
                    input: A,
                    output: BOTH,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 8,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 16,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "both",
                description: "concat: a part that is not in place",
                kernel: &__graphc::Rearrange {
                    input: B,
                    output: BOTH,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [16, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 8,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 16,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "again",
                description: "concat: a part that is not in place",
                kernel: &__graphc::Rearrange {
                    input: BOTH,
                    output: AGAIN,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 8,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 32,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
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
                name: "c",
                description: "abs",
                kernel: &__graphc::Map {
                    input: INPUT,
                    output: C,
                    function: __graphc::Function::Pointwise(__graphc::Pointwise::Abs),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "longer",
                description: "unsqueeze at 2",
                kernel: &__graphc::Rearrange {
                    input: C,
                    output: LONGER,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 8,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 16,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "twice",
                description: "concat: a part that is not in place",
                kernel: &__graphc::Rearrange {
                    input: LONGER,
                    output: TWICE,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [16, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 8,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 16,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "twice",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: TWICE,
                    output: TWICE_RESULT,
                },
            },
            __graphc::Step {
                name: "d",
                description: "exp",
                kernel: &__graphc::Map {
                    input: INPUT,
                    output: D,
                    function: __graphc::Function::Pointwise(__graphc::Pointwise::Exp),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "alone",
                description: "concat: a part that is not in place",
                kernel: &__graphc::Rearrange {
                    input: D,
                    output: ALONE,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 8,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 16,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "alone",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: ALONE,
                    output: ALONE_RESULT,
                },
            },
            __graphc::Step {
                name: "with_result",
                description: "concat: a part that is not in place",
                kernel: &__graphc::Rearrange {
                    input: ALONE,
                    output: WITH_RESULT,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [16, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 8,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 16,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "with_result",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: WITH_RESULT,
                    output: WITH_RESULT_RESULT,
                },
            },
            __graphc::Step {
                name: "e",
                description: "exp",
                kernel: &__graphc::Map {
                    input: INPUT,
                    output: E,
                    function: __graphc::Function::Pointwise(__graphc::Pointwise::Exp),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "f",
                description: "neg",
                kernel: &__graphc::Map {
                    input: E,
                    output: F,
                    function: __graphc::Function::Pointwise(__graphc::Pointwise::Neg),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "g",
                description: "relu",
                kernel: &__graphc::Map {
                    input: SHORT,
                    output: G,
                    function: __graphc::Function::Pointwise(__graphc::Pointwise::Relu),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "g",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: G,
                    output: G_RESULT,
                },
            },
            __graphc::Step {
                name: "long",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: LONG,
                    output: LONG_RESULT,
                },
            },
        ];
        const EMBEDDED: ::core::option::Option<&'static [u8]> = ::core::option::Option::None;
        type Input<'a> = &'a [[[f32; 8]; 1]; 16];
        type Images<'a> = ::graphc::ndarray::ArrayView4<'a, f32>;
        type Arrays = ::graphc::ndarray::Array4<f32>;
        type Output<'s> = JoinedOutput<'s>;
        type Batch = JoinedBatch;
        const PROGRAM: __graphc::Program = __graphc::Program {
            tensors: &[],
            mapping: __graphc::Mapping {
                prefix: "",
                ignore: &[],
                rename: &[],
            },
            packing: &[],
            packed: 0,
            values: 9728,
            workspace: 0,
            scratch: 0,
            outputs: &[
                AGAIN_RESULT,
                TWICE_RESULT,
                ALONE_RESULT,
                WITH_RESULT_RESULT,
                G_RESULT,
                LONG_RESULT,
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
            images.images([16, 1, 8])
        }
        fn output<'s>(outputs: __graphc::Outputs<'s>) -> Self::Output<'s> {
            JoinedOutput {
                again: outputs.image(0),
                twice: outputs.image(1),
                alone: outputs.image(2),
                with_result: outputs.image(3),
                g: outputs.image(4),
                long: outputs.image(5),
            }
        }
        fn batch(mut results: __graphc::Results) -> Self::Batch {
            JoinedBatch {
                again: results.images([64, 1, 8]),
                twice: results.images([32, 1, 8]),
                alone: results.images([16, 1, 8]),
                with_result: results.images([32, 1, 8]),
                g: results.images([32, 1, 8]),
                long: results.images([64, 1, 8]),
            }
        }
    }
    impl Joined {
        /// What the compiler knows of the network, as one value. The other constants are its parts.
        pub const ABOUT: &'static __graphc::About = <Self as __graphc::Model>::ABOUT;
        /// The name in the model file, or where it was compiled.
        pub const NAME: &'static str = <Self as __graphc::Model>::ABOUT.name;
        /// Channels, height and width of an image.
        pub const INPUT: [usize; 3] = [16, 1, 8];
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
        ) -> __graphc::Box<[[[f32; 8]; 1]; 16]> {
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
