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
#[derive(Debug)]
pub struct Degenerate(::graphc::__private::Weights);
const _: () = {
    use ::graphc::__private::*;
    ::core::assert!(
        VERSION == 2u32, "the versions of graphc and graphc-compiler differ"
    );
    /// `input`: the image, in planes.
    const INPUT: Import = Import::Planar(Planar {
        dtype: DType::F32,
        buffer: 144,
        image: 16,
        channels: 1,
        height: 7,
        width: 1,
        halo: NO_HALO,
    });
    /// `c1`: conv2d 1 -> 3, 7x1, relu.
    const C1: Conv2d = Conv2d {
        input: ConvInput::Planar(Planar {
            dtype: DType::F32,
            buffer: 144,
            image: 16,
            channels: 1,
            height: 7,
            width: 1,
            halo: NO_HALO,
        }),
        output: Region {
            dtype: DType::F32,
            buffer: 0,
            image: 144,
            start: 0,
            channels: 3,
            height: 1,
            width: 1,
            halo: Halo {
                top: 1,
                left: 1,
                bottom: 1,
                right: 1,
            },
        },
        residual: ::core::option::Option::None,
        window: Window {
            kernel: [7, 1],
            stride: [1, 1],
            padding: [0, 0],
            dilation: [1, 1],
        },
        groups: 1,
        size: [1, 1],
        activation: Activation::Relu,
        pool: ::core::option::Option::None,
        weights: 0,
        bias: 112,
        tile: PerIsa {
            portable: Tile { pixels: 1, vectors: 1 },
            avx2: Tile { pixels: 1, vectors: 1 },
            avx512: Tile { pixels: 1, vectors: 1 },
        },
    };
    /// `c2`: conv2d 3 -> 4, 1x1, max_pool2d 3x3 / 3.
    const C2: Conv2d = Conv2d {
        input: ConvInput::Blocked(Region {
            dtype: DType::F32,
            buffer: 0,
            image: 144,
            start: 0,
            channels: 3,
            height: 1,
            width: 1,
            halo: Halo {
                top: 1,
                left: 1,
                bottom: 1,
                right: 1,
            },
        }),
        output: Region {
            dtype: DType::F32,
            buffer: 144,
            image: 16,
            start: 0,
            channels: 4,
            height: 1,
            width: 1,
            halo: NO_HALO,
        },
        residual: ::core::option::Option::None,
        window: Window {
            kernel: [1, 1],
            stride: [1, 1],
            padding: [1, 1],
            dilation: [1, 1],
        },
        groups: 1,
        size: [3, 3],
        activation: Activation::Identity,
        pool: ::core::option::Option::Some(Window {
            kernel: [3, 3],
            stride: [3, 3],
            padding: [0, 0],
            dilation: [1, 1],
        }),
        weights: 128,
        bias: 176,
        tile: PerIsa {
            portable: Tile { pixels: 2, vectors: 1 },
            avx2: Tile { pixels: 3, vectors: 1 },
            avx512: Tile { pixels: 3, vectors: 1 },
        },
    };
    /// `c3`: conv2d 4 -> 2, 1x1 / 5.
    const C3: Conv2d = Conv2d {
        input: ConvInput::Blocked(Region {
            dtype: DType::F32,
            buffer: 144,
            image: 16,
            start: 0,
            channels: 4,
            height: 1,
            width: 1,
            halo: NO_HALO,
        }),
        output: Region {
            dtype: DType::F32,
            buffer: 0,
            image: 16,
            start: 0,
            channels: 2,
            height: 1,
            width: 1,
            halo: NO_HALO,
        },
        residual: ::core::option::Option::None,
        window: Window {
            kernel: [1, 1],
            stride: [5, 5],
            padding: [0, 0],
            dilation: [1, 1],
        },
        groups: 1,
        size: [1, 1],
        activation: Activation::Identity,
        pool: ::core::option::Option::None,
        weights: 192,
        bias: 256,
        tile: PerIsa {
            portable: Tile { pixels: 1, vectors: 1 },
            avx2: Tile { pixels: 1, vectors: 1 },
            avx512: Tile { pixels: 1, vectors: 1 },
        },
    };
    /// `f1`: linear 2 -> 1.
    const F1: Linear = Linear {
        input: Region {
            dtype: DType::F32,
            buffer: 0,
            image: 16,
            start: 0,
            channels: 2,
            height: 1,
            width: 1,
            halo: NO_HALO,
        },
        output: Region {
            dtype: DType::F32,
            buffer: 16,
            image: 16,
            start: 0,
            channels: 1,
            height: 1,
            width: 1,
            halo: NO_HALO,
        },
        activation: Activation::Identity,
        weights: 272,
        bias: 304,
    };
    /// `f2`: linear 1 -> 3.
    const F2: Linear = Linear {
        input: Region {
            dtype: DType::F32,
            buffer: 16,
            image: 16,
            start: 0,
            channels: 1,
            height: 1,
            width: 1,
            halo: NO_HALO,
        },
        output: Region {
            dtype: DType::F32,
            buffer: 0,
            image: 16,
            start: 0,
            channels: 3,
            height: 1,
            width: 1,
            halo: NO_HALO,
        },
        activation: Activation::Identity,
        weights: 320,
        bias: 336,
    };
    /// `f2`: a result, in the caller's order.
    const F2_STEP_2: Export = Export {
        input: Region {
            dtype: DType::F32,
            buffer: 0,
            image: 16,
            start: 0,
            channels: 3,
            height: 1,
            width: 1,
            halo: NO_HALO,
        },
        output: Planar {
            dtype: DType::F32,
            buffer: 16,
            image: 16,
            channels: 3,
            height: 1,
            width: 1,
            halo: NO_HALO,
        },
    };
    /// The forward pass: every thread of the team runs it, and takes its share of each step.
    fn forward(pass: &Pass<'_>) {
        pass.import(&INPUT);
        pass.conv2d(&C1);
        pass.conv2d(&C2);
        pass.conv2d(&C3);
        pass.linear(&F1);
        pass.linear(&F2);
        pass.export(&F2_STEP_2);
    }
    impl ::graphc::Model for Degenerate {
        const NAME: &'static str = "Degenerate";
        const INPUT: [usize; 3] = [1, 7, 1];
        const OUTPUTS: &'static [::graphc::Output] = &[
            ::graphc::Output {
                name: "f2",
                shape: &[3],
            },
        ];
        const PARAMETERS: u64 = 56;
        const MACS: u64 = 142;
        const ARENA_BYTES: usize = 640;
        const BATCHES: &'static [usize] = &[1];
        const PRECISION: ::graphc::Precision = ::graphc::Precision::F32;
        const LAYERS: &'static [::graphc::Layer] = &[
            ::graphc::Layer {
                name: "c1",
                operator: "Conv2d",
                output: &[3, 1, 1],
                parameters: 24,
                macs: 21,
            },
            ::graphc::Layer {
                name: "r1",
                operator: "ReLU",
                output: &[3, 1, 1],
                parameters: 0,
                macs: 0,
            },
            ::graphc::Layer {
                name: "c2",
                operator: "Conv2d",
                output: &[4, 3, 3],
                parameters: 16,
                macs: 108,
            },
            ::graphc::Layer {
                name: "p",
                operator: "MaxPool2d",
                output: &[4, 1, 1],
                parameters: 0,
                macs: 0,
            },
            ::graphc::Layer {
                name: "c3",
                operator: "Conv2d",
                output: &[2, 1, 1],
                parameters: 10,
                macs: 8,
            },
            ::graphc::Layer {
                name: "flat",
                operator: "torch.flatten",
                output: &[2],
                parameters: 0,
                macs: 0,
            },
            ::graphc::Layer {
                name: "f1",
                operator: "Linear",
                output: &[1],
                parameters: 3,
                macs: 2,
            },
            ::graphc::Layer {
                name: "f2",
                operator: "Linear",
                output: &[3],
                parameters: 3,
                macs: 3,
            },
        ];
        const SUMMARY: &'static str = "Degenerate\n-----------------------------------------------------------------------\nLayer (type)           Output Shape          Param #               MACs\n=======================================================================\nc1 (Conv2d)           [-1, 3, 1, 1]               24                 21\nr1 (ReLU)             [-1, 3, 1, 1]                0                  0\nc2 (Conv2d)           [-1, 4, 3, 3]               16                108\np (MaxPool2d)         [-1, 4, 1, 1]                0                  0\nc3 (Conv2d)           [-1, 2, 1, 1]               10                  8\nflat (torch.flatten)        [-1, 2]                0                  0\nf1 (Linear)                 [-1, 1]                3                  2\nf2 (Linear)                 [-1, 3]                3                  3\n=======================================================================\nTotal params: 56\nTrainable params: 56\nNon-trainable params: 0\nTotal MACs: 142\n-----------------------------------------------------------------------\nInput size (MB): 0.00\nForward/backward pass size (MB): 0.00\nParams size (MB): 0.00\nEstimated Total Size (MB): 0.00\n-----------------------------------------------------------------------\nPlanned arena of the forward pass (MB): 0.00\n-----------------------------------------------------------------------\n";
        const STEPS: &'static [::graphc::Step] = &[
            ::graphc::Step {
                name: "input",
                description: "the image, in planes",
                macs: 0,
                executed_macs: 0,
                arithmetic: ::graphc::Precision::F32,
                value_bytes: 56,
                weight_bytes: 0,
            },
            ::graphc::Step {
                name: "c1",
                description: "conv2d 1 -> 3, 7x1, relu",
                macs: 21,
                executed_macs: 112,
                arithmetic: ::graphc::Precision::F32,
                value_bytes: 92,
                weight_bytes: 448,
            },
            ::graphc::Step {
                name: "c2",
                description: "conv2d 3 -> 4, 1x1, max_pool2d 3x3 / 3",
                macs: 108,
                executed_macs: 432,
                arithmetic: ::graphc::Precision::F32,
                value_bytes: 128,
                weight_bytes: 192,
            },
            ::graphc::Step {
                name: "c3",
                description: "conv2d 4 -> 2, 1x1 / 5",
                macs: 8,
                executed_macs: 64,
                arithmetic: ::graphc::Precision::F32,
                value_bytes: 128,
                weight_bytes: 256,
            },
            ::graphc::Step {
                name: "f1",
                description: "linear 2 -> 1",
                macs: 2,
                executed_macs: 32,
                arithmetic: ::graphc::Precision::F32,
                value_bytes: 128,
                weight_bytes: 128,
            },
            ::graphc::Step {
                name: "f2",
                description: "linear 1 -> 3",
                macs: 3,
                executed_macs: 16,
                arithmetic: ::graphc::Precision::F32,
                value_bytes: 128,
                weight_bytes: 64,
            },
            ::graphc::Step {
                name: "f2",
                description: "a result, in the caller's order",
                macs: 0,
                executed_macs: 0,
                arithmetic: ::graphc::Precision::F32,
                value_bytes: 76,
                weight_bytes: 0,
            },
        ];
        const EMBEDDED: ::core::option::Option<&'static [u8]> = ::core::option::Option::None;
        const PREPROCESS: ::core::option::Option<::graphc::Preprocess> = ::core::option::Option::None;
        const CLASSES: ::core::option::Option<::graphc::Classes> = ::core::option::Option::Some(::graphc::Classes {
            top_k: 3,
            labels: &[],
            scores: ::graphc::Scores::Logits,
        });
        type Image = [[[f32; 1]; 7]; 1];
        type Output<'s> = &'s [f32; 3];
        type Batch = ::graphc::ndarray::Array2<f32>;
        const PROGRAM: Program = Program {
            tensors: &[
                TensorSpec {
                    name: "c1.weight",
                    shape: &[3, 1, 7, 1],
                    kind: TensorKind::Weight,
                },
                TensorSpec {
                    name: "c1.bias",
                    shape: &[3],
                    kind: TensorKind::Bias,
                },
                TensorSpec {
                    name: "c2.weight",
                    shape: &[4, 3, 1, 1],
                    kind: TensorKind::Weight,
                },
                TensorSpec {
                    name: "c2.bias",
                    shape: &[4],
                    kind: TensorKind::Bias,
                },
                TensorSpec {
                    name: "c3.weight",
                    shape: &[2, 4, 1, 1],
                    kind: TensorKind::Weight,
                },
                TensorSpec {
                    name: "c3.bias",
                    shape: &[2],
                    kind: TensorKind::Bias,
                },
                TensorSpec {
                    name: "f1.weight",
                    shape: &[1, 2],
                    kind: TensorKind::Weight,
                },
                TensorSpec {
                    name: "f1.bias",
                    shape: &[1],
                    kind: TensorKind::Bias,
                },
                TensorSpec {
                    name: "f2.weight",
                    shape: &[3, 1],
                    kind: TensorKind::Weight,
                },
            ],
            mapping: Mapping {
                prefix: "",
                ignore: &[],
                rename: &[],
            },
            packing: &[
                Packing::Conv2d {
                    weight: 0,
                    bias: ::core::option::Option::Some(1),
                    batch_norm: ::core::option::Option::None,
                    shape: [3, 1, 7, 1],
                    groups: 1,
                    order: ReadingOrder::Planar,
                    dtype: DType::F32,
                    weights_at: 0,
                    bias_at: 112,
                },
                Packing::Conv2d {
                    weight: 2,
                    bias: ::core::option::Option::Some(3),
                    batch_norm: ::core::option::Option::None,
                    shape: [4, 3, 1, 1],
                    groups: 1,
                    order: ReadingOrder::Blocked,
                    dtype: DType::F32,
                    weights_at: 128,
                    bias_at: 176,
                },
                Packing::Conv2d {
                    weight: 4,
                    bias: ::core::option::Option::Some(5),
                    batch_norm: ::core::option::Option::None,
                    shape: [2, 4, 1, 1],
                    groups: 1,
                    order: ReadingOrder::Blocked,
                    dtype: DType::F32,
                    weights_at: 192,
                    bias_at: 256,
                },
                Packing::Linear {
                    weight: 6,
                    bias: ::core::option::Option::Some(7),
                    shape: [1, 2],
                    dtype: DType::F32,
                    weights_at: 272,
                    bias_at: 304,
                },
                Packing::Linear {
                    weight: 8,
                    bias: ::core::option::Option::None,
                    shape: [3, 1],
                    dtype: DType::F32,
                    weights_at: 320,
                    bias_at: 336,
                },
            ],
            packed: 352,
            values: 160,
            workspace: 0,
            scratch: 144,
            outputs: &[(16, 16)],
        };
        fn from_weights(weights: Weights) -> Self {
            Degenerate(weights)
        }
        fn weights(&self) -> &Weights {
            &self.0
        }
        fn pixels(image: &Self::Image) -> &[f32] {
            image.as_flattened().as_flattened()
        }
        fn steps(pass: &Pass<'_>) {
            forward(pass);
        }
        fn output<'s>(outputs: Outputs<'s>) -> Self::Output<'s> {
            outputs.vector(0)
        }
        fn batch(mut results: Results) -> Self::Batch {
            results.vectors(3)
        }
    }
    impl Degenerate {
        /// Channels, height and width of an image.
        pub const INPUT: [usize; 3] = <Self as ::graphc::Model>::INPUT;
        /// Shape of the result, without the batch.
        pub const OUTPUT: [usize; 1] = [3];
        /// Number of parameters, as PyTorch counts them.
        pub const PARAMETERS: u64 = <Self as ::graphc::Model>::PARAMETERS;
        /// Multiply-accumulate operations for one image.
        pub const MACS: u64 = <Self as ::graphc::Model>::MACS;
        /// Bytes of a session's arena, for the largest compiled batch.
        pub const ARENA_BYTES: usize = <Self as ::graphc::Model>::ARENA_BYTES;
        /// The layers of the model file, in order.
        pub const LAYERS: &'static [::graphc::Layer] = <Self as ::graphc::Model>::LAYERS;
        /// The layers as a table, with the totals: what `graphc check` prints.
        pub const SUMMARY: &'static str = <Self as ::graphc::Model>::SUMMARY;
        /// Reads the weights from a file: safetensors, or PyTorch's `.pth`, `.pt` or `.bin`, with the names of its
        /// state dict.
        ///
        /// # Errors
        /// If the file cannot be read, is damaged, or holds other tensors than the network has.
        pub fn load(
            path: impl ::core::convert::AsRef<::std::path::Path>,
        ) -> ::core::result::Result<Self, ::graphc::LoadError> {
            <Self as ::graphc::Model>::load(path)
        }
        /// Reads the weights from a file whose tensors have other names, or that has more of them.
        ///
        /// # Errors
        /// As for [`load`](Self::load).
        pub fn load_with(
            path: impl ::core::convert::AsRef<::std::path::Path>,
            mapping: &::graphc::Mapping<'_>,
        ) -> ::core::result::Result<Self, ::graphc::LoadError> {
            <Self as ::graphc::Model>::load_with(path, mapping)
        }
        /// Reads the weights from the bytes of a file.
        ///
        /// # Errors
        /// As for [`load`](Self::load).
        pub fn from_bytes(
            bytes: &[u8],
        ) -> ::core::result::Result<Self, ::graphc::LoadError> {
            <Self as ::graphc::Model>::from_bytes(bytes)
        }
        /// Generates weights, the same everywhere for the same seed.
        #[must_use]
        pub fn random(seed: u64) -> Self {
            <Self as ::graphc::Model>::random(seed)
        }
        /// Memory and threads for one caller.
        #[must_use]
        pub fn session(&self) -> ::graphc::Session<'_, Self> {
            <Self as ::graphc::Model>::session(self)
        }
        /// A session with this many threads, the caller's included.
        #[must_use]
        pub fn session_with_threads(
            &self,
            threads: ::core::num::NonZeroUsize,
        ) -> ::graphc::Session<'_, Self> {
            <Self as ::graphc::Model>::session_with_threads(self, threads)
        }
    }
};
