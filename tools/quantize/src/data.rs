//! Plans as networks that run, without generated code: their programs are data, which the runtime checks as it does those of generated
//! code.

use std::path::Path;

use graphc::{
    __private::{ElementsFrom, Integers, LoadError, Mapping, Origin, Program, Scaled, Stored, TensorSpec, Untyped},
    About, Input, Output, Precision, ProgramHash, Step,
};
use graphc_compiler::{ir, plan::Plan};

/// The weights of a network.
#[derive(Clone, Copy, Debug)]
pub enum Weights<'w> {
    /// The elements of each tensor of the plan.
    Numbers(&'w [Vec<f32>]),
    /// The same, and the integers that some of the tensors are.
    Integers(&'w [Vec<f32>], &'w [Option<Integers>]),
    /// A weight file, whose integers stay integers.
    File(&'w Path),
}

/// Leaves values in memory, where constants of generated code are: programs refer to them for ever. They are sizes and names.
pub(crate) fn constant<T>(values: impl IntoIterator<Item = T>) -> &'static [T] {
    Vec::leak(values.into_iter().collect())
}

pub(crate) fn text(text: &str) -> &'static str {
    String::leak(text.into())
}

/// The network of a plan, for batches of these sizes, which ascend.
///
/// # Errors
/// If the weight file cannot be read or does not fit, or there is not enough memory.
///
/// # Panics
/// If numbers are not those of the plan's tensors.
pub fn untyped(plan: &Plan, batches: &[usize], weights: Weights<'_>) -> Result<Untyped, LoadError> {
    let steps = plan.steps.iter().map(|step| Step {
        name: text(&step.name),
        description: text(&step.description),
        kernel: Box::leak(Box::new(plan.placed(step))),
    });
    let specs = plan.tensors.iter().map(|tensor| TensorSpec {
        name: text(&tensor.name),
        shape: constant(tensor.shape.iter().copied()),
        kind: tensor.kind,
    });
    let program = Program {
        tensors: constant(specs),
        mapping: Mapping::NONE,
        packing: constant(plan.packing.iter().cloned()),
        packed: plan.packed,
        values: plan.arena,
        workspace: plan.workspace(largest(batches)),
        scratch: plan.scratch(),
        outputs: constant(plan.outputs.iter().map(|output| *plan.value(output.value))),
    };
    let (about, steps) = (about(plan, batches), constant(steps));
    match weights {
        Weights::Numbers(tensors) => Untyped::new(about, steps, program, (tensors, &[])),
        Weights::Integers(tensors, integers) => Untyped::new(about, steps, program, (tensors, integers)),
        Weights::File(path) => Untyped::load(about, steps, program, (path, origins(plan))),
    }
}

/// What is known of the network of a plan.
fn about(plan: &Plan, batches: &[usize]) -> &'static About {
    let shape = |shape: &[usize]| constant(shape.iter().copied());
    let inputs = plan.inputs.iter().map(|input| Input { name: text(&input.name), shape: shape(&input.shape) });
    let outputs = plan.outputs.iter().map(|output| Output { name: text(&output.name), shape: shape(&output.shape) });
    Box::leak(Box::new(About {
        inputs: constant(inputs),
        outputs: constant(outputs),
        arena_bytes: plan.arena_bytes(largest(batches)),
        batches: constant(batches.iter().copied()),
        precision: match plan.precision {
            ir::Precision::F32 | ir::Precision::Tf32 => Precision::F32,
            ir::Precision::Bf16 => Precision::Bf16,
            ir::Precision::Int8 => Precision::Int8,
        },
        ..nothing(&plan.name)
    }))
}

/// A network of which only the name is known.
pub(crate) fn nothing(name: &str) -> About {
    About {
        name: text(name),
        hash: ProgramHash(0),
        inputs: &[],
        outputs: &[],
        parameters: 0,
        macs: 0,
        arena_bytes: 0,
        batches: &[1],
        precision: Precision::F32,
        layers: &[],
        summary: "",
        others: &[],
        preprocess: None,
        classes: None,
    }
}

fn largest(batches: &[usize]) -> usize {
    batches.last().copied().unwrap_or(1)
}

/// Where tensors come from that a weight file does not simply have under their names.
fn origins(plan: &Plan) -> &'static [Origin] {
    let from = |origin: &ir::Origin| match origin {
        ir::Origin::Named => None,
        ir::Origin::Stored(of) => Some(ElementsFrom::Stored(stored(of))),
        ir::Origin::Filled(number) => Some(ElementsFrom::Filled(*number)),
        ir::Origin::Values(values) => {
            Some(ElementsFrom::Values(constant(values.iter().flat_map(|value| value.to_le_bytes()))))
        }
    };
    let tensors = plan.tensors.iter().enumerate();
    constant(tensors.filter_map(|(tensor, of)| Some(Origin { tensor, from: from(&of.origin)? })))
}

fn stored(of: &ir::Stored) -> Stored<'static> {
    let scaled = of.scaled.as_ref().map(|of| Scaled {
        scales: of.scales.each_ref().map(|name| name.as_deref().map(text)),
        zero: of.zero.as_deref().map(text),
        axis: of.axis,
    });
    Stored {
        tensor: text(&of.tensor),
        dims: constant(of.dims.iter().copied()),
        start: of.start,
        strides: constant(of.strides.iter().copied()),
        scaled,
    }
}
