/** `Degenerate`, compiled from its model file.

 | layer | operator | output | parameters |
 |---|---|---|---:|
 | `c1` | Conv2d | [3, 1, 1] | 24 |
 | `r1` | ReLU | [3, 1, 1] | 0 |
 | `c2` | Conv2d | [4, 3, 3] | 16 |
 | `p` | MaxPool2d | [4, 1, 1] | 0 |
 | `c3` | Conv2d | [2, 1, 1] | 10 |
 | `flat` | torch.flatten | [2] | 0 |
 | `f1` | Linear | [1] | 3 |
 | `f2` | Linear | [3] | 3 |

 56 parameters.*/
pub struct Degenerate {
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
        channels: 3,
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
            image: 576,
            start: 0,
        },
    };
    const C2: __graphc::Value = __graphc::Value {
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
            offset: 576,
            image: 64,
            start: 0,
        },
    };
    const C3: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 2,
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
    const F1: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 1,
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
    const F2: __graphc::Value = __graphc::Value {
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
    const INPUT_PLANES: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 1,
        height: 7,
        width: 1,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 7,
            row: 1,
        },
        place: __graphc::Place {
            offset: 576,
            image: 64,
            start: 0,
        },
    };
    const F2_RESULT: __graphc::Value = __graphc::Value {
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
    impl ::core::fmt::Debug for Degenerate {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __graphc::debug::<Self>(f)
        }
    }
    static ABOUT: __graphc::About = __graphc::About {
        name: "Degenerate",
        hash: __graphc::ProgramHash(0x0011111f2fa2522f),
        inputs: &[
            __graphc::Input {
                name: "input",
                shape: &[1, 7, 1],
            },
        ],
        outputs: &[
            __graphc::Output {
                name: "f2",
                shape: &[3],
            },
        ],
        parameters: 56,
        macs: 142,
        arena_bytes: 640,
        batches: &[1],
        precision: __graphc::Precision::F32,
        layers: &[
            __graphc::Layer {
                name: "c1",
                operator: "Conv2d",
                output: &[3, 1, 1],
                parameters: 24,
                macs: 21,
            },
            __graphc::Layer {
                name: "r1",
                operator: "ReLU",
                output: &[3, 1, 1],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "c2",
                operator: "Conv2d",
                output: &[4, 3, 3],
                parameters: 16,
                macs: 108,
            },
            __graphc::Layer {
                name: "p",
                operator: "MaxPool2d",
                output: &[4, 1, 1],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "c3",
                operator: "Conv2d",
                output: &[2, 1, 1],
                parameters: 10,
                macs: 8,
            },
            __graphc::Layer {
                name: "flat",
                operator: "torch.flatten",
                output: &[2],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "f1",
                operator: "Linear",
                output: &[1],
                parameters: 3,
                macs: 2,
            },
            __graphc::Layer {
                name: "f2",
                operator: "Linear",
                output: &[3],
                parameters: 3,
                macs: 3,
            },
        ],
        summary: "Degenerate\n-----------------------------------------------------------------------\nLayer (type)           Output Shape          Param #               MACs\n=======================================================================\nc1 (Conv2d)           [-1, 3, 1, 1]               24                 21\nr1 (ReLU)             [-1, 3, 1, 1]                0                  0\nc2 (Conv2d)           [-1, 4, 3, 3]               16                108\np (MaxPool2d)         [-1, 4, 1, 1]                0                  0\nc3 (Conv2d)           [-1, 2, 1, 1]               10                  8\nflat (torch.flatten)        [-1, 2]                0                  0\nf1 (Linear)                 [-1, 1]                3                  2\nf2 (Linear)                 [-1, 3]                3                  3\n=======================================================================\nTotal params: 56\nTrainable params: 56\nNon-trainable params: 0\nTotal MACs: 142\n-----------------------------------------------------------------------\nInput size (MB): 0.00\nForward/backward pass size (MB): 0.00\nParams size (MB): 0.00\nEstimated Total Size (MB): 0.00\n-----------------------------------------------------------------------\nPlanned arena of the forward pass (MB): 0.00\n-----------------------------------------------------------------------\n",
        others: &[],
        preprocess: ::core::option::Option::None,
        classes: ::core::option::Option::Some(__graphc::Classes {
            top_k: 3,
            labels: &[],
            scores: __graphc::Scores::Logits,
        }),
    };
    impl __graphc::Model for Degenerate {
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
                description: "conv2d 1 -> 3, 7x1, relu",
                kernel: &__graphc::Conv2d {
                    input: INPUT_PLANES,
                    output: C1,
                    window: __graphc::Window {
                        kernel: [7, 1],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [1, 1],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Relu,
                        pool: ::core::option::Option::None,
                    },
                    weights: 0,
                    bias: 448,
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
                name: "c2",
                description: "conv2d 3 -> 4, 1x1, max_pool2d 3x3 / 3",
                kernel: &__graphc::Conv2d {
                    input: C1,
                    output: C2,
                    window: __graphc::Window {
                        kernel: [1, 1],
                        stride: [1, 1],
                        padding: [1, 1],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [3, 3],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Identity,
                        pool: ::core::option::Option::Some(__graphc::Window {
                            kernel: [3, 3],
                            stride: [3, 3],
                            padding: [0, 0],
                            dilation: [1, 1],
                        }),
                    },
                    weights: 512,
                    bias: 704,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 3,
                            vectors: 1,
                        },
                        r16x8: __graphc::Tile {
                            pixels: 3,
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
                name: "c3",
                description: "conv2d 4 -> 2, 1x1 / 5",
                kernel: &__graphc::Conv2d {
                    input: C2,
                    output: C3,
                    window: __graphc::Window {
                        kernel: [1, 1],
                        stride: [5, 5],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [1, 1],
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 768,
                    bias: 1024,
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
                name: "f1",
                description: "linear 2 -> 1",
                kernel: &__graphc::Linear {
                    input: C3,
                    output: F1,
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 1088,
                    bias: 1216,
                },
            },
            __graphc::Step {
                name: "f2",
                description: "linear 1 -> 3",
                kernel: &__graphc::Linear {
                    input: F1,
                    output: F2,
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 1280,
                    bias: 1344,
                },
            },
            __graphc::Step {
                name: "f2",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: F2,
                    output: F2_RESULT,
                },
            },
        ];
        const EMBEDDED: ::core::option::Option<&'static [u8]> = ::core::option::Option::None;
        type Input<'a> = &'a [[[f32; 1]; 7]; 1];
        type Images<'a> = ::graphc::ndarray::ArrayView4<'a, f32>;
        type Arrays = ::graphc::ndarray::Array4<f32>;
        type Output<'s> = &'s [f32; 3];
        type Batch = ::graphc::ndarray::Array2<f32>;
        const PROGRAM: __graphc::Program = __graphc::Program {
            tensors: &[
                __graphc::TensorSpec {
                    name: "c1.weight",
                    shape: &[3, 1, 7, 1],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "c1.bias",
                    shape: &[3],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "c2.weight",
                    shape: &[4, 3, 1, 1],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "c2.bias",
                    shape: &[4],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "c3.weight",
                    shape: &[2, 4, 1, 1],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "c3.bias",
                    shape: &[2],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "f1.weight",
                    shape: &[1, 2],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "f1.bias",
                    shape: &[1],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "f2.weight",
                    shape: &[3, 1],
                    kind: __graphc::TensorKind::Weight,
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
                    shape: [3, 1, 7, 1],
                    groups: 1,
                    order: __graphc::ReadingOrder::Planar,
                    number: __graphc::Number::F32,
                    weights_at: 0,
                    bias_at: 448,
                },
                __graphc::Packing::Conv2d {
                    weight: 2,
                    bias: ::core::option::Option::Some(3),
                    batch_norm: ::core::option::Option::None,
                    shape: [4, 3, 1, 1],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 512,
                    bias_at: 704,
                },
                __graphc::Packing::Conv2d {
                    weight: 4,
                    bias: ::core::option::Option::Some(5),
                    batch_norm: ::core::option::Option::None,
                    shape: [2, 4, 1, 1],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 768,
                    bias_at: 1024,
                },
                __graphc::Packing::Linear {
                    weight: 6,
                    bias: ::core::option::Option::Some(7),
                    batch_norm: ::core::option::Option::None,
                    shape: [1, 2],
                    number: __graphc::Number::F32,
                    weights_at: 1088,
                    bias_at: 1216,
                },
                __graphc::Packing::Linear {
                    weight: 8,
                    bias: ::core::option::Option::None,
                    batch_norm: ::core::option::Option::None,
                    shape: [3, 1],
                    number: __graphc::Number::F32,
                    weights_at: 1280,
                    bias_at: 1344,
                },
            ],
            packed: 1408,
            values: 640,
            workspace: 0,
            scratch: 576,
            outputs: &[F2_RESULT],
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
            images.images([1, 7, 1])
        }
        fn output<'s>(outputs: __graphc::Outputs<'s>) -> Self::Output<'s> {
            outputs.vector(0)
        }
        fn batch(mut results: __graphc::Results) -> Self::Batch {
            results.vectors(3)
        }
    }
    impl Degenerate {
        /// What the compiler knows of the network, as one value. The other constants are its parts.
        pub const ABOUT: &'static __graphc::About = <Self as __graphc::Model>::ABOUT;
        /// The name in the model file, or where it was compiled.
        pub const NAME: &'static str = <Self as __graphc::Model>::ABOUT.name;
        /// Channels, height and width of an image.
        pub const INPUT: [usize; 3] = [1, 7, 1];
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
        ) -> __graphc::Box<[[[f32; 1]; 7]; 1]> {
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
