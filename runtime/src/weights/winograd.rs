//! Weights for Winograd's minimal filtering: `G g G^T` of each filter, once, in f64.

use graphc_program::{Filtering, LANES};

use crate::kernel::winograd::transform::{F3R3, F3R5, F4R3, filter};

/// Packs to `[frequency][output block][input][16]`. Groups consist of whole output blocks, so they need no special
/// treatment, and no block is padded. Returns the written range.
pub(crate) fn pack<'o>(
    weights: &[f32],
    [outputs, inputs, ..]: [usize; 4],
    filtering: Filtering,
    out: &'o mut [f32],
) -> &'o mut [f32] {
    let g = match filtering {
        Filtering::F3R3 => filter::<F3R3, 3, 5>(),
        Filtering::F4R3 => filter::<F4R3, 4, 6>(),
        Filtering::F3R5 => filter::<F3R5, 3, 7>(),
    };
    let taps = filtering.taps();
    let frequency = outputs * inputs;
    for (index, filter) in weights.chunks_exact(taps * taps).enumerate() {
        let (output, input) = (index / inputs, index % inputs);
        let at = (output / LANES * inputs + input) * LANES + output % LANES;
        let rows: Vec<Vec<f64>> = filter.chunks_exact(taps).map(|row| transform(&g, row)).collect();
        for (y, points) in g.iter().enumerate() {
            for x in 0..g.len() {
                let value: f64 = points.iter().zip(&rows).map(|(point, row)| point * row[x]).sum();
                out[(y * g.len() + x) * frequency + at] = value as f32;
            }
        }
    }
    &mut out[..g.len() * g.len() * frequency]
}

fn transform(g: &[Vec<f64>], row: &[f32]) -> Vec<f64> {
    g.iter().map(|points| points.iter().zip(row).map(|(point, value)| point * f64::from(*value)).sum()).collect()
}
