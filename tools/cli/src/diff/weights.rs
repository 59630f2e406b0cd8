//! The weights of two networks, tensor by tensor.

use std::{fmt, io};

use graphc_compiler::ir::{TensorId, TensorTable};
use graphc_weights::shown;

use super::Elements;

/// How the weights of two networks differ.
#[derive(Debug)]
pub(super) struct Weights {
    /// Tensors that belong together.
    count: usize,
    /// Those that differ, in words.
    differing: Vec<(String, Departure)>,
    /// The names of tensors that only one of the networks has.
    alone: [Vec<String>; 2],
}

/// How two tensors differ.
#[derive(Debug)]
enum Departure {
    Shape([Vec<usize>; 2]),
    /// The largest difference, and the largest element of the first.
    Values {
        most: f64,
        largest: f64,
    },
}

/// The tensors that are named, at most.
const NAMED: usize = 20;

impl Weights {
    pub(super) fn compare(
        tensors: [&TensorTable<graphc_compiler::ir::Tensor>; 2],
        pairs: &[[TensorId; 2]],
        [one, other]: [&mut Elements; 2],
    ) -> io::Result<Self> {
        let mut differing = Vec::new();
        for [first, second] in pairs {
            let [own, partner] = [&tensors[0][*first], &tensors[1][*second]];
            if own.shape != partner.shape {
                let shapes = [own.shape.clone(), partner.shape.clone()];
                differing.push((own.name.clone(), Departure::Shape(shapes)));
                continue;
            }
            let departure = between(one.read(*first)?, other.read(*second)?);
            differing.extend(departure.map(|departure| (own.name.clone(), departure)));
        }
        let alone = |side: usize| {
            let is_alone = |id: &TensorId| pairs.iter().all(|pair| pair[side] != *id);
            let ids = tensors[side].iter().filter(|(id, _)| is_alone(id));
            ids.map(|(_, tensor)| tensor.name.clone()).collect()
        };
        Ok(Weights { count: pairs.len(), differing, alone: [alone(0), alone(1)] })
    }

    /// Whether every number is the same.
    pub(super) fn are_same(&self) -> bool {
        self.differing.is_empty() && self.alone.iter().all(Vec::is_empty)
    }
}

/// None if all numbers are the same; NaN is.
fn between(one: &[f32], other: &[f32]) -> Option<Departure> {
    let is_same = |(one, other): (&f32, &f32)| one == other || (one.is_nan() && other.is_nan());
    if one.iter().zip(other).all(is_same) {
        return None;
    }
    let distances = one.iter().zip(other).filter(|pair| !is_same(*pair));
    let distances = distances.map(|(one, other)| (f64::from(*one) - f64::from(*other)).abs());
    let most = distances.fold(0.0, |most: f64, off| if off.is_nan() { f64::INFINITY } else { most.max(off) });
    let finite = one.iter().filter(|number| number.is_finite());
    let largest = finite.fold(0.0, |largest: f64, number| largest.max(f64::from(number.abs())));
    Some(Departure::Values { most, largest })
}

impl fmt::Display for Weights {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.differing.len() {
            0 => writeln!(f, "  weights: the same numbers in {} tensors", self.count)?,
            differing => writeln!(f, "  weights: {differing} of {} tensors differ", self.count)?,
        }
        for (name, departure) in self.differing.iter().take(NAMED) {
            let name = shown(name);
            match departure {
                Departure::Shape([one, other]) => writeln!(f, "    `{name}`: {one:?} -> {other:?}")?,
                Departure::Values { most, largest } => {
                    writeln!(f, "    `{name}`: by {most:.2e} at most, where the largest number is {largest:.2e}")?;
                }
            }
        }
        if self.differing.len() > NAMED {
            writeln!(f, "    and {} more", self.differing.len() - NAMED)?;
        }
        for (names, which) in self.alone.iter().zip(["first", "second"]).filter(|(names, _)| !names.is_empty()) {
            let named: Vec<String> = names.iter().take(NAMED).map(|name| format!("`{}`", shown(name))).collect();
            let more = if names.len() > NAMED { format!(" and {} more", names.len() - NAMED) } else { String::new() };
            writeln!(f, "    only in the {which}: {}{more}", named.join(", "))?;
        }
        Ok(())
    }
}
