//! Calculations with constants: what does not depend on the inputs is known when the network is compiled.

use super::{
    file::{MOST_KNOWN, Tensors},
    mistake::{Mistake, Result, invalid, unsupported},
    value::{Constant, Int, elements},
};

/// A function of two numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Binary {
    Add,
    Sub,
    Mul,
    Div,
    Pow,
    Mod,
    Max,
    Min,
    Equal,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    And,
    Or,
}

/// A function of two constants, with the shapes of NumPy.
pub(super) fn binary(tensors: &mut Tensors, binary: Binary, left: &Constant, right: &Constant) -> Result<Constant> {
    let sizes = common(&[left, right])?;
    let [left, right] = [left, right].map(|constant| constant.expanded(&sizes));
    let (Some(left), Some(right)) = (left, right) else {
        return invalid("has constants of shapes that do not go together");
    };
    if let (Some(left), Some(right)) = (tensors.ints(&left), tensors.ints(&right)) {
        let ints = left.into_iter().zip(right).map(|(left, right)| of_ints(binary, left, right));
        return Ok(Constant::ints(ints.collect::<Result<_>>()?, sizes));
    }
    let [left, right] = [left, right].map(|constant| tensors.floats(&constant).map_err(Mistake::Unsupported));
    let numbers = left?.into_iter().zip(right?).map(|(left, right)| of_floats(binary, left, right));
    match binary {
        Binary::Equal
        | Binary::Less
        | Binary::LessOrEqual
        | Binary::Greater
        | Binary::GreaterOrEqual
        | Binary::And
        | Binary::Or => Ok(Constant::ints(numbers.map(|number| Int::Number(number as i64)).collect(), sizes)),
        Binary::Add
        | Binary::Sub
        | Binary::Mul
        | Binary::Div
        | Binary::Pow
        | Binary::Mod
        | Binary::Max
        | Binary::Min => Ok(Constant::floats(numbers.collect(), sizes)),
    }
}

/// The sizes of constants together.
fn common(constants: &[&Constant]) -> Result<Vec<usize>> {
    let rank = constants.iter().map(|constant| constant.sizes.len()).max().unwrap_or_default();
    let mut sizes = vec![1; rank];
    for constant in constants {
        let more = rank - constant.sizes.len();
        for (size, own) in sizes[more..].iter_mut().zip(&constant.sizes) {
            *size = if *size == 1 { *own } else { *size };
        }
    }
    if elements(&sizes).is_none_or(|elements| elements > MOST_KNOWN) {
        return unsupported(format!("calculates {sizes:?} constants, more than {MOST_KNOWN}"));
    }
    Ok(sizes)
}

fn of_ints(binary: Binary, left: Int, right: Int) -> Result<Int> {
    use Int::{Batch, Image, Number};
    let of_batch = || Mistake::Batch("calculates with the number of images".into());
    let overflow = || Mistake::Invalid("calculates with integers that overflow".into());
    let whole = |result: Option<i64>| result.map(Number).ok_or_else(overflow);
    let truth = |result: bool| Ok(Number(i64::from(result)));
    match (left, right) {
        (Number(left), Number(right)) => match binary {
            Binary::Add => whole(left.checked_add(right)),
            Binary::Sub => whole(left.checked_sub(right)),
            Binary::Mul => whole(left.checked_mul(right)),
            Binary::Div => whole(left.checked_div(right)),
            Binary::Mod => whole(
                left.checked_rem_euclid(right).map(|rest| if right < 0 && rest != 0 { rest + right } else { rest }),
            ),
            Binary::Pow => whole(u32::try_from(right).ok().and_then(|right| left.checked_pow(right))),
            Binary::Max => Ok(Number(left.max(right))),
            Binary::Min => Ok(Number(left.min(right))),
            Binary::Equal => truth(left == right),
            Binary::Less => truth(left < right),
            Binary::LessOrEqual => truth(left <= right),
            Binary::Greater => truth(left > right),
            Binary::GreaterOrEqual => truth(left >= right),
            Binary::And => truth(left != 0 && right != 0),
            Binary::Or => truth(left != 0 || right != 0),
        },
        (Batch(left), Batch(right)) => match binary {
            Binary::Add => left.checked_add(right).map(Batch).ok_or_else(overflow),
            Binary::Div if right != 0 && left % right == 0 => Ok(Number(left / right)),
            Binary::Sub if left == right => Ok(Number(0)),
            Binary::Equal if left == right => truth(true),
            _ => Err(of_batch()),
        },
        (Image { step, first }, Number(number)) | (Number(number), Image { step, first }) => {
            let of_image = |step: Option<i64>, first: Option<i64>| {
                step.zip(first).map(|(step, first)| Image { step, first }).ok_or_else(overflow)
            };
            match binary {
                Binary::Add => of_image(Some(step), first.checked_add(number)),
                Binary::Mul => of_image(step.checked_mul(number), first.checked_mul(number)),
                _ => Err(of_batch()),
            }
        }
        (Image { .. }, _) | (_, Image { .. }) => Err(of_batch()),
        (Batch(many), Number(number)) | (Number(number), Batch(many)) => {
            let batch_first = matches!(left, Batch(_));
            match (binary, number) {
                (Binary::Mul, number) => many.checked_mul(number).map(Batch).ok_or_else(overflow),
                (Binary::Add, 0) => Ok(Batch(many)),
                (Binary::Sub, 0) if batch_first => Ok(Batch(many)),
                (Binary::Div, number) if batch_first && number != 0 && many % number == 0 => Ok(Batch(many / number)),
                // No batch is -1, the size that follows from others.
                (Binary::Equal, number) if number < 0 && many > 0 => truth(false),
                _ => Err(of_batch()),
            }
        }
    }
}

fn of_floats(binary: Binary, left: f64, right: f64) -> f64 {
    let truth = |result: bool| f64::from(u8::from(result));
    match binary {
        Binary::Add => left + right,
        Binary::Sub => left - right,
        Binary::Mul => left * right,
        Binary::Div => left / right,
        Binary::Pow => left.powf(right),
        Binary::Mod => left % right,
        Binary::Max => {
            if left > right || left.is_nan() {
                left
            } else {
                right
            }
        }
        Binary::Min => {
            if left < right || left.is_nan() {
                left
            } else {
                right
            }
        }
        Binary::Equal => truth(left == right),
        Binary::Less => truth(left < right),
        Binary::LessOrEqual => truth(left <= right),
        Binary::Greater => truth(left > right),
        Binary::GreaterOrEqual => truth(left >= right),
        Binary::And => truth(left != 0.0 && right != 0.0),
        Binary::Or => truth(left != 0.0 || right != 0.0),
    }
}

/// `condition ? x : y`.
pub(super) fn choose(tensors: &mut Tensors, all: [&Constant; 3]) -> Result<Constant> {
    let sizes = common(&all)?;
    let [condition, x, y] = all.map(|constant| constant.expanded(&sizes));
    let (Some(condition), Some(x), Some(y)) = (condition, x, y) else {
        return invalid("has constants of shapes that do not go together");
    };
    let Some(chosen) = tensors.numbers(&condition) else { return unsupported("has conditions that are not known") };
    if let (Some(x), Some(y)) = (tensors.ints(&x), tensors.ints(&y)) {
        let ints = chosen.into_iter().zip(x.into_iter().zip(y)).map(|(first, (x, y))| if first != 0 { x } else { y });
        return Ok(Constant::ints(ints.collect(), sizes));
    }
    let x = tensors.floats(&x).map_err(Mistake::Unsupported)?;
    let y = tensors.floats(&y).map_err(Mistake::Unsupported)?;
    let floats = chosen.into_iter().zip(x.into_iter().zip(y)).map(|(first, (x, y))| if first != 0 { x } else { y });
    Ok(Constant::floats(floats.collect(), sizes))
}

/// Constants one after the other along a dimension; all of them have the same others.
pub(super) fn concat(tensors: &mut Tensors, parts: &[Constant], dim: usize) -> Result<Constant> {
    let mut sizes = parts[0].sizes.clone();
    let fits = |part: &Constant| {
        let mut others = part.sizes.clone();
        others.len() == sizes.len() && {
            others[dim] = sizes[dim];
            others == sizes
        }
    };
    if !parts.iter().all(fits) {
        return invalid("joins constants of shapes that do not go together");
    }
    sizes[dim] = parts.iter().map(|part| part.sizes[dim]).sum();
    if elements(&sizes).is_none_or(|elements| elements > MOST_KNOWN) {
        return unsupported(format!("joins {sizes:?} constants, more than {MOST_KNOWN}"));
    }
    let rows: usize = sizes[..dim].iter().product();
    let ints: Option<Vec<Vec<Int>>> = parts.iter().map(|part| tensors.ints(part)).collect();
    if let Some(ints) = ints {
        return Ok(Constant::ints(interleaved(&ints, rows), sizes));
    }
    let floats: Result<Vec<Vec<f64>>> =
        parts.iter().map(|part| tensors.floats(part).map_err(Mistake::Unsupported)).collect();
    Ok(Constant::floats(interleaved(&floats?, rows), sizes))
}

/// The first row of each part, then the second of each.
fn interleaved<T: Copy>(parts: &[Vec<T>], rows: usize) -> Vec<T> {
    (0..rows)
        .flat_map(|row| {
            parts.iter().flat_map(move |part| {
                let len = part.len() / rows;
                part[row * len..(row + 1) * len].iter().copied()
            })
        })
        .collect()
}

/// The same elements in other places: `at` of the result is `places[at]` of the constant, row by row.
pub(super) fn picked(
    tensors: &mut Tensors,
    constant: &Constant,
    places: &[usize],
    sizes: Vec<usize>,
) -> Result<Constant> {
    if let Some(ints) = tensors.ints(constant) {
        return Ok(Constant::ints(places.iter().map(|at| ints[*at]).collect(), sizes));
    }
    let floats = tensors.floats(constant).map_err(Mistake::Unsupported)?;
    Ok(Constant::floats(places.iter().map(|at| floats[*at]).collect(), sizes))
}
