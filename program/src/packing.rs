//! Packed weights: their source tensors, order and length.
//!
//! Packed weights are 32-bit words: an `f32`, or the two `bf16` weights of neighbouring inputs, which one instruction
//! multiplies. Sixteen output channels are contiguous everywhere. The weights of integers are words of four neighbours.

use std::ops::Range;

use crate::{LANES, Number, Phases, Pointwise, Scale};

data! {
    /// The packing of a layer's tensors. Tensors are indices into the model's table; places are byte offsets in the
    /// packed weights.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub enum Packing {
        /// A convolution: `[group][output block][input block][u][v][channel of the block][16]` or, for planar input,
        /// `[group][output block][channel][u][v][16]`.
        Conv2d {
            /// The tensor `weight`.
            weight: usize,
            /// The tensor `bias`.
            bias: Option<usize>,
            /// A batch norm to fold into both.
            batch_norm: Option<BatchNormTensors>,
            /// Shape of `weight`.
            shape: [usize; 4],
            /// Groups of channels.
            groups: usize,
            /// The order in which the input is read.
            order: ReadingOrder,
            /// The storage type of the weights.
            number: Number,
            /// Where the packed weights go.
            weights_at: usize,
            /// Where the packed bias goes.
            bias_at: usize,
        },
        /// A convolution by minimal filtering: `[frequency][output block][input][16]`.
        Winograd {
            /// The tensor `weight`.
            weight: usize,
            /// The tensor `bias`.
            bias: Option<usize>,
            /// A batch norm to fold into both.
            batch_norm: Option<BatchNormTensors>,
            /// Shape of `weight`.
            shape: [usize; 4],
            /// The kind of filtering.
            filtering: Filtering,
            /// Where the packed weights go.
            weights_at: usize,
            /// Where the packed bias goes.
            bias_at: usize,
        },
        /// A convolution of small groups: `[output block][u][v][input of the group][16]`, in `f32`.
        GroupedConv2d {
            /// The tensor `weight`.
            weight: usize,
            /// The tensor `bias`.
            bias: Option<usize>,
            /// A batch norm to fold into both.
            batch_norm: Option<BatchNormTensors>,
            /// Shape of `weight`.
            shape: [usize; 4],
            /// Where the packed weights go.
            weights_at: usize,
            /// Where the packed bias goes.
            bias_at: usize,
        },
        /// A transposed convolution: packed as the convolution that computes its phases.
        ConvTranspose2d {
            /// The tensor `weight`.
            weight: usize,
            /// The tensor `bias`.
            bias: Option<usize>,
            /// A batch norm to fold into both.
            batch_norm: Option<BatchNormTensors>,
            /// The filters of its phases.
            phases: Phases,
            /// How these are packed.
            order: FilterOrder,
            /// Where the packed weights go.
            weights_at: usize,
            /// Where the packed bias goes.
            bias_at: usize,
        },
        /// A linear layer: `[output block][input][16]`.
        Linear {
            /// The tensor `weight`.
            weight: usize,
            /// The tensor `bias`.
            bias: Option<usize>,
            /// A batch norm to fold into both.
            batch_norm: Option<BatchNormTensors>,
            /// Shape of `weight`.
            shape: [usize; 2],
            /// The storage type of the weights.
            number: Number,
            /// Where the packed weights go.
            weights_at: usize,
            /// Where the packed bias goes.
            bias_at: usize,
        },
        /// A convolution or linear layer of integers: quantised weights, and an `i32` bias and an `f32` multiplier for each output
        /// of whole blocks.
        Quantized {
            /// The tensor `weight`.
            weight: usize,
            /// The tensor `bias`.
            bias: Option<usize>,
            /// A batch norm to fold into both.
            batch_norm: Option<BatchNormTensors>,
            /// The layer, and the order of its weights.
            filters: QuantizedFilters,
            /// The scale of the input.
            input: Scale,
            /// The scale that sums are converted to; none for `f32`.
            output: Option<Scale>,
            /// Where the packed weights go.
            weights_at: usize,
            /// Where the packed biases go.
            bias_at: usize,
            /// Where the multipliers go.
            multipliers_at: usize,
        },
        /// A function of integers: its result for each of the 256.
        Table {
            /// The function.
            function: Pointwise,
            /// The scales of its input and its result.
            scales: [Scale; 2],
            /// Where its bytes go.
            at: usize,
        },
        /// A separate batch norm: `x * scale + shift`.
        Affine {
            /// The batch norm.
            batch_norm: BatchNormTensors,
            /// Where the scales go.
            scales_at: usize,
            /// Where the shifts go.
            shifts_at: usize,
        },
        /// One value per channel; a single one is repeated.
        Channels {
            /// The tensor.
            tensor: usize,
            /// The number of channels.
            channels: usize,
            /// Where the values go.
            at: usize,
        },
        /// A value of the weights, in channel blocks: `[block][row][column][16]`.
        Blocks {
            /// The tensor.
            tensor: usize,
            /// Channels, rows and columns.
            extent: [usize; 3],
            /// Where the values go.
            at: usize,
        },
    }

    /// The tensors of a batch norm.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct BatchNormTensors {
        /// The tensor `weight`.
        pub weight: Option<usize>,
        /// The tensor `bias`.
        pub bias: Option<usize>,
        /// The tensors `running_mean` and `running_var`; a learned scale has none.
        pub statistics: Option<[usize; 2]>,
        /// Added to the variance.
        pub eps: f64,
    }

    /// The order in which a convolution reads its input. Inputs that are multiplied together are neighbours in it.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum ReadingOrder {
        /// Channels in blocks of 16, all taps of a block together; neighbours are channels.
        Blocked,
        /// Channels one by one; neighbours are taps of a row.
        Planar,
        /// The same for a dilated window: no taps are neighbours.
        PlanarDilated,
    }

    /// The quantised filters of a layer, by the kernel that reads them.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub enum QuantizedFilters {
        /// As [`Packing::Conv2d`], in words of four; a block has the inputs of all its groups, with weights of 0 for other groups'.
        Conv2d {
            /// Shape of `weight`.
            shape: [usize; 4],
            /// Groups of channels.
            groups: usize,
            /// The order in which the input is read.
            order: ReadingOrder,
        },
        /// A depthwise convolution: `[block][u][column][word][16][4 taps]`, once for each column that a load serves.
        Depthwise {
            /// Shape of `weight`.
            shape: [usize; 4],
            /// The distance between the windows of columns.
            stride: usize,
        },
        /// A transposed convolution: packed as the convolution that computes its phases.
        ConvTranspose2d {
            /// The filters of its phases.
            phases: Phases,
            /// The order in which the input is read.
            order: ReadingOrder,
        },
        /// `[output block][input word][16][4 inputs]`.
        Linear {
            /// Shape of `weight`.
            shape: [usize; 2],
        },
    }

    /// How the filters of a convolution are packed, by the kernel that reads them.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum FilterOrder {
        /// As [`Packing::Conv2d`].
        Direct(order: ReadingOrder, number: Number),
        /// As [`Packing::GroupedConv2d`].
        Grouped,
        /// As [`Packing::Winograd`].
        Filtered(filtering: Filtering),
    }

    /// Winograd's minimal filtering F(m, r): tiles of `m` outputs of filters of `r` taps, in both dimensions, or in one for windows
    /// of a single row or column.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Filtering {
        /// F(3, 3) in both.
        F3R3,
        /// F(4, 3) in both.
        F4R3,
        /// F(3, 5) in both.
        F3R5,
        /// F(4, 3) of windows of 1x3.
        RowF4R3,
        /// F(4, 5) of windows of 1x5.
        RowF4R5,
        /// F(4, 7) of windows of 1x7.
        RowF4R7,
        /// F(4, 3) of windows of 3x1.
        ColumnF4R3,
        /// F(4, 5) of windows of 5x1.
        ColumnF4R5,
        /// F(4, 7) of windows of 7x1.
        ColumnF4R7,
    }
}

impl QuantizedFilters {
    /// Outputs of the filters.
    pub const fn outputs(&self) -> usize {
        match self {
            QuantizedFilters::Conv2d { shape, .. } | QuantizedFilters::Depthwise { shape, .. } => shape[0],
            QuantizedFilters::ConvTranspose2d { phases, .. } => phases.filters()[0],
            QuantizedFilters::Linear { shape } => shape[0],
        }
    }
}

impl Filtering {
    /// All of them.
    pub const ALL: [Filtering; 9] = [
        Filtering::F3R3,
        Filtering::F4R3,
        Filtering::F3R5,
        Filtering::RowF4R3,
        Filtering::RowF4R5,
        Filtering::RowF4R7,
        Filtering::ColumnF4R3,
        Filtering::ColumnF4R5,
        Filtering::ColumnF4R7,
    ];

    /// `m` and `r`.
    #[inline]
    pub const fn order(self) -> [usize; 2] {
        match self {
            Filtering::F3R3 => [3, 3],
            Filtering::F4R3 | Filtering::RowF4R3 | Filtering::ColumnF4R3 => [4, 3],
            Filtering::F3R5 => [3, 5],
            Filtering::RowF4R5 | Filtering::ColumnF4R5 => [4, 5],
            Filtering::RowF4R7 | Filtering::ColumnF4R7 => [4, 7],
        }
    }

    /// Something of each dimension, height and width, which is 1 where nothing is filtered.
    #[inline]
    const fn in_each(self, length: usize) -> [usize; 2] {
        match self {
            Filtering::F3R3 | Filtering::F4R3 | Filtering::F3R5 => [length; 2],
            Filtering::RowF4R3 | Filtering::RowF4R5 | Filtering::RowF4R7 => [1, length],
            Filtering::ColumnF4R3 | Filtering::ColumnF4R5 | Filtering::ColumnF4R7 => [length, 1],
        }
    }

    /// Height and width of a tile's outputs.
    #[inline]
    pub const fn outputs(self) -> [usize; 2] {
        self.in_each(self.order()[0])
    }

    /// Height and width of the filter.
    #[inline]
    pub const fn taps(self) -> [usize; 2] {
        self.in_each(self.order()[1])
    }

    /// Height and width of a tile's inputs.
    #[inline]
    pub const fn inputs(self) -> [usize; 2] {
        let [outputs, taps] = self.order();
        self.in_each(outputs + taps - 1)
    }

    /// Multiplications per tile and pair of channels, instead of `outputs * taps` in each dimension for the direct sum.
    #[inline]
    pub const fn frequencies(self) -> usize {
        let [height, width] = self.inputs();
        height * width
    }

    /// Rows and columns of tiles in a result of this size.
    #[inline]
    pub const fn tiles(self, [height, width]: [usize; 2]) -> [usize; 2] {
        let [rows, columns] = self.outputs();
        [height.div_ceil(rows), width.div_ceil(columns)]
    }
}

/// Output channels including padding: whole blocks, where a block shared by several groups counts once for each.
pub const fn filters(out_channels: usize, groups: usize) -> usize {
    let group = out_channels / groups;
    let mut blocks = 0;
    let mut index = 0;
    while index < groups {
        blocks += ((index + 1) * group).div_ceil(LANES) - index * group / LANES;
        index += 1;
    }
    blocks * LANES
}

/// Words of the weights of one output channel for the inputs of a group.
pub const fn filter_words(order: ReadingOrder, inputs: usize, [height, width]: [usize; 2], number: Number) -> usize {
    let of_row = match order {
        ReadingOrder::Blocked => inputs.div_ceil(number.per_word()).saturating_mul(width),
        ReadingOrder::Planar => inputs.saturating_mul(width.div_ceil(number.per_word())),
        ReadingOrder::PlanarDilated => inputs.saturating_mul(width),
    };
    of_row.saturating_mul(height)
}

/// Words of the packed weights of a linear layer.
pub const fn linear_words(in_features: usize, out_features: usize, number: Number) -> usize {
    out_features.next_multiple_of(LANES).saturating_mul(in_features.div_ceil(number.per_word()))
}

/// The inputs that an output block of a convolution of integers reads: those of all groups that it has outputs of.
pub const fn inputs_of_block(block: usize, [outputs, group_in]: [usize; 2], groups: usize) -> Range<usize> {
    if groups == 1 {
        return 0..group_in;
    }
    let per_group = outputs / groups;
    let last = if (block + 1) * LANES < outputs { (block + 1) * LANES - 1 } else { outputs - 1 };
    block * LANES / per_group * group_in..(last / per_group + 1) * group_in
}

/// Words of the packed weights of one output of a block of such a convolution, for the block with the most inputs. In channel blocks,
/// words are those of the input's pixels.
pub const fn quantized_words(order: ReadingOrder, shape: [usize; 4], groups: usize) -> usize {
    let [outputs, inputs, height, width] = shape;
    match order {
        ReadingOrder::Planar => inputs.saturating_mul(height).saturating_mul(width.div_ceil(4)),
        ReadingOrder::Blocked | ReadingOrder::PlanarDilated => {
            let (mut most, mut block) = (0, 0);
            while block < outputs.div_ceil(LANES) {
                let Range { start, end } = inputs_of_block(block, [outputs, inputs], groups);
                let words = end.div_ceil(4) - start / 4;
                most = if words > most { words } else { most };
                // All other blocks are the same.
                block += if groups == 1 { outputs } else { 1 };
            }
            height.saturating_mul(width).saturating_mul(most)
        }
    }
}
