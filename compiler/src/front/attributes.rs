//! The attributes of a layer, read by name and type; what is left over is unknown.

use super::{
    layers::{Given, Layer},
    operators,
    suggest::{nearest, replace, say, shown},
    tree::{Node, Value},
    values::Values,
};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Help, Span};

/// Reads the attributes of one layer. A mistake is noted, and a value that stands for it returned, so that the others are
/// read too; [`finish`](Attributes::finish) tells.
pub(super) struct Attributes<'a> {
    layer: &'a Layer<'a>,
    operator: &'a str,
    values: Values<'a>,
    diagnostics: &'a mut Diagnostics,
    known: Vec<&'static str>,
    missing: Vec<&'static str>,
    /// Why what is missing has no default.
    reasons: Vec<&'static str>,
    /// Whether the attributes cannot be told from each other, so that none is missing.
    unreadable: bool,
    wrong: bool,
}

/// The values that an integer may have.
#[derive(Clone, Copy)]
pub(super) enum Range {
    /// 0 or more.
    Any,
    /// 1 or more.
    Positive,
}

impl Range {
    fn least(self) -> usize {
        match self {
            Range::Any => 0,
            Range::Positive => 1,
        }
    }
}

/// Whether an attribute is the one that may be given bare: `linear: 10`.
#[derive(Clone, Copy)]
pub(super) enum Bare {
    /// It is.
    Allowed,
    /// It is not.
    No,
}

/// Attributes that every layer has.
const COMMON: [&str; 3] = ["name", "from", "allow"];

/// Attributes of `torch.nn` that make no difference to a forward pass.
const WITHOUT_EFFECT: [&str; 6] = ["inplace", "momentum", "track_running_stats", "return_indices", "device", "dtype"];

impl<'a> Attributes<'a> {
    pub(super) fn new(
        layer: &'a Layer<'a>,
        operator: &'a str,
        values: Values<'a>,
        diagnostics: &'a mut Diagnostics,
    ) -> Self {
        let (known, missing, reasons) = (Vec::new(), Vec::new(), Vec::new());
        let unreadable = matches!(layer.given, Given::Mapping(map) if map.is_partial);
        Attributes { layer, operator, values, diagnostics, known, missing, reasons, unreadable, wrong: unreadable }
    }

    /// Where an attribute stands, or the operator if it is not given.
    pub(super) fn span(&self, attribute: &str) -> Span {
        self.layer.attribute_span(attribute).unwrap_or(self.layer.operator_span)
    }

    /// Notes a mistake; `message` says what is wrong with the layer.
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

    /// The attribute that may be given bare comes first in each operator, so that `bare` is asked for it only.
    fn find(&mut self, name: &'static str, bare: Bare) -> Option<&'a Node> {
        if !self.known.contains(&name) {
            self.known.push(name);
        }
        match self.layer.given {
            Given::Mapping(map) => map.get(name).map(|entry| &entry.value),
            Given::Bare(node) if matches!(bare, Bare::Allowed) => Some(node),
            Given::Bare(_) | Given::Nothing => None,
        }
    }

    /// An integer.
    pub(super) fn size(&mut self, name: &'static str, bare: Bare, range: Range) -> Option<usize> {
        let node = self.find(name, bare)?;
        if let (Given::Bare(_), Value::List(_)) = (self.layer.given, &node.value) {
            self.not_bare(node.span);
            return None;
        }
        Some(self.read_size(name, node, range))
    }

    /// An integer that must be given.
    pub(super) fn required_size(&mut self, name: &'static str, bare: Bare, range: Range) -> usize {
        self.size(name, bare, range).unwrap_or_else(|| self.missing(name, 1))
    }

    /// One integer for both dimensions, or `[vertical, horizontal]`.
    pub(super) fn pair(&mut self, name: &'static str, bare: Bare, range: Range) -> Option<[usize; 2]> {
        let node = self.find(name, bare)?;
        Some(self.read_pair(name, node, range))
    }

    /// The same, of a value that is found already.
    pub(super) fn read_pair(&mut self, name: &str, node: &Node, range: Range) -> [usize; 2] {
        match node.value.list() {
            Some([vertical, horizontal]) => [vertical, horizontal].map(|node| self.read_size(name, node, range)),
            Some(list) => {
                let message = format!("`{name}` must be an integer or a pair of them, found {} values", list.len());
                self.wrong(Code::WrongType, node.span, &message, |diagnostic| {
                    diagnostic.help(format!("write `{name}: 3`, or `{name}: [3, 5]` for height and width"))
                });
                [1, 1]
            }
            None => [self.read_size(name, node, range); 2],
        }
    }

    /// A kernel, which may also be called by PyTorch's name.
    pub(super) fn kernel(&mut self, bare: Bare) -> [usize; 2] {
        match self.either("kernel", "kernel_size", bare) {
            Some((name, node)) => self.read_pair(name, node, Range::Positive),
            None => self.missing("kernel", [1, 1]),
        }
    }

    /// An attribute by its own name, or by PyTorch's.
    pub(super) fn either(
        &mut self,
        name: &'static str,
        torch_name: &'static str,
        bare: Bare,
    ) -> Option<(&'static str, &'a Node)> {
        let (short, long) = (self.find(name, bare), self.find(torch_name, Bare::No));
        if let (Some(one), Some(other)) = (short, long) {
            let [first, second] = if one.span < other.span { [one, other] } else { [other, one] };
            let message = format!("`{name}` and `{torch_name}` are the same attribute");
            self.wrong(Code::DuplicateKey, second.span, &message, |diagnostic| {
                diagnostic.label("given again").also(first.span, "first given here").help("leave one of them out")
            });
        }
        short.map(|node| (name, node)).or(long.map(|node| (torch_name, node)))
    }

    /// The value itself, for an attribute of several types.
    pub(super) fn value(&mut self, name: &'static str, bare: Bare) -> Option<&'a Node> {
        self.find(name, bare)
    }

    /// `true` or `false`.
    pub(super) fn flag(&mut self, name: &'static str, default: bool) -> bool {
        let Some(node) = self.find(name, Bare::No) else { return default };
        if let Value::Bool(flag) = node.value {
            return flag;
        }
        let message = format!("`{name}` must be true or false, found {}", node.value.kind());
        let meant = match node.value.text().map(str::to_ascii_lowercase).as_deref() {
            Some("yes" | "on" | "y" | "true") => Some("true"),
            Some("no" | "off" | "n" | "false") => Some("false"),
            Some(_) | None => None,
        };
        let meant = meant.map(|meant| replace(format!("write `{meant}`"), node.span, meant));
        self.wrong(Code::WrongType, node.span, &message, |diagnostic| {
            diagnostic.label("expected `true` or `false`").maybe(meant)
        });
        default
    }

    /// A finite number.
    pub(super) fn number(&mut self, name: &'static str, bare: Bare, default: f64) -> f64 {
        let Some(node) = self.find(name, bare) else { return default };
        let what = format!("layer `{}`: `{name}`", self.layer.name);
        let number = self.values.number(&what, node, self.diagnostics);
        self.wrong |= number.is_none();
        number.unwrap_or(default)
    }

    /// An integer, or the value of a variable.
    pub(super) fn read_size(&mut self, name: &str, node: &Node, range: Range) -> usize {
        let what = format!("layer `{}`: `{name}`", self.layer.name);
        let size = self.values.size(&what, node, range.least(), self.diagnostics);
        self.wrong |= size.is_none();
        size.unwrap_or(1)
    }

    /// Notes that an attribute must be given, and returns what stands for it.
    pub(super) fn missing<T>(&mut self, name: &'static str, instead: T) -> T {
        self.missing.push(name);
        self.wrong = true;
        instead
    }

    /// The same, and why there is no default.
    pub(super) fn missing_because<T>(&mut self, name: &'static str, why: &'static str, instead: T) -> T {
        self.reasons.push(why);
        self.missing(name, instead)
    }

    /// For an operator whose attributes cannot be given bare.
    pub(super) fn no_bare(&mut self) {
        if let Given::Bare(node) = self.layer.given {
            self.not_bare(node.span);
        }
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

    /// Notes what was given and not asked for, and what was asked for and not given. Whether all was right.
    pub(super) fn finish(mut self) -> bool {
        self.known.extend(COMMON);
        if let Given::Mapping(map) = self.layer.given {
            for entry in &map.entries {
                if !self.known.contains(&entry.key.as_str()) {
                    self.unknown(&entry.key, entry.key_span);
                }
            }
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

    fn unknown(&mut self, key: &str, span: Span) {
        let operator = self.operator;
        let message = format!("`{operator}` has no attribute `{}`", shown(key));
        let help = if WITHOUT_EFFECT.contains(&key) {
            say(format!("leave it out: `{key}` makes no difference to a forward pass"))
        } else {
            self.likely(key, span).unwrap_or_else(|| self.listed())
        };
        self.wrong(Code::UnknownKey, span, &message, |diagnostic| diagnostic.maybe(Some(help)));
    }

    /// A misspelt attribute is not missing as well.
    fn likely(&mut self, key: &str, span: Span) -> Option<Help> {
        if let Some((name, value)) = key.split_once(':').filter(|(name, _)| self.known.contains(name)) {
            self.missing.retain(|missing| *missing != name);
            return Some(replace("put a blank after the `:`", span, format!("{name}: {value}")));
        }
        let near = nearest(key, self.known.iter().copied())?;
        if self.layer.attribute(near).is_some() {
            return Some(say(format!("`{near}` is given already: leave this out")));
        }
        self.missing.retain(|missing| *missing != near && !(*missing == "kernel" && near == "kernel_size"));
        Some(replace(format!("did you mean `{near}`?"), span, near))
    }

    fn listed(&self) -> Help {
        let own: Vec<String> =
            self.known.iter().filter(|name| !COMMON.contains(name)).map(|name| format!("`{name}`")).collect();
        match own.as_slice() {
            [] => say(format!("`{}` takes `name`, `from` and `allow` only", self.operator)),
            [only] => say(format!("its attribute is {only}")),
            _ => say(format!("its attributes are {}", own.join(", "))),
        }
    }
}
