/** `BnResidualConcat`, compiled from its model file.

 | layer | operator | output | parameters |
 |---|---|---|---:|
 | `c1` | Conv2d | [8, 12, 9] | 360 |
 | `b1` | BatchNorm2d | [8, 12, 9] | 16 |
 | `r1` | ReLU | [8, 12, 9] | 0 |
 | `c2` | Conv2d | [8, 12, 9] | 576 |
 | `b2` | BatchNorm2d | [8, 12, 9] | 16 |
 | `add` | torch.add | [8, 12, 9] | 0 |
 | `pr` | PReLU | [8, 12, 9] | 8 |
 | `e1` | Conv2d | [4, 12, 9] | 36 |
 | `er1` | ReLU | [4, 12, 9] | 0 |
 | `e3` | Conv2d | [6, 12, 9] | 438 |
 | `er3` | ReLU | [6, 12, 9] | 0 |
 | `pool` | MaxPool2d | [8, 12, 9] | 0 |
 | `cat` | torch.cat | [18, 12, 9] | 0 |
 | `b3` | BatchNorm2d | [18, 12, 9] | 36 |
 | `r3` | ReLU | [18, 12, 9] | 0 |
 | `mul` | torch.mul | [18, 12, 9] | 0 |
 | `gap` | AdaptiveAvgPool2d | [18, 1, 1] | 0 |
 | `flat` | torch.flatten | [18] | 0 |
 | `fc` | Linear | [6] | 114 |

 1,600 parameters.*/
pub struct BnResidualConcat {
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
        buffer: 2464,
        image: 784,
        channels: 5,
        height: 12,
        width: 9,
        halo: __graphc::Halo {
            top: 1,
            left: 1,
            bottom: 1,
            right: 1,
        },
    });
    /// `c1`: conv2d 5 -> 8, 3x3, batch_norm2d, relu.
    const C1: __graphc::Conv2d = __graphc::Conv2d {
        input: __graphc::ConvInput::Planar(__graphc::Planar {
            dtype: __graphc::DType::F32,
            buffer: 2464,
            image: 784,
            channels: 5,
            height: 12,
            width: 9,
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
            image: 2464,
            start: 0,
            channels: 8,
            height: 12,
            width: 9,
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
        size: [12, 9],
        activation: __graphc::Activation::Relu,
        pool: ::core::option::Option::None,
        weights: 0,
        bias: 720,
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
                pixels: 9,
                vectors: 1,
            },
        },
    };
    /// `c2`: conv2d 8 -> 8, 3x3, batch_norm2d, add.
    const C2: __graphc::Conv2d = __graphc::Conv2d {
        input: __graphc::ConvInput::Blocked(__graphc::Region {
            dtype: __graphc::DType::F32,
            buffer: 0,
            image: 2464,
            start: 0,
            channels: 8,
            height: 12,
            width: 9,
            halo: __graphc::Halo {
                top: 1,
                left: 1,
                bottom: 1,
                right: 1,
            },
        }),
        output: __graphc::Region {
            dtype: __graphc::DType::F32,
            buffer: 5920,
            image: 1728,
            start: 0,
            channels: 8,
            height: 12,
            width: 9,
            halo: __graphc::NO_HALO,
        },
        residual: ::core::option::Option::Some(__graphc::Region {
            dtype: __graphc::DType::F32,
            buffer: 0,
            image: 2464,
            start: 0,
            channels: 8,
            height: 12,
            width: 9,
            halo: __graphc::Halo {
                top: 1,
                left: 1,
                bottom: 1,
                right: 1,
            },
        }),
        window: __graphc::Window {
            kernel: [3, 3],
            stride: [1, 1],
            padding: [1, 1],
            dilation: [1, 1],
        },
        groups: 1,
        size: [12, 9],
        activation: __graphc::Activation::Identity,
        pool: ::core::option::Option::None,
        weights: 736,
        bias: 1888,
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
                pixels: 9,
                vectors: 1,
            },
        },
    };
    /// `pr`: prelu.
    const PR: __graphc::Map = __graphc::Map {
        input: __graphc::Region {
            dtype: __graphc::DType::F32,
            buffer: 5920,
            image: 1728,
            start: 0,
            channels: 8,
            height: 12,
            width: 9,
            halo: __graphc::NO_HALO,
        },
        output: __graphc::Region {
            dtype: __graphc::DType::F32,
            buffer: 3456,
            image: 2464,
            start: 0,
            channels: 8,
            height: 12,
            width: 9,
            halo: __graphc::Halo {
                top: 1,
                left: 1,
                bottom: 1,
                right: 1,
            },
        },
        function: __graphc::Function::Prelu(1904),
    };
    /// `e1`: conv2d 8 -> 4, 1x1, relu.
    const E1: __graphc::Conv2d = __graphc::Conv2d {
        input: __graphc::ConvInput::Blocked(__graphc::Region {
            dtype: __graphc::DType::F32,
            buffer: 3456,
            image: 2464,
            start: 0,
            channels: 8,
            height: 12,
            width: 9,
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
            image: 3456,
            start: 0,
            channels: 4,
            height: 12,
            width: 9,
            halo: __graphc::NO_HALO,
        },
        residual: ::core::option::Option::None,
        window: __graphc::Window {
            kernel: [1, 1],
            stride: [1, 1],
            padding: [0, 0],
            dilation: [1, 1],
        },
        groups: 1,
        size: [12, 9],
        activation: __graphc::Activation::Relu,
        pool: ::core::option::Option::None,
        weights: 1920,
        bias: 2048,
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
                pixels: 9,
                vectors: 1,
            },
        },
    };
    /// `e3`: conv2d 8 -> 6, 3x3, relu.
    const E3: __graphc::Conv2d = __graphc::Conv2d {
        input: __graphc::ConvInput::Blocked(__graphc::Region {
            dtype: __graphc::DType::F32,
            buffer: 3456,
            image: 2464,
            start: 0,
            channels: 8,
            height: 12,
            width: 9,
            halo: __graphc::Halo {
                top: 1,
                left: 1,
                bottom: 1,
                right: 1,
            },
        }),
        output: __graphc::Region {
            dtype: __graphc::DType::F32,
            buffer: 5920,
            image: 1728,
            start: 0,
            channels: 6,
            height: 12,
            width: 9,
            halo: __graphc::NO_HALO,
        },
        residual: ::core::option::Option::None,
        window: __graphc::Window {
            kernel: [3, 3],
            stride: [1, 1],
            padding: [1, 1],
            dilation: [1, 1],
        },
        groups: 1,
        size: [12, 9],
        activation: __graphc::Activation::Relu,
        pool: ::core::option::Option::None,
        weights: 2064,
        bias: 3216,
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
                pixels: 9,
                vectors: 1,
            },
        },
    };
    /// `pool`: max_pool2d 3x3.
    const POOL: __graphc::Pool2d = __graphc::Pool2d {
        input: __graphc::Region {
            dtype: __graphc::DType::F32,
            buffer: 3456,
            image: 2464,
            start: 0,
            channels: 8,
            height: 12,
            width: 9,
            halo: __graphc::Halo {
                top: 1,
                left: 1,
                bottom: 1,
                right: 1,
            },
        },
        output: __graphc::Region {
            dtype: __graphc::DType::F32,
            buffer: 7648,
            image: 1728,
            start: 0,
            channels: 8,
            height: 12,
            width: 9,
            halo: __graphc::NO_HALO,
        },
        window: __graphc::Window {
            kernel: [3, 3],
            stride: [1, 1],
            padding: [1, 1],
            dilation: [1, 1],
        },
        pooling: __graphc::Pooling::Max,
    };
    /// `cat`: concat: a part that is not in place.
    const CAT: __graphc::CopyChannels = __graphc::CopyChannels {
        input: __graphc::Region {
            dtype: __graphc::DType::F32,
            buffer: 5920,
            image: 1728,
            start: 0,
            channels: 6,
            height: 12,
            width: 9,
            halo: __graphc::NO_HALO,
        },
        output: __graphc::Region {
            dtype: __graphc::DType::F32,
            buffer: 0,
            image: 3456,
            start: 0,
            channels: 18,
            height: 12,
            width: 9,
            halo: __graphc::NO_HALO,
        },
        channel: 4,
    };
    /// `cat`: concat: a part that is not in place.
    const CAT_STEP_2: __graphc::CopyChannels = __graphc::CopyChannels {
        input: __graphc::Region {
            dtype: __graphc::DType::F32,
            buffer: 7648,
            image: 1728,
            start: 0,
            channels: 8,
            height: 12,
            width: 9,
            halo: __graphc::NO_HALO,
        },
        output: __graphc::Region {
            dtype: __graphc::DType::F32,
            buffer: 0,
            image: 3456,
            start: 0,
            channels: 18,
            height: 12,
            width: 9,
            halo: __graphc::NO_HALO,
        },
        channel: 10,
    };
    /// `b3`: batch_norm2d.
    const B3: __graphc::Map = __graphc::Map {
        input: __graphc::Region {
            dtype: __graphc::DType::F32,
            buffer: 0,
            image: 3456,
            start: 0,
            channels: 18,
            height: 12,
            width: 9,
            halo: __graphc::NO_HALO,
        },
        output: __graphc::Region {
            dtype: __graphc::DType::F32,
            buffer: 3456,
            image: 3456,
            start: 0,
            channels: 18,
            height: 12,
            width: 9,
            halo: __graphc::NO_HALO,
        },
        function: __graphc::Function::Affine(3232, 3264),
    };
    /// `r3`: relu.
    const R3: __graphc::Map = __graphc::Map {
        input: __graphc::Region {
            dtype: __graphc::DType::F32,
            buffer: 3456,
            image: 3456,
            start: 0,
            channels: 18,
            height: 12,
            width: 9,
            halo: __graphc::NO_HALO,
        },
        output: __graphc::Region {
            dtype: __graphc::DType::F32,
            buffer: 6912,
            image: 3456,
            start: 0,
            channels: 18,
            height: 12,
            width: 9,
            halo: __graphc::NO_HALO,
        },
        function: __graphc::Function::Relu,
    };
    /// `mul`: mul.
    const MUL: __graphc::Zip = __graphc::Zip {
        inputs: [
            __graphc::Region {
                dtype: __graphc::DType::F32,
                buffer: 6912,
                image: 3456,
                start: 0,
                channels: 18,
                height: 12,
                width: 9,
                halo: __graphc::NO_HALO,
            },
            __graphc::Region {
                dtype: __graphc::DType::F32,
                buffer: 0,
                image: 3456,
                start: 0,
                channels: 18,
                height: 12,
                width: 9,
                halo: __graphc::NO_HALO,
            },
        ],
        output: __graphc::Region {
            dtype: __graphc::DType::F32,
            buffer: 3456,
            image: 3456,
            start: 0,
            channels: 18,
            height: 12,
            width: 9,
            halo: __graphc::NO_HALO,
        },
        operator: __graphc::Operator::Mul,
    };
    /// `gap`: adaptive_avg_pool2d 1x1.
    const GAP: __graphc::AdaptivePool2d = __graphc::AdaptivePool2d {
        input: __graphc::Region {
            dtype: __graphc::DType::F32,
            buffer: 3456,
            image: 3456,
            start: 0,
            channels: 18,
            height: 12,
            width: 9,
            halo: __graphc::NO_HALO,
        },
        output: __graphc::Region {
            dtype: __graphc::DType::F32,
            buffer: 0,
            image: 32,
            start: 0,
            channels: 18,
            height: 1,
            width: 1,
            halo: __graphc::NO_HALO,
        },
        pooling: __graphc::Pooling::AverageInside,
    };
    /// `fc`: linear 18 -> 6.
    const FC: __graphc::Linear = __graphc::Linear {
        input: __graphc::Region {
            dtype: __graphc::DType::F32,
            buffer: 0,
            image: 32,
            start: 0,
            channels: 18,
            height: 1,
            width: 1,
            halo: __graphc::NO_HALO,
        },
        output: __graphc::Region {
            dtype: __graphc::DType::F32,
            buffer: 32,
            image: 16,
            start: 0,
            channels: 6,
            height: 1,
            width: 1,
            halo: __graphc::NO_HALO,
        },
        activation: __graphc::Activation::Identity,
        weights: 3296,
        bias: 3584,
    };
    /// `fc`: a result, in the caller's order.
    const FC_STEP_2: __graphc::Export = __graphc::Export {
        input: __graphc::Region {
            dtype: __graphc::DType::F32,
            buffer: 32,
            image: 16,
            start: 0,
            channels: 6,
            height: 1,
            width: 1,
            halo: __graphc::NO_HALO,
        },
        output: __graphc::Planar {
            dtype: __graphc::DType::F32,
            buffer: 0,
            image: 16,
            channels: 6,
            height: 1,
            width: 1,
            halo: __graphc::NO_HALO,
        },
    };
    impl ::core::fmt::Debug for BnResidualConcat {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __graphc::debug::<Self>(f)
        }
    }
    impl __graphc::Model for BnResidualConcat {
        const NAME: &'static str = "BnResidualConcat";
        const INPUT: [usize; 3] = [5, 12, 9];
        const OUTPUTS: &'static [__graphc::Output] = &[
            __graphc::Output {
                name: "fc",
                shape: &[6],
            },
        ];
        const PARAMETERS: u64 = 1600;
        const MACS: u64 = 151308;
        const ARENA_BYTES: usize = 83520;
        const BATCHES: &'static [usize] = &[2];
        const PRECISION: __graphc::Precision = __graphc::Precision::F32;
        const LAYERS: &'static [__graphc::Layer] = &[
            __graphc::Layer {
                name: "c1",
                operator: "Conv2d",
                output: &[8, 12, 9],
                parameters: 360,
                macs: 38880,
            },
            __graphc::Layer {
                name: "b1",
                operator: "BatchNorm2d",
                output: &[8, 12, 9],
                parameters: 16,
                macs: 0,
            },
            __graphc::Layer {
                name: "r1",
                operator: "ReLU",
                output: &[8, 12, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "c2",
                operator: "Conv2d",
                output: &[8, 12, 9],
                parameters: 576,
                macs: 62208,
            },
            __graphc::Layer {
                name: "b2",
                operator: "BatchNorm2d",
                output: &[8, 12, 9],
                parameters: 16,
                macs: 0,
            },
            __graphc::Layer {
                name: "add",
                operator: "torch.add",
                output: &[8, 12, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "pr",
                operator: "PReLU",
                output: &[8, 12, 9],
                parameters: 8,
                macs: 0,
            },
            __graphc::Layer {
                name: "e1",
                operator: "Conv2d",
                output: &[4, 12, 9],
                parameters: 36,
                macs: 3456,
            },
            __graphc::Layer {
                name: "er1",
                operator: "ReLU",
                output: &[4, 12, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "e3",
                operator: "Conv2d",
                output: &[6, 12, 9],
                parameters: 438,
                macs: 46656,
            },
            __graphc::Layer {
                name: "er3",
                operator: "ReLU",
                output: &[6, 12, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "pool",
                operator: "MaxPool2d",
                output: &[8, 12, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "cat",
                operator: "torch.cat",
                output: &[18, 12, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "b3",
                operator: "BatchNorm2d",
                output: &[18, 12, 9],
                parameters: 36,
                macs: 0,
            },
            __graphc::Layer {
                name: "r3",
                operator: "ReLU",
                output: &[18, 12, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "mul",
                operator: "torch.mul",
                output: &[18, 12, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "gap",
                operator: "AdaptiveAvgPool2d",
                output: &[18, 1, 1],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "flat",
                operator: "torch.flatten",
                output: &[18],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "fc",
                operator: "Linear",
                output: &[6],
                parameters: 114,
                macs: 108,
            },
        ];
        const SUMMARY: &'static str = "BnResidualConcat\n----------------------------------------------------------------------------\nLayer (type)                Output Shape          Param #               MACs\n============================================================================\nc1 (Conv2d)               [-1, 8, 12, 9]              360             38,880\nb1 (BatchNorm2d)          [-1, 8, 12, 9]               16                  0\nr1 (ReLU)                 [-1, 8, 12, 9]                0                  0\nc2 (Conv2d)               [-1, 8, 12, 9]              576             62,208\nb2 (BatchNorm2d)          [-1, 8, 12, 9]               16                  0\nadd (torch.add)           [-1, 8, 12, 9]                0                  0\npr (PReLU)                [-1, 8, 12, 9]                8                  0\ne1 (Conv2d)               [-1, 4, 12, 9]               36              3,456\ner1 (ReLU)                [-1, 4, 12, 9]                0                  0\ne3 (Conv2d)               [-1, 6, 12, 9]              438             46,656\ner3 (ReLU)                [-1, 6, 12, 9]                0                  0\npool (MaxPool2d)          [-1, 8, 12, 9]                0                  0\ncat (torch.cat)          [-1, 18, 12, 9]                0                  0\nb3 (BatchNorm2d)         [-1, 18, 12, 9]               36                  0\nr3 (ReLU)                [-1, 18, 12, 9]                0                  0\nmul (torch.mul)          [-1, 18, 12, 9]                0                  0\ngap (AdaptiveAvgPool2d)   [-1, 18, 1, 1]                0                  0\nflat (torch.flatten)            [-1, 18]                0                  0\nfc (Linear)                      [-1, 6]              114                108\n============================================================================\nTotal params: 1,600\nTrainable params: 1,600\nNon-trainable params: 0\nTotal MACs: 151,308\n----------------------------------------------------------------------------\nInput size (MB): 0.00\nForward/backward pass size (MB): 0.09\nParams size (MB): 0.01\nEstimated Total Size (MB): 0.10\n----------------------------------------------------------------------------\nPlanned arena of the forward pass (MB): 0.04\nPlanned arena for a batch of 2 (MB): 0.08\n----------------------------------------------------------------------------\n";
        const STEPS: &'static [__graphc::Step] = &[
            __graphc::Step {
                name: "input",
                description: "the image, in planes",
                macs: 0,
                executed_macs: 0,
                arithmetic: __graphc::Precision::F32,
                value_bytes: 4320,
                weight_bytes: 0,
            },
            __graphc::Step {
                name: "c1",
                description: "conv2d 5 -> 8, 3x3, batch_norm2d, relu",
                macs: 38880,
                executed_macs: 77760,
                arithmetic: __graphc::Precision::F32,
                value_bytes: 9072,
                weight_bytes: 2880,
            },
            __graphc::Step {
                name: "c2",
                description: "conv2d 8 -> 8, 3x3, batch_norm2d, add",
                macs: 62208,
                executed_macs: 124416,
                arithmetic: __graphc::Precision::F32,
                value_bytes: 20736,
                weight_bytes: 4608,
            },
            __graphc::Step {
                name: "pr",
                description: "prelu",
                macs: 0,
                executed_macs: 0,
                arithmetic: __graphc::Precision::F32,
                value_bytes: 13824,
                weight_bytes: 0,
            },
            __graphc::Step {
                name: "e1",
                description: "conv2d 8 -> 4, 1x1, relu",
                macs: 3456,
                executed_macs: 13824,
                arithmetic: __graphc::Precision::F32,
                value_bytes: 13824,
                weight_bytes: 512,
            },
            __graphc::Step {
                name: "e3",
                description: "conv2d 8 -> 6, 3x3, relu",
                macs: 46656,
                executed_macs: 124416,
                arithmetic: __graphc::Precision::F32,
                value_bytes: 13824,
                weight_bytes: 4608,
            },
            __graphc::Step {
                name: "pool",
                description: "max_pool2d 3x3",
                macs: 0,
                executed_macs: 0,
                arithmetic: __graphc::Precision::F32,
                value_bytes: 13824,
                weight_bytes: 0,
            },
            __graphc::Step {
                name: "cat",
                description: "concat: a part that is not in place",
                macs: 0,
                executed_macs: 0,
                arithmetic: __graphc::Precision::F32,
                value_bytes: 13824,
                weight_bytes: 0,
            },
            __graphc::Step {
                name: "cat",
                description: "concat: a part that is not in place",
                macs: 0,
                executed_macs: 0,
                arithmetic: __graphc::Precision::F32,
                value_bytes: 13824,
                weight_bytes: 0,
            },
            __graphc::Step {
                name: "b3",
                description: "batch_norm2d",
                macs: 0,
                executed_macs: 0,
                arithmetic: __graphc::Precision::F32,
                value_bytes: 27648,
                weight_bytes: 0,
            },
            __graphc::Step {
                name: "r3",
                description: "relu",
                macs: 0,
                executed_macs: 0,
                arithmetic: __graphc::Precision::F32,
                value_bytes: 27648,
                weight_bytes: 0,
            },
            __graphc::Step {
                name: "mul",
                description: "mul",
                macs: 0,
                executed_macs: 0,
                arithmetic: __graphc::Precision::F32,
                value_bytes: 41472,
                weight_bytes: 0,
            },
            __graphc::Step {
                name: "gap",
                description: "adaptive_avg_pool2d 1x1",
                macs: 0,
                executed_macs: 0,
                arithmetic: __graphc::Precision::F32,
                value_bytes: 13952,
                weight_bytes: 0,
            },
            __graphc::Step {
                name: "fc",
                description: "linear 18 -> 6",
                macs: 108,
                executed_macs: 288,
                arithmetic: __graphc::Precision::F32,
                value_bytes: 192,
                weight_bytes: 1152,
            },
            __graphc::Step {
                name: "fc",
                description: "a result, in the caller's order",
                macs: 0,
                executed_macs: 0,
                arithmetic: __graphc::Precision::F32,
                value_bytes: 88,
                weight_bytes: 0,
            },
        ];
        const EMBEDDED: ::core::option::Option<&'static [u8]> = ::core::option::Option::None;
        const PREPROCESS: ::core::option::Option<__graphc::Preprocess> = ::core::option::Option::None;
        const CLASSES: ::core::option::Option<__graphc::Classes> = ::core::option::Option::Some(__graphc::Classes {
            top_k: 5,
            labels: &[],
            scores: __graphc::Scores::Logits,
        });
        type Image = [[[f32; 9]; 12]; 5];
        type Output<'s> = &'s [f32; 6];
        type Batch = ::graphc::ndarray::Array2<f32>;
        const PROGRAM: __graphc::Program = __graphc::Program {
            tensors: &[
                __graphc::TensorSpec {
                    name: "c1.weight",
                    shape: &[8, 5, 3, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "b1.weight",
                    shape: &[8],
                    kind: __graphc::TensorKind::BatchNormWeight,
                },
                __graphc::TensorSpec {
                    name: "b1.bias",
                    shape: &[8],
                    kind: __graphc::TensorKind::BatchNormBias,
                },
                __graphc::TensorSpec {
                    name: "b1.running_mean",
                    shape: &[8],
                    kind: __graphc::TensorKind::RunningMean,
                },
                __graphc::TensorSpec {
                    name: "b1.running_var",
                    shape: &[8],
                    kind: __graphc::TensorKind::RunningVar,
                },
                __graphc::TensorSpec {
                    name: "c2.weight",
                    shape: &[8, 8, 3, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "b2.weight",
                    shape: &[8],
                    kind: __graphc::TensorKind::BatchNormWeight,
                },
                __graphc::TensorSpec {
                    name: "b2.bias",
                    shape: &[8],
                    kind: __graphc::TensorKind::BatchNormBias,
                },
                __graphc::TensorSpec {
                    name: "b2.running_mean",
                    shape: &[8],
                    kind: __graphc::TensorKind::RunningMean,
                },
                __graphc::TensorSpec {
                    name: "b2.running_var",
                    shape: &[8],
                    kind: __graphc::TensorKind::RunningVar,
                },
                __graphc::TensorSpec {
                    name: "pr.weight",
                    shape: &[8],
                    kind: __graphc::TensorKind::PreluWeight,
                },
                __graphc::TensorSpec {
                    name: "e1.weight",
                    shape: &[4, 8, 1, 1],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "e1.bias",
                    shape: &[4],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "e3.weight",
                    shape: &[6, 8, 3, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "e3.bias",
                    shape: &[6],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "b3.weight",
                    shape: &[18],
                    kind: __graphc::TensorKind::BatchNormWeight,
                },
                __graphc::TensorSpec {
                    name: "b3.bias",
                    shape: &[18],
                    kind: __graphc::TensorKind::BatchNormBias,
                },
                __graphc::TensorSpec {
                    name: "b3.running_mean",
                    shape: &[18],
                    kind: __graphc::TensorKind::RunningMean,
                },
                __graphc::TensorSpec {
                    name: "b3.running_var",
                    shape: &[18],
                    kind: __graphc::TensorKind::RunningVar,
                },
                __graphc::TensorSpec {
                    name: "fc.weight",
                    shape: &[6, 18],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "fc.bias",
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
                    bias: ::core::option::Option::None,
                    batch_norm: ::core::option::Option::Some(__graphc::BatchNorm {
                        affine: ::core::option::Option::Some([1, 2]),
                        mean: 3,
                        variance: 4,
                        eps: 0.001,
                    }),
                    shape: [8, 5, 3, 3],
                    groups: 1,
                    order: __graphc::ReadingOrder::Planar,
                    dtype: __graphc::DType::F32,
                    weights_at: 0,
                    bias_at: 720,
                },
                __graphc::Packing::Conv2d {
                    weight: 5,
                    bias: ::core::option::Option::None,
                    batch_norm: ::core::option::Option::Some(__graphc::BatchNorm {
                        affine: ::core::option::Option::Some([6, 7]),
                        mean: 8,
                        variance: 9,
                        eps: 0.00001,
                    }),
                    shape: [8, 8, 3, 3],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    dtype: __graphc::DType::F32,
                    weights_at: 736,
                    bias_at: 1888,
                },
                __graphc::Packing::Channels {
                    tensor: 10,
                    channels: 8,
                    at: 1904,
                },
                __graphc::Packing::Conv2d {
                    weight: 11,
                    bias: ::core::option::Option::Some(12),
                    batch_norm: ::core::option::Option::None,
                    shape: [4, 8, 1, 1],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    dtype: __graphc::DType::F32,
                    weights_at: 1920,
                    bias_at: 2048,
                },
                __graphc::Packing::Conv2d {
                    weight: 13,
                    bias: ::core::option::Option::Some(14),
                    batch_norm: ::core::option::Option::None,
                    shape: [6, 8, 3, 3],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    dtype: __graphc::DType::F32,
                    weights_at: 2064,
                    bias_at: 3216,
                },
                __graphc::Packing::Affine {
                    batch_norm: __graphc::BatchNorm {
                        affine: ::core::option::Option::Some([15, 16]),
                        mean: 17,
                        variance: 18,
                        eps: 0.00001,
                    },
                    scales_at: 3232,
                    shifts_at: 3264,
                },
                __graphc::Packing::Linear {
                    weight: 19,
                    bias: ::core::option::Option::Some(20),
                    batch_norm: ::core::option::Option::None,
                    shape: [6, 18],
                    dtype: __graphc::DType::F32,
                    weights_at: 3296,
                    bias_at: 3584,
                },
            ],
            packed: 3600,
            values: 10368,
            workspace: 144,
            scratch: 0,
            steps: &[
                &INPUT,
                &C1,
                &C2,
                &PR,
                &E1,
                &E3,
                &POOL,
                &CAT,
                &CAT_STEP_2,
                &B3,
                &R3,
                &MUL,
                &GAP,
                &FC,
                &FC_STEP_2,
            ],
            outputs: &[(0, 16)],
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
            results.vectors(6)
        }
    }
    impl BnResidualConcat {
        /// The name in the model file, or where it was compiled.
        pub const NAME: &'static str = <Self as __graphc::Model>::NAME;
        /// Channels, height and width of an image.
        pub const INPUT: [usize; 3] = <Self as __graphc::Model>::INPUT;
        /// Shape of the result, without the batch.
        pub const OUTPUT: [usize; 1] = [6];
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
        ) -> __graphc::Box<[[[f32; 9]; 12]; 5]> {
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
