//! `graphc verify`: every layer of a model beside another implementation's: ONNX Runtime's, or one that has left its values in a file.
//!
//! ONNX Runtime is run by a script, on the model, exported with all values between its layers as outputs; or, if that is an ONNX file, on
//! the file itself. What that gives is a reference as any other: the program of the model compares its layers with it.

mod onnxruntime;
mod original;
mod values;

use std::{
    ffi::OsString,
    io,
    path::{Path, PathBuf},
    process::{Command, ExitCode},
};

use clap::Args;

use super::{in_file, run};
use onnxruntime::Reference;

/// What is compared, and with what.
#[derive(Args, Debug)]
pub(super) struct Verify {
    #[command(flatten)]
    target: super::Target,
    /// The folder of graphc's sources, as for `run`.
    #[arg(long, value_name = "DIR")]
    graphc_path: Option<PathBuf>,
    /// A model file.
    file: PathBuf,
    /// The values to compare with: a safetensors or PyTorch file with `input` and a tensor for each layer.
    #[arg(required_unless_present = "onnxruntime", conflicts_with = "onnxruntime")]
    reference: Option<PathBuf>,
    /// Compare with ONNX Runtime, which a Python has.
    #[arg(long)]
    onnxruntime: bool,
    /// The Python that has ONNX Runtime.
    #[arg(long, value_name = "PROGRAM", default_value = "python3")]
    python: PathBuf,
    /// The number of images, whose pixels are made at random.
    #[arg(long, default_value_t = 2, value_parser = super::batch)]
    images: usize,
    /// The weight file; without it, the one that `weights:` in the model file names.
    #[arg(long, value_name = "FILE")]
    weights: Option<PathBuf>,
    /// The largest difference that is right, as a part of the largest value of a layer; without it, 1e-5.
    #[arg(long, value_name = "X")]
    tolerance: Option<f64>,
}

/// Runs the verb.
pub(super) fn run(verify: &Verify) -> io::Result<ExitCode> {
    verify.target.take_one_size("layers are compared at");
    let reference = match &verify.reference {
        Some(file) => Reference::of(file),
        None => match onnxruntime::reference(verify)? {
            Ok(reference) => reference,
            Err(failed) => return Ok(failed),
        },
    };
    let run = run::Run::new(verify.target.clone(), verify.graphc_path.clone(), verify.file.clone());
    let program = match run::program(&run)? {
        Ok(program) => program,
        Err(failed) => return Ok(failed),
    };
    let status = Command::new(&program).args(arguments(verify, reference.path())).status();
    let status = status.map_err(|error| in_file(&program, error))?;
    Ok(status.code().and_then(|code| u8::try_from(code).ok()).map_or(ExitCode::FAILURE, ExitCode::from))
}

/// Those of the program's verb.
fn arguments(verify: &Verify, reference: &Path) -> Vec<OsString> {
    let mut arguments: Vec<OsString> = vec!["verify".into(), reference.into()];
    if let Some(weights) = &verify.weights {
        arguments.extend(["--weights".into(), weights.into()]);
    }
    if let Some(tolerance) = verify.tolerance {
        arguments.extend(["--tolerance".into(), tolerance.to_string().into()]);
    }
    arguments
}
