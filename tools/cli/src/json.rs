//! Reports and diagnostics as JSON.

use graphc_compiler::{
    diagnostic::{Diagnostic, Source, Span, Style},
    ir::report::Report,
};
use serde_json::{Value, json};

/// One object: the network at its first size; and of several, in `sizes` one like it for each.
pub(super) fn reports(reports: &[Report]) -> Value {
    let mut object = reports.first().map_or(Value::Null, report);
    if reports.len() > 1 {
        object["sizes"] = reports.iter().map(report).collect();
    }
    object
}

/// One object: the network, its layers and its totals.
fn report(report: &Report) -> Value {
    let layers: Vec<Value> = report
        .rows
        .iter()
        .map(|row| {
            json!({
                "name": row.name,
                "operator": row.operator,
                "output": row.output,
                "parameters": row.parameters,
                "macs": row.macs,
            })
        })
        .collect();
    let batches: Vec<Value> =
        report.batches.iter().map(|(images, bytes)| json!({ "images": images, "arena_bytes": bytes })).collect();
    let inputs: Vec<Value> =
        report.inputs.iter().map(|(name, shape)| json!({ "name": name, "shape": shape })).collect();
    json!({
        "name": report.name,
        // A height and a width, or a length, if options set it.
        "size": report.size.map(|size| size.dimensions().to_vec()),
        "inputs": inputs,
        "layers": layers,
        "parameters": report.parameters(),
        "macs": report.macs(),
        "input_mb": report.input_mb(),
        "forward_mb": report.forward_mb(),
        "parameters_mb": report.parameters_mb(),
        "arena_bytes": report.arena_bytes,
        "batches": batches,
    })
}

/// One object:
///
/// | field | |
/// |---|---|
/// | `file` | the path as it was given |
/// | `code`, `name` | `G0001`, and the same in words, as `allow:` takes it |
/// | `severity` | `error` or `warning` |
/// | `message` | a sentence |
/// | `span` | where: `start` and `end` in bytes of the file, `line`, `column`, `end_line` and `end_column` from 1, columns in characters; the end is the first place behind |
/// | `label` | what stands under it |
/// | `labels` | other places: `span` and `label` |
/// | `notes` | sentences |
/// | `helps` | ways out: `message`, and `replacement` (`span` and `text`) or null |
/// | `rendered` | all of it as text |
///
/// Positions do not count a byte order mark at the beginning of the file.
pub(super) fn diagnostic(diagnostic: &Diagnostic, source: &Source) -> Value {
    let labels = diagnostic.labels.iter();
    let labels: Vec<Value> =
        labels.map(|(place, label)| json!({ "span": span(*place, source), "label": label })).collect();
    let helps = diagnostic.helps.iter().map(|help| {
        let replacement = help.replacement.as_ref();
        let replacement = replacement.map(|(place, text)| json!({ "span": span(*place, source), "text": text }));
        json!({ "message": help.text, "replacement": replacement })
    });
    json!({
        "file": source.path_at(diagnostic.span.start),
        "code": diagnostic.code.number(),
        "name": diagnostic.code.name(),
        "severity": diagnostic.code.severity().to_string(),
        "message": diagnostic.message,
        "span": span(diagnostic.span, source),
        "label": diagnostic.label,
        "labels": labels,
        "notes": diagnostic.notes,
        "helps": helps.collect::<Vec<_>>(),
        "rendered": diagnostic.render(source, Style::Plain),
    })
}

/// One object, after those of a file with more than are shown: `file`, how many are `hidden`, and a `message`.
pub(super) fn hidden(hidden: usize, source: &Source) -> Value {
    json!({ "file": source.path, "hidden": hidden, "message": format!("... and {hidden} more") })
}

fn span(span: Span, source: &Source) -> Value {
    let (line, column) = source.position(span.start);
    let (end_line, end_column) = source.position(span.end);
    json!({
        "start": span.start,
        "end": span.end,
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
    })
}
