//! The inputs of the network: which dimension is the batch, and the sizes of those that have names.

use std::collections::HashSet;

use graphc_weights::onnx::{Dimension, ValueInfo};

use super::{quoted, value::Batch};
use crate::{
    diagnostic::{Code, Diagnostic, Span},
    front::{Batching, Options, nearest, sizes::Own},
    ir::Size,
};

/// An input, as the options make it.
pub(super) struct Sized {
    pub(super) batch: Batch,
    pub(super) sizes: Vec<usize>,
}

/// What is wrong with the inputs.
pub(super) type Mistakes = Vec<Diagnostic>;

/// Finds the sizes of inputs, with what the options set.
pub(super) struct Sizes<'o> {
    options: &'o Options,
    /// The options that were used.
    used: HashSet<&'o str>,
    /// Every name that could be set.
    names: Vec<String>,
    /// What the file says of the inputs that get their size from the options.
    own: Option<Own>,
    /// The names of their dimensions.
    replaced: HashSet<String>,
}

impl<'o> Sizes<'o> {
    pub(super) fn new(options: &'o Options) -> Self {
        Sizes {
            options,
            used: HashSet::new(),
            names: Vec::new(),
            own: options.size().map(Own::new),
            replaced: HashSet::new(),
        }
    }

    /// The sizes of an input.
    pub(super) fn of(&mut self, input: &ValueInfo, place: Span) -> Result<Sized, Mistakes> {
        let mistake = |code, message: String| Diagnostic::new(code, place, message);
        let name = quoted(&input.name);
        if !is_read(input.elements) {
            let message =
                format!("the input {name} does not hold numbers that are read: texts, complex numbers and others");
            return Err(vec![mistake(Code::OnnxUnsupported, message)]);
        }
        let Some(dims) = &input.dims else {
            return Err(vec![mistake(Code::OnnxDimension, format!("the input {name} has no dimensions in the file"))]);
        };
        let (batch, rest) = match (self.options.batching, dims.as_slice()) {
            (Batching::First, [_, rest @ ..]) => (Batch::First, rest),
            (Batching::First, []) => {
                let message = format!("the input {name} is a single number, without a dimension for the batch");
                let help = format!("if no input has a batch, {WITHOUT_BATCH}");
                return Err(vec![mistake(Code::OnnxBatch, message).help(help)]);
            }
            (Batching::None, all) => (Batch::None, all),
        };
        let first = dims.len() - rest.len();
        let (mut sizes, mut mistakes) = (Vec::new(), Vec::new());
        let given = self.given(input, rest, place, &mut mistakes);
        let rest = &rest[..rest.len() - given.len()];
        for (at, dim) in rest.iter().enumerate().map(|(at, dim)| (at + first, dim)) {
            match self.size(input, at, dim) {
                Ok(size) => sizes.push(size),
                Err(message) => mistakes.push(mistake(Code::OnnxDimension, message.0).help(message.1)),
            }
        }
        sizes.extend(given);
        if mistakes.is_empty() { Ok(Sized { batch, sizes }) } else { Err(mistakes) }
    }

    /// The last sizes of an input, if the options give them.
    fn given(&mut self, input: &ValueInfo, dims: &[Dimension], place: Span, mistakes: &mut Mistakes) -> Vec<usize> {
        let (Some(size), Some(own)) = (self.options.size(), &mut self.own) else { return Vec::new() };
        if !own.takes(dims.len()) {
            return Vec::new();
        }
        let replaced = &dims[1..];
        mistakes.extend(own.note(&format!("the input {}", quoted(&input.name)), known(replaced).as_deref(), place));
        let first = input.dims.as_ref().map_or(0, Vec::len) - replaced.len();
        self.replaced.extend((first..).zip(replaced).flat_map(|(at, dim)| {
            let symbol = symbol(dim).map(str::to_owned);
            symbol.into_iter().chain([name_of_place(input, at)])
        }));
        size.dimensions().to_vec()
    }

    /// The size in the file of the inputs that get theirs from the options.
    pub(super) fn in_the_file(&self) -> Option<Size> {
        self.own.as_ref()?.size()
    }

    /// The size of a dimension; or what is wrong with it, and what helps.
    fn size(&mut self, input: &ValueInfo, at: usize, dim: &Dimension) -> Result<usize, (String, String)> {
        if let Dimension::Size(size @ 1..) = dim {
            return Ok(usize::try_from(*size).unwrap_or(usize::MAX));
        }
        let (place, symbol) = (name_of_place(input, at), symbol(dim));
        self.names.extend(symbol.map(str::to_owned));
        self.names.push(place.clone());
        let given = |name: &str| self.options.variables.iter().find(|(given, _)| given == name);
        if let Some((name, size)) = given(&place).or_else(|| symbol.and_then(given)) {
            self.used.insert(name);
            let size = usize::try_from(*size).ok().filter(|size| *size > 0);
            let range = (
                format!("dimension {at} of the input {} is set to 0 or less", quoted(&input.name)),
                "set it to its size".into(),
            );
            return size.ok_or(range);
        }
        let which = match symbol {
            Some(symbol) => {
                format!("dimension {at} of the input {}, {}, is not known", quoted(&input.name), quoted(symbol))
            }
            None => format!("dimension {at} of the input {} is not known", quoted(&input.name)),
        };
        let key = symbol.unwrap_or(&place);
        Err((which, format!("set it: `dims = {{\"{key}\": 224}}` in the macro, `--set {key}=224` on the command line")))
    }

    /// Options that set nothing.
    pub(super) fn unused(&self) -> Mistakes {
        let unused = self.options.variables.iter().filter(|(name, _)| !self.used.contains(name.as_str()));
        let mistake = |(name, _): &(String, i64)| {
            let diagnostic =
                |code, message: String| Diagnostic::new(code, Span::new(0, 0), message).option(name.clone());
            if self.replaced.contains(name) {
                let message = format!("the dimension {} is set, but `sizes` gives its size", quoted(name));
                return diagnostic(Code::Limits, message).help("remove one of the two");
            }
            let message = format!("the file has no dimension {} that could be set", quoted(name));
            let diagnostic = diagnostic(Code::UnknownVariable, message);
            match nearest(name, self.names.iter().map(String::as_str)) {
                Some(near) => diagnostic.help(format!("did you mean {}?", quoted(near))),
                None => diagnostic,
            }
        };
        let size = self.own.as_ref().and_then(|own| own.unused(Span::new(0, 0)));
        unused.map(mistake).chain(size).collect()
    }
}

/// The name of a dimension in the file, which another of the same size has too.
fn symbol(dim: &Dimension) -> Option<&str> {
    match dim {
        // Exporters write `?` for any size: two of these need not be the same.
        Dimension::Named(name) => Some(name.as_str()).filter(|name| name.contains(char::is_alphanumeric)),
        Dimension::Size(_) | Dimension::Unknown => None,
    }
}

/// What a dimension is called by its place.
fn name_of_place(input: &ValueInfo, at: usize) -> String {
    format!("{}.{at}", input.name)
}

/// The sizes of dimensions, if the file has them all.
fn known(dims: &[Dimension]) -> Option<Vec<usize>> {
    let each = dims.iter().map(|dim| match dim {
        Dimension::Size(size) => usize::try_from(*size).ok().filter(|size| *size > 0),
        Dimension::Named(_) | Dimension::Unknown => None,
    });
    each.collect()
}

/// How many images a file is for, if its inputs say so.
pub(super) fn images(inputs: &[ValueInfo]) -> Option<usize> {
    inputs.iter().find_map(|input| match input.dims.as_deref()?.first()? {
        Dimension::Size(size) => usize::try_from(*size).ok(),
        Dimension::Named(_) | Dimension::Unknown => None,
    })
}

/// How the batch is given up.
pub(super) const WITHOUT_BATCH: &str = "write `batch = false` in the macro, or `--no-batch` on the command line";

/// Whether the elements of an input, by ONNX's number of their type, are numbers that an `f32` stands for.
fn is_read(elements: i64) -> bool {
    // Those of 32 and 64 bits are read as `f32`, as all others are.
    matches!(elements, 1..=7 | 9..=13 | 16)
}
