/** `PoolCeil`, compiled from its model file.

 | layer | operator | output | parameters |
 |---|---|---|---:|
 | `p1` | MaxPool2d | [4, 8, 8] | 0 |
 | `c1` | Conv2d | [6, 9, 9] | 102 |
 | `p2` | AvgPool2d | [6, 5, 5] | 0 |
 | `c2` | Conv2d | [5, 5, 5] | 35 |
 | `p3` | MaxPool2d | [5, 2, 2] | 0 |
 | `c3` | Conv2d | [6, 6, 6] | 276 |
 | `p4` | AvgPool2d | [6, 5, 4] | 0 |
 | `p5` | MaxPool2d | [6, 3, 3] | 0 |
 | `p6` | AvgPool2d | [6, 2, 2] | 0 |
 | `p7` | AvgPool2d | [6, 1, 2] | 0 |
 | `flat` | torch.flatten | [12] | 0 |
 | `fc` | Linear | [9] | 117 |

 530 parameters.*/
pub struct PoolCeil {
    weights: ::graphc::__private::Weights,
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
        height: 15,
        width: 14,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 3360,
            row: 224,
        },
        place: __graphc::Place {
            offset: 0,
            image: 13440,
            start: 0,
        },
    };
    const P1: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 4,
        height: 8,
        width: 8,
        halo: __graphc::Halo {
            top: 1,
            left: 1,
            bottom: 1,
            right: 1,
        },
        strides: __graphc::Strides {
            plane: 1600,
            row: 160,
        },
        place: __graphc::Place {
            offset: 13440,
            image: 6400,
            start: 0,
        },
    };
    const C1: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 6,
        height: 9,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1296,
            row: 144,
        },
        place: __graphc::Place {
            offset: 0,
            image: 5184,
            start: 0,
        },
    };
    const P2: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 6,
        height: 5,
        width: 5,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 400,
            row: 80,
        },
        place: __graphc::Place {
            offset: 5184,
            image: 1600,
            start: 0,
        },
    };
    const C2: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 5,
        height: 2,
        width: 2,
        halo: __graphc::Halo {
            top: 3,
            left: 3,
            bottom: 3,
            right: 3,
        },
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
    const C3: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 6,
        height: 6,
        width: 6,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 576,
            row: 96,
        },
        place: __graphc::Place {
            offset: 4096,
            image: 2304,
            start: 0,
        },
    };
    const P4: __graphc::Value = __graphc::Value {
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
    const P5: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 6,
        height: 3,
        width: 3,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 144,
            row: 48,
        },
        place: __graphc::Place {
            offset: 1280,
            image: 576,
            start: 0,
        },
    };
    const P6: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 6,
        height: 2,
        width: 2,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 64,
            row: 32,
        },
        place: __graphc::Place {
            offset: 0,
            image: 256,
            start: 0,
        },
    };
    const P7: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 6,
        height: 1,
        width: 2,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 32,
            row: 32,
        },
        place: __graphc::Place {
            offset: 256,
            image: 128,
            start: 0,
        },
    };
    const FLAT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 12,
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
    const FC: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 9,
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
    const FLAT_PLANES: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 6,
        height: 1,
        width: 2,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 2,
            row: 2,
        },
        place: __graphc::Place {
            offset: 0,
            image: 64,
            start: 0,
        },
    };
    const FC_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 9,
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
    impl ::core::fmt::Debug for PoolCeil {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __graphc::debug::<Self>(f)
        }
    }
    static ABOUT: __graphc::About = __graphc::About {
        name: "PoolCeil",
        hash: __graphc::ProgramHash(0x23c12de8357c12ad),
        inputs: &[
            __graphc::Input {
                name: "input",
                shape: &[4, 15, 14],
            },
        ],
        outputs: &[
            __graphc::Output {
                name: "fc",
                shape: &[9],
            },
        ],
        parameters: 530,
        macs: 18354,
        arena_bytes: 59904,
        batches: &[3],
        precision: __graphc::Precision::F32,
        layers: &[
            __graphc::Layer {
                name: "p1",
                operator: "MaxPool2d",
                output: &[4, 8, 8],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "c1",
                operator: "Conv2d",
                output: &[6, 9, 9],
                parameters: 102,
                macs: 7776,
            },
            __graphc::Layer {
                name: "p2",
                operator: "AvgPool2d",
                output: &[6, 5, 5],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "c2",
                operator: "Conv2d",
                output: &[5, 5, 5],
                parameters: 35,
                macs: 750,
            },
            __graphc::Layer {
                name: "p3",
                operator: "MaxPool2d",
                output: &[5, 2, 2],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "c3",
                operator: "Conv2d",
                output: &[6, 6, 6],
                parameters: 276,
                macs: 9720,
            },
            __graphc::Layer {
                name: "p4",
                operator: "AvgPool2d",
                output: &[6, 5, 4],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "p5",
                operator: "MaxPool2d",
                output: &[6, 3, 3],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "p6",
                operator: "AvgPool2d",
                output: &[6, 2, 2],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "p7",
                operator: "AvgPool2d",
                output: &[6, 1, 2],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "flat",
                operator: "torch.flatten",
                output: &[12],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "fc",
                operator: "Linear",
                output: &[9],
                parameters: 117,
                macs: 108,
            },
        ],
        summary: "PoolCeil\n-----------------------------------------------------------------------\nLayer (type)           Output Shape          Param #               MACs\n=======================================================================\np1 (MaxPool2d)        [-1, 4, 8, 8]                0                  0\nc1 (Conv2d)           [-1, 6, 9, 9]              102              7,776\np2 (AvgPool2d)        [-1, 6, 5, 5]                0                  0\nc2 (Conv2d)           [-1, 5, 5, 5]               35                750\np3 (MaxPool2d)        [-1, 5, 2, 2]                0                  0\nc3 (Conv2d)           [-1, 6, 6, 6]              276              9,720\np4 (AvgPool2d)        [-1, 6, 5, 4]                0                  0\np5 (MaxPool2d)        [-1, 6, 3, 3]                0                  0\np6 (AvgPool2d)        [-1, 6, 2, 2]                0                  0\np7 (AvgPool2d)        [-1, 6, 1, 2]                0                  0\nflat (torch.flatten)       [-1, 12]                0                  0\nfc (Linear)                 [-1, 9]              117                108\n=======================================================================\nTotal params: 530\nTrainable params: 530\nNon-trainable params: 0\nTotal MACs: 18,354\n-----------------------------------------------------------------------\nInput size (MB): 0.00\nForward/backward pass size (MB): 0.01\nParams size (MB): 0.00\nEstimated Total Size (MB): 0.02\n-----------------------------------------------------------------------\nPlanned arena of the forward pass (MB): 0.02\nPlanned arena for a batch of 3 (MB): 0.06\n-----------------------------------------------------------------------\n",
        others: &[],
        preprocess: ::core::option::Option::None,
        classes: ::core::option::Option::Some(__graphc::Classes {
            top_k: 5,
            labels: &[],
            scores: __graphc::Scores::Logits,
        }),
    };
    impl __graphc::Model for PoolCeil {
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
                name: "p1",
                description: "max_pool2d 3x3 / 2",
                kernel: &__graphc::Pool2d {
                    input: INPUT,
                    output: P1,
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
                name: "c1",
                description: "conv2d 4 -> 6, 2x2",
                kernel: &__graphc::Conv2d {
                    input: P1,
                    output: C1,
                    window: __graphc::Window {
                        kernel: [2, 2],
                        stride: [1, 1],
                        padding: [1, 1],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [9, 9],
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 0,
                    bias: 1024,
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
                name: "p2",
                description: "avg_pool2d 3x3 / 2",
                kernel: &__graphc::Pool2d {
                    input: C1,
                    output: P2,
                    window: __graphc::Window {
                        kernel: [3, 3],
                        stride: [2, 2],
                        padding: [1, 1],
                        dilation: [1, 1],
                    },
                    pooling: __graphc::Pooling::AveragePadded,
                },
            },
            __graphc::Step {
                name: "c2",
                description: "conv2d 6 -> 5, 1x1, max_pool2d 2x2 / 3",
                kernel: &__graphc::Conv2d {
                    input: P2,
                    output: C2,
                    window: __graphc::Window {
                        kernel: [1, 1],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [5, 5],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Identity,
                        pool: ::core::option::Option::Some(__graphc::Window {
                            kernel: [2, 2],
                            stride: [3, 3],
                            padding: [1, 1],
                            dilation: [1, 1],
                        }),
                    },
                    weights: 1088,
                    bias: 1472,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 5,
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
                name: "c3",
                description: "conv2d 5 -> 6, 3x3",
                kernel: &__graphc::Conv2d {
                    input: C2,
                    output: C3,
                    window: __graphc::Window {
                        kernel: [3, 3],
                        stride: [1, 1],
                        padding: [3, 3],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [6, 6],
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 1536,
                    bias: 4416,
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
                name: "p4",
                description: "avg_pool2d 2x3 / 1x2",
                kernel: &__graphc::Pool2d {
                    input: C3,
                    output: P4,
                    window: __graphc::Window {
                        kernel: [2, 3],
                        stride: [1, 2],
                        padding: [0, 1],
                        dilation: [1, 1],
                    },
                    pooling: __graphc::Pooling::AverageInside,
                },
            },
            __graphc::Step {
                name: "p5",
                description: "max_pool2d 2x2",
                kernel: &__graphc::Pool2d {
                    input: P4,
                    output: P5,
                    window: __graphc::Window {
                        kernel: [2, 2],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [2, 1],
                    },
                    pooling: __graphc::Pooling::Max,
                },
            },
            __graphc::Step {
                name: "p6",
                description: "avg_pool2d 2x2 / 2",
                kernel: &__graphc::Pool2d {
                    input: P5,
                    output: P6,
                    window: __graphc::Window {
                        kernel: [2, 2],
                        stride: [2, 2],
                        padding: [1, 1],
                        dilation: [1, 1],
                    },
                    pooling: __graphc::Pooling::AverageInside,
                },
            },
            __graphc::Step {
                name: "p7",
                description: "avg_pool2d 2x1",
                kernel: &__graphc::Pool2d {
                    input: P6,
                    output: P7,
                    window: __graphc::Window {
                        kernel: [2, 1],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    pooling: __graphc::Pooling::AveragePadded,
                },
            },
            __graphc::Step {
                name: "flat",
                description: "flatten",
                kernel: &__graphc::Export {
                    input: P7,
                    output: FLAT_PLANES,
                },
            },
            __graphc::Step {
                name: "fc",
                description: "linear 12 -> 9",
                kernel: &__graphc::Linear {
                    input: FLAT,
                    output: FC,
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 4480,
                    bias: 5248,
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
        type Input<'a> = &'a [[[f32; 14]; 15]; 4];
        type Images<'a> = ::graphc::ndarray::ArrayView4<'a, f32>;
        type Arrays = ::graphc::ndarray::Array4<f32>;
        type Output<'s> = &'s [f32; 9];
        type Batch = ::graphc::ndarray::Array2<f32>;
        const PROGRAM: __graphc::Program = __graphc::Program {
            tensors: &[
                __graphc::TensorSpec {
                    name: "c1.weight",
                    shape: &[6, 4, 2, 2],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "c1.bias",
                    shape: &[6],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "c2.weight",
                    shape: &[5, 6, 1, 1],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "c2.bias",
                    shape: &[5],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "c3.weight",
                    shape: &[6, 5, 3, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "c3.bias",
                    shape: &[6],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "fc.weight",
                    shape: &[9, 12],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "fc.bias",
                    shape: &[9],
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
                    shape: [6, 4, 2, 2],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 0,
                    bias_at: 1024,
                },
                __graphc::Packing::Conv2d {
                    weight: 2,
                    bias: ::core::option::Option::Some(3),
                    batch_norm: ::core::option::Option::None,
                    shape: [5, 6, 1, 1],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 1088,
                    bias_at: 1472,
                },
                __graphc::Packing::Conv2d {
                    weight: 4,
                    bias: ::core::option::Option::Some(5),
                    batch_norm: ::core::option::Option::None,
                    shape: [6, 5, 3, 3],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 1536,
                    bias_at: 4416,
                },
                __graphc::Packing::Linear {
                    weight: 6,
                    bias: ::core::option::Option::Some(7),
                    batch_norm: ::core::option::Option::None,
                    shape: [9, 12],
                    number: __graphc::Number::F32,
                    weights_at: 4480,
                    bias_at: 5248,
                },
            ],
            packed: 5312,
            values: 19840,
            workspace: 384,
            scratch: 640,
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
            images.images([4, 15, 14])
        }
        fn output<'s>(outputs: __graphc::Outputs<'s>) -> Self::Output<'s> {
            outputs.vector(0)
        }
        fn batch(mut results: __graphc::Results) -> Self::Batch {
            results.vectors(9)
        }
    }
    impl PoolCeil {
        /// What the compiler knows of the network, as one value. The other constants are its parts.
        pub const ABOUT: &'static __graphc::About = <Self as __graphc::Model>::ABOUT;
        /// The name in the model file, or where it was compiled.
        pub const NAME: &'static str = <Self as __graphc::Model>::ABOUT.name;
        /// Channels, height and width of an image.
        pub const INPUT: [usize; 3] = [4, 15, 14];
        /// The inputs.
        pub const INPUTS: &'static [__graphc::Input] = <Self as __graphc::Model>::ABOUT
            .inputs;
        /// Shape of the result, without the batch.
        pub const OUTPUT: [usize; 1] = [9];
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
        ) -> __graphc::Box<[[[f32; 14]; 15]; 4]> {
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
