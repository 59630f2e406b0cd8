//! Mistakes about shapes in words: the shapes involved, the arithmetic behind them, and what would fit.

mod layout;
mod whole;

use super::{
    layers::Layer,
    suggest::{replace, say},
};
use crate::{
    diagnostic::{Code, Diagnostic, Source, Span},
    ir::{
        Inputs, Op, Shape,
        shape::{MAX_DIMENSION, MAX_ELEMENTS},
        shape_error::{Alike, Large, ShapeError},
        window::{Axis, Window},
    },
};

/// An input of a layer.
pub(super) struct Producer {
    /// Its name in a message: `` `relu1` `` or `the input`.
    pub(super) name: String,
    pub(super) span: Span,
    pub(super) shape: Shape,
    /// The arithmetic behind its height and width, if it is informative.
    pub(super) arithmetic: Option<String>,
    /// The flatten layer that made a vector of an image, if no layer changed its size since.
    pub(super) flattened: Option<String>,
}

/// Explains why a layer cannot be applied to its inputs.
pub(super) fn explain(
    source: &Source,
    layer: &Layer<'_>,
    op: &Op,
    inputs: &[Producer],
    error: &ShapeError,
) -> Diagnostic {
    let explainer = Explainer { source, layer, operator: layer.operator.unwrap_or_default(), inputs };
    match error {
        ShapeError::Arity { expected, found } => explainer.arity(*expected, *found),
        ShapeError::NotAnImage { shape } => explainer.not_an_image(*shape),
        ShapeError::NotASequence { shape } => explainer.not_a_sequence(*shape),
        ShapeError::NotAVector { shape } => explainer.not_a_vector(*shape),
        ShapeError::InputSize { attribute, given, found } => explainer.input_size(attribute, *given, *found),
        ShapeError::Groups { attribute, channels, groups } => explainer.groups(op, attribute, *channels, *groups),
        ShapeError::Window { window } => explainer.window(window),
        ShapeError::PoolPadding { window, most } => explainer.pool_padding(window, *most),
        ShapeError::TooMuchPadding { dim, size, amount, most } => {
            explainer.too_much_padding(*dim, *size, *amount, *most)
        }
        ShapeError::Nothing { attribute, axis, size, arithmetic } => {
            explainer.nothing(attribute, *axis, *size, arithmetic)
        }
        ShapeError::LastSizes { last } => explainer.last_sizes(*last),
        ShapeError::NoDimension { attribute, dim } => explainer.no_dimension(attribute, *dim),
        ShapeError::NothingLeft { shape } => explainer.nothing_left(*shape),
        ShapeError::Matrices => explainer.matrices(),
        ShapeError::Different { input, what } => explainer.different(*input, *what),
        ShapeError::Elements { shape, elements, to } => explainer.elements(*shape, *elements, to),
        ShapeError::Dimensions { attribute, expected, found } => explainer.dimensions(attribute, *expected, *found),
        ShapeError::Padded { mode, found, expected } => explainer.padded(mode, *found, *expected),
        ShapeError::TooManyDimensions { found } => explainer.too_many_dimensions(*found),
        ShapeError::Backwards { attribute } => explainer.backwards(attribute),
        ShapeError::Index { attribute, index, size } => explainer.index(attribute, *index, *size),
        ShapeError::Empty { dim, size } => explainer.empty(*dim, *size),
        ShapeError::NotDivisible { what, size, by } => explainer.not_divisible(*what, *size, *by),
        ShapeError::TooLarge { what, dimensions } => explainer.too_large(*what, dimensions),
    }
}

struct Explainer<'a> {
    source: &'a Source,
    layer: &'a Layer<'a>,
    operator: &'a str,
    inputs: &'a [Producer],
}

impl Explainer<'_> {
    fn mistake(&self, code: Code, span: Span, message: &str) -> Diagnostic {
        Diagnostic::new(code, span, format!("layer `{}` {message}", self.layer.name))
    }

    /// The place of an attribute, or of the operator if it is not given.
    fn span(&self, attribute: &str) -> Span {
        self.layer.attribute_span(attribute).unwrap_or(self.layer.operator_span)
    }

    fn kernel_span(&self) -> Span {
        let long = self.layer.attribute("kernel_size").map(|entry| entry.value.span);
        long.unwrap_or_else(|| self.span("kernel"))
    }

    fn groups_span(&self) -> Span {
        let of_norm = self.layer.attribute_span("num_groups");
        of_norm.unwrap_or_else(|| self.span("groups"))
    }

    fn is_given(&self, attribute: &str) -> bool {
        self.layer.attribute(attribute).is_some()
    }

    /// With the producer of an input marked.
    fn with_producer(&self, diagnostic: Diagnostic, input: usize) -> Diagnostic {
        let Producer { name, span, shape, .. } = &self.inputs[input];
        diagnostic.also(*span, format!("{name} gives {shape}"))
    }

    fn arity(&self, expected: Inputs, found: usize) -> Diagnostic {
        let takes = expected.to_string();
        let operator = self.operator;
        let message = format!("has {found} input{}, but `{operator}` takes {takes}", if found == 1 { "" } else { "s" });
        let diagnostic = self.mistake(Code::Arity, self.span("from"), &message).label(format!("expected {takes}"));
        let takes_a_number = matches!(operator, "add" | "sub" | "mul" | "div" | "maximum" | "minimum");
        match (expected, self.is_given("from")) {
            (Inputs::None, _) => diagnostic.help("remove `from`: its value comes from the weights"),
            (Inputs::One, _) if takes_a_number => {
                diagnostic.also(self.span("value"), "this number is the other operand").help("leave one of them out")
            }
            (Inputs::One, _) => {
                diagnostic.help("join them in a layer before this one: `add` and `concat` take several")
            }
            (_, true) if takes_a_number && found == 1 => diagnostic.help(format!(
                "list them all: `{operator}: {{from: [a, b]}}`, or give a number as the other: `{operator}: {{from: a, value: 2}}`"
            )),
            (_, true) => diagnostic.help(format!("list them all: `{operator}: {{from: [a, b]}}`")),
            (_, false) if takes_a_number => diagnostic.help(format!(
                "name them: `{operator}: {{from: [a, b]}}`, or give a number as the other: `{operator}: 2`"
            )),
            (_, false) => diagnostic.help(format!("name them: `{operator}: {{from: [a, b]}}`")),
        }
    }

    fn not_an_image(&self, shape: Shape) -> Diagnostic {
        let gives = match shape.vector() {
            Some(features) => format!("a vector of {features} features"),
            None => format!("a value of shape {shape}"),
        };
        let name = &self.inputs[0].name;
        let message = format!("expects an image [channels, height, width], but {name} gives {gives}");
        let diagnostic = self.mistake(Code::Rank, self.layer.operator_span, &message);
        let diagnostic = diagnostic.label(format!("`{}` takes images", self.operator));
        let diagnostic = self.with_producer(diagnostic, 0);
        match (&self.inputs[0].flattened, self.operator) {
            (Some(flatten), "batch_norm2d") => diagnostic.help(format!(
                "use `batch_norm1d` for vectors; to normalise the channels of the image, move this layer before `{flatten}`"
            )),
            (None, "batch_norm2d") if shape.rank() <= 2 => {
                diagnostic.fix("use `batch_norm1d` for vectors", self.layer.operator_span, "batch_norm1d")
            }
            (Some(flatten), _) => {
                diagnostic.help(format!("`{flatten}` turns it into a vector: move this layer before it"))
            }
            (None, _) => match self.operator.strip_suffix("2d").filter(|_| shape.rank() == 2) {
                Some(stem) => {
                    let name = format!("{stem}1d");
                    diagnostic.fix(format!("use `{name}` for sequences"), self.layer.operator_span, name)
                }
                None => diagnostic,
            },
        }
    }

    fn not_a_sequence(&self, shape: Shape) -> Diagnostic {
        let name = &self.inputs[0].name;
        let message = format!("expects a sequence [channels, length], but {name} gives a value of shape {shape}");
        let diagnostic = self.mistake(Code::Rank, self.layer.operator_span, &message);
        let diagnostic = diagnostic.label(format!("`{}` takes sequences", self.operator));
        let diagnostic = self.with_producer(diagnostic, 0);
        match self.operator.strip_suffix("1d").filter(|_| shape.image().is_some()) {
            Some(stem) => {
                let name = format!("{stem}2d");
                diagnostic.fix(format!("use `{name}` for images"), self.layer.operator_span, name)
            }
            None => diagnostic,
        }
    }

    fn not_a_vector(&self, shape: Shape) -> Diagnostic {
        let kind = if shape.image().is_some() { "an image" } else { "a value" };
        let message = format!("expects a vector, but {} gives {kind} of shape {shape}", self.inputs[0].name);
        let diagnostic = self.mistake(Code::Rank, self.layer.operator_span, &message);
        let diagnostic = diagnostic.label(format!("`{}` takes vectors", self.operator));
        let diagnostic = self.with_producer(diagnostic, 0);
        if self.operator == "batch_norm1d" && shape.image().is_some() {
            return diagnostic.fix("use `batch_norm2d` for images", self.layer.operator_span, "batch_norm2d");
        }
        // PyTorch applies a linear layer to the last dimension: one of that size is not intended for the whole image.
        let given = self.layer.attribute("in_features").and_then(|entry| entry.value.value.integer());
        let last = shape.sizes().last().copied().unwrap_or_default();
        if given.is_some_and(|given| given != shape.elements() as i128) {
            let flattened = format!("flattened, it would have {} features", shape.elements());
            return diagnostic.note(flattened).note(format!("its last dimension has {last}"));
        }
        let help = self.insert_before("flatten").unwrap_or_else(|| say("insert `- flatten` before this layer"));
        let diagnostic = diagnostic.maybe(Some(help));
        match given {
            Some(_) => diagnostic,
            None => diagnostic.note(format!("for the last dimension alone, write `in_features: {last}`")),
        }
    }

    /// A layer before this one, if it is on its own line.
    fn insert_before(&self, layer: &str) -> Option<crate::diagnostic::Help> {
        let start = self.layer.operator_span.start;
        let line = self.source.text[..start].rfind('\n').map_or(0, |newline| newline + 1);
        let indent = self.source.text[line..start].strip_suffix("- ").filter(|indent| indent.trim().is_empty())?;
        let dash = Span::new(line + indent.len(), line + indent.len());
        Some(replace(format!("insert `{layer}` before this layer"), dash, format!("- {layer}\n{indent}")))
    }

    fn input_size(&self, attribute: &str, given: usize, found: usize) -> Diagnostic {
        let producer = &self.inputs[0];
        let what = if producer.shape.vector().is_some() { "features" } else { "channels" };
        let message = format!("expects {given} input {what}, but {} gives {found}", producer.name);
        let span = self.span(attribute);
        let diagnostic = self.mistake(Code::InputSize, span, &message).label(format!("expected {found}"));
        let mut diagnostic = self.with_producer(diagnostic, 0);
        if let (Some(_), Some(arithmetic)) = (producer.shape.vector(), &producer.arithmetic) {
            diagnostic = diagnostic.note(arithmetic.as_str());
        }
        let is_input = self.layer.inputs.as_deref().is_some_and(|inputs| inputs[0].layer().is_none());
        if let (true, Some([channels, height, width])) = (is_input, producer.shape.image())
            && width == given
        {
            let order = format!("its shape begins with the channels: is it [{width}, {channels}, {height}]?");
            diagnostic = diagnostic.help(order);
        }
        let right = format!("if {} is correct, set `{attribute}` to {found} or leave it out", producer.name);
        diagnostic.help(right)
    }

    fn groups(&self, op: &Op, attribute: &str, channels: usize, groups: usize) -> Diagnostic {
        let what = if attribute == "out_channels" { "output" } else { "input" };
        let message = format!("has {groups} groups, which do not divide its {channels} {what} channels");
        let label = format!("{channels} / {groups} is not whole");
        let diagnostic = self.mistake(Code::Groups, self.groups_span(), &message).label(label);
        let diagnostic = match self.is_given(attribute) {
            true => diagnostic.also(self.span(attribute), format!("{channels} {what} channels")),
            false => self.with_producer(diagnostic, 0),
        };
        // Others have no groups.
        let [inputs, outputs] = if let Op::Conv(conv) = op {
            [conv.in_channels, conv.out_channels]
        } else if let Op::ConvTranspose(conv) = op {
            [conv.in_channels, conv.out_channels]
        } else {
            return diagnostic;
        };
        let fits = |groups: &usize| inputs.is_multiple_of(*groups) && outputs.is_multiple_of(*groups);
        let some: Vec<String> = (1..=1024).filter(fits).take(8).map(|groups| groups.to_string()).collect();
        diagnostic.note(format!("common divisors of {inputs} and {outputs}: {}", some.join(", ")))
    }

    fn window(&self, window: &Window) -> Diagnostic {
        let [_, of] = window.axis.items();
        let [reach, size] = [window.reach(), window.size];
        let padding: usize = window.padding.iter().sum();
        let padded = if padding == 0 { String::new() } else { format!(" and {padding} of padding") };
        let message = format!("has a window of {reach} {of}, but {} has {size}{padded}", self.inputs[0].name);
        let diagnostic = self.mistake(Code::Window, self.kernel_span(), &message).label(format!("{reach} {of}"));
        let diagnostic = self.with_producer(diagnostic, 0);
        let mut diagnostic = diagnostic.note(format!("{}: {}", window.axis.name(), window.arithmetic()));
        if window.dilation > 1 {
            let taps = format!("{}*({} - 1) + 1 = {reach}", window.dilation, window.kernel);
            diagnostic =
                diagnostic.note(format!("{} taps at a distance of {}: {taps}", window.kernel, window.dilation));
        }
        diagnostic.note("either the network's input is too small, or an earlier layer shrinks it too much")
    }

    fn pool_padding(&self, window: &Window, most: usize) -> Diagnostic {
        let [padding, reach] = [window.padding[0], window.reach()];
        let message =
            format!("has padding of {padding}, more than half of its window of {reach} {}", window.axis.items()[1]);
        let diagnostic = self.mistake(Code::PoolPadding, self.span("padding"), &message);
        let diagnostic = diagnostic.label(format!("expected at most {most}"));
        diagnostic.note("a window could lie entirely in the padding; PyTorch rejects this too")
    }

    fn nothing(&self, attribute: &str, axis: Axis, size: usize, arithmetic: &str) -> Diagnostic {
        let message = format!("leaves nothing of the {} of {size} that {} has", axis.name(), self.inputs[0].name);
        let diagnostic = self.mistake(Code::Window, self.span(attribute), &message).label(arithmetic);
        self.with_producer(diagnostic, 0)
    }

    fn different(&self, input: usize, what: Alike) -> Diagnostic {
        let [first, other] = [&self.inputs[0], &self.inputs[input]];
        let what = match what {
            Alike::Shape => "shape".into(),
            Alike::Planes => {
                "shape: the second and third of four dimensions are repeated together or not at all".into()
            }
            Alike::AllBut(0) if first.shape.image().is_some() => "height and width".into(),
            Alike::AllBut(0) => "shape except for the channels".into(),
            Alike::AllBut(dim) => format!("shape except for dimension {}", dim + 1),
        };
        let message = format!(
            "needs inputs of the same {what}, but {} gives {} and {} gives {}",
            first.name, first.shape, other.name, other.shape
        );
        let named = self.layer.inputs.as_deref().unwrap_or_default();
        let span = named.get(input).map_or(self.layer.operator_span, |named| named.span);
        let mut diagnostic =
            self.mistake(Code::DifferentShapes, span, &message).label(format!("expected {}", first.shape));
        if self.inputs[0].name != self.inputs[input].name {
            diagnostic = self.with_producer(self.with_producer(diagnostic, 0), input);
        }
        let notes = [first, other].into_iter().filter_map(|producer| producer.arithmetic.as_deref());
        let mut notes: Vec<&str> = notes.collect();
        notes.dedup();
        notes.into_iter().fold(diagnostic, Diagnostic::note)
    }

    fn too_large(&self, what: Large, dimensions: &[usize]) -> Diagnostic {
        let product: Vec<String> = dimensions.iter().map(usize::to_string).collect();
        let product = product.join("*");
        let all = dimensions.iter().try_fold(1usize, |all, size| all.checked_mul(*size));
        if let Some(size) = dimensions.iter().max().filter(|_| all.is_some_and(|all| all <= MAX_ELEMENTS)) {
            let message = format!("gives a dimension of {size}, which is too large");
            let diagnostic = self.mistake(Code::TooLarge, self.layer.operator_span, &message);
            return diagnostic.label(format!("at most {MAX_DIMENSION}"));
        }
        let message = match what {
            Large::Value => format!("gives {product} values, which are too many"),
            Large::Weight => format!("has a weight of {product} elements, which is too large"),
        };
        let diagnostic = self.mistake(Code::TooLarge, self.layer.operator_span, &message);
        let diagnostic = diagnostic.label(format!("at most {MAX_ELEMENTS} elements"));
        if self.inputs.is_empty() { diagnostic } else { self.with_producer(diagnostic, 0) }
    }
}
