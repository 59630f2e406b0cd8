//! Constants, and what is known of shapes.

use graphc_weights::onnx::AttributeValue;

use super::{Row, arithmetic};
use crate::front::onnx::{
    file::MOST_KNOWN,
    mistake::{Mistake, Result, invalid, unsupported},
    node::{At, known, one},
    value::{Base, Batch, Constant, Int, Value, elements},
};

pub(super) const ROWS: &[Row] = &[
    ("Constant", constant),
    ("ConstantOfShape", constant_of_shape),
    ("Shape", shape),
    ("Size", size),
    ("Range", range),
    ("Expand", expand),
    ("Not", not),
];

/// A `Constant` node whose value is no tensor.
fn constant(at: &mut At<'_>) -> Result<Vec<Value>> {
    let given = at.node.attributes.iter().find(|attribute| attribute.name.starts_with("value"));
    let ints = |ints: &[i64], sizes| Constant::ints(ints.iter().copied().map(Int::Number).collect(), sizes);
    let floats = |floats: &[f32], sizes| Constant::floats(floats.iter().copied().map(f64::from).collect(), sizes);
    known(match given.map(|given| &given.value) {
        Some(AttributeValue::Int(number)) => ints(&[*number], vec![]),
        Some(AttributeValue::Float(number)) => floats(&[*number], vec![]),
        Some(AttributeValue::Ints(numbers)) => ints(numbers, vec![numbers.len()]),
        Some(AttributeValue::Floats(numbers)) => floats(numbers, vec![numbers.len()]),
        Some(_) | None => return unsupported("has a value that is neither a tensor nor numbers"),
    })
}

fn constant_of_shape(at: &mut At<'_>) -> Result<Vec<Value>> {
    let shape = at.constant(0, "sizes")?;
    let Some(sizes) = at.tensors.ints(&shape) else { return unsupported("has sizes that are not known") };
    let sizes = sizes.into_iter().map(size_of).collect::<Result<Vec<usize>>>()?;
    let Some(tensor) = at.tensor_attribute("value")? else {
        return known(Constant::whole(Base::Filled(0.0), sizes));
    };
    let value = at.tensors.add(None, &tensor).map_err(Mistake::Invalid)?;
    if let Some([Int::Number(number)]) = at.tensors.ints(&value).as_deref() {
        let count = elements(&sizes).filter(|count| *count <= MOST_KNOWN);
        return match count {
            Some(count) => known(Constant::ints(vec![Int::Number(*number); count], sizes)),
            None => known(Constant::whole(Base::Filled(*number as f64), sizes)),
        };
    }
    match at.tensors.number(&value) {
        Some(number) => known(Constant::whole(Base::Filled(number), sizes)),
        None => invalid("has a value that is no number"),
    }
}

/// A size that may be that of the batch, which is the same for each image.
fn size_of(size: Int) -> Result<usize> {
    match size {
        Int::Batch(1) => Ok(1),
        Int::Batch(_) | Int::Image { .. } => {
            Err(Mistake::Batch("has a size that depends on the number of images".into()))
        }
        Int::Number(size) => usize::try_from(size).map_err(|_| Mistake::Invalid(format!("has a size of {size}"))),
    }
}

fn shape(at: &mut At<'_>) -> Result<Vec<Value>> {
    let mut dims: Vec<Int> = dims(at.input(0)?);
    let rank = dims.len() as i64;
    let clamped = |index: i64| (if index < 0 { index.saturating_add(rank) } else { index }).clamp(0, rank) as usize;
    let (start, end) = (clamped(at.int("start", 0)?), clamped(at.int("end", rank)?));
    dims.truncate(end);
    let dims: Vec<Int> = dims.into_iter().skip(start).collect();
    let count = dims.len();
    known(Constant::ints(dims, vec![count]))
}

fn dims(value: &Value) -> Vec<Int> {
    let sizes = value.dims().into_iter().map(|size| Int::Number(size as i64));
    match value {
        Value::Computed(computed) if computed.batch == Batch::First => {
            [Int::Batch(1)].into_iter().chain(sizes.skip(1)).collect()
        }
        Value::Computed(_) | Value::Constant(_) => sizes.collect(),
    }
}

fn size(at: &mut At<'_>) -> Result<Vec<Value>> {
    let value = at.input(0)?;
    let count = elements(&value.dims()).and_then(|count| i64::try_from(count).ok());
    let Some(count) = count else { return invalid("has an input that is too large") };
    let is_batched = matches!(value, Value::Computed(computed) if computed.batch == Batch::First);
    let count = if is_batched { Int::Batch(count) } else { Int::Number(count) };
    known(Constant::ints(vec![count], Vec::new()))
}

fn range(at: &mut At<'_>) -> Result<Vec<Value>> {
    let given: Vec<Option<Vec<Int>>> = (0..3)
        .map(|input| at.constant(input, "limits").map(|constant| at.tensors.ints(&constant)))
        .collect::<Result<_>>()?;
    if let [Some(start), Some(limit), Some(delta)] = given.as_slice()
        && [start[..] == [Int::Number(0)], limit[..] == [Int::Batch(1)], delta[..] == [Int::Number(1)]] == [true; 3]
    {
        return known(Constant::ints(vec![Int::Image { step: 1, first: 0 }], vec![1]));
    }
    let mut ends = Vec::new();
    for input in 0..3 {
        let constant = at.constant(input, "limits")?;
        let number = at.tensors.number(&constant);
        let whole = at.tensors.numbers(&constant).is_some();
        let Some(number) = number else { return unsupported("has limits that are not known") };
        ends.push((number, whole));
    }
    let [(start, first), (limit, second), (delta, third)] = ends[..] else { return invalid("needs three inputs") };
    let count = ((limit - start) / delta).ceil();
    if !(0.0..=MOST_KNOWN as f64).contains(&count) {
        return unsupported(format!("gives {count} numbers: at most {MOST_KNOWN}"));
    }
    let numbers = (0..count as usize).map(|index| start + index as f64 * delta);
    let sizes = vec![count as usize];
    known(match first && second && third {
        true => Constant::ints(numbers.map(|number| Int::Number(number as i64)).collect(), sizes),
        false => Constant::floats(numbers.collect(), sizes),
    })
}

/// Dimensions of 1 are repeated; those of the value itself may be larger than those asked for.
fn expand(at: &mut At<'_>) -> Result<Vec<Value>> {
    let shape = at.constant(1, "`shape`")?;
    let Some(asked) = at.tensors.ints(&shape) else { return unsupported("has a `shape` that is not known") };
    let value = at.input(0)?.clone();
    let own = dims(&value);
    let rank = asked.len().max(own.len());
    if rank > own.len() && matches!(&value, Value::Computed(computed) if computed.batch == Batch::First) {
        return Err(Mistake::Batch("puts a dimension before the batch".into()));
    }
    let padded = |dims: Vec<Int>| {
        let more = rank - dims.len();
        std::iter::repeat_n(Int::Number(1), more).chain(dims).collect::<Vec<Int>>()
    };
    let pairs = padded(own).into_iter().zip(padded(asked));
    let dims = pairs.map(|(own, asked)| if asked == Int::Number(1) { own } else { asked }).collect::<Vec<Int>>();
    let sizes = dims.iter().copied().map(size_of).collect::<Result<Vec<usize>>>()?;
    let is_batched = dims.first().is_some_and(|first| matches!(first, Int::Batch(_)));
    match value {
        Value::Constant(constant) => {
            let expanded = constant.expanded(&sizes);
            let Some(expanded) = expanded else { return invalid(format!("expands {:?} to {sizes:?}", constant.sizes)) };
            if !is_batched {
                return known(expanded);
            }
            // The same for each image.
            let image = at.parameter(&expanded.without_dim(0))?;
            Ok(vec![Value::Computed(crate::front::onnx::value::Computed { batch: Batch::First, ..image })])
        }
        Value::Computed(computed) => {
            let sizes = sizes[computed.leading()..].to_vec();
            if sizes == computed.sizes {
                return Ok(vec![Value::Computed(computed)]);
            }
            one(arithmetic::expanded(at, &computed, &sizes)?)
        }
    }
}

/// Of truth values that are known.
fn not(at: &mut At<'_>) -> Result<Vec<Value>> {
    let constant = at.constant(0, "truth values")?;
    let Some(truths) = at.tensors.numbers(&constant) else { return unsupported("has truth values that are not known") };
    let opposite = truths.into_iter().map(|truth| Int::Number(i64::from(truth == 0))).collect();
    known(Constant::ints(opposite, constant.sizes))
}
