//! How a server is reached besides HTTP, by whom, and how it is looked after.

use std::{path::PathBuf, time::Duration};

use super::tls::TlsFiles;

/// The ports besides that of HTTP, who may ask, how many at the same time, and how often weight files are looked at.
#[derive(Clone, Debug)]
pub struct Operation {
    /// The port of gRPC; without one, there is none [default: 8001]. 0 is any that is free, here and below.
    pub grpc_port: Option<u16>,
    /// The port of the metrics alone, without TLS and tokens; without one, they are only beside REST [default: 8002].
    pub metrics_port: Option<u16>,
    /// The server's certificate; without it, connections are not encrypted.
    pub tls: Option<TlsFiles>,
    /// A file of tokens, one a line, of which each request must name one.
    pub tokens: Option<PathBuf>,
    /// Connections that may be open, one at least; more wait [default: 1024].
    pub connections: usize,
    /// Requests that may be answered at the same time, one at least; any more are refused at once [default: 1024].
    pub requests: usize,
    /// How often weight files are looked at; without it, they are loaded once [default: 2 seconds].
    pub reload: Option<Duration>,
}

impl Default for Operation {
    fn default() -> Self {
        Operation {
            grpc_port: Some(8001),
            metrics_port: Some(8002),
            tls: None,
            tokens: None,
            connections: 1024,
            requests: 1024,
            reload: Some(Duration::from_secs(2)),
        }
    }
}
