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
#[derive(Debug)]
pub struct BatchNorm1d(::graphc::__private::Weights);
const _: () = {
    use ::graphc::__private::*;
    ::core::assert!(
        VERSION == 2u32, "the versions of graphc and graphc-compiler differ"
    );
    /// `input`: the image, in channel blocks.
    const INPUT: Import = Import::Blocked(Region {
        dtype: DType::F32,
        buffer: 0,
        image: 96,
        start: 0,
        channels: 2,
        height: 3,
        width: 2,
        halo: NO_HALO,
    });
    /// `flat`: flatten.
    const FLAT: Export = Export {
        input: Region {
            dtype: DType::F32,
            buffer: 0,
            image: 96,
            start: 0,
            channels: 2,
            height: 3,
            width: 2,
            halo: NO_HALO,
        },
        output: Planar {
            dtype: DType::F32,
            buffer: 96,
            image: 16,
            channels: 2,
            height: 3,
            width: 2,
            halo: NO_HALO,
        },
    };
    /// `first`: linear 12 -> 21, batch_norm1d, relu.
    const FIRST: Linear = Linear {
        input: Region {
            dtype: DType::F32,
            buffer: 96,
            image: 16,
            start: 0,
            channels: 12,
            height: 1,
            width: 1,
            halo: NO_HALO,
        },
        output: Region {
            dtype: DType::F32,
            buffer: 0,
            image: 32,
            start: 0,
            channels: 21,
            height: 1,
            width: 1,
            halo: NO_HALO,
        },
        activation: Activation::Relu,
        weights: 0,
        bias: 384,
    };
    /// `alone`: batch_norm1d.
    const ALONE: Map = Map {
        input: Region {
            dtype: DType::F32,
            buffer: 0,
            image: 32,
            start: 0,
            channels: 21,
            height: 1,
            width: 1,
            halo: NO_HALO,
        },
        output: Region {
            dtype: DType::F32,
            buffer: 32,
            image: 32,
            start: 0,
            channels: 21,
            height: 1,
            width: 1,
            halo: NO_HALO,
        },
        function: Function::Affine(416, 448),
    };
    /// `last`: linear 21 -> 3, batch_norm1d.
    const LAST: Linear = Linear {
        input: Region {
            dtype: DType::F32,
            buffer: 32,
            image: 32,
            start: 0,
            channels: 21,
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
        weights: 480,
        bias: 816,
    };
    /// `last`: a result, in the caller's order.
    const LAST_STEP_2: Export = Export {
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
        pass.export(&FLAT);
        pass.linear(&FIRST);
        pass.map(&ALONE);
        pass.linear(&LAST);
        pass.export(&LAST_STEP_2);
    }
    impl ::graphc::Model for BatchNorm1d {
        const NAME: &'static str = "BatchNorm1d";
        const INPUT: [usize; 3] = [2, 3, 2];
        const OUTPUTS: &'static [::graphc::Output] = &[
            ::graphc::Output {
                name: "end",
                shape: &[3],
            },
        ];
        const PARAMETERS: u64 = 384;
        const MACS: u64 = 315;
        const ARENA_BYTES: usize = 448;
        const BATCHES: &'static [usize] = &[1];
        const PRECISION: ::graphc::Precision = ::graphc::Precision::F32;
        const LAYERS: &'static [::graphc::Layer] = &[
            ::graphc::Layer {
                name: "flat",
                operator: "torch.flatten",
                output: &[12],
                parameters: 0,
                macs: 0,
            },
            ::graphc::Layer {
                name: "first",
                operator: "Linear",
                output: &[21],
                parameters: 273,
                macs: 252,
            },
            ::graphc::Layer {
                name: "folded",
                operator: "BatchNorm1d",
                output: &[21],
                parameters: 42,
                macs: 0,
            },
            ::graphc::Layer {
                name: "positive",
                operator: "ReLU",
                output: &[21],
                parameters: 0,
                macs: 0,
            },
            ::graphc::Layer {
                name: "alone",
                operator: "BatchNorm1d",
                output: &[21],
                parameters: 0,
                macs: 0,
            },
            ::graphc::Layer {
                name: "last",
                operator: "Linear",
                output: &[3],
                parameters: 63,
                macs: 63,
            },
            ::graphc::Layer {
                name: "end",
                operator: "BatchNorm1d",
                output: &[3],
                parameters: 6,
                macs: 0,
            },
        ];
        const SUMMARY: &'static str = "BatchNorm1d\n----------------------------------------------------------------------\nLayer (type)          Output Shape          Param #               MACs\n======================================================================\nflat (torch.flatten)      [-1, 12]                0                  0\nfirst (Linear)            [-1, 21]              273                252\nfolded (BatchNorm1d)      [-1, 21]               42                  0\npositive (ReLU)           [-1, 21]                0                  0\nalone (BatchNorm1d)       [-1, 21]                0                  0\nlast (Linear)              [-1, 3]               63                 63\nend (BatchNorm1d)          [-1, 3]                6                  0\n======================================================================\nTotal params: 384\nTrainable params: 384\nNon-trainable params: 0\nTotal MACs: 315\n----------------------------------------------------------------------\nInput size (MB): 0.00\nForward/backward pass size (MB): 0.00\nParams size (MB): 0.00\nEstimated Total Size (MB): 0.00\n----------------------------------------------------------------------\nPlanned arena of the forward pass (MB): 0.00\n----------------------------------------------------------------------\n";
        const STEPS: &'static [::graphc::Step] = &[
            ::graphc::Step {
                name: "input",
                description: "the image, in channel blocks",
                macs: 0,
                executed_macs: 0,
                arithmetic: ::graphc::Precision::F32,
                value_bytes: 432,
                weight_bytes: 0,
            },
            ::graphc::Step {
                name: "flat",
                description: "flatten",
                macs: 0,
                executed_macs: 0,
                arithmetic: ::graphc::Precision::F32,
                value_bytes: 432,
                weight_bytes: 0,
            },
            ::graphc::Step {
                name: "first",
                description: "linear 12 -> 21, batch_norm1d, relu",
                macs: 252,
                executed_macs: 384,
                arithmetic: ::graphc::Precision::F32,
                value_bytes: 192,
                weight_bytes: 1536,
            },
            ::graphc::Step {
                name: "alone",
                description: "batch_norm1d",
                macs: 0,
                executed_macs: 0,
                arithmetic: ::graphc::Precision::F32,
                value_bytes: 256,
                weight_bytes: 0,
            },
            ::graphc::Step {
                name: "last",
                description: "linear 21 -> 3, batch_norm1d",
                macs: 63,
                executed_macs: 336,
                arithmetic: ::graphc::Precision::F32,
                value_bytes: 192,
                weight_bytes: 1344,
            },
            ::graphc::Step {
                name: "last",
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
        type Image = [[[f32; 2]; 3]; 2];
        type Output<'s> = &'s [f32; 3];
        type Batch = ::graphc::ndarray::Array2<f32>;
        const PROGRAM: Program = Program {
            tensors: &[
                TensorSpec {
                    name: "first.weight",
                    shape: &[21, 12],
                    kind: TensorKind::Weight,
                },
                TensorSpec {
                    name: "first.bias",
                    shape: &[21],
                    kind: TensorKind::Bias,
                },
                TensorSpec {
                    name: "folded.weight",
                    shape: &[21],
                    kind: TensorKind::BatchNormWeight,
                },
                TensorSpec {
                    name: "folded.bias",
                    shape: &[21],
                    kind: TensorKind::BatchNormBias,
                },
                TensorSpec {
                    name: "folded.running_mean",
                    shape: &[21],
                    kind: TensorKind::RunningMean,
                },
                TensorSpec {
                    name: "folded.running_var",
                    shape: &[21],
                    kind: TensorKind::RunningVar,
                },
                TensorSpec {
                    name: "alone.running_mean",
                    shape: &[21],
                    kind: TensorKind::RunningMean,
                },
                TensorSpec {
                    name: "alone.running_var",
                    shape: &[21],
                    kind: TensorKind::RunningVar,
                },
                TensorSpec {
                    name: "last.weight",
                    shape: &[3, 21],
                    kind: TensorKind::Weight,
                },
                TensorSpec {
                    name: "end.weight",
                    shape: &[3],
                    kind: TensorKind::BatchNormWeight,
                },
                TensorSpec {
                    name: "end.bias",
                    shape: &[3],
                    kind: TensorKind::BatchNormBias,
                },
                TensorSpec {
                    name: "end.running_mean",
                    shape: &[3],
                    kind: TensorKind::RunningMean,
                },
                TensorSpec {
                    name: "end.running_var",
                    shape: &[3],
                    kind: TensorKind::RunningVar,
                },
            ],
            mapping: Mapping {
                prefix: "",
                ignore: &[],
                rename: &[],
            },
            packing: &[
                Packing::Linear {
                    weight: 0,
                    bias: ::core::option::Option::Some(1),
                    batch_norm: ::core::option::Option::Some(BatchNorm {
                        affine: ::core::option::Option::Some([2, 3]),
                        mean: 4,
                        variance: 5,
                        eps: 0.001,
                    }),
                    shape: [21, 12],
                    dtype: DType::F32,
                    weights_at: 0,
                    bias_at: 384,
                },
                Packing::Affine {
                    batch_norm: BatchNorm {
                        affine: ::core::option::Option::None,
                        mean: 6,
                        variance: 7,
                        eps: 0.00001,
                    },
                    scales_at: 416,
                    shifts_at: 448,
                },
                Packing::Linear {
                    weight: 8,
                    bias: ::core::option::Option::None,
                    batch_norm: ::core::option::Option::Some(BatchNorm {
                        affine: ::core::option::Option::Some([9, 10]),
                        mean: 11,
                        variance: 12,
                        eps: 0.00001,
                    }),
                    shape: [3, 21],
                    dtype: DType::F32,
                    weights_at: 480,
                    bias_at: 816,
                },
            ],
            packed: 832,
            values: 112,
            workspace: 0,
            scratch: 0,
            outputs: &[(16, 16)],
        };
        fn from_weights(weights: Weights) -> Self {
            BatchNorm1d(weights)
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
    impl BatchNorm1d {
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
