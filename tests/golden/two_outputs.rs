/** `TwoOutputs`, compiled from its model file.

 | layer | operator | output | parameters |
 |---|---|---|---:|
 | `positive` | ReLU | [2, 2, 3] | 0 |
 | `1` | torch.flatten | [12] | 0 |
 | `sums` | Linear | [5] | 65 |

 65 parameters.*/
pub struct TwoOutputs {
    weights: ::graphc::__private::Weights,
}
/// The results of [`TwoOutputs`] for one image.
#[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
pub struct TwoOutputsOutput<'s> {
    /// Layer `positive`: [2, 2, 3].
    pub positive: &'s [[[f32; 3]; 2]; 2],
    /// Layer `sums`: [5].
    pub sums: &'s [f32; 5],
}
/// The results of [`TwoOutputs`] for a batch, which is the first dimension.
#[derive(::core::clone::Clone, ::core::fmt::Debug)]
pub struct TwoOutputsBatch {
    /// Layer `positive`: [2, 2, 3].
    pub positive: ::graphc::ndarray::Array4<f32>,
    /// Layer `sums`: [5].
    pub sums: ::graphc::ndarray::Array2<f32>,
}
const _: () = {
    use ::graphc::__private as __graphc;
    ::core::assert!(
        __graphc::VERSION == 9u32, "the versions of graphc and graphc-compiler differ"
    );
    const INPUT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 2,
        height: 2,
        width: 3,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 96,
            row: 48,
        },
        place: __graphc::Place {
            offset: 0,
            image: 384,
            start: 0,
        },
    };
    const POSITIVE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 2,
        height: 2,
        width: 3,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 96,
            row: 48,
        },
        place: __graphc::Place {
            offset: 384,
            image: 384,
            start: 0,
        },
    };
    const LAYER_1: __graphc::Value = __graphc::Value {
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
    const SUMS: __graphc::Value = __graphc::Value {
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
            offset: 64,
            image: 64,
            start: 0,
        },
    };
    const POSITIVE_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 2,
        height: 2,
        width: 3,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 6,
            row: 3,
        },
        place: __graphc::Place {
            offset: 128,
            image: 64,
            start: 0,
        },
    };
    const LAYER_1_PLANES: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 2,
        height: 2,
        width: 3,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 6,
            row: 3,
        },
        place: __graphc::Place {
            offset: 0,
            image: 64,
            start: 0,
        },
    };
    const SUMS_RESULT: __graphc::Value = __graphc::Value {
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
    impl ::core::fmt::Debug for TwoOutputs {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __graphc::debug::<Self>(f)
        }
    }
    static ABOUT: __graphc::About = __graphc::About {
        name: "TwoOutputs",
        hash: __graphc::ProgramHash(0x9be99a0f8bcb6ef5),
        inputs: &[
            __graphc::Input {
                name: "input",
                shape: &[2, 2, 3],
            },
        ],
        outputs: &[
            __graphc::Output {
                name: "positive",
                shape: &[2, 2, 3],
            },
            __graphc::Output {
                name: "sums",
                shape: &[5],
            },
        ],
        parameters: 65,
        macs: 60,
        arena_bytes: 768,
        batches: &[1],
        precision: __graphc::Precision::F32,
        layers: &[
            __graphc::Layer {
                name: "positive",
                operator: "ReLU",
                output: &[2, 2, 3],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "1",
                operator: "torch.flatten",
                output: &[12],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "sums",
                operator: "Linear",
                output: &[5],
                parameters: 65,
                macs: 60,
            },
        ],
        summary: "TwoOutputs\n--------------------------------------------------------------------\nLayer (type)        Output Shape          Param #               MACs\n====================================================================\npositive (ReLU)    [-1, 2, 2, 3]                0                  0\n1 (torch.flatten)       [-1, 12]                0                  0\nsums (Linear)            [-1, 5]               65                 60\n====================================================================\nTotal params: 65\nTrainable params: 65\nNon-trainable params: 0\nTotal MACs: 60\n--------------------------------------------------------------------\nInput size (MB): 0.00\nForward/backward pass size (MB): 0.00\nParams size (MB): 0.00\nEstimated Total Size (MB): 0.00\n--------------------------------------------------------------------\nPlanned arena of the forward pass (MB): 0.00\n--------------------------------------------------------------------\n",
        others: &[],
        preprocess: ::core::option::Option::None,
        classes: ::core::option::Option::None,
    };
    impl __graphc::Model for TwoOutputs {
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
                name: "positive",
                description: "relu",
                kernel: &__graphc::Map {
                    input: INPUT,
                    output: POSITIVE,
                    function: __graphc::Function::Pointwise(__graphc::Pointwise::Relu),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "positive",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: POSITIVE,
                    output: POSITIVE_RESULT,
                },
            },
            __graphc::Step {
                name: "1",
                description: "flatten",
                kernel: &__graphc::Export {
                    input: POSITIVE,
                    output: LAYER_1_PLANES,
                },
            },
            __graphc::Step {
                name: "sums",
                description: "linear 12 -> 5",
                kernel: &__graphc::Linear {
                    input: LAYER_1,
                    output: SUMS,
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 0,
                    bias: 768,
                },
            },
            __graphc::Step {
                name: "sums",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: SUMS,
                    output: SUMS_RESULT,
                },
            },
        ];
        const EMBEDDED: ::core::option::Option<&'static [u8]> = ::core::option::Option::None;
        type Input<'a> = &'a [[[f32; 3]; 2]; 2];
        type Images<'a> = ::graphc::ndarray::ArrayView4<'a, f32>;
        type Arrays = ::graphc::ndarray::Array4<f32>;
        type Output<'s> = TwoOutputsOutput<'s>;
        type Batch = TwoOutputsBatch;
        const PROGRAM: __graphc::Program = __graphc::Program {
            tensors: &[
                __graphc::TensorSpec {
                    name: "sums.weight",
                    shape: &[5, 12],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "sums.bias",
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
                    shape: [5, 12],
                    number: __graphc::Number::F32,
                    weights_at: 0,
                    bias_at: 768,
                },
            ],
            packed: 832,
            values: 768,
            workspace: 0,
            scratch: 0,
            outputs: &[POSITIVE_RESULT, SUMS_RESULT],
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
            images.images([2, 2, 3])
        }
        fn output<'s>(outputs: __graphc::Outputs<'s>) -> Self::Output<'s> {
            TwoOutputsOutput {
                positive: outputs.image(0),
                sums: outputs.vector(1),
            }
        }
        fn batch(mut results: __graphc::Results) -> Self::Batch {
            TwoOutputsBatch {
                positive: results.images([2, 2, 3]),
                sums: results.vectors(5),
            }
        }
    }
    impl TwoOutputs {
        /// What the compiler knows of the network, as one value. The other constants are its parts.
        pub const ABOUT: &'static __graphc::About = <Self as __graphc::Model>::ABOUT;
        /// The name in the model file, or where it was compiled.
        pub const NAME: &'static str = <Self as __graphc::Model>::ABOUT.name;
        /// Channels, height and width of an image.
        pub const INPUT: [usize; 3] = [2, 2, 3];
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
        ) -> __graphc::Box<[[[f32; 3]; 2]; 2]> {
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
