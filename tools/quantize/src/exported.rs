//! A network in int8 as the graph of its model file, with what becomes integers in it: for files of other engines.
//!
//! Batch norms that int8 folds into weights are folded here, and nothing is left in their place but a layer without effect.

use std::{collections::HashMap, path::Path};

use graphc_compiler::{
    Compiled,
    front::Ranges,
    ir::{
        BatchNorm, BatchNormLayer, Conv, Dropout, Graph, Idle, Linear, Node, NodeId, Op, Origin, PART, Tensor,
        TensorId, TensorKind,
    },
    plan::Scales,
    render::onnx::Rounded,
};
use graphc_program::Scale;

use crate::{error::Error, network::without_range, product::Product, tensors::Tensors};

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
        let mut tensors = Tensors::read(compiled, weights)?;
        let mut graph = compiled.graph.clone();
        let mut rounded = Rounded::default();
        for (_, node) in compiled.optimised.nodes.iter().filter(|(id, _)| scales.is_product(*id)) {
            let (Some(product), Some(input)) = (Product::of(node), scales.read(node.inputs[0])) else { continue };
            let product = match product.norm {
                Some(norm) => folded(product, norm, &mut graph, &mut tensors),
                None => product,
            };
            // One step of the integers.
            let steps = product.filters(&tensors, input).iter().map(|filter| filter.dequantize(1)).collect();
            rounded.weights.insert(product.weight, steps);
        }
        let names: HashMap<&str, NodeId> = graph.nodes.iter().map(|(id, node)| (node.name.as_str(), id)).collect();
        let of_layer = |(layer, scale): (String, Scale)| {
            let layer = layer.split(PART).next().unwrap_or(&layer);
            names.get(layer).map(|id| (*id, scale))
        };
        rounded.values = scales.of_layers(&compiled.optimised).into_iter().filter_map(of_layer).collect();
        Ok(Exported { graph, tensors: tensors.all, rounded })
    }
}

/// Folds a batch norm into the weights and the bias of its layer, as the loader does: the layer without it, which has a bias then. The
/// norm's own layer has no effect any more.
fn folded<'c>(product: Product<'c>, norm: &BatchNorm, graph: &mut Graph, tensors: &mut Tensors) -> Product<'c> {
    let Product { layer, weight, outputs, .. } = product;
    let of = |all: Option<TensorId>, output: usize, other: f64| {
        all.map_or(other, |tensor| f64::from(tensors.get(tensor)[output]))
    };
    let (mean, variance) = norm.statistics.map(|[mean, variance]| (mean, variance)).unzip();
    let (mut scales, mut biases) = (Vec::with_capacity(outputs), Vec::with_capacity(outputs));
    for output in 0..outputs {
        let deviation = variance.map_or(1.0, |variance| (of(Some(variance), output, 1.0) + norm.eps).sqrt());
        let scale = of(norm.weight, output, 1.0) / deviation;
        let shift = of(norm.bias, output, 0.0) - of(mean, output, 0.0) * scale;
        biases.push((of(product.bias, output, 0.0) * scale + shift) as f32);
        scales.push(scale);
    }
    let weights = tensors.change(weight);
    let each = (weights.len() / outputs.max(1)).max(1);
    for (weights, scale) in weights.chunks_exact_mut(each).zip(scales) {
        weights.iter_mut().for_each(|weight| *weight = (f64::from(*weight) * scale) as f32);
    }
    let bias = match product.bias {
        Some(bias) => {
            tensors.change(bias).copy_from_slice(&biases);
            bias
        }
        None => {
            tensors.add(biases);
            let (name, shape) = (format!("{layer}.bias"), vec![outputs]);
            graph.tensors.push(Tensor { name, shape, kind: TensorKind::Bias, origin: Origin::Named })
        }
    };
    graph.nodes = graph.nodes.map(|node| {
        let op = match &node.op {
            Op::BatchNorm(BatchNormLayer { norm: own, .. }) if own == norm => {
                Op::Dropout(Dropout { kind: Idle::Identity, p: 0.0 })
            }
            Op::Conv(conv) if node.name == layer => Op::Conv(Conv { bias: Some(bias), ..conv.clone() }),
            Op::Linear(linear) if node.name == layer => Op::Linear(Linear { bias: Some(bias), ..linear.clone() }),
            op => op.clone(),
        };
        Node { op, ..node.clone() }
    });
    Product { bias: Some(bias), norm: None, ..product }
}
