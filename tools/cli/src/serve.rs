//! `graphc serve`: models as a server of the Open Inference Protocol, without a crate of one's own.
//!
//! The program is built by `run/`, in its cache, and takes the place of this one.

use std::{
    ffi::OsString,
    io,
    path::{Path, PathBuf},
    process::{Command, ExitCode},
};

use clap::{Args, CommandFactory, error::ErrorKind};
use graphc_compiler::CompileError;

use super::{
    Arguments, MISTAKES, Settings, Target, compile_with_weights, internal, print, read,
    run::{self, Model},
};

/// Models, and what their server is told. Options come before the models: what comes after them is the server's.
#[derive(Args, Debug)]
pub(super) struct Serve {
    #[command(flatten)]
    target: Target,
    /// The folder of graphc's sources: see `graphc run --help`.
    #[arg(long, value_name = "DIR")]
    graphc_path: Option<PathBuf>,
    /// Model files; and then arguments of the server: `--weights weights.safetensors --port 8000`, for instance; `graphc serve MODEL
    /// --help` lists them.
    #[arg(required = true, trailing_var_arg = true, allow_hyphen_values = true, value_name = "MODEL")]
    models: Vec<OsString>,
}

impl Serve {
    /// The model files, and the arguments of the server, which begin with the first option.
    fn parts(&self) -> (&[OsString], &[OsString]) {
        let is_option = |text: &OsString| text != "-" && text.as_encoded_bytes().starts_with(b"-");
        let count = self.models.iter().position(is_option).unwrap_or(self.models.len());
        self.models.split_at(count)
    }
}

/// Runs the server. Comes back only if it cannot be started, or has ended where a program cannot take the place of another.
pub(super) fn run(serve: &Serve) -> io::Result<ExitCode> {
    let (files, arguments) = serve.parts();
    serve.target.take_one_size("a server's model has");
    let settings = Settings { target: serve.target.clone(), every_layer: false, name: None };
    let mut compiled = Vec::new();
    for file in files.iter().map(Path::new) {
        let source = read(file)?;
        match compile_with_weights(&source, file, &settings)? {
            Ok(model) => compiled.push((file, source, model)),
            Err(CompileError::Model(diagnostics)) => {
                print(&diagnostics, &source)?;
                return Ok(ExitCode::from(MISTAKES));
            }
            Err(CompileError::Internal(error)) => return Err(internal(&error)),
        }
    }
    let models = compiled.iter().map(|(file, source, model)| Model::new(file, source, model));
    let models = models.collect::<io::Result<Vec<_>>>()?;
    let Some(models) = models.split_first() else {
        let message = "a model file is missing: options of the server come after it";
        Arguments::command().error(ErrorKind::MissingRequiredArgument, message).exit();
    };
    let program = run::server(models, &serve.target, serve.graphc_path.as_deref())?;
    let mut command = Command::new(&program);
    command.args(arguments);
    run::replace_process(command, &program)
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;
    use crate::Verb;

    fn parts(text: &str) -> (Vec<OsString>, Vec<OsString>) {
        let words = ["graphc", "serve"].into_iter().chain(text.split_whitespace());
        let Verb::Serve(serve) = Arguments::parse_from(words).verb else { panic!("another verb") };
        let (files, arguments) = serve.parts();
        (files.to_vec(), arguments.to_vec())
    }

    fn words(text: &str) -> Vec<OsString> {
        text.split_whitespace().map(OsString::from).collect()
    }

    #[test]
    fn models_come_before_the_arguments_of_the_server() {
        assert_eq!(parts("a.yaml"), (words("a.yaml"), words("")));
        assert_eq!(
            parts("--batch 1,8 a.yaml b.yaml --port 0 --seed 1"),
            (words("a.yaml b.yaml"), words("--port 0 --seed 1"))
        );
        assert_eq!(parts("- --help"), (words("-"), words("--help")));
        assert!(Arguments::try_parse_from(["graphc", "serve"]).is_err());
    }
}
