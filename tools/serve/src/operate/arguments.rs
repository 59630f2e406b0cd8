//! The part of a server's command line that is about its operation.

use std::{num::NonZeroUsize, path::PathBuf, time::Duration};

use clap::{Args, ValueEnum};

use super::{
    logs::{LogForm, LogLevel},
    settings::Operation,
    tls::TlsFiles,
};

/// How the server is reached besides HTTP, by whom, and what it says.
#[derive(Args, Clone, Debug)]
pub(crate) struct OperationArguments {
    /// The port for gRPC; 0 for any that is free
    #[arg(long, value_name = "PORT", default_value_t = 8001)]
    grpc_port: u16,
    /// No gRPC
    #[arg(long, conflicts_with = "grpc_port")]
    no_grpc: bool,
    /// The port for metrics alone, which has neither TLS nor tokens; 0 for any that is free
    #[arg(long, value_name = "PORT", default_value_t = 8002)]
    metrics_port: u16,
    /// No port for metrics alone: they remain at /metrics of HTTP
    #[arg(long, conflicts_with = "metrics_port")]
    no_metrics_port: bool,
    /// The server's certificate and its chain, as PEM: HTTP and gRPC are then encrypted
    #[arg(long, value_name = "FILE", requires = "tls_key")]
    tls_certificate: Option<PathBuf>,
    /// The private key of the certificate, as PEM
    #[arg(long, value_name = "FILE", requires = "tls_certificate")]
    tls_key: Option<PathBuf>,
    /// Tokens, one a line, of which each request must name one: `authorization: Bearer TOKEN`
    #[arg(long, value_name = "FILE")]
    token_file: Option<PathBuf>,
    /// Connections that may be open; more wait
    #[arg(long, value_name = "N", default_value = "1024")]
    connections: NonZeroUsize,
    /// Requests that may be answered at the same time; more are refused at once
    #[arg(long, value_name = "N", default_value = "1024")]
    requests: NonZeroUsize,
    /// Seconds between two looks at the weight files, which are loaded again when their content has changed; 0 for never
    #[arg(long, value_name = "SECONDS", default_value_t = 2)]
    reload: u64,
    /// The lines of the log
    #[arg(long, value_enum, default_value_t)]
    log_format: LogForm,
    /// How much the log says
    #[arg(long, value_enum, default_value_t)]
    log_level: LogLevel,
}

impl OperationArguments {
    pub(crate) fn operation(&self) -> Operation {
        let files = self.tls_certificate.clone().zip(self.tls_key.clone());
        Operation {
            grpc_port: Some(self.grpc_port).filter(|_| !self.no_grpc),
            metrics_port: Some(self.metrics_port).filter(|_| !self.no_metrics_port),
            tls: files.map(|(certificate, key)| TlsFiles { certificate, key }),
            tokens: self.token_file.clone(),
            connections: self.connections.get(),
            requests: self.requests.get(),
            reload: Some(self.reload).filter(|seconds| *seconds > 0).map(Duration::from_secs),
        }
    }

    pub(crate) fn logs(&self) -> (LogForm, LogLevel) {
        (self.log_format, self.log_level)
    }
}

impl ValueEnum for LogForm {
    fn value_variants<'a>() -> &'a [Self] {
        &[LogForm::Text, LogForm::Json]
    }

    fn to_possible_value(&self) -> Option<clap::builder::PossibleValue> {
        let name = match self {
            LogForm::Text => "text",
            LogForm::Json => "json",
        };
        Some(name.into())
    }
}

impl ValueEnum for LogLevel {
    fn value_variants<'a>() -> &'a [Self] {
        &[LogLevel::Error, LogLevel::Warn, LogLevel::Info, LogLevel::Debug, LogLevel::Trace]
    }

    fn to_possible_value(&self) -> Option<clap::builder::PossibleValue> {
        let name = match self {
            LogLevel::Error => "error",
            LogLevel::Warn => "warn",
            LogLevel::Info => "info",
            LogLevel::Debug => "debug",
            LogLevel::Trace => "trace",
        };
        Some(name.into())
    }
}
