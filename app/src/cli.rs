//! Arguments, printing and exit codes: the only place of this crate that prints.

use std::{
    env,
    ffi::OsString,
    io::{self, Write},
    process::ExitCode,
};

use clap::{CommandFactory, FromArgMatches, Parser};
use graphc::Model;

use crate::{error::Error, verb::Verb};

#[derive(Debug, Parser)]
#[command(arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    verb: Verb,
    /// One line of JSON instead of text.
    #[arg(long, global = true)]
    json: bool,
}

/// Does what the arguments of the program say, with the network `M`.
///
/// Exit codes: 0, nothing is wrong; 2, the arguments are wrong; 6, a file cannot be read or the output not written; 1, any
/// other failure, such as the weights of another network.
pub fn run<M: Model>() -> ExitCode {
    let (mut out, mut errors) = (anstream::stdout().lock(), anstream::stderr().lock());
    ExitCode::from(execute::<M>(env::args_os(), &mut out, &mut errors))
}

/// The program, as a function of its arguments: the first is its name. Gives the exit code.
pub(crate) fn execute<M: Model>(
    arguments: impl IntoIterator<Item = OsString>,
    out: &mut dyn Write,
    errors: &mut dyn Write,
) -> u8 {
    let error = match text::<M>(arguments).and_then(|text| print(out, &text)) {
        Ok(()) => return 0,
        // Whoever reads the output has seen enough.
        Err(Error::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => return 0,
        Err(error) => error,
    };
    // If this cannot be printed either, the exit code remains.
    let _ = match &error {
        Error::Arguments(message) => write!(errors, "{}", message.render().ansi()),
        Error::Weights(_) | Error::Shape(_) | Error::Output(_) => writeln!(errors, "error: {error}"),
    };
    error.exit_code()
}

/// What the program prints if all goes well.
fn text<M: Model>(arguments: impl IntoIterator<Item = OsString>) -> Result<String, Error> {
    match parse::<M>(arguments) {
        Ok(Arguments { verb, json: true }) => Ok(format!("{}\n", verb.answer::<M>()?.json())),
        Ok(Arguments { verb, json: false }) => Ok(verb.answer::<M>()?.to_string()),
        // The help that somebody has asked for.
        Err(help) if !help.use_stderr() => Ok(help.render().ansi().to_string()),
        Err(mistake) => Err(Error::Arguments(mistake)),
    }
}

fn parse<M: Model>(arguments: impl IntoIterator<Item = OsString>) -> Result<Arguments, clap::Error> {
    let command = Arguments::command().about(format!("{}, a network compiled by graphc.", M::NAME));
    Arguments::from_arg_matches(&command.try_get_matches_from(arguments)?)
}

fn print(out: &mut dyn Write, text: &str) -> Result<(), Error> {
    out.write_all(text.as_bytes()).and_then(|()| out.flush()).map_err(Error::Output)
}
