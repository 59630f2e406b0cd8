//! The tensors of a file: their places, and the numbers of those that decide shapes.

use std::{cell::Cell, collections::HashMap, rc::Rc};

use graphc_weights::{
    Dtype,
    onnx::{Elements, OnnxFile, Tensor, constant},
};

use super::value::{Base, Constant, Int, elements, row_major};
use crate::ir::{Scaled, Stored};

/// The most numbers of a constant that are known when a network is compiled. Weights are more, and stay where they are.
pub(super) const MOST_KNOWN: usize = 1 << 16;

/// The tensors of a file.
pub(super) struct Tensors {
    file: OnnxFile<'static>,
    /// Those with values, by their names in the file.
    places: HashMap<String, Place>,
    /// Those of integers, each once.
    shared: HashMap<Place, Rc<Tensor>>,
    tensors: Vec<Kept>,
    read: HashMap<usize, Rc<[f64]>>,
    /// How many numbers have been looked at.
    looked_at: Cell<usize>,
}

/// A tensor that constants are views of.
struct Kept {
    /// The name that a weight file has for it; one inside of a function has none.
    name: Option<String>,
    tensor: Rc<Tensor>,
    /// What its elements stand for, if they are integers, or are rounded to some. The axis is that of the tensor itself.
    scaled: Option<Scaled>,
    /// The constant is the integers, and not what they stand for.
    form: Form,
}

/// What a constant of integers is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Integers,
    Numbers,
}

/// Where the file has a tensor.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Place {
    Initializer(usize),
    /// A `Constant` node.
    Node(usize),
}

/// Integers of a tensor and what makes numbers of them, by the names of the file: `(integers - zero) * scales[0] * scales[1]`.
#[derive(Clone, Copy)]
pub(super) struct Quantised<'n> {
    pub(super) integers: &'n str,
    pub(super) scales: [Option<&'n str>; 2],
    pub(super) zero: Option<&'n str>,
    /// The dimension along which there are several.
    pub(super) axis: usize,
}

/// The most numbers that are looked at for one file: of constants that decide shapes, there are few.
const MOST_LOOKED_AT: usize = 1 << 23;

impl Tensors {
    pub(super) fn new(file: OnnxFile<'static>) -> Tensors {
        let graph = &file.model().graph;
        let initializers =
            graph.initializers.iter().enumerate().map(|(at, tensor)| (tensor.name.clone(), Place::Initializer(at)));
        let nodes = graph.nodes.iter().enumerate().filter(|(_, node)| constant(node).is_some());
        let nodes = nodes.filter_map(|(at, node)| Some((node.outputs.first()?.clone(), Place::Node(at))));
        let places = nodes.chain(initializers).collect();
        Tensors {
            file,
            places,
            shared: HashMap::new(),
            tensors: Vec::new(),
            read: HashMap::new(),
            looked_at: Cell::new(0),
        }
    }

    pub(super) fn file(&self) -> &OnnxFile<'static> {
        &self.file
    }

    /// A tensor of the file as a constant: integers are known at once.
    pub(super) fn add(&mut self, name: Option<&str>, tensor: &Tensor) -> Result<Constant, String> {
        let is_float = tensor.dtype.is_none_or(|dtype| dtype.is_float());
        if !is_float && tensor.elements() <= MOST_KNOWN {
            return match self.file.elements(tensor)? {
                Elements::Ints(ints) => {
                    let ints = ints.into_iter().map(Int::Number).collect();
                    Ok(Constant::ints(ints, tensor.dims.clone()))
                }
                Elements::Floats(floats) => Ok(Constant::floats(floats, tensor.dims.clone())),
            };
        }
        let (name, tensor, sizes) = (name.map(str::to_owned), Rc::new(tensor.clone()), tensor.dims.clone());
        Ok(self.keep(Kept { name, tensor, scaled: None, form: Form::Numbers }, sizes))
    }

    fn keep(&mut self, kept: Kept, sizes: Vec<usize>) -> Constant {
        self.tensors.push(kept);
        Constant::whole(Base::File(self.tensors.len() - 1), sizes)
    }

    /// The tensor of a name in the graph.
    fn find(&self, name: &str) -> Option<&Tensor> {
        let graph = &self.file.model().graph;
        match *self.places.get(name)? {
            Place::Initializer(at) => graph.initializers.get(at),
            Place::Node(at) => graph.nodes.get(at).and_then(constant),
        }
    }

    /// The tensor of a name in the graph, to be kept.
    fn share(&mut self, name: &str) -> Option<Rc<Tensor>> {
        let place = *self.places.get(name)?;
        if let Some(shared) = self.shared.get(&place) {
            return Some(Rc::clone(shared));
        }
        let shared = Rc::new(self.find(name)?.clone());
        self.shared.insert(place, Rc::clone(&shared));
        Some(shared)
    }

    /// The integers of zero points, of which not too many may be looked at.
    fn zeros(&mut self, tensor: &Tensor) -> Result<Vec<i64>, String> {
        let looked_at = self.looked_at.get().saturating_add(tensor.elements());
        self.looked_at.set(looked_at);
        if looked_at > MOST_LOOKED_AT {
            return Err("has more zero points than are read of one file".into());
        }
        match self.file.elements(tensor)? {
            Elements::Ints(zeros) => Ok(zeros),
            Elements::Floats(_) => Err("has zero points that are no integers".into()),
        }
    }

    /// The numbers that the integers of a tensor stand for, as a constant; none if one of the names is of no tensor of the file, or
    /// of one with elements of another kind.
    pub(super) fn scaled(&mut self, of: Quantised<'_>) -> Result<Option<Constant>, String> {
        let is_integer = |tensor: &&Tensor| {
            matches!(tensor.dtype, Some(Dtype::U8 | Dtype::I8 | Dtype::U16 | Dtype::I16 | Dtype::I32))
        };
        if self.find(of.integers).filter(is_integer).is_none() {
            return Ok(None);
        }
        let Some(integers) = self.share(of.integers) else { return Ok(None) };
        let mut owned = [None, None];
        for (name, owned) in of.scales.into_iter().zip(&mut owned) {
            let Some(name) = name else { continue };
            let is_scale =
                |tensor: &&Tensor| tensor.dtype.is_some_and(Dtype::is_float) && is_along(tensor, &integers, of.axis);
            if self.find(name).filter(is_scale).is_none() {
                return Ok(None);
            }
            *owned = Some(name.to_owned());
        }
        let mut zero = None;
        if let Some(name) = of.zero {
            let is_zero = |tensor: &&Tensor| is_integer(tensor) && is_along(tensor, &integers, of.axis);
            let Some(tensor) = self.find(name).filter(is_zero).cloned() else { return Ok(None) };
            let zeros = self.zeros(&tensor)?;
            zero = zeros.iter().any(|zero| *zero != 0).then(|| (name.to_owned(), zeros));
        }
        let fits_i8 = match integers.dtype {
            Some(Dtype::I8) => zero.is_none(),
            Some(Dtype::U8) => zero.as_ref().is_some_and(|(_, zeros)| zeros.iter().all(|zero| *zero == 128)),
            _ => false,
        };
        let (zero, sizes) = (zero.map(|(name, _)| name), integers.dims.clone());
        let scaled = Scaled { scales: owned, zero, axis: of.axis, fits_i8 };
        let name = Some(of.integers.to_owned());
        Ok(Some(self.keep(Kept { name, tensor: integers, scaled: Some(scaled), form: Form::Numbers }, sizes)))
    }

    /// The signed integers of eight bits that floats of a tensor are rounded to, with a zero point of 0; none if the names are of no such
    /// tensors.
    pub(super) fn rounded(&mut self, of: Quantised<'_>) -> Result<Option<Constant>, String> {
        let is_float = |tensor: &&Tensor| tensor.dtype.is_some_and(Dtype::is_float);
        if self.find(of.integers).filter(is_float).is_none() {
            return Ok(None);
        }
        let Some(floats) = self.share(of.integers) else { return Ok(None) };
        let [Some(scale), None] = of.scales else { return Ok(None) };
        let is_scale = |tensor: &&Tensor| is_float(tensor) && is_along(tensor, &floats, of.axis);
        if self.find(scale).filter(is_scale).is_none() || !self.is_zero(of.zero)? {
            return Ok(None);
        }
        let scaled = Scaled { scales: [Some(scale.to_owned()), None], zero: None, axis: of.axis, fits_i8: true };
        let (name, sizes) = (Some(of.integers.to_owned()), floats.dims.clone());
        Ok(Some(self.keep(Kept { name, tensor: floats, scaled: Some(scaled), form: Form::Integers }, sizes)))
    }

    /// Whether zero points are signed integers of eight bits, and all 0, as they are without a tensor of them.
    fn is_zero(&mut self, zero: Option<&str>) -> Result<bool, String> {
        let Some(name) = zero else { return Ok(true) };
        let zero = self.find(name).filter(|zero| zero.dtype == Some(Dtype::I8)).cloned();
        let zeros = zero.map(|zero| self.zeros(&zero)).transpose()?;
        Ok(zeros.is_some_and(|zeros| zeros.iter().all(|zero| *zero == 0)))
    }

    /// What integers stand for that floats of a tensor are rounded to, if they are read as they were made; none of other constants.
    pub(super) fn numbers_of(&mut self, constant: &Constant, read: Quantised<'_>) -> Result<Option<Constant>, String> {
        let Base::File(tensor) = constant.base else { return Ok(None) };
        let Kept { name, tensor, scaled: Some(scaled), form: Form::Integers } = &self.tensors[tensor] else {
            return Ok(None);
        };
        let (name, tensor, scaled) = (name.clone(), Rc::clone(tensor), scaled.clone());
        let is_same = scaled.scales.each_ref().map(Option::as_deref) == read.scales;
        let is_along = self.is_one(&scaled) || scaled.axis == read.axis;
        if !is_same || !is_along || !constant.is_row_major() || !self.is_zero(read.zero)? {
            return Ok(None);
        }
        let kept = Kept { name, tensor, scaled: Some(scaled), form: Form::Numbers };
        Ok(Some(self.keep(kept, constant.sizes.clone())))
    }

    /// The type of the elements of a tensor of the graph, by its name there.
    pub(super) fn dtype(&self, name: &str) -> Option<Dtype> {
        self.find(name)?.dtype
    }

    /// Where a weight file has the elements of a view of a tensor: none, if it has no name for that.
    ///
    /// # Errors
    /// If the view has a part of the dimension that scales lie along.
    pub(super) fn stored(&self, tensor: usize, view: &Constant) -> Result<Option<Stored>, String> {
        let Kept { name, tensor, scaled, form } = &self.tensors[tensor];
        if *form == Form::Integers {
            return Err("has integers of weights that are not made numbers of again".into());
        }
        let Some(name) = name.clone() else { return Ok(None) };
        let scaled = match scaled {
            Some(scaled) if self.is_one(scaled) => Some(Scaled { axis: 0, ..scaled.clone() }),
            Some(scaled) => {
                let (size, stride) = (tensor.dims[scaled.axis], row_major(&tensor.dims)[scaled.axis]);
                let mut dims = view.sizes.iter().zip(&view.strides);
                // All places along the dimension, from the first on.
                let is_from_first = (view.start / stride).is_multiple_of(size);
                let axis = dims.position(|dim| dim == (&size, &stride)).filter(|_| is_from_first);
                let axis = axis.ok_or("has a part of integers with a scale for each part")?;
                Some(Scaled { axis, ..scaled.clone() })
            }
            None => None,
        };
        let (dims, strides) = (tensor.dims.clone(), view.strides.clone());
        Ok(Some(Stored { tensor: name, dims, start: view.start, strides, scaled }))
    }

    /// Whether there is one scale for all integers.
    fn is_one(&self, scaled: &Scaled) -> bool {
        let mut names = scaled.scales.iter().chain([&scaled.zero]).flatten();
        names.all(|name| self.find(name).is_some_and(|tensor| tensor.elements() == 1))
    }

    /// The integers of a constant, row by row.
    pub(super) fn ints(&self, constant: &Constant) -> Option<Vec<Int>> {
        let positions = self.few(constant)?;
        match &constant.base {
            Base::Ints(ints) => positions.into_iter().map(|at| ints.get(at).copied()).collect(),
            Base::Filled(_) | Base::File(_) | Base::Floats(_) => None,
        }
    }

    /// The integers of a constant, if none depends on the batch.
    pub(super) fn numbers(&self, constant: &Constant) -> Option<Vec<i64>> {
        self.ints(constant)?.into_iter().map(Int::number).collect()
    }

    /// The numbers of a constant, row by row, if they are few.
    pub(super) fn floats(&mut self, constant: &Constant) -> Result<Vec<f64>, String> {
        let positions = self
            .few(constant)
            .ok_or_else(|| format!("{:?} are too many numbers to know when the network is compiled", constant.sizes))?;
        let pick = |all: &[f64]| positions.iter().map(|at| all.get(*at).copied().unwrap_or_default()).collect();
        match &constant.base {
            Base::Ints(_) => {
                let numbers = self.numbers(constant).ok_or("they depend on the batch")?;
                Ok(numbers.into_iter().map(|number| number as f64).collect())
            }
            Base::Filled(number) => Ok(vec![*number; positions.len()]),
            Base::Floats(all) => Ok(pick(all)),
            Base::File(tensor) => self.read(*tensor).map(|all| pick(&all)),
        }
    }

    /// The number of a constant that is one.
    pub(super) fn number(&mut self, constant: &Constant) -> Option<f64> {
        let is_one = constant.elements() == Some(1) || matches!(constant.base, Base::Filled(_));
        match &constant.base {
            Base::Filled(number) => Some(*number),
            Base::File(_) | Base::Ints(_) | Base::Floats(_) if is_one => self.floats(constant).ok()?.first().copied(),
            Base::File(_) | Base::Ints(_) | Base::Floats(_) => None,
        }
    }

    /// All numbers of a tensor that has few.
    fn read(&mut self, at: usize) -> Result<Rc<[f64]>, String> {
        if let Some(read) = self.read.get(&at) {
            return Ok(Rc::clone(read));
        }
        let Kept { tensor, scaled, form, .. } = &self.tensors[at];
        if *form == Form::Integers {
            return Err("they are integers of weights that are not made numbers of again".into());
        }
        let scaled = scaled.clone();
        if tensor.elements() > MOST_KNOWN {
            return Err(format!("{:?} are too many numbers to know when the network is compiled", tensor.dims));
        }
        let tensor = Rc::clone(tensor);
        let is_float = tensor.dtype.is_some_and(Dtype::is_float);
        let mut read = floats(self.file.elements(&tensor)?);
        if let Some(Scaled { scales, zero, axis, .. }) = scaled {
            let inner = row_major(&tensor.dims).get(axis).copied().unwrap_or(1).max(1);
            let mut of = |name: &Option<String>, without: f64| match name.as_ref().and_then(|name| self.find(name)) {
                Some(tensor) => self.file.elements(&tensor.clone()).map(floats),
                None => Ok(vec![without]),
            };
            let (zeros, one, other) = (of(&zero, 0.0)?, of(&scales[0], 1.0)?, of(&scales[1], 1.0)?);
            // As the loader calculates, in `f32`.
            for (at, number) in read.iter_mut().enumerate() {
                let along = |all: &[f64]| all.get(at / inner % all.len().max(1)).copied().unwrap_or_default();
                let step = along(&one) as f32 * along(&other) as f32;
                if is_float {
                    *number = f64::from((*number as f32 / step).round_ties_even().clamp(-128.0, 127.0));
                }
                *number = f64::from((*number - along(&zeros)) as f32 * step);
            }
        }
        let read: Rc<[f64]> = read.into();
        self.read.insert(at, Rc::clone(&read));
        Ok(read)
    }

    /// The same constant with its numbers in memory, one after the other.
    pub(super) fn known(&mut self, constant: &Constant) -> Result<Constant, String> {
        if let Some(ints) = self.ints(constant) {
            return Ok(Constant::ints(ints, constant.sizes.clone()));
        }
        Ok(Constant::floats(self.floats(constant)?, constant.sizes.clone()))
    }

    /// The positions of a constant's elements, if they are few.
    fn few(&self, constant: &Constant) -> Option<Vec<usize>> {
        let count = elements(&constant.sizes).filter(|elements| *elements <= MOST_KNOWN)?;
        self.looked_at.set(self.looked_at.get().saturating_add(count));
        (self.looked_at.get() <= MOST_LOOKED_AT).then(|| constant.positions())
    }
}

/// Whether a tensor has one element, or one for each place along a dimension of another.
fn is_along(tensor: &Tensor, of: &Tensor, axis: usize) -> bool {
    let count = tensor.elements();
    count == 1 || (tensor.dims.len() == 1 && of.dims.get(axis) == Some(&count))
}

fn floats(elements: Elements) -> Vec<f64> {
    match elements {
        Elements::Floats(floats) => floats,
        Elements::Ints(ints) => ints.into_iter().map(|number| number as f64).collect(),
    }
}
