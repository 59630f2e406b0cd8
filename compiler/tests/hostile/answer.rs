//! All that the compiler ever says of a file.

use graphc_compiler::{
    CompileError, compile,
    diagnostic::{Diagnostics, Source, Style},
    front::Options,
    render::{
        drawing::Background,
        rust::{self, Request, Root, Stored},
    },
};

/// What the compiler says of a model file.
pub(crate) struct Answer {
    /// Mistakes, or warnings.
    pub(crate) diagnostics: Diagnostics,
    /// Whether the model compiles.
    pub(crate) is_right: bool,
    /// The layers of a model that compiles.
    pub(crate) layers: usize,
}

/// Compiles a file, and makes every text that is ever made of it.
pub(crate) fn answer(text: &[u8]) -> Answer {
    let source = Source::new("hostile.yaml", text);
    let (diagnostics, layers) = match compile(&source, &Options::default()) {
        Ok(compiled) => {
            assert!(!compiled.report.to_string().is_empty());
            let drawing = compiled.drawing();
            assert!(!drawing.svg(Background::Own).to_string().is_empty());
            assert!(!drawing.dot().to_string().is_empty());
            let stored = Stored { names: &compiled.weights, embedded: None };
            let request = Request { root: Root::default(), batches: &[1], drawing: Some(&drawing), stored, gpu: None };
            assert!(!rust::render(&compiled, &request).is_empty());
            (compiled.warnings, Some(compiled.graph.nodes.len()))
        }
        Err(CompileError::Model(diagnostics)) => (diagnostics, None),
        Err(CompileError::Internal(error)) => unreachable!("a mistake of the compiler: {error}"),
    };
    let shown = diagnostics.render(&source, Style::Plain);
    assert!(shown.len() < 100_000, "a message of {} bytes", shown.len());
    assert!(diagnostics.for_macro(&source).len() >= diagnostics.shown().len());
    Answer { diagnostics, is_right: layers.is_some(), layers: layers.unwrap_or_default() }
}
