//! The attributes of a layer, read by name and kind; any that are left over are unknown.

use super::{
    aliases,
    dimensions::REACH,
    format::{Absent, Field, Form, NO_EFFECT},
    kinds::Kind,
    layers::{self, Given, Layer},
    operators, overrides,
    suggest::{list, nearest, replace, say, shown},
    tree::{Entry, Map, Node, Value},
    values::Values,
};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Help, Span};

/// An attribute of an operator: its name and description. Its kind is given where it is read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Attribute {
    name: &'static str,
    also: Option<&'static str>,
    about: &'static str,
    is_bare: bool,
}

impl Attribute {
    pub(super) const fn new(name: &'static str, about: &'static str) -> Self {
        Attribute { name, also: None, about, is_bare: false }
    }

    /// With PyTorch's name, if it differs.
    pub(super) const fn also(self, torch_name: &'static str) -> Self {
        Attribute { also: Some(torch_name), ..self }
    }

    /// As the one that may be given bare: `linear: 10`.
    pub(super) const fn bare(self) -> Self {
        Attribute { is_bare: true, ..self }
    }
}

/// A PyTorch argument that is accepted only with values that have no effect here.
#[derive(Clone, Copy, Debug)]
pub(super) struct Argument {
    pub(super) name: &'static str,
    /// The accepted values.
    pub(super) form: Form,
    /// The effect of other values.
    pub(super) why: &'static str,
}

/// Reads the attributes of one layer. After a mistake, a placeholder is returned so that the others are read too;
/// [`finish`](Attributes::finish) tells whether there was one. The attributes read are recorded: they are those that
/// the operator has.
pub(super) struct Attributes<'a> {
    layer: &'a Layer<'a>,
    operator: &'a str,
    values: Values<'a>,
    diagnostics: &'a mut Diagnostics,
    asked: Vec<Field>,
    /// The PyTorch arguments without effect.
    arguments: Vec<Field>,
    /// The attribute that may be given bare.
    bare: Option<Field>,
    missing: Vec<&'static str>,
    /// Why missing attributes have no default.
    reasons: Vec<&'static str>,
    /// The attributes of an operator to be written in a model file.
    written: Vec<(&'static str, String)>,
    /// Whether the attributes cannot be told apart, so that none is reported as missing.
    unreadable: bool,
    wrong: bool,
}

/// The attributes that an operator has read.
pub(super) struct Answered {
    /// All attributes, and which of them may be given bare.
    pub(super) fields: (Vec<Field>, Option<Field>),
    /// The attributes that differ from their defaults, when an operator is written.
    pub(super) written: Vec<(&'static str, String)>,
}

/// An attribute that has been read.
enum Read<T> {
    Missing,
    /// Given, but invalid; the mistake has been reported.
    Wrong,
    Right(T),
}

impl<T> Read<T> {
    fn right(self) -> Option<T> {
        match self {
            Read::Right(value) => Some(value),
            Read::Missing | Read::Wrong => None,
        }
    }
}

impl<'a> Attributes<'a> {
    pub(super) fn new(
        layer: &'a Layer<'a>,
        operator: &'a str,
        values: Values<'a>,
        diagnostics: &'a mut Diagnostics,
    ) -> Self {
        let unreadable = matches!(layer.given, Given::Mapping(map) if map.is_partial);
        Attributes {
            layer,
            operator,
            values,
            diagnostics,
            asked: Vec::new(),
            arguments: Vec::new(),
            bare: None,
            missing: Vec::new(),
            reasons: Vec::new(),
            written: Vec::new(),
            unreadable,
            wrong: unreadable,
        }
    }

    /// A required attribute. Given a value, it is written instead of read; the same for the others.
    pub(super) fn required<K: Kind>(&mut self, attribute: Attribute, kind: K, has: Option<K::Value>) -> K::Value {
        if let Some(value) = has {
            self.write(attribute, &kind, &value);
            return value;
        }
        match self.read(attribute, &kind, Absent::Required) {
            Read::Right(value) => value,
            Read::Wrong => K::PLACEHOLDER,
            Read::Missing => {
                self.missing.push(attribute.name);
                self.reasons.extend(K::WHY_REQUIRED);
                self.wrong = true;
                K::PLACEHOLDER
            }
        }
    }

    /// An attribute with a default.
    pub(super) fn or<K: Kind<Value: Into<Absent> + Copy + PartialEq>>(
        &mut self,
        attribute: Attribute,
        kind: K,
        default: K::Value,
        has: Option<K::Value>,
    ) -> K::Value {
        if let Some(value) = has {
            if value != default {
                self.write(attribute, &kind, &value);
            }
            return value;
        }
        self.read(attribute, &kind, default.into()).right().unwrap_or(default)
    }

    /// An attribute whose absence has a meaning of its own.
    pub(super) fn optional<K: Kind>(
        &mut self,
        attribute: Attribute,
        kind: K,
        without: &'static str,
        has: Option<Option<K::Value>>,
    ) -> Option<K::Value> {
        if let Some(value) = has {
            if let Some(value) = &value {
                self.write(attribute, &kind, value);
            }
            return value;
        }
        self.read(attribute, &kind, Absent::Follows(without)).right()
    }

    /// PyTorch arguments that have no effect here.
    pub(super) fn without_effect(&mut self, arguments: &[Argument]) {
        for Argument { name, form, why } in arguments.iter().copied() {
            self.arguments.push(Field::new(name, form, NO_EFFECT));
            let given = self.layer.attribute(name).map(|entry| &entry.value);
            if let Some(node) = given.filter(|node| !form.holds(node)) {
                let message = format!("`{name}: {}` is not supported: {why}", self.written(node));
                self.wrong(Code::Value, node.span, &message, |diagnostic| diagnostic);
            }
        }
    }

    fn write<K: Kind>(&mut self, attribute: Attribute, kind: &K, value: &K::Value) {
        self.written.push((attribute.name, kind.write(value)));
    }

    fn read<K: Kind>(&mut self, attribute: Attribute, kind: &K, absent: Absent) -> Read<K::Value> {
        let Attribute { name, also, about, is_bare } = attribute;
        let field = Field { name, also, about, form: kind.form(), absent };
        self.asked.push(field);
        if is_bare {
            self.bare = Some(field);
        }
        let Some((name, node)) = self.find(&field, is_bare) else { return Read::Missing };
        if matches!((self.layer.given, &node.value), (Given::Bare(_), Value::List(_))) && !field.form.takes_a_list() {
            self.not_bare(node.span);
            return Read::Wrong;
        }
        match kind.read(name, node, self) {
            Some(value) => Read::Right(value),
            None => {
                self.wrong = true;
                Read::Wrong
            }
        }
    }

    /// The value, and the name under which it is given.
    fn find(&mut self, field: &Field, is_bare: bool) -> Option<(&'static str, &'a Node)> {
        let names = || std::iter::once(field.name).chain(field.also);
        let given = |name| Some((name, &overrides::find(&self.layer.overrides, name)?.value));
        if let Some(found) = names().find_map(given) {
            return Some(found);
        }
        let map = match self.layer.given {
            Given::Mapping(map) => map,
            Given::Bare(node) => return is_bare.then_some((field.name, node)),
            Given::Nothing => return None,
        };
        let get = |name| map.get(name).map(|entry| (name, &entry.value));
        let (own, other) = (get(field.name), field.also.and_then(get));
        if let (Some((name, one)), Some((also, two))) = (own, other) {
            let [first, second] = if one.span < two.span { [one, two] } else { [two, one] };
            let message = format!("`{name}` and `{also}` are the same attribute");
            self.wrong(Code::DuplicateKey, second.span, &message, |diagnostic| {
                diagnostic.label("given again").also(first.span, "first given here").help("remove one of them")
            });
        }
        own.or(other)
    }

    /// Whether an attribute is given.
    pub(super) fn is_given(&self, attribute: &str) -> bool {
        self.layer.attribute_span(attribute).is_some()
    }

    /// Whether everything so far is correct and nothing is missing.
    pub(super) fn are_right(&self) -> bool {
        !self.wrong
    }

    /// The place of an attribute, or of the operator if it is not given.
    pub(super) fn span(&self, attribute: &str) -> Span {
        self.layer.attribute_span(attribute).unwrap_or(self.layer.operator_span)
    }

    /// Reports a mistake; `message` says what is wrong with the layer.
    pub(super) fn wrong(
        &mut self,
        code: Code,
        span: Span,
        message: &str,
        adorn: impl FnOnce(Diagnostic) -> Diagnostic,
    ) {
        let message = format!("layer `{}`: {message}", self.layer.name);
        self.note(adorn(Diagnostic::new(code, span, message)));
    }

    fn note(&mut self, diagnostic: Diagnostic) {
        self.wrong = true;
        self.diagnostics.push(diagnostic);
    }

    /// An integer, or the value of a variable. `None`, with a report, if it is invalid.
    pub(super) fn size(&mut self, name: &str, node: &Node, least: usize) -> Option<usize> {
        let what = format!("layer `{}`: `{name}`", self.layer.name);
        let size = self.values.size(&what, node, least, self.diagnostics);
        self.wrong |= size.is_none();
        size
    }

    /// An integer of either sign, or the value of an expression. `None`, with a report, if it is invalid.
    pub(super) fn integer(&mut self, name: &str, node: &Node) -> Option<i64> {
        let what = format!("layer `{}`: `{name}`", self.layer.name);
        let integer = self.values.integer(&what, node, -REACH..=REACH, self.diagnostics);
        self.wrong |= integer.is_none();
        integer.and_then(|integer| i64::try_from(integer).ok())
    }

    /// A boolean, or the value of an expression. `None`, with a report, if it is invalid.
    pub(super) fn flag(&mut self, name: &str, node: &Node) -> Option<bool> {
        let what = format!("layer `{}`: `{name}`", self.layer.name);
        let flag = self.values.flag(&what, node, self.diagnostics);
        self.wrong |= flag.is_none();
        flag
    }

    /// A value as it is written in the file.
    pub(super) fn written(&self, node: &Node) -> String {
        shown(&self.values.source.text[node.span.range()])
    }

    /// A finite number. `None`, with a report, if it is not one.
    pub(super) fn number(&mut self, name: &str, node: &Node) -> Option<f64> {
        let what = format!("layer `{}`: `{name}`", self.layer.name);
        let number = self.values.number(&what, node, self.diagnostics);
        self.wrong |= number.is_none();
        number
    }

    /// The attributes recorded without a layer.
    pub(super) fn answered(self) -> Answered {
        Answered { fields: ([self.asked, self.arguments].concat(), self.bare), written: self.written }
    }

    fn not_bare(&mut self, span: Span) {
        self.unreadable = true;
        let operator = self.operator;
        let example = operators::example(operator).unwrap_or_default();
        let message = match example == operator {
            true => format!("`{operator}` takes no value"),
            false => format!("`{operator}` takes its attributes by name"),
        };
        self.wrong(Code::WrongType, span, &message, |diagnostic| {
            diagnostic.help(format!("write it like `- {example}`"))
        });
    }

    /// Reports unknown and missing attributes. Returns whether there was no mistake.
    pub(super) fn finish(mut self) -> bool {
        let layer = self.layer;
        layer.overrides.iter().for_each(|map| self.unknown_in(map));
        match self.layer.given {
            Given::Mapping(map) => self.unknown_in(map),
            Given::Bare(node) if self.bare.is_none() => self.not_bare(node.span),
            Given::Bare(_) | Given::Nothing => {}
        }
        if !self.missing.is_empty() && !self.unreadable {
            let missing: Vec<String> = self.missing.iter().map(|name| format!("`{name}`")).collect();
            let message = format!("`{}` needs {}", self.operator, missing.join(" and "));
            let example = operators::example(self.operator).unwrap_or_default();
            let reasons = std::mem::take(&mut self.reasons);
            self.wrong(Code::MissingKey, self.layer.operator_span, &message, |diagnostic| {
                let diagnostic = reasons.into_iter().fold(diagnostic, Diagnostic::note);
                diagnostic.help(format!("write it like `- {example}`"))
            });
        }
        !self.wrong
    }

    /// The names of all attributes read, and of those that every layer has.
    fn known(&self) -> impl Iterator<Item = &'static str> {
        let others = self.arguments.iter().chain(&layers::COMMON);
        self.own().chain(others.map(|field| field.name))
    }

    fn own(&self) -> impl Iterator<Item = &'static str> {
        self.asked.iter().flat_map(|field| std::iter::once(field.name).chain(field.also))
    }

    fn unknown_in(&mut self, map: &Map) {
        let known: Vec<&'static str> = self.known().collect();
        let unknown = map.entries.iter().filter(|entry| !known.contains(&entry.key.as_str()));
        unknown.for_each(|entry| self.unknown(entry));
    }

    fn unknown(&mut self, entry: &Entry) {
        let (key, span, operator) = (entry.key.as_str(), entry.key_span, self.operator);
        let message = format!("`{operator}` has no attribute `{}`", shown(key));
        let help = match key {
            "activation" => activation(&entry.value),
            "times" => say("`times` repeats a block: define one of this layer"),
            _ => self.likely(key, span).unwrap_or_else(|| self.listed()),
        };
        self.wrong(Code::UnknownKey, span, &message, |diagnostic| diagnostic.maybe(Some(help)));
    }

    /// Finds the attribute that was probably meant, so that it is not reported as missing as well.
    fn likely(&mut self, key: &str, span: Span) -> Option<Help> {
        if let Some((name, value)) = key.split_once(':').filter(|(name, _)| self.known().any(|known| known == *name)) {
            self.is_there(name);
            return Some(replace("put a space after the `:`", span, format!("{name}: {value}")));
        }
        let alias = aliases::attribute(key).filter(|name| self.known().any(|known| known == *name));
        let near = alias.or_else(|| nearest(key, self.known()))?;
        if self.layer.attribute(near).is_some() {
            return Some(say(format!("`{near}` is already given")));
        }
        self.is_there(near);
        Some(replace(format!("did you mean `{near}`?"), span, near))
    }

    /// Under either name.
    fn is_there(&mut self, name: &str) {
        let field = self.asked.iter().find(|field| field.name == name || field.also == Some(name));
        if let Some(field) = field {
            self.missing.retain(|missing| *missing != field.name);
        }
    }

    fn listed(&self) -> Help {
        let (own, operator): (Vec<String>, _) = (self.own().map(|name| format!("`{name}`")).collect(), self.operator);
        match own.as_slice() {
            [] => list(format!("`{operator}` takes `name`, `from`, `if` and `allow` only")),
            [only] => list(format!("the attribute of `{operator}` is {only}")),
            _ => list(format!("the attributes of `{operator}` are {}", own.join(", "))),
        }
    }
}

/// For an activation that other frameworks make an attribute.
fn activation(value: &Node) -> Help {
    let operator = value.value.text().filter(|name| operators::example(name) == Some(name));
    match operator {
        Some(operator) => say(format!("an activation is a separate layer: write `- {operator}` after this one")),
        None => say("an activation is a separate layer, after this one"),
    }
}
