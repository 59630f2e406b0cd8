/** `AsymNonsquare`, compiled from its model file.

 | layer | operator | output | parameters |
 |---|---|---|---:|
 | `c1` | Conv2d | [7, 9, 23] | 322 |
 | `r1` | ReLU | [7, 9, 23] | 0 |
 | `p1` | MaxPool2d | [7, 5, 12] | 0 |
 | `c2` | Conv2d | [11, 5, 4] | 550 |
 | `r2` | ReLU | [11, 5, 4] | 0 |
 | `c3` | Conv2d | [5, 1, 4] | 275 |
 | `t3` | Tanh | [5, 1, 4] | 0 |
 | `flat` | torch.flatten | [20] | 0 |
 | `fc` | Linear | [10] | 210 |

 1,357 parameters.*/
pub struct AsymNonsquare {
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
        channels: 7,
        height: 5,
        width: 12,
        halo: __graphc::Halo {
            top: 0,
            left: 3,
            bottom: 0,
            right: 3,
        },
        strides: __graphc::Strides {
            plane: 1440,
            row: 288,
        },
        place: __graphc::Place {
            offset: 6208,
            image: 5760,
            start: 0,
        },
    };
    const C2: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 11,
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
    const C3: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 5,
        height: 1,
        width: 4,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 64,
            row: 64,
        },
        place: __graphc::Place {
            offset: 1280,
            image: 256,
            start: 0,
        },
    };
    const FLAT: __graphc::Value = __graphc::Value {
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
            offset: 0,
            image: 128,
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
            offset: 128,
            image: 64,
            start: 0,
        },
    };
    const INPUT_PLANES: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 3,
        height: 17,
        width: 23,
        halo: __graphc::Halo {
            top: 1,
            left: 2,
            bottom: 1,
            right: 2,
        },
        strides: __graphc::Strides {
            plane: 513,
            row: 27,
        },
        place: __graphc::Place {
            offset: 0,
            image: 6208,
            start: 0,
        },
    };
    const FLAT_PLANES: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 5,
        height: 1,
        width: 4,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 4,
            row: 4,
        },
        place: __graphc::Place {
            offset: 0,
            image: 128,
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
    impl ::core::fmt::Debug for AsymNonsquare {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __graphc::debug::<Self>(f)
        }
    }
    static ABOUT: __graphc::About = __graphc::About {
        name: "AsymNonsquare",
        hash: __graphc::ProgramHash(0x84f5caaaf2dd41ed),
        inputs: &[
            __graphc::Input {
                name: "input",
                shape: &[3, 17, 23],
            },
        ],
        outputs: &[
            __graphc::Output {
                name: "fc",
                shape: &[10],
            },
        ],
        parameters: 1357,
        macs: 77285,
        arena_bytes: 36544,
        batches: &[3],
        precision: __graphc::Precision::F32,
        layers: &[
            __graphc::Layer {
                name: "c1",
                operator: "Conv2d",
                output: &[7, 9, 23],
                parameters: 322,
                macs: 65205,
            },
            __graphc::Layer {
                name: "r1",
                operator: "ReLU",
                output: &[7, 9, 23],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "p1",
                operator: "MaxPool2d",
                output: &[7, 5, 12],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "c2",
                operator: "Conv2d",
                output: &[11, 5, 4],
                parameters: 550,
                macs: 10780,
            },
            __graphc::Layer {
                name: "r2",
                operator: "ReLU",
                output: &[11, 5, 4],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "c3",
                operator: "Conv2d",
                output: &[5, 1, 4],
                parameters: 275,
                macs: 1100,
            },
            __graphc::Layer {
                name: "t3",
                operator: "Tanh",
                output: &[5, 1, 4],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "flat",
                operator: "torch.flatten",
                output: &[20],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "fc",
                operator: "Linear",
                output: &[10],
                parameters: 210,
                macs: 200,
            },
        ],
        summary: "AsymNonsquare\n------------------------------------------------------------------------\nLayer (type)            Output Shape          Param #               MACs\n========================================================================\nc1 (Conv2d)           [-1, 7, 9, 23]              322             65,205\nr1 (ReLU)             [-1, 7, 9, 23]                0                  0\np1 (MaxPool2d)        [-1, 7, 5, 12]                0                  0\nc2 (Conv2d)           [-1, 11, 5, 4]              550             10,780\nr2 (ReLU)             [-1, 11, 5, 4]                0                  0\nc3 (Conv2d)            [-1, 5, 1, 4]              275              1,100\nt3 (Tanh)              [-1, 5, 1, 4]                0                  0\nflat (torch.flatten)        [-1, 20]                0                  0\nfc (Linear)                 [-1, 10]              210                200\n========================================================================\nTotal params: 1,357\nTrainable params: 1,357\nNon-trainable params: 0\nTotal MACs: 77,285\n------------------------------------------------------------------------\nInput size (MB): 0.00\nForward/backward pass size (MB): 0.03\nParams size (MB): 0.01\nEstimated Total Size (MB): 0.04\n------------------------------------------------------------------------\nPlanned arena of the forward pass (MB): 0.01\nPlanned arena for a batch of 3 (MB): 0.03\n------------------------------------------------------------------------\n",
        others: &[],
        preprocess: ::core::option::Option::None,
        classes: ::core::option::Option::Some(__graphc::Classes {
            top_k: 5,
            labels: &[],
            scores: __graphc::Scores::Logits,
        }),
    };
    impl __graphc::Model for AsymNonsquare {
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
                description: "conv2d 3 -> 7, 3x5 / 2x1, relu, max_pool2d 2x3 / 2",
                kernel: &__graphc::Conv2d {
                    input: INPUT_PLANES,
                    output: C1,
                    window: __graphc::Window {
                        kernel: [3, 5],
                        stride: [2, 1],
                        padding: [1, 2],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [9, 23],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Relu,
                        pool: ::core::option::Option::Some(__graphc::Window {
                            kernel: [2, 3],
                            stride: [2, 2],
                            padding: [1, 1],
                            dilation: [1, 1],
                        }),
                    },
                    weights: 0,
                    bias: 2880,
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
                name: "c2",
                description: "conv2d 7 -> 11, 1x7 / 1x3, relu",
                kernel: &__graphc::Conv2d {
                    input: C1,
                    output: C2,
                    window: __graphc::Window {
                        kernel: [1, 7],
                        stride: [1, 3],
                        padding: [0, 3],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [5, 4],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Relu,
                        pool: ::core::option::Option::None,
                    },
                    weights: 2944,
                    bias: 6080,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 4,
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
                name: "c3",
                description: "conv2d 11 -> 5, 5x1, tanh",
                kernel: &__graphc::Conv2d {
                    input: C2,
                    output: C3,
                    window: __graphc::Window {
                        kernel: [5, 1],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [1, 4],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Tanh,
                        pool: ::core::option::Option::None,
                    },
                    weights: 6144,
                    bias: 9664,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 4,
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
                name: "flat",
                description: "flatten",
                kernel: &__graphc::Export {
                    input: C3,
                    output: FLAT_PLANES,
                },
            },
            __graphc::Step {
                name: "fc",
                description: "linear 20 -> 10",
                kernel: &__graphc::Linear {
                    input: FLAT,
                    output: FC,
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 9728,
                    bias: 11008,
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
        type Input<'a> = &'a [[[f32; 23]; 17]; 3];
        type Images<'a> = ::graphc::ndarray::ArrayView4<'a, f32>;
        type Arrays = ::graphc::ndarray::Array4<f32>;
        type Output<'s> = &'s [f32; 10];
        type Batch = ::graphc::ndarray::Array2<f32>;
        const PROGRAM: __graphc::Program = __graphc::Program {
            tensors: &[
                __graphc::TensorSpec {
                    name: "c1.weight",
                    shape: &[7, 3, 3, 5],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "c1.bias",
                    shape: &[7],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "c2.weight",
                    shape: &[11, 7, 1, 7],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "c2.bias",
                    shape: &[11],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "c3.weight",
                    shape: &[5, 11, 5, 1],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "fc.weight",
                    shape: &[10, 20],
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
                    shape: [7, 3, 3, 5],
                    groups: 1,
                    order: __graphc::ReadingOrder::Planar,
                    number: __graphc::Number::F32,
                    weights_at: 0,
                    bias_at: 2880,
                },
                __graphc::Packing::Conv2d {
                    weight: 2,
                    bias: ::core::option::Option::Some(3),
                    batch_norm: ::core::option::Option::None,
                    shape: [11, 7, 1, 7],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 2944,
                    bias_at: 6080,
                },
                __graphc::Packing::Conv2d {
                    weight: 4,
                    bias: ::core::option::Option::None,
                    batch_norm: ::core::option::Option::None,
                    shape: [5, 11, 5, 1],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 6144,
                    bias_at: 9664,
                },
                __graphc::Packing::Linear {
                    weight: 5,
                    bias: ::core::option::Option::Some(6),
                    batch_norm: ::core::option::Option::None,
                    shape: [10, 20],
                    number: __graphc::Number::F32,
                    weights_at: 9728,
                    bias_at: 11008,
                },
            ],
            packed: 11072,
            values: 11968,
            workspace: 640,
            scratch: 2944,
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
            images.images([3, 17, 23])
        }
        fn output<'s>(outputs: __graphc::Outputs<'s>) -> Self::Output<'s> {
            outputs.vector(0)
        }
        fn batch(mut results: __graphc::Results) -> Self::Batch {
            results.vectors(10)
        }
    }
    impl AsymNonsquare {
        /// What the compiler knows of the network, as one value. The other constants are its parts.
        pub const ABOUT: &'static __graphc::About = <Self as __graphc::Model>::ABOUT;
        /// The name in the model file, or where it was compiled.
        pub const NAME: &'static str = <Self as __graphc::Model>::ABOUT.name;
        /// Channels, height and width of an image.
        pub const INPUT: [usize; 3] = [3, 17, 23];
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
        ) -> __graphc::Box<[[[f32; 23]; 17]; 3]> {
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
