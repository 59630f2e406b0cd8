//! `graphc explain`: the page of a code, or the list of all.

use std::{
    io::{self, Write},
    process::ExitCode,
};

use graphc_compiler::diagnostic::Code;

use super::USAGE;

/// Prints the page of a code or name; without one, all codes with their names and titles.
pub(super) fn run(code: Option<&str>) -> io::Result<ExitCode> {
    let mut out = io::stdout().lock();
    match code.map(|text| (text, Code::find(text))) {
        None => {
            for code in Code::ALL {
                writeln!(out, "{code}  {:<20}  {}", code.name(), code.title())?;
            }
        }
        Some((_, Some(code))) => write!(out, "{}", code.page())?,
        Some((text, None)) => {
            writeln!(anstream::stderr(), "error: there is no code `{text}`; `graphc explain` lists all of them")?;
            return Ok(ExitCode::from(USAGE));
        }
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}
