//! The filters of a transposed convolution, as those of the convolution that computes its phases.

use graphc_program::{BatchNormTensors, Phases};

use super::{
    LoadError, TensorSource,
    denormal::flush,
    pack::{fold, read, scales_and_shifts},
};

/// Filters and biases, with the batch norm folded into them: of `[outputs, inputs, height, width]`, as [`Phases::filters`] says.
pub(crate) fn filters(
    source: &mut dyn TensorSource,
    phases: &Phases,
    [weight, bias]: [Option<usize>; 2],
    batch_norm: Option<&BatchNormTensors>,
) -> Result<(Vec<f32>, Vec<f32>), LoadError> {
    let mut filters = match weight {
        Some(weight) => arrange(&read(source, weight)?, phases),
        None => Vec::new(),
    };
    let mut biases = match bias {
        Some(bias) => repeat(&read(source, bias)?, phases),
        None => Vec::new(),
    };
    if let Some(batch_norm) = batch_norm {
        let (scales, shifts) = scales_and_shifts(source, batch_norm)?;
        let (scales, shifts) = (repeat(&scales, phases), repeat(&shifts, phases));
        if biases.is_empty() {
            biases = vec![0.0; scales.len()];
        }
        fold(&scales, &shifts, &mut filters, &mut biases);
    }
    flush(&mut filters);
    Ok((filters, biases))
}

/// Every tap at its place in its phase; zeros where a phase has none.
fn arrange(weights: &[f32], phases: &Phases) -> Vec<f32> {
    let [outputs, inputs, height, width] = phases.filters();
    let mut filters = Vec::with_capacity(outputs * inputs * height * width);
    for output in 0..outputs {
        for input in 0..inputs {
            for row in 0..height {
                for column in 0..width {
                    let at = phases.weight([output, input, row, column]);
                    filters.push(at.and_then(|at| weights.get(at)).copied().unwrap_or_default());
                }
            }
        }
    }
    filters
}

/// What there is one of for each output, for each of its phases.
fn repeat<T: Copy>(values: &[T], phases: &Phases) -> Vec<T> {
    let [outputs, ..] = phases.filters();
    (0..outputs).filter_map(|output| values.get(phases.output(output)).copied()).collect()
}
