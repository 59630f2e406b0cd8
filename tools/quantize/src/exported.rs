//! A network in int8 as the graph of its model file, with what becomes integers in it: for files of other engines.
//!
//! Batch norms that int8 folds into weights are folded here, and nothing is left in their place but a layer without effect.

use std::{collections::HashMap, path::Path};

use graphc_compiler::{
    Compiled,
    front::Ranges,
    ir::{
        BatchNorm, BatchNormLayer, Conv, Dropout, Graph, Id, Idle, Linear, Node, NodeId, Op, Origin, PART, Tensor,
        TensorId, TensorKind,
    },
    plan::Scales,
    render::onnx::Rounded,
    weight_file::Elements,
};
use graphc_program::{Filter8, Scale};
use graphc_weights::{Integers, LoadError};

use crate::{error::Error, network::without_range};

/// A network for the file of another engine.
#[derive(Debug)]
pub struct Exported {
    /// The network in `f32`.
    pub graph: Graph,
    /// The elements of its tensors.
    pub tensors: Vec<Vec<f32>>,
    /// What is rounded to integers.
    pub rounded: Rounded,
}

impl Exported {
    /// Of a network that is compiled for int8 with ranges, and its weight file.
    ///
    /// # Errors
    /// If the file cannot be read, or does not fit the network.
    pub fn new(compiled: &Compiled, weights: &Path) -> Result<Exported, Error> {
        let ranges = compiled.ranges.as_ref().map(Ranges::values).unwrap_or_default();
        let scales = Scales::new(&compiled.optimised, &ranges).map_err(|unranged| without_range(&unranged))?;
        let mut read = Read::open(compiled, weights)?;
        let mut graph = compiled.graph.clone();
        let mut rounded = Rounded::default();
        for (_, node) in compiled.optimised.nodes.iter().filter(|(id, _)| scales.is_product(*id)) {
            let (Some(product), Some(input)) = (Product::of(node), scales.read(node.inputs[0])) else { continue };
            if let Some(norm) = product.norm {
                read.fold(&product, norm);
                product.without_norm(&mut graph, norm, &mut read);
            }
            rounded.weights.insert(product.weight, read.steps(&product, input));
        }
        let names: HashMap<&str, NodeId> = graph.nodes.iter().map(|(id, node)| (node.name.as_str(), id)).collect();
        let of_layer = |(layer, scale): (String, Scale)| {
            let layer = layer.split(PART).next().unwrap_or(&layer);
            names.get(layer).map(|id| (*id, scale))
        };
        rounded.values = scales.of_layers(&compiled.optimised).into_iter().filter_map(of_layer).collect();
        Ok(Exported { graph, tensors: read.numbers, rounded })
    }
}

/// The tensors of a network.
struct Read {
    numbers: Vec<Vec<f32>>,
    /// Those that the file has as integers.
    integers: Vec<Option<Integers>>,
}

/// A convolution or linear layer that multiplies integers.
struct Product<'c> {
    layer: &'c str,
    weight: TensorId,
    bias: Option<TensorId>,
    norm: Option<&'c BatchNorm>,
    outputs: usize,
}

impl<'c> Product<'c> {
    /// Of a node whose weights have the outputs first: those of a transposed convolution have not.
    fn of(node: &'c Node) -> Option<Product<'c>> {
        let norm = node.op.epilogue().and_then(|epilogue| epilogue.batch_norm.as_ref());
        let layer = node.name.as_str();
        if let Op::Conv(Conv { weight, bias, phases: None, out_channels, .. }) = &node.op {
            return Some(Product { layer, weight: *weight, bias: *bias, norm, outputs: *out_channels });
        }
        let Op::Linear(Linear { weight, bias, out_features, .. }) = &node.op else { return None };
        Some(Product { layer, weight: *weight, bias: *bias, norm, outputs: *out_features })
    }

    /// Gives the layer the bias that the batch norm has become, whose own layer has no effect any more.
    fn without_norm(&self, graph: &mut Graph, norm: &BatchNorm, read: &mut Read) {
        let bias = match self.bias {
            Some(bias) => bias,
            None => {
                let (name, shape) = (format!("{}.bias", self.layer), vec![self.outputs]);
                read.integers.push(None);
                graph.tensors.push(Tensor { name, shape, kind: TensorKind::Bias, origin: Origin::Named })
            }
        };
        graph.nodes = graph.nodes.map(|node| {
            let op = match &node.op {
                Op::BatchNorm(BatchNormLayer { norm: own, .. }) if own == norm => {
                    Op::Dropout(Dropout { kind: Idle::Identity, p: 0.0 })
                }
                Op::Conv(conv) if node.name == self.layer => Op::Conv(Conv { bias: Some(bias), ..conv.clone() }),
                Op::Linear(linear) if node.name == self.layer => {
                    Op::Linear(Linear { bias: Some(bias), ..linear.clone() })
                }
                op => op.clone(),
            };
            Node { op, ..node.clone() }
        });
    }
}

impl Read {
    fn open(compiled: &Compiled, path: &Path) -> Result<Read, LoadError> {
        let table = &compiled.graph.tensors;
        let mut file = compiled.weights.with_mapping(|mapping| Elements::open(path, table.values(), mapping))?;
        let mut read = Read { numbers: Vec::new(), integers: Vec::new() };
        for tensor in 0..table.len() {
            let mut numbers = Vec::new();
            file.read(tensor, &mut numbers)?;
            read.numbers.push(numbers);
            read.integers.push(file.integers(tensor)?);
        }
        Ok(read)
    }

    fn get(&self, tensor: TensorId) -> &[f32] {
        &self.numbers[tensor.index()]
    }

    /// Folds a batch norm into weights and bias, as the loader does.
    fn fold(&mut self, product: &Product<'_>, norm: &BatchNorm) {
        let wide = |tensor: Option<TensorId>| tensor.map(|tensor| self.get(tensor).to_vec());
        let (weight, shift) = (wide(norm.weight), wide(norm.bias));
        let [mean, variance] = match norm.statistics {
            Some(both) => both.map(|tensor| wide(Some(tensor))),
            None => [None, None],
        };
        let at =
            |all: &Option<Vec<f32>>, output: usize, other: f64| all.as_ref().map_or(other, |all| all[output].into());
        let own = wide(product.bias);
        let mut biases = Vec::with_capacity(product.outputs);
        let mut scales = Vec::with_capacity(product.outputs);
        for output in 0..product.outputs {
            let deviation = variance.as_ref().map_or(1.0, |all| (f64::from(all[output]) + norm.eps).sqrt());
            let scale = at(&weight, output, 1.0) / deviation;
            let shift = at(&shift, output, 0.0) - at(&mean, output, 0.0) * scale;
            biases.push((at(&own, output, 0.0) * scale + shift) as f32);
            scales.push(scale);
        }
        let weights = &mut self.numbers[product.weight.index()];
        let each = (weights.len() / product.outputs.max(1)).max(1);
        for (weights, scale) in weights.chunks_exact_mut(each).zip(scales) {
            weights.iter_mut().for_each(|weight| *weight = (f64::from(*weight) * scale) as f32);
        }
        self.integers[product.weight.index()] = None;
        match product.bias {
            Some(bias) => self.numbers[bias.index()] = biases,
            None => self.numbers.push(biases),
        }
    }

    /// The step of the weights of each output: that of the file, or the one that the loader chooses.
    fn steps(&self, product: &Product<'_>, input: Scale) -> Vec<f32> {
        let weights = self.get(product.weight);
        let each = (weights.len() / product.outputs.max(1)).max(1);
        if let Some(integers) = &self.integers[product.weight.index()]
            && (integers.steps.len() == 1 || integers.each == each)
        {
            return (0..product.outputs).map(|output| integers.step(output * each)).collect();
        }
        let bias = |output: usize| product.bias.map_or(0.0, |bias| self.get(bias)[output]);
        let filters = weights.chunks_exact(each).enumerate();
        // One step of the integers.
        filters
            .map(|(output, filter)| Filter8::new(filter.iter().copied(), bias(output), input).dequantize(1))
            .collect()
    }
}
