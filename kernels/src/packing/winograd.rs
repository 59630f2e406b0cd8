//! Weights for Winograd's minimal filtering: `G g G^T` of each filter, or `G g` in one dimension, once, in f64.

use graphc_program::{Filtering, LANES};

use crate::kernel::winograd::transform::{F3R3, F3R5, F4R3, F4R5, F4R7, filter};

/// Packs to `[frequency][output block][input][16]`. Groups consist of whole output blocks, so they need no special
/// treatment, and no block is padded. Returns the written range.
pub fn pack<'o>(
    weights: &[f32],
    [outputs, inputs, ..]: [usize; 4],
    filtering: Filtering,
    out: &'o mut [f32],
) -> &'o mut [f32] {
    let [down, across] = transforms(filtering);
    let [height, width] = filtering.taps();
    let frequency = outputs * inputs;
    for (index, filter) in weights.chunks_exact(height * width).enumerate() {
        let (output, input) = (index / inputs, index % inputs);
        let at = (output / LANES * inputs + input) * LANES + output % LANES;
        let rows: Vec<Vec<f64>> = filter.chunks_exact(width).map(|row| transform(&across, row)).collect();
        for (y, points) in down.iter().enumerate() {
            for x in 0..across.len() {
                let value: f64 = points.iter().zip(&rows).map(|(point, row)| point * row[x]).sum();
                out[(y * across.len() + x) * frequency + at] = value as f32;
            }
        }
    }
    &mut out[..filtering.frequencies() * frequency]
}

/// `G` of the height and of the width: of windows with a single tap, the number 1.
fn transforms(filtering: Filtering) -> [Vec<Vec<f64>>; 2] {
    let g = match filtering {
        Filtering::F3R3 => filter::<F3R3, 3, 5>(),
        Filtering::F4R3 | Filtering::RowF4R3 | Filtering::ColumnF4R3 => filter::<F4R3, 4, 6>(),
        Filtering::F3R5 => filter::<F3R5, 3, 7>(),
        Filtering::RowF4R5 | Filtering::ColumnF4R5 => filter::<F4R5, 4, 8>(),
        Filtering::RowF4R7 | Filtering::ColumnF4R7 => filter::<F4R7, 4, 10>(),
    };
    filtering.taps().map(|taps| if taps == 1 { vec![vec![1.0]] } else { g.clone() })
}

fn transform(g: &[Vec<f64>], row: &[f32]) -> Vec<f64> {
    g.iter().map(|points| points.iter().zip(row).map(|(point, value)| point * f64::from(*value)).sum()).collect()
}
