//! What a verb prints: the only place of this crate that prints, but for the last error.

use std::{
    fmt,
    io::Write,
    time::{Duration, Instant},
};

use indicatif::{ProgressBar, ProgressStyle};
use serde_json::Value;

use crate::error::Error;

/// What a verb has found. Its [`Display`](fmt::Display) is for people and ends a line.
pub(crate) trait Answer: fmt::Display {
    /// The same for programs.
    fn json(&self) -> Value;
}

/// For whom an answer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// People.
    Text,
    /// Programs: an object a line.
    Json,
}

/// Where answers go.
pub(crate) struct Output<'o> {
    out: &'o mut dyn Write,
    errors: &'o mut dyn Write,
    form: Form,
    bar: Option<ProgressBar>,
}

impl<'o> Output<'o> {
    pub(crate) fn new(out: &'o mut dyn Write, errors: &'o mut dyn Write, form: Form) -> Self {
        Output { out, errors, form, bar: None }
    }

    /// Prints an answer.
    pub(crate) fn answer(&mut self, answer: &dyn Answer) -> Result<(), Error> {
        match self.form {
            Form::Text => self.text(&answer.to_string()),
            Form::Json => self.text(&format!("{}\n", answer.json())),
        }
    }

    /// Prints as it is.
    pub(crate) fn text(&mut self, text: &str) -> Result<(), Error> {
        let out = &mut self.out;
        let mut print = || out.write_all(text.as_bytes()).and_then(|()| out.flush()).map_err(Error::Output);
        match &self.bar {
            Some(bar) => bar.suspend(print),
            None => print(),
        }
    }

    /// Says what went wrong while the work goes on.
    pub(crate) fn complain(&mut self, error: &dyn fmt::Display) {
        let errors = &mut self.errors;
        // If this cannot be printed, the exit code remains.
        let mut print = || drop(writeln!(errors, "error: {error}"));
        match &self.bar {
            Some(bar) => bar.suspend(print),
            None => print(),
        }
    }

    /// `done` of `total` images are through, of a work that began at `start`. Shown where somebody sees it, and once it is
    /// clear that there is something to wait for.
    pub(crate) fn progress(&mut self, start: Instant, done: usize, total: usize) {
        const PATIENCE: Duration = Duration::from_millis(500);
        if done == total {
            self.bar.take().inspect(ProgressBar::finish_and_clear);
        } else if start.elapsed() > PATIENCE {
            self.bar.get_or_insert_with(|| bar(total)).set_position(done as u64);
        }
    }
}

fn bar(total: usize) -> ProgressBar {
    let style = ProgressStyle::with_template("{bar:40} {pos} of {len} images, {per_sec}, {eta} left");
    let bar = ProgressBar::new(total as u64);
    style.map(|style| bar.clone().with_style(style)).unwrap_or(bar)
}
