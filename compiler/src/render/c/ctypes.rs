//! The interface for Python's ctypes: a module that knows structures, statuses and functions, and loads nothing itself.

use super::interface::{CALLBACKS, Callback, Function, SECTIONS, STATUSES, STRUCTURES, Structure};

/// The module's text. It is the same for all networks but for the prefix.
pub fn render(prefix: &str) -> String {
    let statuses: String = STATUSES.iter().map(|(name, number, _)| format!("{name} = {number}\n")).collect();
    let structures: String = STRUCTURES.iter().map(structure).collect();
    let callbacks: String = CALLBACKS.iter().map(callback).collect();
    let functions: String =
        SECTIONS.iter().flat_map(|(_, functions)| *functions).map(|item| function(item, prefix)).collect();
    format!(
        "\"\"\"The functions of the library, as its header declares them. Written by graphc.\"\"\"\n\n\
         from ctypes import (\n    CDLL,\n    CFUNCTYPE,\n    POINTER,\n    Structure,\n    c_char_p,\n    c_float,\n    c_int32,\n    \
         c_size_t,\n    c_uint64,\n    c_void_p,\n)\nfrom typing import Any\n\n\
         {statuses}\n{structures}{callbacks}\n\n\
         class Library:\n    \"\"\"The functions of an open library, without the network's name before theirs.\"\"\"\n\n    \
         def __init__(self, library: CDLL) -> None:\n{functions}\n\n\
         def _declared(function: Any, result: Any, *parameters: Any) -> Any:\n    \
         function.restype = result\n    function.argtypes = parameters\n    return function\n"
    )
}

fn structure(Structure { name, doc, fields }: &Structure) -> String {
    let fields: String =
        fields.iter().map(|(name, r#type, _)| format!("        (\"{name}\", {}),\n", r#type.python)).collect();
    format!("\nclass {name}(Structure):\n    \"\"\"{doc}\"\"\"\n\n    _fields_ = [\n{fields}    ]\n\n")
}

fn callback(Callback { name, doc, parameters }: &Callback) -> String {
    let types: String = parameters.iter().map(|(_, r#type)| format!(", {}", r#type.python)).collect();
    let about = doc.split_inclusive(". ").next().unwrap_or_default().trim_end();
    format!("\n# {about}\n{name} = CFUNCTYPE(None{types})\n")
}

fn function(Function { name, result, parameters, .. }: &Function, prefix: &str) -> String {
    let types: String = parameters.iter().map(|(_, r#type)| format!(", {}", r#type.python)).collect();
    format!("        self.{name} = _declared(library.{prefix}_{name}, {}{types})\n", result.python)
}
