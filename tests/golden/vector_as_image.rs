/** `VectorAsImage`, compiled from its model file.

 | layer | operator | output | parameters |
 |---|---|---|---:|
 | `x` | ReLU | [20] | 0 |
 | `scores` | Linear | [3] | 63 |
 | `image` | torch.reshape | [20, 1, 1] | 0 |
 | `wide` | Conv2d | [4, 1, 1] | 724 |
 | `sequence` | torch.unsqueeze | [20, 1] | 0 |
 | `same` | Dropout | [20, 1] | 0 |
 | `long` | Conv1d | [5, 1] | 205 |

 992 parameters.*/
pub struct VectorAsImage {
    weights: ::graphc::__private::Weights,
}
/// The results of [`VectorAsImage`] for one image.
#[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
pub struct VectorAsImageOutput<'s> {
    /// Layer `scores`: [3].
    pub scores: &'s [f32; 3],
    /// Layer `wide`: [4, 1, 1].
    pub wide: &'s [[[f32; 1]; 1]; 4],
    /// Layer `long`: [5, 1].
    pub long: &'s [[f32; 1]; 5],
}
/// The results of [`VectorAsImage`] for a batch, which is the first dimension.
#[derive(::core::clone::Clone, ::core::fmt::Debug)]
pub struct VectorAsImageBatch {
    /// Layer `scores`: [3].
    pub scores: ::graphc::ndarray::Array2<f32>,
    /// Layer `wide`: [4, 1, 1].
    pub wide: ::graphc::ndarray::Array4<f32>,
    /// Layer `long`: [5, 1].
    pub long: ::graphc::ndarray::Array3<f32>,
}
const _: () = {
    use ::graphc::__private as __graphc;
    ::core::assert!(
        __graphc::VERSION == 9u32, "the versions of graphc and graphc-compiler differ"
    );
    const INPUT: __graphc::Value = __graphc::Value {
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
    const X: __graphc::Value = __graphc::Value {
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
            offset: 1152,
            image: 128,
            start: 0,
        },
    };
    const SCORES: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 3,
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
    const IMAGE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 20,
        height: 1,
        width: 1,
        halo: __graphc::Halo {
            top: 1,
            left: 1,
            bottom: 1,
            right: 1,
        },
        strides: __graphc::Strides {
            plane: 144,
            row: 48,
        },
        place: __graphc::Place {
            offset: 0,
            image: 1152,
            start: 0,
        },
    };
    const WIDE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 4,
        height: 1,
        width: 1,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 16,
            row: 16,
        },
        place: __graphc::Place {
            offset: 1280,
            image: 64,
            start: 0,
        },
    };
    const SEQUENCE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 20,
        height: 1,
        width: 1,
        halo: __graphc::Halo {
            top: 0,
            left: 0,
            bottom: 0,
            right: 1,
        },
        strides: __graphc::Strides {
            plane: 32,
            row: 32,
        },
        place: __graphc::Place {
            offset: 0,
            image: 256,
            start: 0,
        },
    };
    const LONG: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 5,
        height: 1,
        width: 1,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 16,
            row: 16,
        },
        place: __graphc::Place {
            offset: 256,
            image: 64,
            start: 0,
        },
    };
    const SCORES_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 3,
        height: 1,
        width: 1,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1,
            row: 1,
        },
        place: __graphc::Place {
            offset: 1344,
            image: 64,
            start: 0,
        },
    };
    const WIDE_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 4,
        height: 1,
        width: 1,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1,
            row: 1,
        },
        place: __graphc::Place {
            offset: 320,
            image: 64,
            start: 0,
        },
    };
    const LONG_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 5,
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
    impl ::core::fmt::Debug for VectorAsImage {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __graphc::debug::<Self>(f)
        }
    }
    static ABOUT: __graphc::About = __graphc::About {
        name: "VectorAsImage",
        hash: __graphc::ProgramHash(0x5be071d710151c64),
        inputs: &[
            __graphc::Input {
                name: "input",
                shape: &[20],
            },
        ],
        outputs: &[
            __graphc::Output {
                name: "scores",
                shape: &[3],
            },
            __graphc::Output {
                name: "wide",
                shape: &[4, 1, 1],
            },
            __graphc::Output {
                name: "long",
                shape: &[5, 1],
            },
        ],
        parameters: 992,
        macs: 980,
        arena_bytes: 1408,
        batches: &[1],
        precision: __graphc::Precision::F32,
        layers: &[
            __graphc::Layer {
                name: "x",
                operator: "ReLU",
                output: &[20],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "scores",
                operator: "Linear",
                output: &[3],
                parameters: 63,
                macs: 60,
            },
            __graphc::Layer {
                name: "image",
                operator: "torch.reshape",
                output: &[20, 1, 1],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "wide",
                operator: "Conv2d",
                output: &[4, 1, 1],
                parameters: 724,
                macs: 720,
            },
            __graphc::Layer {
                name: "sequence",
                operator: "torch.unsqueeze",
                output: &[20, 1],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "same",
                operator: "Dropout",
                output: &[20, 1],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "long",
                operator: "Conv1d",
                output: &[5, 1],
                parameters: 205,
                macs: 200,
            },
        ],
        summary: "VectorAsImage\n------------------------------------------------------------------------------\nLayer (type)                  Output Shape          Param #               MACs\n==============================================================================\nx (ReLU)                          [-1, 20]                0                  0\nscores (Linear)                    [-1, 3]               63                 60\nimage (torch.reshape)       [-1, 20, 1, 1]                0                  0\nwide (Conv2d)                [-1, 4, 1, 1]              724                720\nsequence (torch.unsqueeze)     [-1, 20, 1]                0                  0\nsame (Dropout)                 [-1, 20, 1]                0                  0\nlong (Conv1d)                   [-1, 5, 1]              205                200\n==============================================================================\nTotal params: 992\nTrainable params: 992\nNon-trainable params: 0\nTotal MACs: 980\n------------------------------------------------------------------------------\nInput size (MB): 0.00\nForward/backward pass size (MB): 0.00\nParams size (MB): 0.00\nEstimated Total Size (MB): 0.00\n------------------------------------------------------------------------------\nPlanned arena of the forward pass (MB): 0.00\n------------------------------------------------------------------------------\n",
        others: &[],
        preprocess: ::core::option::Option::None,
        classes: ::core::option::Option::None,
    };
    impl __graphc::Model for VectorAsImage {
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
                name: "x",
                description: "relu",
                kernel: &__graphc::Map {
                    input: INPUT,
                    output: X,
                    function: __graphc::Function::Pointwise(__graphc::Pointwise::Relu),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "scores",
                description: "linear 20 -> 3",
                kernel: &__graphc::Linear {
                    input: X,
                    output: SCORES,
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 0,
                    bias: 1280,
                },
            },
            __graphc::Step {
                name: "scores",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: SCORES,
                    output: SCORES_RESULT,
                },
            },
            __graphc::Step {
                name: "image",
                description: "reshape to [20, 1, 1]",
                kernel: &__graphc::Rearrange {
                    input: X,
                    output: IMAGE,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 20,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "wide",
                description: "conv2d 20 -> 4, 3x3",
                kernel: &__graphc::Conv2d {
                    input: IMAGE,
                    output: WIDE,
                    window: __graphc::Window {
                        kernel: [3, 3],
                        stride: [1, 1],
                        padding: [1, 1],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [1, 1],
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 1344,
                    bias: 12864,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 1,
                            vectors: 1,
                        },
                        r16x8: __graphc::Tile {
                            pixels: 1,
                            vectors: 1,
                        },
                        r32x4: __graphc::Tile {
                            pixels: 1,
                            vectors: 1,
                        },
                        r16x4: __graphc::Tile {
                            pixels: 1,
                            vectors: 1,
                        },
                    },
                },
            },
            __graphc::Step {
                name: "wide",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: WIDE,
                    output: WIDE_RESULT,
                },
            },
            __graphc::Step {
                name: "sequence",
                description: "unsqueeze at 2",
                kernel: &__graphc::Rearrange {
                    input: X,
                    output: SEQUENCE,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 20,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "long",
                description: "conv1d 20 -> 5, 2",
                kernel: &__graphc::Conv2d {
                    input: SEQUENCE,
                    output: LONG,
                    window: __graphc::Window {
                        kernel: [1, 2],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [1, 1],
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 12928,
                    bias: 15488,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 1,
                            vectors: 1,
                        },
                        r16x8: __graphc::Tile {
                            pixels: 1,
                            vectors: 1,
                        },
                        r32x4: __graphc::Tile {
                            pixels: 1,
                            vectors: 1,
                        },
                        r16x4: __graphc::Tile {
                            pixels: 1,
                            vectors: 1,
                        },
                    },
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
        type Input<'a> = &'a [f32; 20];
        type Images<'a> = ::graphc::ndarray::ArrayView2<'a, f32>;
        type Arrays = ::graphc::ndarray::Array2<f32>;
        type Output<'s> = VectorAsImageOutput<'s>;
        type Batch = VectorAsImageBatch;
        const PROGRAM: __graphc::Program = __graphc::Program {
            tensors: &[
                __graphc::TensorSpec {
                    name: "scores.weight",
                    shape: &[3, 20],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "scores.bias",
                    shape: &[3],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "wide.weight",
                    shape: &[4, 20, 3, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "wide.bias",
                    shape: &[4],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "long.weight",
                    shape: &[5, 20, 2],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "long.bias",
                    shape: &[5],
                    kind: __graphc::TensorKind::Bias,
                },
            ],
            mapping: __graphc::Mapping {
                prefix: "",
                ignore: &[],
                rename: &[],
            },
            packing: &[
                __graphc::Packing::Linear {
                    weight: 0,
                    bias: ::core::option::Option::Some(1),
                    batch_norm: ::core::option::Option::None,
                    shape: [3, 20],
                    number: __graphc::Number::F32,
                    weights_at: 0,
                    bias_at: 1280,
                },
                __graphc::Packing::Conv2d {
                    weight: 2,
                    bias: ::core::option::Option::Some(3),
                    batch_norm: ::core::option::Option::None,
                    shape: [4, 20, 3, 3],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 1344,
                    bias_at: 12864,
                },
                __graphc::Packing::Conv2d {
                    weight: 4,
                    bias: ::core::option::Option::Some(5),
                    batch_norm: ::core::option::Option::None,
                    shape: [5, 20, 1, 2],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 12928,
                    bias_at: 15488,
                },
            ],
            packed: 15552,
            values: 1408,
            workspace: 0,
            scratch: 0,
            outputs: &[SCORES_RESULT, WIDE_RESULT, LONG_RESULT],
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
            run(&[input.as_slice()])
        }
        fn views<R>(
            images: Self::Images<'_>,
            run: impl ::core::ops::FnOnce(&[__graphc::ArrayViewD<'_, f32>]) -> R,
        ) -> R {
            run(&[images.into_dyn()])
        }
        fn arrays(mut images: __graphc::Results) -> Self::Arrays {
            images.vectors(20)
        }
        fn output<'s>(outputs: __graphc::Outputs<'s>) -> Self::Output<'s> {
            VectorAsImageOutput {
                scores: outputs.vector(0),
                wide: outputs.image(1),
                long: outputs.rows(2),
            }
        }
        fn batch(mut results: __graphc::Results) -> Self::Batch {
            VectorAsImageBatch {
                scores: results.vectors(3),
                wide: results.images([4, 1, 1]),
                long: results.rows([5, 1]),
            }
        }
    }
    impl VectorAsImage {
        /// What the compiler knows of the network, as one value. The other constants are its parts.
        pub const ABOUT: &'static __graphc::About = <Self as __graphc::Model>::ABOUT;
        /// The name in the model file, or where it was compiled.
        pub const NAME: &'static str = <Self as __graphc::Model>::ABOUT.name;
        /// Features of an image.
        pub const INPUT: [usize; 1] = [20];
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
        pub fn random_images(seed: u64, count: usize) -> __graphc::Array2<f32> {
            <Self as __graphc::Model>::random_images(seed, count)
        }
        /// An image on the heap, each number by its feature.
        #[must_use]
        pub fn image_from_fn(
            number: impl ::core::ops::FnMut([usize; 1]) -> f32,
        ) -> __graphc::Box<[f32; 20]> {
            __graphc::vector_from_fn(number)
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
