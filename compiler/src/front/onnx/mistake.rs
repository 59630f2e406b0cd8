//! Why a node cannot be read, and how that is said.

use crate::{
    diagnostic::{Code, Diagnostic, Span},
    ir::{
        Shape,
        shape_error::{Alike, Divided, ShapeError},
    },
};

/// Why a node cannot be read.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Mistake {
    /// It goes over the batch: what it does there.
    Batch(String),
    /// It is not as ONNX has it.
    Invalid(String),
    /// It is right, and there is nothing here that computes it.
    Unsupported(String),
    /// Its operator cannot be applied to its inputs.
    Shape(ShapeError),
    /// It reads a value whose node is wrong, which has been said.
    Follows,
}

impl From<ShapeError> for Mistake {
    fn from(error: ShapeError) -> Mistake {
        Mistake::Shape(error)
    }
}

/// The result of reading a node.
pub(super) type Result<T> = std::result::Result<T, Mistake>;

/// A node is not as ONNX has it.
pub(super) fn invalid<T>(message: impl Into<String>) -> Result<T> {
    Err(Mistake::Invalid(message.into()))
}

/// A node is right, but cannot be computed.
pub(super) fn unsupported<T>(message: impl Into<String>) -> Result<T> {
    Err(Mistake::Unsupported(message.into()))
}

/// What a mistake is about.
pub(super) struct Place<'a> {
    /// `node `conv1` (Conv)`.
    pub(super) node: String,
    pub(super) span: Span,
    /// Names and shapes of the inputs: with where they come from.
    pub(super) inputs: Vec<(String, Option<Span>)>,
    /// How the batch is given up.
    pub(super) without_batch: &'a str,
}

impl Mistake {
    /// In words; nothing of a mistake that follows from others.
    pub(super) fn diagnostic(&self, place: Place<'_>) -> Option<Diagnostic> {
        let Place { node, span, inputs, without_batch } = place;
        let (code, message, help) = match self {
            Mistake::Follows => return None,
            Mistake::Batch(what) => (
                Code::OnnxBatch,
                format!(
                    "{node} {what}, but the first dimension of inputs is the batch, and images are computed one by one"
                ),
                Some(format!("if it is a dimension like others, {without_batch}")),
            ),
            Mistake::Invalid(what) => (Code::OnnxNode, format!("{node} {what}"), None),
            Mistake::Unsupported(what) => (Code::OnnxUnsupported, format!("{node} {what}"), None),
            Mistake::Shape(error) => (code(error), format!("{node} {}", words(error)), None),
        };
        let listed: Vec<&str> = inputs.iter().map(|(input, _)| input.as_str()).collect();
        let mut diagnostic = Diagnostic::new(code, span, message);
        if !listed.is_empty() {
            diagnostic = diagnostic.label(format!("its inputs: {}", listed.join(", ")));
        }
        for (input, span) in &inputs {
            if let Some(span) = span {
                diagnostic = diagnostic.also(*span, format!("this gives {input}"));
            }
        }
        Some(match help {
            Some(help) => diagnostic.help(help),
            None => diagnostic,
        })
    }
}

fn code(error: &ShapeError) -> Code {
    match error {
        ShapeError::Arity { .. } => Code::Arity,
        ShapeError::NotAnImage { .. }
        | ShapeError::NotASequence { .. }
        | ShapeError::NotAVector { .. }
        | ShapeError::TooManyDimensions { .. }
        | ShapeError::NoDimension { .. }
        | ShapeError::NothingLeft { .. }
        | ShapeError::Padded { .. }
        | ShapeError::Dimensions { .. } => Code::Rank,
        ShapeError::InputSize { .. } | ShapeError::LastSizes { .. } => Code::InputSize,
        ShapeError::Groups { .. } | ShapeError::NotDivisible { .. } => Code::Groups,
        ShapeError::Window { .. } | ShapeError::Nothing { .. } | ShapeError::TooMuchPadding { .. } => Code::Window,
        ShapeError::PoolPadding { .. } => Code::PoolPadding,
        ShapeError::Matrices | ShapeError::Different { .. } => Code::DifferentShapes,
        ShapeError::Elements { .. } => Code::Reshape,
        ShapeError::Backwards { .. } | ShapeError::Index { .. } | ShapeError::Empty { .. } => Code::Index,
        ShapeError::TooLarge { .. } => Code::TooLarge,
    }
}

/// What is wrong with a node, after its name. Dimensions are counted without the batch there, and said with it here.
fn words(error: &ShapeError) -> String {
    match error {
        ShapeError::Arity { expected, found } => format!("has {found} inputs, and takes {expected}"),
        ShapeError::NotAnImage { shape } => read("images", *shape),
        ShapeError::NotASequence { shape } => read("sequences", *shape),
        ShapeError::NotAVector { shape } => read("vectors", *shape),
        ShapeError::InputSize { given, found, .. } => {
            format!("expects {given} channels or features, and reads {found}")
        }
        ShapeError::Groups { channels, groups, .. } => format!("has {channels} channels in {groups} groups"),
        ShapeError::Window { window } => format!("has a window larger than its input: {}", window.arithmetic()),
        ShapeError::PoolPadding { window, most } => {
            format!("pads by {:?}, which is more than half of its window: at most {most}", window.padding)
        }
        ShapeError::Nothing { axis, size, arithmetic, .. } => {
            format!("leaves nothing of the {} of {size}: {arithmetic}", axis.name())
        }
        ShapeError::LastSizes { last } => {
            format!("normalises the last dimensions {last}, which its input does not have")
        }
        ShapeError::Matrices => "has inputs that are no matrices that can be multiplied".into(),
        ShapeError::Different { what, .. } => different(*what),
        ShapeError::Elements { elements, to, .. } => reshaped(*elements, to),
        ShapeError::Padded { mode, found, expected: [least, most] } => {
            format!("pads {found} dimensions in mode {mode}, which is possible for {least} to {most}")
        }
        ShapeError::TooMuchPadding { size, amount, most, .. } => {
            format!("puts {amount} elements beside a dimension of {size}: at most {most}")
        }
        ShapeError::NotDivisible { what, size, by } => divided(*what, *size, *by),
        ShapeError::TooLarge { dimensions, .. } => format!("has a value or weight {dimensions:?}, which is too large"),
        ShapeError::NoDimension { .. }
        | ShapeError::NothingLeft { .. }
        | ShapeError::Dimensions { .. }
        | ShapeError::TooManyDimensions { .. }
        | ShapeError::Backwards { .. }
        | ShapeError::Index { .. }
        | ShapeError::Empty { .. } => of_dimensions(error),
    }
}

fn read(what: &str, shape: Shape) -> String {
    format!("takes {what}, and reads a value of shape {shape} beside the batch")
}

fn different(what: Alike) -> String {
    match what {
        Alike::Shape => "has inputs of shapes that do not go together".into(),
        Alike::Planes => "repeats one of the second and third of four dimensions, and not the other".into(),
        Alike::AllBut(dim) => format!("joins inputs that differ in more than dimension {}", dim + 1),
    }
}

fn reshaped(elements: usize, to: &[Option<usize>]) -> String {
    let sizes: Vec<String> = to.iter().map(|size| size.map_or("-1".into(), |size| size.to_string())).collect();
    format!("makes [{}] of {elements} elements", sizes.join(", "))
}

fn divided(what: Divided, size: usize, by: usize) -> String {
    let what = match what {
        Divided::Channels => "channels",
        Divided::Height => "height",
        Divided::Width => "width",
    };
    format!("divides the {what}, {size}, by {by}")
}

/// What is wrong with dimensions and places in them. Nodes of a file are checked for most of it before.
fn of_dimensions(error: &ShapeError) -> String {
    if let ShapeError::NoDimension { dim, .. } = error {
        return format!("goes over dimension {}, which its input does not have", dim + 1);
    }
    if let ShapeError::NothingLeft { shape } = error {
        return format!("leaves no dimension of {shape}");
    }
    if let ShapeError::TooManyDimensions { found } = error {
        return format!("gives a value of {found} dimensions beside the batch, more than 4");
    }
    if let ShapeError::Index { index, size, .. } = error {
        return format!("has the index {index} into a dimension of {size}");
    }
    if let ShapeError::Empty { dim, size } = error {
        return format!("leaves nothing of dimension {}, which has a size of {size}", dim + 1);
    }
    format!("has dimensions that do not go together: {error}")
}
