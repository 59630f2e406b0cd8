//! Bars on a terminal, one for each part of the work; elsewhere there are none.

use graphc_quantize::Watch;
use indicatif::{ProgressBar, ProgressStyle};

/// The bar of the part that is being done.
#[derive(Debug, Default)]
pub(super) struct Bars {
    bar: Option<ProgressBar>,
}

impl Bars {
    /// Takes away what is shown.
    pub(super) fn clear(&mut self) {
        self.bar.take().inspect(ProgressBar::finish_and_clear);
    }
}

impl Watch for Bars {
    fn begin(&mut self, what: &str, steps: usize) {
        self.clear();
        let style = ProgressStyle::with_template("{msg} {bar:40} {pos} of {len}, {eta} left");
        let bar = ProgressBar::new(steps as u64).with_message(what.to_owned());
        self.bar = Some(style.map(|style| bar.clone().with_style(style)).unwrap_or(bar));
    }

    fn done(&mut self, steps: usize) {
        self.bar.as_ref().inspect(|bar| bar.set_position(steps as u64));
    }
}
