//! Building a package with cargo.

use std::{
    env,
    ffi::OsString,
    fs::File,
    io::{self, BufRead, BufReader, Write},
    path::{Path, PathBuf},
    process::{ChildStdout, Command, Stdio},
};

use graphc_weights::{sha256, shown_path};
use serde_json::Value;

use super::{in_file, package::Package};

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
    let _ = cargo(package, "clean").args(["--quiet", "--package", &package.name]).stderr(Stdio::null()).status();
    Ok(program)
}

fn cargo_build(package: &Package) -> io::Result<PathBuf> {
    let mut command = cargo(package, "build");
    command.arg("--message-format=json-render-diagnostics").stdout(Stdio::piped());
    let mut child = command.spawn().map_err(|error| {
        let cargo = shown_path(Path::new(command.get_program()));
        io::Error::new(error.kind(), format!("cannot start `{cargo}`, which builds the program: {error}"))
    })?;
    let built = child.stdout.take().map_or(Ok(None), |messages| executable(package, messages))?;
    let status = child.wait()?;
    built.filter(|_| status.success()).ok_or_else(|| {
        let model = &package.model;
        io::Error::other(format!("cargo could not build the program of {model} ({status})"))
    })
}

fn cargo(package: &Package, verb: &str) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")));
    command.args([verb, "--release", "--target-dir"]).arg(package.cache.target());
    command.current_dir(&package.folder).stdin(Stdio::null());
    command
}

/// The program that cargo's messages say it has built: a target that is set in cargo's configuration moves it.
fn executable(package: &Package, messages: ChildStdout) -> io::Result<Option<PathBuf>> {
    let mut found = None;
    for line in BufReader::new(messages).lines() {
        let message: Value = serde_json::from_str(&line?).unwrap_or_default();
        let is_program = message["reason"] == "compiler-artifact" && message["target"]["name"] == *package.name;
        if let Some(path) = message["executable"].as_str().filter(|_| is_program) {
            found = Some(path.into());
        }
    }
    Ok(found)
}

/// What a program says that it was built from.
fn identity(program: &Path) -> io::Result<String> {
    let output = Command::new(program).args(["describe", "--json"]).stdin(Stdio::null()).output();
    let output = output.map_err(|error| in_file(program, error))?;
    let answer: Value = serde_json::from_slice(&output.stdout).unwrap_or_default();
    Ok(answer["identity"].as_str().unwrap_or("a program that does not say what it is").into())
}
