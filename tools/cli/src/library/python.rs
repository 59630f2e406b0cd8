//! A Python module around a library: what is the network's own, beside texts that are the same for all.

use std::path::PathBuf;

use graphc_compiler::{ir::report::thousands, plan::Plan, render::c};

use super::run::{BuiltLibrary, code::shared};

/// What every module has: arrays, threads, and errors.
const RUNTIME: &str = include_str!("python/_runtime.py");

/// Words that name nothing in Python and are in small letters.
const KEYWORDS: [&str; 32] = [
    "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else", "except",
    "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise",
    "return", "try", "while", "with", "yield",
];

/// A file of the module.
pub(super) struct Member {
    /// Its path, which begins with the module's name.
    pub(super) name: String,
    pub(super) content: Content,
}

/// What is in it.
pub(crate) enum Content {
    Text(String),
    File(PathBuf),
}

/// The name of the module.
pub(super) fn name(prefix: &str) -> String {
    if KEYWORDS.contains(&prefix) { format!("{prefix}_") } else { prefix.into() }
}

/// The files of the module. `weights` are those that a model takes which is told of none: a path, absolute or from the module.
pub(super) fn module(built: &BuiltLibrary, weights: Option<&str>) -> Vec<Member> {
    let BuiltLibrary { kept, prefix, model, .. } = built;
    let module = name(prefix);
    let library = shared(prefix);
    let init = init(&model.plan, &module, &library, weights, &thousands(model.report.parameters()));
    let text = |file: &str, text: String| Member { name: format!("{module}/{file}"), content: Content::Text(text) };
    vec![
        text("__init__.py", init),
        text("_library.py", c::ctypes(prefix)),
        text("_runtime.py", RUNTIME.into()),
        text("py.typed", String::new()),
        Member { name: format!("{module}/{library}"), content: Content::File(kept.folder.join(&library)) },
    ]
}

/// The module itself: the class of the network.
fn init(plan: &Plan, module: &str, library: &str, weights: Option<&str>, parameters: &str) -> String {
    let network = &plan.name;
    let weights = weights.map_or("None".into(), |path| format!("_FOLDER / {}", literal(path)));
    let run = run(plan);
    let typing = if plan.outputs.len() == 1 { "Optional" } else { "Optional, Tuple" };
    format!(
        r#""""{network}, compiled by graphc: {parameters} parameters.

    from {module} import Model

    model = Model("weights.safetensors", threads=2)
    results = model.run(images)
"""

from __future__ import annotations

from ctypes import CDLL
from pathlib import Path
from typing import {typing}

from ._library import Library
from ._runtime import Array, Class, Network, Numbers, Tensor

__all__ = ["Class", "Model", "Tensor"]

_FOLDER = Path(__file__).resolve().parent


class Model(Network):
    """{network} with its weights. Threads may share it.

    ``weights`` is a file (safetensors, PyTorch or ONNX) or the bytes of one; without it, the weights are those that the model
    file names, or are generated from ``seed``. ``threads`` is how many work on one call at most, ``None`` for all cores.
    ``progress`` is ``True`` for a bar on the terminal while weights are read, or a function that is called with the number of
    those that have been read and the number of all.
    """

    _library = Library(CDLL(str(_FOLDER / "{library}")))
    _default_weights = {weights}

{run}"#
    )
}

/// The method that runs the network: with a parameter for each input, and an array for each result.
fn run(plan: &Plan) -> String {
    let names: Vec<String> =
        plan.inputs.iter().enumerate().map(|(index, input)| parameter(&input.name, index)).collect();
    let parameters: String = names.iter().map(|name| format!("{name}: Numbers, ")).collect();
    let shape = |shape: &[usize]| -> String {
        let sizes: String = shape.iter().map(|size| format!(", {size}")).collect();
        format!("[batch{sizes}]")
    };
    let inputs: String = names
        .iter()
        .zip(&plan.inputs)
        .map(|(name, input)| format!("        {name}: {}\n", shape(&input.shape)))
        .collect();
    let outputs: String = plan
        .outputs
        .iter()
        .map(|output| format!("        {}: {}\n", plain(&output.name), shape(&output.shape)))
        .collect();
    let (result, out, end) = match plan.outputs.len() {
        1 => (
            "Array".to_owned(),
            "None if out is None else (out,)",
            "        [result] = results\n        return result\n".to_owned(),
        ),
        count => {
            let list = vec!["Array"; count].join(", ");
            let names: Vec<String> = (0..count).map(|index| format!("result_{index}")).collect();
            let names = names.join(", ");
            (format!("Tuple[{list}]"), "out", format!("        {names} = results\n        return {names}\n"))
        }
    };
    let names = names.join(", ");
    format!(
        "    def run(self, {parameters}*, out: Optional[{result}] = None) -> {result}:\n        \
         \"\"\"The results for a batch of any size, into ``out`` if it is given.\n\n        \
         Arrays of float32 that lie in memory in their order are not copied. Inputs:\n\n{inputs}\n        \
         Results:\n\n{outputs}        \"\"\"\n        \
         results = self._run(({names},), {out})\n{end}"
    )
}

/// The name of an input as that of a parameter, if it can be one.
fn parameter(name: &str, index: usize) -> String {
    let is_word = name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
    let begins = name.starts_with(|c: char| c.is_ascii_lowercase());
    let is_taken = KEYWORDS.contains(&name) || ["self", "out", "results"].contains(&name);
    // Those are for inputs whose names are no words.
    let is_numbered = name.strip_prefix("input_").is_some_and(|number| number.parse::<usize>().is_ok());
    if is_word && begins && !is_taken && !is_numbered { name.into() } else { format!("input_{index}") }
}

/// A name in a comment.
fn plain(name: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "._-/".contains(c);
    name.chars().map(|c| if is_plain(c) { c } else { '?' }).collect()
}

/// A text in Python.
fn literal(text: &str) -> String {
    let escaped = text.chars().map(|c| match c {
        '"' | '\\' => format!("\\{c}"),
        c if c.is_control() => format!("\\U{:08x}", u32::from(c)),
        c => c.to_string(),
    });
    format!("\"{}\"", escaped.collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_python_takes() {
        assert_eq!([name("alexnet"), name("lambda")], ["alexnet", "lambda_"]);
        for (input, expected) in [
            ("image", "image"),
            ("x_1", "x_1"),
            ("class", "input_3"),
            ("out", "input_3"),
            ("0", "input_3"),
            ("a.b", "input_3"),
        ] {
            assert_eq!(parameter(input, 3), expected, "{input}");
        }
        assert_eq!(plain("a.b \"\"\"\\"), "a.b?????");
        assert_eq!(literal("a\"\\\n\u{e9}"), "\"a\\\"\\\\\\U0000000a\u{e9}\"");
    }
}
