//! `graphc graph`: the drawing of a model.

use std::{
    fs::File,
    io::{self, BufWriter, Write},
    path::PathBuf,
    process::ExitCode,
};

use clap::{Args, ValueEnum};
use graphc_compiler::render::drawing::{Background, Drawing};

use super::{Settings, compiled, in_file};

/// What is drawn, and where it goes.
#[derive(Args, Debug)]
pub(super) struct Graph {
    /// A model file; `-` is the standard input.
    file: PathBuf,
    /// Where to write; the standard output without it.
    #[arg(short, long)]
    output: Option<PathBuf>,
    /// The language of the drawing.
    #[arg(long, value_enum, default_value_t = Format::Svg)]
    format: Format,
    #[command(flatten)]
    settings: Settings,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    /// A picture for browsers, documents and print.
    Svg,
    /// For Graphviz.
    Dot,
}

/// Draws.
pub(super) fn run(arguments: &Graph) -> io::Result<ExitCode> {
    arguments.settings.target.take_one_size("a drawing shows");
    let model = match compiled(&arguments.file, &arguments.settings)? {
        Ok(model) => model,
        Err(failed) => return Ok(failed),
    };
    let drawing = model.drawing();
    match &arguments.output {
        None => write(&drawing, arguments.format, io::stdout().lock())?,
        Some(path) => File::create(path)
            .and_then(|file| write(&drawing, arguments.format, file))
            .map_err(|error| in_file(path, error))?,
    }
    Ok(ExitCode::SUCCESS)
}

fn write(drawing: &Drawing, format: Format, to: impl Write) -> io::Result<()> {
    let mut to = BufWriter::new(to);
    match format {
        Format::Svg => write!(to, "{}", drawing.svg(Background::Own))?,
        Format::Dot => write!(to, "{}", drawing.dot())?,
    }
    to.flush()
}
