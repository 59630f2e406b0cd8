//! `graphc build` and `graphc wheel`: a model for those who do not write Rust.
//!
//! The library itself is built by `run/`, once for all of these. `python` has the texts of a module around it, and `wheel` puts
//! them into an archive, which `zip` writes.

mod python;
pub(super) mod wheel;
mod zip;

use std::{
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::{Args, ValueEnum};
use graphc_weights::shown_path;

use super::{
    in_file,
    run::{self, Library, package::replace, weights::Weights},
};
pub(super) use python::Content;
use python::Member;

/// What is built, and where it goes.
#[derive(Args, Debug)]
pub(super) struct Build {
    /// What is built.
    #[arg(long = "lib", value_enum, value_name = "KIND")]
    kind: Kind,
    /// The folder that it is written to.
    #[arg(short, long, value_name = "DIR", default_value = ".")]
    output: PathBuf,
    #[command(flatten)]
    library: Library,
}

/// Whom it is for.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Kind {
    /// A static and a shared library, and a header for C and C++.
    C,
    /// A folder that Python imports, without any other tool.
    Python,
}

/// Builds it, and prints what was written.
pub(super) fn run(arguments: &Build) -> io::Result<ExitCode> {
    let built = match run::library(&arguments.library)? {
        Ok(built) => built,
        Err(failed) => return Ok(failed),
    };
    let folder = &arguments.output;
    let mut out = io::stdout().lock();
    match arguments.kind {
        Kind::C => {
            fs::create_dir_all(folder).map_err(|error| in_file(folder, error))?;
            for file in &built.files {
                let place = folder.join(file);
                put(&place, &Content::File(built.kept.folder.join(file)))?;
                writeln!(out, "{}", shown_path(&place))?;
            }
        }
        Kind::Python => {
            // The module stays on this machine, where the model's weights are.
            let weights = Weights::find(&built.model, &arguments.library.file)?;
            for Member { name, content, .. } in python::module(&built, weights.named()?.map(String::from).as_deref()) {
                let place = folder.join(name);
                if let Some(parent) = place.parent() {
                    fs::create_dir_all(parent).map_err(|error| in_file(parent, error))?;
                }
                put(&place, &content)?;
            }
            writeln!(out, "{}", shown_path(&folder.join(python::name(&built.prefix))))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Writes a file, unless it is there: a library that a process has opened stays the same file, and so does one that is its own source.
pub(super) fn put(place: &Path, content: &Content) -> io::Result<()> {
    let is_there = match content {
        Content::Text(text) => fs::read(place).is_ok_and(|found| found == text.as_bytes()),
        Content::File(file) => {
            let len = |path: &Path| fs::metadata(path).map(|about| about.len()).ok();
            len(file) == len(place) && fs::read(place).ok() == fs::read(file).ok()
        }
    };
    if is_there {
        return Ok(());
    }
    replace(place, |place| match content {
        Content::Text(text) => fs::write(place, text),
        Content::File(file) => fs::copy(file, place).map(drop),
    })
}
