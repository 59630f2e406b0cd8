//! From a model file to results: the compiler's plan as a program that is data, which the runtime checks and runs as it does those
//! of generated code.

use std::num::NonZeroUsize;

use graphc::{__private as runtime, __private::Untyped, Isa, SessionOptions};
use graphc_compiler::{CompileError, Compiled, compile, diagnostic::Source, front::Options, ir, plan::Plan};
use graphc_quantize::data::{Weights, untyped};

/// The sizes of the batches that networks are compiled for.
pub(crate) const BATCHES: [usize; 2] = [1, 3];

/// Compiles a model file; an error in words if it has mistakes.
pub(crate) fn compiled(yaml: &str, target: ir::Target) -> Result<Compiled, String> {
    let options = Options { target, ..Options::default() };
    compile(&Source::new("random.yaml", yaml), &options).map_err(|error| match error {
        CompileError::Model(mistakes) => format!("{mistakes:?}"),
        CompileError::Internal(error) => error.to_string(),
    })
}

/// Planned for single images or, every other eight networks, for so many that a plan does what is best for large values.
pub(crate) fn target(precision: ir::Precision, seed: u64) -> ir::Target {
    ir::Target { precision, images: if (seed / 8).is_multiple_of(2) { 1 } else { 1000 }, ..ir::Target::default() }
}

/// The network with these weights.
pub(crate) fn network(plan: &Plan, tensors: &[Vec<f32>]) -> Untyped {
    untyped(plan, &BATCHES, Weights::Numbers(tensors)).expect("memory for a small network")
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
