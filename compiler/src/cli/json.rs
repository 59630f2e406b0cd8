//! Reports as JSON.

use graphc_compiler::render::report::Report;
use serde_json::{Value, json};

/// One object: the network, its layers and its totals.
pub(super) fn report(report: &Report) -> Value {
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
    json!({
        "name": report.name,
        "input": report.input,
        "layers": layers,
        "parameters": report.parameters(),
        "macs": report.macs(),
        "input_mb": report.input_mb(),
        "forward_mb": report.forward_mb(),
        "parameters_mb": report.parameters_mb(),
        "arena_bytes": report.arena_bytes,
    })
}
