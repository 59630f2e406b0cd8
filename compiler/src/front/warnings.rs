//! Lints: valid models that are probably mistakes. `allow:` silences each by its name.

use std::collections::HashMap;

use super::{
    Results, allow::Allowed, blocks::Blocks, layers::Layer, network::Network, suggest::shown, values::Variables,
};
use crate::{
    diagnostic::{Code, Diagnostic, Diagnostics, Span, Uses},
    ir::{
        Activation, AdaptivePool, Combine, Conv, Divisor, Effect, Graph, LocalResponseNorm, Move, Node, NodeTable, Op,
        Pool, Shape, Softmax, Torch, window::Window,
    },
};

/// Facts about a model beside its graph.
pub(super) struct Model<'a> {
    pub(super) network: &'a Network<'a>,
    pub(super) blocks: &'a Blocks<'a>,
    pub(super) variables: &'a Variables,
    pub(super) allowed: &'a Allowed,
    pub(super) results: Results,
    /// Whether the file names no weights, which would settle the question of biases.
    pub(super) is_untrained: bool,
}

/// Runs all lints.
pub(super) fn find(graph: &Graph, model: &Model<'_>) -> Diagnostics {
    let Model { network, blocks, variables, allowed, results, is_untrained } = *model;
    let mut diagnostics = Diagnostics::default();
    let by_name =
        network.layers.iter().filter(|layer| !layer.passes).map(|layer| (layer.name.as_str(), layer)).collect();
    let linter = Linter { graph, layers: by_name, readers: readers(graph) };
    let mut found: Vec<(&Layer<'_>, Diagnostic)> = Vec::new();
    for (_, node) in graph.nodes.iter().skip(graph.inputs().count()) {
        let Some(layer) = linter.layers.get(node.name.as_str()) else { continue };
        let of_layer = of_operator(&linter, Subject { node, layer }).into_iter();
        found.extend(of_layer.filter(|found| !layer.allowed.contains(found.code)).map(|found| (*layer, found)));
    }
    if is_untrained {
        found.extend(forgotten_biases(&linter));
    }
    if results == Results::AsTheFileSays {
        found.extend(unused_layers(&linter));
    }
    for (layer, found) in found {
        diagnostics.within(layer.scope, &network.scopes[layer.scope].uses);
        push(found, allowed, &mut diagnostics);
    }
    diagnostics.within(0, &Uses::default());
    unused_definitions(variables, blocks).into_iter().for_each(|found| push(found, allowed, &mut diagnostics));
    diagnostics
}

/// Variables, blocks and parameters of blocks that nothing uses.
fn unused_definitions(variables: &Variables, blocks: &Blocks<'_>) -> Vec<Diagnostic> {
    let mut unused: Vec<_> = variables.iter().filter(|(_, variable)| !variable.used.get()).collect();
    unused.sort_by_key(|(_, variable)| variable.key_span);
    let variables = unused.into_iter().map(|(name, variable)| {
        let message = format!("the variable `{}` is not used", shown(name));
        let diagnostic = Diagnostic::new(Code::UnusedVariable, variable.key_span, message);
        diagnostic.help(format!("use it as `${name}`, or remove it"))
    });
    let blocks = blocks.all().into_iter().flat_map(|block| {
        if !block.used.get() {
            let message = format!("the block `{}` is not used, and its layers are not checked", shown(block.name));
            let diagnostic = Diagnostic::new(Code::UnusedBlock, block.span, message);
            return vec![diagnostic.help(format!("use it as `- {}`, or remove it", block.name))];
        }
        let unused = block.parameters.iter().filter(|parameter| !parameter.used.get());
        let unused = unused.map(|parameter| {
            let message = format!("{} is not used", parameter.what(block));
            let diagnostic = Diagnostic::new(Code::UnusedVariable, parameter.span, message);
            diagnostic.help(format!("use it as `${}`, or remove it", parameter.name))
        });
        unused.collect()
    });
    variables.chain(blocks).collect()
}

fn push(diagnostic: Diagnostic, allowed: &Allowed, diagnostics: &mut Diagnostics) {
    if !allowed.contains(diagnostic.code) {
        let note = format!("`allow: [{}]` silences this", diagnostic.code.name());
        diagnostics.push(diagnostic.note(note));
    }
}

/// The context of the lints.
struct Linter<'a> {
    graph: &'a Graph,
    layers: HashMap<&'a str, &'a Layer<'a>>,
    /// The number of layers that read each value; being a result counts as one.
    readers: NodeTable<usize>,
}

/// A layer, as a node and as written.
#[derive(Clone, Copy)]
struct Subject<'a> {
    node: &'a Node,
    layer: &'a Layer<'a>,
}

fn readers(graph: &Graph) -> NodeTable<usize> {
    let mut readers = graph.nodes.map(|_| 0);
    let inputs = graph.nodes.iter().flat_map(|(_, node)| &node.inputs);
    inputs.chain(&graph.outputs).for_each(|id| readers[*id] += 1);
    readers
}

impl<'a> Linter<'a> {
    fn input(&self, node: &Node) -> &'a Node {
        &self.graph.nodes[node.inputs[0]]
    }

    /// The layer whose value this one processes, skipping those without effect.
    fn source(&self, node: &Node) -> &'a Node {
        let mut input = self.input(node);
        while input.op.facts().effect == Effect::Reshapes {
            input = self.input(input);
        }
        input
    }
}

impl Subject<'_> {
    fn warn(&self, code: Code, span: Span, message: &str) -> Diagnostic {
        Diagnostic::new(code, span, format!("layer `{}` {message}", self.node.name))
    }

    fn span(&self, attribute: &str) -> Span {
        self.layer.attribute_span(attribute).unwrap_or(self.node.place)
    }
}

fn of_operator(linter: &Linter<'_>, subject: Subject<'_>) -> Vec<Diagnostic> {
    let Some(input) = subject.node.inputs.first().map(|input| linter.graph.nodes[*input].shape) else {
        return Vec::new();
    };
    // The other operators have no warnings of their own.
    if let Op::Conv(conv) = &subject.node.op {
        unread_pixels(subject, input).into_iter().chain(empty_windows(subject, input, conv)).collect()
    } else if let Op::Pool(pool) = &subject.node.op {
        unread_pixels(subject, input).into_iter().chain(one_pixel_pool(subject, pool)).collect()
    } else {
        of_one(linter, subject, input).into_iter().collect()
    }
}

fn of_one(linter: &Linter<'_>, subject: Subject<'_>, input: Shape) -> Option<Diagnostic> {
    let op = &subject.node.op;
    if let Op::AdaptivePool(pool) = op {
        adaptive(subject, input, pool)
    } else if let Op::Activation(activation) = op {
        repeated_activation(linter, subject, activation)
    } else if let Op::Softmax(own) = op {
        softmax(linter, subject, *own)
    } else if let Op::Dropout(dropout) = op {
        probability(subject, dropout.p)
    } else if let Op::Move(Move::Flatten { .. }) = op {
        flat_flatten(subject, input)
    } else if let Op::LocalResponseNorm(norm) = op {
        lopsided(subject, norm)
    } else {
        None
    }
}

/// The smallest stride for which unread pixels are reported. With a stride of 2, every other size leaves a row over,
/// and networks are trained that way.
const WIDE: usize = 3;

/// Pixels at the end that no window reads, except those that lie between windows anyway.
fn unread_pixels(subject: Subject<'_>, input: Shape) -> Option<Diagnostic> {
    // An explicit `ceil_mode` is a deliberate choice.
    if subject.layer.attribute("ceil_mode").is_some() {
        return None;
    }
    let unread = |window: &Window| {
        let unread = window.unread(window.count().ok()?);
        (unread > window.stride.saturating_sub(window.reach()) && window.stride >= WIDE).then_some(unread)
    };
    let windows = subject.node.op.windows(&input);
    let lost = windows.iter().filter_map(|window| {
        let [one, several] = window.axis.items();
        unread(window)
            .map(|count| if count == 1 { format!("the last {one}") } else { format!("the last {count} {several}") })
    });
    let lost: Vec<String> = lost.collect();
    let window = windows.iter().find(|window| unread(window).is_some())?;
    let count = window.count().ok()?;
    let message = format!("never reads {} of its input {input}", lost.join(" and "));
    let end = (count - 1) * window.stride + window.reach() - window.padding[0];
    let [_, of] = window.axis.items();
    let note = format!(
        "{count} windows, {} apart, end after {end} of {} {of}: {}",
        window.stride,
        window.size,
        window.arithmetic()
    );
    let diagnostic = subject.warn(Code::UnreadPixels, subject.span("stride"), &message).note(note);
    let is_pool = matches!(subject.node.op, Op::Pool(_));
    Some(match is_pool {
        true => diagnostic.note(
            "`ceil_mode: true` would add a last, partial window; `ceil_mode: false` states that none is intended",
        ),
        false => diagnostic.note("a different padding or input size would make the windows end at the border"),
    })
}

/// Windows of a convolution that lie entirely in the padding, where the result is the bias.
fn empty_windows(subject: Subject<'_>, input: Shape, conv: &Conv) -> Option<Diagnostic> {
    // Padding of other modes is the image's own pixels.
    if conv.border().is_some() {
        return None;
    }
    let [_, height, width] = input.view();
    let windows = conv.sliding([height, width]);
    let is_empty = |window: &&Window| {
        let last = (window.count().unwrap_or(1) - 1) * window.stride;
        window.padding[0] >= window.reach() || last >= window.size + window.padding[0]
    };
    let window = windows.iter().find(is_empty)?;
    let padding = window.padding[0].max(window.padding[1]);
    let message =
        format!("has windows that see only padding: a padding of {padding} with a window of {}", window.reach());
    let label = format!("expected less than {}", window.reach());
    Some(subject.warn(Code::EmptyWindows, subject.span("padding"), &message).label(label))
}

fn one_pixel_pool(subject: Subject<'_>, Pool { window, combine }: &Pool) -> Option<Diagnostic> {
    let one_pixel = [window.kernel, window.stride, window.padding] == [[1, 1], [1, 1], [0, 0]];
    let divides = matches!(combine, Combine::Average(Divisor::Fixed(divisor)) if *divisor != 1);
    (one_pixel && !divides)
        .then(|| subject.warn(Code::IdlePool, subject.node.place, "pools single pixels, so it returns its input"))
}

fn adaptive(subject: Subject<'_>, input: Shape, pool: &AdaptivePool) -> Option<Diagnostic> {
    let [_, height, width] = input.view();
    let [rows, columns] = pool.output;
    if rows > height || columns > width {
        let message = format!("turns {height}x{width} pixels into {rows}x{columns}, so some are repeated");
        return Some(subject.warn(Code::EnlargingPool, subject.span("output"), &message));
    }
    None
}

/// Convolutions with a bias that the following batch norm cancels, if others before a batch norm have none: there the
/// author thought of it.
fn forgotten_biases<'a>(linter: &Linter<'a>) -> Vec<(&'a Layer<'a>, Diagnostic)> {
    let norms = linter.graph.nodes.iter().map(|(_, node)| node).filter(|node| matches!(node.op, Op::BatchNorm(_)));
    let before_norm = norms.filter(|norm| linter.readers[norm.inputs[0]] == 1).filter_map(|norm| {
        let before = linter.input(norm);
        let Op::Conv(conv) = &before.op else { return None };
        Some((before, conv, norm))
    });
    let (with, without): (Vec<_>, Vec<_>) = before_norm.partition(|(_, conv, _)| conv.bias.is_some());
    let Some((example, ..)) = without.first() else { return Vec::new() };
    let found = with.into_iter().filter_map(|(before, _, norm)| {
        let [layer, after] = [before, norm].map(|node| linter.layers.get(node.name.as_str()));
        let (layer, after) = (*layer?, *after?);
        let is_allowed = [layer, after].iter().any(|layer| layer.allowed.contains(Code::BiasBeforeNorm));
        // An explicit bias is a deliberate choice.
        if is_allowed || layer.attribute("bias").is_some() {
            return None;
        }
        let message = format!(
            "layer `{}` has a bias, which the batch norm after it cancels; others, such as `{}`, have none",
            before.name, example.name
        );
        let diagnostic = Diagnostic::new(Code::BiasBeforeNorm, before.place, message)
            .also(norm.place, format!("`{}` subtracts the mean, including the bias", norm.name))
            .also(example.place, "this has no bias");
        let note = "write `bias: true` if its weights were trained with a bias, `bias: false` if not";
        Some((layer, diagnostic.note(note)))
    });
    found.collect()
}

fn repeated_activation(linter: &Linter<'_>, subject: Subject<'_>, activation: &Activation) -> Option<Diagnostic> {
    let before = linter.source(subject.node);
    let (name, effect) = match (activation, &before.op) {
        (Activation::Pointwise(function), Op::Activation(Activation::Pointwise(first))) if function == first => {
            let effect = match (function.is_idempotent(), function.torch()) {
                (true, _) => "which changes nothing",
                (false, Torch::Module(_)) => "which flattens it further",
                // Arithmetic, such as the root of a root, is meant.
                (false, Torch::Function(_)) => return None,
            };
            (function.name(), effect)
        }
        (Activation::Prelu(_), Op::Activation(Activation::Prelu(_))) => ("prelu", "which multiplies their slopes"),
        (Activation::Pointwise(_) | Activation::Prelu(_), _) => return None,
    };
    let message = format!("applies `{name}` again after `{}`, {effect}", before.name);
    let diagnostic = subject.warn(Code::RepeatedActivation, subject.node.place, &message);
    Some(diagnostic.also(before.place, "the first"))
}

fn softmax(linter: &Linter<'_>, subject: Subject<'_>, own: Softmax) -> Option<Diagnostic> {
    let before = linter.source(subject.node);
    if let Op::Softmax(_) = before.op {
        let message = format!("takes the softmax of `{}`, which is already a softmax", before.name);
        let diagnostic =
            subject.warn(Code::RepeatedSoftmax, subject.node.place, &message).also(before.place, "the first");
        return Some(diagnostic.note("a second softmax makes all classes nearly equal"));
    }
    let diagnostic = || {
        subject.warn(Code::ConstantSoftmax, subject.node.place, "takes the softmax over one value, which is always 1")
    };
    (subject.node.shape.sizes()[own.dim] == 1).then(diagnostic)
}

fn probability(subject: Subject<'_>, p: f64) -> Option<Diagnostic> {
    let message = format!("drops values with a probability of {p}");
    let diagnostic = || subject.warn(Code::DropoutProbability, subject.span("p"), &message);
    let note = if p == 1.0 { "in training it would drop everything" } else { "PyTorch rejects this" };
    let help = "expected 0 or more and less than 1";
    (!(0.0..1.0).contains(&p)).then(|| diagnostic().label(help).note(format!("{note}; here dropout does nothing")))
}

fn flat_flatten(subject: Subject<'_>, input: Shape) -> Option<Diagnostic> {
    let message = format!("flattens {input}, which is already a vector");
    let diagnostic = || subject.warn(Code::FlatFlatten, subject.node.place, &message);
    (input.rank() == 1).then(diagnostic)
}

fn lopsided(subject: Subject<'_>, norm: &LocalResponseNorm) -> Option<Diagnostic> {
    let (before, after) = (norm.size / 2, (norm.size - 1) / 2);
    let message = format!("sums over {} channels: {before} before each and {after} after", norm.size);
    let diagnostic = || subject.warn(Code::LopsidedNorm, subject.span("size"), &message);
    let note = "that is PyTorch's window; in ONNX the odd channel is on the other side";
    norm.size.is_multiple_of(2).then(|| diagnostic().note(note))
}

/// Layers that no result depends on. Layers that are read only by unused layers get no warning of their own.
fn unused_layers<'a>(linter: &Linter<'a>) -> Vec<(&'a Layer<'a>, Diagnostic)> {
    let mut needed = linter.graph.nodes.map(|_| false);
    linter.graph.outputs.iter().for_each(|output| needed[*output] = true);
    for (id, node) in linter.graph.nodes.iter().rev() {
        if needed[id] {
            node.inputs.iter().for_each(|input| needed[*input] = true);
        }
    }
    let nodes = linter.graph.nodes.iter().skip(linter.graph.inputs().count());
    let unused = nodes.filter(|(id, _)| !needed[*id] && linter.readers[*id] == 0);
    let found = unused.filter_map(|(_, node)| {
        let layer = *linter.layers.get(node.name.as_str())?;
        let message = format!("nothing uses the value of layer `{}`", node.name);
        let diagnostic = Diagnostic::new(Code::UnusedLayer, node.place, message);
        let diagnostic = diagnostic.help("name it in `outputs`, read it `from` another layer, or remove it");
        (!layer.allowed.contains(Code::UnusedLayer)).then_some((layer, diagnostic))
    });
    found.collect()
}
