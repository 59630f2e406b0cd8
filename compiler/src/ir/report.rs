//! The table of a network's layers, with the figures of torchsummary and the memory that a forward pass really takes.

use std::fmt;

use super::{Counted, Graph, Node, Op, Size, Torch};

/// The layers of a network, as the model file has them.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// The network's name.
    pub name: String,
    /// The size that it is compiled for, if options set it.
    pub size: Option<Size>,
    /// The name and the shape of each input.
    pub inputs: Vec<(String, Vec<usize>)>,
    /// The layers.
    pub rows: Vec<Row>,
    /// Bytes of the arena for one image.
    pub arena_bytes: usize,
    /// Bytes of the arena for each larger batch that the network is compiled for: images and bytes.
    pub batches: Vec<(usize, usize)>,
}

/// A layer.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its name.
    pub name: String,
    /// The class of `torch.nn`, or the function of `torch`.
    pub operator: &'static str,
    /// Shape of its result, for one image.
    pub output: Vec<usize>,
    /// Parameters, as PyTorch counts them: without running means and variances.
    pub parameters: u64,
    /// Multiply-accumulate operations for one image.
    pub macs: u64,
    /// Whether it is a module of `torch.nn`: functions are not in torchsummary's table.
    pub is_module: bool,
}

impl Report {
    /// The table of a graph as the front end gives it.
    pub fn new(graph: &Graph, arena_bytes: usize) -> Report {
        let layers = graph.nodes.values().filter(|node| !matches!(node.op, Op::Input(_)));
        let inputs = graph.inputs().map(|(_, node)| (node.name.clone(), node.shape.sizes().to_vec())).collect();
        let rows = layers.map(|node| row(graph, node)).collect();
        Report { name: graph.name.clone(), size: None, inputs, rows, arena_bytes, batches: Vec::new() }
    }

    /// The same table, with the memory of the batches that the network is compiled for.
    #[must_use]
    pub fn for_batches(&self, batches: &[usize], arena_bytes: impl Fn(usize) -> usize) -> Report {
        let larger = batches.iter().filter(|images| **images > 1);
        Report { batches: larger.map(|images| (*images, arena_bytes(*images))).collect(), ..self.clone() }
    }

    /// The same table, of the network at a size that options set.
    #[must_use]
    pub fn at(self, size: Option<Size>) -> Report {
        Report { size, ..self }
    }

    /// The network's name, and its size if options set it.
    pub fn title(&self) -> String {
        self.size.map_or_else(|| self.name.clone(), |size| format!("{} at {size}", self.name))
    }

    /// Parameters of the whole network.
    pub fn parameters(&self) -> u64 {
        self.rows.iter().map(|row| row.parameters).sum()
    }

    /// Multiply-accumulate operations of the whole network for one image.
    pub fn macs(&self) -> u64 {
        self.rows.iter().map(|row| row.macs).sum()
    }

    /// What torchsummary calls "Input size (MB)": MiB of the inputs for one image.
    pub fn input_mb(&self) -> f64 {
        mib(self.inputs.iter().map(|(_, shape)| shape.iter().product::<usize>() as f64).sum())
    }

    /// What torchsummary calls "Forward/backward pass size (MB)": every module's result, twice.
    pub fn forward_mb(&self) -> f64 {
        let modules = self.rows.iter().filter(|row| row.is_module);
        mib(modules.map(|row| row.output.iter().product::<usize>()).sum::<usize>() as f64 * 2.0)
    }

    /// What torchsummary calls "Params size (MB)".
    pub fn parameters_mb(&self) -> f64 {
        mib(self.parameters() as f64)
    }
}

const MIB: f64 = 1024.0 * 1024.0;

fn mib(floats: f64) -> f64 {
    floats * 4.0 / MIB
}

fn row(graph: &Graph, node: &Node) -> Row {
    let facts = node.op.facts();
    let tensors = node.op.tensors().into_iter().map(|id| &graph.tensors[id]);
    let parameters = tensors.filter(|tensor| tensor.kind.is_parameter()).map(|tensor| tensor.elements() as u64).sum();
    let counted = match facts.counted {
        Counted::Result => node.shape,
        Counted::Input => graph.nodes[node.inputs[0]].shape,
    };
    Row {
        name: node.name.clone(),
        operator: facts.torch.name(),
        output: node.shape.sizes().to_vec(),
        parameters,
        macs: (facts.macs_each as u64).saturating_mul(counted.elements() as u64),
        is_module: matches!(facts.torch, Torch::Module(_)),
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<String> = self.rows.iter().map(|row| format!("{} ({})", row.name, row.operator)).collect();
        let shapes: Vec<String> = self.rows.iter().map(|row| batched(&row.output)).collect();
        let name = names.iter().map(String::len).chain([12]).max().unwrap_or(0);
        let shape = shapes.iter().map(String::len).chain([12]).max().unwrap_or(0);
        let rule = "-".repeat(name + shape + 38);
        let double = "=".repeat(rule.len());
        writeln!(f, "{}", self.title())?;
        writeln!(f, "{rule}")?;
        writeln!(f, "{:<name$}  {:>shape$}  {:>15}  {:>17}", "Layer (type)", "Output Shape", "Param #", "MACs")?;
        writeln!(f, "{double}")?;
        for ((row, label), output) in self.rows.iter().zip(names).zip(shapes) {
            let (parameters, macs) = (thousands(row.parameters), thousands(row.macs));
            writeln!(f, "{label:<name$}  {output:>shape$}  {parameters:>15}  {macs:>17}")?;
        }
        writeln!(f, "{double}")?;
        let total = thousands(self.parameters());
        writeln!(f, "Total params: {total}")?;
        writeln!(f, "Trainable params: {total}")?;
        writeln!(f, "Non-trainable params: 0")?;
        writeln!(f, "Total MACs: {}", thousands(self.macs()))?;
        writeln!(f, "{rule}")?;
        writeln!(f, "Input size (MB): {:.2}", self.input_mb())?;
        writeln!(f, "Forward/backward pass size (MB): {:.2}", self.forward_mb())?;
        writeln!(f, "Params size (MB): {:.2}", self.parameters_mb())?;
        let total = self.input_mb() + self.forward_mb() + self.parameters_mb();
        writeln!(f, "Estimated Total Size (MB): {total:.2}")?;
        writeln!(f, "{rule}")?;
        writeln!(f, "Planned arena of the forward pass (MB): {:.2}", self.arena_bytes as f64 / MIB)?;
        for (images, bytes) in &self.batches {
            writeln!(f, "Planned arena for a batch of {images} (MB): {:.2}", *bytes as f64 / MIB)?;
        }
        writeln!(f, "{rule}")
    }
}

fn batched(output: &[usize]) -> String {
    let sizes: Vec<String> = output.iter().map(usize::to_string).collect();
    format!("[-1, {}]", sizes.join(", "))
}

/// `62,378,344`.
pub fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
