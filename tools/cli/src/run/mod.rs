//! `graphc run`, `graphc bench` and `graphc clean`: a model file as a program, without a crate of one's own.
//!
//! A package is written into a cache and built with cargo: the code that the macro would produce, and `graphc-app` around it;
//! or, for `library/`, the functions of `graphc-c`, for `web/` those of `graphc-web`, and for `serve` the server of `graphc-serve`.
//! `identity` hashes everything that a program is made from; the program knows that hash, and so does the record beside it.
//! A program is started only if its bytes are those of the record, and the record has the hash of what is asked for;
//! otherwise it is built anew, by one process at a time.

mod build;
mod cache;
pub(super) mod clean;
pub(super) mod code;
mod identity;
pub(super) mod package;
mod record;
mod sources;
mod wasm;
pub(super) mod weights;

use std::{
    ffi::OsString,
    io,
    path::{Path, PathBuf},
    process::{Command, ExitCode},
};

use clap::Args;
use graphc_compiler::{CompileError, Compiled, diagnostic::Source, render::c};

use super::{MISTAKES, Settings, Target, in_file};
use cache::{Cache, Lock};
pub(super) use package::Model;
use package::{Kind, Package, Request};
use sources::Sources;
use weights::Weights;

/// A model, and what its program is told. Options come before the model: what comes after it is the program's.
#[derive(Args, Debug)]
pub(super) struct Run {
    #[command(flatten)]
    target: Target,
    /// The folder of graphc's sources; without it, those that this program was built from, or the package of its version.
    /// The environment variable `GRAPHC_PATH` says the same.
    #[arg(long, value_name = "DIR")]
    graphc_path: Option<PathBuf>,
    /// A model file; `-` is the standard input.
    file: PathBuf,
    /// Arguments of the program: `classify photo.jpg --weights weights.safetensors`, for instance; `--help` lists them.
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, value_name = "ARGUMENTS")]
    arguments: Vec<OsString>,
}

impl Run {
    /// A model whose program is told nothing.
    pub(super) fn new(target: Target, graphc_path: Option<PathBuf>, file: PathBuf) -> Run {
        Run { target, graphc_path, file, arguments: Vec::new() }
    }
}

/// Runs the program with these arguments before those that it is given. Comes back only if it cannot be started, or has
/// ended where a program cannot take the place of another.
pub(super) fn run(run: &Run, verb: Option<&str>) -> io::Result<ExitCode> {
    let program = match program(run)? {
        Ok(program) => program,
        Err(failed) => return Ok(failed),
    };
    let mut command = Command::new(&program);
    command.args(verb).args(&run.arguments);
    replace_process(command, &program)
}

/// The program of a model, built if it is not there; or, after the model's mistakes have been printed, the exit code.
pub(super) fn program(run: &Run) -> io::Result<Result<PathBuf, ExitCode>> {
    let sources = Sources::find(run.graphc_path.as_deref())?;
    let source = super::read(&run.file)?;
    let [fused, layers] = match compiled(run, &source)? {
        Ok(models) => models,
        Err(CompileError::Model(diagnostics)) => {
            super::print(&diagnostics, &source)?;
            return Ok(Err(ExitCode::from(MISTAKES)));
        }
        Err(CompileError::Internal(error)) => return Err(super::internal(&error)),
    };
    let kind = Kind::Program { layers: &layers };
    let model = Model::new(&run.file, &source, &fused)?;
    let request = Request { model: &model, target: &run.target, kind };
    let package = Package::new(&request, &sources, Cache::find()?)?;
    executable(&package, &request).map(Ok)
}

/// The server of these models, built if it is not there.
pub(super) fn server(
    (model, others): (&Model<'_>, &[Model<'_>]),
    target: &Target,
    graphc_path: Option<&Path>,
) -> io::Result<PathBuf> {
    let request = Request { model, target, kind: Kind::Server { others } };
    let package = Package::new(&request, &Sources::find(graphc_path)?, Cache::find()?)?;
    executable(&package, &request)
}

/// The program of a package, after the models' warnings if it is built now.
fn executable(package: &Package, request: &Request<'_>) -> io::Result<PathBuf> {
    let folder = match package.built() {
        Some(folder) => folder,
        None => {
            request.models().try_for_each(|model| super::print(&model.fused.warnings, model.source))?;
            build::build(package, &package.cache.lock()?)?
        }
    };
    Ok(package.products.iter().map(|program| folder.join(program)).collect())
}

/// Files that have been built, and stay there as long as the value does: nobody cleans meanwhile.
pub(super) struct Kept {
    /// The folder that they are in.
    pub(super) folder: PathBuf,
    _held: Option<Lock>,
}

/// What is built of a package, to be copied. The lock of those who build is not kept meanwhile.
fn kept(package: &Package, warnings: impl FnOnce() -> io::Result<()>) -> io::Result<Kept> {
    let held = package.cache.hold()?;
    let folder = match package.built() {
        Some(folder) => folder,
        None => {
            warnings()?;
            build::build(package, &package.cache.lock()?)?
        }
    };
    Ok(Kept { folder, _held: held })
}

/// A model that is to be a library.
#[derive(Args, Clone, Debug)]
pub(super) struct Library {
    #[command(flatten)]
    target: Target,
    /// Another name for the network, which in small letters begins the names of its functions and is the name of its module.
    #[arg(long)]
    name: Option<String>,
    /// The folder of graphc's sources, as for `graphc run`.
    #[arg(long, value_name = "DIR")]
    graphc_path: Option<PathBuf>,
    /// A model file; `-` is the standard input.
    pub(super) file: PathBuf,
}

/// A library that has been built.
pub(super) struct BuiltLibrary {
    /// Where it is.
    pub(super) kept: Kept,
    /// Its files there: the static library, the shared one, and the header.
    pub(super) files: Vec<String>,
    pub(super) model: Compiled,
    /// What begins the names of its functions.
    pub(super) prefix: String,
}

/// The libraries of a model, built if they are not there; or, after the model's mistakes have been printed, the exit code.
pub(super) fn library(library: &Library) -> io::Result<Result<BuiltLibrary, ExitCode>> {
    library.target.take_one_size("a library has");
    let sources = Sources::find(library.graphc_path.as_deref())?;
    let source = super::read(&library.file)?;
    let settings = Settings { target: library.target.clone(), every_layer: false, name: library.name.clone() };
    let model = match super::compile_with_weights(&source, &library.file, &settings)? {
        Ok(model) => model,
        Err(CompileError::Model(diagnostics)) => {
            super::print(&diagnostics, &source)?;
            return Ok(Err(ExitCode::from(MISTAKES)));
        }
        Err(CompileError::Internal(error)) => return Err(super::internal(&error)),
    };
    let prefix = c::prefix(&model.plan.name).ok_or_else(|| {
        let problem = format!("`{}` cannot begin the names of functions: `--name` gives another", model.plan.name);
        in_file(&library.file, io::Error::new(io::ErrorKind::InvalidInput, problem))
    })?;
    let kind = Kind::Library { prefix: &prefix };
    let of = Model::new(&library.file, &source, &model)?;
    let request = Request { model: &of, target: &library.target, kind };
    let package = Package::new(&request, &sources, Cache::find()?)?;
    let kept = kept(&package, || super::print(&model.warnings, &source))?;
    let files = package.kept().cloned().collect();
    Ok(Ok(BuiltLibrary { kept, files, model, prefix }))
}

/// A model that is to be a module.
pub(super) struct Module<'a> {
    pub(super) file: &'a Path,
    pub(super) source: &'a Source,
    pub(super) target: &'a Target,
    pub(super) model: &'a Compiled,
    /// The weight file that becomes part of it.
    pub(super) embedded: Option<&'a Path>,
    /// The folder of graphc's sources, as for `graphc run`.
    pub(super) graphc_path: Option<&'a Path>,
}

/// The module of a model, built if it is not there: where it is kept, and its file there.
pub(super) fn module(module: &Module<'_>) -> io::Result<(Kept, PathBuf)> {
    let Module { file, source, target, model: fused, embedded, graphc_path } = *module;
    let sources = Sources::find(graphc_path)?;
    let weights = Weights { path: embedded.map(Path::to_path_buf), embed: embedded.is_some() };
    let model = Model { file, source, fused, weights };
    let request = Request { model: &model, target, kind: Kind::Module };
    let package = Package::new(&request, &sources, Cache::find()?)?;
    let kept = kept(&package, || Ok(()))?;
    let path = package.products.iter().map(|product| kept.folder.join(product)).collect();
    Ok((kept, path))
}

/// The model as it runs, and with every layer's value as a result. A weight file that it names is held against it.
fn compiled(run: &Run, source: &Source) -> io::Result<Result<[Compiled; 2], CompileError>> {
    let settings = |every_layer| Settings { target: run.target.clone(), every_layer, name: None };
    let fused = super::compile_with_weights(source, &run.file, &settings(false))?;
    let layers = super::compile(source, &settings(true))?;
    Ok(fused.and_then(|fused| Ok([fused, layers?])))
}

/// The program takes the place of this one, so that signals and the exit code are its own.
#[cfg(unix)]
pub(super) fn replace_process(mut command: Command, program: &Path) -> io::Result<ExitCode> {
    use std::os::unix::process::CommandExt;
    Err(in_file(program, command.exec()))
}

#[cfg(not(unix))]
pub(super) fn replace_process(mut command: Command, program: &Path) -> io::Result<ExitCode> {
    let status = command.status().map_err(|error| in_file(program, error))?;
    Ok(status.code().and_then(|code| u8::try_from(code).ok()).map_or(ExitCode::FAILURE, ExitCode::from))
}
