//! From the optimised graph to steps and values.

use graphc_program::{
    Epilogue, Filtering, Halo, Layout, Number, PerClass, Pointwise, Pooling, Sampling, Scale, Tile, Value, Window,
    step::{
        self, AdaptivePool2d, Constant, Conv2d, Export, Fill, Function, GroupedConv2d, Import, Interpolate, Linear,
        LocalResponseNorm, Map, Matmul, Norm, Piece, Pool2d, Rearrange, Reduce, Reduction, Reshape, Shares, Softmax,
        Winograd, Zip,
    },
};

use super::{
    ValueId,
    algorithm::{self, Algorithm, Filterings},
    describe,
    expansion::Candidates,
    scales::Scales,
    tuning,
    values::{self, Form, Values},
    weights::Weights,
};
use crate::{
    ir::{self, Graph, Id, Node, NodeId, NodeTable, Precision, Target, ValueRanges},
    plan::{
        Input, Output, Plan, Step, Unranged,
        lower::{self, At, Lower, Mapping},
    },
};

/// Decides what runs where. The graph must have passed the verifier. The ranges are for a precision of integers alone.
///
/// # Errors
/// Layers and inputs without a range that need one.
pub fn plan(graph: &Graph, target: Target, ranges: &ValueRanges) -> Result<Plan, Unranged> {
    plan_sizes(graph, &[], target, ranges).map(|(plan, _)| plan)
}

/// The same for a network at several sizes, whose graphs have the same tensors. All plans share the packed weights.
///
/// Convolutions are computed as is best at the first size, since the algorithm decides how weights are packed. The plan of the first
/// is therefore that of the network by itself, and the others differ from theirs in algorithms at most.
///
/// # Errors
/// As for [`plan`].
pub fn plan_sizes(
    first: &Graph,
    others: &[Graph],
    target: Target,
    ranges: &ValueRanges,
) -> Result<(Plan, Vec<Plan>), Unranged> {
    let filterings = Filterings::choose(first, target);
    let (mut plan, mut weights) = plan_on(first, (target, ranges), &filterings, Weights::default())?;
    let mut plans = Vec::new();
    for graph in others {
        let (plan, grown) = plan_on(graph, (target, ranges), &filterings, weights.for_another_size())?;
        plans.push(plan);
        weights = grown;
    }
    for plan in std::iter::once(&mut plan).chain(&mut plans) {
        (plan.packing, plan.packed) = (weights.packing.clone(), weights.len);
    }
    Ok((plan, plans))
}

/// The plan of a graph, without its packing, and the weights with those that it adds.
fn plan_on(
    graph: &Graph,
    (target, ranges): (Target, &ValueRanges),
    filterings: &Filterings,
    weights: Weights,
) -> Result<(Plan, Weights), Unranged> {
    let scales = match target.precision {
        Precision::Int8 => Scales::new(graph, ranges)?,
        Precision::F32 | Precision::Tf32 | Precision::Bf16 => Scales::none(graph),
    };
    let algorithms = algorithm::algorithms(graph, filterings, &scales);
    let mut values = Values::default();
    let placed = values::place(graph, target, &algorithms, &scales, &mut values);
    let candidates =
        Candidates { graph, target, algorithms: &algorithms, scales: &scales, placed: &placed, values: &values };
    let strips = candidates.strips();
    let mut schedule = Schedule {
        graph,
        target,
        strips,
        left: graph.nodes.map(|_| None),
        converted_halos: values::halos(graph, &algorithms, &scales, Form::Converted),
        scales,
        algorithms,
        of_nodes: placed.ids,
        values,
        steps: Vec::new(),
        weights,
        planes: graph.nodes.map(|_| None),
        converted: graph.nodes.map(|_| None),
        rounded: graph.nodes.map(|_| None),
        rescaled: Vec::new(),
        outputs: Vec::new(),
    };
    lower::lower(graph, &placed.storage, &mut schedule);
    Ok(schedule.finish())
}

pub(super) struct Schedule<'g> {
    pub(super) graph: &'g Graph,
    target: Target,
    pub(super) scales: Scales,
    pub(super) algorithms: NodeTable<Option<Algorithm>>,
    /// For each convolution that is left to the one that reads its result: the rows of windows of a strip.
    pub(super) strips: NodeTable<Option<usize>>,
    /// What the steps of those so far would be by themselves.
    pub(super) left: NodeTable<Option<step::Step<ValueId>>>,
    /// Each node's value.
    pub(super) of_nodes: NodeTable<ValueId>,
    pub(super) values: Values,
    steps: Vec<Step>,
    pub(super) weights: Weights,
    /// An input of the network in planes, if a convolution reads it so.
    pub(super) planes: NodeTable<Option<ValueId>>,
    /// Values as integers where they are stored as numbers, or the other way round, if something has read them so.
    pub(super) converted: NodeTable<Option<ValueId>>,
    /// The zeros that the readers of such a value need around it.
    pub(super) converted_halos: NodeTable<Halo>,
    /// Values as the numbers that integers stand for, where they are stored before that, if something has read them so.
    pub(super) rounded: NodeTable<Option<ValueId>>,
    /// Values as integers of other scales than their own, if something has read them so.
    pub(super) rescaled: Vec<(NodeId, Scale, ValueId)>,
    /// The results so far, in the order of the steps.
    outputs: Vec<(NodeId, Output)>,
}

impl Lower for Schedule<'_> {
    type Value = ValueId;

    fn value(&self, id: NodeId) -> ValueId {
        self.of_nodes[id]
    }

    fn read(&mut self, at: At<'_>, position: usize) -> ValueId {
        let id = at.node.inputs[position];
        if let Some(scale) = self.scales.other_scale(id, at.id) {
            self.on_scale(id, scale)
        } else if self.scales.are_read_as_stored(id, at.id, position) {
            self.as_stored(id)
        } else {
            self.converted(id)
        }
    }

    fn between(&mut self, at: At<'_>, name: &str) -> ValueId {
        let number = self.values.value(self.of_nodes[at.id]).number;
        let value = values::blocks(&at.node.shape, number, Halo::NONE);
        self.values.fresh(format!("{}.{name}", at.node.name), value)
    }

    /// The caller's images, in each layout that something reads. Where they are read in another form than they are stored in,
    /// [`read`](Self::read) sees to it.
    fn input(&mut self, at: At<'_>) {
        let (graph, output) = (self.graph, self.of_nodes[at.id]);
        // The inputs are the first nodes.
        let input = at.id.index();
        // A convolution may read it twice: as its input, and as what is added to the result.
        let operands = graph.nodes.iter().flat_map(|(id, node)| {
            let is_planar = self.algorithms[id].is_some_and(Algorithm::reads_planes);
            let scales = &self.scales;
            let as_stored = move |position| scales.are_read_as_stored(at.id, id, position);
            let read = node
                .inputs
                .iter()
                .enumerate()
                .filter(move |(position, input)| **input == at.id && as_stored(*position));
            read.map(move |(position, _)| if is_planar && position == 0 { Layout::Planes } else { Layout::Blocks })
        });
        let layouts: Vec<Layout> = operands.collect();
        // What is rounded is read in another form from there.
        let is_converted = at.node.scale.is_some() && self.scales.is_read_otherwise(graph, at.id);
        let blocked = layouts.contains(&Layout::Blocks) || graph.outputs.contains(&at.id) || is_converted;
        if layouts.contains(&Layout::Planes) {
            let value = self.values.value(output);
            let planes = Value::dense(value.number, Layout::Planes, value.extent(), value.halo);
            let output = self.values.fresh(format!("{}.planes", at.node.name), planes);
            self.planes[at.id] = Some(output);
            self.push(at.node, Import { input, output });
        }
        if blocked {
            self.push(at.node, Import { input, output });
        }
    }

    fn conv(&mut self, at: At<'_>, conv: &ir::Conv) {
        let Some(algorithm) = self.algorithms[at.id] else { return };
        if self.scales.is_product(at.id) {
            return self.conv_of_integers(at, conv, algorithm);
        }
        let size = conv.own_size(&self.graph.nodes[at.node.inputs[0]].shape);
        let filtering = algorithm.filtering();
        let (output, pool) = self.place_pool(at, conv, size, filtering);
        let epilogue = Epilogue {
            add: conv.epilogue.residual.is_some().then(|| self.read(at, 1)),
            then: conv.epilogue.then(),
            pool: conv.epilogue.pool.as_ref().map(Window::from).filter(|_| pool.is_none()),
        };
        let (groups, window) = (conv.groups, Window::from(conv));
        let [weights, bias] = self.weights.conv(conv, algorithm, self.values.value(output).number);
        let read = at.node.inputs[0];
        let planes = self.planes[read].filter(|_| algorithm.reads_planes());
        let input = planes.unwrap_or_else(|| self.read(at, 0));
        match algorithm {
            Algorithm::Grouped => {
                let group = conv.group_inputs();
                self.push_depthwise(at, GroupedConv2d { input, output, window, group, epilogue, weights, bias });
            }
            Algorithm::Direct | Algorithm::Planar => {
                let tiles = PerClass::new(|_| Tile::ONE);
                let step = Conv2d { input, output, window, groups, size, epilogue, weights, bias, tiles };
                let width = step.map(&mut |id| self.values.value(id)).row_pixels();
                self.push_or_leave(at, Conv2d { tiles: tuning::conv_tiles(conv, width), ..step });
            }
            Algorithm::Filtered(filtering) => {
                let pooled = if epilogue.pool.is_some() { tuning::Pooled::Yes } else { tuning::Pooled::No };
                let (rows, workers) = tuning::rows(conv, filtering, size, pooled);
                let padding = window.padding;
                let tiles = tuning::conv_tiles(conv, filtering.tiles(size).iter().product());
                #[rustfmt::skip]
                self.push(at.node, Winograd {
                    input, output, filtering, padding, groups, size, epilogue, rows, workers, weights, bias, tiles,
                });
            }
            Algorithm::Integers | Algorithm::IntegersPlanar | Algorithm::IntegersDepthwise => {}
        }
        if let Some(pool) = pool {
            self.push(at.node, pool);
        }
    }

    fn linear(&mut self, at: At<'_>, linear: &ir::Linear) {
        if self.scales.is_product(at.id) {
            return self.linear_of_integers(at, linear);
        }
        let (input, output) = (self.read(at, 0), self.of_nodes[at.id]);
        let [weights, bias] = self.weights.linear(linear, self.values.value(input).number);
        let epilogue = Epilogue::then(linear.epilogue.then());
        self.push(at.node, Linear { input, output, epilogue, weights, bias });
    }

    fn map(&mut self, at: At<'_>, function: Mapping<'_>, then: Pointwise) {
        let function = match function {
            Mapping::Pointwise(function) if self.scales.stored(at.id).is_some() => {
                return self.map_integers(at, function);
            }
            Mapping::Pointwise(function) => Function::Pointwise(function),
            Mapping::Prelu(prelu) => Function::Prelu(self.weights.slopes(prelu, at.node.shape.channels())),
            Mapping::Affine(norm) => {
                let [scales, shifts] = self.weights.affine(norm);
                Function::Affine(scales, shifts)
            }
        };
        let epilogue = Epilogue::then(then);
        self.unary(at, |input, output| Map { input, output, function, epilogue }.into());
    }

    fn pool(&mut self, at: At<'_>, window: Window, pooling: Pooling) {
        self.unary(at, |input, output| Pool2d { input, output, window, pooling }.into());
    }

    fn adaptive_pool(&mut self, at: At<'_>, pooling: Pooling) {
        self.unary(at, |input, output| AdaptivePool2d { input, output, pooling }.into());
    }

    fn interpolate(&mut self, at: At<'_>, sampling: Sampling) {
        self.unary(at, |input, output| Interpolate { input, output, sampling }.into());
    }

    fn local_response_norm(&mut self, at: At<'_>, norm: &ir::LocalResponseNorm) {
        let norm = norm.within(at.node.shape.channels());
        let [alpha, beta, k] = [norm.alpha, norm.beta, norm.k].map(|number| number as f32);
        let epilogue = Epilogue { pool: norm.epilogue.pool.as_ref().map(Window::from), ..Epilogue::NONE };
        let size = norm.size;
        self.unary(at, |input, output| LocalResponseNorm { input, output, size, alpha, beta, k, epilogue }.into());
    }

    fn input_norm(&mut self, at: At<'_>, norm: &ir::InputNorm) {
        let (over, statistics) = norm.kind.into();
        let channels = at.node.shape.channels();
        let [scales, shifts] =
            [norm.weight, norm.bias].map(|tensor| tensor.map(|tensor| self.weights.each(tensor, channels)));
        let (eps, epilogue) = (norm.eps as f32, Epilogue::then(norm.epilogue.then()));
        self.unary(at, |input, output| Norm { input, output, over, statistics, eps, scales, shifts, epilogue }.into());
    }

    fn softmax(&mut self, at: At<'_>, shares: Shares) {
        self.unary(at, |input, output| Softmax { input, output, shares }.into());
    }

    fn reduce(&mut self, at: At<'_>, reduction: Reduction) {
        self.unary(at, |input, output| Reduce { input, output, reduction }.into());
    }

    fn matmul(&mut self, at: At<'_>) {
        let (inputs, output) = ([0, 1].map(|input| self.read(at, input)), self.of_nodes[at.id]);
        self.push(at.node, Matmul { inputs, output, matrices: (&at.node.shape).into() });
    }

    fn parameter(&mut self, at: At<'_>, parameter: &ir::Parameter) {
        let (output, weights) = (self.of_nodes[at.id], self.weights.parameter(parameter));
        self.push(at.node, Constant { output, weights });
    }

    /// A vector is the elements as the caller would have them.
    fn reshape(&mut self, at: At<'_>, piece: Option<Piece>) {
        let (input, output) = (self.read(at, 0), self.of_nodes[at.id]);
        if !self.values.value(output).is_vector() {
            return match piece {
                Some(piece) => self.push(at.node, Rearrange { input, output, piece }),
                None => self.push(at.node, Reshape { input, output }),
            };
        }
        let number = self.values.value(output).number;
        let planes = self.values.value(input).repacked(number, Layout::Planes);
        let output = self.values.alias(format!("{}.planes", at.node.name), output, planes);
        self.push(at.node, Export { input, output });
    }

    fn zip(&mut self, at: At<'_>, zip: lower::Zip<'_, ValueId>) {
        if let Some(before) = self.scales.before(at.id) {
            return self.zip_with_table(at, zip, before);
        }
        let lower::Zip { inputs, output, operator, then, .. } = zip;
        self.push(at.node, Zip { inputs, output, operator, epilogue: Epilogue::then(then) });
    }

    fn part(&mut self, at: At<'_>, position: usize, channel: usize) {
        let extent = self.values.value(self.of_nodes[at.node.inputs[position]]).extent();
        self.rearrange(at, position, Piece::at(extent, [channel, 0, 0]));
    }

    fn before_pieces(&mut self, at: At<'_>, number: Option<f32>) {
        let output = self.of_nodes[at.id];
        if let Some(number) = number {
            self.push(at.node, Fill { output, number });
        }
    }

    fn rearrange(&mut self, at: At<'_>, position: usize, piece: Piece) {
        let (input, output) = (self.read(at, position), self.of_nodes[at.id]);
        self.push(at.node, Rearrange { input, output, piece });
    }

    /// A result of the network is copied into the caller's order, where it stays to the end.
    fn output(&mut self, at: At<'_>) {
        let input = self.as_stored(at.id);
        let name = at.node.fused.last().unwrap_or(&at.node.name).clone();
        let planes = self.values.value(input).repacked(Number::F32, Layout::Planes);
        let output = self.values.fresh(format!("{name}.result"), planes);
        self.push(at.node, Export { input, output });
        self.outputs.push((at.id, Output { name, shape: at.node.shape.sizes().to_vec(), value: output }));
    }
}

impl Schedule<'_> {
    /// What a convolution writes, and its pool if that is a step of its own, after it.
    fn place_pool(
        &mut self,
        at: At<'_>,
        conv: &ir::Conv,
        [height, width]: [usize; 2],
        filtering: Option<Filtering>,
    ) -> (ValueId, Option<Pool2d<ValueId>>) {
        let output = self.of_nodes[at.id];
        let Some(pool) = conv.epilogue.pool.as_ref() else { return (output, None) };
        if tuning::can_pool(conv, [height, width], filtering) {
            return (output, None);
        }
        let Value { number, channels, .. } = self.values.value(output);
        let own = Value::dense(number, Layout::Blocks, [channels, height, width], Halo::NONE);
        let own = self.values.fresh(format!("{}.before_pool", at.node.name), own);
        (own, Some(Pool2d { input: own, output, window: Window::from(pool), pooling: Pooling::Max }))
    }

    fn unary(&mut self, at: At<'_>, step: impl FnOnce(ValueId, ValueId) -> step::Step<ValueId>) {
        let step = step(self.read(at, 0), self.of_nodes[at.id]);
        self.push(at.node, step);
    }

    pub(super) fn push(&mut self, node: &Node, kernel: impl Into<step::Step<ValueId>>) {
        self.push_nodes(&[node], kernel);
    }

    /// A step for nodes of which each alone reads the one before.
    pub(super) fn push_nodes(&mut self, nodes: &[&Node], kernel: impl Into<step::Step<ValueId>>) {
        let kernel = kernel.into();
        let index = self.steps.len();
        for operand in kernel.reads().into_iter().chain([kernel.writes()]) {
            self.values.touch(operand, index);
        }
        let description = describe::describe(nodes, &kernel, &self.values.value(kernel.writes()));
        self.steps.push(Step { name: nodes[nodes.len() - 1].layer().into(), description, kernel });
    }

    fn finish(mut self) -> (Plan, Weights) {
        for (_, output) in &self.outputs {
            self.values.touch(output.value, self.steps.len());
        }
        self.outputs.sort_by_key(|(id, _)| self.graph.outputs.iter().position(|output| output == id));
        let (values, buffers, arena) = self.values.place();
        let plan = Plan {
            name: self.graph.name.clone(),
            precision: self.target.precision,
            inputs: self.graph.inputs().map(|(_, node)| Input::of(node)).collect(),
            outputs: self.outputs.into_iter().map(|(_, output)| output).collect(),
            steps: self.steps,
            values,
            buffers,
            arena,
            tensors: self.graph.tensors.values().cloned().collect(),
            packing: Vec::new(),
            packed: 0,
            preprocess: self.graph.preprocess.clone(),
            classes: self.graph.classes.clone(),
        };
        (plan, self.weights)
    }
}
