//! The ranges file that options name, beside the model file.

use std::path::{Path, PathBuf};

use super::Ranges;
use crate::{
    diagnostic::{Code, Diagnostic, Diagnostics, Source, Span},
    front::Options,
    ir::{Graph, Precision},
};

/// The ranges of the network's values, if it is compiled for integers. The text of the file is put after `whole`, which has the
/// model file, so that messages can point at both; its path goes to `files`.
///
/// # Errors
/// Every mistake in the file, or that it is missing, or there for nothing.
pub(crate) fn ranges_of(
    graph: &Graph,
    options: &Options,
    whole: &mut Source,
    files: &mut Vec<PathBuf>,
) -> Result<Option<Ranges>, Diagnostics> {
    let integers = match options.target.precision {
        Precision::Int8 => true,
        Precision::F32 | Precision::Tf32 | Precision::Bf16 => false,
    };
    let Some(file) = &options.scales else {
        let has_scales = graph.nodes.values().any(|node| node.scale.is_some());
        return if integers && !has_scales { Err(of_option("precision", WITHOUT_SCALES)) } else { Ok(None) };
    };
    if !integers {
        return Err(of_option("scales", WITHOUT_INT8));
    }
    let path = file.folder.join(Path::new(&file.path).file_name().unwrap_or_default());
    let offset = whole.extend(file, path.clone());
    let placed = |mut mistakes: Diagnostics| {
        mistakes.in_option("scales");
        mistakes.refer_to(whole);
        mistakes
    };
    let mut ranges = Ranges::parse(file).map_err(|mut mistakes| {
        mistakes.shift(offset);
        placed(mistakes)
    })?;
    ranges.shift(offset);
    let mut unknown = ranges.of_no_layer(graph);
    unknown.gate(()).map_err(placed)?;
    files.push(path);
    Ok(Some(ranges))
}

/// What is wrong with integers without scales.
pub(crate) const WITHOUT_SCALES: &str = "`precision = int8` needs the ranges of the network's values: `scales = \"net.int8.yaml\"`, which `graphc quantize` writes";

/// What is wrong with scales without integers.
pub(crate) const WITHOUT_INT8: &str =
    "`scales` are the ranges of values in int8: they need `precision = int8` beside them";

/// A mistake in the options: the model file has no place for it.
fn of_option(option: &str, message: &str) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    diagnostics.push(Diagnostic::new(Code::Limits, Span::default(), message).option(option));
    diagnostics
}
