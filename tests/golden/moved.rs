/** `Moved`, compiled from its model file.

 | layer | operator | output | parameters |
 |---|---|---|---:|
 | `stem` | Conv2d | [18, 12, 8] | 828 |
 | `mixed` | ChannelShuffle | [18, 12, 8] | 0 |
 | `grouped` | Conv2d | [18, 12, 8] | 990 |
 | `first` | torch.chunk | [9, 12, 8] | 0 |
 | `second` | torch.chunk | [9, 12, 8] | 0 |
 | `branch` | Conv2d | [9, 12, 8] | 90 |
 | `joined` | torch.cat | [18, 12, 8] | 0 |
 | `framed` | torch.nn.functional.pad | [16, 13, 9] | 0 |
 | `mirrored` | torch.flip | [16, 13, 9] | 0 |
 | `tall` | torch.cat | [16, 26, 9] | 0 |
 | `lower` | slice | [16, 9, 9] | 0 |
 | `narrow` | Conv2d | [4, 8, 10] | 260 |
 | `wide` | PixelShuffle | [1, 16, 20] | 0 |
 | `plane` | torch.reshape | [16, 20] | 0 |
 | `across` | torch.transpose | [20, 16] | 0 |
 | `along` | Conv1d | [7, 16] | 427 |
 | `image` | torch.unsqueeze | [7, 1, 16] | 0 |
 | `rolled` | torch.roll | [7, 1, 16] | 0 |
 | `sequence` | torch.squeeze | [7, 16] | 0 |
 | `19` | torch.flatten | [112] | 0 |
 | `last` | Linear | [10] | 1,130 |

 3,725 parameters.*/
pub struct Moved {
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
    const STEM: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
        layout: __graphc::Layout::Blocks,
        channels: 18,
        height: 12,
        width: 8,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1536,
            row: 128,
        },
        place: __graphc::Place {
            offset: 8960,
            image: 6144,
            start: 0,
        },
    };
    const MIXED: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
        layout: __graphc::Layout::Blocks,
        channels: 18,
        height: 12,
        width: 8,
        halo: __graphc::Halo {
            top: 1,
            left: 1,
            bottom: 1,
            right: 1,
        },
        strides: __graphc::Strides {
            plane: 2240,
            row: 160,
        },
        place: __graphc::Place {
            offset: 0,
            image: 8960,
            start: 0,
        },
    };
    const GROUPED: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
        layout: __graphc::Layout::Blocks,
        channels: 18,
        height: 12,
        width: 8,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1536,
            row: 128,
        },
        place: __graphc::Place {
            offset: 8960,
            image: 6144,
            start: 0,
        },
    };
    const SECOND: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
        layout: __graphc::Layout::Blocks,
        channels: 9,
        height: 12,
        width: 8,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1536,
            row: 128,
        },
        place: __graphc::Place {
            offset: 15104,
            image: 3072,
            start: 0,
        },
    };
    const BRANCH: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
        layout: __graphc::Layout::Blocks,
        channels: 9,
        height: 12,
        width: 8,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1536,
            row: 128,
        },
        place: __graphc::Place {
            offset: 6144,
            image: 3072,
            start: 0,
        },
    };
    const JOINED: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
        layout: __graphc::Layout::Blocks,
        channels: 18,
        height: 12,
        width: 8,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1536,
            row: 128,
        },
        place: __graphc::Place {
            offset: 0,
            image: 6144,
            start: 0,
        },
    };
    const FRAMED: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
        layout: __graphc::Layout::Blocks,
        channels: 16,
        height: 13,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1872,
            row: 144,
        },
        place: __graphc::Place {
            offset: 7488,
            image: 3776,
            start: 0,
        },
    };
    const MIRRORED: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
        layout: __graphc::Layout::Blocks,
        channels: 16,
        height: 13,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1872,
            row: 144,
        },
        place: __graphc::Place {
            offset: 11264,
            image: 3776,
            start: 0,
        },
    };
    const TALL: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
        layout: __graphc::Layout::Blocks,
        channels: 16,
        height: 26,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 3744,
            row: 144,
        },
        place: __graphc::Place {
            offset: 0,
            image: 7488,
            start: 0,
        },
    };
    const LOWER: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
        layout: __graphc::Layout::Blocks,
        channels: 16,
        height: 9,
        width: 9,
        halo: __graphc::Halo {
            top: 0,
            left: 1,
            bottom: 0,
            right: 1,
        },
        strides: __graphc::Strides {
            plane: 1584,
            row: 176,
        },
        place: __graphc::Place {
            offset: 7488,
            image: 3200,
            start: 0,
        },
    };
    const NARROW: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
        layout: __graphc::Layout::Blocks,
        channels: 4,
        height: 8,
        width: 10,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1280,
            row: 160,
        },
        place: __graphc::Place {
            offset: 10688,
            image: 2560,
            start: 0,
        },
    };
    const WIDE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
        layout: __graphc::Layout::Blocks,
        channels: 1,
        height: 16,
        width: 20,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 5120,
            row: 320,
        },
        place: __graphc::Place {
            offset: 0,
            image: 10240,
            start: 0,
        },
    };
    const PLANE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
        layout: __graphc::Layout::Blocks,
        channels: 16,
        height: 1,
        width: 20,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 320,
            row: 320,
        },
        place: __graphc::Place {
            offset: 10240,
            image: 640,
            start: 0,
        },
    };
    const ACROSS: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
        layout: __graphc::Layout::Blocks,
        channels: 20,
        height: 1,
        width: 16,
        halo: __graphc::Halo {
            top: 0,
            left: 1,
            bottom: 0,
            right: 1,
        },
        strides: __graphc::Strides {
            plane: 288,
            row: 288,
        },
        place: __graphc::Place {
            offset: 0,
            image: 1152,
            start: 0,
        },
    };
    const ALONG: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
        layout: __graphc::Layout::Blocks,
        channels: 7,
        height: 1,
        width: 16,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 256,
            row: 256,
        },
        place: __graphc::Place {
            offset: 1152,
            image: 512,
            start: 0,
        },
    };
    const ROLLED: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
        layout: __graphc::Layout::Blocks,
        channels: 7,
        height: 1,
        width: 16,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 256,
            row: 256,
        },
        place: __graphc::Place {
            offset: 0,
            image: 512,
            start: 0,
        },
    };
    const LAYER_19: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
        layout: __graphc::Layout::Blocks,
        channels: 112,
        height: 1,
        width: 1,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 16,
            row: 16,
        },
        place: __graphc::Place {
            offset: 512,
            image: 256,
            start: 0,
        },
    };
    const LAST: __graphc::Value = __graphc::Value {
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
    const FIRST: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
        layout: __graphc::Layout::Blocks,
        channels: 9,
        height: 12,
        width: 8,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1536,
            row: 128,
        },
        place: __graphc::Place {
            offset: 0,
            image: 6144,
            start: 0,
        },
    };
    const INPUT_PLANES: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
        layout: __graphc::Layout::Planes,
        channels: 5,
        height: 12,
        width: 8,
        halo: __graphc::Halo {
            top: 1,
            left: 1,
            bottom: 1,
            right: 1,
        },
        strides: __graphc::Strides {
            plane: 140,
            row: 10,
        },
        place: __graphc::Place {
            offset: 0,
            image: 1408,
            start: 0,
        },
    };
    const LAYER_19_PLANES: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
        layout: __graphc::Layout::Planes,
        channels: 7,
        height: 1,
        width: 16,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 16,
            row: 16,
        },
        place: __graphc::Place {
            offset: 512,
            image: 256,
            start: 0,
        },
    };
    const LAST_RESULT: __graphc::Value = __graphc::Value {
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
    impl ::core::fmt::Debug for Moved {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __graphc::debug::<Self>(f)
        }
    }
    static ABOUT: __graphc::About = __graphc::About {
        name: "Moved",
        hash: __graphc::ProgramHash(0xf2b49ee34e4ee045),
        inputs: &[
            __graphc::Input {
                name: "input",
                shape: &[5, 12, 8],
            },
        ],
        outputs: &[
            __graphc::Output {
                name: "last",
                shape: &[10],
            },
        ],
        parameters: 3725,
        macs: 207168,
        arena_bytes: 38144,
        batches: &[2],
        precision: __graphc::Precision::Bf16,
        layers: &[
            __graphc::Layer {
                name: "stem",
                operator: "Conv2d",
                output: &[18, 12, 8],
                parameters: 828,
                macs: 77760,
            },
            __graphc::Layer {
                name: "mixed",
                operator: "ChannelShuffle",
                output: &[18, 12, 8],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "grouped",
                operator: "Conv2d",
                output: &[18, 12, 8],
                parameters: 990,
                macs: 93312,
            },
            __graphc::Layer {
                name: "first",
                operator: "torch.chunk",
                output: &[9, 12, 8],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "second",
                operator: "torch.chunk",
                output: &[9, 12, 8],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "branch",
                operator: "Conv2d",
                output: &[9, 12, 8],
                parameters: 90,
                macs: 7776,
            },
            __graphc::Layer {
                name: "joined",
                operator: "torch.cat",
                output: &[18, 12, 8],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "framed",
                operator: "torch.nn.functional.pad",
                output: &[16, 13, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "mirrored",
                operator: "torch.flip",
                output: &[16, 13, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "tall",
                operator: "torch.cat",
                output: &[16, 26, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "lower",
                operator: "slice",
                output: &[16, 9, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "narrow",
                operator: "Conv2d",
                output: &[4, 8, 10],
                parameters: 260,
                macs: 20480,
            },
            __graphc::Layer {
                name: "wide",
                operator: "PixelShuffle",
                output: &[1, 16, 20],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "plane",
                operator: "torch.reshape",
                output: &[16, 20],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "across",
                operator: "torch.transpose",
                output: &[20, 16],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "along",
                operator: "Conv1d",
                output: &[7, 16],
                parameters: 427,
                macs: 6720,
            },
            __graphc::Layer {
                name: "image",
                operator: "torch.unsqueeze",
                output: &[7, 1, 16],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "rolled",
                operator: "torch.roll",
                output: &[7, 1, 16],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "sequence",
                operator: "torch.squeeze",
                output: &[7, 16],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "19",
                operator: "torch.flatten",
                output: &[112],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "last",
                operator: "Linear",
                output: &[10],
                parameters: 1130,
                macs: 1120,
            },
        ],
        summary: "Moved\n-------------------------------------------------------------------------------------\nLayer (type)                         Output Shape          Param #               MACs\n=====================================================================================\nstem (Conv2d)                     [-1, 18, 12, 8]              828             77,760\nmixed (ChannelShuffle)            [-1, 18, 12, 8]                0                  0\ngrouped (Conv2d)                  [-1, 18, 12, 8]              990             93,312\nfirst (torch.chunk)                [-1, 9, 12, 8]                0                  0\nsecond (torch.chunk)               [-1, 9, 12, 8]                0                  0\nbranch (Conv2d)                    [-1, 9, 12, 8]               90              7,776\njoined (torch.cat)                [-1, 18, 12, 8]                0                  0\nframed (torch.nn.functional.pad)  [-1, 16, 13, 9]                0                  0\nmirrored (torch.flip)             [-1, 16, 13, 9]                0                  0\ntall (torch.cat)                  [-1, 16, 26, 9]                0                  0\nlower (slice)                      [-1, 16, 9, 9]                0                  0\nnarrow (Conv2d)                    [-1, 4, 8, 10]              260             20,480\nwide (PixelShuffle)               [-1, 1, 16, 20]                0                  0\nplane (torch.reshape)                [-1, 16, 20]                0                  0\nacross (torch.transpose)             [-1, 20, 16]                0                  0\nalong (Conv1d)                        [-1, 7, 16]              427              6,720\nimage (torch.unsqueeze)            [-1, 7, 1, 16]                0                  0\nrolled (torch.roll)                [-1, 7, 1, 16]                0                  0\nsequence (torch.squeeze)              [-1, 7, 16]                0                  0\n19 (torch.flatten)                      [-1, 112]                0                  0\nlast (Linear)                            [-1, 10]            1,130              1,120\n=====================================================================================\nTotal params: 3,725\nTrainable params: 3,725\nNon-trainable params: 0\nTotal MACs: 207,168\n-------------------------------------------------------------------------------------\nInput size (MB): 0.00\nForward/backward pass size (MB): 0.05\nParams size (MB): 0.01\nEstimated Total Size (MB): 0.07\n-------------------------------------------------------------------------------------\nPlanned arena of the forward pass (MB): 0.02\nPlanned arena for a batch of 2 (MB): 0.04\n-------------------------------------------------------------------------------------\n",
        others: &[],
        preprocess: ::core::option::Option::None,
        classes: ::core::option::Option::Some(__graphc::Classes {
            top_k: 5,
            labels: &[],
            scores: __graphc::Scores::Logits,
        }),
    };
    impl __graphc::Model for Moved {
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
                description: "conv2d 5 -> 18, 3x3",
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
                    size: [12, 8],
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 0,
                    bias: 3840,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 8,
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
                name: "mixed",
                description: "channel_shuffle of 3 groups",
                kernel: &__graphc::Rearrange {
                    input: STEM,
                    output: MIXED,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 3,
                                from: [6, 0, 0],
                                to: [1, 0, 0],
                            },
                            __graphc::Digit {
                                size: 6,
                                from: [1, 0, 0],
                                to: [3, 0, 0],
                            },
                            __graphc::Digit {
                                size: 12,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 8,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "grouped",
                description: "conv2d 18 -> 18, 3x3, 3 groups",
                kernel: &__graphc::Conv2d {
                    input: MIXED,
                    output: GROUPED,
                    window: __graphc::Window {
                        kernel: [3, 3],
                        stride: [1, 1],
                        padding: [1, 1],
                        dilation: [1, 1],
                    },
                    groups: 3,
                    size: [12, 8],
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 3968,
                    bias: 10880,
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
                name: "first",
                description: "chunk 0 of 2 of 1",
                kernel: &__graphc::Rearrange {
                    input: GROUPED,
                    output: FIRST,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 0, 0],
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
                                size: 8,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 9,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "second",
                description: "chunk 1 of 2 of 1",
                kernel: &__graphc::Rearrange {
                    input: GROUPED,
                    output: SECOND,
                    piece: __graphc::Piece {
                        from: [9, 0, 0],
                        to: [0, 0, 0],
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
                                size: 8,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 9,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "branch",
                description: "conv2d 9 -> 9, 1x1",
                kernel: &__graphc::Conv2d {
                    input: SECOND,
                    output: BRANCH,
                    window: __graphc::Window {
                        kernel: [1, 1],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [12, 8],
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 11008,
                    bias: 11328,
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
                name: "joined",
                description: "concat: a part that is not in place",
                kernel: &__graphc::Rearrange {
                    input: BRANCH,
                    output: JOINED,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [9, 0, 0],
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
                                size: 8,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 9,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "framed",
                description: "what is around the input",
                kernel: &__graphc::Fill {
                    output: FRAMED,
                    number: -0.25,
                },
            },
            __graphc::Step {
                name: "framed",
                description: "pad [[1, 0], [0, 1], [-2, 0]] with -0.25",
                kernel: &__graphc::Rearrange {
                    input: JOINED,
                    output: FRAMED,
                    piece: __graphc::Piece {
                        from: [2, 0, 0],
                        to: [0, 0, 1],
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
                name: "mirrored",
                description: "flip of [2]",
                kernel: &__graphc::Rearrange {
                    input: FRAMED,
                    output: MIRRORED,
                    piece: __graphc::Piece {
                        from: [0, 12, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 13,
                                from: [0, -1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 9,
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
                name: "tall",
                description: "concat: a part that is not in place",
                kernel: &__graphc::Rearrange {
                    input: FRAMED,
                    output: TALL,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 13,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 9,
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
                name: "tall",
                description: "concat: a part that is not in place",
                kernel: &__graphc::Rearrange {
                    input: MIRRORED,
                    output: TALL,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 13, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 13,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 9,
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
                name: "lower",
                description: "slice of 2, -18::2",
                kernel: &__graphc::Rearrange {
                    input: TALL,
                    output: LOWER,
                    piece: __graphc::Piece {
                        from: [0, 8, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 9,
                                from: [0, 2, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 9,
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
                name: "narrow",
                description: "conv2d 16 -> 4, 2x2",
                kernel: &__graphc::Conv2d {
                    input: LOWER,
                    output: NARROW,
                    window: __graphc::Window {
                        kernel: [2, 2],
                        stride: [1, 1],
                        padding: [0, 1],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [8, 10],
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 11392,
                    bias: 13440,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 10,
                            vectors: 1,
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
                name: "wide",
                description: "pixel_shuffle by 2",
                kernel: &__graphc::Rearrange {
                    input: NARROW,
                    output: WIDE,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 2,
                                from: [2, 0, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 8,
                                from: [0, 1, 0],
                                to: [0, 2, 0],
                            },
                            __graphc::Digit {
                                size: 10,
                                from: [0, 0, 1],
                                to: [0, 0, 2],
                            },
                            __graphc::Digit {
                                size: 2,
                                from: [1, 0, 0],
                                to: [0, 0, 1],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "plane",
                description: "reshape to [16, 20]",
                kernel: &__graphc::Rearrange {
                    input: WIDE,
                    output: PLANE,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 16,
                                from: [0, 1, 0],
                                to: [1, 0, 0],
                            },
                            __graphc::Digit {
                                size: 20,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "across",
                description: "permute to [2, 1]",
                kernel: &__graphc::Rearrange {
                    input: PLANE,
                    output: ACROSS,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 20,
                                from: [0, 0, 1],
                                to: [1, 0, 0],
                            },
                            __graphc::Digit {
                                size: 16,
                                from: [1, 0, 0],
                                to: [0, 0, 1],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "along",
                description: "conv1d 20 -> 7, 3",
                kernel: &__graphc::Conv2d {
                    input: ACROSS,
                    output: ALONG,
                    window: __graphc::Window {
                        kernel: [1, 3],
                        stride: [1, 1],
                        padding: [0, 1],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [1, 16],
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 13504,
                    bias: 15424,
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
                name: "rolled",
                description: "roll 3 by 3",
                kernel: &__graphc::Rearrange {
                    input: ALONG,
                    output: ROLLED,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 0, 3],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 13,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 7,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "rolled",
                description: "roll 3 by 3",
                kernel: &__graphc::Rearrange {
                    input: ALONG,
                    output: ROLLED,
                    piece: __graphc::Piece {
                        from: [0, 0, 13],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 3,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 7,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "19",
                description: "flatten",
                kernel: &__graphc::Export {
                    input: ROLLED,
                    output: LAYER_19_PLANES,
                },
            },
            __graphc::Step {
                name: "last",
                description: "linear 112 -> 10",
                kernel: &__graphc::Linear {
                    input: LAYER_19,
                    output: LAST,
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 15488,
                    bias: 19072,
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
        ];
        const EMBEDDED: ::core::option::Option<&'static [u8]> = ::core::option::Option::None;
        type Input<'a> = &'a [[[f32; 8]; 12]; 5];
        type Images<'a> = ::graphc::ndarray::ArrayView4<'a, f32>;
        type Arrays = ::graphc::ndarray::Array4<f32>;
        type Output<'s> = &'s [f32; 10];
        type Batch = ::graphc::ndarray::Array2<f32>;
        const PROGRAM: __graphc::Program = __graphc::Program {
            tensors: &[
                __graphc::TensorSpec {
                    name: "stem.weight",
                    shape: &[18, 5, 3, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "stem.bias",
                    shape: &[18],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "grouped.weight",
                    shape: &[18, 6, 3, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "grouped.bias",
                    shape: &[18],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "branch.weight",
                    shape: &[9, 9, 1, 1],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "branch.bias",
                    shape: &[9],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "narrow.weight",
                    shape: &[4, 16, 2, 2],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "narrow.bias",
                    shape: &[4],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "along.weight",
                    shape: &[7, 20, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "along.bias",
                    shape: &[7],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "last.weight",
                    shape: &[10, 112],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "last.bias",
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
                    shape: [18, 5, 3, 3],
                    groups: 1,
                    order: __graphc::ReadingOrder::Planar,
                    number: __graphc::Number::Bf16,
                    weights_at: 0,
                    bias_at: 3840,
                },
                __graphc::Packing::Conv2d {
                    weight: 2,
                    bias: ::core::option::Option::Some(3),
                    batch_norm: ::core::option::Option::None,
                    shape: [18, 6, 3, 3],
                    groups: 3,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::Bf16,
                    weights_at: 3968,
                    bias_at: 10880,
                },
                __graphc::Packing::Conv2d {
                    weight: 4,
                    bias: ::core::option::Option::Some(5),
                    batch_norm: ::core::option::Option::None,
                    shape: [9, 9, 1, 1],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::Bf16,
                    weights_at: 11008,
                    bias_at: 11328,
                },
                __graphc::Packing::Conv2d {
                    weight: 6,
                    bias: ::core::option::Option::Some(7),
                    batch_norm: ::core::option::Option::None,
                    shape: [4, 16, 2, 2],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::Bf16,
                    weights_at: 11392,
                    bias_at: 13440,
                },
                __graphc::Packing::Conv2d {
                    weight: 8,
                    bias: ::core::option::Option::Some(9),
                    batch_norm: ::core::option::Option::None,
                    shape: [7, 20, 1, 3],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::Bf16,
                    weights_at: 13504,
                    bias_at: 15424,
                },
                __graphc::Packing::Linear {
                    weight: 10,
                    bias: ::core::option::Option::Some(11),
                    batch_norm: ::core::option::Option::None,
                    shape: [10, 112],
                    number: __graphc::Number::Bf16,
                    weights_at: 15488,
                    bias_at: 19072,
                },
            ],
            packed: 19136,
            values: 18176,
            workspace: 1792,
            scratch: 0,
            outputs: &[LAST_RESULT],
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
            images.images([5, 12, 8])
        }
        fn output<'s>(outputs: __graphc::Outputs<'s>) -> Self::Output<'s> {
            outputs.vector(0)
        }
        fn batch(mut results: __graphc::Results) -> Self::Batch {
            results.vectors(10)
        }
    }
    impl Moved {
        /// What the compiler knows of the network, as one value. The other constants are its parts.
        pub const ABOUT: &'static __graphc::About = <Self as __graphc::Model>::ABOUT;
        /// The name in the model file, or where it was compiled.
        pub const NAME: &'static str = <Self as __graphc::Model>::ABOUT.name;
        /// Channels, height and width of an image.
        pub const INPUT: [usize; 3] = [5, 12, 8];
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
        ) -> __graphc::Box<[[[f32; 8]; 12]; 5]> {
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
