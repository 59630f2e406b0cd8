/** `BatchNorm1d`, compiled from its model file.

 | layer | operator | output | parameters |
 |---|---|---|---:|
 | `flat` | torch.flatten | [12] | 0 |
 | `first` | Linear | [21] | 273 |
 | `folded` | BatchNorm1d | [21] | 42 |
 | `positive` | ReLU | [21] | 0 |
 | `alone` | BatchNorm1d | [21] | 0 |
 | `last` | Linear | [3] | 63 |
 | `end` | BatchNorm1d | [3] | 6 |

 384 parameters.*/
pub struct BatchNorm1d {
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
        channels: 2,
        height: 3,
        width: 2,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 96,
            row: 32,
        },
        place: __graphc::Place {
            offset: 0,
            image: 384,
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
            offset: 384,
            image: 64,
            start: 0,
        },
    };
    const FIRST: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 21,
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
    const ALONE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 21,
        height: 1,
        width: 1,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 16,
            row: 16,
        },
        place: __graphc::Place {
            offset: 128,
            image: 128,
            start: 0,
        },
    };
    const LAST: __graphc::Value = __graphc::Value {
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
    const FLAT_PLANES: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 2,
        height: 3,
        width: 2,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 6,
            row: 2,
        },
        place: __graphc::Place {
            offset: 384,
            image: 64,
            start: 0,
        },
    };
    const END_RESULT: __graphc::Value = __graphc::Value {
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
            offset: 64,
            image: 64,
            start: 0,
        },
    };
    impl ::core::fmt::Debug for BatchNorm1d {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __graphc::debug::<Self>(f)
        }
    }
    static ABOUT: __graphc::About = __graphc::About {
        name: "BatchNorm1d",
        hash: __graphc::ProgramHash(0xd703db5a01f4d21c),
        inputs: &[
            __graphc::Input {
                name: "input",
                shape: &[2, 3, 2],
            },
        ],
        outputs: &[
            __graphc::Output {
                name: "end",
                shape: &[3],
            },
        ],
        parameters: 384,
        macs: 315,
        arena_bytes: 448,
        batches: &[1],
        precision: __graphc::Precision::F32,
        layers: &[
            __graphc::Layer {
                name: "flat",
                operator: "torch.flatten",
                output: &[12],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "first",
                operator: "Linear",
                output: &[21],
                parameters: 273,
                macs: 252,
            },
            __graphc::Layer {
                name: "folded",
                operator: "BatchNorm1d",
                output: &[21],
                parameters: 42,
                macs: 0,
            },
            __graphc::Layer {
                name: "positive",
                operator: "ReLU",
                output: &[21],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "alone",
                operator: "BatchNorm1d",
                output: &[21],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "last",
                operator: "Linear",
                output: &[3],
                parameters: 63,
                macs: 63,
            },
            __graphc::Layer {
                name: "end",
                operator: "BatchNorm1d",
                output: &[3],
                parameters: 6,
                macs: 0,
            },
        ],
        summary: "BatchNorm1d\n----------------------------------------------------------------------\nLayer (type)          Output Shape          Param #               MACs\n======================================================================\nflat (torch.flatten)      [-1, 12]                0                  0\nfirst (Linear)            [-1, 21]              273                252\nfolded (BatchNorm1d)      [-1, 21]               42                  0\npositive (ReLU)           [-1, 21]                0                  0\nalone (BatchNorm1d)       [-1, 21]                0                  0\nlast (Linear)              [-1, 3]               63                 63\nend (BatchNorm1d)          [-1, 3]                6                  0\n======================================================================\nTotal params: 384\nTrainable params: 384\nNon-trainable params: 0\nTotal MACs: 315\n----------------------------------------------------------------------\nInput size (MB): 0.00\nForward/backward pass size (MB): 0.00\nParams size (MB): 0.00\nEstimated Total Size (MB): 0.00\n----------------------------------------------------------------------\nPlanned arena of the forward pass (MB): 0.00\n----------------------------------------------------------------------\n",
        others: &[],
        preprocess: ::core::option::Option::None,
        classes: ::core::option::Option::Some(__graphc::Classes {
            top_k: 3,
            labels: &[],
            scores: __graphc::Scores::Logits,
        }),
    };
    impl __graphc::Model for BatchNorm1d {
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
                name: "flat",
                description: "flatten",
                kernel: &__graphc::Export {
                    input: INPUT,
                    output: FLAT_PLANES,
                },
            },
            __graphc::Step {
                name: "first",
                description: "linear 12 -> 21, batch_norm1d, relu",
                kernel: &__graphc::Linear {
                    input: FLAT,
                    output: FIRST,
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Relu,
                        pool: ::core::option::Option::None,
                    },
                    weights: 0,
                    bias: 1536,
                },
            },
            __graphc::Step {
                name: "alone",
                description: "batch_norm1d",
                kernel: &__graphc::Map {
                    input: FIRST,
                    output: ALONE,
                    function: __graphc::Function::Affine(1664, 1792),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "last",
                description: "linear 21 -> 3, batch_norm1d",
                kernel: &__graphc::Linear {
                    input: ALONE,
                    output: LAST,
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 1920,
                    bias: 3264,
                },
            },
            __graphc::Step {
                name: "last",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: LAST,
                    output: END_RESULT,
                },
            },
        ];
        const EMBEDDED: ::core::option::Option<&'static [u8]> = ::core::option::Option::None;
        type Input<'a> = &'a [[[f32; 2]; 3]; 2];
        type Images<'a> = ::graphc::ndarray::ArrayView4<'a, f32>;
        type Arrays = ::graphc::ndarray::Array4<f32>;
        type Output<'s> = &'s [f32; 3];
        type Batch = ::graphc::ndarray::Array2<f32>;
        const PROGRAM: __graphc::Program = __graphc::Program {
            tensors: &[
                __graphc::TensorSpec {
                    name: "first.weight",
                    shape: &[21, 12],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "first.bias",
                    shape: &[21],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "folded.weight",
                    shape: &[21],
                    kind: __graphc::TensorKind::BatchNormWeight,
                },
                __graphc::TensorSpec {
                    name: "folded.bias",
                    shape: &[21],
                    kind: __graphc::TensorKind::BatchNormBias,
                },
                __graphc::TensorSpec {
                    name: "folded.running_mean",
                    shape: &[21],
                    kind: __graphc::TensorKind::RunningMean,
                },
                __graphc::TensorSpec {
                    name: "folded.running_var",
                    shape: &[21],
                    kind: __graphc::TensorKind::RunningVar,
                },
                __graphc::TensorSpec {
                    name: "alone.running_mean",
                    shape: &[21],
                    kind: __graphc::TensorKind::RunningMean,
                },
                __graphc::TensorSpec {
                    name: "alone.running_var",
                    shape: &[21],
                    kind: __graphc::TensorKind::RunningVar,
                },
                __graphc::TensorSpec {
                    name: "last.weight",
                    shape: &[3, 21],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "end.weight",
                    shape: &[3],
                    kind: __graphc::TensorKind::BatchNormWeight,
                },
                __graphc::TensorSpec {
                    name: "end.bias",
                    shape: &[3],
                    kind: __graphc::TensorKind::BatchNormBias,
                },
                __graphc::TensorSpec {
                    name: "end.running_mean",
                    shape: &[3],
                    kind: __graphc::TensorKind::RunningMean,
                },
                __graphc::TensorSpec {
                    name: "end.running_var",
                    shape: &[3],
                    kind: __graphc::TensorKind::RunningVar,
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
                    batch_norm: ::core::option::Option::Some(__graphc::BatchNormTensors {
                        weight: ::core::option::Option::Some(2),
                        bias: ::core::option::Option::Some(3),
                        statistics: ::core::option::Option::Some([4, 5]),
                        eps: 0.001,
                    }),
                    shape: [21, 12],
                    number: __graphc::Number::F32,
                    weights_at: 0,
                    bias_at: 1536,
                },
                __graphc::Packing::Affine {
                    batch_norm: __graphc::BatchNormTensors {
                        weight: ::core::option::Option::None,
                        bias: ::core::option::Option::None,
                        statistics: ::core::option::Option::Some([6, 7]),
                        eps: 1e-5,
                    },
                    scales_at: 1664,
                    shifts_at: 1792,
                },
                __graphc::Packing::Linear {
                    weight: 8,
                    bias: ::core::option::Option::None,
                    batch_norm: ::core::option::Option::Some(__graphc::BatchNormTensors {
                        weight: ::core::option::Option::Some(9),
                        bias: ::core::option::Option::Some(10),
                        statistics: ::core::option::Option::Some([11, 12]),
                        eps: 1e-5,
                    }),
                    shape: [3, 21],
                    number: __graphc::Number::F32,
                    weights_at: 1920,
                    bias_at: 3264,
                },
            ],
            packed: 3328,
            values: 448,
            workspace: 0,
            scratch: 0,
            outputs: &[END_RESULT],
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
            images.images([2, 3, 2])
        }
        fn output<'s>(outputs: __graphc::Outputs<'s>) -> Self::Output<'s> {
            outputs.vector(0)
        }
        fn batch(mut results: __graphc::Results) -> Self::Batch {
            results.vectors(3)
        }
    }
    impl BatchNorm1d {
        /// What the compiler knows of the network, as one value. The other constants are its parts.
        pub const ABOUT: &'static __graphc::About = <Self as __graphc::Model>::ABOUT;
        /// The name in the model file, or where it was compiled.
        pub const NAME: &'static str = <Self as __graphc::Model>::ABOUT.name;
        /// Channels, height and width of an image.
        pub const INPUT: [usize; 3] = [2, 3, 2];
        /// The inputs.
        pub const INPUTS: &'static [__graphc::Input] = <Self as __graphc::Model>::ABOUT
            .inputs;
        /// Shape of the result, without the batch.
        pub const OUTPUT: [usize; 1] = [3];
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
        ) -> __graphc::Box<[[[f32; 2]; 3]; 2]> {
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
