/** `Operators`, compiled from its model file.

 | layer | operator | output | parameters |
 |---|---|---|---:|
 | `odd` | Conv2d | [27, 19, 17] | 513 |
 | `bend` | Tanh | [27, 19, 17] | 0 |
 | `wide` | Conv2d | [21, 19, 8] | 3,423 |
 | `leak` | PReLU | [21, 19, 8] | 1 |
 | `norm` | LocalResponseNorm | [21, 19, 8] | 0 |
 | `halve` | MaxPool2d | [21, 10, 3] | 0 |
 | `again` | Conv2d | [21, 10, 3] | 3,990 |
 | `depthwise` | Conv2d | [21, 10, 3] | 210 |
 | `gate` | Sigmoid | [21, 10, 3] | 0 |
 | `split` | Conv2d | [6, 10, 3] | 384 |
 | `pooled` | MaxPool2d | [6, 9, 2] | 0 |
 | `three` | torch.add | [21, 10, 3] | 0 |
 | `squashed` | Sigmoid | [21, 10, 3] | 0 |
 | `alone` | LocalResponseNorm | [21, 10, 3] | 0 |
 | `shares` | Softmax | [21, 10, 3] | 0 |
 | `product` | torch.mul | [21, 10, 3] | 0 |
 | `both` | torch.cat | [63, 10, 3] | 0 |
 | `few` | AdaptiveMaxPool2d | [63, 3, 2] | 0 |
 | `vector` | torch.flatten | [378] | 0 |
 | `hidden` | Linear | [13] | 4,927 |
 | `folded` | BatchNorm1d | [13] | 26 |
 | `positive` | ReLU | [13] | 0 |
 | `unfolded` | BatchNorm1d | [13] | 0 |
 | `scores` | Linear | [7] | 98 |
 | `chances` | Softmax | [7] | 0 |
 | `means` | AdaptiveAvgPool2d | [63, 2, 5] | 0 |
 | `scaled` | BatchNorm2d | [63, 2, 5] | 126 |
 | `kept` | Dropout | [63, 2, 5] | 0 |

 13,698 parameters.*/
pub struct Operators {
    weights: ::graphc::__private::Weights,
}
/// The results of [`Operators`] for one image.
#[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
pub struct OperatorsOutput<'s> {
    /// Layer `bend`: [27, 19, 17].
    pub bend: &'s [[[f32; 17]; 19]; 27],
    /// Layer `pooled`: [6, 9, 2].
    pub pooled: &'s [[[f32; 2]; 9]; 6],
    /// Layer `squashed`: [21, 10, 3].
    pub squashed: &'s [[[f32; 3]; 10]; 21],
    /// Layer `shares`: [21, 10, 3].
    pub shares: &'s [[[f32; 3]; 10]; 21],
    /// Layer `vector`: [378].
    pub vector: &'s [f32; 378],
    /// Layer `kept`: [63, 2, 5].
    pub kept: &'s [[[f32; 5]; 2]; 63],
    /// Layer `scores`: [7].
    pub scores: &'s [f32; 7],
    /// Layer `chances`: [7].
    pub chances: &'s [f32; 7],
}
/// The results of [`Operators`] for a batch, which is the first dimension.
#[derive(::core::clone::Clone, ::core::fmt::Debug)]
pub struct OperatorsBatch {
    /// Layer `bend`: [27, 19, 17].
    pub bend: ::graphc::ndarray::Array4<f32>,
    /// Layer `pooled`: [6, 9, 2].
    pub pooled: ::graphc::ndarray::Array4<f32>,
    /// Layer `squashed`: [21, 10, 3].
    pub squashed: ::graphc::ndarray::Array4<f32>,
    /// Layer `shares`: [21, 10, 3].
    pub shares: ::graphc::ndarray::Array4<f32>,
    /// Layer `vector`: [378].
    pub vector: ::graphc::ndarray::Array2<f32>,
    /// Layer `kept`: [63, 2, 5].
    pub kept: ::graphc::ndarray::Array4<f32>,
    /// Layer `scores`: [7].
    pub scores: ::graphc::ndarray::Array2<f32>,
    /// Layer `chances`: [7].
    pub chances: ::graphc::ndarray::Array2<f32>,
}
const _: () = {
    use ::graphc::__private as __graphc;
    ::core::assert!(
        __graphc::VERSION == 9u32, "the versions of graphc and graphc-compiler differ"
    );
    ::core::assert!(
        __graphc::BF16,
        "`precision = bf16` needs graphc with its feature: `features = [\"bf16\"]`"
    );
    const ODD: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
        layout: __graphc::Layout::Blocks,
        channels: 27,
        height: 19,
        width: 17,
        halo: __graphc::Halo {
            top: 2,
            left: 1,
            bottom: 2,
            right: 1,
        },
        strides: __graphc::Strides {
            plane: 6992,
            row: 304,
        },
        place: __graphc::Place {
            offset: 34944,
            image: 27968,
            start: 0,
        },
    };
    const WIDE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
        layout: __graphc::Layout::Blocks,
        channels: 21,
        height: 19,
        width: 8,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 2432,
            row: 128,
        },
        place: __graphc::Place {
            offset: 62912,
            image: 9728,
            start: 0,
        },
    };
    const LEAK: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
        layout: __graphc::Layout::Blocks,
        channels: 21,
        height: 19,
        width: 8,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 2432,
            row: 128,
        },
        place: __graphc::Place {
            offset: 34944,
            image: 9728,
            start: 0,
        },
    };
    const NORM: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
        layout: __graphc::Layout::Blocks,
        channels: 21,
        height: 10,
        width: 3,
        halo: __graphc::Halo {
            top: 1,
            left: 1,
            bottom: 1,
            right: 1,
        },
        strides: __graphc::Strides {
            plane: 960,
            row: 80,
        },
        place: __graphc::Place {
            offset: 44672,
            image: 3840,
            start: 0,
        },
    };
    const AGAIN: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
        layout: __graphc::Layout::Blocks,
        channels: 21,
        height: 10,
        width: 3,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 480,
            row: 48,
        },
        place: __graphc::Place {
            offset: 34944,
            image: 1920,
            start: 0,
        },
    };
    const DEPTHWISE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
        layout: __graphc::Layout::Blocks,
        channels: 21,
        height: 10,
        width: 3,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 480,
            row: 48,
        },
        place: __graphc::Place {
            offset: 36864,
            image: 1920,
            start: 0,
        },
    };
    const SPLIT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
        layout: __graphc::Layout::Blocks,
        channels: 6,
        height: 9,
        width: 2,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 288,
            row: 32,
        },
        place: __graphc::Place {
            offset: 39744,
            image: 576,
            start: 0,
        },
    };
    const THREE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
        layout: __graphc::Layout::Blocks,
        channels: 21,
        height: 10,
        width: 3,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 480,
            row: 48,
        },
        place: __graphc::Place {
            offset: 34944,
            image: 1920,
            start: 0,
        },
    };
    const SQUASHED: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
        layout: __graphc::Layout::Blocks,
        channels: 21,
        height: 10,
        width: 3,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 480,
            row: 48,
        },
        place: __graphc::Place {
            offset: 36864,
            image: 1920,
            start: 0,
        },
    };
    const ALONE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
        layout: __graphc::Layout::Blocks,
        channels: 21,
        height: 10,
        width: 3,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 480,
            row: 48,
        },
        place: __graphc::Place {
            offset: 36864,
            image: 1920,
            start: 0,
        },
    };
    const SHARES: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
        layout: __graphc::Layout::Blocks,
        channels: 21,
        height: 10,
        width: 3,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 480,
            row: 48,
        },
        place: __graphc::Place {
            offset: 43904,
            image: 1920,
            start: 0,
        },
    };
    const PRODUCT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
        layout: __graphc::Layout::Blocks,
        channels: 21,
        height: 10,
        width: 3,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 480,
            row: 48,
        },
        place: __graphc::Place {
            offset: 45824,
            image: 1920,
            start: 0,
        },
    };
    const BOTH: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
        layout: __graphc::Layout::Blocks,
        channels: 63,
        height: 10,
        width: 3,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 480,
            row: 48,
        },
        place: __graphc::Place {
            offset: 34944,
            image: 3840,
            start: 0,
        },
    };
    const FEW: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
        layout: __graphc::Layout::Blocks,
        channels: 63,
        height: 3,
        width: 2,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 96,
            row: 32,
        },
        place: __graphc::Place {
            offset: 43904,
            image: 768,
            start: 0,
        },
    };
    const VECTOR: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
        layout: __graphc::Layout::Blocks,
        channels: 378,
        height: 1,
        width: 1,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 16,
            row: 16,
        },
        place: __graphc::Place {
            offset: 45440,
            image: 768,
            start: 0,
        },
    };
    const HIDDEN: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
        layout: __graphc::Layout::Blocks,
        channels: 13,
        height: 1,
        width: 1,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 16,
            row: 16,
        },
        place: __graphc::Place {
            offset: 46208,
            image: 64,
            start: 0,
        },
    };
    const UNFOLDED: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
        layout: __graphc::Layout::Blocks,
        channels: 13,
        height: 1,
        width: 1,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 16,
            row: 16,
        },
        place: __graphc::Place {
            offset: 45440,
            image: 64,
            start: 0,
        },
    };
    const SCORES: __graphc::Value = __graphc::Value {
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
            offset: 45504,
            image: 64,
            start: 0,
        },
    };
    const CHANCES: __graphc::Value = __graphc::Value {
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
            offset: 45440,
            image: 64,
            start: 0,
        },
    };
    const MEANS: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
        layout: __graphc::Layout::Blocks,
        channels: 63,
        height: 2,
        width: 5,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 160,
            row: 80,
        },
        place: __graphc::Place {
            offset: 45440,
            image: 1280,
            start: 0,
        },
    };
    const SCALED: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
        layout: __graphc::Layout::Blocks,
        channels: 63,
        height: 2,
        width: 5,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 160,
            row: 80,
        },
        place: __graphc::Place {
            offset: 37504,
            image: 1280,
            start: 0,
        },
    };
    const INPUT_PLANES: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
        layout: __graphc::Layout::Planes,
        channels: 6,
        height: 19,
        width: 17,
        halo: __graphc::Halo {
            top: 1,
            left: 1,
            bottom: 1,
            right: 1,
        },
        strides: __graphc::Strides {
            plane: 399,
            row: 19,
        },
        place: __graphc::Place {
            offset: 0,
            image: 4800,
            start: 0,
        },
    };
    const BEND_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 27,
        height: 19,
        width: 17,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 323,
            row: 17,
        },
        place: __graphc::Place {
            offset: 0,
            image: 34944,
            start: 0,
        },
    };
    const SPLIT_BEFORE_POOL: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
        layout: __graphc::Layout::Blocks,
        channels: 6,
        height: 10,
        width: 3,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 480,
            row: 48,
        },
        place: __graphc::Place {
            offset: 38784,
            image: 960,
            start: 0,
        },
    };
    const POOLED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 6,
        height: 9,
        width: 2,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 18,
            row: 2,
        },
        place: __graphc::Place {
            offset: 49664,
            image: 448,
            start: 0,
        },
    };
    const THREE_1: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
        layout: __graphc::Layout::Blocks,
        channels: 21,
        height: 10,
        width: 3,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 480,
            row: 48,
        },
        place: __graphc::Place {
            offset: 38784,
            image: 1920,
            start: 0,
        },
    };
    const SQUASHED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 21,
        height: 10,
        width: 3,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 30,
            row: 3,
        },
        place: __graphc::Place {
            offset: 38784,
            image: 2560,
            start: 0,
        },
    };
    const SHARES_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 21,
        height: 10,
        width: 3,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 30,
            row: 3,
        },
        place: __graphc::Place {
            offset: 41344,
            image: 2560,
            start: 0,
        },
    };
    const PRODUCT_1: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
        layout: __graphc::Layout::Blocks,
        channels: 21,
        height: 10,
        width: 3,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 480,
            row: 48,
        },
        place: __graphc::Place {
            offset: 47744,
            image: 1920,
            start: 0,
        },
    };
    const VECTOR_PLANES: __graphc::Value = __graphc::Value {
        number: __graphc::Number::Bf16,
        layout: __graphc::Layout::Planes,
        channels: 63,
        height: 3,
        width: 2,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 6,
            row: 2,
        },
        place: __graphc::Place {
            offset: 45440,
            image: 768,
            start: 0,
        },
    };
    const VECTOR_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 378,
        height: 1,
        width: 1,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1,
            row: 1,
        },
        place: __graphc::Place {
            offset: 43904,
            image: 1536,
            start: 0,
        },
    };
    const SCORES_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 7,
        height: 1,
        width: 1,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1,
            row: 1,
        },
        place: __graphc::Place {
            offset: 46720,
            image: 64,
            start: 0,
        },
    };
    const CHANCES_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 7,
        height: 1,
        width: 1,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1,
            row: 1,
        },
        place: __graphc::Place {
            offset: 46784,
            image: 64,
            start: 0,
        },
    };
    const KEPT_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 63,
        height: 2,
        width: 5,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 10,
            row: 5,
        },
        place: __graphc::Place {
            offset: 34944,
            image: 2560,
            start: 0,
        },
    };
    impl ::core::fmt::Debug for Operators {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __graphc::debug::<Self>(f)
        }
    }
    static ABOUT: __graphc::About = __graphc::About {
        name: "Operators",
        hash: __graphc::ProgramHash(0x6a3fcdbe11f02360),
        inputs: &[
            __graphc::Input {
                name: "input",
                shape: &[6, 19, 17],
            },
        ],
        outputs: &[
            __graphc::Output {
                name: "bend",
                shape: &[27, 19, 17],
            },
            __graphc::Output {
                name: "pooled",
                shape: &[6, 9, 2],
            },
            __graphc::Output {
                name: "squashed",
                shape: &[21, 10, 3],
            },
            __graphc::Output {
                name: "shares",
                shape: &[21, 10, 3],
            },
            __graphc::Output {
                name: "vector",
                shape: &[378],
            },
            __graphc::Output {
                name: "kept",
                shape: &[63, 2, 5],
            },
            __graphc::Output {
                name: "scores",
                shape: &[7],
            },
            __graphc::Output {
                name: "chances",
                shape: &[7],
            },
        ],
        parameters: 13698,
        macs: 815167,
        arena_bytes: 72704,
        batches: &[1],
        precision: __graphc::Precision::Bf16,
        layers: &[
            __graphc::Layer {
                name: "odd",
                operator: "Conv2d",
                output: &[27, 19, 17],
                parameters: 513,
                macs: 156978,
            },
            __graphc::Layer {
                name: "bend",
                operator: "Tanh",
                output: &[27, 19, 17],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "wide",
                operator: "Conv2d",
                output: &[21, 19, 8],
                parameters: 3423,
                macs: 517104,
            },
            __graphc::Layer {
                name: "leak",
                operator: "PReLU",
                output: &[21, 19, 8],
                parameters: 1,
                macs: 0,
            },
            __graphc::Layer {
                name: "norm",
                operator: "LocalResponseNorm",
                output: &[21, 19, 8],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "halve",
                operator: "MaxPool2d",
                output: &[21, 10, 3],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "again",
                operator: "Conv2d",
                output: &[21, 10, 3],
                parameters: 3990,
                macs: 119070,
            },
            __graphc::Layer {
                name: "depthwise",
                operator: "Conv2d",
                output: &[21, 10, 3],
                parameters: 210,
                macs: 5670,
            },
            __graphc::Layer {
                name: "gate",
                operator: "Sigmoid",
                output: &[21, 10, 3],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "split",
                operator: "Conv2d",
                output: &[6, 10, 3],
                parameters: 384,
                macs: 11340,
            },
            __graphc::Layer {
                name: "pooled",
                operator: "MaxPool2d",
                output: &[6, 9, 2],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "three",
                operator: "torch.add",
                output: &[21, 10, 3],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "squashed",
                operator: "Sigmoid",
                output: &[21, 10, 3],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "alone",
                operator: "LocalResponseNorm",
                output: &[21, 10, 3],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "shares",
                operator: "Softmax",
                output: &[21, 10, 3],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "product",
                operator: "torch.mul",
                output: &[21, 10, 3],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "both",
                operator: "torch.cat",
                output: &[63, 10, 3],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "few",
                operator: "AdaptiveMaxPool2d",
                output: &[63, 3, 2],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "vector",
                operator: "torch.flatten",
                output: &[378],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "hidden",
                operator: "Linear",
                output: &[13],
                parameters: 4927,
                macs: 4914,
            },
            __graphc::Layer {
                name: "folded",
                operator: "BatchNorm1d",
                output: &[13],
                parameters: 26,
                macs: 0,
            },
            __graphc::Layer {
                name: "positive",
                operator: "ReLU",
                output: &[13],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "unfolded",
                operator: "BatchNorm1d",
                output: &[13],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "scores",
                operator: "Linear",
                output: &[7],
                parameters: 98,
                macs: 91,
            },
            __graphc::Layer {
                name: "chances",
                operator: "Softmax",
                output: &[7],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "means",
                operator: "AdaptiveAvgPool2d",
                output: &[63, 2, 5],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "scaled",
                operator: "BatchNorm2d",
                output: &[63, 2, 5],
                parameters: 126,
                macs: 0,
            },
            __graphc::Layer {
                name: "kept",
                operator: "Dropout",
                output: &[63, 2, 5],
                parameters: 0,
                macs: 0,
            },
        ],
        summary: "Operators\n-------------------------------------------------------------------------------\nLayer (type)                   Output Shape          Param #               MACs\n===============================================================================\nodd (Conv2d)               [-1, 27, 19, 17]              513            156,978\nbend (Tanh)                [-1, 27, 19, 17]                0                  0\nwide (Conv2d)               [-1, 21, 19, 8]            3,423            517,104\nleak (PReLU)                [-1, 21, 19, 8]                1                  0\nnorm (LocalResponseNorm)    [-1, 21, 19, 8]                0                  0\nhalve (MaxPool2d)           [-1, 21, 10, 3]                0                  0\nagain (Conv2d)              [-1, 21, 10, 3]            3,990            119,070\ndepthwise (Conv2d)          [-1, 21, 10, 3]              210              5,670\ngate (Sigmoid)              [-1, 21, 10, 3]                0                  0\nsplit (Conv2d)               [-1, 6, 10, 3]              384             11,340\npooled (MaxPool2d)            [-1, 6, 9, 2]                0                  0\nthree (torch.add)           [-1, 21, 10, 3]                0                  0\nsquashed (Sigmoid)          [-1, 21, 10, 3]                0                  0\nalone (LocalResponseNorm)   [-1, 21, 10, 3]                0                  0\nshares (Softmax)            [-1, 21, 10, 3]                0                  0\nproduct (torch.mul)         [-1, 21, 10, 3]                0                  0\nboth (torch.cat)            [-1, 63, 10, 3]                0                  0\nfew (AdaptiveMaxPool2d)      [-1, 63, 3, 2]                0                  0\nvector (torch.flatten)            [-1, 378]                0                  0\nhidden (Linear)                    [-1, 13]            4,927              4,914\nfolded (BatchNorm1d)               [-1, 13]               26                  0\npositive (ReLU)                    [-1, 13]                0                  0\nunfolded (BatchNorm1d)             [-1, 13]                0                  0\nscores (Linear)                     [-1, 7]               98                 91\nchances (Softmax)                   [-1, 7]                0                  0\nmeans (AdaptiveAvgPool2d)    [-1, 63, 2, 5]                0                  0\nscaled (BatchNorm2d)         [-1, 63, 2, 5]              126                  0\nkept (Dropout)               [-1, 63, 2, 5]                0                  0\n===============================================================================\nTotal params: 13,698\nTrainable params: 13,698\nNon-trainable params: 0\nTotal MACs: 815,167\n-------------------------------------------------------------------------------\nInput size (MB): 0.01\nForward/backward pass size (MB): 0.26\nParams size (MB): 0.05\nEstimated Total Size (MB): 0.32\n-------------------------------------------------------------------------------\nPlanned arena of the forward pass (MB): 0.07\n-------------------------------------------------------------------------------\n",
        others: &[],
        preprocess: ::core::option::Option::None,
        classes: ::core::option::Option::None,
    };
    impl __graphc::Model for Operators {
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
                name: "odd",
                description: "conv2d 6 -> 27, 3x3, 3 groups, tanh",
                kernel: &__graphc::Conv2d {
                    input: INPUT_PLANES,
                    output: ODD,
                    window: __graphc::Window {
                        kernel: [3, 3],
                        stride: [1, 1],
                        padding: [1, 1],
                        dilation: [1, 1],
                    },
                    groups: 3,
                    size: [19, 17],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Tanh,
                        pool: ::core::option::Option::None,
                    },
                    weights: 0,
                    bias: 3072,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 9,
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
                name: "odd",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: ODD,
                    output: BEND_RESULT,
                },
            },
            __graphc::Step {
                name: "wide",
                description: "conv2d 27 -> 21, 3x2 / 1x2",
                kernel: &__graphc::Conv2d {
                    input: ODD,
                    output: WIDE,
                    window: __graphc::Window {
                        kernel: [3, 2],
                        stride: [1, 2],
                        padding: [2, 1],
                        dilation: [2, 3],
                    },
                    groups: 1,
                    size: [19, 8],
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 3200,
                    bias: 13952,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 8,
                            vectors: 2,
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
                name: "leak",
                description: "prelu",
                kernel: &__graphc::Map {
                    input: WIDE,
                    output: LEAK,
                    function: __graphc::Function::Prelu(14080),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "norm",
                description: "local_response_norm over 4 channels, max_pool2d 3x3 / 2",
                kernel: &__graphc::LocalResponseNorm {
                    input: LEAK,
                    output: NORM,
                    size: 4,
                    alpha: 0.01,
                    beta: 0.6,
                    k: 1.5,
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Identity,
                        pool: ::core::option::Option::Some(__graphc::Window {
                            kernel: [3, 3],
                            stride: [2, 2],
                            padding: [1, 1],
                            dilation: [1, 2],
                        }),
                    },
                },
            },
            __graphc::Step {
                name: "again",
                description: "conv2d 21 -> 21, 3x3",
                kernel: &__graphc::Conv2d {
                    input: NORM,
                    output: AGAIN,
                    window: __graphc::Window {
                        kernel: [3, 3],
                        stride: [1, 1],
                        padding: [1, 1],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [10, 3],
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 14208,
                    bias: 26880,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 3,
                            vectors: 2,
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
                name: "depthwise",
                description: "conv2d 21 -> 21, 3x3, 21 groups, sigmoid",
                kernel: &__graphc::GroupedConv2d {
                    input: NORM,
                    output: DEPTHWISE,
                    window: __graphc::Window {
                        kernel: [3, 3],
                        stride: [1, 1],
                        padding: [1, 1],
                        dilation: [1, 1],
                    },
                    group: 1,
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Sigmoid,
                        pool: ::core::option::Option::None,
                    },
                    weights: 27008,
                    bias: 28160,
                },
            },
            __graphc::Step {
                name: "split",
                description: "conv2d 21 -> 6, 3x3, 3 groups",
                kernel: &__graphc::Conv2d {
                    input: NORM,
                    output: SPLIT_BEFORE_POOL,
                    window: __graphc::Window {
                        kernel: [3, 3],
                        stride: [1, 1],
                        padding: [1, 1],
                        dilation: [1, 1],
                    },
                    groups: 3,
                    size: [10, 3],
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 28288,
                    bias: 35200,
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
                name: "split",
                description: "max_pool2d 2x2",
                kernel: &__graphc::Pool2d {
                    input: SPLIT_BEFORE_POOL,
                    output: SPLIT,
                    window: __graphc::Window {
                        kernel: [2, 2],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    pooling: __graphc::Pooling::Max,
                },
            },
            __graphc::Step {
                name: "split",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: SPLIT,
                    output: POOLED_RESULT,
                },
            },
            __graphc::Step {
                name: "three",
                description: "add",
                kernel: &__graphc::Zip {
                    inputs: [AGAIN, DEPTHWISE],
                    output: THREE_1,
                    operator: __graphc::Operator::Add,
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "three",
                description: "add",
                kernel: &__graphc::Zip {
                    inputs: [THREE_1, NORM],
                    output: THREE,
                    operator: __graphc::Operator::Add,
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "squashed",
                description: "sigmoid",
                kernel: &__graphc::Map {
                    input: THREE,
                    output: SQUASHED,
                    function: __graphc::Function::Pointwise(
                        __graphc::Pointwise::Sigmoid,
                    ),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "squashed",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: SQUASHED,
                    output: SQUASHED_RESULT,
                },
            },
            __graphc::Step {
                name: "alone",
                description: "local_response_norm over 3 channels",
                kernel: &__graphc::LocalResponseNorm {
                    input: THREE,
                    output: ALONE,
                    size: 3,
                    alpha: 0.0001,
                    beta: 0.75,
                    k: 1.0,
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "shares",
                description: "softmax",
                kernel: &__graphc::Softmax {
                    input: ALONE,
                    output: SHARES,
                    shares: __graphc::Shares::Plain,
                },
            },
            __graphc::Step {
                name: "shares",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: SHARES,
                    output: SHARES_RESULT,
                },
            },
            __graphc::Step {
                name: "product",
                description: "mul",
                kernel: &__graphc::Zip {
                    inputs: [THREE, SHARES],
                    output: PRODUCT_1,
                    operator: __graphc::Operator::Mul,
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "product",
                description: "mul",
                kernel: &__graphc::Zip {
                    inputs: [PRODUCT_1, ALONE],
                    output: PRODUCT,
                    operator: __graphc::Operator::Mul,
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "both",
                description: "concat: a part that is not in place",
                kernel: &__graphc::Rearrange {
                    input: PRODUCT,
                    output: BOTH,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 10,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 3,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 21,
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
                    input: SHARES,
                    output: BOTH,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [21, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 10,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 3,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 21,
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
                    input: PRODUCT,
                    output: BOTH,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [42, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 10,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 3,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 21,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "few",
                description: "adaptive_max_pool2d 3x2",
                kernel: &__graphc::AdaptivePool2d {
                    input: BOTH,
                    output: FEW,
                    pooling: __graphc::Pooling::Max,
                },
            },
            __graphc::Step {
                name: "vector",
                description: "flatten",
                kernel: &__graphc::Export {
                    input: FEW,
                    output: VECTOR_PLANES,
                },
            },
            __graphc::Step {
                name: "vector",
                description: "flatten",
                kernel: &__graphc::Export {
                    input: VECTOR,
                    output: VECTOR_RESULT,
                },
            },
            __graphc::Step {
                name: "hidden",
                description: "linear 378 -> 13, batch_norm1d, relu",
                kernel: &__graphc::Linear {
                    input: VECTOR,
                    output: HIDDEN,
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Relu,
                        pool: ::core::option::Option::None,
                    },
                    weights: 35264,
                    bias: 47360,
                },
            },
            __graphc::Step {
                name: "unfolded",
                description: "batch_norm1d",
                kernel: &__graphc::Map {
                    input: HIDDEN,
                    output: UNFOLDED,
                    function: __graphc::Function::Affine(47424, 47488),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "scores",
                description: "linear 13 -> 7",
                kernel: &__graphc::Linear {
                    input: UNFOLDED,
                    output: SCORES,
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 47552,
                    bias: 48000,
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
                name: "chances",
                description: "softmax",
                kernel: &__graphc::Softmax {
                    input: SCORES,
                    output: CHANCES,
                    shares: __graphc::Shares::Plain,
                },
            },
            __graphc::Step {
                name: "chances",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: CHANCES,
                    output: CHANCES_RESULT,
                },
            },
            __graphc::Step {
                name: "means",
                description: "adaptive_avg_pool2d 2x5",
                kernel: &__graphc::AdaptivePool2d {
                    input: BOTH,
                    output: MEANS,
                    pooling: __graphc::Pooling::AverageInside,
                },
            },
            __graphc::Step {
                name: "scaled",
                description: "batch_norm2d",
                kernel: &__graphc::Map {
                    input: MEANS,
                    output: SCALED,
                    function: __graphc::Function::Affine(48064, 48320),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "kept",
                description: "dropout: a copy",
                kernel: &__graphc::Export {
                    input: SCALED,
                    output: KEPT_RESULT,
                },
            },
        ];
        const EMBEDDED: ::core::option::Option<&'static [u8]> = ::core::option::Option::None;
        type Input<'a> = &'a [[[f32; 17]; 19]; 6];
        type Images<'a> = ::graphc::ndarray::ArrayView4<'a, f32>;
        type Arrays = ::graphc::ndarray::Array4<f32>;
        type Output<'s> = OperatorsOutput<'s>;
        type Batch = OperatorsBatch;
        const PROGRAM: __graphc::Program = __graphc::Program {
            tensors: &[
                __graphc::TensorSpec {
                    name: "odd.weight",
                    shape: &[27, 2, 3, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "odd.bias",
                    shape: &[27],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "wide.weight",
                    shape: &[21, 27, 3, 2],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "wide.bias",
                    shape: &[21],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "leak.weight",
                    shape: &[1],
                    kind: __graphc::TensorKind::PreluWeight,
                },
                __graphc::TensorSpec {
                    name: "again.weight",
                    shape: &[21, 21, 3, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "again.bias",
                    shape: &[21],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "depthwise.weight",
                    shape: &[21, 1, 3, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "depthwise.bias",
                    shape: &[21],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "split.weight",
                    shape: &[6, 7, 3, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "split.bias",
                    shape: &[6],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "hidden.weight",
                    shape: &[13, 378],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "hidden.bias",
                    shape: &[13],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "folded.weight",
                    shape: &[13],
                    kind: __graphc::TensorKind::BatchNormWeight,
                },
                __graphc::TensorSpec {
                    name: "folded.bias",
                    shape: &[13],
                    kind: __graphc::TensorKind::BatchNormBias,
                },
                __graphc::TensorSpec {
                    name: "folded.running_mean",
                    shape: &[13],
                    kind: __graphc::TensorKind::RunningMean,
                },
                __graphc::TensorSpec {
                    name: "folded.running_var",
                    shape: &[13],
                    kind: __graphc::TensorKind::RunningVar,
                },
                __graphc::TensorSpec {
                    name: "unfolded.running_mean",
                    shape: &[13],
                    kind: __graphc::TensorKind::RunningMean,
                },
                __graphc::TensorSpec {
                    name: "unfolded.running_var",
                    shape: &[13],
                    kind: __graphc::TensorKind::RunningVar,
                },
                __graphc::TensorSpec {
                    name: "scores.weight",
                    shape: &[7, 13],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "scores.bias",
                    shape: &[7],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "scaled.weight",
                    shape: &[63],
                    kind: __graphc::TensorKind::BatchNormWeight,
                },
                __graphc::TensorSpec {
                    name: "scaled.bias",
                    shape: &[63],
                    kind: __graphc::TensorKind::BatchNormBias,
                },
                __graphc::TensorSpec {
                    name: "scaled.running_mean",
                    shape: &[63],
                    kind: __graphc::TensorKind::RunningMean,
                },
                __graphc::TensorSpec {
                    name: "scaled.running_var",
                    shape: &[63],
                    kind: __graphc::TensorKind::RunningVar,
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
                    shape: [27, 2, 3, 3],
                    groups: 3,
                    order: __graphc::ReadingOrder::Planar,
                    number: __graphc::Number::Bf16,
                    weights_at: 0,
                    bias_at: 3072,
                },
                __graphc::Packing::Conv2d {
                    weight: 2,
                    bias: ::core::option::Option::Some(3),
                    batch_norm: ::core::option::Option::None,
                    shape: [21, 27, 3, 2],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::Bf16,
                    weights_at: 3200,
                    bias_at: 13952,
                },
                __graphc::Packing::Channels {
                    tensor: 4,
                    channels: 21,
                    at: 14080,
                },
                __graphc::Packing::Conv2d {
                    weight: 5,
                    bias: ::core::option::Option::Some(6),
                    batch_norm: ::core::option::Option::None,
                    shape: [21, 21, 3, 3],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::Bf16,
                    weights_at: 14208,
                    bias_at: 26880,
                },
                __graphc::Packing::GroupedConv2d {
                    weight: 7,
                    bias: ::core::option::Option::Some(8),
                    batch_norm: ::core::option::Option::None,
                    shape: [21, 1, 3, 3],
                    weights_at: 27008,
                    bias_at: 28160,
                },
                __graphc::Packing::Conv2d {
                    weight: 9,
                    bias: ::core::option::Option::Some(10),
                    batch_norm: ::core::option::Option::None,
                    shape: [6, 7, 3, 3],
                    groups: 3,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::Bf16,
                    weights_at: 28288,
                    bias_at: 35200,
                },
                __graphc::Packing::Linear {
                    weight: 11,
                    bias: ::core::option::Option::Some(12),
                    batch_norm: ::core::option::Option::Some(__graphc::BatchNormTensors {
                        weight: ::core::option::Option::Some(13),
                        bias: ::core::option::Option::Some(14),
                        statistics: ::core::option::Option::Some([15, 16]),
                        eps: 1e-5,
                    }),
                    shape: [13, 378],
                    number: __graphc::Number::Bf16,
                    weights_at: 35264,
                    bias_at: 47360,
                },
                __graphc::Packing::Affine {
                    batch_norm: __graphc::BatchNormTensors {
                        weight: ::core::option::Option::None,
                        bias: ::core::option::Option::None,
                        statistics: ::core::option::Option::Some([17, 18]),
                        eps: 1e-5,
                    },
                    scales_at: 47424,
                    shifts_at: 47488,
                },
                __graphc::Packing::Linear {
                    weight: 19,
                    bias: ::core::option::Option::Some(20),
                    batch_norm: ::core::option::Option::None,
                    shape: [7, 13],
                    number: __graphc::Number::Bf16,
                    weights_at: 47552,
                    bias_at: 48000,
                },
                __graphc::Packing::Affine {
                    batch_norm: __graphc::BatchNormTensors {
                        weight: ::core::option::Option::Some(21),
                        bias: ::core::option::Option::Some(22),
                        statistics: ::core::option::Option::Some([23, 24]),
                        eps: 1e-5,
                    },
                    scales_at: 48064,
                    shifts_at: 48320,
                },
            ],
            packed: 48576,
            values: 72640,
            workspace: 64,
            scratch: 3264,
            outputs: &[
                BEND_RESULT,
                POOLED_RESULT,
                SQUASHED_RESULT,
                SHARES_RESULT,
                VECTOR_RESULT,
                KEPT_RESULT,
                SCORES_RESULT,
                CHANCES_RESULT,
            ],
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
            images.images([6, 19, 17])
        }
        fn output<'s>(outputs: __graphc::Outputs<'s>) -> Self::Output<'s> {
            OperatorsOutput {
                bend: outputs.image(0),
                pooled: outputs.image(1),
                squashed: outputs.image(2),
                shares: outputs.image(3),
                vector: outputs.vector(4),
                kept: outputs.image(5),
                scores: outputs.vector(6),
                chances: outputs.vector(7),
            }
        }
        fn batch(mut results: __graphc::Results) -> Self::Batch {
            OperatorsBatch {
                bend: results.images([27, 19, 17]),
                pooled: results.images([6, 9, 2]),
                squashed: results.images([21, 10, 3]),
                shares: results.images([21, 10, 3]),
                vector: results.vectors(378),
                kept: results.images([63, 2, 5]),
                scores: results.vectors(7),
                chances: results.vectors(7),
            }
        }
    }
    impl Operators {
        /// What the compiler knows of the network, as one value. The other constants are its parts.
        pub const ABOUT: &'static __graphc::About = <Self as __graphc::Model>::ABOUT;
        /// The name in the model file, or where it was compiled.
        pub const NAME: &'static str = <Self as __graphc::Model>::ABOUT.name;
        /// Channels, height and width of an image.
        pub const INPUT: [usize; 3] = [6, 19, 17];
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
        ) -> __graphc::Box<[[[f32; 17]; 19]; 6]> {
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
