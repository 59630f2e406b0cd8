/** `Chain`, compiled from its model file.

 | layer | operator | output | parameters |
 |---|---|---|---:|
 | `a` | Conv2d | [16, 7, 6] | 448 |
 | `b` | Conv2d | [20, 7, 6] | 2,900 |

 3,348 parameters.*/
pub struct Chain {
    weights: ::graphc::__private::Weights,
}
const _: () = {
    use ::graphc::__private as __graphc;
    ::core::assert!(
        __graphc::VERSION == 9u32, "the versions of graphc and graphc-compiler differ"
    );
    const A: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 16,
        height: 7,
        width: 6,
        halo: __graphc::Halo {
            top: 1,
            left: 1,
            bottom: 1,
            right: 1,
        },
        strides: __graphc::Strides {
            plane: 1152,
            row: 128,
        },
        place: __graphc::Place {
            offset: 5376,
            image: 4608,
            start: 0,
        },
    };
    const B: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 20,
        height: 7,
        width: 6,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 672,
            row: 96,
        },
        place: __graphc::Place {
            offset: 0,
            image: 5376,
            start: 0,
        },
    };
    const INPUT_PLANES: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 3,
        height: 7,
        width: 6,
        halo: __graphc::Halo {
            top: 1,
            left: 1,
            bottom: 1,
            right: 1,
        },
        strides: __graphc::Strides {
            plane: 72,
            row: 8,
        },
        place: __graphc::Place {
            offset: 0,
            image: 896,
            start: 0,
        },
    };
    const B_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 20,
        height: 7,
        width: 6,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 42,
            row: 6,
        },
        place: __graphc::Place {
            offset: 5376,
            image: 3392,
            start: 0,
        },
    };
    impl ::core::fmt::Debug for Chain {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __graphc::debug::<Self>(f)
        }
    }
    static ABOUT: __graphc::About = __graphc::About {
        name: "Chain",
        hash: __graphc::ProgramHash(0x742314ae2ae91214),
        inputs: &[
            __graphc::Input {
                name: "input",
                shape: &[3, 7, 6],
            },
        ],
        outputs: &[
            __graphc::Output {
                name: "b",
                shape: &[20, 7, 6],
            },
        ],
        parameters: 3348,
        macs: 139104,
        arena_bytes: 9984,
        batches: &[1],
        precision: __graphc::Precision::F32,
        layers: &[
            __graphc::Layer {
                name: "a",
                operator: "Conv2d",
                output: &[16, 7, 6],
                parameters: 448,
                macs: 18144,
            },
            __graphc::Layer {
                name: "b",
                operator: "Conv2d",
                output: &[20, 7, 6],
                parameters: 2900,
                macs: 120960,
            },
        ],
        summary: "Chain\n----------------------------------------------------------------\nLayer (type)    Output Shape          Param #               MACs\n================================================================\na (Conv2d)    [-1, 16, 7, 6]              448             18,144\nb (Conv2d)    [-1, 20, 7, 6]            2,900            120,960\n================================================================\nTotal params: 3,348\nTrainable params: 3,348\nNon-trainable params: 0\nTotal MACs: 139,104\n----------------------------------------------------------------\nInput size (MB): 0.00\nForward/backward pass size (MB): 0.01\nParams size (MB): 0.01\nEstimated Total Size (MB): 0.02\n----------------------------------------------------------------\nPlanned arena of the forward pass (MB): 0.01\n----------------------------------------------------------------\n",
        others: &[],
        preprocess: ::core::option::Option::None,
        classes: ::core::option::Option::None,
    };
    impl __graphc::Model for Chain {
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
                name: "a",
                description: "conv2d 3 -> 16, 3x3",
                kernel: &__graphc::Conv2d {
                    input: INPUT_PLANES,
                    output: A,
                    window: __graphc::Window {
                        kernel: [3, 3],
                        stride: [1, 1],
                        padding: [1, 1],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [7, 6],
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 0,
                    bias: 1728,
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
                name: "b",
                description: "conv2d 16 -> 20, 3x3",
                kernel: &__graphc::Conv2d {
                    input: A,
                    output: B,
                    window: __graphc::Window {
                        kernel: [3, 3],
                        stride: [1, 1],
                        padding: [1, 1],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [7, 6],
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 1792,
                    bias: 20224,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 6,
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
                name: "b",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: B,
                    output: B_RESULT,
                },
            },
        ];
        const EMBEDDED: ::core::option::Option<&'static [u8]> = ::core::option::Option::None;
        type Input<'a> = &'a [[[f32; 6]; 7]; 3];
        type Images<'a> = ::graphc::ndarray::ArrayView4<'a, f32>;
        type Arrays = ::graphc::ndarray::Array4<f32>;
        type Output<'s> = &'s [[[f32; 6]; 7]; 20];
        type Batch = ::graphc::ndarray::Array4<f32>;
        const PROGRAM: __graphc::Program = __graphc::Program {
            tensors: &[
                __graphc::TensorSpec {
                    name: "a.weight",
                    shape: &[16, 3, 3, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "a.bias",
                    shape: &[16],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "b.weight",
                    shape: &[20, 16, 3, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "b.bias",
                    shape: &[20],
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
                    shape: [20, 16, 3, 3],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 1792,
                    bias_at: 20224,
                },
            ],
            packed: 20352,
            values: 9984,
            workspace: 0,
            scratch: 0,
            outputs: &[B_RESULT],
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
            images.images([3, 7, 6])
        }
        fn output<'s>(outputs: __graphc::Outputs<'s>) -> Self::Output<'s> {
            outputs.image(0)
        }
        fn batch(mut results: __graphc::Results) -> Self::Batch {
            results.images([20, 7, 6])
        }
    }
    impl Chain {
        /// What the compiler knows of the network, as one value. The other constants are its parts.
        pub const ABOUT: &'static __graphc::About = <Self as __graphc::Model>::ABOUT;
        /// The name in the model file, or where it was compiled.
        pub const NAME: &'static str = <Self as __graphc::Model>::ABOUT.name;
        /// Channels, height and width of an image.
        pub const INPUT: [usize; 3] = [3, 7, 6];
        /// The inputs.
        pub const INPUTS: &'static [__graphc::Input] = <Self as __graphc::Model>::ABOUT
            .inputs;
        /// Shape of the result, without the batch.
        pub const OUTPUT: [usize; 3] = [20, 7, 6];
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
        ) -> __graphc::Box<[[[f32; 6]; 7]; 3]> {
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
