/** `MiniAlexNet`, compiled from its model file.

 | layer | operator | output | parameters |
 |---|---|---|---:|
 | `features.0` | Conv2d | [16, 28, 28] | 416 |
 | `features.1` | ReLU | [16, 28, 28] | 0 |
 | `features.2` | LocalResponseNorm | [16, 28, 28] | 0 |
 | `features.3` | MaxPool2d | [16, 13, 13] | 0 |
 | `features.4` | Conv2d | [32, 13, 13] | 6,432 |
 | `features.5` | ReLU | [32, 13, 13] | 0 |
 | `features.6` | LocalResponseNorm | [32, 13, 13] | 0 |
 | `features.7` | MaxPool2d | [32, 6, 6] | 0 |
 | `features.8` | Conv2d | [48, 6, 6] | 13,872 |
 | `features.9` | ReLU | [48, 6, 6] | 0 |
 | `features.10` | Conv2d | [48, 6, 6] | 10,416 |
 | `features.11` | ReLU | [48, 6, 6] | 0 |
 | `features.12` | Conv2d | [32, 6, 6] | 6,944 |
 | `features.13` | ReLU | [32, 6, 6] | 0 |
 | `features.14` | MaxPool2d | [32, 2, 2] | 0 |
 | `features.15` | torch.flatten | [128] | 0 |
 | `classifier.0` | Dropout | [128] | 0 |
 | `classifier.1` | Linear | [96] | 12,384 |
 | `classifier.2` | ReLU | [96] | 0 |
 | `classifier.3` | Dropout | [96] | 0 |
 | `classifier.4` | Linear | [96] | 9,312 |
 | `classifier.5` | ReLU | [96] | 0 |
 | `classifier.6` | Linear | [10] | 970 |

 60,746 parameters.*/
pub struct MiniAlexNet {
    weights: ::graphc::__private::Weights,
}
const _: () = {
    use ::graphc::__private as __graphc;
    ::core::assert!(
        __graphc::VERSION == 4u32, "the versions of graphc and graphc-compiler differ"
    );
    /// `input`: the image, in planes.
    const INPUT: __graphc::Import = __graphc::Import::Planar(__graphc::Planar {
        dtype: __graphc::DType::F32,
        buffer: 12544,
        image: 1024,
        channels: 1,
        height: 28,
        width: 28,
        halo: __graphc::Halo {
            top: 2,
            left: 2,
            bottom: 2,
            right: 2,
        },
    });
    /// `features.0`: conv2d 1 -> 16, 5x5, relu.
    const FEATURES_0: __graphc::Conv2d = __graphc::Conv2d {
        input: __graphc::ConvInput::Planar(__graphc::Planar {
            dtype: __graphc::DType::F32,
            buffer: 12544,
            image: 1024,
            channels: 1,
            height: 28,
            width: 28,
            halo: __graphc::Halo {
                top: 2,
                left: 2,
                bottom: 2,
                right: 2,
            },
        }),
        output: __graphc::Region {
            dtype: __graphc::DType::F32,
            buffer: 0,
            image: 12544,
            start: 0,
            channels: 16,
            height: 28,
            width: 28,
            halo: __graphc::NO_HALO,
        },
        residual: ::core::option::Option::None,
        window: __graphc::Window {
            kernel: [5, 5],
            stride: [1, 1],
            padding: [2, 2],
            dilation: [1, 1],
        },
        groups: 1,
        size: [28, 28],
        activation: __graphc::Activation::Relu,
        pool: ::core::option::Option::None,
        weights: 0,
        bias: 400,
        tile: __graphc::PerIsa {
            portable: __graphc::Tile {
                pixels: 2,
                vectors: 1,
            },
            avx2: __graphc::Tile {
                pixels: 6,
                vectors: 1,
            },
            avx512: __graphc::Tile {
                pixels: 14,
                vectors: 1,
            },
        },
    };
    /// `features.2`: local_response_norm over 5 channels, max_pool2d 3x3 / 2.
    const FEATURES_2: __graphc::LocalResponseNorm = __graphc::LocalResponseNorm {
        input: __graphc::Region {
            dtype: __graphc::DType::F32,
            buffer: 0,
            image: 12544,
            start: 0,
            channels: 16,
            height: 28,
            width: 28,
            halo: __graphc::NO_HALO,
        },
        output: __graphc::Region {
            dtype: __graphc::DType::F32,
            buffer: 12544,
            image: 4624,
            start: 0,
            channels: 16,
            height: 13,
            width: 13,
            halo: __graphc::Halo {
                top: 2,
                left: 2,
                bottom: 2,
                right: 2,
            },
        },
        size: 5,
        alpha: 0.05,
        beta: 0.75,
        k: 2.0,
        pool: ::core::option::Option::Some(__graphc::Window {
            kernel: [3, 3],
            stride: [2, 2],
            padding: [0, 0],
            dilation: [1, 1],
        }),
    };
    /// `features.4`: conv2d 16 -> 32, 5x5, 2 groups, relu.
    const FEATURES_4: __graphc::Conv2d = __graphc::Conv2d {
        input: __graphc::ConvInput::Blocked(__graphc::Region {
            dtype: __graphc::DType::F32,
            buffer: 12544,
            image: 4624,
            start: 0,
            channels: 16,
            height: 13,
            width: 13,
            halo: __graphc::Halo {
                top: 2,
                left: 2,
                bottom: 2,
                right: 2,
            },
        }),
        output: __graphc::Region {
            dtype: __graphc::DType::F32,
            buffer: 0,
            image: 5408,
            start: 0,
            channels: 32,
            height: 13,
            width: 13,
            halo: __graphc::NO_HALO,
        },
        residual: ::core::option::Option::None,
        window: __graphc::Window {
            kernel: [5, 5],
            stride: [1, 1],
            padding: [2, 2],
            dilation: [1, 1],
        },
        groups: 2,
        size: [13, 13],
        activation: __graphc::Activation::Relu,
        pool: ::core::option::Option::None,
        weights: 416,
        bias: 6816,
        tile: __graphc::PerIsa {
            portable: __graphc::Tile {
                pixels: 2,
                vectors: 1,
            },
            avx2: __graphc::Tile {
                pixels: 5,
                vectors: 1,
            },
            avx512: __graphc::Tile {
                pixels: 13,
                vectors: 1,
            },
        },
    };
    /// `features.6`: local_response_norm over 5 channels, max_pool2d 3x3 / 2.
    const FEATURES_6: __graphc::LocalResponseNorm = __graphc::LocalResponseNorm {
        input: __graphc::Region {
            dtype: __graphc::DType::F32,
            buffer: 0,
            image: 5408,
            start: 0,
            channels: 32,
            height: 13,
            width: 13,
            halo: __graphc::NO_HALO,
        },
        output: __graphc::Region {
            dtype: __graphc::DType::F32,
            buffer: 5408,
            image: 2048,
            start: 0,
            channels: 32,
            height: 6,
            width: 6,
            halo: __graphc::Halo {
                top: 1,
                left: 1,
                bottom: 1,
                right: 1,
            },
        },
        size: 5,
        alpha: 0.05,
        beta: 0.75,
        k: 2.0,
        pool: ::core::option::Option::Some(__graphc::Window {
            kernel: [3, 3],
            stride: [2, 2],
            padding: [0, 0],
            dilation: [1, 1],
        }),
    };
    /// `features.8`: conv2d 32 -> 48, 3x3, relu.
    const FEATURES_8: __graphc::Conv2d = __graphc::Conv2d {
        input: __graphc::ConvInput::Blocked(__graphc::Region {
            dtype: __graphc::DType::F32,
            buffer: 5408,
            image: 2048,
            start: 0,
            channels: 32,
            height: 6,
            width: 6,
            halo: __graphc::Halo {
                top: 1,
                left: 1,
                bottom: 1,
                right: 1,
            },
        }),
        output: __graphc::Region {
            dtype: __graphc::DType::F32,
            buffer: 0,
            image: 3072,
            start: 0,
            channels: 48,
            height: 6,
            width: 6,
            halo: __graphc::Halo {
                top: 1,
                left: 1,
                bottom: 1,
                right: 1,
            },
        },
        residual: ::core::option::Option::None,
        window: __graphc::Window {
            kernel: [3, 3],
            stride: [1, 1],
            padding: [1, 1],
            dilation: [1, 1],
        },
        groups: 1,
        size: [6, 6],
        activation: __graphc::Activation::Relu,
        pool: ::core::option::Option::None,
        weights: 6848,
        bias: 20672,
        tile: __graphc::PerIsa {
            portable: __graphc::Tile {
                pixels: 2,
                vectors: 1,
            },
            avx2: __graphc::Tile {
                pixels: 6,
                vectors: 1,
            },
            avx512: __graphc::Tile {
                pixels: 6,
                vectors: 3,
            },
        },
    };
    /// `features.10`: conv2d 48 -> 48, 3x3, 2 groups, relu.
    const FEATURES_10: __graphc::Conv2d = __graphc::Conv2d {
        input: __graphc::ConvInput::Blocked(__graphc::Region {
            dtype: __graphc::DType::F32,
            buffer: 0,
            image: 3072,
            start: 0,
            channels: 48,
            height: 6,
            width: 6,
            halo: __graphc::Halo {
                top: 1,
                left: 1,
                bottom: 1,
                right: 1,
            },
        }),
        output: __graphc::Region {
            dtype: __graphc::DType::F32,
            buffer: 3072,
            image: 3072,
            start: 0,
            channels: 48,
            height: 6,
            width: 6,
            halo: __graphc::Halo {
                top: 1,
                left: 1,
                bottom: 1,
                right: 1,
            },
        },
        residual: ::core::option::Option::None,
        window: __graphc::Window {
            kernel: [3, 3],
            stride: [1, 1],
            padding: [1, 1],
            dilation: [1, 1],
        },
        groups: 2,
        size: [6, 6],
        activation: __graphc::Activation::Relu,
        pool: ::core::option::Option::None,
        weights: 20720,
        bias: 34544,
        tile: __graphc::PerIsa {
            portable: __graphc::Tile {
                pixels: 2,
                vectors: 1,
            },
            avx2: __graphc::Tile {
                pixels: 6,
                vectors: 1,
            },
            avx512: __graphc::Tile {
                pixels: 6,
                vectors: 1,
            },
        },
    };
    /// `features.12`: conv2d 48 -> 32, 3x3, 2 groups, relu, max_pool2d 3x3 / 2.
    const FEATURES_12: __graphc::Conv2d = __graphc::Conv2d {
        input: __graphc::ConvInput::Blocked(__graphc::Region {
            dtype: __graphc::DType::F32,
            buffer: 3072,
            image: 3072,
            start: 0,
            channels: 48,
            height: 6,
            width: 6,
            halo: __graphc::Halo {
                top: 1,
                left: 1,
                bottom: 1,
                right: 1,
            },
        }),
        output: __graphc::Region {
            dtype: __graphc::DType::F32,
            buffer: 0,
            image: 128,
            start: 0,
            channels: 32,
            height: 2,
            width: 2,
            halo: __graphc::NO_HALO,
        },
        residual: ::core::option::Option::None,
        window: __graphc::Window {
            kernel: [3, 3],
            stride: [1, 1],
            padding: [1, 1],
            dilation: [1, 1],
        },
        groups: 2,
        size: [6, 6],
        activation: __graphc::Activation::Relu,
        pool: ::core::option::Option::Some(__graphc::Window {
            kernel: [3, 3],
            stride: [2, 2],
            padding: [0, 0],
            dilation: [1, 1],
        }),
        weights: 34592,
        bias: 41504,
        tile: __graphc::PerIsa {
            portable: __graphc::Tile {
                pixels: 2,
                vectors: 1,
            },
            avx2: __graphc::Tile {
                pixels: 6,
                vectors: 1,
            },
            avx512: __graphc::Tile {
                pixels: 6,
                vectors: 1,
            },
        },
    };
    /// `features.15`: flatten.
    const FEATURES_15: __graphc::Export = __graphc::Export {
        input: __graphc::Region {
            dtype: __graphc::DType::F32,
            buffer: 0,
            image: 128,
            start: 0,
            channels: 32,
            height: 2,
            width: 2,
            halo: __graphc::NO_HALO,
        },
        output: __graphc::Planar {
            dtype: __graphc::DType::F32,
            buffer: 128,
            image: 128,
            channels: 32,
            height: 2,
            width: 2,
            halo: __graphc::NO_HALO,
        },
    };
    /// `classifier.1`: linear 128 -> 96, relu.
    const CLASSIFIER_1: __graphc::Linear = __graphc::Linear {
        input: __graphc::Region {
            dtype: __graphc::DType::F32,
            buffer: 128,
            image: 128,
            start: 0,
            channels: 128,
            height: 1,
            width: 1,
            halo: __graphc::NO_HALO,
        },
        output: __graphc::Region {
            dtype: __graphc::DType::F32,
            buffer: 0,
            image: 96,
            start: 0,
            channels: 96,
            height: 1,
            width: 1,
            halo: __graphc::NO_HALO,
        },
        activation: __graphc::Activation::Relu,
        weights: 41536,
        bias: 53824,
    };
    /// `classifier.4`: linear 96 -> 96, relu.
    const CLASSIFIER_4: __graphc::Linear = __graphc::Linear {
        input: __graphc::Region {
            dtype: __graphc::DType::F32,
            buffer: 0,
            image: 96,
            start: 0,
            channels: 96,
            height: 1,
            width: 1,
            halo: __graphc::NO_HALO,
        },
        output: __graphc::Region {
            dtype: __graphc::DType::F32,
            buffer: 96,
            image: 96,
            start: 0,
            channels: 96,
            height: 1,
            width: 1,
            halo: __graphc::NO_HALO,
        },
        activation: __graphc::Activation::Relu,
        weights: 53920,
        bias: 63136,
    };
    /// `classifier.6`: linear 96 -> 10.
    const CLASSIFIER_6: __graphc::Linear = __graphc::Linear {
        input: __graphc::Region {
            dtype: __graphc::DType::F32,
            buffer: 96,
            image: 96,
            start: 0,
            channels: 96,
            height: 1,
            width: 1,
            halo: __graphc::NO_HALO,
        },
        output: __graphc::Region {
            dtype: __graphc::DType::F32,
            buffer: 0,
            image: 16,
            start: 0,
            channels: 10,
            height: 1,
            width: 1,
            halo: __graphc::NO_HALO,
        },
        activation: __graphc::Activation::Identity,
        weights: 63232,
        bias: 64768,
    };
    /// `classifier.6`: a result, in the caller's order.
    const CLASSIFIER_6_STEP_2: __graphc::Export = __graphc::Export {
        input: __graphc::Region {
            dtype: __graphc::DType::F32,
            buffer: 0,
            image: 16,
            start: 0,
            channels: 10,
            height: 1,
            width: 1,
            halo: __graphc::NO_HALO,
        },
        output: __graphc::Planar {
            dtype: __graphc::DType::F32,
            buffer: 16,
            image: 16,
            channels: 10,
            height: 1,
            width: 1,
            halo: __graphc::NO_HALO,
        },
    };
    /// For each channel, the number that each byte of an image becomes.
    static NUMBERS: [[f32; 256]; 1] = __graphc::normalization(
        [0.0, 1.0],
        [0.1307],
        [0.3081],
    );
    impl ::core::fmt::Debug for MiniAlexNet {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __graphc::debug::<Self>(f)
        }
    }
    impl __graphc::Model for MiniAlexNet {
        const NAME: &'static str = "MiniAlexNet";
        const INPUT: [usize; 3] = [1, 28, 28];
        const OUTPUTS: &'static [__graphc::Output] = &[
            __graphc::Output {
                name: "classifier.6",
                shape: &[10],
            },
        ];
        const PARAMETERS: u64 = 60746;
        const MACS: u64 = 2537408;
        const ARENA_BYTES: usize = 2213888;
        const BATCHES: &'static [usize] = &[1, 32];
        const PRECISION: __graphc::Precision = __graphc::Precision::F32;
        const LAYERS: &'static [__graphc::Layer] = &[
            __graphc::Layer {
                name: "features.0",
                operator: "Conv2d",
                output: &[16, 28, 28],
                parameters: 416,
                macs: 313600,
            },
            __graphc::Layer {
                name: "features.1",
                operator: "ReLU",
                output: &[16, 28, 28],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "features.2",
                operator: "LocalResponseNorm",
                output: &[16, 28, 28],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "features.3",
                operator: "MaxPool2d",
                output: &[16, 13, 13],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "features.4",
                operator: "Conv2d",
                output: &[32, 13, 13],
                parameters: 6432,
                macs: 1081600,
            },
            __graphc::Layer {
                name: "features.5",
                operator: "ReLU",
                output: &[32, 13, 13],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "features.6",
                operator: "LocalResponseNorm",
                output: &[32, 13, 13],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "features.7",
                operator: "MaxPool2d",
                output: &[32, 6, 6],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "features.8",
                operator: "Conv2d",
                output: &[48, 6, 6],
                parameters: 13872,
                macs: 497664,
            },
            __graphc::Layer {
                name: "features.9",
                operator: "ReLU",
                output: &[48, 6, 6],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "features.10",
                operator: "Conv2d",
                output: &[48, 6, 6],
                parameters: 10416,
                macs: 373248,
            },
            __graphc::Layer {
                name: "features.11",
                operator: "ReLU",
                output: &[48, 6, 6],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "features.12",
                operator: "Conv2d",
                output: &[32, 6, 6],
                parameters: 6944,
                macs: 248832,
            },
            __graphc::Layer {
                name: "features.13",
                operator: "ReLU",
                output: &[32, 6, 6],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "features.14",
                operator: "MaxPool2d",
                output: &[32, 2, 2],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "features.15",
                operator: "torch.flatten",
                output: &[128],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "classifier.0",
                operator: "Dropout",
                output: &[128],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "classifier.1",
                operator: "Linear",
                output: &[96],
                parameters: 12384,
                macs: 12288,
            },
            __graphc::Layer {
                name: "classifier.2",
                operator: "ReLU",
                output: &[96],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "classifier.3",
                operator: "Dropout",
                output: &[96],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "classifier.4",
                operator: "Linear",
                output: &[96],
                parameters: 9312,
                macs: 9216,
            },
            __graphc::Layer {
                name: "classifier.5",
                operator: "ReLU",
                output: &[96],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "classifier.6",
                operator: "Linear",
                output: &[10],
                parameters: 970,
                macs: 960,
            },
        ];
        const SUMMARY: &'static str = "MiniAlexNet\n------------------------------------------------------------------------------------\nLayer (type)                        Output Shape          Param #               MACs\n====================================================================================\nfeatures.0 (Conv2d)             [-1, 16, 28, 28]              416            313,600\nfeatures.1 (ReLU)               [-1, 16, 28, 28]                0                  0\nfeatures.2 (LocalResponseNorm)  [-1, 16, 28, 28]                0                  0\nfeatures.3 (MaxPool2d)          [-1, 16, 13, 13]                0                  0\nfeatures.4 (Conv2d)             [-1, 32, 13, 13]            6,432          1,081,600\nfeatures.5 (ReLU)               [-1, 32, 13, 13]                0                  0\nfeatures.6 (LocalResponseNorm)  [-1, 32, 13, 13]                0                  0\nfeatures.7 (MaxPool2d)            [-1, 32, 6, 6]                0                  0\nfeatures.8 (Conv2d)               [-1, 48, 6, 6]           13,872            497,664\nfeatures.9 (ReLU)                 [-1, 48, 6, 6]                0                  0\nfeatures.10 (Conv2d)              [-1, 48, 6, 6]           10,416            373,248\nfeatures.11 (ReLU)                [-1, 48, 6, 6]                0                  0\nfeatures.12 (Conv2d)              [-1, 32, 6, 6]            6,944            248,832\nfeatures.13 (ReLU)                [-1, 32, 6, 6]                0                  0\nfeatures.14 (MaxPool2d)           [-1, 32, 2, 2]                0                  0\nfeatures.15 (torch.flatten)            [-1, 128]                0                  0\nclassifier.0 (Dropout)                 [-1, 128]                0                  0\nclassifier.1 (Linear)                   [-1, 96]           12,384             12,288\nclassifier.2 (ReLU)                     [-1, 96]                0                  0\nclassifier.3 (Dropout)                  [-1, 96]                0                  0\nclassifier.4 (Linear)                   [-1, 96]            9,312              9,216\nclassifier.5 (ReLU)                     [-1, 96]                0                  0\nclassifier.6 (Linear)                   [-1, 10]              970                960\n====================================================================================\nTotal params: 60,746\nTrainable params: 60,746\nNon-trainable params: 0\nTotal MACs: 2,537,408\n------------------------------------------------------------------------------------\nInput size (MB): 0.00\nForward/backward pass size (MB): 0.52\nParams size (MB): 0.23\nEstimated Total Size (MB): 0.75\n------------------------------------------------------------------------------------\nPlanned arena of the forward pass (MB): 0.07\nPlanned arena for a batch of 32 (MB): 2.11\n------------------------------------------------------------------------------------\n";
        const STEPS: &'static [__graphc::Step] = &[
            __graphc::Step {
                name: "input",
                description: "the image, in planes",
                macs: 0,
                executed_macs: 0,
                arithmetic: __graphc::Precision::F32,
                value_bytes: 6272,
                weight_bytes: 0,
            },
            __graphc::Step {
                name: "features.0",
                description: "conv2d 1 -> 16, 5x5, relu",
                macs: 313600,
                executed_macs: 313600,
                arithmetic: __graphc::Precision::F32,
                value_bytes: 53312,
                weight_bytes: 1600,
            },
            __graphc::Step {
                name: "features.2",
                description: "local_response_norm over 5 channels, max_pool2d 3x3 / 2",
                macs: 0,
                executed_macs: 0,
                arithmetic: __graphc::Precision::F32,
                value_bytes: 60992,
                weight_bytes: 0,
            },
            __graphc::Step {
                name: "features.4",
                description: "conv2d 16 -> 32, 5x5, 2 groups, relu",
                macs: 1081600,
                executed_macs: 1081600,
                arithmetic: __graphc::Precision::F32,
                value_bytes: 32448,
                weight_bytes: 25600,
            },
            __graphc::Step {
                name: "features.6",
                description: "local_response_norm over 5 channels, max_pool2d 3x3 / 2",
                macs: 0,
                executed_macs: 0,
                arithmetic: __graphc::Precision::F32,
                value_bytes: 26240,
                weight_bytes: 0,
            },
            __graphc::Step {
                name: "features.8",
                description: "conv2d 32 -> 48, 3x3, relu",
                macs: 497664,
                executed_macs: 497664,
                arithmetic: __graphc::Precision::F32,
                value_bytes: 11520,
                weight_bytes: 55296,
            },
            __graphc::Step {
                name: "features.10",
                description: "conv2d 48 -> 48, 3x3, 2 groups, relu",
                macs: 373248,
                executed_macs: 497664,
                arithmetic: __graphc::Precision::F32,
                value_bytes: 13824,
                weight_bytes: 55296,
            },
            __graphc::Step {
                name: "features.12",
                description: "conv2d 48 -> 32, 3x3, 2 groups, relu, max_pool2d 3x3 / 2",
                macs: 248832,
                executed_macs: 248832,
                arithmetic: __graphc::Precision::F32,
                value_bytes: 7424,
                weight_bytes: 27648,
            },
            __graphc::Step {
                name: "features.15",
                description: "flatten",
                macs: 0,
                executed_macs: 0,
                arithmetic: __graphc::Precision::F32,
                value_bytes: 1024,
                weight_bytes: 0,
            },
            __graphc::Step {
                name: "classifier.1",
                description: "linear 128 -> 96, relu",
                macs: 12288,
                executed_macs: 12288,
                arithmetic: __graphc::Precision::F32,
                value_bytes: 896,
                weight_bytes: 49152,
            },
            __graphc::Step {
                name: "classifier.4",
                description: "linear 96 -> 96, relu",
                macs: 9216,
                executed_macs: 9216,
                arithmetic: __graphc::Precision::F32,
                value_bytes: 768,
                weight_bytes: 36864,
            },
            __graphc::Step {
                name: "classifier.6",
                description: "linear 96 -> 10",
                macs: 960,
                executed_macs: 1536,
                arithmetic: __graphc::Precision::F32,
                value_bytes: 448,
                weight_bytes: 6144,
            },
            __graphc::Step {
                name: "classifier.6",
                description: "a result, in the caller's order",
                macs: 0,
                executed_macs: 0,
                arithmetic: __graphc::Precision::F32,
                value_bytes: 104,
                weight_bytes: 0,
            },
        ];
        const EMBEDDED: ::core::option::Option<&'static [u8]> = ::core::option::Option::None;
        const PREPROCESS: ::core::option::Option<__graphc::Preprocess> = ::core::option::Option::Some(__graphc::Preprocess {
            exif_orientation: false,
            resize: ::core::option::Option::Some(__graphc::Resize::Exact([28, 28])),
            center_crop: ::core::option::Option::None,
            color: __graphc::Color::Gray,
            numbers: &NUMBERS,
        });
        const CLASSES: ::core::option::Option<__graphc::Classes> = ::core::option::Option::Some(__graphc::Classes {
            top_k: 3,
            labels: &["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"],
            scores: __graphc::Scores::Logits,
        });
        type Image = [[[f32; 28]; 28]; 1];
        type Output<'s> = &'s [f32; 10];
        type Batch = ::graphc::ndarray::Array2<f32>;
        const PROGRAM: __graphc::Program = __graphc::Program {
            tensors: &[
                __graphc::TensorSpec {
                    name: "features.0.weight",
                    shape: &[16, 1, 5, 5],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "features.0.bias",
                    shape: &[16],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "features.4.weight",
                    shape: &[32, 8, 5, 5],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "features.4.bias",
                    shape: &[32],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "features.8.weight",
                    shape: &[48, 32, 3, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "features.8.bias",
                    shape: &[48],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "features.10.weight",
                    shape: &[48, 24, 3, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "features.10.bias",
                    shape: &[48],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "features.12.weight",
                    shape: &[32, 24, 3, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "features.12.bias",
                    shape: &[32],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "classifier.1.weight",
                    shape: &[96, 128],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "classifier.1.bias",
                    shape: &[96],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "classifier.4.weight",
                    shape: &[96, 96],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "classifier.4.bias",
                    shape: &[96],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "classifier.6.weight",
                    shape: &[10, 96],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "classifier.6.bias",
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
                    shape: [16, 1, 5, 5],
                    groups: 1,
                    order: __graphc::ReadingOrder::Planar,
                    dtype: __graphc::DType::F32,
                    weights_at: 0,
                    bias_at: 400,
                },
                __graphc::Packing::Conv2d {
                    weight: 2,
                    bias: ::core::option::Option::Some(3),
                    batch_norm: ::core::option::Option::None,
                    shape: [32, 8, 5, 5],
                    groups: 2,
                    order: __graphc::ReadingOrder::Blocked,
                    dtype: __graphc::DType::F32,
                    weights_at: 416,
                    bias_at: 6816,
                },
                __graphc::Packing::Conv2d {
                    weight: 4,
                    bias: ::core::option::Option::Some(5),
                    batch_norm: ::core::option::Option::None,
                    shape: [48, 32, 3, 3],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    dtype: __graphc::DType::F32,
                    weights_at: 6848,
                    bias_at: 20672,
                },
                __graphc::Packing::Conv2d {
                    weight: 6,
                    bias: ::core::option::Option::Some(7),
                    batch_norm: ::core::option::Option::None,
                    shape: [48, 24, 3, 3],
                    groups: 2,
                    order: __graphc::ReadingOrder::Blocked,
                    dtype: __graphc::DType::F32,
                    weights_at: 20720,
                    bias_at: 34544,
                },
                __graphc::Packing::Conv2d {
                    weight: 8,
                    bias: ::core::option::Option::Some(9),
                    batch_norm: ::core::option::Option::None,
                    shape: [32, 24, 3, 3],
                    groups: 2,
                    order: __graphc::ReadingOrder::Blocked,
                    dtype: __graphc::DType::F32,
                    weights_at: 34592,
                    bias_at: 41504,
                },
                __graphc::Packing::Linear {
                    weight: 10,
                    bias: ::core::option::Option::Some(11),
                    batch_norm: ::core::option::Option::None,
                    shape: [96, 128],
                    dtype: __graphc::DType::F32,
                    weights_at: 41536,
                    bias_at: 53824,
                },
                __graphc::Packing::Linear {
                    weight: 12,
                    bias: ::core::option::Option::Some(13),
                    batch_norm: ::core::option::Option::None,
                    shape: [96, 96],
                    dtype: __graphc::DType::F32,
                    weights_at: 53920,
                    bias_at: 63136,
                },
                __graphc::Packing::Linear {
                    weight: 14,
                    bias: ::core::option::Option::Some(15),
                    batch_norm: ::core::option::Option::None,
                    shape: [10, 96],
                    dtype: __graphc::DType::F32,
                    weights_at: 63232,
                    bias_at: 64768,
                },
            ],
            packed: 64784,
            values: 17168,
            workspace: 4096,
            scratch: 1376,
            steps: &[
                &INPUT,
                &FEATURES_0,
                &FEATURES_2,
                &FEATURES_4,
                &FEATURES_6,
                &FEATURES_8,
                &FEATURES_10,
                &FEATURES_12,
                &FEATURES_15,
                &CLASSIFIER_1,
                &CLASSIFIER_4,
                &CLASSIFIER_6,
                &CLASSIFIER_6_STEP_2,
            ],
            outputs: &[(16, 16)],
        };
        fn from_weights(weights: __graphc::Weights) -> Self {
            Self { weights }
        }
        fn weights(&self) -> &__graphc::Weights {
            &self.weights
        }
        fn pixels(image: &Self::Image) -> &[f32] {
            image.as_flattened().as_flattened()
        }
        fn pixels_mut(image: &mut Self::Image) -> &mut [f32] {
            image.as_flattened_mut().as_flattened_mut()
        }
        fn zeroed_image() -> __graphc::Box<Self::Image> {
            __graphc::zeroed_image()
        }
        fn output<'s>(outputs: __graphc::Outputs<'s>) -> Self::Output<'s> {
            outputs.vector(0)
        }
        fn batch(mut results: __graphc::Results) -> Self::Batch {
            results.vectors(10)
        }
    }
    impl __graphc::Classifier for MiniAlexNet {
        type Answer = [__graphc::Class; 3];
        const UNANSWERED: Self::Answer = [__graphc::Class::UNKNOWN; 3];
    }
    impl MiniAlexNet {
        /// The name in the model file, or where it was compiled.
        pub const NAME: &'static str = <Self as __graphc::Model>::NAME;
        /// Channels, height and width of an image.
        pub const INPUT: [usize; 3] = <Self as __graphc::Model>::INPUT;
        /// Shape of the result, without the batch.
        pub const OUTPUT: [usize; 1] = [10];
        /// The results.
        pub const OUTPUTS: &'static [__graphc::Output] = <Self as __graphc::Model>::OUTPUTS;
        /// Number of parameters, as PyTorch counts them.
        pub const PARAMETERS: u64 = <Self as __graphc::Model>::PARAMETERS;
        /// Multiply-accumulate operations for one image.
        pub const MACS: u64 = <Self as __graphc::Model>::MACS;
        /// Bytes of a session's arena, for the largest compiled batch.
        pub const ARENA_BYTES: usize = <Self as __graphc::Model>::ARENA_BYTES;
        /// The batch sizes that it was compiled for, ascending.
        pub const BATCHES: &'static [usize] = <Self as __graphc::Model>::BATCHES;
        /// What weights and the values between layers are stored in.
        pub const PRECISION: __graphc::Precision = <Self as __graphc::Model>::PRECISION;
        /// The layers of the model file, in order.
        pub const LAYERS: &'static [__graphc::Layer] = <Self as __graphc::Model>::LAYERS;
        /// The layers as a table, with the totals: what `graphc check` prints.
        pub const SUMMARY: &'static str = <Self as __graphc::Model>::SUMMARY;
        /// What a forward pass does, in order.
        pub const STEPS: &'static [__graphc::Step] = <Self as __graphc::Model>::STEPS;
        /// How images become its input, if the model file says so.
        pub const PREPROCESS: ::core::option::Option<__graphc::Preprocess> = <Self as __graphc::Model>::PREPROCESS;
        /// How its result becomes answers, if there is one result and that is a vector.
        pub const CLASSES: ::core::option::Option<__graphc::Classes> = <Self as __graphc::Model>::CLASSES;
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
        ) -> __graphc::Box<[[[f32; 28]; 28]; 1]> {
            <Self as __graphc::Model>::image_from_fn(number)
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
        pub fn shared_session(
            self: &__graphc::Arc<Self>,
        ) -> __graphc::Session<'static, Self> {
            <Self as __graphc::Model>::shared_session(self)
        }
    }
};
