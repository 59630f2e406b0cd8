//! Tensors of integers that stand for numbers: a weight file has their scales beside them. A tensor of floats with scales, which an ONNX
//! file may have, is rounded to integers of eight bits.
//!
//! An ONNX file says which tensors these are ([`Scaled`]). In any other, the scales of `conv.weight` are `conv.weight_scale`: one
//! number, one for each place along the first dimension, or a tensor that differs from ones in one dimension alone.

use std::{collections::HashMap, mem};

use crate::{Dtype, Format, LoadError, Tensor, Wanted, WeightFile};

/// The end of the name of a tensor's scales, outside of ONNX files.
pub const SCALE: &str = "_scale";

/// What the integers of a tensor of an ONNX file stand for: `(integer - zero) * scale`. Those of floats are `round(number / scale)`, from
/// -128 to 127.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scaled<'a> {
    /// The tensors of the scales, which are multiplied; of none, the scale is 1.
    pub scales: [Option<&'a str>; 2],
    /// The tensor of what stands for zero; without one, 0 does.
    pub zero: Option<&'a str>,
    /// The dimension of the network's tensor along which the scales lie, if they are several.
    pub axis: usize,
}

/// The elements of a tensor as integers, row by row, each of which stands for `integer * step`.
#[derive(Clone, Debug, PartialEq)]
pub struct Integers {
    /// The integers, less what stands for zero.
    pub integers: Vec<i32>,
    /// One step for all, or the steps along a dimension.
    pub steps: Vec<f32>,
    /// How many elements that follow each other have one step.
    pub each: usize,
}

/// Where a tensor's scales are: the indices of tensors of the file.
#[derive(Clone, Debug)]
pub(crate) struct Scales {
    factors: Vec<usize>,
    zero: Option<usize>,
    axis: usize,
}

impl Integers {
    /// The step of an element.
    pub fn step(&self, element: usize) -> f32 {
        self.steps[element / self.each.max(1) % self.steps.len().max(1)]
    }

    /// The shape of a tensor of the steps, beside one of the integers of this shape: of ones, but for the dimension along which they are.
    pub fn shape_of_steps(&self, shape: &[usize]) -> Vec<usize> {
        let steps = self.steps.len();
        let is_axis = |axis: &usize| shape[*axis] == steps && shape[axis + 1..].iter().product::<usize>() == self.each;
        match (0..shape.len()).find(is_axis).filter(|_| steps > 1) {
            Some(axis) => (0..shape.len()).map(|dim| if dim == axis { steps } else { 1 }).collect(),
            None => Vec::new(),
        }
    }

    /// The numbers that they stand for.
    pub fn numbers(&self) -> impl Iterator<Item = f32> {
        self.integers.iter().enumerate().map(|(element, integer)| *integer as f32 * self.step(element))
    }
}

impl WeightFile<'_> {
    /// Finds the scales of the tensors that a network wants under these names, and that are integers. Scales are among the first `own`
    /// tensors, those that are not views: a network may have a tensor of the same name.
    pub(crate) fn add_scales(&mut self, wanted: &[Wanted<'_>], names: &[String], own: usize) {
        let tensors = self.tensors.iter().enumerate().map(|(place, tensor)| (&*tensor.name, place));
        let scales: HashMap<&str, usize> = tensors.clone().take(own).collect();
        let places: HashMap<&str, usize> = tensors.collect();
        let found = wanted.iter().zip(names).filter_map(|(wanted, name)| {
            let place = *places.get(name.as_str())?;
            let tensor = &self.tensors[place];
            let scaled = wanted.stored.and_then(|stored| stored.scaled).filter(|_| self.format() == Format::Onnx);
            let scales = match scaled {
                Some(scaled) => of_model(scaled, &scales),
                None => self.beside(tensor, &scales),
            };
            let is_kind = is_integer(tensor.dtype) || (scaled.is_some() && tensor.dtype.is_float());
            let fits = |scales: &Scales| is_kind && self.fits(tensor, scales);
            Some((place, scales.filter(fits)?))
        });
        self.scales = found.collect();
    }

    /// The scales of a tensor that are called as it is.
    fn beside(&self, tensor: &Tensor, places: &HashMap<&str, usize>) -> Option<Scales> {
        let factor = *places.get(format!("{}{SCALE}", tensor.name).as_str())?;
        let shape = &self.tensors[factor].shape;
        let axis = shape.iter().position(|size| *size > 1).unwrap_or(0);
        // A list of scales is along the first dimension.
        let is_alike = shape.len() == tensor.shape.len() || shape.len() <= 1;
        is_alike.then(|| Scales { factors: vec![factor], zero: None, axis })
    }

    /// Whether there is a scale for each place along the dimension, or one for all, and nothing else.
    fn fits(&self, tensor: &Tensor, scales: &Scales) -> bool {
        let along = tensor.shape.get(scales.axis).map_or(1, |size| *size as u64);
        let fits = |of: &Tensor| {
            let count = of.elements();
            count == 1 || (count == along && of.shape.iter().filter(|size| **size > 1).count() <= 1)
        };
        let factors = scales.factors.iter().map(|factor| &self.tensors[*factor]);
        let zero = scales.zero.map(|zero| &self.tensors[zero]);
        factors.clone().all(|factor| factor.dtype.is_float() && fits(factor))
            && zero.is_none_or(|zero| is_integer(zero.dtype) && fits(zero))
    }

    /// The names of the tensors that are scales of others.
    pub(crate) fn names_of_scales(&self) -> impl Iterator<Item = &str> {
        let all = self.scales.values().flat_map(|scales| scales.factors.iter().chain(&scales.zero));
        all.map(|place| &*self.tensors[*place].name)
    }

    /// Whether a tensor is of integers whose scales are known, once it has been fitted to a network.
    pub(crate) fn has_scales(&self, tensor: usize) -> bool {
        self.scales.contains_key(&tensor)
    }

    /// The elements of a tensor of integers that stand for numbers; none of any other.
    ///
    /// # Errors
    /// If they cannot be read, a scale is no positive number, or there is not enough memory.
    ///
    /// # Panics
    /// If there is no such tensor.
    pub fn read_integers(&mut self, tensor: usize) -> Result<Option<Integers>, LoadError> {
        let Some(Scales { factors, zero, axis }) = self.scales.get(&tensor).cloned() else { return Ok(None) };
        let mut steps = vec![1.0f32];
        let mut read = Vec::new();
        for factor in factors {
            self.read_floats(factor, &mut read)?;
            let count = steps.len().max(read.len());
            let at = |all: &[f32], place: usize| all[if all.len() == 1 { 0 } else { place }];
            steps = (0..count).map(|place| at(&steps, place) * at(&read, place)).collect();
        }
        let positive = |step: &f32| step.is_finite() && *step > 0.0;
        if let Some(step) = steps.iter().find(|step| !positive(step)) {
            return Err(self.damaged(tensor, &format!("a scale of its integers is {step}, and no positive number")));
        }
        let zeros = zero.map(|zero| self.read_as_integers(zero)).transpose()?.unwrap_or_else(|| vec![0]);
        let is_float = self.tensors[tensor].dtype.is_float();
        let mut integers = if is_float { Vec::new() } else { self.read_as_integers(tensor)? };
        let each = self.tensors[tensor].shape.get(axis + 1..).map_or(1, |inner| inner.iter().product::<usize>().max(1));
        if zeros.iter().any(|zero| *zero != 0) {
            for (element, integer) in integers.iter_mut().enumerate() {
                *integer = integer.saturating_sub(zeros[element / each % zeros.len()]);
            }
        }
        let mut found = Integers { integers, steps, each };
        if is_float {
            self.round(tensor, &mut found)?;
        }
        Ok(Some(found))
    }

    /// Rounds a tensor of floats to integers, whose steps are known.
    fn round(&mut self, tensor: usize, to: &mut Integers) -> Result<(), LoadError> {
        let mut numbers = Vec::new();
        self.read_floats(tensor, &mut numbers)?;
        let round = |(element, number): (usize, &f32)| {
            (number / to.step(element)).round_ties_even().clamp(f32::from(i8::MIN), f32::from(i8::MAX)) as i32
        };
        to.integers = numbers.iter().enumerate().map(round).collect();
        Ok(())
    }

    fn read_as_integers(&mut self, tensor: usize) -> Result<Vec<i32>, LoadError> {
        let Tensor { dtype, .. } = self.tensors[tensor];
        let elements = usize::try_from(self.tensors[tensor].elements()).unwrap_or(usize::MAX);
        let (mut out, bytes) = (Vec::new(), elements.saturating_mul(size_of::<i32>()));
        out.try_reserve_exact(elements).map_err(|_| LoadError::OutOfMemory { bytes })?;
        self.read(tensor, &mut |bytes| {
            // All types that are read so fit in an `i32`.
            dtype.numbers(bytes, |number| out.push(number as i32));
            Ok(())
        })?;
        Ok(out)
    }

    /// The elements of a tensor of integers as the numbers that they stand for; false if it is none.
    pub(crate) fn read_scaled(&mut self, tensor: usize, out: &mut Vec<f32>) -> Result<bool, LoadError> {
        let Some(integers) = self.read_integers(tensor)? else { return Ok(false) };
        let bytes = mem::size_of_val(&*integers.integers);
        out.clear();
        out.try_reserve_exact(integers.integers.len()).map_err(|_| LoadError::OutOfMemory { bytes })?;
        out.extend(integers.numbers());
        Ok(true)
    }
}

/// The scales that an ONNX file names.
fn of_model(scaled: Scaled<'_>, places: &HashMap<&str, usize>) -> Option<Scales> {
    let place = |name: &str| places.get(name).copied();
    let factors = scaled.scales.into_iter().flatten().map(place).collect::<Option<Vec<usize>>>()?;
    let zero = match scaled.zero {
        Some(name) => Some(place(name)?),
        None => None,
    };
    Some(Scales { factors, zero, axis: scaled.axis })
}

/// Whether elements are integers that fit in an `i32`.
fn is_integer(dtype: Dtype) -> bool {
    matches!(dtype, Dtype::U8 | Dtype::I8 | Dtype::U16 | Dtype::I16 | Dtype::I32)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Mapping, Misfit, fit, safetensors};

    type Entries<'e> = &'e [(&'e str, Dtype, &'e [usize], &'e [u8])];

    fn file(entries: Entries<'_>) -> Vec<u8> {
        let header = safetensors::header(entries.iter().map(|(name, dtype, shape, _)| (*name, *dtype, *shape)));
        [header, entries.iter().flat_map(|(_, _, _, bytes)| bytes.to_vec()).collect()].concat()
    }

    fn floats(numbers: &[f32]) -> Vec<u8> {
        numbers.iter().flat_map(|number| number.to_le_bytes()).collect()
    }

    /// The integers and numbers of `w` of two rows of three, if they fit.
    fn read(entries: Entries<'_>) -> Result<(Integers, Vec<f32>), String> {
        let bytes = file(entries);
        let mut file = WeightFile::from_bytes("net.safetensors", &bytes).expect("a good file");
        let wanted = [Wanted { name: "w", shape: &[2, 3], stored: None }];
        let places =
            fit(&mut file, &wanted, &Mapping::NONE).map_err(|Misfit { problems, .. }| problems[0].to_string())?;
        let mut numbers = Vec::new();
        file.read_f32(places[0], &mut numbers).map_err(|error| error.to_string())?;
        let integers = file.read_integers(places[0]).map_err(|error| error.to_string())?;
        Ok((integers.expect("integers"), numbers))
    }

    #[test]
    fn scales_beside_integers() {
        let w = ("w", Dtype::I8, &[2, 3][..], &[1, 2, 3, 255, 128, 127][..]);
        let (one, rows, columns) = (floats(&[0.5]), floats(&[0.5, 2.0]), floats(&[1.0, 2.0, 4.0]));
        for (shape, scales, each, expected) in [
            (&[][..], &one, 3, [0.5, 1.0, 1.5, -0.5, -64.0, 63.5]),
            (&[1], &one, 3, [0.5, 1.0, 1.5, -0.5, -64.0, 63.5]),
            (&[2], &rows, 3, [0.5, 1.0, 1.5, -2.0, -256.0, 254.0]),
            (&[2, 1], &rows, 3, [0.5, 1.0, 1.5, -2.0, -256.0, 254.0]),
            (&[1, 3], &columns, 1, [1.0, 4.0, 12.0, -1.0, -256.0, 508.0]),
        ] {
            let (integers, numbers) = read(&[("w_scale", Dtype::F32, shape, scales), w]).expect("a good file");
            assert_eq!(integers.integers, [1, 2, 3, -1, -128, 127], "{shape:?}");
            assert_eq!((integers.each, numbers.as_slice()), (each, &expected[..]), "{shape:?}");
        }
    }

    #[test]
    fn wrong_scales() {
        let w = ("w", Dtype::I8, &[2, 3][..], &[0; 6][..]);
        let three = floats(&[1.0, 2.0, 3.0]);
        let without = read(&[w]).expect_err("there is no scale");
        assert_eq!(without, "type of `w`: expected floats, found I8");
        assert!(read(&[("w_scale", Dtype::F32, &[3], &three), w]).is_err(), "three for two rows");
        for wrong in [0.0, -1.0, f32::NAN, f32::INFINITY] {
            let found = read(&[("w_scale", Dtype::F32, &[2], &floats(&[1.0, wrong])), w]).expect_err("a wrong scale");
            assert!(found.contains(&format!("`w`: a scale of its integers is {wrong}")), "{found}");
        }
        // Scales of a tensor that has floats are a tensor that nothing uses.
        let float = ("w", Dtype::F32, &[2, 3][..], &[0; 24][..]);
        let found = read(&[("w_scale", Dtype::F32, &[2], &floats(&[1.0, 1.0])), float]).expect_err("a tensor too many");
        assert!(found.contains("unexpected `w_scale`"), "{found}");
    }
}
