//! Layers with windows, made at random: convolutions, pools, and what networks are made of them.

use super::{
    generate::{CHANNELS, Generator, MOST_ELEMENTS, Range},
    operators::{batch_norm_of, function_of},
};

/// Multiply-accumulate operations of a convolution at most.
pub(crate) const MOST_MACS: usize = 400_000;

/// Windows along one dimension.
#[derive(Clone, Copy)]
struct Along {
    kernel: usize,
    stride: usize,
    dilation: usize,
    /// Before the image and after it.
    padding: [usize; 2],
    ceil: bool,
}

impl Along {
    fn reach(self) -> usize {
        self.dilation * (self.kernel - 1) + 1
    }

    /// The number of windows: PyTorch's formula.
    fn count(self, size: usize) -> usize {
        let room = size + self.padding[0] + self.padding[1] - self.reach();
        let count = if self.ceil { room.div_ceil(self.stride) } else { room / self.stride } + 1;
        let begins_after_the_image = self.ceil && (count - 1) * self.stride >= size + self.padding[0];
        count - usize::from(begins_after_the_image)
    }

    /// Windows of a convolution; of which kernel, the caller says.
    fn of_conv(to: &mut Generator, size: usize, kernel: usize) -> Along {
        let dilation = if kernel > 1 { to.random.pick(&[1, 1, 1, 1, 2, 3]) } else { 1 };
        let stride = to.random.pick(&[1, 1, 1, 2, 2, 3]);
        let mut along = Along { kernel, stride, dilation, padding: [0, 0], ceil: false };
        let usual = along.reach() / 2;
        along.padding = match to.random.below(4) {
            0 => [0, 0],
            1 => [to.random.within(0, kernel), to.random.within(0, kernel)],
            _ => [usual, usual],
        };
        let missing = along.reach().saturating_sub(size + along.padding[0] + along.padding[1]);
        along.padding[1] += missing;
        along
    }

    fn of_pool(to: &mut Generator, size: usize, kernel: usize) -> Along {
        let kernel = kernel.min(size);
        let along = Along { kernel, stride: to.random.within(1, 3), dilation: 1, padding: [0, 0], ceil: false };
        let padding = to.random.pick(&[0, 0, kernel / 2]);
        Along { padding: [padding; 2], ceil: to.random.percent(30), ..along }
    }
}

/// A number for both dimensions where they are the same.
pub(crate) fn pair([vertical, horizontal]: [usize; 2]) -> String {
    if vertical == horizontal { vertical.to_string() } else { format!("[{vertical}, {horizontal}]") }
}

/// Rows and columns of a value that is an image or a sequence.
pub(crate) fn size_of(shape: &[usize]) -> [usize; 2] {
    match shape {
        [_, length] => [1, *length],
        [_, height, width] => [*height, *width],
        _ => [1, 1],
    }
}

/// A shape with other rows and columns.
pub(crate) fn with_size(channels: usize, [height, width]: [usize; 2], rank: usize) -> Vec<usize> {
    if rank == 2 { vec![channels, width] } else { vec![channels, height, width] }
}

/// The greatest divisors of both, and a few small ones.
pub(crate) fn groups(to: &mut Generator, inputs: usize, outputs: usize) -> usize {
    let common: Vec<usize> =
        (1..=inputs.min(outputs)).filter(|n| inputs.is_multiple_of(*n) && outputs.is_multiple_of(*n)).collect();
    if to.random.percent(65) { 1 } else { to.random.pick(&common) }
}

/// Whether windows can slide over a value: an image or a sequence.
pub(crate) fn is_spatial(shape: &[usize]) -> bool {
    matches!(shape.len(), 2 | 3)
}

pub(crate) fn conv(to: &mut Generator) -> Option<usize> {
    let input = to.value(is_spatial)?;
    let inputs = to.shape(input)[0];
    let (outputs, groups) = match to.random.below(10) {
        // Depthwise, with one output each or two.
        0 | 1 => (inputs * to.random.pick(&[1, 1, 2]), inputs),
        _ => {
            let outputs = to.random.pick(&CHANNELS);
            (outputs, groups(to, inputs, outputs))
        }
    };
    let kernels: [usize; 2] = match to.random.below(10) {
        0..4 => [3, 3],
        4 => [1, 1],
        5 => [5, 5],
        _ => [to.random.within(1, 5), to.random.within(1, 5)],
    };
    conv_of(to, input, Filters { outputs, groups, kernels })
}

/// The filters of a convolution.
#[derive(Clone, Copy)]
struct Filters {
    outputs: usize,
    groups: usize,
    kernels: [usize; 2],
}

fn conv_of(to: &mut Generator, input: usize, filters: Filters) -> Option<usize> {
    let Filters { outputs, groups, kernels } = filters;
    let shape = to.shape(input);
    let (is_image, size) = (shape.len() == 3, size_of(&shape));
    let rows = if is_image { Along::of_conv(to, size[0], kernels[0]) } else { UNIT };
    let columns = Along::of_conv(to, size[1], kernels[1]);
    let of = [rows.count(size[0]), columns.count(size[1])];
    let taps = if is_image { kernels[0] * kernels[1] } else { kernels[1] };
    let macs = outputs * of[0] * of[1] * shape[0] / groups * taps;
    if macs > MOST_MACS || outputs * of[0] * of[1] > MOST_ELEMENTS {
        return None;
    }
    let each = |part: fn(Along) -> usize| {
        if is_image { pair([part(rows), part(columns)]) } else { part(columns).to_string() }
    };
    let mut attributes = vec![
        ("out_channels", outputs.to_string()),
        ("kernel", each(|along| along.kernel)),
        ("padding", padding(rows, columns, is_image)),
        ("groups", groups.to_string()),
        ("bias", to.random.percent(75).to_string()),
    ];
    if rows.stride * columns.stride > 1 {
        attributes.push(("stride", each(|along| along.stride)));
    }
    if rows.dilation * columns.dilation > 1 {
        attributes.push(("dilation", each(|along| along.dilation)));
    }
    let inside = |along: Along, size: usize| along.padding.iter().all(|side| *side < size);
    if inside(rows, size[0]) && inside(columns, size[1]) && to.random.percent(15) {
        attributes.push(("padding_mode", to.random.pick(&["reflect", "replicate", "circular"]).into()));
    }
    let operator = if is_image { "conv2d" } else { "conv1d" };
    Some(to.layer_with(operator, attributes, &[input], &with_size(outputs, of, shape.len()), Range::ANY))
}

/// The one row of a sequence.
const UNIT: Along = Along { kernel: 1, stride: 1, dilation: 1, padding: [0, 0], ceil: false };

fn padding(rows: Along, columns: Along, is_image: bool) -> String {
    let ([top, bottom], [left, right]) = (rows.padding, columns.padding);
    let is_same = |along: Along| {
        along.stride == 1 && {
            let total = along.reach() - 1;
            along.padding == [total / 2, total - total / 2]
        }
    };
    match is_image {
        _ if is_same(rows) && is_same(columns) && left != right => "same".into(),
        true if [top, left] == [bottom, right] => pair([top, left]),
        true => format!("[{top}, {left}, {bottom}, {right}]"),
        false if left == right => left.to_string(),
        false => format!("[{left}, {right}]"),
    }
}

/// A convolution of one pixel each.
pub(crate) fn pointwise_conv(to: &mut Generator, input: usize, outputs: usize) -> usize {
    let shape = to.shape(input);
    let operator = if shape.len() == 3 { "conv2d" } else { "conv1d" };
    let attributes = [("out_channels", outputs.to_string()), ("kernel", "1".into())];
    to.layer(operator, attributes, &[input], &with_size(outputs, size_of(&shape), shape.len()), Range::ANY)
}

/// A convolution with what is usually after it.
pub(crate) fn conv_block(to: &mut Generator) -> Option<usize> {
    let mut value = conv(to)?;
    if to.random.percent(50) {
        value = batch_norm_of(to, value);
    }
    if to.random.percent(70) {
        value = function_of(to, value);
    }
    if to.random.percent(30) {
        value = pool_of(to, value);
    }
    Some(value)
}

/// Filters for a result of the input's size.
fn same(to: &mut Generator, input: usize, outputs: usize, kernel: usize) -> Option<usize> {
    let shape = to.shape(input);
    let (is_image, [height, width]) = (shape.len() == 3, size_of(&shape));
    let taps = if is_image { kernel * kernel } else { kernel };
    if outputs * height * width * shape[0] * taps > MOST_MACS || outputs * height * width > MOST_ELEMENTS {
        return None;
    }
    let attributes = [
        ("out_channels", outputs.to_string()),
        ("kernel", kernel.to_string()),
        ("padding", (kernel / 2).to_string()),
        ("bias", to.random.percent(50).to_string()),
    ];
    let operator = if is_image { "conv2d" } else { "conv1d" };
    Some(to.layer(operator, attributes, &[input], &with_size(outputs, [height, width], shape.len()), Range::ANY))
}

/// Two convolutions, to which their input is added.
pub(crate) fn residual(to: &mut Generator) -> Option<usize> {
    let input = to.value(is_spatial)?;
    let shape = to.shape(input);
    let first = same(to, input, shape[0], 3)?;
    let bent = function_of(to, first);
    let second = same(to, bent, shape[0], 3)?;
    let second = if to.random.percent(50) { batch_norm_of(to, second) } else { second };
    let from = if to.random.percent(50) { [second, input] } else { [input, second] };
    let sum = to.layer("add", [], &from, &shape, Range::ANY);
    Some(if to.random.percent(60) { function_of(to, sum) } else { sum })
}

/// Expand, depthwise, project, add.
pub(crate) fn inverted_residual(to: &mut Generator) -> Option<usize> {
    let input = to.value(|shape| shape.len() == 3 && shape[0] <= 24)?;
    let shape = to.shape(input);
    let wide = shape[0] * to.random.within(1, 3);
    let expanded = pointwise_conv(to, input, wide);
    let expanded = batch_norm_of(to, expanded);
    let expanded = function_of(to, expanded);
    let kernel = to.random.pick(&[3, 5]);
    let deep = conv_of(to, expanded, Filters { outputs: wide, groups: wide, kernels: [kernel; 2] })?;
    let deep = function_of(to, deep);
    let projected = pointwise_conv(to, deep, shape[0]);
    let projected = batch_norm_of(to, projected);
    if to.shape(projected) != shape {
        return Some(projected);
    }
    Some(to.layer("add", [], &[projected, input], &shape, Range::ANY))
}

pub(crate) fn pool(to: &mut Generator) -> Option<usize> {
    let input = to.value(is_spatial)?;
    Some(pool_of(to, input))
}

fn pool_of(to: &mut Generator, input: usize) -> usize {
    let (shape, range) = (to.shape(input), to.range(input));
    let (is_image, size, is_max) = (shape.len() == 3, size_of(&shape), to.random.percent(60));
    let kernel = to.random.within(1, 4);
    let mut rows = if is_image { Along::of_pool(to, size[0], kernel) } else { UNIT };
    let mut columns = Along::of_pool(to, size[1], kernel);
    if is_image {
        rows.ceil = columns.ceil;
    }
    let mut attributes = vec![("ceil_mode", columns.ceil.to_string())];
    if is_max && to.random.percent(20) && columns.kernel > 1 && size[1] > 2 * (columns.kernel - 1) {
        columns.dilation = 2;
        let each = if is_image { "[1, 2]" } else { "2" };
        attributes.push(("dilation", each.into()));
    }
    let each = |part: fn(Along) -> usize| {
        if is_image { pair([part(rows), part(columns)]) } else { part(columns).to_string() }
    };
    attributes.push(("kernel", each(|along| along.kernel)));
    attributes.push(("stride", each(|along| along.stride)));
    attributes.push(("padding", each(|along| along.padding[0])));
    if !is_max {
        attributes.push(("count_include_pad", to.random.percent(50).to_string()));
        if is_image && to.random.percent(15) {
            attributes.push(("divisor_override", to.random.within(1, 6).to_string()));
        }
    }
    let of = with_size(shape[0], [rows.count(size[0]), columns.count(size[1])], shape.len());
    let (operator, range) = match (is_max, is_image) {
        (true, true) => ("max_pool2d", range),
        (true, false) => ("max_pool1d", range),
        (false, true) => ("avg_pool2d", Range::ANY),
        (false, false) => ("avg_pool1d", Range::ANY),
    };
    to.layer_with(operator, attributes, &[input], &of, range)
}

pub(crate) fn adaptive_pool(to: &mut Generator) -> Option<usize> {
    let input = to.value(|shape| is_spatial(shape) && shape.iter().product::<usize>() <= MOST_ELEMENTS / 4)?;
    let (shape, range, is_max) = (to.shape(input), to.range(input), to.random.percent(40));
    let size = size_of(&shape);
    let of = [0, 1].map(|axis| {
        let few = to.random.within(1, 4);
        to.random.pick(&[1, few, size[axis]])
    });
    if shape.len() == 2 {
        let operator = if is_max { "adaptive_max_pool1d" } else { "adaptive_avg_pool1d" };
        return Some(to.layer(operator, [("output", of[1].to_string())], &[input], &[shape[0], of[1]], range));
    }
    let operator = if is_max { "adaptive_max_pool2d" } else { "adaptive_avg_pool2d" };
    Some(to.layer(operator, [("output", pair(of))], &[input], &[shape[0], of[0], of[1]], range))
}
