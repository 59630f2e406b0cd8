//! A node that is being read: its attributes and inputs, and the network that it adds to.

use graphc_weights::onnx::{AttributeValue, Node, Tensor};

use super::{
    draft::{self, Draft},
    file::Tensors,
    mistake::{Mistake, Result, invalid, unsupported},
    value::{Base, Batch, Computed, Constant, Value},
};
use crate::front::{Batching, Pairs};
use crate::ir::{
    Activation, Extent, Move, Op, Origin, Parameter, TensorId, TensorKind,
    shape::{self, MAX_DIMENSION},
};
use graphc_program::Pointwise;

/// A node that is being read.
pub(super) struct At<'a> {
    pub(super) node: &'a Node,
    /// Its position in the file, in order.
    pub(super) index: usize,
    /// The version of its set of operators.
    pub(super) opset: i64,
    /// How many images the file is for, if it says so.
    pub(super) images: Option<usize>,
    /// What the first dimension of the inputs is.
    pub(super) batching: Batching,
    /// What becomes of values that the file rounds to integers.
    pub(super) pairs: Pairs,
    /// The values that it takes; none where an optional one is left out.
    pub(super) inputs: Vec<Option<Value>>,
    pub(super) draft: &'a mut Draft,
    pub(super) tensors: &'a mut Tensors,
}

impl<'a> At<'a> {
    // Attributes.

    fn attribute(&self, name: &str) -> Option<&AttributeValue> {
        self.node.attributes.iter().find(|attribute| attribute.name == name).map(|attribute| &attribute.value)
    }

    /// Whether an attribute is given.
    pub(super) fn has(&self, name: &str) -> bool {
        self.attribute(name).is_some()
    }

    /// An integer.
    pub(super) fn int(&self, name: &str, default: i64) -> Result<i64> {
        match self.attribute(name) {
            None => Ok(default),
            Some(AttributeValue::Int(int)) => Ok(*int),
            Some(_) => invalid(format!("has an attribute `{name}` that is no integer")),
        }
    }

    /// A truth value.
    pub(super) fn flag(&self, name: &str, default: bool) -> Result<bool> {
        Ok(self.int(name, i64::from(default))? != 0)
    }

    /// A number.
    pub(super) fn float(&self, name: &str, default: f32) -> Result<f32> {
        match self.attribute(name) {
            None => Ok(default),
            Some(AttributeValue::Float(number)) => Ok(*number),
            Some(_) => invalid(format!("has an attribute `{name}` that is no number")),
        }
    }

    /// A number that somebody has written with digits: the nearest of 64 bits to these.
    pub(super) fn decimal(&self, name: &str, default: f32) -> Result<f64> {
        let number = self.float(name, default)?;
        Ok(number.to_string().parse().unwrap_or(f64::from(number)))
    }

    /// A word.
    pub(super) fn text(&self, name: &str, default: &str) -> Result<String> {
        match self.attribute(name) {
            None => Ok(default.to_owned()),
            Some(AttributeValue::Text(text)) => Ok(text.clone()),
            Some(_) => invalid(format!("has an attribute `{name}` that is no text")),
        }
    }

    /// Integers.
    pub(super) fn ints(&self, name: &str) -> Result<Option<Vec<i64>>> {
        match self.attribute(name) {
            None => Ok(None),
            Some(AttributeValue::Ints(ints)) => Ok(Some(ints.clone())),
            Some(AttributeValue::Int(int)) => Ok(Some(vec![*int])),
            Some(_) => invalid(format!("has an attribute `{name}` that is no list of integers")),
        }
    }

    /// Numbers.
    pub(super) fn floats(&self, name: &str) -> Result<Option<Vec<f32>>> {
        match self.attribute(name) {
            None => Ok(None),
            Some(AttributeValue::Floats(numbers)) => Ok(Some(numbers.clone())),
            Some(_) => invalid(format!("has an attribute `{name}` that is no list of numbers")),
        }
    }

    /// A tensor.
    pub(super) fn tensor_attribute(&self, name: &str) -> Result<Option<Tensor>> {
        match self.attribute(name) {
            None => Ok(None),
            Some(AttributeValue::Tensor(tensor)) => Ok(Some(tensor.clone())),
            Some(_) => invalid(format!("has an attribute `{name}` that is no tensor")),
        }
    }

    /// Sizes from `least` on, so many of them.
    pub(super) fn sizes(&self, name: &str, count: usize, default: usize, least: i64) -> Result<Vec<usize>> {
        let Some(given) = self.ints(name)? else { return Ok(vec![default; count]) };
        let most = MAX_DIMENSION as i64;
        if given.len() != count || given.iter().any(|size| !(least..=most).contains(size)) {
            return invalid(format!("has `{name}` of {given:?}, and needs {count} numbers of {least} to {most}"));
        }
        Ok(given.iter().map(|size| *size as usize).collect())
    }

    /// Integers that are an attribute in old versions and an input in newer ones.
    pub(super) fn ints_of(&self, name: &str, input: usize) -> Result<Option<Vec<i64>>> {
        match self.optional(input) {
            Some(_) => self.known_ints(input, name).map(Some),
            None => self.ints(name),
        }
    }

    // Inputs.

    /// The name of an input, if it is given.
    pub(super) fn name(&self, input: usize) -> Option<&'a str> {
        self.node.inputs.get(input).map(String::as_str).filter(|name| !name.is_empty())
    }

    /// An input, if it is given.
    pub(super) fn optional(&self, input: usize) -> Option<&Value> {
        self.inputs.get(input)?.as_ref()
    }

    /// An input that must be there.
    pub(super) fn input(&self, input: usize) -> Result<&Value> {
        let ends = self.inputs.len();
        self.optional(input)
            .ok_or_else(|| Mistake::Invalid(format!("has {ends} inputs, and needs number {}", input + 1)))
    }

    /// A constant, which is needed now.
    pub(super) fn constant(&self, input: usize, what: &str) -> Result<Constant> {
        match self.input(input)? {
            Value::Constant(constant) => Ok(constant.clone()),
            Value::Computed(_) => unsupported(format!("has {what} that depend on the inputs of the network")),
        }
    }

    /// The integers of an input.
    pub(super) fn known_ints(&self, input: usize, what: &str) -> Result<Vec<i64>> {
        let constant = self.constant(input, &format!("`{what}`"))?;
        match self.tensors.ints(&constant) {
            Some(ints) => ints.into_iter().map(|int| self.without_batch(int.number(), what)).collect(),
            None => unsupported(format!("has `{what}` that are not known when the network is compiled")),
        }
    }

    fn without_batch(&self, number: Option<i64>, what: &str) -> Result<i64> {
        number.ok_or_else(|| Mistake::Batch(format!("has `{what}` that depend on the batch")))
    }

    /// The number of an input that is one, if it is known.
    pub(super) fn number(&mut self, input: usize) -> Option<f64> {
        match self.inputs.get(input)?.as_ref()? {
            Value::Constant(constant) => {
                let constant = constant.clone();
                self.tensors.number(&constant)
            }
            Value::Computed(_) => None,
        }
    }

    /// A number that is an attribute in old versions and an optional input in newer ones.
    pub(super) fn number_of(&mut self, name: &str, input: usize) -> Result<Option<f64>> {
        if self.optional(input).is_none() {
            return Ok(if self.has(name) { Some(self.float(name, 0.0)?.into()) } else { None });
        }
        match self.number(input) {
            Some(number) => Ok(Some(number)),
            None => unsupported(format!("has a `{name}` that is not known when the network is compiled")),
        }
    }

    /// The value of an input; of a constant, as a value from the weights.
    pub(super) fn computed(&mut self, input: usize) -> Result<Computed> {
        match self.input(input)?.clone() {
            Value::Computed(computed) => Ok(computed),
            Value::Constant(constant) => self.parameter(&constant),
        }
    }

    // What is added to the network.

    /// An operator.
    pub(super) fn push(&mut self, op: Op, inputs: &[&Computed]) -> Result<Computed> {
        self.draft.push(self.index, op, inputs)
    }

    /// A function of each element.
    pub(super) fn pointwise(&mut self, function: Pointwise, input: &Computed) -> Result<Computed> {
        let result = self.push(Op::Activation(Activation::Pointwise(function)), &[input])?;
        Ok(result.labelled(input.sizes.clone()))
    }

    /// Other sizes for the same elements.
    pub(super) fn reshape(&mut self, input: &Computed, sizes: Vec<usize>) -> Result<Computed> {
        let (from, to) = (input.shape(), draft::checked(&sizes)?);
        if from == Some(to) {
            return Ok(input.clone().labelled(sizes));
        }
        let how = match to.sizes() {
            [_] => Move::Flatten { start: 0, end: None },
            sizes => Move::Reshape(sizes.iter().map(|size| Extent::Size(*size)).collect()),
        };
        Ok(self.push(Op::Move(how), &[input])?.labelled(sizes))
    }

    /// Elements in other places.
    pub(super) fn relocate(&mut self, how: Move, input: &Computed) -> Result<Computed> {
        self.push(Op::Move(how), &[input])
    }

    /// A value from the weights.
    pub(super) fn parameter(&mut self, constant: &Constant) -> Result<Computed> {
        let shape = draft::checked(&constant.sizes)?;
        let tensor = self.own(constant, shape.sizes(), ("", TensorKind::Parameter))?;
        let value = self.push(Op::Parameter(Parameter { shape, tensor }), &[])?;
        Ok(value.labelled(constant.sizes.clone()))
    }

    /// A tensor that the next operator owns, with the end of its name and its kind.
    pub(super) fn own(
        &mut self,
        constant: &Constant,
        sizes: &[usize],
        (end, kind): (&str, TensorKind),
    ) -> Result<TensorId> {
        let elements = sizes.iter().try_fold(1usize, |product, size| product.checked_mul(*size));
        if constant.elements() != elements || elements.is_none() {
            return invalid(format!("has a tensor of shape {:?}, and needs {sizes:?}", constant.sizes));
        }
        shape::check_weight(sizes)?;
        let view = match constant.reshaped(sizes.to_vec()) {
            Some(view) => view,
            None if constant.sizes == sizes => constant.clone(),
            None => {
                let known = self.tensors.known(constant).map_err(|problem| {
                    Mistake::Unsupported(format!("has a weight whose elements are in another order: {problem}"))
                })?;
                known.reshaped(sizes.to_vec()).unwrap_or(known)
            }
        };
        let origin = self.origin(&view)?;
        Ok(self.draft.tensor(end, sizes, kind, origin))
    }

    fn origin(&mut self, view: &Constant) -> Result<Origin> {
        let stored = match view.base {
            Base::Filled(number) => return Ok(Origin::Filled(number as f32)),
            Base::File(tensor) => self.tensors.stored(tensor, view).map_err(Mistake::Unsupported)?,
            Base::Ints(_) | Base::Floats(_) => None,
        };
        if let Some(stored) = stored {
            return Ok(Origin::Stored(stored));
        }
        if self.tensors.ints(view).is_some_and(|ints| ints.iter().any(|int| int.number().is_none())) {
            return Err(Mistake::Batch("needs numbers that depend on the number of images".into()));
        }
        let values = self.tensors.floats(view).map_err(Mistake::Unsupported)?;
        Ok(Origin::Values(values.into_iter().map(|value| value as f32).collect()))
    }

    // Dimensions.

    /// A dimension of a value of so many, which may be counted from the end.
    pub(super) fn axis(&self, axis: i64, rank: usize) -> Result<usize> {
        let from_start = if axis < 0 { axis.saturating_add(rank as i64) } else { axis };
        match usize::try_from(from_start).ok().filter(|axis| *axis < rank) {
            Some(axis) => Ok(axis),
            None => invalid(format!("goes over dimension {axis} of a value of {rank}")),
        }
    }

    /// A dimension of a value, among its sizes.
    pub(super) fn dim(&self, axis: i64, of: &Computed) -> Result<usize> {
        let axis = self.axis(axis, of.rank())?;
        match of.place() {
            Some(place) if axis == place => Err(Mistake::Batch(format!("goes over dimension {axis}"))),
            Some(place) if axis > place => Ok(axis - 1),
            Some(_) | None => Ok(axis),
        }
    }

    /// Dimensions of a value, among its sizes: ascending, none twice.
    pub(super) fn dims(&self, axes: &[i64], of: &Computed) -> Result<Vec<usize>> {
        let mut dims: Vec<usize> = axes.iter().map(|axis| self.dim(*axis, of)).collect::<Result<_>>()?;
        dims.sort_unstable();
        dims.dedup();
        Ok(dims)
    }

    /// A value as images with the batch before them: where there is no batch, a first dimension of 1 stands for it.
    pub(super) fn per_image(
        &mut self,
        input: &Computed,
        apply: impl FnOnce(&mut Self, &Computed) -> Result<Computed>,
    ) -> Result<Computed> {
        match (input.batch, input.sizes.as_slice()) {
            (Batch::First, _) => apply(self, input),
            (Batch::None, [1, sizes @ ..]) => {
                let image = self.reshape(input, sizes.to_vec())?;
                let result = apply(self, &image)?;
                let sizes = [&[1], &*result.sizes].concat();
                self.reshape(&result, sizes)
            }
            (Batch::None | Batch::Moved(_) | Batch::Joined, sizes) => {
                unsupported(format!("takes images one by one, and reads a value {sizes:?} of several"))
            }
        }
    }
}

/// One result, computed.
pub(super) fn one(result: Computed) -> Result<Vec<Value>> {
    Ok(vec![Value::Computed(result)])
}

/// One result, constant.
pub(super) fn known(result: Constant) -> Result<Vec<Value>> {
    Ok(vec![Value::Constant(result)])
}
