//! The reference of the operators, as Markdown: the page `docs/operators.md`, and the part of it that `graphc explain` prints.
//!
//! It is derived: attributes and defaults from the tables by which the front end reads them, shapes, weights, fusion and steps by
//! compiling each operator's example.

mod example;
mod words;

use std::fmt::Write;

use crate::{
    front::{
        format::{self, Absent, Field, NO_EFFECT, Operator},
        unsupported::{Group, UNSUPPORTED},
    },
    ir::{Effect, Facts, Fuses, Inputs, Precision, Work},
};
use example::{Example, examples};

/// The whole page.
pub fn page() -> String {
    let operators: Vec<Described> = format::operators().into_iter().map(Described::new).collect();
    let mut page = String::from(INTRODUCTION);
    for (work, title) in GROUPS {
        let group: Vec<&Described> = operators.iter().filter(|operator| operator.facts.work == work).collect();
        let _ = writeln!(page, "\n## {title}");
        for operator in group {
            page.push('\n');
            page.push_str(&operator.section(&operators));
        }
    }
    page.push_str(NOT_SUPPORTED);
    for Group { title, paths } in UNSUPPORTED {
        let paths: Vec<String> = paths.iter().map(|path| format!("`{path}`")).collect();
        let _ = writeln!(page, "* {title}: {}.", paths.join(", "));
    }
    page
}

/// The part of one operator; none if there is no such operator.
pub fn section(name: &str) -> Option<String> {
    let operators: Vec<Described> = format::operators().into_iter().map(Described::new).collect();
    operators.iter().find(|operator| operator.operator.name == name).map(|operator| operator.section(&operators))
}

const INTRODUCTION: &str = "\
<!-- Generated: `BLESS=1 cargo test -p graphc-compiler --test reference`. -->

# Operators

An operator and its attributes have PyTorch's names, meanings and defaults. `graphc explain conv2d` prints the part of one
operator, `graphc schema` all of them as a JSON Schema for editors.

Any layer also takes `name`, `from`, `if` and `allow`: its name, the layers or inputs that it reads (without it, the layer
before), whether it exists, and warnings to silence. A *size* is an integer from 1, or an expression such as `4 * $width`.

Shapes are without the batch: `[channels, height, width]` of an image, `[channels, length]` of a sequence, `[features]` of a
vector. `dim` counts the batch as dimension 0, as in PyTorch; a negative one counts from the end.
";

const NOT_SUPPORTED: &str = "
## What is not supported

These operators of PyTorch have no counterpart; a model file that uses one says so. What trains a network (losses, optimisers) is
not listed: graphc runs trained networks.

";

/// The parts of the page, each with the kind of work that its operators are.
const GROUPS: [(Work, &str); 6] = [
    (Work::Weighted, "Convolutions and linear layers"),
    (Work::Activation, "Functions of each element"),
    (Work::Pool, "Pools"),
    (Work::Normalisation, "Normalisations"),
    (Work::Join, "Several values into one"),
    (Work::Layout, "Layout"),
];

/// An operator with what the compiler makes of its example.
struct Described {
    operator: Operator,
    /// With the attributes of its example.
    facts: Facts,
    /// Whether its example is a function, batch norm, sum or pool that others can apply in their own step.
    role: Option<Role>,
    examples: Vec<Example>,
}

/// What an operator can be to the one before it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    BatchNorm,
    Sum,
    Function,
    MaxPool,
}

impl Role {
    const ALL: [(Role, &str); 4] = [
        (Role::BatchNorm, "a batch norm"),
        (Role::Sum, "the other term of a sum"),
        (Role::Function, "a function of each element"),
        (Role::MaxPool, "a max pool"),
    ];

    fn is_taken_by(self, fuses: Fuses) -> bool {
        match self {
            Role::BatchNorm => fuses.batch_norm.is_some(),
            Role::Sum => fuses.residual,
            Role::Function => fuses.activation,
            Role::MaxPool => fuses.pool,
        }
    }
}

impl Described {
    fn new(operator: Operator) -> Self {
        let examples = examples(&operator);
        let role = examples.iter().find_map(Example::role);
        let facts = examples.iter().find_map(Example::facts).unwrap_or(operator.facts);
        Described { operator, facts, role, examples }
    }

    fn section(&self, all: &[Described]) -> String {
        let Operator { name, torch, about, example, .. } = &self.operator;
        let mut text = format!("### `{name}`\n\n{}: `{torch}`.\n\n```yaml\n- {example}\n```\n", sentence(about));
        let attributes = self.attributes();
        if !attributes.is_empty() {
            text.push_str("\n| attribute | value | default | |\n|---|---|---|---|\n");
            text.extend(attributes);
        }
        text.push('\n');
        for (title, line) in self.properties(all) {
            let _ = writeln!(text, "* {title}: {line}.");
        }
        text
    }

    /// A row for each attribute of its own.
    fn attributes(&self) -> Vec<String> {
        let is_common = |field: &Field| format::of_layers().iter().any(|common| common.name == field.name);
        let is_own =
            |field: &&Field| field.about != NO_EFFECT && (!is_common(field) || field.absent == Absent::Required);
        let row = |field: &Field| {
            let names = std::iter::once(field.name).chain(field.also).map(|name| format!("`{name}`"));
            let names = names.collect::<Vec<_>>().join(", ");
            let bare = self.operator.bare.filter(|bare| bare.name == field.name);
            let bare = bare.map_or("", |_| "; may be given without its name");
            let (value, absent) = (words::form(&field.form), words::absent(field.absent));
            format!("| {names} | {value} | {absent} | {}{bare} |\n", field.about)
        };
        self.operator.attributes.iter().filter(is_own).map(row).collect()
    }

    fn properties(&self, all: &[Described]) -> Vec<(&'static str, String)> {
        let mut properties = Vec::new();
        let ignored = self.operator.attributes.iter().filter(|field| field.about == NO_EFFECT);
        let ignored: Vec<String> =
            ignored.map(|field| format!("`{}` ({})", field.name, words::form(&field.form))).collect();
        if !ignored.is_empty() {
            properties.push(("Accepted, without effect", list(&ignored, "and")));
        }
        let shapes: Vec<String> = self.examples.iter().map(Example::shapes).collect();
        let reads = match self.facts.inputs {
            Inputs::One => String::new(),
            several @ (Inputs::None | Inputs::Two | Inputs::OneOrMore | Inputs::TwoOrMore) => {
                format!("; it reads {several}")
            }
        };
        properties.push(("Shapes of the example", format!("{}{reads}", shapes.join(", "))));
        if let Some(tensors) = self.examples.iter().rev().map(Example::tensors).find(|tensors| !tensors.is_empty()) {
            properties.push(("Weights", tensors));
        }
        let taken: Vec<&str> =
            Role::ALL.iter().filter(|(role, _)| role.is_taken_by(self.facts.fuses)).map(|(_, words)| *words).collect();
        if !taken.is_empty() {
            properties.push(("Computes in the same step", format!("{} after it", list(&taken, "and"))));
        }
        if let Some(role) = self.role {
            let takers = all.iter().filter(|other| role.is_taken_by(other.facts.fuses));
            let takers: Vec<String> = takers.map(|other| format!("`{}`", other.operator.name)).collect();
            properties.push(("Computed in the step of", format!("{} before it", list(&takers, "or"))));
        }
        let effect = match self.facts.effect {
            Effect::Computes => None,
            Effect::ComputesUnlessShaped => Some("nothing is computed if the result has the shape of the input"),
            Effect::Reshapes => Some("no arithmetic; often no step"),
        };
        properties.extend(effect.map(|effect| ("Effect", effect.into())));
        properties.push(("CPU", self.cpu()));
        properties.push(("GPU", self.gpu()));
        properties
    }

    /// The steps and precisions on a CPU.
    fn cpu(&self) -> String {
        let mut steps: Vec<String> = Vec::new();
        for step in self.examples.iter().flat_map(Example::steps).map(|step| format!("`{step}`")) {
            if !steps.contains(&step) {
                steps.push(step);
            }
        }
        let steps = if steps.is_empty() { "no step in the example".into() } else { list(&steps, "or") };
        format!("{steps}; f32, bf16")
    }

    /// The precisions on a GPU.
    fn gpu(&self) -> String {
        let runs = |precision: &Precision| {
            !self.examples.is_empty() && self.examples.iter().all(|example| example.runs_on_gpus(*precision))
        };
        let precisions: Vec<&str> =
            Precision::ON_GPUS.into_iter().filter(|precision| runs(precision)).map(Precision::name).collect();
        if precisions.is_empty() { "not supported".into() } else { precisions.join(", ") }
    }
}

/// With a capital letter, and PyTorch as what defines it.
fn sentence(about: &str) -> String {
    let mut letters = about.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}. In PyTorch", letters.as_str())
}

/// `a, b and c`.
fn list<T: AsRef<str>>(words: &[T], last: &str) -> String {
    match words {
        [] => String::new(),
        [only] => only.as_ref().into(),
        [others @ .., end] => {
            let others: Vec<&str> = others.iter().map(AsRef::as_ref).collect();
            format!("{} {last} {}", others.join(", "), end.as_ref())
        }
    }
}
