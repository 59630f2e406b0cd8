//! Arguments and exit codes.

use std::{
    env,
    ffi::OsString,
    io::{self, Write},
    process::ExitCode,
};

use clap::{CommandFactory, FromArgMatches, Parser};
use graphc::Model;

use crate::{
    error::Error,
    network::Networks,
    output::{Form, Output},
    verb::Verb,
};

#[derive(Debug, Parser)]
#[command(arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    verb: Verb,
    /// Lines of JSON instead of text.
    #[arg(long, global = true)]
    json: bool,
}

/// Does what the arguments of the program say, with the network `M`.
///
/// Exit codes: 0, nothing is wrong; 2, the arguments are wrong; 5, an image is; 6, a file cannot be read or the output not
/// written; 1, any other failure, such as the weights of another network.
pub fn run<M: Model>() -> ExitCode {
    Program::new().run_with_layers::<M, M>()
}

/// As [`run`], where `L` is the same network with `every_layer = true`: `verify` then compares the layers too.
pub fn run_with_layers<M: Model, L: Model>() -> ExitCode {
    Program::new().run_with_layers::<M, L>()
}

/// A program around a network, and what it knows beside it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Program {
    identity: Option<&'static str>,
    weights: Option<&'static str>,
}

impl Program {
    /// One that knows nothing but the network: what [`run`] runs.
    #[must_use]
    pub const fn new() -> Self {
        Program { identity: None, weights: None }
    }

    /// What the program was built from, a hash for instance: `--version`, though not `-V`, and `describe --json` say it.
    #[must_use]
    pub const fn identity(self, identity: &'static str) -> Self {
        Program { identity: Some(identity), ..self }
    }

    /// The weight file that is taken where the arguments say nothing of weights.
    #[must_use]
    pub const fn weights(self, path: &'static str) -> Self {
        Program { weights: Some(path), ..self }
    }

    /// Does what the arguments of the program say; see [`run`].
    pub fn run<M: Model>(self) -> ExitCode {
        self.run_with_layers::<M, M>()
    }

    /// Does what the arguments of the program say; see [`run_with_layers`].
    pub fn run_with_layers<M: Model, L: Model>(self) -> ExitCode {
        self.run_networks(&Networks::of::<M, L>())
    }

    fn run_networks(self, networks: &Networks) -> ExitCode {
        let (mut out, mut errors) = (anstream::stdout().lock(), anstream::stderr().lock());
        ExitCode::from(self.execute(networks, env::args_os(), &mut out, &mut errors))
    }

    /// The program, as a function of its arguments: the first is its name. Gives the exit code.
    pub(crate) fn execute(
        self,
        networks: &Networks,
        arguments: impl IntoIterator<Item = OsString>,
        out: &mut dyn Write,
        errors: &mut dyn Write,
    ) -> u8 {
        let outcome = match self.parse(networks.net.about.name, arguments) {
            Ok(Arguments { mut verb, json }) => {
                let form = if json { Form::Json } else { Form::Text };
                if let Some(setting) = verb.setting() {
                    setting.name_weights(&networks.net, self.weights);
                }
                verb.run(networks, self.identity, &mut Output::new(out, errors, form))
            }
            // The help that somebody has asked for.
            Err(help) if !help.use_stderr() => {
                Output::new(out, errors, Form::Text).text(&help.render().ansi().to_string())
            }
            Err(mistake) => Err(Error::Arguments(mistake)),
        };
        let error = match outcome {
            Ok(()) => return 0,
            // Whoever reads the output has seen enough.
            Err(Error::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => return 0,
            Err(error) => error,
        };
        // If this cannot be printed either, the exit code remains.
        let _ = match &error {
            Error::Arguments(message) => write!(errors, "{}", message.render().ansi()),
            other => writeln!(errors, "error: {other}"),
        };
        error.exit_code()
    }

    fn parse(
        self,
        network: &'static str,
        arguments: impl IntoIterator<Item = OsString>,
    ) -> Result<Arguments, clap::Error> {
        let command = Arguments::command().name(network).about(format!("{network}, a network compiled by graphc."));
        let command = command.version(VERSION).long_version(self.identity.unwrap_or(VERSION));
        Arguments::from_arg_matches(&command.try_get_matches_from(arguments)?)
    }
}

/// Of graphc.
const VERSION: &str = env!("CARGO_PKG_VERSION");
