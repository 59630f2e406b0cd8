//! The top level of the file: version, name, variables, and the blocks that other modules read.

use super::{
    Limits, Options,
    allow::{self, Allowed},
    blocks::{self, Blocks},
    budget::{self, Budget},
    extends,
    format::{Field, Form},
    inputs::{self, NetworkInput},
    name, postprocess, preprocess, scan,
    suggest::{did_you_mean, list, nearest, replace, say, shown},
    syntax,
    tree::{self, Broken, Entry, Map, Node, Value},
    values::{self, Values, Variable, Variables},
    weights::{self, Pretrained, Weights},
};
use crate::{
    diagnostic::{Code, Diagnostic, Diagnostics, Source, Span},
    ir::Preprocess,
};

/// The top level of a file. Parts with mistakes, which are reported, are missing here.
pub(super) struct Document<'a> {
    pub(super) name: String,
    /// The inputs; none if all of them are invalid.
    pub(super) inputs: Vec<NetworkInput>,
    pub(super) variables: Variables,
    pub(super) blocks: Blocks<'a>,
    pub(super) layers: Option<&'a Node>,
    pub(super) outputs: Option<&'a Node>,
    pub(super) allowed: Allowed,
    pub(super) budget: Budget,
    pub(super) preprocess: Option<Preprocess>,
    pub(super) postprocess: Option<&'a Node>,
    pub(super) weights: Weights,
    pub(super) pretrained: Option<Pretrained>,
}

const VERSION: Field =
    Field::new("graphc", Form::Integer { least: 1, most: 1 }, "the version of the format").required();
pub(super) const NAME: Field = Field::new("name", Form::TypeName, "the name of the Rust type").required();
const VARIABLES: Field = Field::new(
    "variables",
    Form::Either(&[Form::Nothing, Form::Named { key: &Form::VariableName, of: &VARIABLE, least: 0 }]),
    "integers by name, used as `$name`; options of the compiler can override them",
);
const VARIABLE: Form = Form::Integer { least: i64::MIN, most: i64::MAX as u64 };
const PREPROCESS: Field =
    Field::new("preprocess", Form::Mapping(&preprocess::KEYS), "how the pixels of an image become the input");
pub(super) const LAYERS: Field =
    Field::new("layers", Form::Layers, "the layers in order, or layers and sections by name").required();
const OUTPUTS: Field =
    Field::new("outputs", Form::list(&Form::Reference, 1, usize::MAX), "the layers whose values are results")
        .without("those that no other layer reads");
const POSTPROCESS: Field =
    Field::new("postprocess", Form::Mapping(&postprocess::KEYS), "how the result becomes an answer");
const ALLOW: Field = allow::field("warnings to silence");
const BUDGET: Field =
    Field::new("budget", Form::Mapping(&budget::KEYS), "limits on the cost of the model for one image");
const WEIGHTS: Field = Field::new("weights", weights::FORM, "the weight file of the model");
const PRETRAINED: Field = Field::new("pretrained", weights::PRETRAINED, "where the weights can be downloaded");

/// The keys of a model file. All others are rejected.
pub(super) const KEYS: [Field; 14] = [
    VERSION,
    extends::KEY,
    NAME,
    inputs::KEY,
    VARIABLES,
    PREPROCESS,
    blocks::KEY,
    LAYERS,
    OUTPUTS,
    POSTPROCESS,
    ALLOW,
    BUDGET,
    WEIGHTS,
    PRETRAINED,
];

/// Plausible keys that the format does not have, each with a hint.
const ELSEWHERE: [(&str, &str); 3] = [
    ("batch", "the batch sizes are an option of the compiler: `model!(\"...\", batch = [1, 32])` or `--batch 1,32`"),
    ("precision", "the precision is an option of the compiler: `model!(\"...\", precision = f32)`"),
    ("version", "the version of the format is `graphc: 1`"),
];

/// A model file as a tree. `None`, with a report, if it cannot be read.
pub(super) fn parse(source: &Source, diagnostics: &mut Diagnostics) -> Option<Node> {
    tree(source, empty, diagnostics)
}

/// A file as a tree. `None`, with a report, if it cannot be read, or has nothing in it: `empty` says what it lacks then.
pub(super) fn tree(
    source: &Source,
    empty: impl FnOnce(Span) -> Diagnostic,
    diagnostics: &mut Diagnostics,
) -> Option<Node> {
    let text = &source.text;
    if text.len() > Limits::IN_FORCE.bytes {
        let message = format!("the file exceeds the limit of {} bytes", Limits::IN_FORCE.bytes);
        diagnostics.push(Diagnostic::new(Code::Limit, first_word(text), message));
        return None;
    }
    if let Some(byte) = source.not_utf8 {
        let diagnostic =
            Diagnostic::new(Code::Syntax, Span::new(byte, byte + '\u{fffd}'.len_utf8()), "the file is not UTF-8");
        diagnostics.push(diagnostic.label("this is not a character").help("save the file as UTF-8"));
        return None;
    }
    let controls: Vec<Diagnostic> = scan::controls(text).collect();
    if !controls.is_empty() {
        controls.into_iter().for_each(|diagnostic| diagnostics.push(diagnostic));
        return None;
    }
    let scan = match scan::scan(text) {
        Ok(scan) => scan,
        Err(diagnostic) => {
            diagnostics.push(*diagnostic);
            return None;
        }
    };
    match tree::read(text, diagnostics) {
        Ok(Some(root)) if !matches!(root.value, Value::Null) => Some(root),
        Ok(_) => {
            diagnostics.push(empty(first_word(text)));
            None
        }
        Err(Broken::Parser(error)) => {
            diagnostics.push(syntax::explain(source, &scan, &error));
            None
        }
        Err(Broken::Limit(diagnostic)) => {
            diagnostics.push(*diagnostic);
            None
        }
    }
}

fn empty(place: Span) -> Diagnostic {
    let diagnostic = Diagnostic::new(Code::MissingKey, place, "the file describes no model");
    diagnostic.help("begin with `graphc: 1`, `name: MyNet`, `input: [3, 224, 224]` and `layers:`, each on its own line")
}

fn first_word(text: &str) -> Span {
    let start = text.len() - text.trim_start().len();
    let len = text[start..].find(char::is_whitespace).unwrap_or(text.len() - start);
    if len == 0 { Span::new(0, 0) } else { Span::new(start, start + len.min(80)) }
}

/// Reads the top level.
pub(super) fn read<'a>(
    source: &Source,
    root: &'a Node,
    options: &Options,
    diagnostics: &mut Diagnostics,
) -> Option<Document<'a>> {
    let Value::Map(map) = &root.value else {
        let message = format!("a model file is a mapping of keys to values, found {}", root.value.kind());
        let diagnostic = Diagnostic::new(Code::WrongType, root.span, message);
        diagnostics.push(diagnostic.help("begin the file with `graphc: 1`"));
        return None;
    };
    unknown_keys(map, diagnostics);
    let begin = map.entries.first().map_or(root.span, |entry| entry.key_span);
    version(find(map, VERSION), begin, diagnostics);
    let name = name::read(find(map, NAME), begin, options, diagnostics);
    let variables = variables(source, find(map, VARIABLES), options, begin, diagnostics);
    let values = Values::of_file(&variables, source);
    let inputs = inputs::read(map, begin, values, diagnostics);
    let blocks = find(map, blocks::KEY).map(|entry| blocks::read(entry, diagnostics)).unwrap_or_default();
    let layers = find(map, LAYERS).map(|entry| &entry.value);
    if layers.is_none() {
        let help = "list the layers below `layers:`, in the order in which they are applied";
        diagnostics.push(missing(&LAYERS, begin).help(help));
    }
    let outputs = find(map, OUTPUTS).map(|entry| &entry.value);
    let allowed = find(map, ALLOW).map_or_else(Allowed::default, |entry| allow::read(&entry.value, diagnostics));
    let budget = find(map, BUDGET).map_or_else(Budget::default, |entry| budget::read(&entry.value, diagnostics));
    let weights = find(map, WEIGHTS).map(|entry| weights::read(source, &entry.value, diagnostics));
    let pretrained = find(map, PRETRAINED).and_then(|entry| weights::pretrained(source, &entry.value, diagnostics));
    let weights = weights.unwrap_or_default();
    let preprocess =
        find(map, PREPROCESS).and_then(|entry| preprocess::read(&entry.value, &inputs, values, diagnostics));
    let postprocess = find(map, POSTPROCESS).map(|entry| &entry.value);
    Some(Document {
        name,
        inputs,
        variables,
        blocks,
        layers,
        outputs,
        allowed,
        budget,
        weights,
        pretrained,
        preprocess,
        postprocess,
    })
}

pub(super) fn missing(key: &Field, begin: Span) -> Diagnostic {
    Diagnostic::new(Code::MissingKey, begin, format!("the key `{}` is missing", key.name))
}

fn unknown_keys(map: &Map, diagnostics: &mut Diagnostics) {
    for entry in map.entries.iter().filter(|entry| !is_key(entry)) {
        let key = entry.key.as_str();
        let message = format!("there is no key `{}`", shown(key));
        let elsewhere = elsewhere(key).map(say);
        let near = || (!diagnostics.is_full()).then(|| did_you_mean(key, names(), entry.key_span)).flatten();
        let help = elsewhere.or_else(near);
        let all = || names().collect::<Vec<_>>().join("`, `");
        let help = help.unwrap_or_else(|| list(format!("the keys of a model file are `{}`", all())));
        diagnostics.push(Diagnostic::new(Code::UnknownKey, entry.key_span, message).maybe(Some(help)));
    }
}

fn elsewhere(key: &str) -> Option<&'static str> {
    ELSEWHERE.iter().find(|(name, _)| *name == key).map(|(_, help)| *help)
}

fn names() -> impl Iterator<Item = &'static str> {
    KEYS.iter().flat_map(|key| std::iter::once(key.name).chain(key.also))
}

fn is_key(entry: &Entry) -> bool {
    names().any(|name| name == entry.key)
}

/// The entry of a key, even if it is misspelt: the misspelling is reported once, and causes no other errors.
pub(super) fn find(map: &Map, key: Field) -> Option<&Entry> {
    let is_meant = |near: &str| near == key.name || Some(near) == key.also;
    let misspelt =
        |entry: &&Entry| elsewhere(&entry.key).is_none() && nearest(&entry.key, names()).is_some_and(is_meant);
    let few = &map.entries[..map.entries.len().min(2 * KEYS.len())];
    map.get(key.name).or_else(|| few.iter().filter(|entry| !is_key(entry)).find(misspelt))
}

fn version(entry: Option<&Entry>, begin: Span, diagnostics: &mut Diagnostics) {
    let Some(Entry { value: node, .. }) = entry else {
        let diagnostic = missing(&VERSION, begin);
        diagnostics.push(diagnostic.fix("begin with the version of the format", Span::new(0, 0), "graphc: 1\n"));
        return;
    };
    let diagnostic = match &node.value {
        Value::Integer(1) => return,
        Value::Integer(other) => {
            let message = format!("version {other} of the format is unknown");
            let diagnostic = Diagnostic::new(Code::Version, node.span, message).label("expected 1");
            diagnostic.help(format!("graphc {} reads version 1 only", env!("CARGO_PKG_VERSION")))
        }
        Value::Null | Value::Bool(_) | Value::Float(_) | Value::Text(_) | Value::List(_) | Value::Map(_) => {
            let message = format!("the version of the format must be the integer 1, found {}", node.value.kind());
            let diagnostic = Diagnostic::new(Code::Version, node.span, message).label("expected 1");
            diagnostic.maybe((!matches!(node.value, Value::Null)).then(|| replace("write 1", node.span, "1")))
        }
    };
    diagnostics.push(diagnostic);
}

fn variables(
    source: &Source,
    entry: Option<&Entry>,
    options: &Options,
    begin: Span,
    diagnostics: &mut Diagnostics,
) -> Variables {
    let mut variables = Variables::new();
    let none = Variables::new();
    match entry.map(|entry| &entry.value) {
        None | Some(Node { value: Value::Null, .. }) => {}
        Some(Node { value: Value::Map(map), span }) => {
            if map.entries.len() > Limits::IN_FORCE.variables {
                let message =
                    format!("{} variables exceed the limit of {}", map.entries.len(), Limits::IN_FORCE.variables);
                diagnostics.push(Diagnostic::new(Code::Limit, *span, message));
            }
            let values = Values::of_file(&none, source);
            for entry in map.entries.iter().filter(|entry| !entry.repeated) {
                if entry.key == values::IN {
                    let message = "`in` cannot be the name of a variable";
                    let diagnostic = Diagnostic::new(Code::Name, entry.key_span, message);
                    diagnostics.push(diagnostic.help("`$in` is the number of input channels of a layer or block"));
                }
                variables.insert(entry.key.clone(), variable(entry, values, diagnostics));
            }
        }
        Some(node) => {
            let message = format!("`variables` must be a mapping of names to integers, found {}", node.value.kind());
            let diagnostic = Diagnostic::new(Code::WrongType, node.span, message);
            diagnostics.push(diagnostic.help("write `variables: {num_classes: 1000}`"));
        }
    }
    for (name, value) in &options.variables {
        match variables.get_mut(name) {
            Some(variable) => (variable.value, variable.set) = (Some(*value), true),
            None => diagnostics.push(cannot_set(name, entry, &variables, begin)),
        }
    }
    variables
}

fn variable(entry: &Entry, values: Values<'_>, diagnostics: &mut Diagnostics) -> Variable {
    let node = &entry.value;
    let value = match &node.value {
        Value::Integer(value) => i64::try_from(*value).ok().or_else(|| {
            let message = format!("the variable `{}` is {value}", shown(&entry.key));
            diagnostics.push(Diagnostic::new(Code::Value, node.span, message).label("expected a 64-bit integer"));
            None
        }),
        Value::Null | Value::Bool(_) | Value::Float(_) | Value::Text(_) | Value::List(_) | Value::Map(_) => {
            let what = format!("the variable `{}`", shown(&entry.key));
            diagnostics.push(values.not_an_integer(&what, node));
            None
        }
    };
    Variable { value, span: node.span, key_span: entry.key_span, set: false, used: false.into() }
}

/// For an option that sets a variable which the model does not have.
fn cannot_set(name: &str, entry: Option<&Entry>, variables: &Variables, begin: Span) -> Diagnostic {
    let message = format!("an option sets `{}`, but the model has no such variable", shown(name));
    let place = entry.map_or(begin, |entry| entry.key_span);
    let mut names: Vec<&str> = variables.keys().map(String::as_str).collect();
    names.sort_unstable();
    let help = match nearest(name, names.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None if names.is_empty() => "the model has no variables".into(),
        None => format!("its variables are `{}`", names.join("`, `")),
    };
    Diagnostic::new(Code::UnknownVariable, place, message).help(help).option(name)
}
