//! `budget:`: the limits on the cost of the model. Exceeding one is an error that points at the most expensive layers; but what int8 may
//! lose is for `graphc quantize`, which measures it.

use super::{
    format::{Bound, Field, Form},
    suggest::{did_you_mean, replace, say, shown},
    tree::{Node, Value},
};
use crate::{
    diagnostic::{Code, Diagnostic, Diagnostics, Span},
    ir::report::{Report, Row, thousands},
};

/// The limits on the cost of the model, and their places.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Budget {
    parameters: Option<(u64, Span)>,
    macs: Option<(u64, Span)>,
    arena: Option<(u64, Span)>,
    top1_drop: Option<f64>,
}

const COUNTS: &[(&str, u64)] = &[("k", 1_000), ("M", 1_000_000), ("G", 1_000_000_000)];
const BYTES: &[(&str, u64)] = &[("KiB", 1 << 10), ("MiB", 1 << 20), ("GiB", 1 << 30)];

const PARAMETERS: Field = Field::new("parameters", Form::Amount(COUNTS), "number of parameters: `63M`");
const MACS: Field = Field::new("macs", Form::Amount(COUNTS), "multiply-accumulates: `1.2G`");
const ARENA: Field = Field::new("arena", Form::Amount(BYTES), "bytes of memory that a forward pass needs: `4MiB`");
const TOP1_DROP: Field = Field::new(
    "top1_drop",
    Form::Number(Bound::NotNegative),
    "right answers that int8 may lose, in percent of the images: `0.5`; `graphc quantize` measures it",
);

/// What can be limited.
pub(super) const KEYS: [Field; 4] = [PARAMETERS, MACS, ARENA, TOP1_DROP];

/// Other names for them.
const ALIASES: [(&str, &str); 4] =
    [("params", "parameters"), ("weights", "parameters"), ("memory", "arena"), ("ram", "arena")];

/// Reads a budget.
pub(super) fn read(node: &Node, diagnostics: &mut Diagnostics) -> Budget {
    let Value::Map(map) = &node.value else {
        let message = format!("`budget` must be a mapping, found {}", node.value.kind());
        let help = "write `budget: {parameters: 63M, macs: 1.2G, arena: 4MiB}`, or some of these";
        diagnostics.push(Diagnostic::new(Code::WrongType, node.span, message).help(help));
        return Budget::default();
    };
    let names = || KEYS.iter().map(|key| key.name);
    for entry in map.entries.iter().filter(|entry| !names().any(|name| name == entry.key)) {
        let message = format!("`budget` has no key `{}`", shown(&entry.key));
        let alias = ALIASES.iter().find(|(theirs, _)| *theirs == entry.key).map(|(_, ours)| *ours);
        let help = match alias {
            Some(name) if map.get(name).is_some() => Some(say(format!("`{name}` is already given: remove this"))),
            Some(name) => Some(replace(format!("it is called `{name}`"), entry.key_span, name)),
            None => did_you_mean(&entry.key, names(), entry.key_span),
        };
        let help = help.unwrap_or_else(|| say("it has `parameters`, `macs`, `arena` and `top1_drop`"));
        diagnostics.push(Diagnostic::new(Code::UnknownKey, entry.key_span, message).maybe(Some(help)));
    }
    let mut limit = |key: Field, units| {
        let value = &map.get(key.name)?.value;
        let found = amount(&value.value, units);
        if found.is_none() {
            diagnostics.push(not_an_amount(key.name, value));
        }
        found.map(|found| (found, value.span))
    };
    let [parameters, macs, arena] = [limit(PARAMETERS, COUNTS), limit(MACS, COUNTS), limit(ARENA, BYTES)];
    let top1_drop = map.get(TOP1_DROP.name).and_then(|entry| points(&entry.value, diagnostics));
    Budget { parameters, macs, arena, top1_drop }
}

/// A number of percent.
fn points(node: &Node, diagnostics: &mut Diagnostics) -> Option<f64> {
    let number = match &node.value {
        Value::Integer(number) => Some(*number as f64),
        Value::Float(number) => Some(*number),
        Value::Null | Value::Bool(_) | Value::Text(_) | Value::List(_) | Value::Map(_) => None,
    };
    let number = number.filter(|number| (0.0..f64::from(f32::MAX)).contains(number));
    if number.is_none() {
        diagnostics.push(not_an_amount(TOP1_DROP.name, node));
    }
    number
}

/// `63M`, `1.2G`, `4MiB` or a plain number.
fn amount(value: &Value, units: &[(&str, u64)]) -> Option<u64> {
    let amount = match value {
        Value::Integer(amount) => return u64::try_from(*amount).ok(),
        Value::Float(number) => *number,
        Value::Text(text) => {
            let unit = units.iter().find_map(|(unit, factor)| Some((text.strip_suffix(unit)?, *factor)));
            let (number, factor) = unit?;
            let number = number.trim_end();
            let is_decimal = number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
            number.parse::<f64>().ok().filter(|_| is_decimal)? * factor as f64
        }
        Value::Null | Value::Bool(_) | Value::List(_) | Value::Map(_) => return None,
    };
    (0.0..1e18).contains(&amount).then_some(amount.round() as u64)
}

fn not_an_amount(key: &str, node: &Node) -> Diagnostic {
    let (what, example) = match key {
        "arena" => ("a number of bytes", "`4MiB`, `512KiB` or `4194304`"),
        "top1_drop" => ("a percentage of the images, 0 or more", "`0.5`"),
        _ => ("a count", "`63M`, `1.2G` or `63000000`"),
    };
    let message = format!("the budget of `{key}` must be {what}");
    let diagnostic = Diagnostic::new(Code::WrongType, node.span, message).label(format!("found {}", node.value.kind()));
    diagnostic.help(format!("write it as {example}"))
}

impl Budget {
    /// The right answers that int8 may lose, in percent of the images.
    pub fn top1_drop(&self) -> Option<f64> {
        self.top1_drop
    }

    /// The exceeded limits. The layers' places are in the order of the report's rows.
    pub(crate) fn exceeded(&self, report: &Report, places: &[Span]) -> Diagnostics {
        let mut diagnostics = Diagnostics::default();
        let layers = || report.rows.iter().zip(places.iter().copied());
        let counts: [(Cost, Option<(u64, Span)>); 3] =
            [(Cost::Parameters, self.parameters), (Cost::Macs, self.macs), (Cost::Arena, self.arena)];
        for (cost, limit) in counts {
            let total = cost.total(report);
            let Some((limit, span)) = limit.filter(|(limit, _)| total > *limit) else { continue };
            diagnostics.push(over(cost, [total, limit], span, layers()));
        }
        if let Some(size) = report.size {
            diagnostics.found_at(size);
        }
        diagnostics
    }
}

/// A cost.
#[derive(Clone, Copy)]
enum Cost {
    Parameters,
    Macs,
    Arena,
}

impl Cost {
    fn total(self, report: &Report) -> u64 {
        match self {
            Cost::Parameters => report.parameters(),
            Cost::Macs => report.macs(),
            Cost::Arena => report.arena_bytes as u64,
        }
    }

    fn of(self, row: &Row) -> u64 {
        match self {
            Cost::Parameters => row.parameters,
            Cost::Macs => row.macs,
            Cost::Arena => row.output.iter().product::<usize>() as u64 * size_of::<f32>() as u64,
        }
    }

    fn message(self, total: &str, limit: &str) -> String {
        match self {
            Cost::Parameters => format!("the model has {total} parameters; its budget is {limit}"),
            Cost::Macs => format!("the model takes {total} multiply-accumulates for an image; its budget is {limit}"),
            Cost::Arena => format!("the forward pass of an image needs {total} bytes of memory; its budget is {limit}"),
        }
    }

    fn unit(self) -> &'static str {
        match self {
            Cost::Parameters => "parameters",
            Cost::Macs => "multiply-accumulates",
            Cost::Arena => "bytes for its result",
        }
    }
}

/// The number of layers in a message.
const NAMED: usize = 3;

fn over<'a>(
    cost: Cost,
    [total, limit]: [u64; 2],
    span: Span,
    layers: impl Iterator<Item = (&'a Row, Span)>,
) -> Diagnostic {
    let mut costs: Vec<(u64, &Row, Span)> = layers.map(|(row, span)| (cost.of(row), row, span)).collect();
    costs.sort_by_key(|(cost, ..)| std::cmp::Reverse(*cost));
    let message = cost.message(&thousands(total), &thousands(limit));
    let mut diagnostic = Diagnostic::new(Code::OverBudget, span, message)
        .label(format!("exceeded by {}", thousands(total - limit)))
        .note("the most expensive layers are marked");
    for (amount, row, span) in costs.into_iter().take(NAMED).filter(|(amount, ..)| *amount > 0) {
        diagnostic = diagnostic.also(span, format!("`{}`: {} {}", row.name, thousands(amount), cost.unit()));
    }
    diagnostic
}
