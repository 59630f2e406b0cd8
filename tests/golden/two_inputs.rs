/** `TwoInputs`, compiled from its model file.

 | layer | operator | output | parameters |
 |---|---|---|---:|
 | `stem` | Conv2d | [4, 5, 4] | 112 |
 | `pooled` | AdaptiveMaxPool2d | [4, 1, 1] | 0 |
 | `vector` | torch.flatten | [4] | 0 |
 | `both` | torch.cat | [7] | 0 |
 | `scores` | Linear | [6] | 48 |

 160 parameters.*/
pub struct TwoInputs {
    weights: ::graphc::__private::Weights,
}
/// One image for each input of [`TwoInputs`].
#[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
pub struct TwoInputsInput<'a> {
    /// Input `image`: [3, 5, 4].
    pub image: &'a [[[f32; 4]; 5]; 3],
    /// Input `context`: [3].
    pub context: &'a [f32; 3],
}
/// A batch for [`TwoInputs`]: views of arrays whose first dimension is the images.
#[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
pub struct TwoInputsImages<'a> {
    /// Input `image`: [3, 5, 4].
    pub image: ::graphc::ndarray::ArrayView4<'a, f32>,
    /// Input `context`: [3].
    pub context: ::graphc::ndarray::ArrayView2<'a, f32>,
}
/// A batch for [`TwoInputs`]: arrays whose first dimension is the images.
#[derive(::core::clone::Clone, ::core::fmt::Debug)]
pub struct TwoInputsArrays {
    /// Input `image`: [3, 5, 4].
    pub image: ::graphc::ndarray::Array4<f32>,
    /// Input `context`: [3].
    pub context: ::graphc::ndarray::Array2<f32>,
}
impl TwoInputsArrays {
    /// Views of the arrays.
    #[must_use]
    pub fn view(&self) -> TwoInputsImages<'_> {
        TwoInputsImages {
            image: self.image.view(),
            context: self.context.view(),
        }
    }
}
/// The results of [`TwoInputs`] for one image.
#[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
pub struct TwoInputsOutput<'s> {
    /// Layer `stem`: [4, 5, 4].
    pub stem: &'s [[[f32; 4]; 5]; 4],
    /// Layer `scores`: [6].
    pub scores: &'s [f32; 6],
}
/// The results of [`TwoInputs`] for a batch, which is the first dimension.
#[derive(::core::clone::Clone, ::core::fmt::Debug)]
pub struct TwoInputsBatch {
    /// Layer `stem`: [4, 5, 4].
    pub stem: ::graphc::ndarray::Array4<f32>,
    /// Layer `scores`: [6].
    pub scores: ::graphc::ndarray::Array2<f32>,
}
const _: () = {
    use ::graphc::__private as __graphc;
    ::core::assert!(
        __graphc::VERSION == 9u32, "the versions of graphc and graphc-compiler differ"
    );
    const CONTEXT: __graphc::Value = __graphc::Value {
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
            offset: 1792,
            image: 64,
            start: 0,
        },
    };
    const STEM: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 4,
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
    const POOLED: __graphc::Value = __graphc::Value {
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
            offset: 1600,
            image: 64,
            start: 0,
        },
    };
    const BOTH: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 7,
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
    const SCORES: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 6,
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
    const IMAGE_PLANES: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 3,
        height: 5,
        width: 4,
        halo: __graphc::Halo {
            top: 1,
            left: 1,
            bottom: 1,
            right: 1,
        },
        strides: __graphc::Strides {
            plane: 42,
            row: 6,
        },
        place: __graphc::Place {
            offset: 1280,
            image: 512,
            start: 0,
        },
    };
    const STEM_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 4,
        height: 5,
        width: 4,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 20,
            row: 4,
        },
        place: __graphc::Place {
            offset: 1280,
            image: 320,
            start: 0,
        },
    };
    const SCORES_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 6,
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
    impl ::core::fmt::Debug for TwoInputs {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __graphc::debug::<Self>(f)
        }
    }
    static ABOUT: __graphc::About = __graphc::About {
        name: "TwoInputs",
        hash: __graphc::ProgramHash(0xb2e999d0f4c14e37),
        inputs: &[
            __graphc::Input {
                name: "image",
                shape: &[3, 5, 4],
            },
            __graphc::Input {
                name: "context",
                shape: &[3],
            },
        ],
        outputs: &[
            __graphc::Output {
                name: "stem",
                shape: &[4, 5, 4],
            },
            __graphc::Output {
                name: "scores",
                shape: &[6],
            },
        ],
        parameters: 160,
        macs: 2202,
        arena_bytes: 3968,
        batches: &[2],
        precision: __graphc::Precision::F32,
        layers: &[
            __graphc::Layer {
                name: "stem",
                operator: "Conv2d",
                output: &[4, 5, 4],
                parameters: 112,
                macs: 2160,
            },
            __graphc::Layer {
                name: "pooled",
                operator: "AdaptiveMaxPool2d",
                output: &[4, 1, 1],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "vector",
                operator: "torch.flatten",
                output: &[4],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "both",
                operator: "torch.cat",
                output: &[7],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "scores",
                operator: "Linear",
                output: &[6],
                parameters: 48,
                macs: 42,
            },
        ],
        summary: "TwoInputs\n-----------------------------------------------------------------------------\nLayer (type)                 Output Shape          Param #               MACs\n=============================================================================\nstem (Conv2d)               [-1, 4, 5, 4]              112              2,160\npooled (AdaptiveMaxPool2d)  [-1, 4, 1, 1]                0                  0\nvector (torch.flatten)            [-1, 4]                0                  0\nboth (torch.cat)                  [-1, 7]                0                  0\nscores (Linear)                   [-1, 6]               48                 42\n=============================================================================\nTotal params: 160\nTrainable params: 160\nNon-trainable params: 0\nTotal MACs: 2,202\n-----------------------------------------------------------------------------\nInput size (MB): 0.00\nForward/backward pass size (MB): 0.00\nParams size (MB): 0.00\nEstimated Total Size (MB): 0.00\n-----------------------------------------------------------------------------\nPlanned arena of the forward pass (MB): 0.00\nPlanned arena for a batch of 2 (MB): 0.00\n-----------------------------------------------------------------------------\n",
        others: &[],
        preprocess: ::core::option::Option::None,
        classes: ::core::option::Option::None,
    };
    impl __graphc::Model for TwoInputs {
        const ABOUT: &'static __graphc::About = &ABOUT;
        const STEPS: &'static [__graphc::Step] = &[
            __graphc::Step {
                name: "image",
                description: "the image, in planes",
                kernel: &__graphc::Import {
                    input: 0,
                    output: IMAGE_PLANES,
                },
            },
            __graphc::Step {
                name: "context",
                description: "the image, in channel blocks",
                kernel: &__graphc::Import {
                    input: 1,
                    output: CONTEXT,
                },
            },
            __graphc::Step {
                name: "stem",
                description: "conv2d 3 -> 4, 3x3",
                kernel: &__graphc::Conv2d {
                    input: IMAGE_PLANES,
                    output: STEM,
                    window: __graphc::Window {
                        kernel: [3, 3],
                        stride: [1, 1],
                        padding: [1, 1],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [5, 4],
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 0,
                    bias: 1728,
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
                name: "stem",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: STEM,
                    output: STEM_RESULT,
                },
            },
            __graphc::Step {
                name: "pooled",
                description: "adaptive_max_pool2d 1x1",
                kernel: &__graphc::AdaptivePool2d {
                    input: STEM,
                    output: POOLED,
                    pooling: __graphc::Pooling::Max,
                },
            },
            __graphc::Step {
                name: "both",
                description: "concat: a part that is not in place",
                kernel: &__graphc::Rearrange {
                    input: CONTEXT,
                    output: BOTH,
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
                                size: 3,
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
                    input: POOLED,
                    output: BOTH,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [3, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 4,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "scores",
                description: "linear 7 -> 6",
                kernel: &__graphc::Linear {
                    input: BOTH,
                    output: SCORES,
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 1792,
                    bias: 2240,
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
        ];
        const EMBEDDED: ::core::option::Option<&'static [u8]> = ::core::option::Option::None;
        type Input<'a> = TwoInputsInput<'a>;
        type Images<'a> = TwoInputsImages<'a>;
        type Arrays = TwoInputsArrays;
        type Output<'s> = TwoInputsOutput<'s>;
        type Batch = TwoInputsBatch;
        const PROGRAM: __graphc::Program = __graphc::Program {
            tensors: &[
                __graphc::TensorSpec {
                    name: "stem.weight",
                    shape: &[4, 3, 3, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "stem.bias",
                    shape: &[4],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "scores.weight",
                    shape: &[6, 7],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "scores.bias",
                    shape: &[6],
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
                    shape: [4, 3, 3, 3],
                    groups: 1,
                    order: __graphc::ReadingOrder::Planar,
                    number: __graphc::Number::F32,
                    weights_at: 0,
                    bias_at: 1728,
                },
                __graphc::Packing::Linear {
                    weight: 2,
                    bias: ::core::option::Option::Some(3),
                    batch_norm: ::core::option::Option::None,
                    shape: [6, 7],
                    number: __graphc::Number::F32,
                    weights_at: 1792,
                    bias_at: 2240,
                },
            ],
            packed: 2304,
            values: 1856,
            workspace: 256,
            scratch: 0,
            outputs: &[STEM_RESULT, SCORES_RESULT],
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
            run(&[input.image.as_flattened().as_flattened(), input.context.as_slice()])
        }
        fn views<R>(
            images: Self::Images<'_>,
            run: impl ::core::ops::FnOnce(&[__graphc::ArrayViewD<'_, f32>]) -> R,
        ) -> R {
            run(&[images.image.into_dyn(), images.context.into_dyn()])
        }
        fn arrays(mut images: __graphc::Results) -> Self::Arrays {
            TwoInputsArrays {
                image: images.images([3, 5, 4]),
                context: images.vectors(3),
            }
        }
        fn output<'s>(outputs: __graphc::Outputs<'s>) -> Self::Output<'s> {
            TwoInputsOutput {
                stem: outputs.image(0),
                scores: outputs.vector(1),
            }
        }
        fn batch(mut results: __graphc::Results) -> Self::Batch {
            TwoInputsBatch {
                stem: results.images([4, 5, 4]),
                scores: results.vectors(6),
            }
        }
    }
    impl TwoInputs {
        /// What the compiler knows of the network, as one value. The other constants are its parts.
        pub const ABOUT: &'static __graphc::About = <Self as __graphc::Model>::ABOUT;
        /// The name in the model file, or where it was compiled.
        pub const NAME: &'static str = <Self as __graphc::Model>::ABOUT.name;
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
        pub fn random_images(seed: u64, count: usize) -> TwoInputsArrays {
            <Self as __graphc::Model>::random_images(seed, count)
        }
        /// An image on the heap, each number by its channel, row and column.
        #[must_use]
        pub fn image_from_fn(
            number: impl ::core::ops::FnMut([usize; 3]) -> f32,
        ) -> __graphc::Box<[[[f32; 4]; 5]; 3]> {
            __graphc::image_from_fn(number)
        }
        /// An image on the heap, each number by its feature.
        #[must_use]
        pub fn context_from_fn(
            number: impl ::core::ops::FnMut([usize; 1]) -> f32,
        ) -> __graphc::Box<[f32; 3]> {
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
