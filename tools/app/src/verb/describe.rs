//! `describe`: what the compiler knows about the network.

use std::fmt;

use graphc::{Layer, Model, Output};
use serde_json::{Value, json};

use crate::output::Answer;

/// A network's constants.
#[derive(Debug)]
pub(super) struct Description {
    name: &'static str,
    input: [usize; 3],
    outputs: &'static [Output],
    batches: &'static [usize],
    layers: &'static [Layer],
    parameters: u64,
    macs: u64,
    arena_bytes: usize,
    summary: &'static str,
    identity: Option<&'static str>,
}

impl Description {
    pub(super) fn of<M: Model>(identity: Option<&'static str>) -> Self {
        Description {
            name: M::NAME,
            input: M::INPUT,
            outputs: M::OUTPUTS,
            batches: M::BATCHES,
            layers: M::LAYERS,
            parameters: M::PARAMETERS,
            macs: M::MACS,
            arena_bytes: M::ARENA_BYTES,
            summary: M::SUMMARY,
            identity,
        }
    }
}

impl fmt::Display for Description {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.summary)
    }
}

impl Answer for Description {
    fn json(&self) -> Value {
        let outputs = self.outputs.iter().map(|output| json!({ "name": output.name, "shape": output.shape }));
        let layers = self.layers.iter().map(|layer| {
            json!({
                "name": layer.name,
                "operator": layer.operator,
                "output": layer.output,
                "parameters": layer.parameters,
                "macs": layer.macs,
            })
        });
        json!({
            "name": self.name,
            "input": self.input,
            "outputs": outputs.collect::<Vec<_>>(),
            "batches": self.batches,
            "layers": layers.collect::<Vec<_>>(),
            "parameters": self.parameters,
            "macs": self.macs,
            "arena_bytes": self.arena_bytes,
            "identity": self.identity,
        })
    }
}
