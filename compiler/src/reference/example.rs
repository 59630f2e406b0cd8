//! An operator's example, compiled on inputs of each rank that it takes.

use super::Role;
use crate::{
    Compiled, compile,
    diagnostic::Source,
    front::{Options, format::Operator},
    ir::{Activation, Combine, Facts, Fold, Node, Op, Pool, Precision},
};
use graphc_program::step::{Operator as Binary, Step};

/// Inputs to try, of each rank: the first that an example takes stands for all.
const INPUTS: [&[&[usize]]; 4] = [
    &[&[32, 28, 28], &[36, 28, 28], &[96, 28, 28], &[116, 28, 28], &[32, 28, 96]],
    &[&[32, 28], &[36, 28], &[96, 28], &[116, 28], &[32, 96]],
    &[&[64], &[36], &[96], &[116]],
    &[&[32, 4, 8, 8], &[36, 4, 8, 8], &[4, 32, 32, 96]],
];

/// A network of the example alone.
pub(super) struct Example {
    compiled: Compiled,
}

/// The example on inputs of each rank that the operator takes.
pub(super) fn examples(operator: &Operator) -> Vec<Example> {
    let on = |shapes: &&[&[usize]]| shapes.iter().find_map(|shape| Example::new(operator, shape));
    INPUTS.iter().filter_map(on).collect()
}

impl Example {
    fn new(operator: &Operator, shape: &[usize]) -> Option<Example> {
        let input = match operator.example.contains("from: [a, b]") {
            true => format!("inputs: {{a: {shape:?}, b: {shape:?}}}"),
            false => format!("input: {shape:?}"),
        };
        let text = format!("graphc: 1\nname: Example\n{input}\nlayers:\n  - {}\n", operator.example);
        let compiled = compile(&Source::new("example.yaml", text), &Options::default()).ok()?;
        Some(Example { compiled })
    }

    /// The node of the operator: the last.
    fn node(&self) -> Option<&Node> {
        self.compiled.graph.nodes.values().last()
    }

    /// What is true of the operator with the attributes of the example.
    pub(super) fn facts(&self) -> Option<Facts> {
        self.node().map(|node| node.op.facts())
    }

    /// `[16, 32, 32]` to `[64, 30, 30]`.
    pub(super) fn shapes(&self) -> String {
        let graph = &self.compiled.graph;
        let inputs: Vec<String> = graph.inputs().map(|(_, node)| format!("`{}`", node.shape)).collect();
        let result = self.node().map(|node| format!("`{}`", node.shape)).unwrap_or_default();
        format!("{} to {result}", inputs.join(" and "))
    }

    /// The tensors of the weight file, without the layer's name.
    pub(super) fn tensors(&self) -> String {
        let layer = self.node().map(|node| node.name.as_str()).unwrap_or_default();
        let own = self.compiled.graph.tensors.values().map(|tensor| match tensor.name.strip_prefix(layer) {
            Some("") => format!("a tensor of the layer's own name, {:?}", tensor.shape),
            Some(suffix) => format!("`{}` {:?}", suffix.trim_start_matches('.'), tensor.shape),
            None => format!("`{}` {:?}", tensor.name, tensor.shape),
        });
        own.collect::<Vec<_>>().join(", ")
    }

    /// The names of the steps, without those that bring the input and hand out the result.
    pub(super) fn steps(&self) -> Vec<&'static str> {
        let steps = self.compiled.plan.steps.iter().map(|step| &step.kernel);
        let mut own: Vec<&'static str> =
            steps.filter(|kernel| !matches!(kernel, Step::Import(_))).map(Step::name).collect();
        own.pop();
        own
    }

    pub(super) fn runs_on_gpus(&self, precision: Precision) -> bool {
        self.compiled.cuda(precision, &[1]).is_ok()
    }

    /// What it can be to the operator before it.
    pub(super) fn role(&self) -> Option<Role> {
        let op = &self.node()?.op;
        if let Op::BatchNorm(_) = op {
            return Some(Role::BatchNorm);
        }
        if let Op::Activation(Activation::Pointwise(_)) = op {
            return Some(Role::Function);
        }
        if let Op::Fold(Fold { operator: Binary::Add, .. }) = op {
            return Some(Role::Sum);
        }
        matches!(op, Op::Pool(Pool { combine: Combine::Max, .. })).then_some(Role::MaxPool)
    }
}
