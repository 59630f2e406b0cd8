//! A network as its model file has it.

use std::fmt::Write;

/// A network: its inputs and its layers, each of which reads values before it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Network {
    pub(crate) inputs: Vec<Given>,
    pub(crate) layers: Vec<Layer>,
    /// The layers that are results.
    pub(crate) outputs: Vec<usize>,
}

/// An input of the network.
#[derive(Clone, Debug)]
pub(crate) struct Given {
    pub(crate) name: String,
    pub(crate) shape: Vec<usize>,
}

/// A layer.
#[derive(Clone, Debug)]
pub(crate) struct Layer {
    pub(crate) name: String,
    pub(crate) operator: &'static str,
    pub(crate) attributes: Vec<(&'static str, String)>,
    /// What it reads: the position of an input, or of a layer after the inputs.
    pub(crate) from: Vec<usize>,
    /// The shape that its value should have.
    pub(crate) shape: Vec<usize>,
}

impl Network {
    /// The number of its values: the inputs, then the layers.
    pub(crate) fn values(&self) -> usize {
        self.inputs.len() + self.layers.len()
    }

    pub(crate) fn shape(&self, value: usize) -> &[usize] {
        match self.inputs.get(value) {
            Some(input) => &input.shape,
            None => &self.layers[value - self.inputs.len()].shape,
        }
    }

    fn name(&self, value: usize) -> &str {
        match self.inputs.get(value) {
            Some(input) => &input.name,
            None => &self.layers[value - self.inputs.len()].name,
        }
    }

    /// Whether a layer reads the value.
    pub(crate) fn is_read(&self, value: usize) -> bool {
        self.layers.iter().any(|layer| layer.from.contains(&value))
    }

    /// The model file.
    pub(crate) fn yaml(&self) -> String {
        let mut text = String::from("graphc: 1\nname: Random\ninputs:\n");
        for Given { name, shape } in &self.inputs {
            writeln!(text, "  {name}: {shape:?}").expect("a string takes it");
        }
        text.push_str("layers:\n");
        for layer in &self.layers {
            let from: Vec<&str> = layer.from.iter().map(|value| self.name(*value)).collect();
            write!(text, "  - {}: {{name: {}", layer.operator, layer.name).expect("a string takes it");
            match from[..] {
                [] => {}
                [one] => write!(text, ", from: {one}").expect("a string takes it"),
                _ => write!(text, ", from: [{}]", from.join(", ")).expect("a string takes it"),
            }
            for (attribute, value) in &layer.attributes {
                write!(text, ", {attribute}: {value}").expect("a string takes it");
            }
            text.push_str("}\n");
        }
        let outputs: Vec<&str> = self.outputs.iter().map(|layer| self.layers[*layer].name.as_str()).collect();
        writeln!(text, "outputs: [{}]", outputs.join(", ")).expect("a string takes it");
        text
    }

    /// The network without a layer, whose readers read what it reads; none if it would have no layer.
    pub(crate) fn without(&self, layer: usize) -> Option<Network> {
        let (removed, inputs) = (layer + self.inputs.len(), self.inputs.len());
        let instead = *self.layers[layer].from.first()?;
        let moved = |value: usize| if value > removed { value - 1 } else { value };
        let mut network = self.clone();
        network.layers.remove(layer);
        for layer in &mut network.layers {
            layer.from =
                layer.from.iter().map(|value| moved(if *value == removed { instead } else { *value })).collect();
        }
        let outputs = self.outputs.iter().filter(|output| **output != layer || instead >= inputs);
        let outputs = outputs.map(|output| if *output == layer { instead } else { *output + inputs });
        network.outputs = outputs.map(|value| moved(value) - inputs).collect();
        network.outputs.sort_unstable();
        network.outputs.dedup();
        (!network.outputs.is_empty()).then_some(network)
    }

    /// The network with one result less; none if that was the only one.
    pub(crate) fn without_result(&self, result: usize) -> Option<Network> {
        let mut network = self.clone();
        network.outputs.remove(result);
        (!network.outputs.is_empty()).then_some(network)
    }

    /// The network without the layers on which no result depends, and without inputs that nothing reads.
    pub(crate) fn trimmed(mut self) -> Network {
        while let Some(last) = self.layers.len().checked_sub(1) {
            let unread = (0..=last)
                .rev()
                .find(|layer| !self.outputs.contains(layer) && !self.is_read(layer + self.inputs.len()));
            let Some(layer) = unread else { break };
            self.layers.remove(layer);
            let removed = layer + self.inputs.len();
            for layer in &mut self.layers {
                layer.from.iter_mut().filter(|value| **value > removed).for_each(|value| *value -= 1);
            }
            self.outputs.iter_mut().filter(|output| **output > layer).for_each(|output| *output -= 1);
        }
        while let Some(input) = (0..self.inputs.len()).find(|input| !self.is_read(*input)) {
            self.inputs.remove(input);
            for layer in &mut self.layers {
                layer.from.iter_mut().filter(|value| **value > input).for_each(|value| *value -= 1);
            }
        }
        self
    }
}
