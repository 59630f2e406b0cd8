//! What runs, in which order, on which bytes: the graph with every decision taken, for one target.
//!
//! * `lower` is the one walk over the operators; a target says what each becomes.
//! * `storage` decides which values lie in the memory of others.
//! * `memory` gives buffers their place in the arena, by lifetime.
//! * `cpu` and `cuda` are the targets: layouts, algorithms, tiles, weights, and the steps of each operator.
//!
//! Steps and values are those of `graphc-program`, whose page describes layouts and units. A step of a plan names its operands
//! by [`ValueId`]; renderers write plans down and decide nothing. Offsets and lengths are in bytes, for one image; a batch of
//! `n` takes `n` times as much, in the same order.

mod convert;
mod cpu;
pub mod cuda;
mod lower;
mod memory;
mod storage;

pub use cpu::{NamedValue, Scales, ValueId, left_in_f32, plan, plan_sizes};
pub use memory::{Buffer, BufferId};

use std::fmt;

use graphc_program::{ALIGNMENT, Mistake, Packing, Value, step};

use crate::ir::{Classes, Node, Precision, Preprocess, Tensor};

/// A network, ready to be written down as a program.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// The network's name.
    pub name: String,
    /// What it was compiled for.
    pub precision: Precision,
    /// The inputs, in the order of the model file.
    pub inputs: Vec<Input>,
    /// The results, in the order of the model file.
    pub outputs: Vec<Output>,
    /// What runs, in order.
    pub steps: Vec<Step>,
    /// The operands of the steps.
    pub values: Vec<NamedValue>,
    /// The memory of the values.
    pub buffers: Vec<Buffer>,
    /// Length of the arena of one image.
    pub arena: usize,
    /// The tensors of a weight file.
    pub tensors: Vec<Tensor>,
    /// What becomes of them.
    pub packing: Vec<Packing>,
    /// Length of the packed weights.
    pub packed: usize,
    /// How images become the input.
    pub preprocess: Option<Preprocess>,
    /// How the result becomes an answer.
    pub classes: Option<Classes>,
}

/// An input of the network.
#[derive(Clone, Debug, PartialEq)]
pub struct Input {
    /// Its name.
    pub name: String,
    /// `[features]`, `[channels, length]`, `[channels, height, width]`, or four sizes.
    pub shape: Vec<usize>,
}

impl Input {
    fn of(node: &Node) -> Self {
        Input { name: node.name.clone(), shape: node.shape.sizes().into() }
    }
}

/// A result of the network.
#[derive(Clone, Debug, PartialEq)]
pub struct Output {
    /// The layer's name.
    pub name: String,
    /// `[features]`, `[channels, length]` or `[channels, height, width]`.
    pub shape: Vec<usize>,
    /// It in the caller's order.
    pub value: ValueId,
}

/// Something that runs.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The layer.
    pub name: String,
    /// What it does, in words: `conv2d 3 -> 96, 11x11 / 4, relu, max_pool2d 3x3 / 2`.
    pub description: String,
    /// What it does.
    pub kernel: step::Step<ValueId>,
}

impl Plan {
    /// A value at its place.
    pub fn value(&self, id: ValueId) -> &Value {
        &id.of(&self.values).value
    }

    /// A step on values at their places.
    pub fn placed(&self, step: &Step) -> step::Step<Value> {
        step.kernel.map(|id| *self.value(id))
    }

    /// Of each value, whether a step names it.
    pub fn used_values(&self) -> Vec<bool> {
        let mut used = vec![false; self.values.len()];
        for step in &self.steps {
            for operand in step.kernel.reads().into_iter().chain([step.kernel.writes()]) {
                used[operand.index()] = true;
            }
        }
        used
    }

    /// Bytes that the threads share while a step runs on a batch.
    pub fn workspace(&self, images: usize) -> usize {
        self.most(images, |needs| needs.workspace)
    }

    /// The largest scratch of a thread, in bytes.
    pub fn scratch(&self) -> usize {
        self.most(1, |needs| needs.scratch)
    }

    fn most(&self, images: usize, part: impl Fn(step::Needs) -> usize) -> usize {
        let needs = self.steps.iter().map(|step| part(self.placed(step).needs(images)).next_multiple_of(ALIGNMENT));
        needs.max().unwrap_or(0)
    }

    /// Bytes of the arena for a batch: the values, and what the threads share. Each thread's scratch comes to that.
    pub fn arena_bytes(&self, images: usize) -> usize {
        images * self.arena + self.workspace(images)
    }

    /// Holds every step to the condition that its kernel sets, as the runtime does.
    ///
    /// # Errors
    /// The first step that does not meet it.
    pub fn check(&self) -> Result<(), PlanError> {
        for step in &self.steps {
            let checked = self.check_step(&self.placed(step));
            checked.map_err(|mistake| PlanError { step: step.name.clone(), mistake })?;
        }
        Ok(())
    }

    fn check_step(&self, step: &step::Step<Value>) -> Result<(), Mistake> {
        step.check()?;
        if let step::Step::Import(import) = step {
            import.check_input(self.inputs.get(import.input).map(|input| input.shape.as_slice()))?;
        }
        let inside = step.weights().iter().all(|range| range.start.saturating_add(range.len) <= self.packed);
        if inside { Ok(()) } else { Err(Mistake("weights outside the packed ones")) }
    }
}

/// Layers and inputs whose values become integers, and of which no range is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unranged {
    /// Their names.
    pub layers: Vec<String>,
}

/// A step that its kernel must not run.
#[derive(Clone, Debug)]
pub struct PlanError {
    /// The layer.
    pub step: String,
    /// What does not hold.
    pub mistake: Mistake,
}

impl fmt::Display for PlanError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "in the plan of `{}`: {}", self.step, self.mistake)
    }
}

impl std::error::Error for PlanError {}
