//! Building a package with cargo.

use std::{
    env,
    ffi::OsString,
    io::{self, BufRead, BufReader, Write},
    path::{Path, PathBuf},
    process::{ChildStdout, Command, Stdio},
};

use serde_json::Value;

use super::package::Package;

/// Writes a package and builds it; `model` is said to be what is built. Gives the program.
pub(super) fn build(package: &Package, model: &Path) -> io::Result<PathBuf> {
    package.write()?;
    writeln!(anstream::stderr(), "graphc: building {} once, in {}", model.display(), package.folder.display())?;
    let cargo = env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"));
    let mut command = Command::new(&cargo);
    command
        .args(["build", "--release", "--message-format=json-render-diagnostics", "--target-dir"])
        .arg(&package.target)
        .current_dir(&package.folder)
        .stdin(Stdio::null())
        .stdout(Stdio::piped());
    let mut child = command.spawn().map_err(|error| {
        let problem = format!("cannot start `{}`, which builds the program: {error}", cargo.display());
        io::Error::new(error.kind(), problem)
    })?;
    let built = child.stdout.take().map_or(Ok(None), |messages| executable(package, messages))?;
    let status = child.wait()?;
    match built {
        Some(program) if status.success() => package.keep(&program),
        _ => Err(io::Error::other(format!("cargo could not build the program ({status})"))),
    }
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
