//! The program `graphc`: arguments, printing and exit codes around the compiler, which prints nothing.
//!
//! Exit codes: 0, nothing is wrong; 1, a model has mistakes, a weight file is not the one that it should be, or two models differ; 2, the
//! arguments are wrong; 6, a file cannot be read or the output not written, or a program not built. `run`, `bench`
//! and `serve` end as the program does that they run.

mod check;
mod compact;
mod diff;
mod emit;
mod expand;
mod explain;
mod export;
mod graph;
mod import;
mod json;
mod library;
mod quantize;
mod run;
mod sarif;
mod schema;
mod serve;
mod verify;
mod web;
mod weights;
mod zoo;

use std::{
    io::{self, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::{Args, CommandFactory, Parser, Subcommand, error::ErrorKind};
use graphc_compiler::{
    CompileError, Compiled, Internal,
    diagnostic::{Diagnostics, Source, Style},
    front::{Batching, Options, Results},
    ir::{self, Convolutions, Precision, Size},
    render::rust,
    weight_file,
};
use graphc_weights::shown_path;

/// Checks and compiles descriptions of convolutional networks.
#[derive(Debug, Parser)]
#[command(name = "graphc", version, arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Measure the forward pass of a model: the same as `graphc run MODEL bench`.
    Bench(run::Run),
    /// Build a model as a library for C, or as a package for Python.
    Build(library::Build),
    /// Print the layers of models with their shapes, parameters and memory, or every mistake in them.
    Check(check::Check),
    /// Remove what graphc has built and keeps in its cache, or print what there is.
    Clean(run::clean::Clean),
    /// Print a model file with sections and with blocks where layers repeat: the opposite of `expand`.
    Compact(compact::Compact),
    /// Print what differs between two models: layers, attributes, sizes, costs, and weights.
    Diff(diff::Diff),
    /// Print the code that the macro produces: Rust, or with `--cuda` the kernels for a GPU.
    Emit(emit::Emit),
    /// Print a model file without blocks and expressions: every layer by itself, under its full name.
    Expand(expand::Expand),
    /// Print what a code such as `G0203` means, or an operator such as `conv2d` does, with an example; without either, all of them.
    Explain {
        /// The code of a mistake or warning or its name, or an operator.
        code: Option<String>,
    },
    /// Write a model with its weights as an ONNX file, for other engines.
    Export(export::Export),
    /// Draw a model: its layers, the shapes between them, and which of them run as one step.
    Graph(graph::Graph),
    /// Write an ONNX file as a model file that people read, and its weights as safetensors.
    Import(import::Import),
    /// Calibrate a model for int8 with images: the range of each value, corrected biases, and what each layer loses.
    Quantize(quantize::Quantize),
    /// Run a model as a program: it classifies images, is measured, or compared with another implementation.
    Run(run::Run),
    /// Print a JSON Schema of model files, for editors.
    Schema,
    /// Serve models over the Open Inference Protocol, which clients of Triton and KServe speak.
    Serve(serve::Serve),
    /// Compare every layer of a model with ONNX Runtime, or with another implementation's values in a file.
    Verify(verify::Verify),
    /// Build a model as a WebAssembly module, with JavaScript that calls it and a page that shows it.
    Web(web::Web),
    /// Build a model as a wheel for Python.
    Wheel(library::wheel::Wheel),
    /// Look at weight files, convert them, hold them against a model, or fetch them.
    #[command(subcommand)]
    Weights(weights::Weights),
    /// List the networks that graphc has model files of, print one, or fetch its weights.
    #[command(subcommand)]
    Zoo(zoo::Zoo),
}

/// What every verb that compiles a model takes.
#[derive(Args, Clone, Debug)]
struct Target {
    /// Set a variable of the model, or a dimension of an ONNX file: `--set num_classes=10`, `--set height=320`.
    #[arg(long = "set", value_name = "NAME=VALUE", value_parser = variable)]
    variables: Vec<(String, i64)>,
    /// Batch sizes to compile for: `--batch 4,16`. More images than the largest are several passes.
    #[arg(long, value_delimiter = ',', default_value = "1,32", value_parser = batch)]
    batch: Vec<usize>,
    /// Sizes of the input to compile for, height first, or lengths of sequences: `--sizes 224x224,320x320`. The first is the network's
    /// own; without this, the model's is.
    #[arg(long, value_delimiter = ',', value_name = "SIZES")]
    sizes: Vec<Size>,
    /// What weights and the values between layers are stored in: `f32`, `bf16` or `int8`; on a GPU also `tf32`, and no `int8`.
    #[arg(long, default_value = "f32", value_parser = precision)]
    precision: Precision,
    /// For `int8`: the ranges of the network's values, a file that `graphc quantize` writes. A quantised ONNX file has its own.
    #[arg(long, value_name = "FILE")]
    scales: Option<PathBuf>,
    /// Compute convolutions by their definition alone, also where minimal filtering is faster: a NaN or an infinity in an
    /// image then reaches only the values that it reaches in PyTorch.
    #[arg(long)]
    exact: bool,
    /// Of an ONNX file: take the first dimension of its inputs as one like others, and not as the batch.
    #[arg(long)]
    no_batch: bool,
}

impl Target {
    /// The batch sizes, each once and ascending.
    fn batches(&self) -> Vec<usize> {
        let mut batches = self.batch.clone();
        batches.sort_unstable();
        batches.dedup();
        batches
    }

    /// Refuses several sizes, for what is made of a network at one.
    fn take_one_size(&self, what: &str) {
        if let [_, _, ..] = &self.sizes[..] {
            let sizes: Vec<String> = self.sizes.iter().map(Size::to_string).collect();
            let message = format!(
                "`--sizes {}`: {what} one size; several are for `graphc check`, `run`, `bench` and `emit`, and for the \
                 macro `model!`",
                sizes.join(",")
            );
            Arguments::command().error(ErrorKind::ValueValidation, message).exit();
        }
    }
}

/// What a verb takes that looks at a model.
#[derive(Args, Debug)]
struct Settings {
    #[command(flatten)]
    target: Target,
    /// Make every layer's value a result, so that nothing is fused.
    #[arg(long)]
    every_layer: bool,
    /// Another name for the network.
    #[arg(skip)]
    name: Option<String>,
}

fn variable(text: &str) -> Result<(String, i64), String> {
    let (name, value) = text.split_once('=').ok_or("expected NAME=VALUE")?;
    Ok((name.into(), value.parse().map_err(|error| format!("{value}: {error}"))?))
}

fn batch(text: &str) -> Result<usize, String> {
    text.parse()
        .ok()
        .filter(|batch| (1..=rust::MAX_BATCH).contains(batch))
        .ok_or(format!("expected 1 to {}", rust::MAX_BATCH))
}

fn precision(text: &str) -> Result<Precision, String> {
    Precision::ALL
        .into_iter()
        .find(|precision| precision.name() == text)
        .ok_or("expected f32, tf32, bf16 or int8".into())
}

const MISTAKES: u8 = 1;
const USAGE: u8 = 2;
const UNREADABLE: u8 = 6;

fn main() -> ExitCode {
    let outcome = match Arguments::parse().verb {
        Verb::Bench(arguments) => run::run(&arguments, Some("bench")),
        Verb::Build(arguments) => library::run(&arguments),
        Verb::Check(arguments) => check::run(&arguments),
        Verb::Clean(arguments) => run::clean::run(&arguments),
        Verb::Compact(arguments) => compact::run(&arguments),
        Verb::Diff(arguments) => diff::run(&arguments),
        Verb::Emit(arguments) => emit::run(&arguments),
        Verb::Expand(arguments) => expand::run(&arguments),
        Verb::Explain { code } => explain::run(code.as_deref()),
        Verb::Export(arguments) => export::run(&arguments),
        Verb::Graph(arguments) => graph::run(&arguments),
        Verb::Import(arguments) => import::run(&arguments),
        Verb::Quantize(arguments) => quantize::run(&arguments),
        Verb::Run(arguments) => run::run(&arguments, None),
        Verb::Schema => schema::run(),
        Verb::Serve(arguments) => serve::run(&arguments),
        Verb::Verify(arguments) => verify::run(&arguments),
        Verb::Web(arguments) => web::run(&arguments),
        Verb::Weights(verb) => weights::run(&verb),
        Verb::Wheel(arguments) => library::wheel::run(&arguments),
        Verb::Zoo(verb) => zoo::run(&verb),
    };
    match outcome {
        Ok(code) => code,
        // Whoever reads the output has seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(anstream::stderr(), "error: {error}");
            ExitCode::from(UNREADABLE)
        }
    }
}

/// The model, after its warnings have been printed; or, after its mistakes have, the exit code.
fn compiled(file: &Path, settings: &Settings) -> io::Result<Result<Compiled, ExitCode>> {
    let source = read(file)?;
    shown(compile(&source, settings)?, &source)
}

fn shown(outcome: Result<Compiled, CompileError>, source: &Source) -> io::Result<Result<Compiled, ExitCode>> {
    match outcome {
        Ok(model) => {
            print(&model.warnings, source)?;
            Ok(Ok(model))
        }
        Err(CompileError::Model(diagnostics)) => {
            print(&diagnostics, source)?;
            Ok(Err(ExitCode::from(MISTAKES)))
        }
        Err(CompileError::Internal(error)) => Err(internal(&error)),
    }
}

/// A model file; `-` is the standard input, and `zoo:resnet50` one of graphc's own.
fn read(file: &Path) -> io::Result<Source> {
    if let Some(name) = graphc_compiler::zoo::name(file) {
        return graphc_compiler::zoo::source(name).map_err(io::Error::other);
    }
    if file.as_os_str() == "-" {
        const STDIN: &str = "<stdin>";
        return Source::read_stream(io::stdin().lock(), STDIN).map_err(|error| in_file(Path::new(STDIN), error));
    }
    Source::read(file, file.display().to_string()).map_err(|error| in_file(file, error))
}

/// An error that says which file it is about.
fn in_file(path: &Path, error: io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", shown_path(path)))
}

fn compile(source: &Source, settings: &Settings) -> io::Result<Result<Compiled, CompileError>> {
    Ok(graphc_compiler::compile(source, &options(source, settings)?))
}

/// The options, with the ranges file read.
fn options(source: &Source, settings: &Settings) -> io::Result<Options> {
    let results = if settings.every_layer { Results::EveryLayer } else { Results::AsTheFileSays };
    let Target { variables, batch, sizes, precision, scales, exact, no_batch } = &settings.target;
    let images = batch.iter().copied().min().unwrap_or(1);
    let convolutions = if *exact { Convolutions::Exact } else { Convolutions::Fastest };
    let target = ir::Target { precision: *precision, images, convolutions };
    let batching = if *no_batch { Batching::None } else { Batching::First };
    if scales.is_some() && *precision != Precision::Int8 {
        let message = "`--scales` has the ranges of values in int8: `--precision int8` is missing";
        Arguments::command().error(ErrorKind::MissingRequiredArgument, message).exit();
    }
    // Whether an ONNX file has scales of its own is known once it is read.
    if scales.is_none() && *precision == Precision::Int8 && source.binary().is_none() {
        let message = "`--precision int8` needs the ranges of the network's values: `--scales <FILE>` is missing, which `graphc quantize` writes";
        Arguments::command().error(ErrorKind::MissingRequiredArgument, message).exit();
    }
    if let Err((_, message)) = ir::check_sizes(sizes) {
        Arguments::command().error(ErrorKind::ValueValidation, format!("`--sizes`: {message}")).exit();
    }
    let scales = scales
        .as_deref()
        .map(|file| Source::read(file, file.display().to_string()).map_err(|error| in_file(file, error)));
    let (name, variables, sizes) = (settings.name.clone(), variables.clone(), sizes.clone());
    Ok(Options { name, variables, results, target, batching, scales: scales.transpose()?, sizes, ..Options::default() })
}

/// The same, with a look at the weights.
fn compile_with(
    source: &Source,
    settings: &Settings,
    weights: impl FnOnce(&Compiled) -> Result<(), Diagnostics>,
) -> io::Result<Result<Compiled, CompileError>> {
    Ok(graphc_compiler::compile_with(source, &options(source, settings)?, weights).map(|(model, ())| model))
}

/// As the macro does: a weight file that the model names, and that does not fit, is a mistake.
fn compile_with_weights(
    source: &Source,
    file: &Path,
    settings: &Settings,
) -> io::Result<Result<Compiled, CompileError>> {
    compile_with(source, settings, |model| weight_file::check_own(model, file))
}

/// Prints mistakes or warnings; the stream drops the colours where they are not wanted.
fn print(diagnostics: &Diagnostics, source: &Source) -> io::Result<()> {
    if diagnostics.is_empty() {
        return Ok(());
    }
    writeln!(anstream::stderr(), "{}\n", diagnostics.render(source, Style::Coloured))
}

fn internal(error: &Internal) -> io::Error {
    io::Error::other(format!("a mistake in graphc: {error}"))
}
