//! Mistakes about norms, reductions and products of values.

use super::Explainer;
use crate::{
    diagnostic::{Code, Diagnostic},
    ir::Shape,
};

impl Explainer<'_> {
    pub(super) fn last_sizes(&self, last: Shape) -> Diagnostic {
        let (name, found) = (&self.inputs[0].name, self.inputs[0].shape);
        let message = format!("normalises last dimensions of sizes {last}, but {name} gives {found}");
        let diagnostic = self.mistake(Code::InputSize, self.span("normalized_shape"), &message);
        let own = &found.sizes()[found.rank().saturating_sub(last.rank())..];
        let diagnostic = self.with_producer(diagnostic.label(format!("expected {own:?}")), 0);
        match (last.sizes(), found.image()) {
            ([channels], Some([found, ..])) if *channels == found => diagnostic.help(
                "the channels are the first dimension: insert `permute: [0, 2, 3, 1]` before this layer, and \
                 `permute: [0, 3, 1, 2]` after it",
            ),
            _ => diagnostic,
        }
    }

    pub(super) fn no_dimension(&self, attribute: &str, dim: usize) -> Diagnostic {
        let (name, found) = (&self.inputs[0].name, self.inputs[0].shape);
        let message = format!("goes over dimension {}, which {found}, the value of {name}, does not have", dim + 1);
        let diagnostic = self.mistake(Code::Rank, self.span(attribute), &message);
        self.with_producer(diagnostic.label(format!("expected 1 to {}", found.rank())), 0)
    }

    pub(super) fn nothing_left(&self, shape: Shape) -> Diagnostic {
        let message = format!("goes over all dimensions of {shape}, and nothing would be left");
        let diagnostic = self.mistake(Code::Rank, self.layer.operator_span, &message);
        self.with_producer(diagnostic, 0).help("write `keepdim: true`, for a result of sizes 1")
    }

    pub(super) fn matrices(&self) -> Diagnostic {
        let [first, second] = [&self.inputs[0], &self.inputs[1]];
        let message = format!(
            "needs matrices [rows, n] and [n, columns], or as many of both, but {} gives {} and {} gives {}",
            first.name, first.shape, second.name, second.shape
        );
        let diagnostic = self.mistake(Code::DifferentShapes, self.layer.operator_span, &message);
        let diagnostic = self.with_producer(diagnostic, 0);
        if first.name == second.name { diagnostic } else { self.with_producer(diagnostic, 1) }
    }
}
