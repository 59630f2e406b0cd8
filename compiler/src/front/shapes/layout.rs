//! Mistakes about reshapes, permutations, cuts and shuffles.

use super::Explainer;
use crate::{
    diagnostic::{Code, Diagnostic, Span},
    ir::{Shape, shape::MAX_RANK, shape_error::Divided},
};

impl Explainer<'_> {
    pub(super) fn elements(&self, shape: Shape, elements: usize, to: &[Option<usize>]) -> Diagnostic {
        let sizes: Vec<String> = to.iter().map(|size| size.map_or("-1".into(), |size| size.to_string())).collect();
        let known: usize = to.iter().flatten().fold(1, |product, size| product.saturating_mul(*size));
        let (name, sizes) = (&self.inputs[0].name, sizes.join(", "));
        let of = if shape.elements() == elements { format!("{shape}") } else { format!("a dimension of {shape}") };
        let message = format!("reshapes {elements} elements to [{sizes}], which does not have as many");
        let diagnostic = self.mistake(Code::Reshape, self.span_of_any(&["shape", "sizes"]), &message);
        let expected = match to.contains(&None) {
            true => format!("{elements} / {known} is not whole"),
            false => format!("{known} elements"),
        };
        let diagnostic = self.with_producer(diagnostic.label(expected), 0);
        diagnostic.note(format!("{name} gives {of}; the batch is not part of a shape in a model file"))
    }

    pub(super) fn dimensions(&self, attribute: &str, expected: usize, found: usize) -> Diagnostic {
        let shape = self.inputs[0].shape;
        let message = match attribute {
            "pad" => format!("pads {} dimensions of a value of shape {shape}", found / 2),
            _ => format!("permutes {found} dimensions of a value of shape {shape}"),
        };
        let diagnostic = self.mistake(Code::Rank, self.span(attribute), &message);
        let label = match attribute {
            "pad" => format!("expected at most {expected} numbers"),
            _ => format!("expected {} numbers, the batch's 0 among them", expected + 1),
        };
        self.with_producer(diagnostic.label(label), 0)
    }

    pub(super) fn padded(&self, mode: &str, found: usize, [least, most]: [usize; 2]) -> Diagnostic {
        let dimensions = if found == 1 { "dimension" } else { "dimensions" };
        let message = format!("pads {found} {dimensions} of a value of shape {}", self.inputs[0].shape);
        let diagnostic = self.mistake(Code::Rank, self.span("pad"), &message);
        let label = match least == most {
            true => format!("expected {} numbers", 2 * most),
            false => format!("expected {} or {} numbers", 2 * least, 2 * most),
        };
        let rule = "all dimensions after the batch, or all after the channels, and three at most";
        self.with_producer(diagnostic.label(label), 0).note(format!("with `mode: {mode}`, PyTorch pads {rule}"))
    }

    pub(super) fn too_many_dimensions(&self, found: usize) -> Diagnostic {
        let message = format!("gives a value of {found} dimensions");
        let diagnostic = self.mistake(Code::Rank, self.layer.operator_span, &message);
        self.with_producer(diagnostic.label(format!("at most {MAX_RANK} beside the batch")), 0)
    }

    pub(super) fn backwards(&self, attribute: &str) -> Diagnostic {
        let message = "flattens dimensions that end before they start";
        let diagnostic = self.mistake(Code::Rank, self.span(attribute), message);
        self.with_producer(diagnostic.label("expected `end_dim` or a dimension before it"), 0)
    }

    pub(super) fn index(&self, attribute: &str, index: i64, size: usize) -> Diagnostic {
        let message = format!("selects index {index} of a dimension of size {size}");
        let diagnostic = self.mistake(Code::Index, self.span(attribute), &message);
        self.with_producer(diagnostic.label(format!("expected {} to {}", -(size as i64), size - 1)), 0)
    }

    pub(super) fn empty(&self, dim: usize, size: usize) -> Diagnostic {
        let message = format!("leaves nothing of dimension {}, which has size {size}", dim + 1);
        let diagnostic = self.mistake(Code::Index, self.span_of_any(&["start", "index", "pad"]), &message);
        self.with_producer(diagnostic.label("this part is empty"), 0)
    }

    pub(super) fn too_much_padding(&self, dim: usize, size: usize, amount: i64, most: i64) -> Diagnostic {
        let message = format!("puts {amount} elements of dimension {} beside it, which has size {size}", dim + 1);
        let diagnostic = self.mistake(Code::Index, self.span_of_any(&["pad", "padding"]), &message);
        self.with_producer(diagnostic.label(format!("expected at most {most}")), 0)
    }

    pub(super) fn not_divisible(&self, what: Divided, size: usize, by: usize) -> Diagnostic {
        let what = match what {
            Divided::Channels => "channels",
            Divided::Height => "rows",
            Divided::Width => "columns",
        };
        let message = format!("needs a multiple of {by} {what}, but {} gives {size}", self.inputs[0].name);
        let attributes = ["upscale_factor", "downscale_factor", "groups"];
        let diagnostic = self.mistake(Code::Groups, self.span_of_any(&attributes), &message);
        self.with_producer(diagnostic.label(format!("{size} / {by} is not whole")), 0)
    }

    /// The place of the first of these attributes that is given.
    fn span_of_any(&self, attributes: &[&str]) -> Span {
        let given = attributes.iter().find_map(|attribute| self.layer.attribute_span(attribute));
        given.unwrap_or(self.layer.operator_span)
    }
}
