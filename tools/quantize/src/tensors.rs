//! The weights of a network in memory, and as a file.

use std::{
    io::Write,
    path::{Path, PathBuf},
};

use graphc_compiler::{
    Compiled,
    ir::{Id, TensorId},
    weight_file::Elements,
};
use graphc_weights::{Dtype, Format, Integers, LoadError, SCALE, Sha256, WeightFile, safetensors};

use crate::{data::Weights, error::Error};

/// The tensors of a network, in the order of its table.
#[derive(Clone, Debug)]
pub struct Tensors {
    path: PathBuf,
    pub(crate) all: Vec<Vec<f32>>,
    /// The integers that the file has in place of some that have not changed.
    integers: Vec<Option<Integers>>,
    /// Which of them are no longer those of the file.
    changed: Vec<bool>,
}

impl Tensors {
    /// Reads a weight file.
    ///
    /// # Errors
    /// If it cannot be read, or does not fit the network.
    pub fn read(compiled: &Compiled, path: &Path) -> Result<Self, LoadError> {
        let table = &compiled.graph.tensors;
        let mut file = compiled.weights.with_mapping(|mapping| Elements::open(path, table.values(), mapping))?;
        let (mut all, mut integers) = (Vec::with_capacity(table.len()), Vec::with_capacity(table.len()));
        for tensor in 0..table.len() {
            let mut numbers = Vec::new();
            file.read(tensor, &mut numbers)?;
            all.push(numbers);
            integers.push(file.integers(tensor)?);
        }
        Ok(Tensors { path: path.into(), changed: vec![false; all.len()], all, integers })
    }

    /// Whether any of them is no longer that of the file.
    pub fn are_changed(&self) -> bool {
        self.changed.contains(&true)
    }

    /// The hash of the file that they were read from, with its shards.
    ///
    /// # Errors
    /// If it cannot be read.
    pub fn sha256(&self) -> Result<Sha256, Error> {
        let hash = WeightFile::open(&self.path)?.sha256();
        hash.map_err(|error| Error::Data(self.path.clone(), format!("cannot read the file: {error}")))
    }

    pub(crate) fn get(&self, tensor: TensorId) -> &[f32] {
        &self.all[tensor.index()]
    }

    /// The integers that the file has in its place.
    pub(crate) fn integers(&self, tensor: TensorId) -> Option<&Integers> {
        self.integers[tensor.index()].as_ref()
    }

    /// All of them, for a network.
    pub(crate) fn weights(&self) -> Weights<'_> {
        Weights::Integers(&self.all, &self.integers)
    }

    /// Adds one that the file has not.
    pub(crate) fn add(&mut self, numbers: Vec<f32>) {
        self.all.push(numbers);
        self.integers.push(None);
        self.changed.push(true);
    }

    /// To change it.
    pub(crate) fn change(&mut self, tensor: TensorId) -> &mut [f32] {
        self.changed[tensor.index()] = true;
        self.integers[tensor.index()] = None;
        &mut self.all[tensor.index()]
    }

    /// Takes one of another's.
    pub(crate) fn take(&mut self, tensor: TensorId, other: &Tensors) {
        let index = tensor.index();
        self.all[index].clone_from(&other.all[index]);
        self.integers[index].clone_from(&other.integers[index]);
        self.changed[index] = other.changed[index];
    }

    /// All tensors of the file that they were read from, as safetensors: those that were changed in f32, under the names that they
    /// have there and without scales, and the others as they are. Of an ONNX file, those of the network, under its own names.
    ///
    /// # Errors
    /// If the file cannot be read, or the output not be written.
    pub fn write(&self, compiled: &Compiled, out: &mut dyn Write) -> Result<(), Error> {
        let mut file = WeightFile::open(&self.path)?;
        let unwritten = |error: std::io::Error| Error::Network(format!("the weights cannot be written: {error}"));
        if file.format() == Format::Onnx {
            return self.own(compiled, out).map_err(unwritten);
        }
        let changed = self.names(compiled)?;
        let tensors = file.tensors().to_vec();
        let place = |name: &str| changed.iter().find(|(_, in_file)| in_file == name).map(|(tensor, _)| *tensor);
        let is_integers = |name: &str| tensors.iter().any(|tensor| tensor.name == name && !tensor.dtype.is_float());
        let is_left = |name: &str| name.strip_suffix(SCALE).is_some_and(|of| place(of).is_some() && is_integers(of));
        let all = tensors.iter().enumerate().filter(|(_, tensor)| !is_left(&tensor.name));
        let mut kept: Vec<(usize, Option<usize>)> = all.map(|(index, tensor)| (index, place(&tensor.name))).collect();
        let dtype = |(index, changed): &(usize, Option<usize>)| match changed {
            Some(_) => Dtype::F32,
            None => tensors[*index].dtype,
        };
        // The largest types first, so that all are aligned.
        kept.sort_by_key(|one| std::cmp::Reverse(dtype(one).bits()));
        let header = kept.iter().map(|one| (&*tensors[one.0].name, dtype(one), &*tensors[one.0].shape));
        out.write_all(&safetensors::header(header)).map_err(unwritten)?;
        for (index, changed) in kept {
            match changed {
                Some(tensor) => write_numbers(&self.all[tensor], out).map_err(unwritten)?,
                None => file.read(index, &mut |bytes| out.write_all(bytes).map_err(|error| error.kind().into()))?,
            }
        }
        out.flush().map_err(unwritten)
    }

    /// The tensors of the network under its own names: integers with their scales beside them.
    fn own(&self, compiled: &Compiled, out: &mut dyn Write) -> std::io::Result<()> {
        let mut entries = Vec::new();
        for (id, tensor) in compiled.graph.tensors.iter().filter(|(_, tensor)| tensor.origin.is_of_file()) {
            let whole = |dtype, elements| (tensor.name.clone(), dtype, tensor.shape.clone(), elements);
            let integers = self.integers(id).and_then(|integers| Some((integers, integers.dtype(tensor.kind)?)));
            let Some((integers, dtype)) = integers else {
                entries.push(whole(Dtype::F32, Written::Numbers(self.get(id))));
                continue;
            };
            let (name, shape) = (format!("{}{SCALE}", tensor.name), integers.shape_of_steps(&tensor.shape));
            entries.push(whole(dtype, Written::Integers(&integers.integers)));
            entries.push((name, Dtype::F32, shape, Written::Numbers(&integers.steps)));
        }
        // The largest types first, so that all are aligned.
        entries.sort_by_key(|(_, dtype, ..)| std::cmp::Reverse(dtype.bits()));
        out.write_all(&safetensors::header(entries.iter().map(|(name, dtype, shape, _)| (&**name, *dtype, &**shape))))?;
        for (_, dtype, _, elements) in entries {
            match elements {
                Written::Numbers(numbers) => write_numbers(numbers, out)?,
                Written::Integers(integers) => {
                    let bytes = (dtype.bits() / 8) as usize;
                    integers.iter().try_for_each(|integer| out.write_all(&integer.to_le_bytes()[..bytes]))?;
                }
            }
        }
        out.flush()
    }

    /// The changed tensors, and their names in the file.
    fn names(&self, compiled: &Compiled) -> Result<Vec<(usize, String)>, Error> {
        let of_file: Vec<(usize, &str)> = compiled
            .graph
            .tensors
            .iter()
            .filter(|(_, tensor)| tensor.origin.is_of_file())
            .map(|(id, tensor)| (id.index(), tensor.name.as_str()))
            .collect();
        let names: Vec<&str> = of_file.iter().map(|(_, name)| *name).collect();
        let in_file = compiled.weights.with_mapping(|mapping| mapping.names(&names));
        // The file has been read by this mapping.
        let in_file =
            in_file.map_err(|_| Error::Network("the names of tensors in the weight file are ambiguous".into()))?;
        let named = of_file.into_iter().map(|(index, _)| index).zip(in_file);
        Ok(named.filter(|(index, _)| self.changed[*index]).collect())
    }
}

/// The elements of a tensor that is written.
enum Written<'t> {
    Numbers(&'t [f32]),
    Integers(&'t [i32]),
}

fn write_numbers(numbers: &[f32], out: &mut dyn Write) -> std::io::Result<()> {
    numbers.iter().try_for_each(|number| out.write_all(&number.to_le_bytes()))
}
