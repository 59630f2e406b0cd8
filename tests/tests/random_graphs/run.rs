//! From a model file to results: the compiler's plan as a program that is data, which the runtime checks and runs as it does those
//! of generated code.

use std::num::NonZeroUsize;

use graphc::{
    __private as runtime,
    __private::{Mapping, Program, TensorSpec, Untyped},
    About, Input, Isa, Output, Precision, ProgramHash, SessionOptions, Step,
};
use graphc_compiler::{CompileError, Compiled, compile, diagnostic::Source, front::Options, ir, plan::Plan};

/// The sizes of the batches that networks are compiled for.
pub(crate) const BATCHES: [usize; 2] = [1, 3];

/// Compiles a model file; an error in words if it has mistakes.
pub(crate) fn compiled(yaml: &str, precision: ir::Precision) -> Result<Compiled, String> {
    let target = ir::Target { precision, ..ir::Target::default() };
    let options = Options { target, ..Options::default() };
    compile(&Source::new("random.yaml", yaml), &options).map_err(|error| match error {
        CompileError::Model(mistakes) => format!("{mistakes:?}"),
        CompileError::Internal(error) => error.to_string(),
    })
}

/// Leaves a value in memory, where constants of generated code are: programs refer to them for ever.
fn constant<T>(values: impl IntoIterator<Item = T>) -> &'static [T] {
    Vec::leak(values.into_iter().collect())
}

fn text(text: &str) -> &'static str {
    String::leak(text.into())
}

/// The network with these weights.
pub(crate) fn network(plan: &Plan, tensors: &[Vec<f32>]) -> Untyped {
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
        workspace: plan.workspace(BATCHES[1]),
        scratch: plan.scratch(),
        outputs: constant(plan.outputs.iter().map(|output| *plan.value(output.value))),
    };
    let network = Untyped::new(Box::leak(Box::new(about(plan))), constant(steps), program, tensors);
    network.expect("memory for a small network")
}

fn about(plan: &Plan) -> About {
    let shape = |shape: &[usize]| constant(shape.iter().copied());
    let inputs = plan.inputs.iter().map(|input| Input { name: text(&input.name), shape: shape(&input.shape) });
    let outputs = plan.outputs.iter().map(|output| Output { name: text(&output.name), shape: shape(&output.shape) });
    About {
        name: text(&plan.name),
        hash: ProgramHash(0),
        inputs: constant(inputs),
        outputs: constant(outputs),
        parameters: 0,
        macs: 0,
        arena_bytes: plan.arena_bytes(BATCHES[1]),
        batches: &BATCHES,
        precision: match plan.precision {
            ir::Precision::F32 | ir::Precision::Tf32 => Precision::F32,
            ir::Precision::Bf16 => Precision::Bf16,
            ir::Precision::Int8 => Precision::Int8,
        },
        layers: &[],
        summary: "",
        others: &[],
        preprocess: None,
        classes: None,
    }
}

/// The results of a batch, from the images of each input.
pub(crate) fn run(
    network: &Untyped,
    (isa, threads): (Isa, usize),
    inputs: &[Vec<f32>],
    images: usize,
) -> Vec<Vec<f32>> {
    let threads = NonZeroUsize::new(threads).expect("a thread or more");
    let options = SessionOptions::default().threads_beyond_the_cores(threads).isa(isa);
    let mut session: runtime::UntypedSession<'_> = network.session(options).expect("memory for a small network");
    let inputs: Vec<&[f32]> = inputs.iter().map(Vec::as_slice).collect();
    session.run(&inputs, images)
}
