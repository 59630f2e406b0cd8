//! `x * (1 + erf(x / sqrt 2)) / 2  =>  gelu(x)`, and its approximation `x * (1 + tanh(sqrt(2 / pi) * (x + 0.044715 * x^3))) / 2`: the
//! factors in any order.

use std::f64::consts::{FRAC_1_SQRT_2, FRAC_2_SQRT_PI};

use graphc_program::{Approximate, Pointwise, step::Operator};

use super::pattern::{is, scale};
use crate::{
    front::onnx::draft::Draft,
    ir::{Activation, Op},
};

/// Finds GELUs.
pub(super) fn find_gelu(draft: &mut Draft, _: &[usize]) {
    for node in 0..draft.nodes.len() {
        let mut product = Product { number: 1.0, factors: Vec::new() };
        product.collect(draft, node, DEPTH);
        let [one, other] = product.factors[..] else { continue };
        if !is(product.number as f32, 0.5) {
            continue;
        }
        let found = [[one, other], [other, one]]
            .into_iter()
            .find_map(|[x, gate]| approximation(draft, x, gate).map(|approximate| (x, approximate)));
        if let Some((input, approximate)) = found {
            let gelu = Op::Activation(Activation::Pointwise(Pointwise::Gelu { approximate }));
            draft.replace(node, gelu, vec![input]);
        }
    }
}

/// How many products inside of each other are looked at.
const DEPTH: usize = 3;

/// The factors of a node: a number, and others.
struct Product {
    number: f64,
    factors: Vec<usize>,
}

impl Product {
    fn collect(&mut self, draft: &Draft, node: usize, depth: usize) {
        let scaled = draft.function(node).and_then(|(function, input)| Some((scale(function)?, input)));
        match (draft.fold(node, Operator::Mul), scaled, depth) {
            (Some(inputs), _, 1..) => inputs.into_iter().for_each(|input| self.collect(draft, input, depth - 1)),
            (None, Some((number, input)), 1..) => {
                self.number *= number;
                self.collect(draft, input, depth - 1);
            }
            (_, _, _) => self.factors.push(node),
        }
    }
}

/// The formula, if the second factor is that of a GELU of the first.
fn approximation(draft: &Draft, x: usize, gate: usize) -> Option<Approximate> {
    let (Pointwise::Add { value }, inner) = draft.function(gate)? else { return None };
    let (function, argument) = draft.function(inner).filter(|_| is(value, 1.0))?;
    let (scaled, number) = draft.function(argument).and_then(|(function, input)| Some((input, scale(function)?)))?;
    if function == Pointwise::Erf {
        return (scaled == x && is(number as f32, FRAC_1_SQRT_2)).then_some(Approximate::None);
    }
    let is_cubic = |node: usize| {
        let cube = draft.function(node).and_then(|(function, input)| Some((scale(function)?, input)));
        cube.is_some_and(|(number, cube)| is(number as f32, 0.044_715) && is_cube(draft, cube, x))
    };
    let [_, other] = draft.either(scaled, Operator::Add, is_cubic)?;
    let is_approximate = function == Pointwise::Tanh && other == x;
    // sqrt(2 / pi)
    (is_approximate && is(number as f32, FRAC_2_SQRT_PI * FRAC_1_SQRT_2)).then_some(Approximate::Tanh)
}

fn is_cube(draft: &Draft, node: usize, x: usize) -> bool {
    if let Some((Pointwise::Pow { exponent }, input)) = draft.function(node) {
        return input == x && exponent == 3.0;
    }
    let mut product = Product { number: 1.0, factors: Vec::new() };
    product.collect(draft, node, DEPTH);
    product.number == 1.0 && product.factors == [x; 3]
}
