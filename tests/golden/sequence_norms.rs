/** `SequenceNorms`, compiled from its model file.

 | layer | operator | output | parameters |
 |---|---|---|---:|
 | `stem` | Conv1d | [18, 40] | 288 |
 | `instance` | InstanceNorm1d | [18, 40] | 0 |
 | `grouped` | GroupNorm | [18, 40] | 0 |
 | `positive` | ReLU | [18, 40] | 0 |
 | `steps` | torch.transpose | [40, 18] | 0 |
 | `norm` | LayerNorm | [40, 18] | 36 |
 | `wide` | Linear | [40, 33] | 627 |
 | `bend` | SiLU | [40, 33] | 0 |
 | `narrow` | Linear | [40, 18] | 612 |
 | `block` | torch.add | [40, 18] | 0 |
 | `root` | RMSNorm | [40, 18] | 18 |
 | `mean` | torch.mean | [18] | 0 |
 | `vector` | LayerNorm | [18] | 36 |
 | `scores` | Linear | [11] | 209 |
 | `chances` | LogSoftmax | [11] | 0 |

 1,826 parameters.*/
pub struct SequenceNorms {
    weights: ::graphc::__private::Weights,
}
/// The results of [`SequenceNorms`] for one image.
#[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
pub struct SequenceNormsOutput<'s> {
    /// Layer `grouped`: [18, 40].
    pub grouped: &'s [[f32; 40]; 18],
    /// Layer `block`: [40, 18].
    pub block: &'s [[f32; 18]; 40],
    /// Layer `root`: [40, 18].
    pub root: &'s [[f32; 18]; 40],
    /// Layer `chances`: [11].
    pub chances: &'s [f32; 11],
}
/// The results of [`SequenceNorms`] for a batch, which is the first dimension.
#[derive(::core::clone::Clone, ::core::fmt::Debug)]
pub struct SequenceNormsBatch {
    /// Layer `grouped`: [18, 40].
    pub grouped: ::graphc::ndarray::Array3<f32>,
    /// Layer `block`: [40, 18].
    pub block: ::graphc::ndarray::Array3<f32>,
    /// Layer `root`: [40, 18].
    pub root: ::graphc::ndarray::Array3<f32>,
    /// Layer `chances`: [11].
    pub chances: ::graphc::ndarray::Array2<f32>,
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
    const STEM: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
        layout: __graphc::Layout::Blocks,
        channels: 18,
        height: 1,
        width: 40,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 640,
            row: 640,
        },
        place: __graphc::Place {
            offset: 0,
            image: 2560,
            start: 0,
        },
    };
    const INSTANCE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
        layout: __graphc::Layout::Blocks,
        channels: 18,
        height: 1,
        width: 40,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 640,
            row: 640,
        },
        place: __graphc::Place {
            offset: 2560,
            image: 2560,
            start: 0,
        },
    };
    const GROUPED: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
        layout: __graphc::Layout::Blocks,
        channels: 18,
        height: 1,
        width: 40,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 640,
            row: 640,
        },
        place: __graphc::Place {
            offset: 0,
            image: 2560,
            start: 0,
        },
    };
    const POSITIVE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
        layout: __graphc::Layout::Blocks,
        channels: 18,
        height: 1,
        width: 40,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 640,
            row: 640,
        },
        place: __graphc::Place {
            offset: 6720,
            image: 2560,
            start: 0,
        },
    };
    const NORM: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
        layout: __graphc::Layout::Blocks,
        channels: 18,
        height: 1,
        width: 40,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 640,
            row: 640,
        },
        place: __graphc::Place {
            offset: 9280,
            image: 2560,
            start: 0,
        },
    };
    const WIDE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
        layout: __graphc::Layout::Blocks,
        channels: 33,
        height: 1,
        width: 40,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 640,
            row: 640,
        },
        place: __graphc::Place {
            offset: 0,
            image: 3840,
            start: 0,
        },
    };
    const NARROW: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
        layout: __graphc::Layout::Blocks,
        channels: 18,
        height: 1,
        width: 40,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 640,
            row: 640,
        },
        place: __graphc::Place {
            offset: 9280,
            image: 2560,
            start: 0,
        },
    };
    const BLOCK: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
        layout: __graphc::Layout::Blocks,
        channels: 40,
        height: 1,
        width: 18,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 288,
            row: 288,
        },
        place: __graphc::Place {
            offset: 6720,
            image: 1728,
            start: 0,
        },
    };
    const ROOT_1: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
        layout: __graphc::Layout::Blocks,
        channels: 18,
        height: 1,
        width: 40,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 640,
            row: 640,
        },
        place: __graphc::Place {
            offset: 6720,
            image: 2560,
            start: 0,
        },
    };
    const ROOT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
        layout: __graphc::Layout::Blocks,
        channels: 40,
        height: 1,
        width: 18,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 288,
            row: 288,
        },
        place: __graphc::Place {
            offset: 9600,
            image: 1728,
            start: 0,
        },
    };
    const MEAN: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
        layout: __graphc::Layout::Blocks,
        channels: 1,
        height: 1,
        width: 18,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 288,
            row: 288,
        },
        place: __graphc::Place {
            offset: 2880,
            image: 576,
            start: 0,
        },
    };
    const MEAN_1: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
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
            offset: 3456,
            image: 64,
            start: 0,
        },
    };
    const VECTOR: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
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
            offset: 2880,
            image: 64,
            start: 0,
        },
    };
    const SCORES: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 11,
        height: 1,
        width: 1,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 16,
            row: 16,
        },
        place: __graphc::Place {
            offset: 2944,
            image: 64,
            start: 0,
        },
    };
    const CHANCES: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 11,
        height: 1,
        width: 1,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 16,
            row: 16,
        },
        place: __graphc::Place {
            offset: 2880,
            image: 64,
            start: 0,
        },
    };
    const INPUT_PLANES: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
        layout: __graphc::Layout::Planes,
        channels: 5,
        height: 1,
        width: 40,
        halo: __graphc::Halo {
            top: 0,
            left: 1,
            bottom: 0,
            right: 1,
        },
        strides: __graphc::Strides {
            plane: 42,
            row: 42,
        },
        place: __graphc::Place {
            offset: 2560,
            image: 448,
            start: 0,
        },
    };
    const GROUPED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 18,
        height: 1,
        width: 40,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 40,
            row: 40,
        },
        place: __graphc::Place {
            offset: 3840,
            image: 2880,
            start: 0,
        },
    };
    const BLOCK_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 40,
        height: 1,
        width: 18,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 18,
            row: 18,
        },
        place: __graphc::Place {
            offset: 0,
            image: 2880,
            start: 0,
        },
    };
    const ROOT_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 40,
        height: 1,
        width: 18,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 18,
            row: 18,
        },
        place: __graphc::Place {
            offset: 6720,
            image: 2880,
            start: 0,
        },
    };
    const MEAN_1_PLANES: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
        layout: __graphc::Layout::Planes,
        channels: 1,
        height: 1,
        width: 18,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 18,
            row: 18,
        },
        place: __graphc::Place {
            offset: 3456,
            image: 64,
            start: 0,
        },
    };
    const CHANCES_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 11,
        height: 1,
        width: 1,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1,
            row: 1,
        },
        place: __graphc::Place {
            offset: 2944,
            image: 64,
            start: 0,
        },
    };
    impl ::core::fmt::Debug for SequenceNorms {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __graphc::debug::<Self>(f)
        }
    }
    static ABOUT: __graphc::About = __graphc::About {
        name: "SequenceNorms",
        hash: __graphc::ProgramHash(0x5d3170a6c714ffcb),
        inputs: &[
            __graphc::Input {
                name: "input",
                shape: &[5, 40],
            },
        ],
        outputs: &[
            __graphc::Output {
                name: "grouped",
                shape: &[18, 40],
            },
            __graphc::Output {
                name: "block",
                shape: &[40, 18],
            },
            __graphc::Output {
                name: "root",
                shape: &[40, 18],
            },
            __graphc::Output {
                name: "chances",
                shape: &[11],
            },
        ],
        parameters: 1826,
        macs: 58518,
        arena_bytes: 12224,
        batches: &[1],
        precision: __graphc::Precision::Bf16,
        layers: &[
            __graphc::Layer {
                name: "stem",
                operator: "Conv1d",
                output: &[18, 40],
                parameters: 288,
                macs: 10800,
            },
            __graphc::Layer {
                name: "instance",
                operator: "InstanceNorm1d",
                output: &[18, 40],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "grouped",
                operator: "GroupNorm",
                output: &[18, 40],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "positive",
                operator: "ReLU",
                output: &[18, 40],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "steps",
                operator: "torch.transpose",
                output: &[40, 18],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "norm",
                operator: "LayerNorm",
                output: &[40, 18],
                parameters: 36,
                macs: 0,
            },
            __graphc::Layer {
                name: "wide",
                operator: "Linear",
                output: &[40, 33],
                parameters: 627,
                macs: 23760,
            },
            __graphc::Layer {
                name: "bend",
                operator: "SiLU",
                output: &[40, 33],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "narrow",
                operator: "Linear",
                output: &[40, 18],
                parameters: 612,
                macs: 23760,
            },
            __graphc::Layer {
                name: "block",
                operator: "torch.add",
                output: &[40, 18],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "root",
                operator: "RMSNorm",
                output: &[40, 18],
                parameters: 18,
                macs: 0,
            },
            __graphc::Layer {
                name: "mean",
                operator: "torch.mean",
                output: &[18],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "vector",
                operator: "LayerNorm",
                output: &[18],
                parameters: 36,
                macs: 0,
            },
            __graphc::Layer {
                name: "scores",
                operator: "Linear",
                output: &[11],
                parameters: 209,
                macs: 198,
            },
            __graphc::Layer {
                name: "chances",
                operator: "LogSoftmax",
                output: &[11],
                parameters: 0,
                macs: 0,
            },
        ],
        summary: "SequenceNorms\n---------------------------------------------------------------------------\nLayer (type)               Output Shape          Param #               MACs\n===========================================================================\nstem (Conv1d)              [-1, 18, 40]              288             10,800\ninstance (InstanceNorm1d)  [-1, 18, 40]                0                  0\ngrouped (GroupNorm)        [-1, 18, 40]                0                  0\npositive (ReLU)            [-1, 18, 40]                0                  0\nsteps (torch.transpose)    [-1, 40, 18]                0                  0\nnorm (LayerNorm)           [-1, 40, 18]               36                  0\nwide (Linear)              [-1, 40, 33]              627             23,760\nbend (SiLU)                [-1, 40, 33]                0                  0\nnarrow (Linear)            [-1, 40, 18]              612             23,760\nblock (torch.add)          [-1, 40, 18]                0                  0\nroot (RMSNorm)             [-1, 40, 18]               18                  0\nmean (torch.mean)              [-1, 18]                0                  0\nvector (LayerNorm)             [-1, 18]               36                  0\nscores (Linear)                [-1, 11]              209                198\nchances (LogSoftmax)           [-1, 11]                0                  0\n===========================================================================\nTotal params: 1,826\nTrainable params: 1,826\nNon-trainable params: 0\nTotal MACs: 58,518\n---------------------------------------------------------------------------\nInput size (MB): 0.00\nForward/backward pass size (MB): 0.06\nParams size (MB): 0.01\nEstimated Total Size (MB): 0.07\n---------------------------------------------------------------------------\nPlanned arena of the forward pass (MB): 0.01\n---------------------------------------------------------------------------\n",
        others: &[],
        preprocess: ::core::option::Option::None,
        classes: ::core::option::Option::None,
    };
    impl __graphc::Model for SequenceNorms {
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
                description: "conv1d 5 -> 18, 3",
                kernel: &__graphc::Conv2d {
                    input: INPUT_PLANES,
                    output: STEM,
                    window: __graphc::Window {
                        kernel: [1, 3],
                        stride: [1, 1],
                        padding: [0, 1],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [1, 40],
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 0,
                    bias: 1280,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 10,
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
                name: "instance",
                description: "instance_norm1d",
                kernel: &__graphc::Norm {
                    input: STEM,
                    output: INSTANCE,
                    over: __graphc::Over::Groups(18),
                    statistics: __graphc::Statistics::MeanAndVariance,
                    eps: 1e-5,
                    scales: ::core::option::Option::None,
                    shifts: ::core::option::Option::None,
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "grouped",
                description: "group_norm, 3 groups",
                kernel: &__graphc::Norm {
                    input: INSTANCE,
                    output: GROUPED,
                    over: __graphc::Over::Groups(3),
                    statistics: __graphc::Statistics::MeanAndVariance,
                    eps: 1e-5,
                    scales: ::core::option::Option::None,
                    shifts: ::core::option::Option::None,
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "grouped",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: GROUPED,
                    output: GROUPED_RESULT,
                },
            },
            __graphc::Step {
                name: "positive",
                description: "relu",
                kernel: &__graphc::Map {
                    input: GROUPED,
                    output: POSITIVE,
                    function: __graphc::Function::Pointwise(__graphc::Pointwise::Relu),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "norm",
                description: "layer_norm over 18 channels",
                kernel: &__graphc::Norm {
                    input: POSITIVE,
                    output: NORM,
                    over: __graphc::Over::Channels,
                    statistics: __graphc::Statistics::MeanAndVariance,
                    eps: 1e-5,
                    scales: ::core::option::Option::Some(1408),
                    shifts: ::core::option::Option::Some(1536),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "wide",
                description: "conv1d 18 -> 33, 1, silu",
                kernel: &__graphc::Conv2d {
                    input: NORM,
                    output: WIDE,
                    window: __graphc::Window {
                        kernel: [1, 1],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [1, 40],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Silu,
                        pool: ::core::option::Option::None,
                    },
                    weights: 1664,
                    bias: 3392,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 8,
                            vectors: 3,
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
                name: "narrow",
                description: "conv1d 33 -> 18, 1, add",
                kernel: &__graphc::Conv2d {
                    input: WIDE,
                    output: NARROW,
                    window: __graphc::Window {
                        kernel: [1, 1],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [1, 40],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::Some(POSITIVE),
                        then: __graphc::Pointwise::Identity,
                        pool: ::core::option::Option::None,
                    },
                    weights: 3584,
                    bias: 5760,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 10,
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
                name: "block",
                description: "permute to [2, 1]",
                kernel: &__graphc::Rearrange {
                    input: NARROW,
                    output: BLOCK,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 40,
                                from: [0, 0, 1],
                                to: [1, 0, 0],
                            },
                            __graphc::Digit {
                                size: 18,
                                from: [1, 0, 0],
                                to: [0, 0, 1],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "block",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: BLOCK,
                    output: BLOCK_RESULT,
                },
            },
            __graphc::Step {
                name: "root",
                description: "rms_norm over 18 channels",
                kernel: &__graphc::Norm {
                    input: NARROW,
                    output: ROOT_1,
                    over: __graphc::Over::Channels,
                    statistics: __graphc::Statistics::MeanSquare,
                    eps: 0.001,
                    scales: ::core::option::Option::Some(5888),
                    shifts: ::core::option::Option::None,
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "root",
                description: "permute to [2, 1]",
                kernel: &__graphc::Rearrange {
                    input: ROOT_1,
                    output: ROOT,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 40,
                                from: [0, 0, 1],
                                to: [1, 0, 0],
                            },
                            __graphc::Digit {
                                size: 18,
                                from: [1, 0, 0],
                                to: [0, 0, 1],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "root",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: ROOT,
                    output: ROOT_RESULT,
                },
            },
            __graphc::Step {
                name: "mean",
                description: "mean over [1]",
                kernel: &__graphc::Reduce {
                    input: ROOT,
                    output: MEAN,
                    reduction: __graphc::Reduction::Mean,
                },
            },
            __graphc::Step {
                name: "mean",
                description: "reshape to [18]",
                kernel: &__graphc::Export {
                    input: MEAN,
                    output: MEAN_1_PLANES,
                },
            },
            __graphc::Step {
                name: "vector",
                description: "layer_norm over 18 channels",
                kernel: &__graphc::Norm {
                    input: MEAN_1,
                    output: VECTOR,
                    over: __graphc::Over::Channels,
                    statistics: __graphc::Statistics::MeanAndVariance,
                    eps: 1e-5,
                    scales: ::core::option::Option::Some(6016),
                    shifts: ::core::option::Option::Some(6144),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "scores",
                description: "linear 18 -> 11",
                kernel: &__graphc::Linear {
                    input: VECTOR,
                    output: SCORES,
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 6272,
                    bias: 6848,
                },
            },
            __graphc::Step {
                name: "chances",
                description: "log_softmax",
                kernel: &__graphc::Softmax {
                    input: SCORES,
                    output: CHANCES,
                    shares: __graphc::Shares::Logarithms,
                },
            },
            __graphc::Step {
                name: "chances",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: CHANCES,
                    output: CHANCES_RESULT,
                },
            },
        ];
        const EMBEDDED: ::core::option::Option<&'static [u8]> = ::core::option::Option::None;
        type Input<'a> = &'a [[f32; 40]; 5];
        type Images<'a> = ::graphc::ndarray::ArrayView3<'a, f32>;
        type Arrays = ::graphc::ndarray::Array3<f32>;
        type Output<'s> = SequenceNormsOutput<'s>;
        type Batch = SequenceNormsBatch;
        const PROGRAM: __graphc::Program = __graphc::Program {
            tensors: &[
                __graphc::TensorSpec {
                    name: "stem.weight",
                    shape: &[18, 5, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "stem.bias",
                    shape: &[18],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "norm.weight",
                    shape: &[18],
                    kind: __graphc::TensorKind::BatchNormWeight,
                },
                __graphc::TensorSpec {
                    name: "norm.bias",
                    shape: &[18],
                    kind: __graphc::TensorKind::BatchNormBias,
                },
                __graphc::TensorSpec {
                    name: "wide.weight",
                    shape: &[33, 18],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "wide.bias",
                    shape: &[33],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "narrow.weight",
                    shape: &[18, 33],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "narrow.bias",
                    shape: &[18],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "root.weight",
                    shape: &[18],
                    kind: __graphc::TensorKind::BatchNormWeight,
                },
                __graphc::TensorSpec {
                    name: "vector.weight",
                    shape: &[18],
                    kind: __graphc::TensorKind::BatchNormWeight,
                },
                __graphc::TensorSpec {
                    name: "vector.bias",
                    shape: &[18],
                    kind: __graphc::TensorKind::BatchNormBias,
                },
                __graphc::TensorSpec {
                    name: "scores.weight",
                    shape: &[11, 18],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "scores.bias",
                    shape: &[11],
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
                    shape: [18, 5, 1, 3],
                    groups: 1,
                    order: __graphc::ReadingOrder::Planar,
                    number: __graphc::Number::Bf16,
                    weights_at: 0,
                    bias_at: 1280,
                },
                __graphc::Packing::Channels {
                    tensor: 2,
                    channels: 18,
                    at: 1408,
                },
                __graphc::Packing::Channels {
                    tensor: 3,
                    channels: 18,
                    at: 1536,
                },
                __graphc::Packing::Conv2d {
                    weight: 4,
                    bias: ::core::option::Option::Some(5),
                    batch_norm: ::core::option::Option::None,
                    shape: [33, 18, 1, 1],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::Bf16,
                    weights_at: 1664,
                    bias_at: 3392,
                },
                __graphc::Packing::Conv2d {
                    weight: 6,
                    bias: ::core::option::Option::Some(7),
                    batch_norm: ::core::option::Option::None,
                    shape: [18, 33, 1, 1],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::Bf16,
                    weights_at: 3584,
                    bias_at: 5760,
                },
                __graphc::Packing::Channels {
                    tensor: 8,
                    channels: 18,
                    at: 5888,
                },
                __graphc::Packing::Channels {
                    tensor: 9,
                    channels: 18,
                    at: 6016,
                },
                __graphc::Packing::Channels {
                    tensor: 10,
                    channels: 18,
                    at: 6144,
                },
                __graphc::Packing::Linear {
                    weight: 11,
                    bias: ::core::option::Option::Some(12),
                    batch_norm: ::core::option::Option::None,
                    shape: [11, 18],
                    number: __graphc::Number::Bf16,
                    weights_at: 6272,
                    bias_at: 6848,
                },
            ],
            packed: 6912,
            values: 11840,
            workspace: 384,
            scratch: 0,
            outputs: &[GROUPED_RESULT, BLOCK_RESULT, ROOT_RESULT, CHANCES_RESULT],
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
            run(&[input.as_flattened()])
        }
        fn views<R>(
            images: Self::Images<'_>,
            run: impl ::core::ops::FnOnce(&[__graphc::ArrayViewD<'_, f32>]) -> R,
        ) -> R {
            run(&[images.into_dyn()])
        }
        fn arrays(mut images: __graphc::Results) -> Self::Arrays {
            images.rows([5, 40])
        }
        fn output<'s>(outputs: __graphc::Outputs<'s>) -> Self::Output<'s> {
            SequenceNormsOutput {
                grouped: outputs.rows(0),
                block: outputs.rows(1),
                root: outputs.rows(2),
                chances: outputs.vector(3),
            }
        }
        fn batch(mut results: __graphc::Results) -> Self::Batch {
            SequenceNormsBatch {
                grouped: results.rows([18, 40]),
                block: results.rows([40, 18]),
                root: results.rows([40, 18]),
                chances: results.vectors(11),
            }
        }
    }
    impl SequenceNorms {
        /// What the compiler knows of the network, as one value. The other constants are its parts.
        pub const ABOUT: &'static __graphc::About = <Self as __graphc::Model>::ABOUT;
        /// The name in the model file, or where it was compiled.
        pub const NAME: &'static str = <Self as __graphc::Model>::ABOUT.name;
        /// Channels and length of an image.
        pub const INPUT: [usize; 2] = [5, 40];
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
        pub fn random_images(seed: u64, count: usize) -> __graphc::Array3<f32> {
            <Self as __graphc::Model>::random_images(seed, count)
        }
        /// An image on the heap, each number by its channel and its place there.
        #[must_use]
        pub fn image_from_fn(
            number: impl ::core::ops::FnMut([usize; 2]) -> f32,
        ) -> __graphc::Box<[[f32; 40]; 5]> {
            __graphc::rows_from_fn(number)
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
