//! One walk over the nodes in order: each becomes a constant, or nodes of the network.

use std::collections::{BTreeMap, HashMap, HashSet};

use graphc_weights::onnx::{Node, constant};

use super::{
    described,
    draft::Draft,
    file::Tensors,
    inline::Inlined,
    inputs::{Sizes, WITHOUT_BATCH},
    mistake::{Mistake, Place},
    names,
    node::At,
    operators, quoted, recognise, sort,
    value::{Batch, Computed, Integers, Value},
};
use crate::{
    diagnostic::{Code, Diagnostic, Diagnostics, Span},
    front::{Batching, Limits, Options},
    ir::{Dropout, Graph, Idle, Op, Size},
};

/// What reading a file takes.
pub(super) struct Reading<'r> {
    pub(super) options: &'r Options,
    /// The places of nodes and inputs in the listing.
    pub(super) places: &'r [Span],
    pub(super) input_places: &'r [Span],
    pub(super) tensors: Tensors,
    pub(super) diagnostics: &'r mut Diagnostics,
    /// How many images the file is for, if it says so.
    pub(super) images: Option<usize>,
}

/// The values by name; none where the node that gives it is wrong.
type Values = HashMap<String, Option<Value>>;

/// The most dimensions of a constant.
const MOST_DIMENSIONS: usize = 64;

/// The oldest versions of the operators that are read.
const OLDEST: i64 = 7;

impl Reading<'_> {
    /// The network, unless there are mistakes; and the size in the file of the inputs that options give another.
    pub(super) fn network(&mut self, graph: &Inlined) -> Option<(Graph, Option<Size>)> {
        let mut values = self.initializers(graph)?;
        let inputs: HashSet<String> = graph.inputs.iter().map(|input| input.name.clone()).collect();
        let order = match sort::sort(graph, |name| values.contains_key(name) || inputs.contains(name)) {
            Ok(order) => order,
            Err(disorder) => {
                disorder.into_iter().for_each(|disorder| self.disorder(graph, &disorder));
                return None;
            }
        };
        self.unsupported(graph, &order);
        let mut draft = Draft::new();
        let (input_names, own_size) = self.inputs(graph, &mut values, &mut draft);
        if !self.diagnostics.is_empty() {
            return None;
        }
        for at in order {
            let results = self.node(graph, at, &values, &mut draft);
            let node = &graph.nodes[at];
            let mut results = results.into_iter().map(Some).chain(std::iter::repeat(None));
            for output in node.outputs.iter().filter(|output| !output.is_empty()) {
                values.insert(output.clone(), results.next().flatten());
            }
        }
        let mut outputs = self.outputs(graph, &values, &mut draft)?;
        if !self.diagnostics.is_empty() {
            return None;
        }
        recognise::recognise(&mut draft, &outputs);
        recognise::join_pairs(&mut draft, &mut outputs);
        Some((names::finish(draft, &outputs, &input_names, graph, self.places), own_size))
    }

    /// The tensors with values.
    fn initializers(&mut self, graph: &Inlined) -> Option<Values> {
        let version =
            graph.versions[0].iter().find(|opset| opset.domain.is_empty()).map_or(OLDEST, |opset| opset.version);
        if version < OLDEST {
            let message =
                format!("its operators are those of version {version}, and {OLDEST} is the oldest that is read");
            let help = "`onnx.version_converter` makes newer ones of them";
            self.diagnostics.push(Diagnostic::new(Code::OnnxFile, Span::new(0, 0), message).help(help));
        }
        let model = self.tensors.file().model();
        if model.graph.has_sparse {
            let message = "it has sparse tensors, which are not read";
            self.diagnostics.push(Diagnostic::new(Code::OnnxUnsupported, Span::new(0, 0), message));
        }
        let initializers = model.graph.initializers.clone();
        let mut values = Values::new();
        for tensor in &initializers {
            let mistake = match self.tensors.add(Some(&tensor.name), tensor) {
                Ok(constant) => {
                    let first = values.insert(tensor.name.clone(), Some(Value::Constant(constant))).is_none();
                    (!first).then(|| "is there twice".to_owned())
                }
                Err(problem) => Some(format!("cannot be read: {problem}")),
            };
            if let Some(mistake) = mistake {
                let message = format!("the tensor {} {mistake}", quoted(&tensor.name));
                self.diagnostics.push(Diagnostic::new(Code::OnnxFile, Span::new(0, 0), message));
            }
        }
        self.diagnostics.is_empty().then_some(values)
    }

    fn disorder(&mut self, graph: &Inlined, disorder: &sort::Disorder) {
        let sort::Disorder { node, message } = disorder;
        let diagnostic = match node {
            Some(at) => {
                let message = format!("{} {message}", called(&graph.nodes[*at]));
                Diagnostic::new(Code::OnnxNode, self.place(*at), message)
            }
            None => Diagnostic::new(Code::OnnxFile, Span::new(0, 0), message.as_str()),
        };
        self.diagnostics.push(diagnostic);
    }

    fn place(&self, node: usize) -> Span {
        self.places.get(node).copied().unwrap_or_default()
    }

    /// All operators that are not read, with how often and where they are.
    fn unsupported(&mut self, graph: &Inlined, order: &[usize]) {
        let mut found: BTreeMap<(&str, &str), Vec<usize>> = BTreeMap::new();
        for at in order {
            let node = &graph.nodes[*at];
            if operators::find(&node.domain, &node.operator).is_none() {
                found.entry((&node.domain, &node.operator)).or_default().push(*at);
            }
        }
        for ((domain, operator), nodes) in found {
            const NAMED: usize = 8;
            let names: Vec<String> = nodes.iter().take(NAMED).map(|at| quoted(name(&graph.nodes[*at]))).collect();
            let more = if nodes.len() > NAMED { format!(" and {} more", nodes.len() - NAMED) } else { String::new() };
            let set = if domain.is_empty() { String::new() } else { format!(" of {}", quoted(domain)) };
            let count = if nodes.len() == 1 { "one node".into() } else { format!("{} nodes", nodes.len()) };
            let message =
                format!("the operator {}{set} is not read: {count}, {}{more}", quoted(operator), names.join(", "));
            let diagnostic = Diagnostic::new(Code::OnnxUnsupported, self.place(nodes[0]), message);
            self.diagnostics.push(match (domain, operator) {
                ("com.microsoft" | "com.microsoft.nchwc", _) => diagnostic
                    .help("the file has been optimised for ONNX Runtime: export it again without its optimisations"),
                (_, "If" | "Loop" | "Scan") => diagnostic.help(
                    "a network of ours takes the same steps for every image: export it without conditions and loops",
                ),
                (_, _) => diagnostic,
            });
        }
    }

    /// The inputs of the network: their names, those of the file, and the size that they have there if options give them another.
    fn inputs(&mut self, graph: &Inlined, values: &mut Values, draft: &mut Draft) -> (Vec<String>, Option<Size>) {
        let mut sizes = Sizes::new(self.options);
        let mut names = Vec::new();
        for (at, input) in graph.inputs.iter().enumerate() {
            let place = self.input_places.get(at).copied().unwrap_or_default();
            if names.contains(&input.name) {
                let message = format!("the input {} is there twice", quoted(&input.name));
                self.diagnostics.push(Diagnostic::new(Code::OnnxFile, place, message));
                continue;
            }
            // An initializer among the inputs is its default, which a network of ours has for good.
            if values.contains_key(&input.name) {
                continue;
            }
            if names.len() >= Limits::IN_FORCE.inputs {
                let message = format!("it has more than {} inputs", Limits::IN_FORCE.inputs);
                self.diagnostics.push(Diagnostic::new(Code::Limit, place, message));
                break;
            }
            names.push(input.name.clone());
            let value = match sizes.of(input, place) {
                Ok(sized) => match draft.input(sized.batch, sized.sizes) {
                    Ok(computed) => Some(Value::Computed(computed)),
                    Err(mistake) => {
                        let what = Place {
                            node: format!("the input {}", quoted(&input.name)),
                            span: place,
                            inputs: Vec::new(),
                            without_batch: WITHOUT_BATCH,
                        };
                        mistake.diagnostic(what).into_iter().for_each(|diagnostic| self.diagnostics.push(diagnostic));
                        None
                    }
                },
                Err(mistakes) => {
                    mistakes.into_iter().for_each(|mistake| self.diagnostics.push(mistake));
                    None
                }
            };
            values.insert(input.name.clone(), value);
        }
        for name in &names {
            if let Some(Some(Value::Computed(input))) = values.get(name).cloned() {
                values.insert(name.clone(), Some(Value::Computed(draft.unfold(input))));
            }
        }
        sizes.unused().into_iter().for_each(|mistake| self.diagnostics.push(mistake));
        if names.is_empty() {
            let message = "it has no input, and always gives the same";
            self.diagnostics.push(Diagnostic::new(Code::OnnxUnsupported, Span::new(0, 0), message));
        }
        (names, sizes.in_the_file())
    }

    /// The results of a node; none after a mistake.
    fn node(&mut self, graph: &Inlined, index: usize, values: &Values, draft: &mut Draft) -> Vec<Value> {
        let node = &graph.nodes[index];
        let result = self.results(graph, index, values, draft);
        match result {
            Ok(results) => results,
            Err(mistake) => {
                let inputs = node.inputs.iter().filter(|input| !input.is_empty()).take(SHOWN);
                let inputs = inputs.map(|input| (input_shape(input, values), None)).collect();
                let what = Place { node: called(node), span: self.place(index), inputs, without_batch: WITHOUT_BATCH };
                if let Some(diagnostic) = mistake.diagnostic(what) {
                    // A path may be long, and only some mistakes are shown.
                    let is_shown = !self.diagnostics.is_full();
                    let path = if is_shown { path(graph, node, values, draft) } else { None };
                    self.diagnostics.push(match path {
                        Some(path) => diagnostic.note(path),
                        None => diagnostic,
                    });
                }
                Vec::new()
            }
        }
    }

    fn results(
        &mut self,
        graph: &Inlined,
        index: usize,
        values: &Values,
        draft: &mut Draft,
    ) -> super::mistake::Result<Vec<Value>> {
        let node = &graph.nodes[index];
        let read = operators::find(&node.domain, &node.operator).ok_or(Mistake::Follows)?;
        let mut inputs = Vec::with_capacity(node.inputs.len());
        for input in &node.inputs {
            inputs.push(match input.is_empty() {
                true => None,
                false => Some(values.get(input).cloned().flatten().ok_or(Mistake::Follows)?),
            });
        }
        if let Some(tensor) = constant(node) {
            let name = graph.own[index].then(|| node.outputs.first().map(String::as_str)).flatten();
            let constant = self.tensors.add(name, tensor).map_err(Mistake::Invalid)?;
            return Ok(vec![Value::Constant(constant)]);
        }
        let versions = &graph.versions[graph.opsets[index]];
        let opset = versions.iter().find(|opset| opset.domain == node.domain).map_or(OLDEST, |opset| opset.version);
        inputs.iter().flatten().try_for_each(|input| check_batch(node, input))?;
        let integers = of_integers(node, &inputs)?;
        let images = self.images;
        let mut at = At {
            node,
            index,
            opset,
            images,
            batching: self.options.batching,
            pairs: self.options.pairs(),
            inputs,
            draft,
            tensors: &mut self.tensors,
        };
        let first = at.draft.nodes.len();
        let results = read(&mut at)?;
        let results = described::believe(&mut at, first, results)?;
        let results: Vec<Value> = results.into_iter().map(|result| on(result, integers)).collect();
        match results.iter().find(|result| result.dims().len() > MOST_DIMENSIONS) {
            Some(_) => Err(Mistake::Unsupported(format!("gives a value of more than {MOST_DIMENSIONS} dimensions"))),
            None => Ok(results),
        }
    }

    /// The nodes whose values are results: each once, and none an input.
    fn outputs(&mut self, graph: &Inlined, values: &Values, draft: &mut Draft) -> Option<Vec<usize>> {
        if graph.outputs.is_empty() {
            let message = "it has no result";
            self.diagnostics.push(Diagnostic::new(Code::OnnxFile, Span::new(0, 0), message));
        }
        if graph.outputs.len() > Limits::IN_FORCE.inputs {
            let message = format!("it has more than {} results", Limits::IN_FORCE.inputs);
            self.diagnostics.push(Diagnostic::new(Code::Limit, Span::new(0, 0), message));
            return None;
        }
        let given =
            graph.nodes.iter().enumerate().flat_map(|(at, node)| node.outputs.iter().map(move |name| (name, at)));
        let givers: HashMap<&String, usize> = given.collect();
        let mut outputs = Vec::new();
        for output in &graph.outputs {
            let Some(value) = values.get(output).cloned().flatten() else { continue };
            let origin = givers.get(output).copied().unwrap_or(0);
            let node = Node::default();
            let mut at = At {
                node: &node,
                index: origin,
                opset: 0,
                images: None,
                batching: self.options.batching,
                pairs: self.options.pairs(),
                inputs: vec![Some(value)],
                draft,
                tensors: &mut self.tensors,
            };
            match at.computed(0).and_then(|computed| result(&mut at, computed, &outputs)) {
                Ok(node) => outputs.push(node),
                Err(mistake) => {
                    let node = format!("the result {}", quoted(output));
                    let what =
                        Place { node, span: self.place(origin), inputs: Vec::new(), without_batch: WITHOUT_BATCH };
                    mistake.diagnostic(what).into_iter().for_each(|diagnostic| self.diagnostics.push(diagnostic));
                }
            }
        }
        self.diagnostics.is_empty().then_some(outputs)
    }
}

/// Operators that read values in which the batch is not the first dimension.
const OF_JOINED: [&str; 3] = ["Reshape", "Gather", "Identity"];
const OF_MOVED: [&str; 7] = ["Transpose", "Gather", "Slice", "Split", "Squeeze", "Unsqueeze", "Identity"];

/// Whether an operator can read a value, by where the batch is in it.
fn check_batch(node: &Node, input: &Value) -> super::mistake::Result<()> {
    let Value::Computed(computed) = input else { return Ok(()) };
    let operator = node.operator.as_str();
    match computed.batch {
        Batch::Joined if !OF_JOINED.contains(&operator) => {
            Err(Mistake::Batch("reads a value in which all images are one row".into()))
        }
        Batch::Moved(place) if !OF_MOVED.contains(&operator) => {
            Err(Mistake::Batch(format!("reads a value in which the batch is dimension {place}")))
        }
        Batch::First | Batch::None | Batch::Joined | Batch::Moved(_) => Ok(()),
    }
}

/// Operators that leave elements as they are, so that integers remain integers on the same scale.
const COPIES: [&str; 13] = [
    "Concat",
    "DepthToSpace",
    "Flatten",
    "Gather",
    "Identity",
    "MaxPool",
    "Reshape",
    "Slice",
    "SpaceToDepth",
    "Split",
    "Squeeze",
    "Transpose",
    "Unsqueeze",
];

/// The integers that a node gives since it copies such.
///
/// # Errors
/// If it calculates with integers that stand for numbers, or joins them with others.
fn of_integers(node: &Node, inputs: &[Option<Value>]) -> super::mistake::Result<Option<Integers>> {
    let of = |input: &Value| match input {
        Value::Computed(computed) => computed.integers,
        Value::Constant(_) => None,
    };
    let all: Vec<Integers> = inputs.iter().flatten().filter_map(of).collect();
    let Some(integers) = all.first().copied() else { return Ok(None) };
    let takes_scales = node.operator.contains("Quantize") || node.operator.contains("Linear");
    let takes_integers = takes_scales || node.operator.ends_with("Integer") || node.operator == "QGemm";
    if takes_integers {
        return Ok(None);
    }
    // Where several values are joined, a constant is one of them; elsewhere, it says which elements are copied.
    let is_value = |input: &&Value| matches!(input, Value::Computed(_)) || node.operator == "Concat";
    let is_alone = inputs.iter().flatten().filter(is_value).count() == all.len();
    if COPIES.contains(&&*node.operator) {
        return match is_alone && all.iter().all(|other| *other == integers) {
            true => Ok(Some(integers)),
            false => Err(Mistake::Unsupported("joins integers that stand for numbers with others than these".into())),
        };
    }
    Err(Mistake::Unsupported("calculates with the integers that stand for numbers, and not with these".into()))
}

/// A result that is integers.
fn on(result: Value, integers: Option<Integers>) -> Value {
    match (result, integers) {
        (Value::Computed(computed), Some(_)) => Value::Computed(computed.on(integers)),
        (result, _) => result,
    }
}

/// The node of a result: a copy, where the value is an input or another result.
fn result(at: &mut At<'_>, computed: Computed, others: &[usize]) -> super::mistake::Result<usize> {
    if computed.batch != Batch::First && at.batching == Batching::First {
        return Err(Mistake::Batch("is the same for all images, and has no dimension for them".into()));
    }
    if computed.integers.is_some() {
        let message =
            "is integers that stand for numbers: a network in int8 gives numbers, as after a `DequantizeLinear`";
        return Err(Mistake::Unsupported(message.into()));
    }
    let is_input = matches!(at.draft.nodes[computed.node].op, Op::Input(_));
    if is_input || others.contains(&computed.node) {
        let copy = Op::Dropout(Dropout { kind: Idle::Identity, p: 0.0 });
        return Ok(at.push(copy, &[&computed])?.node);
    }
    Ok(computed.node)
}

/// The most inputs that a mistake shows.
const SHOWN: usize = 6;

/// What a node is called in messages: its name, or that of its first result.
fn name(node: &Node) -> &str {
    if node.name.is_empty() { node.outputs.first().map_or("", String::as_str) } else { &node.name }
}

fn called(node: &Node) -> String {
    format!("node {} ({})", quoted(name(node)), super::shown(&node.operator))
}

fn input_shape(input: &str, values: &Values) -> String {
    match values.get(input).and_then(Option::as_ref) {
        Some(Value::Constant(constant)) => format!("{} {:?}", quoted(input), constant.sizes),
        Some(Value::Computed(computed)) => {
            let mut sizes: Vec<String> = computed.sizes.iter().map(usize::to_string).collect();
            if let Some(place) = computed.place() {
                sizes.insert(place.min(sizes.len()), "N".into());
            }
            format!("{} [{}]", quoted(input), sizes.join(", "))
        }
        None => quoted(input),
    }
}

/// The nodes from an input of the network to a node.
fn path(graph: &Inlined, node: &Node, values: &Values, draft: &Draft) -> Option<String> {
    let first = node.inputs.iter().find_map(|input| match values.get(input)?.as_ref()? {
        Value::Computed(computed) => Some(computed.node),
        Value::Constant(_) => None,
    })?;
    let mut origins = Vec::new();
    let mut at = Some(first);
    while let Some(node) = at {
        let node = &draft.nodes[node];
        origins.extend(node.origin.filter(|origin| origins.last() != Some(origin)));
        at = node.inputs.first().copied();
    }
    origins.reverse();
    const ENDS: usize = 3;
    let names: Vec<String> = origins.iter().map(|origin| quoted(name(&graph.nodes[*origin]))).collect();
    let path = match names.len() {
        0 => return None,
        all if all <= 2 * ENDS => names.join(", "),
        all => format!("{}, ..., {}", names[..ENDS].join(", "), names[all - ENDS..].join(", ")),
    };
    Some(format!("the path to it: {path}"))
}
