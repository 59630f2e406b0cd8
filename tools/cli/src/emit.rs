//! `graphc emit`: the generated code.

use std::{
    io::{self, Write},
    path::PathBuf,
    process::ExitCode,
};

use clap::Args;
use graphc_compiler::{
    Compiled,
    render::{
        self,
        rust::{self, Request, Root, Stored},
    },
    weight_file,
};

use super::{Settings, compile_with_weights, read, shown};

/// Which code is printed.
#[derive(Args, Debug)]
pub(super) struct Emit {
    /// A model file; `-` is the standard input.
    file: PathBuf,
    /// Print the CUDA program.
    #[arg(long)]
    cuda: bool,
    #[command(flatten)]
    settings: Settings,
}

/// Prints it.
pub(super) fn run(arguments: &Emit) -> io::Result<ExitCode> {
    let source = read(&arguments.file)?;
    let compiled = compile_with_weights(&source, &arguments.file, &arguments.settings)?;
    let model = match shown(compiled, &source)? {
        Ok(model) => model,
        Err(failed) => return Ok(failed),
    };
    let text = if arguments.cuda { cuda(&model, arguments)? } else { rust(&model, arguments)? };
    io::stdout().write_all(text.as_bytes())?;
    Ok(ExitCode::SUCCESS)
}

fn rust(model: &Compiled, arguments: &Emit) -> io::Result<String> {
    let path = weight_file::path(model, &arguments.file).filter(|_| model.weights.embed);
    // The code may be put anywhere.
    let path = path.map(std::path::absolute).transpose()?;
    let stored = Stored { names: &model.weights, embedded: path.as_deref() };
    let batches = arguments.settings.target.batches();
    let request = Request { root: Root::default(), batches: &batches, drawing: None, stored, gpu: None };
    formatted(model, &request)
}

/// The code of a network, as a person would lay it out.
pub(super) fn formatted(model: &Compiled, request: &Request<'_>) -> io::Result<String> {
    laid_out(syn::parse2(rust::render(model, request)))
}

/// Generated items, likewise.
pub(super) fn laid_out(items: syn::Result<syn::File>) -> io::Result<String> {
    let file = items.map_err(|error| io::Error::other(format!("generated code: {error}")))?;
    Ok(prettyplease::unparse(&file))
}

fn cuda(model: &Compiled, arguments: &Emit) -> io::Result<String> {
    let target = &arguments.settings.target;
    let program = model.cuda(target.precision, &target.batches()).map_err(io::Error::other)?;
    Ok(render::cuda::render(&program))
}
