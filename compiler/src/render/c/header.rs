//! The header: C99, and C++.

use std::fmt::Write;

use super::{
    classes, inputs,
    interface::{CALLBACKS, Callback, Function, SECTIONS, STATUSES, STRUCTURES, Structure, Type},
    outputs,
};
use crate::{
    ir::report::{Report, thousands},
    plan::Plan,
};

/// Columns of a comment.
const WIDTH: usize = 100;

/// The header of a network whose names begin with `prefix`.
pub fn render(plan: &Plan, report: &Report, prefix: &str) -> String {
    let capitals = prefix.to_ascii_uppercase();
    let sections: String = SECTIONS.iter().map(|(title, functions)| section(title, functions)).collect();
    let text = [
        introduction(plan, report),
        "#ifndef @@_H\n#define @@_H\n\n#include <stddef.h>\n#include <stdint.h>\n\n\
         #ifdef __cplusplus\nextern \"C\" {\n#endif\n\n"
            .into(),
        numbers(plan),
        statuses(),
        HANDLES.into(),
        STRUCTURES.iter().map(structure).collect(),
        CALLBACKS.iter().map(callback).collect(),
        sections,
        "#ifdef __cplusplus\n}\n#endif\n\n#endif\n".into(),
    ];
    text.concat().replace("@@", &capitals).replace('@', prefix)
}

const HANDLES: &str = "\
/* A network with its weights, which never change: threads and sessions share it. */
typedef struct @_engine @_engine;

/* The memory and the threads of one caller. Sessions run side by side; one session is for one thread at a time. */
typedef struct @_session @_session;

/* Why a function has failed. */
typedef struct @_error @_error;

";

/// What the library is, and how it is used.
fn introduction(plan: &Plan, report: &Report) -> String {
    let mut text = format!("{}, compiled by graphc: {} parameters.\n\n", plan.name, thousands(report.parameters()));
    let tensors = |kind: &'static str| move |(name, shape): (&str, &[usize])| format!("{kind} {name} {shape:?}\n");
    text.extend(inputs(plan).map(tensors("input ")));
    text.extend(outputs(plan).map(tensors("result")));
    text += "\nA function that can fail returns a status, which is 0 if it did not. If it did, the message is in `*error`, \
             unless `error` is null; it is the caller's to free. Otherwise `*error` is null. Nothing of a caller's is kept, \
             and there is no state beside the handles. Freeing null does nothing.\n\n\
             The static library needs -lpthread -ldl -lm behind it.";
    // What a comment must not have in it.
    let text = text.replace('@', "(at)").replace("*/", "* /");
    comment("", &text) + "\n"
}

/// What a compiler may want to know of the network.
fn numbers(plan: &Plan) -> String {
    let mut text = String::from("/* Inputs, results, and the numbers of each for one image. */\n");
    for (kind, tensors) in [("INPUT", inputs(plan).collect::<Vec<_>>()), ("OUTPUT", outputs(plan).collect())] {
        let _ = writeln!(text, "#define @@_{kind}S {}", tensors.len());
        for (index, (_, shape)) in tensors.iter().enumerate() {
            let _ = writeln!(text, "#define @@_{kind}_{index}_LENGTH {}", shape.iter().product::<usize>());
        }
    }
    if let Some(classes) = classes(plan) {
        let _ = writeln!(text, "#define @@_CLASSES {classes}");
    }
    text + "\n"
}

fn statuses() -> String {
    let status = |(name, number, doc): &(&str, i32, &str)| format!("    @@_{name} = {number}, /* {doc} */\n");
    let list: String = STATUSES.iter().map(status).collect();
    // The size of an enumeration is the compiler's choice.
    format!("/* What functions return. */\ntypedef int32_t @_status;\nenum {{\n{list}}};\n\n")
}

fn structure(Structure { name, doc, fields }: &Structure) -> String {
    let name = name.to_ascii_lowercase();
    let fields: String =
        fields.iter().map(|(name, r#type, doc)| format!("    {}; /* {doc} */\n", declared(*r#type, name))).collect();
    format!("{}typedef struct @_{name} {{\n{fields}}} @_{name};\n\n", comment("", doc))
}

fn callback(Callback { name, doc, parameters }: &Callback) -> String {
    let name = name.to_ascii_lowercase();
    let list: Vec<String> = parameters.iter().map(|(name, r#type)| declared(*r#type, name)).collect();
    format!("{}typedef void (*@_{name})({});\n\n", comment("", doc), list.join(", "))
}

fn section(title: &str, functions: &[Function]) -> String {
    let functions: String = functions.iter().map(prototype).collect();
    format!("/* ---- {title} ---- */\n\n{functions}")
}

fn prototype(Function { name, result, parameters, doc }: &Function) -> String {
    let list: Vec<String> = parameters.iter().map(|(name, r#type)| declared(*r#type, name)).collect();
    let list = if list.is_empty() { vec!["void".into()] } else { list };
    let (doc, begin) = (comment("", doc), declared(*result, &format!("@_{name}")));
    let line = format!("{begin}({});", list.join(", "));
    // A prefix is longer than the sign that stands for it.
    let line = if line.len() <= WIDTH / 2 { line } else { format!("{begin}(\n    {});", list.join(",\n    ")) };
    format!("{doc}{line}\n\n")
}

/// A name with its type: a star stands at the name.
fn declared(Type { c, .. }: Type, name: &str) -> String {
    if c.ends_with('*') { format!("{c}{name}") } else { format!("{c} {name}") }
}

/// A comment whose lines are not too long.
fn comment(indent: &str, text: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    for paragraph in text.lines() {
        let mut line = String::new();
        for word in paragraph.split(' ') {
            if line.len() + word.len() > WIDTH && !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            line += if line.is_empty() { "" } else { " " };
            line += word;
        }
        lines.push(line);
    }
    let text = lines.join(&format!("\n{indent}   "));
    let text: Vec<&str> = text.lines().map(str::trim_end).collect();
    format!("{indent}/* {} */\n", text.join("\n"))
}
