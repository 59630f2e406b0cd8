//! Sizes and addresses, as the page of the module says them.

use super::*;
use crate::pass::conv_pieces;

const HALO: Halo = Halo { top: 1, left: 2, bottom: 3, right: 4 };

/// The float of every channel and pixel, halo included, as the module's page says it: no two share one, and
/// together with the padding of the last block they are all there are.
#[test]
fn a_region_is_block_row_column_lane() {
    for channels in [1, 15, 16, 17, 33] {
        let region =
            Region { dtype: DType::F32, buffer: 0, image: 0, start: 0, channels, height: 3, width: 2, halo: HALO };
        let (rows, columns) = (1 + 3 + 3, 2 + 2 + 4);
        let mut next = 0;
        for block in 0..channels.div_ceil(LANES) {
            for y in 0..rows {
                for x in 0..columns {
                    assert_eq!(block * region.plane() + y * region.row() + x * LANES, next);
                    next += LANES;
                }
            }
        }
        assert_eq!((region.len(), region.is_empty()), (next, false));
        assert_eq!(region.origin(), region.row() + 2 * LANES);
    }
}

#[test]
fn a_planar_is_channel_row_column() {
    let planar = Planar { dtype: DType::F32, buffer: 0, image: 0, channels: 3, height: 3, width: 2, halo: HALO };
    assert_eq!((planar.row(), planar.plane(), planar.origin()), (8, 7 * 8, 8 + 2));
}

/// A piece of weights for every output block and every group that has channels in it.
#[test]
fn pieces_of_a_convolution() {
    let cases = [
        // Groups, channels in and out, pieces, floats of a piece.
        (1, 3, 33, 3, 3 * 6 * LANES),
        (2, 32, 64, 4, 16 * 6 * LANES),
        (3, 33, 33, 5, 11 * 6 * LANES),
        (17, 17, 17, 17, 6 * LANES),
    ];
    for (groups, inputs, outputs, pieces, piece) in cases {
        let region = |channels| Region {
            dtype: DType::F32,
            buffer: 0,
            image: 0,
            start: 0,
            channels,
            height: 4,
            width: 4,
            halo: NO_HALO,
        };
        let tile = Tile { pixels: 1, vectors: 1 };
        let step = Conv2d {
            input: ConvInput::Blocked(region(inputs)),
            output: region(outputs),
            residual: None,
            window: Window { kernel: [2, 3], stride: [1, 1], padding: [0, 0], dilation: [1, 1] },
            groups,
            size: [3, 2],
            activation: Activation::Identity,
            pool: None,
            weights: 0,
            bias: 0,
            tile: PerIsa { portable: tile, avx2: tile, avx512: tile },
        };
        assert_eq!((conv_pieces(&step), step.piece()), (pieces, piece), "{groups} groups");
        assert_eq!((step.group_in(), step.group_out()), (inputs / groups, outputs / groups));
    }
}
