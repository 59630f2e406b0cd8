//! `describe`: what the compiler knows about the network.

use std::fmt;

use graphc::About;
use serde_json::{Value, json};

use crate::output::Answer;

/// A network, and what its program was built from.
#[derive(Debug)]
pub(super) struct Description {
    about: &'static About,
    identity: Option<&'static str>,
}

impl Description {
    pub(super) fn of(about: &'static About, identity: Option<&'static str>) -> Self {
        Description { about, identity }
    }
}

impl fmt::Display for Description {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.about.summary)
    }
}

impl Answer for Description {
    fn json(&self) -> Value {
        let About { name, hash, inputs, outputs, batches, layers, parameters, macs, arena_bytes, .. } = self.about;
        let only = match inputs {
            [input] => Some(input.shape),
            _ => None,
        };
        let inputs = inputs.iter().map(|input| json!({ "name": input.name, "shape": input.shape }));
        let outputs = outputs.iter().map(|output| json!({ "name": output.name, "shape": output.shape }));
        let layers = layers.iter().map(|layer| {
            json!({
                "name": layer.name,
                "operator": layer.operator,
                "output": layer.output,
                "parameters": layer.parameters,
                "macs": layer.macs,
            })
        });
        json!({
            "name": name,
            "hash": hash.to_string(),
            "precision": self.about.precision.to_string(),
            "input": only,
            "inputs": inputs.collect::<Vec<_>>(),
            "outputs": outputs.collect::<Vec<_>>(),
            "batches": batches,
            "layers": layers.collect::<Vec<_>>(),
            "parameters": parameters,
            "macs": macs,
            "arena_bytes": arena_bytes,
            "identity": self.identity,
        })
    }
}
