//! Networks in int8. Their ranges are those of their values in `f32`.
//!
//! Each layer is compared with its definition, in double precision, of the values that it has read and of rounded weights: it is off
//! by half a step of its result's scale. With fused layers, results have the same bits on every instruction set, for any number of
//! threads and at any place in a batch, if all arithmetic is on integers.

use std::collections::{HashMap, HashSet};

use graphc::Isa;
use graphc_compiler::{
    Compiled,
    diagnostic::Source,
    front::{LayerRange, Options, Places, Ranges, Results, UsedWeights},
    ir::{self, Graph, Id, Node, NodeId, Op, Precision, TensorKind},
    plan::{Plan, Scales},
};
use graphc_program::{Number, Pooling, Scale, step::Step};

use super::{
    check::{self, Failure, IMAGES},
    definition::{self, Tensor},
    random::Random,
    run,
};

/// What a result may be off by the arithmetic in `f32`, relative to the largest value of a layer.
const ARITHMETIC: f64 = 1e-3;

/// What became of a network.
pub(crate) enum Checked {
    /// It is right.
    Right {
        /// Layers whose results are integers.
        integers: usize,
        /// Whether all of its arithmetic is on integers, so that results have the same bits everywhere.
        exact: bool,
        /// Whether a step of integers computes by strips.
        by_strips: bool,
    },
    /// Some values have no range: they are not finite.
    Infinite,
}

/// Checks the network of a model file.
pub(crate) fn check(yaml: &str, seed: u64) -> Result<Checked, Failure> {
    let source = Source::new("random.yaml", yaml);
    let [in_f32_target, in_int8] = [Precision::F32, Precision::Int8].map(|precision| run::target(precision, seed));
    let in_f32 = compiled(&source, in_f32_target, None, Results::EveryLayer)?;
    let mut random = Random::new(!seed);
    let tensors = check::weights(&in_f32.graph, &mut random);
    let lengths = in_f32.graph.inputs().map(|(_, node)| node.shape.elements());
    let inputs: Vec<Vec<f32>> = lengths.map(|len| (0..len * IMAGES).map(|_| random.number(2.0)).collect()).collect();
    let Some(ranges) = ranges(&in_f32, &tensors, &inputs) else { return Ok(Checked::Infinite) };
    let layers = compiled(&source, in_int8, Some(&ranges), Results::EveryLayer)?;
    let integers = check_layers(&layers, &ranges, &tensors, &inputs)?;
    let fused = compiled(&source, in_int8, Some(&ranges), Results::AsTheFileSays)?;
    let program = run::network(&fused.plan, &tensors);
    let exact = is_exact(&fused.plan);
    let mut first: Option<(Isa, Vec<Vec<f32>>)> = None;
    for isa in Isa::available() {
        let found = check::run_alike(&program, isa, &inputs)?;
        match &first {
            Some((other, expected)) if exact => {
                check::same(&found, expected, || format!("on {} and on {}", isa.name(), other.name()))?;
            }
            Some(_) => {}
            None => first = Some((isa, found)),
        }
    }
    let by_strips = fused.plan.steps.iter().any(|step| matches!(step.kernel, Step::QuantizedExpandedDepthwise(_)));
    Ok(Checked::Right { integers, exact, by_strips })
}

/// A network; in int8, with ranges.
pub(crate) fn compiled(
    source: &Source,
    target: ir::Target,
    ranges: Option<&Ranges>,
    results: Results,
) -> Result<Compiled, Failure> {
    let scales = ranges.map(|ranges| Source::new("random.int8.yaml", ranges.to_string()));
    let options = Options { target, results, scales, ..Options::default() };
    graphc_compiler::compile(source, &options).map_err(|error| Failure::Compile(format!("{error:?}")))
}

/// The least and the largest number of each layer and input; none if one is not finite.
pub(crate) fn ranges(layers: &Compiled, tensors: &[Vec<f32>], inputs: &[Vec<f32>]) -> Option<Ranges> {
    let program = run::network(&layers.plan, tensors);
    // The same ranges on every machine.
    let portable = Isa::available().into_iter().find(|isa| isa.name() == "portable").expect("it is everywhere");
    let values = run::run(&program, (portable, 2), inputs, inputs[0].len() / elements(&layers.graph));
    let of = |name: &str, numbers: &[f32]| {
        let finite = numbers.iter().all(|number| number.is_finite());
        let [min, max] = [f32::min, f32::max].map(|pick| numbers.iter().copied().fold(numbers[0], pick));
        ir::Range::new(min, max).filter(|_| finite).map(|range| LayerRange::new(name, range))
    };
    let of_inputs = layers.graph.inputs().zip(inputs).map(|((_, node), numbers)| of(&node.name, numbers));
    let of_layers = layers.plan.outputs.iter().zip(&values).map(|(output, numbers)| of(&output.name, numbers));
    Some(Ranges {
        model: layers.graph.name.clone(),
        weights: UsedWeights::Seed(0),
        calibration: None,
        bias_correction: None,
        ranges: of_inputs.chain(of_layers).collect::<Option<_>>()?,
        scales: Vec::new(),
        f32: Vec::new(),
        places: Places::default(),
    })
}

/// Elements of an image of the first input.
fn elements(graph: &Graph) -> usize {
    graph.inputs().next().map_or(1, |(_, node)| node.shape.elements())
}

/// Whether a plan computes nothing in floating point that instruction sets round otherwise.
pub(crate) fn is_exact(plan: &Plan) -> bool {
    plan.steps.iter().all(|step| {
        let is_u8 = matches!(plan.placed(step).writes().number, Number::U8(_));
        match &step.kernel {
            Step::Pool2d(step) => is_u8 || step.pooling == Pooling::Max,
            Step::AdaptivePool2d(step) => is_u8 || step.pooling == Pooling::Max,
            // Sums, products, quotients and square roots, in one order.
            Step::LocalResponseNorm(step) => [0.5, 0.75, 1.0].contains(&step.beta),
            Step::Import(_)
            | Step::Export(_)
            | Step::Rearrange(_)
            | Step::Fill(_)
            | Step::Reshape(_)
            | Step::Constant(_)
            | Step::QuantizedConv2d(_)
            | Step::QuantizedDepthwise(_)
            | Step::QuantizedExpandedDepthwise(_)
            | Step::QuantizedLinear(_)
            | Step::Convert(_)
            | Step::Lookup(_) => true,
            _ => is_u8,
        }
    })
}

/// Compares each layer with its definition; gives the number of those that are integers.
fn check_layers(
    layers: &Compiled,
    ranges: &Ranges,
    tensors: &[Vec<f32>],
    inputs: &[Vec<f32>],
) -> Result<usize, Failure> {
    let program = run::network(&layers.plan, tensors);
    let found = run::run(&program, (best(), 2), inputs, IMAGES);
    let forms = Forms::new(layers, ranges)?;
    let graph = &layers.graph;
    let by_name: HashMap<&str, &Vec<f32>> =
        layers.plan.outputs.iter().map(|output| output.name.as_str()).zip(&found).collect();
    let mut values: Vec<Tensor> = Vec::new();
    let mut integers = 0;
    for (id, node) in graph.nodes.iter() {
        let numbers = by_name.get(node.name.as_str()).copied().unwrap_or_else(|| &inputs[id.index()]);
        let shape = [&[IMAGES], node.shape.sizes()].concat();
        values.push(Tensor { shape, values: numbers.iter().copied().map(f64::from).collect() });
        let stored = forms.stored(&node.name);
        integers += usize::from(stored.is_some());
        // The filters of a transposed convolution are rounded phase by phase; where layers have become several nodes, what is between
        // them may be read before it is rounded.
        let in_parts = node.inputs.iter().any(|input| forms.is_in_parts(&graph.nodes[*input].name));
        let is_rounded_elsewhere = in_parts || forms.is_in_parts(&node.name);
        if matches!(node.op, Op::Input(_) | Op::Parameter(_) | Op::ConvTranspose(_)) || is_rounded_elsewhere {
            continue;
        }
        let operand = |(position, input): (usize, &NodeId)| {
            let value = &values[input.index()];
            let scale = forms.scale_of_operand(&node.name, position, &graph.nodes[*input].name);
            scale.map_or_else(|| value.clone(), |scale| rounded(value, scale))
        };
        let operands: Vec<Tensor> = node.inputs.iter().enumerate().map(operand).collect();
        let is_product = forms.is_product(&node.name);
        let expected = definition::of_node(node, &operands, &weights(graph, tensors, is_product));
        let scale = forms.scale_of_operand(&node.name, 0, &graph.nodes[node.inputs[0]].name);
        let bias = scale.filter(|_| is_product).map_or(0.0, |scale| bias_step(graph, node, tensors, scale));
        compare(node, (&values[id.index()], &expected), stored, 0.5 * bias)?;
    }
    Ok(integers)
}

/// The forms of values and layers, by their names. A layer may have become several nodes: the first reads, and the last has its name.
struct Forms<'g> {
    scales: Scales,
    values: HashMap<&'g str, NodeId>,
    products: HashSet<&'g str>,
    first: HashMap<&'g str, NodeId>,
}

impl<'g> Forms<'g> {
    fn new(layers: &'g Compiled, ranges: &Ranges) -> Result<Self, Failure> {
        let nodes = &layers.optimised.nodes;
        let scales = Scales::new(&layers.optimised, &ranges.values());
        let scales = scales.map_err(|missing| Failure::Compile(format!("{missing:?}")))?;
        let values = nodes.iter().map(|(id, node)| (node.name.as_str(), id)).collect();
        let products = nodes.iter().filter(|(id, _)| scales.is_product(*id)).map(|(_, node)| node.layer()).collect();
        let first = nodes.iter().rev().map(|(id, node)| (node.layer(), id)).collect();
        Ok(Forms { scales, values, products, first })
    }

    /// The scale of a value that is stored as integers.
    fn stored(&self, value: &str) -> Option<Scale> {
        self.values.get(value).and_then(|id| self.scales.stored(*id))
    }

    /// Whether several nodes compute a layer.
    fn is_in_parts(&self, layer: &str) -> bool {
        self.first.get(layer) != self.values.get(layer)
    }

    fn is_product(&self, layer: &str) -> bool {
        self.products.contains(layer)
    }

    /// The scale of what a layer reads, if that is integers. Numbers are read as they are; of an input, as the caller has them.
    fn scale_of_operand(&self, layer: &str, position: usize, value: &str) -> Option<Scale> {
        let gives_integers = self.first.get(layer).is_some_and(|id| self.scales.stored(*id).is_some());
        let reads_integers = gives_integers || self.is_product(layer) && position == 0;
        self.values.get(value).filter(|_| reads_integers).and_then(|id| self.scales.read(*id))
    }
}

/// The tensors as a layer multiplies them: each output's weights of a product as multiples of a 127th of the largest.
fn weights(graph: &Graph, tensors: &[Vec<f32>], product: bool) -> Vec<Vec<f64>> {
    let all = graph.tensors.values().zip(tensors);
    all.map(|(tensor, numbers)| {
        let outputs = if product && tensor.kind == TensorKind::Weight { tensor.shape[0] } else { 0 };
        if outputs == 0 {
            return numbers.iter().copied().map(f64::from).collect();
        }
        let filters = numbers.chunks(numbers.len() / outputs);
        let rounded = filters.flat_map(|filter| {
            let largest = filter.iter().fold(0.0f32, |largest, weight| largest.max(weight.abs()));
            let step = if largest == 0.0 { 1.0 } else { largest / 127.0 };
            filter.iter().map(move |weight| f64::from((weight / step).round_ties_even()) * f64::from(step))
        });
        rounded.collect()
    })
    .collect()
}

/// A value as integers have it.
fn rounded(value: &Tensor, scale: Scale) -> Tensor {
    let values =
        value.values.iter().map(|number| f64::from(scale.dequantize(scale.quantize(*number as f32)))).collect();
    Tensor { shape: value.shape.clone(), values }
}

/// The largest step of a bias of a product: that of the products.
fn bias_step(graph: &Graph, node: &Node, tensors: &[Vec<f32>], input: Scale) -> f64 {
    let weights = node.op.tensors().into_iter().filter(|tensor| graph.tensors[*tensor].kind == TensorKind::Weight);
    let largest =
        weights.flat_map(|tensor| &tensors[tensor.index()]).fold(0.0f32, |largest, weight| largest.max(weight.abs()));
    f64::from(input.step()) * f64::from(largest) / 127.0
}

fn compare(
    node: &Node,
    (found, expected): (&Tensor, &Tensor),
    stored: Option<Scale>,
    bias: f64,
) -> Result<(), Failure> {
    let finite = expected.values.iter().copied().filter(|number| number.is_finite());
    let largest = finite.fold(0.0f64, |largest, number| largest.max(number.abs()));
    let (step, limits) = match stored {
        Some(scale) => {
            let [least, most] = [0, u8::MAX].map(|q| f64::from(scale.dequantize(q)));
            (f64::from(scale.step()), [least, most])
        }
        None => (0.0, [f64::NEG_INFINITY, f64::INFINITY]),
    };
    let tolerance = 0.501 * step + bias + ARITHMETIC * largest;
    for (at, (found, expected)) in found.values.iter().zip(&expected.values).enumerate() {
        let expected = expected.clamp(limits[0], limits[1]);
        let off = (found - expected).abs();
        if expected.is_finite() && (off.is_nan() || off > tolerance) {
            let text =
                format!("`{}` is {found} for {expected} at {at}: off by {off:e}, of steps of {step:e}", node.name);
            return Err(Failure::Results(text));
        }
    }
    Ok(())
}

/// The best instruction set of this CPU.
fn best() -> Isa {
    *Isa::available().last().expect("every CPU has one")
}
