//! The definitions of operators that move elements, by the index that each element of the result is taken from.

use graphc_compiler::ir::{Bounds, Extent, Move, PadMode};

use super::definition::Tensor;

/// An index or the sizes of a value, the batch first.
type Index = Vec<usize>;

impl Tensor {
    /// A tensor of this shape, with what is at an index of another, or a constant where there is none.
    fn gathered(&self, shape: Index, constant: f64, from: impl Fn(&[usize]) -> Option<Index>) -> Tensor {
        let mut index = vec![0; shape.len()];
        let values = (0..shape.iter().product()).map(|_| {
            let value = from(&index).map_or(constant, |index| self.at(&index));
            for (position, size) in index.iter_mut().zip(&shape).rev() {
                *position += 1;
                if *position < *size {
                    break;
                }
                *position = 0;
            }
            value
        });
        Tensor { values: values.collect(), shape }
    }

    fn at(&self, index: &[usize]) -> f64 {
        let position = self.shape.iter().zip(index).fold(0, |position, (size, index)| {
            assert!(index < size, "{index} of {size}");
            position * size + index
        });
        self.values[position]
    }

    /// The same elements under another shape.
    fn reshaped(&self, shape: Index) -> Tensor {
        assert_eq!(shape.iter().product::<usize>(), self.values.len(), "a shape of as many elements");
        Tensor { shape, values: self.values.clone() }
    }

    /// With each size of 1 repeated to that of another shape.
    pub(crate) fn broadcast(&self, shape: &[usize]) -> Tensor {
        self.gathered(shape.to_vec(), 0.0, |index| {
            Some(index.iter().zip(&self.shape).map(|(index, size)| if *size == 1 { 0 } else { *index }).collect())
        })
    }
}

/// Values one after the other along a dimension, which is counted without the batch.
pub(crate) fn concat(parts: &[&Tensor], dim: usize) -> Tensor {
    let axis = dim + 1;
    let origin: Vec<(usize, usize)> = parts
        .iter()
        .enumerate()
        .flat_map(|(part, value)| (0..value.shape[axis]).map(move |index| (part, index)))
        .collect();
    let mut shape = parts[0].shape.clone();
    shape[axis] = 1;
    let slices: Vec<Tensor> = origin
        .iter()
        .map(|(part, position)| parts[*part].gathered(shape.clone(), 0.0, |index| Some(with(index, axis, *position))))
        .collect();
    shape[axis] = slices.len();
    let flat = Tensor {
        shape: [&[slices.len()], slices[0].shape.as_slice()].concat(),
        values: slices.iter().flat_map(|slice| slice.values.iter().copied()).collect(),
    };
    flat.gathered(shape, 0.0, |index| Some([&[index[axis]], with(index, axis, 0).as_slice()].concat()))
}

/// The index with another position along one dimension.
fn with(index: &[usize], axis: usize, position: usize) -> Index {
    let mut index = index.to_vec();
    index[axis] = position;
    index
}

/// What an operator makes of a value.
pub(crate) fn moved(of: &Move, value: &Tensor) -> Tensor {
    let shape = value.shape.clone();
    match of {
        Move::Flatten { .. } | Move::Reshape(_) | Move::Unflatten { .. } | Move::Squeeze(_) | Move::Unsqueeze(_) => {
            value.reshaped(reshaped(of, shape))
        }
        Move::Permute(order) => {
            let order: Vec<usize> = std::iter::once(0).chain(order.iter().map(|dim| dim + 1)).collect();
            permuted(value, &order)
        }
        Move::Transpose([one, other]) => {
            let mut order: Vec<usize> = (0..shape.len()).collect();
            order.swap(one + 1, other + 1);
            permuted(value, &order)
        }
        Move::Slice { dim, bounds } => taken(value, dim + 1, &kept(*bounds, shape[dim + 1])),
        Move::Chunk { dim, chunks, index } => part(value, dim + 1, shape[dim + 1].div_ceil(*chunks), *index),
        Move::Split { dim, size, index } => part(value, dim + 1, *size, *index),
        Move::Select { dim, index } => {
            let one = taken(value, dim + 1, &[from_start(*index, shape[dim + 1])]);
            let mut left = one.shape.clone();
            left.remove(dim + 1);
            if left.len() == 1 {
                left.push(1);
            }
            one.reshaped(left)
        }
        Move::Flip(dims) => dims.iter().fold(value.clone(), |value, dim| {
            let reversed: Vec<usize> = (0..shape[dim + 1]).rev().collect();
            taken(&value, dim + 1, &reversed)
        }),
        Move::Roll(rolls) => rolls.iter().fold(value.clone(), |value, (dim, shift)| {
            let size = shape[dim + 1] as i64;
            let from: Vec<usize> = (0..size).map(|index| (index - shift).rem_euclid(size) as usize).collect();
            taken(&value, dim + 1, &from)
        }),
        Move::PixelShuffle(_) | Move::PixelUnshuffle(_) | Move::ChannelShuffle(_) => shuffled(of, value),
        Move::Pad { amounts, mode } => padded(value, amounts, *mode),
    }
}

/// The shape of the same elements in their order.
fn reshaped(of: &Move, mut shape: Index) -> Index {
    match of {
        Move::Flatten { start, end } => {
            let end = end.map_or(shape.len() - 1, |end| end + 1);
            let product = shape[start + 1..=end].iter().product();
            shape.splice(start + 1..=end, [product]);
        }
        Move::Reshape(sizes) => {
            let elements = shape[1..].iter().product();
            shape.splice(1.., resolved(sizes, elements));
        }
        Move::Unflatten { dim, sizes } => {
            let sizes = resolved(sizes, shape[dim + 1]);
            shape.splice(dim + 1..=dim + 1, sizes);
        }
        Move::Squeeze(Some(dim)) => {
            if shape[dim + 1] == 1 {
                shape.remove(dim + 1);
            }
        }
        Move::Squeeze(None) => {
            let images = shape.remove(0);
            shape.retain(|size| *size != 1);
            shape.insert(0, images);
        }
        Move::Unsqueeze(dim) => shape.insert(dim + 1, 1),
        other => unreachable!("{other:?} moves elements"),
    }
    // A value has a dimension beside the batch.
    if shape.len() == 1 {
        shape.push(1);
    }
    shape
}

fn resolved(sizes: &[Extent], elements: usize) -> Index {
    let known = |size: &Extent| if let Extent::Size(size) = size { *size } else { 1 };
    let rest = elements / sizes.iter().map(known).product::<usize>();
    sizes.iter().map(|size| if *size == Extent::Rest { rest } else { known(size) }).collect()
}

fn permuted(value: &Tensor, order: &[usize]) -> Tensor {
    let shape = order.iter().map(|dim| value.shape[*dim]).collect();
    value.gathered(shape, 0.0, |index| {
        let mut from = vec![0; index.len()];
        order.iter().zip(index).for_each(|(dim, position)| from[*dim] = *position);
        Some(from)
    })
}

/// These indices of a dimension.
fn taken(value: &Tensor, axis: usize, indices: &[usize]) -> Tensor {
    let shape = with(&value.shape, axis, indices.len());
    value.gathered(shape, 0.0, |index| Some(with(index, axis, indices[index[axis]])))
}

fn part(value: &Tensor, axis: usize, size: usize, index: usize) -> Tensor {
    let indices: Vec<usize> = (0..value.shape[axis]).skip(index * size).take(size).collect();
    taken(value, axis, &indices)
}

fn from_start(index: i64, size: usize) -> usize {
    (if index < 0 { index + size as i64 } else { index }).clamp(0, size as i64) as usize
}

fn kept(bounds: Bounds, size: usize) -> Vec<usize> {
    let end = bounds.end.map_or(size, |end| from_start(end, size));
    (from_start(bounds.start, size)..end).step_by(bounds.step).collect()
}

fn shuffled(of: &Move, value: &Tensor) -> Tensor {
    let shape = value.shape.clone();
    match *of {
        Move::PixelShuffle(by) => {
            let to = vec![shape[0], shape[1] / (by * by), shape[2] * by, shape[3] * by];
            value.gathered(to, 0.0, |index| {
                let [n, c, y, x] = [0, 1, 2, 3].map(|axis| index[axis]);
                Some(vec![n, (c * by + y % by) * by + x % by, y / by, x / by])
            })
        }
        Move::PixelUnshuffle(by) => {
            let to = vec![shape[0], shape[1] * by * by, shape[2] / by, shape[3] / by];
            value.gathered(to, 0.0, |index| {
                let [n, c, y, x] = [0, 1, 2, 3].map(|axis| index[axis]);
                Some(vec![n, c / (by * by), y * by + c / by % by, x * by + c % by])
            })
        }
        Move::ChannelShuffle(groups) => {
            let each = shape[1] / groups;
            let order: Vec<usize> = (0..shape[1]).map(|channel| channel % groups * each + channel / groups).collect();
            taken(value, 1, &order)
        }
        ref other => unreachable!("{other:?} shuffles nothing"),
    }
}

/// With elements before and after, or fewer, from the last dimension on.
pub(crate) fn padded(value: &Tensor, amounts: &[[i64; 2]], mode: PadMode) -> Tensor {
    let mut before = vec![0; value.shape.len()];
    let mut shape = value.shape.clone();
    for (axis, [first, last]) in (0..shape.len()).rev().zip(amounts) {
        before[axis] = *first;
        shape[axis] = (shape[axis] as i64 + first + last) as usize;
    }
    let constant = if let PadMode::Constant(constant) = mode { f64::from(constant) } else { 0.0 };
    value.gathered(shape, constant, |index| {
        let places = index.iter().zip(&before).map(|(index, before)| *index as i64 - before);
        places.zip(&value.shape).map(|(place, size)| inside(place, *size as i64, mode)).collect()
    })
}

/// The element that stands for one which may be outside.
fn inside(place: i64, size: i64, mode: PadMode) -> Option<usize> {
    let place = match mode {
        PadMode::Constant(_) => place,
        PadMode::Reflect if place < 0 => -place,
        PadMode::Reflect if place >= size => 2 * (size - 1) - place,
        PadMode::Reflect => place,
        PadMode::Replicate => place.clamp(0, size - 1),
        PadMode::Circular => place.rem_euclid(size),
    };
    usize::try_from(place).ok().filter(|place| *place < size as usize)
}
