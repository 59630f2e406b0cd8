//! `graphc export`: a model with its weights as an ONNX file.

use std::{
    io::{self, BufWriter, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::Args;
use graphc_compiler::{
    Compiled,
    diagnostic::Source,
    front::Options,
    ir::{Graph, Id, Precision, Target, TensorId, report::thousands},
    render::onnx::{self, Batch, Data, Piece},
};
use graphc_quantize::Exported;
use graphc_weights::shown_path;

use super::{
    USAGE, in_file, read, shown, variable,
    weights::{Elements, Given, Output},
};

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
    /// The ranges of the network's values: the file is that of a network in int8, with what becomes integers in it.
    #[arg(long, value_name = "FILE", conflicts_with = "external_data")]
    scales: Option<PathBuf>,
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
    let scales = arguments.scales.as_deref();
    let scales =
        scales.map(|file| Source::read(file, shown_path(file)).map_err(|error| in_file(file, error))).transpose()?;
    let precision = if scales.is_some() { Precision::Int8 } else { Precision::default() };
    let target = Target { precision, ..Target::default() };
    let options = Options { variables: arguments.variables.clone(), target, scales, ..Options::default() };
    let given = Given { model: &arguments.file, weights: arguments.weights.as_deref() };
    let compiled =
        graphc_compiler::compile_with(&source, &options, |model| given.check(model)).map(|(model, ())| model);
    let model = match shown(compiled, &source)? {
        Ok(model) => model,
        Err(failed) => return Ok(failed),
    };
    if let (Some(_), Some(path)) = (&arguments.scales, given.path(&model)) {
        return quantised(arguments, &model, &path);
    }
    let Some(mut weights) = given.open(&model)? else {
        let file = shown_path(&arguments.file);
        writeln!(anstream::stderr(), "error: {file} names no weight file: give one with `--weights`")?;
        return Ok(ExitCode::from(USAGE));
    };
    let Export { output, batch, external_data, .. } = arguments;
    let place = Place { output, data: if *external_data { Wanted::Beside } else { Wanted::Inside } };
    write(&model.graph, *batch, &place, &mut weights)?;
    let (output, tensors) = (shown_path(&arguments.output), model.graph.tensors.len());
    let parameters = thousands(model.report.parameters());
    writeln!(io::stdout(), "{output}: {tensors} tensors, {parameters} parameters, opset {}", onnx::OPSET)?;
    Ok(ExitCode::SUCCESS)
}

/// Writes a network in int8.
fn quantised(arguments: &Export, model: &Compiled, weights: &Path) -> io::Result<ExitCode> {
    let Exported { graph, tensors, rounded } = Exported::new(model, weights).map_err(io::Error::other)?;
    let file = onnx::render_rounded(&graph, arguments.batch, Data::Inside, &rounded);
    let output = shown_path(&arguments.output);
    if file.len > onnx::MAX_BYTES {
        return Err(io::Error::other(format!(
            "{output} would have {} bytes, and may have {}",
            file.len,
            onnx::MAX_BYTES
        )));
    }
    write_pieces(&arguments.output, &file.pieces, |tensor, out| {
        tensors[tensor.index()].iter().try_for_each(|number| out.write_all(&number.to_le_bytes()))
    })?;
    let (values, weights) = (rounded.values.len(), rounded.weights.len());
    let opset = onnx::OPSET;
    writeln!(io::stdout(), "{output}: {values} values and {weights} weights are rounded to int8, opset {opset}")?;
    Ok(ExitCode::SUCCESS)
}

/// Where a file goes.
pub(super) struct Place<'a> {
    pub(super) output: &'a Path,
    pub(super) data: Wanted,
}

/// Where weights go, if the file does not become too long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    /// Into the file.
    Inside,
    /// Into a file beside it.
    Beside,
}

/// Writes the file, and the one with its weights if they do not belong into it.
pub(super) fn write(graph: &Graph, batch: Batch, place: &Place<'_>, weights: &mut Elements) -> io::Result<()> {
    let inside = onnx::render(graph, batch, Data::Inside);
    if place.data == Wanted::Inside && inside.len <= onnx::MAX_BYTES {
        return write_pieces(place.output, &inside.pieces, |tensor, out| weights.write(tensor, out));
    }
    let beside = beside(place.output)?;
    let name = beside.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let tensors: Vec<Piece> = graph.tensors.iter().map(|(id, _)| Piece::Tensor(id)).collect();
    write_pieces(&beside, &tensors, |tensor, out| weights.write(tensor, out))?;
    let pieces = onnx::render(graph, batch, Data::Beside(name)).pieces;
    write_pieces(place.output, &pieces, |tensor, out| weights.write(tensor, out))
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

/// Writes a file, of which `elements` writes those of tensors.
fn write_pieces(
    path: &Path,
    pieces: &[Piece],
    mut elements: impl FnMut(TensorId, &mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    let mut output = Output::create(path)?;
    let mut out = BufWriter::with_capacity(BUFFER, &mut output);
    for piece in pieces {
        match piece {
            Piece::Bytes(bytes) => out.write_all(bytes)?,
            Piece::Tensor(tensor) => elements(*tensor, &mut out)?,
        }
    }
    out.flush()?;
    drop(out);
    output.complete()
}
