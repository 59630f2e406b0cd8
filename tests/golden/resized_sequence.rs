/** `ResizedSequence`, compiled from its model file.

 | layer | operator | output | parameters |
 |---|---|---|---:|
 | `first` | Conv1d | [21, 21] | 336 |
 | `longer` | Upsample | [21, 31] | 0 |
 | `positive` | ReLU | [21, 31] | 0 |
 | `length` | LPPool1d | [21, 10] | 0 |
 | `nearest` | Upsample | [21, 50] | 0 |
 | `shorter` | Upsample | [21, 8] | 0 |
 | `averaged` | Upsample | [21, 8] | 0 |

 336 parameters.*/
pub struct ResizedSequence {
    weights: ::graphc::__private::Weights,
}
/// The results of [`ResizedSequence`] for one image.
#[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
pub struct ResizedSequenceOutput<'s> {
    /// Layer `length`: [21, 10].
    pub length: &'s [[f32; 10]; 21],
    /// Layer `nearest`: [21, 50].
    pub nearest: &'s [[f32; 50]; 21],
    /// Layer `shorter`: [21, 8].
    pub shorter: &'s [[f32; 8]; 21],
    /// Layer `averaged`: [21, 8].
    pub averaged: &'s [[f32; 8]; 21],
}
/// The results of [`ResizedSequence`] for a batch, which is the first dimension.
#[derive(::core::clone::Clone, ::core::fmt::Debug)]
pub struct ResizedSequenceBatch {
    /// Layer `length`: [21, 10].
    pub length: ::graphc::ndarray::Array3<f32>,
    /// Layer `nearest`: [21, 50].
    pub nearest: ::graphc::ndarray::Array3<f32>,
    /// Layer `shorter`: [21, 8].
    pub shorter: ::graphc::ndarray::Array3<f32>,
    /// Layer `averaged`: [21, 8].
    pub averaged: ::graphc::ndarray::Array3<f32>,
}
const _: () = {
    use ::graphc::__private as __graphc;
    ::core::assert!(
        __graphc::VERSION == 9u32, "the versions of graphc and graphc-compiler differ"
    );
    const FIRST: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 21,
        height: 1,
        width: 21,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 336,
            row: 336,
        },
        place: __graphc::Place {
            offset: 10624,
            image: 2688,
            start: 0,
        },
    };
    const LONGER: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 21,
        height: 1,
        width: 31,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 496,
            row: 496,
        },
        place: __graphc::Place {
            offset: 0,
            image: 3968,
            start: 0,
        },
    };
    const POSITIVE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 21,
        height: 1,
        width: 31,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 496,
            row: 496,
        },
        place: __graphc::Place {
            offset: 3968,
            image: 3968,
            start: 0,
        },
    };
    const LENGTH: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 21,
        height: 1,
        width: 10,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 160,
            row: 160,
        },
        place: __graphc::Place {
            offset: 0,
            image: 1280,
            start: 0,
        },
    };
    const NEAREST: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 21,
        height: 1,
        width: 50,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 800,
            row: 800,
        },
        place: __graphc::Place {
            offset: 0,
            image: 6400,
            start: 0,
        },
    };
    const SHORTER: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 21,
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
    const AVERAGED: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 21,
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
    const INPUT_PLANES: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 5,
        height: 1,
        width: 23,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 23,
            row: 23,
        },
        place: __graphc::Place {
            offset: 0,
            image: 512,
            start: 0,
        },
    };
    const LENGTH_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 21,
        height: 1,
        width: 10,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 10,
            row: 10,
        },
        place: __graphc::Place {
            offset: 13312,
            image: 896,
            start: 0,
        },
    };
    const NEAREST_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 21,
        height: 1,
        width: 50,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 50,
            row: 50,
        },
        place: __graphc::Place {
            offset: 6400,
            image: 4224,
            start: 0,
        },
    };
    const SHORTER_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 21,
        height: 1,
        width: 8,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 8,
            row: 8,
        },
        place: __graphc::Place {
            offset: 1024,
            image: 704,
            start: 0,
        },
    };
    const AVERAGED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 21,
        height: 1,
        width: 8,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 8,
            row: 8,
        },
        place: __graphc::Place {
            offset: 1728,
            image: 704,
            start: 0,
        },
    };
    impl ::core::fmt::Debug for ResizedSequence {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __graphc::debug::<Self>(f)
        }
    }
    static ABOUT: __graphc::About = __graphc::About {
        name: "ResizedSequence",
        hash: __graphc::ProgramHash(0xdd9c1af9777fb054),
        inputs: &[
            __graphc::Input {
                name: "input",
                shape: &[5, 23],
            },
        ],
        outputs: &[
            __graphc::Output {
                name: "length",
                shape: &[21, 10],
            },
            __graphc::Output {
                name: "nearest",
                shape: &[21, 50],
            },
            __graphc::Output {
                name: "shorter",
                shape: &[21, 8],
            },
            __graphc::Output {
                name: "averaged",
                shape: &[21, 8],
            },
        ],
        parameters: 336,
        macs: 6615,
        arena_bytes: 14208,
        batches: &[1],
        precision: __graphc::Precision::F32,
        layers: &[
            __graphc::Layer {
                name: "first",
                operator: "Conv1d",
                output: &[21, 21],
                parameters: 336,
                macs: 6615,
            },
            __graphc::Layer {
                name: "longer",
                operator: "Upsample",
                output: &[21, 31],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "positive",
                operator: "ReLU",
                output: &[21, 31],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "length",
                operator: "LPPool1d",
                output: &[21, 10],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "nearest",
                operator: "Upsample",
                output: &[21, 50],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "shorter",
                operator: "Upsample",
                output: &[21, 8],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "averaged",
                operator: "Upsample",
                output: &[21, 8],
                parameters: 0,
                macs: 0,
            },
        ],
        summary: "ResizedSequence\n---------------------------------------------------------------------\nLayer (type)         Output Shape          Param #               MACs\n=====================================================================\nfirst (Conv1d)       [-1, 21, 21]              336              6,615\nlonger (Upsample)    [-1, 21, 31]                0                  0\npositive (ReLU)      [-1, 21, 31]                0                  0\nlength (LPPool1d)    [-1, 21, 10]                0                  0\nnearest (Upsample)   [-1, 21, 50]                0                  0\nshorter (Upsample)    [-1, 21, 8]                0                  0\naveraged (Upsample)   [-1, 21, 8]                0                  0\n=====================================================================\nTotal params: 336\nTrainable params: 336\nNon-trainable params: 0\nTotal MACs: 6,615\n---------------------------------------------------------------------\nInput size (MB): 0.00\nForward/backward pass size (MB): 0.03\nParams size (MB): 0.00\nEstimated Total Size (MB): 0.03\n---------------------------------------------------------------------\nPlanned arena of the forward pass (MB): 0.01\n---------------------------------------------------------------------\n",
        others: &[],
        preprocess: ::core::option::Option::None,
        classes: ::core::option::Option::None,
    };
    impl __graphc::Model for ResizedSequence {
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
                name: "first",
                description: "conv1d 5 -> 21, 3",
                kernel: &__graphc::Conv2d {
                    input: INPUT_PLANES,
                    output: FIRST,
                    window: __graphc::Window {
                        kernel: [1, 3],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [1, 21],
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 0,
                    bias: 1920,
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
                            pixels: 2,
                            vectors: 2,
                        },
                        r16x4: __graphc::Tile {
                            pixels: 2,
                            vectors: 1,
                        },
                    },
                },
            },
            __graphc::Step {
                name: "longer",
                description: "upsample by 1.5, linear",
                kernel: &__graphc::Interpolate {
                    input: FIRST,
                    output: LONGER,
                    sampling: __graphc::Sampling {
                        filter: __graphc::Filter::Bilinear,
                        scale: [1.0, 0.6666667],
                        centre: [0.0, 0.5],
                    },
                },
            },
            __graphc::Step {
                name: "positive",
                description: "relu",
                kernel: &__graphc::Map {
                    input: LONGER,
                    output: POSITIVE,
                    function: __graphc::Function::Pointwise(__graphc::Pointwise::Relu),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "length",
                description: "lp_pool1d 4 / 3",
                kernel: &__graphc::Pool2d {
                    input: POSITIVE,
                    output: LENGTH,
                    window: __graphc::Window {
                        kernel: [1, 4],
                        stride: [1, 3],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    pooling: __graphc::Pooling::Power(1.5),
                },
            },
            __graphc::Step {
                name: "length",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: LENGTH,
                    output: LENGTH_RESULT,
                },
            },
            __graphc::Step {
                name: "nearest",
                description: "upsample to 50, nearest",
                kernel: &__graphc::Interpolate {
                    input: FIRST,
                    output: NEAREST,
                    sampling: __graphc::Sampling {
                        filter: __graphc::Filter::Nearest,
                        scale: [1.0, 0.42],
                        centre: [0.0, 0.0],
                    },
                },
            },
            __graphc::Step {
                name: "nearest",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: NEAREST,
                    output: NEAREST_RESULT,
                },
            },
            __graphc::Step {
                name: "shorter",
                description: "upsample by 0.4, linear",
                kernel: &__graphc::Interpolate {
                    input: FIRST,
                    output: SHORTER,
                    sampling: __graphc::Sampling {
                        filter: __graphc::Filter::Bilinear,
                        scale: [1.0, 2.857143],
                        centre: [0.0, 0.0],
                    },
                },
            },
            __graphc::Step {
                name: "shorter",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: SHORTER,
                    output: SHORTER_RESULT,
                },
            },
            __graphc::Step {
                name: "averaged",
                description: "upsample by 0.4, area",
                kernel: &__graphc::AdaptivePool2d {
                    input: FIRST,
                    output: AVERAGED,
                    pooling: __graphc::Pooling::AverageInside,
                },
            },
            __graphc::Step {
                name: "averaged",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: AVERAGED,
                    output: AVERAGED_RESULT,
                },
            },
        ];
        const EMBEDDED: ::core::option::Option<&'static [u8]> = ::core::option::Option::None;
        type Input<'a> = &'a [[f32; 23]; 5];
        type Images<'a> = ::graphc::ndarray::ArrayView3<'a, f32>;
        type Arrays = ::graphc::ndarray::Array3<f32>;
        type Output<'s> = ResizedSequenceOutput<'s>;
        type Batch = ResizedSequenceBatch;
        const PROGRAM: __graphc::Program = __graphc::Program {
            tensors: &[
                __graphc::TensorSpec {
                    name: "first.weight",
                    shape: &[21, 5, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "first.bias",
                    shape: &[21],
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
                    shape: [21, 5, 1, 3],
                    groups: 1,
                    order: __graphc::ReadingOrder::Planar,
                    number: __graphc::Number::F32,
                    weights_at: 0,
                    bias_at: 1920,
                },
            ],
            packed: 2048,
            values: 14208,
            workspace: 0,
            scratch: 4992,
            outputs: &[LENGTH_RESULT, NEAREST_RESULT, SHORTER_RESULT, AVERAGED_RESULT],
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
            images.rows([5, 23])
        }
        fn output<'s>(outputs: __graphc::Outputs<'s>) -> Self::Output<'s> {
            ResizedSequenceOutput {
                length: outputs.rows(0),
                nearest: outputs.rows(1),
                shorter: outputs.rows(2),
                averaged: outputs.rows(3),
            }
        }
        fn batch(mut results: __graphc::Results) -> Self::Batch {
            ResizedSequenceBatch {
                length: results.rows([21, 10]),
                nearest: results.rows([21, 50]),
                shorter: results.rows([21, 8]),
                averaged: results.rows([21, 8]),
            }
        }
    }
    impl ResizedSequence {
        /// What the compiler knows of the network, as one value. The other constants are its parts.
        pub const ABOUT: &'static __graphc::About = <Self as __graphc::Model>::ABOUT;
        /// The name in the model file, or where it was compiled.
        pub const NAME: &'static str = <Self as __graphc::Model>::ABOUT.name;
        /// Channels and length of an image.
        pub const INPUT: [usize; 2] = [5, 23];
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
        ) -> __graphc::Box<[[f32; 23]; 5]> {
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
