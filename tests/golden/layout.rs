/** `Moves`, compiled from its model file.

 | layer | operator | output | parameters |
 |---|---|---|---:|
 | `x` | ReLU | [24, 6, 9] | 0 |
 | `flattened` | torch.flatten | [24, 54] | 0 |
 | `halves` | torch.flatten | [144, 9] | 0 |
 | `reshaped` | torch.reshape | [16, 81] | 0 |
 | `crossed` | torch.reshape | [9, 16, 9] | 0 |
 | `unflattened` | Unflatten | [4, 6, 6, 9] | 0 |
 | `across` | torch.transpose | [6, 4, 6, 9] | 0 |
 | `shuffled_by_hand` | torch.flatten | [24, 6, 9] | 0 |
 | `last` | torch.permute | [6, 9, 24] | 0 |
 | `turned` | torch.permute | [9, 6, 4, 6] | 0 |
 | `longer` | torch.unsqueeze | [24, 54, 1] | 0 |
 | `shorter` | torch.squeeze | [24, 54] | 0 |
 | `some_channels` | slice | [9, 6, 9] | 0 |
 | `some_columns` | slice | [9, 6, 3] | 0 |
 | `row` | torch.select | [24, 9] | 0 |
 | `channel` | torch.select | [6, 9] | 0 |
 | `second` | torch.chunk | [4, 6, 9] | 0 |
 | `rows` | torch.split | [24, 2, 9] | 0 |
 | `mirrored` | torch.flip | [24, 6, 9] | 0 |
 | `rolled` | torch.roll | [24, 6, 9] | 0 |
 | `wide` | PixelShuffle | [6, 12, 18] | 0 |
 | `even` | slice | [6, 12, 18] | 0 |
 | `deep` | PixelUnshuffle | [216, 2, 3] | 0 |
 | `mixed` | ChannelShuffle | [24, 6, 9] | 0 |
 | `framed` | torch.nn.functional.pad | [24, 8, 12] | 0 |
 | `cut` | torch.nn.functional.pad | [26, 6, 6] | 0 |
 | `tall` | torch.cat | [24, 14, 9] | 0 |
 | `broad` | torch.cat | [9, 6, 12] | 0 |
 | `alone` | torch.cat | [24, 6, 9] | 0 |
 | `larger` | torch.maximum | [24, 6, 9] | 0 |

 0 parameters.*/
pub struct Moves {
    weights: ::graphc::__private::Weights,
}
/// The results of [`Moves`] for one image.
#[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
pub struct MovesOutput<'s> {
    /// Layer `flattened`: [24, 54].
    pub flattened: &'s [[f32; 54]; 24],
    /// Layer `halves`: [144, 9].
    pub halves: &'s [[f32; 9]; 144],
    /// Layer `reshaped`: [16, 81].
    pub reshaped: &'s [[f32; 81]; 16],
    /// Layer `crossed`: [9, 16, 9].
    pub crossed: &'s [[[f32; 9]; 16]; 9],
    /// Layer `unflattened`: [4, 6, 6, 9].
    pub unflattened: &'s [[[[f32; 9]; 6]; 6]; 4],
    /// Layer `shuffled_by_hand`: [24, 6, 9].
    pub shuffled_by_hand: &'s [[[f32; 9]; 6]; 24],
    /// Layer `last`: [6, 9, 24].
    pub last: &'s [[[f32; 24]; 9]; 6],
    /// Layer `turned`: [9, 6, 4, 6].
    pub turned: &'s [[[[f32; 6]; 4]; 6]; 9],
    /// Layer `longer`: [24, 54, 1].
    pub longer: &'s [[[f32; 1]; 54]; 24],
    /// Layer `shorter`: [24, 54].
    pub shorter: &'s [[f32; 54]; 24],
    /// Layer `some_channels`: [9, 6, 9].
    pub some_channels: &'s [[[f32; 9]; 6]; 9],
    /// Layer `some_columns`: [9, 6, 3].
    pub some_columns: &'s [[[f32; 3]; 6]; 9],
    /// Layer `row`: [24, 9].
    pub row: &'s [[f32; 9]; 24],
    /// Layer `channel`: [6, 9].
    pub channel: &'s [[f32; 9]; 6],
    /// Layer `second`: [4, 6, 9].
    pub second: &'s [[[f32; 9]; 6]; 4],
    /// Layer `rows`: [24, 2, 9].
    pub rows: &'s [[[f32; 9]; 2]; 24],
    /// Layer `mirrored`: [24, 6, 9].
    pub mirrored: &'s [[[f32; 9]; 6]; 24],
    /// Layer `rolled`: [24, 6, 9].
    pub rolled: &'s [[[f32; 9]; 6]; 24],
    /// Layer `wide`: [6, 12, 18].
    pub wide: &'s [[[f32; 18]; 12]; 6],
    /// Layer `even`: [6, 12, 18].
    pub even: &'s [[[f32; 18]; 12]; 6],
    /// Layer `deep`: [216, 2, 3].
    pub deep: &'s [[[f32; 3]; 2]; 216],
    /// Layer `mixed`: [24, 6, 9].
    pub mixed: &'s [[[f32; 9]; 6]; 24],
    /// Layer `framed`: [24, 8, 12].
    pub framed: &'s [[[f32; 12]; 8]; 24],
    /// Layer `cut`: [26, 6, 6].
    pub cut: &'s [[[f32; 6]; 6]; 26],
    /// Layer `tall`: [24, 14, 9].
    pub tall: &'s [[[f32; 9]; 14]; 24],
    /// Layer `broad`: [9, 6, 12].
    pub broad: &'s [[[f32; 12]; 6]; 9],
    /// Layer `larger`: [24, 6, 9].
    pub larger: &'s [[[f32; 9]; 6]; 24],
}
/// The results of [`Moves`] for a batch, which is the first dimension.
#[derive(::core::clone::Clone, ::core::fmt::Debug)]
pub struct MovesBatch {
    /// Layer `flattened`: [24, 54].
    pub flattened: ::graphc::ndarray::Array3<f32>,
    /// Layer `halves`: [144, 9].
    pub halves: ::graphc::ndarray::Array3<f32>,
    /// Layer `reshaped`: [16, 81].
    pub reshaped: ::graphc::ndarray::Array3<f32>,
    /// Layer `crossed`: [9, 16, 9].
    pub crossed: ::graphc::ndarray::Array4<f32>,
    /// Layer `unflattened`: [4, 6, 6, 9].
    pub unflattened: ::graphc::ndarray::Array5<f32>,
    /// Layer `shuffled_by_hand`: [24, 6, 9].
    pub shuffled_by_hand: ::graphc::ndarray::Array4<f32>,
    /// Layer `last`: [6, 9, 24].
    pub last: ::graphc::ndarray::Array4<f32>,
    /// Layer `turned`: [9, 6, 4, 6].
    pub turned: ::graphc::ndarray::Array5<f32>,
    /// Layer `longer`: [24, 54, 1].
    pub longer: ::graphc::ndarray::Array4<f32>,
    /// Layer `shorter`: [24, 54].
    pub shorter: ::graphc::ndarray::Array3<f32>,
    /// Layer `some_channels`: [9, 6, 9].
    pub some_channels: ::graphc::ndarray::Array4<f32>,
    /// Layer `some_columns`: [9, 6, 3].
    pub some_columns: ::graphc::ndarray::Array4<f32>,
    /// Layer `row`: [24, 9].
    pub row: ::graphc::ndarray::Array3<f32>,
    /// Layer `channel`: [6, 9].
    pub channel: ::graphc::ndarray::Array3<f32>,
    /// Layer `second`: [4, 6, 9].
    pub second: ::graphc::ndarray::Array4<f32>,
    /// Layer `rows`: [24, 2, 9].
    pub rows: ::graphc::ndarray::Array4<f32>,
    /// Layer `mirrored`: [24, 6, 9].
    pub mirrored: ::graphc::ndarray::Array4<f32>,
    /// Layer `rolled`: [24, 6, 9].
    pub rolled: ::graphc::ndarray::Array4<f32>,
    /// Layer `wide`: [6, 12, 18].
    pub wide: ::graphc::ndarray::Array4<f32>,
    /// Layer `even`: [6, 12, 18].
    pub even: ::graphc::ndarray::Array4<f32>,
    /// Layer `deep`: [216, 2, 3].
    pub deep: ::graphc::ndarray::Array4<f32>,
    /// Layer `mixed`: [24, 6, 9].
    pub mixed: ::graphc::ndarray::Array4<f32>,
    /// Layer `framed`: [24, 8, 12].
    pub framed: ::graphc::ndarray::Array4<f32>,
    /// Layer `cut`: [26, 6, 6].
    pub cut: ::graphc::ndarray::Array4<f32>,
    /// Layer `tall`: [24, 14, 9].
    pub tall: ::graphc::ndarray::Array4<f32>,
    /// Layer `broad`: [9, 6, 12].
    pub broad: ::graphc::ndarray::Array4<f32>,
    /// Layer `larger`: [24, 6, 9].
    pub larger: ::graphc::ndarray::Array4<f32>,
}
const _: () = {
    use ::graphc::__private as __graphc;
    ::core::assert!(
        __graphc::VERSION == 9u32, "the versions of graphc and graphc-compiler differ"
    );
    const INPUT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 24,
        height: 6,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 864,
            row: 144,
        },
        place: __graphc::Place {
            offset: 0,
            image: 6912,
            start: 0,
        },
    };
    const X: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 24,
        height: 6,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 864,
            row: 144,
        },
        place: __graphc::Place {
            offset: 37440,
            image: 6912,
            start: 0,
        },
    };
    const FLATTENED: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 24,
        height: 1,
        width: 54,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 864,
            row: 864,
        },
        place: __graphc::Place {
            offset: 44352,
            image: 6912,
            start: 0,
        },
    };
    const HALVES: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 144,
        height: 1,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 144,
            row: 144,
        },
        place: __graphc::Place {
            offset: 0,
            image: 5184,
            start: 0,
        },
    };
    const RESHAPED: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 16,
        height: 1,
        width: 81,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1296,
            row: 1296,
        },
        place: __graphc::Place {
            offset: 0,
            image: 5184,
            start: 0,
        },
    };
    const CROSSED: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 9,
        height: 16,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 2304,
            row: 144,
        },
        place: __graphc::Place {
            offset: 0,
            image: 9216,
            start: 0,
        },
    };
    const UNFLATTENED: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 4,
        height: 36,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 5376,
            row: 144,
        },
        place: __graphc::Place {
            offset: 0,
            image: 20736,
            start: 0,
        },
    };
    const ACROSS: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 6,
        height: 24,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 3456,
            row: 144,
        },
        place: __graphc::Place {
            offset: 20736,
            image: 13824,
            start: 0,
        },
    };
    const SHUFFLED_BY_HAND: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 24,
        height: 6,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 864,
            row: 144,
        },
        place: __graphc::Place {
            offset: 51264,
            image: 6912,
            start: 0,
        },
    };
    const LAST: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 6,
        height: 9,
        width: 24,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 3456,
            row: 384,
        },
        place: __graphc::Place {
            offset: 20736,
            image: 13824,
            start: 0,
        },
    };
    const TURNED: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 9,
        height: 24,
        width: 6,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 2304,
            row: 96,
        },
        place: __graphc::Place {
            offset: 20736,
            image: 9216,
            start: 0,
        },
    };
    const LONGER: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 24,
        height: 54,
        width: 1,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 864,
            row: 16,
        },
        place: __graphc::Place {
            offset: 0,
            image: 6912,
            start: 0,
        },
    };
    const SHORTER: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 24,
        height: 1,
        width: 54,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 864,
            row: 864,
        },
        place: __graphc::Place {
            offset: 6912,
            image: 6912,
            start: 0,
        },
    };
    const SOME_CHANNELS: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 9,
        height: 6,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 864,
            row: 144,
        },
        place: __graphc::Place {
            offset: 144896,
            image: 3456,
            start: 0,
        },
    };
    const SOME_COLUMNS: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 9,
        height: 6,
        width: 3,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 288,
            row: 48,
        },
        place: __graphc::Place {
            offset: 154368,
            image: 1152,
            start: 0,
        },
    };
    const ROW: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 24,
        height: 1,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 144,
            row: 144,
        },
        place: __graphc::Place {
            offset: 0,
            image: 1152,
            start: 0,
        },
    };
    const CHANNEL: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 6,
        height: 1,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 144,
            row: 144,
        },
        place: __graphc::Place {
            offset: 0,
            image: 576,
            start: 0,
        },
    };
    const SECOND: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 4,
        height: 6,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 864,
            row: 144,
        },
        place: __graphc::Place {
            offset: 0,
            image: 3456,
            start: 0,
        },
    };
    const ROWS: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 24,
        height: 2,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 288,
            row: 144,
        },
        place: __graphc::Place {
            offset: 148352,
            image: 2304,
            start: 0,
        },
    };
    const MIRRORED: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 24,
        height: 6,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 864,
            row: 144,
        },
        place: __graphc::Place {
            offset: 44352,
            image: 6912,
            start: 0,
        },
    };
    const ROLLED: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 24,
        height: 6,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 864,
            row: 144,
        },
        place: __graphc::Place {
            offset: 0,
            image: 6912,
            start: 0,
        },
    };
    const WIDE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 6,
        height: 12,
        width: 18,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 3456,
            row: 288,
        },
        place: __graphc::Place {
            offset: 0,
            image: 13824,
            start: 0,
        },
    };
    const EVEN: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 6,
        height: 12,
        width: 18,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 3456,
            row: 288,
        },
        place: __graphc::Place {
            offset: 13824,
            image: 13824,
            start: 0,
        },
    };
    const DEEP: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 216,
        height: 2,
        width: 3,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 96,
            row: 48,
        },
        place: __graphc::Place {
            offset: 13824,
            image: 5376,
            start: 0,
        },
    };
    const MIXED: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 24,
        height: 6,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 864,
            row: 144,
        },
        place: __graphc::Place {
            offset: 51264,
            image: 6912,
            start: 0,
        },
    };
    const FRAMED: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 24,
        height: 8,
        width: 12,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1536,
            row: 192,
        },
        place: __graphc::Place {
            offset: 0,
            image: 12288,
            start: 0,
        },
    };
    const CUT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 26,
        height: 6,
        width: 6,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 576,
            row: 96,
        },
        place: __graphc::Place {
            offset: 0,
            image: 4608,
            start: 0,
        },
    };
    const TALL: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 24,
        height: 14,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 2016,
            row: 144,
        },
        place: __graphc::Place {
            offset: 0,
            image: 16128,
            start: 0,
        },
    };
    const BROAD: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 9,
        height: 6,
        width: 12,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1152,
            row: 192,
        },
        place: __graphc::Place {
            offset: 0,
            image: 4608,
            start: 0,
        },
    };
    const LARGER: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 24,
        height: 6,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 864,
            row: 144,
        },
        place: __graphc::Place {
            offset: 0,
            image: 6912,
            start: 0,
        },
    };
    const FLATTENED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 24,
        height: 1,
        width: 54,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 54,
            row: 54,
        },
        place: __graphc::Place {
            offset: 58176,
            image: 5184,
            start: 0,
        },
    };
    const HALVES_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 144,
        height: 1,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 9,
            row: 9,
        },
        place: __graphc::Place {
            offset: 63360,
            image: 5184,
            start: 0,
        },
    };
    const RESHAPED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 16,
        height: 1,
        width: 81,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 81,
            row: 81,
        },
        place: __graphc::Place {
            offset: 68544,
            image: 5184,
            start: 0,
        },
    };
    const CROSSED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 9,
        height: 16,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 144,
            row: 9,
        },
        place: __graphc::Place {
            offset: 73728,
            image: 5184,
            start: 0,
        },
    };
    const UNFLATTENED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 4,
        height: 36,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 324,
            row: 9,
        },
        place: __graphc::Place {
            offset: 78912,
            image: 5184,
            start: 0,
        },
    };
    const SHUFFLED_BY_HAND_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 24,
        height: 6,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 54,
            row: 9,
        },
        place: __graphc::Place {
            offset: 84096,
            image: 5184,
            start: 0,
        },
    };
    const LAST_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 6,
        height: 9,
        width: 24,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 216,
            row: 24,
        },
        place: __graphc::Place {
            offset: 89280,
            image: 5184,
            start: 0,
        },
    };
    const TURNED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 9,
        height: 24,
        width: 6,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 144,
            row: 6,
        },
        place: __graphc::Place {
            offset: 94464,
            image: 5184,
            start: 0,
        },
    };
    const LONGER_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 24,
        height: 54,
        width: 1,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 54,
            row: 1,
        },
        place: __graphc::Place {
            offset: 99648,
            image: 5184,
            start: 0,
        },
    };
    const SHORTER_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 24,
        height: 1,
        width: 54,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 54,
            row: 54,
        },
        place: __graphc::Place {
            offset: 104832,
            image: 5184,
            start: 0,
        },
    };
    const SOME_CHANNELS_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 9,
        height: 6,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 54,
            row: 9,
        },
        place: __graphc::Place {
            offset: 150656,
            image: 1984,
            start: 0,
        },
    };
    const SOME_COLUMNS_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 9,
        height: 6,
        width: 3,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 18,
            row: 3,
        },
        place: __graphc::Place {
            offset: 157312,
            image: 704,
            start: 0,
        },
    };
    const ROW_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 24,
        height: 1,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 9,
            row: 9,
        },
        place: __graphc::Place {
            offset: 155520,
            image: 896,
            start: 0,
        },
    };
    const CHANNEL_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 6,
        height: 1,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 9,
            row: 9,
        },
        place: __graphc::Place {
            offset: 158016,
            image: 256,
            start: 0,
        },
    };
    const SECOND_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 4,
        height: 6,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 54,
            row: 9,
        },
        place: __graphc::Place {
            offset: 156416,
            image: 896,
            start: 0,
        },
    };
    const ROWS_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 24,
        height: 2,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 18,
            row: 9,
        },
        place: __graphc::Place {
            offset: 152640,
            image: 1728,
            start: 0,
        },
    };
    const MIRRORED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 24,
        height: 6,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 54,
            row: 9,
        },
        place: __graphc::Place {
            offset: 110016,
            image: 5184,
            start: 0,
        },
    };
    const ROLLED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 24,
        height: 6,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 54,
            row: 9,
        },
        place: __graphc::Place {
            offset: 115200,
            image: 5184,
            start: 0,
        },
    };
    const WIDE_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 6,
        height: 12,
        width: 18,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 216,
            row: 18,
        },
        place: __graphc::Place {
            offset: 120384,
            image: 5184,
            start: 0,
        },
    };
    const EVEN_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 6,
        height: 12,
        width: 18,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 216,
            row: 18,
        },
        place: __graphc::Place {
            offset: 125568,
            image: 5184,
            start: 0,
        },
    };
    const DEEP_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 216,
        height: 2,
        width: 3,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 6,
            row: 3,
        },
        place: __graphc::Place {
            offset: 130752,
            image: 5184,
            start: 0,
        },
    };
    const MIXED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 24,
        height: 6,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 54,
            row: 9,
        },
        place: __graphc::Place {
            offset: 135936,
            image: 5184,
            start: 0,
        },
    };
    const FRAMED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 24,
        height: 8,
        width: 12,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 96,
            row: 12,
        },
        place: __graphc::Place {
            offset: 28224,
            image: 9216,
            start: 0,
        },
    };
    const CUT_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 26,
        height: 6,
        width: 6,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 36,
            row: 6,
        },
        place: __graphc::Place {
            offset: 141120,
            image: 3776,
            start: 0,
        },
    };
    const TALL_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 24,
        height: 14,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 126,
            row: 9,
        },
        place: __graphc::Place {
            offset: 16128,
            image: 12096,
            start: 0,
        },
    };
    const BROAD_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 9,
        height: 6,
        width: 12,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 72,
            row: 12,
        },
        place: __graphc::Place {
            offset: 12096,
            image: 2624,
            start: 0,
        },
    };
    const LARGER_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 24,
        height: 6,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 54,
            row: 9,
        },
        place: __graphc::Place {
            offset: 6912,
            image: 5184,
            start: 0,
        },
    };
    impl ::core::fmt::Debug for Moves {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __graphc::debug::<Self>(f)
        }
    }
    static ABOUT: __graphc::About = __graphc::About {
        name: "Moves",
        hash: __graphc::ProgramHash(0x8f3c54b386c3431f),
        inputs: &[
            __graphc::Input {
                name: "input",
                shape: &[24, 6, 9],
            },
        ],
        outputs: &[
            __graphc::Output {
                name: "flattened",
                shape: &[24, 54],
            },
            __graphc::Output {
                name: "halves",
                shape: &[144, 9],
            },
            __graphc::Output {
                name: "reshaped",
                shape: &[16, 81],
            },
            __graphc::Output {
                name: "crossed",
                shape: &[9, 16, 9],
            },
            __graphc::Output {
                name: "unflattened",
                shape: &[4, 6, 6, 9],
            },
            __graphc::Output {
                name: "shuffled_by_hand",
                shape: &[24, 6, 9],
            },
            __graphc::Output {
                name: "last",
                shape: &[6, 9, 24],
            },
            __graphc::Output {
                name: "turned",
                shape: &[9, 6, 4, 6],
            },
            __graphc::Output {
                name: "longer",
                shape: &[24, 54, 1],
            },
            __graphc::Output {
                name: "shorter",
                shape: &[24, 54],
            },
            __graphc::Output {
                name: "some_channels",
                shape: &[9, 6, 9],
            },
            __graphc::Output {
                name: "some_columns",
                shape: &[9, 6, 3],
            },
            __graphc::Output {
                name: "row",
                shape: &[24, 9],
            },
            __graphc::Output {
                name: "channel",
                shape: &[6, 9],
            },
            __graphc::Output {
                name: "second",
                shape: &[4, 6, 9],
            },
            __graphc::Output {
                name: "rows",
                shape: &[24, 2, 9],
            },
            __graphc::Output {
                name: "mirrored",
                shape: &[24, 6, 9],
            },
            __graphc::Output {
                name: "rolled",
                shape: &[24, 6, 9],
            },
            __graphc::Output {
                name: "wide",
                shape: &[6, 12, 18],
            },
            __graphc::Output {
                name: "even",
                shape: &[6, 12, 18],
            },
            __graphc::Output {
                name: "deep",
                shape: &[216, 2, 3],
            },
            __graphc::Output {
                name: "mixed",
                shape: &[24, 6, 9],
            },
            __graphc::Output {
                name: "framed",
                shape: &[24, 8, 12],
            },
            __graphc::Output {
                name: "cut",
                shape: &[26, 6, 6],
            },
            __graphc::Output {
                name: "tall",
                shape: &[24, 14, 9],
            },
            __graphc::Output {
                name: "broad",
                shape: &[9, 6, 12],
            },
            __graphc::Output {
                name: "larger",
                shape: &[24, 6, 9],
            },
        ],
        parameters: 0,
        macs: 0,
        arena_bytes: 474816,
        batches: &[3],
        precision: __graphc::Precision::F32,
        layers: &[
            __graphc::Layer {
                name: "x",
                operator: "ReLU",
                output: &[24, 6, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "flattened",
                operator: "torch.flatten",
                output: &[24, 54],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "halves",
                operator: "torch.flatten",
                output: &[144, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "reshaped",
                operator: "torch.reshape",
                output: &[16, 81],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "crossed",
                operator: "torch.reshape",
                output: &[9, 16, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "unflattened",
                operator: "Unflatten",
                output: &[4, 6, 6, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "across",
                operator: "torch.transpose",
                output: &[6, 4, 6, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "shuffled_by_hand",
                operator: "torch.flatten",
                output: &[24, 6, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "last",
                operator: "torch.permute",
                output: &[6, 9, 24],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "turned",
                operator: "torch.permute",
                output: &[9, 6, 4, 6],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "longer",
                operator: "torch.unsqueeze",
                output: &[24, 54, 1],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "shorter",
                operator: "torch.squeeze",
                output: &[24, 54],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "some_channels",
                operator: "slice",
                output: &[9, 6, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "some_columns",
                operator: "slice",
                output: &[9, 6, 3],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "row",
                operator: "torch.select",
                output: &[24, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "channel",
                operator: "torch.select",
                output: &[6, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "second",
                operator: "torch.chunk",
                output: &[4, 6, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "rows",
                operator: "torch.split",
                output: &[24, 2, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "mirrored",
                operator: "torch.flip",
                output: &[24, 6, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "rolled",
                operator: "torch.roll",
                output: &[24, 6, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "wide",
                operator: "PixelShuffle",
                output: &[6, 12, 18],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "even",
                operator: "slice",
                output: &[6, 12, 18],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "deep",
                operator: "PixelUnshuffle",
                output: &[216, 2, 3],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "mixed",
                operator: "ChannelShuffle",
                output: &[24, 6, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "framed",
                operator: "torch.nn.functional.pad",
                output: &[24, 8, 12],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "cut",
                operator: "torch.nn.functional.pad",
                output: &[26, 6, 6],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "tall",
                operator: "torch.cat",
                output: &[24, 14, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "broad",
                operator: "torch.cat",
                output: &[9, 6, 12],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "alone",
                operator: "torch.cat",
                output: &[24, 6, 9],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "larger",
                operator: "torch.maximum",
                output: &[24, 6, 9],
                parameters: 0,
                macs: 0,
            },
        ],
        summary: "Moves\n--------------------------------------------------------------------------------------\nLayer (type)                          Output Shape          Param #               MACs\n======================================================================================\nx (ReLU)                            [-1, 24, 6, 9]                0                  0\nflattened (torch.flatten)             [-1, 24, 54]                0                  0\nhalves (torch.flatten)                [-1, 144, 9]                0                  0\nreshaped (torch.reshape)              [-1, 16, 81]                0                  0\ncrossed (torch.reshape)             [-1, 9, 16, 9]                0                  0\nunflattened (Unflatten)           [-1, 4, 6, 6, 9]                0                  0\nacross (torch.transpose)          [-1, 6, 4, 6, 9]                0                  0\nshuffled_by_hand (torch.flatten)    [-1, 24, 6, 9]                0                  0\nlast (torch.permute)                [-1, 6, 9, 24]                0                  0\nturned (torch.permute)            [-1, 9, 6, 4, 6]                0                  0\nlonger (torch.unsqueeze)           [-1, 24, 54, 1]                0                  0\nshorter (torch.squeeze)               [-1, 24, 54]                0                  0\nsome_channels (slice)                [-1, 9, 6, 9]                0                  0\nsome_columns (slice)                 [-1, 9, 6, 3]                0                  0\nrow (torch.select)                     [-1, 24, 9]                0                  0\nchannel (torch.select)                  [-1, 6, 9]                0                  0\nsecond (torch.chunk)                 [-1, 4, 6, 9]                0                  0\nrows (torch.split)                  [-1, 24, 2, 9]                0                  0\nmirrored (torch.flip)               [-1, 24, 6, 9]                0                  0\nrolled (torch.roll)                 [-1, 24, 6, 9]                0                  0\nwide (PixelShuffle)                [-1, 6, 12, 18]                0                  0\neven (slice)                       [-1, 6, 12, 18]                0                  0\ndeep (PixelUnshuffle)              [-1, 216, 2, 3]                0                  0\nmixed (ChannelShuffle)              [-1, 24, 6, 9]                0                  0\nframed (torch.nn.functional.pad)   [-1, 24, 8, 12]                0                  0\ncut (torch.nn.functional.pad)       [-1, 26, 6, 6]                0                  0\ntall (torch.cat)                   [-1, 24, 14, 9]                0                  0\nbroad (torch.cat)                   [-1, 9, 6, 12]                0                  0\nalone (torch.cat)                   [-1, 24, 6, 9]                0                  0\nlarger (torch.maximum)              [-1, 24, 6, 9]                0                  0\n======================================================================================\nTotal params: 0\nTrainable params: 0\nNon-trainable params: 0\nTotal MACs: 0\n--------------------------------------------------------------------------------------\nInput size (MB): 0.00\nForward/backward pass size (MB): 0.05\nParams size (MB): 0.00\nEstimated Total Size (MB): 0.05\n--------------------------------------------------------------------------------------\nPlanned arena of the forward pass (MB): 0.15\nPlanned arena for a batch of 3 (MB): 0.45\n--------------------------------------------------------------------------------------\n",
        others: &[],
        preprocess: ::core::option::Option::None,
        classes: ::core::option::Option::None,
    };
    impl __graphc::Model for Moves {
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
                name: "x",
                description: "relu",
                kernel: &__graphc::Map {
                    input: INPUT,
                    output: X,
                    function: __graphc::Function::Pointwise(__graphc::Pointwise::Relu),
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "flattened",
                description: "flatten from 2",
                kernel: &__graphc::Rearrange {
                    input: X,
                    output: FLATTENED,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 6,
                                from: [0, 1, 0],
                                to: [0, 0, 9],
                            },
                            __graphc::Digit {
                                size: 9,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 24,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "flattened",
                description: "flatten from 2",
                kernel: &__graphc::Export {
                    input: FLATTENED,
                    output: FLATTENED_RESULT,
                },
            },
            __graphc::Step {
                name: "halves",
                description: "flatten from 1 to 2",
                kernel: &__graphc::Rearrange {
                    input: X,
                    output: HALVES,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 24,
                                from: [1, 0, 0],
                                to: [6, 0, 0],
                            },
                            __graphc::Digit {
                                size: 6,
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
                name: "halves",
                description: "flatten from 1 to 2",
                kernel: &__graphc::Export {
                    input: HALVES,
                    output: HALVES_RESULT,
                },
            },
            __graphc::Step {
                name: "reshaped",
                description: "reshape to [16, -1]",
                kernel: &__graphc::Reshape {
                    input: X,
                    output: RESHAPED,
                },
            },
            __graphc::Step {
                name: "reshaped",
                description: "reshape to [16, -1]",
                kernel: &__graphc::Export {
                    input: RESHAPED,
                    output: RESHAPED_RESULT,
                },
            },
            __graphc::Step {
                name: "crossed",
                description: "reshape to [9, 16, 9]",
                kernel: &__graphc::Reshape {
                    input: X,
                    output: CROSSED,
                },
            },
            __graphc::Step {
                name: "crossed",
                description: "reshape to [9, 16, 9]",
                kernel: &__graphc::Export {
                    input: CROSSED,
                    output: CROSSED_RESULT,
                },
            },
            __graphc::Step {
                name: "unflattened",
                description: "unflatten of 1 to [4, -1]",
                kernel: &__graphc::Rearrange {
                    input: X,
                    output: UNFLATTENED,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 4,
                                from: [6, 0, 0],
                                to: [1, 0, 0],
                            },
                            __graphc::Digit {
                                size: 6,
                                from: [1, 0, 0],
                                to: [0, 6, 0],
                            },
                            __graphc::Digit {
                                size: 6,
                                from: [0, 1, 0],
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
                name: "unflattened",
                description: "unflatten of 1 to [4, -1]",
                kernel: &__graphc::Export {
                    input: UNFLATTENED,
                    output: UNFLATTENED_RESULT,
                },
            },
            __graphc::Step {
                name: "across",
                description: "permute to [2, 1, 3, 4]",
                kernel: &__graphc::Rearrange {
                    input: UNFLATTENED,
                    output: ACROSS,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 6,
                                from: [0, 6, 0],
                                to: [1, 0, 0],
                            },
                            __graphc::Digit {
                                size: 4,
                                from: [1, 0, 0],
                                to: [0, 6, 0],
                            },
                            __graphc::Digit {
                                size: 6,
                                from: [0, 1, 0],
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
                name: "shuffled_by_hand",
                description: "flatten from 1 to 2",
                kernel: &__graphc::Rearrange {
                    input: ACROSS,
                    output: SHUFFLED_BY_HAND,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 6,
                                from: [1, 0, 0],
                                to: [4, 0, 0],
                            },
                            __graphc::Digit {
                                size: 4,
                                from: [0, 6, 0],
                                to: [1, 0, 0],
                            },
                            __graphc::Digit {
                                size: 6,
                                from: [0, 1, 0],
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
                name: "shuffled_by_hand",
                description: "flatten from 1 to 2",
                kernel: &__graphc::Export {
                    input: SHUFFLED_BY_HAND,
                    output: SHUFFLED_BY_HAND_RESULT,
                },
            },
            __graphc::Step {
                name: "last",
                description: "permute to [2, 3, 1]",
                kernel: &__graphc::Rearrange {
                    input: X,
                    output: LAST,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 6,
                                from: [0, 1, 0],
                                to: [1, 0, 0],
                            },
                            __graphc::Digit {
                                size: 9,
                                from: [0, 0, 1],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 24,
                                from: [1, 0, 0],
                                to: [0, 0, 1],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "last",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: LAST,
                    output: LAST_RESULT,
                },
            },
            __graphc::Step {
                name: "turned",
                description: "permute to [4, 2, 1, 3]",
                kernel: &__graphc::Rearrange {
                    input: UNFLATTENED,
                    output: TURNED,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 9,
                                from: [0, 0, 1],
                                to: [1, 0, 0],
                            },
                            __graphc::Digit {
                                size: 6,
                                from: [0, 6, 0],
                                to: [0, 4, 0],
                            },
                            __graphc::Digit {
                                size: 4,
                                from: [1, 0, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 6,
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
                name: "longer",
                description: "unsqueeze at 3",
                kernel: &__graphc::Rearrange {
                    input: FLATTENED,
                    output: LONGER,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 54,
                                from: [0, 0, 1],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 24,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "longer",
                description: "unsqueeze at 3",
                kernel: &__graphc::Export {
                    input: LONGER,
                    output: LONGER_RESULT,
                },
            },
            __graphc::Step {
                name: "shorter",
                description: "squeeze of 3",
                kernel: &__graphc::Rearrange {
                    input: LONGER,
                    output: SHORTER,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 54,
                                from: [0, 1, 0],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 24,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "shorter",
                description: "squeeze of 3",
                kernel: &__graphc::Export {
                    input: SHORTER,
                    output: SHORTER_RESULT,
                },
            },
            __graphc::Step {
                name: "some_channels",
                description: "slice of 1, 3:-4:2",
                kernel: &__graphc::Rearrange {
                    input: X,
                    output: SOME_CHANNELS,
                    piece: __graphc::Piece {
                        from: [3, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 9,
                                from: [2, 0, 0],
                                to: [1, 0, 0],
                            },
                            __graphc::Digit {
                                size: 6,
                                from: [0, 1, 0],
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
                name: "some_channels",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: SOME_CHANNELS,
                    output: SOME_CHANNELS_RESULT,
                },
            },
            __graphc::Step {
                name: "some_columns",
                description: "slice of 3, 1:100:3",
                kernel: &__graphc::Rearrange {
                    input: SOME_CHANNELS,
                    output: SOME_COLUMNS,
                    piece: __graphc::Piece {
                        from: [0, 0, 1],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 6,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 3,
                                from: [0, 0, 3],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 9,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "some_columns",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: SOME_COLUMNS,
                    output: SOME_COLUMNS_RESULT,
                },
            },
            __graphc::Step {
                name: "row",
                description: "select of 2, -2",
                kernel: &__graphc::Rearrange {
                    input: X,
                    output: ROW,
                    piece: __graphc::Piece {
                        from: [0, 4, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 9,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 24,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "row",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: ROW,
                    output: ROW_RESULT,
                },
            },
            __graphc::Step {
                name: "channel",
                description: "select of 1, 17",
                kernel: &__graphc::Rearrange {
                    input: X,
                    output: CHANNEL,
                    piece: __graphc::Piece {
                        from: [17, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 6,
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
                name: "channel",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: CHANNEL,
                    output: CHANNEL_RESULT,
                },
            },
            __graphc::Step {
                name: "second",
                description: "chunk 4 of 5 of 1",
                kernel: &__graphc::Rearrange {
                    input: X,
                    output: SECOND,
                    piece: __graphc::Piece {
                        from: [20, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 6,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 9,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
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
                name: "second",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: SECOND,
                    output: SECOND_RESULT,
                },
            },
            __graphc::Step {
                name: "rows",
                description: "split 1 of 2, 4 each",
                kernel: &__graphc::Rearrange {
                    input: X,
                    output: ROWS,
                    piece: __graphc::Piece {
                        from: [0, 4, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 2,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 9,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 24,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
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
                name: "mirrored",
                description: "flip of [1, 3]",
                kernel: &__graphc::Rearrange {
                    input: X,
                    output: MIRRORED,
                    piece: __graphc::Piece {
                        from: [23, 0, 8],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 24,
                                from: [-1, 0, 0],
                                to: [1, 0, 0],
                            },
                            __graphc::Digit {
                                size: 6,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 9,
                                from: [0, 0, -1],
                                to: [0, 0, 1],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "mirrored",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: MIRRORED,
                    output: MIRRORED_RESULT,
                },
            },
            __graphc::Step {
                name: "rolled",
                description: "roll 1 by 5, 2 by -2",
                kernel: &__graphc::Rearrange {
                    input: X,
                    output: ROLLED,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [5, 4, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 2,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 9,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 19,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "rolled",
                description: "roll 1 by 5, 2 by -2",
                kernel: &__graphc::Rearrange {
                    input: X,
                    output: ROLLED,
                    piece: __graphc::Piece {
                        from: [0, 2, 0],
                        to: [5, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 4,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 9,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 19,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "rolled",
                description: "roll 1 by 5, 2 by -2",
                kernel: &__graphc::Rearrange {
                    input: X,
                    output: ROLLED,
                    piece: __graphc::Piece {
                        from: [19, 0, 0],
                        to: [0, 4, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 2,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 9,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 5,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "rolled",
                description: "roll 1 by 5, 2 by -2",
                kernel: &__graphc::Rearrange {
                    input: X,
                    output: ROLLED,
                    piece: __graphc::Piece {
                        from: [19, 2, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 4,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 9,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 5,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "rolled",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: ROLLED,
                    output: ROLLED_RESULT,
                },
            },
            __graphc::Step {
                name: "wide",
                description: "pixel_shuffle by 2",
                kernel: &__graphc::Rearrange {
                    input: X,
                    output: WIDE,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 6,
                                from: [4, 0, 0],
                                to: [1, 0, 0],
                            },
                            __graphc::Digit {
                                size: 2,
                                from: [2, 0, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 6,
                                from: [0, 1, 0],
                                to: [0, 2, 0],
                            },
                            __graphc::Digit {
                                size: 9,
                                from: [0, 0, 1],
                                to: [0, 0, 2],
                            },
                            __graphc::Digit {
                                size: 2,
                                from: [1, 0, 0],
                                to: [0, 0, 1],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "wide",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: WIDE,
                    output: WIDE_RESULT,
                },
            },
            __graphc::Step {
                name: "even",
                description: "slice of 3, 0:18",
                kernel: &__graphc::Rearrange {
                    input: WIDE,
                    output: EVEN,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 12,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 18,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 6,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "even",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: EVEN,
                    output: EVEN_RESULT,
                },
            },
            __graphc::Step {
                name: "deep",
                description: "pixel_unshuffle by 6",
                kernel: &__graphc::Rearrange {
                    input: WIDE,
                    output: DEEP,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 6,
                                from: [1, 0, 0],
                                to: [36, 0, 0],
                            },
                            __graphc::Digit {
                                size: 6,
                                from: [0, 1, 0],
                                to: [6, 0, 0],
                            },
                            __graphc::Digit {
                                size: 2,
                                from: [0, 6, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 6,
                                from: [0, 0, 1],
                                to: [1, 0, 0],
                            },
                            __graphc::Digit {
                                size: 3,
                                from: [0, 0, 6],
                                to: [0, 0, 1],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "deep",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: DEEP,
                    output: DEEP_RESULT,
                },
            },
            __graphc::Step {
                name: "mixed",
                description: "channel_shuffle of 3 groups",
                kernel: &__graphc::Rearrange {
                    input: X,
                    output: MIXED,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 3,
                                from: [8, 0, 0],
                                to: [1, 0, 0],
                            },
                            __graphc::Digit {
                                size: 8,
                                from: [1, 0, 0],
                                to: [3, 0, 0],
                            },
                            __graphc::Digit {
                                size: 6,
                                from: [0, 1, 0],
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
                name: "mixed",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: MIXED,
                    output: MIXED_RESULT,
                },
            },
            __graphc::Step {
                name: "framed",
                description: "what is around the input",
                kernel: &__graphc::Fill {
                    output: FRAMED,
                    number: 0.5,
                },
            },
            __graphc::Step {
                name: "framed",
                description: "pad [[1, 2], [3, -1]] with 0.5",
                kernel: &__graphc::Rearrange {
                    input: X,
                    output: FRAMED,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 3, 1],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 5,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 9,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 24,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "framed",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: FRAMED,
                    output: FRAMED_RESULT,
                },
            },
            __graphc::Step {
                name: "cut",
                description: "what is around the input",
                kernel: &__graphc::Fill {
                    output: CUT,
                    number: 0.0,
                },
            },
            __graphc::Step {
                name: "cut",
                description: "pad [[-1, -2], [0, 0], [2, 0]] with 0",
                kernel: &__graphc::Rearrange {
                    input: X,
                    output: CUT,
                    piece: __graphc::Piece {
                        from: [0, 0, 1],
                        to: [2, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 6,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 6,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 24,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "cut",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: CUT,
                    output: CUT_RESULT,
                },
            },
            __graphc::Step {
                name: "tall",
                description: "concat: a part that is not in place",
                kernel: &__graphc::Rearrange {
                    input: X,
                    output: TALL,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 6,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 9,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 24,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "tall",
                description: "concat: a part that is not in place",
                kernel: &__graphc::Rearrange {
                    input: ROWS,
                    output: TALL,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 6, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 2,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 9,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 24,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "tall",
                description: "concat: a part that is not in place",
                kernel: &__graphc::Rearrange {
                    input: MIRRORED,
                    output: TALL,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 8, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 6,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 9,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 24,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "tall",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: TALL,
                    output: TALL_RESULT,
                },
            },
            __graphc::Step {
                name: "broad",
                description: "concat: a part that is not in place",
                kernel: &__graphc::Rearrange {
                    input: SOME_COLUMNS,
                    output: BROAD,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 6,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 3,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 9,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "broad",
                description: "concat: a part that is not in place",
                kernel: &__graphc::Rearrange {
                    input: SOME_CHANNELS,
                    output: BROAD,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 0, 3],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 6,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 9,
                                from: [0, 0, 1],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 9,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "broad",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: BROAD,
                    output: BROAD_RESULT,
                },
            },
            __graphc::Step {
                name: "larger",
                description: "maximum",
                kernel: &__graphc::Zip {
                    inputs: [MIXED, X],
                    output: LARGER,
                    operator: __graphc::Operator::Maximum,
                    epilogue: __graphc::Epilogue::NONE,
                },
            },
            __graphc::Step {
                name: "larger",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: LARGER,
                    output: LARGER_RESULT,
                },
            },
        ];
        const EMBEDDED: ::core::option::Option<&'static [u8]> = ::core::option::Option::None;
        type Input<'a> = &'a [[[f32; 9]; 6]; 24];
        type Images<'a> = ::graphc::ndarray::ArrayView4<'a, f32>;
        type Arrays = ::graphc::ndarray::Array4<f32>;
        type Output<'s> = MovesOutput<'s>;
        type Batch = MovesBatch;
        const PROGRAM: __graphc::Program = __graphc::Program {
            tensors: &[],
            mapping: __graphc::Mapping {
                prefix: "",
                ignore: &[],
                rename: &[],
            },
            packing: &[],
            packed: 0,
            values: 158272,
            workspace: 0,
            scratch: 0,
            outputs: &[
                FLATTENED_RESULT,
                HALVES_RESULT,
                RESHAPED_RESULT,
                CROSSED_RESULT,
                UNFLATTENED_RESULT,
                SHUFFLED_BY_HAND_RESULT,
                LAST_RESULT,
                TURNED_RESULT,
                LONGER_RESULT,
                SHORTER_RESULT,
                SOME_CHANNELS_RESULT,
                SOME_COLUMNS_RESULT,
                ROW_RESULT,
                CHANNEL_RESULT,
                SECOND_RESULT,
                ROWS_RESULT,
                MIRRORED_RESULT,
                ROLLED_RESULT,
                WIDE_RESULT,
                EVEN_RESULT,
                DEEP_RESULT,
                MIXED_RESULT,
                FRAMED_RESULT,
                CUT_RESULT,
                TALL_RESULT,
                BROAD_RESULT,
                LARGER_RESULT,
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
            images.images([24, 6, 9])
        }
        fn output<'s>(outputs: __graphc::Outputs<'s>) -> Self::Output<'s> {
            MovesOutput {
                flattened: outputs.rows(0),
                halves: outputs.rows(1),
                reshaped: outputs.rows(2),
                crossed: outputs.image(3),
                unflattened: outputs.volume(4),
                shuffled_by_hand: outputs.image(5),
                last: outputs.image(6),
                turned: outputs.volume(7),
                longer: outputs.image(8),
                shorter: outputs.rows(9),
                some_channels: outputs.image(10),
                some_columns: outputs.image(11),
                row: outputs.rows(12),
                channel: outputs.rows(13),
                second: outputs.image(14),
                rows: outputs.image(15),
                mirrored: outputs.image(16),
                rolled: outputs.image(17),
                wide: outputs.image(18),
                even: outputs.image(19),
                deep: outputs.image(20),
                mixed: outputs.image(21),
                framed: outputs.image(22),
                cut: outputs.image(23),
                tall: outputs.image(24),
                broad: outputs.image(25),
                larger: outputs.image(26),
            }
        }
        fn batch(mut results: __graphc::Results) -> Self::Batch {
            MovesBatch {
                flattened: results.rows([24, 54]),
                halves: results.rows([144, 9]),
                reshaped: results.rows([16, 81]),
                crossed: results.images([9, 16, 9]),
                unflattened: results.volumes([4, 6, 6, 9]),
                shuffled_by_hand: results.images([24, 6, 9]),
                last: results.images([6, 9, 24]),
                turned: results.volumes([9, 6, 4, 6]),
                longer: results.images([24, 54, 1]),
                shorter: results.rows([24, 54]),
                some_channels: results.images([9, 6, 9]),
                some_columns: results.images([9, 6, 3]),
                row: results.rows([24, 9]),
                channel: results.rows([6, 9]),
                second: results.images([4, 6, 9]),
                rows: results.images([24, 2, 9]),
                mirrored: results.images([24, 6, 9]),
                rolled: results.images([24, 6, 9]),
                wide: results.images([6, 12, 18]),
                even: results.images([6, 12, 18]),
                deep: results.images([216, 2, 3]),
                mixed: results.images([24, 6, 9]),
                framed: results.images([24, 8, 12]),
                cut: results.images([26, 6, 6]),
                tall: results.images([24, 14, 9]),
                broad: results.images([9, 6, 12]),
                larger: results.images([24, 6, 9]),
            }
        }
    }
    impl Moves {
        /// What the compiler knows of the network, as one value. The other constants are its parts.
        pub const ABOUT: &'static __graphc::About = <Self as __graphc::Model>::ABOUT;
        /// The name in the model file, or where it was compiled.
        pub const NAME: &'static str = <Self as __graphc::Model>::ABOUT.name;
        /// Channels, height and width of an image.
        pub const INPUT: [usize; 3] = [24, 6, 9];
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
        ) -> __graphc::Box<[[[f32; 9]; 6]; 24]> {
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
