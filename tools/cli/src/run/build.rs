//! Building a package with cargo.

use std::{
    env,
    ffi::OsString,
    fs::File,
    io::{self, BufRead, BufReader, Write},
    path::{Path, PathBuf},
    process::{Command, ExitStatus, Stdio},
};

use graphc_weights::{sha256, shown_path};
use serde_json::Value;

use super::{cache::Cache, in_file, package::Package};

/// Writes a package and builds it, unless another process does so first. Gives the program.
///
/// The lock is held until the program has been copied and has said what it was built from.
pub(super) fn build(package: &Package) -> io::Result<PathBuf> {
    let _lock = package.cache.lock()?;
    if let Some(program) = package.built() {
        return Ok(program);
    }
    let mut errors = anstream::stderr();
    let (model, folder) = (&package.model, shown_path(&package.folder));
    if package.is_damaged() {
        writeln!(errors, "graphc: the program in {folder} is not the one that was built for {model}")?;
    }
    package.write()?;
    writeln!(errors, "graphc: building {model} once, in {folder}")?;
    let built = cargo_build(package)?;
    let file = File::open(&built).map_err(|error| in_file(&built, error))?;
    let hash = sha256(file).map_err(|error| in_file(&built, error))?;
    let identity = identity(&built)?;
    if identity != package.identity {
        let problem =
            format!("cargo has built another program than was asked for: {identity}, not {}", package.identity);
        return Err(in_file(&built, io::Error::other(problem)));
    }
    let program = package.keep(&built, hash.to_string())?;
    // Cargo's own copy has served its purpose; what it depended on stays. If that fails, it only takes space.
    let _ = cargo(&package.cache, &package.folder, "clean")
        .args(["--quiet", "--package", &package.name])
        .stderr(Stdio::null())
        .status();
    Ok(program)
}

fn cargo_build(package: &Package) -> io::Result<PathBuf> {
    let command = cargo(&package.cache, &package.folder, "build");
    // A target that is set in cargo's configuration moves the program.
    let program = |message: &Value| {
        let is_program = message["reason"] == "compiler-artifact" && message["target"]["name"] == *package.name;
        message["executable"].as_str().filter(|_| is_program).map(PathBuf::from)
    };
    built(command, program)?.map_err(|status| {
        let model = &package.model;
        io::Error::other(format!("cargo could not build the program of {model} ({status})"))
    })
}

/// Cargo, about to build or clean a package in a folder, with the target folder of the cache.
pub(crate) fn cargo(cache: &Cache, folder: &Path, verb: &str) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")));
    command.args([verb, "--release", "--target-dir"]).arg(cache.target());
    command.current_dir(folder).stdin(Stdio::null());
    command
}

/// Runs cargo, and gives the last of what `find` finds in its messages, or how it ended without.
pub(crate) fn built(
    mut command: Command,
    find: impl Fn(&Value) -> Option<PathBuf>,
) -> io::Result<Result<PathBuf, ExitStatus>> {
    command.arg("--message-format=json-render-diagnostics").stdout(Stdio::piped());
    let mut child = command.spawn().map_err(|error| {
        let cargo = shown_path(Path::new(command.get_program()));
        io::Error::new(error.kind(), format!("cannot start `{cargo}`, which builds the program: {error}"))
    })?;
    let mut found = None;
    for line in child.stdout.take().map(BufReader::new).into_iter().flat_map(BufRead::lines) {
        found = find(&serde_json::from_str(&line?).unwrap_or_default()).or(found);
    }
    let status = child.wait()?;
    Ok(found.filter(|_| status.success()).ok_or(status))
}

/// What a program says that it was built from.
fn identity(program: &Path) -> io::Result<String> {
    let output = Command::new(program).args(["describe", "--json"]).stdin(Stdio::null()).output();
    let output = output.map_err(|error| in_file(program, error))?;
    let answer: Value = serde_json::from_slice(&output.stdout).unwrap_or_default();
    Ok(answer["identity"].as_str().unwrap_or("a program that does not say what it is").into())
}
