//! Diagnostics as SARIF 2.1.0, for tools that collect the findings of others.

use graphc_compiler::diagnostic::{Code, Diagnostic, Source, Span};
use serde_json::{Value, json};

/// A log of one run.
pub(super) fn log(results: &[Value], notifications: &[Value]) -> Value {
    let rules: Vec<Value> = Code::ALL.iter().map(|code| rule(*code)).collect();
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {
                "driver": {
                    "name": "graphc",
                    "version": env!("CARGO_PKG_VERSION"),
                    "informationUri": env!("CARGO_PKG_REPOSITORY"),
                    "rules": rules,
                },
            },
            "invocations": [{ "executionSuccessful": true, "toolExecutionNotifications": notifications }],
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    })
}

fn rule(code: Code) -> Value {
    json!({
        "id": code.number(),
        "name": code.name(),
        "shortDescription": { "text": code.title() },
        "help": { "text": code.page(), "markdown": code.page() },
        "defaultConfiguration": { "level": code.severity().to_string() },
    })
}

/// One finding.
pub(super) fn result(diagnostic: &Diagnostic, source: &Source) -> Value {
    let related = diagnostic.labels.iter().enumerate();
    let related: Vec<Value> = related
        .map(|(id, (span, label))| {
            json!({ "id": id, "physicalLocation": location(*span, source), "message": { "text": label } })
        })
        .collect();
    let fixes: Vec<Value> =
        diagnostic.helps.iter().filter_map(|help| Some(fix(&help.text, help.replacement.as_ref()?, source))).collect();
    json!({
        "ruleId": diagnostic.code.number(),
        "ruleIndex": Code::ALL.iter().position(|code| *code == diagnostic.code),
        "level": diagnostic.code.severity().to_string(),
        "message": { "text": message(diagnostic) },
        "locations": [{ "physicalLocation": location(diagnostic.span, source) }],
        "relatedLocations": related,
        "fixes": fixes,
    })
}

/// A notification that a file has more findings than are shown.
pub(super) fn hidden(hidden: usize, source: &Source) -> Value {
    json!({
        "level": "warning",
        "message": { "text": format!("... and {hidden} more") },
        "locations": [{ "physicalLocation": { "artifactLocation": artifact(&source.path) } }],
    })
}

/// The message with all that has no place of its own in SARIF.
fn message(diagnostic: &Diagnostic) -> String {
    let label = Some(&diagnostic.label).filter(|label| !label.is_empty()).map(|label| format!(" ({label})"));
    let notes = diagnostic.notes.iter().map(|note| format!("\nnote: {note}"));
    let helps = diagnostic.helps.iter().map(|help| format!("\nhelp: {}", help.text));
    std::iter::once(diagnostic.message.clone()).chain(label).chain(notes).chain(helps).collect()
}

fn fix(text: &str, (span, new): &(Span, String), source: &Source) -> Value {
    json!({
        "description": { "text": text },
        "artifactChanges": [{
            "artifactLocation": artifact(source.path_at(span.start)),
            "replacements": [{ "deletedRegion": region(*span, source), "insertedContent": { "text": new } }],
        }],
    })
}

fn location(span: Span, source: &Source) -> Value {
    json!({ "artifactLocation": artifact(source.path_at(span.start)), "region": region(span, source) })
}

fn region(span: Span, source: &Source) -> Value {
    let (line, column) = source.position(span.start);
    let (end_line, end_column) = source.position(span.end);
    json!({ "startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column })
}

/// The path as a URI: relative as it was given, or with a scheme.
fn artifact(path: &str) -> Value {
    let mut uri = String::from(if path.starts_with('/') { "file://" } else { "" });
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'.' | b'_' | b'~' => uri.push(char::from(byte)),
            other => uri.push_str(&format!("%{other:02X}")),
        }
    }
    json!({ "uri": uri })
}
