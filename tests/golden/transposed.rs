/** `Transposed`, compiled from its model file.

 | layer | operator | output | parameters |
 |---|---|---|---:|
 | `planar` | ConvTranspose2d | [5, 14, 18] | 275 |
 | `wide` | Conv2d | [32, 7, 9] | 1,760 |
 | `doubled` | ConvTranspose2d | [16, 14, 18] | 2,048 |
 | `norm` | BatchNorm2d | [16, 14, 18] | 32 |
 | `positive` | ReLU | [16, 14, 18] | 0 |
 | `overlapping` | ConvTranspose2d | [16, 14, 18] | 8,208 |
 | `tripled` | ConvTranspose2d | [1, 21, 27] | 2,593 |
 | `full` | ConvTranspose2d | [21, 9, 11] | 6,069 |
 | `dilated` | ConvTranspose2d | [7, 9, 11] | 1,351 |
 | `both` | ConvTranspose2d | [5, 18, 27] | 965 |
 | `grouped` | ConvTranspose2d | [12, 15, 19] | 876 |
 | `blocks` | ConvTranspose2d | [32, 7, 19] | 4,640 |
 | `depthwise` | ConvTranspose2d | [32, 14, 18] | 512 |
 | `smoothed` | ConvTranspose2d | [32, 7, 9] | 320 |
 | `cropped` | ConvTranspose2d | [4, 8, 12] | 516 |
 | `sparse` | ConvTranspose2d | [3, 19, 25] | 99 |
 | `filtered` | ConvTranspose2d | [16, 13, 17] | 12,816 |
 | `bent` | Tanh | [16, 13, 17] | 0 |

 43,080 parameters.*/
pub struct Transposed {
    weights: ::graphc::__private::Weights,
}
/// The results of [`Transposed`] for one image.
#[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
pub struct TransposedOutput<'s> {
    /// Layer `planar`: [5, 14, 18].
    pub planar: &'s [[[f32; 18]; 14]; 5],
    /// Layer `positive`: [16, 14, 18].
    pub positive: &'s [[[f32; 18]; 14]; 16],
    /// Layer `overlapping`: [16, 14, 18].
    pub overlapping: &'s [[[f32; 18]; 14]; 16],
    /// Layer `tripled`: [1, 21, 27].
    pub tripled: &'s [[[f32; 27]; 21]; 1],
    /// Layer `full`: [21, 9, 11].
    pub full: &'s [[[f32; 11]; 9]; 21],
    /// Layer `dilated`: [7, 9, 11].
    pub dilated: &'s [[[f32; 11]; 9]; 7],
    /// Layer `both`: [5, 18, 27].
    pub both: &'s [[[f32; 27]; 18]; 5],
    /// Layer `grouped`: [12, 15, 19].
    pub grouped: &'s [[[f32; 19]; 15]; 12],
    /// Layer `blocks`: [32, 7, 19].
    pub blocks: &'s [[[f32; 19]; 7]; 32],
    /// Layer `depthwise`: [32, 14, 18].
    pub depthwise: &'s [[[f32; 18]; 14]; 32],
    /// Layer `smoothed`: [32, 7, 9].
    pub smoothed: &'s [[[f32; 9]; 7]; 32],
    /// Layer `cropped`: [4, 8, 12].
    pub cropped: &'s [[[f32; 12]; 8]; 4],
    /// Layer `sparse`: [3, 19, 25].
    pub sparse: &'s [[[f32; 25]; 19]; 3],
    /// Layer `bent`: [16, 13, 17].
    pub bent: &'s [[[f32; 17]; 13]; 16],
}
/// The results of [`Transposed`] for a batch, which is the first dimension.
#[derive(::core::clone::Clone, ::core::fmt::Debug)]
pub struct TransposedBatch {
    /// Layer `planar`: [5, 14, 18].
    pub planar: ::graphc::ndarray::Array4<f32>,
    /// Layer `positive`: [16, 14, 18].
    pub positive: ::graphc::ndarray::Array4<f32>,
    /// Layer `overlapping`: [16, 14, 18].
    pub overlapping: ::graphc::ndarray::Array4<f32>,
    /// Layer `tripled`: [1, 21, 27].
    pub tripled: ::graphc::ndarray::Array4<f32>,
    /// Layer `full`: [21, 9, 11].
    pub full: ::graphc::ndarray::Array4<f32>,
    /// Layer `dilated`: [7, 9, 11].
    pub dilated: ::graphc::ndarray::Array4<f32>,
    /// Layer `both`: [5, 18, 27].
    pub both: ::graphc::ndarray::Array4<f32>,
    /// Layer `grouped`: [12, 15, 19].
    pub grouped: ::graphc::ndarray::Array4<f32>,
    /// Layer `blocks`: [32, 7, 19].
    pub blocks: ::graphc::ndarray::Array4<f32>,
    /// Layer `depthwise`: [32, 14, 18].
    pub depthwise: ::graphc::ndarray::Array4<f32>,
    /// Layer `smoothed`: [32, 7, 9].
    pub smoothed: ::graphc::ndarray::Array4<f32>,
    /// Layer `cropped`: [4, 8, 12].
    pub cropped: ::graphc::ndarray::Array4<f32>,
    /// Layer `sparse`: [3, 19, 25].
    pub sparse: ::graphc::ndarray::Array4<f32>,
    /// Layer `bent`: [16, 13, 17].
    pub bent: ::graphc::ndarray::Array4<f32>,
}
const _: () = {
    use ::graphc::__private as __graphc;
    ::core::assert!(
        __graphc::VERSION == 9u32, "the versions of graphc and graphc-compiler differ"
    );
    const PLANAR_0: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 20,
        height: 8,
        width: 10,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1280,
            row: 160,
        },
        place: __graphc::Place {
            offset: 16128,
            image: 10240,
            start: 0,
        },
    };
    const PLANAR: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 5,
        height: 14,
        width: 18,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 4352,
            row: 288,
        },
        place: __graphc::Place {
            offset: 0,
            image: 16128,
            start: 0,
        },
    };
    const WIDE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 32,
        height: 7,
        width: 9,
        halo: __graphc::Halo {
            top: 3,
            left: 2,
            bottom: 3,
            right: 2,
        },
        strides: __graphc::Strides {
            plane: 2704,
            row: 208,
        },
        place: __graphc::Place {
            offset: 74496,
            image: 21632,
            start: 0,
        },
    };
    const DOUBLED_0: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 64,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 0,
            image: 16128,
            start: 0,
        },
    };
    const DOUBLED: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 16,
        height: 14,
        width: 18,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 4352,
            row: 288,
        },
        place: __graphc::Place {
            offset: 16128,
            image: 16128,
            start: 0,
        },
    };
    const OVERLAPPING_0: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 64,
        height: 8,
        width: 10,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1280,
            row: 160,
        },
        place: __graphc::Place {
            offset: 0,
            image: 20480,
            start: 0,
        },
    };
    const OVERLAPPING: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 16,
        height: 14,
        width: 18,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 4352,
            row: 288,
        },
        place: __graphc::Place {
            offset: 20480,
            image: 16128,
            start: 0,
        },
    };
    const TRIPLED_0: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 9,
        height: 8,
        width: 10,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1280,
            row: 160,
        },
        place: __graphc::Place {
            offset: 36288,
            image: 5120,
            start: 0,
        },
    };
    const TRIPLED: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 1,
        height: 21,
        width: 27,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 9472,
            row: 432,
        },
        place: __graphc::Place {
            offset: 0,
            image: 36288,
            start: 0,
        },
    };
    const FULL: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 21,
        height: 9,
        width: 11,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1584,
            row: 176,
        },
        place: __graphc::Place {
            offset: 0,
            image: 12672,
            start: 0,
        },
    };
    const DILATED: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 7,
        height: 9,
        width: 11,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1584,
            row: 176,
        },
        place: __graphc::Place {
            offset: 0,
            image: 6336,
            start: 0,
        },
    };
    const BOTH_0: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 30,
        height: 10,
        width: 10,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1600,
            row: 160,
        },
        place: __graphc::Place {
            offset: 31104,
            image: 12800,
            start: 0,
        },
    };
    const BOTH: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 5,
        height: 18,
        width: 27,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 7776,
            row: 432,
        },
        place: __graphc::Place {
            offset: 0,
            image: 31104,
            start: 0,
        },
    };
    const GROUPED_0: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 48,
        height: 8,
        width: 10,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1280,
            row: 160,
        },
        place: __graphc::Place {
            offset: 18240,
            image: 15360,
            start: 0,
        },
    };
    const GROUPED: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 12,
        height: 15,
        width: 19,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 4560,
            row: 304,
        },
        place: __graphc::Place {
            offset: 0,
            image: 18240,
            start: 0,
        },
    };
    const BLOCKS_0: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 64,
        height: 7,
        width: 10,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1120,
            row: 160,
        },
        place: __graphc::Place {
            offset: 0,
            image: 17920,
            start: 0,
        },
    };
    const BLOCKS: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 32,
        height: 7,
        width: 19,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 2304,
            row: 304,
        },
        place: __graphc::Place {
            offset: 17920,
            image: 17728,
            start: 0,
        },
    };
    const DEPTHWISE_0: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 128,
        height: 8,
        width: 10,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1280,
            row: 160,
        },
        place: __graphc::Place {
            offset: 0,
            image: 40960,
            start: 0,
        },
    };
    const DEPTHWISE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 32,
        height: 14,
        width: 18,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 4352,
            row: 288,
        },
        place: __graphc::Place {
            offset: 40960,
            image: 33536,
            start: 0,
        },
    };
    const SMOOTHED: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 32,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 32256,
            image: 8064,
            start: 0,
        },
    };
    const CROPPED_0: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 16,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 38400,
            image: 4032,
            start: 0,
        },
    };
    const CROPPED: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 4,
        height: 8,
        width: 12,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1536,
            row: 192,
        },
        place: __graphc::Place {
            offset: 32256,
            image: 6144,
            start: 0,
        },
    };
    const SPARSE_0: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 27,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 62656,
            image: 8064,
            start: 0,
        },
    };
    const SPARSE: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 3,
        height: 19,
        width: 25,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 7600,
            row: 400,
        },
        place: __graphc::Place {
            offset: 32256,
            image: 30400,
            start: 0,
        },
    };
    const FILTERED_0: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 64,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 1008,
            row: 144,
        },
        place: __graphc::Place {
            offset: 32256,
            image: 16128,
            start: 0,
        },
    };
    const FILTERED: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Blocks,
        channels: 16,
        height: 13,
        width: 17,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 3536,
            row: 272,
        },
        place: __graphc::Place {
            offset: 48384,
            image: 14144,
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
            offset: 26368,
            image: 2432,
            start: 0,
        },
    };
    const PLANAR_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 5,
        height: 14,
        width: 18,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 252,
            row: 18,
        },
        place: __graphc::Place {
            offset: 185216,
            image: 5056,
            start: 0,
        },
    };
    const POSITIVE_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 16,
        height: 14,
        width: 18,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 252,
            row: 18,
        },
        place: __graphc::Place {
            offset: 113152,
            image: 16128,
            start: 0,
        },
    };
    const OVERLAPPING_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 16,
        height: 14,
        width: 18,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 252,
            row: 18,
        },
        place: __graphc::Place {
            offset: 129280,
            image: 16128,
            start: 0,
        },
    };
    const TRIPLED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 1,
        height: 21,
        width: 27,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 567,
            row: 27,
        },
        place: __graphc::Place {
            offset: 193088,
            image: 2304,
            start: 0,
        },
    };
    const FULL_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 21,
        height: 9,
        width: 11,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 99,
            row: 11,
        },
        place: __graphc::Place {
            offset: 168832,
            image: 8320,
            start: 0,
        },
    };
    const DILATED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 7,
        height: 9,
        width: 11,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 99,
            row: 11,
        },
        place: __graphc::Place {
            offset: 190272,
            image: 2816,
            start: 0,
        },
    };
    const BOTH_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 5,
        height: 18,
        width: 27,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 486,
            row: 27,
        },
        place: __graphc::Place {
            offset: 159104,
            image: 9728,
            start: 0,
        },
    };
    const GROUPED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 12,
        height: 15,
        width: 19,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 285,
            row: 19,
        },
        place: __graphc::Place {
            offset: 145408,
            image: 13696,
            start: 0,
        },
    };
    const BLOCKS_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 32,
        height: 7,
        width: 19,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 133,
            row: 19,
        },
        place: __graphc::Place {
            offset: 96128,
            image: 17024,
            start: 0,
        },
    };
    const DEPTHWISE_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 32,
        height: 14,
        width: 18,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 252,
            row: 18,
        },
        place: __graphc::Place {
            offset: 0,
            image: 32256,
            start: 0,
        },
    };
    const SMOOTHED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 32,
        height: 7,
        width: 9,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 63,
            row: 9,
        },
        place: __graphc::Place {
            offset: 177152,
            image: 8064,
            start: 0,
        },
    };
    const CROPPED_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 4,
        height: 8,
        width: 12,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 96,
            row: 12,
        },
        place: __graphc::Place {
            offset: 70720,
            image: 1536,
            start: 0,
        },
    };
    const SPARSE_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 3,
        height: 19,
        width: 25,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 475,
            row: 25,
        },
        place: __graphc::Place {
            offset: 62656,
            image: 5760,
            start: 0,
        },
    };
    const BENT_RESULT: __graphc::Value = __graphc::Value {
        number: __graphc::Number::F32,
        layout: __graphc::Layout::Planes,
        channels: 16,
        height: 13,
        width: 17,
        halo: __graphc::Halo::NONE,
        strides: __graphc::Strides {
            plane: 221,
            row: 17,
        },
        place: __graphc::Place {
            offset: 32256,
            image: 14144,
            start: 0,
        },
    };
    impl ::core::fmt::Debug for Transposed {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __graphc::debug::<Self>(f)
        }
    }
    static ABOUT: __graphc::About = __graphc::About {
        name: "Transposed",
        hash: __graphc::ProgramHash(0x8f505dc40829fb7c),
        inputs: &[
            __graphc::Input {
                name: "input",
                shape: &[6, 7, 9],
            },
        ],
        outputs: &[
            __graphc::Output {
                name: "planar",
                shape: &[5, 14, 18],
            },
            __graphc::Output {
                name: "positive",
                shape: &[16, 14, 18],
            },
            __graphc::Output {
                name: "overlapping",
                shape: &[16, 14, 18],
            },
            __graphc::Output {
                name: "tripled",
                shape: &[1, 21, 27],
            },
            __graphc::Output {
                name: "full",
                shape: &[21, 9, 11],
            },
            __graphc::Output {
                name: "dilated",
                shape: &[7, 9, 11],
            },
            __graphc::Output {
                name: "both",
                shape: &[5, 18, 27],
            },
            __graphc::Output {
                name: "grouped",
                shape: &[12, 15, 19],
            },
            __graphc::Output {
                name: "blocks",
                shape: &[32, 7, 19],
            },
            __graphc::Output {
                name: "depthwise",
                shape: &[32, 14, 18],
            },
            __graphc::Output {
                name: "smoothed",
                shape: &[32, 7, 9],
            },
            __graphc::Output {
                name: "cropped",
                shape: &[4, 8, 12],
            },
            __graphc::Output {
                name: "sparse",
                shape: &[3, 19, 25],
            },
            __graphc::Output {
                name: "bent",
                shape: &[16, 13, 17],
            },
        ],
        parameters: 43080,
        macs: 2700306,
        arena_bytes: 332992,
        batches: &[1],
        precision: __graphc::Precision::F32,
        layers: &[
            __graphc::Layer {
                name: "planar",
                operator: "ConvTranspose2d",
                output: &[5, 14, 18],
                parameters: 275,
                macs: 17010,
            },
            __graphc::Layer {
                name: "wide",
                operator: "Conv2d",
                output: &[32, 7, 9],
                parameters: 1760,
                macs: 108864,
            },
            __graphc::Layer {
                name: "doubled",
                operator: "ConvTranspose2d",
                output: &[16, 14, 18],
                parameters: 2048,
                macs: 129024,
            },
            __graphc::Layer {
                name: "norm",
                operator: "BatchNorm2d",
                output: &[16, 14, 18],
                parameters: 32,
                macs: 0,
            },
            __graphc::Layer {
                name: "positive",
                operator: "ReLU",
                output: &[16, 14, 18],
                parameters: 0,
                macs: 0,
            },
            __graphc::Layer {
                name: "overlapping",
                operator: "ConvTranspose2d",
                output: &[16, 14, 18],
                parameters: 8208,
                macs: 516096,
            },
            __graphc::Layer {
                name: "tripled",
                operator: "ConvTranspose2d",
                output: &[1, 21, 27],
                parameters: 2593,
                macs: 163296,
            },
            __graphc::Layer {
                name: "full",
                operator: "ConvTranspose2d",
                output: &[21, 9, 11],
                parameters: 6069,
                macs: 381024,
            },
            __graphc::Layer {
                name: "dilated",
                operator: "ConvTranspose2d",
                output: &[7, 9, 11],
                parameters: 1351,
                macs: 84672,
            },
            __graphc::Layer {
                name: "both",
                operator: "ConvTranspose2d",
                output: &[5, 18, 27],
                parameters: 965,
                macs: 60480,
            },
            __graphc::Layer {
                name: "grouped",
                operator: "ConvTranspose2d",
                output: &[12, 15, 19],
                parameters: 876,
                macs: 54432,
            },
            __graphc::Layer {
                name: "blocks",
                operator: "ConvTranspose2d",
                output: &[32, 7, 19],
                parameters: 4640,
                macs: 290304,
            },
            __graphc::Layer {
                name: "depthwise",
                operator: "ConvTranspose2d",
                output: &[32, 14, 18],
                parameters: 512,
                macs: 32256,
            },
            __graphc::Layer {
                name: "smoothed",
                operator: "ConvTranspose2d",
                output: &[32, 7, 9],
                parameters: 320,
                macs: 18144,
            },
            __graphc::Layer {
                name: "cropped",
                operator: "ConvTranspose2d",
                output: &[4, 8, 12],
                parameters: 516,
                macs: 32256,
            },
            __graphc::Layer {
                name: "sparse",
                operator: "ConvTranspose2d",
                output: &[3, 19, 25],
                parameters: 99,
                macs: 6048,
            },
            __graphc::Layer {
                name: "filtered",
                operator: "ConvTranspose2d",
                output: &[16, 13, 17],
                parameters: 12816,
                macs: 806400,
            },
            __graphc::Layer {
                name: "bent",
                operator: "Tanh",
                output: &[16, 13, 17],
                parameters: 0,
                macs: 0,
            },
        ],
        summary: "Transposed\n-----------------------------------------------------------------------------------\nLayer (type)                       Output Shape          Param #               MACs\n===================================================================================\nplanar (ConvTranspose2d)        [-1, 5, 14, 18]              275             17,010\nwide (Conv2d)                    [-1, 32, 7, 9]            1,760            108,864\ndoubled (ConvTranspose2d)      [-1, 16, 14, 18]            2,048            129,024\nnorm (BatchNorm2d)             [-1, 16, 14, 18]               32                  0\npositive (ReLU)                [-1, 16, 14, 18]                0                  0\noverlapping (ConvTranspose2d)  [-1, 16, 14, 18]            8,208            516,096\ntripled (ConvTranspose2d)       [-1, 1, 21, 27]            2,593            163,296\nfull (ConvTranspose2d)          [-1, 21, 9, 11]            6,069            381,024\ndilated (ConvTranspose2d)        [-1, 7, 9, 11]            1,351             84,672\nboth (ConvTranspose2d)          [-1, 5, 18, 27]              965             60,480\ngrouped (ConvTranspose2d)      [-1, 12, 15, 19]              876             54,432\nblocks (ConvTranspose2d)        [-1, 32, 7, 19]            4,640            290,304\ndepthwise (ConvTranspose2d)    [-1, 32, 14, 18]              512             32,256\nsmoothed (ConvTranspose2d)       [-1, 32, 7, 9]              320             18,144\ncropped (ConvTranspose2d)        [-1, 4, 8, 12]              516             32,256\nsparse (ConvTranspose2d)        [-1, 3, 19, 25]               99              6,048\nfiltered (ConvTranspose2d)     [-1, 16, 13, 17]           12,816            806,400\nbent (Tanh)                    [-1, 16, 13, 17]                0                  0\n===================================================================================\nTotal params: 43,080\nTrainable params: 43,080\nNon-trainable params: 0\nTotal MACs: 2,700,306\n-----------------------------------------------------------------------------------\nInput size (MB): 0.00\nForward/backward pass size (MB): 0.40\nParams size (MB): 0.16\nEstimated Total Size (MB): 0.56\n-----------------------------------------------------------------------------------\nPlanned arena of the forward pass (MB): 0.32\n-----------------------------------------------------------------------------------\n",
        others: &[],
        preprocess: ::core::option::Option::None,
        classes: ::core::option::Option::None,
    };
    impl __graphc::Model for Transposed {
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
                name: "planar",
                description: "conv2d 6 -> 20, 2x2, 4 phases of a transposed one",
                kernel: &__graphc::Conv2d {
                    input: INPUT_PLANES,
                    output: PLANAR_0,
                    window: __graphc::Window {
                        kernel: [2, 2],
                        stride: [1, 1],
                        padding: [1, 1],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [8, 10],
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 0,
                    bias: 3072,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 10,
                            vectors: 2,
                        },
                        r16x8: __graphc::Tile {
                            pixels: 5,
                            vectors: 1,
                        },
                        r32x4: __graphc::Tile {
                            pixels: 5,
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
                name: "planar",
                description: "2x2 phases, interleaved",
                kernel: &__graphc::Rearrange {
                    input: PLANAR_0,
                    output: PLANAR,
                    piece: __graphc::Piece {
                        from: [0, 1, 1],
                        to: [0, 1, 1],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 7,
                                from: [0, 1, 0],
                                to: [0, 2, 0],
                            },
                            __graphc::Digit {
                                size: 9,
                                from: [0, 0, 1],
                                to: [0, 0, 2],
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
                name: "planar",
                description: "2x2 phases, interleaved",
                kernel: &__graphc::Rearrange {
                    input: PLANAR_0,
                    output: PLANAR,
                    piece: __graphc::Piece {
                        from: [5, 1, 0],
                        to: [0, 1, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 7,
                                from: [0, 1, 0],
                                to: [0, 2, 0],
                            },
                            __graphc::Digit {
                                size: 9,
                                from: [0, 0, 1],
                                to: [0, 0, 2],
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
                name: "planar",
                description: "2x2 phases, interleaved",
                kernel: &__graphc::Rearrange {
                    input: PLANAR_0,
                    output: PLANAR,
                    piece: __graphc::Piece {
                        from: [10, 0, 1],
                        to: [0, 0, 1],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 7,
                                from: [0, 1, 0],
                                to: [0, 2, 0],
                            },
                            __graphc::Digit {
                                size: 9,
                                from: [0, 0, 1],
                                to: [0, 0, 2],
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
                name: "planar",
                description: "2x2 phases, interleaved",
                kernel: &__graphc::Rearrange {
                    input: PLANAR_0,
                    output: PLANAR,
                    piece: __graphc::Piece {
                        from: [15, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 7,
                                from: [0, 1, 0],
                                to: [0, 2, 0],
                            },
                            __graphc::Digit {
                                size: 9,
                                from: [0, 0, 1],
                                to: [0, 0, 2],
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
                name: "planar",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: PLANAR,
                    output: PLANAR_RESULT,
                },
            },
            __graphc::Step {
                name: "wide",
                description: "conv2d 6 -> 32, 3x3",
                kernel: &__graphc::Conv2d {
                    input: INPUT_PLANES,
                    output: WIDE,
                    window: __graphc::Window {
                        kernel: [3, 3],
                        stride: [1, 1],
                        padding: [1, 1],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [7, 9],
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 3200,
                    bias: 10112,
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
                name: "doubled",
                description: "conv2d 32 -> 64, 1x1, 4 phases of a transposed one, batch_norm2d, relu",
                kernel: &__graphc::Conv2d {
                    input: WIDE,
                    output: DOUBLED_0,
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
                        then: __graphc::Pointwise::Relu,
                        pool: ::core::option::Option::None,
                    },
                    weights: 10240,
                    bias: 18432,
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
                name: "doubled",
                description: "2x2 phases, interleaved",
                kernel: &__graphc::Rearrange {
                    input: DOUBLED_0,
                    output: DOUBLED,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 7,
                                from: [0, 1, 0],
                                to: [0, 2, 0],
                            },
                            __graphc::Digit {
                                size: 2,
                                from: [32, 0, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 9,
                                from: [0, 0, 1],
                                to: [0, 0, 2],
                            },
                            __graphc::Digit {
                                size: 2,
                                from: [16, 0, 0],
                                to: [0, 0, 1],
                            },
                            __graphc::Digit {
                                size: 16,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "doubled",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: DOUBLED,
                    output: POSITIVE_RESULT,
                },
            },
            __graphc::Step {
                name: "overlapping",
                description: "conv2d 32 -> 64, 2x2, 4 phases of a transposed one",
                kernel: &__graphc::Conv2d {
                    input: WIDE,
                    output: OVERLAPPING_0,
                    window: __graphc::Window {
                        kernel: [2, 2],
                        stride: [1, 1],
                        padding: [1, 1],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [8, 10],
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 18688,
                    bias: 51456,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 10,
                            vectors: 2,
                        },
                        r16x8: __graphc::Tile {
                            pixels: 5,
                            vectors: 1,
                        },
                        r32x4: __graphc::Tile {
                            pixels: 5,
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
                name: "overlapping",
                description: "2x2 phases, interleaved",
                kernel: &__graphc::Rearrange {
                    input: OVERLAPPING_0,
                    output: OVERLAPPING,
                    piece: __graphc::Piece {
                        from: [0, 1, 1],
                        to: [0, 1, 1],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 7,
                                from: [0, 1, 0],
                                to: [0, 2, 0],
                            },
                            __graphc::Digit {
                                size: 9,
                                from: [0, 0, 1],
                                to: [0, 0, 2],
                            },
                            __graphc::Digit {
                                size: 16,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "overlapping",
                description: "2x2 phases, interleaved",
                kernel: &__graphc::Rearrange {
                    input: OVERLAPPING_0,
                    output: OVERLAPPING,
                    piece: __graphc::Piece {
                        from: [16, 1, 0],
                        to: [0, 1, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 7,
                                from: [0, 1, 0],
                                to: [0, 2, 0],
                            },
                            __graphc::Digit {
                                size: 9,
                                from: [0, 0, 1],
                                to: [0, 0, 2],
                            },
                            __graphc::Digit {
                                size: 16,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "overlapping",
                description: "2x2 phases, interleaved",
                kernel: &__graphc::Rearrange {
                    input: OVERLAPPING_0,
                    output: OVERLAPPING,
                    piece: __graphc::Piece {
                        from: [32, 0, 1],
                        to: [0, 0, 1],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 7,
                                from: [0, 1, 0],
                                to: [0, 2, 0],
                            },
                            __graphc::Digit {
                                size: 9,
                                from: [0, 0, 1],
                                to: [0, 0, 2],
                            },
                            __graphc::Digit {
                                size: 16,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "overlapping",
                description: "2x2 phases, interleaved",
                kernel: &__graphc::Rearrange {
                    input: OVERLAPPING_0,
                    output: OVERLAPPING,
                    piece: __graphc::Piece {
                        from: [48, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 7,
                                from: [0, 1, 0],
                                to: [0, 2, 0],
                            },
                            __graphc::Digit {
                                size: 9,
                                from: [0, 0, 1],
                                to: [0, 0, 2],
                            },
                            __graphc::Digit {
                                size: 16,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "overlapping",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: OVERLAPPING,
                    output: OVERLAPPING_RESULT,
                },
            },
            __graphc::Step {
                name: "tripled",
                description: "conv2d 32 -> 9, 3x3, 9 phases of a transposed one",
                kernel: &__graphc::Conv2d {
                    input: WIDE,
                    output: TRIPLED_0,
                    window: __graphc::Window {
                        kernel: [3, 3],
                        stride: [1, 1],
                        padding: [1, 1],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [8, 10],
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 51712,
                    bias: 70144,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 10,
                            vectors: 1,
                        },
                        r16x8: __graphc::Tile {
                            pixels: 5,
                            vectors: 1,
                        },
                        r32x4: __graphc::Tile {
                            pixels: 5,
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
                name: "tripled",
                description: "3x3 phases, interleaved",
                kernel: &__graphc::Rearrange {
                    input: TRIPLED_0,
                    output: TRIPLED,
                    piece: __graphc::Piece {
                        from: [0, 1, 1],
                        to: [0, 2, 2],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 7,
                                from: [0, 1, 0],
                                to: [0, 3, 0],
                            },
                            __graphc::Digit {
                                size: 9,
                                from: [0, 0, 1],
                                to: [0, 0, 3],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "tripled",
                description: "3x3 phases, interleaved",
                kernel: &__graphc::Rearrange {
                    input: TRIPLED_0,
                    output: TRIPLED,
                    piece: __graphc::Piece {
                        from: [1, 1, 0],
                        to: [0, 2, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 7,
                                from: [0, 1, 0],
                                to: [0, 3, 0],
                            },
                            __graphc::Digit {
                                size: 9,
                                from: [0, 0, 1],
                                to: [0, 0, 3],
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
                name: "tripled",
                description: "3x3 phases, interleaved",
                kernel: &__graphc::Rearrange {
                    input: TRIPLED_0,
                    output: TRIPLED,
                    piece: __graphc::Piece {
                        from: [3, 0, 1],
                        to: [0, 0, 2],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 7,
                                from: [0, 1, 0],
                                to: [0, 3, 0],
                            },
                            __graphc::Digit {
                                size: 2,
                                from: [3, 0, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 9,
                                from: [0, 0, 1],
                                to: [0, 0, 3],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "tripled",
                description: "3x3 phases, interleaved",
                kernel: &__graphc::Rearrange {
                    input: TRIPLED_0,
                    output: TRIPLED,
                    piece: __graphc::Piece {
                        from: [4, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 7,
                                from: [0, 1, 0],
                                to: [0, 3, 0],
                            },
                            __graphc::Digit {
                                size: 2,
                                from: [3, 0, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 9,
                                from: [0, 0, 1],
                                to: [0, 0, 3],
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
                name: "tripled",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: TRIPLED,
                    output: TRIPLED_RESULT,
                },
            },
            __graphc::Step {
                name: "full",
                description: "conv2d 32 -> 21, 3x3, transposed",
                kernel: &__graphc::Conv2d {
                    input: WIDE,
                    output: FULL,
                    window: __graphc::Window {
                        kernel: [3, 3],
                        stride: [1, 1],
                        padding: [2, 2],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [9, 11],
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 70208,
                    bias: 107072,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 11,
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
                name: "full",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: FULL,
                    output: FULL_RESULT,
                },
            },
            __graphc::Step {
                name: "dilated",
                description: "conv2d 32 -> 7, 3x2, transposed",
                kernel: &__graphc::Conv2d {
                    input: WIDE,
                    output: DILATED,
                    window: __graphc::Window {
                        kernel: [3, 2],
                        stride: [1, 1],
                        padding: [3, 2],
                        dilation: [2, 2],
                    },
                    groups: 1,
                    size: [9, 11],
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 107200,
                    bias: 119488,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 11,
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
                name: "dilated",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: DILATED,
                    output: DILATED_RESULT,
                },
            },
            __graphc::Step {
                name: "both",
                description: "conv2d 32 -> 30, 4x1, 6 phases of a transposed one",
                kernel: &__graphc::Conv2d {
                    input: WIDE,
                    output: BOTH_0,
                    window: __graphc::Window {
                        kernel: [4, 1],
                        stride: [1, 1],
                        padding: [3, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [10, 10],
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 119552,
                    bias: 135936,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 10,
                            vectors: 2,
                        },
                        r16x8: __graphc::Tile {
                            pixels: 5,
                            vectors: 1,
                        },
                        r32x4: __graphc::Tile {
                            pixels: 5,
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
                name: "both",
                description: "2x3 phases, interleaved",
                kernel: &__graphc::Rearrange {
                    input: BOTH_0,
                    output: BOTH,
                    piece: __graphc::Piece {
                        from: [0, 1, 1],
                        to: [0, 1, 2],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 9,
                                from: [0, 1, 0],
                                to: [0, 2, 0],
                            },
                            __graphc::Digit {
                                size: 9,
                                from: [0, 0, 1],
                                to: [0, 0, 3],
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
                name: "both",
                description: "2x3 phases, interleaved",
                kernel: &__graphc::Rearrange {
                    input: BOTH_0,
                    output: BOTH,
                    piece: __graphc::Piece {
                        from: [5, 1, 0],
                        to: [0, 1, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 9,
                                from: [0, 1, 0],
                                to: [0, 2, 0],
                            },
                            __graphc::Digit {
                                size: 9,
                                from: [0, 0, 1],
                                to: [0, 0, 3],
                            },
                            __graphc::Digit {
                                size: 2,
                                from: [5, 0, 0],
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
                name: "both",
                description: "2x3 phases, interleaved",
                kernel: &__graphc::Rearrange {
                    input: BOTH_0,
                    output: BOTH,
                    piece: __graphc::Piece {
                        from: [15, 0, 1],
                        to: [0, 0, 2],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 9,
                                from: [0, 1, 0],
                                to: [0, 2, 0],
                            },
                            __graphc::Digit {
                                size: 9,
                                from: [0, 0, 1],
                                to: [0, 0, 3],
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
                name: "both",
                description: "2x3 phases, interleaved",
                kernel: &__graphc::Rearrange {
                    input: BOTH_0,
                    output: BOTH,
                    piece: __graphc::Piece {
                        from: [20, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 9,
                                from: [0, 1, 0],
                                to: [0, 2, 0],
                            },
                            __graphc::Digit {
                                size: 9,
                                from: [0, 0, 1],
                                to: [0, 0, 3],
                            },
                            __graphc::Digit {
                                size: 2,
                                from: [5, 0, 0],
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
                name: "both",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: BOTH,
                    output: BOTH_RESULT,
                },
            },
            __graphc::Step {
                name: "grouped",
                description: "conv2d 32 -> 48, 2x2, 4 groups, 4 phases of a transposed one",
                kernel: &__graphc::Conv2d {
                    input: WIDE,
                    output: GROUPED_0,
                    window: __graphc::Window {
                        kernel: [2, 2],
                        stride: [1, 1],
                        padding: [1, 1],
                        dilation: [1, 1],
                    },
                    groups: 4,
                    size: [8, 10],
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 136064,
                    bias: 148352,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 10,
                            vectors: 1,
                        },
                        r16x8: __graphc::Tile {
                            pixels: 5,
                            vectors: 1,
                        },
                        r32x4: __graphc::Tile {
                            pixels: 5,
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
                description: "2x2 phases, interleaved",
                kernel: &__graphc::Rearrange {
                    input: GROUPED_0,
                    output: GROUPED,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 4,
                                from: [12, 0, 0],
                                to: [3, 0, 0],
                            },
                            __graphc::Digit {
                                size: 8,
                                from: [0, 1, 0],
                                to: [0, 2, 0],
                            },
                            __graphc::Digit {
                                size: 10,
                                from: [0, 0, 1],
                                to: [0, 0, 2],
                            },
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
                name: "grouped",
                description: "2x2 phases, interleaved",
                kernel: &__graphc::Rearrange {
                    input: GROUPED_0,
                    output: GROUPED,
                    piece: __graphc::Piece {
                        from: [3, 0, 0],
                        to: [0, 0, 1],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 4,
                                from: [12, 0, 0],
                                to: [3, 0, 0],
                            },
                            __graphc::Digit {
                                size: 8,
                                from: [0, 1, 0],
                                to: [0, 2, 0],
                            },
                            __graphc::Digit {
                                size: 9,
                                from: [0, 0, 1],
                                to: [0, 0, 2],
                            },
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
                name: "grouped",
                description: "2x2 phases, interleaved",
                kernel: &__graphc::Rearrange {
                    input: GROUPED_0,
                    output: GROUPED,
                    piece: __graphc::Piece {
                        from: [6, 0, 0],
                        to: [0, 1, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 4,
                                from: [12, 0, 0],
                                to: [3, 0, 0],
                            },
                            __graphc::Digit {
                                size: 7,
                                from: [0, 1, 0],
                                to: [0, 2, 0],
                            },
                            __graphc::Digit {
                                size: 10,
                                from: [0, 0, 1],
                                to: [0, 0, 2],
                            },
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
                name: "grouped",
                description: "2x2 phases, interleaved",
                kernel: &__graphc::Rearrange {
                    input: GROUPED_0,
                    output: GROUPED,
                    piece: __graphc::Piece {
                        from: [9, 0, 0],
                        to: [0, 1, 1],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 4,
                                from: [12, 0, 0],
                                to: [3, 0, 0],
                            },
                            __graphc::Digit {
                                size: 7,
                                from: [0, 1, 0],
                                to: [0, 2, 0],
                            },
                            __graphc::Digit {
                                size: 9,
                                from: [0, 0, 1],
                                to: [0, 0, 2],
                            },
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
                name: "grouped",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: GROUPED,
                    output: GROUPED_RESULT,
                },
            },
            __graphc::Step {
                name: "blocks",
                description: "conv2d 32 -> 64, 3x2, 2 groups, 2 phases of a transposed one",
                kernel: &__graphc::Conv2d {
                    input: WIDE,
                    output: BLOCKS_0,
                    window: __graphc::Window {
                        kernel: [3, 2],
                        stride: [1, 1],
                        padding: [1, 1],
                        dilation: [1, 1],
                    },
                    groups: 2,
                    size: [7, 10],
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 148544,
                    bias: 173120,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 10,
                            vectors: 2,
                        },
                        r16x8: __graphc::Tile {
                            pixels: 5,
                            vectors: 1,
                        },
                        r32x4: __graphc::Tile {
                            pixels: 5,
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
                name: "blocks",
                description: "1x2 phases, interleaved",
                kernel: &__graphc::Rearrange {
                    input: BLOCKS_0,
                    output: BLOCKS,
                    piece: __graphc::Piece {
                        from: [0, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 2,
                                from: [32, 0, 0],
                                to: [16, 0, 0],
                            },
                            __graphc::Digit {
                                size: 7,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 10,
                                from: [0, 0, 1],
                                to: [0, 0, 2],
                            },
                            __graphc::Digit {
                                size: 16,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "blocks",
                description: "1x2 phases, interleaved",
                kernel: &__graphc::Rearrange {
                    input: BLOCKS_0,
                    output: BLOCKS,
                    piece: __graphc::Piece {
                        from: [16, 0, 0],
                        to: [0, 0, 1],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 2,
                                from: [32, 0, 0],
                                to: [16, 0, 0],
                            },
                            __graphc::Digit {
                                size: 7,
                                from: [0, 1, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 9,
                                from: [0, 0, 1],
                                to: [0, 0, 2],
                            },
                            __graphc::Digit {
                                size: 16,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "blocks",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: BLOCKS,
                    output: BLOCKS_RESULT,
                },
            },
            __graphc::Step {
                name: "depthwise",
                description: "conv2d 32 -> 128, 2x2, 32 groups, 4 phases of a transposed one",
                kernel: &__graphc::Conv2d {
                    input: WIDE,
                    output: DEPTHWISE_0,
                    window: __graphc::Window {
                        kernel: [2, 2],
                        stride: [1, 1],
                        padding: [1, 1],
                        dilation: [1, 1],
                    },
                    groups: 32,
                    size: [8, 10],
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 173376,
                    bias: 181568,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 10,
                            vectors: 1,
                        },
                        r16x8: __graphc::Tile {
                            pixels: 5,
                            vectors: 1,
                        },
                        r32x4: __graphc::Tile {
                            pixels: 5,
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
                description: "2x2 phases, interleaved",
                kernel: &__graphc::Rearrange {
                    input: DEPTHWISE_0,
                    output: DEPTHWISE,
                    piece: __graphc::Piece {
                        from: [0, 1, 1],
                        to: [0, 1, 1],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 32,
                                from: [4, 0, 0],
                                to: [1, 0, 0],
                            },
                            __graphc::Digit {
                                size: 7,
                                from: [0, 1, 0],
                                to: [0, 2, 0],
                            },
                            __graphc::Digit {
                                size: 9,
                                from: [0, 0, 1],
                                to: [0, 0, 2],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "depthwise",
                description: "2x2 phases, interleaved",
                kernel: &__graphc::Rearrange {
                    input: DEPTHWISE_0,
                    output: DEPTHWISE,
                    piece: __graphc::Piece {
                        from: [1, 1, 0],
                        to: [0, 1, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 32,
                                from: [4, 0, 0],
                                to: [1, 0, 0],
                            },
                            __graphc::Digit {
                                size: 7,
                                from: [0, 1, 0],
                                to: [0, 2, 0],
                            },
                            __graphc::Digit {
                                size: 9,
                                from: [0, 0, 1],
                                to: [0, 0, 2],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "depthwise",
                description: "2x2 phases, interleaved",
                kernel: &__graphc::Rearrange {
                    input: DEPTHWISE_0,
                    output: DEPTHWISE,
                    piece: __graphc::Piece {
                        from: [2, 0, 1],
                        to: [0, 0, 1],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 32,
                                from: [4, 0, 0],
                                to: [1, 0, 0],
                            },
                            __graphc::Digit {
                                size: 7,
                                from: [0, 1, 0],
                                to: [0, 2, 0],
                            },
                            __graphc::Digit {
                                size: 9,
                                from: [0, 0, 1],
                                to: [0, 0, 2],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "depthwise",
                description: "2x2 phases, interleaved",
                kernel: &__graphc::Rearrange {
                    input: DEPTHWISE_0,
                    output: DEPTHWISE,
                    piece: __graphc::Piece {
                        from: [3, 0, 0],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 32,
                                from: [4, 0, 0],
                                to: [1, 0, 0],
                            },
                            __graphc::Digit {
                                size: 7,
                                from: [0, 1, 0],
                                to: [0, 2, 0],
                            },
                            __graphc::Digit {
                                size: 9,
                                from: [0, 0, 1],
                                to: [0, 0, 2],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "depthwise",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: DEPTHWISE,
                    output: DEPTHWISE_RESULT,
                },
            },
            __graphc::Step {
                name: "smoothed",
                description: "conv2d 32 -> 32, 3x3, 32 groups, transposed",
                kernel: &__graphc::GroupedConv2d {
                    input: WIDE,
                    output: SMOOTHED,
                    window: __graphc::Window {
                        kernel: [3, 3],
                        stride: [1, 1],
                        padding: [1, 1],
                        dilation: [1, 1],
                    },
                    group: 1,
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 182080,
                    bias: 183232,
                },
            },
            __graphc::Step {
                name: "smoothed",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: SMOOTHED,
                    output: SMOOTHED_RESULT,
                },
            },
            __graphc::Step {
                name: "cropped",
                description: "conv2d 32 -> 16, 1x1, 4 phases of a transposed one",
                kernel: &__graphc::Conv2d {
                    input: WIDE,
                    output: CROPPED_0,
                    window: __graphc::Window {
                        kernel: [1, 1],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [7, 9],
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 183360,
                    bias: 185408,
                    tiles: __graphc::PerClass {
                        r32x16: __graphc::Tile {
                            pixels: 9,
                            vectors: 1,
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
                name: "cropped",
                description: "2x2 phases, interleaved",
                kernel: &__graphc::Rearrange {
                    input: CROPPED_0,
                    output: CROPPED,
                    piece: __graphc::Piece {
                        from: [0, 2, 2],
                        to: [0, 1, 1],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 4,
                                from: [0, 1, 0],
                                to: [0, 2, 0],
                            },
                            __graphc::Digit {
                                size: 6,
                                from: [0, 0, 1],
                                to: [0, 0, 2],
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
                name: "cropped",
                description: "2x2 phases, interleaved",
                kernel: &__graphc::Rearrange {
                    input: CROPPED_0,
                    output: CROPPED,
                    piece: __graphc::Piece {
                        from: [4, 2, 1],
                        to: [0, 1, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 4,
                                from: [0, 1, 0],
                                to: [0, 2, 0],
                            },
                            __graphc::Digit {
                                size: 6,
                                from: [0, 0, 1],
                                to: [0, 0, 2],
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
                name: "cropped",
                description: "2x2 phases, interleaved",
                kernel: &__graphc::Rearrange {
                    input: CROPPED_0,
                    output: CROPPED,
                    piece: __graphc::Piece {
                        from: [8, 1, 2],
                        to: [0, 0, 1],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 4,
                                from: [0, 1, 0],
                                to: [0, 2, 0],
                            },
                            __graphc::Digit {
                                size: 6,
                                from: [0, 0, 1],
                                to: [0, 0, 2],
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
                name: "cropped",
                description: "2x2 phases, interleaved",
                kernel: &__graphc::Rearrange {
                    input: CROPPED_0,
                    output: CROPPED,
                    piece: __graphc::Piece {
                        from: [12, 1, 1],
                        to: [0, 0, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 4,
                                from: [0, 1, 0],
                                to: [0, 2, 0],
                            },
                            __graphc::Digit {
                                size: 6,
                                from: [0, 0, 1],
                                to: [0, 0, 2],
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
                name: "cropped",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: CROPPED,
                    output: CROPPED_RESULT,
                },
            },
            __graphc::Step {
                name: "sparse",
                description: "conv2d 32 -> 27, 1x1, 9 phases of a transposed one",
                kernel: &__graphc::Conv2d {
                    input: WIDE,
                    output: SPARSE_0,
                    window: __graphc::Window {
                        kernel: [1, 1],
                        stride: [1, 1],
                        padding: [0, 0],
                        dilation: [1, 1],
                    },
                    groups: 1,
                    size: [7, 9],
                    epilogue: __graphc::Epilogue::NONE,
                    weights: 185472,
                    bias: 189568,
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
                name: "sparse",
                description: "3x3 phases, interleaved",
                kernel: &__graphc::Rearrange {
                    input: SPARSE_0,
                    output: SPARSE,
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
                                to: [0, 3, 0],
                            },
                            __graphc::Digit {
                                size: 9,
                                from: [0, 0, 1],
                                to: [0, 0, 3],
                            },
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
                name: "sparse",
                description: "3x3 phases, interleaved",
                kernel: &__graphc::Rearrange {
                    input: SPARSE_0,
                    output: SPARSE,
                    piece: __graphc::Piece {
                        from: [3, 0, 0],
                        to: [0, 0, 1],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 7,
                                from: [0, 1, 0],
                                to: [0, 3, 0],
                            },
                            __graphc::Digit {
                                size: 8,
                                from: [0, 0, 1],
                                to: [0, 0, 3],
                            },
                            __graphc::Digit {
                                size: 2,
                                from: [3, 0, 0],
                                to: [0, 0, 1],
                            },
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
                name: "sparse",
                description: "3x3 phases, interleaved",
                kernel: &__graphc::Rearrange {
                    input: SPARSE_0,
                    output: SPARSE,
                    piece: __graphc::Piece {
                        from: [9, 0, 0],
                        to: [0, 1, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 6,
                                from: [0, 1, 0],
                                to: [0, 3, 0],
                            },
                            __graphc::Digit {
                                size: 2,
                                from: [9, 0, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 9,
                                from: [0, 0, 1],
                                to: [0, 0, 3],
                            },
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
                name: "sparse",
                description: "3x3 phases, interleaved",
                kernel: &__graphc::Rearrange {
                    input: SPARSE_0,
                    output: SPARSE,
                    piece: __graphc::Piece {
                        from: [12, 0, 0],
                        to: [0, 1, 1],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 6,
                                from: [0, 1, 0],
                                to: [0, 3, 0],
                            },
                            __graphc::Digit {
                                size: 2,
                                from: [9, 0, 0],
                                to: [0, 1, 0],
                            },
                            __graphc::Digit {
                                size: 8,
                                from: [0, 0, 1],
                                to: [0, 0, 3],
                            },
                            __graphc::Digit {
                                size: 2,
                                from: [3, 0, 0],
                                to: [0, 0, 1],
                            },
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
                name: "sparse",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: SPARSE,
                    output: SPARSE_RESULT,
                },
            },
            __graphc::Step {
                name: "filtered",
                description: "conv2d 32 -> 64, 3x3, 4 phases of a transposed one, tanh, by F(3, 3)",
                kernel: &__graphc::Winograd {
                    input: WIDE,
                    output: FILTERED_0,
                    filtering: __graphc::Filtering::F3R3,
                    padding: [1, 1],
                    groups: 1,
                    size: [7, 9],
                    epilogue: __graphc::Epilogue {
                        add: ::core::option::Option::None,
                        then: __graphc::Pointwise::Tanh,
                        pool: ::core::option::Option::None,
                    },
                    rows: 42,
                    workers: __graphc::Workers::All,
                    weights: 189696,
                    bias: 394496,
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
                name: "filtered",
                description: "2x2 phases, interleaved",
                kernel: &__graphc::Rearrange {
                    input: FILTERED_0,
                    output: FILTERED,
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
                                to: [0, 2, 0],
                            },
                            __graphc::Digit {
                                size: 9,
                                from: [0, 0, 1],
                                to: [0, 0, 2],
                            },
                            __graphc::Digit {
                                size: 16,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "filtered",
                description: "2x2 phases, interleaved",
                kernel: &__graphc::Rearrange {
                    input: FILTERED_0,
                    output: FILTERED,
                    piece: __graphc::Piece {
                        from: [16, 0, 0],
                        to: [0, 0, 1],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 7,
                                from: [0, 1, 0],
                                to: [0, 2, 0],
                            },
                            __graphc::Digit {
                                size: 8,
                                from: [0, 0, 1],
                                to: [0, 0, 2],
                            },
                            __graphc::Digit {
                                size: 16,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "filtered",
                description: "2x2 phases, interleaved",
                kernel: &__graphc::Rearrange {
                    input: FILTERED_0,
                    output: FILTERED,
                    piece: __graphc::Piece {
                        from: [32, 0, 0],
                        to: [0, 1, 0],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
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
                                size: 16,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "filtered",
                description: "2x2 phases, interleaved",
                kernel: &__graphc::Rearrange {
                    input: FILTERED_0,
                    output: FILTERED,
                    piece: __graphc::Piece {
                        from: [48, 0, 0],
                        to: [0, 1, 1],
                        digits: [
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit::ONE,
                            __graphc::Digit {
                                size: 6,
                                from: [0, 1, 0],
                                to: [0, 2, 0],
                            },
                            __graphc::Digit {
                                size: 8,
                                from: [0, 0, 1],
                                to: [0, 0, 2],
                            },
                            __graphc::Digit {
                                size: 16,
                                from: [1, 0, 0],
                                to: [1, 0, 0],
                            },
                        ],
                    },
                },
            },
            __graphc::Step {
                name: "filtered",
                description: "a result, in the caller's order",
                kernel: &__graphc::Export {
                    input: FILTERED,
                    output: BENT_RESULT,
                },
            },
        ];
        const EMBEDDED: ::core::option::Option<&'static [u8]> = ::core::option::Option::None;
        type Input<'a> = &'a [[[f32; 9]; 7]; 6];
        type Images<'a> = ::graphc::ndarray::ArrayView4<'a, f32>;
        type Arrays = ::graphc::ndarray::Array4<f32>;
        type Output<'s> = TransposedOutput<'s>;
        type Batch = TransposedBatch;
        const PROGRAM: __graphc::Program = __graphc::Program {
            tensors: &[
                __graphc::TensorSpec {
                    name: "planar.weight",
                    shape: &[6, 5, 3, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "planar.bias",
                    shape: &[5],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "wide.weight",
                    shape: &[32, 6, 3, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "wide.bias",
                    shape: &[32],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "doubled.weight",
                    shape: &[32, 16, 2, 2],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "norm.weight",
                    shape: &[16],
                    kind: __graphc::TensorKind::BatchNormWeight,
                },
                __graphc::TensorSpec {
                    name: "norm.bias",
                    shape: &[16],
                    kind: __graphc::TensorKind::BatchNormBias,
                },
                __graphc::TensorSpec {
                    name: "norm.running_mean",
                    shape: &[16],
                    kind: __graphc::TensorKind::RunningMean,
                },
                __graphc::TensorSpec {
                    name: "norm.running_var",
                    shape: &[16],
                    kind: __graphc::TensorKind::RunningVar,
                },
                __graphc::TensorSpec {
                    name: "overlapping.weight",
                    shape: &[32, 16, 4, 4],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "overlapping.bias",
                    shape: &[16],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "tripled.weight",
                    shape: &[32, 1, 9, 9],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "tripled.bias",
                    shape: &[1],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "full.weight",
                    shape: &[32, 21, 3, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "full.bias",
                    shape: &[21],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "dilated.weight",
                    shape: &[32, 7, 3, 2],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "dilated.bias",
                    shape: &[7],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "both.weight",
                    shape: &[32, 5, 3, 2],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "both.bias",
                    shape: &[5],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "grouped.weight",
                    shape: &[32, 3, 3, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "grouped.bias",
                    shape: &[12],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "blocks.weight",
                    shape: &[32, 16, 3, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "blocks.bias",
                    shape: &[32],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "depthwise.weight",
                    shape: &[32, 1, 4, 4],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "smoothed.weight",
                    shape: &[32, 1, 3, 3],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "smoothed.bias",
                    shape: &[32],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "cropped.weight",
                    shape: &[32, 4, 2, 2],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "cropped.bias",
                    shape: &[4],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "sparse.weight",
                    shape: &[32, 3, 1, 1],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "sparse.bias",
                    shape: &[3],
                    kind: __graphc::TensorKind::Bias,
                },
                __graphc::TensorSpec {
                    name: "filtered.weight",
                    shape: &[32, 16, 5, 5],
                    kind: __graphc::TensorKind::Weight,
                },
                __graphc::TensorSpec {
                    name: "filtered.bias",
                    shape: &[16],
                    kind: __graphc::TensorKind::Bias,
                },
            ],
            mapping: __graphc::Mapping {
                prefix: "",
                ignore: &[],
                rename: &[],
            },
            packing: &[
                __graphc::Packing::ConvTranspose2d {
                    weight: 0,
                    bias: ::core::option::Option::Some(1),
                    batch_norm: ::core::option::Option::None,
                    phases: __graphc::Phases {
                        shape: [6, 5, 3, 3],
                        groups: 1,
                        stride: [2, 2],
                        dilation: [1, 1],
                    },
                    order: __graphc::FilterOrder::Direct(
                        __graphc::ReadingOrder::Planar,
                        __graphc::Number::F32,
                    ),
                    weights_at: 0,
                    bias_at: 3072,
                },
                __graphc::Packing::Conv2d {
                    weight: 2,
                    bias: ::core::option::Option::Some(3),
                    batch_norm: ::core::option::Option::None,
                    shape: [32, 6, 3, 3],
                    groups: 1,
                    order: __graphc::ReadingOrder::Planar,
                    number: __graphc::Number::F32,
                    weights_at: 3200,
                    bias_at: 10112,
                },
                __graphc::Packing::ConvTranspose2d {
                    weight: 4,
                    bias: ::core::option::Option::None,
                    batch_norm: ::core::option::Option::Some(__graphc::BatchNormTensors {
                        weight: ::core::option::Option::Some(5),
                        bias: ::core::option::Option::Some(6),
                        statistics: ::core::option::Option::Some([7, 8]),
                        eps: 1e-5,
                    }),
                    phases: __graphc::Phases {
                        shape: [32, 16, 2, 2],
                        groups: 1,
                        stride: [2, 2],
                        dilation: [1, 1],
                    },
                    order: __graphc::FilterOrder::Direct(
                        __graphc::ReadingOrder::Blocked,
                        __graphc::Number::F32,
                    ),
                    weights_at: 10240,
                    bias_at: 18432,
                },
                __graphc::Packing::ConvTranspose2d {
                    weight: 9,
                    bias: ::core::option::Option::Some(10),
                    batch_norm: ::core::option::Option::None,
                    phases: __graphc::Phases {
                        shape: [32, 16, 4, 4],
                        groups: 1,
                        stride: [2, 2],
                        dilation: [1, 1],
                    },
                    order: __graphc::FilterOrder::Direct(
                        __graphc::ReadingOrder::Blocked,
                        __graphc::Number::F32,
                    ),
                    weights_at: 18688,
                    bias_at: 51456,
                },
                __graphc::Packing::ConvTranspose2d {
                    weight: 11,
                    bias: ::core::option::Option::Some(12),
                    batch_norm: ::core::option::Option::None,
                    phases: __graphc::Phases {
                        shape: [32, 1, 9, 9],
                        groups: 1,
                        stride: [3, 3],
                        dilation: [1, 1],
                    },
                    order: __graphc::FilterOrder::Direct(
                        __graphc::ReadingOrder::Blocked,
                        __graphc::Number::F32,
                    ),
                    weights_at: 51712,
                    bias_at: 70144,
                },
                __graphc::Packing::ConvTranspose2d {
                    weight: 13,
                    bias: ::core::option::Option::Some(14),
                    batch_norm: ::core::option::Option::None,
                    phases: __graphc::Phases {
                        shape: [32, 21, 3, 3],
                        groups: 1,
                        stride: [1, 1],
                        dilation: [1, 1],
                    },
                    order: __graphc::FilterOrder::Direct(
                        __graphc::ReadingOrder::Blocked,
                        __graphc::Number::F32,
                    ),
                    weights_at: 70208,
                    bias_at: 107072,
                },
                __graphc::Packing::ConvTranspose2d {
                    weight: 15,
                    bias: ::core::option::Option::Some(16),
                    batch_norm: ::core::option::Option::None,
                    phases: __graphc::Phases {
                        shape: [32, 7, 3, 2],
                        groups: 1,
                        stride: [1, 1],
                        dilation: [2, 2],
                    },
                    order: __graphc::FilterOrder::Direct(
                        __graphc::ReadingOrder::Blocked,
                        __graphc::Number::F32,
                    ),
                    weights_at: 107200,
                    bias_at: 119488,
                },
                __graphc::Packing::ConvTranspose2d {
                    weight: 17,
                    bias: ::core::option::Option::Some(18),
                    batch_norm: ::core::option::Option::None,
                    phases: __graphc::Phases {
                        shape: [32, 5, 3, 2],
                        groups: 1,
                        stride: [2, 3],
                        dilation: [3, 2],
                    },
                    order: __graphc::FilterOrder::Direct(
                        __graphc::ReadingOrder::Blocked,
                        __graphc::Number::F32,
                    ),
                    weights_at: 119552,
                    bias_at: 135936,
                },
                __graphc::Packing::ConvTranspose2d {
                    weight: 19,
                    bias: ::core::option::Option::Some(20),
                    batch_norm: ::core::option::Option::None,
                    phases: __graphc::Phases {
                        shape: [32, 3, 3, 3],
                        groups: 4,
                        stride: [2, 2],
                        dilation: [1, 1],
                    },
                    order: __graphc::FilterOrder::Direct(
                        __graphc::ReadingOrder::Blocked,
                        __graphc::Number::F32,
                    ),
                    weights_at: 136064,
                    bias_at: 148352,
                },
                __graphc::Packing::ConvTranspose2d {
                    weight: 21,
                    bias: ::core::option::Option::Some(22),
                    batch_norm: ::core::option::Option::None,
                    phases: __graphc::Phases {
                        shape: [32, 16, 3, 3],
                        groups: 2,
                        stride: [1, 2],
                        dilation: [1, 1],
                    },
                    order: __graphc::FilterOrder::Direct(
                        __graphc::ReadingOrder::Blocked,
                        __graphc::Number::F32,
                    ),
                    weights_at: 148544,
                    bias_at: 173120,
                },
                __graphc::Packing::ConvTranspose2d {
                    weight: 23,
                    bias: ::core::option::Option::None,
                    batch_norm: ::core::option::Option::None,
                    phases: __graphc::Phases {
                        shape: [32, 1, 4, 4],
                        groups: 32,
                        stride: [2, 2],
                        dilation: [1, 1],
                    },
                    order: __graphc::FilterOrder::Direct(
                        __graphc::ReadingOrder::Blocked,
                        __graphc::Number::F32,
                    ),
                    weights_at: 173376,
                    bias_at: 181568,
                },
                __graphc::Packing::ConvTranspose2d {
                    weight: 24,
                    bias: ::core::option::Option::Some(25),
                    batch_norm: ::core::option::Option::None,
                    phases: __graphc::Phases {
                        shape: [32, 1, 3, 3],
                        groups: 32,
                        stride: [1, 1],
                        dilation: [1, 1],
                    },
                    order: __graphc::FilterOrder::Grouped,
                    weights_at: 182080,
                    bias_at: 183232,
                },
                __graphc::Packing::ConvTranspose2d {
                    weight: 26,
                    bias: ::core::option::Option::Some(27),
                    batch_norm: ::core::option::Option::None,
                    phases: __graphc::Phases {
                        shape: [32, 4, 2, 2],
                        groups: 1,
                        stride: [2, 2],
                        dilation: [1, 1],
                    },
                    order: __graphc::FilterOrder::Direct(
                        __graphc::ReadingOrder::Blocked,
                        __graphc::Number::F32,
                    ),
                    weights_at: 183360,
                    bias_at: 185408,
                },
                __graphc::Packing::ConvTranspose2d {
                    weight: 28,
                    bias: ::core::option::Option::Some(29),
                    batch_norm: ::core::option::Option::None,
                    phases: __graphc::Phases {
                        shape: [32, 3, 1, 1],
                        groups: 1,
                        stride: [3, 3],
                        dilation: [1, 1],
                    },
                    order: __graphc::FilterOrder::Direct(
                        __graphc::ReadingOrder::Blocked,
                        __graphc::Number::F32,
                    ),
                    weights_at: 185472,
                    bias_at: 189568,
                },
                __graphc::Packing::ConvTranspose2d {
                    weight: 30,
                    bias: ::core::option::Option::Some(31),
                    batch_norm: ::core::option::Option::None,
                    phases: __graphc::Phases {
                        shape: [32, 16, 5, 5],
                        groups: 1,
                        stride: [2, 2],
                        dilation: [1, 1],
                    },
                    order: __graphc::FilterOrder::Filtered(__graphc::Filtering::F3R3),
                    weights_at: 189696,
                    bias_at: 394496,
                },
            ],
            packed: 394752,
            values: 195392,
            workspace: 137600,
            scratch: 0,
            outputs: &[
                PLANAR_RESULT,
                POSITIVE_RESULT,
                OVERLAPPING_RESULT,
                TRIPLED_RESULT,
                FULL_RESULT,
                DILATED_RESULT,
                BOTH_RESULT,
                GROUPED_RESULT,
                BLOCKS_RESULT,
                DEPTHWISE_RESULT,
                SMOOTHED_RESULT,
                CROPPED_RESULT,
                SPARSE_RESULT,
                BENT_RESULT,
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
            TransposedOutput {
                planar: outputs.image(0),
                positive: outputs.image(1),
                overlapping: outputs.image(2),
                tripled: outputs.image(3),
                full: outputs.image(4),
                dilated: outputs.image(5),
                both: outputs.image(6),
                grouped: outputs.image(7),
                blocks: outputs.image(8),
                depthwise: outputs.image(9),
                smoothed: outputs.image(10),
                cropped: outputs.image(11),
                sparse: outputs.image(12),
                bent: outputs.image(13),
            }
        }
        fn batch(mut results: __graphc::Results) -> Self::Batch {
            TransposedBatch {
                planar: results.images([5, 14, 18]),
                positive: results.images([16, 14, 18]),
                overlapping: results.images([16, 14, 18]),
                tripled: results.images([1, 21, 27]),
                full: results.images([21, 9, 11]),
                dilated: results.images([7, 9, 11]),
                both: results.images([5, 18, 27]),
                grouped: results.images([12, 15, 19]),
                blocks: results.images([32, 7, 19]),
                depthwise: results.images([32, 14, 18]),
                smoothed: results.images([32, 7, 9]),
                cropped: results.images([4, 8, 12]),
                sparse: results.images([3, 19, 25]),
                bent: results.images([16, 13, 17]),
            }
        }
    }
    impl Transposed {
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
