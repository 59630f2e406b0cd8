//! `graphc export`: a model with its weights as an ONNX file.

use std::{
    io::{self, BufWriter, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::Args;
use graphc_compiler::{
    Compiled,
    front::Options,
    ir::{Graph, Id, report::thousands},
    render::onnx::{self, Batch, Data, Piece},
    weight_file::{self, Named},
};
use graphc_weights::shown_path;

use super::{USAGE, read, shown, variable, weights::Output};

/// What is exported, and where it goes.
#[derive(Args, Debug)]
pub(super) struct Export {
    /// A model file; `-` is the standard input.
    file: PathBuf,
    /// The file to write.
    #[arg(short, long)]
    output: PathBuf,
    /// The weight file; without it, the one that `weights:` in the model file names.
    #[arg(long, value_name = "FILE")]
    weights: Option<PathBuf>,
    /// The number of images in a batch, or `dynamic` for any.
    #[arg(long, default_value = "dynamic", value_parser = batch)]
    batch: Batch,
    /// Put the weights into a file beside the output, which ends in `.data`: files of 2 GiB and more always do.
    #[arg(long)]
    external_data: bool,
    /// Set a variable of the model: `--set num_classes=10`.
    #[arg(long = "set", value_name = "NAME=VALUE", value_parser = variable)]
    variables: Vec<(String, i64)>,
}

fn batch(text: &str) -> Result<Batch, String> {
    if text == "dynamic" {
        return Ok(Batch::Dynamic);
    }
    super::batch(text).map(Batch::Fixed).map_err(|expected| format!("{expected}, or `dynamic`"))
}

/// Runs the verb.
pub(super) fn run(arguments: &Export) -> io::Result<ExitCode> {
    let source = read(&arguments.file)?;
    let options = Options { variables: arguments.variables.clone(), ..Options::default() };
    let path = |model: &Compiled| arguments.weights.clone().or_else(|| weight_file::path(model, &arguments.file));
    let check = |model: &Compiled| {
        let Some(path) = &arguments.weights else { return weight_file::check_own(model, &arguments.file) };
        let named = Named { path, shown: &shown_path(path), option: Some("--weights"), embed: false };
        weight_file::check(model, &named).map(drop)
    };
    let compiled = graphc_compiler::compile_with(&source, &options, check).map(|(model, ())| model);
    let model = match shown(compiled, &source)? {
        Ok(model) => model,
        Err(failed) => return Ok(failed),
    };
    let Some(path) = path(&model) else {
        let file = shown_path(&arguments.file);
        writeln!(anstream::stderr(), "error: {file} names no weight file: give one with `--weights`")?;
        return Ok(ExitCode::from(USAGE));
    };
    let mut weights = Weights::open(&path, &model)?;
    write(&model.graph, arguments, &mut weights)?;
    let (output, tensors) = (shown_path(&arguments.output), model.graph.tensors.len());
    let parameters = thousands(model.report.parameters());
    writeln!(io::stdout(), "{output}: {tensors} tensors, {parameters} parameters, opset {}", onnx::OPSET)?;
    Ok(ExitCode::SUCCESS)
}

/// Writes the file, and the one with its weights if they do not belong into it.
fn write(graph: &Graph, arguments: &Export, weights: &mut Weights) -> io::Result<()> {
    let inside = onnx::render(graph, arguments.batch, Data::Inside);
    if !arguments.external_data && inside.len <= onnx::MAX_BYTES {
        return write_pieces(&arguments.output, &inside.pieces, weights);
    }
    let beside = beside(&arguments.output)?;
    let name = beside.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let tensors: Vec<Piece> = graph.tensors.iter().map(|(id, _)| Piece::Tensor(id)).collect();
    write_pieces(&beside, &tensors, weights)?;
    write_pieces(&arguments.output, &onnx::render(graph, arguments.batch, Data::Beside(name)).pieces, weights)
}

/// The file for the weights.
fn beside(output: &Path) -> io::Result<PathBuf> {
    let name = output.file_name().and_then(|name| name.to_str());
    let name =
        name.ok_or_else(|| io::Error::other("the name of the output must be UTF-8: its weights are beside it"))?;
    Ok(output.with_file_name(format!("{name}.data")))
}

/// Bytes written at once.
const BUFFER: usize = 1 << 18;

fn write_pieces(path: &Path, pieces: &[Piece], weights: &mut Weights) -> io::Result<()> {
    let mut output = Output::create(path)?;
    let mut out = BufWriter::with_capacity(BUFFER, &mut output);
    for piece in pieces {
        match piece {
            Piece::Bytes(bytes) => out.write_all(bytes)?,
            Piece::Tensor(tensor) => weights.write(tensor.index(), &mut out)?,
        }
    }
    out.flush()?;
    drop(out);
    output.complete()
}

/// The weights of a network, in the order of its tensors.
struct Weights {
    elements: weight_file::Elements,
    numbers: Vec<f32>,
}

impl Weights {
    fn open(path: &Path, model: &Compiled) -> io::Result<Self> {
        let tensors = model.graph.tensors.values();
        let elements = model.weights.with_mapping(|mapping| weight_file::Elements::open(path, tensors, mapping));
        // It has been held against the network; it can have changed since.
        let elements = elements.map_err(|_| io::Error::other(format!("{}: it has changed", shown_path(path))))?;
        Ok(Weights { elements, numbers: Vec::new() })
    }

    fn write(&mut self, tensor: usize, out: &mut impl Write) -> io::Result<()> {
        self.elements.read(tensor, &mut self.numbers).map_err(io::Error::other)?;
        self.numbers.iter().try_for_each(|number| out.write_all(&number.to_le_bytes()))
    }
}
