//! The tensors of a file: their places, and the numbers of those that decide shapes.

use std::{cell::Cell, collections::HashMap, rc::Rc};

use graphc_weights::{
    Dtype,
    onnx::{Elements, OnnxFile, Tensor, constant},
};

use super::value::{Base, Constant, Int, elements};

/// The most numbers of a constant that are known when a network is compiled. Weights are more, and stay where they are.
pub(super) const MOST_KNOWN: usize = 1 << 16;

/// The tensors of a file.
pub(super) struct Tensors {
    file: OnnxFile<'static>,
    /// With the names that a weight file has for them; those inside of functions have none.
    tensors: Vec<(Option<String>, Tensor)>,
    read: HashMap<usize, Rc<[f64]>>,
    /// How many numbers have been looked at.
    looked_at: Cell<usize>,
}

/// The most numbers that are looked at for one file: of constants that decide shapes, there are few.
const MOST_LOOKED_AT: usize = 1 << 23;

impl Tensors {
    pub(super) fn new(file: OnnxFile<'static>) -> Tensors {
        Tensors { file, tensors: Vec::new(), read: HashMap::new(), looked_at: Cell::new(0) }
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
        self.tensors.push((name.map(str::to_owned), tensor.clone()));
        Ok(Constant::whole(Base::File(self.tensors.len() - 1), tensor.dims.clone()))
    }

    /// The type of the elements of a tensor of the graph, by its name there.
    pub(super) fn dtype(&self, name: &str) -> Option<Dtype> {
        let graph = &self.file.model().graph;
        let of_initializer = graph.initializers.iter().find(|tensor| tensor.name == name);
        let giver = || graph.nodes.iter().find(|node| node.outputs.first().is_some_and(|output| output == name));
        of_initializer.or_else(|| giver().and_then(constant))?.dtype
    }

    /// The name that a weight file has for a tensor, and its dimensions.
    pub(super) fn stored(&self, tensor: usize) -> Option<(&str, &[usize])> {
        let (name, tensor) = &self.tensors[tensor];
        Some((name.as_deref()?, &tensor.dims))
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
        let (_, tensor) = &self.tensors[at];
        if tensor.elements() > MOST_KNOWN {
            return Err(format!("{:?} are too many numbers to know when the network is compiled", tensor.dims));
        }
        let read: Rc<[f64]> = match self.file.elements(tensor)? {
            Elements::Floats(floats) => floats.into(),
            Elements::Ints(ints) => ints.into_iter().map(|number| number as f64).collect(),
        };
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
