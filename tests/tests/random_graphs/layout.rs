//! How layers that move elements are made at random.

use super::{
    generate::{Generator, MOST_ELEMENTS, Range},
    windows,
};

fn elements(shape: &[usize]) -> usize {
    shape.iter().product()
}

/// The most dimensions of a value.
const MOST_DIMENSIONS: usize = 4;

/// A dimension as PyTorch counts it: from the batch, or from the end.
fn counted(to: &mut Generator, dim: usize, rank: usize) -> String {
    if to.random.percent(60) { (dim + 1).to_string() } else { format!("-{}", rank - dim) }
}

/// A layer of one input with these attributes.
fn moved(
    to: &mut Generator,
    operator: &'static str,
    attributes: Vec<(&'static str, String)>,
    (input, shape): (usize, Vec<usize>),
) -> Option<usize> {
    let range = to.range(input);
    (elements(&shape) <= MOST_ELEMENTS && shape.len() <= MOST_DIMENSIONS)
        .then(|| to.layer_with(operator, attributes, &[input], &shape, range))
}

/// The same elements under another shape.
pub(crate) fn reshape(to: &mut Generator) -> Option<usize> {
    let input = to.value(|_| true)?;
    let shape = to.shape(input);
    match to.random.below(5) {
        0 => flatten(to, input, shape),
        1 => {
            let dim = to.random.within(0, shape.len());
            let counted = counted(to, dim, shape.len() + 1);
            let mut shape = shape;
            shape.insert(dim, 1);
            moved(to, "unsqueeze", vec![("dim", counted)], (input, shape))
        }
        2 => squeeze(to, input, shape),
        3 => {
            let dim = to.random.below(shape.len());
            let factors = factors(to, shape[dim], 2);
            let attributes = vec![("dim", counted(to, dim, shape.len())), ("sizes", sizes(to, &factors))];
            let mut shape = shape;
            shape.splice(dim..=dim, factors);
            moved(to, "unflatten", attributes, (input, shape))
        }
        _ => {
            let count = to.random.within(1, MOST_DIMENSIONS);
            let factors = factors(to, elements(&shape), count);
            let attributes = vec![("shape", sizes(to, &factors))];
            moved(to, "reshape", attributes, (input, factors))
        }
    }
}

fn flatten(to: &mut Generator, input: usize, mut shape: Vec<usize>) -> Option<usize> {
    let start = to.random.below(shape.len());
    let end = to.random.within(start, shape.len() - 1);
    let attributes = vec![("start_dim", counted(to, start, shape.len())), ("end_dim", counted(to, end, shape.len()))];
    let product = elements(&shape[start..=end]);
    shape.splice(start..=end, [product]);
    moved(to, "flatten", attributes, (input, shape))
}

fn squeeze(to: &mut Generator, input: usize, mut shape: Vec<usize>) -> Option<usize> {
    let dim = shape.iter().position(|size| *size == 1)?;
    if to.random.percent(50) {
        shape.retain(|size| *size != 1);
        if shape.is_empty() {
            shape.push(1);
        }
        return moved(to, "squeeze", vec![], (input, shape));
    }
    let attributes = vec![("dim", counted(to, dim, shape.len()))];
    shape.remove(dim);
    if shape.is_empty() {
        shape.push(1);
    }
    moved(to, "squeeze", attributes, (input, shape))
}

/// So many numbers whose product is this one.
fn factors(to: &mut Generator, mut product: usize, count: usize) -> Vec<usize> {
    let mut factors = Vec::new();
    for _ in 1..count {
        let divisors: Vec<usize> = (1..=product).filter(|divisor| product.is_multiple_of(*divisor)).collect();
        let factor = to.random.pick(&divisors);
        factors.push(factor);
        product /= factor;
    }
    factors.push(product);
    factors
}

/// As a list, in which -1 may stand for one.
fn sizes(to: &mut Generator, sizes: &[usize]) -> String {
    let rest = to.random.percent(40).then(|| to.random.below(sizes.len()));
    let each = sizes.iter().enumerate().map(|(at, size)| if Some(at) == rest { "-1".into() } else { size.to_string() });
    format!("[{}]", each.collect::<Vec<String>>().join(", "))
}

/// The dimensions in another order.
pub(crate) fn permute(to: &mut Generator) -> Option<usize> {
    let input = to.value(|shape| shape.len() > 1)?;
    let shape = to.shape(input);
    if to.random.percent(40) {
        let [one, other] = [0; 2].map(|_| to.random.below(shape.len()));
        let attributes = vec![("dim0", counted(to, one, shape.len())), ("dim1", counted(to, other, shape.len()))];
        let mut shape = shape;
        shape.swap(one, other);
        return moved(to, "transpose", attributes, (input, shape));
    }
    let mut left: Vec<usize> = (0..shape.len()).collect();
    let order: Vec<usize> = (0..shape.len()).map(|_| left.remove(to.random.below(left.len()))).collect();
    let dims: Vec<usize> = std::iter::once(0).chain(order.iter().map(|dim| dim + 1)).collect();
    let shape = order.iter().map(|dim| shape[*dim]).collect();
    moved(to, "permute", vec![("dims", format!("{dims:?}"))], (input, shape))
}

/// A part of a dimension.
pub(crate) fn cut(to: &mut Generator) -> Option<usize> {
    let input = to.value(|_| true)?;
    let mut shape = to.shape(input);
    let dim = if to.random.percent(50) { 0 } else { to.random.below(shape.len()) };
    let size = shape[dim];
    let mut attributes = vec![("dim", counted(to, dim, shape.len()))];
    match to.random.below(4) {
        0 => {
            let start = to.random.below(size);
            let end = to.random.within(start + 1, size);
            let step = to.random.within(1, 3);
            let is_from_end = to.random.percent(30);
            let start_as_given = if is_from_end { start as i64 - size as i64 } else { start as i64 };
            attributes.extend([("start", start_as_given.to_string()), ("step", step.to_string())]);
            attributes.extend((end < size || to.random.percent(50)).then(|| ("end", end.to_string())));
            shape[dim] = (end - start).div_ceil(step);
            moved(to, "slice", attributes, (input, shape))
        }
        1 if shape.len() > 1 => {
            let index = to.random.below(size);
            let as_given = if to.random.percent(30) { index as i64 - size as i64 } else { index as i64 };
            attributes.push(("index", as_given.to_string()));
            shape.remove(dim);
            moved(to, "select", attributes, (input, shape))
        }
        2 => {
            let each = to.random.within(1, size);
            let index = to.random.below(size.div_ceil(each));
            attributes.extend([("split_size", each.to_string()), ("index", index.to_string())]);
            shape[dim] = each.min(size - index * each);
            moved(to, "split", attributes, (input, shape))
        }
        _ => {
            let chunks = to.random.within(1, 5);
            let each = size.div_ceil(chunks);
            let index = to.random.below(size.div_ceil(each));
            attributes.extend([("chunks", chunks.to_string()), ("index", index.to_string())]);
            shape[dim] = each.min(size - index * each);
            moved(to, "chunk", attributes, (input, shape))
        }
    }
}

/// All elements, or most of them, in other places.
pub(crate) fn turn(to: &mut Generator) -> Option<usize> {
    let input = to.value(|_| true)?;
    let shape = to.shape(input);
    let dims: Vec<usize> = (0..shape.len()).filter(|_| to.random.percent(60)).collect();
    if dims.is_empty() {
        return None;
    }
    match to.random.below(3) {
        0 => {
            let dims: Vec<usize> = dims.iter().map(|dim| dim + 1).collect();
            moved(to, "flip", vec![("dims", format!("{dims:?}"))], (input, shape))
        }
        1 => {
            let shifts: Vec<i64> = dims.iter().map(|_| to.random.within(0, 9) as i64 - 4).collect();
            let dims: Vec<usize> = dims.iter().map(|dim| dim + 1).collect();
            let attributes = vec![("shifts", format!("{shifts:?}")), ("dims", format!("{dims:?}"))];
            moved(to, "roll", attributes, (input, shape))
        }
        _ => pad(to, input, shape),
    }
}

fn pad(to: &mut Generator, input: usize, mut shape: Vec<usize>) -> Option<usize> {
    let mode = to.random.pick(&["constant", "constant", "reflect", "replicate", "circular"]);
    let count = match mode {
        "constant" => to.random.within(1, shape.len()),
        _ => to.random.within((shape.len() - 1).max(1), shape.len().min(3)),
    };
    let mut amounts = Vec::new();
    for size in shape.iter_mut().rev().take(count) {
        let (least, most) = match mode {
            "constant" => (-(*size as i64 - 1).min(2) / 2, 3),
            _ => (0, (*size as i64 - 1).min(3)),
        };
        let [before, after] = [0; 2].map(|_| to.random.within(0, (most - least) as usize) as i64 + least);
        *size = (*size as i64 + before + after) as usize;
        amounts.extend([before, after]);
    }
    if elements(&shape) > MOST_ELEMENTS {
        return None;
    }
    let (value, range) = (to.random.pick(&[0.0, 0.5, -1.0]), to.range(input));
    let mut attributes = vec![("pad", format!("{amounts:?}")), ("mode", mode.to_string())];
    if mode != "constant" {
        return Some(to.layer_with("pad", attributes, &[input], &shape, range));
    }
    attributes.push(("value", format!("{value:?}")));
    let range = Range::new(range.least.min(value), range.most.max(value));
    Some(to.layer_with("pad", attributes, &[input], &shape, range))
}

/// Channels and pixels that change places.
pub(crate) fn shuffle(to: &mut Generator) -> Option<usize> {
    match to.random.below(3) {
        0 => {
            let by = to.random.within(1, 3);
            let input = to.value(|shape| shape.len() == 3 && shape[0].is_multiple_of(by * by))?;
            let [channels, height, width] = to.shape(input)[..] else { return None };
            let shape = vec![channels / (by * by), height * by, width * by];
            moved(to, "pixel_shuffle", vec![("upscale_factor", by.to_string())], (input, shape))
        }
        1 => {
            let by = to.random.within(1, 3);
            let fits = |shape: &[usize]| shape.len() == 3 && shape[1..].iter().all(|size| size.is_multiple_of(by));
            let input = to.value(fits)?;
            let [channels, height, width] = to.shape(input)[..] else { return None };
            let shape = vec![channels * by * by, height / by, width / by];
            moved(to, "pixel_unshuffle", vec![("downscale_factor", by.to_string())], (input, shape))
        }
        _ => {
            let input = to.value(|shape| shape.len() > 1)?;
            let shape = to.shape(input);
            let groups: Vec<usize> = (1..=shape[0]).filter(|groups| shape[0].is_multiple_of(*groups)).collect();
            let groups = to.random.pick(&groups).to_string();
            moved(to, "channel_shuffle", vec![("groups", groups)], (input, shape))
        }
    }
}

/// Half of the channels as they are, the others convolved, and both shuffled: as in ShuffleNet.
pub(crate) fn shuffle_unit(to: &mut Generator) -> Option<usize> {
    let input = to.value(|shape| shape.len() == 3 && shape[0].is_multiple_of(2))?;
    let mut shape = to.shape(input);
    let channels = shape[0];
    shape[0] /= 2;
    let half = |index: &str| vec![("chunks", "2".into()), ("dim", "1".into()), ("index", index.into())];
    let kept = moved(to, "chunk", half("0"), (input, shape.clone()))?;
    let other = moved(to, "chunk", half("1"), (input, shape.clone()))?;
    let convolved = windows::pointwise_conv(to, other, channels / 2);
    let shape = to.shape(input);
    let joined = to.layer("concat", [("dim", "1".into())], &[kept, convolved], &shape, Range::ANY);
    moved(to, "channel_shuffle", vec![("groups", "2".into())], (joined, shape))
}
