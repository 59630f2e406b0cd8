//! The table of a network's layers, with the figures of torchsummary and the memory that a forward pass really takes.

use std::{collections::HashMap, fmt};

use super::{Activation, Graph, Node, Op, shape};

/// The layers of a network, as the model file has them.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// The network's name.
    pub name: String,
    /// Channels, height and width.
    pub input: Vec<usize>,
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
    pub kind: Kind,
}

/// What a layer is in PyTorch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A module, which torchsummary sees.
    Module,
    /// A function, such as `torch.flatten`.
    Function,
}

impl Report {
    /// The table of a graph as the front end gives it.
    pub fn new(graph: &Graph, arena_bytes: usize) -> Report {
        let layers = graph.nodes.iter().map(|(_, node)| node).filter(|node| !matches!(node.op, Op::Input));
        let input = graph.nodes.iter().next().map_or(Vec::new(), |(_, node)| node.shape.dimensions());
        let parameters = parameters(graph);
        let rows = layers.map(|node| row(node, parameters.get(node.name.as_str()).copied().unwrap_or(0))).collect();
        Report { name: graph.name.clone(), input, rows, arena_bytes, batches: Vec::new() }
    }

    /// The same table, with the memory of the batches that the network is compiled for.
    #[must_use]
    pub fn for_batches(&self, batches: &[usize], arena_bytes: impl Fn(usize) -> usize) -> Report {
        let larger = batches.iter().filter(|images| **images > 1);
        Report { batches: larger.map(|images| (*images, arena_bytes(*images))).collect(), ..self.clone() }
    }

    /// Parameters of the whole network.
    pub fn parameters(&self) -> u64 {
        self.rows.iter().map(|row| row.parameters).sum()
    }

    /// Multiply-accumulate operations of the whole network for one image.
    pub fn macs(&self) -> u64 {
        self.rows.iter().map(|row| row.macs).sum()
    }

    /// What torchsummary calls "Input size (MB)": MiB of one image.
    pub fn input_mb(&self) -> f64 {
        mib(self.input.iter().product::<usize>() as f64)
    }

    /// What torchsummary calls "Forward/backward pass size (MB)": every module's result, twice.
    pub fn forward_mb(&self) -> f64 {
        let modules = self.rows.iter().filter(|row| row.kind == Kind::Module);
        mib(modules.map(|row| row.output.iter().product::<usize>() as f64).sum::<f64>() * 2.0)
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

/// Parameters of each layer: a tensor's name is its layer's, `.` and what it is, which has no `.` in it.
fn parameters(graph: &Graph) -> HashMap<&str, u64> {
    let mut parameters = HashMap::new();
    for tensor in graph.tensors.iter().filter(|tensor| tensor.kind.is_parameter()) {
        let layer = tensor.name.rsplit_once('.').map_or(tensor.name.as_str(), |(layer, _)| layer);
        *parameters.entry(layer).or_default() += tensor.shape.iter().product::<usize>() as u64;
    }
    parameters
}

fn row(node: &Node, parameters: u64) -> Row {
    let (operator, kind) = torch_name(&node.op);
    Row {
        name: node.name.clone(),
        operator,
        output: node.shape.dimensions(),
        parameters,
        macs: shape::macs(&node.op, &node.shape),
        kind,
    }
}

fn torch_name(op: &Op) -> (&'static str, Kind) {
    match op {
        Op::Input => ("Input", Kind::Function),
        Op::Conv2d(_) => ("Conv2d", Kind::Module),
        Op::Linear(_) => ("Linear", Kind::Module),
        Op::Activation(Activation::Pointwise(function)) => (function.torch(), Kind::Module),
        Op::Activation(Activation::Prelu(_)) => ("PReLU", Kind::Module),
        Op::MaxPool2d(_) => ("MaxPool2d", Kind::Module),
        Op::AvgPool2d(_) => ("AvgPool2d", Kind::Module),
        Op::AdaptiveAvgPool2d(_) => ("AdaptiveAvgPool2d", Kind::Module),
        Op::AdaptiveMaxPool2d(_) => ("AdaptiveMaxPool2d", Kind::Module),
        Op::LocalResponseNorm(_) => ("LocalResponseNorm", Kind::Module),
        Op::BatchNorm(norm) => (norm.over.names()[1], Kind::Module),
        Op::Dropout(_) => ("Dropout", Kind::Module),
        Op::Flatten => ("torch.flatten", Kind::Function),
        Op::Softmax => ("Softmax", Kind::Module),
        Op::Add => ("torch.add", Kind::Function),
        Op::Mul => ("torch.mul", Kind::Function),
        Op::Concat => ("torch.cat", Kind::Function),
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
        writeln!(f, "{}", self.name)?;
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
