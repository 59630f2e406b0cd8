//! What the server says while it works: lines of text or of JSON on the standard error.

use std::io;

use tracing::level_filters::LevelFilter;
use tracing_subscriber::{Layer, Registry, filter::Targets, fmt, layer::SubscriberExt, util::SubscriberInitExt};

/// The lines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LogForm {
    /// For people.
    #[default]
    Text,
    /// For programs: an object a line.
    Json,
}

/// How much is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LogLevel {
    /// What has failed for good.
    Error,
    /// What somebody should look at, such as weights that cannot be used.
    Warn,
    /// When the server starts and stops, and when models are loaded.
    #[default]
    Info,
    /// Each request, and why it failed.
    Debug,
    /// Everything, of the libraries too.
    Trace,
}

impl LogLevel {
    fn filter(self) -> Targets {
        let (own, others) = match self {
            LogLevel::Error => (LevelFilter::ERROR, LevelFilter::ERROR),
            LogLevel::Warn => (LevelFilter::WARN, LevelFilter::WARN),
            LogLevel::Info => (LevelFilter::INFO, LevelFilter::WARN),
            LogLevel::Debug => (LevelFilter::DEBUG, LevelFilter::WARN),
            LogLevel::Trace => (LevelFilter::TRACE, LevelFilter::TRACE),
        };
        Targets::new().with_default(others).with_target("graphc_serve", own)
    }
}

/// Says it from now on, unless the program has another way already.
pub fn start_logs(form: LogForm, level: LogLevel) {
    let lines = fmt::layer().with_writer(io::stderr);
    let lines: Box<dyn Layer<Registry> + Send + Sync> = match form {
        LogForm::Text => lines.with_ansi(false).boxed(),
        LogForm::Json => lines.json().flatten_event(true).with_current_span(true).with_span_list(false).boxed(),
    };
    // A program that has set up its own keeps it.
    let _ = tracing_subscriber::registry().with(lines.with_filter(level.filter())).try_init();
}
