//! `graphc explain`: the page of a code or of an operator, or the list of all.

use std::{
    io::{self, Write},
    process::ExitCode,
};

use graphc_compiler::{
    diagnostic::Code,
    front::{format, nearest},
    reference,
};

use super::USAGE;

/// Prints the page of a code, or the part of an operator in the reference; without either, all codes and operators with their titles.
pub(super) fn run(of: Option<&str>) -> io::Result<ExitCode> {
    let Some(of) = of else { return list() };
    let page = match Code::find(of) {
        Some(code) => Some(code.page().into()),
        None => reference::section(of),
    };
    let Some(page) = page else { return unknown(of) };
    let mut out = io::stdout().lock();
    write!(out, "{page}")?;
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

fn list() -> io::Result<ExitCode> {
    let mut out = io::stdout().lock();
    for code in Code::ALL {
        writeln!(out, "{code}  {:<20}  {}", code.name(), code.title())?;
    }
    writeln!(out)?;
    for operator in format::operators() {
        writeln!(out, "{:<27}  {}", operator.name, operator.about)?;
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

fn unknown(of: &str) -> io::Result<ExitCode> {
    let operators = format::operators();
    let near = nearest(of, operators.iter().map(|operator| operator.name));
    let help = match near {
        Some(near) => format!("did you mean `{near}`?"),
        None => "`graphc explain` lists all of them".into(),
    };
    writeln!(anstream::stderr(), "error: there is no code or operator `{of}`; {help}")?;
    Ok(ExitCode::from(USAGE))
}
