//! Transposed convolutions and interpolations: their definitions, and how they are made at random.

use graphc_compiler::ir::{ConvTranspose, Upsample, UpsampleMode, UpsampleSize};
use graphc_program::Pooling;

use super::{
    generate::{CHANNELS, Generator, MOST_ELEMENTS, Range},
    naive::{self, Tensor as Images},
    windows::{MOST_MACS, groups, is_spatial, pair, size_of, with_size},
};

/// Every product of an element of the input and a weight, where it goes.
pub(crate) fn conv_transpose(
    conv: &ConvTranspose,
    image: &Images<f64>,
    weight: &[f64],
    bias: &[f64],
    size: [usize; 2],
) -> Images<f64> {
    let [images, inputs, height, width] = image.shape;
    let (outputs, [rows, columns]) = (conv.out_channels, conv.kernel);
    let (group_in, group_out) = (inputs / conv.groups, outputs / conv.groups);
    let mut result = Images::from_fn([images, outputs, size[0], size[1]], |[_, o, _, _]| bias[o]);
    let place = |axis: usize, pixel: usize, tap: usize| {
        let padded = pixel * conv.stride[axis] + tap * conv.dilation[axis];
        padded.checked_sub(conv.padding[axis]).filter(|place| *place < size[axis])
    };
    for n in 0..images {
        for c in 0..inputs {
            for (y, x) in (0..height).flat_map(|y| (0..width).map(move |x| (y, x))) {
                for (u, v) in (0..rows).flat_map(|u| (0..columns).map(move |v| (u, v))) {
                    let (Some(i), Some(j)) = (place(0, y, u), place(1, x, v)) else { continue };
                    for local in 0..group_out {
                        let o = c / group_in * group_out + local;
                        let factor = weight[((c * group_out + local) * rows + u) * columns + v];
                        result.values[((n * outputs + o) * size[0] + i) * size[1] + j] +=
                            factor * image.at([n, c, y, x]);
                    }
                }
            }
        }
    }
    result
}

pub(crate) fn upsample(upsample: &Upsample, image: &Images<f64>, size: [usize; 2]) -> Images<f64> {
    let mode = match upsample.mode {
        UpsampleMode::Nearest => "nearest",
        UpsampleMode::NearestExact => "nearest-exact",
        UpsampleMode::Linear => "bilinear",
        UpsampleMode::Cubic => "bicubic",
        UpsampleMode::Area => return naive::adaptive_pool2d(image, Pooling::AverageInside, size),
    };
    let factors = match upsample.size {
        UpsampleSize::Scaled { factor, recompute: false } => factor.map(Some),
        UpsampleSize::Scaled { .. } | UpsampleSize::Given(_) => [None; 2],
    };
    naive::interpolate(image, size, (mode, upsample.align_corners), factors)
}

pub(crate) fn make_conv_transpose(to: &mut Generator) -> Option<usize> {
    let input = to.value(is_spatial)?;
    let shape = to.shape(input);
    let (is_image, size, outputs) = (shape.len() == 3, size_of(&shape), to.random.pick(&CHANNELS));
    let groups = groups(to, shape[0], outputs);
    let mut parts = [[1, 1], [1, 1], [1, 1], [0, 0], [0, 0]];
    let mut of = [1, 1];
    for axis in if is_image { 0..2 } else { 1..2 } {
        let (kernel, stride, dilation) = (to.random.within(1, 4), to.random.within(1, 3), to.random.pick(&[1, 1, 2]));
        let whole = (size[axis] - 1) * stride + dilation * (kernel - 1) + 1;
        let padding = to.random.within(0, ((whole - 1) / 2).min(kernel));
        let more = to.random.below(stride.max(dilation));
        parts.iter_mut().zip([kernel, stride, dilation, padding, more]).for_each(|(part, value)| part[axis] = value);
        of[axis] = whole - 2 * padding + more;
    }
    let elements = outputs * of[0] * of[1];
    let taps = parts[0][0] * parts[0][1];
    if elements > MOST_ELEMENTS || shape.iter().product::<usize>() * outputs / groups * taps > MOST_MACS {
        return None;
    }
    let names = ["kernel", "stride", "dilation", "padding", "output_padding"];
    let text = |part: [usize; 2]| if is_image { pair(part) } else { part[1].to_string() };
    let mut attributes: Vec<(&str, String)> = names.into_iter().zip(parts.map(text)).collect();
    let bias = to.random.percent(70).to_string();
    attributes.extend([("out_channels", outputs.to_string()), ("groups", groups.to_string()), ("bias", bias)]);
    let operator = if is_image { "conv_transpose2d" } else { "conv_transpose1d" };
    Some(to.layer_with(operator, attributes, &[input], &with_size(outputs, of, shape.len()), Range::ANY))
}

pub(crate) fn make_upsample(to: &mut Generator) -> Option<usize> {
    let input = to.value(is_spatial)?;
    let shape = to.shape(input);
    let (is_image, size, range) = (shape.len() == 3, size_of(&shape), to.range(input));
    let mode = match is_image {
        true => to.random.pick(&["nearest", "nearest-exact", "bilinear", "bicubic", "area"]),
        false => to.random.pick(&["nearest", "nearest-exact", "linear", "area"]),
    };
    let mut attributes = vec![("mode", mode.to_string())];
    if mode.ends_with("linear") || mode == "bicubic" {
        attributes.push(("align_corners", to.random.percent(50).to_string()));
    }
    let of = match to.random.percent(50) {
        true => {
            let factor = to.random.pick(&[2.0, 1.5, 3.0, 0.75]);
            attributes.push(("scale_factor", format!("{factor:?}")));
            [if is_image { (size[0] as f64 * factor) as usize } else { 1 }, (size[1] as f64 * factor) as usize]
        }
        false => {
            let of = [if is_image { to.random.within(1, 14) } else { 1 }, to.random.within(1, 14)];
            attributes.push(("size", if is_image { pair(of) } else { of[1].to_string() }));
            of
        }
    };
    if of.contains(&0) || shape[0] * of[0] * of[1] > MOST_ELEMENTS {
        return None;
    }
    let range = if mode == "bicubic" { Range::ANY } else { range };
    // Two names of one operator.
    let operator = to.random.pick(&["upsample", "interpolate"]);
    Some(to.layer_with(operator, attributes, &[input], &with_size(shape[0], of, shape.len()), range))
}

pub(crate) fn make_lp_pool(to: &mut Generator) -> Option<usize> {
    let input = to.value(is_spatial)?;
    let input = to.limited(input, Range::new(0.125, 8.0));
    let shape = to.shape(input);
    let (is_image, size) = (shape.len() == 3, size_of(&shape));
    let kernel = to.random.within(1, 3).min(size[1]).min(if is_image { size[0] } else { 3 });
    let stride = to.random.within(1, 2);
    let count = |size: usize| (size - kernel) / stride + 1;
    let of = [if is_image { count(size[0]) } else { 1 }, count(size[1])];
    let power = to.random.pick(&["1", "2", "3"]).to_string();
    let attributes = [("norm_type", power), ("kernel", kernel.to_string()), ("stride", stride.to_string())];
    let operator = if is_image { "lp_pool2d" } else { "lp_pool1d" };
    Some(to.layer(operator, attributes, &[input], &with_size(shape[0], of, shape.len()), Range::ANY))
}
