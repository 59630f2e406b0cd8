//! The values of all layers as ONNX Runtime computes them.

use std::{
    collections::HashMap,
    env, fs,
    io::{self, Write},
    path::{Path, PathBuf},
    process::{self, Command, ExitCode},
};

use graphc_compiler::{
    Compiled,
    front::{self, Batching, Options, Results},
    ir::{Graph, Node, Shape},
    render::onnx::Batch,
};
use graphc_weights::shown_path;

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
    _folder: Option<Folder>,
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

/// Folders of other names that are tried.
const ATTEMPTS: usize = 100;

/// A folder that is removed in the end.
struct Folder(PathBuf);

impl Folder {
    /// One that nobody has made before.
    fn new() -> io::Result<Self> {
        let mut attempts = (0..ATTEMPTS).map(|number| {
            let folder = env::temp_dir().join(format!("graphc-verify-{}-{number}", process::id()));
            fs::create_dir(&folder).map(|()| Folder(folder.clone())).map_err(|error| in_file(&folder, error))
        });
        let is_taken = |error: &io::Error| error.kind() == io::ErrorKind::AlreadyExists;
        let taken = || io::Error::other("there are folders of all names for temporary files");
        attempts.find(|made| !made.as_ref().is_err_and(is_taken)).unwrap_or_else(|| Err(taken()))
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    fn write(&self, name: &str, bytes: &[u8]) -> io::Result<PathBuf> {
        let path = self.path(name);
        fs::write(&path, bytes).map_err(|error| in_file(&path, error))?;
        Ok(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // What cannot be removed stays in the folder for such files.
        let _ = fs::remove_dir_all(&self.0);
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
    let options = Options { variables, results: Results::EveryLayer, batching, ..Options::default() };
    let compiled = graphc_compiler::compile_with(&source, &options, |model| given.check(model));
    let model = match shown(compiled.map(|(model, ())| model), &source)? {
        Ok(model) => model,
        Err(failed) => return Ok(Err(failed)),
    };
    let folder = Folder::new()?;
    let listed = front::parse(&source, &options).map(|model| model.source);
    let original = listed.ok().map(|listed| Original::of(&source, &listed, &model)).transpose()?.flatten();
    let prepared = match original {
        Some(original) => self::original(verify, &model, &folder, original)?,
        None => match given.open(&model)? {
            Some(mut weights) => exported(verify, &model, &folder, &mut weights)?,
            None => {
                let file = shown_path(&verify.file);
                writeln!(anstream::stderr(), "error: {file} names no weight file: give one with `--weights`")?;
                return Ok(Err(ExitCode::from(USAGE)));
            }
        },
    };
    let outputs = run(verify, &folder, &prepared)?;
    let values = named(&model.graph, prepared, outputs);
    let path = folder.write("reference.safetensors", &stored(&values))?;
    Ok(Ok(Reference { path, _folder: Some(folder) }))
}

/// The network as an ONNX file.
fn exported(verify: &Verify, model: &Compiled, folder: &Folder, weights: &mut Elements) -> io::Result<Prepared> {
    let file = folder.path("model.onnx");
    export::write(&model.graph, Batch::Dynamic, &Place { output: &file, data: Wanted::Inside }, weights)?;
    let mut random = Random::new();
    let inputs = model.graph.inputs();
    let shape = |node: &Node| [&[verify.images], node.shape.sizes()].concat();
    let inputs = inputs.map(|(_, node)| random.value(&node.name, shape(node))).collect();
    Ok(Prepared { file, data: None, inputs, layers: None })
}

/// The file as it is.
fn original(verify: &Verify, model: &Compiled, folder: &Folder, original: Original) -> io::Result<Prepared> {
    let Original { bytes, folder: data, inputs: names, images, layers } = original;
    let file = folder.write("model.onnx", &bytes)?;
    let first = (!verify.target.no_batch).then(|| images.unwrap_or(verify.images));
    let mut random = Random::new();
    let shape = |node: &Node| first.into_iter().chain(node.shape.sizes().iter().copied()).collect();
    let inputs = names.iter().zip(model.graph.inputs());
    let inputs = inputs.map(|(name, (_, node))| random.value(name, shape(node))).collect();
    Ok(Prepared { file, data: Some(data), inputs, layers: Some(layers) })
}

/// The outputs, by ONNX Runtime.
fn run(verify: &Verify, folder: &Folder, prepared: &Prepared) -> io::Result<Vec<Value>> {
    let script = folder.write("run_onnx.py", SCRIPT.as_bytes())?;
    let inputs = folder.write("inputs.safetensors", &stored(&prepared.inputs))?;
    let outputs = folder.path("outputs.safetensors");
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
