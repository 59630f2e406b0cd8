//! The parameters of a block, and expressions of them: what the same attribute is in each of the sections that a block stands for.

use super::{
    blocks::{Entry, What},
    layers::Scalar,
};

/// A value for each section; none where a section lacks the layer.
pub(super) type Column = Vec<Option<Scalar>>;

/// A parameter of a block.
#[derive(Clone, Debug)]
pub(super) struct Parameter {
    pub(super) name: String,
    pub(super) default: Option<Scalar>,
    pub(super) column: Column,
    /// The attribute that it stands for first.
    pub(super) attribute: String,
}

/// Where an expression is.
pub(super) struct Place<'p> {
    pub(super) attribute: &'p str,
    /// The names that lead to the layer.
    pub(super) path: &'p [String],
    /// The value that can be left out.
    pub(super) default: Option<Scalar>,
}

/// A parameter that has no name yet.
struct Unnamed {
    attribute: String,
    path: String,
    default: Option<Scalar>,
    column: Column,
}

/// The parameters of a block as they are found.
pub(super) struct Parameters {
    /// The channels of the first input.
    channels: Column,
    found: Vec<Unnamed>,
    /// Expressions of channels, and their values.
    sizes: Vec<(String, Column)>,
}

/// Stands for a parameter until it has a name.
fn reference(parameter: usize) -> String {
    format!("$\u{2}{parameter}\u{3}")
}

/// Attributes of one kind can be expressions of each other.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind<'a> {
    Channels,
    Window,
    Other(&'a str),
}

impl<'a> Kind<'a> {
    fn of(attribute: &'a str) -> Self {
        match attribute {
            WIDTH | "out_channels" | "in_channels" | "groups" | "out_features" | "in_features" | "num_groups"
            | "num_channels" | "num_features" | "num_parameters" | "normalized_shape" => Kind::Channels,
            "kernel" | "padding" => Kind::Window,
            other => Kind::Other(other),
        }
    }
}

/// What a number of channels is called.
const WIDTH: &str = "width";

/// And what one is called between others.
const HIDDEN: &str = "hidden";

/// Names that every use has, or that mean something else.
const TAKEN: [&str; 9] = ["name", "from", "if", "times", "allow", "in", "and", "or", "not"];

impl Parameters {
    pub(super) fn new(channels: Column) -> Self {
        Parameters { channels, found: Vec::new(), sizes: Vec::new() }
    }

    /// The values of a column as a number, or as an expression of the parameters. What is neither becomes one.
    pub(super) fn expression(&mut self, place: &Place<'_>, column: Column) -> String {
        let mut values = column.iter().flatten();
        let first = values.next();
        let text = match first {
            Some(first) if values.all(|value| value == first) => first.to_string(),
            Some(_) => self.known(place, &column).unwrap_or_else(|| self.parameter(place, column.clone())),
            None => String::new(),
        };
        if Kind::of(place.attribute) == Kind::Channels && place.attribute != "groups" {
            self.sizes.push((text.clone(), column));
        }
        text
    }

    fn parameter(&mut self, place: &Place<'_>, column: Column) -> String {
        let attribute = match place.attribute {
            "out_channels" | "out_features" => WIDTH,
            other => other,
        };
        let default = place.default.filter(|default| column.contains(&Some(*default)));
        // Where a section lacks the layer, its use gives no argument.
        let is_open = column.contains(&None);
        let default = default.or_else(|| usual(&column).filter(|_| is_open || Kind::of(attribute) != Kind::Channels));
        let default = default.or_else(|| column.iter().flatten().next().copied().filter(|_| is_open));
        self.found.push(Unnamed { attribute: attribute.into(), path: name_of(place.path), default, column });
        reference(self.found.len() - 1)
    }

    /// An expression of the parameters so far.
    fn known(&self, place: &Place<'_>, column: &Column) -> Option<String> {
        let kind = Kind::of(place.attribute);
        let alike = || self.found.iter().enumerate().filter(|(_, other)| Kind::of(&other.attribute) == kind);
        let named = |(position, other): (usize, &Unnamed)| (reference(position), other.column.clone());
        let of_kind = alike().map(named);
        let channels = Some(("$in".to_owned(), self.channels.clone())).filter(|_| kind == Kind::Channels);
        let mut all = of_kind.chain(channels);
        let every = |expression: &dyn Fn(i64) -> Option<i64>, other: &Column| {
            column.iter().zip(other).all(|pair| match pair {
                (Some(Scalar::Int(value)), Some(Scalar::Int(other))) => expression(*other) == Some(*value),
                (Some(value), Some(other)) => value == other && expression(0) == Some(0),
                (Some(_), None) => false,
                (None, _) => true,
            })
        };
        if let Some((name, _)) = all.clone().find(|(_, other)| every(&Some, other)) {
            return Some(name);
        }
        match kind {
            Kind::Channels => all.find_map(|(name, other)| {
                let factor = factor(column, &other)?;
                Some(match factor {
                    [factor, 1] => format!("{factor} * {name}"),
                    [_, divisor] => format!("{name} / {divisor}"),
                })
            }),
            Kind::Window if place.attribute == "padding" => {
                let half = |kernel: i64| Some((kernel - 1) / 2).filter(|_| kernel % 2 == 1);
                all.find(|(_, other)| every(&half, other)).map(|(name, _)| format!("({name} - 1) / 2"))
            }
            Kind::Window | Kind::Other(_) => None,
        }
    }

    /// When an entry is there: an expression of the parameters, or one more of them.
    pub(super) fn condition(&mut self, path: &[String], operator: &str, there: &[bool]) -> String {
        let column: Column = there.iter().map(|there| Some(Scalar::Flag(*there))).collect();
        if let Some(position) = self.found.iter().position(|other| other.column == column) {
            return reference(position);
        }
        if let Some(condition) = self.comparison(there) {
            return condition;
        }
        let default = Some(Scalar::Flag(there.iter().filter(|there| **there).count() * 2 > there.len()));
        let first = path.iter().find(|name| !name.starts_with(|c: char| c.is_ascii_digit()));
        let attribute = name_of(&[first.map_or(operator, |name| name.split('.').next().unwrap_or(name)).to_owned()]);
        self.found.push(Unnamed { attribute, path: name_of(path), default, column });
        reference(self.found.len() - 1)
    }

    /// As residual networks have it: an addition if shapes are the same, a projection if not.
    fn comparison(&self, there: &[bool]) -> Option<String> {
        let is = |column: &Column, other: &dyn Fn(usize) -> Option<Scalar>| -> Vec<bool> {
            column.iter().enumerate().map(|(row, value)| *value == other(row)).collect()
        };
        let strides = self.found.iter().enumerate().filter(|(_, parameter)| parameter.attribute == "stride");
        let strides = strides
            .map(|(at, stride)| (format!("{} == 1", reference(at)), is(&stride.column, &|_| Some(Scalar::Int(1)))));
        let sizes = self.sizes.iter().rev().filter(|(text, _)| text != "$in");
        let sizes = sizes.map(|(text, column)| (format!("$in == {text}"), is(column, &|row| self.channels[row])));
        let (strides, sizes): (Vec<_>, Vec<_>) = (strides.collect(), sizes.collect());
        let both = strides.iter().flat_map(|(stride, one)| {
            sizes.iter().map(move |(size, other)| {
                let rows = one.iter().zip(other).map(|(one, other)| *one && *other).collect();
                (format!("{stride} and {size}"), rows)
            })
        });
        let all: Vec<(String, Vec<bool>)> = strides.iter().chain(&sizes).cloned().chain(both).collect();
        let negated = |text: &str| text.replace("==", "!=").replace(" and ", " or ");
        all.iter().find_map(|(text, rows)| {
            let opposite = rows.iter().zip(there).all(|(row, there)| row != there);
            if rows == there { Some(text.clone()) } else { opposite.then(|| negated(text)) }
        })
    }

    /// Gives the parameters their names; those without default come first.
    pub(super) fn finish(self) -> Named {
        let names = self.names();
        let mut parameters: Vec<(usize, Parameter)> = Vec::new();
        for (position, unnamed) in self.found.into_iter().enumerate() {
            let Unnamed { attribute, default, column, .. } = unnamed;
            parameters.push((position, Parameter { name: names[position].clone(), default, column, attribute }));
        }
        parameters.sort_by_key(|(position, parameter)| (parameter.default.is_some(), *position));
        let parameters = parameters.into_iter().map(|(_, parameter)| parameter).collect();
        Named { names, parameters }
    }

    /// The attribute, if no other parameter stands for one of that name; else that of the layer too. Of two widths, the second is that
    /// of the result.
    fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        for (position, unnamed) in self.found.iter().enumerate() {
            let Unnamed { attribute, path, .. } = unnamed;
            let alike = self.found.iter().enumerate().filter(|(_, other)| other.attribute == *attribute);
            let alike: Vec<usize> = alike.map(|(position, _)| position).collect();
            let name = match (attribute.as_str(), alike.as_slice()) {
                (attribute, [_]) => attribute.to_owned(),
                (WIDTH, [_, last]) => {
                    if position == *last {
                        WIDTH.into()
                    } else {
                        HIDDEN.into()
                    }
                }
                (WIDTH, _) => path.clone(),
                (attribute, _) => format!("{path}_{attribute}"),
            };
            let is_free = |name: &String| !names.contains(name) && !TAKEN.contains(&name.as_str());
            let numbered = (2..).map(|number| format!("{name}_{number}"));
            let free = [name.clone()].into_iter().chain(numbered).find(is_free);
            names.push(free.unwrap_or(name));
        }
        names
    }
}

/// A value that most have.
fn usual(column: &Column) -> Option<Scalar> {
    let values: Vec<Scalar> = column.iter().flatten().copied().collect();
    let count = |value: &Scalar| values.iter().filter(|other| *other == value).count();
    let most = values.iter().copied().max_by_key(|value| count(value))?;
    (count(&most) * 2 > values.len()).then_some(most)
}

/// A number that all values of another column are multiplied by, or divided by.
fn factor(column: &Column, other: &Column) -> Option<[i64; 2]> {
    let pairs = column.iter().zip(other).filter_map(|(value, other)| Some(((*value)?, *other)));
    let mut factors = pairs.map(|pair| match pair {
        (Scalar::Int(value), Some(Scalar::Int(other))) if value > 0 && other > 0 => {
            match (value % other, other % value) {
                (0, _) => Some([value / other, 1]),
                (_, 0) => Some([1, other / value]),
                _ => None,
            }
        }
        _ => None,
    });
    let first = factors.next()??;
    factors.all(|factor| factor == Some(first)).then_some(first)
}

/// Names of layers as one of a parameter.
fn name_of(path: &[String]) -> String {
    let joined = path.join("_");
    let name: String = joined.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect();
    if name.starts_with(|c: char| c.is_ascii_alphabetic()) { name } else { format!("layer_{name}") }
}

/// The parameters of a block with their names.
pub(super) struct Named {
    /// By their positions before they were sorted.
    names: Vec<String>,
    pub(super) parameters: Vec<Parameter>,
}

impl Named {
    /// Puts the names into the expressions of an entry.
    pub(super) fn replace(&self, entry: &mut Entry) {
        let named = |text: &mut String| {
            for (position, name) in self.names.iter().enumerate() {
                *text = text.replace(&reference(position), &format!("${name}"));
            }
        };
        entry.condition.iter_mut().for_each(named);
        match &mut entry.what {
            What::Layer { attributes, .. } => attributes.iter_mut().for_each(|(_, text)| named(text)),
            What::Use { arguments, .. } => arguments.iter_mut().for_each(|(_, text)| named(text)),
            What::Section(inner) => inner.iter_mut().for_each(|entry| self.replace(entry)),
            What::Nothing => {}
        }
    }
}
