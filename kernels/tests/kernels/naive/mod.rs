//! Every operator as defined by PyTorch, in plain loops over `[image][channel][row][column]`: the reference for testing
//! the kernels.
//!
//! Generic over the number type. In `f32` on small integers, every order of summation gives the same bits, so kernels
//! must agree exactly; in `f64` it shows their error on real values. Fused operations are separate functions here.
//! Nothing in this file knows channel blocks, tiles or threads.

#[allow(dead_code, reason = "only the feature `int8` has kernels for these")]
pub(crate) mod int8;

use std::ops::{Add, Div, Mul};

use graphc_program::{
    Pointwise, Pooling, Window,
    step::{Operator, Over, Reduction, Statistics},
};

/// The number type of the reference: `f32` or `f64`.
pub(crate) trait Number:
    Copy + PartialOrd + From<f32> + Add<Output = Self> + Mul<Output = Self> + Div<Output = Self>
{
    /// The function applied to it.
    fn through(self, function: Pointwise) -> Self;
}

impl Number for f32 {
    fn through(self, function: Pointwise) -> Self {
        function.define(self.into()) as f32
    }
}

impl Number for f64 {
    fn through(self, function: Pointwise) -> Self {
        function.define(self)
    }
}

/// Images; or the weights of a convolution, with output channels in place of images.
#[derive(Clone, Debug)]
pub(crate) struct Tensor<T> {
    /// Images, channels, rows, columns.
    pub(crate) shape: [usize; 4],
    /// Row-major.
    pub(crate) values: Vec<T>,
}

impl<T: Copy> Tensor<T> {
    /// The tensor with the value `f(index)` at every index.
    pub(crate) fn from_fn(shape: [usize; 4], mut f: impl FnMut([usize; 4]) -> T) -> Self {
        let mut values = Vec::with_capacity(shape.iter().product());
        for n in 0..shape[0] {
            for c in 0..shape[1] {
                for y in 0..shape[2] {
                    for x in 0..shape[3] {
                        values.push(f([n, c, y, x]));
                    }
                }
            }
        }
        Tensor { shape, values }
    }

    /// The value at an index.
    pub(crate) fn at(&self, [n, c, y, x]: [usize; 4]) -> T {
        let [images, channels, height, width] = self.shape;
        assert!(n < images && c < channels && y < height && x < width);
        self.values[((n * channels + c) * height + y) * width + x]
    }

    /// Applies `f` to every value.
    pub(crate) fn map<U: Copy>(&self, f: impl Fn(T) -> U) -> Tensor<U> {
        Tensor { shape: self.shape, values: self.values.iter().map(|value| f(*value)).collect() }
    }

    /// Applies `f` to every value and its channel.
    fn by_channel<U: Copy>(&self, f: impl Fn(T, usize) -> U) -> Tensor<U> {
        Tensor::from_fn(self.shape, |index| f(self.at(index), index[1]))
    }
}

/// The number of windows along one dimension, with `padding` pixels before and after: PyTorch's output size. With
/// `ceil`, the last window may extend beyond the end, unless it starts in the padding after the image.
pub(crate) fn windows(size: usize, window: [usize; 3], padding: [usize; 2], ceil: bool) -> usize {
    let [kernel, stride, dilation] = window;
    let room = size + padding[0] + padding[1] - dilation * (kernel - 1) - 1;
    let count = if ceil { room.div_ceil(stride) } else { room / stride } + 1;
    let hangs_over = ceil && (count - 1) * stride >= size + padding[0];
    if hangs_over { count - 1 } else { count }
}

/// The taps of a window along one dimension that fall on one of `size` pixels, with these pixels.
fn taps(window: &Window, axis: usize, index: usize, size: usize) -> Vec<(usize, usize)> {
    let padded = |tap: usize| index * window.stride[axis] + tap * window.dilation[axis];
    let pixel = |tap: usize| padded(tap).checked_sub(window.padding[axis]).filter(|pixel| *pixel < size);
    (0..window.kernel[axis]).filter_map(|tap| pixel(tap).map(|pixel| (tap, pixel))).collect()
}

/// `torch.nn.functional.conv2d`, with a result of `size`.
pub(crate) fn conv2d<T: Number>(
    input: &Tensor<T>,
    weight: &Tensor<T>,
    bias: &[T],
    window: &Window,
    groups: usize,
    [height, width]: [usize; 2],
) -> Tensor<T> {
    let [outputs, inputs, _, _] = weight.shape;
    Tensor::from_fn([input.shape[0], outputs, height, width], |[n, o, i, j]| {
        let first = o / (outputs / groups) * inputs;
        let (rows, columns) = (taps(window, 0, i, input.shape[2]), taps(window, 1, j, input.shape[3]));
        let mut sum = bias[o];
        for c in 0..inputs {
            for &(u, y) in &rows {
                for &(v, x) in &columns {
                    sum = sum + weight.at([o, c, u, v]) * input.at([n, first + c, y, x]);
                }
            }
        }
        sum
    })
}

/// `torch.nn.functional.linear`: `weight` is `[outputs][inputs][1][1]`.
pub(crate) fn linear<T: Number>(input: &Tensor<T>, weight: &Tensor<T>, bias: &[T]) -> Tensor<T> {
    Tensor::from_fn([input.shape[0], weight.shape[0], 1, 1], |[n, o, _, _]| {
        let products = (0..weight.shape[1]).map(|k| weight.at([o, k, 0, 0]) * input.at([n, k, 0, 0]));
        products.fold(bias[o], |sum, product| sum + product)
    })
}

/// `torch.nn.functional.max_pool2d` or `avg_pool2d`, with a result of `size`.
pub(crate) fn pool2d<T: Number>(input: &Tensor<T>, window: &Window, pooling: Pooling, size: [usize; 2]) -> Tensor<T> {
    let [images, channels, height, width] = input.shape;
    // Taps on the image or on the padding around it, which is the same before and after.
    let padded = |axis: usize, index: usize, size: usize| {
        let end = size + 2 * window.padding[axis];
        (0..window.kernel[axis]).filter(|tap| index * window.stride[axis] + tap < end).count()
    };
    Tensor::from_fn([images, channels, size[0], size[1]], |[n, c, i, j]| {
        let (rows, columns) = (taps(window, 0, i, height), taps(window, 1, j, width));
        let values = rows.iter().flat_map(|(_, y)| columns.iter().map(|(_, x)| input.at([n, c, *y, *x])));
        combine(values, pooling, [padded(0, i, height) * padded(1, j, width), window.kernel[0] * window.kernel[1]])
    })
}

/// `torch.nn.functional.adaptive_max_pool2d` or `adaptive_avg_pool2d`: window `i` of `n` goes from
/// `floor(i * size / n)` to `ceil((i + 1) * size / n)`.
pub(crate) fn adaptive_pool2d<T: Number>(input: &Tensor<T>, pooling: Pooling, size: [usize; 2]) -> Tensor<T> {
    let [images, channels, height, width] = input.shape;
    let pixels = |index: usize, of: usize, size: usize| index * size / of..((index + 1) * size).div_ceil(of);
    Tensor::from_fn([images, channels, size[0], size[1]], |[n, c, i, j]| {
        let (rows, columns) = (pixels(i, size[0], height), pixels(j, size[1], width));
        let values = rows.flat_map(|y| columns.clone().map(move |x| input.at([n, c, y, x])));
        combine(values, pooling, [0, 0])
    })
}

/// Reduces a window: the maximum, where NaN counts as largest, or the sum over a divisor, or a power average as in
/// `torch.nn.functional.lp_pool2d`. Of the pixels of the window, so many lie on the padded image, so many there are.
fn combine<T: Number>(values: impl Iterator<Item = T>, pooling: Pooling, [padded, all]: [usize; 2]) -> T {
    let number = |count: usize| T::from(count as f32);
    let power = |value: T, exponent: f32| value.through(Pointwise::Pow { exponent });
    let (mut max, mut sum, mut count) = (T::from(f32::NEG_INFINITY), number(0), 0);
    for value in values {
        if value > max || is_nan(value) {
            max = value;
        }
        sum = sum + if let Pooling::Power(exponent) = pooling { power(value, exponent) } else { value };
        count += 1;
    }
    match pooling {
        Pooling::Max => max,
        Pooling::AveragePadded => sum / number(padded),
        Pooling::AverageInside => sum / number(count),
        Pooling::AverageFixed(divisor) => sum / number(divisor),
        Pooling::Power(exponent) => power(sum / number(padded) * number(all) + number(0), 1.0 / exponent),
    }
}

/// `torch.nn.functional.interpolate` of images: to `size`, by a `mode` that PyTorch calls `nearest`, `nearest-exact`, `bilinear`
/// or `bicubic`, with the given scales in place of the sizes' if there are some. As in UpSample.h and UpSampleKernel.cpp.
pub(crate) fn interpolate<T: Number>(
    input: &Tensor<T>,
    size: [usize; 2],
    (mode, align_corners): (&str, bool),
    scale_factor: [Option<f64>; 2],
) -> Tensor<T> {
    let [images, channels, height, width] = input.shape;
    let axis = |axis: usize, from: usize| -> Vec<Vec<(usize, f32)>> {
        let scale = match scale_factor[axis] {
            _ if align_corners && size[axis] > 1 => (from - 1) as f32 / (size[axis] - 1) as f32,
            _ if align_corners => 0.0,
            Some(factor) => (1.0 / factor) as f32,
            None => from as f32 / size[axis] as f32,
        };
        let middle = |to: usize| if align_corners { scale * to as f32 } else { scale * (to as f32 + 0.5) - 0.5 };
        let of = |to: usize| match mode {
            "nearest" => vec![((to as f32 * scale) as usize, 1.0)],
            "nearest-exact" => vec![(((to as f32 + 0.5) * scale) as usize, 1.0)],
            "bilinear" if from == size[axis] => vec![(to, 1.0)],
            "bilinear" => {
                let at = middle(to).max(0.0);
                let first = (at as usize).min(from - 1);
                let next = (at - first as f32).clamp(0.0, 1.0);
                vec![(first, 1.0 - next), (first + 1, next)]
            }
            _ => {
                let (first, next) = (middle(to).floor(), middle(to) - middle(to).floor());
                let pixel = |tap: f32| (first + tap).max(0.0) as usize;
                let distances = [1.0 + next, next, 1.0 - next, 2.0 - next];
                (0..4).map(|tap| (pixel(tap as f32 - 1.0), cubic(distances[tap].into()) as f32)).collect()
            }
        };
        (0..size[axis])
            .map(|to| of(to).into_iter().map(|(pixel, factor)| (pixel.min(from - 1), factor)).collect())
            .collect()
    };
    let (rows, columns) = (axis(0, height), axis(1, width));
    Tensor::from_fn([images, channels, size[0], size[1]], |[n, c, i, j]| {
        let mut sum = T::from(0.0);
        for &(y, vertical) in &rows[i] {
            let along = columns[j].iter().map(|&(x, factor)| input.at([n, c, y, x]) * T::from(factor));
            sum = sum + along.fold(T::from(0.0), |sum, product| sum + product) * T::from(vertical);
        }
        sum
    })
}

/// The factor of a pixel at this distance, by the cubic convolution of Keys (1981) with a slope of -0.75.
fn cubic(distance: f64) -> f64 {
    let (a, x) = (-0.75, distance);
    if x <= 1.0 {
        (a + 2.0) * x * x * x - (a + 3.0) * x * x + 1.0
    } else {
        a * (x * x * x - 5.0 * x * x + 8.0 * x - 4.0)
    }
}

fn is_nan<T: Number>(value: T) -> bool {
    value.partial_cmp(&value).is_none()
}

/// `torch.nn`'s elementwise functions, as their table defines them.
pub(crate) fn pointwise<T: Number>(input: &Tensor<T>, function: Pointwise) -> Tensor<T> {
    input.map(|value| value.through(function))
}

/// `torch.nn.functional.prelu`, a slope for every channel.
pub(crate) fn prelu<T: Number>(input: &Tensor<T>, slopes: &[T]) -> Tensor<T> {
    input.by_channel(|x, c| if x > T::from(0.0) { x } else { slopes[c] * x })
}

/// A batch norm in inference: `x * scale + shift`, for every channel.
pub(crate) fn affine<T: Number>(input: &Tensor<T>, scales: &[T], shifts: &[T]) -> Tensor<T> {
    input.by_channel(|x, c| x * scales[c] + shifts[c])
}

/// `torch.add`.
pub(crate) fn add<T: Number>(a: &Tensor<T>, b: &Tensor<T>) -> Tensor<T> {
    zip(a, b, Operator::Add)
}

/// `torch.add`, `sub`, `mul`, `div`, `maximum` and `minimum`: a size of 1 is repeated, NaN goes through.
pub(crate) fn zip<T: Number>(a: &Tensor<T>, b: &Tensor<T>, operator: Operator) -> Tensor<T> {
    let shape = [0, 1, 2, 3].map(|axis| a.shape[axis].max(b.shape[axis]));
    let of = |tensor: &Tensor<T>, index: [usize; 4]| {
        tensor.at([0, 1, 2, 3].map(|axis| if tensor.shape[axis] == 1 { 0 } else { index[axis] }))
    };
    Tensor::from_fn(shape, |index| {
        let (a, b) = (of(a, index), of(b, index));
        match operator {
            Operator::Add => a + b,
            Operator::Sub => a + T::from(-1.0) * b,
            Operator::Mul => a * b,
            Operator::Div => a / b,
            Operator::Maximum if b > a || is_nan(b) => b,
            Operator::Minimum if b < a || is_nan(b) => b,
            Operator::Maximum | Operator::Minimum => a,
        }
    })
}

/// `torch.nn.functional.local_response_norm`: the window of channel `c` goes from `c - size / 2` to
/// `c + (size - 1) / 2`, and channels outside the image count as zero.
pub(crate) fn local_response_norm<T: Copy + Into<f64>>(
    input: &Tensor<T>,
    size: usize,
    [alpha, beta, k]: [f64; 3],
) -> Tensor<f64> {
    Tensor::from_fn(input.shape, |[n, c, y, x]| {
        let window = c.saturating_sub(size / 2)..(c + (size - 1) / 2 + 1).min(input.shape[1]);
        let squares = window.map(|i| input.at([n, i, y, x]).into().powi(2));
        input.at([n, c, y, x]).into() / (k + alpha * squares.sum::<f64>() / size as f64).powf(beta)
    })
}

/// `torch.softmax` over the channels.
pub(crate) fn softmax<T: Copy + Into<f64>>(input: &Tensor<T>) -> Tensor<f64> {
    Tensor::from_fn(input.shape, |[n, c, y, x]| {
        let channels = (0..input.shape[1]).map(|i| input.at([n, i, y, x]).into());
        let max = channels.clone().reduce(f64::max).unwrap_or(f64::NAN);
        let sum: f64 = channels.map(|value| (value - max).exp()).sum();
        (input.at([n, c, y, x]).into() - max).exp() / sum
    })
}

/// `torch.log_softmax` over the channels.
pub(crate) fn log_softmax<T: Copy + Into<f64>>(input: &Tensor<T>) -> Tensor<f64> {
    Tensor::from_fn(input.shape, |[n, c, y, x]| {
        let channels = (0..input.shape[1]).map(|i| input.at([n, i, y, x]).into());
        let max = channels.clone().reduce(f64::max).unwrap_or(f64::NAN);
        let sum: f64 = channels.map(|value| (value - max).exp()).sum();
        input.at([n, c, y, x]).into() - max - sum.ln()
    })
}

/// `torch.nn.functional.layer_norm` or `rms_norm` over the channels of each pixel, or `group_norm`: the mean of all numbers that are
/// normalised together, and then their variance around it.
pub(crate) fn norm<T: Copy + Into<f64>>(
    input: &Tensor<T>,
    (over, statistics): (Over, Statistics),
    eps: f64,
    [weight, bias]: [&[T]; 2],
) -> Tensor<f64> {
    let [_, channels, height, width] = input.shape;
    let place = |[n, c, y, x]: [usize; 4]| match over {
        Over::Channels => (n * height + y) * width + x,
        Over::Groups(groups) => n * groups + c / (channels / groups),
    };
    let mean_of = |f: &dyn Fn([usize; 4]) -> f64| {
        let mut sums = vec![(0.0, 0.0); input.values.len()];
        let _ = Tensor::from_fn(input.shape, |index| {
            let (sum, count) = &mut sums[place(index)];
            (*sum, *count) = (*sum + f(index), *count + 1.0);
        });
        sums.into_iter().map(|(sum, count)| sum / count).collect::<Vec<f64>>()
    };
    let value = |index| -> f64 { input.at(index).into() };
    let means = match statistics {
        Statistics::MeanAndVariance => mean_of(&value),
        Statistics::MeanSquare => vec![0.0; input.values.len()],
    };
    let centered = |index| value(index) - means[place(index)];
    let variances = mean_of(&|index| centered(index).powi(2));
    Tensor::from_fn(input.shape, |index| {
        let [weight, bias] = [weight, bias].map(|values| -> f64 { values[index[1]].into() });
        centered(index) / (variances[place(index)] + eps).sqrt() * weight + bias
    })
}

/// `torch.sum`, `mean`, `amax` or `amin` with `keepdim`, to a result of a shape: over the dimensions of size 1.
pub(crate) fn reduce<T: Copy + Into<f64>>(input: &Tensor<T>, reduction: Reduction, shape: [usize; 4]) -> Tensor<f64> {
    Tensor::from_fn(shape, |index| {
        let of = |axis: usize| if shape[axis] == 1 { 0..input.shape[axis] } else { index[axis]..index[axis] + 1 };
        let mut values: Vec<f64> = Vec::new();
        for c in of(1) {
            for y in of(2) {
                values.extend(of(3).map(|x| -> f64 { input.at([index[0], c, y, x]).into() }));
            }
        }
        let largest = |a: f64, b: f64| if b > a || is_nan(b) { b } else { a };
        match reduction {
            Reduction::Sum => values.iter().sum(),
            Reduction::Mean => values.iter().sum::<f64>() / values.len() as f64,
            Reduction::Max => values.into_iter().reduce(largest).unwrap_or(f64::NAN),
            Reduction::Min => -values.into_iter().map(|value| -value).reduce(largest).unwrap_or(f64::NAN),
        }
    })
}

/// `torch.matmul` of `[image][matrix][row][column]`; a single matrix is repeated.
pub(crate) fn matmul<T: Copy + Into<f64>>(a: &Tensor<T>, b: &Tensor<T>) -> Tensor<f64> {
    let [images, matrices, rows, depth] = a.shape;
    let of = |tensor: &Tensor<T>, matrix: usize| if tensor.shape[1] == 1 { 0 } else { matrix };
    Tensor::from_fn([images, matrices.max(b.shape[1]), rows, b.shape[3]], |[n, c, i, j]| {
        let number = |tensor: &Tensor<T>, at: [usize; 2]| -> f64 { tensor.at([n, of(tensor, c), at[0], at[1]]).into() };
        (0..depth).map(|k| number(a, [i, k]) * number(b, [k, j])).sum()
    })
}
