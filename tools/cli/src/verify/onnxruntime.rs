//! The values of all layers as ONNX Runtime computes them.

use std::{
    collections::HashMap,
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
    process::{Command, ExitCode},
};

use graphc_compiler::{
    Compiled,
    front::{Batching, Options, Results},
    ir::{Graph, Node, Shape},
    render::onnx::Batch,
};
use graphc_weights::shown_path;
use tempfile::TempDir;

use super::{
    Verify,
    original::Original,
    values::{self, Random, Value, stored},
};
use crate::{
    USAGE,
    export::{self, Place, Wanted},
    in_file, read, shown,
    weights::{Elements, Given},
};

/// The script that runs a file.
const SCRIPT: &str = include_str!("run_onnx.py");

/// A file with the values to compare with.
pub(super) struct Reference {
    path: PathBuf,
    /// The folder that it is in, if it goes with that.
    _folder: Option<TempDir>,
}

impl Reference {
    /// A file that somebody has made.
    pub(super) fn of(path: &Path) -> Self {
        Reference { path: path.to_owned(), _folder: None }
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }
}

/// What is run, and what its values are.
struct Prepared {
    file: PathBuf,
    /// The folder of external data, if it is not that of the file.
    data: Option<PathBuf>,
    /// What the network is given.
    inputs: Vec<Value>,
    /// The names of layers by those of their values; an exported network's are called as they are.
    layers: Option<HashMap<String, String>>,
}

/// Runs the model in ONNX Runtime; or, after mistakes have been printed, the exit code.
pub(super) fn reference(verify: &Verify) -> io::Result<Result<Reference, ExitCode>> {
    let source = read(&verify.file)?;
    let given = Given { model: &verify.file, weights: verify.weights.as_deref() };
    let batching = if verify.target.no_batch { Batching::None } else { Batching::First };
    let variables = verify.target.variables.clone();
    let sizes = verify.target.sizes.iter().take(1).copied().collect();
    let options = Options { variables, results: Results::EveryLayer, batching, sizes, ..Options::default() };
    let compiled = graphc_compiler::compile_with(&source, &options, |model| given.check(model));
    let model = match shown(compiled.map(|(model, ())| model), &source)? {
        Ok(model) => model,
        Err(failed) => return Ok(Err(failed)),
    };
    let folder = tempfile::Builder::new().prefix("graphc-verify-").tempdir()?;
    let prepared = match Original::of(&source, &model)? {
        Some(original) => self::original(verify, &model, folder.path(), original)?,
        None => match given.open(&model)? {
            Some(mut weights) => exported(verify, &model, folder.path(), &mut weights)?,
            None => {
                let file = shown_path(&verify.file);
                writeln!(anstream::stderr(), "error: {file} names no weight file: give one with `--weights`")?;
                return Ok(Err(ExitCode::from(USAGE)));
            }
        },
    };
    let outputs = run(verify, folder.path(), &prepared)?;
    let values = named(&model.graph, prepared, outputs);
    let path = written(folder.path().join("reference.safetensors"), &stored(&values))?;
    Ok(Ok(Reference { path, _folder: Some(folder) }))
}

/// The network as an ONNX file.
fn exported(verify: &Verify, model: &Compiled, folder: &Path, weights: &mut Elements) -> io::Result<Prepared> {
    let file = folder.join("model.onnx");
    export::write(&model.graph, Batch::Dynamic, &Place { output: &file, data: Wanted::Inside }, weights)?;
    let mut random = Random::new();
    let inputs = model.graph.inputs();
    let shape = |node: &Node| [&[verify.images], node.shape.sizes()].concat();
    let inputs = inputs.map(|(_, node)| random.value(&node.name, shape(node))).collect();
    Ok(Prepared { file, data: None, inputs, layers: None })
}

/// The file as it is.
fn original(verify: &Verify, model: &Compiled, folder: &Path, original: Original) -> io::Result<Prepared> {
    let Original { bytes, folder: data, inputs: names, images, layers } = original;
    let file = written(folder.join("model.onnx"), &bytes)?;
    let first = (!verify.target.no_batch).then(|| images.unwrap_or(verify.images));
    let mut random = Random::new();
    let shape = |node: &Node| first.into_iter().chain(node.shape.sizes().iter().copied()).collect();
    let inputs = names.iter().zip(model.graph.inputs());
    let inputs = inputs.map(|(name, (_, node))| random.value(name, shape(node))).collect();
    Ok(Prepared { file, data: Some(data), inputs, layers: Some(layers) })
}

/// The outputs, by ONNX Runtime.
fn run(verify: &Verify, folder: &Path, prepared: &Prepared) -> io::Result<Vec<Value>> {
    let script = written(folder.join("run_onnx.py"), SCRIPT.as_bytes())?;
    let inputs = written(folder.join("inputs.safetensors"), &stored(&prepared.inputs))?;
    let outputs = folder.join("outputs.safetensors");
    let mut command = Command::new(&verify.python);
    command.arg(script);
    if let Some(data) = &prepared.data {
        command.arg("--data").arg(data);
    }
    let output = command.args([&prepared.file, &inputs, &outputs]).output();
    let output = output.map_err(|error| in_file(&verify.python, error))?;
    if !output.status.success() {
        return Err(failed(&verify.python, &String::from_utf8_lossy(&output.stderr)));
    }
    values::read(&outputs)
}

/// A file of these bytes.
fn written(path: PathBuf, bytes: &[u8]) -> io::Result<PathBuf> {
    fs::write(&path, bytes).map_err(|error| in_file(&path, error))?;
    Ok(path)
}

/// Why Python has computed nothing.
fn failed(python: &Path, errors: &str) -> io::Error {
    let python = shown_path(python);
    let is_missing =
        ["onnxruntime", "numpy"].iter().any(|package| errors.contains(&format!("No module named '{package}'")));
    let last = errors.trim_end().lines().next_back().unwrap_or("it says nothing");
    io::Error::other(match is_missing {
        true => format!(
            "{python} has no ONNX Runtime: `{python} -m pip install onnxruntime`, or `--python` with one that has"
        ),
        false => format!("{python}: {}", graphc_weights::shown(last)),
    })
}

/// The inputs and the outputs under the names of layers, and with their shapes. Values of another length are not those of layers.
fn named(graph: &Graph, prepared: Prepared, outputs: Vec<Value>) -> Vec<Value> {
    let Prepared { mut inputs, layers, .. } = prepared;
    let shapes: HashMap<&str, Shape> = graph.nodes.values().map(|node| (node.name.as_str(), node.shape)).collect();
    // A file without a batch is for one image.
    let is_batched = graph.inputs().zip(&inputs).all(|((_, node), input)| input.shape.len() > node.shape.rank());
    let images = if is_batched { inputs.first().map_or(1, |input| input.shape[0]) } else { 1 };
    for ((_, node), input) in graph.inputs().zip(&mut inputs) {
        input.shape = [&[images], node.shape.sizes()].concat();
        input.name.clone_from(&node.name);
    }
    if let [only] = inputs.as_mut_slice() {
        only.name = "input".into();
    }
    for Value { name, numbers, .. } in outputs {
        let layer = match &layers {
            Some(layers) => layers.get(&name).map(String::as_str),
            // `layer/value`, where a tensor has the layer's name.
            None => name.split('/').next(),
        };
        let Some((layer, shape)) = layer.and_then(|layer| Some((layer, shapes.get(layer)?))) else { continue };
        if numbers.len() == images * shape.elements() {
            let shape = [&[images], shape.sizes()].concat();
            inputs.push(Value { name: format!("layer.{layer}"), shape, numbers });
        }
    }
    inputs
}
