//! Checks a program before a session's first pass: everything that the kernels rely on.

use graphc_program::{Mistake, Value, step};

use crate::{
    about::{About, Input},
    model::{Program, Step},
};

/// Every step meets the conditions of its kernel, its values are in the arena and its weights in the packed weights,
/// and there is enough workspace and scratch memory, for the largest batch and therefore for any.
///
/// # Panics
/// If a step violates this. The compiler's programs do not; a handwritten [`Model`](crate::Model) might.
pub(crate) fn check(about: &About, steps: &[Step], program: &Program) {
    for step in steps {
        if let Err(mistake) = check_step(step, about.inputs, program, about.capacity()) {
            refuse(about.name, step, mistake);
        }
    }
    let results = program.outputs.iter().zip(about.outputs);
    let whole = results.clone().all(|(value, output)| lies_in(value, program.values) && is_result(value, output.len()));
    assert!(whole && results.len() == about.outputs.len(), "{}: results outside the arena", about.name);
}

#[expect(clippy::panic, reason = "a program that the compiler did not make")]
fn refuse(network: &str, step: &Step, mistake: Mistake) -> ! {
    panic!("{network}, step `{}`: {mistake}", step.name)
}

fn check_step(step: &Step, inputs: &[Input], program: &Program, images: usize) -> Result<(), Mistake> {
    let step = step.kernel.step();
    step.check()?;
    if let step::Step::Import(import) = &step {
        import.check_input(inputs.get(import.input).map(|input| input.shape))?;
    }
    let ensure = |holds: bool, mistake| if holds { Ok(()) } else { Err(Mistake(mistake)) };
    let mut values = step.reads().into_iter().chain([step.writes()]);
    ensure(values.all(|value| lies_in(&value, program.values)), "a value outside the arena")?;
    let mut weights = step.weights().into_iter();
    let packed = weights.all(|range| range.start.saturating_add(range.len) <= program.packed);
    ensure(packed, "weights outside the packed ones")?;
    let needs = step.needs(images);
    ensure(needs.workspace <= program.workspace, "less workspace than it needs")?;
    ensure(needs.scratch <= program.scratch, "less scratch than it needs")
}

/// Whether a value is in the arena of an image.
fn lies_in(value: &Value, arena: usize) -> bool {
    value.place.offset.saturating_add(value.place.image) <= arena
}

/// Whether a result of this length is in the caller's order.
fn is_result(value: &Value, len: usize) -> bool {
    value.check().is_ok() && value.span() == len.saturating_mul(size_of::<f32>()) && value.place.start == 0
}
