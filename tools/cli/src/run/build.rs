//! Building a package with cargo.

use std::{
    env,
    ffi::OsString,
    fs::{self, File},
    io::{self, BufRead, BufReader, Write},
    path::{Path, PathBuf},
    process::{Command, ExitStatus, Stdio},
};

use graphc_weights::{sha256, shown_path};
use serde_json::Value;

use super::{
    cache::Lock,
    in_file,
    package::{Form, Package},
    wasm,
};

/// Writes a package and builds it, unless another process has done so before this one had the lock. Gives the folder with what was
/// built.
///
/// The lock is held until everything has been copied and has said what it was built from.
pub(super) fn build(package: &Package, _lock: &Lock) -> io::Result<PathBuf> {
    if let Some(folder) = package.built() {
        return Ok(folder);
    }
    let mut errors = anstream::stderr();
    let (model, folder) = (&package.model, shown_path(&package.folder));
    if package.is_damaged() {
        writeln!(errors, "graphc: what is in {folder} is not the one that was built for {model}")?;
    }
    package.write()?;
    writeln!(errors, "graphc: building {model} once, in {folder}")?;
    let built = cargo_build(package)?;
    let hashed = |path: PathBuf| {
        let hash = File::open(&path).and_then(sha256).map_err(|error| in_file(&path, error))?;
        Ok((path, hash.to_string()))
    };
    let built = built.into_iter().map(hashed).collect::<io::Result<Vec<_>>>()?;
    if let Some((path, _)) = built.last() {
        check_identity(package, path)?;
    }
    let folder = package.keep(&built)?;
    // Cargo's own copy has served its purpose; what it depended on stays. If that fails, it only takes space.
    let _ = cargo_of(package, "clean").args(["--quiet", "--package", &package.name]).stderr(Stdio::null()).status();
    Ok(folder)
}

/// The files that cargo builds, in the order of the package's products.
fn cargo_build(package: &Package) -> io::Result<Vec<PathBuf>> {
    let mut command = cargo_of(package, "build");
    if package.form == Form::Module {
        wasm::add_features(&mut command);
    }
    artifacts(package, command)?.map_err(|status| {
        let problem = format!("cargo could not build {}", package.model);
        io::Error::other(match package.form {
            Form::Program | Form::Library | Form::Server => format!("{problem} ({status})"),
            Form::Module => format!("{problem} for {} ({status}); {}", wasm::TARGET, wasm::ADVICE),
        })
    })
}

/// Cargo, about to build or clean a package for its target.
fn cargo_of(package: &Package, verb: &str) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")));
    command.args([verb, "--release", "--target-dir"]).arg(package.cache.target());
    command.current_dir(&package.folder).stdin(Stdio::null());
    if package.form == Form::Module {
        command.args(["--target", wasm::TARGET]);
    }
    command
}

/// Of the files that cargo has built, each product.
fn products(package: &Package, files: &[&Path]) -> Option<Vec<PathBuf>> {
    let of_kind = |product: &String| files.iter().find(|file| file.extension() == Path::new(product).extension());
    package.products.iter().map(|product| of_kind(product).map(|file| file.to_path_buf())).collect()
}

/// Runs cargo, and gives the products among the files that it has built of a package, or how it ended without. Cargo says where
/// they are: a target that is set in its configuration moves them.
fn artifacts(package: &Package, mut command: Command) -> io::Result<Result<Vec<PathBuf>, ExitStatus>> {
    command.arg("--message-format=json-render-diagnostics").stdout(Stdio::piped());
    let mut child = command.spawn().map_err(|error| {
        let cargo = shown_path(Path::new(command.get_program()));
        io::Error::new(error.kind(), format!("cannot start `{cargo}`, which builds the program: {error}"))
    })?;
    // The name of a library has no hyphens.
    let target = package.name.replace('-', "_");
    let mut found = None;
    for line in child.stdout.take().map(BufReader::new).into_iter().flat_map(BufRead::lines) {
        let message: Value = serde_json::from_str(&line?).unwrap_or_default();
        let name = message["target"]["name"].as_str().unwrap_or_default().replace('-', "_");
        if message["reason"] != "compiler-artifact" || name != target {
            continue;
        }
        let files: Vec<&Path> = match (message["executable"].as_str(), message["filenames"].as_array()) {
            (Some(program), _) => vec![Path::new(program)],
            (None, files) => files.into_iter().flatten().filter_map(Value::as_str).map(Path::new).collect(),
        };
        found = products(package, &files).or(found);
    }
    let status = child.wait()?;
    Ok(found.filter(|_| status.success()).ok_or(status))
}

/// Whether what was built is what was asked for: a program says so, what is called has it in it.
fn check_identity(package: &Package, built: &Path) -> io::Result<()> {
    let other = |found: &str| {
        let problem = format!("cargo has built something else than was asked for: {found}, not {}", package.identity);
        Err(in_file(built, io::Error::other(problem)))
    };
    let called = match package.form {
        Form::Program => None,
        Form::Library => Some("another library"),
        Form::Module => Some("another module"),
        Form::Server => Some("another server"),
    };
    if let Some(another) = called {
        let bytes = fs::read(built).map_err(|error| in_file(built, error))?;
        let has_it = memmem(&bytes, package.identity.as_bytes());
        return if has_it { Ok(()) } else { other(another) };
    }
    let output = Command::new(built).args(["describe", "--json"]).stdin(Stdio::null()).output();
    let output = output.map_err(|error| in_file(built, error))?;
    let answer: Value = serde_json::from_slice(&output.stdout).unwrap_or_default();
    match answer["identity"].as_str() {
        Some(identity) if identity == package.identity => Ok(()),
        found => other(found.unwrap_or("a program that does not say what it is")),
    }
}

/// Whether a text is somewhere in bytes.
fn memmem(bytes: &[u8], text: &[u8]) -> bool {
    let Some(first) = text.first() else { return true };
    let starts = bytes.iter().enumerate().filter(|(_, byte)| *byte == first);
    starts.into_iter().any(|(at, _)| bytes[at..].starts_with(text))
}
