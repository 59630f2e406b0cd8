//! `graphc web`: a model as a WebAssembly module, with JavaScript that calls it and a page that shows it.
//!
//! The module is built by `run/`, in its cache: the code that the macro would produce, and one line that exports it. `site.rs` has what is written beside it. Nothing of that needs a network, a framework or a bundler.

mod site;

use std::{
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::Args;
use graphc_compiler::{
    Compiled,
    diagnostic::Diagnostics,
    ir::Precision,
    weight_file::{self, Named},
};
use graphc_weights::shown_path;

use super::{
    Settings, Target, USAGE, compile_with, in_file,
    library::{Content, put},
    precision, read,
    run::{self, Module},
    shown, variable,
};
use site::{Site, Weights};

/// A model, its weights, and where its module and its page go.
#[derive(Args, Debug)]
pub(super) struct Web {
    /// A model file; `-` is the standard input.
    file: PathBuf,
    /// The folder to write: it is made if it is not there, and files of these names in it are replaced.
    #[arg(short, long, value_name = "DIR")]
    output: PathBuf,
    /// The weight file; without it, the one that `weights:` in the model file names.
    #[arg(long, value_name = "FILE")]
    weights: Option<PathBuf>,
    /// Put the weights into the module, and not into a second file.
    #[arg(long)]
    embed: bool,
    /// Set a variable of the model, or a dimension of an ONNX file: `--set num_classes=10`, `--set height=320`.
    #[arg(long = "set", value_name = "NAME=VALUE", value_parser = variable)]
    variables: Vec<(String, i64)>,
    /// What weights and the values between layers are stored in: `f32`, `bf16` or `int8`.
    #[arg(long, default_value = "f32", value_parser = precision)]
    precision: Precision,
    /// The ranges of the values, for `--precision int8`: a file that `graphc quantize` writes.
    #[arg(long, value_name = "FILE")]
    scales: Option<PathBuf>,
    /// Compute convolutions by their definition alone: see `graphc run --help`.
    #[arg(long)]
    exact: bool,
    /// The folder of graphc's sources: see `graphc run --help`.
    #[arg(long, value_name = "DIR")]
    graphc_path: Option<PathBuf>,
}

impl Web {
    /// One image at a time: memory for more would be a page's.
    fn settings(&self) -> Settings {
        let Web { variables, precision, exact, .. } = self;
        let (variables, precision, scales, exact) = (variables.clone(), *precision, self.scales.clone(), *exact);
        Settings {
            target: Target { variables, batch: vec![1], sizes: Vec::new(), precision, scales, exact, no_batch: false },
            every_layer: false,
            name: None,
        }
    }

    /// Holds the weight file against the network.
    fn check(&self, model: &Compiled) -> Result<(), Diagnostics> {
        let Some(path) = self.weights.as_deref() else { return weight_file::check_own(model, &self.file) };
        let named = Named { path, shown: &shown_path(path), option: Some("--weights"), embed: self.embed };
        weight_file::check(model, &named).map(drop)
    }
}

/// Builds the module, and writes the folder.
pub(super) fn run(web: &Web) -> io::Result<ExitCode> {
    let source = read(&web.file)?;
    let settings = web.settings();
    let model = match shown(compile_with(&source, &settings, |model| web.check(model))?, &source)? {
        Ok(model) => model,
        Err(failed) => return Ok(failed),
    };
    let own = || weight_file::path(&model, &web.file);
    let Some(weights) = web.weights.clone().or_else(own) else {
        let file = shown_path(&web.file);
        writeln!(anstream::stderr(), "error: {file} names no weight file: give one with `--weights`")?;
        return Ok(ExitCode::from(USAGE));
    };
    let weights = std::path::absolute(weights)?;
    let is_embedded = web.embed || model.weights.embed;
    let embedded = Some(weights.as_path()).filter(|_| is_embedded);
    let site = Site { model: &model, weights: Weights::new(&weights, is_embedded)? };
    let (file, target, graphc_path) = (&web.file, &settings.target, web.graphc_path.as_deref());
    let module = Module { file, source: &source, target, model: &model, embedded, graphc_path };
    // Nobody removes the module while it is copied.
    let (_kept, module) = run::module(&module)?;
    write(&web.output, &module, &site)?;
    let (output, bytes) = (shown_path(&web.output), fs::metadata(&module).map_or(0, |about| about.len()));
    writeln!(io::stdout(), "{output}: model.wasm has {:.1} kB; a web server shows the page:", bytes as f64 / 1e3)?;
    writeln!(io::stdout(), "    python3 -m http.server -d {output}")?;
    Ok(ExitCode::SUCCESS)
}

fn write(folder: &Path, module: &Path, site: &Site<'_>) -> io::Result<()> {
    fs::create_dir_all(folder).map_err(|error| in_file(folder, error))?;
    put(&folder.join("model.wasm"), &Content::File(module.into()))?;
    if let Weights::Beside { path, file, .. } = &site.weights {
        put(&folder.join(file), &Content::File(path.to_path_buf()))?;
    }
    site.files()?.into_iter().try_for_each(|(name, text)| put(&folder.join(name), &Content::Text(text)))
}
