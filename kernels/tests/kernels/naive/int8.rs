//! The operators on 8-bit integers, in plain loops over `i32`: what docs/int8.md says, line by line.
//!
//! Tensors hold the integers. Every rounding is named: `round` is to the nearest integer, ties to even.

use graphc_program::{Pooling, Scale, Window, step::Operator};

use super::{Tensor, taps};

/// `clamp(round(x) + zero, 0, 255)`.
fn quantized(x: f32, scale: Scale) -> i32 {
    (x.round_ties_even().clamp(-65536.0, 65536.0) as i32 + i32::from(scale.zero)).clamp(0, 255)
}

/// The ratio of two steps, no more than 2^22.
fn ratio(from: Scale, to: Scale) -> f32 {
    (f64::from(from.step()) / f64::from(to.step())).min(4_194_304.0) as f32
}

/// What an integer is above the one for zero.
fn difference(q: i32, scale: Scale) -> f32 {
    (q - i32::from(scale.zero)) as f32
}

/// `f32` to integers.
pub(crate) fn quantize(input: &Tensor<f32>, scale: Scale) -> Tensor<i32> {
    input.map(|x| {
        let steps = x * (1.0 / scale.step());
        quantized(if steps.is_nan() { 0.0 } else { steps.clamp(-255.0, 255.0) }, scale)
    })
}

/// Integers to `f32`.
pub(crate) fn dequantize(input: &Tensor<i32>, scale: Scale) -> Tensor<f32> {
    input.map(|q| difference(q, scale) * scale.step())
}

/// Integers to those of another scale.
pub(crate) fn rescale(input: &Tensor<i32>, [from, to]: [Scale; 2]) -> Tensor<i32> {
    input.map(|q| quantized(difference(q, from) * ratio(from, to), to))
}

/// The quantised weights of an output, its bias in steps of the sum, and the step of the sum.
struct Filter {
    weights: Vec<i32>,
    bias: i32,
    step: f64,
}

impl Filter {
    fn new(weights: &[f32], bias: f32, input: Scale) -> Filter {
        let largest = weights.iter().fold(0.0, |largest: f32, weight| largest.max(weight.abs()));
        let limit = 1_073_741_824.0;
        let of_bias = (f64::from(bias.abs()) / (f64::from(input.step()) * limit)) as f32;
        let step = (largest / 127.0).max(if of_bias.is_finite() { of_bias } else { 0.0 });
        let step = if step == 0.0 { 1.0 } else { step.max(f32::MIN_POSITIVE) };
        let weights = weights.iter().map(|w| (w / step).round_ties_even().clamp(-127.0, 127.0) as i32).collect();
        let step = f64::from(input.step()) * f64::from(step);
        let bias = (f64::from(bias) / step).round_ties_even().clamp(-limit, limit) as i32;
        Filter { weights, bias, step }
    }

    /// What the sum is multiplied by: the ratio of the steps, but no more than 2^30 divided by the largest possible sum.
    fn multiplier(&self, output: Option<Scale>) -> f32 {
        let Some(output) = output else { return self.step as f32 };
        let most = f64::from(self.bias).abs() + self.weights.iter().map(|w| 255.0 * f64::from(w.abs())).sum::<f64>();
        (self.step / f64::from(output.step())).min(1_073_741_824.0 / most.max(1.0)) as f32
    }
}

/// The products of a convolution, before they are rounded: each sum, exact in an `i32`, times its multiplier.
pub(crate) fn conv2d(
    input: (&Tensor<i32>, Scale),
    (weight, bias): (&Tensor<f32>, &[f32]),
    (window, groups, [height, width]): (&Window, usize, [usize; 2]),
    output: Option<Scale>,
) -> Tensor<f32> {
    let ([outputs, inputs, kernel_height, kernel_width], (input, scale)) = (weight.shape, input);
    let each = inputs * kernel_height * kernel_width;
    let filters: Vec<Filter> =
        (0..outputs).map(|o| Filter::new(&weight.values[o * each..][..each], bias[o], scale)).collect();
    Tensor::from_fn([input.shape[0], outputs, height, width], |[n, o, i, j]| {
        let (filter, first) = (&filters[o], o / (outputs / groups) * inputs);
        let (rows, columns) = (taps(window, 0, i, input.shape[2]), taps(window, 1, j, input.shape[3]));
        let mut sum = filter.bias;
        for c in 0..inputs {
            for &(u, y) in &rows {
                for &(v, x) in &columns {
                    let weight = filter.weights[(c * kernel_height + u) * kernel_width + v];
                    sum += weight * (input.at([n, first + c, y, x]) - i32::from(scale.zero));
                }
            }
        }
        sum as f32 * filter.multiplier(output)
    })
}

/// Adds a residual on its scale to products that are in steps of `to`.
pub(crate) fn add_residual(products: &Tensor<f32>, residual: &Tensor<i32>, [from, to]: [Scale; 2]) -> Tensor<f32> {
    Tensor::from_fn(products.shape, |index| products.at(index) + difference(residual.at(index), from) * ratio(from, to))
}

/// Products to integers between limits.
pub(crate) fn round(products: &Tensor<f32>, scale: Scale, [least, most]: [u8; 2]) -> Tensor<i32> {
    products.map(|x| quantized(x, scale).clamp(least.into(), most.into()))
}

/// A pool.
pub(crate) fn pool2d(
    (input, scales): (&Tensor<i32>, [Scale; 2]),
    window: &Window,
    pooling: Pooling,
    [height, width]: [usize; 2],
) -> Tensor<i32> {
    let [images, channels, rows_in, columns_in] = input.shape;
    Tensor::from_fn([images, channels, height, width], |[n, c, i, j]| {
        let (rows, columns) = (taps(window, 0, i, rows_in), taps(window, 1, j, columns_in));
        let pixels: Vec<i32> =
            rows.iter().flat_map(|(_, y)| columns.iter().map(|(_, x)| input.at([n, c, *y, *x]))).collect();
        // Of the window, clipped to the image and as much padding after it as before it.
        let padded = |axis: usize, index: usize, size: usize| {
            let start = index * window.stride[axis];
            (start + window.reach(axis)).min(size + 2 * window.padding[axis]) - start
        };
        let clipped = |axis: usize, index: usize, size: usize| {
            let (start, padding) = (index * window.stride[axis], window.padding[axis]);
            (start + window.reach(axis)).min(size + padding).saturating_sub(start.max(padding))
        };
        let divisor = match pooling {
            Pooling::Max | Pooling::Power(_) => return pixels.into_iter().max().unwrap_or(0),
            Pooling::AveragePadded => padded(0, i, rows_in) * padded(1, j, columns_in),
            Pooling::AverageInside => clipped(0, i, rows_in) * clipped(1, j, columns_in),
            Pooling::AverageFixed(divisor) => divisor,
        };
        let [from, to] = scales;
        let sum: i32 = pixels.iter().map(|q| q - i32::from(from.zero)).sum();
        quantized(sum as f32 * (ratio(from, to) / divisor as f32), to)
    })
}

/// A sum, a difference or a product of two values; a size of 1 is repeated.
pub(crate) fn zip(
    (a, b): (&Tensor<i32>, &Tensor<i32>),
    operator: Operator,
    [of_a, of_b, to]: [Scale; 3],
    [least, most]: [u8; 2],
) -> Tensor<i32> {
    let shape = [0, 1, 2, 3].map(|axis| a.shape[axis].max(b.shape[axis]));
    let of = |tensor: &Tensor<i32>, scale: Scale, index: [usize; 4]| {
        difference(tensor.at([0, 1, 2, 3].map(|axis| if tensor.shape[axis] == 1 { 0 } else { index[axis] })), scale)
    };
    Tensor::from_fn(shape, |index| {
        let (a, b) = (of(a, of_a, index), of(b, of_b, index));
        let result = match operator {
            Operator::Add => a * ratio(of_a, to) + b * ratio(of_b, to),
            Operator::Sub => a * ratio(of_a, to) - b * ratio(of_b, to),
            Operator::Mul => {
                let steps = f64::from(of_a.step()) * f64::from(of_b.step()) / f64::from(to.step());
                a * b * steps.min(16384.0) as f32
            }
            Operator::Div | Operator::Maximum | Operator::Minimum => f32::NAN,
        };
        quantized(result, to).clamp(least.into(), most.into())
    })
}
