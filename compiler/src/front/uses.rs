//! The attributes of a use of a block: its arguments, and those that every use accepts.

use std::rc::Rc;

use super::{
    Limits,
    allow::{self, Allowed},
    blocks::{Block, Bound, Calculated, Held, Parameter},
    expression::Type,
    format::{Field, Form},
    layers::{self, Given},
    suggest::{list, nearest, replace, say, shown},
    tree::{Entry, Node, Value},
    values::{Channels, Values},
};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Help, Span};

const NAME: Field =
    Field::new("name", Form::UseName, "the prefix of the names of its layers; `<1>` in it numbers repetitions")
        .without("its position; repetitions take the next ones");
const FROM: Field = Field::new("from", Form::Either(&[Form::Reference, SEVERAL]), "the inputs of the block")
    .without("the previous layer");
const SEVERAL: Form = Form::list(&Form::Reference, 1, Limits::IN_FORCE.inputs);
const IF: Field =
    Field::new("if", Form::Condition, "whether it exists; if not, its first input is passed on").without("it exists");
const TIMES: Field =
    Field::new("times", Form::SizeOrZero, "the number of repetitions, each of which reads the previous one")
        .without("1");

/// The attributes of every use, which parameters cannot be named after.
pub(super) const COMMON: [Field; 5] = [NAME, FROM, IF, TIMES, layers::ALLOW];

/// A use, as it is written.
#[derive(Clone, Copy)]
pub(super) struct Written<'a> {
    pub(super) block: &'a Block<'a>,
    /// The name of the block there.
    pub(super) span: Span,
    pub(super) given: Given<'a>,
}

/// The attributes of a use.
pub(super) struct Use<'a> {
    pub(super) name: Option<(Name<'a>, Span)>,
    pub(super) from: Option<&'a Node>,
    pub(super) condition: Option<&'a Node>,
    /// The number of repetitions, if it is given.
    pub(super) times: Option<usize>,
    pub(super) allowed: Allowed,
    pub(super) parameters: Rc<[Bound<'a>]>,
}

/// The name of a use.
#[derive(Clone, Copy)]
pub(super) enum Name<'a> {
    Plain(&'a str),
    /// The number of the repetition is part of the name: `denselayer<1>` is `denselayer1`, `denselayer2`, and so on.
    Numbered {
        before: &'a str,
        first: usize,
        after: &'a str,
    },
}

impl<'a> Name<'a> {
    fn read(text: &'a str) -> Option<Name<'a>> {
        let Some((before, rest)) = text.split_once('<') else {
            return Some(Name::Plain(text)).filter(|_| layers::is_name(text));
        };
        let (number, after) = rest.split_once('>')?;
        let is_number = number.len() < 7 && number.bytes().all(|byte| byte.is_ascii_digit());
        let name = Name::Numbered { before, first: number.parse().ok().filter(|_| is_number)?, after };
        Some(name).filter(|name| layers::is_name(&name.of(0)))
    }

    /// The name of a repetition.
    pub(super) fn of(self, repetition: usize) -> String {
        match self {
            Name::Plain(name) => name.to_owned(),
            Name::Numbered { before, first, after } => format!("{before}{}{after}", first + repetition),
        }
    }
}

/// Reads the attributes of a use; `values` and the `outer` parameters are those of the place of the use.
pub(super) fn read<'a>(
    written: Written<'a>,
    values: Values<'_>,
    outer: &[Bound<'_>],
    diagnostics: &mut Diagnostics,
) -> Use<'a> {
    let reader = Reader { written, values: Values { parameters: outer, ..values } };
    let common = |key: &str| written.attribute(key).map(|entry| &entry.value);
    reader.unknown(diagnostics);
    Use {
        name: reader.name(diagnostics),
        from: common(FROM.name),
        condition: common(IF.name),
        times: reader.times(diagnostics),
        allowed: common(layers::ALLOW.name).map(|node| allow::read(node, diagnostics)).unwrap_or_default(),
        parameters: reader.parameters(diagnostics).into(),
    }
}

impl<'a> Written<'a> {
    fn attribute(&self, name: &str) -> Option<&'a Entry> {
        match self.given {
            Given::Mapping(map) => map.get(name),
            Given::Bare(_) | Given::Nothing => None,
        }
    }
}

struct Reader<'a, 'v> {
    written: Written<'a>,
    /// Those of the place of the use.
    values: Values<'v>,
}

impl<'a> Reader<'a, '_> {
    fn unknown(&self, diagnostics: &mut Diagnostics) {
        let Written { block, span, given } = self.written;
        let map = match given {
            Given::Mapping(map) => map,
            Given::Bare(node) if block.parameters.is_empty() => {
                let message = format!("block `{}` has no parameters", block.name);
                let diagnostic = Diagnostic::new(Code::WrongType, node.span, message).also(block.span, "defined here");
                return diagnostics.push(diagnostic.help(format!("write `- {}`", block.name)));
            }
            Given::Bare(_) | Given::Nothing => return,
        };
        let names = || block.parameters.iter().map(|parameter| parameter.name).chain(COMMON.map(|field| field.name));
        for entry in map.entries.iter().filter(|entry| !names().any(|name| name == entry.key)) {
            let key = entry.key.as_str();
            let message = format!("block `{}` has no parameter `{}`", block.name, shown(key));
            let near = (!diagnostics.is_full()).then(|| nearest(key, names())).flatten();
            let help = match near {
                Some(near) if map.get(near).is_some() => say(format!("`{near}` is given already")),
                Some(near) => replace(format!("did you mean `{near}`?"), entry.key_span, near),
                None => self.listed(),
            };
            let diagnostic =
                Diagnostic::new(Code::UnknownKey, entry.key_span, message).also(block.span, "defined here");
            diagnostics.push(diagnostic.maybe(Some(help)));
        }
        let likely = |name: &str| map.entries.iter().any(|entry| nearest(&entry.key, names()) == Some(name));
        self.missing(span, |name| map.get(name).is_some() || likely(name), map.is_partial, diagnostics);
    }

    fn listed(&self) -> Help {
        let block = self.written.block;
        let names: Vec<String> = block.parameters.iter().map(|parameter| format!("`{}`", parameter.name)).collect();
        let common = COMMON.map(|field| format!("`{}`", field.name)).join(", ");
        match names.as_slice() {
            [] => list(format!("it has none; every use accepts {common}")),
            names => {
                list(format!("the parameters of `{}` are {}; every use accepts {common}", block.name, names.join(", ")))
            }
        }
    }

    /// Reports missing arguments of parameters without default.
    fn missing(&self, span: Span, is_given: impl Fn(&str) -> bool, is_partial: bool, diagnostics: &mut Diagnostics) {
        let block = self.written.block;
        let missing = |parameter: &&Parameter<'_>| parameter.default.is_none() && !is_given(parameter.name);
        let missing: Vec<&Parameter<'_>> = block.parameters.iter().filter(missing).collect();
        let Some(first) = missing.first().filter(|_| !is_partial) else { return };
        let names: Vec<String> = missing.iter().map(|parameter| format!("`{}`", parameter.name)).collect();
        let message = format!("block `{}` needs {}", block.name, names.join(" and "));
        let diagnostic = Diagnostic::new(Code::MissingKey, span, message).also(first.span, "it has no default");
        let required = block.parameters.iter().filter(|parameter| parameter.default.is_none());
        let example: Vec<String> = required.map(|parameter| format!("{}: ...", parameter.name)).collect();
        diagnostics.push(diagnostic.help(format!("write it like `- {}: {{{}}}`", block.name, example.join(", "))));
    }

    fn name(&self, diagnostics: &mut Diagnostics) -> Option<(Name<'a>, Span)> {
        let node = &self.written.attribute(NAME.name)?.value;
        let name = node.value.text().and_then(Name::read);
        if name.is_none() {
            diagnostics.push(match node.value.text() {
                Some(name) => layers::not_a_name(name, "a use of a block", node.span),
                None => layers::no_text(node),
            });
        }
        Some((name?, node.span))
    }

    /// The number of repetitions. It cannot depend on shapes.
    fn times(&self, diagnostics: &mut Diagnostics) -> Option<usize> {
        let node = &self.written.attribute(TIMES.name)?.value;
        let what = format!("`times` of `{}`", self.written.block.name);
        let times = self.values.size(&what, node, 0, diagnostics).unwrap_or(1);
        if times > Limits::IN_FORCE.layers {
            let message = format!("{what} is {times}, which exceeds the limit of {} layers", Limits::IN_FORCE.layers);
            diagnostics.push(Diagnostic::new(Code::Limit, node.span, message));
            return Some(1);
        }
        Some(times)
    }

    fn parameters(&self, diagnostics: &mut Diagnostics) -> Vec<Bound<'a>> {
        let Written { block, span, given } = self.written;
        if let Given::Bare(_) | Given::Nothing = given {
            let bare = block.parameters.first().filter(|_| matches!(given, Given::Bare(_)));
            self.missing(span, |name| bare.is_some_and(|bare| bare.name == name), false, diagnostics);
        }
        let mut bound: Vec<Bound<'a>> = Vec::new();
        for (index, parameter) in block.parameters.iter().enumerate() {
            let given = match given {
                Given::Bare(node) => Some(node).filter(|_| index == 0),
                Given::Mapping(map) => map.get(parameter.name).map(|entry| &entry.value),
                Given::Nothing => None,
            };
            let held = match (given, parameter.default) {
                (Some(node), _) => self::given(block, parameter, node, self.values, diagnostics),
                (None, Some(default)) => by_default(block, parameter, default, &bound, self.values, diagnostics),
                (None, None) => Held::Wrong,
            };
            bound.push(Bound { parameter, held });
        }
        bound
    }
}

/// The argument of a parameter. It has the type of the default.
pub(super) fn given<'n>(
    block: &Block<'_>,
    parameter: &Parameter<'_>,
    node: &'n Node,
    values: Values<'_>,
    diagnostics: &mut Diagnostics,
) -> Held<'n> {
    let what = parameter.what(block);
    let held = values.argument(&what, node, Calculated::ByTheUse, diagnostics);
    let (Some(default), Some(found)) = (parameter.default, held.known().map(Type::from)) else { return held };
    let Some(expected) = parameter.of_type(block, values).filter(|expected| *expected != found) else { return held };
    let (expected, found) = (expected.words(), found.words());
    let message = format!("{what} must be {expected}, found {found}");
    let diagnostic = Diagnostic::new(Code::WrongType, node.span, message).label(format!("expected {expected}"));
    diagnostics.push(diagnostic.also(default.span, "its default"));
    Held::Wrong
}

/// The default of a parameter, which may be an expression of the parameters before it and the block's `$in`.
fn by_default<'a>(
    block: &Block<'a>,
    parameter: &Parameter<'a>,
    default: &'a Node,
    before: &[Bound<'_>],
    values: Values<'_>,
    diagnostics: &mut Diagnostics,
) -> Held<'a> {
    let values = Values { parameters: before, channels: Channels::Later, ..values };
    values.argument(&parameter.what(block), default, Calculated::ByTheBlock, diagnostics)
}

impl Parameter<'_> {
    /// Its name in messages.
    pub(super) fn what(&self, block: &Block<'_>) -> String {
        format!("the parameter `{}` of `{}`", self.name, block.name)
    }

    /// The type of its default; `None` if there is none, or it does not tell, such as that of a parameter without one.
    fn of_type(&self, block: &Block<'_>, values: Values<'_>) -> Option<Type> {
        let default = self.default?;
        match &default.value {
            Value::Bool(_) => Some(Type::Flag),
            Value::Integer(_) => Some(Type::Integer),
            Value::Text(text) => values.type_of(text, &|name| {
                let mut before = block.parameters.iter().take_while(|parameter| parameter.name != self.name);
                before.find(|parameter| parameter.name == name).map(|parameter| parameter.of_type(block, values))
            }),
            Value::Null | Value::Float(_) | Value::List(_) | Value::Map(_) => None,
        }
    }
}
