//! `graphc import`: an ONNX file as a model file and a weight file; and a file with the scales of its values, if it has them.

use std::{
    collections::{BTreeMap, HashSet},
    ffi::OsStr,
    fs,
    io::{self, BufWriter, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::Args;
use graphc_compiler::{
    Compiled,
    diagnostic::Source,
    front::{self, Batching, LayerScale, Options, Pairs, Places, Ranges, UsedWeights},
    ir::{Graph, Tensor, TensorId, report::thousands},
    render::yaml::{self, Beside},
};
use graphc_weights::{Dtype, safetensors, sha256, shown, shown_path};

use super::{
    in_file, read, shown as shown_model, variable,
    weights::{Elements, Given, Output},
};

/// What is imported, and where it goes.
#[derive(Args, Debug)]
pub(super) struct Import {
    /// An ONNX file.
    file: PathBuf,
    /// The model file to write; its weights go beside it, into a file that ends in `.safetensors`.
    #[arg(short, long)]
    output: PathBuf,
    /// The name of the network's type; without it, that of the file.
    #[arg(long)]
    name: Option<String>,
    /// Set a dimension that has only a name: `--set height=320`.
    #[arg(long = "set", value_name = "NAME=VALUE", value_parser = variable)]
    variables: Vec<(String, i64)>,
    /// Take the first dimension of the inputs as one like others, and not as the batch.
    #[arg(long)]
    no_batch: bool,
}

/// Writes both files.
pub(super) fn run(arguments: &Import) -> io::Result<ExitCode> {
    let Import { file, output, name, variables, no_batch } = arguments;
    let source = read(file)?;
    let batching = if *no_batch { Batching::None } else { Batching::First };
    let (name, variables, pairs) = (name.clone(), variables.clone(), Pairs::Taken);
    let options = Options { name, variables, batching, pairs, ..Options::default() };
    let given = Given { model: file, weights: None };
    let compiled =
        graphc_compiler::compile_with(&source, &options, |model| given.check(model)).map(|(model, ())| model);
    let model = match shown_model(compiled, &source)? {
        Ok(model) => model,
        Err(failed) => return Ok(failed),
    };
    let weights = given.open(&model)?;
    let beside = output.with_extension("safetensors");
    let tensors = match weights {
        Some(mut weights) => write_weights(&beside, &model.graph, &mut weights)?,
        None => 0,
    };
    let text = text(&model, file, beside.file_name().filter(|_| tensors > 0))?;
    fs::write(output, &text).map_err(|error| in_file(output, error))?;
    let (layers, lines) = (model.report.rows.len(), text.lines().count());
    let parameters = thousands(model.report.parameters());
    let mut out = io::stdout().lock();
    writeln!(out, "{}: {layers} layers in {lines} lines, {parameters} parameters", shown_path(output))?;
    if tensors > 0 {
        writeln!(out, "{}: {tensors} tensors", shown_path(&beside))?;
    }
    if tensors > 0 && model.graph.nodes.values().any(|node| node.scale.is_some()) {
        let place = output.with_extension("int8.yaml");
        let scales = write_scales(&place, &model, &beside)?;
        writeln!(out, "{}: {scales} scales, for `--precision int8 --scales`", shown_path(&place))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// The model file, which gives the same network.
fn text(model: &Compiled, file: &Path, weights: Option<&OsStr>) -> io::Result<String> {
    let name =
        weights.map(|name| name.to_str().ok_or_else(|| io::Error::other("the name of the output must be UTF-8")));
    let keys = name.transpose()?.map(|name| format!("weights: {}\n", front::quoted(name))).unwrap_or_default();
    let text = yaml::compact(&model.graph, &Beside { keys: &keys, ..Beside::NOTHING });
    // With weights beside it, the file is read as it will be; what is in them has been written from the same tensors.
    let again = front::parse(&Source::new(shown_path(file), text.clone()), &Options::default());
    let is_same = again.is_ok_and(|again| yaml::same(&again.graph, &model.graph));
    if !is_same {
        return Err(io::Error::other("a mistake in graphc: the model file would be of another network"));
    }
    Ok(format!("# Imported from {}.\n{}{text}", shown_path(file), folded(model)))
}

/// The nodes of the file that are no layers of their own, in a comment.
fn folded(model: &Compiled) -> String {
    let starts: HashSet<usize> = model.graph.nodes.values().map(|node| node.place.range().start).collect();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, node) in model.nodes.iter().filter(|(place, _)| !starts.contains(&place.range().start)) {
        *counts.entry(&node.operator).or_default() += 1;
    }
    if counts.is_empty() {
        return String::new();
    }
    let total: usize = counts.values().sum();
    let counts: Vec<String> = counts.iter().map(|(operator, count)| format!("{} {count}", shown(operator))).collect();
    let nodes = if total == 1 { "1 node is no layer" } else { &*format!("{total} nodes are no layers") };
    format!("# {nodes} of their own, but constants or parts of others: {}.\n", counts.join(", "))
}

/// The scales that the file has for values, beside a model file without them. Gives their number.
fn write_scales(path: &Path, model: &Compiled, weights: &Path) -> io::Result<usize> {
    let read = fs::File::open(weights).and_then(sha256).map_err(|error| in_file(weights, error))?;
    let nodes = model.graph.nodes.values();
    let scales: Vec<LayerScale> =
        nodes.filter_map(|node| Some(LayerScale::new(node.name.as_str(), node.scale?))).collect();
    let count = scales.len();
    let ranges = Ranges {
        model: model.graph.name.clone(),
        weights: UsedWeights::File(read),
        calibration: None,
        bias_correction: None,
        ranges: Vec::new(),
        scales,
        f32: model.in_f32.clone(),
        places: Places::default(),
    };
    let mut output = Output::create(path)?;
    write!(output, "{ranges}")?;
    output.complete()?;
    Ok(count)
}

/// The tensors of a network as safetensors: those of integers with their scales beside them. Gives their number.
fn write_weights(path: &Path, graph: &Graph, weights: &mut Elements) -> io::Result<usize> {
    let mut entries = Vec::new();
    for (id, tensor) in graph.tensors.iter() {
        entries.extend(entries_of(id, tensor, weights)?);
    }
    // In this order, every tensor is aligned.
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.dtype.bits()));
    let mut output = Output::create(path)?;
    let mut out = BufWriter::with_capacity(BUFFER, &mut output);
    let header = entries.iter().map(|entry| (&*entry.name, entry.dtype, &*entry.shape));
    out.write_all(&safetensors::header(header))?;
    for entry in &entries {
        entry.write(weights, &mut out)?;
    }
    out.flush()?;
    drop(out);
    output.complete()?;
    Ok(entries.len())
}

/// A tensor of the file to be written.
struct Entry {
    name: String,
    dtype: Dtype,
    shape: Vec<usize>,
    /// The tensor of the network that it is of.
    of: TensorId,
    what: What,
}

/// What a tensor of the file has.
enum What {
    Numbers,
    Integers,
    Scales(Vec<f32>),
}

/// What is written of a tensor: its numbers; or integers, and their scales.
fn entries_of(of: TensorId, tensor: &Tensor, weights: &mut Elements) -> io::Result<Vec<Entry>> {
    let entry =
        |name: &str, dtype, shape: &[usize], what| Entry { name: name.into(), dtype, shape: shape.into(), of, what };
    let whole = |dtype, what| entry(&tensor.name, dtype, &tensor.shape, what);
    let integers = weights.integers(of)?.and_then(|integers| Some((integers.dtype(tensor.kind)?, integers)));
    let Some((dtype, integers)) = integers else { return Ok(vec![whole(Dtype::F32, What::Numbers)]) };
    let (name, shape) = (format!("{}{}", tensor.name, graphc_weights::SCALE), integers.shape_of_steps(&tensor.shape));
    let scales = entry(&name, Dtype::F32, &shape, What::Scales(integers.steps));
    Ok(vec![whole(dtype, What::Integers), scales])
}

impl Entry {
    fn write(&self, weights: &mut Elements, out: &mut impl Write) -> io::Result<()> {
        match &self.what {
            What::Numbers => weights.write(self.of, out),
            What::Scales(steps) => steps.iter().try_for_each(|step| out.write_all(&step.to_le_bytes())),
            What::Integers => {
                let (integers, bytes) = (weights.integers(self.of)?, (self.dtype.bits() / 8) as usize);
                let mut integers = integers.into_iter().flat_map(|all| all.integers);
                integers.try_for_each(|integer| out.write_all(&integer.to_le_bytes()[..bytes]))
            }
        }
    }
}

/// Bytes written at once.
const BUFFER: usize = 1 << 18;
