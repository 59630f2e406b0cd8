//! Two networks in one program: AlexNet, whose answers for two generated images are known, and a small one trained to
//! read digits.

mod alexnet;
mod digits;

use std::{
    error::Error,
    io::{self, Write},
    process::ExitCode,
};

fn main() -> ExitCode {
    match classify(&mut io::stdout().lock()) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            let _ = writeln!(io::stderr(), "error: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Whether every answer was as expected.
fn classify(out: &mut dyn Write) -> Result<bool, Box<dyn Error>> {
    let alexnet = alexnet::run(out)?;
    let digits = digits::run(out)?;
    Ok(alexnet && digits)
}

/// The index of the largest logit.
fn arg_max(logits: &[f32]) -> usize {
    (0..logits.len()).max_by(|a, b| logits[*a].total_cmp(&logits[*b])).unwrap_or(0)
}

#[cfg(test)]
#[test]
fn every_answer_is_right() {
    let mut out = Vec::new();
    assert!(classify(&mut out).unwrap());
    assert!(out.ends_with(b"\n20 of 20 right\n"));
}
