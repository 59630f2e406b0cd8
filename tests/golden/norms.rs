/** `Norms`, compiled from its model file.

 | layer | operator | output | parameters |
 |---|---|---|---:|
 | `stem` | Conv2d | [20, 7, 9] | 1,100 |
 | `grouped` | GroupNorm | [20, 7, 9] | 40 |
 | `active` | SiLU | [20, 7, 9] | 0 |
 | `instance` | InstanceNorm2d | [20, 7, 9] | 40 |
 | `tracked` | BatchNorm2d | [20, 7, 9] | 40 |
 | `both` | torch.add | [20, 7, 9] | 0 |
 | `depthwise` | Conv2d | [20, 7, 9] | 520 |
 | `last` | torch.permute | [7, 9, 20] | 0 |
 | `norm` | LayerNorm | [7, 9, 20] | 40 |
 | `wide` | Linear | [7, 9, 35] | 735 |
 | `bend` | GELU | [7, 9, 35] | 0 |
 | `narrow` | Linear | [7, 9, 20] | 720 |
 | `first` | torch.permute | [20, 7, 9] | 0 |
 | `layer_scale` | torch.mul | [20, 7, 9] | 20 |
 | `depth` | StochasticDepth | [20, 7, 9] | 0 |
 | `block` | torch.add | [20, 7, 9] | 0 |
 | `turned` | torch.permute | [9, 20, 7] | 0 |
 | `positive` | ReLU | [9, 20, 7] | 0 |
 | `root` | RMSNorm | [9, 20, 7] | 7 |
 | `rows` | Linear | [9, 20, 4] | 28 |
 | `columns` | LayerNorm | [20, 7, 9] | 18 |
 | `planes` | LayerNorm | [20, 7, 9] | 63 |
 | `whole` | LayerNorm | [20, 7, 9] | 0 |
 | `norms` | torch.add | [20, 7, 9] | 0 |
 | `by_column` | Softmax | [20, 7, 9] | 0 |
 | `by_row` | LogSoftmax | [20, 7, 9] | 0 |
 | `by_channel` | LogSoftmax | [20, 7, 9] | 0 |
 | `mean` | torch.mean | [20] | 0 |
 | `total` | torch.sum | [20, 7, 1] | 0 |
 | `largest` | torch.amax | [7, 9] | 0 |
 | `smallest` | torch.amin | [1, 7, 1] | 0 |
 | `lengths` | torch.sum | [20, 7] | 0 |
 | `spread` | torch.sub | [20, 7, 9] | 0 |
 | `halved` | torch.mul | [20, 7, 9] | 0 |
 | `rest` | torch.rsub | [20, 7, 9] | 0 |
 | `least` | torch.maximum | [20, 7, 9] | 0 |
 | `across` | torch.transpose | [20, 9, 7] | 0 |
 | `squares` | torch.matmul | [20, 7, 7] | 0 |
 | `matrix` | Parameter | [1, 7, 3] | 21 |
 | `three` | torch.matmul | [20, 7, 3] | 0 |
 | `positions` | torch.flatten | [20, 63] | 0 |
 | `by_position` | torch.transpose | [63, 20] | 0 |
 | `channels` | torch.matmul | [20, 20] | 0 |
 | `attention` | Softmax | [20, 20] | 0 |
 | `shift` | Parameter | [20, 1, 1] | 20 |
 | `shifted` | torch.add | [20, 7, 9] | 0 |
 | `scaled` | torch.div | [20, 7, 9] | 0 |
 | `same` | Identity | [20, 7, 9] | 0 |

 3,412 parameters.*/
pub struct Norms {
    weights: ::graphc::__private::Weights,
}
/// The results of [`Norms`] for one image.
#[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
pub struct NormsOutput<'s> {
    /// Layer `grouped`: [20, 7, 9].
    pub grouped: &'s [[[f32; 9]; 7]; 20],
    /// Layer `block`: [20, 7, 9].
    pub block: &'s [[[f32; 9]; 7]; 20],
    /// Layer `turned`: [9, 20, 7].
    pub turned: &'s [[[f32; 7]; 20]; 9],
    /// Layer `rows`: [9, 20, 4].
    pub rows: &'s [[[f32; 4]; 20]; 9],
    /// Layer `by_column`: [20, 7, 9].
    pub by_column: &'s [[[f32; 9]; 7]; 20],
    /// Layer `by_row`: [20, 7, 9].
    pub by_row: &'s [[[f32; 9]; 7]; 20],
    /// Layer `by_channel`: [20, 7, 9].
    pub by_channel: &'s [[[f32; 9]; 7]; 20],
    /// Layer `mean`: [20].
    pub mean: &'s [f32; 20],
    /// Layer `total`: [20, 7, 1].
    pub total: &'s [[[f32; 1]; 7]; 20],
    /// Layer `largest`: [7, 9].
    pub largest: &'s [[f32; 9]; 7],
    /// Layer `lengths`: [20, 7].
    pub lengths: &'s [[f32; 7]; 20],
    /// Layer `least`: [20, 7, 9].
    pub least: &'s [[[f32; 9]; 7]; 20],
    /// Layer `three`: [20, 7, 3].
    pub three: &'s [[[f32; 3]; 7]; 20],
    /// Layer `attention`: [20, 20].
    pub attention: &'s [[f32; 20]; 20],
    /// Layer `same`: [20, 7, 9].
    pub same: &'s [[[f32; 9]; 7]; 20],
}
/// The results of [`Norms`] for a batch, which is the first dimension.
#[derive(::core::clone::Clone, ::core::fmt::Debug)]
pub struct NormsBatch {
    /// Layer `grouped`: [20, 7, 9].
    pub grouped: ::graphc::ndarray::Array4<f32>,
    /// Layer `block`: [20, 7, 9].
    pub block: ::graphc::ndarray::Array4<f32>,
    /// Layer `turned`: [9, 20, 7].
    pub turned: ::graphc::ndarray::Array4<f32>,
    /// Layer `rows`: [9, 20, 4].
    pub rows: ::graphc::ndarray::Array4<f32>,
    /// Layer `by_column`: [20, 7, 9].
    pub by_column: ::graphc::ndarray::Array4<f32>,
    /// Layer `by_row`: [20, 7, 9].
    pub by_row: ::graphc::ndarray::Array4<f32>,
    /// Layer `by_channel`: [20, 7, 9].
    pub by_channel: ::graphc::ndarray::Array4<f32>,
    /// Layer `mean`: [20].
    pub mean: ::graphc::ndarray::Array2<f32>,
    /// Layer `total`: [20, 7, 1].
    pub total: ::graphc::ndarray::Array4<f32>,
    /// Layer `largest`: [7, 9].
    pub largest: ::graphc::ndarray::Array3<f32>,
    /// Layer `lengths`: [20, 7].
    pub lengths: ::graphc::ndarray::Array3<f32>,
    /// Layer `least`: [20, 7, 9].
    pub least: ::graphc::ndarray::Array4<f32>,
    /// Layer `three`: [20, 7, 3].
    pub three: ::graphc::ndarray::Array4<f32>,
    /// Layer `attention`: [20, 20].
    pub attention: ::graphc::ndarray::Array3<f32>,
    /// Layer `same`: [20, 7, 9].
    pub same: ::graphc::ndarray::Array4<f32>,
}
const _: () = {
    use ::graphc::__private as __graphc;
    ::core::assert!(
        __graphc::VERSION == 9u32, "the versions of graphc and graphc-compiler differ"
    );
    const STEM: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 20,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 0,
            image: 8064,
            start: 0,
        },
    };
    const GROUPED: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 20,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 8064,
            start: 0,
        },
    };
    const ACTIVE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 20,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 0,
            image: 8064,
            start: 0,
        },
    };
    const INSTANCE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 20,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 18368,
            image: 8064,
            start: 0,
        },
    };
    const TRACKED: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 20,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 26432,
            image: 8064,
            start: 0,
        },
    };
    const BOTH: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 20,
        height: 7,
        width: 9,
        halo: __graphc::Halo {
            top: 2,
            left: 2,
            bottom: 2,
            right: 2,
        },
        strides: __graphc::Strides {
            plane: 2304,
            row: 208,
        },
        place: __graphc::Place {
            offset: 0,
            image: 18368,
            start: 0,
        },
    };
    const DEPTHWISE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 20,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 18368,
            image: 8064,
            start: 0,
        },
    };
    const NORM: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 20,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 30464,
            image: 8064,
            start: 0,
        },
    };
    const WIDE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 35,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 18368,
            image: 12096,
            start: 0,
        },
    };
    const NARROW: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 20,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 32000,
            image: 8064,
            start: 0,
        },
    };
    const TURNED: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 9,
        height: 20,
        width: 7,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 2304,
            row: 112,
        },
        place: __graphc::Place {
            offset: 23040,
            image: 8960,
            start: 0,
        },
    };
    const POSITIVE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 20,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 11520,
            image: 8064,
            start: 0,
        },
    };
    const ROOT_0: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 7,
        height: 9,
        width: 20,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 3328,
            row: 320,
        },
        place: __graphc::Place {
            offset: 0,
            image: 11520,
            start: 0,
        },
    };
    const ROOT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 7,
        height: 9,
        width: 20,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 3328,
            row: 320,
        },
        place: __graphc::Place {
            offset: 11520,
            image: 11520,
            start: 0,
        },
    };
    const ROWS_1: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 4,
        height: 9,
        width: 20,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 3328,
            row: 320,
        },
        place: __graphc::Place {
            offset: 0,
            image: 11520,
            start: 0,
        },
    };
    const ROWS: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 9,
        height: 20,
        width: 4,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1280,
            row: 64,
        },
        place: __graphc::Place {
            offset: 11520,
            image: 5120,
            start: 0,
        },
    };
    const COLUMNS: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 9,
        height: 20,
        width: 7,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 2304,
            row: 112,
        },
        place: __graphc::Place {
            offset: 0,
            image: 8960,
            start: 0,
        },
    };
    const PLANES_0: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 20,
        height: 1,
        width: 63,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 1008,
        },
        place: __graphc::Place {
            offset: 8960,
            image: 8064,
            start: 0,
        },
    };
    const PLANES_1: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 63,
        height: 1,
        width: 20,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 320,
            row: 320,
        },
        place: __graphc::Place {
            offset: 17024,
            image: 5120,
            start: 0,
        },
    };
    const PLANES: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 63,
        height: 1,
        width: 20,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 320,
            row: 320,
        },
        place: __graphc::Place {
            offset: 22144,
            image: 5120,
            start: 0,
        },
    };
    const PLANES_3: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 20,
        height: 1,
        width: 63,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 1008,
        },
        place: __graphc::Place {
            offset: 8960,
            image: 8064,
            start: 0,
        },
    };
    const PLANES_4: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 20,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 17024,
            image: 8064,
            start: 0,
        },
    };
    const WHOLE_0: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 1260,
        height: 1,
        width: 1,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 16,
            row: 16,
        },
        place: __graphc::Place {
            offset: 8960,
            image: 5056,
            start: 0,
        },
    };
    const WHOLE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 1260,
        height: 1,
        width: 1,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 16,
            row: 16,
        },
        place: __graphc::Place {
            offset: 25088,
            image: 5056,
            start: 0,
        },
    };
    const WHOLE_2: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 20,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 8960,
            image: 8064,
            start: 0,
        },
    };
    const COLUMNS_2: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 20,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 40064,
            image: 8064,
            start: 0,
        },
    };
    const NORMS: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 20,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 23040,
            image: 8064,
            start: 0,
        },
    };
    const BY_COLUMN_0: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 9,
        height: 7,
        width: 20,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 2304,
            row: 320,
        },
        place: __graphc::Place {
            offset: 0,
            image: 8960,
            start: 0,
        },
    };
    const BY_COLUMN_1: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 9,
        height: 7,
        width: 20,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 2304,
            row: 320,
        },
        place: __graphc::Place {
            offset: 11520,
            image: 8960,
            start: 0,
        },
    };
    const BY_COLUMN: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 20,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 0,
            image: 8064,
            start: 0,
        },
    };
    const BY_ROW_0: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 7,
        height: 20,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 3328,
            row: 144,
        },
        place: __graphc::Place {
            offset: 0,
            image: 11520,
            start: 0,
        },
    };
    const BY_ROW_1: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 7,
        height: 20,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 3328,
            row: 144,
        },
        place: __graphc::Place {
            offset: 11520,
            image: 11520,
            start: 0,
        },
    };
    const BY_ROW: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 20,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 0,
            image: 8064,
            start: 0,
        },
    };
    const BY_CHANNEL: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 20,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 0,
            image: 8064,
            start: 0,
        },
    };
    const MEAN: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 20,
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
    const TOTAL: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 20,
        height: 7,
        width: 1,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 112,
            row: 16,
        },
        place: __graphc::Place {
            offset: 0,
            image: 896,
            start: 0,
        },
    };
    const LARGEST_0: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 1,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 0,
            image: 4032,
            start: 0,
        },
    };
    const LARGEST: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 7,
        height: 1,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 144,
            row: 144,
        },
        place: __graphc::Place {
            offset: 4032,
            image: 576,
            start: 0,
        },
    };
    const SMALLEST: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 1,
        height: 7,
        width: 1,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 112,
            row: 16,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 448,
            start: 0,
        },
    };
    const LENGTHS_0: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 20,
        height: 7,
        width: 1,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 112,
            row: 16,
        },
        place: __graphc::Place {
            offset: 0,
            image: 896,
            start: 0,
        },
    };
    const LENGTHS: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 20,
        height: 1,
        width: 7,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 112,
            row: 112,
        },
        place: __graphc::Place {
            offset: 896,
            image: 896,
            start: 0,
        },
    };
    const SPREAD: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 20,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 0,
            image: 8064,
            start: 0,
        },
    };
    const REST: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 20,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 8064,
            start: 0,
        },
    };
    const LEAST: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 20,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 0,
            image: 8064,
            start: 0,
        },
    };
    const ACROSS: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 20,
        height: 9,
        width: 7,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 112,
        },
        place: __graphc::Place {
            offset: 0,
            image: 8064,
            start: 0,
        },
    };
    const SQUARES: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 20,
        height: 7,
        width: 7,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 784,
            row: 112,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 6272,
            start: 0,
        },
    };
    const MATRIX: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 1,
        height: 7,
        width: 3,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 336,
            row: 48,
        },
        place: __graphc::Place {
            offset: 2688,
            image: 1344,
            start: 0,
        },
    };
    const THREE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 20,
        height: 7,
        width: 3,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 336,
            row: 48,
        },
        place: __graphc::Place {
            offset: 0,
            image: 2688,
            start: 0,
        },
    };
    const POSITIONS: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 20,
        height: 1,
        width: 63,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 1008,
        },
        place: __graphc::Place {
            offset: 0,
            image: 8064,
            start: 0,
        },
    };
    const BY_POSITION: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 63,
        height: 1,
        width: 20,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 320,
            row: 320,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 5120,
            start: 0,
        },
    };
    const CHANNELS: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 20,
        height: 1,
        width: 20,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 320,
            row: 320,
        },
        place: __graphc::Place {
            offset: 13184,
            image: 2560,
            start: 0,
        },
    };
    const ATTENTION_0: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 20,
        height: 1,
        width: 20,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 320,
            row: 320,
        },
        place: __graphc::Place {
            offset: 0,
            image: 2560,
            start: 0,
        },
    };
    const ATTENTION_1: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 20,
        height: 1,
        width: 20,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 320,
            row: 320,
        },
        place: __graphc::Place {
            offset: 2560,
            image: 2560,
            start: 0,
        },
    };
    const ATTENTION: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 20,
        height: 1,
        width: 20,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 320,
            row: 320,
        },
        place: __graphc::Place {
            offset: 0,
            image: 2560,
            start: 0,
        },
    };
    const SHIFT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 20,
        height: 1,
        width: 1,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 16,
            row: 16,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 128,
            start: 0,
        },
    };
    const SHIFTED: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 20,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 0,
            image: 8064,
            start: 0,
        },
    };
    const INPUT_PLANES: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 6,
        height: 7,
        width: 9,
        halo: __graphc::Halo {
            top: 1,
            left: 1,
            bottom: 1,
            right: 1,
        },
        strides: __graphc::Strides {
            plane: 99,
            row: 11,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 2432,
            start: 0,
        },
    };
    const GROUPED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 20,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 48128,
            image: 5056,
            start: 0,
        },
    };
    const BLOCK_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 20,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 53184,
            image: 5056,
            start: 0,
        },
    };
    const TURNED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 9,
        height: 20,
        width: 7,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 140,
            row: 7,
        },
        place: __graphc::Place {
            offset: 58240,
            image: 5056,
            start: 0,
        },
    };
    const ROWS_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 9,
        height: 20,
        width: 4,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 80,
            row: 4,
        },
        place: __graphc::Place {
            offset: 73408,
            image: 2880,
            start: 0,
        },
    };
    const WHOLE_0_PLANES: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 20,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 8960,
            image: 5056,
            start: 0,
        },
    };
    const NORMS_1: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 20,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 0,
            image: 8064,
            start: 0,
        },
    };
    const BY_COLUMN_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 20,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 40064,
            image: 5056,
            start: 0,
        },
    };
    const BY_ROW_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 20,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 16128,
            image: 5056,
            start: 0,
        },
    };
    const BY_CHANNEL_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 20,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 63296,
            image: 5056,
            start: 0,
        },
    };
    const MEAN_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 20,
        height: 1,
        width: 1,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1,
            row: 1,
        },
        place: __graphc::Place {
            offset: 22912,
            image: 128,
            start: 0,
        },
    };
    const TOTAL_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 20,
        height: 7,
        width: 1,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 7,
            row: 1,
        },
        place: __graphc::Place {
            offset: 31104,
            image: 576,
            start: 0,
        },
    };
    const LARGEST_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 7,
        height: 1,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 9,
            row: 9,
        },
        place: __graphc::Place {
            offset: 31680,
            image: 256,
            start: 0,
        },
    };
    const LENGTHS_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 20,
        height: 1,
        width: 7,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 7,
            row: 7,
        },
        place: __graphc::Place {
            offset: 45120,
            image: 576,
            start: 0,
        },
    };
    const LEAST_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 20,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 68352,
            image: 5056,
            start: 0,
        },
    };
    const THREE_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 20,
        height: 7,
        width: 3,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 21,
            row: 3,
        },
        place: __graphc::Place {
            offset: 21184,
            image: 1728,
            start: 0,
        },
    };
    const ATTENTION_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 20,
        height: 1,
        width: 20,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 20,
            row: 20,
        },
        place: __graphc::Place {
            offset: 13120,
            image: 1600,
            start: 0,
        },
    };
    const SAME_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 20,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 8064,
            image: 5056,
            start: 0,
        },
    };
    impl ::core::fmt::Debug for Norms {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __graphc::debug::<Self>(f)
        }
    }
    static ABOUT: __graphc::About = __graphc::About {
        name: "Norms",
        hash: __graphc::ProgramHash(0x1abfc0cf53ac8424),
        inputs: &[
            __graphc::Input {
                name: "input",
                shape: &[6, 7, 9],
            },
        ],
        outputs: &[
            __graphc::Output {
                name: "grouped",
                shape: &[20, 7, 9],
            },
            __graphc::Output {
                name: "block",
                shape: &[20, 7, 9],
            },
            __graphc::Output {
                name: "turned",
                shape: &[9, 20, 7],
            },
            __graphc::Output {
                name: "rows",
                shape: &[9, 20, 4],
            },
            __graphc::Output {
                name: "by_column",
                shape: &[20, 7, 9],
            },
            __graphc::Output {
                name: "by_row",
                shape: &[20, 7, 9],
            },
            __graphc::Output {
                name: "by_channel",
                shape: &[20, 7, 9],
            },
            __graphc::Output {
                name: "mean",
                shape: &[20],
            },
            __graphc::Output {
                name: "total",
                shape: &[20, 7, 1],
            },
            __graphc::Output {
                name: "largest",
                shape: &[7, 9],
            },
            __graphc::Output {
                name: "lengths",
                shape: &[20, 7],
            },
            __graphc::Output {
                name: "least",
                shape: &[20, 7, 9],
            },
            __graphc::Output {
                name: "three",
                shape: &[20, 7, 3],
            },
            __graphc::Output {
                name: "attention",
                shape: &[20, 20],
            },
            __graphc::Output {
                name: "same",
                shape: &[20, 7, 9],
            },
        ],
        parameters: 3412,
        macs: 192780,
        arena_bytes: 76672,
        batches: &[1],
        precision: __graphc::Precision::F32,
        layers: &[
            __graphc::Layer {
                name: "stem",
                operator: "Conv2d",
                output: &[20, 7, 9],
                parameters: 1100,
                macs: 68040,
            },
            __graphc::Layer {
                name: "grouped",
                operator: "GroupNorm",
                output: &[20, 7, 9],
                parameters: 40,
                macs: 0,
            },
            __graphc::Layer {
                name: "active",
                operator: "SiLU",
                output: &[20, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "instance",
                operator: "InstanceNorm2d",
                output: &[20, 7, 9],
                parameters: 40,
                macs: 0,
            },
            __graphc::Layer {
                name: "tracked",
                operator: "BatchNorm2d",
                output: &[20, 7, 9],
                parameters: 40,
                macs: 0,
            },
            __graphc::Layer {
                name: "both",
                operator: "torch.add",
                output: &[20, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "depthwise",
                operator: "Conv2d",
                output: &[20, 7, 9],
                parameters: 520,
                macs: 31500,
            },
            __graphc::Layer {
                name: "last",
                operator: "torch.permute",
                output: &[7, 9, 20],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "norm",
                operator: "LayerNorm",
                output: &[7, 9, 20],
                parameters: 40,
                macs: 0,
            },
            __graphc::Layer {
                name: "wide",
                operator: "Linear",
                output: &[7, 9, 35],
                parameters: 735,
                macs: 44100,
            },
            __graphc::Layer {
                name: "bend",
                operator: "GELU",
                output: &[7, 9, 35],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "narrow",
                operator: "Linear",
                output: &[7, 9, 20],
                parameters: 720,
                macs: 44100,
            },
            __graphc::Layer {
                name: "first",
                operator: "torch.permute",
                output: &[20, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "layer_scale",
                operator: "torch.mul",
                output: &[20, 7, 9],
                parameters: 20,
                macs: 0,
            },
            __graphc::Layer {
                name: "depth",
                operator: "StochasticDepth",
                output: &[20, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "block",
                operator: "torch.add",
                output: &[20, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "turned",
                operator: "torch.permute",
                output: &[9, 20, 7],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "positive",
                operator: "ReLU",
                output: &[9, 20, 7],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "root",
                operator: "RMSNorm",
                output: &[9, 20, 7],
                parameters: 7,
                macs: 0,
            },
            __graphc::Layer {
                name: "rows",
                operator: "Linear",
                output: &[9, 20, 4],
                parameters: 28,
                macs: 5040,
            },
            __graphc::Layer {
                name: "columns",
                operator: "LayerNorm",
                output: &[20, 7, 9],
                parameters: 18,
                macs: 0,
            },
            __graphc::Layer {
                name: "planes",
                operator: "LayerNorm",
                output: &[20, 7, 9],
                parameters: 63,
                macs: 0,
            },
            __graphc::Layer {
                name: "whole",
                operator: "LayerNorm",
                output: &[20, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "norms",
                operator: "torch.add",
                output: &[20, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "by_column",
                operator: "Softmax",
                output: &[20, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "by_row",
                operator: "LogSoftmax",
                output: &[20, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "by_channel",
                operator: "LogSoftmax",
                output: &[20, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "mean",
                operator: "torch.mean",
                output: &[20],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "total",
                operator: "torch.sum",
                output: &[20, 7, 1],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "largest",
                operator: "torch.amax",
                output: &[7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "smallest",
                operator: "torch.amin",
                output: &[1, 7, 1],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "lengths",
                operator: "torch.sum",
                output: &[20, 7],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "spread",
                operator: "torch.sub",
                output: &[20, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "halved",
                operator: "torch.mul",
                output: &[20, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "rest",
                operator: "torch.rsub",
                output: &[20, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "least",
                operator: "torch.maximum",
                output: &[20, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "across",
                operator: "torch.transpose",
                output: &[20, 9, 7],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "squares",
                operator: "torch.matmul",
                output: &[20, 7, 7],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "matrix",
                operator: "Parameter",
                output: &[1, 7, 3],
                parameters: 21,
                macs: 0,
            },
            __graphc::Layer {
                name: "three",
                operator: "torch.matmul",
                output: &[20, 7, 3],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "positions",
                operator: "torch.flatten",
                output: &[20, 63],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "by_position",
                operator: "torch.transpose",
                output: &[63, 20],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "channels",
                operator: "torch.matmul",
                output: &[20, 20],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "attention",
                operator: "Softmax",
                output: &[20, 20],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "shift",
                operator: "Parameter",
                output: &[20, 1, 1],
                parameters: 20,
                macs: 0,
            },
            __graphc::Layer {
                name: "shifted",
                operator: "torch.add",
                output: &[20, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "scaled",
                operator: "torch.div",
                output: &[20, 7, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "same",
                operator: "Identity",
                output: &[20, 7, 9],
                parameters: 0,
                macs: 0,
            },
        ],
        summary: "Norms\n---------------------------------------------------------------------------------\nLayer (type)                     Output Shape          Param #               MACs\n=================================================================================\nstem (Conv2d)                  [-1, 20, 7, 9]            1,100             68,040\ngrouped (GroupNorm)            [-1, 20, 7, 9]               40                  0\nactive (SiLU)                  [-1, 20, 7, 9]                0                  0\ninstance (InstanceNorm2d)      [-1, 20, 7, 9]               40                  0\ntracked (BatchNorm2d)          [-1, 20, 7, 9]               40                  0\nboth (torch.add)               [-1, 20, 7, 9]                0                  0\ndepthwise (Conv2d)             [-1, 20, 7, 9]              520             31,500\nlast (torch.permute)           [-1, 7, 9, 20]                0                  0\nnorm (LayerNorm)               [-1, 7, 9, 20]               40                  0\nwide (Linear)                  [-1, 7, 9, 35]              735             44,100\nbend (GELU)                    [-1, 7, 9, 35]                0                  0\nnarrow (Linear)                [-1, 7, 9, 20]              720             44,100\nfirst (torch.permute)          [-1, 20, 7, 9]                0                  0\nlayer_scale (torch.mul)        [-1, 20, 7, 9]               20                  0\ndepth (StochasticDepth)        [-1, 20, 7, 9]                0                  0\nblock (torch.add)              [-1, 20, 7, 9]                0                  0\nturned (torch.permute)         [-1, 9, 20, 7]                0                  0\npositive (ReLU)                [-1, 9, 20, 7]                0                  0\nroot (RMSNorm)                 [-1, 9, 20, 7]                7                  0\nrows (Linear)                  [-1, 9, 20, 4]               28              5,040\ncolumns (LayerNorm)            [-1, 20, 7, 9]               18                  0\nplanes (LayerNorm)             [-1, 20, 7, 9]               63                  0\nwhole (LayerNorm)              [-1, 20, 7, 9]                0                  0\nnorms (torch.add)              [-1, 20, 7, 9]                0                  0\nby_column (Softmax)            [-1, 20, 7, 9]                0                  0\nby_row (LogSoftmax)            [-1, 20, 7, 9]                0                  0\nby_channel (LogSoftmax)        [-1, 20, 7, 9]                0                  0\nmean (torch.mean)                    [-1, 20]                0                  0\ntotal (torch.sum)              [-1, 20, 7, 1]                0                  0\nlargest (torch.amax)               [-1, 7, 9]                0                  0\nsmallest (torch.amin)           [-1, 1, 7, 1]                0                  0\nlengths (torch.sum)               [-1, 20, 7]                0                  0\nspread (torch.sub)             [-1, 20, 7, 9]                0                  0\nhalved (torch.mul)             [-1, 20, 7, 9]                0                  0\nrest (torch.rsub)              [-1, 20, 7, 9]                0                  0\nleast (torch.maximum)          [-1, 20, 7, 9]                0                  0\nacross (torch.transpose)       [-1, 20, 9, 7]                0                  0\nsquares (torch.matmul)         [-1, 20, 7, 7]                0                  0\nmatrix (Parameter)              [-1, 1, 7, 3]               21                  0\nthree (torch.matmul)           [-1, 20, 7, 3]                0                  0\npositions (torch.flatten)        [-1, 20, 63]                0                  0\nby_position (torch.transpose)    [-1, 63, 20]                0                  0\nchannels (torch.matmul)          [-1, 20, 20]                0                  0\nattention (Softmax)              [-1, 20, 20]                0                  0\nshift (Parameter)              [-1, 20, 1, 1]               20                  0\nshifted (torch.add)            [-1, 20, 7, 9]                0                  0\nscaled (torch.div)             [-1, 20, 7, 9]                0                  0\nsame (Identity)                [-1, 20, 7, 9]                0                  0\n=================================================================================\nTotal params: 3,412\nTrainable params: 3,412\nNon-trainable params: 0\nTotal MACs: 192,780\n---------------------------------------------------------------------------------\nInput size (MB): 0.00\nForward/backward pass size (MB): 0.22\nParams size (MB): 0.01\nEstimated Total Size (MB): 0.23\n---------------------------------------------------------------------------------\nPlanned arena of the forward pass (MB): 0.07\n---------------------------------------------------------------------------------\n",
        others: &[],
        preprocess: ::core::option::Option::None,
        classes: ::core::option::Option::None,
    };
    impl __graphc::Model for Norms {
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
                name: "stem",
                description: "conv2d 6 -> 20, 3x3",
                kernel: &__graphc::Conv2d {
                    input: INPUT_PLANES,
                    output: STEM,
                    window: __graphc::Window {
                        kernel: [3, 3],
                        stride: [1, 1],
                        padding: [1, 1],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [7, 9],
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 0,
                    bias: 6912,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 9,
                            vectors: 2,
                        },
                        r16x8: __graphc::Tile {
                            pixels: 5,
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
                name: "grouped",
                description: "group_norm, 4 groups",
                kernel: &__graphc::Norm {
                    input: STEM,
                    output: GROUPED,
                    over: __graphc::Over::Groups(4),
                    statistics: __graphc::Statistics::MeanAndVariance,
                    eps: 1e-5,
                    scales: ::core::option::Option::Some(7040),
                    shifts: ::core::option::Option::Some(7168),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "grouped",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: GROUPED,
                    output: GROUPED_RESULT,
                },
            },
            __graphc::Step {
                name: "active",
                description: "silu",
                kernel: &__graphc::Map {
                    input: GROUPED,
                    output: ACTIVE,
                    function: __graphc::Function::Pointwise(__graphc::Pointwise::Silu),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "instance",
                description: "instance_norm2d",
                kernel: &__graphc::Norm {
                    input: ACTIVE,
                    output: INSTANCE,
                    over: __graphc::Over::Groups(20),
                    statistics: __graphc::Statistics::MeanAndVariance,
                    eps: 1e-5,
                    scales: ::core::option::Option::Some(7296),
                    shifts: ::core::option::Option::Some(7424),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "tracked",
                description: "batch_norm2d",
                kernel: &__graphc::Map {
                    input: ACTIVE,
                    output: TRACKED,
                    function: __graphc::Function::Affine(7552, 7680),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "both",
                description: "add",
                kernel: &__graphc::Zip {
                    inputs: [INSTANCE, TRACKED],
                    output: BOTH,
                    operator: __graphc::Operator::Add,
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "depthwise",
                description: "conv2d 20 -> 20, 5x5, 20 groups",
                kernel: &__graphc::GroupedConv2d {
                    input: BOTH,
                    output: DEPTHWISE,
                    window: __graphc::Window {
                        kernel: [5, 5],
                        stride: [1, 1],
                        padding: [2, 2],
                        dilation: [1, 1],
                    },
                    group: 1,
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 7808,
                    bias: 11008,
                },
            },
            __graphc::Step {
                name: "norm",
                description: "layer_norm over 20 channels",
                kernel: &__graphc::Norm {
                    input: DEPTHWISE,
                    output: NORM,
                    over: __graphc::Over::Channels,
                    statistics: __graphc::Statistics::MeanAndVariance,
                    eps: 1e-6,
                    scales: ::core::option::Option::Some(11136),
                    shifts: ::core::option::Option::Some(11264),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "wide",
                description: "conv2d 20 -> 35, 1x1, gelu(none)",
                kernel: &__graphc::Conv2d {
                    input: NORM,
                    output: WIDE,
                    window: __graphc::Window {
                        kernel: [1, 1],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [7, 9],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Gelu {
                            approximate: __graphc::Approximate::None,
                        },
                        pool: ::core::option::Option::None,
                    },
                    weights: 11392,
                    bias: 15232,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 9,
                            vectors: 3,
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
                name: "narrow",
                description: "conv2d 35 -> 20, 1x1, layer_scale, add",
                kernel: &__graphc::Conv2d {
                    input: WIDE,
                    output: NARROW,
                    window: __graphc::Window {
                        kernel: [1, 1],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [7, 9],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::Some(BOTH),
                        then: __graphc::Pointwise::Identity,
                        pool: ::core::option::Option::None,
                    },
                    weights: 15424,
                    bias: 19904,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 13,
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
                name: "narrow",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: NARROW,
                    output: BLOCK_RESULT,
                },
            },
            __graphc::Step {
                name: "turned",
                description: "permute to [3, 1, 2]",
                kernel: &__graphc::Rearrange {
                    input: NARROW,
                    output: TURNED,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 9,
                                from: [0, 0, 1],
                                to: [1, 0, 0],
                            },
                            __graphc::Digit {
                                size: 20,
                                from: [1, 0, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 7,
                                from: [0, 1, 0],
                                to: [0, 0, 1],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "turned",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: TURNED,
                    output: TURNED_RESULT,
                },
            },
            __graphc::Step {
                name: "positive",
                description: "relu",
                kernel: &__graphc::Map {
                    input: NARROW,
                    output: POSITIVE,
                    function: __graphc::Function::Pointwise(__graphc::Pointwise::Relu),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "root",
                description: "permute to [2, 3, 1]",
                kernel: &__graphc::Rearrange {
                    input: POSITIVE,
                    output: ROOT_0,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 7,
                                from: [0, 1, 0],
                                to: [1, 0, 0],
                            },
                            __graphc::Digit {
                                size: 9,
                                from: [0, 0, 1],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 20,
                                from: [1, 0, 0],
                                to: [0, 0, 1],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "root",
                description: "rms_norm over 7 channels",
                kernel: &__graphc::Norm {
                    input: ROOT_0,
                    output: ROOT,
                    over: __graphc::Over::Channels,
                    statistics: __graphc::Statistics::MeanSquare,
                    eps: 1.1920929e-7,
                    scales: ::core::option::Option::Some(20032),
                    shifts: ::core::option::Option::None,
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "rows",
                description: "conv2d 7 -> 4, 1x1",
                kernel: &__graphc::Conv2d {
                    input: ROOT,
                    output: ROWS_1,
                    window: __graphc::Window {
                        kernel: [1, 1],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [9, 20],
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 20096,
                    bias: 20544,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 14,
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
                name: "rows",
                description: "permute to [2, 3, 1]",
                kernel: &__graphc::Rearrange {
                    input: ROWS_1,
                    output: ROWS,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 9,
                                from: [0, 1, 0],
                                to: [1, 0, 0],
                            },
                            __graphc::Digit {
                                size: 20,
                                from: [0, 0, 1],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 4,
                                from: [1, 0, 0],
                                to: [0, 0, 1],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "rows",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: ROWS,
                    output: ROWS_RESULT,
                },
            },
            __graphc::Step {
                name: "columns",
                description: "layer_norm over 9 channels",
                kernel: &__graphc::Norm {
                    input: TURNED,
                    output: COLUMNS,
                    over: __graphc::Over::Channels,
                    statistics: __graphc::Statistics::MeanAndVariance,
                    eps: 1e-5,
                    scales: ::core::option::Option::Some(20608),
                    shifts: ::core::option::Option::Some(20672),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "planes",
                description: "reshape to [20, 63]",
                kernel: &__graphc::Rearrange {
                    input: NARROW,
                    output: PLANES_0,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 7,
                                from: [0, 1, 0],
                                to: [0, 0, 9],
                            },
                            __graphc::Digit {
                                size: 9,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 20,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "planes",
                description: "permute to [2, 1]",
                kernel: &__graphc::Rearrange {
                    input: PLANES_0,
                    output: PLANES_1,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 63,
                                from: [0, 0, 1],
                                to: [1, 0, 0],
                            },
                            __graphc::Digit {
                                size: 20,
                                from: [1, 0, 0],
                                to: [0, 0, 1],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "planes",
                description: "layer_norm over 63 channels",
                kernel: &__graphc::Norm {
                    input: PLANES_1,
                    output: PLANES,
                    over: __graphc::Over::Channels,
                    statistics: __graphc::Statistics::MeanAndVariance,
                    eps: 1e-5,
                    scales: ::core::option::Option::Some(20736),
                    shifts: ::core::option::Option::None,
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "planes",
                description: "permute to [2, 1]",
                kernel: &__graphc::Rearrange {
                    input: PLANES,
                    output: PLANES_3,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 20,
                                from: [0, 0, 1],
                                to: [1, 0, 0],
                            },
                            __graphc::Digit {
                                size: 63,
                                from: [1, 0, 0],
                                to: [0, 0, 1],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "planes",
                description: "reshape to [20, 7, 9]",
                kernel: &__graphc::Rearrange {
                    input: PLANES_3,
                    output: PLANES_4,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 7,
                                from: [0, 0, 9],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 9,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 20,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "whole",
                description: "reshape to [1260]",
                kernel: &__graphc::Export {
                    input: NARROW,
                    output: WHOLE_0_PLANES,
                },
            },
            __graphc::Step {
                name: "whole",
                description: "layer_norm over 1260 channels",
                kernel: &__graphc::Norm {
                    input: WHOLE_0,
                    output: WHOLE,
                    over: __graphc::Over::Channels,
                    statistics: __graphc::Statistics::MeanAndVariance,
                    eps: 1e-5,
                    scales: ::core::option::Option::None,
                    shifts: ::core::option::Option::None,
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "whole",
                description: "reshape to [20, 7, 9]",
                kernel: &__graphc::Rearrange {
                    input: WHOLE,
                    output: WHOLE_2,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 20,
                                from: [63, 0, 0],
                                to: [1, 0, 0],
                            },
                            __graphc::Digit {
                                size: 7,
                                from: [9, 0, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 9,
                                from: [1, 0, 0],
                                to: [0, 0, 1],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "columns",
                description: "permute to [2, 3, 1]",
                kernel: &__graphc::Rearrange {
                    input: COLUMNS,
                    output: COLUMNS_2,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 20,
                                from: [0, 1, 0],
                                to: [1, 0, 0],
                            },
                            __graphc::Digit {
                                size: 7,
                                from: [0, 0, 1],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 9,
                                from: [1, 0, 0],
                                to: [0, 0, 1],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "norms",
                description: "add",
                kernel: &__graphc::Zip {
                    inputs: [COLUMNS_2, PLANES_4],
                    output: NORMS_1,
                    operator: __graphc::Operator::Add,
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "norms",
                description: "add",
                kernel: &__graphc::Zip {
                    inputs: [NORMS_1, WHOLE_2],
                    output: NORMS,
                    operator: __graphc::Operator::Add,
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "by_column",
                description: "permute to [3, 2, 1]",
                kernel: &__graphc::Rearrange {
                    input: NORMS,
                    output: BY_COLUMN_0,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 9,
                                from: [0, 0, 1],
                                to: [1, 0, 0],
                            },
                            __graphc::Digit {
                                size: 7,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 20,
                                from: [1, 0, 0],
                                to: [0, 0, 1],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "by_column",
                description: "softmax",
                kernel: &__graphc::Softmax {
                    input: BY_COLUMN_0,
                    output: BY_COLUMN_1,
                    shares: __graphc::Shares::Plain,
                },
            },
            __graphc::Step {
                name: "by_column",
                description: "permute to [3, 2, 1]",
                kernel: &__graphc::Rearrange {
                    input: BY_COLUMN_1,
                    output: BY_COLUMN,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 20,
                                from: [0, 0, 1],
                                to: [1, 0, 0],
                            },
                            __graphc::Digit {
                                size: 7,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 9,
                                from: [1, 0, 0],
                                to: [0, 0, 1],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "by_column",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: BY_COLUMN,
                    output: BY_COLUMN_RESULT,
                },
            },
            __graphc::Step {
                name: "by_row",
                description: "permute to [2, 3, 1]",
                kernel: &__graphc::Rearrange {
                    input: BY_COLUMN_1,
                    output: BY_ROW_0,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 7,
                                from: [0, 1, 0],
                                to: [1, 0, 0],
                            },
                            __graphc::Digit {
                                size: 20,
                                from: [0, 0, 1],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 9,
                                from: [1, 0, 0],
                                to: [0, 0, 1],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "by_row",
                description: "log_softmax",
                kernel: &__graphc::Softmax {
                    input: BY_ROW_0,
                    output: BY_ROW_1,
                    shares: __graphc::Shares::Logarithms,
                },
            },
            __graphc::Step {
                name: "by_row",
                description: "permute to [2, 1, 3]",
                kernel: &__graphc::Rearrange {
                    input: BY_ROW_1,
                    output: BY_ROW,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 20,
                                from: [0, 1, 0],
                                to: [1, 0, 0],
                            },
                            __graphc::Digit {
                                size: 7,
                                from: [1, 0, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 9,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "by_row",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: BY_ROW,
                    output: BY_ROW_RESULT,
                },
            },
            __graphc::Step {
                name: "by_channel",
                description: "log_softmax",
                kernel: &__graphc::Softmax {
                    input: NORMS,
                    output: BY_CHANNEL,
                    shares: __graphc::Shares::Logarithms,
                },
            },
            __graphc::Step {
                name: "by_channel",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: BY_CHANNEL,
                    output: BY_CHANNEL_RESULT,
                },
            },
            __graphc::Step {
                name: "mean",
                description: "mean over [2, 3]",
                kernel: &__graphc::Reduce {
                    input: NORMS,
                    output: MEAN,
                    reduction: __graphc::Reduction::Mean,
                },
            },
            __graphc::Step {
                name: "mean",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: MEAN,
                    output: MEAN_RESULT,
                },
            },
            __graphc::Step {
                name: "total",
                description: "sum over [3]",
                kernel: &__graphc::Reduce {
                    input: NORMS,
                    output: TOTAL,
                    reduction: __graphc::Reduction::Sum,
                },
            },
            __graphc::Step {
                name: "total",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: TOTAL,
                    output: TOTAL_RESULT,
                },
            },
            __graphc::Step {
                name: "largest",
                description: "amax over [1]",
                kernel: &__graphc::Reduce {
                    input: NORMS,
                    output: LARGEST_0,
                    reduction: __graphc::Reduction::Max,
                },
            },
            __graphc::Step {
                name: "largest",
                description: "reshape to [7, 9]",
                kernel: &__graphc::Rearrange {
                    input: LARGEST_0,
                    output: LARGEST,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 7,
                                from: [0, 1, 0],
                                to: [1, 0, 0],
                            },
                            __graphc::Digit {
                                size: 9,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "largest",
                description: "reshape to [7, 9]",
                kernel: &__graphc::Export {
                    input: LARGEST,
                    output: LARGEST_RESULT,
                },
            },
            __graphc::Step {
                name: "smallest",
                description: "amin over [1, 3]",
                kernel: &__graphc::Reduce {
                    input: NORMS,
                    output: SMALLEST,
                    reduction: __graphc::Reduction::Min,
                },
            },
            __graphc::Step {
                name: "lengths",
                description: "sum over [3]",
                kernel: &__graphc::Reduce {
                    input: NORMS,
                    output: LENGTHS_0,
                    reduction: __graphc::Reduction::Sum,
                },
            },
            __graphc::Step {
                name: "lengths",
                description: "reshape to [20, 7]",
                kernel: &__graphc::Rearrange {
                    input: LENGTHS_0,
                    output: LENGTHS,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 7,
                                from: [0, 1, 0],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 20,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "lengths",
                description: "reshape to [20, 7]",
                kernel: &__graphc::Export {
                    input: LENGTHS,
                    output: LENGTHS_RESULT,
                },
            },
            __graphc::Step {
                name: "spread",
                description: "sub, mul(0.5)",
                kernel: &__graphc::Zip {
                    inputs: [NORMS, SMALLEST],
                    output: SPREAD,
                    operator: __graphc::Operator::Sub,
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Mul {
                            value: 0.5,
                        },
                        pool: ::core::option::Option::None,
                    },
                },
            },
            __graphc::Step {
                name: "rest",
                description: "rsub(1.5)",
                kernel: &__graphc::Map {
                    input: SPREAD,
                    output: REST,
                    function: __graphc::Function::Pointwise(__graphc::Pointwise::Rsub {
                        value: 1.5,
                    }),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "least",
                description: "maximum(-0.25)",
                kernel: &__graphc::Map {
                    input: REST,
                    output: LEAST,
                    function: __graphc::Function::Pointwise(__graphc::Pointwise::Maximum {
                        value: -0.25,
                    }),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "least",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: LEAST,
                    output: LEAST_RESULT,
                },
            },
            __graphc::Step {
                name: "across",
                description: "permute to [1, 3, 2]",
                kernel: &__graphc::Rearrange {
                    input: NORMS,
                    output: ACROSS,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 9,
                                from: [0, 0, 1],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 7,
                                from: [0, 1, 0],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 20,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "squares",
                description: "matmul",
                kernel: &__graphc::Matmul {
                    inputs: [NORMS, ACROSS],
                    output: SQUARES,
                    matrices: __graphc::Matrices::PerChannel,
                },
            },
            __graphc::Step {
                name: "matrix",
                description: "parameter [1, 7, 3]",
                kernel: &__graphc::Constant {
                    output: MATRIX,
                    weights: 20992,
                },
            },
            __graphc::Step {
                name: "three",
                description: "matmul",
                kernel: &__graphc::Matmul {
                    inputs: [SQUARES, MATRIX],
                    output: THREE,
                    matrices: __graphc::Matrices::PerChannel,
                },
            },
            __graphc::Step {
                name: "three",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: THREE,
                    output: THREE_RESULT,
                },
            },
            __graphc::Step {
                name: "positions",
                description: "flatten from 2",
                kernel: &__graphc::Rearrange {
                    input: NORMS,
                    output: POSITIONS,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 7,
                                from: [0, 1, 0],
                                to: [0, 0, 9],
                            },
                            __graphc::Digit {
                                size: 9,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 20,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "by_position",
                description: "permute to [2, 1]",
                kernel: &__graphc::Rearrange {
                    input: POSITIONS,
                    output: BY_POSITION,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 63,
                                from: [0, 0, 1],
                                to: [1, 0, 0],
                            },
                            __graphc::Digit {
                                size: 20,
                                from: [1, 0, 0],
                                to: [0, 0, 1],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "channels",
                description: "matmul",
                kernel: &__graphc::Matmul {
                    inputs: [POSITIONS, BY_POSITION],
                    output: CHANNELS,
                    matrices: __graphc::Matrices::One,
                },
            },
            __graphc::Step {
                name: "attention",
                description: "permute to [2, 1]",
                kernel: &__graphc::Rearrange {
                    input: CHANNELS,
                    output: ATTENTION_0,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 20,
                                from: [0, 0, 1],
                                to: [1, 0, 0],
                            },
                            __graphc::Digit {
                                size: 20,
                                from: [1, 0, 0],
                                to: [0, 0, 1],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "attention",
                description: "softmax",
                kernel: &__graphc::Softmax {
                    input: ATTENTION_0,
                    output: ATTENTION_1,
                    shares: __graphc::Shares::Plain,
                },
            },
            __graphc::Step {
                name: "attention",
                description: "permute to [2, 1]",
                kernel: &__graphc::Rearrange {
                    input: ATTENTION_1,
                    output: ATTENTION,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 20,
                                from: [0, 0, 1],
                                to: [1, 0, 0],
                            },
                            __graphc::Digit {
                                size: 20,
                                from: [1, 0, 0],
                                to: [0, 0, 1],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "attention",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: ATTENTION,
                    output: ATTENTION_RESULT,
                },
            },
            __graphc::Step {
                name: "shift",
                description: "parameter [20, 1, 1]",
                kernel: &__graphc::Constant {
                    output: SHIFT,
                    weights: 22336,
                },
            },
            __graphc::Step {
                name: "shifted",
                description: "add, div(3)",
                kernel: &__graphc::Zip {
                    inputs: [NARROW, SHIFT],
                    output: SHIFTED,
                    operator: __graphc::Operator::Add,
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Div {
                            value: 3.0,
                        },
                        pool: ::core::option::Option::None,
                    },
                },
            },
            __graphc::Step {
                name: "same",
                description: "identity: a copy",
                kernel: &__graphc::Export {
                    input: SHIFTED,
                    output: SAME_RESULT,
                },
            },
        ];
        const EMBEDDED: ::core::option::Option<&'static [u8]> = ::core::option::Option::None;
        type Input<'a> = &'a [[[f32; 9]; 7]; 6];
        type Images<'a> = ::graphc::ndarray::ArrayView4<'a, f32>;
        type Arrays = ::graphc::ndarray::Array4<f32>;
        type Output<'s> = NormsOutput<'s>;
        type Batch = NormsBatch;
        const PROGRAM: __graphc::Program = __graphc::Program {
            tensors: &[
                __graphc::TensorSpec {
                    name: "stem.weight",
                    shape: &[20, 6, 3, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "stem.bias",
                    shape: &[20],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "grouped.weight",
                    shape: &[20],
                    kind: __graphc::TensorKind::BatchNormWeight,
                },
                __graphc::TensorSpec {
                    name: "grouped.bias",
                    shape: &[20],
                    kind: __graphc::TensorKind::BatchNormBias,
                },
                __graphc::TensorSpec {
                    name: "instance.weight",
                    shape: &[20],
                    kind: __graphc::TensorKind::BatchNormWeight,
                },
                __graphc::TensorSpec {
                    name: "instance.bias",
                    shape: &[20],
                    kind: __graphc::TensorKind::BatchNormBias,
                },
                __graphc::TensorSpec {
                    name: "tracked.weight",
                    shape: &[20],
                    kind: __graphc::TensorKind::BatchNormWeight,
                },
                __graphc::TensorSpec {
                    name: "tracked.bias",
                    shape: &[20],
                    kind: __graphc::TensorKind::BatchNormBias,
                },
                __graphc::TensorSpec {
                    name: "tracked.running_mean",
                    shape: &[20],
                    kind: __graphc::TensorKind::RunningMean,
                },
                __graphc::TensorSpec {
                    name: "tracked.running_var",
                    shape: &[20],
                    kind: __graphc::TensorKind::RunningVar,
                },
                __graphc::TensorSpec {
                    name: "depthwise.weight",
                    shape: &[20, 1, 5, 5],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "depthwise.bias",
                    shape: &[20],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "norm.weight",
                    shape: &[20],
                    kind: __graphc::TensorKind::BatchNormWeight,
                },
                __graphc::TensorSpec {
                    name: "norm.bias",
                    shape: &[20],
                    kind: __graphc::TensorKind::BatchNormBias,
                },
                __graphc::TensorSpec {
                    name: "wide.weight",
                    shape: &[35, 20],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "wide.bias",
                    shape: &[35],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "narrow.weight",
                    shape: &[20, 35],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "narrow.bias",
                    shape: &[20],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "layer_scale",
                    shape: &[20, 1, 1],
                    kind: __graphc::TensorKind::BatchNormWeight,
                },
                __graphc::TensorSpec {
                    name: "root.weight",
                    shape: &[7],
                    kind: __graphc::TensorKind::BatchNormWeight,
                },
                __graphc::TensorSpec {
                    name: "rows.weight",
                    shape: &[4, 7],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "columns.weight",
                    shape: &[9],
                    kind: __graphc::TensorKind::BatchNormWeight,
                },
                __graphc::TensorSpec {
                    name: "columns.bias",
                    shape: &[9],
                    kind: __graphc::TensorKind::BatchNormBias,
                },
                __graphc::TensorSpec {
                    name: "planes.weight",
                    shape: &[7, 9],
                    kind: __graphc::TensorKind::BatchNormWeight,
                },
                __graphc::TensorSpec {
                    name: "matrix",
                    shape: &[1, 7, 3],
                    kind: __graphc::TensorKind::Parameter,
                },
                __graphc::TensorSpec {
                    name: "shift",
                    shape: &[20, 1, 1],
                    kind: __graphc::TensorKind::Parameter,
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
                    shape: [20, 6, 3, 3],
                    groups: 1,
                    order: __graphc::ReadingOrder::Planar,
                    number: __graphc::Number::F32,
                    weights_at: 0,
                    bias_at: 6912,
                },
                __graphc::Packing::Channels {
                    tensor: 2,
                    channels: 20,
                    at: 7040,
                },
                __graphc::Packing::Channels {
                    tensor: 3,
                    channels: 20,
                    at: 7168,
                },
                __graphc::Packing::Channels {
                    tensor: 4,
                    channels: 20,
                    at: 7296,
                },
                __graphc::Packing::Channels {
                    tensor: 5,
                    channels: 20,
                    at: 7424,
                },
                __graphc::Packing::Affine {
                    batch_norm: __graphc::BatchNormTensors {
                        weight: ::core::option::Option::Some(6),
                        bias: ::core::option::Option::Some(7),
                        statistics: ::core::option::Option::Some([8, 9]),
                        eps: 1e-5,
                    },
                    scales_at: 7552,
                    shifts_at: 7680,
                },
                __graphc::Packing::GroupedConv2d {
                    weight: 10,
                    bias: ::core::option::Option::Some(11),
                    batch_norm: ::core::option::Option::None,
                    shape: [20, 1, 5, 5],
                    weights_at: 7808,
                    bias_at: 11008,
                },
                __graphc::Packing::Channels {
                    tensor: 12,
                    channels: 20,
                    at: 11136,
                },
                __graphc::Packing::Channels {
                    tensor: 13,
                    channels: 20,
                    at: 11264,
                },
                __graphc::Packing::Conv2d {
                    weight: 14,
                    bias: ::core::option::Option::Some(15),
                    batch_norm: ::core::option::Option::None,
                    shape: [35, 20, 1, 1],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 11392,
                    bias_at: 15232,
                },
                __graphc::Packing::Conv2d {
                    weight: 16,
                    bias: ::core::option::Option::Some(17),
                    batch_norm: ::core::option::Option::Some(__graphc::BatchNormTensors {
                        weight: ::core::option::Option::Some(18),
                        bias: ::core::option::Option::None,
                        statistics: ::core::option::Option::None,
                        eps: 0.0,
                    }),
                    shape: [20, 35, 1, 1],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 15424,
                    bias_at: 19904,
                },
                __graphc::Packing::Channels {
                    tensor: 19,
                    channels: 7,
                    at: 20032,
                },
                __graphc::Packing::Conv2d {
                    weight: 20,
                    bias: ::core::option::Option::None,
                    batch_norm: ::core::option::Option::None,
                    shape: [4, 7, 1, 1],
                    groups: 1,
                    order: __graphc::ReadingOrder::Blocked,
                    number: __graphc::Number::F32,
                    weights_at: 20096,
                    bias_at: 20544,
                },
                __graphc::Packing::Channels {
                    tensor: 21,
                    channels: 9,
                    at: 20608,
                },
                __graphc::Packing::Channels {
                    tensor: 22,
                    channels: 9,
                    at: 20672,
                },
                __graphc::Packing::Channels {
                    tensor: 23,
                    channels: 63,
                    at: 20736,
                },
                __graphc::Packing::Blocks {
                    tensor: 24,
                    extent: [1, 7, 3],
                    at: 20992,
                },
                __graphc::Packing::Blocks {
                    tensor: 25,
                    extent: [20, 1, 1],
                    at: 22336,
                },
            ],
            packed: 22464,
            values: 76288,
            workspace: 384,
            scratch: 0,
            outputs: &[
                GROUPED_RESULT,
                BLOCK_RESULT,
                TURNED_RESULT,
                ROWS_RESULT,
                BY_COLUMN_RESULT,
                BY_ROW_RESULT,
                BY_CHANNEL_RESULT,
                MEAN_RESULT,
                TOTAL_RESULT,
                LARGEST_RESULT,
                LENGTHS_RESULT,
                LEAST_RESULT,
                THREE_RESULT,
                ATTENTION_RESULT,
                SAME_RESULT,
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
            images.images([6, 7, 9])
        }
        fn output<'s>(outputs: __graphc::Outputs<'s>) -> Self::Output<'s> {
            NormsOutput {
                grouped: outputs.image(0),
                block: outputs.image(1),
                turned: outputs.image(2),
                rows: outputs.image(3),
                by_column: outputs.image(4),
                by_row: outputs.image(5),
                by_channel: outputs.image(6),
                mean: outputs.vector(7),
                total: outputs.image(8),
                largest: outputs.rows(9),
                lengths: outputs.rows(10),
                least: outputs.image(11),
                three: outputs.image(12),
                attention: outputs.rows(13),
                same: outputs.image(14),
            }
        }
        fn batch(mut results: __graphc::Results) -> Self::Batch {
            NormsBatch {
                grouped: results.images([20, 7, 9]),
                block: results.images([20, 7, 9]),
                turned: results.images([9, 20, 7]),
                rows: results.images([9, 20, 4]),
                by_column: results.images([20, 7, 9]),
                by_row: results.images([20, 7, 9]),
                by_channel: results.images([20, 7, 9]),
                mean: results.vectors(20),
                total: results.images([20, 7, 1]),
                largest: results.rows([7, 9]),
                lengths: results.rows([20, 7]),
                least: results.images([20, 7, 9]),
                three: results.images([20, 7, 3]),
                attention: results.rows([20, 20]),
                same: results.images([20, 7, 9]),
            }
        }
    }
    impl Norms {
        /// What the compiler knows of the network, as one value. The other constants are its parts.
        pub const ABOUT: &'static __graphc::About = <Self as __graphc::Model>::ABOUT;
        /// The name in the model file, or where it was compiled.
        pub const NAME: &'static str = <Self as __graphc::Model>::ABOUT.name;
        /// Channels, height and width of an image.
        pub const INPUT: [usize; 3] = [6, 7, 9];
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
        ) -> __graphc::Box<[[[f32; 9]; 7]; 6]> {
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
