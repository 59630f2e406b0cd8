//! `d / sqrt(mean(d^2) + eps)` where `d = x - mean(x)`, over the last dimensions, times a weight and plus a bias  =>  `layer_norm(x)`.

use graphc_program::{
    Pointwise,
    step::{Operator, Reduction},
};

use crate::{
    front::onnx::draft::Draft,
    ir::{Epilogue, InputNorm, InputNormKind, Normalized, Op, Reduce, Shape, TensorId, TensorKind},
};

/// Finds layer norms: with weight and bias, or without both.
pub(super) fn find_layer_norm(draft: &mut Draft, outputs: &[usize]) {
    for node in 0..draft.nodes.len() {
        let Some(found) = normalised(draft, node) else { continue };
        draft.replace(node, found.op(None, None), vec![found.input]);
    }
    let readers = draft.readers(outputs);
    for node in 0..draft.nodes.len() {
        let is_constant = |node: usize| draft.parameter(node).is_some();
        let Some([bias, scaled]) = draft.either(node, Operator::Add, is_constant) else { continue };
        let Some([weight, norm]) = draft.either(scaled, Operator::Mul, is_constant) else { continue };
        let Some(found) = plain(draft, norm).filter(|_| readers[scaled] == 1 && readers[norm] == 1) else { continue };
        let (Some(weight), Some(bias)) = (found.affine(draft, weight), found.affine(draft, bias)) else { continue };
        let sizes = found.last.sizes().to_vec();
        let weight = draft.like(weight, &sizes, ("weight", TensorKind::BatchNormWeight));
        let bias = draft.like(bias, &sizes, ("bias", TensorKind::BatchNormBias));
        draft.replace(node, found.op(Some(weight), Some(bias)), vec![found.input]);
    }
}

/// A layer norm.
struct Found {
    input: usize,
    last: Shape,
    eps: f64,
}

impl Found {
    fn op(&self, weight: Option<TensorId>, bias: Option<TensorId>) -> Op {
        let kind = InputNormKind::Layer(Normalized::Last(self.last));
        Op::InputNorm(InputNorm { kind, eps: self.eps, weight, bias, epilogue: Epilogue::default() })
    }

    /// The tensor of a constant, if it is of the normalised shape.
    fn affine(&self, draft: &Draft, node: usize) -> Option<TensorId> {
        let parameter = draft.parameter(node)?;
        let (own, last) = (parameter.shape.sizes(), self.last.sizes());
        let more = own.len().checked_sub(last.len())?;
        (own[..more].iter().all(|size| *size == 1) && own[more..] == *last).then_some(parameter.tensor)
    }
}

/// A layer norm without weights that is one already.
fn plain(draft: &Draft, node: usize) -> Option<Found> {
    let Op::InputNorm(InputNorm { kind, eps, weight: None, bias: None, .. }) = &draft.nodes[node].op else {
        return None;
    };
    let InputNormKind::Layer(Normalized::Last(last)) = *kind else { return None };
    Some(Found { input: draft.nodes[node].inputs[0], last, eps: *eps })
}

/// `d / sqrt(mean(d^2) + eps)`.
fn normalised(draft: &Draft, node: usize) -> Option<Found> {
    let [centred, deviation] = draft.fold(node, Operator::Div)?;
    let (function, variance) = draft.function(deviation)?;
    if !matches!(function, Pointwise::Sqrt | Pointwise::Pow { exponent: 0.5 }) {
        return None;
    }
    let (Pointwise::Add { value }, variance) = draft.function(variance)? else { return None };
    let (squares, dims) = mean(draft, variance)?;
    let squared = match draft.function(squares) {
        Some((Pointwise::Pow { exponent: 2.0 }, input)) => input,
        _ => draft.fold(squares, Operator::Mul).filter(|[one, other]| one == other)?[0],
    };
    let [input, average] = draft.fold(centred, Operator::Sub)?;
    let (averaged, same) = mean(draft, average)?;
    let shape = draft.nodes[input].shape;
    let first = shape.rank().checked_sub(dims.len())?;
    let is_last = dims.iter().copied().eq(first..shape.rank());
    if squared != centred || averaged != input || dims != same || !is_last || draft.nodes[node].shape != shape {
        return None;
    }
    // Written as a number of 32 bits.
    let eps = format!("{value}").parse().unwrap_or(f64::from(value));
    Some(Found { input, last: Shape::new(&shape.sizes()[first..]), eps })
}

/// What a node is the mean of, and the dimensions that stay with a size of 1.
fn mean(draft: &Draft, node: usize) -> Option<(usize, &[usize])> {
    let Op::Reduce(Reduce { reduction: Reduction::Mean, dims, keepdim: true }) = &draft.nodes[node].op else {
        return None;
    };
    Some((draft.nodes[node].inputs[0], dims))
}
