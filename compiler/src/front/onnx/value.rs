//! The values of a graph while it is read: constants, which are views of numbers, and what nodes of the network compute.

use std::rc::Rc;

use graphc_weights::Dtype;

use crate::ir::{Scale, Shape, shape::MAX_RANK};

/// The value of a name.
#[derive(Clone, Debug)]
pub(super) enum Value {
    /// Numbers that do not depend on the inputs.
    Constant(Constant),
    /// What a node of the network computes.
    Computed(Computed),
}

impl Value {
    /// Its dimensions as the file counts them; a batch is 1.
    pub(super) fn dims(&self) -> Vec<usize> {
        match self {
            Value::Constant(constant) => constant.sizes.clone(),
            Value::Computed(computed) => computed.dims(),
        }
    }
}

/// What a node computes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Computed {
    /// The node.
    pub(super) node: usize,
    /// What the first dimension is.
    pub(super) batch: Batch,
    /// The dimensions without the batch; none of a single number.
    pub(super) sizes: Vec<usize>,
    /// In the file these are integers, which stand for what the node computes.
    pub(super) integers: Option<Integers>,
}

/// Integers of eight bits that stand for numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Integers {
    /// That of the integers without a sign: signed ones are those, less 128.
    pub(super) scale: Scale,
    /// With a sign or without.
    pub(super) dtype: Dtype,
}

/// What the first dimension of a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Batch {
    /// The batch, which is not among the sizes.
    First,
    /// A dimension like others, and the batch is this one, from 1 on: between the transposition and the cut of attention's queries, keys
    /// and values, as exporters write them. The batch is not among the sizes.
    Moved(usize),
    /// A dimension like others: there is no batch, or the value is the same for all of it.
    None,
    /// The only one: all elements of all images, one image after the other. Exporters gather from such values.
    Joined,
}

impl Batch {
    /// The batch at a place.
    pub(super) fn at(place: usize) -> Batch {
        if place == 0 { Batch::First } else { Batch::Moved(place) }
    }
}

impl Computed {
    /// The same value with the batch at another place, if it has one.
    pub(super) fn with_place(self, place: Option<usize>) -> Computed {
        Computed { batch: place.map_or(self.batch, Batch::at), ..self }
    }

    /// The shape of the node's value.
    pub(super) fn shape(&self) -> Option<Shape> {
        shape(&self.sizes)
    }

    /// The same value, which is these integers in the file, or the numbers themselves.
    pub(super) fn on(self, integers: Option<Integers>) -> Computed {
        Computed { integers, ..self }
    }

    /// The number of dimensions in the file.
    pub(super) fn rank(&self) -> usize {
        self.sizes.len() + usize::from(self.place().is_some())
    }

    /// How many dimensions come before the sizes.
    pub(super) fn leading(&self) -> usize {
        match self.batch {
            Batch::First => 1,
            Batch::Moved(_) | Batch::None | Batch::Joined => 0,
        }
    }

    /// The place of the batch among the dimensions in the file, if it is there.
    pub(super) fn place(&self) -> Option<usize> {
        match self.batch {
            Batch::First => Some(0),
            Batch::Moved(place) => Some(place),
            Batch::None | Batch::Joined => None,
        }
    }

    /// The dimensions in the file, with a batch of 1.
    pub(super) fn dims(&self) -> Vec<usize> {
        let mut dims = self.sizes.clone();
        if let Some(place) = self.place() {
            dims.insert(place.min(dims.len()), 1);
        }
        dims
    }

    /// The same value under other sizes, which have as many elements in the same order: only the dimensions of a single number may
    /// differ from the node's shape.
    pub(super) fn labelled(self, sizes: Vec<usize>) -> Computed {
        Computed { sizes, ..self }
    }
}

/// The shape of a value of these sizes.
pub(super) fn shape(sizes: &[usize]) -> Option<Shape> {
    match sizes {
        [] => Some(Shape::ONE),
        sizes => (sizes.len() <= MAX_RANK).then(|| Shape::new(sizes)),
    }
}

/// An integer that is known, up to the number of images.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Int {
    /// This number.
    Number(i64),
    /// A multiple of the batch.
    Batch(i64),
    /// A multiple of the number of an image, and a number: where there is one for each image, it stands for all.
    Image {
        /// How much more it is for the next image.
        step: i64,
        /// What it is for the first.
        first: i64,
    },
}

impl Int {
    /// The number, if it does not depend on the batch.
    pub(super) fn number(self) -> Option<i64> {
        match self {
            Int::Number(number) => Some(number),
            Int::Batch(_) | Int::Image { .. } => None,
        }
    }
}

/// Numbers, as a view.
#[derive(Clone, Debug)]
pub(super) struct Constant {
    /// The numbers that it is of.
    pub(super) base: Base,
    /// The first element.
    pub(super) start: usize,
    /// Its dimensions.
    pub(super) sizes: Vec<usize>,
    /// The distance of neighbours in each dimension.
    pub(super) strides: Vec<usize>,
}

/// The numbers that a constant is a view of.
#[derive(Clone, Debug)]
pub(super) enum Base {
    /// A tensor of the file, by its position.
    File(usize),
    /// The same number everywhere.
    Filled(f64),
    /// Integers and truth values.
    Ints(Rc<[Int]>),
    /// Numbers.
    Floats(Rc<[f64]>),
}

impl Constant {
    /// All of its numbers, row by row.
    pub(super) fn whole(base: Base, sizes: Vec<usize>) -> Constant {
        let strides = match base {
            Base::Filled(_) => vec![0; sizes.len()],
            Base::File(_) | Base::Ints(_) | Base::Floats(_) => row_major(&sizes),
        };
        Constant { base, start: 0, sizes, strides }
    }

    /// Integers.
    pub(super) fn ints(ints: Vec<Int>, sizes: Vec<usize>) -> Constant {
        Constant::whole(Base::Ints(ints.into()), sizes)
    }

    /// Numbers.
    pub(super) fn floats(floats: Vec<f64>, sizes: Vec<usize>) -> Constant {
        Constant::whole(Base::Floats(floats.into()), sizes)
    }

    /// Number of elements, if that fits.
    pub(super) fn elements(&self) -> Option<usize> {
        elements(&self.sizes)
    }

    /// Whether its elements lie one after the other.
    pub(super) fn is_row_major(&self) -> bool {
        let usual = row_major(&self.sizes);
        let mut dims = self.sizes.iter().zip(self.strides.iter().zip(&usual));
        matches!(self.base, Base::Filled(_)) || dims.all(|(size, (stride, usual))| *size == 1 || stride == usual)
    }

    /// With other dimensions, if its elements lie one after the other.
    pub(super) fn reshaped(&self, sizes: Vec<usize>) -> Option<Constant> {
        let strides = match self.base {
            Base::Filled(_) => vec![0; sizes.len()],
            Base::File(_) | Base::Ints(_) | Base::Floats(_) => row_major(&sizes),
        };
        let same = self.elements() == elements(&sizes);
        (same && self.is_row_major()).then(|| Constant { sizes, strides, ..self.clone() })
    }

    /// With its dimensions in another order.
    pub(super) fn permuted(&self, order: &[usize]) -> Constant {
        let sizes = order.iter().map(|dim| self.sizes[*dim]).collect();
        let strides = order.iter().map(|dim| self.strides[*dim]).collect();
        Constant { sizes, strides, ..self.clone() }
    }

    /// A part of a dimension: so many elements from one on, at a distance. All of them are there.
    pub(super) fn cut(&self, dim: usize, [from, step, len]: [usize; 3]) -> Constant {
        let mut part = self.clone();
        part.start += from * self.strides[dim];
        part.strides[dim] *= step;
        part.sizes[dim] = len;
        part
    }

    /// Without a dimension, which has a size of 1.
    pub(super) fn without_dim(&self, dim: usize) -> Constant {
        self.with_dims(|dims| {
            dims.remove(dim);
        })
    }

    /// With other dimensions: sizes and strides.
    pub(super) fn with_dims(&self, change: impl FnOnce(&mut Vec<[usize; 2]>)) -> Constant {
        let mut dims = self.sizes.iter().zip(&self.strides).map(|(size, stride)| [*size, *stride]).collect();
        change(&mut dims);
        let (sizes, strides) = dims.into_iter().map(|[size, stride]| (size, stride)).unzip();
        Constant { sizes, strides, ..self.clone() }
    }

    /// Repeated where its size is 1, with dimensions before its own; none if it cannot be.
    pub(super) fn expanded(&self, sizes: &[usize]) -> Option<Constant> {
        let more = sizes.len().checked_sub(self.sizes.len())?;
        let mut strides = vec![0; more];
        for ((own, stride), size) in self.sizes.iter().zip(&self.strides).zip(&sizes[more..]) {
            strides.push(match own {
                own if own == size => *stride,
                1 => 0,
                _ => return None,
            });
        }
        Some(Constant { sizes: sizes.to_vec(), strides, ..self.clone() })
    }

    /// The positions of its elements among those of its base, row by row.
    pub(super) fn positions(&self) -> Vec<usize> {
        if self.sizes.contains(&0) {
            return Vec::new();
        }
        let mut positions = vec![self.start];
        for (size, stride) in self.sizes.iter().zip(&self.strides) {
            positions = positions.iter().flat_map(|at| (0..*size).map(move |index| at + index * stride)).collect();
        }
        positions
    }
}

/// The product of sizes, if it fits.
pub(super) fn elements(sizes: &[usize]) -> Option<usize> {
    sizes.iter().try_fold(1usize, |product, size| product.checked_mul(*size))
}

/// The strides of elements that lie one after the other.
pub(super) fn row_major(sizes: &[usize]) -> Vec<usize> {
    let mut strides = vec![1usize; sizes.len()];
    for dim in (1..sizes.len()).rev() {
        strides[dim - 1] = strides[dim].saturating_mul(sizes[dim].max(1));
    }
    strides
}
